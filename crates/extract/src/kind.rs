//! Whether a page is an article, and what else it may be; and where the article goes on.

use crate::{
    address,
    document::{Names, NodeRef, attr, is_classed, letters, name, weight, words},
    elements::Elements,
    pattern::pattern,
    structured::Claims,
};
use news::WebUrl;
use regex::Regex;
use std::{collections::HashSet, sync::LazyLock};

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
/// What consent walls speak of: small files, and with whom they are shared.
static COOKIES: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"(?i)cookie|tracking|クッキー|쿠키|файлы?\s+куки|ملفات تعريف"));
static PARTNERS: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)\bpartner|\bpartenaires|\bsocios|\bparceiros|パートナー|파트너|партн[её]р|شركا|einwilligung|zustimmung",
    )
});
/// Text of checks and refusals.
static BLOCKED: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?ix)are\s+you\s+a\s+(?:human|robot)|you\s+are\s+not\s+a\s+robot|verify(?:ing)?\s+(?:that\s+)?you\s+are\s+(?:a\s+)?human|
        checking\s+(?:if\s+the\s+site|your\s+browser)|access\s+(?:to\s+this\s+page\s+has\s+been\s+)?denied|captcha|
        incapsula|unusual\s+traffic|just\s+a\s+moment|pardon\s+our\s+interruption|request\s+(?:unsuccessful|blocked)|
        too\s+many\s+requests|403\s+forbidden|unavailable\s+(?:due\s+to|for)\s+legal\s+reasons|attention\s+required|
        enable\s+javascript\s+and\s+cookies\s+to\s+continue|access\s+from\s+your\s+(?:country|region)",
    )
});
/// Lines over the rest of an article that is for subscribers.
static FOR_SUBSCRIBERS: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?ix)subscribe\s+(?:now\s+)?to\s+(?:read|continue|keep)|(?:article|story|content)\s+is\s+(?:only\s+)?(?:for|available\s+to)\s+(?:\w+\s+)?(?:subscribers|members)|
        to\s+continue\s+reading\s*,?\s+(?:please\s+)?(?:subscribe|sign|log)|already\s+a\s+subscriber\?|
        (?:weiterlesen|jetzt\s+lesen)\s+mit\s+\S+\s?(?:\+|plus|abo)|sie\s+haben\s+bereits\s+ein\s+(?:digital-?)?abo|bereits\s+abonnent|exklusiv\s+für\s+abonnent|nur\s+für\s+abonnent|
        réservée?s?\s+aux\s+abonnés|il\s+vous\s+reste\s+\d+\s?%|abonnez-vous\s+pour\s+(?:lire|continuer)|
        (?:exclusiv[oa]|solo|sólo)\s+para\s+(?:suscriptores|socios|asinantes|assinantes)|suscríbete\s+para\s+(?:seguir|continuar|leer)|
        (?:conteúdo|artigo)\s+(?:é\s+)?(?:exclusivo|reservado)\s+(?:para|a)\s+assinantes|assine\s+(?:já\s+)?para\s+(?:continuar|ler)|
        (?:riservato|riservata|esclusivo)\s+(?:agli|per\s+gli)\s+abbonati|abbonati\s+per\s+(?:leggere|continuare)|
        (?:alleen|exclusief)\s+voor\s+abonnees|läs\s+vidare\s+som\s+prenumerant|redan\s+prenumerant|for\s+abonnenter|allerede\s+abonnent|
        vain\s+tilaajille|(?:dla|tylko\s+dla)\s+(?:subskrybentów|prenumeratorów)|только\s+(?:для|по)\s+подпис|
        有料会員|会員限定|有料記事|残り\d+文字|구독자\s*전용|유료\s*회원|订阅后|仅限订阅|訂閱後|僅限訂閱",
    )
});

/// Weight of text that a paywall leaves to read.
const TEASED: usize = 1500;
/// Links of a list of articles.
const FEWEST_ENTRIES: usize = 3;
/// Weight of a link that may be a headline.
const HEADLINE: usize = 25;
/// Weight of text that a list may have above its entries.
const ABOVE_LIST: usize = 200;

/// What is known of a page when its kind is asked for.
pub(crate) struct Asked<'a, 'd> {
    /// The page.
    pub(crate) page: &'a Elements<'d>,
    /// What it says of itself.
    pub(crate) claims: &'a Claims,
    /// Where it lies.
    pub(crate) address: &'a WebUrl,
    /// Weight of its running text.
    pub(crate) said: usize,
    /// Whether its markup says that the text stops at a paywall.
    pub(crate) walled: bool,
}

impl Asked<'_, '_> {
    /// What the page is, by what it claims, by the weight of its running text, by its lists
    /// of links, and by where it lies.
    pub(crate) fn kind(&self) -> PageKind {
        if let Some(wall) = self.wall() {
            return wall;
        }
        if self.is_front() {
            return PageKind::Section;
        }
        if self.is_film() {
            return PageKind::Video;
        }
        if self.is_section() {
            return PageKind::Section;
        }
        if self.walled || self.is_for_subscribers() {
            return PageKind::PaywallStub;
        }
        match self.said {
            said if said >= crate::NOTHING || self.claims.is_article && said > 0 => {
                PageKind::Article
            }
            _ if self.claims.is_article => PageKind::Article,
            _ => PageKind::Other,
        }
    }

