//! The names in a byline.

use super::given::{is_called_so, is_no_opener, without_given};
use crate::pattern::pattern;
use news::{Author, AuthorKind, Lang};
use regex::Regex;
use std::sync::LazyLock;

/// Words that open a byline.
pub(super) static OPENING: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?ix)^\s*(?:(?:words|text|texte|texto|testo|tekst|story|written|reported|posted|published|reviewed|
        interview|report|analysis|reportage|compiled|geschrieben|verfasst|ein\s+(?:kommentar|gastbeitrag|interview)|
        escrito|scritto|écrit|propos\s+recueillis|publié|publicado|pubblicato|redigé|rédigé|geschreven|napisał|
        eine\s+analyse|eine\s+kolumne|foto|fotos|photos?|text\s+und\s+fotos?)\s+(?:and\s+(?:photographs?|images?)\s+)?)?
        (?:(?:&|und|\+)\s+(?:fotos?|photos?|bilder?)|by|(?:(?:ein|eine|zeige?)\s+)?(?:alle\s+)?(?:artikel|beitr[aä]ge?|interview|text|reportage|kolumne|gastbeitrag|presse(?:mitteilung|meldung)|erstellt|eingestellt)\s+von|
        (?:view\s+)?all\s+(?:posts|articles|stories)\s+by|(?:posts|articles)\s+by|(?:ver)?tous\s+les\s+articles\s+de|ver\s+todas\s+las\s+entradas\s+de|
        autor(?:in)?/autor(?:in)?|von|vom|por|par|di|da|door|av|af|przez|od|oleh|autore?n?|author|auteurs?|autores|autor(?:in|a|es)?|автор|текст|
        redaktion|redakcja|redacción|penulis|tác\s+giả|yazan|text|texto|texte|testo|tekst|tekijä|szerző|de|a\s+cura\s+di|
        bởi|from|writer|reporter|korrespondent|correspondent|基者|記者|记者|作者|责编|文)
        (?:\s*[:：/]\s*|\s+)",
    )
});
/// What parts names from each other, beside commas.
static JOINTS: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)\s*(?:[,;/、，|•·\n]|\s+[-–—]\s+|\s(?:and|und|et|y|e|i|og|och|en|ja|és|και|и|та|và|dan|with|mit|com|con|avec|&|\+)\s)\s*",
    )
});
/// Roles, places and leftovers that are no names. Without `\b`, which takes the fast way to
/// search from names with letters beyond ASCII.
static NO_NAME: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?ix)(?:@|https?:|www\.|\d|\.(?:com|org|net|de|fr)(?:\W|$))|
        ^(?:in|em|en|à|aus|from|at|the|for|für|pour|para|per|on|am|um|a|mit|with|avec|con|com)(?:\s|$)|
        (?:^|\W)(?:editor|correspondent|reporter|writer|journalist|journaliste|journalista|periodista|jornalista|giornalista|
        redakteur(?:in)?|redactor[ae]?|rédact(?:eur|rice)|columnist|kolumnist|korrespondent(?:in)?|correspondan[tc]e?|
        corresponsal|correspondente|corrispondente|contributor|producer|director|chief|head|author|autor[ae]?|auteure?|staff\s+writer|
        specialist|analyst|updated|published|posted|minutes?|read|share|follow|contact|email|twitter|facebook|
        subscribe|comments?|kommentar|kommentare|folgen|datum|name|seguir|suivre|volgen|autor|teilen|drucken|weiterlesen|uhr|stand|aktualisiert|veröffentlicht|publicado|atualizado|actualizado|aggiornato|publié|
        professor|reporting|photograph(?:er|y)?|fotógrafo|fotograf|wrote|more|view|profile|all\s+articles|log\s*in|
        lesezeit|newsletter|manager|redaktör|toimittaja|novinář|redaktor(?:ka)?|dziennikarz|journalistin?|archive)(?:\W|$)",
    )
});
/// Organisations by their words.
static ORGANISATION: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?x)(?:^|\W)(?:(?i:\w*wire|reuters|afp|dpa|lusa|efe|ansa|apa|anp|tass|xinhua|bloomberg|associated\s+press|press|agency|agenc[ei]a|
        agência|agence|agentur|agenzia|agentschap|staff|newsroom|redaktion|redaksi|redação|redacção|redacción|redazione|rédaction|
        redactie|redakcja|redakce|redaksjonen|desk|team|editorial|news|zeitung|presse|media|tv|radio|online|magazin|magazine|service|
        journal|times|post|ajans\w*|gazette|herald|tribune|editors|board|network|group|association|ministry|reporters|nachrichten|ntb|tt|
        ritzau|belga|interfax|редакция|редакція|通讯社|新华社|新聞|新闻)|AP|PA|EPA|SID|KNA|EPD|epd|sda|SDA|TT|STT|CNN|BBC|NTB|ČTK|PAP|MTI|AA|İHA|DHA|JIJI)(?:\W|$)",
    )
});

