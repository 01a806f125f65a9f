//! Rules that need more than one article: what locales lack, what has changed in the source, and what
//! is translated in several ways. They are given values, as the others are.

mod inconsistent;
mod missing_article;
mod outdated_translation;

pub use inconsistent::{
    Direction, INCONSISTENT, Place, TranslationVariants, Variant, VariantGroup,
};
pub use missing_article::{
    LackingArticle, MISSING_ARTICLE, MissingArticle, lacking_articles, missing_articles,
};
pub use outdated_translation::{CodeDiff, STALE_SOURCE, SourceDiff};
