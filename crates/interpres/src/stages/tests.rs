//! An article's life, with a press that edits, removes and copies, and a clock to turn.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)]

use crate::{
    config::Config,
    engines::server::{Reply, Request, Server},
    glossaries,
    newsroom::Newsroom,
    progress::Progress,
    workers::Workers,
};
use jiff::{SignedDuration, Timestamp};
use news::{ArticleId, Diff, FeedKind, Lang, Place, WebUrl};
use press::{Press, Running};
use std::{
    net::SocketAddr,
    sync::{
        Arc,
        atomic::{AtomicI64, Ordering},
    },
};
use store::{Listing, Location, NewFeed, Remover, Store, StoredTranslation, Window};
use tempfile::TempDir;
use tokio::sync::{Mutex, MutexGuard};

/// The time, in seconds since 1970: a clock is a bare function, so that tests take turns.
static NOW: AtomicI64 = AtomicI64::new(0);
static TURN: Mutex<()> = Mutex::const_new(());

fn now() -> Timestamp {
    Timestamp::from_second(NOW.load(Ordering::SeqCst)).unwrap()
}

/// Outlets of the press that write in English, with RSS and Atom.
const COURIER: usize = 2;
const REVIEW: usize = 3;

/// A newsroom without models, and a press.
struct Room {
    newsroom: Arc<Newsroom>,
    press: Press,
    address: SocketAddr,
    running: Option<Running>,
    _folder: TempDir,
    _turn: MutexGuard<'static, ()>,
}

impl Room {
    async fn new() -> Room {
        Room::with("").await
    }

    /// A newsroom with more in its configuration.
    async fn with(more: &str) -> Room {
        let turn = TURN.lock().await;
        let folder = TempDir::new().unwrap();
        let file = folder.path().join("interpres.toml");
        let config = "[ingest]\nallow_networks = [\"127.0.0.0/8\"]\nrate_per_host = 1000.0\n\
            requests_per_host = 16\n";
        std::fs::write(&file, format!("{config}{more}")).unwrap();
        let location = Location::Sqlite(folder.path().join("rows.sqlite"));
        let store = Store::open(&location, &folder.path().join("files"))
            .await
            .unwrap();
        let config = Config::load(&file).unwrap();
        let (index, models) = (folder.path().join("index"), folder.path().join("models"));
        let accounts = folder.path().join("engines");
        let mut newsroom = Newsroom::open(config, store, &index, &models, &accounts)
            .await
            .unwrap();
        newsroom.clock = now;
        let press = Press::embedded().unwrap();
        let running = press.serve("127.0.0.1:0".parse().unwrap()).await.unwrap();
        let address = running
            .base()
            .trim_start_matches("http://")
            .parse()
            .unwrap();
        let newest = press.outlets()[COURIER].articles[0].published;
        NOW.store(newest.as_second() + 300, Ordering::SeqCst);
        Room {
            newsroom: Arc::new(newsroom),
            press,
            address,
            running: Some(running),
            _folder: folder,
            _turn: turn,
        }
    }

    fn store(&self) -> &Store {
        &self.newsroom.store
    }

    /// Adds the channel of an outlet.
    async fn add(&self, outlet: usize) {
        let outlet = &self.press.outlets()[outlet];
        let url =
            |path: &str| -> WebUrl { format!("http://{}{path}", self.address).parse().unwrap() };
        let new = NewFeed {
            name: outlet.name.clone(),
            home: url(&outlet.home_path()),
            language: outlet.language,
            place: Place::Web(url(&outlet.channel_path())),
            kind: FeedKind::Syndication,
            selector: None,
        };
        self.store().add_feed(&new).await.unwrap();
    }

    /// Serves the press as it is now.
    async fn publish(&mut self) {
        self.running.take().unwrap().stop().await;
        self.running = Some(self.press.serve(self.address).await.unwrap());
    }

    /// Lets time pass, then works until nothing is due.
    async fn after(&self, minutes: i64) {
        NOW.fetch_add(minutes * 60, Ordering::SeqCst);
        self.store().enqueue_due_looks(now()).await.unwrap();
        self.work().await;
    }

