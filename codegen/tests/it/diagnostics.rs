//! Every rule, broken on purpose: the whole output is in `snapshots/`.
//!
//! Each test changes a few places of `specs/library.yaml`, which is free of mistakes itself.

mod examples;
mod form;
mod rules;

use std::collections::BTreeSet;

use rapidgator_codegen::{Code, Format, Report, SourceFile, load};

/// The small description after some edits. Each edit replaces the only place where its first text stands.
pub(crate) fn library(edits: &[(&str, &str)]) -> SourceFile {
    let mut text = include_str!("specs/library.yaml").to_owned();
    for (from, to) in edits {
        assert_eq!(
            text.matches(from).count(),
            1,
            "{from:?} must stand in exactly one place"
        );
        text = text.replacen(from, to, 1);
    }
    SourceFile::new("library.yaml", text)
}

pub(crate) fn refuse(source: &SourceFile) -> Report {
    load(source).expect_err("the description is broken")
}

#[test]
fn library_is_free_of_mistakes() {
    let source = library(&[]);
    if let Err(report) = load(&source) {
        panic!("{}", report.render(&source, Format::Text));
    }
}

/// The whole output for a broken description.
fn shows(name: &str, edits: &[(&str, &str)]) {
    let source = library(edits);
    let text = refuse(&source).render(&source, Format::Text);
    // All in one folder, whatever file the case stands in.
    insta::with_settings!({ prepend_module_to_snapshot => false }, {
        insta::assert_snapshot!(format!("it__diagnostics__{name}"), text);
    });
}

/// Name and edits.
type Case = (&'static str, &'static [(&'static str, &'static str)]);

/// One test for each name, and the table of all of them.
macro_rules! broken {
    ($($name:ident: [$(($from:expr, $to:expr $(,)?)),+ $(,)?];)+) => {
        pub(super) const CASES: &[super::Case] = &[$((stringify!($name), &[$(($from, $to)),+])),+];

        $(
            #[test]
            fn $name() {
                super::shows(stringify!($name), &[$(($from, $to)),+]);
            }
        )+
    };
}

use broken;

#[test]
fn every_rule_is_broken_somewhere() {
    let seen: BTreeSet<Code> = [form::CASES, rules::CASES, examples::CASES]
        .into_iter()
        .flatten()
        .flat_map(|(_, edits)| refuse(&library(edits)).diagnostics().to_vec())
        .map(|diagnostic| diagnostic.code)
        .collect();
    let missing: Vec<&str> = Code::ALL
        .iter()
        .filter(|code| !seen.contains(code))
        .map(|code| code.id())
        // Rules of another file, which are broken where changes are tested.
        .filter(|id| !id.starts_with("E5"))
        .collect();
    assert!(missing.is_empty(), "no case breaks {missing:?}");
}
