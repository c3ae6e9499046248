//! `interpres comments`: moderation.

use super::Setting;
use crate::cli::{Comments, Places};
use anyhow::Result;
use news::{CommentId, CommentState, Lang};
use std::{collections::BTreeMap, process::ExitCode};
use store::{Store, StoredComment};

/// As many as somebody reads at once.
const MOST: u32 = 200;
/// Letters by which a language can be told.
const ENOUGH: usize = 20;
/// How probable it must be: close relatives share what there is.
const SURE: f32 = 0.6;
/// How probable the edition's own language may be then.
const RULED_OUT: f32 = 0.05;

pub async fn run(places: &Places, command: Comments) -> Result<ExitCode> {
    let setting = Setting::of(places)?;
    let store = setting.store().await?;
    match command {
        Comments::List => list(&store).await,
        Comments::Approve { ids } => {
            decide(&setting, &store, &ids, CommentState::Approved, "approved").await
        }
        Comments::Export { name } => export(&store, &name).await,
        Comments::Erase { name } => {
            let erased = store.erase_comments_by(&name).await?;
            println!("{erased} erased");
            Ok(ExitCode::SUCCESS)
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
        if let Some(parent) = comment.parent {
            println!("    in reply to {parent}");
        }
        comment.text.lines().for_each(|line| println!("    {line}"));
    }
    println!("{} waiting", held.len());
    Ok(ExitCode::SUCCESS)
}

/// One JSON object for each comment, on a line of its own.
async fn export(store: &Store, name: &str) -> Result<ExitCode> {
    for (comment, translations) in store.comments_by(name).await? {
        let translations: BTreeMap<String, String> = translations
            .into_iter()
            .map(|(lang, text)| (lang.to_string(), text))
            .collect();
        let line = serde_json::json!({
            "id": comment.id,
            "article": comment.article,
            "replies_to": comment.parent,
            "name": comment.name,
            "language": comment.lang,
            "written": comment.written.to_string(),
            "state": comment.state,
            "text": comment.text,
            "translations": translations,
        });
        println!("{line}");
    }
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
        if let Some(lang) = store.comment(id).await?.and_then(|comment| other(&comment)) {
            store.comment_is_in(id, lang).await?;
        }
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

/// The language that a comment is written in, where it is surely not the one of the edition
/// that it was sent from; too few letters tell nothing.
fn other(comment: &StoredComment) -> Option<Lang> {
    let guesses = langid::identify(&comment.text);
    let tag = guesses.tag();
    let own = comment.lang.language();
    // The script alone tells its own language in another script.
    let ruled_out = langid::is_of(tag, own) || guesses.of_language(own) <= RULED_OUT;
    let sure = guesses.letters() >= ENOUGH && guesses.probability(tag) >= SURE && ruled_out;
    let lang: Lang = tag.parse().ok().filter(|lang: &Lang| lang.is_known())?;
    (sure && lang.base() != comment.lang.base()).then_some(lang)
}
