//! Writes the addresses of pages and transfers from their generated templates, and reads ids out of page addresses.

use std::fmt::Write as _;

/// The address of a page for people.
#[derive(Clone, Copy, Debug)]
pub struct PageUrl {
    /// Scheme and host.
    pub origin: &'static str,
    /// Hosts that count as the service when such an address is read.
    pub hosts: &'static [&'static str],
    /// The path.
    pub parts: &'static [UrlPart],
}

/// A piece of a path.
#[derive(Clone, Copy, Debug)]
pub enum UrlPart {
    /// Stands as it is.
    Literal(&'static str),
    /// The value of this field.
    Field(&'static str),
}

/// The address of a transfer, below an origin that the caller chooses.
#[derive(Clone, Copy, Debug)]
pub struct TransferUrl {
    /// The path; `{field}` stands for a value.
    pub path: &'static str,
    /// Query parameters that never change.
    pub literals: &'static [(&'static str, &'static str)],
    /// Query parameters and the fields that they carry.
    pub fields: &'static [(&'static str, &'static str)],
}

/// The address of a page. A field without a value is left empty.
pub fn render(page: &PageUrl, values: &[(&str, &str)]) -> String {
    let mut address = page.origin.to_owned();
    for part in page.parts {
        match part {
            UrlPart::Literal(text) => address.push_str(text),
            UrlPart::Field(name) => push_encoded(&mut address, value_of(values, name)),
        }
    }
    address
}

/// The value of the first field of a page's path, if `text` is an address of such a page.
///
/// Scheme and port do not matter, and what follows the first field does not either: the tail of a page's address
/// changes with the name of the file.
pub fn first_field(page: &PageUrl, text: &str) -> Option<String> {
    let text = text.trim();
    let rest = strip_scheme(text)?;
    let path_at = rest.find('/')?;
    let (authority, path) = rest.split_at(path_at);
    let (host, port) = authority.split_once(':').unwrap_or((authority, ""));
    // What stands before an `@` is no host, however much it looks like one.
    if !port.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    if !page.hosts.iter().any(|known| known.eq_ignore_ascii_case(host)) {
        return None;
    }
    let path = path.split(['?', '#']).next().unwrap_or(path);
    let Some(UrlPart::Literal(prefix)) = page.parts.first() else {
        return None;
    };
    let value = path.strip_prefix(prefix)?.split('/').next()?;
    (!value.is_empty()).then(|| value.to_owned())
}

/// The last segment of the path of an address, decoded; `None` if there is no such thing.
pub fn last_segment(text: &str) -> Option<String> {
    let rest = text.trim().split_once("://").map_or(text, |(_, rest)| rest);
    let (_, path) = rest.split(['?', '#']).next()?.split_once('/')?;
    let segment = path.rsplit('/').next()?;
    (!segment.is_empty()).then(|| decoded(segment))
}

/// Undoes percent-encoding. What is no such encoding stays as it is, and bytes that are no text are replaced.
fn decoded(segment: &str) -> String {
    let mut bytes = Vec::with_capacity(segment.len());
    let mut rest = segment.as_bytes();
    while let Some((first, tail)) = rest.split_first() {
        let digits = tail.get(..2).and_then(|digits| std::str::from_utf8(digits).ok());
        let code = digits.filter(|digits| digits.bytes().all(|digit| digit.is_ascii_hexdigit()));
        match code.and_then(|code| u8::from_str_radix(code, 16).ok()) {
            Some(byte) if *first == b'%' => {
                bytes.push(byte);
                rest = &tail[2..];
            }
            Some(_) | None => {
                bytes.push(*first);
                rest = tail;
            }
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

/// The address of a transfer below `origin`.
pub fn transfer(url: &TransferUrl, origin: &str, values: &[(&str, &str)]) -> String {
    let mut address = origin.to_owned();
    let mut rest = url.path;
    while let Some((before, after)) = rest.split_once('{') {
        let (name, tail) = after.split_once('}').unwrap_or((after, ""));
        address.push_str(before);
        push_encoded(&mut address, value_of(values, name));
        rest = tail;
    }
    address.push_str(rest);

    let mut separator = '?';
    for (name, value) in url.literals {
        address.push(separator);
        address.push_str(name);
        address.push('=');
        // Literals come from the description and are safe as they stand; the service does not encode their slashes.
        address.push_str(value);
        separator = '&';
    }
    for (name, field) in url.fields {
        address.push(separator);
        address.push_str(name);
        address.push('=');
        push_encoded(&mut address, value_of(values, field));
        separator = '&';
    }
    address
}

fn value_of<'v>(values: &[(&str, &'v str)], name: &str) -> &'v str {
    values
        .iter()
        .find(|(known, _)| *known == name)
        .map_or("", |(_, value)| value)
}

fn strip_scheme(text: &str) -> Option<&str> {
    let (scheme, rest) = text.split_once("://")?;
    let known = scheme.eq_ignore_ascii_case("http") || scheme.eq_ignore_ascii_case("https");
    known.then_some(rest)
}

/// Percent-encodes everything but the unreserved characters of RFC 3986, part 2.3.
fn push_encoded(address: &mut String, value: &str) {
    for byte in value.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b'~') {
            address.push(char::from(byte));
        } else {
            write!(address, "%{byte:02X}").expect("a String takes any text");
        }
    }
}
