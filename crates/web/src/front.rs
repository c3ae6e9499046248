//! A thread that the readers' connections have to themselves.
//!
//! What is kept is sent from there, and need not wait for a page that is being made or for
//! whatever else the program does. All the rest is made by the threads of the program.

use crate::app::App;
use axum::{
    Router,
    extract::{Request, State},
    http::StatusCode,
    middleware::Next,
    response::{IntoResponse, Response},
};
use std::{future::Future, io, net::SocketAddr};
use tokio::{
    net::TcpListener,
    runtime::{Builder, Handle},
    task::spawn_blocking,
};
use tokio_util::{context::TokioContext, task::AbortOnDropHandle};

/// Serves the site until `shutdown` ends; requests under way are finished first.
///
/// # Errors
/// Says why connections cannot be taken.
pub async fn serve(
    listener: TcpListener,
    site: Router,
    shutdown: impl Future<Output = ()> + Send + 'static,
) -> io::Result<()> {
    let listener = listener.into_std()?;
    let site = site.into_make_service_with_connect_info::<SocketAddr>();
    let front = move || {
        let runtime = Builder::new_current_thread().enable_all().build()?;
        runtime.block_on(async {
            axum::serve(TcpListener::from_std(listener)?, site)
                .with_graceful_shutdown(shutdown)
                .await
        })
    };
    spawn_blocking(front).await?
}

/// Has an answer made by the threads of the program. What nobody waits for is given up.
pub async fn made(State(makers): State<Handle>, request: Request, next: Next) -> Response {
    let answer = AbortOnDropHandle::new(makers.spawn(next.run(request)));
    answer.await.unwrap_or_else(|cause| {
        tracing::error!(%cause, "an answer broke off");
        StatusCode::INTERNAL_SERVER_ERROR.into_response()
    })
}

/// Asks the database from here. A connection that this opens belongs to the program, and stays
/// when no reader is served any more.
pub async fn asked<T>(app: &App, question: impl Future<Output = T>) -> T {
    TokioContext::new(question, app.makers.clone()).await
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tests::served::{PAGE, Served};
    use axum::{body::Body, middleware::from_fn_with_state};
    use news::Scope;
    use std::{
        io::{Read, Write},
        net::TcpStream,
        sync::mpsc::{Sender, channel},
        time::Duration,
    };
    use tower::ServiceExt;

    const GOOD: &str = "HTTP/1.1 200";

    /// An answer as it comes over a connection, which may be kept waiting.
    fn answer(address: SocketAddr, path: &str) -> io::Result<String> {
        let mut stream = TcpStream::connect(address)?;
        stream.set_read_timeout(Some(Duration::from_secs(20)))?;
        let head = "Host: localhost\r\nAccept-Encoding: gzip\r\nConnection: close";
        write!(stream, "GET {path} HTTP/1.1\r\n{head}\r\n\r\n")?;
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer)?;
        Ok(String::from_utf8_lossy(&answer).into_owned())
    }

    async fn ask(address: SocketAddr, path: &'static str) -> String {
        let answer = spawn_blocking(move || answer(address, path));
        answer.await.unwrap().unwrap()
    }

    /// Keeps the only thread that makes pages busy until this is dropped.
    fn busy() -> Sender<()> {
        let (until, waits) = channel();
        let (begun, begins) = channel();
        tokio::spawn(async move {
            begun.send(()).unwrap();
            let _ = waits.recv();
        });
        begins.recv().unwrap();
        until
    }

    #[tokio::test(flavor = "multi_thread", worker_threads = 1)]
    async fn what_is_kept_waits_for_nobody() {
        let served = Served::new(Scope::Full).await;
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let (stop, stopped) = tokio::sync::oneshot::channel::<()>();
        let server = tokio::spawn(serve(listener, served.site.clone(), async {
            let _ = stopped.await;
        }));
        assert!(ask(address, PAGE).await.starts_with(GOOD));
        let until = busy();
        assert!(ask(address, PAGE).await.starts_with(GOOD));
        drop(until);
        assert!(ask(address, "/en/").await.starts_with(GOOD));
        stop.send(()).unwrap();
        server.await.unwrap().unwrap();
    }

    async fn breaks() -> StatusCode {
        panic!("on purpose")
    }

    #[tokio::test]
    async fn what_breaks_off_is_an_error_and_no_silence() {
        let made = from_fn_with_state(Handle::current(), made);
        let site = Router::new().fallback(breaks).layer(made);
        let answer = site.oneshot(Request::new(Body::empty())).await.unwrap();
        assert_eq!(answer.status(), StatusCode::INTERNAL_SERVER_ERROR);
    }
}
