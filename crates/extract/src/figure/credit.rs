//! Credits within captions: "Photo: X", "(c) X", "X/Agency".

use super::{
    agency::{is_agency, is_named, names_agency, parts},
    signs::{
        ABBREVIATED, AGENCY, ALONE, BRACKETED, COPYRIGHTED, DRAWN, ENCLOSED, EQUALLED, LABELLED,
        SIGNED, STROKED, TAKEN,
    },
};
use news::Text;
use regex::Regex;
use std::sync::LazyLock;

/// Characters at the end of a caption in which its credit stands.
const LONGEST_END: usize = 240;
/// What [`AGENCY`] knows begins like one of these.
const AGENCIES: [&str; 28] = [
    "Reuters",
    "REUTERS",
    "AP",
    "AFP",
    "EPA",
    "EFE",
    "ANSA",
    "LUSA",
    "Lusa",
    "dpa",
    "DPA",
    "ANP",
    "TASS",
    "Xinhua",
    "IMAGO",
    "mago",
    "picture alliance",
    "Getty",
    "Shutterstock",
    "Unsplash",
    "Alamy",
    "Adobe",
    "iStock",
    "Pixabay",
    "Pexels",
    "Wikimedia",
    "Keystone",
    "Belga",
];

/// Signs that end a sentence, and those behind which no space stands.
const ENDS: &str = ".!?…”\"»)";
const WIDE_ENDS: &str = "。！？」』।॥؟";

/// How a credit is found: a pattern, a quick look at whether it may be found at all, which
/// part of what it found is the credit, and whether that is one.
struct Rule {
    pattern: &'static LazyLock<Regex>,
    may: fn(&str) -> bool,
    of: fn(&str) -> &str,
    holds: fn(&str) -> bool,
}

const fn rule(pattern: &'static LazyLock<Regex>, may: fn(&str) -> bool) -> Rule {
    Rule {
        pattern,
        may,
        of: |credit| credit,
        holds: |_| true,
    }
}

impl Rule {
    const fn of(mut self, of: fn(&str) -> &str) -> Rule {
        self.of = of;
        self
    }

    const fn where_it(mut self, holds: fn(&str) -> bool) -> Rule {
        self.holds = holds;
        self
    }
}

/// The surest first.
static RULES: [Rule; 11] = [
    rule(&BRACKETED, |text| text.ends_with([')', ']', '.'])),
    rule(&LABELLED, |text| {
        text.contains([':', '：', '/', '／', '=', '＝', 'ঃ'])
    }),
    rule(&COPYRIGHTED, |text| {
        text.contains(['©', 'Ⓒ', '(', '（', ':']) || text.to_lowercase().contains("copyright")
    }),
    rule(&SIGNED, |text| {
        let text = text.to_lowercase();
        ["photo", "image", "picture", "foto", "courtesy"]
            .iter()
            .any(|word| text.contains(word))
    }),
    rule(&ABBREVIATED, |text| {
        let text = text.to_lowercase();
        [
            "fot",
            "phot",
            "zdj.",
            "rys.",
            "ph.",
            "φωτ.",
            "bild",
            "снимка",
        ]
        .iter()
        .any(|label| text.contains(label))
    })
    .where_it(is_signature),
    rule(&DRAWN, |text| text.contains(['/', '／'])),
    rule(&TAKEN, |text| text.contains(['摄', '攝', '撮']))
        .of(untaken)
        .where_it(|credit| !is_of_time(credit)),
    rule(&ENCLOSED, |text| {
        let end = text.trim_end_matches(['.', '。', '।', ' ']);
        end.ends_with([')', ']', '）', '］', '】', '〕'])
    })
    .of(|credit| unnamed(unnamed(credit)))
    .where_it(names_agency),
    rule(&EQUALLED, |text| text.contains('＝')),
    rule(&STROKED, is_stroked).where_it(is_signature),
    rule(&ALONE, is_stroked).where_it(|credit| is_signature(credit) && !opens_with_words(credit)),
];

/// Less sure than all of them.
static OPENED: Rule = rule(&AGENCY, |text| {
    AGENCIES.iter().any(|name| text.contains(name))
});

fn is_stroked(text: &str) -> bool {
    text.contains('/') || text.contains(" via ")
}

/// Whether each part of a credit may be a name.
fn is_signature(credit: &str) -> bool {
    parts(credit).all(is_named)
}

