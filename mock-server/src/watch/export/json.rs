//! An entry as an object of JSON: the `Entry` that the control API describes, so that there is one form to know.

use rapidgator_mock_domain::journal::Entry;

use crate::control::entry_json;

/// Lines of JSON, one an entry.
#[must_use]
pub fn json_lines<'e>(entries: impl IntoIterator<Item = &'e Entry>) -> String {
    let mut lines = String::new();
    for entry in entries {
        lines.push_str(&json(entry));
        lines.push('\n');
    }
    lines
}

/// An entry as an object, without an end of a line in it.
#[must_use]
pub fn json(entry: &Entry) -> String {
    entry_json(entry)
}
