//! How far a project is translated, as a table, for programs, and as a picture.

use serde::Serialize;
use serde_json::{Map, Value};

use super::chart::{Bar, chart};
use super::status::pages_json;
use super::table_of;
use crate::article::TranslationType;
use crate::check::coverage::{Counts, Coverage};

/// The name of the form; another number, another form.
const SCHEMA: &str = "diglot-stats/1";

/// A row: what it is about, and its counts.
struct Row {
    /// `locale`, `folder` or `type`.
    group: &'static str,
    locale: String,
    /// The folder, or the code of the translation type.
    part: Option<String>,
    counts: Counts,
}

fn rows(coverage: &Coverage) -> Vec<Row> {
    let locales = coverage.by_locale.iter().map(|(locale, &counts)| Row {
        group: "locale",
        locale: locale.to_string(),
        part: None,
        counts,
    });
    let folders = coverage.by_folder.iter().map(|((locale, folder), &counts)| {
        let part = if folder.is_empty() { "." } else { folder };
        Row { group: "folder", locale: locale.to_string(), part: Some(part.to_owned()), counts }
    });
    let types = coverage.by_type.iter().map(|((locale, kind), &counts)| {
        let part = kind.map_or("-", TranslationType::code);
        Row { group: "type", locale: locale.to_string(), part: Some(part.to_owned()), counts }
    });
    locales.chain(folders).chain(types).collect()
}

/// A table for people, one part a group.
pub fn stats_table(coverage: &Coverage) -> String {
    let rows = rows(coverage);
    let groups = rows.chunk_by(|a, b| a.group == b.group).map(|rows| {
        let mut lines = vec![head(rows[0].group)];
        lines.extend(rows.iter().map(line));
        let names = if rows[0].group == "locale" { 1 } else { 2 };
        table_of(&lines, names)
    });
    groups.collect::<Vec<_>>().join("\n")
}

fn head(group: &str) -> Vec<String> {
    let mut head = vec!["locale".to_owned()];
    head.extend((group != "locale").then(|| group.to_owned()));
    head.extend(["articles", "missing", "segments"].map(str::to_owned));
    head.extend(Counts::default().kinds().map(|(name, _)| name.to_owned()));
    head.push("reviewed".to_owned());
    head
}

fn line(row: &Row) -> Vec<String> {
    let Row { locale, part, counts, .. } = row;
    let mut line = vec![locale.clone()];
    line.extend(part.clone());
    let all = counts.segments();
    line.extend([counts.articles, counts.missing_articles, all].map(|it| it.to_string()));
    let kinds = counts.kinds().map(|(_, count)| count);
    line.extend(kinds.into_iter().chain([counts.reviewed]).map(|count| match count {
        0 => "-".to_owned(),
        count => format!("{count} {:3.0}%", counts.percent(count)),
    }));
    line
}

#[derive(Serialize)]
struct StatsView {
    schema: &'static str,
    locales: Vec<Value>,
    folders: Vec<Value>,
    types: Vec<Value>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pages: Option<Value>,
}

/// The same as JSON.
pub fn stats_json(coverage: &Coverage) -> String {
    let rows = rows(coverage);
    let group = |name: &str| rows.iter().filter(|row| row.group == name).map(object).collect();
    let view = StatsView {
        schema: SCHEMA,
        locales: group("locale"),
        folders: group("folder"),
        types: group("type"),
        pages: pages_json(coverage),
    };
    serde_json::to_string_pretty(&view).expect("texts and numbers are JSON") + "\n"
}

fn object(row: &Row) -> Value {
    let mut object = Map::new();
    object.insert("locale".to_owned(), row.locale.clone().into());
    if let Some(part) = &row.part {
        object.insert(row.group.to_owned(), part.clone().into());
    }
    for (name, count) in figures(row) {
        object.insert(name.replace('-', "_"), count.into());
    }
    Value::Object(object)
}

fn figures(row: &Row) -> impl Iterator<Item = (&'static str, usize)> {
    let counts = row.counts;
    let all = [
        ("articles", counts.articles),
        ("missing-articles", counts.missing_articles),
        ("segments", counts.segments()),
    ];
    all.into_iter().chain(counts.kinds()).chain([("reviewed", counts.reviewed)])
}

/// The same as a sheet.
pub fn stats_csv(coverage: &Coverage) -> String {
    let mut writer = csv::Writer::from_writer(Vec::new());
    let rows = rows(coverage);
    let mut records: Vec<Vec<String>> = Vec::new();
    for row in &rows {
        if records.is_empty() {
            let names = figures(row).map(|(name, _)| name);
            records.push(
                ["group", "locale", "part"].into_iter().chain(names).map(str::to_owned).collect(),
            );
        }
        let part = row.part.clone().unwrap_or_default();
        let texts = [row.group.to_owned(), row.locale.clone(), part].into_iter();
        records.push(texts.chain(figures(row).map(|(_, count)| count.to_string())).collect());
    }
    for record in records {
        writer.write_record(record).expect("memory takes all");
    }
    String::from_utf8(writer.into_inner().expect("memory takes all")).expect("it was made of text")
}

/// A picture for a wiki or a README: a bar a language.
pub fn stats_svg(coverage: &Coverage) -> String {
    let bars = coverage.by_locale.iter().map(|(locale, counts)| Bar {
        label: locale.to_string(),
        parts: counts.kinds().into_iter().collect(),
    });
    let names = Counts::default().kinds().into_iter().map(|(name, _)| name);
    chart(&bars.collect::<Vec<_>>(), &names.collect::<Vec<_>>())
}
