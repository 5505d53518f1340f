//! Supplementary measures: how much of them may count, what does, and what that changes.

use super::figures::{Lenses, SupplementStanding};
use super::level::{Levels, Measured, emissions};
use super::views::Views;
use crate::formula::finite;
use crate::quantity::{Absent, Emissions, Known, Year};
use crate::target::MeasuresCap;

impl Levels<'_, '_> {
    /// S_max, how much supplementary measures may count.
    pub(super) fn supplement_cap(&self) -> Known<f64> {
        let supplement = self.question.supplement.ok_or(Absent::NotPartOfTarget)?;
        let cap = supplement.cap(self.e0().ok()).ok_or(Absent::NoBase)?;
        let per = match cap {
            MeasuresCap::OfLevel(_) => Some(1.0),
            // In the unit of the judged year's level.
            MeasuresCap::Tonnes(_) => self.used.divisor(self.judged),
        };
        finite(cap.per(per.ok_or(Absent::ActivityNotReported)?))
    }

    /// The gross limit `A + S_max`.
    pub(super) fn gross_limit(&self) -> Known<f64> {
        let cap = self.supplement_cap()?;
        finite(self.allowable? + cap)
    }

    /// The limits with supplementary measures, where the target has a cap on them.
    pub(super) fn supplement(&self, views: &Views) -> Known<SupplementStanding> {
        let cap = self.supplement_cap()?;
        // Without any use, and with full use, are questions of the emissions as reported.
        if !matches!(self.question.measures, Measured::Left) {
            let reported = self.as_reported();
            let standing = reported.supplement(&reported.views())?;
            let used = self.latest.and_then(|(year, _)| self.measures_in(year));
            return Ok(SupplementStanding { used, ..standing });
        }
        let gross_limit = self.gross_limit();
        let level = self.judged_or_projected(views);
        Ok(SupplementStanding {
            cap: Emissions::computed(cap),
            used: Err(Absent::SupplementNotReported),
            gross_limit: gross_limit.map(Emissions::computed),
            gap_without: level.and_then(|level| emissions(level - self.allowable?)),
            gap_with: level.and_then(|level| emissions(level - gross_limit?)),
            lenses: self.gross_lenses(views, gross_limit),
        })
    }

    /// The lenses against the gross limit.
    fn gross_lenses(&self, views: &Views, gross_limit: Known<f64>) -> Lenses {
        if let Some(standing) = self.period_standing() {
            return self.period_gross_lenses(&standing, gross_limit);
        }
        let path = gross_limit.and_then(|limit| self.ground().path_to_gross(limit));
        let level = self.latest.and_then(|(tl, _)| path?.level_at(tl.as_f64()));
        Lenses {
            path: self.path_lens(&path, level),
            trend: self.trend_lens(gross_limit, views.projected),
        }
    }

    /// The measures reported for a year, up to the cap; what of them counts.
    fn measures_in(&self, year: Year) -> Known<Emissions> {
        let measures = self.used.measures_of(year).ok_or(Absent::SupplementNotReported)?;
        emissions(self.used.counted_of(measures))
    }
}
