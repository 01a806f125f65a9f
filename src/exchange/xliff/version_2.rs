//! XLIFF 2.1, with its modules for metadata, findings (ITS), validation and lengths.

use super::issue_type::{issue_type, score};
use crate::exchange::markup::{push_attribute, push_text};
use crate::exchange::unit::{ArticleUnits, Code, CodeKind, Piece, Role, State, Unit};
use crate::locale::Locale;

/// The beginning of a document.
pub(super) fn head(source: &Locale, target: Option<&Locale>) -> String {
    let mut out = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <xliff xmlns=\"urn:oasis:names:tc:xliff:document:2.0\" \
         xmlns:mda=\"urn:oasis:names:tc:xliff:metadata:2.0\" \
         xmlns:its=\"http://www.w3.org/2005/11/its\" its:version=\"2.0\" \
         xmlns:val=\"urn:oasis:names:tc:xliff:validation:2.0\" \
         xmlns:slr=\"urn:oasis:names:tc:xliff:sizerestriction:2.0\" version=\"2.1\"",
    );
    push_attribute(&mut out, "srcLang", source.tag());
    if let Some(target) = target {
        push_attribute(&mut out, "trgLang", target.tag());
    }
    out.push_str(">\n");
    out
}

/// The `file` element of an article.
pub(super) fn file(article: &ArticleUnits, number: usize) -> String {
    let mut out = String::from("<file");
    push_attribute(&mut out, "id", &format!("f{number}"));
    push_attribute(&mut out, "original", &article.path);
    out.push_str(">\n");
    if article.units.iter().any(|unit| unit.max_length.is_some()) {
        out.push_str("<slr:profiles generalProfile=\"xliff:codepoints\"/>\n");
    }
    for (at, unit) in article.units.iter().enumerate() {
        push_unit(&mut out, unit, &article.path, [number, at + 1]);
    }
    out.push_str("</file>\n");
    out
}

/// Writes a unit by the numbers of its file and in that.
fn push_unit(out: &mut String, unit: &Unit, path: &str, [file, number]: [usize; 2]) {
    out.push_str("<unit");
    push_attribute(out, "id", &format!("u{number}"));
    push_attribute(out, "name", &format!("{path}#{}", unit.id));
    if let Some(max) = unit.max_length {
        push_attribute(out, "slr:sizeRestriction", &max.to_string());
    }
    out.push_str(" xml:space=\"preserve\">\n");
    out.push_str(
        "<mda:metadata><mda:metaGroup category=\"diglot\"><mda:meta type=\"fingerprint\">",
    );
    out.push_str(&unit.fingerprint());
    out.push_str("</mda:meta></mda:metaGroup></mda:metadata>\n");
    // Of all ids, those of XML alone have to be unique in the whole document.
    let issues = format!("i{file}-{number}");
    let has_issues = push_issues(out, unit, &issues);
    push_validation(out, unit);
    push_notes(out, unit);
    push_data(out, unit);
    out.push_str("<segment");
    let (state, sub_state) = match (&unit.suggestion, unit.state) {
        (Some(it), _) if it.is_fuzzy() => ("initial", Some("diglot:fuzzy")),
        (Some(_), _) => ("translated", Some("diglot:exact")),
        (None, State::New) => ("initial", None),
        (None, State::Machine) => ("translated", Some("diglot:machine")),
        (None, State::Translated) => ("translated", None),
        (None, State::Approved) => ("final", None),
    };
    push_attribute(out, "state", state);
    if let Some(sub_state) = sub_state {
        push_attribute(out, "subState", sub_state);
    }
    out.push_str(">\n<source>");
    push_pieces(out, &unit.source, "s");
    out.push_str("</source>\n");
    if let Some(target) = unit.outgoing() {
        out.push_str("<target>");
        if has_issues {
            // Around the translation that the findings are about.
            out.push_str("<mrk id=\"q1\" type=\"its:generic\"");
            push_attribute(out, "its:locQualityIssuesRef", &format!("#its={issues}"));
            out.push('>');
        }
        push_pieces(out, target, "t");
        if has_issues {
            out.push_str("</mrk>");
        }
        out.push_str("</target>\n");
    }
    out.push_str("</segment>\n</unit>\n");
}

