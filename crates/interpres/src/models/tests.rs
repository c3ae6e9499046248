//! Installing from a registry and a catalogue, as they are published.
#![allow(clippy::unwrap_used, clippy::panic)]

use super::{Event, Installed, Installer, legs, server::Server};
use crate::config::Models;
use flate2::{Compression, write::GzEncoder};
use news::Lang;
use serde_json::json;
use std::{io::Write, sync::Mutex};
use translate::{ModelStore, Role, sha256};

fn places(server: &Server) -> Models {
    Models {
        registry: server.url("/v1").parse().unwrap(),
        catalogue: String::new(),
        memory: 1024,
    }
}

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
    let places = places(&server);
    let installer = Installer::new(&store, &places, &report).unwrap();
    let (vi, en) = ("vi".parse().unwrap(), Lang::ENGLISH);
    let Installed::Now(manifest) = installer.install(vi, en, None).await.unwrap() else {
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
    let offers = installer.offers().await.unwrap();
    let offers: Vec<_> = offers
        .iter()
        .map(|one| (one.from, one.to, &*one.version))
        .collect();
    assert_eq!(offers, [(vi, en, "1.10")]);
    let again = installer.install(vi, en, None).await.unwrap();
    assert_eq!(again, Installed::Already(manifest));
    let entries = std::fs::read_dir(dir.path()).unwrap().count();
    assert_eq!(entries, 1);
    let error = installer
        .install(en, vi, None)
        .await
        .unwrap_err()
        .to_string();
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
    let places = places(&server);
    let installer = Installer::new(&store, &places, &|_| {}).unwrap();
    let (vi, en) = ("vi".parse().unwrap(), Lang::ENGLISH);
    installer.install(vi, en, None).await.unwrap();
    let manifest = store.find(vi, en).unwrap().unwrap();
    let model = manifest.file(Role::Model).unwrap();
    assert_eq!(model.name, "model.vien.bin");
    assert_eq!(
        store.read(&manifest, model).unwrap(),
        b"model model model model\n"
    );
    store.remove(vi, en).unwrap();
    let installer = Installer::new(&store, &places, &|_| {}).unwrap();
    serve(
        &server,
        &[file("model", &sha256(b"other")), file("vocab", &hash)],
    );
    let error = installer
        .install(vi, en, None)
        .await
        .unwrap_err()
        .to_string();
    assert!(
        error.contains("is not what the registry describes"),
        "{error}"
    );
    assert_eq!(std::fs::read_dir(dir.path()).unwrap().count(), 0);
}

/// A record of the newer collection, packed as it is published.
fn packed(
    server: &Server,
    (from, to): (&str, &str),
    kind: &str,
    file_type: &str,
) -> serde_json::Value {
    server.put("/files/ws/packed", PACKED.to_vec());
    json!({
        "sourceLanguage": from, "targetLanguage": to, "version": "3.0", "fileType": file_type,
        "architecture": kind, "filter_expression": "", "name": format!("{file_type}.{from}{to}.spm"),
        "decompressedHash": sha256(UNPACKED), "decompressedSize": UNPACKED.len(),
        "attachment": {
            "hash": sha256(PACKED), "size": PACKED.len(), "location": "ws/packed",
            "filename": format!("{file_type}.{from}{to}.spm.zst"), "mimetype": "application/zstd"
        }
    })
}

fn serve_packed(server: &Server, records: &[serde_json::Value]) {
    serve(server, &[]);
    let path = "/v1/buckets/main/collections/translations-models-v2/records";
    server.put(path, json!({"data": records}).to_string().into_bytes());
}

