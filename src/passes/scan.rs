//! The first pass: what must be known of the whole before an article is judged.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::article_record::{EntryRecord, read_all};
use super::finding_record::FindingRecord;
use crate::align::{TrainingSet, calibration};
use crate::article::Article;
use crate::check::project_rules::{Place, TranslationVariants};
use crate::finding::Located;
use crate::locale::Locale;
use crate::project::ArticleEntry;

/// Options of a scan, besides the index entries.
#[derive(Debug, Clone, Copy, Default)]
pub struct ScanOptions {
    /// The most pairs of a locale that are learnt from; zero for none.
    pub pairs_max: usize,
    /// `true` if to note how each text is translated.
    pub variants: bool,
}

impl ScanOptions {
    /// Number of pairs that `check` trains on.
    pub const QUICK: usize = calibration::PAIRS_QUICK;
    /// Number of pairs that `calibrate` trains on.
    pub const THOROUGH: usize = calibration::PAIRS_THOROUGH;
}

/// Result of scanning some articles of a project. Scans of other articles merge in any order.
#[derive(Debug, Default)]
pub struct Scan {
    /// By the article's number.
    pub entries: Vec<(usize, ArticleEntry, Vec<Located>)>,
    /// Pairs to learn from, if that was asked for.
    pub samples: Option<TrainingSet>,
    /// How texts are translated; places are numbers of articles.
    pub variants: TranslationVariants,
    /// The paths of articles without segments.
    pub without_segments: BTreeSet<String>,
}

impl Scan {
    /// Adds the article of this number, with its index entry and the findings about that.
    pub fn add(
        &mut self,
        number: usize,
        article: &Article,
        (entry, findings): (ArticleEntry, Vec<Located>),
        wanted: ScanOptions,
    ) {
        if wanted.pairs_max > 0 {
            let samples = self.samples.get_or_insert_with(|| TrainingSet::new(wanted.pairs_max));
            samples.add(article, &entry.locale);
        }
        if wanted.variants {
            self.variants.add(article, number, entry.locale.tag());
        }
        self.entries.push((number, entry, findings));
    }

    /// All of these articles.
    #[must_use]
    pub fn merge(mut self, other: Self) -> Self {
        self.entries.extend(other.entries);
        self.samples = match (self.samples, other.samples) {
            (Some(one), Some(other)) => Some(one.merge(other)),
            (one, other) => one.or(other),
        };
        self.variants = self.variants.merge(other.variants);
        self.without_segments.extend(other.without_segments);
        self
    }

    /// The index entries in the order of the articles, and all findings about them.
    pub fn take_entries(&mut self) -> (Vec<ArticleEntry>, Vec<Located>) {
        let mut entries = std::mem::take(&mut self.entries);
        entries.sort_by_key(|(number, ..)| *number);
        let (mut own, mut findings) = (Vec::with_capacity(entries.len()), Vec::new());
        for (_, entry, found) in entries {
            own.push(entry);
            findings.extend(found);
        }
        (own, findings)
    }

    /// The scan as it is sent to other processes.
    pub fn to_bytes(&self) -> Vec<u8> {
        let records = |findings: &[Located]| findings.iter().map(FindingRecord::of).collect();
        let entry = |(number, entry, findings): &(usize, ArticleEntry, Vec<Located>)| {
            (*number, EntryRecord::of(entry), records(findings))
        };
        let record = ScanRecord {
            entries: self.entries.iter().map(entry).collect(),
            samples: self.samples.as_ref().map(SamplesRecord::of),
            variants: self.variants.pairs().collect(),
            without_segments: self.without_segments.clone(),
        };
        postcard::to_allocvec(&record).expect("memory takes all")
    }

    /// Reads what [`to_bytes`](Self::to_bytes) wrote; nothing where another version did.
    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        let ScanRecord { entries, samples, variants, without_segments } =
            postcard::from_bytes(bytes).ok()?;
        let entry = |(number, entry, findings): (usize, EntryRecord, Vec<FindingRecord>)| {
            Some((number, entry.read()?, read_all(&findings)?))
        };
        Some(Self {
            entries: entries.into_iter().map(entry).collect::<Option<_>>()?,
            samples: match samples {
                Some(samples) => Some(samples.read()?),
                None => None,
            },
            variants: variants.into_iter().collect(),
            without_segments,
        })
    }
}

#[derive(Serialize, Deserialize)]
struct ScanRecord {
    entries: Vec<(usize, EntryRecord, Vec<FindingRecord>)>,
    samples: Option<SamplesRecord>,
    variants: Vec<([u64; 2], Place)>,
    without_segments: BTreeSet<String>,
}

/// Pairs to learn from, by locale: sources with their translations.
#[derive(Serialize, Deserialize)]
struct SamplesRecord {
    pairs_max: usize,
    by_locale: Vec<(String, Vec<(String, String)>)>,
}

impl SamplesRecord {
    fn of(samples: &TrainingSet) -> Self {
        let by_locale = samples.by_locale().map(|(locale, pairs)| {
            let pairs = pairs.iter().map(|pair| (pair.source.clone(), pair.target.clone()));
            (locale.tag().to_owned(), pairs.collect())
        });
        Self { pairs_max: samples.pairs_max(), by_locale: by_locale.collect() }
    }

    fn read(self) -> Option<TrainingSet> {
        let mut samples = TrainingSet::new(self.pairs_max);
        for (tag, pairs) in self.by_locale {
            let locale = Locale::parse(&tag)?;
            for (source, target) in pairs {
                samples.add_pair(&source, &target, &locale);
            }
        }
        Some(samples)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::project::Configuration;
    use crate::text::Source;

    fn article(number: usize) -> Article {
        let text = format!(
            "---\ntitle: T{number}\nms.contentlocale: xx\n---\n# \
             <span data-ttu-id=\"a-1\">Wacht nog even {number}</span><span class=\"sxs-lookup\">\
             <span data-stu-id=\"a-1\">Wait for a while {number}</span></span>\n"
        );
        Article::read(Source::new(format!("content/nl-nl/{number}.md"), text))
    }

    fn scan(numbers: std::ops::Range<usize>) -> Scan {
        let locales = Configuration::default().locales;
        let mut scan = Scan::default();
        for number in numbers {
            let (path, article) = (format!("nl-nl/{number}.md"), article(number));
            let (entry, findings) = ArticleEntry::read(&path, &article, &locales);
            let findings = findings.into_iter().map(|it| it.locate(article.source())).collect();
            let options = ScanOptions { pairs_max: 3, variants: true };
            scan.add(number, &article, (entry, findings), options);
        }
        scan
    }

    #[test]
    fn scans_of_parts_that_were_sent_are_that_of_the_whole() {
        let sent = |scan: Scan| Scan::from_bytes(&scan.to_bytes()).expect("this version wrote it");
        let mut parts = sent(scan(4..7)).merge(sent(scan(0..4)));
        let mut whole = scan(0..7);
        let samples = |scan: &Scan| SamplesRecord::of(scan.samples.as_ref().expect("asked for"));
        assert_eq!(samples(&parts).by_locale, samples(&whole).by_locale);
        let variants = |scan: &Scan| {
            let mut pairs: Vec<_> = scan.variants.pairs().collect();
            pairs.sort_unstable();
            pairs
        };
        assert_eq!(variants(&parts), variants(&whole));
        assert_eq!(variants(&whole).len(), 7);
        assert_eq!(format!("{:?}", parts.take_entries()), format!("{:?}", whole.take_entries()));
    }

    #[test]
    fn bytes_of_nobody_are_no_scan() {
        assert!(Scan::from_bytes(&[7; 9]).is_none());
    }
}
