//! TMX 1.4b: pairs for a translation memory, written and read.

mod read;

pub use read::read;

use super::markup::{push_attribute, push_text};
use super::unit::{ArticleUnits, Piece, Role, Unit};
use crate::locale::Locale;

/// Which content a memory has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Level {
    /// Plain text.
    Plain,
    /// Text with codes.
    Codes,
}

/// The beginning of a document.
pub fn head(source: &Locale) -> String {
    let mut out = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<tmx version=\"1.4\">\n\
         <header creationtool=\"diglot\" segtype=\"sentence\" o-tmf=\"diglot\" adminlang=\"en\" \
         datatype=\"x-markdown\"",
    );
    push_attribute(&mut out, "creationtoolversion", env!("CARGO_PKG_VERSION"));
    push_attribute(&mut out, "srclang", source.tag());
    out.push_str("/>\n<body>\n");
    out
}

/// The end of a document.
pub const END: &str = "</body>\n</tmx>\n";

/// The pairs of an article; segments without a translation are left out.
pub fn pairs(article: &ArticleUnits, level: Level) -> String {
    pairs_if(article, level, |_| true)
}

/// The pairs of an article that `is_wanted`.
pub fn pairs_if(
    article: &ArticleUnits,
    level: Level,
    mut is_wanted: impl FnMut(&Unit) -> bool,
) -> String {
    let mut out = String::new();
    for unit in &article.units {
        if unit.is_translated() && is_wanted(unit) {
            push_pair(&mut out, unit, article, level);
        }
    }
    out
}

fn push_pair(out: &mut String, unit: &Unit, article: &ArticleUnits, level: Level) {
    out.push_str("<tu");
    push_attribute(out, "tuid", &format!("{}#{}", article.path, unit.id));
    out.push_str("><prop type=\"x-state\">");
    out.push_str(unit.state.name());
    out.push_str("</prop>\n");
    let target = unit.target.as_deref().unwrap_or_default();
    for (locale, pieces) in
        [(&article.source_locale, &*unit.source), (&article.target_locale, target)]
    {
        out.push_str("<tuv");
        push_attribute(out, "xml:lang", locale.tag());
        out.push_str("><seg>");
        push_pieces(out, pieces, level);
        out.push_str("</seg></tuv>\n");
    }
    out.push_str("</tu>\n");
}

fn push_pieces(out: &mut String, pieces: &[Piece], level: Level) {
    for piece in pieces {
        let code = match piece {
            Piece::Text(text) => {
                push_text(out, text);
                continue;
            }
            Piece::Code(code) => code,
        };
        if level == Level::Plain {
            push_text(out, &code.shown);
            continue;
        }
        let (name, number) = match code.role {
            Role::Open => ("bpt", "i"),
            Role::Close => ("ept", "i"),
            Role::Alone => ("ph", "x"),
        };
        out.push('<');
        out.push_str(name);
        push_attribute(out, number, &code.id.to_string());
        if code.role != Role::Close {
            push_attribute(out, "type", code.kind.name());
        }
        out.push('>');
        push_text(out, &code.data);
        out.push_str("</");
        out.push_str(name);
        out.push('>');
    }
}
