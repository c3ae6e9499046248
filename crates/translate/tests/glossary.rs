//! Articles whose words a glossary knows.
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
use news::{
    Check, Finding, Lang, Mark, Remembered, RuleKind, Scope, SegmentState, Severity, Term, Text,
};
use std::sync::Arc;
use translate::{Done, Engine, EngineError, Glossary, Output, Router, Stretches};

/// Terms from Swahili to Malay, for the mirror: it writes words backwards.
fn glossary(terms: &[(RuleKind, &str, &str)]) -> Glossary {
    let pair = "sw-ms".parse().unwrap();
    let term = |&(kind, source, target): &_| Term::of_parts(pair, kind, (source, target), None);
    let terms: Vec<Term> = terms.iter().map(|it| term(it).unwrap()).collect();
    Glossary::new(&terms, lang("sw"), lang("ms"))
}

fn bridge() -> Glossary {
    glossary(&[(RuleKind::Required, "daraja", "jambatan")])
}

fn found(findings: &[Finding]) -> Vec<(Severity, &str)> {
    let own = findings.iter().filter(|it| it.check == Check::Glossary);
    own.map(|it| (it.severity, it.unit.0.as_str())).collect()
}

#[test]
fn terms_are_put_in_and_flagged() {
    let desk = Desk {
        glossary: bridge(),
        ..Desk::new()
    };
    let mut marked = Text::plain("Moja ");
    marked.push("daraja", &[Mark::Emphasis]);
    marked.push(" tatu.", &[]);
    let article = article(
        "Daraja refu",
        vec!["Daraja na mbili.  Tatu nne.".into(), marked],
    );
    let done = desk.translate(&article, Scope::Full);
    let translation = &done.translation;
    assert_eq!(translation.article.headline.words(), "ufer jambatan");
    let paragraphs = body(translation);
    assert_eq!(paragraphs[0].words(), "ilibm an jambatan.  enn utaT.");
    assert_eq!(paragraphs[1].words(), "utat jambatan ajoM.");
    assert_eq!(paragraphs[1].spans[1].text, "jambatan");
    assert_eq!(paragraphs[1].spans[1].marks, [Mark::Emphasis]);
    let put = |unit| (Severity::Warning, unit);
    assert_eq!(
        found(&translation.findings),
        [put("headline"), put("body.0.text"), put("body.1.text")]
    );
    assert_eq!(translation.provenance.score, 1.0);
    assert_eq!(
        translation.provenance.glossary.as_deref(),
        desk.glossary.version()
    );
    // The sentences without marks that have the term were sent once more, for the places of
    // their words; the others not.
    let seen = desk.seen();
    let times = |sentence: &str| seen.iter().filter(|it| *it == sentence).count();
    assert_eq!(times("Daraja refu"), 2);
    assert_eq!(times("Tatu nne."), 1);
    assert_eq!(times("Moja daraja tatu."), 1);
}

#[test]
fn what_cannot_be_put_in_is_missing() {
    let mirror = Mirror {
        blind: true,
        ..Mirror::default()
    };
    let desk = Desk {
        glossary: glossary(&[
            (RuleKind::Required, "daraja", "jambatan"),
            (RuleKind::Kept, "Mwangaza Mpya", ""),
            (RuleKind::Forbidden, "tatu", "utat"),
        ]),
        ..Desk::with(mirror)
    };
    let article = article(
        "Moja",
        vec!["Daraja nne. Na Mwangaza Mpya leo. Tatu tatu.".into()],
    );
    let done = desk.translate(&article, Scope::Full);
    assert_eq!(
        found(&done.translation.findings),
        [Severity::Warning, Severity::Error, Severity::Error].map(|it| (it, "body.0.text"))
    );
    assert!(done.translation.provenance.score < 1.0);
}

