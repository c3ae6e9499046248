//! What the first readers of an article wait: a body of five hundred words that nobody has
//! read in that language yet, translated while the page is asked for.
//!
//! Articles of sentences that are put together from FLORES' halves, so that no memory knows
//! them, come in from a wire's folder and are published in English and Portuguese. Then 1, 8
//! and 32 readers open Portuguese pages:
//!
//! - `same.*`: all at once the same page, one page after another. How often each article was
//!   translated is counted from what the program tells of itself;
//! - `another.*`: harder, each at once a page of their own, one after another, so that as many
//!   articles wait as there are readers.
//!
//! Milliseconds of the clock from the request to the last byte; each page must be whole.

use crate::run::{Running, done, free_port, interpres, open_data};
use anyhow::{Context, Result, bail, ensure};
use std::{
    collections::BTreeMap,
    fmt::Write as _,
    fs,
    io::{Read, Write},
    net::TcpStream,
    path::Path,
    process::{Command, Stdio},
    sync::{Barrier, Mutex, PoisonError},
    thread,
    time::{Duration, Instant, SystemTime},
};

/// Readers at once, how many pages they open together that all of them open, and how many
/// that each opens alone.
const READERS: [(usize, usize, usize); 3] = [(1, 100, 100), (8, 60, 200), (32, 60, 320)];
const WORDS: usize = 500;
const AN_HOUR: Duration = Duration::from_secs(3600);
/// What stands on a page whose body is not translated yet.
const NOTICE: &str = "Por enquanto só o título";

type Figures = BTreeMap<String, f64>;

pub fn measure() -> Result<Figures> {
    let flores = open_data()
        .context("no open data: name its folder in INTERPRES_DATA")?
        .join("flores/dev.en.txt");
    let program = interpres()?;
    install_models(&program)?;
    let folder = tempfile::tempdir()?;
    let pages = READERS.iter().map(|(_, same, another)| same + another);
    let count: usize = 1 + pages.sum::<usize>();
    // Some headlines of random halves do not pass the checks.
    let delivered = count + count / 8;
    deliver(
        &folder.path().join("wire"),
        &fs::read_to_string(flores)?,
        delivered,
    )?;
    let port = free_port()?;
    fs::write(
        folder.path().join("interpres.toml"),
        format!(
            "[site]\nlisten = \"127.0.0.1:{port}\"\nbase = \"http://127.0.0.1:{port}\"\n\
             [translate]\npatience = 20000\n"
        ),
    )?;
    take_in(&program, folder.path())?;
    let log = folder.path().join("log");
    let _serving = serve(&program, folder.path(), &log, port)?;
    let mut addresses = addresses(port, delivered)?;
    ensure!(
        addresses.len() >= count,
        "{} articles were published, and {count} are needed",
        addresses.len()
    );
    // The first page loads the models.
    let first = addresses.pop().context("no articles to read")?;
    get(port, &first)?;
    let mut figures = Figures::new();
    for (readers, same, another) in READERS {
        let some = addresses.split_off(addresses.len().saturating_sub(same));
        let before = translations(&log)?;
        let waited = read_together(port, &some, readers)?;
        add(&mut figures, &format!("same.{readers:02}_readers"), waited);
        let made = (translations(&log)? - before) as f64 / some.len() as f64;
        ensure!(
            made > 0.5,
            "{made} translations an article: originals were read"
        );
        figures.insert(format!("same.{readers:02}_readers.translations"), made);
        let some = addresses.split_off(addresses.len().saturating_sub(another));
        let waited = read_all(port, some, readers)?;
        add(
            &mut figures,
            &format!("another.{readers:02}_readers"),
            waited,
        );
    }
    Ok(figures)
}

fn add(figures: &mut Figures, name: &str, mut waited: Vec<f64>) {
    waited.sort_by(f64::total_cmp);
    for (what, share) in [("p50_ms", 0.5), ("p99_ms", 0.99)] {
        let place = (waited.len() as f64 * share) as usize;
        let at = waited.get(place.min(waited.len().saturating_sub(1)));
        figures.insert(format!("{name}.{what}"), at.copied().unwrap_or_default());
    }
}

/// How often a whole article was translated so far.
fn translations(log: &Path) -> Result<usize> {
    let told = fs::read_to_string(log)?;
    let lines = told.lines();
    Ok(lines
        .filter(|line| line.contains(": translated ") && line.contains("scope=full"))
        .count())
}

/// Writes articles as files of a wire (ninjs).
fn deliver(wire: &Path, lines: &str, count: usize) -> Result<()> {
    fs::create_dir_all(wire)?;
    let lines: Vec<Vec<&str>> = lines
        .lines()
        .map(|line| line.split(' ').collect())
        .collect();
    let mut step = 0;
    // The front half of each line in turn; in every round with the end of a line farther on.
    let mut sentence = || -> String {
        step += 1;
        let at = |place: usize| {
            lines
                .get(place % lines.len())
                .map_or(&[][..], Vec::as_slice)
        };
        let (one, other) = (at(step), at(step + 1 + step / lines.len()));
        let front = one.iter().take(one.len() / 2);
        let words = front.chain(other.iter().skip(other.len() / 2));
        words.copied().collect::<Vec<_>>().join(" ")
    };
    for at in 0..count {
        let (headline, mut body, mut words) = (sentence(), String::new(), 0);
        while words < WORDS {
            let paragraph = [sentence(), sentence(), sentence()].join(" ");
            words += paragraph.split(' ').count();
            write!(
                body,
                "<p>{}</p>",
                paragraph.replace('&', "and").replace('<', " ")
            )?;
        }
        let story = serde_json::json!({
            "uri": format!("urn:news.example:{at}"),
            "type": "text",
            "version": "1",
            "language": "en",
            "headline": headline,
            "versioncreated": "2026-11-20T08:00:00Z",
            "body_xhtml": body,
        });
        let file = wire.join(format!("{at}.json"));
        fs::write(&file, story.to_string())?;
        // A file that was written just now may not be whole yet, and is left for later.
        let file = fs::File::options().write(true).open(&file)?;
        file.set_modified(SystemTime::now() - AN_HOUR)?;
    }
    Ok(())
}

