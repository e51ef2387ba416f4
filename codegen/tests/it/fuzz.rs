//! Texts that nobody would write: whatever they are, nothing panics, and what passes for a description gives code.
//!
//! `cargo test` plays the same few each time. `PROPTEST_CASES=20000 cargo test -p rapidgator-codegen fuzz` plays so many
//! others for each property; a failure is shrunk to the fewest changes that still make it, and gets a test of its own.

mod changes;
mod tree;

use std::{cell::Cell, env, sync::LazyLock};

use proptest::{
    prelude::*,
    sample::{Index, select},
    test_runner::{RngSeed, TestRunner},
};
use rapidgator_codegen::{Described, Diff, DiffFormat, Format, Report, SourceFile, claims, generate};

use crate::{golden::layout, spec::spec};
use changes::{Change, change};
use tree::Tree;

/// The small descriptions have everything in them, and are read many times as fast as the real one.
const LIBRARY: &str = include_str!("specs/library.yaml");
const BOOKSHELF: &str = include_str!("fixtures/bookshelf.yaml");

/// A description, in its text and as a tree.
struct Origin {
    described: Described,
    tree: Tree,
}

impl Origin {
    fn new(source: SourceFile) -> Self {
        let tree = Tree::read(source.text());
        let described = Described::read(source).expect("it is free of mistakes");
        Self { described, tree }
    }
}

static SMALL: LazyLock<[Origin; 2]> =
    LazyLock::new(|| [LIBRARY, BOOKSHELF].map(|text| Origin::new(SourceFile::new("small.yaml", text))));
static REAL: LazyLock<Origin> = LazyLock::new(|| Origin::new(spec()));

/// The same cases each time, unless somebody asks for more.
fn runner(cases: u32) -> TestRunner {
    let usual = ProptestConfig::default();
    let is_long = env::var_os("PROPTEST_CASES").is_some();
    TestRunner::new(ProptestConfig {
        cases: if is_long { usual.cases } else { cases },
        rng_seed: if is_long { usual.rng_seed } else { RngSeed::Fixed(1) },
        failure_persistence: None,
        ..usual
    })
}

fn demand<S: Strategy>(cases: u32, strategy: &S, holds: impl Fn(S::Value)) {
    let outcome = runner(cases).run(strategy, |value| {
        holds(value);
        Ok(())
    });
    if let Err(error) = outcome {
        panic!("{error}");
    }
}

/// Reads a text, and does with it what can be done. Whether it is a description.
fn survive(text: &str, origin: &Described) -> bool {
    let source = SourceFile::new("odd.yaml", text);
    match Described::read(source.clone()) {
        Err(report) => {
            demand_report(&report, &source);
            false
        }
        Ok(described) => {
            demand_code(&described);
            demand_diff(origin, &described);
            demand_diff(&described, origin);
            true
        }
    }
}

fn demand_report(report: &Report, source: &SourceFile) {
    assert!(!report.diagnostics().is_empty(), "refused without a word");
    for format in Format::ALL {
        let text = report.render(source, *format);
        match format {
            Format::Text | Format::Terminal => assert!(text.contains("odd.yaml"), "{text}"),
            Format::Json => {
                assert_eq!(text.lines().count(), report.diagnostics().len());
                for line in text.lines() {
                    let _object: serde_json::Map<_, _> = serde_json::from_str(line).expect("JSON");
                }
            }
            Format::Github => assert_eq!(text.lines().count(), report.diagnostics().len()),
        }
    }
}

fn demand_code(described: &Described) {
    let model = described.model();
    let files = generate(model, &layout("odd.yaml"));
    assert_eq!(files, generate(model, &layout("odd.yaml")), "generated twice");
    for (path, text) in files.files() {
        if path.ends_with(".rs") {
            assert!(syn::parse_file(text).is_ok(), "{path} is no Rust:\n{text}");
        } else if path.ends_with(".json") {
            assert!(serde_json::from_str::<serde_json::Value>(text).is_ok(), "{path}");
        }
    }
    assert!(!claims(model).is_empty());
}

fn demand_diff(old: &Described, new: &Described) {
    let diff = Diff::between(old, new);
    for format in [DiffFormat::Text, DiffFormat::Json] {
        let _text = diff.render(format);
    }
}

/// The changed description; whether it is one still.
fn survive_changes(origin: &Origin, changes: &[Change]) -> bool {
    let mut tree = origin.tree.clone();
    for change in changes {
        change.apply(&mut tree);
    }
    survive(&tree.to_string(), &origin.described)
}

fn changes() -> impl Strategy<Value = Vec<Change>> {
    prop::collection::vec(change(), 1..4)
}

#[test]
fn small_descriptions_survive_changes_of_their_structure() {
    let (played, passed) = (Cell::new(0), Cell::new(0));
    demand(30, &(0..SMALL.len(), changes()), |(origin, changes)| {
        played.set(played.get() + 1);
        if survive_changes(&SMALL[origin], &changes) {
            passed.set(passed.get() + 1);
        }
    });
    // Otherwise nothing behind validation is looked at.
    let (played, passed) = (played.get(), passed.get());
    assert!(passed * 10 > played, "only {passed} of {played} are descriptions");
}

