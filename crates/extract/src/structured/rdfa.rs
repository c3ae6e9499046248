//! RDFa by schema.org, rNews and Dublin Core, as attributes of the visible page.

use super::{Claims, Signature};
use crate::{
    document::{attr, words},
    elements::Elements,
};
use dom_query::NodeRef;

/// Reads `property`s of the article's own scope.
pub(super) fn read(page: &Elements) -> Claims {
    let scopes = page.select(
        "[typeof*='Article'], [typeof*='BlogPosting'], [typeof*='Report'], [typeof~='sioc:Post']",
    );
    let Some(scope) = scopes.first() else {
        return Claims::default();
    };
    let mut claims = Claims {
        is_article: true,
        authors: vec![Vec::new()],
        ..Claims::default()
    };
    let selection = page.select("[property]");
    for node in selection.iter().take(2000) {
        let owner = node
            .ancestors_it(None)
            .find(|above| above.has_attr("typeof"));
        if owner.is_some_and(|owner| owner.id == scope.id) {
            read_property(node, &mut claims);
        }
    }
    claims
}

fn read_property(node: &NodeRef, claims: &mut Claims) {
    let properties = attr(node, "property").unwrap_or_default();
    for property in properties.split_ascii_whitespace() {
        // The prefixes of vocabularies are the page's own choice.
        let bare = property.rsplit([':', '/', '#']).next().unwrap_or(property);
        let list = match bare {
            "headline" => &mut claims.headlines,
            "alternativeHeadline" => &mut claims.subheadlines,
            "datePublished" | "issued" => &mut claims.published,
            "dateModified" | "modified" => &mut claims.modified,
            "articleSection" => &mut claims.sections,
            "inLanguage" => &mut claims.languages,
            "author" | "creator" => {
                let text = name_of(node);
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

fn value(node: &NodeRef) -> String {
    attr(node, "content")
        .or_else(|| attr(node, "datetime"))
        .unwrap_or_else(|| words(node))
}

fn name_of(node: &NodeRef) -> String {
    let named = |below: &NodeRef| {
        below
            .attr("property")
            .is_some_and(|name| &*name == "name" || name.ends_with(":name"))
    };
    match node.descendants_it().find(named) {
        Some(name) => value(&name),
        None => value(node),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use dom_query::Document;

    #[test]
    fn the_scope_of_the_article_is_read() {
        let claims = read(&Elements::of(&Document::from(
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
