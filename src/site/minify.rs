//! Style sheets and scripts of the program without what only people read: comments and indentation.
//! Files of a project's own are published as they are written.

use std::path::Path;

/// The text of a built-in file as browsers get it.
pub(super) fn minify(name: &str, text: &str) -> String {
    let is_style = Path::new(name).extension().is_some_and(|it| it == "css");
    if is_style { style(text) } else { script(text) }
}

/// A style sheet without comments and the white space around signs.
fn style(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let length = match first {
            '/' if rest.starts_with("/*") => rest.find("*/").map_or(rest.len(), |end| end + 2),
            '"' | '\'' => string(rest, first),
            _ if first.is_whitespace() => rest.len() - rest.trim_start().len(),
            _ => first.len_utf8(),
        };
        let (part, behind) = rest.split_at(length);
        rest = behind;
        if first.is_whitespace() || part.starts_with("/*") {
            // Signs in selectors and sums keep their spaces: `a :hover` is not `a:hover`.
            if !out.is_empty() && !out.ends_with([' ', '{', '}', ';', ',', ':']) {
                out.push(' ');
            }
            continue;
        }
        if matches!(first, '{' | '}' | ';' | ',') && out.ends_with(' ') {
            out.pop();
        }
        if first == '}' && out.ends_with(';') {
            out.pop();
        }
        out.push_str(part);
    }
    out.truncate(out.trim_end().len());
    out
}

/// The length of the string that a text begins with.
fn string(text: &str, quote: char) -> usize {
    let mut is_escaped = false;
    let end = text.char_indices().skip(1).find(|&(_, letter)| {
        let is_end = letter == quote && !is_escaped;
        is_escaped = letter == '\\' && !is_escaped;
        is_end
    });
    end.map_or(text.len(), |(at, _)| at + 1)
}

/// A script without indentation, empty lines and lines that are comments. The lines stay: where a
/// statement ends is the script's matter.
fn script(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for line in text.lines().map(str::trim) {
        let is_comment = line.starts_with("//") || line.starts_with("/*") && line.ends_with("*/");
        if !line.is_empty() && !is_comment {
            out.push_str(line);
            out.push('\n');
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::site::built_in;

    #[test]
    fn styles_keep_what_a_space_means() {
        let written = "/* a */\na :hover ,\n  b > c {\n  margin: calc(1px + 2px) 0;\n  \
                       content: \"/* { } */\\\"  x\";\n}\n\n@media (min-width: 1px) and (x) { d { e: f; } }\n";
        let short = "a :hover,b > c{margin:calc(1px + 2px) 0;content:\"/* { } */\\\"  x\"}\
                     @media (min-width:1px) and (x){d{e:f}}";
        assert_eq!(style(written), short);
    }

    #[test]
    fn scripts_lose_indentation_and_comments_alone() {
        let written = "// a\n(() => {\n  /** b */\n  const c = \"// d\"; // e\n\n})();\n";
        assert_eq!(script(written), "(() => {\nconst c = \"// d\"; // e\n})();\n");
    }

    #[test]
    fn no_script_of_ours_has_text_or_a_comment_over_several_lines() {
        for (name, text) in
            built_in().filter(|(name, _)| Path::new(name).extension().is_some_and(|it| it == "js"))
        {
            for line in text.lines() {
                let ticks = line.matches('`').count();
                assert_eq!(ticks % 2, 0, "{name}: {line}");
                assert!(!line.contains("/*") || line.contains("*/"), "{name}: {line}");
            }
        }
    }
}
