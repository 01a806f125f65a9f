//! `diglot export` and `diglot import` of each format: segments a second of the processor, and the most
//! memory. `cargo bench --bench exchange` runs it on the articles of `DIGLOT_CORPUS`, or `../shared/corpus`;
//! `DIGLOT_COPIES` makes so many of each. Absolute times mean little on a shared machine: the time is the
//! processor's (user and system), on one core.

#![allow(clippy::disallowed_methods)] // it stands outside the program and moves files about

use std::env;
use std::error::Error;
use std::fs::{self, File};
use std::io::{BufRead as _, BufReader, BufWriter, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::thread;
use std::time::Duration;

type Result<T> = std::result::Result<T, Box<dyn Error>>;

/// Formats, and whether they come back. A file of some of them has one locale, so that there is one for each.
const FORMATS: [(&str, bool); 9] = [
    ("xliff", true),
    ("xliff2", true),
    ("po", true),
    ("csv", true),
    ("xlsx", true),
    ("jsonl", true),
    ("parquet", false),
    ("tmx", false),
    ("tmx2", false),
];

/// A translation in JSON lines ends before this.
const TARGET_END: &str = "\",\"heading\":";

fn main() -> Result<()> {
    let beside = || Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/corpus");
    let corpus = env::var_os("DIGLOT_CORPUS").map_or_else(beside, PathBuf::from);
    if !corpus.is_dir() {
        return say(&format!("skipped: no corpus at {}", corpus.display()));
    }
    let copies = env::var("DIGLOT_COPIES").map_or(Ok(1), |copies| copies.parse())?;
    let folder = env::temp_dir().join(format!("diglot-bench-exchange-{}", std::process::id()));
    let measured = fill(&folder, &corpus, copies).and_then(|()| measure(&folder));
    // A folder that cannot be removed is left: the system clears it.
    let _ = fs::remove_dir_all(&folder);
    measured
}

/// Copies the annotated articles in, so many times.
fn fill(folder: &Path, corpus: &Path, copies: usize) -> Result<()> {
    for set in children(corpus)? {
        let annotated = set.join("annotated");
        let name = set.file_name().ok_or("a set has a name")?.to_string_lossy().into_owned();
        let locale = name.rsplit('.').next().unwrap_or_default().to_lowercase();
        for file in files(&annotated)? {
            for number in 0..copies {
                let place = folder.join("content").join(&locale).join(format!("{name}-{number}"));
                let copy = place.join(file.strip_prefix(&annotated)?);
                fs::create_dir_all(copy.parent().ok_or("a file is in a folder")?)?;
                fs::copy(&file, copy)?;
            }
        }
    }
    Ok(())
}

fn measure(folder: &Path) -> Result<()> {
    run(folder, &["export", "--format", "jsonl", "--out", "all.jsonl.one"])?;
    let lines = BufReader::new(File::open(folder.join("all.jsonl.one"))?).lines();
    let segments = u32::try_from(lines.count())?;
    say(&format!("{segments} segments"))?;
    for (format, comes_back) in FORMATS {
        let out = format!("all.{format}/");
        let export = ["export", "--format", format, "--per", "locale", "--out", &out];
        report("export", format, segments, &run(folder, &export)?)?;
        if comes_back {
            report("import", format, segments, &run(folder, &["import", &out, "--dry-run"])?)?;
        }
    }
    for (name, part) in [("a hundredth changed", 100), ("all changed", 1)] {
        change(folder, part)?;
        report("import", name, segments, &run(folder, &["import", "changed.jsonl"])?)?;
        report("undo", name, segments, &run(folder, &["review", "--undo"])?)?;
    }
    Ok(())
}

/// Writes the units again, with one in `part` translations changed.
fn change(folder: &Path, part: usize) -> Result<()> {
    let lines = BufReader::new(File::open(folder.join("all.jsonl.one"))?).lines();
    let mut out = BufWriter::new(File::create(folder.join("changed.jsonl"))?);
    for (number, line) in lines.enumerate() {
        let line = line?;
        let is_changed = number % part == 0;
        let line =
            if is_changed { line.replacen(TARGET_END, &format!("!{TARGET_END}"), 1) } else { line };
        writeln!(out, "{line}")?;
    }
    Ok(out.flush()?)
}

/// Time of the processor, and most memory.
struct Run {
    cpu: Duration,
    megabytes: u64,
}

fn report(command: &str, format: &str, segments: u32, run: &Run) -> Result<()> {
    let rate = f64::from(segments) / run.cpu.as_secs_f64().max(0.001);
    let (cpu, megabytes) = (run.cpu.as_secs_f64(), run.megabytes);
    say(&format!("{command} {format}: {rate:.0} segments/s, {cpu:.2} s, {megabytes} MB"))
}

/// Runs the program, and looks at its memory meanwhile.
fn run(folder: &Path, arguments: &[&str]) -> Result<Run> {
    let mut command = Command::new(env!("CARGO_BIN_EXE_diglot"));
    command.args(arguments).arg("--quiet").current_dir(folder).stdout(Stdio::null());
    let before = cpu_of_children();
    let mut child = command.spawn()?;
    let status_path = format!("/proc/{}/status", child.id());
    let mut megabytes = 0;
    let status = loop {
        let status = fs::read_to_string(&status_path).unwrap_or_default();
        let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
        let kilobytes = line.and_then(|line| line.trim().strip_suffix(" kB")?.parse().ok());
        megabytes = megabytes.max(kilobytes.unwrap_or(0) / 1024);
        match child.try_wait()? {
            Some(status) => break status,
            None => thread::sleep(Duration::from_millis(2)),
        }
    };
    // An import ends with 1 if some units were refused.
    if status.code().is_none_or(|code| code > 1) {
        return Err(format!("{arguments:?} ended with {status}").into());
    }
    Ok(Run { cpu: cpu_of_children().saturating_sub(before), megabytes })
}

/// The time of the processor that ended processes of this one took, in the system's ticks of 10 ms.
fn cpu_of_children() -> Duration {
    let stat = fs::read_to_string("/proc/self/stat").unwrap_or_default();
    let fields = stat.rsplit(')').next().unwrap_or_default().split_whitespace();
    let ticks: u64 = fields.skip(13).take(2).filter_map(|it| it.parse::<u64>().ok()).sum();
    Duration::from_millis(ticks * 10)
}

fn files(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut all = Vec::new();
    for path in children(folder)? {
        if path.is_dir() {
            all.extend(files(&path)?);
        } else if path.extension().is_some_and(|it| it == "md") {
            all.push(path);
        }
    }
    Ok(all)
}

fn children(folder: &Path) -> Result<Vec<PathBuf>> {
    if !folder.is_dir() {
        return Ok(Vec::new());
    }
    let paths = fs::read_dir(folder)?.map(|entry| Ok(entry?.path()));
    let mut paths = paths.collect::<Result<Vec<_>>>()?;
    paths.sort();
    Ok(paths)
}

fn say(line: &str) -> Result<()> {
    Ok(writeln!(std::io::stdout(), "{line}")?)
}
