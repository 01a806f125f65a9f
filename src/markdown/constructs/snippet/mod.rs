//! Code from other files.
//!
//! ```text
//! [!code-csharp[name](file.cs?name=tag&highlight=2,5-7&dedent=4 "title")]
//! [!code-csharp[name](file.cs#L12-L16)]
//! [!notebook-python[](file.ipynb?name=cell)]
//! :::code language="csharp" source="file.cs" id="tag" range="1-3,9-" highlight="2" interactive="try-dotnet":::
//! ```
//!
//! Emits `<pre><code class="lang-csharp" name="name" title="title" highlight-lines="2,5-7">…`. Of several
//! ways to say which lines are meant, a tag goes before `#L1-L3`, that before `start` and `end`, and those
//! before `range`. A file that does not exist becomes an alert in the page's language.

mod lines;
mod reference;
pub(in crate::markdown) mod language;
mod bracket;
mod directive;

pub(in crate::markdown) use bracket::read;
pub(in crate::markdown) use directive::read_directive;
pub(in crate::markdown) use lines::{LineRange, Selection};
pub(in crate::markdown) use reference::{Form, INVALID_CODE, Snippet, extension, interactive};
