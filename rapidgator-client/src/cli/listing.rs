//! A folder with all that is right in it, however many pages that takes.

use crate::{
    Client, Error,
    types::{File, Folder, FolderId},
};

/// What is right in a folder.
#[derive(Debug)]
pub(super) struct Listing {
    pub(super) folder: Folder,
    pub(super) folders: Vec<Folder>,
    pub(super) files: Vec<File>,
}

/// Asks for a folder; the root without an id.
pub(super) async fn list(client: &Client, id: Option<&FolderId>) -> Result<Listing, Error> {
    let folder = info(client, id).await?;
    let mut files = Vec::new();
    for page in 1.. {
        let content = client
            .folder()
            .content()
            .folder_id(&folder.folder_id)
            .page(page)
            .await?;
        files.extend(content.folder.files);
        if page >= content.pager.total {
            break;
        }
    }
    Ok(Listing {
        folders: folder.folders.clone(),
        folder,
        files,
    })
}

/// A folder with the folders right below it; the root without an id.
pub(super) async fn info(client: &Client, id: Option<&FolderId>) -> Result<Folder, Error> {
    let call = client.folder().info();
    match id {
        Some(id) => call.folder_id(id).await,
        None => call.await,
    }
}

/// The files in the trash can.
pub(super) async fn trash(client: &Client) -> Result<Vec<File>, Error> {
    let mut files = Vec::new();
    for page in 1.. {
        let content = client.trashcan().content().page(page).await?;
        files.extend(content.files);
        if page >= content.pager.total {
            break;
        }
    }
    Ok(files)
}
