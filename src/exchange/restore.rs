//! Markdown from what came back, and whether it is read as it was meant.

use std::collections::BTreeMap;

use super::nesting::lone_tags;
use super::returned::{ReturnedPiece, joined};
use super::unit::{CodeKind, Piece, Role, Unit, markdown};

/// Finds the codes of a translation that came back.
///
/// # Errors
///
/// Why its codes are not those of the unit.
pub(super) fn resolve(unit: &Unit, pieces: &[ReturnedPiece]) -> Result<Vec<Piece>, String> {
    let mut resolved = Vec::with_capacity(pieces.len());
    let mut open: Vec<usize> = Vec::new();
    for piece in joined(pieces.to_vec()) {
        let (id, role) = match piece {
            ReturnedPiece::Text(text) => {
                resolved.push(Piece::Text(text.replace("\r\n", "\n")));
                continue;
            }
            ReturnedPiece::Code(id, role) => (id, role),
        };
        let number = id.parse().map_err(|_| format!("unknown code `{id}`"))?;
        let code = unit.code(number, role).ok_or_else(|| format!("unknown code `{id}`"))?;
        match role {
            Role::Open => open.push(number),
            Role::Close if open.pop() != Some(number) => {
                return Err(format!("code {id} ends where it does not begin"));
            }
            Role::Close | Role::Alone => {}
        }
        resolved.push(Piece::Code(code.clone()));
    }
    match open.pop() {
        Some(id) => Err(format!("code {id} does not end")),
        None => Ok(resolved),
    }
}

/// Checks that a translation has the codes of its source, or those of the former translation.
///
/// # Errors
///
/// Which codes are lost or too many.
pub(super) fn check_codes(unit: &Unit, pieces: &[Piece], by_kind: bool) -> Result<(), String> {
    let found = counts(pieces, by_kind);
    let of_source = counts(&unit.source, by_kind);
    // A missing translation has no codes of its own to keep to.
    let former = unit.target.as_ref().filter(|pieces| !markdown(pieces).trim().is_empty());
    let of_target = former.map(|target| counts(target, by_kind));
    if is_as_often(&found, &of_source)
        || of_target.as_ref().is_some_and(|it| is_as_often(&found, it))
    {
        return check_tags(unit, pieces);
    }
    let expected = of_target.unwrap_or(of_source);
    for (key, (count, data)) in &expected {
        let present = found.get(key).map_or(0, |it| it.0);
        if present < *count {
            return Err(format!("lost the code {}", quoted(data)));
        }
    }
    let extra = found
        .iter()
        .find(|(key, (count, _))| expected.get(*key).is_none_or(|(expected, _)| count > expected));
    let data = extra.map(|(_, (_, data))| data.clone()).unwrap_or_default();
    Err(format!("has the code {} once too often", quoted(&data)))
}

/// Fails if tags of HTML are lone that have their other ends in the source, or in the former translation.
fn check_tags(unit: &Unit, pieces: &[Piece]) -> Result<(), String> {
    let lone = lone_tags(pieces);
    let former = unit.target.as_deref().unwrap_or_default();
    match lone.first() {
        Some(tag) if lone.len() > lone_tags(&unit.source).len().max(lone_tags(former).len()) => {
            Err(format!("{} has its other end in the wrong place", quoted(tag)))
        }
        Some(_) | None => Ok(()),
    }
}

/// Returns `true` if each code is there as often, whatever its Markdown.
fn is_as_often(one: &Counts, other: &Counts) -> bool {
    let often = |(key, (count, _)): (&(usize, CodeKind, Role), &(usize, String))| (*key, *count);
    one.iter().map(often).eq(other.iter().map(often))
}

/// Marks that belong together in pairs.
const MARKS: [&str; 3] = ["**", "`", "~~"];

/// Checks a translation that was written as Markdown: it has the codes of its source, or those of the former
/// translation, and no half of a pair.
///
/// # Errors
///
/// What is lost, changed or too many.
pub(super) fn check_markdown(unit: &Unit, pieces: &[Piece]) -> Result<(), String> {
    check_codes(unit, pieces, true)?;
    let known: Vec<&str> =
        unit.target.iter().flatten().chain(&unit.source).filter_map(fixed).collect();
    if let Some(changed) = pieces.iter().filter_map(fixed).find(|data| !known.contains(data)) {
        return Err(format!("{} is not a code of this unit", quoted(changed)));
    }
    let halves = |pieces: &[Piece], mark: &str| -> usize {
        let texts = pieces.iter().filter_map(|piece| match piece {
            Piece::Text(text) => Some(text.matches(mark).count()),
            Piece::Code(_) => None,
        });
        texts.sum()
    };
    let former = unit.target.as_deref().unwrap_or_default();
    let stray = MARKS
        .iter()
        .find(|mark| halves(pieces, mark) > halves(&unit.source, mark).max(halves(former, mark)));
    match stray {
        Some(mark) => Err(format!("{} has no other end", quoted(mark))),
        None => Ok(()),
    }
}

