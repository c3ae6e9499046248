//! Who signs an article: the line as printed, and the names in it.

mod names;
mod printed;

pub(crate) use names::names_in;
pub(crate) use printed::{marked, printed};

use crate::{
    document::letters,
    structured::{Claims, Signature},
};
use news::{Author, AuthorKind};

/// Authors beyond these are a masthead.
const MOST: usize = 12;

/// Authors by what the page claims, then by its visible byline, then by the feed.
pub(crate) fn authors(
    claims: &Claims,
    printed: Option<&str>,
    marked: &[Signature],
    feed: &[String],
) -> Vec<Author> {
    let sites: Vec<String> = claims.sites.iter().map(|site| letters(site)).collect();
    let visible = || printed.map(|line| names_in(line, None)).unwrap_or_default();
    let claimed = claims.authors.iter().map(|signed| named(signed, &sites));
    let mut found: Vec<Vec<Author>> = claimed.collect();
    found.push(named(marked, &sites));
    found.push(visible());
    found.push(feed.iter().flat_map(|line| names_in(line, None)).collect());
    found.retain(|authors| !authors.is_empty());
    let is_person = |author: &Author| author.kind == AuthorKind::Person;
    let signed = found.iter().find(|authors| authors.iter().any(is_person));
    let mut authors = signed.or(found.first()).cloned().unwrap_or_default();
    // A page that prints all whom its metadata names, and more, names all.
    let line = visible();
    if is_longer(&line, &authors) {
        authors = line;
    }
    // Where a person signs, the outlet itself need not.
    if authors.iter().any(is_person) {
        authors.retain(|author| is_person(author) || !sites.contains(&letters(&author.name)));
    }
    // Databases write names small or large; the page prints them as they are.
    let printed = visible();
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

/// The names that one kind of metadata gives; an outlet that signs for itself is an agency.
fn named(signed: &[Signature], sites: &[String]) -> Vec<Author> {
    let mut authors: Vec<Author> = Vec::new();
    for signature in signed {
        for mut author in names_in(&signature.text, signature.kind) {
            let domain = signature.text.contains("www.");
            if sites.contains(&letters(&author.name)) || domain {
                author.kind = AuthorKind::Agency;
            }
            authors.push(author);
        }
    }
    authors
}
