//! `diglot completions` and `diglot man`: what shells and the manual want to know of the program.

use anyhow::Context as _;
use clap::CommandFactory as _;

use super::console::Console;
use super::{ExitStatus, UsageError};
use crate::arguments::{Arguments, CompletionsArguments, ManArguments};

/// Writes completions for a shell.
pub(super) fn completions(arguments: &CompletionsArguments) -> anyhow::Result<ExitStatus> {
    let mut script = Vec::new();
    clap_complete::generate(arguments.shell, &mut Arguments::command(), "diglot", &mut script);
    Console::result(&script)?;
    Ok(ExitStatus::Done)
}

/// Writes the manual page of the program or of a command.
pub(super) fn manual(arguments: &ManArguments) -> anyhow::Result<ExitStatus> {
    let command = match &arguments.command {
        None => Arguments::command(),
        Some(name) => subcommand(name)?,
    };
    let mut page = Vec::new();
    clap_mangen::Man::new(command)
        .source(concat!("diglot ", env!("CARGO_PKG_VERSION")))
        .render(&mut page)
        .context("cannot make the page")?;
    Console::result(&page)?;
    Ok(ExitStatus::Done)
}

/// Finds a command, which then knows that it is part of the program.
fn subcommand(name: &str) -> anyhow::Result<clap::Command> {
    let mut program = Arguments::command();
    program.build();
    let unknown = || {
        UsageError::new(format!("unknown command `{name}`"), "`diglot --help` lists the commands")
    };
    program.find_subcommand(name).cloned().ok_or_else(unknown)
}
