//! Selects the path to a level: the target's own path, a path that the caller supplies, or the
//! method that the caller chose.

use super::{Case, Evidence, Question};
use crate::pathway::{MilestoneNodes, PathAnchor, PathShape, Pathway};
use crate::quantity::{Absent, Known, PartialDate, Period, Year};
use crate::resolve::{Base, ObservedLevels};
use crate::target::Ambition;

/// The quantities that determine a path.
#[derive(Clone, Copy)]
pub(super) struct PathInputs<'l, 'a> {
    pub(super) question: &'l Question<'a>,
    pub(super) used: &'l ObservedLevels<'a>,
    pub(super) base: &'l Known<Base>,
    pub(super) latest: Known<(Year, f64)>,
    pub(super) judged: Year,
}

impl Question<'_> {
    /// Whether the path is the default one, from the base to the target's level. False if the
    /// caller supplies or chooses a path, and for a period or a list of limits, which define paths
    /// of their own.
    #[inline]
    fn starts_at_base(&self) -> bool {
        let Case { assessor, given, .. } = &self.case;
        let given = given.path.is_some() || given.scenario.is_some();
        let listed = matches!(self.ambition, Ambition::EachYearAtMost(_));
        !(given || listed || self.period.is_some()) && assessor.path.is_of_target()
    }
}

impl<'a> PathInputs<'_, 'a> {
    /// The path to a level, by the rules of the target unless the caller overrides them.
    #[inline]
    pub(super) fn path_to(&self, allowable: Known<f64>) -> Known<Pathway<'a>> {
        #[cfg(test)]
        super::lookup_counts::note(super::lookup_counts::Lookup::Path);
        let question = self.question;
        if !question.starts_at_base() {
            return self.other_path(allowable);
        }
        let (anchor, limit) = (self.base_as_anchor()?, allowable?);
        if let Ambition::AnnualRate(rate) = question.ambition {
            let anchor = (rate.from().as_f64(), anchor.1);
            return Ok(Pathway::fixed_cut(anchor, *rate, self.judged));
        }
        if question.base_must_be_positive && anchor.1 <= 0.0 {
            return Err(Absent::BaseNotPositive);
        }
        self.straight_or_through(anchor, limit, false)
    }

    /// Year and level of the base, as the anchor of a path.
    #[inline]
    fn base_as_anchor(&self) -> Known<(f64, f64)> {
        match self.base {
            Ok(base) => Ok((base.years.mean_year(), base.level.tonnes())),
            Err(reason) => Err(*reason),
        }
    }

    /// The straight path to a limit; for a commitment, the path through its milestones.
    #[inline]
    fn straight_or_through(
        &self,
        anchor: (f64, f64),
        limit: f64,
        gross: bool,
    ) -> Known<Pathway<'a>> {
        match self.question.commitment {
            Some(commitment) => {
                let as_of = self.question.case.assessor.as_of;
                let milestones = MilestoneNodes { commitment, base: anchor.1, as_of };
                Ok(Pathway::through(milestones, anchor, gross))
            }
            None => Pathway::straight(anchor, (self.judged.as_f64(), limit)).ok_or(Absent::NoBase),
        }
    }

    /// A path that does not start at the base, or that the caller supplies or chooses.
    #[cold]
    fn other_path(&self, allowable: Known<f64>) -> Known<Pathway<'a>> {
        let question = self.question;
        let given = &question.case.given;
        if let Some(path) = given.path {
            return Ok(*path);
        }
        if let Some(scenario) = given.scenario {
            return Pathway::scaled(self.anchor()?, scenario);
        }
        if let Some(period) = question.period {
            return self.over_period(period, question.limit_over(period, allowable?));
        }
        self.chosen(allowable)
    }

    /// The straight path of a period; its yearly values sum to `limit`. Other shapes are not
    /// defined for a period.
    pub(super) fn over_period(&self, period: Period, limit: f64) -> Known<Pathway<'a>> {
        if self.question.case.assessor.path.shape() != PathShape::OfTarget {
            return Err(Absent::OverPeriod);
        }
        let before = self.used.at(period.from().previous()).ok_or(Absent::AnchorNotObserved)?;
        Pathway::over_period(before, period, limit, self.question.carried.unwrap_or(0.0))
    }

    /// Year and level of the path's anchor, by the chosen method.
    fn anchor(&self) -> Known<(f64, f64)> {
        let Case { assessor, target, .. } = &self.question.case;
        match assessor.path.anchor() {
            PathAnchor::Base => self.base_as_anchor(),
            PathAnchor::Adoption => {
                let adopted = target.adoption().map(PartialDate::in_year);
                let year = adopted.ok_or(Absent::AnchorNotObserved)?;
                Ok((year.as_f64(), self.used.at(year).ok_or(Absent::AnchorNotObserved)?))
            }
            PathAnchor::Latest => self.latest.map(|(year, level)| (year.as_f64(), level)),
            PathAnchor::At(point) => Ok(point.node()),
        }
    }

    /// The path to a limit by the assessor's path method.
    fn chosen(&self, limit: Known<f64>) -> Known<Pathway<'a>> {
        let (question, judged) = (self.question, self.judged);
        let shape = question.case.assessor.path.shape();
        // A list of limits is its own path and needs no anchor.
        match (question.ambition, shape) {
            (Ambition::EachYearAtMost(limits), PathShape::OfTarget) => {
                return Ok(Pathway::given(limits));
            }
            (Ambition::EachYearAtMost(limits), PathShape::Stepwise) => {
                return Ok(Pathway::stepwise(limits));
            }
            _ => {}
        }
        let anchor = self.anchor()?;
        // Milestone levels are shares of the base, whatever the anchor of the path.
        let through = || match question.commitment {
            Some(_) if judged.as_f64() <= anchor.0 => Err(Absent::NotAfterAnchor),
            Some(commitment) => {
                let base = (*self.base)?.level.tonnes();
                let as_of = question.case.assessor.as_of;
                Ok(Some(MilestoneNodes { commitment, base, as_of }))
            }
            None => Ok(None),
        };
        let milestones = match shape {
            PathShape::OfTarget | PathShape::ConstantRate | PathShape::Stepwise => through()?,
            _ => None,
        };
        match (question.ambition, shape, milestones) {
            (Ambition::AnnualRate(rate), PathShape::OfTarget, _) => {
                Ok(Pathway::fixed_cut(anchor, *rate, judged))
            }
            (.., Some(milestones)) => Pathway::through_in_shape(shape, milestones, anchor),
            _ => Pathway::of_shape(shape, anchor, limit.map(|limit| (judged.as_f64(), limit))),
        }
    }

    /// The path to the gross limit `A + S_max` by the assessor's path method.
    pub(super) fn path_to_gross(&self, limit: f64) -> Known<Pathway<'a>> {
        if self.question.case.assessor.path.is_of_target() {
            let anchor = self.base_as_anchor()?;
            return self.straight_or_through(anchor, limit, true);
        }
        // For a gross limit, a path through milestones is defined only in the straight shape.
        match self.question.commitment {
            None => self.chosen(Ok(limit)),
            Some(_) => Err(Absent::NotDefined),
        }
    }
}