/// What a translator must not change of a code: a link may have another title, and emphasis another mark.
fn fixed(piece: &Piece) -> Option<&str> {
    let code = piece.code()?;
    match code.kind {
        CodeKind::Link | CodeKind::Image => code.data.split([' ', '\n']).next(),
        CodeKind::Code | CodeKind::Html | CodeKind::Construct => Some(&code.data),
        CodeKind::Strong
        | CodeKind::Emphasis
        | CodeKind::Strikethrough
        | CodeKind::Break
        | CodeKind::Character => None,
    }
}

/// Markdown as a code span, for messages.
fn quoted(data: &str) -> String {
    if data.contains('`') { format!("`` {data} ``") } else { format!("`{data}`") }
}

type Counts = BTreeMap<(usize, CodeKind, Role), (usize, String)>;

/// How often each code is there, but for those that a translator may add and drop.
fn counts(pieces: &[Piece], by_kind: bool) -> Counts {
    let mut counts = Counts::new();
    for code in pieces.iter().filter_map(Piece::code) {
        let is_free = code.kind == CodeKind::Break || by_kind && code.kind == CodeKind::Character;
        if !is_free {
            let id = if by_kind { 0 } else { code.id };
            let key = (id, code.kind, code.role);
            counts.entry(key).or_insert_with(|| (0, code.data.clone())).0 += 1;
        }
    }
    counts
}

/// The Markdown of pieces whose text is to be read as text, whatever characters it has.
pub(super) fn escaped_markdown(pieces: &[Piece]) -> String {
    let mut markdown = String::new();
    for piece in pieces {
        match piece {
            Piece::Code(code) => markdown.push_str(&code.data),
            Piece::Text(text) => {
                for (at, c) in text.char_indices() {
                    if is_mark(&markdown, c, &text[at + c.len_utf8()..]) {
                        markdown.push('\\');
                    }
                    markdown.push(c);
                }
            }
        }
    }
    markdown
}

/// Returns `true` if a character may be a mark between two texts: a list's, a heading's or a quote's at the
/// beginning of a line, a table's bar, or a part of a URL that is a link without marks.
fn is_mark(before: &str, c: char, after: &str) -> bool {
    let line = before[before.rfind('\n').map_or(0, |at| at + 1)..].trim_start();
    let is_number = || !line.is_empty() && line.bytes().all(|it| it.is_ascii_digit());
    match c {
        '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '|' | '~' | '&' | '$' | '@' => true,
        '#' | '+' | '-' | '>' | '=' => line.is_empty(),
        ':' => line.is_empty() || after.starts_with("//"),
        '.' => is_number() || line.to_ascii_lowercase().ends_with("www"),
        ')' => is_number(),
        _ => false,
    }
}

/// The pieces with the white space around them that the former text has: some tools trim, and others leave
/// blanks that would break the line.
pub(super) fn with_outer_space(mut pieces: Vec<Piece>, former: &[Piece]) -> Vec<Piece> {
    let is_blank = |c: char| c.is_whitespace();
    let blanks = [' ', '\t', '\n', '\r'];
    if let Some(Piece::Text(text)) = pieces.first_mut() {
        *text = text.trim_start_matches(blanks).to_owned();
    }
    if let Some(Piece::Text(text)) = pieces.last_mut() {
        *text = text.trim_end_matches(blanks).to_owned();
    }
    pieces.retain(|piece| !matches!(piece, Piece::Text(text) if text.is_empty()));
    if let Some(Piece::Text(text)) = former.first() {
        let space = &text[..text.len() - text.trim_start().len()];
        let has_space =
            matches!(pieces.first(), Some(Piece::Text(text)) if text.starts_with(is_blank));
        if !space.is_empty() && !has_space {
            pieces.insert(0, Piece::Text(space.to_owned()));
        }
    }
    if let Some(Piece::Text(text)) = former.last() {
        let space = &text[text.trim_end().len()..];
        let has_space =
            matches!(pieces.last(), Some(Piece::Text(text)) if text.ends_with(is_blank));
        if !space.is_empty() && !has_space {
            pieces.push(Piece::Text(space.to_owned()));
        }
    }
    pieces
}

