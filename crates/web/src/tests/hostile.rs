//! More than two thousand requests that nobody sends in good faith. None of them breaks
//! anything: each is answered, or refused in the language of the edition.

use super::served::{PAGE, Served};
use axum::{
    body::Body,
    http::{HeaderName, HeaderValue, Request, header},
};
use news::{CommentId, CommentState, Scope};

/// What is put where something else is expected, as it stands in an address.
const ODD: [&str; 56] = [
    "",
    "0",
    "-1",
    "1.5",
    "1e9",
    "0x1",
    "%201",
    "01",
    "9223372036854775807",
    "9223372036854775808",
    "99999999999999999999999999",
    "NaN",
    "null",
    "undefined",
    "true",
    "%00",
    "1%00",
    "%0a%0dSet-Cookie:%20a=b",
    "%ff",
    "%c0%af",
    "%ed%a0%80",
    "%f4%90%80%80",
    "%",
    "%2",
    "%zz",
    "..",
    "..%2f..%2fetc%2fpasswd",
    "%2e%2e%5c%2e%2e%5cwindows",
    "....//",
    "~",
    "*",
    "%3Cscript%3Ealert(1)%3C/script%3E",
    "%22%3E%3Cimg%20src=x%20onerror=alert(1)%3E",
    "'%20OR%20'1'='1",
    "1;%20DROP%20TABLE%20article",
    "1%20UNION%20SELECT%20*%20FROM%20job",
    "%7B%7B7*7%7D%7D",
    "$%7Bjndi:ldap://x.example/a%7D",
    "$(id)",
    "%60id%60",
    "file:///etc/passwd",
    "http://169.254.169.254/",
    "javascript:alert(1)",
    "%E2%80%AEgpj",
    "%E2%81%A6%E2%81%A9",
    "%EF%BB%BF",
    "%F0%9F%92%A9",
    "%CC%81%CC%81%CC%81",
    "%D8%A7%D9%84%D8%A3%D8%AE%D8%A8%D8%A7%D8%B1",
    "%E6%BC%A2%E5%AD%97",
    "en",
    "EN",
    "pt-BR",
    "xx-Latn-DE-1996-u-ca-gregory",
    "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
    "-%20-%20%22%20-%22%20(((",
];

/// Addresses with a place for it.
const PATHS: [&str; 34] = [
    "/{}",
    "/{}/",
    "/pt/{}",
    "/pt/section/{}",
    "/pt/section/{}/rss.xml",
    "/pt/topic/{}",
    "/pt/topic/{}/feed.json",
    "/pt/source/{}/x",
    "/pt/source/1/{}",
    "/pt/source/{}/atom.xml",
    "/pt/author/{}/x",
    "/pt/author/{}/originals-rss.xml",
    "/pt/story/{}/x",
    "/pt/story/{}/originals-atom.xml",
    "/pt/article/{}/x",
    "/pt/article/1/{}",
    "/pt/article/{}/x/original",
    "/pt/article/1/{}/original",
    "/pt/article/1/{}/side-by-side",
    "/pt/article/{}/comment",
    "/pt/comment/{}",
    "/pt/comment/{}/report",
    "/media/{}/480",
    "/media/1/{}",
    "/assets/{}",
    "/websub/{}",
    "/{}/api",
    "/pt/article/{}/sentences",
    "/{}/site.webmanifest",
    "/api/v1/{}",
    "/api/v1/{}/stories",
    "/api/v1/{}/articles",
    "/api/v1/pt/articles/{}",
    "/api/v1/pt/topics/{}",
];

/// Questions with a place for it.
const QUERIES: [&str; 24] = [
    "/pt/search?q={}",
    "/pt/search?q=a&section={}",
    "/pt/search?q=a&source={}",
    "/pt/search?q=a&lang={}",
    "/pt/search?q=a&from={}",
    "/pt/search?q=a&to={}",
    "/pt/search?q=a&order={}",
    "/pt/search?q=a&page={}",
    "/pt/search?{}",
    "/pt/search/rss.xml?q={}",
    "/pt/section/sport?page={}",
    "/pt/choose?page={}",
    "/pt/choose?{}",
    "/pt/article/1/x?reply={}",
    "/pt/article/1/x?comment={}",
    "/pt/article/1/x?comment=shown&own={}",
    "/api/v1/pt/articles?section={}",
    "/api/v1/pt/articles?after={}",
    "/api/v1/pt/articles?limit={}",
    "/api/v1/pt/articles?ids={}",
    "/api/v1/pt/stories?{}",
    "/api/v1/pt/stories?after={}",
    "/pt/search/completions?q={}",
    "/pt/article/1/sentences?{}",
];

