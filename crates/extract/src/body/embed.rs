//! What lives elsewhere: films, social posts, maps.

use crate::document::{Names, NodeRef, attr, is_classed, name, words};
use news::{Embed, EmbedKind, Text, WebUrl};

/// Characters of a social post that serve as its title.
const TITLE: usize = 280;

const VIDEO: [&str; 15] = [
    "rutube.ru",
    "ok.ru",
    "bilibili.com",
    "nicovideo.jp",
    "streamable.com",
    "wistia.net",
    "youtube.com",
    "youtube-nocookie.com",
    "youtu.be",
    "vimeo.com",
    "dailymotion.com",
    "jwplatform.com",
    "brightcove.net",
    "rumble.com",
    "twitch.tv",
];
const SOCIAL: [&str; 14] = [
    "twitter.com",
    "x.com",
    "instagram.com",
    "facebook.com",
    "tiktok.com",
    "threads.net",
    "bsky.app",
    "reddit.com",
    "t.me",
    "telegram.org",
    "linkedin.com",
    "pinterest.com",
    "vk.com",
    "mastodon.social",
];
const AUDIO: [&str; 6] = [
    "soundcloud.com",
    "spotify.com",
    "podcasts.apple.com",
    "megaphone.fm",
    "acast.com",
    "spreaker.com",
];
const MAPS: [&str; 10] = [
    "maps.apple.com",
    "bing.com/maps",
    "yandex.ru/map-widget",
    "mapy.cz",
    "naver.com/map",
    "mapbox.com",
    "google.com/maps",
    "maps.google.",
    "openstreetmap.org",
    "umap.",
];
const CHARTS: [&str; 9] = [
    "datawrapper",
    "dwcdn.net",
    "flourish.studio",
    "flo.uri.sh",
    "infogram",
    "documentcloud.org",
    "scribd.com",
    "public.tableau.com",
    "everviz.com",
];
const FURNITURE: [&str; 14] = [
    "doubleclick",
    "googletagmanager",
    "googlesyndication",
    "adservice",
    "amazon-adsystem",
    "taboola",
    "outbrain",
    "recaptcha",
    "consent",
    "newsletter",
    "facebook.com/plugins/like",
    "facebook.com/plugins/page",
    "disqus",
    "about:blank",
];

/// Classes of films.
const FILMS: Names = Names::of("video");

/// Whether an element stands for a post of a social network until a script loads it.
pub(super) fn is_social(node: &NodeRef) -> bool {
    const NAMED: [&str; 9] = [
        "twitter-tweet",
        "twitter-video",
        "instagram-media",
        "tiktok-embed",
        "fb-post",
        "fb-video",
        "bluesky-embed",
        "reddit-embed-bq",
        "text-post-media",
    ];
    let named = |class: &str| {
        let mut classes = class.split_ascii_whitespace();
        classes.any(|class| NAMED.contains(&class))
    };
    node.class().is_some_and(named)
}

/// Whether an element that HTML does not know, or a box, stands for a player or a chart
/// until a script loads it.
pub(super) fn is_player(node: &NodeRef) -> bool {
    named_by_id(node).is_some()
}

/// The embed of a line that is nothing but the address of a film, a sound, an entry or a map.
pub(super) fn bare(line: &str) -> Option<Embed> {
    if !line.starts_with("https://") || line.contains(char::is_whitespace) {
        return None;
    }
    let url: WebUrl = line.parse().ok()?;
    let kind = kind_of(&url);
    (kind != EmbedKind::Other).then(|| Embed {
        kind,
        url: watchable(url),
        title: None,
    })
}

/// Reads an embed: a link and its title.
pub(super) fn read(node: &NodeRef, base: &WebUrl) -> Option<Embed> {
    if is_social(node) {
        return social(node, base);
    }
    let keys = ["src", "data-src", "data-lazy-src", "data", "data-url"];
    let address = named_by_id(node)
        .or_else(|| keys.iter().find_map(|key| attr(node, key)))
        .or_else(|| source_below(node))?;
    let url = base.join(&address).ok()?;
    let lower = url.as_str().to_lowercase();
    if FURNITURE.iter().any(|word| lower.contains(word)) {
        return None;
    }
    let title = attr(node, "title")
        .or_else(|| attr(node, "aria-label"))
        .filter(|title| is_title(title));
    let kind = kind(node, &url);
    if kind == EmbedKind::Other
        && title.is_none()
        && !CHARTS.iter().any(|host| lower.contains(host))
    {
        return None;
    }
    Some(Embed {
        kind,
        url: watchable(url),
        title: title.map(|title| Text::plain(title).tidied()),
    })
}

