//! Several uploads: the next one is hashed while others are sent, and no more are sent at once than the account may.

mod place;
mod plan;
mod tree;

use std::{future::IntoFuture, path::PathBuf, sync::Arc};

use rapidgator_client_runtime::{Error, transport::BoxFuture};
use tokio::sync::Semaphore;
use tokio_util::task::TaskTracker;

use self::place::{Place, Shelves};
pub use self::tree::UploadTree;
use super::{UploadTask, Uploaded, named, source::Length};
use crate::{
    digest::on_thread,
    generated::{operations::Client, transfers::UPLOAD, types::File},
    many::{Course, Job, Label, Outcomes, Report, Work, course_settings, run},
    progress::Reporter,
    span::{self, TransferSpan},
};

/// How many files are hashed at the same time: a disk reads one faster than several.
const HASHED_AT_ONCE: usize = 1;

/// A file that is where it should be.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Arrived {
    /// The file.
    pub file: File,
    /// How it came to be there.
    pub how: Arrival,
}

/// How a file came to be there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Arrival {
    /// Its bytes were sent.
    Sent,
    /// The service had its content already, so no byte was sent.
    Known,
    /// It was there before, with the same name and the same content.
    Skipped,
}

impl Arrival {
    pub(super) fn of(uploaded: &Uploaded) -> Self {
        match uploaded.instant {
            true => Self::Known,
            false => Self::Sent,
        }
    }

    /// As logs call it.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Sent => "sent",
            Self::Known => "known",
            Self::Skipped => "skipped",
        }
    }
}

/// Several uploads that have not begun. `.await` does them.
#[must_use = "uploads do nothing until they are awaited"]
pub struct Uploads<'c> {
    client: &'c Client,
    tasks: Vec<UploadTask<'c>>,
    skip: bool,
    course: Course,
}

impl Client {
    /// Uploads several files, as many at once as the account may.
    ///
    /// One that fails stops no other: what became of each is in the [`Report`]. Each of them has its own settings.
    ///
    /// ```
    /// use rapidgator_client::{Client, Error, Source};
    ///
    /// # async fn show(client: &Client) -> Result<(), Error> {
    /// let report = client
    ///     .uploads([
    ///         client.upload("movie.mkv").into_folder("34"),
    ///         client.upload(Source::bytes("a note")).named("note.txt"),
    ///     ])
    ///     .skip_existing()
    ///     .on_event(|event| println!("{} of {} bytes", event.overall.done, event.overall.total))
    ///     .await?;
    /// let arrived = report.all()?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// Only if nothing could be begun, because the limits of the account could not be asked for. Each outcome has those of
    /// [`upload`](Self::upload).
    pub fn uploads<'c>(&'c self, tasks: impl IntoIterator<Item = UploadTask<'c>>) -> Uploads<'c> {
        Uploads {
            client: self,
            tasks: tasks.into_iter().collect(),
            skip: false,
            course: Course::default(),
        }
    }
}

impl<'c> Uploads<'c> {
    course_settings!(
        "At most so many at the same time; as many as the account may if nothing is said, and never more than that."
    );

    /// Does not send what is in its folder already with the same name, size and MD5.
    ///
    /// A file whose bytes the service still processes is not in its folder yet. Whoever is killed, or gives up, right
    /// behind the last byte and begins again at once uploads it a second time. An error of such an upload has its
    /// [`upload_id`](crate::UploadFailure::upload_id): [`await_upload`](Client::await_upload) waits for the file. Without
    /// the id, a moment has to pass before the next run.
    pub fn skip_existing(mut self) -> Self {
        self.skip = true;
        self
    }

    /// Begins, and gives each outcome as it comes.
    ///
    /// # Errors
    ///
    /// As for the whole.
    pub async fn begin(self) -> Result<Outcomes<'c, Arrived>, Error> {
        let tasks = self.tasks.into_iter();
        let uploads = tasks.map(|task| {
            let place = Place::Fixed(task.folder.clone());
            Planned::Upload(task.path(), Ok((task, place)))
        });
        start(self.client, uploads.collect(), self.skip, self.course).await
    }
}

impl<'c> IntoFuture for Uploads<'c> {
    type Output = Result<Report<Arrived>, Error>;
    type IntoFuture = BoxFuture<'c, Self::Output>;

    fn into_future(self) -> Self::IntoFuture {
        Box::pin(async move { Ok(self.begin().await?.report().await) })
    }
}

impl std::fmt::Debug for Uploads<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Uploads")
            .field("tasks", &self.tasks)
            .finish_non_exhaustive()
    }
}