/// What follows a name and is none: a date, an age, a picture's author.
static TAIL: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?x)\s*(?:\b(?i:am|on|le|el|den|um|at|il|dne|hace|vor|há|il\s+y\s+a|updated|published|posted|,|-|–|\||/)\s+)?
        (?:\b(?i:mo|di|mi|do|fr|sa|so|mon|tue|wed|thu|fri|sat|sun|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|
        monday|tuesday|wednesday|thursday|friday|saturday|sunday|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|
        jan\p{L}*|feb\p{L}*|mar|march|märz|apr\p{L}*|may|mai|june?|july?|juni|juli|aug\p{L}*|sept?\p{L}*|o[ck]t\p{L}*|nov\p{L}*|de[cz]\p{L}*)\b[.,]?\s*)*
        (?:\d.*)$|
        \s(?i:am|on)\s+(?i:mo|di|mi|do|fr|sa|so|mon|tue|wed|thu|fri|sat|sun)\p{L}*[.,]?$|
        \s(?i:illustration(?:en|s)?|fotos?|photos?|bilder?|grafik|images?|photograph(?:s|y)?|fotografie|kamera|video)\s*(?::|(?i:von|by|de|par|di)\s).*$",
    )
});

/// A day of the week before a date, and all after it.
static DATED: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?x)\s+(?:(?i:am|on|le|el)\s+)?(?:Mo|Di|Mi|Do|Fr|Sa|So|Mon|Tue|Wed|Thu|Fri|Sat|Sun|
        (?:Mon|Diens|Donners|Frei|Sams|Sonn)tag|Mittwoch|\p{L}+day|[Ll]undi|[Mm]ardi|[Mm]ercredi|[Jj]eudi|[Vv]endredi|
        [Ss]amedi|[Dd]imanche)\.?,?\s+\d.*$",
    )
});

/// What somebody is called on a network, after the name.
static HANDLE: LazyLock<Regex> = LazyLock::new(|| pattern(r"\s@\w+"));

/// The names in a byline, on a page in this language where that is known.
pub(crate) fn names_in(
    line: &str,
    kind: Option<AuthorKind>,
    language: Option<Lang>,
) -> Vec<Author> {
    // Signs for the breaking of lines are no letters.
    let line = line.replace(['\u{ad}', '\u{200b}', '\u{2060}', '\u{feff}'], "");
    let line = DATED.replace(line.trim(), "");
    let line = HANDLE.replace_all(&line, "");
    let line = without_opening(line.trim(), language);
    let line = without_opening(line.trim(), language);
    if kind == Some(AuthorKind::Agency) {
        return agency(line).into_iter().collect();
    }
    let mut names: Vec<Author> = Vec::new();
    if let Some(name) = turned(line, language) {
        return vec![Author {
            kind: kind_of(&name),
            name,
        }];
    }
    for part in JOINTS.split(line) {
        let part = without_opening(part.trim(), language);
        let part = without_tail(&without_brackets(part));
        let part = without_place(&part);
        let part = without_reporter(&part);
        let after_name = names.last().is_some_and(|name| name.name.contains(' '));
        let place = after_name && !part.contains(' ') && kind_of(&part) == AuthorKind::Person;
        let handle = kind == Some(AuthorKind::Person) && (2..=30).contains(&part.chars().count());
        if !place && (is_name(&part, language) || handle && is_handle(&part)) {
            names.push(Author {
                kind: kind_of(&part),
                name: part,
            });
        }
    }
    names
}

