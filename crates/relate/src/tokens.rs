//! Text as words and numbers, with what their case tells.

use deunicode::deunicode;

/// A word or number of a text.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct Token {
    /// Lower-cased, in ASCII; a number in digits, without separators of thousands.
    pub word: String,
    /// What it looks like.
    pub look: Look,
    /// Whether the token before it stands directly before it, with only a space or a
    /// hyphen between.
    pub joined: bool,
}

/// What a token looks like.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Look {
    /// A word in lower case.
    Word,
    /// A word with a capital where any word would have one.
    Capital,
    /// A word that bears a capital where other words do not.
    Name,
    /// A number.
    Number,
    /// The result of a game, the higher figure first: `2:1`.
    Score,
}

/// The tokens of a text. Where most words bear capitals (`Headlines Like This`, tags),
/// capitals tell nothing.
pub(crate) fn tokens(text: &str) -> Vec<Token> {
    let raw = raw(text);
    let told = capitals_tell(&raw);
    let mut tokens: Vec<Token> = Vec::new();
    let mut pieces = raw.iter().peekable();
    let mut lost = false;
    while let Some(piece) = pieces.next() {
        let next = pieces.peek().copied();
        let both = next.and_then(|next| score(piece, next).or_else(|| spaced_number(piece, next)));
        if both.is_some() {
            pieces.next();
        }
        match both.or_else(|| token(piece, told)) {
            Some(token) => tokens.push(Token {
                joined: token.joined && !lost,
                ..token
            }),
            None => {
                lost = true;
                continue;
            }
        }
        lost = false;
    }
    tokens
}

/// A stretch of letters and digits, and what stands before it.
struct Raw {
    text: String,
    /// Whether a sentence begins with it.
    first: bool,
    before: String,
}

fn raw(text: &str) -> Vec<Raw> {
    let mut pieces = pieces(text);
    let alone: Vec<bool> = pieces
        .iter()
        .zip(pieces.iter().skip(1))
        .map(|(piece, next)| is_alone(&piece.before, &next.before))
        .collect();
    for (piece, _) in pieces
        .iter_mut()
        .zip(alone)
        .skip(1)
        .filter(|(_, alone)| *alone)
    {
        piece.first = false;
    }
    pieces
}

/// Whether what stands around a word are the quotation marks of a name.
fn is_alone(before: &str, after: &str) -> bool {
    const QUOTES: [char; 10] = ['"', '“', '”', '„', '«', '»', '‘', '’', '‚', '\''];
    before.trim_start().chars().all(|c| QUOTES.contains(&c)) && after.starts_with(QUOTES)
}

fn pieces(text: &str) -> Vec<Raw> {
    let mut pieces: Vec<Raw> = Vec::new();
    let mut before = String::new();
    let mut inside = false;
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        let next = chars.peek().copied().unwrap_or(' ');
        let last = pieces
            .last_mut()
            .filter(|piece| inside && !parts(&piece.text, c));
        if c.is_alphanumeric() || is_combining(c) {
            match last {
                Some(piece) => piece.text.push(c),
                None => pieces.push(Raw {
                    text: c.to_string(),
                    first: pieces.is_empty() || ends_sentence(&before),
                    before: std::mem::take(&mut before),
                }),
            }
            inside = true;
        } else if let Some(piece) = last
            && joins(c, &piece.text, next)
        {
            piece.text.push(c);
        } else {
            inside = false;
            before.push(c);
        }
    }
    pieces
}

/// Whether a new word begins: where digits meet letters of a script without capitals.
fn parts(before: &str, c: char) -> bool {
    let is_caseless = |c: char| c.is_alphabetic() && !c.is_lowercase() && !c.is_uppercase();
    before.chars().next_back().is_some_and(|last| {
        is_caseless(last) && c.is_numeric() || last.is_numeric() && is_caseless(c)
    })
}

fn is_combining(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}')
}

/// Apostrophes join letters; points and commas join digits.
fn joins(c: char, before: &str, next: char) -> bool {
    match c {
        '\'' | '\u{2019}' => next.is_alphabetic(),
        '.' | ',' => before.ends_with(|c: char| c.is_ascii_digit()) && next.is_ascii_digit(),
        _ => false,
    }
}

fn ends_sentence(gap: &str) -> bool {
    gap.contains([
        '.', '!', '?', ':', ';', '\n', '“', '"', '«', '—', '‘', '•', '|',
    ])
}

/// Whether words without a capital are the rule beyond the first word.
fn capitals_tell(pieces: &[Raw]) -> bool {
    let long = |piece: &&Raw| {
        piece.text.chars().count() > 3 && piece.text.chars().all(char::is_alphabetic)
    };
    let words: Vec<&Raw> = pieces.iter().filter(long).collect();
    let capital = words.iter().filter(|piece| is_capital(&piece.text)).count();
    capital * 10 < words.len() * 7
}

