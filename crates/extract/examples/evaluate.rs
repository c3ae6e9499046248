//! Measures extraction against collections of pages with known truth.
//!
//! `cargo run --release -p extract --example evaluate -- DATA/pages [--worst N] [--baseline] [--halves] [--only COLLECTION] [--speed]`
//!
//! `DATA/pages` has a folder for each collection, with pages (`*.html.gz`, UTF-8) and
//! `truth.jsonl`. Body: F1 of bags of 4-grams of words (`\w+`, scripts without spaces
//! sign by sign, in lower case) per page, averaged; lead and body are compared with the
//! true body. That is stricter than article-extraction-benchmark's own evaluation, which
//! takes the F1 of the mean precision and the mean recall: `f1` is that one, here without
//! regard to case. `token_f1` is the same of single words. multilingual: `recall` of
//! pairs of words, and their `precision` on the pages whose truth is whole. trafilatura:
//! shares of strings that belong and were found (`withs`), and of strings that do not
//! belong and were left out (`withouts`); `f1` counts them as its own evaluation does:
//! a string found that does not belong is a false positive. Titles
//! compare by letters, whatever form of Unicode they are in (a page whose truth has none
//! says nothing); `title_signs` are those that agree sign by sign, but for white space.
//! Authors, dates and captions are described where they are counted.
//! `date_f1`: as htmldate measures, a right date is a true positive, a wrong one a false
//! positive, none a false negative; a page that gives no article has none.
//! `tags`: F1 of the sets of keywords, on pages whose truth has any.
//! `kind`: a page with a path in its address is an article or the beginning of one, one
//! without is a list; `tests/kinds.rs` measures the other kinds on invented pages.
//! `--halves` splits the pages by outlet: who reads error cases to write rules reads one
//! half (`.a`), and sees by the other (`.b`) whether the rules hold elsewhere.
//! The last lines are one machine-readable number each: `name value`.

#![allow(clippy::print_stdout, clippy::print_stderr, missing_docs)]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::too_many_lines
)]

use extract::{ExtractError, Page, PageKind, extract};
use flate2::read::GzDecoder;
use icu::normalizer::ComposingNormalizerBorrowed;
use news::{Article, Block, Figure, LocalTime, WebUrl};
use serde_json::Value;
use std::{
    collections::{BTreeMap, HashMap, HashSet},
    fs,
    io::Read,
    path::Path,
};

type Bag = HashMap<Vec<String>, usize>;

fn main() {
    let mut arguments = std::env::args().skip(1);
    let root = arguments.next().expect(
        "usage: evaluate DATA/pages [--worst N] [--baseline] [--halves] [--only COLLECTION] [--speed]",
    );
    let rest: Vec<String> = arguments.collect();
    let worst = rest
        .iter()
        .position(|word| word == "--worst")
        .map_or(0, |at| rest[at + 1].parse().unwrap());
    let baseline = rest.iter().any(|word| word == "--baseline");
    let only = rest.iter().position(|word| word == "--only");
    let only = only.map(|at| rest[at + 1].as_str());
    if rest.iter().any(|word| word == "--speed") {
        speed(&Path::new(&root).join("fundus"));
        return;
    }
    let mut marks = Marks {
        halves: rest.iter().any(|word| word == "--halves"),
        ..Marks::default()
    };
    for collection in [
        "fundus",
        "article-benchmark",
        "multilingual",
        "trafilatura",
        "htmldate",
    ] {
        let folder = Path::new(&root).join(collection);
        if folder.exists() && only.is_none_or(|only| only == collection) {
            measure(collection, &folder, baseline, &mut marks);
        }
    }
    marks.print(worst);
}

/// Rounds of which the middle one counts.
const ROUNDS: usize = 5;

