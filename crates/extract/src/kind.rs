//! Whether a page is an article, and what else it may be; and where the article goes on.

use crate::{
    document::{attr, words},
    pattern::pattern,
    structured::Claims,
};
use dom_query::Document;
use news::WebUrl;
use regex::Regex;
use std::sync::LazyLock;

/// What a page is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum PageKind {
    /// An article.
    Article,
    /// The beginning of an article whose rest is for subscribers.
    PaywallStub,
    /// A film with a title and little more.
    Video,
    /// A list of articles: a front page, a section, a topic.
    Section,
    /// A question for consent to cookies in place of the page.
    ConsentWall,
    /// A check whether the reader is a person, or a refusal.
    Blocked,
    /// None of these; perhaps filled in by scripts.
    Other,
}

/// Text of consent walls, which stand where nothing else does.
static CONSENT: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?ix)before\s+you\s+continue|we\s+(?:and\s+our\s+partners\s+)?(?:use|value)\s+(?:your\s+privacy|cookies)|
        accept\s+(?:all\s+)?cookies|your\s+privacy\s+choices|cookies?\s+(?:zustimm|akzeptier)|zustimmen\s+und\s+weiter|
        mit\s+werbung\s+(?:und\s+tracking\s+)?weiterlesen|accepter\s+et\s+(?:continuer|fermer)|continuer\s+sans\s+accepter|
        aceptar\s+(?:y\s+continuar|cookies)|aceitar\s+(?:e\s+continuar|cookies)|accetta\s+(?:e\s+continua|i\s+cookie)|
        akkoord\s+en\s+(?:door|verder)|zaakceptuj|godkänn\s+(?:alla\s+)?cookies|przejdź\s+do\s+serwisu",
    )
});
/// Text of checks and refusals.
static BLOCKED: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?ix)are\s+you\s+a\s+(?:human|robot)|you\s+are\s+not\s+a\s+robot|verify(?:ing)?\s+(?:that\s+)?you\s+are\s+(?:a\s+)?human|
        checking\s+(?:if\s+the\s+site|your\s+browser)|access\s+(?:to\s+this\s+page\s+has\s+been\s+)?denied|captcha|
        incapsula|unusual\s+traffic|just\s+a\s+moment|pardon\s+our\s+interruption|request\s+unsuccessful",
    )
});

/// What a page is, by what it claims, by the weight of its running text and by where it lies.
pub(crate) fn kind(
    page: &Document,
    claims: &Claims,
    address: &WebUrl,
    said: usize,
    walled: bool,
) -> PageKind {
    let claimed = |wanted: &[&str]| {
        claims
            .kinds
            .iter()
            .any(|kind| wanted.iter().any(|name| kind.starts_with(name)))
    };
    let front = address.as_url().path().trim_matches('/').is_empty();
    if said >= crate::SHORT && !front {
        return match walled {
            true => PageKind::PaywallStub,
            false => PageKind::Article,
        };
    }
    if let Some(wall) = wall(page, said) {
        return wall;
    }
    if walled {
        return PageKind::PaywallStub;
    }
    let filmed = claimed(&["video"]) || claims.is_article && claimed(&["videoobject"]);
    if filmed && said < crate::SHORT {
        return PageKind::Video;
    }
    if claims.is_article {
        return PageKind::Article;
    }
    let list = claimed(&["collectionpage", "itemlist", "searchresultspage"]) || is_list(page);
    match said {
        _ if front || list => PageKind::Section,
        0 => PageKind::Other,
        said if said >= crate::NOTHING => PageKind::Article,
        _ => PageKind::Other,
    }
}

/// A wall says what it wants in few words and has no article behind it.
fn wall(page: &Document, said: usize) -> Option<PageKind> {
    if said >= crate::SHORT {
        return None;
    }
    let body = page.body()?;
    let title = page.select("head > title").nodes().first().map(words);
    let text = format!("{}\n{}", title.unwrap_or_default(), words(&body));
    if text.chars().count() > 6000 {
        return None;
    }
    if BLOCKED.is_match(&text) || text.chars().count() < 200 && BLOCKED.is_match(&page.html()) {
        return Some(PageKind::Blocked);
    }
    CONSENT.is_match(&text).then_some(PageKind::ConsentWall)
}

/// Whether most headings lead elsewhere.
fn is_list(page: &Document) -> bool {
    let all = page.select("h2, h3, h4").nodes().iter().take(200).count();
    let linked =
        page.select("h2 a[href], h3 a[href], h4 a[href], a[href] h2, a[href] h3, a[href] h4");
    let linked = linked.nodes().iter().take(200).count();
    linked >= 3 && linked * 2 > all
}

