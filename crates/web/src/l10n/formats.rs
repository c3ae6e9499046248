//! Dates, numbers, lists and names of languages by ICU.

use super::{habits, names::Names};
use icu::{
    casemap::{TitlecaseMapper, TitlecaseMapperBorrowed, options::TitlecaseOptions},
    collator::{Collator, CollatorBorrowed, options::CollatorOptions},
    datetime::{
        DateTimeFormatter, NoCalendarFormatter,
        fieldsets::{T, YMD, YMDT},
        input::{self, Date, Time},
        options::TimePrecision,
    },
    decimal::{DecimalFormatter, input::Decimal, options::DecimalFormatterOptions},
    list::{ListFormatter, options::ListFormatterOptions},
    locale::{Locale as Tag, LocaleExpander},
    plurals::{PluralRules, PluralRulesOptions},
};
use jiff::{Timestamp, ZonedDateTime, civil::DateTime, tz::TimeZone};
use news::Lang;
use quick_cache::sync::Cache;
use std::cmp::Ordering;

/// Days that each edition keeps as they are written.
const DAYS: usize = 400;

/// The formatters of one language. Each is `None` only where ICU's data lacks it; then
/// there is a plain form that every reader can make out.
pub struct Formats {
    tag: Tag,
    zone: TimeZone,
    date: Option<DateTimeFormatter<YMD>>,
    /// Days as they are written: most articles on a page are of the same few.
    days: Cache<jiff::civil::Date, String>,
    date_time: Option<DateTimeFormatter<YMDT>>,
    time: Option<NoCalendarFormatter<T>>,
    number: Option<DecimalFormatter>,
    list: Option<ListFormatter>,
    names: Names,
    order: Option<CollatorBorrowed<'static>>,
    territory: String,
}

impl Formats {
    pub fn new(lang: Lang, time_zone: &str) -> Formats {
        let tag = Tag::from(lang.to_icu());
        let minutes = YMDT::long().with_time_precision(TimePrecision::Minute);
        let clock = habits::clock(&tag);
        Formats {
            zone: TimeZone::get(time_zone).unwrap_or(TimeZone::UTC),
            date: DateTimeFormatter::try_new((&tag).into(), YMD::long()).ok(),
            days: Cache::new(DAYS),
            date_time: DateTimeFormatter::try_new((&clock).into(), minutes).ok(),
            time: NoCalendarFormatter::try_new((&clock).into(), T::hm()).ok(),
            number: decimals(&tag),
            list: ListFormatter::try_new_and((&tag).into(), ListFormatterOptions::default()).ok(),
            names: Names::new(&tag),
            order: Collator::try_new((&tag).into(), CollatorOptions::default()).ok(),
            territory: territory(&tag),
            tag,
        }
    }

    pub fn date(&self, at: Timestamp) -> String {
        let local = self.local(at);
        let day = local.date();
        let known = self.days.get(&day);
        known.unwrap_or_else(|| {
            let words = self.day(&local);
            self.days.insert(day, words.clone());
            words
        })
    }

    fn day(&self, local: &ZonedDateTime) -> String {
        match (&self.date, icu_date_time(local.datetime())) {
            (Some(format), Some(moment)) => {
                habits::day(format.format(&moment.date).to_string(), &self.tag.id)
            }
            _ => local.date().to_string(),
        }
    }

    pub fn date_time(&self, at: Timestamp) -> String {
        let local = self.local(at);
        match (icu_date_time(local.datetime()), &self.date_time) {
            _ if habits::joins(&self.tag.id) => {
                habits::joined(&self.date(at), &self.clock_time(local.datetime()))
            }
            (Some(moment), Some(format)) => format.format(&moment).to_string(),
            _ => local.strftime("%Y-%m-%d %H:%M").to_string(),
        }
    }

