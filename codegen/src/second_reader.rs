//! An independent reader of YAML: where it and the tree differ, other tools may read the description differently.
//!
//! It is based on libyaml and shares no code with the parser behind the tree.

use serde_yaml::Value as Other;

use crate::{
    diag::{Code, Diagnostic, Span},
    parse::{Node, Value},
};

/// What this reader makes of a text, or why it refuses it.
pub(crate) fn read(text: &str) -> Result<Other, Diagnostic> {
    serde_yaml::from_str(text).map_err(|error| {
        let at = error.location().map_or(0, |location| location.index()).min(text.len());
        let message = format!("the second reader refuses this: {error}");
        Diagnostic::new(Code::ReadersDisagree, &(at..at), message)
    })
}

/// Every place that the two readers understand differently.
pub(crate) fn compare(other: Result<Other, Diagnostic>, tree: &Node) -> Vec<Diagnostic> {
    let mut problems = Vec::new();
    match other {
        Ok(other) => differences(tree, &other, &mut problems),
        Err(refused) => problems.push(refused),
    }
    problems
}

fn differences(node: &Node, other: &Other, problems: &mut Vec<Diagnostic>) {
    match (&node.value, other) {
        (Value::Null, Other::Null) => {}
        (Value::Boolean(ours), Other::Bool(theirs)) if ours == theirs => {}
        (Value::Number(ours), Other::Number(theirs)) if is_same_number(ours, theirs) => {}
        (Value::Text(ours), Other::String(theirs)) if ours == theirs => {}
        (Value::List(ours), Other::Sequence(theirs)) if ours.len() == theirs.len() => {
            for (ours, theirs) in ours.iter().zip(theirs) {
                differences(ours, theirs, problems);
            }
        }
        (Value::Map(ours), Other::Mapping(theirs)) if ours.len() == theirs.len() => {
            for ((key, ours), (their_key, theirs)) in ours.iter().zip(theirs) {
                if their_key.as_str() == Some(key.text.as_str()) {
                    differences(ours, theirs, problems);
                } else {
                    problems.push(differ(&key.span, their_key));
                }
            }
        }
        _ => problems.push(differ(&node.span, other)),
    }
}

fn is_same_number(ours: &serde_json::Number, theirs: &serde_yaml::Number) -> bool {
    ours.as_u64() == theirs.as_u64() && ours.as_i64() == theirs.as_i64() && ours.as_f64() == theirs.as_f64()
}

fn differ(span: &Span, other: &Other) -> Diagnostic {
    let theirs = match other {
        Other::Null => "null".to_owned(),
        Other::Bool(value) => value.to_string(),
        Other::Number(number) => format!("the number {number}"),
        Other::String(text) => format!("the text {text:?}"),
        Other::Sequence(_) => "a list".to_owned(),
        Other::Mapping(_) => "a mapping of its own".to_owned(),
        Other::Tagged(_) => "a tagged value".to_owned(),
    };
    Diagnostic::new(
        Code::ReadersDisagree,
        span,
        format!("another reader of YAML finds {theirs} here"),
    )
}
