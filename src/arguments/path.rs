//! Paths of the command line.

use std::path::PathBuf;

use clap::builder::{OsStringValueParser, TypedValueParser};

/// Paths as the system has them. An empty one comes of a variable of a shell that is not set.
pub(super) fn path_parser() -> impl TypedValueParser<Value = PathBuf> {
    OsStringValueParser::new().try_map(|path| {
        let message = "a path cannot be empty; leave it out for the whole project";
        if path.is_empty() { Err(message) } else { Ok(PathBuf::from(path)) }
    })
}
