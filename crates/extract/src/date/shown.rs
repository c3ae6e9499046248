//! Dates that a page shows its readers, or bears in its address.

use super::{
    Precision, When, in_utc,
    lines::{PUBLISHED, READERS, around, worded_in},
    read,
    visible::date,
};
use crate::{
    document::{Names, NodeRef, Within, any_class_word, attr, is_classed, name, words_within},
    elements::Elements,
};
use news::{Lang, WebUrl};

/// The dates that the page shows its readers, in `<time>` or in elements named for it.
pub(crate) fn shown(page: &Elements, language: Lang, headline: Option<NodeRef>) -> Vec<When> {
    let selectors = [
        "time[pubdate], [itemprop='datePublished'], [property$='datePublished'], [class*='publi' i] time",
        "article time, main time, header time",
        "[class*='published' i], [class*='publishdate' i], [class*='publish-date' i], [class*='pubdate' i]",
        "time",
        "[class*='publish' i], [class*='pubdate' i], [class*='dateline' i], [class*='datum' i], [class*='fecha' i], \
         [class*='timestamp' i], [class*='timedata' i]",
        "[class*='date' i], [id*='date' i], [class*='byline' i], [class*='article-meta' i], [class*='entry-meta' i], \
         [class*='post-meta' i], [class*='submitted' i], [class*='posted' i], [class*='created' i]",
        "[class*='time' i], [class*='info' i], [class*='meta' i], [class*='source' i]",
    ];
    let open = around(headline);
    for apart in [&ELSEWHERE, &FAR] {
        let mut around = Within::new(&open);
        for selector in selectors {
            let found = page.select(selector);
            let near: Vec<&NodeRef> = found
                .iter()
                .filter(|node| !is_elsewhere(node, &mut around, apart))
                .take(40)
                .collect();
            // What says when it was changed speaks only where nothing else does.
            let (changed, first): (Vec<_>, Vec<_>) = near
                .into_iter()
                .partition(|node| is_classed(node, &CHANGED));
            let mut all = first.into_iter().chain(changed);
            if let Some(when) = all.find_map(|node| shown_in(node, language)) {
                return vec![when];
            }
        }
    }
    Vec::new()
}

/// Classes of a date of change.
const CHANGED: Names =
    Names::of("updated modified update modification aktualisiert updatetime lastmod");

fn shown_in(node: &NodeRef, language: Lang) -> Option<When> {
    let machine = [
        "datetime",
        "content",
        "data-timestamp",
        "data-datetime",
        "data-date",
        "data-time",
        "data-published",
        "data-publish-date",
        "title",
    ]
    .iter()
    .filter_map(|key| attr(node, key))
    .find_map(|value| read(&value, Some(language)));
    machine.or_else(|| {
        let text = words_within(node, 200)?;
        let read = |text: &str| read(text, Some(language));
        worded_in(&text, &PUBLISHED, &read).or_else(|| read(&text))
    })
}

/// Classes of what holds the dates of other articles, or of the site.
pub(super) const ELSEWHERE: Names = Names::of(
    "\
    comment comments related teaser teasers sidebar recommended footer widget copyright nav card",
);

/// Of these, what can be no part of an article, however it was built.
const FAR: Names =
    Names::of("related recommended footer copyright nav teasers recent popular latest");

/// Dates of comments and of other articles are not this article's; what is around the
/// headline is the article, whatever it is called.
fn is_elsewhere(node: &NodeRef, around: &mut Within, apart: &Names) -> bool {
    let names = |node: &NodeRef| any_class_word(node, |word| apart.has(word) || READERS.has(word));
    names(node)
        || around.holds(node.parent(), |above| {
            let tag = name(above);
            let page = matches!(tag.as_str(), "body" | "html");
            // An embedded message has its own date.
            matches!(
                tag.as_str(),
                "aside" | "footer" | "nav" | "blockquote" | "figure"
            ) || !page && names(above)
        })
}

/// The day that many publishers put in the address: `/2024/05/03/`, `/2024-05-03-`, `20240503`.
pub(crate) fn in_address(url: &WebUrl) -> Option<When> {
    let path = url.as_url().path();
    let parts: Vec<&str> = path
        .split(['/', '-', '_', '.'])
        .filter(|part| !part.is_empty())
        .collect();
    let number = |part: &&str| part.parse::<i32>().ok();
    let parted = parts.windows(3).find_map(|three| {
        let year = three
            .first()
            .filter(|part| part.len() == 4)
            .and_then(number)?;
        let month = three
            .get(1)
            .filter(|part| part.len() <= 2)
            .and_then(number)?;
        let day = three
            .get(2)
            .filter(|part| part.len() <= 2)
            .and_then(number)?;
        date(year, month, day)
    });
    let joined = || {
        parts
            .iter()
            .filter(|part| part.len() == 8)
            .filter_map(number)
            .find_map(|day| {
                date(day / 10_000, day / 100 % 100, day % 100).filter(|date| date.year() >= 1995)
            })
    };
    let found = parted.or_else(joined)?;
    in_utc(found.at(0, 0, 0, 0), Precision::Day)
}