/// Headers that we read, or that others have stumbled over.
const HEADERS: [&str; 10] = [
    "accept",
    "accept-encoding",
    "accept-language",
    "cookie",
    "host",
    "if-none-match",
    "origin",
    "range",
    "sec-fetch-site",
    "x-forwarded-for",
];

/// Where forms are sent, and forms with a place for it.
const FORMS: [(&str, &str); 11] = [
    ("/pt/article/1/comment", "name={}&text=a&began=1"),
    ("/pt/article/1/comment", "name=a&text={}&began=1"),
    ("/pt/article/1/comment", "name=a&text=a&parent={}&began=1"),
    ("/pt/article/1/comment", "name=a&text=a&email={}&began=1"),
    ("/pt/article/1/comment", "name=a&text=a&began={}"),
    ("/pt/article/1/comment", "{}"),
    ("/pt/comment/1", "name=a&text={}"),
    ("/pt/comment/1", "withdraw={}"),
    ("/pt/comment/1/report", "reason={}&words=a"),
    ("/pt/comment/1/report", "reason=spam&words={}"),
    ("/pt/comment/1/report", "{}"),
];

/// Sends a request and looks at the answer; whether it could be sent at all.
async fn try_out(served: &Served, request: axum::http::Result<Request<Body>>) -> bool {
    let Ok(request) = request else { return false };
    let shown = format!(
        "{} {} {:?}",
        request.method(),
        request.uri(),
        request.headers()
    );
    let edition = request.uri().path().starts_with("/pt/");
    let got = served.send(request).await;
    let status = got.status;
    assert!(!status.is_server_error(), "{shown}: {status}");
    for lines in [got.header("location"), got.header("set-cookie")] {
        assert!(!lines.contains(['\r', '\n']), "{shown}: {lines}");
        assert!(
            !lines.starts_with("//") && !lines.contains("://"),
            "{shown}: {lines}"
        );
    }
    if status.is_client_error() {
        let page = String::from_utf8_lossy(&got.body);
        let program = got.header("content-type") == "application/problem+json";
        let words = program || page.contains("<html lang=\"");
        assert!(words, "{shown}: {status} without words");
        assert!(!edition || page.contains("<html lang=\"pt\""), "{shown}");
    }
    let page = String::from_utf8_lossy(&got.body);
    for dangerous in ["<script>alert", "<img src=x", "href=\"javascript:"] {
        assert!(!page.contains(dangerous), "{shown}: {dangerous}");
    }
    true
}

#[tokio::test]
async fn nothing_hostile_breaks_the_site() {
    let served = Served::new(Scope::Full).await;
    served.comment("name=Ana&text=Bem", &[]).await;
    let (id, approved) = (CommentId::new(1).unwrap(), CommentState::Approved);
    served.store.moderate(id, approved, &[]).await.unwrap();
    let mut sent = 0_usize;
    let long = "x".repeat(9_000);
    for odd in ODD.into_iter().chain([long.as_str()]) {
        for place in PATHS.into_iter().chain(QUERIES) {
            let get = Request::get(place.replace("{}", odd)).body(Body::empty());
            sent += usize::from(try_out(&served, get).await);
        }
        for name in HEADERS {
            let Ok(value) = HeaderValue::from_bytes(&unescaped(odd)) else {
                continue;
            };
            let name = HeaderName::from_static(name);
            for path in ["/", PAGE] {
                let get = Request::get(path).header(&name, value.clone());
                sent += usize::from(try_out(&served, get.body(Body::empty())).await);
            }
        }
        for (path, form) in FORMS {
            let post = Request::post(path)
                .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
                .body(Body::from(form.replace("{}", odd)));
            sent += usize::from(try_out(&served, post).await);
        }
    }
    assert!(sent >= 3_000, "only {sent} were sent");
}

/// The bytes that an odd address stands for.
fn unescaped(odd: &str) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut rest = odd.as_bytes();
    while let [first, after @ ..] = rest {
        let code = after.get(..2).and_then(|hex| std::str::from_utf8(hex).ok());
        let code = code.and_then(|hex| u8::from_str_radix(hex, 16).ok());
        match (first, code) {
            (b'%', Some(code)) => {
                bytes.push(code);
                rest = &after[2..];
            }
            (first, _) => {
                bytes.push(*first);
                rest = after;
            }
        }
    }
    bytes
}
