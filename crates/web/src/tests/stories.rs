//! A story that a second article tells more of.

use super::served::Served;
use crate::samples;
use news::{ArticleId, Block, Scope, SourceId, Text};
use store::{ExtractedArticle, RelatedArticle, WindowArticle};

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
