//! The values of a call, and how a list of them travels.

use std::borrow::Cow;

use super::{Effect, Operation, Value};
use crate::{
    api::Api,
    error::{Error, Kind},
    secret::Secret,
};

/// Names and values of a call.
#[derive(Clone, Debug, Default)]
pub(crate) struct Values {
    pairs: Vec<(&'static str, Value)>,
    /// The name of a list that is too long for one request, and its values in the requests after the first.
    rest: Option<(&'static str, Vec<Value>)>,
    /// The parameter for which the call cannot be sent, and why.
    problem: Option<(&'static str, Error)>,
}

impl Values {
    pub(crate) fn set(&mut self, name: &'static str, value: Value) {
        // The last one wins: a builder method may be called twice.
        self.pairs.retain(|(existing, _)| *existing != name);
        self.rest.take_if(|(existing, _)| *existing == name);
        self.problem.take_if(|(existing, _)| *existing == name);
        self.pairs.push((name, value));
    }

    /// The values of a list, in as many requests as it takes.
    pub(super) fn set_list(
        &mut self,
        operation: &Operation,
        gives_a_list: fn() -> bool,
        api: &Api,
        name: &'static str,
        separator: &str,
        items: Vec<Value>,
    ) {
        let limit = Limit::of(operation, name, gives_a_list);
        let parts = if operation.writes_json(name) {
            pack(name, items, limit)
        } else {
            join(name, separator, &items, limit, api)
        };
        self.set_each(name, parts);
    }

    /// A value for each request, or why there can be none.
    fn set_each(&mut self, name: &'static str, parts: Result<Vec<Value>, Error>) {
        let mut parts = match parts {
            Ok(parts) => parts.into_iter(),
            Err(problem) => {
                self.problem = Some((name, problem));
                return;
            }
        };
        if let Some(first) = parts.next() {
            self.set(name, first);
        }
        let rest: Vec<_> = parts.collect();
        if !rest.is_empty() {
            self.rest = Some((name, rest));
        }
    }

    /// The values of each request after the first.
    pub(crate) fn later(&self) -> impl Iterator<Item = Self> {
        self.rest.iter().flat_map(|(name, texts)| {
            texts.iter().map(|text| {
                let mut values = Self {
                    pairs: self.pairs.clone(),
                    ..Self::default()
                };
                values.set(name, text.clone());
                values
            })
        })
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

    pub(crate) fn get(&self, name: &str) -> Option<&Value> {
        self.iter().find_map(|(own, value)| (own == name).then_some(value))
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = (&'static str, &Value)> {
        self.pairs.iter().map(|(name, value)| (*name, value))
    }

    /// The values that must not be seen.
    pub(crate) fn secrets(&self, operation: &Operation) -> impl Iterator<Item = &Secret> {
        let is_secret = |name: &str| operation.parameter(name).is_some_and(|parameter| parameter.secret);
        self.iter().flat_map(move |(name, value)| match value {
            Value::Text(text) if is_secret(name) => vec![text],
            Value::Text(_)
            | Value::Secret(_)
            | Value::Integer(_)
            | Value::Boolean(_)
            | Value::List(_)
            | Value::Object(_) => value.secrets(),
        })
    }
}

/// How long a list may be.
#[derive(Clone, Copy, Debug)]
pub(super) enum Limit {
    None,
    /// A longer one goes out in several requests.
    Request(usize),
    /// A longer one is refused.
    Call(usize),
}

impl Limit {
    /// Several requests are as good as one if they only ask, and if their answers can be put together. Were two lists of
    /// a call too long, nobody could say which items of them belong together.
    pub(super) fn of(operation: &Operation, name: &str, gives_a_list: fn() -> bool) -> Self {
        let limited = operation
            .params
            .iter()
            .filter(|parameter| parameter.max.is_some())
            .count();
        let Some(most) = operation.parameter(name).and_then(|parameter| parameter.max) else {
            return Self::None;
        };
        if operation.effect == Effect::Read && limited == 1 && gives_a_list() {
            Self::Request(most)
        } else {
            Self::Call(most)
        }
    }
}

/// The texts of a list, one for each request.
fn join(name: &str, separator: &str, items: &[Value], limit: Limit, api: &Api) -> Result<Vec<Value>, Error> {
    let items: Vec<_> = items.iter().map(|item| item.text(api)).collect();
    if items.is_empty() {
        // Sent as it is, it would count as left out, which may mean "all of them".
        return refuse(name, "the list is empty");
    }
    // The values themselves are not quoted: an address may hold a secret.
    if let Some(index) = items.iter().position(|item| item.is_empty()) {
        return refuse(name, &format!("value {} is empty", index + 1));
    }
    if let Some(index) = items.iter().position(|item| item.contains(separator)) {
        let why = format!("value {} contains `{separator}`, which separates values", index + 1);
        return refuse(name, &why);
    }
    let at_once = at_once(name, items.len(), limit)?;
    let text = |some: &[Cow<'_, str>]| Value::Text(some.join(separator).into());
    Ok(items.chunks(at_once).map(text).collect())
}

/// The same in JSON, where an empty list is one.
fn pack(name: &str, items: Vec<Value>, limit: Limit) -> Result<Vec<Value>, Error> {
    if items.is_empty() {
        return Ok(vec![Value::List(items)]);
    }
    let at_once = at_once(name, items.len(), limit)?;
    let list = |some: &[Value]| Value::List(some.to_vec());
    Ok(items.chunks(at_once).map(list).collect())
}

/// How many of so many values go into one request.
fn at_once(name: &str, count: usize, limit: Limit) -> Result<usize, Error> {
    match limit {
        Limit::Call(most) if count > most => {
            refuse(name, &format!("{count} values, and the service takes {most} at once"))
        }
        Limit::None | Limit::Call(_) => Ok(count),
        Limit::Request(most) => Ok(most.max(1)),
    }
}

fn refuse<T>(name: &str, why: &str) -> Result<T, Error> {
    Err(Error::new(Kind::Build, format!("parameter `{name}`: {why}")))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{call::Argument, sample::API};

    fn join_of(items: &[&str], limit: Limit) -> Result<Vec<String>, String> {
        let items: Vec<Value> = items.iter().map(|item| item.into_value()).collect();
        let texts = |parts: Vec<Value>| parts.iter().map(|part| part.text(&API).into_owned()).collect();
        join("file_id", ",", &items, limit, &API)
            .map(texts)
            .map_err(|error| error.to_string())
    }

    #[test]
    fn lists() {
        assert_eq!(join_of(&["a", "b"], Limit::None).unwrap(), ["a,b"]);
        let refused = [
            (&[][..], "the list is empty"),
            (&["a", ""], "value 2 is empty"),
            (&["c", "a,b"], "value 2 contains `,`, which separates values"),
        ];
        for (items, why) in refused {
            for limit in [Limit::None, Limit::Request(1), Limit::Call(9)] {
                assert_eq!(
                    join_of(items, limit).unwrap_err(),
                    format!("parameter `file_id`: {why}")
                );
            }
        }
    }

    #[test]
    fn lists_that_are_too_long() {
        let items = ["a", "b", "c", "a", "b"];
        assert_eq!(join_of(&items, Limit::Request(2)).unwrap(), ["a,b", "c,a", "b"]);
        assert_eq!(join_of(&items, Limit::Request(5)).unwrap(), ["a,b,c,a,b"]);
        assert_eq!(join_of(&items, Limit::Call(5)).unwrap(), ["a,b,c,a,b"]);
        let refused = "parameter `file_id`: 5 values, and the service takes 4 at once";
        assert_eq!(join_of(&items, Limit::Call(4)).unwrap_err(), refused);
    }

    #[test]
    fn lists_in_json() {
        let items = || [1_u64, 2, 3].map(Argument::into_value).into();
        let shown = |parts: Vec<Value>| parts.iter().map(|part| part.json().to_string()).collect::<Vec<_>>();
        assert_eq!(
            pack("n", items(), Limit::Request(2)).map(shown).unwrap(),
            ["[1,2]", "[3]"]
        );
        assert_eq!(pack("n", Vec::new(), Limit::Request(2)).map(shown).unwrap(), ["[]"]);
        assert!(pack("n", items(), Limit::Call(2)).is_err());
    }

    #[test]
    fn the_rest_of_a_list_follows_with_all_other_values() {
        let mut values = Values::default();
        values.set_each("url", Ok(["a,b", "c,d", "e"].map(Argument::into_value).into()));
        values.set("other", "x".into_value());
        let shown = |values: &Values| {
            let mut pairs: Vec<_> = values
                .iter()
                .map(|(name, value)| format!("{name}={}", value.text(&API)))
                .collect();
            pairs.sort();
            pairs.join("&")
        };
        let later: Vec<_> = values.later().map(|values| shown(&values)).collect();
        assert_eq!(shown(&values), "other=x&url=a,b");
        assert_eq!(later, ["other=x&url=c,d", "other=x&url=e"]);
        values.set("url", "f".into_value());
        assert_eq!(values.later().count(), 0);
    }

    #[test]
    fn the_last_value_wins() {
        let mut values = Values::default();
        values.set("name", "a".into_value());
        values.set("name", "b".into_value());
        let all: Vec<_> = values.iter().map(|(name, value)| (name, value.text(&API))).collect();
        assert_eq!(all, [("name", "b".into())]);
        values.set_each("name", Err(Error::new(Kind::Build, "")));
        values.set("other", "c".into_value());
        assert!(values.problem.is_some());
        values.set("name", "d".into_value());
        assert!(values.checked().is_ok());
    }
}
