//! Clients of two invented APIs, generated into this test: nothing of them is written by hand.

#![allow(dead_code, reason = "the tests do not call everything that is generated")]
#![allow(clippy::unwrap_used, reason = "a test that fails says where")]

mod bookshelf;
mod double;
mod library;
mod requests;
mod scripted;

#[rustfmt::skip]
#[allow(missing_docs, unreachable_pub, reason = "a test has no users")]
mod generated {
    pub mod bookshelf {
        pub mod errors;
        pub mod operations;
        pub mod types;
        pub mod vectors;
    }

    pub mod library {
        pub mod errors;
        pub mod operations;
        pub mod transfers;
        pub mod types;
        pub mod vectors;
    }
}
