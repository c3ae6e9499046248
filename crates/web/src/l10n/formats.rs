//! Dates, numbers, lists and names of languages by ICU.

use icu::{
    casemap::{TitlecaseMapper, TitlecaseMapperBorrowed, options::TitlecaseOptions},
    datetime::{
        DateTimeFormatter,
        fieldsets::{YMD, YMDT},
        input::{Date, DateTime, Time},
        options::TimePrecision,
    },
    decimal::{DecimalFormatter, input::Decimal, options::DecimalFormatterOptions},
    experimental::displaynames::{DisplayNamesOptions, multi::LocaleDisplayNamesFormatter},
    list::{ListFormatter, options::ListFormatterOptions},
    locale::Locale as Tag,
};
use jiff::{Timestamp, ZonedDateTime, tz::TimeZone};
use news::Lang;

/// The formatters of one language. Each is `None` only where ICU's data lacks it; then
/// there is a plain form that every reader can make out.
pub struct Formats {
    tag: Tag,
    zone: TimeZone,
    date: Option<DateTimeFormatter<YMD>>,
    date_time: Option<DateTimeFormatter<YMDT>>,
    number: Option<DecimalFormatter>,
    list: Option<ListFormatter>,
    languages: Option<LocaleDisplayNamesFormatter>,
}

impl Formats {
    pub fn new(lang: Lang, time_zone: &str) -> Formats {
        let tag = Tag::from(lang.to_icu());
        let minutes = YMDT::long().with_time_precision(TimePrecision::Minute);
        Formats {
            zone: TimeZone::get(time_zone).unwrap_or(TimeZone::UTC),
            date: DateTimeFormatter::try_new((&tag).into(), YMD::long()).ok(),
            date_time: DateTimeFormatter::try_new((&tag).into(), minutes).ok(),
            number: decimals(&tag),
            list: ListFormatter::try_new_and((&tag).into(), ListFormatterOptions::default()).ok(),
            languages: LocaleDisplayNamesFormatter::try_new(
                (&tag).into(),
                DisplayNamesOptions::default(),
            )
            .ok(),
            tag,
        }
    }

    pub fn date(&self, at: Timestamp) -> String {
        let local = self.local(at);
        match (&self.date, icu_date_time(&local)) {
            (Some(format), Some(moment)) => format.format(&moment.date).to_string(),
            _ => local.date().to_string(),
        }
    }

    pub fn date_time(&self, at: Timestamp) -> String {
        let local = self.local(at);
        match (&self.date_time, icu_date_time(&local)) {
            (Some(format), Some(moment)) => format.format(&moment).to_string(),
            _ => local.strftime("%Y-%m-%d %H:%M").to_string(),
        }
    }

    pub fn machine(&self, at: Timestamp) -> String {
        self.local(at).strftime("%Y-%m-%dT%H:%M:%S%:z").to_string()
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
        match &self.languages {
            Some(names) => names.of(&Tag::from(lang.to_icu())).into_owned(),
            None => lang.to_string(),
        }
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

    fn local(&self, at: Timestamp) -> ZonedDateTime {
        at.to_zoned_datetime(self.zone.clone())
    }
}

/// Whole numbers in a language's digits and grouping.
pub fn decimals(tag: &Tag) -> Option<DecimalFormatter> {
    DecimalFormatter::try_new(tag.into(), DecimalFormatterOptions::default()).ok()
}

fn icu_date_time(at: &ZonedDateTime) -> Option<DateTime<icu::calendar::Iso>> {
    let whole = |number: i8| u8::try_from(number).ok();
    Some(DateTime {
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
