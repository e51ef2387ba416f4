//! An answer becomes a shape: names and JSON types stay, and values of enums; everything else becomes its kind.

use rapidgator_codegen::Model;
use rapidgator_codegen::model::{
    BaseType, EnumWire, Envelope, ErrorText, ForeignShape, MemberPath, Object, Scalar, TextPart, Type,
};
use serde_json::{Map, Value};

use crate::recording::Body;
use crate::scrub::Scrubber;
use crate::wire::Answer;

/// Before a value of an enum and a text of the catalogue.
pub(crate) const VALUE: &str = "value ";

/// Makes shapes.
pub(crate) struct Shaper<'m> {
    pub(crate) model: &'m Model,
    pub(crate) scrubber: Scrubber,
}

impl Shaper<'_> {
    /// The shape of a body; `pick` and `ty` say what a result would be.
    pub(crate) fn body(&self, answer: &Answer, pick: Option<&str>, ty: Option<&Type>) -> Body {
        let text = String::from_utf8_lossy(&answer.body);
        let json: Option<Value> = serde_json::from_slice(&answer.body).ok();
        if let (Some(whole), Some(envelope)) = (&json, &self.model.envelope)
            && let Some(body) = self.envelope(envelope, whole, pick, ty)
        {
            return body;
        }
        let foreign = self.model.envelope.iter().flat_map(|envelope| &envelope.foreign);
        for it in foreign {
            let fits = match &it.recognise {
                ForeignShape::Prefix(prefix) => text.trim_start().starts_with(prefix.as_str()),
                ForeignShape::Members(members) => json
                    .as_ref()
                    .is_some_and(|whole| members.iter().all(|member| whole.get(member).is_some())),
            };
            if fits {
                return Body::Foreign(it.id.clone());
            }
        }
        match json {
            Some(whole) => Body::Json(self.plain(&whole)),
            None => Body::Text(self.known_text(&text)),
        }
    }

    fn envelope(&self, envelope: &Envelope, whole: &Value, pick: Option<&str>, ty: Option<&Type>) -> Option<Body> {
        let members = whole.as_object()?;
        let payload = member(whole, &envelope.payload)?;
        let status = member(whole, &envelope.status)?;
        let details = member(whole, &envelope.details)?;
        let paths = [&envelope.payload, &envelope.status, &envelope.details];
        let known = |name: &str| {
            paths
                .iter()
                .any(|path| path.0.first().is_some_and(|first| first == name))
        };
        let more = members.keys().filter(|name| !known(name));
        Some(Body::Envelope {
            status: match status {
                Value::Number(_) | Value::Bool(_) | Value::Null => status.clone(),
                Value::String(_) | Value::Array(_) | Value::Object(_) => self.plain(status),
            },
            details: match details {
                Value::Null => None,
                Value::String(text) => Some(self.known_text(text)),
                Value::Bool(_) | Value::Number(_) | Value::Array(_) | Value::Object(_) => {
                    Some(self.plain(details).to_string())
                }
            },
            payload: self.payload(payload, pick, ty),
            more: more.map(|name| self.scrubber.text(name)).collect(),
        })
    }

    fn payload(&self, payload: &Value, pick: Option<&str>, ty: Option<&Type>) -> Value {
        match (pick, ty, payload) {
            (None, Some(ty), _) => self.value(ty, payload),
            (Some(pick), Some(ty), Value::Object(members)) => self.members(members, |name, value| {
                if name == pick {
                    Some(self.value(ty, value))
                } else {
                    None
                }
            }),
            (_, _, _) => self.plain(payload),
        }
    }

    /// The shape of a value that should be of this type.
    fn value(&self, ty: &Type, value: &Value) -> Value {
        match (ty, value) {
            (Type::Object(id), Value::Object(members)) => self.object(&self.model.objects[id.0], members),
            (Type::Union(id), Value::Object(members)) => {
                let union = &self.model.unions[id.0];
                let arm = if members.contains_key(&union.when_present) {
                    &union.then
                } else {
                    &union.otherwise
                };
                self.object(&self.model.objects[arm.object.0], members)
            }
            (Type::List(item), Value::Array(items)) => distinct(items.iter().map(|value| self.value(item, value))),
            (Type::Enum(id), Value::Number(_) | Value::String(_)) => {
                let listed = self.model.enums[id.0]
                    .values
                    .iter()
                    .any(|known| is_value(&known.value, value));
                self.word(value, listed)
            }
            (Type::Scalar(id), Value::String(text)) => {
                let scalar = &self.model.scalars[id.0];
                let kind = kind_of_text(text);
                Value::from(if fits(scalar, text) {
                    format!("{kind} like {}", scalar.name)
                } else {
                    kind.to_owned()
                })
            }
            _ => self.plain(value),
        }
    }

    fn object(&self, object: &Object, members: &Map<String, Value>) -> Value {
        self.members(members, |name, value| {
            let is_label = |label: &Option<String>| label.as_deref() == Some(name);
            if object.fields.iter().any(|field| is_label(&field.label)) {
                return Some(self.word(value, false));
            }
            let field = object.fields.iter().find(|field| field.name == name)?;
            if object.batch.as_ref().is_some_and(|batch| batch.errors == name)
                && let Value::Array(texts) = value
            {
                return Some(distinct(texts.iter().map(|text| match text {
                    Value::String(text) => Value::from(format!("{VALUE}{}", self.known_text(text))),
                    other => self.plain(other),
                })));
            }
            Some(self.value(&field.ty, value))
        })
    }

    /// Each member with the shape that `known` gives it; the name of another one is the service's own.
    fn members(&self, members: &Map<String, Value>, known: impl Fn(&str, &Value) -> Option<Value>) -> Value {
        let shapes = members.iter().map(|(name, value)| match known(name, value) {
            Some(shape) => (name.clone(), shape),
            None => (self.scrubber.text(name), self.plain(value)),
        });
        // Names in order, whichever order the service has today.
        let sorted: std::collections::BTreeMap<String, Value> = shapes.collect();
        Value::Object(sorted.into_iter().collect())
    }

    /// Something of a small set, as it is.
    fn word(&self, value: &Value, listed: bool) -> Value {
        let kept = match value {
            Value::String(text) if !listed => Value::from(self.scrubber.text(text)),
            other => other.clone(),
        };
        match kept {
            Value::Number(_) | Value::String(_) => Value::from(format!("{VALUE}{kept}")),
            other => self.plain(&other),
        }
    }

    /// A text of the catalogue as it stands there, or the words of another one.
    fn known_text(&self, text: &str) -> String {
        let mut texts = self.model.errors.iter().flat_map(|row| &row.texts);
        let known = texts
            .find(|known| matches(&known.parts, text))
            .map(ErrorText::to_string);
        known.unwrap_or_else(|| self.scrubber.text(text))
    }

    fn plain(&self, value: &Value) -> Value {
        match value {
            Value::Null => Value::Null,
            Value::Bool(_) => "boolean".into(),
            Value::Number(number) if number.as_i64() == Some(0) => "zero".into(),
            Value::Number(number) if number.is_f64() => "fraction".into(),
            Value::Number(_) => "integer".into(),
            Value::String(text) => kind_of_text(text).into(),
            Value::Array(items) => distinct(items.iter().map(|item| self.plain(item))),
            Value::Object(members) => self.members(members, |_, _| None),
        }
    }
}

