//! The YAML front matter of an article: its fields in file order, each with the bytes it was read
//! from.
//!
//! A block of nothing but plain lines is read as such; any other through a YAML parser's events, which
//! know their bytes. A broken block is read field by field, so that one bad title does not cost the
//! article its other fields.

mod value;
mod field;
mod events;
mod flat;
mod salvage;
mod block;
mod toml;

use std::collections::{HashMap, HashSet};

use crate::text::Span;
use block::{Block, not_closed, opening_line};
pub use field::{FRONT_MATTER, Field, FrontMatterError, PAGE_SYNTAX, ProblemKind};
pub use value::Value;

/// The YAML block at the top of an article.
#[derive(Clone, Debug, PartialEq)]
pub struct FrontMatter {
    span: Span,
    /// Invariant: no key twice, in the order of the file.
    fields: Vec<Field>,
}

/// Reads the front matter of a file, if it has any.
///
/// Returns the front matter, what is wrong with it, and the byte at which the body starts. One in TOML is not read
/// here, and the body starts behind it.
pub fn read(text: &str) -> (Option<FrontMatter>, Vec<FrontMatterError>, usize) {
    let top = top(text);
    let Some(opening) = opening_line(text, top) else {
        let body_start = toml::find(text, top).map_or(top, |(_, body_start)| body_start);
        return (None, Vec::new(), body_start);
    };
    let Some(block) = Block::find(text, opening) else {
        return (None, not_closed(text, opening).into_iter().collect(), top);
    };
    let (mut fields, mut problems) = block.fields();
    keep_last_of_each_key(&mut fields, &mut problems);
    (Some(FrontMatter { span: block.span, fields }), problems, block.body_start)
}

/// Reads front matter in TOML, between two lines `+++`: the fields above its tables.
///
/// ```
/// use diglot::article::front_matter::read_toml;
///
/// let front_matter = read_toml("+++\ntitle = \"Tides\"\nweight = 3\n+++\n\nText.\n");
/// assert_eq!(front_matter.expect("it is TOML").title(), Some("Tides"));
/// assert_eq!(read_toml("---\ntitle: Tides\n---\n"), None);
/// ```
pub fn read_toml(text: &str) -> Option<FrontMatter> {
    let (span, _) = toml::find(text, top(text))?;
    Some(FrontMatter { span, fields: toml::fields(text, span) })
}

/// Where a file begins, behind a byte order mark.
fn top(text: &str) -> usize {
    if text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 }
}

impl FrontMatter {
    /// Collects the fields of a file in another format.
    pub(super) fn of_fields(fields: Vec<Field>) -> Self {
        let spans = fields.iter().map(|field| field.key_span.cover(field.value_span));
        Self { span: spans.reduce(Span::cover).unwrap_or(Span::empty(0)), fields }
    }

    /// The whole block, from the opening `---` to the closing `---`, without the line break after it.
    pub fn span(&self) -> Span {
        self.span
    }

    /// The fields in file order.
    pub fn fields(&self) -> impl Iterator<Item = &Field> {
        self.fields.iter()
    }

    /// The field of that name; names are case-sensitive.
    pub fn get(&self, key: &str) -> Option<&Field> {
        self.fields.iter().find(|field| field.key == key)
    }

    pub fn title(&self) -> Option<&str> {
        self.text("title")
    }

    pub fn description(&self) -> Option<&str> {
        self.text("description")
    }

    /// The language the article is in, such as `nl-NL`.
    pub fn content_locale(&self) -> Option<&str> {
        self.text("ms.contentlocale")
    }

    /// Who translated the article, as written: `HT` (a person) or `MT` (a machine).
    pub fn translation_type(&self) -> Option<&str> {
        self.text("ms.translationtype")
    }

    pub fn uid(&self) -> Option<&str> {
        self.text("uid")
    }

    /// Returns the `robots` directive for search engines. Writers spell the key `ROBOTS` as well as
    /// `robots`.
    pub fn robots(&self) -> Option<&str> {
        let field = self.fields.iter().find(|field| field.key.eq_ignore_ascii_case("robots"))?;
        field.value.as_text()
    }

    /// Where the article has moved to, as written: a path in the project, on the host, or elsewhere.
    pub fn redirect_url(&self) -> Option<&str> {
        self.text("redirect_url")
    }

