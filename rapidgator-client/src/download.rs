//! The download of a file: ask, fetch beside the target, compare, rename.
//!
//! What stands at the target is replaced by the right bytes or not at all.

mod judge;
mod sink;

use std::{
    fmt,
    future::IntoFuture,
    path::{Path, PathBuf},
    time::Duration,
};

use futures_util::StreamExt;
use http::Method;
use url::Url;

use self::{
    judge::{Judgement, judge},
    sink::Sink,
};
use crate::{
    address,
    client::Client,
    envelope::{self, Question},
    error::{Error, Kind},
    generated::{
        errors::ErrorId,
        transfers::{DOWNLOAD, ONE_TIME},
        types::{File, FileId, Md5, OneTimeLink},
    },
    progress::{Progress, Reporter, Stage},
    secret::Secret,
    send,
    transport::{BoxFuture, ByteStream, Request, Response, TransportError},
};

/// What is read of a text that came in place of a file.
const LONGEST_TEXT: usize = 16 << 10;

/// The longest delay before a download that is waited for.
const LONGEST_DELAY: Duration = Duration::from_secs(60 * 60);

/// What is known about a transfer from the service.
#[derive(Debug)]
pub(crate) struct ReceiveTransfer {
    pub(crate) name: &'static str,
    /// What a text in place of the file comes as. A file of that type comes so too, so its length has to speak for it.
    pub(crate) refuse_media_types: &'static [&'static str],
    pub(crate) errors: &'static [ErrorId],
}

/// A file that was downloaded.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Downloaded {
    /// Where it is.
    pub path: PathBuf,
    /// How long it is.
    pub size: u64,
    /// The MD5 that it has.
    pub md5: Md5,
    /// What the service knows about it.
    pub file: File,
}

/// A file to download. [`to`](Self::to) says where.
#[must_use = "a download needs a target, and does nothing until it is awaited"]
#[derive(Debug)]
pub struct Download<'c> {
    client: &'c Client,
    source: Source,
}

/// What gives the address of the bytes.
#[derive(Clone)]
enum Source {
    /// A ticket, which is asked for.
    File(FileId),
    /// The link itself.
    Link(Box<OneTimeLink>),
}

impl fmt::Debug for Source {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::File(id) => write!(f, "file {id}"),
            // Not its address, which gives the file to whoever has it.
            Self::Link(link) => write!(f, "one-time link to file {}", link.file.file_id),
        }
    }
}

/// A download that has not begun. `.await` does it.
#[must_use = "a download does nothing until it is awaited"]
pub struct DownloadTask<'c> {
    client: &'c Client,
    source: Source,
    path: PathBuf,
    reporter: Reporter,
}

impl Client {
    /// Downloads a file.
    ///
    /// The bytes go to a new file beside the target. Only if their length and MD5 are those that the service has on
    /// record does it take the target's place, in one step; otherwise it is deleted, and so it is if the future is
    /// dropped.
    ///
    /// # Errors
    ///
    /// Those of the operations, and
    /// - [`Kind::Verify`] if the bytes are not the right ones;
    /// - [`Kind::Unexpected`] or [`Kind::Api`] if the service sends a text in place of the file;
    /// - [`Kind::Io`] if the file cannot be written.
    pub fn download(&self, file_id: impl Into<FileId>) -> Download<'_> {
        Download {
            client: self,
            source: Source::File(file_id.into()),
        }
    }

    /// Downloads the file of a one-time link, which is spent by that. No session is needed.
    ///
    /// # Errors
    ///
    /// As for [`download`](Self::download).
    pub fn download_link(&self, link: &OneTimeLink) -> Download<'_> {
        Download {
            client: self,
            source: Source::Link(Box::new(link.clone())),
        }
    }
}

impl<'c> Download<'c> {
    /// The file to write. Its folder must exist.
    ///
    /// A file that is there already is replaced, and its permissions are kept. A symbolic link is replaced itself; where
    /// it leads stays as it is.
    pub fn to(self, path: impl AsRef<Path>) -> DownloadTask<'c> {
        let path = path.as_ref().to_owned();
        DownloadTask {
            client: self.client,
            source: self.source,
            path,
            reporter: Reporter::nobody(),
        }
    }
}

