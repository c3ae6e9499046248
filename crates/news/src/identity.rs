//! One page, many addresses.

use crate::WebUrl;

/// Where an address with such a host is a copy of that without: for telephones, or AMP.
const TWINS: [&str; 6] = ["www.", "m.", "mobile.", "amp.", "wap.", "touch."];

/// Names of a folder's own page.
const INDEX: [&str; 4] = ["index", "default", "home", "start"];

/// Parameters that choose how a page looks.
const VIEWS: [&str; 9] = [
    "amp",
    "outputtype",
    "print",
    "printable",
    "view",
    "mobile",
    "m",
    "nomobile",
    "layout",
];

/// What is the same for all addresses of one page: without scheme,
/// the same with and without `www.`, on the hosts for telephones, as AMP, for print, with
/// the name of an index page and with a slash at the end. Not an address itself.
pub(crate) fn identity(url: &WebUrl) -> String {
    // What has no page is told apart by its fragment alone.
    let fragment = url.as_url().fragment().filter(|it| it.starts_with("item-"));
    let fragment = fragment.map(|it| format!("#{it}")).unwrap_or_default();
    let url = without_cache(url);
    let mut host = url.host().to_lowercase();
    for twin in TWINS {
        let bare = host.strip_prefix(twin).filter(|bare| bare.contains('.'));
        host = bare.map(str::to_owned).unwrap_or(host);
    }
    if let Some(port) = url.as_url().port() {
        host = format!("{host}:{port}");
    }
    let query = url.as_url().query().unwrap_or_default();
    let mut pairs: Vec<&str> = query.split('&').filter(|pair| !is_view(pair)).collect();
    pairs.sort_unstable();
    let query = match pairs.is_empty() || query.is_empty() {
        true => String::new(),
        false => format!("?{}", pairs.join("&")),
    };
    let path = path(url.as_url().path());
    format!("{host}/{path}{query}{fragment}")
}

/// The publisher's own address of a page in Google's caches of AMP pages.
fn without_cache(url: &WebUrl) -> WebUrl {
    let path = url.as_url().path();
    let cached = match url.host() {
        host if host.ends_with(".cdn.ampproject.org") => ["/c/s/", "/v/s/", "/c/", "/v/"]
            .iter()
            .find_map(|door| path.strip_prefix(door)),
        "www.google.com" | "google.com" => path.strip_prefix("/amp/s/"),
        _ => None,
    };
    let own = cached.and_then(|rest| format!("https://{rest}").parse().ok());
    own.unwrap_or_else(|| url.clone())
}

fn path(path: &str) -> String {
    let mut parts: Vec<&str> = path.split('/').filter(|part| !part.is_empty()).collect();
    if parts.len() > 1 && parts.first() == Some(&"amp") {
        parts.remove(0);
    }
    while let Some(last) = parts.last() {
        let name = last.split('.').next().unwrap_or_default().to_lowercase();
        let index = last.contains('.') && INDEX.contains(&name.as_str());
        let view = parts.len() > 1 && matches!(*last, "amp" | "print" | "amp.html");
        if !index && !view {
            break;
        }
        parts.pop();
    }
    let path = parts.join("/");
    path.strip_suffix(".amp")
        .map(str::to_owned)
        .unwrap_or_else(|| path.replace(".amp.", "."))
}

/// Whether a parameter chooses how a page looks. `view=12` may be a page of its own.
fn is_view(pair: &str) -> bool {
    let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
    let looks = ["", "1", "true", "yes", "amp", "print", "mobile", "desktop"];
    let value = value.to_lowercase();
    VIEWS.contains(&name.to_lowercase().as_str()) && looks.contains(&value.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_addresses_of_one_page_are_one() {
        let plain = "https://www.a.example/news/bridge-closed";
        for twin in [
            "http://a.example/news/bridge-closed/",
            "https://m.a.example/news/bridge-closed?print=1",
            "https://amp.a.example/news/bridge-closed#comments",
            "https://www.a.example/amp/news/bridge-closed",
            "https://www.a.example/news/bridge-closed/amp/",
            "https://www.a.example/news/bridge-closed.amp",
            "https://www.a.example/news/bridge-closed?outputType=amp",
            "https://www.a.example/news/bridge-closed/index.html",
            "https://www.a.example/news/bridge-closed?amp",
            "https://www.a.example/news/bridge-closed/print",
            "https://www-a-example.cdn.ampproject.org/c/s/www.a.example/news/bridge-closed",
            "https://www.google.com/amp/s/a.example/news/bridge-closed",
        ] {
            let (plain, twin): (WebUrl, WebUrl) = (plain.parse().unwrap(), twin.parse().unwrap());
            assert_eq!(twin.identity(), plain.identity(), "{twin}");
        }
        let two = |a: &str, b: &str| {
            let (a, b): (WebUrl, WebUrl) = (a.parse().unwrap(), b.parse().unwrap());
            assert_ne!(a.identity(), b.identity(), "{a} {b}");
        };
        two("https://a.example/x?id=1", "https://a.example/x?id=2");
        two("https://a.example/x", "https://b.example/x");
        two("https://a.example/x?view=12", "https://a.example/x");
        two("https://a.example:81/x", "https://a.example/x");
        two("https://a.example/amp", "https://a.example/");
        two("https://en.a.example/x", "https://a.example/x");
        two("https://a.example/x#item-1", "https://a.example/x#item-2");
    }
}
