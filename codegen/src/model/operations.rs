//! What can be asked, where bytes go, and how states follow each other.

use indexmap::IndexMap;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::{
    BodyEncoding, EmptyForm, EnumId, ErrorId, Evidence, Form, MachineId, Method, OperationId, Type, UrlTemplate,
};

#[derive(Clone, Debug)]
pub struct Operation {
    /// `group.method`.
    pub id: String,
    pub group: String,
    pub method: String,
    /// In place of the id, where that would clash in Rust; `group.method` as well.
    pub rust: Option<String>,
    /// Below the base URL, without slashes at the ends, as written.
    pub path: String,
    pub segments: Vec<PathSegment>,
    /// Never empty; the first is what the client uses.
    pub methods: Vec<Method>,
    pub body: BodyEncoding,
    pub doc: String,
    pub effect: Effect,
    pub needs_session: bool,
    /// Without the session's own parameter; required ones first, otherwise as written.
    pub params: Vec<Param>,
    /// What a missing required parameter is answered with.
    pub missing: ErrorId,
    pub result: ResultShape,
    /// Refusals of the whole call, the ones from `everywhere` included.
    pub errors: Vec<ErrorId>,
    /// Refusals of single ids.
    pub item_errors: Vec<ErrorId>,
    /// Ids of foreign answers that it is known for.
    pub foreign: Vec<String>,
    pub examples: Vec<Example>,
    pub evidence: Evidence,
}

/// What stands between two slashes of a path.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PathSegment {
    Literal(String),
    /// Name of the parameter whose value it is.
    Param(String),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Effect {
    Read,
    Idempotent,
    Create,
    Destructive,
    UnknownOutcome,
}

#[derive(Clone, Debug)]
pub struct Param {
    /// As on the wire.
    pub name: String,
    /// Its name in Rust, where another is wanted.
    pub rust: Option<String>,
    /// Whether it is a segment of the path; others are in the body, or in the query of a request without one.
    pub in_path: bool,
    pub doc: String,
    /// The type of one value; see `list`.
    pub ty: Type,
    pub list: Option<ListParam>,
    pub optional: bool,
    pub default: Option<DefaultValue>,
    pub secret: bool,
    /// Values that count as not sent; an empty text is among them for every optional parameter.
    pub absent_when: Vec<String>,
    /// What a value that cannot be read is answered with.
    pub invalid: ErrorId,
    /// Another parameter that may stand for it.
    pub from_page: Option<FromPage>,
    /// Why it is sent in the address all the same, if it is a secret.
    pub secret_in_url: Option<String>,
    pub evidence: Evidence,
}

/// The address of a page in place of the id in it. The client never sends it.
#[derive(Clone, Debug)]
pub struct FromPage {
    /// Name of the parameter that holds the address.
    pub param: String,
    /// Name of the page.
    pub page: String,
    /// Name of the flag that makes the mock take it.
    pub switch: String,
    pub doc: String,
    pub evidence: Evidence,
}

#[derive(Clone, Debug)]
pub struct ListParam {
    pub separator: String,
    pub max: Option<usize>,
    /// What a longer list is answered with; given whenever `max` is.
    pub over: Option<ErrorId>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DefaultValue {
    Boolean(bool),
    Integer(i64),
    Text(String),
    /// Index into the values of the parameter's enum.
    EnumValue(usize),
}

/// Where in the payload the result is.
#[derive(Clone, Debug)]
pub struct ResultShape {
    /// The one member of the payload that holds it; `None`: the payload is the result.
    pub pick: Option<String>,
    pub ty: Type,
    /// How a payload looks whose list is empty, if it does not just hold an empty list: [`EmptyForm::Array`] is a
    /// bare `[]`, [`EmptyForm::Object`] the usual one. The first is canonical.
    pub empty: Vec<Form<EmptyForm>>,
}

/// A request and its answer, checked against the types.
#[derive(Clone, Debug)]
pub struct Example {
    pub name: String,
    pub doc: Option<String>,
    /// Parameter name and value; lists as arrays. `None` where only the answer is of interest.
    pub request: Option<IndexMap<String, Value>>,
    pub answer: ExampleAnswer,
    pub evidence: Evidence,
}

#[derive(Clone, Debug)]
pub enum ExampleAnswer {
    /// The payload of a success.
    Result(Value),
    /// A refusal with the text that the service gives.
    Error { row: ErrorId, details: String },
    /// Not an envelope: the id of the foreign answer and the whole body.
    Foreign { id: String, body: String },
    /// Neither the described result nor anything else that has a name; clients must live with it.
    Odd { body: String },
}

/// Bytes in or out, at an address that an operation gave.
#[derive(Clone, Debug)]
pub struct Transfer {
    /// snake_case.
    pub name: String,
    pub doc: String,
    pub direction: Direction,
    pub opened_by: OpenedBy,
    /// The machine that moves on when the bytes are through.
    pub then: Option<MachineId>,
    pub method: Method,
    pub url: UrlTemplate,
    /// Why a secret stands in the address, if one does.
    pub secret_in_url: Option<String>,
    /// For [`Direction::Send`]: the form field of a multipart upload.
    pub form_field: Option<String>,
    /// For [`Direction::Send`]: the media type of a raw upload.
    pub raw_media_type: Option<String>,
    pub effect: Effect,
    /// For [`Direction::Send`]: what the envelope carries.
    pub result: Option<ResultShape>,
    /// For [`Direction::Receive`]: media types that are never a file's bytes.
    pub refuse_media_types: Vec<String>,
    pub errors: Vec<ErrorId>,
    pub examples: Vec<Example>,
    pub evidence: Evidence,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Direction {
    Send,
    Receive,
}

#[derive(Clone, Debug)]
pub struct OpenedBy {
    pub operation: OperationId,
    /// Field of the operation's result that holds the address.
    pub field: String,
}

/// How the values of an enum may follow each other.
#[derive(Clone, Debug)]
pub struct Machine {
    pub name: String,
    pub doc: String,
    pub states: EnumId,
    /// Indexes into the values of the enum, here and below.
    pub start: usize,
    pub edges: Vec<Edge>,
    pub terminal: Vec<usize>,
    pub wait: Option<Wait>,
    pub evidence: Evidence,
}

#[derive(Clone, Debug)]
pub struct Edge {
    pub from: usize,
    pub to: usize,
    /// snake_case.
    pub on: String,
    pub evidence: Evidence,
}

/// How to wait for a terminal state.
#[derive(Clone, Debug)]
pub struct Wait {
    pub operation: OperationId,
    /// Field of its result that holds the state.
    pub field: String,
    pub doc: String,
    /// Pauses between questions; the last repeats.
    pub delays_ms: Vec<u64>,
    pub budget_ms: u64,
    pub evidence: Evidence,
}
