//! What is found in the columns of a block before any target is looked at: the latest level of each
//! place, its base level, and the sums of least squares.
//!
//! The order of every operation is that of the single path: levels are counted from the latest one,
//! years from its year, sums in the order of years. A missing year adds zero to a sum. So the bits
//! are the same, gap or no gap.

#![allow(clippy::indexing_slicing, reason = "lanes are counted up to their number")]
#![allow(
    clippy::needless_bitwise_bool,
    reason = "a lazy operator is a branch, which no vector has"
)]

use super::lanes::{LANES, Lanes, PerLane, Same, fill, full_lanes, lanes_of};
use super::range::{any_missing, size};
use crate::quantity::Year;
use crate::trend::TrendWindow;

/// A column of a block, with its year.
pub(super) type Column<'c> = (Year, &'c Lanes);

/// The columns of a panel that an assessment uses, those up to the as-of date.
pub(super) struct Used<'p> {
    pub(super) columns: Vec<(Year, &'p [f64])>,
}

impl<'p> Used<'p> {
    /// A full block, where its levels are.
    pub(super) fn full_block(&self, from: usize, block: &mut Vec<Column<'p>>) -> bool {
        block.clear();
        block.extend(
            self.columns
                .iter()
                .filter_map(|(year, column)| full_lanes(column, from).map(|lanes| (*year, lanes))),
        );
        block.len() == self.columns.len()
    }

    /// A copy of the last block, padded.
    pub(super) fn padded(&self, from: usize) -> Vec<(Year, Lanes)> {
        self.columns.iter().map(|(year, column)| (*year, lanes_of(column, from))).collect()
    }
}

/// The latest level of each place.
#[derive(Clone, Copy)]
pub(super) struct Latest<'b, Y> {
    /// tL; NaN where there is none.
    pub(super) year: Y,
    /// EL.
    pub(super) level: &'b Lanes,
}

/// The base level of each place.
#[derive(Clone, Copy)]
pub(super) struct Base<'b, Y> {
    /// t0; NaN where there is none.
    pub(super) year: Y,
    /// E0.
    pub(super) level: &'b Lanes,
}

/// The line through the levels of a window, as [`crate::formula::least_squares::Line`] has it.
#[derive(Clone, Copy)]
pub(super) struct Line<'b, Y> {
    pub(super) n: Y,
    pub(super) mean_x: Y,
    pub(super) sxx: Y,
    pub(super) mean_d: &'b Lanes,
    pub(super) slope: &'b Lanes,
}

/// Least squares of a block without a gap in its window: counts and sums of years are one for all.
pub(super) struct DenseLine {
    mean_d: Lanes,
    slope: Lanes,
}

/// The same of a block with gaps; first the sums over the years that each place has.
pub(super) struct GappyLine {
    /// n
    n: Lanes,
    /// The sum of x, then its mean.
    mean_x: Lanes,
    /// The sum of squares of x, then that about its mean.
    sxx: Lanes,
    /// The sum of levels less the latest, then their mean.
    mean_d: Lanes,
    /// The sum of products, then the slope.
    slope: Lanes,
    /// The first year of the window.
    first: Lanes,
}

/// Sums of squares about the line, and the largest level: what intervals are made of.
pub(super) struct Scatter {
    pub(super) sse: Lanes,
    pub(super) syy: Lanes,
    pub(super) largest: Lanes,
}

/// The first year of the window that ends with a year.
pub(super) fn first_year(window: TrendWindow, latest: f64) -> f64 {
    match window {
        TrendWindow::LastYears(years) => latest - f64::from(years) + 1.0,
        TrendWindow::Since(year) => f64::from(year.get()),
    }
}

/// The columns of a window that ends with the last of them.
pub(super) fn window<'w, 'c>(columns: &'w [Column<'c>], window: TrendWindow) -> &'w [Column<'c>] {
    let Some((latest, _)) = columns.last() else { return &[] };
    let first = first_year(window, f64::from(latest.get()));
    let skip = columns.partition_point(|(year, _)| f64::from(year.get()) < first);
    columns.get(skip..).unwrap_or_default()
}

const YEARS_AT_ONCE: usize = 5;

