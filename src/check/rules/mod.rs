//! The table of rules. A rule is a file here with its [`Definition`], named like its page under
//! `tests/spec/rules`; a few that are about the same thing share one.

mod definition;

mod alignment;
mod annotation;
mod block_pairs;
mod code_block_changed;
mod code_changed;
mod malformed_annotation;
mod double_space;
mod doubled_punctuation;
mod doubled_text;
mod doubled_word;
mod duplicate_anchor;
mod emphasis_lost;
mod emphasis_moved;
mod empty_menu_step;
mod end_punctuation;
mod front_matter;
mod front_matter_changed;
mod half_translated;
mod half_width_punctuation;
mod hard_coded_locale;
mod heading_skipped;
mod html_changed;
mod identifier_changed;
mod leaked_annotation;
mod leaked_markup;
mod link_text;
mod links;
mod lost_text;
mod mangled_escape;
mod missing_alt_text;
mod no_break_space;
mod no_loc_changed;
mod number_format;
mod number_mismatch;
mod opaque_changed;
mod placeholder_changed;
mod punctuation_in_markup;
mod question_mark;
mod quote_style;
mod space_at_markup;
mod space_before_punctuation;
mod structure_mismatch;
mod term;
mod titles;
mod unbalanced;
mod unbalanced_mdx;
mod unicode;
mod unsafe_html;
mod whole_page;
mod same_as_source;
mod wrong_language;
mod wrong_variant;

pub use definition::{Definition, Scope};

pub(super) use hard_coded_locale::DEFINITION as HARD_CODED_LOCALE;
pub(super) use unbalanced_mdx::described as described_mdx;

/// All rules about a single article, by family and name.
pub static RULES: &[&Definition] = &[
    // Pairing.
    &malformed_annotation::DEFINITION,
    &annotation::DUPLICATE_ID,
    &annotation::EMPTY_TARGET,
    &annotation::ID_MISMATCH,
    &leaked_annotation::DEFINITION,
    &leaked_markup::DEFINITION,
    &lost_text::DEFINITION,
    &annotation::MISSING_SOURCE,
    &annotation::MISSING_TARGET,
    &structure_mismatch::DEFINITION,
    &block_pairs::MISSING,
    &block_pairs::EXTRA,
    // Completeness.
    &half_translated::DEFINITION,
    &same_as_source::DEFINITION,
    // Markup.
    &code_block_changed::DEFINITION,
    &code_changed::DEFINITION,
    &double_space::DEFINITION,
    &emphasis_lost::DEFINITION,
    &emphasis_moved::DEFINITION,
    &link_text::EMPTY_LINK_TEXT,
    &empty_menu_step::DEFINITION,
    &html_changed::DEFINITION,
    &links::EXTRA,
    &links::MISSING,
    &links::TARGET,
    &link_text::MALFORMED_LINK,
    &placeholder_changed::DEFINITION,
    &punctuation_in_markup::IN_EMPHASIS,
    &punctuation_in_markup::IN_LINK,
    &space_at_markup::DEFINITION,
    // Text.
    &alignment::ALIGNMENT,
    &doubled_punctuation::DEFINITION,
    &doubled_text::DEFINITION,
    &doubled_word::DEFINITION,
    &end_punctuation::DEFINITION,
    &half_width_punctuation::DEFINITION,
    &identifier_changed::DEFINITION,
    &alignment::LENGTH,
    &mangled_escape::DEFINITION,
    &no_break_space::DEFINITION,
    &no_loc_changed::DEFINITION,
    &number_format::DEFINITION,
    &number_mismatch::DEFINITION,
    &question_mark::DEFINITION,
    &quote_style::DEFINITION,
    &space_before_punctuation::DEFINITION,
    &term::DEFINITION,
    &unbalanced::DEFINITION,
    &unicode::DEFINITION,
    &wrong_language::DEFINITION,
    &wrong_variant::DEFINITION,
    // Article.
    &duplicate_anchor::DEFINITION,
    &titles::DUPLICATE_TITLE,
    &front_matter::DEFINITION,
    &hard_coded_locale::DEFINITION,
    &heading_skipped::DEFINITION,
    &missing_alt_text::DEFINITION,
    &titles::TITLE_UNTRANSLATED,
    &unsafe_html::DEFINITION,
    &whole_page::CONFLICT,
    &front_matter_changed::DEFINITION,
    &opaque_changed::DEFINITION,
    &unbalanced_mdx::DEFINITION,
    &whole_page::UNCLOSED,
];
