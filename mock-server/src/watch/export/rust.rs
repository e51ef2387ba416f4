//! Entries as a test in Rust that makes the same calls with `rapidgator-client`.

use std::fmt::Write as _;

use rapidgator_mock_domain::facts::{ParamFacts, ParamKind};
use rapidgator_mock_domain::generated::commands::OperationId;
use rapidgator_mock_domain::journal::{Entry, Result as Went, Shown, Subject};

/// The text of a test function, `name`, that makes the same calls with a client and looks whether they go the same way. It
/// wants to be told where the service is by the environment, as the client's command does.
#[must_use]
pub fn rust_test<'e>(entries: impl IntoIterator<Item = &'e Entry>, name: &str) -> String {
    let mut text = format!(
        "#[tokio::test]\nasync fn {name}() -> Result<(), Box<dyn std::error::Error>> {{\n    \
         let client = rapidgator_client::Client::builder()\n        \
         .base_url(std::env::var(\"RAPIDGATOR_BASE_URL\")?)\n        \
         .credentials(std::env::var(\"RAPIDGATOR_LOGIN\")?, std::env::var(\"RAPIDGATOR_PASSWORD\")?)\n        \
         .retries(rapidgator_client::RetryPolicy::never())\n        \
         .build()?;\n"
    );
    for entry in entries {
        for line in lines(entry) {
            writeln!(text, "    {line}").expect("a text takes any text");
        }
    }
    text.push_str("    Ok(())\n}\n");
    text
}

fn lines(entry: &Entry) -> Vec<String> {
    let operation = match &entry.subject {
        Subject::Call(operation) => *operation,
        Subject::Transfer(_) | Subject::Nowhere { .. } => {
            return vec![format!(
                "// {}: {} bytes in, {} bytes out, {}",
                entry.subject.name(),
                entry.bytes_in,
                entry.bytes_out,
                entry.result.word()
            )];
        }
    };
    // The client logs in by itself.
    if !operation.needs_session() {
        return vec![format!("// {}: {}", operation.id(), entry.result.word())];
    }
    let call = match call(operation, entry) {
        Ok(call) => call,
        Err(reason) => return vec![format!("// {}: {reason}", operation.id())],
    };
    match entry.result {
        // What became of each id is not in the journal, and a result of several must be looked at or put aside.
        Went::Answered if !operation.item_errors().is_empty() => vec![format!("let _ = {call}.await?;")],
        Went::Answered => vec![format!("{call}.await?;")],
        Went::Refused(row) => vec![
            format!("let refused = {call}.await.expect_err(\"it was refused\");"),
            format!("assert_eq!(refused.row().map(|row| row.name), Some({row:?}));"),
        ],
        Went::Pending | Went::Foreign | Went::Broken => {
            vec![
                format!("// It went {}.", entry.result.word()),
                format!("let _ = {call}.await;"),
            ]
        }
    }
}

/// The call of the client, or why it cannot make that call.
fn call(operation: OperationId, entry: &Entry) -> Result<String, String> {
    let names = operation.client_call();
    let mut required = Vec::new();
    let mut optional = String::new();
    for facts in operation.params() {
        let sent = entry.params.iter().rev().find(|param| param.name == facts.name);
        let value = match sent.map(|param| &param.value) {
            None if facts.required => return Err(format!("`{}` was not sent", facts.name)),
            None => continue,
            Some(Shown::Secret) => format!("std::env::var({:?})?", facts.name.to_uppercase()),
            Some(Shown::Cut(_) | Shown::Unknown) => return Err(format!("`{}` is not known whole", facts.name)),
            Some(Shown::Text(text)) if !facts.is_sent(text) && !facts.required => continue,
            Some(Shown::Text(text)) => written(facts, text)?,
        };
        if facts.required {
            required.push(value);
        } else {
            write!(optional, ".{}({value})", facts.method).expect("a text takes any text");
        }
    }
    let arguments = required.join(", ");
    Ok(format!(
        "client.{}().{}({arguments}){optional}",
        names.group, names.method
    ))
}

fn written(facts: &ParamFacts, text: &str) -> Result<String, String> {
    match facts.separator {
        None => one(facts, text),
        Some(separator) => {
            let items = text.split(separator).map(str::trim).filter(|item| !item.is_empty());
            let items: Result<Vec<String>, String> = items.map(|item| one(facts, item)).collect();
            Ok(format!("[{}]", items?.join(", ")))
        }
    }
}

fn one(facts: &ParamFacts, text: &str) -> Result<String, String> {
    let not = || format!("`{}` is `{}`", facts.name, text.escape_debug());
    match facts.kind {
        ParamKind::Text => Ok(format!("{text:?}")),
        ParamKind::Integer => text.parse::<u64>().map(|number| number.to_string()).map_err(|_| not()),
        ParamKind::Boolean { .. } => facts.kind.truth(text).map(|truth| truth.to_string()).ok_or_else(not),
        ParamKind::Choice { name, values } => {
            let value = values.iter().find(|value| value.wire == text).ok_or_else(not)?;
            Ok(format!("rapidgator_client::types::{name}::{}", value.name))
        }
        ParamKind::Members => Err(not()),
    }
}
