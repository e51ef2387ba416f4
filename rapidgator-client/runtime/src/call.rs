//! A call: static facts about its operation, and the values for its parameters. Awaiting it sends it.

mod argument;
mod values;

use std::{
    fmt,
    marker::PhantomData,
    pin::Pin,
    task::{Context, Poll},
};

use serde::de::DeserializeOwned;

pub use self::argument::{Argument, Value};
pub(crate) use self::values::Values;
use crate::{catalogue::ErrorRow, client::Client, envelope::Payload, error::Error, send, transport::BoxFuture};

/// What is known about an operation.
#[derive(Debug)]
pub struct Operation {
    /// `group.method`.
    pub id: &'static str,
    /// How it is asked.
    pub method: Method,
    /// Below the base address. A segment `{name}` is the value of that parameter.
    pub path: &'static str,
    /// How the other parameters are written, where the method has a body; without one they are in the query.
    pub body: Body,
    /// What a second call would do.
    pub effect: Effect,
    /// Whether it needs a token.
    pub needs_session: bool,
    /// Without the one that carries the token.
    pub params: &'static [Parameter],
    /// The member of the payload that holds the answer; `None`: the payload is the answer.
    pub pick: Option<&'static str>,
    /// How it may be refused.
    pub errors: &'static [&'static ErrorRow],
}

impl Operation {
    /// Whether this parameter travels as JSON, in its own type.
    fn writes_json(&self, name: &str) -> bool {
        let in_path = self.segments().any(|segment| segment == Segment::Parameter(name));
        self.body == Body::Json && self.method.has_body() && !in_path
    }

    /// What stands between the slashes of its path.
    pub(crate) fn segments(&self) -> impl Iterator<Item = Segment<'static>> {
        self.path.split('/').map(|segment| {
            let name = segment.strip_prefix('{').and_then(|rest| rest.strip_suffix('}'));
            name.map_or(Segment::Literal(segment), Segment::Parameter)
        })
    }

    pub(crate) fn parameter(&self, name: &str) -> Option<&Parameter> {
        self.params.iter().find(|parameter| parameter.name == name)
    }
}

/// What stands between two slashes of a path.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Segment<'a> {
    Literal(&'a str),
    Parameter(&'a str),
}

/// How an operation is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Method {
    /// `GET`, without a body.
    Get,
    /// `POST`.
    Post,
    /// `PUT`.
    Put,
    /// `PATCH`.
    Patch,
    /// `DELETE`, without a body.
    Delete,
}

impl Method {
    pub(crate) const fn has_body(self) -> bool {
        match self {
            Self::Get | Self::Delete => false,
            Self::Post | Self::Put | Self::Patch => true,
        }
    }

    pub(crate) const fn of_http(self) -> http::Method {
        match self {
            Self::Get => http::Method::GET,
            Self::Post => http::Method::POST,
            Self::Put => http::Method::PUT,
            Self::Patch => http::Method::PATCH,
            Self::Delete => http::Method::DELETE,
        }
    }
}

/// How parameters are written in a body.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Body {
    /// As `a=1&b=2`.
    Form,
    /// As a JSON object whose members have their own types.
    Json,
}

/// What is known about a parameter.
///
/// Made by [`required`](Self::required) or [`optional`](Self::optional), and refined by the other methods.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub struct Parameter {
    /// As on the wire.
    pub name: &'static str,
    /// Whether the call needs it.
    pub required: bool,
    /// Whether its value must not be seen.
    pub secret: bool,
    /// How many values the service takes at once, for lists. A longer list goes out in several requests if the call
    /// only asks and is answered with a list, and is an error of [`Kind::Build`](crate::Kind::Build) otherwise.
    pub max: Option<usize>,
}

impl Parameter {
    /// One that the call needs.
    #[must_use]
    pub const fn required(name: &'static str) -> Self {
        Self {
            name,
            required: true,
            secret: false,
            max: None,
        }
    }

    /// One that may be left out.
    #[must_use]
    pub const fn optional(name: &'static str) -> Self {
        Self {
            required: false,
            ..Self::required(name)
        }
    }

    /// The same, with a value that must not be seen.
    #[must_use]
    pub const fn secret(self) -> Self {
        Self { secret: true, ..self }
    }

    /// The same, with so many values at once.
    #[must_use]
    pub const fn at_most(self, max: usize) -> Self {
        Self { max: Some(max), ..self }
    }
}

/// What a second call of the same kind would do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Effect {
    /// It changes nothing.
    Read,
    /// Twice is as once.
    Idempotent,
    /// Twice makes two.
    Create,
    /// It takes something away.
    Destructive,
    /// Nobody knows; ask before repeating it.
    UnknownOutcome,
}

impl Effect {
    /// Whether a second call does no harm.
    #[must_use]
    pub const fn is_repeatable(self) -> bool {
        match self {
            Self::Read | Self::Idempotent => true,
            Self::Create | Self::Destructive | Self::UnknownOutcome => false,
        }
    }
}

/// Ties an operation to the type of its answer. [`markers!`](crate::markers!) implements it.
///
/// What reads an answer is a function of its own for each operation, so that it is compiled with the generated files, and
/// not once more by each program that sends a call.
pub trait Op {
    /// What the service answers.
    type Answer: DeserializeOwned + Send + 'static;
    /// What is known about the operation.
    const OPERATION: &'static Operation;

    /// Reads the answer: [`Payload::decode`].
    #[doc(hidden)]
    fn decode(payload: Payload) -> Result<Self::Answer, Error>;

