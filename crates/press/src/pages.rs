//! The pages of an outlet: home, sections, keywords, authors, articles, imprint.

use crate::{
    Article, Outlet, error::PressError, feeds::rss_date, look::Look, markdown::PartKind,
    shelf::Shelf, structured,
};
use askama::Template;
use bytes::Bytes;
use jiff::Timestamp;
use news::Slug;
use std::collections::BTreeSet;

/// How many articles a box of related ones shows.
const RELATED: usize = 3;
/// How many articles a box of the latest shows.
const LATEST: usize = 5;

/// What all pages of an outlet know.
#[derive(Clone, Copy)]
pub(crate) struct Frame<'a> {
    pub base: &'a str,
    pub outlet: &'a Outlet,
}

impl Frame<'_> {
    pub(crate) fn url(&self, path: &str) -> String {
        format!("{}{path}", self.base)
    }

    pub(crate) fn section_path(&self, name: &str) -> String {
        format!("/{}/{}/", self.outlet.slug, Slug::of(name))
    }

    pub(crate) fn tag_path(&self, name: &str) -> String {
        format!(
            "/{}/{}/{}",
            self.outlet.slug,
            self.words().0,
            Slug::of(name)
        )
    }

    pub(crate) fn author_path(&self, name: &str) -> String {
        format!(
            "/{}/{}/{}",
            self.outlet.slug,
            self.words().1,
            Slug::of(name)
        )
    }

    fn imprint_path(&self) -> String {
        format!("/{}/{}", self.outlet.slug, self.words().2)
    }

    fn css_path(&self) -> String {
        format!("/{}/style.css", self.outlet.slug)
    }

    /// Path words for keywords, authors and the imprint.
    fn words(&self) -> (&'static str, &'static str, &'static str) {
        match self.outlet.look {
            Look::Courier => ("topics", "people", "about"),
            Look::Review => ("tag", "contributors", "masthead"),
            Look::Diario => ("tema", "autor", "ficha-tecnica"),
            Look::Folha => ("tudo-sobre", "autores", "expediente"),
        }
    }

    pub(crate) fn machine(&self, moment: &Timestamp) -> String {
        let outlet = self.outlet;
        outlet.look.machine_date(*moment, &outlet.zone)
    }

    fn long(&self, moment: &Timestamp) -> String {
        let outlet = self.outlet;
        outlet.look.long_date(*moment, &outlet.zone)
    }

    fn short(&self, moment: &Timestamp) -> String {
        let outlet = self.outlet;
        outlet.look.short_date(*moment, &outlet.zone)
    }

    pub(crate) fn rss(&self, moment: &Timestamp) -> String {
        rss_date(*moment)
    }

    fn joined(&self, names: &[String]) -> String {
        self.outlet.look.joined(names)
    }

    fn initial(&self, name: &str) -> String {
        name.chars().take(1).collect()
    }
}

/// One article.
struct ArticlePage<'a> {
    site: Frame<'a>,
    article: &'a Article,
    related: Vec<&'a Article>,
    latest: Vec<&'a Article>,
    /// JSON-LD, where the outlet has it.
    json_ld: String,
}

impl ArticlePage<'_> {
    /// How long it takes to read, at 220 words a minute.
    fn minutes(&self) -> usize {
        let paragraphs = self.article.paragraphs.iter();
        let words: usize = paragraphs.map(|text| text.split_whitespace().count()).sum();
        words.div_ceil(220).max(1)
    }
}

/// A home page, or a list of articles that have something in common.
struct ListPage<'a> {
    site: Frame<'a>,
    path: String,
    title: String,
    articles: Vec<&'a Article>,
    /// Sections with their articles, on home pages.
    sections: Vec<(&'a str, Vec<&'a Article>)>,
    /// Something to read above the list.
    note: &'static str,
}

impl ListPage<'_> {
    fn is_home(&self) -> bool {
        !self.sections.is_empty()
    }
}

