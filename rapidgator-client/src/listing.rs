//! Listings that come in pages, as streams.

use std::{future::IntoFuture, pin::Pin};

use futures_util::{Stream, TryStreamExt, stream};
use rapidgator_client_runtime::{Error, transport::BoxFuture};

use crate::generated::{
    operations::{Call, FolderContent, TrashcanContent},
    types::{self, File, Pager, TrashContent},
};

/// What a listing or a walk holds, asked for as it is read: a page at a time, or in a walk a folder with all its pages. It
/// ends with the first error.
pub type Listing<'c, T> = Pin<Box<dyn Stream<Item = Result<T, Error>> + Send + 'c>>;

impl<'c> Call<'c, FolderContent> {
    /// All pages from the first one on, in place of a single one.
    ///
    /// A page is asked for when the one before has been read. Files that come or go meanwhile move the others, so one of
    /// them may be given twice or not at all.
    pub fn pages(self) -> Listing<'c, types::FolderContent> {
        pages(self, Self::page, |content| {
            (&content.pager, content.folder.files.is_empty())
        })
    }

    /// The files of all [`pages`](Self::pages).
    ///
    /// ```
    /// use futures_util::TryStreamExt;
    /// use rapidgator_client::{Client, Error};
    ///
    /// # async fn show(client: &Client) -> Result<(), Error> {
    /// let mut files = client.folder().content().folder_id("34").per_page(100).files();
    /// while let Some(file) = files.try_next().await? {
    ///     println!("{} has {} bytes", file.name, file.size);
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn files(self) -> Listing<'c, File> {
        items(self.pages(), |content| content.folder.files)
    }
}

impl<'c> Call<'c, TrashcanContent> {
    /// All pages from the first one on, in place of a single one.
    ///
    /// A page is asked for when the one before has been read. Files that come or go meanwhile move the others, so one of
    /// them may be given twice or not at all.
    pub fn pages(self) -> Listing<'c, TrashContent> {
        pages(self, Self::page, |content| (&content.pager, content.files.is_empty()))
    }

    /// The files of all [`pages`](Self::pages).
    pub fn files(self) -> Listing<'c, File> {
        items(self.pages(), |content| content.files)
    }
}

/// `at` makes the call for a page, `look` tells where a page stands and whether nothing is on it.
fn pages<'c, C, A>(call: C, at: fn(C, u64) -> C, look: fn(&A) -> (&Pager, bool)) -> Listing<'c, A>
where
    C: Clone + Send + 'c + IntoFuture<Output = Result<A, Error>, IntoFuture = BoxFuture<'c, Result<A, Error>>>,
    A: Send + 'c,
{
    Box::pin(stream::try_unfold(Some(1), move |number| {
        let call = call.clone();
        async move {
            let Some(number) = number else {
                return Ok(None);
            };
            let page = at(call, number).await?;
            let (pager, is_empty) = look(&page);
            // A count that is wrong must not make it endless.
            let next = (number < pager.total && !is_empty).then_some(number + 1);
            Ok(Some((page, next)))
        }
    }))
}

fn items<'c, A: Send + 'c>(pages: Listing<'c, A>, files: fn(A) -> Vec<File>) -> Listing<'c, File> {
    let each = move |page| stream::iter(files(page).into_iter().map(Ok::<_, Error>));
    Box::pin(pages.map_ok(each).try_flatten())
}
