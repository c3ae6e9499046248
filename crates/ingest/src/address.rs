//! Which addresses we talk to: public ones, and those an operator allowed.

use news::{Network, WebUrl};
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};
use url::Host;

/// The ports we connect to without being told.
const PORTS: [u16; 4] = [80, 443, 8080, 8443];

/// Names that never mean a public site (RFC 6761, RFC 6762, RFC 8375, and habit).
const LOCAL_NAMES: [&str; 10] = [
    "localhost",
    "localdomain",
    "local",
    "internal",
    "intranet",
    "lan",
    "home.arpa",
    "onion",
    "invalid",
    "test",
];

/// IPv4 networks that are not the public internet: IANA's special-purpose registry, and
/// one public-looking address that only answers inside a cloud (168.63.129.16).
const CLOSED_V4: [(Ipv4Addr, u8); 18] = [
    (Ipv4Addr::new(0, 0, 0, 0), 8),
    (Ipv4Addr::new(10, 0, 0, 0), 8),
    (Ipv4Addr::new(100, 64, 0, 0), 10),
    (Ipv4Addr::new(127, 0, 0, 0), 8),
    (Ipv4Addr::new(168, 63, 129, 16), 32),
    (Ipv4Addr::new(169, 254, 0, 0), 16),
    (Ipv4Addr::new(172, 16, 0, 0), 12),
    (Ipv4Addr::new(192, 0, 0, 0), 24),
    (Ipv4Addr::new(192, 0, 2, 0), 24),
    (Ipv4Addr::new(192, 31, 196, 0), 24),
    (Ipv4Addr::new(192, 52, 193, 0), 24),
    (Ipv4Addr::new(192, 88, 99, 0), 24),
    (Ipv4Addr::new(192, 168, 0, 0), 16),
    (Ipv4Addr::new(192, 175, 48, 0), 24),
    (Ipv4Addr::new(198, 18, 0, 0), 15),
    (Ipv4Addr::new(198, 51, 100, 0), 24),
    (Ipv4Addr::new(203, 0, 113, 0), 24),
    (Ipv4Addr::new(224, 0, 0, 0), 3),
];

/// Parts of 2000::/3 that are not the public internet: protocol assignments with Teredo,
/// documentation, 6to4. Everything outside 2000::/3 is closed anyway, and with it mapped,
/// compatible, translated (NAT64), unique local, link-local and multicast addresses.
const CLOSED_V6: [(Ipv6Addr, u8); 4] = [
    (Ipv6Addr::new(0x2001, 0, 0, 0, 0, 0, 0, 0), 23),
    (Ipv6Addr::new(0x2001, 0xdb8, 0, 0, 0, 0, 0, 0), 32),
    (Ipv6Addr::new(0x2002, 0, 0, 0, 0, 0, 0, 0), 16),
    (Ipv6Addr::new(0x3fff, 0, 0, 0, 0, 0, 0, 0), 20),
];

/// Networks that an allowed host name may resolve to, besides public addresses.
const PRIVATE: [(IpAddr, u8); 7] = [
    (IpAddr::V4(Ipv4Addr::new(10, 0, 0, 0)), 8),
    (IpAddr::V4(Ipv4Addr::new(100, 64, 0, 0)), 10),
    (IpAddr::V4(Ipv4Addr::new(127, 0, 0, 0)), 8),
    (IpAddr::V4(Ipv4Addr::new(172, 16, 0, 0)), 12),
    (IpAddr::V4(Ipv4Addr::new(192, 168, 0, 0)), 16),
    (IpAddr::V6(Ipv6Addr::new(0, 0, 0, 0, 0, 0, 0, 1)), 128),
    (IpAddr::V6(Ipv6Addr::new(0xfc00, 0, 0, 0, 0, 0, 0, 0)), 7),
];

