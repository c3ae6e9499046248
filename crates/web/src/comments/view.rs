//! The comments under an article and the form, ready to show.

use super::{
    Told,
    paging::{PageLink, Places, name},
    thread::{Placed, threaded},
    words,
};
use crate::{
    addresses,
    frame::{When, shortened},
    l10n::Locale,
    listing::PageNumber,
    reader::Setting,
};
use axum::http::StatusCode;
use jiff::Timestamp;
use news::{ArticleId, CommentError, CommentId, CommentPolicy};
use store::StoredComment;

/// As in [`news::CommentDraft`], for the form's hints.
const LONGEST_NAME: i64 = 60;
const LONGEST_TEXT: i64 = 4_000;
/// Characters of a comment shown to whom replies to it.
const REMINDER: usize = 160;
/// Where the form says when it was shown, as the template has it: not yet.
const UNSTAMPED: &str = r#"name="began" value="""#;

/// Writes into a page when its form was shown. The page itself does not know, so that it
/// stays the same page for those who have it already.
pub fn stamped(html: &str, now: Timestamp) -> String {
    // The form stands near the end.
    let Some((before, after)) = html.rsplit_once(UNSTAMPED) else {
        return html.to_owned();
    };
    let now = now.as_second();
    format!(r#"{before}name="began" value="{now}"{after}"#)
}

/// Where the form under an article stands.
pub enum Form {
    /// Nothing was sent.
    Empty,
    /// Nothing was sent; a reply to this comment is to be written.
    Reply(CommentId),
    /// Something was sent, and this became of it.
    Told(Told),
    /// What was sent cannot be taken.
    Refused {
        /// The name as sent.
        name: String,
        /// The words as sent.
        text: String,
        /// The e-mail address as sent.
        email: String,
        /// What it replies to.
        parent: Option<CommentId>,
        /// Why not.
        why: Refused,
    },
}

impl Form {
    /// What was sent cannot be taken.
    pub fn refused(name: String, text: String, parent: Option<CommentId>, why: Refused) -> Form {
        Form::Refused {
            name,
            text,
            email: String::new(),
            parent,
            why,
        }
    }

    /// The same with the e-mail address as sent.
    pub fn reached_at(mut self, sent: String) -> Form {
        if let Form::Refused { email, .. } = &mut self {
            *email = sent;
        }
        self
    }
}

/// Why a comment is refused.
#[derive(Clone, PartialEq, Eq)]
pub enum Refused {
    /// No name, or too long a one.
    Name,
    /// No words, or too many.
    Text,
    /// No e-mail address, though something was given for one.
    Email,
    /// Nobody writes so quickly.
    Quick,
    /// Too many comments in a short time.
    Often,
    /// It has this banned word.
    Word(String),
    /// It comes from a banned network.
    Network,
}

impl From<CommentError> for Refused {
    fn from(error: CommentError) -> Refused {
        match error {
            CommentError::Name => Refused::Name,
            CommentError::Text => Refused::Text,
            CommentError::Email => Refused::Email,
        }
    }
}

impl Refused {
    /// What the answer says to programs.
    pub fn status(&self) -> StatusCode {
        match self {
            Refused::Name | Refused::Text | Refused::Email | Refused::Quick | Refused::Word(_) => {
                StatusCode::UNPROCESSABLE_ENTITY
            }
            Refused::Network => StatusCode::FORBIDDEN,
            Refused::Often => StatusCode::TOO_MANY_REQUESTS,
        }
    }
}

/// The comments under an article and the form, ready to show.
pub struct CommentsView {
    /// "3 comments".
    pub count: String,
    /// The comments on this page in threads, oldest first.
    pub list: Vec<CommentView>,
    /// Where the others are.
    pub pages: Vec<PageLink>,
    /// Whether comments are taken.
    pub open: bool,
    /// Where the form is sent.
    pub action: String,
    /// What the comment in the form replies to.
    pub reply: Option<ReplyView>,
    /// The article's page, for those who would rather not reply.
    pub page: String,
    /// What became of what was just sent; else empty.
    pub notice: String,
    /// Where the writer can change it.
    pub own: Option<String>,
    /// When a comment will be seen.
    pub when: String,
}

/// The fields for name and words.
pub struct FieldsView {
    /// The name in the form.
    pub name: String,
    /// The words in the form.
    pub text: String,
    /// The e-mail address in the form.
    pub email: String,
    /// Under the name field.
    pub name_hint: String,
    /// Under the text field.
    pub text_hint: String,
    /// Why the name was refused.
    pub name_error: String,
    /// Why the words were refused.
    pub text_error: String,
    /// Why the e-mail address was refused.
    pub email_error: String,
    /// Why the whole was refused.
    pub error: String,
}

/// What the form replies to.
pub struct ReplyView {
    /// The comment.
    pub id: CommentId,
    /// "Reply to Ana".
    pub title: String,
    /// How it begins.
    pub start: String,
    /// `lang` and `dir` of these words.
    pub tongue: String,
}

/// One comment.
pub struct CommentView {
    /// Its place in the page.
    pub id: String,
    /// How deep in a thread, from 0.
    pub level: usize,
    /// "In reply to ", the name and where its comment is, and what follows.
    pub above: Option<(String, (String, String), String)>,
    /// Where it is reported.
    pub report: String,
    /// Where a reply is written.
    pub reply: String,
    /// "Reply to Ana".
    pub reply_words: String,
    /// Who wrote it.
    pub name: String,
    /// When.
    pub written: When,
    /// "Edited", where its writer has changed it since.
    pub changed: String,
    /// The words to read, paragraph by paragraph, as HTML.
    pub paragraphs: Vec<String>,
    /// `lang` and `dir` of these words.
    pub tongue: String,
    /// "Translated by machine from Portuguese"; empty where it is not.
    pub translated: String,
    /// The words as written, where those above are a translation; as HTML.
    pub original: Vec<String>,
    /// `lang` and `dir` of the words as written.
    pub original_tongue: String,
}

impl CommentsView {
    /// The comments of an article, whose page is `page`, for readers of an edition; those on
    /// one of several pages, or where what the form is about stands.
    pub fn new(
        setting: &Setting,
        (article, page): (ArticleId, &str),
        policy: CommentPolicy,
        (comments, asked): (&[StoredComment], Option<PageNumber>),
        form: &Form,
    ) -> CommentsView {
        let locale = &setting.locale;
        let count = [("count", (comments.len() as u64).into())];
        let placed = threaded(comments);
        let told = form.told();
        let places = Places::new(page, &placed);
        let about = form.parent().or(told.and_then(Told::own));
        let current = places.page(asked, about);
        CommentsView {
            count: locale.msg_with("comments-count", &count),
            list: places
                .on(current, &placed)
                .iter()
                .map(|placed| CommentView::new(setting, page, (&places, current), placed))
                .collect(),
            pages: places.links(setting, current),
            open: policy != CommentPolicy::Closed,
            action: format!("{}#write", addresses::comment(setting.lang(), article)),
            notice: told.map_or_else(String::new, |told| told.words(locale)),
            own: told
                .and_then(Told::own)
                .map(|id| addresses::own_comment(setting.lang(), id)),
            when: match policy {
                CommentPolicy::AtOnce => locale.msg("comments-at-once"),
                CommentPolicy::Held | CommentPolicy::Closed => locale.msg("comments-moderated"),
            },
            reply: form.parent().and_then(|id| reply(setting, comments, id)),
            page: format!("{page}#write"),
        }
    }
}

impl FieldsView {
    /// The fields as the form has them.
    pub fn new(locale: &Locale, form: &Form) -> FieldsView {
        let most = |key: &str, most: i64| locale.msg_with(key, &[("most", most.into())]);
        let mut view = FieldsView {
            name: String::new(),
            text: String::new(),
            email: String::new(),
            name_hint: most("comments-name-hint", LONGEST_NAME),
            text_hint: most("comments-text-hint", LONGEST_TEXT),
            name_error: String::new(),
            text_error: String::new(),
            email_error: String::new(),
            error: String::new(),
        };
        let Form::Refused {
            name,
            text,
            email,
            why,
            ..
        } = form
        else {
            return view;
        };
        (view.name, view.text, view.email) = (name.clone(), text.clone(), email.clone());
        match why {
            Refused::Name => view.name_error = most("comments-error-name", LONGEST_NAME),
            Refused::Text => view.text_error = most("comments-error-text", LONGEST_TEXT),
            Refused::Email => view.email_error = locale.msg("comments-error-email"),
            Refused::Quick => view.error = locale.msg("comments-error-quick"),
            Refused::Often => view.error = locale.msg("comments-error-often"),
            Refused::Network => view.error = locale.msg("comments-error-network"),
            Refused::Word(word) => {
                let word = [("word", word.as_str().into())];
                view.error = locale.msg_with("comments-error-word", &word);
            }
        }
        view
    }
}

impl Form {
    fn parent(&self) -> Option<CommentId> {
        match self {
            Form::Reply(parent) => Some(*parent),
            Form::Refused { parent, .. } => *parent,
            Form::Empty | Form::Told(_) => None,
        }
    }

    fn told(&self) -> Option<Told> {
        match self {
            Form::Told(told) => Some(*told),
            Form::Empty | Form::Reply(_) | Form::Refused { .. } => None,
        }
    }
}

/// What a reply replies to, as far as it is shown.
fn reply(setting: &Setting, comments: &[StoredComment], id: CommentId) -> Option<ReplyView> {
    let comment = comments.iter().find(|comment| comment.id == id)?;
    let (words, tongue) = shown(setting, comment);
    Some(ReplyView {
        id,
        title: reply_words(setting, comment),
        start: shortened(words, REMINDER),
        tongue,
    })
}

fn reply_words(setting: &Setting, comment: &StoredComment) -> String {
    let name = [("name", comment.name.as_str().into())];
    setting.locale.msg_with("comments-reply-to", &name)
}

/// The words for readers of the edition, and their `lang` and `dir`.
pub fn shown<'a>(setting: &Setting, comment: &'a StoredComment) -> (&'a str, String) {
    match &comment.translated {
        Some(words) => (words, String::new()),
        None => (&comment.text, setting.tongue(comment.lang)),
    }
}

