//! The forms of a report, read by those who will read them: schemas, and other people's parsers.

use std::collections::BTreeSet;
use std::env;
use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::Command;

use diglot::finding::{Finding, Located, Rule, Severity};
use diglot::report::{
    ANNOTATIONS_MAX, RESULTS_MAX, Report, catalog, checkstyle, github, github_summary, gitlab,
    json, junit, sarif,
};
use diglot::text::{Source, Span};
use serde_json::Value;

use crate::command::Workplace;
use crate::corpus::{files, skip};

/// An article with a fault of each kind that a report may stumble over.
const FAULTY: &str = "\
---
title: Hallo & <tot> \"ziens\"
ms.contentlocale: nl-NL
---
<span data-ttu-id=\"1a2b3-101\">Kies **Volgende.** en ]]> \u{1b}[1m 100%,\u{1F600} ja</span><span class=\"sxs-lookup\"><span data-stu-id=\"1a2b3-101\">Choose **Next**.</span></span>

<span class=\"sxs-lookup\"><span data-stu-id=\"1a2b3-102\">Good morning, world.</span></span>

[](weg%20.md)
";

/// What the program writes about it in some form.
fn written(format: &str) -> (Workplace, String) {
    let workplace = Workplace::with(&[("content/nl-nl/a b.md", FAULTY)]);
    let run = workplace.run(&["check", "--severity", "info", "--output", format]);
    assert_eq!(run.status, 1, "{}", run.stderr);
    (workplace, run.stdout)
}

/// A Python that has a module; none where it is not installed, which is said.
fn python(module: &str) -> Option<&'static str> {
    let has = |python: &&str| {
        let run = Command::new(python).args(["-c", &format!("import {module}")]).output();
        run.is_ok_and(|output| output.status.success())
    };
    let python = ["python3", "/usr/bin/python3"].into_iter().find(has);
    if python.is_none() {
        skip(&format!("no Python with `{module}`"));
    }
    python
}

/// Runs a script with a file as its argument; gives what it prints.
#[track_caller]
fn run_python(python: &str, script: &str, arguments: &[&Path]) -> String {
    let output = Command::new(python).arg("-c").arg(script).args(arguments).output();
    let output = output.expect("Python runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).expect("text").trim().to_owned()
}

#[test]
fn json_is_what_its_schema_says() {
    let (workplace, text) = written("json");
    let report: Value = serde_json::from_str(&text).expect("JSON");
    assert_eq!(report["schema"], "diglot-findings/1");
    let count = report["findings"].as_array().expect("a list").len() as u64;
    let kinds = ["errors", "warnings", "info"].into_iter();
    let sum: u64 = kinds.map(|kind| report["summary"][kind].as_u64().expect("a number")).sum();
    assert_eq!(sum, count, "{text}");
    let Some(python) = python("jsonschema") else { return };
    workplace.write("report.json", text.as_bytes());
    let schema = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/findings.schema.json");
    let script = "import json, jsonschema, sys\n\
                  schema, report = [json.load(open(path)) for path in sys.argv[1:]]\n\
                  jsonschema.Draft7Validator.check_schema(schema)\n\
                  jsonschema.validate(report, schema)\n\
                  report['findings'][0]['line'] = 0\n\
                  print(jsonschema.Draft7Validator(schema).is_valid(report))";
    let is_valid = run_python(python, script, &[&schema, &workplace.path("report.json")]);
    assert_eq!(is_valid, "False", "the schema refuses what is wrong");
}

#[test]
fn junit_is_read_by_others() {
    let (workplace, text) = written("junit");
    let Some(python) = python("junitparser") else { return };
    workplace.write("report.xml", text.as_bytes());
    let script = "import sys, junitparser\n\
                  suites = junitparser.JUnitXml.fromfile(sys.argv[1])\n\
                  cases = [case for suite in suites for case in suite]\n\
                  print(suites.failures, len(cases), sum(len(case.result) for case in cases))";
    let counts = run_python(python, script, &[&workplace.path("report.xml")]);
    let count = text.matches("<failure ").count();
    assert!(count > 2, "{text}");
    assert_eq!(counts, format!("{count} {count} {count}"));
}

#[test]
fn a_clean_project_is_a_passed_test() {
    let text = text_of(junit, &Vec::new());
    assert!(text.contains("tests=\"1\" failures=\"0\""), "{text}");
}

#[test]
fn sarif_is_valid() {
    let (workplace, text) = written("sarif");
    let log: Value = serde_json::from_str(&text).expect("JSON");
    let results = log["runs"][0]["results"].as_array().expect("a list");
    let uri = &results[0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"];
    assert_eq!(uri, "content/nl-nl/a%20b.md");
    for result in results {
        let rule = &log["runs"][0]["tool"]["driver"]["rules"]
            [result["ruleIndex"].as_u64().expect("a number") as usize];
        assert_eq!(rule["id"], result["ruleId"]);
    }
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let tool = root.join("target/tools/node_modules/.bin/sarif-multitool");
    if !tool.is_file() {
        return skip("no sarif-multitool in target/tools; tests/run installs it");
    }
    workplace.write("report.sarif", text.as_bytes());
    let mut command = Command::new(tool);
    command
        .arg("validate")
        .arg(workplace.path("report.sarif"))
        .env("DOTNET_SYSTEM_GLOBALIZATION_INVARIANT", "1");
    let output = command.output().expect("it runs");
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(said.contains("Analysis completed successfully"), "{said}");
    assert!(!said.contains(": error "), "{said}");
}

/// What a region of SARIF holds: lines and columns count from one, and the end is behind it.
fn region<'t>(text: &'t str, region: &Value) -> &'t str {
    let number = |key: &str| region[key].as_u64().expect("a number") as usize;
    let offset = |line: usize, column: usize| {
        let start: usize = text.split_inclusive('\n').take(line - 1).map(str::len).sum();
        start + text[start..].chars().take(column - 1).map(char::len_utf8).sum::<usize>()
    };
    let start = offset(number("startLine"), number("startColumn"));
    &text[start..offset(number("endLine"), number("endColumn"))]
}

