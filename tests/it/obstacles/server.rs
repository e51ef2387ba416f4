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
        Self::routing(router).await
    }

    /// Says the same to everybody.
    pub(super) async fn saying(status: u16, body: impl Into<String>) -> Self {
        let body = body.into();
        Self::routing(axum::Router::new().fallback(move || async move {
            let status = http::StatusCode::from_u16(status).unwrap();
            (status, body)
        }))
        .await
    }

    async fn routing(router: axum::Router) -> Self {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        tokio::spawn(async move { axum::serve(listener, router).await });
        Self { url }
    }

    /// Its address with this path.
    pub(super) fn at(&self, path: &str) -> String {
        format!("{}{path}", self.url)
    }

    pub(super) fn request(&self, method: &'static str, path: &str) -> Request {
        Request::new(method, self.at(path))
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
