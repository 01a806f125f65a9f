//! Which pages a form or a class is in, and how much it says there.

use super::classes::COMMON;
use super::encoding;
use super::language::WHOLE;
use super::records::Records;
use super::terms::{Count, HEADING, KEYWORD, TITLE};

/// Of a class that is common, so many pages are kept at least.
const COMMON_KEPT: usize = 500;
/// Half of all that a text can say is said at so many words.
const SATURATION: f64 = 1.5;
const OF_HEADINGS: f64 = 3.0;
const OF_TITLE: f64 = 5.0;
/// The most that a class can say in a page.
const IMPACT_MAX: f64 = 63.0;

/// The pages of each name, by the names' numbers.
pub(super) struct Postings {
    /// Where the places of each name begin, and where the last ends.
    starts: Vec<usize>,
    /// Invariant: the pages of each name are in order.
    places: Vec<Place>,
}

/// A name in a page.
#[derive(Clone, Copy, Default)]
pub(super) struct Place {
    page: u32,
    body: u16,
    headings: u8,
    flags: u8,
}

impl Place {
    fn of(page: u32, count: Count) -> Self {
        let body = u16::try_from(count.body).unwrap_or(u16::MAX);
        let headings = u8::try_from(count.headings).unwrap_or(u8::MAX);
        Self { page, body, headings, flags: count.flags }
    }

    /// Returns `true` if it is part of what the page is called.
    pub(super) fn is_in_title(self) -> bool {
        self.flags & (TITLE | HEADING) != 0
    }
}

impl Postings {
    /// Turns pages with their names into names with their pages.
    pub(super) fn of(records: &Records, names: usize) -> Self {
        let mut starts = vec![0; names + 1];
        let pages =
            || records.pages().iter().zip(0..).filter_map(|(it, at)| Some((it.as_ref()?, at)));
        let known = move |&(name, _): &(usize, Count)| name < names;
        for (page, _) in pages() {
            page.names().filter(known).for_each(|(name, _)| starts[name + 1] += 1);
        }
        for name in 0..names {
            starts[name + 1] += starts[name];
        }
        let mut ends = starts.clone();
        let mut places = vec![Place::default(); starts[names]];
        for (page, number) in pages() {
            for (name, count) in page.names().filter(known) {
                places[ends[name]] = Place::of(number, count);
                ends[name] += 1;
            }
        }
        Self { starts, places }
    }

    /// The places of a name.
    pub(super) fn places(&self, name: usize) -> &[Place] {
        &self.places[self.starts[name]..self.starts[name + 1]]
    }
}

/// How long pages are, beside the others.
pub(super) struct Lengths {
    /// By page: the text and the headings as shares of what is usual.
    shares: Vec<[f64; 2]>,
    pages: usize,
}

impl Lengths {
    pub(super) fn of(records: &Records) -> Self {
        let pages = records.pages();
        let sum = |of: fn(&super::terms::Measures) -> u32| -> f64 {
            pages.iter().flatten().map(|page| f64::from(of(&page.measures))).sum()
        };
        let [body, headings] = [sum(|it| it.body), sum(|it| it.headings)];
        #[expect(clippy::cast_precision_loss, reason = "pages are few enough")]
        let usual = |sum: f64| steady(sum / records.len().max(1) as f64);
        let [body, headings] = [usual(body), usual(headings)];
        let share = |page: &Option<super::records::Record>| match page {
            Some(page) => {
                let measures = &page.measures;
                [f64::from(measures.body) / body, f64::from(measures.headings) / headings]
            }
            None => [1.0; 2],
        };
        Self { shares: pages.iter().map(share).collect(), pages: records.len() }
    }
}

/// The nearest power of the root of two: one page's change is to leave most others as they are.
fn steady(mean: f64) -> f64 {
    (mean.max(1.0).log2() * 2.0).round().mul_add(0.5, 0.0).exp2()
}

/// A class in a page; weights are in tenths.
#[derive(Clone, Copy, Default)]
struct Sum {
    page: u32,
    body: u32,
    headings: u32,
    title: u8,
    heading: u8,
    keyword: u8,
}

impl Sum {
    fn of(place: Place, weight: u8) -> Self {
        let flag = |flag: u8| if place.flags & flag == 0 { 0 } else { weight };
        Self {
            page: place.page,
            body: u32::from(place.body) * u32::from(weight),
            headings: u32::from(place.headings) * u32::from(weight),
            title: flag(TITLE),
            heading: flag(HEADING),
            keyword: flag(KEYWORD),
        }
    }

    fn add(&mut self, other: Self) {
        self.body += other.body;
        self.headings += other.headings;
        self.title = self.title.max(other.title);
        self.heading = self.heading.max(other.heading);
        self.keyword = self.keyword.max(other.keyword);
    }

    /// How much the class says here: six bits, and whether it is part of the title and of the first
    /// heading.
    fn impact(self, lengths: &Lengths) -> u8 {
        let [body, headings] = lengths.shares[self.page as usize];
        let whole = f64::from(WHOLE);
        let names = u32::from(self.title) + u32::from(self.heading) + u32::from(self.keyword);
        let message = f64::from(self.body) / whole / body.mul_add(0.75, 0.25)
            + OF_HEADINGS * f64::from(self.headings) / whole / headings.mul_add(0.5, 0.5)
            + OF_TITLE * f64::from(names) / whole;
        #[expect(clippy::cast_sign_loss, reason = "it is between one and 63")]
        let impact = (IMPACT_MAX * message / (SATURATION + message)).round().max(1.0) as u8;
        let bit = |weight: u8| u8::from(weight * 2 >= WHOLE);
        impact << 2 | bit(self.title) << 1 | bit(self.heading)
    }
}

/// The pages of a class: how many there are, how many follow, and each with its impact. `members` are
/// the names that stand for it, with their weights.
pub(super) fn class_pages(
    members: impl Iterator<Item = (usize, u8)>,
    postings: &Postings,
    lengths: &Lengths,
) -> Vec<u8> {
    let mut sums: Vec<Sum> = Vec::new();
    for (name, weight) in members {
        sums.extend(postings.places(name).iter().map(|&place| Sum::of(place, weight)));
    }
    sums.sort_unstable_by_key(|sum| sum.page);
    sums.dedup_by(|next, sum| {
        let is_same = next.page == sum.page;
        if is_same {
            sum.add(*next);
        }
        is_same
    });
    let mut pages: Vec<(u32, u8)> =
        sums.iter().map(|sum| (sum.page, sum.impact(lengths))).collect();
    let all = pages.len();
    if all > COMMON_KEPT && all * COMMON as usize > lengths.pages {
        keep_best(&mut pages);
    }
    let mut bytes = Vec::with_capacity(pages.len() * 2 + 4);
    encoding::write(&mut bytes, all as u32);
    encoding::write(&mut bytes, pages.len() as u32);
    let mut last = 0;
    for (page, impact) in pages {
        encoding::write(&mut bytes, page - last);
        bytes.push(impact);
        last = page;
    }
    bytes
}

/// Keeps the pages that are called so, and the best others.
fn keep_best(pages: &mut Vec<(u32, u8)>) {
    let mut impacts: Vec<u8> = pages.iter().map(|(_, impact)| impact >> 2).collect();
    impacts.sort_unstable_by(|one, other| other.cmp(one));
    let least = impacts[COMMON_KEPT];
    let mut left = COMMON_KEPT;
    pages.retain(|(_, impact)| {
        let is_best = impact >> 2 > least || impact >> 2 == least && left > 0;
        left = left.saturating_sub(usize::from(is_best));
        impact & 3 != 0 || is_best
    });
}
