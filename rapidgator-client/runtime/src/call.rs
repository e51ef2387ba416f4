//! A call: static facts about its operation, and the values for its parameters. Awaiting it sends it.

mod argument;
mod values;

use std::{fmt, future::IntoFuture, marker::PhantomData};

use serde::de::DeserializeOwned;

pub use self::argument::{Argument, Value};
pub(crate) use self::values::Values;
use self::values::{Limit, join, pack};
use crate::{catalogue::ErrorRow, client::Client, error::Error, send, transport::BoxFuture, wire};

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

/// Ties an operation to the type of its answer.
pub trait Op {
    /// What the service answers.
    type Answer: DeserializeOwned + Send + 'static;
    /// What is known about the operation.
    const OPERATION: &'static Operation;
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
        let items: Vec<Value> = items.into_iter().map(Argument::into_value).collect();
        let parts = if O::OPERATION.writes_json(name) {
            pack(name, items, Self::limit(name))
        } else {
            let api = self.client.channel().api;
            let texts: Vec<String> = items.iter().map(|value| value.text(api).into_owned()).collect();
            join(name, separator, &texts, Self::limit(name))
        };
        match parts {
            Ok(parts) => self.values.set_each(name, parts),
            Err(problem) => self.values.refuse(name, problem),
        }
        self
    }

    /// Several requests are as good as one if they only ask, and if their answers can be put together. Were two lists of
    /// a call too long, nobody could say which items of them belong together.
    fn limit(name: &str) -> Limit {
        let params = O::OPERATION.params;
        let limited = params.iter().filter(|parameter| parameter.max.is_some()).count();
        let Some(most) = O::OPERATION.parameter(name).and_then(|parameter| parameter.max) else {
            return Limit::None;
        };
        let gives_a_list = wire::nothing::<O::Answer>().is_some();
        if O::OPERATION.effect == Effect::Read && gives_a_list && limited == 1 {
            Limit::Request(most)
        } else {
            Limit::Call(most)
        }
    }
}

impl<'c, O: Op> IntoFuture for Call<'c, O> {
    type Output = Result<O::Answer, Error>;
    type IntoFuture = BoxFuture<'c, Self::Output>;

    fn into_future(self) -> Self::IntoFuture {
        // The long part is the same for all operations and compiled once.
        let payload = send::execute(self.client, O::OPERATION, self.values);
        Box::pin(async move { payload.await?.decode() })
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
    use super::*;

    #[test]
    fn only_questions_that_are_answered_with_a_list_are_asked_in_parts() {
        static READ: Operation = limited(Effect::Read);
        static DELETE: Operation = limited(Effect::Destructive);
        markers! {
            ListOfRead: READ -> Vec<u64>;
            OneOfRead: READ -> u64;
            ListOfDelete: DELETE -> Vec<u64>;
        }
        assert!(matches!(Call::<ListOfRead>::limit("ids"), Limit::Request(25)));
        assert!(matches!(Call::<OneOfRead>::limit("ids"), Limit::Call(25)));
        assert!(matches!(Call::<ListOfDelete>::limit("ids"), Limit::Call(25)));
        assert!(matches!(Call::<ListOfRead>::limit("others"), Limit::None));
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
