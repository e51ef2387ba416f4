//! What the mock is held against: the least that an axum server can do for the same bytes on the wire.

use std::convert::Infallible;
use std::io::Write as _;
use std::process::ExitCode;
use std::sync::{Arc, OnceLock};

use axum::Router;
use axum::body::Body;
use axum::extract::{DefaultBodyLimit, RawQuery, State};
use axum::http::header;
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use bytes::Bytes;
use futures_util::StreamExt as _;
use md5::{Digest as _, Md5};

/// First argument that makes the benchmark program be the reference server.
pub(crate) const ARGUMENT: &str = "serve-reference";

/// Serves until it is killed.
pub(crate) fn serve() -> ExitCode {
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()
        .expect("a runtime can be made");
    runtime.block_on(async {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0")
            .await
            .expect("a port is free");
        let address = listener.local_addr().expect("a bound listener has an address");
        let mut out = std::io::stdout();
        out.write_all(format!("reference listening on http://{address}\n").as_bytes())
            .expect("somebody listens");
        out.flush().expect("somebody listens");
        axum::serve(listener, router()).await.expect("serving does not end");
    });
    ExitCode::SUCCESS
}

type Answer = Arc<OnceLock<Bytes>>;

fn router() -> Router {
    Router::new()
        .route("/answer", post(set_answer))
        .route("/json", get(json))
        // Below it as well, whatever is called there.
        .route("/json/{*call}", post(json))
        .route("/upload", post(upload))
        .route("/zeros", get(zeros))
        .layer(DefaultBodyLimit::disable())
        .with_state(Answer::default())
}

/// The body that `/json` gives from now on, so that both servers send the same bytes.
async fn set_answer(State(answer): State<Answer>, body: Bytes) {
    answer.set(body).ok();
}

async fn json(State(answer): State<Answer>) -> Response {
    let body = answer.get().cloned().unwrap_or_default();
    ([(header::CONTENT_TYPE, "application/json")], body).into_response()
}

/// Streams a body into MD5, keeps nothing.
async fn upload(body: Body) -> Response {
    let mut stream = body.into_data_stream();
    let mut hash = Md5::new();
    while let Some(Ok(chunk)) = stream.next().await {
        hash.update(&chunk);
    }
    let hex: String = hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect();
    hex.into_response()
}

/// As many zeros as the query says.
async fn zeros(RawQuery(length): RawQuery) -> Response {
    const PIECE: &[u8] = &[0; 256 * 1024];
    let length: u64 = length.and_then(|length| length.parse().ok()).unwrap_or_default();
    let pieces = futures_util::stream::unfold(length, |left| async move {
        let piece = usize::try_from(left).unwrap_or(usize::MAX).min(PIECE.len());
        (piece > 0).then(|| {
            (
                Ok::<_, Infallible>(Bytes::from_static(&PIECE[..piece])),
                left - piece as u64,
            )
        })
    });
    ([(header::CONTENT_LENGTH, length)], Body::from_stream(pieces)).into_response()
}
