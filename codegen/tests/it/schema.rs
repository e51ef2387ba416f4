//! The schema that editors use says what the generator says, as far as a schema can.

use serde_json::Value;

use crate::golden::generated;
use crate::spec::spec;

fn schema() -> Value {
    let tree = generated("bookshelf.yaml");
    let (_, text) = tree
        .files()
        .find(|(path, _)| *path == "docs/spec.schema.json")
        .expect("there is one");
    serde_json::from_str(text).expect("it is JSON")
}

fn yaml(text: &str) -> Value {
    serde_yaml::from_str(text).expect("it is YAML")
}

#[test]
fn descriptions_without_mistakes_are_valid() {
    let validator = jsonschema::validator_for(&schema()).expect("it is a schema");
    for text in [
        spec().text(),
        include_str!("specs/library.yaml"),
        include_str!("fixtures/bookshelf.yaml"),
    ] {
        let description = yaml(text);
        let problems: Vec<String> = validator
            .iter_errors(&description)
            .map(|error| error.to_string())
            .collect();
        assert_eq!(problems, Vec::<String>::new());
    }
}

#[test]
fn slips_are_not() {
    let validator = jsonschema::validator_for(&schema()).expect("it is a schema");
    let library = include_str!("specs/library.yaml");
    for (from, to) in [
        ("  title: Library API\n", "  titel: Library API\n"),
        ("    effect: read\n", "    effect: reed\n"),
        ("status: 410", "status: gone"),
        ("methods: [POST, GET]", "methods: POST"),
        ("    doc: A number of pages.\n", ""),
        ("{type: flag, doc", "{type: flags, doc"),
        ("recognise: {prefix: \"<\"}", "recognise: {suffix: \"<\"}"),
    ] {
        assert!(library.contains(from), "{from}");
        let broken = yaml(&library.replacen(from, to, 1));
        assert!(!validator.is_valid(&broken), "{to:?} passes");
    }
}
