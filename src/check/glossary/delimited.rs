//! Glossaries of spreadsheets, as text parted by commas or tabs.
//!
//! The first row names the columns, in one of two ways. Either `source`, `target`, and perhaps
//! `forbidden` and `locale`:
//!
//! ```text
//! source    target      forbidden   locale
//! sign in   aanmelden   inloggen    nl
//! ```
//!
//! or a column a language, that of the source among them. A cell holds several terms with `|` between:
//!
//! ```text
//! en-US     nl-NL                  ja-JP
//! folder    map | gegevensmap      フォルダー
//! ```

use super::{GlossaryError, Term};
use crate::locale::Locale;

/// Reads a glossary whose cells are parted by commas.
///
/// # Errors
///
/// When its columns are not those of a glossary, or a row is broken.
pub fn read_csv(text: &str, source_locale: &Locale) -> Result<Vec<Term>, GlossaryError> {
    read(text, b',', source_locale)
}

/// Reads a glossary whose cells are parted by tabs.
///
/// ```
/// use diglot::check::glossary::read_tsv;
/// use diglot::locale::Locale;
///
/// let english = Locale::parse("en").expect("a locale");
/// let terms = read_tsv("source\ttarget\nfolder\tmap | gegevensmap\n", &english).expect("terms");
/// assert_eq!(terms[0].required, ["map", "gegevensmap"]);
/// ```
///
/// # Errors
///
/// When its columns are not those of a glossary, or a row is broken.
pub fn read_tsv(text: &str, source_locale: &Locale) -> Result<Vec<Term>, GlossaryError> {
    read(text, b'\t', source_locale)
}

/// Kind of a column.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Column {
    Source,
    Target(Option<Locale>),
    Forbidden,
    Locale,
}

fn read(text: &str, delimiter: u8, source_locale: &Locale) -> Result<Vec<Term>, GlossaryError> {
    let text = text.trim_start_matches('\u{feff}');
    let mut builder = csv::ReaderBuilder::new();
    let mut reader = builder.delimiter(delimiter).flexible(true).from_reader(text.as_bytes());
    let columns = columns(reader.headers().map_err(|error| problem(&error))?, source_locale)?;
    let mut terms = Vec::new();
    for record in reader.records() {
        let record = record.map_err(|error| problem(&error))?;
        let line_number = record.position().map(csv::Position::line);
        // A stray quote would take in all rows up to the next one.
        if record.iter().any(|cell| cell.contains('\n')) {
            let message = "a cell goes on in the next line: close its quote".to_owned();
            return Err(GlossaryError { line_number, message });
        }
        let row = row(&record, &columns);
        terms.extend(row.map_err(|message| GlossaryError { line_number, message })?);
    }
    Ok(terms)
}

fn problem(error: &csv::Error) -> GlossaryError {
    let line_number = error.position().map(csv::Position::line);
    GlossaryError { line_number, message: error.to_string() }
}

fn columns(
    headers: &csv::StringRecord,
    source_locale: &Locale,
) -> Result<Vec<Column>, GlossaryError> {
    let refuse = |message| Err(GlossaryError { line_number: Some(1), message });
    let mut columns = Vec::new();
    for header in headers {
        let Some(column) = column(header.trim(), source_locale) else {
            let known = "`source`, `target`, `forbidden`, `locale`, or a language such as `nl-NL`";
            return refuse(format!("unknown column `{header}`; expected {known}"));
        };
        columns.push(column);
    }
    if !columns.contains(&Column::Source) {
        return refuse(format!("missing column `source` or `{source_locale}`"));
    }
    Ok(columns)
}

fn column(header: &str, source_locale: &Locale) -> Option<Column> {
    match &header.to_lowercase()[..] {
        "source" => Some(Column::Source),
        "target" => Some(Column::Target(None)),
        "forbidden" => Some(Column::Forbidden),
        "locale" => Some(Column::Locale),
        _ => {
            let locale = Locale::parse(header)?;
            let is_source = locale.language() == source_locale.language();
            Some(if is_source { Column::Source } else { Column::Target(Some(locale)) })
        }
    }
}

/// The terms of one row: one a target column and term of the source.
fn row(record: &csv::StringRecord, columns: &[Column]) -> Result<Vec<Term>, String> {
    let cells = || columns.iter().zip(record).map(|(column, cell)| (column, cell.trim()));
    let cell = |requested: &Column| {
        cells().find(|(column, _)| *column == requested).map_or("", |(_, cell)| cell)
    };
    let locale = match cell(&Column::Locale) {
        "" => None,
        tag => Some(Locale::parse(tag).ok_or_else(|| format!("`{tag}` is not a valid language"))?),
    };
    let forbidden = alternatives(cell(&Column::Forbidden));
    let mut terms = Vec::new();
    for (column, target) in cells() {
        let Column::Target(own) = column else { continue };
        let required = alternatives(target);
        if required.is_empty() && forbidden.is_empty() {
            continue;
        }
        terms.extend(alternatives(cell(&Column::Source)).into_iter().map(|source| Term {
            locale: own.clone().or_else(|| locale.clone()),
            source,
            required: required.clone(),
            forbidden: forbidden.clone(),
        }));
    }
    Ok(terms)
}

/// The terms of a cell.
fn alternatives(cell: &str) -> Vec<String> {
    let terms = cell.split('|').map(str::trim).filter(|term| !term.is_empty());
    terms.map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn english() -> Locale {
        Locale::parse("en-US").expect("a locale")
    }

    fn shown(terms: Result<Vec<Term>, GlossaryError>) -> Vec<String> {
        let show = |term: Term| {
            let locale = term.locale.map_or_else(|| "*".to_owned(), |locale| locale.to_string());
            let (required, forbidden) = (term.required.join("/"), term.forbidden.join("/"));
            format!("{locale} {} = {required} ≠ {forbidden}", term.source)
        };
        terms.expect("a glossary").into_iter().map(show).collect()
    }

    #[test]
    fn a_row_names_a_term_and_what_it_is_not() {
        let text =
            "source,target,forbidden,locale\n\"sign in, again\",aanmelden,inloggen|log in,nl\n";
        assert_eq!(
            shown(read_csv(text, &english())),
            ["nl sign in, again = aanmelden ≠ inloggen/log in"]
        );
    }

    #[test]
    fn a_column_can_be_a_language() {
        let text = "nl-NL\ten-US\tja-JP\nmap\tfolder|directory\t\n";
        let expected = ["nl-NL folder = map ≠ ", "nl-NL directory = map ≠ "];
        assert_eq!(shown(read_tsv(text, &english())), expected);
    }

    #[test]
    fn a_quote_that_nothing_closes_is_refused_with_its_line() {
        let text = "source\ttarget\nfolder\tmap\n\"screen\tscherm\nbutton\tknop\n";
        let problem = read_tsv(text, &english()).expect_err("a problem");
        assert!(problem.to_string().starts_with("line 3: a cell goes on"), "{problem}");
    }

    #[test]
    fn a_column_that_is_none_is_refused() {
        let problem = read_csv("source,taget\na,b\n", &english()).expect_err("a problem");
        assert!(problem.to_string().starts_with("line 1: unknown column `taget`"), "{problem}");
    }
}
