//! Least squares for each place of a block.
//!
//! The results must equal those of a single assessment,
//! [`Line::fit`](crate::formula::least_squares::Line::fit), bit for bit. Hence every sum of a place
//! is accumulated in year order and never reassociated, with levels relative to the latest level
//! and years relative to the latest year. A missing year adds zero, which changes no bit of a sum.
//! Sums over years alone are whole numbers and exact in any order, so they may be rearranged.

#![allow(clippy::indexing_slicing, reason = "every index is below the number of lanes")]

use core::marker::PhantomData;

use super::block::{Column, LatestLanes, first_year};
use super::lanes::{LANES, Lanes, Uniform, any_missing, fill};
use super::packed_sums::{PackedSums, ThreeInOne, TwoInOne};
use crate::quantity::Year;
use crate::trend::TrendWindow;

/// The trend line of each place; fields as in [`crate::formula::least_squares::Line`].
#[derive(Clone, Copy)]
pub(super) struct LineLanes<'b, Y> {
    pub(super) n: Y,
    pub(super) mean_x: Y,
    /// n times the sum of squares of x about its mean; exact because it is a whole number.
    pub(super) n_sxx: Y,
    pub(super) mean_d: &'b Lanes,
    pub(super) slope: &'b Lanes,
}

/// Buffers for the trend lines of a dense block, in which all places share the sums over years.
pub(super) struct DenseLine {
    mean_d: Lanes,
    slope: Lanes,
}

/// Buffers for the trend lines of a gappy block. Most buffers first hold a sum, then a result.
pub(super) struct GappyLine {
    /// The packed sum of [`PackedSums`], then the number n of levels in the window.
    n: Lanes,
    /// The mean of x, where x is the year minus the latest year.
    mean_x: Lanes,
    /// The sum of b^2, where b is the number of years before the last column (0 if packed), then n
    /// times the sum of squares of x about its mean.
    n_sxx: Lanes,
    /// The sum of d, the level minus the latest level, then the mean of d.
    mean_d: Lanes,
    /// The sum of x d, then the slope.
    slope: Lanes,
    /// The first year of each place's trend window.
    first: Lanes,
}

/// Sums over years for each place, accumulated in year order.
trait YearSums {
    /// Adds N years in one pass over the lanes. The sums of a lane stay in registers while its
    /// years are added one after another.
    fn add<const N: usize>(&mut self, years: &[Column<'_>; N]);

    #[inline(always)]
    // Groups of 10 and 5 suit the usual windows; smaller groups take the remainder.
    fn add_all(&mut self, columns: &[Column<'_>]) {
        let rest = self.add_by::<10>(columns);
        let rest = self.add_by::<5>(rest);
        let rest = self.add_by::<3>(rest);
        let rest = self.add_by::<2>(rest);
        self.add_by::<1>(rest);
    }

    /// Adds all complete groups of N years, and returns the remaining columns.
    #[inline(always)]
    fn add_by<'s, 'c, const N: usize>(&mut self, columns: &'s [Column<'c>]) -> &'s [Column<'c>] {
        let mut rest = columns;
        while let Some((years, later)) = rest.split_first_chunk::<N>() {
            self.add(years);
            rest = later;
        }
        rest
    }
}

/// Sums over years in which every place has a level.
struct DenseSums<'s> {
    latest: Year,
    origin: &'s Lanes,
    /// The sum of d, the level minus the latest level.
    sd: &'s mut Lanes,
    /// The sum of x d, where x is the year minus the latest year.
    sxd: &'s mut Lanes,
}

impl YearSums for DenseSums<'_> {
    #[inline(always)]
    fn add<const N: usize>(&mut self, years: &[Column<'_>; N]) {
        let x = years.map(|(year, _)| year.since(self.latest));
        let levels = years.map(|(_, levels)| levels);
        for lane in 0..LANES {
            let (mut sd, mut sxd) = (self.sd[lane], self.sxd[lane]);
            for year in 0..N {
                let d = levels[year][lane] - self.origin[lane];
                sd += d;
                sxd += x[year] * d;
            }
            (self.sd[lane], self.sxd[lane]) = (sd, sxd);
        }
    }
}

impl DenseLine {
    /// Creates buffers filled with zeros.
    pub(super) const fn new() -> Self {
        Self { mean_d: [0.0; LANES], slope: [0.0; LANES] }
    }

    /// Fits the line of each place. Returns `None` if there are fewer than two columns or if a
    /// level is missing.
    #[inline]
    pub(super) fn fit<'l>(&'l mut self, window: &[Column<'_>]) -> Option<LineLanes<'l, Uniform>> {
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
        let (sd, sxd) = (&mut *sd, &mut *sxd);
        DenseSums { latest: *latest, origin, sd, sxd }.add_all(window);
        let mean_x = sx / n;
        let n_sxx = n * sum_xx - sx * sx;
        for lane in 0..LANES {
            let sum = sd[lane];
            sxd[lane] = (n * sxd[lane] - sx * sum) / n_sxx;
            sd[lane] = sum / n;
        }
        // A missing level makes the mean NaN; the caller then falls back to the gappy block.
        if any_missing(sd) {
            return None;
        }
        let (n, mean_x, n_sxx) = (Uniform(n), Uniform(mean_x), Uniform(n_sxx));
        Some(LineLanes { n, mean_x, n_sxx, mean_d: sd, slope: sxd })
    }
}

/// Sums over years in which a place may lack a level. If `IN_ALL` is true, the years lie in the
/// window of every place; otherwise, each lane compares the year with the first year of its window.
/// A year without a level or outside the window adds zero.
struct GappySums<'s, S: PackedSums, const IN_ALL: bool> {
    line: &'s mut GappyLine,
    latest: LatestLanes<'s, &'s Lanes>,
    /// The year of the last column.
    last: f64,
    packing: PhantomData<S>,
}

