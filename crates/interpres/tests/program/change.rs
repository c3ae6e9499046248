//! What an operator sees of a press that changes its mind.

use crate::{Desk, site};
use press::Press;
use std::net::SocketAddr;

#[tokio::test(flavor = "multi_thread")]
async fn an_edit_is_told_and_a_removed_article_is_gone() {
    let mut press = Press::embedded().unwrap();
    let running = press.serve("127.0.0.1:0".parse().unwrap()).await.unwrap();
    let address: SocketAddr = running
        .base()
        .trim_start_matches("http://")
        .parse()
        .unwrap();
    let port = site::free_port();
    let base = format!("http://127.0.0.1:{port}");
    let desk = Desk::new(&format!(
        "[site]\nlisten = \"127.0.0.1:{port}\"\nbase = \"{base}\"\n"
    ));
    let atom = press
        .outlets()
        .iter()
        .find(|it| it.slug == "meridian-review");
    let outlet = atom.unwrap().clone();
    let path = outlet.articles[0].path.clone();
    let page = running.url(&path);
    desk.sound(&["source", "add", &running.url(&outlet.channel_path())]);
    desk.sound(&["run", "--once"]);
    assert_eq!(desk.sound(&["article", "changes", &page]), "");

    let edited = press.articles_mut().find(|one| one.path == path).unwrap();
    edited.headline = "The publisher thought better of it".to_owned();
    edited.modified = Some(jiff::Timestamp::now());
    running.stop().await;
    let running = press.serve(address).await.unwrap();
    // The feed is read, and then the page that it tells of.
    desk.sound(&["run", "--once", "--all"]);
    desk.sound(&["run", "--once", "--all"]);
    let told = desk.sound(&["article", "changes", &page]);
    assert_eq!(told.lines().count(), 1, "{told}");
    assert!(
        told.contains("The publisher thought better of it"),
        "{told}"
    );

    let health = desk.sound(&["doctor", "--json"]);
    let health: serde_json::Value = serde_json::from_str(&health).unwrap();
    let items = outlet.articles.len();
    assert_eq!(health[0]["items"], items);
    assert_eq!(health[0]["articles"], items);

    let said = desk.sound(&["article", "remove", &page, "--reason", "a court said so"]);
    let id = said.split_whitespace().nth(1).unwrap();
    assert!(!desk.run(&["article", "remove", &page]).status.success());
    desk.sound(&["run", "--once", "--all"]);
    assert!(!desk.run(&["article", "changes", &page]).status.success());
    let serving = site::serve(&desk, base);
    let gone = serving.page(&format!("/pt/article/{id}/x"), "<h1").await;
    assert!(
        gone.contains("Este artigo já não está disponível"),
        "{gone}"
    );
    running.stop().await;
}
