//! Gets the bytes of a file: all of them, or those that are missing, in as many requests as it takes.

use std::time::Duration;

use futures_util::StreamExt;
use http::{HeaderValue, Method, header};
use rapidgator_client_runtime::{
    Error, Kind, Secret,
    call::Effect,
    envelope::{self, Question},
    retry::{Attempts, Failure},
    send,
    transfer::ReceiveTransfer,
    transport::{ByteStream, Request, Response, TransportError},
};
use url::Url;

use super::{
    DownloadTask, Source,
    judge::{Judgement, Wanted, judge},
    sink::Sink,
};
use crate::{
    address,
    generated::{
        errors::API,
        transfers::{DOWNLOAD, ONE_TIME},
        types::{File, FileId},
    },
    progress::Stage,
};

/// What is read of a text that came in place of a file.
const LONGEST_TEXT: usize = 16 << 10;

/// The longest delay before a download that is waited for.
const LONGEST_DELAY: Duration = Duration::from_secs(60 * 60);

/// As many new bytes, or a sixteenth of the file, and the next attempt is not a retry of the same. Any fewer, and a host
/// that sends single bytes would be asked for each of them.
const STEP: u64 = 1 << 20;

/// What ended a request for bytes.
struct Break {
    error: Error,
    /// Not always what the error says: a body that ends early is asked for the rest like one that breaks.
    failure: Failure,
}

impl From<Error> for Break {
    fn from(error: Error) -> Self {
        let failure = error.failure();
        Self { error, failure }
    }
}

