//! A formula: whether it is one, and how it is typeset.

use std::borrow::Cow;
use std::sync::LazyLock;
use std::thread;

use math_core::{LatexToMathML, MathCoreConfig, MathDisplay};

use crate::finding::Rule;

pub(in crate::markdown) static INVALID_MATH: Rule = Rule::warning("invalid-math");

/// The longest formula that is typeset, in bytes.
const TEX_MAX: usize = 4096;

/// How many marks that may nest a formula can have before it gets a stack of its own.
const MARKS_MAX: usize = 48;

/// Enough for a formula of [`TEX_MAX`] opening braces.
const STACK_SIZE: usize = 1 << 27;

/// Commands that articles use beyond TeX's own, as the physics and braket packages define them.
const MACROS: [(&str, &str); 14] = [
    ("abs", r"\left|#1\right|"),
    ("boldone", r"\mathbf{1}"),
    ("bra", r"\left\langle#1\right|"),
    ("braket", r"\left\langle#1\right\rangle"),
    ("comm", r"\left[#1,#2\right]"),
    ("dd", r"\mathrm{d}"),
    ("dyad", r"\left|#1\right\rangle\left\langle#2\right|"),
    ("ev", r"\left\langle#1\right\rangle"),
    ("expval", r"\left\langle#1\right\rangle"),
    ("ket", r"\left|#1\right\rangle"),
    ("ketbra", r"\left|#1\right\rangle\left\langle#2\right|"),
    ("norm", r"\left\|#1\right\|"),
    ("Tr", r"\operatorname{Tr}"),
    ("tr", r"\operatorname{tr}"),
];

static CONVERTER: LazyLock<LatexToMathML> = LazyLock::new(|| {
    let macros = MACROS.iter().map(|&(name, tex)| (name.to_owned(), tex.to_owned())).collect();
    let config = MathCoreConfig { macros, annotation: true, ..MathCoreConfig::default() };
    LatexToMathML::new(config).expect("the macros are sound")
});

/// A formula as MathML, its TeX with it; or what is wrong with it.
pub(in crate::markdown) fn mathml(tex: &str, display: bool) -> Result<String, String> {
    if tex.len() > TEX_MAX {
        return Err(format!("a formula has at most {TEX_MAX} bytes"));
    }
    // What Markdown would have unescaped is tried first; the formula as written may still be sound.
    match normalize_tex(tex) {
        Cow::Borrowed(tex) => convert(tex, display),
        Cow::Owned(fixed) => convert(&fixed, display).or_else(|_| convert(tex, display)),
    }
}

/// The converter descends once for each level of a formula, so a deep one needs a large stack.
fn convert(tex: &str, display: bool) -> Result<String, String> {
    let marks = tex.bytes().filter(|byte| matches!(byte, b'\\' | b'{' | b'^' | b'_'));
    if marks.count() <= MARKS_MAX {
        return convert_here(tex, display);
    }
    thread::scope(|scope| {
        let builder = thread::Builder::new().stack_size(STACK_SIZE);
        let worker = builder.spawn_scoped(scope, || convert_here(tex, display));
        let worker = worker.map_err(|error| error.to_string())?;
        worker.join().unwrap_or_else(|_| Err("formula cannot be typeset".to_owned()))
    })
}

fn convert_here(tex: &str, display: bool) -> Result<String, String> {
    let display = if display { MathDisplay::Block } else { MathDisplay::Inline };
    let converted = CONVERTER.convert_with_local_counter(tex, display);
    converted.map_err(|error| error.to_string().trim_end_matches('.').to_owned())
}

/// The formula as its author meant it. Articles were written for a page on which Markdown took away a
/// backslash first, so `\_` is an index and `\\\\` a line end; and equations were not numbered there.
fn normalize_tex(tex: &str) -> Cow<'_, str> {
    let has_rows = tex.contains("\\begin");
    let changes = [r"\\\\", r"\_", "{align}", "{equation}", "{gather}", "{multline}", r"\\", "\r"];
    if !changes.iter().any(|change| tex.contains(change)) {
        return Cow::Borrowed(tex);
    }
    let mut fixed = tex.replace('\r', "\n").replace(r"\\\\", r"\\").replace(r"\_", "_");
    for name in ["align", "equation", "gather", "multline"] {
        fixed = fixed.replace(&format!("{{{name}}}"), &format!("{{{name}*}}"));
    }
    if !has_rows {
        // There are no rows to end: `\\,` is a thin space.
        fixed = fixed.replace(r"\\", r"\");
    }
    Cow::Owned(fixed)
}

