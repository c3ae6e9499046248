//! Articles, comments and stories to look at, through the same views as real ones.

use crate::{
    Site,
    l10n::{Locale, default_edition},
    languages::Languages,
    listing::{Listed, PageNumber},
    pages::{
        article::Whole,
        front::Front,
        related::{Bond, Related},
    },
    reader::Setting,
    seal::Seal,
};
use jiff::Timestamp;
use news::{
    Article, ArticleId, Author, AuthorId, AuthorKind, Block, Cell, CommentId, CommentRules,
    CommentState, Edition, Embed, EmbedKind, Engine, Figure, Lang, ListItem, Mark, PictureId,
    Provenance, Revision, Rights, Route, Row, Scope, Section, Segment, SegmentState, Source,
    SourceId, Standing, StoryId, Table, Text, Topic, Translation, UnitId, WebUrl,
};
use std::sync::Arc;
use store::{
    Card, CardPicture, Copied, Listing, ReadTranslation, Reading, StoredArticle, StoredAuthor,
    StoredComment, StoredPicture, StoryCard, TranslationSummary, Version,
};

/// The editions of the sample site: two of ours, one right to left, one in Chinese.
pub const EDITIONS: [&str; 4] = ["en", "pt", "ar", "zh"];

pub fn lang(tag: &str) -> Lang {
    tag.parse().unwrap()
}

pub fn at(text: &str) -> Timestamp {
    text.parse().unwrap()
}

fn web(text: &str) -> WebUrl {
    text.parse().unwrap()
}

pub fn site() -> Site {
    let edition = |(tag, zone, tagline): (&str, &str, &str)| Edition {
        lang: lang(tag),
        time_zone: zone.to_owned(),
        name: "Interpres".to_owned(),
        tagline: tagline.to_owned(),
    };
    let editions = [
        (
            "en",
            "Europe/London",
            "The world’s newspapers, in your language",
        ),
        ("pt", "Europe/Lisbon", "Os jornais do mundo, na sua língua"),
        ("ar", "Africa/Cairo", "صحف العالم بلغتك"),
        ("zh", "Asia/Shanghai", "用您的语言阅读世界报刊"),
    ];
    Site {
        editions: editions.map(edition).to_vec(),
        base: web("https://news.example"),
        index_machine: false,
        hub: None,
        comments: CommentRules {
            change_minutes: 10,
            reports_hide: 2,
            ..CommentRules::default()
        },
        written_in: |_, edition| edition,
        seal: Seal::new(b"sample"),
        contact: Some("desk@news.example".to_owned()),
        behind_proxy: false,
        patience: std::time::Duration::from_millis(300),
        picture_cache: 1 << 20,
    }
}

/// What the pages of an edition stand in; one of another language stands beside the four.
pub fn setting(tag: &str) -> Setting {
    let mut site = site();
    if !EDITIONS.contains(&tag) {
        site.editions.push(default_edition(lang(tag), "UTC"));
    }
    let locales: Arc<[Locale]> = site.editions.iter().map(Locale::new).collect();
    let mine = locales.iter().find(|locale| locale.lang() == lang(tag));
    Setting {
        locale: mine.unwrap().clone(),
        languages: Arc::new(Languages::new(&locales)),
        locales: locales.clone(),
        site: Arc::new(site),
        sections: Section::ALL.into_iter().step_by(2).collect(),
    }
}

pub fn topic() -> &'static Topic {
    Topic::all().find(|topic| topic.parent.is_some()).unwrap()
}

pub fn source() -> Source {
    Source {
        id: SourceId::new(2).unwrap(),
        name: "Gazeta da Foz <b>".to_owned(),
        home: web("https://gazeta.example/"),
        language: lang("pt"),
        rights: Rights::default(),
    }
}

pub fn author() -> StoredAuthor {
    StoredAuthor {
        id: AuthorId::new(5).unwrap(),
        source: source().id,
        author: Author {
            name: "Inês d’Almeida & Filho".to_owned(),
            kind: AuthorKind::Person,
        },
    }
}

fn figure(words: [&str; 3]) -> Figure {
    let [alt, caption, credit] = words.map(|words| Some(Text::plain(words)));
    Figure {
        src: web("https://gazeta.example/ponte.jpg"),
        alt,
        caption,
        credit,
    }
}

