// Generated from tests/it/obstacles/plain.yaml by `cargo xtask generate`. Do not edit.
//! Plain obstacles: where its operations and its bytes are.

use crate::obstacles::generated::plain::domain::commands::OperationId;
use http::Method;
use rapidgator_mock::codec::routes::{BodyForm, Route};

/// Path in front of every operation.
pub const BASE_PATH: &str = "/v1";

/// Every operation with its path.
pub static ROUTES: &[Route<OperationId>] = &[
    Route { path: "/v1/loop/{type}", methods: &[Method::GET], body: BodyForm::Json, operation: OperationId::LoopType },
    Route { path: "/v1/loop/{type}", methods: &[Method::PUT, Method::PATCH], body: BodyForm::Json,
        operation: OperationId::LoopPut },
    Route { path: "/v1/loop/{type}", methods: &[Method::DELETE], body: BodyForm::Json, operation: OperationId::LoopDrop },
    Route { path: "/v1/loop/all", methods: &[Method::GET], body: BodyForm::Json, operation: OperationId::LoopAll },
    Route { path: "/v1/loop/{type}/{level}", methods: &[Method::POST], body: BodyForm::Form,
        operation: OperationId::LoopTypeForm },
    Route { path: "/v1/token", methods: &[Method::POST], body: BodyForm::Json, operation: OperationId::TokenSet },
    Route { path: "/v1/token", methods: &[Method::GET], body: BodyForm::Json, operation: OperationId::BuilderNew },
];
