//! The parts of words that are written together: `bestandsnaam` is `bestand` and `naam`.

/// A part has at least so many letters.
const PART_MIN: usize = 4;
/// The last part is parted again from so many letters on.
const LONG_PART: usize = 9;
/// What stands between parts.
pub(super) const JOINTS: [&str; 6] = ["", "s", "es", "en", "n", "e"];

/// The parts of a form; none where it is a word of its own. `frequency` is how common a word is,
/// nothing for one that cannot be a part.
pub(super) fn parts<'f>(form: &'f str, frequency: &impl Fn(&str) -> Option<f64>) -> Vec<&'f str> {
    let Some((first, last)) = parted(form, frequency) else { return Vec::new() };
    let mut parts = vec![first, last];
    if last.chars().count() >= LONG_PART {
        parts.extend(parts_of_last(last, frequency));
    }
    parts
}

fn parts_of_last<'f>(last: &'f str, frequency: &impl Fn(&str) -> Option<f64>) -> Vec<&'f str> {
    parted(last, frequency).map_or_else(Vec::new, |(first, last)| vec![first, last])
}

/// The best two parts: those that are most common together.
fn parted<'f>(
    form: &'f str,
    frequency: &impl Fn(&str) -> Option<f64>,
) -> Option<(&'f str, &'f str)> {
    let ends: Vec<usize> = form.char_indices().map(|(at, _)| at).collect();
    if ends.len() < 2 * PART_MIN {
        return None;
    }
    let mut best: Option<(f64, (&str, &str))> = None;
    for &end in &ends[PART_MIN..=ends.len() - PART_MIN] {
        let (before, last) = form.split_at(end);
        let Some(of_last) = frequency(last) else { continue };
        let heads = JOINTS.iter().filter_map(|joint| before.strip_suffix(joint));
        for first in heads.filter(|first| first.chars().count() >= PART_MIN) {
            let Some(of_first) = frequency(first) else { continue };
            let mean = f64::midpoint(of_first, of_last);
            if best.is_none_or(|(other, _)| other < mean) {
                best = Some((mean, (first, last)));
            }
        }
    }
    best.map(|(_, parts)| parts)
}

#[cfg(test)]
mod tests {
    fn parts(form: &str) -> Vec<&str> {
        const KNOWN: [&str; 5] = ["bestand", "naam", "extensie", "naamextensie", "beheer"];
        super::parts(form, &|word| KNOWN.contains(&word).then_some(3.0))
    }

    #[test]
    fn words_that_stand_together_are_parted() {
        assert_eq!(parts("bestandsnaam"), ["bestand", "naam"]);
        assert_eq!(parts("bestandsnaamextensie"), ["bestand", "naamextensie", "naam", "extensie"]);
        assert_eq!(parts("beheerders"), [""; 0]);
    }
}
