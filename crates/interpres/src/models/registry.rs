//! Mozilla's registry of Firefox Translations models: a Remote Settings server.
//!
//! `GET <base>/` names, under `capabilities.attachments.base_url`, where files lie;
//! `GET <base>/buckets/main/collections/<collection>/records` lists them, one record a
//! file. The collection `translations-models-v2` names languages `sourceLanguage` and
//! `targetLanguage`, says what kind of network it is (`architecture`) and packs files with
//! Zstandard; the older `translations-models` says `fromLang` and `toLang` and does not
//! pack. A record that is meant for trial versions of Firefox alone has a
//! `filter_expression`.

use super::{
    offer::{LARGEST_FILE, Offer, Part, asked_for, is_sum},
    web,
};
use anyhow::{Context, Result};
use news::{Lang, WebUrl};
use reqwest::Client;
use serde::Deserialize;
use std::collections::BTreeMap;
use translate::Role;

/// Newest first.
const COLLECTIONS: [&str; 2] = ["translations-models-v2", "translations-models"];

/// A registry or a mirror of it.
pub(super) struct Registry<'a> {
    base: String,
    client: &'a Client,
}

#[derive(Deserialize)]
struct Records {
    data: Vec<serde_json::Value>,
}

/// One file of a model.
#[derive(Clone, Deserialize)]
struct Record {
    #[serde(alias = "sourceLanguage", alias = "fromLang")]
    from: Lang,
    #[serde(alias = "targetLanguage", alias = "toLang")]
    to: Lang,
    version: String,
    #[serde(rename = "fileType")]
    file_type: String,
    #[serde(default)]
    architecture: String,
    #[serde(default)]
    filter_expression: String,
    #[serde(rename = "decompressedHash")]
    unpacked_hash: Option<String>,
    #[serde(rename = "decompressedSize")]
    unpacked_size: Option<u64>,
    attachment: Attachment,
}

#[derive(Clone, Deserialize)]
struct Attachment {
    hash: String,
    size: u64,
    filename: String,
    location: String,
}

impl<'a> Registry<'a> {
    pub(super) fn new(base: &WebUrl, client: &'a Client) -> Registry<'a> {
        Registry {
            base: base.as_str().trim_end_matches('/').to_owned(),
            client,
        }
    }

    /// All models that are listed.
    pub(super) async fn offers(&self) -> Result<Vec<Offer>> {
        let mut models: BTreeMap<_, Vec<Record>> = BTreeMap::new();
        for (age, collection) in COLLECTIONS.iter().enumerate() {
            for record in self.records(collection).await? {
                let kind = (
                    record.architecture.clone(),
                    !record.filter_expression.is_empty(),
                );
                let key = (age, record.from, record.to, record.version.clone(), kind);
                models.entry(key).or_default().push(record);
            }
        }
        if models.is_empty() {
            return Ok(Vec::new());
        }
        let files = self.files().await?;
        let offers = models.into_values();
        Ok(offers
            .filter_map(|model| self.offer(&files, &model))
            .collect())
    }

    fn offer(&self, files: &str, records: &[Record]) -> Option<Offer> {
        let first = records.first()?;
        Some(Offer {
            from: asked_for(first.from),
            to: asked_for(first.to),
            kind: first.architecture.clone(),
            version: first.version.clone(),
            released: first.filter_expression.is_empty(),
            quality: Vec::new(),
            origin: self.base.clone(),
            parts: records.iter().filter_map(|one| part(files, one)).collect(),
        })
    }

    /// Where files lie, without a slash at the end.
    async fn files(&self) -> Result<String> {
        let info: serde_json::Value = web::json(self.client, &format!("{}/", self.base)).await?;
        let base = info.pointer("/capabilities/attachments/base_url");
        let base = base.and_then(|base| base.as_str()).map(str::to_owned);
        let base = base.with_context(|| format!("{} does not say where files lie", self.base))?;
        let base: WebUrl = base.parse()?;
        Ok(base.as_str().trim_end_matches('/').to_owned())
    }

    /// The records of a collection that can be read; none if there is no such collection.
    async fn records(&self, collection: &str) -> Result<Vec<Record>> {
        let path = format!("/buckets/main/collections/{collection}/records");
        let records = web::json(self.client, &format!("{}{path}", self.base)).await;
        let records: Records = match records {
            Err(error) if web::is_missing(&error) => return Ok(Vec::new()),
            records => records?,
        };
        // Records of other shapes are of no concern here.
        let read = |record| serde_json::from_value::<Record>(record).ok();
        Ok(records.data.into_iter().filter_map(read).collect())
    }
}

/// A file that the engine needs and that can be compared with its SHA-256.
fn part(files: &str, record: &Record) -> Option<Part> {
    let Attachment {
        hash,
        size,
        filename,
        location,
    } = &record.attachment;
    let sound = is_sum(hash) && (1..=LARGEST_FILE).contains(size);
    Some(Part {
        role: role(&record.file_type).filter(|_| sound)?,
        url: format!("{files}/{}", location.trim_start_matches('/')),
        name: filename.clone(),
        size: Some(*size),
        sha256: Some(hash.clone()),
        unpacked_size: record.unpacked_size,
        unpacked_sha256: record.unpacked_hash.clone(),
    })
}

fn role(file_type: &str) -> Option<Role> {
    Some(match file_type {
        "model" => Role::Model,
        "vocab" => Role::Vocab,
        "srcvocab" => Role::SourceVocab,
        "trgvocab" => Role::TargetVocab,
        "lex" => Role::Shortlist,
        _ => return None,
    })
}
