//! Walking a site from its front pages along every link.

use anyhow::Result;
use dom_query::Document;
use futures::{StreamExt, stream};
use reqwest::{Client, redirect};
use std::{
    collections::{BTreeMap, BTreeSet},
    time::Duration,
};
use url::Url;

/// More pages than the demo can have: a bound against going round in circles.
const MOST: usize = 50_000;
/// Requests at once.
const AT_ONCE: usize = 4;
/// Where links stand: what readers follow and what browsers load.
const LINKS: [(&str, &str); 6] = [
    ("a[href]", "href"),
    ("link[href]", "href"),
    ("img[src]", "src"),
    ("form[method=get]", "action"),
    ("source[src]", "src"),
    ("script[src]", "src"),
];

/// What came of an address.
pub struct Visited {
    /// The status of the answer; 0 where there was none.
    pub status: u16,
    /// The media type, without parameters.
    pub media: String,
    /// The body; empty for pictures.
    pub body: String,
    /// Where it redirects to.
    pub location: Option<String>,
}

/// Everything that can be reached from some addresses without leaving their host, each
/// address once, without fragments.
pub async fn crawl(from: Vec<Url>) -> Result<BTreeMap<Url, Visited>> {
    let client = Client::builder()
        .redirect(redirect::Policy::none())
        .no_proxy()
        .timeout(Duration::from_secs(30))
        .build()?;
    let mut seen: BTreeSet<Url> = from.iter().cloned().collect();
    let mut visited = BTreeMap::new();
    let mut next = from;
    while !next.is_empty() && visited.len() < MOST {
        let client = &client;
        let answers = stream::iter(std::mem::take(&mut next))
            .map(|url| async move { (get(client, &url).await, url) });
        let mut answers = answers.buffer_unordered(AT_ONCE);
        while let Some((answer, url)) = answers.next().await {
            let found = links(&url, &answer);
            next.extend(found.into_iter().filter(|link| seen.insert(link.clone())));
            visited.insert(url, answer);
        }
    }
    Ok(visited)
}

async fn get(client: &Client, url: &Url) -> Visited {
    let none = Visited {
        status: 0,
        media: String::new(),
        body: String::new(),
        location: None,
    };
    let Ok(answer) = client.get(url.clone()).send().await else {
        return none;
    };
    let header = |name| {
        answer
            .headers()
            .get(name)
            .and_then(|value| value.to_str().ok())
    };
    let media = header("content-type")
        .unwrap_or_default()
        .split(';')
        .next()
        .unwrap_or_default();
    let mut visited = Visited {
        status: answer.status().as_u16(),
        media: media.trim().to_owned(),
        location: header("location").map(str::to_owned),
        body: String::new(),
    };
    if !visited.media.starts_with("image/") {
        visited.body = answer.text().await.unwrap_or_default();
    }
    visited
}

fn links(base: &Url, visited: &Visited) -> Vec<Url> {
    let mut found: Vec<String> = visited.location.iter().cloned().collect();
    if visited.media == "text/html" {
        let page = Document::from(visited.body.as_str());
        for (selector, attribute) in LINKS {
            let with = page.select(selector);
            let values = with.iter().filter_map(|link| link.attr(attribute));
            found.extend(values.map(|value| value.to_string()));
        }
    }
    let join = |link: String| {
        let mut url = base.join(&link).ok()?;
        url.set_fragment(None);
        (url.origin() == base.origin()).then_some(url)
    };
    found.into_iter().filter_map(join).collect()
}
