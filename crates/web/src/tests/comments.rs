//! What readers write, over HTTP.

use super::served::{Got, PAGE, Served, asked};
use crate::samples;
use axum::{
    body::Body,
    http::{Request, StatusCode},
};
use news::{
    ArticleId, Ban, BanPolicy, CommentDraft, CommentId, CommentPolicy, CommentRule, CommentState,
    JobKind, Lang, Scope,
};

impl Served {
    async fn approve(&self, id: i64) {
        let id = CommentId::new(id).unwrap();
        let state = CommentState::Approved;
        assert!(self.store.moderate(id, state, &[]).await.unwrap());
    }
}

#[tokio::test]
async fn comments_wait_and_robots_are_thanked() {
    let served = Served::new(Scope::Full).await;
    let got = served.comment("name=Ana&text=Bem+escrito", &[]).await;
    assert_eq!(got.status, StatusCode::SEE_OTHER);
    assert_eq!(
        got.header("location"),
        format!("{PAGE}?comment=held&own=1#comments")
    );
    let page = served.get(&format!("{PAGE}?comment=held&own=1")).await;
    assert!(page.text().contains("waiting for a moderator"));
    assert!(page.text().contains(r#"<a href="/en/comment/1""#));
    assert!(!page.text().contains("Bem escrito"));
    assert_eq!(served.held().await, 1);
    let robot = served
        .comment("name=x&text=y&website=http://spam", &[])
        .await;
    assert_eq!(robot.status, StatusCode::SEE_OTHER);
    assert_eq!(served.held().await, 1);
}

#[tokio::test]
async fn a_refused_comment_keeps_its_words() {
    let served = Served::new(Scope::Full).await;
    let got = served.comment("name=&text=%3Cb%3EKept%3C/b%3E", &[]).await;
    assert_eq!(got.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        got.text().contains("&#60;b&#62;Kept&#60;/b&#62;"),
        "{}",
        got.text()
    );
    assert!(
        got.text()
            .contains("Please give a name of 1 to 60 characters.")
    );
    // Four thousand characters of any script are a comment, however long they are as bytes.
    let text = "%E6%BC%A2".repeat(4_001);
    let got = served.comment(&format!("name=Ana&text={text}"), &[]).await;
    assert_eq!(got.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(got.text().contains("漢漢"));
    let long = format!("name=Ana&text={}", "x".repeat(70_000));
    assert_eq!(
        served.comment(&long, &[]).await.status,
        StatusCode::PAYLOAD_TOO_LARGE
    );
    assert_eq!(
        served.comment("%ff", &[]).await.status,
        StatusCode::UNPROCESSABLE_ENTITY
    );
    let status = |got: Got| got.status.as_u16();
    let json = Request::post("/en/article/1/comment")
        .body(Body::from("{}"))
        .unwrap();
    assert_eq!(status(served.send(json).await), 415);
    assert_eq!(served.held().await, 0);
}

#[tokio::test]
async fn other_sites_cannot_comment_for_a_reader() {
    let served = Served::new(Scope::Full).await;
    let form = "name=Ana&text=Bem";
    for foreign in [
        ("sec-fetch-site", "cross-site"),
        ("sec-fetch-site", "same-site"),
        ("origin", "https://evil.example"),
        ("origin", "null"),
    ] {
        let got = served.comment(form, &[foreign]).await;
        assert_eq!(got.status, StatusCode::FORBIDDEN, "{foreign:?}");
    }
    for own in [
        ("sec-fetch-site", "same-origin"),
        ("origin", "https://news.example"),
    ] {
        let got = served.comment(form, &[own]).await;
        assert_eq!(got.status, StatusCode::SEE_OTHER, "{own:?}");
    }
}

#[tokio::test]
async fn too_many_comments_are_too_many() {
    let served = Served::new(Scope::Full).await;
    let mut last = StatusCode::OK;
    for n in 0..6 {
        let got = served
            .comment(&format!("name=Ana&text=number+{n}"), &[])
            .await;
        last = got.status;
    }
    assert_eq!(last, StatusCode::TOO_MANY_REQUESTS);
    assert_eq!(served.held().await, 5);
}

#[tokio::test]
async fn a_closed_site_takes_no_comments() {
    let mut site = samples::site();
    site.comments.otherwise = CommentPolicy::Closed;
    let served = Served::with(Scope::Full, site).await;
    assert!(!served.get(PAGE).await.text().contains("<textarea"));
    let got = served.comment("name=Ana&text=Bem", &[]).await;
    assert_eq!(got.status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn comments_are_seen_at_once_where_the_site_says_so() {
    let mut site = samples::site();
    site.comments.rules = vec![CommentRule {
        source: "gazeta.example".to_owned(),
        section: None,
        publish: CommentPolicy::AtOnce,
    }];
    site.written_in = |_, _| samples::lang("de");
    let served = Served::with(Scope::Full, site).await;
    let before = served.get(PAGE).await;
    assert!(before.text().contains("appears as soon as you send it"));
    let got = served.comment("name=Ana&text=Gut+geschrieben", &[]).await;
    assert_eq!(
        got.header("location"),
        format!("{PAGE}?comment=shown&own=1#comments")
    );
    let page = served.get(&format!("{PAGE}?comment=shown")).await;
    assert!(page.text().contains("Your comment is published"));
    assert!(served.get(PAGE).await.text().contains("Gut geschrieben"));
    let id = CommentId::new(1).unwrap();
    let stored = served.store.comment(id).await.unwrap().unwrap();
    assert_eq!(stored.lang, samples::lang("de"));
    let counts = served.store.job_counts().await.unwrap();
    let jobs = counts
        .iter()
        .find(|count| count.kind == JobKind::TranslateComment);
    assert_eq!(jobs.unwrap().waiting, 4);
}

#[tokio::test]
async fn a_banned_word_is_held_or_refused() {
    for refused in [false, true] {
        let mut site = samples::site();
        site.comments.otherwise = CommentPolicy::AtOnce;
        if refused {
            site.comments.banned_words = BanPolicy::Refused;
        }
        let served = Served::with(Scope::Full, site).await;
        let ban = Ban::word("Grenze").unwrap();
        served.store.ban(&[ban]).await.unwrap();
        let got = served.comment("name=Ana&text=Begrenzt", &[]).await;
        assert!(got.header("location").contains("comment=shown"));
        for form in ["name=Ana&text=Die+GRENZE!", "name=Grenze&text=Bem"] {
            let got = served.comment(form, &[]).await;
            if refused {
                assert_eq!(got.status, StatusCode::UNPROCESSABLE_ENTITY);
                assert!(got.text().contains("The word “Grenze” is not accepted"));
            } else {
                assert!(got.header("location").contains("comment=held"));
            }
        }
        assert_eq!(served.held().await, if refused { 0 } else { 2 });
    }
}

#[tokio::test]
async fn a_banned_network_is_told_so() {
    let mut site = samples::site();
    site.behind_proxy = true;
    site.comments.banned_networks = BanPolicy::Refused;
    let served = Served::with(Scope::Full, site).await;
    let network = Ban::Network("192.0.2.0/24".parse().unwrap());
    served.store.ban(&[network]).await.unwrap();
    let from = |address| [("x-forwarded-for", address)];
    let form = "name=Ana&text=Bem";
    let got = served.comment(form, &from("192.0.2.77")).await;
    assert_eq!(got.status, StatusCode::FORBIDDEN);
    assert!(got.text().contains("Comments from your network are not"));
    assert!(got.text().contains("Bem</textarea>"));
    let got = served.comment(form, &from("192.0.3.77")).await;
    assert_eq!(got.status, StatusCode::SEE_OTHER);
    assert_eq!(served.held().await, 1);
}

#[tokio::test]
async fn replies_stand_under_what_they_reply_to() {
    let served = Served::new(Scope::Full).await;
    served.comment("name=Ana&text=First", &[]).await;
    served.comment("name=Rui&text=Second", &[]).await;
    served.approve(1).await;
    served.approve(2).await;
    let asked = served.get(&format!("{PAGE}?reply=1")).await;
    assert!(asked.text().contains("<h3>Reply to Ana</h3>"));
    assert!(asked.text().contains(r#"name="parent" value="1""#));
    assert!(asked.text().contains("noindex"));
    // An old address leads on to the form, too.
    let old = served.get("/en/article/1/old-headline?reply=1").await;
    assert_eq!(old.header("location"), format!("{PAGE}?reply=1"));
    served.comment("name=Eva&text=Third&parent=1", &[]).await;
    served.approve(3).await;
    // One thread for all editions.
    for page in [
        PAGE,
        "/pt/article/1/ponte-velha-da-foz-reabre-apos-tres-anos-de-obras",
    ] {
        let page = served.get(page).await;
        let places: Vec<usize> = ["First", "Third", "Second"]
            .iter()
            .map(|words| page.text().find(words).unwrap())
            .collect();
        assert!(places.is_sorted(), "{places:?}");
        let third = r#"id="comment-3" class="level-1""#;
        assert!(page.text().contains(third));
    }
}

#[tokio::test]
async fn many_comments_go_over_several_pages() {
    let served = Served::new(Scope::Full).await;
    for number in 1..=205 {
        let words = format!("Comment no. {number}.");
        let parent = (number == 203).then(|| CommentId::new(100).unwrap());
        let article = ArticleId::new(1).unwrap();
        let draft = CommentDraft::new(article, "Ana", &words, Lang::ENGLISH).unwrap();
        let draft = draft.replying_to(parent);
        let state = CommentState::Approved;
        let at = samples::at("2026-11-18T09:00:00Z");
        served
            .store
            .add_comment(&draft, state, &[], at)
            .await
            .unwrap();
    }
    let shown = |page: &Got| page.text().matches("class=\"comment\"").count();
    let first = served.get(PAGE).await;
    assert!(first.text().contains("205 comments"));
    assert_eq!(shown(&first), 100);
    let link = |number| format!("href=\"{PAGE}?comments={number}#comments\"");
    assert!(first.text().contains(&link(2)) && first.text().contains(&link(3)));
    let second = served.get(&format!("{PAGE}?comments=2")).await;
    assert_eq!(shown(&second), 100);
    // The thread of a reply goes on, and says where it began.
    assert!(
        second
            .text()
            .contains(&format!("href=\"{PAGE}#comment-100\""))
    );
    assert!(second.text().contains(&format!("href=\"{PAGE}#comments\"")));
    let last = served.get(&format!("{PAGE}?comments=3")).await;
    assert_eq!(shown(&last), 5);
    assert!(last.text().contains(&link(2)) && !last.text().contains(&link(4)));
    for wrong in ["4", "0", "x"] {
        let got = served.get(&format!("{PAGE}?comments={wrong}")).await;
        assert!(got.status.is_client_error(), "{wrong}");
    }
    // Who wrote one, or replies to one, has it before them.
    for asked in ["comment=shown&own=205", "reply=205"] {
        let own = served.get(&format!("{PAGE}?{asked}")).await;
        assert!(own.text().contains("Comment no. 205."), "{asked}");
        assert_eq!(own.text().matches("id=\"comment-205\"").count(), 1);
    }
    // Fewer need no paging.
    let few = Served::new(Scope::Full).await;
    few.comment("name=Ana&text=First", &[]).await;
    few.approve(1).await;
    assert!(!few.get(PAGE).await.text().contains("?comments="));
}

#[tokio::test]
async fn a_reply_to_what_nobody_sees_is_a_comment() {
    let served = Served::new(Scope::Full).await;
    served.comment("name=Ana&text=Held", &[]).await;
    for parent in ["1", "2", "99", "9223372036854775807"] {
        let form = format!("name=Eva&text=Reply&parent={parent}");
        let got = served.comment(&form, &[]).await;
        assert_eq!(got.status, StatusCode::SEE_OTHER, "{parent}");
    }
    let held = served.store.unsettled_comments(9).await.unwrap();
    assert!(held.iter().all(|held| held.comment.parent.is_none()));
    let got = served.comment("name=Eva&text=Reply&parent=x", &[]).await;
    assert_eq!(got.status, StatusCode::BAD_REQUEST);
    let asked = served.get(&format!("{PAGE}?reply=1")).await;
    assert!(!asked.text().contains("Held"));
}

#[tokio::test]
async fn who_sends_at_once_is_asked_to_read_again() {
    let served = Served::new(Scope::Full).await;
    let now = served.get(PAGE).await;
    let stamp = now.text().split("name=\"began\" value=\"").nth(1).unwrap();
    let stamp = stamp.split('"').next().unwrap();
    for began in ["", stamp, "no time"] {
        let form = format!("name=Ana&text=Bem&began={began}");
        let got = served.comment_at_once(&form, &[]).await;
        assert_eq!(got.status, StatusCode::UNPROCESSABLE_ENTITY, "{began}");
        assert!(got.text().contains("once more") && got.text().contains("Bem</textarea>"));
    }
    assert_eq!(served.held().await, 0);
}

/// A page that is kept says when it was made, not when it was sent to this reader.
#[tokio::test]
async fn a_kept_page_does_not_make_a_robot_slow() {
    let mut site = samples::site();
    site.behind_proxy = true;
    let served = Served::with(Scope::Full, site).await;
    let read = async |address: &str| {
        let request = asked(PAGE).header("x-forwarded-for", address);
        served.send(request.body(Body::empty()).unwrap()).await;
    };
    let form = "name=Ana&text=Bem&began=1795006000";
    let send = async |address| {
        let from = [("x-forwarded-for", address)];
        served.comment_at_once(form, &from).await.status
    };
    read("192.0.2.1").await;
    read("192.0.2.2").await;
    assert_eq!(send("192.0.2.2").await, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(send("192.0.2.3").await, StatusCode::SEE_OTHER);
    assert_eq!(served.held().await, 1);
}

/// The time in the form changes with every second; the page does not.
#[tokio::test]
async fn the_time_in_the_form_is_no_change_of_the_page() {
    let served = Served::new(Scope::Full).await;
    let page = served.get(PAGE).await;
    let form = page
        .text()
        .replace(r#"name="began" value="1795006800""#, "");
    assert_ne!(form, page.text(), "the form has no time");
    let unstamped = page.text().replace(
        r#"name="began" value="1795006800""#,
        r#"name="began" value="""#,
    );
    let tag = crate::freshness::tag_of(unstamped.as_bytes()).unwrap();
    assert_eq!(page.header("etag"), tag.to_str().unwrap());
}

#[tokio::test]
async fn addresses_in_comments_lead_away_without_our_word() {
    let served = Served::new(Scope::Full).await;
    served
        .comment("name=Ana&text=See+https://a.example/%3Cb%3E", &[])
        .await;
    served.approve(1).await;
    let page = served.get(PAGE).await;
    let link = page
        .text()
        .split("href=\"https://a.example/")
        .nth(1)
        .unwrap();
    let tag = link.split('>').next().unwrap();
    assert!(
        tag.contains(r#"rel="nofollow ugc noopener external""#),
        "{tag}"
    );
}
