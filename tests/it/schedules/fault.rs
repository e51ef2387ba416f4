//! What may happen to a request on its way.

/// What may happen to a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fault {
    /// No connection.
    Refused,
    /// The connection ends before the service has the request.
    Reset,
    /// Nothing moves any more, and the service has not got the request.
    Stalled,
    /// The request ends in the middle of its body.
    RequestCut,
    /// The service did what was asked, and its answer is lost.
    AnswerLost,
    /// The same, and the client waits for the answer in vain.
    AnswerStalled,
    /// The answer ends in the middle.
    AnswerCut,
    /// The answer seems to be whole, and is shorter.
    AnswerShort,
    /// A byte of the answer is another one.
    AnswerWrong,
    /// 500, and nothing was done.
    Status500,
    /// 503 with a time to wait.
    Status503,
    /// A page with HTTP 200 in place of the answer, and nothing was done.
    Page,
    /// A page with 502 in place of the answer, and all was done.
    PageAfter,
    /// The session is over.
    Expired,
    /// The session is over, and the next login comes too soon.
    Throttled,
    /// The bytes of an upload are not liked.
    Disliked,
}

impl Fault {
    pub(super) const ALL: [Self; 16] = [
        Self::Refused,
        Self::Reset,
        Self::Stalled,
        Self::RequestCut,
        Self::AnswerLost,
        Self::AnswerStalled,
        Self::AnswerCut,
        Self::AnswerShort,
        Self::AnswerWrong,
        Self::Status500,
        Self::Status503,
        Self::Page,
        Self::PageAfter,
        Self::Expired,
        Self::Throttled,
        Self::Disliked,
    ];

    pub(super) fn name(&self) -> &'static str {
        match self {
            Self::Refused => "refused",
            Self::Reset => "reset",
            Self::Stalled => "stalled",
            Self::RequestCut => "request cut",
            Self::AnswerLost => "answer lost",
            Self::AnswerStalled => "answer stalled",
            Self::AnswerCut => "answer cut",
            Self::AnswerShort => "answer short",
            Self::AnswerWrong => "answer wrong",
            Self::Status500 => "500",
            Self::Status503 => "503",
            Self::Page => "page",
            Self::PageAfter => "page after",
            Self::Expired => "expired",
            Self::Throttled => "throttled",
            Self::Disliked => "disliked",
        }
    }
}
