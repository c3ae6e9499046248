//! Agencies that sell pictures, as captions name them in many scripts, and what looks like a
//! name beside them.

use std::{collections::HashSet, sync::LazyLock};

/// Agencies as they are written; a word of more than four letters may be in other letter case.
/// What is also a place or a common word is left out.
const AGENCIES: &str = "
    Reuters|AFP|Afp|AFP Photo|AP|AP Photo|Associated Press|The Associated Press|EPA|Epa|epa|EPA-EFE|EFE|Efe|ANSA|Ansa|
    LUSA|Lusa|dpa|DPA|dpa-Bildfunk|APA|ANP|TASS|Tass|Xinhua|Xinhua News Agency|IMAGO|imago|Imago|imago images|
    picture alliance|picture-alliance|Getty|Getty Images|Gettyimages|AFP via Getty Images|Shutterstock|Unsplash|
    Alamy|Alamy Stock Photo|Adobe Stock|iStock|iStockphoto|Depositphotos|Pixabay|Pexels|Wikimedia|
    Wikimedia Commons|Keystone|Keystone-SDA|Belga|LaPresse|Imagoeconomica|AGF|Europa Press|NurPhoto|Anadolu|
    Anadolu Agency|Anadolu Ajansı|AA|İHA|DHA|NTB|Scanpix|NTB Scanpix|Ritzau|Ritzau Scanpix|Ritzau/Scanpix|TT|
    Lehtikuva|STT|PAP|ČTK|MTI|TASR|HINA|Hina|Tanjug|FENA|Agerpres|Mediafax|BTA|BGNES|Ukrinform|UNIAN|Interfax|
    RIA Novosti|Sputnik|Yonhap|Yonhap News|Kyodo|Kyodo News|Jiji|Jiji Press|PTI|ANI|IANS|Bernama|Antara Foto|
    TTXVN|IRNA|ISNA|WAM|Agência Brasil|Agencia Brasil|Télam|Telam|Notimex|Cuartoscuro|ZUMA|Zuma Press|Abacapress|
    SIPA|Sipa Press|Sipa USA|Hollandse Hoogte|Magnum Photos|Press Association|PA Media|PA Wire|AAP|Canadian Press|
    The Canadian Press|Agence France-Presse|Bloomberg|Eurokinissi|EUROKINISSI|ΑΠΕ-ΜΠΕ|ΑΠΕ|
    Рейтер|Рейтерс|Ройтерс|Reuters|АП|АФП|ЕПА|ТАСС|РИА Новости|РИА «Новости»|Интерфакс|Спутник|Укринформ|Укрінформ|
    УНІАН|УНИАН|БТА|БГНЕС|БелТА|БЕЛТА|Казинформ|Танјуг|Фонет|МИА|Гетти|
    رويترز|أ ف ب|أ.ف.ب|ا ف ب|أ ب|أ.ب|أ ب أ|د ب أ|د.ب.أ|الأناضول|الاناضول|وكالة الأناضول|واس|وكالات|أسوشيتد برس|
    أسوشييتد برس|الأسوشيتد برس|فرانس برس|الفرنسية|غيتي|غيتي إيميجز|جيتي|شينخوا|سبوتنيك|كونا|
    ایسنا|ایرنا|ایلنا|تسنیم|رویترز|آسوشیتدپرس|خبرگزاری فرانسه|گتی|اے ایف پی|اے پی|روئٹرز|رائٹرز|اے این آئی|
    רויטרס|איי-פי|איי פי|אי-פי|אי.פי|אי-פי-אי|פלאש 90|פלאש90|גטי|גטי אימג'ס|גטי אימג׳ס|
    रॉयटर्स|रायटर्स|रॉयटर|पीटीआई|एएनआई|एएफपी|एपी|गेटी|गेट्टी|गेटी इमेजेज|आईएएनएस|
    রয়টার্স|রয়টার্স|এএফপি|এপি|বাসস|ইউএনবি|পিটিআই|এএনআই|গেটি|গেটি ইমেজেস|সংগৃহীত|
    ராய்ட்டர்ஸ்|ராய்டர்ஸ்|ஏஎஃப்பி|பிடிஐ|రాయిటర్స్|పీటీఐ|รอยเตอร์|รอยเตอร์ส|เอเอฟพี|เอพี|ซินหัว|เก็ตตี้|
    新华社|新華社|中新社|中新网|视觉中国|視覺中國|路透社|路透|法新社|美联社|美聯社|欧新社|歐新社|人民视觉|中央社|东方IC|
    東方IC|塔斯社|共同社|韩联社|韓聯社|中通社|盖蒂|蓋蒂|CFP|
    共同|共同通信|時事|時事通信|ロイター|ロイター通信|AFP時事|EPA時事|EPA＝時事|タス通信|聯合ニュース|朝鮮通信|ゲッティ|
    ゲッティイメージズ|ゲッティ・イメージズ|アフロ|
    연합뉴스|연합|뉴시스|뉴스1|로이터|AP연합뉴스|AFP연합뉴스|EPA연합뉴스|로이터연합뉴스|로이터 연합뉴스|AFP 연합뉴스|
    AP 연합뉴스|게티|게티이미지|게티이미지뱅크|게티이미지코리아|신화|신화통신|타스|조선중앙통신|픽사베이";

