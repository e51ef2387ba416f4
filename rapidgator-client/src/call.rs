//! A call: static facts about its operation, and the values for its parameters. Awaiting it sends it.

mod values;

use std::{fmt, future::IntoFuture, marker::PhantomData};

use serde::de::DeserializeOwned;

pub(crate) use self::values::Values;
use self::values::{Limit, join};
use crate::{
    client::Client,
    error::Error,
    generated::errors::{ErrorId, FALSY, TRUTHY},
    secret::Secret,
    send,
    transport::BoxFuture,
    wire,
};

/// What is known about an operation.
#[derive(Debug)]
#[non_exhaustive]
pub struct Operation {
    /// `group.method`.
    pub id: &'static str,
    /// Below the base address.
    pub path: &'static str,
    /// What a second call would do.
    pub effect: Effect,
    /// Whether it needs a token.
    pub needs_session: bool,
    /// Without the one that carries the token.
    pub params: &'static [Parameter],
    /// The member of the payload that holds the answer; `None`: the payload is the answer.
    pub pick: Option<&'static str>,
    /// How it may be refused.
    pub errors: &'static [ErrorId],
}

impl Operation {
    fn parameter(&self, name: &str) -> Option<&Parameter> {
        self.params.iter().find(|parameter| parameter.name == name)
    }
}

/// What is known about a parameter.
#[derive(Debug)]
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
    pub(crate) const fn is_repeatable(self) -> bool {
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

pub(crate) use markers;

/// A value for a parameter.
pub(crate) trait Argument {
    /// The text that travels.
    fn into_text(self) -> String;
}

/// A call that has not been sent yet. `.await` sends it.
#[must_use = "a call does nothing until it is awaited"]
pub struct Call<'c, O> {
    client: &'c Client,
    values: Values,
    operation: PhantomData<fn() -> O>,
}

impl<'c, O: Op> Call<'c, O> {
    pub(crate) fn new(client: &'c Client) -> Self {
        Self {
            client,
            values: Values::default(),
            operation: PhantomData,
        }
    }

    pub(crate) fn set(mut self, name: &'static str, value: impl Argument) -> Self {
        self.values.set(name, value.into_text());
        self
    }

    pub(crate) fn set_list<A: Argument>(
        mut self,
        name: &'static str,
        separator: &'static str,
        items: impl IntoIterator<Item = A>,
    ) -> Self {
        let items: Vec<String> = items.into_iter().map(Argument::into_text).collect();
        match join(name, separator, &items, Self::limit(name)) {
            Ok(texts) => self.values.set_each(name, texts),
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

    pub(crate) fn into_values(self) -> Values {
        self.values
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

impl<O: Op> fmt::Debug for Call<'_, O> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut all = f.debug_struct("Call");
        all.field("operation", &O::OPERATION.id);
        for (name, value) in self.values.iter() {
            let shown = O::OPERATION.parameter(name).is_some_and(|parameter| !parameter.secret);
            if shown {
                all.field(name, &value.expose());
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

impl Argument for String {
    fn into_text(self) -> String {
        self
    }
}

impl Argument for &str {
    fn into_text(self) -> String {
        self.to_owned()
    }
}

impl Argument for u64 {
    fn into_text(self) -> String {
        self.to_string()
    }
}

impl Argument for i64 {
    fn into_text(self) -> String {
        self.to_string()
    }
}

impl Argument for bool {
    fn into_text(self) -> String {
        let spellings = if self { TRUTHY } else { FALSY };
        spellings.first().copied().unwrap_or_default().to_owned()
    }
}

impl Argument for Secret {
    fn into_text(self) -> String {
        self.expose().to_owned()
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
        const fn list(name: &'static str, max: Option<usize>) -> Parameter {
            Parameter {
                name,
                required: true,
                secret: false,
                max,
            }
        }
        Operation {
            id: "test.limited",
            path: "test/limited",
            effect,
            needs_session: true,
            params: &const { [list("ids", Some(25)), list("others", None)] },
            pick: None,
            errors: &[],
        }
    }

    #[test]
    fn booleans_are_the_first_spelling() {
        assert_eq!(
            (true.into_text(), false.into_text()),
            (TRUTHY[0].to_owned(), FALSY[0].to_owned())
        );
    }
}
