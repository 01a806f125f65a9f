//! `identifier-changed`: a name of code in running text is written in another case or with spaces:
//! `dbcontext`, `System. Data`. So is `box@contoso.com`, which may have a slip too.

use std::cmp::Reverse;

use memchr::memmem;

use super::Definition;
use crate::check::Pair;
use crate::check::closed_words::is_closed_word;
use crate::check::emails::{emails, has_other_role, has_slip};
use crate::check::identifiers::{Squeezed, has_abbreviation, identifiers, without_marks};
use crate::check::key_combinations;
use crate::finding::{Finding, Rule, Severity};
use crate::text::Span;

pub(super) static DEFINITION: Definition =
    Definition::pair(Rule::warning("identifier-changed"), check).fixable();

/// Each name is looked for in both texts: a segment with more is a list of names.
const NAMES_MAX: usize = 50;
/// So many bytes of the article's source are looked through for each finding.
const SOURCE_MAX: usize = 16 << 10;
/// Each place is compared with the source.
const PLACES_MAX: usize = 20;

fn check(pair: &Pair<'_>, findings: &mut Vec<Finding>) {
    if pair.target.place.code {
        return;
    }
    let [target, source] = pair.prose();
    findings.extend(changed_keys(pair));
    let mut names: Vec<&str> = identifiers(source.text()).collect();
    let mails: Vec<_> = emails(source.text()).map(|it| &source.text()[it.range()]).collect();
    if let [mail] = mails[..] {
        findings.extend(changed_email(pair, mail));
    }
    names.extend(mails);
    names.sort_unstable();
    names.dedup();
    if names.len() > NAMES_MAX {
        return;
    }
    let names = names.into_iter().map(|name| (name, missing(pair, name)));
    let mut names: Vec<_> = names.filter(|(_, missing)| *missing > 0).collect();
    if names.is_empty() {
        return;
    }
    // `System.Data` may be a part of `System.Data.Entity`: a place is reported once.
    names.sort_by_key(|(name, _)| Reverse(name.len()));
    let squeezed = Squeezed::new(target.text());
    let mut told: Vec<Span> = Vec::new();
    for (name, missing) in names {
        let is_told =
            |span: &Span| told.iter().any(|it| it.start() < span.end() && span.start() < it.end());
        let is_new = |span: &Span| {
            let written = &target.text()[span.range()];
            !is_in_source(pair, written)
                && !is_closed_word(written)
                && !is_german_noun(pair, name, written)
        };
        let found = squeezed.mangled(target, name).take(PLACES_MAX).filter(is_new);
        let has_both = || without_marks(source.text(), name).next().is_some();
        let plain = without_marks(target.text(), name).take(PLACES_MAX).filter(|_| !has_both());
        let found = found.chain(plain).filter(|span| !is_told(span));
        let places: Vec<_> = found.take(missing).collect();
        if places.is_empty() {
            findings.extend(near_name(pair, name));
        }
        findings.extend(finding(pair, name, &places));
        told.extend(places);
    }
}

/// Keys of an English source that are others in the translation.
fn changed_keys(pair: &Pair<'_>) -> Option<Finding> {
    let [target, source] = pair.prose();
    memchr::memchr(b'+', source.text().as_bytes())?;
    pair.bilingual.source_language.filter(|language| language.tag == "en")?;
    let language = pair.bilingual.language?;
    let (own, meant) = key_combinations::changed(target.text(), source.text(), language.tag)?;
    let (own, meant) = (own.span, &source.text()[meant.span.range()]);
    let written = &target.text()[own.range()];
    let message = format!("keys `{meant}` are written `{written}`");
    let finding = pair.finding_at(&DEFINITION.rule, target.to_body(own), message);
    Some(finding.with_help("name the keys of the source, as on keyboards of the language"))
}

