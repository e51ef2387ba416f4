//! The journal as it grows: entries as soon as they are there, without asking again and again.

use std::collections::VecDeque;
use std::fmt;
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use futures_util::Stream;
use http::Method;
use rapidgator_client_runtime::envelope::{Question, read};
use rapidgator_client_runtime::send::{Channel, read_up_to};
use rapidgator_client_runtime::transport::{ByteStream, Request, TransportError};
use rapidgator_client_runtime::{Error, Kind, client, decode};
use serde::Deserialize;
use serde_json::value::RawValue;
use url::Url;

use crate::generated::operations::{Client, JOURNAL_LIST};
use crate::generated::types::Entry;

/// A mock that says more in one event is none.
const LONGEST_EVENT: usize = 1 << 20;

/// Where the stream is, for errors.
const NAME: &str = "journal.stream";

/// Which entries of a journal are wanted: those for which all holds that is said here.
#[derive(Clone, Debug, Default)]
#[must_use]
pub struct Following {
    query: Vec<(&'static str, String)>,
}

impl Following {
    /// All of them: those that are there, and those to come.
    pub fn all() -> Self {
        Self::default()
    }

    /// Of this operation or transfer, or `nowhere`.
    pub fn name(self, name: impl Into<String>) -> Self {
        self.with("name", name.into())
    }

    /// Of this account.
    pub fn account(self, email: impl Into<String>) -> Self {
        self.with("account", email.into())
    }

    /// That went so: `answered`, `refused`, `foreign`, `broken`, `pending`, or the name of an error.
    pub fn result(self, word: impl Into<String>) -> Self {
        self.with("result", word.into())
    }

    /// On which trouble struck, or not.
    pub fn struck(self, struck: bool) -> Self {
        self.with("struck", struck.to_string())
    }

    /// From the entry with this number on.
    pub fn since(self, entry: u64) -> Self {
        self.with("since", entry.to_string())
    }

    /// Behind what an earlier stream has told; see [`Follow::last`].
    pub fn after(self, number: u64) -> Self {
        self.with("after", number.to_string())
    }

    fn with(mut self, name: &'static str, value: String) -> Self {
        self.query.push((name, value));
        self
    }
}

/// What comes next of a journal.
#[derive(Clone, Debug, PartialEq)]
pub enum Next {
    /// An entry. One of which more has become known comes again: what came last under its number counts.
    Entry(Box<Entry>),
    /// Entries with lower numbers than this one are gone, and some of them were not told.
    Gap(u64),
}

/// What happens in a space, as it happens. It ends with the space and with the mock; an error comes if the connection
/// breaks, and then nothing more.
pub struct Follow {
    body: Option<ByteStream<TransportError>>,
    buffer: Vec<u8>,
    /// What was read and not handed out yet, with its number if it has one.
    ready: VecDeque<(Next, Option<u64>)>,
    last: Option<u64>,
    /// What broke it off, to be told behind what came before.
    failure: Option<Error>,
}

impl Client {
    /// Follows the journal of a space; `docs/control/STREAM.md` describes the stream.
    ///
    /// ```no_run
    /// use futures_util::StreamExt;
    /// use rapidgator_mock_control::{Following, Next, connect};
    ///
    /// # async fn run() -> Result<(), rapidgator_mock_control::Error> {
    /// let control = connect("http://127.0.0.1:8080", "the token that the mock told at its start")?;
    /// let mut journal = control.follow("default", Following::all().result("refused")).await?;
    /// while let Some(next) = journal.next().await {
    ///     match next? {
    ///         Next::Entry(entry) => println!("{}: {}", entry.name, entry.result),
    ///         Next::Gap(first) => println!("something before {first} is gone"),
    ///     }
    /// }
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// If there is no such space, if as many follow as may, or if the mock is not reached.
    pub async fn follow(&self, space: &str, wanted: Following) -> Result<Follow, Error> {
        let client: &client::Client = self.as_ref();
        let channel = client.channel();
        let request = Request::new(Method::GET, address(channel, space, &wanted)?);
        let sent = channel.transport.send(request).await;
        let response = sent.map_err(|error| failed(Error::transport(error)))?;
        if response.status == 200 {
            return Ok(Follow {
                body: Some(response.body),
                buffer: Vec::new(),
                ready: VecDeque::new(),
                last: None,
                failure: None,
            });
        }
        let (body, _) = read_up_to(response.body, LONGEST_EVENT)
            .await
            .map_err(|error| failed(Error::transport(error).sent()))?;
        let question = Question {
            api: channel.api,
            name: NAME,
            errors: JOURNAL_LIST.errors,
            pick: None,
            repeatable: true,
            secrets: Vec::new(),
            observer: None,
        };
        Err(match read(&question, response.status, &body) {
            Err(error) => failed(error),
            Ok(_) => unexpected("the answer is not a stream of events"),
        })
    }
}

fn address(channel: &Channel, space: &str, wanted: &Following) -> Result<Url, Error> {
    let unusable = || failed(Error::new(Kind::Build, "the address of the mock is not one"));
    let mut url = Url::parse(&channel.base_url).map_err(|_| unusable())?;
    let path = ["spaces", space, "journal", "stream"];
    url.path_segments_mut()
        .map_err(|()| unusable())?
        .pop_if_empty()
        .extend(path);
    if !wanted.query.is_empty() {
        url.query_pairs_mut().extend_pairs(&wanted.query);
    }
    Ok(url)
}

fn failed(error: Error) -> Error {
    error.in_named(NAME, true)
}

fn unexpected(what: &'static str) -> Error {
    failed(Error::new(Kind::Unexpected, what).sent())
}

impl Follow {
    /// The number of what was handed out last, for [`Following::after`] of a stream that goes on from here.
    #[must_use]
    pub fn last(&self) -> Option<u64> {
        self.last
    }

