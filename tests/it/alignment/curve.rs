//! How well a figure tells two kinds apart.

use std::fmt::Write as _;

/// The figures of true pairs and of false ones; the higher, the more to be doubted.
#[derive(Default)]
pub(super) struct Curve {
    pub(super) true_pairs: Vec<f32>,
    pub(super) false_pairs: Vec<f32>,
}

/// In percent of the true pairs.
const FALSE_ALARMS: [f64; 6] = [0.1, 0.25, 0.5, 1.0, 2.0, 5.0];

impl Curve {
    /// The share of false pairs that is found when `alarms` percent of the true ones are doubted.
    pub(super) fn found_at(&self, alarms: f64) -> f64 {
        let mut doubts = self.true_pairs.clone();
        doubts.sort_by(|one, other| other.total_cmp(one));
        let share_of = |allowed: usize| 100.0 * allowed as f64 / doubts.len() as f64;
        let allowed = (0..doubts.len()).take_while(|allowed| share_of(*allowed) <= alarms).last();
        share(&self.false_pairs, doubts[allowed.expect("there are true pairs")])
    }

    /// How often a false pair is doubted more than a true one, of all that could be compared.
    pub(super) fn area(&self) -> f64 {
        let mut all: Vec<_> = self.true_pairs.iter().map(|doubt| (*doubt, false)).collect();
        all.extend(self.false_pairs.iter().map(|doubt| (*doubt, true)));
        all.sort_by(|one, other| one.0.total_cmp(&other.0));
        let mut ranks = 0.0;
        let mut before = 0;
        for equal in all.chunk_by(|one, other| one.0.total_cmp(&other.0).is_eq()) {
            let rank = before as f64 + (equal.len() + 1) as f64 / 2.0;
            ranks += rank * equal.iter().filter(|(_, is_false)| *is_false).count() as f64;
            before += equal.len();
        }
        let (right, wrong) = (self.true_pairs.len() as f64, self.false_pairs.len() as f64);
        (ranks - wrong * (wrong + 1.0) / 2.0) / (right * wrong)
    }

    /// A line of a table.
    pub(super) fn show(&self, name: &str) -> String {
        let mut line = format!("{name:24}{:7}", self.true_pairs.len());
        for alarms in FALSE_ALARMS {
            write!(line, " {:6.1}", 100.0 * self.found_at(alarms)).expect("a string takes it");
        }
        line + &format!("  {:.4}", self.area())
    }

    /// The head of that table.
    pub(super) fn head() -> String {
        let mut line = format!("{:24}{:>7}", "found at false alarms of", "pairs");
        for alarms in FALSE_ALARMS {
            write!(line, " {alarms:5}%").expect("a string takes it");
        }
        line + "  area"
    }
}

/// The share of doubts beyond a limit.
pub(super) fn share(doubts: &[f32], limit: f32) -> f64 {
    doubts.iter().filter(|doubt| **doubt > limit).count() as f64 / doubts.len().max(1) as f64
}

#[test]
fn a_curve_counts_what_lies_beyond_the_false_alarms() {
    let true_pairs = (0..1000_u16).map(f32::from).collect();
    let curve = Curve { true_pairs, false_pairs: vec![0.5, 989.5, 990.0, 999.0] };
    assert!((curve.found_at(1.0) - 0.75).abs() < 1e-9, "{}", curve.found_at(1.0));
    let area = (1.0 + 990.0 + 990.5 + 999.5) / 4000.0;
    assert!((curve.area() - area).abs() < 1e-9, "{} {area}", curve.area());
}
