//! Into which segments a file is cut, as a pure decision.

use serde::{Deserialize, Serialize};

/// Several connections at once for one large file.
///
/// ```
/// use rapidgator_client::{Client, Error, Segments};
///
/// # async fn show(client: &Client) -> Result<(), Error> {
/// let segments = Segments::at_once(4).of_at_least(8 << 20);
/// client.download("267796c7b59efd11126606dbde8dd1e4").to("movie.mkv").segments(segments).await?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Segments {
    at_once: u32,
    at_least: u64,
}

/// More gains nothing, and the record of what is missing stays short.
const MOST_AT_ONCE: u32 = 32;

/// A smaller segment costs more in requests than it gains.
const AT_LEAST: u64 = 16 << 20;

impl Segments {
    /// So many connections, 32 at most; one is no segments at all. Segments have at least 16 MiB.
    #[must_use]
    pub fn at_once(at_once: u32) -> Self {
        Self {
            at_once: at_once.clamp(1, MOST_AT_ONCE),
            at_least: AT_LEAST,
        }
    }

    /// The same with segments of at least so many bytes. A file that is shorter than two of them comes in one piece.
    #[must_use]
    pub fn of_at_least(self, bytes: u64) -> Self {
        Self {
            at_least: bytes.max(1),
            ..self
        }
    }

    /// How many connections.
    pub(super) fn connections(self) -> usize {
        usize::try_from(self.at_once).unwrap_or(usize::MAX)
    }

    /// Whether there is more than one segment in so many bytes.
    pub(super) fn divide(self, bytes: u64) -> bool {
        self.at_once > 1 && bytes / 2 >= self.at_least
    }

    /// What is missing, cut so that all connections have something to do.
    pub(super) fn cut(self, missing: &[Span]) -> Vec<Span> {
        let bytes: u64 = missing.iter().map(Span::length).sum();
        let ideal = bytes.div_ceil(u64::from(self.at_once)).max(1);
        let pieces = |span: &Span| {
            let most = span.length() / self.at_least;
            let rounded = span.length().saturating_add(ideal / 2) / ideal;
            span.cut(rounded.min(most).max(1))
        };
        missing.iter().flat_map(pieces).collect()
    }
}

impl Default for Segments {
    /// One connection.
    fn default() -> Self {
        Self::at_once(1)
    }
}

/// Bytes of a file that are missing: from the first on, up to the last one excluded.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Span(pub(super) u64, pub(super) u64);

impl Span {
    pub(super) fn length(&self) -> u64 {
        self.1.saturating_sub(self.0)
    }

    /// In so many pieces, none of them more than one byte longer than another.
    fn cut(self, pieces: u64) -> impl Iterator<Item = Self> {
        let (length, longer) = (self.length() / pieces, self.length() % pieces);
        (0..pieces).scan(self.0, move |from, number| {
            let first = *from;
            *from += length + u64::from(number < longer);
            Some(Self(first, *from))
        })
    }
}

/// Which bytes of a file are missing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Missing(Vec<Span>);

impl Missing {
    /// All from this one on.
    pub(super) fn after(done: u64, size: u64) -> Self {
        Self(vec![Span(done, size)])
    }

    /// `None` if they are not in order, or beyond the end of the file.
    pub(super) fn checked(spans: Vec<Span>, size: u64) -> Option<Self> {
        let mut end = 0;
        for span in &spans {
            if span.0 < end || span.1 <= span.0 || span.1 > size {
                return None;
            }
            end = span.1;
        }
        Some(Self(spans))
    }

    pub(super) fn spans(&self) -> &[Span] {
        &self.0
    }

    pub(super) fn bytes(&self) -> u64 {
        self.0.iter().map(Span::length).sum()
    }

    /// These have come.
    pub(super) fn remove(&mut self, came: Span) {
        let rest = |span: &Span| {
            [Span(span.0, span.1.min(came.0)), Span(span.0.max(came.1), span.1)]
                .into_iter()
                .filter(|rest| rest.length() > 0)
                .collect::<Vec<_>>()
        };
        self.0 = self.0.iter().flat_map(rest).collect();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_connections_have_something_to_do_and_no_segment_is_tiny() {
        let cut = |at_once, at_least, missing: &[Span]| Segments::at_once(at_once).of_at_least(at_least).cut(missing);
        assert_eq!(cut(3, 1, &[Span(0, 30)]), [Span(0, 10), Span(10, 20), Span(20, 30)]);
        assert_eq!(cut(4, 20, &[Span(0, 30)]), [Span(0, 30)]);
        assert_eq!(cut(4, 10, &[Span(0, 31)]), [Span(0, 11), Span(11, 21), Span(21, 31)]);
        assert_eq!(
            cut(2, 1, &[Span(5, 7), Span(10, 30)]),
            [Span(5, 7), Span(10, 20), Span(20, 30)]
        );
        assert_eq!(cut(1, 1, &[Span(5, 7), Span(10, 30)]), [Span(5, 7), Span(10, 30)]);
        assert_eq!(cut(4, 1, &[]), []);
        assert!(Segments::at_once(2).of_at_least(10).divide(20));
        assert!(!Segments::at_once(2).of_at_least(10).divide(19) && !Segments::default().divide(u64::MAX));
    }

    #[test]
    fn what_comes_is_not_missing_any_more() {
        let mut missing = Missing::after(10, 40);
        for (came, left) in [
            (Span(20, 25), vec![Span(10, 20), Span(25, 40)]),
            (Span(10, 12), vec![Span(12, 20), Span(25, 40)]),
            (Span(0, 30), vec![Span(30, 40)]),
            (Span(30, 40), vec![]),
        ] {
            missing.remove(came);
            assert_eq!(missing.spans(), left);
        }
        assert_eq!(missing.bytes(), 0);
    }

    #[test]
    fn a_record_may_say_what_it_likes() {
        let checked = |spans: &[Span]| Missing::checked(spans.to_vec(), 30).is_some();
        assert!(checked(&[]) && checked(&[Span(0, 10), Span(10, 30)]));
        for wrong in [
            &[Span(0, 31)][..],
            &[Span(5, 5)],
            &[Span(9, 5)],
            &[Span(5, 9), Span(0, 3)],
        ] {
            assert!(!checked(wrong), "{wrong:?}");
        }
    }
}
