//! Findings of a project, judged in tasks and put together.

use std::collections::{BTreeMap, HashMap};

use arrow_array::RecordBatch;
use diglot::article::{Article, Side};
use diglot::check::baseline::Baseline;
use diglot::check::dismissals::{self, Dismissals};
use diglot::check::project_rules::{
    Place, STALE_SOURCE, SourceDiff, VariantGroup, missing_articles,
};
use diglot::check::{in_order, joined, without_explained};
use diglot::finding::{Cause, Finding, Located};
use diglot::passes::{
    self, ArticleMeta, ArticlePass, FindingRecords, TextPlace, check_redirects,
    missing_of_redirects, texts_at,
};
use diglot::project::ArticleEntry;
use diglot::site::ArticleDependencies;
use diglot::text::Source;

use crate::column::ArticleRow;
use crate::finding_rows::{self, FindingRow};
use crate::notes::{FAILED, FINDINGS, JUDGED, Notes, Records, TEXT};
use crate::store::CONTENT;
use crate::whole::{Whole, article};

/// The place of findings about all articles: behind those about each.
pub(crate) const ACROSS: i64 = 1 << 40;

/// The file of findings that a project knows already.
const BASELINE_FILE: &str = "diglot.baseline";

impl Whole {
    pub(crate) fn check_row(&self, row: &ArticleRow<'_>, notes: &mut Notes) -> Result<(), String> {
        let (store, path) = (self.store(), &row.path);
        let article = article(path, row.content.clone()?);
        let site = self.site(false);
        let levels = store.loaded.levels();
        let pass = ArticlePass { site: &site, settings: &self.settings, levels, is_project: true };
        let entry = pass.entry(path, &article);
        let outdated = self.outdated(&entry, &article)?;
        let examined = pass.examine(&entry, &article, store, outdated, |_, _| ());
        let number = store.number(path).unwrap_or_default();
        push_findings(examined.findings.clone(), order(number), notes);
        let judged = examined.judged_bytes();
        notes.push(JUDGED, path, 0, judged);
        let named = u32::try_from(number).ok().and_then(|number| self.named.get(&number));
        let named = named.map_or(&[][..], Vec::as_slice);
        for ((place, side), text) in texts_at(&article, named) {
            let record = (place, side == Side::Source, text);
            let bytes = postcard::to_allocvec(&record).map_err(|error| error.to_string())?;
            notes.push(TEXT, path, 0, bytes);
        }
        Ok(())
    }

    /// What has changed in the original since; an original that cannot be read is an error.
    pub(crate) fn outdated(
        &self,
        entry: &ArticleEntry,
        article: &Article,
    ) -> Result<Vec<Finding>, String> {
        let levels = self.store().loaded.levels();
        let source = self.index.source_locale();
        if entry.locale == *source
            || !levels.is_reportable(STALE_SOURCE.name, STALE_SOURCE.severity)
        {
            return Ok(Vec::new());
        }
        let mut translations = self.index.translations(&entry.name);
        let Some(own) = translations.find(|it| it.locale == *source) else {
            return Ok(Vec::new());
        };
        let Some(original) = self.store().read_article(&own.path)? else { return Ok(Vec::new()) };
        let original = original.side(Side::Target).text().to_owned();
        Ok(SourceDiff::of(article, &original).findings(article, &original))
    }

    pub(crate) fn inconsistent_of(
        &self,
        path: &str,
        article: &Article,
        texts: &HashMap<TextPlace, String>,
        notes: &mut Notes,
    ) -> Result<(), String> {
        let number = self.store().number(path).ok_or("it is none of the files of the store")?;
        let is_own = |group: &&VariantGroup| group.variants[0].place.0 as usize == number;
        let is_known = |group: &&VariantGroup| group.others().all(|it| texts.contains_key(&it));
        let groups: Vec<VariantGroup> =
            self.groups.iter().filter(is_own).filter(is_known).cloned().collect();
        let locale = self.index.entry(path).map(|entry| &entry.locale);
        let levels = self.store().loaded.levels();
        let found = passes::inconsistent(&groups, path, locale, article, texts, levels);
        push_findings(found, ACROSS + 1 + order(number), notes);
        Ok(())
    }

    pub(crate) fn all_together(&self, judged: &[Vec<u8>]) -> Result<Notes, String> {
        let (store, levels) = (self.store(), self.store().loaded.levels());
        let mut uses: BTreeMap<String, ArticleDependencies> = BTreeMap::new();
        let mut known = HashMap::new();
        for bytes in judged {
            let read = ArticleMeta::from_judged(bytes);
            let (meta, own) = read.ok_or("a record is of another version of diglot")?;
            uses.insert(meta.path.clone(), own);
            known.insert(format!("{CONTENT}{}", meta.path), meta);
        }
        let uses: BTreeMap<&str, &ArticleDependencies> =
            uses.iter().map(|(path, uses)| (&**path, uses)).collect();
        let mut found = self.found.clone();
        let site = self.site(false);
        let tables: BTreeMap<String, Source> = store.tables_of_contents().into_iter().collect();
        for (path, finding) in site.check_navigation().0 {
            found.extend(tables.get(path).map(|source| finding.locate(source)));
        }
        let article = |path: &str| {
            store.read_article(path)?.ok_or_else(|| format!("the article `{path}` has gone"))
        };
        let redirects = check_redirects(&site, |name| store.project_file(name), article)?;
        found.extend(redirects.findings);
        found.extend(missing_of_redirects(redirects.bookmarks, &uses));
        let scanned = self.scanned.iter();
        let across = passes::across(&known, Some(&uses), found, scanned, levels);
        let mut notes = Notes::default();
        push_findings(across, ACROSS, &mut notes);
        push_findings(self.missing(), ACROSS + 1 + order(store.paths.len()), &mut notes);
        Ok(notes)
    }

