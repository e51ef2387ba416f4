//! Parser events to a tree in which every node knows its bytes.
//!
//! What the language does not allow is refused here, all of it in one run: the tree goes on after each mistake, and
//! a node that cannot be used is [`Value::Refused`].

use granit_parser::{ErrorKind, Event, Parser, ScalarStyle, StructureStyle};
use serde_json::Number;

use super::words;
use crate::diag::{Code, Diagnostic, Span};

/// Deeper nesting is refused. The description of an API needs about ten levels.
const MAX_DEPTH: usize = 64;

/// A value and its bytes.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Node {
    pub(crate) span: Span,
    pub(crate) value: Value,
}

#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Value {
    Null,
    Boolean(bool),
    Number(Number),
    Text(String),
    List(Vec<Node>),
    /// Without the entries whose key was refused.
    Map(Vec<(Key, Node)>),
    /// Has been reported; nothing more is said about it.
    Refused,
}

/// Key of a mapping.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Key {
    pub(crate) span: Span,
    pub(crate) text: String,
}

/// The only document of a text, and what is wrong with its form. No tree: the text cannot be read to its end.
pub(crate) fn parse_tree(text: &str) -> (Option<Node>, Vec<Diagnostic>) {
    let mut builder = Builder {
        text,
        open: Vec::new(),
        root: None,
        problems: Vec::new(),
    };
    let complete = builder.run();
    if complete && builder.root.is_none() {
        builder.problem(Code::Empty, &(0..0), "there is no description in this text");
    }
    let root = builder.root.filter(|_| complete);
    (root, builder.problems)
}

struct Builder<'t> {
    text: &'t str,
    open: Vec<Open>,
    root: Option<Node>,
    problems: Vec<Diagnostic>,
}

/// A collection whose end has not come.
struct Open {
    start: usize,
    end: usize,
    is_flow: bool,
    items: Items,
}

enum Items {
    List(Vec<Node>),
    Map { entries: Vec<(Key, Node)>, key: PendingKey },
}

enum PendingKey {
    /// The next node is a key.
    None,
    Usable(Key),
    /// The entry is left out.
    Refused,
}

