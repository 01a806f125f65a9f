//! A publication as one page that needs no other file: to read, to send and to print.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use tera::Context;

use super::binding::{Book, Chapter, Target};
use super::markup::{Address, Rewriter, rewritten};
use crate::site::TemplateError;
use crate::site::view::{BookPartView, BookView, ChapterView, PageView, SiteView};

impl Book<'_> {
    /// The page. `read` gives the bytes of a file of the project.
    pub fn page(&self, read: &dyn Fn(&str) -> Option<Vec<u8>>) -> Result<String, TemplateError> {
        let templates = self.site.templates;
        let style = templates.style();
        let site = SiteView {
            digits: self.site.digits(self.locale),
            ..SiteView::alone(self.site.title(self.locale), &style)
        };
        let page = PageView {
            kind: "book",
            title: &self.title,
            locale: self.locale.tag(),
            direction: self.locale.direction().name(),
            ..PageView::default()
        };
        let parts = self.parts().into_iter().map(|(title, numbers)| BookPartView {
            title: title.to_owned(),
            chapters: numbers.into_iter().map(|number| self.chapter(number, read)).collect(),
        });
        let mut context = Context::new();
        context.insert("site", &site);
        context.insert("page", &page);
        context.insert("book", &BookView { parts: parts.collect() });
        context.insert_value("strings", templates.dictionary().words(self.locale).value());
        templates.render("book.html", &context)
    }

    fn chapter(&self, number: usize, read: &dyn Fn(&str) -> Option<Vec<u8>>) -> ChapterView {
        let written = &self.chapters[number];
        let mut links = SingleLinks { book: self, number, chapter: &written.chapter, read };
        ChapterView {
            id: id(number),
            title: written.chapter.title.to_owned(),
            content: rewritten(&written.html, &mut links),
        }
    }
}

fn id(number: usize) -> String {
    format!("c{}", number + 1)
}

struct SingleLinks<'l> {
    book: &'l Book<'l>,
    number: usize,
    chapter: &'l Chapter<'l>,
    read: &'l dyn Fn(&str) -> Option<Vec<u8>>,
}

impl Rewriter for SingleLinks<'_> {
    fn link(&mut self, address: &str) -> Address {
        let place = |number| {
            let fragment = self.book.fragment(number, address);
            let fragment = fragment.map(|it| format!("-{it}")).unwrap_or_default();
            format!("#{}{fragment}", id(number))
        };
        match self.book.target(self.chapter, address) {
            Target::Chapter(number) => Address::Is(place(number)),
            Target::Page(Some(url)) => Address::Is(url),
            Target::Page(None) => Address::Gone,
            Target::File(_) => self.media(address),
            Target::AsWritten if address.starts_with('#') => Address::Is(place(self.number)),
            Target::AsWritten => Address::Is(address.to_owned()),
        }
    }

    fn media(&mut self, address: &str) -> Address {
        let Target::File(path) = self.book.target(self.chapter, address) else {
            let is_shown = address.starts_with("data:");
            return if is_shown { Address::Is(address.to_owned()) } else { Address::Gone };
        };
        let Some(bytes) = (self.read)(path) else { return Address::Gone };
        let kind = mime_guess::from_path(path).first_or_octet_stream();
        Address::Is(format!("data:{kind};base64,{}", STANDARD.encode(bytes)))
    }

    fn id(&self, written: &str) -> String {
        format!("{}-{written}", id(self.number))
    }
}
