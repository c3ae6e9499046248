//! Fetching one large file, again and again until it is whole.

use super::{Event, Report};
use anyhow::{Context, Result, anyhow, bail, ensure};
use reqwest::{Client, StatusCode, header};
use std::{
    fs::{self, OpenOptions},
    io::{Seek, SeekFrom, Write},
    path::{Path, PathBuf},
    time::Duration,
};
use translate::sha256;

/// How often a broken connection is taken up again.
const TRIES: usize = 4;
/// Longest silence of a server.
pub(super) const SILENCE: Duration = Duration::from_secs(20);

/// What to fetch.
pub(super) struct Wanted<'a> {
    /// Its address.
    pub(super) url: &'a str,
    /// What people call it.
    pub(super) name: &'a str,
    /// Its length in bytes.
    pub(super) size: u64,
    /// Its SHA-256, in lower-case hexadecimal.
    pub(super) sha256: &'a str,
}

/// The bytes of a file, compared with its SHA-256. What was fetched so far stays in the
/// folder of parts, and is taken up again by the next try or the next run.
pub(super) async fn download(
    client: &Client,
    wanted: &Wanted<'_>,
    parts: &Path,
    report: Report<'_>,
) -> Result<Vec<u8>> {
    let part = Part::open(parts, wanted.sha256)?;
    let mut failure = anyhow!("not tried");
    for _ in 0..TRIES {
        match more(client, wanted, &part, report).await {
            Ok(()) => return part.finish(wanted),
            Err(error) => failure = error,
        }
    }
    part.keep();
    Err(failure.context(format!(
        "{} cannot be fetched from {}",
        wanted.name, wanted.url
    )))
}

/// Asks for what is missing and writes it behind what is there.
async fn more(client: &Client, wanted: &Wanted<'_>, part: &Part, report: Report<'_>) -> Result<()> {
    let mut file = &part.file;
    let mut done = file.seek(SeekFrom::End(0))?;
    if done > wanted.size {
        file.set_len(0)?;
        done = file.seek(SeekFrom::Start(0))?;
    }
    if done == wanted.size {
        return Ok(());
    }
    let mut request = client.get(wanted.url);
    if done > 0 {
        request = request.header(header::RANGE, format!("bytes={done}-"));
    }
    let mut response = request.send().await?.error_for_status()?;
    if done > 0 && !continues_at(&response, done) {
        file.set_len(0)?;
        done = file.seek(SeekFrom::Start(0))?;
    }
    while let Some(bytes) = response.chunk().await? {
        done += bytes.len() as u64;
        ensure!(
            done <= wanted.size,
            "it is longer than the {} bytes announced",
            wanted.size
        );
        file.write_all(&bytes)?;
        report(Event::Bytes {
            file: wanted.name.to_owned(),
            done,
            total: wanted.size,
        });
    }
    ensure!(
        done == wanted.size,
        "the connection ended after {done} of {} bytes",
        wanted.size
    );
    Ok(())
}

/// Whether the server sends the rest from here, rather than all over again.
fn continues_at(response: &reqwest::Response, done: u64) -> bool {
    let range = response.headers().get(header::CONTENT_RANGE);
    let range = range
        .and_then(|range| range.to_str().ok())
        .unwrap_or_default();
    response.status() == StatusCode::PARTIAL_CONTENT && range.starts_with(&format!("bytes {done}-"))
}

/// A file that grows. It is locked, so that of two programs only one goes on with it;
/// the other starts its own.
struct Part {
    path: PathBuf,
    file: fs::File,
    is_shared: bool,
}

impl Part {
    fn open(folder: &Path, name: &str) -> Result<Part> {
        fs::create_dir_all(folder).with_context(|| folder.display().to_string())?;
        for (path, is_shared) in [
            (folder.join(format!("{name}.part")), true),
            (
                folder.join(format!("{name}.{}.part", std::process::id())),
                false,
            ),
        ] {
            let file = OpenOptions::new()
                .read(true)
                .write(true)
                .create(true)
                .truncate(false)
                .open(&path)
                .with_context(|| path.display().to_string())?;
            if file.try_lock().is_ok() {
                return Ok(Part {
                    path,
                    file,
                    is_shared,
                });
            }
        }
        bail!("this file is being fetched already: try again when that is done");
    }

    /// All bytes, if they are the right ones; else nothing is kept.
    fn finish(self, wanted: &Wanted<'_>) -> Result<Vec<u8>> {
        let bytes = fs::read(&self.path);
        fs::remove_file(&self.path)?;
        let bytes = bytes?;
        let got = sha256(&bytes);
        ensure!(
            got == wanted.sha256,
            "{} from {} has the SHA-256 {got}, not {}",
            wanted.name,
            wanted.url,
            wanted.sha256
        );
        Ok(bytes)
    }

    /// Keeps what was fetched for the next run, if that will look for it.
    fn keep(self) {
        let is_empty = self.file.metadata().is_ok_and(|data| data.len() == 0);
        if is_empty || !self.is_shared {
            let _ = fs::remove_file(&self.path);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::models::{registry::client, server::Server};

    #[tokio::test]
    async fn a_broken_connection_is_taken_up_again() {
        let bytes: Vec<u8> = (0..200_000u32).map(|n| n as u8).collect();
        let server = Server::start();
        server.put("/model", bytes.clone());
        server.break_after(60_000);
        let dir = tempfile::tempdir().unwrap();
        let sum = sha256(&bytes);
        let url = server.url("/model");
        let wanted = Wanted {
            url: &url,
            name: "model",
            size: bytes.len() as u64,
            sha256: &sum,
        };
        let client = client().unwrap();
        let got = download(&client, &wanted, dir.path(), &|_| {})
            .await
            .unwrap();
        assert_eq!(got, bytes);
        assert_eq!(
            server.ranges(),
            ["", "bytes=60000-", "bytes=120000-", "bytes=180000-"]
        );
        assert_eq!(fs::read_dir(dir.path()).unwrap().count(), 0);
    }

    #[tokio::test]
    async fn the_next_run_goes_on() {
        let bytes: Vec<u8> = (0..200_000u32).map(|n| (n / 7) as u8).collect();
        let server = Server::start();
        server.put("/model", bytes.clone());
        server.break_after(20_000);
        let dir = tempfile::tempdir().unwrap();
        let sum = sha256(&bytes);
        let url = server.url("/model");
        let wanted = Wanted {
            url: &url,
            name: "model",
            size: bytes.len() as u64,
            sha256: &sum,
        };
        let client = client().unwrap();
        assert!(
            download(&client, &wanted, dir.path(), &|_| {})
                .await
                .is_err()
        );
        server.break_after(usize::MAX);
        let got = download(&client, &wanted, dir.path(), &|_| {})
            .await
            .unwrap();
        assert_eq!(got, bytes);
        assert_eq!(server.ranges().last().unwrap(), "bytes=80000-");
    }

    #[tokio::test]
    async fn wrong_bytes_are_not_kept() {
        let server = Server::start();
        server.put("/model", b"wrong".to_vec());
        let dir = tempfile::tempdir().unwrap();
        let url = server.url("/model");
        let wanted = Wanted {
            url: &url,
            name: "model",
            size: 5,
            sha256: &sha256(b"right"),
        };
        let client = client().unwrap();
        let error = download(&client, &wanted, dir.path(), &|_| {})
            .await
            .unwrap_err();
        assert!(error.to_string().contains("has the SHA-256"), "{error}");
        assert_eq!(fs::read_dir(dir.path()).unwrap().count(), 0);
    }
}
