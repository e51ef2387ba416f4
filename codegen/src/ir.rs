//! The API as Rust sees it: names are identifiers, docs are Markdown, types say what they are in Rust.
//!
//! Only `lower` makes an [`Ir`]; emitters read it and nothing else.

use proc_macro2::Ident;
use serde_json::Value;

use crate::model::{
    BaseType, Basis, BodyEncoding, Direction, Effect, EmptyForm, EnumId, EnumWire, Envelope, ErrorId, Method, ObjectId,
    OperationId, Placement, PointKind, Recognise, Retry, ScalarId, SessionAction, Shape, TextPart, UnionId, UrlPart,
    WireForm,
};

/// Everything that the emitters need.
#[derive(Debug)]
pub(crate) struct Ir {
    pub title: String,
    pub base_url: String,
    /// The path of the base URL, without a slash at the end.
    pub base_path: String,
    pub truthy: Vec<String>,
    pub falsy: Vec<String>,
    /// Row for a missing parameter.
    pub missing: ErrorId,
    /// Row for a body that is not written as it should be.
    /// Of a parameter that is not of its type, unless it has a row of its own.
    pub invalid: ErrorId,
    pub unreadable: ErrorId,
    pub envelope: Option<Envelope>,
    pub session: Option<Session>,
    pub limits: Vec<Limit>,
    pub pages: Vec<Page>,
    pub errors: Vec<ErrorRow>,
    pub scalars: Vec<Scalar>,
    pub enums: Vec<Enum>,
    pub objects: Vec<Object>,
    pub unions: Vec<Union>,
    pub operations: Vec<Operation>,
    pub groups: Vec<Group>,
    pub transfers: Vec<Transfer>,
    pub machines: Vec<Machine>,
    pub switches: Vec<Switch>,
    pub profiles: Vec<Profile>,
    pub form_points: Vec<FormPoint>,
}

/// Paragraphs of Markdown.
#[derive(Clone, Debug, Default)]
pub(crate) struct Docs(pub Vec<String>);

#[derive(Debug)]
pub(crate) struct Session {
    pub docs: Docs,
    pub login: OperationId,
    /// Member of the answer to the login that is the token.
    pub token: String,
    /// Parameter of other operations that carries the token.
    pub parameter: String,
    pub expired: ErrorId,
}

/// A number with a name.
#[derive(Debug)]
pub(crate) struct Limit {
    pub ident: Ident,
    pub docs: Docs,
    pub value: u64,
}

#[derive(Debug)]
pub(crate) struct Page {
    pub docs: Docs,
    /// Function that writes the address.
    pub function: Ident,
    /// Function that reads it.
    pub parse: Ident,
    pub constant: Ident,
    pub origin: String,
    pub hosts: Vec<String>,
    /// Path and query in one.
    pub parts: Vec<UrlPart>,
    pub fields: Vec<UrlField>,
}

#[derive(Debug)]
pub(crate) struct UrlField {
    pub name: String,
    pub ident: Ident,
    pub ty: Type,
}

#[derive(Debug)]
pub(crate) struct ErrorRow {
    pub docs: Docs,
    /// snake_case, as in the description.
    pub name: String,
    pub ident: Ident,
    /// A function of the server that makes the refusal.
    pub function: Ident,
    pub status: u16,
    pub recognise: Recognise,
    pub retry: Retry,
    pub session: SessionAction,
    pub everywhere: bool,
    pub placement: Vec<Placement>,
    pub texts: Vec<Vec<TextPart>>,
    /// Placeholders of the first text, with a value each.
    pub placeholders: Vec<Placeholder>,
    /// The weakest of what is known of it: its text, its status, that it exists.
    pub evidence: Basis,
}

#[derive(Debug)]
pub(crate) struct Placeholder {
    pub name: String,
    pub ident: Ident,
    pub example: String,
}

/// What a value is in Rust. The client has `Secret` where the domain has a secret newtype.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Type {
    Boolean,
    Integer,
    Text,
    SecretText,
    Name(ScalarId),
    SecretName(ScalarId),
    Enum(EnumId),
    Object(ObjectId),
    Union(UnionId),
    List(Box<Type>),
}

impl Type {
    /// Texts of all kinds; what converts into one can stand for it.
    pub(crate) fn is_text(&self) -> bool {
        match self {
            Self::Text | Self::SecretText | Self::Name(_) | Self::SecretName(_) => true,
            Self::Boolean | Self::Integer | Self::Enum(_) | Self::Object(_) | Self::Union(_) | Self::List(_) => false,
        }
    }
}

