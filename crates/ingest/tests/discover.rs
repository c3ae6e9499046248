//! Finding and polling channels, on small sites on the loopback.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    missing_docs
)]

mod site;

use ingest::{Conditional, DiscoverError, Found, PollError, Polled, discover, poll};
use news::FeedKind;
use site::{Reply, Site, fetcher, ok, redirect, status};

const HTML: &str = "text/html; charset=utf-8";
const RSS: &str = "application/rss+xml";

fn rss(link: &str) -> String {
    format!(
        "<rss version='2.0'><channel><title>Folha</title><link>http://127.0.0.1/</link>\
         <language>pt-br</language><item><title>Maré alta</title><link>{link}</link></item>\
         </channel></rss>"
    )
}

fn sitemap(links: &[&str]) -> String {
    let urls = links
        .iter()
        .map(|link| format!("<url><loc>{link}</loc></url>"));
    format!("<urlset>{}</urlset>", urls.collect::<String>())
}

async fn found(site: &Site, path: &str) -> Found {
    discover(&fetcher(), &site.url(path)).await.unwrap()
}

#[tokio::test]
async fn the_feed_that_a_page_links_to() {
    let page = "<!doctype html><html lang=pt><head><title>Folha &amp; Co</title>
        <link rel=alternate type='application/rss+xml' href='/comments/feed'>
        <link rel='stylesheet' href='/a.css'>
        <link type=application/rss+xml href=/broken rel='ALTERNATE'>
        <link rel=alternate type=application/atom+xml href='sub/feed?a=1&amp;b=2'></head>";
    let site = Site::new([
        ("/", ok(HTML, page)),
        ("/comments/feed", ok(RSS, rss("/c"))),
        ("/broken", ok(HTML, "<html>no feed</html>")),
        ("/sub/feed?a=1&b=2", ok(RSS, rss("/mare"))),
    ])
    .await;
    let found = found(&site, "/").await;
    assert_eq!(found.kind, FeedKind::Syndication);
    assert_eq!(found.url, site.url("/sub/feed?a=1&b=2"));
    assert_eq!(found.home, site.url("/"));
    assert_eq!(found.title.as_deref(), Some("Folha"));
    assert_eq!(found.language, "pt-BR".parse().ok());
    assert_eq!(found.feed.items[0].url, site.url("/mare"));
    assert_eq!(site.paths(), ["/", "/broken", "/sub/feed?a=1&b=2"]);
}

#[tokio::test]
async fn the_feed_that_a_page_only_has_a_link_to() {
    let page = "<html><head><title>Folha</title>
        <link rel=alternate type=application/json href=/api/pages/7></head><body>
        <svg><title>logo</title></svg><a href=/2026/mare>Maré</a><a href=/feedback>Diga</a>
        <a href='/comments/rss'>Comentários</a><a href='/politica/rss.xml'>RSS</a></body>";
    let site = Site::new([
        ("/2026/03/mare.html", ok(HTML, page)),
        ("/politica/rss.xml", ok(RSS, rss("/mare"))),
        ("/comments/rss", ok(RSS, rss("/c"))),
    ])
    .await;
    let found = found(&site, "/2026/03/mare.html").await;
    assert_eq!(found.url, site.url("/politica/rss.xml"));
    let asked = ["/2026/03/mare.html", "/api/pages/7", "/politica/rss.xml"];
    assert_eq!(site.paths(), asked);
}

#[tokio::test]
async fn a_link_to_a_feed_may_stand_in_the_body() {
    let page = "<html><body><p>x</p><link type='application/rss' rel='feed' href='/all'>";
    let site = Site::new([("/", ok(HTML, page)), ("/all", ok(RSS, rss("/mare")))]).await;
    assert_eq!(found(&site, "/").await.url, site.url("/all"));
}

