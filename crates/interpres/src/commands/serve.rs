//! `interpres serve`: polls on schedule, translates, publishes and serves.

use super::Setting;
use crate::{
    cli::Places, newsroom::Newsroom, progress::Progress, tongue::comment_lang, workers::Workers,
};
use anyhow::{Context, Result};
use std::{net::SocketAddr, process::ExitCode, sync::Arc, time::Duration};
use store::{Store, StoreError};
use tokio::{net::TcpListener, sync::watch};

/// How often feeds are looked at for being due.
const TICK: Duration = Duration::from_secs(5);

pub async fn run(places: &Places) -> Result<ExitCode> {
    let setting = Setting::of(places)?;
    let _lock = setting.folder.lock()?;
    let newsroom = setting.newsroom().await?;
    let listener = listen(setting.config.site.listen).await?;
    newsroom.retry_translations().await?;
    let workers = Workers::new(
        newsroom.clone(),
        Arc::new(Progress::default()),
        setting.worker()?,
    );
    println!("The site is at {}", setting.config.site.base);
    let (stop, stopped) = watch::channel(false);
    let asked = async {
        interrupted().await;
        tracing::info!("stopping; what is under way is finished first");
        stop.send_replace(true);
        Ok(())
    };
    tokio::try_join!(
        workers.run(stopped.clone()),
        poll(&newsroom, stopped.clone()),
        site(&newsroom, listener, stopped),
        asked,
    )?;
    Ok(ExitCode::SUCCESS)
}

/// A place to serve at.
pub async fn listen(address: SocketAddr) -> Result<TcpListener> {
    TcpListener::bind(address).await.with_context(|| {
        format!("cannot listen on {address}: choose another address (site.listen, or --port)")
    })
}

/// Serves the site until told to stop.
pub async fn site(
    newsroom: &Arc<Newsroom>,
    listener: TcpListener,
    mut stopped: watch::Receiver<bool>,
) -> Result<()> {
    let site = web::Site {
        editions: newsroom.config.editions(),
        base: newsroom.config.site.base.clone(),
        index_machine: newsroom.config.site.index_machine,
        hub: newsroom.config.site.hub.clone(),
        comments: newsroom.config.comments.rules(),
        written_in: comment_lang,
        seal: seal(&newsroom.store).await?,
        contact: Some(newsroom.config.site.contact.clone()).filter(|text| !text.is_empty()),
        behind_proxy: newsroom.config.site.behind_proxy,
        patience: Duration::from_millis(newsroom.config.translate.patience),
        picture_cache: newsroom.config.site.picture_cache << 20,
    };
    let app = web::app(
        site,
        newsroom.store.clone(),
        newsroom.index.clone(),
        newsroom.clock,
        ring(newsroom.clone()),
    );
    let stop = async move {
        // A sender that is gone means the same as a stop.
        let _ = stopped.wait_for(|stop| *stop).await;
    };
    Ok(web::serve(listener, app, stop).await?)
}

/// What the site signs with: made at the first start, kept with the rows.
async fn seal(store: &Store) -> Result<web::Seal, StoreError> {
    let fresh = format!(
        "{:032x}{:032x}",
        rand::random::<u128>(),
        rand::random::<u128>()
    );
    let secret = store.secret("seal", &fresh).await?;
    Ok(web::Seal::new(secret.as_bytes()))
}

/// Calls the workers from within a page.
fn ring(newsroom: Arc<Newsroom>) -> web::Ring {
    Arc::new(move || {
        let newsroom = newsroom.clone();
        tokio::spawn(async move { newsroom.bell.ring().await });
    })
}

/// Queues what is due, and takes down what may stay no longer; gives how much.
async fn due(newsroom: &Newsroom) -> Result<u64, StoreError> {
    let (store, now) = (&newsroom.store, newsroom.now());
    Ok(store.enqueue_due_polls(now).await?
        + store.enqueue_due_looks(now).await?
        + store.take_down_expired(now).await?)
}

/// Queues polls of feeds and looks at pages as they come due.
async fn poll(newsroom: &Newsroom, mut stopped: watch::Receiver<bool>) -> Result<()> {
    while !*stopped.borrow() {
        match due(newsroom).await {
            Ok(0) => {}
            Ok(_) => newsroom.bell.ring().await,
            Err(cause) => tracing::error!("what is due cannot be read: {cause}"),
        }
        if let Err(cause) = newsroom.store.sweep(newsroom.now()).await {
            tracing::error!("what is old cannot be swept: {cause}");
        }
        if newsroom.is_reachable() {
            match newsroom
                .store
                .enqueue_due_subscriptions(newsroom.now())
                .await
            {
                Ok(0) => {}
                Ok(_) => newsroom.bell.ring().await,
                Err(cause) => tracing::error!("subscriptions cannot be read: {cause}"),
            }
        }
        let _ = tokio::time::timeout(TICK, stopped.changed()).await;
    }
    Ok(())
}

/// Ends when the program is asked to stop.
pub async fn interrupted() {
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};
        if let Ok(mut terminated) = signal(SignalKind::terminate()) {
            tokio::select! {
                _ = tokio::signal::ctrl_c() => {}
                _ = terminated.recv() => {}
            }
            return;
        }
    }
    let _ = tokio::signal::ctrl_c().await;
}
