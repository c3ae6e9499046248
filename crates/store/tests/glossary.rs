//! What every database must remember of segments and terms. As in `contract.rs`.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::print_stdout
)]

#[allow(dead_code)] // Shared with other tests.
#[macro_use]
mod newsroom;

use news::*;
use newsroom::{Newsroom, at, lang};
use store::*;

contracts! {
    segments_are_remembered
    what_people_translated_is_remembered_everywhere
    the_memory_goes_into_files_and_back
    terms_are_kept_in_order
    translations_are_told_by_their_words
}

fn route(text: &str) -> Route {
    text.parse().unwrap()
}

async fn segments_are_remembered(room: Newsroom) {
    let heeded = |version: &str, put| Heeded {
        version: version.into(),
        put,
    };
    let made = |target: &str, terms| ("Olá.".to_owned(), Remembered::by_machine(target, terms));
    let mut save = room.store.save(at(1)).await.unwrap();
    for segment in [made("Hello.", None), made("Hi.", Some(heeded("a1", true)))] {
        let way = route("pt > en");
        save.remember(&way, "tiny 1", &[segment]).await.unwrap();
    }
    save.commit().await.unwrap();
    let asked = ["Olá.".to_owned(), "Adeus.".to_owned()];
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
        segment(marked, "Stressed.", SegmentState::Final),
    ];
    let mut save = room.store.save(at(5)).await.unwrap();
    let words = |target: &str| [("Olá.".to_owned(), Remembered::by_machine(target, None))];
    let way = route("pt > en");
    save.remember(&way, "tiny 1", &words("Hi.")).await.unwrap();
    let kept = save.translation(id, lang("pt"), &translation, None).await;
    assert_eq!(kept.unwrap(), Kept::New);
    save.commit().await.unwrap();

    let asked = ["Olá.", "Sim.", "Não.", "12", "Com ênfase."].map(str::to_owned);
    let known = room.store.recall(&way, "tiny 1", &asked).await.unwrap();
    let mut known: Vec<_> = known.into_iter().collect();
    known.sort_by(|a, b| a.0.cmp(&b.0));
    let by_person = |source: &str, target: &str| (source.to_owned(), Remembered::by_person(target));
    assert_eq!(
        known,
        [
            by_person("Olá.", "Hello there."),
            by_person("Sim.", "Yes indeed.")
        ]
    );
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
    let near = |pair, lengths| room.store.memory_near(pair, lengths, 10);
    let (pt, de) = (lang("pt-BR"), lang("de"));
    assert_eq!(near((pt, de), 1..=20).await.unwrap().len(), 2);
    assert_eq!(near((pt, de), 12..=20).await.unwrap().len(), 1);
    assert!(near((de, pt), 1..=20).await.unwrap().is_empty());
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
