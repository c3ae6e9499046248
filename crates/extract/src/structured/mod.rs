//! What a page says of itself for machines.

mod json_ld;
mod meta;
mod scoped;

use crate::{document, elements::Elements};
use news::AuthorKind;

/// What a page says of itself; every list has the most trusted first.
#[derive(Clone, PartialEq, Debug, Default)]
pub(crate) struct Claims {
    /// Headlines.
    pub(crate) headlines: Vec<String>,
    /// The headline that the description of the article itself gives, in JSON-LD.
    pub(crate) described: Option<String>,
    /// Secondary headlines.
    pub(crate) subheadlines: Vec<String>,
    /// Summaries.
    pub(crate) summaries: Vec<String>,
    /// Names of authors, as claimed, not yet cleaned; one list a kind of metadata.
    pub(crate) authors: Vec<Vec<Signature>>,
    /// Dates of publication, as written.
    pub(crate) published: Vec<String>,
    /// Dates of change, as written.
    pub(crate) modified: Vec<String>,
    /// The publisher's sections.
    pub(crate) sections: Vec<String>,
    /// Keywords of the article.
    pub(crate) tags: Vec<String>,
    /// Keywords of the page, for search engines.
    pub(crate) keywords: Vec<String>,
    /// Names of the outlet.
    pub(crate) sites: Vec<String>,
    /// Pictures for the whole article.
    pub(crate) pictures: Vec<Picture>,
    /// Pictures of a gallery of its own.
    pub(crate) gallery: Vec<Picture>,
    /// Addresses of the page.
    pub(crate) addresses: Vec<String>,
    /// Languages declared, most specific to the text first.
    pub(crate) languages: Vec<String>,
    /// The text in full, as plain text.
    pub(crate) bodies: Vec<String>,
    /// Whether the page says that its text is not free.
    pub(crate) paid: bool,
    /// What the page says that it is, as JSON-LD and Open Graph name it, in lower case.
    pub(crate) kinds: Vec<String>,
    /// Whether the page says that it is an article.
    pub(crate) is_article: bool,
}

/// A name under an article, as claimed.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct Signature {
    /// What stands there.
    pub(crate) text: String,
    /// What the page says it is.
    pub(crate) kind: Option<AuthorKind>,
}

/// A picture that the page names in its metadata.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub(crate) struct Picture {
    /// Its address, perhaps relative.
    pub(crate) src: String,
    /// What it shows.
    pub(crate) alt: Option<String>,
    /// Its caption.
    pub(crate) caption: Option<String>,
    /// Its credit.
    pub(crate) credit: Option<String>,
}

/// Reads all that a page claims: JSON-LD, then microdata and RDFa, then `<meta>` and `<link>`.
pub(crate) fn claims(page: &Elements) -> Claims {
    let mut claims = json_ld::read(page);
    claims.append(scoped::MICRODATA.read(page));
    claims.append(scoped::RDFA.read(page));
    claims.append(meta::read(page));
    claims
}

impl Claims {
    /// Adds what another source claims, as less trusted.
    fn append(&mut self, mut other: Claims) {
        self.headlines.append(&mut other.headlines);
        self.described = self.described.take().or(other.described);
        self.subheadlines.append(&mut other.subheadlines);
        self.summaries.append(&mut other.summaries);
        self.published.append(&mut other.published);
        self.modified.append(&mut other.modified);
        self.sites.append(&mut other.sites);
        self.pictures.append(&mut other.pictures);
        self.gallery.append(&mut other.gallery);
        self.addresses.append(&mut other.addresses);
        self.languages.append(&mut other.languages);
        self.bodies.append(&mut other.bodies);
        self.authors.append(&mut other.authors);
        self.sections.append(&mut other.sections);
        if self.tags.is_empty() {
            self.tags = other.tags;
        }
        self.keywords.append(&mut other.keywords);
        self.kinds.append(&mut other.kinds);
        self.paid |= other.paid;
        self.is_article |= other.is_article;
    }
}

/// A claim as plain text: entities and tags that publishers leave in are read.
pub(crate) fn plain(text: &str) -> String {
    let mut text = document::one_line(text);
    for _ in 0..2 {
        if !text.contains('&') && !text.contains('<') {
            break;
        }
        text = document::words_of_html(&text);
    }
    text
}

/// Splits a list of keywords as publishers write them.
fn keywords(text: &str) -> impl Iterator<Item = String> + '_ {
    let has = |sign| text.contains(sign);
    // Words of Han and kana have no spaces within.
    let spaced = || {
        text.chars()
            .filter(|c| *c != ' ')
            .all(|c| (c as u32) >= 0x2e80)
    };
    let sign = match () {
        () if has(',') || has('、') || has('،') => ',',
        () if has(';') => ';',
        () if has('|') => '|',
        () if spaced() => ' ',
        () => ',',
    };
    text.split([sign, '、', '،'])
        .map(plain)
        .filter(|word| !word.is_empty() && word.chars().count() <= 80)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn entities_left_in_are_read() {
        assert_eq!(plain("Bread &amp;amp; <b>roses</b>"), "Bread & roses");
        assert_eq!(plain("AT&T"), "AT&T");
    }

    #[test]
    fn keywords_fall_apart() {
        assert_eq!(keywords("a, b ,,c").collect::<Vec<_>>(), ["a", "b", "c"]);
        assert_eq!(keywords("a; b").collect::<Vec<_>>(), ["a", "b"]);
        assert_eq!(keywords("桥梁 港口").collect::<Vec<_>>(), ["桥梁", "港口"]);
        assert_eq!(keywords("new bridge").collect::<Vec<_>>(), ["new bridge"]);
    }
}
