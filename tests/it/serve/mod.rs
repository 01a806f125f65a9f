//! The preview, over real sockets: what it answers, to whom, and how soon it shows what was written.

mod access;
mod answers;
mod kills;
mod live;
mod matches;
mod pairs;
mod versions;
mod writers;

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::thread;
use std::time::{Duration, Instant};

use crate::command::Workplace;

/// Longer than anything takes on a busy machine.
const PATIENCE: Duration = Duration::from_mins(1);

/// A server of a project, stopped when the test ends.
pub(crate) struct Served {
    child: Child,
    lines: Receiver<String>,
    pub(crate) port: u16,
    /// The port of the workbench, and its token.
    pub(crate) workbench: (u16, String),
    /// The lines that tell of the site and of the workbench.
    pub(crate) site_line: String,
    pub(crate) workbench_line: String,
}

/// What a request was answered with.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) status: u16,
    head: String,
    pub(crate) body: String,
}

impl Answer {
    /// The value of a header; empty where it is missing.
    pub(crate) fn header(&self, name: &str) -> &str {
        let lines = self.head.lines().filter_map(|line| line.split_once(": "));
        lines
            .filter(|(own, _)| own.eq_ignore_ascii_case(name))
            .map(|(_, it)| it)
            .next_back()
            .unwrap_or("")
    }
}

impl Served {
    /// Serves a project at any free port.
    pub(crate) fn start(workplace: &Workplace) -> Self {
        Self::start_with(workplace, &["--port", "0"])
    }

    pub(crate) fn start_with(workplace: &Workplace, arguments: &[&str]) -> Self {
        let command = Command::new(env!("CARGO_BIN_EXE_diglot"));
        Self::start_by(command, workplace, arguments)
    }

    /// The same by a command of one's own, which gets the arguments.
    pub(crate) fn start_by(
        mut command: Command,
        workplace: &Workplace,
        arguments: &[&str],
    ) -> Self {
        command.arg("serve").args(arguments).current_dir(workplace.path(""));
        let mut child =
            command.stderr(Stdio::piped()).stdin(Stdio::null()).spawn().expect("the program runs");
        let stderr = BufReader::new(child.stderr.take().expect("it is piped"));
        let (sender, lines) = channel();
        thread::spawn(move || {
            for line in stderr.lines().map_while(Result::ok) {
                sender.send(line).ok();
            }
        });
        let workbench = (0, String::new());
        let (site_line, workbench_line) = (String::new(), String::new());
        let mut served = Self { child, lines, port: 0, workbench, site_line, workbench_line };
        let port = |line: &str| {
            let rest = line.split("http://127.0.0.1:").nth(1).expect("it was found");
            rest.split('/').next().and_then(|port| port.parse().ok()).expect("a port")
        };
        served.site_line = served.line_with("http://127.0.0.1:");
        served.port = port(&served.site_line);
        let line = served.line_with("review workbench: http://127.0.0.1:");
        let token = line.split("token=").nth(1).expect("a token").trim().to_owned();
        served.workbench = (port(&line), token);
        served.workbench_line = line;
        served
    }

    /// The next line of standard error that holds a text.
    pub(crate) fn line_with(&mut self, text: &str) -> String {
        let began = Instant::now();
        while let Some(left) = PATIENCE.checked_sub(began.elapsed()) {
            let line = self.lines.recv_timeout(left).expect("a line is told");
            if line.contains(text) {
                return line;
            }
        }
        panic!("nobody told `{text}`");
    }

    /// Sends a request as it is.
    pub(crate) fn send(&self, request: &str) -> Answer {
        self.send_to(self.port, request)
    }

    #[expect(clippy::unused_self, reason = "it is called as `send` is")]
    pub(crate) fn send_to(&self, port: u16, request: &str) -> Answer {
        let mut stream = Self::connect_to(port);
        stream.write_all(request.as_bytes()).expect("it is sent");
        let mut bytes = Vec::new();
        stream.read_to_end(&mut bytes).expect("an answer");
        let text = String::from_utf8_lossy(&bytes);
        let (head, body) = text.split_once("\r\n\r\n").expect("a head and a body");
        let status = head.split(' ').nth(1).and_then(|it| it.parse().ok()).expect("a status");
        Answer { status, head: head.to_owned(), body: body.to_owned() }
    }

    pub(crate) fn connect(&self) -> TcpStream {
        Self::connect_to(self.port)
    }

    pub(crate) fn connect_to(port: u16) -> TcpStream {
        let stream = TcpStream::connect(("127.0.0.1", port)).expect("somebody listens");
        stream.set_read_timeout(Some(PATIENCE)).expect("a time is set");
        stream
    }

    pub(crate) fn request(&self, method: &str, path: &str, headers: &str) -> Answer {
        self.request_at(self.port, method, path, headers)
    }

    pub(crate) fn request_at(&self, port: u16, method: &str, path: &str, headers: &str) -> Answer {
        self.send_to(port, &format!(
            "{method} {path} HTTP/1.1\r\nHost: localhost:{port}\r\nConnection: close\r\n{headers}\r\n"
        ))
    }

    pub(crate) fn get(&self, path: &str) -> Answer {
        self.request("GET", path, "")
    }

    /// The page as soon as it is as it should be, and how long that took.
    pub(crate) fn wait_for(&self, path: &str, is_it: impl Fn(&Answer) -> bool) -> Duration {
        let began = Instant::now();
        loop {
            let answer = self.get(path);
            if is_it(&answer) {
                return began.elapsed();
            }
            assert!(began.elapsed() < PATIENCE, "{path} stays {answer:?}");
            thread::sleep(Duration::from_millis(2));
        }
    }

    /// Sends a signal that asks the program to end, and gives its exit status.
    #[cfg(unix)]
    pub(crate) fn interrupt(mut self) -> i32 {
        let id = self.child.id().to_string();
        let sent = Command::new("kill").args(["-INT", &id]).status().expect("kill runs");
        assert!(sent.success());
        let began = Instant::now();
        while began.elapsed() < PATIENCE {
            if let Some(status) = self.child.try_wait().expect("it can be asked") {
                return status.code().expect("it ended by itself");
            }
            thread::sleep(Duration::from_millis(5));
        }
        panic!("it does not end");
    }
}

impl Drop for Served {
    fn drop(&mut self) {
        self.child.kill().ok();
        self.child.wait().ok();
    }
}

/// An annotated article of one paragraph.
pub(crate) fn article(title: &str, target: &str, source: &str) -> String {
    format!(
        "---\ntitle: {title}\n---\n\n# {title}\n\n<span data-ttu-id=\"a-101\">{target}</span>\
         <span class=\"sxs-lookup\"><span data-stu-id=\"a-101\">{source}</span></span>\n"
    )
}
