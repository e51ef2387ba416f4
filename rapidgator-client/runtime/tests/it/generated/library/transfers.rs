// Generated from codegen/tests/it/specs/library.yaml by `cargo xtask generate`. Do not edit.
//! Library API: where bytes go in and out.

use rapidgator_client_runtime::transfer::{ReceiveTransfer, SendTransfer};
use super::errors::ErrorId;

/// Takes the scan of a loan. Evidence: documented.
pub(crate) static DELIVER: SendTransfer = SendTransfer {
    name: "deliver", form_field: "file", raw_media_type: "", pick: Some("loan"),
    errors: &ErrorId::rows([ErrorId::BookNotFound]), failures: &ErrorId::rows([]),
};

/// Gives the pictures of a loan. Evidence: documented.
pub(crate) static SCAN: ReceiveTransfer = ReceiveTransfer {
    name: "scan", refuse_media_types: &["text/html"], errors: &ErrorId::rows([ErrorId::ScanEnded]),
};
