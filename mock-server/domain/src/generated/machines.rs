// Generated from api-spec.yaml by `cargo xtask generate`. Do not edit.
//! Rapidgator HTTP API: how states follow each other.

use super::types::{OneTimeLinkState, RemoteJobState, UploadState};

/// Life of an upload session. Evidence: documented (File page).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum UploadEvent {
    /// From `Uploading` to `Processing`.
    BytesArrived,
    /// From `Uploading` to `Fail`.
    BytesRefused,
    /// From `Processing` to `Done`.
    Accepted,
    /// From `Processing` to `Fail`.
    Refused,
}

impl UploadEvent {
    /// Every event.
    pub const ALL: &[Self] = &[
        Self::BytesArrived,
        Self::BytesRefused,
        Self::Accepted,
        Self::Refused,
    ];
}

impl UploadState {
    /// Where it begins.
    pub const START: Self = Self::Uploading;
    /// Whether nothing comes after this state.
    pub fn is_terminal(self) -> bool {
        matches!(self, Self::Done | Self::Fail)
    }
    /// Whether an event leads from this state to the other.
    pub fn may_become(self, next: Self) -> bool {
        matches!(
            (self, next), (Self::Uploading, Self::Processing) | (Self::Uploading,
            Self::Fail) | (Self::Processing, Self::Done) | (Self::Processing, Self::Fail)
        )
    }
    /// The state after an event; `None` where the event cannot happen.
    pub fn on(self, event: UploadEvent) -> Option<Self> {
        match (self, event) {
            (Self::Uploading, UploadEvent::BytesArrived) => Some(Self::Processing),
            (Self::Uploading, UploadEvent::BytesRefused) => Some(Self::Fail),
            (Self::Processing, UploadEvent::Accepted) => Some(Self::Done),
            (Self::Processing, UploadEvent::Refused) => Some(Self::Fail),
            _ => None,
        }
    }
}

/// Life of a one-time link. Evidence: assumed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum OneTimeLinkEvent {
    /// From `Waiting` to `Downloaded`.
    Downloaded,
}

impl OneTimeLinkEvent {
    /// Every event.
    pub const ALL: &[Self] = &[Self::Downloaded];
}

impl OneTimeLinkState {
    /// Where it begins.
    pub const START: Self = Self::Waiting;
    /// Whether nothing comes after this state.
    pub fn is_terminal(self) -> bool {
        matches!(self, Self::Downloaded)
    }
    /// Whether an event leads from this state to the other.
    pub fn may_become(self, next: Self) -> bool {
        matches!((self, next), (Self::Waiting, Self::Downloaded))
    }
    /// The state after an event; `None` where the event cannot happen.
    pub fn on(self, event: OneTimeLinkEvent) -> Option<Self> {
        match (self, event) {
            (Self::Waiting, OneTimeLinkEvent::Downloaded) => Some(Self::Downloaded),
            _ => None,
        }
    }
}

/// Life of a remote upload. Evidence: sibling.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum RemoteJobEvent {
    /// From `Waiting` to `Starting`.
    Contacted,
    /// From `Waiting` to `Fail`, from `Starting` to `Fail`.
    SourceUnreachable,
    /// From `Starting` to `Downloading`.
    BytesBegan,
    /// From `Downloading` to `Done`.
    BytesComplete,
    /// From `Downloading` to `Fail`.
    SourceBrokeOff,
}

impl RemoteJobEvent {
    /// Every event.
    pub const ALL: &[Self] = &[
        Self::Contacted,
        Self::SourceUnreachable,
        Self::BytesBegan,
        Self::BytesComplete,
        Self::SourceBrokeOff,
    ];
}

impl RemoteJobState {
    /// Where it begins.
    pub const START: Self = Self::Waiting;
    /// Whether nothing comes after this state.
    pub fn is_terminal(self) -> bool {
        matches!(self, Self::Done | Self::Fail)
    }
    /// Whether an event leads from this state to the other.
    pub fn may_become(self, next: Self) -> bool {
        matches!(
            (self, next), (Self::Waiting, Self::Starting) | (Self::Waiting, Self::Fail) |
            (Self::Starting, Self::Downloading) | (Self::Starting, Self::Fail) |
            (Self::Downloading, Self::Done) | (Self::Downloading, Self::Fail)
        )
    }
    /// The state after an event; `None` where the event cannot happen.
    pub fn on(self, event: RemoteJobEvent) -> Option<Self> {
        match (self, event) {
            (Self::Waiting, RemoteJobEvent::Contacted) => Some(Self::Starting),
            (Self::Waiting, RemoteJobEvent::SourceUnreachable) => Some(Self::Fail),
            (Self::Starting, RemoteJobEvent::BytesBegan) => Some(Self::Downloading),
            (Self::Starting, RemoteJobEvent::SourceUnreachable) => Some(Self::Fail),
            (Self::Downloading, RemoteJobEvent::BytesComplete) => Some(Self::Done),
            (Self::Downloading, RemoteJobEvent::SourceBrokeOff) => Some(Self::Fail),
            _ => None,
        }
    }
}
