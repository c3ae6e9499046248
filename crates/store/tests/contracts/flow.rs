//! What every database must do for the news to flow: feeds, jobs, articles, lists, stories.

use crate::newsroom::{LEASE, Newsroom, at, claim, lang};
use jiff::Timestamp;
use news::*;
use std::time::Duration;
use store::*;

contracts! {
    a_feed_is_added_once
    a_poll_queues_each_new_page_once
    a_job_is_worked_on_by_one
    a_job_queued_while_it_runs_runs_again
    a_job_that_a_reader_waits_for_goes_first
    a_dropped_save_leaves_nothing
    a_lost_lease_saves_nothing
    retries_end_in_failure
    waiting_is_no_attempt
    a_job_queued_while_it_fails_runs_again
    an_article_reads_in_each_language
    a_head_never_replaces_the_whole
    rights_cut_what_readers_see
    pictures_without_a_right_are_erased
    articles_go_when_their_days_are_over
    lists_hold_what_they_say
    another_script_is_another_language
    a_list_goes_on_where_it_ended
    a_source_goes_with_all_it_brought
    a_feed_that_is_being_polled_is_not_queued_again
    many_rows_go_in_at_once
    a_wire_text_counts_once_for_each_version
    a_subscription_is_renewed_before_its_lease_ends
    a_snapshot_tells_of_every_change
    what_is_known_is_never_older_than_its_rows
}

/// Other programs write too.
async fn what_is_known_is_never_older_than_its_rows(room: Newsroom) {
    let id = room.article("a", "pt").await;
    room.relate(id, Some(Section::Politics), &[]).await;
    let now = async || {
        let cards = room.store.cards_of(&[id], lang("pt")).await.unwrap();
        (
            cards[0].headline.clone(),
            cards[0].section,
            room.store.sections_in_use().await.unwrap(),
        )
    };
    let said = |words: &str, section| (words.to_owned(), Some(section), vec![section]);
    for _ in 0..2 {
        assert_eq!(now().await, said("Headline a", Section::Politics));
    }
    room.sql("UPDATE article SET headline = 'Another', section = 'sport'")
        .await;
    for _ in 0..2 {
        assert_eq!(now().await, said("Another", Section::Sport));
    }
}

/// PostgreSQL answers from several moments.
#[tokio::test]
async fn a_moment_stands_still_for_whom_it_is_and_nobody_else() {
    let room = Newsroom::sqlite().await;
    let id = room.article("a", "pt").await;
    let headline = async |store: &Store| {
        let read = store.reading(id, lang("pt")).await.unwrap().unwrap();
        let listed = store.cards_of(&[id], lang("pt")).await.unwrap();
        let headlines = [
            read.versions[0].headline.clone(),
            listed[0].headline.clone(),
        ];
        assert_eq!(headlines[0], headlines[1]);
        headlines[0].clone()
    };
    let then = room.store.as_of_now().unwrap();
    assert_eq!(headline(&then).await, "Headline a");
    room.sql("UPDATE article SET headline = 'Another'").await;
    for _ in 0..2 {
        assert_eq!(headline(&then).await, "Headline a");
        assert_eq!(headline(&room.store).await, "Another");
        let now = room.store.as_of_now().unwrap();
        assert_eq!(headline(&now).await, "Another");
    }
    drop(then);
    assert_eq!(headline(&room.store).await, "Another");
}

async fn a_snapshot_tells_of_every_change(room: Newsroom) {
    let store = &room.store;
    let mut seen = vec![store.snapshot().await.unwrap()];
    for turn in 0..3 {
        room.article(&turn.to_string(), "pt").await;
        let now = store.snapshot().await.unwrap();
        assert!(!seen.contains(&now), "turn {turn}");
        seen.push(now);
    }
}

