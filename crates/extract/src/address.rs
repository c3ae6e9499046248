//! The canonical address of an article.

use crate::structured::Claims;
use news::WebUrl;

/// The host that stands for that of a page that names none and was read from a file.
pub(crate) const NOWHERE: &str = "unknown.invalid";

/// Parameters that tell where a reader came from.
const TRACKING: [&str; 22] = [
    "fbclid",
    "gclid",
    "dclid",
    "gbraid",
    "wbraid",
    "msclkid",
    "yclid",
    "igshid",
    "mc_cid",
    "mc_eid",
    "ref",
    "ref_src",
    "referrer",
    "cmpid",
    "cmp",
    "ncid",
    "ocid",
    "xtor",
    "at_medium",
    "at_campaign",
    "smid",
    "maca",
];

/// The page's own address, given or claimed; that of nowhere (`unknown.invalid`,
/// reserved by RFC 2606) where it is neither.
pub(crate) fn base(given: Option<&WebUrl>, claims: &Claims) -> Option<WebUrl> {
    let claimed = || {
        claims
            .addresses
            .iter()
            .find_map(|address| address.parse().ok())
    };
    given
        .cloned()
        .or_else(claimed)
        .or_else(|| format!("https://{NOWHERE}/").parse().ok())
}

/// The canonical address: what the page claims where it is plausible, else where it
/// was found; without tracking parameters and fragment.
pub(crate) fn canonical(base: &WebUrl, claims: &Claims) -> WebUrl {
    let plausible = |claim: &WebUrl| {
        let bare = claim.as_url().path().trim_matches('/').is_empty();
        let bare_here = base.as_url().path().trim_matches('/').is_empty();
        site(claim) == site(base) && (!bare || bare_here)
    };
    let claimed = claims
        .addresses
        .iter()
        .filter_map(|address| base.join(address).ok())
        .find(plausible);
    without_tracking(&claimed.unwrap_or_else(|| base.clone()))
}

/// The host without what differs between views of one site.
fn site(url: &WebUrl) -> &str {
    let host = url.host();
    ["www.", "m.", "amp.", "mobile."]
        .iter()
        .find_map(|view| host.strip_prefix(view))
        .unwrap_or(host)
}

/// The part of a host that its owner chose: `example` of `www.example.co.uk`.
pub(crate) fn own_label(host: &str) -> &str {
    const REGISTRIES: [&str; 10] = [
        "co", "com", "org", "net", "gov", "edu", "ac", "gob", "or", "ne",
    ];
    let mut labels = host.rsplit('.').skip(1);
    let second = labels.next().unwrap_or(host);
    match labels.next() {
        Some(third) if REGISTRIES.contains(&second) => third,
        _ => second,
    }
}

fn without_tracking(url: &WebUrl) -> WebUrl {
    let mut bare = url.as_url().clone();
    bare.set_fragment(None);
    let kept: Vec<(String, String)> = bare
        .query_pairs()
        .filter(|(key, _)| !key.starts_with("utm_") && !TRACKING.contains(&&**key))
        .map(|(key, value)| (key.into_owned(), value.into_owned()))
        .collect();
    if kept.len() < bare.query_pairs().count() {
        match kept.is_empty() {
            true => bare.set_query(None),
            false => {
                bare.query_pairs_mut().clear().extend_pairs(kept);
            }
        }
    }
    WebUrl::try_from(bare).unwrap_or_else(|_| url.clone())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_label_that_an_outlet_chose() {
        for host in ["example.org", "www.example.co.uk", "m.example.com.br"] {
            assert_eq!(own_label(host), "example", "{host}");
        }
        assert_eq!(own_label("localhost"), "localhost");
    }

    fn of(base: &str, claim: &str) -> String {
        let claims = Claims {
            addresses: vec![claim.to_owned()],
            ..Claims::default()
        };
        canonical(&base.parse().unwrap(), &claims).to_string()
    }

    #[test]
    fn a_plausible_claim_wins() {
        let base = "https://m.example.org/a?utm_source=x#top";
        assert_eq!(
            of(base, "https://www.example.org/bridge?id=1&fbclid=2"),
            "https://www.example.org/bridge?id=1"
        );
        assert_eq!(of(base, "/bridge"), "https://m.example.org/bridge");
        assert_eq!(
            of(base, "https://elsewhere.org/a"),
            "https://m.example.org/a"
        );
        assert_eq!(
            of(base, "https://www.example.org/"),
            "https://m.example.org/a"
        );
    }
}
