//! Words and networks that comments are kept clean of.

use crate::{Network, NetworkError};
use icu::{
    casemap::CaseMapper,
    normalizer::ComposingNormalizerBorrowed,
    segmenter::{WordSegmenter, WordSegmenterBorrowed, options::WordBreakInvariantOptions},
};
use std::{collections::BTreeSet, net::IpAddr, sync::LazyLock};

/// Cuts words, by dictionaries where a script has no spaces.
static SEGMENTER: LazyLock<WordSegmenterBorrowed<'static>> =
    LazyLock::new(|| WordSegmenter::new_auto(WordBreakInvariantOptions::default()));

/// Longest banned word or phrase, in characters.
const LONGEST: usize = 100;

/// One thing whose comments are held or refused.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Ban {
    /// A word or phrase; with `*` at its end also longer words that begin so.
    Word(String),
    /// Those who send from a network.
    Network(Network),
}

/// Why a text is no ban.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
pub enum BanError {
    /// A word without letters and digits is found nowhere, or everywhere.
    #[error("not a word or phrase of 1 to {LONGEST} characters: {0:?}")]
    Word(String),
    /// No range of addresses.
    #[error(transparent)]
    Network(#[from] NetworkError),
    /// No kind of ban that this version knows.
    #[error("not a kind of ban: {0:?}")]
    Kind(String),
}

impl Ban {
    /// Checks a word or phrase.
    pub fn word(text: &str) -> Result<Ban, BanError> {
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        match Words::of(&text).text.is_empty() || text.chars().count() > LONGEST {
            true => Err(BanError::Word(text)),
            false => Ok(Ban::Word(text)),
        }
    }

    /// Reads what [`Ban::kind`] and [`Ban::what`] gave.
    pub fn read(kind: &str, what: &str) -> Result<Ban, BanError> {
        match kind {
            "word" => Ban::word(what),
            "network" => Ok(Ban::Network(what.parse()?)),
            kind => Err(BanError::Kind(kind.to_owned())),
        }
    }

    /// What kind of thing it is.
    pub fn kind(&self) -> &'static str {
        match self {
            Ban::Word(_) => "word",
            Ban::Network(_) => "network",
        }
    }

    /// The thing.
    pub fn what(&self) -> String {
        match self {
            Ban::Word(word) => word.clone(),
            Ban::Network(network) => network.to_string(),
        }
    }
}

/// All bans, ready to be asked.
#[derive(Debug, Default)]
pub struct Bans {
    words: Vec<BannedWord>,
    networks: Vec<Network>,
}

/// A banned word, ready to be looked for.
#[derive(Debug)]
struct BannedWord {
    /// As it was given.
    shown: String,
    /// As texts are searched.
    sought: String,
    /// Whether longer words that begin so are banned, too.
    open: bool,
}

impl FromIterator<Ban> for Bans {
    fn from_iter<T: IntoIterator<Item = Ban>>(all: T) -> Bans {
        let mut bans = Bans::default();
        for ban in all {
            match ban {
                Ban::Word(shown) => bans.words.push(BannedWord {
                    sought: Words::of(&shown).text,
                    open: shown.ends_with('*'),
                    shown,
                }),
                Ban::Network(network) => bans.networks.push(network),
            }
        }
        bans
    }
}

impl Bans {
    /// The first banned word that one of these texts has, as it was given.
    pub fn word_in(&self, texts: &[&str]) -> Option<&str> {
        let words = Words::of(&texts.join("\n"));
        let found = self.words.iter().find(|word| words.have(word));
        found.map(|word| word.shown.as_str())
    }

    /// Whether an address is in a banned network.
    pub fn bar(&self, address: IpAddr) -> bool {
        let address = address.to_canonical();
        self.networks.iter().any(|it| it.contains(address))
    }
}

/// The words of a text with one space wherever anything else stood between two of them, and
/// nothing where nothing did, as in Chinese. Case, width and invisible marks make no
/// difference.
#[derive(Debug, Default)]
struct Words {
    text: String,
    /// Where words begin and where they end, in bytes.
    starts: BTreeSet<usize>,
    ends: BTreeSet<usize>,
}

impl Words {
    fn of(text: &str) -> Words {
        let folded = folded(text);
        let (mut words, mut start, mut apart) = (Words::default(), 0, false);
        for end in SEGMENTER.segment_str(&folded) {
            let segment = folded.get(start..end).unwrap_or_default();
            start = end;
            if !segment.contains(char::is_alphanumeric) {
                apart = true;
                continue;
            }
            if std::mem::take(&mut apart) && !words.text.is_empty() {
                words.text.push(' ');
            }
            words.add(segment);
        }
        words
    }