/// Not on PostgreSQL, where other tests write to the same server meanwhile.
#[tokio::test]
async fn a_snapshot_lasts_while_nothing_changes() {
    let room = Newsroom::sqlite().await;
    room.add_feed("https://one.example/").await;
    let before = room.store.snapshot().await.unwrap();
    room.store.sections().await.unwrap();
    let claimed = room.store.claim(&JobKind::ALL, 9, "w", at(1), LEASE).await;
    assert!(claimed.unwrap().is_empty());
    assert_eq!(room.store.snapshot().await.unwrap(), before);
    assert_eq!(room.store.enqueue_due_polls(at(1)).await.unwrap(), 1);
    assert_eq!(room.store.snapshot().await.unwrap(), before);
}

/// Rows of every table count that are not work, however they change.
#[tokio::test]
async fn each_change_of_what_is_shown_counts() {
    let room = Newsroom::sqlite().await;
    room.article("a", "pt").await;
    let mut before = room.store.snapshot().await.unwrap();
    for statement in [
        "INSERT INTO secret (name, value) VALUES ('a', 'b')",
        "UPDATE article SET headline = 'Another'",
        "UPDATE source SET name = 'Another'",
        "DELETE FROM secret",
    ] {
        room.sql(statement).await;
        let now = room.store.snapshot().await.unwrap();
        assert_ne!(now, before, "{statement}");
        before = now;
    }
    room.sql("UPDATE feed SET due = 7").await;
    assert_eq!(room.store.snapshot().await.unwrap(), before);
}

async fn a_feed_is_added_once(room: Newsroom) {
    let first = room.add_feed("https://one.example/").await;
    assert_eq!(room.add_feed("https://one.example/").await, first);
    let other = room.add_feed("https://two.example/").await;
    assert_ne!(other.0, first.0);
    assert_eq!(room.store.sources().await.unwrap().len(), 2);
    let feeds = room.store.all_feeds().await.unwrap();
    let feeds: Vec<_> = feeds.iter().map(|feed| (feed.source, feed.id)).collect();
    assert_eq!(feeds, [first, other]);
    assert_eq!(
        room.store.next_poll().await.unwrap(),
        Some(Timestamp::UNIX_EPOCH)
    );
}

async fn a_poll_queues_each_new_page_once(room: Newsroom) {
    let (_, feed) = room.add_feed("https://one.example/").await;
    let items = [room.item("a"), room.item("b"), room.item("a")];
    let mut save = room.store.save(at(1)).await.unwrap();
    let new = save.items(feed, &items).await.unwrap().new;
    assert_eq!(new.len(), 2);
    assert_eq!(save.items(feed, &items).await.unwrap(), Listed::default());
    for item in new {
        save.enqueue(&[Job::FetchPage { item }]).await.unwrap();
    }
    let found = room.store.feed(feed).await.unwrap().unwrap();
    let read = PollResult::Read {
        etag: Some("\"x\"".into()),
        last_modified: None,
        moved: None,
        habit: None,
    };
    save.polled(&found, &read, at(100)).await.unwrap();
    save.commit().await.unwrap();
    let counts = room.store.job_counts().await.unwrap();
    assert_eq!((counts[0].kind, counts[0].waiting), (JobKind::FetchPage, 2));
    let found = room.store.feed(feed).await.unwrap().unwrap();
    assert_eq!((found.etag.as_deref(), found.due), (Some("\"x\""), at(100)));
}

async fn a_job_is_worked_on_by_one(room: Newsroom) {
    let (_, feed) = room.add_feed("https://one.example/").await;
    room.store.enqueue_due_polls(at(5)).await.unwrap();
    room.store.enqueue_due_polls(at(5)).await.unwrap();
    let mine = claim(&room, "mine", 10).await;
    assert_eq!(mine.len(), 1);
    assert_eq!(mine[0].job, Job::PollFeed { feed });
    assert!(claim(&room, "yours", 10).await.is_empty());
    // The lease ends, and another takes it.
    assert_eq!(claim(&room, "yours", 10 + 61).await.len(), 1);
    // A worker that comes back frees what it held.
    assert_eq!(room.store.release("yours").await.unwrap(), 1);
    let again = claim(&room, "mine", 10 + 62).await;
    room.store
        .save(at(80))
        .await
        .unwrap()
        .finish(&again[0])
        .await
        .unwrap();
    assert!(room.store.job_counts().await.unwrap().is_empty());
    assert_eq!(room.store.open_jobs(at(90)).await.unwrap(), 0);
}

