//! `cargo xtask bench ingest`: what it costs to watch feeds.
//!
//! Feeds of thirty items each are served on this machine; the program reads all of them
//! twice, first when every item is new, then when nothing has changed (status 304). CPU
//! seconds are of the whole process, its database within, without fetching pages; medians
//! of three runs. Twenty requests to `robots.txt` are part of it: the feeds come from
//! twenty hosts.

use crate::run::{interpres, median, memory};
use anyhow::{Context, Result, bail};
use std::{
    collections::BTreeMap,
    fs,
    path::Path,
    process::{Command, Stdio},
    thread,
    time::Duration,
};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::{TcpListener, TcpStream},
};

const RUNS: usize = 3;
const ITEMS: usize = 30;
const HOSTS: usize = 20;
/// Numbers of feeds: the second shows whether the cost is in proportion.
const SIZES: [usize; 2] = [200, 2000];

type Figures = BTreeMap<String, f64>;

pub fn measure() -> Result<Figures> {
    let program = interpres()?;
    let threads = tokio::runtime::Runtime::new()?;
    let listener = threads.block_on(TcpListener::bind("0.0.0.0:0"))?;
    let port = listener.local_addr()?.port();
    threads.spawn(serve(listener));
    let mut figures = Figures::new();
    for feeds in SIZES {
        let mut taken: [Vec<f64>; 3] = Default::default();
        for _ in 0..RUNS {
            let folder = tempfile::tempdir()?;
            settle(&program, folder.path(), port, feeds)?;
            let fresh = once(&program, folder.path(), feeds)?;
            let again = once(&program, folder.path(), feeds)?;
            let figures = [fresh.cpu, again.cpu, fresh.peak.max(again.peak)];
            taken
                .iter_mut()
                .zip(figures)
                .for_each(|(all, one)| all.push(one));
        }
        let names = ["new_cpu_s", "unchanged_cpu_s", "peak_mib"];
        for (name, mut taken) in names.into_iter().zip(taken) {
            figures.insert(format!("feeds_{feeds:04}_{name}"), median(&mut taken));
        }
    }
    Ok(figures)
}

/// A data folder with so many feeds, due at once. The server need not be spared.
fn settle(program: &Path, folder: &Path, port: u16, feeds: usize) -> Result<()> {
    fs::write(
        folder.join("interpres.toml"),
        "[ingest]\nallow_networks = [\"127.0.0.0/8\"]\npages = false\n\
         rate_per_host = 100000.0\nrequests_per_host = 16\n",
    )?;
    let outlines: String = (0..feeds)
        .map(|feed| {
            let host = feed % HOSTS + 1;
            format!(
                "<outline type=\"rss\" text=\"Outlet {feed}\" \
                 xmlUrl=\"http://127.0.0.{host}:{port}/feeds/{feed}.xml\"/>\n"
            )
        })
        .collect();
    let list = folder.join("feeds.opml");
    fs::write(
        &list,
        format!("<opml version=\"2.0\"><head/><body>{outlines}</body></opml>"),
    )?;
    let imported = Command::new(program)
        .arg("--data")
        .arg(folder)
        .args(["source", "import"])
        .arg(&list)
        .stdout(Stdio::null())
        .status()?;
    match imported.success() {
        true => Ok(()),
        false => bail!("the feeds could not be imported"),
    }
}

/// What a process took.
struct Took {
    cpu: f64,
    peak: f64,
}

/// One pass over all feeds, which must be read without a failure.
fn once(program: &Path, folder: &Path, feeds: usize) -> Result<Took> {
    let line = format!(
        "TIMEFORMAT='took %U %S'; time {} --data {} run --once --all",
        program.display(),
        folder.display()
    );
    let mut child = Command::new("bash")
        .args(["-c", &line])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()?;
    let mut peak: f64 = 0.0;
    while child.try_wait()?.is_none() {
        peak = peak.max(memory_of_child(child.id()));
        thread::sleep(Duration::from_millis(5));
    }
    let ended = child.wait_with_output()?;
    let said = String::from_utf8_lossy(&ended.stdout).into_owned();
    if !ended.status.success() || !said.contains(&format!("{feeds} feeds read")) {
        bail!("{line}: {said}{}", String::from_utf8_lossy(&ended.stderr));
    }
    if let Some(failed) = said.lines().find(|line| line.starts_with("feed ")) {
        bail!("a feed was not read: {failed}");
    }
    let said = String::from_utf8_lossy(&ended.stderr).into_owned();
    let took = said.lines().find_map(|line| line.strip_prefix("took "));
    let numbers = took.context("no time")?.split(' ');
    let cpu = numbers
        .filter_map(|number| number.parse::<f64>().ok())
        .sum();
    Ok(Took { cpu, peak })
}

