//! Syllables by the patterns of Thai spelling.
//!
//! A syllable is: a vowel that is written before its consonant, one consonant or two, a vowel
//! over or under them, a tone, the rest of the vowel, a consonant that closes it, and letters
//! that are silent.

use super::vowels::{Close, NIKHAHIT, SHORTENER, UNWRITTEN_A, UNWRITTEN_O, Vowel, vowels};

pub(super) const TONES: [char; 4] = ['\u{e48}', '\u{e49}', '\u{e4a}', '\u{e4b}'];
/// Stands in what is written as only foreign words are, whose own spelling it does not tell.
pub(super) const FOREIGN: char = '?';

/// What a syllable costs that says all its sounds.
const WRITTEN: u32 = 14;
/// What it costs more again where o stands between letters that rarely have it: two that
/// belong together (กร), or such as close no Thai word.
const UNLIKELY_O: u32 = 10;
/// A short vowel at the end that is often silent (ชาติ, ธาตุ).
const MAYBE_SILENT: u32 = 10;
/// Silent letters where one of them might close the syllable.
const OPEN_SILENT: u32 = 8;
/// A letter that closes a syllable and begins another; likelier before a sonorant.
const TWICE: u32 = 20;
const TWICE_SOFT: u32 = 15;
/// A letter that closes no syllable of a Thai word, in the middle of a name: words of Sanskrit
/// have a vowel after it, written or not. Less where the vowel before must be closed.
const LEARNED: u32 = 20;
const LEARNED_MUST: u32 = 13;

const SILENCER: char = '\u{e4c}';

/// Marks and vowels that never begin a syllable.
pub(super) fn is_mark(c: char) -> bool {
    matches!(c, 'ะ'..='\u{e3a}' | 'ๅ' | '\u{e47}'..='\u{e4e}')
}

fn is_consonant(c: char) -> bool {
    initial(c).is_some()
}

/// How a consonant sounds that begins a syllable.
fn initial(c: char) -> Option<&'static str> {
    Some(match c {
        'ก' => "k",
        'ข' | 'ฃ' | 'ค' | 'ฅ' | 'ฆ' => "kh",
        'ง' => "ng",
        'จ' | 'ฉ' | 'ช' | 'ฌ' => "ch",
        'ซ' | 'ศ' | 'ษ' | 'ส' => "s",
        'ญ' | 'ย' => "y",
        'ฎ' | 'ด' => "d",
        'ฏ' | 'ต' => "t",
        'ฐ' | 'ฑ' | 'ฒ' | 'ถ' | 'ท' | 'ธ' => "th",
        'ณ' | 'น' => "n",
        'บ' => "b",
        'ป' => "p",
        'ผ' | 'พ' | 'ภ' => "ph",
        'ฝ' | 'ฟ' => "f",
        'ม' => "m",
        'ร' => "r",
        'ล' | 'ฬ' => "l",
        'ว' => "w",
        'ห' | 'ฮ' => "h",
        'อ' => "",
        _ => return None,
    })
}

/// How a consonant sounds that closes a syllable.
fn closing(c: char) -> Option<&'static str> {
    Some(match c {
        'ก' | 'ข' | 'ค' | 'ฆ' => "k",
        'ง' => "ng",
        'จ' | 'ช' | 'ฎ' | 'ฏ' | 'ฐ' | 'ฑ' | 'ฒ' | 'ด' | 'ต' | 'ถ' | 'ท' | 'ธ' | 'ศ' | 'ษ' | 'ส' => {
            "t"
        }
        'ญ' | 'ณ' | 'น' | 'ร' | 'ล' | 'ฬ' => "n",
        'บ' | 'ป' | 'พ' | 'ภ' => "p",
        'ม' => "m",
        'ซ' | 'ฟ' => "?",
        _ => return None,
    })
}

/// The beginning of a syllable: its letters and how they sound.
struct Onset {
    long: usize,
    sound: String,
    /// The first and the last of its consonants.
    first: char,
    letter: char,
}

fn onsets(rest: &[char]) -> Vec<Onset> {
    let mut found = Vec::new();
    let Some((first, sound)) = rest.first().and_then(|c| Some((*c, initial(*c)?))) else {
        return found;
    };
    found.push(Onset {
        long: 1,
        sound: sound.to_owned(),
        first,
        letter: first,
    });
    let second = rest.get(1).and_then(|c| Some((*c, initial(*c)?)));
    let Some((second, after)) = second else {
        return found;
    };
    let both = match (first, second) {
        // Only there for the tone.
        ('ห', 'ง' | 'ญ' | 'ณ' | 'น' | 'ม' | 'ย' | 'ร' | 'ล' | 'ว') => {
            after.to_owned()
        }
        ('ก' | 'ข' | 'ค' | 'ต' | 'ท' | 'ป' | 'พ', 'ร')
        | ('ก' | 'ข' | 'ค' | 'ป' | 'ผ' | 'พ', 'ล')
        | ('ก' | 'ข' | 'ค', 'ว') => format!("{sound}{after}"),
        ('บ' | 'ด' | 'ฟ', 'ร') | ('บ' | 'ฟ', 'ล') => {
            format!("{sound}{FOREIGN}{after}")
        }
        _ => return found,
    };
    found.push(Onset {
        long: 2,
        sound: both,
        first,
        letter: second,
    });
    found
}

