//! Whether an answer can be the file that was asked for, as a pure decision on its head.

use http::{HeaderMap, header};

use super::ReceiveTransfer;

/// What an answer is taken for before its first byte is looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Judgement {
    /// It can be the file. Length and MD5 of the bytes have the last word.
    File,
    /// It says why there is no file.
    Text,
    /// It announces so many bytes, which is not what the file has.
    WrongLength(u64),
}

/// Some hosts call everything a text that is one, others send errors so. A text is believed to be the file only if it
/// announces the very length of the file: an error would have to be as long by chance, and then its MD5 gives it away.
pub(super) fn judge(status: u16, headers: &HeaderMap, size: u64, transfer: &ReceiveTransfer) -> Judgement {
    // Not any 2xx: no part of the file was asked for.
    if status != 200 {
        return Judgement::Text;
    }
    match length(headers) {
        Some(announced) if announced == size => Judgement::File,
        _ if is_suspicious(headers, transfer) => Judgement::Text,
        Some(announced) => Judgement::WrongLength(announced),
        None => Judgement::File,
    }
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
            (404, None, Some("30"), Text),
            (302, None, None, Text),
        ];
        for (status, media_type, announced, expected) in cases {
            let mut headers = HeaderMap::new();
            let given = [(header::CONTENT_TYPE, media_type), (header::CONTENT_LENGTH, announced)];
            for (name, value) in given {
                headers.extend(value.map(|value| (name, value.parse().unwrap())));
            }
            let judgement = judge(status, &headers, 30, &DOWNLOAD);
            assert_eq!(judgement, expected, "{status} {media_type:?} {announced:?}");
        }
        let empty = HeaderMap::from_iter([(header::CONTENT_LENGTH, "0".parse().unwrap())]);
        assert_eq!(judge(200, &empty, 0, &ONE_TIME), File);
    }
}