impl<'a> Evidence<'a> {
    /// The inputs for a path to a level other than A.
    pub(super) const fn path_inputs(&self) -> PathInputs<'_, 'a> {
        let Self { question, used, base, latest, judged, .. } = self;
        PathInputs { question, used, base, latest: *latest, judged: *judged }
    }

    /// P(tL), the path's level in the year of the latest observation.
    #[inline]
    pub(super) fn find_path_level(&self) -> Known<f64> {
        let ((tl, _), path) = (self.latest?, self.path.as_ref().map_err(|reason| *reason)?);
        path.level_at(tl.as_f64())
    }

    /// The last year that cannot be compared with the path: the year of the anchor, or the year
    /// before a period or a list of limits.
    #[inline]
    pub(crate) fn anchor_year(&self) -> Known<Year> {
        let Case { assessor, given, .. } = &self.question.case;
        let given = given.path.is_some() || given.scenario.is_some();
        let of_base = matches!(assessor.path.anchor(), PathAnchor::Base);
        let listed = matches!(self.question.ambition, Ambition::EachYearAtMost(_));
        if given || listed || !of_base || self.question.period.is_some() {
            return self.other_anchor_year();
        }
        self.base.as_ref().map(|base| base.years.last()).map_err(|reason| *reason)
    }

    #[cold]
    fn other_anchor_year(&self) -> Known<Year> {
        let Case { assessor, given, .. } = &self.question.case;
        if let Some(period) = self.question.period {
            return Ok(period.from().previous());
        }
        // A path may start within a year; the level of that year cannot be compared with the path.
        let start_year = |path: &Pathway<'_>| Year::saturating(path.begins() as i64);
        if let Some(path) = given.path {
            return Ok(start_year(path));
        }
        if given.scenario.is_some() {
            return Ok(start_year(&self.path?));
        }
        match (assessor.path.anchor(), self.question.ambition) {
            (PathAnchor::Base, Ambition::EachYearAtMost(limits)) => {
                let first = limits.as_slice().first().ok_or(Absent::NotPartOfTarget)?;
                Ok(first.0.previous())
            }
            (PathAnchor::Base, _) => Ok(self.base?.years.last()),
            (PathAnchor::Latest, _) => Ok(self.latest?.0),
            (PathAnchor::Adoption | PathAnchor::At(_), _) => Ok(start_year(&self.path?)),
        }
    }
}
