//! From bytes to text: which charset it is, by all that speaks for one or another.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1258};
use unicode_normalization::UnicodeNormalization;

/// How far into a document its own declaration is looked for, in bytes.
const HEAD: usize = 1024;

/// How much of a document the detector reads, in bytes.
const SAMPLE: usize = 256 << 10;

/// The byte order mark of UTF-8.
const MARK: &[u8] = "\u{feff}".as_bytes();

/// A text, and whether its bytes were not what they were said to be.
pub(crate) struct Decoded {
    pub(crate) text: String,
    pub(crate) warning: Option<String>,
}

/// Decodes XML, HTML or JSON. In order: a byte order mark; bytes that are UTF-8 and could
/// hardly be by chance; the header; the document's own declaration; UTF-8 if it nearly is;
/// what the bytes look like (chardetng, Firefox's detector), given the host they came from.
/// Where header and declaration name different charsets that both fit, the header wins,
/// unless the bytes look like the other.
pub(crate) fn decode(bytes: &[u8], header: Option<&str>, host: &str) -> Decoded {
    if let Some((encoding, length)) = Encoding::for_bom(bytes) {
        let mut rest = bytes.get(length..).unwrap_or_default();
        if encoding == UTF_8 && !may_be_utf8(rest) {
            // A mark that came with a part of another file, or several.
            while let Some(behind) = rest.strip_prefix(MARK) {
                rest = behind;
            }
            return decode(rest, header, host);
        }
        let (text, _, broken) = encoding.decode(bytes);
        return decoded(text.into_owned(), broken.then(|| lossy(encoding)));
    }
    if let Some(encoding) = wide(bytes) {
        let (text, _, broken) = encoding.decode(bytes);
        return decoded(text.into_owned(), broken.then(|| lossy(encoding)));
    }
    let header = header.and_then(label).filter(|it| could_be(it, bytes));
    let said: Vec<&'static Encoding> = [header, declared(bytes)].into_iter().flatten().collect();
    if let Ok(text) = str::from_utf8(bytes)
        && !text.is_ascii()
    {
        let other = said.iter().find(|encoding| **encoding != UTF_8);
        let warning = other.map(|it| format!("declared as {}, but it is UTF-8", it.name()));
        return decoded(text.to_owned(), warning);
    }
    let fitting: Vec<(&'static Encoding, String)> = said
        .iter()
        .filter_map(|encoding| Some((*encoding, whole(encoding, bytes)?)))
        .collect();
    let looks = match fitting.as_slice() {
        [(one, _), (other, _)] if one != other => Some(detect(bytes, host)),
        _ => None,
    };
    let at = fitting.iter().position(|(it, _)| Some(*it) == looks);
    match fitting.into_iter().nth(at.unwrap_or_default()) {
        Some((_, text)) => decoded(text, None),
        None => guess(bytes, host),
    }
}

/// The text, where all bytes fit.
fn whole(encoding: &'static Encoding, bytes: &[u8]) -> Option<String> {
    let (text, _, broken) = encoding.decode(bytes);
    (!broken).then(|| composed(encoding, &text))
}

/// Vietnamese of old puts the tone behind its letter; everybody else has one character.
fn composed(encoding: &'static Encoding, text: &str) -> String {
    match encoding == WINDOWS_1258 {
        true => text.nfc().collect(),
        false => text.to_owned(),
    }
}

/// Nothing that was said fits without a fault: the least bad.
fn guess(bytes: &[u8], host: &str) -> Decoded {
    let text = String::from_utf8_lossy(bytes);
    let faults = faults(&text);
    if are_few(faults, &text) {
        let warning = (faults > 0).then(|| lossy(UTF_8));
        return decoded(text.into_owned(), warning);
    }
    let encoding = detect(bytes, host);
    let (text, _, _) = encoding.decode(bytes);
    let warning = format!("no charset is said that fits; read as {}", encoding.name());
    decoded(composed(encoding, &text), Some(warning))
}

/// Whether a mark of UTF-8 may be right, for a few faults at most.
fn may_be_utf8(bytes: &[u8]) -> bool {
    if str::from_utf8(bytes).is_ok() {
        return true;
    }
    let text = String::from_utf8_lossy(bytes);
    let faults = faults(&text);
    faults < 5 || are_few(faults, &text)
}

fn faults(text: &str) -> usize {
    let fault = |c: &char| *c == char::REPLACEMENT_CHARACTER;
    text.chars().filter(fault).count()
}

/// Whether what cannot be read is little beside the letters that could be misread.
fn are_few(faults: usize, text: &str) -> bool {
    let foreign = text.chars().filter(|c| !c.is_ascii()).count();
    faults.saturating_mul(10) <= foreign
}

/// Whether bytes can be in a charset at all: in UTF-16 markup has a zero beside each sign.
fn could_be(encoding: &'static Encoding, bytes: &[u8]) -> bool {
    let wide = encoding == UTF_16BE || encoding == UTF_16LE;
    !wide || bytes.iter().take(HEAD).any(|byte| *byte == 0)
}

/// What the bytes look like, where they are not UTF-8.
fn detect(bytes: &[u8], host: &str) -> &'static Encoding {
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes.get(..SAMPLE).unwrap_or(bytes), true);
    let domain = host.rsplit('.').next().unwrap_or_default().as_bytes();
    let domain = Some(domain).filter(|it| it.iter().all(u8::is_ascii_lowercase));
    detector.guess(domain, Utf8Detection::Deny)
}

