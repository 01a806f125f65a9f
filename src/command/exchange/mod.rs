//! `diglot export` and `diglot import`: segments to translation tools, and translations back.

mod article_units;
mod output;
mod export;
mod import_report;
mod import;

pub(super) use export::export;
pub(super) use import::import;
