use crate::assessment::engine::{
    AmbitionEvaluation, CalibratedFit, Case, Evaluation, Evidence, Question,
};
use crate::assessment::result::{JudgedFigures, tonnes_in};
use crate::assessment::{AnnualCuts, Assessment, Figures, Peak, PerUnit, PeriodStanding, Verdict};
use crate::pathway::Pathway;
use crate::quantity::{Absent, Emissions, Intensity, Known, Level, Year};
use crate::record::record;
use crate::target::{Ambition, Goal, GoalPart, Target};

/// An assessment with the evidence behind it.
///
/// Every ambition of the target is evaluated once. The paragraph (`Display`), JSON, caveats, chart
/// and derivation use this evaluation. `Details` also provides the figures for particular kinds of
/// target: parts, the tests of net zero, a period, yearly cuts, a peak, an aspiration.
/// [`Assessment`] also offers caveats, path, chart and derivation, but repeats the evaluation in
/// each call.
///
/// ```
/// use climate_targets::{Assessor, EmissionSeries, catalogue::covenant_of_mayors};
/// let series = EmissionSeries::from_tonnes("Lahti", [(1990, 792_200.0), (2020, 428_500.0)])?;
/// let result = Assessor::as_of_ymd(2024, 6, 30)?.assess(&series, &covenant_of_mayors::BY_2020);
/// let details = result.details();
/// let (paragraph, steps) = (details.to_string(), details.derivation().to_string());
/// assert!(paragraph.contains("met") && steps.contains("E0*(1 - r)"));
/// assert_eq!(details.assessment().verdict().name(), "met");
/// assert_eq!(details.path()?.begins(), 1990.0);
/// assert!(details.net_zero().is_none() && details.aspiration().is_none());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone)]
pub struct Details<'a> {
    pub(super) assessment: Assessment<'a>,
    /// The evaluation of the deciding ambition; `None` for a composite target.
    pub(super) own: Option<AmbitionEvaluation<'a>>,
    pub(super) parts: Vec<PartDetails<'a>>,
    pub(super) aspiration: Option<Evaluation<'a>>,
    /// The earlier budgets of the commitment. Their remainders are carried over.
    pub(super) earlier: Vec<Evidence<'a>>,
    /// The calibrated outlook; `None` if the caller supplies no calibration.
    pub(super) calibrated: Option<Known<CalibratedFit<'a>>>,
}

/// The evaluation of one part of a composite target.
#[derive(Clone, Copy)]
pub(super) struct PartDetails<'a> {
    pub(super) part: &'a GoalPart,
    pub(super) evaluation: AmbitionEvaluation<'a>,
    pub(super) judged: JudgedFigures<'a>,
}

/// The two tests of a net-zero target.
///
/// ```
/// use climate_targets::{Assessor, EmissionSeries, catalogue::sweden};
/// // Sweden, t CO2e (Tidy GHG Inventories, CC BY 4.0), without supplementary measures.
/// let country = EmissionSeries::from_tonnes("Sweden", [(1990, 71.26e6), (2024, 47.49e6)])?;
/// let result = Assessor::as_of_ymd(2026, 6, 30)?.assess(&country, &sweden::NET_ZERO_2045);
/// let tests = result.details().net_zero().expect("a net-zero target");
/// // The own reduction is at least 85 %, so the limit for gross emissions is 10.689 Mt.
/// let limit = tests.own.expect("a minimum own reduction").allowable?;
/// assert!((limit.megatonnes() - 10.689).abs() < 1e-9);
/// assert!(tests.net.is_err()); // net emissions are unknown
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct NetZeroTests {
    /// The test of gross emissions against the own-reduction limit; `None` if the target sets no
    /// such limit.
    pub own: Option<Figures>,
    /// The test of net emissions against zero.
    pub net: Known<Figures>,
}