#[test]
fn a_changed_term_makes_its_own_segments_anew() {
    let mut desk = Desk {
        glossary: bridge(),
        ..Desk::new()
    };
    let article = article(
        "Daraja refu",
        vec!["Moja mbili. Daraja moja. Tatu nne.".into()],
    );
    let done = desk.translate(&article, Scope::Full);
    desk.seen();

    // The same glossary: nothing is sent, from the memory or from the translation so far,
    // and what is to be flagged stays flagged.
    let memory = done.learned.iter().cloned().collect();
    desk.known = memory;
    let again = desk.translate(&article, Scope::Full);
    assert_eq!((desk.seen(), &again.learned), (vec![], &vec![]));
    assert_eq!(again.translation.findings, done.translation.findings);
    assert_eq!(again.translation.article, done.translation.article);

    // Another target for one term: only its two sentences.
    desk.glossary = glossary(&[(RuleKind::Required, "daraja", "titi")]);
    let from_memory = desk.translate(&article, Scope::Full);
    assert_eq!(desk.seen()[..2], ["Daraja refu", "Daraja moja."]);
    assert_eq!(
        body(&from_memory.translation)[0].words(),
        "ilibm ajoM. ajom titi. enn utaT."
    );
    let words: Vec<String> = from_memory.learned.iter().map(|it| it.0.words()).collect();
    assert_eq!(words, ["Daraja refu", "Daraja moja."]);
    desk.known.clear();
    desk.earlier = Some(done.translation);
    let from_earlier = desk.translate(&article, Scope::Full);
    assert_eq!(desk.seen()[..2], ["Daraja refu", "Daraja moja."]);
    assert_eq!(
        from_earlier.translation.article,
        from_memory.translation.article
    );

    // A term that no sentence has, and one that forbids: nothing is sent.
    desk.earlier = Some(from_earlier.translation);
    desk.glossary = glossary(&[
        (RuleKind::Required, "daraja", "titi"),
        (RuleKind::Required, "shule", "sekolah"),
        (RuleKind::Forbidden, "moja", "ajoM"),
    ]);
    let more = desk.translate(&article, Scope::Full);
    assert_eq!(desk.seen(), Vec::<String>::new());
    assert!(found(&more.translation.findings).contains(&(Severity::Error, "body.0.text")));

    // Without the term, its sentences are the machine's own again.
    desk.earlier = Some(more.translation);
    desk.glossary = Glossary::default();
    let without = desk.translate(&article, Scope::Full);
    assert_eq!(without.translation.article.headline.words(), "ufer ajaraD");
    assert_eq!(without.translation.provenance.glossary, None);
}

#[test]
fn people_have_the_last_word() {
    let mut desk = Desk {
        glossary: bridge(),
        ..Desk::new()
    };
    let article = article("Daraja refu", vec!["Daraja moja.".into()]);
    let words = Remembered::by_person("Sebuah titi.");
    desk.known.insert("Daraja moja.".into(), words);
    let mut done = desk.translate(&article, Scope::Full).translation;
    assert_eq!(body(&done)[0].words(), "Sebuah titi.");
    assert_eq!(done.segments[1].terms, None);
    done.segments[0].state = SegmentState::Final;
    done.segments[0].target = "Titi panjang".into();
    desk.earlier = Some(done);
    desk.seen();
    let again = desk.translate(&article, Scope::Full);
    assert_eq!(again.translation.article.headline.words(), "Titi panjang");
    assert_eq!(desk.seen(), Vec::<String>::new());
}