#[tokio::test]
async fn what_leads_there_is_needed_and_what_leads_back_is_taken_along() {
    let server = Server::start();
    let one = |pair, file_type| packed(&server, pair, "tiny", file_type);
    let mut records = Vec::new();
    for pair in [("vi", "en"), ("en", "de"), ("de", "en")] {
        let files = ["model", "srcvocab", "trgvocab", "lex"];
        records.extend(files.map(|file_type| one(pair, file_type)));
    }
    // Its vocabulary is missing.
    records.push(one(("en", "vi"), "model"));
    serve_packed(&server, &records);
    let dir = tempfile::tempdir().unwrap();
    let store = ModelStore::new(dir.path());
    let notes = Mutex::new(Vec::new());
    let note = |event| {
        if let Event::Note(line) = event {
            notes.lock().unwrap().push(line);
        }
    };
    let places = places(&server);
    let installer = Installer::new(&store, &places, &note).unwrap();
    let (vi, de) = ("vi".parse().unwrap(), "de".parse().unwrap());
    let installed = installer.add(vi, de, None).await.unwrap();
    let labels = installed.iter().map(|one| match one {
        Installed::Now(manifest) => manifest.label(),
        Installed::Already(_) => panic!("nothing was there"),
    });
    let labels: Vec<String> = labels.collect();
    assert_eq!(
        labels,
        [
            "firefox-vien tiny 3.0",
            "firefox-ende tiny 3.0",
            "firefox-deen tiny 3.0"
        ]
    );
    let notes = std::mem::take(&mut *notes.lock().unwrap());
    assert!(
        notes.len() == 1 && notes[0].contains("no model from en to vi"),
        "{notes:?}"
    );
    let manifest = store.find(vi, Lang::ENGLISH).unwrap().unwrap();
    let vocabulary = manifest.file(Role::TargetVocab).unwrap();
    assert_eq!(vocabulary.name, "trgvocab.vien.spm");
    assert_eq!(store.read(&manifest, vocabulary).unwrap(), UNPACKED);
    // The other way round, a leg is missing that is needed.
    let error = installer.add(de, vi, None).await.unwrap_err().to_string();
    assert!(error.contains("no model from en to vi"), "{error}");
}

#[tokio::test]
async fn a_file_stays_in_its_folder() {
    let server = Server::start();
    let mut records = [
        record(&server, "1.0", "model", b"model"),
        record(&server, "1.0", "vocab", b"vocab"),
    ];
    records[1]["attachment"]["filename"] = "../../escaped".into();
    serve(&server, &records);
    let dir = tempfile::tempdir().unwrap();
    let store = ModelStore::new(dir.path().join("models"));
    let places = places(&server);
    let installer = Installer::new(&store, &places, &|_| {}).unwrap();
    let (vi, en) = ("vi".parse().unwrap(), Lang::ENGLISH);
    let error = installer.install(vi, en, None).await.unwrap_err();
    assert!(error.to_string().contains("no name for a file"), "{error}");
    assert!(!dir.path().join("escaped").exists());
}

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut packer = GzEncoder::new(Vec::new(), Compression::default());
    packer.write_all(bytes).unwrap();
    packer.finish().unwrap()
}

/// A catalogue with a small and a large model of one direction.
fn serve_catalogue(server: &Server, network: &[u8]) {
    let model = |kind: &str, network: &[u8], chrf: f64| {
        let file = |name: &str, bytes: &[u8]| {
            let path = format!("models/en-de/run-{kind}/exported/{name}.gz");
            server.put(&format!("/data/{path}"), gzip(bytes));
            json!({"path": path})
        };
        let mut files = json!({
            "model": file("model.ende.intgemm.alphas.bin", network),
            "srcVocab": file("srcvocab.ende.spm", b"source"),
            "trgVocab": file("trgvocab.ende.spm", b"target"),
            "lexicalShortlist": file("lex.50.50.ende.s2t.bin", b"lex"),
        });
        files["model"]["uncompressedSize"] = network.len().into();
        files["model"]["uncompressedHash"] = sha256(network).into();
        json!({
            "architecture": kind, "releaseStatus": "Release", "sourceLanguage": "en",
            "targetLanguage": "de", "files": files,
            "modelStatistics": {"parameters": 1},
            "metrics": {"flores200-plus": {"bleu": 40.0, "chrf": chrf, "comet22": 0.87}}
        })
    };
    let catalogue = json!({
        "generated": "2026-01-01T00:00:00Z",
        "baseUrl": server.url("/data"),
        "models": {
            "en-de": [model("base-memory", network, 63.5), model("tiny", b"tiny", 60.25)],
            "en-xx": [{"architecture": "of another shape"}],
        }
    });
    server.put("/data/db/models.json", catalogue.to_string().into_bytes());
}

#[tokio::test]
async fn the_catalogue_has_what_the_registry_has_not() {
    let server = Server::start();
    serve_catalogue(&server, b"a larger network");
    let (en, de) = (Lang::ENGLISH, "de".parse().unwrap());
    let dir = tempfile::tempdir().unwrap();
    let store = ModelStore::new(dir.path());
    let mut places = places(&server);
    places.catalogue = server.url("/data/db/models.json");
    let installer = Installer::new(&store, &places, &|_| {}).unwrap();
    installer
        .install(en, de, Some("base-memory"))
        .await
        .unwrap();
    let manifest = store.find(en, de).unwrap().unwrap();
    let version: String = sha256(b"a larger network").chars().take(8).collect();
    assert_eq!(
        manifest.label(),
        format!("firefox-ende base-memory 0+{version}")
    );
    let network = manifest.file(Role::Model).unwrap();
    assert_eq!(network.name, "model.ende.intgemm.alphas.bin");
    assert_eq!(store.read(&manifest, network).unwrap(), b"a larger network");
    assert!(manifest.file(Role::SourceVocab).is_some() && manifest.file(Role::Shortlist).is_some());
    assert_eq!(store.verify(en, de), []);
    let error = installer.install(en, de, Some("huge")).await.unwrap_err();
    assert!(error.to_string().contains("of the kind huge"), "{error}");
}

