//! English terms held against the words that were translated.

use crate::{
    Original,
    fingerprint::{Gathered, Kind, LEAD_WORDS, beginning, doubted},
    language::{Rarity, rarity, stem},
    names::{Told, kept, nouns_bear_capitals, told},
    tokens::{Look, Token, tokens},
};
use std::collections::BTreeSet;

/// Most words of a body that count.
const BODY_WORDS: usize = 120;
/// Shorter lines of a body are what pages have between paragraphs.
const LINE_WORDS: usize = 6;

/// Holds the terms of the English texts against the original. Names that both have are
/// certain, however the translation writes them; names and numbers that only one has are
/// doubted: machines turn names into words, and words into names.
pub(crate) fn compare(
    terms: &mut Gathered,
    english: &[Vec<Token>],
    original: &Original,
    year: i64,
) {
    let words: BTreeSet<&str> = english
        .iter()
        .flatten()
        .map(|token| token.word.as_str())
        .filter(|word| rarity(word) != Rarity::Stop)
        .collect();
    let heads = original.head.iter();
    let heads: Vec<Vec<Token>> = heads
        .map(|text| tokens(&beginning(text, LEAD_WORDS)))
        .collect();
    if let Some(certain) = certain(&heads, &words) {
        for (word, (weight, kind)) in terms.iter_mut() {
            if *kind == Kind::Name && !certain.contains(word) {
                *weight = doubted(*weight);
            }
        }
    }
    let nouns = nouns_bear_capitals(original.language);
    for head in &heads {
        for told in told(head, original.language, year) {
            add(terms, &told, &words, nouns);
        }
    }
}

/// The stems of the English words that bear a capital in the original. Nothing where it
/// has no capitals to tell by.
fn certain(original: &[Vec<Token>], words: &BTreeSet<&str>) -> Option<BTreeSet<String>> {
    let mut has_capitals = false;
    let mut certain = BTreeSet::new();
    for token in original.iter().flatten() {
        let found = match token.look {
            Look::Name => kept(&token.word, words),
            Look::Capital => words.get(token.word.as_str()).copied(),
            Look::Word | Look::Number | Look::Score => continue,
        };
        has_capitals = true;
        certain.extend(found.map(stem));
    }
    has_capitals.then_some(certain)
}

/// Adds what the original tells. A rare English word is known for a name by it, unless
/// all nouns bear capitals there.
fn add(terms: &mut Gathered, told: &Told, words: &BTreeSet<&str>, nouns: bool) {
    let is_name = told.kind == Kind::Name;
    let found = kept(&told.word, words).filter(|_| is_name);
    let word = found.map_or_else(|| told.term(), stem);
    match terms.get_mut(&word) {
        Some((weight, kind)) if is_name && !nouns && *kind == Kind::Rare => {
            *weight = told.weight.max(*weight);
            *kind = Kind::Name;
        }
        Some(_) => {}
        None => {
            terms.insert(word, (doubted(told.weight), told.kind));
        }
    }
}

/// The names and numbers at the beginning of the body.
pub(crate) fn background(original: &Original, year: i64) -> Gathered {
    let tokens = tokens(&opening(&original.body));
    told(&tokens, original.language, year)
        .into_iter()
        .map(|told| (told.term(), (told.weight, told.kind)))
        .collect()
}

/// The first lines of a body, without the short ones.
fn opening(body: &str) -> String {
    let mut lines = Vec::new();
    let mut left = BODY_WORDS;
    for line in body.lines() {
        let words = line.split_whitespace().count();
        if words >= LINE_WORDS {
            lines.push(beginning(line, left));
            left = left.saturating_sub(words);
        }
    }
    lines.join("\n")
}

#[cfg(test)]
mod tests {
    use crate::{Brief, Fingerprint, Original, fingerprint::Term};
    use news::SourceId;

    fn print(english: &str, language: &str, head: &str, body: &str) -> Fingerprint {
        Fingerprint::of(&Brief {
            headline: english.to_owned(),
            lead: String::new(),
            tags: Vec::new(),
            section: None,
            original: Original {
                language: language.parse().unwrap(),
                head: vec![head.to_owned()],
                body: body.to_owned(),
            },
            published: "2026-03-04T08:00:00Z".parse().unwrap(),
            source: SourceId::new(1).unwrap(),
        })
    }

    fn shown(terms: &[Term]) -> String {
        let show = |Term(word, weight, kind): &Term| format!("{word} {weight} {kind:?}");
        terms.iter().map(show).collect::<Vec<_>>().join(", ")
    }

    #[test]
    fn names_come_from_the_original() {
        let ferry = print(
            "Ferry to gock away from Tarambola with Seagle",
            "pt",
            "O ferry «Gaivota» encalha ao largo da Tarambola",
            "",
        );
        assert_eq!(
            shown(&ferry.terms),
            "ferri 24 Word, gaivota 30 Name, gock 38 Rare, seagl 30 Name, tarambola 50 Name"
        );
        let inflected = print(
            "Great fire in Brzezina",
            "pl",
            "Wielki pożar w Brzezinie",
            "",
        );
        assert_eq!(
            shown(&inflected.terms),
            "brzezina 50 Name, fire 12 Word, great 12 Word"
        );
        let lost = print(
            "Heavy storm in tremosa",
            "es",
            "Fuerte temporal en Tremosa",
            "",
        );
        assert_eq!(
            shown(&lost.terms),
            "heavi 12 Word, storm 12 Word, tremosa 50 Name"
        );
    }

    #[test]
    fn german_nouns_are_no_names() {
        let train = print(
            "Train in Waldau derailed",
            "de",
            "In Waldau ist ein Zug der Inselbahn entgleist",
            "Die Frau, die den Kreis leitet, Petra Hölzl, sprach gleich von einem Baum.",
        );
        assert_eq!(
            shown(&train.terms),
            "derail 38 Rare, train 12 Word, waldau 50 Name"
        );
        assert_eq!(shown(&train.background), "holzl 36 Name, petra 36 Name");
    }

    #[test]
    fn where_there_are_no_capitals_english_names_stand() {
        let quake = print("Big earthquake of Leshan", "zh", "乐山6.2级地震", "");
        assert_eq!(
            shown(&quake.terms),
            "6.2 24 Number, big 12 Word, earthquak 24 Word, leshan 50 Name"
        );
    }

    #[test]
    fn the_body_gives_names_and_numbers_but_not_its_furniture() {
        let flood = print(
            "The night Arval entered the door",
            "pt",
            "A noite em que o Arval entrou pela porta",
            "Capa > Cidade Velha\n\nOs bombeiros tiraram 340 pessoas da Ribeira do Sal, disse \
             Rosa Farinha.",
        );
        assert_eq!(
            shown(&flood.background),
            "340 48 Number, farinha 36 Name, ribeira 36 Name, rosa 36 Name, sal 36 Name"
        );
    }
}
