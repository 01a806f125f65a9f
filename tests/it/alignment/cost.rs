//! What learning costs beside a plain parse of the same articles, each in a process of its own, so
//! that the peak of its memory can be told.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use cpu_time::ProcessTime;
use diglot::align::calibration::PAIRS_QUICK;
use diglot::align::{Calibration, Samples};
use diglot::article::{Article, Side};
use diglot::locale::Locale;
use diglot::markdown::{Context, parse};
use diglot::text::Source;

use crate::corpus;

/// Names the work that the child process does.
const WORK: &str = "DIGLOT_MEASURED_WORK";

/// Seconds of the processor, and megabytes at the peak.
#[derive(Debug)]
struct Cost {
    seconds: f64,
    megabytes: f64,
}

#[test]
fn learning_costs_less_than_a_parse() {
    if corpus::root().is_none() || !Path::new("/proc/self/status").exists() {
        return;
    }
    let [parse, learn] = ["parse", "learn"].map(cost_in_child);
    let (time, memory) = (learn.seconds / parse.seconds, learn.megabytes / parse.megabytes);
    corpus::say(&format!(
        "learning: {time:.2} times the time of a parse of both sides, {memory:.2} times its memory \
         ({:.0} MB at the peak)",
        learn.megabytes
    ));
    assert!(time < 1.0, "{learn:?} against {parse:?}");
    assert!(learn.megabytes < 250.0, "{learn:?}");
}

fn cost_in_child(work: &str) -> Cost {
    let program = env::current_exe().expect("the tests know their program");
    let test = "alignment::cost::the_child_process_works_and_is_measured";
    let output = Command::new(program).args(["--exact", test, "--nocapture"]).env(WORK, work);
    let output = output.output().expect("the tests can be run");
    let text = String::from_utf8_lossy(&output.stdout);
    let line = text.lines().find_map(|line| line.split_once("cost: ").map(|(_, cost)| cost));
    let numbers = line.unwrap_or_else(|| panic!("{text}")).split(' ');
    let numbers: Vec<f64> = numbers.map(|it| it.parse().expect("a number")).collect();
    Cost { seconds: numbers[0], megabytes: numbers[1] }
}

/// Does nothing unless it is the child.
#[test]
fn the_child_process_works_and_is_measured() {
    let (Ok(work), Some(root)) = (env::var(WORK), corpus::root()) else { return };
    let paths: Vec<_> = corpus::files(&root).into_iter().filter(|it| is_annotated(it)).collect();
    let start = ProcessTime::now();
    match work.as_str() {
        "parse" => paths.iter().for_each(|path| parse_both_sides(&read(path))),
        _ => learn(&paths),
    }
    let seconds = start.elapsed().as_secs_f64();
    corpus::say(&format!("cost: {seconds} {}", megabytes_max()));
}

fn is_annotated(path: &Path) -> bool {
    path.components().any(|part| part.as_os_str() == "annotated")
}

fn read(path: &Path) -> Article {
    let bytes = fs::read(path).expect("the article can be read");
    Article::read(Source::from_bytes(path.display().to_string(), bytes))
}

fn parse_both_sides(article: &Article) {
    for side in [Side::Target, Side::Source] {
        let text = article.side(side);
        let document = parse(text.body(), &Context::alone("article.md", side));
        std::hint::black_box(document.nodes.len());
    }
}

fn learn(paths: &[PathBuf]) {
    let mut samples = Samples::new(PAIRS_QUICK);
    for path in paths {
        let article = read(path);
        let tag = article.front_matter().and_then(|it| it.content_locale());
        if let Some(locale) = tag.and_then(Locale::parse) {
            samples.add(&article, &locale);
        }
    }
    std::hint::black_box(Calibration::learn(&samples).alignments().len());
}

/// The most memory that this process has held.
fn megabytes_max() -> f64 {
    let status = fs::read_to_string("/proc/self/status").expect("Linux tells");
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).expect("the peak");
    let kilobytes = line.trim().split(' ').next().expect("a number").parse::<f64>();
    kilobytes.expect("a number") / 1024.0
}
