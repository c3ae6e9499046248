//! A port, who comes through it, and what they ask for.

use crate::{error::PressError, shelf::Shelf};
use hyper::{Request, StatusCode, body::Incoming, server::conn::http1, service::service_fn};
use hyper_util::rt::TokioIo;
use std::{
    collections::BTreeMap,
    convert::Infallible,
    net::SocketAddr,
    pin::pin,
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};
use tokio::{
    net::{TcpListener, TcpStream},
    sync::watch,
    task::{JoinHandle, JoinSet},
    time::timeout,
};

/// How long open connections may take to finish after a stop.
const FAREWELL: Duration = Duration::from_secs(1);

/// How often a path was asked for, by what was answered.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Requests {
    /// Answered in full (status 2xx).
    pub sent: u64,
    /// Answered with 304: the asker has it already.
    pub unchanged: u64,
    /// Anything else: redirects, refusals, misbehaviour.
    pub other: u64,
}

impl Requests {
    /// All requests.
    pub fn total(&self) -> u64 {
        self.sent + self.unchanged + self.other
    }
}

/// The requests so far, by path (with the query, if any).
#[derive(Clone, Debug, Default)]
pub(crate) struct Log(Arc<Mutex<BTreeMap<String, Requests>>>);

impl Log {
    pub(crate) fn count(&self, path: &str, status: Option<StatusCode>) {
        let mut log = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let requests = log.entry(path.to_owned()).or_default();
        match status {
            Some(StatusCode::NOT_MODIFIED) => requests.unchanged += 1,
            Some(status) if status.is_success() => requests.sent += 1,
            _ => requests.other += 1,
        }
    }

    fn all(&self) -> std::sync::MutexGuard<'_, BTreeMap<String, Requests>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A press that answers; closes its port when stopped or dropped.
#[derive(Debug)]
pub struct Running {
    base: String,
    log: Log,
    stop: watch::Sender<()>,
    task: JoinHandle<()>,
}

impl Running {
    /// The address of the root without a slash at the end: `http://127.0.0.1:8090`.
    pub fn base(&self) -> &str {
        &self.base
    }

    /// The absolute address of a path.
    pub fn url(&self, path: &str) -> String {
        format!("{}{path}", self.base)
    }

    /// The requests so far, by path and query as asked for: the Courier's feed links to
    /// its pages with tracking parameters, which a reader should drop.
    pub fn requests(&self) -> BTreeMap<String, Requests> {
        self.log.all().clone()
    }

    /// Counts from zero again.
    pub fn forget_requests(&self) {
        self.log.all().clear();
    }

    /// Stops listening, lets open answers finish for a second, and returns when the
    /// port is free.
    pub async fn stop(mut self) {
        let _ = self.stop.send(());
        let _ = (&mut self.task).await;
    }

    /// Answers until the program ends or this future is dropped.
    pub async fn wait(mut self) {
        let _ = (&mut self.task).await;
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        self.task.abort();
    }
}

/// A port that is bound but does not answer yet, so that pages can carry its address.
pub(crate) struct Door {
    listener: TcpListener,
    base: String,
}

impl Door {
    pub(crate) async fn open(address: SocketAddr) -> Result<Door, PressError> {
        let failed = |error| PressError::Listen { address, error };
        let listener = TcpListener::bind(address).await.map_err(failed)?;
        let bound = listener.local_addr().map_err(failed)?;
        Ok(Door {
            listener,
            base: format!("http://{bound}"),
        })
    }

    pub(crate) fn base(&self) -> &str {
        &self.base
    }

    /// Answers from a shelf.
    pub(crate) fn serve(self, shelf: Shelf) -> Running {
        let shelf = Arc::new(shelf);
        self.welcome(move |stream, log, stop| talk(stream, shelf.clone(), log, stop))
    }

    /// Gives each connection to `answer`.
    pub(crate) fn welcome<F, A>(self, answer: F) -> Running
    where
        F: Fn(TcpStream, Log, watch::Receiver<()>) -> A + Send + 'static,
        A: Future<Output = ()> + Send + 'static,
    {
        let (stop, stopped) = watch::channel(());
        let log = Log::default();
        let task = tokio::spawn(accept(self.listener, log.clone(), stopped, answer));
        Running {
            base: self.base,
            log,
            stop,
            task,
        }
    }
}

async fn accept<F, A>(listener: TcpListener, log: Log, mut stopped: watch::Receiver<()>, answer: F)
where
    F: Fn(TcpStream, Log, watch::Receiver<()>) -> A,
    A: Future<Output = ()> + Send + 'static,
{
    let mut guests = JoinSet::new();
    loop {
        tokio::select! {
            accepted = listener.accept() => if let Ok((stream, _)) = accepted {
                guests.spawn(answer(stream, log.clone(), stopped.clone()));
            },
            Some(_) = guests.join_next() => {}
            _ = stopped.changed() => break,
        }
    }
    drop(listener);
    let all_gone = async { while guests.join_next().await.is_some() {} };
    let _ = timeout(FAREWELL, all_gone).await;
}

/// Answers the requests of one connection.
async fn talk(stream: TcpStream, shelf: Arc<Shelf>, log: Log, mut stopped: watch::Receiver<()>) {
    let answer = service_fn(move |request: Request<Incoming>| {
        let (shelf, log) = (shelf.clone(), log.clone());
        async move {
            let answer = shelf.answer(&request).await;
            let path = request.uri().path_and_query();
            log.count(
                path.map_or("/", |path| path.as_str()),
                Some(answer.status()),
            );
            Ok::<_, Infallible>(answer)
        }
    });
    let connection = http1::Builder::new().serve_connection(TokioIo::new(stream), answer);
    let mut connection = pin!(connection);
    tokio::select! {
        _ = connection.as_mut() => {}
        _ = stopped.changed() => {
            connection.as_mut().graceful_shutdown();
            let _ = connection.await;
        }
    }
}