#[tokio::test]
async fn sitemaps_as_lists_and_as_indexes_of_indexes() {
    let index = |places: &[&str]| {
        let places = places
            .iter()
            .map(|it| format!("<sitemap><loc>{it}</loc></sitemap>"));
        format!(
            "<sitemapindex>{}</sitemapindex>",
            places.collect::<String>()
        )
    };
    let site = Site::new([
        (
            "/all.xml",
            ok("text/xml", index(&["/texts.xml", "/feed.xml"])),
        ),
        (
            "/texts.xml",
            ok("text/xml", index(&["/2026-01.txt", "/2026-02.txt"])),
        ),
        ("/feed.xml", ok(RSS, rss("/mare"))),
        (
            "/2026-01.txt",
            ok("text/plain", "http://127.0.0.1/a\r\nhttp://127.0.0.1/b\r\n"),
        ),
        ("/2026-02.txt", ok("text/plain", "http://127.0.0.1/c\n")),
        ("/round.xml", ok("text/xml", index(&["/rounds.xml"]))),
        ("/rounds.xml", ok("text/xml", index(&["/rounds.xml"]))),
        (
            "/notes.txt",
            ok("text/plain", "http://127.0.0.1/a\nsome words\n"),
        ),
    ])
    .await;
    let read = async |path: &str| {
        let polled = poll(&fetcher(), &site.url(path), &Conditional::default()).await?;
        let Polled::Read(reading) = polled else {
            panic!()
        };
        let items = reading.feed.items.iter();
        let paths: Vec<String> = items.map(|it| it.url.as_url().path().to_owned()).collect();
        Ok::<_, PollError>((reading.kind, paths.join(" ")))
    };
    let sitemap = |paths: &str| Ok((FeedKind::Sitemap, paths.to_owned()));
    assert_eq!(read("/2026-01.txt").await, sitemap("/a /b"));
    assert_eq!(read("/all.xml").await, sitemap("/mare /c /a /b"));
    assert!(read("/round.xml").await.is_err());
    assert!(read("/notes.txt").await.is_err());
}

#[tokio::test]
async fn a_feed_is_itself() {
    let site = Site::new([("/x", ok("text/html", rss("/mare")))]).await;
    let found = found(&site, "/x").await;
    assert_eq!(found.url, site.url("/x"));
    assert_eq!(found.home.as_str(), "http://127.0.0.1/");
    assert_eq!(found.feed.items.len(), 1);
}

#[tokio::test]
async fn the_usual_places_below_the_site() {
    let site = Site::new([
        ("/folha", redirect(301, "/folha/")),
        (
            "/folha/",
            ok(HTML, "<html lang=pt><title>Folha</title><body>"),
        ),
        ("/folha/rss.xml", ok(RSS, rss("/folha/mare"))),
        ("/feed", ok(RSS, rss("/other/neighbour"))),
    ])
    .await;
    let found = found(&site, "/folha").await;
    assert_eq!(found.url, site.url("/folha/rss.xml"));
    assert_eq!(found.home, site.url("/folha/"));
}

#[tokio::test]
async fn sitemaps_of_robots_below_the_site_come_first() {
    let robots = "User-agent: *\nAllow: /\nSitemap: /correio/sitemap.xml\n\
                  Sitemap: /folha/all.xml\nSitemap: /folha/news-now.xml\n";
    let site = Site::new([
        ("/robots.txt", ok("text/plain", robots)),
        ("/folha/", ok(HTML, "<html lang=pt-BR><head><meta property='og:site_name' content='Folha do Estuário'></head>")),
        ("/correio/sitemap.xml", ok("text/xml", sitemap(&["/correio/1"]))),
        ("/folha/news-now.xml", ok("text/xml", sitemap(&["/folha/", "/folha/1"]))),
        ("/folha/all.xml", ok("text/xml", sitemap(&["/folha/0"]))),
    ])
    .await;
    let found = found(&site, "/folha/").await;
    assert_eq!(found.kind, FeedKind::Sitemap);
    assert_eq!(found.url, site.url("/folha/news-now.xml"));
    assert_eq!(found.title.as_deref(), Some("Folha do Estuário"));
    assert_eq!(found.language, "pt-BR".parse().ok());
    assert!(!site.paths().iter().any(|path| path.starts_with("/correio")));
}

#[tokio::test]
async fn a_sitemap_with_neighbours_is_not_ours() {
    let site = Site::new([
        ("/robots.txt", ok("text/plain", "Sitemap: /sitemap.xml\n")),
        ("/folha/", ok(HTML, "<html>")),
        (
            "/sitemap.xml",
            ok("text/xml", sitemap(&["/correio/1", "/folha/1"])),
        ),
    ])
    .await;
    let error = discover(&fetcher(), &site.url("/folha/"))
        .await
        .unwrap_err();
    assert!(
        error
            .to_string()
            .contains("/sitemap.xml (it has pages of other sites too)"),
        "{error}"
    );
}

#[tokio::test]
async fn a_front_door_that_leads_on_is_still_the_front_door() {
    let site = Site::new([
        ("/", redirect(302, "/start")),
        ("/start", ok(HTML, "<html lang=en>")),
        ("/rss", redirect(301, "/all.rss")),
        ("/all.rss", ok(RSS, rss("/1"))),
    ])
    .await;
    let found = found(&site, "/").await;
    assert_eq!(found.home, site.url("/"));
    assert_eq!(found.url, site.url("/all.rss"));
}

