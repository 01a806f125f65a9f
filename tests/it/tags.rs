//! HTML as a list of tags and texts, so that two pieces can be compared.
//!
//! White space counts once, and at the edge of a tag not at all, except inside `<pre>`, where all of
//! it counts. The order of attributes does not count.

use std::cell::RefCell;

use html5ever::TokenizerResult;
use html5ever::tendril::StrTendril;
use html5ever::tokenizer::{
    BufferQueue, Tag, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts,
};

/// A part of a piece of HTML.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Part {
    Start(String, Vec<(String, String)>),
    End(String),
    Text(String),
    Comment(String),
}

/// Attributes that only tell where in the input something stood.
const SOURCE_ATTRIBUTES: [&str; 3] = ["sourcefile", "sourcestartlinenumber", "sourceendlinenumber"];

const VOID: [&str; 13] = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track",
    "wbr",
];

/// What docfx makes, with the differences that we document.
pub(crate) fn expected(html: &str) -> Vec<Part> {
    let mut parts = parts(html, &|name, attribute| {
        SOURCE_ATTRIBUTES.contains(&attribute) || name == "iframe" && attribute == "title"
    });
    // An alert's title is a paragraph: a heading would break the order of the page's headings.
    let mut in_title = false;
    for part in &mut parts {
        match part {
            Part::Start(name, attributes) if name == "h5" && attributes.is_empty() => {
                *part = Part::Start("p".into(), vec![("class".into(), "alert-title".into())]);
                in_title = true;
            }
            Part::End(name) if name == "h5" && in_title => {
                *part = Part::End("p".into());
                in_title = false;
            }
            _ => {}
        }
    }
    parts
}

/// What we make, to be compared with what docfx makes. Frames have titles.
pub(crate) fn actual(html: &str, expected: &str) -> Vec<Part> {
    let has_link_types = expected.contains("data-linktype");
    parts(html, &|name, attribute| {
        !has_link_types && attribute == "data-linktype" || name == "iframe" && attribute == "title"
    })
}

/// The parts for people: one line.
pub(crate) fn show(parts: &[Part]) -> String {
    let show = |part: &Part| match part {
        Part::Start(name, attributes) => {
            let attributes = attributes.iter().map(|(name, value)| format!(" {name}={value:?}"));
            format!("<{name}{}>", attributes.collect::<String>())
        }
        Part::End(name) => format!("</{name}>"),
        Part::Text(text) => format!("{text:?}"),
        Part::Comment(text) => format!("<!--{text}-->"),
    };
    parts.iter().map(show).collect()
}

/// The parts of a piece, without the attributes that do not count.
pub(crate) fn parts(html: &str, drop: &dyn Fn(&str, &str) -> bool) -> Vec<Part> {
    let input = BufferQueue::default();
    input.push_back(StrTendril::from_slice(html));
    let tokenizer = Tokenizer::new(Sink::default(), TokenizerOpts::default());
    while let TokenizerResult::Script(()) = tokenizer.feed(&input) {}
    tokenizer.end();
    let mut parts = join(tokenizer.sink.parts.into_inner());
    close_all(&mut parts);
    for part in &mut parts {
        if let Part::Start(name, attributes) = part {
            attributes.retain(|(attribute, _)| !drop(name, attribute));
            attributes.sort();
        }
    }
    parts
}

/// Closes the elements that are left open, as browsers do.
fn close_all(parts: &mut Vec<Part>) {
    let mut open = Vec::new();
    for part in parts.iter() {
        match part {
            Part::Start(name, _) if !VOID.contains(&name.as_str()) => open.push(name.clone()),
            Part::End(name) => {
                if let Some(at) = open.iter().rposition(|it| it == name) {
                    open.truncate(at);
                }
            }
            _ => {}
        }
    }
    parts.extend(open.into_iter().rev().map(Part::End));
}

#[derive(Default)]
struct Sink {
    parts: RefCell<Vec<Part>>,
}

impl TokenSink for Sink {
    type Handle = ();

    fn process_token(&self, token: Token, _line: u64) -> TokenSinkResult<()> {
        let mut parts = self.parts.borrow_mut();
        match token {
            Token::TagToken(tag) => push_tag(&tag, &mut parts),
            Token::CharacterTokens(text) => parts.push(Part::Text(text.to_string())),
            Token::CommentToken(text) => parts.push(Part::Comment(text.trim().to_owned())),
            _ => {}
        }
        TokenSinkResult::Continue
    }
}

fn push_tag(tag: &Tag, parts: &mut Vec<Part>) {
    let name = tag.name.to_string();
    let is_void = VOID.contains(&name.as_str());
    if tag.kind == TagKind::StartTag {
        let attribute = |(name, value): (String, String)| match name.as_str() {
            // The same address, as RFC 3986 has it.
            "href" | "src" => (name, value.replace("%7E", "~")),
            _ => (name, value),
        };
        let attributes =
            tag.attrs.iter().map(|it| (it.name.local.to_string(), it.value.to_string()));
        parts.push(Part::Start(name.clone(), attributes.map(attribute).collect()));
        if tag.self_closing && !is_void {
            parts.push(Part::End(name));
        }
    } else if !is_void {
        parts.push(Part::End(name));
    }
}

/// Joins texts that follow each other, and takes out white space that does not count.
fn join(parts: Vec<Part>) -> Vec<Part> {
    let mut joined: Vec<Part> = Vec::with_capacity(parts.len());
    for part in parts {
        match (joined.last_mut(), part) {
            (Some(Part::Text(before)), Part::Text(text)) => before.push_str(&text),
            (_, part) => joined.push(part),
        }
    }
    let mut depth = 0_usize;
    let mut kept = Vec::with_capacity(joined.len());
    for part in joined {
        match part {
            Part::Text(text) if depth == 0 => {
                let words: Vec<_> = text.split_ascii_whitespace().collect();
                if !words.is_empty() {
                    kept.push(Part::Text(words.join(" ")));
                }
            }
            // A line end right behind the tag is not shown.
            Part::Text(text) if matches!(kept.last(), Some(Part::Start(name, _)) if name == "pre") =>
            {
                let text = text.strip_prefix('\n').unwrap_or(&text);
                kept.extend((!text.is_empty()).then(|| Part::Text(text.to_owned())));
            }
            part => {
                match &part {
                    Part::Start(name, _) if name == "pre" => depth += 1,
                    Part::End(name) if name == "pre" => depth = depth.saturating_sub(1),
                    _ => {}
                }
                kept.push(part);
            }
        }
    }
    kept
}
