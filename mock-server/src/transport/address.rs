//! The space in front of a path: `/@name/api/v2/…`. Some clients write the sign as `%40`.

use axum::extract::Request;
use http::Uri;
use http::uri::PathAndQuery;

use crate::spaces::{SpaceError, SpaceName};

/// Takes the space out of the address of a request, if there is one in it.
///
/// # Errors
///
/// If it cannot be a space.
pub(super) fn take_space(request: &mut Request) -> Result<Option<SpaceName>, SpaceError> {
    let Some((name, rest)) = split(request.uri()) else {
        return Ok(None);
    };
    let name = SpaceName::parse(name)?;
    let rest = PathAndQuery::try_from(rest).map_err(|_| SpaceError::Invalid)?;
    let mut parts = request.uri().clone().into_parts();
    parts.path_and_query = Some(rest);
    *request.uri_mut() = Uri::from_parts(parts).map_err(|_| SpaceError::Invalid)?;
    Ok(Some(name))
}

/// The name, and the rest of the address with a slash in front.
fn split(uri: &Uri) -> Option<(&str, String)> {
    let whole = uri.path_and_query()?.as_str();
    let named = whole.strip_prefix("/@").or_else(|| whole.strip_prefix("/%40"))?;
    let end = named.find(['/', '?']).unwrap_or(named.len());
    let (name, rest) = named.split_at(end);
    let slash = if rest.starts_with('/') { "" } else { "/" };
    Some((name, format!("{slash}{rest}")))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn taken(uri: &str) -> Option<(String, String)> {
        let mut request = Request::new(axum::body::Body::empty());
        *request.uri_mut() = uri.parse().unwrap();
        let name = take_space(&mut request).ok()?;
        Some((
            name.map(|name| name.to_string()).unwrap_or_default(),
            request.uri().to_string(),
        ))
    }

    #[test]
    fn a_space_is_taken_out_and_the_rest_stays() {
        for (uri, name, rest) in [
            ("/@a/api/v2/user/info?token=%20x", "a", "/api/v2/user/info?token=%20x"),
            ("/@a//?r=upload/api&uuid=1", "a", "//?r=upload/api&uuid=1"),
            ("/@a/?r=b", "a", "/?r=b"),
            ("/@a?r=b", "a", "/?r=b"),
            ("/@a", "a", "/"),
            ("/%40a-b_C.9/x/@y", "a-b_C.9", "/x/@y"),
            ("http://host:1/@a/x", "a", "http://host:1/x"),
            ("/x/@a", "", "/x/@a"),
            ("/", "", "/"),
        ] {
            assert_eq!(taken(uri), Some((name.to_owned(), rest.to_owned())), "{uri}");
        }
    }

    #[test]
    fn what_cannot_be_a_name_is_refused() {
        for uri in [
            "/@",
            "/@/x",
            "/@a%2Fb/x",
            "/@a@b/x",
            "/@../x",
            &format!("/@{}/x", "a".repeat(65)),
        ] {
            assert_eq!(taken(uri), None, "{uri}");
        }
    }
}
