//! Gets the bytes of a file: all of them, or those that are missing, in as many requests as it takes.

use std::time::Duration;

use futures_util::StreamExt;
use rapidgator_client_runtime::{
    Error, Kind, Secret,
    call::Effect,
    envelope::{self, Question},
    retry::Failure,
    send,
    transfer::ReceiveTransfer,
    transport::{ByteStream, Response, TransportError},
};
use url::Url;

use super::{
    DownloadTask, Source,
    address::{Address, Range},
    judge::{Judgement, Wanted, judge},
    parallel::Filled,
    patience::{Break, Patience},
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
        let mut begun = None;
        if self.is_cut(sink, file) {
            match self.fill_segments(sink, file).await? {
                Filled::All => return Ok(()),
                Filled::Whole(address, outcome) => begun = Some((address, outcome)),
                Filled::Nothing => {}
            }
        }
        // The whole that has begun was asked for from its first byte on.
        let from = if begun.is_some() { 0 } else { sink.done() };
        let mut patience = Patience::new(self.client.channel(), self.effect(), from, file.size);
        let mut known = None;
        loop {
            let is_known = known.is_some();
            let (address, outcome) = match begun.take() {
                Some(begun) => begun,
                None => {
                    let mut address = match known.take() {
                        Some(address) => address,
                        None => Address::new(self.address().await?),
                    };
                    let outcome = self.fetch(&mut address, sink, file.size).await;
                    (address, outcome)
                }
            };
            let Err(broken) = outcome else {
                return Ok(());
            };
            patience.wait(broken, address, is_known, sink.done()).await?;
            known = patience.known();
            self.check_still_same(file).await?;
        }
    }

    /// Whether the rest comes in segments, because it is large enough or because it began so.
    fn is_cut(&self, sink: &Sink, file: &File) -> bool {
        match self.source {
            Source::File(_) => sink.missing().is_some() || self.segments.divide(file.size.saturating_sub(sink.done())),
            Source::Link(_) => false,
        }
    }

    pub(super) async fn address(&self) -> Result<Url, Error> {
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
    pub(super) async fn check_still_same(&self, file: &File) -> Result<(), Error> {
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
    async fn fetch(&self, address: &mut Address, sink: &mut Sink, size: u64) -> Result<(), Break> {
        loop {
            let wanted = Wanted::rest(sink.done(), size);
            let range = match wanted.from {
                0 => Range::Whole,
                from => Range::From(from),
            };
            let response = self.ask(address, range).await?;
            match judge(response.status, &response.headers, wanted, self.transfer()) {
                Judgement::Rest if address.is_of_the_same(&response.headers) => {
                    address.learn(&response.headers);
                    return self.pour(response.body, sink, size).await;
                }
                Judgement::File => {
                    if wanted.from > 0 {
                        sink.start_over().await;
                    }
                    address.learn(&response.headers);
                    return self.pour(response.body, sink, size).await;
                }
                Judgement::Rest | Judgement::NotTheRest => sink.start_over().await,
                Judgement::Text => return Err(self.text_in_place(response, &address.url).await.into()),
                Judgement::WrongLength(announced) => return Err(wrong_length(announced, size).into()),
            }
        }
    }

    pub(super) async fn ask(&self, address: &Address, range: Range) -> Result<Response, Error> {
        let request = address.request(range);
        self.client.transport().send(request).await.map_err(Error::transport)
    }

    /// What the service says when it sends no file: a text, a page, or an envelope.
    pub(super) async fn text_in_place(&self, response: Response, url: &Url) -> Error {
        let mut secrets = address::secrets(url);
        secrets.extend(self.client.token());
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
            observer: self.client.channel().observer.as_ref(),
        };
        envelope::read_text(&question, status, &body).or_retry_after(asked)
    }

    pub(super) async fn pour(
        &self,
        mut body: ByteStream<TransportError>,
        sink: &mut Sink,
        size: u64,
    ) -> Result<(), Break> {
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

pub(super) fn wrong_length(got: u64, expected: u64) -> Error {
    Error::new(Kind::Verify, format!("the file has {expected} bytes, and not {got}")).sent()
}
