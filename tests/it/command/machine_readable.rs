//! What sites hold for machines: the sitemap by the rules of its protocol (sitemaps.org, and the links
//! between languages of Google's guide), feeds by those of Atom (RFC 4287).

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use diglot::locale::Locale;
use quick_xml::NsReader;
use quick_xml::events::{BytesStart, Event};
use quick_xml::name::ResolveResult;

use super::{ARTICLE, Workplace};
use crate::browser::sample;

const MAP: &str = "http://www.sitemaps.org/schemas/sitemap/0.9";
const XHTML: &str = "http://www.w3.org/1999/xhtml";
const ATOM: &str = "http://www.w3.org/2005/Atom";

/// An element, its name with its namespace in front: `{http://www.w3.org/2005/Atom}feed`.
#[derive(Default)]
struct Element {
    name: String,
    attributes: BTreeMap<String, String>,
    text: String,
    children: Vec<Element>,
}

impl Element {
    /// The root of a document, which must be well-formed.
    fn read(xml: &str) -> Self {
        assert!(xml.starts_with("<?xml version=\"1.0\" encoding=\"UTF-8\"?>"), "{xml}");
        let mut reader = NsReader::from_str(xml);
        let mut open = vec![Self::default()];
        loop {
            let (namespace, event) = reader.read_resolved_event().expect("it is XML");
            let namespace = match namespace {
                ResolveResult::Bound(namespace) => namespace.into_inner().to_owned(),
                ResolveResult::Unbound => String::new(),
                ResolveResult::Unknown(prefix) => panic!("nobody says what {prefix:?} is"),
            };
            match event {
                Event::Start(tag) => open.push(Self::of(&namespace, &tag)),
                Event::Empty(tag) => {
                    let element = Self::of(&namespace, &tag);
                    open.last_mut().expect("the document").children.push(element);
                }
                Event::Text(text) => {
                    open.last_mut().expect("the document").text.push_str(&text);
                }
                Event::GeneralRef(name) => {
                    let entity = quick_xml::escape::unescape(&format!("&{};", &*name))
                        .expect("an entity of XML")
                        .into_owned();
                    open.last_mut().expect("the document").text.push_str(&entity);
                }
                Event::End(_) => {
                    let element = open.pop().expect("it is open");
                    open.last_mut().expect("the document").children.push(element);
                }
                Event::Eof => break,
                _ => {}
            }
        }
        let mut document = open.pop().expect("the document");
        assert_eq!((open.len(), document.children.len()), (0, 1), "{xml}");
        document.children.remove(0)
    }

    fn of(namespace: &str, tag: &BytesStart<'_>) -> Self {
        let attributes = tag.attributes().map(|attribute| {
            let attribute = attribute.expect("a well-formed attribute");
            let value = quick_xml::escape::unescape(&attribute.value).expect("text").into_owned();
            (attribute.key.as_ref().to_owned(), value)
        });
        let attributes = attributes.collect();
        let name = format!("{{{namespace}}}{}", tag.local_name().as_ref());
        Self { name, attributes, ..Self::default() }
    }

    /// The texts of the children of a name, in order.
    fn texts(&self, namespace: &str, name: &str) -> Vec<&str> {
        self.all(namespace, name).map(|it| &*it.text).collect()
    }

    fn all(&self, namespace: &str, name: &str) -> impl Iterator<Item = &Self> {
        let name = format!("{{{namespace}}}{name}");
        self.children.iter().filter(move |it| it.name == name)
    }

    /// The text of the only child of a name.
    #[track_caller]
    fn one(&self, namespace: &str, name: &str) -> &str {
        let texts = self.texts(namespace, name);
        assert_eq!(texts.len(), 1, "{name} in {}: {texts:?}", self.name);
        texts[0]
    }
}

/// Returns `true` if it is a whole address, all of it escaped (RFC 3986).
fn is_address(address: &str) -> bool {
    let host = address.strip_prefix("https://").unwrap_or_default();
    let is_plain =
        |byte: u8| byte.is_ascii_alphanumeric() || b"-._~:/?#[]@!$&'()*+,;=".contains(&byte);
    let parts = host.split('%').enumerate();
    let is_escaped =
        |part: &str| part.len() >= 2 && part.as_bytes()[..2].iter().all(u8::is_ascii_hexdigit);
    host.starts_with("help.example.com/")
        && address.len() < 2048
        && parts
            .into_iter()
            .all(|(number, part)| part.bytes().all(is_plain) && (number == 0 || is_escaped(part)))
}

fn is_day(text: &str) -> bool {
    text.len() == 10 && text.parse::<jiff::civil::Date>().is_ok()
}

