//! The shape of the error catalogue, and how a refusal finds its row. The rows themselves are generated.

use std::time::Duration;

use crate::generated::errors::{CATALOGUE, ErrorId};

/// What is known about one way in which the service refuses.
#[derive(Debug)]
#[non_exhaustive]
pub struct ErrorRow {
    /// Which row this is.
    pub id: ErrorId,
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

/// Names and meaning of the members that every answer has.
#[derive(Debug)]
pub(crate) struct Envelope {
    pub(crate) payload: &'static str,
    pub(crate) status: &'static str,
    pub(crate) details: &'static str,
    pub(crate) success: u16,
    pub(crate) foreign: &'static [Foreign],
}

/// A known answer that is not an envelope.
#[derive(Debug)]
pub(crate) struct Foreign {
    pub(crate) id: &'static str,
    pub(crate) shape: ForeignShape,
    /// The member that holds the text.
    pub(crate) details: Option<&'static str>,
}

/// How such an answer is recognised.
#[derive(Debug)]
pub(crate) enum ForeignShape {
    /// It begins so, white space left aside.
    Prefix(&'static str),
    /// It is a JSON object with all of these members.
    Members(&'static [&'static str]),
}

/// How sessions travel.
#[derive(Debug)]
pub(crate) struct SessionPlan {
    /// The parameter that carries the token.
    pub(crate) parameter: &'static str,
    /// The row that means that a session has ended.
    pub(crate) expired: ErrorId,
}

/// A refusal that the catalogue knows.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Found<'t> {
    pub(crate) id: ErrorId,
    /// The part of the text that changes, if its row has one.
    pub(crate) variable: Option<&'t str>,
}

impl Found<'_> {
    /// How long the text asks to wait before the next login: a number and the first letter of its unit.
    pub(crate) fn wait(&self) -> Option<Duration> {
        if self.id.row().session != SessionAction::Throttled {
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
pub(crate) fn classify<'t>(candidates: &[ErrorId], status: u16, text: &'t str) -> Option<Found<'t>> {
    by_text(candidates, text).or_else(|| by_status(candidates, status))
}

/// The row among `candidates` that has this text. The status plays no role: texts are known better.
pub(crate) fn by_text<'t>(candidates: &[ErrorId], text: &'t str) -> Option<Found<'t>> {
    candidates.iter().find_map(|id| row_has_text(id.row(), text))
}

/// The row of the whole catalogue that has this text.
pub(crate) fn anywhere_by_text(text: &str) -> Option<Found<'_>> {
    CATALOGUE.iter().find_map(|row| row_has_text(row, text))
}

/// The first row among `candidates` that is recognised by this status.
pub(crate) fn by_status(candidates: &[ErrorId], status: u16) -> Option<Found<'static>> {
    let mut rows = candidates.iter().map(|id| id.row());
    let row = rows.find(|row| row.recognise == Recognise::Status && row.status == status)?;
    Some(Found {
        id: row.id,
        variable: None,
    })
}

fn row_has_text<'t>(row: &ErrorRow, text: &'t str) -> Option<Found<'t>> {
    let text = text.trim();
    let variable = row.texts.iter().find_map(|pieces| match_pieces(pieces, text))?;
    Some(Found { id: row.id, variable })
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
        let candidates = [ErrorId::WrongCredentials, ErrorId::LoginThrottled];
        let found = classify(&candidates, 401, "Frequent logins. Please wait 20 sec...").unwrap();
        assert_eq!(
            found,
            Found {
                id: ErrorId::LoginThrottled,
                variable: Some("20 sec...")
            }
        );
        let found = classify(&candidates, 401, "something new").unwrap();
        assert_eq!(
            found,
            Found {
                id: ErrorId::WrongCredentials,
                variable: None
            }
        );
        assert_eq!(classify(&candidates, 418, "something new"), None);
    }

    #[test]
    fn every_row_stands_at_its_own_index() {
        for row in CATALOGUE {
            assert!(std::ptr::eq(row.id.row(), row), "{}", row.name);
            assert!(!row.texts.is_empty(), "{}", row.name);
        }
    }
}
