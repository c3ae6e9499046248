//! Asking a server over HTTP: with time limits, a second and a third try, rests after
//! failures, and a budget.
//!
//! The address is the operator's choice, so it may be a private one; a redirect is not
//! followed, and what a server says is bounded. An engine is asked on a thread that may
//! block, never on one that drives other tasks.

use super::{
    budget::{Broke, Budget, Limits, Spent},
    settings::{Key, Kind, Settings},
};
use anyhow::{Context, Result};
use jiff::{SignedDuration, Timestamp};
use reqwest::{Response, StatusCode, header, redirect};
use serde_json::Value;
use std::{
    path::Path,
    sync::{Mutex, MutexGuard, PoisonError},
    thread,
    time::Duration,
};
use tokio::runtime::Handle;
use translate::EngineError;

/// Longest answer that is read, in bytes.
const LONGEST_ANSWER: usize = 8 * 1024 * 1024;
/// How often a request is made.
const TRIES: u32 = 3;
/// Longest time that a thread waits before the next try; more is a rest.
const LONGEST_WAIT: Duration = Duration::from_secs(20);
/// Longest rest after failures, each twice as long as the one before.
const LONGEST_REST: Duration = Duration::from_secs(1800);
/// Longest that a server can send us away for.
const LONGEST_AWAY: Duration = Duration::from_secs(24 * 3600);
/// How long a server rests that wants another key, or whose own limit is reached.
const UNTIL_MENDED: Duration = Duration::from_secs(900);

/// How long to wait for what.
#[derive(Clone, Copy, Debug)]
pub struct Patience {
    /// For the answer to one request.
    pub answer: Duration,
    /// Before the second try; twice as long before the third.
    pub again: Duration,
    /// The first rest after all tries failed.
    pub rest: Duration,
}

impl From<&Settings> for Patience {
    fn from(settings: &Settings) -> Patience {
        Patience {
            answer: Duration::from_secs(settings.timeout),
            again: Duration::from_secs(1),
            rest: Duration::from_secs(30),
        }
    }
}

/// A server and what is known of it.
pub struct Client {
    name: String,
    base: String,
    http: reqwest::Client,
    runtime: Handle,
    key: Option<Key>,
    kind: Kind,
    budget: Budget,
    patience: Patience,
    /// The least time between two requests.
    apart: Duration,
    state: Mutex<State>,
    clock: fn() -> Timestamp,
}

/// What the next request must respect.
#[derive(Default)]
struct State {
    /// When the next request may be made.
    free: Timestamp,
    /// Until when nothing is asked, and why.
    rest: Option<(Timestamp, String)>,
    /// Failures in a row.
    failures: u32,
}

/// Why a request came to nothing.
struct Trouble {
    reason: String,
    next: Next,
    /// Whether the server may have worked, and count it.
    served: bool,
    /// Whether what it was asked may have brought it down; not where it is away, or takes
    /// nothing from us now.
    by_text: bool,
}

/// What to do after that.
enum Next {
    /// Once more, if this is not too long a wait.
    Again(Option<Duration>),
    /// Nothing for so long.
    Rest(Duration),
    /// Nothing with this request.
    Never,
}

impl Client {
    /// A client for the server at `settings.url`, or at `base`. The account lies in a folder.
    pub fn new(
        settings: &Settings,
        base: &str,
        accounts: &Path,
        patience: Patience,
    ) -> Result<Client> {
        // Another part of the program may have installed it already; that is as well.
        let _ = rustls::crypto::ring::default_provider().install_default();
        let name = settings.name();
        let http = reqwest::Client::builder()
            .user_agent(concat!("interpres/", env!("CARGO_PKG_VERSION")))
            .redirect(redirect::Policy::none())
            .connect_timeout(patience.answer.min(Duration::from_secs(10)))
            .timeout(patience.answer)
            .build()
            .with_context(|| format!("no client for the engine {name}"))?;
        let base = settings.url.as_ref().map_or(base, |url| url.as_str());
        let apart = match settings.requests_a_minute {
            0 => Duration::ZERO,
            rate => Duration::from_secs(60) / rate,
        };
        Ok(Client {
            name: name.to_owned(),
            base: base.trim_end_matches('/').to_owned(),
            http,
            runtime: Handle::try_current().context("an engine needs a runtime to ask with")?,
            key: settings.key()?,
            kind: settings.kind,
            budget: Budget::new(
                Limits::from(settings),
                accounts.join(format!("{name}.json")),
            ),
            patience,
            apart,
            state: Mutex::default(),
            clock: Timestamp::now,
        })
    }

