//! Walks the examples of the description: each request makes its command, each answer and refusal its JSON.

use rapidgator_mock_domain::generated::commands::{Command, OperationId};
use rapidgator_mock_domain::generated::refusal::Refusal;
use serde_json::Value;

use crate::codec::Api as _;
use crate::codec::forms::Wire;
use crate::codec::json;
use crate::codec::params::{Cut, Params};
use crate::dialect::Dialect;
use crate::generated::api::Api;
use crate::generated::params::decode;
use crate::generated::wire::ENVELOPE;
use crate::generated::{examples, vectors};

/// An example of a request.
pub(crate) struct RequestVector {
    pub(crate) operation: OperationId,
    pub(crate) example: &'static str,
    /// Without the token.
    pub(crate) query: &'static str,
    /// The body, if it is JSON; empty otherwise.
    pub(crate) json: &'static str,
    pub(crate) command: Command,
}

/// An example of a success.
pub(crate) struct AnswerVector {
    pub(crate) operation: OperationId,
    pub(crate) example: &'static str,
    /// The payload in JSON, in the forms that the mock sends.
    pub(crate) payload: &'static str,
}

/// An example of a refusal.
pub(crate) struct RefusalVector {
    pub(crate) operation: OperationId,
    pub(crate) example: &'static str,
    pub(crate) refusal: Refusal,
    /// The whole envelope in JSON.
    pub(crate) body: &'static str,
}

fn name(operation: OperationId, example: &str) -> String {
    format!("{} {example}", operation.id())
}

fn plain() -> Dialect {
    let mut dialect = Dialect::default();
    dialect.switches.escape_slashes = false;
    dialect
}

fn dialects() -> [Dialect; 2] {
    [Dialect::default(), plain()]
}

/// Order of members included, as `serde_json` keeps it in text only.
fn compact(json: &str) -> String {
    let mut compact = String::new();
    let (mut in_text, mut escaped) = (false, false);
    for letter in json.chars() {
        if in_text || !letter.is_whitespace() {
            compact.push(letter);
        }
        in_text ^= letter == '"' && !escaped;
        escaped = letter == '\\' && !escaped;
    }
    compact
}

#[test]
fn requests_make_their_commands() {
    let vectors = vectors::requests();
    assert!(!vectors.is_empty());
    for RequestVector {
        operation,
        example,
        query,
        json,
        command,
    } in vectors
    {
        let mut params = Params::new(Api::BOOLEANS);
        params.add_urlencoded(query.as_bytes(), Cut::Nowhere);
        params.add_members(serde_json::from_str(json).unwrap_or_default());
        assert_eq!(decode(operation, &params), Ok(command), "{}", name(operation, example));
    }
}

#[test]
fn answers_make_their_json() {
    let vectors = vectors::answers();
    assert!(!vectors.is_empty());
    for AnswerVector {
        operation,
        example,
        payload,
    } in vectors
    {
        let answer = examples::answer(operation, example).unwrap();
        let expected: Value = serde_json::from_str(payload).unwrap();
        for dialect in dialects() {
            let text = json::encode(&Wire(&answer, &dialect.forms), dialect.spelling());
            let encoded: Value = serde_json::from_slice(&text).unwrap();
            assert_eq!(encoded, expected, "{}", name(operation, example));
        }
        let plain = plain();
        let text = String::from_utf8(json::encode(&Wire(&answer, &plain.forms), plain.spelling())).unwrap();
        assert_eq!(
            text,
            compact(payload),
            "order of members of {}",
            name(operation, example)
        );
    }
}

#[test]
fn refusals_make_their_envelopes() {
    let vectors = vectors::refusals();
    assert!(!vectors.is_empty());
    for RefusalVector {
        operation,
        example,
        refusal,
        body,
    } in vectors
    {
        let expected: Value = serde_json::from_str(body).unwrap();
        for dialect in dialects() {
            let text = ENVELOPE.encode::<()>(Err(&Api::told(&refusal)), dialect.spelling());
            let encoded: Value = serde_json::from_slice(&text).unwrap();
            assert_eq!(encoded, expected, "{}", name(operation, example));
        }
    }
}

#[test]
fn every_operation_has_a_path_and_a_vector() {
    for operation in OperationId::ALL {
        let routes = crate::generated::routes::ROUTES.iter();
        assert_eq!(
            routes.filter(|route| route.operation == *operation).count(),
            1,
            "{}",
            operation.id()
        );
        assert!(
            vectors::answers().iter().any(|vector| vector.operation == *operation),
            "{}",
            operation.id()
        );
    }
}
