//! The keywords of an article: as the page shows them, and as it names them for machines.

use crate::{
    document::{Names, NodeId, NodeRef, is_classed, letters, name, weight, words},
    elements::Elements,
    structured::Claims,
};
use news::{FeedItem, Text};
use std::collections::HashSet;

/// Classes of rows of keywords, in the words of many newsrooms.
const ROWS: Names = Names::of(
    "\
    tags tag taglist tagged tagging posttags articletags topics topic keywords keyword subjects labels \
    schlagworte schlagwort schlagwoerter stichworte themen temas etiquetas etiquetes motscles mots \
    trefwoorden onderwerpen emner tagi tagy stikkord cimkek etiketler",
);

/// Classes of boxes whose keywords are not the article's.
const ELSEWHERE: Names = Names::of(
    "\
    widget menu navbar navigation sidebar teaser teasers card cards related footer \
    dropdown breadcrumb breadcrumbs trending popular mega masthead cloud tagcloud",
);

/// Parts of addresses that lead to keywords.
const ADDRESSES: Names = Names::of(
    "\
    tag tags topic topics thema themen themes keyword keywords etiqueta etiquetas tema temas motcle mot-cle \
    sujet stichwort schlagwort subject subjects label cimke tagi emne amne hub",
);

/// Classes of boxes with all keywords of a site.
const CLOUDS: Names = Names::of("cloud tagcloud widget menu dropdown trending popular");

/// Keywords of an article.
const MOST: usize = 40;
/// Characters of a keyword.
const LONGEST: usize = 60;
/// Elements that are looked at for rows of keywords.
const LOOKED_AT: usize = 400;
/// Steps up from a keyword to the box that holds the row.
const ROW: usize = 3;

/// The keywords: as the metadata lists them, or as a row of links shows them; the plain
/// `keywords`, which many sites fill with words of their own, and the feed's come last.
pub(crate) fn tags(
    page: &Elements,
    headline: Option<NodeRef>,
    claims: &Claims,
    item: Option<&FeedItem>,
) -> Vec<Text> {
    let told = |tags: &[String]| {
        let tags: Vec<String> = tags.iter().map(|tag| without_path(tag)).collect();
        distinct(tags.iter().filter(|tag| is_word(tag, &claims.sites)))
    };
    let mut tags = told(&claims.tags);
    if tags.is_empty() {
        let keywords = told(&claims.keywords);
        tags = told(&shown(page, headline, keywords.is_empty()));
        // One link may be the section alone.
        let within = tags.iter().all(|tag| keywords.contains(tag));
        if tags.len() < 2 && within {
            tags = keywords;
        }
    }
    if tags.is_empty() {
        tags = distinct(item.iter().flat_map(|item| &item.tags));
    }
    tags.iter().take(MOST).map(Text::plain).collect()
}

fn distinct<'t>(tags: impl Iterator<Item = &'t String>) -> Vec<String> {
    let mut seen = HashSet::new();
    let new = |tag: &&String| {
        let key = letters(tag);
        !key.is_empty() && seen.insert(key)
    };
    tags.filter(new).cloned().collect()
}

/// A keyword without the folder of a record that some put before it: "topic/bridge".
fn without_path(tag: &str) -> String {
    let folder = |name: &str| name.len() >= 3 && name.chars().all(|c| c.is_ascii_lowercase());
    match tag.rsplit_once('/') {
        Some((before, word)) if before.split('/').all(folder) && word == word.to_lowercase() => {
            word.to_owned()
        }
        _ => tag.to_owned(),
    }
}

/// Whether a keyword is a word for readers: no number of a record, no domain, no outlet, and
/// nothing that machines put before a colon.
fn is_word(tag: &str, sites: &[String]) -> bool {
    let key = letters(tag);
    let digits = key.chars().filter(char::is_ascii_digit).count();
    let record = key.len() >= 16 && !tag.contains(' ') && digits * 4 >= key.len();
    let (before, after) = tag.split_once(": ").unwrap_or_default();
    let sorted = !after.is_empty() && before.is_ascii() && before.split(' ').count() <= 3;
    let domain = !tag.contains(' ')
        && [".com", ".de", ".org", ".net", ".ca", ".co.uk"]
            .iter()
            .any(|end| tag.to_lowercase().ends_with(end));
    let outlet = sites.iter().any(|site| letters(site) == key);
    !(record || sorted || domain || outlet)
}

