//! `call` and `operations`: any operation of the description, without a command of its own.

use rapidgator_client_runtime::call::Value;
use serde_json::json;

use crate::{
    Client, Operation, Parameter,
    cli::{
        problem::{Exit, Problem},
        screen::{Screen, table},
    },
    operations::OPERATIONS,
};

/// An operation, and what it is told.
type Understood<'a> = (&'static Operation, Vec<(&'a str, Value)>);

/// What is meant, or what cannot be so.
fn understood<'a>(id: &str, arguments: &'a [String]) -> Result<Understood<'a>, Problem> {
    let operation = find(id)?;
    let wrong = |message: String| {
        let hint = format!("write `rapidgator call {}`", signature(operation));
        Err(Problem::usage(message).hint(hint))
    };
    let mut values = Vec::new();
    for argument in arguments {
        let Some((name, value)) = argument.split_once('=') else {
            return wrong("an argument without `=`".to_owned());
        };
        if !operation.params.iter().any(|parameter| parameter.name == name) {
            return wrong(format!("{id} has no parameter `{name}`"));
        }
        values.push((name, Value::Text(value.into())));
    }
    let given = |parameter: &Parameter| values.iter().any(|(name, _)| *name == parameter.name);
    let mut needed = operation.params.iter().filter(|parameter| parameter.required);
    match needed.find(|parameter| !given(parameter)) {
        Some(missing) => wrong(format!("{id} needs the parameter `{}`", missing.name)),
        None => Ok((operation, values)),
    }
}

pub(super) fn check(id: &str, arguments: &[String]) -> Result<(), Problem> {
    understood(id, arguments).map(drop)
}

pub(super) async fn call(id: &str, arguments: &[String], client: &Client, screen: &Screen) -> Result<Exit, Problem> {
    let (operation, values) = understood(id, arguments)?;
    let client: &rapidgator_client_runtime::client::Client = client.as_ref();
    let mut answer = client.call(operation, values).await?;
    let token = client.token();
    if hide(&mut answer, token.as_ref().map(crate::Secret::expose)) {
        screen.remark("addresses are shown without what follows their `?`, as it may give away the session");
    }
    screen.result(&answer, || format!("{answer:#}"))?;
    Ok(Exit::Done)
}

fn find(id: &str) -> Result<&'static Operation, Problem> {
    let found = OPERATIONS.iter().find(|operation| operation.id == id);
    let Some(operation) = found else {
        return Err(Problem::usage(format!("there is no operation `{id}`")).hint("`rapidgator operations` lists them"));
    };
    if operation.params.iter().any(|parameter| parameter.secret) {
        let message = format!("{id} takes a secret, and no argument may be one");
        return Err(Problem::usage(message).hint("use `rapidgator login`"));
    }
    Ok(operation)
}

fn signature(operation: &Operation) -> String {
    let params = operation.params.iter().map(|parameter| match parameter.required {
        true => format!(" {}=…", parameter.name),
        false => format!(" [{}=…]", parameter.name),
    });
    format!("{}{}", operation.id, params.collect::<String>())
}

/// Hides the session in an answer; whether there was something to hide.
fn hide(value: &mut serde_json::Value, token: Option<&str>) -> bool {
    match value {
        serde_json::Value::String(text) => {
            let mut hidden = match text.split_once('?') {
                Some((before, _)) if text.contains("://") => format!("{before}?[hidden]"),
                _ => text.clone(),
            };
            if let Some(token) = token.filter(|token| !token.is_empty()) {
                hidden = hidden.replace(token, "[hidden]");
            }
            let changed = hidden != *text;
            *text = hidden;
            changed
        }
        serde_json::Value::Array(items) => hide_each(items, token),
        serde_json::Value::Object(members) => hide_each(members.values_mut(), token),
        serde_json::Value::Null | serde_json::Value::Bool(_) | serde_json::Value::Number(_) => false,
    }
}

fn hide_each<'v>(values: impl IntoIterator<Item = &'v mut serde_json::Value>, token: Option<&str>) -> bool {
    let mut hidden = false;
    for value in values {
        hidden |= hide(value, token);
    }
    hidden
}

pub(in crate::cli) fn list(screen: &Screen) -> Result<Exit, Problem> {
    if screen.json {
        for operation in OPERATIONS {
            let params = operation.params.iter().map(|parameter| {
                json!({
                    "name": parameter.name,
                    "required": parameter.required,
                    "secret": parameter.secret,
                    "at_most": parameter.max,
                })
            });
            let params: Vec<_> = params.collect();
            let errors: Vec<_> = operation.errors.iter().map(|row| row.name).collect();
            screen.result(
                &json!({ "id": operation.id, "parameters": params, "errors": errors }),
                String::new,
            )?;
        }
        return Ok(Exit::Done);
    }
    let rows: Vec<_> = OPERATIONS
        .iter()
        .map(|operation| {
            let whole = signature(operation);
            let (id, params) = whole.split_once(' ').unwrap_or((&whole, ""));
            [id.to_owned(), params.to_owned()]
        })
        .collect();
    screen.bytes(format!("{}\n", table(&rows)).as_bytes())?;
    Ok(Exit::Done)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answers_do_not_show_the_session() {
        let mut answer = json!({ "a": ["http://h/x?sid=S", "token is TOKEN?", "really?"], "n": 1 });
        assert!(hide(&mut answer, Some("TOKEN")));
        assert_eq!(
            answer,
            json!({ "a": ["http://h/x?[hidden]", "token is [hidden]?", "really?"], "n": 1 })
        );
        assert!(!hide(&mut json!([1, "a"]), None));
    }
}
