//! How long a translation is against its source, in this project and these two languages.
//!
//! Short texts vary more than long ones, so each range of source lengths has statistics of its own:
//! the median and the median deviation of the logarithm of the ratio, which some odd pairs do not move.

/// The statistics of one range of source lengths.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Range {
    /// Sources up to this many characters.
    pub chars_max: usize,
    /// The median of the logarithm of target by source.
    pub median: f32,
    /// How far from it is usual: as a standard deviation.
    pub spread: f32,
}

/// How long translations are: ranges by rising length; empty where too little was learnt.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Lengths {
    ranges: Vec<Range>,
}

/// The upper ends of the ranges.
const CHARS_MAX: [usize; 6] = [10, 20, 40, 80, 160, usize::MAX];
/// A range with fewer pairs is joined with the next.
const PAIRS_MIN: usize = 100;
/// So many median deviations make a standard deviation, for errors that are normal.
const DEVIATION: f32 = 1.4826;
/// Less spread than this comes from texts that were not translated at all.
const SPREAD_MIN: f32 = 0.06;

impl Lengths {
    /// Learns from the numbers of characters of sources and targets.
    pub fn learn(mut lengths: Vec<(usize, usize)>) -> Self {
        lengths.retain(|(source, target)| *source > 0 && *target > 0);
        lengths.sort_unstable();
        let mut ranges = Vec::new();
        let mut rest = &lengths[..];
        for chars_max in CHARS_MAX {
            let len = rest.partition_point(|(source, _)| *source <= chars_max);
            if len < PAIRS_MIN || rest.len() - len < PAIRS_MIN && chars_max != usize::MAX {
                continue;
            }
            ranges.push(range(chars_max, &rest[..len]));
            rest = &rest[len..];
        }
        Self { ranges }
    }

    /// Statistics as they were saved.
    pub fn from_ranges(ranges: Vec<Range>) -> Self {
        Self { ranges }
    }

    /// The ranges by rising length.
    pub fn ranges(&self) -> &[Range] {
        &self.ranges
    }

    /// By how many standard deviations the target is longer than usual, or shorter if negative.
    pub fn deviation(&self, source_chars: usize, target_chars: usize) -> Option<f32> {
        let range = self.ranges.iter().find(|range| source_chars <= range.chars_max)?;
        let ratio = log_ratio(source_chars.max(1), target_chars.max(1));
        Some((ratio - range.median) / range.spread)
    }

    /// How many characters a translation of `source_chars` usually has.
    pub fn usual(&self, source_chars: usize) -> Option<usize> {
        let range = self.ranges.iter().find(|range| source_chars <= range.chars_max)?;
        Some((source_chars as f32 * range.median.exp()).round() as usize)
    }
}

fn range(chars_max: usize, lengths: &[(usize, usize)]) -> Range {
    let mut ratios: Vec<_> =
        lengths.iter().map(|(source, target)| log_ratio(*source, *target)).collect();
    let center = median(&mut ratios);
    for ratio in &mut ratios {
        *ratio = (*ratio - center).abs();
    }
    let spread = (median(&mut ratios) * DEVIATION).max(SPREAD_MIN);
    Range { chars_max, median: thousandths(center), spread: thousandths(spread) }
}

fn log_ratio(source: usize, target: usize) -> f32 {
    (target as f32 / source as f32).ln()
}

fn median(values: &mut [f32]) -> f32 {
    let middle = values.len() / 2;
    *values.select_nth_unstable_by(middle, f32::total_cmp).1
}

/// As the calibration file has it.
fn thousandths(value: f32) -> f32 {
    (value * 1000.0).round() / 1000.0
}
