//! What values are, and the forms that they have on the wire.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::{EnumId, Evidence, ObjectId, ScalarId, UnionId};

/// What a value is, before its JSON form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Type {
    Boolean,
    Integer,
    String,
    Scalar(ScalarId),
    Enum(EnumId),
    Object(ObjectId),
    Union(UnionId),
    List(Box<Type>),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum BaseType {
    String,
    Integer,
}

/// One way in which something is spelled, and how it is known that it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Form<F> {
    pub form: F,
    pub evidence: Evidence,
}

/// The forms without what is known of them.
pub fn plain<F: Copy>(forms: &[Form<F>]) -> Vec<F> {
    forms.iter().map(|form| form.form).collect()
}

/// A JSON form of a scalar or of an enum value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum WireForm {
    Integer,
    String,
    /// An integer when it is zero, a string otherwise.
    Mixed,
}

impl WireForm {
    /// As in the description.
    pub fn word(self) -> &'static str {
        match self {
            Self::Integer => "integer",
            Self::String => "string",
            Self::Mixed => "mixed",
        }
    }
}

#[derive(Clone, Debug)]
pub struct Scalar {
    /// UpperCamelCase.
    pub name: String,
    pub doc: String,
    pub base: BaseType,
    pub secret: bool,
    pub example: Value,
    pub shape: Option<Shape>,
    /// Never empty; the first is canonical.
    pub wire: Vec<Form<WireForm>>,
    pub evidence: Evidence,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shape {
    pub length: usize,
    pub alphabet: String,
    /// A value of another shape is refused; otherwise the shape only says how new ones are made.
    pub exact: bool,
}

#[derive(Clone, Debug)]
pub struct Enum {
    pub name: String,
    pub doc: String,
    pub base: BaseType,
    pub wire: Vec<Form<WireForm>>,
    pub values: Vec<EnumValue>,
    pub evidence: Evidence,
}

#[derive(Clone, Debug)]
pub struct EnumValue {
    /// UpperCamelCase, unless it has another name in Rust.
    pub name: String,
    /// Its name in Rust, where another is wanted.
    pub rust: Option<String>,
    pub value: EnumWire,
    pub label: Option<String>,
    /// Other spellings of the label.
    pub other_labels: Vec<Form<String>>,
    pub doc: String,
    pub evidence: Evidence,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum EnumWire {
    Integer(i64),
    Text(String),
}

#[derive(Clone, Debug)]
pub struct Object {
    pub name: String,
    pub doc: String,
    pub fields: Vec<Field>,
    pub batch: Option<Batch>,
    pub evidence: Evidence,
}

/// Which fields tell what became of each id of a call that took several.
#[derive(Clone, Debug)]
pub struct Batch {
    pub succeeded: String,
    pub failed: String,
    /// A number; it may know of more failures than there are ids.
    pub failed_count: String,
    pub errors: String,
}

#[derive(Clone, Debug)]
pub struct Field {
    /// As on the wire.
    pub name: String,
    /// Its name in Rust, where another is wanted.
    pub rust: Option<String>,
    pub doc: String,
    pub ty: Type,
    /// Overrides the forms of the type; for a list, those of its items.
    pub wire: Option<Vec<Form<WireForm>>>,
    pub secret: bool,
    /// Member beside it that carries the label of an enum value.
    pub label: Option<String>,
    /// How "there is none" may look; empty if there always is one. The first is canonical.
    pub empty: Vec<Form<EmptyForm>>,
    pub evidence: Evidence,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum EmptyForm {
    Absent,
    Null,
    Array,
    Object,
}

impl EmptyForm {
    /// As in the description.
    pub fn word(self) -> &'static str {
        match self {
            Self::Absent => "absent",
            Self::Null => "null",
            Self::Array => "array",
            Self::Object => "object",
        }
    }
}

/// Two objects told apart by a member.
#[derive(Clone, Debug)]
pub struct Union {
    pub name: String,
    pub doc: String,
    pub when_present: String,
    pub then: UnionArm,
    pub otherwise: UnionArm,
    pub evidence: Evidence,
}

#[derive(Clone, Debug)]
pub struct UnionArm {
    /// UpperCamelCase.
    pub name: String,
    pub object: ObjectId,
}
