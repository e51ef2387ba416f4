//! Addresses: the base URL, pages, and the templates of both pages and transfers.

use indexmap::IndexMap;

use super::{Parts, context::Context, template::parse_template, values::is_secret};
use crate::{
    diag::{Code, Diagnostic, Span},
    model::{PageUrl, TextPart, Type, UrlPart, UrlTemplate},
    near::did_you_mean,
    parse::{Section, Spanned},
    raw::{HasFacts, RawPageUrl},
};

pub(super) fn check_base_url(cx: &mut Context, url: &Spanned<String>) {
    let rest = strip_scheme(&url.value);
    let is_clean = |rest: &str| {
        !rest.is_empty()
            && !rest.starts_with('/')
            && !rest.ends_with('/')
            && !rest.contains(|letter: char| letter.is_whitespace() || "?#{}".contains(letter))
    };
    if !rest.is_some_and(is_clean) {
        let message = format!("`{}` is no base URL", url.value);
        cx.add(
            Diagnostic::new(Code::BadUrl, &url.span, message)
                .help("for example https://host/path, without a slash at the end".to_owned()),
        );
    }
}

fn strip_scheme(url: &str) -> Option<&str> {
    url.strip_prefix("https://").or_else(|| url.strip_prefix("http://"))
}

pub(super) fn page(cx: &mut Context, parts: &Parts, name: &Spanned<String>, raw: &RawPageUrl) -> Option<PageUrl> {
    let evidence = cx.evidence(&name.span, raw.facts(), None);
    if raw.hosts.value.is_empty() {
        cx.refuse(Code::Empty, &raw.hosts.span, "the page needs a host");
    }
    let template = template(cx, &raw.template, &raw.fields);
    if let Some(template) = &template
        && let Some((field, span)) = secret_field(parts, template, &raw.fields)
    {
        let message = format!("`{field}` is a secret and stands in the address of a page");
        cx.add(
            Diagnostic::new(Code::SecretInUrl, span, message)
                .label("a secret")
                .secondary(&raw.template.span, "in this address"),
        );
    }
    Some(PageUrl {
        name: name.value.clone(),
        doc: raw.doc.clone(),
        template: template?,
        hosts: raw.hosts.value.clone(),
        evidence: evidence?,
    })
}

/// The first secret in an address, and where it is declared.
pub(super) fn secret_field<'r>(
    parts: &Parts,
    template: &UrlTemplate,
    declared: &'r Section<Spanned<String>>,
) -> Option<(&'r str, &'r Span)> {
    let is_secret = |name: &str| {
        let ty = template.fields.get(name);
        ty.is_some_and(|ty| is_secret(parts, ty) == Some(true))
    };
    let mut keys = declared.entries.iter().map(|entry| &entry.key);
    keys.find(|key| is_secret(&key.value))
        .map(|key| (key.value.as_str(), &key.span))
}

/// Reads a template and checks it against the fields that are declared beside it.
pub(super) fn template(
    cx: &mut Context,
    text: &Spanned<String>,
    declared: &Section<Spanned<String>>,
) -> Option<UrlTemplate> {
    let fields = fields(cx, declared);
    let (origin, path, query) = match parse_url(&text.value) {
        Ok(parts) => parts,
        Err(message) => {
            cx.refuse(Code::BadUrlTemplate, &text.span, message);
            return None;
        }
    };
    let used: Vec<&str> = path
        .iter()
        .chain(query.iter().map(|(_, part)| part))
        .filter_map(|part| match part {
            UrlPart::Field(name) => Some(name.as_str()),
            UrlPart::Literal(_) => None,
        })
        .collect();
    for (index, name) in used.iter().enumerate() {
        if used[..index].contains(name) {
            let message = format!("`{{{name}}}` is used twice");
            cx.refuse(Code::BadUrlTemplate, &text.span, message);
        }
        let names = || declared.entries.iter().map(|entry| entry.key.value.as_str());
        if !names().any(|declared| declared == *name) {
            let help = did_you_mean(name, names());
            let message = format!("`{{{name}}}` is not declared in `fields`");
            cx.add(Diagnostic::new(Code::BadUrlTemplate, &text.span, message).help(help));
        }
    }
    for entry in &declared.entries {
        if !used.contains(&entry.key.value.as_str()) {
            let message = format!("the template does not use `{}`", entry.key.value);
            cx.refuse(Code::BadUrlTemplate, &entry.key.span, message);
        }
    }
    Some(UrlTemplate {
        text: text.value.clone(),
        origin,
        path,
        query,
        fields: fields?,
    })
}

