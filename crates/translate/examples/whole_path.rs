//! Measures the whole path from an article to its translation, and prints figures, one
//! `name value` a line: `whole_path FLORES OUT`, with the folder of parallel sentences and a
//! folder for what was translated.
//!
//! - `path.*`: words of the source a CPU second, through units, sentences, marks, names and
//!   checks, and through the bare engine on the same sentences; medians of rounds that take
//!   turns. Articles have 25 sentences in paragraphs of three, a link or emphasis in every
//!   fourth, no memory.
//! - `marks.PAIR.*`: in every sentence one to three runs of words are marked at random. The
//!   share of links that stand in the translation once; the translations with and without
//!   marks are written to OUT, to be scored.
//! - `memory.*`: MiB resident with models of so many directions in use, copies of one model,
//!   first without a bound and then with one of 200 MB.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::string_slice,
    clippy::panic,
    clippy::print_stdout
)]

use news::{Article, Block, Lang, Mark, Scope, Span, Text};
use nmt::sentences::sentences;
use std::{
    collections::HashMap,
    env, fs,
    path::{Path, PathBuf},
    sync::Arc,
};
use translate::{Done, Engine, Manifest, ModelStore, NmtEngine, Order, Policy, Router, translate};

const ROUNDS: usize = 5;
const PAIRS: [(&str, &str); 2] = [("en", "pt"), ("pt", "en")];
/// Languages that copies of a model are installed for.
const DIRECTIONS: [usize; 3] = [2, 10, 50];

fn main() {
    let arguments: Vec<PathBuf> = env::args_os().skip(1).map(PathBuf::from).collect();
    let [flores, out] = arguments.as_slice() else {
        panic!("usage: whole_path FLORES OUT");
    };
    let models = env::var_os("INTERPRES_MODELS").map_or_else(
        || Path::new(&env::var_os("HOME").unwrap()).join(".cache/interpres/models"),
        PathBuf::from,
    );
    memory(&models, out);
    let engine = Arc::new(NmtEngine::new(ModelStore::new(&models)));
    let router = Router::new(engine.clone());
    for (from, to) in PAIRS {
        let lines = fs::read_to_string(flores.join(format!("dev.{from}.txt"))).unwrap();
        let lines: Vec<&str> = lines.lines().collect();
        let langs = (from.parse().unwrap(), to.parse().unwrap());
        speed(&router, &*engine, &lines, langs);
        marks(&router, &lines, langs, out);
    }
}

/// The whole path against the bare engine.
fn speed(router: &Router, engine: &dyn Engine, lines: &[&str], (from, to): (Lang, Lang)) {
    let mut chance = Chance(7);
    let articles: Vec<Article> = lines
        .chunks(25)
        .map(|lines| {
            article(from, lines, &mut |line| match chance.below(4) {
                0 => marked(line, 1, &mut chance),
                _ => Text::plain(line),
            })
        })
        .collect();
    let cut = |article: &Article| -> Vec<String> {
        translate::units::units(article)
            .iter()
            .flat_map(|unit| {
                let words = unit.text.words();
                let ranges = sentences(&words, &from.to_icu());
                ranges.into_iter().map(move |range| words[range].to_owned())
            })
            .collect()
    };
    let bare: Vec<Vec<String>> = articles.iter().map(cut).collect();
    let words: usize = bare
        .iter()
        .flatten()
        .map(|line| line.split(' ').count())
        .sum();
    let (mut whole, mut alone, mut share) = (Vec::new(), Vec::new(), Vec::new());
    for round in 0..=ROUNDS {
        let start = cpu();
        for article in &articles {
            drop(done(router, article, to));
        }
        let middle = cpu();
        for lines in &bare {
            let lines: Vec<&str> = lines.iter().map(String::as_str).collect();
            engine.translate(from, to, &lines, None).unwrap();
        }
        let end = cpu();
        // The first round loads the models.
        if round > 0 {
            whole.push(words as f64 / (middle - start));
            alone.push(words as f64 / (end - middle));
            share.push((end - middle) / (middle - start));
        }
    }
    for (name, mut figures) in [("whole", whole), ("engine", alone), ("share", share)] {
        figures.sort_by(f64::total_cmp);
        println!("path.{from}-{to}.{name} {:.3}", figures[ROUNDS / 2]);
    }
}

