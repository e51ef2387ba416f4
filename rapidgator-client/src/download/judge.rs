//! Whether an answer can be the file that was asked for, or the rest of it, as a pure decision on its head.

use http::{HeaderMap, header};

use rapidgator_client_runtime::transfer::ReceiveTransfer;

/// What an answer is taken for before its first byte is looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Judgement {
    /// It can be the whole file. Length and MD5 of the bytes have the last word.
    File,
    /// It can be what follows the bytes that are there.
    Rest,
    /// It is not what follows; the whole has to be asked for.
    NotTheRest,
    /// It says why there is no file.
    Text,
    /// It announces so many bytes, which is not what the file has.
    WrongLength(u64),
}

/// What was asked for.
#[derive(Clone, Copy, Debug)]
pub(super) struct Wanted {
    /// How many bytes are there already, or are asked of somebody else.
    pub(super) from: u64,
    /// How many the file has.
    pub(super) size: u64,
    /// Whether a part was asked for.
    is_part: bool,
}

impl Wanted {
    /// All behind the bytes that are there. With none, no part is asked for but the whole.
    pub(super) fn rest(from: u64, size: u64) -> Self {
        Self {
            from,
            size,
            is_part: from > 0,
        }
    }

    /// Some bytes from this one on.
    pub(super) fn part(from: u64, size: u64) -> Self {
        Self {
            from,
            size,
            is_part: true,
        }
    }
}

/// Some hosts call everything a text that is one, others send errors so. A text is believed to be the file only if it
/// announces the very length of the file: an error would have to be as long by chance, and then its MD5 gives it away.
pub(super) fn judge(status: u16, headers: &HeaderMap, wanted: Wanted, transfer: &ReceiveTransfer) -> Judgement {
    match status {
        200 => whole(headers, wanted.size, transfer),
        206 if wanted.is_part && is_the_rest(headers, wanted) => Judgement::Rest,
        206 | 416 if wanted.is_part => Judgement::NotTheRest,
        // Not any 2xx: no part of the file was asked for.
        _ => Judgement::Text,
    }
}

fn whole(headers: &HeaderMap, size: u64, transfer: &ReceiveTransfer) -> Judgement {
    match length(headers) {
        Some(announced) if announced == size => Judgement::File,
        _ if is_suspicious(headers, transfer) => Judgement::Text,
        Some(announced) => Judgement::WrongLength(announced),
        None => Judgement::File,
    }
}

/// `bytes FIRST-LAST/SIZE`. The last one may be an earlier one than that of the file, and the size may be unknown.
fn is_the_rest(headers: &HeaderMap, wanted: Wanted) -> bool {
    let parse = || {
        let value = headers.get(header::CONTENT_RANGE)?.to_str().ok()?;
        let (range, size) = value.trim().strip_prefix("bytes ")?.trim().split_once('/')?;
        let (first, last) = range.split_once('-')?;
        let known = match size.trim() {
            "*" => wanted.size,
            size => size.parse().ok()?,
        };
        Some((
            first.trim().parse::<u64>().ok()?,
            last.trim().parse::<u64>().ok()?,
            known,
        ))
    };
    parse().is_some_and(|(first, last, size)| {
        first == wanted.from && (first..wanted.size).contains(&last) && size == wanted.size
    })
}

fn is_suspicious(headers: &HeaderMap, transfer: &ReceiveTransfer) -> bool {
    let value = headers
        .get(header::CONTENT_TYPE)
        .and_then(|value| value.to_str().ok())
        .unwrap_or_default();
    let media_type = value.split(';').next().unwrap_or_default().trim();
    transfer
        .refuse_media_types
        .iter()
        .any(|refused| media_type.eq_ignore_ascii_case(refused))
}