#[tokio::test]
async fn a_network_that_was_exchanged_is_refused() {
    let server = Server::start();
    serve_catalogue(&server, b"a larger network");
    let exchanged = "/data/models/en-de/run-tiny/exported/model.ende.intgemm.alphas.bin.gz";
    server.put(exchanged, gzip(b"evil"));
    let damaged = "/data/models/en-de/run-base-memory/exported/lex.50.50.ende.s2t.bin.gz";
    server.put(damaged, gzip(b"a shortlist")[..20].to_vec());
    let (en, de) = (Lang::ENGLISH, "de".parse().unwrap());
    let dir = tempfile::tempdir().unwrap();
    let store = ModelStore::new(dir.path());
    let mut places = places(&server);
    places.catalogue = server.url("/data/db/models.json");
    let installer = Installer::new(&store, &places, &|_| {}).unwrap();
    for (kind, reason) in [
        ("tiny", "is not what the registry describes"),
        (
            "base-memory",
            "lex.50.50.ende.s2t.bin.gz cannot be unpacked",
        ),
    ] {
        let error = installer
            .install(en, de, Some(kind))
            .await
            .unwrap_err()
            .to_string();
        assert!(error.contains(reason), "{error}");
    }
    assert_eq!(std::fs::read_dir(dir.path()).unwrap().count(), 0);
}

#[tokio::test]
async fn all_that_can_be_had_is_listed_with_its_quality() {
    let server = Server::start();
    serve_catalogue(&server, UNPACKED);
    let mut records = Vec::new();
    for kind in ["base", "tiny"] {
        let files = ["model", "vocab"];
        records.extend(files.map(|file_type| packed(&server, ("en", "de"), kind, file_type)));
    }
    serve_packed(&server, &records);
    let mut places = places(&server);
    places.catalogue = server.url("/data/db/models.json");
    let dir = tempfile::tempdir().unwrap();
    let store = ModelStore::new(dir.path());
    let installer = Installer::new(&store, &places, &|_| {}).unwrap();
    let offers = installer.offers().await.unwrap();
    let lines = offers.iter().map(|offer| {
        let chrf = offer
            .quality
            .iter()
            .find(|(name, _)| name == "chrf")
            .map(|(_, score)| *score);
        (
            offer.kind.as_str(),
            offer.version.chars().next(),
            offer.size().unwrap(),
            chrf,
        )
    });
    let lines: Vec<_> = lines.collect();
    let size = 2 * UNPACKED.len() as u64;
    assert_eq!(
        lines,
        [
            // The same network under another name, by its SHA-256.
            ("base", Some('3'), size, Some(63.5)),
            ("base-memory", Some('0'), UNPACKED.len() as u64, Some(63.5)),
            // By its SHA-256 again, rather than by its kind.
            ("tiny", Some('3'), size, Some(63.5)),
        ]
    );
    places.registry = "http://127.0.0.1:9/v1".parse().unwrap();
    places.catalogue = String::new();
    let installer = Installer::new(&store, &places, &|_| {}).unwrap();
    assert!(installer.offers().await.unwrap().is_empty());
}

#[test]
fn by_way_of_english() {
    let lang = |tag: &str| tag.parse::<Lang>().unwrap();
    let show = |from: &str, to: &str| {
        let legs = legs(lang(from), lang(to)).unwrap();
        let legs: Vec<String> = legs.iter().map(|(a, b)| format!("{a}-{b}")).collect();
        legs.join(" ")
    };
    assert_eq!(show("vi", "de"), "vi-en en-de");
    assert_eq!(show("en", "pt-BR"), "en-pt");
    assert!(legs(lang("en"), lang("en-GB")).is_err());
}

const UNPACKED: &[u8] = b"model model model model\n";

const PACKED: &[u8] = &[
    0x28, 0xb5, 0x2f, 0xfd, 0x04, 0x58, 0x6d, 0x00, 0x00, 0x38, 0x6d, 0x6f, 0x64, 0x65, 0x6c, 0x20,
    0x0a, 0x01, 0x00, 0x99, 0x4b, 0x11, 0xb3, 0x8c, 0x98, 0x0c,
];
