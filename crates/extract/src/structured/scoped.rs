//! Microdata and RDFa: properties as attributes of the visible page, each owned by the nearest
//! scope above it.

use super::{Claims, Signature};
use crate::{
    document::{NodeRef, attr, words},
    elements::Elements,
};

/// Most properties that are looked at.
const MOST: usize = 2000;

/// How a markup writes scopes and properties.
pub(super) struct Markup {
    /// Selects the scopes of articles.
    articles: &'static str,
    /// The attribute that opens a scope.
    scope: &'static str,
    /// The attribute that names properties, and what selects its elements.
    property: &'static str,
    properties: &'static str,
    /// The property as schema.org calls it.
    term: fn(&str) -> &str,
    /// Whether an attribute's whole value says that this is a name.
    is_name: fn(&str) -> bool,
}

/// Microdata by schema.org.
pub(super) const MICRODATA: Markup = Markup {
    articles: "[itemtype*='Article'], [itemtype*='BlogPosting'], [itemtype*='Report']",
    scope: "itemscope",
    property: "itemprop",
    properties: "[itemprop]",
    term: |property| property,
    is_name: |value| value == "name",
};

/// RDFa by schema.org, rNews and Dublin Core.
pub(super) const RDFA: Markup = Markup {
    articles: "[typeof*='Article'], [typeof*='BlogPosting'], [typeof*='Report'], [typeof~='sioc:Post']",
    scope: "typeof",
    property: "property",
    properties: "[property]",
    term: rdfa_term,
    is_name: |value| value == "name" || value.ends_with(":name"),
};

fn rdfa_term(property: &str) -> &str {
    // The prefixes of vocabularies are the page's own choice.
    match property.rsplit([':', '/', '#']).next().unwrap_or(property) {
        "issued" => "datePublished",
        "modified" => "dateModified",
        // Pages write the preview's description so, too: it is read with `<meta>`.
        "description" => "",
        term => term,
    }
}

impl Markup {
    /// Reads the properties of the article's own scope.
    pub(super) fn read(&self, page: &Elements) -> Claims {
        let scopes = page.select(self.articles);
        let Some(scope) = scopes.first() else {
            return Claims::default();
        };
        let mut claims = Claims {
            is_article: true,
            authors: vec![Vec::new()],
            ..Claims::default()
        };
        for node in page.select(self.properties).iter().take(MOST) {
            let mut above = node.ancestors();
            let owner = above.find(|above| above.has_attr(self.scope));
            if owner.is_some_and(|owner| owner.id == scope.id) {
                self.read_property(node, &mut claims);
            }
        }
        claims
    }

    fn read_property(&self, node: &NodeRef, claims: &mut Claims) {
        let properties = attr(node, self.property).unwrap_or_default();
        for property in properties.split_ascii_whitespace() {
            let list = match (self.term)(property) {
                "headline" => &mut claims.headlines,
                "alternativeHeadline" => &mut claims.subheadlines,
                "description" => &mut claims.summaries,
                "datePublished" => &mut claims.published,
                "dateModified" => &mut claims.modified,
                "articleSection" => &mut claims.sections,
                "inLanguage" => &mut claims.languages,
                "author" | "creator" => {
                    let text = self.name_of(node);
                    if let Some(signed) = claims.authors.first_mut() {
                        signed.push(Signature { text, kind: None });
                    }
                    continue;
                }
                _ => continue,
            };
            list.extend(Some(value(node)).filter(|value| !value.is_empty()));
        }
    }

    fn name_of(&self, node: &NodeRef) -> String {
        let named = |below: &NodeRef| {
            let name = below.attr(self.property);
            name.is_some_and(|name| (self.is_name)(name))
        };
        match node.descendants().find(named) {
            Some(name) => value(&name),
            None => value(node),
        }
    }
}

fn value(node: &NodeRef) -> String {
    attr(node, "content")
        .or_else(|| attr(node, "datetime"))
        .unwrap_or_else(|| words(node))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Document;

    #[test]
    fn microdata_of_the_article() {
        let claims = MICRODATA.read(&Elements::of(&Document::from(
            "<article itemscope itemtype='http://schema.org/NewsArticle'><h1 itemprop=headline>Bridge</h1>
            <span itemprop=author itemscope itemtype='http://schema.org/Person'><b itemprop=name>Ada Moss</b></span>
            <time itemprop=datePublished datetime='2024-05-03T10:00:00Z'>today</time>
            <div itemprop=image itemscope><meta itemprop=description content='no'></div></article>",
        )));
        assert_eq!(claims.headlines, ["Bridge"]);
        assert_eq!(claims.authors[0][0].text, "Ada Moss");
        assert_eq!(claims.published, ["2024-05-03T10:00:00Z"]);
        assert!(claims.summaries.is_empty());
    }

    #[test]
    fn rdfa_of_the_article() {
        let claims = RDFA.read(&Elements::of(&Document::from(
            "<article vocab='https://schema.org/' typeof='schema:NewsArticle'><h1 property='schema:headline'>Bridge</h1>
            <span property='schema:author' typeof='schema:Person'><b property='schema:name'>Ada Moss</b></span>
            <meta property='schema:datePublished' content='2024-05-03T10:00:00Z'>
            <div typeof='schema:Comment'><i property='schema:datePublished'>2024-05-04</i></div></article>",
        )));
        assert_eq!(claims.headlines, ["Bridge"]);
        assert_eq!(claims.authors[0][0].text, "Ada Moss");
        assert_eq!(claims.published, ["2024-05-03T10:00:00Z"]);
    }
}
