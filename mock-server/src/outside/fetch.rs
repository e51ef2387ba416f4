//! The bytes of a remote upload, from whoever may be contacted or made up. Whatever goes wrong on the way, the job
//! ends: either it has taken the bytes, or it has failed.

use std::pin::pin;
use std::sync::Arc;
use std::time::Duration;

use http::StatusCode;
use http::header::CONTENT_DISPOSITION;
use md5::{Digest as _, Md5};
use rapidgator_mock_domain::{RemoteTicket, Secret};

use super::address::{Destination, Rules, Target};
use super::http::{Exchange, Trouble};
use super::name;
use crate::clock;
use crate::codec::params::{Cut, Params};
use crate::content::Arrived;
use crate::shell::Shell;

/// How long a source may take to answer, redirects included.
const LONGEST_ANSWER: Duration = Duration::from_secs(30);

/// How long a source that has answered may send nothing.
const LONGEST_SILENCE: Duration = Duration::from_secs(30);

/// How often somebody looks whether the bytes are still wanted, while none come.
const LOOK: Duration = Duration::from_millis(100);

/// The world is told each time that so many bytes have come.
const STEP: u64 = 256 * 1024;

/// How long a made-up content is whose address says nothing about that.
const MADE_UP: u64 = 1024 * 1024;

/// How long a made-up content can be: its digest has to be computed.
const MOST_MADE_UP: u64 = 1024 * 1024 * 1024;

/// The parameter of an address that says how long its made-up content is.
const SIZE: &str = "size";

pub(super) async fn fetch(shell: Arc<Shell>, rules: &Rules, ticket: RemoteTicket, url: &Secret) {
    let mut open = OpenFetch {
        shell,
        ticket: Some(ticket),
    };
    match bytes_of(&open, rules, url).await {
        Ok(arrived) => open.finish(arrived),
        Err(failure) => {
            let because = std::error::Error::source(&failure).map(ToString::to_string);
            tracing::info!(job_id = open.ticket().job_id(), %failure, because, "a remote upload ends");
        }
    }
}

#[derive(Debug, thiserror::Error)]
enum Failure {
    #[error("nobody wants the bytes any more")]
    Unwanted,
    #[error("nothing comes any more")]
    Silent,
    #[error("its address cannot be fetched")]
    Unfit,
    #[error("the source answers with status {0}")]
    Status(StatusCode),
    #[error("the source cannot be fetched")]
    Source(#[from] Trouble),
    #[error("the bytes cannot be kept")]
    Store(#[from] std::io::Error),
}

async fn bytes_of(open: &OpenFetch, rules: &Rules, url: &Secret) -> Result<Arrived, Failure> {
    match rules.judge(url.expose()) {
        Destination::Open(target) => from_source(open, rules, target).await,
        Destination::Elsewhere => made_up(open, url).await,
        Destination::Sealed | Destination::Nowhere => Err(Failure::Unfit),
    }
}

async fn from_source(open: &OpenFetch, rules: &Rules, target: Target) -> Result<Arrived, Failure> {
    let answer = clock::within(LONGEST_ANSWER, Exchange::follow(target, rules)).await;
    let mut exchange = answer.ok_or(Failure::Silent)??;
    if exchange.status() != StatusCode::OK {
        return Err(Failure::Status(exchange.status()));
    }
    let name = exchange
        .headers()
        .get(CONTENT_DISPOSITION)
        .and_then(|value| name::of(value.as_bytes()));
    let size = exchange.length();
    open.begin(name.as_deref(), size)?;
    // Those of unknown length may be large.
    let mut receiving = open.shell.contents.receive(size.unwrap_or(u64::MAX)).await?;
    let mut told = 0;
    while let Some(piece) = open
        .attend(receiving.length(), LONGEST_SILENCE, exchange.piece())
        .await??
    {
        receiving.write(piece).await?;
        if receiving.length() - told >= STEP {
            told = receiving.length();
            open.progress(told)?;
        }
    }
    open.attend(receiving.length(), LONGEST_SILENCE, exchange.end())
        .await??;
    Ok(receiving.finish().await?)
}

/// A content for an address that is not contacted. The same address has the same bytes, on every server.
async fn made_up(open: &OpenFetch, url: &Secret) -> Result<Arrived, Failure> {
    let url = url.expose().trim();
    let size = said_size(url).unwrap_or(MADE_UP).min(MOST_MADE_UP);
    open.begin(None, Some(size))?;
    let [a, b, c, d, e, f, g, h, ..] = <[u8; 16]>::from(Md5::digest(url));
    let seed = u64::from_le_bytes([a, b, c, d, e, f, g, h]);
    let made = open.shell.contents.synthesize(seed, size);
    Ok(open.attend(0, Duration::MAX, made).await??)
}

fn said_size(url: &str) -> Option<u64> {
    let before_fragment = url.split('#').next()?;
    let (_, query) = before_fragment.split_once('?')?;
    let mut params = Params::default();
    params.add_urlencoded(query.as_bytes(), Cut::Nowhere);
    params.text(SIZE)?.parse().ok()
}

/// A remote upload whose bytes are under way. However it ends, the world hears of it.
struct OpenFetch {
    shell: Arc<Shell>,
    ticket: Option<RemoteTicket>,
}

impl OpenFetch {
    fn ticket(&self) -> &RemoteTicket {
        self.ticket.as_ref().expect("the ticket is there until the bytes are")
    }

    fn begin(&self, name: Option<&str>, size: Option<u64>) -> Result<(), Failure> {
        let is_wanted = self.shell.remote_size(self.ticket(), name, size);
        if is_wanted { Ok(()) } else { Err(Failure::Unwanted) }
    }

    fn progress(&self, received: u64) -> Result<(), Failure> {
        let is_wanted = self.shell.remote_progress(self.ticket(), received);
        if is_wanted { Ok(()) } else { Err(Failure::Unwanted) }
    }

    /// Waits for something, but not longer than somebody wants the bytes.
    async fn attend<F: Future>(&self, received: u64, at_most: Duration, future: F) -> Result<F::Output, Failure> {
        let mut future = pin!(future);
        let mut waited = Duration::ZERO;
        while waited < at_most {
            if let Some(output) = clock::within(LOOK, &mut future).await {
                return Ok(output);
            }
            self.progress(received)?;
            waited += LOOK;
        }
        Err(Failure::Silent)
    }

    fn finish(&mut self, arrived: Arrived) {
        let ticket = self.ticket.take().expect("the ticket is there until the bytes are");
        tracing::debug!(
            job_id = ticket.job_id(),
            length = arrived.length,
            "remote upload fetched"
        );
        self.shell.remote_finish(ticket, arrived);
    }
}

impl Drop for OpenFetch {
    fn drop(&mut self) {
        if let Some(ticket) = self.ticket.take() {
            self.shell.remote_fail(ticket);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_may_say_how_long_its_content_is() {
        let table = [
            ("http://example.com/a?size=5", Some(5)),
            ("http://example.com/a?b=c&size=0#size=9", Some(0)),
            ("http://example.com/a?%73ize=%37", Some(7)),
            ("http://example.com/a?size=large", None),
            ("http://example.com/a?size=-1", None),
            ("http://example.com/a?size=", None),
            ("http://example.com/a#?size=5", None),
            ("http://example.com/size=5", None),
        ];
        for (url, expected) in table {
            assert_eq!(said_size(url), expected, "{url}");
        }
    }
}
