//! What every database must do, run on SQLite and on PostgreSQL.
//!
//! PostgreSQL is found through `INTERPRES_TEST_POSTGRES`, or else on its usual port. Where
//! none answers, its half is skipped and says so; with `CI=true` it fails instead.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::print_stdout
)]

#[allow(dead_code)] // Shared with other tests.
#[macro_use]
mod newsroom;

use jiff::Timestamp;
use news::*;
use newsroom::{Newsroom, at, lang};
use std::time::Duration;
use store::*;

const LEASE: Duration = Duration::from_secs(60);

contracts! {
    a_feed_is_added_once
    a_poll_queues_each_new_page_once
    a_job_is_worked_on_by_one
    a_job_queued_while_it_runs_runs_again
    a_job_that_a_reader_waits_for_goes_first
    a_dropped_save_leaves_nothing
    a_lost_lease_saves_nothing
    retries_end_in_failure
    an_article_reads_in_each_language
    a_head_never_replaces_the_whole
    rights_cut_what_readers_see
    lists_hold_what_they_say
    a_list_goes_on_where_it_ended
    stories_keep_their_address
    comments_wait_for_a_moderator
    a_comment_shown_at_once_is_translated
    a_changed_comment_is_translated_anew
    what_is_gone_or_changed_gets_no_translation
    a_secret_stays_what_it_was
    reports_of_many_readers_hide_a_comment
    a_person_is_known_by_an_e_mail_address_too
    a_comment_goes_with_all_that_belongs_to_it
    bans_are_made_once_and_lifted
    replies_are_to_what_is_shown_under_the_same_article
    a_persons_comments_are_told_and_erased
    a_source_goes_with_all_it_brought
    a_feed_that_is_being_polled_is_not_queued_again
    many_rows_go_in_at_once
    a_wire_text_counts_once_for_each_version
    a_subscription_is_renewed_before_its_lease_ends
    a_snapshot_tells_of_every_change
}

async fn a_snapshot_tells_of_every_change(room: Newsroom) {
    let store = &room.store;
    let mut seen = vec![store.snapshot().await.unwrap()];
    for turn in 0..3 {
        let job = Job::Relate {
            article: ArticleId::new(turn + 1).unwrap(),
        };
        store.enqueue(&[job]).await.unwrap();
        let now = store.snapshot().await.unwrap();
        assert!(!seen.contains(&now), "turn {turn}");
        seen.push(now);
    }
}

/// Not on PostgreSQL, where other tests write to the same server meanwhile.
#[tokio::test]
async fn a_snapshot_lasts_while_nothing_changes() {
    let room = Newsroom::sqlite().await;
    let before = room.store.snapshot().await.unwrap();
    room.store.sections().await.unwrap();
    let claimed = room.store.claim(&JobKind::ALL, 9, "w", at(1), LEASE).await;
    assert!(claimed.unwrap().is_empty());
    assert_eq!(room.store.snapshot().await.unwrap(), before);
}

async fn a_feed_is_added_once(room: Newsroom) {
    let first = room.add_feed("https://one.example/").await;
    assert_eq!(room.add_feed("https://one.example/").await, first);
    let other = room.add_feed("https://two.example/").await;
    assert_ne!(other.0, first.0);
    assert_eq!(room.store.sources().await.unwrap().len(), 2);
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

async fn claim(room: &Newsroom, worker: &str, now: i64) -> Vec<Claimed> {
    room.store
        .claim(&JobKind::ALL, 10, worker, at(now), LEASE)
        .await
        .unwrap()
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
    room.sql("UPDATE source SET rights = 'headline'").await;
    let reading = room.store.reading(id, lang("pt")).await.unwrap().unwrap();
    assert!(reading.article().lead.is_none() && reading.article().body.is_empty());
    let cards = room.cards(&Listing::Latest, "pt").await;
    assert!(cards[0].lead.is_empty() && cards[0].picture.is_none());
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
            after = Some((card.date, card.id));
            seen.push(card.id);
        }
        let mut whole = room.cards(&Listing::Latest, "pt").await;
        whole.retain(|card| !originals || card.original.base() == lang("pt"));
        let whole: Vec<_> = whole.iter().map(|card| card.id).collect();
        assert_eq!(whole.len(), most);
        assert_eq!(seen, whole);
    }
}

