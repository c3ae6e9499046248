//! Mozilla's registry of Firefox Translations models.
//!
//! The registry is a Remote Settings server. `GET <base>/` names, under
//! `capabilities.attachments.base_url`, where files lie;
//! `GET <base>/buckets/main/collections/<collection>/records` lists them, one record a
//! file. The collection `translations-models-v2` names languages `sourceLanguage` and
//! `targetLanguage` and packs files with Zstandard; the older `translations-models` says
//! `fromLang` and `toLang` and does not pack.

use super::{
    Report,
    download::{self, SILENCE, Wanted},
    put,
};
use anyhow::{Context, Result, anyhow, bail, ensure};
use news::{Lang, WebUrl};
use reqwest::Client;
use serde::Deserialize;
use std::{collections::BTreeMap, io::Read, path::Path, time::Duration};
use translate::{Manifest, Role, sha256};

/// Newest first.
const COLLECTIONS: [&str; 2] = ["translations-models-v2", "translations-models"];
/// The highest version whose format the engine reads.
const HIGHEST_MAJOR: u64 = 3;
/// Longest answer that is read, in bytes.
const LONGEST_ANSWER: usize = 32 * 1024 * 1024;
/// Longest file after unpacking, in bytes.
const LARGEST_FILE: u64 = 512 * 1024 * 1024;

/// A registry or a mirror of it.
pub(super) struct Registry {
    base: String,
    client: Client,
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
    #[serde(rename = "decompressedHash")]
    unpacked: Option<String>,
    attachment: Attachment,
}

#[derive(Clone, Deserialize)]
struct Attachment {
    hash: String,
    size: u64,
    filename: String,
    location: String,
}

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

impl Registry {
    pub(super) fn new(base: &WebUrl) -> Result<Registry> {
        Ok(Registry {
            base: base.as_str().trim_end_matches('/').to_owned(),
            client: client()?,
        })
    }

    /// All directions that are listed.
    pub(super) async fn directions(&self) -> Result<Vec<(Lang, Lang)>> {
        let mut directions = Vec::new();
        for collection in COLLECTIONS {
            let records = self.records(collection).await;
            directions.extend(records?.iter().map(|record| (record.from, record.to)));
        }
        directions.sort();
        directions.dedup();
        Ok(directions)
    }

    /// Fetches the files of a direction into the staged folder.
    pub(super) async fn fetch(
        &self,
        from: Lang,
        to: Lang,
        parts: &Path,
        staged: &Path,
        report: Report<'_>,
    ) -> Result<Manifest> {
        let mut choice = None;
        for collection in COLLECTIONS {
            choice = choose(&self.records(collection).await?, from, to);
            if choice.is_some() {
                break;
            }
        }
        let records = choice.with_context(|| {
            format!(
                "the registry {} has no model from {from} to {to}",
                self.base
            )
        })?;
        let files = self.files().await?;
        let mut manifest = Manifest {
            from,
            to,
            name: format!("firefox-{from}{to}"),
            version: records
                .first()
                .map(|(_, record)| record.version.clone())
                .unwrap_or_default(),
            licence: "MPL-2.0".into(),
            origin: self.base.clone(),
            files: Vec::new(),
        };
        for (role, record) in records {
            let (name, bytes) = self.file(&files, &record, parts, report).await?;
            manifest.files.push(put(staged, role, &name, &bytes)?);
        }
        Ok(manifest)
    }

    async fn file(
        &self,
        files: &str,
        record: &Record,
        parts: &Path,
        report: Report<'_>,
    ) -> Result<(String, Vec<u8>)> {
        let Attachment {
            hash,
            size,
            filename,
            location,
        } = &record.attachment;
        ensure!(is_sum(hash), "the registry gives no SHA-256 for {filename}");
        ensure!(
            *size <= LARGEST_FILE,
            "{filename} has {size} bytes, more than any model"
        );
        let url = format!("{files}/{}", location.trim_start_matches('/'));
        let wanted = Wanted {
            url: &url,
            name: filename,
            size: *size,
            sha256: hash,
        };
        let bytes = download::download(&self.client, &wanted, parts, report).await?;
        let Some(name) = filename.strip_suffix(".zst") else {
            return Ok((filename.clone(), bytes));
        };
        let bytes = unpacked(&bytes).with_context(|| format!("{filename} cannot be unpacked"))?;
        if let Some(expected) = &record.unpacked {
            ensure!(
                sha256(&bytes) == *expected,
                "{name} is not what the registry describes"
            );
        }
        Ok((name.to_owned(), bytes))
    }

    /// Where files lie, without a slash at the end.
    async fn files(&self) -> Result<String> {
        let info: serde_json::Value = self.json("/").await?;
        let base = info.pointer("/capabilities/attachments/base_url");
        let base = base.and_then(|base| base.as_str()).map(str::to_owned);
        let base = base.with_context(|| format!("{} does not say where files lie", self.base))?;
        let base: WebUrl = base.parse()?;
        Ok(base.as_str().trim_end_matches('/').to_owned())
    }

