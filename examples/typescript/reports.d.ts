// The reports of the crate climate-targets as TypeScript types.
// Written by `cargo run --example contract -- typescript`.

/** A value, or the reason why it is absent. */
export type Known<T> = T | Absent;

/**
 * An assessment as owned, plain data, to be written and read back.
 * A report read back is equal to the report written. Numbers are only checked to be finite: differences and shares have no physical range. Unknown keys are ignored; an unknown version, verdict or reason is refused.
 */
export interface AssessmentReport {
  /** The version of the form. */
  version: 1;
  /** The name of the place. */
  place: string;
  /** The identifier of the target. */
  target: string;
  /** The as-of date. Observations of years that end after this date are not used. */
  as_of: string;
  /** The verdict. */
  verdict: VerdictReport;
  /** The path lens and the trend lens, the two comparisons for a target that is not due. */
  lenses: Lenses;
  /** E0, the base level, with its base year or period. Absent without a base. */
  base: Known<BaseReport>;
  /** A, the allowable emissions in the judged year; for a period, the yearly mean of its limit. Absent if the target sets no level. Unit: t CO2e. */
  allowable_t: Known<number>;
  /** tT, the year whose inventory decides; for a period, its last year. Unit: calendar year. */
  judged_year: number;
  /** The kind of level that is judged: emissions as reported, net of the land sector, or after supplementary measures. */
  basis: Basis;
  /** tL and EL, the latest observation up to the as-of date. Absent without an observation. */
  latest: Known<Latest>;
  /** The change from the base to the latest level. Absent without a base. */
  change: Known<Change>;
  /** The delivered share of the needed reduction, `(E0 - EL)/(E0 - A)`; above 1 if EL is below A, negative if EL is above the base. Absent for a period and if A is not below E0. Unit: fraction. */
  progress: Known<number>;
  /** The elapsed share of the time from the base to the judged year, `(tL - t0)/(tT - t0)`; above 1 after the judged year. Absent without a base. Unit: fraction. */
  elapsed: Known<number>;
  /** P(tL), the level of the path in year tL, and the gap between EL and P(tL). Absent without a path. */
  path: Known<PathStanding>;
  /** The reduction still needed, `EL - A`; negative once EL is below A. Absent without A and for a period. Unit: t CO2e. */
  needed_t: Known<number>;
  /** The yearly reduction required from tL to tT. Absent once the judged year is observed, without A, and for a period. */
  required: Known<Required>;
  /** The fitted trend. Absent with too few points and if a given projection replaces it. */
  trend: Known<TrendReport>;
  /** The outlook for the judged year, from the trend or a given projection. Absent once the judged year is observed, and without a trend or projection. */
  projection: Known<ProjectionReport>;
  /** The required linear cut divided by the observed yearly fall; above 1 if emissions fall too slowly. Absent if emissions do not fall, and without `required` or an outlook. */
  effort_ratio: Known<number>;
  /** The sums of the path and of the outlook over the years tL + 1 to tT. Absent once the target is due and for a target per unit. */
  cumulative: Known<Cumulative>;
  /** The cap on supplementary measures, and the gaps without and with their full use. Omitted if the target has no such cap. */
  supplement?: Known<SupplementStanding>;
  /** The figures per head or per unit. Omitted for a target in tonnes. */
  per_unit?: PerUnitReport;
  /** The projection that the caller supplies in place of a trend. Omitted if there is none. */
  given_projection?: GivenProjection;
  /** The sums of a target over a period. Omitted for any other target. */
  period?: PeriodStanding;
  /** The observed years of a target that sets a yearly cut. Omitted for any other target. */
  annual_rate?: AnnualCutsReport;
  /** The maximum, for a target that requires a peak. Omitted for any other target. */
  peak?: Peak;
  /** Gross and net emissions. Omitted if the series does not report the land sector. */
  gross_and_net?: GrossAndNetReport;
  /** The two tests of a net-zero target. Omitted for any other target. */
  net_zero?: NetZeroReport;
  /** The aspiration of a range target, in tonnes. Omitted for any other target. */
  aspiration?: Aspiration;
  /** The aspiration of a range target per head or per unit. Omitted for any other target. */
  aspiration_per_unit?: AspirationPerUnit;
  /** The parts of a composite target. Omitted for any other target. */
  parts?: PartReport[];
  /** The caveats, in a fixed order. */
  caveats: Caveat[];
  /** The chart rows in tonnes, one a year. For a target per head or per unit, they hold only the observed levels. Omitted in the compact form. */
  chart?: ChartRowReport[];
  /** The language of the paragraph, a code of ISO 639-1. Omitted in the compact form. */
  language?: string;
  /** The paragraph for readers. Omitted in the compact form. */
  paragraph?: string;
  /** The verdict in words, in the language of the paragraph. Omitted in the compact form. */
  verdict_text?: string;
  /** The texts of the caveats, in the language of the paragraph and in the order of `caveats`. Omitted in the compact form. */
  caveat_texts?: string[];
  /** The steps from the observations to the verdict. Only on request. */
  derivation?: Step[];
}

/** A verdict, with the numbers behind it. */
export interface VerdictReport {
  /** The kind of the verdict. */
  kind: VerdictKind;
  /** The year that decides: for `met` and `missed`, the judged year or the deciding year; for `achieved_early`, the latest observed year; for `undetermined`, the year of the reason, if it has one. Omitted otherwise. Unit: calendar year. */
  year?: number;
  /** The level of that year; for a period, the mean of its years. Only for `met`, `missed` and `achieved_early`. Unit: t CO2e. */
  level_t?: number;
  /** The allowable level minus the level: negative if the target is missed. Only for `met`, `missed` and `achieved_early`. Unit: t CO2e. */
  margin_t?: number;
  /** For `met`: the first later observed year above the allowable level. Omitted if there is none. Unit: calendar year. */
  reversed_in?: number;
  /** For `missed`: the first later observed year at or under the allowable level. Omitted if there is none. Unit: calendar year. */
  reached_in?: number;
  /** For `off_track`: whether the trend or the given projection rises. */
  rising?: boolean;
  /** For `off_track`: the year in which the sum of a running period first exceeded its limit. Omitted if the sum is within the limit. Unit: calendar year. */
  exceeded_in?: number;
  /** For `undetermined`: the reason. */
  reason?: "no_observation" | "no_base" | "base_not_positive" | "no_observation_after_base" | "awaiting_inventory" | "gap_at_deadline" | "gap_in_period" | "activity_not_reported" | "carry_over_unknown" | "peak_not_settled" | "peak_not_positive" | "too_few_observations" | "not_resolved" | "condition_not_triggered" | "only_collective" | "supplement_not_reported" | "net_not_reported" | "outside_baseline" | "no_lens";
  /** For `not_comparable`: the boundary fields that differ. */
  differences?: BoundaryField[];
  /** The boundary fields that differ and whose difference the caller allowed. Omitted if there are none. */
  allowed_differences?: BoundaryField[];
}

/**
 * The kind of a `Verdict`, without years and levels. A kind takes one byte, so a column with one kind for each place stays small.
 * The order is from the worst to the best: missed, off track, not quantified, not comparable, undetermined, slipping, catching up, on track, achieved early, met. Not quantified, not comparable and undetermined share one `Verdict::rank`; their relative order serves only for sorting.
 */
export type VerdictKind =
  /** The level of the judged year is at or under the allowable level; under it, if the target is strict. */
  | "met"
  /** The level of the judged year is above the allowable level; at or above it, if the target is strict. */
  | "missed"
  /** The target is not due, and the latest level is at or under the allowable level. */
  | "achieved_early"
  /** The latest level is at or under the path, and the trend reaches the allowable level. */
  | "on_track"
  /** The latest level is above the path, but the trend reaches the allowable level. */
  | "catching_up"
  /** The latest level is at or under the path, but the trend does not reach the allowable level. */
  | "slipping"
  /** The latest level is above the path, and the trend does not reach the allowable level. */
  | "off_track"
  /** No verdict is possible, for example because the base year is missing. */
  | "undetermined"
  /** The boundaries of series and target differ. */
  | "not_comparable"
  /** The target sets no number. */
  | "not_quantified";

/** A field of a `Boundary`. */
export type BoundaryField =
  /** The counted gases. */
  | "gases"
  /** The set of global warming potentials. */
  | "gwp_set"
  /** The accounting principle, such as territorial, use-based or consumption-based. */
  | "accounting"
  /** The counted sectors. */
  | "sectors"
  /** The treatment of the land sector. */
  | "land_sector"
  /** The covered share of the inventory. */
  | "coverage";

/**
 * The two comparisons that judge a target before its judged year is observed.
 * Both comparisons are made whatever the verdict. For a period they compare sums. The path lens compares the sum so far with the path's sum over the same years; the trend lens compares the projected sum of the whole period with the limit.
 */
export interface Lenses {
  /** The path lens: whether EL is at or under P(tL); under it, for a strict target. Absent without a path, and if tL is not after the path's anchor (`not_after_anchor`). */
  path: Known<boolean>;
  /** The trend lens: whether T(tT) is at or under A; under it, for a strict target. Absent once the judged year or a later one is observed (`due`), without A, and with fewer than three points in the trend's window (`too_few_points`). */
  trend: Known<boolean>;
}

/** The reason why a value is absent. */
export interface Absent {
  /** The reason. */
  absent: "no_observation" | "no_base" | "base_not_positive" | "latest_not_positive" | "allowable_not_positive" | "path_not_positive" | "no_reduction_asked" | "outside_path" | "not_after_anchor" | "due" | "given" | "too_few_points" | "level_not_positive" | "gap_in_window" | "no_residual_variance" | "horizon_not_calibrated" | "other_places_untested" | "later_years_untested" | "outside_reference" | "no_variance" | "not_defined" | "not_falling" | "already" | "never" | "beyond_horizon" | "anchor_not_positive" | "outside_baseline" | "net_not_reported" | "activity_not_reported" | "per_unit" | "judged_per_unit" | "outside_window" | "over_period" | "anchor_not_observed" | "gap_in_period" | "not_a_level" | "no_single_level" | "not_resolved" | "carry_over_unknown" | "supplement_not_reported" | "uncertainty_not_reported" | "not_quantified" | "composite" | "not_part_of_target" | "budget_not_positive" | "already_exceeded" | "members_missing" | "boundaries_differ" | "total_zero" | "not_after_base" | "no_target" | "reference_not_stated" | "fixed_limit" | "years_out_of_order" | "out_of_range";
}

/** The base level, with its base year or base period. */
export interface BaseReport {
  /** The base year; for an interpolated or declared level, the base year that the target names. Omitted for a base period. Unit: calendar year. */
  year?: number;
  /** The first year of the base period. Omitted for a base year. Unit: calendar year. */
  from?: number;
  /** The last year of the base period. Omitted for a base year. Unit: calendar year. */
  to?: number;
  /** E0, the yearly base level; for a base period, the mean level of its years. Unit: t CO2e. */
  level_t: number;
  /** The base policy, which determines the level if the base year has no observation. */
  policy: "exact" | "nearest_later" | "nearest" | "interpolated" | "declared";
}

/**
 * The kind of level that is judged: how the level is computed from the observation of a year.
 * The basis follows from the boundaries of series and target: a target that includes the land sector is judged on net emissions if the series reports the land sector separately.
 */
export type Basis =
  /** Emissions as the series reports them. */
  | "as_reported"
  /** Net emissions: emissions plus land sector. A year without a reported land sector has no level. */
  | "net"
  /** Accounted emissions: emissions as reported, minus the supplementary measures that count, plus units sold. In a year without reported measures, the level equals the emissions as reported. */
  | "accounted"
  /** Accounted net emissions: net emissions, minus the supplementary measures that count, plus units sold. */
  | "net_accounted";

/**
 * The latest observation that an assessment uses.
 * This is the last observation that has a level on the judged `Basis` and whose year has ended by the as-of date.
 */
export interface Latest {
  /** tL, the year of the observation. Unit: calendar year. */
  year: number;
  /** EL, the yearly level on the judged basis. Unit: t CO2e. */
  level_t: number;
  /** The status of the observation: final, provisional, proxy, estimated or interpolated. */
  status: ObservationStatus;
}

/** The status of an observation: final, or one of several preliminary kinds. */
export type ObservationStatus =
  /** From a completed inventory. */
  | "final"
  /** From an inventory that the publisher expects to revise. */
  | "provisional"
  /** A nowcast, calculated from a proxy such as fuel sales. */
  | "proxy"
  /** Estimated by the publisher without an inventory. */
  | "estimated"
  /** Interpolated by the publisher between the inventories of other years. */
  | "interpolated";

/** The change from the base level E0 to the latest level EL. A fall is negative. */
export interface Change {
  /** `EL - E0`, the change of the yearly level. Unit: t CO2e. */
  tonnes: Known<number>;
  /** `EL/E0 - 1`, the change as a share of the base. Absent unless E0 > 0 (`base_not_positive`). Unit: fraction. */
  share: Known<number>;
}

/**
 * The path's level P(tL) in the year of the latest observation, and the gap between the observed level EL and P(tL).
 * A gap is positive if the level is above the path. If tL is not after the year of the path's anchor, only P(tL) is known: the gap, its shares and the years ahead are absent (`not_after_anchor`).
 */
export interface PathStanding {
  /** The kind of path. */
  name: PathName;
  /** P(tL), a yearly level. Unit: t CO2e. */
  level_t: number;
  /** `EL - P(tL)`, the gap to the path; positive above the path. Unit: t CO2e. */
  gap_t: Known<number>;
  /** The gap in percentage points of the base, `100 (EL - P(tL))/E0`, which the EEA calls "distance to target path". Absent without a positive base. Unit: percentage points of the base. */
  gap_points_of_base: Known<number>;
  /** The gap as a share of the path's level, `(EL - P(tL))/P(tL)`. Absent unless P(tL) > 0 (`path_not_positive`). Unit: fraction. */
  gap_share: Known<number>;
  /** The years ahead of the path (positive) or behind it (negative): `x - tL`, where x is the earliest year with `P(x) = EL`. Absent unless A < E0 (`no_reduction_asked`) and EL lies on the strictly falling part of the path (`outside_path`). */
  years_ahead: Known<number>;
}

/** The name of a path in results. */
export type PathName =
  /** Linear from the anchor to the judged year. */
  | "linear"
  /** A constant yearly rate from the anchor to the judged year. */
  | "constant_rate"
  /** A constant rate, blended with a linear part for allowable levels near zero. */
  | "floor_blend"
  /** The same percentage cut each year. */
  | "fixed_annual_cut"
  /** A yearly fall by a fixed share of the anchor's level, until zero. */
  | "linear_share"
  /** An exponential fall whose integral is a budget. */
  | "budget_continuous"
  /** A constant rate at which the whole years sum to a budget. */
  | "budget_annual"
  /** Piecewise linear through milestones. */
  | "milestones"
  /** Constant rates from milestone to milestone. */
  | "milestones_geometric"
  /** Each limit holds from its year until the year before the next limit. */
  | "stepwise"
  /** A reference scenario, scaled to the anchor's level. */
  | "reference_scenario"
  /** The levels of a table, interpolated linearly between its years. */
  | "given"
  /** Linear from the year before a period; the path sums to the limit over the period. */
  | "linear_to_total"
  /** Linear to zero, then zero: within a budget, or within a limit that is too small for a line over the whole period. */
  | "line_to_zero"
  /** A constant rate until a given year, at which the whole years sum to a budget. */
  | "constant_rate_within"
  /** The sum of several paths, such as the paths of sectors. */
  | "sum";

/** The yearly reduction required from the latest observation to the judged year, expressed in four ways. */
export interface Required {
  /** The linear cut required each year, `(EL - A)/(tT - tL)`; negative if the level may rise. Unit: t CO2e a year. */
  linear_t_per_year: Known<number>;
  /** The linear cut as a share of EL, a fraction a year. Absent unless EL > 0 (`latest_not_positive`). Unit: fraction. */
  share_of_latest: Known<number>;
  /** The linear cut as a share of E0, a fraction a year. Absent without a positive base. Unit: fraction. */
  share_of_base: Known<number>;
  /** The constant yearly rate of reduction `1 - (A/EL)^(1/(tT - tL))`, a fraction a year. Absent unless A > 0 (`allowable_not_positive`) and EL > 0 (`latest_not_positive`). Unit: fraction. */
  compound: Known<number>;
}

/** A fitted trend. */
export interface TrendReport {
  /** The estimator. */
  estimator: "ols" | "theil_sen" | "lad" | "log_linear" | "endpoint_rate" | "mean_annual_change" | "random_walk" | "log_random_walk" | "damped_random_walk" | "damped_log_random_walk" | "outlook";
  /** The damping of a damped random walk. Omitted for other estimators. Unit: factor a year. */
  damping?: number;
  /** The reference set of an outlook. Omitted for other estimators. */
  reference_set?: ReferenceSet;
  /** The year of the first point. Unit: calendar year. */
  from: number;
  /** The year of the last point. Unit: calendar year. */
  to: number;
  /** The number of points. */
  n: number;
  /** The change of the level per year. Omitted for a trend with a constant rate. Unit: t CO2e a year. */
  slope_t_per_year?: number;
  /** The signed yearly growth rate, a fraction a year. Omitted for a line. Unit: fraction a year. */
  rate_per_year?: Known<number>;
  /** The explained share of the variance. Absent if the estimator does not define it. Unit: fraction. */
  r_squared: Known<number>;
  /** The standard error of the slope, in its unit; for a trend of logarithms, of the slope of the logarithm. Absent if the estimator does not define it. */
  slope_std_error: Known<number>;
}

/**
 * The drift and the standard deviation of yearly changes across many places. `Estimator::outlook` shrinks the drift and the variance of one place towards them.
 * Both describe yearly changes of the logarithm of the level and have six decimals: a drift of -0.02577 is a fall of 2.5 % a year. `hindcast::reference_set` computes them from series. JSON: `drift` and `deviation`.
 */
export interface ReferenceSet {
  drift: number;
  deviation: number;
}

