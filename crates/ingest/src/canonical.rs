//! One page, one address.

use news::WebUrl;

/// Parameters that say where a reader came from, never which page it is. A trailing `*`
/// stands for any ending.
const TRACKING: [&str; 44] = [
    "utm_*",
    "at_*",
    "hsa_*",
    "pk_*",
    "mtm_*",
    "matomo_*",
    "piwik_*",
    "fb_*",
    "mc_*",
    "vero_*",
    "oly_*",
    "fbclid",
    "gclid",
    "gclsrc",
    "gbraid",
    "wbraid",
    "dclid",
    "msclkid",
    "yclid",
    "ysclid",
    "twclid",
    "ttclid",
    "li_fat_id",
    "igshid",
    "igsh",
    "_hsenc",
    "_hsmi",
    "mkt_tok",
    "cmpid",
    "ito",
    "xtor",
    "wt_mc",
    "wt_zmc",
    "wtrid",
    "ref_src",
    "ref_url",
    "s_cid",
    "smid",
    "smtyp",
    "spm",
    "_ga",
    "_gl",
    "__twitter_impression",
    "ns_mchannel",
];

/// Parameters that are tracking when their value names a feed, and may matter otherwise.
const BY_VALUE: [&str; 4] = ["ref", "source", "from", "src"];

/// The address without fragment and tracking parameters. What is left keeps its order and
/// its spelling.
pub fn canonical(url: &WebUrl) -> WebUrl {
    let mut bare = url.as_url().clone();
    bare.set_fragment(None);
    if let Some(query) = url.as_url().query() {
        let kept: Vec<&str> = query.split('&').filter(|pair| matters(pair)).collect();
        let kept = kept.join("&");
        bare.set_query(Some(kept.as_str()).filter(|it| !it.is_empty()));
    }
    WebUrl::try_from(bare).unwrap_or_else(|_| url.clone())
}

/// An address for an item that has no page of its own: a place with a fragment, made of
/// the item's name, that no other item has. Canonical addresses have none.
pub(crate) fn without_page(place: &WebUrl, name: &str) -> WebUrl {
    // FNV-1a, the same on every machine.
    let hash = name.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    });
    let mut url = canonical(place).as_url().clone();
    url.set_fragment(Some(&format!("item-{hash:016x}")));
    WebUrl::try_from(url).unwrap_or_else(|_| place.clone())
}

/// Whether an item's address is that of a page that can be fetched.
pub fn has_page(url: &WebUrl) -> bool {
    url.as_url().fragment().is_none()
}

fn matters(pair: &str) -> bool {
    let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
    let (name, value) = (name.to_lowercase(), value.to_lowercase());
    let tracking = TRACKING.iter().any(|known| match known.strip_suffix('*') {
        Some(start) => name.starts_with(start),
        None => name == *known,
    });
    let from_feed = BY_VALUE.contains(&name.as_str()) && matches!(value.as_str(), "rss" | "feed");
    !(pair.is_empty() || tracking || from_feed)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_tracking_goes() {
        for (from, to) in [
            (
                "https://a.example/x?utm_source=rss&id=7&UTM_Medium=b#top",
                "https://a.example/x?id=7",
            ),
            ("https://a.example/x?fbclid=1", "https://a.example/x"),
            (
                "https://a.example/x?b=2&a=1&&c",
                "https://a.example/x?b=2&a=1&c",
            ),
            (
                "https://a.example/?q=S%C3%A3o+Jo%c3%a3o&gclid=1",
                "https://a.example/?q=S%C3%A3o+Jo%c3%a3o",
            ),
            (
                "https://a.example/x?from=rss&source=archive",
                "https://a.example/x?source=archive",
            ),
            ("https://a.example:443/x?", "https://a.example/x"),
            (
                "https://a.example/x?attachment=3&format=amp",
                "https://a.example/x?attachment=3&format=amp",
            ),
        ] {
            assert_eq!(canonical(&from.parse().unwrap()).as_str(), to);
        }
    }

    #[test]
    fn canonical_is_stable() {
        let once = canonical(&"https://a.example/x?utm_a=1&b=2#c".parse().unwrap());
        assert_eq!(canonical(&once), once);
    }
}
