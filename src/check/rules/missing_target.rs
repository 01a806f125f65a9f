//! `missing-target`: a source segment has no target segment.

use super::Definition;
use crate::article::MISSING_TARGET;
use crate::check::Bilingual;
use crate::finding::Finding;

pub(super) static DEFINITION: Definition = Definition::article(MISSING_TARGET, check);

fn check(bilingual: &Bilingual<'_>, findings: &mut Vec<Finding>) {
    let help = "add the translation in its own tags right before this source";
    findings.extend(bilingual.annotation_findings(&DEFINITION.rule, help));
}