/// The member at the end of a path.
pub(crate) fn member<'v>(whole: &'v Value, path: &MemberPath) -> Option<&'v Value> {
    path.0.iter().try_fold(whole, |value, name| value.get(name))
}

/// Whether a value of an answer is this value of an enum, in whichever form.
pub(crate) fn is_value(known: &EnumWire, value: &Value) -> bool {
    match (known, value) {
        (EnumWire::Integer(known), Value::Number(number)) => number.as_i64() == Some(*known),
        (EnumWire::Integer(known), Value::String(text)) => *text == known.to_string(),
        (EnumWire::Text(known), Value::String(text)) => text == known,
        (EnumWire::Integer(_) | EnumWire::Text(_), _) => false,
    }
}

fn kind_of_text(text: &str) -> &'static str {
    if text.is_empty() {
        "empty text"
    } else if text.bytes().all(|byte| byte == b'0') {
        "digits zero"
    } else if text.bytes().all(|byte| byte.is_ascii_digit()) {
        "digits"
    } else if text.starts_with("http://") || text.starts_with("https://") {
        "address"
    } else {
        "text"
    }
}

fn fits(scalar: &Scalar, text: &str) -> bool {
    let shape = scalar.shape.as_ref().filter(|_| scalar.base == BaseType::String);
    shape.is_some_and(|shape| text.len() == shape.length && text.chars().all(|it| shape.alphabet.contains(it)))
}

/// Each shape once: how many things there are is no part of a shape.
fn distinct(shapes: impl Iterator<Item = Value>) -> Value {
    let mut sorted: Vec<(String, Value)> = shapes.map(|shape| (shape.to_string(), shape)).collect();
    sorted.sort_by(|left, right| left.0.cmp(&right.0));
    sorted.dedup_by(|left, right| left.0 == right.0);
    sorted.into_iter().map(|(_, shape)| shape).collect()
}

/// Whether a text is this one, whatever stands in the places that change.
fn matches(parts: &[TextPart], text: &str) -> bool {
    let mut rest = text;
    let mut open = false;
    for part in parts {
        match part {
            TextPart::Placeholder(_) => open = true,
            TextPart::Literal(literal) => {
                let found = if open {
                    rest.find(literal.as_str())
                } else {
                    rest.starts_with(literal.as_str()).then_some(0)
                };
                let Some(at) = found else { return false };
                rest = &rest[at + literal.len()..];
                open = false;
            }
        }
    }
    open || rest.is_empty()
}
