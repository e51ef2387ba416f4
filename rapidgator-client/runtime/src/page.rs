//! Pages for people, whose addresses name a thing of the API.

use url::Url;

/// The address of a kind of page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Page {
    /// Its path, in which `{name}` stands for a value, with its query, from which none is read. Hosts have several names,
    /// so they are no part of it.
    pub path: &'static str,
}

impl Page {
    /// What stands for `{name}` in the address of such a page. What comes after it in the path does not matter.
    ///
    /// ```
    /// use rapidgator_client_runtime::page::Page;
    ///
    /// let page = Page { path: "/book/{id}/{title}.html" };
    /// assert_eq!(page.value("https://www.library.example/book/7/emma.html", "id"), Some("7".to_owned()));
    /// assert_eq!(page.value("https://library.example/author/7", "id"), None);
    /// ```
    #[must_use]
    pub fn value(&self, link: &str, name: &str) -> Option<String> {
        let url = Url::parse(link).ok()?;
        let mut found = url.path_segments()?;
        for expected in self.path.trim_start_matches('/').split('/') {
            let segment = found.next()?;
            let field = expected.strip_prefix('{').and_then(|rest| rest.strip_suffix('}'));
            match field {
                Some(field) if field == name => return decoded(segment),
                Some(_) => {}
                None if expected == segment => {}
                None => return None,
            }
        }
        None
    }
}

/// The segment without its escapes; nothing if it is empty.
fn decoded(segment: &str) -> Option<String> {
    // A form decodes `+` as well, which is only itself in a path.
    let pair = format!("v={}", segment.replace('+', "%2B").replace('&', "%26"));
    let (_, value) = url::form_urlencoded::parse(pair.as_bytes()).next()?;
    Some(value.into_owned()).filter(|value| !value.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_value_in_a_link() {
        let page = Page {
            path: "/file/{id}/{name}.html",
        };
        let id = |link: &str| page.value(link, "id");
        assert_eq!(id("http://h/file/a%20b+c"), Some("a b+c".to_owned()));
        assert_eq!(id("https://www.h:8/file/7/x.html?a=b#c"), Some("7".to_owned()));
        for other in [
            "http://h/file/",
            "http://h/file",
            "http://h/x/file/7",
            "file/7",
            "",
            "mailto:a",
        ] {
            assert_eq!(id(other), None, "{other}");
        }
        assert_eq!(page.value("http://h/file/7/x.html", "other"), None);
    }
}
