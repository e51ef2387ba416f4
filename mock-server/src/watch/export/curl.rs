//! An entry as a command of a shell.

use std::fmt::Write as _;

use rapidgator_mock_domain::journal::{Entry, SentParam, Shown, Subject};

/// Commands that make the same calls, a line each, below `base_url`. A secret is the variable of that name. A transfer is a
/// comment, as its address is a secret; so is a call of which not all was kept, or that would take more than a line.
#[must_use]
pub fn curl<'e>(entries: impl IntoIterator<Item = &'e Entry>, base_url: &str) -> String {
    let mut text = String::new();
    for entry in entries {
        line(&mut text, entry, base_url);
        text.push('\n');
    }
    text
}

fn line(text: &mut String, entry: &Entry, base_url: &str) {
    let operation = match &entry.subject {
        Subject::Call(operation) => operation,
        Subject::Transfer(_) | Subject::Nowhere { .. } => {
            let (name, came, went) = (entry.subject.name(), entry.bytes_in, entry.bytes_out);
            write(
                text,
                format_args!("# {name}: {came} bytes in, {went} bytes out, {}", entry.result.word()),
            );
            return;
        }
    };
    if let Some(reason) = entry.params.iter().find_map(cannot_be_sent) {
        write(text, format_args!("# {}: {reason}", operation.id()));
        return;
    }
    let url = quoted(&format!("{base_url}/{}", operation.path()));
    write(text, format_args!("curl -sS -X POST {url}"));
    for param in &entry.params {
        match &param.value {
            Shown::Text(value) | Shown::Cut(value) => {
                let pair = quoted(&format!("{}={value}", param.name));
                write(text, format_args!(" --data-urlencode {pair}"));
            }
            Shown::Secret => {
                let (name, variable) = (&param.name, param.name.to_uppercase());
                write(text, format_args!(" --data-urlencode \"{name}=${variable}\""));
            }
            // Nobody knows what its name is either.
            Shown::Unknown => {}
        }
    }
}

/// Why a parameter cannot be part of a command.
fn cannot_be_sent(param: &SentParam) -> Option<String> {
    match &param.value {
        Shown::Cut(_) => Some(format!("`{}` is not known whole", param.name)),
        Shown::Text(value) if value.contains(['\n', '\r']) => Some(format!("`{}` has more than one line", param.name)),
        Shown::Text(_) | Shown::Secret | Shown::Unknown => None,
    }
}

fn write(text: &mut String, arguments: std::fmt::Arguments<'_>) {
    text.write_fmt(arguments).expect("a text takes any text");
}

/// A word of a shell, whatever is in it.
fn quoted(text: &str) -> String {
    format!("'{}'", text.replace('\'', r"'\''"))
}
