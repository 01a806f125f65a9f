//! Connections of the server: how many there may be, and how long a request may take to arrive.

use std::convert::Infallible;
use std::net;
use std::sync::Arc;
use std::time::Duration;

use axum::body::Body;
use axum::http::{Request, Response};
use futures_util::future::BoxFuture;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::Semaphore;

/// How many connections a port has at a time; others are refused. Two ports have room in what systems let a process
/// open.
const CONNECTIONS_MAX: usize = 256;
/// How many are refused at a time in words; others are closed.
const REFUSALS_MAX: usize = 64;
/// How long to wait for the request of a connection that is refused.
const REFUSAL_TIMEOUT: Duration = Duration::from_secs(1);
const REFUSAL: &str = "too many connections; close other windows and programs that use this server, or try again in \
                       10 seconds\n";
/// How long the head of a request may take to arrive, and how long a connection may be idle.
const HEAD_TIMEOUT: Duration = Duration::from_secs(10);
/// How long the body of a request may take to arrive.
pub(super) const BODY_TIMEOUT: Duration = Duration::from_secs(20);
/// How long to wait when the system has no more connections.
const REFUSED_PAUSE: Duration = Duration::from_millis(100);

/// Answers a request.
pub(super) type Answering =
    Arc<dyn Fn(Request<Body>) -> BoxFuture<'static, Response<Body>> + Send + Sync>;

/// Answers all who connect.
pub(super) async fn serve(listener: net::TcpListener, answer: Answering) -> anyhow::Result<()> {
    listener.set_nonblocking(true)?;
    let listener = TcpListener::from_std(listener)?;
    let places = Arc::new(Semaphore::new(CONNECTIONS_MAX));
    let refusals = Arc::new(Semaphore::new(REFUSALS_MAX));
    loop {
        let Ok((stream, _)) = listener.accept().await else {
            tokio::time::sleep(REFUSED_PAUSE).await;
            continue;
        };
        let Ok(place) = Arc::clone(&places).try_acquire_owned() else {
            if let Ok(place) = Arc::clone(&refusals).try_acquire_owned() {
                tokio::spawn(async move {
                    tokio::time::timeout(REFUSAL_TIMEOUT, refuse(stream)).await.ok();
                    drop(place);
                });
            }
            continue;
        };
        let answer = Arc::clone(&answer);
        tokio::spawn(async move {
            converse(stream, &answer).await;
            drop(place);
        });
    }
}

/// Says that there are too many. What was sent is read first: who closes before that takes the answer back.
async fn refuse(mut stream: TcpStream) -> std::io::Result<()> {
    let mut request = [0; 4096];
    let _length = stream.read(&mut request).await?;
    let answer = format!(
        "HTTP/1.1 503 Service Unavailable\r\nContent-Type: text/plain; charset=utf-8\r\nRetry-After: 10\r\n\
         Content-Length: {}\r\nConnection: close\r\n\r\n{REFUSAL}",
        REFUSAL.len()
    );
    stream.write_all(answer.as_bytes()).await?;
    stream.shutdown().await
}

/// Answers the requests of one connection, one after the other.
async fn converse(stream: TcpStream, answer: &Answering) {
    let service = service_fn(|request: Request<Incoming>| {
        let answered = answer(request.map(Body::new));
        async { Ok::<_, Infallible>(answered.await) }
    });
    let mut connection = http1::Builder::new();
    connection.timer(TokioTimer::new()).header_read_timeout(HEAD_TIMEOUT);
    // Who goes away in the middle, or is too slow, is not waited for.
    connection.serve_connection(TokioIo::new(stream), service).await.ok();
}
