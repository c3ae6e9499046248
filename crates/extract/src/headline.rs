//! Choosing the headline among what the page shows and claims.

use crate::{
    address,
    document::{is_classed, letters, name, words},
    elements::Elements,
    structured::Claims,
};
use dom_query::NodeRef;

/// Signs that stand between a headline and the name of the site.
const SEPARATORS: [&str; 20] = [
    " | ", " - ", " – ", " — ", " :: ", " • ", " · ", " » ", " « ", " › ", " * ", " / ", "｜",
    " : ", "|", "：", "--", "_", "－", "-",
];
/// Characters of what follows a headline in a claim that is longer than another.
const LONGEST_END: usize = 45;
/// Characters of the longest headline.
const LONGEST: usize = 300;

/// The headline: as the description of the article gives it, unless what the page shows
/// and what it gives to others agree on another; else the visible heading that the
/// metadata confirms, else the metadata's.
pub(crate) fn headline(page: &Elements, claims: &Claims, host: &str) -> Option<String> {
    let sites = names_of_site(claims, host);
    let mut headings = headings(page);
    // A heading that only names the site serves where there is no other.
    if headings.iter().any(|heading| !names_site(heading, &sites)) {
        headings.retain(|heading| !names_site(heading, &sites));
    }
    if let Some(described) = described(claims, &sites, &headings) {
        return Some(described);
    }
    let mut all: Vec<String> = claims.headlines.clone();
    all.extend(
        page.page()
            .select("head > title")
            .nodes()
            .first()
            .map(words),
    );
    // A heading that begins the title is the headline, whatever the site is called.
    let started = headings.iter().find(|heading| {
        claims.headlines.is_empty() && all.iter().any(|title| title.starts_with(heading.as_str()))
    });
    if let Some(heading) = started.filter(|heading| heading.chars().count() >= 10) {
        return Some(heading.clone());
    }
    let clean = |claim: &String| confirmed(&without_site(claim, &sites), &headings, &all);
    let claimed: Vec<String> = all
        .iter()
        .map(clean)
        .filter(|claim| is_headline(claim) && !names_site(claim, &sites))
        .collect();
    // A heading may hold the kicker too; the claim then is the headline.
    let kicked = claimed.iter().find(|claim| {
        let key = letters(claim);
        key.chars().count() >= 15
            && headings.iter().any(|heading| {
                let heading = letters(heading);
                heading.ends_with(&key)
                    && heading.len() > key.len()
                    && heading.len() < key.len() * 2
            })
    });
    if let Some(claim) = kicked {
        return Some(claim.clone());
    }
    // "News" may head the page and its title; what it gives to others is the article's own.
    let given: Vec<String> = claims.headlines.iter().map(clean).collect();
    let confirmed = [&given, &claimed].into_iter().find_map(|claims| {
        headings.iter().find(|heading| {
            let key = letters(heading);
            claims.iter().any(|claim| letters(claim) == key)
        })
    });
    if let Some(heading) = confirmed {
        return Some(heading.clone());
    }
    let alike = headings
        .iter()
        .find(|heading| claimed.iter().any(|claim| likeness(heading, claim) >= 0.6));
    alike
        .or(agreed(&claimed))
        .or(claimed.first())
        .or(headings.first())
        .cloned()
}

/// The described headline, as printed where the page prints it. Without it, or where a
/// heading and the first other claim agree against it, there is none.
fn described(claims: &Claims, sites: &[String], headings: &[String]) -> Option<String> {
    let clean = |claim: &String| {
        let claim = without_site(claim, sites);
        confirmed(&claim, headings, &claims.headlines)
    };
    let described = claims.described.as_ref().map(clean)?;
    let key = letters(&described);
    if !is_headline(&described) {
        return None;
    }
    if let Some(printed) = headings.iter().find(|heading| letters(heading) == key) {
        return Some(printed.clone());
    }
    let other = claims.headlines.iter().map(clean);
    let other = other
        .map(|claim| letters(&claim))
        .find(|claim| *claim != key);
    let against =
        other.is_some_and(|other| headings.iter().any(|heading| letters(heading) == other));
    (!against).then_some(described)
}

/// The outlet's names, as declared and by its host.
fn names_of_site(claims: &Claims, host: &str) -> Vec<String> {
    let own = address::own_label(host);
    let own = (own.len() >= 4).then(|| own.to_owned());
    claims.sites.iter().cloned().chain(own).collect()
}