impl<S: PackedSums, const IN_ALL: bool> YearSums for GappySums<'_, S, IN_ALL> {
    #[inline(always)]
    fn add<const N: usize>(&mut self, years: &[Column<'_>; N]) {
        let numbers = years.map(|(year, _)| year.as_f64());
        let levels = years.map(|(_, levels)| levels);
        let terms = numbers.map(|year| S::term(self.last - year));
        let squares = numbers.map(|year| (self.last - year) * (self.last - year));
        let Self { line, latest, .. } = self;
        for lane in 0..LANES {
            let (tl, el, first) = (latest.year[lane], latest.level[lane], line.first[lane]);
            let (mut packed, mut sum_bb) = (line.n[lane], line.n_sxx[lane]);
            let (mut sd, mut sxd) = (line.mean_d[lane], line.slope[lane]);
            for year in 0..N {
                let level = levels[year][lane];
                // The year needs no upper bound: a place has no level after its latest year.
                let counts = !level.is_nan() & (IN_ALL || numbers[year] >= first);
                let d = if counts { level - el } else { 0.0 };
                packed += if counts { terms[year] } else { 0.0 };
                if !S::PACKS_SQUARES {
                    sum_bb += if counts { squares[year] } else { 0.0 };
                }
                sd += d;
                sxd += (numbers[year] - tl) * d;
            }
            line.n[lane] = packed;
            if !S::PACKS_SQUARES {
                line.n_sxx[lane] = sum_bb;
            }
            (line.mean_d[lane], line.slope[lane]) = (sd, sxd);
        }
    }
}

impl GappyLine {
    /// Creates buffers filled with zeros.
    pub(super) const fn new() -> Self {
        let zero = [0.0; LANES];
        Self { n: zero, mean_x: zero, n_sxx: zero, mean_d: zero, slope: zero, first: zero }
    }

    /// Fits the line of each place to the levels of its own window. `reached` holds the columns in
    /// the window of at least one place. With fewer than two levels the slope is NaN (0/0).
    #[inline]
    pub(super) fn fit(
        &mut self,
        reached: &[Column<'_>],
        latest: LatestLanes<'_, &Lanes>,
        window: TrendWindow,
    ) {
        for sums in [&mut self.n, &mut self.n_sxx, &mut self.mean_d, &mut self.slope] {
            sums.fill(0.0);
        }
        let last = reached.last().map_or(f64::NAN, |(year, _)| year.as_f64());
        // The match is outside the loop, so the loop has no branch.
        match window {
            TrendWindow::LastYears(_) => {
                fill(&mut self.first, |lane| first_year(window, latest.year[lane]));
            }
            TrendWindow::Since(year) => self.first.fill(year.as_f64()),
        }
        // A window that ends with the last column starts at least as late as any other window. From
        // its first year on, columns are in the windows of all places and need no comparison.
        let last_first = first_year(window, last);
        let some = reached.partition_point(|(year, _)| year.as_f64() < last_first);
        let parts = reached.split_at(some);
        let span = reached.first().map_or(0.0, |(year, _)| last - year.as_f64());
        if span < ThreeInOne::SPAN {
            self.fit_packed::<ThreeInOne>(parts, latest, last);
        } else {
            self.fit_packed::<TwoInOne>(parts, latest, last);
        }
    }

    #[inline(always)]
    fn fit_packed<S: PackedSums>(
        &mut self,
        (in_some, in_all): (&[Column<'_>], &[Column<'_>]),
        latest: LatestLanes<'_, &Lanes>,
        last: f64,
    ) {
        let packing = PhantomData::<S>;
        GappySums::<S, false> { line: self, latest, last, packing }.add_all(in_some);
        GappySums::<S, true> { line: self, latest, last, packing }.add_all(in_all);
        for lane in 0..LANES {
            let (n, sum_b, sum_bb) = S::unpack(self.n[lane], self.n_sxx[lane]);
            // The packed sums use b, the years before the last column, which all lanes share. The
            // line needs x, the years from the latest year of the place: x = shift - b. All terms
            // are whole numbers, so the change of origin is exact.
            let shift = last - latest.year[lane];
            let sx = n * shift - sum_b;
            let sum_xx = sum_bb + shift * (sx - sum_b);
            let sd = self.mean_d[lane];
            let n_sxx = n * sum_xx - sx * sx;
            self.slope[lane] = (n * self.slope[lane] - sx * sd) / n_sxx;
            (self.n[lane], self.n_sxx[lane]) = (n, n_sxx);
            (self.mean_x[lane], self.mean_d[lane]) = (sx / n, sd / n);
        }
    }

    pub(super) fn line(&self) -> LineLanes<'_, &Lanes> {
        LineLanes {
            n: &self.n,
            mean_x: &self.mean_x,
            n_sxx: &self.n_sxx,
            mean_d: &self.mean_d,
            slope: &self.slope,
        }
    }
}
