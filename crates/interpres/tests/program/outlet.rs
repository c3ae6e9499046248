//! An outlet of a few pages, and how they are taken in.

use crate::Desk;
use std::{
    collections::BTreeMap,
    io::{Read, Write},
    net::{TcpListener, TcpStream},
    sync::{Arc, Mutex},
    thread,
};

/// What a path answers: more headers, and a body.
type Pages = BTreeMap<String, (String, String)>;

/// A server on this machine, and what it was asked.
pub struct Outlet {
    pub base: String,
    /// Paths, and what was sent along.
    asked: Arc<Mutex<Vec<(String, String)>>>,
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
        let pages = Arc::new(pages);
        thread::spawn(move || {
            for stream in listener.incoming() {
                let (pages, record) = (Arc::clone(&pages), Arc::clone(&record));
                // A client may open a connection on which it never asks.
                thread::spawn(move || answer(stream.unwrap(), &pages, &record));
            }
        });
        Outlet { base, asked }
    }

    /// How often a path was asked for.
    pub fn asked(&self, path: &str) -> usize {
        let asked = self.asked.lock().unwrap();
        asked.iter().filter(|it| it.0 == path).count()
    }

    /// What was last sent to a path.
    pub fn sent(&self, path: &str) -> String {
        let asked = self.asked.lock().unwrap();
        let last = asked.iter().rev().find(|it| it.0 == path);
        last.map(|it| it.1.clone()).unwrap_or_default()
    }
}

/// Reads a request, notes it, and answers.
fn answer(mut stream: TcpStream, pages: &Pages, record: &Mutex<Vec<(String, String)>>) {
    let (mut request, mut chunk) = (Vec::new(), [0; 4096]);
    while !is_whole(&request) {
        match stream.read(&mut chunk) {
            Ok(count) if count > 0 => request.extend_from_slice(&chunk[..count]),
            _ => return,
        }
    }
    let request = String::from_utf8_lossy(&request).into_owned();
    let path = request.split(' ').nth(1).unwrap_or("/").to_owned();
    let sent = request.split_once("\r\n\r\n").unwrap_or_default().1;
    record.lock().unwrap().push((path.clone(), sent.to_owned()));
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

/// Whether a request is there with all that it says it has.
fn is_whole(request: &[u8]) -> bool {
    let text = String::from_utf8_lossy(request).to_lowercase();
    let Some((head, body)) = text.split_once("\r\n\r\n") else {
        return false;
    };
    let length = head.split("content-length:").nth(1);
    let length = length.and_then(|it| it.lines().next()?.trim().parse().ok());
    body.len() >= length.unwrap_or(0)
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

#[test]
fn a_reserved_page_is_not_read_without_a_licence() {
    let text = format!("{}{}{}", words("One"), words("Two"), words("Three"));
    let meta = "<meta name='tdm-reservation' content='1'>";
    let reserved = format!("{HTML}TDM-Reservation: 1\r\ntdm-policy: /policy.json\r\n");
    let free = format!("{HTML}tdm-reservation: 0\r\n");
    let outlet = Outlet::open(&[
        (
            "/rss",
            RSS,
            &feed(&["header", "meta", "file/one", "file/free", "open"]),
        ),
        ("/header", &reserved, &page("Header", "", &text)),
        ("/meta", &free, &page("Meta", meta, &text)),
        ("/file/one", HTML, &page("File", "", &text)),
        ("/file/free", &free, &page("Free", "", &text)),
        ("/open", HTML, &page("Open", "", &text)),
        (
            "/.well-known/tdmrep.json",
            "Content-Type: application/json\r\n",
            r#"[{"location": "/file/", "tdm-reservation": 1}]"#,
        ),
    ]);
    for (more, whole) in [
        ("", 2),
        ("tdm_licensed = [\"127.0.0.1\"]\n", 5),
        ("tdm_reservation = \"ignore\"\n", 5),
    ] {
        let desk = Desk::new(&format!("{more}{ENGLISH}"));
        desk.sound(&["source", "add", &format!("{}/rss", outlet.base)]);
        desk.sound(&["run", "--once"]);
        let listed = desk.sound(&["source", "list"]);
        // Every headline is there; pages that may not be read are not even kept.
        assert!(listed.contains("5 articles of 5 items"), "{listed}");
        let pages = std::fs::read_dir(desk.path().join("files/pages")).unwrap();
        let kept = pages.filter(|page| page.as_ref().unwrap().metadata().unwrap().len() > 0);
        assert_eq!(kept.count(), whole, "{more}");
    }
    assert_eq!(outlet.asked("/.well-known/tdmrep.json"), 3);
}

#[test]
fn a_section_page_is_watched_like_a_feed() {
    let text = format!("{}{}{}", words("One"), words("Two"), words("Three"));
    let card = |path: &str| {
        format!("<article><h2><a href='/{path}'>News of {path} and more</a></h2></article>")
    };
    let list = [
        "quay-closed-for-divers-1",
        "ferry-waits-for-the-tide-2",
        "fog-stops-the-boats-3",
    ];
    let front = format!(
        "<html lang='en'><head><title>North</title></head><body><nav><a href='/north'>North</a></nav><main>{}</main>\
         <div class='more'><a href='/extra-text-of-the-day-4'>Extra text of the day for all</a></div></body></html>",
        list.map(card).concat()
    );
    let page = page("News", "", &text);
    let mut pages = vec![("/front", HTML, front.as_str())];
    let paths = list.map(|path| format!("/{path}"));
    pages.extend(
        paths
            .iter()
            .map(|path| (path.as_str(), HTML, page.as_str())),
    );
    let outlet = Outlet::open(&pages);
    let desk = Desk::new(ENGLISH);
    let front = format!("{}/front", outlet.base);
    let told = desk.run(&["source", "add", &front]);
    assert!(String::from_utf8_lossy(&told.stderr).contains("--section"));
    let told = desk.run(&["source", "add", &front, "--section", "main >> ["]);
    assert!(String::from_utf8_lossy(&told.stderr).contains("no CSS selector"));
    let told = desk.sound(&["source", "add", &front, "--section", "main h2 a"]);
    assert!(told.contains("News of quay"), "{told}");
    desk.sound(&["run", "--once"]);
    let listed = desk.sound(&["source", "list"]);
    assert!(listed.contains("3 articles of 3 items"), "{listed}");
}
