//! Who may use the control API: whoever has the token, under a name that is this server's own, and no page of another
//! site. A browser that was talked into a request has neither, whatever the name of the attacker resolves to.

use std::net::{IpAddr, SocketAddr};

use axum::extract::Request;
use http::header::{AUTHORIZATION, HOST, ORIGIN};
use http::uri::Authority;
use http::{HeaderMap, HeaderName, Uri};

use super::generated::domain::refusal::Refusal;

/// Says no to whom it does not know.
pub(crate) struct Guard {
    token: String,
    /// Besides this machine: the address that the server listens on and its configured origin, without ports, as a
    /// forwarded port is another one.
    hosts: Vec<String>,
    /// How the address of a page of this server begins.
    scheme: &'static str,
}

/// A request that the guard has seen. Nothing here answers another one.
pub(super) struct Admitted(Request);

impl Admitted {
    pub(super) fn request(self) -> Request {
        self.0
    }
}

impl Guard {
    /// For a server that listens at this address, and hands out addresses that begin so.
    pub(crate) fn new(token: String, address: SocketAddr, origin: &str, scheme: &'static str) -> Self {
        let configured = origin.parse::<Uri>().ok().and_then(|uri| uri.authority().map(name));
        // That a server listens everywhere says nothing about its name.
        let listening = (!address.ip().is_unspecified()).then(|| address.ip().to_string());
        Self {
            token,
            hosts: configured.into_iter().chain(listening).collect(),
            scheme,
        }
    }

    /// Looks at a request.
    ///
    /// # Errors
    ///
    /// What is wrong with it, the names before the token: who comes under a wrong one must not learn about tokens.
    pub(super) fn admit(&self, request: Request) -> Result<Admitted, Refusal> {
        self.admit_to_page(&request)?;
        let token = only(request.headers(), &AUTHORIZATION).and_then(|value| value.strip_prefix("Bearer "));
        if !token.is_some_and(|token| is_same(token.trim(), &self.token)) {
            return Err(Refusal::TokenRefused);
        }
        Ok(Admitted(request))
    }

    /// Looks at a request for something that has nothing secret in it and does nothing. Somebody who opens a page in a
    /// browser cannot bring a token.
    ///
    /// # Errors
    ///
    /// If it comes under a wrong name, or from a page of another site.
    pub(super) fn admit_to_page(&self, request: &Request) -> Result<(), Refusal> {
        let headers = request.headers();
        let host = only(headers, &HOST)
            .and_then(|host| host.parse::<Authority>().ok())
            .filter(|host| self.knows(host))
            .ok_or(Refusal::HostRefused)?;
        if request
            .uri()
            .authority()
            .is_some_and(|authority| !self.knows(authority))
        {
            return Err(Refusal::HostRefused);
        }
        if headers.contains_key(ORIGIN) && only(headers, &ORIGIN) != Some(&format!("{}://{host}", self.scheme)) {
            return Err(Refusal::OriginRefused);
        }
        Ok(())
    }

    fn knows(&self, authority: &Authority) -> bool {
        let host = name(authority);
        let is_loopback = host.parse::<IpAddr>().is_ok_and(|address| address.is_loopback());
        // Somebody's name in front of an `@` is nothing that a host can be.
        !authority.as_str().contains('@') && (is_loopback || host == "localhost" || self.hosts.contains(&host))
    }
}

/// The host, in lower case and without the brackets of an IPv6 address.
fn name(authority: &Authority) -> String {
    let host = authority.host();
    let bare = host.strip_prefix('[').and_then(|host| host.strip_suffix(']'));
    bare.unwrap_or(host).to_ascii_lowercase()
}

/// The value of a header that is there once.
fn only<'a>(headers: &'a HeaderMap, header: &HeaderName) -> Option<&'a str> {
    let mut values = headers.get_all(header).iter();
    let value = values.next()?.to_str().ok()?;
    values.next().is_none().then_some(value)
}

/// Takes the same time wherever the difference is.
fn is_same(given: &str, known: &str) -> bool {
    let difference = given
        .bytes()
        .zip(known.bytes())
        .fold(0, |sum, (one, other)| sum | (one ^ other));
    given.len() == known.len() && difference == 0
}

