use std::borrow::Cow;
use std::collections::HashSet;

use super::inventory_uncertainty::margin_within;
use super::{Details, PartDetails, data_caveats};
use crate::assessment::engine::{AmbitionEvaluation, Evidence};
use crate::assessment::result::{Figures, JudgedFigures, Lenses, Rule};
use crate::boundary::{BoundaryFields, LandSector};
use crate::inventory::{Implausible, ObservationStatus};
use crate::quantity::{Absent, Level, PartialDate, Share, Year, worded};
use crate::resolve::BaseYears;
use crate::target::{Ambition, BasePolicy, BaseReference, BaselineCut};
use crate::trend::{EstimatorKind, TextbookCoverage, TrendWindow};

/// A caveat: a fact that limits what an assessment shows. A caveat never changes the verdict.
///
/// `Display` writes a short sentence without a full stop.
///
/// ```
/// use climate_targets::catalogue::covenant_of_mayors::BY_2020;
/// use climate_targets::{Assessor, Caveat, EmissionSeries};
/// // Lahti, t CO2e (SYKE, CC BY 4.0), assessed in 2024 on an inventory of 2020.
/// let lahti = EmissionSeries::from_tonnes("Lahti", [(1990, 792_200.0), (2020, 428_500.0)])?;
/// let result = Assessor::as_of_ymd(2024, 6, 30)?.assess(&lahti, &BY_2020);
/// let mut caveats = result.caveats();
/// let stale = caveats.find(|caveat| matches!(caveat, Caveat::Stale { years: 4, .. })).unwrap();
/// assert_eq!(stale.to_string(), "the latest observation is 4 years old");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(
    feature = "serde",
    serde(crate = "crate::serial::shown", tag = "kind", rename_all = "snake_case")
)]
#[non_exhaustive]
pub enum Caveat<'a> {
    /// The boundaries of series and target differ, and the caller allowed the difference.
    #[non_exhaustive]
    BoundaryDiffers {
        /// The fields that differ.
        fields: BoundaryFields,
    },
    /// The boundary of the series or of the target is not fully stated.
    #[non_exhaustive]
    BoundaryUnspecified {
        /// The unspecified fields.
        fields: BoundaryFields,
    },
    /// The base level is not the observed level of the base year. It is the level of another year,
    /// an interpolated level, or a level that the target declares.
    #[non_exhaustive]
    BasePolicy {
        /// The stable name of the base policy.
        #[cfg_attr(feature = "serde", serde(deserialize_with = "serial::policy"))]
        #[cfg_attr(feature = "schema", schemars(with = "crate::quantity::Name<BasePolicy>"))]
        policy: StableName,
        /// The base year that the target states.
        base_year: Year,
        /// The year of the level that serves as the base.
        year: Year,
    },
    /// Some years of the base period are not observed.
    #[non_exhaustive]
    BasePeriodIncomplete {
        /// The years that are not observed.
        missing: Vec<Year>,
    },
    /// The allowable level is under zero, because the cut in tonnes is larger than the baseline
    /// scenario.
    LimitBelowZero,
    /// Only one of the two lenses exists, and this lens alone gives the verdict.
    #[non_exhaustive]
    OneLens {
        /// The lens that gives the verdict: `path` or `trend`.
        #[cfg_attr(feature = "serde", serde(deserialize_with = "serial::lens"))]
        #[cfg_attr(feature = "schema", schemars(with = "Lens"))]
        lens: StableName,
        /// The reason why the other lens is absent.
        reason: Absent,
    },
    /// The trend, or the low end of its interval, is under zero in the judged year, although gross
    /// emissions cannot be negative. A verdict that uses the trend then rests on an impossible
    /// level.
    #[non_exhaustive]
    TrendBelowZero {
        /// The judged year.
        year: Year,
        /// Whether only the low end of the interval is under zero.
        low_end_only: bool,
    },
    /// The time from the latest observation to the judged year is more than twice the span of the
    /// trend's points.
    #[non_exhaustive]
    FarHorizon {
        /// Years from the latest observation to the judged year.
        years: i32,
        /// Years from the first to the last point of the trend.
        span: i32,
    },
    /// The 95 % interval reaches more than one year ahead and has no calibration. It follows the
    /// textbook formula, and its actual coverage may differ from 95 %.
    #[non_exhaustive]
    NotCalibrated {
        /// Years from the latest observation to the judged year.
        years: i32,
        /// The estimator of the trend.
        estimator: EstimatorKind,
        /// The share of such intervals that contained the outcome in tests on past data; `None` if
        /// it was not measured.
        #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
        coverage: Option<TextbookCoverage>,
    },
    /// More than 60 % of the outcomes in the calibration's reference set lie on one side of the
    /// prediction. Errors on one side indicate a change common to all places. Such a change biases
    /// the probabilities and may not continue in the coming years.
    #[non_exhaustive]
    OneCommonPeriod {
        /// Years from the latest observation to the judged year.
        years: u16,
        /// The mean relative error `(T - E)/E` in the reference set, with the predicted level T and
        /// the outcome E; positive if levels were predicted too high.
        bias: Share,
    },
    /// The as-of year is more than three years after the latest observation.
    #[non_exhaustive]
    Stale {
        /// Years from the latest observation to the as-of year.
        years: i32,
    },
    /// The observation that decides the verdict is not final.
    #[non_exhaustive]
    ObservationNotFinal {
        /// The year of the observation.
        year: Year,
        /// The status of the observation.
        status: ObservationStatus,
    },
    /// The projected gap to the limit is smaller than the half-width of the projection's 95 %
    /// interval.
    #[non_exhaustive]
    MarginWithinUncertainty {
        /// The size of the gap `T(tT) - A` as a share of that half-width, below 1; `T(tT)` is the
        /// projected level of the judged year and A the allowable level.
        gap_share_of_half_width: Share,
    },
    /// The margin of a target that is met, missed or achieved early is smaller than the half-width
    /// of the 95 % interval that the series reports for that year's emissions.
    #[non_exhaustive]
    MarginWithinInventoryUncertainty {
        /// The year whose level has this margin.
        year: Year,
        /// The size of the margin as a share of that half-width, below 1.
        margin_share_of_half_width: Share,
    },
    /// Net emissions are unknown, so only the own reduction is tested, if the target sets one.
    #[non_exhaustive]
    NetNotReported {
        /// Why net emissions are unknown.
        why: NetUnknown,
    },
    /// A value that the verdict rests on is implausible.
    #[non_exhaustive]
    Implausible {
        /// The implausible value or change, with its years.
        finding: Implausible,
    },
    /// The series covers only part of its source table: the rows with a given value in one column,
    /// such as one sector.
    #[non_exhaustive]
    Selection {
        /// The heading of the column.
        column: Cow<'a, str>,
        /// The value that the selected rows have in this column.
        value: Cow<'a, str>,
    },
    /// Supplementary measures may count but are not reported; the lenses compare emissions before
    /// measures.
    SupplementNotReported,
    /// There is no path lens, and no trend lens that could decide alone.
    #[non_exhaustive]
    PathUnavailable {
        /// The reason why there is no path lens.
        reason: Absent,
    },
    /// There is no trend lens.
    #[non_exhaustive]
    TrendUnavailable {
        /// The reason why there is no trend lens.
        reason: Absent,
    },
    /// Some observations are not used, because they lack the land sector or the activity that
    /// emissions are divided by.
    #[non_exhaustive]
    DroppedYears {
        /// The number of observations that are not used.
        count: usize,
        /// The name of the activity; `None` for a target in tonnes, where the land sector is
        /// missing.
        #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
        activity: Option<Cow<'a, str>>,
    },
    /// The target caps the removals that count, and the levels of the series already contain them.
    RemovalsCapNotApplied,
    /// The target takes its share and base year from another target.
    #[non_exhaustive]
    Follows {
        /// The identifier of the other target; several identifiers are separated by commas.
        id: Cow<'a, str>,
    },
    /// The target was not yet adopted on the as-of date.
    #[non_exhaustive]
    NotYetAdopted {
        /// The date of adoption.
        adopted: PartialDate,
    },
    /// Another target had replaced this one by the as-of date.
    #[non_exhaustive]
    Superseded {
        /// The identifier of the other target.
        by: Cow<'a, str>,
        /// The date of the replacement; `None` if unknown.
        #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
        on: Option<PartialDate>,
    },
}

