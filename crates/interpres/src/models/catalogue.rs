//! Mozilla's catalogue of all models that it trained: one JSON file.
//!
//! It has a `baseUrl` and, under `models`, for each direction (`en-de`) a list, one for each
//! kind of network: `architecture`, `releaseStatus`, `files` (`model`, `vocab` or `srcVocab`
//! and `trgVocab`, `lexicalShortlist`) with a `path` below the base, packed with gzip, and
//! `metrics` by the name of the test. Of the network alone it gives length and SHA-256; the
//! other files are compared with the checksum inside their packing.

use super::{
    offer::{Offer, Part, asked_for, is_sum},
    web,
};
use anyhow::Result;
use news::{Lang, WebUrl};
use reqwest::Client;
use serde::Deserialize;
use std::collections::BTreeMap;
use translate::Role;

#[derive(Deserialize)]
struct Catalogue {
    #[serde(rename = "baseUrl")]
    base: WebUrl,
    models: BTreeMap<String, Vec<serde_json::Value>>,
}

#[derive(Deserialize)]
struct Model {
    #[serde(rename = "sourceLanguage")]
    from: Lang,
    #[serde(rename = "targetLanguage")]
    to: Lang,
    #[serde(default)]
    architecture: Option<String>,
    #[serde(rename = "releaseStatus", default)]
    status: Option<String>,
    files: Files,
    #[serde(default)]
    metrics: BTreeMap<String, BTreeMap<String, serde_json::Value>>,
}

#[derive(Deserialize)]
struct Files {
    model: File,
    vocab: Option<File>,
    #[serde(rename = "srcVocab")]
    source: Option<File>,
    #[serde(rename = "trgVocab")]
    target: Option<File>,
    #[serde(rename = "lexicalShortlist")]
    shortlist: Option<File>,
}

#[derive(Deserialize)]
struct File {
    path: String,
    #[serde(rename = "uncompressedSize")]
    size: Option<u64>,
    #[serde(rename = "uncompressedHash")]
    hash: Option<String>,
}

/// All models that the catalogue lists and that can be compared with a SHA-256.
pub(super) async fn offers(url: &WebUrl, client: &Client) -> Result<Vec<Offer>> {
    let catalogue: Catalogue = web::json(client, url.as_str()).await?;
    let base = catalogue.base.as_str().trim_end_matches('/').to_owned();
    let models = catalogue.models.into_values().flatten();
    // Models of other shapes are of no concern here.
    let models = models.filter_map(|model| serde_json::from_value::<Model>(model).ok());
    Ok(models.filter_map(|model| offer(&base, model)).collect())
}

fn offer(base: &str, model: Model) -> Option<Offer> {
    let hash = model.files.model.hash.clone().filter(|hash| is_sum(hash))?;
    let files = model.files;
    let parts = [
        (Role::Model, Some(files.model)),
        (Role::Vocab, files.vocab),
        (Role::SourceVocab, files.source),
        (Role::TargetVocab, files.target),
        (Role::Shortlist, files.shortlist),
    ];
    let parts = parts
        .into_iter()
        .filter_map(|(role, file)| part(base, role, file?));
    Some(Offer {
        from: asked_for(model.from),
        to: asked_for(model.to),
        kind: model.architecture.unwrap_or_default(),
        // It has no version of its own; its bytes say which one it is.
        version: format!("0+{}", hash.get(..8).unwrap_or_default()),
        released: model
            .status
            .is_some_and(|status| status.starts_with("Release")),
        quality: quality(&model.metrics),
        origin: base.to_owned(),
        parts: parts.collect(),
    })
}

fn part(base: &str, role: Role, file: File) -> Option<Part> {
    let path = file.path.trim_start_matches('/');
    Some(Part {
        role,
        url: format!("{base}/{path}"),
        name: path.rsplit('/').next()?.to_owned(),
        size: None,
        sha256: None,
        unpacked_size: file.size,
        unpacked_sha256: file.hash,
    })
}

/// The scores on FLORES, the test that all have.
fn quality(metrics: &BTreeMap<String, BTreeMap<String, serde_json::Value>>) -> Vec<(String, f64)> {
    let flores = metrics.iter().find(|(test, _)| test.starts_with("flores"));
    let scores = flores.into_iter().flat_map(|(_, scores)| scores);
    let number =
        |(name, score): (&String, &serde_json::Value)| Some((name.clone(), score.as_f64()?));
    scores.filter_map(number).collect()
}
