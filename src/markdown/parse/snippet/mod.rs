//! Takes in code from other files.

mod failure;
mod tags;
mod notebook;
mod lines;
mod insert;

pub(super) use insert::insert;
