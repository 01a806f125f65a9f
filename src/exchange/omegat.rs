//! A project of `OmegaT`: its settings, and the translations in its own notation.

use std::collections::HashMap;
use std::fmt::Write as _;

use rustc_hash::FxHashMap;

use super::markup::{push_attribute, push_text};
use super::unit::{ArticleUnits, Piece, Role, Unit};
use crate::locale::Locale;
use crate::text::stable_hash;

/// The folders of a project.
pub const FOLDERS: [&str; 5] = ["source", "target", "tm", "glossary", "dictionary"];

/// How a project's files are read: `OmegaT` takes the codes at both ends of a segment off it unless told otherwise, so
/// that `**Value**` and `Value` would be one source, and none of the memory's codes would match.
pub const FILTERS: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n\
    <filters removeTags=\"false\" removeSpacesNonseg=\"true\" preserveSpaces=\"false\" \
    ignoreFileContext=\"false\"/>\n";

/// The settings of a project; its folders have their usual names.
pub fn project_file(source: &Locale, target: &Locale) -> String {
    let folders = FOLDERS.map(|name| format!("<{name}_dir>__DEFAULT__</{name}_dir>\n")).concat();
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<omegat>\n\
         <project version=\"1.0\">\n{folders}<glossary_file>__DEFAULT__</glossary_file>\n\
         <source_lang>{source}</source_lang>\n<target_lang>{target}</target_lang>\n\
         <sentence_seg>false</sentence_seg>\n\
         <support_default_translations>true</support_default_translations>\n\
         <remove_tags>false</remove_tags>\n</project>\n</omegat>\n"
    )
}

/// The translations that a project begins with: those of sources that are translated in one way. `OmegaT` has
/// one translation for a source, wherever it is.
#[derive(Debug, Default)]
pub struct Translations {
    /// A hash of the translation of each source; none where there are several.
    targets: FxHashMap<String, Option<String>>,
}

impl Translations {
    /// Notes the translations of an article.
    pub fn note(&mut self, article: &ArticleUnits) {
        for unit in article.units.iter().filter(|unit| unit.outgoing().is_some()) {
            let numbers = numbers(unit);
            let Some(source) = notation(&unit.source, &numbers) else { continue };
            // One that OmegaT cannot have is another one, too.
            let target = pair(unit).map(|(_, target)| stable_hash(&[&target]));
            let known = self.targets.entry(stable_hash(&[&source]));
            let known = known.or_insert_with(|| target.clone());
            if *known != target {
                *known = None;
            }
        }
    }

    /// Writes those of an article that were not written yet, as a part of the project's memory.
    pub fn take(&mut self, article: &ArticleUnits) -> String {
        let mut out = String::new();
        for unit in &article.units {
            let Some((source, target)) = pair(unit) else { continue };
            // What is written is as good as ambiguous: it is written once.
            let known = self.targets.get_mut(&stable_hash(&[&source])).and_then(Option::take);
            if known.is_none() {
                continue;
            }
            out.push_str("<tu>\n");
            for (locale, text) in
                [(&article.source_locale, source), (&article.target_locale, target)]
            {
                out.push_str("<tuv");
                push_attribute(&mut out, "lang", locale.tag());
                out.push_str("><seg>");
                push_text(&mut out, &text);
                out.push_str("</seg></tuv>\n");
            }
            out.push_str("</tu>\n");
        }
        out
    }
}

/// The beginning of a project's memory.
pub fn memory_head(source: &Locale) -> String {
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE tmx SYSTEM \"tmx11.dtd\">\n\
         <tmx version=\"1.1\">\n<header creationtool=\"OmegaT\" o-tmf=\"OmegaT TMX\" \
         adminlang=\"EN-US\" datatype=\"plaintext\" creationtoolversion=\"3.6.0\" \
         segtype=\"paragraph\" srclang=\"{source}\"/>\n<body>\n"
    )
}

/// The two texts of a unit as `OmegaT` has them; none without a translation, or where that has other codes than
/// the source.
fn pair(unit: &Unit) -> Option<(String, String)> {
    let target = unit.outgoing()?;
    let numbers = numbers(unit);
    let own = target.iter().filter_map(Piece::code).filter(|it| it.role != Role::Close);
    if own.count() != numbers.len() {
        return None;
    }
    let [source, target] = [&*unit.source, target].map(|pieces| notation(pieces, &numbers));
    let (source, target) = (source?, target?);
    (!source.is_empty() && !target.is_empty()).then_some((source, target))
}

/// The numbers that `OmegaT` gives the codes of a source.
fn numbers(unit: &Unit) -> HashMap<usize, usize> {
    let codes = unit.source.iter().filter_map(Piece::code).filter(|it| it.role != Role::Close);
    codes.enumerate().map(|(number, code)| (code.id, number)).collect()
}

fn notation(pieces: &[Piece], numbers: &HashMap<usize, usize>) -> Option<String> {
    let mut out = String::new();
    for piece in pieces {
        match piece {
            Piece::Text(text) => out.push_str(text),
            Piece::Code(code) => {
                let number = numbers.get(&code.id)?;
                let _ = match code.role {
                    Role::Open => write!(out, "<g{number}>"),
                    Role::Close => write!(out, "</g{number}>"),
                    Role::Alone => write!(out, "<x{number}/>"),
                };
            }
        }
    }
    Some(out.trim().to_owned())
}
