//! `missing-source`: a target segment has no source segment.

use super::Definition;
use crate::article::MISSING_SOURCE;
use crate::check::Bilingual;
use crate::finding::Finding;

pub(super) static DEFINITION: Definition = Definition::article(MISSING_SOURCE, check);

fn check(bilingual: &Bilingual<'_>, findings: &mut Vec<Finding>) {
    let help = "add the source in an `sxs-lookup` span right after it, or remove its tags";
    findings.extend(bilingual.annotation_findings(&DEFINITION.rule, help));
}
