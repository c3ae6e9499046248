//! What machines learn of a page, in the words of <https://schema.org> as JSON-LD.
//!
//! A translation is a `NewsArticle` of its own. Its publisher is this site, for the
//! outlet did not publish these words; the outlet publishes the `translationOfWork`.
//! Its `translator` is this site too: schema.org asks for an organisation or a person,
//! which a program is not, so the program stands in the `creditText`, with its models and the score. What it is based
//! on, beside the original in its `version`, is the glossary in its own. It was made at
//! `dateCreated`.

use crate::{
    addresses,
    article_view::{Shown, label},
    pictures::Picture,
    reader::Setting,
};
use news::{Article, AuthorKind, Engine, Extent, Figure, Text};
use serde_json::{Map, Value, json};
use store::{ReadTranslation, Reading, StoredArticle};

/// How wide the picture is wished, in pixels.
const PICTURE_WIDTH: u32 = 1440;

/// An article as a page at the whole address `page` shows it.
pub fn news_article(
    setting: &Setting,
    reading: &Reading,
    shown: Shown,
    page: &str,
    comments: u64,
) -> Value {
    let original = &reading.original;
    let translation = reading
        .translation
        .as_ref()
        .filter(|_| shown == Shown::InEdition);
    let article = translation.map_or(&original.article, |translation| &translation.article);
    let lang = translation.map_or(article.language, |translation| translation.lang);
    let mut about = Properties::new("NewsArticle");
    about.set("@context", "https://schema.org");
    about.set("@id", page);
    about.set("url", page);
    about.set("mainEntityOfPage", json!({"@type": "WebPage", "@id": page}));
    about.set("inLanguage", lang.to_string());
    about.set("headline", article.headline.words());
    about.set_words("alternativeHeadline", article.subheadline.as_ref());
    about.set_words("description", article.lead.as_ref());
    dates(&mut about, setting, original, translation);
    about.set("author", authors(setting, original));
    about.set("image", image(setting, original, article));
    let section = original
        .section
        .map(|section| setting.locale.section(section));
    about.set("articleSection", section.unwrap_or_default());
    about.set("keywords", keywords(article));
    if original.source.rights.extent == Extent::Full {
        about.set("isAccessibleForFree", true);
    }
    about.set("commentCount", comments);
    match translation {
        Some(translation) => translated(&mut about, setting, original, translation),
        None => {
            about.set("publisher", outlet(original));
            about.set("sameAs", original.article.url.as_str());
        }
    }
    about.into()
}

fn translated(
    about: &mut Properties,
    setting: &Setting,
    original: &StoredArticle,
    translation: &ReadTranslation,
) {
    let provenance = &translation.provenance;
    let Engine { name, version } = &provenance.engine;
    let models = provenance.models.join(", ");
    let made_by = format!("{name} {version}; {models}; score {:.2}", provenance.score);
    let site = site(setting);
    let mut translators = vec![site.clone()];
    if let Some(name) = &provenance.reviewed_by {
        translators.push(json!({"@type": "Person", "name": name}));
    }
    let mut work = Properties::new("NewsArticle");
    work.set("@id", original.article.url.as_str());
    work.set("url", original.article.url.as_str());
    work.set("inLanguage", original.article.language.to_string());
    work.set("headline", original.article.headline.words());
    work.set("datePublished", setting.locale.machine(original.date()));
    work.set("publisher", outlet(original));
    work.set("version", translation.revision.as_str());
    about.set("publisher", site);
    about.set("translator", translators);
    about.set(
        "creditText",
        format!("{} ({made_by})", label(setting, provenance)),
    );
    about.set("dateCreated", setting.locale.machine(provenance.made));
    let glossary = provenance.glossary.as_deref().map(glossary);
    about.set("isBasedOn", glossary.unwrap_or_default());
    about.set("translationOfWork", Value::from(work));
}

/// The terms that a translation was made with.
fn glossary(version: &str) -> Value {
    json!({"@type": "DefinedTermSet", "version": version})
}

fn dates(
    about: &mut Properties,
    setting: &Setting,
    original: &StoredArticle,
    translation: Option<&ReadTranslation>,
) {
    let published = original.date();
    about.set("datePublished", setting.locale.machine(published));
    about.set(
        "dateModified",
        setting.locale.machine(original.updated(translation)),
    );
}

