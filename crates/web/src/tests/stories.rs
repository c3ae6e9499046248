//! A story that a second article tells more of.

use super::served::Served;
use crate::samples;
use axum::http::StatusCode;
use jiff::SignedDuration;
use news::{ArticleId, Block, FeedKind, Scope, SourceId, Text, WebUrl};
use store::{ExtractedArticle, NewFeed, RelatedArticle, WindowArticle};

/// Has a story of so many articles, an hour between each and the next; the outlet of the first
/// tells nothing else.
async fn long_story(served: &Served, length: i64) {
    let sample = samples::stored();
    let home = "https://late.example/".parse().unwrap();
    let late = NewFeed {
        name: "The Late Post".to_owned(),
        place: WebUrl::join(&home, "feed").unwrap().into(),
        home,
        language: sample.article.language,
        kind: FeedKind::Syndication,
        selector: None,
    };
    let (late, _) = served.store.add_feed(&late).await.unwrap();
    let mut all = vec![ArticleId::new(1).unwrap()];
    let begun = samples::at("2026-11-18T07:30:00Z");
    let mut save = served.store.save(sample.seen).await.unwrap();
    for hour in 1..length {
        let mut article = sample.article.clone();
        article.url = format!("https://late.example/{hour}").parse().unwrap();
        article.headline = Text::plain(format!("Report {hour} of the bridge"));
        article.body = vec![Block::Paragraph {
            text: Text::plain(format!("Seen from bank {hour}.")),
        }];
        article.published = Some((begun + SignedDuration::from_hours(hour)).into());
        article.lead_figure = None;
        let extracted = ExtractedArticle {
            source: late,
            article: &article,
            seen: begun + SignedDuration::from_hours(hour),
            item: None,
        };
        let id = save.article(&extracted).await.unwrap().unwrap();
        let related = RelatedArticle {
            article: id,
            section: sample.section,
            topics: sample.topics.clone(),
            fingerprint: "{}".to_owned(),
        };
        save.related(&related).await.unwrap();
        all.push(id);
    }
    let window: Vec<WindowArticle> = all
        .iter()
        .map(|article| WindowArticle {
            article: *article,
            story: None,
            fingerprint: "{}".to_owned(),
        })
        .collect();
    save.stories(&window, &[all]).await.unwrap();
    save.commit().await.unwrap();
}

#[tokio::test]
async fn a_long_story_names_who_told_it_first() {
    let served = Served::new(Scope::Full).await;
    long_story(&served, 203).await;
    let moved = served.get("/pt/story/1/x").await;
    let address = moved.header("location");
    let page = served.get(address).await;
    assert!(page.text().contains("203 artigos"), "{}", page.text());
    let first = page.text().split("Primeiro a noticiar").nth(1).unwrap();
    let first = first.split("</time>").next().unwrap();
    assert!(first.contains("/pt/source/1/"), "{first}");
    // The rest is on another page, which is told apart.
    assert_eq!(page.text().matches("<h2").count(), 200);
    let rest = format!("{address}?page=2");
    assert!(page.text().contains(&format!("href=\"{rest}\"")));
    let moved = served.get("/pt/story/1/x?page=2").await;
    assert_eq!(moved.header("location"), rest);
    let page = served.get(&rest).await;
    assert_eq!(page.text().matches("<li class=\"first\">").count(), 1);
    assert!(page.text().contains("203 artigos"));
    assert_eq!(page.text().matches("<h2").count(), 3);
    let none = served.get(&format!("{address}?page=3")).await;
    assert_eq!(none.status, StatusCode::NOT_FOUND);
}

/// Has another article tell of the same event, an hour later.
async fn told_again(served: &Served, body: &str) {
    let mut sample = samples::stored();
    let article = &mut sample.article;
    article.url = "https://gazeta.example/2026/11/ponte-2".parse().unwrap();
    article.headline = Text::plain("Ponte da Foz: primeiro dia sem incidentes");
    article.published = Some(samples::at("2026-11-18T08:30:00Z").into());
    article.lead_figure = None;
    article.body = vec![Block::Paragraph {
        text: Text::plain(body),
    }];
    let mut save = served.store.save(sample.seen).await.unwrap();
    let extracted = ExtractedArticle {
        source: SourceId::new(1).unwrap(),
        article: &sample.article,
        seen: sample.seen,
        item: None,
    };
    let second = save.article(&extracted).await.unwrap().unwrap();
    let related = RelatedArticle {
        article: second,
        section: sample.section,
        topics: sample.topics,
        fingerprint: "{}".to_owned(),
    };
    save.related(&related).await.unwrap();
    let both = [ArticleId::new(1).unwrap(), second];
    let window = both.map(|article| WindowArticle {
        article,
        story: None,
        fingerprint: "{}".to_owned(),
    });
    save.stories(&window, &[both.to_vec()]).await.unwrap();
    save.commit().await.unwrap();
}

#[tokio::test]
async fn a_story_says_what_others_add() {
    let served = Served::new(Scope::Full).await;
    let known = "A travessia esteve fechada desde as cheias.";
    let new = "A engenheira Marta Quental diz que passaram por ela 4.350 carros.";
    told_again(&served, &format!("{known} {new}")).await;
    let moved = served.get("/pt/story/1/x").await;
    let page = served.get(moved.header("location")).await;
    assert_eq!(page.text().matches("Novo neste artigo").count(), 1);
    assert!(page.text().contains(&format!("<li>{new}</li>")));
    assert!(!page.text().contains(&format!("<li>{known}</li>")));
    // Of what is not translated, nothing is told.
    let moved = served.get("/en/story/1/x").await;
    let page = served.get(moved.header("location")).await;
    assert!(!page.text().contains("New in this article"));
}
