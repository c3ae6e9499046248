//! What writers do with comments of theirs, over HTTP.

use super::served::{Got, PAGE, Served};
use crate::samples;
use axum::{
    body::Body,
    http::{Request, StatusCode, header},
};
use news::{ArticleId, Ban, CommentDraft, CommentId, CommentPolicy, CommentState, Lang, Scope};

const OWN: &str = "/en/comment/1";

/// A site that shows comments at once.
async fn open() -> Served {
    let mut site = samples::site();
    site.comments.otherwise = CommentPolicy::AtOnce;
    Served::with(Scope::Full, site).await
}

/// What a browser sends back of a cookie.
fn cookie(got: &Got) -> String {
    let cookie = got.header("set-cookie").split(';').next();
    cookie.unwrap().to_owned()
}

impl Served {
    async fn ask(&self, path: &str, cookie: &str) -> Got {
        let request = Request::get(path).header(header::COOKIE, cookie);
        self.send(request.body(Body::empty()).unwrap()).await
    }

    /// Sends a form as our page made it.
    async fn tell(&self, path: &str, cookie: &str, form: &str) -> Got {
        let id = path.rsplit('/').next().unwrap();
        let token = samples::site().seal.mark(&format!("form of comment {id}"));
        let form = format!("{form}&token={token}");
        self.tell_as_it_is(path, cookie, &form).await
    }

    async fn tell_as_it_is(&self, path: &str, cookie: &str, form: &str) -> Got {
        let request = Request::post(path)
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .header(header::COOKIE, cookie);
        self.send(request.body(Body::from(form.to_owned())).unwrap())
            .await
    }
}

#[tokio::test]
async fn a_writer_changes_a_comment_by_the_cookie() {
    let served = open().await;
    let sent = served.comment("name=Ana&text=Frist", &[]).await;
    for part in [
        "Path=/en/comment/1",
        "Max-Age=600",
        "HttpOnly",
        "SameSite=Strict",
        "Secure",
    ] {
        let set = sent.header("set-cookie");
        assert!(set.split("; ").any(|own| own == part), "{set}");
    }
    let cookie = cookie(&sent);
    let page = served.ask(OWN, &cookie).await;
    assert_eq!(page.status, StatusCode::OK);
    assert_eq!(page.header("cache-control"), "no-store");
    assert!(page.text().contains("Frist</textarea>"));
    let got = served.tell(OWN, &cookie, "name=Ana&text=First").await;
    assert_eq!(
        got.header("location"),
        format!("{PAGE}?comment=shown&own=1#comments")
    );
    let page = served.get(PAGE).await;
    assert!(page.text().contains("<p>First</p>") && !page.text().contains("Frist"));
    assert!(page.text().contains("<span>edited</span>"));
}

/// Who makes a writer's browser send a form does not know what our page has in it.
#[tokio::test]
async fn a_form_that_our_page_did_not_make_changes_nothing() {
    let served = open().await;
    let cookie = cookie(&served.comment("name=Ana&text=Mine", &[]).await);
    let page = served.ask(OWN, &cookie).await;
    let token = samples::site().seal.mark("form of comment 1");
    assert!(
        page.text()
            .contains(&format!("name=\"token\" value=\"{token}\""))
    );
    let other = samples::site().seal.mark("form of comment 2");
    for token in ["", "&token=", "&token=1", &format!("&token={other}")] {
        for form in ["name=X&text=Hacked", "withdraw=yes"] {
            let form = format!("{form}{token}");
            let got = served.tell_as_it_is(OWN, &cookie, &form).await;
            assert_eq!(got.status, StatusCode::FORBIDDEN, "{form}");
        }
    }
    assert!(served.get(PAGE).await.text().contains("<p>Mine</p>"));
}

#[tokio::test]
async fn a_writer_withdraws_a_comment() {
    let served = open().await;
    let sent = served.comment("name=Ana&text=Regret", &[]).await;
    let cookie = cookie(&sent);
    assert!(served.get(PAGE).await.text().contains("Regret"));
    let form = "name=Ana&text=Regret&withdraw=yes";
    let got = served.tell(OWN, &cookie, form).await;
    let back = got.header("location");
    assert_eq!(back, format!("{PAGE}?comment=withdrawn#comments"));
    let page = served.get(back.split('#').next().unwrap()).await;
    assert!(page.text().contains("Your comment has been withdrawn"));
    assert!(!served.get(PAGE).await.text().contains("Regret"));
    let again = served.tell(OWN, &cookie, form).await;
    assert_eq!(again.status, StatusCode::NOT_FOUND);
}

