//! The text of a seed file to a tree in which every value knows its bytes.
//!
//! What the language does not allow is told here, all of it in one run: the tree goes on after each mistake. A reader
//! that fills types tells one mistake a run, and takes a key that stands twice in a map for the last one.

use std::collections::HashSet;
use std::ops::Range;

use granit_parser::{ErrorKind, Event, Parser, ScalarStyle, StructureStyle};

use super::problem::Problem;

/// Deeper nesting is refused. A seed needs six levels.
const MAX_DEPTH: usize = 16;

/// A value and its bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Node {
    pub(super) span: Range<usize>,
    pub(super) value: Value,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Value {
    Scalar {
        text: String,
        style: Style,
    },
    List(Vec<Node>),
    Map(Vec<Entry>),
    /// Has been told about; nothing more is said of it.
    Refused,
}

/// How a scalar is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Style {
    /// Without quotes, so that it may stand for a number, a boolean or nothing.
    Plain,
    /// So that it is a text whatever it says.
    Quoted,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Entry {
    pub(super) key: String,
    pub(super) key_span: Range<usize>,
    pub(super) value: Node,
}

/// The tree of a text, without what was refused; nothing, if the text cannot be read to its end.
pub(super) fn parse(text: &str, problems: &mut Vec<Problem>) -> Option<Node> {
    let mut builder = Builder {
        text,
        open: Vec::new(),
        root: None,
        problems,
    };
    let is_complete = builder.run();
    builder.root.filter(|_| is_complete)
}

struct Builder<'t> {
    text: &'t str,
    open: Vec<Open>,
    root: Option<Node>,
    problems: &'t mut Vec<Problem>,
}

/// A list or map whose end has not come.
struct Open {
    span: Range<usize>,
    items: Items,
}

enum Items {
    List(Vec<Node>),
    Map(OpenMap),
}

#[derive(Default)]
struct OpenMap {
    entries: Vec<Entry>,
    seen: HashSet<String>,
    key: PendingKey,
}

#[derive(Default)]
enum PendingKey {
    /// The next node is a key.
    #[default]
    None,
    Usable {
        key: String,
        span: Range<usize>,
    },
    /// The entry is left out.
    Refused,
}

impl Builder<'_> {
    /// Whether the text was read to its end.
    fn run(&mut self) -> bool {
        // Aliases are told about and never followed, so a text cannot grow when it is read.
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
                    let message = match error.kind() {
                        ErrorKind::RecursionLimitExceeded => too_deep(),
                        _ => error.info(),
                    };
                    self.problem(at..at + 1, message);
                    return false;
                }
            };
            let span = self.bytes(&span);
            match event {
                Event::DocumentStart(..) => {
                    documents += 1;
                    if documents > 1 {
                        self.problem(span, "a second document begins here");
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
                    if !self.begin(&span, style, Items::Map(OpenMap::default())) {
                        return false;
                    }
                }
                Event::SequenceEnd | Event::MappingEnd => self.end(),
                Event::Scalar(text, style, _, tag) => {
                    self.refuse_tag(tag.is_some(), &span);
                    let style = match style {
                        ScalarStyle::Plain => Style::Plain,
                        _ => Style::Quoted,
                    };
                    let text = text.into_owned();
                    self.node(Node {
                        span,
                        value: Value::Scalar { text, style },
                    });
                }
                Event::Anchor(..) => self.problem(span, "anchors are not allowed"),
                Event::Alias(_) | Event::UnresolvedAlias(_) => {
                    self.problem(span.clone(), "aliases are not allowed");
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

    fn bytes(&self, span: &granit_parser::Span) -> Range<usize> {
        let end = self.text.len();
        let span = span.byte_range().unwrap_or(end..end);
        let start = span.start.min(end);
        start..span.end.clamp(start, end)
    }

    fn problem(&mut self, span: Range<usize>, message: impl Into<String>) {
        self.problems.push(Problem::new(&span, message));
    }

    fn refuse_tag(&mut self, is_tagged: bool, span: &Range<usize>) {
        if is_tagged {
            self.problem(span.clone(), "tags are not allowed");
        }
    }

    /// Whether the list or map may be opened.
    fn begin(&mut self, span: &Range<usize>, style: StructureStyle, items: Items) -> bool {
        if self.open.len() == MAX_DEPTH {
            self.problem(span.clone(), too_deep());
            return false;
        }
        // One without brackets begins where its first item does; that is place enough.
        let span = match style {
            StructureStyle::Flow => span.clone(),
            _ => span.start..span.start,
        };
        self.open.push(Open { span, items });
        true
    }

    fn end(&mut self) {
        let Some(Open { span, items }) = self.open.pop() else {
            return;
        };
        let value = match items {
            Items::List(items) => Value::List(items),
            Items::Map(map) => Value::Map(map.entries),
        };
        self.node(Node { span, value });
    }

    fn node(&mut self, node: Node) {
        let Some(open) = self.open.last_mut() else {
            self.root = Some(node);
            return;
        };
        match &mut open.items {
            Items::List(items) => items.push(node),
            Items::Map(map) => match std::mem::take(&mut map.key) {
                PendingKey::None => map.key = usable_key(node, &mut map.seen, self.problems),
                PendingKey::Usable { key, span } => map.entries.push(Entry {
                    key,
                    key_span: span,
                    value: node,
                }),
                PendingKey::Refused => {}
            },
        }
    }
}

fn too_deep() -> String {
    format!("nested deeper than {MAX_DEPTH} levels")
}

fn usable_key(node: Node, seen: &mut HashSet<String>, problems: &mut Vec<Problem>) -> PendingKey {
    let Node { span, value } = node;
    let key = match value {
        Value::Scalar { text, .. } => text,
        Value::Refused => return PendingKey::Refused,
        Value::List(_) | Value::Map(_) => {
            problems.push(Problem::new(&span, "a key has to be a text"));
            return PendingKey::Refused;
        }
    };
    if !seen.insert(key.clone()) {
        problems.push(Problem::new(&span, format!("the key `{key}` is given twice")));
        return PendingKey::Refused;
    }
    PendingKey::Usable { key, span }
}
