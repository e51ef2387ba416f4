// Generated from api-spec.yaml by `cargo xtask generate`. Do not edit.
//! Rapidgator HTTP API: its limits.

/// How many copies of one content an account may hold. Evidence: documented.
pub const COPIES_OF_A_FILE: u64 = 10;

/// A token names a session that ends when it is idle. The text of the error has three spellings, so the status decides.
/// Many logins in a row are throttled; a client logs in once and keeps the token. Evidence: documented (File page). The
/// life time is assumed. Clients assume anything from 400 seconds to a day.
pub const SESSION_IDLE_SECONDS: u64 = 2700;
