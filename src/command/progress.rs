//! How far long work has come: a bar on a terminal, now and then a line elsewhere.

use std::io::{IsTerminal, stderr};
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use super::console::Console;

/// Shorter work is over before anybody asks.
const SILENCE: Duration = Duration::from_secs(1);
const BETWEEN_LINES: Duration = Duration::from_secs(10);

/// How far long work has come.
pub(super) struct Progress<'p> {
    screen: &'p Console,
    bar: ProgressBar,
    began: Instant,
    /// The seconds after which something is to be shown next.
    next: AtomicU64,
}

impl<'p> Progress<'p> {
    /// Starts with none of `total` articles done.
    pub(super) fn new(total: usize, screen: &'p Console) -> Self {
        let bar = ProgressBar::with_draw_target(Some(total as u64), ProgressDrawTarget::hidden());
        let style = ProgressStyle::with_template("{wide_bar} {pos} of {len} articles, {eta} left");
        bar.set_style(style.expect("the template is right"));
        Self { screen, bar, began: Instant::now(), next: AtomicU64::new(SILENCE.as_secs()) }
    }

    /// One more is done.
    pub(super) fn add_one(&self) {
        self.bar.inc(1);
        let next = self.next.load(Ordering::Relaxed);
        if self.began.elapsed().as_secs() < next || !self.screen.shows_progress() {
            return;
        }
        let after = next + BETWEEN_LINES.as_secs();
        if self.next.compare_exchange(next, after, Ordering::Relaxed, Ordering::Relaxed).is_ok() {
            self.show();
        }
    }

    fn show(&self) {
        if stderr().is_terminal() {
            self.bar.set_draw_target(ProgressDrawTarget::stderr());
        } else if self.began.elapsed() >= BETWEEN_LINES {
            let (done, total) = (self.bar.position(), self.bar.length().unwrap_or_default());
            self.screen.print(&format!("{done} of {total} articles"));
        }
    }

    /// All is done: the bar goes.
    pub(super) fn finish(&self) {
        self.bar.finish_and_clear();
    }
}
