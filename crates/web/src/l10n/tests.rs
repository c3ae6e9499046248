use super::*;

/// 18 November 2026, 21:05 in Lisbon.
fn evening() -> Timestamp {
    "2026-11-18T21:05:00Z".parse().unwrap()
}

pub(crate) fn locale(lang: &str, time_zone: &str) -> Locale {
    Locale::new(&Edition {
        lang: lang.parse().unwrap(),
        time_zone: time_zone.to_owned(),
        name: "Interpres".to_owned(),
        tagline: String::new(),
    })
}

fn each(say: impl Fn(&Locale) -> String) -> String {
    let editions = [
        ("en", "America/New_York"),
        ("pt", "Europe/Lisbon"),
        ("de", "Europe/Berlin"),
        ("ar", "Africa/Cairo"),
        ("ja", "Asia/Tokyo"),
        ("fa", "Asia/Tehran"),
        ("hi", "Asia/Kolkata"),
    ];
    let lines = editions.map(|(lang, zone)| format!("{lang}: {}", say(&locale(lang, zone))));
    lines.join("\n")
}

#[test]
fn days_in_every_language() {
    insta::assert_snapshot!(each(|locale| locale.date(evening())), @"
    en: November 18, 2026
    pt: 18 de novembro de 2026
    de: 18. November 2026
    ar: 18 نوفمبر 2026
    ja: 2026年11月19日
    fa: ۲۸ آبان ۱۴۰۵
    hi: 19 नवंबर, 2026
    ");
}

#[test]
fn hours_in_every_zone() {
    insta::assert_snapshot!(each(|locale| locale.date_time(evening())), @"
    en: November 18, 2026 at 4:05 PM
    pt: 18 de novembro de 2026 às 21:05
    de: 18. November 2026 um 22:05
    ar: 18 نوفمبر 2026 في 11:05 م
    ja: 2026年11月19日 6:05
    fa: ۲۸ آبان ۱۴۰۵ ساعت ۰:۳۵
    hi: 19 नवंबर, 2026 को 2:35 am बजे
    ");
    insta::assert_snapshot!(each(|locale| locale.machine(evening())), @"
    en: 2026-11-18T16:05:00-05:00
    pt: 2026-11-18T21:05:00+00:00
    de: 2026-11-18T22:05:00+01:00
    ar: 2026-11-18T23:05:00+02:00
    ja: 2026-11-19T06:05:00+09:00
    fa: 2026-11-19T00:35:00+03:30
    hi: 2026-11-19T02:35:00+05:30
    ");
}

#[test]
fn numbers_and_lists() {
    insta::assert_snapshot!(each(|locale| locale.number(1_234_567)), @"
    en: 1,234,567
    pt: 1 234 567
    de: 1.234.567
    ar: 1,234,567
    ja: 1,234,567
    fa: ۱٬۲۳۴٬۵۶۷
    hi: 12,34,567
    ");
    let names = ["Ana", "Rui", "Eva"].map(str::to_owned);
    insta::assert_snapshot!(each(|locale| locale.list(&names)), @"
    en: Ana, Rui, and Eva
    pt: Ana, Rui e Eva
    de: Ana, Rui und Eva
    ar: Ana وRui وEva
    ja: Ana、Rui、Eva
    fa: Ana،‏ Rui، و Eva
    hi: Ana, Rui और Eva
    ");
    let en = locale("en", "UTC");
    assert_eq!(en.between(3), [", ", ", and "]);
    assert_eq!(en.between(1), [""; 0]);
    assert_eq!(en.between(0), [""; 0]);
}

#[test]
fn languages_by_name() {
    let names = |locale: &Locale| {
        ["vi", "cs", "pt-BR", "zh-Hant", "und"]
            .map(|lang| locale.language(lang.parse().unwrap()))
            .join(" | ")
    };
    insta::assert_snapshot!(each(names), @"
    en: Vietnamese | Czech | Brazilian Portuguese | Traditional Chinese | Unknown language
    pt: vietnamita | checo | português do Brasil | chinês tradicional | idioma desconhecido
    de: Vietnamesisch | Tschechisch | Portugiesisch (Brasilien) | Chinesisch (traditionell) | Unbekannte Sprache
    ar: الفيتنامية | التشيكية | البرتغالية البرازيلية | الصينية التقليدية | لغة غير معروفة
    ja: ベトナム語 | チェコ語 | ポルトガル語 (ブラジル) | 繁体中国語 | 言語不明
    fa: ویتنامی | چکی | پرتغالی برزیل | چینی سنتی | زبان نامشخص
    hi: वियतनामी | चेक | ब्राज़ीली पुर्तगाली | पारंपरिक चीनी | अज्ञात भाषा
    ");
    insta::assert_snapshot!(each(|locale| locale.own_name().to_owned()), @"
    en: English
    pt: Português
    de: Deutsch
    ar: العربية
    ja: 日本語
    fa: فارسی
    hi: हिन्दी
    ");
}

#[test]
fn topics_say_which_language_they_are_in() {
    let sport = Section::Sport.topic();
    let name = |lang| locale(lang, "UTC").topic(sport).unwrap();
    assert_eq!(name("pt"), ("Desporto".to_owned(), "pt".parse().unwrap()));
    assert_eq!(name("ja"), ("Sport".to_owned(), Lang::ENGLISH));
    assert_eq!(locale("pt", "UTC").topic("99999999".parse().unwrap()), None);
}

#[test]
fn plurals_follow_the_language() {
    let count =
        |lang, n: u64| locale(lang, "UTC").msg_with("card-comments", &[("count", n.into())]);
    assert_eq!(count("en", 1), "1 comment");
    assert_eq!(count("en", 1_234), "1,234 comments");
    assert_eq!(count("pt", 0), "0 comentários");
    assert_eq!(count("pt", 1), "1 comentário");
    assert_eq!(count("pt", 12_345), "12\u{a0}345 comentários");
}

#[test]
fn a_language_without_messages_speaks_english_with_its_own_dates() {
    let ja = locale("ja", "Asia/Tokyo");
    assert_eq!(ja.msg("nav-search"), "Search");
    assert_eq!(ja.date(evening()), "2026年11月19日");
    assert_eq!(locale("pt-BR", "UTC").msg("nav-search"), "Pesquisa");
    assert_eq!(
        locale("pt", "Nowhere/Atall").machine(evening()),
        "2026-11-18T21:05:00+00:00"
    );
}

#[test]
fn a_site_without_a_name_has_ours() {
    let pt = default_edition("pt".parse().unwrap(), "Europe/Lisbon");
    assert_eq!(
        (pt.name.as_str(), pt.time_zone.as_str()),
        ("Interpres", "Europe/Lisbon")
    );
    assert_eq!(pt.tagline, "Os jornais do mundo na sua língua");
}

#[test]
fn a_missing_message_shows_its_key() {
    assert_eq!(
        locale("en", "UTC").msg("no-such-message"),
        "no-such-message"
    );
}

#[test]
fn only_words_that_run_the_other_way_are_isolated() {
    let read = |lang, name: &str| {
        locale(lang, "UTC").msg_with("article-read-original", &[("source", name.into())])
    };
    assert_eq!(read("en", "Público"), "Read it at Público");
    assert_eq!(read("en", "الأهرام"), "Read it at \u{2068}الأهرام\u{2069}");
    assert_eq!(read("he", "Público"), "Read it at \u{2068}Público\u{2069}");
    assert_eq!(read("he", "הארץ"), "Read it at הארץ");
}

#[test]
fn a_message_around_a_link() {
    let around = |lang| locale(lang, "UTC").msg_around("article-by", "authors", &[]);
    assert_eq!(around("en"), ("By ".to_owned(), String::new()));
    assert_eq!(around("ar"), ("By ".to_owned(), String::new()));
    let counted = locale("en", "UTC").msg_around(
        "article-translated-by-way",
        "way",
        &[("language", "Thai".into())],
    );
    let before = "Translated by machine from Thai, by way of ";
    assert_eq!(counted, (before.to_owned(), String::new()));
}

#[test]
fn a_locale_crosses_threads() {
    let en = locale("en", "UTC");
    let said = std::thread::spawn({
        let en = en.clone();
        move || en.msg_with("list-page", &[("number", 3_u64.into())])
    });
    assert_eq!(said.join().unwrap(), "Page 3");
    assert_eq!(en.dir(), "ltr");
}
