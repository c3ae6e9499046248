//! `interpres demo --check`: is what was published what it should be?
//!
//! The press of the demo knows what it printed. The check compares the rows with that,
//! then walks the whole site as readers, feed readers and search engines do.

use super::{
    crawl::{Visited, crawl},
    leftover::{Replaced, leftovers},
};
use crate::newsroom::Newsroom;
use anyhow::Result;
use dom_query::Document;
use news::{ArticleId, Block, Job, Lang, Scope, Standing};
use press::Press;
use std::collections::{BTreeMap, BTreeSet};
use store::{Reading, StoredArticle};
use url::Url;

/// Mistakes of one kind that are printed; the others are counted.
const SHOWN: usize = 8;

/// What was checked and what was found wrong.
#[derive(Default)]
struct Findings {
    checked: BTreeMap<&'static str, usize>,
    wrong: BTreeMap<&'static str, Vec<String>>,
}

impl Findings {
    /// Notes a check and, where it did not hold, what was wrong.
    fn expect(&mut self, what: &'static str, holds: bool, else_say: impl FnOnce() -> String) {
        *self.checked.entry(what).or_default() += 1;
        if !holds {
            self.wrong.entry(what).or_default().push(else_say());
        }
    }

    fn print(&self) -> bool {
        for (what, count) in &self.checked {
            let wrong = self.wrong.get(what).map(Vec::as_slice).unwrap_or_default();
            let mark = if wrong.is_empty() { "ok   " } else { "WRONG" };
            println!("{mark} {what}: {} of {count}", count - wrong.len());
            wrong
                .iter()
                .take(SHOWN)
                .for_each(|one| println!("        {one}"));
        }
        self.wrong.is_empty()
    }
}

/// Checks the published site, prints a summary, and tells whether all is well.
pub async fn run(newsroom: &Newsroom, press: &Press, press_base: &str) -> Result<bool> {
    let mut findings = Findings::default();
    let stored = rows(newsroom, press, press_base, &mut findings).await?;
    stories(press, press_base, &stored, &mut findings);
    let base = newsroom.config.site.base.as_url().clone();
    let langs = newsroom.langs();
    let fronts = langs
        .iter()
        .map(|lang| base.join(&format!("{lang}/")))
        .collect::<Result<_, _>>()?;
    let visited = crawl(fronts).await?;
    let readings = readings(newsroom, &stored, &langs).await?;
    let replaced = replaced(&readings);
    for (url, answer) in &visited {
        answered(url, answer, &mut findings);
        if answer.media == "text/html" && answer.status == 200 {
            page(url, answer, (&langs, &replaced), &mut findings);
        }
    }
    alternates(&visited, &mut findings);
    for (article, lang, reading) in readings {
        let reading = reading.as_ref();
        let Some(page) = published(&base, lang, article.id, reading, &visited, &mut findings)
        else {
            continue;
        };
        match has_way(newsroom, article.article.language, lang) {
            true => translated(&page, lang, reading, &mut findings),
            false => original(&page, article, &mut findings),
        }
        names(reading, lang, &mut findings);
    }
    println!("{} addresses visited", visited.len());
    Ok(findings.print())
}

/// An article, an edition, and what its readers have of it.
type ReadIn<'a> = (&'a StoredArticle, Lang, Option<Reading>);

/// Every article as every edition has it.
async fn readings<'a>(
    newsroom: &Newsroom,
    stored: &'a BTreeMap<String, StoredArticle>,
    langs: &[Lang],
) -> Result<Vec<ReadIn<'a>>> {
    let mut readings = Vec::new();
    for article in stored.values() {
        for &lang in langs {
            let reading = newsroom.store.reading(article.id, lang).await?;
            readings.push((article, lang, reading));
        }
    }
    Ok(readings)
}

