//! Models that can be had: whoever offers them, whatever they are packed in.

use anyhow::{Context, Result, anyhow, bail, ensure};
use flate2::read::MultiGzDecoder;
use news::Lang;
use std::{cmp::Reverse, io::Read};
use translate::{Role, sha256};

/// The highest version whose format the engine reads.
const HIGHEST_MAJOR: u64 = 3;
/// Longest file, packed or not, in bytes.
pub(super) const LARGEST_FILE: u64 = 512 * 1024 * 1024;

/// A model of one direction.
#[derive(Clone, Debug)]
pub struct Offer {
    /// Translates from.
    pub from: Lang,
    /// Translates to.
    pub to: Lang,
    /// What kind of network: `tiny`, `base`, `base-memory`; empty where nobody says.
    pub kind: String,
    /// Its version.
    pub version: String,
    /// Whether its makers hold it for ready.
    pub released: bool,
    /// Published scores by name, such as `chrf`.
    pub quality: Vec<(String, f64)>,
    /// Who offers it.
    pub(super) origin: String,
    pub(super) parts: Vec<Part>,
}

/// A language as models are asked for: `zh-Hans` is `zh`, as that is its usual script. A
/// region stays, for a model may be made for it.
pub(super) fn asked_for(lang: Lang) -> Lang {
    match lang.to_icu().region {
        None => lang.base(),
        Some(_) => lang,
    }
}

/// A file of it.
#[derive(Clone, Debug)]
pub(super) struct Part {
    pub(super) role: Role,
    /// Where it is, or the path of that below where its offerer keeps files.
    pub(super) url: String,
    /// Its name, with `.zst` or `.gz` behind it if it is packed.
    pub(super) name: String,
    /// Length and SHA-256 of what is fetched.
    pub(super) size: Option<u64>,
    pub(super) sha256: Option<String>,
    /// Length and SHA-256 of what is in it.
    pub(super) unpacked_size: Option<u64>,
    pub(super) unpacked_sha256: Option<String>,
}

impl Offer {
    /// Bytes on the disk once installed, as far as it is known.
    pub fn size(&self) -> Option<u64> {
        let sizes = self
            .parts
            .iter()
            .map(|part| part.unpacked_size.or(part.size));
        let known = sizes.flatten().sum();
        (known > 0).then_some(known)
    }

    /// The SHA-256 of the network as the engine reads it.
    pub(super) fn network(&self) -> Option<&str> {
        let part = self.parts.iter().find(|part| part.role == Role::Model)?;
        part.unpacked_sha256.as_deref()
    }

    /// Takes over the scores of the same network, else of one of its kind.
    pub(super) fn rate(&mut self, rated: &[Offer]) {
        let network = self.network().map(str::to_owned);
        let same = |other: &&Offer| network.is_some() && other.network() == network.as_deref();
        let kind = |other: &&Offer| {
            let (pair, kind) = ((self.from, self.to), self.kind.as_str());
            (other.from, other.to) == pair && other.kind == kind && !kind.is_empty()
        };
        let found = rated.iter().find(same).or_else(|| rated.iter().find(kind));
        if let Some(found) = found.filter(|_| self.quality.is_empty()) {
            self.quality.clone_from(&found.quality);
        }
    }

    /// Whether all files are there, and of a format that the engine reads.
    pub(super) fn is_usable(&self) -> bool {
        let count = |wanted| self.parts.iter().filter(|part| part.role == wanted).count();
        let split = count(Role::SourceVocab) == 1 && count(Role::TargetVocab) == 1;
        count(Role::Model) == 1
            && count(Role::Shortlist) <= 1
            && (count(Role::Vocab) == 1 || split)
            && numbers(&self.version).first() <= Some(&HIGHEST_MAJOR)
    }

