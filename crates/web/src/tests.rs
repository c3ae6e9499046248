//! Every page in every edition: whole, in its language, and well formed.

mod api;
mod browser;
mod comments;
mod feeds;
mod hostile;
mod kept;
mod names;
mod own;
mod reports;
pub(crate) mod served;
mod stories;

use crate::{
    Site,
    assets::{FILES, SCRIPT_ADDRESS},
    l10n,
    pages::{
        about::AboutPage, api::ApiPage, article::ArticlePage, author::AuthorPage,
        comment::CommentPage, error::ErrorPage, front::FrontPage, reading::ReadingPage,
        report::ReportPage, search::SearchPage, section::SectionPage, side_by_side::SideBySidePage,
        source::SourcePage, sources::SourcesPage, story::StoryPage, topic::TopicPage,
    },
    reader::Setting,
    samples,
};
use askama::Template;
use news::Lang;
use std::{
    collections::HashSet,
    sync::{Arc, LazyLock},
};

/// Elements that have no end.
const VOID: [&str; 7] = ["meta", "link", "img", "input", "br", "hr", "col"];

/// Every page of an edition, by name.
fn pages(setting: &Setting) -> Vec<(&'static str, String)> {
    let pages: [(&str, &dyn Fn() -> askama::Result<String>); 17] = [
        ("front", &|| FrontPage::sample(setting).render()),
        ("section", &|| SectionPage::sample(setting).render()),
        ("topic", &|| TopicPage::sample(setting).render()),
        ("source", &|| SourcePage::sample(setting).render()),
        ("sources", &|| SourcesPage::sample(setting).render()),
        ("author", &|| AuthorPage::sample(setting).render()),
        ("story", &|| StoryPage::sample(setting).render()),
        ("article", &|| ArticlePage::sample(setting).render()),
        ("comment", &|| CommentPage::sample(setting).render()),
        ("report", &|| ReportPage::sample(setting).render()),
        ("side-by-side", &|| SideBySidePage::sample(setting).render()),
        ("search", &|| SearchPage::sample(setting).render()),
        ("search-nothing", &|| {
            SearchPage::sample_of_nothing(setting).render()
        }),
        ("reading", &|| ReadingPage::sample(setting).render()),
        ("about", &|| AboutPage::sample(setting).render()),
        ("api", &|| ApiPage::sample(setting).render()),
        ("error", &|| ErrorPage::sample(setting).render()),
    ];
    pages.map(|(name, page)| (name, page().unwrap())).to_vec()
}

/// An edition and its pages by name.
type EditionPages = (Setting, Vec<(String, Page)>);

/// Every page in every language that a site can speak.
fn each_page(check: impl Fn(&str, &Setting, &Page)) {
    static EDITIONS: LazyLock<Vec<EditionPages>> = LazyLock::new(|| {
        let edition = |lang: &Lang| {
            let setting = samples::setting(&lang.to_string());
            let read = |(name, html): (&str, String)| (format!("{lang} {name}"), read(&html));
            let pages = pages(&setting).into_iter().map(read).collect();
            (setting, pages)
        };
        l10n::languages().iter().map(edition).collect()
    });
    for (setting, pages) in EDITIONS.iter() {
        for (name, page) in pages {
            check(name, setting, page);
        }
    }
}

/// A page in pieces.
struct Page {
    tags: Vec<Tag>,
    /// The words between tags, but for those of scripts.
    words: Vec<String>,
}

/// A tag as it is written.
struct Tag {
    name: String,
    end: bool,
    attributes: Vec<(String, String)>,
}

impl Tag {
    fn attribute(&self, name: &str) -> Option<&str> {
        let found = self.attributes.iter().find(|(own, _)| own == name);
        found.map(|(_, value)| value.as_str())
    }
}

/// Reads a page as strictly as we write it: every attribute in double quotes.
fn read(html: &str) -> Page {
    let mut page = Page {
        tags: Vec::new(),
        words: Vec::new(),
    };
    let mut rest = html.strip_prefix("<!DOCTYPE html>").expect("a doctype");
    while let Some((words, after)) = rest.split_once('<') {
        let script = page
            .tags
            .last()
            .is_some_and(|tag| tag.name == "script" && !tag.end);
        if !words.trim().is_empty() && !script {
            page.words.push(words.trim().to_owned());
        }
        let (inner, after) = after.split_once('>').expect("a closed tag");
        page.tags.push(tag(inner));
        rest = after;
    }
    assert_eq!(rest.trim(), "");
    page
}

