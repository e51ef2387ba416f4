//! Nothing: this package holds what needs the client and the mock at the same time. `it/` are the contract tests,
//! `examples/demo.rs` is what `cargo xtask demo` runs, `bench/` what `cargo xtask bench` runs.