/// Adds years to the sums of each place, one after the other.
#[inline(always)]
fn add_years<const N: usize>(
    x: [f64; N],
    levels: [&Lanes; N],
    origin: &Lanes,
    (sd, sxd): (&mut Lanes, &mut Lanes),
) {
    for lane in 0..LANES {
        let (mut sum, mut weighted) = (sd[lane], sxd[lane]);
        for year in 0..N {
            let d = levels[year][lane] - origin[lane];
            sum += d;
            weighted += x[year] * d;
        }
        sd[lane] = sum;
        sxd[lane] = weighted;
    }
}

impl DenseLine {
    /// Room for one.
    pub(super) const fn new() -> Self {
        Self { mean_d: [0.0; LANES], slope: [0.0; LANES] }
    }

    /// The line of a block, and the size of what it is made of; `None` for fewer than two columns,
    /// or where a level is missing.
    #[inline]
    pub(super) fn fit<'l>(&'l mut self, window: &[Column<'_>]) -> Option<(Line<'l, Same>, f64)> {
        let (latest, origin) = window.last()?;
        if window.len() < 2 {
            return None;
        }
        let (mut n, mut sx, mut sum_xx) = (0.0, 0.0, 0.0);
        let Self { mean_d: sd, slope: sxd } = self;
        sd.fill(0.0);
        sxd.fill(0.0);
        for (year, _) in window {
            let x = year.since(*latest);
            n += 1.0;
            sx += x;
            sum_xx += x * x;
        }
        // Several years in one loop: the sums are read and written less often.
        for years in window.chunks(YEARS_AT_ONCE) {
            if let [a, b, c, d, e] = years {
                let x = [a.0, b.0, c.0, d.0, e.0].map(|year| year.since(*latest));
                let levels = [a.1, b.1, c.1, d.1, e.1];
                add_years(x, levels, origin, (&mut *sd, &mut *sxd));
            } else {
                for (year, levels) in years {
                    add_years([year.since(*latest)], [levels], origin, (&mut *sd, &mut *sxd));
                }
            }
        }
        let mean_x = sx / n;
        let sxx = (n * sum_xx - sx * sx) / n;
        for lane in 0..LANES {
            let sum = sd[lane];
            sxd[lane] = (sxd[lane] - mean_x * sum) / sxx;
            sd[lane] = sum / n;
        }
        let size = size(sd) + size(sxd);
        // What is missing makes a sum that is no number.
        if size.is_nan() {
            return None;
        }
        let (n, mean_x, sxx) = (Same(n), Same(mean_x), Same(sxx));
        Some((Line { n, mean_x, sxx, mean_d: sd, slope: sxd }, size))
    }
}

impl GappyLine {
    /// Room for one.
    pub(super) const fn new() -> Self {
        let zero = [0.0; LANES];
        Self { n: zero, mean_x: zero, sxx: zero, mean_d: zero, slope: zero, first: zero }
    }

