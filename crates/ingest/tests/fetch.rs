//! Fetching, against a site on the loopback that does what the worst sites do.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    missing_docs
)]

mod site;

use ingest::{
    Accept, Allow, Body, Conditional, FetchError, FetchLimits, Fetched, Fetcher, Rate, Refusal,
};
use news::WebUrl;
use site::{Reply, Site, fetcher, fetcher_with, limits, no_waiting, ok, redirect, status};
use std::{
    io::Write,
    net::IpAddr,
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    time::Duration,
};

const HTML: &str = "text/html; charset=utf-8";

async fn get(fetcher: &Fetcher, url: &WebUrl) -> Result<Fetched, FetchError> {
    fetcher
        .get(url, &Conditional::default(), Accept::Page)
        .await
}

async fn body(fetcher: &Fetcher, url: &WebUrl) -> Body {
    match get(fetcher, url).await.unwrap() {
        Fetched::Body(body) => *body,
        other => panic!("{other:?}"),
    }
}

async fn error(site: &Site, path: &str) -> FetchError {
    get(&fetcher(), &site.url(path)).await.unwrap_err()
}

#[tokio::test]
async fn a_page_comes_with_what_its_headers_say() {
    let head = "200 OK\nContent-Type: text/html; charset=ISO-8859-1\nETag: \"7\"\n\
                Last-Modified: Sun, 01 Mar 2026 12:00:00 GMT\nCache-Control: max-age=300";
    let page = Reply::Whole(head.to_owned(), b"caf\xe9".to_vec());
    let site = Site::new([("/a", page)]).await;
    let body = body(&fetcher(), &site.url("/a#part")).await;
    assert_eq!(body.url, site.url("/a"));
    assert_eq!(body.status, 200);
    assert_eq!(body.content_type.as_deref(), Some("text/html"));
    assert_eq!(body.charset.as_deref(), Some("iso-8859-1"));
    assert_eq!(body.bytes, b"caf\xe9");
    assert_eq!(body.condition.etag.as_deref(), Some("\"7\""));
    assert_eq!(body.permanent, None);
    assert_eq!(body.fresh_for, Some(Duration::from_secs(300)));
    let request = site.asked().pop().unwrap().to_lowercase();
    assert!(request.contains("user-agent: interpres/0.1 (+https://example.org/about)"));
    assert!(!request.contains("cookie") && !request.contains("referer"));
}

#[tokio::test]
async fn an_unchanged_page_is_not_sent_again() {
    let page = Reply::Unless("if-none-match: \"7\"", Box::new(ok(HTML, "x")));
    let site = Site::new([("/a", page)]).await;
    let condition = Conditional {
        etag: Some("\"7\"".to_owned()),
        last_modified: Some("a\nb: injected".to_owned()),
    };
    let fetched = fetcher()
        .get(&site.url("/a"), &condition, Accept::Feed)
        .await;
    assert!(
        matches!(fetched, Ok(Fetched::NotModified { .. })),
        "{fetched:?}"
    );
    assert!(!site.asked().concat().contains("injected"));
    let unasked = Site::new([("/a", status("304 Not Modified"))]).await;
    let fetched = get(&fetcher(), &unasked.url("/a")).await;
    assert!(
        matches!(fetched, Ok(Fetched::NotModified { .. })),
        "{fetched:?}"
    );
}

#[tokio::test]
async fn redirects_are_followed_and_permanence_is_kept_as_far_as_it_goes() {
    let site = Site::new([
        ("/old", redirect(301, "/older/../moved")),
        ("/moved", redirect(308, "/today?x=1")),
        ("/today?x=1", redirect(302, "here#top")),
        ("/here", ok(HTML, "here")),
        ("/passing", redirect(307, "/old")),
    ])
    .await;
    let found = body(&fetcher(), &site.url("/old")).await;
    assert_eq!(found.url, site.url("/here"));
    assert_eq!(found.permanent, Some(site.url("/today?x=1")));
    let found = body(&fetcher(), &site.url("/moved")).await;
    assert_eq!(found.permanent, Some(site.url("/today?x=1")));
    let found = body(&fetcher(), &site.url("/passing")).await;
    assert_eq!((found.url, found.permanent), (site.url("/here"), None));
}