/// A body with every kind of block.
fn body(words: &str, figure_words: [&str; 3]) -> Vec<Block> {
    let text = |start: &str| Text::plain(format!("{start} {words}"));
    let mut linked = text("1.");
    linked.push(
        " ponte ",
        &[Mark::Link(web("https://gazeta.example/a?b=1&c=2"))],
    );
    linked.push(
        "</p><script>alert(1)</script>",
        &[Mark::Emphasis, Mark::Strong],
    );
    linked.push(" شكرا ", &[Mark::Lang(lang("ar"))]);
    let paragraph = |start: &str| Block::Paragraph { text: text(start) };
    let item = |start: &str| ListItem {
        blocks: vec![paragraph(start)],
    };
    let cell = |header, columns, words: &str| Cell {
        header,
        columns,
        rows: 1,
        text: Text::plain(words),
    };
    let row = |cells| Row { cells };
    vec![
        Block::Paragraph { text: linked },
        Block::Heading {
            level: 4,
            text: Text::plain(words),
        },
        paragraph("2."),
        Block::List {
            ordered: false,
            items: vec![item("a."), item("b.")],
        },
        Block::Quote {
            blocks: vec![paragraph("«»")],
            attribution: Some(Text::plain("Rui Teles")),
        },
        Block::Figure(figure(figure_words)),
        Block::Table(Table {
            caption: Some(Text::plain(words)),
            rows: vec![
                row(vec![cell(true, 1, "A"), cell(true, 2, "B")]),
                row(vec![
                    cell(true, 1, "1"),
                    cell(false, 1, "2"),
                    cell(false, 1, "3"),
                ]),
            ],
        }),
        Block::Embed(Embed {
            kind: EmbedKind::Video,
            url: web("https://video.example/9"),
            title: Some(Text::plain(words)),
        }),
        Block::Preformatted {
            text: Text::plain("1 – 0\n2 – 2"),
        },
        paragraph("3."),
    ]
}

/// An article in Portuguese.
pub fn stored() -> StoredArticle {
    let article = portuguese();
    StoredArticle {
        id: ArticleId::new(7).unwrap(),
        source: source(),
        authors: vec![author()],
        revision: Revision::of(&article),
        article,
        seen: at("2026-11-18T09:00:00Z"),
        story: StoryId::new(4).ok(),
        section: Some(Section::Culture),
        topics: vec![topic().id],
        pictures: vec![StoredPicture {
            id: PictureId::new(3).unwrap(),
            src: web("https://gazeta.example/ponte.jpg"),
            file: "pictures/3".to_owned(),
            media_type: "image/jpeg".to_owned(),
            width: 1600,
            height: 900,
        }],
        copies: vec![Copied {
            article: ArticleId::new(9).unwrap(),
            source: Source {
                id: SourceId::new(6).unwrap(),
                name: "Correio da Barra".to_owned(),
                home: web("https://correio.example/"),
                ..source()
            },
            url: web("https://correio.example/ponte-da-foz"),
        }],
    }
}

fn portuguese() -> Article {
    let words = "A travessia esteve fechada desde as cheias que levaram dois pilares.";
    let picture = [
        "Ponte de ferro sobre um rio largo, ao nascer do sol",
        "A ponte vista da margem norte, na manhã da reabertura",
        "Rui Teles",
    ];
    Article {
        url: web("https://gazeta.example/2026/11/ponte"),
        language: lang("pt"),
        headline: Text::plain("Ponte velha da Foz reabre após três anos de obras"),
        subheadline: Some(Text::plain("Autarquia promete portagem zero até ao verão")),
        byline: None,
        authors: vec![author().author],
        source: Some(source().name),
        published: "2026-11-18T08:30:00+01:00".parse().ok(),
        modified: Some(at("2026-11-18T11:05:00Z").into()),
        section: None,
        tags: Vec::new(),
        lead: Some(Text::plain(
            "Milhares de pessoas atravessaram a pé a ponte de ferro na primeira manhã.",
        )),
        lead_figure: Some(figure(picture)),
        body: body(words, picture),
    }
}

