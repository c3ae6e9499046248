//! `interpres comments`: moderation.

use super::{Setting, bans};
use crate::{
    cli::{Comments, Places},
    engines,
};
use ::translate::{Router, translate_lines};
use anyhow::Result;
use news::{Bans, CommentId, CommentState, Lang};
use std::{collections::BTreeMap, process::ExitCode};
use store::{PersonsComment, Store, StoredComment, Unsettled};

/// As many as somebody reads at once.
const MOST: u32 = 200;

pub async fn run(places: &Places, command: Comments) -> Result<ExitCode> {
    let setting = Setting::of(places)?;
    let store = setting.store().await?;
    match command {
        Comments::List { lang } => list(&setting, &store, lang).await,
        Comments::Approve { ids } => {
            decide(&setting, &store, &ids, CommentState::Approved, "approved").await
        }
        Comments::Delete { ids } => delete(&store, &ids).await,
        Comments::Ban {
            word,
            words,
            network,
        } => bans::ban(&store, &word, words.as_deref(), &network).await,
        Comments::Bans => bans::list(&store).await,
        Comments::Unban { ids } => bans::lift(&store, &ids).await,
        Comments::Export { person } => export(&store, &person).await,
        Comments::Erase { person } => {
            let erased = store.erase_comments_by(&person).await?;
            println!("{erased} erased");
            Ok(ExitCode::SUCCESS)
        }
        Comments::Reject { ids } => {
            decide(&setting, &store, &ids, CommentState::Rejected, "rejected").await
        }
    }
}

async fn list(setting: &Setting, store: &Store, lang: Option<Lang>) -> Result<ExitCode> {
    let unsettled = store.unsettled_comments(MOST).await?;
    let bans = store.bans_to_ask().await?;
    let router = || engines::router(&setting.config, &setting.models, &setting.folder.accounts());
    let reads = lang.map(|lang| router().map(|router| (router, lang)));
    let reads = reads.transpose()?;
    for one in &unsettled {
        show(one, &bans);
        if let Some((router, lang)) = &reads {
            show_in(&one.comment, router, *lang);
        }
    }
    let waits = |one: &&Unsettled| one.comment.state == CommentState::Held;
    let waiting = unsettled.iter().filter(waits).count();
    println!("{waiting} waiting");
    if waiting < unsettled.len() {
        println!("{} reported and still shown", unsettled.len() - waiting);
    }
    Ok(ExitCode::SUCCESS)
}

/// What a moderator decides by.
fn show(one: &Unsettled, bans: &Bans) {
    let comment = &one.comment;
    println!(
        "{}  {}  {} ({})",
        comment.id, comment.written, comment.name, comment.lang
    );
    println!("    on: {}", one.headline);
    if let Some(email) = &one.email {
        println!("    by: {email}");
    }
    if let Some(parent) = comment.parent {
        println!("    in reply to {parent}");
    }
    if let Some(word) = bans.word_in(&[&comment.name, &comment.text]) {
        println!("    has the banned word {word:?}");
    }
    for (reason, words) in &one.reports {
        let words = words.replace('\n', " ");
        println!("    reported as {}: {words}", reason.as_str());
    }
    comment.text.lines().for_each(|line| println!("    {line}"));
}

/// The words of a comment in the moderator's language.
fn show_in(comment: &StoredComment, router: &Router, lang: Lang) {
    if comment.lang.base() == lang.base() {
        return;
    }
    let mut out = Vec::new();
    let way = (comment.lang, lang);
    match translate_lines(router, way, 1, comment.text.as_bytes(), &mut out) {
        Ok(_) => String::from_utf8_lossy(&out)
            .lines()
            .for_each(|line| println!("    {lang}: {line}")),
        Err(cause) => println!("    not translated into {lang}: {cause}"),
    }
}

/// One JSON object for each comment, on a line of its own.
async fn export(store: &Store, person: &str) -> Result<ExitCode> {
    for one in store.comments_by(person).await? {
        let PersonsComment {
            comment,
            email,
            translations,
        } = one;
        let translations: BTreeMap<String, String> = translations
            .into_iter()
            .map(|(lang, text)| (lang.to_string(), text))
            .collect();
        let line = serde_json::json!({
            "id": comment.id,
            "article": comment.article,
            "replies_to": comment.parent,
            "name": comment.name,
            "email": email,
            "language": comment.lang,
            "written": comment.written.to_string(),
            "changed": comment.changed.map(|at| at.to_string()),
            "state": comment.state,
            "text": comment.text,
            "translations": translations,
        });
        println!("{line}");
    }
    Ok(ExitCode::SUCCESS)
}

async fn delete(store: &Store, ids: &[CommentId]) -> Result<ExitCode> {
    let mut code = ExitCode::SUCCESS;
    for &id in ids {
        match store.erase_comment(id).await? {
            true => println!("{id} deleted"),
            false => {
                eprintln!("there is no comment {id}: `interpres comments list` shows them");
                code = ExitCode::FAILURE;
            }
        }
    }
    Ok(code)
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
