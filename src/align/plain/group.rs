//! Pairs the sentences of two paired blocks: one or several of one side with one or several of the
//! other.

use super::atom::Atom;
use super::fit::Fit;

/// How many sentences of each side are one segment, and what that costs.
const MOVES: [([usize; 2], f32); 6] = [
    ([1, 1], -0.05),
    ([1, 2], -3.0),
    ([2, 1], -3.0),
    ([1, 3], -5.0),
    ([3, 1], -5.0),
    ([2, 2], -7.0),
];
/// Cost of a sentence without a partner; in scripts without spaces, whose words are less certain, it is
/// higher.
const ALONE: f32 = -4.0;
const ALONE_SPACELESS: f32 = -8.0;
/// As many sentences on both sides are pairs, one by one, unless another way fits better by this.
const REST_MIN: f32 = 6.0;
/// Blocks with more sentences than this are one segment.
const SENTENCES_MAX: usize = 60;

/// How many sentences of the original and of the translation each segment has, in order.
pub(super) fn groups(sources: &[Atom], targets: &[Atom], fit: &Fit<'_>) -> Vec<[usize; 2]> {
    let lens = [sources.len(), targets.len()];
    if lens == [1, 1] || lens.contains(&0) || lens.iter().any(|len| *len > SENTENCES_MAX) {
        return vec![lens];
    }
    let is_spaceless = targets.iter().any(|atom| atom.is_spaceless);
    let alone = if is_spaceless { ALONE_SPACELESS } else { ALONE };
    let moves = || MOVES.into_iter().chain([([1, 0], alone), ([0, 1], alone)]);
    let width = targets.len() + 1;
    let mut table = vec![(f32::NEG_INFINITY, [0, 0]); (sources.len() + 1) * width];
    table[0].0 = 0.0;
    for row in 0..=sources.len() {
        for column in 0..=targets.len() {
            for (step, cost) in moves() {
                let [Some(from_row), Some(from_column)] =
                    [row.checked_sub(step[0]), column.checked_sub(step[1])]
                else {
                    continue;
                };
                let before = table[from_row * width + from_column].0;
                if before == f32::NEG_INFINITY {
                    continue;
                }
                let score = match step {
                    [0, _] | [_, 0] => 0.0,
                    _ => group_score(&sources[from_row..row], &targets[from_column..column], fit),
                };
                let total = before + cost + score;
                if total > table[row * width + column].0 {
                    table[row * width + column] = (total, step);
                }
            }
        }
    }
    let (mut row, mut column, mut groups) = (sources.len(), targets.len(), Vec::new());
    while row > 0 || column > 0 {
        let step = table[row * width + column].1;
        groups.push(step);
        (row, column) = (row - step[0], column - step[1]);
    }
    groups.reverse();
    if lens[0] == lens[1] && has_one_sided_rest(&groups) {
        let pairs = sources.iter().zip(targets);
        let score =
            |(source, target): (&Atom, &Atom)| MOVES[0].1 + fit.score(&fit.known(source), target);
        let best = table[sources.len() * width + targets.len()].0;
        if best - pairs.map(score).sum::<f32>() < REST_MIN {
            return vec![[1, 1]; sources.len()];
        }
    }
    joined(groups)
}

/// Returns `true` if one side alone has sentences without a partner.
fn has_one_sided_rest(groups: &[[usize; 2]]) -> bool {
    let has_rest = |side: usize| groups.iter().any(|group| group[side] == 0);
    has_rest(0) != has_rest(1)
}

/// Joins leftovers of both sides at one place: they are one segment.
fn joined(groups: Vec<[usize; 2]>) -> Vec<[usize; 2]> {
    let mut joined: Vec<[usize; 2]> = Vec::new();
    for group in groups {
        match joined.last_mut() {
            Some(last) if last.contains(&0) && group.contains(&0) => {
                *last = [last[0] + group[0], last[1] + group[1]];
            }
            _ => joined.push(group),
        }
    }
    joined
}

fn group_score(sources: &[Atom], targets: &[Atom], fit: &Fit<'_>) -> f32 {
    let known = fit.known(&Atom::joined(sources));
    match targets {
        [target] => fit.score(&known, target),
        _ => fit.score(&known, &Atom::joined(targets)),
    }
}
