//! Texts of the service before they enter an error: shortened, and without what must not be seen.

const LONGEST: usize = 200;
const REDACTED: &str = "[redacted]";

/// `text` on one line, without these secrets and without the queries of addresses, cut to a readable length.
pub fn snippet(text: &str, secrets: &[&str]) -> String {
    // A cut comes last: half a secret must not survive it.
    let hidden = without_secrets(text, secrets);
    let blank = |letter: char| letter.is_whitespace() || letter.is_control();
    let words: Vec<_> = hidden
        .split(blank)
        .filter(|word| !word.is_empty())
        .map(without_queries)
        .collect();
    shorten(words.join(" "))
}

fn without_secrets(text: &str, secrets: &[&str]) -> String {
    let mut spellings: Vec<_> = secrets.iter().copied().flat_map(spellings).collect();
    // The longest first: a secret inside another one must not leave the rest of that to be read.
    spellings.sort_by_key(|spelling| std::cmp::Reverse(spelling.len()));
    let shown = spellings.iter().filter(|spelling| !spelling.is_empty());
    shown.fold(text.to_owned(), |hidden, spelling| hidden.replace(spelling, REDACTED))
}

/// A text as it is, in an address, in JSON as PHP writes it, and on a page.
fn spellings(secret: &str) -> [String; 5] {
    let form: String = url::form_urlencoded::byte_serialize(secret.as_bytes()).collect();
    let address = form.replace('+', "%20");
    let json: String = secret.chars().map(json_escape).collect();
    let page = secret
        .replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;");
    [secret.to_owned(), form, address, json, page]
}

fn json_escape(letter: char) -> String {
    match letter {
        '"' | '\\' | '/' => format!("\\{letter}"),
        ' '..='~' => letter.to_string(),
        _ => {
            let mut units = [0; 2];
            letter
                .encode_utf16(&mut units)
                .iter()
                .map(|unit| format!("\\u{unit:04x}"))
                .collect()
        }
    }
}

/// Hides what follows a question mark, up to the end of what may be an address, if it has the form of a query.
fn without_queries(word: &str) -> String {
    const ENDS: [char; 8] = ['"', '\'', '<', '>', '`', '(', ')', '|'];
    let hide = |piece: &str| match piece.split_once('?') {
        Some((before, query)) if query.contains('=') => {
            // The character that ended the piece stays.
            let end = query.chars().next_back().filter(|last| ENDS.contains(last));
            format!("{before}?{REDACTED}{}", end.map(String::from).unwrap_or_default())
        }
        _ => piece.to_owned(),
    };
    word.split_inclusive(ENDS).map(hide).collect()
}

fn shorten(text: String) -> String {
    match text.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hides_secrets_in_each_spelling() {
        let text = "Token abc def is bad, abc+def, ok";
        assert_eq!(
            snippet(text, &["abc def", ""]),
            "Token [redacted] is bad, [redacted], ok"
        );
    }

    #[test]
    fn hides_a_secret_however_it_is_written() {
        let secret = r#"a b"/ä😀<&"#;
        for spelling in [
            r#"a b"/ä😀<&"#,
            "a+b%22%2F%C3%A4%F0%9F%98%80%3C%26",
            "a%20b%22%2F%C3%A4%F0%9F%98%80%3C%26",
            r#"a b\"\/\u00e4\ud83d\ude00<&"#,
            "a b&quot;/ä😀&lt;&amp;",
        ] {
            assert_eq!(snippet(&format!("no {spelling}!"), &[secret]), "no [redacted]!");
        }
    }

    #[test]
    fn hides_a_secret_around_another_one_whole() {
        assert_eq!(
            snippet("123456 and 123", &["123", "123456"]),
            "[redacted] and [redacted]"
        );
    }

    #[test]
    fn hides_queries() {
        let page = r#"<a href="http://pr3.example/?r=x&sid=SECRET">go</a> really? a=b http:\/\/h\/?sid=SECRET"#;
        let expected = r#"<a href="http://pr3.example/?[redacted]">go</a> really? a=b http:\/\/h\/?[redacted]"#;
        assert_eq!(snippet(page, &[]), expected);
    }

    #[test]
    fn cuts_after_hiding() {
        let text = format!("{}SECRET", "x".repeat(LONGEST - 3));
        let cut = snippet(&text, &["SECRET"]);
        assert!(!cut.contains("SEC") && cut.ends_with("[re…"), "{cut}");
    }

    #[test]
    fn is_one_line() {
        assert_eq!(snippet(" a\n\tb\u{1b}[0m\0 ", &[]), "a b [0m");
    }
}
