//! Decoders for the forms in which the service sends one and the same thing.
//!
//! Numbers come as integers or texts, a missing object as nothing, `null`, `[]` or `{}`, and so on. Generated types
//! name these functions in `deserialize_with`. No message written here quotes a value: it could be a secret.
//!
//! They read from the deserializer that they are given wherever that can be. One of their own for each level would not
//! know how deep it is, and an answer that is nested deep enough would end the process.

use std::{borrow::Cow, fmt, marker::PhantomData};

use serde::{
    Deserialize, Deserializer,
    de::{self, DeserializeOwned, DeserializeSeed, Error as _, IgnoredAny, MapAccess, SeqAccess, Visitor},
};
use serde_json::value::RawValue;

use crate::decode::{self, DEEPEST, Problem};

/// A value that may not be there: `null`, `[]` and `{}` are `None`.
pub fn optional<'de, D, T>(deserializer: D) -> Result<Option<T>, D::Error>
where
    D: Deserializer<'de>,
    T: DeserializeOwned,
{
    deserializer.deserialize_newtype_struct(decode::OPTIONAL, OptionalVisitor(PhantomData))
}

/// A number that is not negative, as an integer or a text.
pub fn integer<'de, D: Deserializer<'de>>(deserializer: D) -> Result<u64, D::Error> {
    deserializer.deserialize_any(IntegerVisitor)
}

/// A number that may not be there.
pub fn optional_integer<'de, D>(deserializer: D) -> Result<Option<u64>, D::Error>
where
    D: Deserializer<'de>,
{
    let number: Option<Integer> = optional(deserializer)?;
    Ok(number.map(|Integer(number)| number))
}

/// A list; `null` and `{}` are an empty one.
pub fn list<'de, D, T>(deserializer: D) -> Result<Vec<T>, D::Error>
where
    D: Deserializer<'de>,
    T: Deserialize<'de>,
{
    deserializer.deserialize_any(ListVisitor(PhantomData))
}

/// The `T` that an empty answer stands for, whatever its form is: an empty list. `None` if a `T` is no list.
pub fn nothing<T: DeserializeOwned>() -> Option<T> {
    T::deserialize(Nothing).ok()
}

/// Whether a `T` is a list.
pub fn is_list<T: DeserializeOwned>() -> bool {
    nothing::<T>().is_some()
}

/// The items of a list, not decoded yet; none if it is empty in any form.
///
/// # Errors
///
/// The value is not a list.
pub fn items(raw: &RawValue) -> Result<Vec<Box<RawValue>>, Problem> {
    list(&mut serde_json::Deserializer::from_str(raw.get())).map_err(|error: serde_json::Error| Problem::from(&error))
}

/// A list of texts whose items may come as integers.
pub fn text_list<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<String>, D::Error> {
    let items: Vec<Text> = list(deserializer)?;
    Ok(items.into_iter().map(|Text(text)| text).collect())
}

/// A list of numbers that are not negative, each as an integer or a text.
pub fn integer_list<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<u64>, D::Error> {
    let items: Vec<Integer> = list(deserializer)?;
    Ok(items.into_iter().map(|Integer(number)| number).collect())
}

/// The number of an enum value, known or not, as an integer or a text.
pub fn open_integer<'de, D: Deserializer<'de>>(deserializer: D) -> Result<i64, D::Error> {
    deserializer.deserialize_any(OpenIntegerVisitor)
}

/// A text that may come as an integer.
pub fn open_text<'de, D: Deserializer<'de>>(deserializer: D) -> Result<String, D::Error> {
    deserializer.deserialize_any(TextVisitor)
}

/// One of two objects, told apart by a member: present and not `null` means the first.
pub fn union<'de, D, A, B, T>(
    deserializer: D,
    member: &str,
    then: impl FnOnce(A) -> T,
    otherwise: impl FnOnce(B) -> T,
) -> Result<T, D::Error>
where
    D: Deserializer<'de>,
    A: DeserializeOwned,
    B: DeserializeOwned,
{
    let json = deserializer.deserialize_newtype_struct(decode::RAW, RawVisitor)?;
    // What follows begins to count anew, and a union may hold itself.
    if depth(&json) > DEEPEST {
        return Err(D::Error::custom("an object that is too deep"));
    }
    let found = member_of(&json, member).map_err(D::Error::custom)?;
    let present = found.is_some_and(|value| value.get() != "null");
    let decoded = if present {
        decode::read(&json).map(then)
    } else {
        decode::read(&json).map(otherwise)
    };
    decoded.map_err(D::Error::custom)
}

