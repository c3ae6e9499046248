//! What a `robots.txt` says (RFC 9309): which of its groups is ours, and which of its rules
//! is about an address.

use news::WebUrl;
use std::time::Duration;

/// Longer lines are no rules.
const LONGEST_LINE: usize = 2000;

/// The rules that hold for one robot.
#[derive(Clone, PartialEq, Debug, Default)]
pub(crate) struct Robot {
    /// Patterns of paths, and whether they allow.
    rules: Vec<(String, bool)>,
    /// How far apart it wants requests.
    pub(crate) delay: Option<Duration>,
    /// The sitemaps that it names, whoever asks.
    pub(crate) sitemaps: Vec<String>,
}

/// What a line is about.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Key {
    Agent,
    Allow,
    Disallow,
    Delay,
    Sitemap,
}

/// The rules of one kind of group, all groups of the kind together (2.2.1).
#[derive(Default)]
struct Group {
    rules: Vec<(String, bool)>,
    delay: Option<Duration>,
}

/// Groups as they are gathered.
#[derive(Default)]
struct Groups {
    ours: Option<Group>,
    all: Group,
    /// What stands above all groups. Some mean it for everybody.
    above: Group,
}

impl Robot {
    /// Reads a file, of whatever it holds, for the robot of a name.
    pub(crate) fn new(agent: &str, file: &[u8]) -> Robot {
        let mut groups = Groups::default();
        let mut sitemaps = Vec::new();
        let (mut named, mut is_ours, mut is_all) = (false, false, false);
        let mut in_agents = false;
        for (key, value) in file.split(is_line_end).filter_map(said) {
            match key {
                Key::Sitemap => sitemaps.push(value),
                Key::Agent => {
                    let new = !in_agents;
                    is_ours = (is_ours && !new) || product(&value).eq_ignore_ascii_case(agent);
                    is_all = (is_all && !new) || value.starts_with('*');
                    (named, in_agents) = (true, true);
                    if is_ours {
                        groups.ours.get_or_insert_default();
                    }
                }
                _ => {
                    in_agents = false;
                    let ours = groups.ours.as_mut().filter(|_| is_ours);
                    let all = Some(&mut groups.all).filter(|_| is_all);
                    let above = Some(&mut groups.above).filter(|_| !named);
                    for group in [ours, all, above].into_iter().flatten() {
                        group.learn(key, &value);
                    }
                }
            }
        }
        groups.chosen(named, sitemaps)
    }

    /// Whether it lets us read an address: by the longest of the rules that are about it, and
    /// the kinder of two that are as long (2.2.2).
    pub(crate) fn allowed(&self, url: &WebUrl) -> bool {
        if url.as_url().path() == "/robots.txt" {
            return true;
        }
        let path = normal(&path(url), false);
        let about = self.rules.iter().filter(|it| covers(&it.0, &path));
        let most = about.max_by_key(|(pattern, allow)| (pattern.len(), *allow));
        most.is_none_or(|(_, allow)| *allow)
    }
}

impl Group {
    fn learn(&mut self, key: Key, value: &str) {
        match key {
            // The first counts.
            Key::Delay if self.delay.is_none() => {
                let seconds = value.parse().ok();
                self.delay = seconds.and_then(|it| Duration::try_from_secs_f32(it).ok());
            }
            // One that names nothing is about nothing.
            Key::Allow | Key::Disallow if !value.is_empty() => {
                self.rules.push((normal(value, true), key == Key::Allow));
            }
            _ => {}
        }
    }
}

impl Groups {
    /// The group for us, else that for all, else what stands in a file without groups.
    fn chosen(self, named: bool, sitemaps: Vec<String>) -> Robot {
        let delay = self.above.delay;
        let chosen = match named {
            true => self.ours.unwrap_or(self.all),
            false => self.above,
        };
        Robot {
            rules: chosen.rules,
            delay: chosen.delay.or(delay),
            sitemaps,
        }
    }
}

/// Path and query, as the patterns see them.
pub(crate) fn path(url: &WebUrl) -> String {
    let url = url.as_url();
    match url.query() {
        Some(query) => format!("{}?{query}", url.path()),
        None => url.path().to_owned(),
    }
}

fn is_line_end(byte: &u8) -> bool {
    matches!(byte, b'\n' | b'\r' | 0)
}

