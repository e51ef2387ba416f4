//! HTTP in and out. Which path is which operation is generated; here is what all of them have in common.

mod address;
mod answers;
mod api;
mod bent;
mod connections;
mod disposition;
mod download;
mod line;
mod opened;
mod range;
mod socket;
mod trouble;
mod upload;

pub(crate) use connections::{Limits, serve};

use std::sync::{Arc, LazyLock};
use std::time::Duration;

use axum::extract::Request;
use axum::response::Response;
use http::Method;
use http_body::Body as _;
use rapidgator_mock_domain::generated::commands::OperationId;
use rapidgator_mock_domain::generated::urls::{DOWNLOAD_TRANSFER, ONE_TIME_TRANSFER, UPLOAD_TRANSFER};

use rapidgator_mock_domain::journal::{self, Closing, Draft, Subject};

use crate::codec::routes::{Found, Routes};
use crate::codec::target::Target;
use crate::control::{CA_PATH, Control};
use crate::generated::routes::{
    BASE_PATH, DOWNLOAD_METHOD, DownloadFields, ONE_TIME_METHOD, OneTimeFields, ROUTES, UPLOAD_METHOD, UploadFields,
};
use crate::shell::Shell;
use crate::spaces::Spaces;
use crate::tls::Tls;
use line::Handle;

static CALLS: LazyLock<Routes<OperationId>> = LazyLock::new(|| Routes::new(ROUTES));

/// The whole server, without a socket. Any host leads to it: the API and the hosts that take and give bytes are one.
pub(crate) struct Entrance {
    pub(crate) spaces: Arc<Spaces>,
    pub(crate) control: Control,
    pub(crate) tls: Option<Tls>,
}

async fn answer(entrance: &Entrance, line: &Handle, mut request: Request) -> Response {
    let Entrance { spaces, control, tls } = entrance;
    if let Some(tls) = tls {
        if request.uri().path() == CA_PATH {
            return control.show_authority(&request, tls.ca_pem());
        }
        if !line.is_secured() {
            return answers::wants_tls();
        }
    }
    if Control::has(request.uri().path()) {
        return control.answer(request).await;
    }
    let shell = match address::take_space(&mut request) {
        Ok(None) => spaces.default_shell(),
        Ok(Some(name)) => match spaces.find_or_make(&name) {
            Ok(place) => place.shell(),
            Err(error) => return answers::no_space(&error),
        },
        Err(error) => return answers::no_space(&error),
    };
    answer_in(&shell, line, request).await
}

async fn answer_in(shell: &Arc<Shell>, line: &Handle, request: Request) -> Response {
    match CALLS.find(request.method(), request.uri().path()) {
        Found::Operation(route, _) => api::answer(shell, line, route.operation, request).await,
        Found::OtherMethods(_) => nowhere(shell, request.uri().path()),
        Found::Nothing => bytes_or_nothing(shell, line, request).await,
    }
}

/// Transfers are told apart by their queries, which a table of paths cannot do.
async fn bytes_or_nothing(shell: &Arc<Shell>, line: &Handle, request: Request) -> Response {
    let target = Target::of(request.uri());
    if target.matches(&UPLOAD_TRANSFER) && *request.method() == UPLOAD_METHOD {
        let fields = UploadFields::of(&target);
        return upload::receive(shell, line, fields, request).await;
    }
    let (parts, _) = request.into_parts();
    let fetches = |known: &Method| parts.method == *known || parts.method == Method::HEAD;
    if target.matches(&DOWNLOAD_TRANSFER) && fetches(&DOWNLOAD_METHOD) {
        let fields = DownloadFields::of(&target);
        return download::by_session(shell, line, fields, &parts).await;
    }
    if target.matches(&ONE_TIME_TRANSFER) && fetches(&ONE_TIME_METHOD) {
        let fields = OneTimeFields::of(&target);
        return download::by_link(shell, line, fields, &parts).await;
    }
    // The path is not told: that of a one-time link gives power.
    tracing::debug!(method = %parts.method, "nothing here");
    nowhere(shell, parts.uri.path())
}

/// A page, and an entry of the journal.
fn nowhere(shell: &Shell, path: &str) -> Response {
    let below = path.strip_prefix(BASE_PATH).map(|path| path.trim_matches('/'));
    let draft = Draft::new(shell.clock.now(), Subject::nowhere(below));
    let entry = shell.open_entry(draft, None);
    let response = answers::nothing_here();
    let closing = Closing {
        status: Some(response.status().as_u16()),
        bytes_in: 0,
        bytes_out: response.body().size_hint().exact().unwrap_or(0),
        took: Duration::ZERO,
    };
    shell.close_entry(entry, closing, Some(journal::Result::Foreign));
    response
}