fn tag(inner: &str) -> Tag {
    let end = inner.starts_with('/');
    let inner = inner.trim_start_matches('/');
    let (name, mut rest) = inner.split_once(' ').unwrap_or((inner, ""));
    let mut attributes = Vec::new();
    while !rest.trim().is_empty() {
        rest = rest.trim_start();
        let to = rest.find(['=', ' ']).unwrap_or(rest.len());
        let (key, after) = rest.split_at(to);
        let (value, after) = match after.strip_prefix("=\"") {
            Some(quoted) => quoted.split_once('"').expect("a closed quote"),
            None => ("", after),
        };
        assert!(!key.is_empty() && !key.contains('"'), "{inner}");
        attributes.push((key.to_owned(), value.to_owned()));
        rest = after;
    }
    Tag {
        name: name.to_owned(),
        end,
        attributes,
    }
}

#[test]
fn every_page_is_well_formed() {
    each_page(|name, _, page| {
        let mut open: Vec<&str> = Vec::new();
        for tag in &page.tags {
            match tag.end {
                true => assert_eq!(open.pop(), Some(tag.name.as_str()), "{name}"),
                false if VOID.contains(&tag.name.as_str()) => {}
                false => open.push(&tag.name),
            }
        }
        assert!(open.is_empty(), "{name}: {open:?}");
        let ids: Vec<&str> = page
            .tags
            .iter()
            .filter_map(|tag| tag.attribute("id"))
            .collect();
        let each: HashSet<&&str> = ids.iter().collect();
        assert_eq!(
            ids.len(),
            each.len(),
            "{name}: an id stands twice in {ids:?}"
        );
        for tag in &page.tags {
            for refers in ["aria-labelledby", "aria-describedby", "for"] {
                if let Some(id) = tag.attribute(refers) {
                    assert!(ids.contains(&id), "{name}: nothing is called {id}");
                }
            }
        }
    });
}

#[test]
fn every_page_says_its_language() {
    each_page(|name, setting, page| {
        let html = &page.tags[0];
        assert_eq!(
            html.attribute("lang"),
            Some(setting.lang().to_string().as_str()),
            "{name}"
        );
        assert_eq!(html.attribute("dir"), Some(setting.locale.dir()), "{name}");
        for tag in page.tags.iter().skip(1) {
            let (lang, dir) = (tag.attribute("lang"), tag.attribute("dir"));
            assert_eq!(
                lang.is_some(),
                dir.is_some() && dir != Some("auto"),
                "{name}"
            );
        }
    });
}

/// A message that no language has shows its key.
#[test]
fn no_message_is_missing() {
    let key = |words: &str| {
        let parts: Vec<&str> = words.split('-').collect();
        let plain = |part: &&str| !part.is_empty() && part.chars().all(|c| c.is_ascii_lowercase());
        parts.len() > 1 && parts.iter().all(plain)
    };
    const OURS: [&str; 9] = [
        "aria-label",
        "title",
        "placeholder",
        "alt",
        "content",
        "summary",
        "label",
        "caption",
        "value",
    ];
    each_page(|name, _, page| {
        for words in &page.words {
            assert!(!key(words), "{name}: {words}");
        }
        for tag in &page.tags {
            for attribute in OURS.iter().filter_map(|own| tag.attribute(own)) {
                assert!(!key(attribute), "{name}: {attribute}");
            }
        }
    });
}

#[test]
fn every_picture_has_words_and_a_size() {
    each_page(|name, _, page| {
        for img in page.tags.iter().filter(|tag| tag.name == "img") {
            assert!(
                img.attribute("alt").is_some_and(|alt| !alt.is_empty()),
                "{name}"
            );
            for size in ["width", "height"] {
                assert!(
                    img.attribute(size).unwrap().parse::<u32>().unwrap() > 0,
                    "{name}"
                );
            }
            for address in ["src", "srcset"] {
                assert!(
                    img.attribute(address).unwrap().starts_with("/media/"),
                    "{name}"
                );
            }
        }
    });
}

#[test]
fn headings_skip_no_level() {
    each_page(|name, _, page| {
        let level = |tag: &Tag| match tag.name.strip_prefix('h')?.parse::<u32>() {
            Ok(level) if !tag.end => Some(level),
            _ => None,
        };
        let levels: Vec<u32> = page.tags.iter().filter_map(level).collect();
        assert_eq!(
            levels.iter().filter(|level| **level == 1).count(),
            1,
            "{name}"
        );
        for pair in levels.windows(2) {
            assert!(pair[1] <= pair[0] + 1, "{name}: {levels:?}");
        }
    });
}