/// The keywords that the page shows as links, in the row that is nearest to the headline;
/// `unnamed`: also where only the addresses of a row say what it is.
fn shown<'d>(page: &Elements<'d>, headline: Option<NodeRef>, unnamed: bool) -> Vec<String> {
    let above: Vec<NodeId> = headline
        .map(|headline| headline.ancestors().map(|above| above.id).collect())
        .unwrap_or_default();
    // How many boxes around the headline hold the row, too: the fewer lie between, the nearer.
    let distance = |node: &NodeRef| {
        let mut around = node.ancestors();
        let common = around.find_map(|around| above.iter().position(|id| *id == around.id));
        common.unwrap_or(usize::MAX)
    };
    let more = |rows: Vec<_>| match rows.is_empty() && unnamed {
        true => addressed(page),
        false => rows,
    };
    let found = Some(linked_as_tags(page)).filter(|rows| !rows.is_empty());
    let found = found.unwrap_or_else(|| more(rows(page)));
    let full = found.into_iter().filter(|row| !row.is_empty());
    let nearest = full.min_by_key(|row| row.first().map_or(usize::MAX, distance));
    let row = nearest.unwrap_or_default();
    let tags = row.iter().map(|link| {
        let text = words(link);
        let signs = [',', ';', ' ', '|', '·', '•', '"', '“', '”'];
        text.trim_matches(signs).to_owned()
    });
    tags.filter(|tag| (2..=LONGEST).contains(&tag.chars().count()))
        .collect()
}

/// Rows of links that say of themselves that they lead to keywords.
fn linked_as_tags<'d>(page: &Elements<'d>) -> Vec<Vec<NodeRef<'d>>> {
    let links = page.select("a[rel~='tag']");
    let own = links.into_iter().take(LOOKED_AT).filter(|link| {
        let category = link.attr("rel").is_some_and(|rel| rel.contains("category"));
        !category && !is_elsewhere(link)
    });
    grouped(own)
}

/// Rows of links to addresses of keywords, outside of paragraphs.
fn addressed<'d>(page: &Elements<'d>) -> Vec<Vec<NodeRef<'d>>> {
    let links = page.select("a[href]").into_iter().filter(|link| {
        let address = link.attr("href").unwrap_or_default().to_lowercase();
        let mut parts = address.split(['/', '?', '#']).rev().skip(1);
        let led = parts.any(|part| ADDRESSES.has(part));
        let within = ["p", "h1", "h2", "h3", "h4", "nav", "header", "footer"];
        let inside = |above: NodeRef| within.contains(&name(&above).as_str());
        led && !is_elsewhere(link) && !link.ancestors().take(ROW).any(inside)
    });
    let mut rows = grouped(links.take(LOOKED_AT));
    rows.retain(|row| (2..=MOST).contains(&row.len()));
    rows
}

/// Links that stand near each other.
fn grouped<'d>(links: impl Iterator<Item = NodeRef<'d>>) -> Vec<Vec<NodeRef<'d>>> {
    let mut rows: Vec<(Vec<NodeId>, Vec<NodeRef>)> = Vec::new();
    for link in links {
        let around: Vec<NodeId> = link.ancestors().take(ROW).map(|above| above.id).collect();
        match rows.last_mut() {
            Some((row, links)) if around.iter().any(|id| row.contains(id)) => links.push(link),
            _ => rows.push((around, vec![link])),
        }
    }
    rows.into_iter().map(|(_, links)| links).collect()
}

/// Boxes that are named so and hold links and little else.
fn rows<'d>(page: &Elements<'d>) -> Vec<Vec<NodeRef<'d>>> {
    let named = page.select(
        "[class*='tag' i], [class*='topic' i], [class*='keyword' i], [class*='subject' i], \
         [class*='label' i], [class*='schlagw' i], [class*='stichw' i], [class*='them' i], \
         [class*='tema' i], [class*='etiquet' i], [class*='mots' i], [id*='tags' i], \
         [id*='topics' i], [id*='keywords' i]",
    );
    let row = |node: NodeRef<'d>| {
        let is_box = !matches!(
            name(&node).as_str(),
            "a" | "body" | "html" | "article" | "main"
        );
        if !is_box || !is_classed(&node, &ROWS) || is_elsewhere(&node) {
            return None;
        }
        let mut links: Vec<NodeRef> = node
            .descendants()
            .filter(|below| below.has_name("a") && below.has_attr("href"))
            .take(MOST + 1)
            .collect();
        let linked: usize = links.iter().map(|link| weight(&words(link))).sum();
        let all = weight(&words(&node));
        let mostly = (1..=MOST).contains(&links.len()) && linked * 10 >= all * 6;
        links.retain(leads_elsewhere);
        mostly.then_some(links)
    };
    named.into_iter().take(LOOKED_AT).filter_map(row).collect()
}

