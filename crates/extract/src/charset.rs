//! From bytes to text, in the order that browsers go by.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};
use std::borrow::Cow;

/// How far into a page a `<meta>` may declare the charset; browsers look at
/// 1024 bytes, real pages often need more.
const PRESCAN: usize = 8 * 1024;
/// How much of a page the detector reads.
const SAMPLE: usize = 256 * 1024;

/// A page as text.
pub(crate) struct Decoded<'p> {
    /// The text.
    pub(crate) text: Cow<'p, str>,
    /// Whether the bytes did not fit what the page or the server declared.
    pub(crate) differs: bool,
}

/// Decodes a page: byte order mark, then the `Content-Type` header, then
/// `<meta charset>`, then what the bytes look like (chardetng, Firefox's
/// detector). A declaration that the bytes belie is overruled.
pub(crate) fn decode<'p>(bytes: &'p [u8], header: Option<&str>, host: Option<&str>) -> Decoded<'p> {
    if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        let rest = bytes.get(mark..).unwrap_or_default();
        let (text, faulty) = encoding.decode_without_bom_handling(rest);
        return Decoded {
            text,
            differs: faulty,
        };
    }
    let declared = header
        .and_then(|label| Encoding::for_label(label.trim().as_bytes()))
        .or_else(|| declared_in_page(bytes));
    let Some(declared) = declared else {
        return undeclared(bytes, host);
    };
    if declared != UTF_8 && is_utf8_beyond_ascii(bytes) && !is_wide(declared) {
        return Decoded {
            text: String::from_utf8_lossy(bytes),
            differs: true,
        };
    }
    let (text, faulty) = declared.decode_without_bom_handling(bytes);
    if faulty && too_many_faults(&text) {
        let text = undeclared(bytes, host).text;
        return Decoded {
            text,
            differs: true,
        };
    }
    Decoded {
        text,
        differs: false,
    }
}

/// One stray byte in a long page is a slip of an editor, not another charset.
fn too_many_faults(text: &str) -> bool {
    let faults = text.chars().filter(|c| *c == '\u{fffd}').count();
    let foreign = text.chars().filter(|c| !c.is_ascii()).count();
    faults * 10 > foreign
}

fn is_wide(encoding: &Encoding) -> bool {
    encoding == UTF_16BE || encoding == UTF_16LE
}

fn is_utf8_beyond_ascii(bytes: &[u8]) -> bool {
    !bytes.is_ascii() && std::str::from_utf8(bytes).is_ok()
}

fn undeclared<'p>(bytes: &'p [u8], host: Option<&str>) -> Decoded<'p> {
    if let Ok(text) = std::str::from_utf8(bytes) {
        return Decoded {
            text: Cow::Borrowed(text),
            differs: false,
        };
    }
    let encoding = detect(bytes, host);
    let (text, _) = encoding.decode_without_bom_handling(bytes);
    Decoded {
        text,
        differs: false,
    }
}

fn detect(bytes: &[u8], host: Option<&str>) -> &'static Encoding {
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    let sample = bytes.get(..SAMPLE).unwrap_or(bytes);
    detector.feed(sample, true);
    let domain = host
        .and_then(|host| host.rsplit('.').next())
        .filter(|label| label.bytes().all(|b| b.is_ascii_lowercase()))
        .map(str::as_bytes);
    let guess = detector.guess(domain, Utf8Detection::Deny);
    match std::str::from_utf8(sample) {
        // Cut in the middle of a character at most: still UTF-8.
        Err(error) if sample.len() - error.valid_up_to() < 4 => UTF_8,
        _ => guess,
    }
}

/// The `charset` that a `<meta>` tag or an XML declaration names.
fn declared_in_page(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = bytes.get(..PRESCAN).unwrap_or(bytes);
    let head = head.to_ascii_lowercase();
    let head = String::from_utf8_lossy(&head);
    let label = head
        .split("<meta")
        .skip(1)
        .filter_map(|tag| tag.split('>').next())
        .find_map(|tag| tag.split_once("charset"))
        .or_else(|| {
            let prolog = head.trim_start().strip_prefix("<?xml")?;
            prolog.split("?>").next()?.split_once("encoding")
        })
        .map(|(_, value)| value)?;
    let label: String = label
        .trim_start_matches(|c: char| c.is_whitespace() || matches!(c, '=' | '"' | '\''))
        .chars()
        .take_while(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | ':' | '.'))
        .collect();
    match Encoding::for_label(label.as_bytes()) {
        // A tag that could be read byte by byte is not in UTF-16.
        Some(wide) if is_wide(wide) => Some(UTF_8),
        // The label of old: nearly always windows-1252, as browsers take it.
        None if label == "ansi" => Some(WINDOWS_1252),
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_mark_goes_before_the_header() {
        let page = decode(b"\xef\xbb\xbf\xc3\xa9", Some("windows-1252"), None);
        assert_eq!((page.text.as_ref(), page.differs), ("é", false));
    }

    #[test]
    fn the_header_goes_before_the_page() {
        let page = decode(b"<meta charset=utf-8>\xe9", Some("ISO-8859-1"), None);
        assert_eq!(page.text, "<meta charset=utf-8>é");
    }

    #[test]
    fn the_page_names_its_charset() {
        let html = b"<meta http-equiv=\"Content-Type\" content=\"text/html; charset=windows-1251\">\xcc\xe8\xf0";
        assert!(decode(html, None, None).text.ends_with("Мир"));
        assert!(
            decode(
                b"<?xml version='1.0' encoding='koi8-r'?>\xed\xc9\xd2",
                None,
                None
            )
            .text
            .ends_with("Мир")
        );
    }

    #[test]
    fn utf8_overrules_a_wrong_header() {
        let page = decode("<p>São João não é só".as_bytes(), Some("iso-8859-1"), None);
        assert!(page.text.contains("São João"));
        assert!(page.differs);
    }

    #[test]
    fn bytes_overrule_a_wrong_utf8() {
        let page = decode(
            b"A reuni\xe3o n\xe3o come\xe7ou \xe0 hora",
            Some("utf-8"),
            Some("jornal.pt"),
        );
        assert_eq!(page.text, "A reunião não começou à hora");
        assert!(page.differs);
    }

    #[test]
    fn one_bad_byte_is_not_another_charset() {
        let mut bytes = "ação, reação, emoção, ovação e mais ção"
            .as_bytes()
            .to_vec();
        bytes.push(0xff);
        let long = bytes.repeat(1);
        let long = [long, "não é ção ção ção".as_bytes().to_vec()].concat();
        let page = decode(&long, Some("utf-8"), None);
        assert!(page.text.starts_with("ação"));
    }
}