/// A token as somebody chose it. What a header cannot carry would be refused at each request, with no word why.
///
/// # Errors
///
/// If it is empty, or has other characters than visible ones of ASCII. The token is not in the message.
pub(crate) fn chosen_token(token: String) -> std::io::Result<String> {
    if !token.is_empty() && token.bytes().all(|byte| byte.is_ascii_graphic()) {
        return Ok(token);
    }
    let found = if token.is_empty() {
        "it is empty"
    } else {
        "it has a space, or a character outside of ASCII"
    };
    let message = format!(
        "the control token must be one or more visible characters of ASCII, and {found}; choose another \
         (--control-token, RAPIDGATOR_MOCK_CONTROL_TOKEN), or leave it out and one is made up"
    );
    Err(std::io::Error::new(std::io::ErrorKind::InvalidInput, message))
}

/// A token that nobody can guess.
pub(crate) fn new_token() -> std::io::Result<String> {
    let mut bytes = [0; 16];
    getrandom::fill(&mut bytes).map_err(std::io::Error::other)?;
    Ok(base16ct::lower::encode_string(&bytes))
}

#[cfg(test)]
mod tests {
    use axum::body::Body;

    use super::*;

    fn admitted(origin: &str, uri: &str, headers: &[(&str, &str)]) -> Result<(), Refusal> {
        let address: SocketAddr = "192.0.2.7:8080".parse().unwrap();
        let guard = Guard::new("secret".to_owned(), address, origin, "http");
        let mut request = http::Request::builder().uri(uri);
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        guard.admit(request.body(Body::empty()).unwrap()).map(drop)
    }

    const TOKEN: (&str, &str) = ("authorization", "Bearer secret");

    #[test]
    fn only_the_own_names_are_known() {
        let with = |host| admitted("http://mock.test:9000", "/__mock", &[("host", host), TOKEN]);
        for host in [
            "127.0.0.1:8080",
            "127.9.9.9",
            "LocalHost:1",
            "[::1]:8080",
            "192.0.2.7:8080",
            "mock.test",
            "Mock.Test:4000",
        ] {
            assert_eq!(with(host), Ok(()), "{host}");
        }
        for host in [
            "evil.test",
            "localhost.evil.test",
            "127.0.0.1.evil.test",
            "192.0.2.8",
            "0.0.0.0:8080",
            "[::]",
            "mock.test.",
            "localhost@evil.test",
            "evil@localhost",
            "a b",
            "",
        ] {
            assert_eq!(with(host), Err(Refusal::HostRefused), "{host}");
        }
        let twice = [("host", "localhost"), ("host", "localhost"), TOKEN];
        assert_eq!(admitted("http://x", "/__mock", &twice), Err(Refusal::HostRefused));
        assert_eq!(admitted("http://x", "/__mock", &[TOKEN]), Err(Refusal::HostRefused));
        let absolute = admitted("http://x", "http://evil.test/__mock", &[("host", "localhost"), TOKEN]);
        assert_eq!(absolute, Err(Refusal::HostRefused));
    }

    #[test]
    fn no_page_of_another_site_gets_in() {
        let with = |origin| {
            admitted(
                "http://x",
                "/__mock",
                &[("host", "localhost:8080"), ("origin", origin), TOKEN],
            )
        };
        assert_eq!(with("http://localhost:8080"), Ok(()));
        for origin in [
            "http://localhost",
            "http://127.0.0.1:8080",
            "https://localhost:8080",
            "null",
            "http://evil.test",
            "",
        ] {
            assert_eq!(with(origin), Err(Refusal::OriginRefused), "{origin}");
        }
    }

    #[test]
    fn only_the_token_gets_in() {
        let with = |value| {
            admitted(
                "http://x",
                "/__mock",
                &[("host", "localhost"), ("authorization", value)],
            )
        };
        assert_eq!(with("Bearer secret"), Ok(()));
        for value in [
            "Bearer secre",
            "Bearer secret1",
            "Bearer Secret",
            "Bearer ",
            "secret",
            "Basic secret",
            "",
        ] {
            assert_eq!(with(value), Err(Refusal::TokenRefused), "{value}");
        }
        assert_eq!(
            admitted("http://x", "/__mock", &[("host", "localhost")]),
            Err(Refusal::TokenRefused)
        );
    }

    #[test]
    fn no_two_tokens_are_alike() {
        let tokens = [new_token().unwrap(), new_token().unwrap()];
        assert_ne!(tokens[0], tokens[1]);
        assert!(tokens.iter().all(|token| token.len() == 32));
    }
}
