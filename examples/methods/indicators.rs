//! The published indicators: the figure, the indicator's own category, and the reply that the
//! category implies.
//!
//! | indicator | yes | no |
//! |---|---|---|
//! | EEA distance | at or under the path | above the path |
//! | Eurostat ratio | target achieved, significant progress | the other three categories |
//! | UN rating | target met, on track | fair progress, stagnation or regression |
//! | Net Zero Carbon Metrics | gap of 0 t or less: the trend of all years reaches the limit | gap above 0 t |
//! | C40 (not about the target) | peaked | not peaked; "unknown" is no reply |
//! | Klimatkollen 2026 (not about the target) | the trend stays within the Carbon Law | it does not |
//!
//! The other indicators give only figures: their publishers define no threshold between on track
//! and off track.

use climate_targets::indicator::c40::{self, PeakStatus, PeakUnknown};
use climate_targets::indicator::eurostat::ProgressCategory;
use climate_targets::indicator::klimatkollen_2026::ParisTest;
use climate_targets::indicator::un_2023::Trend2023;
use climate_targets::indicator::{
    Reduction, eea, esr, eurostat, jrc, klimatkollen_2024, klimatkollen_2026, net_zero_metrics,
    sbti, sweden, un_2023,
};
use climate_targets::{Absent, BaseReference, Emissions, Known, Portion, Share, Year};

use crate::methods::answer::{Answer, Finding, Question, Reply, Subject, kt};

/// Sweden's cut from 2005 to 2030 in Annex I of Regulation (EU) 2018/842.
const EFFORT_SHARING_SWEDEN: Portion = Portion::constant(0.40);
/// The yearly cut required by the Science Based Targets initiative for 1.5 °C, as a share of the
/// base.
const SCIENCE_BASED_CUT: Portion = Portion::constant(0.042);

pub fn answers(question: Question<'_>) -> Vec<Answer> {
    let reduction = Reduction::of(question.target, question.series, question.as_of());
    let answer = |name: &str, subject, finding| Answer::new(name, subject, finding);
    vec![
        answer("EEA distance to target path", Subject::Target, eea(question, reduction)),
        answer("Eurostat growth ratio", Subject::Target, eurostat(question, reduction)),
        answer("UN rating of 2023", Subject::Target, un(question, reduction)),
        answer("Net Zero Carbon Metrics, gap", Subject::Target, net_zero(question, reduction)),
        answer("C40 peaked, by its code", Subject::Other, peaked_by_code(question)),
        answer("C40 peaked, by its text", Subject::Other, peaked_by_text(question)),
        answer("Klimatkollen 2026, plain sum", Subject::Other, carbon_law(question, plain)),
        answer("Klimatkollen 2026, floored sum", Subject::Other, carbon_law(question, floored)),
        answer("Klimatkollen 2024", Subject::Figure, klimatkollen_without_budget(question)),
        answer("Swedish fulfilment H0", Subject::Figure, fulfilment(question, reduction)),
        answer("JRC achieved share", Subject::Figure, achieved(question, reduction)),
        answer("SBTi minimum reduction", Subject::Figure, science_based(question, reduction)),
        answer("Effort sharing (2018/842)", Subject::Figure, effort_sharing(question)),
    ]
}

fn eea(question: Question<'_>, reduction: Known<Reduction>) -> Known<Finding> {
    let result = eea::distance_to_target_path(question.series, reduction?, question.as_of())?;
    let is_under = result.gap.tonnes() <= 0.0;
    let category = if is_under { "at or under the path" } else { "above the path" };
    let figure = format!("{:+.1} points of base", result.distance_points_of_base.points());
    Ok((figure, category.into(), Reply::yes_if(is_under)))
}

fn eurostat(question: Question<'_>, reduction: Known<Reduction>) -> Known<Finding> {
    let result = eurostat::growth_ratio(question.series, reduction?, question.as_of())?;
    let category = result.category?;
    let yes = category <= ProgressCategory::SignificantProgress;
    Ok((figure("ratio ", result.ratio, 2, ""), category.to_string(), Reply::yes_if(yes)))
}

fn un(question: Question<'_>, reduction: Known<Reduction>) -> Known<Finding> {
    let result = un_2023::expected_progress(question.series, reduction?, question.as_of())?;
    let rating = result.rating?;
    let expected = result.expected_share_of_change.map(Share::percent);
    let yes = matches!(rating, Trend2023::TargetMet | Trend2023::OnTrack);
    Ok((figure("", expected, 1, " % of the change"), rating.to_string(), Reply::yes_if(yes)))
}

fn net_zero(question: Question<'_>, reduction: Known<Reduction>) -> Known<Finding> {
    let reduction = reduction?;
    let result = net_zero_metrics::net_zero_metrics(
        question.series,
        (reduction.by(), reduction.allowable()),
        question.as_of(),
    )?;
    let gap = result.gap?;
    let is_closed = gap.tonnes() <= 0.0;
    let category =
        if is_closed { "the trend reaches the limit" } else { "the trend misses the limit" };
    let multiplier = figure("x", result.slope_multiplier, 2, "");
    Ok((
        format!("{:+.1} kt; slope {multiplier}", gap.kilotonnes()),
        category.into(),
        Reply::yes_if(is_closed),
    ))
}

fn peaked_by_code(question: Question<'_>) -> Known<Finding> {
    let result = c40::peaked_by_code(question.series, question.as_of());
    let (fall, year) = (result.fall_of_peak?.percent(), result.peak_year?);
    let (category, reply) = peaked(result.status);
    Ok((format!("{fall:.1} % below the peak of {year}"), category.into(), reply))
}

