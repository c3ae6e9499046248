//! Whole translations, with real models where they are installed.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::string_slice,
    clippy::print_stdout,
    missing_docs
)]

mod files;

use nmt::{Files, Settings, Translator, kernels::Isa};
use std::sync::atomic::{AtomicUsize, Ordering};

const TEXTS: [&str; 6] = [
    "The president said on Monday that the talks would continue.",
    "",
    "A short one.",
    "Police in the city of Porto, which is in the north of Portugal, asked drivers to stay at home because of the heavy rain.",
    "Why?",
    "In 2008, 14 of the 27 countries signed the agreement; three others, among them Norway, waited until 2011.",
];

/// The model of a direction, or `None` with a line that says what was skipped.
fn files(test: &str, direction: &str) -> Option<Files> {
    let installed = files::installed(test, direction)?;
    Some(Files {
        model: installed.model,
        source: installed.vocabulary.clone(),
        target: installed.vocabulary,
        shortlist: Some(installed.shortlist),
    })
}

fn texts(translator: &Translator, texts: &[&str], settings: &Settings) -> Vec<String> {
    translator
        .translate(texts, settings)
        .unwrap()
        .into_iter()
        .map(|one| one.text)
        .collect()
}

#[test]
fn a_sentence_is_translated_the_same_whatever_is_beside_it() {
    let Some(files) = files(
        "a_sentence_is_translated_the_same_whatever_is_beside_it",
        "en-pt",
    ) else {
        return;
    };
    let translator = Translator::open(&files).unwrap();
    let settings = Settings::default();
    let all = texts(&translator, &TEXTS, &settings);
    assert_eq!(all[1], "");
    assert!(all[0].contains("segunda-feira"), "{}", all[0]);
    for (text, translation) in TEXTS.iter().zip(&all) {
        assert_eq!(
            &texts(&translator, &[text], &settings),
            std::slice::from_ref(translation)
        );
    }
    let many: Vec<&str> = TEXTS.iter().copied().cycle().take(200).collect();
    for threads in [1, 3] {
        let found = texts(
            &translator,
            &many,
            &Settings {
                threads,
                ..settings
            },
        );
        assert!(
            found
                .iter()
                .zip(all.iter().cycle())
                .all(|(left, right)| left == right)
        );
    }
}

#[test]
fn a_long_text_is_cut_and_nothing_is_lost() {
    let Some(files) = files("a_long_text_is_cut_and_nothing_is_lost", "en-pt") else {
        return;
    };
    let translator = Translator::open(&files).unwrap();
    let text = TEXTS[3].repeat(12);
    let found = translator
        .translate(
            &[&text],
            &Settings {
                alignment: true,
                ..Settings::default()
            },
        )
        .unwrap();
    assert!(
        found[0].text.matches("Porto").count() >= 10,
        "{}",
        found[0].text
    );
    for link in &found[0].alignment {
        assert!(
            text.get(link.source.clone()).is_some()
                && found[0].text.get(link.target.clone()).is_some()
        );
    }
}

#[test]
fn names_are_aligned_with_themselves() {
    let Some(files) = files("names_are_aligned_with_themselves", "en-pt") else {
        return;
    };
    let translator = Translator::open(&files).unwrap();
    let text = "Maria lives in Lisbon.";
    let found = &translator
        .translate(
            &[text],
            &Settings {
                alignment: true,
                ..Settings::default()
            },
        )
        .unwrap()[0];
    let link = found
        .alignment
        .iter()
        .find(|link| found.text[link.target.clone()].trim() == "Maria")
        .unwrap();
    assert_eq!(&text[link.source.clone()], "Maria");
}

#[test]
fn a_beam_is_as_likely_or_likelier() {
    let Some(files) = files("a_beam_is_as_likely_or_likelier", "en-pt") else {
        return;
    };
    let translator = Translator::open(&files).unwrap();
    let score = |beam| {
        let settings = Settings {
            beam,
            score: true,
            ..Settings::default()
        };
        let found = translator.translate(&TEXTS, &settings).unwrap();
        found.iter().filter_map(|one| one.score).sum::<f32>()
    };
    assert!(score(4) >= score(1) - 1e-4, "{} {}", score(4), score(1));
}

#[test]
fn work_stops_when_it_is_told_to() {
    let Some(files) = files("work_stops_when_it_is_told_to", "en-pt") else {
        return;
    };
    let translator = Translator::open(&files).unwrap();
    let asked = AtomicUsize::new(0);
    let stop = || asked.fetch_add(1, Ordering::Relaxed) >= 3;
    let found = translator.translate(
        &TEXTS,
        &Settings {
            stop: Some(&stop),
            ..Settings::default()
        },
    );
    assert!(matches!(found, Err(nmt::Error::Stopped)));
}

#[test]
fn all_kernels_translate_the_same() {
    let Some(files) = files("all_kernels_translate_the_same", "en-pt") else {
        return;
    };
    let run = |isa| {
        let translator = Translator::open_with(&files, isa).unwrap();
        let settings = Settings {
            score: true,
            alignment: true,
            ..Settings::default()
        };
        translator.translate(&TEXTS, &settings).unwrap()
    };
    let portable = run(Isa::PORTABLE);
    for isa in Isa::available() {
        assert_eq!(run(isa), portable, "{}", isa.name());
    }
}

/// Sentences with their translations by native Bergamot. Where its attention is computed by kernels for
/// another machine, it differs from itself on 5 to 9 sentences in 100.
#[test]
fn translations_are_those_of_bergamot() {
    for pair in ["en-pt", "pt-en"] {
        let Some(files) = files("translations_are_those_of_bergamot", pair) else {
            return;
        };
        let translator = Translator::open(&files).unwrap();
        let fixture = String::from_utf8(files::fixture(&format!("bergamot.{pair}.tsv"))).unwrap();
        let (sources, right): (Vec<&str>, Vec<&str>) = fixture
            .lines()
            .map(|line| line.split_once('\t').unwrap())
            .unzip();
        let found = texts(&translator, &sources, &Settings::default());
        let other: Vec<_> = found
            .iter()
            .zip(right)
            .filter(|(one, other)| one != other)
            .collect();
        assert!(found.len() == 40 && other.len() <= 2, "{pair}: {other:#?}");
    }
}
