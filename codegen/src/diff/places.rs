//! The way to an item, such as `operations.file.info.params.file_id`, and the bytes where it stands.
//!
//! The model has no positions and needs none: the same way leads through the tree of the text.

use std::collections::HashMap;

use super::items::below;
use crate::diag::Span;
use crate::parse::{Node, Value};

/// All places of one description.
#[derive(Clone, Debug, Default)]
pub(super) struct Places {
    spans: HashMap<String, Span>,
    /// Words for readers, without those in lists.
    words: HashMap<String, String>,
}

/// Keys whose value is read by people only.
const WORDS: &[&str] = &["doc", "evidence", "confidence", "source", "note"];

impl Places {
    pub(super) fn of(tree: &Node) -> Self {
        let mut places = Self::default();
        places.walk("", tree, false);
        places
    }

    /// The place, or the nearest one around it: a default that is not written out stands where its item does.
    pub(super) fn find(&self, place: &str) -> Option<Span> {
        let mut place = place;
        loop {
            if let Some(span) = self.spans.get(place) {
                return Some(span.clone());
            }
            place = &place[..place.rfind('.')?];
        }
    }

    /// Whether exactly this place is there.
    pub(super) fn contains(&self, place: &str) -> bool {
        self.spans.contains_key(place)
    }

    /// Ways to words that read otherwise in another description.
    pub(super) fn other_words(&self, other: &Self) -> Vec<String> {
        let differs = |(place, text): &(&String, &String)| other.words.get(*place).is_some_and(|it| it != *text);
        let mut places: Vec<String> = self
            .words
            .iter()
            .filter(differs)
            .map(|(place, _)| place.clone())
            .collect();
        places.sort();
        places
    }

    pub(super) fn all(&self) -> impl Iterator<Item = &str> {
        self.spans.keys().map(String::as_str)
    }

    fn walk(&mut self, place: &str, node: &Node, in_list: bool) {
        match &node.value {
            Value::Map(entries) => {
                for (key, value) in entries {
                    let place = below(place, &key.text);
                    let span = match value.value {
                        // What is inside has places of its own.
                        Value::Map(_) | Value::List(_) => key.span.clone(),
                        Value::Null | Value::Boolean(_) | Value::Number(_) | Value::Text(_) | Value::Refused => {
                            value.span.clone()
                        }
                    };
                    if let Value::Text(text) = &value.value
                        && WORDS.contains(&key.text.as_str())
                        && !in_list
                    {
                        self.words.insert(place.clone(), text.clone());
                    }
                    self.add(place.clone(), span);
                    self.walk(&place, value, in_list);
                }
            }
            Value::List(items) => {
                for (index, item) in items.iter().enumerate() {
                    let by_index = below(place, &index.to_string());
                    self.walk(&by_index, item, true);
                    self.add(by_index, item.span.clone());
                    if let Value::Text(text) = &item.value {
                        self.add(below(place, text), item.span.clone());
                    }
                }
            }
            Value::Null | Value::Boolean(_) | Value::Number(_) | Value::Text(_) | Value::Refused => {}
        }
    }

    fn add(&mut self, place: String, span: Span) {
        self.spans.entry(place).or_insert(span);
    }
}
