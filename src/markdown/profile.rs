//! Profiles of site generators: what of a file is the generator's own syntax.
//!
//! Such pieces are opaque: they are masked, byte for byte, before a text is parsed or paired, so that
//! their names and arguments are never taken for prose.

use serde::Deserialize;

use super::profile_mask::{self, Syntax};
use crate::text::Span;

/// A site generator, by what its files hold besides Markdown.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Profile {
    /// Markdown and HTML, with the `:::` lines of containers.
    #[default]
    Plain,
    /// Hugo: shortcodes.
    Hugo,
    /// Docusaurus: MDX and `:::note`.
    Docusaurus,
    /// Astro Starlight: MDX and `:::note`.
    Starlight,
    /// `MkDocs`: `!!! note`, `/// tip`, `=== "Tab"`.
    Mkdocs,
    /// `VitePress`: `::: tip`, Vue components.
    Vitepress,
    /// MDN: `{{macro("x")}}`.
    Mdn,
    /// Mintlify: MDX.
    Mintlify,
    /// Jekyll: Liquid tags.
    Jekyll,
}

const PLAIN: Syntax =
    Syntax { pieces: &[], lines: &[":::"], indented: &[], components: false, mdx: false };
const MDX: Syntax = Syntax { components: true, mdx: true, ..PLAIN };

impl Profile {
    /// All of them.
    pub const ALL: [Self; 9] = [
        Self::Plain,
        Self::Hugo,
        Self::Docusaurus,
        Self::Starlight,
        Self::Mkdocs,
        Self::Vitepress,
        Self::Mdn,
        Self::Mintlify,
        Self::Jekyll,
    ];

    /// Its name in `diglot.toml`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Plain => "plain",
            Self::Hugo => "hugo",
            Self::Docusaurus => "docusaurus",
            Self::Starlight => "starlight",
            Self::Mkdocs => "mkdocs",
            Self::Vitepress => "vitepress",
            Self::Mdn => "mdn",
            Self::Mintlify => "mintlify",
            Self::Jekyll => "jekyll",
        }
    }

    fn syntax(self) -> Syntax {
        match self {
            Self::Plain => PLAIN,
            Self::Hugo => Syntax { pieces: &[("{{<", ">}}"), ("{{%", "%}}")], ..PLAIN },
            Self::Docusaurus | Self::Starlight | Self::Mintlify => MDX,
            Self::Mkdocs => Syntax {
                pieces: &[("{*", "*}"), ("{%", "%}"), ("{{", "}}")],
                lines: &["!!!", "???", "///", "=== \"", "--8<--", ":::"],
                indented: &["!!!", "???", "=== \""],
                ..PLAIN
            },
            Self::Vitepress => Syntax { pieces: &[("{{", "}}")], components: true, ..PLAIN },
            Self::Mdn => Syntax { pieces: &[("{{", "}}")], ..PLAIN },
            Self::Jekyll => Syntax { pieces: &[("{%", "%}"), ("{{", "}}"), ("{:", "}")], ..PLAIN },
        }
    }

    /// The text with what is opaque masked: as many bytes, the same line ends. What fills lines becomes
    /// blank; a piece of a line becomes a word that is the same for the same piece. What is indented below `!!! note`
    /// or `=== "Tab"` becomes a quote.
    ///
    /// ```
    /// use diglot::markdown::Profile;
    ///
    /// let text = "{{< note >}}\nSee {{< ref a >}}.\n";
    /// assert_eq!(Profile::Hugo.mask(text), "            \nSee xxxxxxxxxxxxx.\n");
    /// let text = "!!! note\n\n    - Wait.\n\nThen go.\n";
    /// assert_eq!(Profile::Mkdocs.mask(text), "        \n\n>   - Wait.\n\nThen go.\n");
    /// ```
    pub fn mask(self, text: &str) -> String {
        profile_mask::mask(text, &self.syntax()).0
    }

    /// Returns where the text is opaque, in order; ids of headings are left out.
    ///
    /// ```
    /// use diglot::markdown::Profile;
    ///
    /// let text = "{{< note >}}\nSee {{< ref a >}}.\n";
    /// let pieces = Profile::Hugo.opaque_pieces(text);
    /// assert_eq!(&text[pieces[1].range()], "{{< ref a >}}");
    /// ```
    pub fn opaque_pieces(self, text: &str) -> Vec<Span> {
        profile_mask::mask(text, &self.syntax()).1
    }

    /// Returns `true` if a file at this path is MDX, where an open brace or a tag that nothing closes breaks the
    /// page.
    pub fn is_mdx(self, path: &str) -> bool {
        match path.rsplit_once('.') {
            Some((_, "mdx")) => true,
            Some((_, "md")) => self == Self::Docusaurus,
            _ => false,
        }
    }
}
