//! One picture in several sizes.

use news::WebUrl;

/// Whether two addresses are the same picture in other sizes.
pub(crate) fn is_same(one: &WebUrl, other: &WebUrl) -> bool {
    one == other
        || match (key(one), key(other)) {
            (Some(one), Some(other)) => one == other,
            _ => false,
        }
}

/// What names a picture whatever its size: the last part of its path that says
/// more than sizes, formats and crops.
fn key(address: &WebUrl) -> Option<String> {
    let path = address.as_url().path();
    let query = address.as_url().query().unwrap_or_default();
    // A resizer carries the address of the picture within its own.
    let whole = match query.contains(".jp") || query.contains(".png") || query.contains("http") {
        true => query.split('&').next().unwrap_or_default(),
        false => path,
    };
    let whole = whole.replace("%2F", "/").replace("%2f", "/");
    whole.split('/').rev().find_map(|segment| {
        let segment = segment.split(['?', '&']).next().unwrap_or_default();
        let stem = match segment.rsplit_once('.') {
            Some((stem, end)) if end.len() <= 5 => stem,
            _ => segment,
        };
        let parts: Vec<String> = stem
            .split(['-', '_', ',', '=', ':', '@'])
            .map(str::to_lowercase)
            .collect();
        let kept: Vec<String> = parts
            .iter()
            .enumerate()
            .filter(|(at, part)| !is_size(part) || is_count(&parts, *at))
            .map(|(_, part)| part.clone())
            .collect();
        let kept = kept.join("-");
        (kept.len() >= 5).then_some(kept)
    })
}

/// A short number tells the pictures of a series apart, where it is no proportion.
fn is_count(parts: &[String], at: usize) -> bool {
    const PROPORTIONS: [&str; 8] = ["16", "9", "4", "3", "2", "1", "5", "21"];
    let part = |at: Option<usize>| at.and_then(|at| parts.get(at)).map_or("", String::as_str);
    let own = part(Some(at));
    let beside = [part(at.checked_sub(1)), part(Some(at + 1))];
    let short = (1..=2).contains(&own.len()) && own.chars().all(|c| c.is_ascii_digit());
    let sized = ["w", "h", "q", "v16", "v4", "x"];
    let proportion =
        PROPORTIONS.contains(&own) && beside.iter().any(|other| PROPORTIONS.contains(other));
    short && !proportion && !beside.iter().any(|other| sized.contains(other))
}

fn is_size(part: &str) -> bool {
    const FORMATS: [&str; 22] = [
        "w",
        "h",
        "q",
        "scaled",
        "large",
        "small",
        "medium",
        "thumb",
        "crop",
        "original",
        "full",
        "width",
        "height",
        "webp",
        "jpg",
        "jpeg",
        "png",
        "image",
        "resize",
        "rotated",
        "landscape",
        "master",
    ];
    let digits = part.chars().filter(char::is_ascii_digit).count();
    let signs = part.chars().count() - digits;
    FORMATS.contains(&part)
        || (digits <= 4 && signs <= 1)
        || part.split('x').count() == 2 && signs <= 2 && digits <= 8
}
