//! What every database must do with events that several articles tell.

use crate::newsroom::Newsroom;
use news::*;

contracts! {
    stories_keep_their_address
    stories_go_on_where_a_part_of_them_ended
    old_stories_stand_behind_young_ones
    many_sources_do_not_keep_a_story_for_good
}

async fn stories_keep_their_address(room: Newsroom) {
    let mut ids = Vec::new();
    for name in ["a", "b", "c", "d"] {
        let id = room.article(name, "en").await;
        room.relate(id, None, &[]).await;
        ids.push(id);
    }
    room.group(&[&ids[0..2], &ids[2..4]]).await;
    let story = async |id| room.store.article(id).await.unwrap().unwrap().story;
    let first = story(ids[0]).await.unwrap();
    let second = story(ids[2]).await.unwrap();
    assert_ne!(first, second);
    room.group(&[&ids[0..4]]).await;
    assert_eq!(story(ids[3]).await, Some(first));
    assert_eq!(room.store.story(second).await.unwrap(), Some(first));
    let top = room.store.top_stories(None, 5).await.unwrap();
    assert_eq!(top[0].articles, 4);
    room.group(&[&ids[0..3]]).await;
    assert_eq!(story(ids[3]).await, None);
    assert_eq!(
        room.store.story(StoryId::new(999).unwrap()).await.unwrap(),
        None
    );
}

async fn stories_go_on_where_a_part_of_them_ended(room: Newsroom) {
    let mut ids = Vec::new();
    for name in ["a", "b", "c", "d", "e", "f"] {
        let id = room.article(name, "en").await;
        room.relate(id, None, &[]).await;
        ids.push(id);
    }
    room.group(&[&ids[0..2], &ids[2..4], &ids[4..6]]).await;
    let whole = room.store.top_stories(None, 9).await.unwrap();
    assert_eq!(whole.len(), 3);
    let (mut seen, mut after) = (Vec::new(), None);
    while let [story] = &room.store.top_stories(after, 1).await.unwrap()[..] {
        after = Some((story.weight, story.id));
        seen.push(story.clone());
        assert!(seen.len() < 9, "{seen:?}");
    }
    assert_eq!(seen, whole);
}

/// Two articles of each of these stories, shown on a day.
async fn stories_of(room: &Newsroom, days: &[i64]) -> Vec<StoryId> {
    let mut pairs = Vec::new();
    for (number, _) in days.iter().enumerate() {
        let mut pair = Vec::new();
        for name in ["a", "b"] {
            let id = room.article(&format!("{name}{number}"), "en").await;
            room.relate(id, None, &[]).await;
            pair.push(id);
        }
        pairs.push(pair);
    }
    let groups: Vec<&[ArticleId]> = pairs.iter().map(Vec::as_slice).collect();
    room.group(&groups).await;
    let mut stories = Vec::new();
    for (pair, day) in pairs.iter().zip(days) {
        let shown = day * 86_400_000;
        let ids = format!("{},{}", pair[0], pair[1]);
        let sql = format!("UPDATE article SET shown = {shown} WHERE id IN ({ids})");
        room.sql(sql.leak()).await;
        let article = room.store.article(pair[0]).await.unwrap().unwrap();
        stories.push(article.story.unwrap());
    }
    stories
}

async fn old_stories_stand_behind_young_ones(room: Newsroom) {
    let days = [20_000, 19_999, 19_980, 19_600, 100];
    let stories = stories_of(&room, &days).await;
    for take in 1..=6 {
        let found = room.store.top_stories(None, take).await.unwrap();
        let found: Vec<StoryId> = found.iter().map(|story| story.id).collect();
        assert_eq!(found, stories[..stories.len().min(take as usize)], "{take}");
    }
    for take in [1, 2] {
        let (mut seen, mut after) = (Vec::new(), None);
        while let Some(last) = {
            let part = room.store.top_stories(after, take).await.unwrap();
            seen.extend(part.iter().map(|story| story.id));
            part.into_iter().next_back()
        } {
            after = Some((last.weight, last.id));
        }
        assert_eq!(seen, stories, "{take}");
    }
}

async fn many_sources_do_not_keep_a_story_for_good(room: Newsroom) {
    let stories = stories_of(&room, &[20_000, 19_989]).await;
    room.sql(
        "INSERT INTO source (name, home, language, rights) \
         SELECT 'S', 'https://s' || n || '.example/', 'en', (SELECT MIN(rights) FROM source) \
         FROM (WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c WHERE n < 60) \
         SELECT n FROM c) numbers",
    )
    .await;
    let copies = format!(
        "INSERT INTO article (source, url, language, headline, lead, alt, shown, seen, revision, \
         story) SELECT s.id, s.home || 'x', 'en', 'H', '', '', {}, 0, 'r', {} FROM source s \
         WHERE s.name = 'S'",
        19_989 * 86_400_000_i64,
        stories[1]
    );
    room.sql(copies.leak()).await;
    let found = room.store.top_stories(None, 2).await.unwrap();
    assert_eq!((found[0].id, found[1].id), (stories[0], stories[1]));
    assert_eq!(found[1].sources, 61);
}
