//! Terms of a project, written for term bases: TBX and text parted by tabs.

use quick_xml::escape::escape;

use super::Term;
use crate::locale::Locale;

/// The terms of one language. Names that stay as they are in every language are among them.
pub fn terms_of(terms: &[Term], no_loc: &[String], locale: &Locale) -> Vec<Term> {
    let kept = no_loc.iter().map(|name| Term {
        locale: Some(locale.clone()),
        source: name.clone(),
        required: vec![name.clone()],
        forbidden: Vec::new(),
    });
    let own = terms.iter().filter(|term| term.is_of(locale)).cloned();
    let mut all: Vec<Term> = own.chain(kept).collect();
    all.sort_by(|a, b| {
        let key = |term: &Term| (term.source.to_lowercase(), term.source.clone());
        key(a).cmp(&key(b))
    });
    all.dedup_by(|a, b| {
        (&a.source, &a.required, &a.forbidden) == (&b.source, &b.required, &b.forbidden)
    });
    all
}

/// Text parted by tabs, with the columns `source`, `target`, `forbidden` and `locale`.
pub fn write_tsv(locales: &[(Locale, Vec<Term>)]) -> String {
    let mut out = csv::WriterBuilder::new().delimiter(b'\t').from_writer(Vec::new());
    let mut write = |cells: [&str; 4]| out.write_record(cells).expect("memory takes all");
    write(["source", "target", "forbidden", "locale"]);
    for (locale, terms) in locales {
        for term in terms {
            let [required, forbidden] = [&term.required, &term.forbidden].map(|it| it.join(" | "));
            let [source, required, forbidden] = [&*term.source, &*required, &*forbidden].map(cell);
            write([&source, &required, &forbidden, &locale.to_string()]);
        }
    }
    let bytes = out.into_inner().expect("memory takes all");
    String::from_utf8(bytes).expect("it was written as text")
}

/// The same as `OmegaT` reads it: source, target and a remark, without a heading.
pub fn omegat_glossary(terms: &[Term]) -> String {
    let mut out = String::new();
    for term in terms.iter().filter(|term| !term.required.is_empty()) {
        let remark = match &term.forbidden[..] {
            [] => String::new(),
            forbidden => format!("not: {}", forbidden.join(", ")),
        };
        let cells = [&*term.source, &*term.required.join(", "), &*remark].map(cell);
        out.push_str(&(cells.join("\t") + "\n"));
    }
    out
}

/// A cell: without the characters that part cells.
fn cell(text: &str) -> String {
    text.replace(['\t', '\n', '\r'], " ")
}

/// TBX, of version 2, which every term base reads. A forbidden term is a deprecated one.
pub fn write_tbx(source: &Locale, locales: &[(Locale, Vec<Term>)]) -> String {
    let mut out = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <!DOCTYPE martif SYSTEM \"TBXcoreStructV02.dtd\">\n\
         <martif type=\"TBX\" xml:lang=\"{source}\">\n<martifHeader><fileDesc><sourceDesc>\
         <p>diglot</p></sourceDesc></fileDesc></martifHeader>\n<text><body>\n"
    );
    let mut number = 0;
    for (locale, terms) in locales {
        for term in terms {
            number += 1;
            out = out + "<termEntry id=\"c" + &number.to_string() + "\">\n";
            push_terms(&mut out, source, &[(&term.source, "preferredTerm")]);
            let required = term.required.iter().map(|it| (it, "preferredTerm"));
            let forbidden = term.forbidden.iter().map(|it| (it, "deprecatedTerm"));
            push_terms(&mut out, locale, &required.chain(forbidden).collect::<Vec<_>>());
            out.push_str("</termEntry>\n");
        }
    }
    out + "</body></text>\n</martif>\n"
}

fn push_terms(out: &mut String, locale: &Locale, terms: &[(&String, &str)]) {
    if terms.is_empty() {
        return;
    }
    out.push_str("<langSet xml:lang=\"");
    out.push_str(&locale.to_string());
    out.push_str("\">");
    for (text, status) in terms {
        out.push_str("<tig><term>");
        out.push_str(&escape(text.as_str()));
        out.push_str("</term><termNote type=\"administrativeStatus\">");
        out.push_str(status);
        out.push_str("-admn-sts</termNote></tig>");
    }
    out.push_str("</langSet>\n");
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::glossary::{read_tbx, read_tsv};

    fn terms() -> Vec<(Locale, Vec<Term>)> {
        let locale = Locale::parse("nl-NL").expect("a locale");
        let term = |source: &str, required: &[&str], forbidden: &[&str]| Term {
            locale: Some(locale.clone()),
            source: source.to_owned(),
            required: required.iter().map(|&it| it.to_owned()).collect(),
            forbidden: forbidden.iter().map(|&it| it.to_owned()).collect(),
        };
        let all = [term("sign in & out", &["aan- en afmelden"], &["in- en uitloggen"])];
        let terms = terms_of(&all, &["Contoso <X>".to_owned(), "3.5\" disk".to_owned()], &locale);
        vec![(locale, terms)]
    }

    #[test]
    fn both_formats_come_back_as_the_same_terms() {
        let english = Locale::parse("en-US").expect("a locale");
        let terms = terms();
        let own = &terms[0].1;
        assert_eq!(read_tsv(&write_tsv(&terms), &english).as_ref(), Ok(own));
        assert_eq!(read_tbx(&write_tbx(&english, &terms), &english).as_ref(), Ok(own));
        assert_eq!(
            omegat_glossary(own),
            "3.5\" disk\t3.5\" disk\t\nContoso <X>\tContoso <X>\t\nsign in & out\taan- en afmelden\tnot: in- en uitloggen\n"
        );
    }
}
