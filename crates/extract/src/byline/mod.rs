//! Who signs an article: the line as printed, and the names in it.

mod given;
mod names;
mod printed;
mod unmarked;

pub(crate) use names::names_in;
pub(crate) use printed::is_byline;

use crate::{
    document::{NodeRef, letters},
    elements::Elements,
    structured::{Claims, Signature},
};
use news::{Author, AuthorKind, Block, Lang};

/// Authors beyond these are a masthead.
const MOST: usize = 12;

/// The article as far as it is known when its signatures are looked for.
pub(crate) struct Signed<'a, 'd> {
    /// The page.
    pub(crate) page: &'a Elements<'d>,
    /// The element that shows the headline.
    pub(crate) headline: Option<NodeRef<'d>>,
    /// The body as found.
    pub(crate) body: &'a [Block],
    /// What the page says of itself.
    pub(crate) claims: &'a Claims,
    /// The host's own part of its name: `example` of `www.example.co.uk`.
    pub(crate) host: &'a str,
    /// The names that the feed gives.
    pub(crate) feed: &'a [String],
    /// The language that the page declares.
    pub(crate) language: Option<Lang>,
}

impl Signed<'_, '_> {
    /// The byline as printed, and the authors: as the page claims, as markup names them, as
    /// the byline has them, as the feed tells; where none of these names a person, as lines
    /// tell that nothing marks.
    pub(crate) fn read(&self) -> (Option<String>, Vec<Author>) {
        let printed = printed::printed(self.page, self.headline, self.language);
        let sites = self.sites();
        let visible = printed
            .as_deref()
            .map(|line| visible(line, self.language))
            .unwrap_or_default();
        let claimed = self.claims.authors.iter();
        let mut found: Vec<Vec<Author>> =
            claimed.map(|signed| self.named(signed, &sites)).collect();
        let marked = printed::marked(self.page, self.headline, self.language);
        found.push(self.named(&marked, &sites));
        found.push(visible.clone());
        let fed = self
            .feed
            .iter()
            .flat_map(|line| names_in(line, None, self.language));
        found.push(fed.collect());
        let person = |author: &Author| is_person(author) && !sites.contains(&letters(&author.name));
        if !found.iter().flatten().any(person) {
            found.push(unmarked::unmarked(
                self.page,
                self.headline,
                self.body,
                (self.claims, &sites, self.language),
            ));
        }
        found.retain(|authors| !authors.is_empty());
        let signed = found.iter().find(|authors| authors.iter().any(person));
        let authors = signed.or(found.first()).cloned().unwrap_or_default();
        (printed, settled(authors, &visible, &sites))
    }

    /// The outlet's names, by letters: as declared, by its host, and as the page says that
    /// an organisation signs alone. One that signs beside a person is another: an agency.
    fn sites(&self) -> Vec<String> {
        let organisation = |signature: &Signature| signature.kind == Some(AuthorKind::Agency);
        let claimed = self.claims.authors.iter();
        let alone = claimed.filter(|signed| signed.iter().all(organisation));
        let names = alone.flatten().map(|signature| &signature.text);
        let names = names.chain(&self.claims.sites);
        let mut sites: Vec<String> = names.map(|name| letters(name)).collect();
        sites.extend(Some(letters(self.host)).filter(|host| host.len() >= 4));
        sites
    }

    /// The names that one kind of metadata gives; an outlet that signs for itself is an agency.
    fn named(&self, signed: &[Signature], sites: &[String]) -> Vec<Author> {
        let mut authors: Vec<Author> = Vec::new();
        for signature in signed {
            for mut author in names_in(&signature.text, signature.kind, self.language) {
                let domain = signature.text.contains("www.");
                if sites.contains(&letters(&author.name)) || domain {
                    author.kind = AuthorKind::Agency;
                }
                authors.push(author);
            }
        }
        authors
    }
}

fn is_person(author: &Author) -> bool {
    author.kind == AuthorKind::Person
}

/// The names in a byline; one word alone may be a button's.
fn visible(line: &str, language: Option<Lang>) -> Vec<Author> {
    let mut names = names_in(line, None, language);
    let opened = names::OPENING.is_match(line);
    let small = |name: &str| name.chars().any(|c| c.is_lowercase() && (c as u32) < 0x600);
    names.retain(|author| {
        let name = &author.name;
        let two = name.contains(' ') && printed::is_capital(name);
        !is_person(author) || opened || two || !small(name)
    });
    names
}

