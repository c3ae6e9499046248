//! What readers hold against comments, over HTTP.

use super::served::{Got, PAGE, Served};
use crate::samples;
use axum::{
    body::Body,
    http::{Request, StatusCode, header},
};
use news::{CommentId, CommentPolicy, CommentState, ReportReason, Scope};

const REPORT: &str = "/en/comment/1/report";

/// A site behind a proxy that shows comments at once, and has one.
async fn with_a_comment() -> Served {
    let mut site = samples::site();
    site.comments.otherwise = CommentPolicy::AtOnce;
    site.behind_proxy = true;
    let served = Served::with(Scope::Full, site).await;
    served.comment("name=Ana&text=Buy+now", &[]).await;
    served
}

impl Served {
    async fn report(&self, address: &str, form: &str) -> Got {
        let request = Request::post(REPORT)
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .header("x-forwarded-for", address);
        self.send(request.body(Body::from(form.to_owned())).unwrap())
            .await
    }

    async fn shows_it(&self) -> bool {
        self.get(PAGE).await.text().contains("Buy now")
    }
}

#[tokio::test]
async fn reports_hide_a_comment_until_a_moderator_looks() {
    let served = with_a_comment().await;
    assert!(served.get(PAGE).await.text().contains(REPORT));
    let page = served.get(REPORT).await;
    assert!(page.text().contains("Buy now") && page.text().contains("noindex"));
    let form = "reason=spam&words=Always+the+same";
    let got = served.report("192.0.2.1", form).await;
    let back = format!("{PAGE}?comment=reported#comments");
    assert_eq!(got.header("location"), back);
    let told = served.get(&format!("{PAGE}?comment=reported")).await;
    assert!(told.text().contains("A moderator will look at the comment"));
    // The same household again, and a robot.
    served.report("192.0.2.1", form).await;
    served.report("192.0.2.9", "reason=spam&website=x").await;
    assert!(served.shows_it().await);
    served.report("192.0.2.2", "").await;
    assert!(!served.shows_it().await);
    let gone = served.report("192.0.2.3", form).await;
    assert_eq!(gone.status, StatusCode::NOT_FOUND);
    assert_eq!(served.get(REPORT).await.status, StatusCode::NOT_FOUND);
    let unsettled = served.store.unsettled_comments(9).await.unwrap();
    let mut reports = unsettled[0].reports.clone();
    reports.sort();
    let note = (ReportReason::Spam, "Always the same".to_owned());
    assert_eq!(reports, [note, (ReportReason::Other, String::new())]);
    let (id, approved) = (CommentId::new(1).unwrap(), CommentState::Approved);
    served.store.moderate(id, approved, &[]).await.unwrap();
    assert!(served.shows_it().await);
}

#[tokio::test]
async fn one_address_reports_so_often_and_other_sites_never() {
    let served = with_a_comment().await;
    let mut last = StatusCode::OK;
    for _ in 0..6 {
        last = served.report("192.0.2.1", "reason=other").await.status;
    }
    assert_eq!(last, StatusCode::TOO_MANY_REQUESTS);
    assert!(served.shows_it().await);
    let foreign = Request::post(REPORT).header("sec-fetch-site", "cross-site");
    let got = served.send(foreign.body(Body::empty()).unwrap()).await;
    assert_eq!(got.status, StatusCode::FORBIDDEN);
    let odd = served.report("192.0.2.2", "reason=envy").await;
    assert_eq!(odd.status, StatusCode::UNPROCESSABLE_ENTITY);
    let reports = served.store.reports(CommentId::new(1).unwrap()).await;
    assert_eq!(reports.unwrap().len(), 1);
}
