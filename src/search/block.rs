//! Blocks: the pieces of an index that browsers ask for. A block holds keys in order, with what each
//! stands for.
//!
//! ```text
//! block  = length of the lines in bytes, lines, length of each list in bytes, lists
//! line   = shared key-rest [ TAB ("+" | "-") { TAB weight shared class-rest } ] LF
//! list   = pages, pages that follow, { page as a delta, impact }
//! ```
//!
//! Numbers are varints; in lines they are characters, counted from `0`. `shared` is how much of the
//! key before, or of a class's key, comes first. A key without a tail has a list, and stands for
//! itself; `+` says that it has one.

use std::cmp::Ordering;
use std::fmt::Write as _;

use hmac_sha256::Hash;

use super::encoding;
use super::encoding::deflated;
use super::language::{Class, WHOLE};

/// A block has at least so many bytes before it is deflated, unless there are no more.
const LEN_MIN: usize = 4 << 10;
/// With so many it ends where it can.
const LEN_MAX: usize = 14 << 10;
/// One of so many places is one where blocks end.
const ENDS: u8 = 8;
/// Keys that begin with the same letters are in one block.
const LETTERS: usize = 3;

/// A key of the index.
#[derive(Debug)]
pub(super) struct Key<'k> {
    pub(super) text: &'k str,
    /// What it stands for; nothing for a key that is only a class.
    pub(super) classes: Vec<Class>,
    /// The pages of the class of that name; empty where there is none.
    pub(super) list: Vec<u8>,
}

/// A block.
pub(super) struct Block {
    /// What its keys begin with at least.
    pub(super) first: String,
    /// Of what it holds: its name.
    pub(super) hash: String,
    /// Deflated.
    pub(super) bytes: Vec<u8>,
}

impl Key<'_> {
    fn len(&self) -> usize {
        let classes = self.classes.iter().map(|(class, _)| class.len() / 2 + 3);
        self.text.len() + self.list.len() + classes.sum::<usize>()
    }

    fn is_plain(&self) -> bool {
        let is_itself = |(class, weight): &Class| class == self.text && *weight == WHOLE;
        let stands_for_itself = matches!(&self.classes[..], [class] if is_itself(class));
        !self.list.is_empty() && (self.classes.is_empty() || stands_for_itself)
    }

    fn write_line(&self, before: &str, lines: &mut String) {
        write_rest(before, self.text, lines);
        if !self.is_plain() {
            lines.push_str(if self.list.is_empty() { "\t-" } else { "\t+" });
            for (class, weight) in &self.classes {
                lines.push('\t');
                lines.push(digit(usize::from(*weight)));
                write_rest(self.text, class, lines);
            }
        }
        lines.push('\n');
    }
}

/// A number as a character.
pub(super) fn digit(number: usize) -> char {
    u32::try_from(number).ok().and_then(|it| char::from_u32(it + 0x30)).expect("it is small")
}

/// Writes how much of a text is as before, and the rest.
pub(super) fn write_rest(before: &str, text: &str, lines: &mut String) {
    let same = before.chars().zip(text.chars()).take_while(|(one, other)| one == other);
    let (units, len) =
        same.fold((0, 0), |(units, len), (c, _)| (units + c.len_utf16(), len + c.len_utf8()));
    lines.push(digit(units));
    lines.push_str(&text[len..]);
}

/// The order of keys: that of browsers, by UTF-16.
pub(super) fn compare(one: &str, other: &str) -> Ordering {
    let same = one.bytes().zip(other.bytes()).position(|(one, other)| one != other);
    let Some(at) = same else { return one.len().cmp(&other.len()) };
    // What is written as a pair of units comes before the last characters that are not.
    let rank = |byte: u8| if byte >= 0xf0 { (0xed, byte) } else { (byte, 0) };
    rank(one.as_bytes()[at]).cmp(&rank(other.as_bytes()[at]))
}

/// The first letters of a key.
fn beginning(key: &str) -> &str {
    let end = key.char_indices().nth(LETTERS).map_or(key.len(), |(end, _)| end);
    &key[..end]
}

/// Parts keys into blocks. Where blocks end depends on the keys there, so that a change leaves most
/// blocks as they are.
pub(super) fn parted<'s, 'k>(keys: &'s [Key<'k>]) -> Vec<&'s [Key<'k>]> {
    let mut blocks = Vec::new();
    let (mut start, mut len) = (0, 0);
    for at in 1..keys.len() {
        len += keys[at - 1].len();
        let own = beginning(keys[at].text);
        let may_end = len >= LEN_MIN && own != beginning(keys[at - 1].text);
        if may_end && (len >= LEN_MAX || Hash::hash(own.as_bytes())[0].is_multiple_of(ENDS)) {
            blocks.push(&keys[start..at]);
            (start, len) = (at, 0);
        }
    }
    if start < keys.len() {
        blocks.push(&keys[start..]);
    }
    blocks
}

impl Block {
    /// The block of some keys; there is at least one.
    pub(super) fn of(keys: &[Key<'_>]) -> Self {
        let mut lines = String::new();
        let mut before = "";
        for key in keys {
            key.write_line(before, &mut lines);
            before = key.text;
        }
        let mut bytes = Vec::new();
        encoding::write(&mut bytes, lines.len() as u32);
        bytes.extend(lines.as_bytes());
        let lists = || keys.iter().map(|key| &key.list).filter(|list| !list.is_empty());
        lists().for_each(|list| encoding::write(&mut bytes, list.len() as u32));
        lists().for_each(|list| bytes.extend(list));
        let first = beginning(keys[0].text).to_owned();
        Self { first, hash: hash(&bytes), bytes: deflated(&bytes) }
    }
}

/// Five bytes are enough: a language has some thousands of blocks.
fn hash(bytes: &[u8]) -> String {
    let mut hash = String::new();
    for byte in &Hash::hash(bytes)[..5] {
        write!(hash, "{byte:02x}").expect("a string takes all");
    }
    hash
}

#[cfg(test)]
mod tests {
    #[test]
    fn keys_are_in_the_order_of_browsers() {
        let units = |text: &str| text.encode_utf16().collect::<Vec<u16>>();
        let texts = ["", "a", "ab", "é", "\u{d7ff}", "\u{e000}", "ﬀ", "𠀀", "𠀀a", "\u{10ffff}"];
        for one in texts {
            for other in texts {
                assert_eq!(super::compare(one, other), units(one).cmp(&units(other)));
            }
        }
    }
}
