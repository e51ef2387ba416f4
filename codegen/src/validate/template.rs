//! Texts with `{placeholders}`: error texts and the parts of URLs.

use crate::model::TextPart;

/// Splits a text into literals and placeholders.
///
/// # Errors
/// A sentence about what is wrong with it.
pub(super) fn parse_template(text: &str) -> Result<Vec<TextPart>, String> {
    let mut parts = Vec::new();
    let mut rest = text;
    while let Some(at) = rest.find(['{', '}']) {
        let (literal, from_brace) = rest.split_at(at);
        let Some(inside) = from_brace.strip_prefix('{') else {
            return Err("`}` without `{` in front of it".to_owned());
        };
        let Some((name, behind)) = inside.split_once('}') else {
            return Err("`{` without `}` behind it".to_owned());
        };
        if !is_snake_case(name) {
            return Err(format!("`{{{name}}}` is no placeholder: its name must be snake_case"));
        }
        let is_second = |part: &TextPart| matches!(part, TextPart::Placeholder(it) if it == name);
        if parts.iter().any(is_second) {
            return Err(format!("`{{{name}}}` is used twice"));
        }
        if !literal.is_empty() {
            parts.push(TextPart::Literal(literal.to_owned()));
        } else if let Some(TextPart::Placeholder(before)) = parts.last() {
            return Err(format!("nothing stands between `{{{before}}}` and `{{{name}}}`"));
        }
        parts.push(TextPart::Placeholder(name.to_owned()));
        rest = behind;
    }
    if !rest.is_empty() {
        parts.push(TextPart::Literal(rest.to_owned()));
    }
    Ok(parts)
}

/// Whether a text could come from the template, with something in the place of each placeholder.
pub(super) fn fits_template(parts: &[TextPart], text: &str) -> bool {
    match parts {
        [] => text.is_empty(),
        [TextPart::Literal(literal), rest @ ..] => text
            .strip_prefix(literal.as_str())
            .is_some_and(|text| fits_template(rest, text)),
        [TextPart::Placeholder(_)] => !text.is_empty(),
        [TextPart::Placeholder(_), rest @ ..] => text
            .char_indices()
            .skip(1)
            .any(|(at, _)| fits_template(rest, &text[at..])),
    }
}

/// Lower case words of letters and digits with single underscores between them.
pub(super) fn is_snake_case(name: &str) -> bool {
    name.starts_with(|first: char| first.is_ascii_lowercase())
        && name.split('_').all(|word| {
            let is_plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit();
            !word.is_empty() && word.bytes().all(is_plain)
        })
}

#[cfg(test)]
mod tests {
    use super::{fits_template, parse_template};

    #[test]
    fn templates_fit_what_they_make() {
        let parts = parse_template("wait {time} or {other}.").unwrap();
        assert!(fits_template(&parts, "wait 20 sec... or not."));
        assert!(!fits_template(&parts, "wait  or ."));
        assert!(!fits_template(&parts, "wait 20 sec or not"));
    }

    #[test]
    fn unclear_templates_are_refused() {
        for text in [
            "{", "}", "{a", "a}", "{A}", "{}", "{a b}", "{a}{b}", "{a} {a}", "{a__b}",
        ] {
            assert!(parse_template(text).is_err(), "{text}");
        }
    }
}
