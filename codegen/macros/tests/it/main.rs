//! A client that the macro made: it compiles, and it talks.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::sync::{Arc, Mutex};
use std::time::Duration;

use futures_util::stream;
use rapidgator_client_runtime::transport::{BoxFuture, Request, Response, Transport, TransportError};

mod bookshelf {
    //! Books on shelves.
    rapidgator_codegen_macros::api!("../tests/it/fixtures/bookshelf.yaml");
}

use bookshelf::errors::ErrorId;
use bookshelf::operations::{Client, OPERATIONS};

/// Answers everything alike, and keeps where it was asked.
#[derive(Clone)]
struct Always {
    status: u16,
    body: &'static str,
    asked: Arc<Mutex<Vec<String>>>,
}

impl Always {
    fn new(status: u16, body: &'static str) -> Self {
        Self {
            status,
            body,
            asked: Arc::default(),
        }
    }

    fn client(&self) -> Client {
        Client::builder().transport(self.clone()).build().unwrap()
    }
}

impl Transport for Always {
    fn send(&self, request: Request) -> BoxFuture<'_, Result<Response, TransportError>> {
        let asked = format!("{} {}", request.method, request.url.as_str());
        self.asked.lock().unwrap().push(asked);
        let body = stream::iter([Ok(self.body.into())]);
        let response = Response::new(self.status, http::HeaderMap::new(), Box::pin(body));
        Box::pin(std::future::ready(Ok(response)))
    }

    fn sleep(&self, _: Duration) -> BoxFuture<'_, ()> {
        Box::pin(std::future::ready(()))
    }

    fn now(&self) -> Duration {
        Duration::ZERO
    }
}

#[tokio::test]
async fn a_client_of_the_macro_talks() {
    let service = Always::new(
        200,
        r#"{"book":{"isbn":9780000000002,"type":"2","pages":"7","inStock":null}}"#,
    );
    let book = service.client().book().find("97 8").await.unwrap();
    assert_eq!((book.isbn.as_str(), book.pages), ("9780000000002", 7));
    let asked = service.asked.lock().unwrap().join("\n");
    assert_eq!(asked, "GET https://books.example/book/find?isbn=97+8");
}

#[tokio::test]
async fn its_refusals_are_typed() {
    let error = Always::new(404, "no such book")
        .client()
        .book()
        .find("1")
        .await
        .unwrap_err();
    assert_eq!(error.api_code(), Some(ErrorId::NoSuchBook));
    assert!(OPERATIONS.iter().any(|operation| operation.id == "book.find"));
}
