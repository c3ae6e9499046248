//! Values: addresses, languages, times.

use jiff::{Timestamp, fmt::rfc2822};
use news::Lang;

/// A whole address of a page or a file.
pub fn is_address(text: &str) -> bool {
    let plain = !text.chars().any(|c| c.is_whitespace() || c.is_control());
    let read = url::Url::parse(text);
    plain && read.is_ok_and(|url| matches!(url.scheme(), "http" | "https") && url.has_host())
}

/// A language tag (BCP 47).
pub fn is_language(text: &str) -> bool {
    text.parse::<Lang>().is_ok()
}

/// A time as RFC 3339 has it, in capital letters as Atom asks (RFC 4287, 3.3).
pub fn is_rfc3339(text: &str) -> bool {
    let shape = |(at, c): (usize, char)| match at {
        4 | 7 => c == '-',
        10 => c == 'T',
        13 | 16 => c == ':',
        0..19 => c.is_ascii_digit(),
        _ => matches!(c, '0'..='9' | '.' | ':' | '+' | '-' | 'Z'),
    };
    text.chars().enumerate().all(shape) && text.parse::<Timestamp>().is_ok()
}

/// A time as RFC 822 has it, with four digits for the year, on the right day of the week.
pub fn is_rfc822(text: &str) -> bool {
    rfc2822::parse(text).is_ok()
}

/// A media type, without parameters.
pub fn is_media_type(text: &str) -> bool {
    let sound = |part: &str| {
        let sign = |c: char| c.is_ascii_alphanumeric() || "!#$&-^_.+".contains(c);
        !part.is_empty() && part.chars().all(sign)
    };
    text.split_once('/')
        .is_some_and(|(kind, name)| sound(kind) && sound(name))
}

/// Addresses in HTML that lead nowhere for who reads it elsewhere.
pub fn relative_addresses(html: &str) -> Vec<String> {
    let mut found = Vec::new();
    for attribute in [" href=\"", " src=\""] {
        for rest in html.split(attribute).skip(1) {
            let address = rest.split('"').next().unwrap_or_default();
            let plain = address.replace("&amp;", "&");
            if !is_address(&plain) && !plain.starts_with("mailto:") {
                found.push(plain);
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_told_from_what_looks_like_them() {
        for (is, good, bad) in [
            (
                is_address as fn(&str) -> bool,
                &["https://a.example/b?c=d", "http://127.0.0.1:8080/"][..],
                &[
                    "/b",
                    "a.example",
                    "javascript:alert(1)",
                    "https:///",
                    "https://a b/",
                ][..],
            ),
            (
                is_language,
                &["en", "pt-BR", "zh-Hant"],
                &["", "english", "x y"],
            ),
            (
                is_rfc3339,
                &["2026-11-18T07:30:00Z", "2026-11-18T07:30:00.5+01:00"],
                &[
                    "2026-11-18",
                    "2026-11-18 07:30:00Z",
                    "2026-13-18T07:30:00Z",
                    "2026-11-18T07:30:00",
                ],
            ),
            (
                is_rfc822,
                &["Wed, 18 Nov 2026 07:30:00 +0000"],
                &[
                    "Tue, 18 Nov 2026 07:30:00 +0000",
                    "2026-11-18T07:30:00Z",
                    "18.11.2026",
                ],
            ),
            (
                is_media_type,
                &["text/html", "application/feed+json"],
                &["html", "a/", "a/b c"],
            ),
        ] {
            good.iter().for_each(|text| assert!(is(text), "{text}"));
            bad.iter().for_each(|text| assert!(!is(text), "{text}"));
        }
        let html =
            r#"<a href="/x">a</a><a href="https://a.example/?b&amp;c">b</a><img src="c.jpg">"#;
        assert_eq!(relative_addresses(html), ["/x", "c.jpg"]);
    }
}
