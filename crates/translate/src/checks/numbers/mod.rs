//! Numbers and dates are the same in both.
//!
//! Digits of any script are compared by what they may be worth: whatever separates
//! thousands and decimals, with the words that scale them (`15 million`, `1500万`). What
//! one side has in digits the other may have in words, as far as its numbers are known
//! (`data/checks/numbers.tsv`); months and days of the week come from CLDR by way of ICU.

mod currency;
mod dates;
mod figures;
mod words;

use super::{Complaint, Pair, error, side::Side, warning};
use crate::slice::part;
use figures::{Figure, figures};

/// Numbers up to this one may be written as words, or not at all.
const SMALL: u64 = 12;
/// What the Thai calendar is ahead.
const BUDDHIST: u64 = 543;

/// The numbers of the source are those of the target: `20:30` may be `8:30`, `11h20` may
/// be `11.20`, `15 mil` may be `15,000`, `século XV` may be `15th century`, `three` may be
/// `3`.
pub(super) fn check(pair: &Pair<'_>) -> Complaint {
    let (all_lost, all_new) = (figures(&pair.source), figures(&pair.target));
    if all_lost.is_empty() && all_new.is_empty() {
        return beside(pair);
    }
    let (mut lost, mut new) = (all_lost.clone(), all_new.clone());
    cancel(&mut lost, &mut new, Figure::is_same);
    if !(lost.is_empty() && new.is_empty()) {
        cancel_parts(&mut lost, &mut new, &pair.target);
        cancel_parts(&mut new, &mut lost, &pair.source);
        cancel_decades(&mut lost, &mut new);
        cancel_decades(&mut new, &mut lost);
        cancel(&mut lost, &mut new, is_close);
        excuse(&mut lost, &pair.target, &all_new);
        excuse(&mut new, &pair.source, &all_lost);
    }
    complain(pair, &lost, &new).or_else(|| beside(pair))
}

/// What is wrong where each number is right.
fn beside(pair: &Pair<'_>) -> Complaint {
    currency::check(pair)
        .or_else(|| dates::check(pair))
        .or_else(|| bereft(pair))
}

/// What stands beside a number is there without one: `the th century`, `el % de`.
fn bereft(pair: &Pair<'_>) -> Complaint {
    let percent = |side: &Side<'_>| {
        let mut signs = side.text.match_indices('%');
        signs.any(|(at, sign)| {
            let before = part(side.text, 0..at).chars().rev().take(2);
            let after = part(side.text, at + sign.len()..side.text.len())
                .chars()
                .take(2);
            !before.chain(after).any(char::is_numeric)
        })
    };
    let ordinal = |side: &Side<'_>| {
        let is_ending = |word: &str| matches!(word, "st" | "nd" | "rd" | "th");
        let words = || side.text.split(|c: char| !c.is_alphanumeric());
        side.tag() == "en" && words().any(is_ending)
    };
    let alone = |side: &Side<'_>| percent(side) || ordinal(side);
    match alone(&pair.target) && !alone(&pair.source) {
        true => warning("the number beside a sign or an ending is lost"),
        false => None,
    }
}

fn complain(pair: &Pair<'_>, lost: &[Figure], new: &[Figure]) -> Complaint {
    let is_large =
        |figure: &&Figure| !figure.named && figure.value().is_none_or(|value| value > SMALL);
    let of = |side: &Side<'_>, figure: &Figure| part(side.text, figure.range.clone()).to_owned();
    let lost_words = |figure| of(&pair.source, figure);
    let new_words = |figure| of(&pair.target, figure);
    match (lost.iter().find(is_large), new.iter().find(is_large)) {
        (Some(lost), Some(new)) => error(format!("{} became {}", lost_words(lost), new_words(new))),
        (Some(lost), None) => error(format!("the number {} is lost", lost_words(lost))),
        (None, Some(new)) => error(format!(
            "the number {} is not in the original",
            new_words(new)
        )),
        (None, None) => {
            let known = words::are_known(&pair.source) && words::are_known(&pair.target);
            match (lost.first(), new.first()) {
                (Some(lost), Some(new)) => {
                    let reason = format!("{} became {}", lost_words(lost), new_words(new));
                    if known {
                        error(reason)
                    } else {
                        warning(reason)
                    }
                }
                (Some(lost), None) if known => {
                    warning(format!("the number {} is lost", lost_words(lost)))
                }
                (None, Some(new)) if known => warning(format!(
                    "the number {} is not in the original",
                    new_words(new)
                )),
                _ => None,
            }
        }
    }
}

/// Takes out the numbers that have a fellow.
fn cancel(lost: &mut Vec<Figure>, new: &mut Vec<Figure>, same: fn(&Figure, &Figure) -> bool) {
    lost.retain(
        |figure| match new.iter().position(|other| same(figure, other)) {
            Some(at) => {
                new.remove(at);
                false
            }
            None => true,
        },
    );
}