#[tokio::test]
async fn redirects_that_lead_nowhere_are_told_apart() {
    let site = Site::new([
        ("/a", redirect(302, "/b")),
        ("/b", redirect(302, "/a")),
        ("/1", redirect(302, "/2")),
        ("/2", redirect(302, "/3")),
        ("/3", redirect(302, "/4")),
        ("/4", redirect(302, "/5")),
        ("/5", redirect(302, "/6")),
        ("/odd", redirect(302, "ftp://example.org/")),
        ("/none", status("301 Moved")),
    ])
    .await;
    assert_eq!(
        error(&site, "/a").await,
        FetchError::RedirectLoop(site.url("/a"))
    );
    assert_eq!(error(&site, "/1").await, FetchError::TooManyRedirects(4));
    let odd = FetchError::BadRedirect("ftp://example.org/".to_owned());
    assert_eq!(error(&site, "/odd").await, odd);
    assert_eq!(
        error(&site, "/none").await,
        FetchError::BadRedirect(String::new())
    );
}

#[tokio::test]
async fn no_redirect_leads_to_a_private_address() {
    let targets = [
        "http://10.0.0.1/",
        "http://169.254.169.254/latest/meta-data/",
        "http://[::ffff:127.0.0.1]/",
        "http://2852039166/",
        "//0xa9fea9fe/",
        "http://localhost/",
        "http://user:secret@example.org/",
        "http://example.org:6379/",
    ];
    for target in targets {
        let site = Site::new([("/a", redirect(301, target))]).await;
        let error = error(&site, "/a").await;
        assert!(
            matches!(error, FetchError::Refused(_)),
            "{target}: {error:?}"
        );
        assert!(!error.is_passing());
    }
}

#[tokio::test]
async fn without_an_allow_list_the_loopback_is_closed() {
    let site = Site::new([("/a", ok(HTML, "secret"))]).await;
    let closed = Fetcher::new("desk@example.org", Allow::none(), limits(), no_waiting()).unwrap();
    let error = get(&closed, &site.url("/a")).await.unwrap_err();
    let address: IpAddr = "127.0.0.1".parse().unwrap();
    assert_eq!(error, FetchError::Refused(Refusal::Address(address)));
    assert!(site.asked().is_empty());
}

/// A fetcher whose names lead to the loopback after the first so many lookups.
fn rebinding(allow: Allow, honest: usize) -> (Fetcher, Arc<AtomicUsize>) {
    let lookups = Arc::new(AtomicUsize::new(0));
    let count = Arc::clone(&lookups);
    let lookup: ingest::Lookup = Arc::new(move |_| {
        let answer = match count.fetch_add(1, Ordering::SeqCst) < honest {
            // Opened below, and answers nobody else.
            true => vec!["127.0.0.2".parse().unwrap()],
            false => vec!["127.0.0.1".parse().unwrap(), "::1".parse().unwrap()],
        };
        Box::pin(async move { Ok(answer) })
    });
    let limits = FetchLimits {
        connect: Duration::from_secs(2),
        ..limits()
    };
    let fetcher = Fetcher::with_lookup("desk@example.org", allow, limits, no_waiting(), lookup);
    (fetcher.unwrap(), lookups)
}

#[tokio::test]
async fn a_name_that_leads_inside_is_refused_when_connecting() {
    let (fetcher, lookups) = rebinding(Allow::none(), 0);
    let url: WebUrl = "http://rebind.example/a".parse().unwrap();
    let error = get(&fetcher, &url).await.unwrap_err();
    assert!(
        matches!(error, FetchError::Refused(Refusal::Name { .. })),
        "{error:?}"
    );
    assert!(lookups.load(Ordering::SeqCst) > 0);
}

#[tokio::test]
async fn a_name_that_changes_its_mind_is_checked_each_time() {
    // The first lookup gives an address that is open (and where nobody listens); the next
    // one the loopback proper, which is not.
    let allow = Allow::parse(&["127.0.0.2"]).unwrap();
    let (fetcher, lookups) = rebinding(allow, 1);
    let url: WebUrl = "http://rebind.example:8443/a".parse().unwrap();
    let first = get(&fetcher, &url).await.unwrap_err();
    assert!(matches!(first, FetchError::Connect { .. }), "{first:?}");
    // The failure is remembered for the site; another port is another site.
    let url: WebUrl = "http://rebind.example:8080/a".parse().unwrap();
    let second = get(&fetcher, &url).await.unwrap_err();
    assert!(matches!(second, FetchError::Refused(_)), "{second:?}");
    assert_eq!(lookups.load(Ordering::SeqCst), 2);
}

