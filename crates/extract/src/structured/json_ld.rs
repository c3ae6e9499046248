//! JSON-LD by schema.org: graphs, arrays, references, and what editors break in them.

use super::{Claims, Picture, Signature, keywords, plain};
use crate::elements::Elements;
use news::AuthorKind;
use serde_json::{Map, Value};
use std::collections::HashMap;

type Object = Map<String, Value>;

/// Reads the article that a page's JSON-LD describes.
pub(super) fn read(page: &Elements) -> Claims {
    let mut roots = Vec::new();
    for script in page.select("script[type*='ld+json' i]") {
        roots.extend(parse(&script.text()));
    }
    let mut found = Vec::new();
    for root in &roots {
        gather(root, 0, &mut found);
    }
    let index = Index::of(&found);
    let mut claims = Claims::default();
    if let Some(article) = main_article(&found) {
        claims.is_article = true;
        read_article(article, &index, &mut claims);
    }
    for object in &found {
        read_page(object, &index, &mut claims);
        claims
            .kinds
            .extend(types(object).iter().map(|name| name.to_lowercase()));
    }
    if claims.published.is_empty() {
        let dated = found
            .iter()
            .map(|object| texts(object, "datePublished", &index));
        claims.published.extend(dated.flatten().take(1));
    }
    claims
}

/// Parses JSON, strictly first, then with the repairs that publishers need.
fn parse(text: &str) -> Vec<Value> {
    let text = text
        .trim()
        .trim_start_matches("<!--")
        .trim_start_matches("//<![CDATA[")
        .trim_start_matches("<![CDATA[")
        .trim_end_matches("-->")
        .trim_end_matches("]]>")
        .trim_end_matches("//")
        .trim()
        .trim_end_matches(';');
    if let Ok(value) = serde_json::from_str(text) {
        return vec![value];
    }
    let repaired = repair(text);
    serde_json::Deserializer::from_str(&repaired)
        .into_iter::<Value>()
        .map_while(Result::ok)
        .collect()
}

/// Escapes control characters within strings, drops trailing commas.
fn repair(text: &str) -> String {
    let mut fixed = String::with_capacity(text.len());
    let mut quoted = false;
    let mut escaped = false;
    for c in text.chars() {
        if quoted {
            match c {
                _ if escaped => escaped = false,
                '\\' => escaped = true,
                '"' => quoted = false,
                _ => {}
            }
            fixed.push(if c.is_control() { ' ' } else { c });
            continue;
        }
        match c {
            '"' => quoted = true,
            '}' | ']' => {
                let kept = fixed.trim_end().trim_end_matches(',').len();
                fixed.truncate(kept);
            }
            _ => {}
        }
        fixed.push(c);
    }
    fixed
}

/// Collects objects with a type, outermost first; not those in lists of other articles.
fn gather<'v>(value: &'v Value, depth: usize, found: &mut Vec<&'v Object>) {
    const ELSEWHERE: [&str; 9] = [
        "itemListElement",
        "relatedLink",
        "isRelatedTo",
        "comment",
        "review",
        "mentions",
        "citation",
        "isBasedOn",
        "liveBlogUpdate",
    ];
    if depth > 12 || found.len() > 2000 {
        return;
    }
    match value {
        Value::Array(items) => items.iter().for_each(|item| gather(item, depth + 1, found)),
        Value::Object(object) => {
            if object.contains_key("@type") {
                found.push(object);
            }
            for (key, inner) in object {
                if !ELSEWHERE.contains(&key.as_str()) {
                    gather(inner, depth + 1, found);
                }
            }
        }
        _ => {}
    }
}

fn types(object: &Object) -> Vec<&str> {
    match object.get("@type") {
        Some(Value::String(name)) => vec![name],
        Some(Value::Array(names)) => names.iter().filter_map(Value::as_str).collect(),
        _ => Vec::new(),
    }
}

fn is_article(object: &Object) -> bool {
    types(object).iter().any(|name| {
        let name = name.rsplit('/').next().unwrap_or_default();
        name.ends_with("Article")
            || name.ends_with("Posting")
            || name == "Report"
            || name == "Review"
    })
}

