use super::{
    Complaint, Pair, error,
    lexicon::{Lexicon, rows},
};
use std::{collections::HashMap, sync::LazyLock};

static TABLE: LazyLock<HashMap<&'static str, Lexicon>> = LazyLock::new(|| {
    rows(include_str!("../../data/checks/profanity.tsv"))
        .map(|(tag, list)| (tag, Lexicon::read(tag, list)))
        .collect()
});

/// The target is not foul where the source is not.
pub(super) fn check(pair: &Pair<'_>) -> Complaint {
    let found = TABLE.get(pair.target.tag())?.find(&pair.target)?;
    let source = TABLE.get(pair.source.tag())?.find(&pair.source);
    match source {
        Some(_) => None,
        None => error(format!("{found:?} is foul, and the original is not")),
    }
}

#[cfg(test)]
mod tests {
    use super::{super::tests::say, check};

    #[test]
    fn foul_words_are_found() {
        let said = |langs, source, target| say(check, langs, source, target);
        assert!(said("en > de", "The mess is large.", "Die Scheiße ist groß.").is_some());
        assert_eq!(said("en > de", "What shit.", "So eine Scheiße."), None);
        assert_eq!(said("en > de", "A hired car.", "Ein Mietwagen."), None);
        assert!(said("en > zh", "What a mess.", "他妈的。").is_some());
    }
}
