//! Every rule for changes, broken on purpose, in both directions.
//!
//! Each row changes a few places of `specs/library.yaml`, and says by which rules the change is judged on the way there
//! and on the way back.

mod semver_checks;
mod surface;
mod table;

use std::collections::BTreeSet;
use std::sync::{Arc, LazyLock};

use rapidgator_codegen::{Change, Described, Diff, DiffFormat, Format, Rule, Severity, SourceFile};

use crate::diagnostics::library;
use table::ROWS;

type Edits = &'static [(&'static str, &'static str)];

/// Edits that make the old description, edits of that which make the new one, rules there, rules back.
type Row = (Edits, Edits, &'static [&'static str], &'static [&'static str]);

pub(crate) fn described(source: SourceFile) -> Described {
    match Described::read(source.clone()) {
        Ok(described) => described,
        Err(report) => panic!("{}", report.render(&source, Format::Text)),
    }
}

/// The small description as it is.
static COMMON: LazyLock<Arc<Described>> = LazyLock::new(|| Arc::new(described(library(&[]))));

/// Before and after, for each row.
static PAIRS: LazyLock<Vec<(Arc<Described>, Described)>> = LazyLock::new(|| {
    let pair = |(before, edits, ..): &Row| {
        let all: Vec<_> = before.iter().chain(*edits).copied().collect();
        let old = match before {
            [] => COMMON.clone(),
            before => Arc::new(described(library(before))),
        };
        (old, described(library(&all)))
    };
    ROWS.iter().map(pair).collect()
});

