//! Inputs that are made to hurt cost no more than their length, and what is cut off is reported.
//! `DIGLOT_TIMES=1` prints what each costs.

use std::collections::HashMap;
use std::env;
use std::sync::Arc;
use std::time::Duration;

use cpu_time::ThreadTime;
use diglot::article::{Article, Side};
use diglot::markdown::html::{HtmlOptions, render, render_blocks};
use diglot::markdown::include::Library;
use diglot::markdown::{Context, parse};
use diglot::text::Source;

use crate::corpus::say;

/// Far more than any of these inputs takes, and far less than quadratic work would.
const TIME_MAX: Duration = Duration::from_mins(1);

/// The names of what was found, each once, in order.
#[track_caller]
fn check(name: &str, text: &str, library: Option<&dyn Library>) -> Vec<&'static str> {
    let start = ThreadTime::now();
    let context = Context { library, ..Context::alone("a.md", Side::Target) };
    let document = parse(text, &context);
    let parsed = start.elapsed();
    let html = render(&document, &HtmlOptions::fragment("a.md", &str::to_owned));
    let rendered = start.elapsed().saturating_sub(parsed);
    let blocks = render_blocks(&document, &HtmlOptions::fragment("a.md", &str::to_owned));
    let time = start.elapsed();
    if env::var_os("DIGLOT_TIMES").is_some() {
        say(&format!(
            "{name}: {} kB in, {} kB out, {} blocks; {parsed:.1?} to parse, {rendered:.1?} to render",
            text.len() / 1000,
            html.len() / 1000,
            blocks.len()
        ));
    }
    assert!(time < TIME_MAX, "{name} takes {time:?}");
    let own = document.findings.iter().map(|finding| finding.rule.name);
    let included = document.included_findings.iter().map(|located| located.finding.rule.name);
    let mut names: Vec<_> = own.chain(included).collect();
    names.sort_unstable();
    names.dedup();
    names
}

#[test]
fn deep_nesting_is_cut_where_it_costs() {
    check("10,000 quotations", &format!("{}x", "> ".repeat(10_000)), None);
    check("10,000 quotations with lines", &format!("{}x\n", ">".repeat(1_000)).repeat(100), None);
    check("10,000 quotations with HTML", &format!("{}<b>x", "> ".repeat(10_000)), None);
    check("10,000 lists", &format!("{}x", "- ".repeat(10_000)), None);
    check("10,000 brackets", &format!("{}x", "[".repeat(1_000_000)), None);
    let rows = check("10,000 rows", &":::row:::\n".repeat(10_000), None);
    assert_eq!(rows, ["invalid-row"]);
    check(
        "10,000 columns",
        &":::row:::\n   :::column:::\n   > # [A](#tab/a)\n".repeat(10_000),
        None,
    );
}

#[test]
fn many_of_one_kind_cost_what_they_are_worth() {
    check("a million tabs", &"\t".repeat(1_000_000), None);
    check("a million tabs in text", &format!("a{}b", "\t".repeat(1_000_000)), None);
    check("a million tabs of a group", &"# [A](#tab/a)\nx\n".repeat(1_000_000), None);
    let groups = |group: fn(usize) -> String| (0..50_000).map(group).collect::<Vec<_>>().concat();
    let distinct = groups(|at| format!("# [A](#tab/a{at})\n# [B](#tab/b)\n---\n"));
    check("50,000 groups", &distinct, None);
    let dependent = groups(|at| format!("# [A](#tab/a{at}/a{})\nx\n---\n", at / 2));
    check("50,000 dependent groups", &dependent, None);
    check("empty quotations", &"> [!VIDEO https://a.example]\n\n".repeat(30_000), None);
    check(
        "complex images",
        &":::image type=\"complex\" source=\"a\" alt-text=\"b\":::\n".repeat(20_000),
        None,
    );
}

#[test]
fn a_line_of_a_megabyte_costs_what_it_is_worth() {
    let units = [
        "<xref:",
        "[!INCLUDE[",
        "[!INCLUDE[a](b",
        ":::image source=\"",
        ":::no-loc text=\"a\":::",
        "@a.",
        "@\"",
        "(http://",
        "https://a.example/",
        "www.",
        "mailto:",
        ":a",
        ":smile:",
        "a_b*",
        "<xref uid=\"a\"/>",
        "| [!INCLUDE[a](b)] ",
        "<a href='x",
        "\\",
        "&amp;",
        "`",
        "a  ",
    ];
    for unit in units {
        check(&format!("{unit:?} for a megabyte"), &unit.repeat(1_000_000 / unit.len()), None);
    }
}

#[test]
fn a_construct_that_is_not_read_to_its_end_is_told_once() {
    let long = |name: &str| format!("a {name}{} b\n", "c".repeat(5_000));
    for beginning in ["[!INCLUDE[a](", "<xref:"] {
        let found = check(beginning, &long(beginning).repeat(3), None);
        assert_eq!(found, ["long-construct"], "{beginning}");
    }
    assert_eq!(
        check("a long line", &format!("[!NOTE] is text {}", "c ".repeat(5_000)), None),
        [""; 0]
    );
}

/// Files that a function makes of their names.
struct Made(HashMap<String, String>);

impl Library for Made {
    fn article(&self, path: &str) -> Option<Arc<Article>> {
        let text = self.0.get(path)?;
        Some(Arc::new(Article::read(Source::new(path, text.clone()))))
    }

    fn text(&self, path: &str) -> Option<Arc<str>> {
        self.0.get(path).map(|text| text.as_str().into())
    }
}

#[test]
fn includes_that_go_on_are_cut() {
    let made = |text: &dyn Fn(usize) -> String| {
        Made((0..1_000).map(|at| (format!("{at}.md"), text(at))).collect())
    };
    let chain = made(&|at| format!("x\n\n[!INCLUDE[a]({}.md)]\n", at + 1));
    let found = check("a chain of 1,000 includes", "[!INCLUDE[a](0.md)]", Some(&chain));
    assert_eq!(found, ["too-many-includes"]);
    let twice = made(&|at| format!("[!INCLUDE[a]({0}.md)]\n\n[!INCLUDE[a]({0}.md)]\n", at + 1));
    let found = check("each file includes another twice", "[!INCLUDE[a](0.md)]", Some(&twice));
    assert_eq!(found, ["too-many-includes"]);
    let circle = made(&|at| format!("[!INCLUDE[a]({}.md)]\n", (at + 1) % 3));
    let found = check("a circle of includes", "[!INCLUDE[a](0.md)]", Some(&circle));
    assert_eq!(found, ["circular-reference"]);
}
