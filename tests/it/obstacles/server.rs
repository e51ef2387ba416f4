//! A generated server on a port of its own, and requests to it.

use std::sync::Arc;

use rapidgator_mock::codec::{Api, Calls, Handler};

use crate::raw::{Answer, Request};

/// Runs until the test is over.
pub(super) struct Server {
    url: String,
}

impl Server {
    /// Whose calls this handler answers.
    pub(super) async fn start<A, H>(handler: H) -> Self
    where
        A: Api<Forms: Default>,
        H: Handler<A> + 'static,
    {
        let shared = Arc::new((Calls::<A>::new(), handler));
        let router = axum::Router::new().fallback(move |request: axum::extract::Request| {
            let shared = Arc::clone(&shared);
            async move { shared.0.answer(&shared.1, &A::Forms::default(), request).await }
        });
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        tokio::spawn(async move { axum::serve(listener, router).await });
        Self { url }
    }

    pub(super) fn request(&self, method: &'static str, path: &str) -> Request {
        Request::new(method, format!("{}{path}", self.url))
    }

    /// Sends a body of JSON, and gives the status and the body of the answer.
    pub(super) async fn json(&self, method: &'static str, path: &str, body: impl Into<Vec<u8>>) -> (u16, String) {
        let request = self.request(method, path);
        told(
            request
                .header("Content-Type", "application/json")
                .body(body)
                .send()
                .await,
        )
    }

    /// Sends nothing but the address.
    pub(super) async fn bare(&self, method: &'static str, path: &str) -> (u16, String) {
        told(self.request(method, path).send().await)
    }
}

/// Status and body.
pub(super) fn told(answer: Answer) -> (u16, String) {
    (answer.status, String::from_utf8(answer.body).unwrap())
}
