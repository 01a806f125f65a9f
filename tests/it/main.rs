//! The one test crate: laws, ground truth, specifications, and the order of the house.
#![allow(clippy::disallowed_methods)] // tests read the corpus, the project and what was built

mod alignment;
mod corpus;
mod laws;
mod licences;
mod plain_text;
mod sides;
mod spec;
mod tidy;
