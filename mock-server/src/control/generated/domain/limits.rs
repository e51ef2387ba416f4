// Generated from mock-server/control-spec.yaml by `cargo xtask generate`. Do not edit.
//! Control of rapidgator-mock: its limits.

/// How many entries a listing has at most. Evidence: documented.
pub const MOST_ENTRIES: u64 = 10000;

/// How many milliseconds a call waits at most. Evidence: documented.
pub const LONGEST_WAIT: u64 = 30000;

/// How many entries a journal can be told to keep at most. Evidence: documented.
pub const MOST_KEPT_ENTRIES: u64 = 1000000;

/// How many bytes of entries a journal can be told to keep at most. Evidence: documented.
pub const MOST_KEPT_BYTES: u64 = 1073741824;
