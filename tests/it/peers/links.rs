//! A project in memory, as docfx reads one: its files, its monikers, its pages and where they lie.

use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap};

use diglot::article::{Article, Side};
use diglot::markdown::link::Address;
use diglot::markdown::links::{Links, ResolvedLink, ResolvedXref};
use diglot::markdown::moniker::{Moniker, MonikerList};
use diglot::markdown::references::{ReferenceKind, anchors, references};
use diglot::markdown::{Context, Document, parse};
use diglot::text::Source;
use serde_json::Value;

use super::case::Case;

pub(super) struct Project {
    /// All files by path, the case's own among them.
    pub(super) files: BTreeMap<String, String>,
    pub(super) monikers: MonikerList,
    configuration: Value,
    /// What answers to each uid; the best comes last.
    uids: HashMap<String, Vec<Uid>>,
}

struct Uid {
    /// A page of the project, or an address elsewhere.
    address: UidAddress,
    /// The title, and other properties.
    properties: BTreeMap<String, String>,
    /// The newest moniker of its page, by its place in the list.
    version: Option<usize>,
}

enum UidAddress {
    Page(String),
    Elsewhere(String),
}

/// The links of one page.
pub(super) struct Page<'p> {
    project: &'p Project,
    address: String,
}

impl Project {
    pub(super) fn new(case: &Case) -> Self {
        let mut files = case.files.clone();
        files.insert(case.path.clone(), case.input.clone());
        let yaml = |path: &str| files.get(path).map_or(Value::Null, |text| read_yaml(text));
        let configuration = yaml("docfx.yml");
        let definition = configuration["monikerDefinition"].as_str().unwrap_or_default();
        let monikers = moniker_list(&yaml(definition));
        let mut project = Self { files, monikers, configuration, uids: HashMap::new() };
        project.read_uids();
        project
    }

    pub(super) fn has_monikers(&self) -> bool {
        self.configuration.get("monikerDefinition").is_some()
    }

    pub(super) fn page(&self, path: &str) -> Page<'_> {
        Page { project: self, address: self.address_of(path) }
    }

    /// The monikers of a page: the last range of the configuration that its path is in, and within
    /// that, its own.
    pub(super) fn monikers_of(&self, path: &str) -> Option<Vec<String>> {
        let ranges = self.configuration["monikerRange"].as_object()?;
        let holds = |glob: &str| match glob.strip_suffix("**") {
            Some(folder) => path.starts_with(folder),
            None => glob == path,
        };
        // The longer a folder, the later it stands.
        let range =
            ranges.iter().filter(|(glob, _)| holds(glob)).max_by_key(|(glob, _)| glob.len());
        let names = self.monikers.in_range(range?.1.as_str()?).ok()?;
        let own = self.front_matter(path)["monikerRange"].as_str().map(str::to_owned);
        let own = own.and_then(|range| {
            let names = self.monikers.in_range(&range).ok()?;
            Some(names.into_iter().map(str::to_owned).collect::<Vec<_>>())
        });
        let names = names.into_iter().map(str::to_owned);
        Some(names.filter(|name| own.as_ref().is_none_or(|own| own.contains(name))).collect())
    }

    fn front_matter(&self, path: &str) -> Value {
        let text = self.files.get(path).map_or("", String::as_str);
        let header = text.strip_prefix("---\n").and_then(|text| text.split_once("\n---"));
        header.map_or(Value::Null, |(header, _)| read_yaml(header))
    }

    fn read_uids(&mut self) {
        let names: Vec<String> =
            self.monikers.monikers().iter().map(|moniker| moniker.name.clone()).collect();
        let mut found = Vec::new();
        for path in self.files.keys().filter(|path| is_article(path)) {
            let front_matter = self.front_matter(path);
            let Some(uid) = front_matter["uid"].as_str() else { continue };
            let monikers = self.monikers_of(path).unwrap_or_default();
            let version = names.iter().rposition(|name| monikers.contains(name));
            let properties = texts(&front_matter);
            let address = UidAddress::Page(self.address_of(path));
            found.push((uid.to_owned(), Uid { address, properties, version }));
        }
        found.sort_by_key(|(_, uid)| uid.version);
        let maps = match &self.configuration["xref"] {
            Value::Array(maps) => maps.iter().filter_map(Value::as_str).collect(),
            map => map.as_str().into_iter().collect::<Vec<_>>(),
        };
        for map in maps {
            let map = self.files.get(map).map_or(Value::Null, |text| read_yaml(text));
            for entry in map["references"].as_array().into_iter().flatten() {
                let Some(uid) = entry["uid"].as_str() else { continue };
                let address = entry["href"].as_str().unwrap_or_default().to_owned();
                let address = UidAddress::Elsewhere(address);
                // The project's own counts more.
                found.insert(
                    0,
                    (uid.to_owned(), Uid { address, properties: texts(entry), version: None }),
                );
            }
        }
        for (uid, entry) in found {
            self.uids.entry(uid).or_default().push(entry);
        }
    }

    /// Where a file is published: articles without their extension.
    fn address_of(&self, path: &str) -> String {
        let routes = self.configuration["routes"].as_object().into_iter().flatten();
        let route =
            routes.filter_map(|(from, to)| Some((path.strip_prefix(from.as_str())?, to.as_str()?)));
        let path =
            route.map(|(rest, to)| format!("{to}{rest}")).next().unwrap_or_else(|| path.to_owned());
        match path.strip_suffix(".md") {
            Some(stem) if stem == "index" || stem.ends_with("/index") => {
                stem.trim_end_matches("index").to_owned()
            }
            Some(stem) => stem.to_owned(),
            None => path,
        }
    }

    /// The names of what is wrong with a page's links.
    pub(super) fn broken_links(&self, path: &str, document: &Document<'_>) -> Vec<&'static str> {
        let mut broken = Vec::new();
        let own: Vec<String> = anchors(document).iter().map(ToString::to_string).collect();
        for reference in references(document) {
            if matches!(reference.kind, ReferenceKind::Xref { .. }) {
                continue;
            }
            let (missing, bookmark) = match Address::read(reference.file(path), &reference.address)
            {
                Address::Here(suffix) => {
                    (false, suffix.id().map(|id| own.contains(&id.to_owned())))
                }
                Address::File { path: to, suffix } => match self.files.get(&to) {
                    None => (true, None),
                    Some(_) if to == path => {
                        (false, suffix.id().map(|id| own.contains(&id.to_owned())))
                    }
                    Some(_) => (false, suffix.id().map(|id| self.has_anchor(&to, id))),
                },
                _ => (false, None),
            };
            broken.extend(missing.then_some("broken-link"));
            broken.extend((bookmark == Some(false)).then_some("broken-anchor"));
        }
        broken
    }

    fn has_anchor(&self, path: &str, id: &str) -> bool {
        let article = Article::read(Source::new(path, self.files[path].clone()));
        let side = article.side(Side::Target);
        let document = parse(side.body(), &Context::alone(path, Side::Target));
        anchors(&document).iter().any(|anchor| anchor == id)
    }
}

