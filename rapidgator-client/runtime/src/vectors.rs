//! Walks the examples of the description: each body must read as the value, or as the error, that stands beside it.
//!
//! A generated list of them is walked by a test beside it: [`failed`] must be empty.

use std::fmt::Debug;

use serde::de::DeserializeOwned;

use crate::{
    api::Api,
    call::{Op, Operation},
    catalogue::{Code, ErrorRow},
    envelope::{self, Question},
    error::{Error, Kind},
    transfer::{ReceiveTransfer, SendTransfer},
};

/// One example: a whole body, and what it means.
pub struct Vector {
    /// Operation or transfer.
    place: &'static str,
    example: &'static str,
    /// What HTTP says of a refusal in an envelope.
    http_status: u16,
    check: Box<dyn Fn(&'static Api, u16) -> Result<(), Mismatch>>,
}

/// What speaks against each example that does; none if all is well.
#[must_use]
pub fn failed(api: &'static Api, vectors: &[Vector]) -> Vec<String> {
    let told = |vector: &Vector| {
        let Mismatch(why) = (vector.check)(api, vector.http_status).err()?;
        Some(format!("{} {}: {why}", vector.place, vector.example))
    };
    vectors.iter().filter_map(told).collect()
}

impl Vector {
    /// The operation or transfer that it is an example of.
    #[must_use]
    pub fn place(&self) -> &'static str {
        self.place
    }

    /// The same refusal, in an envelope that comes with this HTTP status.
    #[must_use]
    pub fn over_http(self, http_status: u16) -> Self {
        Self { http_status, ..self }
    }

    /// A success.
    pub fn answer<O: Op>(example: &'static str, body: &'static str, expected: O::Answer) -> Self
    where
        O::Answer: PartialEq + Debug,
    {
        let check = move |api, _| same(&read(&asked(api, O::OPERATION), body)?, &expected);
        Self::new(O::OPERATION.id, example, check)
    }

    /// A refusal.
    pub fn error(
        operation: &'static Operation,
        example: &'static str,
        body: &'static str,
        id: impl Code,
        status: u16,
        details: &'static str,
    ) -> Self {
        let check = move |api, http| refused(&asked(api, operation), body, id.row(), (status, http), details);
        Self::new(operation.id, example, check)
    }

    /// A known answer that is no envelope.
    pub fn foreign(operation: &'static Operation, example: &'static str, body: &'static str, id: &'static str) -> Self {
        let check = move |api, _| foreign(&asked(api, operation), body, id);
        Self::new(operation.id, example, check)
    }

    /// The answer to bytes.
    pub fn sent<T>(transfer: &'static SendTransfer, example: &'static str, body: &'static str, expected: T) -> Self
    where
        T: DeserializeOwned + PartialEq + Debug + 'static,
    {
        let check = move |api, _| same(&read(&sent(api, transfer), body)?, &expected);
        Self::new(transfer.name, example, check)
    }

    /// A refusal of bytes.
    pub fn sent_error(
        transfer: &'static SendTransfer,
        example: &'static str,
        body: &'static str,
        id: impl Code,
        status: u16,
        details: &'static str,
    ) -> Self {
        let check = move |api, http| refused(&sent(api, transfer), body, id.row(), (status, http), details);
        Self::new(transfer.name, example, check)
    }

    /// A known answer to bytes that is no envelope.
    pub fn sent_foreign(
        transfer: &'static SendTransfer,
        example: &'static str,
        body: &'static str,
        id: &'static str,
    ) -> Self {
        let check = move |api, _| foreign(&sent(api, transfer), body, id);
        Self::new(transfer.name, example, check)
    }

    /// A refusal in place of bytes.
    pub fn received_error(
        transfer: &'static ReceiveTransfer,
        example: &'static str,
        body: &'static str,
        id: impl Code,
    ) -> Self {
        let check = move |api, _| {
            let error = envelope::read_text(&received(api, transfer), 200, body.as_bytes());
            same(&(error.kind(), error.row()), &(Kind::Api, Some(id.row())))
        };
        Self::new(transfer.name, example, check)
    }

    /// A known answer in place of bytes that is no refusal.
    pub fn received_foreign(
        transfer: &'static ReceiveTransfer,
        example: &'static str,
        body: &'static str,
        id: &'static str,
    ) -> Self {
        let check = move |api, _| {
            same(&envelope::recognise(api, body).map(|foreign| foreign.id), &Some(id))?;
            let error = envelope::read_text(&received(api, transfer), 200, body.as_bytes());
            same(&error.kind(), &Kind::Unexpected)
        };
        Self::new(transfer.name, example, check)
    }

    fn new(
        place: &'static str,
        example: &'static str,
        check: impl Fn(&'static Api, u16) -> Result<(), Mismatch> + 'static,
    ) -> Self {
        Self {
            place,
            example,
            http_status: 200,
            check: Box::new(check),
        }
    }
}

/// What speaks against an example.
struct Mismatch(String);

impl From<Error> for Mismatch {
    fn from(error: Error) -> Self {
        Self(format!("{error:?}"))
    }
}

fn read<T: DeserializeOwned>(question: &Question<'_>, body: &str) -> Result<T, Mismatch> {
    Ok(envelope::read(question, 200, body.as_bytes())?.decode()?)
}

fn same<T: PartialEq + Debug>(got: &T, expected: &T) -> Result<(), Mismatch> {
    if got == expected {
        Ok(())
    } else {
        Err(Mismatch(format!("expected {expected:?}, found {got:?}")))
    }
}

/// `statuses`: that of the row, and that of HTTP around an envelope. Without one the row's is that of HTTP.
fn refused(
    question: &Question<'_>,
    body: &str,
    row: &ErrorRow,
    statuses: (u16, u16),
    details: &str,
) -> Result<(), Mismatch> {
    let (status, around) = statuses;
    let http_status = question.api.envelope.as_ref().map_or(status, |_| around);
    let error = failure(question, http_status, body)?;
    same(&error.row(), &Some(row))?;
    same(&error.status(), &Some(status))?;
    same(&error.details().unwrap_or_default(), &details)
}

fn foreign(question: &Question<'_>, body: &str, id: &str) -> Result<(), Mismatch> {
    let recognised = envelope::recognise(question.api, body);
    same(&recognised.map(|foreign| foreign.id), &Some(id))?;
    same(&failure(question, 200, body)?.kind(), &Kind::Unexpected)
}

fn failure(question: &Question<'_>, http_status: u16, body: &str) -> Result<Error, Mismatch> {
    let read = envelope::read(question, http_status, body.as_bytes());
    read.err()
        .ok_or_else(|| Mismatch("expected an error, found a success".to_owned()))
}

fn asked(api: &'static Api, operation: &'static Operation) -> Question<'static> {
    question(api, operation.id, operation.errors, operation.pick)
}

fn sent(api: &'static Api, transfer: &'static SendTransfer) -> Question<'static> {
    question(api, transfer.name, transfer.errors, transfer.pick)
}

fn received(api: &'static Api, transfer: &'static ReceiveTransfer) -> Question<'static> {
    question(api, transfer.name, transfer.errors, None)
}

fn question(
    api: &'static Api,
    name: &'static str,
    errors: &'static [&'static ErrorRow],
    pick: Option<&'static str>,
) -> Question<'static> {
    Question {
        api,
        name,
        errors,
        pick,
        repeatable: false,
        secrets: Vec::new(),
        observer: None,
    }
}
