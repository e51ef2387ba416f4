//! Sends a file into a folder of its own, and tells how far it is: `cargo run --example upload -- movie.mkv`.
#![allow(clippy::print_stdout, reason = "it is a command")]

mod account;

use std::{error::Error, path::Path};

use rapidgator_client::{Client, Stage, Uploaded};

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    run(
        &account::client()?,
        Path::new(&std::env::args().nth(1).ok_or("the file to send is missing")?),
    )
    .await?;
    Ok(())
}

pub(crate) async fn run(client: &Client, file: &Path) -> Result<Uploaded, rapidgator_client::Error> {
    // A folder that is there already is taken as it is.
    let folder = client.folder().create("examples").await?;
    let uploaded = client
        .upload(file)
        .into_folder(&folder.folder_id)
        .on_progress(|progress| {
            if progress.stage == Stage::Sending {
                println!("{} of {} bytes", progress.done, progress.total);
            }
        })
        .await?;
    // The service may know the content from another upload; then no byte is sent.
    let how = if uploaded.instant { "was known" } else { "was sent" };
    println!("{} {how}", uploaded.file_id);
    Ok(uploaded)
}
