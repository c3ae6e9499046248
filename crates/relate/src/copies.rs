//! Copies: the same agency text in several outlets.

use jiff::Timestamp;
use news::{ArticleId, Extent, Lang, SourceId};
use serde::{Deserialize, Serialize};

/// Words that make one shingle.
const WORDS: usize = 4;
/// Fewest shingles from which a text can be told for a copy.
const FEWEST: usize = 12;
/// Words that hold the samples, 64 each.
const PARTS: usize = 4;
/// Samples that agree in copies, of 256. By chance a quarter do; of two texts that share a
/// part `j` of their shingles, `1/4 + 3/4 j` do: this is `j` of about 0.38, with a spread of
/// 0.04. A text of which a fifth was cut, and that got a fifth of other words around it,
/// shares 0.67; other texts next to nothing.
const AGREEING: u32 = 137;

/// What the words of a text leave: 256 minima of its shingles of four words, two bits of
/// each (b-bit minwise hashing, Li and König 2010). Of texts in any language, in which
/// copies are told from texts in the same words only.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
pub struct Shingles {
    low: [u64; PARTS],
    high: [u64; PARTS],
    /// Whether the text is long enough to tell.
    enough: bool,
}

impl Shingles {
    /// The shingles of a text.
    pub fn of(text: &str) -> Shingles {
        let hashes = hashes(text);
        let mut salt = 0;
        let (mut low, mut high) = ([0; PARTS], [0; PARTS]);
        for (low, high) in low.iter_mut().zip(&mut high) {
            for sample in 0..u64::BITS {
                salt += 1;
                let salt = mix(salt);
                let least = hashes.iter().map(|hash| mix(hash ^ salt)).min();
                let bits = least.unwrap_or_default();
                *low |= (bits & 1) << sample;
                *high |= (bits >> 1 & 1) << sample;
            }
        }
        Shingles {
            low,
            high,
            enough: hashes.len() >= FEWEST,
        }
    }
}

/// Minima that one band joins, and bands of a text. Two texts that share a part `j` of
/// their shingles have a band in common with a chance of `1 - (1 - j²)^20`: .9999 for a
/// `j` of .6, .97 for one of .4; others by chance never.
const BANDED: usize = 2;
const BANDS: usize = 20;

/// Numbers of which copies have one in common, so that they can be looked up in an index.
/// None for a text that is too short to tell.
pub fn bands(text: &str) -> Vec<i64> {
    let hashes = hashes(text);
    if hashes.len() < FEWEST {
        return Vec::new();
    }
    let least = |salt: u64| {
        // Other salts than those of the samples.
        let salt = mix(salt.wrapping_add(1 << 32));
        let minima = hashes.iter().map(|hash| mix(hash ^ salt));
        minima.min().unwrap_or_default()
    };
    let band = |band: usize| {
        let salts = (band * BANDED..).take(BANDED);
        salts.fold(band as u64, |joined, salt| mix(joined ^ least(salt as u64)))
    };
    (0..BANDS).map(|at| band(at).cast_signed()).collect()
}

/// The shingles of a text, each once.
fn hashes(text: &str) -> Vec<u64> {
    let mut hashes: Vec<u64> = words(text).windows(WORDS).map(hash).collect();
    hashes.sort_unstable();
    hashes.dedup();
    hashes
}

/// An article that may be a copy.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Twin {
    /// The article.
    pub article: ArticleId,
    /// Its outlet.
    pub source: SourceId,
    /// The outlet's name.
    pub outlet: String,
    /// What may be published of it.
    pub extent: Extent,
    /// The agencies that sign it.
    pub agencies: Vec<String>,
    /// The language that it is written in.
    pub language: Lang,
    /// When it was published.
    pub published: Timestamp,
    /// What its words left.
    pub shingles: Shingles,
}

/// The groups of articles of several outlets in one language that are one text. In each
/// group that one stands first under which it is published: of those of which most may be
/// published the agency's own, if an agency that signs one of them is among the outlets,
/// else the earliest. The order of the articles given does not matter.
pub fn copies(articles: &[Twin]) -> Vec<Vec<ArticleId>> {
    let mut left: Vec<&Twin> = articles.iter().collect();
    left.sort_by_key(|twin| twin.article);
    left.dedup_by_key(|twin| twin.article);
    let mut groups = Vec::new();
    while let Some(first) = left.pop() {
        let (mut group, mut at) = (vec![first], 0);
        while let Some(&member) = group.get(at) {
            let (same, others) = left.into_iter().partition(|twin| are_copies(member, twin));
            left = others;
            group.extend::<Vec<&Twin>>(same);
            at += 1;
        }
        if group.len() > 1 {
            groups.push(led(group));
        }
    }
    groups.sort();
    groups
}

fn are_copies(a: &Twin, b: &Twin) -> bool {
    let apart = a.source != b.source && a.language.base() == b.language.base();
    apart && is_copy(&a.shingles, &b.shingles)
}

fn led(mut group: Vec<&Twin>) -> Vec<ArticleId> {
    let bare = |name: &str| -> String {
        let letters = name.chars().filter(|c| c.is_alphanumeric());
        letters.flat_map(char::to_lowercase).collect()
    };
    let agencies = group.iter().flat_map(|twin| &twin.agencies);
    let agencies: Vec<String> = agencies.map(|name| bare(name)).collect();
    group.sort_by_key(|twin| {
        let own = agencies.contains(&bare(&twin.outlet));
        (twin.extent, !own, twin.published, twin.article)
    });
    group.iter().map(|twin| twin.article).collect()
}

