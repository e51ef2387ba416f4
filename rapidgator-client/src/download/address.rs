//! Where the bytes of a file are, and how they are asked for there.

use http::{HeaderMap, HeaderValue, header};
use rapidgator_client_runtime::transport::Request;
use url::Url;

use super::segments::Span;

/// An address, and the tag that its host gave to the bytes.
///
/// The tag is used at the same address only: another host of the service may tag the same file in another way, and then
/// nothing could ever go on there. Across addresses, size and MD5 tell that it is still the same file.
#[derive(Clone)]
pub(super) struct Address {
    pub(super) url: Url,
    tag: Option<HeaderValue>,
}

/// Which bytes are asked for.
#[derive(Clone, Copy, Debug)]
pub(super) enum Range {
    Whole,
    From(u64),
    Of(Span),
}

impl Address {
    pub(super) fn new(url: Url) -> Self {
        Self { url, tag: None }
    }

    /// Asks for a part with the condition that it is one of the same bytes; otherwise the host sends the whole (RFC 9110,
    /// section 13.1.5).
    pub(super) fn request(&self, range: Range) -> Request {
        let mut request = Request::new(http::Method::GET, self.url.clone());
        let text = match range {
            Range::Whole => return request,
            Range::From(first) => format!("bytes={first}-"),
            Range::Of(Span(first, end)) => format!("bytes={first}-{}", end.saturating_sub(1)),
        };
        let text = HeaderValue::try_from(text).expect("letters and digits");
        request.headers.insert(header::RANGE, text);
        if let Some(tag) = &self.tag {
            request.headers.insert(header::IF_RANGE, tag.clone());
        }
        request
    }

    /// Whether an answer may be of the bytes that came before from here. Not every host minds the condition.
    pub(super) fn is_of_the_same(&self, headers: &HeaderMap) -> bool {
        match (&self.tag, strong_tag(headers)) {
            (Some(known), Some(now)) => *known == now,
            (Some(_) | None, None) | (None, Some(_)) => true,
        }
    }

    /// Takes the tag of an answer that has bytes.
    pub(super) fn learn(&mut self, headers: &HeaderMap) {
        self.tag = strong_tag(headers).or(self.tag.take());
    }
}

/// A weak tag says that bytes may be others that mean the same, so no parts of them can be put together.
fn strong_tag(headers: &HeaderMap) -> Option<HeaderValue> {
    let tag = headers.get(header::ETAG)?;
    let text = tag.as_bytes();
    (text.len() >= 2 && text.starts_with(b"\"") && text.ends_with(b"\"")).then(|| tag.clone())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_strong_tags_are_a_condition() {
        for (tag, is_strong) in [
            ("\"a\"", true),
            ("\"\"", true),
            ("W/\"a\"", false),
            ("a", false),
            ("\"", false),
        ] {
            let mut address = Address::new(Url::parse("http://h/").unwrap());
            address.learn(&HeaderMap::from_iter([(header::ETAG, tag.parse().unwrap())]));
            let request = address.request(Range::From(5));
            assert_eq!(request.headers.get(header::IF_RANGE).is_some(), is_strong, "{tag}");
            assert_eq!(address.request(Range::Whole).headers.len(), 0);
        }
    }

    #[test]
    fn a_segment_names_its_last_byte() {
        let address = Address::new(Url::parse("http://h/").unwrap());
        let range = address.request(Range::Of(Span(5, 10))).headers[header::RANGE].clone();
        assert_eq!(range, "bytes=5-9");
    }
}
