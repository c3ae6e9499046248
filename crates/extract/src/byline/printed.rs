//! The byline as the page prints it.

use super::names::{OPENING, names_in};
use crate::{
    document::{Names, NodeRef, is_classed, name, words, words_within},
    elements::Elements,
    structured::Signature,
};
use news::{AuthorKind, Lang};

/// Characters of a byline that markup names, and of one that only opens as bylines do.
const LONGEST: usize = 160;
const LONGEST_OPENED: usize = 90;
/// Characters of a box that names several authors.
const MOST_BESIDE: usize = 300;

/// The byline that readers see: named so by markup, or a short line near the headline
/// that opens as bylines do.
pub(crate) fn printed(
    page: &Elements,
    headline: Option<NodeRef>,
    language: Option<Lang>,
) -> Option<String> {
    let is_place = |node: &NodeRef| is_place(node, headline);
    let selectors = [
        "[rel~='author' i]",
        "[itemprop~='author']",
        "[class*='byline' i]",
        "[data-testid*='byline' i]",
        ".vcard .fn",
        "[class*='author' i]",
        "[class*='autor' i]",
        "[class*='auteur' i]",
        "[class*='redactor' i]",
        "address",
    ];
    let strict = selectors
        .iter()
        .find_map(|selector| named_line(page, selector, &is_place, language));
    let line =
        strict.or_else(|| headline.and_then(|headline| line_near(page, &headline, language)))?;
    // Dates and counts beside the names are no part of the byline.
    let mut parts = line.split(['·', '|', '•']).map(str::trim);
    let signed = parts
        .find(|part| !names_in(part, None, language).is_empty())
        .map(str::to_owned);
    Some(signed.unwrap_or(line))
}

fn named_line(
    page: &Elements,
    selector: &str,
    is_place: &dyn Fn(&NodeRef) -> bool,
    language: Option<Lang>,
) -> Option<String> {
    let found = page.select(selector);
    let mut lines: Vec<(NodeRef, String)> = Vec::new();
    for node in found.iter().take(60).filter(|node| is_place(node)) {
        let Some(line) = words_within(node, LONGEST) else {
            continue;
        };
        let fits = line.chars().count() >= 3 && !names_in(&line, None, language).is_empty();
        let new = !lines
            .iter()
            .any(|(_, known)| known.contains(&line) || line.contains(known.as_str()));
        if fits && new {
            lines.push((*node, line));
        }
    }
    let names_only = selector.starts_with("[rel") || selector.starts_with("[itemprop");
    let (first, _) = lines.first()?.clone();
    // Names further off are those of other articles.
    lines.retain(|(node, _)| node.id == first.id || names_only && are_beside(&first, node));
    lines.truncate(4);
    let lines: Vec<String> = lines.into_iter().map(|(_, line)| line).collect();
    Some(lines.join(", "))
}

/// Whether two elements are in one box that tells little else.
fn are_beside(one: &NodeRef, other: &NodeRef) -> bool {
    let around: Vec<_> = one.ancestors().take(6).map(|above| above.id).collect();
    let shared = other
        .ancestors()
        .take(6)
        .find(|above| around.contains(&above.id));
    shared.is_some_and(|shared| words_within(&shared, MOST_BESIDE).is_some())
}

/// A line right after the headline, or right before it, that opens with "By".
fn line_near(page: &Elements, headline: &NodeRef, language: Option<Lang>) -> Option<String> {
    let all = page.in_body();
    let at = all.iter().position(|node| node.id == headline.id)?;
    let near = all.iter().skip(at.saturating_sub(15)).take(120);
    near.filter(|node| node.children().filter(NodeRef::is_element).count() <= 3)
        .filter_map(|node| words_within(node, LONGEST_OPENED))
        .find(|line| {
            line.chars().count() >= 6 && OPENING.is_match(line) && names_people(line, language)
        })
}

