//! The upload of a file: hash, announce, send, wait.

mod bytes;
mod content;
mod form;
mod settle;
mod several;
mod source;
mod spool;
mod supply;

use std::{fmt, future::IntoFuture, path::PathBuf};

use rapidgator_client_runtime::{Error, Kind, Secret, call::Effect, retry::Attempts, transport::BoxFuture};

pub(crate) use self::content::{Content, fingerprint};
#[cfg(feature = "command-line")]
pub(crate) use self::spool::Spool;
pub use self::{
    several::{Arrival, Arrived, UploadTree, Uploads},
    source::Source,
};
use crate::{
    address,
    generated::{
        operations::Client,
        transfers::UPLOAD,
        types::{File, FileId, FolderId, Upload, UploadId, UploadState},
    },
    progress::{Progress, Reporter},
    span::{self, TransferSpan},
};

/// How the bytes travel.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum UploadStyle {
    /// As a form with one file in it, like a browser.
    #[default]
    Form,
    /// As they are.
    Raw,
}

/// A file that was uploaded.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Uploaded {
    /// Names the file.
    pub file_id: FileId,
    /// Named the upload.
    pub upload_id: UploadId,
    /// The file.
    pub file: File,
    /// The service knew the content, so no byte was sent.
    pub instant: bool,
}

/// An upload that has not begun. `.await` does it.
#[must_use = "an upload does nothing until it is awaited"]
pub struct UploadTask<'c> {
    client: &'c Client,
    source: Source,
    name: Option<String>,
    folder: Option<FolderId>,
    style: UploadStyle,
    reporter: Reporter,
}

impl Client {
    /// Uploads a file and waits until the service has made a file of it.
    ///
    /// What is uploaded is a path, bytes or any other [`Source`]. It is read for its MD5 and to be sent, in pieces; it must
    /// not change meanwhile. If the service knows the content, nothing is sent. Dropping the future ends the upload.
    ///
    /// Bytes that were sent are never sent again blindly: if the answer to them is lost, the service is asked what became
    /// of them. If it took them and could make no file of them, one more upload is made from the beginning, unless the
    /// [`RetryPolicy`](crate::RetryPolicy) forbids it.
    ///
    /// # Errors
    ///
    /// Those of the operations, and
    /// - [`Kind::Build`] if there is no name for the file;
    /// - [`Kind::Io`] if the source cannot be read, [`Kind::Verify`] if it changes while it is sent or does not have the
    ///   length that was said;
    /// - [`Kind::Upload`] if the service could make no file of the bytes;
    /// - [`Kind::Pending`] if it was not ready in time; [`await_upload`](Self::await_upload) goes on waiting.
    ///
    /// An error after the announcement has an [`upload_id`](crate::UploadFailure::upload_id).
    pub fn upload(&self, source: impl Into<Source>) -> UploadTask<'_> {
        UploadTask {
            client: self,
            source: source.into(),
            name: None,
            folder: None,
            style: UploadStyle::default(),
            reporter: Reporter::nobody(),
        }
    }

    /// Waits for an upload whose bytes were sent before.
    ///
    /// # Errors
    ///
    /// Those of [`upload`](Self::upload) from there on.
    pub async fn await_upload(&self, upload_id: impl Into<UploadId>) -> Result<Uploaded, Error> {
        let upload_id = upload_id.into();
        settle::wait(self, &upload_id, Vec::new(), None, &Reporter::nobody())
            .await
            .map_err(|error| error.with_attached(upload_id.clone()))
    }
}

