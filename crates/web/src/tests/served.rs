//! The whole site over HTTP, on a store with one article, translated in part.

use crate::{Ring, Site, samples};
use axum::{
    Router,
    body::{Body, to_bytes},
    http::{HeaderMap, Method, Request, Response, StatusCode, header, request},
};
use index::Index;
use news::*;
use std::{
    collections::BTreeSet,
    io::{Cursor, Read},
    sync::Arc,
};
use store::{ExtractedArticle, Location, NewFeed, RelatedArticle, Remover, Store};
use tower::ServiceExt;

/// The sample article's page in the English edition.
pub const PAGE: &str = "/en/article/1/fozs-old-bridge-reopens-after-three-years-of-works";

pub struct Served {
    pub site: Router,
    pub store: Store,
    pub index: Arc<Index>,
    pub folder: tempfile::TempDir,
}

/// An answer, read whole.
pub struct Got {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub body: Vec<u8>,
}

impl Got {
    pub fn header(&self, name: &str) -> &str {
        self.headers
            .get(name)
            .map_or("", |value| value.to_str().unwrap())
    }

    pub fn text(&self) -> &str {
        std::str::from_utf8(&self.body).unwrap()
    }
}

async fn read(response: Response<Body>) -> Got {
    let (parts, body) = response.into_parts();
    let mut got = Got {
        status: parts.status,
        headers: parts.headers,
        body: to_bytes(body, 1 << 20).await.unwrap().to_vec(),
    };
    if got.header("content-encoding") == "gzip" {
        let packed = std::mem::take(&mut got.body);
        let mut packed = flate2::read::GzDecoder::new(&packed[..]);
        packed.read_to_end(&mut got.body).unwrap();
    }
    got
}

/// A request as browsers send it.
pub fn asked(path: &str) -> request::Builder {
    Request::get(path).header(header::ACCEPT_ENCODING, "gzip")
}

impl Served {
    /// The sample site, its article translated into English as far as `scope` says.
    pub async fn new(scope: Scope) -> Served {
        Served::with(scope, samples::site()).await
    }

    pub async fn with(scope: Scope, site: Site) -> Served {
        Served::with_workers(scope, site, |_| Arc::new(|| ())).await
    }

    /// The same, with somebody who hears that a reader waits.
    async fn with_workers(scope: Scope, site: Site, ring: fn(Store) -> Ring) -> Served {
        let folder = tempfile::tempdir().unwrap();
        let rows = Location::Sqlite(folder.path().join("news.sqlite"));
        let store = Store::open(&rows, folder.path()).await.unwrap();
        fill(&store, scope).await;
        let index = Arc::new(Index::in_memory().unwrap());
        Served {
            site: crate::app(
                site,
                store.clone(),
                index.clone(),
                || samples::at("2026-11-18T13:00:00Z"),
                ring(store.clone()),
            ),
            store,
            index,
            folder,
        }
    }

    pub async fn send(&self, request: Request<Body>) -> Got {
        read(self.site.clone().oneshot(request).await.unwrap()).await
    }

    pub async fn get(&self, path: &str) -> Got {
        self.send(asked(path).body(Body::empty()).unwrap()).await
    }

    /// Sends a comment, written in a decent time.
    pub async fn comment(&self, form: &str, headers: &[(&str, &str)]) -> Got {
        self.comment_at_once(&format!("{form}&began=1795006000"), headers)
            .await
    }

    pub async fn comment_at_once(&self, form: &str, headers: &[(&str, &str)]) -> Got {
        let mut request = Request::post("/en/article/1/comment")
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        self.send(request.body(Body::from(form.to_owned())).unwrap())
            .await
    }

    /// Lets the article be found in an edition by some words.
    pub fn find(&self, tag: &str, headline: &str, lead: &str) {
        let entry = index::Entry {
            article: ArticleId::new(1).unwrap(),
            lang: samples::lang(tag),
            original: samples::lang("pt"),
            source: SourceId::new(1).unwrap(),
            section: None,
            published: Some(samples::at("2026-11-18T07:30:00Z")),
            headline: headline.to_owned(),
            lead: lead.to_owned(),
            body: String::new(),
            authors: String::new(),
            tags: String::new(),
        };
        self.index.add(&[entry]).unwrap();
        self.index.commit().unwrap();
    }

