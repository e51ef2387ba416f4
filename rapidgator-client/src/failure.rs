//! What an error of an upload knows beside what every error does.

use rapidgator_client_runtime::Error;

use crate::generated::types::{UploadError, UploadId};

/// Questions to ask an [`Error`] of an upload.
///
/// ```
/// use rapidgator_client::{Client, Error, Kind, UploadFailure};
///
/// # async fn show(client: &Client) -> Result<(), Error> {
/// let uploaded = match client.upload("movie.mkv").await {
///     // Not ready when the wait was over: nothing is sent again, only asked.
///     Err(error) if error.kind() == Kind::Pending => match error.upload_id() {
///         Some(id) => client.await_upload(id).await?,
///         None => return Err(error),
///     },
///     other => other?,
/// };
/// # Ok(())
/// # }
/// ```
pub trait UploadFailure {
    /// The upload session concerned; [`Client::await_upload`](crate::Client::await_upload) asks for it again.
    fn upload_id(&self) -> Option<&UploadId>;

    /// What the service said about a failed upload, shortened and without secrets.
    fn upload_error(&self) -> Option<&UploadError>;
}

impl UploadFailure for Error {
    fn upload_id(&self) -> Option<&UploadId> {
        self.attached()
    }

    fn upload_error(&self) -> Option<&UploadError> {
        self.attached()
    }
}
