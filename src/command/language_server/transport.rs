//! Messages on standard input and output: a header with the length of the body, then the body as JSON
//! (Language Server Protocol 3.17, "Base Protocol"). What cannot be read as a message is refused and
//! the next one is read: an editor that sends half a character pair, or a frame that is cut, keeps its session.

use std::io::{self, BufRead, Read as _, Write};
use std::thread::{self, JoinHandle};

use anyhow::Context as _;
use crossbeam_channel::{Receiver, Sender};
use lsp_server::{Connection, ErrorCode, Message};
use serde::Serialize;
use serde_json::{Value, json};

/// The longest body that is read: longer than any article that an editor can hold.
const BODY_MAX: u64 = 1 << 30;
/// The longest line of a header that is looked at.
const HEADER_MAX: u64 = 1 << 16;

/// The most messages that wait on their way in, and the most of ours for an editor that does not read: behind them
/// whoever sends more waits, or an editor that stops reading would fill the memory.
pub(super) const MESSAGES_MAX: usize = 10_000;
const ANSWERS_MAX: usize = 64;

/// The threads that read and write.
pub(super) struct Threads {
    reader: JoinHandle<io::Result<()>>,
    writer: JoinHandle<io::Result<()>>,
}

impl Threads {
    /// Waits until all is written. The connection must be dropped before.
    ///
    /// # Errors
    ///
    /// What could not be read or written.
    pub(super) fn join(self) -> anyhow::Result<()> {
        for thread in [self.reader, self.writer] {
            let done = thread.join().ok().context("a thread of the server failed")?;
            done.context("cannot write to the editor")?;
        }
        Ok(())
    }
}

/// A connection on standard input and output.
pub(super) fn stdio() -> (Connection, Threads) {
    let (server, Connection { sender, receiver }) = channels();
    let reader = thread::spawn(move || read_all(&mut io::stdin().lock(), &sender, refuse));
    let writer = thread::spawn(move || write_all(&receiver));
    (server, Threads { reader, writer })
}

/// Both ends of a connection. Messages wait there, so that the server sees what has come behind a request.
pub(super) fn channels() -> (Connection, Connection) {
    let (to_server, from_editor) = crossbeam_channel::bounded(MESSAGES_MAX);
    let (to_editor, from_server) = crossbeam_channel::bounded(ANSWERS_MAX);
    let server = Connection { sender: to_editor, receiver: from_editor };
    (server, Connection { sender: to_server, receiver: from_server })
}

fn write_all(messages: &Receiver<Message>) -> io::Result<()> {
    messages.iter().try_for_each(|message| {
        let body = with_own_id(&message)?;
        write_body(&mut io::stdout().lock(), &body)
    })
}

/// Passes messages on until the editor ends or closes its end; `refuse` is given the rest.
fn read_all(
    input: &mut impl BufRead,
    messages: &Sender<Message>,
    mut refuse: impl FnMut(ErrorCode, &str) -> io::Result<()>,
) -> io::Result<()> {
    while let Some(body) = read_body(input)? {
        match message(&body) {
            Ok(message) => {
                let is_exit = matches!(&message, Message::Notification(it) if it.method == "exit");
                // Where nobody listens any more, the session has ended.
                if messages.send(message).is_err() || is_exit {
                    break;
                }
            }
            Err((code, reason)) => refuse(code, &reason)?,
        }
    }
    Ok(())
}

/// The answer to what has no number that could be answered.
fn refuse(code: ErrorCode, reason: &str) -> io::Result<()> {
    let error = json!({ "code": code as i32, "message": reason });
    let body = json!({ "jsonrpc": "2.0", "id": null, "error": error }).to_string();
    write_body(&mut io::stdout().lock(), &body)
}

fn write_body(output: &mut impl Write, body: &str) -> io::Result<()> {
    write!(output, "Content-Length: {}\r\n\r\n{body}", body.len())?;
    output.flush()
}