/** The outlook for the judged year tT. */
export interface ProjectionReport {
  /** T(tT), the projected yearly level. Unit: t CO2e. */
  level_t: number;
  /** `T(tT) - A`, the projected gap; positive if the trend misses the target. Absent without A and for a period. Unit: t CO2e. */
  gap_t: Known<number>;
  /** The lower end of the 95 % prediction interval. Absent if the estimator or the given projection gives no interval. Unit: t CO2e. */
  low_t: Known<number>;
  /** The upper end of the 95 % prediction interval. Unit: t CO2e. */
  high_t: Known<number>;
  /** The probability that the level in tT is at or under A, from 0 to 1. Absent without an interval, for a given projection and for a period. Unit: fraction. */
  probability_met: Known<number>;
  /** The fractional year in which the trend reaches A: 2031.5 is the middle of 2031. Absent if A is already reached, never reached, or reached only beyond the horizon. */
  reach_year: Known<number>;
  /** The first whole year in which the trend satisfies the target; absent as `reach_year`. Unit: calendar year. */
  first_year: Known<number>;
  /** The calibrated outlook. Omitted if the caller supplies no calibration. */
  calibrated?: Known<CalibratedReport>;
}

/** The projected level with calibrated intervals and a calibrated probability. */
export interface CalibratedReport {
  /** The projection of the calibration's estimator. Unit: t CO2e. */
  level_t: number;
  /** The lower end of the calibrated 95 % interval. Unit: t CO2e. */
  low_t: number;
  /** The upper end of the calibrated 95 % interval. Unit: t CO2e. */
  high_t: number;
  /** The lower end of the calibrated 80 % interval. Unit: t CO2e. */
  low_80_t: number;
  /** The upper end of the calibrated 80 % interval. Unit: t CO2e. */
  high_80_t: number;
  /** The calibrated probability of a level at or under A. Absent without A. Unit: fraction. */
  probability_met: Known<number>;
  /** The name of the reference set. */
  reference: string;
  /** The number of years from the latest observation to the judged year. */
  horizon: number;
  /** The number of cases in the reference set with a known outcome. */
  cases: number;
  /** The number of independent spans of this length in the reference set. */
  spans: number;
  /** The mean relative error of the reference set; positive if predictions were too high. Unit: fraction. */
  bias: number;
  /** The share of outcomes inside the 95 % interval, for places left out of the calibration. Absent if untested. Unit: fraction. */
  coverage_places_left_out: Known<number>;
  /** The share of outcomes inside the 95 % interval, for years left out of the calibration. Absent if untested. Unit: fraction. */
  coverage_years_left_out: Known<number>;
}

/**
 * Cumulative emissions of a path and of a trend over the same whole years, t CO2e.
 * In an assessment, the years are those after tL, the latest observed year, up to tT, the judged year. `cumulative` computes the sums for any period.
 */
export interface Cumulative {
  /** The first year of the sums; tL + 1 in an assessment. Unit: calendar year. */
  from: number;
  /** The last year of the sums; tT in an assessment. Unit: calendar year. */
  to: number;
  /** The sum of the path's levels. Absent if the path has no level in one of the years. Unit: t CO2e. */
  path_t: Known<number>;
  /** The sum of the trend's levels. Absent if the trend has no level in one of the years. Unit: t CO2e. */
  trend_t: Known<number>;
  /** `trend - path`: positive if the trend's sum is larger. Absent if either sum is absent. Unit: t CO2e. */
  excess_t: Known<number>;
}

/**
 * The cap on the supplementary measures of a target, and the gap to the target without and with these measures.
 * Supplementary measures are credits, extra sinks and cuts abroad. S is the amount that the series reports for a year, S_max the cap.
 */
export interface SupplementStanding {
  /** S_max, the cap on the measures that count, as a yearly level. Unit: t CO2e. */
  cap_t: number;
  /** `min(S, S_max)`, the measures that count in the year of the latest observation. Absent if the series reports no measures for that year (`supplement_not_reported`). Unit: t CO2e. */
  used_t: Known<number>;
  /** `A + S_max`, the limit on gross emissions with full use of the measures. Unit: t CO2e. */
  gross_limit_t: Known<number>;
  /** The gap without supplementary measures: the level before measures, minus A. The level is that of the judged year or, until that year is observed, the projection `T(tT)`. Unit: t CO2e. */
  gap_without_t: Known<number>;
  /** The gap with full use of the measures: the same level minus `A + S_max`. Unit: t CO2e. */
  gap_with_t: Known<number>;
  /** The path lens and the trend lens, evaluated with the gross limit `A + S_max` instead of A. */
  lenses: Lenses;
}

/**
 * The figures of a target per head or per unit of an activity, in the unit of the target.
 * The JSON keys of levels have no suffix `_t`.
 */
export interface PerUnitReport {
  /** The unit of the levels, such as `t CO2e per head`. */
  unit: string;
  /** The definition of the activity, such as the day of a population count. Absent if the series does not report the activity. */
  definition: Known<string>;
  /** The as-of date. Observations of years that end after this date are not used. */
  as_of: string;
  /** The verdict. */
  verdict: VerdictReportPerUnit;
  /** The path lens and the trend lens, the two comparisons for a target that is not due. */
  lenses: Lenses;
  /** E0, the base level, with its base year or period. Absent without a base. */
  base: Known<BaseReportPerUnit>;
  /** A, the allowable emissions in the judged year; for a period, the yearly mean of its limit. Absent if the target sets no level. Unit: t CO2e per unit. */
  allowable: Known<number>;
  /** tT, the year whose inventory decides; for a period, its last year. Unit: calendar year. */
  judged_year: number;
  /** The kind of level that is judged: emissions as reported, net of the land sector, or after supplementary measures. */
  basis: Basis;
  /** tL and EL, the latest observation up to the as-of date. Absent without an observation. */
  latest: Known<LatestPerUnit>;
  /** The change from the base to the latest level. Absent without a base. */
  change: Known<ChangePerUnit>;
  /** The delivered share of the needed reduction, `(E0 - EL)/(E0 - A)`; above 1 if EL is below A, negative if EL is above the base. Absent for a period and if A is not below E0. Unit: fraction. */
  progress: Known<number>;
  /** The elapsed share of the time from the base to the judged year, `(tL - t0)/(tT - t0)`; above 1 after the judged year. Absent without a base. Unit: fraction. */
  elapsed: Known<number>;
  /** P(tL), the level of the path in year tL, and the gap between EL and P(tL). Absent without a path. */
  path: Known<PathStandingPerUnit>;
  /** The reduction still needed, `EL - A`; negative once EL is below A. Absent without A and for a period. Unit: t CO2e per unit. */
  needed: Known<number>;
  /** The yearly reduction required from tL to tT. Absent once the judged year is observed, without A, and for a period. */
  required: Known<RequiredPerUnit>;
  /** The fitted trend. Absent with too few points and if a given projection replaces it. */
  trend: Known<TrendReportPerUnit>;
  /** The outlook for the judged year, from the trend or a given projection. Absent once the judged year is observed, and without a trend or projection. */
  projection: Known<ProjectionReportPerUnit>;
  /** The required linear cut divided by the observed yearly fall; above 1 if emissions fall too slowly. Absent if emissions do not fall, and without `required` or an outlook. */
  effort_ratio: Known<number>;
  /** The sums of the path and of the outlook over the years tL + 1 to tT. Absent once the target is due and for a target per unit. */
  cumulative: Known<Cumulative>;
  /** The cap on supplementary measures, and the gaps without and with their full use. Omitted if the target has no such cap. */
  supplement?: Known<SupplementStandingPerUnit>;
  /** The chart rows; omitted in the compact form. */
  chart?: ChartRowReportPerUnit[];
}

/** A verdict, with the numbers behind it. */
export interface VerdictReportPerUnit {
  /** The kind of the verdict. */
  kind: VerdictKind;
  /** The year that decides: for `met` and `missed`, the judged year or the deciding year; for `achieved_early`, the latest observed year; for `undetermined`, the year of the reason, if it has one. Omitted otherwise. Unit: calendar year. */
  year?: number;
  /** The level of that year; for a period, the mean of its years. Only for `met`, `missed` and `achieved_early`. Unit: t CO2e per unit. */
  level?: number;
  /** The allowable level minus the level: negative if the target is missed. Only for `met`, `missed` and `achieved_early`. Unit: t CO2e per unit. */
  margin?: number;
  /** For `met`: the first later observed year above the allowable level. Omitted if there is none. Unit: calendar year. */
  reversed_in?: number;
  /** For `missed`: the first later observed year at or under the allowable level. Omitted if there is none. Unit: calendar year. */
  reached_in?: number;
  /** For `off_track`: whether the trend or the given projection rises. */
  rising?: boolean;
  /** For `off_track`: the year in which the sum of a running period first exceeded its limit. Omitted if the sum is within the limit. Unit: calendar year. */
  exceeded_in?: number;
  /** For `undetermined`: the reason. */
  reason?: "no_observation" | "no_base" | "base_not_positive" | "no_observation_after_base" | "awaiting_inventory" | "gap_at_deadline" | "gap_in_period" | "activity_not_reported" | "carry_over_unknown" | "peak_not_settled" | "peak_not_positive" | "too_few_observations" | "not_resolved" | "condition_not_triggered" | "only_collective" | "supplement_not_reported" | "net_not_reported" | "outside_baseline" | "no_lens";
  /** For `not_comparable`: the boundary fields that differ. */
  differences?: BoundaryField[];
  /** The boundary fields that differ and whose difference the caller allowed. Omitted if there are none. */
  allowed_differences?: BoundaryField[];
}

/** The base level, with its base year or base period. */
export interface BaseReportPerUnit {
  /** The base year; for an interpolated or declared level, the base year that the target names. Omitted for a base period. Unit: calendar year. */
  year?: number;
  /** The first year of the base period. Omitted for a base year. Unit: calendar year. */
  from?: number;
  /** The last year of the base period. Omitted for a base year. Unit: calendar year. */
  to?: number;
  /** E0, the yearly base level; for a base period, the mean level of its years. Unit: t CO2e per unit. */
  level: number;
  /** The base policy, which determines the level if the base year has no observation. */
  policy: "exact" | "nearest_later" | "nearest" | "interpolated" | "declared";
}

/**
 * The latest observation that an assessment uses.
 * This is the last observation that has a level on the judged `Basis` and whose year has ended by the as-of date.
 */
export interface LatestPerUnit {
  /** tL, the year of the observation. Unit: calendar year. */
  year: number;
  /** EL, the yearly level on the judged basis. Unit: t CO2e per unit. */
  level: number;
  /** The status of the observation: final, provisional, proxy, estimated or interpolated. */
  status: ObservationStatus;
}

/** The change from the base level E0 to the latest level EL. A fall is negative. */
export interface ChangePerUnit {
  /** `EL - E0`, the change of the yearly level. Unit: t CO2e per unit. */
  level: Known<number>;
  /** `EL/E0 - 1`, the change as a share of the base. Absent unless E0 > 0 (`base_not_positive`). Unit: fraction. */
  share: Known<number>;
}

/**
 * The path's level P(tL) in the year of the latest observation, and the gap between the observed level EL and P(tL).
 * A gap is positive if the level is above the path. If tL is not after the year of the path's anchor, only P(tL) is known: the gap, its shares and the years ahead are absent (`not_after_anchor`).
 */
export interface PathStandingPerUnit {
  /** The kind of path. */
  name: PathName;
  /** P(tL), a yearly level. Unit: t CO2e per unit. */
  level: number;
  /** `EL - P(tL)`, the gap to the path; positive above the path. Unit: t CO2e per unit. */
  gap: Known<number>;
  /** The gap in percentage points of the base, `100 (EL - P(tL))/E0`, which the EEA calls "distance to target path". Absent without a positive base. Unit: percentage points of the base. */
  gap_points_of_base: Known<number>;
  /** The gap as a share of the path's level, `(EL - P(tL))/P(tL)`. Absent unless P(tL) > 0 (`path_not_positive`). Unit: fraction. */
  gap_share: Known<number>;
  /** The years ahead of the path (positive) or behind it (negative): `x - tL`, where x is the earliest year with `P(x) = EL`. Absent unless A < E0 (`no_reduction_asked`) and EL lies on the strictly falling part of the path (`outside_path`). */
  years_ahead: Known<number>;
}

/** The yearly reduction required from the latest observation to the judged year, expressed in four ways. */
export interface RequiredPerUnit {
  /** The linear cut required each year, `(EL - A)/(tT - tL)`; negative if the level may rise. Unit: t CO2e per unit a year. */
  linear_per_year: Known<number>;
  /** The linear cut as a share of EL, a fraction a year. Absent unless EL > 0 (`latest_not_positive`). Unit: fraction. */
  share_of_latest: Known<number>;
  /** The linear cut as a share of E0, a fraction a year. Absent without a positive base. Unit: fraction. */
  share_of_base: Known<number>;
  /** The constant yearly rate of reduction `1 - (A/EL)^(1/(tT - tL))`, a fraction a year. Absent unless A > 0 (`allowable_not_positive`) and EL > 0 (`latest_not_positive`). Unit: fraction. */
  compound: Known<number>;
}

/** A fitted trend. */
export interface TrendReportPerUnit {
  /** The estimator. */
  estimator: "ols" | "theil_sen" | "lad" | "log_linear" | "endpoint_rate" | "mean_annual_change" | "random_walk" | "log_random_walk" | "damped_random_walk" | "damped_log_random_walk" | "outlook";
  /** The damping of a damped random walk. Omitted for other estimators. Unit: factor a year. */
  damping?: number;
  /** The reference set of an outlook. Omitted for other estimators. */
  reference_set?: ReferenceSet;
  /** The year of the first point. Unit: calendar year. */
  from: number;
  /** The year of the last point. Unit: calendar year. */
  to: number;
  /** The number of points. */
  n: number;
  /** The change of the level per year. Omitted for a trend with a constant rate. Unit: t CO2e per unit a year. */
  slope_per_year?: number;
  /** The signed yearly growth rate, a fraction a year. Omitted for a line. Unit: fraction a year. */
  rate_per_year?: Known<number>;
  /** The explained share of the variance. Absent if the estimator does not define it. Unit: fraction. */
  r_squared: Known<number>;
  /** The standard error of the slope, in its unit; for a trend of logarithms, of the slope of the logarithm. Absent if the estimator does not define it. */
  slope_std_error: Known<number>;
}

/** The outlook for the judged year tT. */
export interface ProjectionReportPerUnit {
  /** T(tT), the projected yearly level. Unit: t CO2e per unit. */
  level: number;
  /** `T(tT) - A`, the projected gap; positive if the trend misses the target. Absent without A and for a period. Unit: t CO2e per unit. */
  gap: Known<number>;
  /** The lower end of the 95 % prediction interval. Absent if the estimator or the given projection gives no interval. Unit: t CO2e per unit. */
  low: Known<number>;
  /** The upper end of the 95 % prediction interval. Unit: t CO2e per unit. */
  high: Known<number>;
  /** The probability that the level in tT is at or under A, from 0 to 1. Absent without an interval, for a given projection and for a period. Unit: fraction. */
  probability_met: Known<number>;
  /** The fractional year in which the trend reaches A: 2031.5 is the middle of 2031. Absent if A is already reached, never reached, or reached only beyond the horizon. */
  reach_year: Known<number>;
  /** The first whole year in which the trend satisfies the target; absent as `reach_year`. Unit: calendar year. */
  first_year: Known<number>;
  /** The calibrated outlook. Omitted if the caller supplies no calibration. */
  calibrated?: Known<CalibratedReport>;
}

/**
 * The cap on the supplementary measures of a target, and the gap to the target without and with these measures.
 * Supplementary measures are credits, extra sinks and cuts abroad. S is the amount that the series reports for a year, S_max the cap.
 */
export interface SupplementStandingPerUnit {
  /** S_max, the cap on the measures that count, as a yearly level. Unit: t CO2e per unit. */
  cap: number;
  /** `min(S, S_max)`, the measures that count in the year of the latest observation. Absent if the series reports no measures for that year (`supplement_not_reported`). Unit: t CO2e per unit. */
  used: Known<number>;
  /** `A + S_max`, the limit on gross emissions with full use of the measures. Unit: t CO2e per unit. */
  gross_limit: Known<number>;
  /** The gap without supplementary measures: the level before measures, minus A. The level is that of the judged year or, until that year is observed, the projection `T(tT)`. Unit: t CO2e per unit. */
  gap_without: Known<number>;
  /** The gap with full use of the measures: the same level minus `A + S_max`. Unit: t CO2e per unit. */
  gap_with: Known<number>;
  /** The path lens and the trend lens, evaluated with the gross limit `A + S_max` instead of A. */
  lenses: Lenses;
}

/** One year of a chart. */
export interface ChartRowReportPerUnit {
  /** The year. Unit: calendar year. */
  year: number;
  /** The observed level of the judged quantity. Absent if the year is not observed. Unit: t CO2e per unit. */
  observed: Known<number>;
  /** The status of the observation. Omitted if the year is not observed. */
  status?: ObservationStatus;
  /** P(t), the level of the path. Absent outside the path. Unit: t CO2e per unit. */
  path: Known<number>;
  /** T(t), the level of the trend or the given projection. Absent before the first point of the trend. Unit: t CO2e per unit. */
  trend: Known<number>;
  /** The lower end of the 95 % prediction interval of the trend or the given projection. Absent if there is no interval. Unit: t CO2e per unit. */
  low: Known<number>;
  /** The upper end of the 95 % prediction interval. Unit: t CO2e per unit. */
  high: Known<number>;
  /** The limit for the year. Absent if the target sets no limit for this year. Unit: t CO2e per unit. */
  limit: Known<number>;
  /** The limit of the commitment's milestone that is due in the year. Omitted if no milestone is due. Unit: t CO2e per unit. */
  milestone?: number;
}

/** A published projection that replaces a fitted trend. */
export interface GivenProjection {
  /** The name, such as "with additional measures". */
  name: string;
  /** The publication that contains the projection. */
  source: string;
  /** The levels, in year order. */
  levels: ProjectedLevel[];
}

