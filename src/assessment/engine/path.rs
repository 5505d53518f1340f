//! The path to a level: the target's own, or one that the caller gives or chooses.

use super::{Case, Evidence, Question};
use crate::pathway::{MilestoneNodes, PathAnchor, PathShape, Pathway};
use crate::quantity::{Absent, Known, PartialDate, Period, Year};
use crate::resolve::{Base, ObservedLevels};
use crate::target::Ambition;

/// The quantities that a path starts from.
#[derive(Clone, Copy)]
pub(super) struct PathGround<'l, 'a> {
    pub(super) question: &'l Question<'a>,
    pub(super) used: &'l ObservedLevels<'a>,
    pub(super) base: &'l Known<Base>,
    pub(super) latest: Known<(Year, f64)>,
    pub(super) judged: Year,
}

impl Question<'_> {
    /// Whether the path leads from the base to the target's level: nothing is given or chosen, and
    /// neither a period nor a list of limits has a path of its own.
    #[inline]
    fn begins_at_base(&self) -> bool {
        let Case { assessor, given, .. } = &self.case;
        let given = given.path.is_some() || given.scenario.is_some();
        let listed = matches!(self.ambition, Ambition::EachYearAtMost(_));
        !(given || listed || self.period.is_some()) && assessor.path.is_of_target()
    }
}

impl<'a> PathGround<'_, 'a> {
    /// The path that the target words itself, else the one from its base to its level.
    #[inline]
    pub(super) fn path_to(&self, allowable: Known<f64>) -> Known<Pathway<'a>> {
        #[cfg(test)]
        super::counted::note(super::counted::Found::Path);
        let question = self.question;
        if !question.begins_at_base() {
            return self.path_from_elsewhere(allowable);
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

    /// The base as the point that a path starts from.
    #[inline]
    fn base_as_anchor(&self) -> Known<(f64, f64)> {
        match self.base {
            Ok(base) => Ok((base.years.mean_year(), base.level.tonnes())),
            Err(reason) => Err(*reason),
        }
    }

    /// The straight path to a limit, or, for a commitment, the one through its milestones.
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

    /// A path that is given or chosen, or that has another beginning.
    #[cold]
    fn path_from_elsewhere(&self, allowable: Known<f64>) -> Known<Pathway<'a>> {
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

    /// The straight path of a period; no other is defined for one.
    pub(super) fn over_period(&self, period: Period, limit: f64) -> Known<Pathway<'a>> {
        if self.question.case.assessor.path.shape() != PathShape::OfTarget {
            return Err(Absent::OverPeriod);
        }
        let before = self.used.at(period.from().previous()).ok_or(Absent::AnchorNotObserved)?;
        Pathway::over_period(before, period, limit, self.question.carried.unwrap_or(0.0))
    }

    /// The year and the level that the path starts from.
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

    /// The path of a method that was chosen, to a limit.
    fn chosen(&self, limit: Known<f64>) -> Known<Pathway<'a>> {
        let (question, judged) = (self.question, self.judged);
        let shape = question.case.assessor.path.shape();
        // The limits of a list need no base.
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
        // The milestones' levels are shares of the base, wherever the path begins.
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

    /// The path of the method to a gross limit.
    pub(super) fn path_to_gross(&self, limit: f64) -> Known<Pathway<'a>> {
        if self.question.case.assessor.path.is_of_target() {
            let anchor = self.base_as_anchor()?;
            return self.straight_or_through(anchor, limit, true);
        }
        // No path through several gross limits at constant rates or in steps.
        match self.question.commitment {
            None => self.chosen(Ok(limit)),
            Some(_) => Err(Absent::NotDefined),
        }
    }
}

impl<'a> Evidence<'a> {
    /// The quantities that a path to another level starts from.
    pub(super) const fn ground(&self) -> PathGround<'_, 'a> {
        let Self { question, used, base, latest, judged, .. } = self;
        PathGround { question, used, base, latest: *latest, judged: *judged }
    }

    /// P(tL), what the path allows in the year of the latest observation.
    #[inline]
    pub(super) fn find_path_level(&self) -> Known<f64> {
        let ((tl, _), path) = (self.latest?, self.path.as_ref().map_err(|reason| *reason)?);
        path.level_at(tl.as_f64())
    }

    /// The year after which the path says something of a level.
    #[inline]
    pub(crate) fn path_begins_after(&self) -> Known<Year> {
        let Case { assessor, given, .. } = &self.question.case;
        let given = given.path.is_some() || given.scenario.is_some();
        let of_base = matches!(assessor.path.anchor(), PathAnchor::Base);
        let listed = matches!(self.question.ambition, Ambition::EachYearAtMost(_));
        if given || listed || !of_base || self.question.period.is_some() {
            return self.begins_elsewhere_after();
        }
        self.base.as_ref().map(|base| base.years.last()).map_err(|reason| *reason)
    }

    #[cold]
    fn begins_elsewhere_after(&self) -> Known<Year> {
        let Case { assessor, given, .. } = &self.question.case;
        if let Some(period) = self.question.period {
            return Ok(period.from().previous());
        }
        // The last whole year up to where a path begins.
        let of = |path: &Pathway<'_>| Year::saturating(path.begins() as i64);
        if let Some(path) = given.path {
            return Ok(of(path));
        }
        if given.scenario.is_some() {
            return Ok(of(&self.path?));
        }
        match (assessor.path.anchor(), self.question.ambition) {
            (PathAnchor::Base, Ambition::EachYearAtMost(limits)) => {
                let first = limits.as_slice().first().ok_or(Absent::NotPartOfTarget)?;
                Ok(first.0.previous())
            }
            (PathAnchor::Base, _) => Ok(self.base?.years.last()),
            (PathAnchor::Latest, _) => Ok(self.latest?.0),
            (PathAnchor::Adoption | PathAnchor::At(_), _) => Ok(of(&self.path?)),
        }
    }
}