worded! {
    /// Why the net emissions of a net-zero target are unknown.
    ///
    /// ```
    /// use climate_targets::assessment::NetUnknown;
    /// use climate_targets::{Assessor, Caveat, EmissionSeries, catalogue::sweden};
    /// // Sweden, Mt CO2e (Tidy GHG Inventories, CC BY 4.0), without supplementary measures.
    /// let country = EmissionSeries::from_tonnes("Sweden", [(1990, 71.26e6), (2024, 47.49e6)])?;
    /// let result = Assessor::as_of_ymd(2026, 6, 30)?.assess(&country, &sweden::NET_ZERO_2045);
    /// let why = NetUnknown::MeasuresNotReported;
    /// let has = |c: Caveat<'_>| matches!(c, Caveat::NetNotReported { why: w, .. } if w == why);
    /// assert!(result.caveats().any(has));
    /// assert_eq!(why.to_string(), "supplementary measures are not reported");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
    #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
    #[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
    #[cfg_attr(feature = "serde", serde(crate = "crate::serial::shown", rename_all = "snake_case"))]
    #[non_exhaustive]
    pub enum NetUnknown {
        /// The target's boundary does not state whether net emissions include the land sector.
        BoundaryNamesNoNet {
            en: "the target does not define its net emissions",
            sv: "målet definierar inte sina nettoutsläpp",
            fr: "l’objectif ne définit pas ses émissions nettes",
            fi: "tavoite ei määrittele nettopäästöjään",
        }
        /// The series does not report the land sector for the deciding years.
        LandSectorNotReported {
            en: "the land sector is not reported",
            sv: "markanvändningssektorn redovisas inte",
            fr: "le secteur des terres n’est pas déclaré",
            fi: "maankäyttösektoria ei ole raportoitu",
        }
        /// Supplementary measures count, and the series does not report them. A reported land
        /// sector cannot replace them, because it includes the existing sink.
        MeasuresNotReported {
            en: "supplementary measures are not reported",
            sv: "kompletterande åtgärder redovisas inte",
            fr: "les mesures complémentaires ne sont pas déclarées",
            fi: "täydentäviä toimia ei ole raportoitu",
        }
    }
}