/// Writes the findings about a translation; returns `true` if there are some.
fn push_issues(out: &mut String, unit: &Unit, id: &str) -> bool {
    // They are about the translation of the article, not about what was filled in.
    if !unit.is_translated() || unit.suggestion.is_some() {
        return false;
    }
    let findings = unit.notes.iter().filter_map(|note| Some((note, note.severity?)));
    let findings: Vec<_> = findings.collect();
    if findings.is_empty() {
        return false;
    }
    out.push_str("<its:locQualityIssues");
    push_attribute(out, "xml:id", id);
    out.push('>');
    for (note, severity) in findings {
        out.push_str("<its:locQualityIssue");
        push_attribute(out, "locQualityIssueType", issue_type(&note.from));
        push_attribute(out, "locQualityIssueComment", &format!("{}: {}", note.from, note.text));
        push_attribute(out, "locQualityIssueSeverity", score(severity));
        out.push_str("/>");
    }
    out.push_str("</its:locQualityIssues>\n");
    true
}

/// Writes the words that a translation has to have as rules that tools check.
fn push_validation(out: &mut String, unit: &Unit) {
    if unit.fixed_words.is_empty() {
        return;
    }
    out.push_str("<val:validation>");
    for words in &unit.fixed_words {
        out.push_str("<val:rule");
        push_attribute(out, "isPresent", words);
        out.push_str("/>");
    }
    out.push_str("</val:validation>\n");
}

fn push_notes(out: &mut String, unit: &Unit) {
    if unit.notes.is_empty() && unit.heading.is_none() {
        return;
    }
    let heading = unit.heading.iter().map(|heading| ("heading", &**heading));
    let notes = unit.notes.iter().map(|note| (&*note.from, &*note.text));
    out.push_str("<notes>");
    for (category, text) in heading.chain(notes) {
        out.push_str("<note");
        push_attribute(out, "category", category);
        out.push('>');
        push_text(out, text);
        out.push_str("</note>");
    }
    out.push_str("</notes>\n");
}

/// The Markdown of all codes, by language, number and role.
fn push_data(out: &mut String, unit: &Unit) {
    let target = unit.outgoing().into_iter().flatten().map(|piece| ("t", piece));
    let all = unit.source.iter().map(|piece| ("s", piece)).chain(target);
    let codes: Vec<(&str, &Code)> =
        all.filter_map(|(side, piece)| Some((side, piece.code()?))).collect();
    if codes.is_empty() {
        return;
    }
    out.push_str("<originalData>");
    for (side, code) in codes {
        out.push_str("<data");
        push_attribute(out, "id", &data_id(side, code));
        out.push('>');
        push_text(out, &code.data);
        out.push_str("</data>");
    }
    out.push_str("</originalData>\n");
}

fn data_id(side: &str, code: &Code) -> String {
    let role = if code.role == Role::Close { "e" } else { "" };
    format!("{side}{}{role}", code.id)
}

fn push_pieces(out: &mut String, pieces: &[Piece], side: &str) {
    for piece in pieces {
        match piece {
            Piece::Text(text) => push_text(out, text),
            Piece::Code(code) => push_code(out, code, side),
        }
    }
}

fn push_code(out: &mut String, code: &Code, side: &str) {
    if code.role == Role::Close {
        out.push_str("</pc>");
        return;
    }
    let (kind, sub_kind) = match code.kind {
        CodeKind::Strong => ("fmt", Some("xlf:b")),
        CodeKind::Emphasis => ("fmt", Some("xlf:i")),
        CodeKind::Strikethrough => ("fmt", Some("diglot:strikethrough")),
        CodeKind::Break => ("fmt", Some("xlf:lb")),
        CodeKind::Link => ("link", None),
        CodeKind::Image => ("image", None),
        CodeKind::Code => ("other", Some("diglot:code")),
        CodeKind::Html => ("other", Some("diglot:html")),
        CodeKind::Character => ("other", Some("diglot:character")),
        CodeKind::Construct => ("other", Some("diglot:construct")),
    };
    let is_pair = code.role == Role::Open;
    out.push_str(if is_pair { "<pc" } else { "<ph" });
    push_attribute(out, "id", &code.id.to_string());
    push_attribute(out, "type", kind);
    if let Some(sub_kind) = sub_kind {
        push_attribute(out, "subType", sub_kind);
    }
    if code.kind != CodeKind::Break {
        out.push_str(" canDelete=\"no\" canCopy=\"no\"");
    }
    let data = data_id(side, code);
    if is_pair {
        push_attribute(out, "dataRefStart", &data);
        push_attribute(out, "dataRefEnd", &format!("{data}e"));
        out.push('>');
    } else {
        push_attribute(out, "dataRef", &data);
        if !code.shown.is_empty() {
            push_attribute(out, "disp", &code.shown);
        }
        out.push_str("/>");
    }
}
