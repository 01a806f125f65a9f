//! The page of the workbench: as the server sends it, and as one file that needs no server.

use std::collections::BTreeMap;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use hmac_sha256::Hash;

use super::data::for_page;
use super::strings::{english, languages, strings};
use crate::locale::Locale;

const INDEX: &str = include_str!("../../templates/review/index.html");
/// The style of the page.
pub(super) const STYLE: &str = include_str!("../../templates/review/review.css");

/// The parts of the script; they are in one function, in this order.
const SCRIPTS: &[&str] = &[
    include_str!("../../templates/review/js/10-elements.js"),
    include_str!("../../templates/review/js/11-words.js"),
    include_str!("../../templates/review/js/12-memory.js"),
    include_str!("../../templates/review/js/14-project.js"),
    include_str!("../../templates/review/js/16-language.js"),
    include_str!("../../templates/review/js/18-patterns.js"),
    include_str!("../../templates/review/js/20-query.js"),
    include_str!("../../templates/review/js/22-listing.js"),
    include_str!("../../templates/review/js/24-address.js"),
    include_str!("../../templates/review/js/30-list.js"),
    include_str!("../../templates/review/js/32-facets.js"),
    include_str!("../../templates/review/js/34-place.js"),
    include_str!("../../templates/review/js/36-progress.js"),
    include_str!("../../templates/review/js/40-marks.js"),
    include_str!("../../templates/review/js/42-reading.js"),
    include_str!("../../templates/review/js/44-segment.js"),
    include_str!("../../templates/review/js/46-editor.js"),
    include_str!("../../templates/review/js/47-insertions.js"),
    include_str!("../../templates/review/js/48-checking.js"),
    include_str!("../../templates/review/js/50-context.js"),
    include_str!("../../templates/review/js/52-matches.js"),
    include_str!("../../templates/review/js/53-versions.js"),
    include_str!("../../templates/review/js/54-terms.js"),
    include_str!("../../templates/review/js/60-saving.js"),
    include_str!("../../templates/review/js/61-refusals.js"),
    include_str!("../../templates/review/js/62-file.js"),
    include_str!("../../templates/review/js/64-conflict.js"),
    include_str!("../../templates/review/js/66-watching.js"),
    include_str!("../../templates/review/js/70-review.js"),
    include_str!("../../templates/review/js/71-thread.js"),
    include_str!("../../templates/review/js/72-alignment.js"),
    include_str!("../../templates/review/js/74-preview.js"),
    include_str!("../../templates/review/js/76-splitting.js"),
    include_str!("../../templates/review/js/78-replacing.js"),
    include_str!("../../templates/review/js/80-commands.js"),
    include_str!("../../templates/review/js/82-keyboard.js"),
    include_str!("../../templates/review/js/90-start.js"),
];

/// The page on the server.
pub(super) fn of_server() -> String {
    let assets = "<link rel=\"stylesheet\" href=\"review.css\">\
                  <script type=\"module\" src=\"review.js\"></script>";
    filled(assets, "")
}

/// The script, whole, with the English strings and the languages that have others.
pub(super) fn script() -> String {
    let (english, languages) =
        (for_page(&english()), for_page(&languages().collect::<Vec<&str>>()));
    let constants = format!("const ENGLISH = {english};\nconst LANGUAGES = {languages};\n");
    format!("(() => {{\n\"use strict\";\n{constants}{}}})();\n", SCRIPTS.concat())
}

/// The strings for the first of these languages, separated by commas, that has any.
pub(super) fn strings_for(wanted: &str) -> String {
    let mut locales = wanted.split(',').filter_map(Locale::parse);
    let found = locales.find_map(|locale| strings(&locale));
    let (language, text) = found.unwrap_or_else(|| ("en".to_owned(), String::new()));
    serde_json::json!({ "language": language, "text": text }).to_string()
}

/// The page with these data, its style, its script and the strings for readers of these locales in it. Nothing
/// else runs, by their hashes.
pub(super) fn self_contained<'l>(data: &str, locales: impl Iterator<Item = &'l Locale>) -> String {
    let script = script();
    let hash = |text: &str| STANDARD.encode(Hash::hash(text.as_bytes()));
    let policy = format!(
        "default-src 'none'; script-src 'sha256-{}'; style-src 'sha256-{}'; worker-src blob:; \
         img-src data:; base-uri 'none'; form-action 'none'",
        hash(&script),
        hash(STYLE),
    );
    let assets = format!(
        "<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">\
         <style>{STYLE}</style><script type=\"module\">{script}</script>"
    );
    let mut strings: BTreeMap<String, String> = locales.filter_map(strings).collect();
    // The script has these.
    strings.insert("en".to_owned(), String::new());
    let json = |id: &str, json: &str| {
        format!("<script type=\"application/json\" id=\"{id}\">{json}</script>")
    };
    let data = json("review-data", data) + &json("review-strings", &for_page(&strings));
    filled(&assets, &data)
}

/// The page with its two marks filled; nothing in the data is a mark.
fn filled(assets: &str, data: &str) -> String {
    let (head, rest) = INDEX.split_once("{{assets}}").unwrap_or((INDEX, ""));
    if let Some((before, between)) = head.split_once("{{data}}") {
        return [before, data, between, assets, rest].concat();
    }
    let (between, behind) = rest.split_once("{{data}}").unwrap_or((rest, ""));
    [head, assets, between, data, behind].concat()
}