async fn a_job_queued_while_it_runs_runs_again(room: Newsroom) {
    room.add_feed("https://one.example/").await;
    room.store.enqueue_due_polls(at(5)).await.unwrap();
    let first = claim(&room, "w", 6).await;
    room.store.enqueue(&[first[0].job.clone()]).await.unwrap();
    room.store
        .save(at(7))
        .await
        .unwrap()
        .finish(&first[0])
        .await
        .unwrap();
    let second = claim(&room, "w", 8).await;
    assert_eq!(second.len(), 1);
    room.store
        .save(at(9))
        .await
        .unwrap()
        .finish(&second[0])
        .await
        .unwrap();
    assert!(claim(&room, "w", 10).await.is_empty());
}

async fn a_job_that_a_reader_waits_for_goes_first(room: Newsroom) {
    let job = |id| Job::Relate {
        article: ArticleId::new(id).unwrap(),
    };
    let jobs: Vec<Job> = (1..=3).map(job).collect();
    room.store.enqueue(&jobs).await.unwrap();
    for wanted in [job(3), job(4), job(4)] {
        assert!(!room.store.is_under_way(&job(5)).await.unwrap());
        assert!(room.store.enqueue_urgent(&wanted).await.unwrap());
        assert!(room.store.is_under_way(&wanted).await.unwrap());
    }
    let mut order = Vec::new();
    loop {
        let kinds = [JobKind::Relate];
        let claimed = room
            .store
            .claim(&kinds, 1, "w", at(1), LEASE)
            .await
            .unwrap();
        let Some(claimed) = claimed.first() else {
            break;
        };
        order.push(claimed.job.clone());
        let end = Outcome::fail("no reason");
        room.store.give_back(claimed, &end, at(1)).await.unwrap();
        assert!(!room.store.is_under_way(&claimed.job).await.unwrap());
    }
    assert_eq!(order, [job(3), job(4), job(1), job(2)]);
    // What failed is tried again, but nobody should wait for it.
    assert!(!room.store.enqueue_urgent(&job(4)).await.unwrap());
    let again = room.store.claim(&[JobKind::Relate], 9, "w", at(1), LEASE);
    assert_eq!(again.await.unwrap().len(), 1);
}

async fn a_dropped_save_leaves_nothing(room: Newsroom) {
    let (_, feed) = room.add_feed("https://one.example/").await;
    let mut save = room.store.save(at(1)).await.unwrap();
    let new = save.items(feed, &[room.item("a")]).await.unwrap().new;
    save.enqueue(&[Job::FetchPage { item: new[0] }])
        .await
        .unwrap();
    drop(save);
    assert!(room.store.job_counts().await.unwrap().is_empty());
}

async fn a_lost_lease_saves_nothing(room: Newsroom) {
    let (_, feed) = room.add_feed("https://one.example/").await;
    room.store.enqueue_due_polls(at(5)).await.unwrap();
    let slow = claim(&room, "slow", 10).await;
    let quick = claim(&room, "quick", 10 + 61).await;
    let mut save = room.store.save(at(80)).await.unwrap();
    save.items(feed, &[room.item("a")]).await.unwrap();
    let lost = save.finish(&slow[0]).await;
    assert!(matches!(lost, Err(StoreError::LostLease(_))), "{lost:?}");
    let counts = room.store.job_counts().await.unwrap();
    assert_eq!(counts.len(), 1);
    room.store
        .save(at(81))
        .await
        .unwrap()
        .finish(&quick[0])
        .await
        .unwrap();
}

