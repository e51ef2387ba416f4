//! A folder of the account with all that is below it, onto this machine.

use std::{
    collections::{HashMap, HashSet},
    fmt,
    future::IntoFuture,
    path::{Path, PathBuf},
};

use futures_util::TryStreamExt;
use rapidgator_client_runtime::{Error, transport::BoxFuture};

use super::{Fetched, Planned, names::Names, start};
use crate::{
    download::{DownloadTask, Place, segments::Segments},
    generated::{operations::Client, types::FolderId},
    many::{Course, Outcomes, Report, cancelled, course_settings},
    walk::{Entry, Thing},
};

/// A folder to download. [`to`](Self::to) says where.
#[must_use = "a download needs a target, and does nothing until it is awaited"]
#[derive(Debug)]
pub struct DownloadTree<'c> {
    client: &'c Client,
    folder: FolderId,
}

/// The download of a folder that has not begun. `.await` does it.
#[must_use = "a download does nothing until it is awaited"]
pub struct DownloadTreeTask<'c> {
    client: &'c Client,
    folder: FolderId,
    target: PathBuf,
    replace: bool,
    segments: Segments,
    course: Course,
}

impl Client {
    /// Downloads a folder with all that is below it. Run again, it goes on: what is there already with the same content is
    /// not asked for again, and what has come in part is not asked for twice.
    ///
    /// Names are made safe as in [`Download::into_folder`](crate::Download::into_folder). Of several things with the same
    /// name in a folder the oldest keeps it, and the others have their ids in theirs; large and small letters count as the
    /// same, as they do on many systems. [`Fetched::renamed`] tells. Each file takes its place in one step.
    ///
    /// One file that fails stops no other; the [`Report`] has it with its reason.
    ///
    /// ```
    /// use rapidgator_client::{Client, Error};
    ///
    /// # async fn show(client: &Client) -> Result<(), Error> {
    /// let report = client.download_tree("34").to("photos").await?;
    /// for fetched in report.succeeded().filter(|fetched| fetched.renamed) {
    ///     println!("{} is {} here", fetched.file.name, fetched.path.display());
    /// }
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// Only if nothing could be begun, because the folder or one below it could not be listed, or it was ended before all
    /// were. Each outcome has those of [`download`](Self::download).
    pub fn download_tree(&self, folder: impl Into<FolderId>) -> DownloadTree<'_> {
        DownloadTree {
            client: self,
            folder: folder.into(),
        }
    }
}

impl<'c> DownloadTree<'c> {
    /// The local folder that gets what is in the folder. It is made if it is not there.
    pub fn to(self, target: impl AsRef<Path>) -> DownloadTreeTask<'c> {
        DownloadTreeTask {
            client: self.client,
            folder: self.folder,
            target: target.as_ref().to_owned(),
            replace: false,
            segments: Segments::default(),
            course: Course::default(),
        }
    }
}

impl<'c> DownloadTreeTask<'c> {
    course_settings!("At most so many at the same time; four if nothing is said.");

    /// Whether local files with another content may be replaced; no if nothing is said, and then they are errors.
    pub fn replace_existing(mut self, replace: bool) -> Self {
        self.replace = replace;
        self
    }

    /// As for [`DownloadTask::segments`].
    pub fn segments(mut self, segments: Segments) -> Self {
        self.segments = segments;
        self
    }

    /// Begins, and gives each outcome as it comes.
    ///
    /// # Errors
    ///
    /// As for the whole.
    pub async fn begin(self) -> Result<Outcomes<'c, Fetched>, Error> {
        let (planned, course) = self.planned().await?;
        Ok(start(planned, course))
    }

    pub(crate) async fn planned(self) -> Result<(Vec<Planned<'c>>, Course), Error> {
        let walk = self.client.walk(&self.folder).try_collect();
        let walked = self.course.cancel.run_until_cancelled(walk).await;
        let mut entries: Vec<Entry> = walked.unwrap_or_else(|| Err(cancelled()))?;
        // Each folder before what is in it, and then the oldest first, in each run alike.
        entries.sort_by_cached_key(|entry| match &entry.thing {
            Thing::File(file) => (entry.path.len(), file.created, file.file_id.to_string()),
            Thing::Folder(folder) => (entry.path.len(), folder.created, folder.folder_id.to_string()),
        });
        // A listing whose pages move while it is read names a file twice.
        let mut seen = HashSet::new();
        entries.retain(|entry| match &entry.thing {
            Thing::File(file) => seen.insert(file.file_id.clone()),
            Thing::Folder(_) => true,
        });
        let mut names = Names::default();
        let mut planned = vec![Planned::Folder(self.target.clone())];
        let mut places = HashMap::from([(self.folder, self.target)]);
        for Entry { above, thing, .. } in entries {
            // A walk gives nothing without the folder that it is in.
            let Some(local) = places.get(&above) else {
                continue;
            };
            match thing {
                Thing::Folder(folder) => {
                    let path = names.give(local, &folder.name, folder.folder_id.as_str());
                    planned.push(Planned::Folder(path.clone()));
                    places.insert(folder.folder_id, path);
                }
                Thing::File(file) => {
                    let place = Place::Tree(names.give(local, &file.name, file.file_id.as_str()));
                    let mut task = DownloadTask::new(self.client, &file.file_id, place, self.replace);
                    task.segments = self.segments;
                    planned.push(Planned::File {
                        task,
                        known: Some(Box::new(file)),
                    });
                }
            }
        }
        Ok((planned, self.course))
    }
}

impl<'c> IntoFuture for DownloadTreeTask<'c> {
    type Output = Result<Report<Fetched>, Error>;
    type IntoFuture = BoxFuture<'c, Self::Output>;

    fn into_future(self) -> Self::IntoFuture {
        Box::pin(async move { Ok(self.begin().await?.report().await) })
    }
}

impl fmt::Debug for DownloadTreeTask<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("DownloadTreeTask")
            .field("folder", &self.folder)
            .field("target", &self.target)
            .finish_non_exhaustive()
    }
}
