//! Values of front matter fields.

/// Value of a field.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Value {
    /// Nothing, or `null`.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// The digits as written: an id such as `9001688` is a name, and must not be changed by arithmetic.
    Number(String),
    /// Any other text.
    String(String),
    /// Items in order.
    List(Vec<Value>),
    /// In file order; a repeated key stays repeated.
    Map(Vec<(String, Value)>),
}

impl Value {
    /// The text of a single value; none for null, lists and maps.
    pub fn as_text(&self) -> Option<&str> {
        match self {
            Self::String(text) | Self::Number(text) => Some(text),
            Self::Bool(true) => Some("true"),
            Self::Bool(false) => Some("false"),
            Self::Null | Self::List(_) | Self::Map(_) => None,
        }
    }

    /// The texts of a list, or of a single value as if it were a list of one.
    pub fn texts(&self) -> Vec<&str> {
        match self {
            Self::List(items) => items.iter().filter_map(Self::as_text).collect(),
            single => single.as_text().into_iter().collect(),
        }
    }

    /// Resolves an unquoted scalar by YAML 1.2's core schema, so `yes` and `04/15/2021` are
    /// strings.
    pub(super) fn from_plain(text: &str) -> Self {
        match text {
            "" | "~" | "null" | "Null" | "NULL" => Self::Null,
            "true" | "True" | "TRUE" => Self::Bool(true),
            "false" | "False" | "FALSE" => Self::Bool(false),
            _ if is_number(text) => Self::Number(text.to_owned()),
            _ => Self::String(text.to_owned()),
        }
    }

    /// Returns the cost of copying the value: its bytes of text, and one for each value.
    pub(super) fn weight(&self) -> usize {
        1 + match self {
            Self::Null | Self::Bool(_) => 0,
            Self::Number(text) | Self::String(text) => text.len(),
            Self::List(items) => items.iter().map(Self::weight).sum(),
            Self::Map(pairs) => pairs.iter().map(|(key, value)| key.len() + value.weight()).sum(),
        }
    }
}

/// Returns `true` if a plain scalar is a number of YAML 1.2's core schema. Digits after a leading
/// zero are none: they are an id, and readers of YAML disagree about their value.
fn is_number(text: &str) -> bool {
    let unsigned = text.strip_prefix(['+', '-']).unwrap_or(text);
    match unsigned.as_bytes() {
        [b'0', b'x', digits @ ..] => !digits.is_empty() && digits.iter().all(u8::is_ascii_hexdigit),
        [b'0', b'o', digits @ ..] => {
            !digits.is_empty() && digits.iter().all(|digit| matches!(digit, b'0'..=b'7'))
        }
        [b'0', b'0'..=b'9', ..] => false,
        [b'0'..=b'9', ..] | [b'.', b'0'..=b'9', ..] => is_decimal(unsigned),
        [b'.', ..] => {
            matches!(unsigned, ".inf" | ".Inf" | ".INF") || matches!(text, ".nan" | ".NaN" | ".NAN")
        }
        _ => false,
    }
}

/// Returns `true` if digits, a fraction and an exponent are all there is. `unsigned` has a digit in
/// its first two bytes.
fn is_decimal(unsigned: &str) -> bool {
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let (mantissa, exponent) =
        unsigned.split_once(['e', 'E']).map_or((unsigned, None), |(m, e)| (m, Some(e)));
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let exponent = exponent.map(|power| power.strip_prefix(['+', '-']).unwrap_or(power));
    digits(whole)
        && digits(fraction)
        && exponent.is_none_or(|power| !power.is_empty() && digits(power))
}
