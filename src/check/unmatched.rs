//! Multiset difference of two sides.

use std::hash::Hash;

use rustc_hash::FxHashMap;

/// The items that have no partner among `others`: of those with one key, as many as there are too
/// many, the last ones, in order.
pub(super) fn unmatched<T, K: Eq + Hash>(
    items: impl IntoIterator<Item = T>,
    others: impl IntoIterator<Item = K>,
    key: impl Fn(&T) -> K,
) -> Vec<T> {
    let mut partners: FxHashMap<K, usize> = FxHashMap::default();
    for other in others {
        *partners.entry(other).or_default() += 1;
    }
    let has_none = |item: &T| match partners.get_mut(&key(item)) {
        Some(count) if *count > 0 => {
            *count -= 1;
            false
        }
        _ => true,
    };
    items.into_iter().filter(has_none).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_item_takes_one_partner() {
        let unmatched = unmatched(["a", "B", "A", "c"], ["a".to_owned()], |it| it.to_lowercase());
        assert_eq!(unmatched, ["B", "A", "c"]);
    }
}
