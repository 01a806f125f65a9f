//! The program: arguments, one command, an exit status.

use std::process::ExitCode;

use clap::Parser as _;
use diglot::arguments::Arguments;
use diglot::command::{ExitStatus, run};

/// Articles are many small texts: where memory comes from is a good part of the time.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let status = std::panic::catch_unwind(|| run(&arguments)).unwrap_or(ExitStatus::Failed);
    ExitCode::from(status as u8)
}
