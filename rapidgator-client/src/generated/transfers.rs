// Generated from api-spec.yaml by `cargo xtask generate`. Do not edit.
//! Rapidgator HTTP API: where bytes go in and out.

use rapidgator_client_runtime::transfer::{ReceiveTransfer, SendTransfer};
use super::errors::ErrorId;

/// Takes the bytes of an announced file. It answers with the envelope; its payload is disputed, so ask the upload
/// session afterwards, also when it refuses. Evidence: documented (File page: Upload). The address works after the
/// token has ended. The path is / and all of it is in the query; nothing may be appended. Resuming, chunks and
/// Content-Range are assumed not to be there.
pub(crate) static UPLOAD: SendTransfer = SendTransfer {
    name: "upload", form_field: "file", raw_media_type: "application/octet-stream", pick: Some("upload"),
    errors: &ErrorId::rows([ErrorId::UploadRefused, ErrorId::UploadNotFound, ErrorId::TooManyUploads]),
    failures: &ErrorId::rows([ErrorId::RemoteFailed, ErrorId::ProcessingFailed, ErrorId::BytesDiffer]),
};

/// Gives the bytes of a file, or parts of them. The address belongs to the session that asked for it. Errors come as
/// text in place of the bytes. Evidence: observed, high confidence. HEAD and Range work for premium accounts; 416 was
/// seen. One client upgrades http to https. Status and media type of the errors are not known.
pub(crate) static DOWNLOAD: ReceiveTransfer = ReceiveTransfer {
    name: "download", refuse_media_types: &["text/html", "text/plain", "application/json"],
    errors: &ErrorId::rows([ErrorId::ForeignDownload, ErrorId::DownloadSessionNotFound]),
};

/// Gives the bytes of a file once. Nothing is known about its address. Evidence: assumed.
pub(crate) static ONE_TIME: ReceiveTransfer = ReceiveTransfer {
    name: "one_time", refuse_media_types: &["text/html", "text/plain", "application/json"],
    errors: &ErrorId::rows([ErrorId::LinkUsed, ErrorId::DownloadSessionNotFound]),
};