/// The headline, the subheadline, the lead, the caption and a sentence, in an edition.
fn words(tag: &str) -> [&'static str; 5] {
    match tag {
        "ar" => [
            "إعادة فتح جسر فوز القديم بعد ثلاث سنوات من الأعمال",
            "البلدية تعد بعبور مجاني حتى الصيف",
            "عبر آلاف الأشخاص الجسر الحديدي سيرًا على الأقدام في الصباح الأول.",
            "الجسر كما يُرى من الضفة الشمالية صباح إعادة الافتتاح",
            "ظل المعبر مغلقًا منذ الفيضانات التي جرفت اثنتين من دعاماته.",
        ],
        "zh" => [
            "福什老桥历经三年施工后重新开放",
            "市政府承诺夏季之前免收过桥费",
            "首日清晨，数千人步行穿过这座铁桥。",
            "重新开放当天早晨从北岸看到的大桥",
            "自洪水冲走两座桥墩以来，这条通道一直关闭。",
        ],
        _ => [
            "Foz’s old bridge reopens after three years of works",
            "Town hall promises free crossings until summer",
            "Thousands of people walked across the iron bridge on its first morning.",
            "The bridge seen from the north bank on the morning it reopened",
            "The crossing had been closed since the floods that carried off two of its piers.",
        ],
    }
}

pub fn provenance(to: Lang) -> Provenance {
    let (pt, en) = (lang("pt"), Lang::ENGLISH);
    let route = match to == en {
        true => Route::direct(pt, en),
        false => Route::try_from(vec![pt, en, to]),
    };
    Provenance {
        route: route.unwrap(),
        engine: Engine {
            name: "nmt".to_owned(),
            version: "0.1.0".to_owned(),
        },
        models: vec!["pt-en base-memory 1.0".to_owned()],
        glossary: None,
        score: 1.0,
        made: at("2026-11-18T09:10:00Z"),
        reviewed_by: None,
    }
}

pub fn summary(setting: &Setting) -> TranslationSummary {
    TranslationSummary {
        from: lang("pt"),
        provenance: Provenance {
            glossary: Some("1f2e3d4c5b6a7988".to_owned()),
            ..match setting.lang() == lang("pt") {
                true => provenance(Lang::ENGLISH),
                false => provenance(setting.lang()),
            }
        },
        articles: 1234,
        standing: Standing::Published,
    }
}

/// The sample article as an edition has it: translated, but for the Portuguese one.
pub fn reading(setting: &Setting) -> Reading {
    let version = |(tag, headline): (&str, &str)| Version {
        lang: lang(tag),
        headline: headline.to_owned(),
        scope: Scope::Full,
        original: tag == "pt",
    };
    let original = stored();
    let own = original.article.headline.words();
    let others = ["en", "ar"].map(|tag| (tag, words(tag)[0]));
    Reading {
        translation: (setting.lang() != lang("pt")).then(|| read_translation(setting.lang())),
        versions: std::iter::once(("pt", own.as_str()))
            .chain(others)
            .map(version)
            .collect(),
        original,
    }
}

/// As [`reading`], but the Portuguese edition has a translation as well.
pub fn translated(setting: &Setting) -> Reading {
    let mut reading = reading(setting);
    if reading.translation.is_none() {
        let mut translation = read_translation(Lang::ENGLISH);
        translation.lang = setting.lang();
        reading.original.article.language = Lang::ENGLISH;
        reading.translation = Some(translation);
    }
    reading
}

fn read_translation(to: Lang) -> ReadTranslation {
    translation(to).into()
}

pub fn translation(to: Lang) -> Translation {
    let [headline, subheadline, lead, caption, sentence] = words(&to.to_string());
    let picture = [caption, caption, "Rui Teles"];
    let article = Article {
        headline: Text::plain(headline),
        subheadline: Some(Text::plain(subheadline)),
        lead: Some(Text::plain(lead)),
        lead_figure: Some(figure(picture)),
        body: body(sentence, picture),
        ..portuguese()
    };
    Translation {
        lang: to,
        scope: Scope::Full,
        revision: Revision::of(&portuguese()),
        article,
        segments: segments(to),
        outdated: Vec::new(),
        findings: Vec::new(),
        provenance: provenance(to),
        standing: Standing::Published,
    }
}

/// Some sentences of the sample article in both languages.
fn segments(to: Lang) -> Vec<Segment> {
    let original = portuguese();
    let [headline, subheadline, lead, caption, sentence] = words(&to.to_string());
    let unit = |name: &str, source: String, target: String| Segment {
        unit: UnitId(name.to_owned()),
        source: Text::plain(source),
        target: Text::plain(target),
        state: SegmentState::Translated,
        terms: None,
        score: None,
    };
    let said = |text: &Option<Text>| text.as_ref().unwrap().words();
    let figure = original.lead_figure.as_ref().unwrap();
    let body = "A travessia esteve fechada desde as cheias que levaram dois pilares.";
    let paragraph = |start: &str| {
        let name = format!("body.{start}text");
        unit(
            &name,
            format!("{start} {body}"),
            format!("{start} {sentence}"),
        )
    };
    vec![
        unit("headline", original.headline.words(), headline.to_owned()),
        unit(
            "subheadline",
            said(&original.subheadline),
            subheadline.to_owned(),
        ),
        unit("lead", said(&original.lead), lead.to_owned()),
        unit(
            "lead_figure.caption",
            said(&figure.caption),
            caption.to_owned(),
        ),
        paragraph("2."),
        paragraph("a."),
        paragraph("3."),
    ]
}