/// Those who sign it; the outlet where nobody does.
fn authors(setting: &Setting, original: &StoredArticle) -> Vec<Value> {
    let mut authors = Vec::new();
    for stored in &original.authors {
        let kind = match stored.author.kind {
            AuthorKind::Person => "Person",
            AuthorKind::Agency => "Organization",
        };
        let address = addresses::author(setting.lang(), stored.id, &stored.author.name);
        authors.push(json!({
            "@type": kind,
            "name": stored.author.name,
            "url": setting.absolute(&address),
        }));
    }
    if authors.is_empty() {
        authors.push(outlet(original));
    }
    authors
}

fn outlet(original: &StoredArticle) -> Value {
    let source = &original.source;
    json!({"@type": "NewsMediaOrganization", "name": source.name, "url": source.home.as_str()})
}

fn site(setting: &Setting) -> Value {
    json!({
        "@type": "Organization",
        "name": setting.locale.edition().name,
        "url": setting.absolute(&addresses::front(setting.lang())),
    })
}

fn image(setting: &Setting, original: &StoredArticle, article: &Article) -> Value {
    let stored = |figure: &Figure| original.picture(&figure.src);
    let Some((figure, stored)) = article
        .lead_figure
        .as_ref()
        .and_then(|figure| Some((figure, stored(figure)?)))
    else {
        return Value::Null;
    };
    let picture = Picture::new(stored.id, (stored.width, stored.height), String::new());
    let mut image = Properties::new("ImageObject");
    image.set("url", setting.absolute(&picture.address(PICTURE_WIDTH)));
    image.set_words("caption", figure.caption.as_ref());
    image.set_words("creditText", figure.credit.as_ref());
    image.into()
}

fn keywords(article: &Article) -> Vec<Value> {
    let tags = article.tags.iter().filter(|tag| !tag.is_blank());
    tags.map(|tag| Value::from(tag.words())).collect()
}

/// A page that lists articles: its name, its whole address, and the names and whole
/// addresses of what it lists, in order.
pub fn listing(setting: &Setting, name: &str, page: &str, entries: &[(String, String)]) -> Value {
    let item = |((name, address), position): (&(String, String), usize)| json!({"@type": "ListItem", "position": position, "name": name, "url": address});
    let items: Vec<Value> = entries.iter().zip(1..).map(item).collect();
    json!({
        "@context": "https://schema.org",
        "@type": "CollectionPage",
        "@id": page,
        "url": page,
        "name": name,
        "inLanguage": setting.lang().to_string(),
        "publisher": site(setting),
        "mainEntity": {"@type": "ItemList", "itemListElement": items},
    })
}

/// The value as it may stand in a `script` element: nothing in it can end the element,
/// and it reads the same.
pub fn to_script(value: &Value) -> String {
    const ENDS: [char; 5] = ['<', '>', '&', '\u{2028}', '\u{2029}'];
    let json = value.to_string();
    let mut script = String::with_capacity(json.len());
    for piece in json.split_inclusive(ENDS) {
        let plain = piece.trim_end_matches(ENDS);
        script += plain;
        for end in piece.chars().skip(plain.chars().count()) {
            script += &format!("\\u{:04x}", u32::from(end));
        }
    }
    script
}

/// The properties of a thing; those without a value are left out.
struct Properties(Map<String, Value>);

impl Properties {
    fn new(kind: &str) -> Properties {
        let mut properties = Properties(Map::new());
        properties.set("@type", kind);
        properties
    }

    fn set(&mut self, name: &str, value: impl Into<Value>) {
        let value = value.into();
        let is_empty = match &value {
            Value::Null => true,
            Value::String(words) => words.is_empty(),
            Value::Array(items) => items.is_empty(),
            _ => false,
        };
        if !is_empty {
            self.0.insert(name.to_owned(), value);
        }
    }

    fn set_words(&mut self, name: &str, text: Option<&Text>) {
        self.set(name, text.map(Text::words).unwrap_or_default());
    }
}

