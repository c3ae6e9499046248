//! The headings that a page shows.

use crate::{
    document::{Names, NodeRef, is_classed, letters, name, words},
    elements::Elements,
};

/// Characters of the longest headline.
const LONGEST: usize = 300;

/// The element that shows the headline.
pub(crate) fn element<'d>(page: &Elements<'d>, headline: &str) -> Option<NodeRef<'d>> {
    let key = letters(headline);
    let shown =
        page.select("h1, h2, [itemprop~='headline'], [class*='headline' i], [class*='title' i]");
    let shows = |node: &&NodeRef| {
        let own = letters(&words(node));
        !key.is_empty() && (own == key || own.ends_with(&key) && own.len() < key.len() * 2)
    };
    let nodes = shown.iter().take(200).filter(|node| !is_elsewhere(node));
    let found: Vec<NodeRef> = nodes.filter(shows).copied().collect();
    let first = found
        .iter()
        .find(|node| node.has_name("h1"))
        .or(found.first())
        .copied();
    first.or_else(|| page.select("h1").first().copied())
}

/// A heading that may be the headline.
#[derive(Clone)]
pub(super) struct Heading {
    pub(super) text: String,
    /// Whether it is of the first level, shown, and not the sign of the site.
    pub(super) main: bool,
    /// Whether its name says that it is an article's.
    pub(super) named: bool,
    /// The element, by its place; a heading with a kicker is there with and without it.
    node: usize,
    first: bool,
}

/// The headings of the page that may be headlines, `h1` first.
pub(super) fn headings(page: &Elements) -> Vec<Heading> {
    const NAMED: Names = Names::of("headline entry post article story");
    let mut headings: Vec<Heading> = Vec::new();
    let nodes = page.select("h1, h2, [itemprop~='headline'], [class*='headline' i]");
    for (at, node) in nodes.iter().take(60).enumerate() {
        if is_elsewhere(node) {
            continue;
        }
        let first = node.has_name("h1");
        let texts = [without_kicker(node), Some(words(node))];
        let texts = texts.into_iter().flatten();
        let heading = |text| Heading {
            text,
            main: first && !is_sign(node),
            named: is_classed(node, &NAMED),
            node: at,
            first,
        };
        headings.extend(texts.filter(|text| is_headline(text)).map(heading));
    }
    headings.sort_by_key(|heading| !heading.first);
    headings
}

/// The heading of the first level, where only one is shown, perhaps in two places.
pub(super) fn lone(headings: &[Heading]) -> Option<&Heading> {
    let mut main = headings.iter().filter(|heading| heading.main);
    let lone = main.next()?;
    main.all(|other| other.node == lone.node || letters(&other.text) == letters(&lone.text))
        .then_some(lone)
}

/// The name of the site or of a part of the page, for the eye or for those who cannot see.
fn is_sign(node: &NodeRef) -> bool {
    const SIGNS: Names =
        Names::of("logo site brand aural hidden visuallyhidden offscreen reader sr slogan");
    const LOGOS: Names = Names::of("logo brand");
    let near = node
        .ancestors()
        .take(2)
        .any(|above| is_classed(&above, &LOGOS));
    is_classed(node, &SIGNS) || near
}

/// The words of a heading that holds its kicker as an element of its own, without it.
fn without_kicker(heading: &NodeRef) -> Option<String> {
    const KICKERS: Names = Names::of(
        "\
        kicker topline overline roofline dachzeile spitzmarke eyebrow antetitulo cintillo \
        occhiello surtitre overtitle supertitle headline-kicker label category rubric rubrik",
    );
    let kicker = heading
        .children()
        .find(|child| child.is_element() && is_classed(child, &KICKERS))?;
    let rest = words(heading);
    let rest = rest.strip_prefix(words(&kicker).as_str())?;
    Some(
        rest.trim_start_matches([' ', ':', '-', '–', '|'])
            .to_owned(),
    )
}

fn is_elsewhere(node: &NodeRef) -> bool {
    node.ancestors()
        .any(|above| matches!(name(&above).as_str(), "aside" | "footer" | "nav"))
}

/// Whether a text may be a headline by its length.
pub(super) fn is_headline(text: &str) -> bool {
    let length = text.chars().count();
    (3..=LONGEST).contains(&length) && text.chars().any(char::is_alphabetic)
}