/// The next page of the same article: what the page calls next, where it lies under the
/// same address but for a number of the page. A blog's next article does not.
pub(crate) fn next_page(page: &Document, base: &WebUrl) -> Option<WebUrl> {
    let found = page.select("link[rel~='next'], a[rel~='next']");
    let all = found.nodes().iter().take(20);
    all.filter_map(|node| base.join(&attr(node, "href")?).ok())
        .find(|next| is_continuation(base, next))
}

fn is_continuation(base: &WebUrl, next: &WebUrl) -> bool {
    let (number, here) = numbered(base);
    let (next_number, there) = numbered(next);
    base.host() == next.host() && here == there && next_number == number + 1
}

/// The number of a page in its address (1 where there is none), and the address without it:
/// `?page=2`, `/2`, `/page/2`, `-2.html`, `_p2`.
fn numbered(url: &WebUrl) -> (u32, String) {
    const KEYS: [&str; 6] = ["page", "p", "seite", "pagina", "pg", "paged"];
    let small = |digits: &str| {
        digits
            .parse::<u32>()
            .ok()
            .filter(|number| (1..100).contains(number))
    };
    let mut number = None;
    let mut kept = Vec::new();
    for (key, value) in url.as_url().query_pairs() {
        match small(&value).filter(|_| KEYS.contains(&&*key)) {
            Some(found) => number = Some(found),
            None => kept.push(format!("{key}={value}")),
        }
    }
    let path = url.as_url().path().trim_end_matches('/');
    let (path, end) = match path.rsplit_once('.') {
        Some((front, end)) if end.len() <= 5 && !end.contains('/') => (front, end),
        _ => (path, ""),
    };
    let digits = path.len() - path.trim_end_matches(|c: char| c.is_ascii_digit()).len();
    let (front, last) = path.split_at(path.len() - digits);
    let mut front = front;
    let mut kept_path = path;
    let joint =
        front.ends_with(['/', '-', '_', ',']) || front.ends_with("_p") || front.ends_with("-p");
    if let Some(found) = small(last).filter(|_| number.is_none() && joint) {
        number = Some(found);
        front = front.trim_end_matches(['/', '-', '_', ',', 'p']);
        kept_path = front
            .trim_end_matches("/page")
            .trim_end_matches("/seite")
            .trim_end_matches("/pagina");
    }
    (
        number.unwrap_or(1),
        format!("{kept_path}.{end}?{}", kept.join("&")),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn next(base: &str, next: &str) -> bool {
        is_continuation(&base.parse().unwrap(), &next.parse().unwrap())
    }

    #[test]
    fn an_article_goes_on_under_its_own_address() {
        for there in [
            "/a/bridge?page=2",
            "/a/bridge/2",
            "/a/bridge/page/2/",
            "/a/bridge-2",
            "/a/bridge_p2",
        ] {
            let there = format!("https://example.org{there}");
            assert!(next("https://example.org/a/bridge", &there), "{there}");
        }
        assert!(next(
            "https://example.org/bridge.html",
            "https://example.org/bridge-2.html"
        ));
        assert!(next(
            "https://example.org/a?page=2",
            "https://example.org/a?page=3"
        ));
        assert!(!next(
            "https://example.org/a/bridge",
            "https://example.org/a/market"
        ));
        assert!(!next(
            "https://example.org/a/bridge",
            "https://example.org/a/bridge"
        ));
        assert!(!next(
            "https://example.org/2024/05",
            "https://example.org/2024/08"
        ));
    }

    fn kind_of(html: &str, said: usize) -> PageKind {
        let page = Document::from(html);
        let claims = crate::structured::claims(&crate::elements::Elements::of(&page));
        kind(
            &page,
            &claims,
            &"https://example.org/x".parse().unwrap(),
            said,
            false,
        )
    }

    #[test]
    fn pages_are_told_apart() {
        let video = "<meta property='og:type' content='video.other'><p>Ships come in.</p>";
        assert_eq!(kind_of(video, 15), PageKind::Video);
        let consent =
            "<title>Before you continue</title><p>We use cookies. Accept all cookies?</p>";
        assert_eq!(kind_of(consent, 40), PageKind::ConsentWall);
        assert_eq!(
            kind_of("<title>Just a moment...</title>", 0),
            PageKind::Blocked
        );
        let list =
            "<h2><a href=/1>One</a></h2><h2><a href=/2>Two</a></h2><h2><a href=/3>Three</a></h2>";
        assert_eq!(kind_of(list, 0), PageKind::Section);
        assert_eq!(kind_of("<p>Long</p>", 4000), PageKind::Article);
        assert_eq!(kind_of("<div id=app></div>", 0), PageKind::Other);
    }
}
