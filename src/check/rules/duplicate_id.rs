//! `duplicate-id`: an id is used twice in one article.

use super::Definition;
use crate::article::DUPLICATE_ID;
use crate::check::Bilingual;
use crate::finding::Finding;

pub(super) static DEFINITION: Definition = Definition::article(DUPLICATE_ID, check);

fn check(bilingual: &Bilingual<'_>, findings: &mut Vec<Finding>) {
    let help = "give this segment an unused number, on both its tags";
    findings.extend(bilingual.annotation_findings(&DEFINITION.rule, help));
}