/// Whether a sitemap keeps the rules of its protocol.
#[track_caller]
fn check_map(xml: &str) {
    assert!(xml.len() <= 50 * 1024 * 1024);
    let map = Element::read(xml);
    assert_eq!(map.name, format!("{{{MAP}}}urlset"));
    assert!(map.text.trim().is_empty() && map.children.len() <= 50_000);
    let mut languages: BTreeMap<&str, BTreeSet<(&str, &str)>> = BTreeMap::new();
    for url in &map.children {
        assert_eq!(url.name, format!("{{{MAP}}}url"));
        let address = url.one(MAP, "loc");
        assert!(is_address(address), "{address}");
        let days = url.texts(MAP, "lastmod");
        assert!(days.len() <= 1 && days.iter().all(|day| is_day(day)), "{address}: {days:?}");
        // The schema asks for this order.
        let names: Vec<&str> =
            url.children.iter().map(|it| it.name.rsplit('}').next().unwrap_or_default()).collect();
        let order = ["loc", "lastmod", "link"];
        let places: Vec<_> =
            names.iter().map(|name| order.iter().position(|it| it == name)).collect();
        assert!(places.is_sorted() && places.iter().all(Option::is_some), "{address}: {names:?}");
        let links = url.all(XHTML, "link").map(|link| {
            assert_eq!(link.attributes["rel"], "alternate", "{address}");
            (&*link.attributes["hreflang"], &*link.attributes["href"])
        });
        let links: Vec<_> = links.collect();
        let own: BTreeSet<_> = links.iter().copied().collect();
        let tags: BTreeSet<&str> = links.iter().map(|(tag, _)| *tag).collect();
        assert_eq!(tags.len(), links.len(), "{address} has a page for each language once");
        assert!(tags.iter().all(|tag| *tag == "x-default" || Locale::parse(tag).is_some()));
        assert!(links.is_empty() || links.iter().any(|(_, page)| *page == address), "{address}");
        assert!(languages.insert(address, own).is_none(), "{address} stands twice");
    }
    for (address, own) in &languages {
        for (_, other) in own {
            assert_eq!(languages.get(other), Some(own), "{other} does not know {address}");
        }
    }
}

/// Whether a feed keeps the rules of Atom.
#[track_caller]
fn check_feed(xml: &str, own: &str) {
    let feed = Element::read(xml);
    assert_eq!(feed.name, format!("{{{ATOM}}}feed"));
    assert!(Locale::parse(&feed.attributes["xml:lang"]).is_some());
    let links = |element: &Element, relation: &str| -> Vec<String> {
        let links = element.all(ATOM, "link").filter(|link| link.attributes["rel"] == relation);
        links.map(|link| link.attributes["href"].clone()).collect()
    };
    assert_eq!(links(&feed, "self"), [own]);
    let authors: Vec<&Element> = feed.all(ATOM, "author").collect();
    assert!(!authors.is_empty() && authors.iter().all(|it| !it.one(ATOM, "name").is_empty()));
    let mut ids = BTreeSet::new();
    let mut times = Vec::new();
    let entries: Vec<&Element> = feed.all(ATOM, "entry").collect();
    assert!(!entries.is_empty());
    for element in entries.iter().copied().chain([&feed]) {
        let id = element.one(ATOM, "id");
        assert!(is_address(id) && ids.insert(id), "{id}");
        assert!(!element.one(ATOM, "title").is_empty(), "{id}");
        let time = element.one(ATOM, "updated");
        assert!(time.parse::<jiff::Timestamp>().is_ok(), "{id}: {time}");
        times.push(time);
        let pages = links(element, "alternate");
        assert!(pages.len() == 1 && is_address(&pages[0]), "{id}: {pages:?}");
        assert!(element.texts(ATOM, "summary").len() <= 1, "{id}");
    }
    let newest = times.pop();
    assert_eq!(times.iter().max().copied(), newest);
    assert!(times.is_sorted_by(|one, next| one >= next), "the newest come first");
    let known = ["id", "title", "updated", "link", "author", "entry", "summary", "name"];
    let children = feed.children.iter().chain(entries.iter().flat_map(|it| &it.children));
    let is_known = |it: &Element| known.iter().any(|name| it.name == format!("{{{ATOM}}}{name}"));
    assert!(children.into_iter().all(is_known));
}

#[test]
fn the_map_and_the_feeds_of_the_sample_keep_their_rules() {
    let read = |path: &str| fs::read_to_string(sample::site().join(path)).expect("a file");
    check_map(&read("sitemap.xml"));
    for locale in ["ar-sa", "en-us", "ja-jp", "nl-nl"] {
        let path = format!("{locale}/feed.xml");
        check_feed(&read(&path), &format!("https://help.example.com/{path}"));
    }
}

#[test]
fn the_map_and_the_feeds_keep_their_rules_whatever_articles_are_called() {
    let fields = "---\nms.date: DAY\ndescription: \"<b> & ]]> \\u0001 \\u202e '\\\"\"\n";
    let article = |day: &str| ARTICLE.replacen("---\n", &fields.replace("DAY", day), 1);
    let title = |article: String| article.replace("title: Hallo", "title: \"</title> & 'co'\"");
    let workplace = Workplace::with(&[
        ("diglot.toml", "title = 'A & B <c>'\n[site]\nurl = 'https://help.example.com/é'\n"),
        ("content/nl-nl/a b & c's.md", &title(article("2024-02-29"))),
        ("content/nl-nl/één%20#1.md", &article("12/31/2024")),
        ("content/nl-nl/no-day.md", &article("02/30/2024")),
        ("content/ar-sa/no-day.md", &article("2024-12-31")),
        ("content/ar-sa/[x].md", &article("1/1/2024")),
    ]);
    workplace.done(&["build", "--no-search"]);
    check_map(&workplace.read("site/sitemap.xml"));
    for locale in ["ar-sa", "en-us", "nl-nl"] {
        let path = format!("{locale}/feed.xml");
        let own = format!("https://help.example.com/%C3%A9/{path}");
        check_feed(&workplace.read(&format!("site/{path}")), &own);
    }
}
