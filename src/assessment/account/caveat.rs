use core::fmt;

use super::inventory_uncertainty::margin_within;
use super::{Details, PartDetails};
use crate::assessment::engine::{AmbitionEvaluation, Evidence};
use crate::assessment::result::{Figures, JudgedFigures, Lenses, Rule};
use crate::assessment::{Undetermined, Verdict};
use crate::boundary::{BoundaryField, BoundaryFields, LandSector};
use crate::inventory::ObservationStatus;
use crate::quantity::{Absent, Level, PartialDate, Share, Year, worded};
use crate::resolve::{BaseYears, last_full_year};
use crate::target::{Ambition, BasePolicy, BaseReference, BaselineCut};
use crate::trend::{EstimatorKind, TextbookCoverage, TrendWindow};

/// Something a reader of an assessment should know; it never changes the verdict.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[cfg_attr(feature = "serde", serde(tag = "kind", rename_all = "snake_case"))]
#[non_exhaustive]
pub enum Caveat<'a> {
    /// Series and target count different things, and the caller allowed it.
    BoundaryDiffers {
        /// The fields that differ.
        fields: BoundaryFields,
    },
    /// Series or target do not say in full what they count. The text is short; the fields are here.
    BoundaryUnspecified {
        /// The fields that are unspecified.
        fields: BoundaryFields,
    },
    /// The base level is not that of the base year itself: it is of another year, interpolated, or
    /// declared by the target.
    BasePolicy {
        /// The policy, by its stable name.
        policy: &'static str,
        /// The base year of the target.
        asked: Year,
        /// The year whose level was taken.
        year: Year,
    },
    /// The base period lacks years.
    BasePeriodIncomplete {
        /// The years that are not observed.
        missing: Vec<Year>,
    },
    /// The allowable level is under zero, because a cut in tonnes is larger than the scenario that it
    /// is taken from.
    LimitBelowZero,
    /// Only one of the two lenses exists, and it alone gives the verdict.
    OneLens {
        /// The lens that judges: `path` or `trend`.
        used: &'static str,
        /// Why the other one is absent.
        reason: Absent,
    },
    /// The trend leads below zero, where these emissions cannot be: a verdict that rests on it rests
    /// on a level that cannot occur.
    TrendBelowZero {
        /// The judged year.
        year: Year,
        /// Whether only the low end of the interval is under zero.
        low_end_only: bool,
    },
    /// The judged year lies more than twice as far ahead as the points of the trend span.
    FarHorizon {
        /// Years from the latest observation to the judged year.
        years: i32,
        /// Years from the first to the last point of the trend.
        span: i32,
    },
    /// An interval or a probability more than one year ahead that no calibration backs: it is right by
    /// its formula, and how often it held is another matter.
    NotCalibrated {
        /// Years from the latest observation to the judged year.
        years: i32,
        /// The estimator.
        estimator: EstimatorKind,
        /// How often its interval of 95 % held, where that was measured.
        #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
        held: Option<TextbookCoverage>,
    },
    /// More than 60 % of the reference set's outcomes lie on one side of the prediction. This trend
    /// in common biases probabilities; other years may not repeat it.
    OneCommonPeriod {
        /// Years from the latest observation to the judged year.
        years: u16,
        /// The mean of `(T - E)/E`: by how much their levels were predicted too high.
        bias: Share,
    },
    /// The as-of year is more than three years after the latest observation.
    Stale {
        /// Years from the latest observation to the as-of year.
        years: i32,
    },
    /// The observation that decides is not final.
    ObservationNotFinal {
        /// Its year.
        year: Year,
        /// How firm it is.
        status: ObservationStatus,
    },
    /// The projected gap is smaller than the half-width of its 95 % interval: the trend could as
    /// well lead to the other side.
    MarginWithinUncertainty {
        /// The size of the gap `T(tT) - A` as a share of that half-width, below 1.
        gap_share_of_half_width: Share,
    },
    /// The margin by which a due target was met or missed, or one still ahead is reached early, is
    /// smaller than the half-width that the series reports for the judged year: the inventory is
    /// not known well enough to tell.
    MarginWithinInventoryUncertainty {
        /// The year that decided.
        year: Year,
        /// The size of the margin as a share of that half-width, below 1.
        margin_share_of_half_width: Share,
    },
    /// Net emissions are not known, so only the own reduction, if any, is looked at.
    NetNotReported {
        /// Why.
        why: NetUnknown,
    },
    /// Supplementary measures may count and are not reported; the lenses look at gross emissions.
    SupplementNotReported,
    /// The path lens does not exist.
    PathUnavailable {
        /// Why.
        reason: Absent,
    },
    /// The trend lens does not exist.
    TrendUnavailable {
        /// Why.
        reason: Absent,
    },
    /// Observations left out because they do not report what is judged: the land sector, or the
    /// activity that emissions are divided by.
    DroppedYears {
        /// How many.
        count: usize,
        /// The activity, where it is that.
        #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
        activity: Option<&'a str>,
    },
    /// The target caps the removals that count, and the series does not tell them from emissions.
    RemovalsCapNotApplied,
    /// The target follows another one: share and base year are that target's.
    Follows {
        /// The id of that target, or those of its parts.
        id: &'a str,
    },
    /// The target was not yet adopted on the as-of date.
    NotYetAdopted {
        /// When it was.
        adopted: PartialDate,
    },
    /// Another target had taken its place by the as-of date.
    Superseded {
        /// The id of that target.
        by: &'a str,
        /// Since when, as far as known.
        on: Option<PartialDate>,
    },
}

