// Generated from mock-server/control-spec.yaml by `cargo xtask generate`. Do not edit.
//! Control of rapidgator-mock: its limits.

/// How many entries a listing has at most. Evidence: documented.
pub const MOST_ENTRIES: u64 = 10000;
