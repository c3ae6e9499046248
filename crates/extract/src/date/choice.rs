//! Which of the dates on a page is that of publication.

use super::{
    Precision, When, best, lines::told, read, scripts::in_scripts, shown::in_address, shown::shown,
};
use crate::{
    Page,
    document::{NodeRef, words},
    elements::Elements,
    structured::Claims,
};
use news::{Lang, LocalTime, WebUrl};

/// Seconds that two tellings of one day may lie apart.
const DAY: u64 = 26 * 3600;

/// When an article was published: as its metadata says, with the page's visible date and
/// its address to settle where these differ; else as the page shows, as its address, its
/// scripts or its lines tell, as its picture's address tells.
pub(crate) fn published(
    elements: &Elements,
    claims: &Claims,
    base: &WebUrl,
    language: Lang,
    page: &Page,
    headline: Option<NodeRef>,
) -> Option<LocalTime> {
    let claimed: Vec<When> = claims
        .published
        .iter()
        .filter_map(|text| read(text, Some(language)))
        .collect();
    let tree = elements.page();
    let seen = shown(elements, language, headline);
    let address = in_address(base);
    let mut readings = agreed(&claimed, &seen, address);
    if claimed.is_empty() {
        readings.extend(address);
        readings.extend(in_titles(elements, claims, language));
    }
    readings.extend(&seen);
    readings.extend(address);
    if readings.is_empty() {
        readings.extend(told(tree, language, headline));
    }
    if readings.is_empty() {
        readings.extend(in_scripts(elements, language));
    }
    // A feed tells the zone that many a page leaves out.
    readings.extend(page.item.and_then(|item| item.published).map(When::from));
    let picture = || {
        let first = claims.pictures.first()?;
        Some(in_address(&base.join(&first.src).ok()?)?.at.into())
    };
    best(&readings).or_else(picture)
}

/// The date that stands after the headline in a title of the page, alone between signs:
/// "The bridge reopens | The Harbour Post | 28.04.2023".
fn in_titles(elements: &Elements, claims: &Claims, language: Lang) -> Option<When> {
    let titles = elements.select("head title");
    let titles = titles.first().map(words);
    let dated = |title: &String| {
        let (_, last) = title.rsplit_once(['|', '–', '—', '·', '•', '-'])?;
        let figures = last.chars().filter(char::is_ascii_digit).count();
        let short = figures >= 5 && last.trim().chars().count() <= 25;
        read(last, Some(language)).filter(|_| short)
    };
    claims.headlines.iter().chain(&titles).find_map(dated)
}

/// The claims with those first that others confirm: first its own word, then another
/// kind of metadata, the visible date, the address.
fn agreed(claimed: &[When], seen: &[When], address: Option<When>) -> Vec<When> {
    // A day of unknown zone begins up to 14 hours before it does in UTC, and ends 12 after.
    let near = |one: &When, other: &When| {
        let after = one.at.as_second() - other.at.as_second();
        match other.precision {
            Precision::Day => (-14 * 3600..=36 * 3600).contains(&after),
            _ => after.unsigned_abs() <= DAY,
        }
    };
    let support = |when: &When| {
        let claims = claimed.iter().filter(|other| near(when, other)).count();
        let seen = seen.iter().filter(|other| near(when, other)).count();
        let address = address.iter().filter(|other| near(when, other)).count();
        claims.min(2) + seen.min(1) * 2 + address * 3
    };
    let most = claimed.iter().map(support).max().unwrap_or_default();
    let first = claimed.iter().position(|when| support(when) == most);
    let own = claimed.first().map(support).unwrap_or_default();
    let mut ordered = claimed.to_vec();
    // One more word is no reason to doubt the first.
    if let Some(first) = first.filter(|_| most > own + 1) {
        ordered.rotate_left(first);
    }
    ordered
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Document;

    #[test]
    fn a_title_may_end_with_the_date() {
        let dated = |title: &str| {
            let page = Document::from(format!("<head><title>{title}</title></head>"));
            let found = in_titles(&Elements::of(&page), &Claims::default(), Lang::UNKNOWN);
            found.map(|when| when.at.to_string())
        };
        assert_eq!(
            dated("The bridge reopens | The Harbour Post | 28.04.2023").as_deref(),
            Some("2023-04-28T00:00:00Z")
        );
        assert_eq!(dated("What the council wants by 28.04.2023"), None);
        assert_eq!(dated("The bridge reopens - Season 2023"), None);
    }
}
