//! JSON for people and for diffs.

use std::io;

use serde_json::{Value, json};

/// Longest line that holds a whole object or list.
const LINE: usize = 140;

/// A document, with a line break at its end.
pub(crate) fn json_text(document: &Value) -> String {
    let mut text = String::new();
    write(document, 0, &mut text);
    text.push('\n');
    text
}

/// What fits on a line stands on one, so that a change of one thing is a change of one line.
fn write(value: &Value, depth: usize, text: &mut String) {
    let is_open = depth <= 1;
    if let Some(short) = fitting(value, LINE.saturating_sub(depth * 2)).filter(|_| !is_open) {
        return text.push_str(&short);
    }
    let entries: Vec<(String, &Value)> = match value {
        Value::Object(members) => members
            .iter()
            .map(|(name, it)| (format!("{}: ", json!(name)), it))
            .collect(),
        Value::Array(items) => items.iter().map(|item| (String::new(), item)).collect(),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => return text.push_str(&value.to_string()),
    };
    let (open, close) = if value.is_object() { ('{', '}') } else { ('[', ']') };
    text.push(open);
    let last = entries.len().saturating_sub(1);
    for (index, (name, value)) in entries.into_iter().enumerate() {
        text.push('\n');
        text.push_str(&"  ".repeat(depth + 1));
        text.push_str(&name);
        write(value, depth + 1, text);
        if index < last {
            text.push(',');
        }
    }
    text.push('\n');
    text.push_str(&"  ".repeat(depth));
    text.push(close);
}

/// A value on one line, if it is no longer than that; a long one is given up early.
fn fitting(value: &Value, most: usize) -> Option<String> {
    let mut line = Line {
        bytes: Vec::new(),
        most,
    };
    serde_json::to_writer(&mut line, value).ok()?;
    String::from_utf8(line.bytes).ok()
}

struct Line {
    bytes: Vec<u8>,
    most: usize,
}

impl io::Write for Line {
    fn write(&mut self, more: &[u8]) -> io::Result<usize> {
        if self.bytes.len() + more.len() > self.most {
            return Err(io::ErrorKind::FileTooLarge.into());
        }
        self.bytes.extend_from_slice(more);
        Ok(more.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
