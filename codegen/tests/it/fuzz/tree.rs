//! A description as a tree that can hold what a description must not: equal keys, and scalars in any spelling.

use std::fmt;

use serde_yaml::Value;

#[derive(Clone, Debug)]
pub(super) enum Tree {
    /// As it is spelled in the text.
    Scalar(String),
    List(Vec<Tree>),
    Map(Vec<(String, Tree)>),
}

impl Tree {
    pub(super) fn read(text: &str) -> Self {
        Self::of(&serde_yaml::from_str(text).expect("a description is YAML"))
    }

    fn of(value: &Value) -> Self {
        match value {
            Value::Null => Self::Scalar("null".to_owned()),
            Value::Bool(value) => Self::Scalar(value.to_string()),
            Value::Number(number) => Self::Scalar(number.to_string()),
            Value::String(text) => Self::Scalar(quoted(text)),
            Value::Sequence(items) => Self::List(items.iter().map(Self::of).collect()),
            Value::Mapping(entries) => {
                let key = |key: &Value| quoted(key.as_str().expect("the keys of a description are texts"));
                Self::Map(
                    entries
                        .iter()
                        .map(|(name, value)| (key(name), Self::of(value)))
                        .collect(),
                )
            }
            Value::Tagged(_) => panic!("a description has no tags"),
        }
    }

    /// The ways to all values below this one: positions from the root.
    pub(super) fn ways(&self) -> Vec<Vec<usize>> {
        let mut all = Vec::new();
        self.collect_ways(&mut Vec::new(), &mut all);
        all
    }

    fn collect_ways(&self, way: &mut Vec<usize>, all: &mut Vec<Vec<usize>>) {
        for position in 0..self.len() {
            way.push(position);
            all.push(way.clone());
            self.child(position).collect_ways(way, all);
            way.pop();
        }
    }

    pub(super) fn len(&self) -> usize {
        match self {
            Self::Scalar(_) => 0,
            Self::List(items) => items.len(),
            Self::Map(entries) => entries.len(),
        }
    }

    fn child(&self, position: usize) -> &Self {
        match self {
            Self::Scalar(_) => panic!("a scalar has nothing below"),
            Self::List(items) => &items[position],
            Self::Map(entries) => &entries[position].1,
        }
    }

    pub(super) fn at(&self, way: &[usize]) -> &Self {
        way.iter().fold(self, |tree, position| tree.child(*position))
    }

    pub(super) fn at_mut(&mut self, way: &[usize]) -> &mut Self {
        way.iter().fold(self, |tree, position| match tree {
            Self::Scalar(_) => panic!("a scalar has nothing below"),
            Self::List(items) => &mut items[*position],
            Self::Map(entries) => &mut entries[*position].1,
        })
    }

    /// The key of a value, if it stands in a mapping.
    pub(super) fn key(&self, way: &[usize]) -> Option<&str> {
        let (last, parent) = way.split_last()?;
        match self.at(parent) {
            Self::Map(entries) => Some(&entries[*last].0),
            Self::Scalar(_) | Self::List(_) => None,
        }
    }

    /// In block style, with two blanks for each level.
    fn write(&self, f: &mut fmt::Formatter<'_>, depth: usize) -> fmt::Result {
        let indent = 2 * depth;
        match self {
            Self::Scalar(text) => writeln!(f, " {text}"),
            Self::List(items) if items.is_empty() => writeln!(f, " []"),
            Self::Map(entries) if entries.is_empty() => writeln!(f, " {{}}"),
            Self::List(items) => {
                writeln!(f)?;
                for item in items {
                    write!(f, "{:indent$}-", "")?;
                    item.write(f, depth + 1)?;
                }
                Ok(())
            }
            Self::Map(entries) => {
                writeln!(f)?;
                for (key, value) in entries {
                    write!(f, "{:indent$}{key}:", "")?;
                    value.write(f, depth + 1)?;
                }
                Ok(())
            }
        }
    }
}

impl fmt::Display for Tree {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.write(f, 0)
    }
}

/// JSON is YAML, and no reader takes a quoted text for anything else.
pub(super) fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}
