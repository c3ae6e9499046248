//! Credits within captions: "Photo: X", "(c) X", "X/Agency".

use crate::pattern::pattern;
use news::Text;
use regex::Regex;
use std::sync::LazyLock;

/// A label and what follows it, up to the end.
static LABELLED: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?ix)(?:^|[\s(\[|/.,;:–—-])
        (?:(?:symbol|archiv|beispiel|titel|file\ |handout\ )?(?:foto|bild|photo)s?|photos?|photograph|photo\ credit|image\ credit|picture\ credit|fotos?|fotografía|fotografia|fotografie|
        photographie|bild(?:quelle|er)?|images?|imagem|imagens|imagen|immagine|afbeelding|beeld|
        (?:photo\ |image\ )?credits?|créditos?|crédits?(?:\ photo)?|credito|quelle|source|fonte|fuente|bron|pictures?|
        copyright|courtesy(?:\ of)?|zdjęcie|fot|fotó|фото|снимка|фотографія|写真|图|사진|ảnh|kuva|źródło|
        φωτογραφία|fotoğraf|الصورة|صورة|תמונה|צילום|illustrations?|ilustraç(?:ão|ões)|ilustración|illustrazione|ilustracja|arte|grafik|infografik|video)
        (?:\ (?:by|de|di|von|do|da|van))?\.?\s*[:：/]\s*
        (?P<credit>[^:：]{2,90}?)[)\]]?\.?\s*$",
    )
});
/// The sign of copyright and its holder.
static COPYRIGHTED: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)[(\[]?\s*(?:©|\(c\)|（[cCｃＣ]）|Ⓒ|copyright[\s:])\s*:?\s*(?P<credit>[^©]{2,90}?)[)\]]?\.?\s*$",
    )
});
/// "Photo by Ada Moss" at the end.
static SIGNED: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?:^|[\s(\[|/.,;–—-])(?:(?i:photos?|image|picture|photograph|foto|fotos|fotografia|fotografía)\s+(?i:by|von|de|di|por|door|av)|(?i:courtesy\s+of))\s+(?P<credit>[\p{Lu}][^.!?]{1,120}?)[)\]]?\.?\s*$",
    )
});
/// As Japanese papers sign: "…＝共同".
static EQUALLED: LazyLock<Regex> = LazyLock::new(|| pattern(r"＝(?P<credit>[^＝。、\d]{1,20})$"));
/// In brackets at the end: an agency, or a name before or after a stroke.
static BRACKETED: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"[(\[](?P<credit>(?:[^()\[\]:]{0,60}[^()\[\]:\w])?(?:via|AFP|AP|EPA|dpa|ANSA|LUSA|EFE|PTI|ANI)(?:[^()\[\]:\w][^()\[\]:]{0,60})?|[^()\[\]:]{0,60}(?:[^\s\d]/|Getty|Reuters|REUTERS|Shutterstock|Photo|Foto)[^()\[\]:]{0,60})[)\]]\.?\s*$",
    )
});
/// After the end of a sentence: "X/Agency", "X via Agency".
static STROKED: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r#"(?:^|[.!?…”"»)]\s+|\s[|–—-]\s+|\n)(?P<credit>[\p{Lu}\p{Lo}][^.!?\n]{1,50}?(?:\s?/\s?|\svia\s)[\p{Lu}\p{Lo}a-z][^.!?\n]{1,45})\.?\s*$"#,
    )
});
/// After the end of a sentence: an agency alone.
static AGENCY: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r#"(?:^|[.!?…”"»)]\s+|\s[|–—-]\s+|\n)(?P<credit>(?:Reuters|REUTERS|AP|AFP|EPA|EFE|ANSA|LUSA|Lusa|dpa|DPA|APA|ANP|TASS|Xinhua|IMAGO|imago|Imago|picture alliance|Getty Images|Shutterstock|Unsplash|Alamy|Adobe Stock|iStock|Pixabay|Pexels|Wikimedia Commons|Keystone|Belga)(?:[\s/,-][^.!?\n]{0,40})?)\.?\s*$"#,
    )
});

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

/// A pattern, and a quick look at whether it may be found at all.
type Rule<'r> = (&'r LazyLock<Regex>, fn(&str) -> bool);

/// Tells the credit at the end of a caption from the caption; the credit without its label.
pub(crate) fn split_credit(caption: &Text) -> (Text, Option<Text>) {
    let words = caption.words();
    let trimmed = words.trim_end();
    let rules: [Rule; 7] = [
        (&BRACKETED, |text| text.ends_with([')', ']', '.'])),
        (&LABELLED, |text| text.contains([':', '：', '/'])),
        (&COPYRIGHTED, |text| {
            text.contains(['©', 'Ⓒ', '(', '（', ':']) || text.to_lowercase().contains("copyright")
        }),
        (&SIGNED, |text| {
            let text = text.to_lowercase();
            ["photo", "image", "picture", "foto", "courtesy"]
                .iter()
                .any(|word| text.contains(word))
        }),
        (&EQUALLED, |text| text.contains('＝')),
        (&STROKED, |text| {
            text.contains('/') || text.contains(" via ")
        }),
        (&AGENCY, |text| {
            AGENCIES.iter().any(|name| text.contains(name))
        }),
    ];
    // A credit stands at the end, and patterns are slow: they look at the end alone, and
    // where a sign of theirs stands in it.
    let skipped = trimmed.chars().count().saturating_sub(LONGEST_END);
    let from = trimmed.char_indices().nth(skipped).map_or(0, |(at, _)| at);
    let end = trimmed.get(from..).unwrap_or_default();
    for (rule, may) in rules {
        if !may(end) {
            continue;
        }
        // To look whether there is one is many times faster than to say where it is.
        if !rule.is_match(end) {
            continue;
        }
        let Some(found) = rule.captures(end) else {
            continue;
        };
        let Some((whole, credit)) = found.get(0).zip(found.name("credit")) else {
            continue;
        };
        let mut start = from + whole.start();
        // What ended the sentence before belongs to the caption.
        let first = whole.as_str().chars().next().unwrap_or(' ');
        if ".!?…”\"»)".contains(first) && start > 0 {
            start += first.len_utf8();
        }
        let kept = words.get(..start).unwrap_or_default();
        let rest = first_chars(caption, kept.chars().count());
        let credit = credit
            .as_str()
            .trim()
            .trim_matches(|c| "()[]|".contains(c))
            .trim();
        let credit = unlabelled(credit);
        if credit.is_empty() {
            continue;
        }
        return (trim_joint(rest), Some(Text::plain(credit)));
    }
    (caption.clone(), None)
}

/// Whether a line is nothing but a credit with its label.
pub(crate) fn is_credit_line(line: &Text) -> bool {
    let (rest, credit) = split_credit(line);
    credit.is_some() && rest.is_blank()
}

/// A credit may bear a sign of copyright after its label.
fn unlabelled(credit: &str) -> &str {
    credit.trim_start_matches(['©', ':']).trim()
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
fn trim_joint(mut text: Text) -> Text {
    while let Some(last) = text.spans.last_mut() {
        let kept = last
            .text
            .trim_end_matches(|c: char| c.is_whitespace() || "|–—-/(,[;•·".contains(c))
            .len();
        last.text.truncate(kept);
        if !last.text.is_empty() {
            break;
        }
        text.spans.pop();
    }
    text
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

    #[test]
    fn credits_are_found_at_the_end() {
        for (whole, caption, credit) in CAPTIONS {
            let expected = ((*caption).to_owned(), (*credit).to_owned());
            assert_eq!(split(whole), expected, "{whole}");
        }
    }
}
