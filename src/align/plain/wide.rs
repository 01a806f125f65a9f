//! A pair of blocks that grows: a translation divides one paragraph into two, or joins two.

use std::ops::Range;

use super::path::Step;
use crate::article::Side;

/// A pair of blocks, with the blocks that are parts of it.
#[derive(Debug, Clone)]
pub(super) struct Wide {
    pub(super) sources: Range<usize>,
    pub(super) targets: Range<usize>,
    pub(super) score: f32,
}

impl From<&Step> for Wide {
    fn from(step: &Step) -> Self {
        let Step { source, target, score } = *step;
        Self { sources: source..source + 1, targets: target..target + 1, score }
    }
}

impl Wide {
    pub(super) fn range(&self, side: Side) -> &Range<usize> {
        match side {
            Side::Source => &self.sources,
            Side::Target => &self.targets,
        }
    }

    pub(super) fn extended(mut self, side: Side, range: Range<usize>) -> Self {
        match side {
            Side::Source => self.sources = range,
            Side::Target => self.targets = range,
        }
        self
    }
}