#[test]
fn sections_and_tags_are_called_by_name() {
    let mut desk = Desk {
        glossary: bridge(),
        ..Desk::new()
    };
    let mut article = article("Moja", vec![]);
    article.section = Some("Daraja".into());
    article.tags = vec!["daraja".into(), "daraja refu".into()];
    let done = desk.translate(&article, Scope::Full);
    let words = |text: &Text| text.words();
    let section = |done: &Done| {
        done.translation
            .article
            .section
            .as_ref()
            .map(words)
            .unwrap()
    };
    assert_eq!(section(&done), "Jambatan");
    let tags: Vec<String> = done.translation.article.tags.iter().map(words).collect();
    assert_eq!(tags, ["jambatan", "ufer jambatan"]);
    assert!(
        !desk
            .seen()
            .iter()
            .any(|it| it == "Daraja" || it == "daraja")
    );
    // Names are not a matter of memory.
    assert_eq!(done.learned.len(), 2);

    // What IPTC has a name for is called by it.
    article.language = Lang::ENGLISH;
    article.section = Some("Environment".into());
    article.tags = vec!["climate change".into(), "Earthquake".into(), "moja".into()];
    desk.glossary = Glossary::default();
    let done = desk.try_translate(&article, Scope::Full, "ms").unwrap();
    assert!(desk.seen().contains(&"Environment".to_owned()));
    assert_eq!(section(&done), "tnemnorivnE");
}

/// The mirror to English; from there, the same words with a letter more.
struct Legs(Mirror);

impl Engine for Legs {
    fn describe(&self) -> news::Engine {
        self.0.describe()
    }

    fn model(&self, from: Lang, to: Lang) -> Option<String> {
        let leg = from == Lang::ENGLISH || to == Lang::ENGLISH;
        self.0.model(from, to).filter(|_| leg)
    }

    fn translate(
        &self,
        from: Lang,
        to: Lang,
        sentences: &[&str],
        marked: Option<&[Stretches]>,
    ) -> Result<Vec<Output>, EngineError> {
        if from != Lang::ENGLISH {
            return self.0.translate(from, to, sentences, marked);
        }
        let output = |text: &&str| {
            let (mut out, mut places) = (String::new(), Vec::new());
            for word in text.split_inclusive(' ') {
                let (at, bare) = (word.as_ptr() as usize - text.as_ptr() as usize, word.trim());
                let start = out.len();
                out.push_str(bare.trim_end_matches('.'));
                out.push('h');
                places.push((at..at + bare.len(), start..out.len()));
                out.push_str(word.trim_start_matches(bare.trim_end_matches('.')));
            }
            Output {
                text: out,
                alignment: marked.map(|_| places),
            }
        };
        Ok(sentences.iter().map(output).collect())
    }
}

#[test]
fn a_term_of_the_pair_holds_at_the_end_of_a_way_by_english() {
    for pair in ["sw-ms", "*-ms", "*"] {
        let term = |kind, source: &str, target: &str| {
            Term::of_parts(pair.parse().unwrap(), kind, (source, target), None).unwrap()
        };
        let terms = [
            term(RuleKind::Required, "daraja", "jambatan"),
            term(RuleKind::Kept, "Mwangaza Mpya", ""),
            term(RuleKind::Forbidden, "tatu", "utath"),
        ];
        let desk = Desk {
            router: Router::new(Arc::new(Legs(Mirror::default()))),
            glossary: Glossary::new(&terms, lang("sw"), lang("ms")),
            ..Desk::new()
        };
        let mut marked = Text::plain("Moja ");
        marked.push("daraja", &[Mark::Emphasis]);
        marked.push(" tatu.", &[]);
        let article = article("Daraja refu", vec!["Na Mwangaza Mpya leo.".into(), marked]);
        let translation = desk.translate(&article, Scope::Full).translation;
        assert_eq!(translation.provenance.route.to_string(), "sw > en > ms");
        assert_eq!(translation.article.headline.words(), "uferh jambatan");
        let paragraphs = body(&translation);
        assert_eq!(paragraphs[0].words(), "oelh Mwangaza Mpya aNh.");
        assert_eq!(paragraphs[1].words(), "utath jambatan ajoMh.");
        assert_eq!(paragraphs[1].spans[1].text, "jambatan");
        assert_eq!(paragraphs[1].spans[1].marks, [Mark::Emphasis]);
        let errors = found(&translation.findings).into_iter();
        let errors: Vec<_> = errors.filter(|it| it.0 == Severity::Error).collect();
        assert_eq!(errors, [(Severity::Error, "body.1.text")], "{pair}");
    }
}