    /// Takes the events out of the buffer that are there as a whole. The stream is over if one says so.
    fn take_events(&mut self) -> Result<(), Error> {
        while let Some(end) = self.buffer.windows(2).position(|two| two == b"\n\n") {
            let event: Vec<u8> = self.buffer.drain(..end + 2).collect();
            let text = std::str::from_utf8(&event).map_err(|_| unexpected("an event is not UTF-8"))?;
            let field = |name: &str| text.lines().find_map(|line| line.strip_prefix(name));
            let number = field("id: ").and_then(|number| number.parse().ok());
            let next = match field("event: ") {
                Some("entry") => Next::Entry(Box::new(value(field("data: "))?)),
                Some("gap") => {
                    let gap: Gap = value(field("data: "))?;
                    Next::Gap(gap.first)
                }
                Some("end") => {
                    self.body = None;
                    continue;
                }
                // A heartbeat, or what later mocks tell as well.
                Some(_) | None => continue,
            };
            self.ready.push_back((next, number));
        }
        if self.buffer.len() > LONGEST_EVENT {
            return Err(unexpected("an event does not end"));
        }
        Ok(())
    }
}

#[derive(Deserialize)]
struct Gap {
    first: u64,
}

fn value<T: serde::de::DeserializeOwned>(text: Option<&str>) -> Result<T, Error> {
    let raw: &RawValue =
        serde_json::from_str(text.unwrap_or_default()).map_err(|_| unexpected("an event has no JSON in it"))?;
    decode::parse(raw).map_err(|problem| failed(Error::new(Kind::Decode, problem.to_string()).sent()))
}

impl Stream for Follow {
    type Item = Result<Next, Error>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        loop {
            if let Some((next, number)) = self.ready.pop_front() {
                self.last = number.or(self.last);
                return Poll::Ready(Some(Ok(next)));
            }
            let Some(body) = &mut self.body else {
                return Poll::Ready(self.failure.take().map(Err));
            };
            let outcome = match ready!(body.as_mut().poll_next(context)) {
                Some(Ok(bytes)) => {
                    self.buffer.extend_from_slice(&bytes);
                    self.take_events()
                }
                Some(Err(error)) => Err(failed(Error::transport(error).sent())),
                None => Err(unexpected("the stream broke off")),
            };
            if let Err(error) = outcome {
                self.body = None;
                self.failure = Some(error);
            }
        }
    }
}

impl fmt::Debug for Follow {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Follow")
            .field("last", &self.last)
            .finish_non_exhaustive()
    }
}