/// Pages a CPU second: ours, parsing alone, and dom_smoothie alone, the medians of rounds
/// that take turns; and how many times ours costs what parsing costs. Parsing alone is
/// html5ever, its own tokenizer and builder, into dom_query's tree, as Rust programs do that
/// read pages with selectors: the page's text copied, parsed as it is, and its tree let go.
fn speed(folder: &Path) {
    let pages = pages(folder);
    let text = |html: &[u8]| String::from_utf8_lossy(html).into_owned();
    let extracted = || {
        for (html, url) in &pages {
            drop(extract(&Page {
                url: url.as_ref(),
                charset: Some("utf-8"),
                bytes: html,
                item: None,
                language: None,
            }));
        }
    };
    let parsed = || {
        for (html, _) in &pages {
            drop(dom_query::Document::from(text(html)));
        }
    };
    let read = || {
        for (html, _) in &pages {
            let reader = dom_smoothie::Readability::new(text(html), None, None);
            drop(reader.and_then(|mut reader| reader.parse()));
        }
    };
    let ways: [&dyn Fn(); 3] = [&extracted, &parsed, &read];
    let mut took = [const { Vec::new() }; 3];
    for _ in 0..ROUNDS {
        for (way, took) in ways.iter().zip(&mut took) {
            let started = cpu();
            way();
            took.push(cpu() - started);
        }
    }
    let [ours, parsing, smoothie] = took.map(|mut rounds| {
        rounds.sort_by(f64::total_cmp);
        rounds[ROUNDS / 2]
    });
    let rate = |seconds: f64| pages.len() as f64 / seconds;
    println!("speed.pages_a_second {:.1}", rate(ours));
    println!("speed.parsing_alone {:.1}", rate(parsing));
    println!("speed.dom_smoothie_alone {:.1}", rate(smoothie));
    println!("speed.cost_over_parsing {:.2}", ours / parsing);
}

/// Seconds that this thread has spent on a core, where the system tells; else of the clock.
fn cpu() -> f64 {
    let told = fs::read_to_string("/proc/thread-self/schedstat").ok();
    let nanoseconds = told.and_then(|told| told.split_whitespace().next()?.parse::<f64>().ok());
    nanoseconds.map_or_else(
        || {
            let now = std::time::SystemTime::now();
            now.duration_since(std::time::UNIX_EPOCH)
                .unwrap()
                .as_secs_f64()
        },
        |nanoseconds| nanoseconds / 1e9,
    )
}

fn pages(folder: &Path) -> Vec<(Vec<u8>, Option<WebUrl>)> {
    let truth = fs::read_to_string(folder.join("truth.jsonl")).expect("truth.jsonl");
    let page = |line: &str| {
        let truth: Value = serde_json::from_str(&line.replace(": NaN", ": null")).unwrap();
        let mut html = Vec::new();
        GzDecoder::new(fs::File::open(folder.join(truth["page"].as_str().unwrap())).unwrap())
            .read_to_end(&mut html)
            .unwrap();
        (html, truth["url"].as_str().and_then(|url| url.parse().ok()))
    };
    truth.lines().map(page).collect()
}

/// Shares by name, and per page for the list of the worst.
#[derive(Default)]
struct Marks {
    /// Whether to split by outlet.
    halves: bool,
    /// The half that the page at hand belongs to.
    half: &'static str,
    shares: BTreeMap<String, Vec<f64>>,
    pages: BTreeMap<String, Vec<(f64, String)>>,
}

impl Marks {
    fn add(&mut self, name: &str, page: &str, share: f64, note: String) {
        if self.halves {
            let half = format!("{name}{}", self.half);
            self.shares.entry(half).or_default().push(share);
            self.pages
                .entry(format!("{name}{}", self.half))
                .or_default()
                .push((share, format!("{page} {note}")));
        }
        self.shares.entry(name.to_owned()).or_default().push(share);
        self.pages
            .entry(name.to_owned())
            .or_default()
            .push((share, format!("{page} {note}")));
    }

    fn print(&mut self, worst: usize) {
        for (name, pages) in &mut self.pages {
            pages.sort_by(|one, other| one.0.total_cmp(&other.0));
            for (share, page) in pages.iter().take(worst).filter(|(share, _)| *share < 0.999) {
                println!("# {name} {share:.3} {page}");
            }
        }
        for (name, f1) in self.combined() {
            println!("{name} {f1:.4}");
        }
        for (name, shares) in &self.shares {
            println!(
                "{name} {:.4} of {}",
                shares.iter().sum::<f64>() / shares.len() as f64,
                shares.len()
            );
        }
    }

