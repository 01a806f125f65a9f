//! Asking the servers of other sites, with the `curl` program: it comes with every system, knows its
//! proxies and certificates, and asks many servers at once.

use std::fmt::Write as _;
use std::io::{self, Write as _};
use std::process::{Command, Stdio};

/// Requests at one time.
const PARALLEL: &str = "8";
/// The most seconds for one answer, and for a server to be reached.
const SECONDS: [&str; 2] = ["20", "10"];
/// The exit code of a host that DNS does not know: another way to ask does not help.
const NO_ADDRESS: u32 = 6;

/// Answer of a server.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answer {
    /// With this status, after redirects.
    Status(u16),
    /// It did not.
    None(String),
}

impl Answer {
    /// Why a reader would find nothing there; `None` where there is something, or nobody can tell: a
    /// server may keep programs out.
    pub fn problem(&self) -> Option<String> {
        match self {
            Self::Status(200..=399 | 401 | 403 | 407 | 429 | 999) => None,
            Self::Status(status) => Some(format!("the server answers {status}")),
            Self::None(message) => Some(message.clone()),
        }
    }
}

/// Asks for each URL: for its head alone first, which some servers do not answer.
///
/// # Errors
///
/// Where `curl` cannot be run.
pub fn ask(urls: &[&str]) -> io::Result<Vec<Answer>> {
    let mut answers = run(urls, true)?;
    let is_doubtful = |(_, exit): &(Answer, u32)| *exit != NO_ADDRESS;
    let doubtful = answers.iter().enumerate();
    let doubtful =
        doubtful.filter(|(_, answer)| answer.0.problem().is_some() && is_doubtful(answer));
    let doubtful: Vec<usize> = doubtful.map(|(number, _)| number).collect();
    if !doubtful.is_empty() {
        let again: Vec<&str> = doubtful.iter().map(|&number| urls[number]).collect();
        for (number, answer) in doubtful.into_iter().zip(run(&again, false)?) {
            answers[number] = answer;
        }
    }
    Ok(answers.into_iter().map(|(answer, _)| answer).collect())
}

/// The answers, each with the exit code of its request.
fn run(urls: &[&str], only_head: bool) -> io::Result<Vec<(Answer, u32)>> {
    let mut child = Command::new("curl")
        // Nobody's own settings: an answer is the same for all.
        .args(["--disable", "--config", "-", "--parallel", "--parallel-max", PARALLEL])
        .args(["--silent", "--globoff", "--location", "--max-redirs", "10", "--compressed"])
        .args(["--proto", "=http,https", "--proto-redir", "=http,https"])
        .args(["--max-time", SECONDS[0], "--connect-timeout", SECONDS[1]])
        .args(["--user-agent", concat!("diglot/", env!("CARGO_PKG_VERSION"), " (link check)")])
        .args(["--write-out", "%{urlnum}\t%{exitcode}\t%{response_code}\t%{errormsg}\n"])
        .args(only_head.then_some("--head"))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()?;
    let mut input = child.stdin.take().expect("it is piped");
    let asked = configuration(urls);
    let writer = std::thread::spawn(move || input.write_all(asked.as_bytes()));
    let output = child.wait_with_output()?;
    drop(writer.join());
    let none = || (Answer::None("the server does not answer".to_owned()), 0);
    let mut answers: Vec<_> = urls.iter().map(|_| none()).collect();
    for line in String::from_utf8_lossy(&output.stdout).lines() {
        if let Some((number, answer)) = read(line)
            && let Some(place) = answers.get_mut(number)
        {
            *place = answer;
        }
    }
    Ok(answers)
}

/// The requests, as curl reads them.
fn configuration(urls: &[&str]) -> String {
    let sink = if cfg!(windows) { "NUL" } else { "/dev/null" };
    let mut text = String::new();
    for url in urls {
        let url = url.replace('\\', "\\\\").replace('"', "\\\"");
        let _ = writeln!(text, "url = \"{url}\"\noutput = \"{sink}\"");
    }
    text
}

/// An answer, and the number of its URL.
fn read(line: &str) -> Option<(usize, (Answer, u32))> {
    let mut fields = line.splitn(4, '\t');
    let number = fields.next()?.parse().ok()?;
    let exit: u32 = fields.next()?.parse().ok()?;
    let status: u16 = fields.next()?.parse().ok()?;
    let message = fields.next().unwrap_or_default().trim();
    let answer = match (exit, status) {
        (0, 1..) => Answer::Status(status),
        _ if message.is_empty() => Answer::None(format!("curl fails with exit code {exit}")),
        _ => Answer::None(message.to_owned()),
    };
    Some((number, (answer, exit)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answers_are_read_and_judged() {
        assert_eq!(read("3\t0\t404\t"), Some((3, (Answer::Status(404), 0))));
        let refused = "0\t7\t000\tFailed to connect to x";
        let (_, (answer, _)) = read(refused).expect("an answer");
        assert_eq!(answer.problem(), Some("Failed to connect to x".to_owned()));
        for (status, is_problem) in
            [(200, false), (403, false), (429, false), (404, true), (500, true)]
        {
            assert_eq!(Answer::Status(status).problem().is_some(), is_problem, "{status}");
        }
    }

    #[test]
    fn a_url_ends_no_line_of_what_curl_reads() {
        let text = configuration(&["https://x/\"\\"]);
        assert!(text.starts_with("url = \"https://x/\\\"\\\\\"\noutput = "), "{text}");
    }
}