/// A newtype over a string.
#[derive(Debug)]
pub(crate) struct Scalar {
    pub ident: Ident,
    pub docs: Docs,
    /// Integers have no type of their own.
    pub base: BaseType,
    pub secret: bool,
    pub shape: Option<Shape>,
}

#[derive(Debug)]
pub(crate) struct Enum {
    pub ident: Ident,
    pub docs: Docs,
    pub base: BaseType,
    pub values: Vec<EnumValue>,
    pub labelled: bool,
}

#[derive(Debug)]
pub(crate) struct EnumValue {
    pub ident: Ident,
    pub docs: Docs,
    pub value: EnumWire,
    /// Empty in an enum without labels.
    pub label: String,
    /// Field of the switched forms that says how the label is spelled.
    pub spelling: Option<Ident>,
    pub evidence: Basis,
}

#[derive(Debug)]
pub(crate) struct Object {
    pub ident: Ident,
    pub docs: Docs,
    pub fields: Vec<Field>,
    pub batch: Option<Batch>,
}

#[derive(Debug)]
pub(crate) struct Batch {
    pub succeeded: Ident,
    pub failed: Ident,
    pub failed_count: Ident,
    pub errors: Ident,
}

#[derive(Debug)]
pub(crate) struct Field {
    /// As on the wire.
    pub name: String,
    pub ident: Ident,
    pub docs: Docs,
    pub ty: Type,
    /// Its type holds the object that it is a field of, so it needs a `Box` around it.
    pub boxed: bool,
    /// Of the value, or of the items of a list; the first is canonical. Empty for objects.
    pub forms: Vec<WireForm>,
    pub label: Option<Label>,
    /// The form that the mock sends.
    pub wire: Chosen<WireForm>,
    /// Canonical form of "there is none".
    pub empty: Option<EmptyForm>,
    /// The form of "there is none" that the mock sends.
    pub sent_empty: Chosen<EmptyForm>,
}

/// How the mock comes by a form.
#[derive(Clone, Debug)]
pub(crate) enum Chosen<F> {
    /// There is only one, or none at all.
    Fixed(Option<F>),
    /// A field of the switched forms says it.
    Switched(Ident),
}

/// A place that lists more than one form.
#[derive(Debug)]
pub(crate) struct FormPoint {
    pub key: String,
    /// Field of the switched forms.
    pub ident: Ident,
    pub kind: PointKind,
}

/// Something that the mock does in one of several ways.
#[derive(Debug)]
pub(crate) struct Switch {
    pub name: String,
    pub ident: Ident,
    /// Type of a switch whose values have names.
    pub choice: Ident,
    pub doc: String,
    pub docs: Docs,
    pub kind: SwitchKind,
    pub evidence: Basis,
}

#[derive(Debug)]
pub(crate) enum SwitchKind {
    Flag(bool),
    Count(u64),
    Seconds(u64),
    Choice(Vec<SwitchValue>),
    Texts {
        row: ErrorId,
        values: Vec<(SwitchValue, String)>,
    },
    Forms {
        points: Vec<String>,
        words: Vec<(String, String)>,
    },
}

#[derive(Debug)]
pub(crate) struct SwitchValue {
    pub name: String,
    pub ident: Ident,
    pub docs: Docs,
    pub evidence: Basis,
}

/// Switches set together.
#[derive(Debug)]
pub(crate) struct Profile {
    pub name: String,
    pub doc: String,
    pub sets: Vec<(String, String)>,
}

/// Member beside an enum field that holds the label of its value.
#[derive(Debug)]
pub(crate) struct Label {
    pub name: String,
    pub ident: Ident,
}

#[derive(Debug)]
pub(crate) struct Union {
    pub ident: Ident,
    pub docs: Docs,
    pub when_present: String,
    pub then: UnionArm,
    pub otherwise: UnionArm,
}

#[derive(Debug)]
pub(crate) struct UnionArm {
    pub ident: Ident,
    pub object: ObjectId,
}

/// Operations under one word of the client.
#[derive(Debug)]
pub(crate) struct Group {
    pub name: String,
    pub ident: Ident,
    pub api: Ident,
}

