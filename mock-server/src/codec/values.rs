//! How a parameter becomes a value: from the text that it is in a query, a form or a path, or from a member of JSON.

use rapidgator_mock_domain::values::Secret;
use serde_json::{Map, Value as Json};

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
    /// What a value has to be, behind the word "expected".
    const EXPECTED: &'static str;
    /// Whether an empty value means something, instead of counting as not sent.
    const EMPTY_IS_A_VALUE: bool = false;

    /// The value that a text stands for, if any; what has members or items never comes as a text.
    fn from_text(_text: &str, _booleans: &Booleans) -> Option<Self> {
        None
    }

    /// The value that a member of a JSON body is, if it is of the native type.
    ///
    /// # Errors
    ///
    /// Where it is something else, and what was expected there.
    fn from_json(value: &Json) -> Result<Self, Misfit> {
        let text = value.as_str();
        text.and_then(|text| Self::from_text(text, &Booleans::default()))
            .ok_or_else(|| Misfit::of::<Self>(value))
    }
}

/// What is wrong with a parameter, or with a part of one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Misfit {
    /// The way to it, such as `plan.faults[0].cut.after`.
    pub place: String,
    /// What was expected, and what was found. It holds no value, which may be a secret.
    pub reason: String,
}

impl Misfit {
    /// A parameter of this name is wrong for this reason.
    #[must_use]
    pub fn new(name: impl Into<String>, reason: impl Into<String>) -> Self {
        Self {
            place: name.into(),
            reason: reason.into(),
        }
    }

    /// Something else than a value of this type.
    #[must_use]
    pub fn of<T: FromParam>(value: &Json) -> Self {
        Self::new("", format!("expected {}, found {}", T::EXPECTED, found(value)))
    }

    /// A member that is none of those that an object can have.
    #[must_use]
    pub fn unknown(name: &str, names: &[&str]) -> Self {
        let known = if names.is_empty() {
            "none".to_owned()
        } else {
            names.join(", ")
        };
        Self::new(shortened(name), format!("there is no such member; expected {known}"))
    }

    /// Seen from the value that has it as a member or item, or from the parameter that has it.
    pub(super) fn inside(mut self, outer: &str) -> Self {
        let dot = if self.place.is_empty() || self.place.starts_with('[') {
            ""
        } else {
            "."
        };
        self.place = format!("{outer}{dot}{}", self.place);
        self
    }
}

/// What a value is, without telling it.
fn found(value: &Json) -> &'static str {
    match value {
        Json::Null => "null",
        Json::Bool(_) => "a boolean",
        Json::Number(number) if number.is_f64() => "a number with a fraction",
        Json::Number(number) if number.is_i64() && !number.is_u64() => "a number below 0",
        Json::Number(_) => "a number",
        Json::String(text) if text.is_empty() => "an empty text",
        Json::String(_) => "another text",
        Json::Array(_) => "a list",
        Json::Object(_) => "an object",
    }
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
    const EXPECTED: &'static str = "a text";

    fn from_text(text: &str, _: &Booleans) -> Option<Self> {
        Some(text.to_owned())
    }
}

impl FromParam for Secret {
    const EXPECTED: &'static str = "a text";

    fn from_text(text: &str, _: &Booleans) -> Option<Self> {
        Some(Self::from(text))
    }
}

impl FromParam for u64 {
    const EXPECTED: &'static str = "a whole number, 0 or more";

    fn from_text(text: &str, _: &Booleans) -> Option<Self> {
        // The parser of the standard library also takes a plus sign.
        if text.bytes().all(|byte| byte.is_ascii_digit()) {
            text.parse().ok()
        } else {
            None
        }
    }

    fn from_json(value: &Json) -> Result<Self, Misfit> {
        value.as_u64().ok_or_else(|| Misfit::of::<Self>(value))
    }
}

impl FromParam for bool {
    const EXPECTED: &'static str = "a boolean";
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

    fn from_json(value: &Json) -> Result<Self, Misfit> {
        value.as_bool().ok_or_else(|| Misfit::of::<Self>(value))
    }
}

impl<T: FromParam> FromParam for Vec<T> {
    const EXPECTED: &'static str = "a list";