/// The body of the next message; none at the end of the input. Other lines than headers are passed over,
/// so that a frame of a wrong length costs no more than its neighbor.
fn read_body(input: &mut impl BufRead) -> io::Result<Option<Vec<u8>>> {
    let mut length = None;
    let mut line = Vec::new();
    loop {
        line.clear();
        if input.by_ref().take(HEADER_MAX).read_until(b'\n', &mut line)? == 0 {
            return Ok(None);
        }
        match (length, line.trim_ascii().is_empty()) {
            (Some(length), true) => return body(input, length),
            _ => length = content_length(&line).or(length),
        }
    }
}

fn body(input: &mut impl BufRead, length: u64) -> io::Result<Option<Vec<u8>>> {
    if length > BODY_MAX {
        let reason = format!("a message of {length} bytes: the most is {BODY_MAX}");
        return Err(io::Error::new(io::ErrorKind::InvalidData, reason));
    }
    let mut body = Vec::new();
    input.take(length).read_to_end(&mut body)?;
    Ok((body.len() as u64 == length).then_some(body))
}

/// The length that a line of a header names, behind what is left of a body before it.
fn content_length(line: &[u8]) -> Option<u64> {
    const NAME: &str = "content-length:";
    let line = String::from_utf8_lossy(line).to_ascii_lowercase();
    let (_, value) = line.rsplit_once(NAME)?;
    value.trim().parse().ok()
}

/// A body as a message, or the reason for refusing it.
fn message(body: &[u8]) -> Result<Message, (ErrorCode, String)> {
    let mut value: Value = serde_json::from_slice(body)
        .or_else(|_| serde_json::from_str(&whole_pairs(&String::from_utf8_lossy(body))))
        .map_err(|error| (ErrorCode::ParseError, format!("the message is not JSON: {error}")))?;
    if value.get("method").is_some() {
        for place in ["/id", "/params/id"] {
            value.pointer_mut(place).into_iter().for_each(as_text);
        }
    }
    serde_json::from_value(value).map_err(|_| {
        let reason = "neither a request, a notification nor a response of JSON-RPC 2.0";
        (ErrorCode::InvalidRequest, reason.to_owned())
    })
}

/// Begins the text that an id is in here that is neither a text nor a number of 32 bits: no editor begins one so.
const OTHER_ID: &str = "\u{0}id ";

/// Makes such an id a text.
fn as_text(id: &mut Value) {
    let is_small = id.as_i64().is_some_and(|id| i32::try_from(id).is_ok());
    if !is_small && (id.is_number() || id.is_null()) {
        *id = format!("{OTHER_ID}{id}").into();
    }
}

/// A message as it is sent.
#[derive(Serialize)]
struct Sent<'m> {
    jsonrpc: &'static str,
    #[serde(flatten)]
    message: &'m Message,
}

/// A message as JSON, in which the answer to such a request has its id as it came.
fn with_own_id(message: &Message) -> serde_json::Result<String> {
    let body = serde_json::to_string(&Sent { jsonrpc: "2.0", message })?;
    let Message::Response(response) = message else { return Ok(body) };
    let id = serde_json::to_value(&response.id)?;
    let own = id.as_str().and_then(|id| id.strip_prefix(OTHER_ID));
    // It is the first thing in an answer.
    Ok(match own {
        Some(own) => body.replacen(&id.to_string(), own, 1),
        None => body,
    })
}

