//! Numbers in words, or in digits and words: `two hundred thousand`, `3千5百`, `2 i pół`, `2 時間半`.

use super::han_numbers::{han_digit, han_numbers, han_unit};
use super::number_parts::{MyriadSum, Part, Sum, all_parts_at, is_end, is_start, parts_at};
use super::numbered_text::{GAP, NumberedText, to_float};
use super::numerals::Numeral;
use super::unit_words::unit_behind;
use crate::check::language::Language;
use crate::text::Span;

/// Each is compared with all of the other side: a text with more is a table of figures.
const SAID_MAX: usize = 400;
/// Languages that count by ten thousands.
const BY_MYRIADS: [&str; 3] = ["ja", "ko", "zh"];
/// Languages that put a comma behind the words for thousands.
const WITH_COMMAS: [&str; 1] = ["en"];
/// Languages in which a half behind one is one and a half: `bir buçuk`.
const HALF_ADDS: [&str; 6] = ["hi", "id", "kk", "ms", "tr", "vi"];
/// Digits and units of Korean.
const HANGUL: [(char, Part); 15] = [
    ('일', Part::Number(1.0)),
    ('이', Part::Number(2.0)),
    ('삼', Part::Number(3.0)),
    ('사', Part::Number(4.0)),
    ('오', Part::Number(5.0)),
    ('육', Part::Number(6.0)),
    ('칠', Part::Number(7.0)),
    ('팔', Part::Number(8.0)),
    ('구', Part::Number(9.0)),
    ('십', Part::Unit(10.0)),
    ('백', Part::Unit(100.0)),
    ('천', Part::Unit(1000.0)),
    ('만', Part::Unit(1e4)),
    ('억', Part::Unit(1e8)),
    ('조', Part::Unit(1e12)),
];
/// Eras of Japan and Taiwan, and the years before their first.
const ERAS: [(&str, f64); 7] = [
    ("令和", 2018.0),
    ("平成", 1988.0),
    ("昭和", 1925.0),
    ("大正", 1911.0),
    ("明治", 1867.0),
    ("民國", 1911.0),
    ("民国", 1911.0),
];

/// Words between the lower number of a fraction and the upper one.
const MARKS_OF_PARTS: [&str; 3] = ["分之", "分の", "분의"];

/// A number that is not all digits.
#[derive(Debug, Clone, Copy)]
pub(super) struct Said {
    pub(super) span: Span,
    pub(super) value: f64,
    /// How many words and digits it consists of.
    pub(super) len: usize,
    /// `true` if none of it is in digits.
    pub(super) is_all_words: bool,
}

/// The numbers of a text that are not all digits.
pub(super) fn said_numbers(text: NumberedText<'_>) -> Vec<Said> {
    let Some(language) = text.language else { return Vec::new() };
    let lower = text.words.to_lowercase();
    // Lower case may be longer than the text; then words cannot be told.
    if lower.len() != text.words.len() {
        return Vec::new();
    }
    let reader = Reader { text, lower: &lower, language };
    let mut said =
        if BY_MYRIADS.contains(&language.tag) { reader.myriads() } else { reader.sums() };
    if said.len() > SAID_MAX {
        return Vec::new();
    }
    said.extend(reader.halves(&said));
    said.extend(reader.eras());
    said.extend(reader.parts_of_one());
    if said.len() > SAID_MAX { Vec::new() } else { said }
}

/// The beginning of a number.
#[derive(Clone)]
struct Run {
    end: usize,
    sum: Sum,
    /// `true` if its last part is in digits.
    was_digits: bool,
    is_all_words: bool,
}

/// A number with its next part.
struct Next {
    run: Run,
    /// `true` if that part is the longest word at its place.
    is_longest: bool,
}

/// A text that numbers are looked for in.
struct Reader<'t> {
    text: NumberedText<'t>,
    lower: &'t str,
    language: &'static Language,
}