    /// The records of a collection that can be used; none if there is no such collection.
    async fn records(&self, collection: &str) -> Result<Vec<Record>> {
        let path = format!("/buckets/main/collections/{collection}/records");
        let records: Records = match self.json(&path).await {
            Err(error) if is_missing(&error) => return Ok(Vec::new()),
            records => records?,
        };
        // Records of other shapes are of no concern here.
        let read = |record| serde_json::from_value::<Record>(record).ok();
        Ok(records.data.into_iter().filter_map(read).collect())
    }

    async fn json<T: serde::de::DeserializeOwned>(&self, path: &str) -> Result<T> {
        let url = format!("{}{path}", self.base);
        let unreachable = || format!("the registry of models at {url} cannot be read");
        let response = self
            .client
            .get(&url)
            .send()
            .await
            .with_context(unreachable)?;
        let mut response = response.error_for_status().with_context(unreachable)?;
        let mut body = Vec::new();
        while let Some(bytes) = response.chunk().await.with_context(unreachable)? {
            body.extend_from_slice(&bytes);
            if body.len() > LONGEST_ANSWER {
                bail!("the answer of {url} is too long");
            }
        }
        serde_json::from_slice(&body).with_context(unreachable)
    }
}

fn is_missing(error: &anyhow::Error) -> bool {
    let status = error
        .downcast_ref::<reqwest::Error>()
        .and_then(reqwest::Error::status);
    status == Some(reqwest::StatusCode::NOT_FOUND)
}

fn is_sum(text: &str) -> bool {
    text.len() == 64 && text.chars().all(|c| matches!(c, '0'..='9' | 'a'..='f'))
}

/// Zstandard, no longer than any model.
fn unpacked(bytes: &[u8]) -> Result<Vec<u8>> {
    let reader = ruzstd::decoding::StreamingDecoder::new(bytes).map_err(|e| anyhow!("{e}"))?;
    let mut out = Vec::new();
    reader.take(LARGEST_FILE + 1).read_to_end(&mut out)?;
    ensure!(
        out.len() as u64 <= LARGEST_FILE,
        "it is larger than any model"
    );
    Ok(out)
}

