//! What only this site can have written: marks that nobody else can make, by HMAC-SHA-256
//! (RFC 2104).

use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;
use std::{fmt, sync::Arc};

/// Bytes of a mark: 128 bits cannot be guessed.
const LENGTH: usize = 16;

/// What the site signs with.
#[derive(Clone)]
pub struct Seal(Arc<[u8]>);

impl Seal {
    /// Signs with a secret, of which everything depends.
    pub fn new(secret: &[u8]) -> Seal {
        Seal(secret.into())
    }

    /// The mark of a text, in hexadecimal.
    pub fn mark(&self, text: &str) -> String {
        let bytes = self.mac(text).map(|mac| mac.finalize().into_bytes());
        let bytes = bytes.iter().flatten().take(LENGTH);
        bytes.map(|byte| format!("{byte:02x}")).collect()
    }

    /// Whether a mark is that of a text; it takes equally long for all wrong ones.
    pub fn fits(&self, text: &str, mark: &str) -> bool {
        let Some(bytes) = bytes(mark).filter(|bytes| bytes.len() == LENGTH) else {
            return false;
        };
        let mac = self.mac(text);
        mac.is_some_and(|mac| mac.verify_truncated_left(&bytes).is_ok())
    }

    fn mac(&self, text: &str) -> Option<Hmac<Sha256>> {
        let mac = Hmac::<Sha256>::new_from_slice(&self.0).ok()?;
        Some(mac.chain_update(text))
    }
}

/// The secret stays out of logs.
impl fmt::Debug for Seal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Seal")
    }
}

/// The bytes that a hexadecimal number writes.
fn bytes(text: &str) -> Option<Vec<u8>> {
    let digits: Option<Vec<u32>> = text.chars().map(|c| c.to_digit(16)).collect();
    let pairs = digits?;
    let byte = |pair: &[u32]| match pair {
        [high, low] => u8::try_from(high * 16 + low).ok(),
        _ => None,
    };
    pairs.chunks(2).map(byte).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mark_fits_its_text_and_secret_alone() {
        let seal = Seal::new(b"one");
        let mark = seal.mark("comment 1");
        assert_eq!(mark.len(), 32);
        assert!(seal.fits("comment 1", &mark));
        assert!(!seal.fits("comment 2", &mark));
        assert!(!Seal::new(b"other").fits("comment 1", &mark));
        for wrong in [
            "",
            "0",
            "zz",
            mark.get(..30).unwrap(),
            &format!("{mark}00"),
            "ÿ",
        ] {
            assert!(!seal.fits("comment 1", wrong), "{wrong}");
        }
        assert_eq!(format!("{seal:?}"), "Seal");
    }
}