impl UploadTask<'_> {
    /// The folder that gets the file; the root folder by default.
    pub fn into_folder(mut self, folder: impl Into<FolderId>) -> Self {
        self.folder = Some(folder.into());
        self
    }

    /// The name of the new file; that of the local file by default. What is no file has none.
    pub fn named(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }

    /// How the bytes travel; as a form by default.
    pub fn style(mut self, style: UploadStyle) -> Self {
        self.style = style;
        self
    }

    /// Whom to tell how far it is. Called often, so it should be quick.
    pub fn on_progress(mut self, report: impl Fn(Progress) + Send + Sync + 'static) -> Self {
        self.reporter = Reporter::new(report);
        self
    }

    /// What names it in a report.
    fn path(&self) -> PathBuf {
        match (self.source.local_path(), &self.name) {
            (Some(path), _) => path.to_owned(),
            (None, name) => PathBuf::from(name.clone().unwrap_or_default()),
        }
    }

    async fn run(&self, span: TransferSpan) -> Result<Uploaded, Error> {
        let name = self.checked_name()?;
        let content = self.source.content(&self.reporter).await?;
        span.size(content.size);
        self.send_all(&name, &content).await
    }

    /// Sends what has this content.
    async fn send_all(&self, name: &str, content: &Content) -> Result<Uploaded, Error> {
        let failed = match self.whole(name, content).await {
            Err(error) if error.kind() == Kind::Upload && error.is_retryable() => error,
            other => return other,
        };
        // The service had the bytes and made no file of them, so a second upload does not make a second file.
        let mut attempts = Attempts::new(self.client.channel(), Effect::Idempotent);
        if !self.source.can_be_sent_again() || !attempts.again_after(&failed).await {
            return Err(failed);
        }
        // The file may have changed since.
        let content = self.source.content(&self.reporter).await?;
        self.whole(name, &content).await
    }

    /// One upload from the beginning.
    async fn whole(&self, name: &str, content: &Content) -> Result<Uploaded, Error> {
        let opened = self.announce(name, content).await?;
        let id = opened.upload_id.clone();
        self.bring_home(name, content, opened)
            .await
            .map_err(|error| error.with_attached(id))
    }

    async fn announce(&self, name: &str, content: &Content) -> Result<Upload, Error> {
        let multipart = match self.style {
            UploadStyle::Form => true,
            UploadStyle::Raw => false,
        };
        let mut call = self
            .client
            .file()
            .upload(name, &content.md5, content.size)
            .multipart(multipart);
        if let Some(folder) = &self.folder {
            call = call.folder_id(folder);
        }
        call.await
    }

    async fn bring_home(&self, name: &str, content: &Content, opened: Upload) -> Result<Uploaded, Error> {
        let mut secrets: Vec<Secret> = self.client.token().into_iter().collect();
        if let Some(mut finished) = settle::finished(&opened, &secrets)? {
            finished.instant = true;
            return Ok(finished);
        }
        // In any other state the service wants no bytes.
        let doubt = if opened.state == UploadState::Uploading {
            let Some(url) = &opened.url else {
                let message = "the service wants the bytes and does not say where";
                return Err(Error::new(Kind::Unexpected, message).sent());
            };
            let url = address::parse(url)?;
            secrets.extend(address::secrets(&url));
            self.send_once(name, content, &opened.upload_id, &url, &secrets).await?
        } else {
            None
        };
        settle::wait(self.client, &opened.upload_id, secrets, doubt, &self.reporter).await
    }

    fn checked_name(&self) -> Result<String, Error> {
        match &self.name {
            Some(name) => Ok(name.clone()),
            None => self.source.name(),
        }
    }
}

impl<'c> IntoFuture for UploadTask<'c> {
    type Output = Result<Uploaded, Error>;
    type IntoFuture = BoxFuture<'c, Self::Output>;

    fn into_future(self) -> Self::IntoFuture {
        Box::pin(async move {
            let doing = |span| self.run(span);
            let how = |uploaded: &Uploaded| Arrival::of(uploaded).name();
            span::transfer(UPLOAD.name, doing, how).await.map_err(named)
        })
    }
}

fn named(error: Error) -> Error {
    error.in_named(UPLOAD.name, false)
}

impl fmt::Debug for UploadTask<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("UploadTask")
            .field("source", &self.source)
            .field("name", &self.name)
            .field("folder", &self.folder)
            .field("style", &self.style)
            .finish_non_exhaustive()
    }
}