impl From<Properties> for Value {
    fn from(properties: Properties) -> Value {
        Value::Object(properties.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::samples;

    fn article(tag: &str) -> Value {
        let setting = samples::setting(tag);
        let reading = samples::reading(&setting);
        news_article(
            &setting,
            &reading,
            Shown::InEdition,
            "https://news.example/x",
            3,
        )
    }

    #[test]
    fn a_translation_names_its_original() {
        let text = serde_json::to_string_pretty(&article("en")).unwrap();
        insta::assert_snapshot!(text, @r#"
    {
      "@context": "https://schema.org",
      "@id": "https://news.example/x",
      "@type": "NewsArticle",
      "alternativeHeadline": "Town hall promises free crossings until summer",
      "articleSection": "Culture and media",
      "author": [
        {
          "@type": "Person",
          "name": "Inês d’Almeida & Filho",
          "url": "https://news.example/en/author/5/ines-dalmeida-filho"
        }
      ],
      "commentCount": 3,
      "creditText": "Translated by machine from Portuguese (nmt 0.1.0; pt-en base-memory 1.0; score 1.00)",
      "dateCreated": "2026-11-18T09:10:00+00:00",
      "dateModified": "2026-11-18T11:05:00+00:00",
      "datePublished": "2026-11-18T07:30:00+00:00",
      "description": "Thousands of people walked across the iron bridge on its first morning.",
      "headline": "Foz’s old bridge reopens after three years of works",
      "image": {
        "@type": "ImageObject",
        "caption": "The bridge seen from the north bank on the morning it reopened",
        "creditText": "Rui Teles",
        "url": "https://news.example/media/3/1440"
      },
      "inLanguage": "en",
      "isAccessibleForFree": true,
      "mainEntityOfPage": {
        "@id": "https://news.example/x",
        "@type": "WebPage"
      },
      "publisher": {
        "@type": "Organization",
        "name": "Interpres",
        "url": "https://news.example/en/"
      },
      "translationOfWork": {
        "@id": "https://gazeta.example/2026/11/ponte",
        "@type": "NewsArticle",
        "datePublished": "2026-11-18T07:30:00+00:00",
        "headline": "Ponte velha da Foz reabre após três anos de obras",
        "inLanguage": "pt",
        "publisher": {
          "@type": "NewsMediaOrganization",
          "name": "Gazeta da Foz <b>",
          "url": "https://gazeta.example/"
        },
        "url": "https://gazeta.example/2026/11/ponte",
        "version": "cb0dcc2f9b28c816a762ee64ea5e4133"
      },
      "translator": [
        {
          "@type": "Organization",
          "name": "Interpres",
          "url": "https://news.example/en/"
        }
      ],
      "url": "https://news.example/x"
    }
    "#);
    }

    #[test]
    fn an_original_is_the_outlets() {
        let about = article("pt");
        assert_eq!(about["publisher"]["@type"], "NewsMediaOrganization");
        assert_eq!(about["sameAs"], "https://gazeta.example/2026/11/ponte");
        assert_eq!(about["inLanguage"], "pt");
        assert_eq!(about["datePublished"], "2026-11-18T07:30:00+00:00");
        assert!(about.get("translationOfWork").is_none());
        assert!(about.get("translator").is_none());
    }

    #[test]
    fn a_reviewer_is_a_translator_too() {
        let setting = samples::setting("ar");
        let mut reading = samples::reading(&setting);
        let translation = reading.translation.as_mut().unwrap();
        translation.provenance.reviewed_by = Some("Layla Haddad".to_owned());
        let about = news_article(
            &setting,
            &reading,
            Shown::InEdition,
            "https://x.example/",
            0,
        );
        assert_eq!(about["translator"][1]["name"], "Layla Haddad");
        assert_eq!(about["datePublished"], "2026-11-18T09:30:00+02:00");
        let about = news_article(&setting, &reading, Shown::Original, "https://x.example/", 0);
        assert_eq!(about["inLanguage"], "pt");
    }

    #[test]
    fn the_glossary_is_named_by_its_version() {
        let setting = samples::setting("en");
        let mut reading = samples::reading(&setting);
        let translation = reading.translation.as_mut().unwrap();
        translation.provenance.glossary = Some("1f2e3d".to_owned());
        let page = "https://x.example/";
        let about = news_article(&setting, &reading, Shown::InEdition, page, 0);
        assert_eq!(
            about["isBasedOn"],
            json!({"@type": "DefinedTermSet", "version": "1f2e3d"})
        );
        assert!(article("en").get("isBasedOn").is_none());
    }

    #[test]
    fn nothing_ends_the_script_element() {
        let value = json!({"headline": "</script><!-- & \u{2028} ]]>"});
        let script = to_script(&value);
        assert!(!script.contains(['<', '>', '&', '\u{2028}']), "{script}");
        assert_eq!(serde_json::from_str::<Value>(&script).unwrap(), value);
    }

    #[test]
    fn lists_count_from_one() {
        let setting = samples::setting("pt");
        let entries = [("A".to_owned(), "https://news.example/a".to_owned())];
        let list = listing(&setting, "Desporto", "https://news.example/s", &entries);
        assert_eq!(list["mainEntity"]["itemListElement"][0]["position"], 1);
    }
}
