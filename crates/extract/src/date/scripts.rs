//! Dates that scripts of a page hold for themselves: the data of shops, counters and frameworks.

use super::{When, read};
use crate::pattern::pattern;
use dom_query::Document;
use news::Lang;
use regex::Regex;
use std::sync::LazyLock;

/// Keys of a date of publication, with the value after them.
static KEYED: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r#"(?ix)["'](?:date[_-]?published|published?[_-]?(?:at|date|time|on|first)?|publication[_-]?date|pub[_-]?date|
        first[_-]?publi(?:cation|shed)(?:[_-]?(?:at|date|time))?|article[_-]?date(?:[_-]?published)?|
        article[_-]?publish(?:ed)?[_-]?(?:at|date|time)?|created[_-]?at|date[_-]?created|creation[_-]?date)
        \\?["']\s*:\s*\\?["']([0-9][^"'\\]{7,39})"#,
    )
});

/// The first date of publication that a script of the page names.
pub(crate) fn in_scripts(page: &Document, language: Lang) -> Option<When> {
    page.select("script, [data-initial-state]")
        .nodes()
        .iter()
        .take(200)
        .find_map(|script| {
            let text = script.text();
            KEYED
                .captures_iter(&text)
                .take(5)
                .filter_map(|found| found.get(1))
                .find_map(|value| read(value.as_str(), Some(language)))
        })
}
