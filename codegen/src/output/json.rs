//! JSON for people and for diffs.

use std::io;

use serde::Serialize;
use serde_json::Value;

/// Longest line that holds a whole object or list.
const LINE: usize = 140;

/// A document, with a line break at its end.
pub(crate) fn json_text(document: &Value) -> String {
    let mut text = Vec::new();
    write(document, 0, &mut text);
    text.push(b'\n');
    String::from_utf8(text).expect("JSON is UTF-8")
}

/// An object. A member without a value is left out; values are moved into it, where `json!` would copy whole trees.
macro_rules! object {
    () => {
        serde_json::Value::Object(serde_json::Map::new())
    };
    ($($name:literal: $value:expr),+ $(,)?) => {{
        let mut members = serde_json::Map::new();
        $(
            let value = serde_json::Value::from($value);
            if !value.is_null() {
                members.insert($name.to_owned(), value);
            }
        )+
        serde_json::Value::Object(members)
    }};
}
pub(crate) use object;

/// What fits on a line stands on one, so that a change of one thing is a change of one line.
fn write(value: &Value, depth: usize, text: &mut Vec<u8>) {
    let is_open = depth <= 1;
    if !is_open && write_fitting(value, LINE.saturating_sub(depth * 2), text) {
        return;
    }
    let (open, close) = match value {
        Value::Object(_) => (b'{', b'}'),
        Value::Array(_) => (b'[', b']'),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => return write_whole(value, text),
    };
    text.push(open);
    let mut is_first = true;
    let mut line = |text: &mut Vec<u8>, name: Option<&String>, value: &Value| {
        if !std::mem::take(&mut is_first) {
            text.push(b',');
        }
        break_line(depth + 1, text);
        if let Some(name) = name {
            write_whole(name, text);
            text.extend_from_slice(b": ");
        }
        write(value, depth + 1, text);
    };
    if let Value::Object(members) = value {
        members.iter().for_each(|(name, value)| line(text, Some(name), value));
    } else if let Value::Array(items) = value {
        items.iter().for_each(|value| line(text, None, value));
    }
    break_line(depth, text);
    text.push(close);
}

fn break_line(depth: usize, text: &mut Vec<u8>) {
    text.push(b'\n');
    text.extend(std::iter::repeat_n(b' ', depth * 2));
}

fn write_whole(value: &impl Serialize, text: &mut Vec<u8>) {
    serde_json::to_writer(text, value).expect("memory can be written to, and keys are texts");
}

/// Writes a value on one line if it is no longer than that; a long one is given up early.
fn write_fitting(value: &Value, most: usize, text: &mut Vec<u8>) -> bool {
    let start = text.len();
    let mut line = Line {
        end: start + most,
        text,
    };
    let fits = serde_json::to_writer(&mut line, value).is_ok();
    if !fits {
        text.truncate(start);
    }
    fits
}

struct Line<'t> {
    text: &'t mut Vec<u8>,
    end: usize,
}

impl io::Write for Line<'_> {
    fn write(&mut self, more: &[u8]) -> io::Result<usize> {
        if self.text.len() + more.len() > self.end {
            return Err(io::ErrorKind::FileTooLarge.into());
        }
        self.text.extend_from_slice(more);
        Ok(more.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
