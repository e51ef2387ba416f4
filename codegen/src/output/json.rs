//! JSON for people and for diffs.

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
    let short = value.to_string();
    let is_flat = depth > 1 && depth * 2 + short.len() <= LINE;
    let entries: Vec<(String, &Value)> = match value {
        Value::Object(members) if !is_flat => members
            .iter()
            .map(|(name, it)| (format!("{}: ", json!(name)), it))
            .collect(),
        Value::Array(items) if !is_flat => items.iter().map(|item| (String::new(), item)).collect(),
        _ => return text.push_str(&short),
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
