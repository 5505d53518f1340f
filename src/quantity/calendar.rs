//! Conversion of fractional years to calendar dates.

use chrono::{Datelike, Days, NaiveDate};

use super::{Absent, Known};

/// The rounding tolerance, in days. Neighbouring `f64` years near 2000 are about 1e-10 days apart,
/// so a point within the tolerance before midnight is taken as midnight.
const ROUNDING: f64 = 1e-6;

/// Implements [`Year::date_of_fraction`](super::Year::date_of_fraction).
pub(crate) fn date_of(year: f64) -> Known<NaiveDate> {
    let whole = year.floor();
    if !(f64::from(NaiveDate::MIN.year())..f64::from(NaiveDate::MAX.year())).contains(&whole) {
        return Err(Absent::OutOfRange);
    }
    let first = NaiveDate::from_ymd_opt(whole as i32, 1, 1).ok_or(Absent::OutOfRange)?;
    let length = if first.leap_year() { 366.0 } else { 365.0 };
    let days = ((year - whole) * length + ROUNDING).floor();
    first.checked_add_days(Days::new(days as u64)).ok_or(Absent::OutOfRange)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date_text(year: f64) -> String {
        date_of(year).unwrap().to_string()
    }

    #[test]
    fn a_fraction_is_a_share_of_365_or_366_days() {
        assert_eq!(date_text(2023.5), "2023-07-02"); // 182.5 days
        assert_eq!(date_text(2024.5), "2024-07-02"); // 183 days
        assert_eq!(date_text(2024.0), "2024-01-01");
        assert_eq!(date_text(2024.0 + 59.0 / 366.0), "2024-02-29");
        assert_eq!(date_text(2100.0 + 59.0 / 365.0), "2100-03-01"); // 2100 is not a leap year
        assert_eq!(date_text(2000.0 + 365.0 / 366.0), "2000-12-31");
    }

    #[test]
    fn a_point_just_before_midnight_counts_as_midnight() {
        assert_eq!(date_text(2031.0_f64.next_down()), "2031-01-01");
        assert_eq!(date_text(2031.0 - 1e-6), "2030-12-31");
    }

    #[test]
    fn years_outside_the_calendar_have_no_date() {
        for year in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY, 1e300, -1e9] {
            assert_eq!(date_of(year), Err(Absent::OutOfRange));
        }
    }
}
