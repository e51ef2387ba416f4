//! Several transfers at once: how they are run, and what became of each.

use std::{
    path::{Path, PathBuf},
    pin::Pin,
    sync::{Arc, OnceLock},
    task::{Context, Poll},
};

use futures_util::{Stream, StreamExt, stream};
use rapidgator_client_runtime::{Error, Kind, transport::BoxFuture};
use tokio_util::{sync::CancellationToken, task::TaskTracker};

use crate::{progress::Reporter, watch::Watcher};

/// What became of one of several transfers.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Outcome<T> {
    /// Which one it is, in the order of the whole.
    pub index: usize,
    /// What names it: the local path of an upload, or else the name that it was given; the local target of a download, or
    /// the folder for it if the service was not reached to tell the name. Empty if nothing of this is known.
    pub path: PathBuf,
    /// What came of it.
    pub result: Result<T, Error>,
}

/// What became of several transfers, in their order. Some of them may have failed, so look at it.
///
/// ```
/// use rapidgator_client::{Client, Error};
///
/// # async fn show(client: &Client) -> Result<(), Error> {
/// let report = client.upload_tree("photos").await?;
/// for (path, error) in report.failures() {
///     println!("{}: {error}", path.display());
/// }
/// let arrived = report.all()?; // an error if one of them failed
/// # Ok(())
/// # }
/// ```
#[must_use = "some of it may have failed; look at `failures` or `all`"]
#[derive(Clone, Debug)]
pub struct Report<T> {
    outcomes: Vec<Outcome<T>>,
}

impl<T> Report<T> {
    /// Each of them.
    #[must_use]
    pub fn outcomes(&self) -> &[Outcome<T>] {
        &self.outcomes
    }

    /// Each of them, to have.
    #[must_use]
    pub fn into_outcomes(self) -> Vec<Outcome<T>> {
        self.outcomes
    }

    /// What came of those that worked.
    pub fn succeeded(&self) -> impl Iterator<Item = &T> {
        self.outcomes.iter().filter_map(|outcome| outcome.result.as_ref().ok())
    }

    /// Those that failed, each with its reason.
    pub fn failures(&self) -> impl Iterator<Item = (&Path, &Error)> {
        self.outcomes.iter().filter_map(|outcome| {
            let error = outcome.result.as_ref().err()?;
            Some((outcome.path.as_path(), error))
        })
    }

    /// Whether all of them worked.
    #[must_use]
    pub fn is_complete(&self) -> bool {
        self.failures().next().is_none()
    }

    /// What came of them, if all of them worked.
    ///
    /// # Errors
    ///
    /// [`Kind::Partial`] if one failed; its source is the first reason. Those that worked have been done all the same.
    pub fn all(self) -> Result<Vec<T>, Error> {
        let failed = self.failures().count();
        let first = self.outcomes.iter().enumerate().find_map(|(place, outcome)| {
            let error = outcome.result.as_ref().err()?;
            Some((place, &outcome.path, error))
        });
        if let Some((place, path, first)) = first {
            let of = self.outcomes.len();
            // Not each of them has a path, and several may be about one folder.
            let number = place + 1;
            let named = match path.as_os_str().is_empty() {
                true => String::new(),
                false => format!(", `{}`", path.display()),
            };
            let message = format!("{failed} of {of} transfers failed, the first of them number {number}{named}");
            // A code only where all agree: it stands for the whole.
            let name = |error: &Error| error.row().map(|row| row.name);
            let row = first
                .row()
                .filter(|row| self.failures().all(|(_, error)| name(error) == Some(row.name)));
            return Err(Error::new(Kind::Partial, message)
                .with_row(row)
                .with_source(first.clone()));
        }
        Ok(self
            .outcomes
            .into_iter()
            .filter_map(|outcome| outcome.result.ok())
            .collect())
    }
}

/// Several transfers on their way: a stream of outcomes, each as it comes. Dropped, it ends all of them.
#[must_use = "transfers move only while somebody waits for their outcomes"]
pub struct Outcomes<'c, T>(Pin<Box<dyn Stream<Item = Outcome<T>> + Send + 'c>>);

impl<T> Outcomes<'_, T> {
    /// Waits for all that is left.
    pub async fn report(self) -> Report<T> {
        let mut outcomes: Vec<_> = self.collect().await;
        outcomes.sort_by_key(|outcome| outcome.index);
        Report { outcomes }
    }
}

impl<T> Stream for Outcomes<'_, T> {
    type Item = Outcome<T>;

    fn poll_next(mut self: Pin<&mut Self>, ctx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.0.as_mut().poll_next(ctx)
    }
}

