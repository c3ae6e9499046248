use super::{Complaint, Pair, error, warning};

/// Numbers up to this one may be written as words.
const SMALL: u64 = 12;

/// The numbers of the source are those of the target: digits of any script, whatever
/// separates thousands and decimals; `20:30` may be `8:30`, `11h20` may be `11.20`,
/// `15 mil` may be `15,000`, `século XV` may be `15th century`.
pub(super) fn check(pair: &Pair<'_>) -> Complaint {
    let (mut lost, mut new) = (numbers(pair.source), numbers(pair.target));
    join_times(&mut lost, &new);
    join_times(&mut new, &lost);
    cancel(&mut lost, &mut new, is_equal);
    cancel(&mut lost, &mut new, is_close);
    cancel(&mut lost, &mut romans(pair.target), is_equal);
    cancel(&mut new, &mut romans(pair.source), is_equal);
    let is_large =
        |number: &&String| number.parse().is_ok_and(|n: u64| n > SMALL) || number.len() > 18;
    match (lost.iter().find(is_large), new.iter().find(is_large)) {
        (Some(lost), Some(new)) => error(format!("{lost} became {new}")),
        (Some(lost), None) => error(format!("the number {lost} is lost")),
        (None, Some(new)) => error(format!("the number {new} is not in the original")),
        (None, None) => match (lost.first(), new.first()) {
            (Some(lost), Some(new)) => warning(format!("{lost} became {new}")),
            _ => None,
        },
    }
}

/// Takes out the numbers that have a fellow.
fn cancel(lost: &mut Vec<String>, new: &mut Vec<String>, same: fn(&str, &str) -> bool) {
    lost.retain(
        |number| match new.iter().position(|other| same(number, other)) {
            Some(at) => {
                new.swap_remove(at);
                false
            }
            None => true,
        },
    );
}

/// Makes one number of the hour and the minutes where the other side has one.
fn join_times(numbers: &mut Vec<String>, others: &[String]) {
    loop {
        let joined = |pair: &[String]| {
            let time = pair.concat();
            others.contains(&time) && !numbers.contains(&time)
        };
        let Some(at) = numbers.windows(2).position(joined) else {
            return;
        };
        let minutes = numbers.remove(at + 1);
        if let Some(hour) = numbers.get_mut(at) {
            hour.push_str(&minutes);
        }
    }
}

/// The Roman numerals of a text, as digits: two letters or more.
fn romans(text: &str) -> Vec<String> {
    text.split(|c: char| !c.is_alphanumeric())
        .filter(|word| word.len() >= 2)
        .filter_map(roman)
        .map(|number| number.to_string())
        .collect()
}

fn roman(word: &str) -> Option<u32> {
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
    let values: Vec<u32> = word.chars().map(value).collect::<Option<_>>()?;
    let next = values.iter().copied().skip(1).chain([0]);
    let (minus, plus): (Vec<_>, Vec<_>) = values.iter().zip(next).partition(|(v, next)| *v < next);
    let sum = |values: Vec<(&u32, u32)>| values.iter().map(|(value, _)| **value).sum::<u32>();
    sum(plus).checked_sub(sum(minus))
}

fn is_equal(a: &str, b: &str) -> bool {
    a == b
}

/// The same but for zeros at the end (`15 mil`), or an hour of the afternoon.
fn is_close(a: &str, b: &str) -> bool {
    let bare = |number: &str| number.trim_end_matches('0').to_owned();
    let hour = |a: &str, b: &str| match (a.parse::<u64>(), b.parse::<u64>()) {
        (Ok(a), Ok(b)) => (13..=23).contains(&a) && a == b + 12,
        _ => false,
    };
    (bare(a) == bare(b) && !bare(a).is_empty()) || hour(a, b) || hour(b, a)
}

/// All numbers as plain digits: `1.234,50` gives `123450`, `٢٠٢٦` gives `2026`.
fn numbers(text: &str) -> Vec<String> {
    let mut numbers: Vec<String> = Vec::new();
    let mut open = false;
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        let next = chars.peek().copied().and_then(digit);
        match (digit(c), numbers.last_mut().filter(|_| open)) {
            (Some(digit), Some(number)) => number.push(digit),
            (Some(digit), None) => numbers.push(digit.to_string()),
            (None, _) => {
                let joins = matches!(
                    c,
                    '.' | ',' | '\'' | '’' | '\u{a0}' | '\u{202f}' | '٬' | '٫'
                );
                open = open && joins && next.is_some();
                continue;
            }
        }
        open = true;
    }
    // `05` is `5`.
    for number in &mut numbers {
        let bare = number.trim_start_matches('0');
        *number = if bare.is_empty() {
            "0".into()
        } else {
            bare.to_owned()
        };
    }
    numbers
}

/// A decimal digit of any script, as `0` to `9`.
fn digit(c: char) -> Option<char> {
    const ZEROS: [char; 16] = [
        '0', '٠', '۰', '०', '০', '੦', '૦', '୦', '௦', '౦', '೦', '൦', '๐', '໐', '၀', '０',
    ];
    ZEROS.iter().find_map(|&zero| {
        let value = (c as u32).checked_sub(zero as u32)?;
        char::from_digit(value, 10)
    })
}

#[cfg(test)]
mod tests {
    use super::{super::tests::say, check};

    #[test]
    fn numbers_are_the_same() {
        let said = |source, target| say(check, "pt > en", source, target);
        assert_eq!(
            said("Custou 1.234,50 em 2026", "It cost 1,234.50 in 2026"),
            None
        );
        assert_eq!(said("às 20h30 do dia 5", "at 8:30 p.m. on the fifth"), None);
        assert_eq!(said("15 mil pessoas", "15,000 people"), None);
        assert_eq!(said("10 mil", "ten thousand"), None);
        assert_eq!(said("às 11h20 de 12/11", "at 11.20 on 12/11"), None);
        assert_eq!(
            said("nos séculos XIX e XX", "in the 19th and 20th centuries"),
            None
        );
        assert!(said("no século XV", "in the 16th century").is_some());
        assert_eq!(said("٢٠٢٦", "2026"), None);
        assert_eq!(
            said("em 2026", "in 2025").unwrap(),
            "error: 2026 became 2025"
        );
        assert_eq!(
            said("50 anos", "years").unwrap(),
            "error: the number 50 is lost"
        );
        assert_eq!(
            said("anos", "40 years").unwrap(),
            "error: the number 40 is not in the original"
        );
        assert_eq!(said("3 gols", "4 goals").unwrap(), "warning: 3 became 4");
    }
}