/** The projected level of one year. */
export interface ProjectedLevel {
  /** The projected year. Unit: calendar year. */
  year: number;
  /** The projected level. Unit: t CO2e. */
  level_t: number;
  /** The upper end of the interval. Omitted if the projection states none. Unit: t CO2e. */
  high_t?: number | null;
  /** The lower end of the interval. Omitted if the projection states none. Unit: t CO2e. */
  low_t?: number | null;
}

/**
 * The emissions of a period compared with its limit.
 * All sums cover whole calendar years, in t CO2e. `Details::period` returns this record for a target whose deadline is a period.
 */
export interface PeriodStanding {
  /** The first year. Unit: calendar year. */
  from: number;
  /** The last year. Unit: calendar year. */
  to: number;
  /** The limit on the sum of all years of the period, t CO2e, including the carry-over. Absent if the target's limit or the carry-over is unknown. Unit: t CO2e. */
  limit_t: Known<number>;
  /** The carry-over from the previous budget, t CO2e: 0 without a banking rule in the commitment. Absent (`carry_over_unknown`) if the previous budget still runs or one of its years is missing. Unit: t CO2e. */
  carried_t: Known<number>;
  /** The number of observed years of the period. */
  years_observed: number;
  /** The first missing year of the period that is followed by an observed year; omitted if there is no such gap. Unit: calendar year. */
  gap?: number;
  /** The sum of the observed years of the period, t CO2e. Unit: t CO2e. */
  sum_t: number;
  /** The sum of the path levels over the observed years, t CO2e. Absent without a path: the path of a period needs an observed level in the year before the period (`anchor_not_observed`). Unit: t CO2e. */
  path_sum_t: Known<number>;
  /** The remaining emissions, `limit - sum`, t CO2e; negative if the limit is exceeded. Absent while a year is missing between observed years (`gap_in_period`). Unit: t CO2e. */
  left_t: Known<number>;
  /** The number of years of the period after the latest observed year. */
  years_left: number;
  /** The yearly mean that the limit allows in the remaining years, `(limit - sum)/years_left`, t CO2e. Absent if no year remains (`due`), and if `left` is absent. Unit: t CO2e. */
  allowed_mean_t: Known<number>;
  /** The projected sum of the period, t CO2e: the observed levels, plus T(y), from the trend or a given projection, for the remaining years. Absent without an outlook, and while a year is missing between observed years. Unit: t CO2e. */
  projected_t: Known<number>;
  /** The first year in which the running sum exceeds the limit. Omitted if the sum of all observed years is within the limit: net removals can bring a running sum back under it. Unit: calendar year. */
  exceeded_in?: number;
}

/** The observed years of a target that sets a yearly cut, with their totals. */
export interface AnnualCutsReport {
  /** The yearly cut q. Unit: fraction, 0 to 1. */
  rate: number;
  /** ts, the last year without the cut. Unit: calendar year. */
  from: number;
  /** The sum of the observed levels after ts. Unit: t CO2e. */
  sum_t: Known<number>;
  /** The sum of the path `E(ts) (1 - q)^(y - ts)` over the same years. Absent without a positive level in ts. Unit: t CO2e. */
  path_sum_t: Known<number>;
  /** The sum of the observed levels minus the sum of the path. Absent if either is absent. Unit: t CO2e. */
  excess_t: Known<number>;
  /** The observed years after ts, ascending. */
  years: CutOfYear[];
}

/**
 * An observed year y under a target that sets a constant yearly cut q (`AnnualRate`).
 * E(y) is the observed level, and P(y) the level after all required cuts up to year y. `AnnualCuts` lists these records.
 */
export interface CutOfYear {
  /** The year y. Unit: calendar year. */
  year: number;
  /** E(y), the observed yearly level. Unit: t CO2e. */
  level_t: number;
  /** P(y) = `E(ts) (1 - q)^(y - ts)`, a yearly level; ts is the last year without the cut. Absent if the level in ts is missing (`no_base`) or not positive (`base_not_positive`). Unit: t CO2e. */
  path_t: Known<number>;
  /** Whether E(y) is at or under P(y): if so, the cuts so far suffice in total, whatever their timing. Absent if P(y) is absent. */
  on_path: Known<boolean>;
  /** Whether E(y) is at or under `(1 - q) E(y - 1)`: if so, the cut was made in year y itself. Absent if year y - 1 is not observed (`no_observation`). */
  cut_made: Known<boolean>;
}

/**
 * The peak of the observed emissions: its year, its level and the fall since that year.
 * `Details::peak` returns this record for a target that requires a peak.
 */
export interface Peak {
  /** The first year with the maximum. Unit: calendar year. */
  year: number;
  /** The maximum yearly level among the observations up to the as-of date. Unit: t CO2e. */
  level_t: number;
  /** The fall from the maximum to the latest level EL, `1 - EL/maximum`, a fraction; 0 while the latest level is the maximum, and never negative. Absent if the maximum is not positive (`base_not_positive`). For a target per unit, the record in tonnes has no fall (`judged_per_unit`). Unit: fraction. */
  fall: Known<number>;
}

/** The gross and net emissions of the base year and of the latest year. */
export interface GrossAndNetReport {
  /** The base year; for a base period, its last year. Absent without a base. */
  base: Known<GrossAndNet>;
  /** The latest year. Absent without an observation. */
  latest: Known<GrossAndNet>;
}

/** The gross and net emissions of a year, t CO2e. */
export interface GrossAndNet {
  /** The year. Unit: calendar year. */
  year: number;
  /** The emissions without the land sector. Unit: t CO2e. */
  gross_t: number;
  /** The full balance of the land sector, negative for a sink; a cap on removals is not applied. Unit: t CO2e. */
  land_sector_t: number;
  /** Gross emissions plus the balance of the land sector. Unit: t CO2e. */
  net_t: number;
}

/** The two tests of a net-zero target, in tonnes. */
export interface NetZeroReport {
  /** The test of gross emissions against the own-reduction limit. Absent if the target sets no such limit. */
  own: Known<FiguresReport>;
  /** The test of net emissions against zero. Absent if net emissions are unknown. */
  net: Known<FiguresReport>;
}

/**
 * The figures of an assessment; an absent figure holds the reason.
 * The symbols are those of `Figures`, whose fields have the same names.
 */
export interface FiguresReport {
  /** The as-of date. Observations of years that end after this date are not used. */
  as_of: string;
  /** The verdict. */
  verdict: VerdictReport;
  /** The path lens and the trend lens, the two comparisons for a target that is not due. */
  lenses: Lenses;
  /** E0, the base level, with its base year or period. Absent without a base. */
  base: Known<BaseReport>;
  /** A, the allowable emissions in the judged year; for a period, the yearly mean of its limit. Absent if the target sets no level. Unit: t CO2e. */
  allowable_t: Known<number>;
  /** tT, the year whose inventory decides; for a period, its last year. Unit: calendar year. */
  judged_year: number;
  /** The kind of level that is judged: emissions as reported, net of the land sector, or after supplementary measures. */
  basis: Basis;
  /** tL and EL, the latest observation up to the as-of date. Absent without an observation. */
  latest: Known<Latest>;
  /** The change from the base to the latest level. Absent without a base. */
  change: Known<Change>;
  /** The delivered share of the needed reduction, `(E0 - EL)/(E0 - A)`; above 1 if EL is below A, negative if EL is above the base. Absent for a period and if A is not below E0. Unit: fraction. */
  progress: Known<number>;
  /** The elapsed share of the time from the base to the judged year, `(tL - t0)/(tT - t0)`; above 1 after the judged year. Absent without a base. Unit: fraction. */
  elapsed: Known<number>;
  /** P(tL), the level of the path in year tL, and the gap between EL and P(tL). Absent without a path. */
  path: Known<PathStanding>;
  /** The reduction still needed, `EL - A`; negative once EL is below A. Absent without A and for a period. Unit: t CO2e. */
  needed_t: Known<number>;
  /** The yearly reduction required from tL to tT. Absent once the judged year is observed, without A, and for a period. */
  required: Known<Required>;
  /** The fitted trend. Absent with too few points and if a given projection replaces it. */
  trend: Known<TrendReport>;
  /** The outlook for the judged year, from the trend or a given projection. Absent once the judged year is observed, and without a trend or projection. */
  projection: Known<ProjectionReport>;
  /** The required linear cut divided by the observed yearly fall; above 1 if emissions fall too slowly. Absent if emissions do not fall, and without `required` or an outlook. */
  effort_ratio: Known<number>;
  /** The sums of the path and of the outlook over the years tL + 1 to tT. Absent once the target is due and for a target per unit. */
  cumulative: Known<Cumulative>;
  /** The cap on supplementary measures, and the gaps without and with their full use. Omitted if the target has no such cap. */
  supplement?: Known<SupplementStanding>;
}

/** The aspiration of a range target: a second, stricter level beyond the floor. The aspiration has no verdict. */
export interface Aspiration {
  /** The allowable level of the aspiration. Unit: t CO2e. */
  allowable_t: Known<number>;
  /** The latest level minus the allowable level of the aspiration. Unit: t CO2e. */
  needed_t: Known<number>;
  /** The level of the judged year minus the allowable level of the aspiration. Until the judged year is observed, its projected level is used. Unit: t CO2e. */
  gap_t: Known<number>;
}

/** The aspiration of a range target: a second, stricter level beyond the floor. The aspiration has no verdict. */
export interface AspirationPerUnit {
  /** The allowable level of the aspiration. Unit: t CO2e per unit. */
  allowable: Known<number>;
  /** The latest level minus the allowable level of the aspiration. Unit: t CO2e per unit. */
  needed: Known<number>;
  /** The level of the judged year minus the allowable level of the aspiration. Until the judged year is observed, its projected level is used. Unit: t CO2e per unit. */
  gap: Known<number>;
}

/** The figures of one part of a composite target. */
export interface PartReport {
  /** The ambition of the part, as in a target file. */
  ambition: Ambition;
  /** The as-of date. Observations of years that end after this date are not used. */
  as_of: string;
  /** The verdict. */
  verdict: VerdictReport;
  /** The path lens and the trend lens, the two comparisons for a target that is not due. */
  lenses: Lenses;
  /** E0, the base level, with its base year or period. Absent without a base. */
  base: Known<BaseReport>;
  /** A, the allowable emissions in the judged year; for a period, the yearly mean of its limit. Absent if the target sets no level. Unit: t CO2e. */
  allowable_t: Known<number>;
  /** tT, the year whose inventory decides; for a period, its last year. Unit: calendar year. */
  judged_year: number;
  /** The kind of level that is judged: emissions as reported, net of the land sector, or after supplementary measures. */
  basis: Basis;
  /** tL and EL, the latest observation up to the as-of date. Absent without an observation. */
  latest: Known<Latest>;
  /** The change from the base to the latest level. Absent without a base. */
  change: Known<Change>;
  /** The delivered share of the needed reduction, `(E0 - EL)/(E0 - A)`; above 1 if EL is below A, negative if EL is above the base. Absent for a period and if A is not below E0. Unit: fraction. */
  progress: Known<number>;
  /** The elapsed share of the time from the base to the judged year, `(tL - t0)/(tT - t0)`; above 1 after the judged year. Absent without a base. Unit: fraction. */
  elapsed: Known<number>;
  /** P(tL), the level of the path in year tL, and the gap between EL and P(tL). Absent without a path. */
  path: Known<PathStanding>;
  /** The reduction still needed, `EL - A`; negative once EL is below A. Absent without A and for a period. Unit: t CO2e. */
  needed_t: Known<number>;
  /** The yearly reduction required from tL to tT. Absent once the judged year is observed, without A, and for a period. */
  required: Known<Required>;
  /** The fitted trend. Absent with too few points and if a given projection replaces it. */
  trend: Known<TrendReport>;
  /** The outlook for the judged year, from the trend or a given projection. Absent once the judged year is observed, and without a trend or projection. */
  projection: Known<ProjectionReport>;
  /** The required linear cut divided by the observed yearly fall; above 1 if emissions fall too slowly. Absent if emissions do not fall, and without `required` or an outlook. */
  effort_ratio: Known<number>;
  /** The sums of the path and of the outlook over the years tL + 1 to tT. Absent once the target is due and for a target per unit. */
  cumulative: Known<Cumulative>;
  /** The cap on supplementary measures, and the gaps without and with their full use. Omitted if the target has no such cap. */
  supplement?: Known<SupplementStanding>;
  /** The figures in the part's own unit. Omitted for a part in tonnes. */
  per_unit?: PerUnitReport;
  /** The two tests of a net-zero part. Omitted for any other part. */
  net_zero?: NetZeroReport;
  /** The sums of a part that is judged over a period. Omitted for any other part. */
  period?: PeriodStanding;
  /** The maximum of a part that requires a peak. Omitted for any other part. */
  peak?: Peak;
}

/** An ambition: an object with exactly one key, as in a target file. */
export type Ambition = { annual_rate: {
  rate: number;
  from: number;
} } | { as_ambitious_as: string } | { at_most: {
  value: number;
  unit: string;
  strict?: boolean;
} } | { below_baseline: {
  baseline: Array<[number, number]>;
  reduce_by?: number;
  revisions?: Array<[string, Array<[number, number]>]>;
  tonnes?: number;
} } | { divide_by: number | {
  factor: number;
  strict?: boolean;
} } | { each_year_at_most: {
  unit: string;
  levels: Array<[number, number]>;
} } | { may_grow_by: number | string } | { mean_at_most: {
  value: number;
  unit: string;
} } | { net_negative_by: number } | { net_zero: {
  own_reduction?: number;
} } | { peaked: Record<string, never> } | { qualitative: string } | { reduce_by: number } | { reduce_to: number } | { total_at_most: {
  value: number;
  unit: string;
} };