#[test]
fn only_our_script_runs_and_nothing_comes_from_elsewhere() {
    each_page(|name, _, page| {
        for tag in page.tags.iter().filter(|tag| !tag.end) {
            match tag.name.as_str() {
                "script" => {
                    let ours = tag.attribute("src") == Some(SCRIPT_ADDRESS.as_str());
                    let data = tag.attribute("type") == Some("application/ld+json");
                    assert!(ours || data, "{name}")
                }
                "style" | "iframe" | "object" | "embed" | "b" | "i" => {
                    panic!("{name}: {}", tag.name)
                }
                _ => {}
            }
            for (attribute, value) in &tag.attributes {
                assert!(
                    !attribute.starts_with("on") && attribute != "style",
                    "{name}"
                );
                if matches!(attribute.as_str(), "href" | "src" | "action") {
                    let ours = value.starts_with('/') || value.starts_with('#');
                    let theirs = ["https://", "mailto:"].iter().any(|s| value.starts_with(s));
                    assert!(ours || theirs, "{name}: {value}");
                }
            }
        }
    });
}

/// No version names it, so it must name none.
#[test]
fn a_page_that_is_no_version_has_no_alternates() {
    let setting = samples::setting("ja");
    let page = read(&ArticlePage::sample(&setting).render().unwrap());
    let mut tags = page.tags.iter();
    assert!(tags.all(
        |tag| tag.attribute("rel") != Some("alternate") || tag.attribute("hreflang").is_none()
    ));
}

/// The `hreflang`s of the sample article's page in an edition.
fn listed(tag: &str, index_machine: bool) -> String {
    let mut setting = samples::setting(tag);
    setting.site = Arc::new(Site {
        index_machine,
        ..samples::site()
    });
    let page = read(&ArticlePage::sample(&setting).render().unwrap());
    let tags = page.tags.iter();
    let links = tags.filter(|tag| tag.attribute("rel") == Some("alternate"));
    let langs = links.filter_map(|tag| tag.attribute("hreflang"));
    langs.collect::<Vec<_>>().join(" ")
}

/// Versions name each other, those alone that search engines may list.
#[test]
fn only_versions_that_may_be_listed_name_each_other() {
    for (tag, index_machine, langs) in [
        ("en", true, "en pt ar x-default"),
        ("pt", true, "en pt ar x-default"),
        ("zh", true, ""),
        ("en", false, ""),
        ("pt", false, ""),
    ] {
        assert_eq!(listed(tag, index_machine), langs, "{tag} {index_machine}");
    }
}

#[test]
fn an_article_knows_its_other_languages() {
    let setting = samples::setting("en");
    let page = read(&ArticlePage::sample(&setting).render().unwrap());
    let words = page.words.join("|");
    assert!(
        words.contains("Translated by machine from Portuguese"),
        "{words}"
    );
    assert!(words.contains("nmt 0.1.0"), "{words}");
    let robots = page
        .tags
        .iter()
        .find(|tag| tag.attribute("name") == Some("robots"));
    assert_eq!(
        robots.unwrap().attribute("content"),
        Some("noindex, follow")
    );
}

#[test]
fn an_article_tells_what_the_publishers_clock_showed() {
    for (tag, words) in [("en", "8:30 AM local time"), ("de", "08:30 Uhr Ortszeit")] {
        let html = ArticlePage::sample(&samples::setting(tag))
            .render()
            .unwrap();
        let clock = format!(r#"<span class="clock" data-offset="60">{words}</span>"#);
        assert!(html.replace('\u{202f}', " ").contains(&clock), "{tag}");
    }
}

/// Writes the sample pages where `SAMPLE_PAGES` says, with what they load, to look at them.
#[test]
fn sample_pages_to_look_at() {
    let Ok(folder) = std::env::var("SAMPLE_PAGES") else {
        return;
    };
    let folder = std::path::Path::new(&folder);
    let assets = folder.join("assets");
    std::fs::create_dir_all(&assets).unwrap();
    for (name, _, text) in FILES {
        std::fs::write(assets.join(name), text).unwrap();
    }
    for tag in samples::EDITIONS {
        for (name, html) in pages(&samples::setting(tag)) {
            let html = html
                .replace("/assets/", "assets/")
                .replace("/media/3/", "media/3-");
            std::fs::write(folder.join(format!("{tag}-{name}.html")), html).unwrap();
        }
    }
}
