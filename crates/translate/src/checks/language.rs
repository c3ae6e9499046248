use super::{
    Complaint, Pair, error,
    side::{Side, is_unspaced},
    warning,
};
use crate::{names::quoted_names, slice::part};
use langid::{Guesses, identify};
use news::Lang;

/// Fewest words that tell a language, where a script has words.
const WORDS: usize = 4;
/// Fewest letters that tell a script.
const LETTERS: usize = 8;
/// How probable another language must be to be told from the target's.
const SURE: f32 = 0.9;
/// As much where it is the source's: that is how engines fail.
const SOURCE: f32 = 0.7;
/// How probable the target's language is at most then.
const LEFT: f32 = 0.1;

/// Languages that one sentence does not tell apart.
const RELATIVES: [&[&str]; 8] = [
    &["bs", "hr", "sr", "sr-Latn"],
    &["id", "ms"],
    &["nb", "nn", "no", "da"],
    &["cs", "sk"],
    &["zh", "zh-Hant", "yue"],
    &["gl", "pt"],
    &["ru", "be", "uk", "bg"],
    &["fa", "ps", "ur"],
];

/// The target is in its language, and is not the source over again.
pub(super) fn check(pair: &Pair<'_>) -> Complaint {
    let letters = |side: &Side<'_>| side.text.chars().filter(|c| c.is_alphabetic()).count();
    if letters(&pair.target) < LETTERS {
        return None;
    }
    let (source, target) = (pair.source.text, pair.target.text);
    match source.split_whitespace().eq(target.split_whitespace()) {
        true => echoed(pair, &identify(target)),
        false => other(pair, &identify(&without_titles(source, target))),
    }
}

/// The target without names in quotes that stand in the source, too: titles stay in their
/// own language. All of it where nothing else would be left.
fn without_titles(source: &str, target: &str) -> String {
    let mut rest = target.to_owned();
    for title in quoted_names(target) {
        let title = part(target, title);
        if source.contains(title) {
            rest = rest.replace(title, " ");
        }
    }
    match rest.chars().filter(|c| c.is_alphabetic()).count() < LETTERS {
        true => target.to_owned(),
        false => rest,
    }
}

/// The source came back as it was. Names and titles may; a sentence has small words.
fn echoed(pair: &Pair<'_>, guesses: &Guesses<'_>) -> Complaint {
    let from = guesses.of_language(named(&pair.source.lang));
    let source: Vec<&str> = pair.source.text.split_whitespace().collect();
    let small = |word: &&&str| {
        let first = word.chars().next();
        first.is_some_and(|c| !c.is_uppercase() && c.is_alphabetic())
    };
    let sentence =
        || source.len() >= WORDS && source.iter().filter(small).count() > source.len() / 2;
    let letters = pair.source.text.chars().filter(|c| c.is_alphabetic());
    let long =
        source.len() >= WORDS || is_unspaced(pair.source.tag()) && letters.count() >= LETTERS;
    // Four words with capitals may be a name, such as that of a newspaper.
    let may_be_name = source.len() == WORDS && !source.iter().any(|word| small(&word));
    let told = from > SOURCE && long && !may_be_name;
    match pair.source.lang != pair.target.lang && (told || sentence()) {
        true => error("the original came back"),
        false => None,
    }
}

/// It reads like another language.
fn other(pair: &Pair<'_>, guesses: &Guesses<'_>) -> Complaint {
    let to = pair.target.lang;
    let &(tag, first) = guesses.all().first()?;
    let kin = RELATIVES.iter().find(|relatives| relatives.contains(&tag));
    let others = kin
        .iter()
        .flat_map(|kin| kin.iter())
        .filter(|other| **other != tag);
    let probability = first + others.map(|other| guesses.probability(other)).sum::<f32>();
    if guesses.of_language(named(&to)) > LEFT || !langid::is_told(named(&to)) {
        return None;
    }
    let language: Lang = tag.parse().ok()?;
    let is_source = is_one(tag, pair.source.lang);
    let relative = RELATIVES.iter().any(|relatives| {
        relatives.contains(&tag) && relatives.iter().any(|relative| is_one(relative, to))
    });
    let needed = if is_source { SOURCE } else { SURE };
    // Names of another script may fill a short sentence.
    let few = pair.target.words().count() < WORDS && guesses.letters() < LETTERS * 5;
    let few = few && language.direction() == to.direction();
    if few || probability < needed {
        return None;
    }
    let reason = format!("it reads like {tag}");
    match relative && !is_source {
        true => warning(reason),
        false => error(reason),
    }
}

/// A language without script and region; Norwegian is one, however it is written.
fn named(lang: &Lang) -> &str {
    match lang.language() {
        "nb" | "nn" => "no",
        language => language,
    }
}

/// Whether a tag of the identifier names a language, whatever its script.
fn is_one(tag: &str, lang: Lang) -> bool {
    langid::is_of(tag, named(&lang))
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
            said(
                "en > pt",
                "The bridge over a river opens again on a Tuesday, they say"
            )
            .unwrap(),
            "error: it reads like en"
        );
        assert_eq!(
            said("en > ru", "Мост через реку снова откроется во вторник"),
            None
        );
        assert_eq!(
            said("en > ru", "The bridge opens again on a Tuesday, they say").unwrap(),
            "error: it reads like en"
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
        assert_eq!(
            say(
                check,
                "pt > en",
                "Ontem, «O Ano do Sal» passou no cinema.",
                "Yesterday, “O Ano do Sal” was on."
            ),
            None
        );
    }
}
