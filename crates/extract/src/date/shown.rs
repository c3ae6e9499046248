//! Dates that a page shows its readers, or bears in its address.

use super::{Precision, When, in_utc, read, visible::date};
use crate::document::{attr, is_classed, name, words};
use dom_query::{Document, NodeRef};
use jiff::Timestamp;
use news::{Lang, WebUrl};

/// The dates that the page shows its readers, in `<time>` or in elements named for it.
pub(crate) fn shown(page: &Document, language: Lang) -> Vec<When> {
    let selectors = [
        "time[pubdate], time[itemprop='datePublished'], [class*='publish' i] time",
        "article time, main time, header time",
        "time",
        "[class*='publish' i], [class*='pubdate' i], [class*='dateline' i], [class*='datum' i], [class*='fecha' i], [class*='timestamp' i]",
        "[class*='date' i], [id*='date' i], [class*='byline' i], [class*='article-meta' i], [class*='entry-meta' i], [class*='post-meta' i]",
        "[class*='time' i], [class*='info' i], [class*='meta' i], [class*='source' i]",
    ];
    for selector in selectors {
        let found = page.select(selector);
        let near = found
            .nodes()
            .iter()
            .filter(|node| !is_elsewhere(node))
            .take(40);
        if let Some(when) = near.filter_map(|node| shown_in(node, language)).next() {
            return vec![when];
        }
    }
    Vec::new()
}

fn shown_in(node: &NodeRef, language: Lang) -> Option<When> {
    let machine = [
        "datetime",
        "content",
        "data-timestamp",
        "data-datetime",
        "title",
    ]
    .iter()
    .filter_map(|key| attr(node, key))
    .find_map(|value| read(&value, Some(language)));
    machine.or_else(|| {
        let text = words(node);
        (text.chars().count() <= 200)
            .then(|| read(&text, Some(language)))
            .flatten()
    })
}

/// Dates of comments and of other articles are not this article's.
fn is_elsewhere(node: &NodeRef) -> bool {
    const ELSEWHERE: &str = "\
        comment comments related teaser teasers sidebar recommended footer widget copyright nav card";
    let names = |node: &NodeRef| is_classed(node, ELSEWHERE);
    names(node)
        || node.ancestors_it(None).any(|above| {
            let tag = name(&above);
            let page = matches!(tag.as_str(), "body" | "html");
            matches!(tag.as_str(), "aside" | "footer" | "nav") || !page && names(&above)
        })
}

/// The day that many publishers put in the address: `/2024/05/03/`, `/2024-05-03-`, `20240503`.
pub(crate) fn in_address(url: &WebUrl) -> Option<Timestamp> {
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
    in_utc(found.at(0, 0, 0, 0), Precision::Day).map(|when| when.at)
}
