//! Folders by name: found where they are, and made where they are not.

use rapidgator_client_runtime::{Error, Kind};

use crate::generated::{
    errors::ErrorId,
    operations::Client,
    types::{Folder, FolderId},
};

impl Client {
    /// The folder with this path below another one, or below the root; what is missing of it is made.
    ///
    /// ```
    /// use rapidgator_client::{Client, Error};
    ///
    /// # async fn show(client: &Client) -> Result<(), Error> {
    /// let folder = client.ensure_folder(None, ["backups", "2026"]).await?;
    /// client.upload("a.tar").into_folder(&folder.folder_id).await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// Those of the operations, and [`Kind::Build`] if several folders have one of the names, so that nobody can say which
    /// one is meant.
    pub async fn ensure_folder(
        &self,
        below: Option<&FolderId>,
        names: impl IntoIterator<Item = impl AsRef<str>>,
    ) -> Result<Folder, Error> {
        let mut folder = self.folder_at(below).await?;
        for name in names {
            folder = self.ensure_child(&folder, name.as_ref()).await?;
        }
        Ok(folder)
    }

    /// The folder of this name right in another one. What the service does about a name that is taken is disputed, so it is
    /// not asked to decide.
    pub(crate) async fn ensure_child(&self, above: &Folder, name: &str) -> Result<Folder, Error> {
        if let Some(id) = only_child(above, name)? {
            return self.folder_at(Some(&id)).await;
        }
        let made = self.folder().create(name).folder_id(&above.folder_id).await;
        match made {
            // Somebody else has made it since.
            Err(error) if error.api_code() == Some(ErrorId::FolderExists) => {
                let now = self.folder_at(Some(&above.folder_id)).await?;
                match only_child(&now, name)? {
                    Some(id) => self.folder_at(Some(&id)).await,
                    None => Err(error),
                }
            }
            other => other,
        }
    }
}

fn only_child(above: &Folder, name: &str) -> Result<Option<FolderId>, Error> {
    let mut there = above.folders.iter().filter(|folder| folder.name == name);
    match (there.next(), there.next()) {
        (first, None) => Ok(first.map(|folder| folder.folder_id.clone())),
        (_, Some(_)) => {
            let message = format!(
                "several folders in folder {} are called `{}`; rename all but one, or name the one that is meant by its id",
                above.folder_id,
                name.escape_debug()
            );
            Err(Error::new(Kind::Build, message))
        }
    }
}