/// A line without the words that open a byline, unless they are of a name.
fn without_opening(line: &str, language: Option<Lang>) -> &str {
    let Some(opener) = OPENING.find(line) else {
        return line;
    };
    let rest = line.get(opener.end()..).unwrap_or_default();
    let first = JOINTS.split(rest).next().unwrap_or_default();
    let first = without_tail(&without_brackets(first));
    let is_person = || kind_of(&first) == AuthorKind::Person;
    match is_no_opener(opener.as_str(), &first, language) && is_person() {
        true => line,
        false => rest,
    }
}

/// "Ada Moss am 3. Mai" is Ada Moss, "Ada Moss Foto: Rui Vale" too.
fn without_tail(part: &str) -> String {
    let address = part.contains('@') || part.contains("://");
    match TAIL.find(part) {
        // A number within a word is a part of a chosen name.
        Some(tail) if !address && tail.as_str().starts_with(char::is_whitespace) => {
            part.get(..tail.start()).unwrap_or(part).trim().to_owned()
        }
        _ => part.to_owned(),
    }
}

/// "Moss, Ada" is Ada Moss.
fn turned(line: &str, language: Option<Lang>) -> Option<String> {
    let (last, first) = line.split_once(',')?;
    let (last, first) = (last.trim(), first.trim());
    let one = |word: &str| {
        !word.is_empty()
            && word
                .chars()
                .all(|c| c.is_alphabetic() || "-.'’".contains(c))
    };
    (one(last)
        && one(first)
        && is_name(last, language)
        && is_name(first, language)
        && kind_of(first) == AuthorKind::Person
        && kind_of(last) == AuthorKind::Person)
        .then(|| format!("{first} {last}"))
}

/// Names that bloggers take, where the markup says that it is a name.
fn is_handle(part: &str) -> bool {
    part.chars()
        .all(|c| c.is_alphanumeric() || matches!(c, '_' | '-' | '.'))
        && part.chars().any(char::is_alphabetic)
        && !matches!(
            part.to_lowercase().as_str(),
            "admin"
                | "administrator"
                | "root"
                | "webmaster"
                | "guest"
                | "user"
                | "anonymous"
                | "unknown"
        )
        && !NO_NAME.is_match(part.trim_end_matches(|c: char| c.is_ascii_digit()))
}

fn agency(line: &str) -> Option<Author> {
    let name = line.trim().to_owned();
    let fits =
        (2..=60).contains(&name.chars().count()) && !name.contains("http") && !name.contains('@');
    fits.then_some(Author {
        name,
        kind: AuthorKind::Agency,
    })
}

fn without_brackets(part: &str) -> String {
    let mut depth = 0_i32;
    let mut kept = String::new();
    for c in part.chars() {
        match c {
            '(' | '[' | '<' => depth += 1,
            ')' | ']' | '>' => depth -= 1,
            _ if depth <= 0 => kept.push(c),
            _ => {}
        }
    }
    let sign = |c: char| c.is_whitespace() || ",;:|•·*©-–—\"“”„'".contains(c);
    kept.split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
        .trim_matches(sign)
        .to_owned()
}

/// Chinese and Korean bylines join the word for a reporter to the name.
fn without_reporter(part: &str) -> String {
    let mut name = part;
    for word in [
        "本报记者",
        "本報記者",
        "记者",
        "記者",
        "通讯员",
        "기자",
        "특파원",
    ] {
        let rest = name.strip_prefix(word).or(name.strip_suffix(word));
        name = rest
            .map(str::trim)
            .filter(|rest| !rest.is_empty())
            .unwrap_or(name);
    }
    name.to_owned()
}

