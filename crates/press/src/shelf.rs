//! All that a port has to give, by path, and the answers to requests for it.

use crate::picture::Drawing;
use bytes::Bytes;
use http_body_util::Full;
use hyper::{
    HeaderMap, Method, Request, Response, StatusCode,
    header::{self, HeaderName, HeaderValue},
};
use jiff::{Timestamp, fmt::rfc2822::DateTimeParser};
use sha2::{Digest, Sha256};
use std::{collections::BTreeMap, sync::Arc};

/// Resources by path, with the query where it matters.
#[derive(Debug, Default)]
pub(crate) struct Shelf(BTreeMap<String, Resource>);

#[derive(Debug)]
enum Resource {
    Document(Document),
    /// Lives at another path.
    Moved(String),
}

#[derive(Debug, Clone)]
struct Document {
    content_type: String,
    modified: Timestamp,
    etag: String,
    supply: Supply,
}

#[derive(Debug, Clone)]
enum Supply {
    Ready(Bytes),
    Drawn(Arc<Drawing>),
}

impl Shelf {
    /// Puts a document at a path.
    pub(crate) fn put(
        &mut self,
        path: &str,
        content_type: &str,
        modified: Timestamp,
        body: impl Into<Bytes>,
    ) {
        let body = body.into();
        let document = Document {
            content_type: content_type.to_owned(),
            modified,
            etag: etag(&body, ""),
            supply: Supply::Ready(body),
        };
        self.0.insert(path.to_owned(), Resource::Document(document));
    }

    /// Puts a picture at a path.
    pub(crate) fn put_drawing(&mut self, path: &str, modified: Timestamp, drawing: Drawing) {
        let document = Document {
            content_type: "image/jpeg".to_owned(),
            modified,
            etag: etag(drawing.svg(), &drawing.width().to_string()),
            supply: Supply::Drawn(Arc::new(drawing)),
        };
        self.0.insert(path.to_owned(), Resource::Document(document));
    }

    /// Sends those who ask for one path to another.
    pub(crate) fn put_move(&mut self, from: &str, to: &str) {
        self.0
            .insert(from.to_owned(), Resource::Moved(to.to_owned()));
    }

    #[cfg(test)]
    pub(crate) fn paths(&self) -> impl Iterator<Item = &str> {
        self.0.keys().map(String::as_str)
    }

    fn find(&self, path: &str, query: Option<&str>) -> Option<&Resource> {
        query
            .and_then(|query| self.0.get(&format!("{path}?{query}")))
            .or_else(|| self.0.get(path))
    }

    /// Answers a request, with 304 where the asker has it already (RFC 9110, 13).
    pub(crate) async fn answer<B>(&self, request: &Request<B>) -> Response<Full<Bytes>> {
        if request.method() != Method::GET && request.method() != Method::HEAD {
            return refusal(StatusCode::METHOD_NOT_ALLOWED, "Only GET and HEAD.");
        }
        match self.find(request.uri().path(), request.uri().query()) {
            Some(Resource::Document(document)) => document.answer(request.headers()).await,
            Some(Resource::Moved(to)) => {
                let mut answer = refusal(StatusCode::MOVED_PERMANENTLY, "Moved.");
                set(&mut answer, header::LOCATION, to);
                answer
            }
            None => refusal(StatusCode::NOT_FOUND, "There is no such page."),
        }
    }
}

impl Document {
    async fn answer(&self, asked: &HeaderMap) -> Response<Full<Bytes>> {
        let mut answer = Response::new(Full::default());
        if self.is_known(asked) {
            *answer.status_mut() = StatusCode::NOT_MODIFIED;
        } else {
            match self.body().await {
                Ok(body) => *answer.body_mut() = Full::new(body),
                Err(reason) => return refusal(StatusCode::INTERNAL_SERVER_ERROR, &reason),
            }
            set(&mut answer, header::CONTENT_TYPE, &self.content_type);
        }
        set(&mut answer, header::ETAG, &self.etag);
        set(
            &mut answer,
            header::LAST_MODIFIED,
            &http_date(self.modified),
        );
        set(&mut answer, header::CACHE_CONTROL, "no-cache");
        answer
    }

    async fn body(&self) -> Result<Bytes, String> {
        match &self.supply {
            Supply::Ready(bytes) => Ok(bytes.clone()),
            Supply::Drawn(drawing) => {
                let drawing = drawing.clone();
                let drawn = tokio::task::spawn_blocking(move || drawing.jpeg()).await;
                let drawn = drawn.map_err(|error| error.to_string())?;
                drawn.map_err(|error| error.to_string())
            }
        }
    }

