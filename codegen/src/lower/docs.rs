//! The words of the description become Markdown that rustdoc takes without a complaint.

use crate::ir::Docs;
use crate::model::{Basis, Confidence, Evidence};

/// Text and evidence. Evidence that the item around it has as well is left out, as in the description.
pub(super) fn docs(text: &str, evidence: &Evidence, around: Option<&Evidence>) -> Docs {
    let same = around.is_some_and(|around| {
        (around.basis, around.confidence, &around.source) == (evidence.basis, evidence.confidence, &evidence.source)
    });
    let mut sentences = vec![markdown(text)];
    if !same {
        sentences.push(sentence(evidence));
    }
    if around != Some(evidence) {
        sentences.extend(evidence.note.as_deref().map(markdown));
    }
    sentences.retain(|sentence| !sentence.is_empty());
    Docs(vec![sentences.join(" ")])
}

/// `Evidence: documented (File page).`
fn sentence(evidence: &Evidence) -> String {
    let mut text = format!("Evidence: {}", evidence.basis.word());
    if let Some(confidence) = confidence(evidence) {
        text.push_str(", ");
        text.push_str(confidence);
    }
    // "documented (documentation)" says nothing twice.
    let says_more = |source: &&String| evidence.basis != Basis::Documented || source.as_str() != "documentation";
    if let Some(source) = evidence.source.as_ref().filter(says_more) {
        text.push_str(&format!(" ({})", markdown(source)));
    }
    text.push('.');
    text
}

/// Said only where it is not what the basis lets one expect.
fn confidence(evidence: &Evidence) -> Option<&'static str> {
    match (evidence.basis, evidence.confidence) {
        (Basis::Documented, Confidence::High) | (Basis::Observed, Confidence::Medium) => None,
        (Basis::Sibling | Basis::Assumed, Confidence::Low) => None,
        (_, Confidence::High) => Some("high confidence"),
        (_, Confidence::Medium) => Some("medium confidence"),
        (_, Confidence::Low) => Some("low confidence"),
    }
}

/// Escapes what Markdown or rustdoc would take for markup, outside of code spans.
pub(crate) fn markdown(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    let mut in_code = false;
    for (index, word) in text.split_whitespace().enumerate() {
        if index > 0 {
            escaped.push(' ');
        }
        if word.contains("://") && !word.contains(['<', '`']) {
            let end = word.trim_end_matches(['.', ',', ';', ':', ')']).len();
            escaped.push_str(&format!("<{}>{}", &word[..end], &word[end..]));
        } else {
            escape_word(word, &mut in_code, &mut escaped);
        }
    }
    escaped
}

fn escape_word(word: &str, in_code: &mut bool, escaped: &mut String) {
    for character in word.chars() {
        match character {
            '`' => *in_code = !*in_code,
            '[' | ']' | '<' | '>' | '*' | '\\' | '|' if !*in_code => escaped.push('\\'),
            _ => {}
        }
        escaped.push(character);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markup_is_escaped_outside_of_code() {
        assert_eq!(
            markdown("shows [] or <p>, not `[<`"),
            "shows \\[\\] or \\<p\\>, not `[<`"
        );
    }

    #[test]
    fn addresses_become_links() {
        assert_eq!(markdown("see https://a.example/b."), "see <https://a.example/b>.");
    }

    #[test]
    fn evidence_is_said_once() {
        let evidence = Evidence {
            basis: Basis::Observed,
            confidence: Confidence::Low,
            source: Some("page".to_owned()),
            note: None,
        };
        assert_eq!(docs("Text.", &evidence, Some(&evidence)).0, ["Text."]);
        assert_eq!(
            docs("Text.", &evidence, None).0,
            ["Text. Evidence: observed, low confidence (page)."]
        );
    }
}
