//! The press as a visitor finds it.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic
)]

use dom_query::Document;
use press::{Article, Press, Requests, Running};
use reqwest::{Client, Url, header};
use std::{
    collections::BTreeSet,
    net::{Ipv4Addr, SocketAddr},
};

const ANY_PORT: SocketAddr = SocketAddr::new(std::net::IpAddr::V4(Ipv4Addr::LOCALHOST), 0);

async fn open() -> (Press, Running, Client) {
    let _ = rustls::crypto::ring::default_provider().install_default();
    let press = Press::embedded().unwrap();
    let running = press.serve(ANY_PORT).await.unwrap();
    (press, running, Client::new())
}

async fn text(client: &Client, url: &str) -> String {
    let answer = client.get(url).send().await.unwrap();
    assert_eq!(answer.status(), 200, "{url}");
    answer.text().await.unwrap()
}

/// The page as text: the Folha's in the charset that only the page itself names.
async fn page(client: &Client, base: &str, article: &Article) -> String {
    let answer = client.get(article.url(base)).send().await.unwrap();
    assert_eq!(answer.status(), 200, "{}", article.path);
    let kind = answer.headers()[header::CONTENT_TYPE].clone();
    let bytes = answer.bytes().await.unwrap();
    if article.outlet == "folha-do-estuario" {
        assert_eq!(kind, "text/html");
        let marker = b"charset=ISO-8859-1";
        assert!(bytes.windows(marker.len()).any(|part| part == marker));
        assert!(String::from_utf8(bytes.to_vec()).is_err());
        encoding_rs::WINDOWS_1252.decode(&bytes).0.into_owned()
    } else {
        assert_eq!(kind, "text/html; charset=utf-8");
        String::from_utf8(bytes.to_vec()).unwrap()
    }
}