/// No cookie, that of another comment, too late, or rejected meanwhile.
#[tokio::test]
async fn nobody_else_changes_a_comment_and_nobody_too_late() {
    let served = open().await;
    let mine = cookie(&served.comment("name=Ana&text=Mine", &[]).await);
    let theirs = cookie(&served.comment("name=Eva&text=Theirs", &[]).await);
    let article = ArticleId::new(1).unwrap();
    let draft = CommentDraft::new(article, "Rui", "Late", Lang::ENGLISH).unwrap();
    let written = samples::at("2026-11-18T12:49:00Z");
    let approved = CommentState::Approved;
    let late = served.store.add_comment(&draft, approved, &[], written);
    assert_eq!(late.await.unwrap().get(), 3);
    let seal = samples::site().seal;
    let late = format!("writer={}", seal.mark("writer of comment 3"));
    for (path, cookie) in [
        (OWN, ""),
        (OWN, theirs.as_str()),
        (OWN, "writer=x; writer"),
        ("/en/comment/3", late.as_str()),
    ] {
        let over = format!("{PAGE}?comment=over#comments");
        let got = served.ask(path, cookie).await;
        assert_eq!(got.header("location"), over, "{path} {cookie}");
        for form in ["name=X&text=Hacked", "withdraw=yes"] {
            let got = served.tell(path, cookie, form).await;
            assert_eq!(got.header("location"), over, "{path} {cookie}");
        }
    }
    let page = served.get(&format!("{PAGE}?comment=over")).await;
    assert!(page.text().contains("could be changed is over"));
    for words in ["Mine", "Theirs", "Late"] {
        assert!(page.text().contains(words));
    }
    let one = CommentId::new(1).unwrap();
    let rejected = CommentState::Rejected;
    served.store.moderate(one, rejected, &[]).await.unwrap();
    let got = served.tell(OWN, &mine, "name=Ana&text=Back").await;
    assert!(got.header("location").contains("comment=over"));
}

#[tokio::test]
async fn a_change_goes_the_way_of_a_comment() {
    let served = open().await;
    let cookie = cookie(&served.comment("name=Ana&text=Kind", &[]).await);
    let ban = Ban::word("rude").unwrap();
    served.store.ban(&[ban]).await.unwrap();
    let none = served.tell(OWN, &cookie, "name=Ana&text=").await;
    assert_eq!(none.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(none.text().contains("Please write a comment of 1 to"));
    let got = served.tell(OWN, &cookie, "name=Ana&text=Rude").await;
    assert!(got.header("location").contains("comment=held&own=1"));
    assert!(!served.get(PAGE).await.text().contains("Rude"));
    // What waits goes on waiting.
    let got = served.tell(OWN, &cookie, "name=Ana&text=Kind").await;
    assert!(got.header("location").contains("comment=held&own=1"));
    assert_eq!(served.held().await, 1);
    let foreign = Request::post(OWN)
        .header("sec-fetch-site", "cross-site")
        .header(header::COOKIE, cookie)
        .body(Body::empty());
    let got = served.send(foreign.unwrap()).await;
    assert_eq!(got.status, StatusCode::FORBIDDEN);
}

/// Not on the site's pages, also not that of the writer, nor in feeds or the API.
#[tokio::test]
async fn an_e_mail_address_is_seen_by_nobody() {
    let served = open().await;
    let form = "name=Ana&text=Bem&email=ana%40example.org";
    let cookie = cookie(&served.comment(form, &[]).await);
    let told = served.store.comments_by("ana@example.org").await.unwrap();
    assert_eq!(told[0].email.as_deref(), Some("ana@example.org"));
    for path in [
        PAGE,
        "/en/comment/1",
        "/en/comment/1/report",
        "/en/",
        "/en/rss.xml",
        "/en/atom.xml",
        "/en/feed.json",
        "/api/v1/en/articles",
        "/api/v1/en/articles/1",
    ] {
        let got = served.ask(path, &cookie).await;
        assert_eq!(got.status, StatusCode::OK, "{path}");
        assert!(!got.text().contains("example.org"), "{path}");
    }
    // A change leaves it as it is.
    served.tell(OWN, &cookie, "name=Ana&text=Mal").await;
    let told = served.store.comments_by("ana@example.org").await.unwrap();
    assert_eq!(told[0].comment.text, "Mal");
    let refused = served.comment("name=Ana&text=Bem&email=ana", &[]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.text().contains("check the e-mail address"));
    assert!(refused.text().contains(r#"type="email" value="ana""#));
}

#[tokio::test]
async fn a_site_may_let_nobody_change_comments() {
    let mut site = samples::site();
    site.comments.change_minutes = 0;
    let served = Served::with(Scope::Full, site).await;
    let sent = served.comment("name=Ana&text=Final", &[]).await;
    assert_eq!(sent.header("set-cookie"), "");
    let held = format!("{PAGE}?comment=held#comments");
    assert_eq!(sent.header("location"), held);
}