/// Takes out numbers that the other side has in parts: `11.29` and `11:29`, `24.02.2022` and
/// `February 24, 2022`.
fn cancel_parts(whole: &mut Vec<Figure>, parts: &mut Vec<Figure>, other: &Side<'_>) {
    if whole.iter().all(|figure| figure.parts.is_empty()) {
        return;
    }
    let months = dates::months(other);
    whole.retain(|figure| {
        let mut left = parts.clone();
        // A date has one month, and a day or a year beside it.
        let mut month = (figure.parts.len() > 1).then_some(&months);
        let all = !figure.parts.is_empty()
            && figure.parts.iter().all(|part| {
                let found = left
                    .iter()
                    .position(|other| other.may_be(*part) || is_hour(other, *part));
                match found {
                    Some(at) => {
                        left.remove(at);
                        true
                    }
                    None => month.take().is_some_and(|months| months.contains(part)),
                }
            });
        if all {
            *parts = left;
        }
        !all
    });
}

/// `1970` may be the seventies of the 20th century.
fn cancel_decades(years: &mut Vec<Figure>, others: &mut Vec<Figure>) {
    years.retain(|year| {
        let Some(year) = year.value().filter(|year| (1000..2100).contains(year)) else {
            return true;
        };
        let find = |value| others.iter().position(|other| other.may_be(value));
        let (Some(century), Some(decade)) = (find(year / 100 + 1), find(year % 100)) else {
            return true;
        };
        others.remove(century.max(decade));
        if century != decade {
            others.remove(century.min(decade));
        }
        false
    });
}

fn is_hour(figure: &Figure, hour: u64) -> bool {
    let other = if hour > 12 { hour - 12 } else { hour + 12 };
    (1..24).contains(&hour) && figure.may_be(other)
}

/// The same hour, year or century, written otherwise.
fn is_close(one: &Figure, other: &Figure) -> bool {
    let (Some(one), Some(other)) = (one.value(), other.value()) else {
        return false;
    };
    let (less, more) = (one.min(other), one.max(other));
    let hour = (13..=23).contains(&more) && more == less + 12;
    let short_year = less < 100 && (1000..2100).contains(&more) && more % 100 == less;
    let century = (10..=21).contains(&less) && more == (less - 1) * 100;
    let buddhist = (2300..2700).contains(&more) && more == less + BUDDHIST;
    hour || short_year || century || buddhist
}

/// Takes out what the other side says in words, in Roman numerals, as a month, or has
/// elsewhere already.
fn excuse(figures: &mut Vec<Figure>, other: &Side<'_>, others: &[Figure]) {
    if figures.is_empty() {
        return;
    }
    figures.retain(|figure| !others.iter().any(|other| figure.is_same(other)));
    let romans = romans(other.text);
    let months = dates::months(other);
    let mut values = words::values(other);
    values.extend(romans);
    values.extend(months);
    figures.retain(|figure| {
        let parts = &figure.parts;
        let decade = figure
            .value()
            .filter(|year| (1000..2100).contains(year) && year % 10 == 0);
        let decade = decade.map(|year| year % 100);
        !(values.iter().any(|value| Some(*value) == decade)
            || values.iter().any(|value| figure.may_be(*value))
            || (!parts.is_empty() && parts.iter().all(|part| values.contains(part))))
    });
}

/// The Roman numerals of a text: two letters or more.
fn romans(text: &str) -> Vec<u64> {
    text.split(|c: char| !c.is_alphanumeric())
        .filter_map(|word| {
            // `XVIIIe siècle`, `XX-lecia`
            let letters = word.chars().take_while(|c| "IVXLCDM".contains(*c)).count();
            (letters >= 2).then(|| part(word, 0..letters))
        })
        .filter_map(roman)
        .collect()
}

fn roman(word: &str) -> Option<u64> {
    let value = |c| {
        Some(match c {
            'I' => 1,
            'V' => 5,
            'X' => 10,
            'L' => 50,
            'C' => 100,
            'D' => 500,
            'M' => 1000,
            _ => return None,
        })
    };
    let values: Vec<u64> = word.chars().map(value).collect::<Option<_>>()?;
    let next = values.iter().copied().skip(1).chain([0]);
    let (minus, plus): (Vec<_>, Vec<_>) = values.iter().zip(next).partition(|(v, next)| *v < next);
    let sum = |values: Vec<(&u64, u64)>| values.iter().map(|(value, _)| **value).sum::<u64>();
    sum(plus).checked_sub(sum(minus))
}

#[cfg(test)]
mod tests {
    use super::{super::tests::say, check};

