//! Which part of a file a request wants (RFC 9110, sections 13.1.5 and 14). No library answers `If-Range` rightly, and
//! the resuming of a client cannot be tested against a server that ignores it.

use http::HeaderMap;
use http::header::{IF_RANGE, RANGE};
use http_range_header::{RangeUnsatisfiableError, parse_range_header};

/// What to send.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Part {
    Whole,
    /// From the first to the last byte, both included.
    Slice {
        first: u64,
        last: u64,
    },
    Unsatisfiable,
}

/// What identifies the content, as it is written in the headers of the answer.
pub(super) struct Validators<'a> {
    pub(super) etag: &'a str,
    pub(super) last_modified: &'a str,
}

/// The part that the headers of a GET ask for, of a content of `length` bytes. A range that is malformed, of an
/// unknown unit or one of several is ignored, as the RFC allows.
pub(super) fn requested_part(headers: &HeaderMap, length: u64, validators: &Validators<'_>) -> Part {
    let Some(range) = headers.get(RANGE).and_then(|range| range.to_str().ok()) else {
        return Part::Whole;
    };
    if !is_same_content(headers, validators) {
        return Part::Whole;
    }
    let Ok(ranges) = parse_range_header(range) else {
        return Part::Whole;
    };
    if ranges.len() != 1 {
        return Part::Whole;
    }
    match ranges.validate(length) {
        Ok(slices) => match slices.first() {
            Some(slice) => Part::Slice {
                first: *slice.start(),
                last: *slice.end(),
            },
            None => Part::Whole,
        },
        Err(RangeUnsatisfiableError::Unsatisfiable) => Part::Unsatisfiable,
        Err(_) => Part::Whole,
    }
}

/// Whether the client has a part of this very content, if it says anything about that. Only a strong tag or the
/// exact date will do.
fn is_same_content(headers: &HeaderMap, validators: &Validators<'_>) -> bool {
    let Some(known) = headers.get(IF_RANGE) else {
        return true;
    };
    known == validators.etag || known == validators.last_modified
}

#[cfg(test)]
mod tests {
    use http::HeaderValue;

    use super::*;

    const VALIDATORS: Validators<'static> = Validators {
        etag: "\"aed49fdd\"",
        last_modified: "Tue, 26 Apr 2016 13:32:13 GMT",
    };

    fn part(range: &str, if_range: Option<&str>, length: u64) -> Part {
        let mut headers = HeaderMap::new();
        headers.insert(RANGE, HeaderValue::from_str(range).unwrap());
        if let Some(if_range) = if_range {
            headers.insert(IF_RANGE, HeaderValue::from_str(if_range).unwrap());
        }
        requested_part(&headers, length, &VALIDATORS)
    }

    #[test]
    fn each_form_of_a_range() {
        let slice = |first, last| Part::Slice { first, last };
        let table = [
            ("bytes=0-9", slice(0, 9)),
            ("bytes=0-0", slice(0, 0)),
            ("bytes=90-", slice(90, 99)),
            ("bytes=-5", slice(95, 99)),
            ("bytes=-500", slice(0, 99)),
            ("bytes=0-500", slice(0, 99)),
            ("bytes=99-99", slice(99, 99)),
            ("bytes=100-", Part::Unsatisfiable),
            ("bytes=100-200", Part::Unsatisfiable),
            ("bytes=-0", Part::Unsatisfiable),
            ("bytes=9-3", Part::Whole),
            ("bytes=0-1,5-6", Part::Whole),
            ("bytes=x-1", Part::Whole),
            ("bytes=", Part::Whole),
            ("items=0-9", Part::Whole),
            ("nonsense", Part::Whole),
        ];
        for (range, expected) in table {
            assert_eq!(part(range, None, 100), expected, "{range}");
        }
        assert_eq!(requested_part(&HeaderMap::new(), 100, &VALIDATORS), Part::Whole);
    }

    #[test]
    fn nothing_has_no_part() {
        assert_eq!(part("bytes=0-", None, 0), Part::Unsatisfiable);
        assert_eq!(part("bytes=-5", None, 0), Part::Whole);
    }

    #[test]
    fn another_content_is_sent_whole() {
        let slice = Part::Slice { first: 5, last: 9 };
        assert_eq!(part("bytes=5-", Some("\"aed49fdd\""), 10), slice);
        assert_eq!(part("bytes=5-", Some("Tue, 26 Apr 2016 13:32:13 GMT"), 10), slice);
        for other in [
            "\"other\"",
            "W/\"aed49fdd\"",
            "aed49fdd",
            "Tue, 26 Apr 2016 13:32:14 GMT",
            "*",
            "",
        ] {
            assert_eq!(part("bytes=5-", Some(other), 10), Part::Whole, "{other}");
            assert_eq!(part("bytes=50-", Some(other), 10), Part::Whole, "{other}");
        }
    }
}
