//! All kinds of faults that tests put into real segments, by language: the rule that claims a kind finds it.
//! The table stands in the documentation.

use std::fmt::Write as _;
use std::path::Path;
use std::sync::Mutex;
use std::{env, fs};

use diglot::article::Article;
use diglot::check::language::Language;
use diglot::locale::Locale;
use diglot::text::Source;
use rayon::prelude::*;
use similar::TextDiff;

use super::injected_numbers::{self, segments};
use super::kinds::{Case, KINDS, Kind, UNCLAIMED};
use super::{findings, injected_text, injected_words};
use crate::corpus::{Entry, code_entries, entries, say};

/// Segments that are looked at for each kind and language.
const SEGMENTS: usize = 200;
/// So many faults of each kind are put in, in each language.
pub(super) const FAULTS_MAX: usize = 60;
/// With fewer that have room for a fault there is nothing to say.
const FAULTS_MIN: usize = 30;
/// Of a hundred so many are found at least.
const FOUND_MIN: usize = 98;
/// Of a hundred so many segments have a finding without the fault, at most.
const BEFORE_MAX: usize = 2;
/// The last three are those of [`OWN_PAIRS`].
const LOCALES: [&str; 7] = ["nl-NL", "de-DE", "ja-JP", "ar-SA", "fr-FR", "zh-CN", "ru-RU"];
/// Sentences of our own, for languages that no article of the corpus is in.
const OWN_PAIRS: &str = include_str!("pairs.tsv");
const TABLE_HEAD: &str = "| fault | rule | nl | de | ja | ar | fr | zh | ru |\n\
                         | --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |\n";
const OTHERS_HEAD: &str = "| fault that no rule claims | why |\n| --- | --- |\n";

/// Held by whoever writes the page with the tables.
pub(super) static PAGE: Mutex<()> = Mutex::new(());

/// How often a kind was put in and found in a language, and how often the rule found something without.
type Cell = (usize, usize, usize);

/// What became of a kind, in each language.
struct Row {
    name: &'static str,
    rule: &'static str,
    cells: [Cell; LOCALES.len()],
}

#[test]
fn faults_of_every_claimed_kind_are_found_as_the_table_says() {
    if entries().is_empty() || code_entries().is_empty() {
        return;
    }
    let rows = rows();
    let _page = PAGE.lock().expect("no other test fails while it writes");
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/explanation/rule-quality.md");
    let text = fs::read_to_string(&path).expect("the table is a file");
    let actual = with_tables(&text, &rows);
    if env::var_os("DIGLOT_UPDATE").is_some() {
        fs::write(&path, &actual).expect("the table can be written");
    } else {
        let diff = TextDiff::from_lines(&text, &actual);
        assert!(text == actual, "{}", diff.unified_diff().context_radius(0));
    }
    let bad = rows.iter().flat_map(|row| {
        row.cells.iter().zip(LOCALES).filter_map(|(&(count, found, before), tag)| {
            let is_bad = found * 100 < count * FOUND_MIN || before * 100 > count * BEFORE_MAX;
            let (name, rule) = (row.name, row.rule);
            (count >= FAULTS_MIN && is_bad)
                .then(|| format!("{tag}, {name} of {rule}: {found} of {count}, {before} before"))
        })
    });
    let bad: Vec<_> = bad.collect();
    assert!(bad.is_empty(), "{}", bad.join("\n"));
    let empty = rows.iter().filter(|row| row.cells.iter().all(|(count, ..)| *count < FAULTS_MIN));
    let empty: Vec<_> = empty.map(|row| row.name).collect();
    assert!(empty.is_empty(), "there is room for {empty:?}");
}

fn with_tables(text: &str, rows: &[Row]) -> String {
    let mut table = TABLE_HEAD.to_owned();
    for row in rows {
        write!(table, "| {} | `{}` |", row.name, row.rule).expect("a string takes it");
        for (count, found, _) in row.cells {
            let cell = match count {
                0..FAULTS_MIN => String::new(),
                _ => format!(" {:.1}", 100.0 * found as f64 / count as f64),
            };
            write!(table, "{cell} |").expect("a string takes it");
        }
        table.push('\n');
    }
    let others = UNCLAIMED.iter().map(|(name, why)| format!("| {name} | {why} |\n"));
    let others = format!("{OTHERS_HEAD}{}", others.collect::<String>());
    replace_table(&replace_table(text, TABLE_HEAD, &table), OTHERS_HEAD, &others)
}

/// The text with the table that begins with `head` replaced.
fn replace_table(text: &str, head: &str, table: &str) -> String {
    let (before, rest) = text.split_once(head).expect("the table has its head");
    let behind = rest.find("\n\n").map_or("", |at| &rest[at + 1..]);
    let behind = if rest.starts_with('\n') { rest } else { behind };
    format!("{before}{table}{behind}")
}

