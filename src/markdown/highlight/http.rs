//! Tokens of requests and responses as HTTP has them.
//!
//! ```text
//! GET https://example.com HTTP/1.1
//! Content-Type: application/json
//!
//! { "a": 1 }
//! ```

use super::cursor::{Cursor, is_word_byte};
use super::grammar::Language;
use super::markup;
use super::token::{Kind, Token};

const METHODS: [&str; 11] = [
    "GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS", "MERGE", "TRACE", "CONNECT", "HTTP",
];

/// The tokens of requests and responses; bodies are XML or in the language given.
pub(super) fn tokens(code: &str, json: &'static Language) -> Vec<Token> {
    let mut cursor = Cursor::new(code);
    while cursor.at < code.len() {
        cursor.skip_while(|byte| byte.is_ascii_whitespace());
        let rest = &code[cursor.at..];
        let body = match rest.as_bytes().first() {
            Some(b'{' | b'[') => json.tokens(rest),
            Some(b'<') => markup::tokens(rest, &[]),
            _ => {
                line(&mut cursor);
                continue;
            }
        };
        for Token { range, kind } in body {
            cursor.tokens.push(cursor.at + range.start..cursor.at + range.end, kind);
        }
        break;
    }
    cursor.tokens.0
}

/// Moves behind a line: that of a request or a response, a header, a comment.
fn line(cursor: &mut Cursor<'_>) {
    let end = cursor.line_end();
    if cursor.byte() == Some(b'#') {
        return cursor.push_to(end, Kind::Comment);
    }
    let start = cursor.skip_while(|byte| is_word_byte(byte) || byte == b'-');
    let word = &cursor.code[start..cursor.at];
    if METHODS.contains(&word) {
        let version =
            cursor.skip_while(|byte| byte == b'/' || byte == b'.' || byte.is_ascii_digit());
        cursor.tokens.push(start..cursor.at, Kind::Keyword);
        cursor.skip_spaces();
        // The status of a response.
        let status = cursor.skip_while(|byte| byte.is_ascii_digit());
        if version < status {
            cursor.tokens.push(status..cursor.at, Kind::Number);
        }
    } else if cursor.byte() == Some(b':') {
        cursor.tokens.push(start..cursor.at, Kind::Attribute);
    }
    cursor.at = end;
}
