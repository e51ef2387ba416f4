//! A description as a tree of named items with facts. Each fact knows by which rules a change of it is judged, so that
//! one comparison serves all of them.

use super::rules::{Rule, Severity};
use crate::model::{Evidence, Form};

/// Something with a name: an operation, a parameter, the text of an error.
#[derive(Clone, Debug)]
pub(super) struct Item {
    /// The key of the mapping or list that it stands in, such as `params`; empty for the root.
    pub(super) section: &'static str,
    /// What it is known by among those of its section.
    pub(super) name: String,
    /// The way to it from the root, as in the description.
    pub(super) place: String,
    pub(super) family: Family,
    pub(super) facts: Vec<Fact>,
    pub(super) children: Vec<Item>,
}

/// What is said about a whole item.
#[derive(Clone, Copy, Debug)]
pub(super) struct Family {
    pub(super) added: Rule,
    pub(super) removed: Rule,
    /// `None`: an item is nothing but its name, so another name is another item.
    pub(super) renamed: Option<Rule>,
    /// What it means that those of one rule change places with each other.
    pub(super) order: Rule,
}

impl Family {
    pub(super) const fn new(added: Rule, removed: Rule) -> Self {
        Self {
            added,
            removed,
            renamed: None,
            order: Rule::Order,
        }
    }

    pub(super) const fn renamed(self, rule: Rule) -> Self {
        Self {
            renamed: Some(rule),
            ..self
        }
    }

    pub(super) const fn order(self, rule: Rule) -> Self {
        Self { order: rule, ..self }
    }
}

/// What a description says about an item under one key.
#[derive(Clone, Debug)]
pub(super) struct Fact {
    /// The way from the item; empty for the item itself.
    pub(super) key: String,
    /// None for what is not there, one for a single value, several for a list.
    pub(super) words: Vec<String>,
    /// The item that the words are taken from: if it is the same before and after, it tells about changes itself.
    pub(super) origin: Option<String>,
    pub(super) judge: Judge,
}

/// By which rules a change of a fact is judged.
#[derive(Clone, Copy, Debug)]
pub(super) enum Judge {
    Changed(Rule),
    /// Something that may be left out.
    Optional {
        given: Rule,
        dropped: Rule,
        changed: Rule,
    },
    /// A number, or none for no bound.
    Bound {
        lowered: Rule,
        raised: Rule,
    },
    Flag {
        set: Rule,
        unset: Rule,
    },
    /// A list of words; the first of them may have a meaning of its own.
    Words {
        added: Rule,
        removed: Rule,
        first: Rule,
    },
    /// The forms of "there is none"; if there are none, there always is a value.
    Empty {
        optional: Rule,
        always: Rule,
    },
    /// Three words: the name, the Rust type, the kind of JSON value.
    Type {
        wire: Rule,
        source: Rule,
    },
    /// Basis and confidence.
    Evidence,
    /// Where something is known from, and a note.
    Source,
}

impl Judge {
    /// Whether it is about words for readers only: it says nothing about what an item is.
    pub(super) fn is_about_words(self) -> bool {
        match self {
            Self::Changed(rule) => rule.severity() <= Severity::Patch,
            Self::Evidence | Self::Source => true,
            Self::Optional { .. }
            | Self::Bound { .. }
            | Self::Flag { .. }
            | Self::Words { .. }
            | Self::Empty { .. }
            | Self::Type { .. } => false,
        }
    }
}

impl Item {
    pub(super) fn root() -> Self {
        Self {
            section: "",
            name: String::new(),
            place: String::new(),
            family: Family::new(Rule::Order, Rule::Order),
            facts: Vec::new(),
            children: Vec::new(),
        }
    }

    /// An item of its own below this one: `session` of the root, `list` of a parameter.
    pub(super) fn part(&mut self, section: &'static str, family: Family) -> &mut Self {
        let place = below(&self.place, section);
        self.push(section, String::new(), place, family)
    }