/// Whether a line opens as bylines do and names people.
pub(crate) fn is_byline(line: &str) -> bool {
    line.chars().count() <= LONGEST_OPENED && OPENING.is_match(line) && names_people(line, None)
}

/// Whether a line names somebody, and each by two words or more.
fn names_people(line: &str, language: Option<Lang>) -> bool {
    let names = names_in(line, None, language);
    let whole = |name: &str| name.split(' ').count() >= 2 && name.split(' ').all(is_capital);
    !names.is_empty() && names.iter().all(|author| whole(&author.name))
}

pub(super) fn is_capital(word: &str) -> bool {
    const PARTICLES: [&str; 12] = [
        "de", "da", "do", "dos", "van", "von", "der", "den", "di", "la", "le", "del",
    ];
    word.starts_with(char::is_uppercase) || PARTICLES.contains(&word)
}

/// The names that markup says are the author's, such as those that bloggers take.
pub(crate) fn marked(
    page: &Elements,
    headline: Option<NodeRef>,
    language: Option<Lang>,
) -> Vec<Signature> {
    let selectors = [
        ".author.vcard .fn, .author .fn, .vcard.author, .p-author",
        "a[rel~='author' i], [itemprop~='author'] [itemprop~='name'], a[href*='/author/']",
    ];
    let signed = |selector: &&str| -> Vec<Signature> {
        let found = page.select(selector);
        let mut names: Vec<String> = Vec::new();
        for node in found.iter().take(40) {
            let text = words(node);
            let names_one = names_in(&text, Some(AuthorKind::Person), language);
            let one = matches!(names_one.as_slice(), [one] if is_written_as_name(&one.name));
            if one && !names.contains(&text) && is_place(node, headline) {
                names.push(text);
            }
        }
        // More are a list of authors.
        names.truncate(if names.len() > 4 { 0 } else { 4 });
        let signature = |text| Signature {
            text,
            kind: Some(AuthorKind::Person),
        };
        names.into_iter().map(signature).collect()
    };
    let mut lists = selectors.iter().map(signed);
    lists.find(|names| !names.is_empty()).unwrap_or_default()
}

/// One word, or words of which the last is no small one.
fn is_written_as_name(name: &str) -> bool {
    let mut words = name.split(' ');
    let last = words.next_back().unwrap_or_default();
    words.next().is_none() || !last.starts_with(char::is_lowercase)
}

/// Not under a comment, a teaser or a caption; what is around the headline is the
/// article, whatever it is called.
pub(super) fn is_place(node: &NodeRef, headline: Option<NodeRef>) -> bool {
    const ELSEWHERE: Names = Names::of(
        "\
        comment comments related teaser teasers card sidebar caption footer recommended list image \
        photo widget gallery nav more",
    );
    const BUTTONS: Names = Names::of("button btn follow");
    let named = |node: &NodeRef| is_classed(node, &ELSEWHERE);
    let button = node.has_name("button") || is_classed(node, &BUTTONS);
    let classed = || node.class().is_some_and(|class| !class.trim().is_empty());
    if button || classed() && named(node) {
        return false;
    }
    let around = |above: &NodeRef| {
        headline.is_some_and(|headline| headline.ancestors().any(|other| other.id == above.id))
    };
    !node
        .ancestors()
        .take_while(|above| !around(above))
        .enumerate()
        .any(|(depth, above)| {
            let tag = name(&above);
            matches!(
                tag.as_str(),
                "aside" | "footer" | "nav" | "figure" | "figcaption"
            ) || depth < 5
                && !matches!(tag.as_str(), "body" | "html" | "article" | "main")
                && named(&above)
        })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Document;

    #[test]
    fn the_printed_line_is_found() {
        let page = Document::from(
            "<aside class=author>Not Her</aside><h1>Bridge</h1><div class='article-byline'>By <a>Ada Moss</a></div>",
        );
        assert_eq!(
            printed(&Elements::of(&page), None, None).as_deref(),
            Some("By Ada Moss")
        );
    }
}
