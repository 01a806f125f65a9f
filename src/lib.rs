//! The map. Modules are listed bottom-up, and that list is the law: a module imports only what is
//! listed above it.
pub mod text;
pub mod article;
