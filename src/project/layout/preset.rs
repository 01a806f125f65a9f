//! Layouts by name.

/// Layouts by name: each pair's original and translation, and where a page's sync point stands.
pub const PRESETS: &[(&str, &[[&str; 2]])] = &[
    ("hugo", &[["content/en/**", "content/{locale}/**"]]),
    (
        "docusaurus",
        &[
            ["docs/**", "i18n/{locale}/docusaurus-plugin-content-docs/current/**"],
            [
                "versioned_docs/version-{version}/**",
                "i18n/{locale}/docusaurus-plugin-content-docs/version-{version}/**",
            ],
            ["community/**", "i18n/{locale}/docusaurus-plugin-content-docs-community/current/**"],
            ["blog/**", "i18n/{locale}/docusaurus-plugin-content-blog/**"],
            ["src/pages/**", "i18n/{locale}/docusaurus-plugin-content-pages/**"],
        ],
    ),
    ("mdn", &[["files/en-us/**", "files/{locale}/**"]]),
    ("starlight", &[["src/content/docs/en/**", "src/content/docs/{locale}/**"]]),
    ("starlight-root", &[["src/content/docs/**", "src/content/docs/{locale}/**"]]),
    ("mkdocs", &[["docs/en/docs/**", "docs/{locale}/docs/**"]]),
    ("mkdocs-folders", &[["docs/en/**", "docs/{locale}/**"]]),
    ("vitepress", &[["docs/**", "docs/{locale}/**"]]),
    ("gitlab", &[["doc/**", "doc-locale/{locale}/**"]]),
    ("mintlify", &[["en/**", "{locale}/**"]]),
    ("translations", &[["**", "translations/{locale}/**"]]),
    (
        "suffix",
        &[["**/{page}.md", "**/{page}.{locale}.md"], ["**/{page}.mdx", "**/{page}.{locale}.mdx"]],
    ),
];

/// The pairs of a preset.
pub(super) fn preset(name: &str) -> Option<&'static [[&'static str; 2]]> {
    PRESETS.iter().find(|(preset, _)| *preset == name).map(|(_, pairs)| *pairs)
}
