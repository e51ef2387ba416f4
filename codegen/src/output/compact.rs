//! Lays out data: as much on a line as fits, rows of a table one below the other.

use proc_macro2::{Delimiter, Group, Spacing, TokenStream, TokenTree};

/// Longest line.
pub(crate) const WIDTH: usize = 120;
const INDENT: usize = 4;

/// Stands for a body while prettyplease lays out what is around it.
pub(crate) const PLACEHOLDER: &str = "__BODY__";

/// Puts the body in place of the placeholder.
pub(crate) fn with_body(head: &str, body: TokenStream) -> String {
    let (before, after) = head.split_once(PLACEHOLDER).expect("the head holds the placeholder");
    let node = Node::of(body);
    let mut text;
    let indent = match before.strip_suffix("{\n    ") {
        // The body of a function has lines of its own.
        Some(_) => {
            text = before.to_owned();
            INDENT
        }
        // prettyplease breaks in front of a long body; here the body decides.
        None => {
            text = format!("{} ", before.trim_end());
            0
        }
    };
    node.print(&mut text, indent, after.trim_end().len(), true);
    text.push_str(after);
    text
}

/// Data with its layout still open.
enum Node {
    Atom(String),
    Group(Brackets),
}

struct Brackets {
    open: String,
    items: Vec<Node>,
    close: &'static str,
    spaced: bool,
    /// How many characters it takes on one line.
    width: usize,
}

impl Node {
    fn of(expression: TokenStream) -> Self {
        let mut written = Written::default();
        for token in expression {
            written.push(token);
        }
        written.finish()
    }

    /// What stands between brackets, taken apart at its commas.
    fn items(inside: TokenStream) -> Vec<Self> {
        let mut items = Vec::new();
        let mut written = Written::default();
        for token in inside {
            match &token {
                TokenTree::Punct(punct) if punct.as_char() == ',' && written.angles == 0 => {
                    items.push(std::mem::take(&mut written).finish());
                }
                TokenTree::Punct(_) | TokenTree::Ident(_) | TokenTree::Literal(_) | TokenTree::Group(_) => {
                    written.push(token);
                }
            }
        }
        if !written.is_empty() {
            items.push(written.finish());
        }
        items
    }

    /// `name([…])` is broken inside of both brackets at once.
    fn hugged(self) -> Self {
        match self {
            Self::Group(Brackets {
                open,
                mut items,
                close: ")",
                ..
            }) if matches!(items.as_slice(), [Self::Group(Brackets { close: "]", .. })]) => match items.pop() {
                Some(Self::Group(inner)) => Self::Group(Brackets::new(open + &inner.open, inner.items, "])", false)),
                Some(Self::Atom(_)) | None => Self::Group(Brackets::new(open, items, ")", false)),
            },
            Self::Atom(_) | Self::Group(_) => self,
        }
    }

    fn width(&self) -> usize {
        match self {
            Self::Atom(text) => text.chars().count(),
            Self::Group(brackets) => brackets.width,
        }
    }

    fn print_flat(&self, text: &mut String) {
        match self {
            Self::Atom(atom) => text.push_str(atom),
            Self::Group(brackets) => {
                let space = if brackets.is_spaced() { " " } else { "" };
                text.push_str(&brackets.open);
                for (index, item) in brackets.items.iter().enumerate() {
                    text.push_str(if index == 0 { space } else { ", " });
                    item.print_flat(text);
                }
                text.push_str(space);
                text.push_str(brackets.close);
            }
        }
    }

    /// Prints behind what stands in the last line of `text`; `tail` characters follow.
    fn print(&self, text: &mut String, indent: usize, tail: usize, outermost: bool) {
        let Brackets { open, items, close, .. } = match self {
            Self::Group(brackets) if column(text) + brackets.width + tail > WIDTH => brackets,
            Self::Atom(_) | Self::Group(_) => return self.print_flat(text),
        };
        let table = items.len() > 1 && items.iter().all(Self::is_row);
        text.push_str(open);
        let inner = indent + INDENT;
        let mut broken = false;
        for (index, item) in items.iter().enumerate() {
            let fits = column(text) + 1 + item.width() < WIDTH;
            if (index == 0 && outermost) || (index > 0 && (table || broken || !fits)) {
                new_line(text, inner);
            } else if index > 0 || *close == "}" {
                text.push(' ');
            }
            let printed = text.len();
            item.print(text, inner, 1, false);
            broken = text[printed..].contains('\n');
            if index + 1 < items.len() || outermost {
                text.push(',');
            }
        }
        if outermost {
            new_line(text, indent);
        } else if *close == "}" {
            text.push(' ');
        }
        text.push_str(close);
    }