/// What a line says, if it is one that we read. Words are spelt as people spell them, and a
/// space may stand for the colon.
fn said(line: &[u8]) -> Option<(Key, String)> {
    if line.is_empty() || line.len() > LONGEST_LINE {
        return None;
    }
    let line = String::from_utf8_lossy(line);
    let line = line.split('#').next().unwrap_or_default();
    let line = line.trim_matches(|c: char| c.is_whitespace() || c == '\u{feff}');
    let parted = line.split_once(':');
    let parted = parted.or_else(|| line.split_once(char::is_whitespace));
    let (key, value) = parted?;
    let key = key.trim().to_lowercase();
    let key = match key.as_str() {
        "user-agent" | "user agent" | "useragent" => Key::Agent,
        "allow" => Key::Allow,
        "disallow" | "dissallow" | "dissalow" | "disalow" | "diasllow" | "disallaw" => {
            Key::Disallow
        }
        "crawl-delay" | "crawl delay" | "crawldelay" => Key::Delay,
        "sitemap" | "site-map" | "site map" => Key::Sitemap,
        _ => return None,
    };
    Some((key, value.trim().to_owned()))
}

/// The name at the start of what a group is for: `Interpres` of `Interpres/0.1`.
fn product(value: &str) -> &str {
    let is_name = |c: char| c.is_ascii_alphabetic() || matches!(c, '-' | '_');
    let end = value.find(|c| !is_name(c)).unwrap_or(value.len());
    value.get(..end).unwrap_or_default()
}

/// A path or a pattern as both are compared (2.2.2): what must be written with percent signs
/// is, in capitals, and nothing else is. In a path `*` and `$` are signs like others.
fn normal(text: &str, pattern: bool) -> String {
    let bytes = text.as_bytes();
    let mut out = String::with_capacity(bytes.len());
    let mut at = 0;
    while let Some(byte) = bytes.get(at) {
        let escaped = escaped(bytes, at);
        let byte = escaped.unwrap_or(*byte);
        let last = at + 1 == bytes.len();
        let special = pattern && (byte == b'*' || byte == b'$' && last) && escaped.is_none();
        let free = byte.is_ascii_alphanumeric() || b"-._~".contains(&byte);
        let plain = byte.is_ascii_graphic() && !b"\"'<>`{}|^\\*$%".contains(&byte);
        match free || special || plain && escaped.is_none() {
            true => out.push(char::from(byte)),
            false => out.push_str(&format!("%{byte:02X}")),
        }
        at += if escaped.is_some() { 3 } else { 1 };
    }
    out
}

/// The byte that is written as a percent sign and two digits.
fn escaped(bytes: &[u8], at: usize) -> Option<u8> {
    let [b'%', high, low] = bytes.get(at..at + 3)? else {
        return None;
    };
    let digit = |byte: &u8| char::from(*byte).to_digit(16);
    u8::try_from(digit(high)? * 16 + digit(low)?).ok()
}

/// Whether a pattern covers a path (2.2.3): it names a beginning, `*` stands for anything
/// and `$` at the end for the end.
pub(crate) fn covers(pattern: &str, path: &str) -> bool {
    let (pattern, whole) = match pattern.strip_suffix('$') {
        Some(pattern) => (pattern, true),
        None => (pattern, false),
    };
    let mut parts = pattern.split('*');
    let first = parts.next().unwrap_or_default();
    let Some(mut rest) = path.strip_prefix(first) else {
        return false;
    };
    let mut last_is_open = false;
    let parts: Vec<&str> = parts.collect();
    for (at, part) in parts.iter().enumerate() {
        last_is_open = part.is_empty();
        let last = at + 1 == parts.len();
        rest = match (whole && last, rest.find(part)) {
            (true, _) if rest.ends_with(part) => "",
            (false, Some(found)) => rest.get(found + part.len()..).unwrap_or_default(),
            _ => return false,
        };
    }
    !whole || rest.is_empty() || last_is_open
}

#[cfg(test)]
mod tests {
    use super::*;

    fn allowed(robots: &str, path: &str) -> bool {
        let url = format!("https://a.example{path}").parse().unwrap();
        Robot::new("Interpres", robots.as_bytes()).allowed(&url)
    }

    #[test]
    fn patterns_cover_paths() {
        for (pattern, path, is) in [
            ("/", "/news/a", true),
            ("/news", "/news/a", true),
            ("/news", "/sport", false),
            ("/*.pdf$", "/a/b.pdf", true),
            ("/*.pdf$", "/a/b.pdf?x", false),
            ("/a*b*c", "/a-b-c-d", true),
            ("/a*b*c", "/a-c-b", false),
            ("/a$", "/a", true),
            ("/a$", "/ab", false),
            ("/a*$", "/ab", true),
            ("*", "/x", true),
            ("", "/x", true),
        ] {
            assert_eq!(covers(pattern, path), is, "{pattern} {path}");
        }
        assert!(!covers(&"*a".repeat(400), &"b".repeat(2000)));
    }