fn length(headers: &HeaderMap) -> Option<u64> {
    headers.get(header::CONTENT_LENGTH)?.to_str().ok()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::generated::transfers::{DOWNLOAD, ONE_TIME};

    const WHOLE: Wanted = Wanted {
        from: 0,
        size: 30,
        is_part: false,
    };
    const REST: Wanted = Wanted {
        from: 10,
        size: 30,
        is_part: true,
    };

    #[test]
    fn a_text_is_the_file_only_if_it_announces_its_length() {
        use Judgement::{File, Text, WrongLength};
        let cases = [
            (200, Some("application/octet-stream"), Some("30"), File),
            (200, Some("application/octet-stream"), None, File),
            (200, Some("application/octet-stream"), Some("29"), WrongLength(29)),
            (200, None, None, File),
            (200, None, Some("31"), WrongLength(31)),
            (200, None, Some("x"), File),
            (200, Some("text/plain"), Some("30"), File),
            (200, Some("Text/HTML; charset=utf-8"), Some("30"), File),
            (200, Some("application/json"), Some("30"), File),
            (200, Some("text/plain"), Some("29"), Text),
            (200, Some("text/plain"), None, Text),
            (200, Some("text/plain"), Some("x"), Text),
            (200, Some(" TEXT/html ;charset=utf-8"), Some("0"), Text),
            (200, Some("application/json"), Some("300"), Text),
            (206, Some("application/octet-stream"), Some("30"), Text),
            (416, None, None, Text),
            (404, None, Some("30"), Text),
            (302, None, None, Text),
        ];
        for (status, media_type, announced, expected) in cases {
            let mut headers = HeaderMap::new();
            let given = [(header::CONTENT_TYPE, media_type), (header::CONTENT_LENGTH, announced)];
            for (name, value) in given {
                headers.extend(value.map(|value| (name, value.parse().unwrap())));
            }
            let judgement = judge(status, &headers, WHOLE, &DOWNLOAD);
            assert_eq!(judgement, expected, "{status} {media_type:?} {announced:?}");
            if status == 200 {
                assert_eq!(
                    judge(status, &headers, REST, &DOWNLOAD),
                    expected,
                    "a host without ranges"
                );
            }
        }
        let empty = HeaderMap::from_iter([(header::CONTENT_LENGTH, "0".parse().unwrap())]);
        assert_eq!(judge(200, &empty, Wanted::rest(0, 0), &ONE_TIME), File);
    }

    #[test]
    fn a_part_may_be_the_first_one() {
        let headers = HeaderMap::from_iter([(header::CONTENT_RANGE, "bytes 0-9/30".parse().unwrap())]);
        assert_eq!(judge(206, &headers, Wanted::part(0, 30), &DOWNLOAD), Judgement::Rest);
        assert_eq!(judge(206, &headers, Wanted::rest(0, 30), &DOWNLOAD), Judgement::Text);
    }

    #[test]
    fn a_part_has_to_begin_where_the_bytes_end() {
        use Judgement::{NotTheRest, Rest, Text};
        let cases = [
            (206, Some("bytes 10-29/30"), Rest),
            (206, Some("bytes 10-29/*"), Rest),
            (206, Some("bytes 10-10/30"), Rest),
            (206, Some("bytes 9-29/30"), NotTheRest),
            (206, Some("bytes 11-29/30"), NotTheRest),
            (206, Some("bytes 10-30/30"), NotTheRest),
            (206, Some("bytes 10-9/30"), NotTheRest),
            (206, Some("bytes 10-29/31"), NotTheRest),
            (206, Some("bytes 10-18446744073709551616/30"), NotTheRest),
            (206, Some("bytes */30"), NotTheRest),
            (206, Some("lines 10-29/30"), NotTheRest),
            (206, Some("bytes"), NotTheRest),
            (206, None, NotTheRest),
            (416, Some("bytes */5"), NotTheRest),
            (416, None, NotTheRest),
            (404, Some("bytes 10-29/30"), Text),
            (503, None, Text),
        ];
        for (status, range, expected) in cases {
            let mut headers = HeaderMap::new();
            headers.extend(range.map(|range| (header::CONTENT_RANGE, range.parse().unwrap())));
            assert_eq!(judge(status, &headers, REST, &DOWNLOAD), expected, "{status} {range:?}");
        }
    }
}
