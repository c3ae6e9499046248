use super::{Complaint, Pair, warning};
use crate::{
    names::folded,
    slice::{part, words},
};

/// Letters at the beginning that make two names the same: `Brasil`, `Brazil`.
const SAME_START: usize = 3;

/// Names of two words or more, within a sentence, are in the target with at least one
/// of their words: `Ana Lima` does not become an adjective.
pub(super) fn check(pair: &Pair<'_>) -> Complaint {
    if !has_case(pair.source) || !has_case(pair.target) || nouns_are_capital(pair) {
        return None;
    }
    let target: Vec<String> = words(pair.target)
        .into_iter()
        .map(|word| folded(part(pair.target, word)))
        .collect();
    let names = names(pair.source);
    let lost = names.into_iter().find(|name| {
        !name
            .iter()
            .any(|word| target.iter().any(|other| is_same(&folded(word), other)))
    });
    lost.and_then(|name| warning(format!("the name {} is not there", name.join(" "))))
}

fn nouns_are_capital(pair: &Pair<'_>) -> bool {
    let german: [&str; 2] = ["de", "lb"];
    german.contains(&pair.from.to_icu().language.as_str())
}

/// Whether a text is of a script with capitals, and not all in capitals.
fn has_case(text: &str) -> bool {
    let (mut latin, mut other) = (0, 0);
    for c in text.chars().filter(|c| c.is_alphabetic()) {
        // Names written in another script cannot be compared.
        match c {
            '\u{41}'..='\u{24f}' | '\u{1e00}'..='\u{1eff}' => latin += 1,
            _ => other += 1,
        }
    }
    latin > other && text.chars().any(char::is_lowercase)
}

/// Runs of two or more capitalised words that do not open the sentence.
fn names(text: &str) -> Vec<Vec<&str>> {
    let mut names: Vec<Vec<&str>> = Vec::new();
    let mut run: Vec<&str> = Vec::new();
    let mut end = 0;
    for (at, range) in words(text).into_iter().enumerate() {
        let close = part(text, end..range.start)
            .chars()
            .all(|c| c == ' ' || c == '\u{a0}');
        let word = part(text, range.clone());
        let mut chars = word.chars();
        let name = chars.next().is_some_and(char::is_uppercase) && chars.next().is_some();
        if !(name && close) {
            names.push(std::mem::take(&mut run));
        }
        if name && at > 0 && (close || end > 0) {
            run.push(word);
        }
        end = range.end;
    }
    names.push(run);
    names.retain(|name| name.len() > 1);
    names
}

fn is_same(name: &str, other: &str) -> bool {
    let start: String = name.chars().take(SAME_START).collect();
    name == other || (name.chars().count() >= SAME_START && other.starts_with(&start))
}

#[cfg(test)]
mod tests {
    use super::{super::tests::say, check};

    #[test]
    fn names_are_kept() {
        let said = |source, target| say(check, "en > pt", source, target);
        let source = "The mayor Ana Lima opened the bridge in Brazil.";
        assert_eq!(
            said(source, "A prefeita Ana Lima abriu a ponte no Brasil."),
            None
        );
        assert_eq!(
            said(source, "O prefeito abriu a ponte.").unwrap(),
            "warning: the name Ana Lima is not there"
        );
        assert_eq!(
            said("He met José Antônio.", "Ele encontrou Jose Antonio."),
            None
        );
        assert_eq!(
            said("On Monday we met.", "Encontramo-nos na segunda."),
            None
        );
        assert_eq!(
            say(check, "en > ru", source, "Мэр Анна Лима открыла мост."),
            None
        );
        assert_eq!(
            say(check, "de > en", "Das Neue Rathaus steht.", "It stands."),
            None
        );
    }
}
