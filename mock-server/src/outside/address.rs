//! Who may be contacted. Decided from the parts of an address, and what was decided on is what is connected to.

use std::fmt;
use std::io;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};
use std::sync::Arc;

use http::Uri;
use http::uri::{Authority, PathAndQuery};
use tokio::net::TcpStream;

use super::host::{AllowedHost, Host, LOCALHOST, host_and_port};

const HTTP_PORT: u16 = 80;

/// Schemes of addresses that a remote upload may have, besides `http`.
const OTHER_SCHEMES: [&str; 2] = ["https", "ftp"];

/// Which hosts may be contacted: this machine, and those that were named.
#[derive(Clone, Default)]
pub(crate) struct Rules {
    allowed: Vec<AllowedHost>,
    /// Tells what a name means, in place of the system.
    resolver: Option<Resolver>,
}

/// The addresses of a name.
pub(crate) type Resolver = Arc<dyn Fn(&str) -> Vec<IpAddr> + Send + Sync>;

/// Where an address leads.
#[derive(Debug)]
pub(super) enum Destination {
    /// To somebody who may be contacted.
    Open(Target),
    /// To somebody who may be contacted, but by TLS or FTP, which are not spoken here.
    Sealed,
    /// To anybody else.
    Elsewhere,
    /// It is not the address of anything.
    Nowhere,
}

/// Somebody who may be contacted, and what to ask for.
pub(super) struct Target {
    host: Host,
    port: u16,
    authority: Authority,
    path: PathAndQuery,
}

impl Rules {
    pub(crate) fn allow(&mut self, host: AllowedHost) {
        self.allowed.push(host);
    }

    pub(crate) fn resolve_by(&mut self, resolver: Resolver) {
        self.resolver = Some(resolver);
    }

    pub(super) fn judge(&self, address: &str) -> Destination {
        let Ok(uri) = address.trim().parse::<Uri>() else {
            return Destination::Nowhere;
        };
        let (Some(scheme), Some(authority)) = (uri.scheme_str(), uri.authority()) else {
            return Destination::Nowhere;
        };
        let is_http = scheme == "http";
        if !is_http && !OTHER_SCHEMES.contains(&scheme) {
            return Destination::Nowhere;
        }
        // The whole authority is read, so what stands before an `@` is part of no host.
        let Some((host, port)) = host_and_port(authority.as_str()) else {
            return Destination::Elsewhere;
        };
        if !is_http {
            let is_open = self.permits(&host, port);
            return if is_open {
                Destination::Sealed
            } else {
                Destination::Elsewhere
            };
        }
        let port = port.unwrap_or(HTTP_PORT);
        if !self.permits(&host, Some(port)) {
            return Destination::Elsewhere;
        }
        // In front of a query or a fragment there may be none.
        let path = uri.path_and_query().map_or("/", PathAndQuery::as_str);
        let slash = if path.starts_with('/') { "" } else { "/" };
        let Ok(path) = PathAndQuery::try_from(format!("{slash}{path}")) else {
            return Destination::Nowhere;
        };
        Destination::Open(Target {
            host,
            port,
            authority: authority.clone(),
            path,
        })
    }

    fn permits(&self, host: &Host, port: Option<u16>) -> bool {
        host.is_this_machine() || self.allowed.iter().any(|allowed| allowed.holds(host, port))
    }

    /// Whether a name may mean this address. Whoever has the name of a host that is allowed decides what it means; that must not
    /// open the network that this machine is in.
    fn permits_found(&self, found: SocketAddr) -> bool {
        let address = found.ip().to_canonical();
        address.is_loopback() || !is_inside(address) || self.permits(&Host::Ip(address), Some(found.port()))
    }

    async fn resolve(&self, name: &str, port: u16) -> io::Result<Vec<SocketAddr>> {
        match &self.resolver {
            Some(resolver) => {
                let found = resolver(name).into_iter();
                Ok(found.map(|address| SocketAddr::new(address, port)).collect())
            }
            None => Ok(tokio::net::lookup_host((name, port)).await?.collect()),
        }
    }
}