async fn stories_keep_their_address(room: Newsroom) {
    let mut ids = Vec::new();
    for name in ["a", "b", "c", "d"] {
        let id = room.article(name, "en").await;
        room.relate(id, None, &[]).await;
        ids.push(id);
    }
    room.group(&[&ids[0..2], &ids[2..4]]).await;
    let story = async |id| room.store.article(id).await.unwrap().unwrap().story;
    let first = story(ids[0]).await.unwrap();
    let second = story(ids[2]).await.unwrap();
    assert_ne!(first, second);
    room.group(&[&ids[0..4]]).await;
    assert_eq!(story(ids[3]).await, Some(first));
    assert_eq!(room.store.story(second).await.unwrap(), Some(first));
    assert_eq!(
        room.store
            .top_stories(Window { skip: 0, take: 5 })
            .await
            .unwrap()[0]
            .articles,
        4
    );
    room.group(&[&ids[0..3]]).await;
    assert_eq!(story(ids[3]).await, None);
    assert_eq!(
        room.store.story(StoryId::new(999).unwrap()).await.unwrap(),
        None
    );
}

async fn comments_wait_for_a_moderator(room: Newsroom) {
    let article = room.article("a", "pt").await;
    let draft = CommentDraft::new(article, "Rui", "Bem escrito.", lang("pt")).unwrap();
    let id = room
        .store
        .add_comment(&draft, CommentState::Held, &[], at(9))
        .await
        .unwrap();
    assert!(
        room.store
            .comments(article, lang("en"))
            .await
            .unwrap()
            .is_empty()
    );
    let held = room.store.unsettled_comments(10).await.unwrap();
    assert_eq!(held[0].headline, "Headline a");
    let langs = [lang("pt"), lang("en")];
    assert!(
        room.store
            .moderate(id, CommentState::Approved, &langs)
            .await
            .unwrap()
    );
    let job = Job::TranslateComment {
        comment: id,
        lang: lang("en"),
    };
    let claimed = claim(&room, "w", 10).await;
    assert_eq!(
        claimed
            .iter()
            .map(|one| one.job.clone())
            .collect::<Vec<_>>(),
        [job]
    );
    let mut save = room.store.save(at(11)).await.unwrap();
    save.comment_translation((id, "Bem escrito."), lang("en"), "Well written.")
        .await
        .unwrap();
    save.finish(&claimed[0]).await.unwrap();
    let shown = room.store.comments(article, lang("en")).await.unwrap();
    assert_eq!(shown[0].translated.as_deref(), Some("Well written."));
    assert_eq!(room.cards(&Listing::Latest, "en").await[0].comments, 1);
    let none = CommentId::new(99).unwrap();
    assert!(
        !room
            .store
            .moderate(none, CommentState::Rejected, &langs)
            .await
            .unwrap()
    );
}

async fn a_comment_shown_at_once_is_translated(room: Newsroom) {
    let article = room.article("a", "pt").await;
    let draft = CommentDraft::new(article, "Rui", "Bem escrito.", lang("pt")).unwrap();
    let langs = [lang("pt-BR"), lang("en"), lang("de")];
    let approved = CommentState::Approved;
    let id = room
        .store
        .add_comment(&draft, approved, &langs, at(9))
        .await;
    let id = id.unwrap();
    let shown = room.store.comments(article, lang("en")).await.unwrap();
    assert_eq!(shown.len(), 1);
    let mut jobs: Vec<Job> = claim(&room, "w", 10)
        .await
        .into_iter()
        .map(|one| one.job)
        .collect();
    jobs.sort_by_key(Job::key);
    let job = |tag: &str| Job::TranslateComment {
        comment: id,
        lang: lang(tag),
    };
    assert_eq!(jobs, [job("de"), job("en")]);
}