impl DownloadTask<'_> {
    pub(super) fn transfer(&self) -> &'static ReceiveTransfer {
        match self.source {
            Source::File(_) => &DOWNLOAD,
            Source::Link(_) => &ONE_TIME,
        }
    }

    /// Bytes can be fetched again, with a new ticket if need be; a link may be spent.
    pub(super) fn effect(&self) -> Effect {
        match self.source {
            Source::File(_) => Effect::Read,
            Source::Link(_) => Effect::UnknownOutcome,
        }
    }

    /// Puts the bytes that are missing into the sink.
    pub(super) async fn fill(&self, sink: &mut Sink, file: &File) -> Result<(), Error> {
        if sink.done() == file.size && file.size > 0 {
            return Ok(());
        }
        let mut attempts = Attempts::new(self.client.channel(), self.effect());
        let mut furthest = sink.done();
        // An address that gave bytes is asked for the rest; one that did not is not trusted again.
        let mut known: Option<Url> = None;
        loop {
            let is_known = known.is_some();
            let url = match known.take() {
                Some(url) => url,
                None => self.address().await?,
            };
            let Err(broken) = self.fetch(url.clone(), sink, file.size).await else {
                return Ok(());
            };
            let gained = sink.done().saturating_sub(furthest);
            if gained >= STEP.min(file.size / 16).max(1) {
                furthest = sink.done();
                attempts.begin_anew();
            }
            // Addresses end. That is no failure of the file before a new one was asked for.
            let is_told = matches!(broken.error.kind(), Kind::Api | Kind::Unexpected);
            let has_ended = is_known && is_told && broken.failure == Failure::Final;
            if !has_ended && !attempts.again(broken.failure, broken.error.retry_after()).await {
                return Err(broken.error);
            }
            if gained > 0 && broken.failure == Failure::Lost {
                known = Some(url);
            }
            self.check_still_same(file).await?;
        }
    }

    async fn address(&self) -> Result<Url, Error> {
        let address = match &self.source {
            Source::File(id) => self.ticket(id).await?,
            Source::Link(link) => Secret::from(&link.url),
        };
        address::parse(&address)
    }

    async fn ticket(&self, id: &FileId) -> Result<Secret, Error> {
        let ticket = self.client.file().download(id).await?;
        let delay = Duration::from_secs(ticket.delay);
        if delay > LONGEST_DELAY {
            let message = format!("the service asks to wait {} seconds before the download", ticket.delay);
            return Err(Error::new(Kind::Unexpected, message).sent());
        }
        if !delay.is_zero() {
            self.client.transport().sleep(delay).await;
        }
        Ok(ticket.download_url)
    }

    /// Bytes of two files must not become one. What a link leads to can only be told by the MD5 in the end.
    async fn check_still_same(&self, file: &File) -> Result<(), Error> {
        let Source::File(id) = &self.source else {
            return Ok(());
        };
        let now = self.client.file().info(id).await?;
        if now.size == file.size && now.hash.as_str().eq_ignore_ascii_case(file.hash.as_str()) {
            return Ok(());
        }
        Err(Error::new(Kind::Verify, "the file has become another one meanwhile").sent())
    }

    /// One request for what is missing; two if the host does not give the rest but may give the whole.
    async fn fetch(&self, url: Url, sink: &mut Sink, size: u64) -> Result<(), Break> {
        let mut secrets = address::secrets(&url);
        secrets.extend(self.client.token());
        loop {
            let wanted = Wanted {
                from: sink.done(),
                size,
            };
            let response = self.ask(url.clone(), wanted).await?;
            match judge(response.status, &response.headers, wanted, self.transfer()) {
                Judgement::Rest => return self.pour(response.body, sink, size).await,
                Judgement::File => {
                    if wanted.from > 0 {
                        sink.start_over().await;
                    }
                    return self.pour(response.body, sink, size).await;
                }
                Judgement::NotTheRest => sink.start_over().await,
                Judgement::Text => return Err(self.text_in_place(response, &secrets).await.into()),
                Judgement::WrongLength(announced) => return Err(wrong_length(announced, size).into()),
            }
        }
    }

    async fn ask(&self, url: Url, wanted: Wanted) -> Result<Response, Error> {
        let mut request = Request::new(Method::GET, url);
        if wanted.from > 0 {
            let range = HeaderValue::try_from(format!("bytes={}-", wanted.from)).expect("letters and digits");
            request.headers.insert(header::RANGE, range);
        }
        self.client.transport().send(request).await.map_err(Error::transport)
    }

    /// What the service says when it sends no file: a text, a page, or an envelope.
    async fn text_in_place(&self, response: Response, secrets: &[Secret]) -> Error {
        let status = response.status;
        let asked = send::asked_wait(&response.headers);
        let body = match send::read_up_to(response.body, LONGEST_TEXT).await {
            Ok((body, _)) => body,
            Err(error) => return Error::transport(error),
        };
        let question = Question {
            api: &API,
            name: self.transfer().name,
            errors: self.transfer().errors,
            pick: None,
            repeatable: self.effect().is_repeatable(),
            secrets: secrets.iter().map(Secret::expose).collect(),
        };
        envelope::read_text(&question, status, &body).or_retry_after(asked)
    }

    async fn pour(&self, mut body: ByteStream<TransportError>, sink: &mut Sink, size: u64) -> Result<(), Break> {
        while let Some(chunk) = body.next().await {
            let chunk = match chunk {
                Ok(chunk) => chunk,
                // Whatever else was to come is not the file; its MD5 decides about what has.
                Err(_) if sink.done() == size => break,
                Err(error) => return Err(Error::transport(error).into()),
            };
            let done = sink.done().saturating_add(chunk.len() as u64);
            if done > size {
                // Who knows which of the bytes are those of the file.
                sink.start_over().await;
                return Err(wrong_length(done, size).into());
            }
            if !sink.write(chunk).await {
                // The sink knows why; it is asked next.
                return Ok(());
            }
            self.reporter.report(Stage::Receiving, done, size);
        }
        if sink.done() == size {
            return Ok(());
        }
        Err(Break {
            error: wrong_length(sink.done(), size),
            failure: Failure::Lost,
        })
    }
}

fn wrong_length(got: u64, expected: u64) -> Error {
    Error::new(Kind::Verify, format!("the file has {expected} bytes, and not {got}")).sent()
}
