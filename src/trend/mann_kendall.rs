use crate::formula::level_table::first_out_of_order;
use crate::formula::{finite, normal, sum};
use crate::quantity::{Absent, Known, Level, Share, Year};

/// The Mann-Kendall test of whether levels go one way, without asking how far.
///
/// `S` counts the pairs of years in which the later level is higher, less those in which it is
/// lower. The normal approximation of its distribution gives z and the two-sided probability of a
/// value at least as far from zero if there were no trend.
///
/// Sources: H. B. Mann, Econometrica 13 (1945), 245-259; M. G. Kendall, Rank Correlation Methods
/// (1975), for ties.
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct MannKendall {
    /// How many levels were compared.
    pub points: usize,
    /// S, rising pairs less falling ones.
    pub s: i64,
    /// The variance of S without a trend, `(n(n-1)(2n+5) - sum of t(t-1)(2t+5))/18` over the
    /// groups of t equal levels.
    pub variance: f64,
    /// `(S - 1)/sqrt(variance)` for a positive S, `(S + 1)/sqrt(variance)` for a negative one, 0
    /// for none.
    pub z: Known<f64>,
    /// The two-sided probability, 0..=1: small where a trend is plain.
    pub p_value: Known<Share>,
}

/// Tests levels for a trend; their years increase, and may be missing. O(n^2).
///
/// ```
/// use climate_targets::trend::mann_kendall;
/// use climate_targets::{Emissions, Year};
/// let levels = [100.0, 90.0, 85.0, 80.0, 70.0, 90.0];
/// let years = (2015..).map(Year::constant).zip(levels.map(Emissions::constant));
/// let test = mann_kendall(years).unwrap();
/// assert_eq!(test.s, -8); // 3 rising pairs, 11 falling ones, and one of equals
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
    // All levels equal: nothing scatters.
    let z = if variance > 0.0 {
        finite((s - s.signum()) as f64 / variance.sqrt())
    } else {
        Err(Absent::NoVariance)
    };
    let p_value = z.and_then(|z| finite(2.0 * normal::lower_tail(-z.abs())).map(Share::computed));
    Ok(MannKendall { points: levels.len(), s, variance, z, p_value })
}

fn score(levels: &[f64]) -> i64 {
    let mut s = 0;
    for (index, earlier) in levels.iter().enumerate() {
        for later in levels.iter().skip(index + 1) {
            s += i64::from(later > earlier) - i64::from(later < earlier);
        }
    }
    s
}

/// The variance of S if there is no trend, ties counted.
pub(super) fn variance_of_s(levels: &[f64]) -> f64 {
    let term = |count: f64| count * (count - 1.0) * (2.0 * count + 5.0);
    let ties = sum(tie_sizes(levels).into_iter().map(term));
    (term(levels.len() as f64) - ties) / 18.0
}

/// The sizes of the groups of equal levels, a level of its own being a group of one.
pub(super) fn tie_sizes(levels: &[f64]) -> Vec<f64> {
    let mut sorted = levels.to_vec();
    sorted.sort_by(f64::total_cmp);
    sorted.chunk_by(|a, b| a == b).map(|group| group.len() as f64).collect()
}
