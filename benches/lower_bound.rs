//! `diglot build` and `diglot check` beside the floor: the least that any builder of these articles
//! does. It reads them, cuts the tags by plain search, reads the YAML, runs pulldown-cmark with its own
//! HTML, fills one small template and writes. All run in turn, in processes of their own, with input
//! and output in memory; an absolute time means nothing on a shared machine, so the ratio is what
//! counts, and that of the processor's time (user and system) is what is judged: it is the same however
//! many cores there are and whoever else is using them.
//!
//! `cargo bench` runs it on the articles of `DIGLOT_CORPUS`, or `../shared/corpus`. `DIGLOT_COPIES`
//! makes so many of each, to see what memory grows with.

#![allow(clippy::disallowed_methods)] // it stands outside the program and moves files about

use std::env;
use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::LazyLock;
use std::thread;
use std::time::{Duration, Instant};

use memchr::memmem::Finder;
use rayon::prelude::*;
use tera::Tera;

/// How often each of them runs on the articles as they are; many copies are there for memory.
const ROUNDS: usize = 9;

/// The most that each may take of the processor, in times of the floor.
const TARGET_SIDE_MAX: f64 = 2.0;
const ALL_SIDES_MAX: f64 = 4.5;
const CHECK_MAX: f64 = 2.8;

/// The most memory that each may hold, in megabytes: it does not grow with the articles' texts.
fn megabytes_max(articles: usize) -> u64 {
    if articles <= 10_000 { 300 } else { 500 }
}

type Result<T> = std::result::Result<T, Box<dyn Error + Send + Sync>>;

fn main() -> Result<()> {
    let arguments: Vec<String> = env::args().skip(1).collect();
    match &arguments[..] {
        [mode, input, output] if mode == "floor" => floor(Path::new(input), Path::new(output)),
        _ => compare(),
    }
}

/// Runs all in turn and prints what they took.
fn compare() -> Result<()> {
    let beside = || Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/corpus");
    let corpus = env::var_os("DIGLOT_CORPUS").map_or_else(beside, PathBuf::from);
    if !corpus.is_dir() {
        say(&format!("skipped: no corpus at {}", corpus.display()));
        return Ok(());
    }
    let copies = env::var("DIGLOT_COPIES").map_or(Ok(1), |copies| copies.parse())?;
    let place = Place::new()?;
    let articles = place.fill(&corpus, copies)?;
    let mut floor = Contender::new("floor", &[], None);
    let target_side = ["build", "--no-search", "--side", "target"];
    let check = ["check", "--severity", "info", "--output", "concise"];
    let mut others = [
        Contender::new("target side", &target_side, Some(TARGET_SIDE_MAX)),
        Contender::new("all sides", &["build", "--no-search"], Some(ALL_SIDES_MAX)),
        Contender::new("all rules", &check, Some(CHECK_MAX)),
        // What search takes is told, and measured by nothing: the floor has none.
        Contender::new("with search", &["build"], None),
    ];
    for contender in others.iter_mut().chain([&mut floor]) {
        contender.peak = place.peak(contender)?;
    }
    let rounds = if copies == 1 { ROUNDS } else { 1 };
    for _ in 0..rounds {
        for contender in others.iter_mut().chain([&mut floor]) {
            place.time(contender)?;
        }
    }
    say(&format!("{articles} articles"));
    floor.report();
    for contender in &others {
        contender.report();
        contender.judge(&floor, megabytes_max(articles));
    }
    Ok(())
}

struct Contender<'a> {
    name: &'static str,
    /// What follows `diglot`.
    arguments: &'a [&'static str],
    /// The most that it may take of the processor, in times of the floor; nothing for no verdict.
    ratio_max: Option<f64>,
    wall: Vec<Duration>,
    /// Of all runs together.
    cpu: Duration,
    /// The most memory it held, in megabytes.
    peak: u64,
}