fn is_capital(text: &str) -> bool {
    text.chars().next().is_some_and(char::is_uppercase)
}

fn token(piece: &Raw, capitals_tell: bool) -> Option<Token> {
    let joined = piece.before == " " || piece.before == "-";
    let ascii = deunicode(&piece.text).to_lowercase();
    let word = possessor(&ascii);
    let made = |word: String, look| Some(Token { word, look, joined });
    if let Some(number) = number(word) {
        return made(number, Look::Number);
    }
    let letters = piece.text.chars().filter(|c| c.is_alphabetic()).count();
    let capitals = piece.text.chars().filter(|c| c.is_uppercase()).count();
    let acronym = letters > 1 && letters == capitals;
    let look = match is_capital(&piece.text) {
        true if capitals_tell && (acronym || !piece.first) => Look::Name,
        true => Look::Capital,
        false => Look::Word,
    };
    match word.chars().count() {
        0 | 1 => None,
        _ => made(word.to_owned(), look),
    }
}

/// The word without a possessive ending.
fn possessor(word: &str) -> &str {
    let word = word.trim();
    word.strip_suffix("'s")
        .or_else(|| word.strip_suffix('\''))
        .unwrap_or(word)
}

/// Numbers in digits (`1,200`, `1.6`, `113th`, `5pm`) and in words up to twenty.
fn number(word: &str) -> Option<String> {
    const WORDS: [&str; 19] = [
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "thirteen",
        "fourteen",
        "fifteen",
        "sixteen",
        "seventeen",
        "eighteen",
        "nineteen",
        "twenty",
    ];
    if let Some(place) = WORDS.iter().position(|&known| known == word) {
        return Some((place + 2).to_string());
    }
    if !word.starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let digits: String = word
        .chars()
        .take_while(|c| c.is_ascii_digit() || matches!(c, '.' | ','))
        .collect();
    Some(plain_number(&digits))
}

/// Without separators of thousands; with a point before decimals. A last group of three
/// digits is taken for thousands.
fn plain_number(digits: &str) -> String {
    let whole = |groups: &[&str]| groups.concat();
    let groups: Vec<&str> = digits.split(['.', ',']).collect();
    match groups.split_last() {
        Some((last, before)) if !before.is_empty() && last.len() != 3 => {
            format!("{}.{last}", whole(before))
        }
        _ => whole(&groups),
    }
}

/// A number with a space before its last three digits, as in `12 480`.
fn spaced_number(one: &Raw, other: &Raw) -> Option<Token> {
    let digits = |text: &str| text.chars().all(|c| c.is_ascii_digit());
    let spaced = matches!(
        other.before.as_str(),
        " " | "\u{a0}" | "\u{202f}" | "\u{2009}"
    );
    let fits = spaced && one.text.len() <= 3 && other.text.len() == 3;
    (fits && digits(&one.text) && digits(&other.text)).then(|| Token {
        word: format!("{}{}", one.text, other.text),
        look: Look::Number,
        joined: false,
    })
}

/// Two small figures with only a dash between.
fn score(one: &Raw, other: &Raw) -> Option<Token> {
    let figure = |piece: &Raw| match piece.text.chars().count() {
        1..=2 => piece.text.parse::<u8>().ok(),
        _ => None,
    };
    if !matches!(other.before.as_str(), "-" | "–" | "‑") {
        return None;
    }
    let (one, other) = (figure(one)?, figure(other)?);
    Some(Token {
        word: format!("{}:{}", one.max(other), one.min(other)),
        look: Look::Score,
        joined: false,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str) -> String {
        let show = |token: Token| match token.look {
            Look::Word => token.word,
            Look::Capital => format!("^{}", token.word),
            Look::Name => format!("<{}>", token.word),
            Look::Number => format!("#{}", token.word),
            Look::Score => format!("={}", token.word),
        };
        tokens(text)
            .into_iter()
            .map(show)
            .collect::<Vec<_>>()
            .join(" ")
    }

    #[test]
    fn names_numbers_and_scores() {
        assert_eq!(
            shown(
                "The mayor’s plan for São Brás costs €1,200.50 or 1,7 per cent. Nine of 12 480 won 1–3."
            ),
            "^the mayor plan for <sao> <bras> costs #1200.50 or #1.7 per cent #9 of #12480 won =3:1"
        );
        assert_eq!(
            shown("In the 113th minute NATO met at 5pm"),
            "^in the #113 minute <nato> met at #5"
        );
        assert_eq!(
            shown("A Stomach Bug Meets Its Match"),
            "^stomach ^bug ^meets ^its ^match"
        );
        assert_eq!(
            shown("Vaccine works. Boreal said so here"),
            "^vaccine works ^boreal said so here"
        );
        assert_eq!(
            shown("O ferry «Gaivota» encalha. «Sem nós», dizem"),
            "ferry <gaivota> encalha ^sem nos dizem"
        );
        assert_eq!(shown("“” … !"), "");
    }
}