async fn retries_end_in_failure(room: Newsroom) {
    room.add_feed("https://one.example/").await;
    room.store.enqueue_due_polls(at(5)).await.unwrap();
    let end = Outcome::retry("no answer", Duration::from_secs(1));
    for attempt in 0..5 {
        let claimed = claim(&room, "w", 10 + attempt * 10).await;
        assert_eq!(claimed[0].attempts, u32::try_from(attempt).unwrap());
        room.store
            .give_back(&claimed[0], &end, at(10 + attempt * 10))
            .await
            .unwrap();
        let told = room.store.failed_jobs(10).await.unwrap();
        assert_eq!(told[0].again, (attempt < 4).then(|| at(11 + attempt * 10)));

        assert!(claim(&room, "w", 10 + attempt * 10).await.is_empty());
    }
    let failed = room.store.failed_jobs(10).await.unwrap();
    assert_eq!((failed.len(), failed[0].reason.as_str()), (1, "no answer"));
    assert_eq!(room.store.open_jobs(at(90)).await.unwrap(), 0);
    // It gets another chance when it is queued once more, or all of its kind are.
    assert_eq!(room.store.retry_failed(JobKind::Index).await.unwrap(), 0);
    assert_eq!(room.store.retry_failed(JobKind::PollFeed).await.unwrap(), 1);
    let claimed = claim(&room, "w", 99).await;
    room.store
        .give_back(&claimed[0], &Outcome::fail("gone"), at(99))
        .await
        .unwrap();
    room.store.enqueue(&[failed[0].job.clone()]).await.unwrap();
    assert_eq!(claim(&room, "w", 100).await[0].attempts, 0);
}

async fn waiting_is_no_attempt(room: Newsroom) {
    room.add_feed("https://one.example/").await;
    room.store.enqueue_due_polls(at(5)).await.unwrap();
    let end = Outcome::wait("too many requests", Duration::from_secs(1));
    for round in 1..9 {
        let claimed = claim(&room, "w", round * 10).await;
        assert!(claimed[0].attempts < 2);
        let now = at(round * 10);
        room.store.give_back(&claimed[0], &end, now).await.unwrap();
        let told = room.store.failed_jobs(10).await.unwrap();
        assert_eq!(told[0].again, Some(at(round * 10 + 1)));
        assert!(!room.store.is_under_way(&told[0].job).await.unwrap());
    }
}

async fn a_job_queued_while_it_fails_runs_again(room: Newsroom) {
    room.add_feed("https://one.example/").await;
    room.store.enqueue_due_polls(at(5)).await.unwrap();
    let claimed = claim(&room, "w", 10).await;
    room.store.enqueue(&[claimed[0].job.clone()]).await.unwrap();
    let end = Outcome::fail("no model");
    room.store
        .give_back(&claimed[0], &end, at(11))
        .await
        .unwrap();
    let claimed = claim(&room, "w", 12).await;
    assert_eq!(claimed[0].attempts, 0);
    room.store
        .give_back(&claimed[0], &end, at(13))
        .await
        .unwrap();
    assert!(claim(&room, "w", 14).await.is_empty());
}

async fn an_article_reads_in_each_language(room: Newsroom) {
    let id = room.article("a", "pt-PT").await;
    assert_eq!(room.store.untranslated(lang("pt-BR")).await.unwrap(), []);
    assert_eq!(room.store.untranslated(lang("en")).await.unwrap(), [id]);
    assert_eq!(room.article_again("a", "pt-PT").await, None);
    let reading = room.store.reading(id, lang("pt")).await.unwrap().unwrap();
    assert!(reading.translation.is_none());
    assert_eq!(reading.original.authors[0].author.name, "Ana Lima");
    let before = room.store.reading(id, lang("en")).await.unwrap().unwrap();
    assert_eq!(before.lang(), lang("pt-PT"));
    room.translate(id, Scope::Full, Standing::Published).await;
    let reading = room.store.reading(id, lang("en")).await.unwrap().unwrap();
    assert_eq!(reading.article().headline.words(), "Headline a in English");
    assert_eq!(room.store.untranslated(lang("en")).await.unwrap(), []);
    assert_eq!(reading.versions.len(), 2);
    assert!(reading.versions[0].original);
    let summaries = room.store.translation_summaries(lang("en")).await.unwrap();
    assert_eq!((summaries.len(), summaries[0].articles), (1, 1));
    room.translate(id, Scope::Full, Standing::Held).await;
    assert!(
        room.store
            .reading(id, lang("en"))
            .await
            .unwrap()
            .unwrap()
            .translation
            .is_none()
    );
}