/// The authors as the page prints them, each once, without the outlet where a person signs.
fn settled(mut authors: Vec<Author>, printed: &[Author], sites: &[String]) -> Vec<Author> {
    // A page that prints all whom its metadata names, and more, names all.
    if is_longer(printed, &authors) {
        authors = printed.to_vec();
    }
    let outlet = |author: &Author| sites.contains(&letters(&author.name));
    if authors
        .iter()
        .any(|author| is_person(author) && !outlet(author))
    {
        authors.retain(|author| !outlet(author));
    }
    // Databases write names small or large; the page prints them as they are.
    for author in &mut authors {
        let name = &author.name;
        let flat = *name == name.to_lowercase() || *name == name.to_uppercase();
        let same = printed
            .iter()
            .find(|other| letters(&other.name) == letters(name));
        if let Some(same) = same.filter(|_| flat) {
            author.name.clone_from(&same.name);
        }
    }
    let mut seen = Vec::new();
    authors.retain(|author| {
        let key = letters(&author.name);
        let new = !seen.contains(&key);
        seen.push(key);
        new
    });
    authors.truncate(MOST);
    authors
}

/// Whether a line of people's full names has all of these people, and more.
fn is_longer(printed: &[Author], authors: &[Author]) -> bool {
    let full = |author: &Author| author.kind == AuthorKind::Person && author.name.contains(' ');
    let known = |author: &Author| {
        printed
            .iter()
            .any(|other| letters(&other.name) == letters(&author.name))
    };
    (2..=5).contains(&printed.len())
        && !authors.is_empty()
        && printed.len() > authors.len()
        && printed.iter().all(full)
        && authors.iter().all(|author| full(author) && known(author))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Document;

    fn signed(html: &str) -> String {
        let page = Document::from(html);
        let elements = Elements::of(&page);
        let claims = crate::structured::claims(&elements);
        let signed = Signed {
            page: &elements,
            headline: elements.select("h1").first().copied(),
            body: &[],
            claims: &claims,
            host: "harbourpost",
            feed: &[],
            language: "en".parse().ok(),
        };
        let (_, authors) = signed.read();
        let names: Vec<&str> = authors.iter().map(|author| author.name.as_str()).collect();
        names.join("; ")
    }

    #[test]
    fn a_button_beside_the_author_signs_nothing() {
        let page = "<meta name=author content='Harbour Post'><h1>Bridge</h1>
            <button class=followAuthor>Cancel</button>";
        assert_eq!(signed(page), "Harbour Post");
    }

    #[test]
    fn authors_of_other_articles_do_not_sign() {
        let other = "<div><div><div><div><h2>Another article on another bridge over the river, which is long</h2>
            <p>What it tells is told here at length, so that nobody takes this box for a list of authors. What it tells
            is told here at length, so that nobody takes this box for a list of authors. It is not one, as it goes on and on until it is
            longer than any list of those who wrote one article together, which is what the box must not be.</p>
            <span rel=author>Rui Vale</span></div></div></div></div>";
        let page = format!("<h1>Bridge</h1><p><span rel=author>Ada Moss</span></p>{other}");
        assert_eq!(signed(&page), "Ada Moss");
        let both = "<h1>Bridge</h1><p><span rel=author>Ada Moss</span> and <span rel=author>Rui Vale</span></p>";
        assert_eq!(signed(both), "Ada Moss; Rui Vale");
    }

    #[test]
    fn an_agency_that_signs_beside_a_person_is_an_author() {
        let page = |authors: &str| {
            let publisher = r#"{"@type":"NewsMediaOrganization","name":"The Harbour Post"}"#;
            format!(
                r#"<h1>Bridge</h1><script type="application/ld+json">{{"@type":"NewsArticle",
                "headline":"Bridge","publisher":{publisher},"author":[{authors}]}}</script>"#
            )
        };
        let agency = r#"{"@type":"Organization","name":"Tidewater Agency"}"#;
        let outlet = r#"{"@type":"Organization","name":"The Harbour Post"}"#;
        let person = r#"{"@type":"Person","name":"Ada Moss"}"#;
        let both = page(&format!("{agency},{person}"));
        assert_eq!(signed(&both), "Tidewater Agency; Ada Moss");
        assert_eq!(signed(&page(agency)), "Tidewater Agency");
        let own = page(&format!("{outlet},{person}"));
        assert_eq!(signed(&own), "Ada Moss");
    }

    #[test]
    fn the_outlet_is_known_by_its_host() {
        let page = "<meta name=author content='Harbour Post'><h1>Bridge</h1><p class=byline>By Ada Moss</p>";
        assert_eq!(signed(page), "Ada Moss");
    }

    #[test]
    fn given_names_that_are_words_elsewhere_sign() {
        for name in ["Con Coughlin", "Di Caulfield", "Edith Head", "Emily Post"] {
            let line = format!("<h1>Bridge</h1><p class=byline>By {name}</p>");
            assert_eq!(signed(&line), name);
            let claim = format!("<meta name=author content='{name}'><h1>Bridge</h1>");
            assert_eq!(signed(&claim), name);
            let fact = format!(
                r#"<h1>Bridge</h1><script type="application/ld+json">{{"@type":"NewsArticle",
                "headline":"Bridge","author":{{"@type":"Person","name":"{name}"}}}}</script>"#
            );
            assert_eq!(signed(&fact), name);
        }
    }
}
