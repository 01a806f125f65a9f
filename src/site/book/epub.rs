//! A publication as the files of an EPUB 3 book.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use super::binding::{Book, Chapter, Target, joined};
use super::markup::{Address, Rewriter, escaped, rewritten};
use crate::project::Date;
use crate::site::Output;

/// The folder of a book's own files.
const FOLDER: &str = "EPUB";
const STYLE: &str = include_str!("../../../templates/book.css");
const CONTAINER: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
<container version=\"1.0\" xmlns=\"urn:oasis:names:tc:opendocument:xmlns:container\"><rootfiles>\
<rootfile full-path=\"EPUB/book.opf\" media-type=\"application/oebps-package+xml\"/>\
</rootfiles></container>\n";

/// Characters of a path that links have as they are.
const PLAIN: &AsciiSet =
    &NON_ALPHANUMERIC.remove(b'/').remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// The files of a book.
pub struct EpubFiles {
    /// The files that are made, in order. The first says what the archive is and must not be compressed.
    pub files: Vec<Output>,
    /// Files of the project: the path in the book, and the path in the content folder.
    pub media: Vec<(String, String)>,
}

impl Book<'_> {
    /// The files of the book.
    pub fn epub(&self) -> EpubFiles {
        let mut media = BTreeSet::new();
        let mut files = vec![
            Output::new("mimetype", "application/epub+zip"),
            Output::new("META-INF/container.xml", CONTAINER),
        ];
        let chapters: Vec<Output> =
            (0..self.chapters.len()).map(|number| self.epub_chapter(number, &mut media)).collect();
        files.push(Output::new(format!("{FOLDER}/book.opf"), self.package(&media)));
        files.push(Output::new(format!("{FOLDER}/nav.xhtml"), self.contents()));
        files.push(Output::new(format!("{FOLDER}/book.css"), STYLE));
        files.extend(chapters);
        let media = media.into_iter().map(|(page, path)| (format!("{FOLDER}/{page}"), path));
        EpubFiles { files, media: media.collect() }
    }

    fn epub_chapter(&self, number: usize, media: &mut BTreeSet<(String, String)>) -> Output {
        let written = &self.chapters[number];
        let file = file_of(&written.chapter.page);
        let mut links = EpubLinks { book: self, number, chapter: &written.chapter, media };
        let content = rewritten(&written.html, &mut links);
        let up = "../".repeat(file.matches('/').count());
        let body = format!("<section epub:type=\"chapter\">{content}</section>");
        let page = self.document(written.chapter.title, &format!("{up}book.css"), &body);
        Output::new(format!("{FOLDER}/{file}"), page)
    }

    fn document(&self, title: &str, style: &str, body: &str) -> String {
        let (tag, direction) = (self.locale.tag(), self.locale.direction().name());
        format!(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE html>\n\
            <html xmlns=\"http://www.w3.org/1999/xhtml\" xmlns:epub=\"http://www.idpf.org/2007/ops\" \
            lang=\"{tag}\" xml:lang=\"{tag}\" dir=\"{direction}\">\n<head><title>{}</title>\
            <link rel=\"stylesheet\" href=\"{style}\"/></head>\n<body dir=\"{direction}\">\n{body}\n</body>\n</html>\n",
            escaped(title)
        )
    }

    /// The table of contents, by parts.
    fn contents(&self) -> String {
        let mut list = String::new();
        for (part, numbers) in self.parts() {
            let items = numbers.into_iter().map(|number| {
                let chapter = &self.chapters[number].chapter;
                let href = href(&file_of(&chapter.page));
                format!("<li><a href=\"{href}\">{}</a></li>\n", escaped(chapter.title))
            });
            let items: String = items.collect();
            if part.is_empty() {
                list.push_str(&items);
            } else {
                let part = escaped(part);
                let _ = writeln!(list, "<li><span>{part}</span><ol>\n{items}</ol></li>");
            }
        }
        let title = escaped(&self.title);
        let body = format!(
            "<nav epub:type=\"toc\" id=\"toc\" role=\"doc-toc\"><h1>{title}</h1><ol>\n{list}</ol></nav>"
        );
        self.document(&self.title, "book.css", &body)
    }

    /// The package file: title, language and files of the book.
    fn package(&self, media: &BTreeSet<(String, String)>) -> String {
        let (mut manifest, mut spine) = (String::new(), String::new());
        for (number, it) in self.chapters.iter().enumerate() {
            let href = href(&file_of(&it.chapter.page));
            let has_math = it.html.contains("<math").then_some(" properties=\"mathml\"");
            let _ = writeln!(
                manifest,
                "<item id=\"c{number}\" href=\"{href}\" media-type=\"application/xhtml+xml\"{}/>",
                has_math.unwrap_or_default()
            );
            let _ = writeln!(spine, "<itemref idref=\"c{number}\"/>");
        }
        for (number, (page, _)) in media.iter().enumerate() {
            let kind = mime_guess::from_path(page).first_or_octet_stream();
            let _ = writeln!(
                manifest,
                "<item id=\"m{number}\" href=\"{}\" media-type=\"{kind}\"/>",
                href(page)
            );
        }
        let days = self.chapters.iter().map(|it| it.chapter.entry.updated_in(self.locale));
        let updated = days.max().flatten();
        let modified = updated.map_or_else(|| "2000-01-01".to_owned(), |it: Date| it.to_string());
        let tag = self.locale.tag();
        let identifier = self.site.canonical(&self.locale.folder());
        let identifier =
            identifier.unwrap_or_else(|| format!("urn:diglot:{}:{tag}", href(&self.title)));
        let (title, direction) = (escaped(&self.title), self.locale.direction().name());
        format!(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<package xmlns=\"http://www.idpf.org/2007/opf\" \
            version=\"3.0\" unique-identifier=\"id\" xml:lang=\"{tag}\" dir=\"{direction}\">\n\
            <metadata xmlns:dc=\"http://purl.org/dc/elements/1.1/\">\n\
            <dc:identifier id=\"id\">{}</dc:identifier>\n<dc:title>{title}</dc:title>\n\
            <dc:language>{tag}</dc:language>\n\
            <meta property=\"dcterms:modified\">{modified}T00:00:00Z</meta>\n</metadata>\n<manifest>\n\
            <item id=\"nav\" href=\"nav.xhtml\" media-type=\"application/xhtml+xml\" properties=\"nav\"/>\n\
            <item id=\"style\" href=\"book.css\" media-type=\"text/css\"/>\n{manifest}</manifest>\n\
            <spine page-progression-direction=\"{direction}\">\n<itemref idref=\"nav\"/>\n{spine}</spine>\n</package>\n",
            escaped(&identifier)
        )
    }
}

