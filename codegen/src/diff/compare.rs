//! Two trees of items become findings.

use std::collections::{BTreeMap, HashSet};

use super::items::{Fact, Item, Judge, below};
use super::pairs::pair;
use super::rules::Rule;

/// A change, before anybody looked where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Finding {
    pub(super) rule: Rule,
    /// Way in the old description; `None` for what is new.
    pub(super) old: Option<String>,
    /// Way in the new description; `None` for what is gone.
    pub(super) new: Option<String>,
    pub(super) before: Option<String>,
    pub(super) after: Option<String>,
}

/// Everything that was found, and the names that changed.
#[derive(Debug, Default)]
pub(super) struct Findings {
    pub(super) list: Vec<Finding>,
    /// Old way to what was probably renamed, and its new name.
    pub(super) renames: BTreeMap<String, String>,
}

/// Changes of evidence that are said already. Whoever inherits them does not say them again.
type Said = HashSet<(&'static str, Vec<String>, Vec<String>)>;

impl Findings {
    pub(super) fn between(old: &Item, new: &Item) -> Self {
        let mut findings = Self::default();
        findings.item(old, new, &Said::new());
        findings
    }

    fn item(&mut self, old: &Item, new: &Item, said: &Said) {
        let mut said = said.clone();
        let is_other_kind = is_other_kind(old, new);
        for fact in &old.facts {
            // The forms of another kind of value are other forms; that goes without saying.
            if is_other_kind && fact.key == "wire" {
                continue;
            }
            if let Some(other) = new.facts.iter().find(|other| other.key == fact.key) {
                self.fact(old, fact, new, other, &mut said);
            }
        }
        let pairs = self.pairs(old, new);
        for child in &old.children {
            if pairs.iter().all(|(paired, _)| !std::ptr::eq(*paired, child)) {
                let whole = Some(shown(child));
                self.push(child.family.removed, Some(&child.place), None, whole, None);
            }
        }
        for child in &new.children {
            match pairs.iter().find(|(_, paired)| std::ptr::eq(*paired, child)) {
                Some((before, _)) => self.item(before, child, &said),
                None => self.push(child.family.added, None, Some(&child.place), None, Some(shown(child))),
            }
        }
        self.order(old, new, &pairs);
    }

    fn push(
        &mut self,
        rule: Rule,
        old: Option<&str>,
        new: Option<&str>,
        before: Option<String>,
        after: Option<String>,
    ) {
        self.list.push(Finding {
            rule,
            old: old.map(str::to_owned),
            new: new.map(str::to_owned),
            before,
            after,
        });
    }

    fn pairs<'i>(&mut self, old: &'i Item, new: &'i Item) -> Vec<(&'i Item, &'i Item)> {
        let (mut pairs, renamed) = pair(old, new);
        for (rule, before, after) in renamed {
            let (was, is) = (Some(before.name.clone()), Some(after.name.clone()));
            self.push(rule, Some(&before.place), Some(&after.place), was, is);
            self.renames.insert(before.place.clone(), after.name.clone());
            pairs.push((before, after));
        }
        pairs
    }

    /// Those that were there before and still are, in another order.
    fn order(&mut self, old: &Item, new: &Item, pairs: &[(&Item, &Item)]) {
        let mut sections: Vec<(&str, Rule)> = Vec::new();
        for (before, after) in pairs {
            let section = (before.section, before.family.order);
            if before.family.order == after.family.order && !sections.contains(&section) {
                sections.push(section);
            }
        }
        for (section, rule) in sections {
            let mut places: Vec<(usize, usize)> = pairs
                .iter()
                .filter(|(before, after)| {
                    before.section == section && before.family.order == rule && after.family.order == rule
                })
                .map(|(before, after)| (index_of(old, before), index_of(new, after)))
                .collect();
            places.sort_unstable();
            if !places.is_sorted_by_key(|(_, after)| *after) {
                let names = |item: &Item, of: fn(&(usize, usize)) -> usize| {
                    let mut indexes: Vec<usize> = places.iter().map(of).collect();
                    indexes.sort_unstable();
                    let names: Vec<&str> = indexes
                        .iter()
                        .map(|index| item.children[*index].name.as_str())
                        .collect();
                    Some(names.join(", "))
                };
                let (before, after) = (names(old, |pair| pair.0), names(new, |pair| pair.1));
                let (from, to) = (below(&old.place, section), below(&new.place, section));
                self.push(rule, Some(&from), Some(&to), before, after);
            }
        }
    }

    fn fact(&mut self, old: &Item, from: &Fact, new: &Item, to: &Fact, said: &mut Said) {
        let same_origin = from.origin.is_some() && from.origin == to.origin;
        if from.words == to.words || same_origin {
            return;
        }
        let kind = match to.judge {
            Judge::Evidence => Some("evidence"),
            Judge::Source if to.key.ends_with("source") => Some("source"),
            Judge::Source => Some("note"),
            Judge::Changed(_)
            | Judge::Optional { .. }
            | Judge::Bound { .. }
            | Judge::Flag { .. }
            | Judge::Words { .. }
            | Judge::Empty { .. }
            | Judge::Type { .. } => None,
        };
        if let Some(kind) = kind
            && !said.insert((kind, from.words.clone(), to.words.clone()))
        {
            return;
        }
        let (from_place, to_place) = (below(&old.place, &from.key), below(&new.place, &to.key));
        if let Some((added, removed, first)) = by_word(from, to) {
            return self.words(
                (&from_place, &from.words),
                (&to_place, &to.words),
                added,
                removed,
                first,
            );
        }
        let rule = rule(from, to);
        let text = |words: &[String]| (!words.is_empty()).then(|| words.join(", "));
        let (before, after) = match to.judge {
            Judge::Type { .. } => (from.words.first().cloned(), to.words.first().cloned()),
            Judge::Changed(_)
            | Judge::Optional { .. }
            | Judge::Bound { .. }
            | Judge::Flag { .. }
            | Judge::Words { .. }
            | Judge::Empty { .. }
            | Judge::Evidence
            | Judge::Source => (text(&from.words), text(&to.words)),
        };
        // The same basis, so it is about how sure it is.
        let is_confidence = kind == Some("evidence") && from.words.first() == to.words.first();
        let key = |place: String| match place.strip_suffix("evidence") {
            Some(item) if is_confidence => format!("{item}confidence"),
            Some(_) | None => place,
        };
        self.push(rule, Some(&key(from_place)), Some(&key(to_place)), before, after);
    }

    fn words(&mut self, old: (&str, &[String]), new: (&str, &[String]), added: Rule, removed: Rule, first: Rule) {
        let ((from, before), (to, after)) = (old, new);
        let count = self.list.len();
        for word in before.iter().filter(|word| !after.contains(word)) {
            self.push(removed, Some(&below(from, word)), None, Some(word.clone()), None);
        }
        for word in after.iter().filter(|word| !before.contains(word)) {
            self.push(added, None, Some(&below(to, word)), None, Some(word.clone()));
        }
        if before.first() != after.first() && first != Rule::Order {
            let (was, is) = (before.first().cloned(), after.first().cloned());
            self.push(first, Some(from), Some(to), was, is);
        } else if self.list.len() == count {
            let (was, is) = (before.join(", "), after.join(", "));
            self.push(Rule::Order, Some(from), Some(to), Some(was), Some(is));
        }
    }
}

