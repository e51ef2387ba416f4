//! The OpenAPI document holds together. Validators, client generators and fuzzers of others are run by hand.

use std::collections::BTreeSet;

use rapidgator_codegen::{FileTree, SourceFile};
use serde_json::{Value, json};

use crate::golden::{generated, generated_from};
use crate::spec::spec;

fn document(tree: &FileTree) -> Value {
    let (_, text) = tree
        .files()
        .find(|(path, _)| *path == "docs/openapi.json")
        .expect("there is one");
    serde_json::from_str(text).expect("it is JSON")
}

/// Of an invented API, and of the one that the project is about.
fn documents() -> [Value; 2] {
    [
        document(&generated("bookshelf.yaml")),
        document(&generated_from(&spec())),
    ]
}

/// Every member of this name, wherever it stands.
fn members<'v>(value: &'v Value, wanted: &str, found: &mut Vec<&'v Value>) {
    match value {
        Value::Object(all) => {
            for (name, member) in all {
                if name == wanted {
                    found.push(member);
                }
                members(member, wanted, found);
            }
        }
        Value::Array(items) => items.iter().for_each(|item| members(item, wanted, found)),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

#[test]
fn every_reference_leads_somewhere() {
    for document in documents() {
        let mut references = Vec::new();
        members(&document, "$ref", &mut references);
        assert!(!references.is_empty());
        for reference in references {
            let pointer = reference
                .as_str()
                .and_then(|text| text.strip_prefix('#'))
                .expect("a local reference");
            assert!(document.pointer(pointer).is_some(), "{reference}");
        }
    }
}

#[test]
fn operations_have_names_of_their_own() {
    for document in documents() {
        let mut ids = Vec::new();
        members(&document, "operationId", &mut ids);
        let different: BTreeSet<String> = ids.iter().map(ToString::to_string).collect();
        assert_eq!(different.len(), ids.len());
    }
}

#[test]
fn every_operation_answers_with_examples() {
    for document in documents() {
        let paths = document["paths"].as_object().expect("paths are an object");
        let operations = paths
            .values()
            .flat_map(|item| item.as_object().expect("an item is an object"));
        for (method, operation) in operations.filter(|(_, it)| it["tags"] != serde_json::json!(["bytes"])) {
            let content = &operation["responses"]["200"]["content"]["application/json"];
            let examples = content["examples"].as_object();
            assert!(
                examples.is_some_and(|all| !all.is_empty()),
                "{method} {}",
                operation["operationId"]
            );
        }
    }
}

/// Tools stumble over a member without a value.
#[test]
fn only_examples_hold_nulls() {
    fn nulls(value: &Value, place: &str) {
        match value {
            Value::Null => panic!("{place} is null"),
            Value::Object(all) => {
                let schema = all.iter().filter(|(name, _)| *name != "examples" && *name != "example");
                schema.for_each(|(name, member)| nulls(member, &format!("{place}/{name}")));
            }
            Value::Array(items) => items.iter().for_each(|item| nulls(item, place)),
            Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
        }
    }
    documents().iter().for_each(|document| nulls(document, ""));
}

#[test]
fn every_example_fits_the_schema_of_its_answer() {
    let mut checked = 0;
    for document in documents() {
        let paths = document["paths"].as_object().expect("paths are an object");
        for operation in paths
            .values()
            .flat_map(|item| item.as_object().expect("an item is an object").values())
        {
            let content = operation.pointer("/responses/200/content/application~1json");
            for (name, example) in content.and_then(|it| it["examples"].as_object()).into_iter().flatten() {
                // References lead from the root of a document.
                let schema =
                    json!({ "components": document["components"], "allOf": [content.map(|it| &it["schema"])] });
                let validator = jsonschema::validator_for(&schema).expect("it is a schema");
                let problems: Vec<String> = validator
                    .iter_errors(&example["value"])
                    .map(|it| it.to_string())
                    .collect();
                // A refusal without an envelope is a bare text.
                if !example["value"].is_string() {
                    assert_eq!(problems, Vec::<String>::new(), "{} {name}", operation["operationId"]);
                    checked += 1;
                }
            }
        }
    }
    assert!(checked > 200, "{checked}");
}

/// A server refuses members of a JSON body that it does not know; forms may have others, as everybody's do.
#[test]
fn objects_in_requests_have_no_other_members() {
    let plain = concat!(env!("CARGO_MANIFEST_DIR"), "/../tests/it/obstacles/plain.yaml");
    let plain = SourceFile::read(plain).expect("the description is there");
    let mut seen = BTreeSet::new();
    for document in [document(&generated_from(&plain)), document(&generated_from(&spec()))] {
        let mut contents = Vec::new();
        members(&document, "requestBody", &mut contents);
        for content in contents {
            for (media_type, body) in content["content"].as_object().expect("bodies by media type") {
                let is_closed = body["schema"]["additionalProperties"] == json!(false);
                assert_eq!(is_closed, media_type == "application/json", "{body}");
                seen.insert(media_type.clone());
            }
        }
    }
    assert!(seen.contains("application/json") && seen.len() > 1, "{seen:?}");
}