    /// F1 of means, as the collections' own evaluations have it.
    fn combined(&self) -> Vec<(String, f64)> {
        let sum = |name: &str| {
            self.shares
                .get(name)
                .map(|all| (all.iter().sum::<f64>(), all.len() as f64))
        };
        let mut combined = Vec::new();
        for half in ["", ".a", ".b"] {
            if let (Some(found), Some(out)) = (
                sum(&format!("trafilatura.withs{half}")),
                sum(&format!("trafilatura.withouts{half}")),
            ) {
                let precision = found.0 / (found.0 + out.1 - out.0);
                combined.push((
                    format!("trafilatura.f1{half}"),
                    f1(precision, found.0 / found.1),
                ));
            }
            for collection in ["article-benchmark", "fundus", "multilingual"] {
                if let (Some(precision), Some(recall)) = (
                    sum(&format!("{collection}.precision{half}")),
                    sum(&format!("{collection}.recall{half}")),
                ) {
                    let f1 = f1(precision.0 / precision.1, recall.0 / recall.1);
                    combined.push((format!("{collection}.f1{half}"), f1));
                }
            }
        }
        combined
    }
}

fn f1(precision: f64, recall: f64) -> f64 {
    match precision + recall {
        0.0 => 0.0,
        sum => 2.0 * precision * recall / sum,
    }
}

fn measure(collection: &str, folder: &Path, baseline: bool, marks: &mut Marks) {
    let truth = fs::read_to_string(folder.join("truth.jsonl")).expect("truth.jsonl");
    for line in truth.lines() {
        // Python writes NaN where a table had nothing.
        let truth: Value = serde_json::from_str(&line.replace(": NaN", ": null")).unwrap();
        let page = truth["page"].as_str().unwrap();
        // One page alone, to look at or to profile.
        if std::env::var("PAGE").is_ok_and(|only| !page.contains(&only)) {
            continue;
        }
        let mut html = Vec::new();
        GzDecoder::new(fs::File::open(folder.join(page)).unwrap())
            .read_to_end(&mut html)
            .unwrap();
        let url: Option<WebUrl> = truth["url"].as_str().and_then(|url| url.parse().ok());
        if baseline {
            let text = String::from_utf8_lossy(&html).into_owned();
            let text = dom_smoothie::Readability::new(text, None, None)
                .and_then(|mut reader| reader.parse());
            let text = text
                .map(|article| article.text_content.to_string())
                .unwrap_or_default();
            body(collection, page, &truth, &text, marks);
            continue;
        }
        marks.half = half(truth["url"].as_str().unwrap_or_default());
        let started = std::time::Instant::now();
        let extraction = extract(&Page {
            url: url.as_ref(),
            charset: Some("utf-8"),
            bytes: &html,
            item: None,
            language: None,
        });
        if started.elapsed().as_millis() > 700 {
            println!("# slow {page} {:?}", started.elapsed());
        }
        let found = match &extraction {
            Ok(extraction) => Some(extraction.kind),
            Err(ExtractError::NotAnArticle(kind)) => Some(*kind),
            Err(ExtractError::Empty) => None,
        };
        kind(collection, page, &truth, found, marks);
        let article = match extraction {
            Ok(extraction) => extraction.article,
            Err(error) => {
                println!("# {collection} {page}: {error}");
                body(collection, page, &truth, "", marks);
                date_f1(collection, page, &truth, None, marks);
                continue;
            }
        };
        let text = text_of(&article);
        if let Ok(folder) = std::env::var("DUMP") {
            let file = format!("{folder}/{collection}.{page}.txt").replace(".html.gz", "");
            fs::write(
                file,
                format!(
                    "{text}\n\n{}",
                    serde_json::to_string_pretty(&article).unwrap()
                ),
            )
            .unwrap();
        }
        body(collection, page, &truth, &text, marks);
        metadata(collection, page, &truth, &article, marks);
        date_f1(collection, page, &truth, article.published, marks);
        if collection == "fundus" {
            captions(page, &truth, &article, marks);
        }
    }
}

