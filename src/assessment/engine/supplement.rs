//! Supplementary measures: the cap, the amount that counts, and the gross limit that includes it.

use super::{Evidence, level};
use crate::assessment::result::{Lenses, SupplementStanding};
use crate::pathway::Pathway;
use crate::quantity::{Absent, Known, Level, Year};
use crate::target::CapInUnit;

impl Evidence<'_> {
    /// S_max, the cap on supplementary measures in the unit of the judged year's level.
    pub(crate) fn supplement_cap(&self) -> Known<f64> {
        let supplement = self.question.supplement().ok_or(Absent::NotPartOfTarget)?;
        let cap = supplement.cap(self.e0().ok()).ok_or(Absent::NoBase)?;
        let per = match cap {
            CapInUnit::OfLevel(_) => Some(1.0),
            CapInUnit::Tonnes(_) => self.used.divisor(self.judged),
        };
        Ok(cap.per(per.ok_or(Absent::ActivityNotReported)?))
    }

    /// The number of years of a period for which no measures are reported.
    pub(crate) fn years_without_measures(&self) -> f64 {
        let years = self.period.into_iter().flat_map(|standing| standing.period.years());
        years.filter(|year| !self.reports_measures(*year)).count() as f64
    }

    /// The largest amount that unreported measures could count for: S_max or, for a period, S_max
    /// times the number of years without reported measures.
    pub(crate) fn possible_measures(&self) -> Known<f64> {
        let cap = self.supplement_cap()?;
        Ok(if self.period.is_some() { self.years_without_measures() * cap } else { cap })
    }

    /// The gross limit `A + S_max`.
    pub(crate) fn gross_limit(&self) -> Known<f64> {
        let cap = self.supplement_cap()?;
        Ok(self.allowable? + cap)
    }

    /// The standing with supplementary measures: the cap, the amount that counts, the gross limit,
    /// and the gaps to A and to the gross limit.
    ///
    /// `reported` is the same evidence before measures; `None` if this evidence counts no measures.
    ///
    /// # Errors
    /// [`Absent::NotPartOfTarget`] for a target without a cap.
    pub(crate) fn supplement<L: Level>(
        &self,
        reported: Option<&Self>,
    ) -> Known<SupplementStanding<L>> {
        let cap = self.supplement_cap()?;
        // Both gaps start from emissions before measures, so that no measure counts twice.
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

    /// The path to the gross limit, for a target that judges a single year.
    pub(crate) fn gross_path(&self, gross_limit: Known<f64>) -> Known<Pathway<'_>> {
        gross_limit.and_then(|limit| self.path_inputs().path_to_gross(limit))
    }

    /// The two lenses against the gross limit.
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

    /// The measures reported for a year, limited to the cap. Absent
    /// ([`Absent::SupplementNotReported`]) if no measures are reported for that year.
    pub(crate) fn measures_in(&self, year: Year) -> Known<f64> {
        let measures = self.used.measures_of(year).ok_or(Absent::SupplementNotReported)?;
        Ok(self.used.counted_of(measures))
    }
}
