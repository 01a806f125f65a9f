//! The least that serves a folder: a browser does not take `file:` for a site.

use std::fs;
use std::io::{BufRead as _, BufReader, Write as _};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::thread;

use percent_encoding::percent_decode_str;

/// A folder that is served on loopback until the tests end.
pub(crate) struct Server {
    address: String,
}

impl Server {
    /// Serves a folder at a port that is free.
    pub(crate) fn start(folder: &Path) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
        let address = listener.local_addr().expect("it is bound").to_string();
        let folder = folder.to_owned();
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let folder = folder.clone();
                thread::spawn(move || answer(&folder, stream));
            }
        });
        Self { address }
    }

    /// The whole address of a path such as `/nl-nl/a.html`.
    pub(crate) fn url(&self, path: &str) -> String {
        format!("http://{}{path}", self.address)
    }
}

/// Answers one request; a browser that goes away in the middle is none of our business.
fn answer(folder: &Path, mut stream: TcpStream) {
    let mut lines = BufReader::new(&stream).lines().map_while(Result::ok);
    let Some(request) = lines.next() else { return };
    // The rest of the head must be read, or the browser takes the answer for a broken one.
    lines.take_while(|line| !line.is_empty()).for_each(drop);
    let target = request.split(' ').nth(1).unwrap_or("/");
    let path = target.split(['?', '#']).next().unwrap_or_default();
    let (status, path) = match file(folder, path) {
        Some(path) => ("200 OK", path),
        None => ("404 Not Found", folder.join("404.html")),
    };
    let body = fs::read(&path).unwrap_or_default();
    let kind = content_type(&path);
    let head = format!(
        "HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {}\r\nConnection: close\r\n\r\n",
        body.len()
    );
    let _ = stream.write_all(head.as_bytes()).and_then(|()| stream.write_all(&body));
}

/// The file of a path, which cannot lead out of the folder.
fn file(folder: &Path, path: &str) -> Option<PathBuf> {
    let path = percent_decode_str(path.trim_start_matches('/')).decode_utf8().ok()?;
    if path.split('/').any(|part| part == "..") {
        return None;
    }
    let path = folder.join(&*path);
    let path = if path.is_dir() { path.join("index.html") } else { path };
    path.is_file().then_some(path)
}

fn content_type(path: &Path) -> &'static str {
    match path.extension().and_then(|it| it.to_str()).unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "json" => "application/json",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "wasm" => "application/wasm",
        "xml" => "application/xml",
        "txt" | "md" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}