    /// One of several in a mapping.
    pub(super) fn entry(&mut self, section: &'static str, name: &str, family: Family) -> &mut Self {
        let place = below(&below(&self.place, section), name);
        self.push(section, name.to_owned(), place, family)
    }

    /// One of several in a list.
    pub(super) fn element(
        &mut self,
        section: &'static str,
        index: usize,
        name: impl Into<String>,
        family: Family,
    ) -> &mut Self {
        let place = below(&below(&self.place, section), &index.to_string());
        self.push(section, name.into(), place, family)
    }

    fn push(&mut self, section: &'static str, name: String, place: String, family: Family) -> &mut Self {
        self.children.push(Self {
            section,
            name,
            place,
            family,
            facts: Vec::new(),
            children: Vec::new(),
        });
        self.children.last_mut().expect("one was pushed")
    }

    pub(super) fn fact(&mut self, key: &str, judge: Judge, words: Vec<String>, origin: Option<String>) -> &mut Self {
        self.facts.push(Fact {
            key: key.to_owned(),
            words,
            origin,
            judge,
        });
        self
    }

    /// Something that is always there, and may be another.
    pub(super) fn value(&mut self, key: &str, changed: Rule, value: impl ToString) -> &mut Self {
        self.fact(key, Judge::Changed(changed), vec![value.to_string()], None)
    }

    pub(super) fn bound(&mut self, key: &str, lowered: Rule, raised: Rule, bound: Option<u64>) -> &mut Self {
        let words = bound.map(|bound| bound.to_string());
        self.fact(key, Judge::Bound { lowered, raised }, words.into_iter().collect(), None)
    }

    pub(super) fn flag(&mut self, key: &str, set: Rule, unset: Rule, is_set: bool) -> &mut Self {
        self.fact(key, Judge::Flag { set, unset }, vec![is_set.to_string()], None)
    }

    pub(super) fn list(&mut self, key: &str, added: Rule, removed: Rule, first: Rule, words: &[String]) -> &mut Self {
        let judge = Judge::Words { added, removed, first };
        self.fact(key, judge, words.to_vec(), None)
    }

    /// `[given, dropped, changed]`.
    pub(super) fn optional(&mut self, key: &str, rules: [Rule; 3], value: Option<impl ToString>) -> &mut Self {
        let [given, dropped, changed] = rules;
        let judge = Judge::Optional {
            given,
            dropped,
            changed,
        };
        self.fact(
            key,
            judge,
            value.map(|value| value.to_string()).into_iter().collect(),
            None,
        )
    }

    pub(super) fn doc(&mut self, doc: &str) -> &mut Self {
        self.value("doc", Rule::Words, doc)
    }

    pub(super) fn evidence(&mut self, evidence: &Evidence) -> &mut Self {
        self.evidence_at("", evidence)
    }

    /// Evidence of something below the item.
    pub(super) fn evidence_at(&mut self, way: &str, evidence: &Evidence) -> &mut Self {
        let confidence = format!("{:?}", evidence.confidence).to_lowercase();
        let basis = vec![evidence.basis.word().to_owned(), confidence];
        self.fact(&below(way, "evidence"), Judge::Evidence, basis, None);
        for (key, words) in [("source", &evidence.source), ("note", &evidence.note)] {
            let words = words.iter().cloned().collect();
            self.fact(&below(way, key), Judge::Source, words, None);
        }
        self
    }

    /// How each form is known.
    pub(super) fn forms<F>(&mut self, forms: &[Form<F>], word: impl Fn(&F) -> String) -> &mut Self {
        for form in forms {
            self.evidence_at(&below("forms", &word(&form.form)), &form.evidence);
        }
        self
    }
}

/// The way to something inside of something else.
pub(super) fn below(place: &str, key: &str) -> String {
    match (place, key) {
        ("", key) => key.to_owned(),
        (place, "") => place.to_owned(),
        (place, key) => format!("{place}.{key}"),
    }
}