async fn a_head_never_replaces_the_whole(room: Newsroom) {
    let id = room.article("a", "pt").await;
    room.translate(id, Scope::Head, Standing::Published).await;
    room.translate(id, Scope::Full, Standing::Published).await;
    room.translate(id, Scope::Head, Standing::Published).await;
    let kept = room
        .store
        .translation(id, lang("en"))
        .await
        .unwrap()
        .unwrap();
    assert_eq!(kept.scope, Scope::Full);
}

async fn rights_cut_what_readers_see(room: Newsroom) {
    let id = room.article("a", "pt").await;
    let (source, _) = room.add_feed("https://one.example/").await;
    let rights = Rights {
        extent: Extent::Headline,
        ..Rights::default()
    };
    assert!(room.store.set_rights(source, rights).await.unwrap());
    let reading = room.store.reading(id, lang("pt")).await.unwrap().unwrap();
    assert!(reading.article().lead.is_none() && reading.article().body.is_empty());
    let cards = room.cards(&Listing::Latest, "pt").await;
    assert!(cards[0].lead.is_empty() && cards[0].picture.is_none());
    let nobody = SourceId::new(99).unwrap();
    assert!(!room.store.set_rights(nobody, rights).await.unwrap());
}

async fn pictures_without_a_right_are_erased(room: Newsroom) {
    let id = room.article("a", "pt").await;
    room.store.put_file("p.jpg", vec![1]).await.unwrap();
    let source = room.add_feed("https://one.example/").await.0;
    let shown = room.store.article(id).await.unwrap().unwrap().pictures;
    let picture = shown[0].id;
    assert!(room.store.picture(picture).await.unwrap().is_some());
    let without = Rights {
        pictures: false,
        ..Rights::default()
    };
    room.store.set_rights(source, without).await.unwrap();
    assert!(room.store.picture(picture).await.unwrap().is_none());
    assert!(room.store.picture_source(picture).await.unwrap().is_none());
    assert!(room.store.file("p.jpg").await.unwrap().is_none());
    let reading = room.store.reading(id, lang("pt")).await.unwrap().unwrap();
    assert!(reading.article().lead_figure.is_none() && !reading.article().body.is_empty());
    let cards = room.cards(&Listing::Latest, "pt").await;
    assert!(cards[0].picture.is_none() && !cards[0].lead.is_empty());
    // With the right they are fetched anew.
    room.store
        .set_rights(source, Rights::default())
        .await
        .unwrap();
    assert!(room.store.picture_source(picture).await.unwrap().is_some());
    let jobs = claim(&room, "w", 75).await;
    let anew = Job::FindCopies { article: id };
    assert!(jobs.iter().any(|claimed| claimed.job == anew));
    let mut save = room.store.save(at(80)).await.unwrap();
    let listed = save.listed(id).await.unwrap().unwrap();
    assert_eq!(listed.pictures, [picture]);
}

async fn articles_go_when_their_days_are_over(room: Newsroom) {
    let id = room.article("a", "pt").await;
    let (source, _) = room.add_feed("https://one.example/").await;
    let store = &room.store;
    let rights = Rights {
        days: Some(1),
        ..Rights::default()
    };
    let day = 24 * 3600;
    // Published at second 40.
    assert_eq!(store.take_down_expired(at(40 + day + 1)).await.unwrap(), 0);
    store.set_rights(source, rights).await.unwrap();
    let kept = store.source(source).await.unwrap().unwrap().rights;
    assert_eq!(kept, rights);
    assert_eq!(store.take_down_expired(at(40 + day)).await.unwrap(), 0);
    assert_eq!(store.take_down_expired(at(40 + day + 1)).await.unwrap(), 1);
    assert!(store.article(id).await.unwrap().is_none());
    assert_eq!(store.take_down_expired(at(40 + day + 1)).await.unwrap(), 0);
}

