//! Standard output, for results alone, and standard error, for everything else.

use std::io::{self, Write};

use anstream::adapter::strip_str;
use anstream::stream::{AsLockedWrite, RawStream};
use anstream::{AutoStream, ColorChoice};

use super::UsageError;
use crate::arguments::{Color, Global};
use crate::disk::DiskError;
use crate::report::{Findings, Form, listed, located};
use crate::text::printable;

/// Writes messages to the terminal at the chosen verbosity and color.
#[derive(Clone)]
pub(super) struct Console {
    color: ColorChoice,
    level: Level,
}

/// How much is said.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Level {
    Errors,
    Usual,
    More,
}

const RED: &str = "\x1b[1m\x1b[91m";
const CYAN: &str = "\x1b[1m\x1b[96m";
const PLAIN: &str = "\x1b[0m";

impl Console {
    pub(super) fn new(global: &Global) -> Self {
        let color = match global.color {
            Color::Auto => ColorChoice::Auto,
            Color::Always => ColorChoice::Always,
            Color::Never => ColorChoice::Never,
        };
        let level = match (global.quiet, global.verbose) {
            (true, _) => Level::Errors,
            (_, true) => Level::More,
            _ => Level::Usual,
        };
        Self { color, level }
    }

    /// The same screen for work that is done a second time: it shows errors alone.
    pub(super) fn silenced(&self) -> Self {
        Self { level: Level::Errors, ..self.clone() }
    }

    /// Where results are written piece by piece: standard output. Those with colours have them where they
    /// are wanted. It is not an error if a reader has seen enough.
    pub(super) fn results(&self, has_colors: bool) -> Results<'_> {
        Results { screen: self, has_colors, text: Vec::new(), is_closed: false }
    }

    /// Writes a result to standard output. A reader that has seen enough is no error.
    pub(super) fn result(bytes: &[u8]) -> Result<(), DiskError> {
        let mut stdout = io::stdout().lock();
        unless_closed(stdout.write_all(bytes).and_then(|()| stdout.flush()))
            .map_err(|cause| DiskError::Output { cause })
    }

    /// Says what was done.
    pub(super) fn print(&self, text: &str) {
        if self.level >= Level::Usual {
            self.write(&format!("{}\n", shown(text)));
        }
    }

    /// Says what only those who ask want to know.
    pub(super) fn print_verbose(&self, text: &str) {
        if self.level >= Level::More {
            self.write(&format!("{text}\n"));
        }
    }

    /// Shows what was found.
    pub(super) fn findings(&self, findings: &dyn Findings) -> io::Result<()> {
        if self.level >= Level::Usual {
            self.write(&listed(findings, columns())?);
        }
        Ok(())
    }

    /// Says why a command could not be carried out.
    pub(super) fn error(&self, error: &anyhow::Error) {
        if let Some(UsageError::Found(found)) = error.downcast_ref() {
            return self.write(&located(found, form()));
        }
        let message =
            shown(&format!("{error:#}")).replace("\nhelp: ", &format!("\n{CYAN}help{PLAIN}: "));
        self.write(&format!("{RED}error{PLAIN}: {message}\n"));
    }

    /// Says why a check fails.
    pub(super) fn failure(&self, reason: &str) {
        self.write(&format!("{RED}error{PLAIN}: {}\n", shown(reason)));
    }

    /// Returns `true` if only errors are wanted.
    pub(super) fn is_quiet(&self) -> bool {
        self.level == Level::Errors
    }

    /// Returns `true` if people see it as it happens.
    pub(super) fn shows_progress(&self) -> bool {
        self.level >= Level::Usual
    }

    fn write(&self, text: &str) {
        // Where nobody hears there is nobody to tell.
        self.put(text, io::stderr().lock()).ok();
    }

    /// Writes a text in one piece, its colours only where they are wanted: a stream that takes them off
    /// itself hands on each piece between two of them on its own.
    fn put(&self, text: &str, mut stream: impl RawStream + AsLockedWrite) -> io::Result<()> {
        let choice = match self.color {
            ColorChoice::Auto => AutoStream::choice(&stream),
            choice => choice,
        };
        if choice == ColorChoice::Never {
            stream.write_all(strip_str(text).to_string().as_bytes())?;
            return stream.flush();
        }
        let mut stream = AutoStream::new(stream, choice);
        stream.write_all(text.as_bytes()).and_then(|()| stream.flush())
    }
}

/// Results on their way to standard output.
pub(super) struct Results<'r> {
    screen: &'r Console,
    has_colors: bool,
    /// The beginning of a line; whole lines are handed on.
    text: Vec<u8>,
    is_closed: bool,
}

/// So much is handed on at once.
const RESULTS_MAX: usize = 1 << 16;

impl Results<'_> {
    fn hand_on(&mut self, len: usize) -> io::Result<()> {
        let rest = self.text.split_off(len);
        let bytes = std::mem::replace(&mut self.text, rest);
        if self.is_closed {
            return Ok(());
        }
        let mut stdout = io::stdout().lock();
        let written = match std::str::from_utf8(&bytes) {
            Ok(text) if self.has_colors => self.screen.put(text, stdout),
            _ => stdout.write_all(&bytes).and_then(|()| stdout.flush()),
        };
        self.is_closed = matches!(&written, Err(it) if it.kind() == io::ErrorKind::BrokenPipe);
        unless_closed(written)
    }
}

impl Write for Results<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.text.extend_from_slice(bytes);
        if self.text.len() >= RESULTS_MAX
            && let Some(end) = memchr::memrchr(b'\n', &self.text)
        {
            self.hand_on(end + 1)?;
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.hand_on(self.text.len())
    }
}

/// The lines of a message as a terminal may show them: it may quote names of files.
fn shown(message: &str) -> String {
    message.split('\n').map(printable).collect::<Vec<_>>().join("\n")
}

/// A reader that has seen enough is no error.
fn unless_closed(result: io::Result<()>) -> io::Result<()> {
    match result {
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        result => result,
    }
}

/// Findings in full, as wide as the terminal.
pub(super) fn form() -> Form {
    Form::Full { width: columns() }
}

/// The columns that text for people has.
pub(super) fn columns() -> usize {
    let columns = terminal_size::terminal_size().map(|(width, _)| usize::from(width.0));
    columns.unwrap_or(WIDTH).clamp(WIDTH_MIN, WIDTH_MAX)
}

/// Where there is no terminal.
const WIDTH: usize = 100;
/// Longer lines are hard to read.
const WIDTH_MAX: usize = 140;
/// Shorter ones, too.
const WIDTH_MIN: usize = 40;

/// State shared by all commands.
pub(super) struct Session<'s> {
    pub(super) global: &'s Global,
    pub(super) screen: Console,
}
