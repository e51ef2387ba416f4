//! What can be asked, and where bytes go.

use serde::Deserialize;

use super::{RawFact, raw};
use crate::model::{BodyEncoding, Direction, Effect, EmptyForm, Method};
use crate::parse::{Node, Section, Spanned};

raw! {
    /// Something that can be asked.
    known struct RawOperation {
        /// Below the base address, without slashes at its ends; a segment may be a `{parameter}`.
        path: Spanned<String>,
        /// HTTP methods, where they are not as usual; the client uses the first.
        methods: Option<Spanned<Vec<Method>>>,
        /// How the body of a request is written, where that is not as usual.
        body: Option<Spanned<BodyEncoding>>,
        /// In place of the id, where that would clash in Rust.
        rust: Option<Spanned<String>>,
        /// What it does.
        doc: String,
        /// What it changes.
        effect: Effect,
        /// Whether it needs a session, where that is not as usual.
        session: Option<Spanned<RawNeedsSession>>,
        /// What it takes.
        #[serde(default)]
        params: Section<RawParam>,
        /// Error row for a parameter that is not there, where that is not as usual.
        missing: Option<Spanned<String>>,
        /// What it gives.
        result: RawResult,
        /// Rows that the whole call may be refused with.
        #[serde(default)]
        errors: Vec<Spanned<String>>,
        /// Rows that single ids may be refused with.
        #[serde(default)]
        item_errors: Vec<Spanned<String>>,
        /// Foreign answers that it is known for.
        #[serde(default)]
        foreign: Vec<Spanned<String>>,
        /// Requests and answers; they are the test vectors of both sides.
        #[serde(default)]
        examples: Section<RawExample>,
    }

    /// A parameter.
    known struct RawParam {
        /// The type of one value.
        #[serde(rename = "type")]
        ty: Spanned<String>,
        /// What it is for.
        doc: String,
        /// Its name in Rust, where another is wanted.
        rust: Option<Spanned<String>>,
        /// How it holds several values.
        list: Option<RawListParam>,
        /// Whether it may be left out.
        #[serde(default)]
        optional: bool,
        /// What it is when it is left out; of an enum, the name of a value.
        default: Option<Node>,
        /// Whether it must not be seen.
        secret: Option<Spanned<bool>>,
        /// Values that count as not sent.
        absent_when: Option<Spanned<Vec<String>>>,
        /// Error row for a value that cannot be read, where that is not as usual.
        invalid: Option<Spanned<String>>,
        /// Another parameter that may stand for it.
        from_page: Option<RawFromPage>,
        /// Why a secret is sent in the address, where no method has a body.
        secret_in_url: Option<Spanned<String>>,
    }

    /// Several values in one parameter.
    plain struct RawListParam {
        /// Stands between two of them.
        separator: Spanned<String>,
        /// The most of them.
        max: Option<Spanned<usize>>,
        /// Error row for more.
        over: Option<Spanned<String>>,
    }

    /// The address of a page in place of the id in it. The client never sends it.
    known struct RawFromPage {
        /// Parameter that holds the address.
        param: Spanned<String>,
        /// The page.
        page: Spanned<String>,
        /// Flag that makes the mock take it.
        switch: Spanned<String>,
        /// In words.
        doc: String,
    }

    /// What an operation gives.
    plain struct RawResult {
        /// The one member of the payload that holds it.
        pick: Option<Spanned<String>>,
        /// A type, or `list of` one.
        #[serde(rename = "type")]
        ty: Spanned<String>,
        /// How a payload without items may look.
        empty: Option<Spanned<Vec<Spanned<EmptyForm>>>>,
        /// How single forms are known.
        #[serde(default)]
        forms: Section<RawFact>,
    }

    /// A request and its answer: exactly one of `result`, `error`, `foreign` and `body` alone.
    known struct RawExample {
        /// What it shows.
        doc: Option<String>,
        /// Parameters by name; lists as lists.
        request: Option<Node>,
        /// The payload of a success.
        result: Option<Node>,
        /// Row of a refusal.
        error: Option<Spanned<String>>,
        /// Its text, if it is not the first.
        details: Option<Spanned<String>>,
        /// A foreign answer.
        foreign: Option<Spanned<String>>,
        /// A whole body.
        body: Option<Spanned<String>>,
    }

    /// Bytes in or out.
    known struct RawTransfer {
        /// Which way.
        direction: Spanned<Direction>,
        /// What it does.
        doc: String,
        /// Where its address comes from.
        opened_by: RawOpenedBy,
        /// State machine that moves on when the bytes are through.
        then: Option<Spanned<String>>,
        /// HTTP method.
        method: Method,
        /// Address with `{fields}`.
        url: Spanned<String>,
        /// Name and type of each field.
        fields: Section<Spanned<String>>,
        /// Why a secret stands in the address.
        secret_in_url: Option<Spanned<String>>,
        /// How bytes are sent.
        styles: Option<Spanned<RawStyles>>,
        /// What a lost answer means.
        effect: Option<Effect>,
        /// What the answer holds, when bytes are sent.
        result: Option<Spanned<RawResult>>,
        /// Media types that are hardly the bytes, when bytes are received.
        refuse_media_types: Option<Spanned<Vec<String>>>,
        /// Rows that it may be refused with.
        #[serde(default)]
        errors: Vec<Spanned<String>>,
        /// Answers.
        #[serde(default)]
        examples: Section<RawExample>,
    }

    /// Where an address comes from.
    plain struct RawOpenedBy {
        /// The operation that gives it.
        operation: Spanned<String>,
        /// Field of its result.
        field: Spanned<String>,
    }

    /// How bytes are sent; at least one.
    plain struct RawStyles {
        /// In a form.
        form: Option<RawFormStyle>,
        /// As they are.
        raw: Option<RawRawStyle>,
    }

    /// Bytes in a part of a multipart form.
    known struct RawFormStyle {
        /// Name of the part.
        field: String,
        /// In words.
        #[expect(dead_code, reason = "for readers of the description")]
        doc: String,
    }

    /// Bytes as they are.
    known struct RawRawStyle {
        /// What they are sent as.
        media_type: String,
        /// In words.
        #[expect(dead_code, reason = "for readers of the description")]
        doc: String,
    }
}

/// Whether an operation wants a session.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum RawNeedsSession {
    None,
    Required,
}
