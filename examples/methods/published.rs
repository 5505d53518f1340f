//! The published indicators: each with its number, its own category, and the answer of that
//! category.
//!
//! | indicator | yes | no |
//! |---|---|---|
//! | EEA distance | at or under the path | above it |
//! | Eurostat ratio | target achieved, significant progress | the other three |
//! | UN rating | target met, on track | fair progress, stagnation or regression |
//! | Net zero metrics | the gap is 0 t or less: the trend of all years reaches the limit | it is more |
//! | C40 | peaked (not a word on the target) | not peaked; "unknown" does not say |
//! | Klimatkollen 2026 | the trend stays within the Carbon Law (not a word on the target) | not |
//!
//! The other indicators are figures: their publishers define no line between on track and off
//! track.

use climate_targets::indicator::c40::{self, PeakStatus, PeakUnknown};
use climate_targets::indicator::eurostat::ProgressCategory;
use climate_targets::indicator::klimatkollen_2026::ParisTest;
use climate_targets::indicator::un_2023::Trend2023;
use climate_targets::indicator::{
    Reduction, eea, esr, eurostat, jrc, klimatkollen_2024, klimatkollen_2026, net_zero_metrics,
    sbti, sweden, un_2023,
};
use climate_targets::{Absent, BaseReference, Emissions, Known, Portion, Share, Year};

use crate::methods::answer::{About, Answer, Found, Question, Says, kt};

/// Sweden's cut from 2005 to 2030 in Annex I of Regulation (EU) 2018/842.
const EFFORT_SHARING_OF_SWEDEN: Portion = Portion::constant(0.40);
/// The yearly cut of the Science Based Targets initiative for 1.5 °C.
const SCIENCE_BASED: Portion = Portion::constant(0.042);

pub fn answers(question: Question<'_>) -> Vec<Answer> {
    let reduction = Reduction::of(question.target, question.series, question.as_of());
    let answer = |name: &str, about, found| Answer::new(name, about, found);
    vec![
        answer("EEA distance to target path", About::Target, eea(question, reduction)),
        answer("Eurostat growth ratio", About::Target, eurostat(question, reduction)),
        answer("UN rating of 2023", About::Target, un(question, reduction)),
        answer("Net Zero Carbon Metrics, gap", About::Target, net_zero(question, reduction)),
        answer("C40 peaked, by its code", About::Other, peaked_by_code(question)),
        answer("C40 peaked, by its text", About::Other, peaked_by_text(question)),
        answer("Klimatkollen 2026, plain sum", About::Other, carbon_law(question, plain)),
        answer("Klimatkollen 2026, floored sum", About::Other, carbon_law(question, floored)),
        answer("Klimatkollen 2024", About::Figure, klimatkollen_before(question)),
        answer("Swedish fulfilment H0", About::Figure, fulfilment(question, reduction)),
        answer("JRC achieved share", About::Figure, achieved(question, reduction)),
        answer("SBTi minimum reduction", About::Figure, science_based(question, reduction)),
        answer("Effort sharing (2018/842)", About::Figure, effort_sharing(question)),
    ]
}

fn eea(question: Question<'_>, reduction: Known<Reduction>) -> Known<Found> {
    let result = eea::distance_to_target_path(question.series, reduction?, question.as_of())?;
    let under = result.gap.tonnes() <= 0.0;
    let word = if under { "at or under the path" } else { "above the path" };
    let figure = format!("{:+.1} points of base", result.distance.points());
    Ok((figure, word.into(), Says::yes_if(under)))
}

fn eurostat(question: Question<'_>, reduction: Known<Reduction>) -> Known<Found> {
    let result = eurostat::growth_ratio(question.series, reduction?, question.as_of())?;
    let category = result.category?;
    let yes = category <= ProgressCategory::SignificantProgress;
    Ok((figure("ratio ", result.ratio, 2, ""), category.to_string(), Says::yes_if(yes)))
}

fn un(question: Question<'_>, reduction: Known<Reduction>) -> Known<Found> {
    let result = un_2023::expected_progress(question.series, reduction?, question.as_of())?;
    let rating = result.rating?;
    let expected = result.expected_share_of_change.map(Share::percent);
    let yes = matches!(rating, Trend2023::TargetMet | Trend2023::OnTrack);
    Ok((figure("", expected, 1, " % of the change"), rating.to_string(), Says::yes_if(yes)))
}

fn net_zero(question: Question<'_>, reduction: Known<Reduction>) -> Known<Found> {
    let reduction = reduction?;
    let result = net_zero_metrics::net_zero_metrics(
        question.series,
        (reduction.by(), reduction.allowable()),
        question.as_of(),
    )?;
    let gap = result.gap?;
    let closes = gap.tonnes() <= 0.0;
    let word = if closes { "the trend reaches the limit" } else { "the trend misses the limit" };
    let multiplier = figure("x", result.slope_multiplier, 2, "");
    Ok((
        format!("{:+.1} kt; slope {multiplier}", gap.kilotonnes()),
        word.into(),
        Says::yes_if(closes),
    ))
}

