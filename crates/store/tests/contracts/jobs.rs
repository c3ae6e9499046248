//! What every database must do with jobs of which many wait.

use crate::newsroom::{self, LEASE, Newsroom, at, lang};
use news::*;
use std::time::Duration;
use store::Claimed;

contracts! {
    the_oldest_goes_first_of_whatever_kind
    what_was_put_off_has_its_turn
    a_job_whose_lease_ended_is_taken_in_its_turn
    failures_of_long_ago_are_swept
}

fn related(id: i64) -> Job {
    let article = ArticleId::new(id).unwrap();
    Job::Relate { article }
}

fn indexed(id: i64) -> Job {
    Job::Index {
        article: ArticleId::new(id).unwrap(),
        lang: lang("en"),
    }
}

/// Takes so many jobs of two kinds.
async fn take(room: &Newsroom, most: u32, now: i64) -> Vec<Claimed> {
    let kinds = [JobKind::Index, JobKind::Relate];
    let claimed = room.store.claim(&kinds, most, "w", at(now), LEASE);
    claimed.await.unwrap()
}

fn jobs(claimed: &[Claimed]) -> Vec<Job> {
    claimed.iter().map(|one| one.job.clone()).collect()
}

async fn put_off(room: &Newsroom, claimed: &Claimed, now: i64, seconds: u64) {
    let end = Outcome::retry("not now", Duration::from_secs(seconds));
    let store = &room.store;
    store.give_back(claimed, &end, at(now)).await.unwrap();
}

async fn the_oldest_goes_first_of_whatever_kind(room: Newsroom) {
    let all = [related(1), indexed(1), indexed(2), related(2), related(3)];
    // Each in a statement of its own, so that they are numbered in this order.
    for job in &all {
        room.store.enqueue(std::slice::from_ref(job)).await.unwrap();
    }
    assert!(room.store.enqueue_urgent(&all[3]).await.unwrap());
    assert_eq!(
        jobs(&take(&room, 2, 1).await),
        [all[0].clone(), all[3].clone()]
    );
    assert_eq!(jobs(&take(&room, 2, 1).await), all[1..3]);
    assert_eq!(jobs(&take(&room, 2, 1).await), all[4..]);
    assert_eq!(jobs(&take(&room, 2, 1).await), []);
}

async fn what_was_put_off_has_its_turn(room: Newsroom) {
    for id in 1..=4 {
        room.store.enqueue(&[related(id)]).await.unwrap();
    }
    let first = take(&room, 2, 1).await;
    put_off(&room, &first[0], 1, 20).await;
    put_off(&room, &first[1], 1, 10).await;
    // Neither is due yet.
    let third = take(&room, 1, 10).await;
    assert_eq!(jobs(&third), [related(3)]);
    // Both are, and older than the fourth; the second has been due for longer.
    assert_eq!(jobs(&take(&room, 1, 30).await), [related(2)]);
    assert_eq!(jobs(&take(&room, 1, 30).await), [related(1)]);
    put_off(&room, &third[0], 30, 10).await;
    assert_eq!(jobs(&take(&room, 2, 50).await), [related(3), related(4)]);
}

async fn a_job_whose_lease_ended_is_taken_in_its_turn(room: Newsroom) {
    for id in 1..=3 {
        room.store.enqueue(&[related(id)]).await.unwrap();
    }
    assert_eq!(jobs(&take(&room, 1, 1).await), [related(1)]);
    let over = 2 + LEASE.as_secs().cast_signed();
    assert_eq!(jobs(&take(&room, 1, over).await), [related(1)]);
    assert_eq!(jobs(&take(&room, 9, over).await), [related(2), related(3)]);
}

async fn failures_of_long_ago_are_swept(room: Newsroom) {
    let store = &room.store;
    let item = ItemId::new(1).unwrap();
    let failing = [Job::Extract { item }, related(1)];
    store.enqueue(&failing).await.unwrap();
    for one in newsroom::claim(&room, "w", 1).await {
        let end = Outcome::fail("no article");
        store.give_back(&one, &end, at(1)).await.unwrap();
    }
    let weeks = 4 * 7 * 24 * 3600;
    assert_eq!(store.sweep(at(1 + weeks)).await.unwrap(), 0);
    assert_eq!(store.failed_jobs(9).await.unwrap().len(), 2);
    // Another try of what an article was related to may still be wanted.
    assert_eq!(store.sweep(at(2 + weeks)).await.unwrap(), 1);
    assert_eq!(store.sweep(at(2 + weeks)).await.unwrap(), 0);
    let left = store.failed_jobs(9).await.unwrap();
    assert_eq!((left.len(), left[0].job.clone()), (1, related(1)));
    // It has another chance like any that failed.
    store.enqueue(&failing).await.unwrap();
    assert_eq!(newsroom::claim(&room, "w", 2).await.len(), 2);
}
