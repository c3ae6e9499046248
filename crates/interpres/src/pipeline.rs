//! All stages, who works on them, and what follows what.
//!
//! ```text
//! poll_feed -> subscribe, at the feed's hub
//! poll_feed -> fetch_page -> extract -> find_copies -+-> translate (head) -+-> translate (whole)
//!                   ^                                |                     +-> relate, once the English head is there
//!                   '-- again, in case it changed    |                     +-> index
//!                                                    +-> fetch_picture
//! relate -> index     taken down -> erase -> index     comment shown -> translate_comment
//! index -> tell_hub, where our feeds have one
//! ```
//!
//! A stage loads, calls something pure, saves, and enqueues what follows in the same
//! transaction that ends its own job. This file says what follows; `stages/` has how.

use crate::{
    newsroom::Newsroom,
    stages::{self, Stop},
};
use news::{ArticleId, ItemId, Job, JobKind, Lang, Scope, WireStatus};
use store::{Claimed, ListedArticle};

/// Who works on which jobs, and how many at once.
pub struct Lane {
    pub kinds: &'static [JobKind],
    pub width: Width,
}

/// How many jobs a lane works on at once.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Width {
    /// As many as requests are allowed.
    Requests,
    /// As many as threads translate.
    Threads,
    /// One after the other.
    One,
    /// So many in one go, saved together.
    Batch(u32),
}

pub const LANES: [Lane; 7] = [
    Lane {
        kinds: &[
            JobKind::PollFeed,
            JobKind::Subscribe,
            JobKind::FetchPage,
            JobKind::FetchPicture,
        ],
        width: Width::Requests,
    },
    Lane {
        kinds: &[JobKind::Extract, JobKind::Erase],
        width: Width::Threads,
    },
    Lane {
        kinds: &[JobKind::Translate, JobKind::TranslateComment],
        width: Width::Threads,
    },
    // Copies are found by looking at all articles of some days: one at a time.
    Lane {
        kinds: &[JobKind::FindCopies],
        width: Width::One,
    },
    // So are stories.
    Lane {
        kinds: &[JobKind::Relate],
        width: Width::One,
    },
    // The index writes to disk once for many.
    Lane {
        kinds: &[JobKind::Index],
        width: Width::Batch(200),
    },
    // The hub is told once for many.
    Lane {
        kinds: &[JobKind::TellHub],
        width: Width::Batch(200),
    },
];

/// Does one job, or in a lane of batches several of one kind.
pub async fn work(newsroom: &Newsroom, claimed: &[Claimed]) -> Result<(), Stop> {
    let Some(first) = claimed.first() else {
        return Ok(());
    };
    match first.job {
        Job::PollFeed { feed } => stages::poll_feed(newsroom, first, feed).await,
        Job::Subscribe { feed } => stages::subscribe(newsroom, first, feed).await,
        Job::FetchPage { item } => stages::fetch_page(newsroom, first, item).await,
        Job::Extract { item } => stages::extract(newsroom, first, item).await,
        Job::FindCopies { article } => stages::find_copies(newsroom, first, article).await,
        Job::Erase { article } => stages::erase(newsroom, first, article).await,
        Job::FetchPicture { picture } => stages::fetch_picture(newsroom, first, picture).await,
        Job::Translate {
            article,
            lang,
            scope,
        } => stages::translate(newsroom, first, article, lang, scope).await,
        Job::Relate { article } => stages::relate(newsroom, first, article).await,
        Job::Index { .. } => stages::index(newsroom, claimed).await,
        Job::TellHub { .. } => stages::tell_hub(newsroom, claimed).await,
        Job::TranslateComment { comment, lang } => {
            stages::translate_comment(newsroom, first, comment, lang).await
        }
    }
}

/// After a poll: the page of each new item, where pages are wanted.
pub fn after_poll(newsroom: &Newsroom, new: &[ItemId]) -> Vec<Job> {
    if !newsroom.config.ingest.pages {
        return Vec::new();
    }
    new.iter().map(|&item| Job::FetchPage { item }).collect()
}

/// After a wire text: its article, where it may be published. One that is withheld waits for
/// its next version.
pub fn after_wire_text(item: ItemId, status: WireStatus) -> Vec<Job> {
    match status {
        WireStatus::Usable => vec![Job::Extract { item }],
        WireStatus::Withheld | WireStatus::Canceled => Vec::new(),
    }
}

/// After a page: its article.
pub fn after_page(item: ItemId) -> Job {
    Job::Extract { item }
}

/// After an article, new or with new words: whether it is a copy.
pub fn after_article(article: ArticleId) -> Job {
    Job::FindCopies { article }
}

/// After it is listed: its pictures; its head in English, on which stories are found, and
/// in every edition's language, as far as it was translated before; and findable at once,
/// in its own words if need be.
pub fn after_listing(newsroom: &Newsroom, listed: &ListedArticle) -> Vec<Job> {
    let ListedArticle {
        id: article,
        language,
        pictures,
        translated,
    } = listed;
    let (article, language) = (*article, *language);
    let mut jobs: Vec<Job> = pictures
        .iter()
        .map(|&picture| Job::FetchPicture { picture })
        .collect();
    let mut wanted = newsroom.langs();
    if !wanted.contains(&Lang::ENGLISH) {
        wanted.push(Lang::ENGLISH);
    }
    let whole = |lang| translated.contains(&(lang, Scope::Full));
    for lang in wanted
        .into_iter()
        .filter(|lang| lang.base() != language.base())
    {
        // What no language could be told of stays in its own words.
        if language.is_known() {
            let scope = match whole(lang) {
                true => Scope::Full,
                false => Scope::Head,
            };
            jobs.push(Job::Translate {
                article,
                lang,
                scope,
            });
        }
    }
    if language.base() == Lang::ENGLISH {
        jobs.push(Job::Relate { article });
    }
    jobs.extend(
        newsroom
            .langs()
            .into_iter()
            .map(|lang| Job::Index { article, lang }),
    );
    jobs
}

/// After an article is listed no more: the index, which takes out what it does not find.
pub fn after_hiding(newsroom: &Newsroom, article: ArticleId) -> Vec<Job> {
    after_relating(newsroom, article)
}

/// After a translation: the whole after the head, where it is not left to the first
/// reader; the story after English, where its words are new; the index of the edition.
pub fn after_translation(
    newsroom: &Newsroom,
    article: ArticleId,
    (from, to): (Lang, Lang),
    scope: Scope,
    has_new_words: bool,
) -> Vec<Job> {
    let mut jobs = Vec::new();
    let has_edition = newsroom.langs().contains(&to);
    if to == Lang::ENGLISH && (scope == Scope::Head || has_new_words) {
        jobs.push(Job::Relate { article });
    }
    if scope == Scope::Head && has_edition && newsroom.config.at_once(from, to) {
        jobs.push(Job::Translate {
            article,
            lang: to,
            scope: Scope::Full,
        });
    }
    if has_edition {
        jobs.push(Job::Index { article, lang: to });
    }
    jobs
}

/// After the index: the hub of our feeds, if there is one.
pub fn after_index(newsroom: &Newsroom, article: ArticleId, lang: Lang) -> Option<Job> {
    let hub = newsroom.config.site.hub.as_ref();
    hub.map(|_| Job::TellHub { article, lang })
}

/// After relating: the index, which finds by section.
pub fn after_relating(newsroom: &Newsroom, article: ArticleId) -> Vec<Job> {
    newsroom
        .langs()
        .into_iter()
        .map(|lang| Job::Index { article, lang })
        .collect()
}