/// A stable name of a fixed list.
type StableName = &'static str;

impl Caveat<'_> {
    /// The caveat with texts of its own, without a reference to the series or the target.
    ///
    /// ```
    /// use climate_targets::catalogue::covenant_of_mayors::BY_2020;
    /// use climate_targets::{Assessor, Caveat, EmissionSeries};
    /// fn caveats(assessor: Assessor, lahti: EmissionSeries) -> Vec<Caveat<'static>> {
    ///     assessor.assess(&lahti, &BY_2020).caveats().map(Caveat::into_owned).collect()
    /// }
    /// let lahti = EmissionSeries::from_tonnes("Lahti", [(1990, 792_200.0), (2020, 428_500.0)])?;
    /// let caveats = caveats(Assessor::as_of_ymd(2024, 6, 30)?, lahti);
    /// assert!(caveats.iter().any(|caveat| caveat.name() == "stale"));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn into_owned(self) -> Caveat<'static> {
        let owned = |text: Cow<'_, str>| Cow::Owned(text.into_owned());
        match self {
            Self::BoundaryDiffers { fields } => Caveat::BoundaryDiffers { fields },
            Self::BoundaryUnspecified { fields } => Caveat::BoundaryUnspecified { fields },
            Self::BasePolicy { policy, base_year, year } => {
                Caveat::BasePolicy { policy, base_year, year }
            }
            Self::BasePeriodIncomplete { missing } => Caveat::BasePeriodIncomplete { missing },
            Self::LimitBelowZero => Caveat::LimitBelowZero,
            Self::OneLens { lens, reason } => Caveat::OneLens { lens, reason },
            Self::TrendBelowZero { year, low_end_only } => {
                Caveat::TrendBelowZero { year, low_end_only }
            }
            Self::FarHorizon { years, span } => Caveat::FarHorizon { years, span },
            Self::NotCalibrated { years, estimator, coverage } => {
                Caveat::NotCalibrated { years, estimator, coverage }
            }
            Self::OneCommonPeriod { years, bias } => Caveat::OneCommonPeriod { years, bias },
            Self::Stale { years } => Caveat::Stale { years },
            Self::ObservationNotFinal { year, status } => {
                Caveat::ObservationNotFinal { year, status }
            }
            Self::MarginWithinUncertainty { gap_share_of_half_width } => {
                Caveat::MarginWithinUncertainty { gap_share_of_half_width }
            }
            Self::MarginWithinInventoryUncertainty { year, margin_share_of_half_width } => {
                Caveat::MarginWithinInventoryUncertainty { year, margin_share_of_half_width }
            }
            Self::NetNotReported { why } => Caveat::NetNotReported { why },
            Self::Implausible { finding } => Caveat::Implausible { finding },
            Self::Selection { column, value } => {
                Caveat::Selection { column: owned(column), value: owned(value) }
            }
            Self::SupplementNotReported => Caveat::SupplementNotReported,
            Self::PathUnavailable { reason } => Caveat::PathUnavailable { reason },
            Self::TrendUnavailable { reason } => Caveat::TrendUnavailable { reason },
            Self::DroppedYears { count, activity } => {
                Caveat::DroppedYears { count, activity: activity.map(owned) }
            }
            Self::RemovalsCapNotApplied => Caveat::RemovalsCapNotApplied,
            Self::Follows { id } => Caveat::Follows { id: owned(id) },
            Self::NotYetAdopted { adopted } => Caveat::NotYetAdopted { adopted },
            Self::Superseded { by, on } => Caveat::Superseded { by: owned(by), on },
        }
    }

    /// The stable name of the variant in snake case: the value of `kind` in serialised results.
    ///
    /// ```
    /// use climate_targets::Caveat;
    /// assert_eq!(Caveat::LimitBelowZero.name(), "limit_below_zero");
    /// ```
    pub const fn name(&self) -> &'static str {
        match self {
            Self::BoundaryDiffers { .. } => "boundary_differs",
            Self::BoundaryUnspecified { .. } => "boundary_unspecified",
            Self::BasePolicy { .. } => "base_policy",
            Self::BasePeriodIncomplete { .. } => "base_period_incomplete",
            Self::LimitBelowZero { .. } => "limit_below_zero",
            Self::OneLens { .. } => "one_lens",
            Self::TrendBelowZero { .. } => "trend_below_zero",
            Self::FarHorizon { .. } => "far_horizon",
            Self::NotCalibrated { .. } => "not_calibrated",
            Self::OneCommonPeriod { .. } => "one_common_period",
            Self::Stale { .. } => "stale",
            Self::ObservationNotFinal { .. } => "observation_not_final",
            Self::MarginWithinUncertainty { .. } => "margin_within_uncertainty",
            Self::MarginWithinInventoryUncertainty { .. } => "margin_within_inventory_uncertainty",
            Self::NetNotReported { .. } => "net_not_reported",
            Self::Implausible { .. } => "implausible",
            Self::Selection { .. } => "selection",
            Self::SupplementNotReported { .. } => "supplement_not_reported",
            Self::PathUnavailable { .. } => "path_unavailable",
            Self::TrendUnavailable { .. } => "trend_unavailable",
            Self::DroppedYears { .. } => "dropped_years",
            Self::RemovalsCapNotApplied { .. } => "removals_cap_not_applied",
            Self::Follows { .. } => "follows",
            Self::NotYetAdopted { .. } => "not_yet_adopted",
            Self::Superseded { .. } => "superseded",
        }
    }

    /// Whether the caveat concerns the projected level or its interval.
    pub(super) const fn is_about_projection(&self) -> bool {
        matches!(
            self,
            Self::TrendBelowZero { .. } | Self::FarHorizon { .. } | Self::NotCalibrated { .. }
        )
    }
}

