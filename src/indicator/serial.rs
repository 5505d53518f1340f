//! The JSON of the indicators: tonnes, shares, points and years as plain numbers, and what is not
//! there as `{"absent": "reason"}`. Results are written, never read.

use super::c40::PeakedEmissions;
use super::eea::TargetPathDistance;
use super::esr::Allocation;
use super::eurostat::GrowthRatio;
use super::jrc::AchievedShare;
use super::klimatkollen_2024::{BudgetOutlook, BudgetPath};
use super::klimatkollen_2026::ParisTest;
use super::net_zero_metrics::NetZeroMetrics;
use super::sbti::RequiredReduction;
use super::sweden::Fulfilment;
use super::un_2023::ExpectedProgress;
use crate::serial::{Maybe, object};

object!(TargetPathDistance, this => {
    "year": this.year,
    "path_t": this.path,
    "gap_t": this.gap,
    "change_points_of_base": this.change,
    "path_change_points_of_base": this.path_change,
    "distance_points_of_base": this.distance,
});
object!(GrowthRatio, this => {
    "year": this.year,
    "actual": Maybe(this.actual),
    "required": Maybe(this.required),
    "ratio": Maybe(this.ratio),
    "category": Maybe(this.category),
});
object!(ExpectedProgress, this => {
    "year": this.year,
    "expected_t": Maybe(this.expected),
    "expected_share_of_change": Maybe(this.expected_share_of_change),
    "share_of_path_change": Maybe(this.share_of_path_change),
    "rating": Maybe(this.rating),
});
object!(PeakedEmissions, this => {
    "status": this.status,
    "peak_year": Maybe(this.peak_year),
    "peak_t": Maybe(this.peak),
    "latest_year": Maybe(this.latest_year),
    "latest_t": Maybe(this.latest),
    "fall_of_peak": Maybe(this.fall_of_peak),
    "peak_above_latest": Maybe(this.peak_above_latest),
});
object!(NetZeroMetrics, this => {
    "year": this.year,
    "n": this.points,
    "trend_slope_t_per_year": Maybe(this.trend_slope),
    "duration_year": Maybe(this.duration),
    "gap_t": Maybe(this.gap),
    "slope_t_per_year": Maybe(this.slope),
    "slope_multiplier": Maybe(this.slope_multiplier),
    "budget_t": Maybe(this.budget),
    "velocity_t_per_year": Maybe(this.velocity),
    "zero_velocity_t": Maybe(this.zero_velocity),
    "burn_out_t": Maybe(this.burn_out),
});
object!(BudgetPath, this => {
    "from": this.from,
    "level_t": this.level,
    "budget_t": this.budget,
    "yearly_cut": this.yearly_cut(),
});
object!(BudgetOutlook, this => {
    "trend": this.trend,
    "mean_annual_change": Maybe(this.mean_annual_change),
    "zero_year": Maybe(this.zero_year),
    "path": Maybe(this.path),
    "run_out": Maybe(this.run_out),
});
object!(ParisTest, this => {
    "from": this.years.from(),
    "to": this.years.to(),
    "trend": this.trend,
    "start_t": this.start,
    "trend_sum_t": Maybe(this.trend_sum),
    "floored_trend_sum_t": Maybe(this.floored_trend_sum),
    "carbon_law_sum_t": Maybe(this.carbon_law_sum),
    "meets_paris": Maybe(this.meets_paris),
    "floored_meets_paris": Maybe(this.floored_meets_paris),
});
object!(Fulfilment, this => {
    "year": this.year,
    "reduction": this.reduction,
    "asked": this.asked,
    "fulfilment": this.fulfilment,
});
object!(AchievedShare, this => {
    "year": this.year,
    "achieved": this.achieved,
    "committed": this.committed,
    "share_of_commitment": this.share_of_commitment,
});
object!(RequiredReduction, this => {
    "counted_from": this.counted_from,
    "share_of_base": this.share_of_base,
});
object!(Allocation, this => {
    "start_level_t": this.start_level,
    "start": this.start,
    "limit_2030_t": this.limit_2030,
});