/// A claim without what follows a heading that it begins with, or another claim: the
/// outlet, the section, the date.
fn confirmed(claim: &str, headings: &[String], others: &[String]) -> String {
    let rest = |front: &String| {
        let rest = claim.strip_prefix(front.trim())?;
        let parted = SEPARATORS
            .iter()
            .any(|sign| rest.starts_with(sign.trim_end()));
        (front.chars().count() >= 10 && parted).then_some(rest)
    };
    // What ends like a sentence belongs to the headline.
    let is_end = |rest: &str| {
        let told = rest
            .trim_end()
            .ends_with(['?', '!', '.', '"', '“', '”', '»', '’', '\'']);
        !told && rest.chars().count() <= LONGEST_END
    };
    let heading = headings.iter().find(|heading| rest(heading).is_some());
    let other = others.iter().find(|other| rest(other).is_some_and(is_end));
    let front = heading.or(other).map(|front| front.trim());
    front.unwrap_or(claim).to_owned()
}

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

/// The headings of the page that may be headlines, `h1` first.
fn headings(page: &Elements) -> Vec<String> {
    let mut headings: Vec<(bool, String)> = Vec::new();
    for node in page
        .select("h1, h2, [itemprop~='headline'], [class*='headline' i]")
        .iter()
        .take(60)
    {
        let first = node.has_name("h1");
        if is_elsewhere(node) {
            continue;
        }
        let texts = [without_kicker(node), Some(words(node))];
        let texts = texts.into_iter().flatten();
        headings.extend(
            texts
                .filter(|text| is_headline(text))
                .map(|text| (first, text)),
        );
    }
    headings.sort_by_key(|(first, _)| !first);
    headings.into_iter().map(|(_, text)| text).collect()
}

/// The words of a heading that holds its kicker as an element of its own, without it.
fn without_kicker(heading: &NodeRef) -> Option<String> {
    const KICKERS: &str = "\
        kicker topline overline roofline dachzeile spitzmarke eyebrow antetitulo cintillo \
        occhiello surtitre overtitle supertitle headline-kicker label category rubric rubrik";
    let kicker = heading
        .children_it(false)
        .find(|child| child.is_element() && is_classed(child, KICKERS))?;
    let rest = words(heading);
    let rest = rest.strip_prefix(words(&kicker).as_str())?;
    Some(
        rest.trim_start_matches([' ', ':', '-', '–', '|'])
            .to_owned(),
    )
}

fn is_elsewhere(node: &NodeRef) -> bool {
    node.ancestors_it(None)
        .any(|above| matches!(name(&above).as_str(), "aside" | "footer" | "nav"))
}

fn is_headline(text: &str) -> bool {
    let length = text.chars().count();
    (3..=LONGEST).contains(&length) && text.chars().any(char::is_alphabetic)
}

/// The claim that most of the others repeat.
fn agreed(claimed: &[String]) -> Option<&String> {
    claimed.iter().find(|claim| {
        let key = letters(claim);
        claimed.iter().filter(|other| letters(other) == key).count() >= 2
    })
}

/// A claim without " - Site" at its end, or "Site: " at its start.
pub(crate) fn without_site(claim: &str, sites: &[String]) -> String {
    let mut claim = claim.trim().to_owned();
    for _ in 0..3 {
        let before = claim.clone();
        for separator in SEPARATORS {
            // A sign without spaces may as well be in a word, but not where none are written.
            let bare = matches!(separator, "-" | "_" | "--");
            let joined = |c: char| bare && c.is_alphanumeric() && (c as u32) < 0x2e80;
            if let Some((front, end)) = claim.rsplit_once(separator)
                && is_site(end, sites)
                && !front.ends_with(joined)
                && front.trim().chars().count() >= 3
            {
                claim = front.trim().to_owned();
            }
            if let Some((start, rest)) = claim.split_once(separator)
                && is_site(start, sites)
                && !bare
                && rest.trim().chars().count() >= 10
            {
                claim = rest.trim().to_owned();
            }
        }
        if claim == before {
            break;
        }
    }
    claim
}