async fn a_changed_comment_is_translated_anew(room: Newsroom) {
    let article = room.article("a", "pt").await;
    let draft = |text| CommentDraft::new(article, "Rui", text, lang("pt")).unwrap();
    let (approved, held) = (CommentState::Approved, CommentState::Held);
    let langs = [lang("en")];
    let first = draft("Bem.");
    let id = room.store.add_comment(&first, approved, &[], at(9));
    let id = id.await.unwrap();
    let mut save = room.store.save(at(10)).await.unwrap();
    save.comment_translation((id, "Bem."), lang("en"), "Good.")
        .await
        .unwrap();
    save.commit().await.unwrap();
    let change = |text, state, at| {
        let draft = draft(text);
        let store = room.store.clone();
        async move { store.change_comment(id, &draft, state, &langs, at).await }
    };
    assert!(change("Mal.", approved, at(11)).await.unwrap());
    let shown = room.store.comments(article, lang("en")).await.unwrap();
    assert_eq!(
        (shown[0].text.as_str(), &shown[0].translated),
        ("Mal.", &None)
    );
    assert_eq!((shown[0].written, shown[0].changed), (at(9), Some(at(11))));
    assert_eq!(claim(&room, "w", 12).await.len(), 1);
    assert!(change("Pior.", held, at(12)).await.unwrap());
    let shown = room.store.comments(article, lang("en")).await.unwrap();
    assert!(shown.is_empty());
    room.store
        .moderate(id, CommentState::Rejected, &[])
        .await
        .unwrap();
    assert!(!change("Bem.", approved, at(13)).await.unwrap());
}

/// A translation that was under way when its comment changed or went.
async fn what_is_gone_or_changed_gets_no_translation(room: Newsroom) {
    let article = room.article("a", "pt").await;
    let draft = CommentDraft::new(article, "Rui", "Mal.", lang("pt")).unwrap();
    let id = room
        .store
        .add_comment(&draft, CommentState::Approved, &[], at(9));
    let id = id.await.unwrap();
    for gone in [false, true] {
        if gone {
            assert!(room.store.erase_comment(id).await.unwrap());
            assert!(!room.store.erase_comment(id).await.unwrap());
        }
        let words = if gone { "Mal." } else { "Bem." };
        let mut save = room.store.save(at(10)).await.unwrap();
        save.comment_translation((id, words), lang("en"), "Good.")
            .await
            .unwrap();
        save.commit().await.unwrap();
        let told = room.store.comments_by("Rui").await.unwrap();
        assert!(told.iter().all(|one| one.translations.is_empty()));
        assert_eq!(told.is_empty(), gone);
    }
}

async fn a_secret_stays_what_it_was(room: Newsroom) {
    let secret = |fresh: &'static str| room.store.secret("seal", fresh);
    assert_eq!(secret("one").await.unwrap(), "one");
    assert_eq!(secret("two").await.unwrap(), "one");
}

async fn reports_of_many_readers_hide_a_comment(room: Newsroom) {
    let store = &room.store;
    let article = room.article("a", "pt").await;
    let draft = CommentDraft::new(article, "Rui", "Buy now", lang("pt")).unwrap();
    let id = store.add_comment(&draft, CommentState::Approved, &[], at(9));
    let id = id.await.unwrap();
    let report = |reporter: &str, words: &str, hide_at: u32| {
        let report = Report::new(id, reporter.to_owned(), ReportReason::Spam, words);
        async move { store.report(&report, hide_at, at(10)).await.unwrap() }
    };
    // One reader counts once, and where no number is set nothing is hidden.
    for (reporter, words, hide_at) in [("a", "", 2), ("a", "again", 2), ("b", "ads", 0)] {
        assert!(report(reporter, words, hide_at).await);
        assert_eq!(store.comments(article, lang("en")).await.unwrap().len(), 1);
    }
    let unsettled = store.unsettled_comments(9).await.unwrap();
    assert_eq!(unsettled[0].comment.state, CommentState::Approved);
    let spam = |words: &str| (ReportReason::Spam, words.to_owned());
    assert_eq!(unsettled[0].reports, [spam(""), spam("ads")]);
    assert!(report("c", "", 3).await);
    assert!(
        store
            .comments(article, lang("en"))
            .await
            .unwrap()
            .is_empty()
    );
    assert!(!report("d", "", 3).await, "nobody sees it any more");
    // A moderator settles it; what was reported before counts no longer.
    let approved = CommentState::Approved;
    assert!(store.moderate(id, approved, &[]).await.unwrap());
    assert!(store.unsettled_comments(9).await.unwrap().is_empty());
    assert!(report("a", "", 2).await);
    assert_eq!(store.comments(article, lang("en")).await.unwrap().len(), 1);
    let source = store.sources().await.unwrap()[0].id;
    assert!(store.remove_source(source).await.unwrap().is_some());
}