/// The file of a chapter, by its page on the site.
fn file_of(page: &str) -> String {
    format!("{}.xhtml", page.trim_end_matches(".html"))
}

fn href(path: &str) -> String {
    utf8_percent_encode(path, PLAIN).to_string()
}

struct EpubLinks<'l> {
    book: &'l Book<'l>,
    number: usize,
    chapter: &'l Chapter<'l>,
    /// The files that the book needs: their pages, and their paths in the content folder.
    media: &'l mut BTreeSet<(String, String)>,
}

impl Rewriter for EpubLinks<'_> {
    fn link(&mut self, address: &str) -> Address {
        match self.book.target(self.chapter, address) {
            Target::Chapter(number) => {
                let path = address.split(['#', '?']).next().unwrap_or_default();
                let fragment = self.book.fragment(number, address);
                let fragment = fragment.map(|it| format!("#{it}")).unwrap_or_default();
                Address::Is(format!("{}{fragment}", file_of(path)))
            }
            Target::Page(Some(url)) => Address::Is(url),
            Target::Page(None) => Address::Gone,
            // A book leads to its own pages and to the web.
            Target::File(_) => match self.book.target_url(self.chapter, address) {
                Some(url) => Address::Is(url),
                None => Address::Gone,
            },
            Target::AsWritten if address.starts_with('#') => {
                let fragment = self.book.fragment(self.number, address);
                fragment.map_or(Address::Gone, |it| Address::Is(format!("#{it}")))
            }
            Target::AsWritten => Address::Is(address.to_owned()),
        }
    }

    fn media(&mut self, address: &str) -> Address {
        let Target::File(path) = self.book.target(self.chapter, address) else {
            return Address::Gone;
        };
        if let Some(page) = self.book.site.index.asset_page(path) {
            self.media.insert((page, path.to_owned()));
        }
        let end = address.find(['#', '?']).unwrap_or(address.len());
        Address::Is(address[..end].to_owned())
    }

    fn id(&self, id: &str) -> String {
        id.to_owned()
    }
}

impl Book<'_> {
    /// The whole URL of a file of the site.
    fn target_url(&self, chapter: &Chapter<'_>, address: &str) -> Option<String> {
        let path = address.split(['#', '?']).next().unwrap_or_default();
        self.site.canonical(&joined(&chapter.page, path))
    }
}
