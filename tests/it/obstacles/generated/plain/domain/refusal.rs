// Generated from tests/it/obstacles/plain.yaml by `cargo xtask generate`. Do not edit.
//! Plain obstacles: how it refuses.

use rapidgator_mock_domain::values::Evidence;
use super::switches::Switches;

/// Why a call, one id of it, an upload or a download is refused.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(
    clippy::enum_variant_names,
    clippy::large_enum_variant,
    reason = "as the description has it"
)]
pub enum Refusal {
    /// Something is not there. Evidence: documented.
    Incomplete {
        /// Such as `type`.
        name: String,
    },
    /// Something is not what it should be. Evidence: documented.
    Unclear {
        /// Such as `type`.
        name: String,
    },
    /// The body is not one JSON object. Evidence: documented.
    NoJson,
    /// The thing does not exist. Evidence: documented.
    Type,
    /// There is one already. Evidence: documented.
    Self_ {
        /// Such as `it`.
        thing: String,
    },
}

impl Refusal {
    /// The name of its row in the error catalogue.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Incomplete { .. } => "incomplete",
            Self::Unclear { .. } => "unclear",
            Self::NoJson => "no_json",
            Self::Type => "type",
            Self::Self_ { .. } => "self",
        }
    }
    /// The status that goes with it.
    pub fn status(&self) -> u16 {
        match self {
            Self::Incomplete { .. } => 400,
            Self::Type => 404,
            Self::Self_ { .. } => 409,
            Self::NoJson => 415,
            Self::Unclear { .. } => 422,
        }
    }
    /// What the service says.
    pub fn text(&self) -> String {
        match self {
            Self::Incomplete { name } => format!("{name} is missing"),
            Self::Unclear { name } => format!("{name} is unclear"),
            Self::NoJson => "no JSON".to_owned(),
            Self::Type => "nothing here".to_owned(),
            Self::Self_ { thing } => format!("\"taken\" \\ {thing}"),
        }
    }
    /// What the service says, in the wording that the switches choose.
    pub fn worded(&self, _: &Switches) -> String {
        self.text()
    }
    /// How its row is known: the weakest of what is known of its text and its status.
    pub fn evidence(&self) -> Evidence {
        match self {
            Self::Incomplete { .. }
            | Self::Unclear { .. }
            | Self::NoJson
            | Self::Type
            | Self::Self_ { .. } => Evidence::Documented,
        }
    }
    /// One of each, in the order of the catalogue.
    pub fn examples() -> Vec<Self> {
        vec![
            Self::Incomplete { name : "type".to_owned() }, Self::Unclear { name : "type"
            .to_owned() }, Self::NoJson, Self::Type, Self::Self_ { thing : "it"
            .to_owned() }
        ]
    }
}
