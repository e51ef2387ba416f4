//! The upload of folder trees, with their structure.

use std::{
    fmt,
    future::IntoFuture,
    path::{Path, PathBuf},
};

use rapidgator_client_runtime::{Error, transport::BoxFuture};

use super::{
    Arrived, Planned,
    place::Place,
    plan::{Found, Roots},
    start,
};
use crate::{
    digest::on_thread,
    generated::{operations::Client, types::FolderId},
    many::{Course, Outcomes, Report, course_settings},
};

/// Folder trees to upload. `.await` does it.
#[must_use = "an upload does nothing until it is awaited"]
pub struct UploadTree<'c> {
    client: &'c Client,
    paths: Vec<PathBuf>,
    folder: Option<FolderId>,
    course: Course,
}

impl Client {
    /// Uploads a folder with all that is below it, or a file. Run again, it goes on: what is there already with the same
    /// name, size and MD5 is not sent again. What the service still processes is not there yet, and is uploaded a second time
    /// if the next run begins right behind its last byte; [`skip_existing`](crate::Uploads::skip_existing) says what to do.
    ///
    /// A folder keeps its name; only `/` has none, so that what is in it goes right into the target. Folders that are
    /// missing are made once each, also where nothing is in them. Files are sent as many at once as the account may.
    ///
    /// One thing that cannot be uploaded stops no other; the [`Report`] has it with its reason: what cannot be read, names
    /// that are not UTF-8, links to folders (they may lead back, so they are not followed; links to files are), folders
    /// that cannot be made, and then all that is below them.
    ///
    /// ```
    /// use rapidgator_client::{Client, Error};
    ///
    /// # async fn show(client: &Client) -> Result<(), Error> {
    /// let report = client.upload_tree("photos").and("notes.txt").into_folder("34").await?;
    /// for (path, error) in report.failures() {
    ///     println!("{}: {error}", path.display());
    /// }
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// Only if nothing could be begun, because the limits of the account could not be asked for.
    pub fn upload_tree(&self, path: impl AsRef<Path>) -> UploadTree<'_> {
        UploadTree {
            client: self,
            paths: vec![path.as_ref().to_owned()],
            folder: None,
            course: Course::default(),
        }
    }
}

impl<'c> UploadTree<'c> {
    course_settings!(
        "At most so many at the same time; as many as the account may if nothing is said, and never more than that."
    );

    /// The same with one more folder or file.
    pub fn and(mut self, path: impl AsRef<Path>) -> Self {
        self.paths.push(path.as_ref().to_owned());
        self
    }

    /// The folder that gets it; the root folder by default.
    pub fn into_folder(mut self, folder: impl Into<FolderId>) -> Self {
        self.folder = Some(folder.into());
        self
    }

    /// Begins, and gives each outcome as it comes.
    ///
    /// # Errors
    ///
    /// As for the whole.
    pub async fn begin(self) -> Result<Outcomes<'c, Arrived>, Error> {
        let (client, paths) = (self.client, self.paths);
        let into = Place::Fixed(self.folder);
        let looking = on_thread(move || {
            let mut roots = Roots::new(into);
            let each = paths.into_iter().map(|path| roots.look(path));
            Ok(each.flatten().collect::<Vec<_>>())
        });
        let found = looking
            .await
            .map_err(|error| Error::io("cannot look at the folder", error))?;
        let planned = found.into_iter().map(|found| match found {
            Found::File { path, name, place } => {
                let task = client.upload(&path).named(name);
                Planned::Upload(path, Ok((task, place)))
            }
            Found::Folder { path, place } => Planned::Folder(path, place),
            Found::Trouble(path, error) => Planned::Upload(path, Err(error)),
        });
        start(client, planned.collect(), true, self.course).await
    }
}

impl<'c> IntoFuture for UploadTree<'c> {
    type Output = Result<Report<Arrived>, Error>;
    type IntoFuture = BoxFuture<'c, Self::Output>;

    fn into_future(self) -> Self::IntoFuture {
        Box::pin(async move { Ok(self.begin().await?.report().await) })
    }
}

impl fmt::Debug for UploadTree<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("UploadTree")
            .field("paths", &self.paths)
            .field("folder", &self.folder)
            .finish_non_exhaustive()
    }
}
