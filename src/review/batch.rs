//! New translations of many segments of one article at once. Each change reads its article again and again, so
//! that an article whose segments all change, one after the other, would cost the square of its length.

use std::collections::BTreeMap;

use super::change::{Change, Group, Operation};

/// Adds groups in their order, as many as possible at once; `add` returns `true` if anything has changed.
pub(super) fn add_all<E>(
    groups: &[Group],
    add: &mut impl FnMut(&Group) -> Result<bool, E>,
) -> Vec<Result<bool, E>> {
    let mut added = Vec::with_capacity(groups.len());
    for batch in batches(groups) {
        add_batch(batch, add, &mut added);
    }
    added
}

/// Adds groups at once; if that is refused, by halves, down to those that are refused alone.
fn add_batch<E>(
    groups: &[Group],
    add: &mut impl FnMut(&Group) -> Result<bool, E>,
    added: &mut Vec<Result<bool, E>>,
) {
    if let [group] = groups {
        added.push(add(group));
    } else if joined(groups).is_some_and(|all| add(&all).is_ok()) {
        added.extend(groups.iter().map(|group| Ok(is_other(group))));
    } else {
        let (first, rest) = groups.split_at(groups.len() / 2);
        add_batch(first, add, added);
        add_batch(rest, add, added);
    }
}

/// The groups in their order, those in a row that give segments of one article new translations together.
fn batches(groups: &[Group]) -> impl Iterator<Item = &[Group]> {
    groups.chunk_by(|one, next| {
        let path = retexted(one).map(|it| &it.0.path);
        path.is_some() && path == retexted(next).map(|it| &it.0.path)
    })
}

/// One group that does what all of these do; none if they do something else, or name a segment twice.
fn joined(groups: &[Group]) -> Option<Group> {
    let (mut before, mut texts) = (BTreeMap::new(), BTreeMap::new());
    for group in groups {
        let (change, new) = retexted(group)?;
        for (id, seen) in &change.before {
            if before.insert(id.clone(), seen.clone()).is_some() {
                return None;
            }
        }
        texts.extend(new.clone());
    }
    let path = retexted(groups.first()?)?.0.path.clone();
    let change = Change { path, before, act: Operation::Target(texts) };
    Some(Group { changes: vec![change], ..groups[0].clone() })
}

/// Returns `true` if a group gives a segment another translation than the reviewer saw.
fn is_other(group: &Group) -> bool {
    retexted(group).is_some_and(|(change, new)| {
        new.iter().any(|(id, text)| {
            change.before.get(id).and_then(|seen| seen.target.as_ref()) != Some(text)
        })
    })
}

/// The one change of a group, if all that it does is to give segments other translations, and nobody asks for it
/// by a name or a time.
fn retexted(group: &Group) -> Option<(&Change, &BTreeMap<String, String>)> {
    match (&*group.changes, &group.id, &group.when, &group.problem) {
        ([change], None, None, None) => match &change.act {
            Operation::Target(texts) => Some((change, texts)),
            _ => None,
        },
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::review::Texts;

    fn group(path: &str, id: &str, text: &str) -> Group {
        let texts = |target: &str| Texts { source: None, target: Some(target.to_owned()) };
        let change = Change {
            path: path.to_owned(),
            before: BTreeMap::from([(id.to_owned(), texts("a"))]),
            act: Operation::Target(BTreeMap::from([(id.to_owned(), text.to_owned())])),
        };
        let label = "import".to_owned();
        Group {
            label,
            changes: vec![change],
            id: None,
            when: None,
            is_undated: false,
            problem: None,
        }
    }

    #[test]
    fn groups_of_one_article_are_made_together() {
        let groups = [group("a.md", "1", "b"), group("a.md", "2", "a"), group("b.md", "1", "b")];
        let lens: Vec<usize> = batches(&groups).map(<[Group]>::len).collect();
        assert_eq!(lens, [2, 1]);
        let both = joined(&groups[..2]).expect("they name two segments");
        assert_eq!((both.changes.len(), both.changes[0].before.len()), (1, 2));
        assert_eq!(groups.each_ref().map(is_other), [true, false, true]);
    }

    #[test]
    fn of_many_groups_only_those_that_are_refused_are_made_alone() {
        let group = |number: usize| group("a.md", &number.to_string(), "b");
        let groups: Vec<Group> = (0..64).map(group).collect();
        let mut count = 0;
        let mut add = |group: &Group| {
            count += 1;
            let is_refused = group.changes[0].before.contains_key("40");
            if is_refused { Err(()) } else { Ok(true) }
        };
        let added = add_all(&groups, &mut add);
        assert!((0..64).all(|number| added[number].is_ok() == (number != 40)));
        assert!(count < 16, "{count}");
    }

    #[test]
    fn a_segment_that_is_named_twice_or_by_a_name_is_changed_alone() {
        let twice = [group("a.md", "1", "b"), group("a.md", "1", "c")];
        assert_eq!(joined(&twice), None);
        let named = Group { id: Some("x".to_owned()), ..group("a.md", "2", "b") };
        assert_eq!(batches(&[group("a.md", "1", "b"), named]).count(), 2);
    }
}
