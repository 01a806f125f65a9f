//! Findings as a comment on a pull request, in Markdown: what the change broke, and each text of an original that changed
//! with its translation.

use std::fmt::Write as _;
use std::io::{self, Write};

use super::summary::Report;
use crate::finding::{Located, OriginalChange, Severity};

/// A mark by which a program finds its own comment again.
const MARK: &str = "<!-- diglot -->";
/// A comment has at most so many bytes: GitHub takes 65,536 characters.
const COMMENT_MAX: usize = 60_000;
/// So much of a text is shown, in characters.
const TEXT_MAX: usize = 600;

/// Writes the comment.
///
/// # Errors
///
/// When the findings cannot be read, or `out` does not take it.
pub fn comment(report: &Report<'_>, out: &mut dyn Write) -> io::Result<()> {
    let mut faults = Section { rows: Vec::new() };
    let mut notes = Section { rows: Vec::new() };
    report.findings.by_file(&mut |findings| {
        for located in findings {
            let is_note = located.finding.severity == Severity::Info;
            let section = if is_note { &mut notes } else { &mut faults };
            section.rows.push((located.finding.severity, row(located)));
        }
        Ok(())
    })?;
    let mut text = format!("{MARK}\n### diglot check\n\n{}\n", escaped(&report.line()));
    for gap in report.gaps {
        write!(text, "\n{}\n", escaped(gap)).expect("a string takes it");
    }
    // The worst first.
    faults.rows.sort_by_key(|(severity, _)| std::cmp::Reverse(*severity));
    let titles = ["To fix", "To know: these translations may need an update"];
    for (title, section) in titles.into_iter().zip([faults, notes]) {
        section.write(title, &mut text);
    }
    out.write_all(text.as_bytes())
}

/// Findings under a heading, each as it is written.
struct Section {
    rows: Vec<(Severity, String)>,
}

impl Section {
    /// Writes as many as there is room for, and how many more there are.
    fn write(&self, title: &str, text: &mut String) {
        if self.rows.is_empty() {
            return;
        }
        write!(text, "\n#### {title}\n").expect("a string takes it");
        let mut left = self.rows.len();
        for (_, row) in &self.rows {
            if text.len() + row.len() > COMMENT_MAX {
                break;
            }
            text.push_str(row);
            left -= 1;
        }
        if left > 0 {
            write!(text, "\n{left} more.\n").expect("a string takes it");
        }
    }
}

/// A finding: where and what, and the texts that it is about.
fn row(located: &Located) -> String {
    let (finding, location) = (&located.finding, &located.location);
    let place = format!("{}:{}", escaped(&location.path), location.start.line_number());
    let (rule, severity) = (finding.rule.name, finding.severity.name());
    // The texts of a change say it all, of one.
    let is_said = finding.change.is_some() && located.repeats.is_none();
    let said = if is_said { String::new() } else { format!(": {}", escaped(&located.message())) };
    let mut row = format!("\n**{place}** {severity} `{rule}`{said}\n");
    if let Some(change) = &finding.change {
        row += &texts(change);
    }
    if let Some(help) = &finding.help {
        write!(row, "\n{}\n", escaped(help)).expect("a string takes it");
    }
    row
}

/// The old original, the new one and the translation, as a table.
fn texts(change: &OriginalChange) -> String {
    let OriginalChange { old, new, translation, .. } = change;
    let cells = [old, new, translation].map(|text| match text {
        Some(text) => escaped(text),
        None => "*none*".to_owned(),
    });
    let head = "| original as translated | original now | translation |";
    format!("\n{head}\n| --- | --- | --- |\n| {} |\n", cells.join(" | "))
}

/// A text of anybody's as Markdown shows it, in one line: nothing in it is a mark, a link, a mention or HTML.
fn escaped(text: &str) -> String {
    let mut escaped = String::new();
    for (count, c) in text.trim().chars().enumerate() {
        if count == TEXT_MAX {
            escaped.push('…');
            break;
        }
        match c {
            '\r' => {}
            '\n' => escaped.push_str("<br>"),
            // GitHub finds mentions, numbers of issues and mail in what is rendered: something invisible stands behind the sign.
            '@' | '#' => write!(escaped, "&#{};&#8203;", u32::from(c)).expect("a string takes it"),
            '-' if escaped.ends_with("GH") || escaped.ends_with("gh") => {
                escaped.push_str("-&#8203;");
            }
            // A backslash is not enough for bare addresses.
            c if c.is_ascii_punctuation() && !matches!(c, ',' | ';' | '/' | '-' | '%') => {
                write!(escaped, "&#{};", u32::from(c)).expect("a string takes it");
            }
            // Marks that turn the direction of all that follows.
            '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => {}
            c if c.is_control() => escaped.extend(c.escape_default()),
            c => escaped.push(c),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_of_a_text_is_a_mark() {
        let text = "| a\r\n# <b> [x](http://y.z) @team `c` ![i](j) GH-12";
        let expected = "&#124; a<br>&#35;&#8203; &#60;b&#62; &#91;x&#93;&#40;http&#58;//y&#46;z&#41; &#64;&#8203;team \
            &#96;c&#96; &#33;&#91;i&#93;&#40;j&#41; GH-&#8203;12";
        assert_eq!(escaped(text), expected);
    }
}