async fn lists_hold_what_they_say(room: Newsroom) {
    let a = room.article("a", "pt").await;
    let b = room.article("b", "en").await;
    let topic: TopicId = "20000579".parse().unwrap();
    room.relate(a, Some(Section::Politics), &[topic]).await;
    room.translate(a, Scope::Head, Standing::Published).await;
    let ids = |cards: Vec<Card>| cards.iter().map(|card| card.id).collect::<Vec<_>>();
    assert_eq!(ids(room.cards(&Listing::Latest, "en").await), [b, a]);
    let section = Listing::Section(Section::Politics);
    let cards = room.cards(&section, "en").await;
    assert_eq!(cards[0].headline, "Headline a in English");
    let authors = room.store.signed_by(&[a, b]).await.unwrap();
    assert_eq!(authors[&a][0].1, "Ana Lima");
    assert_eq!(
        cards[0].picture.as_ref().unwrap().alt,
        "A bridge in English"
    );
    assert_eq!(ids(cards), [a]);
    assert_eq!(ids(room.cards(&Listing::Topic(topic), "pt").await), [a]);
    assert_eq!(
        ids(room.cards(&Listing::These(vec![a, b]), "en").await),
        [a, b]
    );
    assert!(room.cards(&Listing::These(vec![]), "en").await.is_empty());
    let these = Listing::These(vec![b, a, b]);
    for (originals, last, take, expected) in [
        (false, None, 1, vec![b]),
        (false, None, 9, vec![b, a]),
        (false, Some(b), 9, vec![a]),
        (false, Some(a), 9, vec![]),
        (true, None, 9, vec![b]),
    ] {
        let after = last.map(|last| (0, last));
        let cards = room
            .store
            .cards_after(&these, lang("en"), originals, after, take);
        assert_eq!(ids(cards.await.unwrap()), expected);
    }
    assert_eq!(room.store.count(&section).await.unwrap(), 1);
    assert_eq!(room.store.count(&Listing::Latest).await.unwrap(), 2);
    let author = room.store.article(a).await.unwrap().unwrap().authors[0].clone();
    assert_eq!(
        ids(room.cards(&Listing::Author(author.id), "en").await),
        [b, a]
    );
    let lists = [
        (Listing::Author(author.id), 1),
        (section, 5),
        (Listing::Topic(topic), 5),
        (Listing::Latest, 5),
    ];
    assert_eq!(
        room.store.newest(&lists).await.unwrap(),
        [vec![b], vec![a], vec![a], vec![b, a]]
    );
    assert!(room.store.newest(&[]).await.unwrap().is_empty());
    assert_eq!(
        room.store.sections().await.unwrap(),
        [(Section::Politics, 1)]
    );
    assert_eq!(
        room.store.sections_in_use().await.unwrap(),
        [Section::Politics]
    );
}

async fn a_list_goes_on_where_it_ended(room: Newsroom) {
    for (name, lang) in [("a", "pt"), ("b", "en"), ("c", "pt"), ("d", "pt-BR")] {
        room.article(name, lang).await;
    }
    for (originals, most) in [(false, 4), (true, 3)] {
        let mut seen = Vec::new();
        let mut after = None;
        loop {
            let part = room
                .store
                .cards_after(&Listing::Latest, lang("pt"), originals, after, 1)
                .await
                .unwrap();
            let Some(card) = part.first() else { break };
            after = Some((card.date.as_millisecond(), card.id));
            seen.push(card.id);
        }
        let mut whole = room.cards(&Listing::Latest, "pt").await;
        whole.retain(|card| !originals || card.original.base() == lang("pt"));
        let whole: Vec<_> = whole.iter().map(|card| card.id).collect();
        assert_eq!(whole.len(), most);
        assert_eq!(seen, whole);
    }
}

