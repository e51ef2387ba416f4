//! Where uploads go: folders that are made once each, and what is in them already.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, PoisonError},
};

use futures_util::TryStreamExt;
use rapidgator_client_runtime::{Error, transport::BoxFuture};
use tokio::sync::OnceCell;

use crate::{
    generated::{
        operations::Client,
        types::{File, Folder, FolderId},
    },
    upload::Content,
};

/// The folder of an upload.
#[derive(Clone, Debug)]
pub(super) enum Place {
    /// It is there; the root without an id.
    Fixed(Option<FolderId>),
    /// It may have to be made.
    Made(Arc<Node>),
}

/// A folder of a tree, which is looked for, and made if need be, when the first thing in it wants it.
#[derive(Debug)]
pub(super) struct Node {
    above: Place,
    name: String,
    /// What came of it, also if it failed: what failed once is not tried for each file again.
    found: OnceCell<Result<Folder, Error>>,
}

/// What is known of the folder of an upload.
pub(super) struct Target {
    pub(super) id: Option<FolderId>,
    pub(super) may_hold_files: bool,
}

impl Place {
    /// The folder of this name in it.
    pub(super) fn below(&self, name: String) -> Self {
        Self::Made(Arc::new(Node {
            above: self.clone(),
            name,
            found: OnceCell::new(),
        }))
    }

    pub(super) async fn folder(&self, client: &Client) -> Result<Target, Error> {
        match self {
            Self::Fixed(id) => Ok(Target {
                id: id.clone(),
                may_hold_files: true,
            }),
            Self::Made(node) => node.folder(client).await.map(|folder| Target {
                id: Some(folder.folder_id.clone()),
                may_hold_files: folder.nb_files > 0,
            }),
        }
    }
}

impl Node {
    fn folder<'a>(&'a self, client: &'a Client) -> BoxFuture<'a, Result<&'a Folder, Error>> {
        Box::pin(async move {
            let found = self.found.get_or_init(|| self.find(client)).await;
            found.as_ref().map_err(Clone::clone)
        })
    }

    async fn find(&self, client: &Client) -> Result<Folder, Error> {
        match &self.above {
            Place::Fixed(id) => client.ensure_folder(id.as_ref(), [&self.name]).await,
            Place::Made(above) => client.ensure_child(above.folder(client).await?, &self.name).await,
        }
    }
}

type Files = OnceCell<Result<Vec<File>, Error>>;

/// What is in folders, each asked for once.
#[derive(Debug, Default)]
pub(super) struct Shelves(Mutex<HashMap<Option<FolderId>, Arc<Files>>>);

impl Shelves {
    /// The file of this name and content in a folder, if there is one.
    pub(super) async fn find(
        &self,
        client: &Client,
        folder: Option<&FolderId>,
        name: &str,
        content: &Content,
    ) -> Result<Option<File>, Error> {
        let shelf = {
            let mut shelves = self.0.lock().unwrap_or_else(PoisonError::into_inner);
            Arc::clone(shelves.entry(folder.cloned()).or_default())
        };
        let call = client.folder().content();
        let call = match folder {
            Some(id) => call.folder_id(id),
            None => call,
        };
        let files = shelf.get_or_init(|| call.files().try_collect()).await;
        let files = files.as_ref().map_err(Clone::clone)?;
        let same = |file: &&File| file.name == name && content.is_that_of(file.size, &file.hash);
        Ok(files.iter().find(same).cloned())
    }
}
