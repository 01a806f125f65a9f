//! Findings as they are stored: in the state of a build, outside of memory while they are many, and on their
//! way to other processes. These are views of our own values, which this version alone reads.

use std::sync::Arc;

use rustc_hash::FxHashMap;
use serde::{Deserialize, Serialize};

use crate::catalog;
use crate::finding::{
    Cause, Finding, Fix, Located, Location, OriginalChange, Safety, Score, SegmentTexts, Severity,
};

use crate::text::{Edit, Position, Span};

/// Findings about one file that are stored together; those of one segment share its texts.
#[derive(Debug, Default, Serialize, Deserialize)]
pub struct FindingRecords {
    /// Without their path, which is known from where they are stored.
    findings: Vec<FindingRecord>,
    segments: Vec<SegmentRecord>,
}

impl FindingRecords {
    /// The records of these findings.
    pub fn of(findings: &[Located]) -> Self {
        let mut records = Self::default();
        let mut known: FxHashMap<*const SegmentTexts, u32> = FxHashMap::default();
        for located in findings {
            let texts = located.segment.as_ref().map(|texts| {
                *known.entry(Arc::as_ptr(texts)).or_insert_with(|| {
                    records.segments.push(SegmentRecord::of(texts));
                    records.segments.len() as u32 - 1
                })
            });
            records.findings.push(FindingRecord { texts, ..FindingRecord::without_path(located) });
        }
        records
    }

    /// The findings about the file at `path`; none if this version cannot read them.
    pub fn read(self, path: &Arc<str>) -> Option<Vec<Located>> {
        let segments: Vec<_> = self.segments.into_iter().map(SegmentRecord::read).collect();
        let findings = self.findings.into_iter().map(|record| {
            let segment = match record.texts {
                Some(number) => Some(Arc::clone(segments.get(number as usize)?)),
                None => None,
            };
            Some(Located { segment, ..record.read_at(Arc::clone(path))? })
        });
        findings.collect()
    }
}

/// A finding with its place.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct FindingRecord {
    rule: String,
    severity: u8,
    span: (u32, u32),
    message: String,
    help: Option<String>,
    path: String,
    start: (u32, u32),
    end: (u32, u32),
    excerpt: String,
    excerpt_span: (u32, u32),
    segment: Option<usize>,
    /// The number of its segment's texts, where they are stored with it.
    texts: Option<u32>,
    target_span: Option<(u32, u32)>,
    fix: Option<FixRecord>,
    cause: Option<CauseRecord>,
    score: Option<u32>,
    change: Option<ChangeRecord>,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
enum CauseRecord {
    File,
    Project(String),
}

#[derive(Debug, Clone, Serialize, Deserialize)]
struct FixRecord {
    title: String,
    safety: u8,
    edits: Vec<EditRecord>,
}

/// A change of an original: its old and new text, their translation, and where the new one is.
type ChangeRecord = ([Option<String>; 3], Option<(u32, u32)>);

/// A change: its span, where that starts and ends, and the new text.
type EditRecord = ((u32, u32), [(u32, u32); 2], String);

#[derive(Debug, Serialize, Deserialize)]
struct SegmentRecord {
    id: String,
    target: Option<String>,
    source: Option<String>,
    hash: String,
}

const SEVERITIES: [Severity; 3] = [Severity::Info, Severity::Warning, Severity::Error];
const SAFETIES: [Safety; 3] = [Safety::Display, Safety::Unsafe, Safety::Safe];

impl FindingRecord {
    /// The record of a finding, without the texts of its segment.
    pub fn of(located: &Located) -> Self {
        Self { path: located.location.path.to_string(), ..Self::without_path(located) }
    }

    fn without_path(located: &Located) -> Self {
        let Located { finding, location, .. } = located;
        Self {
            rule: finding.rule.name.to_owned(),
            severity: finding.severity as u8,
            span: pair(finding.span),
            message: finding.message.clone(),
            help: finding.help.clone(),
            path: String::new(),
            start: place(location.start),
            end: place(location.end),
            excerpt: location.excerpt.clone(),
            excerpt_span: pair(location.excerpt_span),
            segment: finding.segment,
            texts: None,
            target_span: located.target_span.map(pair),
            fix: finding.fix.as_ref().map(|fix| FixRecord::of(fix, &located.edit_places)),
            cause: finding.cause.as_ref().map(|cause| match cause {
                Cause::File => CauseRecord::File,
                Cause::Project(name) => CauseRecord::Project(name.to_string()),
            }),
            score: finding.score.map(Score::millionths),
            change: finding.change.as_deref().map(|it| {
                let texts = [&it.old, &it.new, &it.translation].map(Clone::clone);
                (texts, it.new_span.map(pair))
            }),
        }
    }