/// A mailbox that the translation has with a slip, or of another role: `sales@` for `info@`. Another name may be
/// that of a person who reads the language.
fn changed_email(pair: &Pair<'_>, mail: &str) -> Option<Finding> {
    let target = &pair.prose()[0];
    let mut others = emails(target.text());
    let (span, None) = (others.next()?, others.next()) else { return None };
    let written = &target.text()[span.range()];
    if !(has_slip(written, mail) || has_other_role(written, mail))
        || pair.source.markdown.contains(written)
    {
        return None;
    }
    let message = format!("mailbox `{mail}` is written `{written}`");
    let finding = pair.finding_at(&DEFINITION.rule, target.to_body(span), message);
    Some(finding.with_help(format!("write `{mail}`, as in the source")))
}

/// A name that the translation has in the place of one of the source, with another letter or two inside:
/// `GetItemsAsync` for `GetItemAsync`. At its end it may have an ending of the language.
fn near_name(pair: &Pair<'_>, name: &str) -> Option<Finding> {
    let target = pair.prose()[0].text();
    let mut others = identifiers(target);
    let written = others.find(|it| is_near(it, name) && !is_in_source(pair, it))?;
    let finding = finding(pair, name, &[Span::of(written, target)])?;
    Some(Finding { fix: None, ..finding })
}

/// Returns `true` if two names differ by one or two letters in their middle.
fn is_near(written: &str, name: &str) -> bool {
    const LEN_MIN: usize = 8;
    const EDGE_MIN: usize = 3;
    const CHANGED_MAX: usize = 2;
    let (own, meant) = (written.as_bytes(), name.as_bytes());
    // Names of files in small letters are examples that translators may name in their language: `auteurs.json`.
    let is_of_words = meant.iter().skip(1).any(|byte| byte.is_ascii_uppercase() || *byte == b'_');
    if !is_of_words || meant.len() < LEN_MIN || own.len().abs_diff(meant.len()) > CHANGED_MAX {
        return false;
    }
    let start = own.iter().zip(meant).take_while(|(a, b)| a == b).count();
    let (own, meant) = (&own[start..], &meant[start..]);
    let end = own.iter().rev().zip(meant.iter().rev()).take_while(|(a, b)| a == b).count();
    let (own, meant) = (&own[..own.len() - end], &meant[..meant.len() - end]);
    let is_letters =
        |part: &[u8]| part.len() <= CHANGED_MAX && part.iter().all(u8::is_ascii_alphabetic);
    start >= EDGE_MIN
        && end >= EDGE_MIN
        && is_letters(own)
        && is_letters(meant)
        && !own.eq_ignore_ascii_case(meant)
}

/// Returns `true` if a name of two words has become a noun of German: `Webserver` for `WebServer`.
fn is_german_noun(pair: &Pair<'_>, name: &str, written: &str) -> bool {
    let is_german = pair.bilingual.language.is_some_and(|language| language.tag == "de");
    let mut letters = written.chars();
    let is_noun = letters.next().is_some_and(char::is_uppercase) && letters.all(char::is_lowercase);
    let humps = name.split_inclusive(|c: char| c.is_ascii_uppercase());
    // The first capital is a part of its own.
    is_german && is_noun && humps.clone().count() == 3 && humps.skip(1).all(|hump| hump.len() >= 3)
}

/// Returns `true` if the source has a form too: here, or with a capital anywhere in the article, where the
/// translation corrects what one author wrote otherwise.
fn is_in_source(pair: &Pair<'_>, written: &str) -> bool {
    let is_capital = written.starts_with(char::is_uppercase);
    pair.source.markdown.contains(written) || is_capital && pair.bilingual.is_source_phrase(written)
}

