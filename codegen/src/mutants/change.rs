//! The ways in which one value of a description becomes another.

use serde_json::{Map, Value};

/// A way to change a value.
#[derive(Clone, Copy)]
pub(super) enum Change {
    /// A number is one more.
    Count,
    /// `true` is `false`, and the other way.
    Flip,
    /// A text ends with one more letter.
    Text,
    /// The entry is not there.
    Drop,
    /// One entry of a map is not there.
    DropEntry,
    /// One item of a list is not there; the last one stays.
    DropItem,
    /// The first two items of a list trade places.
    SwapFirst,
    /// A member of a map that is one of some words is the word after it; the first word is meant where it is not there.
    Word(&'static str, &'static [&'static str]),
    /// A member of a map that is off where it is not there is the other way.
    Flag(&'static str),
}

/// One value, replaced.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Edit {
    place: Vec<String>,
    before: Option<Value>,
    /// `None`: the entry goes.
    after: Option<Value>,
}

impl Change {
    /// What can be done so with the value at a place.
    pub(super) fn edits(self, place: &[String], value: &Value) -> Vec<Edit> {
        let whole = |after: Option<Value>| Edit {
            place: place.to_vec(),
            before: Some(value.clone()),
            after,
        };
        match (self, value) {
            (Self::Count, Value::Number(number)) => number
                .as_i64()
                .map(|it| whole(Some((it + 1).into())))
                .into_iter()
                .collect(),
            (Self::Flip, Value::Bool(flag)) => vec![whole(Some((!flag).into()))],
            (Self::Text, Value::String(text)) => vec![whole(Some(format!("{text}x").into()))],
            (Self::Drop, _) => vec![whole(None)],
            (Self::DropEntry, Value::Object(members)) => members
                .iter()
                .map(|(key, value)| Edit {
                    place: below(place, key),
                    before: Some(value.clone()),
                    after: None,
                })
                .collect(),
            (Self::DropItem, Value::Array(items)) if items.len() > 1 => (0..items.len())
                .map(|at| {
                    let mut left = items.clone();
                    left.remove(at);
                    whole(Some(left.into()))
                })
                .collect(),
            (Self::SwapFirst, Value::Array(items)) if items.len() > 1 => {
                let mut swapped = items.clone();
                swapped.swap(0, 1);
                vec![whole(Some(swapped.into()))]
            }
            (Self::Word(key, words), Value::Object(members)) => word(members, key, words)
                .map(|after| member(place, members, key, after.into()))
                .into_iter()
                .collect(),
            (Self::Flag(key), Value::Object(members)) => {
                let on = members.get(key).and_then(Value::as_bool).unwrap_or(false);
                vec![member(place, members, key, (!on).into())]
            }
            (
                Self::Count
                | Self::Flip
                | Self::Text
                | Self::DropEntry
                | Self::DropItem
                | Self::SwapFirst
                | Self::Word(..)
                | Self::Flag(_),
                _,
            ) => Vec::new(),
        }
    }
}

/// The word after the one that is there; `None` for a word that is not among them.
fn word(members: &Map<String, Value>, key: &str, words: &[&'static str]) -> Option<&'static str> {
    let now = match members.get(key) {
        Some(value) => value.as_str()?,
        None => words.first()?,
    };
    let at = words.iter().position(|it| *it == now)?;
    words.get((at + 1) % words.len()).copied()
}

fn member(place: &[String], members: &Map<String, Value>, key: &str, after: Value) -> Edit {
    Edit {
        place: below(place, key),
        before: members.get(key).cloned(),
        after: Some(after),
    }
}

fn below(place: &[String], key: &str) -> Vec<String> {
    let mut place = place.to_vec();
    place.push(key.to_owned());
    place
}

impl Edit {
    pub(super) fn place(&self) -> String {
        self.place.join(".")
    }

    /// What is other than before.
    pub(super) fn told(&self) -> String {
        match (&self.before, &self.after) {
            (Some(Value::Array(before)), Some(Value::Array(after))) if after.len() < before.len() => {
                let at = (0..after.len())
                    .find(|&at| before[at] != after[at])
                    .unwrap_or(after.len());
                format!("{} is gone", short(&before[at]))
            }
            (Some(before), Some(after)) => format!("{} became {}", short(before), short(after)),
            (None, Some(after)) => format!("is {}", short(after)),
            (Some(_), None) | (None, None) => "is gone".to_owned(),
        }
    }

    pub(super) fn apply(&self, description: &mut Value) {
        let Some((last, way)) = self.place.split_last() else {
            return;
        };
        let mut around = description;
        for key in way {
            let next = match around {
                Value::Object(members) => members.get_mut(key),
                Value::Array(items) => key.parse().ok().and_then(|at: usize| items.get_mut(at)),
                Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => None,
            };
            let Some(next) = next else {
                return;
            };
            around = next;
        }
        match (around, &self.after) {
            (Value::Object(members), Some(after)) => {
                members.insert(last.clone(), after.clone());
            }
            (Value::Object(members), None) => {
                members.shift_remove(last);
            }
            (Value::Array(items), Some(after)) => {
                if let Some(item) = last.parse().ok().and_then(|at: usize| items.get_mut(at)) {
                    *item = after.clone();
                }
            }
            (Value::Array(_) | Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_), _) => {}
        }
    }
}

/// JSON on one line, cut where it gets long.
fn short(value: &Value) -> String {
    const LONGEST: usize = 60;
    let text = value.to_string();
    if text.chars().count() <= LONGEST {
        return text;
    }
    let mut cut: String = text.chars().take(LONGEST).collect();
    cut.push('…');
    cut
}
