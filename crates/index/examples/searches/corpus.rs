//! Articles made of real sentences, always the same ones.

use icu::segmenter::{WordSegmenter, options::WordBreakInvariantOptions};
use std::{collections::HashMap, fs, path::Path};

/// Sentences of an article, some 300 words.
const SENTENCES: usize = 13;
/// One sentence in so many ends with a made-up name, as rare words of the press are.
const NAMES_IN: u64 = 2;
/// Names that there are; the first ones are in most articles.
const NAMES: f64 = 60_000.0;

/// The sentences of one language.
pub struct Corpus {
    pub lang: String,
    lines: Vec<String>,
}

/// An article.
pub struct Made {
    pub headline: String,
    pub lead: String,
    pub body: String,
}

impl Corpus {
    pub fn read(flores: &Path, lang: &str) -> Corpus {
        let text = fs::read_to_string(flores.join(format!("dev.{lang}.txt"))).unwrap();
        Corpus {
            lang: lang.to_owned(),
            lines: text.lines().map(str::to_owned).collect(),
        }
    }

    /// The article of a number.
    pub fn article(&self, number: usize) -> Made {
        let mut dice = Dice(number as u64 + 1);
        let mut sentence = || {
            let line = &self.lines[dice.below(self.lines.len() as u64) as usize];
            match dice.below(NAMES_IN) {
                0 => format!("{line} {}.", name(&mut dice)),
                _ => line.clone(),
            }
        };
        let whole = sentence();
        let headline: String = whole.chars().take(70).collect();
        let lead = sentence();
        let rest: Vec<String> = (2..SENTENCES).map(|_| sentence()).collect();
        let body: Vec<String> = rest.chunks(3).map(|some| some.join(" ")).collect();
        Made {
            headline,
            lead,
            body: body.join("\n"),
        }
    }

    /// Queries of two words, each in some hundredth to tenth of all articles: one half of
    /// words of the same sentence, as readers remember them, one half of any two.
    pub fn queries(&self, count: usize) -> Vec<String> {
        let mut frequency: HashMap<&str, usize> = HashMap::new();
        let by_line: Vec<Vec<&str>> = self.lines.iter().map(|line| words(line)).collect();
        for line in &by_line {
            let mut distinct = line.clone();
            distinct.sort_unstable();
            distinct.dedup();
            for word in distinct {
                *frequency.entry(word).or_default() += 1;
            }
        }
        let middle: Vec<Vec<&str>> = by_line
            .into_iter()
            .map(|mut line| {
                line.retain(|word| (1..=10).contains(&frequency[word]));
                line
            })
            .filter(|line| line.len() > 1)
            .collect();
        let mut dice = Dice(7);
        let pick = |dice: &mut Dice, line: &[&str]| {
            line[dice.below(line.len() as u64) as usize].to_owned()
        };
        (0..count)
            .map(|at| {
                let one = &middle[dice.below(middle.len() as u64) as usize];
                let any = &middle[dice.below(middle.len() as u64) as usize];
                let other = if at % 2 == 0 { one } else { any };
                format!("{} {}", pick(&mut dice, one), pick(&mut dice, other))
            })
            .collect()
    }
}

/// Words of a line of two letters or more.
fn words(line: &str) -> Vec<&str> {
    let segmenter = WordSegmenter::new_auto(WordBreakInvariantOptions::default());
    let ends: Vec<usize> = segmenter.segment_str(line).collect();
    let all = ends.windows(2).map(|at| &line[at[0]..at[1]]);
    let long = |word: &&str| word.chars().nth(1).is_some() && word.chars().all(char::is_alphabetic);
    all.filter(long).collect()
}

/// A name of syllables; low numbers come far more often than high ones.
fn name(dice: &mut Dice) -> String {
    const SYLLABLES: [&str; 20] = [
        "ba", "ren", "dol", "mi", "kar", "so", "ten", "vu", "lis", "gor", "pa", "nel", "hu", "zan",
        "der", "fi", "mor", "ta", "quin", "el",
    ];
    let mut rank = NAMES.powf(dice.share()) as usize;
    let mut name = String::from("Mc");
    for _ in 0..4 {
        name.push_str(SYLLABLES[rank % SYLLABLES.len()]);
        rank /= SYLLABLES.len();
    }
    name
}

/// Numbers that look like chance (splitmix64).
struct Dice(u64);

impl Dice {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    fn below(&mut self, limit: u64) -> u64 {
        self.next() % limit
    }

    fn share(&mut self) -> f64 {
        (self.next() >> 11) as f64 / (1u64 << 53) as f64
    }
}
