//! What goes wrong.

use std::time::Duration;

use crate::generated::refusal::Refusal;

/// What goes wrong with a call or a transfer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// It is refused with an error of the catalogue, and nothing is applied.
    Refuse(Refusal),
    /// Something else comes in place of the answer.
    Answer {
        /// What comes.
        what: Foreign,
        /// Whether the call is applied all the same.
        applied: Applied,
    },
    /// The connection breaks, or nothing more comes over it.
    Break {
        /// Where.
        place: Place,
        /// In which way.
        how: Break,
    },
    /// The bytes of the request and of the answer come slowly.
    Drip {
        /// At most so many in a second.
        bytes_per_second: u64,
        /// Whose seconds.
        seconds: Seconds,
    },
    /// The answer says that it is so many bytes longer than it is; shorter if the number is negative.
    WrongLength(i64),
    /// The first byte of the file that goes out is another one.
    WrongBytes,
}

/// What comes in place of an answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Foreign {
    /// A page with this HTTP status.
    Status {
        /// From 200 to 599.
        status: u16,
        /// For the header of that name, in seconds.
        retry_after: Option<u64>,
    },
    /// A page that says nothing of it in its status.
    Html,
    /// The first half of the answer.
    MalformedJson,
}

/// Whether a call is applied.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Applied {
    /// It is not.
    No,
    /// It is; only the answer is another one.
    Yes,
}

/// How far a request comes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// Nothing is applied.
    BeforeApply,
    /// So many bytes of the request's body have come, and there are more. Nothing is applied.
    RequestBody(u64),
    /// All is applied, and no byte of the answer is sent. This tells a client that repeats itself safely from one that
    /// does things twice.
    AfterApply,
    /// All is applied, and so many bytes of the answer's body were sent.
    ResponseBody(u64),
}

/// How a connection breaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Break {
    /// It is closed in order.
    Close,
    /// It is reset: the other side finds an error, not an end.
    Reset,
    /// Nothing comes for so long, by the clock of the world; then it goes on. It ends with the server in any case.
    Stall(Duration),
}

/// Whose seconds count.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Seconds {
    /// Those of the world's clock: while it stands still, no byte moves.
    #[default]
    World,
    /// Real ones.
    Real,
}

impl Fault {
    /// The connection is closed at that place.
    #[must_use]
    pub fn close(place: Place) -> Self {
        let how = Break::Close;
        Self::Break { place, how }
    }

    /// The connection is reset at that place.
    #[must_use]
    pub fn reset(place: Place) -> Self {
        let how = Break::Reset;
        Self::Break { place, how }
    }

    /// Nothing comes for so long at that place.
    #[must_use]
    pub fn stall(place: Place, lasts: Duration) -> Self {
        let how = Break::Stall(lasts);
        Self::Break { place, how }
    }

    /// All is applied, and the connection closed without an answer.
    #[must_use]
    pub fn lose_answer() -> Self {
        Self::close(Place::AfterApply)
    }

    /// A page with that HTTP status comes, and nothing is applied.
    #[must_use]
    pub fn status(status: u16) -> Self {
        let what = Foreign::Status {
            status,
            retry_after: None,
        };
        let applied = Applied::No;
        Self::Answer { what, applied }
    }

    /// The same with a header that says how many seconds to wait.
    #[must_use]
    pub fn status_for(status: u16, seconds: u64) -> Self {
        let what = Foreign::Status {
            status,
            retry_after: Some(seconds),
        };
        let applied = Applied::No;
        Self::Answer { what, applied }
    }

    /// A page comes in place of the answer, and nothing is applied.
    #[must_use]
    pub fn html() -> Self {
        let (what, applied) = (Foreign::Html, Applied::No);
        Self::Answer { what, applied }
    }

    /// All is applied, and half of the answer comes.
    #[must_use]
    pub fn malformed_json() -> Self {
        let (what, applied) = (Foreign::MalformedJson, Applied::Yes);
        Self::Answer { what, applied }
    }

    /// The bytes come so slowly, by the clock of the world.
    #[must_use]
    pub fn drip(bytes_per_second: u64) -> Self {
        let seconds = Seconds::World;
        Self::Drip {
            bytes_per_second,
            seconds,
        }
    }

    /// Every kind of trouble, by name, in the order of [`Fault::kind`].
    pub const KINDS: &[&str] = &[
        "refuse",
        "status",
        "html",
        "malformed_json",
        "close.before_apply",
        "close.request_body",
        "close.after_apply",
        "close.response_body",
        "reset.before_apply",
        "reset.request_body",
        "reset.after_apply",
        "reset.response_body",
        "stall.before_apply",
        "stall.request_body",
        "stall.after_apply",
        "stall.response_body",
        "drip",
        "wrong_length",
        "wrong_bytes",
    ];

    /// One of [`Fault::KINDS`].
    #[must_use]
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Refuse(_) => "refuse",
            Self::Answer { what, .. } => match what {
                Foreign::Status { .. } => "status",
                Foreign::Html => "html",
                Foreign::MalformedJson => "malformed_json",
            },
            Self::Break { place, how } => match (how, place) {
                (Break::Close, Place::BeforeApply) => "close.before_apply",
                (Break::Close, Place::RequestBody(_)) => "close.request_body",
                (Break::Close, Place::AfterApply) => "close.after_apply",
                (Break::Close, Place::ResponseBody(_)) => "close.response_body",
                (Break::Reset, Place::BeforeApply) => "reset.before_apply",
                (Break::Reset, Place::RequestBody(_)) => "reset.request_body",
                (Break::Reset, Place::AfterApply) => "reset.after_apply",
                (Break::Reset, Place::ResponseBody(_)) => "reset.response_body",
                (Break::Stall(_), Place::BeforeApply) => "stall.before_apply",
                (Break::Stall(_), Place::RequestBody(_)) => "stall.request_body",
                (Break::Stall(_), Place::AfterApply) => "stall.after_apply",
                (Break::Stall(_), Place::ResponseBody(_)) => "stall.response_body",
            },
            Self::Drip { .. } => "drip",
            Self::WrongLength(_) => "wrong_length",
            Self::WrongBytes => "wrong_bytes",
        }
    }

    /// Whether it happens to the body of an answer, so that an answer without one goes by unharmed.
    pub(super) fn is_about_a_body(&self) -> bool {
        match self {
            Self::Drip { .. } | Self::WrongBytes => true,
            Self::Break { place, .. } => matches!(place, Place::ResponseBody(_)),
            Self::Refuse(_) | Self::Answer { .. } | Self::WrongLength(_) => false,
        }
    }

    pub(super) fn is_refusal(&self) -> bool {
        matches!(self, Self::Refuse(_))
    }
}