    pub async fn held(&self) -> usize {
        let held = self.store.unsettled_comments(50).await;
        held.unwrap().len()
    }
}

async fn fill(store: &Store, scope: Scope) {
    let (sample, source) = (samples::stored(), samples::source());
    let feed = NewFeed {
        name: source.name.clone(),
        place: source.home.join("feed").unwrap().into(),
        home: source.home,
        language: source.language,
        kind: FeedKind::Syndication,
        selector: None,
    };
    let (source, _) = store.add_feed(&feed).await.unwrap();
    let mut save = store.save(sample.seen).await.unwrap();
    let article = ExtractedArticle {
        source,
        article: &sample.article,
        seen: sample.seen,
        item: None,
    };
    let id = save.article(&article).await.unwrap().unwrap();
    let figure = sample.article.lead_figure.as_ref().unwrap();
    let picture = save.picture(id, figure).await.unwrap();
    let size = (64, 32);
    save.fetched_picture(picture, "pictures/1", "image/png", size)
        .await
        .unwrap();
    let mut translation = samples::translation(Lang::ENGLISH);
    translation.revision = sample.revision.clone();
    if scope == Scope::Head {
        translation.scope = scope;
        translation.article.body = sample.article.body.clone();
    }
    save.translation(id, sample.article.language, &translation, None)
        .await
        .unwrap();
    let related = RelatedArticle {
        article: id,
        section: sample.section,
        topics: sample.topics,
        fingerprint: "{}".to_owned(),
    };
    save.related(&related).await.unwrap();
    save.commit().await.unwrap();
    let mut png = Cursor::new(Vec::new());
    let picture = image::RgbImage::from_pixel(64, 32, image::Rgb([9, 99, 199]));
    picture.write_to(&mut png, image::ImageFormat::Png).unwrap();
    store
        .put_file("pictures/1", png.into_inner())
        .await
        .unwrap();
}

/// All addresses of the site that links lead to; each is asked for.
pub async fn crawl(served: &Served) -> BTreeSet<String> {
    let mut seen = BTreeSet::new();
    let mut ahead: Vec<String> = ["en", "pt", "ar", "zh"]
        .map(|tag| format!("/{tag}/"))
        .to_vec();
    while let Some(path) = ahead.pop() {
        if !seen.insert(path.clone()) {
            continue;
        }
        assert!(seen.len() < 800, "the site never ends");
        let mut got = served.get(&path).await;
        if path.contains("/choose?") {
            assert_eq!(got.status, StatusCode::SEE_OTHER, "{path}");
            got = served.get(got.header("location")).await;
        }
        // The index of these tests is empty, and so are its pages of hits.
        assert_eq!(got.status, StatusCode::OK, "{path}");
        if got.header("content-type").starts_with("text/html") {
            let links = got.text().split("href=\"/").skip(1);
            let links = links.filter_map(|rest| rest.split_once('"'));
            let clean = |link: &str| format!("/{}", link.split('#').next().unwrap());
            ahead.extend(links.map(|(link, _)| clean(&link.replace("&amp;", "&"))));
        }
    }
    assert!(seen.len() > 60, "{seen:?}");
    seen
}

#[tokio::test]
async fn every_link_leads_to_a_page() {
    crawl(&Served::new(Scope::Full).await).await;
}

/// What previews, tabs and feed readers show says its language, too.
#[tokio::test]
async fn the_head_of_an_original_says_its_language() {
    let served = Served::new(Scope::Full).await;
    let slug = "ponte-velha-da-foz-reabre-apos-tres-anos-de-obras";
    let there = served.get(&format!("/ar/article/1/{slug}")).await;
    for start in [
        "<title lang=\"pt\" dir=\"ltr\">Ponte",
        "<meta name=\"description\" lang=\"pt\" dir=\"ltr\" content=",
        "<meta property=\"og:title\" lang=\"pt\" dir=\"ltr\" content=",
        "<meta property=\"og:description\" lang=\"pt\" dir=\"ltr\" content=",
        "type=\"application/rss+xml\" lang=\"pt\" dir=\"ltr\" title=\"Ponte",
    ] {
        assert!(there.text().contains(start), "{start}");
    }
    // A space within the label would stand on its other side, where the words run otherwise.
    let label = r#"<small class="credit"><span lang="ar" dir="rtl">الصورة:</span> "#;
    assert!(there.text().contains(label));
    let at_home = served.get(&format!("/pt/article/1/{slug}")).await;
    assert!(at_home.text().contains("<title>Ponte"));
}

