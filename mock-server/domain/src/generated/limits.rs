// Generated from api-spec.yaml by `cargo xtask generate`. Do not edit.
//! Rapidgator HTTP API: its limits.

/// How long an upload session may be idle before it ends, in seconds. The address of the bytes is known to work after
/// the session that asked for it has ended, so that an upload lives longer. Evidence: assumed. Clients keep upload
/// sessions over a re-login. Two days is a choice.
pub const UPLOAD_IDLE_SECONDS: u64 = 172800;

/// How many copies of one content an account may hold. Evidence: documented.
pub const COPIES_OF_A_FILE: u64 = 10;
