//! Supplementary measures: the cap, the share of them that counts, and the limits with them.

use super::{Evidence, level};
use crate::assessment::result::{Lenses, SupplementStanding};
use crate::pathway::Pathway;
use crate::quantity::{Absent, Known, Level, Year};
use crate::target::CapInUnit;

impl Evidence<'_> {
    /// S_max, how much supplementary measures may count.
    pub(crate) fn supplement_cap(&self) -> Known<f64> {
        let supplement = self.question.supplement().ok_or(Absent::NotPartOfTarget)?;
        let cap = supplement.cap(self.e0().ok()).ok_or(Absent::NoBase)?;
        let per = match cap {
            CapInUnit::OfLevel(_) => Some(1.0),
            // In the unit of the judged year's level.
            CapInUnit::Tonnes(_) => self.used.divisor(self.judged),
        };
        Ok(cap.per(per.ok_or(Absent::ActivityNotReported)?))
    }

    /// How many years of a period do not report measures.
    pub(crate) fn silent_years(&self) -> f64 {
        let years = self.period.into_iter().flat_map(|standing| standing.period.years());
        years.filter(|year| !self.reports_measures(*year)).count() as f64
    }

    /// How much unreported measures could count: the cap, of a period in each silent year.
    pub(crate) fn room_for_measures(&self) -> Known<f64> {
        let cap = self.supplement_cap()?;
        Ok(if self.period.is_some() { self.silent_years() * cap } else { cap })
    }

    /// The gross limit `A + S_max`.
    pub(crate) fn gross_limit(&self) -> Known<f64> {
        let cap = self.supplement_cap()?;
        Ok(self.allowable? + cap)
    }

    /// The limits with supplementary measures, where the target has a cap on them.
    pub(crate) fn supplement<L: Level>(
        &self,
        reported: Option<&Self>,
    ) -> Known<SupplementStanding<L>> {
        let cap = self.supplement_cap()?;
        // Gaps without and with full use are of the emissions as reported.
        if let Some(reported) = reported {
            let standing = reported.supplement(None)?;
            let used = self.latest.and_then(|(year, _)| self.measures_in(year));
            return Ok(SupplementStanding { used: used.map(L::computed), ..standing });
        }
        let gross_limit = self.gross_limit();
        let judged = self.judged_or_projected();
        let gap = |limit: Known<f64>| level(judged? - limit?);
        Ok(SupplementStanding {
            cap: L::computed(cap),
            used: Err(Absent::SupplementNotReported),
            gross_limit: gross_limit.map(L::computed),
            gap_without: gap(self.allowable),
            gap_with: gap(gross_limit),
            lenses: self.gross_lenses(gross_limit),
        })
    }

    /// The path to the gross limit; of a period none that is a level.
    pub(crate) fn gross_path(&self, gross_limit: Known<f64>) -> Known<Pathway<'_>> {
        gross_limit.and_then(|limit| self.ground().path_to_gross(limit))
    }

    /// The lenses against the gross limit.
    fn gross_lenses(&self, gross_limit: Known<f64>) -> Lenses {
        if let Some(standing) = &self.period {
            return self.period_gross_lenses(standing, gross_limit);
        }
        let path = self.gross_path(gross_limit);
        let level = self.latest.and_then(|(tl, _)| path?.level_at(tl.as_f64()));
        Lenses {
            path: self.path_lens(&path, level),
            trend: self.trend_lens(gross_limit, self.projected),
        }
    }

    /// The measures reported for a year, up to the cap.
    pub(crate) fn measures_in(&self, year: Year) -> Known<f64> {
        let measures = self.used.measures_of(year).ok_or(Absent::SupplementNotReported)?;
        Ok(self.used.counted_of(measures))
    }
}
