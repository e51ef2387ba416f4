// Generated from mock-server/control-spec.yaml by `cargo xtask generate`. Do not edit.
//! Control of rapidgator-mock: how it refuses.

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
    /// The control token is missing or wrong. Evidence: documented.
    TokenRefused,
    /// The request is addressed to a host that this server does not know as itself. Evidence: documented.
    HostRefused,
    /// The request comes from a page of another site. Evidence: documented.
    OriginRefused,
    /// A parameter was not sent. Evidence: documented.
    ParameterMissing {
        /// Such as `at`.
        name: String,
    },
    /// A parameter cannot be read, or it is out of bounds. Evidence: documented.
    ParameterInvalid {
        /// Such as `at`.
        name: String,
        /// Such as `expected a whole number, 0 or more, found a boolean`.
        reason: String,
    },
    /// The body is not one JSON object. Evidence: documented.
    BodyUnreadable,
    /// There is no space of this name. Evidence: documented.
    SpaceUnknown,
    /// There is a space of this name already. Evidence: documented.
    SpaceTaken,
    /// There are as many spaces as there may be, and none of them was idle for long. Evidence: documented.
    TooManySpaces,
    /// Neither a space nor a snapshot can be called so. Evidence: documented.
    NameInvalid,
    /// The default space cannot be removed. Evidence: documented.
    SpaceDefault,
    /// The state of the space outlives the server, and cannot be replaced. Evidence: documented.
    SpaceKept,
    /// The space has no snapshot of this name. Evidence: documented.
    SnapshotUnknown,
    /// The space has as many snapshots as it may have. Evidence: documented.
    TooManySnapshots,
    /// There is no such switch or profile, or the switch does not take this value. Evidence: documented.
    SwitchRefused {
        /// Such as `there is no switch of this name`.
        reason: String,
    },
    /// There is no account of this address. Evidence: documented.
    AccountUnknown,
    /// There is an account of this address already. Evidence: documented.
    AccountTaken,
    /// There is no upload session of this id. Evidence: documented.
    UploadUnknown,
    /// The upload session is not at a point where this can happen to it; its state tells which. Evidence: documented.
    UploadNotProcessed {
        /// Such as `open`.
        state: String,
    },
    /// The space has no plan of this number. Evidence: documented.
    PlanUnknown,
    /// There cannot be such trouble, or there is no such preset. Evidence: documented.
    PlanRefused {
        /// Such as `at: there is no operation or transfer `file.uplod`; did you mean `file.upload`?`.
        reason: String,
    },
    /// There is no such example, or as many answers were ordered as may be. Evidence: documented.
    ExampleRefused {
        /// Such as `there is no example `premum` of `user.login`; did you mean `premium`?`.
        reason: String,
    },
    /// Nothing can be expected so. Evidence: documented.
    ExpectationRefused {
        /// Such as `there is no operation or transfer `file.uplod``.
        reason: String,
    },
}