fn leads_elsewhere(link: &NodeRef) -> bool {
    let address = link.attr("href");
    address.is_some_and(|address| !address.trim_start().starts_with('#'))
}

/// In a list of all keywords, in navigation, or at another article.
fn is_elsewhere(node: &NodeRef) -> bool {
    let apart = |around: &NodeRef| !is_page(around) && is_classed(around, &ELSEWHERE);
    let mut above = node.ancestors().take(8);
    is_classed(node, &CLOUDS) || above.any(|above| apart(&above))
}

/// The classes of the whole page and of the article name what is in it.
fn is_page(node: &NodeRef) -> bool {
    matches!(name(node).as_str(), "body" | "html" | "article" | "main")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Document;

    fn read(html: &str) -> Vec<String> {
        let page = Document::from(html);
        let elements = Elements::of(&page);
        let claims = crate::structured::claims(&elements);
        let headline = elements.select("h1").first().copied();
        let tags = tags(&elements, headline, &claims, None);
        tags.iter().map(Text::words).collect()
    }

    #[test]
    fn a_row_of_links_tells_the_keywords() {
        let cloud = "<div class=tagcloud><a rel=tag href=/tag/x>Everything</a></div>";
        let text =
            "<p>The <a href='/topic/mayor'>mayor</a> and the <a href='/topic/ferry'>ferry</a>.</p>";
        for row in [
            "<p class=entry-meta><a rel='category tag' href=/c>News</a>, <a rel=tag href=/t/1>Bridge</a>,
             <a rel=tag href=/t/2>Harbour</a></p>",
            "<ul class=post_tags><li><a href='#end'>Skip</a><li><a href=/1>Bridge</a>, <li><a href=/2>Harbour</a></ul>",
            "<div class=jss12><div><a href='/topic/b/1'>Bridge</a></div><div><a href='/topic/h/2'>Harbour</a></div></div>",
        ] {
            let other = "<div class=card><p><a rel=tag href=/t/3>Sport</a></p></div>";
            let page = format!("{cloud}<main><h1>Bridge reopens</h1>{text}{row}</main>{other}");
            assert_eq!(read(&page), ["Bridge", "Harbour"], "{row}");
        }
    }

    #[test]
    fn the_row_nearest_to_the_headline_is_the_article_s() {
        let row = |tag: &str| format!("<div><ul class=tags><li><a href=/t>{tag}</a></ul></div>");
        let page = format!(
            "<div>{}</div><main><h1>Bridge reopens</h1>{}</main>",
            row("Sport"),
            row("Bridge")
        );
        assert_eq!(read(&page), ["Bridge"]);
    }

    #[test]
    fn what_is_for_machines_is_no_keyword() {
        let page = r#"<meta property=og:site_name content="The Harbour Post">
            <script type="application/ld+json">{"@type":"NewsArticle","headline":"A","keywords":
            ["98be933f-38cf-4fba-b6c6-ad438e82010a","Category: News","harbourpost.com","Bridge",
            "The Harbour Post","topic/bridge","NLP Entity Tokens: Bridge"]}</script>"#;
        assert_eq!(read(page), ["Bridge"]);
    }

    #[test]
    fn plain_keywords_come_after_what_is_shown() {
        let head = "<meta name=keywords content='news, Bridge, Harbour'><h1>Bridge reopens</h1>";
        let two = format!("{head}<p class=tags><a href=/1>Bridge</a> <a href=/2>Mayor</a></p>");
        assert_eq!(read(&two), ["Bridge", "Mayor"]);
        let one = format!("{head}<p class=tags><a href=/1>Bridge</a></p>");
        assert_eq!(read(&one), ["news", "Bridge", "Harbour"]);
        assert_eq!(read(head), ["news", "Bridge", "Harbour"]);
    }
}