/** A caveat: a fact that limits what an assessment shows. A caveat never changes the verdict. */
export type Caveat =
  /** The boundaries of series and target differ, and the caller allowed the difference. */
  | {
    kind: "boundary_differs";
    /** The fields that differ. */
    fields: BoundaryField[];
  }
  /** The boundary of the series or of the target is not fully stated. */
  | {
    kind: "boundary_unspecified";
    /** The unspecified fields. */
    fields: BoundaryField[];
  }
  /** The base level is not the observed level of the base year. It is the level of another year, an interpolated level, or a level that the target declares. */
  | {
    kind: "base_policy";
    /** The stable name of the base policy. */
    policy: "exact" | "nearest_later" | "nearest" | "interpolated" | "declared";
    /** The base year that the target states. Unit: calendar year. */
    base_year: number;
    /** The year of the level that serves as the base. Unit: calendar year. */
    year: number;
  }
  /** Some years of the base period are not observed. */
  | {
    kind: "base_period_incomplete";
    /** The years that are not observed. */
    missing: number[];
  }
  /** The allowable level is under zero, because the cut in tonnes is larger than the baseline scenario. */
  | {
    kind: "limit_below_zero";
  }
  /** Only one of the two lenses exists, and this lens alone gives the verdict. */
  | {
    kind: "one_lens";
    /** The lens that gives the verdict: `path` or `trend`. */
    lens: "path" | "trend";
    /** The reason why the other lens is absent. */
    reason: "no_observation" | "no_base" | "base_not_positive" | "latest_not_positive" | "allowable_not_positive" | "path_not_positive" | "no_reduction_asked" | "outside_path" | "not_after_anchor" | "due" | "given" | "too_few_points" | "level_not_positive" | "gap_in_window" | "no_residual_variance" | "horizon_not_calibrated" | "other_places_untested" | "later_years_untested" | "outside_reference" | "no_variance" | "not_defined" | "not_falling" | "already" | "never" | "beyond_horizon" | "anchor_not_positive" | "outside_baseline" | "net_not_reported" | "activity_not_reported" | "per_unit" | "judged_per_unit" | "outside_window" | "over_period" | "anchor_not_observed" | "gap_in_period" | "not_a_level" | "no_single_level" | "not_resolved" | "carry_over_unknown" | "supplement_not_reported" | "uncertainty_not_reported" | "not_quantified" | "composite" | "not_part_of_target" | "budget_not_positive" | "already_exceeded" | "members_missing" | "boundaries_differ" | "total_zero" | "not_after_base" | "no_target" | "reference_not_stated" | "fixed_limit" | "years_out_of_order" | "out_of_range";
  }
  /** The trend, or the low end of its interval, is under zero in the judged year, although gross emissions cannot be negative. A verdict that uses the trend then rests on an impossible level. */
  | {
    kind: "trend_below_zero";
    /** The judged year. Unit: calendar year. */
    year: number;
    /** Whether only the low end of the interval is under zero. */
    low_end_only: boolean;
  }
  /** The time from the latest observation to the judged year is more than twice the span of the trend's points. */
  | {
    kind: "far_horizon";
    /** Years from the latest observation to the judged year. */
    years: number;
    /** Years from the first to the last point of the trend. */
    span: number;
  }
  /** The 95 % interval reaches more than one year ahead and has no calibration. It follows the textbook formula, and its actual coverage may differ from 95 %. */
  | {
    kind: "not_calibrated";
    /** Years from the latest observation to the judged year. */
    years: number;
    /** The estimator of the trend. */
    estimator: EstimatorKind;
    /** The share of such intervals that contained the outcome in tests on past data; omitted if it was not measured. */
    coverage?: TextbookCoverage | null;
  }
  /** More than 60 % of the outcomes in the calibration's reference set lie on one side of the prediction. Errors on one side indicate a change common to all places. Such a change biases the probabilities and may not continue in the coming years. */
  | {
    kind: "one_common_period";
    /** Years from the latest observation to the judged year. */
    years: number;
    /** The mean relative error `(T - E)/E` in the reference set, with the predicted level T and the outcome E; positive if levels were predicted too high. Unit: fraction. */
    bias: number;
  }
  /** The as-of year is more than three years after the latest observation. */
  | {
    kind: "stale";
    /** Years from the latest observation to the as-of year. */
    years: number;
  }
  /** The observation that decides the verdict is not final. */
  | {
    kind: "observation_not_final";
    /** The year of the observation. Unit: calendar year. */
    year: number;
    /** The status of the observation. */
    status: ObservationStatus;
  }
  /** The projected gap to the limit is smaller than the half-width of the projection's 95 % interval. */
  | {
    kind: "margin_within_uncertainty";
    /** The size of the gap `T(tT) - A` as a share of that half-width, below 1; `T(tT)` is the projected level of the judged year and A the allowable level. Unit: fraction. */
    gap_share_of_half_width: number;
  }
  /** The margin of a target that is met, missed or achieved early is smaller than the half-width of the 95 % interval that the series reports for that year's emissions. */
  | {
    kind: "margin_within_inventory_uncertainty";
    /** The year whose level has this margin. Unit: calendar year. */
    year: number;
    /** The size of the margin as a share of that half-width, below 1. Unit: fraction. */
    margin_share_of_half_width: number;
  }
  /** Net emissions are unknown, so only the own reduction is tested, if the target sets one. */
  | {
    kind: "net_not_reported";
    /** Why net emissions are unknown. */
    why: NetUnknown;
  }
  /** A value that the verdict rests on is implausible. */
  | {
    kind: "implausible";
    /** The implausible value or change, with its years. */
    finding: Implausible;
  }
  /** The series covers only part of its source table: the rows with a given value in one column, such as one sector. */
  | {
    kind: "selection";
    /** The heading of the column. */
    column: string;
    /** The value that the selected rows have in this column. */
    value: string;
  }
  /** Supplementary measures may count but are not reported; the lenses compare emissions before measures. */
  | {
    kind: "supplement_not_reported";
  }
  /** There is no path lens, and no trend lens that could decide alone. */
  | {
    kind: "path_unavailable";
    /** The reason why there is no path lens. */
    reason: "no_observation" | "no_base" | "base_not_positive" | "latest_not_positive" | "allowable_not_positive" | "path_not_positive" | "no_reduction_asked" | "outside_path" | "not_after_anchor" | "due" | "given" | "too_few_points" | "level_not_positive" | "gap_in_window" | "no_residual_variance" | "horizon_not_calibrated" | "other_places_untested" | "later_years_untested" | "outside_reference" | "no_variance" | "not_defined" | "not_falling" | "already" | "never" | "beyond_horizon" | "anchor_not_positive" | "outside_baseline" | "net_not_reported" | "activity_not_reported" | "per_unit" | "judged_per_unit" | "outside_window" | "over_period" | "anchor_not_observed" | "gap_in_period" | "not_a_level" | "no_single_level" | "not_resolved" | "carry_over_unknown" | "supplement_not_reported" | "uncertainty_not_reported" | "not_quantified" | "composite" | "not_part_of_target" | "budget_not_positive" | "already_exceeded" | "members_missing" | "boundaries_differ" | "total_zero" | "not_after_base" | "no_target" | "reference_not_stated" | "fixed_limit" | "years_out_of_order" | "out_of_range";
  }
  /** There is no trend lens. */
  | {
    kind: "trend_unavailable";
    /** The reason why there is no trend lens. */
    reason: "no_observation" | "no_base" | "base_not_positive" | "latest_not_positive" | "allowable_not_positive" | "path_not_positive" | "no_reduction_asked" | "outside_path" | "not_after_anchor" | "due" | "given" | "too_few_points" | "level_not_positive" | "gap_in_window" | "no_residual_variance" | "horizon_not_calibrated" | "other_places_untested" | "later_years_untested" | "outside_reference" | "no_variance" | "not_defined" | "not_falling" | "already" | "never" | "beyond_horizon" | "anchor_not_positive" | "outside_baseline" | "net_not_reported" | "activity_not_reported" | "per_unit" | "judged_per_unit" | "outside_window" | "over_period" | "anchor_not_observed" | "gap_in_period" | "not_a_level" | "no_single_level" | "not_resolved" | "carry_over_unknown" | "supplement_not_reported" | "uncertainty_not_reported" | "not_quantified" | "composite" | "not_part_of_target" | "budget_not_positive" | "already_exceeded" | "members_missing" | "boundaries_differ" | "total_zero" | "not_after_base" | "no_target" | "reference_not_stated" | "fixed_limit" | "years_out_of_order" | "out_of_range";
  }
  /** Some observations are not used, because they lack the land sector or the activity that emissions are divided by. */
  | {
    kind: "dropped_years";
    /** The number of observations that are not used. */
    count: number;
    /** The name of the activity; omitted for a target in tonnes, where the land sector is missing. */
    activity?: string | null;
  }
  /** The target caps the removals that count, and the levels of the series already contain them. */
  | {
    kind: "removals_cap_not_applied";
  }
  /** The target takes its share and base year from another target. */
  | {
    kind: "follows";
    /** The identifier of the other target; several identifiers are separated by commas. */
    id: string;
  }
  /** The target was not yet adopted on the as-of date. */
  | {
    kind: "not_yet_adopted";
    /** The date of adoption. Unit: date, month or year. */
    adopted: string;
  }
  /** Another target had replaced this one by the as-of date. */
  | {
    kind: "superseded";
    /** The identifier of the other target. */
    by: string;
    /** The date of the replacement; omitted if unknown. Unit: date, month or year. */
    on?: string | null;
  };

/** The formula of a trend estimator. The guide explains each kind. */
export type EstimatorKind =
  /** Ordinary least squares: a straight line, with interval and probability. */
  | "ols"
  /** The median of all pairwise slopes: a straight line, robust to outliers. */
  | "theil_sen"
  /** Least absolute deviations: a straight line, robust to outliers. If several slopes are optimal, the midpoint of their interval is used. */
  | "lad"
  /** Ordinary least squares of the logarithm: a constant yearly rate, with interval and probability. */
  | "log_linear"
  /** The compound annual growth rate (CAGR) from the first to the last point of the window. */
  | "endpoint_rate"
  /** The mean of the yearly growth rates; every year from the first to the last point must be observed. */
  | "mean_annual_change"
  /** A random walk with drift: continues from the latest level by the mean yearly change. Has an interval and a probability. */
  | "random_walk"
  /** A random walk of the logarithm: continues from the latest level at the mean yearly rate. Has an interval and a probability. */
  | "log_random_walk"
  /** A random walk whose drift shrinks by a constant factor each year. */
  | {
    /** Unit: factor a year. */
    damped_random_walk: number;
  }
  /** A random walk of the logarithm whose drift shrinks by a constant factor each year. */
  | {
    /** Unit: factor a year. */
    damped_log_random_walk: number;
  }
  /** A random walk of the logarithm whose drift and variance are shrunk towards a reference set. */
  | {
    outlook: ReferenceSet;
  };

/** The measured coverage of the textbook 95 % interval at a horizon, over windows of ten years without a gap. The coverage is the share of outcomes inside the interval. */
export interface TextbookCoverage {
  /** The horizon in years: the requested horizon, or the longest measured horizon if that is shorter. */
  years: number;
  /** The coverage of the interval for nations. Unit: fraction. */
  nations: number;
  /** The coverage of the interval for Finnish and British municipalities; omitted beyond six years ahead. Unit: fraction. */
  municipalities?: number | null;
}

/** Why the net emissions of a net-zero target are unknown. */
export type NetUnknown =
  /** The target's boundary does not state whether net emissions include the land sector. */
  | "boundary_names_no_net"
  /** The series does not report the land sector for the deciding years. */
  | "land_sector_not_reported"
  /** Supplementary measures count, and the series does not report them. A reported land sector cannot replace them, because it includes the existing sink. */
  | "measures_not_reported";

/** A finding: a value in a series that is probably wrong. */
export type Implausible =
  /** A total of exactly zero with a positive neighbouring level at most 3 years away. */
  | {
    kind: "zero_beside_positive";
    /** The year with the zero. Unit: calendar year. */
    year: number;
  }
  /** A positive level more than 5 times, or less than a fifth of, both neighbouring levels. The first and the last level have a single neighbour. Neighbours must be positive and at most 3 years away. Net series are not checked. */
  | {
    kind: "jump";
    /** The year of the jump. Unit: calendar year. */
    year: number;
    /** The level divided by the neighbouring level of closer magnitude. */
    factor: number;
  }
  /** A step that suggests a change of unit: the level rises or falls by a factor of 900 to 1100, or of 0.9 to 1.1 million, and neither neighbouring step reverses the change. */
  | {
    kind: "unit_change";
    /** The year before the change. Unit: calendar year. */
    from: number;
    /** The year after the change. Unit: calendar year. */
    to: number;
    /** The later level divided by the earlier level. */
    factor: number;
  }
  /** A level of less than 0.1 t or more than 100 t per inhabitant. Net series are not checked. */
  | {
    kind: "per_head";
    /** The year of the level. Unit: calendar year. */
    year: number;
    /** The level per inhabitant, t. */
    tonnes: number;
  }
  /** A negative level, although the boundary does not specify the land sector. */
  | {
    kind: "negative_level";
    /** The year of the negative level. Unit: calendar year. */
    year: number;
  }
  /** The same non-zero level in the last three or more observed years. */
  | {
    kind: "flat_tail";
    /** The first year with the repeated level. Unit: calendar year. */
    from: number;
    /** The last year of the series. Unit: calendar year. */
    to: number;
  };

/** One year of a chart. */
export interface ChartRowReport {
  /** The year. Unit: calendar year. */
  year: number;
  /** The observed level of the judged quantity. Absent if the year is not observed. Unit: t CO2e. */
  observed_t: Known<number>;
  /** The status of the observation. Omitted if the year is not observed. */
  status?: ObservationStatus;
  /** P(t), the level of the path. Absent outside the path. Unit: t CO2e. */
  path_t: Known<number>;
  /** T(t), the level of the trend or the given projection. Absent before the first point of the trend. Unit: t CO2e. */
  trend_t: Known<number>;
  /** The lower end of the 95 % prediction interval of the trend or the given projection. Absent if there is no interval. Unit: t CO2e. */
  low_t: Known<number>;
  /** The upper end of the 95 % prediction interval. Unit: t CO2e. */
  high_t: Known<number>;
  /** The limit for the year. Absent if the target sets no limit for this year. Unit: t CO2e. */
  limit_t: Known<number>;
  /** The limit of the commitment's milestone that is due in the year. Omitted if no milestone is due. Unit: t CO2e. */
  milestone_t?: number;
}

/** One step of a derivation: a formula, the values of its symbols, and the result. A program can evaluate the formula. */
export interface Step {
  /** The name of the computed figure. */
  name: string;
  /** The symbol of the result. */
  symbol: string;
  /** The expression over the inputs whose value is the result. Omitted if the result is absent. */
  formula?: string;
  /** The value that the formula must have, if the step is an equation for its own symbol. Omitted for a closed formula. */
  equals?: number;
  /** The symbols of the formula with their values. Omitted if the result is absent. */
  inputs?: Input[];
  /** The result. */
  value: Known<StepValue>;
}

/** The value of one symbol in the formula of a `Step`. */
export interface Input {
  /** The symbol, as in the formula. */
  symbol: string;
  /** The value of the symbol. */
  value: StepValue;
}

/** A value with its unit as the only key. */
export type StepValue = { holds: number | number[] | string } | { number: number | number[] | string } | { points_of_base: number | number[] | string } | { share: number | number[] | string } | { tonnes: number | number[] | string } | { tonnes_per_unit: number | number[] | string } | { tonnes_per_unit_per_year: number | number[] | string } | { tonnes_per_year: number | number[] | string } | { word: number | number[] | string } | { year: number | number[] | string } | { years: number | number[] | string };

/** The results of a panel as owned, plain data, to be written and read back. */
export interface PanelAssessmentReport {
  /** The version of the form. */
  version: 1;
  /** The as-of date. Observations of years that end after this date are not used. */
  as_of: string;
  /** The names of the places, in the order of the columns. */
  places: string[];
  /** The targets. */
  targets: PanelTargetReport[];
  /** One object for each target, with a column for each chosen output. A column has one number for each place; an absent figure is null. */
  columns: PanelColumns;
}

/** A target of a panel. */
export interface PanelTargetReport {
  /** The identifier of the target. */
  target: string;
  /** The identifier of the commitment. Omitted for a single target. */
  commitment?: string;
}

export type PanelColumns = Array<{
  allowable?: Array<number | null>;
  base_level?: Array<number | null>;
  change_level?: Array<number | null>;
  change_share?: Array<number | null>;
  elapsed?: Array<number | null>;
  latest_level?: Array<number | null>;
  latest_year?: Array<number | null>;
  needed?: Array<number | null>;
  path_gap?: Array<number | null>;
  path_gap_points_of_base?: Array<number | null>;
  path_gap_share?: Array<number | null>;
  path_level?: Array<number | null>;
  progress?: Array<number | null>;
  projection_gap?: Array<number | null>;
  projection_high?: Array<number | null>;
  projection_level?: Array<number | null>;
  projection_low?: Array<number | null>;
  projection_probability_met?: Array<number | null>;
  required_compound?: Array<number | null>;
  required_linear_per_year?: Array<number | null>;
  required_share_of_base?: Array<number | null>;
  required_share_of_latest?: Array<number | null>;
  trend_slope_per_year?: Array<number | null>;
  verdict?: VerdictKind[];
}>;

/** The number of places by kind of verdict. */
export interface VerdictCounts {
  /** The number of places with this verdict. */
  met: number;
  /** The number of places with this verdict. */
  missed: number;
  /** The number of places with this verdict. */
  achieved_early: number;
  /** The number of places with this verdict. */
  on_track: number;
  /** The number of places with this verdict. */
  catching_up: number;
  /** The number of places with this verdict. */
  slipping: number;
  /** The number of places with this verdict. */
  off_track: number;
  /** The number of places with this verdict. */
  undetermined: number;
  /** The number of places with this verdict. */
  not_comparable: number;
  /** The number of places with this verdict. */
  not_quantified: number;
  /** The number of places without a series. */
  without_series: number;
}

/** The verdicts under every combination of method choices, as owned, plain data. */
export interface RobustnessReport {
  /** The version of the form. */
  version: 1;
  /** Whether all combinations that can be applied have the same kind of verdict. */
  robust: boolean;
  /** The number of combinations that can be applied. */
  methods: number;
  /** The number of combinations that cannot be applied. */
  refused: number;
  /** The number of combinations by kind of verdict, without zeros. */
  verdicts: Record<string, number>;
  /** The choices that change the verdict while all other choices stay the same, the most frequent first. */
  deciding: MethodAxis[];
  /** All combinations with their verdicts. */
  outcomes: MethodOutcomeReport[];
}

/** A method choice with several defensible options. */
export type MethodAxis =
  /** The release of the data. */
  | "vintage"
  /** The reading of an ambiguous wording. */
  | "reading"
  /** The outlook for emissions: the fitted trend or a given projection. */
  | "outlook"
  /** The years to which the trend is fitted. */
  | "window"
  /** The formula of the trend. */
  | "estimator"
  /** The path from base to target. */
  | "path"
  /** The policy that gives the base level. */
  | "base_year";

/** A combination of choices and its verdict. */
export interface MethodOutcomeReport {
  /** The name of the projection that replaces the trend. Omitted for the trend. */
  projection?: string;
  /** The window of the trend. Omitted for a projection. */
  window?: TrendWindow;
  /** The formula of the trend. Omitted for a projection. */
  estimator?: EstimatorKind;
  /** The shape of the path. */
  path: "of_target" | "linear" | "constant_rate" | "floor_blend" | "fixed_annual_cut" | "linear_share" | "budget_continuous" | "budget_annual" | "line_to_zero" | "constant_rate_within" | "stepwise";
  /** The base policy. Omitted for the target's own policy. */
  base_policy?: "exact" | "nearest_later" | "nearest" | "interpolated" | "declared";
  /** The reading of the wording. Omitted unless readings are among the choices. */
  reading?: string;
  /** The release of the series. Omitted unless releases are among the choices and named. */
  vintage?: string;
  /** The verdict under these choices. */
  verdict: VerdictReport;
  /** The reason why the combination cannot be applied and is not counted. Omitted if it can be applied. */
  refused?: "no_observation" | "no_base" | "base_not_positive" | "latest_not_positive" | "allowable_not_positive" | "path_not_positive" | "no_reduction_asked" | "outside_path" | "not_after_anchor" | "due" | "given" | "too_few_points" | "level_not_positive" | "gap_in_window" | "no_residual_variance" | "horizon_not_calibrated" | "other_places_untested" | "later_years_untested" | "outside_reference" | "no_variance" | "not_defined" | "not_falling" | "already" | "never" | "beyond_horizon" | "anchor_not_positive" | "outside_baseline" | "net_not_reported" | "activity_not_reported" | "per_unit" | "judged_per_unit" | "outside_window" | "over_period" | "anchor_not_observed" | "gap_in_period" | "not_a_level" | "no_single_level" | "not_resolved" | "carry_over_unknown" | "supplement_not_reported" | "uncertainty_not_reported" | "not_quantified" | "composite" | "not_part_of_target" | "budget_not_positive" | "already_exceeded" | "members_missing" | "boundaries_differ" | "total_zero" | "not_after_base" | "no_target" | "reference_not_stated" | "fixed_limit" | "years_out_of_order" | "out_of_range";
}

/**
 * The window of years that a trend is fitted to.
 * The default is `TrendWindow::LastYears` with 10 years.
 */
export type TrendWindow =
  /** The last n calendar years, `tL - n + 1 ..= tL`, observed or not; tL is the year of the latest observation. */
  | {
    last_years: number;
  }
  /** This year and all later years. */
  | {
    /** Unit: calendar year. */
    since: number;
  };

/** One milestone of a wording, assessed under every reading, as owned, plain data. */
export interface WordingReport {
  /** The version of the form. */
  version: 1;
  /** Whether all readings have the same verdict. */
  settled: boolean;
  /** The readings, in the order of the wording. */
  readings: ReadingReport[];
}

/** A reading of a wording and its assessment. */
export interface ReadingReport {
  /** The name of the reading, such as `A`. */
  reading: string;
  /** The meaning of the wording under this reading. */
  meaning: string;
  /** Whether the reading agrees with the rest of the wording. */
  coherent: boolean;
  /** The assessment under this reading, in the compact form. */
  assessment: AssessmentReport;
}

/**
 * What the recalculation of a series moved, and the verdicts of a target with frozen and with restated tonnes. `VintageComparison::recalculation` returns this record.
 * Frozen tonnes: the limit that the earlier release gives stays. Restated tonnes: the limit keeps its share of the base of the later release. A target that is a share of the base is restated by its wording; a target in tonnes is frozen by its wording. Both verdicts are of the later release.
 */
