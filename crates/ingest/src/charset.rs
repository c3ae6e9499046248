//! From bytes to text: which charset it is, by all that speaks for one or another.

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

/// How far into a document its own declaration is looked for, in bytes.
const HEAD: usize = 1024;

/// A text, and whether its bytes were not what they were said to be.
pub(crate) struct Decoded {
    pub(crate) text: String,
    pub(crate) warning: Option<String>,
}

/// Decodes XML, HTML or JSON. In order: a byte order mark; bytes that are UTF-8 and could
/// hardly be by chance; the document's own declaration; the header; UTF-8 if it nearly
/// is; windows-1252.
pub(crate) fn decode(bytes: &[u8], header: Option<&str>) -> Decoded {
    if let Some((encoding, _)) = Encoding::for_bom(bytes) {
        let (text, _, broken) = encoding.decode(bytes);
        return decoded(text.into_owned(), broken.then(|| lossy(encoding)));
    }
    if let Some(encoding) = wide(bytes) {
        let (text, _, broken) = encoding.decode(bytes);
        return decoded(text.into_owned(), broken.then(|| lossy(encoding)));
    }
    let own = declared(bytes);
    let said = [own, header.and_then(label)];
    if let Ok(text) = str::from_utf8(bytes)
        && !text.is_ascii()
    {
        let other = said
            .into_iter()
            .flatten()
            .find(|encoding| *encoding != UTF_8);
        let warning = other.map(|it| format!("declared as {}, but it is UTF-8", it.name()));
        return decoded(text.to_owned(), warning);
    }
    for encoding in said.into_iter().flatten() {
        let (text, _, broken) = encoding.decode(bytes);
        if !broken {
            return decoded(text.into_owned(), None);
        }
    }
    guess(bytes, said.into_iter().flatten().next())
}

/// Nothing fits without a fault: the least bad.
fn guess(bytes: &[u8], said: Option<&'static Encoding>) -> Decoded {
    let text = String::from_utf8_lossy(bytes);
    let faults = text
        .chars()
        .filter(|c| *c == char::REPLACEMENT_CHARACTER)
        .count();
    let foreign = text.chars().filter(|c| !c.is_ascii()).count();
    if faults.saturating_mul(10) <= foreign {
        let warning = (faults > 0).then(|| lossy(UTF_8));
        return decoded(text.into_owned(), warning);
    }
    let encoding = said.filter(|it| *it != UTF_8).unwrap_or(WINDOWS_1252);
    let (text, _, _) = encoding.decode(bytes);
    let warning = format!("no charset fits the bytes; read as {}", encoding.name());
    decoded(text.into_owned(), Some(warning))
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
        decode(bytes, header).text
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
    fn bytes_that_are_utf8_are_utf8_whatever_is_said() {
        let decoded = decode("<?xml encoding='iso-8859-1'?><a>Zürich".as_bytes(), None);
        assert!(decoded.text.ends_with("Zürich"));
        assert!(decoded.warning.unwrap().contains("it is UTF-8"));
    }

    #[test]
    fn one_bad_byte_does_not_spoil_the_rest() {
        let mut bytes = "Đây là tin tức mới nhất về thời tiết hôm nay"
            .as_bytes()
            .to_vec();
        bytes.push(0xff);
        let decoded = decode(&bytes, None);
        assert!(decoded.text.starts_with("Đây là tin"));
        assert!(decoded.warning.is_some());
        assert_eq!(text(b"caf\xe9 cr\xe8me", None), "café crème");
    }
}
