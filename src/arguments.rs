//! What the user typed, and nothing else: no defaults that depend on the machine, no files.

use std::num::NonZeroUsize;
use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};

/// Builds, reviews and checks bilingual help articles.
#[derive(Debug, Parser)]
#[command(name = "diglot", version, max_term_width = 100, after_help = EXIT_STATUS)]
pub struct Arguments {
    /// What to do
    #[command(subcommand)]
    pub command: Command,
    /// What all commands know
    #[command(flatten)]
    pub global: Global,
}

const EXIT_STATUS: &str = "\
Exit status: 0 done, 1 findings, 2 wrong usage or configuration, 3 the program failed.";

/// What all commands know.
#[derive(Debug, Clone, Args)]
pub struct Global {
    /// The project's folder [default: the nearest one upwards that holds a diglot.toml, else this one]
    #[arg(long, global = true, value_name = "DIR")]
    pub project: Option<PathBuf>,
    /// How many articles are worked on at a time [default: as many as there are cores]
    #[arg(long, global = true, value_name = "N")]
    pub jobs: Option<NonZeroUsize>,
    /// Colours
    #[arg(long, global = true, value_enum, value_name = "WHEN", default_value_t)]
    pub color: Color,
    /// Say nothing but errors
    #[arg(long, short, global = true, conflicts_with = "verbose")]
    pub quiet: bool,
    /// Say more
    #[arg(long, short, global = true)]
    pub verbose: bool,
}

/// When there are colours.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub enum Color {
    /// On a terminal, unless `NO_COLOR` is set
    #[default]
    Auto,
    /// Always
    Always,
    /// Never
    Never,
}

/// What to do.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Start a project that builds at once
    Init(InitArguments),
    /// Build the site
    Build(BuildArguments),
    /// Show one article, or a folder of them, in another form
    Render(RenderArguments),
    /// Show the site in a browser as it would be built, and keep up with what is written
    Serve(ServeArguments),
    /// Find missing, broken and doubtful translations
    Check(CheckArguments),
    /// Tell what a rule finds, and how to mend and silence it
    Explain(ExplainArguments),
    /// Keep findings that are none from being told again
    Dismiss(DismissArguments),
    /// Tell how far the project is translated
    Stats(StatsArguments),
    /// Learn from the project's translations what later ones are judged by
    Calibrate,
    /// Write the workbench for translators as one page, or take its last change back
    Review(ReviewArguments),
    /// Take in what was changed on such a page
    Import(ImportArguments),
    /// Write completions for a shell to standard output
    Completions(CompletionsArguments),
    /// Write the manual page to standard output
    Man,
    /// Show the licenses of diglot and of the software that it is made with
    Licenses,
}

/// `init`
#[derive(Debug, Args)]
pub struct InitArguments {
    /// The folder to start it in
    #[arg(default_value = ".", value_name = "DIR")]
    pub folder: PathBuf,
}

/// `build`
#[derive(Debug, Args)]
#[expect(clippy::struct_excessive_bools, reason = "each is a switch of the command line")]
pub struct BuildArguments {
    /// The forms of the pages [default: those that diglot.toml names, else html]
    #[arg(long, value_enum, value_name = "FORMAT", value_delimiter = ',')]
    pub format: Vec<Format>,
    /// The languages of the pages
    #[arg(
        long,
        value_enum,
        value_name = "SIDE",
        value_delimiter = ',',
        default_value = "target,source,bilingual"
    )]
    pub side: Vec<Shown>,
    /// Only these locales
    #[arg(long, value_name = "LOCALE", value_delimiter = ',')]
    pub locale: Vec<String>,
    /// Copy all files beside the articles, not only those that a page uses
    #[arg(long)]
    pub all_assets: bool,
    /// Make no search
    #[arg(long)]
    pub no_search: bool,
    /// End with exit status 1 if there are errors or warnings; the pages are written all the same
    #[arg(long)]
    pub strict: bool,
    /// Tell what took how long
    #[arg(long)]
    pub timings: bool,
    /// The folder for the pages [default: `out` under `[site]` in diglot.toml, else site]
    #[arg(long, value_name = "DIR")]
    pub out: Option<PathBuf>,
}

