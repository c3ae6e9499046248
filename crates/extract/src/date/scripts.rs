//! Dates that scripts of a page hold for themselves: the data of shops, counters and frameworks.

use super::{When, read};
use crate::{elements::Elements, pattern::pattern};
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
pub(crate) fn in_scripts(page: &Elements, language: Lang) -> Option<When> {
    let named = |text: &str| {
        let found = KEYED.captures_iter(text).take(5);
        let mut values = found.filter_map(|found| found.get(1));
        values.find_map(|value| read(value.as_str(), Some(language)))
    };
    let mut scripts = page.scripts().iter().take(200);
    scripts.find_map(|script| named(script)).or_else(|| {
        let states = page.select("[data-initial-state]");
        let mut states = states.iter().take(20);
        states.find_map(|state| named(&state.text()))
    })
}
