//! Stories and sections of the fictional press in `press/`, whose articles say which
//! event they are about. Portuguese ones are read in the English of `press.en.toml`, made
//! by hand, and in that of `press.machine.en.toml`, made by a small model.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::print_stdout,
    missing_docs
)]

mod measure;

use measure::{Measure, Piece, measure, prints};
use news::{ArticleId, SourceId};
use relate::{Brief, Original, related, topics};
use serde::Deserialize;
use std::{collections::BTreeMap, fs, path::Path};

/// Floors only rise.
const PRECISION: f64 = 0.98;
const F1_BY_HAND: f64 = 0.96;
const F1_BY_MACHINE: f64 = 0.95;

#[derive(Deserialize)]
struct Front {
    #[serde(flatten)]
    head: Head,
    published: String,
    section: String,
    event: Option<String>,
}

#[derive(Deserialize, Clone)]
struct Head {
    headline: String,
    #[serde(default)]
    subheadline: String,
    #[serde(default)]
    lead: String,
    #[serde(default)]
    tags: Vec<String>,
}

/// An article as it was read from its page.
#[derive(Deserialize)]
struct Read {
    language: String,
    #[serde(flatten)]
    head: Head,
    body: String,
    english: Option<Head>,
}

impl Head {
    fn words(&self) -> Vec<String> {
        let texts = [&self.headline, &self.subheadline, &self.lead].map(String::clone);
        [texts.to_vec(), self.tags.clone()].concat()
    }
}

/// What stands in a file of `press/`, by outlet and name.
fn files() -> Vec<(String, String, Front)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut paths: Vec<_> = fs::read_dir(root.join("../../press"))
        .unwrap()
        .map(|outlet| outlet.unwrap().path().join("articles"))
        .filter(|articles| articles.is_dir())
        .flat_map(|articles| fs::read_dir(articles).unwrap())
        .map(|file| file.unwrap().path())
        .collect();
    paths.sort();
    let file = |path: std::path::PathBuf| {
        let outlet = path
            .iter()
            .rev()
            .nth(2)
            .unwrap()
            .to_str()
            .unwrap()
            .to_owned();
        let name = path.file_stem().unwrap().to_str().unwrap().to_owned();
        let text = fs::read_to_string(&path).unwrap();
        let front = toml::from_str(text.split("+++").nth(1).unwrap()).unwrap();
        (outlet, name, front)
    };
    paths.into_iter().map(file).collect()
}

/// The press in words found by the name of each file; what has none is left out.
fn press(words: impl Fn(&str, &Head) -> Option<(Head, Original)>) -> Vec<Piece> {
    let mut outlets: Vec<String> = Vec::new();
    let mut pieces = Vec::new();
    for (outlet, name, front) in files() {
        let name = format!("{outlet}/{name}");
        if !outlets.contains(&outlet) {
            outlets.push(outlet);
        }
        let Some((english, original)) = words(&name, &front.head) else {
            continue;
        };
        pieces.push(Piece {
            id: ArticleId::new(pieces.len() as i64 + 1).unwrap(),
            brief: Brief {
                headline: english.headline,
                lead: [english.subheadline, english.lead].join(". "),
                tags: english.tags,
                section: Some(front.section),
                original,
                published: front.published.parse().unwrap(),
                source: SourceId::new(outlets.len() as i64).unwrap(),
            },
            name,
            event: front.event,
        });
    }
    pieces
}

/// In plain English made by hand, without the original words.
fn by_hand() -> Vec<Piece> {
    let english: BTreeMap<String, Head> = toml::from_str(include_str!("press.en.toml")).unwrap();
    press(|name, own| {
        let portuguese =
            name.starts_with("diario-do-cais/") || name.starts_with("folha-do-estuario/");
        let head = match portuguese {
            true => english.get(name)?,
            false => own,
        };
        Some((head.clone(), Original::default()))
    })
}

/// In the English that a small model makes, with the original words.
fn by_machine() -> Vec<Piece> {
    let all: BTreeMap<String, Read> =
        toml::from_str(include_str!("press.machine.en.toml")).unwrap();
    press(|name, _| {
        let read = all.get(name)?;
        let original = Original {
            language: read.language.parse().unwrap(),
            head: read.head.words(),
            body: read.body.clone(),
        };
        Some((
            read.english.as_ref().unwrap_or(&read.head).clone(),
            original,
        ))
    })
}

#[test]
fn stories_of_the_press_by_hand() {
    check(&measure("by hand", &by_hand()), F1_BY_HAND);
}

#[test]
fn stories_of_the_press_by_machine() {
    check(&measure("by machine", &by_machine()), F1_BY_MACHINE);
}

fn check(found: &Measure, floor: f64) {
    assert!(
        found.precision >= PRECISION,
        "precision {:.3}",
        found.precision
    );
    assert!(found.f1() >= floor, "F1 {:.3}", found.f1());
}

#[test]
fn sections_of_the_press() {
    let truth: BTreeMap<&str, &str> = include_str!("press.sections.txt")
        .lines()
        .filter(|line| !line.starts_with('#'))
        .map(|line| line.split_once(' ').unwrap())
        .collect();
    let (mut right, mut wrong, mut absent) = (0.0, 0.0, 0.0);
    for piece in by_hand() {
        let Some(wanted) = truth.get(piece.name.as_str()) else {
            continue;
        };
        match topics(&piece.brief).section {
            None => absent += 1.0,
            Some(section) if wanted.split('/').any(|name| name == section.as_str()) => right += 1.0,
            Some(section) => {
                wrong += 1.0;
                println!("{}: {} instead of {wanted}", piece.name, section.as_str());
            }
        }
    }
    println!("{right} right, {wrong} wrong, {absent} absent");
    assert!(right / (right + wrong) >= 0.95);
    assert!(right / (right + wrong + absent) >= 0.85);
}

#[test]
fn related_articles_share_a_topic() {
    let pieces = by_hand();
    let all: Vec<_> = prints(&pieces)
        .into_iter()
        .zip(&pieces)
        .map(|((id, print), piece)| (id, print, topics(&piece.brief)))
        .collect();
    let related_to = |name: &str| -> Vec<&str> {
        let at = pieces.iter().position(|piece| piece.name == name).unwrap();
        let found = related((&all[at].1, &all[at].2), &all);
        let names = found
            .iter()
            .map(|id| pieces[id.get() as usize - 1].name.as_str());
        names.collect()
    };
    let arms = related_to("meridian-review/10-shipyard-wins-patrol-vessel-order");
    assert!(
        !arms
            .iter()
            .any(|name| name.contains("luzes") || name.contains("cathedral")),
        "{arms:?}"
    );
    let cases = related_to("harbour-courier/11-planning-officer-cleared");
    assert!(
        cases.contains(&"diario-do-cais/06-nove-anos-para-rui-castanheda"),
        "{cases:?}"
    );
    assert!(!cases.contains(&"harbour-courier/11-planning-officer-cleared"));
}
