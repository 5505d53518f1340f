//! Compares each observed year with a required yearly cut.

use super::Evidence;
use crate::assessment::result::{AnnualCuts, CutOfYear};
use crate::quantity::{Absent, Known, Year};
use crate::target::{Ambition, AnnualRate};

impl Evidence<'_> {
    /// The observed years after the start of a yearly cut; `None` for any other ambition.
    pub(crate) fn annual_cuts(&self) -> Option<AnnualCuts<f64>> {
        let Ambition::AnnualRate(rate) = self.question.ambition else {
            return None;
        };
        let after = self.used.since(rate.from().next()).levels();
        let years = after.map(|(year, level)| self.cut_of(*rate, year, level)).collect();
        Some(AnnualCuts::summed(*rate, years))
    }

    fn cut_of(&self, rate: AnnualRate, year: Year, level: f64) -> CutOfYear<f64> {
        let path = self.level_after_cuts(rate, year);
        let before = self.used.at(year.previous()).ok_or(Absent::NoObservation);
        CutOfYear {
            year,
            level,
            path,
            on_path: path.map(|allowed| self.reaches(level, allowed)),
            cut_made: before.map(|before| self.reaches(level, before * rate.left_each_year())),
        }
    }

    /// The level after all yearly cuts up to a year, `E(ts)(1 - q)^(y - ts)`, where `ts` is the
    /// last year without the cut and `q` the yearly rate. Unlike the path, it keeps falling after
    /// the judged year.
    pub(crate) fn level_after_cuts(&self, rate: AnnualRate, year: Year) -> Known<f64> {
        let base = self.base?.level.tonnes();
        if base > 0.0 { Ok(base * rate.left_in(year)) } else { Err(Absent::BaseNotPositive) }
    }
}
