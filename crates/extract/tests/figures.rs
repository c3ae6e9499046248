//! Pictures with their words, wherever a page puts them.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    missing_docs
)]

use extract::{Page, extract};
use news::{Article, Block, Figure};

const FIRST: &str = "<p>The old bridge over the river opened to walkers on Friday morning, two years after the flood had carried away its middle arch.</p>";
const SECOND: &str = "<p>Hundreds waited on both banks, some of them since before dawn, and the mayor cut a ribbon that the school had sewn for her.</p>";
const THIRD: &str = "<p>Cars will have to wait until the spring, when the second lane is due to be paved, said the engineer who leads the works.</p>";

fn read(html: &str) -> Article {
    let page = Page {
        bytes: html.as_bytes(),
        charset: Some("utf-8"),
        ..Page::default()
    };
    extract(&page).unwrap().article
}

fn article(opening: &str, inside: &str, after: &str) -> Article {
    read(&format!(
        "<html lang=en><body><article><h1>Bridge opens again after two years</h1>{opening}\
         <div class=article-body>{FIRST}{inside}{SECOND}{THIRD}</div></article>{after}</body></html>"
    ))
}

fn told(figure: &Figure) -> (String, String) {
    let words = |text: &Option<news::Text>| text.as_ref().map(|text| text.words());
    (
        words(&figure.caption).unwrap_or_default(),
        words(&figure.credit).unwrap_or_default(),
    )
}

/// What each block is: a text's first word, or a figure's caption and credit.
fn outline(article: &Article) -> Vec<String> {
    let one = |block: &Block| match block {
        Block::Paragraph { text } => text.words().split(' ').next().unwrap().to_owned(),
        Block::Figure(figure) => format!("{:?}", told(figure)),
        other => format!("{other:?}"),
    };
    article.body.iter().map(one).collect()
}

fn shown(caption: &str, credit: &str) -> String {
    format!("{:?}", (caption, credit))
}

#[test]
fn a_caption_in_the_next_element_is_known_by_the_alternative_text() {
    let found = article(
        "",
        "<div class=x1><picture><img src=/walkers.jpg alt='Walkers on the arch'></picture></div>\
         <div class=x2><span>Walkers on the arch</span></div>",
        "",
    );
    assert_eq!(
        outline(&found),
        ["The", &shown("Walkers on the arch", ""), "Hundreds", "Cars"]
    );
}

#[test]
fn a_caption_beside_a_bare_picture_is_read() {
    let found = article(
        "",
        "<picture><img src=/walkers.jpg></picture>\
         <figcaption><span>Walkers on the arch, Photo: Ada Moss</span></figcaption>",
        "",
    );
    assert_eq!(
        outline(&found),
        [
            "The",
            &shown("Walkers on the arch", "Ada Moss"),
            "Hundreds",
            "Cars"
        ]
    );
}

#[test]
fn a_paragraph_and_a_credit_under_a_picture_are_its_words() {
    let found = article(
        "<div><div><img src=/ribbon.jpg></div><div><p>The mayor with her ribbon</p><p>© Ada Moss</p></div></div>",
        "",
        "",
    );
    let lead = found.lead_figure.unwrap();
    assert_eq!(
        told(&lead),
        (
            "The mayor with her ribbon".to_owned(),
            "Ada Moss".to_owned()
        )
    );
}

#[test]
fn attributes_for_a_slide_show_are_read() {
    let found = article(
        "",
        "<div><img src=/walkers.jpg data-caption='Walkers on the arch' data-source='Moss/Agency'></div>",
        "",
    );
    assert_eq!(
        outline(&found),
        [
            "The",
            &shown("Walkers on the arch", "Moss/Agency"),
            "Hundreds",
            "Cars"
        ]
    );
}

#[test]
fn a_gallery_stands_whole_in_its_place() {
    let slides: String = ["walkers", "ribbon", "engineer"]
        .iter()
        .map(|name| {
            format!(
                "<div class=slide><img data-viewer-lazyload=/{name}.jpg><div class=slide-description>\
                 <p>The {name} on Friday (Moss/Agency)</p></div></div>"
            )
        })
        .collect();
    let found = article("", &format!("<div class=carousel>{slides}</div>"), "");
    let slide = |name: &str| shown(&format!("The {name} on Friday"), "Moss/Agency");
    assert_eq!(
        outline(&found),
        [
            "The",
            &slide("walkers"),
            &slide("ribbon"),
            &slide("engineer"),
            "Hundreds",
            "Cars"
        ]
    );
}