worded! {
    /// Why the net emissions of a net-zero target are not known.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
    #[cfg_attr(feature = "serde", derive(serde::Serialize))]
    #[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
    #[non_exhaustive]
    pub enum NetUnknown {
        /// The target's boundary does not say whether the land sector is part of its net.
        BoundaryNamesNoNet = "the target does not define its net emissions",
        /// The series does not report the land sector for the years that matter.
        LandSectorNotReported = "the land sector is not reported",
        /// Supplementary measures count, and the series does not report them. The land sector it may
        /// report holds the existing sink, which does not count.
        MeasuresNotReported = "supplementary measures are not reported",
    }
}

impl Caveat<'_> {
    /// The stable name of its kind in snake case, as `kind` in serialised results.
    ///
    /// ```
    /// use climate_targets::Caveat;
    /// assert_eq!(Caveat::Stale { years: 5 }.name(), "stale");
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
}

impl fmt::Display for Caveat<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::BoundaryDiffers { fields } => {
                write!(f, "series and target differ in {fields}")
            }
            Self::BoundaryUnspecified { fields } => {
                let all = fields.iter().count() == BoundaryField::ALL.len();
                f.write_str(if all { "boundary not stated" } else { "boundary not fully stated" })
            }
            Self::BasePolicy { policy, asked, year } => {
                let policy = policy.replace('_', " ");
                if asked == year {
                    return write!(f, "the base level of {year} is {policy}");
                }
                write!(f, "base level of {year} instead of {asked} (policy: {policy})")
            }
            Self::BasePeriodIncomplete { missing } => {
                let missing: Vec<String> = missing.iter().map(Year::to_string).collect();
                write!(f, "the base period lacks {}", missing.join(", "))
            }
            Self::LimitBelowZero => f.write_str(
                "the allowable level is under zero: the cut is larger than the scenario",
            ),
            Self::OneLens { used, reason } => {
                let other = if *used == "path" { "trend" } else { "path" };
                write!(f, "judged by the {used} alone; no {other}: {reason}")
            }
            Self::TrendBelowZero { year, low_end_only: false } => {
                write!(f, "the trend leads below zero in {year}, where these emissions cannot be")
            }
            Self::TrendBelowZero { year, low_end_only: true } => {
                write!(f, "the trend's interval reaches below zero in {year}")
            }
            Self::FarHorizon { years, span } => {
                let unit = if *span == 1 { "year" } else { "years" };
                write!(f, "the trend spans {span} {unit} and is carried {years} years ahead")
            }
            Self::NotCalibrated { years, estimator, held } => {
                write!(f, "the 95 % interval {years} years ahead is not calibrated")?;
                let Some(TextbookCoverage { years: measured, nations, municipalities }) = held
                else {
                    return Ok(());
                };
                write!(f, "; in past tests, that of {estimator} held")?;
                if i32::from(*measured) != *years {
                    write!(f, " {measured} years ahead")?;
                }
                write!(f, " in {:.0} % of cases for nations", nations.percent())?;
                match municipalities {
                    Some(held) => {
                        write!(f, " and {:.0} % for Finnish and British places", held.percent())
                    }
                    None => Ok(()),
                }
            }
            Self::OneCommonPeriod { years, bias } => {
                let high = if bias.fraction() < 0.0 { "low" } else { "high" };
                let size = bias.percent().abs();
                write!(f, "for the reference set, predictions {years} years ahead were ")?;
                write!(f, "{size:.1} % too {high} on average; probabilities are biased alike, ")?;
                f.write_str("and the next years may differ")
            }
            Self::Stale { years } => write!(f, "the latest observation is {years} years old"),
            Self::ObservationNotFinal { year, status } => {
                write!(f, "the figure for {year} is {status}")
            }
            Self::MarginWithinUncertainty { .. } => {
                f.write_str("the projected gap lies within its uncertainty")
            }
            Self::MarginWithinInventoryUncertainty { year, .. } => {
                write!(f, "the margin lies within the uncertainty of the inventory of {year}")
            }
            Self::NetNotReported { why } => write!(f, "net emissions are not known: {why}"),
            Self::SupplementNotReported => {
                f.write_str("supplementary measures may count and are not reported")
            }
            Self::PathUnavailable { reason } => write!(f, "the path is not used: {reason}"),
            Self::TrendUnavailable { reason } => write!(f, "the trend is not used: {reason}"),
            Self::DroppedYears { count, activity } => {
                let of = activity.unwrap_or("land sector");
                let years = if *count == 1 { "year" } else { "years" };
                write!(f, "{count} {years} left out: {of} not reported")
            }
            Self::RemovalsCapNotApplied => {
                f.write_str("the cap on removals is not applied: removals are not reported")
            }
            Self::Follows { id } => write!(f, "share and base year are those of {id}"),
            Self::NotYetAdopted { adopted } => write!(f, "adopted after the as-of date: {adopted}"),
            Self::Superseded { by, on: Some(on) } => write!(f, "superseded by {by} since {on}"),
            Self::Superseded { by, on: None } => write!(f, "superseded by {by}"),
        }
    }
}

