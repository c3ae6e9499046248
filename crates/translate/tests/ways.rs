//! Several engines: which ways there are, who goes them, and what happens to marks on them.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::string_slice,
    missing_docs
)]

use news::{Lang, Pair};
use std::{ops::Range, sync::Arc};
use translate::{Engine, EngineError, NoWay, Output, Router, Stretches, Way, translate_lines};

/// Puts its name and the language before each sentence.
struct Stamp {
    name: &'static str,
    pairs: Vec<Pair>,
    /// Whether it tells where marked stretches went.
    sees: bool,
    /// Whether it is out of order.
    broken: bool,
}

impl Engine for Stamp {
    fn describe(&self) -> news::Engine {
        news::Engine {
            name: self.name.to_owned(),
            version: "1".to_owned(),
        }
    }

    fn model(&self, from: Lang, to: Lang) -> Option<String> {
        let fits = self.pairs.iter().any(|pair| pair.fits(from, to));
        // Models have no regions.
        let known = fits && (from.base(), to.base()) == (from, to);
        known.then(|| format!("{}-{from}{to}", self.name))
    }

    fn translate(
        &self,
        _: Lang,
        to: Lang,
        sentences: &[&str],
        marked: Option<&[Stretches]>,
    ) -> Result<Vec<Output>, EngineError> {
        if self.broken {
            return Err(EngineError::Failed("out of order".to_owned()));
        }
        let stamp = format!("{}:{to} ", self.name);
        let output = |(at, text): (usize, &&str)| {
            let stretches = marked.map(|marked| marked[at].iter());
            let moved = |range: &Range<usize>| range.start + stamp.len()..range.end + stamp.len();
            let places = |stretches: std::slice::Iter<'_, Range<usize>>| {
                stretches
                    .map(|range| (range.clone(), moved(range)))
                    .collect()
            };
            Output {
                text: format!("{stamp}{text}"),
                alignment: stretches.filter(|_| self.sees).map(places),
            }
        };
        Ok(sentences.iter().enumerate().map(output).collect())
    }
}

fn lang(tag: &str) -> Lang {
    tag.parse().unwrap()
}

fn pair(text: &str) -> Pair {
    text.parse().unwrap()
}

fn stamp(name: &'static str, pairs: &[&str]) -> Stamp {
    Stamp {
        name,
        pairs: pairs.iter().map(|text| pair(text)).collect(),
        sees: true,
        broken: false,
    }
}

/// Chains as `(pair, places of engines)`.
fn router(engines: Vec<Stamp>, chains: &[(&str, &[usize])]) -> Router {
    let shared = |engine| -> Arc<dyn Engine> { Arc::new(engine) };
    let chains = chains
        .iter()
        .map(|(text, places)| (pair(text), places.to_vec()));
    Router::chained(engines.into_iter().map(shared).collect(), chains.collect())
}

fn show(ways: Result<Vec<Way>, NoWay>) -> Vec<String> {
    let line = |way: &Way| format!("{}: {}", way.route, way.label());
    ways.unwrap().iter().map(line).collect()
}

fn own() -> Stamp {
    stamp("own", &["vi-en", "en-de", "en-pt"])
}

#[test]
fn the_chain_says_who_goes_first() {
    let engines = || {
        vec![
            own(),
            stamp("far", &["*"]),
            stamp("near", &["en-de", "vi-de"]),
        ]
    };
    let chains: [(&str, &[usize]); 3] = [("*", &[0, 1]), ("en-de", &[2, 0]), ("*-de", &[0, 2])];
    let router = router(engines(), &chains);
    assert_eq!(
        show(router.ways(lang("en"), lang("de"))),
        ["en > de: near-ende", "en > de: own-ende"]
    );
    // Two models of one engine, and then an engine that goes directly; last, two together.
    assert_eq!(
        show(router.ways(lang("vi"), lang("de"))),
        [
            "vi > en > de: own-vien > own-ende",
            "vi > de: near-vide",
            "vi > en > de: own-vien > near-ende",
            "vi > en > de: far-vien > near-ende",
            "vi > en > de: far-vien > own-ende",
        ]
    );
    let regional = router.way(lang("vi"), lang("pt-BR")).unwrap();
    assert_eq!(regional.label(), "own-vien > own-enpt");
    assert_eq!(
        router.way(lang("en"), lang("en-GB")),
        Err(NoWay::SameLanguage(lang("en-GB")))
    );
}

#[test]
fn what_none_can_do_alone_two_do_together() {
    let engines = vec![own(), stamp("far", &["ky-en"])];
    let router = router(engines, &[("*", &[0, 1])]);
    let way = router.way(lang("ky"), lang("pt")).unwrap();
    assert_eq!(way.label(), "far-kyen > own-enpt");
    // The label on the page reads "far 1 + own 1".
    let news::Engine { name, version } = &way.engine;
    assert_eq!((name.as_str(), version.as_str()), ("far 1 + own", "1"));
    let output = router.translate(&way, &["a", "", "a"], false).unwrap();
    let words: Vec<&str> = output.iter().map(|output| output.text.as_str()).collect();
    assert_eq!(words, ["own:pt far:en a", "", "own:pt far:en a"]);
    let (from, to) = (lang("pt"), lang("ky"));
    assert_eq!(router.ways(from, to), Err(NoWay::NoModels { from, to }));
    let way = router.way(lang("vi"), lang("pt")).unwrap();
    assert_eq!(way.engine.name, "own");
}

#[test]
fn stretches_are_carried_along_the_way() {
    let engines = vec![own(), stamp("far", &["ky-en"])];
    let router = router(engines, &[("*", &[0, 1])]);
    let way = router.way(lang("ky"), lang("pt")).unwrap();
    let marked = [0..3, 4..7].map(|stretch| Stretches::from([stretch]));
    let outputs = router.translate_marked(&way, &["one two", "one two"], Some(&marked));
    let outputs = outputs.unwrap();
    let places = |output: &Output| {
        let alignment = output.alignment.as_ref().unwrap();
        let (from, to) = alignment[0].clone();
        assert_eq!(alignment.len(), 1);
        (from, output.text[to].to_owned())
    };
    // The same sentence, marked elsewhere.
    assert_eq!(places(&outputs[0]), (0..3, "one".to_owned()));
    assert_eq!(places(&outputs[1]), (4..7, "two".to_owned()));
}

#[test]
fn lines_go_on_by_the_next_way() {
    let broken = Stamp {
        broken: true,
        ..stamp("far", &["*"])
    };
    let engines = vec![broken, own()];
    let both = router(engines, &[("*", &[0, 1]), ("en-pt", &[0])]);
    let lines = |to, out: &mut Vec<u8>| {
        translate_lines(
            &both,
            (lang("en"), lang(to)),
            2,
            "One line.\n\nTwo.".as_bytes(),
            out,
        )
    };
    let mut out = Vec::new();
    assert_eq!(lines("de", &mut out).unwrap(), 3);
    assert_eq!(
        String::from_utf8(out).unwrap(),
        "own:de One line.\n\nown:de Two.\n"
    );
    let mut out = Vec::new();
    assert!(
        lines("pt", &mut out)
            .unwrap_err()
            .to_string()
            .contains("out of order")
    );
    assert_eq!(out, b"");
}
