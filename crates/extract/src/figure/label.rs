//! Labels that a page hides from all but those who have it read aloud: "Image caption,",
//! "Image source,". What they stand before needs them no longer.

use crate::document::{NodeRef, is_inline, name, words};

/// Characters of a label.
const LONGEST: usize = 45;

/// Words of labels for who made a picture, in lower case; any part of a word will do.
const SOURCES: &[&str] = &[
    "source",
    "credit",
    "copyright",
    "photographer",
    "photo by",
    "crédit",
    "crédito",
    "credito",
    "fuente",
    "fonte",
    "quelle",
    "foto:",
    "bildrechte",
    "bron",
    "kilde",
    "källa",
    "lähde",
    "źródło",
    "zdroj",
    "forrás",
    "sursa",
    "kaynak",
    "izvor",
    "sumber",
    "nguồn",
    "chanzo",
    "автор",
    "источник",
    "джерело",
    "извор",
    "източник",
    "πηγή",
    "مصدر",
    "منبع",
    "ذریعہ",
    "سرچینه",
    "מקור",
    "צילום",
    "स्रोत",
    "सोर्स",
    "সূত্র",
    "উৎস",
    "ਸਰੋਤ",
    "સ્રોત",
    "મૂળ",
    "மூல",
    "సోర్స్",
    "మూలం",
    "ಮೂಲ",
    "ഉറവിടം",
    "මූලාශ්",
    "ที่มา",
    "来源",
    "來源",
    "提供",
    "出典",
    "출처",
    "წყარო",
    "աղբյուր",
    "ምንጭ",
    "manba",
    "дереккөз",
    "mənbə",
    "orisun",
    "orísun",
    "манба",
    "булагы",
    "autor",
];

/// Whether an element is a hidden label and other words stand beside it.
pub(super) fn is_label(node: &NodeRef) -> bool {
    let short = || (1..=LONGEST).contains(&words(node).chars().count());
    let more = || {
        let around = node.parent();
        around.is_some_and(|around| words(&around).chars().count() > words(node).chars().count())
    };
    node.is_element() && is_inline(&name(node)) && is_unseen(node) && short() && more()
}

/// Whether an element begins with a hidden label for who made a picture.
pub(super) fn is_labelled(node: &NodeRef) -> bool {
    let Some(label) = node.children().find(NodeRef::is_element) else {
        return false;
    };
    let names = || {
        let said = words(&label).to_lowercase();
        SOURCES.iter().any(|word| said.contains(word))
    };
    let one = || node.descendants().filter(is_label).count() == 1;
    is_label(&label) && names() && one()
}

/// The words of an element without such labels.
pub(super) fn seen(node: &NodeRef) -> String {
    let labels: Vec<String> = node
        .descendants()
        .filter(is_label)
        .map(|label| words(&label))
        .collect();
    let mut said = words(node);
    for label in labels {
        if let Some(at) = said.find(&label) {
            said.replace_range(at..at + label.len(), "");
        }
    }
    said.trim().to_owned()
}

/// Hidden by one of the names that style sheets have for it, with or without a prefix; what a
/// script shows later has others.
fn is_unseen(node: &NodeRef) -> bool {
    const NAMES: [&str; 6] = [
        "visually-hidden",
        "visuallyhidden",
        "sr-only",
        "screen-reader",
        "screenreader",
        "offscreen",
    ];
    let class = node.attr("class").unwrap_or_default().to_lowercase();
    NAMES.iter().any(|name| class.contains(name))
}
