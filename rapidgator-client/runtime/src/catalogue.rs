//! The shape of the error catalogue, and how a refusal finds its row. The rows themselves are generated.

use std::{fmt, time::Duration};

/// What is known about one way in which the service refuses.
#[derive(Debug)]
pub struct ErrorRow {
    /// Its name in the description of the API.
    pub name: &'static str,
    /// The status that comes with it.
    pub status: u16,
    /// How it is recognised.
    pub recognise: Recognise,
    /// Whether the same call may work later.
    pub retry: Retry,
    /// What it means for the session.
    pub session: SessionAction,
    /// The known texts, each as the literal pieces around the parts that change.
    pub texts: &'static [&'static [&'static str]],
}

/// A row is the same as itself only: rows of two APIs may look alike. So it is a static that lies at one address.
impl PartialEq for ErrorRow {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self, other)
    }
}

impl Eq for ErrorRow {}

/// The rows of one API as an enum of its own. [`error_ids!`](crate::error_ids) makes it.
pub trait Code: Copy + Eq + fmt::Debug + Send + Sync + 'static {
    /// All rows of the API.
    const CATALOGUE: &'static [ErrorRow];

    /// What is known about it.
    fn row(self) -> &'static ErrorRow;

    /// Which one this row is; `None` if it is of another API.
    fn of(row: &ErrorRow) -> Option<Self>;
}

/// Makes the enum of error codes. Its values stand in the order of the rows of a static array
/// `CATALOGUE` beside it.
#[macro_export]
macro_rules! error_ids {
    ($(#[$attribute:meta])* pub enum $name:ident { $($(#[$value_attribute:meta])* $value:ident),+ $(,)? }) => {
        $(#[$attribute])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum $name { $($(#[$value_attribute])* $value,)+ }

        impl $name {
            /// What is known about this refusal.
            #[must_use]
            pub const fn row(self) -> &'static $crate::catalogue::ErrorRow {
                &CATALOGUE[self as usize]
            }

            /// What is known about each of these refusals.
            #[allow(dead_code, reason = "there are APIs of which no operation says how it may be refused")]
            pub(crate) const fn rows<const N: usize>(ids: [Self; N]) -> [&'static $crate::catalogue::ErrorRow; N] {
                let mut rows = [&CATALOGUE[0]; N];
                let mut index = 0;
                while index < N {
                    rows[index] = ids[index].row();
                    index += 1;
                }
                rows
            }
        }

        impl $crate::catalogue::Code for $name {
            const CATALOGUE: &'static [$crate::catalogue::ErrorRow] = &CATALOGUE;

            fn row(self) -> &'static $crate::catalogue::ErrorRow {
                Self::row(self)
            }

            fn of(row: &$crate::catalogue::ErrorRow) -> Option<Self> {
                [$(Self::$value),+].into_iter().find(|id| id.row() == row)
            }
        }
    };
}

/// How a row is recognised.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Recognise {
    /// By its text only.
    Text,
    /// By its text, and where no text fits, by its status.
    Status,
}

/// Whether the same call may work later.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Retry {
    /// Not without a change.
    Never,
    /// It is a matter of time.
    Later,
}

/// What a refusal means for the session.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum SessionAction {
    /// Nothing.
    Keep,
    /// It has ended; log in again and repeat the call.
    Renew,
    /// The login was refused; the same credentials will not work.
    Refused,
    /// No login before a wait is over.
    Throttled,
}

/// A refusal that the catalogue knows.
#[derive(Debug, PartialEq, Eq)]
pub struct Found<'t> {
    /// Its row.
    pub row: &'static ErrorRow,
    /// The part of the text that changes, if its row has one.
    pub variable: Option<&'t str>,
}

impl ErrorRow {
    /// Whether a refusal with this text is of this row for sure.
    pub(crate) fn has_text(&'static self, text: &str) -> bool {
        row_has_text(self, text).is_some()
    }

    /// Whether this is one of its texts, and nothing in that changes.
    pub(crate) fn is_literally(&self, text: &str) -> bool {
        let text = text.trim();
        self.texts
            .iter()
            .any(|pieces| matches!(pieces, [whole] if *whole == text))
    }
}

impl Found<'_> {
    /// How long the text asks to wait before the next login: a number and the first letter of its unit.
    pub fn wait(&self) -> Option<Duration> {
        if self.row.session != SessionAction::Throttled {
            return None;
        }
        let text = self.variable?;
        let text = &text[text.find(|c: char| c.is_ascii_digit())?..];
        let end = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
        let number: u64 = text[..end].parse().ok()?;
        let seconds = match text[end..].trim_start().chars().next() {
            Some('h' | 'H') => 3600,
            Some('m' | 'M') => 60,
            _ => 1,
        };
        Some(Duration::from_secs(number.saturating_mul(seconds)))
    }
}