impl<'a> Details<'a> {
    /// The caveats of the assessment; see [`Assessment::caveats`](crate::Assessment::caveats).
    pub fn caveats(&self) -> impl Iterator<Item = Caveat<'a>> + use<'a> {
        self.caveats_if(|_, _| true).into_iter()
    }

    /// The caveats for the paragraph. Caveats about a trend are left out if the verdict does not
    /// use the trend.
    pub(super) fn caveats_of_verdict(&self) -> Vec<Caveat<'a>> {
        self.caveats_if(|evaluation, caveat| match caveat {
            Caveat::TrendUnavailable { .. } => evaluation.figures_decision().has_no_lens(),
            _ => !caveat.is_about_projection() || evaluation.is_decided_by_trend(),
        })
    }

    /// The caveats that satisfy a condition; a caveat that several parts share appears once.
    fn caveats_if(
        &self,
        is_included: impl Fn(&AmbitionEvaluation<'a>, &Caveat<'a>) -> bool,
    ) -> Vec<Caveat<'a>> {
        let mut caveats: Vec<Caveat<'a>> = self.boundary_caveats().into_iter().flatten().collect();
        caveats.extend(data_caveats::selections(self.case().series));
        // A caveat has numbers, so it has no hash. Its `Debug` text has every field in full.
        let mut included: HashSet<String> = HashSet::new();
        let net = self.net_unknown();
        let own = self.own.as_ref().map(|own| (own, &self.assessment.judged));
        let is_calibrated = matches!(self.calibrated, Some(Ok(_)));
        let parts =
            self.parts.iter().map(|PartDetails { evaluation, judged, .. }| (evaluation, judged));
        for (evaluation, judged) in own.into_iter().chain(parts) {
            let of_evaluation = match judged {
                JudgedFigures::Tonnes(figures) => {
                    evaluation_caveats(evaluation, figures, net, is_calibrated)
                }
                JudgedFigures::PerUnit { own, .. } => {
                    evaluation_caveats(evaluation, own, net, is_calibrated)
                }
            };
            for caveat in of_evaluation {
                if is_included(evaluation, &caveat) && included.insert(format!("{caveat:?}")) {
                    caveats.push(caveat);
                }
            }
        }
        caveats.extend(self.common_period());
        caveats.extend(self.target_caveats().into_iter().flatten());
        caveats
    }

    /// The caveat on a bias common to all places of the calibration's reference set.
    fn common_period(&self) -> Option<Caveat<'a>> {
        let record = self.calibrated()?.ok()?.record;
        let (years, bias) = (record.horizon, record.bias);
        record.is_one_common_period().then_some(Caveat::OneCommonPeriod { years, bias })
    }

    fn boundary_caveats(&self) -> [Option<Caveat<'a>>; 2] {
        let comparison = self.assessment.comparison();
        let some = |fields: BoundaryFields| (!fields.is_empty()).then_some(fields);
        [
            // A difference that the caller does not allow gives the verdict `NotComparable` and
            // needs no caveat.
            some(comparison.differing)
                .filter(|differing| self.case().assessor.allows(*differing))
                .map(|fields| Caveat::BoundaryDiffers { fields }),
            some(comparison.unspecified).map(|fields| Caveat::BoundaryUnspecified { fields }),
        ]
    }

    /// Why the net emissions of a net-zero target, or of a net-zero part, are unknown; `None` if
    /// net emissions are known, and for any other target.
    fn net_unknown(&self) -> Option<NetUnknown> {
        let is_unknown = |evaluation: &AmbitionEvaluation<'_>| {
            let question = &evaluation.own.evidence.question;
            let withheld = question.withheld.is_some();
            let is_net_zero = matches!(question.ambition, Ambition::NetZero(_));
            evaluation.net.as_ref().map_or(is_net_zero && withheld, Result::is_err)
        };
        let mut evaluations = self.own.iter().chain(self.parts.iter().map(|part| &part.evaluation));
        if !evaluations.any(is_unknown) {
            return None;
        }
        Some(match self.target().boundary().land_sector {
            Some(LandSector::Included) => NetUnknown::LandSectorNotReported,
            Some(LandSector::ExtraSinksOnly) => NetUnknown::MeasuresNotReported,
            _ => NetUnknown::BoundaryNamesNoNet,
        })
    }

    fn target_caveats(&self) -> [Option<Caveat<'a>>; 4] {
        let (target, as_of) = (self.target(), self.case().assessor.date());
        let adopted = target.adoption().filter(|on| on.is_after(as_of) == Some(true));
        // A replacement on an unknown date counts as past.
        let superseded = target
            .superseded()
            .filter(|s| s.on.and_then(|on| on.is_after(as_of)) != Some(true))
            .map(|s| Caveat::Superseded { by: Cow::Borrowed(&s.by), on: s.on });
        // Levels of a net series are used as reported, also beside a land sector of their own.
        let hidden = self.case().series.boundary().land_sector == Some(LandSector::Included);
        [
            target.removals_cap().filter(|_| hidden).map(|_| Caveat::RemovalsCapNotApplied),
            target.follows().map(|id| Caveat::Follows { id: id.into() }),
            adopted.map(|adopted| Caveat::NotYetAdopted { adopted }),
            superseded,
        ]
    }
}