/// The article with most to say; of equals the first.
fn main_article<'v>(found: &[&'v Object]) -> Option<&'v Object> {
    const TELLING: [&str; 6] = [
        "headline",
        "datePublished",
        "author",
        "articleBody",
        "image",
        "mainEntityOfPage",
    ];
    let telling = |object: &Object| {
        TELLING
            .iter()
            .filter(|key| object.contains_key(**key))
            .count()
    };
    let articles = found.iter().copied().filter(|object| is_article(object));
    // `max_by_key` takes the last of equals.
    articles.rev().max_by_key(|object| telling(object))
}

/// Objects by `@id`, for references.
struct Index<'v>(HashMap<&'v str, &'v Object>);

impl<'v> Index<'v> {
    fn of(found: &[&'v Object]) -> Index<'v> {
        let mut index = HashMap::new();
        for object in found {
            if let Some(id) = object.get("@id").and_then(Value::as_str) {
                let known = index.entry(id).or_insert(*object);
                if known.len() < object.len() {
                    *known = object;
                }
            }
        }
        Index(index)
    }

    /// The object itself, or the one that it only refers to.
    fn resolve<'a>(&'a self, object: &'a Object) -> &'a Object {
        let id = object.get("@id").and_then(Value::as_str);
        let there = id.and_then(|id| self.0.get(id)).copied();
        match there {
            Some(there) if there.len() > object.len() => there,
            _ => object,
        }
    }
}

/// The texts under a key: a string, an array of strings, or named objects.
fn texts(object: &Object, key: &str, index: &Index) -> Vec<String> {
    fn of(value: &Value, index: &Index) -> Vec<String> {
        match value {
            Value::String(text) => vec![plain(text)],
            Value::Number(number) => vec![number.to_string()],
            Value::Array(items) => items.iter().flat_map(|item| of(item, index)).collect(),
            Value::Object(object) => {
                let object = index.resolve(object);
                let named = ["name", "@value", "url"]
                    .iter()
                    .find_map(|key| object.get(*key));
                named
                    .and_then(Value::as_str)
                    .map(plain)
                    .into_iter()
                    .collect()
            }
            _ => Vec::new(),
        }
    }
    let mut texts = object
        .get(key)
        .map(|value| of(value, index))
        .unwrap_or_default();
    texts.retain(|text| !text.is_empty());
    texts
}

fn read_article(article: &Object, index: &Index, claims: &mut Claims) {
    let texts = |key: &str| texts(article, key, index);
    claims.headlines.extend(texts("headline"));
    claims.described = claims.headlines.first().cloned();
    if claims.headlines.is_empty() {
        claims.headlines.extend(texts("name"));
    }
    claims.subheadlines.extend(texts("alternativeHeadline"));
    claims.summaries.extend(texts("description"));
    claims.published.extend(texts("datePublished"));
    claims.published.extend(texts("dateCreated"));
    claims.modified.extend(texts("dateModified"));
    claims.sections.extend(texts("articleSection"));
    claims.sites.extend(texts("publisher"));
    claims.languages.extend(texts("inLanguage"));
    claims.addresses.extend(texts("url"));
    claims.addresses.extend(texts("mainEntityOfPage"));
    for words in texts("keywords") {
        claims.tags.extend(keywords(&words));
    }
    for key in ["author", "creator", "contributor"] {
        let mut signed = Vec::new();
        if let Some(value) = article.get(key) {
            signatures(value, index, &mut signed);
        }
        claims.authors.push(signed);
    }
    if let Some(body) = article.get("articleBody").and_then(Value::as_str) {
        claims.bodies.push(body.to_owned());
    }
    for key in ["image", "thumbnailUrl"] {
        if let Some(value) = article.get(key) {
            pictures(value, index, &mut claims.pictures);
        }
    }
    let free = article.get("isAccessibleForFree");
    claims.paid = free.is_some_and(|free| {
        free.as_bool() == Some(false)
            || free
                .as_str()
                .is_some_and(|free| free.eq_ignore_ascii_case("false"))
    });
}

fn signatures(value: &Value, index: &Index, signed: &mut Vec<Signature>) {
    match value {
        Value::Array(items) => items
            .iter()
            .for_each(|item| signatures(item, index, signed)),
        Value::String(text) => signed.push(Signature {
            text: plain(text),
            kind: None,
        }),
        Value::Object(object) => {
            let object = index.resolve(object);
            let organisation = types(object)
                .iter()
                .any(|name| name.ends_with("Organization"));
            let kind = match organisation {
                true => AuthorKind::Agency,
                false => AuthorKind::Person,
            };
            for text in texts(object, "name", index) {
                let kind = Some(kind);
                signed.push(Signature { text, kind });
            }
        }
        _ => {}
    }
}

/// Pictures of an array.
const MOST_PICTURES: usize = 60;

fn pictures(value: &Value, index: &Index, found: &mut Vec<Picture>) {
    match value {
        Value::Array(items) => items
            .iter()
            .take(MOST_PICTURES)
            .for_each(|item| pictures(item, index, found)),
        Value::String(src) => found.push(Picture {
            src: src.trim().to_owned(),
            ..Picture::default()
        }),
        Value::Object(object) => {
            let object = index.resolve(object);
            let first = |keys: &[&str]| {
                keys.iter()
                    .find_map(|key| texts(object, key, index).into_iter().next())
            };
            if let Some(src) = first(&["contentUrl", "url", "@id"]) {
                found.push(Picture {
                    src,
                    alt: None,
                    caption: first(&["caption", "description"]),
                    credit: first(&["creditText", "creator", "author", "copyrightHolder"]),
                });
            }
        }
        _ => {}
    }
}

/// What the description of the page or the site adds to the article's.
fn read_page(object: &Object, index: &Index, claims: &mut Claims) {
    let is = |wanted: &str| types(object).contains(&wanted);
    if is("WebSite") || is("NewsMediaOrganization") {
        claims.sites.extend(texts(object, "name", index));
    }
    if is("ImageGallery") || is("MediaGallery") {
        for key in ["associatedMedia", "hasPart", "image"] {
            if let Some(value) = object.get(key) {
                pictures(value, index, &mut claims.gallery);
            }
        }
    }
    if is("WebPage") || is("VideoObject") {
        claims
            .published
            .extend(texts(object, "datePublished", index));
        claims.published.extend(texts(object, "uploadDate", index));
        claims.languages.extend(texts(object, "inLanguage", index));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Document;

    fn claims(json: &str) -> Claims {
        let html = format!("<script type='application/ld+json'>{json}</script>");
        read(&Elements::of(&Document::from(html)))
    }

    #[test]
    fn a_graph_is_followed() {
        let claims = claims(
            r##"{"@context":"https://schema.org","@graph":[
            {"@type":"WebSite","name":"The Harbour Post"},
            {"@type":["NewsArticle","Article"],"headline":"Bridge &amp; tunnel","author":{"@id":"#a"},
             "image":{"@type":"ImageObject","url":"/b.jpg","caption":"The bridge","creditText":"R. Moss"},
             "keywords":["bridge, tunnel","roads"],"isAccessibleForFree":"False"},
            {"@type":"Person","@id":"#a","name":"Ada Moss"}]}"##,
        );
        assert_eq!(claims.headlines, ["Bridge & tunnel"]);
        assert_eq!(claims.authors[0][0].text, "Ada Moss");
        assert_eq!(claims.authors[0][0].kind, Some(AuthorKind::Person));
        assert_eq!(claims.pictures[0].credit.as_deref(), Some("R. Moss"));
        assert_eq!(claims.tags, ["bridge", "tunnel", "roads"]);
        assert_eq!(claims.sites, ["The Harbour Post"]);
        assert!(claims.paid);
    }

    #[test]
    fn a_gallery_is_read() {
        let claims = claims(
            r#"{"@type":"ImageGallery","associatedMedia":[
            {"@type":"ImageObject","contentUrl":"/a.jpg","caption":"By day","creditText":"Ada Moss"},
            {"@type":"ImageObject","contentUrl":"/b.jpg","caption":"By night"}]}"#,
        );
        assert_eq!(claims.gallery.len(), 2);
        assert_eq!(claims.gallery[0].credit.as_deref(), Some("Ada Moss"));
        assert!(claims.pictures.is_empty());
    }

    #[test]
    fn broken_json_is_repaired() {
        let claims = claims(
            "{\"@type\":\"NewsArticle\",\"headline\":\"Two\nlines\",\"author\":[\"A B\",],}",
        );
        assert_eq!(claims.headlines, ["Two lines"]);
        assert_eq!(claims.authors[0].len(), 1);
    }

    #[test]
    fn other_articles_are_not_this_one() {
        let claims = claims(
            r#"[{"@type":"ItemList","itemListElement":[{"@type":"NewsArticle","headline":"Other"}]},
            {"@type":"NewsArticle","headline":"This"}]"#,
        );
        assert_eq!(claims.headlines, ["This"]);
    }
}