export interface Recalculation {
  /** The version of the form. */
  version: 1;
  /** The name of the place. */
  place: string;
  /** The identifier of the target. */
  target: string;
  /** The as-of date. Observations of years that end after this date are not used. */
  as_of: string;
  /** The name of the earlier release. Omitted if the series has none. */
  earlier_release?: string;
  /** The name of the later release. Omitted if the series has none. */
  later_release?: string;
  /** The boundary fields that both releases specify differently, such as the warming potentials. */
  differing: BoundaryField[];
  /** Whether the target is stated in tonnes: a limit in tonnes, or a share of a declared base level. If false, it is a share of the base level of the series, or sets no level. */
  stated_in_tonnes: boolean;
  /** E0, the base level. */
  base: LevelRevision;
  /** The last year that both releases have. Absent if they have none in common. Unit: calendar year. */
  latest_year: Known<number>;
  /** The level of that year. */
  latest: LevelRevision;
  /** The frozen limit: A, computed on the earlier release. Absent if the target sets no level in tonnes, or if the earlier release has no base level. Unit: t CO2e. */
  allowable_frozen_t: Known<number>;
  /** The restated limit: A, computed on the later release; for a target in tonnes, the limit times the ratio of the later to the earlier base level. Absent without it. Unit: t CO2e. */
  allowable_restated_t: Known<number>;
  /** `1 - A/E0`, the cut that the frozen limit means of the later base level. Absent without the two and unless the base level is positive. Unit: fraction. */
  cut_frozen: Known<number>;
  /** `1 - A/E0`, the cut that the restated limit means of the later base level. Absent without the two and unless the base level is positive. Unit: fraction. */
  cut_restated: Known<number>;
  /** The verdict on the earlier release. */
  verdict_earlier: VerdictReport;
  /** The verdict on the later release with the frozen limit. Absent if the target cannot be stated as one level in tonnes. */
  verdict_frozen: Known<VerdictReport>;
  /** The verdict on the later release with the restated limit. Absent if a target in tonnes cannot be restated, for example without a base. */
  verdict_restated: Known<VerdictReport>;
  /** Whether the frozen and the restated limit give verdicts of different kinds. Absent if one of the verdicts is absent. */
  verdict_differs: Known<boolean>;
  /** Where the recalculation matters for the target. */
  caveats: RecalculationCaveat[];
  /** The steps to the moves, the limits and the verdicts. */
  derivation: Step[];
}

/** A level in two releases of a series. */
export interface LevelRevision {
  /** The level in the earlier release. Unit: t CO2e. */
  earlier_t: Known<number>;
  /** The level in the later release. Unit: t CO2e. */
  later_t: Known<number>;
  /** The later minus the earlier level. Absent if one level is absent, and if the releases count something else. Unit: t CO2e. */
  moved_t: Known<number>;
  /** `later/earlier - 1`, the move as a share of the earlier level. Absent without a move and unless the earlier level is positive. Unit: fraction. */
  moved_share: Known<number>;
}

/** Where a recalculation matters for a target. */
export type RecalculationCaveat =
  /** The target is stated in tonnes, and the series was recalculated: the same tonnes are now another share of the base. */
  | "stated_in_tonnes"
  /** Frozen tonnes give another kind of verdict than restated tonnes. */
  | "verdict_differs";

/** A series of the whole inventory against a target that covers a share of it. `CoveredTarget::standing` returns this record. */
export interface CoveredStanding {
  /** The version of the form. */
  version: 1;
  /** The name of the place. */
  place: string;
  /** The identifier of the target. */
  target: string;
  /** The as-of date. Observations of years that end after this date are not used. */
  as_of: string;
  /** c, the covered share of the base year's inventory. Unit: fraction, 0 to 1. */
  covered_share: number;
  /** The rule for the part that is not covered. */
  rest_rule: RestRule;
  /** tT, the year whose inventory decides. Unit: calendar year. */
  judged_year: number;
  /** The kind of level that is judged: emissions as reported, or net of the land sector. */
  basis: Basis;
  /** E0, the base level of the whole inventory, with its base year or period. Absent without a base. */
  base: Known<BaseReport>;
  /** `c E0`, the covered base level. Absent without a base. Unit: t CO2e. */
  covered_base_t: Known<number>;
  /** The allowable level of the covered part in the judged year: the ambition of the target applied to the covered base level. Absent without a positive base. Unit: t CO2e. */
  covered_allowable_t: Known<number>;
  /** The level of the part that is not covered, in the judged year. Absent without a base if the part is held at its base level, and if its path does not cover the judged year. Unit: t CO2e. */
  rest_t: Known<number>;
  /** A, the allowable level of the whole inventory in the judged year. Absent if one of its two parts is absent. Unit: t CO2e. */
  allowable_t: Known<number>;
  /** `1 - A/E0`, the cut of the whole inventory that the target means. Absent without A. Unit: fraction. */
  cut_from_base: Known<number>;
  /** tL and EL, the latest observation of the whole inventory up to the as-of date. Absent without an observation. */
  latest: Known<Latest>;
  /** The reduction still needed, `EL - A`; negative once EL is below A. Absent without A. Unit: t CO2e. */
  needed_t: Known<number>;
  /** The verdict of the whole inventory against A; the path starts at the base. Absent without A, unless the base is the reason: the verdict then states it. */
  verdict: Known<VerdictReport>;
  /** The steps from the observations to the verdict. */
  derivation: Step[];
}

/**
 * What the wording of a target says of the part of an inventory that the target does not cover.
 * JSON: an object with the key `kind`, and with `level_t` or `projection`.
 */
export type RestRule =
  /** The part that is not covered stays at its base level, `(1 - c) E0`. */
  | {
    kind: "held_at_base";
  }
  /** The part that is not covered has a stated level in the judged year. */
  | {
    kind: "level";
    /** The level in the judged year, t CO2e. Unit: t CO2e. */
    level_t: number;
  }
  /** The part that is not covered follows a stated path: a table of years and levels, linear between the years, never extrapolated. */
  | {
    kind: "path";
    /** The path, with its name and source. */
    projection: GivenProjection;
  };

/** A roll-up as owned, plain data, to be written and read back. */
export interface RollUpReport {
  /** The version of the form. */
  version: 1;
  /** The identifier of the common target. */
  target: string;
  /** The as-of date. Observations of years that end after this date are not used. */
  as_of: string;
  /** The members with a series as a share of all members. Unit: fraction. */
  coverage: number;
  /** The number of members by kind of verdict. */
  verdicts: VerdictCounts;
  /** The names of the members without a series. */
  without_series: string[];
  /** The sums in the year for which the most members have a level. Absent if no member has a level after its base. */
  sums: Known<YearRollUpReport>;
  /** All members, in the order given. */
  members: MemberReport[];
}

/** The sums over the members of a roll-up in one year, with the members that are not counted. */
export interface YearRollUpReport {
  /** The version of the form. */
  version: 1;
  /** The year of the levels. Unit: calendar year. */
  year: number;
  /** Whether all members are counted. */
  complete: boolean;
  /** The counted members as a share of all members. Unit: fraction. */
  coverage: number;
  /** The boundary fields in which counted members differ; all sums are then absent. */
  differing_boundaries: BoundaryField[];
  /** The counted members whose levels have another boundary than those of most. */
  other_boundaries: OtherBoundaryReport[];
  /** The counted members by the years and the data release of their base levels. With more than one group, the sum of the base levels is mixed. */
  base_groups: BaseGroupReport[];
  /** The sum of the base levels. */
  base: MemberSumReport;
  /** The sum of the levels in the year. */
  level: MemberSumReport;
  /** The sum of the allowable levels of the members' targets in their judged years. */
  allowable: MemberSumReport;
  /** The change since the base as a share of the base level. */
  change: MemberRatios;
  /** The delivered share of the needed reduction. */
  progress: MemberRatios;
  /** The sum of the levels divided by the sum of inhabitants. Absent if a counted member reports no population for the year. Unit: t CO2e per unit. */
  per_head: Known<number>;
  /** The counted members. */
  counted: CountedMemberReport[];
  /** The members that are not counted, each with the reason. */
  missing: MissingMemberReport[];
}

/** A counted member whose levels have another boundary than those of most counted members. */
export interface OtherBoundaryReport {
  /** The name of the member. */
  place: string;
  /** The fields in which the boundary differs. */
  fields: BoundaryField[];
}

/** The counted members whose base levels are of the same years and the same data release. */
export interface BaseGroupReport {
  /** The base year. Omitted for a base period. Unit: calendar year. */
  base_year?: number;
  /** The first year of the base period. Omitted for a base year. Unit: calendar year. */
  base_from?: number;
  /** The last year of the base period. Omitted for a base year. Unit: calendar year. */
  base_to?: number;
  /** The data release of the series. Omitted if not stated. */
  release?: string;
  /** The number of members in the group. */
  members: number;
  /** The sum of the base levels. Absent if the boundaries of the members differ. Unit: t CO2e. */
  base_t: Known<number>;
}

/** A sum over members, with the number of counted and of all members. */
export interface MemberSumReport {
  /** The sum over the counted members. Absent if no member is counted. Unit: t CO2e. */
  of_counted_t: Known<number>;
  /** The sum over all members. Absent unless all members are counted. Unit: t CO2e. */
  of_all_t: Known<number>;
  /** The number of counted members. */
  counted: number;
  /** The number of all members. */
  members: number;
  /** Whether the levels are of one data release and, for base levels and allowable levels, of one base year or base period. */
  basis: SumBasis;
}

/** Whether the levels in a sum are all of one kind. */
export type SumBasis =
  /** One data release and, for base levels, one base year or base period. */
  | "uniform"
  /** Several data releases or, for base levels, several base years or base periods; for allowable levels, also several judged years. Series that state no release count as one release, apart from those that state one. */
  | "mixed";

/**
 * A ratio for several members, such as their change since the base, combined in four ways. `YearRollUp::change` and `YearRollUp::progress` return it.
 * The ratio of sums weights members by the divisor, such as base emissions. The mean weights all members equally; the population-weighted mean weights them by inhabitants. The results can differ even in sign.
 */
export interface MemberRatios {
  /** The sum of the dividends divided by the sum of the divisors. Unit: fraction. */
  ratio_of_sums: Known<number>;
  /** The arithmetic mean of the members' ratios. Unit: fraction. */
  mean_of_ratios: Known<number>;
  /** The median of the members' ratios; for an even number of members, the mean of the two middle ratios. Unit: fraction. */
  median: Known<number>;
  /** The mean of the members' ratios, weighted by the population of each member in the year. Unit: fraction. */
  population_weighted: Known<number>;
  /** Whether the levels are of one data release and of one base year or base period. */
  basis: SumBasis;
  /** The number of members in each of the four ratios. */
  counted: number;
  /** The number of all members. */
  members: number;
}

/** The levels of a member that is counted in the sums. */
export interface CountedMemberReport {
  /** The name of the member. */
  place: string;
  /** The place of the series, if it is another place than the member. Omitted otherwise. */
  data_of?: string;
  /** The data release of the series. Omitted if not stated. */
  release?: string;
  /** E0, the base level. Unit: t CO2e. */
  base_t: number;
  /** The base year. Omitted for a base period. Unit: calendar year. */
  base_year?: number;
  /** The first year of the base period. Omitted for a base year. Unit: calendar year. */
  base_from?: number;
  /** The last year of the base period. Omitted for a base year. Unit: calendar year. */
  base_to?: number;
  /** The level in the year of the sums. Unit: t CO2e. */
  level_t: number;
  /** The allowable level in the judged year of the member's target. Absent if the target sets no level in tonnes. Unit: t CO2e. */
  allowable_t: Known<number>;
  /** The judged year of the member's target. Unit: calendar year. */
  judged_year: number;
  /** The number of inhabitants in the year of the sums. Omitted if not reported. */
  population?: number;
}

/** A member that is not counted in the sums. */
export interface MissingMemberReport {
  /** The name of the member. */
  place: string;
  /** Why the member is not counted. */
  reason: MissingReason;
}

/** Why a member is not counted in the sums for a year. */
export type MissingReason =
  /** The member has no series. */
  | {
    kind: "no_series";
  }
  /** The member has no base level; the value is the reason. */
  | {
    kind: "no_base";
    reason: "no_observation" | "no_base" | "base_not_positive" | "latest_not_positive" | "allowable_not_positive" | "path_not_positive" | "no_reduction_asked" | "outside_path" | "not_after_anchor" | "due" | "given" | "too_few_points" | "level_not_positive" | "gap_in_window" | "no_residual_variance" | "horizon_not_calibrated" | "other_places_untested" | "later_years_untested" | "outside_reference" | "no_variance" | "not_defined" | "not_falling" | "already" | "never" | "beyond_horizon" | "anchor_not_positive" | "outside_baseline" | "net_not_reported" | "activity_not_reported" | "per_unit" | "judged_per_unit" | "outside_window" | "over_period" | "anchor_not_observed" | "gap_in_period" | "not_a_level" | "no_single_level" | "not_resolved" | "carry_over_unknown" | "supplement_not_reported" | "uncertainty_not_reported" | "not_quantified" | "composite" | "not_part_of_target" | "budget_not_positive" | "already_exceeded" | "members_missing" | "boundaries_differ" | "total_zero" | "not_after_base" | "no_target" | "reference_not_stated" | "fixed_limit" | "years_out_of_order" | "out_of_range";
  }
  /** The member has no level in the year; the value is the reason. */
  | {
    kind: "no_level";
    reason: "no_observation" | "no_base" | "base_not_positive" | "latest_not_positive" | "allowable_not_positive" | "path_not_positive" | "no_reduction_asked" | "outside_path" | "not_after_anchor" | "due" | "given" | "too_few_points" | "level_not_positive" | "gap_in_window" | "no_residual_variance" | "horizon_not_calibrated" | "other_places_untested" | "later_years_untested" | "outside_reference" | "no_variance" | "not_defined" | "not_falling" | "already" | "never" | "beyond_horizon" | "anchor_not_positive" | "outside_baseline" | "net_not_reported" | "activity_not_reported" | "per_unit" | "judged_per_unit" | "outside_window" | "over_period" | "anchor_not_observed" | "gap_in_period" | "not_a_level" | "no_single_level" | "not_resolved" | "carry_over_unknown" | "supplement_not_reported" | "uncertainty_not_reported" | "not_quantified" | "composite" | "not_part_of_target" | "budget_not_positive" | "already_exceeded" | "members_missing" | "boundaries_differ" | "total_zero" | "not_after_base" | "no_target" | "reference_not_stated" | "fixed_limit" | "years_out_of_order" | "out_of_range";
  }
  /** The year is not after the member's base. */
  | {
    kind: "not_after_base";
  };

/** A member of a roll-up. */
export interface MemberReport {
  /** The name of the member. */
  place: string;
  /** The place of the series, if it is another place than the member. Omitted otherwise. */
  data_of?: string;
  /** The identifier of the target that the member is assessed against. Omitted without a series. */
  target?: string;
  /** The verdict. Omitted without a series. */
  verdict?: VerdictReport;
}

/** A comparison of two roll-ups as owned, plain data. */
export interface RollUpChangeReport {
  /** The version of the form. */
  version: 1;
  /** The names of the members that are only in the later roll-up. */
  came: string[];
  /** The names of the members that are only in the earlier roll-up. */
  went: string[];
  /** The members of both roll-ups whose kind of verdict differs. */
  verdicts: VerdictChangeReport[];
  /** The sums over the members of both roll-ups. Absent if no member has levels for both years. */
  like_for_like: Known<LikeForLike>;
}

/** A change in a member's verdict. */
export interface VerdictChangeReport {
  /** The member's name in the later roll-up. */
  place: string;
  /** The earlier verdict. Omitted if the member had no series. */
  earlier?: VerdictReport;
  /** The later verdict. Omitted if the member has no series. */
  later?: VerdictReport;
}

/**
 * The like-for-like change in emissions: the same members in the latest year of each roll-up. `RollUpChange::like_for_like` returns it.
 * All levels come from the series of the later roll-up. Inventories are recalculated, so levels from two releases are not comparable.
 */
export interface LikeForLike {
  /** The number of members in the sums: members of both roll-ups with levels in both years. */
  counted: number;
  /** The number of all members of the later roll-up. */
  members: number;
  /** The latest year of the earlier roll-up. Unit: calendar year. */
  from: number;
  /** The latest year of the later roll-up. Unit: calendar year. */
  to: number;
  /** The sum of the levels in the year `from`, t CO2e. Unit: t CO2e. */
  earlier_t: number;
  /** The sum of the levels in the year `to`, t CO2e. Unit: t CO2e. */
  later_t: number;
  /** Whether the series are of one data release or of several. */
  basis: SumBasis;
  /** The change as a share of the earlier sum: `later/earlier - 1`. `base_not_positive` unless the earlier sum is positive. Unit: fraction. */
  change: Known<number>;
}

/** A city beside its nation as owned, plain data, to be written and read back. */
export interface CityAndNationReport {
  /** The version of the form. */
  version: 1;
  /** The share of the city in the national emissions and their change. Absent if the two series have no two years in common, or count something else. */
  change: Known<NationalShare>;
  /** The pairs of targets, in the order given. */
  targets: TargetsInCommonYear[];
}

/** The share of a city in the emissions of its nation, and in their change between two years. `CityAndNation::change` returns it. */
export interface NationalShare {
  /** The name of the city. */
  city: string;
  /** The name of the nation. */
  nation: string;
  /** The first year. Unit: calendar year. */
  from: number;
  /** The last year. Unit: calendar year. */
  to: number;
  /** The level of the city in the first year. Unit: t CO2e. */
  city_from_t: number;
  /** The level of the city in the last year. Unit: t CO2e. */
  city_to_t: number;
  /** The level of the nation in the first year. Unit: t CO2e. */
  nation_from_t: number;
  /** The level of the nation in the last year. Unit: t CO2e. */
  nation_to_t: number;
  /** The level of the city as a share of the nation's in the first year. Absent unless the nation's level is positive. Unit: fraction. */
  share_of_emissions_from: Known<number>;
  /** The level of the city as a share of the nation's in the last year. Absent unless the nation's level is positive. Unit: fraction. */
  share_of_emissions_to: Known<number>;
  /** The change of the city as a share of the nation's change; negative if one rose and the other fell. Absent if the nation's emissions did not change. Unit: fraction. */
  share_of_change: Known<number>;
  /** The boundary fields in which the two series differ, allowed by the assessor. */
  differing: BoundaryField[];
  /** The boundary fields that at least one of the two series leaves unspecified. */
  unspecified: BoundaryField[];
}

