//! Changes that are made already, by the texts of an article.

use super::article::{by_id, texts};
use super::change::{Change, Operation, Split, Texts};
use super::retext::has_text;
use crate::article::Article;

/// Returns `true` if the segments that a change is about are already what it makes of them; of states,
/// comments and findings nothing is known here.
pub(super) fn is_made(article: &Article, change: &Change) -> bool {
    let now = by_id(article, &change.before);
    // Of several segments with an id nobody knows which one is meant.
    let only = |id: &String| match now.get(&**id).map(Vec::as_slice) {
        Some(&[index]) => Some(index),
        _ => None,
    };
    match &change.act {
        Operation::Target(wanted) => {
            let is_made = |(id, before): (&String, &Texts)| {
                only(id).is_some_and(|index| {
                    let is_same_source = texts(article, index).source == before.source;
                    let text = wanted.get(id).filter(|_| is_same_source);
                    text.is_some_and(|text| has_text(article, index, text))
                })
            };
            let all_named = wanted.keys().all(|id| change.before.contains_key(id));
            all_named && change.before.iter().all(is_made)
        }
        Operation::Merge([first, second]) => {
            let pair = change.before.get(first).zip(change.before.get(second));
            let merged = only(first).filter(|_| !now.contains_key(&**second)).zip(pair);
            merged
                .is_some_and(|(index, (one, other))| is_joined(&texts(article, index), one, other))
        }
        Operation::Split(Split { id, .. }) => {
            let split = only(id).filter(|index| index + 1 < article.segments().len());
            split.zip(change.before.get(id)).is_some_and(|(index, whole)| {
                is_joined(whole, &texts(article, index), &texts(article, index + 1))
            })
        }
        _ => false,
    }
}

/// Returns `true` if both texts are those of one segment and of another, with what is between them.
fn is_joined(whole: &Texts, one: &Texts, other: &Texts) -> bool {
    let is_joined = |side: fn(&Texts) -> &Option<String>| {
        let [whole, one, other] =
            [whole, one, other].map(|texts| side(texts).as_deref().unwrap_or_default());
        whole.len() >= one.len() + other.len() && whole.starts_with(one) && whole.ends_with(other)
    };
    is_joined(|texts| &texts.source) && is_joined(|texts| &texts.target)
}