/// The caveats of one ambition, in a fixed order.
fn evaluation_caveats<'a, L: Level>(
    evaluation: &AmbitionEvaluation<'a>,
    figures: &Figures<L>,
    net: Option<NetUnknown>,
    is_calibrated: bool,
) -> Vec<Caveat<'a>> {
    let evidence = &evaluation.own.evidence;
    let decision = evaluation.figures_decision();
    let (rule, no_lens) = (decision.ruling.rule, decision.has_no_lens());
    let by_lenses = rule.is_by_lenses() || no_lens;
    let measures_unreported = figures.supplement.is_ok_and(|s| by_lenses && s.used.is_err());
    let [path, trend] = lens_caveats(figures.lenses, rule, no_lens);
    let [below_zero, far] = outlook_caveats(evidence, figures);
    let mut found = data_caveats::implausible(evidence);
    let caveats = [
        base_policy(evidence),
        base_period_incomplete(evidence),
        limit_below_zero(evidence),
        stale(figures),
        not_final(evidence),
        within_uncertainty(figures).filter(|_| by_lenses),
        within_inventory_uncertainty(evidence, figures),
        net.map(|why| Caveat::NetNotReported { why }),
        measures_unreported.then_some(Caveat::SupplementNotReported),
        path,
        trend,
        below_zero,
        far,
        not_calibrated(evidence, figures).filter(|_| !is_calibrated),
        dropped(evidence),
    ];
    found.extend(caveats.into_iter().flatten());
    found
}