    /// Whether the asker's copy is this one. An `If-None-Match` outweighs an
    /// `If-Modified-Since`.
    fn is_known(&self, asked: &HeaderMap) -> bool {
        let text = |name| asked.get(name).and_then(|value| value.to_str().ok());
        if let Some(tags) = text(header::IF_NONE_MATCH) {
            return tags
                .split(',')
                .map(|tag| tag.trim().trim_start_matches("W/"))
                .any(|tag| tag == "*" || tag == self.etag);
        }
        text(header::IF_MODIFIED_SINCE)
            .and_then(|date| DateTimeParser::new().parse_timestamp(date).ok())
            .is_some_and(|since| self.modified.as_second() <= since.as_second())
    }
}

fn etag(bytes: &[u8], variant: &str) -> String {
    let digest = Sha256::new()
        .chain_update(bytes)
        .chain_update(variant)
        .finalize();
    let hex: String = digest.iter().take(8).map(|b| format!("{b:02x}")).collect();
    format!("\"{hex}\"")
}

/// A moment as HTTP writes it (IMF-fixdate).
fn http_date(moment: Timestamp) -> String {
    moment.strftime("%a, %d %b %Y %H:%M:%S GMT").to_string()
}

fn set(answer: &mut Response<Full<Bytes>>, name: HeaderName, value: &str) {
    if let Ok(value) = HeaderValue::from_str(value) {
        answer.headers_mut().insert(name, value);
    }
}

fn refusal(status: StatusCode, words: &str) -> Response<Full<Bytes>> {
    let page = format!("<!DOCTYPE html><title>{status}</title><h1>{status}</h1><p>{words}</p>\n");
    let mut answer = Response::new(Full::from(page));
    *answer.status_mut() = status;
    set(
        &mut answer,
        header::CONTENT_TYPE,
        "text/html; charset=utf-8",
    );
    answer
}

#[cfg(test)]
mod tests {
    use super::*;

    async fn status(shelf: &Shelf, name: HeaderName, value: &str) -> u16 {
        let request = Request::get("/a").header(name, value).body(()).unwrap();
        shelf.answer(&request).await.status().as_u16()
    }

    #[tokio::test]
    async fn what_is_known_is_not_sent_again() {
        let mut shelf = Shelf::default();
        let moment = "2026-11-18T07:45:00.5Z".parse().unwrap();
        shelf.put("/a", "text/plain", moment, "words");
        let request = Request::get("/a").body(()).unwrap();
        let first = shelf.answer(&request).await;
        assert_eq!(first.status(), 200);
        let etag = first.headers()[header::ETAG].to_str().unwrap();
        let date = first.headers()[header::LAST_MODIFIED].to_str().unwrap();
        assert_eq!(date, "Wed, 18 Nov 2026 07:45:00 GMT");
        assert_eq!(status(&shelf, header::IF_NONE_MATCH, etag).await, 304);
        let many = format!("\"x\", W/{etag}");
        assert_eq!(status(&shelf, header::IF_NONE_MATCH, &many).await, 304);
        assert_eq!(status(&shelf, header::IF_NONE_MATCH, "\"x\"").await, 200);
        assert_eq!(status(&shelf, header::IF_MODIFIED_SINCE, date).await, 304);
        let before = "Wed, 18 Nov 2026 07:44:59 GMT";
        assert_eq!(status(&shelf, header::IF_MODIFIED_SINCE, before).await, 200);
        assert_eq!(
            status(&shelf, header::IF_MODIFIED_SINCE, "never").await,
            200
        );
    }

    #[tokio::test]
    async fn other_answers() {
        let mut shelf = Shelf::default();
        shelf.put("/a?b=1", "text/plain", Timestamp::UNIX_EPOCH, "one");
        shelf.put_move("/old", "/a?b=1");
        for (method, uri, wanted) in [
            ("GET", "/a?b=1", 200),
            ("HEAD", "/a?b=1", 200),
            ("GET", "/a", 404),
            ("GET", "/old", 301),
            ("POST", "/a?b=1", 405),
        ] {
            let request = Request::builder().method(method).uri(uri).body(()).unwrap();
            assert_eq!(shelf.answer(&request).await.status(), wanted, "{uri}");
        }
    }
}
