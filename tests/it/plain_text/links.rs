//! Links and images, and where their addresses go.

use std::borrow::Cow;

use diglot::markdown::links::{Links, ResolvedLink, ResolvedXref};
use diglot::markdown::plain_text::{TextLinks, TextOptions};

use super::{check, check_unwrapped, options, text_of};

#[test]
fn addresses_follow_their_links_once() {
    check_unwrapped(
        "[a](b.md), <https://c.com>, [d@e.nl](mailto:d@e.nl), [www.f.com](https://www.f.com/) \
         [g](mailto:d@e.nl)[ h ](i)j [k](#l)",
        "a (b.md), https://c.com, d@e.nl, www.f.com g (d@e.nl) h (i) j k\n",
    );
}

#[test]
fn addresses_can_be_listed_at_the_end() {
    let options = options(Some(40), TextLinks::Footnotes);
    let text = text_of("[a](https://b.nl/c) [d](e.md) [f](https://b.nl/c)", &options);
    assert_eq!(text, "a [1] d [2] f [1]\n\n[1] https://b.nl/c\n[2] e.md\n");
}

#[test]
fn addresses_can_be_left_out() {
    let text = text_of("[a](b) <https://c.com>", &options(None, TextLinks::Hidden));
    assert_eq!(text, "a https://c.com\n");
}

#[test]
fn links_are_resolved_from_the_file_that_they_stand_in() {
    struct Shout;
    impl Links for Shout {
        fn link<'a>(&self, from: &str, address: &'a str) -> ResolvedLink<'a> {
            let address = Cow::Owned(format!("{from}!{address}"));
            ResolvedLink { address, attributes: String::new() }
        }
        fn image<'a>(&self, from: &str, address: &'a str) -> ResolvedLink<'a> {
            self.link(from, address)
        }
        fn xref(&self, _from: &str, uid: &str, _property: Option<&str>) -> Option<ResolvedXref> {
            let (address, name) = ("page.md".to_owned(), uid.to_uppercase());
            Some(ResolvedXref { address, name, no_loc: false, attributes: String::new() })
        }
    }
    let options = TextOptions { links: Some(&Shout), ..options(None, TextLinks::Inline) };
    let text = text_of("[a](b) <a href=c>d</a> <xref:e>, [f](xref:e)", &options);
    assert_eq!(text, "a (folder/a.md!b) d (folder/a.md!c) E (page.md), f (page.md)\n");
}

#[test]
fn references_that_nothing_answers_to_are_their_text() {
    check("<xref:System.String?text=tekst> en <xref:System.Int32>", "tekst en System.Int32\n");
}

#[test]
fn images_are_their_alternative_text() {
    check(
        "![Een knop](a.png) en ![](b.png) [![pijl](c.png)](d.md)",
        "\
[Een knop] en [pijl] (d.md)
",
    );
}

#[test]
fn a_link_begins_behind_a_blank_that_had_nothing_to_hold() {
    check_unwrapped("a&nbsp;<a href='x'>\n日本</a>", "a 日本 (x)\n");
}