/// What marks cost, and whether they arrive.
fn marks(router: &Router, lines: &[&str], (from, to): (Lang, Lang), out: &Path) {
    let mut chance = Chance(11);
    let plain = article(from, lines, &mut |line| Text::plain(line));
    let under_marks = article(from, lines, &mut |line| {
        let count = 1 + chance.below(3);
        marked(line, count, &mut chance)
    });
    let texts = |article: &Article| -> Vec<Text> {
        let paragraphs = article.body.iter().filter_map(|block| match block {
            Block::Paragraph { text } => Some(text.clone()),
            _ => None,
        });
        paragraphs.collect()
    };
    let (mut links, mut once) = (0, 0);
    for (name, article) in [("plain", &plain), ("marked", &under_marks)] {
        let done = done(router, article, to);
        let translated = texts(&done.translation.article);
        let lines: Vec<String> = translated.iter().map(Text::words).collect();
        fs::write(
            out.join(format!("{name}.{from}-{to}.txt")),
            lines.join("\n") + "\n",
        )
        .unwrap();
        for (source, target) in texts(article).iter().zip(&translated) {
            for link in source.spans.iter().flat_map(|span| &span.marks) {
                if matches!(link, Mark::Link(_)) {
                    links += 1;
                    once += usize::from(stretches(target, link) == 1);
                }
            }
        }
    }
    println!("marks.{from}-{to}.links {links}");
    println!(
        "marks.{from}-{to}.links_once {:.4}",
        once as f64 / links as f64
    );
}

/// How often a mark is opened in a text: other marks within it part its spans, not it.
fn stretches(text: &Text, mark: &Mark) -> usize {
    let has = |span: &Span| span.marks.contains(mark);
    let runs = text.spans.chunk_by(|one, next| has(one) == has(next));
    runs.filter(|run| run.iter().any(has)).count()
}

/// Memory with many models.
fn memory(models: &Path, out: &Path) {
    let copies = out.join("models");
    drop(fs::remove_dir_all(&copies));
    let source = ModelStore::new(models);
    let (from, to) = (lang("en"), lang("pt"));
    let manifest = source.find(from, to).unwrap().expect("the model en-pt");
    let most = DIRECTIONS.into_iter().max().unwrap_or_default();
    let names: Vec<Lang> = ('a'..='z')
        .flat_map(|one| ('a'..='z').map(move |two| format!("{one}{two}")))
        .filter_map(|name| name.parse().ok())
        .filter(|&name| name != from)
        .take(most)
        .collect();
    for &name in &names {
        copy(&source.folder(from, to), &manifest, name, &copies);
    }
    let empty = resident();
    for bound in [None, Some(200_000_000)] {
        let engine = NmtEngine::new(ModelStore::new(&copies));
        let engine = match bound {
            Some(most) => engine.within(most),
            None => engine,
        };
        for (at, &name) in names.iter().enumerate() {
            engine
                .translate(from, name, &["The bridge is open again."], None)
                .unwrap();
            if DIRECTIONS.contains(&(at + 1)) {
                let kind = if bound.is_some() { "bounded" } else { "free" };
                let used = resident() - empty;
                println!("memory.{kind}.{}_directions_mib {used:.1}", at + 1);
                println!(
                    "memory.{kind}.{}_loaded {}",
                    at + 1,
                    engine.in_memory().len()
                );
            }
        }
    }
    drop(fs::remove_dir_all(&copies));
}