    pub fn clock_time(&self, shown: DateTime) -> String {
        match (icu_date_time(shown), &self.time) {
            (Some(moment), Some(format)) => format.format(&moment.time).to_string(),
            _ => shown.strftime("%H:%M").to_string(),
        }
    }

    pub fn shown(&self, at: Timestamp) -> DateTime {
        self.local(at).datetime()
    }

    /// The locale by which hours are written, as BCP 47 has it: `hi-u-hc-h23`.
    pub fn clock(&self) -> String {
        habits::clock(&self.tag).to_string()
    }

    /// The language and where it is spoken: `pt_PT`.
    pub fn territory(&self) -> &str {
        &self.territory
    }

    pub fn machine(&self, at: Timestamp) -> String {
        self.local(at).strftime("%Y-%m-%dT%H:%M:%S%:z").to_string()
    }

    pub fn start_of(&self, day: jiff::civil::Date) -> Option<Timestamp> {
        let start = day.to_zoned_datetime(self.zone.clone());
        start.ok().map(|start| start.timestamp())
    }

    pub fn number(&self, n: u64) -> String {
        match &self.number {
            Some(format) => format.format_to_string(&Decimal::from(n)),
            None => n.to_string(),
        }
    }

    pub fn list(&self, items: &[String]) -> String {
        match &self.list {
            Some(format) => format.format_to_string(items.iter()),
            None => items.join(", "),
        }
    }

    pub fn language(&self, lang: Lang) -> String {
        self.names.of(lang)
    }

    /// The name of a country; its code where there is none.
    pub fn country(&self, code: &str) -> String {
        let region = code.parse().ok();
        let name = region.and_then(|region| self.names.region(region));
        name.unwrap_or(code).to_owned()
    }

    /// The name of the language in itself, as it stands alone.
    pub fn own_name(&self, lang: Lang) -> String {
        self.title(&self.names.own(lang))
    }

    /// The text with its first letter as at the start of a line; the rest as it is.
    pub fn title(&self, text: &str) -> String {
        const MAPPER: TitlecaseMapperBorrowed<'static> = TitlecaseMapper::new();
        let mut options = TitlecaseOptions::default();
        options.trailing_case = Some(icu::casemap::options::TrailingCase::Unchanged);
        MAPPER
            .titlecase_segment_to_string(text, &self.tag.id, options)
            .into_owned()
    }

    /// The order of words in a list; by their characters where ICU has none.
    pub fn compare(&self, a: &str, b: &str) -> Ordering {
        match &self.order {
            Some(order) => order.compare(a, b),
            None => a.cmp(b),
        }
    }

    fn local(&self, at: Timestamp) -> ZonedDateTime {
        at.to_zoned_datetime(self.zone.clone())
    }
}

/// A language with its region, or else the one where most speak it.
fn territory(tag: &Tag) -> String {
    let mut whole = tag.id.clone();
    LocaleExpander::new_extended().maximize(&mut whole);
    match whole.region {
        Some(region) => format!("{}_{region}", whole.language),
        None => whole.language.to_string(),
    }
}

/// Whole numbers in a language's digits and grouping.
pub fn decimals(tag: &Tag) -> Option<DecimalFormatter> {
    DecimalFormatter::try_new(tag.into(), DecimalFormatterOptions::default()).ok()
}

/// The plural forms of a language.
pub fn plurals(tag: &Tag) -> Option<PluralRules> {
    PluralRules::try_new(tag.into(), PluralRulesOptions::default()).ok()
}

fn icu_date_time(at: DateTime) -> Option<input::DateTime<icu::calendar::Iso>> {
    let whole = |number: i8| u8::try_from(number).ok();
    Some(input::DateTime {
        date: Date::try_new_iso(at.year().into(), whole(at.month())?, whole(at.day())?).ok()?,
        time: Time::try_new(
            whole(at.hour())?,
            whole(at.minute())?,
            whole(at.second())?,
            0,
        )
        .ok()?,
    })
}
