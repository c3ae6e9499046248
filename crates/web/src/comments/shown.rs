//! To whom a form was sent a moment ago, where the form itself cannot tell.
//!
//! The form says when it was made. A page that is kept is sent again for up to a minute after
//! that, so who is sent such a page is remembered for a moment, in memory alone.

use super::network;
use news::ArticleId;
use quick_cache::sync::Cache;
use std::net::IpAddr;

/// Households and articles that are remembered; those of long ago make room.
const REMEMBERED: usize = 16_384;

/// When kept pages were sent to whom, in seconds since 1970.
pub struct Shown(Cache<(IpAddr, ArticleId), i64>);

impl Default for Shown {
    fn default() -> Shown {
        Shown(Cache::new(REMEMBERED))
    }
}

impl Shown {
    /// A kept page is sent to an address; only those of articles have a form.
    pub fn note(&self, path: &str, address: IpAddr, now: i64) {
        if let Some(article) = article_of(path) {
            self.0.insert((network(address), article), now);
        }
    }

    /// Whether the form under an article was sent to an address after a time.
    pub fn after(&self, time: i64, article: ArticleId, address: IpAddr) -> bool {
        let sent = self.0.get(&(network(address), article));
        sent.is_some_and(|sent| sent > time)
    }
}

/// The article of a path such as `/en/article/7/bridge-reopens`.
fn article_of(path: &str) -> Option<ArticleId> {
    let mut parts = path.split('/').skip(2);
    let is_article = parts.next() == Some("article");
    parts.next().filter(|_| is_article)?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_household_is_remembered_by_article() {
        let shown = Shown::default();
        let address = |text: &str| -> IpAddr { text.parse().unwrap() };
        let article = |id| ArticleId::new(id).unwrap();
        shown.note("/en/article/7/bridge", address("2001:db8::1"), 100);
        shown.note("/en/section/sport", address("2001:db8::1"), 100);
        let after = |time, id, from| shown.after(time, article(id), address(from));
        assert!(after(99, 7, "2001:db8::2"));
        assert!(!after(100, 7, "2001:db8::2"));
        assert!(!after(99, 8, "2001:db8::2"));
        assert!(!after(99, 7, "2001:db8:0:1::2"));
    }
}
