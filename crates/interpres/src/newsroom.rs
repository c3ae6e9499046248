//! What every stage has at hand.

use crate::{config::Config, dispatch::Bell, engines, glossaries::Glossaries};
use anyhow::{Context, Result};
use index::{Index, Opened};
use ingest::{Allow, FetchLimits, Fetcher, Rate};
use jiff::Timestamp;
use news::{ArticleId, Job, JobKind, Lang, Scope};
use std::{path::Path, sync::Arc, time::Duration};
use store::{Store, StoreError};
use translate::Router;

/// What every stage has at hand.
pub struct Newsroom {
    pub config: Config,
    pub store: Store,
    pub fetcher: Fetcher,
    pub router: Router,
    pub glossaries: Glossaries,
    pub index: Arc<Index>,
    /// Tells the time.
    pub clock: fn() -> Timestamp,
    /// Rings when there may be work.
    pub bell: Bell,
}

impl Newsroom {
    /// Puts the parts together, and queues what older articles lack.
    pub async fn open(
        config: Config,
        store: Store,
        index: &Path,
        models: &Path,
        accounts: &Path,
    ) -> Result<Newsroom> {
        let (index, opened) = Index::open(index)?;
        let newsroom = Newsroom {
            fetcher: fetcher(&config)?,
            router: engines::router(&config, models, accounts)?,
            glossaries: Glossaries::default(),
            index: Arc::new(index),
            clock: Timestamp::now,
            bell: Bell::connect(&config.workers.nats).await?,
            config,
            store,
        };
        newsroom.catch_up(opened).await?;
        Ok(newsroom)
    }

    pub fn now(&self) -> Timestamp {
        (self.clock)()
    }

    /// Whether others on the web can reach the site at its address.
    pub fn is_reachable(&self) -> bool {
        let allow = Allow::parse(&self.config.ingest.allow_networks);
        allow.is_ok_and(|allow| ingest::check(&self.config.site.base, &allow).is_ok())
    }

    /// The languages of the editions.
    pub fn langs(&self) -> Vec<Lang> {
        self.config.langs()
    }

    /// Gives translations that were given up another chance: a model may have been installed
    /// since.
    pub async fn retry_translations(&self) -> Result<(), StoreError> {
        for kind in [JobKind::Translate, JobKind::TranslateComment] {
            self.store.retry_failed(kind).await?;
        }
        Ok(())
    }

    /// What older articles lack: a place in an index that had to start empty, and
    /// heads in the language of an edition that came later.
    async fn catch_up(&self, opened: Opened) -> Result<()> {
        for lang in self.langs() {
            let without = self.store.untranslated(lang).await?;
            let head = |&article: &ArticleId| Job::Translate {
                article,
                lang,
                scope: Scope::Head,
            };
            let heads: Vec<Job> = without.iter().map(head).collect();
            let found = match opened.is_empty() {
                true => self.store.article_ids().await?,
                false => without,
            };
            let entry = |article| Job::Index { article, lang };
            let entries: Vec<Job> = found.into_iter().map(entry).collect();
            self.store.enqueue(&[heads, entries].concat()).await?;
        }
        Ok(())
    }
}

/// The one door to the press.
pub fn fetcher(config: &Config) -> Result<Fetcher> {
    let settings = &config.ingest;
    let allow = Allow::parse(&settings.allow_networks).context("ingest.allow_networks")?;
    let limits = FetchLimits {
        bytes: settings.most_bytes,
        unpacked: settings.most_bytes,
        total: Duration::from_secs(settings.timeout),
        ..FetchLimits::default()
    };
    let rate = Rate {
        at_once: settings.requests_per_host,
        apart: Duration::try_from_secs_f64(1.0 / settings.rate_per_host)
            .context("ingest.rate_per_host must be more than 0")?,
        ..Rate::default()
    };
    let contact = match settings.contact.as_str() {
        "" => config.site.base.as_str(),
        contact => contact,
    };
    Ok(Fetcher::new(contact, allow, limits, rate)?)
}
