//! What every database must remember of segments and terms.

use crate::newsroom::{self, Newsroom, at, lang};
use news::*;
use store::*;

contracts! {
    segments_are_remembered
    what_people_translated_is_remembered_everywhere
    the_memory_goes_into_files_and_back
    marks_are_remembered
    what_is_nearly_the_same_is_found
    terms_are_kept_in_order
    translations_are_told_by_their_words
    comments_are_told_by_their_words
}

fn route(text: &str) -> Route {
    text.parse().unwrap()
}

async fn segments_are_remembered(room: Newsroom) {
    let heeded = |version: &str, put| Heeded {
        version: version.into(),
        put,
    };
    let made = |target: &str, terms| ("Olá.".into(), Remembered::by_machine(target, terms));
    let mut save = room.store.save(at(1)).await.unwrap();
    for segment in [made("Hello.", None), made("Hi.", Some(heeded("a1", true)))] {
        let way = route("pt > en");
        save.remember(&way, "tiny 1", &[segment]).await.unwrap();
    }
    save.commit().await.unwrap();
    let asked = ["Olá.", "Adeus."].map(Text::from);
    let recall = async |way: &str, models: &str| {
        let known = room.store.recall(&route(way), models, &asked).await;
        known.unwrap().into_iter().collect::<Vec<_>>()
    };
    assert_eq!(
        recall("pt > en", "tiny 1").await,
        [made("Hi.", Some(heeded("a1", true)))]
    );
    assert_eq!(recall("pt > en", "tiny 2").await, []);
}

async fn what_people_translated_is_remembered_everywhere(room: Newsroom) {
    let id = room.article("a", "pt").await;
    let segment = |source: Text, target: &str, state| Segment {
        unit: UnitId("lead".into()),
        source,
        target: target.into(),
        state,
        terms: None,
        score: None,
    };
    let mut marked = Text::default();
    marked.push("Com ênfase.", &[Mark::Emphasis]);
    let stored = room.store.article(id).await.unwrap().unwrap();
    let mut translation = newsroom::translation(Scope::Full, Standing::Published, "A bridge");
    translation.revision = stored.revision;
    translation.provenance.route = route("pt > de > en");
    translation.segments = vec![
        segment("Olá.".into(), "Hello there.", SegmentState::Final),
        segment("Sim.".into(), "Yes indeed.", SegmentState::Reviewed),
        segment("Não.".into(), "No.", SegmentState::Translated),
        segment("12".into(), "12", SegmentState::Final),
        segment(marked.clone(), "Stressed.", SegmentState::Final),
    ];
    let mut save = room.store.save(at(5)).await.unwrap();
    let words = |target: &str| [("Olá.".into(), Remembered::by_machine(target, None))];
    let way = route("pt > en");
    save.remember(&way, "tiny 1", &words("Hi.")).await.unwrap();
    let kept = save.translation(id, lang("pt"), &translation, None).await;
    assert_eq!(kept.unwrap(), Kept::New);
    save.commit().await.unwrap();

    let mut asked = ["Olá.", "Sim.", "Não.", "12", "Com ênfase."]
        .map(Text::from)
        .to_vec();
    asked.push(marked.clone());
    let known = room.store.recall(&way, "tiny 1", &asked).await.unwrap();
    let mut known: Vec<_> = known.into_iter().collect();
    known.sort_by_key(|(source, _)| source.words());
    let by_person = |source: &str, target: &str| (source.into(), Remembered::by_person(target));
    assert_eq!(
        known,
        [
            (marked, Remembered::by_person("Stressed.")),
            by_person("Olá.", "Hello there."),
            by_person("Sim.", "Yes indeed.")
        ]
    );
    // An engine may name the regions of an edition; of those a person's words come first.
    let region = route("pt > en-GB");
    let known = async || {
        let known = room.store.recall(&region, "tiny 1", &asked[1..2]).await;
        known.unwrap().remove(&asked[1]).map(|it| it.target.words())
    };
    assert_eq!(known().await.as_deref(), Some("Yes indeed."));
    let entry = MemoryEntry {
        route: region.clone(),
        models: None,
        source: "Sim.".into(),
        target: "Quite.".into(),
        terms: None,
    };
    let mut save = room.store.save(at(6)).await.unwrap();
    save.remember_entries(&[entry]).await.unwrap();
    save.commit().await.unwrap();
    assert_eq!(known().await.as_deref(), Some("Quite."));
    // Of another pair nothing is known.
    let other = room.store.recall(&route("pt > fr"), "tiny 1", &asked).await;
    assert!(other.unwrap().is_empty());
}

