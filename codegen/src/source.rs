//! A file with its text: byte offsets become lines and columns here.

use std::{fs, io, ops::Range, path::Path};

/// The text of a description and the name that diagnostics call it by.
#[derive(Clone, Debug)]
pub struct SourceFile {
    name: String,
    text: String,
    line_starts: Vec<usize>,
}

/// A place as an editor shows it. Both numbers start at 1; the column counts characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Position {
    /// Line, from 1.
    pub line: usize,
    /// Character in the line, from 1.
    pub column: usize,
}

impl SourceFile {
    /// Takes a text as it is, apart from a byte order mark in front, which is dropped.
    pub fn new(name: impl Into<String>, text: impl Into<String>) -> Self {
        let text = text.into();
        let text = match text.strip_prefix('\u{feff}') {
            Some(rest) => rest.to_owned(),
            None => text,
        };
        let line_starts = std::iter::once(0)
            .chain(text.match_indices('\n').map(|(at, _)| at + 1))
            .collect();
        Self {
            name: name.into(),
            text,
            line_starts,
        }
    }

    /// Reads a file.
    ///
    /// # Errors
    /// The file cannot be read, or it is not UTF-8; the message then names the first bad byte.
    pub fn read(path: impl AsRef<Path>) -> io::Result<Self> {
        let path = path.as_ref();
        let name = path.display().to_string();
        let text = String::from_utf8(fs::read(path)?).map_err(|error| {
            let valid = error.utf8_error().valid_up_to();
            let line = 1 + error.as_bytes()[..valid].iter().filter(|byte| **byte == b'\n').count();
            io::Error::new(
                io::ErrorKind::InvalidData,
                format!("{name}:{line}: not UTF-8 at byte {valid}"),
            )
        })?;
        Ok(Self::new(name, text))
    }

    /// The name that diagnostics use.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The whole text.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Line and column of a byte; a byte behind the end counts as the end.
    pub fn position(&self, offset: usize) -> Position {
        let offset = self.text.floor_char_boundary(offset);
        let line = self.line_starts.partition_point(|start| *start <= offset);
        let start = self.line_starts[line - 1];
        Position {
            line,
            column: 1 + self.text[start..offset].chars().count(),
        }
    }

    /// The whole lines from the first of some ranges to the last.
    pub(crate) fn lines_around(&self, spans: &[Range<usize>]) -> Range<usize> {
        let first = spans.iter().map(|span| span.start).min().unwrap_or_default();
        let last = spans.iter().map(|span| span.end).max().unwrap_or_default();
        self.line_starts[self.position(first).line - 1]..self.line_end(last)
    }

    /// Where the line of a byte ends, its line break left aside.
    pub(crate) fn line_end(&self, offset: usize) -> usize {
        let offset = self.text.floor_char_boundary(offset);
        let rest = &self.text[offset..];
        let end = rest.find('\n').unwrap_or(rest.len());
        offset + rest[..end].trim_end_matches('\r').len()
    }
}

#[cfg(test)]
mod tests {
    use super::{Position, SourceFile};

    #[test]
    fn columns_count_characters() {
        let source = SourceFile::new("x", "\u{feff}é: ü\nb");
        assert_eq!(source.position(0), Position { line: 1, column: 1 });
        assert_eq!(source.position(2), Position { line: 1, column: 2 });
        assert_eq!(source.position(6), Position { line: 1, column: 5 });
        assert_eq!(source.position(7), Position { line: 2, column: 1 });
        assert_eq!(source.position(700), Position { line: 2, column: 2 });
    }
}
