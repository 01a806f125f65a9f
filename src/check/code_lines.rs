//! The lines of code blocks without what translators may change: comments, and words in quotes.

/// Kinds of blocks that hold text rather than code.
const TEXT_KINDS: [&str; 10] = [
    "text",
    "txt",
    "plaintext",
    "plain",
    "none",
    "markdown",
    "md",
    "mermaid",
    "mdx",
    "console-output",
];

/// Programs that are called by lines such as `git commit -m "…"`.
pub(super) const COMMANDS: [&str; 24] = [
    "apt", "apt-get", "az", "brew", "cargo", "cd", "choco", "conda", "curl", "docker", "dotnet",
    "gem", "git", "go", "helm", "kubectl", "msbuild", "npm", "npx", "nuget", "pip", "python",
    "sudo", "yarn",
];

/// The language behind a code block's fence.
pub(super) fn language(block: &str) -> &str {
    let info = block.lines().next().unwrap_or_default().trim_start_matches(['`', '~']).trim();
    let end = info.find(|c: char| c.is_whitespace() || "{,".contains(c)).unwrap_or(info.len());
    &info[..end]
}

/// Returns `true` if a block holds text rather than code.
pub(super) fn is_text(block: &str) -> bool {
    let language = language(block);
    TEXT_KINDS.iter().any(|kind| language.eq_ignore_ascii_case(kind))
}

/// The lines of code that is not a comment, each without its comment and without space around it.
pub(crate) fn code_lines(block: &str) -> Vec<&str> {
    let is_fenced = block.starts_with(['`', '~']);
    let is_markup = MARKUP.iter().any(|kind| language(block).eq_ignore_ascii_case(kind));
    let (mut lines, mut in_comment) = (Vec::new(), false);
    for line in block.lines().skip(usize::from(is_fenced)) {
        let code = without_comment(line, &mut in_comment);
        let is_fence = is_fenced && code.trim_start_matches(['`', '~']).is_empty();
        let is_text = is_markup && is_prose(code);
        if !code.is_empty() && !is_fence && !is_text {
            lines.push(code);
        }
    }
    lines
}

/// Languages whose code holds text for people between tags.
const MARKUP: [&str; 4] = ["html", "xml", "svg", "vue"];

/// Returns `true` for a line of markup that holds text alone.
fn is_prose(line: &str) -> bool {
    !line.contains(|c: char| {
        c.is_ascii_punctuation() && !matches!(c, '.' | ',' | '!' | '?' | '-' | '\'')
    })
}

fn without_comment<'l>(line: &'l str, in_comment: &mut bool) -> &'l str {
    let mut code = line.trim_start_matches(|c: char| c.is_whitespace() || c == '>').trim_end();
    if *in_comment {
        let end = ["*/", "-->", "\"\"\"", "'''"].iter().any(|it| code.contains(it));
        *in_comment = !end;
        return "";
    }
    for (open, close) in [("/*", "*/"), ("<!--", "-->"), ("\"\"\"", "\"\"\"")] {
        if let Some(inner) = code.strip_prefix(open) {
            *in_comment = !inner.contains(close);
            return "";
        }
    }
    for mark in ["#", "//", "--", ";", "%", "*", "REM ", "::"] {
        if code.starts_with(mark) && !code.starts_with("--") && !code.starts_with("#!") {
            return "";
        }
    }
    if code.starts_with("-- ") {
        return "";
    }
    for mark in [" # ", " // ", " -- ", "  #", "\t#", "\t//", " /*", " <!--", " ; ", " (1)"] {
        if let Some(at) = code.find(mark) {
            code = code[..at].trim_end();
        }
    }
    code
}

/// Returns `true` if two lines are the same code, whatever is said in quotes and placeholders.
pub(crate) fn is_same_code(one: &str, other: &str) -> bool {
    if one == other || is_placeholder(one, other) {
        return true;
    }
    // Words of another script are text: what is left must be the same.
    skeleton(one) == skeleton(other)
}

/// Returns `true` if the one name that differs is a placeholder for one of the reader: `your-name`, `MY_APP`.
fn is_placeholder(own: &str, wanted: &str) -> bool {
    let is_name = |c: char| c.is_alphanumeric() || "-_".contains(c);
    let [own_names, names] = [own, wanted]
        .map(|line| line.split(|c| !is_name(c)).filter(|it| !it.is_empty()).collect::<Vec<_>>());
    let are_alike = |(own, wanted): (&&str, &&str)| {
        let wanted_start = wanted.to_lowercase();
        let is_reader = ["your", "my"].iter().any(|it| {
            wanted_start.strip_prefix(it).is_some_and(|rest| rest.starts_with(['-', '_']))
        });
        own == wanted || is_reader
    };
    let signs = |line: &str| line.chars().filter(|c| !is_name(*c)).collect::<String>();
    own_names.len() == names.len()
        && own_names.iter().zip(&names).all(are_alike)
        && signs(own) == signs(wanted)
}

/// The tags of a line of markup, without the text between them.
fn without_text(line: &str) -> String {
    let (mut kept, mut depth) = (String::new(), 0_usize);
    for character in line.chars() {
        match character {
            '<' | '{' => depth += 1,
            '>' | '}' => {
                kept.push(character);
                depth = depth.saturating_sub(1);
                continue;
            }
            _ => {}
        }
        if depth > 0 {
            kept.push(character);
        }
    }
    kept
}

/// The line without texts in quotes and placeholders in angle brackets.
fn skeleton(line: &str) -> String {
    let mut skeleton = String::new();
    // Text between tags is for readers.
    let without_text = line.contains("</").then(|| without_text(line));
    let line = without_text.as_deref().unwrap_or(line);
    let mut rest = line;
    while let Some(character) = rest.chars().next() {
        rest = &rest[character.len_utf8()..];
        let close = match character {
            '“' => '”',
            '«' => '»',
            '<' => '>',
            // `l'instrumentation`, but not `f'text'`.
            '\'' if is_apostrophe(&line[..line.len() - rest.len() - 1]) => {
                skeleton.push(character);
                continue;
            }
            '"' | '\'' | '`' => character,
            _ => {
                skeleton.extend(Some(character).filter(|it| !it.is_whitespace()));
                continue;
            }
        };
        let end = rest.find(close);
        let inner = &rest[..end.unwrap_or(rest.len())];
        let behind = end.map_or("", |end| &rest[end + close.len_utf8()..]);
        // The name of a field is code, and so is a tag.
        let is_code = if close == '>' { is_tag(inner) } else { is_key(behind) };
        if is_code {
            skeleton.extend(inner.chars().filter(|it| !it.is_whitespace() && *it != '"'));
        }
        rest = behind;
    }
    skeleton
}

/// Returns `true` if a mark behind a text is an apostrophe: the word before it does not begin a text in quotes.
fn is_apostrophe(before: &str) -> bool {
    let start = before.trim_end_matches(char::is_alphanumeric).len();
    let word = &before[start..];
    !word.is_empty() && !["b", "f", "r", "u", "br", "fr", "rb"].contains(&&*word.to_lowercase())
}

/// Returns `true` if a text in quotes is the name of a field, by what follows it.
fn is_key(behind: &str) -> bool {
    let behind = behind.trim_start();
    behind.starts_with(": ")
        || behind == ":"
        || behind.starts_with(":{")
        || behind.starts_with(":[")
}

/// Returns `true` if angle brackets hold a tag, and not a placeholder.
fn is_tag(inner: &str) -> bool {
    inner.starts_with('/') || inner.ends_with('/')
}
