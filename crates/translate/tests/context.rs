//! Words that stand alone, and the article that says what they mean.
#![allow(clippy::unwrap_used, clippy::panic, clippy::string_slice, missing_docs)]

#[allow(dead_code)] // Shared with other tests.
mod desk;

use desk::{Desk, Mirror, article, lang};
use news::{Block, Figure, Lang, Remembered, Scope, Text};
use std::sync::Arc;
use translate::{Engine, EngineError, Output, Router, Stretches};

/// The mirror, which guesses wrong where a word stands alone.
struct Guess(Arc<Mirror>);

impl Engine for Guess {
    fn describe(&self) -> news::Engine {
        self.0.describe()
    }

    fn model(&self, from: Lang, to: Lang) -> Option<String> {
        self.0.model(from, to)
    }

    fn translate(
        &self,
        from: Lang,
        to: Lang,
        sentences: &[&str],
        marked: Option<&[Stretches]>,
    ) -> Result<Vec<Output>, EngineError> {
        let mut outputs = self.0.translate(from, to, sentences, marked)?;
        for (sentence, output) in sentences.iter().zip(&mut outputs) {
            if sentence.eq_ignore_ascii_case("benki") {
                "duit".clone_into(&mut output.text);
                output.alignment = None;
            }
        }
        Ok(outputs)
    }
}

fn desk() -> Desk {
    let desk = Desk::new();
    Desk {
        router: Router::new(Arc::new(Guess(desk.mirror.clone()))),
        ..desk
    }
}

const SENTENCE: &str = "Jana benki za mto zimefurika.";

#[test]
fn a_tag_means_what_it_means_in_the_article() {
    let desk = desk();
    let mut article = article(SENTENCE, vec![]);
    article.section = Some("Benki".into());
    article.tags = vec!["benki".into(), "mto".into(), "shule".into()];
    let translation = desk.translate(&article, Scope::Head).translation;
    let words: Vec<String> = translation.article.tags.iter().map(Text::words).collect();
    assert_eq!(words, ["ikneb", "otm", "eluhs"]);
    assert_eq!(translation.article.section.unwrap().words(), "Ikneb");
    // Only what was guessed otherwise was looked up.
    let seen = desk.seen();
    let times = |text: &str| seen.iter().filter(|it| *it == text).count();
    assert_eq!((times(SENTENCE), times("mto"), times("shule")), (2, 1, 1));
}

#[test]
fn so_does_a_short_caption_but_no_name() {
    let desk = desk();
    let figure = |caption: &str| {
        Block::Figure(Figure {
            src: "https://news.example/a.jpg".parse().unwrap(),
            alt: None,
            caption: Some(caption.into()),
            credit: None,
        })
    };
    let mut article = article(
        "Daraja",
        vec![SENTENCE.into(), "Leo Asha Juma alisema.".into()],
    );
    article.body.extend([figure("Benki"), figure("Asha Juma")]);
    let translation = desk.translate(&article, Scope::Full).translation;
    let captions = translation.article.figures().into_iter();
    let captions: Vec<String> = captions
        .filter_map(|figure| figure.caption.as_ref().map(Text::words))
        .collect();
    assert_eq!(captions[0], "Ikneb");
    // The sentence with the name was sent again for the name's place, but not for the caption.
    let seen = desk.seen();
    assert_eq!(seen.iter().filter(|it| it.starts_with("Leo")).count(), 2);
}

#[test]
fn what_a_person_said_of_a_tag_stands() {
    let mut desk = desk();
    desk.known
        .insert("benki".into(), Remembered::by_person("tebing sungai"));
    let mut article = article(SENTENCE, vec![]);
    article.tags = vec!["benki".into()];
    let done = desk.translate(&article, Scope::Head);
    let tags = &done.translation.article.tags;
    assert_eq!(tags, &[Text::plain("tebing sungai")]);
    let learned = |(source, _): &(Text, Remembered)| source.words() == "benki";
    assert!(!done.learned.iter().any(learned));
    // Nor does a machine know better the next time, when the words are there already.
    desk.earlier = Some(done.translation);
    let again = desk.translate(&article, Scope::Head).translation;
    assert_eq!(again.article.tags, [Text::plain("tebing sungai")]);
}

#[test]
fn without_a_sentence_the_guess_stays() {
    let desk = desk();
    let mut article = article("Daraja refu la mji", vec![]);
    article.tags = vec!["benki".into()];
    let translation = desk.translate(&article, Scope::Head).translation;
    assert_eq!(translation.article.tags, [Text::plain("duit")]);
    assert_eq!(translation.article.language, lang("ms"));
}