#[derive(Template)]
enum ArticleTemplate<'a> {
    #[template(path = "courier/article.html")]
    Courier { page: ArticlePage<'a> },
    #[template(path = "review/article.html")]
    Review { page: ArticlePage<'a> },
    #[template(path = "diario/article.html")]
    Diario { page: ArticlePage<'a> },
    #[template(path = "folha/article.html")]
    Folha { page: ArticlePage<'a> },
}

#[derive(Template)]
enum ListTemplate<'a> {
    #[template(path = "courier/list.html")]
    Courier { page: ListPage<'a> },
    #[template(path = "review/list.html")]
    Review { page: ListPage<'a> },
    #[template(path = "diario/list.html")]
    Diario { page: ListPage<'a> },
    #[template(path = "folha/list.html")]
    Folha { page: ListPage<'a> },
}

#[derive(Template)]
#[template(path = "kiosk.html")]
struct Kiosk<'a> {
    outlets: &'a [Outlet],
}

/// The root page, with a link to each outlet.
pub(crate) fn kiosk(outlets: &[Outlet]) -> Result<String, PressError> {
    Ok(Kiosk { outlets }.render()?)
}

/// Puts all pages of an outlet on the shelf.
pub(crate) fn put_outlet(shelf: &mut Shelf, base: &str, outlet: &Outlet) -> Result<(), PressError> {
    let frame = Frame { base, outlet };
    for article in &outlet.articles {
        let html = article_page(frame, article)?;
        put_page(shelf, outlet.look, &article.path, article.changed(), &html);
    }
    for page in lists(frame) {
        let path = page.path.clone();
        let html = list_page(outlet.look, page)?;
        put_page(shelf, outlet.look, &path, outlet.changed(), &html);
    }
    let css = match outlet.look {
        Look::Courier => include_str!("../styles/courier.css"),
        Look::Review => include_str!("../styles/review.css"),
        Look::Diario => include_str!("../styles/diario.css"),
        Look::Folha => include_str!("../styles/folha.css"),
    };
    let kind = "text/css; charset=utf-8";
    shelf.put(&frame.css_path(), kind, Timestamp::UNIX_EPOCH, css);
    shelf.put_move(&format!("/{}", outlet.slug), &outlet.home_path());
    Ok(())
}

/// The Folha writes windows-1252 and says so only within the page, under its old
/// name ISO-8859-1; what that charset lacks becomes character references.
fn put_page(shelf: &mut Shelf, look: Look, path: &str, changed: Timestamp, html: &str) {
    if look == Look::Folha {
        let (bytes, _, _) = encoding_rs::WINDOWS_1252.encode(html);
        shelf.put(path, "text/html", changed, bytes.into_owned());
    } else {
        let bytes = Bytes::from(html.to_owned());
        shelf.put(path, "text/html; charset=utf-8", changed, bytes);
    }
}

fn article_page(site: Frame, article: &Article) -> Result<String, PressError> {
    let look = site.outlet.look;
    let json_ld = match look {
        Look::Courier => structured::full(&site, article),
        Look::Folha => structured::graph(&site, article),
        Look::Review | Look::Diario => String::new(),
    };
    let related = related(site.outlet, article);
    let others = site.outlet.articles.iter();
    let latest = others.filter(|other| other.path != article.path);
    let page = ArticlePage {
        site,
        article,
        latest: latest.take(LATEST).collect(),
        related,
        json_ld,
    };
    let template = match look {
        Look::Courier => ArticleTemplate::Courier { page },
        Look::Review => ArticleTemplate::Review { page },
        Look::Diario => ArticleTemplate::Diario { page },
        Look::Folha => ArticleTemplate::Folha { page },
    };
    Ok(template.render()?)
}

/// Those of the same event first, then of the same section, then any.
fn related<'a>(outlet: &'a Outlet, article: &Article) -> Vec<&'a Article> {
    let others = outlet.articles.iter();
    let mut others: Vec<&Article> = others.filter(|other| other.path != article.path).collect();
    others.sort_by_key(|other| {
        let same_event = article.event.is_some() && other.event == article.event;
        (!same_event, other.section != article.section)
    });
    others.truncate(RELATED);
    others
}

fn list_page(look: Look, page: ListPage) -> Result<String, PressError> {
    let template = match look {
        Look::Courier => ListTemplate::Courier { page },
        Look::Review => ListTemplate::Review { page },
        Look::Diario => ListTemplate::Diario { page },
        Look::Folha => ListTemplate::Folha { page },
    };
    Ok(template.render()?)
}

/// The home page, the imprint, and a page to each section, keyword and author.
fn lists<'a>(site: Frame<'a>) -> Vec<ListPage<'a>> {
    let outlet = site.outlet;
    let list = |path: String, title: &str, belongs: &dyn Fn(&Article) -> bool| ListPage {
        site,
        path,
        title: title.to_owned(),
        articles: outlet.articles.iter().filter(|a| belongs(a)).collect(),
        sections: Vec::new(),
        note: "",
    };
    let mut home = list(outlet.home_path(), &outlet.name, &|_| true);
    home.sections = sections(outlet);
    let mut imprint = list(site.imprint_path(), &outlet.name, &|_| false);
    imprint.note = note(outlet.look);
    let mut pages = vec![home, imprint];
    for name in &outlet.sections {
        pages.push(list(site.section_path(name), name, &|a| a.section == *name));
    }
    let tags: BTreeSet<&String> = outlet.articles.iter().flat_map(|a| &a.tags).collect();
    for tag in tags {
        pages.push(list(site.tag_path(tag), tag, &|a| a.tags.contains(tag)));
    }
    let authors: BTreeSet<&String> = outlet.articles.iter().flat_map(|a| &a.authors).collect();
    for name in authors {
        let path = site.author_path(name);
        pages.push(list(path, name, &|a| a.authors.contains(name)));
    }
    pages
}

fn sections(outlet: &Outlet) -> Vec<(&str, Vec<&Article>)> {
    let of = |name: &String| {
        outlet
            .articles
            .iter()
            .filter(|a| a.section == *name)
            .collect()
    };
    outlet
        .sections
        .iter()
        .map(|name| (name.as_str(), of(name)))
        .filter(|(_, articles): &(_, Vec<_>)| !articles.is_empty())
        .collect()
}

fn note(look: Look) -> &'static str {
    match look {
        Look::Courier => {
            "The Harbour Courier is fictional. Its people, places and events were made up \
             to show and to test a news platform. Nothing here is collected, sold or sent."
        }
        Look::Review => {
            "Meridian Review is fictional. Its people, companies and numbers were made up \
             to show and to test a news platform. It sells no subscriptions."
        }
        Look::Diario => {
            "O Diário do Cais é um jornal fictício. As pessoas, os lugares e os acontecimentos \
             foram inventados para mostrar e testar uma plataforma de notícias."
        }
        Look::Folha => {
            "A Folha do Estuário é um jornal fictício. As pessoas, os lugares e os fatos \
             foram inventados para mostrar e testar uma plataforma de notícias."
        }
    }
}