    /// The finding; none if this version does not know its rule.
    pub fn read(mut self) -> Option<Located> {
        let path = std::mem::take(&mut self.path);
        self.read_at(path.into())
    }

    fn read_at(self, path: Arc<str>) -> Option<Located> {
        let (fix, edit_places) = match self.fix {
            Some(fix) => fix.read().map(|(fix, places)| (Some(fix), places))?,
            None => (None, Vec::new()),
        };
        let finding = Finding {
            rule: &catalog::find(&self.rule)?.rule,
            severity: *SEVERITIES.get(usize::from(self.severity))?,
            span: span(self.span),
            message: self.message,
            help: self.help,
            segment: self.segment,
            fix,
            cause: self.cause.map(|cause| match cause {
                CauseRecord::File => Cause::File,
                CauseRecord::Project(name) => Cause::Project(name.into()),
            }),
            score: self.score.map(Score::of_millionths),
            change: self.change.map(|([old, new, translation], new_span)| {
                let new_span = new_span.map(span);
                Box::new(OriginalChange { old, new, new_span, translation })
            }),
        };
        let location = Location {
            path,
            start: position(self.start),
            end: position(self.end),
            excerpt: self.excerpt,
            excerpt_span: span(self.excerpt_span),
        };
        let target_span = self.target_span.map(span);
        let (segment, repeats) = (None, None);
        Some(Located { finding, location, edit_places, segment, target_span, repeats })
    }
}

impl FixRecord {
    fn of(fix: &Fix, places: &[[Position; 2]]) -> Self {
        let edits = fix
            .edits
            .iter()
            .zip(places)
            .map(|(edit, places)| (pair(edit.span), places.map(place), edit.text.clone()));
        let (title, safety) = (fix.title.clone(), fix.safety as u8);
        Self { title, safety, edits: edits.collect() }
    }

    fn read(self) -> Option<(Fix, Vec<[Position; 2]>)> {
        let edits = self.edits.into_iter();
        let edits =
            edits.map(|(own, places, text)| (Edit { span: span(own), text }, places.map(position)));
        let (edits, places) = edits.unzip();
        let safety = *SAFETIES.get(usize::from(self.safety))?;
        Some((Fix { title: self.title, edits, safety }, places))
    }
}

impl SegmentRecord {
    fn of(texts: &SegmentTexts) -> Self {
        let SegmentTexts { id, target, source, hash } = texts.clone();
        Self { id, target, source, hash }
    }

    fn read(self) -> Arc<SegmentTexts> {
        let Self { id, target, source, hash } = self;
        Arc::new(SegmentTexts { id, target, source, hash })
    }
}

fn pair(span: Span) -> (u32, u32) {
    (span.start, span.end)
}

fn span((start, end): (u32, u32)) -> Span {
    Span { start, end }
}

fn place(at: Position) -> (u32, u32) {
    (at.line, at.column)
}

fn position((line, column): (u32, u32)) -> Position {
    Position { line, column }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Source;

    #[test]
    fn findings_come_back_as_they_were() {
        let rule = &catalog::find("term").expect("it is a rule").rule;
        let source = Source::new("content/nl-nl/a.md", "een\ntwee drie\n");
        let plain = Finding::new(rule, Span::new(4, 8), "message").locate(&source);
        let edits = vec![Edit::replacement(Span::new(4, 8), "2")];
        let fix = Fix { title: "write it".to_owned(), edits, safety: Safety::Unsafe };
        let full = Finding { severity: Severity::Error, ..plain.finding.clone() }
            .with_help("help")
            .in_segment(3)
            .with_fix(fix)
            .with_score(Score::of_millionths(7));
        let [own, shared] = [Cause::File, Cause::Project("all".into())]
            .map(|cause| full.clone().with_cause(cause).locate(&source));
        let texts = |id: &str| {
            let (target, hash) = (Some("twee".to_owned()), "1".to_owned());
            Arc::new(SegmentTexts { id: id.to_owned(), target, source: None, hash })
        };
        let (one, other) = (texts("a-1"), texts("a-2"));
        let of = |located: &Located, segment: &Arc<SegmentTexts>| Located {
            segment: Some(Arc::clone(segment)),
            target_span: Some(Span::new(0, 4)),
            ..located.clone()
        };
        let findings = vec![of(&own, &one), plain, of(&shared, &other), of(&own, &one)];
        let bytes = postcard::to_allocvec(&FindingRecords::of(&findings)).expect("bytes");
        let records: FindingRecords = postcard::from_bytes(&bytes).expect("records");
        assert_eq!(records.segments.len(), 2, "texts are stored once");
        assert_eq!(records.read(&findings[0].location.path), Some(findings));
    }
}
