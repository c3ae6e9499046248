//! The fetcher: walks from an address, over redirects, to an answer.

use crate::{
    address::{Allow, check},
    error::{FetchError, SetupError},
    exchange::{Accept, Answer, ask},
    gate::{Gates, Rate},
    headers,
    names::{Lookup, Names, system_lookup},
    robots::RobotsCache,
    tdm::{self, TdmCache},
    websub,
};
use jiff::Timestamp;
use news::{Reservation, WebUrl};
use reqwest::{Client, header, redirect};
use std::{sync::Arc, time::Duration};
use tokio::{
    sync::OwnedSemaphorePermit,
    time::{Instant, timeout},
};

/// The name by which `robots.txt` may address us.
pub(crate) const AGENT: &str = "Interpres";

/// Ceilings for one [`Fetcher::get`].
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct FetchLimits {
    /// Bytes of a body as sent.
    pub bytes: usize,
    /// Bytes of a body after decompression.
    pub unpacked: usize,
    /// Time on the network, from the first connection to the last byte, over all redirects.
    pub total: Duration,
    /// Time for one connection.
    pub connect: Duration,
    /// Redirects in a row.
    pub redirects: usize,
}

impl Default for FetchLimits {
    fn default() -> FetchLimits {
        FetchLimits {
            bytes: 10 << 20,
            unpacked: 40 << 20,
            total: Duration::from_secs(30),
            connect: Duration::from_secs(10),
            redirects: 10,
        }
    }
}

/// What we know of the last answer, to be spared an unchanged one.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Conditional {
    /// `ETag`, as sent.
    pub etag: Option<String>,
    /// `Last-Modified`, as sent.
    pub last_modified: Option<String>,
}

/// What came of an address.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Fetched {
    /// The same as last time (status 304).
    NotModified {
        /// Where the address has moved for good.
        permanent: Option<WebUrl>,
        /// How long it stays fresh, by `Cache-Control`.
        fresh_for: Option<Duration>,
    },
    /// Something to read.
    Body(Box<Body>),
}

/// A body and what its headers say of it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Body {
    /// Where it was found in the end.
    pub url: WebUrl,
    /// A status from 200 to 299.
    pub status: u16,
    /// The media type, in lower case and without parameters.
    pub content_type: Option<String>,
    /// The charset of the `Content-Type` header, in lower case.
    pub charset: Option<String>,
    /// The bytes, decompressed.
    pub bytes: Vec<u8>,
    /// For the next condition: `ETag` and `Last-Modified`.
    pub condition: Conditional,
    /// Where the address has moved for good: the end of the permanent redirects (301, 308)
    /// that it starts with, if none of them goes from https to http.
    pub permanent: Option<WebUrl>,
    /// How long it stays fresh, by `Cache-Control`.
    pub fresh_for: Option<Duration>,
    /// What the headers say of mining it; [`Fetcher::reservation`] looks further.
    pub reservation: Option<Reservation>,
    /// Hubs that tell of changes, by the `Link` headers.
    pub hubs: Vec<WebUrl>,
    /// The name of it at the hubs, by the `Link` headers.
    pub topic: Option<WebUrl>,
}

/// Fetches over HTTP, politely and safely. Cheap to share behind an `Arc`.
pub struct Fetcher {
    client: Client,
    allow: Arc<Allow>,
    limits: FetchLimits,
    gates: Gates,
    pub(crate) robots: RobotsCache,
    pub(crate) tdm: TdmCache,
}

/// The end of a walk.
pub(crate) struct Arrival {
    pub(crate) url: WebUrl,
    pub(crate) permanent: Option<WebUrl>,
    pub(crate) answer: Answer,
}

impl Fetcher {
    /// Makes a fetcher that names the contact (an address of a page or a mailbox) in its
    /// user agent, `Interpres/0.1 (+contact)`, and resolves names by the operating system.
    pub fn new(
        contact: &str,
        allow: Allow,
        limits: FetchLimits,
        rate: Rate,
    ) -> Result<Fetcher, SetupError> {
        Fetcher::with_lookup(contact, allow, limits, rate, system_lookup())
    }

    /// The same, with another way to resolve names. What it gives is checked all the same.
    pub fn with_lookup(
        contact: &str,
        allow: Allow,
        limits: FetchLimits,
        rate: Rate,
        lookup: Lookup,
    ) -> Result<Fetcher, SetupError> {
        let agent = format!("{AGENT}/{} (+{contact})", version());
        if contact.trim().is_empty() || header::HeaderValue::from_str(&agent).is_err() {
            return Err(SetupError::Contact(contact.to_owned()));
        }
        // Another part of the program may have installed it already; that is as well.
        let _ = rustls::crypto::ring::default_provider().install_default();
        let allow = Arc::new(allow);
        let names = Names {
            lookup,
            allow: Arc::clone(&allow),
        };
        let client = Client::builder()
            .user_agent(agent)
            .dns_resolver(names)
            .redirect(redirect::Policy::none())
            .no_proxy()
            .referer(false)
            .no_gzip()
            .no_brotli()
            .no_deflate()
            .connect_timeout(limits.connect)
            .pool_max_idle_per_host(2)
            .pool_idle_timeout(Duration::from_secs(20))
            .build()
            .map_err(|error| SetupError::Tls(error.to_string()))?;
        Ok(Fetcher {
            client,
            allow,
            limits,
            gates: Gates::new(rate),
            robots: RobotsCache::default(),
            tdm: TdmCache::default(),
        })
    }

