//! `id-mismatch`: a target span is followed by the lookup of another id.

use super::Definition;
use crate::article::ID_MISMATCH;
use crate::check::Bilingual;
use crate::finding::Finding;

pub(super) static DEFINITION: Definition = Definition::article(ID_MISMATCH, check);

fn check(bilingual: &Bilingual<'_>, findings: &mut Vec<Finding>) {
    let help = "check that the two belong together, then give both tags the same id";
    findings.extend(bilingual.annotation_findings(&DEFINITION.rule, help));
}