/// Titles that players bring with them say nothing.
fn is_title(title: &str) -> bool {
    let lower = title.to_lowercase();
    let empty = [
        "youtube video player",
        "video player",
        "embed",
        "iframe",
        "advertisement",
        "player",
        "twitter tweet",
        "x post",
    ];
    !empty.contains(&lower.as_str()) && title.chars().count() > 3
}

/// The address of what an element names by an id or in its own way.
fn named_by_id(node: &NodeRef) -> Option<String> {
    let at = |before: &str, key: &str| Some(format!("{before}{}", attr(node, key)?));
    const WATCH: &str = "https://www.youtube.com/watch?v=";
    match name(node).as_str() {
        "amp-youtube" => at(WATCH, "data-videoid"),
        "lite-youtube" | "youtube-video" => at(WATCH, "videoid"),
        "lite-vimeo" => at("https://vimeo.com/", "videoid"),
        "amp-vimeo" => at("https://vimeo.com/", "data-videoid"),
        "amp-dailymotion" => at("https://www.dailymotion.com/video/", "data-videoid"),
        "amp-twitter" => at("https://x.com/i/status/", "data-tweetid"),
        "amp-instagram" => Some(format!(
            "https://www.instagram.com/p/{}/",
            attr(node, "data-shortcode")?
        )),
        "amp-facebook" => attr(node, "data-href"),
        "oembed" => attr(node, "url"),
        "div" if node.has_attr("data-src") && node.has_class("flourish-embed") => {
            at("https://public.flourish.studio/", "data-src")
        }
        "div" if node.has_attr("data-id") && node.has_class("infogram-embed") => {
            at("https://infogram.com/", "data-id")
        }
        "div" => attr(node, "data-oembed-url").or_else(|| at(WATCH, "data-youtube-id")),
        _ => None,
    }
}

fn source_below(node: &NodeRef) -> Option<String> {
    let source = node.descendants().find(|below| below.has_name("source"))?;
    attr(&source, "src")
}

fn kind(node: &NodeRef, url: &WebUrl) -> EmbedKind {
    match name(node).as_str() {
        "video" | "amp-video" => return EmbedKind::Video,
        "audio" => return EmbedKind::Audio,
        _ => {}
    }
    match kind_of(url) {
        EmbedKind::Other if is_classed(node, &FILMS) => EmbedKind::Video,
        kind => kind,
    }
}

/// What an address leads to, by its host.
fn kind_of(url: &WebUrl) -> EmbedKind {
    let host = url.host();
    let at = |hosts: &[&str]| {
        hosts
            .iter()
            .any(|known| host == *known || host.ends_with(&format!(".{known}")))
    };
    let mapped = MAPS.iter().any(|known| url.as_str().contains(known));
    match () {
        () if mapped => EmbedKind::Map,
        () if at(&VIDEO) => EmbedKind::Video,
        () if at(&AUDIO) => EmbedKind::Audio,
        () if at(&SOCIAL) => EmbedKind::Social,
        () => EmbedKind::Other,
    }
}

/// A player's address as the address that a reader can open.
fn watchable(url: WebUrl) -> WebUrl {
    if !matches!(
        url.host(),
        "www.youtube.com" | "youtube.com" | "www.youtube-nocookie.com"
    ) {
        return url;
    }
    let film = url
        .as_url()
        .path()
        .strip_prefix("/embed/")
        .map(str::to_owned);
    let watch = film.map(|film| format!("https://www.youtube.com/watch?v={film}"));
    watch.and_then(|watch| watch.parse().ok()).unwrap_or(url)
}

fn social(node: &NodeRef, base: &WebUrl) -> Option<Embed> {
    let permalink = [
        "data-instgrm-permalink",
        "cite",
        "data-href",
        "data-bluesky-uri",
    ]
    .iter()
    .find_map(|key| attr(node, key))
    .and_then(|address| base.join(&address).ok());
    let links = node.descendants().filter(|below| below.has_name("a"));
    let links: Vec<WebUrl> = links
        .filter_map(|link| base.join(&attr(&link, "href")?).ok())
        .collect();
    let at_home = |url: &&WebUrl| SOCIAL.iter().any(|host| url.host().ends_with(host));
    let url = permalink.or_else(|| links.iter().rev().find(at_home).cloned())?;
    let said = node
        .descendants()
        .find(|below| below.has_name("p"))
        .map(|p| words(&p));
    let title: String = said
        .unwrap_or_else(|| words(node))
        .chars()
        .take(TITLE)
        .collect();
    Some(Embed {
        kind: EmbedKind::Social,
        url,
        title: Some(Text::plain(title).tidied()).filter(|title| !title.is_blank()),
    })
}
