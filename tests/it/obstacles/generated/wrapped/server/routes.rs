// Generated from tests/it/obstacles/wrapped.yaml by `cargo xtask generate`. Do not edit.
//! Wrapped obstacles: where its operations and its bytes are.

use crate::obstacles::generated::wrapped::domain::commands::OperationId;
use http::Method;
use rapidgator_mock::codec::routes::{BodyForm, Route};

/// Path in front of every operation.
pub const BASE_PATH: &str = "";

/// Every operation with its path.
pub static ROUTES: &[Route<OperationId>] = &[
    Route { path: "/it", methods: &[Method::POST, Method::GET], body: BodyForm::Form, operation: OperationId::ItIs },
];
