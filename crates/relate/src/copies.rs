//! Copies: the same agency text in several outlets.

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
        let words = words(text);
        let mut hashes: Vec<u64> = words.windows(WORDS).map(hash).collect();
        hashes.sort_unstable();
        hashes.dedup();
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
