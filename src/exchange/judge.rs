//! Compares units that came back with their article, and decides on each.

use std::collections::{BTreeMap, HashMap};

use super::applied::{Applied, applied};
use super::extract::{TargetReading, target_readings, units};
use super::restore::{
    check_codes, check_markdown, escaped_markdown, is_doubtful, is_read_alike, misreading, resolve,
    with_outer_space,
};
use super::returned::{Content, Returned, as_returned};
use super::unit::{ArticleUnits, Piece, SOURCE_MARK, Unit, markdown};
use crate::article::Article;
use crate::locale::Locale;
use crate::project::{Configuration, Dialect};
use crate::text::{Edit, Source, apply, stable_hash};

/// Decision on a unit that came back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verdict {
    /// The segment is to get this translation, as Markdown.
    Change(String),
    /// It is as it was.
    Unchanged,
    /// The article has changed since the export; why, in words.
    Stale(String),
    /// It looks as if a tool had mixed new text with the former; why, in words.
    Doubtful(String),
    /// No segment has this id and this source.
    Unknown(String),
    /// It cannot be used; why, in words.
    Refused(String),
}

/// A unit that came back, with the unit of the article that it is about and what becomes of it.
#[derive(Debug)]
pub struct Judged<'j> {
    /// As it came back.
    pub returned: &'j Returned,
    /// The unit of the article, if it was found.
    pub unit: Option<&'j Unit>,
    /// Decision on it.
    pub verdict: Verdict,
}

/// A new translation that has yet to be read in its article.
struct Proposal {
    pieces: Option<Vec<Piece>>,
    markdown: String,
    is_escaped: bool,
}

/// Compares units that came back with their article as it is now.
pub fn judge<'j>(
    article: &Article,
    dialect: Dialect<'_>,
    units: &'j ArticleUnits,
    returned: &'j [Returned],
) -> Vec<Judged<'j>> {
    // Without annotation, segments are found again each time.
    let is_plain = dialect.configuration.layout.is_some();
    let finder = Finder::new(units);
    let found: Vec<Result<&Unit, Verdict>> = returned.iter().map(|it| finder.find(it)).collect();
    let (mut by_source, mut known) = (Vec::new(), Applied::default());
    if is_plain {
        by_source = with_sources(&units.units, &found, returned);
        let pairs = by_source.iter().zip(returned);
        let pairs: Vec<_> = pairs.filter_map(|(unit, it)| Some(((*unit)?, it))).collect();
        known = applied(article, &pairs);
    }
    let mut proposals: BTreeMap<usize, Proposal> = BTreeMap::new();
    let mut judged: Vec<Judged<'j>> = Vec::with_capacity(returned.len());
    for ((number, returned), found) in returned.iter().enumerate().zip(found) {
        let own: Option<&Unit> = by_source.get(number).copied().flatten();
        let (unit, verdict) = match found {
            _ if own.is_some_and(|it| known.whole.contains(&it.index)) => (own, Verdict::Unchanged),
            _ if own.is_some_and(|it| known.apart.contains(&it.index)) => {
                let reason = "the file has this text already, in this segment and behind it";
                (own, Verdict::Doubtful(reason.to_owned()))
            }
            Ok(unit) => match propose(unit, returned) {
                Ok(proposal) => {
                    proposals.insert(number, proposal);
                    (Some(unit), Verdict::Unchanged)
                }
                Err(verdict) => (Some(unit), verdict),
            },
            Err(verdict) => (None, verdict),
        };
        judged.push(Judged { returned, unit, verdict });
    }
    refuse_duplicates(&mut judged, &mut proposals);
    settle(article, dialect, &mut judged, proposals);
    judged
}

/// Finds the unit that a returned one is about.
struct Finder<'u> {
    by_id: HashMap<&'u str, &'u Unit>,
    units: &'u ArticleUnits,
}

impl<'u> Finder<'u> {
    fn new(units: &'u ArticleUnits) -> Self {
        let by_id = units.units.iter().map(|unit| (&*unit.id, unit)).collect();
        Self { by_id, units }
    }

