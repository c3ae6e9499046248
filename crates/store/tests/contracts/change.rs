//! What every database must do when publishers change, take back and copy.

use crate::newsroom::{self, Newsroom, at, lang};
use jiff::Timestamp;
use news::*;
use std::time::Duration;
use store::*;

contracts! {
    a_page_is_one_item_under_all_its_addresses
    an_item_keeps_its_name_under_a_new_address
    a_look_is_queued_when_it_is_due
    a_correction_keeps_what_was_there
    a_late_translation_is_not_saved
    what_is_taken_down_is_nowhere
    a_text_is_listed_once
    a_feed_takes_back_what_it_lists
    all_articles_are_told_from_the_oldest_on
    pages_of_long_ago_are_swept
    a_feed_tells_how_it_is
}

async fn listed(room: &Newsroom, feed: FeedId, items: &[FeedItem]) -> Listed {
    let mut save = room.store.save(at(100)).await.unwrap();
    let listed = save.items(feed, items).await.unwrap();
    save.commit().await.unwrap();
    listed
}

/// An article of an item, whose page was fetched.
async fn article_of(room: &Newsroom, feed: FeedId, item: &FeedItem) -> (ItemId, ArticleId) {
    let id = listed(room, feed, std::slice::from_ref(item)).await.new[0];
    let (_, source, seen) = room.store.item(id).await.unwrap().unwrap();
    let mut save = room.store.save(at(110)).await.unwrap();
    let page = RawPage {
        item: id,
        origin: PageOrigin::Web,
        reservation: None,
        url: item.url.clone(),
        charset: None,
        body: vec![],
        fetched: at(110),
    };
    let file = format!("pages/{id}.html");
    room.store.put_file(&file, b"<p>".to_vec()).await.unwrap();
    save.page(&page, &file, (Some("x"), None)).await.unwrap();
    let article = newsroom::article("Quay closed", &item.url, "en");
    let new = ExtractedArticle {
        source: source.id,
        article: &article,
        seen,
        item: Some(id),
    };
    let saved = save.article(&new).await.unwrap().unwrap();
    save.commit().await.unwrap();
    (id, saved)
}

async fn a_page_is_one_item_under_all_its_addresses(room: Newsroom) {
    let (_, feed) = room.add_feed("https://one.example/").await;
    let (_, other) = room.add_feed("https://two.example/").await;
    let twin = |address: &str| FeedItem {
        url: address.parse().unwrap(),
        ..room.item("a")
    };
    let (_, article) = article_of(&room, feed, &room.item("a")).await;
    for again in [
        "http://one.example/a/",
        "https://m.one.example/a",
        "https://one.example/amp/a",
    ] {
        assert_eq!(listed(&room, feed, &[twin(again)]).await.new, []);
    }
    assert_eq!(
        listed(&room, other, &[twin("https://www.one.example/a")])
            .await
            .new,
        []
    );
    assert_eq!(room.store.feeds_of(article).await.unwrap(), [feed, other]);
    let both = [
        twin("https://one.example/b"),
        twin("https://m.one.example/b"),
    ];
    assert_eq!(listed(&room, feed, &both).await.new.len(), 1);
}

async fn an_item_keeps_its_name_under_a_new_address(room: Newsroom) {
    let (_, feed) = room.add_feed("https://one.example/").await;
    let named = |address: &str, title: &str, hour: i64| FeedItem {
        name: Some("n1".into()),
        title: Some(title.into()),
        published: Some(at(hour * 3600)),
        ..room.item(address)
    };
    let (item, _) = article_of(&room, feed, &named("bridge-falls", "Bridge falls", 1)).await;
    // Nothing new is said.
    let same = listed(&room, feed, &[named("bridge-falls", "Bridge falls", 1)]).await;
    assert_eq!(same, Listed::default());
    // Another name of the same page is no other item.
    let churned = FeedItem {
        name: Some("n2".into()),
        ..named("bridge-falls", "Bridge falls", 1)
    };
    assert_eq!(listed(&room, feed, &[churned]).await, Listed::default());
    // The headline changed, and the address with it.
    let moved = listed(&room, feed, &[named("bridge-sways", "Bridge sways", 1)]).await;
    let told = ToldItem {
        item,
        fetched: at(110),
    };
    assert_eq!((moved.new, moved.told), (vec![], vec![told]));
    let (found, ..) = room.store.item(item).await.unwrap().unwrap();
    assert_eq!(
        found.url,
        room.item("bridge-falls").url,
        "as it was first listed"
    );
    // A feed that numbers its items by place means another.
    let other = listed(&room, feed, &[named("mayor-goes", "Mayor goes", 9)]).await;
    assert_eq!((other.new.len(), other.told.len()), (1, 0));
}