impl<'a> Contender<'a> {
    fn new(name: &'static str, arguments: &'a [&'static str], ratio_max: Option<f64>) -> Self {
        Self { name, arguments, ratio_max, wall: Vec::new(), cpu: Duration::ZERO, peak: 0 }
    }

    fn report(&self) {
        let cpu = self.cpu / self.wall.len().max(1) as u32;
        let (best, median) = (best(&self.wall), median(&self.wall));
        say(&format!(
            "{:>12}: processor {cpu:.2?}; clock {best:.2?}, median {median:.2?}; {} MB",
            self.name, self.peak
        ));
    }

    fn judge(&self, floor: &Contender<'_>, megabytes_max: u64) {
        let by_cpu = self.cpu.div_duration_f64(floor.cpu);
        let by_wall = best(&self.wall).div_duration_f64(best(&floor.wall));
        let ratios = format!("{by_cpu:12.2} times the floor, by the clock {by_wall:.2}");
        let Some(ratio_max) = self.ratio_max else { return say(&ratios) };
        let verdict = |is_within: bool| if is_within { "within" } else { "OVER" };
        let (time, memory) = (verdict(by_cpu <= ratio_max), verdict(self.peak <= megabytes_max));
        say(&format!("{ratios}: {time} {ratio_max}; {memory} {megabytes_max} MB"));
    }
}

fn best(times: &[Duration]) -> Duration {
    times.iter().min().copied().unwrap_or_default()
}

fn median(times: &[Duration]) -> Duration {
    let mut times = times.to_vec();
    times.sort();
    times[times.len() / 2]
}

/// What all processes that were waited for have taken of the processor. Linux tells it in hundredths of a
/// second, so only sums over many runs are exact; where nothing tells it, the clock stands for it.
fn cpu_of_children() -> Duration {
    static START: LazyLock<Instant> = LazyLock::new(Instant::now);
    let hundredths = || -> Option<u64> {
        let stat = fs::read_to_string("/proc/self/stat").ok()?;
        // What comes before may hold spaces: the program's own name.
        let mut fields = stat.rsplit_once(')')?.1.split_whitespace().skip(13);
        Some(fields.next()?.parse::<u64>().ok()? + fields.next()?.parse::<u64>().ok()?)
    };
    hundredths()
        .map_or_else(|| START.elapsed(), |hundredths| Duration::from_millis(hundredths * 10))
}

/// A folder in memory where both work. It goes when the value does.
struct Place(PathBuf);

impl Drop for Place {
    fn drop(&mut self) {
        // What cannot be removed is left: the system clears the folder.
        let _ = fs::remove_dir_all(&self.0);
    }
}

impl Place {
    fn new() -> Result<Self> {
        let memory = Path::new("/dev/shm");
        let parent = if memory.is_dir() { memory.to_owned() } else { env::temp_dir() };
        let folder = parent.join(format!("diglot-bench-{}", std::process::id()));
        fs::create_dir_all(folder.join("content"))?;
        Ok(Self(folder))
    }

    /// Copies the annotated articles in, so many times, and tells how many there are.
    fn fill(&self, corpus: &Path, copies: usize) -> Result<usize> {
        let mut count = 0;
        for set in children(corpus)? {
            let annotated = set.join("annotated");
            for file in files(&annotated)? {
                let name = set.file_name().ok_or("a set has a name")?.to_string_lossy();
                for number in 0..copies {
                    let name =
                        if number == 0 { name.to_string() } else { format!("{name}-{number}") };
                    let folder = self.0.join("content").join(name);
                    let copy = folder.join(file.strip_prefix(&annotated)?);
                    fs::create_dir_all(copy.parent().ok_or("a file is in a folder")?)?;
                    fs::copy(&file, copy)?;
                    count += 1;
                }
            }
        }
        Ok(count)
    }

    fn command(&self, contender: &Contender<'_>) -> Result<Command> {
        let output = self.0.join("out");
        if output.is_dir() {
            fs::remove_dir_all(&output)?;
        }
        let mut command = if contender.name == "floor" {
            let mut command = Command::new(env::current_exe()?);
            command.arg("floor").arg(self.0.join("content")).arg(output);
            command
        } else {
            let mut command = Command::new(env!("CARGO_BIN_EXE_diglot"));
            command.args(contender.arguments).arg("--quiet").arg("--project").arg(&self.0);
            if contender.arguments.contains(&"build") {
                command.arg("--out").arg(output);
            }
            command
        };
        command.stdout(Stdio::null()).stderr(Stdio::null());
        Ok(command)
    }

    /// Runs it once, and notes what that took.
    fn time(&self, contender: &mut Contender<'_>) -> Result<()> {
        let mut command = self.command(contender)?;
        let (start, before) = (Instant::now(), cpu_of_children());
        let status = command.status()?;
        contender.wall.push(start.elapsed());
        contender.cpu += cpu_of_children().saturating_sub(before);
        check(&command, status.code())
    }