    fn claimed(&self, wanted: &[&str]) -> bool {
        let kinds = &self.claims.kinds;
        kinds
            .iter()
            .any(|kind| wanted.iter().any(|name| kind.starts_with(name)))
    }

    /// A wall says what it wants in few words and has no article behind it.
    fn wall(&self) -> Option<PageKind> {
        if self.said >= crate::SHORT {
            return None;
        }
        let page = self.page.page();
        let title = self.page.select("head title").first().map(words);
        let body = page.body().map(|body| words(&body));
        let text = format!(
            "{}\n{}",
            title.unwrap_or_default(),
            body.unwrap_or_default()
        );
        let length = text.chars().count();
        if length > 6000 || self.claims.is_article && length > 1500 {
            return None;
        }
        let hidden = || BLOCKED.is_match(self.page.source());
        if BLOCKED.is_match(&text) || length < 200 && hidden() {
            return Some(PageKind::Blocked);
        }
        let asked = COOKIES.is_match(&text) && PARTNERS.is_match(&text) && length < 2500;
        (asked || CONSENT.is_match(&text)).then_some(PageKind::ConsentWall)
    }

    /// What lies at the address of the site itself and describes no article.
    fn is_front(&self) -> bool {
        let address = self.address.as_url();
        let bare = address.path().trim_matches('/').is_empty() && address.query().is_none();
        let known = self.address.host() != address::NOWHERE;
        bare && known && self.claims.described.is_none()
    }

    /// What calls itself a list, or is mostly links to articles.
    fn is_section(&self) -> bool {
        const LISTS: [&str; 4] = ["collectionpage", "searchresultspage", "profile", "itemlist"];
        if self.claims.is_article {
            return false;
        }
        let (entries, told) = self.entries();
        let links = || match self.said < crate::SHORT {
            true => self.long_links(),
            false => 0,
        };
        let listed = self.said <= told + ABOVE_LIST;
        entries >= FEWEST_ENTRIES && listed
            || self.claimed(&LISTS) && self.said <= told + TEASED
            || self.said <= ABOVE_LIST && links() > FEWEST_ENTRIES
    }

    /// Headings that lead elsewhere, and the weight of the paragraphs that stand in a box
    /// with one of them: a list's entries and their first lines.
    fn entries(&self) -> (usize, usize) {
        const APART: Names = Names::of("comment comments respond related recommended similar");
        let linked = "h2 a[href], h3 a[href], h4 a[href], a[href] h2, a[href] h3, a[href] h4";
        let title = self.page.select("head title").first().map(words);
        let title = letters(&title.unwrap_or_default());
        let (mut entries, mut told) = (0, 0);
        for link in self.page.select(linked).iter().take(200) {
            let own = letters(&words(link));
            // A blog's article bears its own title as a link.
            let itself = own.is_empty() || title.contains(&own);
            let apart = link.ancestors().any(|above| {
                matches!(name(&above).as_str(), "nav" | "footer" | "aside")
                    || is_classed(&above, &APART)
            });
            if itself || apart {
                continue;
            }
            entries += 1;
            told += told_beside(link);
        }
        (entries, told)
    }

    /// Different links, outside of navigation, that are as long as headlines.
    fn long_links(&self) -> usize {
        let links = self.page.select("a[href]");
        let long = links.iter().take(500).filter(|link| {
            weight(&words(link)) >= HEADLINE
                && !link
                    .ancestors()
                    .any(|above| matches!(name(&above).as_str(), "nav" | "footer"))
        });
        let targets: HashSet<String> = long.filter_map(|link| attr(link, "href")).collect();
        targets.len()
    }

    /// What says that it is a film, or lies among films and has a player; with few words.
    fn is_film(&self) -> bool {
        if self.said >= crate::SHORT {
            return false;
        }
        let path = self.address.as_url().path().to_lowercase();
        let among = path
            .split('/')
            .any(|part| matches!(part, "video" | "videos" | "watch" | "tv" | "mediathek"));
        let player = || {
            let players = "video, [class*='player' i], [class*='video' i] iframe";
            !self.page.select(players).is_empty()
        };
        self.claimed(&["video"]) || among && player()
    }

    /// Whether little text is followed by a line that the rest is for subscribers.
    fn is_for_subscribers(&self) -> bool {
        let says = || {
            let body = self.page.page().body();
            body.is_some_and(|body| FOR_SUBSCRIBERS.is_match(&words(&body)))
        };
        self.said < TEASED && says()
    }
}

/// The weight of the paragraphs in the smallest box that holds an entry's heading and text.
fn told_beside(link: &NodeRef) -> usize {
    let mut told = 0;
    for above in link.ancestors().take(5) {
        let headings = above
            .descendants()
            .filter(|below| matches!(name(below).as_str(), "h2" | "h3" | "h4"));
        if headings.take(2).count() > 1 || matches!(name(&above).as_str(), "main" | "body") {
            break;
        }
        let paragraphs = above.descendants().filter(|below| below.has_name("p"));
        told = paragraphs.map(|paragraph| weight(&words(&paragraph))).sum();
    }
    told
}

/// The next page of the same article: what the page calls next, where it lies under the
/// same address but for a number of the page. A blog's next article does not.
pub(crate) fn next_page(page: &Elements, base: &WebUrl) -> Option<WebUrl> {
    let found = page.select("link[rel~='next'], a[rel~='next']");
    let all = found.iter().take(20);
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
}
