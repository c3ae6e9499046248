//! `interpres comments`: moderation.

use super::Setting;
use crate::cli::{Comments, Places};
use anyhow::Result;
use news::{CommentId, CommentState};
use std::process::ExitCode;
use store::Store;

/// As many as somebody reads at once.
const MOST: u32 = 200;

pub async fn run(places: &Places, command: Comments) -> Result<ExitCode> {
    let setting = Setting::of(places)?;
    let store = setting.store().await?;
    match command {
        Comments::List => list(&store).await,
        Comments::Approve { ids } => {
            decide(&setting, &store, &ids, CommentState::Approved, "approved").await
        }
        Comments::Reject { ids } => {
            decide(&setting, &store, &ids, CommentState::Rejected, "rejected").await
        }
    }
}

async fn list(store: &Store) -> Result<ExitCode> {
    let held = store.comments_in(CommentState::Held, MOST).await?;
    for one in &held {
        let comment = &one.comment;
        println!(
            "{}  {}  {} ({})",
            comment.id, comment.written, comment.name, comment.lang
        );
        println!("    on: {}", one.headline);
        comment.text.lines().for_each(|line| println!("    {line}"));
    }
    println!("{} waiting", held.len());
    Ok(ExitCode::SUCCESS)
}

async fn decide(
    setting: &Setting,
    store: &Store,
    ids: &[CommentId],
    state: CommentState,
    word: &str,
) -> Result<ExitCode> {
    let mut code = ExitCode::SUCCESS;
    for &id in ids {
        match store.moderate(id, state, &setting.config.langs()).await? {
            true => println!("{id} {word}"),
            false => {
                eprintln!("there is no comment {id}: `interpres comments list` shows them");
                code = ExitCode::FAILURE;
            }
        }
    }
    Ok(code)
}
