//! The description is the only home of a fact: what it says of the API stands nowhere in hand-written code.

use std::collections::BTreeSet;

use rapidgator_codegen::Model;
use rapidgator_codegen::model::TextPart;

use super::sources::SourceFile;
use crate::check::{Style, load};

/// Hand-written code that must not know the API by heart. The client's own surface names what it calls through
/// generated methods, so that quoted text is what gives a copy away.
const TREES: &[&str] = &[
    "codegen/src/",
    "rapidgator-client/src/",
    "rapidgator-client/runtime/src/",
    "mock-server/src/",
    "mock-server/domain/src/",
    "mock-server/control/src/",
    "mock-server/testkit/src/",
    "tests/drift/src/",
];

pub(super) fn complaints(files: &[SourceFile]) -> anyhow::Result<Vec<String>> {
    let described = load(None, Style::Text)?;
    Ok(described
        .map(|described| copies(&facts(described.model()), files))
        .unwrap_or_default())
}

/// Texts, paths and names that are facts and long enough not to be met by chance.
fn facts(model: &Model) -> BTreeSet<String> {
    let mut facts = BTreeSet::new();
    facts.insert(model.api.base_url.clone());
    facts.extend(model.operations.iter().map(|operation| operation.path.clone()));
    for row in &model.errors {
        for text in &row.texts {
            facts.extend(text.parts.iter().filter_map(|part| match part {
                TextPart::Literal(literal) if literal.len() >= 8 => Some(literal.trim().to_owned()),
                TextPart::Literal(_) | TextPart::Placeholder(_) => None,
            }));
        }
    }
    facts.extend(model.urls.iter().map(|url| url.template.origin.clone()));
    facts.extend(model.transfers.iter().map(|transfer| transfer.url.origin.clone()));
    facts
}

fn copies(facts: &BTreeSet<String>, files: &[SourceFile]) -> Vec<String> {
    let mut complaints = Vec::new();
    for file in files {
        if file.is_generated() || !TREES.iter().any(|tree| file.path.starts_with(tree)) {
            continue;
        }
        for (index, line) in file.code().lines().enumerate() {
            if line.trim_start().starts_with("//") {
                continue;
            }
            for fact in facts.iter().filter(|fact| line.contains(&format!("\"{fact}"))) {
                complaints.push(format!(
                    "{}:{}: `{fact}` is a fact of the API; take it from the generated code",
                    file.path,
                    index + 1
                ));
            }
        }
    }
    complaints
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_copied_fact_is_found_in_code_only() {
        let facts = BTreeSet::from(["shelf/add".to_owned()]);
        let at = |path: &str, text: &str| {
            copies(
                &facts,
                &[SourceFile {
                    path: path.to_owned(),
                    text: text.to_owned(),
                }],
            )
        };
        assert_eq!(at("codegen/src/a.rs", "let path = \"shelf/add\";").len(), 1);
        assert!(at("codegen/src/a.rs", "// as in \"shelf/add\"").is_empty());
        assert!(at("codegen/src/generated/a.rs", "let path = \"shelf/add\";").is_empty());
        assert!(at("tests/it/a.rs", "let path = \"shelf/add\";").is_empty());
    }
}
