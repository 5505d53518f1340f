//! Least squares of each place of a block.
//!
//! The order of every operation is that of the single path: levels are counted from the latest one,
//! years from its year, sums in the order of years. A missing year adds zero to a sum. So the bits
//! are the same, gap or no gap.

#![allow(clippy::indexing_slicing, reason = "lanes are counted up to their number")]

use core::marker::PhantomData;

use super::block::{Column, LatestLanes, first_year};
use super::counted::{Counted, InOneSum, InTwoSums};
use super::lanes::{LANES, Lanes, Same, fill};
use super::range::{largest, size};
use crate::quantity::Year;
use crate::trend::TrendWindow;

/// The line through the levels of a window, as [`crate::formula::least_squares::Line`] has it.
#[derive(Clone, Copy)]
pub(super) struct LineLanes<'b, Y> {
    pub(super) n: Y,
    pub(super) mean_x: Y,
    /// n Sxx
    pub(super) n_sxx: Y,
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
    /// The count of [`GappySums`], then n.
    n: Lanes,
    /// The mean of x.
    mean_x: Lanes,
    /// The sum of squares of years before the last column, then n times that of x about its mean.
    n_sxx: Lanes,
    /// The sum of levels less the latest, then their mean.
    mean_d: Lanes,
    /// The sum of products, then the slope.
    slope: Lanes,
    /// The first year of the window.
    first: Lanes,
}

/// Sums of each place over years, one year after the other.
trait SumsOfYears {
    /// Adds several years in one loop: the sums are read and written less often.
    fn add<const N: usize>(&mut self, years: &[Column<'_>; N]);

    #[inline(always)]
    fn add_all(&mut self, columns: &[Column<'_>]) {
        let rest = self.add_by::<10>(columns);
        let rest = self.add_by::<5>(rest);
        let rest = self.add_by::<3>(rest);
        let rest = self.add_by::<2>(rest);
        self.add_by::<1>(rest);
    }

    /// Adds as many as can be taken by so many at once, and gives the rest.
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

/// Sums over years that every place has.
struct DenseSums<'s> {
    latest: Year,
    origin: &'s Lanes,
    /// The sum of levels less the latest.
    sd: &'s mut Lanes,
    /// The sum of products.
    sxd: &'s mut Lanes,
}

impl SumsOfYears for DenseSums<'_> {
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
    /// Room for one.
    pub(super) const fn new() -> Self {
        Self { mean_d: [0.0; LANES], slope: [0.0; LANES] }
    }

    /// The line of a block, and the size of what it is made of; `None` for fewer than two columns,
    /// where a level is missing, and where sums left the range of numbers.
    #[inline]
    pub(super) fn fit<'l>(
        &'l mut self,
        window: &[Column<'_>],
    ) -> Option<(LineLanes<'l, Same>, f64)> {
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
        let size = size(sd) + size(sxd);
        // What is missing makes a sum that is no number; so may sums that are out of range, for which
        // each place is then looked at.
        if size.is_nan() {
            return None;
        }
        let (n, mean_x, n_sxx) = (Same(n), Same(mean_x), Same(n_sxx));
        Some((LineLanes { n, mean_x, n_sxx, mean_d: sd, slope: sxd }, size))
    }
}

/// Sums over years that some place lacks, or that are before the window of some place, unless they
/// are in that of all. There zeros are added.
struct GappySums<'s, C: Counted, const IN_ALL: bool> {
    line: &'s mut GappyLine,
    latest: LatestLanes<'s, &'s Lanes>,
    /// The year of the last column.
    last: f64,
    counted: PhantomData<C>,
}

impl<C: Counted, const IN_ALL: bool> SumsOfYears for GappySums<'_, C, IN_ALL> {
    #[inline(always)]
    fn add<const N: usize>(&mut self, years: &[Column<'_>; N]) {
        let numbers = years.map(|(year, _)| year.as_f64());
        let levels = years.map(|(_, levels)| levels);
        let ones = numbers.map(|year| C::one(self.last - year));
        let squares = numbers.map(|year| (self.last - year) * (self.last - year));
        let Self { line, latest, .. } = self;
        for lane in 0..LANES {
            let (tl, el, first) = (latest.year[lane], latest.level[lane], line.first[lane]);
            let (mut count, mut sum_bb) = (line.n[lane], line.n_sxx[lane]);
            let (mut sd, mut sxd) = (line.mean_d[lane], line.slope[lane]);
            for year in 0..N {
                let level = levels[year][lane];
                // After its latest level a place has none.
                let counts = !level.is_nan() & (IN_ALL || numbers[year] >= first);
                let d = if counts { level - el } else { 0.0 };
                count += if counts { ones[year] } else { 0.0 };
                if !C::HAS_SQUARES {
                    sum_bb += if counts { squares[year] } else { 0.0 };
                }
                sd += d;
                sxd += (numbers[year] - tl) * d;
            }
            line.n[lane] = count;
            if !C::HAS_SQUARES {
                line.n_sxx[lane] = sum_bb;
            }
            (line.mean_d[lane], line.slope[lane]) = (sd, sxd);
        }
    }
}

impl GappyLine {
    /// Room for one.
    pub(super) const fn new() -> Self {
        let zero = [0.0; LANES];
        Self { n: zero, mean_x: zero, n_sxx: zero, mean_d: zero, slope: zero, first: zero }
    }

    /// The line of each place through the levels of its own window, among the columns that lie in
    /// that of any; of fewer than two levels the slope is 0/0.
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
        // One loop for each kind of window, so that none has to choose.
        match window {
            TrendWindow::LastYears(_) => {
                fill(&mut self.first, |lane| first_year(window, latest.year[lane]));
            }
            TrendWindow::Since(year) => self.first.fill(year.as_f64()),
        }
        // The last columns are in the window of every place.
        let last_first = first_year(window, last);
        let some = reached.partition_point(|(year, _)| year.as_f64() < last_first);
        let parts = reached.split_at(some);
        let span = reached.first().map_or(0.0, |(year, _)| last - year.as_f64());
        if span < InOneSum::SPAN {
            self.fit_counted::<InOneSum>(parts, latest, last);
        } else {
            self.fit_counted::<InTwoSums>(parts, latest, last);
        }
    }

    #[inline(always)]
    fn fit_counted<C: Counted>(
        &mut self,
        (in_some, in_all): (&[Column<'_>], &[Column<'_>]),
        latest: LatestLanes<'_, &Lanes>,
        last: f64,
    ) {
        let counted = PhantomData::<C>;
        GappySums::<C, false> { line: self, latest, last, counted }.add_all(in_some);
        GappySums::<C, true> { line: self, latest, last, counted }.add_all(in_all);
        for lane in 0..LANES {
            let (n, sum_b, sum_bb) = C::sums(self.n[lane], self.n_sxx[lane]);
            // From years before the last column to those from the latest level.
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

    /// The size of what an ordinary line is small in.
    pub(super) fn largest(&self) -> f64 {
        largest(&self.mean_d).max(largest(&self.slope))
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
