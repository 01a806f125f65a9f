//! Things that numbers count: bytes, minutes, millions, euros, hours before or after noon.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use super::day_halves::half_of_day;
use super::multiples::{BILLION, factor_behind, is_billions};
use super::numbered_text::{GAP, NumberedText};
use super::numerals::Numeral;
use super::time_units::unit_of;
use super::unit_kinds::{Kind, first_letter, physical};
use super::unit_words::begins;
use crate::check::language::Language;
use crate::text::Span;

/// Units that are compared, each kind by itself.
const UNITS: [&[&str]; 2] =
    [&["KB", "MB", "GB", "TB", "PB", "KIB", "MIB", "GIB", "TIB", "PIB"], &["ms", "s"]];
/// Among the units of time.
const SECOND: usize = 0;
/// Among the short times of [`UNITS`].
const SECONDS: usize = 1;
/// Signs, codes and words of currencies, each with the bits of those that it can be: a dollar may be of any
/// country, and `¥` of two. A blank ends words that longer ones begin with.
const CURRENCIES: [(u64, &[&str]); 18] = [
    (REAL, &["R$", "BRL ", "reais ", "real "]),
    (
        DOLLAR,
        &[
            "$",
            "USD ",
            "dollar ",
            "dollars ",
            "dólar ",
            "dólares ",
            "dolar",
            "dollaro ",
            "dollari ",
            "доллар",
            "долл",
            "ドル",
            "美元",
            "달러",
            "دولار",
            "דולר",
            "डॉलर",
        ],
    ),
    (
        EURO,
        &["€", "EUR ", "euro ", "euros ", "евро ", "ユーロ", "欧元", "歐元", "유로", "يورو", "यूरो"],
    ),
    (POUND, &["£", "GBP "]),
    (YEN | YUAN, &["¥", "￥"]),
    (YEN, &["JPY ", "円", "yen ", "엔", "иен", "йен", "日元", "日圆", "日圓"]),
    (YUAN, &["CNY ", "RMB ", "yuan ", "人民币", "人民幣", "人民元", "위안", "юан"]),
    // In Taiwan and Hong Kong it is a dollar.
    (YUAN | DOLLAR, &["元"]),
    (RUPEE, &["₹", "INR ", "rupee ", "rupees ", "रुपये", "रुपए", "рупи", "ルピー", "卢比"]),
    (
        RUBLE,
        &[
            "₽", "RUB ", "руб", "ruble ", "rubles ", "rouble ", "roubles ", "roebel", "rubel",
            "卢布",
        ],
    ),
    (WON, &["₩", "KRW ", "원", "won ", "ウォン", "韩元"]),
    (ZLOTY, &["PLN ", "zł ", "złot", "zloty", "злот"]),
    (
        KRONE,
        &["kr ", "SEK ", "NOK ", "DKK ", "ISK ", "krone ", "kroner ", "krona ", "kronor ", "крон"],
    ),
    (LIRA, &["₺", "TRY ", "lira ", "lirası "]),
    (FRANC, &["CHF ", "franken ", "franc ", "francs ", "франк"]),
    (BAHT, &["฿", "THB ", "บาท", "baht "]),
    (SHEKEL, &["₪", "ILS ", "שקל", "ש\"ח", "ש״ח"]),
    (KORUNA, &["CZK ", "Kč ", "kč "]),
];
const REAL: u64 = 1 << 0;
const DOLLAR: u64 = 1 << 1;
const EURO: u64 = 1 << 2;
const POUND: u64 = 1 << 3;
const YEN: u64 = 1 << 4;
const YUAN: u64 = 1 << 5;
const RUPEE: u64 = 1 << 6;
const RUBLE: u64 = 1 << 7;
const WON: u64 = 1 << 8;
const ZLOTY: u64 = 1 << 9;
const KRONE: u64 = 1 << 10;
const LIRA: u64 = 1 << 11;
const FRANC: u64 = 1 << 12;
const BAHT: u64 = 1 << 13;
const SHEKEL: u64 = 1 << 14;
const KORUNA: u64 = 1 << 15;
/// Blanks between a number and a currency.
const BLANKS: [char; 3] = [' ', '\u{a0}', '\u{202f}'];

/// A thing that a number counts.
pub(super) struct Measure {
    pub(super) kind: Kind,
    /// Which of its kind: numbers that count the same have the same. Of currencies, bits of those that it
    /// can be.
    pub(super) key: u64,
    /// The number with its unit.
    pub(super) span: Span,
}

impl Measure {
    /// Returns `true` if two measures of a kind are not the same.
    pub(super) fn is_other(&self, other: &Self) -> bool {
        if self.kind == Kind::Currency { self.key & other.key == 0 } else { self.key != other.key }
    }
}

