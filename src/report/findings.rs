//! Findings as reports read them: a file at a time, as often as they have to.

use std::io;

use crate::finding::{Located, Severity};

/// Findings by file and place. Those of a large project are not all in memory.
pub trait Findings {
    /// Shows `look` the findings of each file, in order.
    ///
    /// # Errors
    ///
    /// When they cannot be read, or `look` fails.
    fn by_file(&self, look: &mut dyn FnMut(&[Located]) -> io::Result<()>) -> io::Result<()>;
}

impl Findings for Vec<Located> {
    fn by_file(&self, look: &mut dyn FnMut(&[Located]) -> io::Result<()>) -> io::Result<()> {
        self.chunk_by(|a, b| a.location.path == b.location.path).try_for_each(look)
    }
}

/// Findings of one severity and of worse ones.
pub struct AtLeast<'f> {
    /// All of them.
    pub findings: &'f dyn Findings,
    /// The least that counts.
    pub severity: Severity,
}

impl Findings for AtLeast<'_> {
    fn by_file(&self, look: &mut dyn FnMut(&[Located]) -> io::Result<()>) -> io::Result<()> {
        self.findings.by_file(&mut |findings| {
            let is_meant = |it: &&Located| it.finding.severity >= self.severity;
            if findings.iter().all(|it| is_meant(&it)) {
                return look(findings);
            }
            let meant: Vec<Located> = findings.iter().filter(is_meant).cloned().collect();
            if meant.is_empty() { Ok(()) } else { look(&meant) }
        })
    }
}
