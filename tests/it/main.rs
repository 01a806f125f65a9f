//! The one test crate: laws, ground truth, specifications, and the order of the house.
#![allow(clippy::cast_precision_loss)] // shares of counts that are small
#![allow(clippy::disallowed_methods)] // tests read the corpus, the project and what was built

mod numbers;
mod alignment;
mod browser;
mod built_pages;
mod checks;
mod command;
mod commonmark;
mod editor;
mod exchange;
mod corpus;
mod properties;
mod languages;
mod layers;
mod leaks;
mod licenses;
mod links;
mod limits;
mod notices;
mod packaging;
mod packing;
mod peers;
mod plain_text;
mod project_rules;
mod pull_request_comment;
mod reports;
mod review;
mod rules;
mod searching;
mod serve;
mod sides;
mod spec;
mod structure;
mod tags;
mod themes;
mod architecture;
mod docs;
mod words;
