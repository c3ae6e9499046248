//! Waking workers on other machines.
//!
//! Jobs wait in the database, and there alone; a message over NATS only says "look". One
//! that is lost costs half a second, because every worker also looks by itself.

use anyhow::{Context, Result};
use async_nats::Client;
use futures::StreamExt;
use tokio::sync::{Notify, watch};

/// On which subject "look" is said.
const SUBJECT: &str = "interpres.work";

/// Rings when there may be work: within this program, and elsewhere where there is a
/// server that carries the sound.
pub struct Bell {
    here: Notify,
    elsewhere: Option<Client>,
}

impl Bell {
    /// A bell that is heard by whoever is connected to the server; empty: only here.
    pub async fn connect(server: &str) -> Result<Bell> {
        let elsewhere = match server {
            "" => None,
            server => {
                let client = async_nats::connect(server).await;
                Some(client.with_context(|| {
                    format!(
                        "workers.nats: no NATS server answers at {server}; start it, or \
                             leave the value empty"
                    )
                })?)
            }
        };
        Ok(Bell {
            here: Notify::new(),
            elsewhere,
        })
    }

    /// Says that there may be work.
    pub async fn ring(&self) {
        self.here.notify_waiters();
        if let Some(client) = &self.elsewhere
            && let Err(cause) = client.publish(SUBJECT, "look".into()).await
        {
            tracing::warn!("the other machines were not told of new work: {cause}");
        }
    }

    /// Ends at the next ring after this call.
    pub fn rung(&self) -> impl Future<Output = ()> {
        self.here.notified()
    }

    /// Passes on what is rung elsewhere, until told to stop.
    pub async fn listen(&self, mut stopped: watch::Receiver<bool>) -> Result<()> {
        let Some(client) = &self.elsewhere else {
            return Ok(());
        };
        let mut heard = client.subscribe(SUBJECT).await.context("workers.nats")?;
        loop {
            tokio::select! {
                Some(_) = heard.next() => self.here.notify_waiters(),
                _ = stopped.wait_for(|stop| *stop) => return Ok(()),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::{sync::Arc, time::Duration};

    /// A server to test with; where there is none, the test says so, and with `CI=true` fails.
    async fn server(test: &str) -> Option<String> {
        let server = std::env::var("INTERPRES_TEST_NATS")
            .unwrap_or_else(|_| "nats://127.0.0.1:4222".to_owned());
        match Bell::connect(&server).await {
            Ok(_) => Some(server),
            Err(cause) => {
                assert!(std::env::var("CI").as_deref() != Ok("true"), "{cause:#}");
                println!("skipped: {test} ({cause:#})");
                None
            }
        }
    }

    #[tokio::test]
    async fn a_ring_is_heard_on_another_machine() {
        let Some(server) = server("a_ring_is_heard_on_another_machine").await else {
            return;
        };
        let (ringing, hearing) = (
            Bell::connect(&server).await.unwrap(),
            Arc::new(Bell::connect(&server).await.unwrap()),
        );
        let (stop, stopped) = watch::channel(false);
        let listener = {
            let hearing = hearing.clone();
            tokio::spawn(async move { hearing.listen(stopped).await })
        };
        // The subscription takes a moment; rings before it go unheard, as they may.
        let heard = async {
            loop {
                let rung = hearing.rung();
                ringing.ring().await;
                if tokio::time::timeout(Duration::from_millis(200), rung)
                    .await
                    .is_ok()
                {
                    break;
                }
            }
        };
        tokio::time::timeout(Duration::from_secs(20), heard)
            .await
            .unwrap();
        stop.send_replace(true);
        listener.await.unwrap().unwrap();
    }

    #[tokio::test]
    async fn a_server_that_is_not_there_is_named() {
        let said = Bell::connect("nats://127.0.0.1:9").await.err().unwrap();
        assert!(format!("{said:#}").contains("nats://127.0.0.1:9"));
    }
}
