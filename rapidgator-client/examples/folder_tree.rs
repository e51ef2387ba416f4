//! Sends a folder with all that is in it, and fetches it again: `cargo run --example folder_tree -- photos`. What is there
//! already is neither sent nor fetched, so after an end half-way the same command goes on.
#![allow(clippy::print_stdout, reason = "it is a command")]

mod account;

use std::{error::Error, path::Path};

use rapidgator_client::{Client, Kind};

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let folder = std::env::args().nth(1).ok_or("the folder to send is missing")?;
    run(&account::client()?, Path::new(&folder), Path::new("fetched")).await?;
    Ok(())
}

/// How many files are at the target.
pub(crate) async fn run(client: &Client, source: &Path, target: &Path) -> Result<usize, rapidgator_client::Error> {
    let backups = client.folder().create("backups").await?;
    let sent = client.upload_tree(source).into_folder(&backups.folder_id).await?;
    for (path, error) in sent.failures() {
        match error.kind() {
            Kind::Io => println!("{} cannot be read", path.display()),
            _ => println!("{}: {error}", path.display()),
        }
    }
    println!("{} files are there", sent.succeeded().count());
    // `all` makes an error of what did not work; here it must.
    let fetched = client.download_tree(&backups.folder_id).to(target).await?.all()?;
    Ok(fetched.len())
}
