//! The nouns of the newsroom.
//!
//! Everything the platform moves about has its type here: languages, ids and
//! addresses that cannot be wrong, the [`Article`] as a tree of [`Block`]s, its
//! [`Translation`], the [`Story`](StoryId) it belongs to, and the [`Job`]s that
//! carry it from stage to stage. Nothing here reads a clock, a file or a socket.

mod article;
mod ban;
mod block;
mod comment;
mod comment_rules;
mod country;
mod diff;
mod edition;
mod feed;
mod given;
mod habit;
mod id;
mod identity;
mod job;
mod lang;
mod local_time;
mod memory;
mod network;
mod pair;
mod report;
mod rights;
mod romanise;
mod sameness;
mod sequence;
mod slug;
mod term;
mod text;
mod topic;
mod translation;
mod url;
mod wire;

pub use crate::{
    article::{Article, Author, AuthorKind, Warning},
    ban::{Ban, BanError, Bans},
    block::{Block, Cell, Embed, EmbedKind, Figure, ListItem, Row, Table},
    comment::{CommentDraft, CommentError, CommentState},
    comment_rules::{BanPolicy, CommentPolicy, CommentRule, CommentRules},
    diff::{BlockEdit, Diff, HeadEdit, SentenceEdit, sentences_of},
    edition::Edition,
    feed::{Feed, FeedItem, FeedKind, PageOrigin, Place, RawPage, Reservation, Source},
    given::given_names,
    habit::{Habit, PollHints, Tally},
    id::{
        ArticleId, AuthorId, BanId, CommentId, FeedId, IdError, ItemId, PictureId, SourceId,
        StoryId, TermId,
    },
    job::{Job, JobKind, Outcome},
    lang::{Direction, Lang, LangError},
    local_time::LocalTime,
    memory::{MadeBy, MemoryEntry, Remembered},
    network::{Network, NetworkError},
    pair::{Pair, PairError},
    report::{Report, ReportReason},
    rights::{Canonical, Extent, Rights, RightsError},
    romanise::romanised,
    sameness::reads_the_same,
    slug::Slug,
    term::{LetterCase, Rule, RuleKind, Term, TermError},
    text::{Mark, Span, Text},
    topic::{Section, Topic, TopicId},
    translation::{
        Check, Engine, Finding, Heeded, Provenance, Revision, Route, RouteError, Scope, Segment,
        SegmentState, Severity, Standing, Translation, UnitId,
    },
    url::{WebUrl, WebUrlError},
    wire::{WireStatus, WireText},
};
