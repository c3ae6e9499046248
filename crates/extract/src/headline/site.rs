//! The outlet's name beside a headline, and the headline without it.

use crate::{address, document::letters, structured::Claims};

/// Signs that stand between a headline and the name of the site.
pub(super) const SEPARATORS: [&str; 21] = [
    " | ", " - ", " – ", " — ", " :: ", " • ", " · ", " » ", " « ", " › ", " ‹ ", " * ", " / ",
    "｜", " : ", "|", "：", "--", "_", "－", "-",
];

/// The outlet's names, as declared and by its host.
pub(super) fn names_of_site(claims: &Claims, host: &str) -> Vec<String> {
    let own = address::own_label(host);
    let own = (own.len() >= 4).then(|| own.to_owned());
    claims.sites.iter().cloned().chain(own).collect()
}

/// A claim without " - Site" at its end, or "Site: " at its start.
pub(crate) fn without_site(claim: &str, sites: &[String]) -> String {
    let mut claim = claim.trim().to_owned();
    for _ in 0..3 {
        let before = claim.clone();
        for separator in SEPARATORS {
            // A sign without spaces may as well be in a word, but not where none are written.
            let bare = matches!(separator, "-" | "_" | "--");
            let joined = |c: char| bare && c.is_alphanumeric() && (c as u32) < 0x2e80;
            if let Some((front, end)) = claim.rsplit_once(separator)
                && (is_site(end, sites) || bare && is_han_name(front, end))
                && !front.ends_with(joined)
                && front.trim().chars().count() >= 3
            {
                let front = front.trim();
                let front = if bare {
                    front.trim_end_matches(['-', '_', ' '])
                } else {
                    front
                };
                claim = front.to_owned();
            }
            if let Some((start, rest)) = claim.split_once(separator)
                && is_site(start, sites)
                && !bare
                && rest.trim().chars().count() >= 10
            {
                claim = rest.trim().to_owned();
            }
        }
        if claim == before {
            break;
        }
    }
    claim
}

/// What stands last in a title that begins with the headline: the site.
pub(crate) fn site_after(title: &str, headline: &str) -> Option<String> {
    let rest = title.trim().strip_prefix(headline.trim())?;
    let site = SEPARATORS
        .iter()
        .filter_map(|separator| rest.rsplit_once(separator))
        .map(|(_, site)| site.trim());
    let site = site.min_by_key(|site| site.chars().count())?;
    (2..=60)
        .contains(&site.chars().count())
        .then(|| site.to_owned())
}

/// A short end in Han signs after a longer line of them: where no spaces are written, only
/// names of sections and outlets are put on with a dash.
fn is_han_name(front: &str, end: &str) -> bool {
    let han = |text: &str| text.chars().filter(|c| (*c as u32) >= 0x3400).count();
    let end = end.trim();
    han(end) == end.chars().count() && (2..=6).contains(&han(end)) && han(front) >= 8
}

/// Whether a part of a title names the site: as declared, or as a domain.
fn is_site(part: &str, sites: &[String]) -> bool {
    let key = letters(part);
    let part = part.trim();
    let domain = !part.contains(' ')
        && [
            ".com", ".org", ".net", ".de", ".pt", ".br", ".fr", ".es", ".it", ".nl", ".uk", ".ru",
            ".pl", ".gr", ".at", ".ch",
        ]
        .iter()
        .any(|end| part.to_lowercase().ends_with(end));
    domain
        || sites.iter().any(|site| {
            let site = letters(site);
            is_like(&key, &site) || !key.is_ascii() && is_like(&in_host(&key), &site)
        })
}

/// Whether the letters of a part of a title are those of a site's name, or much of them.
fn is_like(key: &str, site: &str) -> bool {
    let (own, length) = (key.chars().count(), site.chars().count());
    let within = own <= length * 2 && (key.contains(site) || site.contains(key) && own >= 4);
    // A long name of a host ends a longer name of an outlet by no chance.
    let ends = length >= 8 && own <= length * 4 && key.ends_with(site);
    length >= 2 && (site == key || length >= 4 && (within || ends))
}

/// Letters as the names of hosts write them.
fn in_host(letters: &str) -> String {
    let pairs = [
        ("ä", "ae"),
        ("ö", "oe"),
        ("ü", "ue"),
        ("ß", "ss"),
        ("æ", "ae"),
        ("ø", "oe"),
        ("å", "aa"),
    ];
    pairs
        .iter()
        .fold(letters.to_owned(), |text, (sign, written)| {
            text.replace(sign, written)
        })
}

/// Whether a line is the name of the site, or its domain, and no more.
pub(super) fn names_site(line: &str, sites: &[String]) -> bool {
    let key = letters(line);
    let domain = !line.trim().contains(' ') && is_site(line, &[]);
    domain || sites.iter().any(|site| letters(site) == key)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_site_is_no_part_of_the_headline() {
        let sites = ["The Harbour Post".to_owned()];
        for claim in [
            "Bridge reopens | The Harbour Post",
            "Bridge reopens - Harbour Post",
            "Bridge reopens – harbourpost.com",
            "Bridge reopens ‹ The Harbour Post",
            "The Harbour Post: Bridge reopens",
            "Bridge reopens",
        ] {
            let claim = claim.replace("Post: ", "Post : ");
            assert_eq!(without_site(&claim, &sites), "Bridge reopens", "{claim}");
        }
        assert_eq!(
            without_site("Bridge - reopened", &sites),
            "Bridge - reopened"
        );
    }

    #[test]
    fn hosts_write_letters_as_they_can() {
        let sites = ["kaeferzeitung".to_owned(), "munich2022".to_owned()];
        for claim in [
            "Bridge reopens | Käfer-Zeitung",
            "Bridge reopens - Championships of the World Munich 2022",
        ] {
            assert_eq!(without_site(claim, &sites), "Bridge reopens", "{claim}");
        }
    }

    #[test]
    fn a_short_name_after_a_line_of_han_signs_is_the_outlet() {
        let title = "大桥周一重新开放引来众人围观--时政--海港网";
        assert_eq!(without_site(title, &[]), "大桥周一重新开放引来众人围观");
        let whole = "大桥周一重新开放-这座城市等了三年零两个月";
        assert_eq!(without_site(whole, &[]), whole);
    }
}
