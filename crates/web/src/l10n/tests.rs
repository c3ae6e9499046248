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
    hi: 19 नवंबर, 2026 को 02:35 बजे
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
fn languages_with_their_regions() {
    let told = [
        "en", "pt", "pt-BR", "de-AT", "ar", "zh", "zh-Hant", "bn", "ckb",
    ]
    .map(|tag| locale(tag, "UTC").territory().to_owned());
    let expected = "en_US pt_PT pt_BR de_AT ar_EG zh_CN zh_TW bn_BD ckb_IQ";
    assert_eq!(told.join(" "), expected);
}

#[test]
fn other_signs_of_the_same_language_are_nearer_than_english() {
    for tag in ["zh-TW", "zh-Hant", "zh-Hans"] {
        let word = |tag| locale(tag, "UTC").msg("search-title");
        assert_eq!(word(tag), word("zh"), "{tag}");
    }
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

/// What ICU writes in each language that we have messages in.
#[test]
fn every_language_we_speak_has_its_own_forms() {
    let names = ["Ana", "Rui", "Eva"].map(str::to_owned);
    let lines: Vec<String> = languages()
        .iter()
        .map(|lang| {
            let locale = locale(&lang.to_string(), "UTC");
            let [from, way] = ["pt", "en"].map(|tag| locale.language(tag.parse().unwrap()));
            let args = [("language", from.into()), ("way", way.into())];
            let said = locale.msg_with("article-translated-by-way", &args);
            let (before, after) = locale.msg_around("article-published", "date", &[]);
            format!(
                "{lang} {}: {before}{}{after} | {} | {} | {said}",
                locale.own_name(),
                locale.date_time(evening()),
                locale.number(12_345),
                locale.list(&names),
            )
        })
        .collect();
    insta::assert_snapshot!(lines.join("\n"), @"
    ar العربية: نُشر يوم 18 نوفمبر 2026 في 9:05 م | 12,345 | Ana وRui وEva | ترجمة آلية عن البرتغالية عبر الإنجليزية
    bn বাংলা: প্রকাশ: ১৮ নভেম্বর, ২০২৬ এ ২১:০৫ | ১২,৩৪৫ | Ana, Rui এবং Eva | পর্তুগিজ থেকে ইংরেজি হয়ে যন্ত্রে অনূদিত
    cs Čeština: Vydáno 18. listopadu 2026 v 21:05 | 12 345 | Ana, Rui a Eva | Strojový překlad, jazyk originálu: portugalština, zprostředkující jazyk: angličtina
    de Deutsch: Veröffentlicht am 18. November 2026 um 21:05 | 12.345 | Ana, Rui und Eva | Maschinell übersetzt über Englisch, Original auf Portugiesisch
    el Ελληνικά: Δημοσίευση: 18 Νοεμβρίου 2026 στις 9:05 μ.μ. | 12.345 | Ana, Rui και Eva | Αυτόματη μετάφραση από τα πορτογαλικά, με ενδιάμεση γλώσσα τα αγγλικά
    en English: Published November 18, 2026 at 9:05 PM | 12,345 | Ana, Rui, and Eva | Translated by machine from Portuguese, by way of English
    es Español: Publicado el 18 de noviembre de 2026 a las 21:05 | 12.345 | Ana, Rui y Eva | Traducción automática del portugués a través del inglés
    fa فارسی: انتشار: ۲۷ آبان ۱۴۰۵ ساعت ۲۱:۰۵ | ۱۲٬۳۴۵ | Ana،‏ Rui، و Eva | ترجمهٔ ماشینی از پرتغالی به‌واسطهٔ انگلیسی
    fi Suomi: Julkaistu 18. marraskuuta 2026 klo 21.05 | 12 345 | Ana, Rui ja Eva | Konekäännös, alkukieli: portugali, välikieli: englanti
    fr Français: Publié le 18 novembre 2026 à 21:05 | 12 345 | Ana, Rui et Eva | Traduction automatique, original en portugais, langue relais : anglais
    he עברית: פורסם ב־18 בנובמבר 2026 בשעה 21:05 | 12,345 | Ana, Rui ו‑Eva | תרגום מכונה מפורטוגזית, דרך אנגלית
    hi हिन्दी: प्रकाशित: 18 नवंबर, 2026 को 21:05 बजे | 12,345 | Ana, Rui और Eva | पुर्तगाली से अंग्रेज़ी के ज़रिए मशीनी अनुवाद
    id Bahasa Indonesia: Terbit 18 November 2026 pukul 21.05 | 12.345 | Ana, Rui, dan Eva | Terjemahan mesin dari bahasa Portugis melalui bahasa Inggris
    it Italiano: Pubblicato: 18 novembre 2026 alle ore 21:05 | 12.345 | Ana, Rui e Eva | Traduzione automatica, originale in portoghese, lingua ponte: inglese
    ja 日本語: 公開 2026年11月18日 21:05 | 12,345 | Ana、Rui、Eva | ポルトガル語からの機械翻訳（英語経由）
    ko 한국어: 입력 2026년 11월 18일 오후 9:05 | 12,345 | Ana, Rui 및 Eva | 포르투갈어에서 기계 번역(영어 경유)
    nl Nederlands: Gepubliceerd op 18 november 2026 om 21:05 | 12.345 | Ana, Rui en Eva | Machinaal vertaald uit het Portugees, via het Engels
    pl Polski: Opublikowano 18 listopada 2026 21:05 | 12 345 | Ana, Rui i Eva | Tłumaczenie maszynowe przez angielski, język oryginału: portugalski
    pt Português: Publicado em 18 de novembro de 2026 às 21:05 | 12 345 | Ana, Rui e Eva | Tradução automática do português, através do inglês
    ru Русский: Опубликовано 18 ноября 2026 г. в 21:05 | 12 345 | Ana, Rui и Eva | Машинный перевод через английский, язык оригинала: португальский
    sv Svenska: Publicerad 18 november 2026 kl. 21:05 | 12 345 | Ana, Rui och Eva | Maskinöversatt från portugisiska, via engelska
    th ไทย: เผยแพร่ 18 พฤศจิกายน 2569 เวลา 21:05 | 12,345 | Ana Rui และEva | แปลด้วยเครื่องจากภาษาโปรตุเกส ผ่านภาษาอังกฤษ
    tr Türkçe: Yayımlanma: 18 Kasım 2026 21:05 | 12.345 | Ana, Rui ve Eva | Portekizce aslından, İngilizce üzerinden makine çevirisi
    uk Українська: Опубліковано 18 листопада 2026 р. о 21:05 | 12 345 | Ana, Rui і Eva | Машинний переклад, мова оригіналу: португальська, мова-посередниця: англійська
    ur اردو: اشاعت: 18 نومبر، 2026 21:05 | 12,345 | Ana، Rui، اور Eva | پُرتگالی سے مشینی ترجمہ، بواسطہ انگریزی
    vi Tiếng Việt: Đăng lúc 21:05 ngày 18 tháng 11 năm 2026 | 12.345 | Ana, Rui và Eva | Bản dịch máy từ tiếng Bồ Đào Nha, qua tiếng Anh
    zh 中文: 发布于2026年11月18日 21:05 | 12,345 | Ana、Rui和Eva | 机器翻译，译自葡萄牙语，经英语转译
    ");
}

#[test]
fn names_stand_within_a_sentence_as_its_language_writes_them() {
    let name = |of: &str, lang: &str| locale(of, "UTC").language(lang.parse().unwrap());
    assert_eq!(name("el", "pt-BR"), "πορτογαλικά Βραζιλίας");
    assert_eq!(name("vi", "de"), "tiếng Đức");
    assert_eq!(name("ur", "de"), "جرمن");
    assert_eq!(name("ur", "pt-BR"), "پُرتگالی (برازیل)");
    assert_eq!(locale("id", "UTC").own_name(), "Bahasa Indonesia");
}

#[test]
fn words_are_sorted_as_their_language_sorts_them() {
    let sorted = |lang, words: &str| {
        let locale = locale(lang, "UTC");
        let mut words: Vec<&str> = words.split(' ').collect();
        words.sort_by(|a, b| locale.compare(a, b));
        words.join(" ")
    };
    assert_eq!(
        sorted("cs", "chata cukr had ibis čas"),
        "cukr čas had chata ibis"
    );
    assert_eq!(sorted("es", "ñu nube oso"), "nube ñu oso");
    assert_eq!(sorted("tr", "ırmak iz hat"), "hat ırmak iz");
    assert_eq!(sorted("fi", "öljy zoo äiti"), "zoo äiti öljy");
    assert_eq!(
        sorted("uk", "єнот ґава Іва екран гай"),
        "гай ґава екран єнот Іва"
    );
    assert_eq!(sorted("fa", "پدر تاب بابا"), "بابا پدر تاب");
    assert_eq!(sorted("zh", "中文 阿姨 北京"), "阿姨 北京 中文");
}

#[test]
fn topics_say_which_language_they_are_in() {
    let sport = Section::Sport.topic();
    let name = |lang| locale(lang, "UTC").topic(sport).unwrap();
    assert_eq!(name("pt"), ("Desporto".to_owned(), "pt".parse().unwrap()));
    assert_eq!(name("ja"), ("スポーツ".to_owned(), "ja".parse().unwrap()));
    assert_eq!(name("sw"), ("Sport".to_owned(), Lang::ENGLISH));
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
    let each = |lang, numbers: &[u64]| {
        let counted = numbers.iter().map(|n| count(lang, *n));
        counted.collect::<Vec<_>>().join(" | ")
    };
    assert_eq!(
        each("ru", &[0, 1, 2, 5, 11, 21, 1_002]),
        "0 комментариев | 1 комментарий | 2 комментария | 5 комментариев | 11 комментариев | \
         21 комментарий | 1\u{a0}002 комментария"
    );
    assert_eq!(
        each("pl", &[0, 1, 2, 5, 12, 22]),
        "0 komentarzy | 1 komentarz | 2 komentarze | 5 komentarzy | 12 komentarzy | 22 komentarze"
    );
    assert_eq!(
        each("he", &[1, 2, 20]),
        "תגובה אחת | שתי תגובות | 20 תגובות"
    );
    assert_eq!(each("hi", &[0, 1, 2]), "0 टिप्पणी | 1 टिप्पणी | 2 टिप्पणियाँ");
    assert_eq!(
        each("ja", &[0, 1, 2]),
        "コメント0件 | コメント1件 | コメント2件"
    );
}

/// Fluent's own rules know 3 and 11, but not 103 and 111.
#[test]
fn arabic_counts_beyond_a_hundred() {
    let ar = locale("ar", "UTC");
    let count = |n: u64| ar.msg_with("card-comments", &[("count", n.into())]);
    let counted: Vec<String> = [0, 1, 2, 3, 11, 100, 102, 103, 111, 1_005]
        .map(count)
        .to_vec();
    assert_eq!(
        counted.join(" | "),
        "لا تعليقات | تعليق واحد | تعليقان | 3 تعليقات | 11 تعليقًا | 100 تعليق | 102 تعليق | \
         103 تعليقات | 111 تعليقًا | 1,005 تعليقات"
    );
}

#[test]
fn a_number_with_words_of_its_own_has_them() {
    let count =
        |lang, n: u64| locale(lang, "UTC").msg_with("comments-count", &[("count", n.into())]);
    assert_eq!(count("en", 0), "No comments yet");
    assert_eq!(count("fa", 0), "هنوز نظری نیست");
    assert_eq!(count("fa", 3), "۳ نظر");
    assert_eq!(count("pl", 0), "Brak komentarzy");
}

#[test]
fn a_language_without_messages_speaks_english_with_its_own_dates() {
    let sw = locale("sw", "Africa/Nairobi");
    assert_eq!(sw.msg("nav-search"), "Search");
    assert_eq!(sw.date(evening()), "19 Novemba 2026");
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
    assert_eq!(read("he", "Público"), "לקריאה באתר \u{2068}Público\u{2069}");
    assert_eq!(read("he", "הארץ"), "לקריאה באתר הארץ");
}

#[test]
fn a_message_around_a_link() {
    let around = |lang| locale(lang, "UTC").msg_around("article-by", "authors", &[]);
    assert_eq!(around("en"), ("By ".to_owned(), String::new()));
    assert_eq!(around("ar"), ("بقلم ".to_owned(), String::new()));
    let also = locale("fa", "UTC").msg_around("article-also-by", "sources", &[]);
    assert_eq!(also, ("در ".to_owned(), " هم منتشر شده است".to_owned()));
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
