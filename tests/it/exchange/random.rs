//! Files that tools and people have edited, at random. `DIGLOT_EXCHANGE_EDITS=1000` asks for that many edits.

use std::collections::BTreeSet;

use serde_json::Value;

use super::segment;
use super::workbook::saved;
use crate::command::Workplace;
use crate::numbers::Numbers;

/// Numbers of the sentences, which are in their words.
const SENTENCES: std::ops::Range<usize> = 10..16;
const FORMATS: [&str; 6] = ["xliff", "xliff2", "po", "csv", "jsonl", "xlsx"];
/// What people and machines type.
const TYPED: [&str; 18] = [
    "*", "**", "`", "[", "](x)", "<b>", "</span>", "&", "&amp;", "|", "\\", "\"", "'", "# ", "{{<",
    "😀", "\n", "\n\n- ",
];

/// A project of one article, as it was exported.
struct Project {
    workplace: Workplace,
    /// The file that has the translations, and the one that has the sources.
    target_file: &'static str,
    source_file: &'static str,
    target_text: String,
    source_text: String,
    /// The ids of the sentences.
    ids: Vec<String>,
}

fn target(number: usize) -> String {
    format!("Kies **vet{number}** en voer `code{number}` uit, voor woord{number}.")
}

fn source(number: usize) -> String {
    format!("Select **bold{number}** and run `code{number}`, for word{number}.")
}

/// The sentences in paragraphs, a list, a quote and a table.
fn page(title: &str, sentence: impl Fn(usize) -> String) -> String {
    let [paragraph, first, second, quote, cell, last] = [10, 11, 12, 13, 14, 15].map(sentence);
    format!(
        "---\ntitle: {title}\n---\n# {title}\n\n{paragraph}\n\n- {first}\n- {second}\n\n> {quote}\n\n| A | B |\n|---|---|\n\
         | x | {cell} |\n\n{last}\n"
    )
}

impl Project {
    fn annotated() -> Self {
        let both = |number| segment(&format!("t-{number}"), &target(number), &source(number));
        let text = page("Titel", both);
        let file = "content/nl-nl/a.md";
        let workplace = Workplace::with(&[("diglot.toml", "title = \"Hulp\"\n"), (file, &text)]);
        Self::new(workplace, [file, file], [text.clone(), text])
    }

    fn plain() -> Self {
        let configuration =
            "[[layout.pair]]\noriginal = \"docs/en/**\"\ntranslation = \"docs/{locale}/**\"\n";
        let [target_file, source_file] = ["docs/nl-NL/a.md", "docs/en/a.md"];
        let texts = [page("Titel", target).replace('\n', "\r\n"), page("Title", source)];
        let workplace = Workplace::with(&[
            ("diglot.toml", configuration),
            (target_file, &texts[0]),
            (source_file, &texts[1]),
        ]);
        Self::new(workplace, [target_file, source_file], texts)
    }