/// What translations have in other words.
fn replaced(readings: &[ReadIn<'_>]) -> Replaced {
    let mut replaced = Replaced::default();
    for (article, lang, reading) in readings {
        let translation = reading.as_ref().and_then(|it| it.translation.as_ref());
        if let Some(translation) = translation {
            replaced.add(&article.article, &translation.article, *lang);
        }
    }
    replaced
}

/// Every article of the press, each once, with its words; by address.
async fn rows(
    newsroom: &Newsroom,
    press: &Press,
    press_base: &str,
    findings: &mut Findings,
) -> Result<BTreeMap<String, StoredArticle>> {
    let mut stored = BTreeMap::new();
    for id in newsroom.store.article_ids().await? {
        if let Some(article) = newsroom.store.article(id).await? {
            stored.insert(article.article.url.to_string(), article);
        }
    }
    let printed = press.articles().count();
    findings.expect(
        "as many articles as the press printed",
        stored.len() == printed,
        || format!("{} for {printed}", stored.len()),
    );
    for truth in press.articles() {
        let Some(found) = stored.get(&truth.url(press_base)) else {
            findings.expect("articles are there", false, || truth.url(press_base));
            continue;
        };
        findings.expect("articles are there", true, String::new);
        compare(truth, found, findings);
    }
    let mut failed = newsroom.store.failed_jobs(u32::MAX).await?;
    failed.retain(|failed| match failed.job {
        Job::Translate { article, lang, .. } => stored
            .values()
            .find(|stored| stored.id == article)
            .is_none_or(|stored| has_way(newsroom, stored.article.language, lang)),
        _ => true,
    });
    findings.expect("no job failed", failed.is_empty(), || format!("{failed:?}"));
    Ok(stored)
}

/// Whether there are models for a pair; without them readers see originals.
fn has_way(newsroom: &Newsroom, from: Lang, to: Lang) -> bool {
    from.base() == to.base() || newsroom.router.way(from, to).is_ok()
}

fn compare(truth: &press::Article, found: &StoredArticle, findings: &mut Findings) {
    let article = &found.article;
    let mut same = |what, wanted: &str, got: &str| {
        findings.expect(what, wanted == got, || {
            format!("{}: {got:?} for {wanted:?}", truth.path)
        });
    };
    same("headlines", &truth.headline, &article.headline.words());
    let authors: Vec<&str> = article
        .authors
        .iter()
        .map(|author| author.name.as_str())
        .collect();
    same("authors", &truth.authors.join("; "), &authors.join("; "));
    same(
        "languages",
        &truth.language.base().to_string(),
        &article.language.base().to_string(),
    );
    let got = article
        .published
        .map(|time| time.at().to_string())
        .unwrap_or_default();
    same("dates", &truth.published.to_string(), &got);
    let body = article.text();
    let missing: Vec<&String> = truth
        .paragraphs
        .iter()
        .filter(|words| !body.contains(words.as_str()))
        .collect();
    findings.expect("whole bodies", missing.is_empty(), || {
        format!("{}: without {:?}", truth.path, missing.first())
    });
    for picture in truth.picture.iter().chain(&truth.pictures) {
        let figure = article.figures().into_iter().find(|figure| {
            figure
                .caption
                .as_ref()
                .is_some_and(|caption| caption.words() == picture.caption)
        });
        findings.expect("captions", figure.is_some(), || {
            format!("{}: {:?}", truth.path, picture.caption)
        });
        let credit = figure.and_then(|figure| figure.credit.as_ref());
        findings.expect(
            "credits",
            credit.is_some_and(|credit| picture.credit.ends_with(&credit.words())),
            || format!("{}: {:?} for {:?}", truth.path, credit, picture.credit),
        );
    }
    findings.expect(
        "pictures fetched",
        article.figures().len() == found.pictures.len(),
        || {
            format!(
                "{}: {} of {}",
                truth.path,
                found.pictures.len(),
                article.figures().len()
            )
        },
    );
}

/// Pairs of articles in one story against pairs that report one event.
fn stories(
    press: &Press,
    press_base: &str,
    stored: &BTreeMap<String, StoredArticle>,
    findings: &mut Findings,
) {
    let articles: Vec<_> = press
        .articles()
        .filter_map(|truth| Some((truth, stored.get(&truth.url(press_base))?)))
        .collect();
    for (at, (truth, found)) in articles.iter().enumerate() {
        for (other, near) in articles.iter().skip(at + 1) {
            let one_event = truth.event.is_some() && truth.event == other.event;
            let one_story = found.story.is_some() && found.story == near.story;
            let say = || format!("{} and {}", truth.path, other.path);
            if one_event {
                findings.expect("articles on one event are in one story", one_story, say);
            } else if one_story {
                findings.expect("articles in one story are on one event", false, say);
            }
        }
    }
}

/// No dead links, no errors; feeds and sitemaps can be read.
fn answered(url: &Url, answer: &Visited, findings: &mut Findings) {
    let fine = matches!(answer.status, 200 | 301 | 302 | 303 | 307 | 308);
    findings.expect("links lead somewhere", fine, || {
        format!("{} {url}", answer.status)
    });
    let Ok(address) = url.as_str().parse() else {
        return;
    };
    let bytes = answer.body.as_bytes();
    match answer.media.as_str() {
        _ if answer.status != 200 => {}
        "application/rss+xml" | "application/atom+xml" | "application/feed+json" => {
            let read = ingest::parse_feed(bytes, None, &address);
            findings.expect("feeds can be read", read.is_ok(), || {
                format!("{url}: {read:?}")
            });
            let faults = web::standards::feed(&answer.media, &answer.body, url.as_str());
            let faults = faults.unwrap_or_default();
            findings.expect(
                "feeds keep the rules of their formats",
                faults.is_empty(),
                || format!("{url}: {}", faults.join("; ")),
            );
        }
        "application/xml" | "text/xml" if url.path().contains("sitemap") => {
            let read = ingest::parse_sitemap(bytes, &address);
            findings.expect("sitemaps can be read", read.is_ok(), || {
                format!("{url}: {read:?}")
            });
        }
        _ => {}
    }
}

/// What holds for every page.
fn page(
    url: &Url,
    answer: &Visited,
    (langs, replaced): (&[Lang], &Replaced),
    findings: &mut Findings,
) {
    let page = Document::from(answer.body.as_str());
    let html = page.select("html");
    let edition = url
        .path_segments()
        .and_then(|mut parts| parts.next())
        .unwrap_or_default();
    let Some(lang) = langs
        .iter()
        .copied()
        .find(|lang| lang.to_string() == edition)
    else {
        return;
    };
    let attribute = |name| {
        html.attr(name)
            .map(|value| value.to_string())
            .unwrap_or_default()
    };
    findings.expect(
        "pages say their language",
        attribute("lang") == edition,
        || url.to_string(),
    );
    let direction = lang.direction().as_str();
    findings.expect(
        "pages say their direction",
        attribute("dir") == direction,
        || url.to_string(),
    );
    findings.expect(
        "pages have a title",
        !page.select("title").text().trim().is_empty(),
        || url.to_string(),
    );
    findings.expect(
        "pages have one main heading",
        page.select("h1").length() == 1,
        || url.to_string(),
    );
    let bare = page.select("img:not([alt])");
    findings.expect("pictures have alternative texts", bare.is_empty(), || {
        url.to_string()
    });
    for data in page.select("script[type='application/ld+json']").iter() {
        let faults = web::standards::json_ld(&data.text());
        findings.expect(
            "structured data is in the words of schema.org",
            faults.is_empty(),
            || format!("{url}: {}", faults.join("; ")),
        );
    }
    let left = leftovers(&page, replaced);
    findings.expect(
        "no text in another language than it says",
        left.is_empty(),
        || format!("{url}: {}", left.join("; ")),
    );
}

/// Whoever names another language's version is named by it.
fn alternates(visited: &BTreeMap<Url, Visited>, findings: &mut Findings) {
    let mut named: BTreeMap<&Url, BTreeSet<Url>> = BTreeMap::new();
    for (url, answer) in visited {
        if answer.media != "text/html" || answer.status != 200 {
            continue;
        }
        let page = Document::from(answer.body.as_str());
        let links = page.select("link[rel=alternate][hreflang]");
        let links = links
            .iter()
            .filter(|link| link.attr("hreflang").as_deref() != Some("x-default"));
        let hrefs = links.filter_map(|link| url.join(&link.attr("href")?).ok());
        named.insert(url, hrefs.collect());
    }
    for (url, others) in &named {
        for other in others.iter().filter(|other| other != url) {
            let back = named.get(other).is_some_and(|back| back.contains(*url));
            findings.expect("versions name each other", back, || {
                format!("{url} and {other}")
            });
        }
    }
}

/// Whoever is quoted keeps the name in every language.
fn names(reading: Option<&Reading>, lang: Lang, findings: &mut Findings) {
    let Some((reading, translation)) =
        reading.and_then(|reading| Some((reading, reading.translation.as_ref()?)))
    else {
        return;
    };
    let text = translation.article.text();
    for block in &reading.original.article.body {
        let Block::Quote {
            attribution: Some(speaker),
            ..
        } = block
        else {
            continue;
        };
        let words = speaker.words();
        let name = words.split(',').next().unwrap_or_default();
        // A title before the name ("Judge") is translated.
        let name: Vec<&str> = name.split_whitespace().rev().take(2).collect();
        let name = name.into_iter().rev().collect::<Vec<_>>().join(" ");
        findings.expect(
            "names of those who are quoted are kept",
            text.contains(&name),
            || format!("{name} in {lang}: {}", translation.article.headline.words()),
        );
    }
}

/// A page of an article, and its address.
type ArticleOnPage = (String, Document);

/// What holds for an article in an edition; its page.
fn published(
    base: &Url,
    lang: Lang,
    id: ArticleId,
    reading: Option<&Reading>,
    visited: &BTreeMap<Url, Visited>,
    findings: &mut Findings,
) -> Option<ArticleOnPage> {
    let reading = reading?;
    let headline = reading.article().headline.words();
    let address = web::addresses::article(lang, id, &headline);
    let answer = base.join(&address).ok().and_then(|url| visited.get(&url));
    let whole = answer.is_some_and(|answer| answer.status == 200);
    findings.expect("every article has its page", whole, || address.clone());
    let page = Document::from(answer?.body.as_str());
    let header = page.select("article.article > header");
    let words = header.text().to_string();
    for author in &reading.original.authors {
        let times = words.matches(author.author.name.as_str()).count();
        findings.expect("every author is named once", times == 1, || {
            format!("{address}: {} {times} times", author.author.name)
        });
    }
    let original = format!("a[href='{}']", reading.original.article.url);
    findings.expect(
        "the original is linked",
        !page.select(&original).is_empty(),
        || address.clone(),
    );
    findings.expect(
        "the date is given",
        header.select("time[datetime]").length() >= 1,
        || address.clone(),
    );
    Some((address, page))
}

/// What holds for a page of a translation.
fn translated(
    (address, page): &ArticleOnPage,
    lang: Lang,
    reading: Option<&Reading>,
    findings: &mut Findings,
) {
    let Some(reading) = reading.filter(|it| it.original.article.language.base() != lang.base())
    else {
        return;
    };
    let whole = reading.translation.as_ref().is_some_and(|translation| {
        translation.scope == Scope::Full && translation.standing == Standing::Published
    });
    findings.expect("everything is translated", whole, || address.clone());
    findings.expect(
        "machine translations are not for search engines",
        {
            page.select("meta[name=robots]")
                .attr("content")
                .is_some_and(|it| it.contains("noindex"))
        },
        || address.clone(),
    );
}

/// What holds for a page of an original that stands where no translation can be had.
fn original((address, page): &ArticleOnPage, article: &StoredArticle, findings: &mut Findings) {
    let says = page.select("article.article > header h1").attr("lang");
    findings.expect(
        "originals that stand for translations are marked",
        says.is_some_and(|says| {
            says.split('-').next() == Some(&article.article.language.base().to_string())
        }),
        || address.clone(),
    );
}
