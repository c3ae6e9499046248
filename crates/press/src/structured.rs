//! What pages say of themselves to machines: schema.org in JSON-LD.

use crate::{Article, Outlet, pages::Frame};
use serde_json::{Value, json};

/// The whole of it, as a tidy newspaper writes it.
pub(crate) fn full(frame: &Frame, article: &Article) -> String {
    let authors: Vec<Value> = article
        .authors
        .iter()
        .map(|name| {
            json!({
                "@type": author_type(frame.outlet, name),
                "name": name,
                "url": frame.url(&frame.author_path(name)),
            })
        })
        .collect();
    let pictures = article.picture.iter().chain(&article.pictures);
    script(&json!({
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "mainEntityOfPage": { "@type": "WebPage", "@id": frame.url(&article.path) },
        "url": frame.url(&article.path),
        "headline": article.headline,
        "alternativeHeadline": article.subheadline,
        "description": article.lead,
        "image": pictures.map(|picture| frame.url(&picture.path())).collect::<Vec<_>>(),
        "datePublished": frame.machine(&article.published),
        "dateModified": frame.machine(&article.changed()),
        "author": authors,
        "publisher": {
            "@type": "NewsMediaOrganization",
            "name": frame.outlet.name,
            "url": frame.url(&frame.outlet.home_path()),
        },
        "articleSection": article.section,
        "keywords": article.tags,
        "inLanguage": article.language,
        "isAccessibleForFree": true,
    }))
}

/// A graph whose article points at its author, publisher and picture, and has no
/// dates.
pub(crate) fn graph(frame: &Frame, article: &Article) -> String {
    let page = frame.url(&article.path);
    let publisher = format!("{}#organizacao", frame.url(&frame.outlet.home_path()));
    let author_id = |name: &String| format!("{}#pessoa", frame.url(&frame.author_path(name)));
    let mut graph = vec![
        json!({ "@type": "NewsMediaOrganization", "@id": publisher, "name": frame.outlet.name }),
        json!({ "@type": "WebPage", "@id": page, "url": page, "name": article.headline,
            "breadcrumb": { "@id": format!("{page}#trilha") } }),
        json!({ "@type": "BreadcrumbList", "@id": format!("{page}#trilha"),
            "itemListElement": [
                { "@type": "ListItem", "position": 1, "name": frame.outlet.name,
                    "item": frame.url(&frame.outlet.home_path()) },
                { "@type": "ListItem", "position": 2, "name": article.section,
                    "item": frame.url(&frame.section_path(&article.section)) },
            ] }),
    ];
    let mut news = json!({
        "@type": "NewsArticle",
        "@id": format!("{page}#materia"),
        "isPartOf": { "@id": page },
        "headline": article.headline,
        "description": article.lead,
        "articleSection": article.section,
        "keywords": article.tags.join(", "),
        "inLanguage": article.language,
        "publisher": { "@id": publisher },
        "author": article.authors.iter().map(|name| json!({ "@id": author_id(name) }))
            .collect::<Vec<_>>(),
    });
    if let (Some(picture), Some(fields)) = (&article.picture, news.as_object_mut()) {
        let image = frame.url(&picture.path());
        fields.insert("image".to_owned(), json!({ "@id": image }));
        graph.push(json!({ "@type": "ImageObject", "@id": image, "url": image,
            "caption": picture.caption, "creditText": picture.credit }));
    }
    graph.push(news);
    graph.extend(article.authors.iter().map(|name| {
        json!({ "@type": author_type(frame.outlet, name), "@id": author_id(name), "name": name })
    }));
    ascii(&script(
        &json!({ "@context": "https://schema.org", "@graph": graph }),
    ))
}

/// An office or agency signs with the outlet's name or its kind; others are people.
pub(crate) fn author_type(outlet: &Outlet, name: &str) -> &'static str {
    const OFFICES: [&str; 6] = ["Agência", "Agency", "Redação", "Newsroom", "Staff", "Desk"];
    let office = name.split_whitespace().any(|word| OFFICES.contains(&word));
    if office || name.contains(&outlet.name) {
        "Organization"
    } else {
        "Person"
    }
}

/// JSON that cannot end the script element it stands in.
fn script(value: &Value) -> String {
    value.to_string().replace('<', "\\u003c")
}

/// The same JSON in ASCII, so that no charset can spoil it.
fn ascii(json: &str) -> String {
    let mut ascii = String::new();
    for letter in json.chars() {
        if letter.is_ascii() {
            ascii.push(letter);
        } else {
            for unit in letter.encode_utf16(&mut [0; 2]) {
                ascii.push_str(&format!("\\u{unit:04x}"));
            }
        }
    }
    ascii
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn json_survives_any_charset() {
        let value = json!({ "a": "São</script>🚢" });
        let written = ascii(&script(&value));
        assert_eq!(written, r#"{"a":"S\u00e3o\u003c/script>\ud83d\udea2"}"#);
        assert_eq!(serde_json::from_str::<Value>(&written).unwrap(), value);
    }
}
