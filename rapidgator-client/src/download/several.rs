//! Several downloads, and folders with all that is below them.

mod names;
mod tree;

use std::{
    collections::HashMap,
    fmt, fs,
    future::IntoFuture,
    io,
    path::{self, Path, PathBuf},
    sync::{Arc, Mutex, PoisonError},
};

use rapidgator_client_runtime::{Error, Kind, transport::BoxFuture};
use tokio_util::task::TaskTracker;

pub use self::tree::{DownloadTree, DownloadTreeTask};
use super::{
    DownloadTask, InTheWay, Place,
    part::{ENDINGS, beside},
    record::unwritable,
};
use crate::{
    digest::on_thread,
    generated::{operations::Client, types::File},
    many::{Course, Job, Label, Outcomes, Report, Work, course_settings, run},
    progress::Reporter,
    span::{self, TransferSpan},
    upload::fingerprint,
};

/// How many at once if nobody says. Nothing is known about a limit of the service.
const AT_ONCE: usize = 4;

/// A file that is where it should be on this machine.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Fetched {
    /// Where it is.
    pub path: PathBuf,
    /// What the service knows about it.
    pub file: File,
    /// How it came to be there.
    pub how: Fetch,
    /// Whether it has another name here than at the service, because that one was no good or was taken.
    pub renamed: bool,
}

/// How a file came to be on this machine.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Fetch {
    /// Its bytes came from the service.
    Downloaded,
    /// It was there before, with the same content.
    Skipped,
}

impl Fetch {
    /// As logs and the command call it.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Downloaded => "downloaded",
            Self::Skipped => "skipped",
        }
    }
}

/// Several downloads that have not begun. `.await` does them.
#[must_use = "downloads do nothing until they are awaited"]
pub struct Downloads<'c> {
    tasks: Vec<DownloadTask<'c>>,
    course: Course,
}

impl Client {
    /// Downloads several files, a few at once. Those that are there already with the same content are not asked for again.
    ///
    /// One that fails stops no other: what became of each is in the [`Report`]. Each of them has its own settings. The
    /// second of two with the same target is an error of [`Kind::Io`](crate::Kind::Io), whatever its content is, and so is
    /// one whose target is the `.part` or the `.part.json` of another.
    ///
    /// ```
    /// use rapidgator_client::{Client, Error};
    ///
    /// # async fn show(client: &Client, ids: [&str; 2]) -> Result<(), Error> {
    /// let report = client.downloads(ids.map(|id| client.download(id).into_folder("films"))).at_once(2).await;
    /// let fetched = report.all()?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn downloads<'c>(&'c self, tasks: impl IntoIterator<Item = DownloadTask<'c>>) -> Downloads<'c> {
        Downloads {
            tasks: tasks.into_iter().collect(),
            course: Course::default(),
        }
    }
}

impl<'c> Downloads<'c> {
    course_settings!("At most so many at the same time; four if nothing is said.");

    /// Begins, and gives each outcome as it comes.
    pub fn begin(self) -> Outcomes<'c, Fetched> {
        let planned = self.tasks.into_iter().map(|task| Planned::File { task, known: None });
        start(planned.collect(), self.course)
    }
}

impl<'c> IntoFuture for Downloads<'c> {
    type Output = Report<Fetched>;
    type IntoFuture = BoxFuture<'c, Self::Output>;

    fn into_future(self) -> Self::IntoFuture {
        Box::pin(self.begin().report())
    }
}

impl fmt::Debug for Downloads<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Downloads")
            .field("tasks", &self.tasks)
            .finish_non_exhaustive()
    }
}

/// Something that several downloads consist of.
pub(crate) enum Planned<'c> {
    /// A file, with what is known about it from a listing.
    File {
        task: DownloadTask<'c>,
        known: Option<Box<File>>,
    },
    /// A local folder, which is to be there whether or not something is in it.
    Folder(PathBuf),
}

/// The targets of a whole, and what stands beside each while its bytes come, each for one download only.
#[derive(Debug, Default)]
struct Targets(Mutex<HashMap<PathBuf, Use>>);

/// What a download does with a path.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Use {
    Target,
    /// For its part or for the record of it.
    Meanwhile,
}