/// Why we do not talk to an address.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
pub enum Refusal {
    /// The address is not on the public internet.
    #[error("{0} is not a public address; if it is yours, add its network to the allow-list")]
    Address(IpAddr),
    /// The name resolves to nothing but addresses that are not public.
    #[error(
        "{host} leads to {address}, which is not a public address; \
         if it is yours, add {host} or its network to the allow-list"
    )]
    Name {
        /// The name.
        host: String,
        /// One of the addresses it leads to.
        address: IpAddr,
    },
    /// The name is only known on local networks.
    #[error("{0} is a name of a local network; if it is yours, add it to the allow-list")]
    LocalName(String),
    /// The port is not one of the web's.
    #[error(
        "port {0} is not one of the web's (80, 443, 8080, 8443); \
         if the host is yours, add it to the allow-list"
    )]
    Port(u16),
    /// The address carries a name or password.
    #[error("the address carries a user name or password; give it without them")]
    Credentials,
}

/// A text that is no entry of an allow-list.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
#[error("not a network, address or host name: {0:?} (use \"10.0.0.0/8\", \"::1\" or \"wiki.lan\")")]
pub struct AllowError(String);

/// Networks and hosts that an operator opens though they are not public.
///
/// An address in an allowed network may be reached on any port. An allowed host may be
/// reached on any port too, at public or private addresses, though never at link-local
/// ones (cloud metadata), which only a network entry opens.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Allow {
    /// Networks, by address.
    pub networks: Vec<Network>,
    /// Hosts, by exact name in lower case.
    pub hosts: Vec<String>,
}

impl Allow {
    /// Nothing but the public internet.
    pub fn none() -> Allow {
        Allow::default()
    }

    /// Reads entries such as `127.0.0.0/8`, `::1` or `wiki.lan`.
    pub fn parse<S: AsRef<str>>(entries: &[S]) -> Result<Allow, AllowError> {
        let mut allow = Allow::none();
        for entry in entries {
            let entry = entry.as_ref().trim();
            match entry.parse::<Network>() {
                Ok(network) => allow.networks.push(network),
                Err(_) if entry.contains('/') => return Err(AllowError(entry.to_owned())),
                Err(_) => match Host::parse(entry) {
                    Ok(Host::Domain(name)) => allow.hosts.push(bare(&name)),
                    _ => return Err(AllowError(entry.to_owned())),
                },
            }
        }
        Ok(allow)
    }

    fn has_host(&self, host: &str) -> bool {
        self.hosts.iter().any(|name| name == host)
    }

    fn has_address(&self, address: IpAddr) -> bool {
        self.networks
            .iter()
            .any(|network| network.contains(address))
    }

    /// Whether a host name may be reached at an address it resolved to.
    pub(crate) fn admits(&self, host: &str, address: IpAddr) -> bool {
        let private = || {
            PRIVATE
                .iter()
                .any(|(base, prefix)| within(address, *base, *prefix))
        };
        is_public(address) || self.has_address(address) || (self.has_host(&bare(host)) && private())
    }
}

/// Checks all of an address that can be checked before its name is resolved: credentials,
/// an address written out in any notation (the URL parser has normalised it), names of
/// local networks, the port.
pub fn check(url: &WebUrl, allow: &Allow) -> Result<(), Refusal> {
    let url = url.as_url();
    if !url.username().is_empty() || url.password().is_some() {
        return Err(Refusal::Credentials);
    }
    let opened = match url.host() {
        Some(Host::Ipv4(address)) => literal(address.into(), allow)?,
        Some(Host::Ipv6(address)) => literal(address.into(), allow)?,
        Some(Host::Domain(name)) => domain(&bare(name), allow)?,
        None => false,
    };
    match url.port_or_known_default() {
        Some(port) if !opened && !PORTS.contains(&port) => Err(Refusal::Port(port)),
        _ => Ok(()),
    }
}

fn literal(address: IpAddr, allow: &Allow) -> Result<bool, Refusal> {
    let opened = allow.has_address(address);
    if opened || is_public(address) {
        Ok(opened)
    } else {
        Err(Refusal::Address(address))
    }
}

fn domain(name: &str, allow: &Allow) -> Result<bool, Refusal> {
    let opened = allow.has_host(name);
    let local = LOCAL_NAMES.iter().any(|local| {
        name.strip_suffix(local)
            .is_some_and(|rest| rest.is_empty() || rest.ends_with('.'))
    });
    if local && !opened {
        Err(Refusal::LocalName(name.to_owned()))
    } else {
        Ok(opened)
    }
}

