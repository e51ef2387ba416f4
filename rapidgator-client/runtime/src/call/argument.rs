//! What can be a value for a parameter, and what it becomes on the wire.

use std::{borrow::Cow, fmt};

use crate::{api::Api, secret::Secret};

/// What can be a value for a parameter.
pub trait Argument {
    /// The value that travels.
    fn into_value(self) -> Value;
}

/// A value for a parameter.
///
/// All values count as secret here; what may be shown is the operation's to say, apart from a [`Value::Secret`] in it.
#[derive(Clone)]
pub enum Value {
    /// A text of any kind.
    Text(Secret),
    /// A text that must not be seen, wherever it stands.
    Secret(Secret),
    /// A whole number.
    Integer(serde_json::Number),
    /// Yes or no; the API says how it is spelled as a text.
    Boolean(bool),
    /// Several values, in JSON only.
    List(Vec<Self>),
    /// Values with names, in JSON only.
    Object(Vec<(&'static str, Self)>),
}

impl Value {
    /// An object of the members that are there.
    #[must_use]
    pub fn object<const N: usize>(members: [(&'static str, Option<Self>); N]) -> Self {
        let there = members.into_iter().filter_map(|(name, value)| Some((name, value?)));
        Self::Object(there.collect())
    }

    /// The value as a text.
    pub(crate) fn text(&self, api: &Api) -> Cow<'_, str> {
        match self {
            Self::Text(text) | Self::Secret(text) => text.expose().into(),
            Self::Integer(number) => number.to_string().into(),
            Self::Boolean(value) => api.spelling(*value).into(),
            Self::List(_) | Self::Object(_) => self.json().to_string().into(),
        }
    }

    /// The value as a text that may be seen.
    pub(crate) fn shown(&self, api: &Api) -> Cow<'_, str> {
        match self {
            Self::Text(_) | Self::Integer(_) | Self::Boolean(_) => self.text(api),
            Self::Secret(_) => "[redacted]".into(),
            Self::List(_) | Self::Object(_) => self.json_with(&|_| "[redacted]").to_string().into(),
        }
    }

    /// The value in its own type.
    pub(crate) fn json(&self) -> serde_json::Value {
        self.json_with(&Secret::expose)
    }

    fn json_with(&self, told: &impl Fn(&Secret) -> &str) -> serde_json::Value {
        match self {
            Self::Text(text) => text.expose().into(),
            Self::Secret(text) => told(text).into(),
            Self::Integer(number) => number.clone().into(),
            Self::Boolean(value) => (*value).into(),
            Self::List(values) => values.iter().map(|value| value.json_with(told)).collect(),
            Self::Object(members) => {
                let member = |(name, value): &(&str, Self)| ((*name).to_owned(), value.json_with(told));
                serde_json::Value::Object(members.iter().map(member).collect())
            }
        }
    }

    /// The texts in it that must not be seen.
    pub(crate) fn secrets(&self) -> Vec<&Secret> {
        match self {
            Self::Secret(text) => vec![text],
            Self::Text(_) | Self::Integer(_) | Self::Boolean(_) => Vec::new(),
            Self::List(values) => values.iter().flat_map(Self::secrets).collect(),
            Self::Object(members) => members.iter().flat_map(|(_, value)| value.secrets()).collect(),
        }
    }
}

impl fmt::Debug for Value {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("[redacted]")
    }
}

impl Argument for String {
    fn into_value(self) -> Value {
        Value::Text(self.into())
    }
}

impl Argument for &str {
    fn into_value(self) -> Value {
        Value::Text(self.into())
    }
}

impl Argument for u64 {
    fn into_value(self) -> Value {
        Value::Integer(self.into())
    }
}

impl Argument for i64 {
    fn into_value(self) -> Value {
        Value::Integer(self.into())
    }
}

impl Argument for bool {
    fn into_value(self) -> Value {
        Value::Boolean(self)
    }
}

impl Argument for Value {
    fn into_value(self) -> Value {
        self
    }
}

impl Argument for Secret {
    fn into_value(self) -> Value {
        Value::Secret(self)
    }
}

impl<A: Argument> Argument for Box<A> {
    fn into_value(self) -> Value {
        (*self).into_value()
    }
}

impl<A: Argument> Argument for Vec<A> {
    fn into_value(self) -> Value {
        Value::List(self.into_iter().map(Argument::into_value).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample::API;

    #[test]
    fn booleans_are_the_first_spelling() {
        let texts = [true, false].map(|value| value.into_value().text(&API).into_owned());
        assert_eq!(texts, [API.truthy[0], API.falsy[0]]);
    }

    #[test]
    fn objects_have_the_members_that_are_there() {
        let inner = Value::object([("a", Some(1_u64.into_value())), ("b", None)]);
        let outer = Value::object([
            ("list", Some(vec![inner].into_value())),
            ("yes", Some(true.into_value())),
        ]);
        assert_eq!(outer.json().to_string(), r#"{"list":[{"a":1}],"yes":true}"#);
        assert_eq!(Value::object([]).json().to_string(), "{}");
    }

    #[test]
    fn a_secret_is_sent_and_not_shown_wherever_it_stands() {
        let secret = || Secret::from("MARKER");
        let list = vec![Value::object([("word", Some(secret().into_value()))])].into_value();
        assert_eq!(list.json().to_string(), r#"[{"word":"MARKER"}]"#);
        assert_eq!(list.shown(&API), r#"[{"word":"[redacted]"}]"#);
        assert_eq!(list.secrets(), [&secret()]);
        assert_eq!(secret().into_value().shown(&API), "[redacted]");
        assert_eq!(format!("{list:?}"), "[redacted]");
    }
}