    fn find(&self, returned: &Returned) -> Result<&'u Unit, Verdict> {
        if let Some(problem) = &returned.problem {
            return Err(Verdict::Refused(problem.clone()));
        }
        let own = &self.units.target_locale;
        let locale =
            returned.locale.as_deref().map(|tag| (tag, Locale::parse(&tag.replace('_', "-"))));
        if let Some((tag, locale)) = locale
            && locale.as_ref() != Some(own)
        {
            return Err(Verdict::Refused(format!("is in `{tag}`, but the article is in {own}")));
        }
        if let Some(unit) = self.by_id.get(&*returned.id) {
            return Ok(unit);
        }
        let same = self.units.units.iter().filter(|unit| has_source(unit, returned));
        let same: Vec<&Unit> = same.take(2).collect();
        match same[..] {
            [unit] => Ok(unit),
            [] => Err(Verdict::Unknown("no segment has this id or this source".to_owned())),
            _ => Err(Verdict::Unknown("several segments have this source".to_owned())),
        }
    }
}

/// The unit that each of these is about: the one that its id names if that has its source, else the only one that has.
fn with_sources<'u>(
    units: &'u [Unit],
    found: &[Result<&'u Unit, Verdict>],
    returned: &[Returned],
) -> Vec<Option<&'u Unit>> {
    let mut by_source: HashMap<String, Option<&Unit>> = HashMap::new();
    for unit in units {
        let pieces = Content::Pieces(as_returned(&unit.source));
        for text in [unit.source_markdown.replace("\r\n", "\n"), pieces.shown()] {
            let known = by_source.entry(text.trim().to_owned()).or_insert(Some(unit));
            if known.is_some_and(|known| known.index != unit.index) {
                *known = None;
            }
        }
    }
    let pairs = found.iter().zip(returned).map(|(found, returned)| match found {
        Ok(unit) if returned.source.is_none() || has_source(unit, returned) => Some(*unit),
        Ok(_) | Err(Verdict::Unknown(_)) => {
            let source = returned.source.as_ref()?.shown().replace("\r\n", "\n");
            by_source.get(source.trim()).copied().flatten()
        }
        Err(_) => None,
    });
    pairs.collect()
}

/// Returns `true` if the source came back as the unit has it.
fn has_source(unit: &Unit, returned: &Returned) -> bool {
    let source = returned.source.as_ref();
    source.is_some_and(|it| it.is_same(&unit.source_markdown, &unit.source))
}

/// The translation that a returned unit asks for.
fn propose(unit: &Unit, returned: &Returned) -> Result<Proposal, Verdict> {
    let empty = Vec::new();
    let former = unit.target.as_ref().unwrap_or(&empty);
    let former_markdown = unit.target_markdown.as_deref().unwrap_or_default();
    let Some(target) = &returned.target else { return Err(Verdict::Unchanged) };
    if target.is_same(former_markdown, former) {
        return Err(Verdict::Unchanged);
    }
    if target.is_blank() {
        return Err(Verdict::Refused(
            "the translation is empty; the former one is kept".to_owned(),
        ));
    }
    if let Some(control) = control_character(&target.shown(), former_markdown) {
        let number = u32::from(control);
        let reason = match control {
            '\r' => "has a carriage return (U+000D) that ends no line".to_owned(),
            _ => format!("has the control character U+{number:04X}"),
        };
        return Err(Verdict::Refused(reason));
    }
    // Tools that read translations alone get the source in the place of what is missing.
    let is_missing = former_markdown.trim().is_empty();
    let hashes = returned.fingerprint.iter().flat_map(|it| it.split('-'));
    let is_source_given = is_missing || hashes.skip(2).any(|it| it == SOURCE_MARK);
    if is_source_given && target.is_same(&unit.source_markdown, &unit.source) {
        return Err(Verdict::Unchanged);
    }
    check_current(unit, returned)?;
    check_touched(returned, target)?;
    check_length(unit, target)?;
    let model = if is_missing { &unit.source } else { former };
    match target {
        Content::Markdown(text) => {
            let text = outer_spaced(text, &markdown(model));
            Ok(Proposal { pieces: None, markdown: text, is_escaped: false })
        }
        Content::Pieces(pieces) => {
            let pieces = resolve(unit, pieces).map_err(Verdict::Refused)?;
            check_codes(unit, &pieces, false).map_err(Verdict::Refused)?;
            if is_doubtful(former, &pieces) {
                let reason = "new text stands before the whole former translation";
                return Err(Verdict::Doubtful(reason.to_owned()));
            }
            let pieces = with_outer_space(pieces, model);
            let markdown = markdown(&pieces);
            Ok(Proposal { pieces: Some(pieces), markdown, is_escaped: false })
        }
    }
}

