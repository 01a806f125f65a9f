//! Answers to an editor's questions about an article, as values: places are bytes of the file, and nothing
//! here knows a protocol, a socket or a file.
//!
//! ```
//! use diglot::article::Article;
//! use diglot::language_server::{hover, TextDocument};
//! use diglot::text::Source;
//!
//! let text = concat!(
//!     r#"<span data-ttu-id="b3c0e-102">Goedemorgen</span>"#,
//!     r#"<span class="sxs-lookup"><span data-stu-id="b3c0e-102">Good morning</span></span>!"#,
//! );
//! let article = Article::read(Source::new("greeting.md", text));
//! let hover = hover(&article, text.find("morgen").unwrap()).unwrap();
//! assert!(hover.markdown.contains("Good morning"));
//! # let _ = TextDocument::new("greeting.md", 1, text);
//! ```

mod text_document;
mod segments;
mod originals;
mod completion;
mod hover;
mod outline;
mod folding;
mod quick_fix;
mod references;
mod terms;

pub use completion::{Wanted, WantedKind, wanted};
pub use folding::{Fold, FoldKind, folds};
pub use hover::{Hover, counterpart, hover, translation_of};
pub use originals::{Hint, dimmed, hints};
pub use outline::{Symbol, SymbolKind, outline};
pub use quick_fix::{QuickFix, copied_source, fix_all, quick_fixes};
pub use references::{FileReference, LinkTarget, Uids, file_references, headings, link_target};
pub use segments::{id_at, id_places, id_problem, segment_id, segment_ids};
pub use terms::{TermOffer, term_at, term_offers};
pub use text_document::{Encoding, Place, TextDocument, offset_of, place_of};