fn copy(folder: &Path, manifest: &Manifest, to: Lang, copies: &Path) {
    let place = copies.join(format!("{}-{to}", manifest.from));
    fs::create_dir_all(&place).unwrap();
    for file in &manifest.files {
        fs::copy(folder.join(&file.name), place.join(&file.name)).unwrap();
    }
    let own = Manifest {
        to,
        ..manifest.clone()
    };
    fs::write(
        place.join("model.json"),
        serde_json::to_string(&own).unwrap(),
    )
    .unwrap();
}

fn lang(tag: &str) -> Lang {
    tag.parse().unwrap()
}

fn done(router: &Router, article: &Article, to: Lang) -> Done {
    let known = HashMap::new();
    let order = Order {
        to,
        scope: Scope::Full,
        way: &router.way(article.language, to).unwrap(),
        policy: Policy::default(),
        glossary: &Default::default(),
        known: &known,
        earlier: None,
        now: jiff::Timestamp::UNIX_EPOCH,
    };
    translate(article, &order, router).unwrap()
}

/// An article of lines, in paragraphs of three; each line as the function marks it. With
/// more than a page of lines, each is a paragraph of its own.
fn article(language: Lang, lines: &[&str], mark: &mut dyn FnMut(&str) -> Text) -> Article {
    let together = if lines.len() > 25 { 1 } else { 3 };
    let paragraph = |lines: &[&str]| {
        let mut text = Text::default();
        for (at, line) in lines.iter().enumerate() {
            if at > 0 {
                text.push(" ", &[]);
            }
            for span in mark(line).spans {
                text.push(&span.text, &span.marks);
            }
        }
        Block::Paragraph { text }
    };
    Article {
        body: lines.chunks(together).map(paragraph).collect(),
        ..Article::bare(
            "https://news.example/a".parse().unwrap(),
            language,
            Text::plain("2026"),
        )
    }
}

/// The line with so many runs of one to four words under marks.
fn marked(line: &str, count: usize, chance: &mut Chance) -> Text {
    let words: Vec<&str> = line.split(' ').collect();
    let mut marks: Vec<Option<Mark>> = vec![None; words.len()];
    for _ in 0..count {
        let start = chance.below(words.len());
        let end = (start + 1 + chance.below(4)).min(words.len());
        let mark = match chance.below(3) {
            0 => Mark::Emphasis,
            1 => Mark::Strong,
            _ => Mark::Link(
                format!("https://news.example/{}", chance.next())
                    .parse()
                    .unwrap(),
            ),
        };
        if marks[start.saturating_sub(1)..(end + 1).min(words.len())]
            .iter()
            .all(Option::is_none)
        {
            marks[start..end].fill(Some(mark));
        }
    }
    let mut text = Text::default();
    for (at, word) in words.iter().enumerate() {
        let own: Vec<Mark> = marks[at].iter().cloned().collect();
        if at > 0 {
            let same = marks[at - 1] == marks[at];
            text.push(" ", if same { &own } else { &[] });
        }
        text.push(word, &own);
    }
    text
}

/// The same numbers in every run (xorshift).
struct Chance(u64);

impl Chance {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    fn below(&mut self, most: usize) -> usize {
        (self.next() % most as u64) as usize
    }
}

/// Seconds that this thread has spent on a core.
fn cpu() -> f64 {
    let told = fs::read_to_string("/proc/thread-self/schedstat").unwrap();
    let nanoseconds = told.split_whitespace().next().unwrap();
    nanoseconds.parse::<f64>().unwrap() / 1e9
}

/// MiB of memory that this process holds.
fn resident() -> f64 {
    let told = fs::read_to_string("/proc/self/status").unwrap();
    let line = told.lines().find(|line| line.starts_with("VmRSS")).unwrap();
    let kilobytes = line.split_whitespace().nth(1).unwrap();
    kilobytes.parse::<f64>().unwrap() / 1024.0
}
