//! What stands in answers and not in the description, for those who want to hear of it. The client goes on as if it had
//! not seen it: a new value, member or text on the side of the service breaks nobody.

use std::{cell::RefCell, fmt, sync::Arc};

use crate::{catalogue::Found, redact, secret::Secret};

/// Hears of what a client met that the description does not know.
///
/// A closure is one as well:
///
/// ```
/// # use rapidgator_client_runtime::{Builder, observe::Unknown};
/// # fn show<C: From<rapidgator_client_runtime::client::Client>>(builder: Builder<C>) -> Builder<C> {
/// builder.observer(|unknown: &Unknown| eprintln!("please report: {unknown}"))
/// # }
/// ```
pub trait Observer: Send + Sync + 'static {
    /// Called while an answer is read, so it should come back soon.
    fn unknown(&self, unknown: &Unknown);
}

impl<F: Fn(&Unknown) + Send + Sync + 'static> Observer for F {
    fn unknown(&self, unknown: &Unknown) {
        self(unknown);
    }
}

/// Something that the description does not know. No secret is in it.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Unknown {
    /// The operation, or the transfer, whose answer it stood in.
    pub operation: &'static str,
    /// What it is.
    pub what: What,
}

/// What a description may lack.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum What {
    /// A value of an enum.
    Value {
        /// The enum.
        of: &'static str,
        /// The value as it travelled.
        value: String,
    },
    /// A member of an object.
    Member {
        /// The way to it, as in `files.2.colour`, from the payload or from the nearest object that has several shapes.
        place: String,
    },
    /// The text of a refusal.
    Text {
        /// The status that it came with.
        status: u16,
        /// The text, shortened.
        text: String,
        /// The row of the catalogue that the status belongs to, if there is one.
        row: Option<&'static str>,
    },
}

impl fmt::Display for Unknown {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: ", self.operation)?;
        match &self.what {
            What::Value { of, value } => write!(f, "`{value}` is no value of {of}"),
            What::Member { place } => write!(f, "the member `{place}` is not described"),
            What::Text {
                status,
                text,
                row: None,
            } => write!(f, "no row has the status {status} and the text `{text}`"),
            What::Text {
                text, row: Some(row), ..
            } => write!(f, "the row {row} has no text `{text}`"),
        }
    }
}

/// Who hears of it, and of which answer.
#[derive(Clone)]
pub(crate) struct Ear {
    pub(crate) operation: &'static str,
    pub(crate) observer: Arc<dyn Observer>,
    /// What it must not hear.
    pub(crate) secrets: Arc<[Secret]>,
}

impl Ear {
    /// Tells it, with texts of the service shortened and without the secrets that went to it.
    fn hear(&self, mut what: What) {
        match &mut what {
            What::Value { value: text, .. } | What::Member { place: text } | What::Text { text, .. } => {
                let secrets: Vec<_> = self.secrets.iter().map(Secret::expose).collect();
                *text = redact::snippet(text, &secrets);
            }
        }
        let operation = self.operation;
        self.observer.unknown(&Unknown { operation, what });
    }

    /// Reads a value, and tells what is unknown in it.
    pub(crate) fn listen<R>(ear: Option<&Self>, read: impl FnOnce() -> R) -> R {
        let before = ear.map(|_| swap(Some(Vec::new())));
        let result = read();
        if let (Some(ear), Some(before)) = (ear, before) {
            ear.hear_all(swap(before));
        }
        result
    }

    fn hear_all(&self, heard: Option<Vec<What>>) {
        heard.into_iter().flatten().for_each(|what| self.hear(what));
    }

    /// Looks at the refusal of a status and a text, and at the row that was found for it.
    pub(crate) fn refused(&self, found: Option<&Found<'_>>, status: u16, text: &str) {
        if found.is_some_and(|found| found.row.texts.is_empty() || found.row.has_text(text)) {
            return;
        }
        self.hear(What::Text {
            status,
            text: text.to_owned(),
            row: found.map(|found| found.row.name),
        });
    }
}

thread_local! {
    /// What was met in the value that is being read, as it travelled. Values are read by one thread from beginning to end.
    static HEARD: RefCell<Option<Vec<What>>> = const { RefCell::new(None) };
}

/// Reads a value, and gives what is unknown in it as well.
#[cfg(test)]
pub(crate) fn overheard<R>(read: impl FnOnce() -> R) -> (R, Vec<What>) {
    let before = swap(Some(Vec::new()));
    let result = read();
    (result, swap(before).unwrap_or_default())
}

/// On its own because [`Ear::listen`] is compiled for each type that is read.
fn swap(heard: Option<Vec<What>>) -> Option<Vec<What>> {
    HEARD.with(|own| own.replace(heard))
}

fn add(what: impl FnOnce() -> What) {
    HEARD.with(|heard| {
        if let Some(heard) = heard.borrow_mut().as_mut() {
            heard.push(what());
        }
    });
}

/// A value was met that an enum does not list.
pub fn value(of: &'static str, value: &dyn fmt::Display) {
    add(|| What::Value {
        of,
        value: value.to_string(),
    });
}

/// A member was met that nobody reads.
pub(crate) fn member(place: &dyn fmt::Display) {
    add(|| What::Member {
        place: place.to_string(),
    });
}
