//! What is known about an API as a whole. Generated files hold one [`Api`] as a static.

use crate::{call::Operation, catalogue::ErrorRow};

/// What is known about an API as a whole.
#[derive(Debug)]
pub struct Api {
    /// Where the service is.
    pub base_url: &'static str,
    /// Spellings of true; the first is sent.
    pub truthy: &'static [&'static str],
    /// Spellings of false; the first is sent.
    pub falsy: &'static [&'static str],
    /// How sessions travel, if there are any.
    pub session: Option<SessionPlan>,
    /// The members of every answer, if there are any. Without, the HTTP status decides and the body is the answer.
    pub envelope: Option<Envelope>,
}

impl Api {
    /// A boolean as it is sent.
    pub(crate) fn spelling(&self, value: bool) -> &'static str {
        let spellings = if value { self.truthy } else { self.falsy };
        spellings.first().copied().unwrap_or_default()
    }
}

/// How sessions are opened, and how they travel.
#[derive(Debug)]
pub struct SessionPlan {
    /// Opens one.
    pub login: &'static Operation,
    /// The parameter of the login that says who it is.
    pub identity: Option<&'static str>,
    /// The parameter of the login that proves it.
    pub password: Option<&'static str>,
    /// The parameter of the login for what proves it once.
    pub code: Option<&'static str>,
    /// The member of the answer to the login that is the token.
    pub token: &'static str,
    /// The parameter of other operations that carries the token.
    pub parameter: &'static str,
    /// The row that means that a session has ended.
    pub expired: &'static ErrorRow,
}

/// Names and meaning of the members that every answer has. Each is named from the outside in: `error.message` is
/// `&["error", "message"]`.
#[derive(Debug)]
pub struct Envelope {
    /// Holds what the answer carries.
    pub payload: &'static [&'static str],
    /// Tells a success from a refusal.
    pub status: &'static [&'static str],
    /// Holds the text of a refusal.
    pub details: &'static [&'static str],
    /// Holds the name of the row of a refusal, which then decides.
    pub row: Option<&'static [&'static str]>,
    /// The status of a success.
    pub success: StatusValue,
    /// The status of every refusal; `None`: that of its row, or the other boolean.
    pub failure: Option<StatusValue>,
    /// Known answers that have no such members.
    pub foreign: &'static [Foreign],
}

/// What stands in the status of an envelope.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StatusValue {
    /// A number.
    Integer(i64),
    /// Yes or no.
    Boolean(bool),
    /// A word.
    Text(&'static str),
}

/// A known answer that is not an envelope.
#[derive(Debug)]
pub struct Foreign {
    /// As in the description.
    pub id: &'static str,
    /// How it is recognised.
    pub shape: ForeignShape,
    /// The member that holds the text.
    pub details: Option<&'static str>,
}

/// How such an answer is recognised.
#[derive(Debug)]
pub enum ForeignShape {
    /// It begins so, white space left aside.
    Prefix(&'static str),
    /// It is a JSON object with all of these members.
    Members(&'static [&'static str]),
}