/// "Ada Moss in Berlin" is Ada Moss.
fn without_place(part: &str) -> String {
    let places = [
        " in ", " em ", " en ", " à ", " aus ", " a ", " from ", " at ", " til ", " for ", " For ",
        " In ", " At ", " From ",
    ];
    let end = places
        .iter()
        .filter_map(|place| part.find(place))
        .min()
        .unwrap_or(part.len());
    part.get(..end).unwrap_or(part).trim().to_owned()
}

fn is_name(part: &str, language: Option<Lang>) -> bool {
    // "Por" alone opens a line whose name stands elsewhere.
    let lone = !part.contains(' ') && OPENING.is_match(&format!("{part} "));
    if lone && kind_of(part) == AuthorKind::Person {
        return false;
    }
    let length = part.chars().count();
    let words = part.split_whitespace().count();
    let letters = part.chars().filter(|c| c.is_alphabetic()).count();
    // "A. B. Moss" has as many signs as letters but for the name.
    let initials = part.split(' ').filter(|word| is_initial(word)).count();
    let signs = if initials < words { 2 * initials } else { 0 };
    let last = part.rsplit(' ').next().unwrap_or_default();
    let sentence = last.ends_with('.') && last.chars().filter(|c| c.is_alphabetic()).count() > 3;
    let starts = part
        .chars()
        .next()
        .is_some_and(|c| !c.is_lowercase() || words > 1);
    (2..=50).contains(&length)
        && words <= 6
        && !sentence
        && letters * 10 >= length.saturating_sub(signs) * 7
        && starts
        && (!NO_NAME.is_match(without_given(part, language))
            || is_called_so(part)
            || kind_of(part) == AuthorKind::Agency && words <= 3 && !part.contains(['@', '/']))
}

fn is_initial(word: &str) -> bool {
    let letter = word.strip_suffix('.').unwrap_or_default();
    letter.chars().count() == 1 && letter.starts_with(char::is_uppercase)
}

