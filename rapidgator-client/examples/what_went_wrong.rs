//! One type of error with questions to ask: `cargo run --example what_went_wrong -- FILE_ID`.
#![allow(clippy::print_stdout, reason = "it is a command")]

mod account;

use std::error::Error;

use rapidgator_client::{Client, ErrorId, Kind};

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    println!(
        "{}",
        run(
            &account::client()?,
            &std::env::args().nth(1).ok_or("the id of a file is missing")?
        )
        .await
    );
    Ok(())
}

/// A sentence for people.
pub(crate) async fn run(client: &Client, file_id: &str) -> String {
    let error = match client.file().info(file_id).await {
        Ok(file) => return format!("{} is there", file.name),
        Err(error) => error,
    };
    match (error.kind(), error.api_code()) {
        (_, Some(ErrorId::FileNotFound)) => "there is no such file".to_owned(),
        (Kind::Session, _) => match error.retry_after() {
            Some(wait) => format!("too many logins; the next one in {} s", wait.as_secs()),
            None => "address or password is wrong".to_owned(),
        },
        _ if error.is_retryable() => format!("try again later: {error}"),
        _ => format!("please report: {error}"),
    }
}
