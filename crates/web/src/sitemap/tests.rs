use crate::samples;
use axum::{Router, body::Body, http::Request};
use index::Index;
use news::{ArticleId, Canonical, FeedKind, Rights};
use std::sync::Arc;
use store::{ExtractedArticle, Location, NewFeed, Store};
use tower::ServiceExt;

struct Newsroom {
    store: Store,
    _folder: tempfile::TempDir,
}

/// A store with the sample article, in Portuguese and translated into English.
async fn newsroom() -> Newsroom {
    let folder = tempfile::tempdir().unwrap();
    let file = Location::Sqlite(folder.path().join("news.sqlite"));
    let store = Store::open(&file, folder.path()).await.unwrap();
    let source = samples::source();
    let feed = NewFeed {
        name: source.name,
        place: source.home.join("rss.xml").unwrap().into(),
        home: source.home,
        language: source.language,
        kind: FeedKind::Syndication,
        selector: None,
    };
    let (source, _) = store.add_feed(&feed).await.unwrap();
    let now = samples::at("2026-11-18T12:00:00Z");
    let mut save = store.save(now).await.unwrap();
    let sample = samples::stored();
    let article = ExtractedArticle {
        source,
        article: &sample.article,
        seen: now,
        item: None,
    };
    let id = save.article(&article).await.unwrap().unwrap();
    let mut translation = samples::translation(samples::lang("en"));
    translation.revision = sample.revision.clone();
    save.translation(id, sample.article.language, &translation, None)
        .await
        .unwrap();
    save.commit().await.unwrap();
    assert_eq!(id, ArticleId::new(1).unwrap());
    Newsroom {
        store,
        _folder: folder,
    }
}

fn site(newsroom: &Newsroom, index_machine: bool) -> Router {
    let site = crate::Site {
        index_machine,
        ..samples::site()
    };
    let clock = || samples::at("2026-11-19T12:00:00Z");
    crate::app(
        site,
        newsroom.store.clone(),
        Arc::new(Index::in_memory().unwrap()),
        clock,
        Arc::new(|| ()),
    )
}

/// Status, media type and body of an answer.
async fn get(site: &Router, path: &str) -> (u16, String, String) {
    let request = Request::get(path)
        .extension(axum::extract::ConnectInfo(std::net::SocketAddr::from((
            [127, 0, 0, 1],
            9,
        ))))
        .body(Body::empty())
        .unwrap();
    let response = site.clone().oneshot(request).await.unwrap();
    let kind = response.headers().get("content-type");
    let kind = kind
        .map(|kind| kind.to_str().unwrap().to_owned())
        .unwrap_or_default();
    let status = response.status().as_u16();
    let body = axum::body::to_bytes(response.into_body(), 1 << 20)
        .await
        .unwrap();
    (status, kind, String::from_utf8(body.to_vec()).unwrap())
}

