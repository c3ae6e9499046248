//! The country of an outlet, as far as its address or its language tell.

use crate::{Lang, Source};

/// Domains of countries that are sold to everybody, and say nothing of a place.
#[rustfmt::skip]
const FOR_ALL: [&str; 20] = [
    "ac", "ai", "bz", "cc", "co", "dj", "eu", "fm", "gg", "io", "la", "ly", "me", "nu", "sh",
    "st", "su", "to", "tv", "ws",
];

impl Source {
    /// The country: that of its address, or else the one that its language is written as in.
    /// In capital letters, as ISO 3166 has it; `None` where neither tells.
    pub fn country(&self) -> Option<String> {
        of_host(self.home.host()).or_else(|| of_language(self.language))
    }
}

fn of_host(host: &str) -> Option<String> {
    let (_, domain) = host.trim_end_matches('.').rsplit_once('.')?;
    let domain = domain.to_ascii_lowercase();
    let is_country = domain.len() == 2
        && domain.chars().all(|c| c.is_ascii_lowercase())
        && !FOR_ALL.contains(&domain.as_str());
    // The one country whose domain is not its code.
    match domain.as_str() {
        "uk" => Some("GB".to_owned()),
        _ => is_country.then(|| domain.to_ascii_uppercase()),
    }
}

fn of_language(lang: Lang) -> Option<String> {
    let region = lang.to_icu().region?;
    // Not a part of the world, such as `es-419`.
    let is_country = region.as_str().chars().all(|c| c.is_ascii_uppercase());
    is_country.then(|| region.as_str().to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_country_is_told_by_address_or_language() {
        let told = |host: &str, lang: &str| {
            let language = of_language(lang.parse().unwrap());
            of_host(host).or(language).unwrap_or_default()
        };
        for (host, lang, country) in [
            ("www.gazeta.pt", "pt", "PT"),
            ("gazette.co.uk", "en", "GB"),
            ("gazette.example.COM", "en-IE", "IE"),
            ("gazette.com", "en", ""),
            ("gazette.io", "en-CA", "CA"),
            ("gazette.eu", "de", ""),
            ("127.0.0.1", "pt-BR", "BR"),
            ("localhost", "es-419", ""),
            ("báo.vn", "vi", "VN"),
        ] {
            assert_eq!(told(host, lang), country, "{host} {lang}");
        }
    }
}
