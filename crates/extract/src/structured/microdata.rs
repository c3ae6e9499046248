//! Microdata by schema.org, as attributes of the visible page.

use super::{Claims, Signature};
use crate::{
    document::{attr, words},
    elements::Elements,
};
use dom_query::NodeRef;

/// Reads `itemprop`s of the article's own scope.
pub(super) fn read(page: &Elements) -> Claims {
    let scopes =
        page.select("[itemtype*='Article'], [itemtype*='BlogPosting'], [itemtype*='Report']");
    let Some(scope) = scopes.first() else {
        return Claims::default();
    };
    let mut claims = Claims {
        is_article: true,
        authors: vec![Vec::new()],
        ..Claims::default()
    };
    let selection = page.select("[itemprop]");
    for node in selection.iter().take(2000) {
        if owner(node).is_some_and(|owner| owner.id == scope.id) {
            read_property(node, &mut claims);
        }
    }
    claims
}

/// The nearest scope above a property.
fn owner<'d>(node: &NodeRef<'d>) -> Option<NodeRef<'d>> {
    node.ancestors_it(None)
        .find(|above| above.has_attr("itemscope"))
}

fn read_property(node: &NodeRef, claims: &mut Claims) {
    let properties = attr(node, "itemprop").unwrap_or_default();
    for property in properties.split_ascii_whitespace() {
        let list = match property {
            "headline" => &mut claims.headlines,
            "alternativeHeadline" => &mut claims.subheadlines,
            "description" => &mut claims.summaries,
            "datePublished" => &mut claims.published,
            "dateModified" => &mut claims.modified,
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
    let named = |below: &NodeRef| below.attr("itemprop").is_some_and(|name| &*name == "name");
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
}
