//! What goes wrong between us and a page, in an operator's words.

use crate::address::Refusal;
use crate::names::NameError;
use news::WebUrl;
use std::{error::Error, io, time::Duration};

/// Why a fetcher could not be made.
#[derive(Debug, thiserror::Error)]
pub enum SetupError {
    /// The contact is no text for a header.
    #[error(
        "the contact {0:?} cannot stand in a user agent; \
         give an address such as https://example.org/about or desk@example.org"
    )]
    Contact(String),
    /// TLS could not be set up.
    #[error("TLS could not be set up: {0}; check that the system has root certificates")]
    Tls(String),
}

/// Why a page could not be fetched, and what to do about it.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
pub enum FetchError {
    /// We do not talk to this address.
    #[error("{0}")]
    Refused(Refusal),
    /// The publisher asks robots not to read the page.
    #[error("robots.txt of {} asks us not to read {}", .0.host(), .0.as_url().path())]
    Robots(WebUrl),
    /// `robots.txt` cannot be read for now, so nothing may be (RFC 9309, 2.3.1.4).
    #[error("robots.txt of {host} cannot be read for now ({reason}); we wait until it can")]
    RobotsUnavailable {
        /// The host.
        host: String,
        /// Why.
        reason: String,
        /// When to ask again.
        after: Duration,
    },
    /// More bytes than the ceiling.
    #[error("the answer is larger than the ceiling of {ceiling} bytes")]
    TooLarge {
        /// The ceiling that was met, before or after decompression.
        ceiling: usize,
    },
    /// The headers are larger than any honest server's.
    #[error("the headers of the answer are too large")]
    HeadersTooLarge,
    /// It took too long, from connecting to the last byte.
    #[error("no complete answer within {0:?}; the site may be slow or down")]
    TimedOut(Duration),
    /// Too many redirects.
    #[error("more than {0} redirects; give the address of the page itself")]
    TooManyRedirects(usize),
    /// Redirects in a circle.
    #[error("redirects lead back to {0}; the site may ask for cookies or a login")]
    RedirectLoop(WebUrl),
    /// A redirect to something that is no web address.
    #[error("a redirect to {0:?}, which is no web address")]
    BadRedirect(String),
    /// The name has no address.
    #[error("the name {host} cannot be resolved: {reason}; check its spelling")]
    Dns {
        /// The name.
        host: String,
        /// Why.
        reason: String,
    },
    /// No connection.
    #[error("{host} cannot be reached: {reason}")]
    Connect {
        /// The host.
        host: String,
        /// Why.
        reason: String,
    },
    /// No secure connection.
    #[error("no secure connection to {host}: {reason}; its certificate may be out of date")]
    Tls {
        /// The host.
        host: String,
        /// Why.
        reason: String,
    },
    /// The answer broke off, or is not HTTP.
    #[error("the answer of {host} is broken: {reason}")]
    Broken {
        /// The host.
        host: String,
        /// Why.
        reason: String,
    },
    /// Neither text nor a picture, whichever was asked for.
    #[error("{found} came where {wanted} was expected")]
    WrongType {
        /// What came.
        found: String,
        /// What was asked for.
        wanted: &'static str,
    },
    /// Any other status.
    #[error("the server answered with status {0}")]
    Status(u16),
    /// The page is gone for good.
    #[error("the page is gone for good (status 410); remove it")]
    Gone,
    /// The server asks to wait.
    #[error("the server asks us to come back in {after:?} (status {status})")]
    RetryAfter {
        /// 429, 503 or another.
        status: u16,
        /// How long to wait.
        after: Duration,
    },
    /// Others of ours are waiting for the same host.
    #[error("too many requests wait for {host}; try again in {after:?}")]
    Busy {
        /// The host.
        host: String,
        /// When there will be room.
        after: Duration,
    },
}

impl FetchError {
    /// Whether trying again later may help.
    pub fn is_passing(&self) -> bool {
        match self {
            FetchError::RobotsUnavailable { .. }
            | FetchError::TimedOut(_)
            | FetchError::Dns { .. }
            | FetchError::Connect { .. }
            | FetchError::Tls { .. }
            | FetchError::Broken { .. }
            | FetchError::RetryAfter { .. }
            | FetchError::Busy { .. } => true,
            FetchError::Status(status) => matches!(status, 408 | 425 | 429 | 500..=599),
            FetchError::Refused(_)
            | FetchError::Robots(_)
            | FetchError::TooLarge { .. }
            | FetchError::HeadersTooLarge
            | FetchError::TooManyRedirects(_)
            | FetchError::RedirectLoop(_)
            | FetchError::BadRedirect(_)
            | FetchError::WrongType { .. }
            | FetchError::Gone => false,
        }
    }

    /// How long to wait before trying again, where somebody said so.
    pub fn retry_after(&self) -> Option<Duration> {
        match self {
            FetchError::RetryAfter { after, .. }
            | FetchError::Busy { after, .. }
            | FetchError::RobotsUnavailable { after, .. } => Some(*after),
            _ => None,
        }
    }

    /// Reads the client's error by its chain of causes.
    pub(crate) fn from_client(error: &reqwest::Error, url: &WebUrl, total: Duration) -> FetchError {
        let host = url.host().to_owned();
        let reason = innermost(error).to_string();
        if let Some(error) = cause::<NameError>(error) {
            return match error {
                NameError::Refused(refusal) => FetchError::Refused(refusal.clone()),
                NameError::Unknown(reason) => {
                    let reason = reason.clone();
                    FetchError::Dns { host, reason }
                }
            };
        }
        if let Some(error) = cause::<rustls::Error>(error) {
            let reason = error.to_string();
            FetchError::Tls { host, reason }
        } else if error.is_timeout() {
            FetchError::TimedOut(total)
        } else if error.is_connect() {
            FetchError::Connect { host, reason }
        } else if reason.contains("too large") {
            FetchError::HeadersTooLarge
        } else {
            FetchError::Broken { host, reason }
        }
    }
}

/// The first cause of a type. An `io::Error` hides the error it carries from `source`.
fn cause<'a, E: Error + 'static>(error: &'a (dyn Error + 'static)) -> Option<&'a E> {
    let mut next = Some(error);
    while let Some(error) = next {
        if let Some(found) = error.downcast_ref::<E>() {
            return Some(found);
        }
        next = inner(error);
    }
    None
}

fn innermost<'a>(error: &'a (dyn Error + 'static)) -> &'a (dyn Error + 'static) {
    let mut last = error;
    while let Some(error) = inner(last) {
        last = error;
    }
    last
}

fn inner<'a>(error: &'a (dyn Error + 'static)) -> Option<&'a (dyn Error + 'static)> {
    match error
        .downcast_ref::<io::Error>()
        .and_then(io::Error::get_ref)
    {
        Some(carried) => Some(carried),
        None => error.source(),
    }
}
