//! Killed at any moment, the program loses nothing and doubles nothing.

use crate::{Desk, models};
use news::{Lang, Scope};
use press::{Press, Running};
use std::{
    collections::{BTreeMap, BTreeSet},
    path::Path,
    thread::sleep,
    time::Duration,
};
use store::{Location, Store};

/// The program is killed so many times at least, and until a run ends by itself.
const KILLS: u32 = 24;

/// What an undisturbed run and a disturbed one have in common: articles by address, with
/// their words, their translations' words, their sections and pictures; and stories as
/// sets of addresses.
#[derive(Debug, PartialEq, Default)]
struct Outcome {
    articles: BTreeMap<String, Vec<String>>,
    stories: BTreeSet<Vec<String>>,
}

#[test]
fn a_killed_run_ends_like_an_undisturbed_one() {
    if !models("a_killed_run_ends_like_an_undisturbed_one") {
        return;
    }
    let threads = tokio::runtime::Runtime::new().unwrap();
    let press = Press::embedded().unwrap();
    let running = threads
        .block_on(press.serve("127.0.0.1:0".parse().unwrap()))
        .unwrap();
    let undisturbed = desk(&running, &press);
    undisturbed.sound(&["run", "--once"]);
    let wanted = threads.block_on(outcome(undisturbed.path()));
    assert_eq!(wanted.articles.len(), press.articles().count());
    assert!(wanted.stories.len() > 3, "{:?}", wanted.stories);

    let disturbed = desk(&running, &press);
    let kills = run_and_kill(&disturbed);
    println!("killed {kills} times");
    disturbed.sound(&["run", "--once"]);
    let got = threads.block_on(outcome(disturbed.path()));
    let other: Vec<_> = got.stories.symmetric_difference(&wanted.stories).collect();
    assert!(other.is_empty(), "not in both: {other:#?}");
    assert_eq!(got.articles, wanted.articles);
    threads.block_on(running.stop());
}

/// A desk that follows every outlet of the press.
fn desk(running: &Running, press: &Press) -> Desk {
    let desk = Desk::new("");
    for outlet in press.outlets() {
        desk.sound(&["source", "add", &running.url(&outlet.home_path())]);
    }
    desk
}

/// Starts and kills until enough is done; every run is given a little longer than the
/// one before, so that each stage is met at many points.
fn run_and_kill(desk: &Desk) -> u32 {
    for kill in 0..KILLS {
        let mut run = desk.command(&["run", "--once"]).spawn().unwrap();
        sleep(Duration::from_millis(60 + u64::from(kill) * 37));
        if run.try_wait().unwrap().is_some() {
            return kill;
        }
        run.kill().unwrap();
        run.wait().unwrap();
    }
    KILLS
}

async fn outcome(folder: &Path) -> Outcome {
    let location = Location::Sqlite(folder.join("interpres.sqlite"));
    let store = Store::open(&location, &folder.join("files")).await.unwrap();
    let mut outcome = Outcome::default();
    let mut stories: BTreeMap<i64, Vec<String>> = BTreeMap::new();
    for id in store.article_ids().await.unwrap() {
        let article = store.article(id).await.unwrap().unwrap();
        let address = article.article.url.to_string();
        let mut facts = vec![
            article.revision.as_str().to_owned(),
            format!("{:?} {:?}", article.section, article.topics),
            format!("{} pictures", article.pictures.len()),
        ];
        for lang in ["en", "pt"] {
            let lang: Lang = lang.parse().unwrap();
            if let Some(translation) = store.translation(id, lang).await.unwrap() {
                assert_eq!(translation.scope, Scope::Head);
                facts.push(format!("{lang} {}", translation.article.headline.words()));
            }
        }
        if let Some(story) = article.story {
            stories
                .entry(story.get())
                .or_default()
                .push(address.clone());
        }
        assert_eq!(outcome.articles.insert(address, facts), None);
    }
    for mut story in stories.into_values() {
        story.sort();
        outcome.stories.insert(story);
    }
    assert!(store.failed_jobs(10).await.unwrap().is_empty());
    assert!(store.job_counts().await.unwrap().is_empty());
    outcome
}
