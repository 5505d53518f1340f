use super::judge::{self, Case};
use super::level::Levels;
use super::steps::Steps;
use super::{Assessor, Derivation, Figures, Verdict};
use crate::inventory::EmissionSeries;
use crate::pathway::Pathway;
use crate::quantity::{Absent, Emissions, Known, Year};
use crate::target::{Commitment, Goal, Part, Target};

/// Where a series stands against a target.
///
/// Always there, whatever the data: what cannot be said is part of it. `Display` writes a
/// paragraph; [`Assessment::derivation`] the steps to every number; with the feature `serde` it
/// serialises.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Assessment<'a> {
    case: Case<'a>,
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

/// One part of a composite target, judged by itself.
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct PartFigures<'a> {
    /// The part.
    pub part: &'a Part,
    /// Its figures and verdict.
    pub figures: Figures,
    /// Its two tests, if it is net zero.
    pub net_zero: Option<NetZeroTests>,
}

/// What an aspiration beyond the floor asks; it has no verdict.
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct Aspiration {
    /// The level hoped for.
    pub allowable: Known<Emissions>,
    /// Latest level less that level.
    pub needed: Known<Emissions>,
    /// Projected level less that level.
    pub gap: Known<Emissions>,
}

/// Path, trend and observation of one year.
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct YearLevels {
    /// The year.
    pub year: Year,
    /// P(t).
    pub path: Known<Emissions>,
    /// T(t).
    pub trend: Known<Emissions>,
    /// What was observed, on the basis that is judged.
    pub observed: Option<Emissions>,
}

impl<'a> Assessment<'a> {
    pub(super) const fn new(case: Case<'a>, figures: Figures) -> Self {
        Self { case, figures }
    }

    /// What can be said of the target.
    pub const fn verdict(&self) -> Verdict {
        self.figures.verdict
    }

    /// Every number, each with the reason where it is not there.
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

    /// The method.
    pub const fn assessor(&self) -> Assessor {
        self.case.assessor
    }