/// Whether an address leads into a network of somebody's own, or to nobody at all.
fn is_inside(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(address) => {
            let [first, second, third, _] = address.octets();
            let is_shared = first == 100 && second & 0xc0 == 64;
            let is_of_protocols = (first, second, third) == (192, 0, 0);
            let is_of_benchmarks = first == 198 && second & 0xfe == 18;
            let is_reserved = first >= 240;
            first == 0
                || address.is_private()
                || address.is_link_local()
                || address.is_multicast()
                || is_shared
                || is_of_protocols
                || is_of_benchmarks
                || is_reserved
        }
        IpAddr::V6(address) => {
            let [first, second, third, ..] = address.segments();
            let is_site_local = first & 0xffc0 == 0xfec0;
            // RFC 8215: translated to IPv4 as each network likes.
            let is_translated_here = (first, second, third) == (0x64, 0xff9b, 1);
            address.is_unspecified()
                || address.is_unique_local()
                || address.is_unicast_link_local()
                || is_site_local
                || is_translated_here
                || address.is_multicast()
                || carried(address).is_some_and(|address| address.is_loopback() || is_inside(address.into()))
        }
    }
}

/// The IPv4 address to which one of IPv6 leads in the end, if it is of a kind that carries one: NAT64 (RFC 6052), 6to4
/// (RFC 3056), and the old one that is compatible with IPv4 (RFC 4291, section 2.5.5.1).
fn carried(address: Ipv6Addr) -> Option<Ipv4Addr> {
    let of = |high: u16, low: u16| {
        let ([first, second], [third, fourth]) = (high.to_be_bytes(), low.to_be_bytes());
        Ipv4Addr::new(first, second, third, fourth)
    };
    match address.segments() {
        [0x64, 0xff9b, 0, 0, 0, 0, high, low] | [0, 0, 0, 0, 0, 0, high, low] => Some(of(high, low)),
        [0x2002, high, low, ..] => Some(of(high, low)),
        _ => None,
    }
}

/// Why there is no connection.
#[derive(Debug, thiserror::Error)]
pub(super) enum Unreached {
    /// Nobody was contacted.
    #[error("the name leads to an address of a network of its own; allow that address as well")]
    Inside,
    #[error(transparent)]
    Io(#[from] io::Error),
}

impl fmt::Debug for Rules {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Rules")
            .field("allowed", &self.allowed)
            .finish_non_exhaustive()
    }
}

impl Target {
    /// Connects to it. A name is looked up once, and what is found and may be contacted is connected to.
    pub(super) async fn connect(&self, rules: &Rules) -> Result<TcpStream, Unreached> {
        match &self.host {
            Host::Ip(address) => Ok(TcpStream::connect((*address, self.port)).await?),
            Host::Name(name) if name == LOCALHOST => {
                // It means this machine by definition, so nobody is asked what it means.
                let both = [IpAddr::from(Ipv4Addr::LOCALHOST), IpAddr::from(Ipv6Addr::LOCALHOST)];
                let both = both.map(|address| SocketAddr::new(address, self.port));
                Ok(TcpStream::connect(both.as_slice()).await?)
            }
            Host::Name(name) => {
                let mut found = rules.resolve(name, self.port).await?;
                let is_known = !found.is_empty();
                found.retain(|found| rules.permits_found(*found));
                if found.is_empty() && is_known {
                    return Err(Unreached::Inside);
                }
                Ok(TcpStream::connect(found.as_slice()).await?)
            }
        }
    }

    /// Host and port as they were written.
    pub(super) fn authority(&self) -> &str {
        self.authority.as_str()
    }

    /// What to ask for: path and query.
    pub(super) fn path(&self) -> &PathAndQuery {
        &self.path
    }

    /// Where it sends one on to: to a whole address, or to another path of its own.
    pub(super) fn redirect(&self, location: &str, rules: &Rules) -> Destination {
        if location.starts_with('/') && !location.starts_with("//") {
            return rules.judge(&format!("http://{}{location}", self.authority));
        }
        rules.judge(location)
    }
}

