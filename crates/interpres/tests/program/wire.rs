//! A wire service delivers into a folder.

use crate::{Desk, outlet::Outlet};
use std::{collections::BTreeSet, fs, thread, time::Duration};

/// An item of NewsML-G2 as an agency might write it.
fn item(name: &str, version: u8, status: &str, more: &str) -> String {
    let words = "The harbour master said on Monday that the old quay would stay closed until the \
        tide had gone out and divers had looked at the wall under the crane. Boats that wanted to \
        land went to the new pier instead, where two more of them found room than expected.";
    format!(
        "<newsItem guid='urn:newsml:agency.example:{name}' version='{version}' xml:lang='en'>\
         <itemMeta><itemClass qcode='ninat:text'/><versionCreated>2026-03-02T10:00:00Z</versionCreated>\
         <pubStatus qcode='stat:{status}'/>{more}</itemMeta><contentMeta><by>By Ada Moss</by>\
         <headline>Quay {name} closed</headline></contentMeta><contentSet><inlineXML>\
         <html><body><p>{words}</p><p>{words}</p></body></html></inlineXML></contentSet></newsItem>"
    )
}

#[test]
fn files_of_a_wire_become_articles_once_and_only_when_they_may() {
    let desk = Desk::new("[[edition]]\nlang = \"en\"\n");
    let folder = desk.path().join("spool");
    fs::create_dir(&folder).unwrap();
    let spool = folder.to_str().unwrap();
    let told = desk.run(&["source", "add", spool]);
    assert!(String::from_utf8_lossy(&told.stderr).contains("--home"));
    let told = desk.run(&["source", "add", "no/such/folder"]);
    assert!(String::from_utf8_lossy(&told.stderr).contains("nor a folder"));
    let home = ["--name", "Agency", "--home", "https://agency.example/"];
    desk.sound(&[&["source", "add", spool], &home[..]].concat());
    fs::write(folder.join("1.xml"), item("one", 1, "usable", "")).unwrap();
    fs::write(folder.join("2.xml"), item("two", 1, "withheld", "")).unwrap();
    let embargo = "<embargoed>2999-01-01T00:00:00Z</embargoed>";
    fs::write(folder.join("3.xml"), item("three", 1, "usable", embargo)).unwrap();
    fs::write(folder.join("4.xml"), "<rss/>").unwrap();
    thread::sleep(Duration::from_millis(2500));
    desk.sound(&["run", "--once"]);
    let listed = desk.sound(&["source", "list"]);
    assert!(listed.contains("1 articles of 3 items"), "{listed}");
    assert!(listed.contains("4.xml"), "{listed}");
    assert!(folder.join("taken/1.xml").exists() && folder.join("refused/4.xml").exists());
    // The same version once more changes nothing; a new one lets the second out.
    fs::write(folder.join("5.xml"), item("one", 1, "usable", "")).unwrap();
    fs::write(folder.join("6.xml"), item("two", 2, "usable", "")).unwrap();
    thread::sleep(Duration::from_millis(2500));
    desk.sound(&["run", "--once", "--all"]);
    let listed = desk.sound(&["source", "list"]);
    assert!(listed.contains("2 articles of 3 items"), "{listed}");
    assert!(listed.contains("read at"), "{listed}");
}

/// A run takes so many files and no more, and says what is left.
#[test]
fn a_run_says_how_many_files_of_a_wire_still_wait() {
    let desk = Desk::new("[[edition]]\nlang = \"en\"\n");
    let folder = desk.path().join("spool");
    fs::create_dir(&folder).unwrap();
    let home = ["--name", "Agency", "--home", "https://agency.example/"];
    let spool = folder.to_str().unwrap();
    desk.sound(&[&["source", "add", spool], &home[..]].concat());
    for file in 0..503 {
        fs::write(folder.join(format!("{file}.xml")), "<rss/>").unwrap();
    }
    thread::sleep(Duration::from_millis(2500));
    let told = desk.sound(&["run", "--once"]);
    assert!(told.contains("3 more files wait"), "{told}");
    let told = desk.sound(&["run", "--once", "--all"]);
    assert!(!told.contains("more files wait"), "{told}");
}

/// Whoever follows our feeds is told by their hub.
#[test]
fn the_hub_of_our_feeds_is_told_what_is_new() {
    let hub = Outlet::open(&[("/hub", "", "")]);
    let desk = Desk::new(&format!(
        "[site]\nbase = \"https://news.example\"\nhub = \"{}/hub\"\n[[edition]]\nlang = \"en\"\n",
        hub.base
    ));
    let folder = desk.path().join("spool");
    fs::create_dir(&folder).unwrap();
    let home = ["--name", "Agency", "--home", "https://agency.example/"];
    let spool = folder.to_str().unwrap();
    desk.sound(&[&["source", "add", spool], &home[..]].concat());
    fs::write(folder.join("1.xml"), item("one", 1, "usable", "")).unwrap();
    thread::sleep(Duration::from_millis(2500));
    desk.sound(&["run", "--once"]);
    assert!(hub.asked("/hub") > 0);
    let told = hub.sent("/hub");
    let told: BTreeSet<_> = url::form_urlencoded::parse(told.as_bytes())
        .into_owned()
        .collect();
    let says = |name: &str, value: &str| told.contains(&(name.to_owned(), value.to_owned()));
    assert!(says("hub.mode", "publish"), "{told:?}");
    for feed in ["rss.xml", "source/1/atom.xml", "originals-feed.json"] {
        let feed = format!("https://news.example/en/{feed}");
        assert!(says("hub.url", &feed), "{feed} in {told:?}");
    }
}
