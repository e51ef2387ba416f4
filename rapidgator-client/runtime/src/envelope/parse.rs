//! Takes a body apart: the members of an envelope, or a known answer that is none.

use std::{borrow::Cow, fmt};

use serde::{
    Deserializer,
    de::{IgnoredAny, MapAccess, Visitor},
};
use serde_json::value::RawValue;

use crate::{
    api::{Api, Envelope, Foreign, ForeignShape},
    decode, wire,
};

/// The members of an envelope.
pub(super) struct Parsed {
    pub(super) status: u16,
    pub(super) payload: Option<Box<RawValue>>,
    /// Empty if there are none.
    pub(super) details: String,
}

/// `None`: this is no envelope, that is no object with a status.
pub(super) fn parse(envelope: &Envelope, text: &str) -> Option<Parsed> {
    let mut deserializer = serde_json::Deserializer::from_str(text);
    let members = deserializer.deserialize_map(EnvelopeVisitor(envelope)).ok()?;
    deserializer.end().ok()?;
    Some(Parsed {
        status: members.status?,
        payload: members.payload,
        details: members.details.unwrap_or_default(),
    })
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

#[derive(Default)]
struct Members {
    status: Option<u16>,
    payload: Option<Box<RawValue>>,
    details: Option<String>,
}

struct EnvelopeVisitor<'e>(&'e Envelope);

impl<'de> Visitor<'de> for EnvelopeVisitor<'_> {
    type Value = Members;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an envelope")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Members, A::Error> {
        let mut members = Members::default();
        while let Some(key) = map.next_key::<Cow<'_, str>>()? {
            if key == self.0.status {
                members.status = status_of(&map.next_value::<Box<RawValue>>()?);
            } else if key == self.0.payload {
                members.payload = Some(map.next_value()?);
            } else if key == self.0.details {
                members.details = details_of(&map.next_value::<Box<RawValue>>()?);
            } else {
                map.next_value::<IgnoredAny>()?;
            }
        }
        Ok(members)
    }
}

fn status_of(raw: &RawValue) -> Option<u16> {
    let number = wire::integer(&mut serde_json::Deserializer::from_str(raw.get())).ok()?;
    u16::try_from(number).ok()
}

/// The text, or whatever else stands there, as it is.
fn details_of(raw: &RawValue) -> Option<String> {
    if wire::is_empty(raw) {
        return None;
    }
    Some(decode::parse(raw).unwrap_or_else(|_| raw.get().to_owned()))
}
