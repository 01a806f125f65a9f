//! Monikers: the versions of what a project's articles are about, and ranges of them.
//!
//! ```text
//! >= app-2.0
//! ```
//!
//! A range is comparisons, all of which have to hold (`>= a <= b`), or several such sets of which one
//! has to (`a || > c`). Only monikers of one product can be compared.

use crate::finding::Rule;

/// No moniker of the page is in a zone's range, so that no reader will see it.
pub static MONIKER_ZONE_EMPTY: Rule = Rule::warning("moniker-zone-empty");
/// A range that is none.
pub static MONIKER_RANGE_INVALID: Rule = Rule::error("moniker-range-invalid");

/// A version of a product.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Moniker {
    /// `app-2.0`
    pub name: String,
    /// The product.
    pub product: String,
    /// Its name for readers, where that is something else.
    pub title: Option<String>,
}

/// The monikers of a project; those of a product are in the order of its versions.
///
/// ```
/// use diglot::markdown::moniker::{Moniker, MonikerList};
///
/// let moniker = |name: &str| Moniker { name: name.into(), product: "App".into(), title: None };
/// let list = MonikerList::new(["app-1", "app-2", "app-3"].map(moniker));
/// assert_eq!(list.in_range(">= app-2 < app-3 || app-1").unwrap(), ["app-1", "app-2"]);
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct MonikerList {
    monikers: Vec<Moniker>,
}

impl MonikerList {
    /// The list of these monikers, in this order.
    pub fn new(monikers: impl IntoIterator<Item = Moniker>) -> Self {
        Self { monikers: monikers.into_iter().collect() }
    }

    /// Returns the name for readers of a moniker.
    pub fn title<'m>(&'m self, name: &'m str) -> &'m str {
        let moniker = self.monikers.iter().find(|moniker| moniker.name == name);
        moniker.and_then(|moniker| moniker.title.as_deref()).unwrap_or(name)
    }

    /// All of them, in order.
    pub fn monikers(&self) -> &[Moniker] {
        &self.monikers
    }

    /// The names of the monikers in a range, in the list's order; or what is wrong with the range.
    pub fn in_range(&self, range: &str) -> Result<Vec<&str>, String> {
        let mut is_in = vec![false; self.monikers.len()];
        for set in range.split("||") {
            let comparisons = comparisons(set)?;
            let holds: Vec<_> =
                comparisons.iter().map(|it| self.holds(it)).collect::<Result<_, _>>()?;
            for (index, is_in) in is_in.iter_mut().enumerate() {
                // Sets add up; the comparisons of a set narrow it down.
                *is_in |= holds.iter().all(|holds| holds[index]);
            }
        }
        let named = self.monikers.iter().zip(is_in).filter(|(_, is_in)| *is_in);
        Ok(named.map(|(moniker, _)| moniker.name.as_str()).collect())
    }

    /// For which monikers a comparison holds.
    fn holds(&self, comparison: &Comparison<'_>) -> Result<Vec<bool>, String> {
        let is_it = |moniker: &Moniker| moniker.name.eq_ignore_ascii_case(comparison.moniker);
        // An unknown name would match nothing, and hide a zone for a slip of the keyboard.
        let Some(at) = self.monikers.iter().position(is_it) else {
            return Err(format!("unknown moniker `{}`", comparison.moniker));
        };
        let product = &self.monikers[at].product;
        let holds = |(index, moniker): (usize, &Moniker)| {
            // Versions of two products have no order, so a range never reaches from one into the
            // other.
            moniker.product == *product && comparison.operator.accepts(index.cmp(&at))
        };
        Ok(self.monikers.iter().enumerate().map(holds).collect())
    }
}

/// `>= app-2.0`
struct Comparison<'r> {
    operator: Operator,
    moniker: &'r str,
}

/// How a moniker must stand to another.
struct Operator {
    less: bool,
    equal: bool,
    greater: bool,
}

impl Operator {
    fn accepts(&self, ordering: std::cmp::Ordering) -> bool {
        match ordering {
            std::cmp::Ordering::Less => self.less,
            std::cmp::Ordering::Equal => self.equal,
            std::cmp::Ordering::Greater => self.greater,
        }
    }
}

/// The comparisons of a set, at least one.
fn comparisons(set: &str) -> Result<Vec<Comparison<'_>>, String> {
    let mut comparisons = Vec::new();
    let mut rest = set.trim();
    while !rest.is_empty() {
        let signs = rest.find(|c| !matches!(c, '<' | '>' | '=')).unwrap_or(rest.len());
        let (signs, behind) = rest.split_at(signs);
        let operator = match signs {
            "" | "=" => Operator { less: false, equal: true, greater: false },
            "<" => Operator { less: true, equal: false, greater: false },
            "<=" => Operator { less: true, equal: true, greater: false },
            ">" => Operator { less: false, equal: false, greater: true },
            ">=" => Operator { less: false, equal: true, greater: true },
            _ => {
                return Err(format!("unknown operator `{signs}`; use `=`, `<`, `<=`, `>` or `>=`"));
            }
        };
        let behind = behind.trim_start();
        let is_name = |c: char| c.is_alphanumeric() || matches!(c, '-' | '.' | '_');
        let len = behind.find(|c| !is_name(c)).unwrap_or(behind.len());
        if len == 0 {
            return Err(format!("`{}` is not a comparison such as `>= app-2.0`", rest.trim()));
        }
        comparisons.push(Comparison { operator, moniker: &behind[..len] });
        rest = behind[len..].trim_start();
    }
    if comparisons.is_empty() { Err("a range needs a moniker".into()) } else { Ok(comparisons) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn monikers_of_other_products_are_never_in_a_comparison() {
        let moniker = |(name, product): (&str, &str)| Moniker {
            name: name.into(),
            product: product.into(),
            title: None,
        };
        let list = MonikerList::new([("a-1", "A"), ("b-1", "B"), ("a-2", "A")].map(moniker));
        assert_eq!(list.in_range(">= a-1"), Ok(vec!["a-1", "a-2"]));
        assert_eq!(list.in_range("> b-1 || a-2"), Ok(vec!["a-2"]));
        assert_eq!(list.in_range("a-1 a-2"), Ok(vec![]));
        for wrong in ["", "a-1 ||", ">", "=> a-1", "c-1", "a-1 , a-2"] {
            assert!(list.in_range(wrong).is_err(), "{wrong}");
        }
    }
}
