use super::{Complaint, Pair, error};

/// So often in a row is a loop.
const TIMES: usize = 4;
/// Longest phrase looked for, in characters.
const LONGEST: usize = 80;
/// Signs between two phrases that are not behind the last one.
const BETWEEN: usize = 2;

/// No phrase is said over and over, unless the source does so.
pub(super) fn check(pair: &Pair<'_>) -> Complaint {
    let phrase = repeated(&pair.target.lower)?;
    match repeated(&pair.source.lower) {
        None => error(format!("{phrase:?} is repeated {TIMES} times or more")),
        Some(_) => None,
    }
}

/// A phrase that follows itself. Characters are compared with those that are a phrase
/// further on, so that it does not matter how a script parts its words.
fn repeated(text: &str) -> Option<String> {
    let chars: Vec<char> = text.chars().collect();
    let longest = LONGEST.min(chars.len() / (TIMES - 1));
    (2..=longest).find_map(|length| {
        let enough = match length {
            2 => length * (TIMES - 1),
            _ => length * (TIMES - 1) - BETWEEN,
        };
        let mut run = 0;
        for (at, pair) in chars.iter().zip(chars.iter().skip(length)).enumerate() {
            run = if pair.0 == pair.1 { run + 1 } else { 0 };
            if run >= enough {
                let start = at + 1 - run;
                let phrase: Vec<char> = chars.iter().skip(start).take(length).copied().collect();
                let letters = phrase.iter().filter(|c| c.is_alphabetic()).count();
                let same = phrase.iter().all(|c| Some(c) == phrase.first());
                if letters >= 2 && !same {
                    let phrase: String = phrase.into_iter().collect();
                    return Some(phrase.trim().to_owned());
                }
            }
        }
        None
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
                .contains("de acordo com")
        );
        assert!(said("He said", "ele ele ele ele").is_some());
        assert_eq!(
            said("Very, very, very good", "Muito, muito, muito bom"),
            None
        );
        assert_eq!(said("no no no no", "não não não não"), None);
        assert_eq!(
            said("It is 10.000.000.000", "São 10.000.000.000.000 km"),
            None
        );
        assert!(
            say(
                check,
                "en > ja",
                "The bridge",
                "橋が開く橋が開く橋が開く橋が開く"
            )
            .is_some()
        );
    }
}
