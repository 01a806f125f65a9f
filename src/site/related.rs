//! Articles that share words with another: those of titles and descriptions, which the index has, so that
//! nothing is read for it. A word says the more, the fewer articles have it.

use std::collections::BTreeMap;

use rustc_hash::{FxHashMap, FxHashSet};

use super::Site;
use super::nearest_pages::RelatedPages;
use super::view::CrumbView;
use crate::locale::Locale;

/// A word of more articles of a language than this is not about any of them.
const COMMON_MIN: usize = 12;
/// The same as a share of the articles: a twentieth.
const COMMON_SHARE: usize = 20;
/// Articles that have less in common are not related; articles of the same words have 1.
const LIKENESS_MIN: f32 = 0.12;

impl Site<'_> {
    /// The articles that are related to a page, as many as the project wants.
    pub(super) fn related_articles(&self, page: &str, locale: &Locale) -> Vec<CrumbView> {
        let most = self.configuration.site.related;
        if most == 0 {
            return Vec::new();
        }
        let all = self.tables.related.0.get_or_init(|| {
            let locales = self.locales().into_keys();
            locales.map(|locale| (locale.clone(), self.related_in(locale, most))).collect()
        });
        let Some(own) = all.get(locale) else { return Vec::new() };
        let numbers = own.nearest.get(page).into_iter().flatten();
        let crumb = |&number: &u32| {
            let (to, title) = &own.pages[number as usize];
            CrumbView::new(title.clone(), self.index.address(page, to))
        };
        numbers.map(crumb).collect()
    }

    fn related_in(&self, locale: &Locale, most: usize) -> RelatedPages {
        let (mut pages, mut texts) = (Vec::new(), Vec::new());
        for (entry, page) in self.entries_in(locale) {
            if !entry.is_listed() || entry.is_folder_index() {
                continue;
            }
            let title = entry.title_in(locale);
            let description = entry.description.as_deref().filter(|_| entry.locale == *locale);
            texts.push(words(&format!("{title} {}", description.unwrap_or_default())));
            pages.push((page, title.to_owned()));
        }
        let nearest = nearest(&texts, most);
        let nearest = pages.iter().map(|(page, _)| page.clone()).zip(nearest).collect();
        RelatedPages { pages, nearest }
    }
}

/// The words of a text, each once; of writing without spaces, every two letters.
fn words(text: &str) -> Vec<String> {
    let text = text.to_lowercase();
    let mut words = FxHashSet::default();
    for word in text.split(|it: char| !it.is_alphanumeric()) {
        if word.chars().any(is_unspaced) {
            let letters: Vec<char> = word.chars().collect();
            words.extend(letters.windows(2).map(|pair| pair.iter().collect::<String>()));
        } else if word.chars().count() > 2 {
            words.insert(word.to_owned());
        }
    }
    let mut words: Vec<String> = words.into_iter().collect();
    words.sort_unstable();
    words
}

/// Returns `true` for letters of Chinese, Japanese and Thai.
fn is_unspaced(letter: char) -> bool {
    matches!(letter, '\u{e00}'..='\u{e7f}' | '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}')
}

/// For each text the numbers of the texts that are most like it.
#[expect(clippy::cast_precision_loss, reason = "they are counts of articles")]
fn nearest(texts: &[Vec<String>], most: usize) -> Vec<Vec<u32>> {
    let mut by_word: FxHashMap<&str, Vec<u32>> = FxHashMap::default();
    for (number, words) in (0..).zip(texts) {
        for word in words {
            by_word.entry(word).or_default().push(number);
        }
    }
    let common = COMMON_MIN.max(texts.len() / COMMON_SHARE);
    let worth = |word: &String| {
        let count = by_word[&**word].len();
        if count > common { 0.0 } else { (1.0 + texts.len() as f32 / count as f32).ln().powi(2) }
    };
    let lengths: Vec<f32> =
        texts.iter().map(|words| words.iter().map(worth).sum::<f32>().sqrt()).collect();
    let of_text = |(number, words): (u32, &Vec<String>)| {
        let mut sums: BTreeMap<u32, f32> = BTreeMap::new();
        for (word, worth) in words.iter().map(|word| (word, worth(word))) {
            if worth > 0.0 {
                for other in by_word[&**word].iter().filter(|other| **other != number) {
                    *sums.entry(*other).or_default() += worth;
                }
            }
        }
        let likeness = |(other, sum): (u32, f32)| {
            (other, sum / (lengths[number as usize] * lengths[other as usize]))
        };
        let mut ranked: Vec<(u32, f32)> = sums.into_iter().map(likeness).collect();
        ranked.retain(|(_, likeness)| *likeness >= LIKENESS_MIN);
        ranked.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
        ranked.into_iter().take(most).map(|(other, _)| other).collect()
    };
    (0..).zip(texts).map(of_text).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_with_rare_words_in_common_are_near() {
        let texts = [
            "Replace a drive",
            "Choose a drive for backups",
            "Pay by card",
            "ドライブの交換",
            "ドライブ",
        ];
        let texts = texts.map(words);
        assert_eq!(nearest(&texts, 2), [vec![1], vec![0], vec![], vec![4], vec![3]]);
    }

    #[test]
    fn a_word_of_few_texts_counts_and_of_one_more_does_not() {
        for (count, expected) in [(COMMON_MIN, true), (COMMON_MIN + 1, false)] {
            let texts = (0..40).map(|it| if it < count { "alderbox" } else { "" });
            let texts: Vec<_> = texts.map(words).collect();
            assert_eq!(nearest(&texts, 1)[0].len() == 1, expected, "{count}");
        }
    }

    #[test]
    fn words_of_most_texts_say_nothing() {
        let texts: Vec<_> =
            (0..40).map(|number| words(&format!("About Alderbox x{number}y"))).collect();
        assert!(nearest(&texts, 3).iter().all(Vec::is_empty));
    }
}
