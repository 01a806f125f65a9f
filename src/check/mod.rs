//! Translation checks: rules, suppressions, coverage and fixes.
//!
//! A rule is a file under [`rules`], an entry of its table, and a page under `tests/spec/rules`. Rules
//! see an article through [`Bilingual`] and a segment through [`Pair`]: they parse nothing and strip
//! no markup themselves. If the source has the same oddity, it is not a finding.

mod abbreviations;
mod article_text;
pub mod project_rules;
mod unmatched;
mod addresses;
pub mod fingerprint;
pub mod baseline;
pub mod language;
pub mod habits;
pub mod prose;
pub mod terms;
pub mod word_counts;
pub mod glossary;
mod settings;
mod side_view;
mod lost;
mod bilingual;
pub mod coverage;
pub mod dismissals;
pub mod edit_check;
pub mod fixes;
pub mod levels;
mod precedence;
mod repeats;
mod entities;
mod emails;
mod closed_words;
mod key_combinations;
mod wide_links;
mod damaged_entities;
mod homoglyphs;
mod identifiers;
mod link_gaps;
mod page_shape;
mod opaque_shape;
mod menu_path;
mod mojibake;
pub(crate) mod code_lines;
mod numbers;
mod placeholders;
pub mod rules;
pub mod opaque_edit;
mod run;
mod plain_page;
mod reported;
mod scores;
pub mod drift;
pub mod page_links;

pub use bilingual::{Bilingual, Pair};
pub use plain_page::check_plain;
pub use precedence::without_explained;
pub use repeats::{Causes, SeenCauses, joined};
pub use reported::{in_order, reported, shown};
pub use run::{check, check_parsed, locate};
pub use scores::scores;
pub use settings::Settings;
pub use side_view::{Heading, Place, SideView};
