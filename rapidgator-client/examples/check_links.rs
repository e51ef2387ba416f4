//! Tells which links still lead to a file: `cargo run --example check_links -- LINK`. However many there are, they go out
//! in as few calls as the service allows, and the answers come in the order of the links.
#![allow(clippy::print_stdout, reason = "it is a command")]

mod account;

use std::error::Error;

use rapidgator_client::{
    Client,
    types::{LinkCheck, LinkStatus},
};

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    run(
        &account::client()?,
        &[std::env::args().nth(1).ok_or("a link is missing")?],
    )
    .await?;
    Ok(())
}

pub(crate) async fn run(client: &Client, links: &[String]) -> Result<Vec<LinkCheck>, rapidgator_client::Error> {
    let checked = client.file().check_link(links).await?;
    for link in &checked {
        match &link.status {
            LinkStatus::Access => println!("{}: {}", link.url, link.filename.as_deref().unwrap_or("a file")),
            other => println!("{}: {}", link.url, other.value()),
        }
    }
    Ok(checked)
}
