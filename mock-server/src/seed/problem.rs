//! What is wrong with a seed file, each with its place in it.

use std::fmt;
use std::ops::Range;

use annotate_snippets::{AnnotationKind, Level, Origin, Renderer, Snippet};

/// More are counted, but not shown.
pub(super) const MOST_SHOWN: usize = 50;

/// A longer line is not shown: it would be work to draw, and nothing to look at.
const LONGEST_LINE: usize = 4096;

const HEADLINE: &str = "the seed cannot be used";

/// What stands behind these keys is covered wherever a line is shown, as logs are read by many.
const SECRET_KEYS: [&str; 4] = ["password", "code", "url", "callback"];

/// One thing that is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Problem {
    pub(super) span: Range<usize>,
    message: String,
    help: Option<String>,
}

impl Problem {
    pub(super) fn new(span: &Range<usize>, message: impl Into<String>) -> Self {
        Self {
            span: span.clone(),
            message: message.into(),
            help: None,
        }
    }

    pub(super) fn help(mut self, help: impl Into<Option<String>>) -> Self {
        self.help = help.into();
        self
    }
}

/// A seed that a server cannot start from. Its text is made for people: each problem with file, line, column, the line
/// itself and a caret. Passwords, codes and addresses are covered.
#[derive(Clone, PartialEq, Eq)]
pub struct SeedError {
    shown: String,
}

impl SeedError {
    /// About the file as a whole.
    pub(super) fn whole(name: &str, message: impl fmt::Display) -> Self {
        Self {
            shown: format!("{HEADLINE}\n\nerror: {message}\n --> {name}"),
        }
    }

    /// About places in the text of a file; in their order.
    pub(super) fn of(name: &str, text: &str, mut problems: Vec<Problem>) -> Self {
        problems.sort_by(|one, other| (one.span.start, &one.message).cmp(&(other.span.start, &other.message)));
        problems.dedup();
        let mut shown: Vec<String> = problems
            .iter()
            .take(MOST_SHOWN)
            .map(|problem| render(name, text, problem))
            .collect();
        if let Some(more @ 1..) = problems.len().checked_sub(MOST_SHOWN) {
            shown.push(format!("error: and {more} more"));
        }
        Self {
            shown: format!("{HEADLINE}\n\n{}", shown.join("\n\n")),
        }
    }
}

impl fmt::Display for SeedError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.shown)
    }
}

impl fmt::Debug for SeedError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.shown)
    }
}

impl std::error::Error for SeedError {}

fn render(name: &str, text: &str, problem: &Problem) -> String {
    let Place {
        above,
        line,
        number,
        span,
    } = Place::of(text, &problem.span);
    let title = Level::ERROR.primary_title(problem.message.as_str());
    let help = problem.help.iter().map(|help| Level::HELP.message(help.as_str()));
    if line.len() > LONGEST_LINE {
        let column = line[..span.start].chars().count() + 1;
        let origin = Origin::path(name).line(number).char_column(column);
        return Renderer::plain().render(&[title.element(origin).elements(help)]);
    }
    let line = covered(line, above);
    let snippet = Snippet::source(line.as_str())
        .path(name)
        .line_start(number)
        .annotation(AnnotationKind::Primary.span(span));
    Renderer::plain().render(&[title.element(snippet).elements(help)])
}

/// A line, and the part of it that a problem is about.
struct Place<'t> {
    above: &'t str,
    line: &'t str,
    number: usize,
    span: Range<usize>,
}

impl<'t> Place<'t> {
    fn of(text: &'t str, span: &Range<usize>) -> Self {
        let start = text.floor_char_boundary(span.start);
        let end = text.ceil_char_boundary(span.end).max(start);
        let line_start = text[..start].rfind('\n').map_or(0, |newline| newline + 1);
        let line_end = text[start..].find('\n').map_or(text.len(), |newline| start + newline);
        let number = 1 + text[..line_start].matches('\n').count();
        Self {
            above: &text[..line_start],
            line: &text[line_start..line_end],
            number,
            span: start - line_start..end.min(line_end) - line_start,
        }
    }
}

/// The line with stars in place of what its secret keys have, byte for byte, so that columns stay; all of it, if it is
/// the rest of what a line above has begun.
fn covered(line: &str, above: &str) -> String {
    let from = if is_within_secret(line, above) {
        0
    } else {
        secret_value(line).unwrap_or(line.len())
    };
    let cover = |character: char| if character.is_whitespace() { " " } else { "*" }.repeat(character.len_utf8());
    let tail: String = line[from..].chars().map(cover).collect();
    format!("{}{tail}", &line[..from])
}

/// Where the value of the first secret key of a line begins. Looked for in the text and not in the tree, as there is no
/// tree of a text that breaks off.
fn secret_value(line: &str) -> Option<usize> {
    let values = SECRET_KEYS.iter().flat_map(|key| {
        line.match_indices(key).filter_map(|(at, _)| {
            let behind = line[at + key.len()..].trim_start_matches(['"', '\'', ' ', '\t']);
            behind
                .strip_prefix(':')
                .map(|value| line.len() - value.trim_start().len())
        })
    });
    values.min()
}

/// Whether a line above that stands further left has a secret key, or the one right above ends with such a key.
fn is_within_secret(line: &str, above: &str) -> bool {
    let mut depth = depth_of(line);
    let mut lines = above.lines().rev().filter(|line| !line.trim().is_empty()).peekable();
    if lines.peek().is_some_and(|line| secret_value(line) == Some(line.len())) {
        return true;
    }
    lines.any(|line| {
        let is_outer = depth_of(line) < depth;
        depth = depth.min(depth_of(line));
        is_outer && secret_value(line).is_some()
    })
}

/// Where the first key of a line stands, or its first value.
fn depth_of(line: &str) -> usize {
    line.len() - line.trim_start_matches([' ', '-']).len()
}

#[cfg(test)]
mod tests {
    use super::covered;

    #[test]
    fn secrets_are_covered_and_columns_stay() {
        for (line, expected) in [
            ("  password: häl lo", "  password: **** **"),
            ("- {email: a, password: b, x: c}", "- {email: a, password: ** ** **"),
            ("\"code\" : \"1\"", "\"code\" : ***"),
            ("passwords are here", "passwords are here"),
            ("email: a", "email: a"),
        ] {
            assert_eq!(covered(line, "email: a\n"), expected);
            assert_eq!(covered(line, "").len(), line.len());
        }
    }

    #[test]
    fn so_is_what_goes_on_in_the_next_line() {
        for (above, line, expected) in [
            ("password:\n", "  [a", "  **"),
            ("password: |\n  a\n\n", "  b", "  *"),
            ("  password:\n    a:\n", "      b: [c", "      ** **"),
            ("{code:\n", "a}", "**"),
            ("- password: a\n", "  email: b", "  email: b"),
            ("password: a\n", "email: b", "email: b"),
            ("- password: a\n", "- email: b", "- email: b"),
        ] {
            assert_eq!(covered(line, above), expected, "{above}");
        }
    }
}