async fn the_memory_goes_into_files_and_back(room: Newsroom) {
    let entry =
        |way: &str, models: Option<&str>, source: &str, version: Option<&str>| MemoryEntry {
            route: route(way),
            models: models.map(str::to_owned),
            source: source.into(),
            target: "x".into(),
            terms: version.map(|version| Heeded {
                version: version.into(),
                put: false,
            }),
        };
    let entries = [
        entry("pt > de", None, "Uma ponte velha.", None),
        entry("pt > en > de", Some("a > b"), "Uma ponte.", Some("f0")),
        entry("pt > en", Some("a"), "Uma ponte.", None),
    ];
    let mut save = room.store.save(at(1)).await.unwrap();
    save.remember_entries(&entries).await.unwrap();
    save.remember_entries(&entries[..1]).await.unwrap();
    save.commit().await.unwrap();
    let (mut all, mut place) = (Vec::new(), MemoryPlace::default());
    loop {
        let (some, next) = room.store.memory(&place, 2).await.unwrap();
        if some.is_empty() {
            break;
        }
        all.extend(some);
        place = next;
    }
    assert_eq!(all.len(), 3);
    assert!(entries.iter().all(|entry| all.contains(entry)), "{all:?}");
    let stats = room.store.memory_stats().await.unwrap();
    let people = stats.iter().find(|it| it.models.is_none()).unwrap();
    assert_eq!((people.segments, people.characters), (1, 16));
    assert_eq!(stats.len(), 3);
}

async fn marks_are_remembered(room: Newsroom) {
    let link = Mark::Link("https://a.example/x".parse().unwrap());
    let text = |words: &str, mark: &Mark| {
        let mut text = Text::plain("Uma ");
        text.push(words, std::slice::from_ref(mark));
        text
    };
    let entry = |source: Text, target: Text| MemoryEntry {
        route: route("pt > en"),
        models: None,
        source,
        target,
        terms: None,
    };
    let entries = [
        entry(text("ponte", &link), text("bridge", &link)),
        entry(
            text("ponte", &Mark::Strong),
            text("old bridge", &Mark::Strong),
        ),
        entry("Uma ponte".into(), "A bridge".into()),
    ];
    let mut save = room.store.save(at(1)).await.unwrap();
    save.remember_entries(&entries).await.unwrap();
    save.commit().await.unwrap();
    let (all, _) = room.store.memory(&MemoryPlace::default(), 9).await.unwrap();
    assert_eq!(all.len(), 3);
    assert!(entries.iter().all(|entry| all.contains(entry)), "{all:?}");
    for one in &entries {
        let asked = [one.source.clone()];
        let known = room.store.recall(&one.route, "tiny", &asked).await.unwrap();
        assert_eq!(
            known[&one.source],
            Remembered::by_person(one.target.clone())
        );
    }
    // Each is forgotten by itself.
    let mut save = room.store.save(at(2)).await.unwrap();
    save.forget(&[entries[0].source.clone()]).await.unwrap();
    save.commit().await.unwrap();
    let pair = (lang("pt"), lang("en"));
    let near = room.store.memory_near(pair, "uma ponte", 9).await.unwrap();
    let targets: Vec<&str> = near.iter().map(|it| it.1.as_str()).collect();
    assert_eq!(targets.len(), 2, "{targets:?}");
    assert!(targets.contains(&"Uma old bridge") && targets.contains(&"A bridge"));
}

async fn what_is_nearly_the_same_is_found(room: Newsroom) {
    let entry = |way: &str, models: Option<&str>, source: &str, target: &str| MemoryEntry {
        route: route(way),
        models: models.map(str::to_owned),
        source: source.into(),
        target: target.into(),
        terms: None,
    };
    let entries = [
        entry(
            "pt > de",
            None,
            "A velha ponte reabre na segunda-feira.",
            "1",
        ),
        entry(
            "pt > en > de",
            Some("a > b"),
            "A ponte reabre na terça-feira.",
            "2",
        ),
        entry(
            "pt > en",
            Some("a"),
            "A ponte reabre na segunda-feira.",
            "3",
        ),
        entry(
            "pt > de",
            Some("c"),
            "Espera-se chuva no norte do país.",
            "4",
        ),
    ];
    let mut save = room.store.save(at(1)).await.unwrap();
    save.remember_entries(&entries).await.unwrap();
    save.commit().await.unwrap();
    let near = async |from: &str, to: &str, most| {
        let pair = (lang(from), lang(to));
        let text = "A velha ponte reabre na segunda.";
        let found = room.store.memory_near(pair, text, most).await.unwrap();
        found.into_iter().map(|it| it.1).collect::<Vec<String>>()
    };
    assert_eq!(near("pt-BR", "de", 9).await, ["1", "2"]);
    assert_eq!(near("pt", "de", 1).await, ["1"]);
    assert_eq!(near("pt", "en", 9).await, ["3"]);
    assert!(near("de", "pt", 9).await.is_empty());
}

