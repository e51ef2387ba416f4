//! Lays out data: as much on a line as fits, rows of a table one below the other.

use std::fmt::{Display, Write as _};
use std::iter::Peekable;
use std::ops::Range;

use proc_macro2::token_stream::IntoIter;
use proc_macro2::{Delimiter, Group, Spacing, TokenStream, TokenTree};

/// Longest line.
pub(crate) const WIDTH: usize = 120;
const INDENT: usize = 4;

/// Stands for a body while prettyplease lays out what is around it.
pub(crate) const PLACEHOLDER: &str = "__BODY__";

/// Puts the body in place of the placeholder.
pub(crate) fn with_body(head: &str, body: TokenStream) -> String {
    let (before, after) = head.split_once(PLACEHOLDER).expect("the head holds the placeholder");
    let mut line = Line::default();
    let node = line.expression(&mut body.into_iter().peekable(), false);
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
    line.print(&node, &mut text, indent, after.trim_end().len(), true);
    text.push_str(after);
    text
}

/// Data on one line, which is cut into lines once it is known where that can be done.
#[derive(Default)]
struct Line {
    text: String,
}

/// A part of the line.
struct Node {
    bytes: Range<usize>,
    /// How many characters it has.
    width: usize,
    /// Its last brackets, if nothing follows them. They are those that are broken if it is too long.
    brackets: Option<Brackets>,
}

struct Brackets {
    /// Where they have been opened.
    inside: usize,
    items: Vec<Node>,
    close: &'static str,
}

impl Line {
    /// Reads an expression to its end, which is a comma in a list.
    fn expression(&mut self, tokens: &mut Peekable<IntoIter>, in_list: bool) -> Node {
        let begin = self.text.len();
        let mut brackets = None;
        // How many `<` of generic arguments are open.
        let mut angles = 0_usize;
        // A word needs a space in front of the next one.
        let mut after_word = false;
        // Whether the last token was the first half of `::`.
        let mut after_joint = false;
        for token in tokens {
            let is_comma = matches!(&token, TokenTree::Punct(punct) if punct.as_char() == ',');
            if is_comma && in_list && angles == 0 {
                break;
            }
            let is_word = matches!(token, TokenTree::Ident(_) | TokenTree::Literal(_));
            if std::mem::replace(&mut after_word, is_word) && is_word {
                self.text.push(' ');
            }
            let was_joint = std::mem::take(&mut after_joint);
            brackets = None;
            match token {
                TokenTree::Group(group) => brackets = Some(self.group(group, begin)),
                TokenTree::Punct(punct) => {
                    self.text.push(punct.as_char());
                    after_joint = punct.spacing() == Spacing::Joint;
                    match punct.as_char() {
                        // Behind the name of a field.
                        ':' if !after_joint && !was_joint => self.text.push(' '),
                        '<' => angles += 1,
                        '>' => angles = angles.saturating_sub(1),
                        _ => {}
                    }
                }
                TokenTree::Ident(ident) => self.word(&ident),
                TokenTree::Literal(literal) => self.word(&literal),
            }
        }
        Node {
            bytes: begin..self.text.len(),
            width: self.text[begin..].chars().count(),
            brackets: brackets.map(Brackets::hugged),
        }
    }

    fn word(&mut self, word: &impl Display) {
        write!(self.text, "{word}").expect("memory can be written to");
    }

    /// Reads what stands between brackets, taken apart at its commas. The expression has begun at `begin`.
    fn group(&mut self, group: Group, begin: usize) -> Brackets {
        let (open, close, space) = match group.delimiter() {
            Delimiter::Parenthesis => ("(", ")", ""),
            Delimiter::Bracket => ("[", "]", ""),
            Delimiter::Brace if self.text.len() == begin => ("{", "}", " "),
            Delimiter::Brace => (" {", "}", " "),
            Delimiter::None => ("", "", ""),
        };
        self.text.push_str(open);
        let inside = self.text.len();
        let tokens = group.stream();
        // Tokens that nobody else holds are not copied.
        drop(group);
        let mut tokens = tokens.into_iter().peekable();
        let mut items = Vec::new();
        while tokens.peek().is_some() {
            self.text.push_str(if items.is_empty() { space } else { ", " });
            items.push(self.expression(&mut tokens, true));
        }
        if !items.is_empty() {
            self.text.push_str(space);
        }
        self.text.push_str(close);
        Brackets { inside, items, close }
    }

    /// Prints behind what stands in the last line of `text`; `tail` characters follow.
    fn print(&self, node: &Node, text: &mut String, indent: usize, tail: usize, outermost: bool) {
        let Brackets { inside, items, close } = match &node.brackets {
            Some(brackets) if column(text) + node.width + tail > WIDTH => brackets,
            Some(_) | None => return text.push_str(&self.text[node.bytes.clone()]),
        };
        let table = items.len() > 1 && items.iter().all(|item| self.is_row(item));
        text.push_str(&self.text[node.bytes.start..*inside]);
        let inner = indent + INDENT;
        let mut broken = false;
        for (index, item) in items.iter().enumerate() {
            let fits = column(text) + 1 + item.width < WIDTH;
            if (index == 0 && outermost) || (index > 0 && (table || broken || !fits)) {
                new_line(text, inner);
            } else if index > 0 || *close == "}" {
                text.push(' ');
            }
            let printed = text.len();
            self.print(item, text, inner, 1, false);
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
    fn is_row(&self, node: &Node) -> bool {
        match &node.brackets {
            None => false,
            Some(Brackets { inside, items, .. }) => items.len() > 1 && self.text[..*inside].ends_with(['{', '(']),
        }
    }
}

impl Brackets {
    /// `name([…])` is broken inside of both brackets at once.
    fn hugged(mut self) -> Self {
        match self.items.as_mut_slice() {
            [
                Node {
                    brackets: Some(inner), ..
                },
            ] if self.close == ")" && inner.close == "]" => Self {
                inside: inner.inside,
                items: std::mem::take(&mut inner.items),
                close: "])",
            },
            _ => self,
        }
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
