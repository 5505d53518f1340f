use crate::formula::{sum, sum_known};
use crate::quantity::{Emissions, Known, Year};
use crate::target::AnnualRate;

/// One observed year held against a yearly cut.
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct CutOfYear<L = Emissions> {
    /// The year.
    pub year: Year,
    /// E(y), what was observed.
    pub level: L,
    /// P(y), what all cuts since the first year leave.
    pub path: Known<L>,
    /// Whether E(y) is at or under P(y): the cuts so far were made, whenever they were.
    pub on_path: Known<bool>,
    /// Whether E(y) is at or under `(1 - q) E(y - 1)`: the cut was made this year.
    pub cut_made: Known<bool>,
}

/// A yearly cut, year by year and in sum, beside the verdict on the judged year's level.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct AnnualCuts<L = Emissions> {
    /// The yearly cut.
    pub asked: AnnualRate,
    /// Every observed year after the first without the cut.
    pub years: Vec<CutOfYear<L>>,
    /// The sum of what was observed in these years.
    pub sum: Known<L>,
    /// The sum of what the path allows in these years.
    pub path_sum: Known<L>,
}

impl AnnualCuts<f64> {
    pub(in crate::assessment) fn summed(asked: AnnualRate, years: Vec<CutOfYear<f64>>) -> Self {
        let observed = Ok(sum(years.iter().map(|cut| cut.level)));
        let path_sum = sum_known(years.iter().map(|cut| cut.path));
        Self { asked, years, sum: observed, path_sum }
    }

    /// The years in tonnes, given the tonnes of a level in a year; a year without is left out.
    pub(in crate::assessment) fn in_tonnes(
        self,
        tonnes: impl Fn(Year, f64) -> Known<Emissions>,
    ) -> AnnualCuts {
        let typed = |CutOfYear { year, level, path, on_path, cut_made }| {
            let path = path.and_then(|path| tonnes(year, path));
            Some(CutOfYear { year, level: tonnes(year, level).ok()?, path, on_path, cut_made })
        };
        let years: Vec<CutOfYear> = self.years.into_iter().filter_map(typed).collect();
        let observed = Ok(sum(years.iter().map(|cut| cut.level.tonnes())));
        let path_sum = sum_known(years.iter().map(|cut| cut.path.map(Emissions::tonnes)));
        AnnualCuts {
            asked: self.asked,
            years,
            sum: observed.map(Emissions::computed),
            path_sum: path_sum.map(Emissions::computed),
        }
    }

    /// Sum less sum of the path.
    pub(in crate::assessment) fn excess(&self) -> Known<f64> {
        Ok(self.sum? - self.path_sum?)
    }
}

impl AnnualCuts {
    /// Sum less sum of the path: the emissions beyond the path over all observed years.
    ///
    /// # Errors
    /// The reason of a sum that is absent.
    pub fn excess(&self) -> Known<Emissions> {
        Ok(Emissions::computed(self.sum?.tonnes() - self.path_sum?.tonnes()))
    }
}
