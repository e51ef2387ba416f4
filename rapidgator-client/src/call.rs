//! A call: static facts about its operation, and the values for its parameters. Awaiting it sends it.

use std::{fmt, future::IntoFuture, marker::PhantomData};

use serde::de::DeserializeOwned;

use crate::{
    client::Client,
    error::{Error, Kind},
    generated::errors::{ErrorId, FALSY, TRUTHY},
    secret::Secret,
    send,
    transport::BoxFuture,
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
    /// How many values the service takes at once, for lists.
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
        match join(name, separator, &items) {
            Ok(text) => self.values.set(name, text),
            Err(problem) => self.values.problem = Some((name, problem)),
        }
        self
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
        for (name, value) in &self.values.pairs {
            match O::OPERATION.params.iter().find(|parameter| parameter.name == *name) {
                Some(parameter) if !parameter.secret => all.field(name, &value.expose()),
                _ => all.field(name, value),
            };
        }
        all.finish()
    }
}

/// Names and values of a request. All values count as secret here; what may be shown is the operation's to say.
#[derive(Debug, Default)]
pub(crate) struct Values {
    pairs: Vec<(&'static str, Secret)>,
    /// The parameter for which the call cannot be sent, and why.
    problem: Option<(&'static str, Error)>,
}

impl Values {
    fn set(&mut self, name: &'static str, text: String) {
        // The last one wins: a builder method may be called twice.
        self.pairs.retain(|(existing, _)| *existing != name);
        self.problem.take_if(|(existing, _)| *existing == name);
        self.pairs.push((name, Secret::from(text)));
    }

    /// # Errors
    ///
    /// An argument that cannot be sent.
    pub(crate) fn checked(self) -> Result<Self, Error> {
        match self.problem {
            Some((_, problem)) => Err(problem),
            None => Ok(self),
        }
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = (&'static str, &Secret)> {
        self.pairs.iter().map(|(name, value)| (*name, value))
    }

    /// The values that must not be seen.
    pub(crate) fn secrets(&self, operation: &Operation) -> impl Iterator<Item = &Secret> {
        let is_secret = |name: &str| operation.params.iter().any(|it| it.name == name && it.secret);
        self.iter()
            .filter_map(move |(name, value)| is_secret(name).then_some(value))
    }
}

fn join(name: &str, separator: &str, items: &[String]) -> Result<String, Error> {
    let refuse = |why: String| Err(Error::new(Kind::Build, format!("parameter `{name}`: {why}")));
    if items.is_empty() {
        // Sent as it is, it would count as left out, which may mean "all of them".
        return refuse("the list is empty".to_owned());
    }
    if items.iter().any(String::is_empty) {
        return refuse("a value is empty".to_owned());
    }
    if let Some(item) = items.iter().find(|item| item.contains(separator)) {
        return refuse(format!("`{item}` contains `{separator}`, which separates values"));
    }
    Ok(items.join(separator))
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
mod tests {
    use super::*;

    fn join_of(items: &[&str]) -> Result<String, String> {
        let items: Vec<String> = items.iter().map(ToString::to_string).collect();
        join("file_id", ",", &items).map_err(|error| error.to_string())
    }

    #[test]
    fn lists() {
        assert_eq!(join_of(&["a", "b"]), Ok("a,b".to_owned()));
        assert_eq!(join_of(&[]), Err("parameter `file_id`: the list is empty".to_owned()));
        assert_eq!(
            join_of(&["a", ""]),
            Err("parameter `file_id`: a value is empty".to_owned())
        );
        let comma = "parameter `file_id`: `a,b` contains `,`, which separates values";
        assert_eq!(join_of(&["c", "a,b"]), Err(comma.to_owned()));
    }

    #[test]
    fn the_last_value_wins() {
        let mut values = Values::default();
        values.set("name", "a".to_owned());
        values.set("name", "b".to_owned());
        let all: Vec<_> = values.iter().map(|(name, value)| (name, value.expose())).collect();
        assert_eq!(all, [("name", "b")]);
        values.problem = Some(("name", Error::new(Kind::Build, "")));
        values.set("other", "c".to_owned());
        assert!(values.problem.is_some());
        values.set("name", "d".to_owned());
        assert!(values.checked().is_ok());
    }

    #[test]
    fn booleans_are_the_first_spelling() {
        assert_eq!(
            (true.into_text(), false.into_text()),
            (TRUTHY[0].to_owned(), FALSY[0].to_owned())
        );
    }
}
