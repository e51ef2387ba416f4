//! Descriptions with one fact changed.

use std::collections::HashSet;
use std::path::Path;

use rapidgator_codegen::{Mutant, SourceFile};

fn real() -> SourceFile {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../api-spec.yaml");
    SourceFile::read(root).expect("it is there")
}

fn told(mutants: &[Mutant], kind: &str) -> Vec<String> {
    mutants
        .iter()
        .filter(|mutant| mutant.kind == kind)
        .map(|mutant| format!("{}: {}", mutant.place, mutant.change))
        .collect()
}

const SMALL: &str = r#"
language: 1
api: {name: small, title: Small, version: v1, doc: Small., base_url: "http://small.example", hosts: [small.example], methods: [POST, GET], evidence: assumed}
encoding:
  doc: Text.
  booleans: {truthy: ["1", "yes"], falsy: ["0"]}
  missing: missing
  invalid: missing
  evidence: assumed
errors:
  missing: {doc: Missing., status: 400, everywhere: true, evidence: assumed, texts: [{text: missing}]}
operations:
  thing.list:
    path: thing/list
    doc: Lists.
    effect: read
    evidence: assumed
    params:
      id: {type: string, doc: Which., list: {separator: ",", max: 3, over: missing}, optional: true}
      deep: {type: boolean, doc: Whether., optional: true, default: true}
    result: {type: Thing}
    errors: [missing]
    examples:
      some: {request: {id: [u, v]}, result: {a: u, b: v}}
      none: {error: missing}
objects:
  Thing:
    doc: A thing.
    evidence: assumed
    fields:
      a: {type: string, doc: A.}
      b: {type: string, doc: B.}
"#;

#[test]
fn one_fact_is_changed_at_a_time() {
    let source = SourceFile::new("small.yaml", SMALL);
    let mutants = match Mutant::all(&source) {
        Ok(mutants) => mutants,
        Err(report) => panic!("{}", report.render(&source, rapidgator_codegen::Format::Text)),
    };
    let lines: Vec<String> = mutants
        .iter()
        .map(|mutant| format!("{}: {}: {}", mutant.kind, mutant.place, mutant.change))
        .collect();
    insta::assert_snapshot!(lines.join("\n"));
}

#[test]
fn a_change_changes_what_it_says_and_nothing_else() {
    let source = real();
    let mutants = Mutant::all(&source).expect("it has no mistakes");
    let mutant = mutants
        .iter()
        .find(|it| it.place == "operations.file.check_link.params.url.list.separator")
        .expect("it is a fact");
    let changed = mutant.apply(&source).expect("it can be read");
    let model = rapidgator_codegen::load(&changed).expect("it has no mistakes");
    let separators = |model: &rapidgator_codegen::Model| -> Vec<(String, String)> {
        let operations = model.operations.iter();
        operations
            .flat_map(|it| it.params.iter().map(move |param| (it, param)))
            .filter_map(|(it, param)| {
                Some((
                    format!("{} {}", it.id, param.name),
                    param.list.as_ref()?.separator.clone(),
                ))
            })
            .collect()
    };
    let before = rapidgator_codegen::load(&source).expect("it has no mistakes");
    let other: Vec<_> = separators(&before)
        .into_iter()
        .zip(separators(&model))
        .filter(|(before, after)| before != after)
        .collect();
    assert_eq!(other.len(), 1);
    assert_eq!(other[0].1, ("file.check_link url".to_owned(), ";".to_owned()));
}

#[test]
fn every_mutant_differs_from_the_description_and_from_the_others() {
    let source = real();
    let mutants = Mutant::all(&source).expect("it has no mistakes");
    let mut texts = HashSet::new();
    for mutant in mutants.iter().step_by(97) {
        let changed = mutant.apply(&source).expect("it can be read");
        assert!(
            texts.insert(changed.text().to_owned()),
            "{}: {}",
            mutant.place,
            mutant.change
        );
    }
}

#[test]
fn texts_and_numbers_of_errors_are_facts() {
    let mutants = Mutant::all(&real()).expect("it has no mistakes");
    let statuses = told(&mutants, "error: status");
    assert!(statuses.contains(&"errors.file_not_found.status: 404 became 405".to_owned()));
    let texts = told(&mutants, "error: text");
    assert!(
        texts
            .iter()
            .any(|it| it.starts_with("errors.session_expired.texts.2.text: ")),
        "{texts:?}"
    );
}

#[test]
fn a_description_with_mistakes_has_none() {
    let source = SourceFile::new("broken.yaml", "language: 1\napi: []\n");
    assert!(Mutant::all(&source).is_err());
}