impl Links for Page<'_> {
    fn link<'a>(&self, from: &str, address: &'a str) -> ResolvedLink<'a> {
        let kind = |kind: &str| format!(" data-linktype=\"{kind}\"");
        let (address, attributes) = match Address::read(from, address) {
            Address::Here(suffix) => {
                let is_bookmark = suffix.query.is_empty() && !suffix.bookmark.is_empty();
                let kind = if is_bookmark { kind("self-bookmark") } else { String::new() };
                (Cow::Owned(suffix.to_string()), kind)
            }
            Address::File { path, suffix } if self.project.files.contains_key(&path) => {
                let to = relative(&self.address, &self.project.address_of(&path));
                (Cow::Owned(format!("{to}{suffix}")), kind("relative-path"))
            }
            _ => (Cow::Borrowed(address), String::new()),
        };
        ResolvedLink { address, attributes }
    }

    fn image<'a>(&self, from: &str, address: &'a str) -> ResolvedLink<'a> {
        self.link(from, address)
    }

    fn xref(&self, _from: &str, uid: &str, property: Option<&str>) -> Option<ResolvedXref> {
        let entry = self.project.uids.get(uid)?.last()?;
        let property = property.and_then(|property| entry.properties.get(property));
        let titles = ["title", "name"].into_iter().find_map(|key| entry.properties.get(key));
        let name = property.or(titles).map_or(uid, String::as_str).to_owned();
        let (address, no_loc) = match &entry.address {
            UidAddress::Page(to) => (relative(&self.address, to), false),
            UidAddress::Elsewhere(address) => (address.clone(), true),
        };
        let attributes = if no_loc { "" } else { " data-linktype=\"relative-path\"" }.to_owned();
        Some(ResolvedXref { address, name, no_loc, attributes })
    }
}

/// The address of `to` as written on the page `from`.
fn relative(from: &str, to: &str) -> String {
    let folders = |path: &str| path.matches('/').count();
    let shared = from.bytes().zip(to.bytes()).enumerate().take_while(|(_, (a, b))| a == b);
    let shared = shared.filter(|(_, (byte, _))| *byte == b'/').last().map_or(0, |(at, _)| at + 1);
    let address = "../".repeat(folders(&from[shared..])) + &to[shared..];
    if address.is_empty() { "./".into() } else { address }
}

fn is_article(path: &str) -> bool {
    path.rsplit_once('.').is_some_and(|(_, extension)| extension == "md")
}

/// The list of a moniker definition file.
fn moniker_list(definition: &Value) -> MonikerList {
    let monikers = definition["monikers"].as_array().into_iter().flatten();
    MonikerList::new(monikers.map(|moniker| Moniker {
        title: None,
        name: moniker["moniker_name"].as_str().unwrap_or_default().to_owned(),
        product: moniker["product_name"].as_str().unwrap_or_default().to_owned(),
    }))
}

/// The texts among an object's values.
fn texts(object: &Value) -> BTreeMap<String, String> {
    let pairs = object.as_object().into_iter().flatten();
    pairs.filter_map(|(key, value)| Some((key.clone(), value.as_str()?.to_owned()))).collect()
}

/// docfx reads YAML, and JSON with commas too many, which is YAML as well.
fn read_yaml(text: &str) -> Value {
    serde_yaml::from_str(text).unwrap_or_default()
}
