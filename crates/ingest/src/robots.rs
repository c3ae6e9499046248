//! `robots.txt` (RFC 9309): asked once per site and remembered for a while.

use crate::{
    error::FetchError,
    exchange::Accept,
    fetch::{AGENT, Conditional, Fetcher},
    rules::Robot,
};
use news::WebUrl;
use std::{
    collections::HashMap,
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};
use tokio::time::Instant;

/// How long rules hold; RFC 9309, 2.4 says at most a day.
const FRESH: Duration = Duration::from_secs(6 * 3600);

/// How long we wait before asking again for rules that could not be had.
const WAIT: Duration = Duration::from_secs(600);

/// Sites remembered before stale ones are forgotten.
const MOST_SITES: usize = 4096;

/// What a site allows.
enum Rules {
    /// Everything: there is no file, or none that we may read (status 4xx).
    Everything,
    /// What the file says.
    File(Box<Robot>),
    /// Nothing for now: the file cannot be had.
    Unavailable(FetchError),
}

struct Known {
    rules: Arc<Rules>,
    until: Instant,
}

type Site = Arc<tokio::sync::Mutex<Option<Known>>>;

/// Rules by origin.
#[derive(Default)]
pub(crate) struct RobotsCache(Mutex<HashMap<String, Site>>);

impl RobotsCache {
    fn site(&self, origin: &str) -> Site {
        let mut sites = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if sites.len() >= MOST_SITES {
            let now = Instant::now();
            sites.retain(|_, site| match site.try_lock() {
                Ok(known) => known.as_ref().is_some_and(|known| known.until > now),
                Err(_) => true,
            });
        }
        Arc::clone(sites.entry(origin.to_owned()).or_default())
    }
}

impl Fetcher {
    /// Whether `robots.txt` lets us read an address, and how far apart it wants requests.
    pub(crate) async fn permission(&self, url: &WebUrl) -> Result<Option<Duration>, FetchError> {
        match self.rules(url).await.as_ref() {
            Rules::Everything => Ok(None),
            Rules::File(robot) if robot.allowed(url) => Ok(robot.delay),
            Rules::File(_) => Err(FetchError::Robots(url.clone())),
            Rules::Unavailable(error) => Err(unavailable(url, error)),
        }
    }

    /// The sitemaps that `robots.txt` names, in its order.
    pub(crate) async fn sitemaps(&self, url: &WebUrl) -> Vec<WebUrl> {
        match self.rules(url).await.as_ref() {
            Rules::File(robot) => robot
                .sitemaps
                .iter()
                .filter_map(|sitemap| url.join(sitemap).ok())
                .collect(),
            _ => Vec::new(),
        }
    }

    async fn rules(&self, url: &WebUrl) -> Arc<Rules> {
        let site = self
            .robots
            .site(&url.as_url().origin().ascii_serialization());
        let mut known = site.lock().await;
        if let Some(known) = known.as_ref()
            && known.until > Instant::now()
        {
            return Arc::clone(&known.rules);
        }
        let rules = Arc::new(self.ask_rules(url).await);
        let fresh = match rules.as_ref() {
            // A queue of our own is no fault of the site's.
            Rules::Unavailable(FetchError::Busy { .. }) => Duration::ZERO,
            Rules::Unavailable(error) => error.retry_after().unwrap_or(WAIT),
            _ => FRESH,
        };
        *known = Some(Known {
            rules: Arc::clone(&rules),
            until: Instant::now() + fresh,
        });
        rules
    }

    async fn ask_rules(&self, url: &WebUrl) -> Rules {
        let Ok(address) = url.join("/robots.txt") else {
            return Rules::Everything;
        };
        let arrival = match self
            .walk(&address, &Conditional::default(), Accept::Robots)
            .await
        {
            Ok(arrival) => arrival,
            // The file leads nowhere we could follow: as good as none (RFC 9309, 2.3.1.2).
            Err(
                FetchError::TooManyRedirects(_)
                | FetchError::RedirectLoop(_)
                | FetchError::BadRedirect(_),
            ) => return Rules::Everything,
            Err(error) => return Rules::Unavailable(error),
        };
        match arrival.answer.refused() {
            None => Rules::File(Box::new(Robot::new(AGENT, &arrival.answer.bytes))),
            Some(error) if error.is_passing() => Rules::Unavailable(error),
            Some(_) => Rules::Everything,
        }
    }
}

/// Whether a `robots.txt` lets us read an address.
pub fn robots_allow(robots: &[u8], url: &WebUrl) -> bool {
    Robot::new(AGENT, robots).allowed(url)
}

/// A site that cannot be reached at all is said to be so; one that answers, but not about
/// its rules, makes us wait for them.
fn unavailable(url: &WebUrl, error: &FetchError) -> FetchError {
    match error {
        FetchError::Status(_) | FetchError::RetryAfter { .. } | FetchError::Broken { .. } => {
            FetchError::RobotsUnavailable {
                host: url.host().to_owned(),
                reason: error.to_string(),
                after: error.retry_after().unwrap_or(WAIT),
            }
        }
        other => other.clone(),
    }
}
