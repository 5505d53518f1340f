use super::caveat::Dropped;
use super::judge::{self, Case};
use super::level::{Levels, emissions};
use super::per_unit::Tonnes;
use super::steps::Steps;
use super::{
    AspirationPerUnit, Assessor, Derivation, Figures, Given, Peak, PerUnit, PeriodStanding, Verdict,
};
use crate::inventory::EmissionSeries;
use crate::pathway::Pathway;
use crate::quantity::{Absent, Emissions, Known};
use crate::target::{Commitment, Goal, Part, Target};

/// Where a series stands against a target.
///
/// Always there, whatever the data: what cannot be said is part of it. `Display` writes a
/// paragraph; [`Assessment::derivation`] the steps to every number; with the feature `serde` it
/// serialises.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Assessment<'a> {
    pub(super) case: Case<'a>,
    figures: Figures,
}

/// The two tests of a net-zero target.
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct NetZeroTests {
    /// Gross emissions against the limit of the own reduction, if the wording sets one.
    pub own: Option<Figures>,
    /// Net emissions against zero.
    pub net: Known<Figures>,
}

impl NetZeroTests {
    /// What the two tests say, where the wording sets both.
    pub(super) fn verdicts(self) -> Option<(Verdict, Known<Verdict>)> {
        Some((self.own?.verdict, self.net.map(|net| net.verdict)))
    }
}

/// One part of a composite target, judged by itself.
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct PartFigures<'a> {
    /// The part.
    pub part: &'a Part,
    /// Its figures and verdict, in tonnes.
    pub figures: Figures,
    /// The same in its own unit, if it is per head or per unit.
    pub per_unit: Option<PerUnit<'a>>,
    /// Its two tests, if it is net zero.
    pub net_zero: Option<NetZeroTests>,
    /// Where its sum stands, if it is judged over a period.
    pub period: Option<PeriodStanding>,
    /// The maximum, if it asks for a peak.
    pub peak: Option<Peak>,
}

/// What an aspiration beyond the floor asks; it has no verdict.
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct Aspiration {
    /// The level hoped for.
    pub allowable: Known<Emissions>,
    /// Latest level less that level.
    pub needed: Known<Emissions>,
    /// Projected level less that level; once due, the judged level less that level.
    pub gap: Known<Emissions>,
}

impl<'a> Assessment<'a> {
    pub(super) const fn new(case: Case<'a>, figures: Figures) -> Self {
        Self { case, figures }
    }

    /// What can be said of the target.
    pub const fn verdict(&self) -> Verdict {
        self.figures.verdict
    }

    /// Every number, each with the reason where it is not there, in tonnes. Of a target per head
    /// or per unit the judged ones stand in [`Assessment::per_unit`], with the tonnes beside here.
    pub const fn figures(&self) -> &Figures {
        &self.figures
    }

