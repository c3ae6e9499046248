//! One page, one address.

use news::WebUrl;

/// Parameters that say where a reader came from or who the reader is, never which page it
/// is. A trailing `*` stands for any ending.
#[rustfmt::skip]
const TRACKING: [&str; 126] = [
    // Counters of visits: Google, AT Internet, Matomo, comScore, Oracle, Adobe, HubSpot.
    "utm_*", "at_*", "xtor", "xts", "pk_*", "mtm_*", "matomo_*", "piwik_*", "ns_*", "hsa_*",
    "_hsenc", "_hsmi", "__hs*", "hsctatracking", "_kx", "__s", "elqtrackid", "elqtrack", "s_cid", "s_kwcid", "ef_id", "wt_mc", "wt_zmc",
    "wtrid", "_ga", "_gl", "_openstat", "itm_*", "gaa_*", "gad_*",
    // Clicks on advertisements, in social networks and in newsletters.
    "fb_*", "fbclid", "gclid", "gclsrc", "gbraid", "wbraid", "dclid", "srsltid", "msclkid",
    "yclid", "ysclid", "twclid", "ttclid", "tblci", "dicbo", "irclickid", "li_fat_id", "epik",
    "igshid", "igsh", "mibextid", "rdid", "share_id", "__twitter_impression", "ref_src",
    "ref_url", "mc_*", "mkt_tok", "vero_*", "oly_*", "bxid", "cndid", "mbid", "nr_email_referer",
    "_branch_match_id", "soc_src", "soc_trk", "guccounter", "guce_referrer", "guce_referrer_sig",
    "spm", "scm", "trk", "trkid", "_branch_referrer", "_bhlid", "bbeml", "bsft_*", "et_rid",
    "ml_subscriber*", "oft_*", "rb_clickid", "ss_email_id", "vgo_ee", "wickedid", "ymclid",
    "unicorn_click_id", "wprov",
    // Names that outlets gave to their campaigns.
    "cmp", "cmpid", "intcmp", "int_cmp", "icid", "ncid", "ocid", "mod_cid", "smid", "smtyp",
    "ito", "ftag", "taid", "tpcc", "srnd", "sref", "wpisrc", "wpmm", "itid", "leadsource",
    "traffic_source", "feedtype", "feedname", "sr_share", "xtref", "pcampaignid", "recruiter",
    "campaign_medium", "campaign_source", "campaign_name", "sharetype",
    // Sessions.
    "phpsessid", "jsessionid", "aspsessionid*", "sessionid", "session_id", "cfid", "cftoken",
];

/// Parameters that are tracking when their value names a feed, and may matter otherwise.
const BY_VALUE: [&str; 11] = [
    "ref", "source", "from", "src", "mod", "partner", "emc", "via", "origin", "medium", "rss",
];

/// The address without fragment and tracking parameters. What is left keeps its order and
/// its spelling.
pub fn canonical(url: &WebUrl) -> WebUrl {
    let mut bare = url.as_url().clone();
    bare.set_fragment(None);
    if let Some((path, _)) = url.as_url().path().split_once(";jsessionid=") {
        bare.set_path(path);
    }
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
    // What was escaped twice still has one escape.
    let name = name.trim_start_matches("amp;");
    let tracking = TRACKING.iter().any(|known| match known.strip_suffix('*') {
        Some(start) => name.starts_with(start),
        None => name == *known,
    });
    let from_feed = BY_VALUE.contains(&name) && (value.starts_with("rss") || value == "feed");
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
                "https://a.example/x?id=1&amp;utm_source=rss&amp;page=2&__hstc=1&wprov=sfti1",
                "https://a.example/x?id=1&amp;page=2",
            ),
            (
                "https://a.example/x?attachment=3&format=amp",
                "https://a.example/x?attachment=3&format=amp",
            ),
        ] {
            assert_eq!(canonical(&from.parse().unwrap()).as_str(), to);
        }
    }

    #[test]
    fn sessions_and_campaigns_go() {
        let url = "https://a.example/x;jsessionid=4F2A?PHPSESSID=1&xtor=RSS-1&at_medium=b&ns_fee=0\
            &cmpid=rss&gclid=1&mod=rss_home&cid=7";
        let bare = canonical(&url.parse().unwrap());
        assert_eq!(bare.as_str(), "https://a.example/x?cid=7");
    }

    #[test]
    fn canonical_is_stable() {
        let once = canonical(&"https://a.example/x?utm_a=1&b=2#c".parse().unwrap());
        assert_eq!(canonical(&once), once);
    }
}
