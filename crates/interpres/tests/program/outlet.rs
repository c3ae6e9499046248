//! An outlet of a few pages, and how they are taken in.

use crate::Desk;
use std::{
    collections::BTreeMap,
    io::{Read, Write},
    net::TcpListener,
    sync::{Arc, Mutex},
    thread,
};

/// What a path answers: more headers, and a body.
type Pages = BTreeMap<String, (String, String)>;

/// A server on this machine, and what it was asked.
pub struct Outlet {
    pub base: String,
    asked: Arc<Mutex<Vec<String>>>,
}

impl Outlet {
    /// Serves pages; `BASE` in them becomes the outlet's address.
    pub fn open(pages: &[(&str, &str, &str)]) -> Outlet {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let base = format!("http://{}", listener.local_addr().unwrap());
        let filled = |text: &str| text.replace("BASE", &base);
        let pages: Pages = pages
            .iter()
            .map(|(path, head, body)| ((*path).to_owned(), (filled(head), filled(body))))
            .collect();
        let asked = Arc::new(Mutex::new(Vec::new()));
        let record = Arc::clone(&asked);
        thread::spawn(move || {
            for stream in listener.incoming() {
                let mut stream = stream.unwrap();
                let (mut request, mut chunk) = (Vec::new(), [0; 4096]);
                while !request.windows(4).any(|it| it == b"\r\n\r\n") {
                    match stream.read(&mut chunk) {
                        Ok(count) if count > 0 => request.extend_from_slice(&chunk[..count]),
                        _ => break,
                    }
                }
                let request = String::from_utf8_lossy(&request).into_owned();
                let path = request.split(' ').nth(1).unwrap_or("/").to_owned();
                record.lock().unwrap().push(path.clone());
                let (status, (head, body)) = match pages.get(&path) {
                    Some(page) => ("200 OK", page.clone()),
                    None => ("404 Not Found", Default::default()),
                };
                let answer = format!(
                    "HTTP/1.1 {status}\r\nContent-Length: {}\r\nConnection: close\r\n{head}\r\n{body}",
                    body.len()
                );
                let _ = stream.write_all(answer.as_bytes());
            }
        });
        Outlet { base, asked }
    }

    /// How often a path was asked for.
    pub fn asked(&self, path: &str) -> usize {
        let asked = self.asked.lock().unwrap();
        asked.iter().filter(|it| *it == path).count()
    }
}

/// A paragraph of which no two are alike.
fn words(name: &str) -> String {
    format!(
        "<p>{name}: the harbour master counted every boat that came in before the tide turned, \
         and nobody on the wall could say how long the old stones would hold the water back.</p>"
    )
}

fn page(title: &str, head: &str, body: &str) -> String {
    format!(
        "<html lang='en'><head><title>{title}</title>{head}</head><body><article><h1>{title}</h1>\
         {body}</article></body></html>"
    )
}

fn feed(paths: &[&str]) -> String {
    let items = paths
        .iter()
        .map(|path| format!("<item><title>About {path}</title><link>BASE/{path}</link></item>"));
    format!(
        "<rss version='2.0'><channel><title>Outlet</title><link>BASE/</link>\
         <language>en</language>{}</channel></rss>",
        items.collect::<String>()
    )
}

const HTML: &str = "Content-Type: text/html; charset=utf-8\r\n";
const RSS: &str = "Content-Type: application/rss+xml\r\n";
const ENGLISH: &str = "[[edition]]\nlang = \"en\"\n";

#[test]
fn an_article_of_several_pages_is_fetched_whole() {
    let next = |number: u8| format!("<link rel='next' href='/quay?page={number}'>");
    let text = |number: &str| format!("{0}{1}{2}", words(number), words("again"), words("Last"));
    let first = page("The quay", &next(2), &text("First"));
    let second = page("The quay", &next(3), &text("Second"));
    let third = page("The quay", &next(1), &text("Third"));
    let outlet = Outlet::open(&[
        ("/rss", RSS, &feed(&["quay"])),
        ("/quay", HTML, &first),
        ("/quay?page=2", HTML, &second),
        ("/quay?page=3", HTML, &third),
        ("/quay?page=1", HTML, &first),
    ]);
    let desk = Desk::new(ENGLISH);
    desk.sound(&["source", "add", &format!("{}/rss", outlet.base)]);
    desk.sound(&["run", "--once"]);
    let asked = [1, 2, 3].map(|number| outlet.asked(&format!("/quay?page={number}")));
    assert_eq!((outlet.asked("/quay"), asked[1], asked[2]), (1, 1, 1));
    assert!(asked[0] <= 1);
    let listed = desk.sound(&["source", "list"]);
    assert!(listed.contains("1 articles of 1 items"), "{listed}");
}