impl Builder<'_> {
    /// Whether the text was read to its end.
    fn run(&mut self) -> bool {
        let options = granit_parser::options! {
            strict_indentation: true,
            disallow_directives: true,
            emit_unresolved_aliases: true,
            emit_anchor_events: true,
            emit_comments: false,
        };
        let mut documents = 0;
        for next in Parser::new_from_str_with_options(self.text, options) {
            let (event, span) = match next {
                Ok(next) => next,
                Err(error) => {
                    let at = error.marker().byte_offset().unwrap_or(self.text.len());
                    let code = match error.kind() {
                        ErrorKind::RecursionLimitExceeded => Code::TooDeep,
                        _ => Code::Syntax,
                    };
                    self.problem(code, &(at..at + 1), error.info());
                    return false;
                }
            };
            let span = self.bytes(&span);
            match event {
                Event::DocumentStart(..) => {
                    documents += 1;
                    if documents > 1 {
                        let message = "a second document begins here";
                        self.problem(Code::SecondDocument, &span, message);
                        // The first one is complete, and nothing of the second is wanted.
                        return true;
                    }
                }
                Event::SequenceStart(style, _, tag) => {
                    self.refuse_tag(tag.is_some(), &span);
                    if !self.begin(&span, style, Items::List(Vec::new())) {
                        return false;
                    }
                }
                Event::MappingStart(style, _, tag) => {
                    self.refuse_tag(tag.is_some(), &span);
                    let entries = Vec::new();
                    let key = PendingKey::None;
                    if !self.begin(&span, style, Items::Map { entries, key }) {
                        return false;
                    }
                }
                Event::SequenceEnd | Event::MappingEnd => self.end(&span),
                Event::Scalar(text, style, _, tag) => {
                    self.refuse_tag(tag.is_some(), &span);
                    self.scalar(&text, style, span);
                }
                Event::Anchor(..) => {
                    self.problem(Code::AnchorOrAlias, &span, "anchors are not allowed");
                }
                Event::Alias(_) | Event::UnresolvedAlias(_) => {
                    self.problem(Code::AnchorOrAlias, &span, "aliases are not allowed");
                    self.node(Node {
                        span,
                        value: Value::Refused,
                    });
                }
                _ => {}
            }
        }
        true
    }

    fn bytes(&self, span: &granit_parser::Span) -> Span {
        let end = self.text.len();
        let span = span.byte_range().unwrap_or(end..end);
        let start = span.start.min(end);
        start..span.end.clamp(start, end)
    }

    fn problem(&mut self, code: Code, span: &Span, message: impl Into<String>) {
        self.problems.push(Diagnostic::new(code, span, message));
    }

    fn refuse_tag(&mut self, is_tagged: bool, span: &Span) {
        if is_tagged {
            self.problem(Code::Tag, span, "tags are not allowed");
        }
    }

    /// Whether the collection may be opened.
    fn begin(&mut self, span: &Span, style: StructureStyle, items: Items) -> bool {
        if self.open.len() == MAX_DEPTH {
            let message = format!("nested deeper than {MAX_DEPTH} levels");
            self.problem(Code::TooDeep, span, message);
            return false;
        }
        self.open.push(Open {
            start: span.start,
            end: span.end,
            is_flow: style == StructureStyle::Flow,
            items,
        });
        true
    }

    fn end(&mut self, span: &Span) {
        let Some(open) = self.open.pop() else {
            return;
        };
        // The end of a block collection is only noticed at the next token.
        let end = if open.is_flow { span.end } else { open.end };
        self.node(Node {
            span: open.start..end.max(open.start),
            value: match open.items {
                Items::List(items) => Value::List(items),
                Items::Map { entries, .. } => Value::Map(entries),
            },
        });
    }

    fn scalar(&mut self, text: &str, style: ScalarStyle, span: Span) {
        if style != ScalarStyle::Plain {
            let value = Value::Text(text.to_owned());
            return self.node(Node { span, value });
        }
        if words::is_old_boolean(text) {
            let message = format!("`{text}` is read as a boolean by some readers of YAML");
            self.problems.push(
                Diagnostic::new(Code::AmbiguousWord, &span, message).help(format!("put it in quotes: \"{text}\"")),
            );
        }
        let value = words::core_value(text).unwrap_or_else(|words::OutOfRange| {
            let message = format!("the number {text} cannot be written in JSON exactly");
            self.problem(Code::NumberOutOfRange, &span, message);
            Value::Refused
        });
        self.node(Node { span, value });
    }

    fn node(&mut self, node: Node) {
        let Some(open) = self.open.last_mut() else {
            self.root = Some(node);
            return;
        };
        open.end = open.end.max(node.span.end);
        match &mut open.items {
            Items::List(items) => items.push(node),
            Items::Map { entries, key } => match std::mem::replace(key, PendingKey::None) {
                PendingKey::None => *key = usable_key(self.text, node, entries, &mut self.problems),
                PendingKey::Usable(key) => entries.push((key, node)),
                PendingKey::Refused => {}
            },
        }
    }
}

fn usable_key(source: &str, node: Node, before: &[(Key, Node)], problems: &mut Vec<Diagnostic>) -> PendingKey {
    let span = node.span;
    let text = match node.value {
        Value::Text(text) => text,
        Value::Refused => return PendingKey::Refused,
        Value::Null | Value::Boolean(_) | Value::Number(_) => {
            let written = &source[span.clone()];
            problems.push(
                Diagnostic::new(Code::AmbiguousWord, &span, format!("the key `{written}` is not a text"))
                    .help(format!("put it in quotes: \"{written}\"")),
            );
            return PendingKey::Refused;
        }
        Value::List(_) | Value::Map(_) => {
            problems.push(Diagnostic::new(Code::ComplexKey, &span, "a key must be a text"));
            return PendingKey::Refused;
        }
    };
    if text == "<<" {
        problems.push(
            Diagnostic::new(Code::MergeKey, &span, "merge keys are not allowed")
                .help("write the members out".to_owned()),
        );
        return PendingKey::Refused;
    }
    if let Some((first, _)) = before.iter().find(|(key, _)| key.text == text) {
        problems.push(
            Diagnostic::new(Code::DuplicateKey, &span, format!("the key `{text}` is given twice"))
                .label("again here")
                .secondary(&first.span, "first here"),
        );
        return PendingKey::Refused;
    }
    PendingKey::Usable(Key { span, text })
}
