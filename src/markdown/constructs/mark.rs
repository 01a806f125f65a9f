//! `[!NAME`: how constructs in square brackets begin.

/// Returns the text after `[!name`, in any case.
pub(in crate::markdown) fn strip_mark<'t>(text: &'t str, name: &str) -> Option<&'t str> {
    let rest = text.strip_prefix("[!")?;
    let (head, rest) = rest.split_at_checked(name.len())?;
    head.eq_ignore_ascii_case(name).then_some(rest)
}