#[tokio::test]
async fn a_sitemap_given_by_its_address_knows_its_folder() {
    let site = Site::new([
        (
            "/folha/map.xml",
            ok("text/xml", sitemap(&["/folha/1", "/folha/2"])),
        ),
        ("/maps/all.xml", ok("text/xml", sitemap(&["/a/1", "/b/2"]))),
        ("/now.xml", redirect(302, "/maps/all.xml")),
    ])
    .await;
    assert_eq!(
        found(&site, "/folha/map.xml").await.home,
        site.url("/folha/")
    );
    assert_eq!(found(&site, "/maps/all.xml").await.home, site.url("/"));
    let now = found(&site, "/now.xml").await;
    assert_eq!((now.url, now.home), (site.url("/now.xml"), site.url("/")));
}

#[tokio::test]
async fn what_was_tried_is_told() {
    let site = Site::new([
        (
            "/",
            ok(
                HTML,
                "<html><link rel=alternate type=application/rss+xml href=/empty>",
            ),
        ),
        (
            "/empty",
            ok(
                RSS,
                "<rss version='2.0'><channel><title>t</title></channel></rss>",
            ),
        ),
    ])
    .await;
    let error = discover(&fetcher(), &site.url("/")).await.unwrap_err();
    let words = error.to_string();
    let DiscoverError::Nothing { tried, .. } = error else {
        panic!()
    };
    assert_eq!(tried.len(), 12);
    assert_eq!(tried[0].reason, "it has no articles");
    assert!(
        words.contains("/feed.json (the server answered with status 404)"),
        "{words}"
    );
    assert!(words.contains("/news-sitemap.xml"));
    let gone = Site::new([("/", status("410 Gone"))]).await;
    let error = discover(&fetcher(), &gone.url("/")).await.unwrap_err();
    assert!(matches!(error, DiscoverError::Unreachable { .. }));
}

#[tokio::test]
async fn a_feed_is_polled_with_what_the_last_poll_gave() {
    let head = format!("200 OK\nContent-Type: {RSS}\nETag: \"1\"");
    let feed = Reply::Whole(head, rss("/mare").into_bytes());
    let feed = Reply::Unless("if-none-match: \"1\"", Box::new(feed));
    let site = Site::new([("/feed", redirect(301, "/rss")), ("/rss", feed)]).await;
    let fetcher = fetcher();
    let polled = poll(&fetcher, &site.url("/feed"), &Conditional::default())
        .await
        .unwrap();
    let Polled::Read(reading) = polled else {
        panic!()
    };
    assert_eq!(
        (reading.kind, reading.feed.items.len()),
        (FeedKind::Syndication, 1)
    );
    assert_eq!(reading.permanent, Some(site.url("/rss")));
    let again = poll(&fetcher, &site.url("/rss"), &reading.condition)
        .await
        .unwrap();
    assert!(matches!(again, Polled::Unchanged { .. }));
}

#[tokio::test]
async fn of_an_index_the_newest_sitemaps_are_read() {
    let child = |name: &str, day: u8| {
        format!("<sitemap><loc>/{name}.xml</loc><lastmod>2026-03-{day:02}</lastmod></sitemap>")
    };
    let index = format!(
        "<sitemapindex>{}{}{}{}{}{}</sitemapindex>",
        child("a", 1),
        child("b", 2),
        child("c", 3),
        child("d", 4),
        child("e", 5),
        child("news", 1)
    );
    let page = |path: &str| ok("text/xml", sitemap(&[path]));
    let site = Site::new([
        (
            "/index.xml",
            Reply::Whole("200 OK\nETag: \"1\"".to_owned(), index.into_bytes()),
        ),
        ("/c.xml", page("/c")),
        ("/d.xml", status("500 Broken")),
        ("/e.xml", page("/e")),
        ("/news.xml", page("/news")),
    ])
    .await;
    let polled = poll(&fetcher(), &site.url("/index.xml"), &Conditional::default())
        .await
        .unwrap();
    let Polled::Read(reading) = polled else {
        panic!()
    };
    assert_eq!(reading.condition, Conditional::default());
    let urls: Vec<&str> = reading
        .feed
        .items
        .iter()
        .map(|item| item.url.as_url().path())
        .collect();
    assert_eq!(urls, ["/news", "/e", "/c"]);
    assert_eq!(reading.feed.warnings.len(), 1);
    assert_eq!(
        site.paths(),
        ["/index.xml", "/news.xml", "/e.xml", "/d.xml", "/c.xml"]
    );
}

#[tokio::test]
async fn a_page_in_place_of_a_feed_is_told() {
    let site = Site::new([("/feed", ok(HTML, "<html><body>Please log in</body></html>"))]).await;
    let error = poll(&fetcher(), &site.url("/feed"), &Conditional::default())
        .await
        .unwrap_err();
    assert!(
        matches!(error, PollError::Feed(ingest::FeedError::WebPage)),
        "{error:?}"
    );
    assert!(!error.is_passing());
}
