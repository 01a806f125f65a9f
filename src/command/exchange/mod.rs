//! `diglot export`, `diglot import` and `diglot memory`: segments to translation tools, and translations back.

mod plain_pairs;
mod article_units;
mod output;
mod document;
mod memory;
mod selection;
mod exporter;
mod terms;
mod tool_project;
mod package;
mod export;
mod segments;
mod import_file;
mod import_report;
mod returned_units;
mod lost_paths;
mod reverse_patch;
mod import_desk;
mod import_changes;
mod import;

pub(super) use export::export;
pub(super) use import::import;
pub(super) use memory::memory;
pub(super) use segments::segments;