#[tokio::test]
async fn unknown_names_and_closed_doors_are_told_apart() {
    let lookup: ingest::Lookup =
        Arc::new(|_| Box::pin(async { Err(std::io::Error::other("no such name")) }));
    let fetcher = Fetcher::with_lookup(
        "desk@example.org",
        Allow::none(),
        limits(),
        no_waiting(),
        lookup,
    )
    .unwrap();
    let nowhere = get(&fetcher, &"https://nowhere.example/".parse().unwrap()).await;
    assert!(
        matches!(nowhere, Err(FetchError::Dns { ref reason, .. }) if reason == "no such name"),
        "{nowhere:?}"
    );
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let port = listener.local_addr().unwrap().port();
    drop(listener);
    let url: WebUrl = format!("http://127.0.0.1:{port}/").parse().unwrap();
    let closed = get(&site::fetcher(), &url).await;
    assert!(
        matches!(closed, Err(FetchError::Connect { .. })),
        "{closed:?}"
    );
}

#[tokio::test]
async fn plain_text_in_place_of_tls_is_told() {
    let site = Site::new([("/", ok(HTML, "x"))]).await;
    let url: WebUrl = format!("https://127.0.0.1:{}/", site.port).parse().unwrap();
    // Whoever listens waits for the end of a request that never ends: answer at once.
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = listener.local_addr().unwrap().port();
    tokio::spawn(async move {
        while let Ok((mut stream, _)) = listener.accept().await {
            let _ =
                tokio::io::AsyncWriteExt::write_all(&mut stream, b"HTTP/1.1 400 No\r\n\r\n").await;
        }
    });
    let mut plain = url.as_url().clone();
    plain.set_port(Some(port)).unwrap();
    let error = get(&fetcher(), &WebUrl::try_from(plain).unwrap())
        .await
        .unwrap_err();
    assert!(matches!(error, FetchError::Tls { .. }), "{error:?}");
}

#[tokio::test]
async fn too_much_is_too_much() {
    let html = || "200 OK\nContent-Type: text/html".to_owned();
    let large = Reply::Whole(html(), vec![b'a'; 100_001]);
    let endless = Reply::Endless(html(), vec![b'a'; 10_000], Duration::ZERO);
    let mut gzip = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    gzip.write_all(&vec![0; 5_000_000]).unwrap();
    let bomb = gzip.finish().unwrap();
    assert!(bomb.len() < 10_000);
    let bomb = Reply::Whole(format!("{}\nContent-Encoding: gzip", html()), bomb);
    let many = (0..90).map(|n| format!("X-{n}: {}\n", "a".repeat(1000)));
    let headers = Reply::Whole(
        format!("200 OK\n{}", many.collect::<String>().trim()),
        vec![],
    );
    let just = Reply::Whole(html(), vec![b'a'; 100_000]);
    let pages = [
        ("/large", large),
        ("/endless", endless),
        ("/bomb", bomb),
        ("/headers", headers),
        ("/just", just),
    ];
    let site = Site::new(pages).await;
    assert_eq!(
        error(&site, "/large").await,
        FetchError::TooLarge { ceiling: 100_000 }
    );
    assert_eq!(
        error(&site, "/endless").await,
        FetchError::TooLarge { ceiling: 100_000 }
    );
    assert_eq!(
        error(&site, "/bomb").await,
        FetchError::TooLarge { ceiling: 200_000 }
    );
    assert_eq!(error(&site, "/headers").await, FetchError::HeadersTooLarge);
    assert_eq!(
        body(&fetcher(), &site.url("/just")).await.bytes.len(),
        100_000
    );
}

#[tokio::test]
async fn endless_headers_are_cut_off() {
    let endless = Reply::Endless(
        "200 OK".to_owned() + "\nX: y",
        vec![],
        Duration::from_secs(60),
    );
    let head = format!("HTTP/1.1 200 OK\r\nX: {}", "a".repeat(2_000_000));
    let site = Site::new([
        ("/huge", Reply::Raw(head.into_bytes())),
        ("/silent", endless),
    ])
    .await;
    assert_eq!(error(&site, "/huge").await, FetchError::HeadersTooLarge);
}

#[tokio::test]
async fn slow_drip_runs_out_of_time() {
    let total = Duration::from_millis(300);
    let hasty = fetcher_with(FetchLimits { total, ..limits() });
    let head = || "200 OK\nContent-Type: text/html".to_owned();
    let drip = Reply::Endless(head(), b"a".to_vec(), Duration::from_millis(20));
    let silent = Reply::Endless(head(), b"".to_vec(), Duration::from_secs(60));
    let site = Site::new([("/drip", drip), ("/silent", silent)]).await;
    for path in ["/drip", "/silent"] {
        let error = get(&hasty, &site.url(path)).await.unwrap_err();
        assert_eq!(error, FetchError::TimedOut(total), "{path}");
        assert!(error.is_passing());
    }
}

