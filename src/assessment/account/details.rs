use crate::assessment::engine::{
    AmbitionEvaluation, CalibratedFit, Case, Evaluation, Evidence, Question,
};
use crate::assessment::result::{JudgedFigures, tonnes_in};
use crate::assessment::{AnnualCuts, Assessment, Figures, Peak, PerUnit, PeriodStanding, Verdict};
use crate::pathway::Pathway;
use crate::quantity::{Absent, Emissions, Intensity, Known, Level, Year};
use crate::target::{Ambition, Goal, GoalPart, Target};

/// An assessment with the evidence behind it: every ambition of the target evaluated once.
///
/// Paragraph (`Display`), JSON, caveats, chart and derivation all read it, and what only some targets
/// have is asked here: parts, the tests of net zero, a period, yearly cuts, a peak, an aspiration.
/// [`Assessment`] answers caveats, path, chart and derivation too, and evaluates anew each time.
///
/// ```
/// use climate_targets::{Assessor, EmissionSeries, catalogue::covenant_of_mayors};
/// let series = EmissionSeries::from_tonnes("Lahti", [(1990, 792_200.0), (2020, 428_500.0)])?;
/// let result = Assessor::as_of_ymd(2024, 6, 30)?.assess(&series, &covenant_of_mayors::BY_2020);
/// let details = result.details();
/// let (paragraph, steps) = (details.to_string(), details.derivation().to_string());
/// assert!(paragraph.contains("met") && steps.contains("E0*(1 - r)"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone)]
pub struct Details<'a> {
    pub(super) assessment: Assessment<'a>,
    /// The deciding ambition; none for a composite.
    pub(super) own: Option<AmbitionEvaluation<'a>>,
    pub(super) parts: Vec<PartDetails<'a>>,
    pub(super) aspiration: Option<Evaluation<'a>>,
    /// The budgets before, whose rest is carried over.
    pub(super) earlier: Vec<Evidence<'a>>,
    /// The calibrated outlook, where a calibration is given.
    pub(super) calibrated: Option<Known<CalibratedFit<'a>>>,
}

/// One part of a composite, evaluated.
#[derive(Clone, Copy)]
pub(super) struct PartDetails<'a> {
    pub(super) part: &'a GoalPart,
    pub(super) evaluated: AmbitionEvaluation<'a>,
    pub(super) judged: JudgedFigures<'a>,
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
    pub part: &'a GoalPart,
    /// Its figures and verdict, in tonnes.
    pub figures: Figures,
    /// Its figures in its own unit, if it is per head or per unit.
    pub per_unit: Option<PerUnit<'a>>,
    /// Its two tests, if it is net zero.
    pub net_zero: Option<NetZeroTests>,
    /// The sums of its period, if it is judged over one.
    pub period: Option<PeriodStanding>,
    /// The maximum, if it asks for a peak, in tonnes.
    pub peak: Option<Peak>,
}

/// An aspiration beyond the floor of a range; it has no verdict.
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct Aspiration<L = Emissions> {
    /// The level aspired to.
    pub allowable: Known<L>,
    /// Latest level less that level.
    pub needed: Known<L>,
    /// Projected level less that level; once due, the judged level less that level.
    pub gap: Known<L>,
}

/// Emissions less the path over the years from the path's anchor to the latest observation.
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct ObservedExcess {
    /// The sum over the years that are observed.
    pub excess: Emissions,
    /// How many years are observed.
    pub years_observed: usize,
    /// How many years there are.
    pub years: usize,
}

