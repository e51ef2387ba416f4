//! State machines of any shape: their diagrams are Mermaid, their code has no branch twice.

use rapidgator_codegen::{FileTree, SourceFile, generate, load};

use crate::{diagnostics::library, golden::layout, spec::spec};

fn generated(source: &SourceFile) -> FileTree {
    let model = load(source).expect("it is free of mistakes");
    generate(&model, &layout(source.name()))
}

fn file<'t>(tree: &'t FileTree, wanted: &str) -> &'t str {
    let found = tree.files().find(|(path, _)| *path == wanted);
    found.expect("it is generated").1
}

fn diagrams(tree: &FileTree) -> Vec<&str> {
    let blocks = file(tree, "docs/API.md").split("```mermaid\n").skip(1);
    blocks
        .map(|rest| rest.split("```").next().expect("a block ends"))
        .collect()
}

/// The part of the grammar of `stateDiagram-v2` that is used: `[*]`, ids and descriptions behind a colon.
fn is_statement(line: &str) -> bool {
    let is_id = |text: &str| {
        let keywords = [
            "state",
            "note",
            "end",
            "direction",
            "class",
            "classdef",
            "style",
            "default",
            "scale",
        ];
        text.chars()
            .all(|letter| letter.is_ascii_alphanumeric() || letter == '_')
            && !text.is_empty()
            && !keywords.contains(&text.to_lowercase().as_str())
    };
    let is_place = |text: &str| text == "[*]" || is_id(text);
    if let Some(named) = line.strip_prefix("state \"") {
        return named
            .split_once("\" as ")
            .is_some_and(|(shown, id)| !shown.contains('"') && is_id(id));
    }
    let (step, description) = match line.split_once(": ") {
        Some((step, description)) => (step, Some(description)),
        None => (line, None),
    };
    let is_step = step
        .split_once(" --> ")
        .is_some_and(|(from, to)| is_place(from) && is_place(to));
    is_step && description.is_none_or(|text| !text.is_empty() && !text.contains([':', ';', '#']))
}

fn demand_mermaid(diagram: &str) {
    let mut lines = diagram.lines();
    assert_eq!(lines.next(), Some("stateDiagram-v2"));
    for line in lines {
        assert!(is_statement(line.trim_start()), "{line:?} is no Mermaid:\n{diagram}");
    }
}

#[test]
fn each_machine_has_a_diagram() {
    let source = spec();
    let model = load(&source).expect("it is free of mistakes");
    let tree = generated(&source);
    let diagrams = diagrams(&tree);
    assert_eq!(diagrams.len(), model.machines.len());
    diagrams.into_iter().for_each(demand_mermaid);
}

#[test]
fn states_with_names_of_mermaid_are_shown_under_others() {
    let source = library(&[
        ("      Lent: {value: 2", "      End: {value: 2"),
        ("to: Lent,", "to: End,"),
        ("terminal: [Lent]", "terminal: [End]"),
    ]);
    let tree = generated(&source);
    let diagram = diagrams(&tree)[0];
    demand_mermaid(diagram);
    assert!(diagram.contains("    state \"End\" as End_\n"), "{diagram}");
    assert!(diagram.contains("    Packed --> End_: handed_over\n"), "{diagram}");
}

#[test]
fn two_events_between_two_states_are_one_pair() {
    let edge = "{from: Packed, to: Lent, event: handed_over}";
    let source = library(&[(
        edge,
        "{from: Packed, to: Lent, event: sent}\n      - {from: Packed, to: Lent, event: handed_over}",
    )]);
    let tree = generated(&source);
    let code = file(&tree, "domain/machines.rs").replace(char::is_whitespace, "");
    assert_eq!(code.matches("(Self::Packed,Self::Lent)").count(), 1, "{code}");
    assert_eq!(code.matches("=>Some(Self::Lent)").count(), 2, "{code}");
}
