//! PO catalogs of gettext, for Poedit, Weblate and Pontoon: the context of a message is the article's
//! path and the segment's id.

use std::fmt::Write as _;

use super::returned::{Content, FormatError, Returned};
use super::text_reader::TextReader;
use super::unit::{ArticleUnits, State, Unit};
use crate::locale::Locale;
use crate::text::{Position, excerpt};

/// The beginning of a catalog, with all fields that `msgfmt -c` asks for.
pub fn head(source: &Locale, target: &Locale) -> String {
    let mut out = String::from("msgid \"\"\nmsgstr \"\"\n");
    let language = target.tag().replace('-', "_");
    let fields = [
        ("Project-Id-Version", format!("diglot {}", env!("CARGO_PKG_VERSION"))),
        ("PO-Revision-Date", "2000-01-01 00:00+0000".to_owned()),
        ("Last-Translator", "diglot <diglot@localhost>".to_owned()),
        ("Language-Team", format!("{target} <diglot@localhost>")),
        ("Language", language),
        ("MIME-Version", "1.0".to_owned()),
        ("Content-Type", "text/plain; charset=UTF-8".to_owned()),
        ("Content-Transfer-Encoding", "8bit".to_owned()),
        ("X-Source-Language", source.tag().to_owned()),
        ("X-Generator", "diglot".to_owned()),
    ];
    for (name, value) in fields {
        push_string(&mut out, &format!("{name}: {value}\n"));
        out.push('\n');
    }
    out
}

/// The units of an article.
pub fn messages(article: &ArticleUnits) -> String {
    let mut out = String::new();
    for unit in &article.units {
        push_message(&mut out, unit, &article.path);
    }
    out
}

fn push_message(out: &mut String, unit: &Unit, path: &str) {
    out.push('\n');
    let heading = unit.heading.iter().map(|heading| ("heading", heading));
    let notes = unit.notes.iter().map(|note| (&*note.from, &note.text));
    for (from, text) in heading.chain(notes) {
        let text: Vec<&str> = text.split_whitespace().collect();
        let _ = writeln!(out, "#. {from}: {}", text.join(" "));
    }
    let _ = writeln!(out, "#. fingerprint: {}", unit.fingerprint());
    let fuzzy = unit.suggestion.as_ref().filter(|it| it.is_fuzzy());
    let is_fuzzy = unit.state == State::Machine || fuzzy.is_some();
    // Weblate takes its own flags from here, and others let them be.
    let limit = unit.max_length.map(|max| format!(", max-length:{max}"));
    let flags: String = is_fuzzy.then(|| ", fuzzy".to_owned()).into_iter().chain(limit).collect();
    if !flags.is_empty() {
        let _ = writeln!(out, "#{flags}");
    }
    if let Some(fuzzy) = fuzzy {
        out.push_str("#| msgid ");
        push_string(out, &fuzzy.source);
        out.push('\n');
    }
    let target = unit.outgoing_markdown().unwrap_or_default();
    // The last `#` parts the two.
    let context = format!("{path}#{}", unit.id.replace('%', "%25").replace('#', "%23"));
    for (keyword, text) in
        [("msgctxt", &*context), ("msgid", &*unit.source_markdown), ("msgstr", target)]
    {
        out.push_str(keyword);
        out.push(' ');
        // Both must begin and end alike for `msgfmt`; importing puts outer line ends back.
        push_string(out, text.replace("\r\n", "\n").trim_matches('\n'));
        out.push('\n');
    }
}

fn push_string(out: &mut String, text: &str) {
    out.push('"');
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\t' => out.push_str("\\t"),
            c if c < ' ' => {
                let _ = write!(out, "\\{:03o}", u32::from(c));
            }
            c => out.push(c),
        }
    }
    out.push('"');
}

/// Reads a catalog; `each` gets its messages in order. Obsolete ones are left out.
///
/// # Errors
///
/// When it is not PO, or in another encoding than UTF-8.
pub fn read(mut text: TextReader<'_>, each: &mut dyn FnMut(Returned)) -> Result<(), FormatError> {
    let mut reader = PoReader { each, message: Message::default(), open: None, locale: None };
    let (mut content, mut last) = (String::new(), text.position());
    loop {
        let start = text.position();
        if !text.read_line_into(&mut content)? {
            break;
        }
        let line = content.trim_end();
        let fault = |(rest, message): Fault| {
            let column = line[..line.len() - rest].chars().count() as u32;
            FormatError::at(Position { column, ..start }, message)
        };
        reader.line(line.trim_start(), start.line_number() as usize).map_err(fault)?;
        last = start;
    }
    reader.finish().map_err(|message| FormatError::at(last, message))
}

/// How many bytes of a line are behind the place of a fault, and what it is.
type Fault = (usize, String);

/// The fields of a message.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Field {
    Context,
    Id,
    Text,
}

/// A message that is being read.
#[derive(Debug, Default)]
struct Message {
    context: Option<String>,
    id: Option<String>,
    text: Option<String>,
    fingerprint: Option<String>,
    line: usize,
    problem: Option<String>,
    is_fuzzy: bool,
}

impl Message {
    /// Its fingerprint; a translator who removes the flag has agreed to a fuzzy match.
    fn fingerprint(&mut self) -> Option<String> {
        let fingerprint = self.fingerprint.take()?;
        if self.is_fuzzy {
            return Some(fingerprint);
        }
        let hashes: Vec<&str> = fingerprint.splitn(3, '-').take(2).collect();
        Some(hashes.join("-"))
    }
}

