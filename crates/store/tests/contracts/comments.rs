//! What every database must do with what readers write.

use crate::newsroom::{Newsroom, at, claim, lang};
use news::*;
use store::*;

contracts! {
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
    comments_stay_with_their_text
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
    save.comment_translation(
        (id, "Bem escrito.", lang("pt")),
        lang("en"),
        "Well written.",
    )
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
    save.comment_translation((id, "Bem.", lang("pt")), lang("en"), "Good.")
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
    for (gone, words, from) in [
        (false, "Bem.", "pt"),
        (false, "Mal.", "es"),
        (true, "Mal.", "pt"),
    ] {
        if gone {
            assert!(room.store.erase_comment(id).await.unwrap());
            assert!(!room.store.erase_comment(id).await.unwrap());
        }
        let mut save = room.store.save(at(10)).await.unwrap();
        save.comment_translation((id, words, lang(from)), lang("en"), "Good.")
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
    save.comment_translation((gone, "Bem.", lang("pt")), lang("en"), "Good.")
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
    save.comment_translation((first, "Bem.", lang("pt")), lang("en"), "Good.")
        .await
        .unwrap();
    save.commit().await.unwrap();
    let told = room.store.comments_by("Rui").await.unwrap();
    assert_eq!(told.len(), 1);
    assert_eq!(told[0].comment.id, first);
    assert_eq!(told[0].translations, [(lang("en"), "Good.".to_owned())]);
    assert_eq!(told[0].email, None);
    // As the form would take it.
    let typed = " R\u{202e}ui\n";
    assert_eq!(room.store.comments_by(typed).await.unwrap(), told);
    assert_eq!(room.store.erase_comments_by(typed).await.unwrap(), 1);
    assert_eq!(room.store.erase_comments_by("Rui").await.unwrap(), 0);
    assert_eq!(room.store.comment(first).await.unwrap(), None);
    let left = room.store.comment(reply).await.unwrap().unwrap();
    assert_eq!(left.parent, None);
}

/// An agency's own version of a text may come after readers have talked about another's.
async fn comments_stay_with_their_text(room: Newsroom) {
    let (first, agency) = (room.article("a", "pt").await, room.article("b", "pt").await);
    let draft = |words: &str, article| CommentDraft::new(article, "Rui", words, lang("pt"));
    let add = async |draft: CommentDraft| {
        let added = room
            .store
            .add_comment(&draft, CommentState::Approved, &[], at(9));
        added.await.unwrap()
    };
    let one = add(draft("Bem.", first).unwrap()).await;
    let group = async |groups: &[Vec<ArticleId>]| {
        let mut save = room.store.save(at(120)).await.unwrap();
        for id in [first, agency] {
            save.shingles(id, "{}", &[7]).await.unwrap();
        }
        let found = save.candidates(first).await.unwrap();
        save.copies(&found, groups).await.unwrap();
        save.commit().await.unwrap();
    };
    let under = async |article| {
        let comments = room.store.comments(article, lang("pt")).await.unwrap();
        comments.iter().map(|it| it.id).collect::<Vec<_>>()
    };
    group(&[vec![agency, first]]).await;
    assert_eq!(
        (under(first).await, under(agency).await),
        (vec![], vec![one])
    );
    assert_eq!(room.cards(&Listing::Latest, "pt").await[0].comments, 1);
    // One that was on its way when the text became a copy.
    let late = draft("Mal.", first).unwrap().replying_to(Some(one));
    let two = add(late).await;
    let shown = room.store.comments(agency, lang("pt")).await.unwrap();
    assert_eq!((shown[1].id, shown[1].parent), (two, Some(one)));
    // The agency takes its text back; the other outlet's stands for itself again.
    let mut save = room.store.save(at(130)).await.unwrap();
    save.take_down(agency, Remover::Publisher, "x")
        .await
        .unwrap();
    save.commit().await.unwrap();
    group(&[]).await;
    assert_eq!(under(first).await, [one, two]);
}
