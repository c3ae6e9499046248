//! Reads the messages of programs, in the formats of their catalogues, as lines of prose.

use anyhow::{Context, Result};
use regex::Regex;
use std::{collections::BTreeSet, sync::LazyLock};

/// Fewest characters of a message that is kept.
const SHORTEST: usize = 12;

/// A pattern that is known to be one.
macro_rules! pattern {
    ($pattern:literal) => {{
        static PATTERN: LazyLock<Option<Regex>> = LazyLock::new(|| Regex::new($pattern).ok());
        PATTERN.as_ref().context("a pattern")?
    }};
}

/// Messages without their marks, each once; those with the look of code are left out.
pub fn prose<T: AsRef<str>>(messages: impl IntoIterator<Item = T>) -> Result<BTreeSet<String>> {
    let marks = pattern!(
        r"(?s)\{\{.*?\}\}|\{[^{}]*\}|<[^<>]*>|%\d*\$?[A-Za-z]\w*%?|%\w+|\$\(\w+\)|\$\d+|&\w+;|\\u[0-9a-fA-F]{4}|\\n|https?:\S+|'''?|\[\[|\]\]|[{}_~]|&"
    );
    let code = pattern!(r"[=<>;$|#\[\]/\\]|\w\.\w|\w\(");
    let mut lines = BTreeSet::new();
    for message in messages {
        for line in message.as_ref().split(['\n', '\0']) {
            let line = marks.replace_all(line, " ");
            let line = line.split_whitespace().collect::<Vec<_>>().join(" ");
            if line.chars().count() > SHORTEST && line.contains(' ') && !code.is_match(&line) {
                lines.insert(line);
            }
        }
    }
    Ok(lines)
}

/// Values of Fluent and of Java properties, as Firefox has them.
pub fn fluent(file: &str) -> Result<Vec<String>> {
    let value = pattern!(r"^(?:\s*\.?[\w.-]+\s*=\s*|\s+(?:\*?\[[\w-]+\])?\s*)(.*)$");
    let lines = file.lines().filter(|line| !line.starts_with('#'));
    let values = lines.filter_map(|line| value.captures(line)?.get(1));
    Ok(values.map(|value| value.as_str().to_owned()).collect())
}

/// Translations of a compiled catalogue of gettext (its manual, "The Format of GNU MO
/// Files").
pub fn compiled(file: &[u8]) -> Vec<String> {
    let number = |place: usize| {
        let bytes = file.get(place..place + 4)?.try_into().ok()?;
        usize::try_from(u32::from_le_bytes(bytes)).ok()
    };
    let (count, table) = (number(8).unwrap_or(0), number(16).unwrap_or(0));
    let places = (1..count).map(|message| table + 8 * message);
    // What claims more messages than it holds ends with its last.
    let bounds = places.map_while(|place| number(place).zip(number(place + 4)));
    bounds
        .filter_map(|(length, start)| file.get(start..start + length))
        .map(|text| String::from_utf8_lossy(text).into_owned())
        .collect()
}

/// Texts of a pack of Chromium's, version 5: u32 version, u8 encoding and three bytes more,
/// u16 how many, u16 how many aliases; for each, and once more, u16 name and u32 offset
/// (`ui/base/resource/data_pack.cc`).
pub fn packed(file: &[u8]) -> Vec<String> {
    let count = file.get(8..10).and_then(|bytes| bytes.try_into().ok());
    let count = usize::from(count.map_or(0, u16::from_le_bytes));
    let offset = |place: usize| {
        let start = 12 + 6 * place + 2;
        let bytes = file.get(start..start + 4)?.try_into().ok()?;
        usize::try_from(u32::from_le_bytes(bytes)).ok()
    };
    let texts = (0..count).filter_map(|place| file.get(offset(place)?..offset(place + 1)?));
    texts
        .filter_map(|text| std::str::from_utf8(text).ok())
        .map(str::to_owned)
        .collect()
}

/// Values of a flat JSON object, as MediaWiki has them.
pub fn flat(file: &str) -> Result<Vec<String>> {
    let all: serde_json::Map<String, serde_json::Value> = serde_json::from_str(file)?;
    let messages = all.into_iter().filter(|(name, _)| !name.starts_with('@'));
    let texts = messages.filter_map(|(_, value)| value.as_str().map(str::to_owned));
    Ok(texts.collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_are_left_out_and_code_too() {
        let messages = [
            "Die Datei „$1“ <b>wurde</b> gelöscht.",
            "{{PLURAL:$1|one|two}} words remain here",
            "if (a == b) return the_value;",
            "short one",
        ];
        let lines: Vec<String> = prose(messages).unwrap().into_iter().collect();
        assert_eq!(
            lines,
            ["Die Datei „ “ wurde gelöscht.", "words remain here"]
        );
    }

    #[test]
    fn catalogues_are_read() {
        assert_eq!(
            fluent("# note\nkey = Some words\n    .label = More words\n").unwrap(),
            ["Some words", "More words"]
        );
        assert_eq!(flat(r#"{"@metadata":{"a":[]},"k":"v"}"#).unwrap(), ["v"]);
        let mut pack = 5_u32.to_le_bytes().to_vec();
        pack.extend([1, 0, 0, 0, 1, 0, 0, 0]);
        pack.extend([7, 0, 24, 0, 0, 0, 0, 0, 26, 0, 0, 0]);
        pack.extend(b"ab");
        assert_eq!(packed(&pack), ["ab"]);
        assert!(packed(&pack[..20]).is_empty());
        assert!(compiled(b"no catalogue").is_empty());
    }
}
