//! Pairs of HTML tags in a text. Markdown reads each tag by itself, so both are codes of their own.

use super::unit::{CodeKind, Piece, Role};
use crate::markdown::sanitize::nests;

/// A kind of end: of an element of HTML, by its name, or of a pair of codes, by its number.
#[derive(Debug, PartialEq, Eq)]
enum End {
    Tag(String),
    Code(usize),
}

/// The tags, as written, that have no other end where it belongs: none, before them, or outside of the pair of codes
/// that they are in.
pub(super) fn lone_tags(pieces: &[Piece]) -> Vec<&str> {
    let mut open: Vec<(End, &str)> = Vec::new();
    let mut lone = Vec::new();
    for code in pieces.iter().filter_map(Piece::code) {
        let data = &*code.data;
        let (is_end, end) = match (code.role, code.kind) {
            (Role::Alone, CodeKind::Html) => match tag(data) {
                Some((is_end, name)) => (is_end, End::Tag(name)),
                None => continue,
            },
            (Role::Alone, _) => continue,
            (role, _) => (role == Role::Close, End::Code(code.id)),
        };
        if is_end {
            close(&end, data, &mut open, &mut lone);
        } else {
            open.push((end, data));
        }
    }
    lone.extend(tags(open));
    lone
}

/// Ends what is open, and the tags in it.
fn close<'p>(end: &End, data: &'p str, open: &mut Vec<(End, &'p str)>, lone: &mut Vec<&'p str>) {
    let begin = open.iter().rposition(|(other, _)| other == end);
    let crosses = |at: usize| open[at + 1..].iter().any(|(it, _)| matches!(it, End::Code(_)));
    match begin {
        Some(at) if !crosses(at) => {
            let inside = open.split_off(at + 1);
            open.pop();
            lone.extend(tags(inside));
        }
        Some(_) | None => lone.push(data),
    }
}

fn tags(open: Vec<(End, &str)>) -> impl Iterator<Item = &str> {
    open.into_iter().filter(|(end, _)| matches!(end, End::Tag(_))).map(|(_, data)| data)
}

/// The name of the element whose tag this is, and whether it ends; none if the element has no end tag, or may be
/// without.
fn tag(data: &str) -> Option<(bool, String)> {
    let inside = data.trim().strip_prefix('<')?.strip_suffix('>')?;
    let (is_end, inside) = inside.strip_prefix('/').map_or((false, inside), |it| (true, it));
    let is_name = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.' | ':');
    let name = inside.split(|c| !is_name(c)).next().unwrap_or_default();
    let is_one = !name.is_empty() && !inside.contains('<') && !inside.ends_with('/');
    (is_one && nests(name)).then(|| (is_end, name.to_ascii_lowercase()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::unit::Code;

    fn lone(datas: &[&str]) -> usize {
        let piece = |data: &&str| {
            let (role, kind) = match *data {
                "*" => (Role::Open, CodeKind::Emphasis),
                "*/" => (Role::Close, CodeKind::Emphasis),
                _ => (Role::Alone, CodeKind::Html),
            };
            let data = (*data).to_owned();
            Piece::Code(Code { id: 1, role, kind, data, shown: String::new() })
        };
        lone_tags(&datas.iter().map(piece).collect::<Vec<_>>()).len()
    }

    #[test]
    fn tags_in_order_have_their_ends() {
        assert_eq!(lone(&["<kbd>", "</kbd>", "<br>", "<b>", "<i class=\"x\">", "</I>", "</b>"]), 0);
        assert_eq!(lone(&["*", "<kbd>", "</kbd>", "*/", "<!-- > -->", "<Tab />", "<p>"]), 0);
    }

    #[test]
    fn tags_out_of_order_are_named() {
        assert_eq!(lone(&["</kbd>", "<kbd>"]), 2);
        assert_eq!(lone(&["*", "<kbd>", "*/", "</kbd>"]), 2);
        assert_eq!(lone(&["<kbd>", "*", "</kbd>", "*/"]), 2);
        assert_eq!(lone(&["<b>", "<i>", "</b>"]), 1);
    }
}
