//! The grammars of languages, by families.

mod family;

pub(super) mod braces;
pub(super) mod data;
pub(super) mod dotnet;
pub(super) mod scripts;