/// JSON in which an escape that is half of a pair of UTF-16 becomes U+FFFD: editors send halves while one
/// character replaces another, and no text can hold them.
fn whole_pairs(json: &str) -> String {
    let mut whole = String::with_capacity(json.len());
    let mut rest = json;
    while let Some(at) = rest.find('\\') {
        whole.push_str(&rest[..at]);
        let escape = &rest[at..];
        let len = match (unit(escape), escape.get(6..).and_then(unit)) {
            (Some(0xd800..=0xdbff), Some(0xdc00..=0xdfff)) => 12,
            (Some(0xd800..=0xdfff), _) => {
                whole.push_str("\\ufffd");
                rest = &escape[6..];
                continue;
            }
            _ => 1 + escape[1..].chars().next().map_or(0, char::len_utf8),
        };
        whole.push_str(&escape[..len]);
        rest = &escape[len..];
    }
    whole + rest
}

/// The code unit of an escape at the start of a text.
fn unit(escape: &str) -> Option<u16> {
    let digits = escape.strip_prefix("\\u")?.get(..4)?;
    u16::from_str_radix(digits, 16).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use lsp_server::Notification;

    /// The methods that are passed on, and the codes of what is refused.
    fn read(input: &str) -> (Vec<String>, Vec<i32>) {
        let (server, editor) = channels();
        let mut refused = Vec::new();
        let refuse = |code: ErrorCode, _: &str| {
            refused.push(code as i32);
            Ok(())
        };
        read_all(&mut input.as_bytes(), &editor.sender, refuse).expect("the input can be read");
        drop(editor);
        let methods = server.receiver.iter().map(|it| match it {
            Message::Notification(it) => format!("{} {}", it.method, it.params),
            other => format!("{other:?}"),
        });
        (methods.collect(), refused)
    }

    fn frame(body: &str) -> String {
        format!("Content-Length: {}\r\n\r\n{body}", body.len())
    }

    #[test]
    fn messages_that_nobody_reads_do_not_fill_the_memory() {
        let (server, editor) = channels();
        let message =
            || Message::from(Notification { method: "a".to_owned(), params: Value::Null });
        let count = |sender: &Sender<Message>| {
            std::iter::repeat_with(|| sender.try_send(message())).take_while(Result::is_ok).count()
        };
        assert_eq!((count(&server.sender), count(&editor.sender)), (ANSWERS_MAX, MESSAGES_MAX));
    }

    #[test]
    fn half_of_a_pair_becomes_the_replacement_character() {
        let text = r#"{"method":"a","params":{"t":"x\ud83dy\ude00\\ud83d \ud83d\ude00\"\ud83d"}}"#;
        let (methods, refused) = read(&frame(text));
        assert_eq!(methods, ["a {\"t\":\"x\u{fffd}y\u{fffd}\\\\ud83d 😀\\\"\u{fffd}\"}"]);
        assert!(refused.is_empty(), "{refused:?}");
    }

    #[test]
    fn other_bodies_than_messages_are_refused_and_the_next_is_read() {
        let good = frame(r#"{"method":"a"}"#);
        for (bad, code) in [
            ("{", -32700),
            ("[1]", -32600),
            ("null", -32600),
            (r#"{"jsonrpc":"2.0"}"#, -32600),
            ("é\u{0}", -32700),
        ] {
            let (methods, refused) = read(&(frame(bad) + &good));
            assert_eq!((methods, refused), (vec!["a null".to_owned()], vec![code]), "{bad}");
        }
    }

    #[test]
    fn a_frame_of_a_wrong_length_costs_its_neighbor_at_most() {
        let good = frame(r#"{"method":"a"}"#);
        for bad in [
            "Content-Length: 3\r\n\r\n{\"method\":\"b\"}".to_owned(),
            "Content-Length: x\r\n\r\n{}\r\n".to_owned(),
            "Content-Type: x\r\n\r\n".to_owned(),
            "\r\n\r\n".to_owned(),
        ] {
            let (methods, _) = read(&format!("{bad}{good}{good}"));
            assert_eq!(methods.last().map(String::as_str), Some("a null"), "{bad:?}");
            assert!(!methods.is_empty(), "{bad:?}");
        }
        assert_eq!(read("Content-Length: 90\r\n\r\n{\"method\"").0, Vec::<String>::new());
    }
}