/** A target of a city beside a target of its nation, both applied to the city's series in one year. `CityAndNation::targets` returns it. */
export interface TargetsInCommonYear {
  /** The common year: the earlier of the two judged years. Unit: calendar year. */
  year: number;
  /** The target of the city. */
  city: AppliedTarget;
  /** The target of the nation. */
  nation: AppliedTarget;
  /** The level that the city's target allows minus the level that the nation's target allows. Unit: t CO2e. */
  difference_t: Known<number>;
  /** Which target allows less. */
  stricter: Known<Stricter>;
}

/** A target applied to the series of a city, in a year that two targets have in common. */
export interface AppliedTarget {
  /** The identifier of the target. */
  target: string;
  /** The judged year of the target. Unit: calendar year. */
  judged_year: number;
  /** E0, the base level of the target in the city's series. Unit: t CO2e. */
  base_t: Known<number>;
  /** The level that the target allows in the common year: the allowable level in its judged year, and the level of its path before and in a period. Absent if the target counts something else than the series, or sets no level in tonnes. Unit: t CO2e. */
  level_t: Known<number>;
  /** Whether the levels are net: emissions plus land sector. */
  net: boolean;
  /** `1 - level/E0`, the cut from the base level in the common year. Absent unless the base level is positive. Unit: fraction. */
  cut_from_base: Known<number>;
  /** `1 - level/EL`, the cut from the latest level that is still required; negative for room under the limit. Absent unless the latest level is positive. Unit: fraction. */
  cut_from_latest: Known<number>;
}

/** Which of two targets allows less. */
export type Stricter =
  /** The target of the city allows less. */
  | "city"
  /** The target of the nation allows less. */
  | "nation"
  /** Both targets allow the same level. */
  | "neither";

/** A member list as owned, plain data, to be written and read back. */
export interface MemberListReport {
  /** The version of the form. */
  version: 1;
  /** The identifier of the network. */
  network: string;
  /** The day. */
  day: string;
  /** Every place that a record names. */
  places: ListedPlace[];
  /** The number of members that the latest list counts without naming them. */
  unnamed: number;
  /** Whether the list states that no other place is a member, and the membership of every named place is known. */
  complete: boolean;
}

/** A place of a member list, with its membership on the day. */
export interface ListedPlace {
  /** The name of the place. */
  place: string;
  /** The country, in the two letters of ISO 3166-1. */
  country: string;
  /** The membership, with its basis. */
  membership: Membership;
}

/** The membership status of a place on a given day. */
export type Membership =
  /** The place was a member. */
  | {
    kind: "member";
    basis: MembershipBasis;
  }
  /** The place was not a member. */
  | {
    kind: "not_member";
    basis: MembershipBasis;
  }
  /** The status is unknown: the previous and the next record disagree, or no record covers the place. */
  | {
    kind: "not_known";
  };

/** The basis on which a membership status is inferred. */
export type MembershipBasis =
  /** A record of the day itself, or a previous and a next record that agree. */
  | {
    kind: "records";
  }
  /** Only earlier records; the latest has this date. */
  | {
    kind: "latest_record";
    /** Unit: date, month or year. */
    date: string;
  }
  /** Only later records, which state that the place joined on this date. */
  | {
    kind: "joined_later";
    /** Unit: date, month or year. */
    date: string;
  };

/** A climate plan. */
export interface Plan {
  /** The name. */
  name: string;
  /** The measures. */
  measures: RawMeasure[];
  /** What the plan states about its overlap groups. */
  groups?: RawGroup[];
  /** What the effects are counted against. Omitted for the base level of the target. */
  reference?: RawReference | null;
  /** The reference levels of sectors, to which shares refer. */
  sector_levels?: Record<string, number>;
  /** The publication. */
  source?: string;
  /** The totals that the plan states. */
  stated_totals?: RawTotal[];
}

/** A measure. */
export interface RawMeasure {
  /** The title. */
  title: string;
  /** Whether the measure has no effect of its own. */
  facilitating?: boolean;
  /** The overlap group. */
  group?: string | null;
  /** Whether the effect is linear between two stated years. */
  grows?: boolean;
  /** The identifier. Omitted if it is the title. */
  id?: string | null;
  /** The identifier of the measure that contains the effect. */
  included_in?: string | null;
  /** Whether the measure is a removal or a credit. */
  offset?: boolean;
  /** The owner. */
  owner?: string;
  /** The yearly reductions in tonnes. */
  reductions?: RawReduction[];
  /** The sector. */
  sector?: string;
  /** The yearly reductions as shares of the sector's level: pairs of a year and a share. */
  shares?: Array<[number, number]>;
  /** The status. Omitted if not stated. */
  status?: MeasureStatus;
}

/** A yearly reduction: one number, or a range. */
export interface RawReduction {
  /** The year. */
  year: number;
  /** The high end of a range. Unit: t CO2e. */
  high_t?: number | null;
  /** The low end of a range. Unit: t CO2e. */
  low_t?: number | null;
  /** The reduction. Unit: t CO2e. */
  reduction_t?: number | null;
}

/** How far a measure has come. */
export type MeasureStatus =
  /** The effect is already inside the reference or the latest inventory. The measure is listed, but its effect is in no sum and no share. */
  | "done"
  /** Decided and in force after the reference year. */
  | "existing"
  /** Decided, not yet in force. */
  | "adopted"
  /** Proposed, not decided. */
  | "identified"
  /** The source states no status. The effect counts in the plan's own total only. */
  | "unstated";

/** An overlap group. */
export interface RawGroup {
  /** The name. */
  name: string;
  /** Whether the shares of its measures act independently. */
  independent?: boolean;
  /** The joint effects of its measures. */
  joint_effects?: RawReduction[];
}

/** What the effects are counted against: the level of a year, or a path with a name. */
export interface RawReference {
  /** The levels of the path: pairs of a year and tonnes. */
  levels?: Array<[number, number]>;
  /** The name of the path. */
  path?: string | null;
  /** The year from whose level the effects are counted. */
  year?: number | null;
}

/** A total as printed. */
export interface RawTotal {
  /** The year. */
  year: number;
  /** The total with its unit, such as `997 kt CO2e`. */
  total: string;
}

/** A plan set against a target as owned, plain data, to be written and read back. */
export interface PlanReport {
  /** The version of the form. */
  version: 1;
  /** The name of the plan. */
  plan: string;
  /** The place of the series; omitted without a target. */
  place?: string;
  /** The identifier of the target. */
  target: Known<string>;
  /** The year of the figures. Unit: calendar year. */
  year: number;
  /** What the effects are counted against. */
  counted_against: ReferenceKind;
  /** The reference year; omitted for another reference. Unit: calendar year. */
  reference_year?: number;
  /** The name of the reference path; omitted for another reference. */
  reference_path?: string;
  /** What sets the allowed level; omitted without one. */
  allowed_by?: AllowedBy;
  /** B, the base level of the target. Of a sector: its level in the base year. Absent without a target, and for a sector that the breakdown does not have. Unit: t CO2e. */
  base_t: Known<number>;
  /** Q, the level of the reference in the year: the base level, the level of the plan's reference year, or the level of its reference path. Unit: t CO2e. */
  reference_t: Known<number>;
  /** A, the level that the target allows in the year: the allowable level in the judged year, the limit of a goal for each year, otherwise the level of the path. Of a sector: the part of A in proportion to the base levels. Unit: t CO2e. */
  allowable_t: Known<number>;
  /** `B - A`, the reduction that the target asks for. Unit: t CO2e. */
  asked_t: Known<number>;
  /** `B - Q`, the part of the reduction that the reference contains; negative if the reference is above the base. 0 for a plan that counts from the base. Unit: t CO2e. */
  done_t: Known<number>;
  /** S, the effects of the measures in force. */
  existing_t: Bounds;
  /** N, the effects of the adopted measures. */
  adopted_t: Bounds;
  /** I, the effects of the identified measures. */
  identified_t: Bounds;
  /** The effects of the measures whose status is not stated. They count in the plan's own total only. */
  unstated_t: Bounds;
  /** The plan's own total: the effects of all measures that are not done. */
  total_t: Bounds;
  /** `B - A - (B - Q) - S`, the gap before the adopted measures; negative for a surplus. */
  gap_before_t: Known<Bounds>;
  /** `Q` minus the effects, the expected level in the year. */
  expected_t: Known<Bounds>;
  /** The expected level minus A; negative for a surplus. */
  gap_left_t: Known<Bounds>;
  /** The effects after S as a share of the gap before them, both at their lower ends. Absent if there is no gap. Unit: fraction. */
  share_of_gap_closed: Known<number>;
  /** `A` plus the effects: the highest level of the reference with which the target is kept. */
  reference_at_most_t: Known<Bounds>;
  /** Whether the measures close the gap. */
  verdict: PlanVerdict;
  /** The outcome with the identified measures as well. */
  with_identified: PlanOutcome;
  /** The outcome with all measures of the plan, those without a status included. */
  whole_plan: PlanOutcome;
  /** The shares of the needed reduction, by status. Absent if the target asks for no reduction. */
  shares: Known<StatusShares>;
  /** What remains after the measures in force and adopted, and how much of it the target allows to be balanced. */
  residual: PlanResidual;
  /** The number of measures, all statuses included. */
  measures: number;
  /** The number of measures that should have a number in the year, and have none. */
  without_number: number;
  /** The numbers of measures behind the sums. */
  counts: MeasureCounts;
  /** The total that the plan states for the year; omitted if it states none. Unit: t CO2e. */
  stated_total_t?: number;
  /** All stated totals beside the sums of the measures. */
  total_checks: TotalCheck[];
  /** The figures of each sector. */
  sectors: PlanSector[];
  /** The plan year by year. */
  years: PlanYear[];
  /** The bars from the base level to what the target leaves. */
  waterfall: WaterfallBar[];
  /** The caveats. */
  caveats: PlanCaveat[];
  /** The steps behind the figures of the whole place; omitted unless asked for. */
  derivation?: Step[];
}

/** The kind of a plan's reference, as in reports. */
export type ReferenceKind =
  /** The base level of the target. */
  | "target_base"
  /** The level of a year. */
  | "year"
  /** A reference path. */
  | "path";

/** What sets the level that a target allows in a year. */
export type AllowedBy =
  /** The target itself, in its judged year. */
  | "target"
  /** The limit of a goal for each year. */
  | "yearly_limit"
  /** The path to the target. */
  | "path";

/** One number, or a range from a low to a high end. */
export type Bounds = number | {
  /** Unit: t CO2e. */
  low_t: number;
  /** Unit: t CO2e. */
  high_t: number;
};

/**
 * Whether the measures of a plan close the gap to a target.
 * This is a third view beside path and trend; it never changes the verdict of an assessment.
 */
export type PlanVerdict =
  /** The plan is not set against a target. */
  | {
    kind: "no_target";
  }
  /** The measures close the gap, even at the lower end of their effects. */
  | {
    kind: "closes";
    /** The surplus: A minus the expected level. */
    by_t: Bounds;
  }
  /** The measures leave a gap, even at the upper end of their effects. */
  | {
    kind: "falls_short";
    /** The gap: the expected level minus A. */
    by_t: Bounds;
    /** The number of measures without a number, whose effects could close a part of it. */
    without_number: number;
  }
  /** The overlap of measures decides: their joint effect is not stated. */
  | {
    kind: "depends_on_overlap";
    /** The gap, from a surplus (negative) to a shortfall. */
    gap_t: Bounds;
  }
  /** The ranges of the effects decide. */
  | {
    kind: "depends_on_range";
    /** The gap, from a surplus (negative) to a shortfall. */
    gap_t: Bounds;
  }
  /** No gap can be computed, for a reason. */
  | {
    kind: "undetermined";
    /** The reason. */
    reason: "no_observation" | "no_base" | "base_not_positive" | "latest_not_positive" | "allowable_not_positive" | "path_not_positive" | "no_reduction_asked" | "outside_path" | "not_after_anchor" | "due" | "given" | "too_few_points" | "level_not_positive" | "gap_in_window" | "no_residual_variance" | "horizon_not_calibrated" | "other_places_untested" | "later_years_untested" | "outside_reference" | "no_variance" | "not_defined" | "not_falling" | "already" | "never" | "beyond_horizon" | "anchor_not_positive" | "outside_baseline" | "net_not_reported" | "activity_not_reported" | "per_unit" | "judged_per_unit" | "outside_window" | "over_period" | "anchor_not_observed" | "gap_in_period" | "not_a_level" | "no_single_level" | "not_resolved" | "carry_over_unknown" | "supplement_not_reported" | "uncertainty_not_reported" | "not_quantified" | "composite" | "not_part_of_target" | "budget_not_positive" | "already_exceeded" | "members_missing" | "boundaries_differ" | "total_zero" | "not_after_base" | "no_target" | "reference_not_stated" | "fixed_limit" | "years_out_of_order" | "out_of_range";
  };

/** The outcome of a plan with the measures of some statuses. */
export interface PlanOutcome {
  /** `Q` minus the effects, the expected level in the year. */
  expected_t: Known<Bounds>;
  /** The expected level minus A; negative for a surplus. */
  gap_left_t: Known<Bounds>;
  /** The effects after S as a share of the gap before them, both at their lower ends. Absent if there is no gap. Unit: fraction. */
  share_of_gap_closed: Known<number>;
  /** `A` plus the effects: the highest level of the reference with which the target is kept. */
  reference_at_most_t: Known<Bounds>;
  /** Whether the measures close the gap. */
  verdict: PlanVerdict;
}

/**
 * The shares of the needed reduction by status, which sum to 1. Each status takes at most what the statuses before it leave; sums count at their lower ends.
 * The needed reduction is `max(B, Q) - A`: `B - A`, or more if the reference is above the base.
 */
export interface StatusShares {
  /** What the reference contains already. Unit: fraction. */
  done: number;
  /** Measures in force. Unit: fraction. */
  existing: number;
  /** Adopted measures. Unit: fraction. */
  adopted: number;
  /** Identified measures. Unit: fraction. */
  identified: number;
  /** Measures whose status is not stated. Unit: fraction. */
  unstated: number;
  /** No measure with a number. Unit: fraction. */
  nothing: number;
  /** The reductions beyond the needed one. Unit: t CO2e. */
  surplus_t: number;
}

/** What remains after a plan, under three named readings, and how much of it the target allows to be balanced by removals or credits. */
export interface PlanResidual {
  /** A, what the target leaves. Unit: t CO2e. */
  target_leaves_t: Known<number>;
  /** `Q - S - N`, after all measures in force and adopted. */
  after_all_measures_t: Known<Bounds>;
  /** `Q - N`, after the portfolio of adopted measures alone. */
  after_portfolio_t: Known<Bounds>;
  /** The largest amount that the target allows to be balanced. Absent if the target allows none (`not_part_of_target`). Unit: t CO2e. */
  cap_t: Known<number>;
  /** The part of the residual that is to be balanced: `min(residual, cap)`. For net zero, the residual is `Q - S - N`; otherwise its excess over A. */
  to_balance_t: Known<Bounds>;
  /** The part of the residual over the cap, which is a gap. */
  over_cap_t: Known<Bounds>;
}

/** The numbers of measures behind the sums of a plan, and of those in no sum. */
export interface MeasureCounts {
  /** Measures in force. */
  existing: NumberedMeasures;
  /** Adopted measures. */
  adopted: NumberedMeasures;
  /** Identified measures. */
  identified: NumberedMeasures;
  /** Measures whose status is not stated. */
  unstated: NumberedMeasures;
  /** Measures that are done. */
  done: number;
  /** Measures without an effect of their own. */
  facilitating: number;
  /** Measures whose effect is inside that of another measure. */
  included: number;
  /** Removals and credits. */
  offsets: number;
}

/** The measures of one status that should have a number: n with a number, of m. */
export interface NumberedMeasures {
  /** n, the measures with a number in the year. */
  with_number: number;
  /** m, all of them. */
  measures: number;
}

/** A stated total beside the sum of the measures in the same year. `Plan::total_checks` returns it. */
export interface TotalCheck {
  /** The year. Unit: calendar year. */
  year: number;
  /** The total as printed, such as `997 kt CO2e`. */
  printed: string;
  /** The total. Unit: t CO2e. */
  stated_t: number;
  /** Half a unit of the last printed digit: the largest difference that rounding explains. Unit: t CO2e. */
  rounding_t: number;
  /** The sum of the measures that the plan counts in its own total. */
  sum_t: Bounds;
  /** `sum - stated`. */
  difference_t: Bounds;
  /** Whether sum and stated total agree within the rounding of the printed digits. A range agrees if it contains a level that agrees. */
  agrees: boolean;
  /** The number of measures without a number in this year. */
  without_number: number;
}

