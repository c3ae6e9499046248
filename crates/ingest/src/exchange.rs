//! One request and its answer.

use crate::{
    body::{UnpackError, unpack},
    error::FetchError,
    fetch::{Conditional, FetchLimits},
    headers,
};
use jiff::Timestamp;
use news::WebUrl;
use reqwest::{
    Client, Response,
    header::{self, HeaderMap, HeaderValue},
};
use std::time::Duration;

/// More bytes of headers than this are no honest answer.
const MOST_HEADER_BYTES: usize = 64 << 10;

/// The ceiling for `robots.txt`; RFC 9309, 2.5 asks for at least 500 KiB.
const ROBOTS_BYTES: usize = 512 << 10;

/// What kind of answer is wanted.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Accept {
    /// RSS, Atom, JSON Feed or a sitemap. Web pages pass too, for discovery.
    Feed,
    /// A web page.
    Page,
    /// A picture.
    Picture,
    /// Plain text, cut off at the ceiling.
    Robots,
}

impl Accept {
    fn header(self) -> &'static str {
        match self {
            Accept::Feed => {
                "application/rss+xml, application/atom+xml, application/feed+json, \
                 application/rdf+xml, application/xml;q=0.9, text/xml;q=0.9, \
                 application/json;q=0.8, text/html;q=0.7, */*;q=0.1"
            }
            Accept::Page => "text/html, application/xhtml+xml;q=0.9, */*;q=0.1",
            Accept::Picture => "image/webp, image/jpeg, image/png, image/*;q=0.5",
            Accept::Robots => "text/plain, */*;q=0.1",
        }
    }

    fn wanted(self) -> &'static str {
        match self {
            Accept::Feed => "a feed",
            Accept::Page => "a page",
            Accept::Picture => "a picture",
            Accept::Robots => "plain text",
        }
    }

    /// Whether a media type may be what is wanted. Servers that do not say, or say
    /// "octet-stream", are believed.
    fn suits(self, media: Option<&str>) -> bool {
        let Some(media) = media else { return true };
        if media == "application/octet-stream" {
            return true;
        }
        let family = media.split('/').next().unwrap_or_default();
        match self {
            Accept::Feed => {
                !matches!(family, "image" | "audio" | "video" | "font")
                    && media != "application/pdf"
            }
            Accept::Page => family == "text" || media.contains("xml") || media.contains("html"),
            Accept::Picture => family == "image",
            Accept::Robots => true,
        }
    }
}

/// An answer whose body, if it has one that matters, is read and unpacked.
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) headers: HeaderMap,
    pub(crate) bytes: Vec<u8>,
}

/// Asks once. Follows no redirect, checks no address: the caller has.
pub(crate) async fn ask(
    client: &Client,
    url: &WebUrl,
    accept: Accept,
    condition: &Conditional,
    limits: &FetchLimits,
) -> Result<Answer, FetchError> {
    let told = |error: reqwest::Error| FetchError::from_client(&error, url, limits.total);
    let request = client
        .get(url.as_url().clone())
        .headers(request(accept, condition));
    let response = request.send().await.map_err(told)?;
    let status = response.status().as_u16();
    let head = response.headers().clone();
    if headers::size(&head) > MOST_HEADER_BYTES {
        return Err(FetchError::HeadersTooLarge);
    }
    let bytes = if response.status().is_success() {
        let (media, _) = headers::content_type(&head);
        if !accept.suits(media.as_deref()) {
            let found = media.unwrap_or_default();
            let wanted = accept.wanted();
            return Err(FetchError::WrongType { found, wanted });
        }
        body(response, url, accept, limits).await?
    } else {
        Vec::new()
    };
    let headers = head;
    Ok(Answer {
        status,
        headers,
        bytes,
    })
}