/// A character that no text has, but for what the former translation has already: none can be seen, and
/// browsers and XML take none.
fn control_character(text: &str, former: &str) -> Option<char> {
    let is_control = |c: &char| {
        c.is_control() && !matches!(c, '\n' | '\t') || matches!(c, '\u{fffe}' | '\u{ffff}')
    };
    // A carriage return is a part of a line end, or of nothing.
    let [text, former] = [text, former].map(|it| it.replace("\r\n", "\n"));
    text.chars().filter(is_control).find(|c| !former.contains(*c))
}

/// The text with the white space around it that another has, where it has none.
fn outer_spaced(text: &str, model: &str) -> String {
    let pieces = vec![Piece::Text(text.to_owned())];
    markdown(&with_outer_space(pieces, &[Piece::Text(model.to_owned())]))
}

/// Fails if one of the texts of the segment is another than at the time of the export.
fn check_current(unit: &Unit, returned: &Returned) -> Result<(), Verdict> {
    let source = returned.source.as_ref();
    let is_other = |it: &Content| !it.is_same(&unit.source_markdown, &unit.source);
    let stale = |text: &str| Err(Verdict::Stale(text.to_owned()));
    let hashes: Vec<&str> = returned.fingerprint.iter().flat_map(|it| it.split('-')).collect();
    if source.is_some_and(is_other)
        || hashes.first().is_some_and(|hash| *hash != stable_hash(&[&unit.source_markdown]))
    {
        return stale("the source has changed since the export");
    }
    let target = unit.target_markdown.as_deref().unwrap_or_default();
    if hashes.get(1).is_some_and(|hash| *hash != stable_hash(&[target])) {
        return stale("the translation has changed since the export");
    }
    Ok(())
}

/// Fails if the translation is a fuzzy match as the export filled it in.
fn check_touched(returned: &Returned, target: &Content) -> Result<(), Verdict> {
    let hash = stable_hash(&[target.shown().trim()]);
    let filled = returned.fingerprint.iter().flat_map(|it| it.split('-').skip(2));
    if filled.into_iter().any(|it| it == hash) {
        let reason = "is the fuzzy match that the export filled in, unchanged";
        return Err(Verdict::Doubtful(reason.to_owned()));
    }
    Ok(())
}

/// Fails if the translation has more characters than its unit may have.
fn check_length(unit: &Unit, target: &Content) -> Result<(), Verdict> {
    let length = target.shown().trim().chars().count();
    match unit.max_length {
        Some(max) if length > max => {
            Err(Verdict::Refused(format!("has {length} characters; it may have {max}")))
        }
        Some(_) | None => Ok(()),
    }
}

/// The translation that a unit asks for, in whatever format it came back.
#[derive(Debug, PartialEq, Eq)]
enum Asked<'a> {
    Nothing,
    Text(&'a str),
    /// Something that cannot be done.
    Refused(&'a Option<Content>),
}

fn asked<'a>(judged: &'a Judged<'_>, proposal: Option<&'a Proposal>) -> Asked<'a> {
    match (proposal, &judged.verdict) {
        (Some(proposal), _) => Asked::Text(&proposal.markdown),
        (None, Verdict::Unchanged) => Asked::Nothing,
        (None, _) => Asked::Refused(&judged.returned.target),
    }
}