async fn a_look_is_queued_when_it_is_due(room: Newsroom) {
    let (_, feed) = room.add_feed("https://one.example/").await;
    let (item, article) = article_of(&room, feed, &room.item("a")).await;
    let known = room.store.known_page(item).await.unwrap().unwrap();
    assert_eq!((known.article, known.etag.as_deref()), (article, Some("x")));
    assert_eq!(room.store.enqueue_due_looks(at(900)).await.unwrap(), 0);
    let mut save = room.store.save(at(120)).await.unwrap();
    save.look(item, Some(at(500))).await.unwrap();
    save.missing(item, Some(at(120))).await.unwrap();
    save.commit().await.unwrap();
    assert_eq!(room.store.enqueue_due_looks(at(499)).await.unwrap(), 0);
    assert_eq!(room.store.enqueue_due_looks(at(500)).await.unwrap(), 1);
    assert_eq!(room.store.enqueue_due_looks(at(500)).await.unwrap(), 0);
    let known = room.store.known_page(item).await.unwrap().unwrap();
    assert_eq!(known.missing, Some(at(120)));
}

async fn a_correction_keeps_what_was_there(room: Newsroom) {
    let (_, feed) = room.add_feed("https://one.example/").await;
    let (item, id) = article_of(&room, feed, &room.item("a")).await;
    let known = room.store.known_article(item).await.unwrap().unwrap();
    assert!(known.is_home && known.removed.is_none());
    let stored = room.store.article(id).await.unwrap().unwrap();
    let mut save = room.store.save(at(200)).await.unwrap();
    save.picture(id, &newsroom::figure()).await.unwrap();
    let mut words = known.article.clone();
    words.headline = "Quay open".into();
    words.lead_figure = None;
    words.authors.clear();
    words.url = room.item("quay-open").url;
    let new = ExtractedArticle {
        source: stored.source.id,
        article: &words,
        seen: at(50),
        item: Some(item),
    };
    save.revise(id, &new).await.unwrap();
    save.pictures(id, &words).await.unwrap();
    save.commit().await.unwrap();
    let now = room.store.article(id).await.unwrap().unwrap();
    assert_eq!(now.article, words);
    assert_eq!(now.revision, Revision::of(&words));
    assert!(now.authors.is_empty());
    let mut save = room.store.save(at(201)).await.unwrap();
    let there = save.listed(id).await.unwrap().unwrap();
    assert!(there.pictures.is_empty() && there.translated.is_empty());
    drop(save);
    let earlier = room.store.revisions(id).await.unwrap();
    assert_eq!(earlier.len(), 1);
    assert_eq!((earlier[0].number, earlier[0].replaced), (1, at(200)));
    assert_eq!(earlier[0].article, known.article);
    let diff = Diff::between(&earlier[0].article, &now.article);
    assert_eq!(diff.apply(&earlier[0].article), Some(words));
    let known = room.store.known_page(item).await.unwrap().unwrap();
    assert_eq!(known.since, at(200));
    let found = room.store.article_at(&room.item("quay-open").url).await;
    assert_eq!(found.unwrap().unwrap().0, id);
}