fn request(accept: Accept, condition: &Conditional) -> HeaderMap {
    let mut headers = HeaderMap::new();
    headers.insert(header::ACCEPT, HeaderValue::from_static(accept.header()));
    let codings = HeaderValue::from_static("gzip, br, deflate");
    headers.insert(header::ACCEPT_ENCODING, codings);
    let conditions = [
        (header::IF_NONE_MATCH, &condition.etag),
        (header::IF_MODIFIED_SINCE, &condition.last_modified),
    ];
    for (name, value) in conditions {
        // What a server once sent may still be no header that we may send.
        if let Some(Ok(value)) = value.as_deref().map(HeaderValue::from_str) {
            headers.insert(name, value);
        }
    }
    headers
}

async fn body(
    mut response: Response,
    url: &WebUrl,
    accept: Accept,
    limits: &FetchLimits,
) -> Result<Vec<u8>, FetchError> {
    let cut = accept == Accept::Robots;
    let ceiling = if cut { ROBOTS_BYTES } else { limits.bytes };
    let declared = response.content_length().unwrap_or_default();
    if !cut && usize::try_from(declared).unwrap_or(usize::MAX) > ceiling {
        return Err(FetchError::TooLarge { ceiling });
    }
    let codings = headers::text(response.headers(), header::CONTENT_ENCODING);
    let mut packed = Vec::new();
    let told = |error: reqwest::Error| FetchError::from_client(&error, url, limits.total);
    while let Some(chunk) = response.chunk().await.map_err(told)? {
        packed.extend_from_slice(&chunk);
        if packed.len() > ceiling && cut {
            packed.truncate(ceiling);
            // Half a line could forbid what the whole one does not.
            let end = packed.iter().rposition(|byte| *byte == b'\n');
            packed.truncate(end.filter(|_| codings.is_none()).unwrap_or(ceiling));
            break;
        }
        if packed.len() > ceiling {
            return Err(FetchError::TooLarge { ceiling });
        }
    }
    let ceiling = if cut {
        8 * ROBOTS_BYTES
    } else {
        limits.unpacked
    };
    unpack(packed, codings.as_deref(), ceiling).map_err(|error| match error {
        UnpackError::TooLarge => FetchError::TooLarge { ceiling },
        UnpackError::Broken(reason) => {
            let host = url.host().to_owned();
            FetchError::Broken { host, reason }
        }
    })
}

impl Answer {
    /// The error that a status which is no success stands for.
    pub(crate) fn refused(&self) -> Option<FetchError> {
        let status = self.status;
        match status {
            200..=299 => None,
            410 => Some(FetchError::Gone),
            403 | 429 | 500..=599 => Some(
                match headers::retry_after(&self.headers, Timestamp::now()) {
                    Some(after) => FetchError::RetryAfter { status, after },
                    None => FetchError::Status(status),
                },
            ),
            _ => Some(FetchError::Status(status)),
        }
    }

    /// How long the whole host wants to be left alone: one that says that it gets too many
    /// requests does not mean this page alone.
    pub(crate) fn rest(&self) -> Option<Duration> {
        matches!(self.status, 429 | 503)
            .then(|| headers::retry_after(&self.headers, Timestamp::now()))?
    }

    /// Where a redirect leads, and whether for good.
    pub(crate) fn redirect(&self, from: &WebUrl) -> Option<Result<(WebUrl, bool), FetchError>> {
        if !matches!(self.status, 301 | 302 | 303 | 307 | 308) {
            return None;
        }
        let Some(target) = headers::text(&self.headers, header::LOCATION) else {
            return Some(Err(FetchError::BadRedirect(String::new())));
        };
        let joined = from.join(&target);
        Some(match joined {
            Ok(to) => {
                // Nobody's word for good may take the lock off the line.
                let for_good = matches!(self.status, 301 | 308) && !loses_lock(from, &to);
                Ok((to, for_good))
            }
            Err(_) => Err(FetchError::BadRedirect(target)),
        })
    }
}

/// Whether a way leads from TLS to a line without.
pub(crate) fn loses_lock(from: &WebUrl, to: &WebUrl) -> bool {
    from.as_url().scheme() == "https" && to.as_url().scheme() == "http"
}