    /// The words that are not to be translated; a single word need not be written as a list.
    pub fn no_loc(&self) -> Vec<&str> {
        self.get("no-loc").map_or_else(Vec::new, |field| field.value.texts())
    }

    /// Which versions of a product the article is for.
    pub fn moniker_range(&self) -> Option<&Field> {
        self.get("monikerRange")
    }

    /// When the article was last reviewed, as written: mostly `MM/DD/YYYY`.
    pub fn date(&self) -> Option<&str> {
        self.text("ms.date")
    }

    /// When the article was last sent to be translated, as written: mostly `MM/DD/YYYY`.
    pub fn last_handoff(&self) -> Option<&str> {
        self.text("ms.lasthandoff")
    }

    fn text(&self, key: &str) -> Option<&str> {
        self.get(key)?.value.as_text()
    }
}

/// Repeated keys that a message names.
const KEYS_NAMED_MAX: usize = 3;

/// A repeated key's last field counts, as it does for the site that publishes the articles.
fn keep_last_of_each_key(fields: &mut Vec<Field>, problems: &mut Vec<FrontMatterError>) {
    if !has_repeated_key(fields) {
        return;
    }
    // Of a block that cannot be read, nobody knows which keys it has.
    if problems.is_empty() {
        problems.push(repeated_keys(fields));
    }
    let last: HashMap<String, usize> =
        fields.iter().map(|field| (field.key.clone(), field.key_span.start())).collect();
    fields.retain(|field| last.get(&field.key) == Some(&field.key_span.start()));
}

fn has_repeated_key(fields: &[Field]) -> bool {
    let mut seen = HashSet::with_capacity(fields.len());
    !fields.iter().all(|field| seen.insert(&field.key))
}

