//! The headers we read.

use jiff::{Timestamp, fmt::rfc2822};
use reqwest::header::{self, HeaderMap, HeaderName};
use std::time::Duration;

/// Waiting longer than this is for the schedule to decide, not for a server.
const LONGEST_WAIT: Duration = Duration::from_secs(7 * 24 * 3600);

/// A header as text.
pub(crate) fn text(headers: &HeaderMap, name: HeaderName) -> Option<String> {
    let value = headers.get(name)?;
    Some(String::from_utf8_lossy(value.as_bytes()).trim().to_owned()).filter(|it| !it.is_empty())
}

/// The media type in lower case, and the charset.
pub(crate) fn content_type(headers: &HeaderMap) -> (Option<String>, Option<String>) {
    let Some(value) = text(headers, header::CONTENT_TYPE) else {
        return (None, None);
    };
    let mut parts = value.split(';').map(str::trim);
    let media = parts
        .next()
        .map(str::to_lowercase)
        .filter(|it| !it.is_empty());
    let charset = parts.find_map(|part| {
        let (name, value) = part.split_once('=')?;
        let value = value.trim().trim_matches(['"', '\'']);
        (name.trim().eq_ignore_ascii_case("charset") && !value.is_empty())
            .then(|| value.to_lowercase())
    });
    (media, charset)
}

/// `max-age` of `Cache-Control` (RFC 9111), unless the answer must be asked for each time.
pub(crate) fn fresh_for(headers: &HeaderMap) -> Option<Duration> {
    let value = text(headers, header::CACHE_CONTROL)?.to_lowercase();
    let directives = || value.split(',').map(str::trim);
    if directives().any(|it| it == "no-cache" || it == "no-store") {
        return None;
    }
    let seconds = directives().find_map(|it| it.strip_prefix("max-age="))?;
    let seconds = seconds.trim_matches('"').parse().ok()?;
    (seconds > 0).then(|| Duration::from_secs(seconds))
}

/// `Retry-After` in seconds or as a date (RFC 9110, 10.2.3). A date counts from the
/// answer's own `Date`, or from `now` where it has none.
pub(crate) fn retry_after(headers: &HeaderMap, now: Timestamp) -> Option<Duration> {
    let value = text(headers, header::RETRY_AFTER)?;
    let wait = match value.parse::<u64>() {
        Ok(seconds) => Duration::from_secs(seconds),
        Err(_) => {
            let until = date(&value)?;
            let from = text(headers, header::DATE)
                .and_then(|it| date(&it))
                .unwrap_or(now);
            Duration::try_from(until.duration_since(from)).unwrap_or_default()
        }
    };
    Some(wait.min(LONGEST_WAIT))
}

fn date(text: &str) -> Option<Timestamp> {
    rfc2822::DateTimeParser::new().parse_timestamp(text).ok()
}

/// The bytes of all names and values.
pub(crate) fn size(headers: &HeaderMap) -> usize {
    let one =
        |(name, value): (&HeaderName, &header::HeaderValue)| name.as_str().len() + value.len();
    headers.iter().map(one).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn headers(lines: &[(&'static str, &str)]) -> HeaderMap {
        let pair = |(name, value): &(&'static str, &str)| {
            (HeaderName::from_static(name), value.parse().unwrap())
        };
        lines.iter().map(pair).collect()
    }

    #[test]
    fn media_types_and_charsets() {
        let read = |value| content_type(&headers(&[("content-type", value)]));
        let both = |a: &str, b: &str| (Some(a.to_owned()), Some(b.to_owned()));
        assert_eq!(
            read("Text/HTML; Charset=\"UTF-8\""),
            both("text/html", "utf-8")
        );
        assert_eq!(
            read("text/xml;charset=windows-1251;x=y"),
            both("text/xml", "windows-1251")
        );
        assert_eq!(
            read("text/xml; charset="),
            (Some("text/xml".to_owned()), None)
        );
        assert_eq!(content_type(&HeaderMap::new()), (None, None));
    }

    #[test]
    fn freshness() {
        let read = |value| fresh_for(&headers(&[("cache-control", value)]));
        assert_eq!(read("public, max-age=600"), Some(Duration::from_secs(600)));
        assert_eq!(read("max-age=600, no-cache"), None);
        assert_eq!(read("max-age=0"), None);
        assert_eq!(read("max-age=many"), None);
    }

    #[test]
    fn waiting() {
        let now: Timestamp = "2026-03-01T12:00:00Z".parse().unwrap();
        let read = |lines: &[(&'static str, &str)]| retry_after(&headers(lines), now);
        let seconds = |seconds| Some(Duration::from_secs(seconds));
        assert_eq!(read(&[("retry-after", "120")]), seconds(120));
        let later = ("retry-after", "Sun, 01 Mar 2026 12:05:00 GMT");
        assert_eq!(read(&[later]), seconds(300));
        assert_eq!(
            read(&[later, ("date", "Sun, 01 Mar 2026 12:04:00 GMT")]),
            seconds(60)
        );
        assert_eq!(
            read(&[("retry-after", "Sun, 01 Mar 2020 12:05:00 GMT")]),
            seconds(0)
        );
        assert_eq!(read(&[("retry-after", "99999999999")]), Some(LONGEST_WAIT));
        assert_eq!(read(&[("retry-after", "soon")]), None);
    }
}