/// Finds the words and signs around a number that say what it counts.
pub(super) fn measures(text: NumberedText<'_>, numeral: &Numeral) -> Vec<Measure> {
    let behind = text.behind(numeral);
    let mut measures = Vec::new();
    let (start, end) = (numeral.span.start(), numeral.span.end());
    let mut add = |kind, key: usize, span| {
        measures.push(Measure { kind, key: key as u64, span });
    };
    let rest = behind.trim_start_matches(GAP);
    if let Some((kind, key, len)) = physical(behind)
        && !(kind == Kind::Temperature && is_minus_forty(text, numeral))
    {
        add(kind, key, Span::new(start, end + len));
    }
    if rest.starts_with(char::is_alphabetic) {
        if let Some((kind, key, len)) = unit(behind, text.language) {
            add(kind, key, Span::new(start, end + len));
        }
        if let Some((key, len)) = rate(rest) {
            let gap = behind.len() - rest.len();
            add(Kind::Rate, key, Span::new(start, end + gap + len));
        }
        let value = numeral.values().next();
        if let Some((unit, len)) = value.and_then(|it| unit_of(text, numeral.span, it)) {
            add(Kind::Time, unit, Span::new(start, end + len));
            if unit == SECOND {
                add(Kind::Seconds, SECONDS, Span::new(start, end + len));
            }
        }
    }
    if let Some((key, len)) = half_of_day(text, numeral) {
        add(Kind::HalfOfDay, key, Span::new(start, end + len));
    }
    let currency = currency(text, numeral.span);
    measures.extend(currency.map(|(key, span)| Measure { kind: Kind::Currency, key, span }));
    let factor = text.language.and_then(|language| factor_behind(behind, language));
    let factor = factor.or_else(|| is_billions(behind).then_some((BILLION, 1)));
    measures.extend(factor.map(|(key, len)| {
        let span = Span::new(start, end + len);
        Measure { kind: Kind::Multiple, key, span }
    }));
    measures
}

/// The unit or currency of a number in words: `five dollars`.
pub(super) fn counted_behind(text: NumberedText<'_>, number: Span) -> Option<Measure> {
    let physical = physical(&text.words[number.end()..]);
    let unit = physical.map(|(kind, key, len)| {
        let span = Span::new(number.start(), number.end() + len);
        Measure { kind, key: key as u64, span }
    });
    let currency = || {
        let (key, span) = currency(text, number)?;
        Some(Measure { kind: Kind::Currency, key, span })
    };
    unit.or_else(currency)
}

/// The unit of memory behind a number, or of short times, and its length with the gap before.
fn unit(behind: &str, language: Option<&Language>) -> Option<(Kind, usize, usize)> {
    let rest = behind.trim_start_matches(GAP);
    let gap = behind.len() - rest.len();
    let first = rest.chars().next().filter(|c| c.is_alphabetic())?;
    let is_of_word = |c: char| c.is_alphabetic() && c.is_ascii() == first.is_ascii();
    let word = &rest[..rest.find(|c| !is_of_word(c)).unwrap_or(rest.len())];
    let is_possessive = rest[word.len()..].starts_with(['\'', '’']);
    let own = language.map_or(&[][..], |language| &language.units);
    let usual = own.iter().find(|(own, _)| *own == word).map_or(word, |(_, usual)| usual);
    // `Mb` are bits.
    let is_bits = usual.len() == 2 && usual.starts_with(char::is_uppercase) && usual.ends_with('b');
    let bytes = usual.strip_suffix('s').unwrap_or(usual).to_uppercase();
    let found = UNITS[0].iter().position(|unit| *unit == bytes && !is_bits);
    let found = found.map(|key| (Kind::Memory, key, gap + word.len()));
    found.or_else(|| {
        let key = UNITS[1].iter().position(|unit| *unit == usual)?;
        (gap > 0 && !is_possessive).then_some((Kind::Seconds, key, gap + word.len()))
    })
}

/// Bits or bytes in a second at the start of a text, with the length of the unit: `Mbps`, `MB/s`.
fn rate(rest: &str) -> Option<(usize, usize)> {
    const SCALES: [[char; 4]; 4] =
        [['k', 'K', 'К', 'к'], ['M', 'M', 'М', 'М'], ['G', 'G', 'Г', 'Г'], ['T', 'T', 'Т', 'Т']];
    const UNITS: [&[&str]; 2] = [
        &["bps", "b/s", "bit/s", "bits/s", "Bit/s", "бит/с"],
        &["Bps", "B/s", "o/s", "byte/s", "bytes/s", "Byte/s", "Б/с", "байт/с"],
    ];
    let first = rest.chars().next()?;
    let scale = SCALES.iter().position(|scale| scale.contains(&first))?;
    let unit = &rest[first.len_utf8()..];
    UNITS.iter().enumerate().find_map(|(kind, words)| {
        let mut behind = words.iter().filter_map(|word| unit.strip_prefix(word));
        let behind = behind.find(|it| !it.starts_with(char::is_alphanumeric))?;
        Some((scale * UNITS.len() + kind, rest.len() - behind.len()))
    })
}