    /// The most memory that a run holds, in megabytes, looked at while it runs.
    fn peak(&self, contender: &Contender<'_>) -> Result<u64> {
        let mut command = self.command(contender)?;
        let mut child = command.spawn()?;
        let status_path = format!("/proc/{}/status", child.id());
        let mut peak = 0;
        loop {
            let status = fs::read_to_string(&status_path).unwrap_or_default();
            let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
            let kilobytes = line.and_then(|line| line.trim().strip_suffix(" kB")?.parse().ok());
            peak = peak.max(kilobytes.unwrap_or(0) / 1024);
            if let Some(status) = child.try_wait()? {
                check(&command, status.code())?;
                return Ok(peak);
            }
            thread::sleep(Duration::from_millis(1));
        }
    }
}

/// Findings are no failure of the build: real articles have some.
fn check(command: &Command, code: Option<i32>) -> Result<()> {
    match code {
        Some(0 | 1) => Ok(()),
        code => Err(format!("{command:?} ends with {code:?}").into()),
    }
}

/// The least that a builder does.
fn floor(input: &Path, output: &Path) -> Result<()> {
    let mut tera = Tera::default();
    tera.add_raw_template("page.html", TEMPLATE)?;
    let cutter = Cutter::new();
    files(input)?.par_iter().try_for_each(|file| {
        let relative = file.strip_prefix(input)?.with_extension("html");
        let html = page(&fs::read_to_string(file)?, &cutter, &tera)?;
        let path = output.join(relative);
        fs::create_dir_all(path.parent().ok_or("a file is in a folder")?)?;
        Ok(fs::write(path, html)?)
    })
}

const TEMPLATE: &str = "<!DOCTYPE html>\n<html lang=\"{{ locale }}\">\n<head><meta charset=\"utf-8\">\
    <title>{{ title }}</title></head>\n<body><main>{{ content | safe }}</main></body>\n</html>\n";

fn page(text: &str, cutter: &Cutter, tera: &Tera) -> Result<String> {
    let text = cutter.cut(text);
    let (yaml, body) = front_matter(&text);
    // A few articles hold YAML that is none: the floor goes on without it.
    let fields: serde_json::Value = serde_yaml::from_str(yaml).unwrap_or_default();
    let options =
        pulldown_cmark::Options::ENABLE_TABLES | pulldown_cmark::Options::ENABLE_STRIKETHROUGH;
    let mut content = String::with_capacity(body.len() * 2);
    pulldown_cmark::html::push_html(&mut content, pulldown_cmark::Parser::new_ext(body, options));
    let mut values = tera::Context::new();
    values.insert("locale", fields["ms.contentlocale"].as_str().unwrap_or_default());
    values.insert("title", fields["title"].as_str().unwrap_or_default());
    values.insert("content", &content);
    Ok(tera.render("page.html", &values)?)
}

fn front_matter(text: &str) -> (&str, &str) {
    let text = text.trim_start_matches('\u{feff}');
    let rest = text.strip_prefix("---").and_then(|rest| rest.split_once("\n---"));
    rest.unwrap_or(("", text))
}

/// Cuts tags by plain search.
struct Cutter {
    target: Finder<'static>,
    lookup: Finder<'static>,
    end: Finder<'static>,
}

impl Cutter {
    fn new() -> Self {
        Self {
            target: Finder::new("<span data-ttu-id="),
            lookup: Finder::new("</span><span class=\"sxs-lookup\">"),
            end: Finder::new("</span></span>"),
        }
    }

    /// The target side of an article without damage.
    fn cut(&self, text: &str) -> String {
        let bytes = text.as_bytes();
        let mut side = String::with_capacity(text.len() / 2);
        let mut done = 0;
        while let Some(open) = self.target.find(&bytes[done..]).map(|len| done + len) {
            let Some(text_start) = text[open..].find('>').map(|len| open + len + 1) else { break };
            let lookup = self.lookup.find(&bytes[text_start..]).map(|len| text_start + len);
            let Some(lookup) = lookup else { break };
            let Some(end) = self.end.find(&bytes[lookup + 1..]) else { break };
            side.push_str(&text[done..open]);
            side.push_str(&text[text_start..lookup]);
            done = lookup + 1 + end + "</span></span>".len();
        }
        side.push_str(&text[done..]);
        side
    }
}

fn files(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    let mut open = vec![folder.to_owned()];
    while let Some(folder) = open.pop() {
        if folder.is_dir() {
            open.extend(children(&folder)?);
        } else if folder.is_file() {
            found.push(folder);
        }
    }
    Ok(found)
}

fn children(folder: &Path) -> Result<Vec<PathBuf>> {
    fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect()
}

#[expect(clippy::print_stdout, reason = "the figures are the result")]
fn say(line: &str) {
    println!("{line}");
}
