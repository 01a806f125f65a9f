//! Units that came back without their article, as some tools drop it: their sources find it, where one article
//! alone has them.

use std::collections::{BTreeMap, HashMap};

use rayon::prelude::*;

use super::article_units::UnitReader;
use crate::exchange::{Content, Returned};
use crate::text::stable_hash;

/// The units by the paths of their articles; those that no article, or several, may have are left at no path.
pub(super) fn by_article(
    units: Vec<Returned>,
    reader: &UnitReader<'_>,
) -> anyhow::Result<BTreeMap<String, Vec<Returned>>> {
    let articles = reader.paths(&[])?;
    let hashes = |(path, locale): &(String, _)| {
        let article = reader.articles.article(path)?;
        let units = reader.units_of(path, locale, &article).units;
        anyhow::Ok(units.iter().map(|unit| hash(&unit.source_markdown)).collect::<Vec<_>>())
    };
    let hashes: Vec<Vec<String>> =
        articles.par_iter().map(hashes).collect::<anyhow::Result<_>>()?;
    // The article of each source, by its number; none where there are several.
    let mut places: HashMap<&str, Option<usize>> = HashMap::new();
    for (number, hashes) in hashes.iter().enumerate() {
        for hash in hashes {
            let place = places.entry(hash).or_insert(Some(number));
            if *place != Some(number) {
                *place = None;
            }
        }
    }
    let mut by_article: BTreeMap<String, Vec<Returned>> = BTreeMap::new();
    for unit in units {
        let source = match &unit.source {
            Some(Content::Markdown(source)) => places.get(&*hash(source)).copied().flatten(),
            Some(Content::Pieces(_)) | None => None,
        };
        let path = source.map_or_else(String::new, |number| articles[number].0.clone());
        by_article.entry(path).or_default().push(unit);
    }
    Ok(by_article)
}

/// A source as it is compared: without white space around it.
fn hash(source: &str) -> String {
    stable_hash(&[source.replace("\r\n", "\n").trim()])
}