/// The collections hold articles, but for the front pages of some sites.
fn kind(collection: &str, page: &str, truth: &Value, found: Option<PageKind>, marks: &mut Marks) {
    let url = truth["url"].as_str().unwrap_or_default();
    let url: Option<WebUrl> = url.parse().ok();
    let front = url.is_some_and(|url| url.as_url().path().trim_matches('/').is_empty())
        && !truth["url"].as_str().unwrap_or_default().contains('?');
    let article = matches!(found, Some(PageKind::Article | PageKind::PaywallStub));
    let right = match front {
        true => found == Some(PageKind::Section),
        false => article,
    };
    let note = format!("{found:?} {}", truth["url"]);
    marks.add(&format!("{collection}.kind"), page, f64::from(right), note);
}

fn body(collection: &str, page: &str, truth: &Value, text: &str, marks: &mut Marks) {
    if let Some(expected) = truth["body"].as_str() {
        let (expected, found) = (words(expected), words(text));
        // The beginning of a body says nothing of what does not belong.
        let whole = truth["prefix"].as_bool() != Some(true);
        let size = if collection == "multilingual" { 2 } else { 4 };
        let (precision, recall) = overlap(&bag(&expected, size), &bag(&found, size));
        let note = format!("p {precision:.2} r {recall:.2}");
        let mut add = |name: &str, share: f64| {
            marks.add(&format!("{collection}.{name}"), page, share, note.clone());
        };
        add("recall", recall);
        if whole {
            add("precision", precision);
            add("body_f1", f1(precision, recall));
        }
        if collection == "fundus" {
            let (precision, recall) = overlap(&bag(&expected, 1), &bag(&found, 1));
            add("token_f1", f1(precision, recall));
        }
    }
    let strings = |key: &str| -> Vec<String> {
        let list = truth[key].as_array().cloned().unwrap_or_default();
        list.iter()
            .filter_map(|text| text.as_str().map(squeezed))
            .collect()
    };
    let text = squeezed(text);
    for (key, wanted) in [("withs", true), ("withouts", false)] {
        for string in strings(key) {
            let right = text.contains(&string) == wanted;
            marks.add(
                &format!("{collection}.{key}"),
                page,
                f64::from(right),
                string,
            );
        }
    }
}

fn metadata(collection: &str, page: &str, truth: &Value, article: &Article, marks: &mut Marks) {
    if let Some(title) = truth["title"]
        .as_str()
        .filter(|title| !title.trim().is_empty())
    {
        let found = article.headline.words();
        let note = format!("{title:?} {found:?}");
        let (title, found) = (composed(title), composed(&found));
        let right = f64::from(letters(&title) == letters(&found));
        marks.add(&format!("{collection}.title"), page, right, note.clone());
        let same = f64::from(squeezed(&title) == squeezed(&found));
        marks.add(&format!("{collection}.title_signs"), page, same, note);
    }
    let names = article.authors.iter().map(|author| author.name.clone());
    let names: Vec<String> = names.collect();
    if let Some((f1, note)) = sets_f1(&truth["authors"], &names) {
        let note = format!("{note} {:?}", article.byline);
        marks.add(&format!("{collection}.authors"), page, f1, note);
    }
    let tags: Vec<String> = article.tags.iter().map(news::Text::words).collect();
    let listed = ["topics", "tags"]
        .iter()
        .find_map(|key| sets_f1(&truth[*key], &tags));
    if let Some((f1, note)) = listed {
        marks.add(&format!("{collection}.tags"), page, f1, note);
    }
    if let Some((right, note)) = date_is_right(truth, article.published) {
        marks.add(&format!("{collection}.date"), page, f64::from(right), note);
    }
    // Instants: to the minute, where the truth has a zone.
    if let Some(at) = truth["datetime"]
        .as_str()
        .and_then(|at| at.replacen(' ', "T", 1).parse::<jiff::Timestamp>().ok())
    {
        let right = article
            .published
            .is_some_and(|found| found.at().as_second().abs_diff(at.as_second()) <= 60);
        marks.add(
            &format!("{collection}.instant"),
            page,
            f64::from(right),
            format!("{at} {:?}", article.published),
        );
    }
    if let Some(lang) = truth["lang"].as_str() {
        let found = article.language.to_string();
        let right = found.split('-').next() == Some(lang);
        marks.add(
            &format!("{collection}.language"),
            page,
            f64::from(right),
            format!("{lang} {found}"),
        );
    }
    if let Some(lead) = truth["lead"].as_array().filter(|lead| !lead.is_empty()) {
        let lead: String = lead
            .iter()
            .filter_map(Value::as_str)
            .collect::<Vec<_>>()
            .join(" ");
        let found = article
            .lead
            .as_ref()
            .or(article.subheadline.as_ref())
            .map(news::Text::words)
            .unwrap_or_default();
        let right = letters(&lead) == letters(&found);
        marks.add(
            &format!("{collection}.lead"),
            page,
            f64::from(right),
            format!("{lead:?} {found:?}"),
        );
    }
}

