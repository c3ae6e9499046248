//! Typed jobs: small, carrying ids only, deduplicated by key.

use crate::{ArticleId, CommentId, FeedId, ItemId, Lang, PictureId, Scope};
use serde::{Deserialize, Serialize};
use std::{fmt, time::Duration};

/// One step of work on one thing.
#[derive(Clone, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
#[serde(tag = "job", rename_all = "snake_case")]
pub enum Job {
    /// Read a feed for new items.
    PollFeed {
        /// Which.
        feed: FeedId,
    },
    /// Ask a hub to tell of changes in a feed.
    Subscribe {
        /// Which.
        feed: FeedId,
    },
    /// Fetch the page of an item.
    FetchPage {
        /// Which.
        item: ItemId,
    },
    /// Make an article of a fetched page.
    Extract {
        /// The item whose page it is.
        item: ItemId,
    },
    /// Find out whether an article is a copy of another.
    FindCopies {
        /// Which.
        article: ArticleId,
    },
    /// Erase what is left of an article that was taken down.
    Erase {
        /// Which.
        article: ArticleId,
    },
    /// Fetch a picture of an article.
    FetchPicture {
        /// Which.
        picture: PictureId,
    },
    /// Translate an article.
    Translate {
        /// Which.
        article: ArticleId,
        /// Into which language.
        lang: Lang,
        /// How much of it.
        scope: Scope,
    },
    /// Find an article's topics and its story.
    Relate {
        /// Which.
        article: ArticleId,
    },
    /// Make an article findable in an edition.
    Index {
        /// Which.
        article: ArticleId,
        /// In which edition.
        lang: Lang,
    },
    /// Tell the hub of our feeds what changed in an edition.
    TellHub {
        /// Which article it is about.
        article: ArticleId,
        /// In which edition.
        lang: Lang,
    },
    /// Translate a reader's comment.
    TranslateComment {
        /// Which.
        comment: CommentId,
        /// Into which language.
        lang: Lang,
    },
}

/// The kind of a job, for counting and for progress.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug)]
#[allow(missing_docs)] // Each stands for the job of its name.
pub enum JobKind {
    PollFeed,
    Subscribe,
    FetchPage,
    Extract,
    FindCopies,
    FetchPicture,
    Translate,
    Relate,
    Index,
    TellHub,
    TranslateComment,
    Erase,
}

impl JobKind {
    /// All kinds, in the order in which news walks through.
    pub const ALL: [JobKind; 12] = [
        JobKind::PollFeed,
        JobKind::Subscribe,
        JobKind::FetchPage,
        JobKind::Extract,
        JobKind::FindCopies,
        JobKind::FetchPicture,
        JobKind::Translate,
        JobKind::Relate,
        JobKind::Index,
        JobKind::TellHub,
        JobKind::TranslateComment,
        JobKind::Erase,
    ];

    /// The name in the job table, in logs and in metrics.
    pub fn as_str(self) -> &'static str {
        match self {
            JobKind::PollFeed => "poll_feed",
            JobKind::Subscribe => "subscribe",
            JobKind::FetchPage => "fetch_page",
            JobKind::Extract => "extract",
            JobKind::FindCopies => "find_copies",
            JobKind::Erase => "erase",
            JobKind::FetchPicture => "fetch_picture",
            JobKind::Translate => "translate",
            JobKind::Relate => "relate",
            JobKind::Index => "index",
            JobKind::TellHub => "tell_hub",
            JobKind::TranslateComment => "translate_comment",
        }
    }
}

impl fmt::Display for JobKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl Job {
    /// The kind.
    pub fn kind(&self) -> JobKind {
        match self {
            Job::PollFeed { .. } => JobKind::PollFeed,
            Job::Subscribe { .. } => JobKind::Subscribe,
            Job::FetchPage { .. } => JobKind::FetchPage,
            Job::Extract { .. } => JobKind::Extract,
            Job::FindCopies { .. } => JobKind::FindCopies,
            Job::Erase { .. } => JobKind::Erase,
            Job::FetchPicture { .. } => JobKind::FetchPicture,
            Job::Translate { .. } => JobKind::Translate,
            Job::Relate { .. } => JobKind::Relate,
            Job::Index { .. } => JobKind::Index,
            Job::TellHub { .. } => JobKind::TellHub,
            Job::TranslateComment { .. } => JobKind::TranslateComment,
        }
    }

    /// What makes two jobs the same: a job whose key already waits is not queued again.
    pub fn key(&self) -> String {
        let kind = self.kind();
        match self {
            Job::PollFeed { feed } | Job::Subscribe { feed } => format!("{kind}/{feed}"),
            Job::FetchPage { item } | Job::Extract { item } => format!("{kind}/{item}"),
            Job::FetchPicture { picture } => format!("{kind}/{picture}"),
            Job::Translate {
                article,
                lang,
                scope,
            } => format!("{kind}/{article}/{lang}/{scope}"),
            Job::Relate { article } | Job::FindCopies { article } | Job::Erase { article } => {
                format!("{kind}/{article}")
            }
            Job::Index { article, lang } | Job::TellHub { article, lang } => {
                format!("{kind}/{article}/{lang}")
            }
            Job::TranslateComment { comment, lang } => format!("{kind}/{comment}/{lang}"),
        }
    }
}

/// How a stage ended when it could not save a result.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Outcome {
    /// Try again later: the cause may pass.
    Retry {
        /// The cause, in words an operator understands.
        reason: String,
        /// How long to wait.
        after: Duration,
    },
    /// It was not tried, as what it needs takes nothing now: that is no attempt, however
    /// often.
    Wait {
        /// The cause, in words an operator understands.
        reason: String,
        /// How long to wait.
        after: Duration,
    },
    /// Trying again will not help; the desk shows it.
    Fail {
        /// The cause and what to do.
        reason: String,
    },
}

impl Outcome {
    /// Try again after a while.
    pub fn retry(reason: impl fmt::Display, after: Duration) -> Outcome {
        Outcome::Retry {
            reason: reason.to_string(),
            after,
        }
    }

    /// It was not tried, but will be after a while.
    pub fn wait(reason: impl fmt::Display, after: Duration) -> Outcome {
        Outcome::Wait {
            reason: reason.to_string(),
            after,
        }
    }

    /// Give up.
    pub fn fail(reason: impl fmt::Display) -> Outcome {
        Outcome::Fail {
            reason: reason.to_string(),
        }
    }
}
