//! A day, as front matters have it.

use std::fmt;

/// A day of the calendar. Ordered by time.
///
/// ```
/// use diglot::project::Date;
///
/// assert_eq!(Date::read("05/06/2024").map(|date| date.to_string()).as_deref(), Some("2024-05-06"));
/// assert_eq!(Date::read("2024-05-06"), Date::read("05/06/2024"));
/// assert_eq!(Date::read("soon"), None);
/// assert_eq!(Date::read("02/30/2024"), None);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    year: u32,
    month: u32,
    day: u32,
}

impl Date {
    /// Reads `05/06/2024`, month first as in the front matters of articles, or `2024-05-06`.
    pub fn read(text: &str) -> Option<Self> {
        let mut parts = text.trim().split(['/', '-']).map(str::parse::<u32>);
        let [a, b, c] = std::array::from_fn(|_| parts.next());
        let (a, b, c) = (a?.ok()?, b?.ok()?, c?.ok()?);
        let (year, month, day) = if text.contains('/') { (c, a, b) } else { (a, b, c) };
        let date = Self { year, month, day };
        (year >= 1000 && date.is_in_calendar()).then_some(date)
    }

    /// Reads a day like [`Date::read`], with or without a time behind it.
    pub fn read_day(text: &str) -> Option<Self> {
        let (day, time) = text.trim().split_once(['T', 't', ' ']).unwrap_or((text, ""));
        let is_time = time.is_empty() || time.starts_with(|c: char| c.is_ascii_digit());
        Self::read(day).filter(|_| is_time)
    }

    /// The present day where the program runs.
    pub fn today() -> Self {
        let today = jiff::Zoned::now().date();
        let number = |number: i8| u32::from(number.unsigned_abs());
        let year = u32::from(today.year().unsigned_abs());
        Self { year, month: number(today.month()), day: number(today.day()) }
    }

    /// Returns `true` if there is such a day.
    fn is_in_calendar(self) -> bool {
        let Ok(year) = i16::try_from(self.year) else { return false };
        let small = |number: u32| i8::try_from(number).unwrap_or_default();
        jiff::civil::Date::new(year, small(self.month), small(self.day)).is_ok()
    }

    /// The year, the month and the day, the last two counted from one.
    ///
    /// ```
    /// use diglot::project::Date;
    ///
    /// let date = Date::read("2024-05-06").expect("a date");
    /// assert_eq!(date.parts(), (2024, 5, 6));
    /// ```
    pub fn parts(self) -> (i32, u8, u8) {
        let small = |number: u32| u8::try_from(number).expect("`read` takes no more than 31");
        (self.year.cast_signed(), small(self.month), small(self.day))
    }
}

impl fmt::Display for Date {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}