/** The figures of one sector of a plan. */
export interface PlanSector {
  /** The sector; empty for the measures whose sector is not stated. */
  sector: string;
  /** B, the base level of the target. Of a sector: its level in the base year. Absent without a target, and for a sector that the breakdown does not have. Unit: t CO2e. */
  base_t: Known<number>;
  /** Q, the level of the reference in the year: the base level, the level of the plan's reference year, or the level of its reference path. Unit: t CO2e. */
  reference_t: Known<number>;
  /** A, the level that the target allows in the year: the allowable level in the judged year, the limit of a goal for each year, otherwise the level of the path. Of a sector: the part of A in proportion to the base levels. Unit: t CO2e. */
  allowable_t: Known<number>;
  /** `B - A`, the reduction that the target asks for. Unit: t CO2e. */
  asked_t: Known<number>;
  /** `B - Q`, the part of the reduction that the reference contains; negative if the reference is above the base. 0 for a plan that counts from the base. Unit: t CO2e. */
  done_t: Known<number>;
  /** S, the effects of the measures in force. */
  existing_t: Bounds;
  /** N, the effects of the adopted measures. */
  adopted_t: Bounds;
  /** I, the effects of the identified measures. */
  identified_t: Bounds;
  /** The effects of the measures whose status is not stated. They count in the plan's own total only. */
  unstated_t: Bounds;
  /** The plan's own total: the effects of all measures that are not done. */
  total_t: Bounds;
  /** `B - A - (B - Q) - S`, the gap before the adopted measures; negative for a surplus. */
  gap_before_t: Known<Bounds>;
  /** `Q` minus the effects, the expected level in the year. */
  expected_t: Known<Bounds>;
  /** The expected level minus A; negative for a surplus. */
  gap_left_t: Known<Bounds>;
  /** The effects after S as a share of the gap before them, both at their lower ends. Absent if there is no gap. Unit: fraction. */
  share_of_gap_closed: Known<number>;
  /** `A` plus the effects: the highest level of the reference with which the target is kept. */
  reference_at_most_t: Known<Bounds>;
  /** Whether the measures close the gap. */
  verdict: PlanVerdict;
  /** The outcome with the identified measures as well. */
  with_identified: PlanOutcome;
  /** The outcome with all measures of the plan, those without a status included. */
  whole_plan: PlanOutcome;
  /** The shares of the needed reduction, by status. Absent if the target asks for no reduction. */
  shares: Known<StatusShares>;
  /** What remains after the measures in force and adopted, and how much of it the target allows to be balanced. */
  residual: PlanResidual;
  /** The number of measures, all statuses included. */
  measures: number;
  /** The number of measures that should have a number in the year, and have none. */
  without_number: number;
  /** The numbers of measures behind the sums. */
  counts: MeasureCounts;
}

/** One year of a plan: the effects of the measures in force and adopted against the level that the target allows in that year. `PlanAssessment::years` returns it. */
export interface PlanYear {
  /** The year. Unit: calendar year. */
  year: number;
  /** Q, the level of the reference. Unit: t CO2e. */
  reference_t: Known<number>;
  /** The effects of the measures in force and adopted. */
  effects_t: Bounds;
  /** The effects of the identified measures as well. */
  effects_with_identified_t: Bounds;
  /** Q minus the effects of the measures in force and adopted. */
  expected_t: Known<Bounds>;
  /** The level that the target allows in the year. Unit: t CO2e. */
  allowable_t: Known<number>;
  /** What sets this level; omitted without a target. */
  allowed_by?: AllowedBy;
  /** The expected level minus the allowed level; negative for a surplus. */
  gap_t: Known<Bounds>;
  /** Whether the measures in force and adopted close the gap of the year. */
  verdict: PlanVerdict;
  /** The number of measures in force and adopted without a number in the year. */
  without_number: number;
}

/** One bar of the waterfall chart. `PlanAssessment::waterfall` returns the bars in order. */
export interface WaterfallBar {
  /** The step. */
  step: WaterfallStep;
  /** The level at which the bar begins; 0 for the base level and for what the target leaves. */
  from_t: Bounds;
  /** The level at which the bar ends. */
  to_t: Bounds;
}

/** A step of the waterfall from the base level to what the target leaves. */
export type WaterfallStep =
  /** The base level. */
  | "base"
  /** The change from the base to the reference of the plan. */
  | "done"
  /** The measures in force. */
  | "existing"
  /** The adopted measures. */
  | "adopted"
  /** The identified measures. */
  | "identified"
  /** The measures whose status is not stated. */
  | "unstated"
  /** The gap to the target, or the surplus. */
  | "gap"
  /** What the target leaves. */
  | "residual";

/** A fact that limits what the figures of a plan show. A caveat never changes the verdict. */
export type PlanCaveat =
  /** A single measure reduces more than the target asks for, `B - A`, and more than `Q - A`. */
  | {
    kind: "reduction_above_asked";
    /** The measure. */
    measure: string;
    /** The reduction of the measure. Unit: t CO2e. */
    reduction_t: number;
    /** `B - A`. Unit: t CO2e. */
    asked_t: number;
  }
  /** The measures reduce more than the reference emits. */
  | {
    kind: "reductions_above_reference";
    /** The sum of the reductions. Unit: t CO2e. */
    reduction_t: number;
    /** Q. Unit: t CO2e. */
    reference_t: number;
  }
  /** The measures sum to the level that the target allows, within 1 %, and this level is not the reduction that the target asks for. */
  | {
    kind: "reductions_sum_to_target";
    /** The sum of the reductions. Unit: t CO2e. */
    reduction_t: number;
    /** A. Unit: t CO2e. */
    allowable_t: number;
  }
  /** The reductions of a measure fall from year to year, as levels do on the way to a target. */
  | {
    kind: "reductions_fall";
    /** The measure. */
    measure: string;
    /** The first year. Unit: calendar year. */
    from: number;
    /** The last year. Unit: calendar year. */
    to: number;
  }
  /** A total that the plan states differs from the sum of its measures. */
  | {
    kind: "stated_total_differs";
    /** The year. Unit: calendar year. */
    year: number;
    /** The stated total. Unit: t CO2e. */
    stated_t: number;
    /** The sum of the measures. */
    sum_t: Bounds;
  }
  /** Measures without a number. */
  | {
    kind: "without_number";
    /** Their number. */
    measures: number;
  }
  /** Measures whose status is not stated, which count in no verdict but that of the whole plan. */
  | {
    kind: "status_not_stated";
    /** Their number. */
    measures: number;
  }
  /** The effects are counted from the base of the target, and emissions have fallen since. If the effects are counted from a later year, the plan must name that year. */
  | {
    kind: "fall_since_base";
    /** The latest observed year. Unit: calendar year. */
    year: number;
    /** The fall from the base to that year. Unit: t CO2e. */
    fall_t: number;
  }
  /** The year is observed already, so that its inventory, not the plan, shows the outcome. */
  | {
    kind: "year_observed";
    /** The year. Unit: calendar year. */
    year: number;
    /** The observed level. Unit: t CO2e. */
    level_t: number;
  }
  /** An effect is stated for a year that is not after the base of the target. */
  | {
    kind: "effect_before_base";
    /** The measure. */
    measure: string;
    /** The year of the effect. Unit: calendar year. */
    year: number;
  };

/** The contributions of every sector as owned, plain data. */
export interface ContributionsReport {
  /** The version of the form. */
  version: 1;
  /** The base year, or the first year of the base period. Unit: calendar year. */
  base_from: number;
  /** The base year, or the last year of the base period. Unit: calendar year. */
  base_to: number;
  /** The year of the levels. Unit: calendar year. */
  year: number;
  /** The figures of the total. */
  total: SectorContributionReport;
  /** The figures of every sector. */
  sectors: SectorContributionReport[];
  /** The figures of the difference between the total and the sum of the sectors. */
  in_no_sector: SectorContributionReport;
}

/** The contribution of one sector to the figures of the total. */
export interface SectorContributionReport {
  /** The name of the sector; empty for the total and for the difference. */
  sector: string;
  /** e0, the base level of the sector. Absent if the sector lacks the base year. Unit: t CO2e. */
  base_t: Known<number>;
  /** eL, the level of the sector in the year. Absent if the sector lacks the year. Unit: t CO2e. */
  level_t: Known<number>;
  /** `eL - e0`, the change since the base; negative for a fall. Unit: t CO2e. */
  change_t: Known<number>;
  /** `eL/e0 - 1`, the change as a share of the sector's own base. Absent unless e0 is positive. Unit: fraction. */
  change_share: Known<number>;
  /** The change as a share of the total's change. Absent if the total did not change. Unit: fraction. */
  share_of_change: Known<number>;
  /** The gap to the sector's part of the path; positive above the path. Absent without a path. Unit: t CO2e. */
  gap_t: Known<number>;
  /** The gap as a share of the total's gap. Absent if the total has no gap. Unit: fraction. */
  share_of_gap: Known<number>;
  /** The reduction still needed. Absent if the target sets no level. Unit: t CO2e. */
  needed_t: Known<number>;
  /** The needed reduction as a share of the total's needed reduction. Absent if none is needed. Unit: fraction. */
  share_of_needed: Known<number>;
}

/** The assessments of a total and of its sectors as owned, plain data. */
export interface SectorAssessmentsReport {
  /** The version of the form. */
  version: 1;
  /** The assessment of the total, in the compact form. */
  total: AssessmentReport;
  /** The assessment of every sector. */
  sectors: SectorResultReport[];
}

/** The assessment of one sector. */
export interface SectorResultReport {
  /** The name of the sector. */
  sector: string;
  /** The assessment, in the compact form. Absent if the target does not apply to a sector. */
  assessment: Known<AssessmentReport>;
}

/** The total of one year compared with the sum of its sectors, as owned, plain data. */
export interface SectorDifferenceReport {
  /** The compared year. Unit: calendar year. */
  year: number;
  /** The total. Absent if the total series lacks the year. Unit: t CO2e. */
  total_t: Known<number>;
  /** The sum of the sectors that have a level for the year. Absent if no sector has one. Unit: t CO2e. */
  sum_t: Known<number>;
  /** The total minus the sum. Absent if the total or any sector lacks the year. Unit: t CO2e. */
  difference_t: Known<number>;
  /** The difference as a share of the total. Absent for a total of zero. Unit: fraction. */
  share_of_total: Known<number>;
  /** Whether the difference is within the tolerance of the breakdown or the rounding error of the addition. */
  within_tolerance: boolean;
  /** The names of the sectors without a level for the year. */
  missing: string[];
}

/** The statistics of a hindcast, by horizon. */
export type HindcastReport = HorizonReport[];

/**
 * The statistics at one horizon.
 * Widths and scores are shares of the latest level; error and bias are shares of the outcome.
 */
export interface HorizonReport {
  /** The horizon, in years ahead. */
  horizon: number;
  /** The number of cases. */
  cases: number;
  /** The share of outcomes inside the 95 % interval. Unit: fraction, 0 to 1. */
  coverage: number;
  /** The share of outcomes inside the 80 % interval. Unit: fraction, 0 to 1. */
  coverage_80: number;
  /** The lowest coverage of the 95 % interval among the years of origin. Outcomes of the same year are not independent: a pandemic, for example, affects all places. Unit: fraction, 0 to 1. */
  lowest_coverage: number;
  /** The year of origin with the lowest coverage. Unit: calendar year. */
  lowest_origin: number;
  /** The highest coverage of the 95 % interval among the years of origin. Unit: fraction, 0 to 1. */
  highest_coverage: number;
  /** The year of origin with the highest coverage. Unit: calendar year. */
  highest_origin: number;
  /** The mean width of the 95 % interval. Unit: fraction. */
  mean_width_share: number;
  /** The median width of the 95 % interval. Unit: fraction. */
  median_width_share: number;
  /** The mean of `HindcastCase::interval_score`. Unit: fraction. */
  interval_score: number;
  /** The mean absolute value of `HindcastCase::error`. Unit: fraction. */
  error: number;
  /** The mean of `HindcastCase::error`; positive if predictions were too high on average. Unit: fraction. */
  bias: number;
  /** The Brier score of the event: the mean of `(p - o)^2`, where p is the predicted probability and o is 1 if the event occurred, else 0. The best score is 0; a constant probability of 0.5 has a score of 0.25. */
  brier: number;
  /** The reliability for each tenth of the predicted probability; a tenth without cases is omitted. */
  reliability: Reliability[];
}

/** The predicted and the observed frequency of the event, over the cases whose predicted probability lies in one tenth of the range from 0 to 1. */
export interface Reliability {
  /** The mean predicted probability. Unit: fraction, 0 to 1. */
  predicted: number;
  /** The share of cases in which the event occurred. Unit: fraction, 0 to 1. */
  observed: number;
  /** The number of cases. */
  cases: number;
}

/** The outcomes for each kind of verdict that occurred. */
export interface TrackRecord {
  /** The outcomes. Omitted for no places. */
  met?: Outcomes;
  /** The outcomes. Omitted for no places. */
  missed?: Outcomes;
  /** The outcomes. Omitted for no places. */
  achieved_early?: Outcomes;
  /** The outcomes. Omitted for no places. */
  on_track?: Outcomes;
  /** The outcomes. Omitted for no places. */
  catching_up?: Outcomes;
  /** The outcomes. Omitted for no places. */
  slipping?: Outcomes;
  /** The outcomes. Omitted for no places. */
  off_track?: Outcomes;
  /** The outcomes. Omitted for no places. */
  undetermined?: Outcomes;
  /** The outcomes. Omitted for no places. */
  not_comparable?: Outcomes;
  /** The outcomes. Omitted for no places. */
  not_quantified?: Outcomes;
  /** The number of places whose outcome is unknown. */
  left_out: number;
}

/** The number of places with a given verdict, and how many of them met the target. */
export interface Outcomes {
  /** The number of places. */
  places: number;
  /** The number of these places that met the target. */
  met: number;
}

/**
 * The used and the remaining amount of a budget at the end of the latest observed year.
 * The emissions are the levels that the series reports, gross or net as its boundary states. `Budget::standing` returns this record. Below, tL is the latest observed year and EL its level.
 */
export interface BudgetStanding {
  /** The budget. */
  budget: Budget;
  /** The as-of date. Observations of years that end after this date are not used. */
  as_of: string;
  /** The latest used observation, with year tL and level EL. Year tL may be before the budget's first year. */
  latest: Known<Observation>;
  /** The number of observed years from the budget's first year on. */
  years_observed: number;
  /** The first year without an observation between the budget's first year and tL; omitted if every year is observed. Unit: calendar year. */
  gap?: number;
  /** The sum of the emissions in the budget's years up to tL, t CO2e; zero if tL is before the budget's first year. Absent if a year is missing (`gap_in_period`). Unit: t CO2e. */
  used_t: Known<number>;
  /** `amount - used`, t CO2e: the amount left at the end of year tL; negative if the budget is exceeded. Unit: t CO2e. */
  remaining_t: Known<number>;
  /** `used/amount`, the used share of the budget: above 1 if the budget is exceeded. Absent for a budget of 0 t (`budget_not_positive`). Unit: fraction. */
  share_used: Known<number>;
  /** `remaining/amount`, the remaining share of the budget: negative if the budget is exceeded. Absent for a budget of 0 t (`budget_not_positive`). Unit: fraction. */
  share_left: Known<number>;
  /** `remaining/EL`: the number of years until the budget is used up at the latest rate, from the end of tL or the beginning of the budget, whichever is later. Not clamped: negative if the budget is exceeded. Absent unless EL is positive (`latest_not_positive`). */
  years_left_at_latest_rate: Known<number>;
  /** The run-out date if the emissions of every future year are EL, evenly distributed within the year. */
  run_out_at_latest_rate: Known<RunOut>;
}

/** A limit on the sum of emissions over whole calendar years from a first year on, t CO2e. The amount is zero or positive. */
export interface Budget {
  /** The amount. Unit: t CO2e. */
  amount_t: number;
  /** The first year whose emissions count. Unit: calendar year. */
  from: number;
}

/**
 * An observation: the emissions of a place in one calendar year.
 * `emissions` follow the boundary of the series and are usually gross. If the land sector is reported separately, net emissions are the sum of both (`Observation::net`).
 */
export interface Observation {
  /** The calendar year. Unit: calendar year. */
  year: number;
  /** The emissions in the year, t CO2e. Unit: t CO2e. */
  emissions_t: number;
  /** The land-sector balance in the year, t CO2e, negative for a sink; omitted if not reported. Unit: t CO2e. */
  land_sector_t?: number | null;
  /** The status of the observation. */
  status?: ObservationStatus;
}

/** The date on which a budget is used up, or the reason why there is no such date. */
export type RunOut =
  /** The budget is used up on this day. If a year ends with exactly nothing left, the day is 1 January of the next year. The day may be before the as-of date, because inventories are published after the emissions. */
  | {
    kind: "exhausted";
    on: string;
  }
  /** The budget is not used up within 100 years, because emissions reach zero first or are too low. The 100 years begin with the year after the latest observation, or with the budget's first year if that is later. */
  | {
    kind: "lasts";
  }
  /** The emissions up to the end of the latest observed year exceed the budget. */
  | {
    kind: "already_exceeded";
  };

/** The run-outs of a budget as plain data. */
export interface RunOutsReport {
  /** The version of the form. */
  version: 1;
  /** The standing of the budget. */
  standing: BudgetStanding;
  /** The trend. Absent if the estimator cannot be fitted. */
  trend: Known<TrendReport>;
  /** The run-out at the latest level. */
  at_latest_rate: Known<RunOut>;
  /** The run-out along the trend, in whole years. */
  along_trend: Known<RunOut>;
  /** The run-out from the area under the trend's curve. */
  under_trend_line: Known<RunOut>;
}

/**
 * A share of a larger budget, with the rule and the data behind it.
 * `Budget::by_past_emissions`, `Budget::per_head` and `Budget::given` return this record.
 */
export interface BudgetShare {
  /** The resulting budget, `share * larger`, with the first year of the larger budget. An amount under 1 mg counts as zero. */
  budget: Budget;
  /** The larger budget. */
  larger: Budget;
  /** The share of the larger budget. Unit: fraction, 0 to 1. */
  share: number;
  /** The rule that gives the share, with the data that the rule uses. */
  rule: ShareRule;
}

/** The rule that gives a budget share, with the data that the rule uses. */
export type ShareRule =
  /** Own emissions divided by the emissions of the larger place, over the same past years. */
  | {
    kind: "by_past_emissions";
    /** The past years that both sums cover. */
    years: Period;
    /** The past emissions of the place that gets the share, t CO2e. Unit: t CO2e. */
    own_t: number;
    /** The past emissions of the larger place, t CO2e. Unit: t CO2e. */
    larger_t: number;
  }
  /** Own population divided by the population of the larger place. */
  | {
    kind: "per_head";
    /** The year of both populations. Unit: calendar year. */
    year: number;
    /** The population of the place that gets the share. */
    own: number;
    /** The population of the larger place. */
    larger: number;
    /** Whether the two populations have the same definition text. If false, they may not be comparable: one may be counted at mid-year and the other on 31 December. */
    same_definition: boolean;
  }
  /** A share that the caller states. */
  | {
    kind: "given";
  };

