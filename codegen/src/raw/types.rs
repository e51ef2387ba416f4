//! What values are, and how states follow each other.

use super::raw;
use crate::model::{BaseType, EmptyForm, WireForm};
use crate::parse::{Node, Section, Spanned, Tried};

raw! {
    /// A text or number with a name.
    known struct RawScalar {
        /// What it is.
        #[serde(rename = "type")]
        ty: BaseType,
        /// Whether it must not be seen.
        #[serde(default)]
        secret: bool,
        /// What it stands for, with its unit.
        doc: String,
        /// One of them.
        example: Node,
        /// What it looks like.
        shape: Option<Spanned<RawShape>>,
        /// JSON forms; the mock sends the first if nothing else is wanted.
        wire: Option<Spanned<Vec<Spanned<WireForm>>>>,
        /// How single forms are known.
        #[serde(default)]
        forms: Section<RawFact>,
    }

    /// What a text looks like.
    plain struct RawShape {
        /// How many characters it has.
        length: usize,
        /// Which ones.
        alphabet: String,
        /// Whether another shape is refused; otherwise it only says how new ones are made.
        #[serde(default)]
        exact: bool,
    }

    /// Values of which one is meant; open: others are kept as they came.
    known struct RawEnum {
        /// What the values are.
        #[serde(rename = "type")]
        ty: BaseType,
        /// What it tells.
        doc: String,
        /// JSON forms; the mock sends the first if nothing else is wanted.
        wire: Option<Spanned<Vec<Spanned<WireForm>>>>,
        /// How single forms are known.
        #[serde(default)]
        forms: Section<RawFact>,
        /// The values by name.
        values: Section<RawEnumValue>,
    }

    /// A value of an enum.
    known struct RawEnumValue {
        /// As it travels.
        value: Node,
        /// Its name in Rust, where another is wanted.
        rust: Option<Spanned<String>>,
        /// Words beside it.
        label: Option<Spanned<String>>,
        /// Other spellings of the label.
        #[serde(default)]
        other_labels: Section<RawFact>,
        /// What it means.
        doc: String,
    }

    /// A value with members.
    known struct RawObject {
        /// What it is.
        doc: String,
        /// Fields that tell what became of each id of a call.
        batch: Option<RawBatch>,
        /// Its members by name.
        fields: Section<RawField>,
    }

    /// Fields that tell what became of each id of a call that took several.
    plain struct RawBatch {
        /// Ids that worked.
        succeeded: Spanned<String>,
        /// Ids that failed.
        failed: Spanned<String>,
        /// How many failed.
        failed_count: Spanned<String>,
        /// Texts for those that failed.
        errors: Spanned<String>,
    }

    /// A member of an object.
    known struct RawField {
        /// A type, or `list of` one.
        #[serde(rename = "type")]
        ty: Spanned<String>,
        /// What it tells, with its unit.
        doc: String,
        /// Its name in Rust, where another is wanted.
        rust: Option<Spanned<String>>,
        /// JSON forms, where they differ from those of the type.
        wire: Option<Spanned<Vec<Spanned<WireForm>>>>,
        /// Whether it must not be seen.
        secret: Option<Spanned<bool>>,
        /// Member beside it that holds the label of the enum value.
        label: Option<Spanned<String>>,
        /// How it may look that there is none; without it there always is one.
        empty: Option<Spanned<Vec<Spanned<EmptyForm>>>>,
        /// How single forms are known.
        #[serde(default)]
        forms: Section<RawFact>,
    }

    /// How one of several forms is known.
    known struct RawFact {
    }

    /// Two objects told apart by a member.
    known struct RawUnion {
        /// What it is.
        doc: String,
        /// The member.
        when_present: Spanned<String>,
        /// What it is with the member.
        then: RawUnionArm,
        /// What it is without.
        otherwise: RawUnionArm,
    }

    /// One of two objects.
    plain struct RawUnionArm {
        /// What the union calls it.
        name: Spanned<String>,
        /// The object.
        #[serde(rename = "type")]
        ty: Spanned<String>,
    }

    /// How the values of an enum may follow each other.
    known struct RawMachine {
        /// The enum.
        #[serde(rename = "enum")]
        states: Spanned<String>,
        /// What goes through the states.
        doc: String,
        /// The first state.
        start: Spanned<String>,
        /// The steps.
        edges: Spanned<Vec<Tried<RawEdge>>>,
        /// States without a step.
        terminal: Spanned<Vec<Spanned<String>>>,
        /// How to wait for a terminal state.
        wait: Option<RawWait>,
    }

    /// A step.
    known struct RawEdge {
        /// From this state.
        from: Spanned<String>,
        /// To that state.
        to: Spanned<String>,
        /// Because of this.
        event: Spanned<String>,
    }

    /// How to wait for a terminal state.
    known struct RawWait {
        /// What to ask.
        operation: Spanned<String>,
        /// Field of the answer that holds the state.
        field: Spanned<String>,
        /// In words.
        doc: String,
        /// Pauses between two questions, in milliseconds; the last one repeats.
        delays_ms: Spanned<Vec<u64>>,
        /// How long in all, in milliseconds.
        budget_ms: Spanned<u64>,
    }
}
