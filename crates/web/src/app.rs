//! What every page has at hand.

use crate::{
    comments::{Limits, Shown},
    kept::Kept,
    l10n::Locale,
    languages::Languages,
    pictures::Resized,
    seal::Seal,
};
use index::Index;
use jiff::Timestamp;
use news::{CommentRules, Edition, Lang, WebUrl};
use std::{ops::Deref, sync::Arc, time::Duration};
use store::{Store, StoreError};
use tokio::runtime::Handle;

/// The site as its owner wants it.
#[derive(Clone, Debug)]
pub struct Site {
    /// Its editions, at least one; the first is for readers whose language none has.
    pub editions: Vec<Edition>,
    /// Its public address.
    pub base: WebUrl,
    /// Whether search engines may list machine translations that nobody reviewed.
    pub index_machine: bool,
    /// The hub (WebSub) of its feeds.
    pub hub: Option<WebUrl>,
    /// What becomes of readers' comments.
    pub comments: CommentRules,
    /// Tells which language a comment is in that was sent from an edition of the given one.
    pub written_in: fn(&str, Lang) -> Lang,
    /// What it signs with.
    pub seal: Seal,
    /// Where readers report mistakes: an e-mail address or the address of a page.
    pub contact: Option<String>,
    /// Whether a proxy before us is trusted to name the reader's address in
    /// `X-Forwarded-For`.
    pub behind_proxy: bool,
    /// How long the first reader of an article waits for its translation, before the
    /// page shows what there is.
    pub patience: Duration,
    /// The bytes that pictures made smaller may take among the files.
    pub picture_cache: u64,
}

impl Site {
    /// Whether readers come over TLS.
    pub fn is_over_tls(&self) -> bool {
        self.base.as_url().scheme() == "https"
    }

    /// What the cookies it sets say at their end: over TLS, where readers come over that.
    pub fn secure(&self) -> &'static str {
        match self.is_over_tls() {
            true => "; Secure",
            false => "",
        }
    }
}

/// Tells those who work that there is a job which a reader waits for.
pub type Ring = Arc<dyn Fn() + Send + Sync>;

/// The state that all routes share; one for all, since it is cloned for every request.
#[derive(Clone)]
pub struct App(Arc<State>);

/// What the routes have at hand.
#[derive(Clone)]
pub struct State {
    /// The site.
    pub site: Arc<Site>,
    /// The rows and files.
    pub store: Store,
    /// Full-text search.
    pub index: Arc<Index>,
    /// One for each edition, in the editions' order.
    pub locales: Arc<[Locale]>,
    /// The languages that readers choose from.
    pub languages: Arc<Languages>,
    /// The first edition.
    pub first: Locale,
    /// Tells the time.
    pub clock: fn() -> Timestamp,
    /// How often one address may comment.
    pub limits: Arc<Limits>,
    /// How often one address may report comments.
    pub report_limits: Arc<Limits>,
    /// To whom kept pages were sent a moment ago.
    pub shown: Arc<Shown>,
    /// Pictures made smaller.
    pub resized: Arc<Resized>,
    /// Pages as they were sent.
    pub kept: Arc<Kept>,
    /// Calls those who translate.
    pub ring: Ring,
    /// The threads that make what is not kept.
    pub makers: Handle,
}

impl Deref for App {
    type Target = State;

    fn deref(&self) -> &State {
        &self.0
    }
}

impl App {
    /// The state for a site; one without editions gets an English one. Its pages are made by
    /// the runtime that this is called in.
    pub fn new(
        mut site: Site,
        store: Store,
        index: Arc<Index>,
        clock: fn() -> Timestamp,
        ring: Ring,
    ) -> App {
        let first = site.editions.first().cloned();
        let first = first.unwrap_or_else(|| edition(Lang::ENGLISH, "UTC"));
        if site.editions.is_empty() {
            site.editions.push(first.clone());
        }
        let locales: Arc<[Locale]> = site.editions.iter().map(Locale::new).collect();
        let resized = Arc::new(Resized::new(site.picture_cache));
        App(Arc::new(State {
            languages: Arc::new(Languages::new(&locales)),
            locales,
            first: Locale::new(&first),
            site: Arc::new(site),
            store,
            index,
            clock,
            limits: Arc::default(),
            report_limits: Arc::default(),
            shown: Arc::default(),
            resized,
            kept: Arc::default(),
            ring,
            makers: Handle::current(),
        }))
    }

    /// The same, for which the rows are as they stand now.
    pub fn as_of_now(&self) -> Result<App, StoreError> {
        Ok(App(Arc::new(State {
            store: self.store.as_of_now()?,
            ..State::clone(self)
        })))
    }

    /// The edition of a language, if the site has one: `pt-BR` finds `pt` where there
    /// is no closer one.
    pub fn locale(&self, lang: Lang) -> Option<&Locale> {
        let of = |wanted: Lang| self.locales.iter().find(|locale| locale.lang() == wanted);
        of(lang).or_else(|| of(lang.base()))
    }

    /// The edition that an address names, by its exact tag.
    pub fn edition(&self, tag: &str) -> Option<&Locale> {
        self.locales
            .iter()
            .find(|locale| locale.lang().to_string() == tag)
    }

    /// A path as a whole address.
    pub fn absolute(&self, path: &str) -> String {
        crate::addresses::absolute(&self.site.base, path)
    }
}

/// An edition with the name and the line that the site has where its owner says nothing.
pub fn edition(lang: Lang, time_zone: &str) -> Edition {
    let nameless = Edition {
        lang,
        time_zone: time_zone.to_owned(),
        name: String::new(),
        tagline: String::new(),
    };
    let locale = Locale::new(&nameless);
    Edition {
        name: locale.msg("site-name"),
        tagline: locale.msg("site-tagline"),
        ..nameless
    }
}
