//! The description as it is written: one plain type for each shape of the YAML, nothing resolved.
//!
//! Names that refer to something keep their place. Entries are decoded on their own ([`Section`], [`Tried`]).

use serde::Deserialize;

use crate::{
    model::{
        BaseType, Basis, Confidence, Direction, Effect, EmptyForm, ForeignShape, Method, Placement, Recognise, Retry,
        SessionAction, WireForm,
    },
    parse::{Node, Section, Spanned, Tried},
};

/// How a fact is known, as written at one item.
#[derive(Clone, Debug, Default)]
pub(crate) struct Facts {
    pub(crate) evidence: Option<Basis>,
    pub(crate) confidence: Option<Confidence>,
    pub(crate) source: Option<String>,
    pub(crate) note: Option<String>,
}

/// A mapping that says how sure it is.
pub(crate) trait HasFacts {
    fn facts(&self) -> Facts;
}

/// A mapping that may also carry `evidence`, `confidence`, `source` and `note`.
///
/// Written as a macro because serde's `flatten` turns off `deny_unknown_fields` and loses places.
macro_rules! with_facts {
    ($(
        $(#[$attribute:meta])*
        struct $name:ident {
            $($(#[$field_attribute:meta])* $field:ident: $ty:ty,)*
        }
    )+) => {$(
        $(#[$attribute])*
        #[derive(Clone, Debug, Deserialize)]
        #[serde(deny_unknown_fields)]
        pub(crate) struct $name {
            $($(#[$field_attribute])* pub(crate) $field: $ty,)*
            evidence: Option<Basis>,
            confidence: Option<Confidence>,
            source: Option<String>,
            note: Option<String>,
        }

        impl HasFacts for $name {
            fn facts(&self) -> Facts {
                Facts {
                    evidence: self.evidence,
                    confidence: self.confidence,
                    source: self.source.clone(),
                    note: self.note.clone(),
                }
            }
        }
    )+};
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawSpec {
    pub(crate) language: Spanned<u64>,
    pub(crate) api: Spanned<Tried<RawApi>>,
    pub(crate) encoding: Spanned<Tried<RawEncoding>>,
    pub(crate) envelope: Option<Spanned<Tried<RawEnvelope>>>,
    pub(crate) session: Option<Spanned<Tried<RawSession>>>,
    #[serde(default)]
    pub(crate) limits: Section<RawLimit>,
    #[serde(default)]
    pub(crate) urls: Section<RawPageUrl>,
    pub(crate) errors: Section<RawErrorRow>,
    #[serde(default)]
    pub(crate) scalars: Section<RawScalar>,
    #[serde(default)]
    pub(crate) enums: Section<RawEnum>,
    #[serde(default)]
    pub(crate) objects: Section<RawObject>,
    #[serde(default)]
    pub(crate) unions: Section<RawUnion>,
    #[serde(default)]
    pub(crate) state_machines: Section<RawMachine>,
    pub(crate) operations: Section<RawOperation>,
    #[serde(default)]
    pub(crate) transfers: Section<RawTransfer>,
    #[serde(default)]
    pub(crate) switches: Section<RawSwitch>,
    #[serde(default)]
    pub(crate) profiles: Section<RawProfile>,
    #[serde(default)]
    pub(crate) facts: Section<RawStatement>,
}

with_facts! {
    struct RawApi {
        name: Spanned<String>,
        title: String,
        version: String,
        doc: String,
        base_url: Spanned<String>,
        hosts: Spanned<Vec<String>>,
        methods: Spanned<Vec<Method>>,
    }

    struct RawEncoding {
        doc: String,
        booleans: RawBooleans,
        missing: Spanned<String>,
        invalid: Spanned<String>,
    }

    struct RawBooleans {
        truthy: Spanned<Vec<Spanned<String>>>,
        falsy: Spanned<Vec<Spanned<String>>>,
    }

    struct RawEnvelope {
        doc: String,
        payload: Spanned<String>,
        status: Spanned<String>,
        details: Spanned<String>,
        success: Spanned<u16>,
        media_type: String,
        #[serde(default)]
        foreign: Section<RawForeignAnswer>,
    }

    struct RawForeignAnswer {
        doc: String,
        recognise: Spanned<ForeignShape>,
        details: Option<Spanned<String>>,
        http_status: Option<Spanned<u16>>,
        example: Option<Spanned<String>>,
    }

    struct RawSession {
        doc: String,
        login: Spanned<String>,
        token: Spanned<String>,
        parameter: Spanned<String>,
        expired: Spanned<String>,
    }

    struct RawLimit {
        value: u64,
        doc: String,
    }

    struct RawPageUrl {
        template: Spanned<String>,
        hosts: Spanned<Vec<String>>,
        doc: String,
        fields: Section<Spanned<String>>,
    }

    struct RawErrorRow {
        doc: String,
        status: Spanned<u16>,
        status_evidence: Option<Basis>,
        recognise: Option<Recognise>,
        retry: Option<Retry>,
        session: Option<SessionAction>,
        #[serde(default)]
        everywhere: bool,
        placement: Option<Spanned<Vec<Spanned<Placement>>>>,
        texts: Spanned<Vec<Tried<RawErrorText>>>,
    }

    struct RawErrorText {
        text: Spanned<String>,
        name: Option<Spanned<String>>,
        #[serde(default)]
        example: Section<String>,
    }

    struct RawScalar {
        #[serde(rename = "type")]
        ty: BaseType,
        #[serde(default)]
        secret: bool,
        doc: String,
        example: Node,
        shape: Option<Spanned<RawShape>>,
        wire: Option<Spanned<Vec<Spanned<WireForm>>>>,
        #[serde(default)]
        forms: Section<RawFact>,
    }

    struct RawEnum {
        #[serde(rename = "type")]
        ty: BaseType,
        doc: String,
        wire: Option<Spanned<Vec<Spanned<WireForm>>>>,
        #[serde(default)]
        forms: Section<RawFact>,
        values: Section<RawEnumValue>,
    }

    struct RawEnumValue {
        value: Node,
        label: Option<Spanned<String>>,
        #[serde(default)]
        other_labels: Section<RawFact>,
        doc: String,
    }

    struct RawObject {
        doc: String,
        batch: Option<RawBatch>,
        fields: Section<RawField>,
    }

    struct RawField {
        #[serde(rename = "type")]
        ty: Spanned<String>,
        doc: String,
        wire: Option<Spanned<Vec<Spanned<WireForm>>>>,
        secret: Option<Spanned<bool>>,
        label: Option<Spanned<String>>,
        empty: Option<Spanned<Vec<Spanned<EmptyForm>>>>,
        #[serde(default)]
        forms: Section<RawFact>,
    }

    struct RawFact {}

    struct RawUnion {
        doc: String,
        when_present: Spanned<String>,
        then: RawUnionArm,
        otherwise: RawUnionArm,
    }

    struct RawMachine {
        #[serde(rename = "enum")]
        states: Spanned<String>,
        doc: String,
        start: Spanned<String>,
        edges: Spanned<Vec<Tried<RawEdge>>>,
        terminal: Spanned<Vec<Spanned<String>>>,
        wait: Option<RawWait>,
    }

    struct RawEdge {
        from: Spanned<String>,
        to: Spanned<String>,
        event: Spanned<String>,
    }

    struct RawWait {
        operation: Spanned<String>,
        field: Spanned<String>,
        doc: String,
        delays_ms: Spanned<Vec<u64>>,
        budget_ms: Spanned<u64>,
    }

    struct RawOperation {
        path: Spanned<String>,
        doc: String,
        effect: Effect,
        session: Option<Spanned<RawNeedsSession>>,
        #[serde(default)]
        params: Section<RawParam>,
        missing: Option<Spanned<String>>,
        result: RawResult,
        #[serde(default)]
        errors: Vec<Spanned<String>>,
        #[serde(default)]
        item_errors: Vec<Spanned<String>>,
        #[serde(default)]
        foreign: Vec<Spanned<String>>,
        #[serde(default)]
        examples: Section<RawExample>,
    }

    struct RawParam {
        #[serde(rename = "type")]
        ty: Spanned<String>,
        doc: String,
        list: Option<RawListParam>,
        #[serde(default)]
        optional: bool,
        default: Option<Node>,
        secret: Option<Spanned<bool>>,
        absent_when: Option<Spanned<Vec<String>>>,
        invalid: Option<Spanned<String>>,
        from_page: Option<RawFromPage>,
    }

    struct RawFromPage {
        param: Spanned<String>,
        page: Spanned<String>,
        switch: Spanned<String>,
        doc: String,
    }

    struct RawSwitch {
        doc: String,
        #[serde(rename = "type")]
        ty: Option<Spanned<RawSwitchType>>,
        default: Option<Node>,
        #[serde(default)]
        values: Section<RawSwitchValue>,
        texts: Option<Spanned<String>>,
        forms: Option<Spanned<Vec<Spanned<String>>>>,
        #[serde(default)]
        words: Section<Spanned<String>>,
    }

    struct RawSwitchValue {
        doc: String,
    }

    struct RawStatement {
        doc: String,
    }

    struct RawProfile {
        doc: String,
        #[serde(default)]
        sets: Section<Spanned<String>>,
    }

    struct RawExample {
        doc: Option<String>,
        request: Option<Node>,
        result: Option<Node>,
        error: Option<Spanned<String>>,
        details: Option<Spanned<String>>,
        foreign: Option<Spanned<String>>,
        body: Option<Spanned<String>>,
    }

    struct RawTransfer {
        direction: Spanned<Direction>,
        doc: String,
        opened_by: RawOpenedBy,
        then: Option<Spanned<String>>,
        method: Method,
        url: Spanned<String>,
        fields: Section<Spanned<String>>,
        styles: Option<Spanned<RawStyles>>,
        effect: Option<Effect>,
        result: Option<Spanned<RawResult>>,
        refuse_media_types: Option<Spanned<Vec<String>>>,
        #[serde(default)]
        errors: Vec<Spanned<String>>,
        #[serde(default)]
        examples: Section<RawExample>,
    }

    struct RawFormStyle {
        field: String,
        #[expect(dead_code, reason = "for readers of the description")]
        doc: String,
    }

    struct RawRawStyle {
        media_type: String,
        #[expect(dead_code, reason = "for readers of the description")]
        doc: String,
    }
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawShape {
    pub(crate) length: usize,
    pub(crate) alphabet: String,
    #[serde(default)]
    pub(crate) exact: bool,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawBatch {
    pub(crate) succeeded: Spanned<String>,
    pub(crate) failed: Spanned<String>,
    pub(crate) failed_count: Spanned<String>,
    pub(crate) errors: Spanned<String>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawUnionArm {
    pub(crate) name: Spanned<String>,
    #[serde(rename = "type")]
    pub(crate) ty: Spanned<String>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawListParam {
    pub(crate) separator: Spanned<String>,
    pub(crate) max: Option<Spanned<usize>>,
    pub(crate) over: Option<Spanned<String>>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawResult {
    pub(crate) pick: Option<Spanned<String>>,
    #[serde(rename = "type")]
    pub(crate) ty: Spanned<String>,
    pub(crate) empty: Option<Spanned<Vec<Spanned<EmptyForm>>>>,
    #[serde(default)]
    pub(crate) forms: Section<RawFact>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawOpenedBy {
    pub(crate) operation: Spanned<String>,
    pub(crate) field: Spanned<String>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawStyles {
    pub(crate) form: Option<RawFormStyle>,
    pub(crate) raw: Option<RawRawStyle>,
}

/// Whether an operation wants a session.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum RawNeedsSession {
    None,
    Required,
}

/// What a switch of the mock takes, where that does not follow from the values, texts or forms that it lists.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum RawSwitchType {
    Flag,
    Count,
    Seconds,
}
