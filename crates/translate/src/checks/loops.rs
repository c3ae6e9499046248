use super::{Complaint, Pair, error};
use crate::slice::{part, words};

/// So often in a row is a loop.
const TIMES: usize = 4;
/// Longest phrase looked for, in words.
const LONGEST: usize = 6;

/// No phrase is said over and over, unless the source does so.
pub(super) fn check(pair: &Pair<'_>) -> Complaint {
    match (repeated(pair.target), repeated(pair.source)) {
        (Some(phrase), None) => error(format!("{phrase:?} is repeated {TIMES} times or more")),
        _ => None,
    }
}

/// A phrase that follows itself.
fn repeated(text: &str) -> Option<String> {
    let lower = text.to_lowercase();
    let words: Vec<&str> = words(&lower)
        .into_iter()
        .map(|range| part(&lower, range))
        .collect();
    (1..=LONGEST).find_map(|length| {
        words.windows(length * TIMES).find_map(|window| {
            let (first, rest) = window.split_at(length);
            let is_loop = rest.chunks(length).all(|chunk| chunk == first);
            is_loop.then(|| first.join(" "))
        })
    })
}

#[cfg(test)]
mod tests {
    use super::{super::tests::say, check};

    #[test]
    fn loops_are_found() {
        let said = |source, target| say(check, "en > pt", source, target);
        let looped = "de acordo com, de acordo com, de acordo com, de acordo com";
        assert!(
            said("According to him", looped)
                .unwrap()
                .contains("\"de acordo com\"")
        );
        assert!(said("He said", "ele ele ele ele").is_some());
        assert_eq!(
            said("Very, very, very good", "Muito, muito, muito bom"),
            None
        );
        assert_eq!(said("no no no no", "não não não não"), None);
    }
}