impl CommentView {
    fn new(
        setting: &Setting,
        page: &str,
        (places, current): (&Places, u32),
        placed: &Placed<'_>,
    ) -> CommentView {
        let (locale, comment) = (&setting.locale, placed.comment);
        let (words, tongue) = shown(setting, comment);
        let from = [("language", locale.language(comment.lang).into())];
        let translated = comment.translated.is_some();
        let above = placed.above.map(|above| {
            let around = locale.msg_around("comments-in-reply-to", "name", &[]);
            let place = places.address(above.id, current);
            (around.0, (above.name.clone(), place), around.1)
        });
        CommentView {
            id: name(comment.id),
            level: placed.level,
            above,
            report: addresses::report(setting.lang(), comment.id),
            reply: format!("{page}?reply={}#write", comment.id),
            reply_words: reply_words(setting, comment),
            name: comment.name.clone(),
            written: When::moment(locale, comment.written),
            changed: match comment.changed {
                Some(_) => locale.msg("comments-changed"),
                None => String::new(),
            },
            paragraphs: words::paragraphs(words),
            tongue,
            translated: match translated {
                true => locale.msg_with("comments-translated", &from),
                false => String::new(),
            },
            original: match translated {
                true => words::paragraphs(&comment.text),
                false => Vec::new(),
            },
            original_tongue: setting.tongue(comment.lang),
        }
    }
}
