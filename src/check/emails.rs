//! Mailboxes in running text: `box@contoso.com`.

use crate::text::{Span, has_byte};

/// In bytes: neither part of one is longer.
const PART_MAX: usize = 64;

/// The mailboxes in a text.
pub(super) fn emails(text: &str) -> impl Iterator<Item = Span> + '_ {
    let text = if has_byte(text, |byte| byte == b'@') { text } else { "" };
    text.match_indices('@').filter_map(|(at, _)| {
        let is_part = |byte: &u8| byte.is_ascii_alphanumeric() || b"._%+-".contains(byte);
        let before = text.as_bytes()[..at].iter().rev().take(PART_MAX);
        let name = before.take_while(|byte| is_part(byte)).count();
        let behind = text.as_bytes()[at + 1..].iter().take(PART_MAX);
        let host = behind.take_while(|byte| byte.is_ascii_alphanumeric() || b".-".contains(byte));
        let host = &text[at + 1..at + 1 + host.count()];
        let host = host.trim_end_matches(['.', '-']);
        let domain = host.rsplit_once('.').map_or("", |(_, domain)| domain);
        let is_mailbox =
            name > 0 && domain.len() > 1 && domain.bytes().all(|it| it.is_ascii_alphabetic());
        is_mailbox.then(|| Span::new(at - name, at + 1 + host.len()))
    })
}

/// Names of mailboxes for a purpose, in English.
const ROLES: [&str; 24] = [
    "abuse",
    "accounts",
    "admin",
    "billing",
    "careers",
    "contact",
    "feedback",
    "finance",
    "hello",
    "help",
    "hr",
    "info",
    "jobs",
    "legal",
    "marketing",
    "news",
    "office",
    "orders",
    "press",
    "privacy",
    "sales",
    "security",
    "service",
    "support",
];

/// Returns `true` if two mailboxes of one host are for different purposes: a translation leads to the same one,
/// or to one that is named in its language.
pub(super) fn has_other_role(mail: &str, meant: &str) -> bool {
    let (Some((role, host)), Some((meant_role, meant_host))) =
        (mail.split_once('@'), meant.split_once('@'))
    else {
        return false;
    };
    let is_role = |name: &str| ROLES.contains(&&name.to_ascii_lowercase()[..]);
    host.eq_ignore_ascii_case(meant_host)
        && !role.eq_ignore_ascii_case(meant_role)
        && is_role(role)
        && is_role(meant_role)
}

/// Returns `true` if a text is another one with one slip: two letters have changed places, or one was added,
/// lost, or replaced. Case is not compared.
pub(super) fn has_slip(text: &str, meant: &str) -> bool {
    let [text, meant] = [text, meant].map(str::to_ascii_lowercase);
    let (text, meant) = (text.as_bytes(), meant.as_bytes());
    let start = text.iter().zip(meant).take_while(|(a, b)| a == b).count();
    let (text, meant) = (&text[start..], &meant[start..]);
    match (text, meant) {
        ([a, b, rest @ ..], [c, d, others @ ..]) if (a, b) == (d, c) => rest == others,
        _ => {
            let [lost, added] = [meant.get(1..), text.get(1..)];
            lost == Some(text) || added == Some(meant) || lost.is_some() && lost == added
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn mailboxes_have_a_name_and_a_host() {
        let check =
            |text: &str| emails(text).map(|span| text[span.range()].to_owned()).collect::<Vec<_>>();
        assert_eq!(check("Write to box.one@contoso.com."), ["box.one@contoso.com"]);
        assert_eq!(check("@name, a@b, x@1.5, é@contoso.com"), [""; 0]);
    }

    #[test]
    fn one_slip_is_known_and_two_are_not() {
        let slips = ["nbps", "nbp", "nbspp", "nbxp", "Nbps", "nsbp"];
        for (text, expected) in
            slips.map(|it| (it, true)).into_iter().chain([("nxxp", false), ("b", false)])
        {
            assert_eq!(has_slip(text, "nbsp"), expected, "{text}");
        }
    }
}
