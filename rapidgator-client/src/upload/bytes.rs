//! Sends the bytes of an upload, and hears what the other side says to them.

use bytes::Bytes;
use futures_util::{StreamExt, stream};
use http::{HeaderValue, Method, header};
use rapidgator_client_runtime::{
    Error, Kind, Secret,
    call::Effect,
    envelope::{self, Question},
    retry::{Attempts, Failure},
    send,
    transport::{Body, Request, Response},
};
use url::Url;

use super::{UploadStyle, UploadTask, content::Content, form};
use crate::generated::{errors::API, transfers::UPLOAD, types::UploadId};

/// The answer of the upload host is short; what comes after this is not read.
const LONGEST_ANSWER: usize = 64 << 10;

impl UploadTask<'_> {
    /// Sends the bytes, again only if none of them can have arrived, or if the host takes none for the moment. Where some may
    /// have arrived, the upload session is asked what came of them.
    pub(super) async fn send_once(
        &self,
        name: &str,
        content: &Content,
        id: &UploadId,
        url: &Url,
        secrets: &[Secret],
    ) -> Result<Option<Error>, Error> {
        let mut attempts = Attempts::new(self.client.channel(), Effect::UnknownOutcome);
        loop {
            let Some(doubt) = self.send(name, content, id, url.clone(), secrets).await? else {
                return Ok(None);
            };
            let failure = doubt.failure();
            let took_nothing = match failure {
                Failure::NotSent | Failure::RefusedForNow => true,
                Failure::Lost | Failure::Unavailable | Failure::Failed | Failure::Page | Failure::Final => false,
            };
            if took_nothing && self.source.can_be_sent_again() && attempts.again_after(&doubt).await {
                continue;
            }
            return if failure == Failure::NotSent {
                Err(doubt)
            } else {
                Ok(Some(doubt))
            };
        }
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
        let (chunks, trouble) = self.source.bytes_of(content, self.reporter.clone()).await?;
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
            api: &API,
            name: UPLOAD.name,
            errors: UPLOAD.errors,
            pick: None,
            repeatable: false,
            secrets,
            observer: self.client.channel().observer.as_ref(),
        };
        match envelope::read(&question, status, &body) {
            // Some answer with nothing, with a page or with half an envelope after all went well. Only a known form of
            // refusal speaks against the bytes.
            Err(error) if error.kind() == Kind::Unexpected && (200..300).contains(&status) => {
                let foreign = envelope::recognise(&API, &String::from_utf8_lossy(&body));
                Some(error).filter(|_| foreign.is_some_and(|foreign| foreign.details.is_some()))
            }
            Err(error) => Some(error),
            Ok(_) => None,
        }
    }
}