    /// Its name in chains.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The key, for a service that wants it in the request itself.
    pub fn key(&self) -> Option<&Key> {
        self.key.as_ref()
    }

    /// What was spent so far.
    pub fn spent(&self) -> Spent {
        self.budget.spent((self.clock)())
    }

    /// Sends JSON to a path and gives the JSON that comes back. `characters` is what it
    /// costs.
    pub fn ask(&self, path: &str, body: &Value, characters: usize) -> Result<Value, EngineError> {
        let characters = characters as u64;
        self.is_awake()?;
        let mut wait = self.patience.again;
        for left in (0..TRIES).rev() {
            self.take_turn()?;
            self.pay(characters)?;
            let trouble = match self.once(path, Some(body)) {
                Ok(answer) => {
                    self.wake();
                    return Ok(answer);
                }
                Err(trouble) => trouble,
            };
            if !trouble.served {
                // An account that cannot be kept says so at the next request.
                let _ = self.budget.give_back((self.clock)(), characters);
            }
            let pause = match trouble.next {
                Next::Never => return Err(self.failed(&trouble.reason)),
                Next::Rest(rest) => return Err(self.sleep(trouble, rest)),
                Next::Again(asked) => asked.unwrap_or(wait),
            };
            if left == 0 || pause > LONGEST_WAIT {
                return Err(self.sleep(trouble, pause));
            }
            thread::sleep(pause);
            wait *= 2;
        }
        Err(self.failed("it was not asked"))
    }

    /// Reads JSON from a path, once: for a look at how the server is.
    pub fn look(&self, path: &str) -> Result<Value, String> {
        self.once(path, None).map_err(|trouble| trouble.reason)
    }

    fn failed(&self, reason: &str) -> EngineError {
        EngineError::Failed(format!("{}: {reason}", self.name))
    }

