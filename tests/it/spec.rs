//! Runs `tests/spec`: how diglot behaves, in Markdown. Each heading with an article is a test.
//!
//! Under a heading stand prose, an article in a block of kind `md`, and what must come of it:
//!
//! | block | holds |
//! | --- | --- |
//! | `md` | the article; `md crlf` has Windows line ends, `md bom` a byte order mark, `md math` an extension |
//! | `toml` | the project's `diglot.toml` |
//! | any kind with `file=PATH` | another file of the project, for includes and snippets |
//! | `target`, `source` | a side, byte for byte |
//! | `html`, `html source` | the fragment of a side; `html highlighted` colours code |
//! | `segments` | each segment's id and two texts; `-` for one that is missing |
//! | `findings` | `line:column rule message` of what is wrong, in order |
//!
//! `DIGLOT_UPDATE=1` writes what came out into the blocks. Read what changed before you commit it.

use std::env;
use std::fmt::Write as _;
use std::fs;
use std::ops::Range;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use diglot::article::{Article, Side};
use diglot::markdown::html::{self, HtmlOptions};
use diglot::markdown::include::Library;
use diglot::project::{Configuration, Dialect, FILE_NAME, MarkdownConfiguration};
use diglot::text::{Source, Span};
use similar::TextDiff;

use crate::corpus::files;

/// Where the article of a case stands in its project.
const ARTICLE_PATH: &str = "article.md";

/// A heading with an article.
struct Case {
    heading: String,
    blocks: Vec<Block>,
}

/// A fenced block.
struct Block {
    /// Behind the fence: the kind, then its attributes.
    info: String,
    /// What lies between the fences, each line with its end.
    content: String,
    /// The lines of the file between the fences, counted from zero.
    lines: Range<usize>,
}

impl Block {
    fn kind(&self) -> &str {
        self.info.split(' ').next().unwrap_or_default()
    }

    fn has(&self, attribute: &str) -> bool {
        self.info.split(' ').skip(1).any(|it| it == attribute)
    }

    fn is_file(&self) -> bool {
        ["md", "toml"].contains(&self.kind()) || self.info.contains(" file=")
    }
}

#[test]
fn every_heading_of_the_specifications_holds() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/spec");
    let specs =
        files(&folder).into_iter().filter(|path| path.extension().is_some_and(|it| it == "md"));
    // The rules' pages and those cases that ask the program have runners of their own.
    let own = ["rules", "one-cause.md"].map(|name| folder.join(name));
    let specs = specs.filter(|path| !own.iter().any(|own| path.starts_with(own)));
    let mut failures = Vec::new();
    let mut count = 0;
    for path in specs {
        let text = fs::read_to_string(&path).expect("a specification is text");
        let cases = cases(&text);
        count += cases.len();
        let name = path.strip_prefix(&folder).expect("a file of the folder").display();
        let wrong = cases.iter().flat_map(wrongs);
        if env::var_os("DIGLOT_UPDATE").is_some() {
            update(&path, &text, wrong.collect());
        } else {
            failures.extend(wrong.map(|wrong| format!("{name}, {}", wrong.show())));
        }
    }
    assert!(count > 0, "there are specifications");
    assert!(failures.is_empty(), "{} of {count}:\n\n{}", failures.len(), failures.join("\n"));
}

/// A block that does not hold.
struct Wrong<'c> {
    case: &'c Case,
    block: &'c Block,
    actual: String,
}

impl Wrong<'_> {
    fn show(&self) -> String {
        let Block { info, content, lines } = self.block;
        let diff = TextDiff::from_lines(content, &self.actual);
        let diff = diff.unified_diff().context_radius(2).to_string();
        format!("line {}: {} ({info})\n{diff}", lines.start, self.case.heading)
    }
}

fn wrongs(case: &Case) -> Vec<Wrong<'_>> {
    let is_article = |block: &&Block| block.kind() == "md" && !block.info.contains(" file=");
    let articles: Vec<_> = case.blocks.iter().filter(is_article).collect();
    let [article] = articles[..] else { panic!("`{}` needs one `md` block", case.heading) };
    let expected: Vec<_> = case.blocks.iter().filter(|block| !block.is_file()).collect();
    assert!(!expected.is_empty(), "`{}` asserts nothing", case.heading);
    let is_windows = article.has("crlf");
    let project = SpecFiles { blocks: &case.blocks, configuration: configuration(case, article) };
    let article = read(article);
    let actual = |block: &Block| {
        let text = output(&article, block, &project);
        if !is_windows || ["segments", "findings"].contains(&block.kind()) {
            return text;
        }
        let lone = text.replace("\r\n", "").contains('\n');
        assert!(!lone, "`{}` mixes line ends: {text:?}", case.heading);
        text.replace("\r\n", "\n")
    };
    let compared = expected.into_iter().map(|block| (block, end_line(actual(block))));
    let wrong = compared.filter(|(block, actual)| block.content != *actual);
    wrong.map(|(block, actual)| Wrong { case, block, actual }).collect()
}

fn read(block: &Block) -> Article {
    let mut text = block.content.clone();
    if block.has("crlf") {
        text = text.replace('\n', "\r\n");
    }
    if block.has("bom") {
        text.insert(0, '\u{feff}');
    }
    Article::read(Source::new(ARTICLE_PATH, text))
}