/// `null`, `[]` or `{}`, whatever white space is inside.
pub fn is_empty(raw: &RawValue) -> bool {
    let text = raw.get();
    let within = |open, close| {
        let inner = text.strip_prefix(open).and_then(|rest: &str| rest.strip_suffix(close));
        inner.is_some_and(|inner: &str| inner.trim().is_empty())
    };
    text == "null" || within('[', ']') || within('{', '}')
}

/// How many lists and objects are in one another at most. The text is JSON.
fn depth(text: &str) -> usize {
    let (mut now, mut deepest) = (0_usize, 0);
    let (mut in_text, mut escaped) = (false, false);
    for byte in text.bytes() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' => escaped = in_text,
            b'"' => in_text = !in_text,
            b'[' | b'{' if !in_text => {
                now += 1;
                deepest = deepest.max(now);
            }
            b']' | b'}' if !in_text => now = now.saturating_sub(1),
            _ => {}
        }
    }
    deepest
}

/// The member of an object that has this name; the last one, should there be two.
///
/// # Errors
///
/// The value is not an object.
pub fn pick(raw: &RawValue, name: &str) -> Result<Option<Box<RawValue>>, Problem> {
    member_of(raw.get(), name)
}

fn member_of(json: &str, name: &str) -> Result<Option<Box<RawValue>>, Problem> {
    serde_json::Deserializer::from_str(json)
        .deserialize_map(PickVisitor { name })
        .map_err(|error| Problem::from(&error))
}

struct OptionalVisitor<T>(PhantomData<T>);

impl<'de, T: DeserializeOwned> Visitor<'de> for OptionalVisitor<T> {
    type Value = Option<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value or none")
    }

    fn visit_none<E: de::Error>(self) -> Result<Option<T>, E> {
        Ok(None)
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Option<T>, D::Error> {
        T::deserialize(deserializer).map(Some)
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(self, deserializer: D) -> Result<Option<T>, D::Error> {
        let json = json_of(deserializer)?;
        decode::read(&json).map(|Maybe(value)| value).map_err(D::Error::custom)
    }
}

/// An optional value on its own.
struct Maybe<T>(Option<T>);

impl<'de, T: DeserializeOwned> Deserialize<'de> for Maybe<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        optional(deserializer).map(Self)
    }
}

struct RawVisitor;

impl<'de> Visitor<'de> for RawVisitor {
    type Value = Cow<'de, str>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value")
    }

    fn visit_borrowed_str<E: de::Error>(self, json: &'de str) -> Result<Self::Value, E> {
        Ok(Cow::Borrowed(json))
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        json_of(deserializer).map(Cow::Owned)
    }
}

/// The text of a value that is not read by [`decode`].
fn json_of<'de, D: Deserializer<'de>>(deserializer: D) -> Result<String, D::Error> {
    serde_json::Value::deserialize(deserializer).map(|value| value.to_string())
}

struct ListVisitor<T>(PhantomData<T>);

impl<'de, T: Deserialize<'de>> Visitor<'de> for ListVisitor<T> {
    type Value = Vec<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list")
    }

    fn visit_unit<E: de::Error>(self) -> Result<Vec<T>, E> {
        Ok(Vec::new())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Vec<T>, A::Error> {
        let mut list = Vec::new();
        while let Some(item) = items.next_element()? {
            list.push(item);
        }
        Ok(list)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<Vec<T>, A::Error> {
        match members.next_key::<IgnoredAny>()? {
            Some(_) => Err(A::Error::custom("an object in place of a list")),
            None => Ok(Vec::new()),
        }
    }
}

/// Where nothing is to be read: who asks for a list gets an empty one, who asks for anything else an error.
struct Nothing;

impl<'de> Deserializer<'de> for Nothing {
    type Error = de::value::Error;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Self::Error> {
        Err(Self::Error::invalid_type(de::Unexpected::Other("nothing"), &visitor))
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Self::Error> {
        visitor.visit_seq(self)
    }

    serde::forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option unit unit_struct
        newtype_struct tuple tuple_struct map struct enum identifier ignored_any
    }
}

// Not an empty list of the library: that would compile the decoder of each item once more.
impl<'de> SeqAccess<'de> for Nothing {
    type Error = de::value::Error;

    fn next_element_seed<S: DeserializeSeed<'de>>(&mut self, _: S) -> Result<Option<S::Value>, Self::Error> {
        Ok(None)
    }
}

