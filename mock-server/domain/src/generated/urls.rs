// Generated from api-spec.yaml by `cargo xtask generate`. Do not edit.
//! Rapidgator HTTP API: addresses that it hands out.

use crate::{
    url::{self, PageUrl, TransferUrl, UrlPart},
    values::Secret,
};
use super::types::{DownloadId, FileId, FolderId, LinkId, Token, UploadId};

/// The page of a file. Its tail changes with the name; the id alone decides. Evidence: observed, high confidence.
pub static FILE_PAGE: PageUrl = PageUrl {
    origin: "https://rapidgator.net", hosts: &["rapidgator.net", "www.rapidgator.net", "rapidgator.asia", "rg.to"],
    parts: &[UrlPart::Literal("/file/"), UrlPart::Field("file_id"), UrlPart::Literal("/"), UrlPart::Field("name"),
        UrlPart::Literal(".html")],
};

/// The page of a file. Its tail changes with the name; the id alone decides. Evidence: observed, high confidence.
pub fn file_page(file_id: &FileId, name: &str) -> String {
    url::render(&FILE_PAGE, &[("file_id", file_id.as_str()), ("name", name)])
}

/// Reads the first field of such an address.
pub fn parse_file_page(text: &str) -> Option<FileId> {
    url::first_field(&FILE_PAGE, text).map(FileId::from)
}

/// The page of a folder. Evidence: observed. The tail of the path is assumed.
pub static FOLDER_PAGE: PageUrl = PageUrl {
    origin: "https://rapidgator.net", hosts: &["rapidgator.net", "www.rapidgator.net", "rapidgator.asia", "rg.to"],
    parts: &[UrlPart::Literal("/folder/"), UrlPart::Field("folder_id"), UrlPart::Literal("/"), UrlPart::Field("name"),
        UrlPart::Literal(".html")],
};

/// The page of a folder. Evidence: observed. The tail of the path is assumed.
pub fn folder_page(folder_id: &FolderId, name: &str) -> String {
    url::render(&FOLDER_PAGE, &[("folder_id", folder_id.as_str()), ("name", name)])
}

/// Reads the first field of such an address.
pub fn parse_folder_page(text: &str) -> Option<FolderId> {
    url::first_field(&FOLDER_PAGE, text).map(FolderId::from)
}

/// Takes the bytes of an announced file. It answers with the envelope; its payload is disputed, so ask the upload
/// session afterwards, also when it refuses. Evidence: documented (File page: Upload). The address works after the
/// token has ended. The path is / and all of it is in the query; nothing may be appended. Resuming, chunks and
/// Content-Range are assumed not to be there.
pub static UPLOAD_TRANSFER: TransferUrl = TransferUrl {
    path: "/", literals: &[("r", "upload/api")], fields: &[("uuid", "upload_id"), ("sid", "token")],
};

/// Writes such an address; the service may be anywhere.
pub fn upload_url(origin: &str, upload_id: &UploadId, token: &Token) -> Secret {
    Secret::from(
        url::transfer(
            &UPLOAD_TRANSFER,
            origin,
            &[("upload_id", upload_id.as_str()), ("token", token.expose())],
        ),
    )
}

/// Gives the bytes of a file, or parts of them. The address belongs to the session that asked for it. Errors come as
/// text in place of the bytes. Evidence: observed, high confidence. HEAD and Range work for premium accounts; 416 was
/// seen. One client upgrades http to https. Status and media type of the errors are not known.
pub static DOWNLOAD_TRANSFER: TransferUrl = TransferUrl {
    path: "//", literals: &[("r", "download/index")], fields: &[("session_id", "session")],
};

/// Writes such an address; the service may be anywhere.
pub fn download_url(origin: &str, session: &DownloadId) -> Secret {
    Secret::from(
        url::transfer(&DOWNLOAD_TRANSFER, origin, &[("session", session.expose())]),
    )
}

/// Gives the bytes of a file once. Nothing is known about its address. Evidence: assumed.
pub static ONE_TIME_TRANSFER: TransferUrl = TransferUrl { path: "/onetime/{link_id}", literals: &[], fields: &[] };

/// Writes such an address; the service may be anywhere.
pub fn one_time_url(origin: &str, link_id: &LinkId) -> String {
    url::transfer(&ONE_TIME_TRANSFER, origin, &[("link_id", link_id.as_str())])
}