async fn a_late_translation_is_not_saved(room: Newsroom) {
    let id = room.article("a", "pt").await;
    let original = room.store.article(id).await.unwrap().unwrap();
    let put = async |headline: &str, revision: &Revision, earlier: Option<&StoredTranslation>| {
        let mut save = room.store.save(at(60)).await.unwrap();
        let mut new = newsroom::translation(Scope::Full, Standing::Published, headline);
        new.revision = revision.clone();
        let from = original.article.language;
        let kept = save.translation(id, from, &new, earlier).await.unwrap();
        save.commit().await.unwrap();
        kept
    };
    assert_eq!(put("one", &original.revision, None).await, Kept::New);
    let first = room.store.stored_translation(id, lang("en")).await.unwrap();
    // A person's, meanwhile.
    assert_eq!(
        put("two", &original.revision, first.as_ref()).await,
        Kept::New
    );
    assert_eq!(
        put("late", &original.revision, first.as_ref()).await,
        Kept::Late
    );
    assert_eq!(put("late", &original.revision, None).await, Kept::Late);
    let second = room.store.stored_translation(id, lang("en")).await.unwrap();
    assert_eq!(
        second.as_ref().unwrap().translation.article.headline,
        "two".into()
    );
    // The publisher's, meanwhile.
    let mut words = original.article.clone();
    words.headline = "Other words".into();
    let new = ExtractedArticle {
        source: original.source.id,
        article: &words,
        seen: at(50),
        item: None,
    };
    let mut save = room.store.save(at(70)).await.unwrap();
    save.revise(id, &new).await.unwrap();
    save.commit().await.unwrap();
    assert_eq!(
        put("late", &original.revision, second.as_ref()).await,
        Kept::Late
    );
    let revision = Revision::of(&words);
    assert_eq!(put("three", &revision, second.as_ref()).await, Kept::New);
    room.translate(id, Scope::Head, Standing::Published).await;
    let kept = room
        .store
        .translation(id, lang("en"))
        .await
        .unwrap()
        .unwrap();
    assert_eq!(
        (kept.scope, kept.article.headline),
        (Scope::Full, "three".into())
    );
}

async fn what_is_taken_down_is_nowhere(room: Newsroom) {
    let (_, feed) = room.add_feed("https://one.example/").await;
    let (item, id) = article_of(&room, feed, &room.item("a")).await;
    let mut save = room.store.save(at(150)).await.unwrap();
    let picture = save.picture(id, &newsroom::figure()).await.unwrap();
    save.fetched_picture(picture, "pictures/1.jpg", "image/jpeg", (64, 64))
        .await
        .unwrap();
    save.commit().await.unwrap();
    room.relate(id, Some(Section::Politics), &[]).await;
    let words = room.store.article(id).await.unwrap().unwrap().article;
    let mut save = room.store.save(at(200)).await.unwrap();
    let taken = save
        .take_down(id, Remover::Publisher, "gone")
        .await
        .unwrap();
    assert!(taken);
    assert!(
        !save
            .take_down(id, Remover::Publisher, "again")
            .await
            .unwrap()
    );
    save.commit().await.unwrap();
    assert!(room.cards(&Listing::Latest, "en").await.is_empty());
    assert!(room.store.article(id).await.unwrap().is_none());
    assert!(room.store.reading(id, lang("en")).await.unwrap().is_none());
    assert!(room.store.picture(picture).await.unwrap().is_none());
    assert!(room.store.sections().await.unwrap().is_empty());
    let removal = room.store.removal(id).await.unwrap().unwrap();
    assert_eq!((removal.reason.as_str(), removal.at), ("gone", at(200)));
    let smaller = format!("{}/480.webp", store::smaller_pictures(Some(picture)));
    room.store.put_file(&smaller, vec![1]).await.unwrap();
    room.store.erase_files(id).await.unwrap();
    assert_eq!(room.store.file(&smaller).await.unwrap(), None);
    let mut save = room.store.save(at(201)).await.unwrap();
    save.erase(id, &words).await.unwrap();
    save.commit().await.unwrap();
    let file = format!("pages/{item}.html");
    assert_eq!(room.store.file(&file).await.unwrap(), None);
    let left = room.store.removed_article(id).await.unwrap().unwrap();
    assert!(left.headline.is_blank() && left.text().is_empty());
    // The publisher brings it back.
    let known = room.store.known_article(item).await.unwrap().unwrap();
    assert_eq!(known.removed, Some(Remover::Publisher));
    let (_, source, seen) = room.store.item(item).await.unwrap().unwrap();
    let new = ExtractedArticle {
        source: source.id,
        article: &words,
        seen,
        item: Some(item),
    };
    let mut save = room.store.save(at(300)).await.unwrap();
    save.restore(id, &new).await.unwrap();
    save.commit().await.unwrap();
    assert_eq!(room.cards(&Listing::Latest, "en").await[0].id, id);
    assert!(room.store.removal(id).await.unwrap().is_none());
    // A feed takes it back by its name.
    let name = [room.item("a").url.to_string()];
    let mut save = room.store.save(at(301)).await.unwrap();
    assert_eq!(save.withdrawn(feed, &name).await.unwrap(), [id]);
}

