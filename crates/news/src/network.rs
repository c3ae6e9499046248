//! Ranges of addresses of the internet.

use std::{fmt, net::IpAddr, str::FromStr};

/// A text that is no range of addresses.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
#[error("not a network or address: {0:?} (use \"192.0.2.0/24\" or \"2001:db8::/32\")")]
pub struct NetworkError(String);

/// A range of addresses, such as `127.0.0.0/8`.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Network {
    base: IpAddr,
    prefix: u8,
}

impl Network {
    /// The addresses whose first bits are those of `base`, `prefix` of them.
    pub const fn new(base: IpAddr, prefix: u8) -> Network {
        Network { base, prefix }
    }

    /// Whether an address lies within.
    pub fn contains(&self, address: IpAddr) -> bool {
        let prefix = u32::from(self.prefix);
        match (address, self.base) {
            (IpAddr::V4(address), IpAddr::V4(base)) => {
                let differ = u32::from(address) ^ u32::from(base);
                differ
                    .checked_shr(32_u32.saturating_sub(prefix))
                    .unwrap_or(0)
                    == 0
            }
            (IpAddr::V6(address), IpAddr::V6(base)) => {
                let differ = u128::from(address) ^ u128::from(base);
                differ
                    .checked_shr(128_u32.saturating_sub(prefix))
                    .unwrap_or(0)
                    == 0
            }
            _ => false,
        }
    }
}

impl FromStr for Network {
    type Err = NetworkError;

    fn from_str(text: &str) -> Result<Network, NetworkError> {
        let wrong = || NetworkError(text.to_owned());
        let (base, prefix) = match text.trim().split_once('/') {
            Some((base, prefix)) => (base, Some(prefix)),
            None => (text.trim(), None),
        };
        let base: IpAddr = base.parse().map_err(|_| wrong())?;
        let longest = if base.is_ipv4() { 32 } else { 128 };
        let prefix = match prefix {
            Some(prefix) => prefix.parse().map_err(|_| wrong())?,
            None => longest,
        };
        if prefix > longest {
            return Err(wrong());
        }
        Ok(Network { base, prefix })
    }
}

impl fmt::Display for Network {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.base, self.prefix)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_network_has_the_addresses_of_its_first_bits() {
        for (network, address, within) in [
            ("192.0.2.0/24", "192.0.2.255", true),
            ("192.0.2.0/24", "192.0.3.0", false),
            ("192.0.2.7", "192.0.2.7", true),
            ("192.0.2.7", "192.0.2.8", false),
            ("0.0.0.0/0", "203.0.113.9", true),
            ("0.0.0.0/0", "::1", false),
            ("2001:db8::/32", "2001:db8:9::1", true),
            ("2001:db8::/32", "2001:db9::1", false),
        ] {
            let network: Network = network.parse().unwrap();
            assert_eq!(network.contains(address.parse().unwrap()), within);
            assert_eq!(network.to_string().parse(), Ok(network));
        }
        for wrong in [
            "",
            "192.0.2.0/33",
            "192.0.2",
            "::/129",
            "host",
            "10.0.0.0/-1",
        ] {
            assert!(wrong.parse::<Network>().is_err(), "{wrong}");
        }
    }
}