impl<'a> Details<'a> {
    /// As [`Assessment::caveats`](crate::Assessment::caveats).
    pub fn caveats(&self) -> impl Iterator<Item = Caveat<'a>> + use<'a> {
        let mut found: Vec<Caveat<'a>> = self.boundary_caveats().into_iter().flatten().collect();
        let net = self.net_unknown();
        let own = self.own.as_ref().map(|own| (own, &self.assessment.judged));
        let is_calibrated = matches!(self.calibrated, Some(Ok(_)));
        let parts =
            self.parts.iter().map(|PartDetails { evaluated, judged, .. }| (evaluated, judged));
        for (evaluated, judged) in own.into_iter().chain(parts) {
            let caveats = match judged {
                JudgedFigures::Tonnes(figures) => {
                    data_caveats(evaluated, figures, net, is_calibrated)
                }
                JudgedFigures::PerUnit { own, .. } => {
                    data_caveats(evaluated, own, net, is_calibrated)
                }
            };
            for caveat in caveats {
                if !found.contains(&caveat) {
                    found.push(caveat);
                }
            }
        }
        found.extend(self.common_period());
        found.extend(self.target_caveats().into_iter().flatten());
        found.into_iter()
    }

    fn common_period(&self) -> Option<Caveat<'a>> {
        let record = self.calibrated()?.ok()?.record;
        let (years, bias) = (record.horizon, record.bias);
        record.is_one_common_period().then_some(Caveat::OneCommonPeriod { years, bias })
    }

    fn boundary_caveats(&self) -> [Option<Caveat<'a>>; 2] {
        let comparison = self.assessment.comparison();
        let some = |fields: BoundaryFields| (!fields.is_empty()).then_some(fields);
        [
            // Where it was not allowed, the difference is the verdict.
            some(comparison.differing)
                .filter(|_| self.case().assessor.allows_boundary_difference())
                .map(|fields| Caveat::BoundaryDiffers { fields }),
            some(comparison.unspecified).map(|fields| Caveat::BoundaryUnspecified { fields }),
        ]
    }

    /// Why the net of a net-zero target, or of a part that is one, is not known.
    fn net_unknown(&self) -> Option<NetUnknown> {
        let is_unknown = |evaluated: &AmbitionEvaluation<'_>| {
            let question = &evaluated.own.evidence.question;
            let withheld = question.withheld.is_some();
            let of_net_zero = matches!(question.ambition, Ambition::NetZero(_));
            evaluated.net.as_ref().map_or(of_net_zero && withheld, Result::is_err)
        };
        let mut evaluated = self.own.iter().chain(self.parts.iter().map(|part| &part.evaluated));
        if !evaluated.any(is_unknown) {
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
        // Superseded on an unknown day: a caveat, unless the day is known to lie ahead.
        let superseded = target
            .superseded()
            .filter(|s| s.on.and_then(|on| on.is_after(as_of)) != Some(true))
            .map(|s| Caveat::Superseded { by: &s.by, on: s.on });
        let series = self.case().series;
        let land = series.first_land_year().filter(|year| year.get() <= last_full_year(as_of));
        let hidden = series.boundary().land_sector == Some(LandSector::Included) && land.is_none();
        [
            target.removals_cap().filter(|_| hidden).map(|_| Caveat::RemovalsCapNotApplied),
            target.follows().map(|id| Caveat::Follows { id }),
            adopted.map(|adopted| Caveat::NotYetAdopted { adopted }),
            superseded,
        ]
    }
}

