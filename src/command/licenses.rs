//! `diglot licenses`: the notices that travel with the program.

use super::console::Console;
use super::outcome::ExitStatus;

const OWN: &str = include_str!("../../LICENSE");
const THIRD_PARTY: &str = include_str!("../../THIRD-PARTY.txt");

/// Writes the program's own license, and those of the software in it.
pub(super) fn licenses() -> anyhow::Result<ExitStatus> {
    let text = format!("{OWN}\n{THIRD_PARTY}");
    Console::result(text.as_bytes())?;
    Ok(ExitStatus::Done)
}