/// The row among `candidates` that a refusal belongs to: by text first, else by status.
pub fn classify<'t>(candidates: &[&'static ErrorRow], status: u16, text: &'t str) -> Option<Found<'t>> {
    by_text(candidates, text).or_else(|| by_status(candidates, status))
}

/// The row among `candidates` that has this name; the text may fill in what changes.
pub(crate) fn by_name<'t>(candidates: &[&'static ErrorRow], name: &str, text: &'t str) -> Option<Found<'t>> {
    let row = candidates.iter().copied().find(|row| row.name == name)?;
    let found = row_has_text(row, text);
    Some(found.unwrap_or(Found { row, variable: None }))
}

/// The row among `candidates` that has this text. The status plays no role: texts are known better.
pub fn by_text<'t>(candidates: &[&'static ErrorRow], text: &'t str) -> Option<Found<'t>> {
    candidates.iter().find_map(|row| row_has_text(row, text))
}

/// The row of a whole catalogue that has this text.
pub fn anywhere_by_text<'t>(catalogue: &'static [ErrorRow], text: &'t str) -> Option<Found<'t>> {
    catalogue.iter().find_map(|row| row_has_text(row, text))
}

/// The first row among `candidates` that is recognised by this status.
pub fn by_status(candidates: &[&'static ErrorRow], status: u16) -> Option<Found<'static>> {
    let mut rows = candidates.iter().copied();
    let row = rows.find(|row| row.recognise == Recognise::Status && row.status == status)?;
    Some(Found { row, variable: None })
}

fn row_has_text<'t>(row: &'static ErrorRow, text: &'t str) -> Option<Found<'t>> {
    let text = text.trim();
    let variable = row.texts.iter().find_map(|pieces| match_pieces(pieces, text))?;
    Some(Found { row, variable })
}

/// `Some` if `text` is these pieces with something between each two; inside it, the something between the first two.
fn match_pieces<'t>(pieces: &[&str], text: &'t str) -> Option<Option<&'t str>> {
    let (first, others) = pieces.split_first()?;
    let Some((last, middle)) = others.split_last() else {
        return (text == *first).then_some(None);
    };
    let mut rest = text.strip_prefix(first)?.strip_suffix(last)?;
    let mut variable = None;
    for piece in middle {
        let (before, after) = rest.split_once(piece)?;
        variable = variable.or(Some(before));
        rest = after;
    }
    Some(variable.or(Some(rest)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample::ErrorId;

    #[test]
    fn pieces() {
        assert_eq!(match_pieces(&["Not here"], "Not here"), Some(None));
        assert_eq!(match_pieces(&["Not here"], "Not here "), None);
        assert_eq!(match_pieces(&["Wait ", ""], "Wait 20 sec..."), Some(Some("20 sec...")));
        assert_eq!(match_pieces(&["Wait ", " sec"], "Wait 20 sec"), Some(Some("20")));
        assert_eq!(match_pieces(&["Wait ", " sec"], "Wait 20 min"), None);
        assert_eq!(match_pieces(&["", " of ", " left"], "3 of 4 left"), Some(Some("3")));
        assert_eq!(match_pieces(&[], "anything"), None);
    }

    #[test]
    fn overlapping_ends_do_not_match() {
        assert_eq!(match_pieces(&["abc", "cde"], "abcde"), None);
    }

    #[test]
    fn the_text_wins_over_the_status() {
        let candidates = ErrorId::rows([ErrorId::WrongCredentials, ErrorId::LoginThrottled]);
        let found = classify(&candidates, 401, "Too many logins. Please wait 20 sec...").unwrap();
        assert_eq!(
            found,
            Found {
                row: ErrorId::LoginThrottled.row(),
                variable: Some("20 sec...")
            }
        );
        let found = classify(&candidates, 401, "something new").unwrap();
        assert_eq!(
            found,
            Found {
                row: ErrorId::WrongCredentials.row(),
                variable: None
            }
        );
        assert_eq!(classify(&candidates, 418, "something new"), None);
    }

    #[test]
    fn a_row_has_one_code_and_none_in_another_api() {
        assert_eq!(ErrorId::of(ErrorId::FileNotFound.row()), Some(ErrorId::FileNotFound));
        let ErrorRow {
            name,
            status,
            recognise,
            retry,
            session,
            texts,
        } = *ErrorId::FileNotFound.row();
        let alike = ErrorRow {
            name,
            status,
            recognise,
            retry,
            session,
            texts,
        };
        assert_eq!(ErrorId::of(&alike), None);
    }
}
