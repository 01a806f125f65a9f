//! Names of shortcodes, components and admonitions in a file of a site generator.

use std::sync::LazyLock;

use regex::Regex;

use crate::text::Span;

/// `{{< note`, `{{% alert`, `:::tip`, `!!! warning`, `/// note`, `<Tabs`.
static NAMES: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(
        r"\{\{[<%]\s*/?\s*([\w./-]+)|(?m:^[ \t>]*(?::::+|!!!|\?\?\?\+?|///) ?([^\s\[\]{}|:]+))|</?([A-Z][\w.]*)",
    )
    .expect("a pattern")
});

/// The names of shortcodes, components and admonitions outside of code, with their places.
///
/// ```
/// use diglot::markdown::opaque_names;
///
/// let text = "{{< note >}}\n`<Code>` and <Tabs>\n\n:::tip[Title]\n";
/// let names: Vec<&str> = opaque_names(text).into_iter().map(|(_, name)| name).collect();
/// assert_eq!(names, ["note", "Tabs", "tip"]);
/// ```
pub fn opaque_names(text: &str) -> Vec<(Span, &str)> {
    let (mut names, mut line_start, mut in_fence) = (Vec::new(), 0, false);
    for line in text.split_inclusive('\n') {
        let start = line_start;
        line_start += line.len();
        let content = line.trim_start_matches([' ', '\t', '>']);
        if content.starts_with("```") || content.starts_with("~~~") {
            in_fence = !in_fence;
        }
        if in_fence || !line.contains(['{', ':', '!', '?', '/', '<']) {
            continue;
        }
        for found in NAMES.captures_iter(line) {
            let name = found.iter().skip(1).flatten().next().expect("one of them is there");
            let is_code = line[..name.start()].matches('`').count() % 2 == 1;
            if !is_code {
                names.push((Span::new(start + name.start(), start + name.end()), name.as_str()));
            }
        }
    }
    names
}
