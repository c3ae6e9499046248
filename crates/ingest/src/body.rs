//! Decompression with a ceiling.

use std::{
    borrow::Cow,
    io::{ErrorKind, Read},
};

/// Stacked codings beyond this are an attack, not thrift.
const MOST_CODINGS: usize = 3;

/// Why bytes could not be unpacked.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum UnpackError {
    TooLarge,
    Broken(String),
}

/// Undoes the codings of a `Content-Encoding` header, the last applied first. Never
/// yields, and never holds, more than `ceiling` bytes and one.
pub(crate) fn unpack(
    packed: Vec<u8>,
    codings: Option<&str>,
    ceiling: usize,
) -> Result<Vec<u8>, UnpackError> {
    let codings: Vec<String> = codings
        .unwrap_or_default()
        .split(',')
        .map(|coding| coding.trim().to_lowercase())
        .filter(|coding| !coding.is_empty() && coding != "identity")
        .collect();
    if codings.len() > MOST_CODINGS {
        return Err(UnpackError::Broken("too many content codings".to_owned()));
    }
    let mut bytes = packed;
    for coding in codings.iter().rev() {
        bytes = match coding.as_str() {
            "gzip" | "x-gzip" => gunzip(&bytes, ceiling)?,
            "deflate" => inflate(&bytes, ceiling)?,
            "br" => read(
                brotli_decompressor::Decompressor::new(bytes.as_slice(), 4096),
                ceiling,
            )?,
            other => {
                return Err(UnpackError::Broken(format!(
                    "unknown content coding {other:?}"
                )));
            }
        };
    }
    if bytes.len() > ceiling {
        return Err(UnpackError::TooLarge);
    }
    Ok(bytes)
}

/// A document that may lie packed with gzip on its server, unpacked.
pub(crate) fn opened(bytes: &[u8], ceiling: usize) -> Result<Cow<'_, [u8]>, UnpackError> {
    match bytes.starts_with(&[0x1f, 0x8b]) {
        true => gunzip(bytes, ceiling).map(Cow::Owned),
        false => Ok(Cow::Borrowed(bytes)),
    }
}

/// Unpacks gzip, all members.
pub(crate) fn gunzip(packed: &[u8], ceiling: usize) -> Result<Vec<u8>, UnpackError> {
    // An empty body is sent with a coding by some servers.
    if packed.is_empty() {
        return Ok(Vec::new());
    }
    read(flate2::read::MultiGzDecoder::new(packed), ceiling)
}

/// "deflate" means zlib (RFC 9110, 8.4.1.2), though some servers send it without the wrapping.
fn inflate(packed: &[u8], ceiling: usize) -> Result<Vec<u8>, UnpackError> {
    let wrapped = match packed {
        [first, second, ..] => {
            first & 0x0f == 8 && (u16::from(*first) << 8 | u16::from(*second)) % 31 == 0
        }
        _ => false,
    };
    if wrapped {
        read(flate2::read::ZlibDecoder::new(packed), ceiling)
    } else {
        read(flate2::read::DeflateDecoder::new(packed), ceiling)
    }
}

fn read(from: impl Read, ceiling: usize) -> Result<Vec<u8>, UnpackError> {
    let mut bytes = Vec::new();
    let most = u64::try_from(ceiling).unwrap_or(u64::MAX).saturating_add(1);
    match from.take(most).read_to_end(&mut bytes) {
        Ok(_) if bytes.len() > ceiling => Err(UnpackError::TooLarge),
        Ok(_) => Ok(bytes),
        Err(error) if error.kind() == ErrorKind::UnexpectedEof => {
            Err(UnpackError::Broken("it ends too early".to_owned()))
        }
        Err(error) => Err(UnpackError::Broken(error.to_string())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use flate2::Compression;
    use std::io::Write;

    fn gzip(bytes: &[u8]) -> Vec<u8> {
        let mut out = flate2::write::GzEncoder::new(Vec::new(), Compression::best());
        out.write_all(bytes).unwrap();
        out.finish().unwrap()
    }

    #[test]
    fn codings_are_undone() {
        let twice = gzip(&gzip(b"news"));
        assert_eq!(unpack(twice, Some("gzip, gzip"), 100).unwrap(), b"news");
        let mut zlib = flate2::write::ZlibEncoder::new(Vec::new(), Compression::fast());
        zlib.write_all(b"news").unwrap();
        assert_eq!(
            unpack(zlib.finish().unwrap(), Some("deflate"), 100).unwrap(),
            b"news"
        );
        let mut raw = flate2::write::DeflateEncoder::new(Vec::new(), Compression::fast());
        raw.write_all(b"news").unwrap();
        assert_eq!(
            unpack(raw.finish().unwrap(), Some("deflate"), 100).unwrap(),
            b"news"
        );
        // An uncompressed brotli stream (RFC 7932, 9.2).
        let brotli = vec![0x8b, 0x01, 0x80, b'n', b'e', b'w', b's', 0x03];
        assert_eq!(unpack(brotli, Some("br"), 100).unwrap(), b"news");
        assert_eq!(
            unpack(b"news".to_vec(), Some("identity"), 100).unwrap(),
            b"news"
        );
    }

    #[test]
    fn bombs_stop_at_the_ceiling() {
        let bomb = gzip(&vec![0; 1 << 20]);
        assert!(bomb.len() < 2000);
        assert_eq!(
            unpack(bomb.clone(), Some("gzip"), 1000),
            Err(UnpackError::TooLarge)
        );
        let nested = gzip(&bomb);
        assert_eq!(
            unpack(nested, Some("gzip, gzip"), 10_000),
            Err(UnpackError::TooLarge)
        );
        let many = unpack(bomb, Some("gzip,gzip,gzip,gzip"), 1000);
        assert!(matches!(many, Err(UnpackError::Broken(_))));
    }

    #[test]
    fn broken_bytes_are_told() {
        let mut cut = gzip(b"news of the day");
        cut.truncate(cut.len() - 9);
        for (bytes, coding) in [
            (cut, "gzip"),
            (b"plain".to_vec(), "gzip"),
            (vec![1], "zstd"),
        ] {
            let broken = unpack(bytes, Some(coding), 100);
            assert!(matches!(broken, Err(UnpackError::Broken(_))), "{coding}");
        }
    }
}