/// The most memory that the child of a process has held so far, in MiB.
fn memory_of_child(parent: u32) -> f64 {
    let children = fs::read_to_string(format!("/proc/{parent}/task/{parent}/children"));
    let children = children.unwrap_or_default();
    let child = children.split_whitespace().next();
    let child = child.and_then(|child| child.parse().ok());
    child.map_or(0.0, |child| memory(child, "VmHWM"))
}

async fn serve(listener: TcpListener) {
    while let Ok((stream, _)) = listener.accept().await {
        tokio::spawn(talk(stream));
    }
}

/// Answers requests on one connection until it is closed.
async fn talk(mut stream: TcpStream) -> Option<()> {
    let _ = stream.set_nodelay(true);
    let mut heard = Vec::new();
    loop {
        let mut some = [0; 4096];
        let count = stream
            .read(&mut some)
            .await
            .ok()
            .filter(|count| *count > 0)?;
        heard.extend_from_slice(some.get(..count)?);
        let head = String::from_utf8_lossy(&heard).into_owned();
        if !head.ends_with("\r\n\r\n") {
            continue;
        }
        heard.clear();
        stream.write_all(answer(&head).as_bytes()).await.ok()?;
    }
}

fn answer(head: &str) -> String {
    let path = head.split(' ').nth(1).unwrap_or_default();
    let number = path
        .strip_prefix("/feeds/")
        .and_then(|rest| rest.strip_suffix(".xml")?.parse::<usize>().ok());
    let Some(number) = number else {
        return "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n".to_owned();
    };
    let tag = format!("\"{number}-1\"");
    if head.contains(&tag) {
        return format!("HTTP/1.1 304 Not Modified\r\nETag: {tag}\r\n\r\n");
    }
    let body = feed(number);
    format!(
        "HTTP/1.1 200 OK\r\nContent-Type: application/rss+xml; charset=utf-8\r\n\
         ETag: {tag}\r\nContent-Length: {}\r\n\r\n{body}",
        body.len()
    )
}

/// A feed as newspapers write them, some 30 kB.
fn feed(number: usize) -> String {
    let words = |seed: usize, count: usize| {
        const WORDS: [&str; 16] = [
            "harbour", "council", "votes", "on", "the", "new", "bridge", "after", "a", "long",
            "debate", "in", "spring", "while", "ferries", "wait",
        ];
        let word = |n: usize| WORDS.get((seed * 7 + n * n + n * 3) % 16).copied();
        (0..count).filter_map(word).collect::<Vec<_>>().join(" ")
    };
    let item = |n: usize| {
        let seed = number * ITEMS + n;
        format!(
            "<item><title>{}</title><link>https://outlet-{number}.example/news/{n}-story?utm_source=rss</link>\
             <guid isPermaLink=\"false\">outlet-{number}-{n}</guid>\
             <pubDate>Sun, 01 Mar 2026 {:02}:{:02}:00 GMT</pubDate><dc:creator>Ana Reis</dc:creator>\
             <category>City</category><description><![CDATA[<p>{}</p>]]></description>\
             <content:encoded><![CDATA[<p>{}</p><p>{}</p>]]></content:encoded>\
             <media:content url=\"https://outlet-{number}.example/{n}.jpg\" medium=\"image\"/></item>\n",
            words(seed, 9),
            n % 24,
            n * 2 % 60,
            words(seed + 1, 30),
            words(seed + 2, 45),
            words(seed + 3, 30),
        )
    };
    let items: String = (0..ITEMS).map(item).collect();
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rss version=\"2.0\" \
         xmlns:content=\"http://purl.org/rss/1.0/modules/content/\" \
         xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:media=\"http://search.yahoo.com/mrss/\">\
         <channel><title>Outlet {number}</title><link>https://outlet-{number}.example/</link>\
         <language>en</language><ttl>15</ttl>\n{items}</channel></rss>\n"
    )
}