async fn a_person_is_known_by_an_e_mail_address_too(room: Newsroom) {
    let store = &room.store;
    let article = room.article("a", "pt").await;
    for (name, email) in [
        ("Rui", "rui@example.org"),
        ("R.", "Rui@Example.org"),
        ("Ana", ""),
    ] {
        let draft = CommentDraft::new(article, name, "Bem.", lang("pt")).unwrap();
        let draft = draft.reached_at(email).unwrap();
        store
            .add_comment(&draft, CommentState::Held, &[], at(9))
            .await
            .unwrap();
    }
    let unsettled = store.unsettled_comments(9).await.unwrap();
    assert_eq!(unsettled[0].email.as_deref(), Some("rui@example.org"));
    let told = store.comments_by("rui@example.org").await.unwrap();
    let names: Vec<&str> = told.iter().map(|one| one.comment.name.as_str()).collect();
    assert_eq!(names, ["Rui", "R."]);
    assert_eq!(told[1].email.as_deref(), Some("Rui@Example.org"));
    assert_eq!(store.erase_comments_by("rui@example.org").await.unwrap(), 2);
    assert_eq!(store.unsettled_comments(9).await.unwrap().len(), 1);
    assert_eq!(store.erase_comments_by("").await.unwrap(), 0);
}

async fn a_comment_goes_with_all_that_belongs_to_it(room: Newsroom) {
    let store = &room.store;
    let article = room.article("a", "pt").await;
    let draft = CommentDraft::new(article, "Rui", "Bem.", lang("pt")).unwrap();
    let approved = CommentState::Approved;
    let langs = [lang("en")];
    let gone = store.add_comment(&draft, approved, &langs, at(9));
    let gone = gone.await.unwrap();
    let reply = draft.replying_to(Some(gone));
    let reply = store
        .add_comment(&reply, approved, &[], at(10))
        .await
        .unwrap();
    let mut save = store.save(at(11)).await.unwrap();
    save.comment_translation((gone, "Bem."), lang("en"), "Good.")
        .await
        .unwrap();
    save.commit().await.unwrap();
    let report = Report::new(gone, "a".to_owned(), ReportReason::Other, "");
    assert!(store.report(&report, 0, at(12)).await.unwrap());
    assert!(store.erase_comment(gone).await.unwrap());
    let shown = store.comments(article, lang("en")).await.unwrap();
    assert_eq!(shown.len(), 1);
    assert_eq!((shown[0].id, shown[0].parent), (reply, None));
    assert!(store.reports(gone).await.unwrap().is_empty());
    assert_eq!(room.cards(&Listing::Latest, "en").await[0].comments, 1);
}

