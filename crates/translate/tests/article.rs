//! Whole articles through an engine that is easy to foresee.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::string_slice,
    missing_docs
)]

#[allow(dead_code)] // Shared with other tests.
mod desk;

use desk::{Desk, Mirror, article, body, lang};
use news::{Check, Mark, Remembered, Scope, Segment, SegmentState, Severity, Standing, Text};
use translate::{Done, NoWay, needed};

#[test]
fn sentences_go_through_and_come_back_in_place() {
    let desk = Desk::new();
    let article = article(
        "Daraja lafunguliwa",
        vec!["Moja mbili.  Tatu nne.\nTano.".into()],
    );
    let done = desk.translate(&article, Scope::Full);
    let translation = &done.translation;
    assert_eq!(translation.article.headline.words(), "awilugnufal ajaraD");
    assert_eq!(
        body(translation)[0].words(),
        "ilibm ajoM.  enn utaT.\nonaT."
    );
    assert_eq!(translation.article.byline, article.byline);
    assert_eq!(translation.article.language, lang("ms"));
    assert_eq!(translation.provenance.models, ["mirror-swms 1"]);
    assert_eq!(translation.provenance.score, 1.0);
    assert_eq!(translation.standing, Standing::Published);
    assert_eq!(done.learned.len(), 4);
    assert!(matches!(
        desk.try_translate(&article, Scope::Full, "xh"),
        Err(NoWay::NoModels { .. })
    ));
    assert!(desk.try_translate(&article, Scope::Full, "sw-KE").is_err());
}

#[test]
fn the_head_leaves_the_body_in_the_original() {
    let desk = Desk::new();
    let article = article("Daraja lafunguliwa", vec!["Moja mbili.".into()]);
    let done = desk.translate(&article, Scope::Head);
    assert_eq!(body(&done.translation)[0].words(), "Moja mbili.");
    assert_eq!(desk.seen(), ["Daraja lafunguliwa"]);
}

#[test]
fn capitals_are_translated_as_words() {
    let desk = Desk::new();
    let article = article("DARAJA LAFUNGULIWA LEO", vec![]);
    let done = desk.translate(&article, Scope::Head);
    assert_eq!(desk.seen(), ["Daraja lafunguliwa leo"]);
    assert_eq!(
        done.translation.article.headline.words(),
        "OEL AWILUGNUFAL AJARAD"
    );
}

#[test]
fn marks_and_literals_are_carried_over() {
    let desk = Desk::new();
    let link = Mark::Link("https://a.example/".parse().unwrap());
    let mut text = Text::plain("Soma ");
    text.push("habari hii", std::slice::from_ref(&link));
    text.push(" kwa www.mto.example leo.", &[]);
    let mut code = Text::default();
    code.push("let x = 1;", &[Mark::Code]);
    let article = article("Daraja", vec![text, code.clone(), "12 – 13".into()]);
    let done = desk.translate(&article, Scope::Full);
    let body = body(&done.translation);
    let linked: Vec<&str> = body[0]
        .spans
        .iter()
        .filter(|span| span.marks.contains(&link))
        .map(|span| span.text.as_str())
        .collect();
    assert_eq!(linked, ["iih irabah"]);
    assert!(
        body[0].words().contains(" www.mto.example "),
        "{}",
        body[0].words()
    );
    assert_eq!(body[1], &code);
    assert_eq!(body[2].words(), "12 – 13");
    assert!(
        !desk
            .seen()
            .iter()
            .any(|text| text.contains("let x") || text.contains("12"))
    );
    assert_eq!(done.translation.findings, []);
}

#[test]
fn a_link_over_two_sentences_is_one() {
    let desk = Desk::new();
    let link = Mark::Link("https://a.example/".parse().unwrap());
    let mut text = Text::plain("Moja. ");
    text.push("Tatu ", std::slice::from_ref(&link));
    text.push("nne", &[link.clone(), Mark::Strong]);
    text.push(". Tano sita.", std::slice::from_ref(&link));
    text.push(" ", &[]);
    text.push("Saba.", std::slice::from_ref(&link));
    let done = desk.translate(&article("Daraja", vec![text]), Scope::Full);
    let spans = &body(&done.translation)[0].spans;
    let linked = |span: &news::Span| span.marks.contains(&link);
    let runs = spans.chunk_by(|one, next| linked(one) == linked(next));
    let runs: Vec<String> = runs
        .filter(|run| linked(&run[0]))
        .map(|run| run.iter().map(|span| span.text.as_str()).collect())
        .collect();
    assert_eq!(runs, ["enn utaT. atis onaT.", "abaS."]);
}