    /// The steps from the observations to the verdict.
    pub const fn derivation(&self) -> Derivation<'a> {
        Derivation::new(*self)
    }

    /// The levels behind the figures; none for a composite target.
    pub(super) fn levels(&self) -> Option<Levels<'a>> {
        self.case.levels()
    }

    /// The two tests of net zero; `None` for another kind of target.
    pub fn net_zero(&self) -> Option<NetZeroTests> {
        let Goal::One(ambition) = self.target().goal() else {
            return None;
        };
        let (own, net) = self.case.single(ambition).net_zero_tests()?;
        Some(NetZeroTests { own, net })
    }

    /// The parts of a composite target, each judged by itself; none for a single ambition.
    pub fn parts(&self) -> impl Iterator<Item = PartFigures<'a>> + use<'a> {
        let case = self.case;
        case.target.goal().parts().iter().map(move |part| {
            let single = case.part(part);
            let tests = single.net_zero_tests();
            PartFigures {
                part,
                figures: single.figures(),
                net_zero: tests.map(|(own, net)| NetZeroTests { own, net }),
            }
        })
    }

    /// The aspiration of a range; `None` for another kind of target.
    pub fn aspiration(&self) -> Option<Aspiration> {
        let Goal::Range(range) = self.target().goal() else {
            return None;
        };
        let figures = self.case.single(range.aspiration()).figures();
        Some(Aspiration {
            allowable: figures.allowable,
            needed: figures.needed,
            gap: figures.projection.and_then(|projection| projection.gap),
        })
    }

    /// The path that the gap is measured to.
    ///
    /// # Errors
    /// Why there is none: no base, a composite target.
    pub fn path(&self) -> Known<Pathway<'a>> {
        self.levels().ok_or(Absent::Composite)?.path
    }

    /// Actual less path, summed over the observed years after the base: what was emitted beyond
    /// the path so far.
    ///
    /// # Errors
    /// Where there is no path, its reason; [`Absent::OutOfRange`] on overflow.
    pub fn past_excess(&self) -> Known<Emissions> {
        self.levels().ok_or(Absent::Composite)?.past_excess()
    }

    /// Path, trend and observation of every year from the base (or the first observation) to the
    /// judged year or the latest observation, whichever is later: what a chart needs.
    ///
    /// ```
    /// use chrono::NaiveDate;
    /// use climate_targets::{Assessor, EmissionSeries, Emissions, catalogue::covenant_of_mayors};
    /// let series = EmissionSeries::builder("Lahti")
    ///     .observe(1990, Emissions::from_kilotonnes(792.2))
    ///     .observe(2012, Emissions::from_kilotonnes(763.2))
    ///     .build()?;
    /// let as_of = NaiveDate::from_ymd_opt(2014, 1, 1).unwrap();
    /// let result = Assessor::as_of(as_of).assess(&series, &covenant_of_mayors::BY_2020);
    /// let years: Vec<_> = result.yearly().collect();
    /// assert_eq!(years.len(), 31); // 1990 to 2020
    /// assert_eq!(years[0].path, Ok(Emissions::from_kilotonnes(792.2).unwrap()));
    /// # Ok::<(), climate_targets::SeriesError>(())
    /// ```
    pub fn yearly(&self) -> impl Iterator<Item = YearLevels> + use<'a> {
        let levels = self.levels();
        let figures = &self.figures;
        let base = figures.base.ok().map(|base| base.years.last());
        let first_observed = self.series().observations().first().map(|o| o.year);
        let range = base
            .or(first_observed)
            .zip(figures.latest.ok())
            .map(|(from, latest)| from.get()..=figures.judged_year.max(latest.year).get());
        range.zip(levels).into_iter().flat_map(|(years, levels)| {
            years.map(move |year| {
                let year = Year::saturating(i64::from(year));
                YearLevels {
                    year,
                    path: levels.path_in(year),
                    trend: levels.trend_in(year),
                    observed: levels.observed_in(year),
                }
            })
        })
    }

    /// What the path allows in the year after the latest observation.
    ///
    /// # Errors
    /// Where there is no path, its reason.
    pub fn next_year_allowed(&self) -> Known<Emissions> {
        let latest = self.figures.latest?.year;
        self.levels().ok_or(Absent::Composite)?.path_in(latest.next())
    }

    /// Whether it is judged by parts.
    pub(super) fn is_composite(&self) -> bool {
        self.target().goal().deciding().is_none()
    }

    /// The steps to the assessment's own figures.
    pub(super) fn own_steps(&self) -> Steps<'a> {
        Steps {
            series: self.series(),
            figures: self.figures,
            asked: self.target().goal().deciding(),
            levels: self.levels(),
        }
    }

    /// The steps to the figures of a part.
    pub(super) fn steps_of_part(&self, part: &'a Part) -> Steps<'a> {
        let single = self.case.part(part);
        Steps {
            series: self.series(),
            figures: single.figures(),
            asked: Some(&part.ambition),
            levels: Some(single.levels()),
        }
    }

    /// The steps of the net test beside an own reduction, with its verdict.
    pub(super) fn steps_of_net_test(&self) -> Option<(Steps<'a>, Verdict)> {
        let Goal::One(ambition) = self.target().goal() else { return None };
        let single = self.case.single(ambition);
        let tests = self.net_zero()?;
        let (Some(_), Ok(figures)) = (tests.own, tests.net) else { return None };
        let levels = single.net_levels(false).ok()?;
        let asked = Some(&judge::BALANCE);
        Some((
            Steps { series: self.series(), figures, asked, levels: Some(levels) },
            figures.verdict,
        ))
    }

    /// The figures that caveats are about, each with the number of observations left out: the
    /// assessment's own, or those of its parts.
    pub(super) fn judged_figures(&self) -> Vec<(Figures, usize)> {
        if let Some(levels) = self.levels() {
            return vec![(self.figures, levels.dropped())];
        }
        let of = |part| {
            let single = self.case.part(part);
            (single.figures(), single.levels().dropped())
        };
        self.target().goal().parts().iter().map(of).collect()
    }
}
