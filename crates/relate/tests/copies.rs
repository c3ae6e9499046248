//! Copies among articles of the open collections: each is altered as outlets alter what
//! they take over, and looked for among all others. Without the collections (see
//! `INTERPRES_DATA`) the test says so and is passed over.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::print_stdout,
    missing_docs
)]

use relate::{Shingles, is_copy};
use std::{env, fs, path::PathBuf};

/// Of the copies, so many must be found; of other pairs, so many may be taken for copies.
const FOUND: f64 = 0.98;
const FALSE: f64 = 0.001;

fn bodies() -> Vec<String> {
    let data = env::var_os("INTERPRES_DATA").map(PathBuf::from);
    let data = data.unwrap_or_else(|| {
        PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/data"))
    });
    let mut bodies = Vec::new();
    for group in ["article-benchmark", "fundus", "multilingual"] {
        let file = data.join("pages").join(group).join("truth.jsonl");
        for line in fs::read_to_string(file).unwrap_or_default().lines() {
            let line = line.replace(": NaN", ": null");
            let truth: serde_json::Value = serde_json::from_str(&line).unwrap();
            bodies.extend(truth["body"].as_str().map(str::to_owned));
        }
    }
    bodies.retain(|body| body.chars().count() >= 600);
    bodies
}

/// Sentences, roughly.
fn sentences(text: &str) -> Vec<String> {
    let pieces = text.split_inclusive(['.', '!', '?', '\n', '。', '！', '？', '।', '۔', '၊']);
    let mut sentences: Vec<String> = Vec::new();
    for piece in pieces {
        match sentences.last_mut() {
            Some(last) if last.chars().count() < 60 => last.push_str(piece),
            _ => sentences.push(piece.to_owned()),
        }
    }
    sentences
}

/// The text with so many letters in a hundred changed, in one of the usual ways.
fn altered(text: &str, other: &str, way: usize, hundredths: usize) -> String {
    let mut lines = sentences(text);
    let count = lines.len();
    let budget = text.chars().count() * hundredths / 100;
    let furniture: String = other.chars().take(budget).collect();
    let cut = |lines: &mut Vec<String>, most: usize, at: usize| {
        let mut gone = 0;
        while let Some(next) = lines.get(at).map(|line| line.chars().count()) {
            if gone + next > most {
                break;
            }
            gone += next;
            lines.remove(at);
        }
    };
    match way {
        0 => cut(&mut lines, budget, count / 2),
        1 => cut(&mut lines, budget, 1.min(count - 1)),
        2 => {
            let share = (count * hundredths).div_ceil(100);
            lines.rotate_left(share.min(count));
            lines.swap(0, share.min(count - 1));
        }
        3 => lines.push(format!("\n{furniture}")),
        _ => {
            let half: String = furniture.chars().take(budget / 2).collect();
            cut(&mut lines, budget / 2, count / 3);
            lines.reverse();
            lines.insert(0, format!("{half}\n"));
        }
    }
    lines.concat()
}

#[test]
fn altered_articles_are_found_and_others_are_not() {
    let bodies = bodies();
    if bodies.len() < 100 {
        println!("skipped: the open collections are not here");
        return;
    }
    let prints: Vec<Shingles> = bodies.iter().map(|body| Shingles::of(body)).collect();
    let (mut found, mut tried, mut wrong, mut pairs) = (0, 0, 0, 0);
    for (at, body) in bodies.iter().enumerate() {
        for way in 0..5 {
            let hundredths = [5, 10, 15, 20][(at + way) % 4];
            let next = (at + 7) % bodies.len();
            let print = Shingles::of(&altered(body, &bodies[next], way, hundredths));
            tried += 1;
            found += usize::from(is_copy(&print, &prints[at]));
            for (other, known) in prints.iter().enumerate() {
                // The same text twice in the collections is no mistake.
                if other != at && bodies[other] != *body {
                    pairs += 1;
                    wrong += usize::from(is_copy(&print, known));
                }
            }
        }
    }
    let (found, wrong) = (found as f64 / tried as f64, wrong as f64 / pairs as f64);
    println!(
        "{tried} copies, {:.2} % found; {pairs} other pairs, {:.4} % false",
        found * 100.0,
        wrong * 100.0
    );
    assert!(found >= FOUND, "{found}");
    assert!(wrong <= FALSE, "{wrong}");
}
