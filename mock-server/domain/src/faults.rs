//! Trouble on order: plans that say which call or transfer goes wrong, how, and how often.
//!
//! Plans wait in two lines: a call meets the trouble with its connection when it comes, and refusals once it was found good,
//! so that it may meet one of each. Each call that fits its aim counts; the first plan of a line that is due strikes, and
//! the ones behind it in that line do not see the call, even if the plan turns out to have had no occasion. Afterwards the plan knows how often it struck and on which entries of the
//! journal, so that a test can tell that its trouble has really happened.

mod fault;
mod line;
mod plan;
mod presets;
mod problem;
mod world;
mod written;

pub use fault::{Applied, Break, Fault, Foreign, Place, Seconds};
pub(crate) use line::Faults;
pub use line::{PlanState, Strike};
pub use plan::{FaultPlan, PlanId, Rate};
pub use presets::{PRESETS, Preset};
pub use problem::PlanProblem;
pub use world::{Bytes, Holds, Wants};
pub use written::{WrittenFault, WrittenPlan};

use crate::generated::commands::OperationId;

/// Where trouble strikes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum FaultPoint {
    /// Any call of the API.
    AnyCall,
    /// A call of this operation. Refusals strike after the session and the parameters were found good.
    Operation(OperationId),
    /// One id of a call of this operation that takes several.
    Item(OperationId),
    /// The bytes of an upload. Refusals strike before the first, and the session stays open.
    UploadBytes,
    /// The look at an upload's bytes: they are taken, and the session ends as failed.
    Processing,
    /// The bytes of a remote upload: they have come, and the job fails with this.
    RemoteBytes,
    /// The bytes of a download.
    DownloadBytes,
    /// The bytes behind a one-time link; the link stays good.
    OneTimeBytes,
}

impl FaultPoint {
    /// The points that belong to no operation, with their names.
    pub const NAMED: &[(&str, Self)] = &[
        ("any_call", Self::AnyCall),
        ("upload_bytes", Self::UploadBytes),
        ("processing", Self::Processing),
        ("remote_bytes", Self::RemoteBytes),
        ("download_bytes", Self::DownloadBytes),
        ("one_time_bytes", Self::OneTimeBytes),
    ];

    /// As it is written: the id of an operation, the same behind `item:`, or one of [`FaultPoint::NAMED`].
    #[must_use]
    pub fn name(self) -> String {
        match self {
            Self::Operation(operation) => operation.id().to_owned(),
            Self::Item(operation) => format!("{ITEM}{}", operation.id()),
            Self::AnyCall
            | Self::UploadBytes
            | Self::Processing
            | Self::RemoteBytes
            | Self::DownloadBytes
            | Self::OneTimeBytes => {
                let named = Self::NAMED.iter().find(|(_, point)| *point == self);
                named.map_or_else(String::new, |(name, _)| (*name).to_owned())
            }
        }
    }

    /// The point of that name; `None` if there is none.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        let named = Self::NAMED.iter().find(|(known, _)| *known == name);
        let item = || name.strip_prefix(ITEM).and_then(OperationId::from_id).map(Self::Item);
        named
            .map(|(_, point)| *point)
            .or_else(|| OperationId::from_id(name).map(Self::Operation))
            .or_else(item)
    }

    /// Whether a plan for this point is for what happens at the other.
    fn covers(self, other: Self) -> bool {
        self == other || (self == Self::AnyCall && matches!(other, Self::Operation(_)))
    }

    /// Whether there is an answer there that can be anything but a refusal.
    fn has_a_connection(self) -> bool {
        match self {
            Self::AnyCall | Self::Operation(_) | Self::UploadBytes | Self::DownloadBytes | Self::OneTimeBytes => true,
            Self::Item(_) | Self::Processing | Self::RemoteBytes => false,
        }
    }

    /// Whether bytes of a file go out there.
    fn gives_bytes(self) -> bool {
        match self {
            Self::DownloadBytes | Self::OneTimeBytes => true,
            Self::AnyCall
            | Self::Operation(_)
            | Self::Item(_)
            | Self::UploadBytes
            | Self::Processing
            | Self::RemoteBytes => false,
        }
    }
}

/// Stands in front of an operation whose single ids are meant.
const ITEM: &str = "item:";

impl From<OperationId> for FaultPoint {
    fn from(operation: OperationId) -> Self {
        Self::Operation(operation)
    }
}