/// What may stand next in a word.
pub(super) struct Piece {
    /// How many letters it takes.
    pub(super) long: usize,
    pub(super) price: u32,
    /// How much of it is guessed.
    pub(super) guessed: u32,
    pub(super) sound: String,
}

/// All syllables that may stand at the beginning.
pub(super) fn syllables(rest: &[char]) -> Vec<Piece> {
    let mut found = Vec::new();
    let lead = rest.first().copied().filter(|c| ('เ'..='ไ').contains(c));
    let led = usize::from(lead.is_some());
    if rest.first() == Some(&'ฤ') {
        let begun = Begun {
            long: 1,
            price: WRITTEN,
            guessed: 0,
            sound: String::new(),
        };
        ends(begun, (0, "rue", Close::May, 0), rest, &mut found);
    }
    for onset in onsets(rest.get(led..).unwrap_or_default()) {
        let mut long = led + onset.long;
        let mut next = |wanted: fn(char) -> bool| {
            let mark = rest.get(long).copied().filter(|c| wanted(*c));
            long += usize::from(mark.is_some());
            mark
        };
        let mark = next(is_vowel_mark);
        let toned = next(|c| TONES.contains(&c)).is_some();
        // This one stands after the tone.
        let mark = mark.or(next(|c| c == NIKHAHIT));
        let after = rest.get(long..).unwrap_or_default();
        for vowel in vowels(lead, mark, after, onset.letter) {
            let at_end = after.len() == vowel.0;
            let Some(more) = doubt(&vowel, mark, toned, at_end, &onset) else {
                continue;
            };
            let begun = Begun {
                long,
                price: WRITTEN + more,
                guessed: between(&onset, mark) * u32::from(lead.is_none() && !toned)
                    + u32::from(more > 0),
                sound: onset.sound.clone(),
            };
            ends(begun, vowel, rest, &mut found);
        }
    }
    found
}

/// How likely two consonants have a vowel between them that is not written (กรินทร์ Karin):
/// words of Sanskrit do, and have short vowels after them.
fn between(onset: &Onset, mark: Option<char>) -> u32 {
    let short = matches!(mark, Some('ั' | 'ิ' | 'ุ'));
    match onset.letter {
        _ if onset.long == 1 || onset.first == 'ห' => 0,
        'ร' | 'ว' if short => 2,
        'ร' | 'ล' | 'ว' => 1,
        _ => 0,
    }
}

/// Vowels over and under a consonant.
fn is_vowel_mark(c: char) -> bool {
    matches!(c, 'ั' | 'ิ'..='ู' | SHORTENER)
}

/// What it costs more that a syllable has a vowel; nothing where it cannot.
fn doubt(vowel: &Vowel, mark: Option<char>, toned: bool, end: bool, onset: &Onset) -> Option<u32> {
    let fading = matches!(onset.letter, 'ต' | 'ท' | 'ธ') && matches!(mark, Some('ิ' | 'ุ'));
    match vowel.3 {
        // The vowel a that is not written stands in short, weak syllables only.
        UNWRITTEN_A if toned || end || onset.long > 1 => None,
        UNWRITTEN_O if onset.long > 1 && !toned => Some(UNLIKELY_O),
        _ if fading && end && !toned => Some(MAYBE_SILENT),
        _ => Some(0),
    }
}

/// A syllable up to its vowel.
type Begun = Piece;