    /// Structs, and calls with more than one argument, read best one a line.
    fn is_row(&self) -> bool {
        match self {
            Self::Atom(_) => false,
            Self::Group(Brackets { open, items, .. }) => items.len() > 1 && open.ends_with(['{', '(']),
        }
    }
}

impl Brackets {
    fn new(open: String, items: Vec<Node>, close: &'static str, spaced: bool) -> Self {
        let mut brackets = Self {
            width: open.chars().count() + close.len(),
            open,
            items,
            close,
            spaced,
        };
        let inside: usize = brackets.items.iter().map(Node::width).sum();
        let commas = 2 * brackets.items.len().saturating_sub(1);
        brackets.width += inside + commas + if brackets.is_spaced() { 2 } else { 0 };
        brackets
    }

    fn is_spaced(&self) -> bool {
        self.spaced && !self.items.is_empty()
    }
}

/// An expression as far as it has been read. Its last brackets are those that are broken if it is too long.
#[derive(Default)]
struct Written {
    text: String,
    brackets: Option<Brackets>,
    /// How many `<` of generic arguments are open.
    angles: usize,
    /// Whether the last token was a word, which needs a space in front of the next one.
    is_word: bool,
    /// Whether the last token was the first half of `::`.
    is_joint: bool,
}

impl Written {
    fn is_empty(&self) -> bool {
        self.text.is_empty() && self.brackets.is_none()
    }

    fn push(&mut self, token: TokenTree) {
        if let Some(brackets) = self.brackets.take() {
            Node::Group(brackets).print_flat(&mut self.text);
        }
        let is_word = matches!(token, TokenTree::Ident(_) | TokenTree::Literal(_));
        let was_joint = std::mem::take(&mut self.is_joint);
        if std::mem::replace(&mut self.is_word, is_word) && is_word {
            self.text.push(' ');
        }
        match token {
            TokenTree::Group(group) => self.open(&group),
            TokenTree::Punct(punct) => {
                self.text.push(punct.as_char());
                self.is_joint = punct.spacing() == Spacing::Joint;
                match punct.as_char() {
                    // Behind the name of a field.
                    ':' if !self.is_joint && !was_joint => self.text.push(' '),
                    '<' => self.angles += 1,
                    '>' => self.angles = self.angles.saturating_sub(1),
                    _ => {}
                }
            }
            TokenTree::Ident(ident) => self.text.push_str(&ident.to_string()),
            TokenTree::Literal(literal) => self.text.push_str(&literal.to_string()),
        }
    }

    fn open(&mut self, group: &Group) {
        let (open, close, spaced) = match group.delimiter() {
            Delimiter::Parenthesis => ("(", ")", false),
            Delimiter::Bracket => ("[", "]", false),
            Delimiter::Brace if self.text.is_empty() => ("{", "}", true),
            Delimiter::Brace => (" {", "}", true),
            Delimiter::None => ("", "", false),
        };
        let open = std::mem::take(&mut self.text) + open;
        self.brackets = Some(Brackets::new(open, Node::items(group.stream()), close, spaced));
    }

    fn finish(self) -> Node {
        self.brackets
            .map_or(Node::Atom(self.text), |brackets| Node::Group(brackets).hugged())
    }
}

fn column(text: &str) -> usize {
    text.rsplit('\n').next().map_or(0, |line| line.chars().count())
}

fn new_line(text: &mut String, indent: usize) {
    text.truncate(text.trim_end_matches(' ').len());
    text.push('\n');
    text.extend(std::iter::repeat_n(' ', indent));
}
