//! `cargo xtask check --evidence`: what the description does not know.

use rapidgator_codegen::model::Basis;
use rapidgator_codegen::{Claim, Model, claims};
use serde_json::json;

use crate::check::Style;
use crate::project::say;

const ALL: [Basis; 4] = [Basis::Documented, Basis::Observed, Basis::Sibling, Basis::Assumed];

/// Prints every claim that is assumed, and how many there are of each kind.
pub(crate) fn list(model: &Model, style: Style) {
    let claims = claims(model);
    let assumed = claims.iter().filter(|claim| claim.evidence.basis == Basis::Assumed);
    match style {
        Style::Text | Style::Github => assumed.for_each(|claim| say(&format!("{}\n", line(claim)))),
        Style::Json => assumed.for_each(|claim| {
            let object = json!({"place": claim.place, "doc": claim.doc, "evidence": claim.evidence});
            say(&format!("{object}\n"));
        }),
    }
    let count = |basis: Basis| claims.iter().filter(|claim| claim.evidence.basis == basis).count();
    match style {
        Style::Text | Style::Github => {
            let counts: Vec<String> = ALL.map(|basis| format!("{} {}", count(basis), basis.word())).into();
            say(&format!("{} claims: {}\n", claims.len(), counts.join(", ")));
        }
        Style::Json => {
            let counts: serde_json::Map<_, _> = ALL
                .map(|basis| (basis.word().to_owned(), count(basis).into()))
                .into_iter()
                .collect();
            say(&format!("{}\n", json!({"claims": claims.len(), "counts": counts})));
        }
    }
}

/// The place, what is assumed there, and what is known about it all the same.
fn line(claim: &Claim) -> String {
    let note = claim.evidence.note.as_deref().unwrap_or_default();
    let words: Vec<&str> = [claim.place.as_str(), claim.doc.as_str(), note]
        .into_iter()
        .filter(|text| !text.is_empty())
        .collect();
    words.join("  ")
}