impl<T> std::fmt::Debug for Outcomes<'_, T> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Outcomes").finish_non_exhaustive()
    }
}

/// What may be said about several transfers, whatever they are.
#[derive(Clone, Default)]
pub(crate) struct Course {
    pub(crate) at_once: Option<usize>,
    pub(crate) watcher: Watcher,
    pub(crate) cancel: CancellationToken,
}

/// The settings that all of them have; the field `course` holds them.
macro_rules! course_settings {
    ($at_once:literal) => {
        #[doc = $at_once]
        pub fn at_once(mut self, at_once: usize) -> Self {
            self.course.at_once = Some(at_once);
            self
        }

        /// Whom to tell what happens to each, and how far all of them are. Called often and from several threads, so it
        /// should be quick.
        pub fn on_event(mut self, tell: impl Fn(&crate::Event<'_>) + Send + Sync + 'static) -> Self {
            self.course.watcher = crate::watch::Watcher::new(tell);
            self
        }

        /// Who may end it. What is on its way then ends, what has not begun does not begin, and both are an error of
        /// [`Kind::Cancelled`](crate::Kind::Cancelled) in the report; what has arrived stays. What is on its way to the disk
        /// is waited for, so the same may begin again at once. Dropping the future ends all without a report and without
        /// that wait.
        pub fn cancel_with(mut self, cancel: crate::CancellationToken) -> Self {
            self.course.cancel = cancel;
            self
        }
    };
}
pub(crate) use course_settings;

/// What names one of several transfers. Clones are one.
#[derive(Clone, Debug)]
pub(crate) struct Label {
    first: PathBuf,
    /// What is known only once the service was asked.
    later: Arc<OnceLock<PathBuf>>,
}

impl Label {
    pub(crate) fn new(path: PathBuf) -> Self {
        Self {
            first: path,
            later: Arc::default(),
        }
    }

    pub(crate) fn path(&self) -> &Path {
        self.later.get().unwrap_or(&self.first)
    }

    /// What it is called from now on.
    pub(crate) fn learn(&self, path: &Path) {
        // It is learned once.
        let _ = self.later.set(path.to_owned());
    }
}

/// One of several transfers.
pub(crate) struct Job<'c, T> {
    pub(crate) label: Label,
    pub(crate) work: Work<'c, T>,
    /// What threads still do for it when it is dropped, and is waited for.
    pub(crate) threads: TaskTracker,
}

/// What is to be done.
pub(crate) enum Work<'c, T> {
    /// A file of this size; told whom to tell, it begins.
    File(
        u64,
        Box<dyn FnOnce(Reporter) -> BoxFuture<'c, Result<T, Error>> + Send + 'c>,
    ),
    /// Something that goes with the files, and has an outcome only if it fails.
    Beside(BoxFuture<'c, Result<(), Error>>),
}

impl<T> Work<'_, T> {
    fn size(&self) -> Option<u64> {
        match self {
            Self::File(size, _) => Some(*size),
            Self::Beside(_) => None,
        }
    }
}

/// Who was asked to stop did.
pub(crate) fn cancelled() -> Error {
    Error::new(Kind::Cancelled, "it was told to stop")
}

/// Does all of it, so much at once.
pub(crate) fn run<'c, T: Send + 'c>(jobs: Vec<Job<'c, T>>, at_once: usize, course: Course) -> Outcomes<'c, T> {
    let Course { watcher, cancel, .. } = course;
    watcher.expect(jobs.iter().map(|job| job.work.size()));
    let each = jobs.into_iter().enumerate().map(move |(index, job)| {
        let Job { label, work, threads } = job;
        let (watcher, cancel) = (watcher.clone(), cancel.clone());
        async move {
            let result = match work {
                Work::File(_, begin) => {
                    let doing = async {
                        watcher.began(index, label.path());
                        begin(watcher.reporter(index, &label)).await
                    };
                    match cancel.run_until_cancelled(doing).await {
                        Some(done) => done,
                        None => {
                            threads.close();
                            threads.wait().await;
                            Err(cancelled())
                        }
                    }
                }
                Work::Beside(doing) => match cancel.run_until_cancelled(doing).await {
                    Some(Err(error)) => Err(error),
                    // Who was told to stop knows what was not done by the files.
                    Some(Ok(())) | None => return None,
                },
            };
            watcher.ended(index, label.path(), result.as_ref().err());
            let path = label.path().to_owned();
            Some(Outcome { index, path, result })
        }
    });
    let ended = stream::iter(each).buffer_unordered(at_once.max(1));
    Outcomes(Box::pin(ended.filter_map(std::future::ready)))
}
