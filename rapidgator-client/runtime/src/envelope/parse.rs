//! Takes a body apart: the members of an envelope, or a known answer that is none.

use std::{borrow::Cow, fmt};

use serde::{
    Deserializer,
    de::{IgnoredAny, MapAccess, Visitor},
};
use serde_json::value::RawValue;

use crate::{
    api::{Api, Envelope, Foreign, ForeignShape, StatusValue},
    decode, wire,
};

/// What an envelope says.
pub(super) struct Parsed {
    pub(super) verdict: Verdict,
    pub(super) payload: Option<Box<RawValue>>,
    /// Empty if there are none.
    pub(super) details: String,
    /// Name of the row.
    pub(super) row: Option<String>,
}

/// What the status of an envelope says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Verdict {
    Success,
    /// With the status of the row, unless all refusals have the same.
    Refused(Option<u16>),
}

/// `None`: this is no envelope, that is no object with a status.
pub(super) fn parse(envelope: &Envelope, text: &str) -> Option<Parsed> {
    let mut deserializer = serde_json::Deserializer::from_str(text);
    let members = deserializer.deserialize_map(EnvelopeVisitor(envelope)).ok()?;
    deserializer.end().ok()?;
    let at = |path: &[&str]| member(&members, path);
    Some(Parsed {
        verdict: verdict(envelope, &at(envelope.status)?)?,
        payload: at(envelope.payload),
        details: at(envelope.details)
            .and_then(|details| details_of(&details))
            .unwrap_or_default(),
        row: envelope.row.and_then(at).and_then(|row| details_of(&row)),
    })
}

/// `None`: this is no status.
fn verdict(envelope: &Envelope, raw: &RawValue) -> Option<Verdict> {
    let is = |value: StatusValue| match value {
        StatusValue::Integer(number) => integer(raw) == Some(number),
        StatusValue::Boolean(value) => decode::parse(raw).ok() == Some(value),
        StatusValue::Text(text) => decode::parse::<String>(raw).is_ok_and(|it| it == text),
    };
    if is(envelope.success) {
        return Some(Verdict::Success);
    }
    if envelope.failure.is_some_and(is) {
        return Some(Verdict::Refused(None));
    }
    match envelope.success {
        StatusValue::Integer(_) => Some(Verdict::Refused(Some(integer(raw)?.try_into().ok()?))),
        StatusValue::Boolean(_) => decode::parse::<bool>(raw).ok().map(|_| Verdict::Refused(None)),
        // A word, or the status of the row in place of it.
        StatusValue::Text(_) => {
            let word = decode::parse::<String>(raw).ok().map(|_| Verdict::Refused(None));
            let number = || Some(Verdict::Refused(Some(integer(raw)?.try_into().ok()?)));
            word.or_else(number)
        }
    }
}

/// The known answer without an envelope that this is.
pub fn recognise(api: &'static Api, text: &str) -> Option<&'static Foreign> {
    let foreign = api.envelope.as_ref()?.foreign;
    foreign.iter().find(|foreign| match foreign.shape {
        ForeignShape::Prefix(prefix) => text.trim_start().starts_with(prefix),
        ForeignShape::Members(names) => {
            let object = serde_json::from_str::<Box<RawValue>>(text);
            object.is_ok_and(|object| {
                names
                    .iter()
                    .all(|name| matches!(wire::pick(&object, name), Ok(Some(_))))
            })
        }
    })
}

/// What a member of an object says.
pub(super) fn member_text(text: &str, name: &str) -> Option<String> {
    let object: Box<RawValue> = serde_json::from_str(text).ok()?;
    let member = wire::pick(&object, name).ok()??;
    details_of(&member)
}

/// The outermost members that something stands in; of two with one name the last.
type Members = Vec<(String, Box<RawValue>)>;

fn member(members: &Members, path: &[&str]) -> Option<Box<RawValue>> {
    let (outermost, rest) = path.split_first()?;
    let (_, value) = members.iter().rev().find(|(name, _)| name == outermost)?;
    rest.iter()
        .try_fold(value.clone(), |value, name| wire::pick(&value, name).ok()?)
}

struct EnvelopeVisitor<'e>(&'e Envelope);

impl EnvelopeVisitor<'_> {
    fn is_wanted(&self, name: &str) -> bool {
        let Envelope {
            payload,
            status,
            details,
            row,
            ..
        } = self.0;
        let mut paths = [*payload, *status, *details].into_iter().chain(*row);
        paths.any(|path| path.first() == Some(&name))
    }
}

impl<'de> Visitor<'de> for EnvelopeVisitor<'_> {
    type Value = Members;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an envelope")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Members, A::Error> {
        let mut members = Members::new();
        while let Some(key) = map.next_key::<Cow<'_, str>>()? {
            if self.is_wanted(&key) {
                members.push((key.into_owned(), map.next_value()?));
            } else {
                map.next_value::<IgnoredAny>()?;
            }
        }
        Ok(members)
    }
}

fn integer(raw: &RawValue) -> Option<i64> {
    wire::open_integer(&mut serde_json::Deserializer::from_str(raw.get())).ok()
}

/// The text, or whatever else stands there, as it is.
fn details_of(raw: &RawValue) -> Option<String> {
    if wire::is_empty(raw) {
        return None;
    }
    Some(decode::parse(raw).unwrap_or_else(|_| raw.get().to_owned()))
}