    async fn poll(&self) {
        self.store().all_feeds_due(now()).await.unwrap();
        self.store().enqueue_due_polls(now()).await.unwrap();
        self.work().await;
    }

    async fn work(&self) {
        let progress = Arc::new(Progress::default());
        let workers = Workers::new(self.newsroom.clone(), progress, "w".to_owned());
        workers.run_once().await.unwrap();
    }

    async fn id(&self, path: &str) -> ArticleId {
        let url: WebUrl = format!("http://{}{path}", self.address).parse().unwrap();
        self.store().article_at(&url).await.unwrap().unwrap().0
    }

    async fn latest(&self) -> u64 {
        self.store().count(&Listing::Latest).await.unwrap()
    }
}

/// The newest article of an outlet.
fn newest(press: &Press, outlet: usize) -> String {
    press.outlets()[outlet].articles[0].path.clone()
}

#[tokio::test(flavor = "multi_thread")]
async fn an_article_is_corrected_taken_back_and_brought_back() {
    let mut room = Room::new().await;
    room.add(COURIER).await;
    room.poll().await;
    let path = newest(&room.press, COURIER);
    let id = room.id(&path).await;
    let before = room.store().article(id).await.unwrap().unwrap();
    let all = room.latest().await;

    // A correction is seen without the feed.
    let edited = room
        .press
        .articles_mut()
        .find(|one| one.path == path)
        .unwrap();
    edited.lead = "The harbour master has corrected this. Nobody was on board.".to_owned();
    edited.modified = Some(now() + SignedDuration::from_mins(5));
    room.publish().await;
    room.after(30).await;
    let after = room.store().article(id).await.unwrap().unwrap();
    let earlier = room.store().revisions(id).await.unwrap();
    assert_eq!(earlier.len(), 1, "one revision is kept");
    assert_eq!(earlier[0].article, before.article);
    assert_ne!(after.revision, before.revision);
    assert!(after.article.modified > before.article.published);
    let diff = Diff::between(&before.article, &after.article);
    assert_eq!(diff.apply(&before.article).as_ref(), Some(&after.article));

    // Looked at again without a change.
    room.running.as_ref().unwrap().forget_requests();
    room.after(90).await;
    let asked = room.running.as_ref().unwrap().requests();
    assert_eq!(asked[&path].unchanged, 1, "asked on condition");
    assert_eq!(room.store().revisions(id).await.unwrap().len(), 1);

    // Missing for a moment is not gone; missing for an hour is.
    let whole = room.press.clone();
    room.press.withdraw(&path);
    room.publish().await;
    room.after(4 * 60).await;
    assert_eq!(room.latest().await, all, "a server may have a bad hour");
    room.after(20).await;
    assert_eq!(room.latest().await, all);
    room.after(45).await;
    assert_eq!(room.latest().await, all - 1);
    let removal = room.store().removal(id).await.unwrap().unwrap();
    assert_eq!(removal.by, Remover::Publisher);
    assert!(removal.reason.contains("404"), "{}", removal.reason);
    assert!(room.store().revisions(id).await.unwrap().is_empty());

    // It comes back.
    room.press = whole;
    room.publish().await;
    room.after(3 * 60).await;
    assert_eq!(room.latest().await, all);
    assert_eq!(
        room.store()
            .article(id)
            .await
            .unwrap()
            .unwrap()
            .article
            .headline,
        after.article.headline
    );

    // What we took down stays down.
    let mut save = room.store().save(now()).await.unwrap();
    assert!(
        save.take_down(id, Remover::Operator, "a court said so")
            .await
            .unwrap()
    );
    save.commit().await.unwrap();
    room.after(60).await;
    room.poll().await;
    room.after(24 * 60).await;
    assert_eq!(room.latest().await, all - 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_feed_that_tells_of_a_change_is_believed() {
    let mut room = Room::new().await;
    NOW.fetch_add(30 * 24 * 3600, Ordering::SeqCst);
    room.add(REVIEW).await;
    room.poll().await;
    let path = newest(&room.press, REVIEW);
    let id = room.id(&path).await;
    let edited = room
        .press
        .articles_mut()
        .find(|one| one.path == path)
        .unwrap();
    edited.headline = "Corrected headline of an old article".to_owned();
    edited.modified = Some(now());
    room.publish().await;
    room.after(60).await;
    assert!(
        room.store().revisions(id).await.unwrap().is_empty(),
        "it is too old to be looked at"
    );
    room.poll().await;
    room.after(0).await;
    assert_eq!(room.store().revisions(id).await.unwrap().len(), 1);
    let stored = room.store().article(id).await.unwrap().unwrap();
    assert_eq!(
        stored.article.headline.words(),
        "Corrected headline of an old article"
    );
}

/// LibreTranslate that writes words backwards, but not numbers.
fn backwards(request: &Request) -> Reply {
    let texts = request.texts("q").into_iter().map(|text| {
        let words = text
            .split(' ')
            .map(|word| match word.contains(char::is_numeric) {
                true => word.to_owned(),
                false => word.chars().rev().collect(),
            });
        words.collect::<Vec<String>>().join(" ")
    });
    Reply::json(&serde_json::json!({"translatedText": texts.collect::<Vec<String>>()}))
}

#[tokio::test(flavor = "multi_thread")]
async fn if_an_engine_fails_the_next_one_translates_and_is_named() {
    let broken = Server::start(|_, _| Reply::of(403, "{\"error\": \"no\"}"));
    let sound = Server::start(|_, request| backwards(request));
    let engine = |name: &str, server: &Server| {
        let url = server.url();
        format!(
            "[[translate.engine]]\nkind = \"libretranslate\"\nname = \"{name}\"\n\
             model = \"{name}\"\nurl = \"{url}\"\npairs = [\"en-pt\"]\n"
        )
    };
    let chain = "[translate.chain]\n\"*\" = [\"nmt\", \"far\", \"near\"]\n";
    let more = [
        chain.to_owned(),
        engine("far", &broken),
        engine("near", &sound),
    ]
    .concat();
    let room = Room::with(&more).await;
    room.add(COURIER).await;
    room.poll().await;
    let id = room.id(&newest(&room.press, COURIER)).await;
    let pt = "pt".parse().unwrap();
    let stored = room
        .store()
        .stored_translation(id, pt)
        .await
        .unwrap()
        .unwrap();
    let provenance = stored.translation.provenance;
    assert_eq!(provenance.engine.name, "LibreTranslate");
    assert_eq!(provenance.models, ["libretranslate near (near)"]);
    assert_eq!(provenance.route.to_string(), "en > pt");
    // One refusal was enough; but who was under way by then had asked, too.
    let at_once = std::thread::available_parallelism().unwrap().get();
    assert!((1..=at_once).contains(&broken.seen().len()));
    // What the memory learned, it learned from the engine that spoke.
    let article = room.store().article(id).await.unwrap().unwrap().article;
    let needed = ::translate::needed(&article, news::Scope::Head);
    let route = "en > pt".parse().unwrap();
    let known = |models| room.store().recall(&route, models, &needed);
    assert!(
        !known("libretranslate near (near)")
            .await
            .unwrap()
            .is_empty()
    );
    assert!(known("libretranslate far (far)").await.unwrap().is_empty());
}

/// LibreTranslate as the only engine.
fn alone(pairs: &str, url: &str) -> String {
    format!(
        "[translate.chain]\n\"*\" = [\"far\"]\n[[translate.engine]]\nname = \"far\"\n\
         kind = \"libretranslate\"\nurl = \"{url}\"\npairs = [\"{pairs}\"]\n"
    )
}

#[tokio::test(flavor = "multi_thread")]
async fn a_term_makes_the_translations_anew_that_have_it() {
    let server = Server::start(|_, request| backwards(request));
    let room = Room::with(&alone("en-pt", &server.url())).await;
    room.add(COURIER).await;
    room.poll().await;
    let id = room.id(&newest(&room.press, COURIER)).await;
    let pt: Lang = "pt".parse().unwrap();
    let found = async || {
        room.store()
            .stored_translation(id, pt)
            .await
            .unwrap()
            .unwrap()
    };
    let before = found().await;
    assert_eq!(before.translation.provenance.glossary, None);
    let asked = server.seen().len();

    // A long word of the headline, and one that no article has.
    let article = room.store().article(id).await.unwrap().unwrap().article;
    let headline = article.headline.words();
    let word = headline.split(' ').max_by_key(|word| word.len()).unwrap();
    let term = |source: &str, target: &str| {
        let (pair, kind) = ("en-pt".parse().unwrap(), news::RuleKind::Required);
        news::Term::of_parts(pair, kind, (source, target), None).unwrap()
    };
    let none = glossaries::add(room.store(), &[term("zyzzyva", "gorgulho")], now()).await;
    assert_eq!(none.unwrap().translations, 0);
    room.work().await;
    assert_eq!(server.seen().len(), asked);
    let terms = [term(word, "palavra")];
    let changed = glossaries::add(room.store(), &terms, now()).await.unwrap();
    assert!(changed.translations > 0 && changed.terms == terms);
    room.work().await;
    let after = found().await;
    let translated = after.translation.article.headline.words();
    assert!(
        translated.to_lowercase().contains("palavra"),
        "{word} in {headline}: {translated}, {:?}",
        after.translation.findings
    );
    assert!(after.translation.provenance.glossary.is_some());
    let own = |check| move |finding: &&news::Finding| finding.check == check;
    let findings = after.translation.findings.iter();
    assert!(findings.filter(own(news::Check::Glossary)).count() > 0);
    // Sentences without the term were not sent again.
    let others = |it: &StoredTranslation| {
        let segments = it.translation.segments.iter();
        let others = segments.filter(|it| !it.source.words().contains(word));
        others.map(|it| it.target.words()).collect::<Vec<String>>()
    };
    assert_eq!(others(&after), others(&before));
    let sent: Vec<String> = server.seen()[asked..]
        .iter()
        .flat_map(|request| request.texts("q"))
        .collect();
    assert!(
        !sent.is_empty() && sent.iter().all(|text| text.contains(word)),
        "{sent:?}"
    );

    // Without the term, its sentences are the engine's own again.
    let terms = room.store().terms().await.unwrap();
    let ids: Vec<news::TermId> = terms.iter().map(|(id, _)| *id).collect();
    let changed = glossaries::remove(room.store(), &ids, now()).await.unwrap();
    assert_eq!(changed.terms.len(), 2);
    room.work().await;
    assert_eq!(
        found().await.translation.article,
        before.translation.article
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn terms_hold_in_comments_and_make_them_anew() {
    let server = Server::start(|_, request| backwards(request));
    let room = Room::with(&alone("en-pt", &server.url())).await;
    room.add(COURIER).await;
    room.poll().await;
    let id = room.id(&newest(&room.press, COURIER)).await;
    let pt: Lang = "pt".parse().unwrap();
    let text = "Everybody says that the old lighthouse stays open on Saturday.\n\nWell done.";
    let draft = news::CommentDraft::new(id, "Ana", text, Lang::ENGLISH).unwrap();
    let added = room
        .store()
        .add_comment(&draft, news::CommentState::Approved, &[pt], now())
        .await;
    added.unwrap();
    let read = async || {
        room.work().await;
        let mut comments = room.store().comments(id, pt).await.unwrap();
        comments.remove(0).translated.unwrap()
    };
    let before = read().await;
    assert!(
        before.contains("esuohthgil") && before.ends_with("\n\nlleW .enod"),
        "{before}"
    );
    // What readers take back is nowhere then.
    let route = "en > pt".parse().unwrap();
    let asked = ["Everybody says that the old lighthouse stays open on Saturday.".into()];
    let known = room.store().recall(&route, "libretranslate", &asked);
    assert!(known.await.unwrap().is_empty());

    let (pair, kind) = ("*".parse().unwrap(), news::RuleKind::Required);
    let term = news::Term::of_parts(pair, kind, ("lighthouse", "farol"), None).unwrap();
    let terms = [term];
    let changed = glossaries::add(room.store(), &terms, now()).await.unwrap();
    assert!(changed.translations > 0);
    assert_eq!(read().await, before.replace("esuohthgil", "farol"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_failure_is_no_translation() {
    let broken = Server::start(|_, _| Reply::of(400, "{\"error\": \"no\"}"));
    let room = Room::with(&alone("*", &broken.url())).await;
    room.add(COURIER).await;
    room.poll().await;
    let id = room.id(&newest(&room.press, COURIER)).await;
    let pt = "pt".parse().unwrap();
    assert!(
        room.store()
            .stored_translation(id, pt)
            .await
            .unwrap()
            .is_none()
    );
    let failed = room.store().failed_jobs(1).await.unwrap().remove(0);
    assert!(
        failed.reason.contains("far: it refuses the request (400"),
        "{}",
        failed.reason
    );
    assert!(failed.again.is_some());
}

#[tokio::test(flavor = "multi_thread")]
async fn articles_wait_for_an_engine_that_is_away_for_long() {
    let away = Server::start(|_, _| Reply::of(403, "{\"error\": \"no key\"}"));
    let room = Room::with(&alone("*", &away.url())).await;
    room.add(COURIER).await;
    room.poll().await;
    for _ in 0..7 {
        room.after(61).await;
    }
    let failed = room.store().failed_jobs(1000).await.unwrap();
    let failed = failed.iter().filter(|one| one.reason.contains("far: "));
    let mut count = 0;
    for one in failed {
        assert!(one.again.is_some(), "{} was given up", one.job.key());
        count += 1;
    }
    assert!(count > 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_text_of_an_agency_is_published_once() {
    let mut room = Room::new().await;
    let own = room.press.outlets()[COURIER].articles[0].clone();
    let paths = (newest(&room.press, COURIER), newest(&room.press, REVIEW));
    let other = room
        .press
        .articles_mut()
        .find(|one| one.path == paths.1)
        .unwrap();
    let mut copy = own.clone();
    copy.outlet.clone_from(&other.outlet);
    copy.path.clone_from(&other.path);
    copy.stem.clone_from(&other.stem);
    copy.section.clone_from(&other.section);
    copy.headline = "The same in other words above".to_owned();
    copy.published = own.published + SignedDuration::from_mins(7);
    *other = copy;
    room.publish().await;
    room.add(COURIER).await;
    room.add(REVIEW).await;
    room.poll().await;
    let (first, second) = (room.id(&paths.0).await, room.id(&paths.1).await);
    assert_ne!(first, second);
    assert_eq!(room.store().leader(second).await.unwrap(), first);
    assert_eq!(room.store().leader(first).await.unwrap(), first);
    let shown = room.store().article(first).await.unwrap().unwrap();
    assert_eq!(shown.copies.len(), 1);
    assert_eq!(
        shown.copies[0].source.name,
        room.press.outlets()[REVIEW].name
    );
    let window = Window { skip: 0, take: 500 };
    let cards = room
        .store()
        .cards(&Listing::Latest, Lang::ENGLISH, window)
        .await
        .unwrap();
    assert!(cards.iter().all(|card| card.id != second));

    // The second outlet writes its own text: now there are two.
    let fresh = Press::embedded().unwrap();
    let own = fresh
        .articles()
        .find(|one| one.path == paths.1)
        .unwrap()
        .clone();
    *room
        .press
        .articles_mut()
        .find(|one| one.path == paths.1)
        .unwrap() = own;
    room.publish().await;
    room.after(30).await;
    assert_eq!(room.store().leader(second).await.unwrap(), second);
    assert!(
        room.store()
            .article(first)
            .await
            .unwrap()
            .unwrap()
            .copies
            .is_empty()
    );
}
