//! What may be kept of a text that somebody else wrote: its words, without what names an account or a thing.

/// Longer texts are cut.
const LONGEST: usize = 120;

/// Takes secrets, ids, numbers and addresses out of texts.
#[derive(Default)]
pub(crate) struct Scrubber {
    secrets: Vec<String>,
}

impl Scrubber {
    /// Never to be seen in anything that is kept. An empty text is none.
    pub(crate) fn hide(&mut self, secret: &str) {
        if !secret.is_empty() {
            self.secrets.push(secret.to_owned());
        }
    }

    /// The words of a text.
    pub(crate) fn text(&self, text: &str) -> String {
        let mut text = text.to_owned();
        for secret in &self.secrets {
            text = text.replace(secret.as_str(), "{secret}");
        }
        let words: Vec<&str> = text.split(' ').map(word).collect();
        let kept = words.join(" ");
        match kept.char_indices().nth(LONGEST) {
            Some((end, _)) => format!("{}…", &kept[..end]),
            None => kept,
        }
    }
}

/// A word, or what kind of word it is.
fn word(word: &str) -> &str {
    let inner = word.trim_matches(|character: char| !character.is_alphanumeric());
    let digits = inner.chars().filter(char::is_ascii_digit).count();
    if word.contains("://") || word.contains("www.") {
        "{address}"
    } else if word.contains('@') {
        "{account}"
    } else if word.starts_with("{secret") {
        word
    } else if digits > 0 && digits == inner.len() && digits < 4 {
        // Small numbers are limits and waits; they are part of what a text says.
        word
    } else if digits > 0 && digits == inner.len() {
        "{number}"
    } else if (digits > 0 && inner.len() >= 8) || inner.len() >= 24 {
        "{id}"
    } else {
        word
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_kept_and_names_are_not() {
        let mut scrubber = Scrubber::default();
        scrubber.hide("hunter2");
        for (text, kept) in [
            ("Error: Nothing here", "Error: Nothing here"),
            ("no file 267796c7b59efd11126606dbde8dd1e4", "no file {id}"),
            ("wait 20 sec... until 1461660733", "wait 20 sec... until {number}"),
            (
                "a@example.com, see http://example.com/?sid=x",
                "{account} see {address}",
            ),
            ("you said hunter2", "you said {secret}"),
        ] {
            assert_eq!(scrubber.text(text), kept);
        }
    }
}