#[test]
fn several_pictures_above_the_text_are_kept() {
    let found = article(
        "<figure><img src=/one-arch.jpg><figcaption>The arch</figcaption></figure>\
         <figure><img src=/the-banks.jpg><figcaption>The banks</figcaption></figure>",
        "",
        "",
    );
    assert_eq!(told(&found.lead_figure.clone().unwrap()).0, "The arch");
    assert_eq!(
        outline(&found),
        [&shown("The banks", ""), "The", "Hundreds", "Cars"]
    );
}

#[test]
fn pictures_of_a_series_are_not_one_picture() {
    let figure = |number: u8, caption: &str| {
        format!(
            "<figure><img src=/opening-{number}-scaled.jpg><figcaption>{caption}</figcaption></figure>"
        )
    };
    let found = article("", &(figure(19, "The arch") + &figure(20, "The banks")), "");
    assert_eq!(found.body.len(), 5);
}

#[test]
fn pictures_of_other_articles_are_left_alone() {
    let found = article(
        "",
        "<aside><figure><img src=/harbour-fire.jpg><figcaption>The harbour in flames</figcaption></figure></aside>",
        "<section class=related><figure><img src=/new-mayor.jpg><figcaption>The new mayor</figcaption></figure></section>\
         <a href=/other><figure><img src=/ferry-stops.jpg><figcaption>The ferry</figcaption></figure></a>",
    );
    assert_eq!(outline(&found), ["The", "Hundreds", "Cars"]);
    assert_eq!(found.lead_figure, None);
}

#[test]
fn a_place_and_date_after_a_sign_of_equality_are_no_credit() {
    let found = article(
        "<figure><img src=/hata.jpg><figcaption>国旗＝同国で2019年5月</figcaption></figure>",
        "",
        "",
    );
    assert_eq!(
        told(&found.lead_figure.unwrap()),
        ("国旗＝同国で2019年5月".to_owned(), String::new())
    );
}

#[test]
fn labels_that_are_only_read_aloud_are_no_part_of_a_caption() {
    let figure = |caption: &str, source: &str| {
        let label =
            |words: &str| format!("<span class='visually-hidden x1-VisuallyHidden'>{words}</span>");
        let (caption, source) = (label(caption), label(source));
        format!(
            "<figure><div><picture><img src=/walkers.jpg alt='Walkers on a bridge'></picture>\
             <span role=text><p>{source}Ada Moss/Getty Images</p></span></div>\
             <figcaption>{caption}<p>Walkers on the arch on Friday</p></figcaption></figure>"
        )
    };
    let expected = shown("Walkers on the arch on Friday", "Ada Moss/Getty Images");
    for (caption, source) in [
        ("Image caption, ", "Image source, "),
        ("Pie de foto, ", "Fuente de la imagen, "),
        ("Подпись к фото, ", "Автор фото, "),
        ("التعليق على الصورة، ", "صدر الصورة، مصدر "),
        ("画像説明, ", "画像提供, "),
    ] {
        let inside = article("", &figure(caption, source), "");
        assert_eq!(outline(&inside), ["The", &expected, "Hundreds", "Cars"]);
        let above = article(&figure(caption, source), "", "");
        let lead = above.lead_figure.unwrap();
        assert_eq!(format!("{:?}", told(&lead)), expected);
    }
}

#[test]
fn a_hidden_label_within_a_caption_tells_its_credit() {
    let found = article(
        "",
        "<figure><img src=/walkers.jpg><figcaption><span class=sr-only>Caption</span> Walkers on the arch \
         <span><span class=sr-only>Photo credit: </span>Ada Moss</span></figcaption></figure>",
        "",
    );
    let expected = shown("Walkers on the arch", "Ada Moss");
    assert_eq!(outline(&found), ["The", &expected, "Hundreds", "Cars"]);
}

#[test]
fn captions_of_many_languages_lose_their_credit() {
    for (line, caption, credit) in [
        ("橋を渡る人々（写真＝共同）", "橋を渡る人々", "共同"),
        (
            "다리를 건너는 시민들 /사진=홍길동 기자",
            "다리를 건너는 시민들",
            "홍길동 기자",
        ),
        ("مشاة يعبرون الجسر (رويترز)", "مشاة يعبرون الجسر", "رويترز"),
        ("Pedoni sul ponte (foto Ansa)", "Pedoni sul ponte", "Ansa"),
        ("Pedoni sul ponte (Torino)", "Pedoni sul ponte (Torino)", ""),
    ] {
        let figure =
            format!("<figure><img src=/bridge.jpg><figcaption>{line}</figcaption></figure>");
        let found = article("", &figure, "");
        assert_eq!(outline(&found)[1], shown(caption, credit));
    }
}
