//! Numbers in the digits of Chinese, which Japanese has too: `二十一`, `三百五十万`, `二〇二一`.

/// The numbers that a text has in these digits.
pub(super) fn han_numbers(text: &str) -> impl Iterator<Item = u64> {
    let is_part = |c: char| han_digit(c).is_some() || han_unit(c).is_some();
    let runs = text.split(move |c| !is_part(c)).filter(|run| !run.is_empty());
    runs.flat_map(|run| han_number(run).into_iter().chain(estimates(run)))
}

/// Two digits in a row before a unit are one or the other: `三四十` is thirty or forty.
fn estimates(run: &str) -> impl Iterator<Item = u64> {
    let next = |at: usize| run[at..].chars().next();
    let found = run.char_indices().filter_map(move |(at, first)| {
        let second_at = at + first.len_utf8();
        let second = next(second_at)?;
        let unit = han_unit(next(second_at + second.len_utf8())?)?;
        let (low, high) = (han_digit(first)?, han_digit(second)?);
        (high == low + 1).then(|| [low, high].map(|digit| digit * unit))
    });
    found.flatten()
}

fn han_number(run: &str) -> Option<u64> {
    if run.chars().all(|c| han_digit(c).is_some()) {
        let digits: String =
            run.chars().filter_map(han_digit).map(|digit| digit.to_string()).collect();
        return digits.parse().ok();
    }
    let (mut all, mut part, mut digit) = (0_u64, 0_u64, None);
    for c in run.chars() {
        if let Some(unit) = han_unit(c).filter(|unit| *unit >= 10_000) {
            all = all.checked_add((part + digit.unwrap_or(0)).max(1).checked_mul(unit)?)?;
            (part, digit) = (0, None);
        } else if let Some(unit) = han_unit(c) {
            part += digit.unwrap_or(1) * unit;
            digit = None;
        } else {
            digit = han_digit(c);
        }
    }
    all.checked_add(part + digit.unwrap_or(0))
}

/// The value of a digit: `七`.
pub(super) fn han_digit(c: char) -> Option<u64> {
    const DIGITS: [char; 10] = ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
    let c = if matches!(c, '两' | '兩') { '二' } else { c };
    let c = if c == '零' { '〇' } else { c };
    DIGITS.iter().position(|it| *it == c).and_then(|at| u64::try_from(at).ok())
}

/// The value of a unit: `万`.
pub(super) fn han_unit(c: char) -> Option<u64> {
    match c {
        '十' => Some(10),
        '百' => Some(100),
        '千' => Some(1000),
        '万' | '萬' => Some(10_000),
        '億' | '亿' => Some(100_000_000),
        '兆' => Some(1_000_000_000_000),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_units_and_years_are_read() {
        let check = |text: &str| han_numbers(text).collect::<Vec<_>>();
        assert_eq!(check("二十一世紀の三百五十万人"), [21, 3_500_000]);
        assert_eq!(check("二〇二一年、一億二千万"), [2021, 120_000_000]);
        assert_eq!(check("十、万、两百"), [10, 10_000, 200]);
        assert_eq!(check("箱"), [0; 0]);
        assert_eq!(check("三四十")[1..], [30, 40]);
    }
}
