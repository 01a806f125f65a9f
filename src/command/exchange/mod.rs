//! `diglot export`, `diglot import` and `diglot memory`: segments to translation tools, and translations back.

mod article_units;
mod output;
mod memory;
mod export;
mod import_report;
mod returned_units;
mod import;

pub(super) use export::export;
pub(super) use import::import;
pub(super) use memory::memory;
