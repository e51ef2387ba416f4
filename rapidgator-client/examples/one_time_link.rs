//! Makes a link that gives a file once, and sees whether it was used: `cargo run --example one_time_link -- FILE_ID`.
#![allow(clippy::print_stdout, reason = "it is a command")]

mod account;

use std::error::Error;

use rapidgator_client::{
    Client,
    types::{OneTimeLink, OneTimeLinkEntry},
};

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    run(
        &account::client()?,
        &std::env::args().nth(1).ok_or("the id of a file is missing")?,
    )
    .await?;
    Ok(())
}

pub(crate) async fn run(client: &Client, file_id: &str) -> Result<OneTimeLink, rapidgator_client::Error> {
    let link = client.file().onetimelink_create(file_id).await?;
    println!("give this away: {}", link.url);
    for entry in client.file().onetimelink_info().link_id([&link.link_id]).await? {
        if let OneTimeLinkEntry::Found(link) = entry {
            println!("used: {}", link.downloaded);
        }
    }
    Ok(link)
}