impl NetZeroTests {
    fn of(evaluated: &AmbitionEvaluation<'_>) -> Option<Self> {
        let question = &evaluated.own.evidence.question;
        let tonnes = |evaluation: &Evaluation<'_>| {
            evaluation.evidence.judged_figures(&evaluation.decision).in_tonnes()
        };
        match (question.ambition, &evaluated.net) {
            (_, Some(net)) => Some(Self {
                own: Some(tonnes(&evaluated.own)),
                net: net.as_ref().map(tonnes).map_err(|reason| *reason),
            }),
            // The net test is the ambition's own.
            (Ambition::NetZero(_), None) => {
                let net = question.withheld.map_or(Ok(()), Err);
                Some(Self { own: None, net: net.map(|()| tonnes(&evaluated.own)) })
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
        // The trend of the figures is that of the same levels.
        let trend = match assessment.judged {
            JudgedFigures::Tonnes(figures) => figures.trend,
            JudgedFigures::PerUnit { own, .. } => own.trend.map(crate::trend::TrendFit::retyped),
        };
        let evaluate = |ambition| {
            AmbitionEvaluation::of(&Question::of(&case, ambition, carried), Some(&trend))
        };
        let part = |part| {
            let evaluated = case.evaluate_part(part, carried);
            PartDetails { part, evaluated, judged: evaluated.judged_figures() }
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
    fn in_tonnes(&self) -> Known<&Evidence<'a>> {
        let evidence = self.evidence()?;
        let absolute = evidence.question.metric.is_absolute();
        if absolute { Ok(evidence) } else { Err(Absent::JudgedPerUnit) }
    }

    /// The two tests of net zero; `None` for another kind of target.
    pub fn net_zero(&self) -> Option<NetZeroTests> {
        NetZeroTests::of(self.own.as_ref()?)
    }

    /// The parts of a composite target, each judged by itself; none for a single ambition.
    pub fn parts(&self) -> impl Iterator<Item = PartFigures<'a>> + '_ {
        self.parts.iter().map(|PartDetails { part, evaluated, judged }| {
            let evidence = &evaluated.own.evidence;
            PartFigures {
                part,
                figures: judged.in_tonnes(),
                per_unit: match judged {
                    JudgedFigures::Tonnes(_) => None,
                    JudgedFigures::PerUnit { own, activity } => {
                        Some(PerUnit::new(evidence.question.metric, *activity, *own))
                    }
                },
                net_zero: NetZeroTests::of(evaluated),
                period: evidence.period,
                peak: peak_in_tonnes(evidence),
            }
        })
    }

    /// The aspiration of a range, in tonnes; `None` for another kind of target.
    pub fn aspiration(&self) -> Option<Aspiration> {
        let Evaluation { evidence, .. } = self.aspiration.as_ref()?;
        Some(if evidence.question.metric.is_absolute() {
            Aspiration::of(evidence)
        } else {
            let absent = Absent::JudgedPerUnit;
            Aspiration { allowable: Err(absent), needed: Err(absent), gap: Err(absent) }
        })
    }

    /// The aspiration of a range per head or per unit, in the target's own unit.
    pub fn aspiration_per_unit(&self) -> Option<Aspiration<Intensity>> {
        let Evaluation { evidence, .. } = self.aspiration.as_ref()?;
        (!evidence.question.metric.is_absolute()).then(|| Aspiration::of(evidence))
    }

    /// As [`Assessment::path`].
    ///
    /// # Errors
    /// As [`Assessment::path`].
    pub fn path(&self) -> Known<Pathway<'a>> {
        self.in_tonnes()?.path
    }

    /// The years of a target over a period, and the standing of their sum; `None` for another kind.
    ///
    /// ```
    /// use climate_targets::catalogue::france;
    /// use climate_targets::{Assessor, EmissionSeries};
    /// // France, Mt CO2e (Tidy GHG Inventories, CC BY 4.0), and its budget of 422 Mt a year.
    /// let levels = [(2019, 444.9e6), (2020, 404.5e6), (2021, 428.4e6)];
    /// let france = EmissionSeries::from_tonnes("France", levels)?;
    /// let result = Assessor::as_of_ymd(2022, 6, 30)?.assess(&france, &france::SNBC2_2019_2023);
    /// let standing = result.details().period().expect("it is judged over a period");
    /// // 1 277.8 Mt so far; 2 110 Mt in all leave 416.1 Mt in each of the two years to come.
    /// assert!((standing.sum.megatonnes() - 1277.8).abs() < 1e-9);
    /// assert!((standing.allowed_mean.unwrap().megatonnes() - 416.1).abs() < 1e-9);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn period(&self) -> Option<PeriodStanding> {
        self.evidence().ok()?.period
    }

