//! The headers we read.

use crate::dates::date;
use jiff::Timestamp;
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

/// How much longer an answer stays fresh (RFC 9111, 4.2): `max-age` of `Cache-Control`, or
/// `Expires`, less the time it lay in caches; nothing where it must be asked for each time.
pub(crate) fn fresh_for(headers: &HeaderMap, now: Timestamp) -> Option<Duration> {
    let control = text(headers, header::CACHE_CONTROL).unwrap_or_default();
    let control = control.to_lowercase();
    let directives = || control.split(',').map(str::trim);
    if directives().any(|it| it == "no-cache" || it == "no-store") {
        return None;
    }
    let age = text(headers, header::AGE).and_then(|it| it.parse().ok());
    let seconds = |text: &str| text.trim_matches('"').parse().map(Duration::from_secs).ok();
    let whole = match directives().find_map(|it| it.strip_prefix("max-age=")) {
        Some(most) => seconds(most)?,
        None => until(headers, header::EXPIRES, now)?,
    };
    let left = whole.saturating_sub(Duration::from_secs(age.unwrap_or_default()));
    Some(left).filter(|left| !left.is_zero())
}

/// `Retry-After` in seconds or as a date (RFC 9110, 10.2.3).
pub(crate) fn retry_after(headers: &HeaderMap, now: Timestamp) -> Option<Duration> {
    let value = text(headers, header::RETRY_AFTER)?;
    let wait = match value.parse::<u64>() {
        Ok(seconds) => Duration::from_secs(seconds),
        Err(_) => until(headers, header::RETRY_AFTER, now)?,
    };
    Some(wait.min(LONGEST_WAIT))
}

/// The time until the date in a header. It counts from the answer's own `Date`, or from
/// `now` where it has none.
fn until(headers: &HeaderMap, name: HeaderName, now: Timestamp) -> Option<Duration> {
    let of = |name| text(headers, name).and_then(|it| date(&it));
    let from = of(header::DATE).unwrap_or(now);
    Some(Duration::try_from(of(name)?.duration_since(from)).unwrap_or_default())
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
        let now: Timestamp = "2026-03-01T12:00:00Z".parse().unwrap();
        let read = |lines: &[(&'static str, &str)]| fresh_for(&headers(lines), now);
        let control = |value| read(&[("cache-control", value)]);
        let seconds = |seconds| Some(Duration::from_secs(seconds));
        assert_eq!(control("public, max-age=600"), seconds(600));
        assert_eq!(control("max-age=600, no-cache"), None);
        assert_eq!(control("max-age=0"), None);
        assert_eq!(control("max-age=many"), None);
        let aged = ("age", "200");
        assert_eq!(
            read(&[("cache-control", "max-age=600"), aged]),
            seconds(400)
        );
        assert_eq!(read(&[("cache-control", "max-age=100"), aged]), None);
        let expires = ("expires", "Sun, 01 Mar 2026 12:10:00 GMT");
        let dated = ("date", "Sunday, 01-Mar-26 12:05:00 GMT");
        assert_eq!(read(&[expires]), seconds(600));
        assert_eq!(read(&[expires, dated]), seconds(300));
        assert_eq!(read(&[expires, dated, aged]), seconds(100));
        assert_eq!(
            read(&[expires, ("cache-control", "max-age=60")]),
            seconds(60)
        );
        assert_eq!(read(&[("expires", "0")]), None);
        assert_eq!(read(&[("expires", "Thu, 01 Jan 1970 00:00:00 GMT")]), None);
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
        // The older forms of a date in HTTP.
        for old in ["Sunday, 01-Mar-26 12:05:00 GMT", "Sun Mar  1 12:05:00 2026"] {
            assert_eq!(read(&[("retry-after", old)]), seconds(300), "{old}");
        }
    }
}