#[tokio::test]
async fn the_front_door_asks_the_browser() {
    let served = Served::new(Scope::Full).await;
    for (wish, edition) in [
        ("pt-BR,en;q=0.5", "/pt/"),
        ("xx", "/en/"),
        ("zh-Hans", "/zh/"),
        ("zh-TW", "/zh/"),
    ] {
        let request = Request::get("/").header(header::ACCEPT_LANGUAGE, wish);
        let got = served.send(request.body(Body::empty()).unwrap()).await;
        assert_eq!(
            (got.status, got.header("location")),
            (StatusCode::FOUND, edition)
        );
        assert!(
            got.header("vary")
                .to_lowercase()
                .contains("accept-language")
        );
    }
    assert_eq!(served.get("/pt").await.header("location"), "/pt/");
}

#[tokio::test]
async fn a_choice_is_remembered_and_leads_nowhere_else() {
    let served = Served::new(Scope::Full).await;
    let page = "/pt/article/1/ponte-velha-da-foz-reabre-apos-tres-anos-de-obras";
    let picker = crate::addresses::choose(samples::lang("pt"), page);
    let shown = served.get(PAGE).await.text().replace("&#38;", "&");
    assert!(shown.contains(&picker), "{picker}");
    let got = served.get(&picker).await;
    assert_eq!(
        (got.status, got.header("location")),
        (StatusCode::SEE_OTHER, page)
    );
    let cookie = got.header("set-cookie");
    for part in ["edition=pt", "Path=/", "HttpOnly", "SameSite=Lax", "Secure"] {
        assert!(cookie.split("; ").any(|own| own == part), "{cookie}");
    }
    for (cookie, edition) in [
        ("a=b; edition=pt", "/pt/"),
        ("edition=xx", "/en/"),
        ("edition", "/en/"),
    ] {
        let request = Request::get("/")
            .header(header::ACCEPT_LANGUAGE, "en")
            .header(header::COOKIE, cookie);
        let got = served.send(request.body(Body::empty()).unwrap()).await;
        assert_eq!(got.header("location"), edition, "{cookie}");
    }
    for elsewhere in [
        "https://evil.example/",
        "//evil.example",
        "/en/",
        "/pt",
        "/ptx/",
        "/pt/%0d%0aSet-Cookie:a=b",
        "/pt/%5c%5cevil.example",
        "",
    ] {
        let got = served.get(&format!("/pt/choose?page={elsewhere}")).await;
        assert_eq!(got.status, StatusCode::BAD_REQUEST, "{elsewhere}");
        assert!(got.header("set-cookie").is_empty());
    }
}

#[tokio::test]
async fn who_finds_nothing_is_told_where_there_is_something() {
    let served = Served::new(Scope::Full).await;
    served.find("pt", "Ponte", "");
    let found = served.get("/pt/search?q=ponte&to=2026-11-18").await;
    assert!(found.text().contains("class=\"row"), "{}", found.text());
    assert!(found.text().contains("/pt/search/rss.xml?q=ponte"));
    let feed = served.get("/pt/search/rss.xml?q=ponte").await;
    assert_eq!(feed.text().matches("<item>").count(), 1);
    let none = served
        .get("/pt/search/atom.xml?q=ponte&to=2026-11-17")
        .await;
    assert_eq!(none.status, StatusCode::OK);
    assert_eq!(none.text().matches("<entry>").count(), 0);
    let early = served.get("/pt/search?q=ponte&to=2026-11-17").await;
    assert!(!early.text().contains("class=\"row"));
    assert!(early.text().contains("href=\"/pt/search?q=ponte\""));
    let other = served.get("/en/search?q=ponte").await;
    assert!(other.text().contains("Found in other languages"));
    assert!(other.text().contains("href=\"/pt/search?q=ponte\""));
}