    fn new(workplace: Workplace, files: [&'static str; 2], texts: [String; 2]) -> Self {
        let lines = workplace.done(&["export", "--format", "jsonl"]);
        let id = |number| {
            let line = lines.lines().find(|line| line.contains(&format!("woord{number}.")));
            let line: Value = serde_json::from_str(line.expect("a unit")).expect("JSON");
            line["id"].as_str().expect("an id").to_owned()
        };
        let ids = SENTENCES.map(id).collect();
        let ([target_file, source_file], [target_text, source_text]) = (files, texts);
        Self { workplace, target_file, source_file, target_text, source_text, ids }
    }

    fn id(&self, number: usize) -> &str {
        &self.ids[number - SENTENCES.start]
    }

    /// The files as they were at the time of the export.
    fn restore(&self) {
        self.workplace.write(self.target_file, self.target_text.as_bytes());
        self.workplace.write(self.source_file, self.source_text.as_bytes());
    }
}

/// What has to become of an edit.
#[derive(Debug)]
enum Outcome {
    /// The file of translations is this, and all is applied.
    Applied(String),
    /// The file stays, and there are units of this status, if any.
    Kept(Option<&'static str>),
    /// Nothing is read.
    Unreadable,
    /// A sentence may have changed, between these two texts; no other byte has.
    Within(String, String),
    /// Sentences may be applied, each whole.
    Some(Vec<(String, String)>),
}

/// An exported file that is edited.
struct Edited<'e> {
    project: &'e Project,
    format: &'static str,
    document: String,
    /// The sentence that is edited, and its new word.
    number: usize,
    word: String,
    /// How a sheet was saved again.
    saving: Option<Saving>,
    /// In thousandths, how much of the file is left.
    left: usize,
}

/// A sheet after sorting, hiding rows, moving columns and saving it for another country.
struct Saving {
    order: Vec<usize>,
    columns: Vec<usize>,
    delimiter: u8,
}

impl Edited<'_> {
    /// The unit of the sentence in the document.
    fn unit(&self) -> (usize, usize) {
        let at = self.document.find(&format!("{}.", self.word)).expect("the sentence");
        let (open, close) = match self.format {
            "xliff" => ("<trans-unit", "</trans-unit>\n"),
            "xliff2" => ("<unit", "</unit>\n"),
            "po" => ("\n\n", "\n\n"),
            _ => ("\n", "\n"),
        };
        let start = match self.document[..at].rfind(open) {
            Some(start) if open.starts_with('<') => start,
            start => start.map_or(0, |start| start + open.len()),
        };
        let end = self.document[at..].find(close);
        (start, end.map_or(self.document.len(), |end| at + end + close.len()))
    }

    fn edit_unit(&mut self, edit: impl FnOnce(&str) -> String) {
        let (start, end) = self.unit();
        let new = edit(&self.document[start..end]);
        self.document.replace_range(start..end, &new);
    }

    /// The code of the sentence as this format writes it.
    fn code(&self) -> (usize, usize) {
        let end = self.document.find(&format!(" uit, voor {}.", self.word)).expect("the sentence");
        let start = self.document[..end].rfind(" en voer ").expect("the sentence");
        (start + " en voer ".len(), end)
    }

    fn escaped(&self, text: &str) -> String {
        match self.format {
            "xliff" | "xliff2" => text.replace('&', "&amp;").replace('<', "&lt;"),
            "csv" | "xlsx" => text.replace('"', "\"\""),
            _ => text.replace('\\', "\\\\").replace('"', "\\\"").replace('\n', "\\n"),
        }
    }

    /// Texts of the file of translations with the new word.
    fn expected(&self) -> String {
        self.project.target_text.replace(&format!("woord{}", self.number), &self.word)
    }

    fn applied(&self) -> Outcome {
        Outcome::Applied(self.expected())
    }

    /// The bytes of the file as they are imported.
    fn bytes(&self) -> Vec<u8> {
        if self.saving.is_none() && self.format != "xlsx" {
            return self.document.clone().into_bytes();
        }
        let text = self.document.trim_start_matches('\u{feff}');
        let mut reader = csv::ReaderBuilder::new()
            .has_headers(false)
            .flexible(true)
            .from_reader(text.as_bytes());
        let records: Vec<csv::StringRecord> =
            reader.records().map(|it| it.expect("a row")).collect();
        let all = || (1..records.len()).collect();
        let order = self.saving.as_ref().map_or_else(all, |it| it.order.clone());
        let columns: Vec<usize> =
            self.saving.as_ref().map_or_else(|| (0..9).collect(), |it| it.columns.clone());
        let rows: Vec<Vec<&str>> = std::iter::once(0)
            .chain(order)
            .map(|row| columns.iter().map(|&column| &records[row][column]).collect())
            .collect();
        if self.format == "xlsx" { workbook(&rows) } else { self.sheet(&rows) }
    }

    /// The bytes that are left of it.
    fn rest(&self) -> Vec<u8> {
        let mut bytes = self.bytes();
        bytes.truncate(bytes.len() * self.left / 1000);
        bytes
    }