    /// Whether the answer is a list: [`wire::is_list`].
    #[doc(hidden)]
    fn gives_a_list() -> bool;
}

/// Makes the types that stand for operations: `Marker: DESCRIPTOR -> Answer;`.
#[macro_export]
macro_rules! markers {
    ($($marker:ident: $operation:ident -> $answer:ty;)+) => {
        $(
            /// Stands for its operation in the type of a call.
            #[derive(Debug)]
            pub enum $marker {}

            impl $crate::call::Op for $marker {
                type Answer = $answer;
                const OPERATION: &'static $crate::call::Operation = &$operation;

                fn decode(payload: $crate::envelope::Payload) -> std::result::Result<$answer, $crate::Error> {
                    payload.decode()
                }

                fn gives_a_list() -> bool {
                    $crate::wire::is_list::<$answer>()
                }
            }
        )+
    };
}

/// A call that has not been sent yet. `.await` sends it. The `Call` of an API is one around it, made by
/// [`client!`](crate::client!).
#[must_use = "a call does nothing until it is awaited"]
pub struct Call<'c, O> {
    client: &'c Client,
    values: Values,
    operation: PhantomData<fn() -> O>,
}

impl<'c, O: Op> Call<'c, O> {
    /// A call without values.
    pub fn new(client: &'c Client) -> Self {
        Self {
            client,
            values: Values::default(),
            operation: PhantomData,
        }
    }

    /// The same with this value. The last one of each name counts.
    pub fn set(mut self, name: &'static str, value: impl Argument) -> Self {
        self.values.set(name, value.into_value());
        self
    }

    /// The same with these values, in one text with a separator between them, or as a list
    /// of JSON. A call that cannot be sent for them tells
    /// when it is awaited.
    pub fn set_list<A: Argument>(
        mut self,
        name: &'static str,
        separator: &'static str,
        items: impl IntoIterator<Item = A>,
    ) -> Self {
        // A loop: the adapters of iterators would be compiled for each kind of list.
        let mut values = Vec::new();
        for item in items {
            values.push(item.into_value());
        }
        let api = self.client.channel().api;
        self.values
            .set_list(O::OPERATION, O::gives_a_list, api, name, separator, values);
        self
    }
}

impl<'c, O: Op> IntoFuture for Call<'c, O> {
    type Output = Result<O::Answer, Error>;
    type IntoFuture = BoxFuture<'c, Self::Output>;

    fn into_future(self) -> Self::IntoFuture {
        // The long part is the same for all operations and compiled once.
        let payload = send::execute(self.client, O::OPERATION, self.values);
        let decode = O::decode;
        Box::pin(Answer { payload, decode })
    }
}

/// Waits for what an operation is answered with, and reads it.
struct Answer<'c, T> {
    payload: BoxFuture<'c, Result<Payload, Error>>,
    decode: fn(Payload) -> Result<T, Error>,
}

impl<T> Future for Answer<'_, T> {
    type Output = Result<T, Error>;

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        match self.payload.as_mut().poll(context) {
            Poll::Ready(Ok(payload)) => Poll::Ready((self.decode)(payload)),
            Poll::Ready(Err(error)) => Poll::Ready(Err(error)),
            Poll::Pending => Poll::Pending,
        }
    }
}

// Not derived: the marker of the operation needs no clone.
impl<O> Clone for Call<'_, O> {
    fn clone(&self) -> Self {
        Self {
            client: self.client,
            values: self.values.clone(),
            operation: PhantomData,
        }
    }
}

impl<O: Op> fmt::Debug for Call<'_, O> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut all = f.debug_struct("Call");
        all.field("operation", &O::OPERATION.id);
        for (name, value) in self.values.iter() {
            let shown = O::OPERATION.parameter(name).is_some_and(|parameter| !parameter.secret);
            if shown {
                all.field(name, &value.shown(self.client.channel().api));
            } else {
                all.field(name, value);
            }
        }
        match self.values.later().count() {
            0 => all.finish(),
            later => all.field("later_requests", &later).finish(),
        }
    }
}

#[cfg(test)]
#[allow(
    unreachable_pub,
    reason = "the macro makes public types, and these are for the tests only"
)]
mod tests {
    use super::{values::Limit, *};

    #[test]
    fn only_questions_that_are_answered_with_a_list_are_asked_in_parts() {
        static READ: Operation = limited(Effect::Read);
        static DELETE: Operation = limited(Effect::Destructive);
        markers! {
            ListOfRead: READ -> Vec<u64>;
            OneOfRead: READ -> u64;
            ListOfDelete: DELETE -> Vec<u64>;
        }
        fn limit<O: Op>(name: &str) -> Limit {
            Limit::of(O::OPERATION, name, O::gives_a_list)
        }
        assert!(matches!(limit::<ListOfRead>("ids"), Limit::Request(25)));
        assert!(matches!(limit::<OneOfRead>("ids"), Limit::Call(25)));
        assert!(matches!(limit::<ListOfDelete>("ids"), Limit::Call(25)));
        assert!(matches!(limit::<ListOfRead>("others"), Limit::None));
    }

    /// An operation that takes 25 ids at once.
    const fn limited(effect: Effect) -> Operation {
        Operation {
            id: "test.limited",
            method: Method::Post,
            path: "test/limited",
            body: Body::Form,
            effect,
            needs_session: true,
            params: &const { [Parameter::required("ids").at_most(25), Parameter::required("others")] },
            pick: None,
            errors: &[],
        }
    }
}
