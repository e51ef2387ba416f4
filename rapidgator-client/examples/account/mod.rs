//! Whose account the examples use.

use std::{env, error::Error};

use rapidgator_client::Client;

/// A client from `RAPIDGATOR_LOGIN` and `RAPIDGATOR_PASSWORD`, or from `RAPIDGATOR_TOKEN`; `RAPIDGATOR_BASE_URL` leads it
/// to another service than the live one, such as the mock.
pub(super) fn client() -> Result<Client, Box<dyn Error>> {
    let mut builder = Client::builder();
    if let Ok(url) = env::var("RAPIDGATOR_BASE_URL") {
        builder = builder.base_url(url);
    }
    let builder = match env::var("RAPIDGATOR_TOKEN") {
        Ok(token) => builder.token(token),
        Err(_) => builder.credentials(env::var("RAPIDGATOR_LOGIN")?, env::var("RAPIDGATOR_PASSWORD")?),
    };
    Ok(builder.build()?)
}
