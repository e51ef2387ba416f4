//! The members around every answer.

use serde::Serialize;
use serde::ser::{SerializeMap as _, Serializer};

use super::json::{self, Spelling};

/// Where the members of an envelope are, each by the names from the outside in, and what they say.
#[derive(Clone, Copy, Debug)]
pub struct Envelope {
    /// Holds the result.
    pub payload: &'static [&'static str],
    /// Holds the status.
    pub status: &'static [&'static str],
    /// Holds the text of a refusal.
    pub details: &'static [&'static str],
    /// Holds the name of the row of a refusal.
    pub row: Option<&'static [&'static str]>,
    /// The status that means success.
    pub success: Status,
    /// The status of every refusal; `None`: that of its row, or the other boolean.
    pub failure: Option<Status>,
    /// The HTTP status of a refusal.
    pub http_status: HttpStatus,
    /// What an envelope is sent as.
    pub media_type: &'static str,
}

/// What stands in the status of an envelope.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum Status {
    /// A number.
    Integer(i64),
    /// Yes or no.
    Boolean(bool),
    /// A word.
    Text(&'static str),
}

/// The HTTP status of a refusal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HttpStatus {
    /// That of its row.
    Row,
    /// Always this one.
    Fixed(u16),
}

/// What an answer tells of a refusal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// Name of its row in the error catalogue.
    pub row: &'static str,
    /// The status that goes with it.
    pub status: u16,
    /// What the service says.
    pub text: String,
}

impl Envelope {
    /// An envelope that has lost everything but its status.
    #[must_use]
    pub fn status_alone(&self, spelling: Spelling) -> Vec<u8> {
        let members: Members<'_, ()> = vec![(self.status, Slot::Status(self.success))];
        json::encode(&Level(members), spelling)
    }

    /// The text of an answer.
    #[must_use]
    pub fn encode<P: Serialize>(&self, outcome: Result<P, &Told>, spelling: Spelling) -> Vec<u8> {
        let (payload, status, details, row) = match &outcome {
            Ok(payload) => (Slot::Payload(payload), self.success, Slot::Nothing, Slot::Nothing),
            Err(told) => {
                let (text, row) = (Slot::Text(told.text.as_str()), Slot::Text(told.row));
                (Slot::Nothing, self.refused(told.status), text, row)
            }
        };
        let mut members = vec![
            (self.payload, payload),
            (self.status, Slot::Status(status)),
            (self.details, details),
        ];
        members.extend(self.row.map(|path| (path, row)));
        json::encode(&Level(members), spelling)
    }

    /// The HTTP status of a refusal whose row has this status.
    #[must_use]
    pub fn http_status(&self, status: u16) -> u16 {
        match self.http_status {
            HttpStatus::Row => status,
            HttpStatus::Fixed(fixed) => fixed,
        }
    }

    fn refused(&self, status: u16) -> Status {
        match (self.failure, self.success) {
            (Some(failure), _) => failure,
            (None, Status::Boolean(success)) => Status::Boolean(!success),
            (None, Status::Integer(_) | Status::Text(_)) => Status::Integer(status.into()),
        }
    }
}

/// What is left of the way to each member.
type Members<'a, P> = Vec<(&'static [&'static str], Slot<'a, P>)>;

/// What stands in a member.
enum Slot<'a, P> {
    Payload(&'a P),
    Status(Status),
    Text(&'a str),
    Nothing,
}

impl<P> Clone for Slot<'_, P> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<P> Copy for Slot<'_, P> {}

impl<P: Serialize> Serialize for Slot<'_, P> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Payload(payload) => payload.serialize(serializer),
            Self::Status(status) => status.serialize(serializer),
            Self::Text(text) => serializer.serialize_str(text),
            Self::Nothing => serializer.serialize_unit(),
        }
    }
}

/// An object of members. One in which nothing stands anywhere is `null`.
struct Level<'a, P>(Members<'a, P>);

impl<P: Serialize> Serialize for Level<'_, P> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if self.0.iter().all(|(_, slot)| matches!(slot, Slot::Nothing)) {
            return serializer.serialize_unit();
        }
        let mut map = serializer.serialize_map(None)?;
        for (at, (path, slot)) in self.0.iter().enumerate() {
            let Some((name, rest)) = path.split_first() else {
                continue;
            };
            let is_same = |(path, _): &&(&'static [&'static str], Slot<'_, P>)| path.first() == Some(name);
            if self.0[..at].iter().any(|other| is_same(&other)) {
                continue;
            }
            if rest.is_empty() {
                map.serialize_entry(name, slot)?;
            } else {
                let inner = self.0.iter().filter(is_same).map(|(path, slot)| (&path[1..], *slot));
                map.serialize_entry(name, &Level(inner.collect()))?;
            }
        }
        map.end()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NESTED: Envelope = Envelope {
        payload: &["data"],
        status: &["meta", "ok"],
        details: &["error", "message"],
        row: Some(&["error", "code"]),
        success: Status::Boolean(true),
        failure: None,
        http_status: HttpStatus::Row,
        media_type: "application/json",
    };

    fn text(envelope: &Envelope, outcome: Result<u8, &Told>) -> String {
        String::from_utf8(envelope.encode(outcome, Spelling::Plain)).unwrap()
    }

    #[test]
    fn members_stand_inside_of_each_other() {
        let told = Told {
            row: "gone",
            status: 404,
            text: "not here".to_owned(),
        };
        assert_eq!(text(&NESTED, Ok(7)), r#"{"data":7,"meta":{"ok":true},"error":null}"#);
        assert_eq!(
            text(&NESTED, Err(&told)),
            r#"{"data":null,"meta":{"ok":false},"error":{"message":"not here","code":"gone"}}"#
        );
        let word = Envelope {
            success: Status::Text("ok"),
            failure: Some(Status::Text("error")),
            row: None,
            ..NESTED
        };
        assert_eq!(
            text(&word, Err(&told)),
            r#"{"data":null,"meta":{"ok":"error"},"error":{"message":"not here"}}"#
        );
        assert_eq!([NESTED.http_status(404), word.http_status(409)], [404, 409]);
    }
}
