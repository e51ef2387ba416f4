//! Generated servers and clients of APIs that nobody would design, over real sockets: what the generator must cope with.

mod plain;
mod plain_client;
mod server;
mod wrapped;
mod wrapped_client;

#[rustfmt::skip]
#[allow(dead_code, unreachable_pub, unused_qualifications, reason = "generated as for use from outside, as far as a description goes")]
mod generated {
    //! What is written by `cargo xtask generate` from the descriptions beside this file.
    pub mod plain {
        //! No envelope, JSON bodies.
        pub mod client {
            //! Calls out, values in.
            pub mod errors;
            pub mod operations;
            pub mod transfers;
            pub mod types;
            pub mod vectors;
        }
        pub mod domain {
            //! Types and commands.
            pub mod commands;
            pub mod facts;
            pub mod limits;
            pub mod machines;
            pub mod refusal;
            pub mod service;
            pub mod switches;
            pub mod types;
            pub mod urls;
        }
        pub mod server {
            //! Parameters in, JSON out.
            pub mod api;
            pub mod dialect;
            pub mod examples;
            pub mod params;
            pub mod routes;
            pub mod vectors;
            pub mod wire;
        }
    }
    pub mod wrapped {
        //! An envelope with members in members.
        pub mod client {
            //! Calls out, values in.
            pub mod errors;
            pub mod operations;
            pub mod transfers;
            pub mod types;
            pub mod vectors;
        }
        pub mod domain {
            //! Types and commands.
            pub mod commands;
            pub mod facts;
            pub mod limits;
            pub mod machines;
            pub mod refusal;
            pub mod service;
            pub mod switches;
            pub mod types;
            pub mod urls;
        }
        pub mod server {
            //! Parameters in, JSON out.
            pub mod api;
            pub mod dialect;
            pub mod examples;
            pub mod params;
            pub mod routes;
            pub mod vectors;
            pub mod wire;
        }
    }
}

/// The structs of a table of vectors, for the operations of one API.
macro_rules! vectors {
    ($domain:path) => {
        pub(crate) mod vectors {
            //! What the generated tables of examples are made of.

            use $domain as domain;

            /// An example of a request.
            pub(crate) struct RequestVector {
                pub(crate) operation: domain::commands::OperationId,
                pub(crate) example: &'static str,
                /// What is in the path, the query or a form.
                pub(crate) query: &'static str,
                /// The body, if it is JSON; empty otherwise.
                pub(crate) json: &'static str,
                pub(crate) command: domain::commands::Command,
            }

            /// An example of a success.
            pub(crate) struct AnswerVector {
                pub(crate) operation: domain::commands::OperationId,
                pub(crate) example: &'static str,
                pub(crate) payload: &'static str,
            }

            /// An example of a refusal.
            pub(crate) struct RefusalVector {
                pub(crate) operation: domain::commands::OperationId,
                pub(crate) example: &'static str,
                pub(crate) refusal: domain::refusal::Refusal,
                pub(crate) body: &'static str,
            }
        }
    };
}

use vectors;
