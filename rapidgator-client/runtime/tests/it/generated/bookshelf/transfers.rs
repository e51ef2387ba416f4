// Generated from codegen/tests/it/fixtures/bookshelf.yaml by `cargo xtask generate`. Do not edit.
//! Bookshelf: where bytes go in and out.