#[test]
fn regions_of_sarif_hold_what_a_finding_is_about() {
    let text = FAULTY.replacen("100%", "😀😀 dubbel  100%", 1);
    let workplace = Workplace::with(&[("content/nl-nl/a.md", &text)]);
    let log = workplace.run(&["check", "--severity", "info", "--output", "sarif"]).stdout;
    let log: Value = serde_json::from_str(&log).expect("JSON");
    let about = |rule: &str| {
        let results = log["runs"][0]["results"].as_array().expect("a list").iter();
        let mut own = results.filter(|result| result["ruleId"] == rule);
        own.next().unwrap_or_else(|| panic!("{rule} finds it")).clone()
    };
    for (rule, expected) in
        [("double-space", "  "), ("punctuation-in-emphasis", "."), ("broken-link", "weg%20.md")]
    {
        let result = about(rule);
        let own = &result["locations"][0]["physicalLocation"]["region"];
        assert_eq!(region(&text, own), expected, "{rule}");
    }
    let fix = &about("double-space")["fixes"][0]["artifactChanges"][0]["replacements"][0];
    let deleted = region(&text, &fix["deletedRegion"]);
    let inserted = fix["insertedContent"]["text"].as_str().expect("a text");
    assert_eq!("  ".replacen(deleted, inserted, 1), " ", "{deleted:?} becomes {inserted:?}");
}

#[test]
fn sarif_knows_a_finding_again_when_lines_have_moved() {
    let fingerprints = |before: &str| -> Vec<Value> {
        let text = FAULTY.replacen("---\n<span", &format!("---\n{before}<span"), 1);
        let workplace = Workplace::with(&[("content/nl-nl/a.md", &text)]);
        let log = workplace.run(&["check", "--output", "sarif"]).stdout;
        let log: Value = serde_json::from_str(&log).expect("JSON");
        let results = log["runs"][0]["results"].as_array().expect("a list").iter();
        results.map(|result| result["partialFingerprints"]["diglot/v1"].clone()).collect()
    };
    let known = fingerprints("");
    assert!(known.len() > 2);
    assert_eq!(fingerprints("Een regel.\n\nNog een.\n\n"), known);
    let mut unique = known.clone();
    unique.sort_by_key(Value::to_string);
    unique.dedup();
    assert_eq!(unique.len(), known.len(), "no two are alike");
}

#[test]
fn xml_of_checkstyle_is_well_formed() {
    let (_, text) = written("checkstyle");
    let mut reader = quick_xml::Reader::from_str(&text);
    let mut errors = 0;
    loop {
        match reader.read_event().expect("XML") {
            quick_xml::events::Event::Eof => break,
            quick_xml::events::Event::Empty(element) => {
                assert_eq!(element.name().as_ref(), "error");
                errors += 1;
            }
            _ => {}
        }
    }
    assert!(errors > 2, "{text}");
}

#[test]
fn gitlab_can_tell_all_findings_apart() {
    let (_, text) = written("gitlab");
    let issues: Vec<Value> = serde_json::from_str(&text).expect("JSON");
    let mut fingerprints: Vec<&str> =
        issues.iter().map(|issue| issue["fingerprint"].as_str().expect("a text")).collect();
    let count = fingerprints.len();
    fingerprints.sort_unstable();
    fingerprints.dedup();
    assert_eq!((fingerprints.len(), count > 2), (count, true));
    assert!(issues.iter().all(|issue| issue["location"]["lines"]["begin"].as_u64() > Some(0)));
}