    #[test]
    fn groups() {
        for (robots, path, is) in [
            ("User-agent: *\nDisallow: /a", "/a", false),
            (
                "User-agent: *\nDisallow: /\nUser-agent: interpres\nDisallow: /b",
                "/a",
                true,
            ),
            ("User-agent: Interpres/0.1\nDisallow: /a", "/a", false),
            ("User-agent: InterpresNews\nDisallow: /a", "/a", true),
            (
                "User-agent: x\nUser-agent: INTERPRES\nDisallow: /a",
                "/a",
                false,
            ),
            (
                "User-agent: interpres\nAllow: /b\nUser-agent: x\nDisallow: /a",
                "/a",
                true,
            ),
            // Groups for one robot are one group, wherever they stand.
            (
                "User-agent: interpres\nDisallow: /b\n\nUser-agent: x\nDisallow: /\n\nUser-agent: interpres\nDisallow: /a",
                "/a",
                false,
            ),
            (
                "User-agent: interpres\n\nUser-agent: *\nDisallow: /a",
                "/a",
                false,
            ),
            (
                "User-agent: interpres\nDisallow:\n\nUser-agent: *\nDisallow: /a",
                "/a",
                true,
            ),
            (
                "User-agent: x\nSitemap: /s.xml\nUser-agent: interpres\nDisallow: /a",
                "/a",
                false,
            ),
            ("Disallow: /a\nUser-agent: *\nDisallow: /b", "/a", true),
            ("Disallow: /a", "/a", false),
            ("\u{feff}user-AGENT :*\ndisallow:/a # no\n", "/a", false),
            ("User-agent *\nDisallow /a", "/a", false),
            ("User-agent: *\r\rDisallow: /a\r", "/a", false),
            ("", "/a", true),
        ] {
            assert_eq!(allowed(robots, path), is, "{robots:?}");
        }
    }

    #[test]
    fn the_longest_rule_wins_and_the_kinder_of_two() {
        for (rules, path, is) in [
            ("Disallow: /a\nAllow: /a/open", "/a/open/b", true),
            ("Allow: /a\nDisallow: /a", "/a", true),
            ("Disallow: /*.html\nAllow: /a/", "/a/b.html", false),
            ("Disallow:\nDisallow: /", "/a", false),
            ("Allow: /$\nDisallow: /", "/", true),
            ("Allow: /$\nDisallow: /", "/a", false),
            ("Disallow: /", "/robots.txt", true),
            ("Disallow: /*?page=", "/a?x=1&page=2", true),
            ("Disallow: /*page=", "/a?x=1&page=2", false),
        ] {
            let robots = format!("User-agent: *\n{rules}\n");
            assert_eq!(allowed(&robots, path), is, "{rules:?} {path}");
        }
    }

    #[test]
    fn addresses_are_the_same_however_they_are_written() {
        for (rule, path) in [
            ("/tin-tức", "/tin-t%E1%BB%A9c"),
            ("/tin-t%e1%bb%a9c", "/tin-t%E1%BB%A9c/a"),
            ("/tin-t%E1%BB%A9c", "/tin-tức"),
            ("/a%7Eb", "/a~b"),
            ("/a~b", "/a%7eb"),
            ("/a b", "/a%20b"),
            ("/a|b", "/a%7Cb"),
            ("/a%2Ab", "/a*b"),
            ("/a$b", "/a$b"),
            ("/a%24", "/a$/b"),
        ] {
            let robots = format!("User-agent: *\nDisallow: {rule}");
            assert!(!allowed(&robots, path), "{rule} {path}");
        }
        assert!(allowed("User-agent: *\nDisallow: /a%2Fb", "/a/b"));
        assert!(allowed("User-agent: *\nDisallow: /a%2Ab", "/a-b"));
    }

    #[test]
    fn delays_and_sitemaps() {
        let robot = |file: &str| Robot::new("Interpres", file.as_bytes());
        let seconds = |file: &str| robot(file).delay.map(|it| it.as_secs_f32());
        assert_eq!(seconds("User-agent: *\nCrawl-delay: 2.5\n"), Some(2.5));
        assert_eq!(
            seconds("Crawl-delay: 3\nUser-agent: *\nDisallow:\n"),
            Some(3.0)
        );
        assert_eq!(seconds("User-agent: x\nCrawl-delay: 3\n"), None);
        assert_eq!(seconds("User-agent: *\nCrawl-delay: -1\n"), None);
        assert_eq!(seconds("User-agent: *\nCrawl-delay: many\n"), None);
        let file = "Sitemap: https://a.example/1.xml\nUser-agent: x\nsite-map: /2.xml # two\n";
        assert_eq!(robot(file).sitemaps, ["https://a.example/1.xml", "/2.xml"]);
    }

    #[test]
    fn odd_files_do_no_harm() {
        let long = format!(
            "User-agent: *\nDisallow: /{}$\nDisallow: /b\n",
            "*a".repeat(900)
        );
        assert!(!allowed(&long, "/b"));
        let rules = "Disallow: /x\r".repeat(500);
        assert!(!allowed(
            &format!("User-agent: *\r{rules}Disallow: /b"),
            "/b"
        ));
        assert!(allowed("<html><body>Not found</body></html>", "/b"));
        assert!(allowed("\u{feff}\0\0\u{1}", "/b"));
    }
}