fn decoded(text: String, warning: Option<String>) -> Decoded {
    Decoded { text, warning }
}

fn lossy(encoding: &'static Encoding) -> String {
    format!("some bytes are not {}, and were replaced", encoding.name())
}

fn label(name: &str) -> Option<&'static Encoding> {
    Encoding::for_label(name.as_bytes())
}

/// UTF-16 without a mark, by the shape of `<?`, `<r` or `{"` (XML 1.0, appendix F).
fn wide(bytes: &[u8]) -> Option<&'static Encoding> {
    match bytes {
        [0, b'<' | b'{', 0, second, ..] if *second != 0 => Some(UTF_16BE),
        [b'<' | b'{', 0, second, 0, ..] if *second != 0 => Some(UTF_16LE),
        _ => None,
    }
}

/// `encoding="..."` of an XML declaration, or `charset=...` of a `<meta>`.
fn declared(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = bytes.get(..HEAD.min(bytes.len())).unwrap_or_default();
    let head = String::from_utf8_lossy(head).to_ascii_lowercase();
    let xml = head.find("<?xml").and_then(|_| {
        let (_, declaration) = head.split_once("<?xml")?;
        let (declaration, _) = declaration.split_once("?>")?;
        let (_, value) = declaration.split_once("encoding")?;
        word(value)
    });
    let meta = || {
        let (_, rest) = head.split_once("<meta")?;
        let (_, value) = rest.split_once("charset")?;
        word(value)
    };
    let found = label(&xml.or_else(meta)?)?;
    // A declaration that could be read as ASCII is not in UTF-16.
    Some(if found == UTF_16BE || found == UTF_16LE {
        UTF_8
    } else {
        found
    })
}