impl fmt::Debug for Target {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Target")
            .field("host", &self.host)
            .field("port", &self.port)
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rules(allowed: &[&str]) -> Rules {
        let mut rules = Rules::default();
        for host in allowed {
            rules.allow(host.parse().unwrap());
        }
        rules
    }

    #[test]
    fn a_name_opens_no_network_that_was_not_named() {
        let rules = rules(&["files.test", "10.1.2.3", "10.1.2.4:81"]);
        for (address, is_permitted) in [
            ("127.0.0.1:80", true),
            ("127.9.9.9:80", true),
            ("[::1]:80", true),
            ("[::ffff:127.0.0.1]:80", true),
            ("93.184.216.34:80", true),
            ("[2606:2800::1]:80", true),
            ("100.128.0.1:80", true),
            ("10.1.2.3:80", true),
            ("[::ffff:10.1.2.3]:80", true),
            ("10.1.2.4:81", true),
            ("10.1.2.4:80", false),
            ("10.0.0.1:80", false),
            ("[::ffff:10.0.0.1]:80", false),
            ("172.16.0.1:80", false),
            ("192.168.0.1:80", false),
            ("169.254.169.254:80", false),
            ("100.64.0.1:80", false),
            ("0.0.0.0:80", false),
            ("0.1.2.3:80", false),
            ("224.0.0.1:80", false),
            ("255.255.255.255:80", false),
            ("[::]:80", false),
            ("[fd00::1]:80", false),
            ("[fe80::1]:80", false),
            ("[ff02::1]:80", false),
            ("192.0.0.8:80", false),
            ("192.0.1.1:80", true),
            ("198.17.255.255:80", true),
            ("198.18.0.1:80", false),
            ("198.19.255.255:80", false),
            ("198.20.0.1:80", true),
            ("239.255.255.255:80", false),
            ("240.0.0.1:80", false),
            ("[fec0::1]:80", false),
            ("[feff::1]:80", false),
            ("[64:ff9b::5db8:d822]:80", true),
            ("[64:ff9b::a00:1]:80", false),
            ("[64:ff9b::7f00:1]:80", false),
            ("[64:ff9b::a9fe:a9fe]:80", false),
            ("[64:ff9b:1::a00:1]:80", false),
            ("[2002:5db8:d822::1]:80", true),
            ("[2002:a00:1::1]:80", false),
            ("[2002:c0a8:1::1]:80", false),
            ("[2002:7f00:1::1]:80", false),
            ("[::93.184.216.34]:80", true),
            ("[::10.0.0.1]:80", false),
            ("[::127.0.0.1]:80", false),
        ] {
            assert_eq!(rules.permits_found(address.parse().unwrap()), is_permitted, "{address}");
        }
    }

    fn is_open(rules: &Rules, address: &str) -> bool {
        matches!(rules.judge(address), Destination::Open(_))
    }

    #[test]
    fn a_network_is_open_to_its_addresses_and_to_allowed_names_that_mean_them() {
        let rules = rules(&["files.test", "172.16.0.0/12", "fd00::/8", "192.0.2.7/32"]);
        for (address, is_permitted) in [
            ("172.16.0.0:80", true),
            ("172.31.255.255:1", true),
            ("[::ffff:172.20.0.1]:80", true),
            ("172.15.255.255:80", false),
            ("172.32.0.0:80", false),
            ("192.0.2.7:80", true),
            ("192.0.2.8:80", false),
            ("[fdff::1]:80", true),
            ("[fe00::1]:80", false),
        ] {
            assert_eq!(
                is_open(&rules, &format!("http://{address}/")),
                is_permitted,
                "{address}"
            );
        }
        assert!(is_open(&rules, "http://files.test/"));
        assert!(rules.permits_found("172.16.0.1:80".parse().unwrap()));
        assert!(!rules.permits_found("10.0.0.1:80".parse().unwrap()));
        assert!(!is_open(&rules, "http://others.test/"));
    }

    #[test]
    fn this_machine_in_its_usual_spelling_may_be_contacted() {
        for address in [
            "http://127.0.0.1",
            "http://127.0.0.1:8080/a?b=c#d",
            "http://127.9.9.9:1/",
            "http://[::1]:8080/",
            "http://[0:0:0:0:0:0:0:1]/",
            "HTTP://LocalHost:80/",
            " http://localhost ",
        ] {
            assert!(is_open(&rules(&[]), address), "{address}");
        }
    }

