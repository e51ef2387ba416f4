//! The description as it is written: one plain type for each shape of the YAML, nothing resolved.
//!
//! Names that refer to something keep their place. Entries are decoded on their own
//! ([`Section`](crate::parse::Section), [`Tried`](crate::parse::Tried)). The comments of the fields are what editors
//! show for the keys of the language; see [`schema`].

pub(crate) mod schema;

mod operations;
mod service;
mod switches;
mod types;

use crate::model::{Basis, Confidence};

pub(crate) use operations::{
    RawExample, RawFromPage, RawListParam, RawNeedsSession, RawOpenedBy, RawOperation, RawParam, RawResult, RawTransfer,
};
pub(crate) use service::{
    RawApi, RawEncoding, RawEnvelope, RawErrorRow, RawErrorText, RawForeignAnswer, RawLimit, RawPageUrl, RawSession,
    RawSpec, RawStatement,
};
pub(crate) use switches::{RawProfile, RawSwitch, RawSwitchType};
pub(crate) use types::{
    RawBatch, RawEdge, RawEnum, RawEnumValue, RawFact, RawField, RawMachine, RawObject, RawScalar, RawShape, RawUnion,
    RawUnionArm, RawWait,
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

/// Mappings of the language. One that is `known` may also carry `evidence`, `confidence`, `source` and `note`.
///
/// Written as a macro because serde's `flatten` turns off `deny_unknown_fields` and loses places.
macro_rules! raw {
    ($($(#[$attribute:meta])* $kind:ident struct $name:ident { $($fields:tt)* })+) => {
        $($crate::raw::raw_struct! { $kind $(#[$attribute])* $name { $($fields)* } })+
    };
}

macro_rules! raw_struct {
    (plain $(#[$attribute:meta])* $name:ident { $($(#[$field_attribute:meta])* $field:ident: $ty:ty,)* }) => {
        $(#[$attribute])*
        #[derive(Clone, Debug, serde::Deserialize)]
        #[serde(deny_unknown_fields)]
        pub(crate) struct $name {
            $($(#[$field_attribute])* pub(crate) $field: $ty,)*
        }

        impl $crate::raw::schema::Described for $name {
            fn schema(all: &mut $crate::raw::schema::Schemas) -> serde_json::Value {
                all.object(stringify!($name), stringify!($(#[$attribute])*), |all| vec![
                    $(all.key::<$ty>(stringify!($field), stringify!($(#[$field_attribute])*)),)*
                ])
            }
        }
    };
    (known $(#[$attribute:meta])* $name:ident { $($fields:tt)* }) => {
        $crate::raw::raw_struct! {
            plain $(#[$attribute])* $name {
                $($fields)*
                /// How it is known; inherited from the item around it.
                evidence: Option<$crate::model::Basis>,
                /// How sure it is.
                confidence: Option<$crate::model::Confidence>,
                /// Where it says so.
                source: Option<String>,
                /// What else is known about it.
                note: Option<String>,
            }
        }

        impl $crate::raw::HasFacts for $name {
            fn facts(&self) -> $crate::raw::Facts {
                $crate::raw::Facts {
                    evidence: self.evidence,
                    confidence: self.confidence,
                    source: self.source.clone(),
                    note: self.note.clone(),
                }
            }
        }
    };
}

use {raw, raw_struct};