/// Returns `true` for the one temperature that both scales have the same number for.
fn is_minus_forty(text: NumberedText<'_>, numeral: &Numeral) -> bool {
    let is_minus = text.before(numeral).trim_end().ends_with(['-', '−', '–', '\u{2011}']);
    is_minus && numeral.value() == Some(40)
}

/// A sign of [`CURRENCIES`], with its place in the order of all.
struct CurrencySign {
    order: usize,
    key: u64,
    sign: &'static str,
}

/// The signs of currencies by their first and last letters.
struct CurrencySigns {
    by_first: FxHashMap<char, Vec<CurrencySign>>,
    by_last: FxHashMap<char, Vec<CurrencySign>>,
}

static CURRENCY_SIGNS: LazyLock<CurrencySigns> = LazyLock::new(|| {
    let (mut by_first, mut by_last) = (FxHashMap::default(), FxHashMap::default());
    let signs = CURRENCIES.iter().flat_map(|(key, signs)| signs.iter().map(|sign| (*key, *sign)));
    for (order, (key, sign)) in signs.enumerate() {
        let add = |map: &mut FxHashMap<char, Vec<_>>, letter| {
            map.entry(letter).or_default().push(CurrencySign { order, key, sign });
        };
        add(&mut by_first, first_letter(sign));
        add(&mut by_last, last_letter(sign.trim_end()));
    }
    CurrencySigns { by_first, by_last }
});

fn last_letter(text: &str) -> char {
    text.chars().next_back().unwrap_or(' ')
}

/// The currency before or behind a number.
fn currency(text: NumberedText<'_>, number: Span) -> Option<(u64, Span)> {
    let (start, end) = (number.start(), number.end());
    let (before, behind) = (&text.words[..start], &text.words[end..]);
    let trimmed = before.trim_end_matches(BLANKS);
    let factor = text.language.and_then(|language| factor_behind(behind, language));
    let rest = behind[factor.map_or(0, |(_, len)| len)..].trim_start_matches(BLANKS);
    let CurrencySigns { by_first, by_last } = &*CURRENCY_SIGNS;
    let signs = |map: &'static FxHashMap<char, Vec<CurrencySign>>, letter| {
        map.get(&letter).into_iter().flatten()
    };
    // Codes may be abbreviations: `kr.`.
    let last = [trimmed, trimmed.trim_end_matches('.')].map(last_letter);
    let is_it = |it: &&CurrencySign| is_before(before, trimmed, it.sign);
    let before = last.into_iter().filter_map(|letter| signs(by_last, letter).find(is_it));
    let before = before.map(|CurrencySign { order, key, sign }| {
        (*order, *key, Span::new(trimmed.len() - sign.trim_end().len(), end))
    });
    let behind =
        signs(by_first, first_letter(rest)).find_map(|CurrencySign { order, key, sign }| {
            let is_written = |_: &usize| !is_code(sign) || rest.starts_with(sign.trim_end());
            let len = begins(rest, sign).filter(is_written)?;
            Some((*order, *key, Span::new(start, text.words.len() - rest.len() + len)))
        });
    // The first in order counts: `R$` before `$`.
    let (_, key, span) = before.chain(behind).min_by_key(|(order, ..)| *order)?;
    Some((key, span))
}

/// Returns `true` if a sign or code of a currency is before a number.
fn is_before(before: &str, trimmed: &str, sign: &str) -> bool {
    // What a sign is costs most to say: nearly none is there.
    let is_sign = || !sign.starts_with(char::is_alphabetic) || sign == "R$";
    (before.ends_with(sign) || trimmed.ends_with(sign)) && is_sign()
        || (is_code(sign) || sign == "kr ") && ends(trimmed.trim_end_matches('.'), sign)
}

fn is_code(sign: &str) -> bool {
    sign.len() == 4 && sign.starts_with(|c: char| c.is_ascii_uppercase())
}

/// Returns `true` if a text ends with a code of a currency, and not with a longer word.
fn ends(text: &str, code: &str) -> bool {
    let before = text.strip_suffix(code.trim_end());
    before.is_some_and(|before| !before.ends_with(char::is_alphanumeric))
}
