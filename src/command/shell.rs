//! `diglot completions` and `diglot man`: what shells and the manual want to know of the program.

use anyhow::Context as _;
use clap::CommandFactory as _;

use super::ExitStatus;
use super::console::Console;
use crate::arguments::{Arguments, CompletionsArguments};

/// Writes completions for a shell.
pub(super) fn completions(arguments: &CompletionsArguments) -> anyhow::Result<ExitStatus> {
    let mut script = Vec::new();
    clap_complete::generate(arguments.shell, &mut Arguments::command(), "diglot", &mut script);
    Console::result(&script).context("cannot write to standard output")?;
    Ok(ExitStatus::Done)
}

/// Writes the manual page.
pub(super) fn manual() -> anyhow::Result<ExitStatus> {
    let mut page = Vec::new();
    clap_mangen::Man::new(Arguments::command())
        .render(&mut page)
        .context("cannot make the page")?;
    Console::result(&page).context("cannot write to standard output")?;
    Ok(ExitStatus::Done)
}
