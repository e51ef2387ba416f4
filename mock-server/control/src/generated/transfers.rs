// Generated from mock-server/control-spec.yaml by `cargo xtask generate`. Do not edit.
//! Control of rapidgator-mock: where bytes go in and out.