    /// Released before unreleased, then the newest version, then the smallest network.
    fn rank(&self) -> (bool, Vec<u64>, Reverse<u64>) {
        let network = self.parts.iter().find(|part| part.role == Role::Model);
        let size = network.and_then(|part| part.size.or(part.unpacked_size));
        let released = self.released && is_final(&self.version);
        (released, numbers(&self.version), Reverse(size.unwrap_or(0)))
    }
}

/// The best model of a direction, of a kind if one is named.
pub(super) fn best<'a>(
    offers: &'a [Offer],
    (from, to): (Lang, Lang),
    kind: Option<&str>,
) -> Option<&'a Offer> {
    let fits = |offer: &&Offer| {
        (offer.from, offer.to) == (from, to) && kind.is_none_or(|kind| offer.kind == kind)
    };
    let usable = offers.iter().filter(fits).filter(|offer| offer.is_usable());
    usable.max_by_key(|offer| offer.rank())
}

/// A version without what only tells builds apart: `1.0` of `1.0+5f`.
fn core(version: &str) -> &str {
    version.split_once('+').map_or(version, |(core, _)| core)
}

/// A version is final, or of the kind of `1.0a1`.
fn is_final(version: &str) -> bool {
    !core(version).chars().any(char::is_alphabetic)
}

/// The numbers of a version, to compare.
fn numbers(version: &str) -> Vec<u64> {
    let numbers = core(version).split(|c: char| !c.is_ascii_digit());
    numbers.filter_map(|number| number.parse().ok()).collect()
}

impl Part {
    /// The file itself and its name, out of what was fetched, compared with what is known.
    pub(super) fn unpack(&self, bytes: Vec<u8>) -> Result<(String, Vec<u8>)> {
        let name = &self.name;
        let unpacked =
            |bytes: Result<Vec<u8>>| bytes.with_context(|| format!("{name} cannot be unpacked"));
        let (name, bytes) = if let Some(name) = name.strip_suffix(".zst") {
            (name, unpacked(unzstd(&bytes))?)
        } else if let Some(name) = name.strip_suffix(".gz") {
            (
                name,
                unpacked(bounded(MultiGzDecoder::new(bytes.as_slice())))?,
            )
        } else {
            (name.as_str(), bytes)
        };
        let size = bytes.len() as u64;
        let as_told = self.unpacked_size.is_none_or(|told| told == size)
            && self
                .unpacked_sha256
                .as_ref()
                .is_none_or(|told| *told == sha256(&bytes));
        ensure!(as_told, "{name} is not what the registry describes");
        Ok((name.to_owned(), bytes))
    }
}

fn unzstd(bytes: &[u8]) -> Result<Vec<u8>> {
    let reader = ruzstd::decoding::StreamingDecoder::new(bytes);
    bounded(reader.map_err(|cause| anyhow!("{cause}"))?)
}

/// All bytes, no more than any model has.
fn bounded(reader: impl Read) -> Result<Vec<u8>> {
    let mut out = Vec::new();
    reader.take(LARGEST_FILE + 1).read_to_end(&mut out)?;
    if out.len() as u64 > LARGEST_FILE {
        bail!("it is larger than any model");
    }
    Ok(out)
}

/// A SHA-256 in lower-case hexadecimal.
pub(super) fn is_sum(text: &str) -> bool {
    text.len() == 64 && text.chars().all(|c| matches!(c, '0'..='9' | 'a'..='f'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_usual_script_of_a_language_is_not_asked_for() {
        for (told, asked) in [
            ("zh-Hans", "zh"),
            ("zh-Hant", "zh-Hant"),
            ("pt-BR", "pt-BR"),
            ("de", "de"),
        ] {
            assert_eq!(asked_for(told.parse().unwrap()).to_string(), asked);
        }
    }

    #[test]
    fn versions_in_order() {
        assert!(numbers("1.10") > numbers("1.9"));
        assert!(is_final("1.0") && !is_final("2.0a1"));
        assert!(is_final("0+5f") && numbers("0+5f") == [0]);
    }
}
