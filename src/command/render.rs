//! `diglot render`: one article, or a folder of them, in another form.

use std::collections::BTreeSet;
use std::io::IsTerminal;
use std::path::{Path, PathBuf};

use anyhow::Context as _;
use rayon::prelude::*;

use super::analysis::NOT_AN_ARTICLE;
use super::console::Console;
use super::project::LoadedProject;
use super::{ExitStatus, Session, UsageError};
use crate::arguments::{Format, LinkStyle, RenderArguments, SideOption, Width};
use crate::article::{Article, Side};
use crate::check::in_order;
use crate::disk::{self, Folder, OutputFolder, PathKind, StaleFilePolicy, Tree};
use crate::markdown::plain_text::TextLinks;
use crate::project::layout::is_page;
use crate::project::{ArticleEntry, Dialect, View};
use crate::site::{MirrorLinks, Output, Rendered, Standalone, Templates, TextLayout};
use crate::text::Source;

/// Shows articles in another form.
pub(super) fn render(
    arguments: &RenderArguments,
    session: &Session<'_>,
) -> anyhow::Result<ExitStatus> {
    if arguments.side == SideOption::Bilingual && arguments.format == Format::Text {
        let message = "plain text cannot show both languages";
        return Err(UsageError::new(
            message,
            "choose --side target or --side source, or --format html",
        ));
    }
    let project = LoadedProject::load(session)?;
    let renderer = Renderer { arguments, templates: project.templates()?, project };
    let inputs = Inputs::find(&arguments.input, arguments.format)?;
    match &arguments.out {
        Some(out) => renderer.to_folder(&inputs, out, session),
        None => renderer.to_standard_output(&inputs, session),
    }
}

/// The articles to render.
struct Inputs {
    folder: Folder,
    /// Relative to the folder.
    paths: BTreeSet<String>,
    kind: InputKind,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum InputKind {
    StandardInput,
    File,
    Folder,
}

impl Inputs {
    fn find(input: &Path, format: Format) -> anyhow::Result<Self> {
        if input == Path::new("-") {
            let folder = Folder::open(Path::new("."), Path::new("."), "")?;
            return Ok(Self {
                folder,
                paths: ["stdin.md".to_owned()].into(),
                kind: InputKind::StandardInput,
            });
        }
        match disk::kind(input) {
            PathKind::File => Self::file(input),
            PathKind::Folder => Self::articles(input, format),
            PathKind::Missing => {
                let message = format!("`{}` does not exist", input.display());
                Err(UsageError::new(
                    message,
                    "pass an article, a folder of articles, or - for standard input",
                ))
            }
        }
    }

    /// A file below the present folder can include what lies there; one elsewhere, what lies beside it.
    fn file(input: &Path) -> anyhow::Result<Self> {
        let (here, real) = (disk::real_path(Path::new("."))?, disk::real_path(input)?);
        let beside = real.parent().unwrap_or(&real);
        let root = if real.starts_with(&here) { &here } else { beside };
        let path = real.strip_prefix(root).unwrap_or(&real);
        let path = path.to_str().with_context(|| format!("`{}` is not UTF-8", path.display()))?;
        let prefix = input.to_str().and_then(|name| name.strip_suffix(path)).unwrap_or_default();
        let folder = Folder::open(root, root, prefix)?;
        Ok(Self { folder, paths: [path.replace('\\', "/")].into(), kind: InputKind::File })
    }

    /// The articles of a folder. As Markdown, includes and other files of text are given too.
    fn articles(input: &Path, format: Format) -> anyhow::Result<Self> {
        let tree = Tree::walk(input, input)?;
        let is_wanted =
            |path: &&String| tree.is_article(path) || format == Format::Markdown && is_page(path);
        let paths: BTreeSet<String> = tree.files.iter().filter(is_wanted).cloned().collect();
        if paths.is_empty() {
            let message = format!("no articles found in `{}`", input.display());
            return Err(UsageError::new(message, NOT_AN_ARTICLE));
        }
        let prefix = format!("{}/", input.display().to_string().trim_end_matches('/'));
        let folder = Folder::open(input, input, prefix)?;
        Ok(Self { folder, paths, kind: InputKind::Folder })
    }

    fn source(&self, path: &str) -> anyhow::Result<Source> {
        if self.kind != InputKind::StandardInput {
            return Ok(self.folder.source(path)?);
        }
        Ok(Source::from_bytes("<stdin>", disk::read_standard_input()?))
    }
}

/// Renders articles as the user asked.
struct Renderer<'r> {
    arguments: &'r RenderArguments,
    project: LoadedProject,
    templates: Templates,
}