/// The figures of one part of a composite target.
///
/// ```
/// use climate_targets::target::{GoalPart, GoalParts};
/// use climate_targets::{Ambition, Assessor, BaseReference, Deadline, EmissionSeries, Emissions};
/// use climate_targets::{Goal, Portion, Target, Year};
/// // Half the level of 2010, or at most 60 t, by 2020. A city goes from 100 t to 55 t.
/// let half = GoalPart::new(Ambition::ReduceBy(Portion::constant(0.5)));
/// let half = half.reference(BaseReference::constant(2010));
/// let at_most = GoalPart::new(Ambition::AtMost(Emissions::from_tonnes(60.0)?));
/// let target = Target::builder("either")
///     .goal(Goal::AnyOf(GoalParts::new(vec![half, at_most])?))
///     .deadline(Deadline::By(Year::constant(2020)))
///     .build()?;
/// let city = EmissionSeries::from_tonnes("a city", [(2010, 100.0), (2020, 55.0)])?;
/// let details = Assessor::as_of_ymd(2021, 6, 30)?.assess(&city, &target).details();
/// let verdicts = details.parts().map(|part| part.figures.verdict.name());
/// assert!(verdicts.eq(["missed", "met"]));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct PartFigures<'a> {
    /// The definition of the part: its ambition, and a base and a metric if the part sets them.
    pub part: &'a GoalPart,
    /// The figures and the verdict of the part, in tonnes.
    pub figures: Figures,
    /// The figures in the part's own unit; `None` for a part that is judged in tonnes.
    pub per_unit: Option<PerUnit<'a>>,
    /// The two tests of a net-zero part; `None` for any other part.
    pub net_zero: Option<NetZeroTests>,
    /// The sums of a part that is judged over a period; `None` for any other part.
    pub period: Option<PeriodStanding>,
    /// The maximum of a part that requires a peak, in tonnes; `None` for any other part.
    pub peak: Option<Peak>,
}

record! {
    /// The aspiration of a range target: a second, stricter level beyond the floor. The aspiration
    /// has no verdict.
    ///
    /// ```
    /// use climate_targets::target::AmbitionRange;
    /// use climate_targets::{Ambition, Assessor, BaseReference, Deadline, EmissionSeries};
    /// use climate_targets::{Emissions, Goal, Portion, Target, Year};
    /// // At least 40 % and if possible 60 % below 2010 by 2020. A city goes from 100 t to 55 t.
    /// let [floor, aspiration] =
    ///     [0.4, 0.6].map(|share| Ambition::ReduceBy(Portion::constant(share)));
    /// let target = Target::builder("40 to 60 %")
    ///     .goal(Goal::Range(AmbitionRange::new(floor, aspiration)?))
    ///     .reference(BaseReference::constant(2010))
    ///     .deadline(Deadline::By(Year::constant(2020)))
    ///     .build()?;
    /// let city = EmissionSeries::from_tonnes("a city", [(2010, 100.0), (2020, 55.0)])?;
    /// let details = Assessor::as_of_ymd(2021, 6, 30)?.assess(&city, &target).details();
    /// let aspiration = details.aspiration().expect("an aspiration");
    /// assert_eq!(aspiration.allowable, Ok(Emissions::from_tonnes(40.0)?));
    /// assert_eq!(aspiration.gap, Ok(Emissions::from_tonnes(15.0)?));
    /// assert!(details.aspiration_per_unit().is_none()); // the target is in tonnes
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[derive(Debug, Clone, Copy, PartialEq)]
    pub struct Aspiration<L> {
        /// The allowable level of the aspiration.
        pub allowable: Known<L> => "allowable_t",
        /// The latest level minus the allowable level of the aspiration.
        pub needed: Known<L> => "needed_t",
        /// The level of the judged year minus the allowable level of the aspiration. Until the
        /// judged year is observed, its projected level is used.
        pub gap: Known<L> => "gap_t",
    }
}