fn fields(cx: &mut Context, declared: &Section<Spanned<String>>) -> Option<IndexMap<String, Type>> {
    let fields = super::each(declared, |name, ty| {
        let expression = ty;
        let ty = cx.ty(expression)?;
        match ty {
            Type::String | Type::Integer | Type::Scalar(_) | Type::Enum(_) => {}
            Type::Boolean | Type::Object(_) | Type::Union(_) | Type::List(_) => {
                let message = format!("`{}` cannot be a part of an address", expression.value);
                cx.refuse(Code::TypeNotAllowed, &expression.span, message);
            }
        }
        Some((name.value.clone(), ty))
    });
    Some(super::all(fields)?.into_iter().collect())
}

type UrlParts = (String, Vec<UrlPart>, Vec<(String, UrlPart)>);

fn parse_url(text: &str) -> Result<UrlParts, String> {
    if let Some(letter) = text.chars().find(|letter| letter.is_whitespace() || *letter == '#') {
        return Err(format!("{letter:?} cannot be in a template"));
    }
    let rest = strip_scheme(text).ok_or("a template begins with http:// or https://")?;
    let slash = rest.find('/').ok_or("a template has a path, at least `/`")?;
    let host = &rest[..slash];
    if host.is_empty() || host.contains(['{', '}', '?']) {
        return Err("the host of a template is fixed".to_owned());
    }
    let origin = &text[..text.len() - rest.len() + slash];
    let (path, query) = match rest[slash..].split_once('?') {
        Some((path, query)) => (path, Some(query)),
        None => (&rest[slash..], None),
    };
    let path = parse_template(path)?.into_iter().map(url_part).collect();
    let query = match query {
        None => Vec::new(),
        Some(query) => query.split('&').map(query_pair).collect::<Result<_, _>>()?,
    };
    Ok((origin.to_owned(), path, query))
}

fn query_pair(pair: &str) -> Result<(String, UrlPart), String> {
    let wrong = || format!("`{pair}` is not `name=value`");
    let (name, value) = pair.split_once('=').ok_or_else(wrong)?;
    if name.is_empty() || name.contains(['{', '}']) {
        return Err(wrong());
    }
    let mut parts = parse_template(value)?.into_iter().map(url_part);
    match (parts.next(), parts.next()) {
        (None, _) => Ok((name.to_owned(), UrlPart::Literal(String::new()))),
        (Some(only), None) => Ok((name.to_owned(), only)),
        (Some(_), Some(_)) => Err(format!("the value of `{name}` is a field or fixed, not both")),
    }
}

fn url_part(part: TextPart) -> UrlPart {
    match part {
        TextPart::Literal(text) => UrlPart::Literal(text),
        TextPart::Placeholder(name) => UrlPart::Field(name),
    }
}

#[cfg(test)]
mod tests {
    use super::{UrlPart, parse_url};

    #[test]
    fn an_empty_path_segment_is_kept() {
        let (origin, path, query) = parse_url("http://a.b//?r=c/d&s={e}").unwrap();
        assert_eq!(origin, "http://a.b");
        assert_eq!(path, [UrlPart::Literal("//".to_owned())]);
        assert_eq!(
            query,
            [
                ("r".to_owned(), UrlPart::Literal("c/d".to_owned())),
                ("s".to_owned(), UrlPart::Field("e".to_owned())),
            ]
        );
    }

    #[test]
    fn unclear_templates_are_refused() {
        for text in [
            "",
            "ftp://a/",
            "https://a",
            "https:///b",
            "https://{a}/",
            "https://a/?b",
            "https://a/?=b",
            "https://a/?b={c}d",
            "https://a/?b=c#d",
            "https://a/b c",
        ] {
            assert!(parse_url(text).is_err(), "{text}");
        }
    }
}
