//! Gets the segments of a file over several connections at once.

use std::sync::atomic::{AtomicU64, Ordering};

use futures_util::{StreamExt, TryStreamExt, stream};
use rapidgator_client_runtime::{
    Error, Kind,
    retry::Failure,
    transport::{ByteStream, Response, TransportError},
};

use super::{
    DownloadTask,
    address::{Address, Range},
    fetch::wrong_length,
    judge::{Judgement, Wanted, judge},
    patience::{Break, Patience},
    segments::{Missing, Span},
    shared::{Share, Shared},
    sink::Sink,
};
use crate::{generated::types::File, progress::Stage};

/// How far the segments got.
pub(super) enum Filled {
    All,
    /// The host sent the whole in place of a part, and this came of it.
    Whole(Address, Result<(), Break>),
    /// The host sends no parts, or wrong ones. Nothing is in the sink any more.
    Nothing,
}

/// What all segments share.
struct Whole<'s> {
    sink: &'s Sink,
    size: u64,
    done: AtomicU64,
    shared: Shared,
}

/// A segment that is asked for, and the answer to the first question if that was asked already.
struct Segment {
    span: Span,
    share: Share,
    first: Option<Response>,
}

/// What a host sends that is asked for a part.
enum Trial {
    Part(Response),
    Whole(Response),
    Nothing,
}

impl DownloadTask<'_> {
    /// Puts the bytes that are missing into the sink. The first segment is asked for alone: its answer tells whether the
    /// host sends parts.
    pub(super) async fn fill_segments(&self, sink: &mut Sink, file: &File) -> Result<Filled, Error> {
        let size = file.size;
        let missing = match sink.missing() {
            Some(missing) => missing.clone(),
            None => Missing::after(sink.done(), size),
        };
        let mut spans = self.segments.cut(missing.spans()).into_iter();
        let Some(span) = spans.next() else {
            return Ok(Filled::All);
        };
        let mut patience = Patience::new(self.client.channel(), self.effect(), span.0, span.length());
        let (address, first) = loop {
            let mut address = Address::new(self.address().await?);
            match self.try_part(&mut address, span, size).await {
                Ok(Trial::Part(response)) => break (address, response),
                Ok(Trial::Whole(response)) => {
                    sink.start_over().await;
                    let poured = self.pour(response.body, sink, size).await;
                    return Ok(Filled::Whole(address, poured));
                }
                Ok(Trial::Nothing) => {
                    sink.start_over().await;
                    return Ok(Filled::Nothing);
                }
                Err(broken) => {
                    patience.wait(broken, address, false, span.0).await?;
                    self.check_still_same(file).await?;
                }
            }
        };
        sink.cut(missing.clone()).await;
        let whole = Whole {
            sink,
            size,
            done: AtomicU64::new(size.saturating_sub(missing.bytes())),
            shared: Shared::new(address),
        };
        let others = spans.map(|span| (span, None));
        let segments = [(span, Some(first))]
            .into_iter()
            .chain(others)
            .map(|(span, first)| Segment {
                span,
                share: whole.shared.begin(),
                first,
            });
        // What others have got when one fails stays, as the record says what is missing.
        stream::iter(segments.map(|segment| self.fill_segment(&whole, segment, file)))
            .buffer_unordered(self.segments.connections())
            .try_for_each(|()| std::future::ready(Ok(())))
            .await?;
        Ok(Filled::All)
    }

    /// Asks for a part.
    async fn try_part(&self, address: &mut Address, span: Span, size: u64) -> Result<Trial, Break> {
        let response = self.ask(address, Range::Of(span)).await?;
        match judge(
            response.status,
            &response.headers,
            Wanted::part(span.0, size),
            self.transfer(),
        ) {
            Judgement::Rest => {
                address.learn(&response.headers);
                Ok(Trial::Part(response))
            }
            Judgement::File => {
                address.learn(&response.headers);
                Ok(Trial::Whole(response))
            }
            Judgement::NotTheRest => Ok(Trial::Nothing),
            Judgement::Text => Err(self.text_in_place(response, &address.url).await.into()),
            Judgement::WrongLength(announced) => Err(wrong_length(announced, size).into()),
        }
    }

    async fn fill_segment(&self, whole: &Whole<'_>, segment: Segment, file: &File) -> Result<(), Error> {
        let Segment {
            mut span,
            mut share,
            mut first,
        } = segment;
        let mut patience = Patience::new(self.client.channel(), self.effect(), span.0, span.length());
        loop {
            let response = match first.take() {
                Some(first) => Ok(first),
                None => self.ask(&share.address, Range::Of(span)).await,
            };
            let fetched = self.fetch_segment(&mut share, response, whole, &mut span);
            let Err(broken) = fetched.await else {
                return Ok(());
            };
            let asked = share.address.clone();
            patience.wait(broken, asked, share.is_known, span.0).await?;
            share = whole.shared.next(self, file, share, patience.known()).await?;
        }
    }

    async fn fetch_segment(
        &self,
        share: &mut Share,
        response: Result<Response, Error>,
        whole: &Whole<'_>,
        span: &mut Span,
    ) -> Result<(), Break> {
        let response = response?;
        let wanted = Wanted::part(span.0, whole.size);
        match judge(response.status, &response.headers, wanted, self.transfer()) {
            Judgement::Rest if share.address.is_of_the_same(&response.headers) => {
                share.address.learn(&response.headers);
                share.gives();
                self.pour_segment(response.body, whole, span).await
            }
            // Another host, or another file; who waits looks which.
            Judgement::Rest | Judgement::File | Judgement::NotTheRest => Err(Break {
                error: Error::new(Kind::Unexpected, "the host does not send the part that was asked for").sent(),
                failure: Failure::Lost,
            }),
            Judgement::Text => Err(self.text_in_place(response, &share.address.url).await.into()),
            Judgement::WrongLength(announced) => Err(wrong_length(announced, whole.size).into()),
        }
    }

    async fn pour_segment(
        &self,
        mut body: ByteStream<TransportError>,
        whole: &Whole<'_>,
        span: &mut Span,
    ) -> Result<(), Break> {
        while span.length() > 0 {
            let mut piece = match body.next().await {
                Some(piece) => piece.map_err(Error::transport)?,
                None => {
                    let message = format!("the part ended {} bytes too early", span.length());
                    return Err(Break {
                        error: Error::new(Kind::Verify, message).sent(),
                        failure: Failure::Lost,
                    });
                }
            };
            // Some hosts send all the rest.
            piece.truncate(usize::try_from(span.length()).unwrap_or(usize::MAX));
            let length = piece.len() as u64;
            if !whole.sink.write_at(span.0, piece).await {
                // The sink knows why; it is asked next.
                return Ok(());
            }
            span.0 += length;
            let done = whole.done.fetch_add(length, Ordering::Relaxed) + length;
            self.reporter.report(Stage::Receiving, done, whole.size);
        }
        Ok(())
    }
}
