//! One Chromium for all tests, spoken to through a pipe: it ends when the tests do.

use std::env;
use std::ffi::OsStr;
use std::fs;
use std::io::{BufRead as _, BufReader, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Mutex, OnceLock};
use std::thread;
use std::time::Duration;

use rustc_hash::FxHashMap;
use serde_json::{Value, json};

use crate::corpus::skip;

/// What makes it quiet, alone and the same everywhere.
const FLAGS: [&str; 14] = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--disable-dev-shm-usage",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-default-apps",
    "--disable-extensions",
    "--disable-sync",
    "--no-first-run",
    "--no-proxy-server",
    "--hide-scrollbars",
    "--remote-debugging-pipe",
];

/// Longer than anything here takes on a busy machine.
pub(super) const PATIENCE: Duration = Duration::from_mins(1);

/// A running browser.
pub(super) struct Browser {
    /// Where commands go, each closed by a NUL.
    pipe: Mutex<ChildStdin>,
    /// Who waits for the messages of a session; the browser's own session has no name.
    sessions: Mutex<FxHashMap<String, Sender<Value>>>,
    /// What the browser itself answers.
    answers: Mutex<Receiver<Value>>,
    last_id: AtomicU64,
    /// Kept open for as long as the tests run.
    _process: Child,
}

impl Browser {
    /// The browser of all tests; none where there is no Chromium, which is said.
    ///
    /// # Panics
    ///
    /// When there is none although `CI` asks for it, or when it does not start.
    pub(super) fn get() -> Option<&'static Self> {
        static BROWSER: OnceLock<Option<Browser>> = OnceLock::new();
        let start = || {
            let program = program();
            if program.is_none() {
                skip("no chromium");
            }
            program.map(|program| Self::start(&program))
        };
        BROWSER.get_or_init(start).as_ref()
    }

    fn start(program: &Path) -> Self {
        let mut process = command(program).spawn().expect("the browser starts");
        let pipe = process.stdin.take().expect("a pipe to it");
        let output = process.stdout.take().expect("a pipe from it");
        let (sender, answers) = channel();
        let sessions = FxHashMap::from_iter([(String::new(), sender)]);
        thread::spawn(|| pass_on(output));
        Self {
            pipe: Mutex::new(pipe),
            sessions: Mutex::new(sessions),
            answers: Mutex::new(answers),
            last_id: AtomicU64::new(0),
            _process: process,
        }
    }

    /// Sends a command to a session, and gives its number.
    pub(super) fn send(&self, session: &str, method: &str, parameters: &Value) -> u64 {
        let id = self.last_id.fetch_add(1, Ordering::Relaxed) + 1;
        let mut message = json!({ "id": id, "method": method, "params": parameters });
        if !session.is_empty() {
            message["sessionId"] = session.into();
        }
        let mut bytes = message.to_string().into_bytes();
        bytes.push(0);
        let mut pipe = self.pipe.lock().expect("no test panicked while it wrote");
        pipe.write_all(&bytes).expect("the browser reads");
        id
    }

    /// Sends a command to the browser itself, and waits for what comes of it.
    #[track_caller]
    pub(super) fn call(&self, method: &str, parameters: &Value) -> Value {
        let answers = self.answers.lock().expect("no test panicked while it waited");
        let id = self.send("", method, parameters);
        loop {
            let answer = answers.recv_timeout(PATIENCE).expect("the browser answers");
            if answer["id"] == id {
                assert!(answer["error"].is_null(), "{method}: {}", answer["error"]);
                return answer["result"].clone();
            }
        }
    }

    /// The messages of a session, from now on.
    pub(super) fn listen(&self, session: &str) -> Receiver<Value> {
        let (sender, receiver) = channel();
        self.sessions.lock().expect("nothing panics in it").insert(session.to_owned(), sender);
        receiver
    }

    /// Forgets a session that has ended.
    pub(super) fn forget(&self, session: &str) {
        self.sessions.lock().expect("nothing panics in it").remove(session);
    }
}

/// Chromium's path, where it is installed.
fn program() -> Option<PathBuf> {
    let paths = env::var_os("PATH").unwrap_or_default();
    let named = |name: &'static str| {
        env::split_paths(&paths).map(|folder| folder.join(name)).find(|path| path.is_file())
    };
    ["chromium", "chromium-browser"].into_iter().find_map(named)
}

/// The browser reads commands from its fourth file and writes to its fifth, which only a shell can
/// give it without unsafe code. It ends when the pipe is closed; then its folder goes, too.
fn command(program: &Path) -> Command {
    let profile = env::temp_dir().join(format!("diglot-browser-{}", std::process::id()));
    fs::create_dir_all(&profile).expect("a folder for the browser");
    let script = "program=$1 profile=$2; shift 2\n\
                  \"$program\" --user-data-dir=\"$profile\" \"$@\" 3<&0 4>&1 >&2 2> /dev/null\n\
                  rm -rf \"$profile\"";
    let mut command = Command::new("sh");
    let arguments = [OsStr::new("-c"), script.as_ref(), "sh".as_ref(), program.as_ref()];
    command.args(arguments).arg(&profile).args(FLAGS);
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null());
    command
}

/// Gives each message of the browser to the session that it is for.
fn pass_on(output: ChildStdout) {
    for message in BufReader::new(output).split(0) {
        let Ok(message) = message else { return };
        let Ok(message) = serde_json::from_slice::<Value>(&message) else { continue };
        let Some(browser) = Browser::get() else { return };
        let session = message["sessionId"].as_str().unwrap_or_default();
        let sessions = browser.sessions.lock().expect("nothing panics in it");
        if let Some(sender) = sessions.get(session) {
            // A test that has ended does not listen any more.
            let _ = sender.send(message);
        }
    }
}