/// `render`
#[derive(Debug, Args)]
pub struct RenderArguments {
    /// An article, a folder of articles, or - for standard input
    #[arg(value_name = "FILE|DIR|-")]
    pub input: PathBuf,
    /// The form to show it in
    #[arg(long, value_enum, value_name = "FORMAT", default_value_t)]
    pub format: Format,
    /// The language to show
    #[arg(long, value_enum, value_name = "SIDE", default_value_t)]
    pub side: Shown,
    /// Write files into this folder rather than to standard output
    #[arg(long, value_name = "DIR")]
    pub out: Option<PathBuf>,
    /// Leave out the page around the content
    #[arg(long)]
    pub fragment: bool,
    /// Columns of plain text: a number, or auto for the terminal's [default: auto]
    #[arg(long, value_name = "N|auto", value_parser = width)]
    pub width: Option<Width>,
    /// Where plain text has the addresses of links
    #[arg(long, value_enum, value_name = "PLACE", default_value_t)]
    pub links: LinkPlace,
}

/// `serve`
#[derive(Debug, Args)]
pub struct ServeArguments {
    /// The port on this machine; the next free one if it is in use, any with 0
    #[arg(long, value_name = "N", default_value_t = 8420)]
    pub port: u16,
    /// Open the site in the browser
    #[arg(long)]
    pub open: bool,
}

/// `check`
#[derive(Debug, Args)]
#[command(after_help = CHECK_STATUS)]
pub struct CheckArguments {
    /// Articles, folders of them, or - for standard input [default: the whole project]
    #[arg(value_name = "FILE|DIR|-")]
    pub paths: Vec<PathBuf>,
    /// How findings are told, and the file to write that to [default: text]
    #[arg(long, value_name = "FORMAT[=FILE]", value_parser = output)]
    pub output: Vec<ReportOutput>,
    /// The least severity that is told [default: warning, and hints whose rule diglot.toml switches on]
    #[arg(long, value_enum, value_name = "SEVERITY")]
    pub severity: Option<Least>,
    /// The originals that articles were translated from, to tell what has changed since
    #[arg(long, value_name = "DIR")]
    pub source_tree: Option<PathBuf>,
    /// Only what changed since this git revision
    #[arg(long, value_name = "REV")]
    pub only_changed: Option<String>,
    /// What was found earlier and is let pass [default: diglot.baseline, if the project has one]
    #[arg(long, value_name = "FILE")]
    pub baseline: Option<PathBuf>,
    /// Let pass what is found now in the whole project; a baseline that is there can only shrink
    #[arg(long, conflicts_with_all = ["paths", "only_changed"])]
    pub write_baseline: bool,
    /// So many warnings are no failure
    #[arg(long, value_name = "N", default_value_t = 0)]
    pub max_warnings: usize,
    /// Each locale has to be translated to so many percent
    #[arg(long, value_name = "PERCENT", value_parser = percent)]
    pub min_coverage: Option<f64>,
    /// Mend what can be mended safely
    #[arg(long, conflicts_with_all = ["write_baseline", "min_coverage"])]
    pub fix: bool,
    /// Only show what --fix would change
    #[arg(long, requires = "fix")]
    pub diff: bool,
}

const CHECK_STATUS: &str = "\
Formats: text, concise (a line each), json, sarif, github, gitlab, junit, checkstyle. `diglot explain \
RULE` tells what a rule finds and how to silence it.

Exit status: 0 clean, 1 errors, more warnings than --max-warnings, or less coverage than \
--min-coverage, 2 wrong usage or configuration, 3 the program failed.";

/// `explain`
#[derive(Debug, Args)]
pub struct ExplainArguments {
    /// The rule [default: a list of all]
    #[arg(value_name = "RULE")]
    pub rule: Option<String>,
}

/// `dismiss`
#[derive(Debug, Args)]
pub struct DismissArguments {
    /// The article, or a folder of them
    #[arg(value_name = "FILE|DIR", required_unless_present_any = ["list", "revoke"])]
    pub path: Option<PathBuf>,
    /// The rule whose findings are none
    #[arg(value_name = "RULE", required_unless_present_any = ["list", "revoke"])]
    pub rule: Option<String>,
    /// Only in the segment of this id
    #[arg(long, value_name = "ID")]
    pub segment: Option<String>,
    /// Why they are none
    #[arg(long, value_name = "TEXT", required_unless_present_any = ["list", "revoke"])]
    pub reason: Option<String>,
    /// List what was dismissed, and say what no longer fits
    #[arg(long, conflicts_with_all = ["path", "revoke"])]
    pub list: bool,
    /// Take back the dismissals of this rule
    #[arg(long, value_name = "RULE", conflicts_with = "path")]
    pub revoke: Option<String>,
}

/// `stats`
#[derive(Debug, Args)]
pub struct StatsArguments {
    /// The form
    #[arg(long, value_enum, value_name = "FORMAT", default_value_t)]
    pub format: StatsFormat,
    /// The originals that articles were translated from, to tell what is out of date
    #[arg(long, value_name = "DIR")]
    pub source_tree: Option<PathBuf>,
    /// Write into this file rather than to standard output
    #[arg(long, value_name = "FILE")]
    pub out: Option<PathBuf>,
}