/// What the project of a case says, or the article's own block about its extensions.
fn configuration(case: &Case, article: &Block) -> Configuration {
    let file =
        case.blocks.iter().find(|block| block.kind() == "toml" && !block.info.contains(" file="));
    if let Some(file) = file {
        let read = Configuration::read(&Source::new(FILE_NAME, &*file.content));
        return read.unwrap_or_else(|finding| panic!("`{}`: {}", case.heading, finding.message));
    }
    let markdown = MarkdownConfiguration {
        task_lists: article.has("task_lists"),
        definition_lists: article.has("definition_lists"),
        footnotes: article.has("footnotes"),
        emoji: article.has("emoji"),
        math: article.has("math"),
        cjk_emphasis: article.has("cjk_emphasis"),
        ..MarkdownConfiguration::default()
    };
    Configuration { markdown, ..Configuration::default() }
}

/// What comes of an article, as a block shows it.
fn output(article: &Article, block: &Block, project: &SpecFiles<'_>) -> String {
    match block.kind() {
        "target" => article.side(Side::Target).text().trim_start_matches('\u{feff}').to_owned(),
        "source" => article.side(Side::Source).text().trim_start_matches('\u{feff}').to_owned(),
        "html" if block.has("source") => html(article, Side::Source, block, project),
        "html" => html(article, Side::Target, block, project),
        "segments" => segments(article),
        "findings" => findings(article, project),
        other => panic!("no block is of the kind `{other}`"),
    }
}

fn segments(article: &Article) -> String {
    let mut lines = String::new();
    for segment in article.segments() {
        let text = |side| match segment.part(side) {
            Some(part) => format!("{:?}", article.source().slice(part.text)),
            None => "-".to_owned(),
        };
        let (target, source) = (text(Side::Target), text(Side::Source));
        let id = segment.id(article.source());
        writeln!(lines, "{id}: {target} = {source}").expect("a string takes it");
    }
    lines
}

fn html(article: &Article, side: Side, block: &Block, project: &SpecFiles<'_>) -> String {
    let side_text = article.side(side);
    let document = project.dialect().parse(article, &side_text);
    let highlight = block.has("highlighted");
    let options = HtmlOptions::fragment(ARTICLE_PATH, &str::to_owned);
    html::render(&document, &HtmlOptions { highlight, ..options })
}

/// What is wrong with the annotation, and with the Markdown of the target side.
fn findings(article: &Article, project: &SpecFiles<'_>) -> String {
    let side_text = article.side(Side::Target);
    let mut found = article.findings();
    let dialect = project.dialect();
    found.extend(dialect.page_monikers(article).err().map(|finding| *finding));
    for mut finding in dialect.parse(article, &side_text).findings {
        let (start, end) = (finding.span.start(), finding.span.end());
        let body_start = side_text.body_start();
        finding.span = side_text.to_file(Span::new(start + body_start, end + body_start));
        found.push(finding);
    }
    found.sort_by_key(|finding| finding.span);
    let mut lines = String::new();
    for finding in found {
        let start = article.source().position(finding.span.start());
        let (line, column) = (start.line_number(), start.column_number());
        let (rule, message) = (finding.rule.name, &finding.message);
        writeln!(lines, "{line}:{column} {rule} {message}").expect("a string takes it");
    }
    lines
}

/// The other files of a case.
struct SpecFiles<'c> {
    blocks: &'c [Block],
    configuration: Configuration,
}

impl SpecFiles<'_> {
    fn dialect(&self) -> Dialect<'_> {
        let configuration = &self.configuration;
        Dialect { configuration, library: Some(self), path: ARTICLE_PATH }
    }

    fn file(&self, path: &str) -> Option<&str> {
        let attribute = format!("file={path}");
        Some(&self.blocks.iter().find(|block| block.has(&attribute))?.content)
    }
}

impl Library for SpecFiles<'_> {
    fn article(&self, path: &str) -> Option<Arc<Article>> {
        Some(Arc::new(Article::read(Source::new(path, self.file(path)?))))
    }

    fn text(&self, path: &str) -> Option<Arc<str>> {
        self.file(path).map(Arc::from)
    }
}

/// The text with a line end behind its last line: blocks cannot do without.
fn end_line(mut text: String) -> String {
    if !text.is_empty() && !text.ends_with('\n') {
        text.push('\n');
    }
    text
}

/// The headings of a specification that have blocks.
fn cases(text: &str) -> Vec<Case> {
    let lines: Vec<&str> = text.lines().collect();
    let mut cases = vec![Case { heading: String::new(), blocks: Vec::new() }];
    let mut at = 0;
    while at < lines.len() {
        let line = lines[at];
        let fence_len = line.len() - line.trim_start_matches('`').len();
        if fence_len >= 3 {
            let fence = &line[..fence_len];
            let end = lines[at + 1..].iter().position(|line| *line == fence);
            let end =
                at + 1 + end.unwrap_or_else(|| panic!("line {} opens a block for good", at + 1));
            let content = lines[at + 1..end].iter().flat_map(|line| [*line, "\n"]).collect();
            let block = Block { info: line[fence_len..].to_owned(), content, lines: at + 1..end };
            cases.last_mut().expect("there is a first").blocks.push(block);
            at = end;
        } else if line.starts_with('#') {
            let heading = line.trim_start_matches('#').trim().to_owned();
            cases.push(Case { heading, blocks: Vec::new() });
        }
        at += 1;
    }
    cases.retain(|case| !case.blocks.is_empty());
    cases
}

/// Writes what came out into a specification.
fn update(path: &PathBuf, text: &str, mut wrong: Vec<Wrong<'_>>) {
    let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
    wrong.sort_by_key(|wrong| std::cmp::Reverse(wrong.block.lines.start));
    for Wrong { block, actual, .. } in wrong {
        lines.splice(block.lines.clone(), actual.lines().map(str::to_owned));
    }
    let updated = end_line(lines.join("\n"));
    if updated != text {
        fs::write(path, updated).expect("the specification can be written");
    }
}