#[test]
fn lines_that_are_set_in_stay_so() {
    let desk = Desk::new();
    let mut article = article("Daraja", vec![]);
    let text = Text::plain("    Moja mbili\n  Tatu nne\n");
    article.body = vec![news::Block::Preformatted { text }];
    let done = desk.translate(&article, Scope::Full);
    let news::Block::Preformatted { text } = &done.translation.article.body[0] else {
        panic!("a poem");
    };
    assert_eq!(text.words(), "    ilibm ajoM\n  enn utaT\n");
}

#[test]
fn around_what_is_never_translated_capitals_are_words_too() {
    let desk = Desk::new();
    let article = article("WATU WAANDAMANA #METOO MJINI LEO", vec![]);
    let done = desk.translate(&article, Scope::Head);
    assert!(
        desk.seen().iter().all(|text| !text.contains("WAANDAMANA")),
        "a model reads no words in capitals"
    );
    let headline = done.translation.article.headline.words();
    assert_eq!(headline, "ANAMADNAAW UTAW #METOO OEL INIJM");
}

#[test]
fn what_failed_stays_in_the_original_and_says_so() {
    let desk = Desk::new();
    let article = article("Daraja", vec!["Mji una kimya sana leo. Tatu nne.".into()]);
    let done = desk.translate(&article, Scope::Full);
    let translation = done.translation;
    let segment = &translation.segments[1];
    assert_eq!(segment.state, SegmentState::Initial);
    assert!(segment.target.is_blank());
    let finding = &translation.findings[0];
    assert_eq!(
        (finding.check, finding.severity),
        (Check::Empty, Severity::Error)
    );
    let spans = &body(&translation)[0].spans;
    assert_eq!(spans[0].text, "Mji una kimya sana leo.");
    assert_eq!(spans[0].marks, [Mark::Lang(lang("sw"))]);
    assert_eq!(spans[1].text, " enn utaT.");
    // 3 of 8 words; but all of the headline.
    assert_eq!(translation.provenance.score, 0.375);
    let scores = translation.segments.iter().map(|segment| segment.score);
    assert_eq!(scores.collect::<Vec<_>>(), [Some(100), Some(0), Some(100)]);
    assert_eq!(translation.standing, Standing::Headline);
    assert!(
        !done
            .learned
            .iter()
            .any(|(source, _)| source.words().contains("kimya"))
    );
}

#[test]
fn what_is_known_is_not_sent() {
    let mut desk = Desk::new();
    let article = article("Daraja", vec!["Moja mbili. Moja mbili. 7.".into()]);
    assert_eq!(
        needed(&article, Scope::Full),
        ["Daraja", "Moja mbili."].map(Text::from)
    );
    desk.known.insert(
        "Moja mbili.".into(),
        Remembered::by_machine("satu dua.", None),
    );
    let done = desk.translate(&article, Scope::Full);
    assert_eq!(desk.seen(), ["Daraja"]);
    let learned = Remembered::by_machine("ajaraD", None);
    assert_eq!(done.learned, [("Daraja".into(), learned)]);
    assert_eq!(body(&done.translation)[0].words(), "satu dua. satu dua. 7.");
}

#[test]
fn what_is_known_with_its_marks_is_not_sent() {
    let mut desk = Desk::new();
    let link = |place: &str| Mark::Link(format!("https://a.example/{place}").parse().unwrap());
    let marked = |mark: Mark| {
        let mut text = Text::plain("Moja ");
        text.push("mbili", &[mark]);
        text.push(" tatu.", &[]);
        text
    };
    let before = article("Daraja", vec![marked(link("x"))]);
    let done = desk.translate(&before, Scope::Full);
    desk.known = done.learned.into_iter().collect();
    desk.seen();
    let again = desk.translate(&before, Scope::Full);
    assert_eq!((desk.seen(), &again.learned), (vec![], &vec![]));
    assert_eq!(again.translation.article, done.translation.article);
    // The same words with a link to elsewhere, and without one, are others.
    for other in [marked(link("y")), "Moja mbili tatu.".into()] {
        let words = other.words();
        let translation = desk.translate(&article("Daraja", vec![other]), Scope::Full);
        assert_eq!(desk.seen(), [words]);
        assert_eq!(translation.learned.len(), 1);
    }
    // What a person wrote stands as it was written.
    let mut own = Text::plain("Dua ");
    own.push("satu", &[link("x")]);
    let words = Remembered::by_person(own.clone());
    desk.known.insert(marked(link("x")), words);
    let by_person = desk.translate(&before, Scope::Full).translation;
    assert_eq!(body(&by_person), [&own]);
}