/// Returns `true` if a translator may have corrected the source's slip: `Dropbox` for `DropBox`. Each word begins
/// with a capital and has no other, as names of products do, which are of two parts at most; and the article's
/// source has the name only once. None joins an abbreviation to a word: `Dbcontext`.
fn may_be_corrected(pair: &Pair<'_>, name: &str, written: &str) -> bool {
    let is_title = |word: &str| {
        let mut letters = word.chars();
        letters.next().is_some_and(char::is_uppercase) && letters.all(|c| !c.is_uppercase())
            || word.len() > 1 && word.chars().all(char::is_uppercase)
    };
    let is_name = written.len() > 1
        && written.split(' ').all(is_title)
        && !written.contains('.')
        && (written.contains(' ') || !has_abbreviation(name));
    let parts = name.chars().filter(|c| c.is_uppercase()).count();
    let source = pair.bilingual.source.text.body().as_bytes();
    let source = &source[..source.len().min(SOURCE_MAX)];
    is_name && parts < 3 && memmem::find_iter(source, name).take(2).count() < 2
}

/// Returns `true` if a place is a name and no part of a host, a command, a file or a tag (`linkedin.com`,
/// `mysql-server`), nor the end of one sentence and the beginning of the next (`de app. Data blijft`).
fn stands_alone(text: &str, span: Span, name: &str) -> bool {
    let joins = ['.', '/', '-', '#', '@', '_', '\\'];
    let (before, behind) = (&text[..span.start()], &text[span.end()..]);
    let mut next = behind.chars();
    let goes_on = next.next().is_some_and(|c| joins.contains(&c))
        && next.next().is_some_and(char::is_alphanumeric);
    let written = &text[span.range()];
    let first = |c: char| c.is_uppercase() && !name.contains(c);
    let is_sentence = written.split(". ").skip(1).any(|part| part.starts_with(first));
    !before.ends_with(joins) && !goes_on && !is_sentence
}

/// Returns `true` if what is written for a name can be no ordinary words of any language: it is torn at a mark of
/// the name, has such a mark, or has the letters of an abbreviation or of three words. `power shell`, `hashmap` and
/// `max size` may be words that a translator chose.
fn is_no_word(name: &str, written: &str) -> bool {
    const MARKS: [char; 3] = ['.', '_', '#'];
    const PARTS_MIN: usize = 3;
    if written.contains(char::is_whitespace) {
        let mut words = written.split_whitespace().peekable();
        return std::iter::from_fn(|| Some((words.next()?, *words.peek()?)))
            .any(|(word, next)| word.ends_with(MARKS) || next.starts_with(MARKS));
    }
    let parts = name.split(|c: char| !c.is_ascii_lowercase()).filter(|rest| !rest.is_empty());
    // A noun of German may be of as many words: `Webservername`.
    let is_long = parts.count() >= PARTS_MIN && !written.starts_with(char::is_uppercase);
    written.contains(MARKS) || has_abbreviation(name) || is_long
}

/// How many times more the source has a name than the translation, code and URLs included.
fn missing(pair: &Pair<'_>, name: &str) -> usize {
    let count = |text: &str| memmem::find_iter(text.as_bytes(), name).count();
    count(pair.source.markdown).saturating_sub(count(pair.target.markdown))
}

fn finding(pair: &Pair<'_>, name: &str, places: &[Span]) -> Option<Finding> {
    let target = &pair.prose()[0];
    let first = *places.first()?;
    let message = format!("identifier `{name}` is written `{}`", &target.text()[first.range()]);
    let finding = pair.finding_at(&DEFINITION.rule, target.to_body(first), message);
    let finding = finding.with_help(format!("write `{name}`, as in the source"));
    if places.iter().any(|span| may_be_corrected(pair, name, &target.text()[span.range()])) {
        return Some(Finding { severity: Severity::Info, ..finding });
    }
    let is_sure = |span: &Span| {
        target.is_verbatim(*span)
            && stands_alone(target.text(), *span, name)
            && is_no_word(name, &target.text()[span.range()])
    };
    if !places.iter().all(is_sure) {
        return Some(finding);
    }
    let edits = places.iter().map(|span| (target.to_body(*span), name.to_owned()));
    Some(finding.with_fix(pair.safe_fix(&format!("write `{name}`"), edits.collect())))
}