#[tokio::test]
async fn every_edition_can_be_kept_on_a_home_screen() {
    let served = Served::new(Scope::Full).await;
    let got = served.get("/ar/site.webmanifest").await;
    assert_eq!(got.header("content-type"), "application/manifest+json");
    let manifest: serde_json::Value = serde_json::from_str(got.text()).unwrap();
    assert_eq!(manifest["dir"], "rtl");
    for address in [&manifest["start_url"], &manifest["icons"][0]["src"]] {
        let led = served.get(address.as_str().unwrap()).await;
        assert_eq!(led.status, StatusCode::OK, "{address}");
    }
    let policy = got.header("content-security-policy");
    assert!(policy.contains("manifest-src 'self'"));
}

/// A script cares for what lies beside it and below, and browsers must find its corrections.
#[tokio::test]
async fn what_keeps_saved_articles_lies_above_all_pages_and_is_asked_for_again() {
    let served = Served::new(Scope::Full).await;
    let got = served.get("/offline.js").await;
    assert_eq!(got.header("content-type"), "text/javascript; charset=utf-8");
    assert_eq!(got.header("cache-control"), "no-cache");
    let got = served.get(&crate::assets::SCRIPT_ADDRESS).await;
    assert_eq!(got.header("content-type"), "text/javascript; charset=utf-8");
}

#[tokio::test]
async fn sentences_are_told_of_translations_alone() {
    let served = Served::new(Scope::Full).await;
    let got = served.get("/en/article/1/sentences").await;
    let told: serde_json::Value = serde_json::from_str(got.text()).unwrap();
    assert_eq!((&told["lang"], &told["dir"]), (&"pt".into(), &"ltr".into()));
    assert!(told["pairs"].as_array().unwrap().len() > 3, "{told}");
    for none in ["/pt/article/1/sentences", "/en/article/2/sentences"] {
        assert_eq!(
            served.get(none).await.status,
            StatusCode::NOT_FOUND,
            "{none}"
        );
    }
}