/// Articles in a list: translated, original, and one not translated at all.
pub fn cards(setting: &Setting) -> Vec<Card> {
    let own = setting.lang();
    let card = |n: i64, original: &str, shown: Lang| {
        let [headline, _, lead, alt, _] = words(&shown.to_string());
        Card {
            id: ArticleId::new(n).unwrap(),
            source: SourceId::new(1 + n % 3).unwrap(),
            source_name: ["Gazeta da Foz", "The Harbour Ledger", "Diário do Cais"]
                [usize::try_from(n % 3).unwrap()]
            .to_owned(),
            original: lang(original),
            lang: shown,
            headline: headline.to_owned(),
            lead: lead.to_owned(),
            date: at("2026-11-18T07:30:00Z") - jiff::SignedDuration::from_hours(n),
            picture: (n % 2 == 1).then(|| CardPicture {
                id: PictureId::new(3).unwrap(),
                alt: alt.to_owned(),
                width: 1600,
                height: 900,
            }),
            section: Some(Section::Culture),
            story: StoryId::new(4).ok(),
            comments: u64::try_from(n % 3).unwrap(),
        }
    };
    let all = [
        card(11, "pt", own),
        card(12, "en", own),
        card(13, "en", Lang::ENGLISH),
        card(14, "pt", own),
        card(15, "vi", own),
        card(16, "pt", own),
        card(17, "en", own),
        card(18, "pt", own),
    ];
    all.to_vec()
}

pub fn listed(setting: &Setting, listing: Listing) -> Listed {
    Listed {
        listing,
        cards: cards(setting),
        count: 95,
        page: PageNumber(2),
    }
}

pub fn front(setting: &Setting) -> Front {
    let cards = cards(setting);
    let story = |n: i64, lead: &Card| StoryCard {
        id: StoryId::new(n).unwrap(),
        articles: 4,
        sources: 3,
        newest: lead.date,
        weight: lead.date.as_millisecond(),
        lead: lead.id,
    };
    let stories = cards.iter().take(4).zip(1..);
    let renamed = |cards: &[Card], from: i64| -> Vec<Card> {
        let new = cards.iter().zip(from..);
        new.map(|(card, id)| Card {
            id: ArticleId::new(id).unwrap(),
            ..card.clone()
        })
        .collect()
    };
    let sections = setting.sections.iter().zip(1..);
    Front {
        stories: stories
            .map(|(card, n)| (story(n, card), card.clone()))
            .collect(),
        sections: sections
            .map(|(section, n)| (*section, renamed(&cards[..4], 100 * n)))
            .collect(),
        latest: cards,
    }
}

pub fn comments() -> Vec<StoredComment> {
    let comment = |n: i64, tag: &str, text: &str, translated: Option<&str>| StoredComment {
        id: CommentId::new(n).unwrap(),
        article: stored().id,
        parent: CommentId::new(n - 1).ok(),
        name: "Zé <i>".to_owned(),
        lang: lang(tag),
        text: text.to_owned(),
        translated: translated.map(str::to_owned),
        written: at("2026-11-18T12:00:00Z"),
        changed: (n == 2).then(|| at("2026-11-18T12:05:00Z")),
        state: CommentState::Approved,
    };
    vec![
        comment(1, "pt", "Finalmente!\n\nJá não era sem tempo.", Some("…")),
        comment(2, "en", "</div> & more", None),
    ]
}

pub fn whole(setting: &Setting) -> Whole {
    let mut cards = cards(setting);
    let rest = cards.split_off(4);
    Whole {
        reading: reading(setting),
        related: Related {
            lists: vec![
                (Bond::Story, Listing::Story(StoryId::new(4).unwrap()), cards),
                (Bond::Section, Listing::Section(Section::Culture), rest),
            ],
        },
        comments: comments(),
        page: None,
    }
}
