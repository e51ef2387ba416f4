//! Hosts, read strictly: what is written in an unusual way is no host, whatever other programs would make of it.

use std::fmt;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};
use std::str::FromStr;

use ipnet::IpNet;

/// The name of this machine.
pub(super) const LOCALHOST: &str = "localhost";

/// A host that a server may contact, with any port or with one, or all addresses of a network.
///
/// ```
/// use rapidgator_mock::AllowedHost;
///
/// assert!("files.example.com:8080".parse::<AllowedHost>().is_ok());
/// assert!("[2001:db8::1]".parse::<AllowedHost>().is_ok());
/// assert!("172.16.0.0/12".parse::<AllowedHost>().is_ok());
/// assert!("http://files.example.com".parse::<AllowedHost>().is_err());
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AllowedHost(Allowed);

#[derive(Clone, Debug, PartialEq, Eq)]
enum Allowed {
    Host { host: Host, port: Option<u16> },
    Network(IpNet),
}

impl AllowedHost {
    /// Whether this one is among them; of a host whose port is not known, any.
    pub(super) fn holds(&self, asked: &Host, asked_port: Option<u16>) -> bool {
        match (&self.0, asked) {
            (Allowed::Host { host, port }, _) => {
                host == asked && (port.is_none() || asked_port.is_none() || *port == asked_port)
            }
            (Allowed::Network(network), Host::Ip(address)) => network.contains(&address.to_canonical()),
            (Allowed::Network(_), Host::Name(_)) => false,
        }
    }
}

/// A text that names no host.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct AllowedHostError;

impl fmt::Display for AllowedHostError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(
            "expected HOST, HOST:PORT or NETWORK/LENGTH, such as files.example.com:8080, 192.0.2.1, [2001:db8::1]:80 or \
             172.16.0.0/12, whose last 20 bits are 0",
        )
    }
}

impl std::error::Error for AllowedHostError {}

impl FromStr for AllowedHost {
    type Err = AllowedHostError;

    fn from_str(text: &str) -> Result<Self, AllowedHostError> {
        if let Ok(network) = text.parse::<IpNet>() {
            // Bits behind the length are a slip of whoever meant one host, or another length.
            return if network.addr() == network.network() {
                Ok(Self(Allowed::Network(network)))
            } else {
                Err(AllowedHostError)
            };
        }
        let (host, port) = host_and_port(text).ok_or(AllowedHostError)?;
        Ok(Self(Allowed::Host { host, port }))
    }
}

/// A host in one of its usual spellings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Host {
    Ip(IpAddr),
    /// In lower case.
    Name(String),
}

impl Host {
    /// An IPv4 address inside of an IPv6 one is not this machine: it is not written like it.
    pub(super) fn is_this_machine(&self) -> bool {
        match self {
            Self::Ip(address) => address.is_loopback(),
            Self::Name(name) => name == LOCALHOST,
        }
    }
}

/// `HOST` or `HOST:PORT`, and nothing else.
pub(super) fn host_and_port(text: &str) -> Option<(Host, Option<u16>)> {
    if let Some(rest) = text.strip_prefix('[') {
        let (address, rest) = rest.split_once(']')?;
        let port = match rest.strip_prefix(':') {
            Some(port) => Some(port_of(port)?),
            None if rest.is_empty() => None,
            None => return None,
        };
        let address: Ipv6Addr = address.parse().ok()?;
        return Some((Host::Ip(address.into()), port));
    }
    let (host, port) = match text.split_once(':') {
        Some((host, port)) => (host, Some(port_of(port)?)),
        None => (text, None),
    };
    Some((plain_host(host)?, port))
}

fn port_of(text: &str) -> Option<u16> {
    let is_plain = text.bytes().all(|byte| byte.is_ascii_digit());
    is_plain.then(|| text.parse().ok())?
}

/// Four decimal numbers, or a name. Resolvers of systems take many other things for numbers, such as `0x7f.1` and
/// `2130706433`; no name ends like that.
fn plain_host(text: &str) -> Option<Host> {
    if let Ok(address) = text.parse::<Ipv4Addr>() {
        return Some(Host::Ip(address.into()));
    }
    let is_name = text
        .bytes()
        .all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.'));
    let last = text.trim_end_matches('.').rsplit('.').next()?;
    let is_number = last.bytes().next().is_none_or(|first| first.is_ascii_digit());
    (is_name && !is_number).then(|| Host::Name(text.to_ascii_lowercase()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_hosts_can_be_named() {
        for text in [
            "",
            ".",
            ":80",
            "a:",
            "a:b",
            "a:70000",
            "a b",
            "a/b",
            "a@b",
            "*",
            "127.1",
            "0x7f.1",
            "::1",
            "[::1",
            "[a]",
            "[::1]80",
            "10.0.0.1/8",
            "10.0.0.0/33",
            "10.0.0.0/-1",
            "10.0.0.0/8:80",
            "[fd00::]/8",
            "fd00::1/8",
            "a/8",
            "/8",
        ] {
            assert!(text.parse::<AllowedHost>().is_err(), "{text}");
        }
    }
}
