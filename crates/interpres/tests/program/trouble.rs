//! Whatever a source does, it gets a clear word, and the others go on.

use crate::Desk;
use press::Hostile;

/// Feeds that cannot be read, and a word of what is said of each.
const FEEDS: [(&str, &str); 12] = [
    ("/endless", "ceiling"),
    ("/drip", "no complete answer within"),
    ("/not-xml", "feed"),
    ("/loop", "redirects lead back"),
    ("/private", "10.0.0.1"),
    ("/file", "no web address"),
    ("/500", "status 500"),
    ("/404", "status 404"),
    ("/bomb", "ceiling"),
    ("/reset", "127.0.0.1"),
    ("/silent", "no complete answer within"),
    ("/not-http", "127.0.0.1"),
];

#[test]
fn every_kind_of_trouble_is_named_and_the_others_go_on() {
    let threads = tokio::runtime::Runtime::new().unwrap();
    let hostile = threads
        .block_on(Hostile::serve("127.0.0.1:0".parse().unwrap()))
        .unwrap();
    let desk = Desk::new("timeout = 4\nmost_bytes = 3000000\n");
    let outlines: String = FEEDS
        .iter()
        .map(|(path, _)| (*path, "trouble"))
        .chain([("/feed.xml", "pages"), ("/undated.xml", "undated")])
        .map(|(path, name)| {
            let url = hostile.url(path);
            format!("<outline type='rss' text='{name}{path}' xmlUrl='{url}' htmlUrl='{url}'/>")
        })
        .collect();
    let opml = desk.path().join("feeds.opml");
    std::fs::write(
        &opml,
        format!("<opml version='2.0'><body>{outlines}</body></opml>"),
    )
    .unwrap();
    desk.sound(&["source", "import", opml.to_str().unwrap()]);
    let printed = desk.sound(&["run", "--once"]);
    let doctor = desk.run(&["doctor"]);
    assert!(!doctor.status.success());
    let doctor = String::from_utf8(doctor.stdout).unwrap();
    for (path, word) in FEEDS {
        let url = hostile.url(path);
        let said = doctor
            .lines()
            .find(|line| line.contains(&format!("{url})")));
        let said = said.unwrap_or_else(|| panic!("nothing on {path}:\n{doctor}"));
        assert!(
            said.starts_with("TO MEND") && said.contains(word),
            "{path}: {said}"
        );
    }
    // The pages of the sound feed: each that fails says why, and the sound one is there.
    for (path, word) in [
        ("/no-article", "no article"),
        ("/404", "404"),
        ("/private", "10.0.0.1"),
    ] {
        let url = hostile.url(path);
        let said = printed.lines().chain(doctor.lines()).find(|line| {
            line.contains(&format!("{url}: ")) && line.contains(word) && !line.contains("feed ")
        });
        assert!(said.is_some(), "{path}: {printed}{doctor}");
    }
    // Both sound feeds list the same pages; whichever was read first brought them.
    let listed = desk.sound(&["source", "list"]);
    let sound: Vec<&str> = listed
        .lines()
        .filter(|line| line.contains("pages/feed.xml") || line.contains("undated/undated.xml"))
        .collect();
    assert_eq!(sound.len(), 2, "{listed}");
    assert!(
        sound.iter().any(|line| !line.contains(" 0 articles")),
        "{listed}"
    );
    threads.block_on(hostile.stop());
}

#[test]
fn a_missing_model_is_named_with_its_cure() {
    let threads = tokio::runtime::Runtime::new().unwrap();
    let hostile = threads
        .block_on(Hostile::serve("127.0.0.1:0".parse().unwrap()))
        .unwrap();
    let desk = Desk::new("");
    let nowhere = desk.path().join("models");
    let models = ["--models", nowhere.to_str().unwrap()];
    desk.sound(&["source", "add", &hostile.url("/undated.xml")]);
    let _ = desk.run(&["run", "--once", models[0], models[1]]);
    let doctor = desk.run(&["doctor", models[0], models[1]]);
    let doctor = String::from_utf8(doctor.stdout).unwrap();
    assert!(doctor.contains("interpres models add"), "{doctor}");
    threads.block_on(hostile.stop());
}