#[tokio::test]
async fn machine_output_is_not_listed_unless_the_site_says_so() {
    let newsroom = newsroom().await;
    let article = "article/1/";
    let careful = site(&newsroom, false);
    let (_, _, pt) = get(&careful, "/pt/sitemap.xml").await;
    insta::assert_snapshot!(pt, @r#"
    <?xml version="1.0" encoding="utf-8"?>
    <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
     <url>
      <loc>https://news.example/pt/</loc>
      <xhtml:link rel="alternate" hreflang="en" href="https://news.example/en/"/>
      <xhtml:link rel="alternate" hreflang="pt" href="https://news.example/pt/"/>
      <xhtml:link rel="alternate" hreflang="ar" href="https://news.example/ar/"/>
      <xhtml:link rel="alternate" hreflang="zh" href="https://news.example/zh/"/>
     </url>
     <url>
      <loc>https://news.example/pt/sources</loc>
      <xhtml:link rel="alternate" hreflang="en" href="https://news.example/en/sources"/>
      <xhtml:link rel="alternate" hreflang="pt" href="https://news.example/pt/sources"/>
      <xhtml:link rel="alternate" hreflang="ar" href="https://news.example/ar/sources"/>
      <xhtml:link rel="alternate" hreflang="zh" href="https://news.example/zh/sources"/>
     </url>
     <url>
      <loc>https://news.example/pt/about-translation</loc>
      <xhtml:link rel="alternate" hreflang="en" href="https://news.example/en/about-translation"/>
      <xhtml:link rel="alternate" hreflang="pt" href="https://news.example/pt/about-translation"/>
      <xhtml:link rel="alternate" hreflang="ar" href="https://news.example/ar/about-translation"/>
      <xhtml:link rel="alternate" hreflang="zh" href="https://news.example/zh/about-translation"/>
     </url>
     <url>
      <loc>https://news.example/pt/api</loc>
      <xhtml:link rel="alternate" hreflang="en" href="https://news.example/en/api"/>
      <xhtml:link rel="alternate" hreflang="pt" href="https://news.example/pt/api"/>
      <xhtml:link rel="alternate" hreflang="ar" href="https://news.example/ar/api"/>
      <xhtml:link rel="alternate" hreflang="zh" href="https://news.example/zh/api"/>
     </url>
     <url>
      <loc>https://news.example/pt/article/1/ponte-velha-da-foz-reabre-apos-tres-anos-de-obras</loc>
      <lastmod>2026-11-18T07:30:00+00:00</lastmod>
     </url>
    </urlset>
    "#);
    let (_, _, en) = get(&careful, "/en/sitemap.xml").await;
    assert!(!en.contains(article), "{en}");
    let open = site(&newsroom, true);
    for edition in ["en", "pt"] {
        let (_, _, map) = get(&open, &format!("/{edition}/sitemap.xml")).await;
        let versions = [
            "hreflang=\"en\" href=\"https://news.example/en/article/1/fozs-old-bridge",
            "hreflang=\"pt\" href=\"https://news.example/pt/article/1/ponte-velha",
        ];
        assert!(
            versions.iter().all(|version| map.contains(version)),
            "{map}"
        );
    }
    let rights = Rights {
        canonical: Canonical::Original,
        ..Rights::default()
    };
    let source = newsroom.store.sources().await.unwrap()[0].id;
    newsroom.store.set_rights(source, rights).await.unwrap();
    for edition in ["en", "pt"] {
        let (_, _, map) = get(&open, &format!("/{edition}/sitemap.xml")).await;
        assert!(!map.contains(article), "{map}");
    }
    // Nobody translated it into Arabic: that edition shows the original, unlisted.
    let (_, _, ar) = get(&open, "/ar/sitemap.xml").await;
    assert!(!ar.contains(article), "{ar}");
}

#[tokio::test]
async fn news_is_not_older_than_two_days() {
    let newsroom = newsroom().await;
    let (_, _, news) = get(&site(&newsroom, false), "/pt/news-sitemap.xml").await;
    insta::assert_snapshot!(news, @r#"
    <?xml version="1.0" encoding="utf-8"?>
    <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
     <url>
      <loc>https://news.example/pt/article/1/ponte-velha-da-foz-reabre-apos-tres-anos-de-obras</loc>
      <news:news>
       <news:publication>
        <news:name>Interpres</news:name>
        <news:language>pt</news:language>
       </news:publication>
       <news:publication_date>2026-11-18T07:30:00+00:00</news:publication_date>
       <news:title>Ponte velha da Foz reabre após três anos de obras</news:title>
      </news:news>
     </url>
    </urlset>
    "#);
    let old = crate::app(
        samples::site(),
        newsroom.store.clone(),
        Arc::new(Index::in_memory().unwrap()),
        || samples::at("2026-11-21T12:00:00Z"),
        Arc::new(|| ()),
    );
    let (_, _, news) = get(&old, "/pt/news-sitemap.xml").await;
    assert!(!news.contains("<url>"), "{news}");
}

#[tokio::test]
async fn a_correction_is_told_to_search_engines() {
    let newsroom = newsroom().await;
    let known = newsroom.store.article(ArticleId::new(1).unwrap());
    let known = known.await.unwrap().unwrap();
    let mut article = known.article.clone();
    article.headline = "Ponte velha da Foz reabre depois de três anos".into();
    let later = samples::at("2026-11-19T10:00:00Z");
    let mut save = newsroom.store.save(later).await.unwrap();
    let new = ExtractedArticle {
        source: known.source.id,
        article: &article,
        seen: known.seen,
        item: None,
    };
    save.revise(known.id, &new).await.unwrap();
    save.commit().await.unwrap();
    let (_, _, map) = get(&site(&newsroom, false), "/pt/sitemap.xml").await;
    assert!(
        map.contains("<lastmod>2026-11-19T10:00:00+00:00</lastmod>"),
        "{map}"
    );
}

/// The papers of other languages may bring more in two days than a sitemap of news holds.
#[tokio::test]
async fn news_of_other_languages_crowds_out_none() {
    let newsroom = newsroom().await;
    let known = newsroom.store.article(ArticleId::new(1).unwrap());
    let known = known.await.unwrap().unwrap();
    let now = samples::at("2026-11-18T12:00:00Z");
    let mut save = newsroom.store.save(now).await.unwrap();
    for number in 0..super::LENGTH {
        let mut article = known.article.clone();
        article.url = format!("https://gazeta.example/{number}").parse().unwrap();
        article.language = samples::lang("zh");
        article.published = Some(now.into());
        let new = ExtractedArticle {
            source: known.source.id,
            article: &article,
            seen: now,
            item: None,
        };
        save.article(&new).await.unwrap();
    }
    save.commit().await.unwrap();
    let site = site(&newsroom, false);
    let (_, _, news) = get(&site, "/pt/news-sitemap.xml").await;
    assert!(news.contains("/pt/article/1/"), "{news}");
    let (_, _, index) = get(&site, "/sitemap.xml").await;
    assert!(!index.contains("/pt/sitemap.xml?page=2"), "{index}");
    assert!(index.contains("/zh/sitemap.xml"), "{index}");
}

#[tokio::test]
async fn the_index_and_robots_lead_to_every_edition() {
    let newsroom = newsroom().await;
    let site = site(&newsroom, false);
    let (_, kind, index) = get(&site, "/sitemap.xml").await;
    assert_eq!(kind, "application/xml; charset=utf-8");
    insta::assert_snapshot!(index, @r#"
    <?xml version="1.0" encoding="utf-8"?>
    <sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
     <sitemap>
      <loc>https://news.example/en/sitemap.xml</loc>
     </sitemap>
     <sitemap>
      <loc>https://news.example/pt/sitemap.xml</loc>
     </sitemap>
     <sitemap>
      <loc>https://news.example/ar/sitemap.xml</loc>
     </sitemap>
     <sitemap>
      <loc>https://news.example/zh/sitemap.xml</loc>
     </sitemap>
    </sitemapindex>
    "#);
    insta::assert_snapshot!(get(&site, "/robots.txt").await.2, @"
    User-agent: *
    Allow: /
    Disallow: /en/search
    Disallow: /pt/search
    Disallow: /ar/search
    Disallow: /zh/search

    Sitemap: https://news.example/sitemap.xml
    Sitemap: https://news.example/en/news-sitemap.xml
    Sitemap: https://news.example/pt/news-sitemap.xml
    Sitemap: https://news.example/ar/news-sitemap.xml
    Sitemap: https://news.example/zh/news-sitemap.xml
    ");
    assert_eq!(get(&site, "/pt/sitemap.xml?page=2").await.0, 404);
    assert_eq!(get(&site, "/pt/sitemap.xml?page=x").await.0, 400);
    assert_eq!(get(&site, "/xx/sitemap.xml").await.0, 404);
}

#[tokio::test]
async fn feeds_and_sources_are_served() {
    let newsroom = newsroom().await;
    let site = site(&newsroom, false);
    for of in ["", "source/1/", "author/1/"] {
        for (file, kind) in [
            ("rss.xml", "application/rss+xml; charset=utf-8"),
            ("atom.xml", "application/atom+xml; charset=utf-8"),
            ("feed.json", "application/feed+json; charset=utf-8"),
        ] {
            let (status, found, body) = get(&site, &format!("/en/{of}{file}")).await;
            assert_eq!((status, found.as_str()), (200, kind), "{of}{file}");
            let feed = feed_rs::parser::parse(body.as_bytes()).unwrap();
            let title = feed.entries[0].title.as_ref().unwrap().content.as_str();
            assert_eq!(title, "Foz’s old bridge reopens after three years of works");
        }
    }
    assert_eq!(get(&site, "/en/section/sport/rss.xml").await.0, 200);
    assert_eq!(get(&site, "/en/topic/15000000/rss.xml").await.0, 200);
    for nowhere in [
        "section/none",
        "topic/99999999",
        "source/9",
        "story/1",
        "author/x",
    ] {
        let (status, ..) = get(&site, &format!("/en/{nowhere}/rss.xml")).await;
        assert_eq!(status, 404, "{nowhere}");
    }
    let (_, kind, list) = get(&site, "/sources.opml").await;
    assert_eq!(kind, "text/x-opml; charset=utf-8");
    let list = opml::OPML::from_str(&list).unwrap();
    let outline = &list.body.outlines[0];
    assert_eq!(outline.text, "Gazeta da Foz <b>");
    assert_eq!(
        outline.xml_url.as_deref(),
        Some("https://gazeta.example/rss.xml")
    );
}

#[tokio::test]
async fn a_feed_that_did_not_change_is_not_sent_again() {
    let newsroom = newsroom().await;
    let site = site(&newsroom, false);
    let ask = |tag: Option<&str>| {
        let mut request = Request::get("/en/rss.xml");
        if let Some(tag) = tag {
            request = request.header("if-none-match", tag);
        }
        site.clone().oneshot(request.body(Body::empty()).unwrap())
    };
    let first = ask(None).await.unwrap();
    let tag = first.headers()["etag"].to_str().unwrap().to_owned();
    let again = ask(Some(&tag)).await.unwrap();
    assert_eq!(again.status(), 304);
}