    #[test]
    fn numbers_are_the_same() {
        let said = |source, target| say(check, "pt > en", source, target);
        for (source, target) in [
            ("Custou 1.234,50 em 2026", "It cost 1,234.50 in 2026"),
            ("às 20h30 do dia 5", "at 8:30 p.m. on the fifth"),
            ("15 mil pessoas", "15,000 people"),
            ("10 mil", "ten thousand"),
            ("às 11h20 de 12/11", "at 11.20 on 12/11"),
            ("nos séculos XIX e XX", "in the 19th and 20th centuries"),
            ("٢٠٢٦", "2026"),
            ("na temporada 1995-96", "in the 1995–1996 season"),
            ("três dos 25", "3 of twenty-five"),
            ("de 10 a 15 milhões", "from 10,000,000 to 15,000,000"),
        ] {
            assert_eq!(said(source, target), None, "{source}");
        }
        assert!(said("no século XV", "in the 16th century").is_some());
        for (source, target, reason) in [
            ("em 2026", "in 2025", "2026 became 2025"),
            ("50 anos", "years", "the number 50 is lost"),
            ("anos", "40 years", "the number 40 is not in the original"),
            ("3 gols", "4 goals", "3 became 4"),
            ("150 casas", "1500 houses", "150 became 1500"),
            ("5 milhões", "5 billion", "5 became 5"),
        ] {
            let reason = format!("error: {reason}");
            assert_eq!(said(source, target).unwrap(), reason, "{source}");
        }
    }

    #[test]
    fn what_stands_beside_a_number_is_not_left_alone() {
        let said = |source, target| say(check, "es > en", source, target);
        let lost = "warning: the number beside a sign or an ending is lost";
        assert_eq!(said("en el siglo diez", "in the th century").unwrap(), lost);
        assert_eq!(said("el diez por ciento", "the % of it").unwrap(), lost);
        assert_eq!(said("en St. Louis, 80 %", "in St. Louis, 80\u{a0}%"), None);
    }

    #[test]
    fn a_letter_behind_a_number_may_be_a_unit() {
        for (langs, source, target) in [
            (
                "en > pt",
                "She won the 100m in 10.8 seconds",
                "Ela venceu os 100m em 10,8 segundos",
            ),
            ("en > de", "a 1,500 m race", "ein 1500-Meter-Lauf"),
            ("en > pt", "a 10k run", "uma corrida de 10 km"),
            (
                "en > pt",
                "It cost $3m and £1.5bn",
                "Custou 3 milhões de dólares e 1,5 bilhão",
            ),
            (
                "fr > en",
                "Il coûte 3,5 M€ et 12 Mds€",
                "It costs €3.5 million and €12 billion",
            ),
            (
                "pt > en",
                "São 15 mil m² e 15 mil milhas",
                "It is 15,000 m² and 15,000 miles",
            ),
            ("zh > en", "全长35千米", "It is 35 km long"),
        ] {
            assert_eq!(say(check, langs, source, target), None, "{source}");
        }
        let wrong = |source, target| say(check, "en > pt", source, target).unwrap();
        assert!(wrong("It cost $3m", "Custou 3 dólares").starts_with("error"));
        assert!(wrong("the 100m", "os 200 m").starts_with("error"));
    }

    #[test]
    fn a_date_in_digits_may_name_its_month() {
        let said = |source, target| say(check, "de > en", source, target);
        let source = "Am 24.02.2022 begann es.";
        assert_eq!(said(source, "It began on February 24, 2022."), None);
        assert_eq!(said(source, "It began on 24/02/2022."), None);
        for wrong in [
            "It began on March 24, 2022.",
            "It began on February 25, 2022.",
        ] {
            assert!(said(source, wrong).unwrap().starts_with("error"), "{wrong}");
        }
    }

    #[test]
    fn scales_of_other_languages() {
        let same = |langs, source, target| {
            assert_eq!(say(check, langs, source, target), None, "{source}");
        };
        same("en > zh", "15 million people", "1500万人");
        same("en > ja", "120 million people", "1億2000万人");
        same("en > hi", "1.5 million people", "15 लाख लोग");
        same("en > de", "2 billion euros", "2 Milliarden Euro");
        same("en > th", "since 2010", "ตั้งแต่ พ.ศ. 2553");
        same(
            "en > fi",
            "10,000 people in the 18th century",
            "10 000 ihmistä 1700-luvulla",
        );
        let wrong = |langs, source, target| {
            let said = say(check, langs, source, target).unwrap_or_default();
            assert!(said.starts_with("error"), "{source}: {said}");
        };
        wrong("en > zh", "15 million people", "1500亿人");
        wrong("en > de", "2 billion euros", "2 Billionen Euro");
    }
}
