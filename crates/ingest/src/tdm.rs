//! The TDM Reservation Protocol (final report of the W3C community group, 2024): whether a
//! publisher keeps the right to mine its texts to itself.
//!
//! It may say so in the page, in a header, or in `/.well-known/tdmrep.json` for its whole
//! site; what is nearer to the page counts more. Having said nothing is no reservation.

use crate::{
    charset::decode,
    exchange::Accept,
    fetch::{Body, Conditional, Fetched, Fetcher},
    headers,
    markup::{Markup, Token, attributes},
    rules::{covers, path},
};
use news::{Reservation, WebUrl};
use reqwest::header::{HeaderMap, HeaderName};
use serde_json::Value;
use std::{
    collections::HashMap,
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};
use tokio::time::Instant;

const RESERVATION: &str = "tdm-reservation";
const POLICY: &str = "tdm-policy";

/// How long a site's file holds, and how long we wait where it could not be had.
const FRESH: Duration = Duration::from_secs(24 * 3600);
const WAIT: Duration = Duration::from_secs(600);

/// Sites remembered before all are forgotten.
const MOST_SITES: usize = 4096;

/// Rules of one site that are read, and the longest pattern of an address.
const MOST_RULES: usize = 1000;
const LONGEST: usize = 1000;

/// What a site's file says, in its order.
type Rules = Arc<Vec<Rule>>;

#[derive(Clone, PartialEq, Eq, Debug)]
struct Rule {
    location: String,
    reservation: Reservation,
}

/// What is known of a site, and until when it holds; who asks first makes the others wait.
type Site = Arc<tokio::sync::Mutex<Option<(Instant, Rules)>>>;

/// Files by origin.
#[derive(Default)]
pub(crate) struct TdmCache(Mutex<HashMap<String, Site>>);

impl TdmCache {
    fn site(&self, origin: String) -> Site {
        let mut sites = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if sites.len() >= MOST_SITES {
            sites.clear();
        }
        Arc::clone(sites.entry(origin).or_default())
    }
}

impl Fetcher {
    /// What the publisher of a page says of mining it; nothing where it does not say. May ask
    /// for the site's file, once a day.
    pub async fn reservation(&self, body: &Body) -> Option<Reservation> {
        let said = in_page(body).or_else(|| body.reservation.clone());
        if said.is_some() {
            return said;
        }
        let rules = self.tdm_rules(&body.url).await;
        let path = path(&body.url);
        let rule = rules.iter().find(|rule| covers(&rule.location, &path))?;
        Some(rule.reservation.clone())
    }

    async fn tdm_rules(&self, url: &WebUrl) -> Rules {
        let site = self.tdm.site(url.as_url().origin().ascii_serialization());
        let mut known = site.lock().await;
        if let Some((until, rules)) = known.as_ref()
            && *until > Instant::now()
        {
            return Arc::clone(rules);
        }
        let (rules, fresh) = self.ask_tdm_rules(url).await;
        let rules = Arc::new(rules);
        *known = Some((Instant::now() + fresh, Arc::clone(&rules)));
        rules
    }

    async fn ask_tdm_rules(&self, url: &WebUrl) -> (Vec<Rule>, Duration) {
        let Ok(address) = url.join("/.well-known/tdmrep.json") else {
            return (Vec::new(), FRESH);
        };
        let condition = Conditional::default();
        match self.get(&address, &condition, Accept::Robots).await {
            Ok(Fetched::Body(body)) => (read(&body.bytes, &address), FRESH),
            Ok(Fetched::NotModified { .. }) => (Vec::new(), FRESH),
            Err(error) if error.is_passing() => (Vec::new(), WAIT),
            Err(_) => (Vec::new(), FRESH),
        }
    }
}

/// What the headers of an answer say.
pub(crate) fn in_headers(headers: &HeaderMap, url: &WebUrl) -> Option<Reservation> {
    let get = |name| headers::text(headers, HeaderName::from_static(name));
    of(&get(RESERVATION)?, get(POLICY).as_deref(), url)
}

/// What the `meta` elements of a page say.
fn in_page(body: &Body) -> Option<Reservation> {
    // To decode a page is dear, and most do not say anything.
    let name = RESERVATION.as_bytes();
    let mentions = |it: &[u8]| it.eq_ignore_ascii_case(name);
    if !body.bytes.windows(name.len()).any(mentions) {
        return None;
    }
    let text = decode(&body.bytes, body.charset.as_deref(), body.url.host()).text;
    let (mut said, mut policy) = (None, None);
    for token in Markup::new(&text) {
        let Token::Start {
            name,
            attributes: tag,
            ..
        } = token
        else {
            continue;
        };
        if name.eq_ignore_ascii_case("body") {
            break;
        }
        if !name.eq_ignore_ascii_case("meta") {
            continue;
        }
        let pairs: HashMap<String, String> = attributes(tag).into_iter().collect();
        let (Some(name), Some(value)) = (pairs.get("name"), pairs.get("content")) else {
            continue;
        };
        match name.trim().to_lowercase().as_str() {
            RESERVATION => said = said.or(Some(value.clone())),
            POLICY => policy = policy.or(Some(value.clone())),
            _ => {}
        }
    }
    of(&said?, policy.as_deref(), &body.url)
}

/// 1 is a reservation, 0 is none, anything else has not been said.
fn of(said: &str, policy: Option<&str>, base: &WebUrl) -> Option<Reservation> {
    match said.trim() {
        "1" => Some(Reservation::Reserved {
            policy: policy.and_then(|it| base.join(it).ok()),
        }),
        "0" => Some(Reservation::Free),
        _ => None,
    }
}

fn read(bytes: &[u8], base: &WebUrl) -> Vec<Rule> {
    let Ok(Value::Array(rules)) = serde_json::from_slice(bytes) else {
        return Vec::new();
    };
    let rule = |value: &Value| {
        let location = value.get("location")?.as_str()?;
        let said = match value.get(RESERVATION)? {
            Value::Number(number) => number.to_string(),
            Value::String(text) => text.clone(),
            _ => return None,
        };
        let policy = value.get(POLICY).and_then(Value::as_str);
        Some(Rule {
            location: location.to_owned(),
            reservation: of(&said, policy, base)?,
        })
    };
    let short = |rule: &Rule| rule.location.len() <= LONGEST;
    let rules = rules.iter().take(MOST_RULES).filter_map(rule);
    rules.filter(short).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_read_as_far_as_it_is_one() {
        let base: WebUrl = "https://a.example/".parse().unwrap();
        let rules = read(
            br#"[{"location": "/free", "tdm-reservation": 0}, 7, {"location": "/x"},
                {"location": "/", "tdm-reservation": "1", "tdm-policy": "/policy.json"}]"#,
            &base,
        );
        assert_eq!(rules.len(), 2);
        assert_eq!(rules[0].reservation, Reservation::Free);
        let policy = Some("https://a.example/policy.json".parse().unwrap());
        assert_eq!(rules[1].reservation, Reservation::Reserved { policy });
        assert_eq!(read(b"{}", &base), []);
        assert_eq!(read(b"<html>", &base), []);
    }
}
