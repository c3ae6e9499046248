//! Translates articles of the press between English and Portuguese, and writes one
//! line for each sentence: file, unit, source, target, names of people, other names. To standard error goes what it
//! cost. `cargo run -p translate --example articles -- press/*/articles/*.md`
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::print_stdout,
    clippy::print_stderr
)]

use news::{Article, Author, AuthorKind, Block, Lang, ListItem, Scope, Text};
use std::{collections::HashMap, env, fs, path::Path, sync::Arc};
use translate::{
    ModelStore, NmtEngine, Order, Policy, Router,
    names::{Bearer, Names},
    translate,
};

fn main() {
    let folder = env::var("INTERPRES_MODELS").unwrap_or_else(|_| {
        let home = env::var("HOME").expect("a home, or INTERPRES_MODELS");
        format!("{home}/.cache/interpres/models")
    });
    let router = Router::new(Arc::new(NmtEngine::new(ModelStore::new(folder))));
    let articles: Vec<(String, Article)> = env::args()
        .skip(1)
        .map(|file| {
            let text = fs::read_to_string(&file).expect("a file of the press");
            let lang = language(&file);
            (file, read(&text, lang))
        })
        .collect();
    let (mut words, mut started) = (0, None);
    for (file, article) in &articles {
        let done = translated(article, &router);
        // The first one loads the models.
        if started.is_none() {
            translated(&articles.last().expect("an article").1, &router);
            started = Some(ticks());
        }
        let names = Names::of(article);
        for segment in &done.segments {
            let source = segment.source.words();
            words += source.split_whitespace().count();
            let (target, unit) = (segment.target.words(), &segment.unit);
            let found = names.within(&source);
            let list = |wanted| {
                let mine = found.iter().filter(|name| name.bearer == wanted);
                let mine = mine.filter_map(|name| source.get(name.range.clone()));
                mine.collect::<Vec<&str>>().join("|")
            };
            let (people, things) = (list(Bearer::Person), list(Bearer::Thing));
            println!("{file}\t{unit}\t{source}\t{target}\t{people}\t{things}");
        }
        for finding in &done.findings {
            eprintln!(
                "{file}\t{}\t{:?} {:?}\t{}",
                finding.unit, finding.severity, finding.check, finding.reason
            );
        }
    }
    let seconds = (ticks() - started.unwrap_or(0)) as f64 / 100.0;
    let rate = words as f64 / seconds;
    eprintln!("{words} words, {seconds:.1} CPU seconds, {rate:.0} words per CPU second");
}

/// Processor time of this program so far, in hundredths of a second.
fn ticks() -> u64 {
    let stat = fs::read_to_string("/proc/self/stat").unwrap_or_default();
    let times = stat.rsplit(')').next().unwrap_or_default();
    times
        .split_whitespace()
        .skip(11)
        .take(2)
        .filter_map(|field| field.parse::<u64>().ok())
        .sum()
}

fn translated(article: &Article, router: &Router) -> news::Translation {
    let english = article.language.base() == Lang::ENGLISH;
    let to = if english { "pt" } else { "en" }.parse().unwrap();
    let order = Order {
        to,
        scope: Scope::Full,
        way: &router
            .way(article.language, to)
            .expect("the models en-pt and pt-en"),
        policy: Policy::default(),
        glossary: &Default::default(),
        known: &HashMap::new(),
        earlier: None,
        now: jiff::Timestamp::UNIX_EPOCH,
    };
    translate(article, &order, router)
        .expect("the models en-pt and pt-en")
        .translation
}

/// The language of the outlet that a file belongs to.
fn language(file: &str) -> Lang {
    let outlet = Path::new(file).parent().and_then(Path::parent);
    let outlet = outlet.expect("OUTLET/articles/FILE").join("outlet.toml");
    let outlet = fs::read_to_string(outlet).expect("outlet.toml");
    let line = outlet.lines().find(|line| line.starts_with("language"));
    let tag = line.and_then(|line| line.split('"').nth(1));
    tag.expect("a language").parse().expect("a language")
}

fn read(file: &str, language: Lang) -> Article {
    let mut parts = file.splitn(3, "+++\n").skip(1);
    let (front, body) = (parts.next().unwrap(), parts.next().unwrap_or_default());
    let field = |name: &str| {
        let line = front.lines().find_map(|line| line.strip_prefix(name))?;
        Some(line.strip_prefix(" = ")?.to_owned())
    };
    let text = |name: &str| Some(Text::plain(field(name)?.trim_matches('"').to_owned()));
    let list = |name: &str| {
        let line = field(name).unwrap_or_default();
        let strings = line.split('"').skip(1).step_by(2).map(str::to_owned);
        strings.collect::<Vec<String>>()
    };
    Article {
        subheadline: text("subheadline"),
        authors: list("authors").into_iter().map(author).collect(),
        section: text("section"),
        tags: list("tags").into_iter().map(Text::plain).collect(),
        lead: text("lead"),
        body: body.split("\n\n").flat_map(blocks).collect(),
        ..Article::bare(
            "https://news.example/a".parse().unwrap(),
            language,
            text("headline").unwrap(),
        )
    }
}

fn author(name: String) -> Author {
    let kind = AuthorKind::Person;
    Author { name, kind }
}

fn paragraph(line: &str) -> Block {
    // Links keep their words, stress goes.
    let text = line.replace("**", "");
    let text = text.split("](").map(|part| match part.split_once(')') {
        Some((address, rest)) if !address.contains(' ') => rest,
        _ => part,
    });
    Block::Paragraph {
        text: text.collect::<String>().replace('[', "").as_str().into(),
    }
}

fn blocks(block: &str) -> Vec<Block> {
    let block = block.trim();
    if let Some(heading) = block.strip_prefix("## ") {
        let (level, text) = (2, heading.into());
        return vec![Block::Heading { level, text }];
    }
    if block.starts_with("> ") {
        let lines = block
            .lines()
            .map(|line| line.trim_start_matches(['>', ' ']));
        let (said, by): (Vec<&str>, Vec<&str>) = lines
            .filter(|line| !line.is_empty())
            .partition(|line| !line.starts_with('—'));
        return vec![Block::Quote {
            blocks: said.into_iter().map(paragraph).collect(),
            attribution: by
                .first()
                .map(|by| by.trim_start_matches(['—', ' ']).into()),
        }];
    }
    if block.starts_with("- ") || block.starts_with("1. ") {
        let item = |line: &str| ListItem {
            blocks: vec![paragraph(line.trim_start_matches(|c: char| {
                "-. ".contains(c) || c.is_ascii_digit()
            }))],
        };
        return vec![Block::List {
            ordered: false,
            items: block.lines().map(item).collect(),
        }];
    }
    if block.starts_with('|') || block.starts_with('!') {
        let cells = block.split(['|', '\n']).map(str::trim);
        let cells = cells.filter(|cell| cell.chars().any(char::is_alphabetic));
        return match block.starts_with('|') {
            true => cells.map(paragraph).collect(),
            false => Vec::new(),
        };
    }
    match block.is_empty() {
        true => Vec::new(),
        false => vec![paragraph(block)],
    }
}