/// The keys that are given again, told once at the first of them.
fn repeated_keys(fields: &[Field]) -> FrontMatterError {
    let (mut seen, mut told) = (HashSet::new(), HashSet::new());
    let repeated = fields.iter().filter(|field| !seen.insert(&*field.key));
    let repeated: Vec<&Field> = repeated.filter(|field| told.insert(&*field.key)).collect();
    let named = repeated.iter().take(KEYS_NAMED_MAX).map(|field| format!("`{}`", field.key));
    let named = named.collect::<Vec<_>>().join(", ");
    let message = match repeated.len().saturating_sub(KEYS_NAMED_MAX) {
        0 if repeated.len() == 1 => {
            format!("{named} is given more than once; the last one counts.")
        }
        0 => format!("{named} are given more than once; the last ones count."),
        more => format!("{named} and {more} more are given more than once; the last ones count."),
    };
    let span = repeated.first().expect("a key is repeated").key_span;
    FrontMatterError { kind: ProblemKind::DuplicateKey, span, message }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The front matter of a file that must have one.
    fn front_matter(text: &str) -> FrontMatter {
        read(text).0.expect("the test's text has front matter")
    }

    /// Each field's key and value, as cut from the file by their spans.
    fn cut<'a>(text: &'a str, front_matter: &FrontMatter) -> Vec<(&'a str, &'a str)> {
        front_matter
            .fields()
            .map(|field| (slice(text, field.key_span), slice(text, field.value_span)))
            .collect()
    }

    fn slice(text: &str, span: Span) -> &str {
        &text[span.range()]
    }

    fn string(text: &str) -> Value {
        Value::String(text.to_owned())
    }

    fn value(yaml: &str) -> Value {
        let text = format!("---\nkey: {yaml}\n---\n");
        front_matter(&text).get("key").expect("the test's key").value.clone()
    }

    fn kinds(text: &str) -> Vec<(ProblemKind, &str)> {
        read(text).1.iter().map(|problem| (problem.kind, slice(text, problem.span))).collect()
    }

    #[test]
    fn reads_an_article_and_finds_its_body() {
        let text = "---\ntitle: Een team maken\nms.date: 04/15/2021\nms.custom:\n- \"9828\"\n- 9004618\n---\n\n# Kop\n";
        let (front_matter, problems, body) = read(text);
        let front_matter = front_matter.expect("front matter");
        assert_eq!(problems, []);
        assert_eq!(&text[body..], "\n# Kop\n");
        assert_eq!(slice(text, front_matter.span()), text[..body].trim_end());
        assert_eq!(
            (front_matter.title(), front_matter.date()),
            (Some("Een team maken"), Some("04/15/2021"))
        );
        let custom = &front_matter.get("ms.custom").expect("a list").value;
        assert_eq!(*custom, Value::List(vec![string("9828"), Value::Number("9004618".to_owned())]));
    }

    #[test]
    fn spans_are_bytes_of_the_file_with_bom_and_crlf() {
        let text = "\u{feff}---\r\ntitle: مرحبا بكم\r\nauteur: \"日本 語\"  \r\nlijst:\r\n  - é\r\n  - 'ü'\r\nleeg:\r\n---\r\nbody";
        let (read_front_matter, problems, body) = read(text);
        let front_matter = read_front_matter.expect("front matter");
        let fields = [
            ("title", "مرحبا بكم"),
            ("auteur", "\"日本 語\""),
            ("lijst", "- é\r\n  - 'ü'"),
            ("leeg", ""),
        ];
        assert_eq!(cut(text, &front_matter), fields);
        assert_eq!((problems.len(), &text[body..]), (0, "body"));
    }

    #[test]
    fn spans_of_values_that_only_the_parser_reads() {
        let text = "---\na: >-\n  één\n  twee\n\nb: [x, 'y']  # c\nc: # why\n  - d: 1\n    e:\nf: !!str 5\n\"g\": &h i\nj: *h\n---\n";
        let fields = [
            ("a", ">-\n  één\n  twee"),
            ("b", "[x, 'y']"),
            ("c", "- d: 1\n    e:"),
            ("f", "!!str 5"),
            ("\"g\"", "&h i"),
            ("j", "*h"),
        ];
        assert_eq!(cut(text, &front_matter(text)), fields);
        assert_eq!(front_matter(text).get("j").expect("an alias").value, string("i"));
        assert_eq!(front_matter(text).get("f").expect("a tagged value").value, string("5"));
    }

    #[test]
    fn scalars_keep_what_was_written() {
        for number in [
            "0",
            "-12",
            "9001688",
            "123456789012345678901234567890",
            "1.50",
            ".5",
            "1e3",
            "0x1F",
            ".inf",
        ] {
            assert_eq!(value(number), Value::Number(number.to_owned()));
        }
        for text in [
            "0123",
            "1_000",
            "12:30:45",
            "2021-04-15",
            "yes",
            "NOINDEX, NOFOLLOW",
            "1e",
            "685e2x",
            "-x",
            "+",
            "a#b",
        ] {
            assert_eq!(value(&format!("{text} ")), string(text));
        }
        assert_eq!(
            (value("True"), value("~"), value("''")),
            (Value::Bool(true), Value::Null, string(""))
        );
    }

    #[test]
    fn named_fields() {
        let text = "---\ntitle: 404\nrobots: NOINDEX\nno-loc: [Azure, 365]\nuid: a.b\nmonikerRange: '>= x'\ndescription: d\nms.contentlocale: nl-NL\nms.translationtype: MT\nms.lasthandoff: 03/19/2021\n---";
        let front_matter = front_matter(text);
        assert_eq!((front_matter.title(), front_matter.robots()), (Some("404"), Some("NOINDEX")));
        assert_eq!(
            (front_matter.no_loc(), front_matter.uid()),
            (vec!["Azure", "365"], Some("a.b"))
        );
        let range = front_matter.moniker_range().and_then(|field| field.value.as_text());
        assert_eq!((range, front_matter.description()), (Some(">= x"), Some("d")));
        assert_eq!(
            (front_matter.content_locale(), front_matter.translation_type()),
            (Some("nl-NL"), Some("MT"))
        );
        assert_eq!((front_matter.last_handoff(), front_matter.date()), (Some("03/19/2021"), None));
    }

    #[test]
    fn a_broken_field_costs_no_other_field() {
        let text = "---\ntitle: Stap 1: log in\nms.custom:\n- \"1\"\nauthor: @jan\ndescription: >-\n  lang\n---\n";
        let front_matter = front_matter(text);
        assert_eq!(kinds(text), [(ProblemKind::Syntax, ":")]);
        assert_eq!(front_matter.title(), Some("Stap 1: log in"));
        assert_eq!(
            front_matter.get("ms.custom").expect("a list").value,
            Value::List(vec![string("1")])
        );
        assert_eq!(
            (front_matter.text("author"), front_matter.description()),
            (Some("@jan"), Some("lang"))
        );
        assert_eq!(cut(text, &front_matter)[0], ("title", "Stap 1: log in"));
    }

    #[test]
    fn what_is_no_front_matter() {
        assert_eq!(read("\u{feff}# Kop\n"), (None, vec![], 3));
        assert_eq!(read("---\n\nJust a rule above text.\n"), (None, vec![], 0));
        assert_eq!(read("---- \na: b\n---\n"), (None, vec![], 0));
        assert_eq!(
            kinds("\u{feff}---\ntitle: x\n\nBody\n----\n"),
            [(ProblemKind::NotClosed, "---")]
        );
        assert_eq!(read("---\ntitle: x\n").2, 0);
        assert_eq!((read("").2, read("---").2, read("\u{feff}").2), (0, 0, 3));
    }

    #[test]
    fn blocks_without_fields() {
        for text in ["---\n---\n", "---\r\n# c\r\n---", "---\n\n\n---\n", "---\n~\n---\n"] {
            let (front_matter, problems, body) = read(text);
            assert_eq!(
                (front_matter.expect("a block").fields().count(), problems.len(), body),
                (0, 0, text.len())
            );
        }
        assert_eq!(kinds("---\n- a\n- é\n---\n"), [(ProblemKind::NotMapping, "- a\n- é")]);
        assert_eq!(kinds("---\nwords\n---\n"), [(ProblemKind::NotMapping, "words")]);
    }

    #[test]
    fn the_last_of_a_repeated_key_counts() {
        let text = "---\na: 1\nb: 2\na: 3\na: 4\n---\n";
        assert_eq!(cut(text, &front_matter(text)), [("b", "2"), ("a", "4")]);
        let starts: Vec<_> =
            read(text).1.iter().map(|problem| (problem.kind, problem.span.start())).collect();
        assert_eq!(starts, [(ProblemKind::DuplicateKey, 14)], "one problem for all of them");
        let many = (0..32).fold(String::new(), |lines, key| lines + &format!("k{key}: v\n"));
        assert_eq!(kinds(&format!("---\n{many}k3: w\n---\n")), [(ProblemKind::DuplicateKey, "k3")]);
    }

    #[test]
    fn three_dots_end_the_block_and_what_follows_is_the_article() {
        let text = "---\na: 1\n...\nb: 2\n---\n";
        assert_eq!(kinds(text), []);
        assert_eq!(cut(text, &front_matter(text)), [("a", "1")]);
    }

    #[test]
    fn hostile_blocks_are_problems() {
        let laughs = (1..12).fold("a0: &a0 [x,x,x,x,x,x,x,x,x]\n".to_owned(), |lines, level| {
            let aliases = format!("*a{},", level - 1).repeat(9);
            lines + &format!("a{level}: &a{level} [{aliases}]\n")
        });
        let text = format!("---\n{laughs}---\n");
        assert_eq!(kinds(&text)[0].0, ProblemKind::TooManyAliases);
        for deep in ["[", "{a: ", "- ", "? ", "- [", "&a [*a, "] {
            let text = format!("---\na:\n {}\n---\n", deep.repeat(100_000));
            assert_eq!(kinds(&text)[0].0, ProblemKind::Syntax, "{deep}");
        }
        let stairs: String = (0..2_000).map(|depth| " ".repeat(depth) + "a:\n").collect();
        assert_eq!(kinds(&format!("---\n{stairs}---\n"))[0].0, ProblemKind::Syntax);
    }

    #[test]
    fn a_problem_at_the_end_of_the_block_has_an_empty_span() {
        for text in [
            "---\na: \"é\n---\n",
            "---\na: [é\n---\n",
            "---\na: b\né\n---\n",
            "---\na: x\n\tb: y\n---\n",
        ] {
            let (_, problems, _) = read(text);
            assert_eq!(problems.len(), 1);
            assert!(text.get(problems[0].span.range()).is_some(), "{text:?}");
        }
    }

    #[test]
    fn lines_that_bound_a_block_may_end_in_blanks() {
        let text = "--- \t\ntitle: a\n---\t \nbody";
        let (front_matter, problems, body) = read(text);
        assert_eq!(front_matter.and_then(|it| it.title().map(str::to_owned)).as_deref(), Some("a"));
        assert_eq!((problems.len(), &text[body..]), (0, "body"));
    }
}