/// Whether parts with spaces between are words with or without a credit after them:
/// "Harbour / Bridge", "The bridge / X / Agency".
fn opens_with_words(credit: &str) -> bool {
    match credit.split(" / ").count() {
        0 | 1 => false,
        2 => !parts(credit).any(is_agency),
        _ => !parts(credit).take(2).any(is_agency),
    }
}

/// Who stands before the word for taking pictures.
fn untaken(credit: &str) -> &str {
    let words = ["摄影", "攝影", "撮影", "摄", "攝"];
    let name = words.iter().find_map(|word| credit.strip_suffix(word));
    name.unwrap_or(credit).trim_end()
}

/// "昨年撮影" tells when.
fn is_of_time(credit: &str) -> bool {
    credit.contains(['年', '月', '日', '時', '时', '昨', '午'])
}

/// The name after "foto" and the like.
fn unnamed(credit: &str) -> &str {
    const LABELS: [&str; 17] = [
        "foto",
        "fotos",
        "photo",
        "photos",
        "fot.",
        "bild",
        "via",
        "фото",
        "صورة",
        "تصوير",
        "عکس",
        "از",
        "写真",
        "图",
        "圖",
        "사진",
        "ภาพ",
    ];
    let Some((first, rest)) = credit.split_once(char::is_whitespace) else {
        return credit;
    };
    match LABELS.contains(&first.to_lowercase().as_str()) {
        true => rest.trim(),
        false => credit,
    }
}

/// Where a caption ends, in bytes, and its credit.
type Cut<'t> = (usize, &'t str);

fn cut_by<'t>(rule: &Rule, end: &'t str) -> Option<Cut<'t>> {
    // To look whether there is one is many times faster than to say where it is.
    if !(rule.may)(end) || !rule.pattern.is_match(end) {
        return None;
    }
    let found = rule.pattern.captures(end)?;
    let (whole, credit) = found.get(0).zip(found.name("credit"))?;
    let credit = (rule.of)(bare(credit.as_str()));
    if credit.is_empty() || !(rule.holds)(credit) {
        return None;
    }
    // What ended the sentence before belongs to the caption.
    let first = whole.as_str().chars().next().unwrap_or(' ');
    let ended = ENDS.contains(first) || WIDE_ENDS.contains(first) || first == '）';
    let ended = ended && whole.start() > 0;
    let start = whole.start() + if ended { first.len_utf8() } else { 0 };
    let kept = found.name("kept").map(|kept| kept.end());
    Some((kept.unwrap_or(start), credit))
}

/// An agency after the end of a sentence, or after a sign between spaces.
fn after_sentence(end: &str) -> Option<Cut<'_>> {
    let text = end.trim_end_matches(['.', '。', '।', ' ']);
    let parts_text = |(at, sign): (usize, &str)| {
        let (before, after) = (text.get(..at)?, text.get(at + sign.len()..)?);
        let ended = ENDS.contains(sign) || WIDE_ENDS.contains(sign);
        let spaced = after.starts_with(' ') && (ended || before.ends_with(' '));
        let start = if ended { at + sign.len() } else { at };
        let parts = spaced || WIDE_ENDS.contains(sign) || sign == "\n";
        parts.then(|| (start, after.trim_start_matches(['/', '|', ' ']).trim_end()))
    };
    let signs = |c: char| {
        [ENDS, WIDE_ENDS, "|–—-\n"]
            .iter()
            .any(|all| all.contains(c))
    };
    let mut cuts = text.match_indices(signs).filter_map(parts_text);
    cuts.find(|(_, credit)| credit.chars().count() <= 60 && names_agency(credit))
}

/// After a stroke: "… / X / Agency", "…/Agency", "… Agency/Agency".
fn after_stroke(end: &str) -> Option<Cut<'_>> {
    let in_brackets =
        |before: &str| before.rfind(['(', '[', '（']) > before.rfind([')', ']', '）']);
    let mut cuts = end.match_indices(['/', '／']).filter_map(|(at, stroke)| {
        let (before, after) = (end.get(..at)?, end.get(at + stroke.len()..)?);
        let credit = bare(after.trim_end_matches('.'));
        let fits = credit.chars().count() <= 60 && names_agency(credit);
        let from = agency_before(before).or_else(|| shouted_before(before));
        let from = from.unwrap_or(at);
        (at > 0 && fits && !in_brackets(before)).then_some(from)
    });
    let from = cuts.next()?;
    let credit = end.get(from..)?.trim_start_matches(['/', '／']);
    Some((from, bare(credit.trim_end_matches('.'))))
}