/// F1 of two sets of lines, which compare by letters; the truth is a list, or a text with
/// signs between. None where it is empty.
fn sets_f1(truth: &Value, found: &[String]) -> Option<(f64, String)> {
    let expected: Vec<&str> = match truth {
        Value::Array(lines) => lines.iter().filter_map(Value::as_str).collect(),
        Value::String(line) => line.split([',', ';', '|']).collect(),
        _ => Vec::new(),
    };
    let expected: HashSet<String> = expected.iter().map(|line| letters(line)).collect();
    let set: HashSet<String> = found.iter().map(|line| letters(line)).collect();
    let shared = expected.intersection(&set).count() as f64;
    let f1 = 2.0 * shared / (expected.len() + set.len()) as f64;
    (!expected.is_empty()).then(|| (f1, format!("{truth} {found:?}")))
}

/// Dates: the day as the page's own zone has it, so a day's distance of 14 hours passes.
fn date_is_right(truth: &Value, published: Option<LocalTime>) -> Option<(bool, String)> {
    let date = truth["date"].as_str()?;
    let noon: jiff::civil::Date = date.parse().ok()?;
    let noon = jiff::tz::Offset::UTC
        .to_timestamp(noon.at(12, 0, 0, 0))
        .unwrap();
    let right =
        published.is_some_and(|told| told.at().as_second().abs_diff(noon.as_second()) <= 26 * 3600);
    Some((right, format!("{date} {published:?}")))
}

/// F1 is `2 TP / (2 TP + FP + FN)`: the average, where what is right counts twice.
fn date_f1(
    collection: &str,
    page: &str,
    truth: &Value,
    published: Option<LocalTime>,
    marks: &mut Marks,
) {
    let Some((right, note)) = date_is_right(truth, published) else {
        return;
    };
    for _ in 0..=usize::from(right) {
        let name = format!("{collection}.date_f1");
        marks.add(&name, page, f64::from(right), note.clone());
    }
}

/// One of two halves, the same for all pages of an outlet.
fn half(url: &str) -> &'static str {
    let host = url.split('/').nth(2).unwrap_or_default();
    let labels: Vec<&str> = host.rsplit('.').collect();
    let kept = if labels.get(1).is_some_and(|label| label.len() <= 3) {
        3
    } else {
        2
    };
    let mut labels: Vec<&str> = labels.into_iter().take(kept).collect();
    labels.reverse();
    let sum: u32 = labels.join(".").bytes().map(u32::from).sum();
    [".a", ".b"][(sum % 2) as usize]
}

