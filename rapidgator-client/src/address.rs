//! Addresses that the service hands out for bytes. They hold a session in their query.

use url::Url;

use rapidgator_client_runtime::{Error, Kind, Secret};

/// The address, if it is one to send requests to.
///
/// # Errors
///
/// [`Kind::Unexpected`]; the text does not show it.
pub(crate) fn parse(text: &Secret) -> Result<Url, Error> {
    let refuse = |why: &'static str| Error::new(Kind::Unexpected, why).sent();
    let url = Url::parse(text.expose());
    let url = url.map_err(|error| refuse("the service gave an address that is none").with_source(error))?;
    if !matches!(url.scheme(), "http" | "https") {
        return Err(refuse("the service gave an address that is neither `http` nor `https`"));
    }
    Ok(url)
}

/// What must not be quoted from an answer of this address.
pub(crate) fn secrets(url: &Url) -> Vec<Secret> {
    let whole = url.query().map(Secret::from);
    // Short values are switches and numbers; hiding each `1` in a text would leave nothing to read.
    let values = url
        .query_pairs()
        .filter(|(_, value)| value.len() >= 8)
        .map(|(_, value)| Secret::from(value.into_owned()));
    whole.into_iter().chain(values).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_can_be_asked() {
        assert!(parse(&Secret::from("http://pr3.example//?r=a&session_id=MARKER")).is_ok());
        for wrong in ["MARKER", "file:///MARKER", "http://", ""] {
            let error = parse(&Secret::from(wrong)).unwrap_err();
            assert_eq!(error.kind(), Kind::Unexpected);
            assert!(!format!("{error} {error:?}").contains("MARKER"));
        }
    }

    #[test]
    fn a_double_slash_stays() {
        assert_eq!(
            parse(&Secret::from("http://h//?r=1")).unwrap().as_str(),
            "http://h//?r=1"
        );
    }

    #[test]
    fn long_values_are_secrets() {
        let url = Url::parse("http://h/?n=1&sid=abcdefghij").unwrap();
        assert_eq!(secrets(&url), ["n=1&sid=abcdefghij", "abcdefghij"].map(Secret::from));
    }
}