#[tokio::test]
async fn broken_answers_are_told() {
    let cut =
        b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 100\r\n\r\nshort".to_vec();
    let garbled = Reply::Whole(
        "200 OK\nContent-Encoding: gzip".to_owned(),
        b"not gzip".to_vec(),
    );
    let site = Site::new([
        ("/cut", Reply::Raw(cut)),
        (
            "/noise",
            Reply::Raw(b"\x16\x03\x01 no http at all\r\n\r\n".to_vec()),
        ),
        ("/none", Reply::Raw(Vec::new())),
        ("/garbled", garbled),
    ])
    .await;
    for path in ["/cut", "/noise", "/none", "/garbled"] {
        let error = error(&site, path).await;
        assert!(
            matches!(error, FetchError::Broken { .. }),
            "{path}: {error:?}"
        );
    }
}

#[tokio::test]
async fn statuses_say_whether_to_come_back() {
    let site = Site::new([
        ("/gone", status("410 Gone")),
        ("/secret", status("403 Forbidden")),
        ("/busy", status("503 Busy\nRetry-After: 120")),
        ("/later", status("429 Slow\nRetry-After: Sun, 01 Mar 2026 12:05:00 GMT\nDate: Sun, 01 Mar 2026 12:00:00 GMT")),
        ("/down", status("502 Bad Gateway")),
        ("/film", ok("video/mp4", "x")),
    ])
    .await;
    assert_eq!(error(&site, "/gone").await, FetchError::Gone);
    assert_eq!(error(&site, "/missing").await, FetchError::Status(404));
    assert!(!error(&site, "/missing").await.is_passing());
    assert_eq!(error(&site, "/secret").await, FetchError::Status(403));
    let busy = error(&site, "/busy").await;
    assert_eq!(busy.retry_after(), Some(Duration::from_secs(120)));
    assert_eq!(
        error(&site, "/later").await.retry_after(),
        Some(Duration::from_secs(300))
    );
    let down = error(&site, "/down").await;
    assert!(down.is_passing() && down.retry_after().is_none());
    assert!(matches!(
        error(&site, "/film").await,
        FetchError::WrongType { .. }
    ));
}

#[tokio::test]
async fn a_host_that_gets_too_many_requests_is_left_alone() {
    for (reply, alone) in [
        (status("429 Slow\nRetry-After: 120"), true),
        (status("503 Busy\nRetry-After: 120"), true),
        (status("503 Busy"), false),
        (status("403 Forbidden\nRetry-After: 120"), false),
    ] {
        let site = Site::new([("/busy", reply), ("/a", ok(HTML, "a"))]).await;
        let fetcher = fetcher();
        assert!(get(&fetcher, &site.url("/busy")).await.is_err());
        let next = get(&fetcher, &site.url("/a")).await;
        assert_eq!(site.paths().contains(&"/a".to_owned()), !alone);
        let busy = matches!(next, Err(FetchError::Busy { after, .. }) if after.as_secs() > 100);
        assert_eq!(busy, alone, "{next:?}");
    }
}

#[tokio::test]
async fn robots_are_obeyed_and_asked_once() {
    let robots = "User-agent: *\nDisallow: /\n\nUser-agent: Interpres\nDisallow: /archive/\n";
    let site = Site::new([
        ("/robots.txt", ok("text/plain", robots)),
        ("/a", ok(HTML, "a")),
        ("/b", redirect(302, "/archive/b")),
        ("/archive/b", ok(HTML, "b")),
    ])
    .await;
    let fetcher = fetcher();
    assert_eq!(body(&fetcher, &site.url("/a")).await.bytes, b"a");
    let error = get(&fetcher, &site.url("/archive/b")).await.unwrap_err();
    assert_eq!(error, FetchError::Robots(site.url("/archive/b")));
    let error = get(&fetcher, &site.url("/b")).await.unwrap_err();
    assert_eq!(error, FetchError::Robots(site.url("/archive/b")));
    assert_eq!(
        site.asked()
            .iter()
            .filter(|it| it.starts_with("GET /robots.txt "))
            .count(),
        1
    );
    assert_eq!(site.paths(), ["/a", "/b"]);
}

#[tokio::test]
async fn robots_that_cannot_be_had_make_us_wait_unless_there_are_none() {
    for (reply, open) in [
        (status("404 Not Found"), true),
        (status("403 Forbidden"), true),
        (status("410 Gone"), true),
        (redirect(301, "/robots.txt"), true),
        (ok("text/html", "<html>no rules</html>"), true),
        (status("500 Broken"), false),
        (status("503 Busy\nRetry-After: 77"), false),
        (status("429 Slow"), false),
    ] {
        let site = Site::new([("/robots.txt", reply), ("/a", ok(HTML, "a"))]).await;
        let fetched = get(&fetcher(), &site.url("/a")).await;
        assert_eq!(fetched.is_ok(), open, "{fetched:?}");
        if let Err(error) = fetched {
            assert!(
                matches!(error, FetchError::RobotsUnavailable { .. }),
                "{error:?}"
            );
            assert!(error.is_passing() && error.retry_after().is_some());
            assert!(site.paths().is_empty());
        }
    }
}