#[test]
fn no_check_takes_back_what_a_person_said() {
    let mut desk = Desk::new();
    let words = "la la la la la la la la la la";
    desk.known
        .insert("Moja mbili.".into(), Remembered::by_person(words));
    let before = article("Daraja", vec!["Moja mbili.".into()]);
    let mut earlier = desk.translate(&before, Scope::Full).translation;
    assert_eq!(body(&earlier)[0].words(), words);
    assert_eq!(earlier.findings, []);
    // What a machine made before a person said it makes way.
    earlier.segments[1].target = "ilibm ajoM.".into();
    desk.earlier = Some(earlier);
    let again = desk.translate(&before, Scope::Full).translation;
    assert_eq!(body(&again)[0].words(), words);
}

#[test]
fn edits_by_people_survive_changes_elsewhere() {
    let mut desk = Desk::new();
    let before = article("Daraja", vec!["Moja mbili. Tatu nne.".into()]);
    let mut earlier = desk.translate(&before, Scope::Full).translation;
    let edited: &mut Segment = earlier.segments.last_mut().unwrap();
    edited.target = "tiga empat".into();
    edited.state = SegmentState::Final;
    desk.earlier = Some(earlier);
    desk.seen();
    // A paragraph is new, so the units are numbered anew.
    let after = article(
        "Daraja",
        vec!["Tano sita.".into(), "Moja nane. Tatu nne.".into()],
    );
    let done = desk.translate(&after, Scope::Full);
    assert!(!desk.seen().contains(&"Tatu nne.".to_owned()));
    assert_eq!(body(&done.translation)[1].words(), "enan ajoM. tiga empat");
    let last = done.translation.segments.last().unwrap();
    assert_eq!(last.state, SegmentState::Final);
    // Another text: the edit is of no use.
    let other = article("Daraja", vec!["Tatu tisa.".into()]);
    let done = desk.translate(&other, Scope::Full);
    assert_eq!(body(&done.translation)[0].words(), "asit utaT.");
}

#[test]
fn only_what_the_publisher_changed_is_translated_again() {
    let mut desk = Desk::new();
    let mut linked = Text::plain("Saba ");
    linked.push("nane", &[Mark::Strong]);
    linked.push(" tisa.", &[]);
    let body_of = |third: &str| {
        let sentences = format!("Moja mbili. {third} Tano sita.");
        vec![Text::plain(sentences), linked.clone()]
    };
    let before = article("Daraja", body_of("Tatu nne."));
    let mut earlier = desk.translate(&before, Scope::Full).translation;
    let edited = earlier.segments.iter_mut();
    for segment in edited.filter(|segment| segment.source.words() != "Moja mbili.") {
        if segment.source.words() == "Tatu nne." {
            segment.target = "tiga empat".into();
            segment.state = SegmentState::Final;
        }
    }
    desk.earlier = Some(earlier);
    desk.seen();
    let done = desk.translate(&article("Daraja", body_of("Tatu kumi.")), Scope::Full);
    assert_eq!(
        desk.seen(),
        ["Tatu kumi."],
        "with marks or without, the rest is kept"
    );
    // The edit does not fit the new words: readers see the new, the editor is told.
    let translation = &done.translation;
    assert_eq!(
        body(translation)[0].words(),
        "ilibm ajoM. imuk utaT. atis onaT."
    );
    assert_eq!(translation.outdated[0].target.words(), "tiga empat");
    let told = |done: &Done| {
        let mut found = done.translation.findings.iter();
        found.any(|it| it.check == Check::Source && it.reason.contains("tiga empat"))
    };
    assert!(told(&done));
    // It stays on the list, and comes back with the words that it was made for.
    desk.earlier = Some(done.translation);
    let again = desk.translate(&article("Daraja", body_of("Kumi.")), Scope::Full);
    assert_eq!(again.translation.outdated.len(), 1);
    assert!(told(&again));
    desk.earlier = Some(again.translation);
    let back = desk.translate(&before, Scope::Full).translation;
    assert!(body(&back)[0].words().contains("tiga empat"));
    assert!(back.outdated.is_empty());
}