/// The sum of emissions minus path over the observed years after the path's anchor.
///
/// ```
/// use climate_targets::{Absent, Ambition, Assessor, BaseReference, Deadline, EmissionSeries};
/// use climate_targets::{Emissions, Portion, Target, Year};
/// // Half of 100 t by 2030: the path falls by 5 t a year. The year 2021 is missing.
/// let city = EmissionSeries::from_tonnes("a city", [(2020, 100.0), (2022, 96.0)])?;
/// let target = Target::builder("half by 2030")
///     .goal(Ambition::ReduceBy(Portion::constant(0.5)))
///     .reference(BaseReference::constant(2020))
///     .deadline(Deadline::By(Year::constant(2030)))
///     .build()?;
/// let details = Assessor::as_of_ymd(2023, 6, 30)?.assess(&city, &target).details();
/// let observed = details.observed_excess()?;
/// assert_eq!(observed.excess, Emissions::from_tonnes(6.0)?); // 96 t - 90 t in 2022
/// assert_eq!((observed.years_observed, observed.years), (1, 2));
/// assert_eq!(details.past_excess(), Err(Absent::GapInPeriod));
/// assert_eq!(details.next_year_allowed(), Ok(Emissions::from_tonnes(85.0)?)); // 2023
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct ObservedExcess {
    /// The sum of emissions minus path over the observed years, t CO2e; positive if emissions
    /// exceeded the path.
    pub excess: Emissions,
    /// The number of observed years.
    pub years_observed: usize,
    /// The number of years after the path's anchor up to the latest observation, observed or not.
    pub years: usize,
}

impl NetZeroTests {
    fn of(evaluation: &AmbitionEvaluation<'_>) -> Option<Self> {
        let question = &evaluation.own.evidence.question;
        let tonnes = |evaluation: &Evaluation<'_>| {
            evaluation.evidence.judged_figures(&evaluation.decision).in_tonnes()
        };
        match (question.ambition, &evaluation.net) {
            (_, Some(net)) => Some(Self {
                own: Some(tonnes(&evaluation.own)),
                net: net.as_ref().map(tonnes).map_err(|reason| *reason),
            }),
            // Without a minimum own reduction, the figures are those of the net test.
            (Ambition::NetZero(_), None) => {
                let net = question.withheld.map_or(Ok(()), Err);
                Some(Self { own: None, net: net.map(|()| tonnes(&evaluation.own)) })
            }
            _ => None,
        }
    }
}

impl<'a> Details<'a> {
    pub(crate) fn of(assessment: &Assessment<'a>) -> Self {
        let case = assessment.case;
        let mut earlier = Vec::new();
        let carried = case.carried(|budget| earlier.push(*budget));
        let goal = case.target.goal();
        // The figures already hold the trend of these levels; reusing it saves a second fit.
        let trend = match assessment.judged {
            JudgedFigures::Tonnes(figures) => figures.trend,
            JudgedFigures::PerUnit { own, .. } => own.trend.map(crate::trend::TrendFit::retyped),
        };
        let evaluate = |ambition| {
            AmbitionEvaluation::of(&Question::of(&case, ambition, carried), Some(&trend))
        };
        let part = |part| {
            let evaluation = case.evaluate_part(part, carried);
            PartDetails { part, evaluation, judged: evaluation.judged_figures() }
        };
        let own = goal.deciding().map(evaluate);
        let calibrated = case.given.calibration.map(|calibration| {
            let own = own.as_ref().ok_or(Absent::Composite)?;
            CalibratedFit::of(calibration, &own.own.evidence)
        });
        Self {
            assessment: *assessment,
            own,
            parts: goal.parts().iter().map(part).collect(),
            aspiration: match goal {
                Goal::Range(range) => Some(evaluate(range.aspiration()).own),
                _ => None,
            },
            earlier,
            calibrated,
        }
    }

