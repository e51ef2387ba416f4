//! From the tree to values. Each way to read takes what it can use, tells about the rest, and goes on.

use std::ops::Range;

use super::problem::{MOST_SHOWN, Problem};
use super::tree::{Entry, Node, Style, Value};
use super::values;
use rapidgator_mock_domain::near;

/// A value, and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Placed<T> {
    pub(super) value: T,
    pub(super) span: Range<usize>,
}

/// Reads values, and keeps what is wrong with them.
#[derive(Debug, Default)]
pub(super) struct Reader {
    pub(super) problems: Vec<Problem>,
}

/// The entries of a map whose keys are known.
#[derive(Clone, Copy, Debug)]
pub(super) struct Fields<'n> {
    node: &'n Node,
    entries: &'n [Entry],
}

impl<'n> Fields<'n> {
    pub(super) fn get(&self, key: &str) -> Option<&'n Node> {
        let entry = self.entries.iter().find(|entry| entry.key == key)?;
        Some(&entry.value)
    }

    /// Where the map begins.
    pub(super) fn span(&self) -> Range<usize> {
        match self.entries.first() {
            Some(first) => first.key_span.clone(),
            None => self.node.span.clone(),
        }
    }
}

impl Reader {
    pub(super) fn problem(&mut self, span: &Range<usize>, message: impl Into<String>) {
        self.problems.push(Problem::new(span, message));
    }

    /// Tells of a name that leads nowhere, and which was probably meant.
    pub(super) fn unknown<'k>(
        &mut self,
        span: &Range<usize>,
        what: &str,
        name: &str,
        known: impl IntoIterator<Item = &'k str>,
    ) {
        // A file of mistakes alone is not worth the search.
        let is_worth_it = self.problems.len() < MOST_SHOWN;
        let near = is_worth_it.then(|| near::nearest(name, known)).flatten();
        let help = near.map(near::question);
        self.problems
            .push(Problem::new(span, format!("there is no {what} `{name}`")).help(help));
    }

    /// A map that has none but these keys.
    pub(super) fn map<'n>(&mut self, node: &'n Node, keys: &[&str]) -> Option<Fields<'n>> {
        let entries = self.open_map(node)?;
        for entry in entries.iter().filter(|entry| !keys.contains(&entry.key.as_str())) {
            let near = near::nearest(&entry.key, keys.iter().copied());
            let help = match near {
                Some(near) => near::question(near),
                None => format!("there is {}", keys.join(", ")),
            };
            let message = format!("unknown key `{}`", entry.key);
            self.problems.push(Problem::new(&entry.key_span, message).help(help));
        }
        Some(Fields { node, entries })
    }

    /// A map with any keys.
    pub(super) fn open_map<'n>(&mut self, node: &'n Node) -> Option<&'n [Entry]> {
        match &node.value {
            Value::Map(entries) => Some(entries),
            Value::Scalar { .. } | Value::List(_) => self.expected(node, "a map of keys and values"),
            Value::Refused => None,
        }
    }

    /// The items of a list; none without the list.
    pub(super) fn list<'n>(&mut self, node: Option<&'n Node>) -> &'n [Node] {
        match node.map(|node| (node, &node.value)) {
            Some((_, Value::List(items))) => items,
            Some((node, Value::Scalar { .. } | Value::Map(_))) => self.expected(node, "a list").unwrap_or_default(),
            Some((_, Value::Refused)) | None => &[],
        }
    }

    /// A value that has to be there.
    pub(super) fn required<'n>(&mut self, fields: &Fields<'n>, key: &str) -> Option<&'n Node> {
        let node = fields.get(key);
        if node.is_none() {
            self.problem(&fields.span(), format!("`{key}` is missing"));
        }
        node
    }

    /// A text. One without quotes that a reader of YAML may take for something else is none.
    pub(super) fn text(&mut self, node: &Node) -> Option<Placed<String>> {
        let (text, style) = self.scalar(node, "a text")?;
        if style == Style::Plain && is_ambiguous(text) {
            let problem = Problem::new(&node.span, "expected a text, and this may be read as something else");
            self.problems.push(problem.help("put it in quotes".to_owned()));
            return None;
        }
        Some(Placed {
            value: text.to_owned(),
            span: node.span.clone(),
        })
    }

    /// A text with something in it.
    pub(super) fn filled(&mut self, node: &Node) -> Option<Placed<String>> {
        let text = self.text(node)?;
        if text.value.trim().is_empty() {
            self.problem(&node.span, "expected a text with something in it");
            return None;
        }
        Some(text)
    }

    /// What is written, be it a text, a number or a boolean.
    pub(super) fn word<'n>(&mut self, node: &'n Node) -> Option<&'n str> {
        self.scalar(node, "a word or a number").map(|(text, _)| text)
    }

    pub(super) fn number(&mut self, node: &Node) -> Option<u64> {
        self.parsed(node, "a number without a sign, below 2^64", values::number)
    }

    pub(super) fn size(&mut self, node: &Node) -> Option<u64> {
        self.parsed(
            node,
            "a number of bytes below 2^64, such as 512, 10MiB or 4TiB",
            values::size,
        )
    }

    pub(super) fn flag(&mut self, node: &Node) -> Option<bool> {
        self.parsed(node, "true or false", values::flag)
    }

    pub(super) fn moment(&mut self, node: &Node) -> Option<rapidgator_mock_domain::Moment> {
        self.parsed(
            node,
            "a day such as 2024-05-01, or 2024-05-01T10:20:30Z",
            values::moment,
        )
    }

    /// One of several words.
    pub(super) fn choice<T: Copy>(&mut self, node: &Node, choices: &[(String, T)]) -> Option<T> {
        let (text, _) = self.scalar(node, "a word")?;
        let found = choices.iter().find(|(word, _)| word == text).map(|(_, value)| *value);
        if found.is_none() {
            let words: Vec<&str> = choices.iter().map(|(word, _)| word.as_str()).collect();
            let help = near::nearest(text, words.iter().copied()).map(near::question);
            let message = format!("expected one of {}", words.join(", "));
            self.problems.push(Problem::new(&node.span, message).help(help));
        }
        found
    }

    fn parsed<T>(&mut self, node: &Node, expected: &str, parse: impl FnOnce(&str) -> Option<T>) -> Option<T> {
        let (text, _) = self.scalar(node, expected)?;
        parse(text).or_else(|| self.expected(node, expected))
    }

    fn scalar<'n>(&mut self, node: &'n Node, expected: &str) -> Option<(&'n str, Style)> {
        match &node.value {
            Value::Scalar { text, style } => Some((text, *style)),
            Value::List(_) | Value::Map(_) => self.expected(node, expected),
            Value::Refused => None,
        }
    }

    /// Nothing, and a problem. What stands there instead is not repeated: it may be a secret.
    fn expected<T>(&mut self, node: &Node, expected: &str) -> Option<T> {
        self.problem(&node.span, format!("expected {expected}"));
        None
    }
}

/// Whether a reader of YAML 1.1 or 1.2 takes this for something else than a text.
fn is_ambiguous(text: &str) -> bool {
    const WORDS: [&str; 10] = ["", "~", "null", "true", "false", "yes", "no", "on", "off", "<<"];
    let is_word = WORDS.iter().any(|word| text.eq_ignore_ascii_case(word));
    let is_date = text
        .bytes()
        .all(|byte| byte.is_ascii_digit() || b"_:.-+".contains(&byte));
    let has_radix = text.starts_with("0x") || text.starts_with("0o");
    is_word || is_date || has_radix || text.parse::<f64>().is_ok()
}
