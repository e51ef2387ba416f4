//! The description of this repository: it is free of mistakes, and no damage to it makes the reader panic.

use rapidgator_codegen::{Format, SourceFile, load};

pub(crate) fn spec() -> SourceFile {
    SourceFile::read(concat!(env!("CARGO_MANIFEST_DIR"), "/../api-spec.yaml")).expect("the description is there")
}

#[test]
fn loads_without_a_diagnostic() {
    let source = spec();
    if let Err(report) = load(&source) {
        panic!("{}", report.render(&source, Format::Text));
    }
}

/// Reads a damaged text and shows what was found, which must not panic either.
fn survive(text: &str) {
    let source = SourceFile::new("damaged.yaml", text);
    if let Err(report) = load(&source) {
        assert!(!report.diagnostics().is_empty(), "refused without a word");
        for format in [Format::Text, Format::Json, Format::Github] {
            assert!(!report.render(&source, format).is_empty());
        }
    }
}

/// The small description: it has everything in it, and is read five times as fast.
const LIBRARY: &str = include_str!("specs/library.yaml");

#[test]
fn truncated_texts_do_not_panic() {
    let source = spec();
    for (text, step) in [(source.text(), 389), (LIBRARY, 97)] {
        for length in (0..text.len()).step_by(step) {
            survive(&String::from_utf8_lossy(&text.as_bytes()[..length]));
        }
    }
}

/// Characters that mean something in YAML do more damage than others.
const MARKS: &[u8] = b"{}[]:,&*!|>'\"%@`#-? \n\t\r\0\xff0aA~<";

#[test]
fn changed_bytes_do_not_panic() {
    let mut random = Lcg(1);
    for _ in 0..600 {
        let mut bytes = LIBRARY.as_bytes().to_vec();
        for _ in 0..=random.below(4) {
            let at = random.below(bytes.len());
            let byte = MARKS[random.below(MARKS.len())];
            match random.below(3) {
                0 => bytes[at] = byte,
                1 => bytes.insert(at, byte),
                _ => {
                    bytes.remove(at);
                }
            }
        }
        survive(&String::from_utf8_lossy(&bytes));
    }
}

#[test]
fn changed_lines_do_not_panic() {
    let lines: Vec<&str> = LIBRARY.split_inclusive('\n').collect();
    let mut random = Lcg(2);
    for _ in 0..600 {
        let mut lines = lines.clone();
        for _ in 0..=random.below(3) {
            let (from, to) = (random.below(lines.len()), random.below(lines.len()));
            match random.below(3) {
                0 => lines.swap(from, to),
                1 => lines.insert(to, lines[from]),
                _ => {
                    lines.remove(from);
                }
            }
        }
        survive(&lines.concat());
    }
}

/// A linear congruential generator: the same damage in each run. Constants of Knuth's MMIX.
struct Lcg(u64);

impl Lcg {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).expect("31 bits fit") % limit
    }
}
