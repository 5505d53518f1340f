use crate::formula::level_table::first_out_of_order;
use crate::formula::{finite, normal, sum};
use crate::quantity::{Absent, Known, Level, Share, Year};
use crate::record::record;

record! {
    /// The result of the Mann-Kendall test for a monotonic trend.
    ///
    /// S is the number of pairs of years in which the later level is higher, minus the number in
    /// which it is lower. The normal approximation gives z and the two-sided p-value: the
    /// probability of a z at least as far from zero if there is no trend. The test says whether
    /// levels rise or fall, not by how much.
    ///
    /// ```
    /// use climate_targets::trend::mann_kendall;
    /// use climate_targets::{Emissions, Year};
    /// // Five falling levels: all ten pairs fall.
    /// let levels = [100.0, 95.0, 85.0, 80.0, 70.0].map(Emissions::constant);
    /// let test = mann_kendall((2018..2023).map(Year::constant).zip(levels))?;
    /// assert_eq!((test.points, test.s), (5, -10));
    /// // 5 * 4 * 15/18 = 16.67, z = (-10 + 1)/sqrt(16.67) = -2.20.
    /// assert!((test.variance - 50.0 / 3.0).abs() < 1e-12);
    /// assert!((test.z? + 2.2045).abs() < 1e-4);
    /// assert_eq!(format!("{:.1}", test.p_value?), "2.7 %");
    /// # Ok::<(), climate_targets::Absent>(())
    /// ```
    ///
    /// Sources: H. B. Mann, Econometrica 13 (1945), 245-259; M. G. Kendall, Rank Correlation Methods
    /// (1975), for the correction for equal levels.
    #[derive(Debug, Clone, Copy, PartialEq)]
    pub struct MannKendall {
        /// The number n of levels.
        pub points: usize,
        /// S, the number of rising pairs minus the number of falling pairs.
        pub s: i64,
        /// The variance of S without a trend, `(n(n - 1)(2n + 5) - sum(g(g - 1)(2g + 5)))/18`. The
        /// sum runs over the groups of equal levels; g is the size of a group.
        pub variance: f64,
        /// z, `(S - 1)/sqrt(variance)` for a positive S, `(S + 1)/sqrt(variance)` for a negative S,
        /// and 0 for S = 0. Absent if all levels are equal ([`Absent::NoVariance`]).
        pub z: Known<f64>,
        /// The two-sided p-value, 0 to 1; a small value is evidence of a trend. Absent if `z` is
        /// absent.
        pub p_value: Known<Share>,
    }
}

/// Tests levels, in year order, for a monotonic trend; years may be missing. O(n^2).
///
/// ```
/// use climate_targets::trend::mann_kendall;
/// use climate_targets::{Emissions, Year};
/// let levels = [100.0, 90.0, 85.0, 80.0, 70.0, 90.0];
/// let years = (2015..).map(Year::constant).zip(levels.map(Emissions::constant));
/// let test = mann_kendall(years)?;
/// assert_eq!(test.s, 3 - 11); // of 15 pairs, 3 rise, 11 fall and 1 is equal
/// # Ok::<(), climate_targets::Absent>(())
/// ```
///
/// # Errors
/// [`Absent::YearsOutOfOrder`] for 2020 before 2019, or 2020 twice; [`Absent::TooFewPoints`] for
/// fewer than three levels.
pub fn mann_kendall<L: Level>(levels: impl IntoIterator<Item = (Year, L)>) -> Known<MannKendall> {
    let (years, levels): (Vec<Year>, Vec<f64>) =
        levels.into_iter().map(|(year, level)| (year, level.number())).unzip();
    if first_out_of_order(years.into_iter()).is_some() {
        return Err(Absent::YearsOutOfOrder);
    }
    if levels.len() < 3 {
        return Err(Absent::TooFewPoints);
    }
    let (s, variance) = (score(&levels), variance_of_s(&levels));
    // The variance is zero if all levels are equal.
    let z = if variance > 0.0 {
        finite((s - s.signum()) as f64 / variance.sqrt())
    } else {
        Err(Absent::NoVariance)
    };
    let p_value = z.and_then(|z| finite(2.0 * normal::lower_tail(-z.abs())).map(Share::computed));
    Ok(MannKendall { points: levels.len(), s, variance, z, p_value })
}

/// S, the number of rising pairs minus the number of falling pairs.
fn score(levels: &[f64]) -> i64 {
    let mut s = 0;
    for (index, earlier) in levels.iter().enumerate() {
        for later in levels.iter().skip(index + 1) {
            s += i64::from(later > earlier) - i64::from(later < earlier);
        }
    }
    s
}

/// The variance of S without a trend, with the correction for equal levels.
pub(super) fn variance_of_s(levels: &[f64]) -> f64 {
    let term = |count: f64| count * (count - 1.0) * (2.0 * count + 5.0);
    let ties = sum(tie_sizes(levels).into_iter().map(term));
    (term(levels.len() as f64) - ties) / 18.0
}

/// The sizes of the groups of equal levels; a level that occurs once is a group of one.
pub(super) fn tie_sizes(levels: &[f64]) -> Vec<f64> {
    let mut sorted = levels.to_vec();
    sorted.sort_by(f64::total_cmp);
    sorted.chunk_by(|a, b| a == b).map(|group| group.len() as f64).collect()
}