/// Something that several uploads consist of.
enum Planned<'c> {
    /// A file and where it goes, or why it cannot.
    Upload(PathBuf, Result<(UploadTask<'c>, Place), Error>),
    /// A folder, which is to be there whether or not something is in it.
    Folder(PathBuf, Place),
}

/// What all uploads of a whole share.
struct Shared<'c> {
    client: &'c Client,
    hashing: Semaphore,
    /// The pipes of the account, as the service calls them.
    pipes: Semaphore,
    shelves: Option<Shelves>,
}

async fn start<'c>(
    client: &'c Client,
    planned: Vec<Planned<'c>>,
    skip: bool,
    course: Course,
) -> Result<Outcomes<'c, Arrived>, Error> {
    let allowed = course.cancel.run_until_cancelled(allowed(client, course.at_once));
    // If it is told to stop already, none begins, and each says so.
    let at_once = allowed.await.unwrap_or(Ok(1))?;
    let sizes = sizes(&planned).await;
    let shared = Arc::new(Shared {
        client,
        hashing: Semaphore::new(HASHED_AT_ONCE),
        pipes: Semaphore::new(at_once),
        shelves: skip.then(Shelves::default),
    });
    let jobs = planned.into_iter().zip(sizes).map(|(planned, size)| {
        let shared = Arc::clone(&shared);
        match planned {
            Planned::Upload(path, upload) => {
                let begin = move |reporter| -> BoxFuture<'c, _> {
                    Box::pin(async move {
                        let (task, place) = upload?;
                        let doing = |span| shared.bring(task, &place, reporter, span);
                        let how = |arrived: &Arrived| arrived.how.name();
                        span::transfer(UPLOAD.name, doing, how).await.map_err(named)
                    })
                };
                Job {
                    label: Label::new(path),
                    work: Work::File(size, Box::new(begin)),
                    // Those that hash see that nobody waits, and hold nothing that another upload wants.
                    threads: TaskTracker::new(),
                }
            }
            Planned::Folder(path, place) => {
                let made = async move { place.folder(shared.client).await.map(drop) };
                Job {
                    label: Label::new(path),
                    work: Work::Beside(Box::pin(made)),
                    threads: TaskTracker::new(),
                }
            }
        }
    });
    // One more, which is hashed while the others are sent.
    Ok(run(jobs.collect(), at_once + HASHED_AT_ONCE, course))
}

/// How many at once: as many as the account may, or fewer.
async fn allowed(client: &Client, asked: Option<usize>) -> Result<usize, Error> {
    let may = client.user().info().await?.upload.nb_pipes;
    let may = usize::try_from(may).unwrap_or(usize::MAX);
    let at_once = asked.unwrap_or(may).min(may);
    Ok(at_once.clamp(1, Semaphore::MAX_PERMITS - HASHED_AT_ONCE))
}

/// How long each is, as far as that can be told without reading it.
async fn sizes(planned: &[Planned<'_>]) -> Vec<u64> {
    let lengths = planned.iter().map(|planned| match planned {
        Planned::Upload(_, Ok((task, _))) => task.source.length(),
        Planned::Upload(_, Err(_)) | Planned::Folder(..) => Length::Known(0),
    });
    let lengths: Vec<_> = lengths.collect();
    let count = lengths.len();
    let looking = on_thread(|| Ok(lengths.into_iter().map(Length::look).collect()));
    // Only what is told of the whole depends on it.
    looking.await.unwrap_or_else(|_| vec![0; count])
}

impl<'c> Shared<'c> {
    async fn bring(
        &self,
        mut task: UploadTask<'c>,
        place: &Place,
        reporter: Reporter,
        span: TransferSpan,
    ) -> Result<Arrived, Error> {
        task.reporter = task.reporter.and(reporter);
        let name = task.checked_name()?;
        let folder = place.folder(self.client).await?;
        task.folder = folder.id;
        let content = {
            // A reader may be slow for other reasons than the disk.
            let _turn = match task.source.is_at_hand() {
                true => Some(self.hashing.acquire().await.expect("it is never closed")),
                false => None,
            };
            task.source.content(&task.reporter).await?
        };
        span.size(content.size);
        if let Some(shelves) = &self.shelves
            && folder.may_hold_files
            && let Some(file) = shelves.find(self.client, task.folder.as_ref(), &name, &content).await?
        {
            return Ok(Arrived {
                file,
                how: Arrival::Skipped,
            });
        }
        let _pipe = self.pipes.acquire().await.expect("it is never closed");
        let uploaded = task.send_all(&name, &content).await?;
        let how = Arrival::of(&uploaded);
        Ok(Arrived {
            file: uploaded.file,
            how,
        })
    }
}
