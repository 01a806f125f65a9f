//! The workbench that somebody else has opened on the same project.

use std::io::{Read as _, Write as _};
use std::net::{Ipv4Addr, SocketAddr, TcpStream};
use std::time::Duration;

use crate::disk::ProjectFiles;

/// How long it may take to answer: it is on this machine.
const TIMEOUT: Duration = Duration::from_secs(2);

/// The URL of the workbench that has the right to write to a project, if it answers.
pub(super) fn url(files: &ProjectFiles) -> Option<String> {
    let port = port_in(&files.holder()?)?;
    answers(port).then(|| format!("http://127.0.0.1:{port}/review/"))
}

/// The port that a holder says its workbench is at. Anybody may have written that: nothing else of it is used.
fn port_in(holder: &str) -> Option<u16> {
    let rest = holder.split_once(" at http://127.0.0.1:")?.1;
    rest.split_once("/review/")?.0.parse().ok()
}

fn answers(port: u16) -> bool {
    let request =
        format!("GET /review/ HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nConnection: close\r\n\r\n");
    let answer = || {
        let address = SocketAddr::from((Ipv4Addr::LOCALHOST, port));
        let mut stream = TcpStream::connect_timeout(&address, TIMEOUT)?;
        stream.set_read_timeout(Some(TIMEOUT))?;
        stream.set_write_timeout(Some(TIMEOUT))?;
        stream.write_all(request.as_bytes())?;
        let mut head = [0; 12];
        stream.read_exact(&mut head).map(|()| head)
    };
    answer().is_ok_and(|head| head == *b"HTTP/1.1 200")
}