    /// Each year under a target that sets a yearly cut; `None` for another kind.
    ///
    /// ```
    /// use climate_targets::target::AnnualRate;
    /// use climate_targets::{Ambition, Assessor, Deadline, EmissionSeries, Portion, Target, Year};
    /// // Göteborg (SMHI, CC BY 4.0), and its at least 10.3 % a year from 2018 on.
    /// let levels = [(2018, 2_461_026.51), (2019, 2_379_963.14), (2020, 2_147_214.02)];
    /// let goteborg = EmissionSeries::from_tonnes("Göteborg", levels)?;
    /// let rate = AnnualRate::new(Portion::constant(0.103), Year::constant(2018));
    /// let deadline = Deadline::By(Year::constant(2030));
    /// let target = Target::builder("GOT-2030-T").goal(Ambition::AnnualRate(rate)).deadline(deadline)
    ///     .build()
    ///     .expect("the target is consistent");
    /// let result = Assessor::as_of_ymd(2022, 6, 30)?.assess(&goteborg, &target);
    /// let cuts = result.details().annual_cuts().expect("a yearly cut");
    /// let made: Vec<bool> = cuts.years.iter().filter_map(|cut| cut.cut_made.ok()).collect();
    /// assert_eq!(made, [false, false]); // -3.3 % and -9.8 %
    /// assert!((cuts.excess().unwrap().tonnes() - 339_472.3).abs() < 0.1);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn annual_cuts(&self) -> Option<AnnualCuts> {
        let evidence = self.evidence().ok()?;
        Some(evidence.annual_cuts()?.in_tonnes(|year, level| tonnes(evidence, year, level)))
    }

    /// The maximum that a target of having peaked is about; `None` for another kind.
    ///
    /// ```
    /// use climate_targets::{Ambition, Assessor, Deadline, EmissionSeries, Target, Verdict, Year};
    /// // Göteborg (SMHI, CC BY 4.0): has it peaked by 2015?
    /// let levels =
    ///     [(2005, 2_555_573.89), (2010, 3_025_780.95), (2015, 2_310_338.54), (2020, 2_147_214.02)];
    /// let goteborg = EmissionSeries::from_tonnes("Göteborg", levels)?;
    /// let target = Target::builder("peaked").goal(Ambition::Peaked).deadline(Deadline::By(Year::constant(2015)))
    ///     .build()
    ///     .expect("the target is consistent");
    /// let result = Assessor::as_of_ymd(2021, 6, 30)?.assess(&goteborg, &target);
    /// assert!(matches!(result.verdict(), Verdict::Met { .. }));
    /// assert_eq!(result.details().peak().expect("a peak").year, Year::constant(2010));
    /// // Five years must have passed before it can be told.
    /// let earlier = Assessor::as_of_ymd(2019, 6, 30)?.assess(&goteborg, &target);
    /// assert_eq!(earlier.verdict().name(), "undetermined");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn peak(&self) -> Option<Peak> {
        peak_in_tonnes(self.evidence().ok()?)
    }

    /// Actual less path, summed over the years from the path's anchor to the latest observation.
    ///
    /// # Errors
    /// Where there is no path, its reason; [`Absent::GapInPeriod`](crate::Absent::GapInPeriod) if one
    /// of the years is missing, for which [`Details::observed_excess`] has the partial sum;
    /// [`Absent::JudgedPerUnit`](crate::Absent::JudgedPerUnit) for a target that is not in tonnes;
    /// [`Absent::OutOfRange`](crate::Absent::OutOfRange) on overflow.
    pub fn past_excess(&self) -> Known<Emissions> {
        let (excess, past) = self.in_tonnes()?.past_excess()?;
        if past.gap.is_some() { Err(Absent::GapInPeriod) } else { Ok(Emissions::computed(excess)) }
    }

    /// Actual less path, summed over the observed years from the path's anchor to the latest
    /// observation, with their number.
    ///
    /// # Errors
    /// As [`Details::past_excess`], but for gaps.
    pub fn observed_excess(&self) -> Known<ObservedExcess> {
        let (excess, past) = self.in_tonnes()?.past_excess()?;
        Ok(ObservedExcess {
            excess: Emissions::computed(excess),
            years_observed: past.observed,
            years: usize::from(past.years.length()),
        })
    }

    /// The level that the path allows in the year after the latest observation, in tonnes.
    ///
    /// # Errors
    /// As [`Details::path`], and as the path's level.
    pub fn next_year_allowed(&self) -> Known<Emissions> {
        let evidence = self.in_tonnes()?;
        evidence.path?.level_in(evidence.latest?.0.next())
    }

    /// The level of a year in tonnes, on the basis that is judged, if it is used.
    pub(crate) fn level_in(&self, year: Year) -> Known<Emissions> {
        let evidence = self.evidence()?;
        tonnes(evidence, year, evidence.used.at(year).ok_or(Absent::NoObservation)?)
    }

    /// The years in which it has a level, in order.
    pub(crate) fn years_with_level(&self) -> impl Iterator<Item = Year> + use<'a> {
        let used = self.evidence().ok().map(|evidence| evidence.used);
        used.into_iter().flat_map(|used| used.levels().map(|(year, _)| year))
    }

    /// The observed years before and after one that a base is interpolated for.
    pub(crate) fn neighbours(&self, year: Year) -> Option<(Year, Year)> {
        self.evidence().ok()?.neighbours(year)
    }

    /// Verdicts of the two tests, where the wording sets both.
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

/// The maximum in tonnes; its fall is that of what is judged, and absent per unit.
fn peak_in_tonnes(evidence: &Evidence<'_>) -> Option<Peak> {
    let Peak { year, level, fall } = evidence.peak()?;
    let absolute = evidence.question.metric.is_absolute();
    let fall = if absolute { fall } else { Err(Absent::JudgedPerUnit) };
    Some(Peak { year, level: tonnes(evidence, year, level).ok()?, fall })
}

/// The tonnes of a level in the unit that is judged.
fn tonnes(evidence: &Evidence<'_>, year: Year, level: f64) -> Known<Emissions> {
    if evidence.question.metric.is_absolute() {
        return Ok(Emissions::computed(level));
    }
    tonnes_in(evidence.used.activity(), year, level)
}