/// Refuses units that are there twice with different translations; of equal ones the first holds.
fn refuse_duplicates(judged: &mut [Judged<'_>], proposals: &mut BTreeMap<usize, Proposal>) {
    let mut by_segment: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for (number, judged) in judged.iter().enumerate() {
        if let Some(unit) = judged.unit {
            by_segment.entry(unit.index).or_default().push(number);
        }
    }
    for numbers in by_segment.values().filter(|numbers| numbers.len() > 1) {
        let asked = numbers.iter().map(|number| asked(&judged[*number], proposals.get(number)));
        let asked: Vec<Asked<'_>> = asked.collect();
        let is_same = asked.iter().all(|it| *it == asked[0]);
        for &number in &numbers[usize::from(is_same)..] {
            proposals.remove(&number);
            judged[number].verdict = if is_same {
                Verdict::Unchanged
            } else {
                Verdict::Refused("is there twice, with different translations".to_owned())
            };
        }
    }
}

/// Reads the proposals in their article, and decides on each.
fn settle(
    article: &Article,
    dialect: Dialect<'_>,
    judged: &mut [Judged<'_>],
    proposals: BTreeMap<usize, Proposal>,
) {
    let mut left = proposals;
    while !left.is_empty() {
        let units: Vec<(usize, &Unit)> = left
            .keys()
            .map(|&number| {
                let unit = judged[number].unit.expect("what is proposed has a unit");
                (unit.index, unit)
            })
            .collect();
        let texts = left.values().zip(&units);
        let texts: Vec<(usize, &str)> =
            texts.map(|(proposal, (index, _))| (*index, &*proposal.markdown)).collect();
        let read = read(article, dialect, &texts, &units);
        let all = std::mem::take(&mut left);
        for ((number, proposal), (pieces, (_, unit))) in
            all.into_iter().zip(read.iter().zip(&units))
        {
            match decide(unit, proposal, pieces.as_ref()) {
                Ok(verdict) => judged[number].verdict = verdict,
                Err(again) => drop(left.insert(number, again)),
            }
        }
    }
}

/// Decides on a proposal by how its article reads it; or proposes it again, escaped.
fn decide(
    unit: &Unit,
    proposal: Proposal,
    read: Option<&TargetReading>,
) -> Result<Verdict, Proposal> {
    let Some(TargetReading { pieces: read, is_literal }) = read else {
        return Ok(Verdict::Refused("contains annotation tags".to_owned()));
    };
    let Some(pieces) = &proposal.pieces else {
        return Ok(match check_markdown(unit, read) {
            Ok(()) => Verdict::Change(proposal.markdown),
            Err(reason) => Verdict::Refused(reason),
        });
    };
    // What is a comment, a code block or a link's target by now holds the same characters.
    let is_shown = unit.is_literal || !is_literal;
    if is_shown && is_read_alike(pieces, read) {
        return Ok(Verdict::Change(proposal.markdown));
    }
    if proposal.is_escaped || unit.is_literal {
        return Ok(Verdict::Refused(misreading(pieces, read)));
    }
    let markdown = escaped_markdown(pieces);
    Err(Proposal { markdown, is_escaped: true, ..proposal })
}

/// The pieces of translations as their article reads them; none where they break its annotation.
fn read(
    article: &Article,
    dialect: Dialect<'_>,
    texts: &[(usize, &str)],
    units: &[(usize, &Unit)],
) -> Vec<Option<TargetReading>> {
    let whole = with_targets(article, texts);
    if let Some(changed) = &whole {
        return target_readings(changed, dialect, units).into_iter().map(Some).collect();
    }
    if texts.len() == 1 {
        return vec![None];
    }
    // By halves: one that breaks the annotation is found without reading the article for each of the others.
    let half = texts.len() / 2;
    let (texts, units) = (texts.split_at(half), units.split_at(half));
    let mut all = read(article, dialect, texts.0, units.0);
    all.extend(read(article, dialect, texts.1, units.1));
    all
}

/// Text that another tool wrote as Markdown: escaped if it would be read as marks.
pub(super) fn text_as_markdown(pieces: &[Piece]) -> String {
    let markdown = markdown(pieces);
    if !markdown.contains(['\\', '`', '*', '_', '[', ']', '<', '|', '~', '&', '!', '#', ':']) {
        return markdown;
    }
    let alone = format!(
        "<span data-ttu-id=\"a\">{markdown}</span><span class=\"sxs-lookup\">\
         <span data-stu-id=\"a\">a</span></span>"
    );
    let article = Article::read(Source::new("a.md", alone));
    let configuration = Configuration::default();
    let dialect = Dialect { configuration: &configuration, library: None, path: "a.md" };
    let own = units(&article, dialect);
    let is_same = matches!(&own[..], [unit] if {
        let read = unit.target.as_deref().unwrap_or_default();
        is_read_alike(pieces, read)
    });
    if is_same { markdown } else { escaped_markdown(pieces) }
}

/// The article with other translations of some segments; none if other segments came of it.
fn with_targets(article: &Article, texts: &[(usize, &str)]) -> Option<Article> {
    let source = article.source();
    let edit = |&(index, text): &(usize, &str)| {
        let segment = &article.segments()[index];
        match (segment.target, segment.source) {
            (Some(part), _) => Some(Edit::replacement(part.text, text)),
            (None, Some(part)) => {
                let id = source.slice(part.id);
                let tagged = format!("<span data-ttu-id=\"{id}\">{text}</span>");
                Some(Edit::insertion(part.open.start(), tagged))
            }
            (None, None) => None,
        }
    };
    let edits: Vec<Edit> = texts.iter().filter_map(edit).collect();
    let changed = apply(source.text(), &edits).ok()?;
    let changed = Article::read(Source::new(source.path(), changed));
    let is_whole = changed.segments().len() == article.segments().len()
        && texts.iter().all(|&(index, text)| {
            let part = changed.segments()[index].target;
            part.is_some_and(|part| changed.source().slice(part.text) == text)
        });
    is_whole.then_some(changed)
}