const CHIEF: &str = "Alisema Rosa Farinha jana.";
const LATER: &str = "Baadaye Farinha alirudi.";

#[test]
fn names_of_people_come_back_and_are_remembered() {
    let mut desk = Desk::new();
    let article = article("Daraja", vec![CHIEF.into(), LATER.into()]);
    let done = desk.translate(&article, Scope::Full);
    let words: Vec<String> = body(&done.translation).iter().map(|t| t.words()).collect();
    assert_eq!(
        words,
        ["anaj Rosa Farinha amesilA.", "idurila Farinha eyadaaB."]
    );
    assert_eq!(done.translation.findings, []);
    let learned = done.learned;
    let later = Remembered::by_machine(words[1].clone(), None);
    assert!(learned.contains(&(LATER.into(), later.clone())));
    // Only what lost a name is sent again, for the places of its words.
    assert_eq!(desk.seen(), ["Daraja", CHIEF, LATER, CHIEF, LATER]);
    desk.known = learned.into_iter().collect();
    let again = desk.translate(&article, Scope::Full);
    assert_eq!(again.translation.article, done.translation.article);
    assert_eq!((desk.seen(), again.learned), (vec![], vec![]));
    // What was remembered before names were kept is not used.
    desk.known.insert(
        LATER.into(),
        Remembered::by_machine("idurila ahniraF eyadaaB.", None),
    );
    let again = desk.translate(&article, Scope::Full);
    assert_eq!(again.translation.article, done.translation.article);
    assert_eq!(again.learned, [(LATER.into(), later)]);
}

#[test]
fn marks_and_names_go_together() {
    let desk = Desk::new();
    let link = Mark::Link("https://a.example/".parse().unwrap());
    let mut text = Text::plain("Alisema ");
    text.push("Rosa Farinha", std::slice::from_ref(&link));
    text.push(" jana.", &[]);
    let done = desk.translate(&article("Daraja", vec![text]), Scope::Full);
    let spans = &body(&done.translation)[0].spans;
    let linked = spans
        .iter()
        .find(|span| span.marks.contains(&link))
        .unwrap();
    assert_eq!(linked.text, "Rosa Farinha");
}

#[test]
fn without_places_another_name_stands_in() {
    let body_of = |copied: &[&'static str], text: &str| {
        let desk = Desk::with(Mirror {
            copied: copied.to_vec(),
            blind: true,
            ..Mirror::default()
        });
        let article = article("Daraja", vec![text.into(), CHIEF.into()]);
        let done = desk.translate(&article, Scope::Full).translation;
        (body(&done)[0].words(), done.findings)
    };
    let (words, _) = body_of(&["Martins"], LATER);
    assert_eq!(words, "idurila Farinha eyadaaB.");
    let (words, findings) = body_of(&[], LATER);
    assert_eq!(words, "idurila ahniraF eyadaaB.");
    let found: Vec<_> = findings.iter().map(|f| (f.check, f.severity)).collect();
    assert_eq!(found[0], (Check::Names, Severity::Error));
    assert_eq!(findings[0].reason, "the name Farinha is not there");
    let ship = "Leo meli «Gaivota» ilikwama.";
    let (words, _) = body_of(&["Olympia"], ship);
    assert_eq!(words, "amawkili “Gaivota” ilem oeL.");
}

#[test]
fn headlines_in_title_case_are_sentences() {
    let desk = Desk::new();
    let text = "Mvua ilinyesha Kijiji cha Pwani Mpya kwa siku tatu. Bajeti ya Pwani Mpya ni ndogo.";
    let article = article(
        "Bajeti Iliyoandikwa Upya Na Mvua Katika Pwani Mpya",
        vec![text.into()],
    );
    let done = desk.translate(&article, Scope::Head);
    assert_eq!(
        desk.seen(),
        ["Bajeti iliyoandikwa upya na mvua katika Pwani Mpya"]
    );
    assert_eq!(done.translation.findings, []);
}
