//! A folder of the account with all that is below it, as a stream.

use std::collections::HashSet;

use futures_util::{TryStreamExt, stream};
use rapidgator_client_runtime::Error;

use crate::{
    generated::{
        operations::Client,
        types::{File, Folder, FolderId},
    },
    listing::Listing,
};

/// Something below a folder.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Entry {
    /// The names from the folder down, with its own. Names may hold slashes, and two things may have the same.
    pub path: Vec<String>,
    /// The folder that it is right in.
    pub above: FolderId,
    /// What it is.
    pub thing: Thing,
}

/// What is below a folder.
#[derive(Clone, Debug, PartialEq)]
pub enum Thing {
    /// A file.
    File(File),
    /// A folder, as the folder above it tells of it.
    Folder(Folder),
}

impl Client {
    /// All that is below a folder: each folder before what is in it, the folders of a folder before its files.
    /// A file that others push onto the next page while that is asked for is given twice.
    ///
    /// ```
    /// use futures_util::TryStreamExt;
    /// use rapidgator_client::{Client, Error};
    ///
    /// # async fn show(client: &Client) -> Result<(), Error> {
    /// let mut below = client.walk("34");
    /// while let Some(entry) = below.try_next().await? {
    ///     println!("{}", entry.path.join("/"));
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn walk(&self, folder: impl Into<FolderId>) -> Listing<'_, Entry> {
        let top = Step::Look(folder.into(), Vec::new());
        let state = (vec![top], HashSet::new());
        Box::pin(stream::try_unfold(state, move |(mut steps, mut seen)| async move {
            loop {
                match steps.pop() {
                    None => return Ok(None),
                    Some(Step::Give(entry)) => return Ok(Some((*entry, (steps, seen)))),
                    // A folder below itself would have no end.
                    Some(Step::Look(id, _)) if !seen.insert(id.clone()) => {}
                    Some(Step::Look(id, path)) => steps.extend(self.steps_in(&id, &path).await?),
                }
            }
        }))
    }

    /// What to do about a folder, the first thing at the end.
    async fn steps_in(&self, id: &FolderId, path: &[String]) -> Result<Vec<Step>, Error> {
        let named = |name: &str| path.iter().cloned().chain([name.to_owned()]).collect::<Vec<_>>();
        let give = |path, thing| {
            Step::Give(Box::new(Entry {
                path,
                above: id.clone(),
                thing,
            }))
        };
        let mut steps = Vec::new();
        for folder in self.folder_at(Some(id)).await?.folders {
            let path = named(&folder.name);
            let look = Step::Look(folder.folder_id.clone(), path.clone());
            steps.extend([give(path, Thing::Folder(folder)), look]);
        }
        let mut files = self.folder().content().folder_id(id).files();
        while let Some(file) = files.try_next().await? {
            steps.push(give(named(&file.name), Thing::File(file)));
        }
        steps.reverse();
        Ok(steps)
    }

    /// A folder with the folders right below it; the root without an id.
    pub(crate) async fn folder_at(&self, id: Option<&FolderId>) -> Result<Folder, Error> {
        let call = self.folder().info();
        match id {
            Some(id) => call.folder_id(id).await,
            None => call.await,
        }
    }
}

/// What is still to be done in a walk.
enum Step {
    Give(Box<Entry>),
    Look(FolderId, Vec<String>),
}
