//! The original of a translation that holds it in comments: each above what it was translated into.

use super::drift::drift;
use super::line;
use super::pairing::Prepared;
use crate::article::front_matter;
use crate::markdown::Profile;
use crate::text::{Edit, Span, apply};

/// Fewer comments are remarks, and not an original.
const COMMENTS_MIN: usize = 3;

/// The original as it was translated, from the comments of its translation; none where they do not hold it.
///
/// Code and a generator's own syntax are in no comment, since both languages share them: these are taken from
/// the translation, code as `now`, the original of today, has it where only comments in it differ.
///
/// ```
/// use diglot::align::plain::original_in_comments;
/// use diglot::markdown::Profile;
///
/// let own = "<!--\n# Tides\n-->\n# 潮汐\n\n<!--\nIt is low.\n-->\n水位低。\n\n<!--\nWait.\n-->\n请稍候。\n";
/// let original = original_in_comments(own, "", Profile::Hugo).expect("three comments");
/// let lines: Vec<&str> = original.lines().filter(|line| !line.is_empty()).collect();
/// assert_eq!(lines, ["# Tides", "It is low.", "Wait."]);
/// ```
pub fn original_in_comments(own: &str, now: &str, profile: Profile) -> Option<String> {
    Some(Reader::read(own, now, profile)?.original)
}

/// The translation with the originals of today in its comments, where it holds its original in comments; nothing else
/// changes.
///
/// ```
/// use diglot::align::plain::with_comments_of_today;
/// use diglot::markdown::Profile;
///
/// let own = "<!--\n# Tides\n-->\n# 潮汐\n\n<!--\nIt is low.\n-->\n水位低。\n\n<!--\nWait.\n-->\n请稍候。\n";
/// let now = "# Tides\n\nIt is high.\n\nWait.\n";
/// let synced = with_comments_of_today(own, now, Profile::Hugo).expect("comments").expect("changed");
/// assert_eq!(synced, own.replace("It is low.", "It is high."));
/// ```
///
/// # Errors
///
/// Says which text of the original lacks a comment, and which comment lacks a text of the original.
pub fn with_comments_of_today(
    own: &str,
    now: &str,
    profile: Profile,
) -> Option<Result<String, String>> {
    let reader = Reader::read(own, now, profile)?;
    let [before, after] = [&*reader.original, now].map(|text| Prepared::new(text, profile));
    let line_end = if own.contains("\r\n") { "\r\n" } else { "\n" };
    let written = |span| after.text(span).replace("\r\n", "\n").replace('\n', line_end);
    let edits = drift(&before, &after).into_iter().map(|change| {
        let quoted = |file: &Prepared, span| first_words(file.text(span));
        match (change.then, change.now) {
            (Some(then), Some(now)) => match reader.own_place(then) {
                Some(span) => Ok(Edit::replacement(span, written(now))),
                None => Err(format!("`{}` is different in the original", quoted(&before, then))),
            },
            (Some(then), None) => {
                Err(format!("`{}` was removed from the original", quoted(&before, then)))
            }
            (None, now) => {
                let new = now.map(|now| quoted(&after, now)).unwrap_or_default();
                Err(format!("`{new}` is new in the original, and in no comment"))
            }
        }
    });
    Some(edits.collect::<Result<Vec<_>, _>>().and_then(|edits| {
        let synced = apply(own, &edits).map_err(|error| error.to_string())?;
        let read = original_in_comments(&synced, now, profile).unwrap_or_default();
        let is_synced = drift(&Prepared::new(&read, profile), &after).is_empty();
        let unread = "its comments would not read as the original does".to_owned();
        if is_synced { Ok(synced) } else { Err(unread) }
    }))
}

/// The beginning of a text, to know it by.
fn first_words(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    let shown = words[..words.len().min(WORDS_MAX)].join(" ");
    if words.len() > WORDS_MAX { format!("{shown} …") } else { shown }
}

/// So many words of a text are shown.
const WORDS_MAX: usize = 8;

