// Generated from tests/it/obstacles/wrapped.yaml by `cargo xtask generate`. Do not edit.
//! Wrapped obstacles: its examples, and what each must be read as.

use rapidgator_client_runtime::vectors::Vector;
use super::{errors::ErrorId, operations};

/// All of them.
pub(crate) fn vectors() -> Vec<Vector> {
    [it_is()].into_iter().flatten().collect()
}

/// `it.is`.
fn it_is() -> Vec<Vector> {
    Vec::from([
        Vector::answer::<operations::ItIs>("really", r#"{"data":{"it":{"is":true}},"state":"ok","error":null}"#, true),
        Vector::error(&operations::IT_IS, "worse", r#"{"data":null,"state":"failed","error":{"message":"bad","code":"worse"}}"#, ErrorId::Worse, 400, "bad").over_http(400),
    ])
}
