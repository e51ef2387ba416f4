//! A typed client of the Rapidgator HTTP API v2.
//!
//! ```no_run
//! use rapidgator_client::{Batch, Client, Error, ErrorId};
//!
//! # async fn tour() -> Result<(), Error> {
//! let client = Client::builder().credentials("user@example.com", "secret").build()?;
//!
//! // Calls log in on their own. Required arguments come first, the others are chained.
//! let folder = client.folder().create("backups").await?;
//! let listing = client.folder().content().folder_id(&folder.folder_id).per_page(100).await?;
//! println!("{} pages", listing.pager.total);
//!
//! // Files stream from and to the disk; their MD5 is checked.
//! let uploaded = client.upload("movie.mkv").into_folder(&folder.folder_id).await?;
//! client.download(&uploaded.file_id).to("copy.mkv").on_progress(|progress| println!("{}", progress.done)).await?;
//!
//! // Several at once, and whole folders; run again, they go on. Look at what became of each.
//! client.upload_tree("photos").into_folder(&folder.folder_id).await?.all()?;
//! client.download_tree(&folder.folder_id).to("copies").await?.all()?;
//!
//! // A call with several ids succeeds even if each of them fails, so look at the answer.
//! client.file().delete([&uploaded.file_id]).await?.all()?;
//!
//! // One error type with questions to ask.
//! match client.file().info(&uploaded.file_id).await {
//!     Err(error) if error.api_code() == Some(ErrorId::FileNotFound) => println!("gone"),
//!     Err(error) => return Err(error),
//!     Ok(file) => println!("{} has {} bytes", file.name, file.size),
//! }
//! # Ok(())
//! # }
//! ```
//!
//! What goes wrong for a moment is tried again if that can do no harm, see [`RetryPolicy`]. A download that broke off goes
//! on from where it was, in the same call or in a later one; an upload whose answer was lost is asked for, not sent again.
//!
//! [`Builder::observer`] hears of values, members and texts that the description does not know; nothing breaks by them.
//!
//! There is one program for each task in `examples/`. The oldest compiler that builds this crate is Rust 1.95.
//!
//! # Features
//!
//! None is on by default.
//!
//! | feature | what it adds |
//! |---|---|
//! | `rustls`, `native-tls` | TLS; the live service needs one of the two, the mock none |
//! | `test-util` | `transport::Scripted`, which stands in for the network in tests |
//! | `cli` | the command `rapidgator`, with `rustls` |
//! | `command-line` | the same as a function, without TLS |
//!
//! Operations and types are generated from a description of the API; what is hand-written is the way of a call
//! ([`Client`], [`Error`], the session), the two transfers ([`Client::upload`], [`Client::download`]), many of them at once
//! ([`Client::uploads`], [`Client::downloads`]), whole folders ([`Client::upload_tree`], [`Client::download_tree`],
//! [`Client::walk`]), listings as streams ([`Listing`]) and the [`transport`] below them.

mod address;
mod channel;
#[cfg(feature = "command-line")]
pub mod cli;
mod digest;
mod download;
mod failure;
mod folders;
mod listing;
mod many;
mod progress;
mod span;
mod upload;
#[cfg(test)]
mod vectors_test;
mod walk;
mod watch;

/// The example for newcomers; its place in the tests of documentation is the only one.
#[cfg(doctest)]
#[doc = include_str!("../../README.md")]
struct Readme;

#[rustfmt::skip]
mod generated {
    pub mod types;
    pub(crate) mod errors;
    pub mod operations;
    pub(crate) mod transfers;
    #[cfg(test)]
    pub(crate) mod vectors;
}

pub use rapidgator_client_runtime::{
    Batch, Error, Failure, Kind, Observer, RetryPolicy, Secret, Unknown, WaitPlan,
    call::{Effect, Op, Operation, Parameter},
    catalogue::{ErrorRow, Recognise, Retry, SessionAction},
    observe, transport,
};

pub use tokio_util::sync::CancellationToken;

pub use self::{
    download::{
        Download, DownloadTask, DownloadTree, DownloadTreeTask, Downloaded, Downloads, Fetch, Fetched, Segments,
    },
    failure::UploadFailure,
    generated::{
        errors::{BASE_URL, ErrorId},
        operations::{self, Builder, Call, Client},
        types,
    },
    listing::Listing,
    many::{Outcome, Outcomes, Report},
    progress::{Progress, Stage},
    upload::{Arrival, Arrived, Source, UploadStyle, UploadTask, UploadTree, Uploaded, Uploads},
    walk::{Entry, Thing},
    watch::{Event, Happened, Overall},
};
