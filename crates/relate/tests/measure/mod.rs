//! How well pairs of articles on one event are found.

use news::ArticleId;
use relate::{Brief, Fingerprint, same_event, stories};
use std::collections::BTreeMap;

/// An article of a check.
pub struct Piece {
    pub name: String,
    pub id: ArticleId,
    pub brief: Brief,
    pub event: Option<String>,
}

/// Of the pairs that stories make.
pub struct Measure {
    pub precision: f64,
    pub recall: f64,
}

impl Measure {
    pub fn f1(&self) -> f64 {
        2.0 * self.precision * self.recall / f64::max(self.precision + self.recall, 0.01)
    }
}

pub fn prints(pieces: &[Piece]) -> Vec<(ArticleId, Fingerprint)> {
    pieces
        .iter()
        .map(|piece| (piece.id, Fingerprint::of(&piece.brief)))
        .collect()
}

/// Measures the stories found among the pieces, and prints what is wrong, missed, or
/// nearly wrong.
pub fn measure(title: &str, pieces: &[Piece]) -> Measure {
    let prints = prints(pieces);
    let mut together: BTreeMap<ArticleId, usize> = BTreeMap::new();
    for (at, story) in stories(&prints).iter().enumerate() {
        together.extend(story.iter().map(|&id| (id, at)));
    }
    let (mut right, mut wrong, mut missed) = (0.0, 0.0, 0.0);
    for (at, one) in pieces.iter().enumerate() {
        for (other_at, other) in pieces.iter().enumerate().skip(at + 1) {
            let truly = one.event.is_some() && one.event == other.event;
            let found =
                together.contains_key(&one.id) && together.get(&one.id) == together.get(&other.id);
            let score = same_event(&prints[at].1, &prints[other_at].1);
            let back = same_event(&prints[other_at].1, &prints[at].1);
            assert_eq!(score.to_bits(), back.to_bits(), "symmetric");
            let pair = format!("{score:.2} {} / {}", one.name, other.name);
            match (truly, found) {
                (true, true) => right += 1.0,
                (false, true) => {
                    wrong += 1.0;
                    println!("wrong {pair}");
                }
                (true, false) => {
                    missed += 1.0;
                    println!("missed {pair}");
                }
                (false, false) if score > 0.2 => println!("near {pair}"),
                (false, false) => {}
            }
        }
    }
    let found = Measure {
        precision: right / f64::max(right + wrong, 1.0),
        recall: right / f64::max(right + missed, 1.0),
    };
    println!(
        "{title}: {right} right, {wrong} wrong, {missed} missed: P {:.3} R {:.3} F1 {:.3}",
        found.precision,
        found.recall,
        found.f1()
    );
    found
}