/// Whether an address is on the public internet, by IANA's special-purpose registries.
pub fn is_public(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(address) => !CLOSED_V4
            .iter()
            .any(|(base, prefix)| within(address.into(), (*base).into(), *prefix)),
        IpAddr::V6(address) => {
            let global = within(
                address.into(),
                Ipv6Addr::new(0x2000, 0, 0, 0, 0, 0, 0, 0).into(),
                3,
            );
            let closed = CLOSED_V6
                .iter()
                .any(|(base, prefix)| within(address.into(), (*base).into(), *prefix));
            global && !closed && !carries_v4(address)
        }
    }
}

/// ISATAP: an IPv4 address behind the marker `5efe` in the lower half (RFC 5214).
fn carries_v4(address: Ipv6Addr) -> bool {
    let [_, _, _, _, flags, marker, _, _] = address.segments();
    marker == 0x5efe && (flags == 0 || flags == 0x200)
}

fn within(address: IpAddr, base: IpAddr, prefix: u8) -> bool {
    Network::new(base, prefix).contains(address)
}

/// A host name without the dot of the root, in lower case.
fn bare(name: &str) -> String {
    name.trim_end_matches('.').to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn url(text: &str) -> WebUrl {
        text.parse().unwrap()
    }

    #[test]
    fn every_hostile_address_is_refused() {
        let table = include_str!("../tests/hostile.txt");
        let lines = || {
            table
                .lines()
                .filter(|line| !line.is_empty() && !line.starts_with('#'))
        };
        assert!(lines().count() >= 200, "{}", lines().count());
        for line in lines() {
            // What cannot even be read as a web address is refused as well.
            if let Ok(url) = line.parse::<WebUrl>() {
                assert!(check(&url, &Allow::none()).is_err(), "{line}");
            }
        }
    }

    #[test]
    fn most_hostile_addresses_are_read_and_refused_by_the_check() {
        let table = include_str!("../tests/hostile.txt");
        let read = table.lines().filter(|line| line.parse::<WebUrl>().is_ok());
        assert!(read.count() >= 150);
    }

    #[test]
    fn the_public_web_is_open() {
        for open in [
            "https://example.org/",
            "http://example.org:8080/a",
            "https://8.8.8.8/",
            "https://[2606:2800:220:1:248:1893:25c8:1946]/",
            "https://172.32.0.1/",
            "https://100.128.0.1/",
            "https://internal.example.org/",
            "https://notlocalhost/",
        ] {
            assert_eq!(check(&url(open), &Allow::none()), Ok(()), "{open}");
        }
    }

    #[test]
    fn an_operator_opens_networks_and_hosts() {
        let allow = Allow::parse(&["127.0.0.0/8", "::1", "Wiki.LAN."]).unwrap();
        assert_eq!(check(&url("http://127.0.0.1:8090/a"), &allow), Ok(()));
        assert_eq!(check(&url("http://[::1]:9/"), &allow), Ok(()));
        assert_eq!(check(&url("http://wiki.lan:3000/"), &allow), Ok(()));
        assert!(check(&url("http://128.0.0.1:8090/"), &allow).is_err());
        assert!(check(&url("http://[::2]/"), &allow).is_err());
        assert!(check(&url("http://desk.lan/"), &allow).is_err());
        assert!(check(&url("http://a:b@127.0.0.1/"), &allow).is_err());
        let at = |text: &str| text.parse::<IpAddr>().unwrap();
        assert!(allow.admits("wiki.lan", at("192.168.1.9")));
        assert!(!allow.admits("wiki.lan", at("169.254.169.254")));
        assert!(!allow.admits("example.org", at("192.168.1.9")));
        assert!(allow.admits("example.org", at("127.0.0.3")));
        assert!(allow.admits("example.org", at("8.8.8.8")));
    }

    #[test]
    fn wrong_entries_are_told() {
        for wrong in ["10.0.0.0/33", "::1/129", "10.0.0/x", "", "a b"] {
            assert!(Allow::parse(&[wrong]).is_err(), "{wrong:?}");
        }
    }
}