    /// The assessment.
    pub const fn assessment(&self) -> &Assessment<'a> {
        &self.assessment
    }

    pub(super) const fn case(&self) -> &Case<'a> {
        &self.assessment.case
    }

    pub(super) const fn target(&self) -> &'a Target {
        self.assessment.case.target
    }

    pub(super) fn evidence(&self) -> Known<&Evidence<'a>> {
        self.own.as_ref().map(|own| &own.own.evidence).ok_or(Absent::Composite)
    }

    /// The evidence of a target that is judged in tonnes.
    ///
    /// # Errors
    /// [`Absent::JudgedPerUnit`] for a target per head or per unit; [`Absent::Composite`] for a
    /// composite target.
    fn in_tonnes(&self) -> Known<&Evidence<'a>> {
        let evidence = self.evidence()?;
        let absolute = evidence.question.metric.is_absolute();
        if absolute { Ok(evidence) } else { Err(Absent::JudgedPerUnit) }
    }

    /// The two tests of a net-zero target; `None` for any other target.
    pub fn net_zero(&self) -> Option<NetZeroTests> {
        NetZeroTests::of(self.own.as_ref()?)
    }

    /// The figures of each part of a composite target; empty for any other target. [`PartFigures`]
    /// has an example.
    pub fn parts(&self) -> impl Iterator<Item = PartFigures<'a>> + '_ {
        self.parts.iter().map(|PartDetails { part, evaluation, judged }| {
            let evidence = &evaluation.own.evidence;
            PartFigures {
                part,
                figures: judged.in_tonnes(),
                per_unit: match judged {
                    JudgedFigures::Tonnes(_) => None,
                    JudgedFigures::PerUnit { own, activity } => {
                        Some(PerUnit::new(evidence.question.metric, *activity, *own))
                    }
                },
                net_zero: NetZeroTests::of(evaluation),
                period: evidence.period,
                peak: peak_in_tonnes(evidence),
            }
        })
    }

    /// The aspiration of a range target, in tonnes; `None` for any other target.
    ///
    /// For a target per head or per unit, all figures of this record are absent
    /// ([`Absent::JudgedPerUnit`]); [`Details::aspiration_per_unit`] returns the figures in the
    /// target's unit.
    pub fn aspiration(&self) -> Option<Aspiration> {
        let Evaluation { evidence, .. } = self.aspiration.as_ref()?;
        Some(if evidence.question.metric.is_absolute() {
            Aspiration::of(evidence)
        } else {
            let absent = Absent::JudgedPerUnit;
            Aspiration { allowable: Err(absent), needed: Err(absent), gap: Err(absent) }
        })
    }

    /// The aspiration of a range target per head or per unit, in the target's own unit; `None` for
    /// any other target.
    pub fn aspiration_per_unit(&self) -> Option<Aspiration<Intensity>> {
        let Evaluation { evidence, .. } = self.aspiration.as_ref()?;
        (!evidence.question.metric.is_absolute()).then(|| Aspiration::of(evidence))
    }

    /// The path to the allowable level, in tonnes; by default it starts at the base.
    ///
    /// # Errors
    /// See [`Assessment::path`].
    pub fn path(&self) -> Known<Pathway<'a>> {
        self.in_tonnes()?.path
    }

    /// The sums of a target over a period: observed, remaining and projected; `None` for any other
    /// target.
    ///
    /// ```
    /// use climate_targets::catalogue::france;
    /// use climate_targets::{Assessor, EmissionSeries};
    /// // France, Mt CO2e (Tidy GHG Inventories, CC BY 4.0), and its budget of 422 Mt a year.
    /// let levels = [(2019, 444.9e6), (2020, 404.5e6), (2021, 428.4e6)];
    /// let france = EmissionSeries::from_tonnes("France", levels)?;
    /// let result = Assessor::as_of_ymd(2022, 6, 30)?.assess(&france, &france::SNBC2_2019_2023);
    /// let standing = result.details().period().expect("a target over a period");
    /// // 1 277.8 Mt so far; the limit of 2 110 Mt leaves 416.1 Mt in each of the two other years.
    /// assert!((standing.sum.megatonnes() - 1277.8).abs() < 1e-9);
    /// assert!((standing.allowed_mean.unwrap().megatonnes() - 416.1).abs() < 1e-9);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn period(&self) -> Option<PeriodStanding> {
        self.evidence().ok()?.period
    }

    /// The observed years of a target that sets a yearly cut, with their totals; `None` for any
    /// other target.
    ///
    /// ```
    /// use climate_targets::target::AnnualRate;
    /// use climate_targets::{Ambition, Assessor, Deadline, EmissionSeries, Portion, Target, Year};
    /// // Göteborg, t CO2e (SMHI, CC BY 4.0), and its cut of 10.3 % a year from the level of 2018.
    /// let levels = [(2018, 2_461_026.51), (2019, 2_379_963.14), (2020, 2_147_214.02)];
    /// let goteborg = EmissionSeries::from_tonnes("Göteborg", levels)?;
    /// let rate = AnnualRate::new(Portion::constant(0.103), Year::constant(2018));
    /// let deadline = Deadline::By(Year::constant(2030));
    /// let target = Target::builder("GOT-2030-T")
    ///     .goal(Ambition::AnnualRate(rate))
    ///     .deadline(deadline)
    ///     .build()?;
    /// let result = Assessor::as_of_ymd(2022, 6, 30)?.assess(&goteborg, &target);
    /// let cuts = result.details().annual_cuts().expect("a yearly cut");
    /// let achieved: Vec<bool> = cuts.years.iter().filter_map(|cut| cut.cut_made.ok()).collect();
    /// assert_eq!(achieved, [false, false]); // -3.3 % and -9.8 %
    /// assert!((cuts.excess().unwrap().tonnes() - 339_472.3).abs() < 0.1);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn annual_cuts(&self) -> Option<AnnualCuts> {
        let evidence = self.evidence().ok()?;
        Some(evidence.annual_cuts()?.in_tonnes(|year, level| tonnes(evidence, year, level)))
    }

    /// The highest observed level, in tonnes, and the fall since then. `None` unless the target
    /// requires a peak.
    ///
    /// ```
    /// use climate_targets::{Ambition, Assessor, Deadline, EmissionSeries, Target, Verdict, Year};
    /// // Göteborg, t CO2e (SMHI, CC BY 4.0): have its emissions peaked by 2015?
    /// let until_2010 = [(2005, 2_555_573.89), (2010, 3_025_780.95)];
    /// let levels = until_2010.into_iter().chain([(2015, 2_310_338.54), (2020, 2_147_214.02)]);
    /// let goteborg = EmissionSeries::from_tonnes("Göteborg", levels)?;
    /// let target = Target::builder("peaked")
    ///     .goal(Ambition::Peaked)
    ///     .deadline(Deadline::By(Year::constant(2015)))
    ///     .build()?;
    /// let result = Assessor::as_of_ymd(2021, 6, 30)?.assess(&goteborg, &target);
    /// assert!(matches!(result.verdict(), Verdict::Met { .. }));
    /// assert_eq!(result.details().peak().expect("a peak").year, Year::constant(2010));
    /// // The verdict needs five years of data after 2015.
    /// let earlier = Assessor::as_of_ymd(2019, 6, 30)?.assess(&goteborg, &target);
    /// assert_eq!(earlier.verdict().name(), "undetermined");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn peak(&self) -> Option<Peak> {
        peak_in_tonnes(self.evidence().ok()?)
    }

    /// The sum of emissions minus path over all years after the path's anchor up to the latest
    /// observation, t CO2e; positive if emissions exceeded the path.
    ///
    /// ```
    /// use climate_targets::{Ambition, Assessor, BaseReference, Deadline, EmissionSeries};
    /// use climate_targets::{Emissions, Portion, Target, Year};
    /// // A city with 100 t in 2020, and a target of half that level by 2030.
    /// let levels = [(2020, 100.0), (2021, 97.0), (2022, 91.0)];
    /// let city = EmissionSeries::from_tonnes("a city", levels)?;
    /// let target = Target::builder("half by 2030")
    ///     .goal(Ambition::ReduceBy(Portion::constant(0.5)))
    ///     .reference(BaseReference::constant(2020))
    ///     .deadline(Deadline::By(Year::constant(2030)))
    ///     .build()?;
    /// let details = Assessor::as_of_ymd(2023, 6, 30)?.assess(&city, &target).details();
    /// // The path falls by 5 t a year: 95 t in 2021, 90 t in 2022, 85 t in 2023.
    /// assert_eq!(details.past_excess(), Ok(Emissions::from_tonnes(3.0)?)); // 2 t + 1 t
    /// assert_eq!(details.observed_excess()?.years_observed, 2);
    /// assert_eq!(details.next_year_allowed(), Ok(Emissions::from_tonnes(85.0)?));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// The reason why the path is absent; [`Absent::GapInPeriod`] if one of the years is missing
    /// ([`Details::observed_excess`] holds the partial sum); [`Absent::NotAfterAnchor`] if the
    /// latest observation is not after the anchor; [`Absent::JudgedPerUnit`] for a target per head
    /// or per unit; [`Absent::OutOfRange`] on overflow.
    pub fn past_excess(&self) -> Known<Emissions> {
        let (excess, past) = self.in_tonnes()?.past_excess()?;
        if past.gap.is_some() { Err(Absent::GapInPeriod) } else { Ok(Emissions::computed(excess)) }
    }

    /// The sum of emissions minus path over the observed years after the path's anchor, with the
    /// number of these years.
    ///
    /// # Errors
    /// See [`Details::past_excess`]; a year without an observation is not an error here.
    pub fn observed_excess(&self) -> Known<ObservedExcess> {
        let (excess, past) = self.in_tonnes()?.past_excess()?;
        Ok(ObservedExcess {
            excess: Emissions::computed(excess),
            years_observed: past.observed,
            years: usize::from(past.years.length()),
        })
    }

    /// The level of the path in the year after the latest observation, in tonnes.
    ///
    /// # Errors
    /// See [`Details::path`] and [`Pathway::level_in`].
    pub fn next_year_allowed(&self) -> Known<Emissions> {
        let evidence = self.in_tonnes()?;
        evidence.path?.level_in(evidence.latest?.0.next())
    }

    /// The level of the path in a year, in tonnes.
    pub(crate) fn path_level_in(&self, year: Year) -> Known<Emissions> {
        self.in_tonnes()?.path?.level_in(year)
    }

    /// The judged quantity of a year (such as net emissions) in tonnes;
    /// [`Absent::NoObservation`] if the year is not observed.
    pub(crate) fn level_in(&self, year: Year) -> Known<Emissions> {
        let evidence = self.evidence()?;
        tonnes(evidence, year, evidence.used.at(year).ok_or(Absent::NoObservation)?)
    }

    /// The years with an observed level of the judged quantity, in order.
    pub(crate) fn years_with_level(&self) -> impl Iterator<Item = Year> + use<'a> {
        let used = self.evidence().ok().map(|evidence| evidence.used);
        used.into_iter().flat_map(|used| used.levels().map(|(year, _)| year))
    }

    /// The nearest observed years before and after an interpolated base year; `None` if the year
    /// itself is observed or has no neighbour on one side.
    pub(crate) fn neighbours(&self, year: Year) -> Option<(Year, Year)> {
        self.evidence().ok()?.neighbours(year)
    }

    /// The verdicts of the own-reduction test and of the net test; `None` unless the target has
    /// both tests.
    pub(super) fn verdicts_of_tests(&self) -> Option<(Verdict, Known<Verdict>)> {
        let tests = self.net_zero()?;
        Some((tests.own?.verdict, tests.net.map(|net| net.verdict)))
    }
}

impl<L: Level> Aspiration<L> {
    fn of(evidence: &Evidence<'_>) -> Self {
        let judged = evidence.judged_or_projected();
        let level = |value: Known<f64>| value.and_then(crate::formula::finite).map(L::computed);
        Self {
            allowable: level(evidence.allowable),
            needed: level(evidence.needed()),
            gap: level(judged.and_then(|level| Ok(level - evidence.allowable?))),
        }
    }
}

/// The maximum in tonnes. For a target per head or per unit the fall is absent, because it is
/// computed from the quotients, not from tonnes.
fn peak_in_tonnes(evidence: &Evidence<'_>) -> Option<Peak> {
    let Peak { year, level, fall } = evidence.peak()?;
    let absolute = evidence.question.metric.is_absolute();
    let fall = if absolute { fall } else { Err(Absent::JudgedPerUnit) };
    Some(Peak { year, level: tonnes(evidence, year, level).ok()?, fall })
}

/// Converts a level in the judged unit to tonnes.
fn tonnes(evidence: &Evidence<'_>, year: Year, level: f64) -> Known<Emissions> {
    if evidence.question.metric.is_absolute() {
        return Ok(Emissions::computed(level));
    }
    tonnes_in(evidence.used.activity(), year, level)
}
