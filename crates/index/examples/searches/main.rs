//! How fast articles are indexed and found:
//! `searches FLORES [--articles N] [--each N] [--dump FILE]`.
//!
//! FLORES is a folder of `dev.LANG.txt`, one sentence a line. Articles of some 300 words
//! are put together from its sentences and from made-up names, always the same ones.
//! Lines of a name and a number:
//!
//! - `ours.*`, `bare.*`: N English articles in our index, and in a tantivy index of one
//!   stored text field with the tokenizer, the writer and the snippets that it comes with.
//!   `rate`: articles a CPU second, all threads and merges counted. `p50_ms`, `p99_ms`:
//!   of 400 queries of two words, the 20 best hits with snippets; ours also counts all
//!   hits. `cpu_*`: the same in CPU time of the thread, which others on the machine
//!   disturb less. `mb`: on disk.
//! - `ratio.*`: ours by theirs; above 1 we are faster (`rate`), below 1 (`p50`, `p99`, `mb`).
//! - `LANG.*`: ours, with that many articles each in four languages in one index.
//!
//! `--dump` writes the English queries and articles to a file, for other engines.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::print_stdout,
    clippy::indexing_slicing,
    clippy::string_slice
)]

mod bare;
mod clock;
mod corpus;
mod ours;

use clock::Times;
use corpus::Corpus;
use std::{
    fs::File,
    io::{BufWriter, Write},
    path::{Path, PathBuf},
};

/// Queries of each kind.
const QUERIES: usize = 400;
/// Articles added in one go.
const BATCH: usize = 500;
/// Articles between two commits.
const COMMIT: usize = 20_000;

/// What was measured of one index.
struct Measured {
    rate: f64,
    times: Times,
    megabytes: f64,
    /// Hits shown, to see that both find things.
    hits: f64,
}

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let flores = PathBuf::from(arguments.first().expect("the folder of FLORES"));
    let number = |name: &str, otherwise: usize| {
        let at = arguments.iter().position(|argument| argument == name);
        at.map_or(otherwise, |at| arguments[at + 1].parse().unwrap())
    };
    let count = number("--articles", 200_000);
    if let Some(at) = arguments.iter().position(|argument| argument == "--dump") {
        dump(&flores, count, &arguments[at + 1]);
    }
    if count > 0 {
        english(&flores, count);
    }
    let each = number("--each", 5_000);
    if each > 0 {
        languages(&flores, each);
    }
}

/// Queries, a blank line, articles, each on a line.
fn dump(flores: &Path, count: usize, file: &str) {
    let corpus = Corpus::read(flores, "en");
    let mut file = BufWriter::new(File::create(file).unwrap());
    writeln!(file, "{}\n", corpus.queries(QUERIES).join("\n")).unwrap();
    for at in 0..count {
        let made = corpus.article(at);
        let text = [made.headline, made.lead, made.body].join("\n");
        writeln!(file, "{}", text.replace('\n', " ")).unwrap();
    }
    file.flush().unwrap();
}

fn english(flores: &Path, count: usize) {
    let corpus = Corpus::read(flores, "en");
    let queries = corpus.queries(QUERIES);
    let bare = bare::measure(&corpus, count, &queries);
    print("bare", &bare);
    let ours = ours::measure(&[corpus], count, &[queries]).remove(0);
    print("ours", &ours);
    println!("ratio.rate {:.3}", ours.rate / bare.rate);
    println!("ratio.mb {:.3}", ours.megabytes / bare.megabytes);
    for (name, share) in [("p50", 0.5), ("p99", 0.99)] {
        let clock = ours.times.clock(share) / bare.times.clock(share);
        let cpu = ours.times.cpu(share) / bare.times.cpu(share);
        println!("ratio.{name} {clock:.3}");
        println!("ratio.cpu_{name} {cpu:.3}");
    }
}

/// Several languages in one index.
fn languages(flores: &Path, each: usize) {
    let all: Vec<Corpus> = ["en", "de", "zh", "th"]
        .iter()
        .map(|lang| Corpus::read(flores, lang))
        .collect();
    let queries: Vec<Vec<String>> = all.iter().map(|corpus| corpus.queries(QUERIES)).collect();
    for (corpus, measured) in all.iter().zip(ours::measure(&all, each, &queries)) {
        print(&corpus.lang, &measured);
    }
}

fn print(name: &str, measured: &Measured) {
    println!("{name}.rate {:.0}", measured.rate);
    println!("{name}.mb {:.1}", measured.megabytes);
    println!("{name}.hits {:.2}", measured.hits);
    for (figure, share) in [("p50", 0.5), ("p99", 0.99)] {
        println!("{name}.{figure}_ms {:.3}", measured.times.clock(share));
        println!("{name}.cpu_{figure}_ms {:.3}", measured.times.cpu(share));
    }
}