impl Reader<'_> {
    fn sums(&self) -> Vec<Said> {
        let mut said = Vec::new();
        let mut at = 0;
        while let Some(c) = self.lower[at..].chars().next() {
            let runs = if c.is_alphanumeric() { self.runs_at(at) } else { Vec::new() };
            let end = runs.iter().map(|it| it.span.end()).max().unwrap_or(at);
            said.extend(runs);
            at = end.max(at + c.len_utf8());
        }
        said
    }

    /// The numbers that begin at a place, by each meaning of their first word.
    fn runs_at(&self, at: usize) -> Vec<Said> {
        let is_in_word =
            self.language.word_spaces && !is_start(&self.lower[..at], &self.language.word_prefixes);
        let first = if is_in_word { Vec::new() } else { self.parts(at) };
        let longest = first.first().map_or(0, |(_, len)| *len);
        let runs = first.iter().filter_map(|(part, len)| Some((*len, self.run(at, *part, *len)?)));
        let mut runs: Vec<_> = runs.collect();
        // A shorter word counts where the number is longer with it: `zwölf` of `zwölftausend`.
        let end = |runs: &[(usize, Said)], is_longest: bool| {
            let own = runs.iter().filter(|(len, _)| (*len == longest) == is_longest);
            own.map(|(_, said)| said.span.end()).max().unwrap_or(at + longest)
        };
        let is_shorter = end(&runs, false) > end(&runs, true);
        let last = end(&runs, false);
        runs.retain(
            |(len, said)| {
                if is_shorter { said.span.end() == last } else { *len == longest }
            },
        );
        runs.into_iter().map(|(_, said)| said).collect()
    }

    /// The parts that can stand at a place, with their lengths, the longest first.
    fn parts(&self, at: usize) -> Vec<(Part, usize)> {
        match self.numeral_at(at) {
            Some(numeral) => {
                let value = numeral.values().next();
                value.map(|value| (Part::Number(value), numeral.span.len())).into_iter().collect()
            }
            None => all_parts_at(&self.lower[at..], self.language).collect(),
        }
    }

    fn numeral_at(&self, at: usize) -> Option<&Numeral> {
        let numerals = self.text.numerals;
        let index = numerals.partition_point(|numeral| numeral.span.start() < at);
        numerals.get(index).filter(|numeral| numeral.span.start() == at)
    }

    /// The longest number whose first part is given.
    fn run(&self, start: usize, part: Part, len: usize) -> Option<Said> {
        let mut sum = Sum::default();
        sum.add(part, false);
        let is_all_words = self.numeral_at(start).is_none();
        let first = Run { end: start + len, sum, was_digits: !is_all_words, is_all_words };
        let run = self.longest(first);
        let is_number = run.is_all_words || run.sum.len > 1;
        is_number.then(|| Said {
            span: Span::new(start, run.end),
            value: run.sum.value(),
            len: run.sum.len,
            is_all_words: run.is_all_words,
        })
    }

    /// The number with all parts that follow.
    fn longest(&self, run: Run) -> Run {
        let next = self.next(&run);
        let Some((first, shorter)) = next.split_first() else { return run };
        let is_longest = first.is_longest;
        let mut best = self.longest(first.run.clone());
        for next in shorter {
            let other = self.longest(next.run.clone());
            if other.end > best.end {
                best = other;
            }
        }
        // A shorter word is one where a number goes on behind it to the end of the word: `zehn` in `hundertzehntausend`.
        let is_whole = !self.lower[best.end..].starts_with(char::is_alphabetic);
        if is_longest || is_whole { best } else { run }
    }

    /// The number with its next part, by each word that it can be.
    fn next(&self, run: &Run) -> Vec<Next> {
        let Run { end, was_digits, .. } = *run;
        let rest = &self.lower[end..];
        let word_end = if was_digits {
            end
        } else {
            end + rest.find(|c: char| !c.is_alphabetic()).unwrap_or(rest.len())
        };
        let places = [end, word_end];
        let places = if end == word_end { &places[1..] } else { &places[..] };
        let gaps = places.iter().flat_map(|place| self.gaps(*place));
        let gaps = gaps.filter_map(|(at, is_linked)| {
            let is_digits = self.numeral_at(at).is_some();
            if is_digits && was_digits {
                return None;
            }
            let is_linked = is_linked || HALF_ADDS.contains(&self.language.tag);
            let next = self.parts(at).into_iter();
            Some(self.with_parts(run, at, next, is_linked)).filter(|next| !next.is_empty())
        });
        gaps.chain(self.behind_comma(run)).next().unwrap_or_default()
    }

    /// A number with each of the parts that fit it.
    fn with_parts(
        &self,
        run: &Run,
        at: usize,
        parts: impl Iterator<Item = (Part, usize)>,
        is_linked: bool,
    ) -> Vec<Next> {
        let is_digits = self.numeral_at(at).is_some();
        let mut longest = 0;
        let parts = parts.filter_map(|(part, len)| {
            longest = longest.max(len);
            let mut sum = run.sum.clone();
            let fits = sum.add(part, is_linked);
            let is_all_words = run.is_all_words && !is_digits;
            let run = Run { end: at + len, sum, was_digits: is_digits, is_all_words };
            fits.then_some(Next { run, is_longest: len == longest })
        });
        parts.collect()
    }

    /// The number with a part behind thousands and a comma: `one million, two hundred`.
    fn behind_comma(&self, run: &Run) -> Option<Vec<Next>> {
        let is_parted = WITH_COMMAS.contains(&self.language.tag)
            && run.is_all_words
            && run.sum.ends_with_thousands();
        let rest = self.lower[run.end..].strip_prefix(", ").filter(|_| is_parted)?;
        let at = self.lower.len() - rest.len();
        let small =
            parts_at(rest, self.language).filter(|(part, _)| matches!(part, Part::Number(_)));
        Some(self.with_parts(run, at, small, false)).filter(|next| !next.is_empty())
    }

    /// Where the next part of a number may begin, and whether a word like `and` is before it.
    fn gaps(&self, at: usize) -> Vec<(usize, bool)> {
        let rest = &self.lower[at..];
        let behind = rest.trim_start_matches(GAP);
        let is_parted = behind.len() < rest.len();
        let language = self.language;
        let links = language.number_links.iter().chain(&language.tens_joiners);
        let linked = links.filter_map(|link| {
            let link = link.trim();
            let next =
                behind.strip_prefix(link).filter(|_| link.starts_with(char::is_alphabetic))?;
            let start = next.trim_start_matches(GAP);
            let is_onto = start.len() == next.len();
            (is_parted || is_onto).then_some((self.lower.len() - start.len(), true))
        });
        let mut gaps: Vec<_> = linked.collect();
        gaps.sort_by_key(|(at, _)| std::cmp::Reverse(*at));
        gaps.push((self.lower.len() - behind.len(), false));
        gaps
    }

    fn myriads(&self) -> Vec<Said> {
        let mut said = Vec::new();
        let mut at = 0;
        while let Some(c) = self.lower[at..].chars().next() {
            let mut sum = MyriadSum::default();
            let (mut end, mut next, mut is_all_words) = (at, at, true);
            while let Some((part, len, is_digits)) = self.myriad_part(next)
                && sum.add(part)
            {
                end = next + len;
                is_all_words &= !is_digits;
                next = self.lower.len() - self.lower[end..].trim_start_matches(GAP).len();
            }
            if sum.has_unit {
                said.push(Said {
                    span: Span::new(at, end),
                    value: sum.value(),
                    len: sum.len,
                    is_all_words,
                });
            }
            at = end.max(at + c.len_utf8());
        }
        said
    }

    fn myriad_part(&self, at: usize) -> Option<(Part, usize, bool)> {
        if let Some(numeral) = self.numeral_at(at) {
            return Some((Part::Number(numeral.values().next()?), numeral.span.len(), true));
        }
        let c = self.lower[at..].chars().next().filter(|c| !c.is_ascii())?;
        let han = han_digit(c).map(|it| Part::Number(to_float(it)));
        let part = han.or_else(|| han_unit(c).map(|it| Part::Unit(to_float(it))));
        let hangul = || HANGUL.iter().find(|(own, _)| *own == c).map(|(_, part)| *part);
        Some((part.or_else(hangul)?, c.len_utf8(), false))
    }

    /// Numbers with a half behind the word for what they count: `2 heures et demie`, `2 時間半`.
    fn halves(&self, said: &[Said]) -> Vec<Said> {
        let numerals = self.text.numerals.iter().filter_map(|numeral| {
            Some(Said {
                span: numeral.span,
                value: numeral.values().next()?,
                len: 1,
                is_all_words: false,
            })
        });
        let small = self.small_words();
        let numbers = numerals.chain(said.iter().copied()).chain(small);
        let whole = numbers.filter(|it| it.value.fract() == 0.0);
        let halves = whole.filter_map(|number| {
            let behind = &self.lower[number.span.end()..];
            let (part, len) = self.half_behind(behind)?;
            let span = Span::new(number.span.start(), number.span.end() + len);
            Some(Said { span, value: number.value + part, ..number })
        });
        halves.collect()
    }

    /// Numbers of one sign in languages that count by ten thousands.
    fn small_words(&self) -> Vec<Said> {
        if !BY_MYRIADS.contains(&self.language.tag) {
            return Vec::new();
        }
        let forms = self.language.numbers.iter().enumerate().skip(1).flat_map(|(value, forms)| {
            forms.iter().map(move |form| (to_float(value as u64), form))
        });
        let found = forms.flat_map(|(value, form)| {
            self.lower.match_indices(&form[..]).map(move |(at, _)| Said {
                span: Span::new(at, at + form.len()),
                value,
                len: 1,
                is_all_words: true,
            })
        });
        found.collect()
    }

    /// A part of one behind a number and the word for what it counts, and where it ends.
    fn half_behind(&self, behind: &str) -> Option<(f64, usize)> {
        let language = self.language;
        let unit = unit_behind(behind, language).map(|(_, len)| len);
        let rest = behind.trim_start_matches(GAP);
        let gap = behind.len() - rest.len();
        let counter = language.counters.iter().filter(|it| rest.starts_with(&it[..]));
        let counter = counter.map(|it| gap + it.len()).max();
        let known = unit.max(counter);
        let word = language.word_spaces.then(|| rest.find(|c: char| !c.is_alphabetic()));
        let word = word.map(|len| gap + len.unwrap_or(rest.len())).filter(|end| *end > gap);
        let end = known.or(word)?;
        let rest = &behind[end..];
        let rest =
            if language.word_spaces { rest.trim_start_matches(char::is_alphabetic) } else { rest };
        let ends = self.gaps(self.lower.len() - rest.len());
        ends.into_iter().filter(|(_, is_linked)| *is_linked || known.is_some()).find_map(
            |(at, _)| {
                let half = &self.lower[at..];
                let part = language.fractions.iter().find(|(word, part)| {
                    let word = word.trim_end();
                    let is_here = half.strip_prefix(word);
                    *part < 1.0
                        && is_here
                            .is_some_and(|it| !language.word_spaces || is_end(it, word, language))
                })?;
                let end = at + part.0.trim_end().len();
                Some((part.1, end + behind.len() - self.lower.len()))
            },
        )
    }

    /// Parts of one with the lower number first: `四分之三`, `3 分の 1`.
    fn parts_of_one(&self) -> Vec<Said> {
        if !BY_MYRIADS.contains(&self.language.tag) {
            return Vec::new();
        }
        let found = MARKS_OF_PARTS.iter().flat_map(|mark| {
            self.lower.match_indices(mark).map(|(at, mark)| (at, at + mark.len()))
        });
        let parts = found.filter_map(|(start, end)| {
            let before = self.lower[..start].trim_end();
            let next = self.lower.len() - self.lower[end..].trim_start().len();
            let first = before
                .rfind(|c: char| !Self::is_of_number(c))
                .map_or(0, |at| at + self.lower[at..].chars().next().map_or(0, char::len_utf8));
            let behind = &self.lower[next..];
            let last = behind.find(|c: char| !Self::is_of_number(c)).unwrap_or(behind.len());
            let [below, above] = [&before[first..], &behind[..last]].map(small_number);
            let (below, above) = (below?, above?);
            (above < below).then(|| Said {
                span: Span::new(first, next + last),
                value: to_float(above) / to_float(below),
                len: 2,
                is_all_words: true,
            })
        });
        parts.collect()
    }

    fn is_of_number(c: char) -> bool {
        c.is_ascii_digit() || han_digit(c).is_some() || han_unit(c).is_some()
    }

    /// Years of an era: `令和3年`; its first may have a word of its own: `元年`.
    fn eras(&self) -> Vec<Said> {
        if !matches!(self.language.tag, "ja" | "zh") {
            return Vec::new();
        }
        let found = ERAS.iter().flat_map(|(name, before)| {
            self.lower.match_indices(name).map(move |(at, _)| (at, at + name.len(), *before))
        });
        let years = found.flat_map(|(start, end, before)| {
            let next = self.lower.len() - self.lower[end..].trim_start_matches(GAP).len();
            let numeral = self.numeral_at(next);
            let is_first = self.lower[next..].starts_with("元年");
            let year = numeral.and_then(|it| it.values().next()).or(is_first.then_some(1.0));
            let end = numeral.map_or(next, |it| it.span.end());
            let said = move |value| Said {
                span: Span::new(start, end),
                value,
                len: 1,
                is_all_words: numeral.is_none(),
            };
            let first = is_first.then(|| said(1.0));
            year.map(|year| said(before + year)).into_iter().chain(first)
        });
        years.collect()
    }
}

/// The value of a small number, in digits or in Chinese ones.
fn small_number(text: &str) -> Option<u64> {
    text.parse().ok().or_else(|| han_numbers(text).next())
}
