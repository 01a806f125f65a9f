//! How wide the columns of a table are.

/// Parts what is available among the columns: each gets what its words need, none more than it can
/// use, and otherwise those with more text get more, though not in proportion.
pub(super) fn shares(naturals: &[usize], minimums: &[usize], available: usize) -> Vec<usize> {
    let mut shares = Shares { fixed: vec![None; naturals.len()], naturals, available };
    while shares.fix(|column, share| (minimums[column] > share).then_some(minimums[column])) {}
    while shares.fix(|column, share| (naturals[column] <= share).then_some(naturals[column])) {}
    (0..naturals.len()).map(|column| shares.share(column)).collect()
}

/// The columns whose width is settled, and what the others share.
struct Shares<'n> {
    fixed: Vec<Option<usize>>,
    naturals: &'n [usize],
    available: usize,
}

impl Shares<'_> {
    /// Settles the columns that `settled` tells a width of, by their share. Whether there are any.
    fn fix(&mut self, settled: impl Fn(usize, usize) -> Option<usize>) -> bool {
        let open = |column: &usize| self.fixed[*column].is_none();
        let found: Vec<_> = (0..self.fixed.len())
            .filter(open)
            .filter_map(|column| Some((column, settled(column, self.share(column))?)))
            .collect();
        for &(column, width) in &found {
            self.fixed[column] = Some(width);
        }
        !found.is_empty()
    }

    /// Returns the current share of a column.
    fn share(&self, column: usize) -> usize {
        let taken = self.fixed.iter().flatten().sum::<usize>();
        let open = (0..self.fixed.len()).filter(|&column| self.fixed[column].is_none());
        let weights = open.map(|column| self.weight(column)).sum::<usize>();
        let left = self.available.saturating_sub(taken);
        self.fixed[column].unwrap_or_else(|| left * self.weight(column) / weights.max(1))
    }

    fn weight(&self, column: usize) -> usize {
        (self.naturals[column] * 100).isqrt()
    }
}
