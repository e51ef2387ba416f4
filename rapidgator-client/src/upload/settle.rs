//! What becomes of an upload once its bytes are sent.

use rapidgator_client_runtime::{Error, Kind, Secret, catalogue, redact};

use super::Uploaded;
use crate::{
    generated::{
        operations::Client,
        transfers::UPLOAD,
        types::{UPLOAD_WAIT, Upload, UploadError, UploadId, UploadState},
    },
    progress::{Reporter, Stage},
};

/// How long to look for signs of the bytes after the upload host did not confirm them.
const DOUBT_MS: u64 = 2_000;

/// How many questions in a row may stay without an answer.
const UNANSWERED: usize = 3;

/// Asks the upload session until it ends. `doubt` is what went wrong while the bytes were sent: it is forgotten once
/// the service has them, and is the error if it does not get them. `secrets` are not quoted from what the service says.
pub(super) async fn wait(
    client: &Client,
    id: &UploadId,
    mut secrets: Vec<Secret>,
    mut doubt: Option<Error>,
    reporter: &Reporter,
) -> Result<Uploaded, Error> {
    let start = client.transport().now();
    let mut asked = 0;
    let mut unanswered = Vec::new();
    loop {
        reporter.report(Stage::Waiting, 0, 0);
        asked += 1;
        let answer = client.file().upload_info(id).await;
        // The session may have ended meanwhile; the service may speak of the old token as well as of the new one.
        let token = client.token().filter(|token| !secrets.contains(token));
        secrets.extend(token);
        match answer {
            Ok(upload) => {
                if let Some(finished) = finished(&upload, &secrets)? {
                    return Ok(finished);
                }
                unanswered.clear();
                doubt = doubt.filter(|_| upload.state == UploadState::Uploading);
            }
            // The question changes nothing, and the wait has an end: no answer is no news.
            Err(error) if error.is_retryable() && unanswered.len() + 1 < UNANSWERED => unanswered.push(error),
            Err(error) => return Err(doubt.unwrap_or(error)),
        }
        let plan = if doubt.is_some() {
            UPLOAD_WAIT.within_ms(DOUBT_MS)
        } else {
            UPLOAD_WAIT
        };
        let waited = client.transport().now().saturating_sub(start);
        match plan.decide(asked, waited) {
            Some(pause) => client.transport().sleep(pause).await,
            None => return Err(doubt.or(unanswered.pop()).unwrap_or_else(pending)),
        }
    }
}

/// The file, if the upload session has come to its end. A session that is done without a file is not yet there.
///
/// # Errors
///
/// [`Kind::Upload`] if it failed.
pub(super) fn finished(upload: &Upload, secrets: &[Secret]) -> Result<Option<Uploaded>, Error> {
    if !upload.state.is_terminal() {
        return Ok(None);
    }
    if upload.state == UploadState::Fail {
        return Err(failed(upload, secrets));
    }
    Ok(upload.file.clone().map(|file| Uploaded {
        file_id: file.file_id.clone(),
        upload_id: upload.upload_id.clone(),
        file,
        instant: false,
    }))
}

fn failed(upload: &Upload, secrets: &[Secret]) -> Error {
    let secrets: Vec<_> = secrets.iter().map(Secret::expose).collect();
    let reason = upload.error.as_ref().map(|error| UploadError {
        code: error.code,
        message: redact::snippet(&error.message, &secrets),
    });
    let text = upload
        .error
        .as_ref()
        .map(|error| error.message.as_str())
        .unwrap_or_default();
    let message = match &reason {
        Some(reason) => format!("the service made no file of the bytes, code {}", reason.code),
        None => "the service made no file of the bytes".to_owned(),
    };
    let error = Error::new(Kind::Upload, message)
        .with_row(catalogue::by_text(UPLOAD.failures, text).map(|found| found.row))
        .with_details(reason.as_ref().map(|reason| reason.message.clone()).unwrap_or_default())
        .sent()
        // Where no file came out, another upload does not make a second one.
        .in_named(UPLOAD.name, upload.file.is_none());
    match reason {
        Some(reason) => error.with_attached(reason),
        None => error,
    }
}

fn pending() -> Error {
    Error::new(Kind::Pending, "the upload was still not ready when the wait was over")
        .sent()
        .in_named(UPLOAD.name, false)
}