static KNOWN: LazyLock<HashSet<String>> = LazyLock::new(|| {
    let names = AGENCIES.split('|').map(str::trim);
    let any_case = |name: &str| (name.chars().count() > 4).then(|| name.to_lowercase());
    names
        .flat_map(|name| [Some(name.to_owned()), any_case(name)])
        .flatten()
        .collect()
});

/// Signs between the names in a credit.
const BETWEEN: [char; 8] = ['/', '／', ',', '，', '、', '|', '=', '＝'];

/// Small words within names.
const SMALL: &str = " de da do dos das del della di du la le van von der den ten ter zu bin ibn al el y e et und and & via by for für of the ";

/// Whether this is the name of an agency and no more.
pub(super) fn is_agency(name: &str) -> bool {
    let name = name.trim();
    KNOWN.contains(name) || KNOWN.contains(&name.to_lowercase())
}

/// Whether a credit is an agency, or agencies and names with signs between.
pub(super) fn names_agency(credit: &str) -> bool {
    let credit = credit.trim();
    let mut parts = parts(credit);
    is_agency(credit) || parts.clone().any(is_agency) && parts.all(is_named)
}

/// The names in a credit.
pub(super) fn parts(credit: &str) -> impl Iterator<Item = &str> + Clone {
    let parts = credit.split(BETWEEN).flat_map(|part| part.split(" via "));
    parts.map(str::trim).filter(|part| !part.is_empty())
}

/// Whether words may be a name: a few, each with a capital where the script has any.
pub(super) fn is_named(words: &str) -> bool {
    let count = words.split_whitespace().count();
    let cased = |word: &str| word.chars().any(|c| c.is_lowercase() || c.is_uppercase());
    let small = |word: &str| SMALL.contains(&format!(" {} ", word.to_lowercase()));
    let large = |word: &str| !word.starts_with(char::is_lowercase) || small(word);
    // What somebody is called on a network has a number in it.
    let chosen = count == 1
        && words.starts_with(|c: char| c.is_ascii_alphabetic())
        && words.contains(|c: char| c.is_ascii_digit());
    if chosen || is_agency(words) {
        return true;
    }
    match words.split_whitespace().any(cased) {
        true => count <= 5 && words.split_whitespace().all(large),
        false => count <= 3 && is_short(words) && !words.contains(char::is_numeric),
    }
}

/// Signs that are words make names of few; letters make names of twenty.
fn is_short(words: &str) -> bool {
    let dense = |c: char| matches!(c as u32, 0x2e80..=0x9fff | 0xac00..=0xd7af | 0xf900..=0xfaff);
    let most = if words.chars().any(dense) { 8 } else { 20 };
    words.chars().count() <= most
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn agencies_are_known_in_many_scripts() {
        for name in [
            "Reuters",
            "GETTY IMAGES",
            "Ansa",
            "رويترز",
            "新华社",
            "共同",
            "연합뉴스",
            "रॉयटर्स",
        ] {
            assert!(is_agency(name), "{name}");
        }
        for name in ["Berlin", "Press", "ANsa", "東京", "القاهرة", ""] {
            assert!(!is_agency(name), "{name}");
        }
    }

    #[test]
    fn a_credit_is_an_agency_with_names() {
        for credit in [
            "Rui Vale / Getty Images",
            "로이터=연합뉴스",
            "Ada van Moss/AP",
        ] {
            assert!(names_agency(credit), "{credit}");
        }
        for credit in [
            "Rui Vale / Ada Moss",
            "the news of Reuters",
            "walks home/AP",
        ] {
            assert!(!names_agency(credit), "{credit}");
        }
    }
}
