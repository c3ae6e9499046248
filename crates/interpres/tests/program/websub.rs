//! A hub tells us of changes.

use crate::{Desk, outlet::Outlet};
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;
use std::{
    collections::HashMap,
    io::{Read, Write},
    net::{TcpListener, TcpStream},
    process::Child,
    thread,
    time::Duration,
};

/// Stops the program at the end of the test.
struct Running(Child);

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// Sends a request; gives status and body.
fn ask(port: u16, head: &str, body: &str) -> (u16, String) {
    let mut stream = TcpStream::connect(("127.0.0.1", port)).unwrap();
    let length = body.len();
    write!(
        stream,
        "{head}\r\nHost: localhost\r\nContent-Length: {length}\r\nConnection: close\r\n\r\n{body}"
    )
    .unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).unwrap();
    let status = answer.split(' ').nth(1).unwrap().parse().unwrap();
    let (_, body) = answer.split_once("\r\n\r\n").unwrap();
    (status, body.to_owned())
}

/// Waits up to thirty seconds for something to come true.
fn wait(what: &str, is: impl Fn() -> bool) {
    for _ in 0..300 {
        if is() {
            return;
        }
        thread::sleep(Duration::from_millis(100));
    }
    panic!("never: {what}");
}

fn signed(secret: &str, body: &str) -> String {
    let mac = Hmac::<Sha256>::new_from_slice(secret.as_bytes()).unwrap();
    let bytes = mac.chain_update(body).finalize().into_bytes();
    let hex: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
    format!("X-Hub-Signature: sha256={hex}")
}

#[test]
fn a_hub_is_asked_answered_and_heard() {
    let rss = "<rss version='2.0' xmlns:atom='http://www.w3.org/2005/Atom'><channel>\
        <title>Outlet</title><link>BASE/</link><atom:link rel='hub' href='BASE/hub'/>\
        <atom:link rel='self' href='BASE/rss?self'/><item><title>One</title>\
        <link>BASE/one</link></item></channel></rss>";
    let outlet = Outlet::open(&[
        ("/rss", "Content-Type: application/rss+xml\r\n", rss),
        ("/hub", "", ""),
    ]);
    let free = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = free.local_addr().unwrap().port();
    drop(free);
    let desk = Desk::new(&format!(
        "pages = false\n[site]\nlisten = \"127.0.0.1:{port}\"\nbase = \"http://127.0.0.1:{port}\"\n\
         [[edition]]\nlang = \"en\"\n"
    ));
    desk.sound(&["source", "add", &format!("{}/rss", outlet.base)]);
    let _running = Running(desk.command(&["serve"]).spawn().unwrap());
    wait("the hub is asked", || outlet.asked("/hub") == 1);
    let form = outlet.sent("/hub");
    let form: HashMap<_, _> = url::form_urlencoded::parse(form.as_bytes())
        .into_owned()
        .collect();
    assert_eq!(form["hub.mode"], "subscribe");
    assert_eq!(form["hub.topic"], format!("{}/rss?self", outlet.base));
    let base = format!("http://127.0.0.1:{port}");
    let path = form["hub.callback"].strip_prefix(&base).unwrap();
    // The hub makes sure that the subscription is meant.
    let verify = |mode: &str, topic: &str| {
        let query: String = url::form_urlencoded::Serializer::new(String::new())
            .append_pair("hub.mode", mode)
            .append_pair("hub.topic", topic)
            .append_pair("hub.challenge", "a-challenge")
            .append_pair("hub.lease_seconds", "3600")
            .finish();
        ask(port, &format!("GET {path}?{query} HTTP/1.1"), "")
    };
    let topic = form["hub.topic"].as_str();
    assert_eq!(verify("subscribe", topic), (200, "a-challenge".to_owned()));
    assert_eq!(verify("subscribe", "https://other.example/").0, 404);
    // We did not ask for an end.
    assert_eq!(verify("unsubscribe", topic).0, 404);
    // A message that is signed wrongly, or not at all, makes nobody look.
    let before = outlet.asked("/rss");
    let message = |line: &str| {
        let head = format!("POST {path} HTTP/1.1\r\nContent-Type: application/rss+xml\r\n{line}");
        ask(port, &head, "<rss/>").0
    };
    assert_eq!(message("X-Other: 1"), 202);
    assert_eq!(message(&signed("another", "<rss/>")), 202);
    thread::sleep(Duration::from_secs(2));
    assert_eq!(outlet.asked("/rss"), before);
    assert_eq!(message(&signed(&form["hub.secret"], "<rss/>")), 202);
    wait("the feed is asked", || outlet.asked("/rss") == before + 1);
    let gone = ask(port, "POST /websub/00 HTTP/1.1", "<rss/>");
    assert_eq!(gone.0, 410);
    // When the source goes, the hub is told, and is answered.
    desk.sound(&["source", "remove", "1"]);
    wait("the hub is told", || outlet.asked("/hub") == 2);
    assert!(outlet.sent("/hub").contains("hub.mode=unsubscribe"));
    assert_eq!(
        verify("unsubscribe", topic),
        (200, "a-challenge".to_owned())
    );
}
