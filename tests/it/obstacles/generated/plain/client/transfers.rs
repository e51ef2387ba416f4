// Generated from tests/it/obstacles/plain.yaml by `cargo xtask generate`. Do not edit.
//! Plain obstacles: where bytes go in and out.