#[derive(Debug)]
pub(crate) struct Operation {
    pub id: String,
    pub group: String,
    pub method: Ident,
    /// Method of the service.
    pub function: Ident,
    pub marker: Ident,
    pub constant: Ident,
    pub docs: Docs,
    pub evidence: Basis,
    pub path: String,
    /// The client uses the first.
    pub methods: Vec<Method>,
    pub body: BodyEncoding,
    pub effect: Effect,
    pub needs_session: bool,
    pub params: Vec<Param>,
    pub missing: ErrorId,
    pub answer: Answer,
    pub errors: Vec<ErrorId>,
    pub item_errors: Vec<ErrorId>,
    pub examples: Vec<Example>,
}

/// What a success carries.
#[derive(Debug)]
pub(crate) struct Answer {
    pub pick: Option<String>,
    pub ty: Type,
    pub forms: Vec<WireForm>,
    pub wire: Chosen<WireForm>,
    /// Canonical form of a payload whose list is empty.
    pub empty: Option<EmptyForm>,
    pub sent_empty: Chosen<EmptyForm>,
}

#[derive(Debug)]
pub(crate) struct Param {
    /// As on the wire.
    pub name: String,
    pub ident: Ident,
    /// Method of the client that sets it, where it is optional.
    pub method: Ident,
    /// `<OPERATION>_<PARAMETER>`.
    pub constant: Ident,
    pub docs: Docs,
    /// Whether it is a segment of the path; others are in the body, or in the query of a request without one.
    pub in_path: bool,
    /// Of one value.
    pub ty: Type,
    pub list: Option<ListParam>,
    pub optional: bool,
    pub default: Option<Default>,
    pub absent_when: Vec<String>,
    pub invalid: ErrorId,
    pub from_page: Option<FromPage>,
    pub evidence: Basis,
}

/// Another parameter, a page's address, that stands for this one while a flag is on.
#[derive(Debug)]
pub(crate) struct FromPage {
    pub param: String,
    /// Function that reads the address.
    pub parse: Ident,
    /// Field of the switches.
    pub flag: Ident,
}

impl Param {
    /// Whether its value must not be seen.
    pub(crate) fn is_secret(&self) -> bool {
        matches!(self.ty, Type::SecretText | Type::SecretName(_))
    }
}

#[derive(Debug)]
pub(crate) struct ListParam {
    pub separator: String,
    pub max: Option<usize>,
    pub over: Option<ErrorId>,
}

/// What an optional parameter is when it is not sent.
#[derive(Clone, Debug)]
pub(crate) enum Default {
    Boolean(bool),
    Integer(i64),
    Text(String),
    EnumValue(EnumId, usize),
}

/// A checked example; values are still JSON.
#[derive(Debug)]
pub(crate) struct Example {
    pub name: String,
    pub request: Option<Vec<(String, Value)>>,
    pub answer: ExampleAnswer,
}

#[derive(Debug)]
pub(crate) enum ExampleAnswer {
    /// The payload, and the value in it.
    Result {
        payload: Value,
        value: Value,
    },
    Error {
        row: ErrorId,
        details: String,
    },
    Foreign {
        id: String,
        body: String,
    },
    Odd,
}

#[derive(Debug)]
pub(crate) struct Transfer {
    pub name: String,
    pub constant: Ident,
    /// `<NAME>_TRANSFER` in the domain.
    pub url_constant: Ident,
    pub url_function: Ident,
    /// The struct of the server that holds the parts of the address.
    pub fields_struct: Ident,
    pub docs: Docs,
    pub direction: Direction,
    pub method: Method,
    pub path: String,
    pub literals: Vec<(String, String)>,
    /// Query parameter and field.
    pub query_fields: Vec<(String, String)>,
    pub fields: Vec<UrlField>,
    pub form_field: Option<String>,
    pub raw_media_type: Option<String>,
    pub answer: Option<Answer>,
    pub refuse_media_types: Vec<String>,
    pub errors: Vec<ErrorId>,
    pub examples: Vec<Example>,
    pub evidence: Basis,
}

#[derive(Debug)]
pub(crate) struct Machine {
    /// As in the description.
    pub name: String,
    pub docs: Docs,
    pub evidence: Basis,
    pub states: EnumId,
    pub event: Ident,
    pub start: usize,
    pub edges: Vec<Edge>,
    pub terminal: Vec<usize>,
    pub wait: Option<Wait>,
    /// In the order of first use.
    pub events: Vec<Ident>,
}

#[derive(Debug)]
pub(crate) struct Edge {
    pub from: usize,
    pub to: usize,
    pub event: Ident,
}

#[derive(Debug)]
pub(crate) struct Wait {
    pub constant: Ident,
    pub docs: Docs,
    pub delays_ms: Vec<u64>,
    pub budget_ms: u64,
}
