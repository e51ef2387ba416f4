//! Which item became which. What is gone here, new there and otherwise equal is a probable rename.

use std::collections::{BTreeMap, HashSet};

use super::items::{Fact, Item};
use super::rules::{Rule, Severity};

/// An item before and after.
type Pair<'i> = (&'i Item, &'i Item);

/// Children of the same name, then those that differ in nothing but their name, with the rule for it.
pub(super) fn pair<'i>(old: &'i Item, new: &'i Item) -> (Vec<Pair<'i>>, Vec<(Rule, &'i Item, &'i Item)>) {
    let known: BTreeMap<_, _> = new.children.iter().map(|child| (identity(child), child)).collect();
    let before: HashSet<_> = old.children.iter().map(identity).collect();
    let mut same = Vec::new();
    let mut gone = Vec::new();
    for child in &old.children {
        match (known.get(&identity(child)), child.family.renamed) {
            (Some(after), _) => same.push((child, *after)),
            (None, Some(rule)) => gone.push((rule, child)),
            (None, None) => {}
        }
    }
    let is_new = |child: &&Item| child.family.renamed.is_some() && !before.contains(&identity(child));
    let mut fresh: BTreeMap<(&str, String), Vec<&Item>> = BTreeMap::new();
    for child in new.children.iter().filter(is_new) {
        fresh
            .entry((child.section, fingerprint(child)))
            .or_default()
            .push(child);
    }
    let mut renamed = Vec::new();
    for (rule, child) in gone {
        let candidates = fresh.entry((child.section, fingerprint(child))).or_default();
        let best = (0..candidates.len()).max_by_key(|index| equal_facts(child, candidates[*index]));
        if let Some(best) = best {
            renamed.push((rule, child, candidates.swap_remove(best)));
        }
    }
    (same, renamed)
}

fn identity(item: &Item) -> (&'static str, &str) {
    (item.section, &item.name)
}

/// Of several that may be meant, the one that is also described in the same words.
fn equal_facts(old: &Item, new: &Item) -> usize {
    let is_in = |fact: &&Fact| {
        let mut others = new.facts.iter();
        others.any(|other| other.key == fact.key && other.words == fact.words)
    };
    old.facts.iter().filter(is_in).count()
}

/// All that an item is apart from its name, its path and the words about it.
fn fingerprint(item: &Item) -> String {
    let mut text = String::new();
    print(item, &mut text);
    text
}

fn print(item: &Item, text: &mut String) {
    let is_content = |fact: &&Fact| !fact.judge.is_about_words() && fact.key != "path";
    for fact in item.facts.iter().filter(is_content) {
        text.push_str(&format!("{}={:?};", fact.key, fact.words));
    }
    for child in &item.children {
        if child.family.added.severity() > Severity::Patch {
            text.push_str(&format!("{} {}{{", child.section, child.name));
            print(child, text);
            text.push('}');
        }
    }
}
