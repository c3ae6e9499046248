//! Where hubs tell us of changes (WebSub, W3C recommendation of 2018): they ask whether we
//! mean our subscription (5.3), and send what is new (7).
//!
//! What they send is a reason to look, and nothing more: the feed is asked itself.

use crate::{app::App, problem::Problem};
use axum::{
    body::Bytes,
    extract::{Path, Query, State},
    http::{HeaderMap, StatusCode},
    response::{IntoResponse, Response},
};
use hmac::{Hmac, KeyInit, Mac};
use jiff::SignedDuration;
use news::Job;
use serde::Deserialize;
use sha1::Sha1;
use sha2::{Sha256, Sha384, Sha512};

/// Bytes of a message that are taken; longer ones are of no use to us.
pub const LONGEST: usize = 4 << 20;

/// The longest lease that is believed, in seconds.
const LONGEST_LEASE: i64 = 90 * 24 * 3600;

/// What a hub asks.
#[derive(Deserialize, Debug)]
pub struct Asked {
    #[serde(rename = "hub.mode")]
    mode: String,
    #[serde(rename = "hub.topic")]
    topic: Option<String>,
    #[serde(rename = "hub.challenge")]
    challenge: Option<String>,
    #[serde(rename = "hub.lease_seconds")]
    lease: Option<i64>,
}

/// Answers whether a subscription is meant: by the challenge, or with 404.
pub async fn verify(
    State(app): State<App>,
    Path(token): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Response, Problem> {
    let known = app.store.subscription_at(&token).await?;
    let ours = known.filter(|it| asked.topic.as_deref() == Some(it.topic.as_str()));
    match (asked.mode.as_str(), ours, asked.challenge) {
        ("subscribe", Some(_), Some(challenge)) => {
            let lease = asked.lease.unwrap_or(LONGEST_LEASE).clamp(0, LONGEST_LEASE);
            let until = (app.clock)().checked_add(SignedDuration::from_secs(lease));
            app.store.promised(&token, until.ok()).await?;
            Ok(challenge.into_response())
        }
        // What we know nothing of any more may go.
        ("unsubscribe", None, Some(challenge)) => Ok(challenge.into_response()),
        ("denied", Some(_), _) => {
            tracing::warn!("the hub of {:?} refuses a subscription", asked.topic);
            app.store.promised(&token, None).await?;
            Ok(StatusCode::OK.into_response())
        }
        _ => Ok(StatusCode::NOT_FOUND.into_response()),
    }
}

/// Takes a message: one that is signed rightly makes us look at the feed. The answer is the
/// same where it is not, so that nobody learns anything from it (8.1).
pub async fn receive(
    State(app): State<App>,
    Path(token): Path<String>,
    headers: HeaderMap,
    message: Bytes,
) -> Result<Response, Problem> {
    let Some(known) = app.store.subscription_at(&token).await? else {
        return Ok(StatusCode::GONE.into_response());
    };
    let signature = headers
        .get("x-hub-signature")
        .and_then(|it| it.to_str().ok());
    match signature.is_some_and(|it| is_signed(it, &known.secret, &message)) {
        true => {
            app.store
                .enqueue(&[Job::PollFeed { feed: known.feed }])
                .await?
        }
        false => tracing::warn!("{}: a message without the right signature", known.topic),
    }
    Ok(StatusCode::ACCEPTED.into_response())
}

/// Whether `method=signature` (in hexadecimal) is that of a message.
fn is_signed(signature: &str, secret: &str, message: &[u8]) -> bool {
    let Some((method, hex)) = signature.split_once('=') else {
        return false;
    };
    let Some(bytes) = bytes(hex) else {
        return false;
    };
    let key = secret.as_bytes();
    macro_rules! is {
        ($hash:ty) => {
            Hmac::<$hash>::new_from_slice(key)
                .map(|mac| mac.chain_update(message).verify_slice(&bytes).is_ok())
                .unwrap_or(false)
        };
    }
    match method {
        "sha1" => is!(Sha1),
        "sha256" => is!(Sha256),
        "sha384" => is!(Sha384),
        "sha512" => is!(Sha512),
        _ => false,
    }
}

fn bytes(hex: &str) -> Option<Vec<u8>> {
    let digits: Option<Vec<u8>> = hex
        .chars()
        .map(|c| c.to_digit(16).and_then(|it| u8::try_from(it).ok()))
        .collect();
    let digits = digits.filter(|it| it.len() % 2 == 0)?;
    let pair = |pair: &[u8]| match pair {
        [high, low] => high * 16 + low,
        _ => 0,
    };
    Some(digits.chunks(2).map(pair).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signatures() {
        // RFC 4231, 4.3, and RFC 2202, 3.
        let message = b"what do ya want for nothing?";
        let sha256 = "sha256=5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843";
        let sha1 = "sha1=effcdf6ae5eb2fa2d27416d5f184df9c259a7c79";
        for right in [sha256, sha1] {
            assert!(is_signed(right, "Jefe", message));
            assert!(!is_signed(right, "Jeff", message));
            assert!(!is_signed(right, "Jefe", b"something else"));
        }
        for wrong in [
            "",
            "sha256=",
            "sha256",
            "md5=00",
            "sha256=0",
            "sha256=zz",
            "=é",
        ] {
            assert!(!is_signed(wrong, "Jefe", message), "{wrong}");
        }
    }
}