fn rows() -> Vec<Row> {
    let locales: Vec<_> = LOCALES.iter().map(|tag| Sample::new(tag)).collect();
    let by_locale = |count: &(dyn Fn(&Sample) -> Cell + Sync)| {
        let cells: Vec<_> = locales.par_iter().map(count).collect();
        <[_; LOCALES.len()]>::try_from(cells).expect("one for each")
    };
    let kinds = KINDS.iter().map(|kind| Row {
        name: kind.name,
        rule: kind.rule,
        cells: by_locale(&|locale| locale.trial(kind)),
    });
    let numbers = injected_numbers::DAMAGES.iter().map(|damage| Row {
        name: damage.name,
        rule: "number-mismatch",
        cells: by_locale(&|locale| {
            let segments = &locale.segments[..FAULTS_MAX.min(locale.segments.len())];
            let (found, before) = injected_numbers::trial(damage, segments, locale.tag);
            (segments.len(), found, before)
        }),
    });
    let words = injected_words::DAMAGES.iter().map(|damage| Row {
        name: damage.name,
        rule: damage.rule,
        cells: by_locale(&|locale| {
            let is_its = injected_words::is_about(damage.rule, locale.tag);
            let segments: &[_] = if is_its { &locale.segments } else { &[] };
            injected_words::trial(damage, segments, locale.tag).into()
        }),
    });
    let texts = injected_text::DAMAGES.iter().zip(1..).map(|(damage, seed)| Row {
        name: damage.name,
        rule: damage.rule,
        cells: by_locale(&|locale| match &locale.articles[..] {
            [] => (0, 0, 0),
            articles => injected_text::trial(damage, articles, [seed, FAULTS_MAX]),
        }),
    });
    let mut rows: Vec<_> = kinds.chain(numbers).chain(words).chain(texts).collect();
    rows.sort_by_key(|row| (row.rule, row.name));
    rows
}

/// The translations and sources of our own in a language; none where we have none.
fn own_pairs(tag: &str) -> Vec<[&'static str; 2]> {
    let mut rows = OWN_PAIRS.lines().map(|line| line.split('\t').collect::<Vec<_>>());
    let head = rows.next().expect("the first line names the languages");
    let Some(column) = head.iter().position(|name| *name == tag) else { return Vec::new() };
    rows.map(|row| [row[column], row[0]]).collect()
}

/// What faults of one language are put into.
struct Sample {
    tag: &'static str,
    articles: Vec<&'static Entry>,
    segments: Vec<[&'static str; 2]>,
    foreign: Vec<[&'static str; 2]>,
    foreign_tag: &'static str,
}

impl Sample {
    fn new(tag: &'static str) -> Self {
        let is_its =
            |entry: &&Entry| entry.name.split('/').next().is_some_and(|it| it.ends_with(tag));
        let articles = entries().iter().chain(code_entries()).filter(is_its).collect();
        let (foreign_tag, foreign) = if tag == "nl-NL" { ("de", "de-DE") } else { ("nl", "nl-NL") };
        let foreign = segments(foreign, SEGMENTS);
        let own = own_pairs(tag);
        let segments = if own.is_empty() { segments(tag, SEGMENTS) } else { own };
        Self { tag, articles, segments, foreign, foreign_tag }
    }

    /// How many segments have room for a fault, and in how many it is found.
    fn trial(&self, kind: &Kind) -> Cell {
        let locale = Locale::parse(self.tag).expect("a locale");
        let language = Language::of(&locale).expect("a language with data");
        let inject = |index: usize| {
            let case = Case {
                tag: self.tag,
                language,
                pair: self.segments[index],
                other: self.segments[(index + 1) % self.segments.len()],
                foreign: self.foreign[index % self.foreign.len()][0],
                foreign_tag: self.foreign_tag,
            };
            (kind.inject)(&case)
        };
        let faults: Vec<_> = (0..self.segments.len()).filter_map(inject).take(FAULTS_MAX).collect();
        let found = faults.par_iter().map(|texts| {
            let [before, after] = texts.each_ref().map(|text| count(kind.rule, text));
            if after <= before {
                // What a rule misses is to be seen.
                say(&format!("{} misses {}: {}", kind.rule, kind.name, texts[1]));
            }
            usize::from(after > before)
        });
        (faults.len(), found.sum(), 0)
    }
}

fn count(rule: &str, text: &str) -> usize {
    let article = Article::read(Source::new("article.md", text));
    findings(&article).iter().filter(|finding| finding.rule.name == rule).count()
}
