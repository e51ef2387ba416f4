//! The object around every answer of the API. Its status member decides, whatever the HTTP status is.

use std::collections::BTreeMap;

use rapidgator_mock_domain::generated::refusal::Refusal;
use serde::Serialize;
use serde::ser::{SerializeMap as _, Serializer};

use super::{Dialect, json};

/// Names of the members of an envelope.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Envelope {
    /// Holds the result.
    pub(crate) payload: &'static str,
    /// Holds the status.
    pub(crate) status: &'static str,
    /// Holds the text of a refusal.
    pub(crate) details: &'static str,
    /// The status that means success.
    pub(crate) success: u16,
    /// What an envelope is sent as.
    pub(crate) media_type: &'static str,
}

impl Envelope {
    /// An envelope that has lost everything but its status.
    pub(crate) fn status_alone(&self, dialect: &Dialect) -> Vec<u8> {
        json::encode(&BTreeMap::from([(self.status, self.success)]), dialect)
    }

    /// The text of an answer.
    pub(crate) fn encode<P: Serialize>(&'static self, outcome: Result<P, &Refusal>, dialect: &Dialect) -> Vec<u8> {
        match outcome {
            Ok(payload) => {
                let filled = Filled {
                    envelope: self,
                    payload: Some(payload),
                    status: self.success,
                    details: None,
                };
                json::encode(&filled, dialect)
            }
            Err(refusal) => {
                let details = Some(refusal.worded(&dialect.switches));
                json::encode(
                    &Filled {
                        envelope: self,
                        payload: None::<P>,
                        status: refusal.status(),
                        details,
                    },
                    dialect,
                )
            }
        }
    }
}

struct Filled<P> {
    envelope: &'static Envelope,
    payload: Option<P>,
    status: u16,
    details: Option<String>,
}

impl<P: Serialize> Serialize for Filled<P> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(3))?;
        map.serialize_entry(self.envelope.payload, &self.payload)?;
        map.serialize_entry(self.envelope.status, &self.status)?;
        map.serialize_entry(self.envelope.details, &self.details)?;
        map.end()
    }
}