/// What stands last in a title that begins with the headline: the site.
pub(crate) fn site_after(title: &str, headline: &str) -> Option<String> {
    let rest = title.trim().strip_prefix(headline.trim())?;
    let site = SEPARATORS
        .iter()
        .filter_map(|separator| rest.rsplit_once(separator))
        .map(|(_, site)| site.trim());
    let site = site.min_by_key(|site| site.chars().count())?;
    (2..=60)
        .contains(&site.chars().count())
        .then(|| site.to_owned())
}

/// Whether a part of a title names the site: as declared, or as a domain.
fn is_site(part: &str, sites: &[String]) -> bool {
    let key = letters(part);
    let part = part.trim();
    let domain = !part.contains(' ')
        && [
            ".com", ".org", ".net", ".de", ".pt", ".br", ".fr", ".es", ".it", ".nl", ".uk", ".ru",
            ".pl", ".gr", ".at", ".ch",
        ]
        .iter()
        .any(|end| part.to_lowercase().ends_with(end));
    domain
        || sites.iter().any(|site| {
            let site = letters(site);
            let length = site.chars().count();
            length >= 2
                && (site == key
                    || length >= 4
                        && key.chars().count() <= length * 2
                        && (key.contains(&site) || site.contains(&key) && key.chars().count() >= 4))
        })
}

/// Whether a line is the name of the site, or its domain, and no more.
fn names_site(line: &str, sites: &[String]) -> bool {
    let key = letters(line);
    let domain = !line.trim().contains(' ') && is_site(line, &[]);
    domain || sites.iter().any(|site| letters(site) == key)
}

/// How many of their words two lines share, from 0 to 1.
fn likeness(one: &str, other: &str) -> f64 {
    let words = |line: &str| -> Vec<String> {
        line.split_whitespace()
            .map(letters)
            .filter(|word| !word.is_empty())
            .collect()
    };
    let (one, other) = (words(one), words(other));
    let shared = one.iter().filter(|word| other.contains(word)).count();
    let most = one.len().max(other.len());
    if most == 0 {
        0.0
    } else {
        shared as f64 / most as f64
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use dom_query::Document;

    #[test]
    fn the_site_is_no_part_of_the_headline() {
        let sites = ["The Harbour Post".to_owned()];
        for claim in [
            "Bridge reopens | The Harbour Post",
            "Bridge reopens - Harbour Post",
            "Bridge reopens – harbourpost.com",
            "The Harbour Post: Bridge reopens",
            "Bridge reopens",
        ] {
            let claim = claim.replace("Post: ", "Post : ");
            assert_eq!(without_site(&claim, &sites), "Bridge reopens", "{claim}");
        }
        assert_eq!(
            without_site("Bridge - reopened", &sites),
            "Bridge - reopened"
        );
    }

    #[test]
    fn a_claim_that_another_begins_ends_with_the_outlet() {
        let page = Document::from(
            "<title>Bridge reopens on Monday - National | HP</title>
            <meta property='og:title' content='Bridge reopens on Monday * The HP * by Ada Moss'>
            <meta name='twitter:title' content='Bridge reopens on Monday'>",
        );
        let elements = Elements::of(&page);
        let claims = crate::structured::claims(&elements);
        let found = headline(&elements, &claims, "example.org");
        assert_eq!(found.as_deref(), Some("Bridge reopens on Monday"));
        let others = ["Leave or remain".to_owned()];
        let whole = "Leave or remain – what is better?";
        assert_eq!(confirmed(whole, &[], &others), whole);
    }

    #[test]
    fn the_host_names_the_site_too() {
        let page = Document::from("<title>harbourpost » Bridge reopens on Monday</title>");
        let found = headline(
            &Elements::of(&page),
            &Claims::default(),
            "www.harbourpost.co.uk",
        );
        assert_eq!(found.as_deref(), Some("Bridge reopens on Monday"));
    }

    #[test]
    fn the_heading_that_metadata_confirms_wins() {
        let page = Document::from(
            "<title>Bridge reopens - HP</title><h1>The Harbour Post</h1><h1>Bridge reopens</h1>",
        );
        let claims = Claims {
            headlines: vec!["Bridge reopens".to_owned()],
            ..Claims::default()
        };
        assert_eq!(
            headline(&Elements::of(&page), &claims, "example.org").as_deref(),
            Some("Bridge reopens")
        );
    }
}
