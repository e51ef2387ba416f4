//! How to test what uses the client without a service: `cargo run --features test-util --example without_network`.
#![allow(clippy::print_stdout, reason = "it is a command")]

use std::time::Duration;

use rapidgator_client::{
    Client, Error,
    transport::{Reply, Scripted, TransportErrorKind},
};

#[tokio::main]
async fn main() -> Result<(), Error> {
    println!("it took {:?} of made-up time", run().await?);
    Ok(())
}

/// How long the call would have waited.
pub(crate) async fn run() -> Result<Duration, Error> {
    let network = Scripted::playing([
        Reply::broken(TransportErrorKind::Connect),
        Reply::json(
            r#"{"response":[{"url":"https://rapidgator.net/file/1","status":"NO ACCESS"}],"status":200,"details":null}"#,
        ),
    ]);
    let client = Client::builder().token("made-up").transport(network.clone()).build()?;
    let checked = client.file().check_link(["https://rapidgator.net/file/1"]).await?;
    assert_eq!(checked.len(), 1);
    let sent = network.sent();
    assert_eq!(
        sent.len(),
        2,
        "the call is tried again: nothing was sent the first time"
    );
    assert_eq!(sent[1].field("token").as_deref(), Some("made-up"));
    Ok(network.pauses().iter().sum())
}