struct Reader<'t> {
    /// The translation.
    own: &'t str,
    original: String,
    /// Texts of the original that are in comments, with where they begin in the translation.
    places: Vec<(Span, usize)>,
    /// How many comments hold text of the original.
    comments: usize,
    /// The code blocks of today's original that were not met yet.
    code: Vec<&'t str>,
    /// `true` if the last comment holds code, so that the code behind it is its translation.
    skips: bool,
}

impl<'t> Reader<'t> {
    /// Reads a translation that holds its original in comments; nothing if it does not.
    fn read(own: &'t str, now: &'t str, profile: Profile) -> Option<Self> {
        if !own.contains("<!--\n") && !own.contains("<!--\r\n") {
            return None;
        }
        let (original, places) = (String::new(), Vec::new());
        let mut reader =
            Self { own, original, places, comments: 0, code: now_code(now), skips: false };
        let body_start = front_matter::read(own).2;
        let body = reader.front_matter(&own[body_start..], now);
        reader.body(body, profile);
        (reader.comments >= COMMENTS_MIN).then_some(reader)
    }

    /// The place in the translation of a text of the original that is in a comment.
    fn own_place(&self, span: Span) -> Option<Span> {
        let (place, start) = self.places.iter().find(|(place, _)| place.contains(span))?;
        let start = start + span.start() - place.start();
        Some(Span::new(start, start + span.len()))
    }

    /// Takes the front matter of the original, from the first comment or else from today's original; returns
    /// the rest of the body.
    fn front_matter<'b>(&mut self, body: &'b str, now: &str) -> &'b str {
        let trimmed = body.trim_start();
        let first = trimmed.strip_prefix("<!--").and_then(|rest| rest.split_once("-->"));
        if let Some((fields, rest)) = first.filter(|(fields, _)| are_fields(fields)) {
            self.original = format!("---\n{}\n---\n", fields.trim_matches(['\n', '\r', ' ']));
            self.comments += 1;
            return rest;
        }
        self.original.push_str(&now[..front_matter::read(now).2]);
        body
    }

    fn body(&mut self, body: &str, profile: Profile) {
        let mut at = 0;
        while at < body.len() {
            let rest = &body[at..];
            let line = rest.split_inclusive('\n').next().unwrap_or(rest);
            let content = line.trim_start_matches([' ', '\t', '>']);
            let len = if content.starts_with("<!--") {
                self.comment(rest)
            } else if let Some((mark, len)) = line::fence(content) {
                self.fenced(rest, mark, len)
            } else {
                self.line(line, profile);
                line.len()
            };
            at += len;
        }
    }

    /// Takes a comment; returns its length, with the rest of its last line.
    fn comment(&mut self, rest: &str) -> usize {
        let end = rest.find("-->").map_or(rest.len(), |end| end + "-->".len());
        let len = rest[end..].find('\n').map_or(rest.len(), |line| end + line + 1);
        let inner = rest[..end].trim_end_matches("-->").split_once("<!--").map_or("", |it| it.1);
        if !inner.contains('\n') || inner.trim().is_empty() {
            // One in a line marks a place for the generator.
            self.original.push_str(&rest[..len]);
            return len;
        }
        self.comments += 1;
        self.skips = inner.contains("```") || inner.contains("~~~");
        let held = inner.trim_start_matches([' ', '\t']);
        let (start, own_start) = (self.original.len(), self.own.len() - rest.len());
        self.original.push_str(held);
        let held_start =
            rest.find("<!--").map_or(0, |it| it + "<!--".len() + inner.len() - held.len());
        self.places.push((Span::new(start, self.original.len()), own_start + held_start));
        self.original.push_str("\n\n");
        len
    }

    /// Takes a code block, which both languages share; returns its length.
    fn fenced(&mut self, rest: &str, mark: u8, open: usize) -> usize {
        let mut len = 0;
        for (number, line) in rest.split_inclusive('\n').enumerate() {
            len += line.len();
            let closing = line::fence(line.trim_start_matches([' ', '\t', '>']));
            if number > 0 && closing.is_some_and(|(it, count)| it == mark && count >= open) {
                break;
            }
        }
        if !self.skips {
            let own = &rest[..len];
            let same = self.code.iter().position(|code| bare(code) == bare(own));
            let shared = same.map_or(own, |same| self.code.remove(same));
            self.original.push_str(shared);
        }
        len
    }

    /// Takes a line that is a generator's own, or none of any language.
    fn line(&mut self, line: &str, profile: Profile) {
        let is_blank = |text: &str| text.trim().is_empty();
        let is_definition = line.starts_with('[') && line.contains("]:");
        // `## {{% heading "whatsnext" %}}`, unless the comment above has it too.
        let is_own_heading = || {
            let (_, text) = line::heading(line)?;
            let is_opaque = is_blank(&profile.mask(&line[text..]));
            Some(is_opaque && !self.original.trim_end().ends_with(line.trim()))
        };
        let is_shared = is_blank(line) || is_blank(&profile.mask(line)) || is_definition;
        if is_shared || is_own_heading().unwrap_or(false) {
            self.original.push_str(line);
        }
    }
}

