//! What an account may and has left: `cargo run --example account_info`.
#![allow(clippy::print_stdout, reason = "it is a command")]

mod account;

use std::error::Error;

use rapidgator_client::{Client, types::User};

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    run(&account::client()?).await?;
    Ok(())
}

pub(crate) async fn run(client: &Client) -> Result<User, rapidgator_client::Error> {
    let user = client.user().info().await?;
    let kind = if user.is_premium { "premium" } else { "free" };
    println!("{} ({kind})", user.email);
    println!("storage: {} of {} bytes left", user.storage.left, user.storage.total);
    match (user.traffic.left, user.traffic.total) {
        (Some(left), Some(total)) => println!("traffic: {left} of {total} bytes left"),
        _ => println!("traffic: no limit is known"),
    }
    println!(
        "files of up to {} bytes, {} at once",
        user.upload.max_file_size, user.upload.nb_pipes
    );
    Ok(user)
}