#[tokio::test]
async fn what_is_typed_is_completed() {
    let served = Served::new(Scope::Full).await;
    served.find("pt", "Eleições", "As eleições são hoje.");
    for (typed, completed) in [
        ("as+eleic", r#"["as eleições"]"#),
        ("x%22%3C", "[]"),
        ("", "[]"),
    ] {
        let got = served
            .get(&format!("/pt/search/completions?q={typed}"))
            .await;
        assert_eq!((got.status, got.text()), (StatusCode::OK, completed));
        assert_eq!(got.header("content-type"), "application/json");
    }
}

#[tokio::test]
async fn a_feed_of_originals_has_no_translations() {
    let served = Served::new(Scope::Full).await;
    for (path, items) in [
        ("/pt/originals-rss.xml", 1),
        ("/pt/source/1/originals-rss.xml", 1),
        ("/en/rss.xml", 1),
        ("/en/originals-rss.xml", 0),
        ("/en/source/1/originals-rss.xml", 0),
    ] {
        let feed = served.get(path).await;
        assert_eq!(feed.status, StatusCode::OK, "{path}");
        assert_eq!(feed.text().matches("<item>").count(), items, "{path}");
    }
    let front = served.get("/en/").await;
    assert_eq!(front.text().matches("/en/originals-atom.xml").count(), 2);
}

#[tokio::test]
async fn old_slugs_lead_on() {
    let served = Served::new(Scope::Full).await;
    for old in [
        "/en/article/1/-",
        "/en/article/1/old-headline",
        "/en/article/1/%E2%98%83",
    ] {
        let got = served.get(old).await;
        assert_eq!(
            (got.status, got.header("location")),
            (StatusCode::MOVED_PERMANENTLY, PAGE)
        );
    }
    let got = served.get("/en/article/1/-/original").await;
    assert_eq!(got.header("location"), format!("{PAGE}/original"));
    // The edition of its own language has nothing to compare.
    let got = served.get("/pt/article/1/-/side-by-side").await;
    assert_eq!(
        got.header("location"),
        "/pt/article/1/ponte-velha-da-foz-reabre-apos-tres-anos-de-obras"
    );
}

#[tokio::test]
async fn errors_speak_the_readers_language() {
    let served = Served::new(Scope::Full).await;
    let cases = [
        ("/pt/article/99/x", 404, "Esta página não existe"),
        ("/pt/nowhere", 404, "Esta página não existe"),
        ("/pt/section/nonsense", 404, "Esta página não existe"),
        ("/en/topic/99999999", 404, "There is no such page"),
        ("/en/article/-1/x", 404, "There is no such page"),
        (
            "/en/article/99999999999999999999/x",
            404,
            "There is no such page",
        ),
        ("/en/section/sport?page=0", 404, "There is no such page"),
        ("/en/section/sport?page=99", 404, "There is no such page"),
        ("/en/section/sport?page=x", 400, "could not be understood"),
        (
            "/en/search?q=a&section=nonsense",
            400,
            "could not be understood",
        ),
        ("/en/search?q=%ff%fe", 200, ""),
        ("/en/search?q=a&q=b", 400, "could not be understood"),
        ("/en/source/%ff/x", 400, "could not be understood"),
        ("/media/1/77", 404, "There is no such page"),
        ("/media/9/480", 404, "There is no such page"),
        ("/xx/", 404, "There is no such page"),
        ("/..%2f..%2fetc/passwd", 404, "There is no such page"),
    ];
    for (path, status, words) in cases {
        let got = served.get(path).await;
        assert_eq!(got.status.as_u16(), status, "{path}");
        assert!(got.text().contains(words), "{path}: {}", got.text());
    }
    let request = Request::get("/xx/").header(header::ACCEPT_LANGUAGE, "pt");
    let got = served.send(request.body(Body::empty()).unwrap()).await;
    assert!(got.text().contains("lang=\"pt\""));
    let request = Request::delete("/en/").body(Body::empty()).unwrap();
    let got = served.send(request).await;
    assert_eq!(got.status, StatusCode::METHOD_NOT_ALLOWED);
    assert!(got.header("allow").contains("GET"));
}

#[tokio::test]
async fn no_cache_is_older_than_its_data() {
    let served = Served::new(Scope::Full).await;
    let first = served.get(PAGE).await;
    assert_eq!(first.header("cache-control"), "no-cache");
    let again = |method: Method| {
        Request::builder()
            .method(method)
            .uri(PAGE)
            .header(header::IF_NONE_MATCH, first.header("etag"))
            .body(Body::empty())
            .unwrap()
    };
    let same = served.send(again(Method::GET)).await;
    assert_eq!(
        (same.status, same.body.len()),
        (StatusCode::NOT_MODIFIED, 0)
    );
    let head = Request::head(PAGE).body(Body::empty()).unwrap();
    let head = served.send(head).await;
    assert_eq!((head.status, head.body.len()), (StatusCode::OK, 0));
    assert_eq!(head.header("etag"), first.header("etag"));
    served.comment("name=Ana&text=Bem", &[]).await;
    let held = served.store.unsettled_comments(1).await.unwrap();
    let id = held[0].comment.id;
    served
        .store
        .moderate(id, CommentState::Approved, &[])
        .await
        .unwrap();
    let new = served.send(again(Method::GET)).await;
    assert_eq!(new.status, StatusCode::OK);
    assert!(new.text().contains("Bem"));
}

/// As within a network at home.
#[tokio::test]
async fn a_site_without_tls_asks_for_none() {
    let mut site = samples::site();
    site.base = "http://news.example/".parse().unwrap();
    let served = Served::with(Scope::Full, site).await;
    let got = served.get("/en/").await;
    assert_eq!(got.header("x-frame-options"), "DENY");
    assert_eq!(got.header("strict-transport-security"), "");
}

/// Pages of every kind, what they are made of, and mistakes.
#[tokio::test]
async fn every_answer_is_guarded() {
    let served = Served::new(Scope::Full).await;
    let article = format!("{PAGE}/side-by-side");
    for path in [
        "/",
        "/en/",
        "/en/search?q=x",
        "/en/sources",
        "/en/rss.xml",
        "/media/1/480",
        "/nowhere",
        "/assets/site.css",
        "/robots.txt",
        PAGE,
        &article,
    ] {
        let got = served.get(path).await;
        let policy = got.header("content-security-policy");
        for part in [
            "default-src 'none'",
            "style-src 'self'",
            "img-src 'self'",
            "script-src 'self'",
            "connect-src 'self'",
            "form-action 'self'",
            "base-uri 'none'",
            "frame-ancestors 'none'",
            "require-trusted-types-for 'script'",
            "trusted-types offline",
        ] {
            assert!(policy.split("; ").any(|own| own == part), "{path}: {part}");
        }
        assert!(!policy.contains("unsafe"), "{path}");
        for (name, value) in [
            ("x-content-type-options", "nosniff"),
            ("x-frame-options", "DENY"),
            ("referrer-policy", "strict-origin-when-cross-origin"),
            ("cross-origin-opener-policy", "same-origin"),
            ("strict-transport-security", "max-age=31536000"),
        ] {
            assert_eq!(got.header(name), value, "{path}");
        }
        assert!(got.header("permissions-policy").contains("camera=()"));
        // Readers of feeds show our pictures within pages of theirs.
        let resources = match path.starts_with("/media/") {
            true => "cross-origin",
            false => "same-origin",
        };
        assert_eq!(
            got.header("cross-origin-resource-policy"),
            resources,
            "{path}"
        );
    }
}

#[tokio::test]
async fn pictures_are_our_own() {
    let served = Served::new(Scope::Full).await;
    let got = served.get("/media/1/480").await;
    assert_eq!(
        (got.status, got.header("content-type")),
        (StatusCode::OK, "image/jpeg")
    );
    let picture = image::load_from_memory(&got.body).unwrap();
    assert_eq!((picture.width(), picture.height()), (64, 32));
    let request = Request::get("/media/1/480").header("accept", "image/avif,image/webp,*/*");
    let smaller = served.send(request.body(Body::empty()).unwrap()).await;
    assert_eq!(smaller.header("content-type"), "image/webp");
    assert_eq!(smaller.header("vary"), "accept");
    let picture = image::load_from_memory(&smaller.body).unwrap();
    assert_eq!((picture.width(), picture.height()), (64, 32));
    assert!(served.get(PAGE).await.text().contains("/media/1/240 64w"));
}

#[tokio::test]
async fn no_cache_keeps_a_picture_long_that_may_be_taken_down() {
    let served = Served::new(Scope::Full).await;
    let got = served.get("/media/1/480").await;
    let kept = got.header("cache-control").strip_prefix("public, max-age=");
    let (seconds, after) = kept.unwrap().split_once(", ").unwrap();
    assert!(seconds.parse::<u32>().unwrap() <= 3600, "{seconds}");
    assert_eq!(after, "must-revalidate");
    // Who has it is told so, as long as it is there.
    let tag = got.header("etag").to_owned();
    let again = || {
        let request = Request::get("/media/1/480").header("if-none-match", tag.clone());
        served.send(request.body(Body::empty()).unwrap())
    };
    let same = again().await;
    assert_eq!(same.status, StatusCode::NOT_MODIFIED);
    assert_eq!(same.header("cache-control"), got.header("cache-control"));
    assert!(same.body.is_empty());
    let article = ArticleId::new(1).unwrap();
    let mut save = served
        .store
        .save(samples::at("2026-11-19T08:00:00Z"))
        .await
        .unwrap();
    let taken = save.take_down(article, Remover::Operator, "x").await;
    assert!(taken.unwrap());
    save.commit().await.unwrap();
    let gone = again().await;
    assert_eq!(gone.status, StatusCode::NOT_FOUND);
    assert_eq!(gone.header("cache-control"), "no-cache");
}

#[tokio::test]
async fn the_body_is_translated_on_the_first_reading() {
    let served = Served::new(Scope::Head).await;
    let page = served.get(PAGE).await;
    assert!(
        page.text()
            .contains("<div class=\"prose\" lang=\"pt\" dir=\"ltr\">")
    );
    assert!(
        page.text()
            .contains("Only the headline and the opening are translated so far")
    );
    // The next reader waits as well.
    assert_eq!(page.header("cache-control"), "no-store");
    let counts = served.store.job_counts().await.unwrap();
    let translate = counts.iter().find(|count| count.kind == JobKind::Translate);
    assert_eq!(translate.unwrap().waiting, 1);
    // A second reader queues nothing more.
    served.get(PAGE).await;
    let counts = served.store.job_counts().await.unwrap();
    assert_eq!(counts.iter().map(|count| count.waiting).sum::<u64>(), 1);
}

/// Does the one job there is: translates the body, or fails.
fn worker(store: Store, fails: bool) -> Ring {
    Arc::new(move || {
        let store = store.clone();
        tokio::spawn(async move {
            let now = samples::at("2026-11-18T13:00:00Z");
            let lease = std::time::Duration::from_secs(60);
            let claimed = store
                .claim(&[JobKind::Translate], 1, "w", now, lease)
                .await
                .unwrap();
            let Some(claimed) = claimed.first() else {
                return;
            };
            if fails {
                let end = Outcome::fail("no model");
                return store.give_back(claimed, &end, now).await.unwrap();
            }
            let id = ArticleId::new(1).unwrap();
            let earlier = store.stored_translation(id, Lang::ENGLISH).await.unwrap();
            let earlier = earlier.unwrap();
            let mut whole = samples::translation(Lang::ENGLISH);
            whole.revision = earlier.translation.revision.clone();
            let mut save = store.save(now).await.unwrap();
            let from = "pt".parse().unwrap();
            save.translation(id, from, &whole, Some(&earlier))
                .await
                .unwrap();
            save.finish(claimed).await.unwrap();
        });
    })
}

#[tokio::test]
async fn the_first_reader_waits_for_the_body() {
    let site = samples::site();
    let served = Served::with_workers(Scope::Head, site, |store| worker(store, false)).await;
    let (one, other) = tokio::join!(served.get(PAGE), served.get(PAGE));
    for page in [one, other] {
        assert!(!page.text().contains("translated so far"));
        assert!(page.text().contains("<div class=\"prose\">"));
    }
    assert!(served.store.job_counts().await.unwrap().is_empty());
}

#[tokio::test]
async fn nobody_waits_for_what_failed() {
    let site = Site {
        patience: std::time::Duration::from_secs(600),
        ..samples::site()
    };
    let served = Served::with_workers(Scope::Head, site, |store| worker(store, true)).await;
    for _ in 0..2 {
        let page = served.get(PAGE).await;
        assert!(page.text().contains("translated so far"));
        assert_eq!(page.header("cache-control"), "no-cache");
    }
}

/// What the site answers over a socket.
async fn over_a_socket(address: std::net::SocketAddr, request: &str) -> String {
    use tokio::io::{AsyncReadExt, AsyncWriteExt};
    let mut socket = tokio::net::TcpStream::connect(address).await.unwrap();
    let request = format!("{request}\r\nHost: news.example\r\nConnection: close\r\n\r\n");
    socket.write_all(request.as_bytes()).await.unwrap();
    let mut answer = Vec::new();
    socket.read_to_end(&mut answer).await.unwrap();
    String::from_utf8_lossy(&answer).to_lowercase()
}

#[tokio::test]
async fn the_site_is_served_until_it_is_told_to_stop() {
    let served = Served::new(Scope::Full).await;
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let (stop, stopped) = tokio::sync::oneshot::channel::<()>();
    let ended = async { drop(stopped.await) };
    let running = tokio::spawn(crate::serve(listener, served.site.clone(), ended));
    let head = over_a_socket(address, "HEAD /en/ HTTP/1.1").await;
    assert!(head.starts_with("http/1.1 200"), "{head}");
    assert!(
        head.ends_with("\r\n\r\n") && !head.contains("content-length: 0"),
        "{head}"
    );
    let small = over_a_socket(address, "GET /en/ HTTP/1.1\r\nAccept-Encoding: gzip").await;
    assert!(small.contains("content-encoding: gzip"), "{small}");
    let bad = over_a_socket(address, "GET /en/%00%ff HTTP/1.1").await;
    assert!(bad.starts_with("http/1.1 404"), "{bad}");
    stop.send(()).unwrap();
    running.await.unwrap().unwrap();
}
