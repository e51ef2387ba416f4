//! The name of a file in a header that a source sent (RFC 6266), however it is written.

use percent_encoding::percent_decode_str;

const PLAIN: &str = "filename";
/// In UTF-8; counts more than the plain one.
const EXTENDED: &str = "filename*";
const UTF_8: &str = "utf-8";

/// The name that a `Content-Disposition` gives, without folders.
pub(super) fn of(disposition: &[u8]) -> Option<String> {
    let text = String::from_utf8_lossy(disposition);
    let (_, mut rest) = text.split_once(';')?;
    let (mut plain, mut extended) = (None, None);
    while let Some((name, value, after)) = parameter(rest) {
        if name.eq_ignore_ascii_case(PLAIN) {
            plain.get_or_insert(value);
        } else if name.eq_ignore_ascii_case(EXTENDED)
            && let Some(value) = decoded(&value)
        {
            extended.get_or_insert(value);
        }
        rest = after;
    }
    let name = extended.or(plain)?;
    let name = name.rsplit(['/', '\\']).next()?;
    (!name.is_empty()).then(|| name.to_owned())
}

/// The first parameter, and what follows it.
fn parameter(text: &str) -> Option<(&str, String, &str)> {
    let (name, rest) = text.trim_start_matches([';', ' ', '\t']).split_once('=')?;
    let rest = rest.trim_start();
    let Some(quoted) = rest.strip_prefix('"') else {
        let (value, after) = rest.split_once(';').unwrap_or((rest, ""));
        return Some((name.trim(), value.trim().to_owned(), after));
    };
    let mut value = String::new();
    let mut letters = quoted.char_indices();
    while let Some((at, letter)) = letters.next() {
        match letter {
            '"' => return Some((name.trim(), value, &quoted[at + 1..])),
            '\\' => value.extend(letters.next().map(|(_, escaped)| escaped)),
            other => value.push(other),
        }
    }
    // A quote that does not end ends with the header.
    Some((name.trim(), value, ""))
}

/// `UTF-8'language'percent-encoded`.
fn decoded(value: &str) -> Option<String> {
    let mut parts = value.splitn(3, '\'');
    let (charset, _language, text) = (parts.next()?, parts.next()?, parts.next()?);
    let text = percent_decode_str(text).decode_utf8().ok()?;
    charset.eq_ignore_ascii_case(UTF_8).then(|| text.into_owned())
}

#[cfg(test)]
mod tests {
    #[test]
    fn each_form_of_a_name() {
        let table = [
            ("attachment; filename=\"a b.txt\"", Some("a b.txt")),
            ("attachment; filename=a.txt", Some("a.txt")),
            ("attachment;FileName = a.txt ; size=3", Some("a.txt")),
            (r#"attachment; filename="a\"b;c.txt"; x=y"#, Some("a\"b;c.txt")),
            (
                "attachment; filename=\"a_.txt\"; filename*=UTF-8''%C3%A4.txt",
                Some("ä.txt"),
            ),
            (
                "attachment; filename*=utf-8'de'%C3%A4.txt; filename=\"a.txt\"",
                Some("ä.txt"),
            ),
            (
                "attachment; filename*=ISO-8859-1''%E4.txt; filename=a.txt",
                Some("a.txt"),
            ),
            ("attachment; filename*=UTF-8''%FF; filename=a.txt", Some("a.txt")),
            ("attachment; filename=\"../../etc/passwd\"", Some("passwd")),
            (r#"attachment; filename="C:\\temp\\a.txt""#, Some("a.txt")),
            ("attachment; filename=\"имя.txt\"", Some("имя.txt")),
            ("attachment; filename=\"endless", Some("endless")),
            ("attachment; filename=\"a/\"", None),
            ("attachment; filename=", None),
            ("attachment; filename", None),
            ("attachment", None),
            ("", None),
        ];
        for (header, expected) in table {
            assert_eq!(super::of(header.as_bytes()).as_deref(), expected, "{header}");
        }
    }
}