async fn a_text_is_listed_once(room: Newsroom) {
    let mut ids = Vec::new();
    for (home, band) in [("one", 7), ("two", 7), ("six", 8)] {
        let (_, feed) = room.add_feed(&format!("https://{home}.example/")).await;
        let item = FeedItem {
            url: format!("https://{home}.example/a").parse().unwrap(),
            ..room.item("a")
        };
        let (_, id) = article_of(&room, feed, &item).await;
        let mut save = room.store.save(at(150)).await.unwrap();
        save.shingles(id, "{}", &[band, 100 + band]).await.unwrap();
        save.commit().await.unwrap();
        ids.push(id);
    }
    let mut save = room.store.save(at(160)).await.unwrap();
    let found = save.candidates(ids[1]).await.unwrap();
    let articles: Vec<ArticleId> = found.iter().map(|one| one.article).collect();
    assert_eq!(articles, ids[..2]);
    let groups = [vec![ids[0], ids[1]]];
    let regrouped = save.copies(&found, &groups).await.unwrap();
    assert_eq!((regrouped.shown, regrouped.hidden), (vec![], vec![ids[1]]));
    save.commit().await.unwrap();
    let cards = async |listing: Listing| -> Vec<ArticleId> {
        let cards = room.cards(&listing, "en").await;
        cards.iter().map(|card| card.id).collect()
    };
    assert_eq!(cards(Listing::Latest).await, [ids[2], ids[0]]);
    let second = found[1].source;
    assert_eq!(cards(Listing::Source(second)).await, [ids[0]]);
    // Who signs a copy is found with the text that it is a copy of.
    let copy = room.store.article(ids[1]).await.unwrap().unwrap();
    let author = Listing::Author(copy.authors[0].id);
    assert_eq!(cards(author.clone()).await, [ids[0]]);
    assert_eq!(room.store.count(&author).await.unwrap(), 1);
    let read = room
        .store
        .reading(ids[1], lang("en"))
        .await
        .unwrap()
        .unwrap();
    assert_eq!(read.original.id, ids[0]);
    assert_eq!(read.original.copies[0].source.name, "two.example");
    // The first is taken down: the other is compared anew, and stands for itself.
    let mut save = room.store.save(at(170)).await.unwrap();
    save.take_down(ids[0], Remover::Operator, "x")
        .await
        .unwrap();
    let found = save.candidates(ids[1]).await.unwrap();
    let regrouped = save.copies(&found, &[]).await.unwrap();
    assert_eq!(regrouped.shown, [ids[1]]);
    save.commit().await.unwrap();
    assert_eq!(cards(Listing::Latest).await, [ids[2], ids[1]]);
    assert_eq!(cards(author).await, [ids[1]]);
    // Bands go after some weeks.
    let mut save = room.store.save(at(30 * 24 * 3600)).await.unwrap();
    save.shingles(ids[2], "{}", &[7]).await.unwrap();
    assert_eq!(save.candidates(ids[2]).await.unwrap().len(), 1);
}

async fn a_feed_takes_back_what_it_lists(room: Newsroom) {
    let (_, first) = room.add_feed("https://one.example/").await;
    let (_, second) = room.add_feed("https://two.example/").await;
    let named = |name: &str, guid: &str| FeedItem {
        name: Some(guid.to_owned()),
        ..room.item(name)
    };
    let (_, both) = article_of(&room, first, &named("a", "7")).await;
    let (_, alone) = article_of(&room, first, &named("b", "8")).await;
    listed(&room, second, &[room.item("a")]).await;
    let mut save = room.store.save(at(120)).await.unwrap();
    // By its name, its address, and another address of the same page.
    let address = room.item("a").url.to_string();
    let other = address.replace("//one", "//m.one");
    for name in ["7".to_owned(), address, other] {
        let name = [name];
        for feed in [first, second] {
            assert_eq!(save.withdrawn(feed, &name).await.unwrap(), [both]);
        }
    }
    let name = ["8".to_owned()];
    assert_eq!(save.withdrawn(first, &name).await.unwrap(), [alone]);
    assert_eq!(save.withdrawn(second, &name).await.unwrap(), []);
}