struct Integer(u64);

impl<'de> Deserialize<'de> for Integer {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        integer(deserializer).map(Self)
    }
}

struct Text(String);

impl<'de> Deserialize<'de> for Text {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        open_text(deserializer).map(Self)
    }
}

struct IntegerVisitor;

impl Visitor<'_> for IntegerVisitor {
    type Value = u64;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a whole number that is not negative, or a text of its digits")
    }

    fn visit_u64<E: de::Error>(self, number: u64) -> Result<u64, E> {
        Ok(number)
    }

    fn visit_i64<E: de::Error>(self, number: i64) -> Result<u64, E> {
        u64::try_from(number).map_err(|_| E::custom("a negative number"))
    }

    fn visit_f64<E: de::Error>(self, _: f64) -> Result<u64, E> {
        Err(E::custom("a number with a fraction, or too large"))
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<u64, E> {
        // `parse` alone would take a plus sign.
        if text.is_empty() || !text.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(E::custom("a text that is not a whole number"));
        }
        text.parse().map_err(|_| E::custom("a number that is too large"))
    }
}

struct OpenIntegerVisitor;

impl Visitor<'_> for OpenIntegerVisitor {
    type Value = i64;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a whole number, or a text of its digits")
    }

    fn visit_u64<E: de::Error>(self, number: u64) -> Result<i64, E> {
        i64::try_from(number).map_err(|_| E::custom("a number that is too large"))
    }

    fn visit_i64<E: de::Error>(self, number: i64) -> Result<i64, E> {
        Ok(number)
    }

    fn visit_f64<E: de::Error>(self, _: f64) -> Result<i64, E> {
        Err(E::custom("a number with a fraction, or too large"))
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<i64, E> {
        let digits = text.strip_prefix('-').unwrap_or(text);
        if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(E::custom("a text that is not a whole number"));
        }
        text.parse().map_err(|_| E::custom("a number that is too large"))
    }
}

struct TextVisitor;

impl Visitor<'_> for TextVisitor {
    type Value = String;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a text, or a whole number")
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<String, E> {
        Ok(text.to_owned())
    }

    fn visit_string<E: de::Error>(self, text: String) -> Result<String, E> {
        Ok(text)
    }

    fn visit_u64<E: de::Error>(self, number: u64) -> Result<String, E> {
        Ok(number.to_string())
    }

    fn visit_i64<E: de::Error>(self, number: i64) -> Result<String, E> {
        Ok(number.to_string())
    }
}

struct PickVisitor<'a> {
    name: &'a str,
}

impl<'de> Visitor<'de> for PickVisitor<'_> {
    type Value = Option<Box<RawValue>>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut found = None;
        while let Some(key) = map.next_key::<Cow<'_, str>>()? {
            if key == self.name {
                found = Some(map.next_value()?);
            } else {
                map.next_value::<IgnoredAny>()?;
            }
        }
        Ok(found)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, _: A) -> Result<Self::Value, A::Error> {
        Err(A::Error::custom("a list in place of an object"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Debug)]
    #[expect(dead_code, reason = "nobody looks at what is too deep")]
    enum Branch {
        Ends(IgnoredAny),
        Goes(Box<Fork>),
    }

    #[derive(Debug, Deserialize)]
    #[expect(dead_code, reason = "nobody looks at what is too deep")]
    struct Fork {
        fork: Branch,
    }

    impl<'de> Deserialize<'de> for Branch {
        fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
            union(deserializer, "end", Self::Ends, Self::Goes)
        }
    }

    #[test]
    fn a_union_in_itself_ends_somewhere() {
        let forks = |count: usize| {
            let text = format!("{}{{\"end\":1}}{}", "{\"fork\":".repeat(count), "}".repeat(count));
            decode::parse::<Branch>(&RawValue::from_string(text).unwrap())
        };
        assert!(forks(DEEPEST - 1).is_ok());
        for count in [DEEPEST, 100_000] {
            let problem = forks(count).unwrap_err();
            assert_eq!(problem.to_string(), "an object that is too deep", "{count}");
        }
    }

    #[test]
    fn brackets_in_texts_are_no_depth() {
        assert_eq!(depth(r#"{"[[\"[\\":[{}],"b":["{",[]]}"#), 3);
        assert_eq!(depth("7"), 0);
    }
}