async fn terms_are_kept_in_order(room: Newsroom) {
    let term = |pair: &str, kind, source: &str, target: &str| {
        Term::of_parts(pair.parse().unwrap(), kind, (source, target), None).unwrap()
    };
    let terms = [
        term("en-pt", RuleKind::Required, "bridge", "ponte"),
        term("*", RuleKind::Kept, "Tide Desk", ""),
        term("*-pt", RuleKind::Forbidden, "", "viaduto"),
        term("en-pt", RuleKind::Required, "bridge", "ponte"),
    ];
    let empty = room.store.glossary_stamp().await.unwrap();
    let mut save = room.store.save(at(1)).await.unwrap();
    assert_eq!(save.add_terms(&terms).await.unwrap(), terms[..3]);
    assert_eq!(save.add_terms(&terms[1..3]).await.unwrap(), []);
    save.commit().await.unwrap();
    let found = room.store.terms().await.unwrap();
    let words: Vec<&Term> = found.iter().map(|(_, term)| term).collect();
    assert_eq!(words, terms[..3].iter().collect::<Vec<_>>());
    let full = room.store.glossary_stamp().await.unwrap();
    assert_ne!(full, empty);

    // The last is removed and added again: that is another state.
    let mut save = room.store.save(at(2)).await.unwrap();
    let removed = save.remove_term(found[2].0).await.unwrap();
    assert_eq!(removed.as_ref(), Some(&terms[2]));
    assert_eq!(save.remove_term(found[2].0).await.unwrap(), None);
    save.add_terms(&terms[2..3]).await.unwrap();
    save.commit().await.unwrap();
    assert_ne!(room.store.glossary_stamp().await.unwrap(), full);
}

async fn translations_are_told_by_their_words(room: Newsroom) {
    let (first, second) = (room.article("a", "pt").await, room.article("b", "pt").await);
    for id in [first, second] {
        let stored = room.store.article(id).await.unwrap().unwrap();
        for tag in ["en", "fr"] {
            let mut made = newsroom::translation(Scope::Head, Standing::Published, "A bridge");
            made.lang = lang(tag);
            made.revision = stored.revision.clone();
            made.segments = vec![Segment {
                unit: UnitId("headline".into()),
                source: "Uma ponte".into(),
                target: "A bridge".into(),
                state: SegmentState::Translated,
                terms: None,
                score: None,
            }];
            let mut save = room.store.save(at(5)).await.unwrap();
            save.translation(id, lang("pt"), &made, None).await.unwrap();
            save.commit().await.unwrap();
        }
    }
    let words = |after| room.store.translated_words(after, 3);
    let some = words(None).await.unwrap();
    let places: Vec<(ArticleId, Lang)> = some.iter().map(|it| (it.article, it.to)).collect();
    assert_eq!(
        places,
        [
            (first, lang("en")),
            (first, lang("fr")),
            (second, lang("en"))
        ]
    );
    assert_eq!(
        some[0].words,
        [("Uma ponte".to_owned(), "A bridge".to_owned())]
    );
    assert_eq!((some[0].from, some[0].scope), (lang("pt"), Scope::Head));
    let rest = words(Some((second, lang("en")))).await.unwrap();
    assert_eq!(rest.len(), 1);
    assert!(words(Some((second, lang("fr")))).await.unwrap().is_empty());
}

async fn comments_are_told_by_their_words(room: Newsroom) {
    let article = room.article("a", "pt").await;
    let draft = CommentDraft::new(article, "Rui", "Uma ponte.", lang("pt")).unwrap();
    let add = async |state| {
        let added = room.store.add_comment(&draft, state, &[], at(1));
        added.await.unwrap()
    };
    let (shown, held) = (
        add(CommentState::Approved).await,
        add(CommentState::Held).await,
    );
    let mut save = room.store.save(at(2)).await.unwrap();
    for comment in [shown, held] {
        for tag in ["en", "fr"] {
            save.comment_translation((comment, "Uma ponte.", lang("pt")), lang(tag), "A bridge.")
                .await
                .unwrap();
        }
    }
    save.commit().await.unwrap();
    let some = room.store.translated_comments(None, 9).await.unwrap();
    let places: Vec<_> = some.iter().map(|it| (it.comment, it.to)).collect();
    assert_eq!(places, [(shown, lang("en")), (shown, lang("fr"))]);
    assert_eq!(some[0].from, lang("pt"));
    assert_eq!(
        (some[0].source.as_str(), some[0].target.as_str()),
        ("Uma ponte.", "A bridge.")
    );
    let mut save = room.store.save(at(3)).await.unwrap();
    save.no_comment_translation(shown, lang("fr"))
        .await
        .unwrap();
    save.commit().await.unwrap();
    let rest = room.store.translated_comments(Some((shown, lang("en"))), 9);
    assert!(rest.await.unwrap().is_empty());
}
