//! Lays out data: as much on a line as fits, rows of a table one below the other.

use quote::ToTokens as _;
use syn::Expr;

/// Longest line.
pub(crate) const WIDTH: usize = 120;
const INDENT: usize = 4;

/// Stands for a body while prettyplease lays out what is around it.
pub(crate) const PLACEHOLDER: &str = "__BODY__";

/// The placeholder as an expression.
pub(crate) fn placeholder() -> Expr {
    syn::parse_str(PLACEHOLDER).expect("an identifier is an expression")
}

/// Puts the body in place of the placeholder.
pub(crate) fn with_body(head: &str, body: &Expr) -> String {
    let (before, after) = head.split_once(PLACEHOLDER).expect("the head holds the placeholder");
    // prettyplease breaks in front of a long body; here the body decides.
    let before = before.trim_end();
    let mut text = format!("{before} ");
    Node::of(body).print(&mut text, 0, after.trim_end().len(), true);
    text.push_str(after);
    text
}

/// Data with its layout still open.
enum Node {
    Atom(String),
    Group {
        open: String,
        items: Vec<Node>,
        close: &'static str,
        spaced: bool,
    },
}

impl Node {
    fn of(expression: &Expr) -> Self {
        match expression {
            Expr::Reference(reference) => Self::of(&reference.expr).prefixed("&"),
            Expr::Array(array) => Self::group("[", array.elems.iter().map(Self::of).collect(), "]", false),
            Expr::Tuple(tuple) => Self::group("(", tuple.elems.iter().map(Self::of).collect(), ")", false),
            Expr::Call(call) => {
                Self::group("(", call.args.iter().map(Self::of).collect(), ")", false).prefixed(&path(&call.func))
            }
            Expr::Struct(data) => {
                let field = |field: &syn::FieldValue| {
                    Self::of(&field.expr).prefixed(&format!("{}: ", field.member.to_token_stream()))
                };
                let items = data.fields.iter().map(field).collect();
                Self::group("{", items, "}", true).prefixed(&format!("{} ", path(&data.path)))
            }
            Expr::Lit(literal) => Self::Atom(literal.lit.to_token_stream().to_string()),
            Expr::Unary(negative) => Self::of(&negative.expr).prefixed("-"),
            other => Self::Atom(path(other)),
        }
    }

    fn group(open: &str, items: Vec<Self>, close: &'static str, spaced: bool) -> Self {
        Self::Group {
            open: open.to_owned(),
            items,
            close,
            spaced,
        }
    }

    fn prefixed(self, prefix: &str) -> Self {
        match self {
            Self::Atom(text) => Self::Atom(format!("{prefix}{text}")),
            Self::Group {
                open,
                items,
                close,
                spaced,
            } => Self::Group {
                open: format!("{prefix}{open}"),
                items,
                close,
                spaced,
            },
        }
    }

    fn flat(&self) -> String {
        match self {
            Self::Atom(text) => text.clone(),
            Self::Group {
                open,
                items,
                close,
                spaced,
            } => {
                let inner: Vec<String> = items.iter().map(Self::flat).collect();
                let space = if *spaced && !items.is_empty() { " " } else { "" };
                format!("{open}{space}{}{space}{close}", inner.join(", "))
            }
        }
    }

    /// Prints behind what stands in the last line of `text`; `tail` characters follow.
    fn print(&self, text: &mut String, indent: usize, tail: usize, outermost: bool) {
        let flat = self.flat();
        let (open, items, close) = match self {
            Self::Group { open, items, close, .. } if column(text) + flat.chars().count() + tail > WIDTH => {
                (open, items, close)
            }
            Self::Atom(_) | Self::Group { .. } => return text.push_str(&flat),
        };
        let table = items.len() > 1 && items.iter().all(Self::is_row);
        text.push_str(open);
        let inner = indent + INDENT;
        let mut broken = false;
        for (index, item) in items.iter().enumerate() {
            let fits = column(text) + 1 + item.flat().chars().count() < WIDTH;
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
            Self::Group { open, items, .. } => items.len() > 1 && open.ends_with(['{', '(']),
        }
    }
}

/// A name with its modules. Tokens are printed with spaces between them.
fn path(tokens: &impl quote::ToTokens) -> String {
    tokens.to_token_stream().to_string().replace(' ', "")
}

fn column(text: &str) -> usize {
    text.rsplit('\n').next().map_or(0, |line| line.chars().count())
}

fn new_line(text: &mut String, indent: usize) {
    text.truncate(text.trim_end_matches(' ').len());
    text.push('\n');
    text.extend(std::iter::repeat_n(' ', indent));
}