    #[test]
    fn nothing_that_only_looks_like_it_may_be() {
        for address in [
            "http://127.0.0.1@example.com/",
            "http://example.com@127.0.0.1/",
            "http://user:word@127.0.0.1/",
            "http://localhost.example.com/",
            "http://127.0.0.1.example.com/",
            "http://localhost./",
            "http://127.1/",
            "http://0177.0.0.1/",
            "http://0x7f.0.0.1/",
            "http://0x7f000001/",
            "http://2130706433/",
            "http://017700000001/",
            "http://127.0.0.1./",
            "http://127.0.0.1:/",
            "http://127.0.0.1:+80/",
            "http://127.0.0.1:65536/",
            "http://127.0.0.1:80:80/",
            "http://0.0.0.0/",
            "http://[::]/",
            "http://[::ffff:127.0.0.1]/",
            "http://[::ffff:7f00:1]/",
            "http://[::127.0.0.1]/",
            "http://[::1%lo]/",
            "http://169.254.169.254/",
            "http://192.168.0.1/",
            "http://example.com/http://127.0.0.1/",
            "http://example.com/?http://127.0.0.1/",
            "http://example.com#@127.0.0.1/",
            "http://example.com\\@127.0.0.1/",
            "http://127。0。0。1/",
            "http:127.0.0.1/",
            "//127.0.0.1/",
            "127.0.0.1",
            "file:///etc/passwd",
            "gopher://127.0.0.1/",
            "https://127.0.0.1/",
            "",
        ] {
            assert!(!is_open(&rules(&[]), address), "{address}");
        }
    }

    #[test]
    fn what_leads_nowhere_is_told_from_what_leads_elsewhere() {
        for address in [
            "",
            "abc",
            "/abc",
            "http://",
            "mailto:a@example.com",
            "file:///etc/passwd",
        ] {
            assert!(matches!(rules(&[]).judge(address), Destination::Nowhere), "{address}");
        }
        for address in ["https://example.com/a", "ftp://example.com/a", "http://2130706433/"] {
            assert!(matches!(rules(&[]).judge(address), Destination::Elsewhere), "{address}");
        }
        for address in ["https://localhost/a", "ftp://127.0.0.1/a"] {
            assert!(matches!(rules(&[]).judge(address), Destination::Sealed), "{address}");
        }
    }

    #[test]
    fn named_hosts_may_be_contacted() {
        let rules = rules(&["Files.example.com", "192.0.2.1:8080", "[2001:db8::1]"]);
        let table = [
            ("http://files.example.com/", true),
            ("http://FILES.example.com:99/", true),
            ("http://192.0.2.1:8080/", true),
            ("http://192.0.2.1/", false),
            ("http://[2001:db8:0::1]:5/", true),
            ("http://other.example.com/", false),
            ("http://files.example.com.org/", false),
            ("http://files.example.com@192.0.2.2/", false),
        ];
        for (address, expected) in table {
            assert_eq!(is_open(&rules, address), expected, "{address}");
        }
    }

    #[test]
    fn a_redirect_is_judged_anew() {
        let rules = rules(&[]);
        let Destination::Open(target) = rules.judge("http://127.0.0.1:8080/a/b?c") else {
            panic!("this machine");
        };
        let Destination::Open(there) = target.redirect("/d?e", &rules) else {
            panic!("the same host");
        };
        assert_eq!((there.authority(), there.path().as_str()), ("127.0.0.1:8080", "/d?e"));
        for location in ["//example.com/", "http://example.com/", "d", "", "/ d"] {
            assert!(
                !matches!(target.redirect(location, &rules), Destination::Open(_)),
                "{location}"
            );
        }
    }

    #[test]
    fn the_query_is_not_printed() {
        let destination = rules(&[]).judge("http://127.0.0.1/marker?marker");
        assert!(!format!("{destination:?}").contains("marker"));
    }
}