/// `review`
#[derive(Debug, Args)]
#[command(after_help = REVIEW_HELP)]
pub struct ReviewArguments {
    /// Articles, or folders of them [default: the whole project]
    #[arg(value_name = "FILE|DIR")]
    pub paths: Vec<PathBuf>,
    /// The file to write the page to
    #[arg(long, value_name = "FILE.html", required_unless_present = "undo")]
    pub out: Option<PathBuf>,
    /// Only these locales
    #[arg(long, value_name = "LOCALE", value_delimiter = ',')]
    pub locale: Vec<String>,
    /// Take the last change back that was saved in the workbench or imported
    #[arg(long, conflicts_with_all = ["out", "locale", "paths"])]
    pub undo: bool,
}

const REVIEW_HELP: &str = "\
`diglot serve` has the same workbench at /review, where changes are saved at once. What is changed on the \
page is kept in the browser, and comes back as a file for `diglot import`.";

/// `import`
#[derive(Debug, Args)]
pub struct ImportArguments {
    /// A file of changes from the page that `diglot review --out` wrote
    #[arg(value_name = "FILE")]
    pub file: PathBuf,
    /// Only tell what would come of it
    #[arg(long)]
    pub dry_run: bool,
}

/// The form of `stats`.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub enum StatsFormat {
    /// For people
    #[default]
    Table,
    /// For programs
    Json,
    /// For sheets
    Csv,
    /// A picture for a wiki or a README
    Svg,
}

/// `completions`
#[derive(Debug, Args)]
pub struct CompletionsArguments {
    /// The shell
    #[arg(value_name = "SHELL")]
    pub shell: clap_complete::Shell,
}

/// The least severity that is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Least {
    /// Errors alone
    Error,
    /// Warnings and errors
    Warning,
    /// All
    Info,
}

/// How findings are told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum ReportFormat {
    /// For people: the texts, and what to do
    Text,
    /// A line each
    Concise,
    /// For programs, by docs/findings.schema.json
    Json,
    /// SARIF 2.1.0, for code scanning
    Sarif,
    /// Annotations and a summary for GitHub Actions
    Github,
    /// A code quality report for GitLab
    Gitlab,
    /// Failed tests
    Junit,
    /// Checkstyle's XML
    Checkstyle,
}

/// A form of the report, and where it goes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReportOutput {
    /// The form.
    pub format: ReportFormat,
    /// The file; none for standard output.
    pub file: Option<PathBuf>,
}

/// The form of a page.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// A page for a browser
    #[default]
    Html,
    /// Plain text, made to be read
    Text,
    /// The Markdown itself, byte for byte
    Markdown,
}

/// The language of a page.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub enum Shown {
    /// The translation
    #[default]
    Target,
    /// What was translated
    Source,
    /// Both, side by side
    Bilingual,
}

/// Where plain text has the addresses of links.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub enum LinkPlace {
    /// Behind the link's text
    #[default]
    Inline,
    /// At the end
    Footnotes,
    /// Nowhere
    Hidden,
}

/// The columns of plain text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Width {
    /// As many as the terminal has; without one, lines are not wrapped.
    Auto,
    /// This many.
    Columns(NonZeroUsize),
}

fn width(text: &str) -> Result<Width, String> {
    match text {
        "auto" => Ok(Width::Auto),
        number => number.parse().map(Width::Columns).map_err(|_| "a number, or auto".to_owned()),
    }
}

fn output(text: &str) -> Result<ReportOutput, String> {
    let (name, file) = match text.split_once('=') {
        Some((_, "")) => return Err("the name of a file is missing behind `=`".to_owned()),
        Some((name, file)) => (name, Some(PathBuf::from(file))),
        None => (text, None),
    };
    let formats = ReportFormat::value_variants().iter();
    let names = formats.filter_map(|it| Some(it.to_possible_value()?.get_name().to_owned()));
    let known = || format!("one of {}", names.collect::<Vec<_>>().join(", "));
    let format = ReportFormat::from_str(name, false).map_err(|_| known())?;
    Ok(ReportOutput { format, file })
}

fn percent(text: &str) -> Result<f64, String> {
    let number = text.trim_end_matches('%').parse().ok();
    let percent = number.filter(|number| (0.0..=100.0).contains(number));
    percent.ok_or_else(|| "a number from 0 to 100".to_owned())
}
