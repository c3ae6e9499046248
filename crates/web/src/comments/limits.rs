//! How often one address may comment, and which address that is.

use crate::{app::App, problem::Problem};
use axum::{
    extract::{ConnectInfo, FromRequestParts},
    http::{Extensions, HeaderMap, request::Parts},
};
use governor::{DefaultKeyedRateLimiter, Quota};
use std::{
    net::{IpAddr, Ipv6Addr, SocketAddr},
    num::NonZeroU32,
};

/// Comments that one address may send at once; then one every twenty seconds.
const AT_ONCE: NonZeroU32 = NonZeroU32::MIN.saturating_add(4);
const EVERY_MINUTE: NonZeroU32 = NonZeroU32::MIN.saturating_add(2);
/// Addresses remembered before those that rested long enough are forgotten.
const REMEMBERED: usize = 10_000;
/// How often one address may comment, or report comments.
pub struct Limits(DefaultKeyedRateLimiter<IpAddr>);

impl Limits {
    /// Nobody has commented yet.
    pub fn new() -> Limits {
        let quota = Quota::per_minute(EVERY_MINUTE).allow_burst(AT_ONCE);
        Limits(DefaultKeyedRateLimiter::keyed(quota))
    }

    /// Counts one more of an address; whether it may be taken.
    pub fn allow(&self, address: IpAddr) -> bool {
        if self.0.len() > REMEMBERED {
            self.0.retain_recent();
        }
        self.0.check_key(&network(address)).is_ok()
    }
}

impl Default for Limits {
    fn default() -> Limits {
        Limits::new()
    }
}

/// The household of an address: it has a whole /64 of IPv6 addresses.
pub fn network(address: IpAddr) -> IpAddr {
    match address.to_canonical() {
        IpAddr::V6(v6) => {
            let [a, b, c, d, ..] = v6.segments();
            IpAddr::V6(Ipv6Addr::new(a, b, c, d, 0, 0, 0, 0))
        }
        v4 => v4,
    }
}

/// The reader's address: that of the connection, or what a trusted proxy says of it.
pub struct From(pub IpAddr);

impl FromRequestParts<App> for From {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<From, Problem> {
        Ok(From::of(app, &parts.extensions, &parts.headers))
    }
}

impl From {
    /// The reader's address by what is known of a request.
    pub fn of(app: &App, extensions: &Extensions, headers: &HeaderMap) -> From {
        let connection = extensions.get::<ConnectInfo<SocketAddr>>();
        let connection = connection.map(|ConnectInfo(address)| address.ip());
        let named = match app.site.behind_proxy {
            true => forwarded(headers),
            false => None,
        };
        let nobody = IpAddr::V6(Ipv6Addr::UNSPECIFIED);
        From(named.or(connection).unwrap_or(nobody))
    }
}

/// The last address in `X-Forwarded-For`: the one that our own proxy wrote.
fn forwarded(headers: &HeaderMap) -> Option<IpAddr> {
    let all = headers.get_all("x-forwarded-for").iter().next_back()?;
    all.to_str().ok()?.rsplit(',').next()?.trim().parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_household_is_one_address() {
        let limits = Limits::new();
        let address = |last: &str| -> IpAddr { format!("2001:db8::{last}").parse().unwrap() };
        let taken = (1..=9)
            .filter(|n| limits.allow(address(&n.to_string())))
            .count();
        assert_eq!(taken, 5);
        assert!(limits.allow("2001:db8:0:1::1".parse().unwrap()));
        assert!(limits.allow("192.0.2.1".parse().unwrap()));
    }

    #[test]
    fn only_our_own_proxy_is_believed() {
        let mut headers = HeaderMap::new();
        headers.insert("x-forwarded-for", "10.0.0.1, 192.0.2.7".parse().unwrap());
        assert_eq!(forwarded(&headers), "192.0.2.7".parse().ok());
    }
}