/// Found by a long run: it ended up in a comment, and no comment of Rust may hold one.
#[test]
fn a_carriage_return_in_words_is_no_part_of_a_comment() {
    for (from, to) in [
        ("  title: Bookshelf\n", "  title: \"Book\\rshelf\"\n"),
        ("doc: Books on shelves.", "doc: \"Books\\r on shelves.\\r\""),
        ("doc: Kinds of books.", "doc: \"Kinds\\rof books.\""),
    ] {
        assert!(survive(&BOOKSHELF.replace(from, to), &SMALL[1].described), "{to}");
    }
}

#[test]
fn the_real_description_survives_changes_of_its_structure() {
    demand(1, &changes(), |changes| {
        survive_changes(&REAL, &changes);
    });
}

/// Characters and words that mean something in YAML do more damage than others.
const MARKS: &[&str] = &[
    "{",
    "}",
    "[",
    "]",
    ":",
    ": ",
    ",",
    "&",
    "*",
    "!",
    "|",
    ">",
    "'",
    "\"",
    "%",
    "@",
    "`",
    "#",
    "-",
    "- ",
    "?",
    " ",
    "\n",
    "\t",
    "\r",
    "\0",
    "\u{feff}",
    "\u{2028}",
    "\u{85}",
    "0",
    "a",
    "A",
    "~",
    "<",
    "<<: ",
    "---\n",
    "...\n",
    "é",
    "\u{1f980}",
    "\u{202e}",
    "e\u{301}",
    "\u{fffd}",
    "&a ",
    "*a",
    "!!str ",
    "|2\n",
    ">-\n",
    "? ",
    "0x1F",
    "1e400",
    "\\",
    "\\u0000",
];

#[derive(Clone, Debug)]
enum Damage {
    Insert(Index, &'static str),
    Remove(Index, usize),
    Truncate(Index),
    CopyLine(Index, Index),
    SwapLines(Index, Index),
    RemoveLine(Index),
}

fn damage() -> impl Strategy<Value = Damage> {
    let at = any::<Index>;
    prop_oneof![
        6 => (at(), select(MARKS)).prop_map(|(at, mark)| Damage::Insert(at, mark)),
        3 => (at(), 1..4usize).prop_map(|(at, length)| Damage::Remove(at, length)),
        1 => at().prop_map(Damage::Truncate),
        2 => (at(), at()).prop_map(|(from, to)| Damage::CopyLine(from, to)),
        2 => (at(), at()).prop_map(|(left, right)| Damage::SwapLines(left, right)),
        2 => at().prop_map(Damage::RemoveLine),
    ]
}

impl Damage {
    fn apply(&self, text: &mut String) {
        let place = |at: &Index, text: &str| text.floor_char_boundary(at.index(text.len() + 1));
        match self {
            Self::Insert(at, mark) => text.insert_str(place(at, text), mark),
            Self::Remove(at, length) => {
                let start = place(at, text);
                let end = text.ceil_char_boundary((start + length).min(text.len()));
                text.replace_range(start..end, "");
            }
            Self::Truncate(at) => text.truncate(place(at, text)),
            Self::CopyLine(..) | Self::SwapLines(..) | Self::RemoveLine(..) => {
                let mut lines: Vec<&str> = text.split_inclusive('\n').collect();
                if lines.is_empty() {
                    return;
                }
                let count = lines.len();
                let line = |at: &Index| at.index(count);
                match self {
                    Self::CopyLine(from, to) => lines.insert(line(to), lines[line(from)]),
                    Self::SwapLines(left, right) => lines.swap(line(left), line(right)),
                    Self::RemoveLine(at) => drop(lines.remove(line(at))),
                    Self::Insert(..) | Self::Remove(..) | Self::Truncate(..) => {}
                }
                *text = lines.concat();
            }
        }
    }
}

#[test]
fn damaged_texts_do_not_panic() {
    let damages = prop::collection::vec(damage(), 1..5);
    demand(50, &(select(&[LIBRARY, BOOKSHELF][..]), damages), |(text, damages)| {
        let mut text = text.to_owned();
        for damage in damages {
            damage.apply(&mut text);
        }
        survive(&text, &SMALL[0].described);
    });
}

#[test]
fn any_text_at_all_does_not_panic() {
    let texts = prop_oneof![
        any::<Vec<u8>>().prop_map(|bytes| String::from_utf8_lossy(&bytes).into_owned()),
        prop::collection::vec(select(MARKS), 0..40).prop_map(|marks| marks.concat()),
        any::<String>(),
    ];
    demand(200, &texts, |text| {
        survive(&text, &SMALL[0].described);
    });
}

/// Long lines and deep nests cost time rather than courage, so a few are enough.
#[test]
fn sizes_beyond_reason_do_not_panic() {
    let long = "x".repeat(1 << 20);
    let deep = |open: &str, close: &str| [open.repeat(5000), close.repeat(5000)].concat();
    let inserts = [
        format!("# {long}\n"),
        format!("{long}: 1\n"),
        format!("limts: {{a: {long}}}\n"),
        format!("limts: \"{}\"\n", "\\u00e9".repeat(1 << 16)),
        format!("limts: {}\n", "9".repeat(1 << 16)),
        format!("limts: {}\n", deep("[", "]")),
        format!("limts: {}\n", deep("{a: ", "}")),
        format!("limts: {}\n", "- ".repeat(5000)),
        format!("limts: [{}]\n", "&a *a, ".repeat(1000)),
    ];
    for insert in inserts {
        survive(
            &LIBRARY.replace("limits:\n", &format!("{insert}limits:\n")),
            &SMALL[0].described,
        );
    }
}
