//! `diglot licenses`: the notices that travel with the program.

use super::console::Console;
use super::outcome::ExitStatus;
use crate::packed;

const OWN: &str = include_str!("../../LICENSE");
/// `THIRD-PARTY.txt`, packed.
const THIRD_PARTY: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/notices"));

/// Writes the program's own license, and those of the software in it.
pub(super) fn licenses() -> anyhow::Result<ExitStatus> {
    let text = format!("{OWN}\n{}", packed::text(THIRD_PARTY));
    Console::result(text.as_bytes())?;
    Ok(ExitStatus::Done)
}