/// The caveats of one evaluated ambition, in a fixed order.
fn data_caveats<'a, L: Level>(
    evaluated: &AmbitionEvaluation<'a>,
    figures: &Figures<L>,
    net: Option<NetUnknown>,
    is_calibrated: bool,
) -> Vec<Caveat<'a>> {
    let evidence = &evaluated.own.evidence;
    // The figures of net zero are those of its own test.
    let decision = match evaluated.decision.ruling.rule {
        Rule::NetZero => &evaluated.own.decision,
        _ => &evaluated.decision,
    };
    let rule = decision.ruling.rule;
    let no_lens = matches!(decision.verdict, Verdict::Undetermined(Undetermined::NoLens));
    let by_lenses = rule.is_by_lenses() || no_lens;
    let measures_unreported = figures.supplement.is_ok_and(|s| by_lenses && s.used.is_err());
    let [path, trend] = lens_caveats(figures.lenses, rule, no_lens);
    let [below_zero, far] = outlook_caveats(evidence, figures);
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
    caveats.into_iter().flatten().collect()
}

/// The base level is not that of the base year itself.
fn base_policy<'a>(evidence: &Evidence<'a>) -> Option<Caveat<'a>> {
    let base = evidence.base.ok()?;
    let (BaseYears::Year(year), asked) = (base.years, base.asked.last()) else { return None };
    let of_another_year = match base.policy {
        BasePolicy::Declared(_) => true,
        BasePolicy::Interpolated => evidence.neighbours(year).is_some(),
        _ => asked != year,
    };
    of_another_year.then_some(Caveat::BasePolicy { policy: base.policy.name(), asked, year })
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

/// The observation that decides: the judged year's, or before it the latest.
fn not_final<'a>(evidence: &Evidence<'a>) -> Option<Caveat<'a>> {
    let year = evidence.judged.min(evidence.latest.ok()?.0);
    let status = evidence.used.observation(year)?.status;
    (status != ObservationStatus::Final).then_some(Caveat::ObservationNotFinal { year, status })
}

/// The lenses that are missing where the verdict comes from them.
fn lens_caveats<'a>(lenses: Lenses, rule: Rule, no_lens: bool) -> [Option<Caveat<'a>>; 2] {
    let (path, trend) = (lenses.path, lenses.trend);
    match (rule, path, trend) {
        (Rule::OneLens, Err(reason), _) => [Some(Caveat::OneLens { used: "trend", reason }), None],
        (Rule::OneLens, _, Err(reason)) => [Some(Caveat::OneLens { used: "path", reason }), None],
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

/// A projection below zero, and one far ahead.
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

/// An interval or a probability more than one year ahead.
fn not_calibrated<'a, L: Level>(
    evidence: &Evidence<'a>,
    figures: &Figures<L>,
) -> Option<Caveat<'a>> {
    let projection = figures.projection.as_ref().ok()?;
    let (trend, (tl, _)) = (evidence.trend.ok()?, evidence.latest.ok()?);
    let years = evidence.judged.get() - tl.get();
    let said = projection.interval.is_ok() || projection.probability_met.is_ok();
    let (estimator, method) = (trend.kind(), &evidence.question.case.assessor.estimator);
    // Of other windows it was not measured.
    let is_measured = method.window() == TrendWindow::LastYears(10) && method.excluded().is_empty();
    let held = TextbookCoverage::of(estimator, u16::try_from(years).ok()?);
    let held = held.filter(|_| is_measured);
    (said && years > 1).then_some(Caveat::NotCalibrated { years, estimator, held })
}

/// Observations left out because they do not report what is judged.
fn dropped<'a>(evidence: &Evidence<'a>) -> Option<Caveat<'a>> {
    let (count, activity) = (evidence.used.dropped(), evidence.question.metric.activity());
    (count > 0).then_some(Caveat::DroppedYears { count, activity })
}

fn within_uncertainty<'a, L: Level>(figures: &Figures<L>) -> Option<Caveat<'a>> {
    let projection = figures.projection.as_ref().ok()?;
    let (gap, interval) = (projection.gap.ok()?, projection.interval.as_ref().ok()?);
    // Halved first, so that the difference of large levels stays a number.
    let half_width = interval.high.number() / 2.0 - interval.low.number() / 2.0;
    let within = half_width > gap.number().abs();
    let gap_share_of_half_width = Share::computed(gap.number().abs() / half_width);
    within.then_some(Caveat::MarginWithinUncertainty { gap_share_of_half_width })
}

/// A single year's margin, held against the uncertainty of its inventory; a sum of years, or a peak
/// against the levels after it, is not one year's.
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
