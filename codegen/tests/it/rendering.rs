//! How mistakes are shown, and files that are no descriptions at all.

use std::collections::BTreeSet;

use rapidgator_codegen::{Code, Format, SourceFile, explain};

use crate::diagnostics::{library, refuse};

const THREE: &[(&str, &str)] = &[
    ("title: Library API", "titel: \"50% off, or: more\""),
    ("\"title\": \"Ü\", \"pages\": 0", "\"title\": \"Ü\", \"pages\": true"),
    ("  German: {value: de", "  English: {value: de"),
];

#[test]
fn json_has_one_object_a_line() {
    let source = library(THREE);
    let text = refuse(&source).render(&source, Format::Json);
    for line in text.lines() {
        let _object: serde_json::Map<String, serde_json::Value> = serde_json::from_str(line).unwrap();
    }
    insta::assert_snapshot!(text);
}

#[test]
fn github_annotations() {
    let source = SourceFile::new("a,b:c.yaml", library(THREE).text());
    insta::assert_snapshot!(refuse(&source).render(&source, Format::Github));
}

#[test]
fn an_empty_text_is_refused() {
    for text in ["", "\u{feff}", "# nothing\n", "7", "[]", "---\n...\n"] {
        let source = SourceFile::new("empty.yaml", text);
        let rendered = refuse(&source).render(&source, Format::Text);
        assert!(rendered.contains("--> empty.yaml:"), "{text:?}: {rendered}");
    }
}

#[test]
fn other_bytes_than_utf8_are_refused() {
    let mut file = tempfile::NamedTempFile::new().unwrap();
    std::io::Write::write_all(&mut file, b"a: b\nc: \xff\n").unwrap();
    let error = SourceFile::read(file.path()).unwrap_err();
    assert_eq!(error.kind(), std::io::ErrorKind::InvalidData);
    assert!(error.to_string().ends_with(":2: not UTF-8 at byte 8"), "{error}");
}

#[test]
fn every_rule_is_explained() {
    let mut ids = BTreeSet::new();
    for code in Code::ALL {
        let text = explain(code.id()).expect("every id is in the table");
        assert!(text.ends_with('.') && text.len() > 35, "{code}: {text}");
        assert!(ids.insert(code.id()), "{code} is given twice");
    }
    assert_eq!(explain("E999"), None);
}