impl Renderer<'_> {
    fn to_standard_output(
        &self,
        inputs: &Inputs,
        session: &Session<'_>,
    ) -> anyhow::Result<ExitStatus> {
        if inputs.kind == InputKind::Folder {
            let message = "rendering a folder requires `--out DIR`";
            return Err(UsageError::new(message, "choose the output folder with --out DIR"));
        }
        let path = inputs.paths.first().expect("inputs are at least one");
        let rendered = self.article(inputs, path)?;
        session.screen.findings(&in_order(rendered.findings))?;
        Console::result(rendered.text.as_bytes())?;
        Ok(ExitStatus::Done)
    }

    fn to_folder(
        &self,
        inputs: &Inputs,
        out: &Path,
        session: &Session<'_>,
    ) -> anyhow::Result<ExitStatus> {
        let output = OutputFolder::open(out)?;
        let write = |path: &String| {
            let rendered = self.article(inputs, path)?;
            output.stage(&Output::new(self.output_path(inputs, path), rendered.text))?;
            anyhow::Ok(rendered.findings)
        };
        let findings = inputs.paths.par_iter().map(write).collect::<anyhow::Result<Vec<_>>>()?;
        let files = output.commit(StaleFilePolicy::Kept, None)?;
        session.screen.findings(&in_order(findings.concat()))?;
        session.screen.print(&format!("{files} files in {}", out.display()));
        Ok(ExitStatus::Done)
    }

    /// `a/b.md` gives `a/b.html`; a file on its own goes right into the folder.
    fn output_path(&self, inputs: &Inputs, path: &str) -> String {
        let path = match inputs.kind {
            InputKind::Folder => path,
            InputKind::File | InputKind::StandardInput => path.rsplit('/').next().unwrap_or(path),
        };
        let extension = match self.arguments.format {
            Format::Html => "html",
            Format::Text => "txt",
            Format::Markdown if is_page(path) => return path.to_owned(),
            Format::Markdown => "md",
        };
        PathBuf::from(path).with_extension(extension).to_string_lossy().replace('\\', "/")
    }

    fn article(&self, inputs: &Inputs, path: &str) -> anyhow::Result<Rendered> {
        let article = Article::read(inputs.source(path)?);
        let configuration = &self.project.configuration;
        // A single article may well tell no locale: that is no fault outside a project.
        let (entry, _) = ArticleEntry::read(path, &article, &configuration.locales);
        let links = MirrorLinks { articles: &inputs.paths };
        let standalone = Standalone {
            entry: &entry,
            article: &article,
            source_locale: &configuration.locales.source,
            dialect: Dialect { configuration, library: Some(&inputs.folder), path },
            links: (inputs.kind == InputKind::Folder).then_some(&links),
            templates: &self.templates,
        };
        let view = self.view();
        Ok(match (self.arguments.format, view) {
            (Format::Markdown, _) => standalone.markdown(view),
            (Format::Text, View::Side(side)) => standalone.plain_text(side, self.text_layout()),
            (Format::Text, View::Bilingual) => unreachable!("refused before anything is read"),
            (Format::Html, _) if self.arguments.fragment => standalone.fragment(view)?,
            (Format::Html, _) => standalone.page(view)?,
        })
    }

    fn view(&self) -> View {
        match self.arguments.side {
            SideOption::Target => View::Side(Side::Target),
            SideOption::Source => View::Side(Side::Source),
            SideOption::Bilingual => View::Bilingual,
        }
    }

    fn text_layout(&self) -> TextLayout {
        let addresses = match self.arguments.links {
            LinkStyle::Inline => TextLinks::Inline,
            LinkStyle::Footnotes => TextLinks::Footnotes,
            LinkStyle::Hidden => TextLinks::Hidden,
        };
        let width = match self.arguments.width.unwrap_or(Width::Auto) {
            Width::Columns(columns) => Some(columns.get()),
            Width::Auto => terminal_width().filter(|_| self.arguments.out.is_none()),
        };
        TextLayout { width, addresses }
    }
}

/// The columns of the terminal that results go to, if one does.
fn terminal_width() -> Option<usize> {
    let is_terminal = std::io::stdout().is_terminal();
    let size = terminal_size::terminal_size().filter(|_| is_terminal);
    size.map(|(width, _)| usize::from(width.0))
}