fn words(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[tokio::test]
async fn every_article_is_on_its_page() {
    let (press, running, client) = open().await;
    assert!(press.articles().count() > 0);
    for article in press.articles() {
        let html = page(&client, running.base(), article).await;
        let document = Document::from(html.as_str());
        document.select("script, style").remove();
        let shown = words(&document.select("body").text());
        let pictures = article.picture.iter().chain(&article.pictures);
        let captions = pictures.flat_map(|picture| [&picture.caption, &picture.credit]);
        for wanted in [&article.headline, &article.lead]
            .into_iter()
            .chain(&article.subheadline)
            .chain(&article.authors)
            .chain(&article.tags)
            .chain(&article.paragraphs)
            .chain(captions)
        {
            assert!(shown.contains(&words(wanted)), "{}: {wanted}", article.path);
        }
        assert_eq!(
            words(&document.select("h1, .mr-hed").text()),
            article.headline
        );
    }
}

#[tokio::test]
async fn no_two_outlets_build_their_pages_alike() {
    let (press, running, client) = open().await;
    for article in press.articles() {
        let html = page(&client, running.base(), article).await;
        let has = |marker: &str| html.contains(marker);
        let marks = [
            has("\"datePublished\":"),
            has("itemprop=\"datePublished\""),
            has("DC.date"),
            has("\"@graph\":"),
            has("<article"),
            has("<time"),
            has("<figcaption"),
            has("data-src="),
        ];
        let [yes, no] = [true, false];
        let wanted = match article.outlet.as_str() {
            "harbour-courier" => [yes, no, no, no, yes, yes, yes, no],
            "meridian-review" => [no, yes, no, no, no, no, no, no],
            "diario-do-cais" => [no, no, yes, no, no, yes, yes, no],
            "folha-do-estuario" => [no, no, no, yes, no, no, no, yes],
            other => panic!("{other} is new here"),
        };
        assert_eq!(marks, wanted, "{}", article.path);
    }
}

#[tokio::test]
async fn no_link_is_dead() {
    let (press, running, client) = open().await;
    let mut waiting = vec![running.url("/")];
    let mut seen = BTreeSet::from_iter(waiting.clone());
    while let Some(url) = waiting.pop() {
        let html = text(&client, &url).await;
        let document = Document::from(html.as_str());
        for element in document.select("[href], [src]").iter() {
            let link = element.attr("href").or(element.attr("src")).unwrap();
            let mut link = Url::parse(&url).unwrap().join(&link).unwrap();
            link.set_fragment(None);
            let ours = link.as_str().starts_with(running.base());
            let page = link.path().ends_with('/') || !link.path().ends_with(".jpg");
            if ours && seen.insert(link.to_string()) && page {
                waiting.push(link.to_string());
            }
        }
    }
    for article in press.articles() {
        assert!(
            seen.contains(&article.url(running.base())),
            "{}",
            article.path
        );
    }
}

#[tokio::test]
async fn three_feeds_hold_all_articles() {
    let (press, running, client) = open().await;
    let feeds = press.outlets().iter();
    for outlet in feeds.filter(|outlet| outlet.slug != "folha-do-estuario") {
        let body = text(&client, &running.url(&outlet.channel_path())).await;
        let feed = feed_rs::parser::parse(body.as_bytes()).unwrap();
        assert_eq!(feed.title.unwrap().content, outlet.name);
        assert_eq!(feed.entries.len(), outlet.articles.len());
        for (entry, article) in feed.entries.iter().zip(&outlet.articles) {
            assert_eq!(entry.title.as_ref().unwrap().content, article.headline);
            assert_eq!(entry.summary.as_ref().unwrap().content, article.lead);
            assert!(
                entry.links[0]
                    .href
                    .starts_with(&article.url(running.base()))
            );
            let published = entry.published.unwrap().timestamp();
            assert_eq!(published, article.published.as_second());
            let authors: Vec<_> = entry
                .authors
                .iter()
                .flat_map(|author| &author.name)
                .collect();
            assert_eq!(authors, article.authors.iter().collect::<Vec<_>>());
            let tags: Vec<_> = entry.categories.iter().map(|tag| &tag.term).collect();
            assert!(article.tags.iter().all(|tag| tags.contains(&tag)));
        }
    }
}

#[tokio::test]
async fn robots_leads_to_the_sitemap_with_all_articles() {
    let (press, running, client) = open().await;
    let robots = text(&client, &running.url("/robots.txt")).await;
    let sitemap = robots
        .lines()
        .find_map(|line| line.strip_prefix("Sitemap: "))
        .unwrap();
    let sitemap = text(&client, sitemap).await;
    let document = Document::from(sitemap.as_str());
    let locations: Vec<String> = document
        .select("url > loc")
        .iter()
        .map(|location| location.text().to_string())
        .collect();
    let folha = press
        .outlets()
        .iter()
        .find(|o| o.slug == "folha-do-estuario")
        .unwrap();
    let wanted: Vec<String> = folha
        .articles
        .iter()
        .map(|a| a.url(running.base()))
        .collect();
    assert_eq!(locations, wanted);
    let mut reader = quick_xml::Reader::from_str(&sitemap);
    while !matches!(reader.read_event().unwrap(), quick_xml::events::Event::Eof) {}
}

#[tokio::test]
async fn nothing_is_sent_twice_to_those_who_ask_politely() {
    let (press, running, client) = open().await;
    for outlet in press.outlets() {
        for path in [
            outlet.channel_path(),
            outlet.home_path(),
            outlet.articles[0].path.clone(),
        ] {
            let first = client.get(running.url(&path)).send().await.unwrap();
            let etag = first.headers()[header::ETAG].clone();
            let date = first.headers()[header::LAST_MODIFIED].clone();
            for (name, value) in [
                (header::IF_NONE_MATCH, etag),
                (header::IF_MODIFIED_SINCE, date),
            ] {
                let again = client.get(running.url(&path)).header(name, value);
                let again = again.send().await.unwrap();
                assert_eq!(again.status(), 304, "{path}");
                assert!(again.bytes().await.unwrap().is_empty());
            }
            let counted = running.requests()[&path];
            let wanted = Requests {
                sent: 1,
                unchanged: 2,
                other: 0,
            };
            assert_eq!((counted, counted.total()), (wanted, 3), "{path}");
        }
    }
    running.forget_requests();
    assert!(running.requests().is_empty());
    client.get(running.url("/nowhere")).send().await.unwrap();
    assert_eq!(running.requests()["/nowhere"].other, 1);
}

#[tokio::test]
async fn pictures_decode() {
    let (press, running, client) = open().await;
    let pictures = press
        .articles()
        .flat_map(|a| a.picture.iter().chain(&a.pictures));
    let paths: BTreeSet<(String, u32)> = pictures
        .flat_map(|picture| [(picture.path(), 1200), (picture.small_path(), 640)])
        .collect();
    for (path, width) in paths {
        let answer = client.get(running.url(&path)).send().await.unwrap();
        assert_eq!(answer.status(), 200, "{path}");
        assert_eq!(answer.headers()[header::CONTENT_TYPE], "image/jpeg");
        let picture = image::load_from_memory(&answer.bytes().await.unwrap()).unwrap();
        assert_eq!(picture.width(), width, "{path}");
        let picture = picture.to_rgb8();
        let first = picture.get_pixel(0, 0);
        assert!(
            picture.pixels().any(|pixel| pixel != first),
            "{path} is blank"
        );
    }
}

#[tokio::test]
async fn a_stopped_press_frees_its_port() {
    let (press, running, client) = open().await;
    let base = running.base().to_owned();
    assert_eq!(client.get(&base).send().await.unwrap().status(), 200);
    running.stop().await;
    assert!(Client::new().get(&base).send().await.is_err());
    let address = base.trim_start_matches("http://").parse().unwrap();
    let again = press.serve(address).await.unwrap();
    assert_eq!(again.base(), base);
    let taken = press.serve(address).await.unwrap_err().to_string();
    assert!(
        taken.ends_with("choose another port, or 0 for any"),
        "{taken}"
    );
}

#[tokio::test]
async fn structured_data_says_what_the_page_says() {
    let (press, running, client) = open().await;
    for article in press.articles() {
        let html = page(&client, running.base(), article).await;
        let document = Document::from(html.as_str());
        let script = document.select("script[type='application/ld+json']");
        if script.is_empty() {
            assert!(["meridian-review", "diario-do-cais"].contains(&article.outlet.as_str()));
            continue;
        }
        let data: serde_json::Value = serde_json::from_str(&script.text()).unwrap();
        let nodes = data["@graph"].as_array().cloned();
        let nodes = nodes.unwrap_or_else(|| vec![data]);
        let news = nodes
            .iter()
            .find(|node| node["@type"] == "NewsArticle")
            .unwrap();
        assert_eq!(news["headline"], article.headline.as_str());
        assert_eq!(news["description"], article.lead.as_str());
        let authors = news["author"].as_array().unwrap().iter().map(|author| {
            let with_id = nodes.iter().find(|node| node["@id"] == author["@id"]);
            let named = if author["name"].is_null() {
                with_id.unwrap()
            } else {
                author
            };
            named["name"].as_str().unwrap()
        });
        assert_eq!(authors.collect::<Vec<_>>(), article.authors);
    }
}

#[tokio::test]
async fn a_correction_is_news_to_those_who_had_the_page() {
    let (mut press, running, client) = open().await;
    let address = running
        .base()
        .trim_start_matches("http://")
        .parse()
        .unwrap();
    let url = press.articles().next().unwrap().url(running.base());
    let first = client.get(&url).send().await.unwrap();
    let etag = first.headers()[header::ETAG].clone();
    running.stop().await;

    let corrected = press.articles_mut().next().unwrap();
    corrected.headline = "A headline put right".to_owned();
    corrected.modified = Some("2026-11-23T12:00:00Z".parse().unwrap());
    let _running = press.serve(address).await.unwrap();
    let again = Client::new().get(&url).header(header::IF_NONE_MATCH, etag);
    let again = again.send().await.unwrap();
    assert_eq!(again.status(), 200);
    assert_eq!(
        again.headers()[header::LAST_MODIFIED],
        "Mon, 23 Nov 2026 12:00:00 GMT"
    );
    assert!(again.text().await.unwrap().contains("A headline put right"));
}
