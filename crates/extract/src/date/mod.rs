//! Dates as machines and people write them.
//!
//! A date without a time is midnight in UTC, a time without a zone is taken as
//! UTC: [`Precision`] says so, and where a page gives several, the more precise
//! one of the same day wins ([`best`]).

mod choice;
mod clock;
mod lines;
mod months;
mod scripts;
mod shown;
mod table;
mod visible;

pub(crate) use choice::published;
pub(crate) use months::is_month;

pub(crate) use visible::visible;

use jiff::{Timestamp, civil, tz::Offset};
use news::{Lang, LocalTime};

/// How much of an instant a text gave.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(crate) enum Precision {
    /// A day.
    Day,
    /// A day and a time of unknown zone.
    Local,
    /// An instant.
    Zoned,
}

/// An instant and how sure of it the text was.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct When {
    /// The instant, as the module says.
    pub(crate) at: Timestamp,
    /// What was given.
    pub(crate) precision: Precision,
    /// How far the clock was from UTC, where it was told.
    pub(crate) offset: Option<Offset>,
}

impl From<LocalTime> for When {
    fn from(told: LocalTime) -> When {
        When {
            at: told.at(),
            precision: Precision::Zoned,
            offset: told.offset(),
        }
    }
}

impl From<Timestamp> for When {
    fn from(at: Timestamp) -> When {
        LocalTime::from(at).into()
    }
}

/// Of several readings of one date, strongest first: the first, unless a later
/// one tells the same day (give or take a zone) more precisely. By the clock of whichever
/// tells that instant with one.
pub(crate) fn best(readings: &[When]) -> Option<LocalTime> {
    let first = readings.first()?;
    let near = |other: &&When| {
        let apart = first.at.as_second().abs_diff(other.at.as_second());
        match first.precision {
            Precision::Day => apart <= 36 * 3600,
            _ => apart <= 14 * 3600 && apart % 900 == 0,
        }
    };
    let mut chosen = first;
    for other in readings.iter().filter(near) {
        if other.precision > chosen.precision {
            chosen = other;
        }
    }
    // To the minute, which is all that people are told.
    let minute = |when: &When| when.at.as_second() / 60;
    let mut same = readings
        .iter()
        .filter(|other| minute(other) == minute(chosen));
    let offset = chosen
        .offset
        .or_else(|| same.find_map(|other| other.offset));
    Some(match offset {
        Some(offset) => LocalTime::new(chosen.at, offset),
        None => chosen.at.into(),
    })
}

/// Reads a date as `<meta>`, JSON-LD or `datetime` attributes have it: ISO 8601,
/// RFC 2822, Unix seconds or milliseconds, else as people write it.
pub(crate) fn read(text: &str, language: Option<Lang>) -> Option<When> {
    let text = text.trim();
    if text.chars().count() > 200 {
        return None;
    }
    iso(text)
        .or_else(|| rfc_2822(text))
        .or_else(|| unix(text))
        .or_else(|| visible(text, language))
        .filter(plausible)
}

/// From the first newspaper on the web to far enough ahead for embargoes.
fn plausible(when: &When) -> bool {
    let year = Offset::UTC.to_datetime(when.at).year();
    (1990..2100).contains(&year)
}

fn iso(text: &str) -> Option<When> {
    if !text.starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    if let Ok(told) = text.parse::<LocalTime>() {
        return Some(told.into());
    }
    let spaced = text.replacen(" +", "+", 1).replacen(" -", "-", 1);
    let spaced = spaced
        .trim_end_matches("UTC")
        .trim_end_matches("GMT")
        .trim();
    if let Ok(told) = spaced.parse::<LocalTime>() {
        return Some(told.into());
    }
    let told = if spaced.len() < text.len() && text.ends_with('T') | text.ends_with('C') {
        Precision::Zoned
    } else {
        Precision::Local
    };
    let digits = text.chars().take(10).filter(char::is_ascii_digit).count();
    if digits < 8 {
        return None;
    }
    if spaced.contains(':') {
        let at: civil::DateTime = spaced.parse().ok()?;
        return in_utc(at, told);
    }
    let date: civil::Date = text.parse().ok()?;
    in_utc(date.at(0, 0, 0, 0), Precision::Day)
}

fn in_utc(at: civil::DateTime, precision: Precision) -> Option<When> {
    let at = Offset::UTC.to_timestamp(at).ok()?;
    Some(When {
        at,
        precision,
        offset: None,
    })
}

fn rfc_2822(text: &str) -> Option<When> {
    let told = jiff::fmt::rfc2822::parse(text).ok()?;
    Some(LocalTime::new(told.timestamp(), told.offset()).into())
}

