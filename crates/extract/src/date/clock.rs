//! The hour beside a date, as people write it, and the zone it is told in.

use super::{months::is_month, visible::Token};
use jiff::{civil, tz::Offset};

/// Words after a date that its hour is among, and words before it.
const AFTER: usize = 10;
const BEFORE: usize = 6;

/// Words that stand before an hour and nowhere else: what follows is one, whether or not it
/// has minutes.
const ANNOUNCING: &str = "
    klo kello kl klokken klokka klockan klukkan kell plkst pulksten godz godzinie ore ora orën
    ώρα hora saat saati pukul jam lúc сағат саат соат الساعة ساعت בשעה שעה เวลา ເວລາ ម៉ោង ";
/// Small words that stand before an hour and before much else: what follows is one where it
/// has two digits of minutes.
const LEADING: &str = "
    at um à às as pelas alle las les la om o u v ve ob в во о об у а στις ";
/// What follows the hour in place of a sign; minutes may follow it, or none.
const HOURS: &str = " h u uur hs hrs val ч час часов часа óra sati giờ 時 时 點 点 시 ";
/// What follows minutes that a full stop parts from their hour.
const CLOSING: &str = "
    uhr am pm a p h hs hrs u uur val hod ч часа น wib wita wit est edt gmt bst pagi siang petang malam ";
/// Words for the half of the day, beside an hour that has twelve.
const FORENOON: &str = "
    am a π πμ ص صباحا صباحًا सुबह সকাল pagi sáng 午前 上午 凌晨 早上 清晨 오전 ";
const AFTERNOON: &str = "
    pm p μ μμ م مساء مساءً दोपहर शाम দুপুর বিকেল সন্ধ্যা petang malam chiều tối 午後 下午 晚上 傍晚 오후 ";

fn has(list: &str, word: &str) -> bool {
    !word.is_empty() && list.split_whitespace().any(|known| known == word)
}

/// The first hour after a date that ends before this token.
pub(super) fn time_after(tokens: &[Token], to: usize) -> Option<civil::Time> {
    let end = (to + AFTER).min(tokens.len());
    let near = tokens.get(..end)?;
    (to..end).find_map(|at| time_at(near, at))
}

/// The first hour shortly before a date that begins with this token.
pub(super) fn time_before(tokens: &[Token], from: usize) -> Option<civil::Time> {
    let near = tokens.get(..from)?;
    (from.saturating_sub(BEFORE)..from).find_map(|at| time_at(near, at))
}

/// `14:05`, `14h05`, `14.05 Uhr`, `klo 8.00`, `2:05 pm`, `14h`, `午後2時5分`.
fn time_at(tokens: &[Token], at: usize) -> Option<civil::Time> {
    let word = |at: usize| tokens.get(at).map_or("", |token| token.word.as_str());
    let hour = tokens.get(at)?.number;
    let hour = hour.filter(|hour| (0..24).contains(hour))?;
    let said = at.checked_sub(1).map_or("", word);
    let (minute, used) = minute_after(tokens, at, said)?;
    let from = at + used;
    let rest = || (from..from + 3).map(word);
    let hour = match (half_of(said, rest()), hour) {
        (Some(true), 0..=11) => hour + 12,
        (Some(false), 12) => 0,
        _ => hour,
    };
    civil::Time::new(hour.try_into().ok()?, minute.try_into().ok()?, 0, 0).ok()
}

/// The minute of an hour, and how many tokens both take; none where it is no hour.
fn minute_after(tokens: &[Token], at: usize, said: &str) -> Option<(i32, usize)> {
    let minute_of = |token: &Token| {
        token
            .number
            .filter(|m| (0..60).contains(m) && token.word.len() == 2)
    };
    let announced = has(ANNOUNCING, said);
    let Some(next) = tokens.get(at + 1) else {
        return announced.then_some((0, 1));
    };
    let after = tokens.get(at + 2);
    match next.word.as_str() {
        // "14時5分" has no nought.
        "時" | "时" | "點" | "点" | "시" | "giờ" => {
            let minute = after.and_then(|token| token.number);
            Some((minute.filter(|m| (0..60).contains(m)).unwrap_or(0), 3))
        }
        word if has(HOURS, word) => Some((after.and_then(minute_of).unwrap_or(0), 3)),
        "am" | "pm" | "uhr" => Some((0, 1)),
        _ if next.before == ':' => Some((minute_of(next)?, 2)),
        _ if next.before == '.' => {
            let closed = after.is_some_and(|token| has(CLOSING, &token.word));
            let told = closed || announced || has(LEADING, said);
            Some((minute_of(next).filter(|_| told)?, 2))
        }
        word => {
            let bare = announced && next.number.is_none() && !is_month(word);
            bare.then_some((0, 1))
        }
    }
}

/// Whether an hour is after noon, as the word before it or words after it say; signs without
/// spaces may have the date before them.
fn half_of<'w>(said: &'w str, rest: impl Iterator<Item = &'w str>) -> Option<bool> {
    let joined = |list: &str| {
        let mut known = list.split_whitespace();
        said.chars().count() > 1 && known.any(|word| said.ends_with(word) && word.len() > 5)
    };
    let after = joined(AFTERNOON);
    if after || joined(FORENOON) {
        return Some(after);
    }
    rest.into_iter()
        .find_map(|word| match (has(AFTERNOON, word), has(FORENOON, word)) {
            (false, false) => None,
            (after, _) => Some(after),
        })
}

/// The zone that is named after a date, or told as what is added to UTC.
pub(super) fn zone_in(text: &str, after: &[Token]) -> Option<Offset> {
    let minutes = after.iter().find_map(|token| zone_minutes(&token.word));
    let shift = text
        .split_once(['+', '\u{2212}'])
        .filter(|(front, _)| {
            minutes == Some(0) || front.trim_end().ends_with(|c: char| c.is_ascii_digit())
        })
        .and_then(|(_, digits)| {
            let digits: String = digits
                .chars()
                .take_while(|c| c.is_ascii_digit() || *c == ':')
                .filter(|c| *c != ':')
                .collect();
            let number: i32 = digits.parse().ok()?;
            match digits.len() {
                1 | 2 => Some(number * 60),
                4 => Some(number / 100 * 60 + number % 100),
                _ => None,
            }
        });
    Offset::from_seconds(shift.or(minutes)? * 60).ok()
}

fn zone_minutes(word: &str) -> Option<i32> {
    Some(match word {
        "utc" | "gmt" | "z" | "wet" => 0,
        "cet" | "mez" | "bst" | "west" => 60,
        "cest" | "mesz" | "eet" | "sast" => 120,
        "eest" | "msk" | "мск" => 180,
        "wib" => 420,
        "hkt" | "sgt" | "awst" => 480,
        "jst" | "kst" => 540,
        "aest" => 600,
        "aedt" => 660,
        "brt" => -180,
        "edt" => -240,
        "est" | "cdt" => -300,
        "mdt" => -360,
        "pdt" | "mst" => -420,
        "pst" => -480,
        _ => return None,
    })
}
