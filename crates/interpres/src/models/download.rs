//! Fetching one large file, again and again until it is whole.

use super::{Event, Report, offer::LARGEST_FILE};
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
/// How long to wait after a try that brought nothing; twice as long after the next.
const PAUSE: Duration = Duration::from_millis(500);
/// Longest silence of a server.
pub(super) const SILENCE: Duration = Duration::from_secs(20);

/// What to fetch.
pub(super) struct Wanted<'a> {
    /// Its address.
    pub(super) url: &'a str,
    /// What people call it.
    pub(super) name: &'a str,
    /// Its length in bytes, if it was announced.
    pub(super) size: Option<u64>,
    /// Its SHA-256, in lower-case hexadecimal, if it was announced.
    pub(super) sha256: Option<&'a str>,
}

/// The bytes of a file, compared with its SHA-256. What was fetched so far stays in the
/// folder of parts, and is taken up again by the next try or the next run.
pub(super) async fn download(
    client: &Client,
    wanted: &Wanted<'_>,
    parts: &Path,
    report: Report<'_>,
) -> Result<Vec<u8>> {
    let name = match wanted.sha256 {
        Some(sum) => sum.to_owned(),
        None => sha256(wanted.url.as_bytes()),
    };
    let part = Part::open(parts, &name)?;
    let mut failure = anyhow!("not tried");
    let mut pause = PAUSE;
    for _ in 0..TRIES {
        let before = part.length()?;
        match more(client, wanted, &part, report).await {
            Ok(()) => return part.finish(wanted),
            Err(error) if is_final(&error) => {
                failure = error;
                break;
            }
            Err(error) => failure = error,
        }
        if part.length()? == before {
            tokio::time::sleep(pause).await;
            pause *= 2;
        }
    }
    part.keep();
    Err(failure.context(format!(
        "{} cannot be fetched from {}",
        wanted.name, wanted.url
    )))
}

/// Whether asking again is of no use.
fn is_final(error: &anyhow::Error) -> bool {
    let error = error.downcast_ref::<reqwest::Error>();
    let status = error.and_then(reqwest::Error::status);
    status.is_some_and(|status| {
        let passes = [StatusCode::REQUEST_TIMEOUT, StatusCode::TOO_MANY_REQUESTS];
        status.is_client_error() && !passes.contains(&status)
    })
}

/// Asks for what is missing and writes it behind what is there.
async fn more(client: &Client, wanted: &Wanted<'_>, part: &Part, report: Report<'_>) -> Result<()> {
    let mut file = &part.file;
    let mut done = file.seek(SeekFrom::End(0))?;
    if wanted.size.is_some_and(|size| done > size) {
        done = part.empty()?;
    }
    if wanted.size == Some(done) {
        return Ok(());
    }
    let mut request = client.get(wanted.url);
    if done > 0 {
        request = request.header(header::RANGE, format!("bytes={done}-"));
    }
    let response = request.send().await?;
    if done > 0 && response.status() == StatusCode::RANGE_NOT_SATISFIABLE {
        // All of it was there, or it is another file now: the checksum will tell.
        return Ok(());
    }
    let mut response = response.error_for_status()?;
    if done > 0 && !continues_at(&response, done) {
        done = part.empty()?;
    }
    let rest = response.content_length();
    let total = wanted
        .size
        .or(rest.map(|rest| done + rest))
        .unwrap_or(LARGEST_FILE);
    while let Some(bytes) = response.chunk().await? {
        done += bytes.len() as u64;
        ensure!(
            done <= total,
            "it is longer than the {total} bytes announced"
        );
        file.write_all(&bytes)?;
        report(Event::Bytes {
            file: wanted.name.to_owned(),
            done,
            total,
        });
    }
    let whole = rest.is_none() && wanted.size.is_none();
    ensure!(
        whole || done == total,
        "the connection ended after {done} of {total} bytes"
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

    fn length(&self) -> Result<u64> {
        Ok(self.file.metadata()?.len())
    }

    /// Begins anew.
    fn empty(&self) -> Result<u64> {
        self.file.set_len(0)?;
        Ok((&self.file).seek(SeekFrom::Start(0))?)
    }

    /// All bytes, if they are the right ones; else nothing is kept.
    fn finish(self, wanted: &Wanted<'_>) -> Result<Vec<u8>> {
        let bytes = fs::read(&self.path);
        fs::remove_file(&self.path)?;
        let bytes = bytes?;
        if let Some(sum) = wanted.sha256 {
            let got = sha256(&bytes);
            ensure!(
                got == sum,
                "{} from {} has the SHA-256 {got}, not {sum}",
                wanted.name,
                wanted.url
            );
        }
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
    use crate::models::{server::Server, web::client};

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
            size: Some(bytes.len() as u64),
            sha256: Some(&sum),
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
            size: Some(bytes.len() as u64),
            sha256: Some(&sum),
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
            size: Some(5),
            sha256: Some(&sha256(b"right")),
        };
        let client = client().unwrap();
        let error = download(&client, &wanted, dir.path(), &|_| {})
            .await
            .unwrap_err();
        assert!(error.to_string().contains("has the SHA-256"), "{error}");
        assert_eq!(fs::read_dir(dir.path()).unwrap().count(), 0);
    }

    #[tokio::test]
    async fn what_nobody_announced_is_taken_up_again_too() {
        let bytes: Vec<u8> = (0..50_000u32).map(|n| (n / 3) as u8).collect();
        let server = Server::start();
        server.put("/lex.gz", bytes.clone());
        server.break_after(30_000);
        let dir = tempfile::tempdir().unwrap();
        let url = server.url("/lex.gz");
        let wanted = Wanted {
            url: &url,
            name: "lex.gz",
            size: None,
            sha256: None,
        };
        let client = client().unwrap();
        let got = download(&client, &wanted, dir.path(), &|_| {}).await;
        assert_eq!(got.unwrap(), bytes);
        assert_eq!(server.ranges(), ["", "bytes=30000-"]);
    }

    #[tokio::test]
    async fn what_is_not_there_is_asked_for_once() {
        let server = Server::start();
        let dir = tempfile::tempdir().unwrap();
        let url = server.url("/nothing");
        let wanted = Wanted {
            url: &url,
            name: "nothing",
            size: Some(5),
            sha256: None,
        };
        let client = client().unwrap();
        let failure = download(&client, &wanted, dir.path(), &|_| {}).await;
        assert!(format!("{:#}", failure.unwrap_err()).contains("404"));
        assert_eq!(server.ranges(), [""]);
        assert_eq!(fs::read_dir(dir.path()).unwrap().count(), 0);
    }
}