    /// The articles that languages lack.
    pub(crate) fn missing(&self) -> Vec<Located> {
        let (loaded, index) = (&self.store().loaded, &self.index);
        let allowed = &loaded.configuration.check.allow_missing;
        let missing = missing_articles(index.entries(), None, index.source_locale(), allowed);
        let reported = missing.into_iter().filter_map(|it| {
            let meta =
                ArticleMeta { locale: Some(it.locale.clone()), ..ArticleMeta::of_file(&it.path) };
            let finding = loaded.levels().apply(it.finding, &meta.facts())?;
            Some(finding.locate(&Source::new(format!("{CONTENT}{}", it.path), "")))
        });
        reported.collect()
    }

    /// Findings as a report has them; those with a cause in the whole project are handed on.
    pub(crate) fn finish_notes(&self, batch: &RecordBatch) -> Result<RecordBatch, String> {
        let (dismissals, mut baseline) = (self.dismissals()?, self.baseline()?);
        let mut sorter = dismissals.sorter();
        let all: Vec<_> = Records::of(batch)?.iter().collect();
        let (mut shown, mut failed, mut rest) = (Vec::new(), Vec::new(), Vec::new());
        for notes in all.chunk_by(|a, b| a.1 == b.1) {
            let mut findings = Vec::new();
            for (kind, path, record) in notes {
                if *kind == Some(FAILED) {
                    failed.push((*path, String::from_utf8_lossy(record).into_owned()));
                } else {
                    findings.extend(read_findings(path, record)?);
                }
            }
            let (findings, _) = sorter.sort(in_order(findings));
            let findings = match &mut baseline {
                Some(baseline) => baseline.take_new(findings),
                None => findings,
            };
            let of_project = |it: &Located| matches!(it.finding.cause, Some(Cause::Project(_)));
            let (own, others): (Vec<_>, Vec<_>) =
                without_explained(findings).into_iter().partition(|it| !of_project(it));
            shown.extend(joined(own));
            if !others.is_empty() {
                rest.push((notes[0].1, findings_bytes(&others)));
            }
        }
        let rows = shown.iter().map(FindingRow::of);
        let rows = rows.chain(failed.iter().map(|(path, error)| FindingRow::failed(path, error)));
        let rows = rows.chain(rest.iter().map(|(path, _)| FindingRow::failed(path, "")));
        let rows: Vec<FindingRow<'_>> = rows.collect();
        let first = rows.len() - rest.len();
        let record = |row: usize| rest.get(row.checked_sub(first)?).map(|it| &*it.1);
        finding_rows::table(&rows)?.bytes("record", (0..rows.len()).map(record))?.batch()
    }

    pub(crate) fn dismissals(&self) -> Result<Dismissals, String> {
        let text = self.store().text(dismissals::FILE_NAME);
        let read = text.map(|text| Dismissals::from_text(&text)).transpose();
        Ok(read.map_err(|error| format!("{}: {error}", dismissals::FILE_NAME))?.unwrap_or_default())
    }

    pub(crate) fn baseline(&self) -> Result<Option<Baseline>, String> {
        let text = self.store().text(BASELINE_FILE);
        let read = text.map(|text| Baseline::from_text(&text)).transpose();
        read.map_err(|error| format!("{BASELINE_FILE}:{}: invalid entry", error.line + 1))
    }
}

/// Reads a text that findings about other articles name.
pub(crate) fn read_text(bytes: &[u8]) -> Option<(TextPlace, String)> {
    let (place, is_source, text): (Place, bool, String) = postcard::from_bytes(bytes).ok()?;
    Some(((place, if is_source { Side::Source } else { Side::Target }), text))
}

/// The place of the findings about the file of this number.
fn order(number: usize) -> i64 {
    i64::try_from(number).unwrap_or(ACROSS - 1)
}

/// Adds findings, a note a file.
fn push_findings(mut findings: Vec<Located>, order: i64, notes: &mut Notes) {
    findings.sort_by(|a, b| a.location.path.cmp(&b.location.path));
    for findings in findings.chunk_by(|a, b| a.location.path == b.location.path) {
        notes.push(FINDINGS, &*findings[0].location.path, order, findings_bytes(findings));
    }
}

fn findings_bytes(findings: &[Located]) -> Vec<u8> {
    postcard::to_allocvec(&FindingRecords::of(findings)).expect("memory takes all")
}

/// Reads the findings about the file at `path`.
pub(crate) fn read_findings(path: &str, bytes: &[u8]) -> Result<Vec<Located>, String> {
    let records: Option<FindingRecords> = postcard::from_bytes(bytes).ok();
    let findings = records.and_then(|records| records.read(&path.into()));
    findings.ok_or_else(|| "findings are of another version of diglot".to_owned())
}
