//! `duplicate-id`, `id-mismatch`, `missing-source` and `missing-target`: errors that reading the annotation
//! found, each with its help.

use super::Definition;
use crate::article::{self, AnnotationErrorKind};
use crate::check::Bilingual;
use crate::finding::{Cause, Finding};

pub(super) static DUPLICATE_ID: Definition =
    Definition::article(article::DUPLICATE_ID, |bilingual, findings| {
        let help = AnnotationErrorKind::DuplicateId.help();
        // Ids are doubled by one copy of a part of the file, or by one tool.
        let doubled = bilingual.annotation_findings(&DUPLICATE_ID.rule, help);
        findings.extend(doubled.map(|finding| finding.with_cause(Cause::File)));
    });

pub(super) static ID_MISMATCH: Definition =
    Definition::article(article::ID_MISMATCH, |bilingual, findings| {
        report(&ID_MISMATCH, AnnotationErrorKind::IdMismatch.help(), bilingual, findings);
    });

pub(super) static MISSING_SOURCE: Definition =
    Definition::article(article::MISSING_SOURCE, |bilingual, findings| {
        let help = "add the source in an `sxs-lookup` span right after it, or remove its tags";
        report(&MISSING_SOURCE, help, bilingual, findings);
    });

pub(super) static MISSING_TARGET: Definition =
    Definition::article(article::MISSING_TARGET, |bilingual, findings| {
        let help = "add the translation in its own tags right before this source";
        report(&MISSING_TARGET, help, bilingual, findings);
    });

fn report(
    definition: &'static Definition,
    help: &str,
    bilingual: &Bilingual<'_>,
    findings: &mut Vec<Finding>,
) {
    findings.extend(bilingual.annotation_findings(&definition.rule, help));
}
