//! The weights of the signs that an original was changed.
//!
//! Fitted by logistic regression on pages in Arabic, Chinese, Dutch, French, German, Japanese and Spanish, of whose
//! originals paragraphs were rewritten or got sentences more, and headings another name.

/// How many signs there are.
pub(super) const SIGNS: usize = 28;

/// A change of an original that its translation may show.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Change {
    /// A paragraph has another text.
    Rewritten,
    /// A paragraph has sentences more.
    Extended,
    /// A heading was renamed.
    Renamed,
}

impl Change {
    /// The logarithm of the odds that it happened.
    pub(super) fn log_odds(self, signs: &[f32; SIGNS]) -> f32 {
        WEIGHTS.iter().zip(signs).map(|(weights, sign)| weights[self as usize] * sign).sum()
    }

    /// From where on a pair is doubtful.
    pub(super) fn least(self) -> f32 {
        match self {
            Self::Rewritten => 1.7,
            Self::Extended => 2.2,
            Self::Renamed => 2.7,
        }
    }
}

/// The weight of each sign for each change, in the order of both.
const WEIGHTS: [[f32; 3]; SIGNS] = [
    [-3.62, -13.6, -5.2],
    // Words whose translation is known from the page and there, or not there, from both sides.
    [-1.15, 0.74, -0.18],
    [1.76, -0.02, 2.58],
    [-1.39, 0.13, -1.26],
    [0.44, 0.49, 0.54],
    [-0.82, -0.24, -1.15],
    // Code, pages and numbers of both texts, of the translation alone, and of the original alone.
    [-1.26, -0.22, -0.19],
    [2.38, -0.65, 0.81],
    [2.67, 3.19, 0.0],
    // The same of names.
    [-0.49, 0.08, -1.14],
    [0.71, -0.24, 0.87],
    [0.73, 1.31, -2.23],
    [-0.04, 0.22, 0.33],
    [0.41, -0.1, 0.73],
    // Words that stand nowhere else on the page.
    [4.43, 4.74, 4.07],
    [-1.31, -1.0, -0.67],
    // Words that both texts write alike, and those that another text of the page writes alike.
    [-1.16, 0.15, -0.74],
    [-1.73, -0.19, -2.06],
    [3.49, 0.96, 2.85],
    [0.53, -0.9, 0.0],
    // How much shorter and longer the translation is than those around it.
    [-0.26, 1.57, -0.06],
    [0.3, 1.53, 0.17],
    [0.57, 1.72, 0.74],
    [0.05, -0.48, 0.2],
    // Sentences more in the original, and in the translation.
    [1.19, 4.07, 0.0],
    [1.6, -0.3, 0.0],
    // The length of the text, and that of the page.
    [-0.53, 1.71, 4.24],
    [-1.55, -0.03, -1.72],
];
