//! A yearly cut, year by year.

use super::Evidence;
use crate::assessment::result::{AnnualCuts, CutOfYear};
use crate::quantity::{Absent, Known, Year};
use crate::target::{Ambition, AnnualRate};

impl Evidence<'_> {
    /// Each year under a yearly cut; `None` unless one is asked.
    pub(crate) fn annual_cuts(&self) -> Option<AnnualCuts<f64>> {
        let Ambition::AnnualRate(asked) = self.question.ambition else {
            return None;
        };
        let after = self.used.since(asked.from().next()).levels();
        let years = after.map(|(year, level)| self.cut_of(*asked, year, level)).collect();
        Some(AnnualCuts::summed(*asked, years))
    }

    fn cut_of(&self, asked: AnnualRate, year: Year, level: f64) -> CutOfYear<f64> {
        let path = self.left_by_cuts(asked, year);
        let before = self.used.at(year.previous()).ok_or(Absent::NoObservation);
        CutOfYear {
            year,
            level,
            path,
            on_path: path.map(|allowed| self.reaches(level, allowed)),
            cut_made: before.map(|before| self.reaches(level, before * asked.left_each_year())),
        }
    }

    /// What all cuts up to a year leave, also after the judged year.
    pub(crate) fn left_by_cuts(&self, asked: AnnualRate, year: Year) -> Known<f64> {
        let base = self.base?.level.tonnes();
        if base > 0.0 { Ok(base * asked.left_in(year)) } else { Err(Absent::BaseNotPositive) }
    }
}