fn peaked_by_text(question: Question<'_>) -> Known<Finding> {
    let result = c40::peaked_by_text(question.series, question.as_of());
    let (above, year) = (result.peak_above_latest?.percent(), result.peak_year?);
    let (category, reply) = peaked(result.status);
    Ok((format!("peak of {year} {above:.1} % above"), category.into(), reply))
}

const fn peaked(status: PeakStatus) -> (&'static str, Reply) {
    match status {
        PeakStatus::Peaked => ("peaked", Reply::Yes),
        PeakStatus::NotPeaked => ("not peaked", Reply::No),
        PeakStatus::Unknown(reason) => (unknown(reason), Reply::Unknown),
        _ => ("-", Reply::Unknown),
    }
}

const fn unknown(reason: PeakUnknown) -> &'static str {
    match reason {
        PeakUnknown::TooFewObservations => "unknown: too few inventories",
        PeakUnknown::LatestTooOld => "unknown: the latest inventory is too old",
        PeakUnknown::PeakTooRecent => "unknown: the maximum is too recent",
        PeakUnknown::PeakNotPositive => "unknown: the maximum is not positive",
        _ => "unknown",
    }
}

/// The sum of the yearly trend levels, and whether the sum is within the Carbon Law.
type Sum = (Known<Emissions>, Known<bool>);

const fn plain(paris: &ParisTest) -> Sum {
    (paris.trend_sum, paris.meets_paris)
}

const fn floored(paris: &ParisTest) -> Sum {
    (paris.floored_trend_sum, paris.floored_meets_paris)
}

fn carbon_law(question: Question<'_>, sum: fn(&ParisTest) -> Sum) -> Known<Finding> {
    let paris = klimatkollen_2026::paris_test(question.series, question.as_of())?;
    let (sum, meets) = sum(&paris);
    let (meets, limit) = (meets?, paris.carbon_law_sum?);
    let category = if meets { "meets Paris" } else { "does not meet Paris" };
    let figure = format!("{:.0} of {:.0} kt", sum?.kilotonnes(), limit.kilotonnes());
    Ok((figure, category.into(), Reply::yes_if(meets)))
}

/// The Klimatkollen figures that need no carbon budget. The target does not define a budget.
fn klimatkollen_without_budget(question: Question<'_>) -> Known<Finding> {
    // The budget and its year do not affect the figures used here.
    let no_budget = (Year::constant(2026), Emissions::ZERO);
    let result = klimatkollen_2024::budget_outlook(question.series, no_budget, question.as_of())?;
    let yearly =
        result.mean_annual_change.map(|change| format!(", yearly {:+.1} %", change.percent()));
    let zero_year = figure("zero in ", result.zero_year, 1, "");
    let figure = zero_year + &yearly.unwrap_or_default();
    Ok((figure, "other figures need a carbon budget".into(), Reply::Unknown))
}

/// The base of a target, and the cut as a portion of the base; `Err` if the target has no base or
/// requires no cut.
fn promised_cut(
    question: Question<'_>,
    reduction: Known<Reduction>,
) -> Known<(BaseReference, Portion)> {
    let (reduction, base) = (reduction?, question.target.reference().ok_or(Absent::NoBase)?);
    let cut = Share::from_fraction(cut_share(reduction)).and_then(Portion::new);
    Ok((base, cut.map_err(|_| Absent::NoReductionAsked)?))
}

/// The cut required by a target, as a share of the base level.
fn cut_share(reduction: Reduction) -> f64 {
    1.0 - reduction.allowable().tonnes() / reduction.base_level().tonnes()
}

fn fulfilment(question: Question<'_>, reduction: Known<Reduction>) -> Known<Finding> {
    let (base, cut) = promised_cut(question, reduction)?;
    let result = sweden::fulfilment(question.series, base, cut, question.as_of())?;
    let figure = format!("{:.1} % of the promised cut", result.fulfilment.percent());
    Ok((figure, "a share, for any target year".into(), Reply::Unknown))
}

fn achieved(question: Question<'_>, reduction: Known<Reduction>) -> Known<Finding> {
    let (base, cut) = promised_cut(question, reduction)?;
    let result = jrc::achieved_share(question.series, base, cut, question.as_of())?;
    let figure = format!("{:.1} % of the promised cut", result.share_of_commitment.percent());
    Ok((figure, "a share, for any target year".into(), Reply::Unknown))
}

/// The cut that the Science Based Targets initiative requires of a company from the base year to
/// the target year. This cut does not depend on the place's emissions.
fn science_based(question: Question<'_>, reduction: Known<Reduction>) -> Known<Finding> {
    let reduction = reduction?;
    let base = question.assessor.assess(question.series, question.target).figures().base?;
    let result = sbti::required_reduction(SCIENCE_BASED_CUT, base.years.last(), reduction.by())?;
    let figure = format!("{:.0} % by {}", result.share_of_base.percent(), reduction.by());
    let cut = 100.0 * cut_share(reduction);
    Ok((figure, format!("for companies; this target: {cut:.0} %"), Reply::Unknown))
}

/// The 2030 allocation if the municipality were a Member State with all its emissions under effort
/// sharing.
fn effort_sharing(question: Question<'_>) -> Known<Finding> {
    let allocation =
        esr::allocation_2018(question.series, EFFORT_SHARING_SWEDEN, question.as_of())?;
    let figure = format!("{} in 2030", kt(allocation.limit_2030));
    Ok((figure, "for the sectors of a Member State".into(), Reply::Unknown))
}

/// Formats a number with fixed decimals, a prefix and a suffix; "-" for an absent number.
fn figure(before: &str, number: Known<f64>, decimals: usize, after: &str) -> String {
    number.map_or_else(|_| "-".into(), |number| format!("{before}{number:.decimals$}{after}"))
}
