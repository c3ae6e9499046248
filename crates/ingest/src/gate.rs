//! One host, one queue: how many requests at once, and how far apart.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};
use tokio::{
    sync::{OwnedSemaphorePermit, Semaphore},
    time::{Instant, sleep_until, timeout},
};

/// Hosts remembered before idle ones are forgotten.
const MOST_HOSTS: usize = 4096;

/// A delay asked for in `robots.txt` beyond this is taken as this.
const LONGEST_DELAY: Duration = Duration::from_secs(60);

/// A rest that one answer asks for beyond this is taken as this, so that a mistake on one
/// page does not close a host for days.
const LONGEST_REST: Duration = Duration::from_secs(3600);

/// How gently we treat each host.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Rate {
    /// Requests under way at once.
    pub at_once: usize,
    /// Time from the start of one to the start of the next; `Crawl-delay` may raise it.
    pub apart: Duration,
    /// The longest that a request waits for its turn before it is sent away as busy.
    pub patience: Duration,
}

impl Default for Rate {
    fn default() -> Rate {
        Rate {
            at_once: 2,
            apart: Duration::from_secs(1),
            patience: Duration::from_secs(60),
        }
    }
}

pub(crate) struct Gates {
    rate: Rate,
    hosts: Mutex<HashMap<String, Arc<Gate>>>,
}

struct Gate {
    places: Arc<Semaphore>,
    next: Mutex<Instant>,
}

impl Gates {
    pub(crate) fn new(rate: Rate) -> Gates {
        let hosts = Mutex::default();
        Gates { rate, hosts }
    }

    /// Waits for a turn at the host. The place is free again when the permit is dropped.
    /// Fails with the time to wait where that is longer than our patience.
    pub(crate) async fn enter(
        &self,
        host: &str,
        delay: Option<Duration>,
    ) -> Result<OwnedSemaphorePermit, Duration> {
        let gate = self.gate(host);
        let apart = delay
            .unwrap_or_default()
            .min(LONGEST_DELAY)
            .max(self.rate.apart);
        let turn = gate.turn(apart, self.rate.patience)?;
        let place = Arc::clone(&gate.places).acquire_owned();
        match timeout(self.rate.patience, place).await {
            Ok(Ok(place)) => {
                sleep_until(turn).await;
                Ok(place)
            }
            _ => Err(self.rate.patience),
        }
    }

    /// Lets nobody in at a host for a while, as it asked.
    pub(crate) fn rest(&self, host: &str, wait: Duration) {
        let gate = self.gate(host);
        let mut next = gate.next.lock().unwrap_or_else(PoisonError::into_inner);
        *next = (*next).max(Instant::now() + wait.min(LONGEST_REST));
    }

    fn gate(&self, host: &str) -> Arc<Gate> {
        let mut hosts = self.hosts.lock().unwrap_or_else(PoisonError::into_inner);
        if hosts.len() >= MOST_HOSTS {
            let now = Instant::now();
            hosts.retain(|_, gate| Arc::strong_count(gate) > 1 || gate.is_taken(now));
        }
        let gate = hosts.entry(host.to_owned()).or_insert_with(|| {
            Arc::new(Gate {
                places: Arc::new(Semaphore::new(self.rate.at_once.max(1))),
                next: Mutex::new(Instant::now()),
            })
        });
        Arc::clone(gate)
    }
}

impl Gate {
    fn turn(&self, apart: Duration, patience: Duration) -> Result<Instant, Duration> {
        let mut next = self.next.lock().unwrap_or_else(PoisonError::into_inner);
        let now = Instant::now();
        let turn = (*next).max(now);
        let wait = turn.duration_since(now);
        if wait > patience {
            return Err(wait);
        }
        *next = turn + apart;
        Ok(turn)
    }

    fn is_taken(&self, now: Instant) -> bool {
        let next = self.next.lock().unwrap_or_else(PoisonError::into_inner);
        *next > now || Arc::strong_count(&self.places) > 1
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rate(apart: u64, patience: u64) -> Rate {
        Rate {
            at_once: 1,
            apart: Duration::from_secs(apart),
            patience: Duration::from_secs(patience),
        }
    }

    #[tokio::test]
    async fn the_impatient_are_sent_away_and_other_hosts_are_free() {
        let gates = Gates::new(rate(10, 5));
        drop(gates.enter("a.example", None).await.unwrap());
        let wait = gates.enter("a.example", None).await.unwrap_err();
        assert!(wait > Duration::from_secs(5) && wait <= Duration::from_secs(10));
        assert!(gates.enter("b.example", None).await.is_ok());
    }

    #[tokio::test]
    async fn crawl_delay_only_raises() {
        let gates = Gates::new(rate(2, 1));
        let delay = Some(Duration::from_secs(30));
        drop(gates.enter("a.example", delay).await.unwrap());
        assert!(gates.enter("a.example", None).await.unwrap_err() > Duration::from_secs(20));
        drop(
            gates
                .enter("b.example", Some(Duration::ZERO))
                .await
                .unwrap(),
        );
        assert!(gates.enter("b.example", None).await.unwrap_err() > Duration::from_secs(1));
        let endless = Some(Duration::from_secs(1 << 40));
        drop(gates.enter("c.example", endless).await.unwrap());
        assert!(gates.enter("c.example", None).await.unwrap_err() <= LONGEST_DELAY);
    }

    #[tokio::test]
    async fn a_host_that_asked_for_rest_gets_it() {
        let gates = Gates::new(rate(0, 5));
        drop(gates.enter("a.example", None).await.unwrap());
        gates.rest("a.example", Duration::from_secs(120));
        let wait = gates.enter("a.example", None).await.unwrap_err();
        assert!(wait > Duration::from_secs(110) && wait <= Duration::from_secs(120));
        assert!(gates.enter("b.example", None).await.is_ok());
        gates.rest("c.example", Duration::from_secs(1 << 30));
        assert!(gates.enter("c.example", None).await.unwrap_err() <= LONGEST_REST);
    }
}
