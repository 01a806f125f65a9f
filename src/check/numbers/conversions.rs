//! Amounts that come out equal in other units: `1.5 GB` and `1536 MB`, `$0.50` and `50 cent`.

use super::numbered_text::{GAP, NumberedText, is_near};
use super::numerals::Numeral;
use super::time_units::Left;

/// Units of one kind, each with how many steps of its kind it is above the smallest.
type Steps = &'static [(&'static str, i32)];

/// The units that are compared, with what a step of their kind may be.
const UNITS: [(Steps, &[f64]); 10] = [
    (
        &[
            ("B", 0),
            ("KB", 1),
            ("MB", 2),
            ("GB", 3),
            ("TB", 4),
            ("PB", 5),
            ("KiB", 1),
            ("MiB", 2),
            ("GiB", 3),
            ("TiB", 4),
            ("ko", 1),
            ("Ko", 1),
            ("Mo", 2),
            ("Go", 3),
            ("To", 4),
            ("Po", 5),
            ("kB", 1),
            ("КБ", 1),
            ("МБ", 2),
            ("ГБ", 3),
            ("ТБ", 4),
            ("ПБ", 5),
            ("kilobytes", 1),
            ("kilobyte", 1),
            ("megabytes", 2),
            ("megabyte", 2),
            ("gigabytes", 3),
            ("gigabyte", 3),
            ("terabytes", 4),
            ("terabyte", 4),
            ("bytes", 0),
            ("byte", 0),
            ("octets", 0),
        ],
        &[1000.0, 1024.0],
    ),
    (
        &[("mm", 0), ("m", 3), ("km", 6), ("cm", 1), ("meters", 3), ("meter", 3), ("metres", 3)],
        &[10.0],
    ),
    (&[("mg", 0), ("g", 3), ("kg", 6)], &[10.0]),
    (&[("ml", 0), ("mL", 0), ("cl", 1), ("dl", 2), ("l", 3), ("L", 3)], &[10.0]),
    (&[("Hz", 0), ("kHz", 1), ("KHz", 1), ("MHz", 2), ("GHz", 3)], &[1000.0]),
    (&[("mW", 0), ("W", 1), ("kW", 2), ("MW", 3)], &[1000.0]),
    (&[("mV", 0), ("V", 1), ("kV", 2)], &[1000.0]),
    (&[("mA", 0), ("A", 1)], &[1000.0]),
    (
        &[
            ("ms", 0),
            ("millisecond", 0),
            ("milliseconds", 0),
            ("milliseconden", 0),
            ("Millisekunden", 0),
            ("millisecondes", 0),
            ("milisegundos", 0),
            ("millisekunder", 0),
            ("миллисекунд", 0),
            ("s", 1),
            ("sec", 1),
            ("second", 1),
            ("seconds", 1),
            ("seconden", 1),
            ("Sekunden", 1),
            ("secondes", 1),
            ("segundos", 1),
            ("secondi", 1),
            ("sekunder", 1),
            ("секунд", 1),
        ],
        &[1000.0],
    ),
    (&[("bps", 0), ("Kbps", 1), ("kbps", 1), ("Mbps", 2), ("Gbps", 3)], &[1000.0]),
];
/// Words for a hundredth of a currency, by their beginnings.
const CENTS: [&str; 16] = [
    "¢",
    "cent",
    "cént",
    "цент",
    "копе",
    "セント",
    "美分",
    "센트",
    "grosz",
    "öre",
    "øre",
    "kuruş",
    "pence",
    "sent",
    "سنت",
    "סנט",
];
const CENTS_OF_ONE: f64 = 100.0;

/// An amount of something that has smaller units.
struct Quantity<'t> {
    numeral: &'t Numeral,
    kind: usize,
    step: i32,
}

/// Takes away numbers of amounts that come out equal.
pub(super) fn explain(own: &mut Left<'_, '_>, other: &mut Left<'_, '_>) {
    let (mine, theirs) = (quantities(own.text), quantities(other.text));
    for quantity in &mine {
        for same in theirs.iter().filter(|it| is_same(quantity, it)) {
            own.numerals.retain(|it| it.span != quantity.numeral.span);
            other.numerals.retain(|it| it.span != same.numeral.span);
        }
    }
    explain_cents(own, other);
    explain_cents(other, own);
}

fn is_same(quantity: &Quantity<'_>, other: &Quantity<'_>) -> bool {
    let steps = quantity.step - other.step;
    steps != 0
        && quantity.kind == other.kind
        && UNITS[quantity.kind].1.iter().any(|factor| {
            quantity.numeral.values().any(|value| {
                other.numeral.values().any(|it| is_near(value * factor.powi(steps), it))
            })
        })
}

fn quantities(text: NumberedText<'_>) -> Vec<Quantity<'_>> {
    let found = text.numerals.iter().filter_map(|numeral| {
        let rest = text.behind(numeral).trim_start_matches(GAP);
        let word = &rest[..rest.find(|c: char| !c.is_alphabetic()).unwrap_or(rest.len())];
        let mut kinds = UNITS.iter().enumerate();
        kinds.find_map(|(kind, (units, _))| {
            let (_, step) = units.iter().find(|(unit, _)| *unit == word)?;
            Some(Quantity { numeral, kind, step: *step })
        })
    });
    found.collect()
}

/// Takes away hundredths of a currency that the other side has in whole ones: `50 cent` and `$0.50`.
fn explain_cents(own: &mut Left<'_, '_>, other: &mut Left<'_, '_>) {
    let text = own.text;
    own.numerals.retain(|cents| {
        let rest = text.behind(cents).trim_start_matches(GAP);
        if !CENTS.iter().any(|word| rest.to_lowercase().starts_with(word)) {
            return true;
        }
        let len = other.numerals.len();
        let is_whole = |numeral: &Numeral| {
            numeral.values().any(|it| cents.values().any(|own| is_near(it * CENTS_OF_ONE, own)))
        };
        other.numerals.retain(|numeral| !is_whole(numeral));
        other.numerals.len() == len
    });
}