fn install_models(program: &Path) -> Result<()> {
    let mut add = Command::new(program);
    done(add.args(["models", "add", "en", "pt"]))
}

fn call(program: &Path, folder: &Path) -> Command {
    let mut call = Command::new(program);
    call.arg("--data")
        .arg(folder)
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    call
}

/// Everything but the bodies.
fn take_in(program: &Path, folder: &Path) -> Result<()> {
    let added = call(program, folder)
        .args(["source", "add"])
        .arg(folder.join("wire"))
        .args(["--name", "Wire", "--home", "https://news.example/"])
        .status()?;
    ensure!(added.success(), "the wire's folder could not be added");
    // A delivery is taken in portions, one with each run.
    for _ in 0..2 {
        let ran = call(program, folder).args(["run", "--once"]).status()?;
        ensure!(ran.success(), "the articles could not be taken in");
    }
    Ok(())
}

fn serve(program: &Path, folder: &Path, log: &Path, port: u16) -> Result<Running> {
    let mut call = call(program, folder);
    call.arg("serve")
        .env("INTERPRES_LOG", "warn,interpres::stages=debug")
        .env("NO_COLOR", "1")
        .stderr(fs::File::create(log)?);
    let serving = Running(call.spawn()?);
    for _ in 0..600 {
        if TcpStream::connect(("127.0.0.1", port)).is_ok() {
            return Ok(serving);
        }
        thread::sleep(Duration::from_millis(50));
    }
    bail!("the site did not start")
}

/// The addresses of all articles in the Portuguese edition: a page asked for by its number
/// alone says where it is.
fn addresses(port: u16, count: usize) -> Result<Vec<String>> {
    let mut addresses = Vec::new();
    for id in 1..=count {
        let (head, _) = get(port, &format!("/pt/article/{id}/-"))?;
        let place = head
            .lines()
            .find_map(|line| line.strip_prefix("location: "));
        addresses.extend(place.map(|place| place.trim().to_owned()));
    }
    Ok(addresses)
}

/// Milliseconds that each page took each reader, where all open the same at once.
fn read_together(port: u16, addresses: &[String], readers: usize) -> Result<Vec<f64>> {
    let together = Barrier::new(readers);
    by_readers(readers, || {
        let mut waited = Vec::new();
        // One that breaks down still comes to the barrier, for the others.
        for address in addresses {
            together.wait();
            waited.push(read(port, address));
        }
        waited.into_iter().collect()
    })
}

/// Milliseconds that each page took, where each reader opens others.
fn read_all(port: u16, addresses: Vec<String>, readers: usize) -> Result<Vec<f64>> {
    let left = Mutex::new(addresses);
    let next = || left.lock().unwrap_or_else(PoisonError::into_inner).pop();
    by_readers(readers, || {
        std::iter::from_fn(next)
            .map(|address| read(port, &address))
            .collect()
    })
}

/// What all readers waited, each on a thread.
fn by_readers(readers: usize, reader: impl Fn() -> Result<Vec<f64>> + Sync) -> Result<Vec<f64>> {
    let waited = thread::scope(|scope| {
        let all: Vec<_> = (0..readers).map(|_| scope.spawn(&reader)).collect();
        let all = all.into_iter().map(|one| match one.join() {
            Ok(ended) => ended,
            Err(_) => bail!("a reader broke down"),
        });
        all.collect::<Result<Vec<Vec<f64>>>>()
    })?;
    Ok(waited.concat())
}

/// Opens a page; milliseconds until it is there.
fn read(port: u16, address: &str) -> Result<f64> {
    let start = Instant::now();
    let (head, body) = get(port, address)?;
    let took = start.elapsed().as_secs_f64() * 1e3;
    ensure!(head.starts_with("HTTP/1.1 200"), "{address}: {head}");
    ensure!(!body.contains(NOTICE), "{address} is not whole");
    Ok(took)
}

/// Head and body of an answer.
fn get(port: u16, path: &str) -> Result<(String, String)> {
    let mut stream = TcpStream::connect(("127.0.0.1", port))?;
    stream.set_read_timeout(Some(Duration::from_secs(30)))?;
    write!(
        stream,
        "GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nConnection: close\r\n\r\n"
    )?;
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer)?;
    let answer = String::from_utf8_lossy(&answer).into_owned();
    let (head, body) = answer
        .split_once("\r\n\r\n")
        .context("an answer without an end of its head")?;
    Ok((head.to_owned(), body.to_owned()))
}
