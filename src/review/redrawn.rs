//! Pairs of texts that reviewers made segments of plain files, in the article's states.

use std::collections::BTreeSet;

use super::article::texts;
use super::change::Texts;
use super::states::States;
use super::thread::Thread;
use crate::article::Article;

/// Keeps the segments that an article has and did not have before: their two texts are pairs from now on. What was said
/// of the segments that went is said of the first of them.
pub(super) fn keep_pairs(states: &mut States, before: &Article, now: &Article) {
    let ids = |article: &Article| -> BTreeSet<String> {
        (0..article.segments().len()).map(|index| article.id(index).to_owned()).collect()
    };
    let (old, new) = (ids(before), ids(now));
    let mut thread = Thread::default();
    for id in old.difference(&new) {
        if let Some(review) = states.get(id).cloned() {
            thread.join(review.thread);
        }
        states.forget(id);
    }
    for index in 0..now.segments().len() {
        let id = now.id(index);
        let Texts { source: Some(source), target: Some(target) } = texts(now, index) else {
            continue;
        };
        if old.contains(id) {
            continue;
        }
        let said = std::mem::take(&mut thread);
        states.change(id, |review| {
            review.pair = Some([target, source]);
            review.thread.join(said);
        });
    }
}

/// Gives pairs the translations that their segments have got.
pub(super) fn renew_pairs(states: &mut States, before: &Article, now: &Article) {
    if before.segments().len() != now.segments().len() {
        return;
    }
    for index in 0..now.segments().len() {
        let (old, new) = (texts(before, index).target, texts(now, index).target);
        let id = now.id(index);
        let pair = states.get(id).and_then(|review| review.pair.clone());
        if let (Some([own, source]), Some(new)) = (pair, new)
            && Some(&own) == old.as_ref()
            && own != new
        {
            states.change(id, |review| review.pair = Some([new, source]));
        }
    }
}
