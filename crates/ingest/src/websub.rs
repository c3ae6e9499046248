//! Asking hubs for subscriptions (WebSub, W3C recommendation of 2018, 5.1), and telling the hub
//! of our own feeds what is new (6).

use crate::{address::check, error::FetchError, exchange::loses_lock, fetch::Fetcher, headers};
use news::WebUrl;
use reqwest::header::{self, HeaderMap, HeaderValue};
use std::time::Duration;
use tokio::time::timeout;
use url::form_urlencoded::Serializer;

/// How long a lease we ask for; hubs give less where they like.
const LEASE: Duration = Duration::from_secs(10 * 24 * 3600);

/// Moves of a hub that are followed in a row.
const MOST_MOVES: usize = 3;

/// Links of one header that are read.
const MOST_LINKS: usize = 50;

/// What is asked of a hub.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct HubRequest<'a> {
    /// Whether to begin (or renew), or to end.
    pub subscribe: bool,
    /// The name of the feed at the hub.
    pub topic: &'a WebUrl,
    /// Where the hub reaches us.
    pub callback: &'a WebUrl,
    /// What it signs with.
    pub secret: &'a str,
}

impl Fetcher {
    /// Asks a hub, with the same care as for any address. That it answers well means that
    /// it will ask back.
    pub async fn ask_hub(&self, hub: &WebUrl, asked: &HubRequest<'_>) -> Result<(), FetchError> {
        self.send(hub, form(asked)).await
    }

    /// Tells a hub which feeds have something new. How is between hub and publisher; this is
    /// what hubs have understood since PubSubHubbub 0.3 (7.1).
    pub async fn tell_hub(&self, hub: &WebUrl, feeds: &[String]) -> Result<(), FetchError> {
        let feeds = feeds.iter().map(|feed| ("hub.url", feed.as_str()));
        let form = Serializer::new(String::new())
            .append_pair("hub.mode", "publish")
            .extend_pairs(feeds)
            .finish();
        self.send(hub, form).await
    }

    /// Sends a form to a hub, and after it where it has moved (5.1).
    async fn send(&self, hub: &WebUrl, form: String) -> Result<(), FetchError> {
        let mut here = hub.clone();
        for _ in 0..=MOST_MOVES {
            match self.send_to(&here, &form).await? {
                Some(moved) => here = moved,
                None => return Ok(()),
            }
        }
        Err(FetchError::TooManyRedirects(MOST_MOVES))
    }

    /// Sends a form once; nothing comes of it but where it should have gone instead.
    async fn send_to(&self, hub: &WebUrl, form: &str) -> Result<Option<WebUrl>, FetchError> {
        check(hub, self.allow()).map_err(FetchError::Refused)?;
        let busy = |after| FetchError::Busy {
            host: hub.host().to_owned(),
            after,
        };
        let _place = self.enter(hub.host()).await.map_err(busy)?;
        let kind = HeaderValue::from_static("application/x-www-form-urlencoded");
        let total = self.limits().total;
        let sent = self
            .client()
            .post(hub.as_url().clone())
            .header(header::CONTENT_TYPE, kind)
            .body(form.to_owned())
            .send();
        let answer = timeout(total, sent)
            .await
            .map_err(|_| FetchError::TimedOut(total))?
            .map_err(|error| FetchError::from_client(&error, hub, total))?;
        match answer.status().as_u16() {
            200..=299 => Ok(None),
            307 | 308 => moved(answer.headers(), hub).map(Some),
            status => Err(FetchError::Status(status)),
        }
    }
}

/// Where a hub has moved. A secret goes nowhere without a lock that it had.
fn moved(headers: &HeaderMap, hub: &WebUrl) -> Result<WebUrl, FetchError> {
    let place = headers::text(headers, header::LOCATION).unwrap_or_default();
    let to = hub.join(&place).ok().filter(|_| !place.is_empty());
    let to = to.filter(|to| !loses_lock(hub, to));
    to.ok_or(FetchError::BadRedirect(place))
}

/// What is asked, as the form that a hub reads.
fn form(asked: &HubRequest<'_>) -> String {
    let mode = match asked.subscribe {
        true => "subscribe",
        false => "unsubscribe",
    };
    let mut form = Serializer::new(String::new());
    form.append_pair("hub.mode", mode)
        .append_pair("hub.topic", asked.topic.as_str())
        .append_pair("hub.callback", asked.callback.as_str());
    if asked.subscribe {
        form.append_pair("hub.secret", asked.secret)
            .append_pair("hub.lease_seconds", &LEASE.as_secs().to_string());
    }
    form.finish()
}

/// The addresses of a relation in the `Link` headers of an answer (RFC 8288).
pub(crate) fn linked(headers: &HeaderMap, relation: &str, base: &WebUrl) -> Vec<WebUrl> {
    let values = headers.get_all(header::LINK).iter();
    let values = values.filter_map(|it| it.to_str().ok());
    let mut found = Vec::new();
    for link in values.flat_map(|it| it.split('<').skip(1)).take(MOST_LINKS) {
        let Some((address, parameters)) = link.split_once('>') else {
            continue;
        };
        let mut parameters = parameters.split(';').filter_map(|it| it.split_once('='));
        let is = parameters.any(|(name, value)| {
            let value = value.trim().trim_end_matches(',').trim().trim_matches('"');
            let mut relations = value.split_whitespace();
            name.trim().eq_ignore_ascii_case("rel")
                && relations.any(|it| it.eq_ignore_ascii_case(relation))
        });
        found.extend(base.join(address).ok().filter(|_| is));
    }
    found
}

/// What the headers say of hubs: them, and the name of the feed there.
pub(crate) fn hubs(headers: &HeaderMap, url: &WebUrl) -> (Vec<WebUrl>, Option<WebUrl>) {
    // Most answers have none.
    if headers::text(headers, header::LINK).is_none() {
        return (Vec::new(), None);
    }
    let topic = linked(headers, "self", url).into_iter().next();
    (linked(headers, "hub", url), topic)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_secret_is_not_sent_without_a_lock() {
        let to = |from: &str, place: &str| {
            let mut headers = HeaderMap::new();
            headers.insert(header::LOCATION, place.parse().unwrap());
            let to = moved(&headers, &from.parse().unwrap()).ok();
            to.map(|it| it.as_str().to_owned()).unwrap_or_default()
        };
        assert_eq!(to("https://a.example/x", "/y"), "https://a.example/y");
        assert_eq!(
            to("http://a.example/x", "https://b.example/"),
            "https://b.example/"
        );
        assert_eq!(to("https://a.example/x", "http://a.example/y"), "");
        assert_eq!(to("https://a.example/x", "mailto:a"), "");
    }

    #[test]
    fn links_of_headers() {
        let base: WebUrl = "https://a.example/rss".parse().unwrap();
        let mut headers = HeaderMap::new();
        for line in [
            "<https://hub.example/>; rel=\"hub\", </rss>; title=\"a; b\"; rel=self",
            "<https://two.example/x>; REL=\"alternate hub\"",
            "<unclosed; rel=hub",
            "no link",
        ] {
            headers.append(header::LINK, line.parse().unwrap());
        }
        let (found, topic) = hubs(&headers, &base);
        let found: Vec<&str> = found.iter().map(WebUrl::as_str).collect();
        assert_eq!(found, ["https://hub.example/", "https://two.example/x"]);
        assert_eq!(topic, Some(base));
    }
}
