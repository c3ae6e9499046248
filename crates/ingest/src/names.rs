//! From host names to addresses, leaving out those we must not reach.

use crate::address::{Allow, Refusal};
use futures::future::BoxFuture;
use reqwest::dns::{Addrs, Name, Resolve, Resolving};
use std::{
    io,
    net::{IpAddr, SocketAddr},
    sync::Arc,
};

/// Gives the addresses of a host name.
pub type Lookup = Arc<dyn Fn(String) -> BoxFuture<'static, io::Result<Vec<IpAddr>>> + Send + Sync>;

/// Asks the operating system.
pub fn system_lookup() -> Lookup {
    Arc::new(|host| {
        Box::pin(async move {
            let found = tokio::net::lookup_host((host.as_str(), 0)).await?;
            Ok(found.map(|socket| socket.ip()).collect())
        })
    })
}

/// Why a name gave no address to connect to.
#[derive(Debug, thiserror::Error)]
pub(crate) enum NameError {
    #[error("{0}")]
    Refused(Refusal),
    #[error("{0}")]
    Unknown(String),
}

/// Resolves at the moment of connecting, so that the address that was checked is the
/// address that is used, whatever the name says a moment later.
pub(crate) struct Names {
    pub(crate) lookup: Lookup,
    pub(crate) allow: Arc<Allow>,
}

impl Resolve for Names {
    fn resolve(&self, name: Name) -> Resolving {
        let host = name.as_str().to_owned();
        let found = (self.lookup)(host.clone());
        let allow = Arc::clone(&self.allow);
        Box::pin(async move {
            let found = found
                .await
                .map_err(|error| NameError::Unknown(error.to_string()))?;
            let addresses = admitted(&host, found, &allow)?;
            Ok(Box::new(addresses.into_iter()) as Addrs)
        })
    }
}

fn admitted(host: &str, found: Vec<IpAddr>, allow: &Allow) -> Result<Vec<SocketAddr>, NameError> {
    let Some(&address) = found.first() else {
        return Err(NameError::Unknown("the name has no address".to_owned()));
    };
    let admitted: Vec<SocketAddr> = found
        .into_iter()
        .filter(|address| allow.admits(host, *address))
        .map(|address| SocketAddr::new(address, 0))
        .collect();
    if admitted.is_empty() {
        let host = host.to_owned();
        return Err(NameError::Refused(Refusal::Name { host, address }));
    }
    Ok(admitted)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn private_addresses_are_left_out() {
        let ip = |text: &str| text.parse::<IpAddr>().unwrap();
        let mixed = vec![ip("10.0.0.1"), ip("8.8.8.8"), ip("::1")];
        let kept = admitted("example.org", mixed, &Allow::none()).unwrap();
        assert_eq!(kept, [SocketAddr::new(ip("8.8.8.8"), 0)]);
        let closed = admitted("example.org", vec![ip("127.0.0.1")], &Allow::none());
        assert!(matches!(closed, Err(NameError::Refused(_))));
        let none = admitted("example.org", vec![], &Allow::none());
        assert!(matches!(none, Err(NameError::Unknown(_))));
    }
}
