//! The download of a file: ask, fetch beside the target, compare, rename.
//!
//! What stands at the target is replaced by the right bytes or not at all, and bytes that have come are not asked for
//! again.

mod address;
mod fetch;
mod judge;
mod name;
mod parallel;
mod part;
mod patience;
mod record;
mod segments;
mod several;
mod shared;
mod sink;

use std::{
    fmt,
    future::IntoFuture,
    path::{Path, PathBuf},
};

use rapidgator_client_runtime::{Error, Kind, transport::BoxFuture};
use tokio_util::task::TaskTracker;

#[cfg(feature = "command-line")]
pub(crate) use self::name::safe as safe_name;
#[cfg(feature = "command-line")]
pub(crate) use self::several::{Planned, start};
use self::{
    part::Target,
    record::Record,
    sink::{Received, Sink},
};
pub use self::{
    segments::Segments,
    several::{DownloadTree, DownloadTreeTask, Downloads, Fetch, Fetched},
};
use crate::{
    generated::operations::Client,
    generated::types::{File, FileId, Md5, OneTimeLink},
    progress::{Progress, Reporter},
    span::{self, TransferSpan},
};

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

/// A file to download. [`to`](Self::to) or [`into_folder`](Self::into_folder) says where.
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

/// Why there can be no file at a target, attached to the error for who knows what can be done about it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum InTheWay {
    /// A local file, which may not be replaced.
    File,
    /// Another download of the same whole goes there.
    Download,
}

/// A download that has not begun. `.await` does it.
#[must_use = "a download does nothing until it is awaited"]
pub struct DownloadTask<'c> {
    client: &'c Client,
    source: Source,
    place: Place,
    replace: bool,
    segments: Segments,
    reporter: Reporter,
    /// Those that write for it. They end a little later than what they write for if that is dropped.
    threads: TaskTracker,
}

/// Where the file goes.
#[derive(Clone, Debug)]
enum Place {
    /// It is this file.
    File(PathBuf),
    /// It is this file, whose folder may have to be made.
    Tree(PathBuf),
    /// It is in this folder, with the name that the service gives.
    Folder(PathBuf),
}

impl Place {
    /// What is known before the service is asked.
    fn path(&self) -> &Path {
        match self {
            Self::File(path) | Self::Tree(path) | Self::Folder(path) => path,
        }
    }

    fn target(&self, file: &File) -> PathBuf {
        match self {
            Self::File(path) | Self::Tree(path) => path.clone(),
            Self::Folder(folder) => folder.join(name::safe(&file.name, file.file_id.as_str())),
        }
    }
}

impl Client {
    /// Downloads a file.
    ///
    /// The bytes go to `TARGET.part`, and `TARGET.part.json` says which file they belong to. Only if their length and
    /// MD5 are those that the service has on record do they take the target's place, in one step.
    ///
    /// If the connection breaks, the bytes that are still missing are asked for, as often as the
    /// [`RetryPolicy`](crate::RetryPolicy) allows. What has come when a download fails, is dropped or killed stays beside
    /// the target, and the next download of the same file to the same target goes on from there. Bytes that turn out to
    /// be wrong are deleted.
    ///
    /// # Errors
    ///
    /// Those of the operations, and
    /// - [`Kind::Verify`] if the bytes are not the right ones;
    /// - [`Kind::Unexpected`] or [`Kind::Api`] if the service sends a text in place of the file;
    /// - [`Kind::Io`] if the file cannot be written, if another download is writing it, if the part that is there is not
    ///   one of this file, or if the target is the part of another download.
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
        let place = Place::File(path.as_ref().to_owned());
        self.task(place, true)
    }

    /// The folder for the file, which keeps the name that it has at the service. The folder must exist.
    ///
    /// Whatever could lead out of the folder, open a device or hide the file is replaced in the name;
    /// [`Downloaded::path`] says what became of it. A file of that name that is there already is an error, unless
    /// [`replace_existing`](DownloadTask::replace_existing) says otherwise.
    pub fn into_folder(self, folder: impl AsRef<Path>) -> DownloadTask<'c> {
        let place = Place::Folder(folder.as_ref().to_owned());
        self.task(place, false)
    }

    /// A file that is not there yet, in a folder that may have to be made.
    #[cfg(feature = "command-line")]
    pub(crate) fn into_new_file(self, path: PathBuf) -> DownloadTask<'c> {
        self.task(Place::Tree(path), false)
    }

    fn task(self, place: Place, replace: bool) -> DownloadTask<'c> {
        DownloadTask {
            client: self.client,
            source: self.source,
            place,
            replace,
            segments: Segments::default(),
            reporter: Reporter::nobody(),
            threads: TaskTracker::new(),
        }
    }
}