/// Returns `true` if what stands between two dollars is a formula rather than text with sums of
/// money. `before` and `behind` stand around the dollars.
pub(in crate::markdown) fn is_formula(before: &str, tex: &str, behind: &str) -> bool {
    let tex = tex.trim();
    let begins_with_digit = tex.starts_with(|c: char| c.is_ascii_digit());
    let next_is_digit = behind.starts_with(|c: char| c.is_ascii_digit());
    // `US$5`
    let follows_letter = before.ends_with(|c: char| c.is_ascii_alphabetic());
    let is_money = begins_with_digit && (follows_letter || next_is_digit || has_word(tex, 2));
    !tex.is_empty() && (!is_money || is_marked(tex))
}

/// Returns `true` if a text has a mark that TeX has and prose has not.
pub(super) fn is_marked(text: &str) -> bool {
    text.contains(['^', '_', '{']) || text.replace(r"\$", "").contains('\\')
}

/// Returns `true` if a text has a word of at least so many letters that TeX would not know.
pub(super) fn has_word(text: &str, letters_min: usize) -> bool {
    let words = text.split(|c: char| !c.is_alphabetic() && c != '\\');
    words.filter(|word| !word.starts_with('\\')).any(|word| word.chars().count() >= letters_min)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formulas_are_typeset_and_keep_their_tex() {
        let html = mathml(r"\ket{0}", false).expect("sound TeX");
        assert!(html.starts_with("<math>") && html.contains("<mo>⟩</mo>"), "{html}");
        let annotation = r#"<annotation encoding="application/x-tex">\ket{0}</annotation>"#;
        assert!(html.contains(annotation), "{html}");
        assert!(mathml("a < b & c", true).is_err() || !mathml("a<b", true).unwrap().contains("<b"));
    }

    #[test]
    fn what_markdown_took_away_is_taken_away() {
        assert_eq!(
            normalize_tex(r"\begin{align}a \\\\ b\_c\end{align}"),
            r"\begin{align*}a \\ b_c\end{align*}"
        );
        assert_eq!(normalize_tex(r"\phi\\,t"), r"\phi\,t");
    }

    #[test]
    fn broken_tex_is_told() {
        assert_eq!(mathml(r"\nonsense", false), Err("Unknown command \"\\nonsense\"".to_owned()));
        assert!(mathml("{", false).is_err());
    }

    #[test]
    fn no_markup_comes_out_of_tex() {
        for tex in [
            r"\text{</annotation><script>}",
            "<script>",
            r"\href{javascript:x}{y}",
            r"\mathrm{<b>}",
        ] {
            let html = mathml(tex, false).unwrap_or_default();
            assert!(!html.contains("<script") && !html.contains("<b>"), "{html}");
            assert!(!html.contains("href="), "{html}");
        }
    }

    #[test]
    fn deep_formulas_do_not_exhaust_the_stack() {
        for piece in
            ["{", r"\sqrt", r"\sqrt{", r"\left(", r"\frac1", "x^{", r"\begin{matrix}", r"\ket{"]
        {
            let _ = mathml(&piece.repeat(TEX_MAX / piece.len()), true);
        }
    }

    #[test]
    fn money_is_no_formula() {
        assert!(!is_formula("", "5-", "10 each"));
        assert!(!is_formula("", "5 and earns 10", " more"));
        assert!(!is_formula("US", r"5 of \$5 en 5", "."));
        for tex in ["n-", "2 ^ n ", "2n + 1", "x", r"5 \text{and} 10"] {
            assert!(is_formula("", tex, " "), "{tex}");
        }
    }
}