impl Refusal {
    /// The name of its row in the error catalogue.
    pub fn name(&self) -> &'static str {
        match self {
            Self::TokenRefused => "token_refused",
            Self::HostRefused => "host_refused",
            Self::OriginRefused => "origin_refused",
            Self::ParameterMissing { .. } => "parameter_missing",
            Self::ParameterInvalid { .. } => "parameter_invalid",
            Self::BodyUnreadable => "body_unreadable",
            Self::SpaceUnknown => "space_unknown",
            Self::SpaceTaken => "space_taken",
            Self::TooManySpaces => "too_many_spaces",
            Self::NameInvalid => "name_invalid",
            Self::SpaceDefault => "space_default",
            Self::SpaceKept => "space_kept",
            Self::SnapshotUnknown => "snapshot_unknown",
            Self::TooManySnapshots => "too_many_snapshots",
            Self::SwitchRefused { .. } => "switch_refused",
            Self::AccountUnknown => "account_unknown",
            Self::AccountTaken => "account_taken",
            Self::UploadUnknown => "upload_unknown",
            Self::UploadNotProcessed { .. } => "upload_not_processed",
            Self::PlanUnknown => "plan_unknown",
            Self::PlanRefused { .. } => "plan_refused",
            Self::ExampleRefused { .. } => "example_refused",
            Self::ExpectationRefused { .. } => "expectation_refused",
        }
    }
    /// The status that goes with it.
    pub fn status(&self) -> u16 {
        match self {
            Self::ParameterMissing { .. }
            | Self::NameInvalid
            | Self::SwitchRefused { .. } => 400,
            Self::TokenRefused => 401,
            Self::HostRefused | Self::OriginRefused => 403,
            Self::SpaceUnknown
            | Self::SnapshotUnknown
            | Self::AccountUnknown
            | Self::UploadUnknown
            | Self::PlanUnknown => 404,
            Self::SpaceTaken
            | Self::SpaceDefault
            | Self::SpaceKept
            | Self::AccountTaken
            | Self::UploadNotProcessed { .. } => 409,
            Self::BodyUnreadable => 415,
            Self::ParameterInvalid { .. }
            | Self::PlanRefused { .. }
            | Self::ExampleRefused { .. }
            | Self::ExpectationRefused { .. } => 422,
            Self::TooManySpaces | Self::TooManySnapshots => 503,
        }
    }
    /// What the service says.
    pub fn text(&self) -> String {
        match self {
            Self::TokenRefused => {
                "send the control token as Authorization: Bearer TOKEN".to_owned()
            }
            Self::HostRefused => {
                "this server is not reached under that name here; use 127.0.0.1 or its configured origin"
                    .to_owned()
            }
            Self::OriginRefused => {
                "pages of other sites cannot use the control API".to_owned()
            }
            Self::ParameterMissing { name } => format!("{name} is missing"),
            Self::ParameterInvalid { name, reason } => {
                format!("{name} is not what it should be: {reason}")
            }
            Self::BodyUnreadable => "the body must be one JSON object".to_owned(),
            Self::SpaceUnknown => "there is no space of this name".to_owned(),
            Self::SpaceTaken => "there is a space of this name already".to_owned(),
            Self::TooManySpaces => "there are too many spaces".to_owned(),
            Self::NameInvalid => {
                "a name has 1 to 64 letters, digits, dots, dashes and underscores, and begins with a letter or a digit"
                    .to_owned()
            }
            Self::SpaceDefault => "the default space cannot be removed".to_owned(),
            Self::SpaceKept => {
                "the state of this space outlives the server and cannot be replaced"
                    .to_owned()
            }
            Self::SnapshotUnknown => "the space has no snapshot of this name".to_owned(),
            Self::TooManySnapshots => "the space has too many snapshots".to_owned(),
            Self::SwitchRefused { reason } => format!("it cannot be set so: {reason}"),
            Self::AccountUnknown => "there is no account of this address".to_owned(),
            Self::AccountTaken => {
                "there is an account of this address already".to_owned()
            }
            Self::UploadUnknown => "there is no upload session of this id".to_owned(),
            Self::UploadNotProcessed { state } => {
                format!("the upload is {state}, so this cannot happen to it")
            }
            Self::PlanUnknown => "the space has no plan of this number".to_owned(),
            Self::PlanRefused { reason } => format!("it cannot be ordered: {reason}"),
            Self::ExampleRefused { reason } => format!("it cannot be answered: {reason}"),
            Self::ExpectationRefused { reason } => {
                format!("it cannot be expected: {reason}")
            }
        }
    }
    /// What the service says, in the wording that the switches choose.
    pub fn worded(&self, _: &Switches) -> String {
        self.text()
    }
    /// How its row is known: the weakest of what is known of its text and its status.
    pub fn evidence(&self) -> Evidence {
        match self {
            Self::TokenRefused
            | Self::HostRefused
            | Self::OriginRefused
            | Self::ParameterMissing { .. }
            | Self::ParameterInvalid { .. }
            | Self::BodyUnreadable
            | Self::SpaceUnknown
            | Self::SpaceTaken
            | Self::TooManySpaces
            | Self::NameInvalid
            | Self::SpaceDefault
            | Self::SpaceKept
            | Self::SnapshotUnknown
            | Self::TooManySnapshots
            | Self::SwitchRefused { .. }
            | Self::AccountUnknown
            | Self::AccountTaken
            | Self::UploadUnknown
            | Self::UploadNotProcessed { .. }
            | Self::PlanUnknown
            | Self::PlanRefused { .. }
            | Self::ExampleRefused { .. }
            | Self::ExpectationRefused { .. } => Evidence::Documented,
        }
    }
    /// One of each, in the order of the catalogue.
    pub fn examples() -> Vec<Self> {
        vec![
            Self::TokenRefused, Self::HostRefused, Self::OriginRefused,
            Self::ParameterMissing { name : "at".to_owned() }, Self::ParameterInvalid {
            name : "at".to_owned(), reason :
            "expected a whole number, 0 or more, found a boolean".to_owned() },
            Self::BodyUnreadable, Self::SpaceUnknown, Self::SpaceTaken,
            Self::TooManySpaces, Self::NameInvalid, Self::SpaceDefault, Self::SpaceKept,
            Self::SnapshotUnknown, Self::TooManySnapshots, Self::SwitchRefused { reason :
            "there is no switch of this name".to_owned() }, Self::AccountUnknown,
            Self::AccountTaken, Self::UploadUnknown, Self::UploadNotProcessed { state :
            "open".to_owned() }, Self::PlanUnknown, Self::PlanRefused { reason :
            "at: there is no operation or transfer `file.uplod`; did you mean `file.upload`?"
            .to_owned() }, Self::ExampleRefused { reason :
            "there is no example `premum` of `user.login`; did you mean `premium`?"
            .to_owned() }, Self::ExpectationRefused { reason :
            "there is no operation or transfer `file.uplod`".to_owned() }
        ]
    }
}