/// The caveat on a base level that is not the observed level of the base year.
fn base_policy<'a>(evidence: &Evidence<'a>) -> Option<Caveat<'a>> {
    let base = evidence.base.ok()?;
    let BaseYears::Year(year) = base.years else { return None };
    let base_year = base.reference_years.last();
    let is_substitute = match base.policy {
        BasePolicy::Declared(_) => true,
        BasePolicy::Interpolated => evidence.neighbours(year).is_some(),
        _ => base_year != year,
    };
    is_substitute.then_some(Caveat::BasePolicy { policy: base.policy.name(), base_year, year })
}

fn base_period_incomplete<'a>(evidence: &Evidence<'a>) -> Option<Caveat<'a>> {
    let BaseReference::Period(period) = evidence.question.reference? else { return None };
    let candidates = evidence.used.before(evidence.question.base_before);
    let missing: Vec<Year> = period.years().filter(|year| candidates.at(*year).is_none()).collect();
    (!missing.is_empty()).then_some(Caveat::BasePeriodIncomplete { missing })
}

fn limit_below_zero<'a>(evidence: &Evidence<'a>) -> Option<Caveat<'a>> {
    let Ambition::BelowBaseline(scenario) = evidence.question.ambition else { return None };
    let in_tonnes = matches!(scenario.cut(), BaselineCut::Tonnes(_));
    (in_tonnes && evidence.allowable.ok()? < 0.0).then_some(Caveat::LimitBelowZero)
}