fn ids(diff: &Diff<'_>) -> Vec<&'static str> {
    let mut ids: Vec<&str> = diff.changes().iter().map(|change| change.rule.id()).collect();
    ids.sort_unstable();
    ids
}

#[test]
fn each_change_is_judged_by_its_rules() {
    let mut wrong = String::new();
    for ((_, edits, there, back), (old, new)) in ROWS.iter().zip(&*PAIRS) {
        for (from, to, wanted) in [(&**old, new, there), (new, &**old, back)] {
            let diff = Diff::between(from, to);
            if ids(&diff) != *wanted {
                wrong.push_str(&format!("{edits:?}: {wanted:?} wanted, {:?} found\n", ids(&diff)));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

/// Heavy for Rust programs because of what the client does; what it offers stays.
const BEHAVIOUR: &[Rule] = &[
    Rule::ErrorByText,
    Rule::ErrorSession,
    Rule::BatchChanged,
    Rule::TerminalAdded,
    Rule::TerminalRemoved,
    Rule::WaitAsks,
];

/// The source axis against the generated clients: whatever is gone from a client, or has another signature, is major;
/// and what is major shows in the client, or is one of the rules about what it does.
#[test]
fn the_source_axis_is_what_the_generated_clients_say() {
    let mut wrong = String::new();
    let mut unseen = BTreeSet::new();
    let common = surface::of(&COMMON);
    for ((before, edits, ..), (old, new)) in ROWS.iter().zip(&*PAIRS) {
        let old_surface = if before.is_empty() {
            common.clone()
        } else {
            surface::of(old)
        };
        let new_surface = surface::of(new);
        let directions = [
            (&**old, &old_surface, new, &new_surface),
            (new, &new_surface, &**old, &old_surface),
        ];
        for (from, from_surface, to, to_surface) in directions {
            let diff = Diff::between(from, to);
            // Transfers are for the hand-written half of the client; programs see what that makes of them.
            let is_heavy =
                |change: &&Change| change.rule.source() == Severity::Major && !change.place.starts_with("transfers.");
            let heavy = diff.changes().iter().filter(is_heavy);
            let (behaviour, visible): (Vec<Rule>, Vec<Rule>) = heavy
                .map(|change| change.rule)
                .partition(|rule| BEHAVIOUR.contains(rule));
            let missing = surface::missing(from_surface, to_surface);
            if missing.is_empty() == visible.is_empty() {
                unseen.extend(behaviour.into_iter().filter(|_| missing.is_empty()));
            } else {
                wrong.push_str(&format!(
                    "{edits:?}: {visible:?} by the rules, missing are {missing:#?}\n"
                ));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
    assert_eq!(
        unseen,
        BEHAVIOUR.iter().copied().collect::<BTreeSet<_>>(),
        "a rule shows in the client"
    );
}

#[test]
fn every_rule_is_met_somewhere() {
    let met: BTreeSet<&str> = ROWS
        .iter()
        .flat_map(|(_, _, there, back)| there.iter().chain(*back))
        .copied()
        .collect();
    let missing: Vec<&str> = Rule::ALL
        .iter()
        .map(|rule| rule.id())
        .filter(|id| !met.contains(id))
        .collect();
    assert!(missing.is_empty(), "no row meets {missing:?}");
}

#[test]
fn every_rule_is_explained() {
    let mut ids = BTreeSet::new();
    for rule in Rule::ALL {
        assert!(ids.insert(rule.id()), "{} is given twice", rule.id());
        assert_eq!(Rule::find(&rule.id().to_lowercase()), Some(*rule));
        assert!(
            rule.witness().ends_with('.') && !rule.message().ends_with('.'),
            "{}",
            rule.id()
        );
        assert!(rule.severity() > Severity::None, "{}", rule.id());
        let says_none = rule.witness().starts_with("No program breaks");
        assert!(!says_none || rule.severity() < Severity::Major, "{}", rule.id());
    }
    assert_eq!(Rule::find("D999"), None);
}

/// A change that breaks much: an operation gets a required parameter, a field goes, a list becomes shorter, a name
/// changes, a machine loses a step, evidence gets better.
const BIG: Edits = &[
    ("max: 2, over", "max: 1, over"),
    (
        "request: {book_id: [\"17\", \"18\"], language: en, brief: false}\n        ",
        "",
    ),
    (
        "      loan_id: {type: integer, doc: The loan.}\n",
        "      reader_id: {type: integer, doc: Whose.}\n      loan_id: {type: integer, doc: The loan.}\n",
    ),
    ("request: {loan_id: 3}", "request: {loan_id: 3, reader_id: 4}"),
    ("      title: {type: string, doc: What it is called.}\n", ""),
    (
        "{\"book_id\": \"17\", \"title\": \"Ü\", \"pages\": 0}",
        "{\"book_id\": \"17\", \"pages\": 0}",
    ),
    ("\"17\", \"title\": \"A\", ", "\"17\", "),
    ("\"18\", \"title\": \"B\", ", "\"18\", "),
    (
        "      German: {value: de, doc: German.}\n",
        "      German: {value: de, doc: German.}\n      Latin: {value: la, doc: Latin.}\n",
    ),
    ("  unknown_reader:\n    doc", "  nobody:\n    doc"),
    ("errors: [unknown_reader]", "errors: [nobody]"),
    ("stranger: {error: unknown_reader}", "stranger: {error: nobody}"),
    ("budget_ms: 60000", "budget_ms: 30000"),
    (
        "quiet: {doc: There is no talking., evidence: observed}",
        "quiet: {doc: There is no talking., evidence: documented}",
    ),
];

fn big() -> (Described, Described) {
    let new = library(BIG);
    (
        described(library(&[])),
        described(SourceFile::new("new.yaml", new.text())),
    )
}

#[test]
fn a_big_change_as_text() {
    let (old, new) = big();
    insta::assert_snapshot!(Diff::between(&old, &new).render(DiffFormat::Text));
}

#[test]
fn json_has_one_object_a_line_and_the_verdict_last() {
    let (old, new) = big();
    let diff = Diff::between(&old, &new);
    let rendered = diff.render(DiffFormat::Json);
    let lines: Vec<serde_json::Value> = rendered
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    let (last, changes) = lines.split_last().unwrap();
    assert_eq!(last["verdict"], "major");
    assert_eq!(changes.len(), diff.changes().len());
    let gone = changes.iter().find(|change| change["rule"] == "D111").unwrap();
    assert_eq!(gone["place"], "objects.Book.fields.title");
    assert_eq!(gone["old"]["file"], "library.yaml");
    assert_eq!(gone["new"], serde_json::Value::Null);
    insta::assert_snapshot!(rendered.lines().next().unwrap());
}

#[test]
fn a_big_change_in_a_line_each() {
    let (old, new) = big();
    insta::assert_snapshot!(Diff::between(&old, &new).render(DiffFormat::Brief));
}

#[test]
fn a_big_change_as_annotations() {
    let (old, new) = big();
    let mut diff = Diff::between(&old, &new);
    let waivers = SourceFile::new("waivers.yaml", WAIVERS);
    assert_eq!(diff.waive(&waivers, "2026-01-01"), Ok(Vec::new()));
    insta::assert_snapshot!(diff.render(DiffFormat::Github));
}

const WAIVERS: &str = "\
waivers:
  - {rule: D111, place: objects.Book.fields.title, reason: Nobody read it.}
  - {rule: D034, place: operations.book.info.params.book_id.list.max, reason: Two were never allowed., until: 2026-01-31}
";

fn waived(waivers: &str, today: &str) -> (Vec<(&'static str, bool)>, String) {
    let (old, new) = big();
    let mut diff = Diff::between(&old, &new);
    let waivers = SourceFile::new("waivers.yaml", waivers);
    let said = match diff.waive(&waivers, today) {
        Ok(notices) => notices.iter().map(|notice| notice.render(&waivers)).collect(),
        Err(report) => report.render(&waivers, Format::Text),
    };
    let majors = diff
        .changes()
        .iter()
        .filter(|change| change.rule.severity() == Severity::Major);
    (
        majors
            .map(|change| (change.rule.id(), change.waived.is_some()))
            .collect(),
        said,
    )
}

#[test]
fn a_waived_change_does_not_count() {
    let (majors, said) = waived(WAIVERS, "2026-01-31");
    assert_eq!(
        majors,
        [("D111", true), ("D062", false), ("D034", true), ("D021", false)]
    );
    assert_eq!(said, "");
    let (old, new) = (
        described(library(&[])),
        described(library(&[("budget_ms: 60000", "budget_ms: 30000")])),
    );
    let mut diff = Diff::between(&old, &new);
    let waivers = "waivers: [{rule: d154, place: state_machines.loan.wait.budget_ms, reason: Impatience.}]";
    assert_eq!(
        diff.waive(&SourceFile::new("waivers.yaml", waivers), "2026-01-01"),
        Ok(Vec::new())
    );
    assert_eq!(diff.verdict(), Severity::None);
    insta::assert_snapshot!(diff.render(DiffFormat::Text));
}

#[test]
fn a_waiver_ends_on_its_day() {
    let (majors, said) = waived(WAIVERS, "2026-02-01");
    assert_eq!(
        majors,
        [("D111", true), ("D062", false), ("D034", false), ("D021", false)]
    );
    insta::assert_snapshot!(said);
}

#[test]
fn waivers_that_do_nothing_are_told() {
    let waivers = "\
waivers:
  - {rule: D111, place: objects.Book.fields.tilte, reason: A slip in the place.}
  - {rule: D112, place: objects.Book.fields.title, reason: Another rule.}
  - {rule: D111, place: objects.Book.fields.pages, reason: It is still there.}
";
    let (majors, said) = waived(waivers, "2026-01-01");
    assert!(majors.iter().all(|(_, is_waived)| !is_waived));
    insta::assert_snapshot!(said);
}

#[test]
fn waivers_with_mistakes_are_refused() {
    let waivers = "\
waivers:
  - {rule: D999, place: objects.Book.fields.title, reason: No such rule.}
  - {rule: D111, place: objects.Book.fields.title, reason: \" \"}
  - {rule: D111, place: objects.Book.fields.title, reason: Bad days., until: 2026-1-31}
  - {rule: D111, place: objects.Book.fields.title, reason: Bad days., until: 2026-13-01}
  - {rule: D111, place: objects.Book.fields.title}
  - {rule: D111, place: objects.Book.fields.title, raeson: A slip.}
";
    let (majors, said) = waived(waivers, "2026-01-01");
    assert!(majors.iter().all(|(_, is_waived)| !is_waived));
    insta::assert_snapshot!(said);
}
