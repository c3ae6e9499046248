//! `cargo xtask bench web`: what it costs to show a page, against nginx serving the same
//! bytes as a file.
//!
//! Ten thousand articles in four editions (`crates/web/examples/corpus.rs`). CPU milliseconds
//! a request are of the server's process; both servers answer the same addresses to 32
//! connections, taking turns, medians of rounds. A page that was never read is asked for
//! once; it is translated already. Bytes are those of an article's page and the stylesheet,
//! packed as browsers ask for them.

use crate::run::{
    Running, cargo, done, free_port, install, interpres, is_there, median, memory, open_data, root,
};
use anyhow::{Context, Result, bail, ensure};
use std::{
    collections::BTreeMap,
    fs,
    io::{BufRead, BufReader, Read, Write},
    net::TcpStream,
    path::{Path, PathBuf},
    process::{Command, Stdio},
    thread,
    time::{Duration, Instant},
};

const ARTICLES: usize = 10_000;
const EDITIONS: [&str; 4] = ["en", "pt", "de", "ar"];
/// Articles that are read again and again, in each edition.
const WARM: usize = 400;
/// Articles read once packed, and as many read once as they are, in each edition.
const COLD: usize = 250;
const ROUNDS: usize = 5;
const SECONDS: u64 = 6;
/// Clock ticks a second in `/proc`, on every Linux.
const TICKS: f64 = 100.0;
/// As browsers ask.
const ENCODINGS: &str = "gzip, deflate, br";
/// As whoever wants no packing asks.
const PLAIN: &str = "identity";

