//! Who translated an article.

/// Who translated an article, as `ms.translationtype` tells it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TranslationType {
    /// A person: `HT`.
    Human,
    /// A machine, and a person after it: `MTE`, `MTE75`.
    PostEdited,
    /// A machine: `MT`.
    Machine,
}

impl TranslationType {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Human, Self::PostEdited, Self::Machine];

    /// Reads a code, or the long form of one.
    pub fn parse(code: &str) -> Option<Self> {
        let is_number = |rest: &str| rest.bytes().all(|byte| byte.is_ascii_digit());
        match code {
            "HT" | "Human Translation" => Some(Self::Human),
            "MT" | "Machine Translation" => Some(Self::Machine),
            _ => code.strip_prefix("MTE").filter(|rest| is_number(rest)).map(|_| Self::PostEdited),
        }
    }

    /// Its code: `HT`, `MTE` or `MT`.
    pub fn code(self) -> &'static str {
        match self {
            Self::Human => "HT",
            Self::PostEdited => "MTE",
            Self::Machine => "MT",
        }
    }
}
