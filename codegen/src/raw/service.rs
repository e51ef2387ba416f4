//! The description as a whole, and what holds for all of it.

use super::{
    RawEnum, RawMachine, RawObject, RawOperation, RawProfile, RawScalar, RawSwitch, RawTransfer, RawUnion, raw,
};
use crate::model::{Basis, BodyEncoding, ForeignShape, Method, Placement, Recognise, Retry, SessionAction};
use crate::parse::{Node, Section, Spanned, Tried};

raw! {
    /// A description.
    plain struct RawSpec {
        /// Version of the language: 1.
        language: Spanned<u64>,
        /// The service.
        api: Spanned<Tried<RawApi>>,
        /// How values travel in a request.
        encoding: Spanned<Tried<RawEncoding>>,
        /// The members that every answer has; without it the body is the result and the HTTP status decides.
        envelope: Option<Spanned<Tried<RawEnvelope>>>,
        /// How a caller is known from one call to the next.
        session: Option<Spanned<Tried<RawSession>>>,
        /// Numbers with a name.
        #[serde(default)]
        limits: Section<RawLimit>,
        /// Pages for people that the API hands out or takes back as links.
        #[serde(default)]
        urls: Section<RawPageUrl>,
        /// The error catalogue.
        errors: Section<RawErrorRow>,
        /// Texts and numbers with a name.
        #[serde(default)]
        scalars: Section<RawScalar>,
        /// Values of which one is meant.
        #[serde(default)]
        enums: Section<RawEnum>,
        /// Values with members.
        #[serde(default)]
        objects: Section<RawObject>,
        /// Two objects told apart by a member.
        #[serde(default)]
        unions: Section<RawUnion>,
        /// How the values of an enum may follow each other.
        #[serde(default)]
        state_machines: Section<RawMachine>,
        /// What can be asked; named `group.method`.
        operations: Section<RawOperation>,
        /// Bytes in or out, at an address that an operation gave.
        #[serde(default)]
        transfers: Section<RawTransfer>,
        /// What the mock can do otherwise.
        #[serde(default)]
        switches: Section<RawSwitch>,
        /// Switches set together.
        #[serde(default)]
        profiles: Section<RawProfile>,
        /// What is known and has no place elsewhere.
        #[serde(default)]
        facts: Section<RawStatement>,
    }

    /// The service.
    known struct RawApi {
        /// In snake_case.
        name: Spanned<String>,
        /// For people.
        title: String,
        /// Of the API.
        version: String,
        /// What it is.
        doc: String,
        /// In front of every path, without a slash at the end.
        base_url: Spanned<String>,
        /// Names under which it is known.
        hosts: Spanned<Vec<String>>,
        /// HTTP methods of operations that name none themselves; the client uses the first.
        methods: Spanned<Vec<Method>>,
    }

    /// How values travel in a request.
    known struct RawEncoding {
        /// In words.
        doc: String,
        /// How booleans are spelled.
        booleans: RawBooleans,
        /// How the body of a request is written, if nothing else is said; a form without it.
        body: Option<Spanned<BodyEncoding>>,
        /// Error row for a parameter that is not there.
        missing: Spanned<String>,
        /// Error row for a parameter that cannot be read.
        invalid: Spanned<String>,
        /// Error row for a body that cannot be read; `invalid` without it.
        unreadable: Option<Spanned<String>>,
    }

    /// Spellings of booleans; the client sends the first of each.
    known struct RawBooleans {
        /// True.
        truthy: Spanned<Vec<Spanned<String>>>,
        /// False.
        falsy: Spanned<Vec<Spanned<String>>>,
    }

    /// The members that every answer has.
    known struct RawEnvelope {
        /// In words.
        doc: String,
        /// Member that holds the result; like the others, it may be inside of members: `outer.inner`.
        payload: Spanned<String>,
        /// Member that holds the status.
        status: Spanned<String>,
        /// Member that holds the text of a refusal.
        details: Spanned<String>,
        /// Member that holds the name of the error row of a refusal, if there is one; it decides which row it is.
        row: Option<Spanned<String>>,
        /// The status that means success: a number, a text or a boolean.
        success: Node,
        /// The status of every refusal; without it that of the row, or the other boolean.
        failure: Option<Node>,
        /// The HTTP status of a refusal: a number, or `row` for that of its row; 200 without it.
        http_status: Option<Node>,
        /// What it is sent as.
        media_type: String,
        /// Answers that are not an envelope.
        #[serde(default)]
        foreign: Section<RawForeignAnswer>,
    }

    /// A body that is not an envelope.
    known struct RawForeignAnswer {
        /// What it is.
        doc: String,
        /// What it is recognised by.
        recognise: Spanned<ForeignShape>,
        /// Member that holds its text.
        details: Option<Spanned<String>>,
        /// HTTP status that it comes with.
        http_status: Option<Spanned<u16>>,
        /// A whole body.
        example: Option<Spanned<String>>,
    }

    /// How a caller is known from one call to the next.
    known struct RawSession {
        /// In words.
        doc: String,
        /// Operation that opens a session.
        login: Spanned<String>,
        /// Member of its result that names the session.
        token: Spanned<String>,
        /// Parameter that carries it in other calls.
        parameter: Spanned<String>,
        /// Error row that says that it has ended.
        expired: Spanned<String>,
        /// Why the token is sent in the address, where no method has a body.
        secret_in_url: Option<Spanned<String>>,
    }

    /// A number with a name.
    known struct RawLimit {
        /// The number.
        value: u64,
        /// What it limits, with its unit.
        doc: String,
    }

    /// A page for people.
    known struct RawPageUrl {
        /// Its address with `{fields}`.
        template: Spanned<String>,
        /// Hosts that count as the service when such an address is read.
        hosts: Spanned<Vec<String>>,
        /// What it shows.
        doc: String,
        /// Name and type of each field.
        fields: Section<Spanned<String>>,
    }

    /// A row of the error catalogue.
    known struct RawErrorRow {
        /// What has happened.
        doc: String,
        /// Status that goes with it.
        status: Spanned<u16>,
        /// How the status is known, where that differs.
        status_evidence: Option<Basis>,
        /// Whether the status alone is enough.
        recognise: Option<Recognise>,
        /// Whether it may work later.
        retry: Option<Retry>,
        /// What it means for the session.
        session: Option<SessionAction>,
        /// Whether any operation may answer so.
        #[serde(default)]
        everywhere: bool,
        /// Where it may stand; in the answer without it.
        placement: Option<Spanned<Vec<Spanned<Placement>>>>,
        /// What the service says; the mock says the first.
        texts: Spanned<Vec<Tried<RawErrorText>>>,
    }

    /// A text of the service.
    known struct RawErrorText {
        /// With `{placeholders}`. In a refusal of a parameter `{name}` is the parameter, or the part of it that is wrong,
        /// and `{reason}` what was expected and found.
        text: Spanned<String>,
        /// What a switch calls it.
        name: Option<Spanned<String>>,
        /// A value for each placeholder.
        #[serde(default)]
        example: Section<String>,
    }

    /// Something that is known.
    known struct RawStatement {
        /// In words.
        doc: String,
    }
}