impl DownloadTask<'_> {
    /// Whom to tell how far it is. Called often, so it should be quick.
    pub fn on_progress(mut self, report: impl Fn(Progress) + Send + Sync + 'static) -> Self {
        self.reporter = Reporter::new(report);
        self
    }

    async fn run(self) -> Result<Downloaded, Error> {
        let file = match &self.source {
            Source::File(id) => self.client.file().info(id).await?,
            Source::Link(link) => link.file.clone(),
        };
        // Before the ticket, which may count against the account: a target that cannot be written is found out first.
        let sink = Sink::create(self.path.clone()).await?;
        match self.fill(&sink, &file).await {
            Ok(()) => self.keep(sink, file).await,
            Err(error) => {
                sink.discard().await;
                Err(error)
            }
        }
        .map_err(|error| error.in_named(self.transfer().name, self.is_repeatable()))
    }

    /// Puts the bytes of the file into the sink, as many as it has.
    async fn fill(&self, sink: &Sink, file: &File) -> Result<(), Error> {
        let address = match &self.source {
            Source::File(id) => self.ticket(id).await?,
            Source::Link(link) => Secret::from(&link.url),
        };
        let body = self.fetch(address::parse(&address)?, file.size).await?;
        self.pour(body, sink, file.size).await
    }

    async fn ticket(&self, id: &FileId) -> Result<Secret, Error> {
        let ticket = self.client.file().download(id).await?;
        let delay = Duration::from_secs(ticket.delay);
        if delay > LONGEST_DELAY {
            let message = format!("the service asks to wait {} seconds before the download", ticket.delay);
            return Err(Error::new(Kind::Unexpected, message).sent());
        }
        if !delay.is_zero() {
            self.client.transport().sleep(delay).await;
        }
        Ok(ticket.download_url)
    }

    fn transfer(&self) -> &'static ReceiveTransfer {
        match self.source {
            Source::File(_) => &DOWNLOAD,
            Source::Link(_) => &ONE_TIME,
        }
    }

    /// Bytes can be fetched again, with a new ticket if need be; a link is spent.
    fn is_repeatable(&self) -> bool {
        match self.source {
            Source::File(_) => true,
            Source::Link(_) => false,
        }
    }

    /// The body of a successful answer that may be the file.
    async fn fetch(&self, url: Url, size: u64) -> Result<ByteStream<TransportError>, Error> {
        let mut secrets = address::secrets(&url);
        secrets.extend(self.client.token());
        let request = Request::new(Method::GET, url);
        let response = self.client.transport().send(request).await.map_err(Error::transport)?;
        match judge(response.status, &response.headers, size, self.transfer()) {
            Judgement::File => Ok(response.body),
            Judgement::Text => Err(self.text_in_place(response, &secrets).await),
            Judgement::WrongLength(announced) => Err(wrong_length(announced, size)),
        }
    }

    /// What the service says when it sends no file: a text, a page, or an envelope.
    async fn text_in_place(&self, response: Response, secrets: &[Secret]) -> Error {
        let status = response.status;
        let body = match send::read_up_to(response.body, LONGEST_TEXT).await {
            Ok((body, _)) => body,
            Err(error) => return Error::transport(error),
        };
        let question = Question {
            name: self.transfer().name,
            errors: self.transfer().errors,
            pick: None,
            repeatable: self.is_repeatable(),
            secrets: secrets.iter().map(Secret::expose).collect(),
        };
        envelope::read_text(&question, status, &body)
    }

    async fn pour(&self, mut body: ByteStream<TransportError>, sink: &Sink, size: u64) -> Result<(), Error> {
        let mut done: u64 = 0;
        while let Some(chunk) = body.next().await {
            let chunk = chunk.map_err(Error::transport)?;
            done += chunk.len() as u64;
            if done > size {
                return Err(wrong_length(done, size));
            }
            if !sink.write(chunk).await {
                // The sink knows why; it is asked next.
                return Ok(());
            }
            self.reporter.report(Stage::Receiving, done, size);
        }
        if done == size {
            Ok(())
        } else {
            Err(wrong_length(done, size))
        }
    }

    async fn keep(&self, sink: Sink, file: File) -> Result<Downloaded, Error> {
        let received = sink.finish().await?;
        if !received.md5.as_str().eq_ignore_ascii_case(file.hash.as_str()) {
            let message = format!(
                "the bytes have the MD5 `{}`, and the file has `{}`",
                received.md5, file.hash
            );
            return Err(Error::new(Kind::Verify, message).sent());
        }
        let md5 = received.md5.clone();
        received.persist().await?;
        Ok(Downloaded {
            path: self.path.clone(),
            size: file.size,
            md5,
            file,
        })
    }
}

impl<'c> IntoFuture for DownloadTask<'c> {
    type Output = Result<Downloaded, Error>;
    type IntoFuture = BoxFuture<'c, Self::Output>;

    fn into_future(self) -> Self::IntoFuture {
        Box::pin(self.run())
    }
}

impl fmt::Debug for DownloadTask<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("DownloadTask")
            .field("source", &self.source)
            .field("path", &self.path)
            .finish_non_exhaustive()
    }
}

fn wrong_length(got: u64, expected: u64) -> Error {
    Error::new(Kind::Verify, format!("the file has {expected} bytes, and not {got}")).sent()
}
