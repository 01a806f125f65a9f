//! Word counts, as a table, for programs, as a sheet and as a chart.

use serde_json::{Map, Value, json};

use super::chart::{Bar, chart};
use super::table_of;
use crate::check::word_counts::{WordCounts, WordReport};
use crate::locale::Locale;

/// The name of the form; another number, another form.
const SCHEMA: &str = "diglot-words/1";

/// A group of rows: its name, the name of the list in JSON, and the rows with what each is about.
type Group<'r> = (&'static str, &'static str, Vec<(&'r Locale, Option<&'r str>, WordCounts)>);

fn groups(report: &WordReport) -> [Group<'_>; 5] {
    let locales = report.by_locale.iter().map(|(locale, counts)| (locale, None, *counts));
    let parts = [
        ("folder", "folders", &report.by_folder),
        ("state", "states", &report.by_state),
        ("reviewer", "reviewers", &report.by_reviewer),
        ("day", "days", &report.by_day),
    ];
    let [folders, states, reviewers, days] = parts.map(|(name, list, counts)| {
        let rows = counts.iter().map(|((locale, part), counts)| {
            let part = if part.is_empty() { "." } else { part };
            (locale, Some(part), *counts)
        });
        (name, list, rows.collect())
    });
    [("locale", "locales", locales.collect()), folders, states, reviewers, days]
}

fn figures(counts: WordCounts) -> [(&'static str, usize); 5] {
    let WordCounts { segments, words, new, repeated, matched } = counts;
    [
        ("segments", segments),
        ("words", words),
        ("new", new),
        ("repeated", repeated),
        ("matched", matched),
    ]
}

/// A table for people, one part a group.
pub fn words_table(report: &WordReport) -> String {
    let tables = groups(report).into_iter().filter(|(_, _, rows)| !rows.is_empty());
    let tables = tables.map(|(name, _, rows)| {
        let mut head = vec!["locale".to_owned()];
        head.extend((name != "locale").then(|| name.to_owned()));
        head.extend(figures(WordCounts::default()).map(|(figure, _)| figure.to_owned()));
        let names = if name == "locale" { 1 } else { 2 };
        let lines = rows.into_iter().map(|(locale, part, counts)| {
            let mut line = vec![locale.to_string()];
            line.extend(part.map(str::to_owned));
            let share = |(figure, count): (&str, usize)| match (figure, count) {
                ("segments" | "words", _) => count.to_string(),
                (_, 0) => "-".to_owned(),
                _ => format!("{count} {:3}%", 100 * count / counts.words.max(1)),
            };
            line.extend(figures(counts).map(share));
            line
        });
        table_of(&std::iter::once(head).chain(lines).collect::<Vec<_>>(), names)
    });
    tables.collect::<Vec<_>>().join("\n")
}

/// The same as JSON.
pub fn words_json(report: &WordReport) -> String {
    let mut all = Map::from_iter([("schema".to_owned(), json!(SCHEMA))]);
    for (name, list, rows) in groups(report) {
        let objects = rows.into_iter().map(|(locale, part, counts)| {
            let mut object = Map::from_iter([("locale".to_owned(), json!(locale.tag()))]);
            object.extend(part.map(|part| (name.to_owned(), json!(part))));
            object.extend(figures(counts).map(|(figure, count)| (figure.to_owned(), json!(count))));
            Value::Object(object)
        });
        all.insert(list.to_owned(), objects.collect());
    }
    serde_json::to_string_pretty(&all).expect("texts and numbers are JSON") + "\n"
}

/// The same as a sheet.
pub fn words_csv(report: &WordReport) -> String {
    let mut writer = csv::Writer::from_writer(Vec::new());
    let head = ["group", "locale", "part"].into_iter();
    let head = head.chain(figures(WordCounts::default()).map(|(figure, _)| figure));
    writer.write_record(head).expect("memory takes all");
    for (name, _, rows) in groups(report) {
        for (locale, part, counts) in rows {
            let texts = [name, locale.tag(), part.unwrap_or_default()].map(str::to_owned);
            let numbers = figures(counts).map(|(_, count)| count.to_string());
            writer.write_record(texts.into_iter().chain(numbers)).expect("memory takes all");
        }
    }
    String::from_utf8(writer.into_inner().expect("memory takes all")).expect("it was made of text")
}

/// The same as a chart: a bar a language, of its words by review state.
pub fn words_svg(report: &WordReport) -> String {
    const STATES: [&str; 4] = ["approved", "needs-work", "rejected", "unreviewed"];
    let bars = report.by_locale.keys().map(|locale| {
        let words = |state: &str| {
            report.by_state.get(&(locale.clone(), state.to_owned())).map_or(0, |it| it.words)
        };
        Bar { label: locale.to_string(), parts: STATES.map(|state| (state, words(state))).to_vec() }
    });
    chart(&bars.collect::<Vec<_>>(), &STATES)
}