    /// Fetches an address: checks it, asks `robots.txt`, waits its turn, follows redirects
    /// with the same care at each, and reads the body within the limits.
    pub async fn get(
        &self,
        url: &WebUrl,
        condition: &Conditional,
        accept: Accept,
    ) -> Result<Fetched, FetchError> {
        let arrival = self.walk(url, condition, accept).await?;
        let headers = &arrival.answer.headers;
        let fresh_for = headers::fresh_for(headers, Timestamp::now());
        let permanent = arrival.permanent;
        if arrival.answer.status == 304 {
            return Ok(Fetched::NotModified {
                permanent,
                fresh_for,
            });
        }
        if let Some(error) = arrival.answer.refused() {
            return Err(error);
        }
        let (content_type, charset) = headers::content_type(headers);
        let condition = Conditional {
            etag: headers::text(headers, header::ETAG),
            last_modified: headers::text(headers, header::LAST_MODIFIED),
        };
        let (hubs, topic) = websub::hubs(headers, &arrival.url);
        Ok(Fetched::Body(Box::new(Body {
            hubs,
            topic,
            reservation: tdm::in_headers(headers, &arrival.url),
            url: arrival.url,
            status: arrival.answer.status,
            content_type,
            charset,
            bytes: arrival.answer.bytes,
            condition,
            permanent,
            fresh_for,
        })))
    }

    /// A turn at a host, as for any request.
    pub(crate) async fn enter(&self, host: &str) -> Result<OwnedSemaphorePermit, Duration> {
        self.gates.enter(host, None).await
    }

    pub(crate) fn client(&self) -> &Client {
        &self.client
    }

    pub(crate) fn allow(&self) -> &Allow {
        &self.allow
    }

    pub(crate) fn limits(&self) -> &FetchLimits {
        &self.limits
    }

    pub(crate) async fn walk(
        &self,
        url: &WebUrl,
        condition: &Conditional,
        accept: Accept,
    ) -> Result<Arrival, FetchError> {
        let mut here = without_fragment(url);
        let mut seen = vec![here.clone()];
        let mut permanent = None;
        let mut for_good = true;
        let mut left = self.limits.total;
        loop {
            let answer = self.step(&here, condition, accept, &mut left).await?;
            let Some(redirect) = answer.redirect(&here) else {
                let url = here;
                return Ok(Arrival {
                    url,
                    permanent,
                    answer,
                });
            };
            let (to, good) = redirect?;
            here = without_fragment(&to);
            if seen.contains(&here) {
                return Err(FetchError::RedirectLoop(here));
            }
            if seen.len() > self.limits.redirects {
                return Err(FetchError::TooManyRedirects(self.limits.redirects));
            }
            for_good &= good;
            if for_good {
                permanent = Some(here.clone());
            }
            seen.push(here.clone());
        }
    }

    /// One exchange, after all that must come before it. Only time on the network counts
    /// against what is left.
    async fn step(
        &self,
        url: &WebUrl,
        condition: &Conditional,
        accept: Accept,
        left: &mut Duration,
    ) -> Result<Answer, FetchError> {
        check(url, &self.allow).map_err(FetchError::Refused)?;
        let delay = match accept {
            Accept::Robots => None,
            _ => Box::pin(self.permission(url)).await?,
        };
        let busy = |after| FetchError::Busy {
            host: url.host().to_owned(),
            after,
        };
        let _place = self.gates.enter(url.host(), delay).await.map_err(busy)?;
        let start = Instant::now();
        let asked = ask(&self.client, url, accept, condition, &self.limits);
        let answer = timeout(*left, asked)
            .await
            .map_err(|_| FetchError::TimedOut(self.limits.total))?;
        *left = left.saturating_sub(start.elapsed());
        if let Some(wait) = answer.as_ref().ok().and_then(Answer::rest) {
            self.gates.rest(url.host(), wait);
        }
        answer
    }
}

fn version() -> String {
    let parts = [
        env!("CARGO_PKG_VERSION_MAJOR"),
        env!("CARGO_PKG_VERSION_MINOR"),
    ];
    parts.join(".")
}

fn without_fragment(url: &WebUrl) -> WebUrl {
    let mut bare = url.as_url().clone();
    bare.set_fragment(None);
    WebUrl::try_from(bare).unwrap_or_else(|_| url.clone())
}
