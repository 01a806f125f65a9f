//! Findings in the XML of other tools: failed tests as `JUnit` has them, and Checkstyle's errors.

use std::borrow::Cow;
use std::io::{self, Write};

use quick_xml::events::BytesText;

use super::summary::Report;
use super::texts::shown;
use crate::finding::{Located, Severity};
use crate::text::xml::{Xml, document_to, drain, legal};

/// Writes the report as `JUnit`'s XML: a suite a file with findings, a failed test a finding.
///
/// # Errors
///
/// When the findings cannot be read, or `out` does not take it.
pub fn junit(report: &Report<'_>, out: &mut dyn Write) -> io::Result<()> {
    document_to(out, |xml, out| {
        let failures = report.totals.all() + report.gaps.len();
        let count = failures.to_string();
        let suites = xml.create_element("testsuites").with_attributes([
            ("name", "diglot check"),
            ("tests", &*failures.max(1).to_string()),
            ("failures", &count),
            ("errors", "0"),
        ]);
        let content = |xml: &mut Xml| {
            report.findings.by_file(&mut |findings| {
                suite(findings, xml)?;
                drain(xml, out)
            })?;
            if !report.gaps.is_empty() {
                coverage(report.gaps, xml)?;
            }
            if failures == 0 { clean(report, xml) } else { Ok(()) }
        };
        suites.write_inner_content(content).map(drop)
    })
}

fn suite(findings: &[Located], xml: &mut Xml) -> io::Result<()> {
    let path = legal(&findings[0].location.path);
    let count = findings.len().to_string();
    let suite = xml.create_element("testsuite").with_attributes([
        ("name", &*path),
        ("tests", &count),
        ("failures", &count),
        ("errors", "0"),
    ]);
    suite
        .write_inner_content(|xml| findings.iter().try_for_each(|it| case(it, &path, xml)))
        .map(drop)
}

fn case(located: &Located, path: &str, xml: &mut Xml) -> io::Result<()> {
    let (finding, start) = (&located.finding, located.location.start);
    let (line, column) = (start.line_number(), start.column_number());
    let name = format!("{} at {line}:{column}", finding.rule.name);
    let case = xml.create_element("testcase").with_attributes([
        ("name", &*name),
        ("classname", path),
        ("time", "0"),
    ]);
    let message = located.message();
    let message = legal(&message);
    let mut text = format!("{path}:{line}:{column}: {message}\n");
    let segment = located.segment.as_deref();
    let texts = [
        ("target", segment.and_then(|it| it.target.as_deref()).map(shown)),
        ("source", segment.and_then(|it| it.source.as_deref()).map(shown)),
        ("help", finding.help.as_deref().map(Cow::Borrowed)),
    ];
    for (name, value) in texts {
        text.extend(value.map(|value| format!("{name}: {}\n", legal(&value))));
    }
    case.write_inner_content(|xml| {
        let failure = xml
            .create_element("failure")
            .with_attributes([("message", &*message), ("type", finding.severity.name())]);
        failure.write_text_content(BytesText::new(&text)).map(drop)
    })
    .map(drop)
}

/// The gaps of locales in the coverage that was asked for, each as a test.
fn coverage(gaps: &[String], xml: &mut Xml) -> io::Result<()> {
    let count = gaps.len().to_string();
    let suite = xml.create_element("testsuite").with_attributes([
        ("name", "coverage"),
        ("tests", &*count),
        ("failures", &*count),
        ("errors", "0"),
    ]);
    let case = |gap: &String, xml: &mut Xml| {
        let gap = legal(gap);
        let case = xml.create_element("testcase").with_attributes([
            ("name", &*gap),
            ("classname", "coverage"),
            ("time", "0"),
        ]);
        case.write_inner_content(|xml| {
            let failure = xml
                .create_element("failure")
                .with_attributes([("message", &*gap), ("type", "error")]);
            failure.write_empty().map(drop)
        })
        .map(drop)
    };
    suite.write_inner_content(|xml| gaps.iter().try_for_each(|gap| case(gap, xml))).map(drop)
}

/// A report without tests reads as a failure: where there is nothing, that is a test.
fn clean(report: &Report<'_>, xml: &mut Xml) -> io::Result<()> {
    let suite = xml.create_element("testsuite").with_attributes([
        ("name", "diglot check"),
        ("tests", "1"),
        ("failures", "0"),
        ("errors", "0"),
    ]);
    suite
        .write_inner_content(|xml| {
            let case = xml.create_element("testcase").with_attributes([
                ("name", &*report.line()),
                ("classname", "diglot check"),
                ("time", "0"),
            ]);
            case.write_empty().map(drop)
        })
        .map(drop)
}

/// Writes the report as Checkstyle's XML.
///
/// # Errors
///
/// When the findings cannot be read, or `out` does not take it.
pub fn checkstyle(report: &Report<'_>, out: &mut dyn Write) -> io::Result<()> {
    document_to(out, |xml, out| {
        let checkstyle = xml.create_element("checkstyle").with_attribute(("version", "4.3"));
        let files = |xml: &mut Xml| {
            report.findings.by_file(&mut |findings| {
                let path = legal(&findings[0].location.path);
                let file = xml.create_element("file").with_attribute(("name", &*path));
                file.write_inner_content(|xml| findings.iter().try_for_each(|it| error(it, xml)))?;
                drain(xml, out)
            })
        };
        checkstyle.write_inner_content(files).map(drop)
    })
}

fn error(located: &Located, xml: &mut Xml) -> io::Result<()> {
    let (finding, start) = (&located.finding, located.location.start);
    let severity = match finding.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Info => "info",
    };
    let error = xml.create_element("error").with_attributes([
        ("line", &*start.line_number().to_string()),
        ("column", &start.column_number().to_string()),
        ("severity", severity),
        ("message", &legal(&located.message())),
        ("source", &format!("diglot.{}", finding.rule.name)),
    ]);
    error.write_empty().map(drop)
}
