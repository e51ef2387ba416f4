//! A report for people, and one for programs.

use std::fmt::Write as _;

use crate::compare::{Finding, Report};

/// For people: drift first.
#[must_use]
pub fn text(report: &Report) -> String {
    let mut text = String::new();
    section(&mut text, "drift", &report.drift);
    section(
        &mut text,
        "allowed, in another form than the mock's first",
        &report.other_forms,
    );
    section(&mut text, "confirmed, and only assumed so far", &report.confirmed);
    for step in &report.skipped {
        writeln!(text, "skipped  {step}").expect("a text takes everything");
    }
    let counts = [report.drift.len(), report.other_forms.len(), report.confirmed.len()];
    let [drift, other, confirmed] = counts;
    let (facts, requests) = (report.facts, report.requests);
    writeln!(
        text,
        "{facts} facts seen in {requests} requests: {drift} drift, {other} in another form, {confirmed} confirmed"
    )
    .expect("a text takes everything");
    text
}

/// For programs: one object.
#[must_use]
pub fn json(report: &Report) -> String {
    let text = serde_json::to_string_pretty(report).expect("a report has only texts for keys");
    format!("{text}\n")
}

fn section(text: &mut String, title: &str, findings: &[Finding]) {
    if findings.is_empty() {
        return;
    }
    let mut lines = format!("{title}:\n");
    for it in findings {
        let hint = it
            .hint
            .as_ref()
            .map(|hint| format!("; the mock does so with --dialect {hint}"))
            .unwrap_or_default();
        let (seen, expected) = (it.seen.join(" | "), it.expected.join(" | "));
        lines.push_str(&format!(
            "  {} ({})\n    expected {expected}\n    seen     {seen}   in {}{hint}\n",
            it.fact, it.evidence, it.step
        ));
    }
    text.push_str(&lines);
    text.push('\n');
}