/// Where the agency begins that is the last word or two before a stroke.
fn agency_before(text: &str) -> Option<usize> {
    let spaces = text.rmatch_indices(char::is_whitespace).take(2);
    let mut starts = spaces.map(|(at, space)| at + space.len());
    starts.find(|from| text.get(*from..).is_some_and(is_agency))
}

/// Where a name in capitals begins that ends right before a stroke, other words before it.
fn shouted_before(text: &str) -> Option<usize> {
    let loud = |word: &str| word.chars().count() > 1 && word.chars().all(char::is_uppercase);
    let name = text.split(' ').rev().take_while(|word| loud(word));
    let (count, length) = name.fold((0, 0), |(count, length), word| {
        (count + 1, length + word.len() + 1)
    });
    let from = (text.len() + 1).checked_sub(length)?;
    ((2..=4).contains(&count) && from > 0).then_some(from)
}

/// A credit without brackets and signs around it.
fn bare(credit: &str) -> &str {
    let open = |c: char| "([|".contains(c);
    let credit = credit.trim().trim_start_matches(open);
    let closed = match credit.contains(['(', '[']) {
        true => credit,
        false => credit.trim_end_matches(|c| ")]|".contains(c)),
    };
    closed.trim().trim_start_matches(['©', ':']).trim()
}

/// Tells the credit at the end of a caption from the caption; the credit without its label.
pub(crate) fn split_credit(caption: &Text) -> (Text, Option<Text>) {
    let words = caption.words();
    let trimmed = words.trim_end();
    // A credit stands at the end, and patterns are slow: they look at the end alone, and
    // where a sign of theirs stands in it.
    let skipped = trimmed.chars().count().saturating_sub(LONGEST_END);
    let from = trimmed.char_indices().nth(skipped).map_or(0, |(at, _)| at);
    let end = trimmed.get(from..).unwrap_or_default();
    let cut = RULES.iter().find_map(|rule| cut_by(rule, end));
    let cut = cut
        .or_else(|| after_sentence(end))
        .or_else(|| cut_by(&OPENED, end))
        .or_else(|| after_stroke(end));
    let Some((start, credit)) = cut else {
        return (caption.clone(), None);
    };
    let kept = words.get(..from + start).unwrap_or_default();
    let rest = first_chars(caption, kept.chars().count());
    (closed(trim_joint(rest)), Some(Text::plain(credit)))
}

/// Closes the brackets in which a credit stood last: "（東京＝AP）".
fn closed(mut text: Text) -> Text {
    let words = text.words();
    let open = words.matches('（').count() > words.matches('）').count();
    if let (true, Some(last)) = (open, text.spans.last_mut()) {
        last.text.push('）');
    }
    text
}

/// Whether a line is nothing but a credit with its label.
pub(crate) fn is_credit_line(line: &Text) -> bool {
    let (rest, credit) = split_credit(line);
    credit.is_some() && rest.is_blank()
}

/// The first so many characters of a text, with their marks.
fn first_chars(text: &Text, mut count: usize) -> Text {
    let mut first = Text::default();
    for span in &text.spans {
        let part: String = span.text.chars().take(count).collect();
        count -= part.chars().count();
        first.push(&part, &span.marks);
    }
    first
}

