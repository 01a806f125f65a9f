//! How often something that takes time is done again: rarely enough that it takes a small part of all time.

use std::time::{Duration, Instant};

/// It takes one part in so many of the time.
const SHARE: u32 = 20;
/// It is never put off for longer.
const WAIT_MAX: Duration = Duration::from_secs(10);

/// When something was done last, and how long it took.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Pace {
    last: Option<(Instant, Duration)>,
}

impl Pace {
    /// Returns `true` if it can be done again.
    pub(super) fn is_due(self, now: Instant) -> bool {
        self.last.is_none_or(|(ended, took)| {
            now.saturating_duration_since(ended) >= (took * SHARE).min(WAIT_MAX)
        })
    }

    /// It was done.
    pub(super) fn done(&mut self, began: Instant, ended: Instant) {
        self.last = Some((ended, ended.saturating_duration_since(began)));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_takes_long_is_done_rarely_and_never_put_off_for_ever() {
        let start = Instant::now();
        let after = |milliseconds| start + Duration::from_millis(milliseconds);
        let mut pace = Pace::default();
        assert!(pace.is_due(start));
        pace.done(start, after(5));
        assert!(!pace.is_due(after(50)) && pace.is_due(after(105)));
        pace.done(start, after(3_000));
        assert!(!pace.is_due(after(12_000)) && pace.is_due(after(13_000)));
    }
}
