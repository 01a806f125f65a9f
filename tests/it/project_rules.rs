//! Runs the pages of `tests/spec/rules` whose rules need more than one article: the blocks are files
//! of a project, and the program itself is asked.
//!
//! | block | holds |
//! | --- | --- |
//! | any kind with `file=PATH` | a file of the project, for all that comes behind it |
//! | `findings OPTIONS…` | `path:line:column rule message` of what this rule finds |
//!
//! `DIGLOT_UPDATE=1` writes what came out into the blocks. Read what changed before you commit it.

use serde_json::Value;

use crate::command::Workplace;
use crate::rules::check_pages;

#[test]
fn every_rule_about_the_project_does_what_its_page_says() {
    check_pages(true, run);
}

/// The page with what came out in its blocks.
fn run(rule: &str, page: &str) -> String {
    let workplace = Workplace::new();
    let mut out = String::new();
    let mut counts = Vec::new();
    let mut lines = page.lines();
    while let Some(line) = lines.next() {
        out.push_str(line);
        out.push('\n');
        let Some(info) = line.strip_prefix("```").filter(|info| !info.is_empty()) else { continue };
        let block = lines.by_ref().take_while(|line| *line != "```");
        let block: String = block.flat_map(|line| [line, "\n"]).collect();
        if let Some((_, path)) = info.split_once(" file=") {
            workplace.write(path, block.as_bytes());
        }
        match info.strip_prefix("findings") {
            Some(options) => {
                let found = findings(rule, options, &workplace);
                counts.push(found.lines().count());
                out.push_str(&found);
            }
            None => out.push_str(&block),
        }
        out.push_str("```\n");
    }
    assert!(counts.first() > Some(&0), "{rule}: what is wrong is found");
    assert_eq!(counts.last(), Some(&0), "{rule}: what is right is left alone");
    out
}

fn findings(rule: &str, options: &str, workplace: &Workplace) -> String {
    let mut arguments = vec!["check", "--severity", "info", "--output", "json"];
    arguments.extend(options.split_whitespace());
    let run = workplace.run(&arguments);
    assert!(run.status <= 1, "{rule}: {}", run.stderr);
    let report: Value = serde_json::from_str(&run.stdout).expect("JSON");
    let findings = report["findings"].as_array().expect("a list").iter();
    let of_rule = findings.filter(|finding| finding["rule"] == rule);
    let text = |value: &Value| value.as_str().expect("a text").to_owned();
    let shown = of_rule.map(|it| {
        let (path, message) = (text(&it["path"]), text(&it["message"]));
        format!("{path}:{}:{} {rule} {message}\n", it["line"], it["column"])
    });
    shown.collect()
}