/// Returns `true` if a comment holds nothing but fields of a front matter.
fn are_fields(text: &str) -> bool {
    let is_key = |key: &str| {
        !key.is_empty() && key.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_')
    };
    let mut lines = text.lines().filter(|line| !line.trim().is_empty()).peekable();
    lines.peek().is_some()
        && lines.all(|line| {
            line.starts_with([' ', '-', '#', '\t'])
                || line.split_once(':').is_some_and(|(key, _)| is_key(key.trim()))
        })
        && text.lines().any(|line| line.split_once(':').is_some_and(|(key, _)| is_key(key.trim())))
}

/// The fenced code blocks of a text.
fn now_code(text: &str) -> Vec<&str> {
    let (mut blocks, mut open, mut at) = (Vec::new(), None, 0);
    for line in text.split_inclusive('\n') {
        let fence = line::fence(line.trim_start_matches([' ', '\t', '>']));
        match (open, fence) {
            (None, Some((mark, len))) => open = Some((mark, len, at)),
            (Some((mark, len, start)), Some((it, count))) if it == mark && count >= len => {
                blocks.push(&text[start..at + line.len()]);
                open = None;
            }
            _ => {}
        }
        at += line.len();
    }
    blocks
}

/// The lines of code without its comments.
fn bare(code: &str) -> Vec<&str> {
    let uncommented = code.lines().map(|line| {
        let end = ["# ", "// "].iter().filter_map(|mark| line.find(mark)).min();
        line[..end.unwrap_or(line.len())].trim()
    });
    uncommented.filter(|line| !line.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn code_and_shortcodes_stand_in_no_comment() {
        let own = "---\ntitle: 标题\n---\n<!--\ntitle: Title\nweight: 10\n-->\n\n<!-- body -->\n\n<!--\nOne.\n-->\n一。\n\n\
            {{< note >}}\n<!--\nTwo.\n-->\n二。\n{{< /note >}}\n\n```sh\nrun # 运行\n```\n\n\
            ## {{% heading \"more\" %}}\n\n<!--\n## {{% heading \"links\" %}}\n-->\n## {{% heading \"links\" %}}\n";
        let now = "---\ntitle: Title\n---\n\n```sh\nrun # runs\n```\n";
        let original = original_in_comments(own, now, Profile::Hugo).expect("it has comments");
        let lines: Vec<&str> = original.lines().filter(|line| !line.is_empty()).collect();
        let expected = [
            "---",
            "title: Title",
            "weight: 10",
            "---",
            "<!-- body -->",
            "One.",
            "{{< note >}}",
            "Two.",
            "{{< /note >}}",
            "```sh",
            "run # runs",
            "```",
            "## {{% heading \"more\" %}}",
            "## {{% heading \"links\" %}}",
        ];
        assert_eq!(lines, expected);
    }

    #[test]
    fn a_page_with_a_remark_or_two_does_not_hold_its_original() {
        let own = "<!--\nA remark.\n-->\nText.\n\n<!--\nAnother.\n-->\nText.\n";
        assert_eq!(original_in_comments(own, "", Profile::Hugo), None);
    }
}
