//! Bytes to text.

use super::FileError;
use std::borrow::Cow;

/// The text of a file of at most so many bytes: UTF-16 where a byte order mark says so, else
/// UTF-8.
pub fn decode(bytes: &[u8], most: usize) -> Result<Cow<'_, str>, FileError> {
    if bytes.len() > most {
        return Err(FileError::TooLarge { most });
    }
    let wide = |bytes: &[u8], unit: fn([u8; 2]) -> u16| {
        let (units, rest) = bytes.as_chunks::<2>();
        let text = char::decode_utf16(units.iter().map(|pair| unit(*pair)));
        let text = text.collect::<Result<String, _>>();
        let text = text.ok().filter(|_| rest.is_empty());
        text.map(Cow::Owned).ok_or(FileError::Charset)
    };
    match bytes {
        [0xff, 0xfe, rest @ ..] => wide(rest, u16::from_le_bytes),
        [0xfe, 0xff, rest @ ..] => wide(rest, u16::from_be_bytes),
        [0xef, 0xbb, 0xbf, rest @ ..] => utf8(rest),
        rest => utf8(rest),
    }
}

fn utf8(bytes: &[u8]) -> Result<Cow<'_, str>, FileError> {
    let text = std::str::from_utf8(bytes).map_err(|_| FileError::Charset)?;
    match text.contains('\0') {
        // UTF-16 without a mark.
        true => Err(FileError::Charset),
        false => Ok(Cow::Borrowed(text)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn told_by_the_mark() {
        let le: Vec<u8> = [0xfeff_u16, 0x41, 0xe9]
            .iter()
            .flat_map(|u| u.to_le_bytes())
            .collect();
        let be: Vec<u8> = [0xfeff_u16, 0x41, 0xe9]
            .iter()
            .flat_map(|u| u.to_be_bytes())
            .collect();
        for bytes in [&le[..], &be[..], "\u{feff}Aé".as_bytes(), "Aé".as_bytes()] {
            assert_eq!(decode(bytes, 100).unwrap(), "Aé");
        }
        for bytes in [
            &[0x41, 0xe9][..],
            &le[..5],
            &[0x41, 0, 0x42, 0],
            &[0xff, 0xfe, 0, 0xd8],
        ] {
            assert_eq!(decode(bytes, 100), Err(FileError::Charset), "{bytes:?}");
        }
        assert!(
            decode(b"long", 3)
                .unwrap_err()
                .to_string()
                .contains("split it")
        );
    }
}