/// Meaning of pieces: visible text, and codes with what they are.
#[derive(Debug, PartialEq, Eq)]
enum Reading<'p> {
    Text(String),
    Code(Role, CodeKind, &'p str),
}

fn reading(pieces: &[Piece]) -> Vec<Reading<'_>> {
    let mut readings: Vec<Reading<'_>> = Vec::new();
    for piece in pieces {
        let text = match piece {
            Piece::Text(text) => text,
            Piece::Code(code) if matches!(code.kind, CodeKind::Character | CodeKind::Break) => {
                &code.shown
            }
            Piece::Code(code) => {
                readings.push(Reading::Code(code.role, code.kind, &code.data));
                continue;
            }
        };
        match readings.last_mut() {
            Some(Reading::Text(last)) => last.push_str(text),
            _ => readings.push(Reading::Text(text.clone())),
        }
    }
    for reading in &mut readings {
        if let Reading::Text(text) = reading {
            *text = without_indents(text);
        }
    }
    readings.retain(|reading| !matches!(reading, Reading::Text(text) if text.is_empty()));
    readings
}

/// The text without blanks around its line ends: Markdown drops them, and so may a tool.
fn without_indents(text: &str) -> String {
    if !text.contains('\n') {
        return text.to_owned();
    }
    let blanks = [' ', '\t'];
    let mut lines = text.split('\n');
    let first = lines.next().unwrap_or_default();
    let mut joined = first.to_owned();
    for line in lines {
        joined.truncate(joined.trim_end_matches(blanks).len());
        joined.push('\n');
        joined.push_str(line.trim_start_matches(blanks));
    }
    joined
}

/// Returns `true` if two lists of pieces are read alike.
pub(super) fn is_read_alike(one: &[Piece], other: &[Piece]) -> bool {
    reading(one) == reading(other)
}

/// Why a text is read in another way than it was meant.
pub(super) fn misreading(meant: &[Piece], read: &[Piece]) -> String {
    let count = |pieces: &[Piece], data: &str| {
        pieces.iter().filter_map(Piece::code).filter(|code| code.data == data).count()
    };
    let meant_codes = meant.iter().filter_map(Piece::code);
    let mut lost = meant_codes.filter(|code| count(read, &code.data) < count(meant, &code.data));
    match lost.next() {
        Some(code) => {
            let advice = match code.kind {
                CodeKind::Strong | CodeKind::Emphasis | CodeKind::Strikethrough => {
                    "; put a space between it and the letters"
                }
                // `[text][]` names its address by its text.
                CodeKind::Link => "; this link has to keep its text",
                _ => "",
            };
            format!("{} would be read as text there{advice}", quoted(&code.data))
        }
        None => misread_text(meant, read),
    }
}

/// How many characters are shown of what is read in another way.
const SHOWN_MAX: usize = 40;

/// The place from which on a text is read in another way.
fn misread_text(meant: &[Piece], read: &[Piece]) -> String {
    let (meant, read) = (reading(meant), reading(read));
    let mut pairs = meant.iter().zip(read.iter().map(Some).chain(std::iter::repeat(None)));
    let first = pairs.find(|(meant, read)| Some(*meant) != *read);
    let Some((Reading::Text(text), read)) = first else {
        return "would be read as other Markdown".to_owned();
    };
    let same = match read {
        Some(Reading::Text(read)) => {
            let pairs = text.chars().zip(read.chars());
            pairs.take_while(|(one, other)| one == other).map(|(c, _)| c.len_utf8()).sum()
        }
        _ => 0,
    };
    let place: String = text[same..].chars().take(SHOWN_MAX).collect();
    let place = if place.trim().is_empty() { text.trim() } else { &*place };
    format!(
        "{} would be read as other Markdown; put other words or characters there",
        quoted(place)
    )
}

/// Returns `true` if a translation has new text before the whole of the former one, whose codes look as
/// if all were well.
pub(super) fn is_doubtful(former: &[Piece], new: &[Piece]) -> bool {
    let has_code = former.iter().any(|piece| piece.code().is_some());
    let (former, new) = (markdown(former), markdown(new));
    let former = former.trim();
    has_code && new.trim() != former && new.trim_end().ends_with(former)
}