/// Rules for words that are judged one by one.
fn by_word(from: &Fact, to: &Fact) -> Option<(Rule, Rule, Rule)> {
    match to.judge {
        Judge::Words { added, removed, first } => Some((added, removed, first)),
        Judge::Empty { .. } if from.words.is_empty() || to.words.is_empty() => None,
        Judge::Empty { .. } => Some((Rule::EmptyFormAdded, Rule::EmptyFormRemoved, Rule::EmptyFormFirst)),
        Judge::Changed(_)
        | Judge::Optional { .. }
        | Judge::Bound { .. }
        | Judge::Flag { .. }
        | Judge::Type { .. }
        | Judge::Evidence
        | Judge::Source => None,
    }
}

/// The rule for a fact that changed as a whole.
fn rule(from: &Fact, to: &Fact) -> Rule {
    match to.judge {
        Judge::Changed(rule) => rule,
        Judge::Optional {
            given,
            dropped,
            changed,
        } => match (from.words.is_empty(), to.words.is_empty()) {
            (true, _) => given,
            (false, true) => dropped,
            (false, false) => changed,
        },
        Judge::Bound { lowered, .. } if bound(to) < bound(from) => lowered,
        Judge::Bound { raised, .. } => raised,
        Judge::Flag { set, .. } if to.words.iter().any(|word| word == "true") => set,
        Judge::Flag { unset, .. } => unset,
        Judge::Words { first, .. } => first,
        Judge::Empty { optional, .. } if from.words.is_empty() => optional,
        Judge::Empty { always, .. } => always,
        Judge::Type { wire, .. } if from.words[2] != to.words[2] => wire,
        Judge::Type { source, .. } if from.words[1] != to.words[1] => source,
        Judge::Type { .. } => Rule::TypeAlias,
        Judge::Evidence => Rule::EvidenceChanged,
        Judge::Source => Rule::EvidenceSource,
    }
}

fn bound(fact: &Fact) -> u64 {
    let number = fact.words.first().map(|word| word.parse());
    number.and_then(Result::ok).unwrap_or(u64::MAX)
}

/// Whether a number became a text, or the like.
fn is_other_kind(old: &Item, new: &Item) -> bool {
    let kind = |item: &Item| {
        let fact = item.facts.iter().find(|fact| fact.key == "type");
        fact.and_then(|fact| fact.words.last().cloned())
    };
    kind(old) != kind(new)
}

fn index_of(parent: &Item, child: &Item) -> usize {
    let mut children = parent.children.iter();
    children
        .position(|other| std::ptr::eq(other, child))
        .unwrap_or_default()
}

fn shown(item: &Item) -> String {
    match item.name.as_str() {
        "" => item.section.to_owned(),
        name => name.to_owned(),
    }
}
