//! Files for search engines: `sitemap.xml` (sitemaps.org, with the `xhtml:link` of Google's guide
//! to localized versions) and `robots.txt`.

use std::collections::BTreeSet;
use std::io;

use super::published::LocalizedPage;
use super::{Output, Site};
use crate::locale::Locale;
use crate::text::xml::{Xml, document, text};

/// So many addresses may be in one file.
const ADDRESSES_MAX: usize = 50_000;
/// So many bytes may one file have.
const BYTES_MAX: usize = 50 * 1024 * 1024;

/// A page, as the map tells it.
struct Place {
    address: String,
    updated: Option<String>,
    /// Its own among them; nothing where there is no other.
    alternates: Vec<(String, String)>,
}

impl Site<'_> {
    /// The site's map, in as many files as it takes, and the file that leads to it. Nothing where the
    /// project does not say where the site is published.
    pub(super) fn sitemap(&self) -> Vec<Output> {
        let Some(url) = &self.configuration.site.url else { return Vec::new() };
        let names: BTreeSet<&str> = self.index.entries().iter().map(|it| &*it.name).collect();
        let mut places: Vec<Place> = names.into_iter().flat_map(|name| self.places(name)).collect();
        let of_terms = self.indexed_taxonomy_pages();
        places.extend(of_terms.iter().flat_map(|versions| self.term_places_of(versions)));
        let mut outputs = map_files(&places, |path| url.of(path));
        let robots = format!("User-agent: *\nAllow: /\n\nSitemap: {}\n", url.of("sitemap.xml"));
        outputs.push(Output::new("robots.txt", robots));
        outputs
    }

    /// The pages of an article that search engines may show.
    fn places(&self, name: &str) -> Vec<Place> {
        let mut versions = self.versions(name);
        versions.retain(|version| !version.entry.is_hidden);
        let pages: Vec<_> = versions.iter().map(|it| (it.locale, &*it.page)).collect();
        let alternates = self.alternates(&pages);
        let place = |version: &LocalizedPage<'_>| Place {
            address: self.canonical(&version.page).unwrap_or_default(),
            updated: version.entry.updated_in(version.locale).map(|date| date.to_string()),
            alternates: alternates.clone(),
        };
        versions.iter().map(place).collect()
    }

    /// The pages of a term in all languages that have it.
    fn term_places_of(&self, versions: &[(&Locale, &str)]) -> Vec<Place> {
        let alternates = self.alternates(versions);
        let place = |(_, page): &(&Locale, &str)| Place {
            address: self.canonical(page).unwrap_or_default(),
            updated: None,
            alternates: alternates.clone(),
        };
        versions.iter().map(place).collect()
    }

    /// The languages and URLs of pages about the same in several; the source's is for all readers of
    /// other languages.
    fn alternates(&self, versions: &[(&Locale, &str)]) -> Vec<(String, String)> {
        if versions.len() < 2 {
            return Vec::new();
        }
        let address = |page: &str| self.canonical(page).unwrap_or_default();
        let own = versions.iter().map(|(locale, page)| (locale.tag().to_owned(), address(page)));
        let source = self.index.source_locale();
        let default = versions.iter().find(|(locale, _)| *locale == source);
        own.chain(default.map(|(_, page)| ("x-default".to_owned(), address(page)))).collect()
    }
}

/// `sitemap.xml`; where that would hold too much, a list of others.
fn map_files(places: &[Place], address: impl Fn(&str) -> String) -> Vec<Output> {
    let mut maps: Vec<String> = places.chunks(ADDRESSES_MAX).flat_map(small_maps).collect();
    if maps.len() < 2 {
        let map = maps.pop().unwrap_or_else(|| map(places));
        return vec![Output::new("sitemap.xml", map)];
    }
    let files = (1..).zip(maps);
    let mut outputs: Vec<Output> =
        files.map(|(number, map)| Output::new(format!("sitemap-{number}.xml"), map)).collect();
    let list = root("sitemapindex", |xml| {
        for output in &outputs {
            element(xml, "sitemap", |xml| text(xml, "loc", &address(&output.path)))?;
        }
        Ok(())
    });
    outputs.push(Output::new("sitemap.xml", list));
    outputs
}

/// Maps that are small enough: an article in many languages takes much room.
fn small_maps(places: &[Place]) -> Vec<String> {
    let map = map(places);
    if map.len() <= BYTES_MAX || places.len() < 2 {
        return vec![map];
    }
    let (first, second) = places.split_at(places.len() / 2);
    [small_maps(first), small_maps(second)].concat()
}

fn map(places: &[Place]) -> String {
    root("urlset", |xml| {
        for place in places {
            element(xml, "url", |xml| {
                text(xml, "loc", &place.address)?;
                if let Some(updated) = &place.updated {
                    text(xml, "lastmod", updated)?;
                }
                for (locale, address) in &place.alternates {
                    let link = xml.create_element("xhtml:link").with_attributes([
                        ("rel", "alternate"),
                        ("hreflang", &**locale),
                        ("href", address),
                    ]);
                    link.write_empty()?;
                }
                Ok(())
            })?;
        }
        Ok(())
    })
}

fn root(name: &str, content: impl FnOnce(&mut Xml) -> io::Result<()>) -> String {
    document(|xml| {
        let root = xml.create_element(name).with_attributes([
            ("xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9"),
            ("xmlns:xhtml", "http://www.w3.org/1999/xhtml"),
        ]);
        root.write_inner_content(content).map(drop)
    })
}

fn element(
    xml: &mut Xml,
    name: &str,
    content: impl FnOnce(&mut Xml) -> io::Result<()>,
) -> io::Result<()> {
    xml.create_element(name).write_inner_content(content).map(drop)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_map_of_more_than_fifty_thousand_addresses_is_split() {
        let place = |number: usize| Place {
            address: number.to_string(),
            updated: None,
            alternates: Vec::new(),
        };
        let places: Vec<_> = (0..=ADDRESSES_MAX).map(place).collect();
        let outputs = map_files(&places, |path| format!("https://a.example/{path}"));
        let paths: Vec<_> = outputs.iter().map(|output| &*output.path).collect();
        assert_eq!(paths, ["sitemap-1.xml", "sitemap-2.xml", "sitemap.xml"]);
        let list = String::from_utf8_lossy(&outputs[2].bytes);
        assert!(list.contains("<loc>https://a.example/sitemap-2.xml</loc>"), "{list}");
    }

    #[test]
    fn a_map_of_more_than_fifty_megabytes_is_split() {
        let place = |number: usize| Place {
            address: number.to_string(),
            updated: None,
            alternates: vec![("nl-NL".to_owned(), "a".repeat(1 << 20)); 9],
        };
        let places: Vec<_> = (0..7).map(place).collect();
        let outputs = map_files(&places, str::to_owned);
        assert_eq!(outputs.len(), 3);
        assert!(outputs.iter().all(|output| output.bytes.len() <= BYTES_MAX));
        let addresses =
            |output: &Output| String::from_utf8_lossy(&output.bytes).matches("<loc>").count();
        assert_eq!(outputs.iter().map(addresses).collect::<Vec<_>>(), [3, 4, 2]);
    }
}
