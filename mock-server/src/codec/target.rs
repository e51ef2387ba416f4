//! The address of a transfer: whether a request goes to it, and the values that it carries.

use std::fmt;

use http::Uri;
use rapidgator_mock_domain::url::TransferUrl;

use super::params::{Cut, Params};

/// Where a request goes. Its query gives power, so it is never printed.
pub struct Target {
    path: String,
    query: Params,
}

impl Target {
    /// Of this address; the host does not matter, so that any name may lead here.
    #[must_use]
    pub fn of(uri: &Uri) -> Self {
        let mut query = Params::default();
        query.add_urlencoded(uri.query().unwrap_or_default().as_bytes(), Cut::Nowhere);
        Self {
            path: uri.path().to_owned(),
            query,
        }
    }

    /// Whether it is an address of this transfer. Slashes at either end do not matter: `//` and `/` are the same.
    #[must_use]
    pub fn matches(&self, url: &TransferUrl) -> bool {
        let mut known = segments(url.path);
        let mut given = segments(&self.path);
        let same_path = loop {
            match (known.next(), given.next()) {
                (None, None) => break true,
                (Some(known), Some(given)) if field_name(known).is_some() || known == given => {}
                _ => break false,
            }
        };
        same_path
            && url
                .literals
                .iter()
                .all(|(name, value)| self.query.text(name) == Some(value))
    }

    /// The value of a field of this transfer, from the path or the query.
    #[must_use]
    pub fn field(&self, url: &TransferUrl, name: &str) -> Option<String> {
        let in_path = segments(url.path)
            .zip(segments(&self.path))
            .find(|(known, _)| field_name(known) == Some(name));
        if let Some((_, value)) = in_path {
            return Some(value.to_owned());
        }
        let (in_query, _) = url.fields.iter().find(|(_, field)| *field == name)?;
        self.query
            .text(in_query)
            .filter(|value| !value.is_empty())
            .map(str::to_owned)
    }
}

impl fmt::Debug for Target {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Target").finish_non_exhaustive()
    }
}

fn segments(path: &str) -> impl Iterator<Item = &str> {
    path.split('/').filter(|segment| !segment.is_empty())
}

/// `x` for `{x}`.
fn field_name(segment: &str) -> Option<&str> {
    segment.strip_prefix('{')?.strip_suffix('}')
}

#[cfg(test)]
mod tests {
    use super::*;

    const IN_QUERY: TransferUrl = TransferUrl {
        path: "//",
        literals: &[("r", "give/index")],
        fields: &[("session_id", "session")],
    };
    const IN_PATH: TransferUrl = TransferUrl {
        path: "/once/{link}",
        literals: &[],
        fields: &[],
    };

    fn target(uri: &'static str) -> Target {
        Target::of(&Uri::from_static(uri))
    }

    #[test]
    fn a_query_leads_to_a_transfer() {
        for uri in [
            "//?r=give/index&session_id=a",
            "/?session_id=a&r=give%2Findex",
            "http://host/?r=give/index&session_id=a",
        ] {
            let target = target(uri);
            assert!(target.matches(&IN_QUERY), "{uri}");
            assert_eq!(target.field(&IN_QUERY, "session").as_deref(), Some("a"), "{uri}");
        }
        for uri in ["/", "/?r=take/index", "/x?r=give/index", "/?R=give/index"] {
            assert!(!target(uri).matches(&IN_QUERY), "{uri}");
        }
        assert_eq!(target("/?r=give/index&session_id=").field(&IN_QUERY, "session"), None);
    }

    #[test]
    fn a_path_leads_to_a_transfer() {
        assert!(target("/once/4a44").matches(&IN_PATH));
        assert!(target("/once/4a44/").matches(&IN_PATH));
        assert_eq!(target("/once/4a44").field(&IN_PATH, "link").as_deref(), Some("4a44"));
        for uri in ["/once", "/once/a/b", "/twice/a"] {
            assert!(!target(uri).matches(&IN_PATH), "{uri}");
        }
    }

    #[test]
    fn nothing_of_an_address_is_printed() {
        assert!(!format!("{:?}", target("/once/marker?session_id=marker")).contains("marker"));
    }
}
