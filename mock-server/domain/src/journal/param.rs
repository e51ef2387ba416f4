//! What is kept of a parameter: enough to tell calls apart and to tell of a slip, and never a secret.

use std::borrow::Cow;

use crate::{
    generated::commands::{OperationId, SESSION_PARAMETER},
    near::nearest,
};

/// Longest text of a parameter that is kept, in bytes.
const LONGEST_VALUE: usize = 1024;

/// Longest name that may be a slip; those of the description are shorter.
const LONGEST_NAME: usize = 40;

/// Stands for a name that must not be seen.
pub const UNKNOWN_NAME: &str = "(unknown)";

/// A parameter that was sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SentParam {
    /// Its name, or [`UNKNOWN_NAME`].
    pub name: Cow<'static, str>,
    /// Its value, if it may be seen.
    pub value: Shown,
}

/// A value, if it may be seen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Shown {
    /// It may.
    Text(String),
    /// A part of it: the rest was too long, or may be secret.
    Cut(String),
    /// The description says that it is secret.
    Secret,
    /// The operation has no such parameter: nobody knows whether it is secret.
    Unknown,
}

impl SentParam {
    /// What may be kept of a parameter of this operation.
    #[must_use]
    pub fn of(operation: OperationId, name: &str, value: &str) -> Self {
        let facts = operation.params().iter().find(|param| param.name == name);
        match facts {
            // That nothing was sent is no secret.
            Some(param) if param.secret && param.is_sent(value) => Self::hidden(param.name, Shown::Secret),
            Some(param) => Self {
                name: Cow::Borrowed(param.name),
                value: Shown::of(value),
            },
            None if name == SESSION_PARAMETER => Self::hidden(SESSION_PARAMETER, Shown::Secret),
            None if is_slip(operation, name, value) => Self {
                name: Cow::Owned(name.to_owned()),
                value: Shown::Unknown,
            },
            None => Self::hidden(UNKNOWN_NAME, Shown::Unknown),
        }
    }

    fn hidden(name: &'static str, value: Shown) -> Self {
        let name = Cow::Borrowed(name);
        Self { name, value }
    }

    /// The text, if it may be seen.
    #[must_use]
    pub fn text(&self) -> Option<&str> {
        match &self.value {
            Shown::Text(text) | Shown::Cut(text) => Some(text),
            Shown::Secret | Shown::Unknown => None,
        }
    }
}

/// Whether a name that the operation does not have is one of its names with a slip in it.
///
/// Nothing else may be seen: a body of another kind than its header says, and a value that was not escaped, come apart
/// into names. What is left of a secret then has no value behind it, or signs that are in no name.
fn is_slip(operation: OperationId, name: &str, value: &str) -> bool {
    let known = operation.params().iter().map(|param| param.name);
    !value.is_empty()
        && name.len() <= LONGEST_NAME
        && is_word(name)
        && nearest(name, known.chain([SESSION_PARAMETER])).is_some()
}

/// Whether it has only signs that names and paths are made of. Digits are none of them, but nearly every secret has some.
pub(super) fn is_word(text: &str) -> bool {
    text.bytes()
        .all(|byte| byte.is_ascii_alphabetic() || b"_-/[]".contains(&byte))
}

impl Shown {
    fn of(value: &str) -> Self {
        // What stands behind the path of an address, or in front of its host, may give power whatever it is sent as.
        if let Some((scheme, rest)) = value.split_once("://") {
            let (address, _) = rest.split_once(['?', '#']).unwrap_or((rest, ""));
            return match address.rsplit_once('@') {
                Some((_, host)) => Self::Cut(cut(&format!("{scheme}://{host}"))),
                None if address.len() == rest.len() => Self::whole(value),
                None => Self::Cut(cut(&format!("{scheme}://{address}"))),
            };
        }
        Self::whole(value)
    }

    fn whole(value: &str) -> Self {
        if value.len() > LONGEST_VALUE {
            Self::Cut(cut(value))
        } else {
            Self::Text(value.to_owned())
        }
    }
}

/// A text that is kept, as far as one is.
pub(super) fn shortened(text: String) -> String {
    if text.len() > LONGEST_VALUE { cut(&text) } else { text }
}

/// The beginning of a text, whole letters only.
fn cut(text: &str) -> String {
    text[..text.floor_char_boundary(LONGEST_VALUE)].to_owned()
}

/// Whether a parameter of the operation that may be seen has this value in a call, or holds it in its list. Unlike an
/// entry, the call has all of it.
#[must_use]
pub fn was_sent(operation: OperationId, sent: &[(String, String)], name: &str, value: &str) -> bool {
    let Some(facts) = operation
        .params()
        .iter()
        .find(|param| param.name == name && !param.secret)
    else {
        return false;
    };
    // Of several of one name the last counts.
    let Some((_, text)) = sent.iter().rev().find(|(known, _)| known == name) else {
        return false;
    };
    let mut items = facts.separator.into_iter().flat_map(|separator| text.split(separator));
    text == value || items.any(|item| item.trim() == value)
}

/// Whether a parameter has a value, as far as an entry knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Holding {
    /// It has, or holds it in its list.
    Yes,
    /// It has not.
    No,
    /// What was kept of it does not tell.
    NotKnown,
}

/// Whether a parameter was sent with this value, or holds it in its list.
pub(super) fn holds(operation: OperationId, params: &[SentParam], name: &str, value: &str) -> Holding {
    let Some(sent) = last_of(params, name) else {
        return Holding::No;
    };
    let facts = operation.params().iter().find(|param| param.name == name);
    let separator = facts.and_then(|param| param.separator);
    let has = |list: &str| separator.is_some_and(|separator| list.split(separator).any(|item| item.trim() == value));
    let is_held = match &sent.value {
        Shown::Text(text) => text == value || has(text),
        // All of a list but its last item is whole.
        Shown::Cut(kept) => match separator.map(|separator| kept.rsplit_once(separator)) {
            Some(Some((whole, _))) if has(whole) => true,
            Some(_) => return Holding::NotKnown,
            None if Shown::of(value) == sent.value => return Holding::NotKnown,
            None => false,
        },
        Shown::Secret | Shown::Unknown => return Holding::NotKnown,
    };
    if is_held { Holding::Yes } else { Holding::No }
}

/// Of several of one name the last counts.
pub(super) fn last_of<'p>(params: &'p [SentParam], name: &str) -> Option<&'p SentParam> {
    params.iter().rev().find(|param| param.name == name)
}

/// Leaves at most so many. What counts for the operation stays, however much else was sent.
pub(super) fn keep_at_most(params: &mut Vec<SentParam>, most: usize) {
    if params.len() <= most {
        return;
    }
    let mut kept: Vec<SentParam> = Vec::new();
    let mut others = Vec::new();
    for param in params.drain(..).rev() {
        let counts = param.value != Shown::Unknown && last_of(&kept, &param.name).is_none();
        if counts { &mut kept } else { &mut others }.push(param);
    }
    let room = most.saturating_sub(kept.len());
    kept.extend(others.into_iter().take(room));
    kept.reverse();
    *params = kept;
}
