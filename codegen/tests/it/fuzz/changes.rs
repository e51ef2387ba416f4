//! Changes of a tree, chosen at random: some of them leave a description, most do not.

use proptest::{
    prelude::*,
    sample::{Index, select},
};

use super::tree::{Tree, quoted};

#[derive(Clone, Debug)]
pub(super) enum Change {
    Delete(Index),
    /// The entry is there twice.
    Repeat(Index),
    /// The entry is there a second time, under another name.
    Clone(Index, &'static str),
    Rename(Index, &'static str),
    /// The name of another entry.
    RenameAs(Index, Index),
    /// Two places trade their values.
    Swap(Index, Index),
    /// What stands elsewhere stands here as well.
    Copy {
        from: Index,
        to: Index,
    },
    /// A value that stands elsewhere under the same key.
    CopyAlike {
        from: Index,
        to: Index,
    },
    /// Something else altogether, as it is spelled.
    Replace(Index, &'static str),
    /// A text for readers with something behind it.
    Say(Index, &'static str),
    /// Any text with something behind it.
    Append(Index, &'static str),
    /// In so many lists or mappings.
    Wrap(Index, usize, bool),
}

/// What stands for a name in a description, and in the code that is made from it.
const NAMES: &[&str] = &[
    "",
    "a",
    "A",
    "Zz",
    "self",
    "Self",
    "crate",
    "super",
    "fn",
    "async",
    "gen",
    "union",
    "r#type",
    "_",
    "__",
    "a_",
    "_a",
    "a__b",
    "aB",
    "a1",
    "1a",
    "a b",
    "a.b",
    "a-b",
    "Unknown",
    "String",
    "Option",
    "Some",
    "Result",
    "Vec",
    "Box",
    "Client",
    "Error",
    "Default",
    "Secret",
    "Operation",
    "Refusal",
    "Command",
    "new",
    "clone",
    "default",
    "on",
    "with",
    "drop",
    "value",
    "id",
    "world",
    "now",
    "é",
    "\u{1f980}",
    "\u{202e}",
    "ß",
    "ı",
    "ﬀ",
    "\0",
    "\n",
    "{a}",
    "type",
    "null",
    "evidence",
    "doc",
];

/// Spellings of scalars, good and bad ones.
const SPELLINGS: &[&str] = &[
    "~",
    "true",
    "False",
    "yes",
    "0",
    "-0",
    "-1",
    "007",
    "0x1F",
    "1.5",
    "1e400",
    "-.inf",
    ".nan",
    "255",
    "256",
    "65535",
    "65536",
    "9223372036854775807",
    "9223372036854775808",
    "18446744073709551615",
    "18446744073709551616",
    "-9223372036854775808",
    "-9223372036854775809",
    "340282366920938463463374607431768211456",
    "\"\"",
    "''",
    "\"\\0\"",
    "\"\\u2028\"",
    "\"\\ud800\"",
    "\"\\\\\"",
    "\"*/\"",
    "\"\\\"#\"",
    "\"{\"",
    "\"{a}\"",
    "\"{a}{b}\"",
    "\"[`a`](b)\"",
    "\"\\ta\\n\\n  b\"",
    "\"\\r\\n\"",
    "string",
    "integer",
    "boolean",
    "list of string",
    "list of list of string",
    "list of ",
    "http://a/",
    "https://a.b/{c}?d={e}",
    "&a b",
    "*a",
    "!!str a",
    "<<",
    "|\n  a",
    "[]",
    "{}",
    "[{}]",
    "[[], {a: b}]",
    "{a: 1}",
    "{type: string, doc: a}",
    "{",
    "]",
    "documented",
    "assumed",
    "[absent]",
    "[integer, string]",
    "[mixed]",
    "# a",
    "-",
    "- - a",
    "? a",
    ": a",
    "@",
    "%",
    "`",
];

/// Keys of texts that may say anything, quoted as they are in a tree.
const WORDS: &[&str] = &[
    "\"doc\"",
    "\"note\"",
    "\"source\"",
    "\"title\"",
    "\"version\"",
    "\"text\"",
    "\"label\"",
    "\"value\"",
    "\"separator\"",
    "\"secret_in_url\"",
    "\"media_type\"",
    "\"path\"",
    "\"payload\"",
    "\"alphabet\"",
];

/// What may stand behind a text.
const TAILS: &[&str] = &[
    "x",
    " ",
    "\n",
    "\n\n",
    "{a}",
    "{",
    "}",
    "/",
    "?",
    "#",
    "%",
    "\"",
    "\\",
    "*/",
    "`",
    "```",
    "|",
    "<b>",
    "[a]",
    "\u{301}",
    "\u{202e}",
    "\u{1f980}",
    "\0",
    ": ",
    "://",
    "&a=b",
    "é",
    "\r",
    "\t",
    "//! a",
    "\u{feff}",
    "'",
    "--> [*]",
];

pub(super) fn change() -> impl Strategy<Value = Change> {
    let at = any::<Index>;
    prop_oneof![
        4 => at().prop_map(Change::Delete),
        1 => at().prop_map(Change::Repeat),
        4 => (at(), select(NAMES)).prop_map(|(at, name)| Change::Clone(at, name)),
        3 => (at(), select(NAMES)).prop_map(|(at, name)| Change::Rename(at, name)),
        1 => (at(), at()).prop_map(|(at, other)| Change::RenameAs(at, other)),
        1 => (at(), at()).prop_map(|(left, right)| Change::Swap(left, right)),
        2 => (at(), at()).prop_map(|(from, to)| Change::Copy { from, to }),
        10 => (at(), at()).prop_map(|(from, to)| Change::CopyAlike { from, to }),
        4 => (at(), select(SPELLINGS)).prop_map(|(at, text)| Change::Replace(at, text)),
        10 => (at(), select(TAILS)).prop_map(|(at, tail)| Change::Say(at, tail)),
        4 => (at(), select(TAILS)).prop_map(|(at, tail)| Change::Append(at, tail)),
        1 => (at(), 1..80usize, any::<bool>()).prop_map(|(at, times, is_list)| Change::Wrap(at, times, is_list)),
    ]
}

impl Change {
    /// Does nothing where it does not fit.
    pub(super) fn apply(&self, tree: &mut Tree) {
        let ways = tree.ways();
        if ways.is_empty() {
            return;
        }
        let way = |at: &Index| ways[at.index(ways.len())].as_slice();
        match self {
            Self::Delete(at) => edit_entry(
                tree,
                way(at),
                |entries, at| drop(entries.remove(at)),
                |items, at| {
                    items.remove(at);
                },
            ),
            Self::Repeat(at) => edit_entry(
                tree,
                way(at),
                |entries, at| entries.insert(at, entries[at].clone()),
                |items, at| items.insert(at, items[at].clone()),
            ),
            Self::Clone(at, name) => edit_entry(
                tree,
                way(at),
                |entries, at| entries.push((quoted(name), entries[at].1.clone())),
                |items, at| items.push(items[at].clone()),
            ),
            Self::Rename(at, name) => rename(tree, way(at), quoted(name)),
            Self::RenameAs(at, other) => {
                if let Some(name) = tree.key(way(other)).map(str::to_owned) {
                    rename(tree, way(at), name);
                }
            }
            Self::Swap(left, right) => {
                let (left, right) = (way(left), way(right));
                // A value cannot trade places with one inside of it.
                if !left.starts_with(right) && !right.starts_with(left) {
                    let (first, second) = (tree.at(left).clone(), tree.at(right).clone());
                    *tree.at_mut(left) = second;
                    *tree.at_mut(right) = first;
                }
            }
            Self::Copy { from, to } => *tree.at_mut(way(to)) = tree.at(way(from)).clone(),
            Self::CopyAlike { from, to } => {
                let to = way(to);
                let key = tree.key(to);
                let alike: Vec<_> = ways.iter().filter(|other| tree.key(other) == key).collect();
                *tree.at_mut(to) = tree.at(alike[from.index(alike.len())]).clone();
            }
            Self::Replace(at, text) => *tree.at_mut(way(at)) = Tree::Scalar((*text).to_owned()),
            Self::Say(at, tail) => append(tree, at, tail, |key| key.is_some_and(|key| WORDS.contains(&key))),
            Self::Append(at, tail) => append(tree, at, tail, |_| true),
            Self::Wrap(at, times, is_list) => {
                let inner = tree.at_mut(way(at));
                for _ in 0..*times {
                    let value = std::mem::replace(inner, Tree::Scalar(String::new()));
                    *inner = if *is_list {
                        Tree::List(vec![value])
                    } else {
                        Tree::Map(vec![("a".to_owned(), value)])
                    };
                }
            }
        }
    }
}

fn append(tree: &mut Tree, at: &Index, tail: &str, fits: impl Fn(Option<&str>) -> bool) {
    let is_text = |way: &Vec<usize>| matches!(tree.at(way), Tree::Scalar(text) if text.starts_with('"'));
    let mut texts = tree.ways();
    texts.retain(|way| is_text(way) && fits(tree.key(way)));
    if !texts.is_empty()
        && let Tree::Scalar(text) = tree.at_mut(&texts[at.index(texts.len())])
    {
        let tail = quoted(tail);
        text.truncate(text.len() - 1);
        text.push_str(&tail[1..]);
    }
}

fn edit_entry(
    tree: &mut Tree,
    way: &[usize],
    in_map: impl FnOnce(&mut Vec<(String, Tree)>, usize),
    in_list: impl FnOnce(&mut Vec<Tree>, usize),
) {
    let Some((last, parent)) = way.split_last() else {
        return;
    };
    match tree.at_mut(parent) {
        Tree::Map(entries) => in_map(entries, *last),
        Tree::List(items) => in_list(items, *last),
        Tree::Scalar(_) => {}
    }
}

fn rename(tree: &mut Tree, way: &[usize], name: String) {
    edit_entry(tree, way, |entries, at| entries[at].0 = name, |_, _| {});
}
