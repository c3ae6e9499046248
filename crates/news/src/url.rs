//! Addresses on the web.

use serde::{Deserialize, Serialize, de};
use std::{fmt, str::FromStr};
use url::Url;

/// Why a text is no address that we follow.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum WebUrlError {
    /// It cannot be read as an absolute URL.
    #[error("not an absolute address: {0:?}")]
    NotAbsolute(String),
    /// Its scheme is neither `http` nor `https`.
    #[error("not an http or https address: {0:?}")]
    NotHttp(String),
}

/// An absolute `http` or `https` address with a host (WHATWG URL).
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct WebUrl(Url);

impl WebUrl {
    /// Resolves a reference found in the page at this address.
    pub fn join(&self, reference: &str) -> Result<WebUrl, WebUrlError> {
        match self.0.join(reference.trim()) {
            Ok(url) => WebUrl::try_from(url),
            Err(_) => Err(WebUrlError::NotAbsolute(reference.to_owned())),
        }
    }

    /// The host, in lower case; an internationalised one in Punycode.
    pub fn host(&self) -> &str {
        self.0.host_str().unwrap_or_default()
    }

    /// Whether it is at a host, or at one below it.
    pub fn is_at(&self, host: &str) -> bool {
        let below = self.host().strip_suffix(host);
        below.is_some_and(|rest| rest.is_empty() || rest.ends_with('.'))
    }

    /// The whole address.
    pub fn as_str(&self) -> &str {
        self.0.as_str()
    }

    /// What all addresses of one page have in common, once tracking parameters are gone:
    /// those with and without `www.`, on hosts for telephones, as AMP, for print, with
    /// the name of an index page, with a slash at the end. Not an address itself.
    pub fn identity(&self) -> String {
        crate::identity::identity(self)
    }

    /// The address as the `url` crate has it.
    pub fn as_url(&self) -> &Url {
        &self.0
    }
}

impl TryFrom<Url> for WebUrl {
    type Error = WebUrlError;

    fn try_from(url: Url) -> Result<WebUrl, WebUrlError> {
        match url.scheme() {
            "http" | "https" if url.host_str().is_some() => Ok(WebUrl(url)),
            _ => Err(WebUrlError::NotHttp(url.to_string())),
        }
    }
}

impl FromStr for WebUrl {
    type Err = WebUrlError;

    fn from_str(text: &str) -> Result<WebUrl, WebUrlError> {
        match Url::parse(text.trim()) {
            Ok(url) => WebUrl::try_from(url),
            Err(_) => Err(WebUrlError::NotAbsolute(text.to_owned())),
        }
    }
}

impl fmt::Display for WebUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl fmt::Debug for WebUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl Serialize for WebUrl {
    fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for WebUrl {
    fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<WebUrl, D::Error> {
        let text = String::deserialize(from)?;
        text.parse().map_err(de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_web() {
        assert!("javascript:alert(1)".parse::<WebUrl>().is_err());
        assert!("file:///etc/passwd".parse::<WebUrl>().is_err());
        assert!("/news".parse::<WebUrl>().is_err());
        let page: WebUrl = "https://Example.org/a/b".parse().unwrap();
        assert_eq!(page.host(), "example.org");
        assert_eq!(page.join("../c").unwrap().as_str(), "https://example.org/c");
        assert!(page.join("mailto:desk@example.org").is_err());
    }
}
