use super::{Complaint, Pair, error};
use crate::slice::{part, words};
use icu::{
    locale::{LocaleExpander, subtags::Script as Tag},
    properties::{CodePointMapData, PropertyNamesShort, props::Script},
};
use news::Lang;

/// Fewest words that tell a language.
const WORDS: usize = 4;
/// Fewest letters that tell a script.
const LETTERS: usize = 8;

/// The target is written in the script of its language, is not the source over again,
/// and does not have the small words of the source's language.
pub(super) fn check(pair: &Pair<'_>) -> Complaint {
    wrong_script(pair)
        .or_else(|| echoed(pair))
        .or_else(|| small_words(pair))
}

fn wrong_script(pair: &Pair<'_>) -> Complaint {
    let wanted = script(pair.to)?;
    let letters = pair.target.chars().filter(|c| c.is_alphabetic()).count();
    let fitting = pair
        .target
        .chars()
        .filter(|&c| c.is_alphabetic() && fits(c, wanted))
        .count();
    // Names of another script may fill a short sentence.
    let few =
        pair.target.split_whitespace().count() < WORDS && script(pair.from) == script(pair.to);
    if letters < LETTERS || few || fitting * 10 >= letters * 3 {
        return None;
    }
    error(format!("it is not written in the script {wanted}"))
}

/// The script that a language is written in.
fn script(lang: Lang) -> Option<Tag> {
    let mut tag = lang.to_icu();
    LocaleExpander::new_extended().maximize(&mut tag);
    tag.script
}

fn fits(c: char, wanted: Tag) -> bool {
    let script = CodePointMapData::<Script>::new().get(c);
    let name = PropertyNamesShort::<Script>::new()
        .get(script)
        .unwrap_or_default();
    match wanted.as_str() {
        "Jpan" => ["Hani", "Hira", "Kana"].contains(&name),
        "Kore" => ["Hang", "Hani"].contains(&name),
        "Hans" | "Hant" => name == "Hani",
        wanted => name == wanted,
    }
}

/// The source came back as it was. Names and titles may; a sentence has small words.
fn echoed(pair: &Pair<'_>) -> Complaint {
    let source: Vec<&str> = pair.source.split_whitespace().collect();
    let small = |word: &&&str| {
        word.chars()
            .next()
            .is_some_and(|c| !c.is_uppercase() && c.is_alphabetic())
    };
    let same = source.iter().copied().eq(pair.target.split_whitespace());
    match same && source.len() >= WORDS && source.iter().filter(small).count() > source.len() / 2 {
        true => error("the original came back"),
        false => None,
    }
}

/// More small words of the source's language than of the target's.
fn small_words(pair: &Pair<'_>) -> Complaint {
    let (theirs, ours) = (stopwords(pair.from)?, stopwords(pair.to)?);
    let lower = pair.target.to_lowercase();
    let words: Vec<&str> = words(&lower)
        .into_iter()
        .map(|range| part(&lower, range))
        .collect();
    let count = |list: &[&str], other: &[&str]| {
        let tells = |word: &&&str| list.contains(*word) && !other.contains(*word);
        words.iter().filter(tells).count()
    };
    let (wrong, right) = (count(theirs, ours), count(ours, theirs));
    match wrong >= 3 && wrong > 2 * right {
        true => error(format!("it reads like {}", pair.from)),
        false => None,
    }
}

/// The commonest small words of a language.
fn stopwords(lang: Lang) -> Option<&'static [&'static str]> {
    Some(match lang.to_icu().language.as_str() {
        "en" => &[
            "the", "of", "and", "to", "in", "is", "that", "for", "was", "with", "it", "on", "are",
            "by", "be", "this", "from", "at", "have", "has", "not", "his", "they", "were", "which",
        ],
        "pt" => &[
            "de", "que", "e", "do", "da", "em", "um", "uma", "para", "com", "não", "os", "no",
            "na", "por", "mais", "dos", "das", "ao", "foi", "é", "são", "pela", "pelo", "seu",
        ],
        "es" => &[
            "de", "que", "y", "el", "la", "en", "los", "las", "un", "una", "para", "con", "no",
            "por", "más", "del", "al", "se", "fue", "es", "su", "como", "lo", "son", "pero",
        ],
        "fr" => &[
            "de", "et", "le", "la", "les", "des", "en", "un", "une", "du", "que", "est", "pour",
            "qui", "dans", "par", "plus", "pas", "au", "sur", "ne", "se", "il", "avec", "ce",
        ],
        "de" => &[
            "der", "die", "und", "in", "den", "von", "zu", "das", "mit", "sich", "des", "auf",
            "für", "ist", "im", "dem", "nicht", "ein", "eine", "als", "auch", "es", "an", "werden",
        ],
        "it" => &[
            "di", "che", "e", "il", "la", "per", "in", "un", "una", "del", "della", "non", "con",
            "è", "i", "le", "si", "da", "al", "sono", "dei", "nel", "alla", "più", "gli",
        ],
        "nl" => &[
            "de", "van", "het", "een", "en", "in", "is", "dat", "op", "te", "zijn", "voor", "met",
            "die", "niet", "aan", "er", "om", "ook", "als", "door", "bij", "naar", "wordt", "uit",
        ],
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::{super::tests::say, check};

    #[test]
    fn the_target_is_in_its_language() {
        let source = "The bridge over the river opens again on Tuesday";
        let said = |langs, target| say(check, langs, source, target);
        assert_eq!(said("en > pt", "A ponte sobre o rio reabre na terça"), None);
        assert_eq!(
            said("en > pt", source).unwrap(),
            "error: the original came back"
        );
        assert_eq!(
            said("en > pt", "The bridge over a river it opens on the terça").unwrap(),
            "error: it reads like en"
        );
        assert_eq!(
            said("en > ru", "Мост через реку снова откроется во вторник"),
            None
        );
        assert_eq!(
            said("en > ru", "Most cherez reku").unwrap(),
            "error: it is not written in the script Cyrl"
        );
        assert_eq!(said("en > ja", "川に架かる橋が火曜日に再開する"), None);
        assert_eq!(said("en > zh-Hant", "河上的橋週二重新開放"), None);
    }

    #[test]
    fn names_may_come_back() {
        assert_eq!(
            say(check, "en > pt", "The New York Times", "The New York Times"),
            None
        );
        assert_eq!(
            say(check, "pt > en", "Folha de S.Paulo", "Folha de S.Paulo"),
            None
        );
    }
}