/// Captions and credits of the pictures that the truth lists with any: found word by word.
fn captions(page: &str, truth: &Value, article: &Article, marks: &mut Marks) {
    let figures = figures(article);
    let of = |pick: fn(&Figure) -> &Option<news::Text>| -> Vec<String> {
        figures
            .iter()
            .filter_map(|figure| pick(figure).as_ref().map(|text| letters(&text.words())))
            .collect()
    };
    let captions = of(|figure| &figure.caption);
    let credits = of(|figure| &figure.credit);
    for image in truth["images"].as_array().into_iter().flatten() {
        if let Some(caption) = image["caption"]
            .as_str()
            .filter(|caption| !caption.is_empty())
        {
            let key = letters(caption);
            let right = captions.contains(&key);
            let shown: Vec<String> = figures
                .iter()
                .filter_map(|f| f.caption.as_ref().map(news::Text::words))
                .collect();
            marks.add(
                "fundus.captions",
                page,
                f64::from(right),
                format!("{caption:?} {shown:?}"),
            );
        }
        for author in image["authors"]
            .as_array()
            .into_iter()
            .flatten()
            .filter_map(Value::as_str)
        {
            let key = letters(author);
            let right = credits.iter().any(|credit| credit.contains(&key));
            let shown: Vec<String> = figures
                .iter()
                .filter_map(|f| f.credit.as_ref().map(news::Text::words))
                .collect();
            marks.add(
                "fundus.credits",
                page,
                f64::from(right),
                format!("{author:?} {shown:?}"),
            );
        }
    }
}

fn figures(article: &Article) -> Vec<&Figure> {
    let mut figures: Vec<&Figure> = article.lead_figure.iter().collect();
    figures.extend(article.body.iter().filter_map(|block| match block {
        Block::Figure(figure) => Some(figure),
        _ => None,
    }));
    figures
}

fn text_of(article: &Article) -> String {
    let mut lines: Vec<String> = Vec::new();
    lines.extend(article.subheadline.as_ref().map(news::Text::words));
    lines.extend(article.lead.as_ref().map(news::Text::words));
    blocks(&article.body, &mut lines);
    lines.join("\n")
}

fn blocks(from: &[Block], lines: &mut Vec<String>) {
    for block in from {
        match block {
            Block::Paragraph { text }
            | Block::Heading { text, .. }
            | Block::Preformatted { text } => lines.push(text.words()),
            Block::List { items, .. } => items.iter().for_each(|item| blocks(&item.blocks, lines)),
            Block::Quote {
                blocks: inner,
                attribution,
            } => {
                blocks(inner, lines);
                lines.extend(attribution.as_ref().map(news::Text::words));
            }
            Block::Table(table) => {
                lines.extend(
                    table
                        .rows
                        .iter()
                        .flat_map(|row| &row.cells)
                        .map(|cell| cell.text.words()),
                );
            }
            Block::Figure(_) | Block::Embed(_) => {}
        }
    }
}

fn squeezed(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A letter and its mark are one sign, or two, as the page has it (NFC of Unicode).
fn composed(text: &str) -> String {
    ComposingNormalizerBorrowed::new_nfc()
        .normalize(text)
        .into_owned()
}

fn letters(text: &str) -> String {
    text.chars()
        .filter(|c| c.is_alphanumeric())
        .flat_map(char::to_lowercase)
        .collect()
}

fn words(text: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    let mut open = false;
    for c in text.chars().flat_map(char::to_lowercase) {
        let sign = matches!(
            c as u32,
            0xe00..=0xeff | 0x1000..=0x109f | 0x1780..=0x17ff | 0x3040..=0x30ff | 0x3400..=0x9fff
        );
        if sign {
            words.push(c.to_string());
            open = false;
        } else if c.is_alphanumeric() || c == '_' {
            if !open {
                words.push(String::new());
            }
            words.last_mut().unwrap().push(c);
            open = true;
        } else {
            open = false;
        }
    }
    words
}

fn bag(words: &[String], most: usize) -> Bag {
    let size = words.len().clamp(1, most);
    let mut bag = Bag::new();
    for shingle in words.windows(size) {
        *bag.entry(shingle.to_vec()).or_default() += 1;
    }
    bag
}

/// Precision and recall of the second bag.
fn overlap(expected: &Bag, found: &Bag) -> (f64, f64) {
    let shared: usize = expected
        .iter()
        .map(|(shingle, count)| (*count).min(found.get(shingle).copied().unwrap_or(0)))
        .sum();
    let total = |bag: &Bag| bag.values().sum::<usize>();
    let share = |of: usize| {
        if of == 0 {
            0.0
        } else {
            shared as f64 / of as f64
        }
    };
    (share(total(found)), share(total(expected)))
}