    /// The series that was judged.
    pub const fn series(&self) -> &'a EmissionSeries {
        self.case.series
    }

    /// The target it was judged against.
    pub const fn target(&self) -> &'a Target {
        self.case.target
    }

    /// The commitment whose common path was taken, if any.
    pub const fn commitment(&self) -> Option<&'a Commitment> {
        self.case.commitment
    }

    /// What was given instead of a trend or a path.
    pub const fn given(&self) -> Given<'a> {
        self.case.given
    }

    /// The method.
    pub const fn assessor(&self) -> Assessor {
        self.case.assessor
    }

    /// The figures of a target per head or per unit in its own unit; `None` for tonnes, and for a
    /// composite target, whose parts have theirs.
    ///
    /// ```
    /// use chrono::NaiveDate;
    /// use climate_targets::{
    ///     Activity, Ambition, Assessor, Deadline, EmissionSeries, Emissions, Metric, Target, Year,
    /// };
    /// // Göteborg (SMHI, CC BY 4.0; Statistics Sweden) against its 2 t per head by 2035.
    /// let population = Activity::population(
    ///     "31 December, Statistics Sweden",
    ///     [(2020, 583_056.0), (2024, 608_993.0)],
    /// );
    /// let goteborg = EmissionSeries::builder("Göteborg")
    ///     .observe(2020, Emissions::from_tonnes(2_136_225.028))
    ///     .observe(2024, Emissions::from_tonnes(2_252_706.82))
    ///     .activity(population)
    ///     .build()?;
    /// let two_tonnes = Ambition::AtMost(Emissions::constant(2.0));
    /// let target = Target::builder("GOT-2035", two_tonnes, Deadline::By(Year::constant(2035)))
    ///     .metric(Metric::PerCapita)
    ///     .build()
    ///     .expect("it can be meant");
    /// let as_of = NaiveDate::from_ymd_opt(2026, 6, 30).unwrap();
    /// let result = Assessor::as_of(as_of).assess(&goteborg, &target);
    /// let per_head = result.per_unit().expect("it is per head");
    /// assert!((per_head.latest().unwrap().tonnes_per_unit() - 3.70).abs() < 0.005);
    /// assert_eq!(per_head.to_string(), "t CO2e per head");
    /// # Ok::<(), climate_targets::SeriesError>(())
    /// ```
    pub fn per_unit(&self) -> Option<PerUnit<'a>> {
        let ambition = self.target().goal().deciding()?;
        self.case.single(ambition).per_unit()
    }

    /// The steps from the observations to the verdict.
    pub const fn derivation(&self) -> Derivation<'a> {
        Derivation::new(*self)
    }

    /// The levels behind the figures; none for a composite target.
    pub(super) fn levels(&self) -> Option<Levels<'_, 'a>> {
        self.case.levels()
    }

    /// The two tests of net zero; `None` for another kind of target.
    pub fn net_zero(&self) -> Option<NetZeroTests> {
        let Goal::One(ambition) = self.target().goal() else {
            return None;
        };
        self.case.single(ambition).net_zero_in_tonnes()
    }

    /// The parts of a composite target, each judged by itself; none for a single ambition.
    pub fn parts(&self) -> impl Iterator<Item = PartFigures<'a>> + use<'a> {
        let case = self.case;
        case.target.goal().parts().iter().map(move |part| {
            let single = case.part(part);
            PartFigures {
                part,
                figures: single.tonnes(&single.figures()),
                per_unit: single.per_unit(),
                net_zero: single.net_zero_in_tonnes(),
                period: single.levels().period_standing(),
                peak: single.peak_in_tonnes(),
            }
        })
    }

    /// The aspiration of a range, in tonnes; `None` for another kind of target.
    pub fn aspiration(&self) -> Option<Aspiration> {
        let own = self.own_aspiration()?;
        let levels = self.levels()?;
        if levels.question.metric.is_absolute() {
            return Some(own);
        }
        let (tt, tonnes) = (levels.judged, Tonnes(levels.used.activity()));
        let at = |level: Known<Emissions>| level.and_then(|level| tonnes.of(tt, level));
        // Levels of two years are of two populations: the difference is that of their tonnes.
        let allowable = at(own.allowable);
        let latest = self.figures.latest.map(|latest| latest.level);
        let needed = latest.and_then(|l| l.checked_sub(allowable?).ok_or(Absent::OutOfRange));
        Some(Aspiration { allowable, needed, gap: at(own.gap) })
    }

    /// The aspiration of a range per head or per unit, in the target's own unit.
    pub fn aspiration_per_unit(&self) -> Option<AspirationPerUnit> {
        self.per_unit()?;
        self.own_aspiration().map(AspirationPerUnit::of)
    }

    /// The aspiration in the unit that is judged.
    pub(super) fn own_aspiration(&self) -> Option<Aspiration> {
        let Goal::Range(range) = self.target().goal() else {
            return None;
        };
        let levels = self.case.single(range.aspiration()).levels();
        let judged = levels.judged_or_projected(&levels.views());
        Some(Aspiration {
            allowable: levels.allowable.map(Emissions::computed),
            needed: levels.needed(),
            gap: judged.and_then(|level| emissions(level - levels.allowable?)),
        })
    }

    /// The path that the gap is measured to.
    ///
    /// # Errors
    /// Why there is none: no base, a composite target; [`Absent::PerUnit`] for one that is not in
    /// tonnes, whose path is in [`Assessment::yearly_per_unit`].
    pub fn path(&self) -> Known<Pathway<'a>> {
        let levels = self.levels().ok_or(Absent::Composite)?;
        if levels.question.metric.is_absolute() { levels.path } else { Err(Absent::PerUnit) }
    }

    /// Whether it is judged by parts.
    pub(super) fn is_composite(&self) -> bool {
        self.target().goal().deciding().is_none()
    }

    /// The figures in the unit that is judged.
    pub(super) fn judged(&self) -> Figures {
        self.per_unit().map_or(self.figures, |own| *own.figures())
    }

    /// The steps to the assessment's own figures.
    pub(super) fn own_steps(&self) -> Steps<'_, 'a> {
        Steps {
            series: self.series(),
            figures: self.judged(),
            asked: self.target().goal().deciding(),
            levels: self.levels(),
            tests: self.net_zero().and_then(NetZeroTests::verdicts),
        }
    }

    /// The steps to the figures of a part.
    pub(super) fn steps_of_part(&self, part: &'a Part) -> Steps<'_, 'a> {
        let single = self.case.part(part);
        Steps {
            series: self.series(),
            figures: single.figures(),
            asked: Some(&part.ambition),
            levels: Some(single.levels()),
            tests: single.net_zero_in_tonnes().and_then(NetZeroTests::verdicts),
        }
    }

    /// The steps of the net test beside an own reduction, of the target or of a part of it, with its
    /// verdict.
    pub(super) fn steps_of_net_test(
        &self,
        part: Option<&'a Part>,
    ) -> Option<(Steps<'_, 'a>, Verdict)> {
        let single = match (part, self.target().goal()) {
            (Some(part), _) => self.case.part(part),
            (None, Goal::One(ambition)) => self.case.single(ambition),
            _ => return None,
        };
        let (Some(_), Ok(figures)) = single.net_zero_tests()? else { return None };
        let levels = single.net_levels(false).ok()?;
        let asked = Some(&judge::BALANCE);
        Some((
            Steps { series: self.series(), figures, asked, levels: Some(levels), tests: None },
            figures.verdict,
        ))
    }

    /// The figures that caveats are about, each with the observations left out: the
    /// assessment's own, or those of its parts.
    pub(super) fn judged_figures(&self) -> Vec<(Figures, Dropped<'a>)> {
        if let Some(levels) = self.levels() {
            return vec![(self.judged(), Dropped::of(&levels))];
        }
        let of = |part| {
            let single = self.case.part(part);
            (single.figures(), Dropped::of(&single.levels()))
        };
        self.target().goal().parts().iter().map(of).collect()
    }
}
