//! Reading lists of models over HTTP.

use super::download::SILENCE;
use anyhow::{Context, Result, bail};
use reqwest::{Client, Error, StatusCode};
use serde::de::DeserializeOwned;
use std::time::Duration;

/// Longest list that is read, in bytes.
const LONGEST: usize = 32 * 1024 * 1024;

/// A client for large files: unpacked answers, short waits for a connection, no bound on
/// the whole.
pub(super) fn client() -> Result<Client> {
    // Another part of the program may have installed it already; that is as well.
    let _ = rustls::crypto::ring::default_provider().install_default();
    Client::builder()
        .user_agent(concat!("interpres/", env!("CARGO_PKG_VERSION")))
        .no_gzip()
        .no_brotli()
        .no_deflate()
        .connect_timeout(Duration::from_secs(5))
        .read_timeout(SILENCE)
        .build()
        .context("no client for the registry of models")
}

/// The JSON at an address.
pub(super) async fn json<T: DeserializeOwned>(client: &Client, url: &str) -> Result<T> {
    let unreachable = || format!("the registry of models at {url} cannot be read");
    // The address is said once.
    let told = |ended: Result<_, Error>| ended.map_err(Error::without_url);
    let response = told(client.get(url).send().await).with_context(unreachable)?;
    let mut response = told(response.error_for_status()).with_context(unreachable)?;
    let mut body = Vec::new();
    while let Some(bytes) = response.chunk().await.with_context(unreachable)? {
        body.extend_from_slice(&bytes);
        if body.len() > LONGEST {
            bail!("the answer of {url} is too long");
        }
    }
    serde_json::from_slice(&body).with_context(unreachable)
}

/// Whether there is nothing at the address.
pub(super) fn is_missing(error: &anyhow::Error) -> bool {
    let error = error.downcast_ref::<reqwest::Error>();
    error.and_then(reqwest::Error::status) == Some(StatusCode::NOT_FOUND)
}
