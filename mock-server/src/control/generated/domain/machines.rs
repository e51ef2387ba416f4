// Generated from mock-server/control-spec.yaml by `cargo xtask generate`. Do not edit.
//! Control of rapidgator-mock: how states follow each other.
