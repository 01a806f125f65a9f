//! The report of an import, unit by unit.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use serde::Serialize;

use crate::review::plain;

/// Result of a unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum UnitStatus {
    Applied,
    Unchanged,
    Stale,
    Doubtful,
    Unknown,
    Refused,
}

/// A unit of an import, and what became of it.
#[derive(Debug, Clone, Serialize)]
pub(super) struct ReportedUnit {
    pub(super) status: UnitStatus,
    pub(super) path: String,
    pub(super) id: String,
    /// Line in the imported file.
    pub(super) line: usize,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) reason: Option<String>,
    /// The source in the article.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) source: Option<String>,
    /// The translation in the article.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) current: Option<String>,
    /// The translation in the imported file.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) imported: Option<String>,
}

impl ReportedUnit {
    /// Notes that it cannot be used.
    pub(super) fn refuse(&mut self, reason: &str) {
        (self.status, self.reason) = (UnitStatus::Refused, Some(reason.to_owned()));
    }

    /// The same without its texts.
    pub(super) fn without_texts(self) -> Self {
        Self { source: None, current: None, imported: None, ..self }
    }
}

/// All that became of an import.
#[derive(Debug, Default)]
pub(super) struct ImportResult {
    /// The units that are not unchanged.
    pub(super) units: Vec<ReportedUnit>,
    pub(super) unchanged: usize,
}

impl ImportResult {
    /// Returns `true` if every unit was applied, or is as it was.
    pub(super) fn is_clean(&self) -> bool {
        self.units.iter().all(|unit| unit.status == UnitStatus::Applied)
    }

    fn counts(&self) -> BTreeMap<UnitStatus, usize> {
        let mut counts = BTreeMap::new();
        for unit in &self.units {
            *counts.entry(unit.status).or_default() += 1;
        }
        counts
    }

    /// A line for each unit that is not unchanged, with the texts of those that were not applied.
    pub(super) fn text(&self, is_dry_run: bool) -> String {
        let mut text = String::new();
        for unit in &self.units {
            let reason = unit.reason.iter().map(|reason| format!(": {}", plain(reason)));
            let place = match &*unit.path {
                "" => format!("line {}", unit.line),
                path => plain(&format!("{path}#{}", unit.id)),
            };
            let status = match unit.status {
                UnitStatus::Applied if is_dry_run => "would be applied",
                status => name(status),
            };
            let _ = writeln!(text, "{status}: {place}{}", reason.collect::<String>());
            if unit.status == UnitStatus::Applied {
                continue;
            }
            let texts =
                [("source", &unit.source), ("article", &unit.current), ("import", &unit.imported)];
            for (label, shown) in texts {
                if let Some(shown) = shown {
                    let _ = writeln!(text, "  {label}: {}", plain(shown));
                }
            }
        }
        text
    }

    /// As JSON.
    pub(super) fn json(&self, is_dry_run: bool) -> String {
        let mut counts: BTreeMap<&str, usize> =
            self.counts().into_iter().map(|(status, count)| (name(status), count)).collect();
        counts.insert(name(UnitStatus::Unchanged), self.unchanged);
        let report = serde_json::json!({
            "schema": "diglot-import/1",
            "dry_run": is_dry_run,
            "counts": counts,
            "units": self.units,
        });
        serde_json::to_string_pretty(&report).expect("it is made of texts and numbers") + "\n"
    }

    /// In one line.
    pub(super) fn summary(&self, is_dry_run: bool) -> String {
        let counts = self.counts();
        let applied = counts.get(&UnitStatus::Applied).copied().unwrap_or_default();
        let verb = if is_dry_run { "would be applied" } else { "applied" };
        let mut summary = format!("{applied} {verb}, {} unchanged", self.unchanged);
        for (status, count) in counts {
            if status != UnitStatus::Applied {
                let _ = write!(summary, ", {count} {}", name(status));
            }
        }
        summary
    }
}

fn name(status: UnitStatus) -> &'static str {
    match status {
        UnitStatus::Applied => "applied",
        UnitStatus::Unchanged => "unchanged",
        UnitStatus::Stale => "stale",
        UnitStatus::Doubtful => "doubtful",
        UnitStatus::Unknown => "unknown",
        UnitStatus::Refused => "refused",
    }
}
