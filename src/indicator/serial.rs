//! JSON output of the indicator results that `derive` cannot write in the crate's format: tonnes
//! and years as plain numbers, an absent value as `{"absent": "reason"}`. Results are write-only.

use super::klimatkollen_2024::BudgetPath;
use super::klimatkollen_2026::ParisTest;
use super::net_zero_metrics::NetZeroMetrics;
use crate::serial::{Maybe, object};

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
