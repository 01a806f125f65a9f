//! Edits of plain pages that would break the generator's own syntax.

use std::collections::{BTreeMap, BTreeSet};

use super::rules::described_mdx;
use crate::article::{Article, Side, SideText};
use crate::markdown::{MdxErrorKind, Profile, mdx_errors, torn_shortcodes};
use crate::text::{Span, excerpt};

/// Says why new translations of some segments cannot be saved in a page of a generator: they would add a shortcode or
/// a component, leave one open, or break MDX.
pub fn broken_opaque(
    before: &Article,
    after: &Article,
    named: &BTreeSet<usize>,
    profile: Profile,
) -> Option<String> {
    let [old, new] = [before, after].map(|article| article.side(Side::Target));
    if old.text() == new.text() {
        return None;
    }
    let path = before.source().path();
    let broken = profile.is_mdx(path).then(|| broken_mdx(&old, &new)).flatten();
    broken.or_else(|| torn(&old, &new)).or_else(|| {
        let source = before.side(Side::Source);
        let mut named = named.iter();
        named.find_map(|&index| changed_pieces([&old, &new, &source], index, profile))
    })
}

fn broken_mdx(old: &SideText, new: &SideText) -> Option<String> {
    let mut known: BTreeMap<MdxErrorKind, usize> = BTreeMap::new();
    for error in mdx_errors(old.text(), old.body_start()) {
        *known.entry(error.kind).or_default() += 1;
    }
    let errors = mdx_errors(new.text(), new.body_start());
    let is_more = |kind: MdxErrorKind| {
        let count = errors.iter().filter(|error| error.kind == kind).count();
        count > known.get(&kind).copied().unwrap_or(0)
    };
    let error = errors.iter().find(|error| is_more(error.kind))?;
    let (what, help) = described_mdx(error.kind, &new.text()[error.span.range()]);
    let line = new.text()[..error.span.start()].matches('\n').count() + 1;
    Some(format!("the page would not be built: in line {line}, {what}; {help}"))
}

fn torn(old: &SideText, new: &SideText) -> Option<String> {
    let torn = torn_shortcodes(new.text());
    let first = torn.first().filter(|_| torn.len() > torn_shortcodes(old.text()).len())?;
    let line = new.text()[first.start()..].lines().next().unwrap_or_default();
    let what = excerpt(line);
    Some(format!("`{what}` would be a damaged shortcode; write its marks as in `{{{{< name >}}}}`"))
}

/// Says what a segment's new translation adds to the former one and its source, or removes without its other half.
fn changed_pieces(
    [old, new, source]: [&SideText; 3],
    index: usize,
    profile: Profile,
) -> Option<String> {
    let pieces = |side: &SideText| {
        let span = side.segments().iter().find(|it| it.index == index)?.span;
        Some(pieces(&side.text()[span.range()], profile))
    };
    let [old, new, source] = [old, new, source].map(|side| pieces(side).unwrap_or_default());
    let count = |pieces: &Pieces, name: &str| pieces.get(name).map_or(0, |(count, _)| *count);
    let is_added = |(name, (times, _)): &(&String, &(usize, String))| {
        *times > count(&old, name).max(count(&source, name))
    };
    if let Some((_, (_, written))) = new.iter().find(is_added) {
        let what = excerpt(written);
        return Some(format!(
            "the new text would add `{what}`, which neither its source nor the former translation has; add it in the \
             file itself"
        ));
    }
    let lost = |name: &str| count(&old, name).saturating_sub(count(&new, name));
    let is_half = |(name, _): &(&String, &(usize, String))| {
        let open = name.strip_prefix('/');
        let other = open.map_or_else(|| format!("/{name}"), str::to_owned);
        let is_pair = open.is_some() || old.contains_key(&other) || source.contains_key(&other);
        is_pair && lost(name) != lost(&other)
    };
    let (_, (_, written)) = old.iter().find(is_half)?;
    let what = excerpt(written);
    Some(format!("the new text lacks `{what}`, and its other half stays; keep both"))
}

/// How often each opaque piece is in a text, by its name, and the first as written.
type Pieces = BTreeMap<String, (usize, String)>;

fn pieces(text: &str, profile: Profile) -> Pieces {
    let mut pieces = Pieces::new();
    for span in profile.opaque_pieces(text) {
        let written = &text[Span::range(span)];
        let first = pieces.entry(name(written)).or_insert_with(|| (0, written.to_owned()));
        first.0 += 1;
    }
    pieces
}

/// The name of a piece: its marks and its first word, without arguments; a closing one begins with `/`.
fn name(piece: &str) -> String {
    let marks = |c: char| !c.is_alphanumeric() && c != '/';
    let inner = piece.trim_start_matches(marks);
    let end = |c: char| !c.is_alphanumeric() && !matches!(c, '/' | '_' | '-' | '.');
    let word = &inner[..inner.find(end).unwrap_or(inner.len())];
    let closing = if word.starts_with('/') { "/" } else { "" };
    let open = &piece[..piece.len() - inner.len()];
    format!("{closing}{}{}", open.trim(), word.trim_matches('/'))
}
