//! The upload of a file: hash, announce, send, wait.

mod form;
mod settle;
mod source;

use std::{
    fmt,
    future::IntoFuture,
    path::{Path, PathBuf},
};

use bytes::Bytes;
use futures_util::{StreamExt, stream};
use http::{HeaderValue, Method, header};
use url::Url;

use self::source::Content;
use crate::{
    address,
    client::Client,
    envelope::{self, Question},
    error::{Error, Kind},
    generated::{
        errors::ErrorId,
        transfers::UPLOAD,
        types::{File, FileId, FolderId, Upload, UploadId, UploadState},
    },
    progress::{Progress, Reporter},
    secret::Secret,
    send,
    transport::{Body, BoxFuture, Request, Response},
};

/// The answer of the upload host is short; what comes after this is not read.
const LONGEST_ANSWER: usize = 64 << 10;

/// What is known about a transfer to the service.
#[derive(Debug)]
pub(crate) struct SendTransfer {
    pub(crate) name: &'static str,
    /// The field of a form that holds the bytes.
    pub(crate) form_field: &'static str,
    /// The media type of bytes that come as they are.
    pub(crate) raw_media_type: &'static str,
    /// Not read by the runtime, which asks the upload session instead.
    #[cfg_attr(
        not(test),
        expect(dead_code, reason = "the payload is disputed; only the test vectors look at it")
    )]
    pub(crate) pick: Option<&'static str>,
    pub(crate) errors: &'static [ErrorId],
    /// What a failed upload session may say.
    pub(crate) failures: &'static [ErrorId],
}

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
    path: PathBuf,
    name: Option<String>,
    folder: Option<FolderId>,
    style: UploadStyle,
    reporter: Reporter,
}

impl Client {
    /// Uploads a file and waits until the service has made a file of it.
    ///
    /// The file is read twice, for its MD5 and to send it, in pieces; it must not change meanwhile. If the service
    /// knows the content, nothing is sent. Dropping the future ends the upload.
    ///
    /// # Errors
    ///
    /// Those of the operations, and
    /// - [`Kind::Io`] if the file cannot be read, [`Kind::Verify`] if it changes while it is sent;
    /// - [`Kind::Upload`] if the service could make no file of the bytes;
    /// - [`Kind::Pending`] if it was not ready in time; [`await_upload`](Self::await_upload) goes on waiting.
    ///
    /// An error after the announcement has an [`upload_id`](Error::upload_id).
    pub fn upload(&self, path: impl AsRef<Path>) -> UploadTask<'_> {
        UploadTask {
            client: self,
            path: path.as_ref().to_owned(),
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
            .map_err(|error| error.with_upload(&upload_id))
    }
}

impl UploadTask<'_> {
    /// The folder that gets the file; the root folder by default.
    pub fn into_folder(mut self, folder: impl Into<FolderId>) -> Self {
        self.folder = Some(folder.into());
        self
    }

    /// The name of the new file; that of the local file by default.
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

    async fn run(self) -> Result<Uploaded, Error> {
        let name = self.checked_name()?;
        let content = source::fingerprint(self.path.clone(), self.reporter.clone()).await?;
        let opened = self.announce(&name, &content).await?;
        let id = opened.upload_id.clone();
        self.bring_home(&name, &content, opened)
            .await
            .map_err(|error| error.with_upload(&id))
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
            self.send(name, content, &opened.upload_id, url, &secrets).await?
        } else {
            None
        };
        settle::wait(self.client, &opened.upload_id, secrets, doubt, &self.reporter).await
    }

    /// Sends the bytes. What the other side says against it is returned as a doubt: the file may exist all the same.
    async fn send(
        &self,
        name: &str,
        content: &Content,
        id: &UploadId,
        url: Url,
        secrets: &[Secret],
    ) -> Result<Option<Error>, Error> {
        let (chunks, trouble) = source::open(&self.path, content.size, self.reporter.clone()).await?;
        let mut request = Request::new(Method::POST, url);
        let media_type = match self.style {
            UploadStyle::Form => {
                let form = form::Form::new(UPLOAD.form_field, name, UPLOAD.raw_media_type, &content.md5, id);
                let (head, tail) = (Bytes::from(form.head), Bytes::from(form.tail));
                let length = content.size + head.len() as u64 + tail.len() as u64;
                let whole = stream::iter([Ok(head)]).chain(chunks).chain(stream::iter([Ok(tail)]));
                request.body = Body::Stream {
                    length,
                    chunks: Box::pin(whole),
                };
                form.media_type
            }
            UploadStyle::Raw => {
                request.body = Body::Stream {
                    length: content.size,
                    chunks,
                };
                UPLOAD.raw_media_type.to_owned()
            }
        };
        let media_type = HeaderValue::from_str(&media_type).expect("a media type of plain letters");
        request.headers.insert(header::CONTENT_TYPE, media_type);
        let answer = self.client.transport().send(request).await;
        let doubt = match answer {
            Ok(response) => self.read_answer(response, secrets).await,
            Err(error) => Some(Error::transport(error)),
        };
        // If the file was the trouble, what the connection says about it is only a consequence.
        if let Some(error) = trouble.take() {
            return Err(error);
        }
        Ok(doubt)
    }

    /// Whether the upload host is content. Its payload is ignored: the upload session knows better.
    async fn read_answer(&self, response: Response, secrets: &[Secret]) -> Option<Error> {
        let status = response.status;
        let body = match send::read_up_to(response.body, LONGEST_ANSWER).await {
            Ok((body, _)) => body,
            Err(error) => return Some(Error::transport(error)),
        };
        let secrets = secrets.iter().map(Secret::expose).collect();
        let question = Question {
            name: UPLOAD.name,
            errors: UPLOAD.errors,
            pick: None,
            repeatable: false,
            secrets,
        };
        match envelope::read(&question, status, &body) {
            // Some answer with nothing, with a page or with half an envelope after all went well. Only a known form of
            // refusal speaks against the bytes.
            Err(error) if error.kind() == Kind::Unexpected && (200..300).contains(&status) => {
                let foreign = envelope::recognise(&String::from_utf8_lossy(&body));
                Some(error).filter(|_| foreign.is_some_and(|foreign| foreign.details.is_some()))
            }
            Err(error) => Some(error),
            Ok(_) => None,
        }
    }

    fn checked_name(&self) -> Result<String, Error> {
        if let Some(name) = &self.name {
            return Ok(name.clone());
        }
        match self.path.file_name().map(|name| name.to_str()) {
            Some(Some(name)) => Ok(name.to_owned()),
            Some(None) => Err(Error::new(
                Kind::Build,
                "the name of the file is not UTF-8; give it one with `named`",
            )),
            None => Err(Error::new(
                Kind::Build,
                "the path has no file name; give it one with `named`",
            )),
        }
    }
}

impl<'c> IntoFuture for UploadTask<'c> {
    type Output = Result<Uploaded, Error>;
    type IntoFuture = BoxFuture<'c, Self::Output>;

    fn into_future(self) -> Self::IntoFuture {
        Box::pin(async move { self.run().await.map_err(|error| error.in_named(UPLOAD.name, false)) })
    }
}

impl fmt::Debug for UploadTask<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("UploadTask")
            .field("path", &self.path)
            .field("name", &self.name)
            .field("folder", &self.folder)
            .field("style", &self.style)
            .finish_non_exhaustive()
    }
}
