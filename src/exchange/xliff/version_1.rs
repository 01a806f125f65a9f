//! XLIFF 1.2.

use crate::exchange::markup::{push_attribute, push_text};
use crate::exchange::unit::{ArticleUnits, Code, CodeKind, Piece, Role, SOURCE_MARK, State, Unit};

pub(super) const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
    <xliff version=\"1.2\" xmlns=\"urn:oasis:names:tc:xliff:document:1.2\">\n";

/// Who a document is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Reader {
    Any,
    /// Reads translations alone, and names codes by their element.
    Omegat,
}

/// The `file` element of an article.
pub(super) fn file(article: &ArticleUnits, reader: Reader) -> String {
    let mut out = String::from("<file");
    push_attribute(&mut out, "original", &article.path);
    push_attribute(&mut out, "source-language", article.source_locale.tag());
    push_attribute(&mut out, "target-language", article.target_locale.tag());
    out.push_str(
        " datatype=\"x-markdown\">\n<header><tool tool-id=\"diglot\" tool-name=\"diglot\"",
    );
    push_attribute(&mut out, "tool-version", env!("CARGO_PKG_VERSION"));
    out.push_str("/></header>\n<body>\n");
    for unit in &article.units {
        push_unit(&mut out, unit, &article.path, reader);
    }
    out.push_str("</body>\n</file>\n");
    out
}

fn push_unit(out: &mut String, unit: &Unit, path: &str, reader: Reader) {
    out.push_str("<trans-unit");
    push_attribute(out, "id", &unit.id);
    push_attribute(out, "resname", &format!("{path}#{}", unit.id));
    let fingerprint = match reader {
        Reader::Any => unit.fingerprint(),
        Reader::Omegat => format!("{}-{SOURCE_MARK}", unit.own_fingerprint()),
    };
    push_attribute(out, "extradata", &fingerprint);
    if unit.state == State::Approved {
        out.push_str(" approved=\"yes\"");
    }
    if let Some(max) = unit.max_length {
        push_attribute(out, "maxwidth", &max.to_string());
        out.push_str(" size-unit=\"char\"");
    }
    out.push_str(" xml:space=\"preserve\">\n<source>");
    push_pieces(out, &unit.source, reader);
    out.push_str("</source>\n");
    push_target(out, unit, reader);
    if let Some(heading) = &unit.heading {
        out.push_str("<context-group purpose=\"information\"><context context-type=\"x-heading\">");
        push_text(out, heading);
        out.push_str("</context></context-group>\n");
    }
    for note in &unit.notes {
        out.push_str("<note");
        push_attribute(out, "from", &note.from);
        out.push('>');
        push_text(out, &note.text);
        out.push_str("</note>\n");
    }
    out.push_str("</trans-unit>\n");
}

fn push_target(out: &mut String, unit: &Unit, reader: Reader) {
    let state = match (&unit.suggestion, unit.state) {
        (Some(it), _) if it.is_fuzzy() => {
            "needs-review-translation\" state-qualifier=\"fuzzy-match"
        }
        (Some(_), _) => "needs-review-translation\" state-qualifier=\"exact-match",
        (None, State::New) => "new",
        (None, State::Machine) => "needs-review-translation\" state-qualifier=\"mt-suggestion",
        (None, State::Translated) => "translated",
        (None, State::Approved) => "signed-off",
    };
    out.push_str("<target state=\"");
    out.push_str(state);
    out.push_str("\">");
    let target = match reader {
        Reader::Any => unit.outgoing().unwrap_or_default(),
        Reader::Omegat => &unit.source,
    };
    push_pieces(out, target, reader);
    out.push_str("</target>\n");
}

fn push_pieces(out: &mut String, pieces: &[Piece], reader: Reader) {
    for piece in pieces {
        match piece {
            Piece::Text(text) => push_text(out, text),
            Piece::Code(code) => push_code(out, code, reader),
        }
    }
}

fn push_code(out: &mut String, code: &Code, reader: Reader) {
    let ctype = match code.kind {
        CodeKind::Strong => "bold",
        CodeKind::Emphasis => "italic",
        CodeKind::Link => "link",
        CodeKind::Strikethrough => "x-strikethrough",
        CodeKind::Image => "x-image",
        CodeKind::Code => "x-code",
        CodeKind::Html => "x-html",
        CodeKind::Break => "lb",
        CodeKind::Character => "x-character",
        CodeKind::Construct => "x-construct",
    };
    // `link` is a type of pairs alone.
    let ctype = if code.role == Role::Alone && ctype == "link" { "x-link" } else { ctype };
    match code.role {
        Role::Close => out.push_str("</g>"),
        role @ (Role::Open | Role::Alone) => {
            let is_shown = reader == Reader::Any;
            out.push_str(match role {
                Role::Alone if is_shown => "<ph",
                Role::Alone => "<x",
                Role::Open | Role::Close => "<g",
            });
            push_attribute(out, "id", &code.id.to_string());
            push_attribute(out, "ctype", ctype);
            match role {
                Role::Alone if is_shown => {
                    out.push('>');
                    push_text(out, &code.data);
                    out.push_str("</ph>");
                }
                Role::Alone => out.push_str("/>"),
                Role::Open | Role::Close => out.push('>'),
            }
        }
    }
}
