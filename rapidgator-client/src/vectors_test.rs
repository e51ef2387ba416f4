//! Walks the examples of the description: each body must read as the value, or as the error, that stands beside it.

use std::fmt::Debug;

use serde::de::DeserializeOwned;

use crate::{
    call::{Op, Operation},
    download::ReceiveTransfer,
    envelope::{self, Question},
    error::{Error, Kind},
    generated::{errors::ErrorId, operations::OPERATIONS, vectors::vectors},
    upload::SendTransfer,
};

/// One example: a whole body, and what it means.
pub(crate) struct Vector {
    /// Operation or transfer.
    place: &'static str,
    example: &'static str,
    check: Box<dyn Fn() -> Result<(), String>>,
}

impl Vector {
    pub(crate) fn answer<O: Op>(example: &'static str, body: &'static str, expected: O::Answer) -> Self
    where
        O::Answer: PartialEq + Debug,
    {
        let check = move || {
            same(
                &envelope::read(&asked(O::OPERATION), 200, body.as_bytes())?.decode()?,
                &expected,
            )
        };
        Self::new(O::OPERATION.id, example, move || described(check()))
    }

    pub(crate) fn error(
        operation: &'static Operation,
        example: &'static str,
        body: &'static str,
        id: ErrorId,
        status: u16,
        details: &'static str,
    ) -> Self {
        let check = move || refused(&asked(operation), body, id, status, details);
        Self::new(operation.id, example, move || described(check()))
    }

    pub(crate) fn foreign(
        operation: &'static Operation,
        example: &'static str,
        body: &'static str,
        id: &'static str,
    ) -> Self {
        let check = move || {
            same(&envelope::recognise(body).map(|foreign| foreign.id), &Some(id))?;
            same(&failure(&asked(operation), body)?.kind(), &Kind::Unexpected)
        };
        Self::new(operation.id, example, move || described(check()))
    }

    pub(crate) fn sent<T>(
        transfer: &'static SendTransfer,
        example: &'static str,
        body: &'static str,
        expected: T,
    ) -> Self
    where
        T: DeserializeOwned + PartialEq + Debug + 'static,
    {
        let check = move || {
            same(
                &envelope::read(&sent(transfer), 200, body.as_bytes())?.decode()?,
                &expected,
            )
        };
        Self::new(transfer.name, example, move || described(check()))
    }

    pub(crate) fn sent_error(
        transfer: &'static SendTransfer,
        example: &'static str,
        body: &'static str,
        id: ErrorId,
        status: u16,
        details: &'static str,
    ) -> Self {
        let check = move || refused(&sent(transfer), body, id, status, details);
        Self::new(transfer.name, example, move || described(check()))
    }

    pub(crate) fn received_error(
        transfer: &'static ReceiveTransfer,
        example: &'static str,
        body: &'static str,
        id: ErrorId,
    ) -> Self {
        let check = move || {
            let (name, errors) = (transfer.name, transfer.errors);
            let question = Question {
                name,
                errors,
                pick: None,
                repeatable: false,
                secrets: Vec::new(),
            };
            let error = envelope::read_text(&question, 200, body.as_bytes());
            same(&(error.kind(), error.api_code()), &(Kind::Api, Some(id)))
        };
        Self::new(transfer.name, example, move || described(check()))
    }

    fn new(place: &'static str, example: &'static str, check: impl Fn() -> Result<(), String> + 'static) -> Self {
        Self {
            place,
            example,
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

fn described(result: Result<(), Mismatch>) -> Result<(), String> {
    result.map_err(|Mismatch(text)| text)
}

fn same<T: PartialEq + Debug>(got: &T, expected: &T) -> Result<(), Mismatch> {
    if got == expected {
        Ok(())
    } else {
        Err(Mismatch(format!("expected {expected:?}, found {got:?}")))
    }
}

fn refused(question: &Question<'_>, body: &str, id: ErrorId, status: u16, details: &str) -> Result<(), Mismatch> {
    let error = failure(question, body)?;
    same(&error.api_code(), &Some(id))?;
    same(&error.status(), &Some(status))?;
    same(&error.details(), &Some(details))
}

fn failure(question: &Question<'_>, body: &str) -> Result<Error, Mismatch> {
    let read = envelope::read(question, 200, body.as_bytes());
    read.err()
        .ok_or_else(|| Mismatch("expected an error, found a success".to_owned()))
}

fn asked(operation: &'static Operation) -> Question<'static> {
    Question {
        name: operation.id,
        errors: operation.errors,
        pick: operation.pick,
        repeatable: false,
        secrets: Vec::new(),
    }
}

fn sent(transfer: &'static SendTransfer) -> Question<'static> {
    Question {
        name: transfer.name,
        errors: transfer.errors,
        pick: transfer.pick,
        repeatable: false,
        secrets: Vec::new(),
    }
}

#[test]
fn each_example_reads_as_what_it_means() {
    let failed: Vec<_> = vectors()
        .iter()
        .filter_map(|vector| {
            (vector.check)()
                .err()
                .map(|why| format!("{} {}: {why}", vector.place, vector.example))
        })
        .collect();
    assert!(failed.is_empty(), "{}", failed.join("\n"));
}

#[test]
fn each_operation_has_an_example_of_success_and_one_of_failure() {
    let vectors = vectors();
    for operation in OPERATIONS {
        let examples = vectors.iter().filter(|vector| vector.place == operation.id).count();
        assert!(examples >= 2, "{} has {examples} examples", operation.id);
    }
}
