//! A language of the site, or a part of it, as one publication: the articles in the order of the
//! tables of contents, with links among them.

mod markup;
mod binding;
mod epub;
mod single;

pub use binding::{Book, Chapter, WrittenChapter};
pub use epub::EpubFiles;