fn unix(text: &str) -> Option<When> {
    if !text.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let number: i64 = text.parse().ok()?;
    let at = match text.len() {
        10 => Timestamp::from_second(number),
        13 => Timestamp::from_millisecond(number),
        _ => return None,
    };
    at.ok().map(When::from)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(text: &str, language: &str) -> String {
        let when =
            read(text, language.parse().ok()).map(|when| (when.at.to_string(), when.precision));
        match when {
            Some((at, precision)) => format!("{at} {precision:?}"),
            None => "none".to_owned(),
        }
    }

    #[test]
    fn machines_write_iso_and_rfc() {
        assert_eq!(
            told("2024-05-03T10:20:30+02:00", "en"),
            "2024-05-03T08:20:30Z Zoned"
        );
        assert_eq!(
            told("2024-05-03T10:20:30+0200", "en"),
            "2024-05-03T08:20:30Z Zoned"
        );
        assert_eq!(
            told("2024-05-03 10:20:30 +0200", "en"),
            "2024-05-03T08:20:30Z Zoned"
        );
        assert_eq!(told("2024-05-03T10:20", "en"), "2024-05-03T10:20:00Z Local");
        assert_eq!(told("2024-05-03", "en"), "2024-05-03T00:00:00Z Day");
        assert_eq!(
            told("Fri, 03 May 2024 10:20:30 GMT", "en"),
            "2024-05-03T10:20:30Z Zoned"
        );
        assert_eq!(told("1714731630", "en"), "2024-05-03T10:20:30Z Zoned");
        assert_eq!(told("1714731630000", "en"), "2024-05-03T10:20:30Z Zoned");
        assert_eq!(told("0000-00-00", "en"), "none");
    }

    #[test]
    fn people_write_dates_in_words() {
        assert_eq!(
            told("Lisboa, 3 de maio de 2024, 14h05", "pt"),
            "2024-05-03T14:05:00Z Local"
        );
        assert_eq!(
            told("Freitag, 3. Mai 2024, 14.05 Uhr", "de"),
            "2024-05-03T14:05:00Z Local"
        );
        assert_eq!(
            told("Publié le 1er mars 2024 à 08h30", "fr"),
            "2024-03-01T08:30:00Z Local"
        );
        assert_eq!(
            told("Madrid - 03 may 2024 - 14:05 CEST", "es"),
            "2024-05-03T12:05:00Z Zoned"
        );
        assert_eq!(told("3 maggio 2024", "it"), "2024-05-03T00:00:00Z Day");
        assert_eq!(
            told("Gepubliceerd: 3 mei 2024 14:05", "nl"),
            "2024-05-03T14:05:00Z Local"
        );
        assert_eq!(
            told("May 3rd, 2024 at 2:05 p.m. EDT", "en"),
            "2024-05-03T18:05:00Z Zoned"
        );
        assert_eq!(
            told("Published 2:05 PM, May 3, 2024", "en"),
            "2024-05-03T14:05:00Z Local"
        );
        assert_eq!(
            told("2024. május 3. 14:05", "hu"),
            "2024-05-03T14:05:00Z Local"
        );
        assert_eq!(
            told("3 мая 2024, 14:05", "ru"),
            "2024-05-03T14:05:00Z Local"
        );
        assert_eq!(told("3 tháng 5 2024", "vi"), "2024-05-03T00:00:00Z Day");
    }

    #[test]
    fn an_hour_stands_after_a_word_for_it_in_many_languages() {
        for (language, text) in [
            ("fi", "3.5.2024 klo 14.05"),
            ("fi", "Päivitetty 3.5.2024 kello 14.05"),
            ("sv", "3 maj 2024 kl. 14.05"),
            ("sv", "3 maj 2024 klockan 14.05"),
            ("nb", "3. mai 2024 klokken 14.05"),
            ("da", "3. maj 2024, kl. 14.05"),
            ("is", "3. maí 2024 kl. 14.05"),
            ("de", "3. Mai 2024 um 14.05 Uhr"),
            ("de", "3. Mai 2024 um 14.05"),
            ("fr", "3 mai 2024 à 14 h 05"),
            ("fr", "3 mai 2024 à 14.05"),
            ("pt", "3 de maio de 2024 às 14h05"),
            ("pt", "3 de maio de 2024 às 14.05"),
            ("pt", "3 de maio de 2024, pelas 14h05"),
            ("it", "3 maggio 2024 alle 14.05"),
            ("it", "3 maggio 2024 alle ore 14.05"),
            ("it", "3 maggio 2024, ore 14.05"),
            ("es", "3 de mayo de 2024 a las 14.05"),
            ("ca", "3 de maig de 2024 a les 14.05"),
            ("nl", "3 mei 2024 om 14.05 uur"),
            ("nl", "3 mei 2024 14u05"),
            ("ro", "3 mai 2024, la ora 14.05"),
            ("ro", "3 mai 2024 la 14.05"),
            ("pl", "3 maja 2024 o 14.05"),
            ("pl", "3 maja 2024, godz. 14.05"),
            ("cs", "3. května 2024 v 14.05 hod."),
            ("sk", "3. mája 2024 o 14.05"),
            ("hr", "3. svibnja 2024. u 14.05"),
            ("sr", "3. мај 2024. у 14.05"),
            ("sl", "3. maj 2024 ob 14.05"),
            ("et", "3. mai 2024 kell 14.05"),
            ("lv", "2024. gada 3. maijs, plkst. 14.05"),
            ("lt", "2024 m. gegužės 3 d. 14.05 val."),
            ("hu", "2024. május 3. 14 óra 05 perc"),
            ("ru", "3 мая 2024 в 14.05"),
            ("ru", "3 мая 2024, 14 часов 05 минут"),
            ("uk", "3 травня 2024 о 14.05"),
            ("bg", "3 май 2024 г. в 14.05 ч."),
            ("el", "3 Μαΐου 2024, ώρα 14.05"),
            ("el", "3 Μαΐου 2024 στις 2:05 μ.μ."),
            ("tr", "3 Mayıs 2024 saat 14.05"),
            ("sq", "3 maj 2024, ora 14.05"),
            ("id", "3 Mei 2024 pukul 14.05"),
            ("id", "3 Mei 2024 14.05 WITA"),
            ("ms", "3 Mei 2024 pukul 2.05 petang"),
            ("vi", "3 tháng 5 2024 lúc 14 giờ 5 phút"),
            ("ar", "3 مايو 2024 الساعة 14.05"),
            ("ar", "3 مايو 2024، الساعة 2:05 مساءً"),
            ("fa", "۱۴ اردیبهشت ۱۴۰۳ ساعت ۱۴:۰۵"),
            ("he", "3 במאי 2024 בשעה 14.05"),
            ("hi", "3 मई 2024, दोपहर 2:05 बजे"),
            ("bn", "৩ মে ২০২৪, দুপুর ২:০৫"),
            ("th", "3 พ.ค. 2567 เวลา 14.05 น."),
            ("th", "3 พ.ค. 2567 14.05 น."),
            ("ja", "2024年5月3日午後2時5分"),
            ("ja", "2024年5月3日 14時05分"),
            ("zh", "2024年5月3日下午2点05分"),
            ("zh-Hant", "2024年5月3日 下午2:05"),
            ("ko", "2024년 5월 3일 오후 2시 5분"),
            ("ko", "2024. 5. 3. 오후 2:05"),
        ] {
            let expected = "2024-05-03T14:05:00Z Local";
            assert_eq!(told(text, language), expected, "{language}: {text}");
        }
    }

    #[test]
    fn a_whole_hour_needs_no_minutes_after_a_word_for_it() {
        for (language, text) in [
            ("fi", "3.5.2024 klo 8"),
            ("fi", "3.5.2024 klo 8.00"),
            ("sv", "3 maj 2024 kl 8"),
            ("de", "3. Mai 2024 um 8 Uhr"),
            ("pt", "3 de maio de 2024 às 8h"),
            ("it", "3 maggio 2024, ore 8"),
            ("ru", "3 мая 2024 в 8 часов"),
            ("id", "3 Mei 2024 pukul 8 pagi"),
            ("ja", "2024年5月3日午前8時"),
            ("ko", "2024년 5월 3일 오전 8시"),
        ] {
            let expected = "2024-05-03T08:00:00Z Local";
            assert_eq!(told(text, language), expected, "{language}: {text}");
        }
        for (language, text) in [
            ("de", "3. Mai 2024 um 8 Prozent"),
            ("ro", "3 mai 2024 la 8 kilometri"),
            ("en", "3 May 2024, 12.50 dollars"),
            ("it", "3 maggio 2024, ora 5 giugno"),
        ] {
            let expected = "2024-05-03T00:00:00Z Day";
            assert_eq!(told(text, language), expected, "{language}: {text}");
        }
    }

    #[test]
    fn people_write_dates_in_digits() {
        assert_eq!(told("03/05/2024 14:05", "pt"), "2024-05-03T14:05:00Z Local");
        assert_eq!(told("05/03/2024", "en-US"), "2024-05-03T00:00:00Z Day");
        assert_eq!(told("05/03/2024", "en-GB"), "2024-03-05T00:00:00Z Day");
        assert_eq!(told("Stand: 03.05.24", "de"), "2024-05-03T00:00:00Z Day");
        assert_eq!(
            told("2024年5月3日 14:05", "ja"),
            "2024-05-03T14:05:00Z Local"
        );
        assert_eq!(told("2024년 5월 3일", "ko"), "2024-05-03T00:00:00Z Day");
        assert_eq!(told("٣ مايو ٢٠٢٤", "ar"), "2024-05-03T00:00:00Z Day");
        assert_eq!(told("Call 22 12 2024 now", "en"), "none");
        assert_eq!(told("no date at all", "en"), "none");
        assert_eq!(told("12.24", "de"), "none");
    }

    #[test]
    fn people_write_dates_in_thirty_languages() {
        for (language, text) in [
            ("en", "May 3, 2024"),
            ("de", "3. Mai 2024"),
            ("fr", "le 3 mai 2024"),
            ("es", "3 de mayo de 2024"),
            ("pt", "3 de maio de 2024"),
            ("it", "3 maggio 2024"),
            ("nl", "3 mei 2024"),
            ("sv", "den 3 maj 2024"),
            ("da", "3. maj 2024"),
            ("nb", "3. mai 2024"),
            ("fi", "3. toukokuuta 2024"),
            ("is", "3. maí 2024"),
            ("et", "3. mai 2024"),
            ("lv", "2024. gada 3. maijs"),
            ("lt", "2024 m. gegužės 3 d."),
            ("pl", "3 maja 2024"),
            ("cs", "3. května 2024"),
            ("sk", "3. mája 2024"),
            ("hu", "2024. május 3."),
            ("ro", "3 mai 2024"),
            ("hr", "3. svibnja 2024."),
            ("sl", "3. maj 2024"),
            ("sq", "3 maj 2024"),
            ("bg", "3 май 2024 г."),
            ("ru", "3 мая 2024 г."),
            ("uk", "3 травня 2024 р."),
            ("be", "3 мая 2024 г."),
            ("el", "3 Μαΐου 2024"),
            ("tr", "3 Mayıs 2024"),
            ("az", "3 may 2024"),
            ("ka", "3 მაისი, 2024"),
            ("hy", "3 մայիսի, 2024"),
            ("he", "3 במאי 2024"),
            ("ar", "٣ أيار/مايو ٢٠٢٤"),
            ("ar", "3 مايو 2024"),
            ("fa", "۱۴ اردیبهشت ۱۴۰۳"),
            ("fa", "1403/02/14"),
            ("ar", "24 شوال 1445"),
            ("ur", "3 مئی 2024"),
            ("hi", "३ मई २०२४"),
            ("bn", "৩ মে ২০২৪"),
            ("ta", "3 மே, 2024"),
            ("te", "3 మే, 2024"),
            ("th", "3 พ.ค. 2567"),
            ("th", "วันศุกร์ที่ 3 พฤษภาคม พ.ศ. 2567"),
            ("lo", "3 ພຶດສະພາ 2024"),
            ("km", "3 ឧសភា 2024"),
            ("vi", "ngày 3 tháng 5 năm 2024"),
            ("id", "3 Mei 2024"),
            ("fil", "Mayo 3, 2024"),
            ("sw", "3 Mei 2024"),
            ("zh", "2024年5月3日"),
            ("ja", "令和6年5月3日"),
            ("ko", "2024. 5. 3."),
        ] {
            assert_eq!(
                told(text, language),
                "2024-05-03T00:00:00Z Day",
                "{language}: {text}"
            );
        }
    }

    #[test]
    fn a_precise_reading_of_the_same_day_wins() {
        let day = read("2024-05-03", None).unwrap();
        let zoned = read("2024-05-03T10:00:00+02:00", None).unwrap();
        let other = read("2021-05-03T10:00:00+02:00", None).unwrap();
        assert_eq!(best(&[day, other, zoned]), Some(zoned.at.into()));
        assert_eq!(best(&[zoned, other]), Some(zoned.at.into()));
        assert_eq!(best(&[]), None);
    }

    #[test]
    fn the_clock_is_of_whoever_tells_it() {
        let clock = |readings: &[&str]| {
            let readings = readings.iter().filter_map(|text| read(text, None));
            let told = best(&readings.collect::<Vec<_>>()).unwrap();
            told.to_string()
        };
        let clocks = ["2024-05-03T08:00:00Z", "3 May 2024, 10:00 CEST"];
        assert_eq!(clock(&clocks), "2024-05-03T10:00:00+02:00");
        let another = ["2024-05-03T08:00:00Z", "3 May 2024, 11:00 CEST"];
        assert_eq!(clock(&another), "2024-05-03T08:00:00Z");
        assert_eq!(
            clock(&["Fri, 03 May 2024 10:00:00 +0530"]),
            "2024-05-03T10:00:00+05:30"
        );
    }
}
