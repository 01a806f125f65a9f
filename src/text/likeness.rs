//! Which of many names was meant by one that is not quite right.

use rustc_hash::FxHashMap;

/// The candidate that is most like what was wanted, if any is near enough to be meant. Among equals it
/// is the first in order of their bytes.
///
/// ```
/// use diglot::text::nearest;
///
/// assert_eq!(nearest("heading1", ["top", "heading"]), Some("heading"));
/// assert_eq!(nearest("heading1", ["setup"]), None);
/// ```
pub fn nearest<'c>(wanted: &str, candidates: impl IntoIterator<Item = &'c str>) -> Option<&'c str> {
    let wanted = Wanted::new(wanted);
    let mut best: Option<(f64, &str)> = None;
    for candidate in candidates {
        let candidate_len = candidate.chars().count();
        let longest = wanted.len.max(candidate_len).max(1);
        let likeness =
            |distance: usize| 1.0 - f64::from(distance as u32) / f64::from(longest as u32);
        let least = best.map_or(NEAR_MIN, |(likeness, _)| likeness);
        // Names differ at least by as much as their lengths do: most are not compared.
        if likeness(wanted.len.abs_diff(candidate_len)) < least {
            continue;
        }
        let likeness = likeness(wanted.distance(candidate));
        if likeness >= least
            && best.is_none_or(|(most, other)| likeness > most || candidate < other)
        {
            best = Some((likeness, candidate));
        }
    }
    best.map(|(_, candidate)| candidate)
}

/// How alike two names are at least for one to be a slip for the other.
const NEAR_MIN: f64 = 0.6;

/// A name that is compared with many.
struct Wanted<'w> {
    name: &'w str,
    /// In characters.
    len: usize,
    /// Where each of its characters stands: the first at the lowest bit. Unused in names over 128 characters.
    places: Places,
}

/// A set of places for each character; most are of ASCII, and found without a hash.
struct Places {
    ascii: [u128; 128],
    others: FxHashMap<char, u128>,
}

impl Places {
    fn new(name: &str) -> Self {
        let mut places = Self { ascii: [0; 128], others: FxHashMap::default() };
        for (number, character) in name.chars().take(128).enumerate() {
            *places.of_mut(character) |= 1 << number;
        }
        places
    }

    fn of_mut(&mut self, character: char) -> &mut u128 {
        match self.ascii.get_mut(character as usize) {
            Some(places) => places,
            None => self.others.entry(character).or_default(),
        }
    }

    fn of(&self, character: char) -> u128 {
        match self.ascii.get(character as usize) {
            Some(places) => *places,
            None => self.others.get(&character).copied().unwrap_or(0),
        }
    }
}

impl<'w> Wanted<'w> {
    fn new(name: &'w str) -> Self {
        Self { name, len: name.chars().count(), places: Places::new(name) }
    }

    /// How many characters must be inserted, removed, replaced or swapped with their neighbors (optimal
    /// string alignment) to get from one name to the other.
    ///
    /// A missing link is compared with each name of its folder, so a whole column of the table of
    /// distances is one number: H. Hyyrö, "A Bit-Vector Algorithm for Computing Levenshtein and
    /// Damerau Edit Distances" (2003), whose letters these are.
    fn distance(&self, candidate: &str) -> usize {
        if self.len == 0 || self.len > 128 {
            return strsim::osa_distance(self.name, candidate);
        }
        let last = 1_u128 << (self.len - 1);
        let (mut vp, mut vn, mut d0, mut pm_before) = (u128::MAX, 0_u128, 0_u128, 0_u128);
        let mut distance = self.len;
        for character in candidate.chars() {
            let pm = self.places.of(character);
            let swapped = ((!d0 & pm) << 1) & pm_before;
            d0 = ((pm & vp).wrapping_add(vp) ^ vp) | pm | vn | swapped;
            let (hp, hn) = (vn | !(d0 | vp), d0 & vp);
            distance += usize::from(hp & last != 0);
            distance -= usize::from(hn & last != 0);
            let (hp, hn) = ((hp << 1) | 1, hn << 1);
            (vp, vn, pm_before) = (hn | !(d0 | hp), hp & d0, pm);
        }
        distance
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn a_distance_is_that_of_the_whole_table(
            one in "[abcß]{0,12}|[a-d]{60,70}|[a-d]{120,140}", other in "[abcß]{0,12}|[a-d]{60,70}|[a-d]{120,140}",
        ) {
            prop_assert_eq!(Wanted::new(&one).distance(&other), strsim::osa_distance(&one, &other));
        }
    }

    #[test]
    fn of_names_that_are_equally_near_the_first_by_its_bytes_is_meant() {
        assert_eq!(nearest("abc", ["abcx", "abca"]), Some("abca"));
        assert_eq!(nearest("abc", ["abca", "abcx"]), Some("abca"));
    }
}