/** A span of whole calendar years, including the first and the last year. */
export interface Period {
  /** The first year. Unit: calendar year. */
  from: number;
  /** The last year. Unit: calendar year. */
  to: number;
}

/** The excess of observed emissions over a path, summed over the observed years of a period, t CO2e. `past_excess` returns this record. */
export interface PastExcess {
  /** The first observed year of the sums. Unit: calendar year. */
  from: number;
  /** The last observed year of the sums. Unit: calendar year. */
  to: number;
  /** The number of observed years; less than `to - from + 1` if years between them are missing. */
  years: number;
  /** The sum of the observed emissions. Unit: t CO2e. */
  observed_t: number;
  /** The sum of the path's levels in the observed years. Unit: t CO2e. */
  path_t: number;
  /** The sum of `E(y) - P(y)`, with E the observed level and P the path's level of year y: negative if the observed sum is under the path's sum. Unit: t CO2e. */
  excess_t: number;
}

/** The cumulative emissions, t CO2e, of a level E that falls by a constant share q every year, indefinitely. `total_of_fixed_cut` returns this record. */
export interface TotalOfFixedCut {
  /** The sum of whole years, including the first year at level E: `E/q`. Unit: t CO2e. */
  whole_years_t: number;
  /** The integral of the exponential curve through the yearly levels, from the first year on: `E/-ln(1 - q)`. Unit: t CO2e. */
  integral_t: number;
}

/**
 * The result of the Mann-Kendall test for a monotonic trend.
 * S is the number of pairs of years in which the later level is higher, minus the number in which it is lower. The normal approximation gives z and the two-sided p-value: the probability of a z at least as far from zero if there is no trend. The test says whether levels rise or fall, not by how much.
 */
export interface MannKendall {
  /** The number n of levels. */
  points: number;
  /** S, the number of rising pairs minus the number of falling pairs. */
  s: number;
  /** The variance of S without a trend, `(n(n - 1)(2n + 5) - sum(g(g - 1)(2g + 5)))/18`. The sum runs over the groups of equal levels; g is the size of a group. */
  variance: number;
  /** z, `(S - 1)/sqrt(variance)` for a positive S, `(S + 1)/sqrt(variance)` for a negative S, and 0 for S = 0. Absent if all levels are equal (`no_variance`). */
  z: Known<number>;
  /** The two-sided p-value, 0 to 1; a small value is evidence of a trend. Absent if `z` is absent. Unit: fraction. */
  p_value: Known<number>;
}

/**
 * The contributions of one category to the uncertainty of the latest total and of the change: a row of the reporting table of Approach 1. `Approach1::contributions` yields these rows.
 * The symbols are those of `Approach1`.
 */
export interface CategoryContribution {
  /** The category. */
  category: Category;
  /** `|U_x D/SD|`, in percent of SD: the contribution to the half-width of the latest total. Unit: percent of the level. */
  to_latest: Known<number>;
  /** `I U_EF` or `J U_EF sqrt(2)`, in points of SC: the contribution of the emission factor to the half-width of the change. Unit: percentage points of the base. */
  to_change_by_factor: Known<number>;
  /** `J U_AD sqrt(2)`, in points of SC: the contribution of the activity data to the half-width of the change. Unit: percentage points of the base. */
  to_change_by_activity: Known<number>;
}

/**
 * A category of an inventory: its levels in the base year and in the latest year, and the uncertainties of its activity data and its emission factor.
 * As in Approach 1, the errors of activity data are independent between the years.
 */
export interface Category {
  /** `C_x`, the level in the base year, t CO2e; negative for a sink. Unit: t CO2e. */
  base_t: number;
  /** `D_x`, the level in the latest year, t CO2e; negative for a sink. Unit: t CO2e. */
  latest_t: number;
  /** `U_AD`, the half-width of the activity data, in percent. Unit: percent of the level. */
  activity_percent: number;
  /** `U_EF`, the half-width of the emission factor, in percent. Unit: percent of the level. */
  factor_percent: number;
  /** The correlation of the emission factor's error between the two years. */
  factor_between_years: FactorBetweenYears;
}

/** The correlation of an emission factor's error between the base year and the latest year. */
export type FactorBetweenYears =
  /** Both years use one factor, so its error is the same in both. This is the usual case. */
  | "correlated"
  /** Each year has its own factor from separate measurements, so the errors are independent. */
  | "independent";

/** A change of emissions since a base year with the half-width of its 95 % interval, both in percentage points of the base total. */
export interface UncertainChange {
  /** The change, negative for a fall. Unit: percentage points of the base. */
  points_of_base: number;
  /** Half the width of the 95 % interval. Unit: percentage points of the base. */
  half_width_points_of_base: number;
}

/** The maximum, the latest level, the fall between them, and the status. */
export interface PeakedEmissions {
  /** Whether emissions have peaked. */
  status: PeakStatus;
  /** tP, the first year of the maximum. Unit: calendar year. */
  peak_year: Known<number>;
  /** EP, the maximum, t CO2e. Unit: t CO2e. */
  peak_t: Known<number>;
  /** tL, the year of the latest inventory. Unit: calendar year. */
  latest_year: Known<number>;
  /** EL, the latest level, t CO2e. Unit: t CO2e. */
  latest_t: Known<number>;
  /** The fall as a share of the maximum, `(EP - EL)/EP`. Unit: fraction. */
  fall_of_peak: Known<number>;
  /** The fall as a share of the latest level, `(EP - EL)/EL`. Unit: fraction. */
  peak_above_latest: Known<number>;
}

/** The result of the test: peaked, not peaked, or unknown with a reason. */
export type PeakStatus =
  /** The maximum is old enough, and the fall since then is large enough. */
  | "peaked"
  /** There are enough inventories and the latest is recent, but the fall since the maximum is too small. */
  | "not_peaked"
  /** The data do not allow an answer. */
  | {
    unknown: PeakUnknown;
  };

/** The reason why the test has no answer. */
export type PeakUnknown =
  /** Fewer than three inventories. */
  | "too_few_observations"
  /** The latest inventory is more than five years older than the as-of year. */
  | "latest_too_old"
  /** The fall is large enough, but the maximum is too recent. */
  | "peak_too_recent"
  /** The maximum is zero or negative, so a share of it has no meaning. */
  | "peak_not_positive";

/** The distance to the target path, and the quantities behind it. */
export interface TargetPathDistance {
  /** tL, the year of the latest observation. Unit: calendar year. */
  year: number;
  /** P(tL), the level of the straight path, t CO2e. Unit: t CO2e. */
  path_t: number;
  /** The gap `EL - P(tL)`, t CO2e; positive above the path. Unit: t CO2e. */
  gap_t: number;
  /** The change since the base, `100 (EL - E0)/E0`, percentage points of the base. Unit: percentage points of the base. */
  change_points_of_base: number;
  /** The change on the path, `100 (P(tL) - E0)/E0`, percentage points of the base. Unit: percentage points of the base. */
  path_change_points_of_base: number;
  /** The indicator `100 (EL - P(tL))/E0`, percentage points of the base; positive if emissions are above the path, that is, too high. Unit: percentage points of the base. */
  distance_points_of_base: number;
}

/** The line of the allocations from 2021 to 2030. */
export interface Allocation {
  /** M, the mean emissions of 2016 to 2018, t CO2e: the level at the start. Unit: t CO2e. */
  start_level_t: number;
  /** The start s of the line. */
  start: AllocationStart;
  /** L, the limit for 2030, `E(2005) (1 - r)`, t CO2e. Unit: t CO2e. */
  limit_2030_t: number;
}

/** The start of the line. The Regulation takes whichever of the two gives lower allocations. */
export type AllocationStart =
  /** 2019 + 5/12, for a falling or level line. */
  | "five_twelfths_of2019"
  /** 2020, for a rising line. */
  | "in2020";

/** The actual and the required growth since the base, their ratio, and its category. */
export interface GrowthRatio {
  /** tL, the year of the latest observation. Unit: calendar year. */
  year: number;
  /** The actual yearly growth `(EL/E0)^(1/(tL - t0)) - 1`; negative for a fall. Unit: fraction. */
  actual: Known<number>;
  /** The required yearly growth `(A/E0)^(1/(tT - t0)) - 1`; negative for a fall. Unit: fraction. */
  required: Known<number>;
  /** R, the actual divided by the required growth. Not clamped: above 1 emissions fall faster than required, below 0 they rise. */
  ratio: Known<number>;
  /** The category according to the published table. */
  category: Known<ProgressCategory>;
}

/** The published categories, from best to worst, under Eurostat's names. */
export type ProgressCategory =
  /** The latest level is at or under the allowable level. */
  | "target_achieved"
  /** The ratio is at least 0.95. */
  | "significant_progress"
  /** The ratio is at least 0.60. */
  | "moderate_progress"
  /** The ratio is at least 0. */
  | "insufficient_progress"
  /** The ratio is negative. */
  | "movement_away";

/** The achieved reduction, the committed reduction and their ratio. */
export interface AchievedShare {
  /** The year of the latest monitoring inventory. Unit: calendar year. */
  year: number;
  /** The achieved reduction `1 - EL/E0`, as a share of the baseline inventory; negative if emissions grew. Unit: fraction. */
  achieved: number;
  /** The committed reduction r, as a share of the baseline inventory. Unit: fraction, 0 to 1. */
  committed: number;
  /** The achieved reduction divided by the committed reduction. Not clamped: above 1 the commitment is exceeded. Unit: fraction. */
  share_of_commitment: number;
}

/** Trend, budget path and run-out of one place as plain data. */
export interface BudgetOutlookReport {
  /** The version of the form. */
  version: 1;
  /** The least-squares trend since 2015. */
  trend: TrendReport;
  /** The mean of the yearly changes `E(y)/E(y-1) - 1` since 2015. Unit: fraction. */
  mean_annual_change: Known<number>;
  /** The moment at which the trend reaches zero, a fractional year. */
  zero_year: Known<number>;
  /** The exponential path of the budget. */
  path: Known<BudgetPathReport>;
  /** The run-out of the budget along the trend. */
  run_out: Known<BudgetRunOut>;
}

/** The exponential path of a budget as plain data. */
export interface BudgetPathReport {
  /** ta, the first year of the path. Unit: calendar year. */
  from: number;
  /** Ea, the level in that year. Unit: t CO2e. */
  level_t: number;
  /** B, the budget from the beginning of that year. Unit: t CO2e. */
  budget_t: number;
  /** The yearly cut, as a share of the previous year's level. Unit: fraction. */
  yearly_cut: number;
}

/** When emissions along the trend use up the budget. */
export type BudgetRunOut =
  /** The budget is 0 t or less at its start. */
  | "already_spent"
  /** The budget is spent at this moment. */
  | {
    on: {
      /** The moment as a fractional year; 2025.5 is the middle of 2025. */
      year: number;
      /** The day of that moment. */
      date: string;
    };
  }
  /** The budget is not spent by the beginning of 2050. */
  | "lasts";

/** The trend compared with the Carbon Law, as plain data. */
export interface ParisTestReport {
  /** The version of the form. */
  version: 1;
  /** The first year of the sums. Unit: calendar year. */
  from: number;
  /** The last year of the sums, 2050. Unit: calendar year. */
  to: number;
  /** The trend. */
  trend: TrendReport;
  /** S, the trend's level in the first year: the start of the Carbon Law. Unit: t CO2e. */
  start_t: number;
  /** The sum of the trend's levels; levels below zero count as negative. Unit: t CO2e. */
  trend_sum_t: Known<number>;
  /** The sum of the trend's levels; levels below zero count as zero. Unit: t CO2e. */
  floored_trend_sum_t: Known<number>;
  /** The sum along the Carbon Law. Unit: t CO2e. */
  carbon_law_sum_t: Known<number>;
  /** Whether `trend_sum` is at or under `carbon_law_sum`. */
  meets_paris: Known<boolean>;
  /** Whether `floored_trend_sum` is at or under `carbon_law_sum`. */
  floored_meets_paris: Known<boolean>;
}

/** The measures of a linear trend against a net-zero scenario. Symbols: module page. */
export interface NetZeroMetrics {
  /** t0, the year of the latest observation. Unit: calendar year. */
  year: number;
  /** n, the number of observations in the trend. */
  n: number;
  /** b(t0), the slope of the trend, t CO2e per year; negative for a fall. Unit: t CO2e a year. */
  trend_slope_t_per_year: Known<number>;
  /** Duration: the fractional year at which the trend reaches the scenario's level, `t0 + (NZE - T(t0))/b(t0)`. There is no upper bound. */
  duration_year: Known<number>;
  /** Gap: `T(t*) - NZE`, t CO2e; positive if the trend misses the scenario. Unit: t CO2e. */
  gap_t: Known<number>;
  /** Slope: `(NZE - CE(t0))/(t* - t0)`, the yearly change from the latest level to the scenario's level, t CO2e per year; negative for a fall. Unit: t CO2e a year. */
  slope_t_per_year: Known<number>;
  /** Slope multiplier: the slope divided by b(t0). Above 1 the fall must become faster; below 0 the trend has the wrong direction. */
  slope_multiplier: Known<number>;
  /** Budget: the sum of `T(s) - NZE` over the years s = t0+1 ..= t*, a right Riemann sum with steps of one year, t CO2e. Unit: t CO2e. */
  budget_t: Known<number>;
  /** Velocity: the change of the trend's slope due to the latest observation, `(b(t0) - b(t1))/(t0 - t1)`, where t1 is the year of the previous observation; t CO2e per year squared. Negative if the observation made the trend fall faster or rise more slowly. Unit: t CO2e a year. */
  velocity_t_per_year: Known<number>;
  /** Zero-velocity scenario: the emissions in the year t0+1 that leave the slope unchanged, `T(t0 + 1)`, t CO2e. Unit: t CO2e. */
  zero_velocity_t: Known<number>;
  /** Burn-out scenario: the emissions in the year t0+1 that make the refitted line reach NZE in t*, `T(t0+1) + (NZE - T(t*))/k`, t CO2e; the module page defines k. May be negative. Unit: t CO2e. */
  burn_out_t: Known<number>;
}

/** The minimum reduction that the standard requires. */
export interface RequiredReduction {
  /** The year from which the yearly reduction counts, `min(t0, 2020)`. Unit: calendar year. */
  counted_from: number;
  /** The required reduction as a share of the base level. Not clamped: above 1 the allowable level is negative. Unit: fraction. */
  share_of_base: number;
}

/** The reduction since the base, the promised reduction and their ratio. */
export interface Fulfilment {
  /** tL, the year of the latest observation. Unit: calendar year. */
  year: number;
  /** The reduction `1 - EL/E0`, as a share of the base; negative if emissions grew. Unit: fraction. */
  reduction: number;
  /** The promised reduction r, as a share of the base. Unit: fraction, 0 to 1. */
  asked: number;
  /** H0, the reduction divided by the promised reduction. Not clamped: above 1 the promise is exceeded. Unit: fraction. */
  fulfilment: number;
}

/** The level expected in the target year, its share of the needed change, and the rating. */
export interface ExpectedProgress {
  /** tL, the year of the latest observation. Unit: calendar year. */
  year: number;
  /** The expected level in tT if the compound growth since the base continues, `E0 (EL/E0)^((tT - t0)/(tL - t0))`, t CO2e. Unit: t CO2e. */
  expected_t: Known<number>;
  /** f, the expected share of the needed change, `(expected - E0)/(A - E0)`. Not clamped. Unit: fraction. */
  expected_share_of_change: Known<number>;
  /** The change so far as a share of the change on the straight path P, `(EL - E0)/(P(tL) - E0)`. Not part of the rating. Unit: fraction. */
  share_of_path_change: Known<number>;
  /** The rating according to the published table. */
  rating: Known<Trend2023>;
}

/** The published ratings, from best to worst. The chart shows the first two in one colour, "on track or target met". */
export type Trend2023 =
  /** The latest level is at or under the allowable level. */
  | "target_met"
  /** The expected share of the needed change is at least 95 %. */
  | "on_track"
  /** The expected share is at least 10 %: fair progress, but acceleration needed. */
  | "fair_progress"
  /** The expected share is less than 10 %, or negative: stagnation or regression. */
  | "stagnation_or_regression";

/** The type of each report. */
export interface Reports {
  assessment: AssessmentReport;
  panel_assessment: PanelAssessmentReport;
  verdict_counts: VerdictCounts;
  robustness: RobustnessReport;
  wording: WordingReport;
  recalculation: Recalculation;
  covered_standing: CoveredStanding;
  roll_up: RollUpReport;
  year_roll_up: YearRollUpReport;
  roll_up_change: RollUpChangeReport;
  city_and_nation: CityAndNationReport;
  member_list: MemberListReport;
  membership: Membership;
  plan: Plan;
  plan_assessment: PlanReport;
  contributions: ContributionsReport;
  sector_assessments: SectorAssessmentsReport;
  sector_difference: SectorDifferenceReport;
  hindcast: HindcastReport;
  track_record: TrackRecord;
  budget_standing: BudgetStanding;
  run_outs: RunOutsReport;
  budget_share: BudgetShare;
  past_excess: PastExcess;
  total_of_fixed_cut: TotalOfFixedCut;
  mann_kendall: MannKendall;
  category_contribution: CategoryContribution;
  uncertain_change: UncertainChange;
  c40_peaked_emissions: PeakedEmissions;
  eea_target_path_distance: TargetPathDistance;
  esr_allocation: Allocation;
  eurostat_growth_ratio: GrowthRatio;
  jrc_achieved_share: AchievedShare;
  klimatkollen_2024_budget_outlook: BudgetOutlookReport;
  klimatkollen_2026_paris_test: ParisTestReport;
  net_zero_metrics: NetZeroMetrics;
  sbti_required_reduction: RequiredReduction;
  sweden_fulfilment: Fulfilment;
  un_2023_expected_progress: ExpectedProgress;
}