/// The files of the best complete model of a direction: released before unreleased,
/// then the newest version, then the smallest network.
fn choose(records: &[Record], from: Lang, to: Lang) -> Option<Vec<(Role, Record)>> {
    let mut models: BTreeMap<(String, String), Vec<(Role, Record)>> = BTreeMap::new();
    for record in records {
        let fits = (record.from, record.to) == (from, to)
            && version(&record.version).1 <= Some(HIGHEST_MAJOR);
        if let Some(role) = role(&record.file_type).filter(|_| fits) {
            let key = (record.version.clone(), record.architecture.clone());
            models.entry(key).or_default().push((role, record.clone()));
        }
    }
    models
        .into_values()
        .filter(|files| is_complete(files))
        .max_by_key(|files| {
            let (key, size) = files
                .iter()
                .find(|(role, _)| *role == Role::Model)
                .map_or((version(""), 0), |(_, record)| {
                    (version(&record.version), record.attachment.size)
                });
            (key, std::cmp::Reverse(size))
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

fn is_complete(files: &[(Role, Record)]) -> bool {
    let count = |wanted: Role| files.iter().filter(|(role, _)| *role == wanted).count();
    let split = count(Role::SourceVocab) == 1 && count(Role::TargetVocab) == 1;
    count(Role::Model) == 1 && count(Role::Shortlist) <= 1 && (count(Role::Vocab) == 1 || split)
}

/// A version to compare: released or not (`1.0a1`), then its numbers.
fn version(text: &str) -> (bool, Option<u64>, Vec<u64>) {
    let released = text.chars().all(|c| c.is_ascii_digit() || c == '.');
    let numbers: Vec<u64> = text
        .split(|c: char| !c.is_ascii_digit())
        .filter_map(|number| number.parse().ok())
        .collect();
    (released, numbers.first().copied(), numbers)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::models::{Event, Installed, Installer, server::Server};
    use serde_json::json;
    use std::sync::Mutex;
    use translate::ModelStore;

    fn record(server: &Server, version: &str, file_type: &str, bytes: &[u8]) -> serde_json::Value {
        let location = format!("ws/{version}-{file_type}");
        server.put(&format!("/files/{location}"), bytes.to_vec());
        json!({
            "fromLang": "vi", "toLang": "en", "version": version, "fileType": file_type,
            "name": format!("{file_type}.vien.bin"),
            "attachment": {
                "hash": sha256(bytes), "size": bytes.len(), "location": location,
                "filename": format!("{file_type}.vien.bin"), "mimetype": "application/octet-stream"
            }
        })
    }

    fn serve(server: &Server, records: &[serde_json::Value]) {
        let base = server.url("/files/");
        let info = json!({"capabilities": {"attachments": {"base_url": base}}});
        server.put("/v1/", info.to_string().into_bytes());
        let path = "/v1/buckets/main/collections/translations-models/records";
        server.put(path, json!({"data": records}).to_string().into_bytes());
    }

    #[tokio::test]
    async fn a_model_is_installed_from_a_mirror() {
        let server = Server::start();
        let records = [
            json!({"id": "of another shape"}),
            record(&server, "1.0", "model", b"old model"),
            record(&server, "1.0", "vocab", b"old vocab"),
            record(&server, "1.10", "model", b"new model"),
            record(&server, "1.10", "vocab", b"new vocab"),
            record(&server, "1.10", "lex", b"new lex"),
            record(&server, "1.10", "qualityModel", b"no use"),
            record(&server, "2.0a1", "model", b"alpha"),
            record(&server, "2.0a1", "vocab", b"alpha"),
            record(&server, "9.0", "model", b"of the future"),
            record(&server, "9.0", "vocab", b"of the future"),
        ];
        serve(&server, &records);
        let dir = tempfile::tempdir().unwrap();
        let store = ModelStore::new(dir.path());
        let events = Mutex::new(Vec::new());
        let report = |event| events.lock().unwrap().push(event);
        let base: WebUrl = server.url("/v1").parse().unwrap();
        let installer = Installer::new(&store, &base, &report).unwrap();
        let (vi, en) = ("vi".parse().unwrap(), Lang::ENGLISH);
        let Installed::Now(manifest) = installer.install(vi, en).await.unwrap() else {
            panic!("it was not there before");
        };
        assert_eq!(manifest.label(), "firefox-vien 1.10");
        assert_eq!(store.verify(vi, en), []);
        let model = manifest.file(Role::Model).unwrap();
        assert_eq!(store.read(&manifest, model).unwrap(), b"new model");
        assert!(manifest.file(Role::Shortlist).is_some());
        let whole = |event: &Event| {
            matches!(
                event,
                Event::Bytes {
                    done: 9,
                    total: 9,
                    ..
                }
            )
        };
        assert_eq!(
            events
                .lock()
                .unwrap()
                .iter()
                .filter(|event| whole(event))
                .count(),
            2
        );
        assert_eq!(installer.available().await.unwrap(), [(vi, en)]);
        let again = installer.install(vi, en).await.unwrap();
        assert_eq!(again, Installed::Already(manifest));
        let entries = std::fs::read_dir(dir.path()).unwrap().count();
        assert_eq!(entries, 1);
        let error = installer.install(en, vi).await.unwrap_err().to_string();
        assert!(error.contains("has no model from en to vi"), "{error}");
    }

    #[tokio::test]
    async fn packed_files_are_unpacked_and_compared() {
        // "model model model model\n", by the zstd command.
        let packed: &[u8] = PACKED;
        let server = Server::start();
        let hash = sha256(b"model model model model\n");
        let file = |file_type: &str, hash: &str| {
            server.put("/files/ws/packed", packed.to_vec());
            json!({
                "sourceLanguage": "vi", "targetLanguage": "en", "version": "3.0",
                "fileType": file_type, "architecture": "base", "decompressedHash": hash,
                "attachment": {
                    "hash": sha256(packed), "size": packed.len(), "location": "ws/packed",
                    "filename": format!("{file_type}.vien.bin.zst")
                }
            })
        };
        serve(&server, &[file("model", &hash), file("vocab", &hash)]);
        let dir = tempfile::tempdir().unwrap();
        let store = ModelStore::new(dir.path());
        let base: WebUrl = server.url("/v1").parse().unwrap();
        let installer = Installer::new(&store, &base, &|_| {}).unwrap();
        let (vi, en) = ("vi".parse().unwrap(), Lang::ENGLISH);
        installer.install(vi, en).await.unwrap();
        let manifest = store.find(vi, en).unwrap().unwrap();
        let model = manifest.file(Role::Model).unwrap();
        assert_eq!(model.name, "model.vien.bin");
        assert_eq!(
            store.read(&manifest, model).unwrap(),
            b"model model model model\n"
        );
        store.remove(vi, en).unwrap();
        serve(
            &server,
            &[file("model", &sha256(b"other")), file("vocab", &hash)],
        );
        let error = installer.install(vi, en).await.unwrap_err().to_string();
        assert!(
            error.contains("is not what the registry describes"),
            "{error}"
        );
        assert_eq!(std::fs::read_dir(dir.path()).unwrap().count(), 0);
    }

    #[test]
    fn versions_in_order() {
        assert!(version("1.10") > version("1.9"));
        assert!(version("1.0") > version("2.0a1"));
    }

    const PACKED: &[u8] = &[
        0x28, 0xb5, 0x2f, 0xfd, 0x04, 0x58, 0x6d, 0x00, 0x00, 0x38, 0x6d, 0x6f, 0x64, 0x65, 0x6c,
        0x20, 0x0a, 0x01, 0x00, 0x99, 0x4b, 0x11, 0xb3, 0x8c, 0x98, 0x0c,
    ];
}
