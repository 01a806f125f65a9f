//! Text to nodes, with what other files hold taken in.

mod moniker;
mod snippet;
mod builder;
mod include;
mod constructs;

pub(super) use builder::nodes;
