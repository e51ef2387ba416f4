//! How a parameter becomes a value: from the text that it is in a query, a form or a path, or from a member of JSON.

use rapidgator_mock_domain::values::Secret;
use serde_json::Value as Json;

/// Spellings of booleans in queries, forms and paths.
#[derive(Clone, Copy, Debug, Default)]
pub struct Booleans {
    /// True.
    pub truthy: &'static [&'static str],
    /// False.
    pub falsy: &'static [&'static str],
}

/// A type that a parameter can have.
pub trait FromParam: Sized {
    /// Whether an empty value means something, instead of counting as not sent.
    const EMPTY_IS_A_VALUE: bool = false;

    /// The value that a text stands for, if any; what has members or items never comes as a text.
    fn from_text(_text: &str, _booleans: &Booleans) -> Option<Self> {
        None
    }

    /// The value that a member of a JSON body is, if it is of the native type.
    fn from_json(value: &Json) -> Option<Self>;
}

/// The number in a text of digits, with a sign if need be.
#[must_use]
pub fn integer(text: &str) -> Option<i64> {
    let digits = text.strip_prefix('-').unwrap_or(text);
    if digits.bytes().all(|byte| byte.is_ascii_digit()) {
        text.parse().ok()
    } else {
        None
    }
}

impl FromParam for String {
    fn from_text(text: &str, _: &Booleans) -> Option<Self> {
        Some(text.to_owned())
    }

    fn from_json(value: &Json) -> Option<Self> {
        value.as_str().map(str::to_owned)
    }
}

impl FromParam for Secret {
    fn from_text(text: &str, _: &Booleans) -> Option<Self> {
        Some(Self::from(text))
    }

    fn from_json(value: &Json) -> Option<Self> {
        value.as_str().map(Self::from)
    }
}

impl FromParam for u64 {
    fn from_text(text: &str, _: &Booleans) -> Option<Self> {
        // The parser of the standard library also takes a plus sign.
        if text.bytes().all(|byte| byte.is_ascii_digit()) {
            text.parse().ok()
        } else {
            None
        }
    }

    fn from_json(value: &Json) -> Option<Self> {
        value.as_u64()
    }
}

impl FromParam for bool {
    const EMPTY_IS_A_VALUE: bool = true;

    fn from_text(text: &str, booleans: &Booleans) -> Option<Self> {
        if booleans.truthy.contains(&text) {
            Some(true)
        } else if booleans.falsy.contains(&text) {
            Some(false)
        } else {
            None
        }
    }

    fn from_json(value: &Json) -> Option<Self> {
        value.as_bool()
    }
}

impl<T: FromParam> FromParam for Vec<T> {
    fn from_json(value: &Json) -> Option<Self> {
        value.as_array()?.iter().map(T::from_json).collect()
    }
}

impl<T: FromParam> FromParam for Box<T> {
    fn from_json(value: &Json) -> Option<Self> {
        T::from_json(value).map(Self::new)
    }
}

/// A member of an object in a body.
#[must_use]
pub fn member<T: FromParam>(object: &Json, name: &str) -> Option<T> {
    T::from_json(object.get(name)?)
}

/// A member that may have no value. The outer `None`: it has one that is not of its type.
#[must_use]
pub fn optional_member<T: FromParam>(object: &Json, name: &str) -> Option<Option<T>> {
    match object.get(name) {
        None | Some(Json::Null) => object.is_object().then_some(None),
        Some(value) => T::from_json(value).map(Some),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_are_read_where_an_enum_needs_them() {
        assert_eq!([integer("3"), integer("-3")], [Some(3), Some(-3)]);
        assert_eq!([integer(""), integer("-"), integer("+3"), integer("3x")], [None; 4]);
    }
}
