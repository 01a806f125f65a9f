//! Times of reviews and comments: in UTC, as text. Those of other programs may have another form.

use jiff::Timestamp;

/// The time that a text of RFC 3339 says, in UTC: `2026-11-24T15:00:00Z` of `2026-11-24T16:00:00+01:00`.
pub(super) fn in_utc(text: &str) -> Option<String> {
    let time = text.parse::<Timestamp>().ok()?;
    // One that is in UTC stays as it is: comments that come again are known by it.
    Some(if text.ends_with('Z') { text.to_owned() } else { time.to_string() })
}

/// Order of times, also of those with parts of a second. What has no time, or one that cannot be read, is the oldest.
pub(super) fn order(when: Option<&str>) -> impl Ord + use<> {
    let time = when.and_then(|when| when.parse::<Timestamp>().ok());
    let text = when.filter(|_| time.is_none()).map(str::to_owned);
    (time, text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_in_utc_whatever_their_offset() {
        let noon = Some("2026-11-20T12:00:00Z".to_owned());
        for text in
            ["2026-11-20T12:00:00Z", "2026-11-20T14:00:00+02:00", "2026-11-20T12:00:00.000+00:00"]
        {
            assert_eq!(in_utc(text), noon);
        }
        for text in ["yesterday", "", "2026-11-20", "2026-11-20T12:00:00", "2026-13-45T00:00:00Z"] {
            assert_eq!(in_utc(text), None, "{text}");
        }
    }

    #[test]
    fn a_part_of_a_second_is_later_than_the_whole_one_and_no_time_is_the_oldest() {
        let all =
            [None, Some("then"), Some("2026-11-20T12:00:00Z"), Some("2026-11-20T12:00:00.5Z")];
        for pair in all.windows(2) {
            assert!(order(pair[0]) < order(pair[1]), "{pair:?}");
        }
    }
}