async fn all_articles_are_told_from_the_oldest_on(room: Newsroom) {
    let mut ids = Vec::new();
    for name in ["a", "b", "c", "d"] {
        ids.push(room.article(name, "pt").await);
    }
    // No index has them in the order in which they came.
    for (id, shown) in ids.iter().zip([7, 5, 8, 6]) {
        let sql = format!("UPDATE article SET shown = {shown} WHERE id = {id}");
        room.sql(sql.leak()).await;
    }
    assert_eq!(room.store.article_ids().await.unwrap(), ids);
    assert_eq!(room.store.untranslated(lang("en")).await.unwrap(), ids);
}

async fn pages_of_long_ago_are_swept(room: Newsroom) {
    let store = &room.store;
    let (_, feed) = room.add_feed("https://one.example/").await;
    let item = room.item("a");
    // Its page was fetched at second 110.
    let (id, article) = article_of(&room, feed, &item).await;
    let file = format!("pages/{id}.html");
    let weeks = 4 * 7 * 24 * 3600;
    assert_eq!(store.sweep(at(110 + weeks)).await.unwrap(), 0);
    // Nor while it is still to be read.
    let job = Job::Extract { item: id };
    store.enqueue(&[job]).await.unwrap();
    assert_eq!(store.sweep(at(111 + weeks)).await.unwrap(), 0);
    assert!(store.file(&file).await.unwrap().is_some());
    let claimed = newsroom::claim(&room, "w", 200).await;
    let save = store.save(at(200)).await.unwrap();
    save.finish(&claimed[0]).await.unwrap();
    assert_eq!(store.sweep(at(111 + weeks)).await.unwrap(), 1);
    assert_eq!(store.sweep(at(111 + weeks)).await.unwrap(), 0);
    assert_eq!(store.file(&file).await.unwrap(), None);
    assert!(store.page(id).await.unwrap().is_none());
    // What was read of it stays, and it is looked at again as before, but whole.
    assert!(store.article(article).await.unwrap().is_some());
    let known = store.known_page(id).await.unwrap().unwrap();
    assert_eq!((known.article, known.etag), (article, None));
    let changed = FeedItem {
        title: Some("Quay open".to_owned()),
        ..item
    };
    let told = listed(&room, feed, &[changed]).await.told;
    let fetched = Timestamp::UNIX_EPOCH;
    assert_eq!(told, [ToldItem { item: id, fetched }]);
}

async fn a_feed_tells_how_it_is(room: Newsroom) {
    let (_, feed) = room.add_feed("https://one.example/").await;
    let day = 24 * 3600;
    let dated = |name: &str, at: Timestamp| FeedItem {
        published: Some(at),
        ..room.item(name)
    };
    let (item, _) = article_of(&room, feed, &dated("a", at(8 * day))).await;
    listed(&room, feed, &[dated("b", at(9 * day)), dated("c", at(day))]).await;
    let found = room.store.feed(feed).await.unwrap().unwrap();
    let read = PollResult::Read {
        etag: None,
        last_modified: None,
        moved: None,
        habit: None,
    };
    let mut save = room.store.save(at(10 * day)).await.unwrap();
    save.doubt(item, &[Warning::NoDate, Warning::Paywall])
        .await
        .unwrap();
    save.polled(&found, &read, at(10 * day + 600))
        .await
        .unwrap();
    save.commit().await.unwrap();
    let health = room.store.feeds(at(10 * day)).await.unwrap().remove(0);
    assert_eq!((health.items, health.articles), (3, 1));
    assert_eq!(health.rhythm, Some(Duration::from_secs(600)));
    assert!(
        (health.items_a_day - 1.0).abs() < 0.01,
        "{}",
        health.items_a_day
    );
    assert_eq!((health.pages.items, health.pages.doubtful), (3, 1));
    assert_eq!(health.pages.doubts["no_date"], 1);
}
