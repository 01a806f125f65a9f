//! What the rules find on real articles: how often, in damaged copies, and after their own fixes.

mod annotation;
mod boundaries;
mod copies;
mod mutations;
mod fixes;
mod missing_segments;
mod number_forms;
mod habits;
mod hostile;
mod html;
mod injected;
mod injected_kinds;
mod injected_numbers;
mod injected_text;
mod injected_words;
mod kept_characters;
mod kinds;
mod languages;
mod lift;
mod yaml_shapes;

use diglot::article::{Article, FrontMatter, Side};
use diglot::check::{Settings, check};
use diglot::finding::Finding;
use diglot::locale::Locale;
use diglot::markdown::Context;

/// All findings about an article, in the language that its front matter tells.
fn findings(article: &Article) -> Vec<Finding> {
    let settings = Settings::new(Locale::parse("en-US").expect("a locale"));
    let context = Context::alone(article.source().path(), Side::Target);
    check(article, locale(article).as_ref(), &context, &settings)
}

fn locale(article: &Article) -> Option<Locale> {
    article.front_matter().and_then(FrontMatter::content_locale).and_then(Locale::parse)
}