    fn later(&self, reason: &str, after: Duration, asked: bool) -> EngineError {
        EngineError::Later {
            reason: format!("{}: {reason}", self.name),
            after,
            asked,
        }
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn is_awake(&self) -> Result<(), EngineError> {
        let now = (self.clock)();
        match &self.state().rest {
            Some((until, reason)) if *until > now => {
                let left = Duration::try_from(until.duration_since(now)).unwrap_or_default();
                Err(self.later(reason, left, false))
            }
            _ => Ok(()),
        }
    }

    fn wake(&self) {
        let mut state = self.state();
        state.failures = 0;
        state.rest = None;
    }

    /// Nothing is asked for a while, so that jobs that wait do not each try in vain.
    fn sleep(&self, trouble: Trouble, asked: Duration) -> EngineError {
        let reason = trouble.reason;
        let now = (self.clock)();
        let mut state = self.state();
        let doubled = self.patience.rest * 2u32.pow(state.failures.min(10));
        state.failures = state.failures.saturating_add(1);
        let rest = doubled.min(LONGEST_REST).max(asked.min(LONGEST_AWAY));
        let until = now.checked_add(SignedDuration::try_from(rest).unwrap_or_default());
        state.rest = Some((until.unwrap_or(now), reason.clone()));
        drop(state);
        tracing::warn!(
            engine = self.name,
            seconds = rest.as_secs(),
            reason,
            "an engine rests"
        );
        self.later(&reason, rest, trouble.by_text)
    }

    /// Waits until the pace allows a request.
    fn take_turn(&self) -> Result<(), EngineError> {
        let now = (self.clock)();
        let mut state = self.state();
        let turn = state.free.max(now);
        let wait = Duration::try_from(turn.duration_since(now)).unwrap_or_default();
        if wait > LONGEST_WAIT {
            return Err(self.later("more is waiting than its pace allows", wait, false));
        }
        let apart = SignedDuration::try_from(self.apart).unwrap_or_default();
        state.free = turn.checked_add(apart).unwrap_or(turn);
        drop(state);
        thread::sleep(wait);
        Ok(())
    }

    fn pay(&self, characters: u64) -> Result<(), EngineError> {
        match self.budget.take((self.clock)(), characters) {
            Ok(()) => Ok(()),
            Err(broke @ Broke::Spent { after, .. }) => {
                Err(self.later(&broke.to_string(), after, false))
            }
            Err(broke) => Err(self.failed(&broke.to_string())),
        }
    }

    fn once(&self, path: &str, body: Option<&Value>) -> Result<Value, Trouble> {
        self.runtime.block_on(async {
            let sent = self.request(path, body).send().await;
            let response = sent.map_err(|cause| self.unsent(cause))?;
            let (status, after) = (response.status(), retry_after(&response));
            let body = read(response).await.map_err(|reason| Trouble {
                reason,
                next: Next::Again(None),
                served: status.is_success(),
                by_text: true,
            })?;
            if !status.is_success() {
                return Err(self.refused(status, after, &body));
            }
            serde_json::from_slice(&body).map_err(|_| Trouble {
                reason: "its answer is no JSON".to_owned(),
                next: Next::Again(None),
                served: true,
                by_text: true,
            })
        })
    }

    fn request(&self, path: &str, body: Option<&Value>) -> reqwest::RequestBuilder {
        let url = format!("{}{path}", self.base);
        let request = match body {
            Some(body) => self
                .http
                .post(url)
                .header(header::CONTENT_TYPE, "application/json")
                .body(body.to_string()),
            None => self.http.get(url),
        };
        let scheme = match self.kind {
            Kind::Chat => "Bearer",
            Kind::DeepL => "DeepL-Auth-Key",
            Kind::LibreTranslate => return request,
        };
        let value = self
            .key
            .as_ref()
            .map(|key| format!("{scheme} {}", key.reveal()));
        let value = value.and_then(|value| header::HeaderValue::try_from(value).ok());
        match value {
            Some(mut value) => {
                value.set_sensitive(true);
                request.header(header::AUTHORIZATION, value)
            }
            None => request,
        }
    }

    fn unsent(&self, cause: reqwest::Error) -> Trouble {
        let reason = match (cause.is_timeout(), cause.is_connect()) {
            (_, true) => format!("{} cannot be reached", self.base),
            (true, _) => format!("no answer within {} s", self.patience.answer.as_secs_f32()),
            _ => "the connection broke".to_owned(),
        };
        Trouble {
            reason,
            next: Next::Again(None),
            // Whoever was reached may be at work still.
            served: !cause.is_connect(),
            by_text: !cause.is_connect(),
        }
    }

    fn refused(&self, status: StatusCode, after: Option<Duration>, body: &[u8]) -> Trouble {
        let said = self.said(body);
        let number = status.as_u16();
        let (what, next) = match number {
            300..=399 => (
                "it answers with a redirect, which is not followed",
                Next::Never,
            ),
            401 | 403 => (
                "it refuses the key or the request",
                Next::Rest(UNTIL_MENDED),
            ),
            429 => ("too many requests", Next::Again(after)),
            456 => ("its own limit is reached", Next::Rest(UNTIL_MENDED)),
            408 | 500..=599 => ("it failed", Next::Again(after)),
            _ => ("it refuses the request", Next::Never),
        };
        Trouble {
            reason: format!("{what} ({number}{said})"),
            next,
            served: false,
            // By 502 and 503 a gateway says that nobody is there.
            by_text: !matches!(number, 401 | 403 | 429 | 456 | 502 | 503),
        }
    }

    /// What a server says about a failure, in few words and without the key.
    fn said(&self, body: &[u8]) -> String {
        let json: Value = serde_json::from_slice(body).unwrap_or_default();
        let places = ["/error/message", "/error", "/message", "/detail"];
        let said = places
            .iter()
            .find_map(|place| json.pointer(place)?.as_str());
        let mut said = said.unwrap_or_default().to_owned();
        if let Some(key) = &self.key {
            said = said.replace(key.reveal(), "(the key)");
        }
        let words: String = said.chars().filter(|c| !c.is_control()).take(200).collect();
        match words.trim() {
            "" => String::new(),
            words => format!(", {words:?}"),
        }
    }
}

/// A JSON object of those fields that are not null.
pub fn object<const N: usize>(fields: [(&str, Value); N]) -> Value {
    let told = fields.into_iter().filter(|(_, value)| !value.is_null());
    told.collect()
}

/// How long a server wants to be left alone: seconds, or a date (RFC 9110, 10.2.3).
fn retry_after(response: &Response) -> Option<Duration> {
    let value = response.headers().get(header::RETRY_AFTER)?.to_str().ok()?;
    if let Ok(seconds) = value.trim().parse() {
        return Some(Duration::from_secs(seconds));
    }
    let date = jiff::fmt::rfc2822::parse(value.trim()).ok()?.timestamp();
    Duration::try_from(date.duration_since(Timestamp::now())).ok()
}

async fn read(mut response: Response) -> Result<Vec<u8>, String> {
    let mut body = Vec::new();
    loop {
        match response.chunk().await {
            Ok(Some(bytes)) => body.extend_from_slice(&bytes),
            Ok(None) => return Ok(body),
            Err(cause) => return Err(format!("the answer broke off: {}", cause.without_url())),
        }
        if body.len() > LONGEST_ANSWER {
            return Err("its answer is too long".to_owned());
        }
    }
}
