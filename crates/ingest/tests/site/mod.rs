//! A small site on the loopback: raw bytes by path, and a record of what was asked.
#![allow(dead_code)] // Each test uses its part.

use ingest::{Allow, FetchLimits, Fetcher, Rate};
use news::WebUrl;
use std::{
    collections::HashMap,
    sync::{Arc, Mutex},
    time::Duration,
};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::{TcpListener, TcpStream},
};

/// What a path answers.
#[derive(Clone)]
pub enum Reply {
    /// Status line and headers (`\n` between them), and a body with its length declared.
    Whole(String, Vec<u8>),
    /// Headers, then the piece again and again, with a pause between.
    Endless(String, Vec<u8>, Duration),
    /// Exactly these bytes, then the end.
    Raw(Vec<u8>),
    /// Status 304 if the request carries this line, else the other.
    Unless(&'static str, Box<Reply>),
}

pub struct Site {
    pub port: u16,
    asked: Arc<Mutex<Vec<String>>>,
}

impl Site {
    pub async fn new(pages: impl IntoIterator<Item = (&str, Reply)>) -> Site {
        let pages = pages
            .into_iter()
            .map(|(path, reply)| (path.to_owned(), reply));
        let pages: HashMap<String, Reply> = pages.collect();
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let port = listener.local_addr().unwrap().port();
        let asked = Arc::new(Mutex::new(Vec::new()));
        let (pages, record) = (Arc::new(pages), Arc::clone(&asked));
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                tokio::spawn(answer(stream, Arc::clone(&pages), Arc::clone(&record)));
            }
        });
        Site { port, asked }
    }

    pub fn url(&self, path: &str) -> WebUrl {
        format!("http://127.0.0.1:{}{path}", self.port)
            .parse()
            .unwrap()
    }

    /// The requests so far, whole.
    pub fn asked(&self) -> Vec<String> {
        self.asked.lock().unwrap().clone()
    }

    /// The paths asked for, without `robots.txt`.
    pub fn paths(&self) -> Vec<String> {
        let asked = self.asked();
        let paths = asked.iter().filter_map(|it| it.split(' ').nth(1));
        paths
            .filter(|it| *it != "/robots.txt")
            .map(str::to_owned)
            .collect()
    }
}

async fn answer(
    mut stream: TcpStream,
    pages: Arc<HashMap<String, Reply>>,
    asked: Arc<Mutex<Vec<String>>>,
) {
    let mut request = Vec::new();
    let mut chunk = [0; 4096];
    while !request.windows(4).any(|it| it == b"\r\n\r\n") {
        match stream.read(&mut chunk).await {
            Ok(count) if count > 0 => request.extend_from_slice(&chunk[..count]),
            _ => return,
        }
    }
    let request = String::from_utf8_lossy(&request).into_owned();
    let path = request.split(' ').nth(1).unwrap_or("/").to_owned();
    asked.lock().unwrap().push(request.clone());
    let missing = status("404 Not Found");
    let reply = pages.get(&path).unwrap_or(&missing);
    let _ = write(&mut stream, choose(reply, &request)).await;
    let _ = stream.shutdown().await;
}

fn choose(reply: &Reply, request: &str) -> Reply {
    match reply {
        Reply::Unless(line, _) if request.to_lowercase().contains(line) => {
            status("304 Not Modified")
        }
        Reply::Unless(_, other) => choose(other, request),
        other => other.clone(),
    }
}

async fn write(stream: &mut TcpStream, reply: Reply) -> std::io::Result<()> {
    match reply {
        Reply::Whole(head, body) => {
            let head = head.replace('\n', "\r\n");
            let length = body.len();
            let head =
                format!("HTTP/1.1 {head}\r\nContent-Length: {length}\r\nConnection: close\r\n\r\n");
            stream.write_all(head.as_bytes()).await?;
            stream.write_all(&body).await
        }
        Reply::Endless(head, piece, pause) => {
            let head = head.replace('\n', "\r\n");
            let head = format!("HTTP/1.1 {head}\r\nConnection: close\r\n\r\n");
            stream.write_all(head.as_bytes()).await?;
            loop {
                stream.write_all(&piece).await?;
                tokio::time::sleep(pause).await;
            }
        }
        Reply::Raw(bytes) => stream.write_all(&bytes).await,
        Reply::Unless(..) => Ok(()),
    }
}

pub fn status(line: &str) -> Reply {
    Reply::Whole(line.to_owned(), Vec::new())
}

pub fn ok(media: &str, body: impl AsRef<[u8]>) -> Reply {
    Reply::Whole(
        format!("200 OK\nContent-Type: {media}"),
        body.as_ref().to_vec(),
    )
}

pub fn redirect(code: u16, to: &str) -> Reply {
    Reply::Whole(format!("{code} Moved\nLocation: {to}"), Vec::new())
}

/// Ceilings that tests can afford to meet.
pub fn limits() -> FetchLimits {
    FetchLimits {
        bytes: 100_000,
        unpacked: 200_000,
        total: Duration::from_secs(20),
        connect: Duration::from_secs(5),
        redirects: 4,
    }
}

pub fn no_waiting() -> Rate {
    Rate {
        at_once: 8,
        apart: Duration::ZERO,
        patience: Duration::from_secs(5),
    }
}

pub fn fetcher() -> Fetcher {
    fetcher_with(limits())
}

pub fn fetcher_with(limits: FetchLimits) -> Fetcher {
    let allow = Allow::parse(&["127.0.0.0/8"]).unwrap();
    Fetcher::new("https://example.org/about", allow, limits, no_waiting()).unwrap()
}
