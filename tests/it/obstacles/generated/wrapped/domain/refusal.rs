// Generated from tests/it/obstacles/wrapped.yaml by `cargo xtask generate`. Do not edit.
//! Wrapped obstacles: how it refuses.

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
    /// Something is wrong. Evidence: documented.
    Bad,
    /// Something else is, with the same words and the same status. Evidence: documented.
    Worse,
}

impl Refusal {
    /// The name of its row in the error catalogue.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Bad => "bad",
            Self::Worse => "worse",
        }
    }
    /// The status that goes with it.
    pub fn status(&self) -> u16 {
        match self {
            Self::Bad | Self::Worse => 400,
        }
    }
    /// What the service says.
    pub fn text(&self) -> String {
        match self {
            Self::Bad => "bad".to_owned(),
            Self::Worse => "bad".to_owned(),
        }
    }
    /// What the service says, in the wording that the switches choose.
    pub fn worded(&self, _: &Switches) -> String {
        self.text()
    }
    /// How its row is known: the weakest of what is known of its text and its status.
    pub fn evidence(&self) -> Evidence {
        match self {
            Self::Bad | Self::Worse => Evidence::Documented,
        }
    }
    /// One of each, in the order of the catalogue.
    pub fn examples() -> Vec<Self> {
        vec![Self::Bad, Self::Worse]
    }
}