    fn sheet(&self, rows: &[Vec<&str>]) -> Vec<u8> {
        let delimiter = self.saving.as_ref().map_or(b',', |it| it.delimiter);
        let mut writer = csv::WriterBuilder::new().delimiter(delimiter).from_writer(Vec::new());
        for row in rows {
            writer.write_record(row).expect("memory takes it");
        }
        writer.into_inner().expect("memory takes it")
    }
}

/// A workbook as a spreadsheet saves it: every text once, and cells that name them.
fn workbook(rows: &[Vec<&str>]) -> Vec<u8> {
    let escaped = |text: &str| text.replace('&', "&amp;").replace('<', "&lt;");
    let texts: BTreeSet<&str> = rows.iter().flatten().copied().collect();
    let texts: Vec<&str> = texts.into_iter().collect();
    let shared = texts
        .iter()
        .map(|text| format!("<si><t xml:space=\"preserve\">{}</t></si>", escaped(text)));
    let cell = |(column, text): (usize, &&str)| {
        let name = char::from(b'A' + u8::try_from(column).expect("few columns"));
        let at = texts.binary_search(text).expect("it is there");
        move |row: usize| format!("<c r=\"{name}{row}\" t=\"s\"><v>{at}</v></c>")
    };
    let row = |(number, row): (usize, &Vec<&str>)| {
        let cells: String = row.iter().enumerate().map(|it| cell(it)(number + 1)).collect();
        format!("<row r=\"{}\">{cells}</row>", number + 1)
    };
    let body: String = rows.iter().enumerate().map(row).collect();
    saved(
        &format!("<worksheet><sheetData>{body}</sheetData></worksheet>"),
        &format!("<sst>{}</sst>", shared.collect::<String>()),
    )
}