async fn a_source_goes_with_all_it_brought(room: Newsroom) {
    let article = room.article("a", "pt").await;
    room.translate(article, Scope::Full, Standing::Published)
        .await;
    let draft = CommentDraft::new(article, "Rui", "Bem.", lang("pt")).unwrap();
    room.store
        .add_comment(&draft, CommentState::Held, &[], at(9))
        .await
        .unwrap();
    let source = room.store.sources().await.unwrap()[0].id;
    assert_eq!(
        room.store.remove_source(source).await.unwrap(),
        Some(vec![article])
    );
    assert_eq!(room.store.remove_source(source).await.unwrap(), None);
    assert_eq!(room.store.article(article).await.unwrap(), None);
    assert!(room.store.feeds(at(90)).await.unwrap().is_empty());
}

async fn a_feed_that_is_being_polled_is_not_queued_again(room: Newsroom) {
    room.add_feed("https://one.example/").await;
    room.add_feed("https://two.example/").await;
    assert_eq!(room.store.enqueue_due_polls(at(1)).await.unwrap(), 2);
    assert_eq!(room.store.enqueue_due_polls(at(1)).await.unwrap(), 0);
    let claimed = claim(&room, "w", 1).await;
    assert!(!claimed.is_empty());
    assert_eq!(room.store.enqueue_due_polls(at(2)).await.unwrap(), 0);
    // A poll that a defect ended for good is taken up again.
    let fail = Outcome::fail("a defect");
    room.store
        .give_back(&claimed[0], &fail, at(2))
        .await
        .unwrap();
    assert_eq!(room.store.enqueue_due_polls(at(3)).await.unwrap(), 1);
}

async fn many_rows_go_in_at_once(room: Newsroom) {
    let (_, feed) = room.add_feed("https://one.example/").await;
    let items: Vec<FeedItem> = (0..200).map(|n| room.item(&n.to_string())).collect();
    let mut save = room.store.save(at(1)).await.unwrap();
    let new = save.items(feed, &items[..150]).await.unwrap().new;
    assert_eq!(new.len(), 150);
    let rest = save.items(feed, &items).await.unwrap().new;
    assert_eq!(rest.len(), 50);
    // The same job twice, and more than one statement holds.
    let jobs = new
        .iter()
        .chain(&rest)
        .chain(&new)
        .map(|&item| Job::FetchPage { item });
    let jobs: Vec<Job> = jobs.collect();
    save.enqueue(&jobs).await.unwrap();
    save.commit().await.unwrap();
    assert_eq!(room.store.open_jobs(at(1)).await.unwrap(), 200);
    let far = room.store.next_poll().await.unwrap().unwrap();
    room.store.all_feeds_due(at(0)).await.unwrap();
    assert!(room.store.next_poll().await.unwrap().unwrap() <= far);
}

/// A text of a wire in some version.
fn wire_text(version: u64, status: WireStatus) -> WireText {
    let json = serde_json::json!({
        "guid": "urn:a", "url": "https://one.example/#item-1", "version": version,
        "status": status, "creators": [], "topics": [], "tags": [], "pictures": [], "body": "",
    });
    serde_json::from_value(json).unwrap()
}

async fn a_wire_text_counts_once_for_each_version(room: Newsroom) {
    let (source, feed) = room.add_feed("https://one.example/").await;
    let mut save = room.store.save(at(1)).await.unwrap();
    let mut told = Vec::new();
    for (version, status) in [
        (2, WireStatus::Usable),
        (2, WireStatus::Usable),
        (1, WireStatus::Usable),
        (2, WireStatus::Canceled),
        (3, WireStatus::Usable),
    ] {
        let text = wire_text(version, status);
        told.push(save.wire_text(feed, &text, "wire/a.json").await.unwrap());
    }
    let item = told[0].unwrap();
    assert_eq!(told, [Some(item), None, None, Some(item), Some(item)]);
    save.enqueue_at(&Job::Extract { item }, at(100))
        .await
        .unwrap();
    save.enqueue_at(&Job::Extract { item }, at(50))
        .await
        .unwrap();
    save.commit().await.unwrap();
    assert!(claim(&room, "w", 49).await.is_empty());
    assert_eq!(claim(&room, "w", 50).await.len(), 1);
    room.store
        .put_file("wire/a.json", b"{}".to_vec())
        .await
        .unwrap();
    let page = room.store.page(item).await.unwrap().unwrap();
    assert_eq!(page.origin, PageOrigin::Wire);
    assert!(room.store.remove_source(source).await.unwrap().is_some());
}