fn word(after: &str) -> Option<String> {
    let value = after.trim_start().strip_prefix('=')?.trim_start();
    let value = value.trim_start_matches(['"', '\'']);
    let end = |c: char| !(c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | ':' | '.'));
    value
        .split(end)
        .next()
        .map(str::to_owned)
        .filter(|it| !it.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(bytes: &[u8], header: Option<&str>) -> String {
        decode(bytes, header, "a.example").text
    }

    #[test]
    fn marks_and_declarations() {
        assert_eq!(text(b"\xef\xbb\xbf<a>\xc3\xa9", Some("latin1")), "<a>é");
        assert_eq!(text(b"\xff\xfe<\0a\0>\0\xe9\0", None), "<a>é");
        assert_eq!(text(b"\0<\0a\0>\0\xe9", None), "<a>é");
        let declared =
            b"<?xml version='1.0' encoding='windows-1251'?><a>\xcd\xee\xe2\xee\xf1\xf2\xe8";
        assert!(text(declared, None).ends_with("Новости"));
        assert!(text(declared, Some("utf-8")).ends_with("Новости"));
        assert!(text(b"<meta charset=shift_jis>\x93\xfa\x96{", None).ends_with("日本"));
        assert_eq!(text(b"<a>\xe9", Some("iso-8859-1")), "<a>é");
    }

    #[test]
    fn what_is_said_must_be_possible() {
        assert_eq!(
            text(b"<rss>news</rss>!", Some("utf-16")),
            "<rss>news</rss>!"
        );
        assert_eq!(text(b"\r\0\n\0<\0a\0>\0", Some("utf-16")), "\r\n<a>");
        let marks = [MARK.repeat(100_000).as_slice(), &[0xff; 50_000]].concat();
        assert!(!text(&marks, None).is_empty());
        let said = b"\xef\xbb\xbf<?xml encoding='windows-1251'?><a>\xcd\xee\xe2\xee\xf1\xf2\xe8";
        assert!(text(said, None).ends_with("<a>Новости"));
    }

    #[test]
    fn bytes_that_are_utf8_are_utf8_whatever_is_said() {
        let decoded = decode(
            "<?xml encoding='iso-8859-1'?><a>Zürich".as_bytes(),
            None,
            "",
        );
        assert!(decoded.text.ends_with("Zürich"));
        assert!(decoded.warning.unwrap().contains("it is UTF-8"));
    }

    #[test]
    fn one_bad_byte_does_not_spoil_the_rest() {
        let mut bytes = "Đây là tin tức mới nhất về thời tiết hôm nay"
            .as_bytes()
            .to_vec();
        bytes.push(0xff);
        let decoded = decode(&bytes, None, "");
        assert!(decoded.text.starts_with("Đây là tin"));
        assert!(decoded.warning.is_some());
        assert_eq!(text(b"caf\xe9 cr\xe8me", None), "café crème");
    }

    #[test]
    fn the_header_comes_before_the_declaration_unless_the_bytes_speak_for_it() {
        let news = "Новости дня: выборы, погода и футбол в городе";
        let document = |declared: &str, bytes: &[u8]| {
            [
                format!("<?xml version='1.0' encoding='{declared}'?><a>").as_bytes(),
                bytes,
            ]
            .concat()
        };
        let (bytes, _, _) = encoding_rs::WINDOWS_1251.encode(news);
        for (header, declared) in [
            ("windows-1251", "koi8-r"),
            ("windows-1251", "iso-8859-1"),
            // What servers say of every file.
            ("iso-8859-1", "windows-1251"),
            ("utf-8", "windows-1251"),
            ("no-such-charset", "windows-1251"),
        ] {
            let text = text(&document(declared, &bytes), Some(header));
            assert!(text.ends_with(news), "{header} {declared}: {text}");
        }
        // Bytes that look like neither.
        let short = document("iso-8859-2", b"\xe8");
        assert!(text(&short, Some("iso-8859-1")).ends_with('è'));
    }

    #[test]
    fn old_charsets_are_known_by_their_bytes() {
        for (encoding, host, news) in [
            (encoding_rs::KOI8_R, "a.ru", "Новости дня: выборы и погода"),
            (
                encoding_rs::KOI8_U,
                "a.ua",
                "Новини дня: вибори і погода в Києві",
            ),
            (
                encoding_rs::WINDOWS_1251,
                "a.bg",
                "Новини от деня и времето утре",
            ),
            (
                encoding_rs::ISO_8859_7,
                "a.gr",
                "Ειδήσεις της ημέρας και ο καιρός",
            ),
            (
                encoding_rs::WINDOWS_1256,
                "a.eg",
                "أخبار اليوم والطقس في المدينة",
            ),
            (
                encoding_rs::WINDOWS_1255,
                "a.il",
                "חדשות היום ומזג האוויר בעיר",
            ),
            (encoding_rs::WINDOWS_874, "a.th", "ข่าววันนี้และสภาพอากาศในเมือง"),
            (encoding_rs::SHIFT_JIS, "a.jp", "今日のニュースと天気予報"),
            (encoding_rs::EUC_JP, "a.jp", "今日のニュースと天気予報"),
            (encoding_rs::GBK, "a.cn", "今天的新闻和城市的天气预报"),
            (encoding_rs::BIG5, "a.tw", "今天的新聞和城市的天氣預報"),
            (encoding_rs::EUC_KR, "a.kr", "오늘의 뉴스와 도시의 날씨"),
            (
                encoding_rs::WINDOWS_1250,
                "a.cz",
                "Dnešní zprávy: žádné volby příští týden",
            ),
            (
                encoding_rs::WINDOWS_1254,
                "a.tr",
                "Bugünkü haberler: seçim ve şehirde hava ılık",
            ),
        ] {
            let (bytes, _, unfit) = encoding.encode(news);
            assert!(!unfit, "{news}");
            let xml = [b"<rss><channel><title>", bytes.as_ref(), b"</title>"].concat();
            let text = decode(&xml, None, host).text;
            assert!(text.contains(news), "{}: {text}", encoding.name());
        }
    }

    #[test]
    fn vietnamese_of_old_is_composed() {
        // "Tin tức hôm nay: thời tiết", its tones behind their letters.
        let bytes = b"Tin t\xfd\xecc h\xf4m nay: th\xf5\xcci ti\xea\xect";
        let said = [b"<?xml version='1.0' encoding='windows-1258'?>", &bytes[..]].concat();
        for (bytes, host) in [(&said[..], "a.example"), (&bytes[..], "a.vn")] {
            let text = decode(bytes, None, host).text;
            assert!(text.ends_with("Tin tức hôm nay: thời tiết"), "{text}");
        }
    }
}