struct PoReader<'e> {
    each: &'e mut dyn FnMut(Returned),
    message: Message,
    open: Option<Field>,
    locale: Option<String>,
}

impl PoReader<'_> {
    fn line(&mut self, line: &str, number: usize) -> Result<(), Fault> {
        let here = |message: String| (line.len(), message);
        let string = |quoted: &str| string(quoted).map_err(|message| (quoted.len(), message));
        if line.is_empty() || line.starts_with('#') {
            if self.message.text.is_some() {
                self.finish().map_err(here)?;
            }
            if let Some(hash) = line.strip_prefix("#. fingerprint: ") {
                self.message.fingerprint = Some(hash.trim().to_owned());
            }
            self.message.is_fuzzy |= line.starts_with("#,") && line.contains("fuzzy");
            return Ok(());
        }
        if line.starts_with('"') {
            let text = string(line)?;
            let field = self.open.ok_or_else(|| here("text without a keyword".to_owned()))?;
            self.field(field).get_or_insert_default().push_str(&text);
            return Ok(());
        }
        let (keyword, rest) = line
            .split_once([' ', '\t'])
            .ok_or_else(|| here("neither a keyword nor a text".to_owned()))?;
        let field = match keyword {
            "msgctxt" => Field::Context,
            "msgid" => Field::Id,
            "msgstr" => Field::Text,
            "msgid_plural" | "msgstr[0]" => {
                self.message.problem = Some("has plural forms".to_owned());
                Field::Text
            }
            other if other.starts_with("msgstr[") => Field::Text,
            other => return Err(here(format!("unknown keyword `{}`", excerpt(other)))),
        };
        if field != Field::Text && self.message.text.is_some() {
            self.finish().map_err(here)?;
        }
        if self.message.context.is_none() && self.message.id.is_none() {
            self.message.line = number;
        }
        self.open = Some(field);
        let text = string(rest.trim())?;
        *self.field(field) = Some(text);
        Ok(())
    }

    fn field(&mut self, field: Field) -> &mut Option<String> {
        match field {
            Field::Context => &mut self.message.context,
            Field::Id => &mut self.message.id,
            Field::Text => &mut self.message.text,
        }
    }

    fn finish(&mut self) -> Result<(), String> {
        let mut message = std::mem::take(&mut self.message);
        let fingerprint = message.fingerprint();
        self.open = None;
        let Some(id) = message.id else {
            let is_nothing = message.context.is_none() && message.text.is_none();
            return if is_nothing { Ok(()) } else { Err("a message without `msgid`".to_owned()) };
        };
        let text = message.text.ok_or("a message without `msgstr`")?;
        if message.context.is_none() && id.is_empty() {
            return self.header(&text);
        }
        // Tools that make catalogs of XLIFF drop the context.
        let context = message.context.unwrap_or_default();
        let (path, segment) = context.rsplit_once('#').unwrap_or(("", &context));
        (self.each)(Returned {
            path: path.to_owned(),
            id: segment.replace("%23", "#").replace("%25", "%"),
            locale: self.locale.clone(),
            source: Some(Content::Markdown(id)),
            // An empty text is how PO says that there is none.
            target: Some(text).filter(|text| !text.is_empty()).map(Content::Markdown),
            fingerprint,
            line: message.line,
            problem: message.problem,
        });
        Ok(())
    }

    fn header(&mut self, text: &str) -> Result<(), String> {
        for line in text.lines() {
            let (name, value) = line.split_once(':').unwrap_or((line, ""));
            if name.eq_ignore_ascii_case("language") && !value.trim().is_empty() {
                self.locale = Some(value.trim().to_owned());
            }
            let charset = value.split("charset=").nth(1);
            let is_utf_8 = |it: &str| it.trim().eq_ignore_ascii_case("utf-8");
            if let Some(charset) = charset.filter(|it| !is_utf_8(it)) {
                return Err(format!("is in {}; save it as UTF-8 first", charset.trim()));
            }
        }
        Ok(())
    }
}

/// A text in quotes.
fn string(quoted: &str) -> Result<String, String> {
    let inside = quoted.strip_prefix('"').and_then(|it| it.strip_suffix('"'));
    let inside = inside.ok_or("a text without closing quotes")?;
    let mut text = String::with_capacity(inside.len());
    let mut chars = inside.chars().peekable();
    while let Some(c) = chars.next() {
        if c == '"' {
            return Err("quotes inside a text without a backslash".to_owned());
        }
        if c != '\\' {
            text.push(c);
            continue;
        }
        match chars.next().ok_or("a backslash at the end of a text")? {
            'n' => text.push('\n'),
            't' => text.push('\t'),
            'r' => text.push('\r'),
            'a' => text.push('\u{7}'),
            'b' => text.push('\u{8}'),
            'f' => text.push('\u{c}'),
            'v' => text.push('\u{b}'),
            digit if digit.is_digit(8) => {
                let mut value = digit.to_digit(8).expect("it is a digit");
                for _ in 0..2 {
                    let Some(next) = chars.peek().and_then(|it| it.to_digit(8)) else { break };
                    chars.next();
                    value = value * 8 + next;
                }
                text.push(char::from_u32(value).expect("three octal digits are a character"));
            }
            other => text.push(other),
        }
    }
    Ok(text)
}