impl Targets {
    /// # Errors
    ///
    /// [`Kind::Io`] if another download has it, or if a file of one would stand where one of the other is.
    fn take(&self, path: &Path) -> Result<(), Error> {
        // Written in two ways, it is one file all the same.
        let whole = path::absolute(path).unwrap_or_else(|_| path.to_owned());
        let meanwhile = ENDINGS.map(|ending| (beside(&whole, ending), Use::Meanwhile));
        let mut taken = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let message = match taken.get(&whole) {
            Some(Use::Target) => format!(
                "`{}` is where another of these downloads goes; give this one another target",
                path.display()
            ),
            None if meanwhile.iter().all(|(path, _)| !taken.contains_key(path)) => {
                taken.insert(whole, Use::Target);
                taken.extend(meanwhile);
                return Ok(());
            }
            Some(Use::Meanwhile) | None => format!(
                "`{}` and another of these downloads need the same file while their bytes come; give this one another \
                 target, or begin it when that one has ended",
                path.display()
            ),
        };
        Err(Error::new(Kind::Io, message).with_attached(InTheWay::Download))
    }
}

/// Begins all of it.
pub(crate) fn start<'c>(planned: Vec<Planned<'c>>, course: Course) -> Outcomes<'c, Fetched> {
    let at_once = course.at_once.unwrap_or(AT_ONCE);
    let targets = Arc::new(Targets::default());
    let jobs = planned.into_iter().map(|planned| match planned {
        Planned::File { task, known } => {
            // Of those that are known, the first one in the order of the whole has a target, whoever is faster.
            let taken = match &task.place {
                Place::File(path) | Place::Tree(path) => targets.take(path),
                Place::Folder(_) => Ok(()),
            };
            let targets = Arc::clone(&targets);
            let label = Label::new(task.place.path().to_owned());
            let name = label.clone();
            let threads = task.threads.clone();
            let size = known.as_ref().map_or(0, |file| file.size);
            let begin = move |reporter| -> BoxFuture<'c, _> {
                Box::pin(async move {
                    let kind = task.transfer().name;
                    let doing = |span| async {
                        taken?;
                        bring(task, known, &targets, &name, reporter, span).await
                    };
                    span::transfer(kind, doing, |fetched| fetched.how.name()).await
                })
            };
            Job {
                label,
                work: Work::File(size, Box::new(begin)),
                threads,
            }
        }
        Planned::Folder(path) => {
            let made = make_folder(path.clone());
            Job {
                label: Label::new(path),
                work: Work::Beside(Box::pin(made)),
                threads: TaskTracker::new(),
            }
        }
    });
    run(jobs.collect(), at_once, course)
}

async fn bring(
    mut task: DownloadTask<'_>,
    known: Option<Box<File>>,
    targets: &Targets,
    label: &Label,
    reporter: Reporter,
    span: TransferSpan,
) -> Result<Fetched, Error> {
    task.reporter = task.reporter.and(reporter);
    let file = match known {
        Some(file) => *file,
        None => task.file().await?,
    };
    span.size(file.size);
    let path = task.place.target(&file);
    label.learn(&path);
    if let Place::Folder(_) = &task.place {
        targets.take(&path)?;
    }
    if let Place::Tree(path) = &task.place
        && let Some(folder) = path.parent().filter(|folder| !folder.as_os_str().is_empty())
    {
        make_folder(folder.to_owned()).await?;
    }
    let how = if is_there(&path, &file, &task.reporter).await? {
        Fetch::Skipped
    } else {
        task.bring_home(file.clone()).await.map_err(|error| task.named(error))?;
        Fetch::Downloaded
    };
    let renamed = path.file_name().is_none_or(|name| name != file.name.as_str());
    Ok(Fetched {
        path,
        file,
        how,
        renamed,
    })
}

/// Whether a local file is this one already. Only one of the same length is read for that.
async fn is_there(path: &Path, file: &File, reporter: &Reporter) -> Result<bool, Error> {
    match tokio::fs::symlink_metadata(path).await {
        Ok(metadata) if metadata.is_file() && metadata.len() == file.size => {
            let content = fingerprint(path.to_owned(), None, reporter.clone()).await?;
            Ok(content.is_that_of(file.size, &file.hash))
        }
        Ok(_) => Ok(false),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(false),
        Err(error) => Err(unwritable(path, error)),
    }
}

async fn make_folder(path: PathBuf) -> Result<(), Error> {
    let target = path.clone();
    let made = on_thread(move || fs::create_dir_all(path)).await;
    made.map_err(|error| Error::io(format!("cannot make the folder `{}`", target.display()), error))
}
