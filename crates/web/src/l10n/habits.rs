//! Days and hours that the press of a language writes otherwise than CLDR has them.

use icu::locale::{LanguageIdentifier, Locale as Tag};

/// Languages whose clock CLDR has count twelve hours, with English marks: "9:05 PM" in
/// Bengali and Urdu, "9:05 pm बजे" in Hindi. Their readers make out 21:05 at once.
const TWENTY_FOUR_HOURS: [&str; 3] = ["bn", "hi", "ur"];

/// The locale by which dates and hours are written.
pub fn clock(tag: &Tag) -> Tag {
    let name = tag.id.language.as_str();
    match TWENTY_FOUR_HOURS.contains(&name) {
        true => format!("{tag}-u-hc-h23")
            .parse()
            .unwrap_or_else(|_| tag.clone()),
        false => tag.clone(),
    }
}

/// A day as its press writes it: CLDR's Vietnamese lets month and year run together,
/// "8 tháng 11 2026".
pub fn day(date: String, lang: &LanguageIdentifier) -> String {
    match date.rsplit_once(' ') {
        Some((day, year)) if joins(lang) => format!("{day} năm {year}"),
        _ => date,
    }
}

/// Whether day and hour are [`joined`], not as CLDR says: its Vietnamese has "lúc 21:05 8
/// tháng 11".
pub fn joins(lang: &LanguageIdentifier) -> bool {
    lang.language.as_str() == "vi"
}

/// Day and hour of Vietnamese.
pub fn joined(date: &str, time: &str) -> String {
    format!("{time} ngày {date}")
}