/// Takes off the sign that joined caption and credit.
fn trim_joint(text: Text) -> Text {
    text.trimmed_end(|c| c.is_whitespace() || "|–—-/(,[;•·（［【〔，、；／＝=".contains(c))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn split(caption: &str) -> (String, String) {
        let (caption, credit) = split_credit(&Text::plain(caption));
        (
            caption.words(),
            credit.map(|credit| credit.words()).unwrap_or_default(),
        )
    }

    const CAPTIONS: &[(&str, &str, &str)] = &[
        (
            "The bridge at night. Photo: Ada Moss",
            "The bridge at night.",
            "Ada Moss",
        ),
        (
            "Die Brücke bei Nacht (Foto: Ada Moss)",
            "Die Brücke bei Nacht",
            "Ada Moss",
        ),
        (
            "A ponte à noite | Fotografia: Ada Moss",
            "A ponte à noite",
            "Ada Moss",
        ),
        ("Foto: Ada Moss", "", "Ada Moss"),
        (
            "Esperam-se ondas de nove metros. | Ilustração: Agência do Porto",
            "Esperam-se ondas de nove metros.",
            "Agência do Porto",
        ),
        (
            "The farm is due to deliver power in 2031. / Illustration: The Review",
            "The farm is due to deliver power in 2031.",
            "The Review",
        ),
        (
            "The bridge at night. Photo by Ada Moss",
            "The bridge at night.",
            "Ada Moss",
        ),
        (
            "Die Brücke. (Symbolfoto: Ada Moss | Bild)",
            "Die Brücke.",
            "Ada Moss | Bild",
        ),
        ("夜の橋＝共同", "夜の橋", "共同"),
        ("夜の橋＝同国で2019年5月", "夜の橋＝同国で2019年5月", ""),
        ("The bridge. © Harbour Post", "The bridge.", "Harbour Post"),
        ("The bridge (c) Harbour Post", "The bridge", "Harbour Post"),
        (
            "The bridge reopened. Ada Moss/Reuters",
            "The bridge reopened.",
            "Ada Moss/Reuters",
        ),
        (
            "The bridge reopened. (AP Photo/Ada Moss)",
            "The bridge reopened.",
            "AP Photo/Ada Moss",
        ),
        (
            "The bridge reopened on Monday. Getty Images",
            "The bridge reopened on Monday.",
            "Getty Images",
        ),
        (
            "Fans before the 2/3 finals on Monday.",
            "Fans before the 2/3 finals on Monday.",
            "",
        ),
        (
            "The bridge reopened on Monday.",
            "The bridge reopened on Monday.",
            "",
        ),
    ];

    const MORE: &[(&str, &str, &str)] = &[
        ("橋を渡る人々（写真＝共同）", "橋を渡る人々", "共同"),
        ("橋を渡る人々（共同）", "橋を渡る人々", "共同"),
        ("橋を渡る人々。写真：山田太郎", "橋を渡る人々。", "山田太郎"),
        ("橋を渡る人々＝山田太郎撮影", "橋を渡る人々", "山田太郎"),
        ("橋を渡る人々。昨年撮影", "橋を渡る人々。昨年撮影", ""),
        (
            "다리를 건너는 시민들 /사진=홍길동 기자",
            "다리를 건너는 시민들",
            "홍길동 기자",
        ),
        (
            "다리를 건너는 시민들. 사진=연합뉴스",
            "다리를 건너는 시민들.",
            "연합뉴스",
        ),
        (
            "다리를 건너는 시민들 [사진 제공=연합뉴스]",
            "다리를 건너는 시민들",
            "연합뉴스",
        ),
        (
            "다리를 건너는 시민들/연합뉴스",
            "다리를 건너는 시민들",
            "연합뉴스",
        ),
        (
            "다리를 건너는 시민들. [로이터=연합뉴스]",
            "다리를 건너는 시민들.",
            "로이터=연합뉴스",
        ),
        (
            "行人走过重新开放的古桥。图/视觉中国",
            "行人走过重新开放的古桥。",
            "视觉中国",
        ),
        (
            "行人走过重新开放的古桥图/视觉中国",
            "行人走过重新开放的古桥",
            "视觉中国",
        ),
        ("古桥资料图/视觉中国", "古桥资料图", "视觉中国"),
        (
            "行人走过古桥。新华社记者 李明 摄",
            "行人走过古桥。",
            "新华社记者 李明",
        ),
        ("行人走过古桥。（李明 摄）", "行人走过古桥。", "李明"),
        ("行人走過古橋（圖／中央社）", "行人走過古橋", "中央社"),
        ("行人走過古橋（新華社）", "行人走過古橋", "新華社"),
        ("行人走过古桥（北岸）", "行人走过古桥（北岸）", ""),
        (
            "مردم از پل می‌گذرند / عکس: ایسنا",
            "مردم از پل می‌گذرند",
            "ایسنا",
        ),
        (
            "مشاة يعبرون الجسر القديم (رويترز)",
            "مشاة يعبرون الجسر القديم",
            "رويترز",
        ),
        (
            "مشاة يعبرون الجسر القديم – رويترز",
            "مشاة يعبرون الجسر القديم",
            "رويترز",
        ),
        (
            "مشاة يعبرون الجسر القديم (القاهرة)",
            "مشاة يعبرون الجسر القديم (القاهرة)",
            "",
        ),
        (
            "पुल पार करते लोग। फोटो: अदा मॉस",
            "पुल पार करते लोग।",
            "अदा मॉस",
        ),
        ("पुल पार करते लोग (रॉयटर्स)", "पुल पार करते लोग", "रॉयटर्स"),
        (
            "সেতু পার হচ্ছেন পথচারীরা। ছবি: আদা মস",
            "সেতু পার হচ্ছেন পথচারীরা।",
            "আদা মস",
        ),
        (
            "ผู้คนเดินข้ามสะพาน (ภาพ: เอดา มอส)",
            "ผู้คนเดินข้ามสะพาน",
            "เอดา มอส",
        ),
        (
            "Piesi na moście / fot. Ada Moss",
            "Piesi na moście",
            "Ada Moss",
        ),
        (
            "Piesi na moście. Fot. PAP/Ada Moss",
            "Piesi na moście.",
            "PAP/Ada Moss",
        ),
        ("Pedoni sul ponte (foto Ansa)", "Pedoni sul ponte", "Ansa"),
        (
            "Pedoni sul ponte (foto Ada Moss)",
            "Pedoni sul ponte",
            "Ada Moss",
        ),
        ("Pedoni sul ponte (Ansa)", "Pedoni sul ponte", "Ansa"),
        (
            "Pedoni sul ponte (foto in alto)",
            "Pedoni sul ponte (foto in alto)",
            "",
        ),
        ("Pedoni sul ponte (Torino)", "Pedoni sul ponte (Torino)", ""),
        (
            "Walkers on the bridge / Rui Vale / Getty Images",
            "Walkers on the bridge",
            "Rui Vale / Getty Images",
        ),
        (
            "The old bridge at night / Getty Images",
            "The old bridge at night",
            "Getty Images",
        ),
        (
            "Ada Moss (left) on the bridge / Getty Images",
            "Ada Moss (left) on the bridge",
            "Getty Images",
        ),
        ("Πεζοί στη γέφυρα. ΑΠΕ-ΜΠΕ", "Πεζοί στη γέφυρα.", "ΑΠΕ-ΜΠΕ"),
        (
            "行人走过古桥。新华社发（李明 摄）",
            "行人走过古桥。",
            "新华社发（李明 摄）",
        ),
        ("行人走过古桥（图源：视觉中国）", "行人走过古桥", "视觉中国"),
        (
            "橋を渡る人々（2024年5月、東京＝共同）",
            "橋を渡る人々（2024年5月、東京）",
            "共同",
        ),
        (
            "مردم از پل می‌گذرند (عکس از ایسنا)",
            "مردم از پل می‌گذرند",
            "ایسنا",
        ),
        (
            "Walkers on the bridge. Ada Moss | Reuters",
            "Walkers on the bridge.",
            "Ada Moss | Reuters",
        ),
        (
            "Pessoas na ponte RUI VALE/LUSA",
            "Pessoas na ponte",
            "RUI VALE/LUSA",
        ),
        (
            "Des passants sur le pont. / AFP",
            "Des passants sur le pont.",
            "AFP",
        ),
        ("Harbour / Bridge", "Harbour / Bridge", ""),
        (
            "Walkers on the bridge / ferry line",
            "Walkers on the bridge / ferry line",
            "",
        ),
        (
            "Walkers on the bridge (Harbour)",
            "Walkers on the bridge (Harbour)",
            "",
        ),
        (
            "Walkers on the bridge (left) and their dog (right)",
            "Walkers on the bridge (left) and their dog (right)",
            "",
        ),
        (
            "A pupil rubs out an answer (harbour11/iStock)",
            "A pupil rubs out an answer",
            "harbour11/iStock",
        ),
        (
            "Walkers crossing the old bridge on Friday AFP/Getty",
            "Walkers crossing the old bridge on Friday",
            "AFP/Getty",
        ),
        (
            "Screenshot by Ada Moss/Harbour Games",
            "",
            "Screenshot by Ada Moss/Harbour Games",
        ),
        (
            "She took a photo. Ada Moss looked on",
            "She took a photo. Ada Moss looked on",
            "",
        ),
        ("Rui Vale / Getty Images", "", "Rui Vale / Getty Images"),
        (
            "picture alliance / dpa / Ada Moss",
            "",
            "picture alliance / dpa / Ada Moss",
        ),
        ("홍길동/연합뉴스", "", "홍길동/연합뉴스"),
    ];

    #[test]
    fn credits_are_found_at_the_end_in_many_languages() {
        for (whole, caption, credit) in CAPTIONS.iter().chain(MORE) {
            let expected = ((*caption).to_owned(), (*credit).to_owned());
            assert_eq!(split(whole), expected, "{whole}");
        }
    }
}