fn peaked_by_code(question: Question<'_>) -> Known<Found> {
    let result = c40::peaked_by_code(question.series, question.as_of());
    let (fall, year) = (result.fall_of_peak?.percent(), result.peak_year?);
    let (word, says) = peaked(result.status);
    Ok((format!("{fall:.1} % below the peak of {year}"), word.into(), says))
}

fn peaked_by_text(question: Question<'_>) -> Known<Found> {
    let result = c40::peaked_by_text(question.series, question.as_of());
    let (above, year) = (result.peak_above_latest?.percent(), result.peak_year?);
    let (word, says) = peaked(result.status);
    Ok((format!("peak of {year} {above:.1} % above"), word.into(), says))
}

const fn peaked(status: PeakStatus) -> (&'static str, Says) {
    match status {
        PeakStatus::Peaked => ("peaked", Says::Yes),
        PeakStatus::NotPeaked => ("not peaked", Says::No),
        PeakStatus::Unknown(reason) => (unknown(reason), Says::Nothing),
        _ => ("-", Says::Nothing),
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

/// The sum of the trend and whether it stays within the Carbon Law.
type Sum = (Known<Emissions>, Known<bool>);

const fn plain(paris: &ParisTest) -> Sum {
    (paris.trend_sum, paris.meets_paris)
}

const fn floored(paris: &ParisTest) -> Sum {
    (paris.floored_trend_sum, paris.floored_meets_paris)
}

fn carbon_law(question: Question<'_>, of: fn(&ParisTest) -> Sum) -> Known<Found> {
    let paris = klimatkollen_2026::paris_test(question.series, question.as_of())?;
    let (sum, meets) = of(&paris);
    let (meets, limit) = (meets?, paris.carbon_law_sum?);
    let word = if meets { "meets Paris" } else { "does not meet Paris" };
    let figure = format!("{:.0} of {:.0} kt", sum?.kilotonnes(), limit.kilotonnes());
    Ok((figure, word.into(), Says::yes_if(meets)))
}

/// What it says without a carbon budget, which the target does not give.
fn klimatkollen_before(question: Question<'_>) -> Known<Found> {
    // Its year does not matter then.
    let no_budget = (Year::constant(2026), Emissions::ZERO);
    let result = klimatkollen_2024::budget_outlook(question.series, no_budget, question.as_of())?;
    let yearly =
        result.mean_annual_change.map(|change| format!(", yearly {:+.1} %", change.percent()));
    let zero_year = figure("zero in ", result.zero_year, 1, "");
    let figure = zero_year + &yearly.unwrap_or_default();
    Ok((figure, "the rest needs a carbon budget".into(), Says::Nothing))
}

/// The base of a target, and what it cuts of it.
fn promise(question: Question<'_>, reduction: Known<Reduction>) -> Known<(BaseReference, Portion)> {
    let (reduction, base) = (reduction?, question.target.reference().ok_or(Absent::NoBase)?);
    let cut = Share::from_fraction(asked_cut(reduction)).and_then(Portion::new);
    Ok((base, cut.map_err(|_| Absent::NoReductionAsked)?))
}

/// What is asked for as a share of the base.
fn asked_cut(reduction: Reduction) -> f64 {
    1.0 - reduction.allowable().tonnes() / reduction.base_level().tonnes()
}

fn fulfilment(question: Question<'_>, reduction: Known<Reduction>) -> Known<Found> {
    let (base, cut) = promise(question, reduction)?;
    let result = sweden::fulfilment(question.series, base, cut, question.as_of())?;
    let figure = format!("{:.1} % of the promise", result.fulfilment.percent());
    Ok((figure, "a share, whatever the year".into(), Says::Nothing))
}

fn achieved(question: Question<'_>, reduction: Known<Reduction>) -> Known<Found> {
    let (base, cut) = promise(question, reduction)?;
    let result = jrc::achieved_share(question.series, base, cut, question.as_of())?;
    let figure = format!("{:.1} % of the promise", result.share_of_commitment.percent());
    Ok((figure, "a share, whatever the year".into(), Says::Nothing))
}

/// It looks at the target and not at the place: what a company would have to promise at the least.
fn science_based(question: Question<'_>, reduction: Known<Reduction>) -> Known<Found> {
    let reduction = reduction?;
    let base = question.assessor.assess(question.series, question.target).figures().base?;
    let result = sbti::required_reduction(SCIENCE_BASED, base.years.last(), reduction.by())?;
    let figure = format!("{:.0} % by {}", result.share_of_base.percent(), reduction.by());
    let asked = 100.0 * asked_cut(reduction);
    Ok((figure, format!("for companies; the target asks {asked:.0} %"), Says::Nothing))
}

/// As if the municipality were the Member State, and all its emissions under effort sharing.
fn effort_sharing(question: Question<'_>) -> Known<Found> {
    let allocation =
        esr::allocation_2018(question.series, EFFORT_SHARING_OF_SWEDEN, question.as_of())?;
    let figure = format!("{} in 2030", kt(allocation.limit_2030));
    Ok((figure, "for a Member State's sectors".into(), Says::Nothing))
}

/// A number with so many decimals between two words, or a dash.
fn figure(before: &str, number: Known<f64>, decimals: usize, after: &str) -> String {
    number.map_or_else(|_| "-".into(), |number| format!("{before}{number:.decimals$}{after}"))
}
