//! Moves files into the trash can and takes one back: `cargo run --example clean_up -- FILE_ID`. A call with several ids
//! succeeds even if each of them fails, so its answer has to be looked at.
#![allow(clippy::print_stdout, reason = "it is a command")]

mod account;

use std::error::Error;

use rapidgator_client::{Batch as _, Client, ErrorId};

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    run(
        &account::client()?,
        &[std::env::args().nth(1).ok_or("the id of a file is missing")?],
    )
    .await?;
    Ok(())
}

/// How many went.
pub(crate) async fn run(client: &Client, file_ids: &[String]) -> Result<usize, rapidgator_client::Error> {
    let deleted = client.file().delete(file_ids).await?;
    for failure in deleted.failures() {
        match failure.code {
            Some(ErrorId::FileNotFound) => println!("{} was gone already", failure.id),
            _ => println!("{} stays: {}", failure.id, failure.text.unwrap_or("nobody says why")),
        }
    }
    let gone = deleted.succeeded().len();
    if let Some(first) = client.trashcan().content().per_page(1).await?.files.first() {
        // One id, so one failure is a failure of the whole: `all` makes an error of it.
        client.trashcan().restore().file_id([&first.file_id]).await?.all()?;
        println!("{} is back", first.name);
    }
    Ok(gone)
}
