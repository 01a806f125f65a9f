//! XLIFF 1.2 and 2.1: written, and read back. 2.0 and 2.2 are read as 2.1 is.

mod version_1;
mod issue_type;
mod version_2;
mod parts;
mod read;

pub use read::read;

use super::unit::ArticleUnits;
use crate::locale::Locale;
use version_1::Reader;

/// A version of XLIFF.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Version {
    /// 1.2: what every tool reads.
    V1,
    /// 2.1.
    V2,
    /// 1.2 as `OmegaT` reads it: it offers no unit without a translation, so that each has its source for one.
    Omegat,
}

impl Version {
    /// The beginning of a document. One of version 2 is about one pair of languages.
    pub fn head(self, source: &Locale, target: Option<&Locale>) -> String {
        match self {
            Self::V1 | Self::Omegat => version_1::HEAD.to_owned(),
            Self::V2 => version_2::head(source, target),
        }
    }

    /// The units of an article: a `file` element, the number `number` of the document.
    pub fn file(self, article: &ArticleUnits, number: usize) -> String {
        match self {
            Self::V1 => version_1::file(article, Reader::Any),
            Self::Omegat => version_1::file(article, Reader::Omegat),
            Self::V2 => version_2::file(article, number),
        }
    }

    /// The end of a document.
    pub fn end(self) -> &'static str {
        "</xliff>\n"
    }
}