/// Whether two texts are for the most part the same words in the same order. Symmetric.
/// Never true of texts of a sentence or less.
pub fn is_copy(a: &Shingles, b: &Shingles) -> bool {
    let low = a.low.iter().zip(&b.low);
    let high = a.high.iter().zip(&b.high);
    let differing = low.zip(high).map(|((a, b), (c, d))| (a ^ b) | (c ^ d));
    let agreeing: u32 = differing.map(u64::count_zeros).sum();
    a.enough && b.enough && agreeing >= AGREEING
}

/// Lower-case words; each character of a script without spaces is one.
fn words(text: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    let mut inside = false;
    for c in text.chars() {
        if !c.is_alphanumeric() {
            inside = false;
        } else if is_spaceless(c) {
            words.push(c.to_string());
            inside = false;
        } else {
            match words.last_mut().filter(|_| inside) {
                Some(word) => word.extend(c.to_lowercase()),
                None => words.push(c.to_lowercase().collect()),
            }
            inside = true;
        }
    }
    words
}

/// Thai, Lao, Burmese, Khmer, kana and Han.
fn is_spaceless(c: char) -> bool {
    matches!(c,
        '\u{e00}'..='\u{eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}'
        | '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}'
        | '\u{20000}'..='\u{323af}')
}

/// FNV-1a over the words, parted by zero bytes: the same on every machine, for good.
fn hash(words: &[String]) -> u64 {
    let mut hash: u64 = 0xcbf2_9ce4_8422_2325;
    for word in words {
        for byte in word.bytes().chain([0]) {
            hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }
    hash
}

/// The finaliser of SplitMix64 (Steele, Lea and Flood 2014).
fn mix(mut bits: u64) -> u64 {
    bits = bits.wrapping_add(0x9e37_79b9_7f4a_7c15);
    bits = (bits ^ (bits >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    bits = (bits ^ (bits >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    bits ^ (bits >> 31)
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "The harbour office closed the northern quay on Friday after a crane \
        lost its brake and rolled forty metres towards the fish market. Nobody was hurt. \
        Inspectors from the port authority took the brake apart in the afternoon and found \
        a worn pin, which the operator says had been replaced in spring.";

    fn copied(one: &str, other: &str) -> bool {
        let (one, other) = (Shingles::of(one), Shingles::of(other));
        assert_eq!(is_copy(&one, &other), is_copy(&other, &one));
        is_copy(&one, &other)
    }

    #[test]
    fn copies_with_other_edges_are_copies() {
        assert!(copied(TEXT, TEXT));
        assert!(copied(TEXT, &TEXT.to_uppercase()));
        assert!(copied(TEXT, &format!("PORTO ALVIM — {TEXT} (Agency)")));
        assert!(copied(TEXT, &TEXT.replace("Nobody was hurt. ", "")));
        let chinese = "北京市政府周五公布新规定，要求所有餐馆明年起停止使用一次性塑料餐具。";
        assert!(copied(chinese, &format!("新华社电 {chinese}")));
    }

    fn twin(row: i64, outlet: &str, text: &str) -> Twin {
        Twin {
            article: ArticleId::new(row).unwrap(),
            source: SourceId::new(row).unwrap(),
            outlet: outlet.to_owned(),
            extent: Extent::Full,
            agencies: Vec::new(),
            language: Lang::ENGLISH,
            published: Timestamp::from_second(1000 - row).unwrap(),
            shingles: Shingles::of(text),
        }
    }

    fn rows(groups: &[Vec<ArticleId>]) -> Vec<Vec<i64>> {
        let rows = |group: &Vec<ArticleId>| group.iter().map(|id| id.get()).collect();
        groups.iter().map(rows).collect()
    }

    #[test]
    fn a_copy_is_published_as_the_earliest_or_the_agencys_own() {
        let cut = TEXT.replace("Nobody was hurt. ", "");
        let other = "Rain is expected along the coast until Sunday, with gusts of up to ninety \
            kilometres an hour in the afternoon and snow above a thousand metres overnight.";
        let mut all = vec![
            twin(1, "Courier", TEXT),
            twin(2, "Review", &cut),
            twin(3, "Weather", other),
            twin(4, "Coastal Press", TEXT),
            twin(5, "Gazette", TEXT),
        ];
        assert_eq!(rows(&copies(&all)), [[5, 4, 2, 1]]);
        all[0].agencies = vec!["COASTAL-PRESS".to_owned()];
        assert_eq!(rows(&copies(&all)), [[4, 5, 2, 1]]);
        all[3].extent = Extent::Headline;
        assert_eq!(rows(&copies(&all)), [[5, 2, 1, 4]]);
        all[4].language = "pt".parse().unwrap();
        assert_eq!(rows(&copies(&all)), [[2, 1, 4]]);
        all[1].source = all[0].source;
        all.truncate(2);
        assert_eq!(
            copies(&all),
            Vec::<Vec<ArticleId>>::new(),
            "one outlet's two articles"
        );
    }

    #[test]
    fn copies_have_a_band_in_common() {
        let share = |a: &str, b: &str| {
            let other = bands(b);
            bands(a).iter().any(|band| other.contains(band))
        };
        assert!(share(TEXT, &format!("PORTO ALVIM — {TEXT} (Agency)")));
        assert!(share(TEXT, &TEXT.replace("Nobody was hurt. ", "")));
        let other = TEXT.split(' ').rev().collect::<Vec<_>>().join(" ");
        assert!(!share(TEXT, &other));
        assert!(bands("Watch live").is_empty());
    }

    #[test]
    fn other_words_are_no_copies() {
        let retold = "A crane rolled forty metres towards the fish market on Friday when its \
            brake failed, and the northern quay was closed. No one was injured. A worn pin \
            was found when port inspectors opened the brake; it was said to be new in spring.";
        assert!(!copied(TEXT, retold));
        assert!(!copied("", ""));
        assert!(!copied("Watch live", "Watch live"));
        assert!(!copied(TEXT, ""));
    }
}
