//! What holds for the output of any API.

use std::collections::BTreeSet;

use rapidgator_codegen::SourceFile;
use serde_json::Value;

use crate::golden::{generated, generated_from};

const FIXTURE: &str = "bookshelf.yaml";

#[test]
fn generated_twice_is_the_same() {
    assert_eq!(generated(FIXTURE), generated(FIXTURE));
}

#[test]
fn every_file_says_where_it_comes_from_and_what_it_is_for() {
    for (path, text) in generated(FIXTURE).files().filter(|(path, _)| path.ends_with(".rs")) {
        let lines: Vec<&str> = text.lines().take(3).collect();
        let header = format!("// Generated from {FIXTURE} by `cargo xtask generate`. Do not edit.");
        assert_eq!(lines[0], header, "{path}");
        assert!(lines[1].starts_with("//! Bookshelf: "), "{path}");
    }
}

#[test]
fn every_file_is_rust() {
    for (path, text) in generated(FIXTURE).files().filter(|(path, _)| path.ends_with(".rs")) {
        if let Err(error) = syn::parse_file(text) {
            panic!("{path}: {error}");
        }
    }
}

/// Tables of data may hold long texts; everything else keeps to the width of the house.
#[test]
fn lines_are_no_longer_than_the_house_allows() {
    for (path, text) in generated(FIXTURE).files().filter(|(path, _)| path.ends_with(".rs")) {
        for line in text.lines().filter(|line| !line.contains('"')) {
            assert!(line.chars().count() <= 120, "{path}: {line}");
        }
    }
}

#[test]
fn nothing_of_another_api_is_in_it() {
    for (path, text) in generated(FIXTURE).files() {
        assert!(!text.to_lowercase().contains("rapidgator"), "{path}");
    }
}

#[test]
fn without_transfers_and_envelope_there_is_nothing_about_them() {
    let tree = generated(FIXTURE);
    for (path, text) in tree.files() {
        for word in ["ENVELOPE: Envelope", "SESSION", "_TRANSFER", "SendTransfer"] {
            assert!(!text.contains(word), "{path}: {word}");
        }
    }
    let transfers = tree.files().find(|(path, _)| *path == "client/transfers.rs");
    assert_eq!(transfers.map(|(_, text)| text.lines().count()), Some(2));
}

#[test]
fn vectors_hold_every_example() {
    let tree = generated(FIXTURE);
    let (_, text) = tree
        .files()
        .find(|(path, _)| *path == "docs/vectors.json")
        .expect("it is generated");
    let vectors: Value = serde_json::from_str(text).expect("it is JSON");
    let kinds: Vec<&str> = vectors
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(|vector| vector["kind"].as_str())
        .collect();
    assert_eq!(kinds, ["result", "result", "error", "result", "error", "error"]);
    // Without an envelope the HTTP status decides.
    assert_eq!(
        vectors[2]["http"],
        serde_json::json!({ "status": 409, "body": "limit is 40 books" })
    );
}

/// What is made up for transfers and for second methods gives way to operations that are called so.
#[test]
fn no_name_is_given_twice() {
    let text = include_str!("specs/library.yaml").replace("  loan.open:\n", "  transfer.deliver:\n");
    let tree = generated_from(&SourceFile::new("library.yaml", text));
    for (path, text) in tree.files().filter(|(path, _)| path.ends_with("vectors.rs")) {
        let file = syn::parse_file(text).expect("it is Rust");
        let mut seen = BTreeSet::new();
        for item in &file.items {
            if let syn::Item::Fn(function) = item {
                let name = function.sig.ident.to_string();
                assert!(seen.insert(name.clone()), "{path}: {name} stands there twice");
            }
        }
    }
    let (_, text) = tree
        .files()
        .find(|(path, _)| *path == "docs/openapi.json")
        .expect("it is generated");
    let mut ids: Vec<&str> = text.lines().filter(|line| line.contains("\"operationId\"")).collect();
    let all = ids.len();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), all, "{ids:#?}");
}
