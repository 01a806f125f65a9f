//! The ids of a page, kept in little: those of all pages are held until the last is written.

/// The ids of a page.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Anchors {
    /// One behind the other, sorted, each once.
    text: Box<str>,
    /// Where each ends.
    ends: Box<[u32]>,
}

impl Anchors {
    /// These ids.
    pub fn new<I: AsRef<str> + Ord>(mut ids: Vec<I>) -> Self {
        ids.sort_unstable();
        ids.dedup();
        let mut text = String::with_capacity(ids.iter().map(|id| id.as_ref().len()).sum());
        let ends = ids.iter().map(|id| {
            text.push_str(id.as_ref());
            text.len() as u32
        });
        let ends = ends.collect();
        Self { text: text.into(), ends }
    }

    /// Returns `true` if this is one of them.
    pub fn contains(&self, id: &str) -> bool {
        let (mut low, mut high) = (0, self.ends.len());
        while low < high {
            let middle = usize::midpoint(low, high);
            match self.get(middle).cmp(id) {
                std::cmp::Ordering::Less => low = middle + 1,
                std::cmp::Ordering::Greater => high = middle,
                std::cmp::Ordering::Equal => return true,
            }
        }
        false
    }

    /// All of them, in order.
    pub fn iter(&self) -> impl Iterator<Item = &str> {
        (0..self.ends.len()).map(|index| self.get(index))
    }

    fn get(&self, index: usize) -> &str {
        let start = index.checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.text[start as usize..self.ends[index] as usize]
    }
}

#[cfg(test)]
mod tests {
    use super::Anchors;

    #[test]
    fn ids_are_found_and_no_others() {
        let anchors = Anchors::new(vec!["b", "", "a", "b", "ab"]);
        assert_eq!(anchors.iter().collect::<Vec<_>>(), ["", "a", "ab", "b"]);
        assert!(["", "a", "ab", "b"].iter().all(|id| anchors.contains(id)));
        assert!(["aa", "abb", "c", "B"].iter().all(|id| !anchors.contains(id)));
        assert!(!Anchors::default().contains(""));
    }
}
