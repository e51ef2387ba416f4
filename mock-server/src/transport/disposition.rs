//! The name of a file in a header (RFC 6266). Names come from users, so nothing of them may end the header.

use std::fmt::Write as _;

/// `attachment` with the name: in plain letters for old clients and, where that loses something, whole in UTF-8.
pub(super) fn attachment(name: &str) -> String {
    let plain: String = name
        .chars()
        .map(|letter| if is_plain(letter) { letter } else { '_' })
        .collect();
    let mut value = format!("attachment; filename=\"{plain}\"");
    if plain != name {
        value.push_str("; filename*=UTF-8''");
        for byte in name.bytes() {
            if byte.is_ascii_alphanumeric() || b"!#$&+-.^_`|~".contains(&byte) {
                value.push(char::from(byte));
            } else {
                write!(value, "%{byte:02X}").expect("a text takes any text");
            }
        }
    }
    value
}

/// Whether a letter may stand between quotes. A percent sign may, but some clients would decode it.
fn is_plain(letter: char) -> bool {
    (letter == ' ' || letter.is_ascii_graphic()) && !['"', '\\', '%', '/'].contains(&letter)
}

#[cfg(test)]
mod tests {
    use http::HeaderValue;

    use super::*;

    #[test]
    fn plain_names_stay() {
        assert_eq!(
            attachment("my movie (1).mkv"),
            "attachment; filename=\"my movie (1).mkv\""
        );
        assert_eq!(attachment(""), "attachment; filename=\"\"");
    }

    #[test]
    fn other_names_are_given_twice() {
        assert_eq!(
            attachment("naïve.txt"),
            "attachment; filename=\"na_ve.txt\"; filename*=UTF-8''na%C3%AFve.txt"
        );
        assert_eq!(
            attachment("100%"),
            "attachment; filename=\"100_\"; filename*=UTF-8''100%25"
        );
    }

    #[test]
    fn no_name_can_end_the_header() {
        for name in [
            "a\r\nset-cookie: x=1",
            "a\"; filename=\"b",
            "\\\"",
            "\u{0}\u{7f}\t",
            "../../etc/passwd",
            "имя'*",
        ] {
            let value = attachment(name);
            assert!(
                value.bytes().all(|byte| byte == b' ' || byte.is_ascii_graphic()),
                "{value}"
            );
            assert_eq!(value.matches('"').count(), 2, "{value}");
            assert!(HeaderValue::from_str(&value).is_ok());
        }
    }
}