/// An edit: changes the file, and says what has to become of it.
type Edit = fn(&mut Edited<'_>, &mut Numbers) -> Outcome;

const EDITS: [(&str, Edit); 17] = [
    ("new words", |edited, _| edited.applied()),
    ("typed marks", typed_marks),
    ("a code that moved", |edited, _| {
        let (start, end) = edited.code();
        let code = edited.document[start..end].to_owned();
        edited.document.replace_range(start - " en voer ".len()..end + " uit,".len(), "");
        edited.edit_unit(|unit| unit.replacen("Kies ", &format!("Voer {code} uit en kies "), 1));
        let number = edited.number;
        let new = format!("Voer `code{number}` uit en kies **vet{number}** voor {}.", edited.word);
        Outcome::Applied(edited.project.target_text.replace(&target(number), &new))
    }),
    ("a code that is lost", |edited, _| {
        let (start, end) = edited.code();
        edited.document.replace_range(start..end, "iets");
        Outcome::Kept(Some("refused"))
    }),
    ("a code that is there twice", |edited, _| {
        let (start, end) = edited.code();
        let code = edited.document[start..end].to_owned();
        edited.document.insert_str(end, &format!(" en {code}"));
        Outcome::Kept(Some("refused"))
    }),
    ("a unit that is deleted", |edited, _| {
        edited.edit_unit(|_| String::new());
        Outcome::Kept(None)
    }),
    ("an id that is gone", |edited, _| {
        let id = edited.project.id(edited.number).to_owned();
        let (marked, named) = (format!("#{id}\""), format!("\"{id}\""));
        edited.edit_unit(|unit| {
            let unit = unit.replace(&marked, "#zz-9\"").replace(&named, "\"zz-9\"");
            unit.replace(&format!(",{id},"), ",zz-9,")
        });
        edited.applied()
    }),
    ("the id of another unit", |edited, numbers| {
        let id = edited.project.id(edited.number).to_owned();
        let others: Vec<usize> = SENTENCES.filter(|it| *it != edited.number).collect();
        let other = edited.project.id(numbers.one_of(&others)).to_owned();
        edited.edit_unit(|unit| {
            let unit = unit.replace(&format!("#{id}\""), &format!("#{other}\""));
            let unit = unit.replace(&format!("\"{id}\""), &format!("\"{other}\""));
            unit.replace(&format!(",{id},"), &format!(",{other},"))
        });
        Outcome::Kept(Some("refused"))
    }),
    ("a source that has changed meanwhile", |edited, _| {
        let project = edited.project;
        let [old, new] = ["word", "term"].map(|it| format!(" {it}{}.", edited.number));
        let now = project.source_text.replace(&old, &new);
        project.workplace.write(project.source_file, now.as_bytes());
        Outcome::Kept(Some("stale"))
    }),
    ("a translation that has changed meanwhile", |edited, _| {
        let project = edited.project;
        let [old, new] = ["vet", "dik"].map(|it| format!("{it}{}*", edited.number));
        let now = project.target_text.replace(&old, &new);
        project.workplace.write(project.target_file, now.as_bytes());
        Outcome::Kept(Some("stale"))
    }),
    ("a unit that is there twice", |edited, numbers| {
        let is_same = numbers.below(2) == 0;
        let other = if is_same { edited.word.clone() } else { "nogiets".to_owned() };
        let word = edited.word.clone();
        edited.edit_unit(|unit| [unit, &unit.replace(&word, &other)].concat());
        if is_same { edited.applied() } else { Outcome::Kept(Some("refused")) }
    }),
    ("another locale", |edited, _| {
        edited.document = edited
            .document
            .replace("nl-NL\"", "de-DE\"")
            .replace("nl_NL", "de_DE")
            .replace(",nl-NL,", ",de-DE,");
        Outcome::Kept(Some("refused"))
    }),
    ("a file that is cut off", cut_off),
    ("XML that is not well-formed", |edited, numbers| {
        if !edited.format.starts_with("xliff") {
            return edited.applied();
        }
        let tags: Vec<usize> = edited.document.match_indices("</").map(|it| it.0).collect();
        let at = numbers.one_of(&tags);
        edited.document.replace_range(at..at + 2, numbers.one_of(&["", "<", "</x", "&lt;/"]));
        Outcome::Unreadable
    }),
    ("entities", |edited, _| {
        if !edited.format.starts_with("xliff") {
            return edited.applied();
        }
        let bomb = "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>\n<xliff";
        edited.document = edited.document.replacen("<xliff", bomb, 1);
        let entity = format!("&b;{}.", edited.word);
        edited.document = edited.document.replace(&format!("{}.", edited.word), &entity);
        Outcome::Unreadable
    }),
    ("a sheet that is saved again", saved_again),
    ("another project's article", |edited, _| {
        edited.document = edited.document.replace("a.md", "b.md");
        Outcome::Kept(Some("unknown"))
    }),
];

fn typed_marks(edited: &mut Edited<'_>, numbers: &mut Numbers) -> Outcome {
    let typed: String = (0..=numbers.below(3)).map(|_| numbers.one_of(&TYPED)).collect();
    let typed = edited.escaped(&typed);
    let word = edited.word.clone();
    let place = numbers.one_of(&[word.as_str(), "Kies ", "vet"]);
    edited.edit_unit(|unit| {
        let at = unit.rfind(place).expect("it is in the translation");
        [&unit[..at], &typed, &unit[at..]].concat()
    });
    let text = &edited.project.target_text;
    let whole = target(edited.number);
    let at = text.find(&whole).expect("the sentence");
    Outcome::Within(text[..at].to_owned(), text[at + whole.len()..].to_owned())
}

fn cut_off(edited: &mut Edited<'_>, numbers: &mut Numbers) -> Outcome {
    let words = SENTENCES.map(|it| (format!("woord{it}."), format!("anders{it}.")));
    let words: Vec<(String, String)> = words.collect();
    edited.document = edited
        .document
        .replace(&format!("{}.", edited.word), &words[edited.number - SENTENCES.start].0);
    for (old, new) in &words {
        edited.document = edited.document.replace(old, new);
    }
    edited.left = numbers.below(1000);
    match edited.format {
        "xliff" | "xliff2" | "xlsx" => Outcome::Unreadable,
        _ => Outcome::Some(words),
    }
}

fn saved_again(edited: &mut Edited<'_>, numbers: &mut Numbers) -> Outcome {
    if !["csv", "xlsx"].contains(&edited.format) {
        return edited.applied();
    }
    let (_, end) = edited.unit();
    let own = edited.document[..end].trim_end().lines().count() - 1;
    let rows = edited.document.trim_end().lines().count();
    let mut order: Vec<usize> = (1..rows).filter(|it| *it == own || numbers.below(3) > 0).collect();
    let mut columns: Vec<usize> = (0..9).collect();
    for at in (1..order.len()).rev() {
        order.swap(at, numbers.below(at + 1));
    }
    for at in (1..columns.len()).rev() {
        columns.swap(at, numbers.below(at + 1));
    }
    edited.saving = Some(Saving { order, columns, delimiter: numbers.one_of(b",;\t") });
    edited.applied()
}

/// Does one edit, and looks at what became of it.
#[track_caller]
fn check(project: &Project, format: &'static str, document: &str, numbers: &mut Numbers) {
    let number = SENTENCES.start + numbers.below(SENTENCES.len());
    let word = format!("nieuw{}x{number}", numbers.below(1000));
    let document = document.replace(&format!("woord{number}."), &format!("{word}."));
    let mut edited = Edited { project, format, document, number, word, saving: None, left: 1000 };
    let (name, edit) = numbers.one_of(&EDITS);
    let outcome = edit(&mut edited, numbers);
    let bytes = edited.rest();
    let before = project.workplace.read(project.target_file);
    let run = project.workplace.run_with_input(&["import", "-", "--report", "json"], &bytes);
    let after = project.workplace.read(project.target_file);
    let said = format!("{name}, {format}: {run:?}\n{}", String::from_utf8_lossy(&bytes));
    let report: Value = serde_json::from_str(&run.stdout).unwrap_or_default();
    let statuses = report["units"].as_array().into_iter().flatten();
    let statuses: BTreeSet<&str> = statuses.filter_map(|it| it["status"].as_str()).collect();
    assert_eq!(statuses.contains("applied"), before != after, "{said}");
    match outcome {
        Outcome::Applied(expected) => {
            assert_eq!((run.status, &after), (0, &expected), "{said}");
        }
        Outcome::Kept(status) => {
            assert_eq!(before, after, "{said}");
            assert_eq!(run.status, i32::from(status.is_some()), "{said}");
            assert!(status.is_none_or(|it| statuses.contains(it)), "{said}");
        }
        Outcome::Unreadable => assert_eq!((run.status, &before), (2, &after), "{said}"),
        Outcome::Within(start, end) => {
            assert!(run.status < 2, "{said}");
            assert!(after.starts_with(&start) && after.ends_with(&end), "{said}\n{after}");
        }
        Outcome::Some(words) => {
            let old = words.iter().fold(after, |text, (old, new)| text.replace(new, old));
            assert_eq!(old, before, "{said}");
        }
    }
    project.restore();
}

#[test]
fn whatever_becomes_of_a_file_each_unit_is_applied_or_refused_and_nothing_else_changes() {
    let count: usize = std::env::var("DIGLOT_EXCHANGE_EDITS")
        .map_or(100, |count| count.parse().expect("DIGLOT_EXCHANGE_EDITS is a number"));
    let mut numbers = Numbers::new(0x9e37_79b9_7f4a_7c15);
    for project in [Project::annotated(), Project::plain()] {
        let export = |format| {
            let format = if format == "xlsx" { "csv" } else { format };
            project.workplace.done(&["export", "--format", format])
        };
        let documents = FORMATS.map(|format| (format, export(format)));
        for _ in 0..count / 2 {
            let (format, document) = &documents[numbers.below(FORMATS.len())];
            check(&project, format, document, &mut numbers);
        }
    }
}