/// The ways in which a syllable may end.
fn ends(begun: Begun, vowel: Vowel, rest: &[char], found: &mut Vec<Piece>) {
    let (more, vowel, close, dearer) = vowel;
    let unwritten = matches!(dearer, UNWRITTEN_O | UNWRITTEN_A);
    let open = Piece {
        long: begun.long + more,
        price: begun.price + dearer,
        guessed: begun.guessed + u32::from(unwritten),
        sound: begun.sound + vowel,
    };
    let after = rest.get(open.long..).unwrap_or_default();
    if close != Close::Must {
        if let Some(silent) = silent(after).filter(|_| dearer != UNWRITTEN_A) {
            let price = if close == Close::May { OPEN_SILENT } else { 0 };
            let foreign = if is_foreign(vowel, after) { "?" } else { "" };
            found.push(open.and(silent, foreign, price, 0));
        }
        found.push(open.and(0, "", 0, 0));
    }
    let Some((letter, sound)) = after.first().and_then(|c| Some((*c, closing(*c)?))) else {
        return;
    };
    if close == Close::Not {
        return;
    }
    let unlikely = dearer == UNWRITTEN_O && "ฎฏฐฑฒธ".contains(letter);
    let closed = open.and(1, sound, if unlikely { UNLIKELY_O } else { 0 }, 0);
    let beyond = after.get(1..).unwrap_or_default();
    // "ua" is written as a consonant: with silent letters after it, it is one.
    if let Some(silent) = silent(beyond).filter(|_| vowel != "ua") {
        found.push(closed.and(silent, "", 0, 0));
    }
    let silent_r = matches!(letter, 'ก' | 'ค' | 'ช' | 'ต' | 'ท') && beyond == ['ร'];
    if silent_r && close == Close::Must && vowel == "a" {
        // บัตร, ฉัตร: nothing else can be said.
        found.push(closed.and(1, "", 0, 0));
    }
    match beyond.first() {
        None => found.push(closed),
        Some(next) => before_more(closed, letter, *next, (close, dearer), found),
    }
}

/// The ways in which a closed syllable goes on to the next letter.
fn before_more(
    closed: Piece,
    letter: char,
    next: char,
    (close, dearer): (Close, u32),
    found: &mut Vec<Piece>,
) {
    let must = close == Close::Must && dearer == 0;
    let learned = match native(letter) || related(letter, next) {
        true => 0,
        false if must => LEARNED_MUST,
        false => LEARNED,
    };
    // It might be a syllable of its own, or closed and begun by the same letter.
    let guessed =
        u32::from(is_consonant(next) && (!must || learned > 0)) + u32::from(dearer == UNWRITTEN_O);
    if is_consonant(next) && !matches!(letter, 'ง' | 'ม' | 'น' | 'ญ' | 'ร') {
        let again = initial(letter).unwrap_or_default();
        let soft = matches!(next, 'น' | 'ม' | 'ย' | 'ร' | 'ล' | 'ว' | 'ณ');
        let price = if soft { TWICE_SOFT } else { TWICE };
        found.push(closed.and(0, &format!("{again}a"), price, 2));
    }
    found.push(closed.and(0, "", learned, guessed));
}

impl Piece {
    /// The same with more letters and sounds.
    fn and(&self, long: usize, sound: &str, price: u32, guessed: u32) -> Piece {
        Piece {
            long: self.long + long,
            price: self.price + price,
            guessed: self.guessed + guessed,
            sound: format!("{}{sound}", self.sound),
        }
    }
}

/// Whether an open vowel has a silent letter after it as only foreign words have (เบอร์, ไมค์).
fn is_foreign(vowel: &str, after: &[char]) -> bool {
    let of_theirs = |letter| "กคซดบปฟรลส".contains(letter);
    matches!(vowel, "a" | "ae" | "ai" | "e" | "o" | "oe")
        && matches!(after, [letter, SILENCER, ..] if of_theirs(*letter))
}

/// Letters that close syllables of Thai words.
fn native(letter: char) -> bool {
    matches!(letter, 'ก' | 'ง' | 'ด' | 'น' | 'ม' | 'บ' | 'ย' | 'ว')
}

/// Whether two letters meet as they do within words of Pali: one closes, the other begins.
fn related(letter: char, next: char) -> bool {
    ["กขคฆ", "จฉชฌญ", "ฎฏฐฑฒณ", "ตถทธ", "ปผพภ", "ศษส"]
        .iter()
        .any(|group| group.contains(letter) && group.contains(next))
}

/// How many letters are silent before and under the mark that says so.
fn silent(rest: &[char]) -> Option<usize> {
    let consonants = rest.iter().take_while(|c| is_consonant(**c)).count();
    let vowel = matches!(rest.get(consonants), Some('ิ' | 'ุ'));
    let end = consonants + usize::from(vowel);
    let marked = rest.get(end) == Some(&SILENCER);
    let known = match rest {
        [first, second, ..] if consonants == 2 => both_silent(*first, *second),
        _ => consonants == 1,
    };
    (marked && known).then_some(end + 1)
}

/// Two letters that are silent together; any others are not, but close a syllable and are
/// silent after it (พงศ์).
fn both_silent(first: char, second: char) -> bool {
    match second {
        'ร' => "กคชฎฏดตทธศว".contains(first),
        'ณ' => "ขษ".contains(first),
        'น' => "จทธ".contains(first),
        'ม' => "ษศส".contains(first),
        'ว' => "ตทศ".contains(first),
        'ย' => first == 'ท',
        _ => false,
    }
}
