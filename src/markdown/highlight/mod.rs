//! Token kinds of code: keywords, strings, comments, …
//!
//! [`tokens`] tells the tokens of a code block; the HTML renderer makes `<span class="keyword">` of them,
//! and the style sheet gives them colors, so that one page serves light and dark. Languages are read by
//! small scanners with tables of words and marks. They know no grammar, so a color may be missing; but they
//! never fail, need time in proportion to the code, and only point at it, so that its text stays whole.

mod token;
mod words;
mod cursor;
mod grammar;
mod grammars;
mod markup;
mod commands;
mod http;
mod languages;

pub use token::{Kind, Token};

use languages::Reader;

/// The most code that is looked at, in bytes. Longer blocks are data, not code to be read: elements around
/// all of their tokens would make a page several times as heavy.
const CODE_MAX: usize = 1 << 16;

/// The tokens of code, in order; `None` where the language is not known or the code is too long.
pub fn tokens(language: &str, code: &str) -> Option<Vec<Token>> {
    let reader = Reader::find(language)?;
    (code.len() <= CODE_MAX).then(|| reader.tokens(code))
}

#[cfg(test)]
mod tests {
    use super::*;

    const KINDS: [Kind; 12] = [
        Kind::Comment,
        Kind::Keyword,
        Kind::String,
        Kind::Number,
        Kind::Constant,
        Kind::Function,
        Kind::Type,
        Kind::Tag,
        Kind::Attribute,
        Kind::Variable,
        Kind::Inserted,
        Kind::Deleted,
    ];

    fn shown(language: &str, code: &str) -> String {
        let tokens = tokens(language, code).expect("a language that is known");
        let show = |token: &Token| format!("{:?}={}", token.kind, &code[token.range.clone()]);
        tokens.iter().map(show).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn tokens_are_told() {
        let json = shown("json", "{ \"a\": [1, true, \"b\"] }");
        assert_eq!(json, "Attribute=\"a\" Number=1 Constant=true String=\"b\"");
        let xml = shown("xml", "<a b=\"c\"><!-- d --></a>");
        assert_eq!(xml, "Tag=<a Attribute=b String=\"c\" Tag=> Comment=<!-- d --> Tag=</a>");
    }

    #[test]
    fn powershell_is_told_apart() {
        let code =
            "Get-Item -Path \"a`\"b\" | Where-Object {$_.Length -gt 1KB} # big\n<# and\nmore #>";
        let expected = "Function=Get-Item Attribute=-Path String=\"a Constant=`\" String=b\" \
            Function=Where-Object Variable=$_ Attribute=-gt Number=1KB Comment=# big \
            Comment=<# and\nmore #>";
        assert_eq!(shown("powershell", code), expected);
        assert_eq!(shown("powershell", "$a-$b"), "Variable=$a Variable=$b");
    }

    #[test]
    fn texts_that_are_not_closed_end_with_their_line_or_the_code() {
        assert_eq!(
            shown("kusto", "where a == 'b\ntake 1"),
            "Keyword=where String='b Keyword=take Number=1"
        );
        assert_eq!(shown("powershell", "@\"\na"), "String=@\"\na");
        assert_eq!(shown("bash", "a 'b\nc 'd"), "Function=a String='b\nc '");
        assert_eq!(shown("bash", "a \"b\nc 1"), "Function=a String=\"b Function=c Number=1");
        assert_eq!(
            shown("qsharp", "for (i in 0..9) { X(q) }"),
            "Keyword=for Keyword=in Number=0 Number=9 Function=X"
        );
    }

    #[test]
    fn long_lines_are_colored_and_long_blocks_stay_plain() {
        assert_eq!(shown("json", &"1".repeat(CODE_MAX)).len(), "Number=".len() + CODE_MAX);
        assert_eq!(tokens("json", &"1\n".repeat(CODE_MAX)), None);
    }

    /// The relative luminance of a color, as WCAG defines it.
    fn luminance(color: &str) -> f64 {
        let channel = |at: usize| {
            let value = u8::from_str_radix(&color[at..at + 2], 16).expect("a color");
            let value = f64::from(value) / 255.0;
            if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5)
    }

    /// The value of a custom property, light or dark.
    fn color(sheet: &'static str, name: &str, is_dark: bool) -> &'static str {
        let name = format!("  --{name}: ");
        let mut values = sheet.split(&name[..]).skip(1);
        let light = values.next().expect("a color of the light theme");
        let value = if is_dark { values.next().expect("one of the dark theme") } else { light };
        value.split(';').next().expect("it ends")
    }

    #[test]
    fn the_style_sheet_gives_every_kind_a_color_that_can_be_read() {
        let sheet = include_str!("../../../templates/style.css");
        for kind in KINDS {
            let class = format!(".{}", kind.class());
            let is_it = |line: &&str| {
                let names = |c: char| !c.is_alphanumeric() && !matches!(c, '-' | '.');
                line.starts_with("pre ") && line.split(names).any(|name| name == class)
            };
            let line = sheet.lines().find(is_it).unwrap_or_else(|| panic!("no color for {class}"));
            let name = line.split("color: var(--").nth(1).and_then(|rest| rest.split(')').next());
            let name = name.expect("a custom property");
            for (background, is_dark) in
                [("surface", false), ("mark", false), ("surface", true), ("mark", true)]
            {
                let text = luminance(color(sheet, name, is_dark));
                let ground = luminance(color(sheet, background, is_dark));
                let contrast = (text.max(ground) + 0.05) / (text.min(ground) + 0.05);
                assert!(contrast >= 4.5, "{class} on {background}, dark {is_dark}: {contrast:.2}");
            }
        }
    }
}
