//! The served site, and what readers and moderators do with it.

use crate::{Desk, models};
use press::Press;
use reqwest::Client;
use std::{
    io::Read,
    net::TcpListener,
    process::{Child, Command, Stdio},
    time::Duration,
};

/// A served site, stopped at the end of the test.
pub struct Site {
    child: Child,
    base: String,
    client: Client,
}

impl Drop for Site {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Site {
    /// The text of a page, once it holds some words; fails after 30 seconds without.
    pub async fn page(&self, path: &str, words: &str) -> String {
        for _ in 0..150 {
            if let Ok(answer) = self.client.get(format!("{}{path}", self.base)).send().await
                && let Ok(text) = answer.text().await
                && text.contains(words)
            {
                return text;
            }
            tokio::time::sleep(Duration::from_millis(200)).await;
        }
        panic!("{path} never says {words:?}");
    }
}

pub fn free_port() -> u16 {
    TcpListener::bind("127.0.0.1:0")
        .unwrap()
        .local_addr()
        .unwrap()
        .port()
}

/// Serves the site of a desk at its base address.
pub fn serve(desk: &Desk, base: String) -> Site {
    let child = desk.command(&["serve"]).spawn().unwrap();
    let _ = rustls::crypto::ring::default_provider().install_default();
    let client = Client::builder().no_proxy().build().unwrap();
    Site {
        child,
        base,
        client,
    }
}

/// The address of the first article that a page links to.
fn first_article(page: &str) -> String {
    let mut quoted = page.split('"');
    quoted
        .find(|text| text.contains("/article/"))
        .unwrap()
        .to_owned()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_comment_waits_for_a_moderator_and_is_read_in_every_language() {
    if !models("a_comment_waits_for_a_moderator_and_is_read_in_every_language") {
        return;
    }
    let press = Press::embedded().unwrap();
    let running = press.serve("127.0.0.1:0".parse().unwrap()).await.unwrap();
    let port = free_port();
    let base = format!("http://127.0.0.1:{port}");
    let desk = Desk::new(&format!(
        "[site]\nlisten = \"127.0.0.1:{port}\"\nbase = \"{base}\"\n"
    ));
    let outlet = &press.outlets()[0];
    desk.sound(&["source", "add", &running.url(&outlet.home_path())]);
    let site = serve(&desk, base.clone());

    let front = site.page("/en/", "/article/").await;
    let article = first_article(&front);
    let id = article.split('/').nth(3).unwrap();
    let sent = site
        .client
        .post(format!("{base}/en/article/{id}/comment"))
        .header("origin", &base)
        .header("content-type", "application/x-www-form-urlencoded")
        .body("name=Ana+Lima&text=The+bridge+is+open+again.&website=&began=1");
    let answer = sent.send().await.unwrap();
    assert!(answer.status().is_success(), "{}", answer.status());
    let page = site.page(&article, "<h1").await;
    assert!(
        !page.contains("The bridge is open again."),
        "shown before it is approved"
    );

    let listed = desk.sound(&["comments", "list"]);
    assert!(listed.contains("The bridge is open again.") && listed.contains("1 waiting"));
    // Moderators read theirs, too.
    assert!(!listed.contains("A ponte está aberta"));
    let listed = desk.sound(&["comments", "list", "--in", "pt"]);
    assert!(listed.contains("pt: A ponte está aberta"), "{listed}");
    desk.sound(&["comments", "approve", "1"]);
    site.page(&article, "The bridge is open again.").await;
    site.page(&format!("/pt/article/{id}/x"), "A ponte está aberta")
        .await;
    // Who writes in another language than the edition's is read in that, too.
    // Nobody writes that quickly who was shown the page only now.
    tokio::time::sleep(Duration::from_millis(3500)).await;
    let foreign = "name=Rui&began=1&text=A+ponte+foi+reaberta+e+toda+a+cidade+saiu+para+a+ver.";
    let sent = site
        .client
        .post(format!("{base}/en/article/{id}/comment"))
        .header("origin", &base)
        .header("content-type", "application/x-www-form-urlencoded")
        .body(foreign);
    let answer = sent.send().await.unwrap();
    assert!(answer.status().is_success(), "{}", answer.status());
    desk.sound(&["comments", "approve", "2"]);
    let page = site.page(&article, "Show the original").await;
    assert!(page.contains("toda a cidade saiu"), "the original is gone");
    desk.sound(&["comments", "reject", "1"]);
    let page = site.page(&article, "<h1").await;
    assert!(
        !page.contains("The bridge is open again."),
        "shown after it was rejected"
    );
    assert!(!desk.run(&["comments", "approve", "99"]).status.success());

    // A removed source is nowhere to be found any more.
    site.page("/en/search?q=the", "/article/").await;
    desk.sound(&["source", "remove", "1"]);
    site.page("/en/search?q=the", "<h1").await;
    assert!(!site.page("/en/", "<h1").await.contains("/article/"));

    let mut site = site;
    let pid = site.child.id().to_string();
    assert!(Command::new("kill").arg(&pid).status().unwrap().success());
    assert!(
        site.child.wait().unwrap().success(),
        "it ends well when it is asked to"
    );
    running.stop().await;
}

#[test]
fn two_programs_do_not_work_in_one_folder() {
    let desk = Desk::new("[site]\nlisten = \"127.0.0.1:0\"\n");
    // Whichever comes first has the folder; the other is told.
    let mut serving = desk
        .command(&["serve"])
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut said = String::new();
    for _ in 0..100 {
        let second = desk.run(&["run", "--once"]);
        if !second.status.success() {
            said = String::from_utf8_lossy(&second.stderr).into_owned();
            break;
        }
        if serving.try_wait().unwrap().is_some() {
            serving
                .stderr
                .take()
                .unwrap()
                .read_to_string(&mut said)
                .unwrap();
            break;
        }
        std::thread::sleep(Duration::from_millis(50));
    }
    let _ = serving.kill();
    serving.wait().unwrap();
    assert!(said.contains("another interpres works in"), "{said}");
}

#[test]
fn sources_are_kept_as_a_list() {
    let threads = tokio::runtime::Runtime::new().unwrap();
    let press = Press::embedded().unwrap();
    let running = threads
        .block_on(press.serve("127.0.0.1:0".parse().unwrap()))
        .unwrap();
    let desk = Desk::new("");
    for outlet in press.outlets() {
        let printed = desk.sound(&["source", "add", &running.url(&outlet.home_path())]);
        let language = outlet.language.base().to_string();
        assert!(printed.contains(&outlet.name), "{printed}");
        assert!(printed.contains(&format!("({language}")), "{printed}");
    }
    let options = [
        "--extent",
        "summary",
        "--days",
        "30",
        "--canonical",
        "original",
    ];
    let set = desk.sound(&[&["source", "rights", "1"], &options[..]].concat());
    assert!(set.contains("extent summary, no pictures, canonical original, for 30 days"));
    let set = desk.sound(&["source", "rights", "1", "--extent", "full", "--days", "0"]);
    assert!(set.contains("extent full, pictures, canonical original, for good"));
    assert_eq!(desk.sound(&["source", "rights", "1"]), set);
    let wrong = desk.run(&["source", "rights", "1", "--extent", "all"]);
    let said = String::from_utf8_lossy(&wrong.stderr).into_owned();
    assert!(said.contains("none of full, summary, headline"), "{said}");
    let file = desk.path().join("sources.opml");
    let file = file.to_str().unwrap();
    desk.sound(&["source", "export", file]);
    let other = Desk::new("");
    other.sound(&["source", "import", file]);
    let listed = other.sound(&["source", "list"]);
    for outlet in press.outlets() {
        assert!(listed.contains(&outlet.name), "{listed}");
    }
    let nothing = desk.run(&["source", "add", &running.url("/pictures/")]);
    assert!(!nothing.status.success());
    threads.block_on(running.stop());
}