fn stale<'a, L>(figures: &Figures<L>) -> Option<Caveat<'a>> {
    let latest = figures.latest.as_ref().ok()?;
    let years = chrono::Datelike::year(&figures.as_of) - latest.year.get();
    (years > 3).then_some(Caveat::Stale { years })
}

/// The caveat on a deciding observation that is not final. The deciding observation is that of the
/// judged year or, until that year is observed, the latest observation.
fn not_final<'a>(evidence: &Evidence<'a>) -> Option<Caveat<'a>> {
    let year = evidence.judged.min(evidence.latest.ok()?.0);
    let status = evidence.used.observation(year)?.status;
    (status != ObservationStatus::Final).then_some(Caveat::ObservationNotFinal { year, status })
}

/// The caveats on absent lenses. If only one lens exists and decides, a single caveat names that
/// lens and gives the reason why the other lens is absent.
fn lens_caveats<'a>(lenses: Lenses, rule: Rule, no_lens: bool) -> [Option<Caveat<'a>>; 2] {
    let (path, trend) = (lenses.path, lenses.trend);
    match (rule, path, trend) {
        (Rule::OneLens, Err(reason), _) => [Some(Caveat::OneLens { lens: "trend", reason }), None],
        (Rule::OneLens, _, Err(reason)) => [Some(Caveat::OneLens { lens: "path", reason }), None],
        _ => {
            let path = path.err().filter(|_| no_lens);
            let trend = trend.err().filter(|reason| {
                !matches!(reason, Absent::Due | Absent::NoObservation | Absent::Composite)
            });
            [
                path.map(|reason| Caveat::PathUnavailable { reason }),
                trend.map(|reason| Caveat::TrendUnavailable { reason }),
            ]
        }
    }
}

/// The caveats on a projection that is below zero or far ahead.
fn outlook_caveats<'a, L: Level>(
    evidence: &Evidence<'a>,
    figures: &Figures<L>,
) -> [Option<Caveat<'a>>; 2] {
    let (Ok(projection), Ok((tl, _))) = (&figures.projection, evidence.latest) else {
        return [None, None];
    };
    let year = evidence.judged;
    let low = projection.interval.as_ref().map_or(0.0, |interval| interval.low.number());
    let below = projection.level.number() < 0.0;
    let below_zero = (evidence.is_gross() && (below || low < 0.0))
        .then_some(Caveat::TrendBelowZero { year, low_end_only: !below });
    let far = evidence.trend.ok().and_then(|trend| {
        let (years, span) = (year.get() - tl.get(), trend.to().get() - trend.from().get());
        (years > 2 * span).then_some(Caveat::FarHorizon { years, span })
    });
    [below_zero, far]
}

