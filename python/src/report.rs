//! What is reported about one article by itself.

use diglot::check::coverage::translation_type;
use diglot::check::levels::ArticleFacts;
use diglot::check::{check_parsed, check_plain, reported, shown};
use diglot::finding::Located;
use diglot::markdown::include::MISSING_INCLUDE;

use crate::reading::Reading;
use crate::settings::Loaded;

/// The findings about an article by itself, as `diglot check` reports them: what needs other articles, such as
/// links, is not among them.
pub(crate) fn report(reading: &Reading, loaded: &Loaded) -> Vec<Located> {
    let Reading { article, entry, locale, pair } = reading;
    let facts = ArticleFacts {
        path: &entry.path,
        locale: locale.as_ref(),
        translation_type: translation_type(article),
    };
    let (mut read, found) = match pair {
        Some(_) => {
            let locale = locale.as_ref().unwrap_or(&entry.locale);
            (Vec::new(), check_plain(article, &entry.path, locale, &loaded.plain))
        }
        None => reading
            .standalone(loaded)
            .examine(|sides| check_parsed(article, sides, locale.as_ref(), &loaded.annotated)),
    };
    if loaded.files.is_none() {
        // Nobody knows which files there are.
        read.retain(|it| it.finding.rule.name != MISSING_INCLUDE.name);
    }
    shown(reported(article, &facts, loaded.levels(), read, found))
}
