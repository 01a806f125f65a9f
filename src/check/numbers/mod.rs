//! Numbers of a segment, as each language writes and says them: which of them the other side has.

pub(super) mod number_format;
pub(super) mod numerals;
pub(super) mod numbered_text;
pub(super) mod multiples;
pub(super) mod han_numbers;
pub(super) mod unit_words;
pub(super) mod number_parts;
pub(super) mod said_numbers;
pub(super) mod compounds;
pub(super) mod day_halves;
pub(super) mod number_words;
pub(super) mod decades;
pub(super) mod time_units;
pub(super) mod said_changes;
pub(super) mod clocks;
pub(super) mod digit_runs;
pub(super) mod floors;
pub(super) mod measures;
pub(super) mod conversions;
pub(super) mod amounts;
pub(super) mod months;
pub(super) mod number_context;
pub(super) mod side_numbers;
pub(super) mod number_differences;