#[tokio::test]
async fn long_robots_are_read_as_far_as_the_ceiling() {
    let mut robots = "User-agent: *\nDisallow: /private/\n".to_owned();
    robots.push_str(&"# nothing to see\n".repeat(100_000));
    let site = Site::new([
        ("/robots.txt", ok("text/plain", robots)),
        ("/a", ok(HTML, "a")),
    ])
    .await;
    assert!(get(&fetcher(), &site.url("/a")).await.is_ok());
    let error = error(&site, "/private/a").await;
    assert!(matches!(error, FetchError::Robots(_)), "{error:?}");
}

#[tokio::test]
async fn a_rule_that_the_ceiling_cuts_is_none() {
    let start = "User-agent: *\n#";
    let rule = "\nDisallow: /private\n";
    // The ceiling lies behind "Disallow: /".
    let filling = "x".repeat((512 << 10) - start.len() - rule.len() + "private\n".len());
    let robots = format!("{start}{filling}{rule}{}", "# more\n".repeat(100));
    let site = Site::new([
        ("/robots.txt", ok("text/plain", robots)),
        ("/a", ok(HTML, "a")),
    ])
    .await;
    let body = body(&fetcher(), &site.url("/a")).await;
    assert_eq!(body.bytes, b"a");
}

#[tokio::test]
async fn crawl_delay_sends_the_impatient_away() {
    let robots = "User-agent: *\nCrawl-delay: 40\n";
    let site = Site::new([
        ("/robots.txt", ok("text/plain", robots)),
        ("/a", ok(HTML, "a")),
    ])
    .await;
    let fetcher = fetcher();
    assert!(get(&fetcher, &site.url("/a")).await.is_ok());
    let error = get(&fetcher, &site.url("/a")).await.unwrap_err();
    assert!(matches!(error, FetchError::Busy { .. }), "{error:?}");
    assert!(error.retry_after().unwrap() > Duration::from_secs(20));
}

#[tokio::test]
async fn pages_of_one_host_come_one_after_another() {
    let site = Site::new([("/a", ok(HTML, "a"))]).await;
    let allow = Allow::parse(&["127.0.0.0/8"]).unwrap();
    let rate = Rate {
        at_once: 1,
        apart: Duration::from_millis(30),
        patience: Duration::from_secs(10),
    };
    let fetcher = Fetcher::new("desk@example.org", allow, limits(), rate).unwrap();
    let start = std::time::Instant::now();
    let url = site.url("/a");
    let all = futures::future::join_all((0..5).map(|_| get(&fetcher, &url))).await;
    assert!(all.iter().all(Result::is_ok));
    assert!(start.elapsed() >= Duration::from_millis(150));
}

#[tokio::test]
async fn a_hub_that_moved_is_followed_for_a_while() {
    let site = Site::new([
        ("/hub", redirect(307, "/moved")),
        ("/moved", redirect(308, "/here")),
        ("/here", status("202 Accepted")),
        ("/passing", redirect(302, "/here")),
        ("/round", redirect(307, "/round")),
        ("/inside", redirect(307, "http://10.0.0.1/")),
    ])
    .await;
    let feeds = ["https://a.example/rss".to_owned()];
    let fetcher = fetcher();
    let tell = async |path| fetcher.tell_hub(&site.url(path), &feeds).await;
    assert_eq!(tell("/hub").await, Ok(()));
    assert_eq!(site.paths(), ["/hub", "/moved", "/here"]);
    assert!(site.asked().iter().all(|it| it.starts_with("POST ")));
    assert_eq!(tell("/passing").await, Err(FetchError::Status(302)));
    let round = tell("/round").await;
    assert!(
        matches!(round, Err(FetchError::TooManyRedirects(_))),
        "{round:?}"
    );
    let inside = tell("/inside").await;
    assert!(matches!(inside, Err(FetchError::Refused(_))), "{inside:?}");
}

#[tokio::test]
async fn a_contact_is_needed() {
    for contact in ["", " ", "a\nb: c"] {
        let made = Fetcher::new(contact, Allow::none(), limits(), no_waiting());
        assert!(made.is_err());
    }
}