    /// The line of each place through the levels of its own window; NaN for fewer than two.
    #[inline]
    pub(super) fn fit(
        &mut self,
        columns: &[Column<'_>],
        latest: Latest<'_, &Lanes>,
        window: TrendWindow,
    ) {
        for sums in
            [&mut self.n, &mut self.mean_x, &mut self.sxx, &mut self.mean_d, &mut self.slope]
        {
            sums.fill(0.0);
        }
        fill(&mut self.first, |lane| first_year(window, latest.year[lane]));
        for years in within_reach(columns, latest.year, window).chunks(YEARS_AT_ONCE) {
            if let [a, b, c, d, e] = years {
                self.add([a, b, c, d, e], latest);
            } else {
                for year in years {
                    self.add([year], latest);
                }
            }
        }
        for lane in 0..LANES {
            let n = if self.n[lane] < 2.0 { f64::NAN } else { self.n[lane] };
            let (sx, sd) = (self.mean_x[lane], self.mean_d[lane]);
            let mean_x = sx / n;
            let sxx = (n * self.sxx[lane] - sx * sx) / n;
            self.slope[lane] = (self.slope[lane] - mean_x * sd) / sxx;
            (self.n[lane], self.mean_x[lane], self.sxx[lane]) = (n, mean_x, sxx);
            self.mean_d[lane] = sd / n;
        }
    }

    /// Adds years to the sums, one after the other; where one is missing, or before the window,
    /// zeros.
    #[inline(always)]
    fn add<const N: usize>(&mut self, years: [&Column<'_>; N], latest: Latest<'_, &Lanes>) {
        let numbers = years.map(|(year, _)| f64::from(year.get()));
        for lane in 0..LANES {
            let (tl, el, first) = (latest.year[lane], latest.level[lane], self.first[lane]);
            let (mut n, mut sx, mut sum_xx) = (self.n[lane], self.mean_x[lane], self.sxx[lane]);
            let (mut sd, mut sxd) = (self.mean_d[lane], self.slope[lane]);
            for year in 0..N {
                let level = years[year].1[lane];
                // After its latest level a place has none.
                let counts = (numbers[year] >= first) & !level.is_nan();
                let x = if counts { numbers[year] - tl } else { 0.0 };
                let d = if counts { level - el } else { 0.0 };
                n += if counts { 1.0 } else { 0.0 };
                sx += x;
                sum_xx += x * x;
                sd += d;
                sxd += x * d;
            }
            (self.n[lane], self.mean_x[lane], self.sxx[lane]) = (n, sx, sum_xx);
            (self.mean_d[lane], self.slope[lane]) = (sd, sxd);
        }
    }

    pub(super) fn line(&self) -> Line<'_, &Lanes> {
        Line {
            n: &self.n,
            mean_x: &self.mean_x,
            sxx: &self.sxx,
            mean_d: &self.mean_d,
            slope: &self.slope,
        }
    }
}

impl Scatter {
    /// Room for one.
    pub(super) const fn new() -> Self {
        let zero = [0.0; LANES];
        Self { sse: zero, syy: zero, largest: zero }
    }

    /// About the line of each place, over the levels of its own window.
    #[inline]
    pub(super) fn measure<Y: PerLane>(
        &mut self,
        columns: &[Column<'_>],
        latest: Latest<'_, Y>,
        line: Line<'_, Y>,
        window: TrendWindow,
    ) {
        let Self { sse, syy, largest } = self;
        for sums in [&mut *sse, &mut *syy, &mut *largest] {
            sums.fill(0.0);
        }
        for (year, levels) in columns {
            let year = f64::from(year.get());
            for lane in 0..LANES {
                let (tl, level) = (latest.year.of(lane), levels[lane]);
                // After its latest level a place has none.
                let counts = (year >= first_year(window, tl)) & !level.is_nan();
                let from_mean = (level - latest.level[lane]) - line.mean_d[lane];
                let residual = from_mean - line.slope[lane] * ((year - tl) - line.mean_x.of(lane));
                sse[lane] += if counts { residual * residual } else { 0.0 };
                syy[lane] += if counts { from_mean * from_mean } else { 0.0 };
                let larger = largest[lane].max(level.abs());
                largest[lane] = if counts { larger } else { largest[lane] };
            }
        }
    }
}

/// The columns that lie in the window of any place.
pub(super) fn within_reach<'w, 'c>(
    columns: &'w [Column<'c>],
    latest: &Lanes,
    window: TrendWindow,
) -> &'w [Column<'c>] {
    let earliest = latest.iter().copied().fold(f64::INFINITY, f64::min);
    let first = first_year(window, earliest);
    let skip = columns.partition_point(|(year, _)| f64::from(year.get()) < first);
    columns.get(skip..).unwrap_or_default()
}

/// Year and level of each place in the first column of an order that has one; NaN where none has.
pub(super) fn first_of_each<'c>(
    columns: impl Iterator<Item = &'c Column<'c>>,
    (years, levels): (&mut Lanes, &mut Lanes),
) {
    years.fill(f64::NAN);
    levels.fill(f64::NAN);
    for (year, column) in columns {
        let year = f64::from(year.get());
        for lane in 0..LANES {
            let takes = levels[lane].is_nan() & !column[lane].is_nan();
            years[lane] = if takes { year } else { years[lane] };
            levels[lane] = if takes { column[lane] } else { levels[lane] };
        }
        if !any_missing(levels) {
            break;
        }
    }
}
