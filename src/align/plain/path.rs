//! The best way through two sequences: which of their members are pairs, in order.

/// Two members that are a pair, by their numbers, and how well they fit.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Step {
    pub(super) source: usize,
    pub(super) target: usize,
    pub(super) score: f32,
}

/// Half the width of the band around the diagonal that is looked at first.
const BAND: usize = 10;
/// About the most places that a band may grow to, so that memory is bounded whatever the texts.
const CELLS_MAX: usize = 4_000_000;

/// The best pairs of two sequences in order; a member without a partner costs `gap`. `score` is asked
/// for members near the diagonal: the band grows while the best way runs along its edge.
pub(super) fn best(
    lens: [usize; 2],
    gap: f32,
    mut score: impl FnMut(usize, usize) -> f32,
) -> Vec<Step> {
    let room = CELLS_MAX / (lens[0] + 1);
    // The bands of neighboring rows must overlap.
    let mut half = BAND + lens[1] / lens[0].max(1);
    let [shorter, longer] = [lens[0].min(lens[1]), lens[0].max(lens[1])];
    if longer > 2 * shorter {
        // The members that have partners may all stand at one end, far from the diagonal.
        half = half.max((longer - shorter + BAND).min(room));
    }
    loop {
        let band = Band { lens, half };
        let (steps, touches) = band.best(gap, &mut score);
        if !touches || half >= longer.min(room) {
            return steps;
        }
        half *= 2;
    }
}

struct Band {
    lens: [usize; 2],
    half: usize,
}

/// How a place was reached.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Move {
    Pair,
    SkipSource,
    SkipTarget,
}

impl Band {
    /// The targets that are looked at before the source of this number.
    fn range(&self, row: usize) -> (usize, usize) {
        let [sources, targets] = self.lens;
        let middle = row * targets / sources.max(1);
        (middle.saturating_sub(self.half), (middle + self.half).min(targets))
    }

    fn best(&self, gap: f32, score: &mut impl FnMut(usize, usize) -> f32) -> (Vec<Step>, bool) {
        let [sources, targets] = self.lens;
        let mut moves: Vec<Vec<(Move, f32)>> = Vec::with_capacity(sources + 1);
        let mut above: (usize, Vec<f32>) = (0, Vec::new());
        for row in 0..=sources {
            let (first, last) = self.range(row);
            let mut totals = Vec::with_capacity(last + 1 - first);
            let mut row_moves = Vec::with_capacity(last + 1 - first);
            for column in first..=last {
                let at = |column: usize| {
                    let place = column.checked_sub(above.0);
                    let total = place.and_then(|place| above.1.get(place)).copied();
                    total.unwrap_or(f32::NEG_INFINITY)
                };
                let mut best = (f32::NEG_INFINITY, Move::SkipTarget, 0.0);
                if row == 0 && column == 0 {
                    best = (0.0, Move::SkipTarget, 0.0);
                }
                if row > 0 {
                    best = better(best, (at(column) + gap, Move::SkipSource, 0.0));
                }
                if column > first {
                    best = better(best, (totals[column - first - 1] + gap, Move::SkipTarget, 0.0));
                }
                if row > 0 && column > 0 && at(column - 1) > f32::NEG_INFINITY {
                    let fit = score(row - 1, column - 1);
                    best = better(best, (at(column - 1) + fit, Move::Pair, fit));
                }
                totals.push(best.0);
                row_moves.push((best.1, best.2));
            }
            above = (first, totals);
            moves.push(row_moves);
        }
        self.walk(&moves, targets)
    }

    /// Goes back along the best way. Gives `true` if it came near an edge that is not the table's.
    fn walk(&self, moves: &[Vec<(Move, f32)>], targets: usize) -> (Vec<Step>, bool) {
        let (mut row, mut column) = (moves.len() - 1, targets);
        let (mut steps, mut touches) = (Vec::new(), false);
        while row > 0 || column > 0 {
            let (first, last) = self.range(row);
            touches |= first > 0 && column <= first + 1 || last < targets && column + 1 >= last;
            let (step, score) = moves[row][column - first];
            match step {
                Move::Pair => {
                    steps.push(Step { source: row - 1, target: column - 1, score });
                    (row, column) = (row - 1, column - 1);
                }
                Move::SkipSource => row -= 1,
                Move::SkipTarget => column -= 1,
            }
        }
        steps.reverse();
        (steps, touches)
    }
}

fn better(one: (f32, Move, f32), other: (f32, Move, f32)) -> (f32, Move, f32) {
    if other.0 > one.0 { other } else { one }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sequences_of_very_different_lengths_are_paired() {
        for lens in [[0, 40], [40, 0], [1, 40], [40, 1], [3, 200]] {
            let steps =
                best(lens, -1.0, |source, target| if source == target { 1.0 } else { -9.0 });
            assert_eq!(steps.len(), lens[0].min(lens[1]), "{lens:?}");
        }
    }

    #[test]
    fn what_has_no_partner_is_left_out() {
        let (sources, targets) =
            (b"abcdefghijklmnopqrstuvwxyz0123456789", b"abdefXghijkl0123456789");
        let score = |source: usize, target: usize| {
            if sources[source] == targets[target] { 4.0 } else { -4.0 }
        };
        let steps = best([sources.len(), targets.len()], -1.5, score);
        let pairs: Vec<u8> = steps.iter().map(|step| sources[step.source]).collect();
        assert_eq!(pairs, b"abdefghijkl0123456789");
    }
}