static WARNING: Rule = Rule::warning("term");
static ERROR: Rule = Rule::error("link-target");

/// Many findings: every fourth is an error.
fn many(count: usize) -> Vec<Located> {
    let finding = |number: usize| {
        let rule = if number.is_multiple_of(4) { &ERROR } else { &WARNING };
        let source = Source::new(format!("content/nl-nl/{}.md", number / 10), "a\nb: 100%, c\n");
        let message = format!("number {number}: 100%,\nsecond line");
        Finding::new(rule, Span::new(2, 3), message).locate(&source)
    };
    (0..count).map(finding).collect()
}

/// Writes a report, as [`json`] does.
type Form = fn(&Report<'_>, &mut dyn Write) -> io::Result<()>;

fn report(findings: &Vec<Located>) -> Report<'_> {
    Report::new(findings, 3000).expect("they are in memory")
}

fn text_of(form: Form, findings: &Vec<Located>) -> String {
    let mut text = Vec::new();
    form(&report(findings), &mut text).expect("memory takes all");
    String::from_utf8(text).expect("a report is text")
}

#[test]
fn github_is_given_what_it_shows_and_told_how_much_more_there_is() {
    let findings = many(20_000);
    let text = text_of(github, &findings);
    let count = |command: &str| text.lines().filter(|line| line.starts_with(command)).count();
    assert_eq!((count("::error "), count("::warning ")), (ANNOTATIONS_MAX, ANNOTATIONS_MAX));
    assert!(text.starts_with("::error "), "the worst come first");
    assert!(text.contains("19980 more findings: see the summary of this step"), "{text}");
    let first = "::error file=content/nl-nl/0.md,line=2,col=1,endColumn=2,title=link-target::\
                 number 0: 100%25,%0Asecond line";
    assert_eq!(text.lines().next(), Some(first));
    let summary = github_summary(&report(&findings)).expect("they are in memory");
    assert!(summary.len() < 1 << 20, "GitHub takes a megabyte, not {}", summary.len());
    assert!(summary.contains("| 15000 | warning | `term` |"), "{summary}");
}

#[test]
fn github_finds_the_summary_in_the_file_that_it_names() {
    let workplace = Workplace::with(&[("content/nl-nl/a.md", FAULTY), ("summary.md", "before\n")]);
    let mut command = workplace.command(&["check", "--output", "github"]);
    command.env("GITHUB_STEP_SUMMARY", workplace.path("summary.md"));
    let output = command.output().expect("the program runs");
    assert_eq!(output.status.code(), Some(1));
    let summary = workplace.read("summary.md");
    assert!(summary.starts_with("before\n### diglot check\n"), "{summary}");
}

#[test]
fn sarif_holds_the_worst_of_too_many() {
    let findings = many(20_000);
    let log: Value = serde_json::from_str(&text_of(sarif, &findings)).expect("JSON");
    let results = log["runs"][0]["results"].as_array().expect("a list");
    assert_eq!(results.len(), RESULTS_MAX);
    assert!(results.iter().all(|result| result["level"] == "error"), "there are 5,000 errors");
    let note = &log["runs"][0]["invocations"][0]["toolExecutionNotifications"][0];
    assert!(note["message"]["text"].to_string().contains("15000 more"), "{note}");
}

#[test]
fn every_form_takes_twenty_thousand_findings() {
    let findings = many(20_000);
    let forms: [Form; 4] = [json, junit, gitlab, checkstyle];
    for form in forms {
        let text = text_of(form, &findings);
        assert!(text.contains("number 19999"));
    }
}

/// Configuration and `explain` know a rule by the catalogue: what it lacks, nobody can silence.
#[test]
fn the_catalogue_knows_every_rule_that_the_program_has() {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let is_rust = |path: &PathBuf| path.extension().is_some_and(|it| it == "rs");
    let mut found = BTreeSet::new();
    for path in files(&source).into_iter().filter(is_rust) {
        let text = fs::read_to_string(&path).expect("a Rust file is text");
        let code = text.lines().filter(|line| !line.trim_start().starts_with("//"));
        for line in code {
            for (kind, severity) in [
                ("Rule::error(\"", Severity::Error),
                ("Rule::warning(\"", Severity::Warning),
                ("Rule::info(\"", Severity::Info),
            ] {
                let Some((_, rest)) = line.split_once(kind) else { continue };
                let name = rest.split('"').next().expect("a name");
                let entry = catalog::find(name);
                let entry = entry.unwrap_or_else(|| panic!("{}: {name}", path.display()));
                assert_eq!(entry.rule.severity, severity, "{name}");
                assert!(!entry.summary().is_empty(), "{name}");
                found.insert(name.to_owned());
            }
        }
    }
    let known: BTreeSet<_> = catalog::rules().iter().map(|it| it.rule.name.to_owned()).collect();
    assert_eq!(found, known);
}