/// The caveat on an uncalibrated interval or probability more than one year ahead.
fn not_calibrated<'a, L: Level>(
    evidence: &Evidence<'a>,
    figures: &Figures<L>,
) -> Option<Caveat<'a>> {
    let projection = figures.projection.as_ref().ok()?;
    let (trend, (tl, _)) = (evidence.trend.ok()?, evidence.latest.ok()?);
    let years = evidence.judged.get() - tl.get();
    let has_interval = projection.interval.is_ok() || projection.probability_met.is_ok();
    let (estimator, method) = (trend.kind(), &evidence.question.case.assessor.estimator);
    // Coverage was measured for windows of ten years only.
    let is_measured = method.window() == TrendWindow::LastYears(10) && method.excluded().is_empty();
    let coverage = TextbookCoverage::of(estimator, u16::try_from(years).ok()?);
    let coverage = coverage.filter(|_| is_measured);
    (has_interval && years > 1).then_some(Caveat::NotCalibrated { years, estimator, coverage })
}

/// The caveat on observations without the land sector or the activity that the target needs.
fn dropped<'a>(evidence: &Evidence<'a>) -> Option<Caveat<'a>> {
    let count = evidence.used.dropped();
    let activity = evidence.question.metric.activity().map(Cow::Borrowed);
    (count > 0).then_some(Caveat::DroppedYears { count, activity })
}

fn within_uncertainty<'a, L: Level>(figures: &Figures<L>) -> Option<Caveat<'a>> {
    let projection = figures.projection.as_ref().ok()?;
    let (gap, interval) = (projection.gap.ok()?, projection.interval.as_ref().ok()?);
    // Each end is halved before the subtraction, so that large levels do not overflow.
    let half_width = interval.high.number() / 2.0 - interval.low.number() / 2.0;
    let within = half_width > gap.number().abs();
    let gap_share_of_half_width = Share::computed(gap.number().abs() / half_width);
    within.then_some(Caveat::MarginWithinUncertainty { gap_share_of_half_width })
}

/// The caveat on a margin smaller than the inventory's uncertainty. It applies only to the margin
/// of a single year, so not to a period or a peak.
fn within_inventory_uncertainty<'a, L: Level>(
    evidence: &Evidence<'a>,
    figures: &Figures<L>,
) -> Option<Caveat<'a>> {
    if evidence.period.is_some() || figures.allowable.is_err() {
        return None;
    }
    let question = &evidence.question;
    let activity = question.metric.activity();
    let (year, share) = margin_within(question.case.series, activity, &figures.verdict)?;
    Some(Caveat::MarginWithinInventoryUncertainty { year, margin_share_of_half_width: share })
}

/// Reading the stable names of a caveat.
#[cfg(feature = "serde")]
mod serial {
    use super::{BasePolicy, Cow, StableName};
    use crate::quantity::{Named, known_name};
    use serde::{Deserialize, Deserializer};

    pub(super) fn policy<'de, D: Deserializer<'de>>(from: D) -> Result<StableName, D::Error> {
        known_name(&Cow::<str>::deserialize(from)?, BasePolicy::ALL_NAMES)
    }

    pub(super) fn lens<'de, D: Deserializer<'de>>(from: D) -> Result<StableName, D::Error> {
        known_name(&Cow::<str>::deserialize(from)?, &["path", "trend"])
    }
}

/// The schema of the name of a lens.
#[cfg(feature = "schema")]
#[derive(schemars::JsonSchema)]
#[schemars(inline, rename_all = "snake_case")]
#[allow(dead_code, reason = "serves only as a schema")]
enum Lens {
    Path,
    Trend,
}

crate::record::plain!(Caveat<'static>);