/// Tells wrk which pages to ask for, and what to print.
const ASK: &str = r#"
local paths, at = {}, 0
function init(args)
  for line in io.lines(args[1]) do paths[#paths + 1] = line end
  wrk.headers["Accept-Encoding"] = "gzip, deflate, br"
end
function request()
  at = at % #paths + 1
  return wrk.format("GET", paths[at])
end
function done(summary, latency)
  local bad = summary.errors.status + summary.errors.read + summary.errors.timeout
  io.write(string.format("ran %d %d %f %f\n", summary.requests, bad,
    latency:percentile(50), latency:percentile(99)))
end
"#;

type Figures = BTreeMap<String, f64>;

pub fn measure() -> Result<Figures> {
    tools()?;
    let program = interpres()?;
    let work = root().join("target/bench/web");
    let folder = corpus(&work)?;
    fs::write(work.join("ask.lua"), ASK)?;
    let mut figures = Figures::new();
    // The first time it fills its index.
    settle(&start(&program, &folder)?.0)?;
    let mut starts: Vec<f64> = (0..ROUNDS)
        .map(|_| start(&program, &folder).map(|(_, took)| took))
        .collect::<Result<_>>()?;
    figures.insert("start_to_first_page_ms".into(), median(&mut starts));
    let (ours, _) = start(&program, &folder)?;
    settle(&ours)?;
    let pages = Pages::of(&ours)?;
    let cold = [
        ("article_never_read_cpu_ms", ENCODINGS, &pages.cold),
        ("article_never_read_plain_cpu_ms", PLAIN, &pages.plain),
    ];
    for (name, encodings, paths) in cold {
        figures.insert(name.into(), never_read(&ours, paths, encodings)?);
    }
    weigh(&ours, &pages, &mut figures)?;
    for (kind, paths) in [("article", &pages.warm), ("lists", &pages.lists)] {
        let nginx = nginx(&work, &ours, kind, paths)?;
        against(&work, kind, paths, &ours, &nginx, &mut figures)?;
    }
    figures.insert("resident_mib".into(), memory(ours.process.0.id(), "VmRSS"));
    Ok(figures)
}

/// nginx and wrk, from Debian's packages where they are missing.
fn tools() -> Result<()> {
    if is_there("nginx") && is_there("wrk") {
        return Ok(());
    }
    install(&["nginx-light", "wrk"]).context("nginx and wrk are needed: install them")
}

/// A data folder with the articles, indexed; made once.
fn corpus(work: &Path) -> Result<PathBuf> {
    let folder = work.join("data");
    let made = work.join("made");
    if made.is_file() {
        return Ok(folder);
    }
    let flores = open_data()
        .context("no open data: name its folder in INTERPRES_DATA")?
        .join("flores");
    drop(fs::remove_dir_all(&folder));
    fs::create_dir_all(&folder)?;
    let mut fill = cargo(&["run", "--quiet", "--release", "--package", "web"]);
    done(
        fill.args(["--example", "corpus", "--"])
            .arg(flores)
            .arg(&folder)
            .arg(ARTICLES.to_string()),
    )?;
    fs::write(made, "")?;
    Ok(folder)
}

/// A server that ends with this value.
struct Server {
    process: Running,
    port: u16,
}

/// The site, and milliseconds from its start to its first page.
fn start(program: &Path, folder: &Path) -> Result<(Server, f64)> {
    let port = free_port()?;
    let began = Instant::now();
    let process = Command::new(program)
        .arg("--data")
        .arg(folder)
        .arg("serve")
        .env("INTERPRES_SITE__LISTEN", format!("127.0.0.1:{port}"))
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()?;
    let server = Server {
        process: Running(process),
        port,
    };
    while began.elapsed() < Duration::from_secs(60) {
        if let Ok(page) = Reader::new(port).and_then(|mut reader| reader.get("/en/"))
            && page.status == 200
        {
            return Ok((server, began.elapsed().as_secs_f64() * 1e3));
        }
        thread::sleep(Duration::from_millis(1));
    }
    bail!("the site did not start")
}

/// Waits until the site has nothing else to do.
fn settle(server: &Server) -> Result<()> {
    for _ in 0..600 {
        let before = cpu(server)?;
        thread::sleep(Duration::from_secs(1));
        if cpu(server)? - before < 0.05 {
            return Ok(());
        }
    }
    bail!("the site never comes to rest")
}

/// Addresses to ask for.
struct Pages {
    warm: Vec<String>,
    cold: Vec<String>,
    plain: Vec<String>,
    lists: Vec<String>,
}

impl Pages {
    fn of(server: &Server) -> Result<Pages> {
        let mut reader = Reader::new(server.port)?;
        let [mut warm, mut cold, mut plain, mut lists] = [const { Vec::new() }; 4];
        let apart = ARTICLES / (WARM + 2 * COLD);
        for edition in EDITIONS {
            for number in 0..WARM + 2 * COLD {
                let id = 1 + number * apart;
                let page = reader.get(&format!("/{edition}/article/{id}/-"))?;
                let place = page.location.context("an article without an address")?;
                let kind = match number.checked_sub(WARM) {
                    None => &mut warm,
                    Some(number) if number % 2 == 0 => &mut cold,
                    Some(_) => &mut plain,
                };
                kind.push(place);
            }
            lists.push(format!("/{edition}/"));
            for section in ["politics", "economy", "sport", "culture", "science"] {
                lists.push(format!("/{edition}/section/{section}"));
            }
        }
        Ok(Pages {
            warm,
            cold,
            plain,
            lists,
        })
    }
}

/// What a page costs that nobody has read yet, in CPU milliseconds.
fn never_read(server: &Server, paths: &[String], encodings: &str) -> Result<f64> {
    let mut reader = Reader::new(server.port)?;
    let before = cpu(server)?;
    for path in paths {
        let page = reader.ask(path, encodings)?;
        ensure!(page.status == 200, "{path}: {}", page.status);
    }
    Ok((cpu(server)? - before) * 1e3 / paths.len() as f64)
}

/// Bytes of a page and its stylesheet.
fn weigh(server: &Server, pages: &Pages, figures: &mut Figures) -> Result<()> {
    let mut reader = Reader::new(server.port)?;
    let path = pages.warm.first().context("no articles")?;
    let page = reader.get(path)?;
    let plain = String::from_utf8_lossy(&reader.plain(path)?.body).into_owned();
    let style = plain
        .split("href=\"")
        .filter_map(|rest| rest.split('"').next())
        .find(|address| address.contains(".css"))
        .context("a page without a stylesheet")?
        .to_owned();
    let bytes = |[page, style]: [Page; 2]| (page.body.len() + style.body.len()) as f64;
    let first = bytes([page, reader.get(&style)?]);
    figures.insert("article_and_style_bytes".into(), first);
    warm(server, &[path.clone(), style.clone()])?;
    let again = bytes([reader.get(path)?, reader.get(&style)?]);
    figures.insert("article_and_style_again_bytes".into(), again);
    Ok(())
}

/// Asks for pages until they are as they stay: what is asked for again is packed anew.
fn warm(server: &Server, paths: &[String]) -> Result<()> {
    let mut reader = Reader::new(server.port)?;
    for path in paths.iter().chain(paths) {
        let status = reader.get(path)?.status;
        ensure!(status == 200, "{path}: {status}");
    }
    settle(server)
}

/// nginx with the same bytes as files.
fn nginx(work: &Path, ours: &Server, kind: &str, paths: &[String]) -> Result<Server> {
    let files = work.join(kind);
    drop(fs::remove_dir_all(&files));
    fs::create_dir_all(&files)?;
    warm(ours, paths)?;
    let mut reader = Reader::new(ours.port)?;
    for (number, path) in paths.iter().enumerate() {
        fs::write(files.join(format!("{number}.html")), reader.get(path)?.body)?;
    }
    let port = free_port()?;
    let config = work.join("nginx.conf");
    let place = work.display();
    fs::write(
        &config,
        format!(
            "daemon off; worker_processes 1; pid {place}/nginx.pid; error_log {place}/nginx.log;\n\
             user root;\n\
             events {{ worker_connections 256; }}\n\
             http {{ access_log off; sendfile on; keepalive_requests 100000000;\n\
             types {{ text/html html; }}\n\
             server {{ listen 127.0.0.1:{port}; root {}; }} }}\n",
            files.display()
        ),
    )?;
    let process = Command::new("nginx").arg("-c").arg(&config).spawn()?;
    let server = Server {
        process: Running(process),
        port,
    };
    for _ in 0..200 {
        if TcpStream::connect(("127.0.0.1", port)).is_ok() {
            return Ok(server);
        }
        thread::sleep(Duration::from_millis(10));
    }
    bail!("nginx did not start")
}

/// Both servers in turn, under the same load.
fn against(
    work: &Path,
    kind: &str,
    paths: &[String],
    ours: &Server,
    nginx: &Server,
    figures: &mut Figures,
) -> Result<()> {
    let numbered = (0..paths.len()).map(|number| format!("/{number}.html"));
    let lists = [paths.to_vec(), numbered.collect()];
    let mut taken: [Vec<[f64; 3]>; 2] = Default::default();
    for _ in 0..ROUNDS {
        for (place, server) in [ours, nginx].into_iter().enumerate() {
            let list = lists.get(place).map_or(&[][..], Vec::as_slice);
            let one = load(work, server, list)?;
            if let Some(all) = taken.get_mut(place) {
                all.push(one);
            }
        }
    }
    let [ours, theirs] = taken;
    for (place, what) in ["cpu_ms", "p50_ms", "p99_ms"].into_iter().enumerate() {
        let of = |all: &[[f64; 3]]| {
            let mut values: Vec<f64> = all
                .iter()
                .filter_map(|one| one.get(place))
                .copied()
                .collect();
            median(&mut values)
        };
        let (ours, theirs) = (of(&ours), of(&theirs));
        figures.insert(format!("{kind}_warm_{what}"), ours);
        figures.insert(format!("{kind}_nginx_{what}"), theirs);
        figures.insert(format!("{kind}_{what}_against_nginx"), ours / theirs);
    }
    Ok(())
}

/// CPU milliseconds a request, and the latency's median and 99th percentile in milliseconds.
fn load(work: &Path, server: &Server, paths: &[String]) -> Result<[f64; 3]> {
    // Each page once, so that all that can be kept is.
    let mut reader = Reader::new(server.port)?;
    for path in paths {
        let status = reader.get(path)?.status;
        ensure!(status == 200, "{path}: {status}");
    }
    let list = work.join("paths.txt");
    fs::write(&list, paths.join("\n") + "\n")?;
    let before = cpu(server)?;
    let ran = Command::new("wrk")
        .args(["-t1", "-c32", &format!("-d{SECONDS}s"), "-s"])
        .arg(work.join("ask.lua"))
        .arg(format!("http://127.0.0.1:{}", server.port))
        .arg("--")
        .arg(&list)
        .output()?;
    let spent = cpu(server)? - before;
    let said = String::from_utf8_lossy(&ran.stdout);
    let line = said.lines().find_map(|line| line.strip_prefix("ran "));
    let numbers: Vec<f64> = line
        .with_context(|| format!("wrk: {said}"))?
        .split(' ')
        .filter_map(|number| number.parse().ok())
        .collect();
    match numbers.as_slice() {
        [requests, bad, p50, p99] => {
            ensure!(*bad == 0.0, "{bad} requests failed");
            Ok([spent * 1e3 / requests, p50 / 1e3, p99 / 1e3])
        }
        _ => bail!("not what wrk is to print: {said}"),
    }
}

/// CPU seconds of a server and its children so far.
fn cpu(server: &Server) -> Result<f64> {
    let own = server.process.0.id();
    let children = fs::read_to_string(format!("/proc/{own}/task/{own}/children"));
    let children = children.unwrap_or_default();
    let children = children.split_whitespace().filter_map(|id| id.parse().ok());
    let ticks = |id: u32| -> Result<f64> {
        let stat = fs::read_to_string(format!("/proc/{id}/stat"))?;
        let (_, fields) = stat.rsplit_once(") ").context("/proc/PID/stat")?;
        let times = fields.split(' ').skip(11).take(2);
        Ok(times.filter_map(|time| time.parse::<f64>().ok()).sum())
    };
    let all: Result<Vec<f64>> = std::iter::once(own).chain(children).map(ticks).collect();
    Ok(all?.iter().sum::<f64>() / TICKS)
}

/// Somebody who reads one page after the other over one connection.
struct Reader {
    stream: BufReader<TcpStream>,
}

struct Page {
    status: u16,
    location: Option<String>,
    body: Vec<u8>,
}

impl Reader {
    fn new(port: u16) -> Result<Reader> {
        let stream = TcpStream::connect(("127.0.0.1", port))?;
        stream.set_nodelay(true)?;
        stream.set_read_timeout(Some(Duration::from_secs(30)))?;
        Ok(Reader {
            stream: BufReader::new(stream),
        })
    }

    fn get(&mut self, path: &str) -> Result<Page> {
        self.ask(path, ENCODINGS)
    }

    fn plain(&mut self, path: &str) -> Result<Page> {
        self.ask(path, PLAIN)
    }

    fn ask(&mut self, path: &str, encodings: &str) -> Result<Page> {
        let asked = format!(
            "GET {path} HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: {encodings}\r\n\r\n"
        );
        self.stream.get_mut().write_all(asked.as_bytes())?;
        let (mut status, mut location, mut length) = (0, None, 0);
        let mut chunked = false;
        loop {
            let mut line = String::new();
            ensure!(self.stream.read_line(&mut line)? > 0, "{path}: no answer");
            let line = line.trim_end();
            if line.is_empty() {
                break;
            }
            if let Some(rest) = line.strip_prefix("HTTP/1.1 ") {
                status = rest.split(' ').next().unwrap_or_default().parse()?;
            }
            let (name, value) = line.split_once(": ").unwrap_or_default();
            match name.to_ascii_lowercase().as_str() {
                "location" => location = Some(value.to_owned()),
                "content-length" => length = value.parse()?,
                "transfer-encoding" => chunked = true,
                _ => {}
            }
        }
        let body = match chunked {
            true => self.chunks()?,
            false => self.bytes(length)?,
        };
        Ok(Page {
            status,
            location,
            body,
        })
    }

    fn bytes(&mut self, length: usize) -> Result<Vec<u8>> {
        let mut bytes = vec![0; length];
        self.stream.read_exact(&mut bytes)?;
        Ok(bytes)
    }

    fn chunks(&mut self) -> Result<Vec<u8>> {
        let mut whole = Vec::new();
        loop {
            let mut line = String::new();
            self.stream.read_line(&mut line)?;
            let length = usize::from_str_radix(line.trim(), 16)?;
            whole.extend(self.bytes(length)?);
            self.bytes(2)?;
            if length == 0 {
                return Ok(whole);
            }
        }
    }
}
