//! Fetches a file: `cargo run --example download -- FILE_ID`. Run it again after it was ended, and it goes on.
#![allow(clippy::print_stdout, reason = "it is a command")]

mod account;

use std::{error::Error, path::Path};

use rapidgator_client::{Client, Downloaded};

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    run(
        &account::client()?,
        &std::env::args().nth(1).ok_or("the id of a file is missing")?,
        Path::new("."),
    )
    .await?;
    Ok(())
}

pub(crate) async fn run(client: &Client, file_id: &str, folder: &Path) -> Result<Downloaded, rapidgator_client::Error> {
    // The name comes from the service and is made safe; `to` takes one of your own.
    let downloaded = client.download(file_id).into_folder(folder).await?;
    println!(
        "{}: {} bytes, MD5 {}",
        downloaded.path.display(),
        downloaded.size,
        downloaded.md5
    );
    Ok(downloaded)
}
