//! What tells one outlet's pages from another's: addresses, dates, words.

use jiff::{Timestamp, ZonedDateTime, tz::TimeZone};
use news::Slug;

/// The page design of an outlet.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Look {
    /// Semantic HTML, full JSON-LD, RSS.
    Courier,
    /// Nested divs, microdata and OpenGraph, Atom.
    Review,
    /// Plain meta tags and `<time>`, JSON Feed.
    Diario,
    /// JSON-LD in a graph, odd class names, windows-1252, a news sitemap.
    Folha,
}

impl Look {
    /// The design for a folder name.
    pub(crate) fn of(outlet: &str) -> Option<Look> {
        match outlet {
            "harbour-courier" => Some(Look::Courier),
            "meridian-review" => Some(Look::Review),
            "diario-do-cais" => Some(Look::Diario),
            "folha-do-estuario" => Some(Look::Folha),
            _ => None,
        }
    }

    /// The path of an article.
    pub(crate) fn article_path(
        self,
        outlet: &str,
        section: &str,
        published: &ZonedDateTime,
        number: &str,
        slug: &str,
    ) -> String {
        let section = Slug::of(section);
        let day = published.strftime("%Y/%m/%d");
        match self {
            Look::Courier => format!("/{outlet}/{section}/{day}/{slug}"),
            Look::Review => format!("/{outlet}/articles/{number}/{slug}.html"),
            Look::Diario => format!("/{outlet}/{section}/artigo/{slug}-{number}"),
            Look::Folha => format!("/{outlet}/{section}/noticia/{day}/{slug}.ghtml"),
        }
    }

    /// The channel of an outlet.
    pub(crate) fn channel_path(self, outlet: &str) -> String {
        let file = match self {
            Look::Courier => "rss.xml",
            Look::Review => "atom.xml",
            Look::Diario => "feed.json",
            Look::Folha => "sitemap-news.xml",
        };
        format!("/{outlet}/{file}")
    }

    /// The date as a reader of the article sees it.
    pub(crate) fn long_date(self, moment: Timestamp, zone: &TimeZone) -> String {
        let local = moment.to_zoned_datetime(zone.clone());
        match self {
            Look::Courier => local.strftime("%-d %B %Y, %-I:%M %P").to_string(),
            Look::Review => format!("{} UTC", moment.strftime("%b %-d, %Y · %H:%M")),
            Look::Diario => format!(
                "{} {} {}",
                local.day(),
                month(PT_SHORT, &local),
                local.strftime("%Y, %H:%M")
            ),
            Look::Folha => format!(
                "{} de {} de {}, {}h{:02}",
                local.day(),
                month(PT_LONG, &local),
                local.year(),
                local.hour(),
                local.minute()
            ),
        }
    }

    /// The date in lists.
    pub(crate) fn short_date(self, moment: Timestamp, zone: &TimeZone) -> String {
        let local = moment.to_zoned_datetime(zone.clone());
        match self {
            Look::Courier => local.strftime("%-d %b %Y").to_string(),
            Look::Review => local.strftime("%B %-d").to_string(),
            Look::Diario => local.strftime("%d/%m/%Y").to_string(),
            Look::Folha => format!("{} de {}", local.day(), month(PT_LONG, &local)),
        }
    }

    /// The date for machines (RFC 3339): the Review's in UTC, others' with the
    /// offset of the outlet.
    pub(crate) fn machine_date(self, moment: Timestamp, zone: &TimeZone) -> String {
        match self {
            Look::Review => moment.strftime("%Y-%m-%dT%H:%M:%SZ").to_string(),
            _ => {
                let local = moment.to_zoned_datetime(zone.clone());
                local.strftime("%Y-%m-%dT%H:%M:%S%:z").to_string()
            }
        }
    }

    /// Names joined as the outlet's language joins them.
    pub(crate) fn joined(self, names: &[String]) -> String {
        let and = match self {
            Look::Courier | Look::Review => " and ",
            Look::Diario | Look::Folha => " e ",
        };
        match names {
            [] => String::new(),
            [one] => one.clone(),
            [first @ .., last] => format!("{}{and}{last}", first.join(", ")),
        }
    }
}

const PT_LONG: [&str; 12] = [
    "janeiro",
    "fevereiro",
    "março",
    "abril",
    "maio",
    "junho",
    "julho",
    "agosto",
    "setembro",
    "outubro",
    "novembro",
    "dezembro",
];

const PT_SHORT: [&str; 12] = [
    "jan", "fev", "mar", "abr", "mai", "jun", "jul", "ago", "set", "out", "nov", "dez",
];

fn month(names: [&'static str; 12], date: &ZonedDateTime) -> &'static str {
    let index = usize::try_from(date.month() - 1).unwrap_or_default();
    names.get(index).copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_outlet_writes_dates_in_its_own_way() {
        let moment: Timestamp = "2026-11-18T10:45:00Z".parse().unwrap();
        let zone = TimeZone::get("America/Sao_Paulo").unwrap();
        let written = |look: Look| look.long_date(moment, &zone);
        assert_eq!(written(Look::Courier), "18 November 2026, 7:45 am");
        assert_eq!(written(Look::Review), "Nov 18, 2026 · 10:45 UTC");
        assert_eq!(written(Look::Diario), "18 nov 2026, 07:45");
        assert_eq!(written(Look::Folha), "18 de novembro de 2026, 7h45");
        let machine = |look: Look| look.machine_date(moment, &zone);
        assert_eq!(machine(Look::Courier), "2026-11-18T07:45:00-03:00");
        assert_eq!(machine(Look::Review), "2026-11-18T10:45:00Z");
    }

    #[test]
    fn names_are_joined() {
        let names = ["A".to_owned(), "B".to_owned(), "C".to_owned()];
        assert_eq!(Look::Courier.joined(&names), "A, B and C");
        assert_eq!(Look::Diario.joined(&names[..2]), "A e B");
    }
}