    fn from_json(value: &Json) -> Result<Self, Misfit> {
        let items = value.as_array().ok_or_else(|| Misfit::of::<Self>(value))?;
        let read = |(at, item)| T::from_json(item).map_err(|misfit| misfit.inside(&format!("[{at}]")));
        items.iter().enumerate().map(read).collect()
    }
}

impl<T: FromParam> FromParam for Box<T> {
    const EXPECTED: &'static str = T::EXPECTED;

    fn from_json(value: &Json) -> Result<Self, Misfit> {
        T::from_json(value).map(Self::new)
    }
}

/// The members of an object in a body, all of which must be known: a misspelled one would be an order that nobody heeds.
///
/// # Errors
///
/// It is no object, or it has a member of another name.
pub fn members<'a, T: FromParam>(value: &'a Json, names: &[&str]) -> Result<&'a Map<String, Json>, Misfit> {
    let members = value.as_object().ok_or_else(|| Misfit::of::<T>(value))?;
    match members.keys().find(|name| !names.contains(&name.as_str())) {
        Some(other) => Err(Misfit::unknown(other, names)),
        None => Ok(members),
    }
}

/// A name may be as long as a body.
fn shortened(name: &str) -> String {
    const LONGEST: usize = 60;
    match name.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}...", &name[..end]),
        None => name.to_owned(),
    }
}

/// A member of an object in a body.
///
/// # Errors
///
/// It is missing, or not of its type.
pub fn member<T: FromParam>(members: &Map<String, Json>, name: &str) -> Result<T, Misfit> {
    match members.get(name) {
        Some(value) => T::from_json(value).map_err(|misfit| misfit.inside(name)),
        None => Err(Misfit::new(name, format!("it is missing; expected {}", T::EXPECTED))),
    }
}

/// A member that may have no value.
///
/// # Errors
///
/// It has one that is not of its type.
pub fn optional_member<T: FromParam>(members: &Map<String, Json>, name: &str) -> Result<Option<T>, Misfit> {
    match members.get(name) {
        None | Some(Json::Null) => Ok(None),
        Some(value) => T::from_json(value).map(Some).map_err(|misfit| misfit.inside(name)),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn told<T: FromParam + std::fmt::Debug>(value: Json) -> String {
        let misfit = T::from_json(&value).unwrap_err().inside("it");
        format!("{}: {}", misfit.place, misfit.reason)
    }

    #[test]
    fn what_does_not_fit_is_told_with_its_place_and_without_its_value() {
        let number = "a whole number, 0 or more";
        for (value, found) in [
            (json!("secret"), "another text"),
            (json!(""), "an empty text"),
            (json!(-1), "a number below 0"),
            (json!(1.5), "a number with a fraction"),
            (json!(1e300), "a number with a fraction"),
            (json!(true), "a boolean"),
            (json!(null), "null"),
            (json!({}), "an object"),
        ] {
            assert_eq!(told::<u64>(value), format!("it: expected {number}, found {found}"));
        }
        assert_eq!(told::<String>(json!(7)), "it: expected a text, found a number");
        assert_eq!(
            told::<Vec<Vec<bool>>>(json!([[true], [true, 0]])),
            "it[1][1]: expected a boolean, found a number"
        );
        assert_eq!(told::<Box<Vec<u64>>>(json!({})), "it: expected a list, found an object");
    }

    #[test]
    fn members_are_known_by_name() {
        let text = |value: &Json, names: &[&str]| match members::<String>(value, names) {
            Ok(members) => format!("{} members", members.len()),
            Err(misfit) => format!("{}: {}", misfit.place, misfit.reason),
        };
        assert_eq!(text(&json!({"a": 1, "b": 2}), &["a", "b", "c"]), "2 members");
        assert_eq!(
            text(&json!({"a": 1, "d": 2}), &["a", "b"]),
            "d: there is no such member; expected a, b"
        );
        assert_eq!(text(&json!({"d": 2}), &[]), "d: there is no such member; expected none");
        let long = "ä".repeat(100);
        let told = text(&json!({ long.as_str(): 1 }), &["a"]);
        assert_eq!(
            told,
            format!("{}...: there is no such member; expected a", "ä".repeat(60))
        );
    }

    #[test]
    fn signs_are_read_where_an_enum_needs_them() {
        assert_eq!([integer("3"), integer("-3")], [Some(3), Some(-3)]);
        assert_eq!([integer(""), integer("-"), integer("+3"), integer("3x")], [None; 4]);
    }
}