async fn a_subscription_is_renewed_before_its_lease_ends(room: Newsroom) {
    let (source, feed) = room.add_feed("https://one.example/").await;
    let mut new = Subscription {
        feed,
        hub: "https://hub.example/".parse().unwrap(),
        topic: "https://one.example/feed".parse().unwrap(),
        token: "token".to_owned(),
        secret: "secret".to_owned(),
        expires: None,
    };
    let day = 24 * 3600;
    let mut save = room.store.save(at(day)).await.unwrap();
    assert!(save.hub(&new).await.unwrap());
    assert!(!save.hub(&new).await.unwrap());
    save.commit().await.unwrap();
    let due = async |time: i64| {
        room.store
            .enqueue_due_subscriptions(at(time))
            .await
            .unwrap()
    };
    let asked = async |time: i64| {
        let claimed = claim(&room, "w", time).await;
        let mut save = room.store.save(at(time)).await.unwrap();
        save.asked_hub(feed).await.unwrap();
        save.finish_all(&claimed).await.unwrap();
    };
    assert_eq!(due(day).await, 1);
    // The hub is not asked twice for one reason.
    assert_eq!(due(day).await, 0);
    asked(day).await;
    assert_eq!(due(day + 60).await, 0);
    // A hub that never answers is asked again; one that has promised, when the promise ends.
    assert_eq!(due(2 * day).await, 1);
    asked(2 * day).await;
    room.store
        .promised("token", Some(at(9 * day)))
        .await
        .unwrap();
    let found = room.store.subscription_at("token").await.unwrap().unwrap();
    assert_eq!(found.expires, Some(at(9 * day)));
    assert_eq!(due(7 * day).await, 0);
    assert_eq!(due(8 * day + 60).await, 1);
    assert_eq!(room.store.subscription_at("other").await.unwrap(), None);
    // Another hub begins anew.
    new.hub = "https://other.example/".parse().unwrap();
    let mut save = room.store.save(at(9 * day)).await.unwrap();
    assert!(save.hub(&new).await.unwrap());
    save.commit().await.unwrap();
    let found = room.store.subscription(feed).await.unwrap().unwrap();
    assert_eq!(found, new);
    assert_eq!(room.store.subscriptions(source).await.unwrap().len(), 1);
    room.store.remove_source(source).await.unwrap();
    assert_eq!(room.store.subscription(feed).await.unwrap(), None);
}

async fn another_script_is_another_language(room: Newsroom) {
    let mut ids = Vec::new();
    for (name, tag) in [
        ("a", "zh"),
        ("b", "zh-Hans-CN"),
        ("c", "zh-TW"),
        ("d", "zh-Hant-HK"),
    ] {
        ids.push(room.article(name, tag).await);
    }
    let [a, b, c, d] = ids[..] else {
        unreachable!()
    };
    let all = Window { skip: 0, take: 20 };
    for (tag, own, others) in [
        ("zh", [b, a], [c, d]),
        ("zh-Hant", [d, c], [a, b]),
        ("zh-TW", [d, c], [a, b]),
    ] {
        let store = &room.store;
        let cards = store.originals(&Listing::Latest, lang(tag), all).await;
        let found: Vec<ArticleId> = cards.unwrap().iter().map(|card| card.id).collect();
        assert_eq!(found, own, "{tag}");
        let languages = store.languages().await.unwrap().into_iter();
        let own = languages.filter(|(of, _)| of.base() == lang(tag).base());
        assert_eq!(own.map(|(_, count)| count).sum::<u64>(), 2, "{tag}");
        assert_eq!(
            store.untranslated(lang(tag)).await.unwrap(),
            others,
            "{tag}"
        );
    }
}