    /// Adds a word. One begins after an apostrophe, too (*l'été*), and ends before that of a
    /// possessive (*reader's*).
    fn add(&mut self, word: &str) {
        let start = self.text.len();
        self.text.push_str(word);
        self.starts.insert(start);
        self.ends.insert(self.text.len());
        for (at, mark) in word.match_indices(['\'', '’', 'ʼ']) {
            let after = at + mark.len();
            self.starts.insert(start + after);
            if word.get(after..) == Some("s") {
                self.ends.insert(start + at);
            }
        }
    }

    /// Whether a banned word is here, as whole words.
    fn have(&self, word: &BannedWord) -> bool {
        self.starts.iter().any(|&start| {
            let rest = self.text.get(start..).unwrap_or_default();
            rest.starts_with(&word.sought)
                && (word.open || self.ends.contains(&(start + word.sought.len())))
        })
    }
}

/// A text in which letters are the same that differ in case or width alone (Unicode's NFKC
/// and full case folding), without marks that nobody sees.
fn folded(text: &str) -> String {
    let unseen = |c: char| matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}'..='\u{2064}' | '\u{feff}');
    let seen: String = text.chars().filter(|c| !unseen(*c)).collect();
    let composed = ComposingNormalizerBorrowed::new_nfkc().normalize(&seen);
    let folded = CaseMapper::new().fold_string(&composed).into_owned();
    ComposingNormalizerBorrowed::new_nfkc()
        .normalize(&folded)
        .into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(banned: &str, text: &str) -> bool {
        let bans: Bans = [Ban::word(banned).unwrap()].into_iter().collect();
        bans.word_in(&[text]).is_some()
    }

    #[test]
    fn banned_words_are_found_as_words() {
        for (banned, text) in [
            ("ass", "What an ASS!"),
            ("straße", "In der STRASSE."),
            ("ΣΟΦΌΣ", "ο σοφός είπε"),
            ("été", "L'e\u{301}te\u{301} fini"),
            ("reader", "A READER’S opinion"),
            ("buy now", "Buy,  now!"),
            ("spam", "ｓｐａｍ here"),
            ("spam", "sp\u{200b}a\u{ad}m"),
            ("дурак*", "Дураками их не назовёшь"),
            ("傻瓜", "他是一个傻瓜。"),
            ("バカ", "本当にバカですね"),
            ("โง่", "เขาโง่มาก"),
            ("می‌روم", "من می‌روم"),
            ("spam.example", "see https://spam.example/win"),
        ] {
            assert!(found(banned, text), "{banned} in {text}");
        }
    }

    #[test]
    fn parts_of_other_words_are_not_banned() {
        for (banned, text) in [
            ("ass", "A classic passage assessed."),
            ("pen is", "Not a penis in sight"),
            ("con", "Conan"),
            ("can", "I can't"),
            ("дурак", "дураками"),
            ("buy now", "buy it now"),
            ("spam*", "antispam"),
            ("京都", "東京都に住む"),
        ] {
            assert!(!found(banned, text), "{banned} in {text}");
        }
    }

    #[test]
    fn a_ban_is_read_as_it_was_written() {
        let network = Ban::Network("192.0.2.0/24".parse().unwrap());
        for ban in [Ban::word("  buy   now ").unwrap(), network] {
            assert_eq!(Ban::read(ban.kind(), &ban.what()), Ok(ban));
        }
        for wrong in ["", "*", "?!", &"x".repeat(101)] {
            assert!(Ban::word(wrong).is_err(), "{wrong}");
        }
        assert!(Ban::read("network", "nowhere").is_err());
        assert!(Ban::read("mood", "bad").is_err());
    }

    #[test]
    fn a_banned_network_is_banned_in_either_notation() {
        let bans: Bans = [Ban::Network("192.0.2.0/24".parse().unwrap())]
            .into_iter()
            .collect();
        for (address, barred) in [
            ("192.0.2.9", true),
            ("::ffff:192.0.2.9", true),
            ("192.0.3.9", false),
            ("2001:db8::1", false),
        ] {
            assert_eq!(bans.bar(address.parse().unwrap()), barred, "{address}");
        }
    }
}
