//! The description of this repository: it is free of mistakes, and no part of it makes the reader panic.

use rapidgator_codegen::{Format, SourceFile, load};

pub(crate) fn spec() -> SourceFile {
    SourceFile::read(concat!(env!("CARGO_MANIFEST_DIR"), "/../api-spec.yaml")).expect("the description is there")
}

#[test]
fn loads_without_a_diagnostic() {
    let source = spec();
    if let Err(report) = load(&source) {
        panic!("{}", report.render(&source, Format::Text));
    }
}

/// Reads a damaged text and shows what was found, which must not panic either.
fn survive(text: &str) {
    let source = SourceFile::new("damaged.yaml", text);
    if let Err(report) = load(&source) {
        assert!(!report.diagnostics().is_empty(), "refused without a word");
        for format in [Format::Text, Format::Json, Format::Github] {
            assert!(!report.render(&source, format).is_empty());
        }
    }
}

/// The small description: it has everything in it, and is read five times as fast.
const LIBRARY: &str = include_str!("specs/library.yaml");

#[test]
fn truncated_texts_do_not_panic() {
    let source = spec();
    for (text, step) in [(source.text(), 389), (LIBRARY, 97)] {
        for length in (0..text.len()).step_by(step) {
            survive(&String::from_utf8_lossy(&text.as_bytes()[..length]));
        }
    }
}
