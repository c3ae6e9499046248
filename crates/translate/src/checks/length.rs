use super::{
    Complaint, Pair, Side, error,
    lexicon::rows,
    side::{is_unspaced, tag},
    warning,
};
use news::Lang;
use std::{collections::HashMap, sync::LazyLock};

/// How many standard deviations off are wrong, and worth a look.
const WRONG: f32 = 3.3;
const DOUBTFUL: f32 = 2.5;
/// As many where the end is missing as well.
const CUT: f32 = 1.2;
/// What the length of a sentence adds to the variance: so much by a letter of English.
const BY_LETTER: f32 = 1.4;
/// The part of that in the variances of the table.
const INCLUDED: f32 = 0.012;
/// Fewest letters of the source.
const FEWEST: f32 = 3.0;

/// A language beside English: the natural logarithm of the ratio of lengths, and its
/// variance.
struct Length {
    mean: f32,
    variance: f32,
}

static TABLE: LazyLock<HashMap<&'static str, Length>> = LazyLock::new(|| {
    rows(include_str!("../../data/checks/lengths.tsv"))
        .filter_map(|(tag, cells)| {
            let (mean, deviation) = cells.split_once('\t')?;
            let deviation = deviation.parse::<f32>().ok()? / 1000.0;
            let length = Length {
                mean: mean.parse::<f32>().ok()? / 1000.0,
                variance: deviation * deviation,
            };
            Some((tag, length))
        })
        .collect()
});

fn of(lang: Lang) -> Option<&'static Length> {
    let icu = lang.to_icu();
    let own = TABLE.get(icu.language.as_str());
    own.or_else(|| TABLE.get(tag(lang)))
}

/// How many standard deviations a target is too long, or, below zero, too short.
fn deviation(pair: &Pair<'_>) -> Option<f32> {
    let (from, to) = (of(pair.source.lang)?, of(pair.target.lang)?);
    let letters = |side: &Side<'_>| side.text.chars().filter(|c| !c.is_whitespace()).count() as f32;
    let (source, target) = (letters(&pair.source), letters(&pair.target));
    if source < FEWEST {
        return None;
    }
    let english = source / from.mean.exp();
    let own = |length: &Length| (length.variance - INCLUDED).max(0.002);
    let variance = own(from) + own(to) + BY_LETTER / english;
    let ratio = (target.max(1.0) / source).ln() - (to.mean - from.mean);
    Some(ratio / variance.sqrt())
}

/// The target is about as long as texts of its language are beside those of the source's.
pub(super) fn check(pair: &Pair<'_>) -> Complaint {
    let deviation = deviation(pair)?;
    let reason = match deviation < 0.0 {
        true => "it is much shorter than such a sentence is",
        false => "it is much longer than such a sentence is",
    };
    match deviation.abs() {
        WRONG.. => error(reason),
        DOUBTFUL.. => warning(reason),
        _ => None,
    }
}

/// The target has an end and a beginning where the source has.
pub(super) fn truncated(pair: &Pair<'_>) -> Complaint {
    let short = deviation(pair).is_some_and(|deviation| deviation < -CUT);
    let no_end =
        is_ended(pair.source.text) && !is_ended(pair.target.text) && !has_no_stop(&pair.target);
    let no_start = first(pair.source.text).is_some_and(char::is_uppercase)
        && first(pair.target.text).is_some_and(char::is_lowercase);
    match (no_end, no_start) {
        (true, _) if short => error("it is cut off"),
        (true, _) => warning("it does not end like the original"),
        (_, true) if short => warning("its beginning is missing"),
        _ => None,
    }
}

fn first(text: &str) -> Option<char> {
    text.chars().find(|c| c.is_alphanumeric())
}

/// Thai ends no sentence with a sign.
fn has_no_stop(side: &Side<'_>) -> bool {
    is_unspaced(side.tag()) && side.tag() == "th"
}

fn is_ended(text: &str) -> bool {
    const STOPS: &str = ".!?…。！？｡।॥۔؟؛;:：．";
    let last = text
        .chars()
        .rev()
        .find(|c| !c.is_whitespace() && !"\"'”’“‘»«)]}）」』】》〉\u{200e}\u{200f}".contains(*c));
    last.is_some_and(|last| STOPS.contains(last))
}

#[cfg(test)]
mod tests {
    use super::{super::tests::say, check, truncated};

    const SOURCE: &str = "The bridge over the river opens again on Tuesday, said the mayor.";

    #[test]
    fn lengths_fit_the_languages() {
        let said = |langs, target| say(check, langs, SOURCE, target);
        let whole = "A ponte sobre o rio reabre na terça-feira, disse a prefeita.";
        assert_eq!(said("en > pt", whole), None);
        assert_eq!(said("en > zh", "市长说，河上的桥星期二重新开放。"), None);
        assert!(said("en > pt", "A ponte.").unwrap().starts_with("error"));
        assert!(
            said("en > zh", "桥。")
                .unwrap()
                .starts_with("error: it is much shorter")
        );
        let thrice = whole.repeat(3);
        assert!(
            said("en > pt", &thrice)
                .unwrap()
                .starts_with("error: it is much longer")
        );
        assert_eq!(say(check, "en > pt", "No", "De modo nenhum"), None);
        assert_eq!(said("en > eo", "Ponto."), None);
    }

    #[test]
    fn ends_are_missed() {
        let said = |target| say(truncated, "en > pt", SOURCE, target);
        assert_eq!(
            said("A ponte sobre o rio reabre na terça-feira, disse a prefeita."),
            None
        );
        assert_eq!(
            said("A ponte sobre o rio reabre").unwrap(),
            "error: it is cut off"
        );
        assert_eq!(
            said("reabre na terça-feira, disse.").unwrap(),
            "warning: its beginning is missing"
        );
    }
}
