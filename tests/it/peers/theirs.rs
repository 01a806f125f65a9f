//! The cases that are not ours, each kind with its reason.

use super::case::Case;

/// Whether a case is of some kind.
type Kind = fn(&Case) -> bool;

/// What is docfx's own.
const KINDS: [(&str, Kind); 9] = [
    (
        "an intermediate form of cross references, which docfx rewrites before a page is written",
        |case| !case.is_build() && expects(case, "<xref "),
    ),
    (
        "an intermediate form of moniker zones, which docfx rewrites before a page is written",
        |case| !case.is_build() && expects(case, "<div range="),
    ),
    ("documents in YAML and JSON that follow a schema of the template", |case| {
        case.files.keys().any(|path| path.ends_with(".schema.json"))
    }),
    ("redirections, which are the host's concern", |case| {
        case.files.keys().any(|path| path.contains("redirection"))
    }),
    ("addresses that lose their host when it is one of the publisher's several", |case| {
        configuration(case).contains("lternativeHost")
    }),
    ("archived documents, whose monikers the old configuration replaces", |case| {
        configuration(case).contains("is_archived")
    }),
    ("a build scope: we build all articles that there are", |case| {
        case.expected_codes.iter().any(|code| code == "link-out-of-scope")
    }),
    ("an attribute given twice: HTML has the first only", |case| {
        case.input.contains(r#"href="b.md" href="#)
    }),
    ("tables of contents in their own format", |case| case.stage == "toc"),
];

/// Why a case is not ours, if it is not.
pub(super) fn reason(case: &Case) -> Option<&'static str> {
    KINDS.iter().find(|(_, is_it)| is_it(case)).map(|(reason, _)| *reason)
}

fn expects(case: &Case, part: &str) -> bool {
    case.expected_html.as_ref().is_some_and(|html| html.contains(part))
}

/// docfx's configuration.
fn configuration(case: &Case) -> String {
    let files = case.files.iter().filter(|(path, _)| path.contains("docfx."));
    files.map(|(_, text)| text.as_str()).collect()
}