fn kind_of(name: &str) -> AuthorKind {
    match ORGANISATION.is_match(name) && !is_called_so(name) {
        true => AuthorKind::Agency,
        false => AuthorKind::Person,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(line: &str) -> String {
        names_on_page(line, "")
    }

    fn names_on_page(line: &str, language: &str) -> String {
        let names: Vec<String> = names_in(line, None, language.parse().ok())
            .into_iter()
            .map(|author| match author.kind {
                AuthorKind::Person => author.name,
                AuthorKind::Agency => format!("[{}]", author.name),
            })
            .collect();
        names.join("; ")
    }

    #[test]
    fn names_stand_alone() {
        for (line, expected) in [
            ("By Ada Moss", "Ada Moss"),
            ("Von Ada Moss und Rui Vale", "Ada Moss; Rui Vale"),
            ("Por Ada Moss e Rui Vale", "Ada Moss; Rui Vale"),
            (
                "Par Ada Moss, Rui Vale et Lía Sol",
                "Ada Moss; Rui Vale; Lía Sol",
            ),
            ("Ada Moss, Political Correspondent", "Ada Moss"),
            ("Ada Moss | 3 May 2024", "Ada Moss"),
            ("Ada Moss, ada@example.org, @adamoss", "Ada Moss"),
            ("By Ada Moss, Reuters", "Ada Moss; [Reuters]"),
            ("Texto: Ada Moss", "Ada Moss"),
            ("Redação", "[Redação]"),
            ("https://example.org/ada", ""),
            ("作者：王小明", "王小明"),
            ("本报记者王小明", "王小明"),
            ("홍길동 기자", "홍길동"),
            ("Ada Moss @adamoss", "Ada Moss"),
            ("Per-Erik Moss", "Per-Erik Moss"),
            ("Av Per Moss og Ada Moss", "Per Moss; Ada Moss"),
            ("Per informazioni", ""),
            ("By A. B. Moss", "A. B. Moss"),
            ("A. B., C. D. E.", ""),
            ("O'Moss, Ada", "Ada O'Moss"),
            ("Par Le Phare et AFP", "Le Phare; [AFP]"),
            ("Por", ""),
            ("von Redaktion", "[Redaktion]"),
            ("Ada\u{ad}line Moss", "Adaline Moss"),
            ("Herzlichen Glückwunsch.", ""),
            ("Ada Moss in Berlin", "Ada Moss"),
            ("Moss, Ada", "Ada Moss"),
            ("Ada Moss, Berlin", "Ada Moss"),
            ("Text & Fotos: Ada Moss", "Ada Moss"),
            ("VON Ada Moss am 21. April 2020", "Ada Moss"),
            ("Von Ada Moss Fr, 18. Oktober 2019", "Ada Moss"),
            ("Text von Ada Moss Illustration von Rui Vale", "Ada Moss"),
            ("Ein Artikel von Ada Moss | 27.01.2022 - 12:45", "Ada Moss"),
            ("Ada Moss y Rui Vale Hace 13 horas", "Ada Moss; Rui Vale"),
            (
                "Ada Moss And Rui Vale For The Harbour",
                "Ada Moss; Rui Vale",
            ),
            ("Autorin/Autor Ada Moss", "Ada Moss"),
            ("View all posts by Ada Moss", "Ada Moss"),
        ] {
            assert_eq!(names(line), expected, "{line}");
        }
    }

    #[test]
    fn words_of_another_language_are_given_names() {
        for (language, line, expected) in [
            ("en", "Con Coughlin", "Con Coughlin"),
            (
                "en",
                "By Con Coughlin and Em Rusciano",
                "Con Coughlin; Em Rusciano",
            ),
            ("en", "Um Ji-won", "Um Ji-won"),
            ("en", "By A Martínez", "A Martínez"),
            ("en", "Di Caulfield", "Di Caulfield"),
            ("en", "Ada Moss and Von Miller", "Ada Moss; Von Miller"),
            ("en", "Di Caulfield, Political Editor", "Di Caulfield"),
            ("de", "Von Par Larsson", "Par Larsson"),
            ("sv", "Par Larsson | 3 maj 2024", "Par Larsson"),
            ("en", "Oleh Petrenko", "Oleh Petrenko"),
            ("en", "Von Ada Moss", "Ada Moss"),
            ("en", "VON MOSS", "MOSS"),
            ("en", "Par AFP", "[AFP]"),
            ("en", "By Moss", "Moss"),
            ("de", "Von Miller", "Miller"),
            ("de", "Von Ada Moss", "Ada Moss"),
            ("fr", "Par Larsson", "Larsson"),
            ("fr", "Par Ada Moss", "Ada Moss"),
            ("es", "De Ada Moss", "Ada Moss"),
            ("it", "Di Caulfield", "Caulfield"),
            ("it", "Di Ada Moss", "Ada Moss"),
            ("id", "Oleh Petrenko", "Petrenko"),
            ("es", "Con Coughlin", ""),
            ("pt", "Em Lisboa", ""),
            ("pt", "A Chuva", ""),
            ("de", "Am Montag", ""),
            ("en", "A guest", ""),
            ("en", "In Berlin", ""),
        ] {
            let told = names_on_page(line, language);
            assert_eq!(told, expected, "{language}: {line}");
        }
    }

    #[test]
    fn roles_and_outlets_are_surnames_after_a_given_name() {
        for (line, expected) in [
            ("Thomas More", "Thomas More"),
            ("Edith Head", "Edith Head"),
            ("By Emily Post", "Emily Post"),
            ("Emily Anne Post and Ada Moss", "Emily Anne Post; Ada Moss"),
            ("Harbour Post", "[Harbour Post]"),
            ("Read More", ""),
            ("View more", ""),
            ("Department Head", ""),
            ("Ada Moss, Head of Sport", "Ada Moss"),
            ("Emily post", "[Emily post]"),
        ] {
            assert_eq!(names(line), expected, "{line}");
        }
    }
}