impl<'c> DownloadTask<'c> {
    fn new(client: &'c Client, id: &FileId, place: Place, replace: bool) -> Self {
        client.download(id).task(place, replace)
    }
}

impl DownloadTask<'_> {
    /// Whom to tell how far it is. Called often, so it should be quick.
    pub fn on_progress(mut self, report: impl Fn(Progress) + Send + Sync + 'static) -> Self {
        self.reporter = Reporter::new(report);
        self
    }

    /// Whether a file that is at the target already may be replaced: yes after [`Download::to`], no after
    /// [`Download::into_folder`].
    pub fn replace_existing(mut self, replace: bool) -> Self {
        self.replace = replace;
        self
    }

    /// Several connections at once, if the file is large enough for more than one segment; one by default.
    ///
    /// If the host does not send parts, the whole comes in one piece. Each segment goes on where it broke, and all of it
    /// has to have the right MD5 in the end. A one-time link is good for one connection, so its file is never cut.
    pub fn segments(mut self, segments: Segments) -> Self {
        self.segments = segments;
        self
    }

    async fn run(&self) -> Result<Downloaded, Error> {
        let doing = |span: TransferSpan| async move {
            let file = self.file().await?;
            span.size(file.size);
            self.bring_home(file).await.map_err(|error| self.named(error))
        };
        span::transfer(self.transfer().name, doing, |_| "downloaded").await
    }

    async fn file(&self) -> Result<File, Error> {
        match &self.source {
            Source::File(id) => self.client.file().info(id).await,
            Source::Link(link) => Ok(link.file.clone()),
        }
    }

    fn named(&self, error: Error) -> Error {
        error.in_named(self.transfer().name, self.effect().is_repeatable())
    }

    async fn bring_home(&self, file: File) -> Result<Downloaded, Error> {
        let path = self.place.target(&file);
        loop {
            match self.receive(&path, &file).await? {
                Receipt::Right(received) => {
                    let md5 = received.md5.clone();
                    received.persist().await?;
                    return Ok(Downloaded {
                        path,
                        size: file.size,
                        md5,
                        file,
                    });
                }
                // Nobody knows which bytes are wrong. Those of an earlier download may be, and they are gone now.
                Receipt::Wrong { resumed: true, .. } if self.effect().is_repeatable() => {
                    tracing::debug!("the bytes of an earlier download were no good");
                }
                Receipt::Wrong { md5, .. } => {
                    let message = format!("the bytes have the MD5 `{md5}`, and the file has `{}`", file.hash);
                    return Err(Error::new(Kind::Verify, message).sent());
                }
            }
        }
    }

    /// Brings all bytes together. Wrong ones are not kept.
    async fn receive(&self, path: &Path, file: &File) -> Result<Receipt, Error> {
        let target = Target {
            path: path.to_owned(),
            replace: self.replace,
        };
        let record = Record::new(file.file_id.as_str(), file.size, file.hash.as_str());
        // Before the ticket, which may count against the account: a target that cannot be written is found out first.
        let mut sink = Sink::open(target, record, self.threads.token(), self.reporter.clone()).await?;
        let resumed = sink.done() > 0 || sink.missing().is_some();
        if let Err(error) = self.fill(&mut sink, file).await {
            sink.leave().await;
            return Err(error);
        }
        let received = sink.finish().await?;
        if received.md5.as_str().eq_ignore_ascii_case(file.hash.as_str()) {
            return Ok(Receipt::Right(Box::new(received)));
        }
        let md5 = received.md5.clone();
        received.discard().await;
        Ok(Receipt::Wrong { md5, resumed })
    }
}

/// All bytes are there.
enum Receipt {
    /// They are the file.
    Right(Box<Received>),
    /// They are not, and are gone.
    Wrong {
        md5: Md5,
        /// Whether some were there before this download.
        resumed: bool,
    },
}

impl<'c> IntoFuture for DownloadTask<'c> {
    type Output = Result<Downloaded, Error>;
    type IntoFuture = BoxFuture<'c, Self::Output>;

    fn into_future(self) -> Self::IntoFuture {
        Box::pin(async move { self.run().await })
    }
}

impl fmt::Debug for DownloadTask<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("DownloadTask")
            .field("source", &self.source)
            .field("place", &self.place)
            .finish_non_exhaustive()
    }
}
