//! The checked description of an API: every name is resolved, every rule of the language holds.
//!
//! Only `validate` makes a [`Model`]; what comes after it (`lower`, `emit`) may rely on it and cannot refuse. There
//! are no positions here.

mod envelope;
mod errors;
mod operations;
mod switches;
mod types;

use indexmap::IndexMap;
use serde::{Deserialize, Serialize};

pub use envelope::{Envelope, ForeignAnswer, ForeignShape, MemberPath, RefusalStatus, StatusValue};
pub use errors::{ErrorRow, ErrorText, Placement, Recognise, Retry, SessionAction, TextPart};
pub use operations::{
    DefaultValue, Direction, Edge, Effect, Example, ExampleAnswer, FromPage, ListParam, Machine, OpenedBy, Operation,
    Param, PathSegment, ResultShape, Transfer, Wait,
};
pub use switches::{FormPoint, PointKind, Profile, Switch, SwitchKind, SwitchValue};
pub use types::{
    BaseType, Batch, EmptyForm, Enum, EnumValue, EnumWire, Field, Form, Object, Scalar, Shape, Type, Union, UnionArm,
    WireForm, plain,
};

/// A whole API. Order is that of the source file.
#[derive(Clone, Debug)]
pub struct Model {
    pub api: Api,
    pub encoding: Encoding,
    /// `None`: the body is the result, and the HTTP status decides.
    pub envelope: Option<Envelope>,
    pub session: Option<Session>,
    pub limits: Vec<Limit>,
    pub urls: Vec<PageUrl>,
    pub errors: Vec<ErrorRow>,
    pub scalars: Vec<Scalar>,
    pub enums: Vec<Enum>,
    pub objects: Vec<Object>,
    pub unions: Vec<Union>,
    pub operations: Vec<Operation>,
    pub transfers: Vec<Transfer>,
    pub machines: Vec<Machine>,
    /// What the mock can do otherwise.
    pub switches: Vec<Switch>,
    /// Switches set together.
    pub profiles: Vec<Profile>,
    /// What is known and has no place elsewhere.
    pub facts: Vec<Statement>,
    /// Every place that lists more than one form.
    pub form_points: Vec<FormPoint>,
}

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub struct $name(pub usize);
    )+};
}

ids! {
    /// Index into [`Model::errors`].
    ErrorId,
    /// Index into [`Model::scalars`].
    ScalarId,
    /// Index into [`Model::enums`].
    EnumId,
    /// Index into [`Model::objects`].
    ObjectId,
    /// Index into [`Model::unions`].
    UnionId,
    /// Index into [`Model::operations`].
    OperationId,
    /// Index into [`Model::machines`].
    MachineId,
}

/// How a fact is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Basis {
    Documented,
    Observed,
    Sibling,
    Assumed,
}

impl Basis {
    /// As in the description.
    pub fn word(self) -> &'static str {
        match self {
            Self::Documented => "documented",
            Self::Observed => "observed",
            Self::Sibling => "sibling",
            Self::Assumed => "assumed",
        }
    }
}

/// How sure a fact is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Confidence {
    High,
    Medium,
    Low,
}

/// Where a fact comes from and how sure it is; inherited from the item around it where not given.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Evidence {
    pub basis: Basis,
    pub confidence: Confidence,
    pub source: Option<String>,
    pub note: Option<String>,
}

#[derive(Clone, Debug)]
pub struct Api {
    /// Lower case, a Rust identifier.
    pub name: String,
    pub title: String,
    pub version: String,
    pub doc: String,
    /// Without a slash at the end.
    pub base_url: String,
    pub hosts: Vec<String>,
    /// Of every operation that names none itself; the first is what the client uses.
    pub methods: Vec<Method>,
    pub evidence: Evidence,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "UPPERCASE")]
pub enum Method {
    Get,
    Post,
    Put,
    Patch,
    Delete,
}

impl Method {
    /// As in a request.
    pub fn word(self) -> &'static str {
        match self {
            Self::Get => "GET",
            Self::Post => "POST",
            Self::Put => "PUT",
            Self::Patch => "PATCH",
            Self::Delete => "DELETE",
        }
    }

    /// Whether its requests carry parameters in their body; without one they are in the query.
    pub fn has_body(self) -> bool {
        match self {
            Self::Get | Self::Delete => false,
            Self::Post | Self::Put | Self::Patch => true,
        }
    }
}

/// How parameters are written in the body of a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum BodyEncoding {
    /// `a=1&b=2`
    Form,
    /// A JSON object whose members have native types.
    Json,
}

impl BodyEncoding {
    /// As in the description.
    pub fn word(self) -> &'static str {
        match self {
            Self::Form => "form",
            Self::Json => "json",
        }
    }
}

/// How values travel in a request.
#[derive(Clone, Debug)]
pub struct Encoding {
    pub doc: String,
    /// Spellings of a boolean; the first of each is what the client sends.
    pub truthy: Vec<String>,
    pub falsy: Vec<String>,
    /// Of every operation that says nothing else.
    pub body: BodyEncoding,
    pub missing: ErrorId,
    pub invalid: ErrorId,
    /// What a body is answered with that is not written as it should be.
    pub unreadable: ErrorId,
    pub evidence: Evidence,
}

#[derive(Clone, Debug)]
pub struct Session {
    pub doc: String,
    pub login: OperationId,
    /// Member of the login result that holds the token.
    pub token_field: String,
    /// Parameter that carries it in other calls.
    pub parameter: String,
    pub expired: ErrorId,
    /// Why the token is sent in the address all the same, where no method has a body.
    pub secret_in_url: Option<String>,
    pub evidence: Evidence,
}

#[derive(Clone, Debug)]
pub struct Limit {
    pub name: String,
    pub value: u64,
    pub doc: String,
    pub evidence: Evidence,
}

/// Something that is known about the service as a whole.
#[derive(Clone, Debug)]
pub struct Statement {
    pub name: String,
    pub doc: String,
    pub evidence: Evidence,
}

/// A page for people whose address the API hands out or takes back.
#[derive(Clone, Debug)]
pub struct PageUrl {
    pub name: String,
    pub doc: String,
    pub template: UrlTemplate,
    /// Hosts that count as the service when such an address is read.
    pub hosts: Vec<String>,
    pub evidence: Evidence,
}

/// `scheme://host` + path + query with `{fields}`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UrlTemplate {
    /// As written.
    pub text: String,
    /// `https://host`, without a slash at the end.
    pub origin: String,
    /// Path, with its leading slash.
    pub path: Vec<UrlPart>,
    /// Query parameters in order; empty if there is no query.
    pub query: Vec<(String, UrlPart)>,
    /// Name and type of each field, in order of declaration.
    pub fields: IndexMap<String, Type>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum UrlPart {
    Literal(String),
    Field(String),
}