async fn bans_are_made_once_and_lifted(room: Newsroom) {
    let word = Ban::word("buy now").unwrap();
    let network = Ban::Network("192.0.2.0/24".parse().unwrap());
    let bans = [word.clone(), network.clone(), word.clone()];
    assert_eq!(room.store.ban(&bans).await.unwrap(), 2);
    assert_eq!(room.store.ban(&bans).await.unwrap(), 0);
    let listed = room.store.bans().await.unwrap();
    let what: Vec<Ban> = listed.iter().map(|(_, ban)| ban.clone()).collect();
    assert_eq!(what, [word, network]);
    let asked = room.store.bans_to_ask().await.unwrap();
    assert_eq!(asked.word_in(&["Ana", "Buy now!"]), Some("buy now"));
    assert!(asked.bar("192.0.2.3".parse().unwrap()));
    assert!(room.store.unban(listed[0].0).await.unwrap());
    assert!(!room.store.unban(listed[0].0).await.unwrap());
    assert_eq!(room.store.bans().await.unwrap(), listed[1..]);
}

async fn replies_are_to_what_is_shown_under_the_same_article(room: Newsroom) {
    let (one, other) = (room.article("a", "pt").await, room.article("b", "pt").await);
    let reply = |article, parent| {
        let draft = CommentDraft::new(article, "Rui", "Bem.", lang("pt")).unwrap();
        draft.replying_to(parent)
    };
    let shown = room
        .store
        .add_comment(&reply(one, None), CommentState::Held, &[], at(9))
        .await
        .unwrap();
    let held = room
        .store
        .add_comment(&reply(one, None), CommentState::Held, &[], at(9))
        .await
        .unwrap();
    let approve = |id| room.store.moderate(id, CommentState::Approved, &[]);
    approve(shown).await.unwrap();
    for (article, parent, kept) in [
        (one, shown, Some(shown)),
        (one, held, None),
        (other, shown, None),
        (one, CommentId::new(99).unwrap(), None),
    ] {
        let draft = reply(article, Some(parent));
        let id = room
            .store
            .add_comment(&draft, CommentState::Held, &[], at(10))
            .await
            .unwrap();
        let stored = room.store.comment(id).await.unwrap().unwrap();
        assert_eq!(stored.parent, kept);
    }
    // A source goes with its comments, in whatever order they hang together.
    let source = room.store.sources().await.unwrap()[0].id;
    assert!(room.store.remove_source(source).await.unwrap().is_some());
}

async fn a_persons_comments_are_told_and_erased(room: Newsroom) {
    let article = room.article("a", "pt").await;
    let draft = |name, parent| {
        let draft = CommentDraft::new(article, name, "Bem.", lang("pt")).unwrap();
        draft.replying_to(parent)
    };
    let first = room
        .store
        .add_comment(&draft("Rui", None), CommentState::Held, &[], at(9))
        .await
        .unwrap();
    let approved = CommentState::Approved;
    room.store.moderate(first, approved, &[]).await.unwrap();
    let reply = draft("Ana", Some(first));
    let reply = room
        .store
        .add_comment(&reply, CommentState::Held, &[], at(10))
        .await
        .unwrap();
    let mut save = room.store.save(at(11)).await.unwrap();
    save.comment_translation((first, "Bem."), lang("en"), "Good.")
        .await
        .unwrap();
    save.commit().await.unwrap();
    let told = room.store.comments_by("Rui").await.unwrap();
    assert_eq!(told.len(), 1);
    assert_eq!(told[0].comment.id, first);
    assert_eq!(told[0].translations, [(lang("en"), "Good.".to_owned())]);
    assert_eq!(told[0].email, None);
    assert_eq!(room.store.erase_comments_by("Rui").await.unwrap(), 1);
    assert_eq!(room.store.erase_comments_by("Rui").await.unwrap(), 0);
    assert_eq!(room.store.comment(first).await.unwrap(), None);
    let left = room.store.comment(reply).await.unwrap().unwrap();
    assert_eq!(left.parent, None);
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
    assert_eq!(due(day).await, 1);
    let mut save = room.store.save(at(day)).await.unwrap();
    save.asked_hub(feed).await.unwrap();
    save.commit().await.unwrap();
    assert_eq!(due(day + 60).await, 0);
    // A hub that never answers is asked again; one that has promised, when the promise ends.
    assert_eq!(due(2 * day).await, 1);
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
