// Written by `cargo run --example contract -- dictionary`.

//! The dictionary of the JSON output: every key, its type, its unit and its meaning.
//!
//! Every result of the crate serialises to JSON and has an owned report that reads back equal: [`AssessmentReport`](crate::AssessmentReport), [`RollUpReport`](crate::network::RollUpReport) and the others in the first table. The feature `schema` gives the same contract as JSON Schema (`schema::reports`); the repository has it in the folder `schema`, and TypeScript types in `examples/typescript`.
//!
//! # Conventions
//!
//! - Levels and sums are in t CO2e, and their keys end in `_t`. Shares are fractions: 0.4 is 40 %. Years, counts and shares are plain numbers. A date is a text such as `2026-06-30`.
//! - A value that does not exist is `{"absent": "reason"}`; see [`Absent`](#absent).
//! - A key that does not apply is omitted, as is an optional input that is not given: it is *optional* in the tables. Writers write no null, except a cell in the columns of a panel.
//! - For a target per head or per unit, the judged figures are in `per_unit`, with the same keys without the suffix `_t`.
//! - `version` is 1 and is the first key, so that a reader meets an unknown version before an unknown form: keep the order of the keys when you rewrite a file. A later writer of version 1 may add keys; readers of a report ignore keys that they do not know. Three places refuse an unknown key: an object with `absent`, counts by verdict, and an input such as a target, a series or a plan. A change of a key or its meaning gets a new version, which this library refuses by its number.
//! - The Rust field has the name of the key without the suffix `_t`; the tables name the exceptions. The column of the CSV output and the figure of a panel are the path of the key, joined by underscores, such as `path_gap_t` and `path_gap`. Only the CSV has `detail`, the verdict in words, `base_years` and `metric`.
//!
//! ```
//! use climate_targets::{AssessmentReport, Assessor, EmissionSeries, Target};
//! let city = EmissionSeries::from_tonnes("a city", [(1990, 1000.0), (2020, 700.0)])?;
//! let target = Target::builder("halve").reduce_by_percent(50.0).base_year(1990).by(2030).build()?;
//! let result = Assessor::as_of_ymd(2021, 6, 30)?.assess(&city, &target);
//! let json = serde_json::to_value(&result)?;
//! assert_eq!(json["path"]["gap_t"], 75.0);
//! assert_eq!(json["trend"]["absent"], "too_few_points");
//! let report: AssessmentReport = serde_json::from_value(json)?;
//! assert_eq!(report.figures.path?.gap?.tonnes(), 75.0);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # Reports
//!
//! | report | type |
//! |---|---|
//! | `assessment` | [`AssessmentReport`](#assessmentreport) |
//! | `panel_assessment` | [`PanelAssessmentReport`](#panelassessmentreport) |
//! | `verdict_counts` | [`VerdictCounts`](#verdictcounts) |
//! | `robustness` | [`RobustnessReport`](#robustnessreport) |
//! | `wording` | [`WordingReport`](#wordingreport) |
//! | `recalculation` | [`Recalculation`](#recalculation) |
//! | `covered_standing` | [`CoveredStanding`](#coveredstanding) |
//! | `roll_up` | [`RollUpReport`](#rollupreport) |
//! | `year_roll_up` | [`YearRollUpReport`](#yearrollupreport) |
//! | `roll_up_change` | [`RollUpChangeReport`](#rollupchangereport) |
//! | `city_and_nation` | [`CityAndNationReport`](#cityandnationreport) |
//! | `member_list` | [`MemberListReport`](#memberlistreport) |
//! | `membership` | [`Membership`](#membership) |
//! | `plan` | [`Plan`](#plan) |
//! | `plan_assessment` | [`PlanReport`](#planreport) |
//! | `contributions` | [`ContributionsReport`](#contributionsreport) |
//! | `sector_assessments` | [`SectorAssessmentsReport`](#sectorassessmentsreport) |
//! | `sector_difference` | [`SectorDifferenceReport`](#sectordifferencereport) |
//! | `hindcast` | [`HindcastReport`](#hindcastreport) |
//! | `track_record` | [`TrackRecord`](#trackrecord) |
//! | `budget_standing` | [`BudgetStanding`](#budgetstanding) |
//! | `run_outs` | [`RunOutsReport`](#runoutsreport) |
//! | `budget_share` | [`BudgetShare`](#budgetshare) |
//! | `past_excess` | [`PastExcess`](#pastexcess) |
//! | `total_of_fixed_cut` | [`TotalOfFixedCut`](#totaloffixedcut) |
//! | `mann_kendall` | [`MannKendall`](#mannkendall) |
//! | `category_contribution` | [`CategoryContribution`](#categorycontribution) |
//! | `uncertain_change` | [`UncertainChange`](#uncertainchange) |
//! | `c40_peaked_emissions` | [`PeakedEmissions`](#peakedemissions) |
//! | `eea_target_path_distance` | [`TargetPathDistance`](#targetpathdistance) |
//! | `esr_allocation` | [`Allocation`](#allocation) |
//! | `eurostat_growth_ratio` | [`GrowthRatio`](#growthratio) |
//! | `jrc_achieved_share` | [`AchievedShare`](#achievedshare) |
//! | `klimatkollen_2024_budget_outlook` | [`BudgetOutlookReport`](#budgetoutlookreport) |
//! | `klimatkollen_2026_paris_test` | [`ParisTestReport`](#paristestreport) |
//! | `net_zero_metrics` | [`NetZeroMetrics`](#netzerometrics) |
//! | `sbti_required_reduction` | [`RequiredReduction`](#requiredreduction) |
//! | `sweden_fulfilment` | [`Fulfilment`](#fulfilment) |
//! | `un_2023_expected_progress` | [`ExpectedProgress`](#expectedprogress) |
//!
//! # Types
//!
//! ## `AssessmentReport`
//!
//! An assessment as owned, plain data, to be written and read back.
//!
//! A report read back is equal to the report written. Numbers are only checked to be finite: differences and shares have no physical range. Unknown keys are ignored; an unknown version, verdict or reason is refused.
//!
//! In `ReadingReport.assessment`, `SectorAssessmentsReport.total`, `SectorResultReport.assessment`.
//!
//! | key | type | unit | meaning | elsewhere |
//! |---|---|---|---|---|
//! | `version` | `1` |  | The version of the form. |  |
//! | `place` | text |  | The name of the place. | CSV `place` |
//! | `target` | text |  | The identifier of the target. | CSV `target` |
//! | `as_of` | text |  | The as-of date. Observations of years that end after this date are not used. | Rust `figures.as_of`; CSV `as_of` |
//! | `verdict` | [`VerdictReport`](#verdictreport) |  | The verdict. | Rust `figures.verdict`; CSV `verdict` |
//! | `lenses` | [`Lenses`](#lenses) |  | The path lens and the trend lens, the two comparisons for a target that is not due. | Rust `figures.lenses` |
//! | `base` | [`BaseReport`](#basereport) or absent |  | E0, the base level, with its base year or period. Absent without a base. | Rust `figures.base` |
//! | `allowable_t` | number or absent | t CO2e | A, the allowable emissions in the judged year; for a period, the yearly mean of its limit. Absent if the target sets no level. | Rust `figures.allowable`; CSV `allowable_t`; panel `allowable` |
//! | `judged_year` | whole number | calendar year | tT, the year whose inventory decides; for a period, its last year. | Rust `figures.judged_year`; CSV `judged_year` |
//! | `basis` | [`Basis`](#basis) |  | The kind of level that is judged: emissions as reported, net of the land sector, or after supplementary measures. | Rust `figures.basis` |
//! | `latest` | [`Latest`](#latest) or absent |  | tL and EL, the latest observation up to the as-of date. Absent without an observation. | Rust `figures.latest` |
//! | `change` | [`Change`](#change) or absent |  | The change from the base to the latest level. Absent without a base. | Rust `figures.change` |
//! | `progress` | number or absent | fraction | The delivered share of the needed reduction, `(E0 - EL)/(E0 - A)`; above 1 if EL is below A, negative if EL is above the base. Absent for a period and if A is not below E0. | Rust `figures.progress`; CSV `progress`; panel `progress` |
//! | `elapsed` | number or absent | fraction | The elapsed share of the time from the base to the judged year, `(tL - t0)/(tT - t0)`; above 1 after the judged year. Absent without a base. | Rust `figures.elapsed`; panel `elapsed` |
//! | `path` | [`PathStanding`](#pathstanding) or absent |  | P(tL), the level of the path in year tL, and the gap between EL and P(tL). Absent without a path. | Rust `figures.path` |
//! | `needed_t` | number or absent | t CO2e | The reduction still needed, `EL - A`; negative once EL is below A. Absent without A and for a period. | Rust `figures.needed`; panel `needed` |
//! | `required` | [`Required`](#required) or absent |  | The yearly reduction required from tL to tT. Absent once the judged year is observed, without A, and for a period. | Rust `figures.required` |
//! | `trend` | [`TrendReport`](#trendreport) or absent |  | The fitted trend. Absent with too few points and if a given projection replaces it. | Rust `figures.trend` |
//! | `projection` | [`ProjectionReport`](#projectionreport) or absent |  | The outlook for the judged year, from the trend or a given projection. Absent once the judged year is observed, and without a trend or projection. | Rust `figures.projection` |
//! | `effort_ratio` | number or absent |  | The required linear cut divided by the observed yearly fall; above 1 if emissions fall too slowly. Absent if emissions do not fall, and without `required` or an outlook. | Rust `figures.effort_ratio` |
//! | `cumulative` | [`Cumulative`](#cumulative) or absent |  | The sums of the path and of the outlook over the years tL + 1 to tT. Absent once the target is due and for a target per unit. | Rust `figures.cumulative` |
//! | `supplement` | [`SupplementStanding`](#supplementstanding) or absent, optional |  | The cap on supplementary measures, and the gaps without and with their full use. Omitted if the target has no such cap. | Rust `figures.supplement` |
//! | `per_unit` | [`PerUnitReport`](#perunitreport), optional |  | The figures per head or per unit. Omitted for a target in tonnes. |  |
//! | `given_projection` | [`GivenProjection`](#givenprojection), optional |  | The projection that the caller supplies in place of a trend. Omitted if there is none. |  |
//! | `period` | [`PeriodStanding`](#periodstanding), optional |  | The sums of a target over a period. Omitted for any other target. |  |
//! | `annual_rate` | [`AnnualCutsReport`](#annualcutsreport), optional |  | The observed years of a target that sets a yearly cut. Omitted for any other target. |  |
//! | `peak` | [`Peak`](#peak), optional |  | The maximum, for a target that requires a peak. Omitted for any other target. |  |
//! | `gross_and_net` | [`GrossAndNetReport`](#grossandnetreport), optional |  | Gross and net emissions. Omitted if the series does not report the land sector. |  |
//! | `net_zero` | [`NetZeroReport`](#netzeroreport), optional |  | The two tests of a net-zero target. Omitted for any other target. |  |
//! | `aspiration` | [`Aspiration`](#aspiration), optional |  | The aspiration of a range target, in tonnes. Omitted for any other target. |  |
//! | `aspiration_per_unit` | [`Aspiration`](#aspiration), optional |  | The aspiration of a range target per head or per unit. Omitted for any other target. |  |
//! | `parts` | list: [`PartReport`](#partreport), optional |  | The parts of a composite target. Omitted for any other target. |  |
//! | `caveats` | list: [`Caveat`](#caveat) |  | The caveats, in a fixed order. | CSV `caveats` |
//! | `chart` | list: [`ChartRowReport`](#chartrowreport), optional |  | The chart rows in tonnes, one a year. For a target per head or per unit, they hold only the observed levels. Omitted in the compact form. |  |
//! | `language` | text, optional |  | The language of the paragraph, a code of ISO 639-1. Omitted in the compact form. |  |
//! | `paragraph` | text, optional |  | The paragraph for readers. Omitted in the compact form. |  |
//! | `verdict_text` | text, optional |  | The verdict in words, in the language of the paragraph. Omitted in the compact form. |  |
//! | `caveat_texts` | list: text, optional |  | The texts of the caveats, in the language of the paragraph and in the order of `caveats`. Omitted in the compact form. |  |
//! | `derivation` | list: [`Step`](#step), optional |  | The steps from the observations to the verdict. Only on request. |  |
//!
//! ## `VerdictReport`
//!
//! A verdict, with the numbers behind it.
//!
//! In `AssessmentReport.verdict`, `PerUnitReport.verdict`, `FiguresReport.verdict`, `PartReport.verdict`, `MethodOutcomeReport.verdict`, `Recalculation.verdict_earlier`, `Recalculation.verdict_frozen`, `Recalculation.verdict_restated`, `CoveredStanding.verdict`, `MemberReport.verdict`, `VerdictChangeReport.earlier`, `VerdictChangeReport.later`.
//!
//! | key | type | unit | meaning | elsewhere |
//! |---|---|---|---|---|
//! | `kind` | [`VerdictKind`](#verdictkind) |  | The kind of the verdict. |  |
//! | `year` | whole number, optional | calendar year | The year that decides: for `met` and `missed`, the judged year or the deciding year; for `achieved_early`, the latest observed year; for `undetermined`, the year of the reason, if it has one. Omitted otherwise. |  |
//! | `level_t` | number, optional | t CO2e | The level of that year; for a period, the mean of its years. Only for `met`, `missed` and `achieved_early`. | CSV `verdict_level_t` |
//! | `margin_t` | number, optional | t CO2e | The allowable level minus the level: negative if the target is missed. Only for `met`, `missed` and `achieved_early`. | CSV `verdict_margin_t` |
//! | `reversed_in` | whole number, optional | calendar year | For `met`: the first later observed year above the allowable level. Omitted if there is none. |  |
//! | `reached_in` | whole number, optional | calendar year | For `missed`: the first later observed year at or under the allowable level. Omitted if there is none. |  |
//! | `rising` | true or false, optional |  | For `off_track`: whether the trend or the given projection rises. |  |
//! | `exceeded_in` | whole number, optional | calendar year | For `off_track`: the year in which the sum of a running period first exceeded its limit. Omitted if the sum is within the limit. |  |
//! | `reason` | `no_observation` `no_base` `base_not_positive` `no_observation_after_base` `awaiting_inventory` `gap_at_deadline` `gap_in_period` `activity_not_reported` `carry_over_unknown` `peak_not_settled` `peak_not_positive` `too_few_observations` `not_resolved` `condition_not_triggered` `only_collective` `supplement_not_reported` `net_not_reported` `outside_baseline` `no_lens`, optional |  | For `undetermined`: the reason. |  |
//! | `differences` | list: [`BoundaryField`](#boundaryfield), optional |  | For `not_comparable`: the boundary fields that differ. |  |
//! | `allowed_differences` | list: [`BoundaryField`](#boundaryfield), optional |  | The boundary fields that differ and whose difference the caller allowed. Omitted if there are none. |  |
//!
//! Per head or per unit, levels are in t CO2e per unit: `level`, `margin`.
//!
//! ## `VerdictKind`
//!
//! The kind of a `Verdict`, without years and levels. A kind takes one byte, so a column with one kind for each place stays small.
//!
//! The order is from the worst to the best: missed, off track, not quantified, not comparable, undetermined, slipping, catching up, on track, achieved early, met. Not quantified, not comparable and undetermined share one `Verdict::rank`; their relative order serves only for sorting.
//!
//! In `VerdictReport.kind`.
//!
//! | value | meaning |
//! |---|---|
//! | `met` | The level of the judged year is at or under the allowable level; under it, if the target is strict. |
//! | `missed` | The level of the judged year is above the allowable level; at or above it, if the target is strict. |
//! | `achieved_early` | The target is not due, and the latest level is at or under the allowable level. |
//! | `on_track` | The latest level is at or under the path, and the trend reaches the allowable level. |
//! | `catching_up` | The latest level is above the path, but the trend reaches the allowable level. |
//! | `slipping` | The latest level is at or under the path, but the trend does not reach the allowable level. |
//! | `off_track` | The latest level is above the path, and the trend does not reach the allowable level. |
//! | `undetermined` | No verdict is possible, for example because the base year is missing. |
//! | `not_comparable` | The boundaries of series and target differ. |
//! | `not_quantified` | The target sets no number. |
//!
//! ## `BoundaryField`
//!
//! A field of a `Boundary`.
//!
//! In `VerdictReport.differences`, `VerdictReport.allowed_differences`, `Caveat.fields`, `Recalculation.differing`, `YearRollUpReport.differing_boundaries`, `OtherBoundaryReport.fields`, `NationalShare.differing`, `NationalShare.unspecified`.
//!
//! | value | meaning |
//! |---|---|
//! | `gases` | The counted gases. |
//! | `gwp_set` | The set of global warming potentials. |
//! | `accounting` | The accounting principle, such as territorial, use-based or consumption-based. |
//! | `sectors` | The counted sectors. |
//! | `land_sector` | The treatment of the land sector. |
//! | `coverage` | The covered share of the inventory. |
//!
//! ## `Lenses`
//!
//! The two comparisons that judge a target before its judged year is observed.
//!
//! Both comparisons are made whatever the verdict. For a period they compare sums. The path lens compares the sum so far with the path's sum over the same years; the trend lens compares the projected sum of the whole period with the limit.
//!
//! In `AssessmentReport.lenses`, `SupplementStanding.lenses`, `PerUnitReport.lenses`, `FiguresReport.lenses`, `PartReport.lenses`.
//!
//! | key | type | unit | meaning | elsewhere |
//! |---|---|---|---|---|
//! | `path` | true or false or absent |  | The path lens: whether EL is at or under P(tL); under it, for a strict target. Absent without a path, and if tL is not after the path's anchor (`not_after_anchor`). |  |
//! | `trend` | true or false or absent |  | The trend lens: whether T(tT) is at or under A; under it, for a strict target. Absent once the judged year or a later one is observed (`due`), without A, and with fewer than three points in the trend's window (`too_few_points`). |  |
//!
//! ## `Absent`
//!
//! The reason why a value is absent.
//!
//! | `absent` | meaning |
//! |---|---|
//! | `no_observation` | no observation is available |
//! | `no_base` | there is no base level |
//! | `base_not_positive` | the base level is not positive |
//! | `latest_not_positive` | the latest level is not positive |
//! | `allowable_not_positive` | the allowable level is not positive |
//! | `path_not_positive` | the path's level is not positive |
//! | `no_reduction_asked` | the target requires no reduction |
//! | `outside_path` | the level lies outside the falling part of the path |
//! | `not_after_anchor` | the latest observation is not after the path's anchor |
//! | `due` | the judged year has been reached |
//! | `given` | a given projection replaces the trend |
//! | `too_few_points` | too few points in the trend's window |
//! | `level_not_positive` | a level in the trend's window is not positive |
//! | `gap_in_window` | a year of the trend's window is missing |
//! | `no_residual_variance` | the points lie exactly on the trend |
//! | `horizon_not_calibrated` | the calibration does not cover that many years ahead |
//! | `other_places_untested` | the calibration was not tested on other places |
//! | `later_years_untested` | the calibration was not tested on later years |
//! | `outside_reference` | the reference set covers only gross emissions in tonnes |
//! | `no_variance` | all levels are equal |
//! | `not_defined` | the estimator does not define the figure |
//! | `not_falling` | emissions are not falling |
//! | `already` | the trend has already reached the allowable level |
//! | `never` | the trend never reaches the allowable level |
//! | `beyond_horizon` | the trend reaches the allowable level only after the horizon |
//! | `anchor_not_positive` | the path's anchor is not positive |
//! | `outside_baseline` | the year lies outside the scenario or table |
//! | `net_not_reported` | net emissions are not reported |
//! | `activity_not_reported` | the target's activity (such as population) is not reported |
//! | `per_unit` | the figure is not defined for levels per unit |
//! | `judged_per_unit` | the target is judged per unit of an activity |
//! | `outside_window` | the year lies before the trend's window |
//! | `over_period` | the target is judged by the sum of a period |
//! | `anchor_not_observed` | the path's start year is not observed |
//! | `gap_in_period` | a year of the period is missing |
//! | `not_a_level` | the target sets no level |
//! | `no_single_level` | the target sets no single level |
//! | `not_resolved` | the referenced target is not resolved |
//! | `carry_over_unknown` | the carry-over from the previous budget is unknown |
//! | `supplement_not_reported` | supplementary measures are not reported |
//! | `uncertainty_not_reported` | the inventory's uncertainty is not reported |
//! | `not_quantified` | the target sets no number |
//! | `composite` | the target is judged by its parts |
//! | `not_part_of_target` | the target has no such element |
//! | `budget_not_positive` | the budget is not positive |
//! | `already_exceeded` | the budget is already exceeded |
//! | `members_missing` | some members lack data for a complete sum |
//! | `boundaries_differ` | the boundaries differ |
//! | `total_zero` | the total or its change is zero |
//! | `not_after_base` | the year is not after the base |
//! | `no_target` | there is no target |
//! | `reference_not_stated` | the level of the plan's reference is not stated |
//! | `fixed_limit` | the limit is a fixed amount, which does not apply to another place |
//! | `years_out_of_order` | the years do not increase |
//! | `out_of_range` | the figure is too large to be represented |
//!
//! ## `BaseReport`
//!
//! The base level, with its base year or base period.
//!
//! In `AssessmentReport.base`, `PerUnitReport.base`, `FiguresReport.base`, `PartReport.base`, `CoveredStanding.base`.
//!
//! | key | type | unit | meaning | elsewhere |
//! |---|---|---|---|---|
//! | `year` | whole number, optional | calendar year | The base year; for an interpolated or declared level, the base year that the target names. Omitted for a base period. |  |
//! | `from` | whole number, optional | calendar year | The first year of the base period. Omitted for a base year. |  |
//! | `to` | whole number, optional | calendar year | The last year of the base period. Omitted for a base year. |  |
//! | `level_t` | number | t CO2e | E0, the yearly base level; for a base period, the mean level of its years. | CSV `base_level_t`; panel `base_level`; CSV `per_unit_base_level` |
//! | `policy` | `exact` `nearest_later` `nearest` `interpolated` `declared` |  | The base policy, which determines the level if the base year has no observation. |  |
//!
//! Per head or per unit, levels are in t CO2e per unit: `level`.
//!
//! ## `Basis`
//!
//! The kind of level that is judged: how the level is computed from the observation of a year.
//!
//! The basis follows from the boundaries of series and target: a target that includes the land sector is judged on net emissions if the series reports the land sector separately.
//!
//! In `AssessmentReport.basis`, `PerUnitReport.basis`, `FiguresReport.basis`, `PartReport.basis`, `CoveredStanding.basis`.
//!
//! | value | meaning |
//! |---|---|
//! | `as_reported` | Emissions as the series reports them. |
//! | `net` | Net emissions: emissions plus land sector. A year without a reported land sector has no level. |
//! | `accounted` | Accounted emissions: emissions as reported, minus the supplementary measures that count, plus units sold. In a year without reported measures, the level equals the emissions as reported. |
//! | `net_accounted` | Accounted net emissions: net emissions, minus the supplementary measures that count, plus units sold. |
//!
//! ## `Latest`
//!
//! The latest observation that an assessment uses.
//!
//! This is the last observation that has a level on the judged `Basis` and whose year has ended by the as-of date.
//!
//! In `AssessmentReport.latest`, `PerUnitReport.latest`, `FiguresReport.latest`, `PartReport.latest`, `CoveredStanding.latest`.
//!
//! | key | type | unit | meaning | elsewhere |
//! |---|---|---|---|---|
//! | `year` | whole number | calendar year | tL, the year of the observation. | CSV `latest_year`; panel `latest_year` |
//! | `level_t` | number | t CO2e | EL, the yearly level on the judged basis. | CSV `latest_level_t`; panel `latest_level`; CSV `per_unit_latest_level` |
//! | `status` | [`ObservationStatus`](#observationstatus) |  | The status of the observation: final, provisional, proxy, estimated or interpolated. |  |
//!
//! Per head or per unit, levels are in t CO2e per unit: `level`.
//!
//! ## `ObservationStatus`
//!
//! The status of an observation: final, or one of several preliminary kinds.
//!
//! In `Latest.status`, `Caveat.status`, `ChartRowReport.status`, `Observation.status`.
//!
//! | value | meaning |
//! |---|---|
//! | `final` | From a completed inventory. |
//! | `provisional` | From an inventory that the publisher expects to revise. |
//! | `proxy` | A nowcast, calculated from a proxy such as fuel sales. |
//! | `estimated` | Estimated by the publisher without an inventory. |
//! | `interpolated` | Interpolated by the publisher between the inventories of other years. |
//!
//! ## `Change`
//!
//! The change from the base level E0 to the latest level EL. A fall is negative.
//!
//! In `AssessmentReport.change`, `PerUnitReport.change`, `FiguresReport.change`, `PartReport.change`.
//!
//! | key | type | unit | meaning | elsewhere |
//! |---|---|---|---|---|
//! | `tonnes` | number or absent | t CO2e | `EL - E0`, the change of the yearly level. | Rust `level`; panel `change_level` |
//! | `share` | number or absent | fraction | `EL/E0 - 1`, the change as a share of the base. Absent unless E0 > 0 (`base_not_positive`). | CSV `change_share`; panel `change_share` |
//!
//! Per head or per unit, levels are in t CO2e per unit: `level`.
//!
//! ## `PathStanding`
//!
//! The path's level P(tL) in the year of the latest observation, and the gap between the observed level EL and P(tL).
//!
//! A gap is positive if the level is above the path. If tL is not after the year of the path's anchor, only P(tL) is known: the gap, its shares and the years ahead are absent (`not_after_anchor`).
//!
//! In `AssessmentReport.path`, `PerUnitReport.path`, `FiguresReport.path`, `PartReport.path`.
//!
//! | key | type | unit | meaning | elsewhere |
//! |---|---|---|---|---|
//! | `name` | [`PathName`](#pathname) |  | The kind of path. |  |
//! | `level_t` | number | t CO2e | P(tL), a yearly level. | CSV `path_level_t`; panel `path_level` |
//! | `gap_t` | number or absent | t CO2e | `EL - P(tL)`, the gap to the path; positive above the path. | CSV `path_gap_t`; panel `path_gap` |
//! | `gap_points_of_base` | number or absent | percentage points of the base | The gap in percentage points of the base, `100 (EL - P(tL))/E0`, which the EEA calls "distance to target path". Absent without a positive base. | CSV `path_gap_points_of_base`; panel `path_gap_points_of_base` |
//! | `gap_share` | number or absent | fraction | The gap as a share of the path's level, `(EL - P(tL))/P(tL)`. Absent unless P(tL) > 0 (`path_not_positive`). | panel `path_gap_share` |
//! | `years_ahead` | number or absent |  | The years ahead of the path (positive) or behind it (negative): `x - tL`, where x is the earliest year with `P(x) = EL`. Absent unless A < E0 (`no_reduction_asked`) and EL lies on the strictly falling part of the path (`outside_path`). |  |
//!
//! Per head or per unit, levels are in t CO2e per unit: `level`, `gap`.
//!
//! ## `PathName`
//!
//! The name of a path in results.
//!
//! In `PathStanding.name`.
//!
//! | value | meaning |
//! |---|---|
//! | `linear` | Linear from the anchor to the judged year. |
//! | `constant_rate` | A constant yearly rate from the anchor to the judged year. |
//! | `floor_blend` | A constant rate, blended with a linear part for allowable levels near zero. |
//! | `fixed_annual_cut` | The same percentage cut each year. |
//! | `linear_share` | A yearly fall by a fixed share of the anchor's level, until zero. |
//! | `budget_continuous` | An exponential fall whose integral is a budget. |
//! | `budget_annual` | A constant rate at which the whole years sum to a budget. |
//! | `milestones` | Piecewise linear through milestones. |
//! | `milestones_geometric` | Constant rates from milestone to milestone. |
//! | `stepwise` | Each limit holds from its year until the year before the next limit. |
//! | `reference_scenario` | A reference scenario, scaled to the anchor's level. |
//! | `given` | The levels of a table, interpolated linearly between its years. |
//! | `linear_to_total` | Linear from the year before a period; the path sums to the limit over the period. |
//! | `line_to_zero` | Linear to zero, then zero: within a budget, or within a limit that is too small for a line over the whole period. |
//! | `constant_rate_within` | A constant rate until a given year, at which the whole years sum to a budget. |
//! | `sum` | The sum of several paths, such as the paths of sectors. |
//!
//! ## `Required`
//!
//! The yearly reduction required from the latest observation to the judged year, expressed in four ways.
//!
//! In `AssessmentReport.required`, `PerUnitReport.required`, `FiguresReport.required`, `PartReport.required`.
//!
//! | key | type | unit | meaning | elsewhere |
//! |---|---|---|---|---|
//! | `linear_t_per_year` | number or absent | t CO2e a year | The linear cut required each year, `(EL - A)/(tT - tL)`; negative if the level may rise. | CSV `required_linear_t_per_year`; panel `required_linear_per_year` |
//! | `share_of_latest` | number or absent | fraction | The linear cut as a share of EL, a fraction a year. Absent unless EL > 0 (`latest_not_positive`). | panel `required_share_of_latest` |
//! | `share_of_base` | number or absent | fraction | The linear cut as a share of E0, a fraction a year. Absent without a positive base. | panel `required_share_of_base` |
//! | `compound` | number or absent | fraction | The constant yearly rate of reduction `1 - (A/EL)^(1/(tT - tL))`, a fraction a year. Absent unless A > 0 (`allowable_not_positive`) and EL > 0 (`latest_not_positive`). | panel `required_compound` |
//!
//! Per head or per unit, levels are in t CO2e per unit: `linear_per_year`.
//!
//! ## `TrendReport`
//!
//! A fitted trend.
//!
//! In `AssessmentReport.trend`, `PerUnitReport.trend`, `FiguresReport.trend`, `PartReport.trend`, `RunOutsReport.trend`, `BudgetOutlookReport.trend`, `ParisTestReport.trend`.
//!
//! | key | type | unit | meaning | elsewhere |
//! |---|---|---|---|---|
//! | `estimator` | `ols` `theil_sen` `lad` `log_linear` `endpoint_rate` `mean_annual_change` `random_walk` `log_random_walk` `damped_random_walk` `damped_log_random_walk` `outlook` |  | The estimator. |  |
//! | `damping` | number, optional | factor a year | The damping of a damped random walk. Omitted for other estimators. |  |
//! | `reference_set` | [`ReferenceSet`](#referenceset), optional |  | The reference set of an outlook. Omitted for other estimators. |  |
//! | `from` | whole number | calendar year | The year of the first point. |  |
//! | `to` | whole number | calendar year | The year of the last point. |  |
//! | `n` | whole number |  | The number of points. |  |
//! | `slope_t_per_year` | number, optional | t CO2e a year | The change of the level per year. Omitted for a trend with a constant rate. | CSV `trend_slope_t_per_year`; panel `trend_slope_per_year` |
//! | `rate_per_year` | number or absent, optional | fraction a year | The signed yearly growth rate, a fraction a year. Omitted for a line. |  |
//! | `r_squared` | number or absent | fraction | The explained share of the variance. Absent if the estimator does not define it. |  |
//! | `slope_std_error` | number or absent |  | The standard error of the slope, in its unit; for a trend of logarithms, of the slope of the logarithm. Absent if the estimator does not define it. |  |
//!
//! Per head or per unit, levels are in t CO2e per unit: `slope_per_year`.
//!
//! ## `ReferenceSet`
//!
//! The drift and the standard deviation of yearly changes across many places. `Estimator::outlook` shrinks the drift and the variance of one place towards them.
//!
//! Both describe yearly changes of the logarithm of the level and have six decimals: a drift of -0.02577 is a fall of 2.5 % a year. `hindcast::reference_set` computes them from series. JSON: `drift` and `deviation`.
//!
//! In `TrendReport.reference_set`, `EstimatorKind.outlook`.
//!
//! | key | type | unit | meaning | elsewhere |
//! |---|---|---|---|---|
//! | `drift` | number |  |  |  |
//! | `deviation` | number |  |  |  |
//!
//! ## `ProjectionReport`
//!
//! The outlook for the judged year tT.
//!
//! In `AssessmentReport.projection`, `PerUnitReport.projection`, `FiguresReport.projection`, `PartReport.projection`.
//!
//! | key | type | unit | meaning | elsewhere |
//! |---|---|---|---|---|
//! | `level_t` | number | t CO2e | T(tT), the projected yearly level. | CSV `projection_level_t`; panel `projection_level` |
//! | `gap_t` | number or absent | t CO2e | `T(tT) - A`, the projected gap; positive if the trend misses the target. Absent without A and for a period. | panel `projection_gap` |
//! | `low_t` | number or absent | t CO2e | The lower end of the 95 % prediction interval. Absent if the estimator or the given projection gives no interval. | CSV `projection_low_t`; panel `projection_low` |
//! | `high_t` | number or absent | t CO2e | The upper end of the 95 % prediction interval. | CSV `projection_high_t`; panel `projection_high` |
//! | `probability_met` | number or absent | fraction | The probability that the level in tT is at or under A, from 0 to 1. Absent without an interval, for a given projection and for a period. | CSV `projection_probability_met`; panel `projection_probability_met` |
//! | `reach_year` | number or absent |  | The fractional year in which the trend reaches A: 2031.5 is the middle of 2031. Absent if A is already reached, never reached, or reached only beyond the horizon. |  |
//! | `first_year` | whole number or absent | calendar year | The first whole year in which the trend satisfies the target; absent as `reach_year`. |  |
//! | `calibrated` | [`CalibratedReport`](#calibratedreport) or absent, optional |  | The calibrated outlook. Omitted if the caller supplies no calibration. |  |
//!
//! Per head or per unit, levels are in t CO2e per unit: `level`, `gap`, `low`, `high`.
//!
//! ## `CalibratedReport`
//!
//! The projected level with calibrated intervals and a calibrated probability.
//!
//! In `ProjectionReport.calibrated`.
//!
//! | key | type | unit | meaning | elsewhere |
//! |---|---|---|---|---|
//! | `level_t` | number | t CO2e | The projection of the calibration's estimator. |  |
//! | `low_t` | number | t CO2e | The lower end of the calibrated 95 % interval. |  |
//! | `high_t` | number | t CO2e | The upper end of the calibrated 95 % interval. |  |
//! | `low_80_t` | number | t CO2e | The lower end of the calibrated 80 % interval. |  |
//! | `high_80_t` | number | t CO2e | The upper end of the calibrated 80 % interval. |  |
//! | `probability_met` | number or absent | fraction | The calibrated probability of a level at or under A. Absent without A. |  |
//! | `reference` | text |  | The name of the reference set. |  |
//! | `horizon` | whole number |  | The number of years from the latest observation to the judged year. |  |
//! | `cases` | whole number |  | The number of cases in the reference set with a known outcome. |  |
//! | `spans` | number |  | The number of independent spans of this length in the reference set. |  |
//! | `bias` | number | fraction | The mean relative error of the reference set; positive if predictions were too high. |  |
//! | `coverage_places_left_out` | number or absent | fraction | The share of outcomes inside the 95 % interval, for places left out of the calibration. Absent if untested. |  |
//! | `coverage_years_left_out` | number or absent | fraction | The share of outcomes inside the 95 % interval, for years left out of the calibration. Absent if untested. |  |
//!
//! ## `Cumulative`
//!
//! Cumulative emissions of a path and of a trend over the same whole years, t CO2e.
//!
//! In an assessment, the years are those after tL, the latest observed year, up to tT, the judged year. `cumulative` computes the sums for any period.
//!
//! In `AssessmentReport.cumulative`, `PerUnitReport.cumulative`, `FiguresReport.cumulative`, `PartReport.cumulative`.
//!
//! | key | type | unit | meaning | elsewhere |
//! |---|---|---|---|---|
//! | `from` | whole number | calendar year | The first year of the sums; tL + 1 in an assessment. |  |
//! | `to` | whole number | calendar year | The last year of the sums; tT in an assessment. |  |
//! | `path_t` | number or absent | t CO2e | The sum of the path's levels. Absent if the path has no level in one of the years. |  |
//! | `trend_t` | number or absent | t CO2e | The sum of the trend's levels. Absent if the trend has no level in one of the years. |  |
//! | `excess_t` | number or absent | t CO2e | `trend - path`: positive if the trend's sum is larger. Absent if either sum is absent. |  |
//!
//! ## `SupplementStanding`
//!
//! The cap on the supplementary measures of a target, and the gap to the target without and with these measures.
//!
//! Supplementary measures are credits, extra sinks and cuts abroad. S is the amount that the series reports for a year, S_max the cap.
//!
//! In `AssessmentReport.supplement`, `PerUnitReport.supplement`, `FiguresReport.supplement`, `PartReport.supplement`.
//!
//! | key | type | unit | meaning | elsewhere |
//! |---|---|---|---|---|
//! | `cap_t` | number | t CO2e | S_max, the cap on the measures that count, as a yearly level. |  |
//! | `used_t` | number or absent | t CO2e | `min(S, S_max)`, the measures that count in the year of the latest observation. Absent if the series reports no measures for that year (`supplement_not_reported`). |  |
//! | `gross_limit_t` | number or absent | t CO2e | `A + S_max`, the limit on gross emissions with full use of the measures. |  |
//! | `gap_without_t` | number or absent | t CO2e | The gap without supplementary measures: the level before measures, minus A. The level is that of the judged year or, until that year is observed, the projection `T(tT)`. |  |
//! | `gap_with_t` | number or absent | t CO2e | The gap with full use of the measures: the same level minus `A + S_max`. |  |
//! | `lenses` | [`Lenses`](#lenses) |  | The path lens and the trend lens, evaluated with the gross limit `A + S_max` instead of A. |  |
//!
//! Per head or per unit, levels are in t CO2e per unit: `cap`, `used`, `gross_limit`, `gap_without`, `gap_with`.
//!
//! ## `PerUnitReport`
//!
//! The figures of a target per head or per unit of an activity, in the unit of the target.
//!
//! The JSON keys of levels have no suffix `_t`.
//!
//! In `AssessmentReport.per_unit`, `PartReport.per_unit`.
//!
//! | key | type | unit | meaning | elsewhere |
//! |---|---|---|---|---|
//! | `unit` | text |  | The unit of the levels, such as `t CO2e per head`. |  |
//! | `definition` | text or absent |  | The definition of the activity, such as the day of a population count. Absent if the series does not report the activity. |  |
//! | `as_of` | text |  | The as-of date. Observations of years that end after this date are not used. | Rust `figures.as_of` |
//! | `verdict` | [`VerdictReport`](#verdictreport) |  | The verdict. | Rust `figures.verdict` |
//! | `lenses` | [`Lenses`](#lenses) |  | The path lens and the trend lens, the two comparisons for a target that is not due. | Rust `figures.lenses` |
//! | `base` | [`BaseReport`](#basereport) or absent |  | E0, the base level, with its base year or period. Absent without a base. | Rust `figures.base` |
//! | `allowable` | number or absent | t CO2e per unit | A, the allowable emissions in the judged year; for a period, the yearly mean of its limit. Absent if the target sets no level. | Rust `figures.allowable`; CSV `per_unit_allowable` |
//! | `judged_year` | whole number | calendar year | tT, the year whose inventory decides; for a period, its last year. | Rust `figures.judged_year` |
//! | `basis` | [`Basis`](#basis) |  | The kind of level that is judged: emissions as reported, net of the land sector, or after supplementary measures. | Rust `figures.basis` |
//! | `latest` | [`Latest`](#latest) or absent |  | tL and EL, the latest observation up to the as-of date. Absent without an observation. | Rust `figures.latest` |
//! | `change` | [`Change`](#change) or absent |  | The change from the base to the latest level. Absent without a base. | Rust `figures.change` |
//! | `progress` | number or absent | fraction | The delivered share of the needed reduction, `(E0 - EL)/(E0 - A)`; above 1 if EL is below A, negative if EL is above the base. Absent for a period and if A is not below E0. | Rust `figures.progress` |
//! | `elapsed` | number or absent | fraction | The elapsed share of the time from the base to the judged year, `(tL - t0)/(tT - t0)`; above 1 after the judged year. Absent without a base. | Rust `figures.elapsed` |
//! | `path` | [`PathStanding`](#pathstanding) or absent |  | P(tL), the level of the path in year tL, and the gap between EL and P(tL). Absent without a path. | Rust `figures.path` |
//! | `needed` | number or absent | t CO2e per unit | The reduction still needed, `EL - A`; negative once EL is below A. Absent without A and for a period. | Rust `figures.needed` |
//! | `required` | [`Required`](#required) or absent |  | The yearly reduction required from tL to tT. Absent once the judged year is observed, without A, and for a period. | Rust `figures.required` |
//! | `trend` | [`TrendReport`](#trendreport) or absent |  | The fitted trend. Absent with too few points and if a given projection replaces it. | Rust `figures.trend` |
//! | `projection` | [`ProjectionReport`](#projectionreport) or absent |  | The outlook for the judged year, from the trend or a given projection. Absent once the judged year is observed, and without a trend or projection. | Rust `figures.projection` |
//! | `effort_ratio` | number or absent |  | The required linear cut divided by the observed yearly fall; above 1 if emissions fall too slowly. Absent if emissions do not fall, and without `required` or an outlook. | Rust `figures.effort_ratio` |
//! | `cumulative` | [`Cumulative`](#cumulative) or absent |  | The sums of the path and of the outlook over the years tL + 1 to tT. Absent once the target is due and for a target per unit. | Rust `figures.cumulative` |
//! | `supplement` | [`SupplementStanding`](#supplementstanding) or absent, optional |  | The cap on supplementary measures, and the gaps without and with their full use. Omitted if the target has no such cap. | Rust `figures.supplement` |
//! | `chart` | list: [`ChartRowReport`](#chartrowreport), optional |  | The chart rows; omitted in the compact form. |  |
//!
//! ## `GivenProjection`
//!
//! A published projection that replaces a fitted trend.
//!
//! In `AssessmentReport.given_projection`, `RestRule.projection`.
//!
//! | key | type | unit | meaning | elsewhere |
//! |---|---|---|---|---|
//! | `name` | text |  | The name, such as "with additional measures". |  |
//! | `source` | text |  | The publication that contains the projection. |  |
//! | `levels` | list: [`ProjectedLevel`](#projectedlevel) |  | The levels, in year order. |  |
//!
//! ## `ProjectedLevel`
//!
//! The projected level of one year.
//!
//! In `GivenProjection.levels`.
//!
//! | key | type | unit | meaning | elsewhere |
//! |---|---|---|---|---|
//! | `year` | whole number | calendar year | The projected year. |  |
//! | `level_t` | number | t CO2e | The projected level. |  |
//! | `high_t` | number or null, optional | t CO2e | The upper end of the interval. Omitted if the projection states none. |  |
//! | `low_t` | number or null, optional | t CO2e | The lower end of the interval. Omitted if the projection states none. |  |
//!
//! ## `PeriodStanding`
//!
//! The emissions of a period compared with its limit.
//!
//! All sums cover whole calendar years, in t CO2e. `Details::period` returns this record for a target whose deadline is a period.
//!
//! In `AssessmentReport.period`, `PartReport.period`.
//!
//! | key | type | unit | meaning | elsewhere |
//! |---|---|---|---|---|
//! | `from` | whole number | calendar year | The first year. | Rust `period.from` |
//! | `to` | whole number | calendar year | The last year. | Rust `period.to` |
//! | `limit_t` | number or absent | t CO2e | The limit on the sum of all years of the period, t CO2e, including the carry-over. Absent if the target's limit or the carry-over is unknown. |  |
//! | `carried_t` | number or absent | t CO2e | The carry-over from the previous budget, t CO2e: 0 without a banking rule in the commitment. Absent (`carry_over_unknown`) if the previous budget still runs or one of its years is missing. |  |
//! | `years_observed` | whole number |  | The number of observed years of the period. |  |
//! | `gap` | whole number, optional | calendar year | The first missing year of the period that is followed by an observed year; omitted if there is no such gap. |  |
//! | `sum_t` | number | t CO2e | The sum of the observed years of the period, t CO2e. |  |
//! | `path_sum_t` | number or absent | t CO2e | The sum of the path levels over the observed years, t CO2e. Absent without a path: the path of a period needs an observed level in the year before the period (`anchor_not_observed`). |  |
//! | `left_t` | number or absent | t CO2e | The remaining emissions, `limit - sum`, t CO2e; negative if the limit is exceeded. Absent while a year is missing between observed years (`gap_in_period`). |  |
//! | `years_left` | whole number |  | The number of years of the period after the latest observed year. |  |
//! | `allowed_mean_t` | number or absent | t CO2e | The yearly mean that the limit allows in the remaining years, `(limit - sum)/years_left`, t CO2e. Absent if no year remains (`due`), and if `left` is absent. |  |
//! | `projected_t` | number or absent | t CO2e | The projected sum of the period, t CO2e: the observed levels, plus T(y), from the trend or a given projection, for the remaining years. Absent without an outlook, and while a year is missing between observed years. |  |
//! | `exceeded_in` | whole number, optional | calendar year | The first year in which the running sum exceeds the limit. Omitted if the sum of all observed years is within the limit: net removals can bring a running sum back under it. |  |
//!
//! ## `AnnualCutsReport`
//!
//! The observed years of a target that sets a yearly cut, with their totals.
//!
//! In `AssessmentReport.annual_rate`.
//!
//! | key | type | unit | meaning | elsewhere |
//! |---|---|---|---|---|
//! | `rate` | number | fraction, 0 to 1 | The yearly cut q. |  |
//! | `from` | whole number | calendar year | ts, the last year without the cut. |  |
//! | `sum_t` | number or absent | t CO2e | The sum of the observed levels after ts. |  |
//! | `path_sum_t` | number or absent | t CO2e | The sum of the path `E(ts) (1 - q)^(y - ts)` over the same years. Absent without a positive level in ts. |  |
//! | `excess_t` | number or absent | t CO2e | The sum of the observed levels minus the sum of the path. Absent if either is absent. |  |
//! | `years` | list: [`CutOfYear`](#cutofyear) |  | The observed years after ts, ascending. |  |
//!
//! ## `CutOfYear`
//!
//! An observed year y under a target that sets a constant yearly cut q (`AnnualRate`).
//!
//! E(y) is the observed level, and P(y) the level after all required cuts up to year y. `AnnualCuts` lists these records.
//!
//! In `AnnualCutsReport.years`.
//!
//! | key | type | unit | meaning | elsewhere |
//! |---|---|---|---|---|
//! | `year` | whole number | calendar year | The year y. |  |
//! | `level_t` | number | t CO2e | E(y), the observed yearly level. |  |
//! | `path_t` | number or absent | t CO2e | P(y) = `E(ts) (1 - q)^(y - ts)`, a yearly level; ts is the last year without the cut. Absent if the level in ts is missing (`no_base`) or not positive (`base_not_positive`). |  |
//! | `on_path` | true or false or absent |  | Whether E(y) is at or under P(y): if so, the cuts so far suffice in total, whatever their timing. Absent if P(y) is absent. |  |
//! | `cut_made` | true or false or absent |  | Whether E(y) is at or under `(1 - q) E(y - 1)`: if so, the cut was made in year y itself. Absent if year y - 1 is not observed (`no_observation`). |  |
//!
//! ## `Peak`
//!
//! The peak of the observed emissions: its year, its level and the fall since that year.
//!
//! `Details::peak` returns this record for a target that requires a peak.
//!
//! In `AssessmentReport.peak`, `PartReport.peak`.
//!
//! | key | type | unit | meaning | elsewhere |
//! |---|---|---|---|---|
//! | `year` | whole number | calendar year | The first year with the maximum. |  |
//! | `level_t` | number | t CO2e | The maximum yearly level among the observations up to the as-of date. |  |
//! | `fall` | number or absent | fraction | The fall from the maximum to the latest level EL, `1 - EL/maximum`, a fraction; 0 while the latest level is the maximum, and never negative. Absent if the maximum is not positive (`base_not_positive`). For a target per unit, the record in tonnes has no fall (`judged_per_unit`). |  |
//!
//! ## `GrossAndNetReport`
//!
//! The gross and net emissions of the base year and of the latest year.
//!
//! In `AssessmentReport.gross_and_net`.
//!
//! | key | type | unit | meaning | elsewhere |
//! |---|---|---|---|---|
//! | `base` | [`GrossAndNet`](#grossandnet) or absent |  | The base year; for a base period, its last year. Absent without a base. |  |
//! | `latest` | [`GrossAndNet`](#grossandnet) or absent |  | The latest year. Absent without an observation. |  |
//!
//! ## `GrossAndNet`
//!
//! The gross and net emissions of a year, t CO2e.
//!
//! In `GrossAndNetReport.base`, `GrossAndNetReport.latest`.
//!
//! | key | type | unit | meaning | elsewhere |
//! |---|---|---|---|---|
//! | `year` | whole number | calendar year | The year. |  |
//! | `gross_t` | number | t CO2e | The emissions without the land sector. |  |
//! | `land_sector_t` | number | t CO2e | The full balance of the land sector, negative for a sink; a cap on removals is not applied. |  |
//! | `net_t` | number | t CO2e | Gross emissions plus the balance of the land sector. |  |
//!
//! ## `NetZeroReport`
//!
//! The two tests of a net-zero target, in tonnes.
//!
//! In `AssessmentReport.net_zero`, `PartReport.net_zero`.
//!
//! | key | type | unit | meaning | elsewhere |
//! |---|---|---|---|---|
//! | `own` | [`FiguresReport`](#figuresreport) or absent |  | The test of gross emissions against the own-reduction limit. Absent if the target sets no such limit. |  |
//! | `net` | [`FiguresReport`](#figuresreport) or absent |  | The test of net emissions against zero. Absent if net emissions are unknown. |  |
//!
//! ## `FiguresReport`
//!
//! The figures of an assessment; an absent figure holds the reason.
//!
//! The symbols are those of `Figures`, whose fields have the same names.
//!
//! In `NetZeroReport.own`, `NetZeroReport.net`.
//!
//! | key | type | unit | meaning | elsewhere |
//! |---|---|---|---|---|
//! | `as_of` | text |  | The as-of date. Observations of years that end after this date are not used. |  |
//! | `verdict` | [`VerdictReport`](#verdictreport) |  | The verdict. |  |
//! | `lenses` | [`Lenses`](#lenses) |  | The path lens and the trend lens, the two comparisons for a target that is not due. |  |
//! | `base` | [`BaseReport`](#basereport) or absent |  | E0, the base level, with its base year or period. Absent without a base. |  |
//! | `allowable_t` | number or absent | t CO2e | A, the allowable emissions in the judged year; for a period, the yearly mean of its limit. Absent if the target sets no level. |  |
//! | `judged_year` | whole number | calendar year | tT, the year whose inventory decides; for a period, its last year. |  |
//! | `basis` | [`Basis`](#basis) |  | The kind of level that is judged: emissions as reported, net of the land sector, or after supplementary measures. |  |
//! | `latest` | [`Latest`](#latest) or absent |  | tL and EL, the latest observation up to the as-of date. Absent without an observation. |  |
//! | `change` | [`Change`](#change) or absent |  | The change from the base to the latest level. Absent without a base. |  |
//! | `progress` | number or absent | fraction | The delivered share of the needed reduction, `(E0 - EL)/(E0 - A)`; above 1 if EL is below A, negative if EL is above the base. Absent for a period and if A is not below E0. |  |
//! | `elapsed` | number or absent | fraction | The elapsed share of the time from the base to the judged year, `(tL - t0)/(tT - t0)`; above 1 after the judged year. Absent without a base. |  |
//! | `path` | [`PathStanding`](#pathstanding) or absent |  | P(tL), the level of the path in year tL, and the gap between EL and P(tL). Absent without a path. |  |
//! | `needed_t` | number or absent | t CO2e | The reduction still needed, `EL - A`; negative once EL is below A. Absent without A and for a period. |  |
//! | `required` | [`Required`](#required) or absent |  | The yearly reduction required from tL to tT. Absent once the judged year is observed, without A, and for a period. |  |
//! | `trend` | [`TrendReport`](#trendreport) or absent |  | The fitted trend. Absent with too few points and if a given projection replaces it. |  |
//! | `projection` | [`ProjectionReport`](#projectionreport) or absent |  | The outlook for the judged year, from the trend or a given projection. Absent once the judged year is observed, and without a trend or projection. |  |
//! | `effort_ratio` | number or absent |  | The required linear cut divided by the observed yearly fall; above 1 if emissions fall too slowly. Absent if emissions do not fall, and without `required` or an outlook. |  |
//! | `cumulative` | [`Cumulative`](#cumulative) or absent |  | The sums of the path and of the outlook over the years tL + 1 to tT. Absent once the target is due and for a target per unit. |  |
//! | `supplement` | [`SupplementStanding`](#supplementstanding) or absent, optional |  | The cap on supplementary measures, and the gaps without and with their full use. Omitted if the target has no such cap. |  |
//!
//! ## `Aspiration`
//!
//! The aspiration of a range target: a second, stricter level beyond the floor. The aspiration has no verdict.
//!
//! In `AssessmentReport.aspiration`, `AssessmentReport.aspiration_per_unit`.
//!
//! | key | type | unit | meaning | elsewhere |
//! |---|---|---|---|---|
//! | `allowable_t` | number or absent | t CO2e | The allowable level of the aspiration. |  |
//! | `needed_t` | number or absent | t CO2e | The latest level minus the allowable level of the aspiration. |  |
//! | `gap_t` | number or absent | t CO2e | The level of the judged year minus the allowable level of the aspiration. Until the judged year is observed, its projected level is used. |  |
//!
//! Per head or per unit, levels are in t CO2e per unit: `allowable`, `needed`, `gap`.
//!
//! ## `PartReport`
//!
//! The figures of one part of a composite target.
//!
//! In `AssessmentReport.parts`.
//!
//! | key | type | unit | meaning | elsewhere |
//! |---|---|---|---|---|
//! | `ambition` | [`Ambition`](#ambition) |  | The ambition of the part, as in a target file. |  |
//! | `as_of` | text |  | The as-of date. Observations of years that end after this date are not used. | Rust `figures.as_of` |
//! | `verdict` | [`VerdictReport`](#verdictreport) |  | The verdict. | Rust `figures.verdict` |
//! | `lenses` | [`Lenses`](#lenses) |  | The path lens and the trend lens, the two comparisons for a target that is not due. | Rust `figures.lenses` |
//! | `base` | [`BaseReport`](#basereport) or absent |  | E0, the base level, with its base year or period. Absent without a base. | Rust `figures.base` |
//! | `allowable_t` | number or absent | t CO2e | A, the allowable emissions in the judged year; for a period, the yearly mean of its limit. Absent if the target sets no level. | Rust `figures.allowable` |
//! | `judged_year` | whole number | calendar year | tT, the year whose inventory decides; for a period, its last year. | Rust `figures.judged_year` |
//! | `basis` | [`Basis`](#basis) |  | The kind of level that is judged: emissions as reported, net of the land sector, or after supplementary measures. | Rust `figures.basis` |
//! | `latest` | [`Latest`](#latest) or absent |  | tL and EL, the latest observation up to the as-of date. Absent without an observation. | Rust `figures.latest` |
//! | `change` | [`Change`](#change) or absent |  | The change from the base to the latest level. Absent without a base. | Rust `figures.change` |
//! | `progress` | number or absent | fraction | The delivered share of the needed reduction, `(E0 - EL)/(E0 - A)`; above 1 if EL is below A, negative if EL is above the base. Absent for a period and if A is not below E0. | Rust `figures.progress` |
//! | `elapsed` | number or absent | fraction | The elapsed share of the time from the base to the judged year, `(tL - t0)/(tT - t0)`; above 1 after the judged year. Absent without a base. | Rust `figures.elapsed` |
//! | `path` | [`PathStanding`](#pathstanding) or absent |  | P(tL), the level of the path in year tL, and the gap between EL and P(tL). Absent without a path. | Rust `figures.path` |
//! | `needed_t` | number or absent | t CO2e | The reduction still needed, `EL - A`; negative once EL is below A. Absent without A and for a period. | Rust `figures.needed` |
//! | `required` | [`Required`](#required) or absent |  | The yearly reduction required from tL to tT. Absent once the judged year is observed, without A, and for a period. | Rust `figures.required` |
//! | `trend` | [`TrendReport`](#trendreport) or absent |  | The fitted trend. Absent with too few points and if a given projection replaces it. | Rust `figures.trend` |
//! | `projection` | [`ProjectionReport`](#projectionreport) or absent |  | The outlook for the judged year, from the trend or a given projection. Absent once the judged year is observed, and without a trend or projection. | Rust `figures.projection` |
//! | `effort_ratio` | number or absent |  | The required linear cut divided by the observed yearly fall; above 1 if emissions fall too slowly. Absent if emissions do not fall, and without `required` or an outlook. | Rust `figures.effort_ratio` |
//! | `cumulative` | [`Cumulative`](#cumulative) or absent |  | The sums of the path and of the outlook over the years tL + 1 to tT. Absent once the target is due and for a target per unit. | Rust `figures.cumulative` |
//! | `supplement` | [`SupplementStanding`](#supplementstanding) or absent, optional |  | The cap on supplementary measures, and the gaps without and with their full use. Omitted if the target has no such cap. | Rust `figures.supplement` |
//! | `per_unit` | [`PerUnitReport`](#perunitreport), optional |  | The figures in the part's own unit. Omitted for a part in tonnes. |  |
//! | `net_zero` | [`NetZeroReport`](#netzeroreport), optional |  | The two tests of a net-zero part. Omitted for any other part. |  |
//! | `period` | [`PeriodStanding`](#periodstanding), optional |  | The sums of a part that is judged over a period. Omitted for any other part. |  |
//! | `peak` | [`Peak`](#peak), optional |  | The maximum of a part that requires a peak. Omitted for any other part. |  |
//!
//! ## `Ambition`
//!
//! An ambition: an object with exactly one key, as in a target file.
//!
//! In `PartReport.ambition`.
//!
//! Type: object with one of `annual_rate` (object with `rate` (number), `from` (whole number)), `as_ambitious_as` (text), `at_most` (object with `value` (number), `unit` (text), `strict` (true or false)), `below_baseline` (object with `baseline` (list: list of whole number and number), `reduce_by` (number), `revisions` (list: list of text and list: list of whole number and number), `tonnes` (number)), `divide_by` (number or object with `factor` (number), `strict` (true or false)), `each_year_at_most` (object with `unit` (text), `levels` (list: list of whole number and number)), `may_grow_by` (number or text), `mean_at_most` (object with `value` (number), `unit` (text)), `net_negative_by` (number), `net_zero` (object with `own_reduction` (number)), `peaked` (object with ), `qualitative` (text), `reduce_by` (number), `reduce_to` (number), `total_at_most` (object with `value` (number), `unit` (text)).
//!
//! ## `Caveat`
//!
//! A caveat: a fact that limits what an assessment shows. A caveat never changes the verdict.
//!
//! In `AssessmentReport.caveats`.
//!
//! | form | type | unit | meaning | elsewhere |
//! |---|---|---|---|---|
//! | `kind`: `boundary_differs` | | | The boundaries of series and target differ, and the caller allowed the difference. | |
//! |   `fields` | list: [`BoundaryField`](#boundaryfield) |  | The fields that differ. |  |
//! | `kind`: `boundary_unspecified` | | | The boundary of the series or of the target is not fully stated. | |
//! |   `fields` | list: [`BoundaryField`](#boundaryfield) |  | The unspecified fields. |  |
//! | `kind`: `base_policy` | | | The base level is not the observed level of the base year. It is the level of another year, an interpolated level, or a level that the target declares. | |
//! |   `policy` | `exact` `nearest_later` `nearest` `interpolated` `declared` |  | The stable name of the base policy. |  |
//! |   `base_year` | whole number | calendar year | The base year that the target states. |  |
//! |   `year` | whole number | calendar year | The year of the level that serves as the base. |  |
//! | `kind`: `base_period_incomplete` | | | Some years of the base period are not observed. | |
//! |   `missing` | list: whole number |  | The years that are not observed. |  |
//! | `kind`: `limit_below_zero` | | | The allowable level is under zero, because the cut in tonnes is larger than the baseline scenario. | |
//! | `kind`: `one_lens` | | | Only one of the two lenses exists, and this lens alone gives the verdict. | |
//! |   `lens` | `path` `trend` |  | The lens that gives the verdict: `path` or `trend`. |  |
//! |   `reason` | a reason of [`Absent`](#absent) |  | The reason why the other lens is absent. |  |
//! | `kind`: `trend_below_zero` | | | The trend, or the low end of its interval, is under zero in the judged year, although gross emissions cannot be negative. A verdict that uses the trend then rests on an impossible level. | |
//! |   `year` | whole number | calendar year | The judged year. |  |
//! |   `low_end_only` | true or false |  | Whether only the low end of the interval is under zero. |  |
//! | `kind`: `far_horizon` | | | The time from the latest observation to the judged year is more than twice the span of the trend's points. | |
//! |   `years` | whole number |  | Years from the latest observation to the judged year. |  |
//! |   `span` | whole number |  | Years from the first to the last point of the trend. |  |
//! | `kind`: `not_calibrated` | | | The 95 % interval reaches more than one year ahead and has no calibration. It follows the textbook formula, and its actual coverage may differ from 95 %. | |
//! |   `years` | whole number |  | Years from the latest observation to the judged year. |  |
//! |   `estimator` | [`EstimatorKind`](#estimatorkind) |  | The estimator of the trend. |  |
//! |   `coverage` | [`TextbookCoverage`](#textbookcoverage) or null, optional |  | The share of such intervals that contained the outcome in tests on past data; omitted if it was not measured. |  |
//! | `kind`: `one_common_period` | | | More than 60 % of the outcomes in the calibration's reference set lie on one side of the prediction. Errors on one side indicate a change common to all places. Such a change biases the probabilities and may not continue in the coming years. | |
//! |   `years` | whole number |  | Years from the latest observation to the judged year. |  |
//! |   `bias` | number | fraction | The mean relative error `(T - E)/E` in the reference set, with the predicted level T and the outcome E; positive if levels were predicted too high. |  |
//! | `kind`: `stale` | | | The as-of year is more than three years after the latest observation. | |
//! |   `years` | whole number |  | Years from the latest observation to the as-of year. |  |
//! | `kind`: `observation_not_final` | | | The observation that decides the verdict is not final. | |
//! |   `year` | whole number | calendar year | The year of the observation. |  |
//! |   `status` | [`ObservationStatus`](#observationstatus) |  | The status of the observation. |  |
//! | `kind`: `margin_within_uncertainty` | | | The projected gap to the limit is smaller than the half-width of the projection's 95 % interval. | |
//! |   `gap_share_of_half_width` | number | fraction | The size of the gap `T(tT) - A` as a share of that half-width, below 1; `T(tT)` is the projected level of the judged year and A the allowable level. |  |
//! | `kind`: `margin_within_inventory_uncertainty` | | | The margin of a target that is met, missed or achieved early is smaller than the half-width of the 95 % interval that the series reports for that year's emissions. | |
//! |   `year` | whole number | calendar year | The year whose level has this margin. |  |
//! |   `margin_share_of_half_width` | number | fraction | The size of the margin as a share of that half-width, below 1. |  |
//! | `kind`: `net_not_reported` | | | Net emissions are unknown, so only the own reduction is tested, if the target sets one. | |
//! |   `why` | [`NetUnknown`](#netunknown) |  | Why net emissions are unknown. |  |
//! | `kind`: `implausible` | | | A value that the verdict rests on is implausible. | |
//! |   `finding` | [`Implausible`](#implausible) |  | The implausible value or change, with its years. |  |
//! | `kind`: `selection` | | | The series covers only part of its source table: the rows with a given value in one column, such as one sector. | |
//! |   `column` | text |  | The heading of the column. |  |
//! |   `value` | text |  | The value that the selected rows have in this column. |  |
//! | `kind`: `supplement_not_reported` | | | Supplementary measures may count but are not reported; the lenses compare emissions before measures. | |
//! | `kind`: `path_unavailable` | | | There is no path lens, and no trend lens that could decide alone. | |
//! |   `reason` | a reason of [`Absent`](#absent) |  | The reason why there is no path lens. |  |
//! | `kind`: `trend_unavailable` | | | There is no trend lens. | |
//! |   `reason` | a reason of [`Absent`](#absent) |  | The reason why there is no trend lens. |  |
//! | `kind`: `dropped_years` | | | Some observations are not used, because they lack the land sector or the activity that emissions are divided by. | |
//! |   `count` | whole number |  | The number of observations that are not used. |  |
//! |   `activity` | text or null, optional |  | The name of the activity; omitted for a target in tonnes, where the land sector is missing. |  |
//! | `kind`: `removals_cap_not_applied` | | | The target caps the removals that count, and the levels of the series already contain them. | |
//! | `kind`: `follows` | | | The target takes its share and base year from another target. | |
//! |   `id` | text |  | The identifier of the other target; several identifiers are separated by commas. |  |
//! | `kind`: `not_yet_adopted` | | | The target was not yet adopted on the as-of date. | |
//! |   `adopted` | text | date, month or year | The date of adoption. |  |
//! | `kind`: `superseded` | | | Another target had replaced this one by the as-of date. | |
//! |   `by` | text |  | The identifier of the other target. |  |
//! |   `on` | text or null, optional | date, month or year | The date of the replacement; omitted if unknown. |  |
//!
//! ## `EstimatorKind`
//!
//! The formula of a trend estimator. The guide explains each kind.
//!
//! In `Caveat.estimator`, `MethodOutcomeReport.estimator`.
//!
//! | form | type | unit | meaning | elsewhere |
//! |---|---|---|---|---|
//! | `ols` | | | Ordinary least squares: a straight line, with interval and probability. | |
//! | `theil_sen` | | | The median of all pairwise slopes: a straight line, robust to outliers. | |
//! | `lad` | | | Least absolute deviations: a straight line, robust to outliers. If several slopes are optimal, the midpoint of their interval is used. | |
//! | `log_linear` | | | Ordinary least squares of the logarithm: a constant yearly rate, with interval and probability. | |
//! | `endpoint_rate` | | | The compound annual growth rate (CAGR) from the first to the last point of the window. | |
//! | `mean_annual_change` | | | The mean of the yearly growth rates; every year from the first to the last point must be observed. | |
//! | `random_walk` | | | A random walk with drift: continues from the latest level by the mean yearly change. Has an interval and a probability. | |
//! | `log_random_walk` | | | A random walk of the logarithm: continues from the latest level at the mean yearly rate. Has an interval and a probability. | |
//! | object | | | A random walk whose drift shrinks by a constant factor each year. | |
//! |   `damped_random_walk` | number | factor a year |  |  |
//! | object | | | A random walk of the logarithm whose drift shrinks by a constant factor each year. | |
//! |   `damped_log_random_walk` | number | factor a year |  |  |
//! | object | | | A random walk of the logarithm whose drift and variance are shrunk towards a reference set. | |
//! |   `outlook` | [`ReferenceSet`](#referenceset) |  |  |  |
//!
//! ## `TextbookCoverage`
//!
//! The measured coverage of the textbook 95 % interval at a horizon, over windows of ten years without a gap. The coverage is the share of outcomes inside the interval.
//!
//! In `Caveat.coverage`.
//!
//! | key | type | unit | meaning | elsewhere |
//! |---|---|---|---|---|
//! | `years` | whole number |  | The horizon in years: the requested horizon, or the longest measured horizon if that is shorter. |  |
//! | `nations` | number | fraction | The coverage of the interval for nations. |  |
//! | `municipalities` | number or null, optional | fraction | The coverage of the interval for Finnish and British municipalities; omitted beyond six years ahead. |  |
//!
//! ## `NetUnknown`
//!
//! Why the net emissions of a net-zero target are unknown.
//!
//! In `Caveat.why`.
//!
//! | value | meaning |
//! |---|---|
//! | `boundary_names_no_net` | The target's boundary does not state whether net emissions include the land sector. |
//! | `land_sector_not_reported` | The series does not report the land sector for the deciding years. |
//! | `measures_not_reported` | Supplementary measures count, and the series does not report them. A reported land sector cannot replace them, because it includes the existing sink. |
//!
//! ## `Implausible`
//!
//! A finding: a value in a series that is probably wrong.
//!
//! In `Caveat.finding`.
//!
//! | form | type | unit | meaning | elsewhere |
//! |---|---|---|---|---|
//! | `kind`: `zero_beside_positive` | | | A total of exactly zero with a positive neighbouring level at most 3 years away. | |
//! |   `year` | whole number | calendar year | The year with the zero. |  |
//! | `kind`: `jump` | | | A positive level more than 5 times, or less than a fifth of, both neighbouring levels. The first and the last level have a single neighbour. Neighbours must be positive and at most 3 years away. Net series are not checked. | |
//! |   `year` | whole number | calendar year | The year of the jump. |  |
//! |   `factor` | number |  | The level divided by the neighbouring level of closer magnitude. |  |
//! | `kind`: `unit_change` | | | A step that suggests a change of unit: the level rises or falls by a factor of 900 to 1100, or of 0.9 to 1.1 million, and neither neighbouring step reverses the change. | |
//! |   `from` | whole number | calendar year | The year before the change. |  |
//! |   `to` | whole number | calendar year | The year after the change. |  |
//! |   `factor` | number |  | The later level divided by the earlier level. |  |
//! | `kind`: `per_head` | | | A level of less than 0.1 t or more than 100 t per inhabitant. Net series are not checked. | |
//! |   `year` | whole number | calendar year | The year of the level. |  |
//! |   `tonnes` | number |  | The level per inhabitant, t. |  |
//! | `kind`: `negative_level` | | | A negative level, although the boundary does not specify the land sector. | |
//! |   `year` | whole number | calendar year | The year of the negative level. |  |
//! | `kind`: `flat_tail` | | | The same non-zero level in the last three or more observed years. | |
//! |   `from` | whole number | calendar year | The first year with the repeated level. |  |
//! |   `to` | whole number | calendar year | The last year of the series. |  |
//!
//! ## `ChartRowReport`
//!
//! One year of a chart.
//!
//! In `AssessmentReport.chart`, `PerUnitReport.chart`.
//!
//! | key | type | unit | meaning | elsewhere |
//! |---|---|---|---|---|
//! | `year` | whole number | calendar year | The year. |  |
//! | `observed_t` | number or absent | t CO2e | The observed level of the judged quantity. Absent if the year is not observed. |  |
//! | `status` | [`ObservationStatus`](#observationstatus), optional |  | The status of the observation. Omitted if the year is not observed. |  |
//! | `path_t` | number or absent | t CO2e | P(t), the level of the path. Absent outside the path. |  |
//! | `trend_t` | number or absent | t CO2e | T(t), the level of the trend or the given projection. Absent before the first point of the trend. |  |
//! | `low_t` | number or absent | t CO2e | The lower end of the 95 % prediction interval of the trend or the given projection. Absent if there is no interval. |  |
//! | `high_t` | number or absent | t CO2e | The upper end of the 95 % prediction interval. |  |
//! | `limit_t` | number or absent | t CO2e | The limit for the year. Absent if the target sets no limit for this year. |  |
//! | `milestone_t` | number, optional | t CO2e | The limit of the commitment's milestone that is due in the year. Omitted if no milestone is due. |  |
//!
//! Per head or per unit, levels are in t CO2e per unit: `observed`, `path`, `trend`, `low`, `high`, `limit`, `milestone`.
//!
//! ## `Step`
//!
//! One step of a derivation: a formula, the values of its symbols, and the result. A program can evaluate the formula.
//!
//! In `AssessmentReport.derivation`, `Recalculation.derivation`, `CoveredStanding.derivation`, `PlanReport.derivation`.
//!
//! | key | type | unit | meaning | elsewhere |
//! |---|---|---|---|---|
//! | `name` | text |  | The name of the computed figure. |  |
//! | `symbol` | text |  | The symbol of the result. |  |
//! | `formula` | text, optional |  | The expression over the inputs whose value is the result. Omitted if the result is absent. |  |
//! | `equals` | number, optional |  | The value that the formula must have, if the step is an equation for its own symbol. Omitted for a closed formula. |  |
//! | `inputs` | list: [`Input`](#input), optional |  | The symbols of the formula with their values. Omitted if the result is absent. |  |
//! | `value` | [`StepValue`](#stepvalue) or absent |  | The result. |  |
//!
//! ## `Input`
//!
//! The value of one symbol in the formula of a `Step`.
//!
//! In `Step.inputs`.
//!
//! | key | type | unit | meaning | elsewhere |
//! |---|---|---|---|---|
//! | `symbol` | text |  | The symbol, as in the formula. |  |
//! | `value` | [`StepValue`](#stepvalue) |  | The value of the symbol. |  |
//!
//! ## `StepValue`
//!
//! A value with its unit as the only key.
//!
//! In `Step.value`, `Input.value`.
//!
//! Type: object with one of `holds` (number or list: number or text), `number` (number or list: number or text), `points_of_base` (number or list: number or text), `share` (number or list: number or text), `tonnes` (number or list: number or text), `tonnes_per_unit` (number or list: number or text), `tonnes_per_unit_per_year` (number or list: number or text), `tonnes_per_year` (number or list: number or text), `word` (number or list: number or text), `year` (number or list: number or text), `years` (number or list: number or text).
//!
//! ## `PanelAssessmentReport`
//!
//! The results of a panel as owned, plain data, to be written and read back.
//!
//! | key | type | unit | meaning | elsewhere |
//! |---|---|---|---|---|
//! | `version` | `1` |  | The version of the form. |  |
//! | `as_of` | text |  | The as-of date. Observations of years that end after this date are not used. |  |
//! | `places` | list: text |  | The names of the places, in the order of the columns. |  |
//! | `targets` | list: [`PanelTargetReport`](#paneltargetreport) |  | The targets. |  |
//! | `columns` | [`PanelColumns`](#panelcolumns) |  | One object for each target, with a column for each chosen output. A column has one number for each place; an absent figure is null. |  |
//!
//! ## `PanelTargetReport`
//!
//! A target of a panel.
//!
//! In `PanelAssessmentReport.targets`.
//!
//! | key | type | unit | meaning | elsewhere |
//! |---|---|---|---|---|
//! | `target` | text |  | The identifier of the target. |  |
//! | `commitment` | text, optional |  | The identifier of the commitment. Omitted for a single target. |  |
//!
//! ## `PanelColumns`
//!
//!
//!
//! In `PanelAssessmentReport.columns`.
//!
//! Type: list: object with `allowable` (list: number or null), `base_level` (list: number or null), `change_level` (list: number or null), `change_share` (list: number or null), `elapsed` (list: number or null), `latest_level` (list: number or null), `latest_year` (list: number or null), `needed` (list: number or null), `path_gap` (list: number or null), `path_gap_points_of_base` (list: number or null), `path_gap_share` (list: number or null), `path_level` (list: number or null), `progress` (list: number or null), `projection_gap` (list: number or null), `projection_high` (list: number or null), `projection_level` (list: number or null), `projection_low` (list: number or null), `projection_probability_met` (list: number or null), `required_compound` (list: number or null), `required_linear_per_year` (list: number or null), `required_share_of_base` (list: number or null), `required_share_of_latest` (list: number or null), `trend_slope_per_year` (list: number or null), `verdict` (list: [`VerdictKind`](#verdictkind)).
//!
//! ## `VerdictCounts`
//!
//! The number of places by kind of verdict.
//!
//! In `RollUpReport.verdicts`.
//!
//! | key | type | unit | meaning | elsewhere |
//! |---|---|---|---|---|
//! | `met` | whole number |  | The number of places with this verdict. |  |
//! | `missed` | whole number |  | The number of places with this verdict. |  |
//! | `achieved_early` | whole number |  | The number of places with this verdict. |  |
//! | `on_track` | whole number |  | The number of places with this verdict. |  |
//! | `catching_up` | whole number |  | The number of places with this verdict. |  |
//! | `slipping` | whole number |  | The number of places with this verdict. |  |
//! | `off_track` | whole number |  | The number of places with this verdict. |  |
//! | `undetermined` | whole number |  | The number of places with this verdict. |  |
//! | `not_comparable` | whole number |  | The number of places with this verdict. |  |
//! | `not_quantified` | whole number |  | The number of places with this verdict. |  |
//! | `without_series` | whole number |  | The number of places without a series. |  |
//!
//! ## `RobustnessReport`
//!
//! The verdicts under every combination of method choices, as owned, plain data.
//!
//! | key | type | unit | meaning | elsewhere |
//! |---|---|---|---|---|
//! | `version` | `1` |  | The version of the form. |  |
//! | `robust` | true or false |  | Whether all combinations that can be applied have the same kind of verdict. |  |
//! | `methods` | whole number |  | The number of combinations that can be applied. |  |
//! | `refused` | whole number |  | The number of combinations that cannot be applied. |  |
//! | `verdicts` | object of whole number |  | The number of combinations by kind of verdict, without zeros. |  |
//! | `deciding` | list: [`MethodAxis`](#methodaxis) |  | The choices that change the verdict while all other choices stay the same, the most frequent first. |  |
//! | `outcomes` | list: [`MethodOutcomeReport`](#methodoutcomereport) |  | All combinations with their verdicts. |  |
//!
//! ## `MethodAxis`
//!
//! A method choice with several defensible options.
//!
//! In `RobustnessReport.deciding`.
//!
//! | value | meaning |
//! |---|---|
//! | `vintage` | The release of the data. |
//! | `reading` | The reading of an ambiguous wording. |
//! | `outlook` | The outlook for emissions: the fitted trend or a given projection. |
//! | `window` | The years to which the trend is fitted. |
//! | `estimator` | The formula of the trend. |
//! | `path` | The path from base to target. |
//! | `base_year` | The policy that gives the base level. |
//!
//! ## `MethodOutcomeReport`
//!
//! A combination of choices and its verdict.
//!
//! In `RobustnessReport.outcomes`.
//!
//! | key | type | unit | meaning | elsewhere |
//! |---|---|---|---|---|
//! | `projection` | text, optional |  | The name of the projection that replaces the trend. Omitted for the trend. |  |
//! | `window` | [`TrendWindow`](#trendwindow), optional |  | The window of the trend. Omitted for a projection. |  |
//! | `estimator` | [`EstimatorKind`](#estimatorkind), optional |  | The formula of the trend. Omitted for a projection. |  |
//! | `path` | `of_target` `linear` `constant_rate` `floor_blend` `fixed_annual_cut` `linear_share` `budget_continuous` `budget_annual` `line_to_zero` `constant_rate_within` `stepwise` |  | The shape of the path. |  |
//! | `base_policy` | `exact` `nearest_later` `nearest` `interpolated` `declared`, optional |  | The base policy. Omitted for the target's own policy. |  |
//! | `reading` | text, optional |  | The reading of the wording. Omitted unless readings are among the choices. |  |
//! | `vintage` | text, optional |  | The release of the series. Omitted unless releases are among the choices and named. |  |
//! | `verdict` | [`VerdictReport`](#verdictreport) |  | The verdict under these choices. |  |
//! | `refused` | a reason of [`Absent`](#absent), optional |  | The reason why the combination cannot be applied and is not counted. Omitted if it can be applied. |  |
//!
//! ## `TrendWindow`
//!
//! The window of years that a trend is fitted to.
//!
//! The default is `TrendWindow::LastYears` with 10 years.
//!
//! In `MethodOutcomeReport.window`.
//!
//! | form | type | unit | meaning | elsewhere |
//! |---|---|---|---|---|
//! | object | | | The last n calendar years, `tL - n + 1 ..= tL`, observed or not; tL is the year of the latest observation. | |
//! |   `last_years` | whole number |  |  |  |
//! | object | | | This year and all later years. | |
//! |   `since` | whole number | calendar year |  |  |
//!
//! ## `WordingReport`
//!
//! One milestone of a wording, assessed under every reading, as owned, plain data.
//!
//! | key | type | unit | meaning | elsewhere |
//! |---|---|---|---|---|
//! | `version` | `1` |  | The version of the form. |  |
//! | `settled` | true or false |  | Whether all readings have the same verdict. |  |
//! | `readings` | list: [`ReadingReport`](#readingreport) |  | The readings, in the order of the wording. |  |
//!
//! ## `ReadingReport`
//!
//! A reading of a wording and its assessment.
//!
//! In `WordingReport.readings`.
//!
//! | key | type | unit | meaning | elsewhere |
//! |---|---|---|---|---|
//! | `reading` | text |  | The name of the reading, such as `A`. |  |
//! | `meaning` | text |  | The meaning of the wording under this reading. |  |
//! | `coherent` | true or false |  | Whether the reading agrees with the rest of the wording. |  |
//! | `assessment` | [`AssessmentReport`](#assessmentreport) |  | The assessment under this reading, in the compact form. |  |
//!
//! ## `Recalculation`
//!
//! What the recalculation of a series moved, and the verdicts of a target with frozen and with restated tonnes. `VintageComparison::recalculation` returns this record.
//!
//! Frozen tonnes: the limit that the earlier release gives stays. Restated tonnes: the limit keeps its share of the base of the later release. A target that is a share of the base is restated by its wording; a target in tonnes is frozen by its wording. Both verdicts are of the later release.
//!
//! | key | type | unit | meaning | elsewhere |
//! |---|---|---|---|---|
//! | `version` | `1` |  | The version of the form. |  |
//! | `place` | text |  | The name of the place. |  |
//! | `target` | text |  | The identifier of the target. |  |
//! | `as_of` | text |  | The as-of date. Observations of years that end after this date are not used. |  |
//! | `earlier_release` | text, optional |  | The name of the earlier release. Omitted if the series has none. |  |
//! | `later_release` | text, optional |  | The name of the later release. Omitted if the series has none. |  |
//! | `differing` | list: [`BoundaryField`](#boundaryfield) |  | The boundary fields that both releases specify differently, such as the warming potentials. |  |
//! | `stated_in_tonnes` | true or false |  | Whether the target is stated in tonnes: a limit in tonnes, or a share of a declared base level. If false, it is a share of the base level of the series, or sets no level. |  |
//! | `base` | [`LevelRevision`](#levelrevision) |  | E0, the base level. |  |
//! | `latest_year` | whole number or absent | calendar year | The last year that both releases have. Absent if they have none in common. |  |
//! | `latest` | [`LevelRevision`](#levelrevision) |  | The level of that year. |  |
//! | `allowable_frozen_t` | number or absent | t CO2e | The frozen limit: A, computed on the earlier release. Absent if the target sets no level in tonnes, or if the earlier release has no base level. |  |
//! | `allowable_restated_t` | number or absent | t CO2e | The restated limit: A, computed on the later release; for a target in tonnes, the limit times the ratio of the later to the earlier base level. Absent without it. |  |
//! | `cut_frozen` | number or absent | fraction | `1 - A/E0`, the cut that the frozen limit means of the later base level. Absent without the two and unless the base level is positive. |  |
//! | `cut_restated` | number or absent | fraction | `1 - A/E0`, the cut that the restated limit means of the later base level. Absent without the two and unless the base level is positive. |  |
//! | `verdict_earlier` | [`VerdictReport`](#verdictreport) |  | The verdict on the earlier release. |  |
//! | `verdict_frozen` | [`VerdictReport`](#verdictreport) or absent |  | The verdict on the later release with the frozen limit. Absent if the target cannot be stated as one level in tonnes. |  |
//! | `verdict_restated` | [`VerdictReport`](#verdictreport) or absent |  | The verdict on the later release with the restated limit. Absent if a target in tonnes cannot be restated, for example without a base. |  |
//! | `verdict_differs` | true or false or absent |  | Whether the frozen and the restated limit give verdicts of different kinds. Absent if one of the verdicts is absent. |  |
//! | `caveats` | list: [`RecalculationCaveat`](#recalculationcaveat) |  | Where the recalculation matters for the target. |  |
//! | `derivation` | list: [`Step`](#step) |  | The steps to the moves, the limits and the verdicts. |  |
//!
//! ## `LevelRevision`
//!
//! A level in two releases of a series.
//!
//! In `Recalculation.base`, `Recalculation.latest`.
//!
//! | key | type | unit | meaning | elsewhere |
//! |---|---|---|---|---|
//! | `earlier_t` | number or absent | t CO2e | The level in the earlier release. |  |
//! | `later_t` | number or absent | t CO2e | The level in the later release. |  |
//! | `moved_t` | number or absent | t CO2e | The later minus the earlier level. Absent if one level is absent, and if the releases count something else. |  |
//! | `moved_share` | number or absent | fraction | `later/earlier - 1`, the move as a share of the earlier level. Absent without a move and unless the earlier level is positive. |  |
//!
//! ## `RecalculationCaveat`
//!
//! Where a recalculation matters for a target.
//!
//! In `Recalculation.caveats`.
//!
//! | value | meaning |
//! |---|---|
//! | `stated_in_tonnes` | The target is stated in tonnes, and the series was recalculated: the same tonnes are now another share of the base. |
//! | `verdict_differs` | Frozen tonnes give another kind of verdict than restated tonnes. |
//!
//! ## `CoveredStanding`
//!
//! A series of the whole inventory against a target that covers a share of it. `CoveredTarget::standing` returns this record.
//!
//! | key | type | unit | meaning | elsewhere |
//! |---|---|---|---|---|
//! | `version` | `1` |  | The version of the form. |  |
//! | `place` | text |  | The name of the place. |  |
//! | `target` | text |  | The identifier of the target. |  |
//! | `as_of` | text |  | The as-of date. Observations of years that end after this date are not used. |  |
//! | `covered_share` | number | fraction, 0 to 1 | c, the covered share of the base year's inventory. |  |
//! | `rest_rule` | [`RestRule`](#restrule) |  | The rule for the part that is not covered. |  |
//! | `judged_year` | whole number | calendar year | tT, the year whose inventory decides. |  |
//! | `basis` | [`Basis`](#basis) |  | The kind of level that is judged: emissions as reported, or net of the land sector. |  |
//! | `base` | [`BaseReport`](#basereport) or absent |  | E0, the base level of the whole inventory, with its base year or period. Absent without a base. |  |
//! | `covered_base_t` | number or absent | t CO2e | `c E0`, the covered base level. Absent without a base. |  |
//! | `covered_allowable_t` | number or absent | t CO2e | The allowable level of the covered part in the judged year: the ambition of the target applied to the covered base level. Absent without a positive base. |  |
//! | `rest_t` | number or absent | t CO2e | The level of the part that is not covered, in the judged year. Absent without a base if the part is held at its base level, and if its path does not cover the judged year. |  |
//! | `allowable_t` | number or absent | t CO2e | A, the allowable level of the whole inventory in the judged year. Absent if one of its two parts is absent. |  |
//! | `cut_from_base` | number or absent | fraction | `1 - A/E0`, the cut of the whole inventory that the target means. Absent without A. |  |
//! | `latest` | [`Latest`](#latest) or absent |  | tL and EL, the latest observation of the whole inventory up to the as-of date. Absent without an observation. |  |
//! | `needed_t` | number or absent | t CO2e | The reduction still needed, `EL - A`; negative once EL is below A. Absent without A. |  |
//! | `verdict` | [`VerdictReport`](#verdictreport) or absent |  | The verdict of the whole inventory against A; the path starts at the base. Absent without A, unless the base is the reason: the verdict then states it. |  |
//! | `derivation` | list: [`Step`](#step) |  | The steps from the observations to the verdict. |  |
//!
//! ## `RestRule`
//!
//! What the wording of a target says of the part of an inventory that the target does not cover.
//!
//! JSON: an object with the key `kind`, and with `level_t` or `projection`.
//!
//! In `CoveredStanding.rest_rule`.
//!
//! | form | type | unit | meaning | elsewhere |
//! |---|---|---|---|---|
//! | `kind`: `held_at_base` | | | The part that is not covered stays at its base level, `(1 - c) E0`. | |
//! | `kind`: `level` | | | The part that is not covered has a stated level in the judged year. | |
//! |   `level_t` | number | t CO2e | The level in the judged year, t CO2e. |  |
//! | `kind`: `path` | | | The part that is not covered follows a stated path: a table of years and levels, linear between the years, never extrapolated. | |
//! |   `projection` | [`GivenProjection`](#givenprojection) |  | The path, with its name and source. |  |
//!
//! ## `RollUpReport`
//!
//! A roll-up as owned, plain data, to be written and read back.
//!
//! | key | type | unit | meaning | elsewhere |
//! |---|---|---|---|---|
//! | `version` | `1` |  | The version of the form. |  |
//! | `target` | text |  | The identifier of the common target. |  |
//! | `as_of` | text |  | The as-of date. Observations of years that end after this date are not used. |  |
//! | `coverage` | number | fraction | The members with a series as a share of all members. |  |
//! | `verdicts` | [`VerdictCounts`](#verdictcounts) |  | The number of members by kind of verdict. |  |
//! | `without_series` | list: text |  | The names of the members without a series. |  |
//! | `sums` | [`YearRollUpReport`](#yearrollupreport) or absent |  | The sums in the year for which the most members have a level. Absent if no member has a level after its base. |  |
//! | `members` | list: [`MemberReport`](#memberreport) |  | All members, in the order given. |  |
//!
//! ## `YearRollUpReport`
//!
//! The sums over the members of a roll-up in one year, with the members that are not counted.
//!
//! In `RollUpReport.sums`.
//!
//! | key | type | unit | meaning | elsewhere |
//! |---|---|---|---|---|
//! | `version` | `1` |  | The version of the form. |  |
//! | `year` | whole number | calendar year | The year of the levels. |  |
//! | `complete` | true or false |  | Whether all members are counted. |  |
//! | `coverage` | number | fraction | The counted members as a share of all members. |  |
//! | `differing_boundaries` | list: [`BoundaryField`](#boundaryfield) |  | The boundary fields in which counted members differ; all sums are then absent. |  |
//! | `other_boundaries` | list: [`OtherBoundaryReport`](#otherboundaryreport) |  | The counted members whose levels have another boundary than those of most. |  |
//! | `base_groups` | list: [`BaseGroupReport`](#basegroupreport) |  | The counted members by the years and the data release of their base levels. With more than one group, the sum of the base levels is mixed. |  |
//! | `base` | [`MemberSumReport`](#membersumreport) |  | The sum of the base levels. |  |
//! | `level` | [`MemberSumReport`](#membersumreport) |  | The sum of the levels in the year. |  |
//! | `allowable` | [`MemberSumReport`](#membersumreport) |  | The sum of the allowable levels of the members' targets in their judged years. |  |
//! | `change` | [`MemberRatios`](#memberratios) |  | The change since the base as a share of the base level. |  |
//! | `progress` | [`MemberRatios`](#memberratios) |  | The delivered share of the needed reduction. |  |
//! | `per_head` | number or absent | t CO2e per unit | The sum of the levels divided by the sum of inhabitants. Absent if a counted member reports no population for the year. |  |
//! | `counted` | list: [`CountedMemberReport`](#countedmemberreport) |  | The counted members. |  |
//! | `missing` | list: [`MissingMemberReport`](#missingmemberreport) |  | The members that are not counted, each with the reason. |  |
//!
//! ## `OtherBoundaryReport`
//!
//! A counted member whose levels have another boundary than those of most counted members.
//!
//! In `YearRollUpReport.other_boundaries`.
//!
//! | key | type | unit | meaning | elsewhere |
//! |---|---|---|---|---|
//! | `place` | text |  | The name of the member. |  |
//! | `fields` | list: [`BoundaryField`](#boundaryfield) |  | The fields in which the boundary differs. |  |
//!
//! ## `BaseGroupReport`
//!
//! The counted members whose base levels are of the same years and the same data release.
//!
//! In `YearRollUpReport.base_groups`.
//!
//! | key | type | unit | meaning | elsewhere |
//! |---|---|---|---|---|
//! | `base_year` | whole number, optional | calendar year | The base year. Omitted for a base period. |  |
//! | `base_from` | whole number, optional | calendar year | The first year of the base period. Omitted for a base year. |  |
//! | `base_to` | whole number, optional | calendar year | The last year of the base period. Omitted for a base year. |  |
//! | `release` | text, optional |  | The data release of the series. Omitted if not stated. |  |
//! | `members` | whole number |  | The number of members in the group. |  |
//! | `base_t` | number or absent | t CO2e | The sum of the base levels. Absent if the boundaries of the members differ. |  |
//!
//! ## `MemberSumReport`
//!
//! A sum over members, with the number of counted and of all members.
//!
//! In `YearRollUpReport.base`, `YearRollUpReport.level`, `YearRollUpReport.allowable`.
//!
//! | key | type | unit | meaning | elsewhere |
//! |---|---|---|---|---|
//! | `of_counted_t` | number or absent | t CO2e | The sum over the counted members. Absent if no member is counted. |  |
//! | `of_all_t` | number or absent | t CO2e | The sum over all members. Absent unless all members are counted. |  |
//! | `counted` | whole number |  | The number of counted members. |  |
//! | `members` | whole number |  | The number of all members. |  |
//! | `basis` | [`SumBasis`](#sumbasis) |  | Whether the levels are of one data release and, for base levels and allowable levels, of one base year or base period. |  |
//!
//! ## `SumBasis`
//!
//! Whether the levels in a sum are all of one kind.
//!
//! In `MemberSumReport.basis`, `MemberRatios.basis`, `LikeForLike.basis`.
//!
//! | value | meaning |
//! |---|---|
//! | `uniform` | One data release and, for base levels, one base year or base period. |
//! | `mixed` | Several data releases or, for base levels, several base years or base periods; for allowable levels, also several judged years. Series that state no release count as one release, apart from those that state one. |
//!
//! ## `MemberRatios`
//!
//! A ratio for several members, such as their change since the base, combined in four ways. `YearRollUp::change` and `YearRollUp::progress` return it.
//!
//! The ratio of sums weights members by the divisor, such as base emissions. The mean weights all members equally; the population-weighted mean weights them by inhabitants. The results can differ even in sign.
//!
//! In `YearRollUpReport.change`, `YearRollUpReport.progress`.
//!
//! | key | type | unit | meaning | elsewhere |
//! |---|---|---|---|---|
//! | `ratio_of_sums` | number or absent | fraction | The sum of the dividends divided by the sum of the divisors. |  |
//! | `mean_of_ratios` | number or absent | fraction | The arithmetic mean of the members' ratios. |  |
//! | `median` | number or absent | fraction | The median of the members' ratios; for an even number of members, the mean of the two middle ratios. |  |
//! | `population_weighted` | number or absent | fraction | The mean of the members' ratios, weighted by the population of each member in the year. |  |
//! | `basis` | [`SumBasis`](#sumbasis) |  | Whether the levels are of one data release and of one base year or base period. |  |
//! | `counted` | whole number |  | The number of members in each of the four ratios. |  |
//! | `members` | whole number |  | The number of all members. |  |
//!
//! ## `CountedMemberReport`
//!
//! The levels of a member that is counted in the sums.
//!
//! In `YearRollUpReport.counted`.
//!
//! | key | type | unit | meaning | elsewhere |
//! |---|---|---|---|---|
//! | `place` | text |  | The name of the member. |  |
//! | `data_of` | text, optional |  | The place of the series, if it is another place than the member. Omitted otherwise. |  |
//! | `release` | text, optional |  | The data release of the series. Omitted if not stated. |  |
//! | `base_t` | number | t CO2e | E0, the base level. |  |
//! | `base_year` | whole number, optional | calendar year | The base year. Omitted for a base period. |  |
//! | `base_from` | whole number, optional | calendar year | The first year of the base period. Omitted for a base year. |  |
//! | `base_to` | whole number, optional | calendar year | The last year of the base period. Omitted for a base year. |  |
//! | `level_t` | number | t CO2e | The level in the year of the sums. |  |
//! | `allowable_t` | number or absent | t CO2e | The allowable level in the judged year of the member's target. Absent if the target sets no level in tonnes. |  |
//! | `judged_year` | whole number | calendar year | The judged year of the member's target. |  |
//! | `population` | number, optional |  | The number of inhabitants in the year of the sums. Omitted if not reported. |  |
//!
//! ## `MissingMemberReport`
//!
//! A member that is not counted in the sums.
//!
//! In `YearRollUpReport.missing`.
//!
//! | key | type | unit | meaning | elsewhere |
//! |---|---|---|---|---|
//! | `place` | text |  | The name of the member. |  |
//! | `reason` | [`MissingReason`](#missingreason) |  | Why the member is not counted. |  |
//!
//! ## `MissingReason`
//!
//! Why a member is not counted in the sums for a year.
//!
//! In `MissingMemberReport.reason`.
//!
//! | form | type | unit | meaning | elsewhere |
//! |---|---|---|---|---|
//! | `kind`: `no_series` | | | The member has no series. | |
//! | `kind`: `no_base` | | | The member has no base level; the value is the reason. | |
//! |   `reason` | a reason of [`Absent`](#absent) |  |  |  |
//! | `kind`: `no_level` | | | The member has no level in the year; the value is the reason. | |
//! |   `reason` | a reason of [`Absent`](#absent) |  |  |  |
//! | `kind`: `not_after_base` | | | The year is not after the member's base. | |
//!
//! ## `MemberReport`
//!
//! A member of a roll-up.
//!
//! In `RollUpReport.members`.
//!
//! | key | type | unit | meaning | elsewhere |
//! |---|---|---|---|---|
//! | `place` | text |  | The name of the member. |  |
//! | `data_of` | text, optional |  | The place of the series, if it is another place than the member. Omitted otherwise. |  |
//! | `target` | text, optional |  | The identifier of the target that the member is assessed against. Omitted without a series. |  |
//! | `verdict` | [`VerdictReport`](#verdictreport), optional |  | The verdict. Omitted without a series. |  |
//!
//! ## `RollUpChangeReport`
//!
//! A comparison of two roll-ups as owned, plain data.
//!
//! | key | type | unit | meaning | elsewhere |
//! |---|---|---|---|---|
//! | `version` | `1` |  | The version of the form. |  |
//! | `came` | list: text |  | The names of the members that are only in the later roll-up. |  |
//! | `went` | list: text |  | The names of the members that are only in the earlier roll-up. |  |
//! | `verdicts` | list: [`VerdictChangeReport`](#verdictchangereport) |  | The members of both roll-ups whose kind of verdict differs. |  |
//! | `like_for_like` | [`LikeForLike`](#likeforlike) or absent |  | The sums over the members of both roll-ups. Absent if no member has levels for both years. |  |
//!
//! ## `VerdictChangeReport`
//!
//! A change in a member's verdict.
//!
//! In `RollUpChangeReport.verdicts`.
//!
//! | key | type | unit | meaning | elsewhere |
//! |---|---|---|---|---|
//! | `place` | text |  | The member's name in the later roll-up. |  |
//! | `earlier` | [`VerdictReport`](#verdictreport), optional |  | The earlier verdict. Omitted if the member had no series. |  |
//! | `later` | [`VerdictReport`](#verdictreport), optional |  | The later verdict. Omitted if the member has no series. |  |
//!
//! ## `LikeForLike`
//!
//! The like-for-like change in emissions: the same members in the latest year of each roll-up. `RollUpChange::like_for_like` returns it.
//!
//! All levels come from the series of the later roll-up. Inventories are recalculated, so levels from two releases are not comparable.
//!
//! In `RollUpChangeReport.like_for_like`.
//!
//! | key | type | unit | meaning | elsewhere |
//! |---|---|---|---|---|
//! | `counted` | whole number |  | The number of members in the sums: members of both roll-ups with levels in both years. |  |
//! | `members` | whole number |  | The number of all members of the later roll-up. |  |
//! | `from` | whole number | calendar year | The latest year of the earlier roll-up. |  |
//! | `to` | whole number | calendar year | The latest year of the later roll-up. |  |
//! | `earlier_t` | number | t CO2e | The sum of the levels in the year `from`, t CO2e. |  |
//! | `later_t` | number | t CO2e | The sum of the levels in the year `to`, t CO2e. |  |
//! | `basis` | [`SumBasis`](#sumbasis) |  | Whether the series are of one data release or of several. |  |
//! | `change` | number or absent | fraction | The change as a share of the earlier sum: `later/earlier - 1`. `base_not_positive` unless the earlier sum is positive. |  |
//!
//! ## `CityAndNationReport`
//!
//! A city beside its nation as owned, plain data, to be written and read back.
//!
//! | key | type | unit | meaning | elsewhere |
//! |---|---|---|---|---|
//! | `version` | `1` |  | The version of the form. |  |
//! | `change` | [`NationalShare`](#nationalshare) or absent |  | The share of the city in the national emissions and their change. Absent if the two series have no two years in common, or count something else. |  |
//! | `targets` | list: [`TargetsInCommonYear`](#targetsincommonyear) |  | The pairs of targets, in the order given. |  |
//!
//! ## `NationalShare`
//!
//! The share of a city in the emissions of its nation, and in their change between two years. `CityAndNation::change` returns it.
//!
//! In `CityAndNationReport.change`.
//!
//! | key | type | unit | meaning | elsewhere |
//! |---|---|---|---|---|
//! | `city` | text |  | The name of the city. |  |
//! | `nation` | text |  | The name of the nation. |  |
//! | `from` | whole number | calendar year | The first year. |  |
//! | `to` | whole number | calendar year | The last year. |  |
//! | `city_from_t` | number | t CO2e | The level of the city in the first year. |  |
//! | `city_to_t` | number | t CO2e | The level of the city in the last year. |  |
//! | `nation_from_t` | number | t CO2e | The level of the nation in the first year. |  |
//! | `nation_to_t` | number | t CO2e | The level of the nation in the last year. |  |
//! | `share_of_emissions_from` | number or absent | fraction | The level of the city as a share of the nation's in the first year. Absent unless the nation's level is positive. |  |
//! | `share_of_emissions_to` | number or absent | fraction | The level of the city as a share of the nation's in the last year. Absent unless the nation's level is positive. |  |
//! | `share_of_change` | number or absent | fraction | The change of the city as a share of the nation's change; negative if one rose and the other fell. Absent if the nation's emissions did not change. |  |
//! | `differing` | list: [`BoundaryField`](#boundaryfield) |  | The boundary fields in which the two series differ, allowed by the assessor. |  |
//! | `unspecified` | list: [`BoundaryField`](#boundaryfield) |  | The boundary fields that at least one of the two series leaves unspecified. |  |
//!
//! ## `TargetsInCommonYear`
//!
//! A target of a city beside a target of its nation, both applied to the city's series in one year. `CityAndNation::targets` returns it.
//!
//! In `CityAndNationReport.targets`.
//!
//! | key | type | unit | meaning | elsewhere |
//! |---|---|---|---|---|
//! | `year` | whole number | calendar year | The common year: the earlier of the two judged years. |  |
//! | `city` | [`AppliedTarget`](#appliedtarget) |  | The target of the city. |  |
//! | `nation` | [`AppliedTarget`](#appliedtarget) |  | The target of the nation. |  |
//! | `difference_t` | number or absent | t CO2e | The level that the city's target allows minus the level that the nation's target allows. |  |
//! | `stricter` | [`Stricter`](#stricter) or absent |  | Which target allows less. |  |
//!
//! ## `AppliedTarget`
//!
//! A target applied to the series of a city, in a year that two targets have in common.
//!
//! In `TargetsInCommonYear.city`, `TargetsInCommonYear.nation`.
//!
//! | key | type | unit | meaning | elsewhere |
//! |---|---|---|---|---|
//! | `target` | text |  | The identifier of the target. |  |
//! | `judged_year` | whole number | calendar year | The judged year of the target. |  |
//! | `base_t` | number or absent | t CO2e | E0, the base level of the target in the city's series. |  |
//! | `level_t` | number or absent | t CO2e | The level that the target allows in the common year: the allowable level in its judged year, and the level of its path before and in a period. Absent if the target counts something else than the series, or sets no level in tonnes. |  |
//! | `net` | true or false |  | Whether the levels are net: emissions plus land sector. |  |
//! | `cut_from_base` | number or absent | fraction | `1 - level/E0`, the cut from the base level in the common year. Absent unless the base level is positive. |  |
//! | `cut_from_latest` | number or absent | fraction | `1 - level/EL`, the cut from the latest level that is still required; negative for room under the limit. Absent unless the latest level is positive. |  |
//!
//! ## `Stricter`
//!
//! Which of two targets allows less.
//!
//! In `TargetsInCommonYear.stricter`.
//!
//! | value | meaning |
//! |---|---|
//! | `city` | The target of the city allows less. |
//! | `nation` | The target of the nation allows less. |
//! | `neither` | Both targets allow the same level. |
//!
//! ## `MemberListReport`
//!
//! A member list as owned, plain data, to be written and read back.
//!
//! | key | type | unit | meaning | elsewhere |
//! |---|---|---|---|---|
//! | `version` | `1` |  | The version of the form. |  |
//! | `network` | text |  | The identifier of the network. |  |
//! | `day` | text |  | The day. |  |
//! | `places` | list: [`ListedPlace`](#listedplace) |  | Every place that a record names. |  |
//! | `unnamed` | whole number |  | The number of members that the latest list counts without naming them. |  |
//! | `complete` | true or false |  | Whether the list states that no other place is a member, and the membership of every named place is known. |  |
//!
//! ## `ListedPlace`
//!
//! A place of a member list, with its membership on the day.
//!
//! In `MemberListReport.places`.
//!
//! | key | type | unit | meaning | elsewhere |
//! |---|---|---|---|---|
//! | `place` | text |  | The name of the place. |  |
//! | `country` | text |  | The country, in the two letters of ISO 3166-1. |  |
//! | `membership` | [`Membership`](#membership) |  | The membership, with its basis. |  |
//!
//! ## `Membership`
//!
//! The membership status of a place on a given day.
//!
//! In `ListedPlace.membership`.
//!
//! | form | type | unit | meaning | elsewhere |
//! |---|---|---|---|---|
//! | `kind`: `member` | | | The place was a member. | |
//! |   `basis` | [`MembershipBasis`](#membershipbasis) |  |  |  |
//! | `kind`: `not_member` | | | The place was not a member. | |
//! |   `basis` | [`MembershipBasis`](#membershipbasis) |  |  |  |
//! | `kind`: `not_known` | | | The status is unknown: the previous and the next record disagree, or no record covers the place. | |
//!
//! ## `MembershipBasis`
//!
//! The basis on which a membership status is inferred.
//!
//! In `Membership.basis`.
//!
//! | form | type | unit | meaning | elsewhere |
//! |---|---|---|---|---|
//! | `kind`: `records` | | | A record of the day itself, or a previous and a next record that agree. | |
//! | `kind`: `latest_record` | | | Only earlier records; the latest has this date. | |
//! |   `date` | text | date, month or year |  |  |
//! | `kind`: `joined_later` | | | Only later records, which state that the place joined on this date. | |
//! |   `date` | text | date, month or year |  |  |
//!
//! ## `Plan`
//!
//! A climate plan.
//!
//! | key | type | unit | meaning | elsewhere |
//! |---|---|---|---|---|
//! | `name` | text |  | The name. |  |
//! | `measures` | list: [`RawMeasure`](#rawmeasure) |  | The measures. |  |
//! | `groups` | list: [`RawGroup`](#rawgroup), optional |  | What the plan states about its overlap groups. |  |
//! | `reference` | [`RawReference`](#rawreference) or null, optional |  | What the effects are counted against. Omitted for the base level of the target. |  |
//! | `sector_levels` | object of number, optional |  | The reference levels of sectors, to which shares refer. |  |
//! | `source` | text, optional |  | The publication. |  |
//! | `stated_totals` | list: [`RawTotal`](#rawtotal), optional |  | The totals that the plan states. |  |
//!
//! ## `RawMeasure`
//!
//! A measure.
//!
//! In `Plan.measures`.
//!
//! | key | type | unit | meaning | elsewhere |
//! |---|---|---|---|---|
//! | `title` | text |  | The title. |  |
//! | `facilitating` | true or false, optional |  | Whether the measure has no effect of its own. |  |
//! | `group` | text or null, optional |  | The overlap group. |  |
//! | `grows` | true or false, optional |  | Whether the effect is linear between two stated years. |  |
//! | `id` | text or null, optional |  | The identifier. Omitted if it is the title. |  |
//! | `included_in` | text or null, optional |  | The identifier of the measure that contains the effect. |  |
//! | `offset` | true or false, optional |  | Whether the measure is a removal or a credit. |  |
//! | `owner` | text, optional |  | The owner. |  |
//! | `reductions` | list: [`RawReduction`](#rawreduction), optional |  | The yearly reductions in tonnes. |  |
//! | `sector` | text, optional |  | The sector. |  |
//! | `shares` | list: list of whole number and number, optional |  | The yearly reductions as shares of the sector's level: pairs of a year and a share. |  |
//! | `status` | [`MeasureStatus`](#measurestatus), optional |  | The status. Omitted if not stated. |  |
//!
//! ## `RawReduction`
//!
//! A yearly reduction: one number, or a range.
//!
//! In `RawMeasure.reductions`, `RawGroup.joint_effects`.
//!
//! | key | type | unit | meaning | elsewhere |
//! |---|---|---|---|---|
//! | `year` | whole number |  | The year. |  |
//! | `high_t` | number or null, optional | t CO2e | The high end of a range. |  |
//! | `low_t` | number or null, optional | t CO2e | The low end of a range. |  |
//! | `reduction_t` | number or null, optional | t CO2e | The reduction. |  |
//!
//! ## `MeasureStatus`
//!
//! How far a measure has come.
//!
//! In `RawMeasure.status`.
//!
//! | value | meaning |
//! |---|---|
//! | `done` | The effect is already inside the reference or the latest inventory. The measure is listed, but its effect is in no sum and no share. |
//! | `existing` | Decided and in force after the reference year. |
//! | `adopted` | Decided, not yet in force. |
//! | `identified` | Proposed, not decided. |
//! | `unstated` | The source states no status. The effect counts in the plan's own total only. |
//!
//! ## `RawGroup`
//!
//! An overlap group.
//!
//! In `Plan.groups`.
//!
//! | key | type | unit | meaning | elsewhere |
//! |---|---|---|---|---|
//! | `name` | text |  | The name. |  |
//! | `independent` | true or false, optional |  | Whether the shares of its measures act independently. |  |
//! | `joint_effects` | list: [`RawReduction`](#rawreduction), optional |  | The joint effects of its measures. |  |
//!
//! ## `RawReference`
//!
//! What the effects are counted against: the level of a year, or a path with a name.
//!
//! In `Plan.reference`.
//!
//! | key | type | unit | meaning | elsewhere |
//! |---|---|---|---|---|
//! | `levels` | list: list of whole number and number, optional |  | The levels of the path: pairs of a year and tonnes. |  |
//! | `path` | text or null, optional |  | The name of the path. |  |
//! | `year` | whole number or null, optional |  | The year from whose level the effects are counted. |  |
//!
//! ## `RawTotal`
//!
//! A total as printed.
//!
//! In `Plan.stated_totals`.
//!
//! | key | type | unit | meaning | elsewhere |
//! |---|---|---|---|---|
//! | `year` | whole number |  | The year. |  |
//! | `total` | text |  | The total with its unit, such as `997 kt CO2e`. |  |
//!
//! ## `PlanReport`
//!
//! A plan set against a target as owned, plain data, to be written and read back.
//!
//! | key | type | unit | meaning | elsewhere |
//! |---|---|---|---|---|
//! | `version` | `1` |  | The version of the form. |  |
//! | `plan` | text |  | The name of the plan. |  |
//! | `place` | text, optional |  | The place of the series; omitted without a target. |  |
//! | `target` | text or absent |  | The identifier of the target. |  |
//! | `year` | whole number | calendar year | The year of the figures. |  |
//! | `counted_against` | [`ReferenceKind`](#referencekind) |  | What the effects are counted against. |  |
//! | `reference_year` | whole number, optional | calendar year | The reference year; omitted for another reference. |  |
//! | `reference_path` | text, optional |  | The name of the reference path; omitted for another reference. |  |
//! | `allowed_by` | [`AllowedBy`](#allowedby), optional |  | What sets the allowed level; omitted without one. |  |
//! | `base_t` | number or absent | t CO2e | B, the base level of the target. Of a sector: its level in the base year. Absent without a target, and for a sector that the breakdown does not have. | Rust `figures.base` |
//! | `reference_t` | number or absent | t CO2e | Q, the level of the reference in the year: the base level, the level of the plan's reference year, or the level of its reference path. | Rust `figures.reference` |
//! | `allowable_t` | number or absent | t CO2e | A, the level that the target allows in the year: the allowable level in the judged year, the limit of a goal for each year, otherwise the level of the path. Of a sector: the part of A in proportion to the base levels. | Rust `figures.allowable` |
//! | `asked_t` | number or absent | t CO2e | `B - A`, the reduction that the target asks for. | Rust `figures.asked` |
//! | `done_t` | number or absent | t CO2e | `B - Q`, the part of the reduction that the reference contains; negative if the reference is above the base. 0 for a plan that counts from the base. | Rust `figures.done` |
//! | `existing_t` | [`Bounds`](#bounds) |  | S, the effects of the measures in force. | Rust `figures.existing` |
//! | `adopted_t` | [`Bounds`](#bounds) |  | N, the effects of the adopted measures. | Rust `figures.adopted` |
//! | `identified_t` | [`Bounds`](#bounds) |  | I, the effects of the identified measures. | Rust `figures.identified` |
//! | `unstated_t` | [`Bounds`](#bounds) |  | The effects of the measures whose status is not stated. They count in the plan's own total only. | Rust `figures.unstated` |
//! | `total_t` | [`Bounds`](#bounds) |  | The plan's own total: the effects of all measures that are not done. | Rust `figures.total` |
//! | `gap_before_t` | [`Bounds`](#bounds) or absent |  | `B - A - (B - Q) - S`, the gap before the adopted measures; negative for a surplus. | Rust `figures.gap_before` |
//! | `expected_t` | [`Bounds`](#bounds) or absent |  | `Q` minus the effects, the expected level in the year. | Rust `decided.expected` |
//! | `gap_left_t` | [`Bounds`](#bounds) or absent |  | The expected level minus A; negative for a surplus. | Rust `decided.gap_left` |
//! | `share_of_gap_closed` | number or absent | fraction | The effects after S as a share of the gap before them, both at their lower ends. Absent if there is no gap. | Rust `decided.share_of_gap_closed` |
//! | `reference_at_most_t` | [`Bounds`](#bounds) or absent |  | `A` plus the effects: the highest level of the reference with which the target is kept. | Rust `decided.reference_at_most` |
//! | `verdict` | [`PlanVerdict`](#planverdict) |  | Whether the measures close the gap. | Rust `decided.verdict` |
//! | `with_identified` | [`PlanOutcome`](#planoutcome) |  | The outcome with the identified measures as well. | Rust `figures.with_identified` |
//! | `whole_plan` | [`PlanOutcome`](#planoutcome) |  | The outcome with all measures of the plan, those without a status included. | Rust `figures.whole_plan` |
//! | `shares` | [`StatusShares`](#statusshares) or absent |  | The shares of the needed reduction, by status. Absent if the target asks for no reduction. | Rust `figures.shares` |
//! | `residual` | [`PlanResidual`](#planresidual) |  | What remains after the measures in force and adopted, and how much of it the target allows to be balanced. | Rust `figures.residual` |
//! | `measures` | whole number |  | The number of measures, all statuses included. | Rust `figures.measures` |
//! | `without_number` | whole number |  | The number of measures that should have a number in the year, and have none. | Rust `figures.without_number` |
//! | `counts` | [`MeasureCounts`](#measurecounts) |  | The numbers of measures behind the sums. | Rust `figures.counts` |
//! | `stated_total_t` | number, optional | t CO2e | The total that the plan states for the year; omitted if it states none. |  |
//! | `total_checks` | list: [`TotalCheck`](#totalcheck) |  | All stated totals beside the sums of the measures. |  |
//! | `sectors` | list: [`PlanSector`](#plansector) |  | The figures of each sector. |  |
//! | `years` | list: [`PlanYear`](#planyear) |  | The plan year by year. |  |
//! | `waterfall` | list: [`WaterfallBar`](#waterfallbar) |  | The bars from the base level to what the target leaves. |  |
//! | `caveats` | list: [`PlanCaveat`](#plancaveat) |  | The caveats. |  |
//! | `derivation` | list: [`Step`](#step), optional |  | The steps behind the figures of the whole place; omitted unless asked for. |  |
//!
//! ## `ReferenceKind`
//!
//! The kind of a plan's reference, as in reports.
//!
//! In `PlanReport.counted_against`.
//!
//! | value | meaning |
//! |---|---|
//! | `target_base` | The base level of the target. |
//! | `year` | The level of a year. |
//! | `path` | A reference path. |
//!
//! ## `AllowedBy`
//!
//! What sets the level that a target allows in a year.
//!
//! In `PlanReport.allowed_by`, `PlanYear.allowed_by`.
//!
//! | value | meaning |
//! |---|---|
//! | `target` | The target itself, in its judged year. |
//! | `yearly_limit` | The limit of a goal for each year. |
//! | `path` | The path to the target. |
//!
//! ## `Bounds`
//!
//! One number, or a range from a low to a high end.
//!
//! In `PlanReport.existing_t`, `PlanReport.adopted_t`, `PlanReport.identified_t`, `PlanReport.unstated_t`, `PlanReport.total_t`, `PlanReport.gap_before_t`, `PlanReport.expected_t`, `PlanReport.gap_left_t`, `PlanReport.reference_at_most_t`, `PlanVerdict.by_t`, `PlanVerdict.gap_t`, `PlanOutcome.expected_t`, `PlanOutcome.gap_left_t`, `PlanOutcome.reference_at_most_t`, `PlanResidual.after_all_measures_t`, `PlanResidual.after_portfolio_t`, `PlanResidual.to_balance_t`, `PlanResidual.over_cap_t`, `TotalCheck.sum_t`, `TotalCheck.difference_t`, `PlanSector.existing_t`, `PlanSector.adopted_t`, `PlanSector.identified_t`, `PlanSector.unstated_t`, `PlanSector.total_t`, `PlanSector.gap_before_t`, `PlanSector.expected_t`, `PlanSector.gap_left_t`, `PlanSector.reference_at_most_t`, `PlanYear.effects_t`, `PlanYear.effects_with_identified_t`, `PlanYear.expected_t`, `PlanYear.gap_t`, `WaterfallBar.from_t`, `WaterfallBar.to_t`, `PlanCaveat.sum_t`.
//!
//! Type: number or object with `low_t` (number), `high_t` (number).
//!
//! ## `PlanVerdict`
//!
//! Whether the measures of a plan close the gap to a target.
//!
//! This is a third view beside path and trend; it never changes the verdict of an assessment.
//!
//! In `PlanReport.verdict`, `PlanOutcome.verdict`, `PlanSector.verdict`, `PlanYear.verdict`.
//!
//! | form | type | unit | meaning | elsewhere |
//! |---|---|---|---|---|
//! | `kind`: `no_target` | | | The plan is not set against a target. | |
//! | `kind`: `closes` | | | The measures close the gap, even at the lower end of their effects. | |
//! |   `by_t` | [`Bounds`](#bounds) |  | The surplus: A minus the expected level. |  |
//! | `kind`: `falls_short` | | | The measures leave a gap, even at the upper end of their effects. | |
//! |   `by_t` | [`Bounds`](#bounds) |  | The gap: the expected level minus A. |  |
//! |   `without_number` | whole number |  | The number of measures without a number, whose effects could close a part of it. |  |
//! | `kind`: `depends_on_overlap` | | | The overlap of measures decides: their joint effect is not stated. | |
//! |   `gap_t` | [`Bounds`](#bounds) |  | The gap, from a surplus (negative) to a shortfall. |  |
//! | `kind`: `depends_on_range` | | | The ranges of the effects decide. | |
//! |   `gap_t` | [`Bounds`](#bounds) |  | The gap, from a surplus (negative) to a shortfall. |  |
//! | `kind`: `undetermined` | | | No gap can be computed, for a reason. | |
//! |   `reason` | a reason of [`Absent`](#absent) |  | The reason. |  |
//!
//! ## `PlanOutcome`
//!
//! The outcome of a plan with the measures of some statuses.
//!
//! In `PlanReport.with_identified`, `PlanReport.whole_plan`, `PlanSector.with_identified`, `PlanSector.whole_plan`.
//!
//! | key | type | unit | meaning | elsewhere |
//! |---|---|---|---|---|
//! | `expected_t` | [`Bounds`](#bounds) or absent |  | `Q` minus the effects, the expected level in the year. |  |
//! | `gap_left_t` | [`Bounds`](#bounds) or absent |  | The expected level minus A; negative for a surplus. |  |
//! | `share_of_gap_closed` | number or absent | fraction | The effects after S as a share of the gap before them, both at their lower ends. Absent if there is no gap. |  |
//! | `reference_at_most_t` | [`Bounds`](#bounds) or absent |  | `A` plus the effects: the highest level of the reference with which the target is kept. |  |
//! | `verdict` | [`PlanVerdict`](#planverdict) |  | Whether the measures close the gap. |  |
//!
//! ## `StatusShares`
//!
//! The shares of the needed reduction by status, which sum to 1. Each status takes at most what the statuses before it leave; sums count at their lower ends.
//!
//! The needed reduction is `max(B, Q) - A`: `B - A`, or more if the reference is above the base.
//!
//! In `PlanReport.shares`, `PlanSector.shares`.
//!
//! | key | type | unit | meaning | elsewhere |
//! |---|---|---|---|---|
//! | `done` | number | fraction | What the reference contains already. |  |
//! | `existing` | number | fraction | Measures in force. |  |
//! | `adopted` | number | fraction | Adopted measures. |  |
//! | `identified` | number | fraction | Identified measures. |  |
//! | `unstated` | number | fraction | Measures whose status is not stated. |  |
//! | `nothing` | number | fraction | No measure with a number. |  |
//! | `surplus_t` | number | t CO2e | The reductions beyond the needed one. |  |
//!
//! ## `PlanResidual`
//!
//! What remains after a plan, under three named readings, and how much of it the target allows to be balanced by removals or credits.
//!
//! In `PlanReport.residual`, `PlanSector.residual`.
//!
//! | key | type | unit | meaning | elsewhere |
//! |---|---|---|---|---|
//! | `target_leaves_t` | number or absent | t CO2e | A, what the target leaves. |  |
//! | `after_all_measures_t` | [`Bounds`](#bounds) or absent |  | `Q - S - N`, after all measures in force and adopted. |  |
//! | `after_portfolio_t` | [`Bounds`](#bounds) or absent |  | `Q - N`, after the portfolio of adopted measures alone. |  |
//! | `cap_t` | number or absent | t CO2e | The largest amount that the target allows to be balanced. Absent if the target allows none (`not_part_of_target`). |  |
//! | `to_balance_t` | [`Bounds`](#bounds) or absent |  | The part of the residual that is to be balanced: `min(residual, cap)`. For net zero, the residual is `Q - S - N`; otherwise its excess over A. |  |
//! | `over_cap_t` | [`Bounds`](#bounds) or absent |  | The part of the residual over the cap, which is a gap. |  |
//!
//! ## `MeasureCounts`
//!
//! The numbers of measures behind the sums of a plan, and of those in no sum.
//!
//! In `PlanReport.counts`, `PlanSector.counts`.
//!
//! | key | type | unit | meaning | elsewhere |
//! |---|---|---|---|---|
//! | `existing` | [`NumberedMeasures`](#numberedmeasures) |  | Measures in force. |  |
//! | `adopted` | [`NumberedMeasures`](#numberedmeasures) |  | Adopted measures. |  |
//! | `identified` | [`NumberedMeasures`](#numberedmeasures) |  | Identified measures. |  |
//! | `unstated` | [`NumberedMeasures`](#numberedmeasures) |  | Measures whose status is not stated. |  |
//! | `done` | whole number |  | Measures that are done. |  |
//! | `facilitating` | whole number |  | Measures without an effect of their own. |  |
//! | `included` | whole number |  | Measures whose effect is inside that of another measure. |  |
//! | `offsets` | whole number |  | Removals and credits. |  |
//!
//! ## `NumberedMeasures`
//!
//! The measures of one status that should have a number: n with a number, of m.
//!
//! In `MeasureCounts.existing`, `MeasureCounts.adopted`, `MeasureCounts.identified`, `MeasureCounts.unstated`.
//!
//! | key | type | unit | meaning | elsewhere |
//! |---|---|---|---|---|
//! | `with_number` | whole number |  | n, the measures with a number in the year. |  |
//! | `measures` | whole number |  | m, all of them. |  |
//!
//! ## `TotalCheck`
//!
//! A stated total beside the sum of the measures in the same year. `Plan::total_checks` returns it.
//!
//! In `PlanReport.total_checks`.
//!
//! | key | type | unit | meaning | elsewhere |
//! |---|---|---|---|---|
//! | `year` | whole number | calendar year | The year. | Rust `stated.year` |
//! | `printed` | text |  | The total as printed, such as `997 kt CO2e`. | Rust `stated.printed` |
//! | `stated_t` | number | t CO2e | The total. | Rust `stated.level` |
//! | `rounding_t` | number | t CO2e | Half a unit of the last printed digit: the largest difference that rounding explains. | Rust `stated.rounding` |
//! | `sum_t` | [`Bounds`](#bounds) |  | The sum of the measures that the plan counts in its own total. |  |
//! | `difference_t` | [`Bounds`](#bounds) |  | `sum - stated`. |  |
//! | `agrees` | true or false |  | Whether sum and stated total agree within the rounding of the printed digits. A range agrees if it contains a level that agrees. |  |
//! | `without_number` | whole number |  | The number of measures without a number in this year. |  |
//!
//! ## `PlanSector`
//!
//! The figures of one sector of a plan.
//!
//! In `PlanReport.sectors`.
//!
//! | key | type | unit | meaning | elsewhere |
//! |---|---|---|---|---|
//! | `sector` | text |  | The sector; empty for the measures whose sector is not stated. |  |
//! | `base_t` | number or absent | t CO2e | B, the base level of the target. Of a sector: its level in the base year. Absent without a target, and for a sector that the breakdown does not have. | Rust `figures.base` |
//! | `reference_t` | number or absent | t CO2e | Q, the level of the reference in the year: the base level, the level of the plan's reference year, or the level of its reference path. | Rust `figures.reference` |
//! | `allowable_t` | number or absent | t CO2e | A, the level that the target allows in the year: the allowable level in the judged year, the limit of a goal for each year, otherwise the level of the path. Of a sector: the part of A in proportion to the base levels. | Rust `figures.allowable` |
//! | `asked_t` | number or absent | t CO2e | `B - A`, the reduction that the target asks for. | Rust `figures.asked` |
//! | `done_t` | number or absent | t CO2e | `B - Q`, the part of the reduction that the reference contains; negative if the reference is above the base. 0 for a plan that counts from the base. | Rust `figures.done` |
//! | `existing_t` | [`Bounds`](#bounds) |  | S, the effects of the measures in force. | Rust `figures.existing` |
//! | `adopted_t` | [`Bounds`](#bounds) |  | N, the effects of the adopted measures. | Rust `figures.adopted` |
//! | `identified_t` | [`Bounds`](#bounds) |  | I, the effects of the identified measures. | Rust `figures.identified` |
//! | `unstated_t` | [`Bounds`](#bounds) |  | The effects of the measures whose status is not stated. They count in the plan's own total only. | Rust `figures.unstated` |
//! | `total_t` | [`Bounds`](#bounds) |  | The plan's own total: the effects of all measures that are not done. | Rust `figures.total` |
//! | `gap_before_t` | [`Bounds`](#bounds) or absent |  | `B - A - (B - Q) - S`, the gap before the adopted measures; negative for a surplus. | Rust `figures.gap_before` |
//! | `expected_t` | [`Bounds`](#bounds) or absent |  | `Q` minus the effects, the expected level in the year. | Rust `decided.expected` |
//! | `gap_left_t` | [`Bounds`](#bounds) or absent |  | The expected level minus A; negative for a surplus. | Rust `decided.gap_left` |
//! | `share_of_gap_closed` | number or absent | fraction | The effects after S as a share of the gap before them, both at their lower ends. Absent if there is no gap. | Rust `decided.share_of_gap_closed` |
//! | `reference_at_most_t` | [`Bounds`](#bounds) or absent |  | `A` plus the effects: the highest level of the reference with which the target is kept. | Rust `decided.reference_at_most` |
//! | `verdict` | [`PlanVerdict`](#planverdict) |  | Whether the measures close the gap. | Rust `decided.verdict` |
//! | `with_identified` | [`PlanOutcome`](#planoutcome) |  | The outcome with the identified measures as well. | Rust `figures.with_identified` |
//! | `whole_plan` | [`PlanOutcome`](#planoutcome) |  | The outcome with all measures of the plan, those without a status included. | Rust `figures.whole_plan` |
//! | `shares` | [`StatusShares`](#statusshares) or absent |  | The shares of the needed reduction, by status. Absent if the target asks for no reduction. | Rust `figures.shares` |
//! | `residual` | [`PlanResidual`](#planresidual) |  | What remains after the measures in force and adopted, and how much of it the target allows to be balanced. | Rust `figures.residual` |
//! | `measures` | whole number |  | The number of measures, all statuses included. | Rust `figures.measures` |
//! | `without_number` | whole number |  | The number of measures that should have a number in the year, and have none. | Rust `figures.without_number` |
//! | `counts` | [`MeasureCounts`](#measurecounts) |  | The numbers of measures behind the sums. | Rust `figures.counts` |
//!
//! ## `PlanYear`
//!
//! One year of a plan: the effects of the measures in force and adopted against the level that the target allows in that year. `PlanAssessment::years` returns it.
//!
//! In `PlanReport.years`.
//!
//! | key | type | unit | meaning | elsewhere |
//! |---|---|---|---|---|
//! | `year` | whole number | calendar year | The year. |  |
//! | `reference_t` | number or absent | t CO2e | Q, the level of the reference. |  |
//! | `effects_t` | [`Bounds`](#bounds) |  | The effects of the measures in force and adopted. |  |
//! | `effects_with_identified_t` | [`Bounds`](#bounds) |  | The effects of the identified measures as well. |  |
//! | `expected_t` | [`Bounds`](#bounds) or absent |  | Q minus the effects of the measures in force and adopted. |  |
//! | `allowable_t` | number or absent | t CO2e | The level that the target allows in the year. |  |
//! | `allowed_by` | [`AllowedBy`](#allowedby), optional |  | What sets this level; omitted without a target. |  |
//! | `gap_t` | [`Bounds`](#bounds) or absent |  | The expected level minus the allowed level; negative for a surplus. |  |
//! | `verdict` | [`PlanVerdict`](#planverdict) |  | Whether the measures in force and adopted close the gap of the year. |  |
//! | `without_number` | whole number |  | The number of measures in force and adopted without a number in the year. |  |
//!
//! ## `WaterfallBar`
//!
//! One bar of the waterfall chart. `PlanAssessment::waterfall` returns the bars in order.
//!
//! In `PlanReport.waterfall`.
//!
//! | key | type | unit | meaning | elsewhere |
//! |---|---|---|---|---|
//! | `step` | [`WaterfallStep`](#waterfallstep) |  | The step. |  |
//! | `from_t` | [`Bounds`](#bounds) |  | The level at which the bar begins; 0 for the base level and for what the target leaves. |  |
//! | `to_t` | [`Bounds`](#bounds) |  | The level at which the bar ends. |  |
//!
//! ## `WaterfallStep`
//!
//! A step of the waterfall from the base level to what the target leaves.
//!
//! In `WaterfallBar.step`.
//!
//! | value | meaning |
//! |---|---|
//! | `base` | The base level. |
//! | `done` | The change from the base to the reference of the plan. |
//! | `existing` | The measures in force. |
//! | `adopted` | The adopted measures. |
//! | `identified` | The identified measures. |
//! | `unstated` | The measures whose status is not stated. |
//! | `gap` | The gap to the target, or the surplus. |
//! | `residual` | What the target leaves. |
//!
//! ## `PlanCaveat`
//!
//! A fact that limits what the figures of a plan show. A caveat never changes the verdict.
//!
//! In `PlanReport.caveats`.
//!
//! | form | type | unit | meaning | elsewhere |
//! |---|---|---|---|---|
//! | `kind`: `reduction_above_asked` | | | A single measure reduces more than the target asks for, `B - A`, and more than `Q - A`. | |
//! |   `measure` | text |  | The measure. |  |
//! |   `reduction_t` | number | t CO2e | The reduction of the measure. |  |
//! |   `asked_t` | number | t CO2e | `B - A`. |  |
//! | `kind`: `reductions_above_reference` | | | The measures reduce more than the reference emits. | |
//! |   `reduction_t` | number | t CO2e | The sum of the reductions. |  |
//! |   `reference_t` | number | t CO2e | Q. |  |
//! | `kind`: `reductions_sum_to_target` | | | The measures sum to the level that the target allows, within 1 %, and this level is not the reduction that the target asks for. | |
//! |   `reduction_t` | number | t CO2e | The sum of the reductions. |  |
//! |   `allowable_t` | number | t CO2e | A. |  |
//! | `kind`: `reductions_fall` | | | The reductions of a measure fall from year to year, as levels do on the way to a target. | |
//! |   `measure` | text |  | The measure. |  |
//! |   `from` | whole number | calendar year | The first year. |  |
//! |   `to` | whole number | calendar year | The last year. |  |
//! | `kind`: `stated_total_differs` | | | A total that the plan states differs from the sum of its measures. | |
//! |   `year` | whole number | calendar year | The year. |  |
//! |   `stated_t` | number | t CO2e | The stated total. |  |
//! |   `sum_t` | [`Bounds`](#bounds) |  | The sum of the measures. |  |
//! | `kind`: `without_number` | | | Measures without a number. | |
//! |   `measures` | whole number |  | Their number. |  |
//! | `kind`: `status_not_stated` | | | Measures whose status is not stated, which count in no verdict but that of the whole plan. | |
//! |   `measures` | whole number |  | Their number. |  |
//! | `kind`: `fall_since_base` | | | The effects are counted from the base of the target, and emissions have fallen since. If the effects are counted from a later year, the plan must name that year. | |
//! |   `year` | whole number | calendar year | The latest observed year. |  |
//! |   `fall_t` | number | t CO2e | The fall from the base to that year. |  |
//! | `kind`: `year_observed` | | | The year is observed already, so that its inventory, not the plan, shows the outcome. | |
//! |   `year` | whole number | calendar year | The year. |  |
//! |   `level_t` | number | t CO2e | The observed level. |  |
//! | `kind`: `effect_before_base` | | | An effect is stated for a year that is not after the base of the target. | |
//! |   `measure` | text |  | The measure. |  |
//! |   `year` | whole number | calendar year | The year of the effect. |  |
//!
//! ## `ContributionsReport`
//!
//! The contributions of every sector as owned, plain data.
//!
//! | key | type | unit | meaning | elsewhere |
//! |---|---|---|---|---|
//! | `version` | `1` |  | The version of the form. |  |
//! | `base_from` | whole number | calendar year | The base year, or the first year of the base period. |  |
//! | `base_to` | whole number | calendar year | The base year, or the last year of the base period. |  |
//! | `year` | whole number | calendar year | The year of the levels. |  |
//! | `total` | [`SectorContributionReport`](#sectorcontributionreport) |  | The figures of the total. |  |
//! | `sectors` | list: [`SectorContributionReport`](#sectorcontributionreport) |  | The figures of every sector. |  |
//! | `in_no_sector` | [`SectorContributionReport`](#sectorcontributionreport) |  | The figures of the difference between the total and the sum of the sectors. |  |
//!
//! ## `SectorContributionReport`
//!
//! The contribution of one sector to the figures of the total.
//!
//! In `ContributionsReport.total`, `ContributionsReport.sectors`, `ContributionsReport.in_no_sector`.
//!
//! | key | type | unit | meaning | elsewhere |
//! |---|---|---|---|---|
//! | `sector` | text |  | The name of the sector; empty for the total and for the difference. |  |
//! | `base_t` | number or absent | t CO2e | e0, the base level of the sector. Absent if the sector lacks the base year. |  |
//! | `level_t` | number or absent | t CO2e | eL, the level of the sector in the year. Absent if the sector lacks the year. |  |
//! | `change_t` | number or absent | t CO2e | `eL - e0`, the change since the base; negative for a fall. |  |
//! | `change_share` | number or absent | fraction | `eL/e0 - 1`, the change as a share of the sector's own base. Absent unless e0 is positive. |  |
//! | `share_of_change` | number or absent | fraction | The change as a share of the total's change. Absent if the total did not change. |  |
//! | `gap_t` | number or absent | t CO2e | The gap to the sector's part of the path; positive above the path. Absent without a path. |  |
//! | `share_of_gap` | number or absent | fraction | The gap as a share of the total's gap. Absent if the total has no gap. |  |
//! | `needed_t` | number or absent | t CO2e | The reduction still needed. Absent if the target sets no level. |  |
//! | `share_of_needed` | number or absent | fraction | The needed reduction as a share of the total's needed reduction. Absent if none is needed. |  |
//!
//! ## `SectorAssessmentsReport`
//!
//! The assessments of a total and of its sectors as owned, plain data.
//!
//! | key | type | unit | meaning | elsewhere |
//! |---|---|---|---|---|
//! | `version` | `1` |  | The version of the form. |  |
//! | `total` | [`AssessmentReport`](#assessmentreport) |  | The assessment of the total, in the compact form. |  |
//! | `sectors` | list: [`SectorResultReport`](#sectorresultreport) |  | The assessment of every sector. |  |
//!
//! ## `SectorResultReport`
//!
//! The assessment of one sector.
//!
//! In `SectorAssessmentsReport.sectors`.
//!
//! | key | type | unit | meaning | elsewhere |
//! |---|---|---|---|---|
//! | `sector` | text |  | The name of the sector. |  |
//! | `assessment` | [`AssessmentReport`](#assessmentreport) or absent |  | The assessment, in the compact form. Absent if the target does not apply to a sector. |  |
//!
//! ## `SectorDifferenceReport`
//!
//! The total of one year compared with the sum of its sectors, as owned, plain data.
//!
//! | key | type | unit | meaning | elsewhere |
//! |---|---|---|---|---|
//! | `year` | whole number | calendar year | The compared year. |  |
//! | `total_t` | number or absent | t CO2e | The total. Absent if the total series lacks the year. |  |
//! | `sum_t` | number or absent | t CO2e | The sum of the sectors that have a level for the year. Absent if no sector has one. |  |
//! | `difference_t` | number or absent | t CO2e | The total minus the sum. Absent if the total or any sector lacks the year. |  |
//! | `share_of_total` | number or absent | fraction | The difference as a share of the total. Absent for a total of zero. |  |
//! | `within_tolerance` | true or false |  | Whether the difference is within the tolerance of the breakdown or the rounding error of the addition. |  |
//! | `missing` | list: text |  | The names of the sectors without a level for the year. |  |
//!
//! ## `HindcastReport`
//!
//! The statistics of a hindcast, by horizon.
//!
//! Type: list: [`HorizonReport`](#horizonreport).
//!
//! ## `HorizonReport`
//!
//! The statistics at one horizon.
//!
//! Widths and scores are shares of the latest level; error and bias are shares of the outcome.
//!
//! | key | type | unit | meaning | elsewhere |
//! |---|---|---|---|---|
//! | `horizon` | whole number |  | The horizon, in years ahead. |  |
//! | `cases` | whole number |  | The number of cases. |  |
//! | `coverage` | number | fraction, 0 to 1 | The share of outcomes inside the 95 % interval. |  |
//! | `coverage_80` | number | fraction, 0 to 1 | The share of outcomes inside the 80 % interval. |  |
//! | `lowest_coverage` | number | fraction, 0 to 1 | The lowest coverage of the 95 % interval among the years of origin. Outcomes of the same year are not independent: a pandemic, for example, affects all places. |  |
//! | `lowest_origin` | whole number | calendar year | The year of origin with the lowest coverage. |  |
//! | `highest_coverage` | number | fraction, 0 to 1 | The highest coverage of the 95 % interval among the years of origin. |  |
//! | `highest_origin` | whole number | calendar year | The year of origin with the highest coverage. |  |
//! | `mean_width_share` | number | fraction | The mean width of the 95 % interval. |  |
//! | `median_width_share` | number | fraction | The median width of the 95 % interval. |  |
//! | `interval_score` | number | fraction | The mean of `HindcastCase::interval_score`. |  |
//! | `error` | number | fraction | The mean absolute value of `HindcastCase::error`. |  |
//! | `bias` | number | fraction | The mean of `HindcastCase::error`; positive if predictions were too high on average. |  |
//! | `brier` | number |  | The Brier score of the event: the mean of `(p - o)^2`, where p is the predicted probability and o is 1 if the event occurred, else 0. The best score is 0; a constant probability of 0.5 has a score of 0.25. |  |
//! | `reliability` | list: [`Reliability`](#reliability) |  | The reliability for each tenth of the predicted probability; a tenth without cases is omitted. |  |
//!
//! ## `Reliability`
//!
//! The predicted and the observed frequency of the event, over the cases whose predicted probability lies in one tenth of the range from 0 to 1.
//!
//! In `HorizonReport.reliability`.
//!
//! | key | type | unit | meaning | elsewhere |
//! |---|---|---|---|---|
//! | `predicted` | number | fraction, 0 to 1 | The mean predicted probability. |  |
//! | `observed` | number | fraction, 0 to 1 | The share of cases in which the event occurred. |  |
//! | `cases` | whole number |  | The number of cases. |  |
//!
//! ## `TrackRecord`
//!
//! The outcomes for each kind of verdict that occurred.
//!
//! | key | type | unit | meaning | elsewhere |
//! |---|---|---|---|---|
//! | `met` | [`Outcomes`](#outcomes), optional |  | The outcomes. Omitted for no places. |  |
//! | `missed` | [`Outcomes`](#outcomes), optional |  | The outcomes. Omitted for no places. |  |
//! | `achieved_early` | [`Outcomes`](#outcomes), optional |  | The outcomes. Omitted for no places. |  |
//! | `on_track` | [`Outcomes`](#outcomes), optional |  | The outcomes. Omitted for no places. |  |
//! | `catching_up` | [`Outcomes`](#outcomes), optional |  | The outcomes. Omitted for no places. |  |
//! | `slipping` | [`Outcomes`](#outcomes), optional |  | The outcomes. Omitted for no places. |  |
//! | `off_track` | [`Outcomes`](#outcomes), optional |  | The outcomes. Omitted for no places. |  |
//! | `undetermined` | [`Outcomes`](#outcomes), optional |  | The outcomes. Omitted for no places. |  |
//! | `not_comparable` | [`Outcomes`](#outcomes), optional |  | The outcomes. Omitted for no places. |  |
//! | `not_quantified` | [`Outcomes`](#outcomes), optional |  | The outcomes. Omitted for no places. |  |
//! | `left_out` | whole number |  | The number of places whose outcome is unknown. |  |
//!
//! ## `Outcomes`
//!
//! The number of places with a given verdict, and how many of them met the target.
//!
//! In `TrackRecord.met`, `TrackRecord.missed`, `TrackRecord.achieved_early`, `TrackRecord.on_track`, `TrackRecord.catching_up`, `TrackRecord.slipping`, `TrackRecord.off_track`, `TrackRecord.undetermined`, `TrackRecord.not_comparable`, `TrackRecord.not_quantified`.
//!
//! | key | type | unit | meaning | elsewhere |
//! |---|---|---|---|---|
//! | `places` | whole number |  | The number of places. |  |
//! | `met` | whole number |  | The number of these places that met the target. |  |
//!
//! ## `BudgetStanding`
//!
//! The used and the remaining amount of a budget at the end of the latest observed year.
//!
//! The emissions are the levels that the series reports, gross or net as its boundary states. `Budget::standing` returns this record. Below, tL is the latest observed year and EL its level.
//!
//! In `RunOutsReport.standing`.
//!
//! | key | type | unit | meaning | elsewhere |
//! |---|---|---|---|---|
//! | `budget` | [`Budget`](#budget) |  | The budget. |  |
//! | `as_of` | text |  | The as-of date. Observations of years that end after this date are not used. |  |
//! | `latest` | [`Observation`](#observation) or absent |  | The latest used observation, with year tL and level EL. Year tL may be before the budget's first year. |  |
//! | `years_observed` | whole number |  | The number of observed years from the budget's first year on. |  |
//! | `gap` | whole number, optional | calendar year | The first year without an observation between the budget's first year and tL; omitted if every year is observed. |  |
//! | `used_t` | number or absent | t CO2e | The sum of the emissions in the budget's years up to tL, t CO2e; zero if tL is before the budget's first year. Absent if a year is missing (`gap_in_period`). |  |
//! | `remaining_t` | number or absent | t CO2e | `amount - used`, t CO2e: the amount left at the end of year tL; negative if the budget is exceeded. |  |
//! | `share_used` | number or absent | fraction | `used/amount`, the used share of the budget: above 1 if the budget is exceeded. Absent for a budget of 0 t (`budget_not_positive`). |  |
//! | `share_left` | number or absent | fraction | `remaining/amount`, the remaining share of the budget: negative if the budget is exceeded. Absent for a budget of 0 t (`budget_not_positive`). |  |
//! | `years_left_at_latest_rate` | number or absent |  | `remaining/EL`: the number of years until the budget is used up at the latest rate, from the end of tL or the beginning of the budget, whichever is later. Not clamped: negative if the budget is exceeded. Absent unless EL is positive (`latest_not_positive`). |  |
//! | `run_out_at_latest_rate` | [`RunOut`](#runout) or absent |  | The run-out date if the emissions of every future year are EL, evenly distributed within the year. |  |
//!
//! ## `Budget`
//!
//! A limit on the sum of emissions over whole calendar years from a first year on, t CO2e. The amount is zero or positive.
//!
//! In `BudgetStanding.budget`, `BudgetShare.budget`, `BudgetShare.larger`.
//!
//! | key | type | unit | meaning | elsewhere |
//! |---|---|---|---|---|
//! | `amount_t` | number | t CO2e | The amount. |  |
//! | `from` | whole number | calendar year | The first year whose emissions count. |  |
//!
//! ## `Observation`
//!
//! An observation: the emissions of a place in one calendar year.
//!
//! `emissions` follow the boundary of the series and are usually gross. If the land sector is reported separately, net emissions are the sum of both (`Observation::net`).
//!
//! In `BudgetStanding.latest`.
//!
//! | key | type | unit | meaning | elsewhere |
//! |---|---|---|---|---|
//! | `year` | whole number | calendar year | The calendar year. |  |
//! | `emissions_t` | number | t CO2e | The emissions in the year, t CO2e. |  |
//! | `land_sector_t` | number or null, optional | t CO2e | The land-sector balance in the year, t CO2e, negative for a sink; omitted if not reported. |  |
//! | `status` | [`ObservationStatus`](#observationstatus), optional |  | The status of the observation. |  |
//!
//! ## `RunOut`
//!
//! The date on which a budget is used up, or the reason why there is no such date.
//!
//! In `BudgetStanding.run_out_at_latest_rate`, `RunOutsReport.at_latest_rate`, `RunOutsReport.along_trend`, `RunOutsReport.under_trend_line`.
//!
//! | form | type | unit | meaning | elsewhere |
//! |---|---|---|---|---|
//! | `kind`: `exhausted` | | | The budget is used up on this day. If a year ends with exactly nothing left, the day is 1 January of the next year. The day may be before the as-of date, because inventories are published after the emissions. | |
//! |   `on` | text |  |  |  |
//! | `kind`: `lasts` | | | The budget is not used up within 100 years, because emissions reach zero first or are too low. The 100 years begin with the year after the latest observation, or with the budget's first year if that is later. | |
//! | `kind`: `already_exceeded` | | | The emissions up to the end of the latest observed year exceed the budget. | |
//!
//! ## `RunOutsReport`
//!
//! The run-outs of a budget as plain data.
//!
//! | key | type | unit | meaning | elsewhere |
//! |---|---|---|---|---|
//! | `version` | `1` |  | The version of the form. |  |
//! | `standing` | [`BudgetStanding`](#budgetstanding) |  | The standing of the budget. |  |
//! | `trend` | [`TrendReport`](#trendreport) or absent |  | The trend. Absent if the estimator cannot be fitted. |  |
//! | `at_latest_rate` | [`RunOut`](#runout) or absent |  | The run-out at the latest level. |  |
//! | `along_trend` | [`RunOut`](#runout) or absent |  | The run-out along the trend, in whole years. |  |
//! | `under_trend_line` | [`RunOut`](#runout) or absent |  | The run-out from the area under the trend's curve. |  |
//!
//! ## `BudgetShare`
//!
//! A share of a larger budget, with the rule and the data behind it.
//!
//! `Budget::by_past_emissions`, `Budget::per_head` and `Budget::given` return this record.
//!
//! | key | type | unit | meaning | elsewhere |
//! |---|---|---|---|---|
//! | `budget` | [`Budget`](#budget) |  | The resulting budget, `share * larger`, with the first year of the larger budget. An amount under 1 mg counts as zero. |  |
//! | `larger` | [`Budget`](#budget) |  | The larger budget. |  |
//! | `share` | number | fraction, 0 to 1 | The share of the larger budget. |  |
//! | `rule` | [`ShareRule`](#sharerule) |  | The rule that gives the share, with the data that the rule uses. |  |
//!
//! ## `ShareRule`
//!
//! The rule that gives a budget share, with the data that the rule uses.
//!
//! In `BudgetShare.rule`.
//!
//! | form | type | unit | meaning | elsewhere |
//! |---|---|---|---|---|
//! | `kind`: `by_past_emissions` | | | Own emissions divided by the emissions of the larger place, over the same past years. | |
//! |   `years` | [`Period`](#period) |  | The past years that both sums cover. |  |
//! |   `own_t` | number | t CO2e | The past emissions of the place that gets the share, t CO2e. |  |
//! |   `larger_t` | number | t CO2e | The past emissions of the larger place, t CO2e. |  |
//! | `kind`: `per_head` | | | Own population divided by the population of the larger place. | |
//! |   `year` | whole number | calendar year | The year of both populations. |  |
//! |   `own` | number |  | The population of the place that gets the share. |  |
//! |   `larger` | number |  | The population of the larger place. |  |
//! |   `same_definition` | true or false |  | Whether the two populations have the same definition text. If false, they may not be comparable: one may be counted at mid-year and the other on 31 December. |  |
//! | `kind`: `given` | | | A share that the caller states. | |
//!
//! ## `Period`
//!
//! A span of whole calendar years, including the first and the last year.
//!
//! In `ShareRule.years`.
//!
//! | key | type | unit | meaning | elsewhere |
//! |---|---|---|---|---|
//! | `from` | whole number | calendar year | The first year. |  |
//! | `to` | whole number | calendar year | The last year. |  |
//!
//! ## `PastExcess`
//!
//! The excess of observed emissions over a path, summed over the observed years of a period, t CO2e. `past_excess` returns this record.
//!
//! | key | type | unit | meaning | elsewhere |
//! |---|---|---|---|---|
//! | `from` | whole number | calendar year | The first observed year of the sums. |  |
//! | `to` | whole number | calendar year | The last observed year of the sums. |  |
//! | `years` | whole number |  | The number of observed years; less than `to - from + 1` if years between them are missing. |  |
//! | `observed_t` | number | t CO2e | The sum of the observed emissions. |  |
//! | `path_t` | number | t CO2e | The sum of the path's levels in the observed years. |  |
//! | `excess_t` | number | t CO2e | The sum of `E(y) - P(y)`, with E the observed level and P the path's level of year y: negative if the observed sum is under the path's sum. |  |
//!
//! ## `TotalOfFixedCut`
//!
//! The cumulative emissions, t CO2e, of a level E that falls by a constant share q every year, indefinitely. `total_of_fixed_cut` returns this record.
//!
//! | key | type | unit | meaning | elsewhere |
//! |---|---|---|---|---|
//! | `whole_years_t` | number | t CO2e | The sum of whole years, including the first year at level E: `E/q`. |  |
//! | `integral_t` | number | t CO2e | The integral of the exponential curve through the yearly levels, from the first year on: `E/-ln(1 - q)`. |  |
//!
//! ## `MannKendall`
//!
//! The result of the Mann-Kendall test for a monotonic trend.
//!
//! S is the number of pairs of years in which the later level is higher, minus the number in which it is lower. The normal approximation gives z and the two-sided p-value: the probability of a z at least as far from zero if there is no trend. The test says whether levels rise or fall, not by how much.
//!
//! | key | type | unit | meaning | elsewhere |
//! |---|---|---|---|---|
//! | `points` | whole number |  | The number n of levels. |  |
//! | `s` | whole number |  | S, the number of rising pairs minus the number of falling pairs. |  |
//! | `variance` | number |  | The variance of S without a trend, `(n(n - 1)(2n + 5) - sum(g(g - 1)(2g + 5)))/18`. The sum runs over the groups of equal levels; g is the size of a group. |  |
//! | `z` | number or absent |  | z, `(S - 1)/sqrt(variance)` for a positive S, `(S + 1)/sqrt(variance)` for a negative S, and 0 for S = 0. Absent if all levels are equal (`no_variance`). |  |
//! | `p_value` | number or absent | fraction | The two-sided p-value, 0 to 1; a small value is evidence of a trend. Absent if `z` is absent. |  |
//!
//! ## `CategoryContribution`
//!
//! The contributions of one category to the uncertainty of the latest total and of the change: a row of the reporting table of Approach 1. `Approach1::contributions` yields these rows.
//!
//! The symbols are those of `Approach1`.
//!
//! | key | type | unit | meaning | elsewhere |
//! |---|---|---|---|---|
//! | `category` | [`Category`](#category) |  | The category. |  |
//! | `to_latest` | number or absent | percent of the level | `\|U_x D/SD\|`, in percent of SD: the contribution to the half-width of the latest total. |  |
//! | `to_change_by_factor` | number or absent | percentage points of the base | `I U_EF` or `J U_EF sqrt(2)`, in points of SC: the contribution of the emission factor to the half-width of the change. |  |
//! | `to_change_by_activity` | number or absent | percentage points of the base | `J U_AD sqrt(2)`, in points of SC: the contribution of the activity data to the half-width of the change. |  |
//!
//! ## `Category`
//!
//! A category of an inventory: its levels in the base year and in the latest year, and the uncertainties of its activity data and its emission factor.
//!
//! As in Approach 1, the errors of activity data are independent between the years.
//!
//! In `CategoryContribution.category`.
//!
//! | key | type | unit | meaning | elsewhere |
//! |---|---|---|---|---|
//! | `base_t` | number | t CO2e | `C_x`, the level in the base year, t CO2e; negative for a sink. |  |
//! | `latest_t` | number | t CO2e | `D_x`, the level in the latest year, t CO2e; negative for a sink. |  |
//! | `activity_percent` | number | percent of the level | `U_AD`, the half-width of the activity data, in percent. |  |
//! | `factor_percent` | number | percent of the level | `U_EF`, the half-width of the emission factor, in percent. |  |
//! | `factor_between_years` | [`FactorBetweenYears`](#factorbetweenyears) |  | The correlation of the emission factor's error between the two years. |  |
//!
//! ## `FactorBetweenYears`
//!
//! The correlation of an emission factor's error between the base year and the latest year.
//!
//! In `Category.factor_between_years`.
//!
//! | value | meaning |
//! |---|---|
//! | `correlated` | Both years use one factor, so its error is the same in both. This is the usual case. |
//! | `independent` | Each year has its own factor from separate measurements, so the errors are independent. |
//!
//! ## `UncertainChange`
//!
//! A change of emissions since a base year with the half-width of its 95 % interval, both in percentage points of the base total.
//!
//! | key | type | unit | meaning | elsewhere |
//! |---|---|---|---|---|
//! | `points_of_base` | number | percentage points of the base | The change, negative for a fall. |  |
//! | `half_width_points_of_base` | number | percentage points of the base | Half the width of the 95 % interval. |  |
//!
//! ## `PeakedEmissions`
//!
//! The maximum, the latest level, the fall between them, and the status.
//!
//! | key | type | unit | meaning | elsewhere |
//! |---|---|---|---|---|
//! | `status` | [`PeakStatus`](#peakstatus) |  | Whether emissions have peaked. |  |
//! | `peak_year` | whole number or absent | calendar year | tP, the first year of the maximum. |  |
//! | `peak_t` | number or absent | t CO2e | EP, the maximum, t CO2e. |  |
//! | `latest_year` | whole number or absent | calendar year | tL, the year of the latest inventory. |  |
//! | `latest_t` | number or absent | t CO2e | EL, the latest level, t CO2e. |  |
//! | `fall_of_peak` | number or absent | fraction | The fall as a share of the maximum, `(EP - EL)/EP`. |  |
//! | `peak_above_latest` | number or absent | fraction | The fall as a share of the latest level, `(EP - EL)/EL`. |  |
//!
//! ## `PeakStatus`
//!
//! The result of the test: peaked, not peaked, or unknown with a reason.
//!
//! In `PeakedEmissions.status`.
//!
//! | form | type | unit | meaning | elsewhere |
//! |---|---|---|---|---|
//! | `peaked` | | | The maximum is old enough, and the fall since then is large enough. | |
//! | `not_peaked` | | | There are enough inventories and the latest is recent, but the fall since the maximum is too small. | |
//! | object | | | The data do not allow an answer. | |
//! |   `unknown` | [`PeakUnknown`](#peakunknown) |  |  |  |
//!
//! ## `PeakUnknown`
//!
//! The reason why the test has no answer.
//!
//! In `PeakStatus.unknown`.
//!
//! | value | meaning |
//! |---|---|
//! | `too_few_observations` | Fewer than three inventories. |
//! | `latest_too_old` | The latest inventory is more than five years older than the as-of year. |
//! | `peak_too_recent` | The fall is large enough, but the maximum is too recent. |
//! | `peak_not_positive` | The maximum is zero or negative, so a share of it has no meaning. |
//!
//! ## `TargetPathDistance`
//!
//! The distance to the target path, and the quantities behind it.
//!
//! | key | type | unit | meaning | elsewhere |
//! |---|---|---|---|---|
//! | `year` | whole number | calendar year | tL, the year of the latest observation. |  |
//! | `path_t` | number | t CO2e | P(tL), the level of the straight path, t CO2e. |  |
//! | `gap_t` | number | t CO2e | The gap `EL - P(tL)`, t CO2e; positive above the path. |  |
//! | `change_points_of_base` | number | percentage points of the base | The change since the base, `100 (EL - E0)/E0`, percentage points of the base. |  |
//! | `path_change_points_of_base` | number | percentage points of the base | The change on the path, `100 (P(tL) - E0)/E0`, percentage points of the base. |  |
//! | `distance_points_of_base` | number | percentage points of the base | The indicator `100 (EL - P(tL))/E0`, percentage points of the base; positive if emissions are above the path, that is, too high. |  |
//!
//! ## `Allocation`
//!
//! The line of the allocations from 2021 to 2030.
//!
//! | key | type | unit | meaning | elsewhere |
//! |---|---|---|---|---|
//! | `start_level_t` | number | t CO2e | M, the mean emissions of 2016 to 2018, t CO2e: the level at the start. |  |
//! | `start` | [`AllocationStart`](#allocationstart) |  | The start s of the line. |  |
//! | `limit_2030_t` | number | t CO2e | L, the limit for 2030, `E(2005) (1 - r)`, t CO2e. |  |
//!
//! ## `AllocationStart`
//!
//! The start of the line. The Regulation takes whichever of the two gives lower allocations.
//!
//! In `Allocation.start`.
//!
//! | value | meaning |
//! |---|---|
//! | `five_twelfths_of2019` | 2019 + 5/12, for a falling or level line. |
//! | `in2020` | 2020, for a rising line. |
//!
//! ## `GrowthRatio`
//!
//! The actual and the required growth since the base, their ratio, and its category.
//!
//! | key | type | unit | meaning | elsewhere |
//! |---|---|---|---|---|
//! | `year` | whole number | calendar year | tL, the year of the latest observation. |  |
//! | `actual` | number or absent | fraction | The actual yearly growth `(EL/E0)^(1/(tL - t0)) - 1`; negative for a fall. |  |
//! | `required` | number or absent | fraction | The required yearly growth `(A/E0)^(1/(tT - t0)) - 1`; negative for a fall. |  |
//! | `ratio` | number or absent |  | R, the actual divided by the required growth. Not clamped: above 1 emissions fall faster than required, below 0 they rise. |  |
//! | `category` | [`ProgressCategory`](#progresscategory) or absent |  | The category according to the published table. |  |
//!
//! ## `ProgressCategory`
//!
//! The published categories, from best to worst, under Eurostat's names.
//!
//! In `GrowthRatio.category`.
//!
//! | value | meaning |
//! |---|---|
//! | `target_achieved` | The latest level is at or under the allowable level. |
//! | `significant_progress` | The ratio is at least 0.95. |
//! | `moderate_progress` | The ratio is at least 0.60. |
//! | `insufficient_progress` | The ratio is at least 0. |
//! | `movement_away` | The ratio is negative. |
//!
//! ## `AchievedShare`
//!
//! The achieved reduction, the committed reduction and their ratio.
//!
//! | key | type | unit | meaning | elsewhere |
//! |---|---|---|---|---|
//! | `year` | whole number | calendar year | The year of the latest monitoring inventory. |  |
//! | `achieved` | number | fraction | The achieved reduction `1 - EL/E0`, as a share of the baseline inventory; negative if emissions grew. |  |
//! | `committed` | number | fraction, 0 to 1 | The committed reduction r, as a share of the baseline inventory. |  |
//! | `share_of_commitment` | number | fraction | The achieved reduction divided by the committed reduction. Not clamped: above 1 the commitment is exceeded. |  |
//!
//! ## `BudgetOutlookReport`
//!
//! Trend, budget path and run-out of one place as plain data.
//!
//! | key | type | unit | meaning | elsewhere |
//! |---|---|---|---|---|
//! | `version` | `1` |  | The version of the form. |  |
//! | `trend` | [`TrendReport`](#trendreport) |  | The least-squares trend since 2015. |  |
//! | `mean_annual_change` | number or absent | fraction | The mean of the yearly changes `E(y)/E(y-1) - 1` since 2015. |  |
//! | `zero_year` | number or absent |  | The moment at which the trend reaches zero, a fractional year. |  |
//! | `path` | [`BudgetPathReport`](#budgetpathreport) or absent |  | The exponential path of the budget. |  |
//! | `run_out` | [`BudgetRunOut`](#budgetrunout) or absent |  | The run-out of the budget along the trend. |  |
//!
//! ## `BudgetPathReport`
//!
//! The exponential path of a budget as plain data.
//!
//! In `BudgetOutlookReport.path`.
//!
//! | key | type | unit | meaning | elsewhere |
//! |---|---|---|---|---|
//! | `from` | whole number | calendar year | ta, the first year of the path. |  |
//! | `level_t` | number | t CO2e | Ea, the level in that year. |  |
//! | `budget_t` | number | t CO2e | B, the budget from the beginning of that year. |  |
//! | `yearly_cut` | number | fraction | The yearly cut, as a share of the previous year's level. |  |
//!
//! ## `BudgetRunOut`
//!
//! When emissions along the trend use up the budget.
//!
//! In `BudgetOutlookReport.run_out`.
//!
//! | form | type | unit | meaning | elsewhere |
//! |---|---|---|---|---|
//! | `already_spent` | | | The budget is 0 t or less at its start. | |
//! | object | | | The budget is spent at this moment. | |
//! |   `on` | object with `year` (number), `date` (text) |  |  |  |
//! | `lasts` | | | The budget is not spent by the beginning of 2050. | |
//!
//! ## `ParisTestReport`
//!
//! The trend compared with the Carbon Law, as plain data.
//!
//! | key | type | unit | meaning | elsewhere |
//! |---|---|---|---|---|
//! | `version` | `1` |  | The version of the form. |  |
//! | `from` | whole number | calendar year | The first year of the sums. |  |
//! | `to` | whole number | calendar year | The last year of the sums, 2050. |  |
//! | `trend` | [`TrendReport`](#trendreport) |  | The trend. |  |
//! | `start_t` | number | t CO2e | S, the trend's level in the first year: the start of the Carbon Law. |  |
//! | `trend_sum_t` | number or absent | t CO2e | The sum of the trend's levels; levels below zero count as negative. |  |
//! | `floored_trend_sum_t` | number or absent | t CO2e | The sum of the trend's levels; levels below zero count as zero. |  |
//! | `carbon_law_sum_t` | number or absent | t CO2e | The sum along the Carbon Law. |  |
//! | `meets_paris` | true or false or absent |  | Whether `trend_sum` is at or under `carbon_law_sum`. |  |
//! | `floored_meets_paris` | true or false or absent |  | Whether `floored_trend_sum` is at or under `carbon_law_sum`. |  |
//!
//! ## `NetZeroMetrics`
//!
//! The measures of a linear trend against a net-zero scenario. Symbols: module page.
//!
//! | key | type | unit | meaning | elsewhere |
//! |---|---|---|---|---|
//! | `year` | whole number | calendar year | t0, the year of the latest observation. |  |
//! | `n` | whole number |  | n, the number of observations in the trend. |  |
//! | `trend_slope_t_per_year` | number or absent | t CO2e a year | b(t0), the slope of the trend, t CO2e per year; negative for a fall. |  |
//! | `duration_year` | number or absent |  | Duration: the fractional year at which the trend reaches the scenario's level, `t0 + (NZE - T(t0))/b(t0)`. There is no upper bound. |  |
//! | `gap_t` | number or absent | t CO2e | Gap: `T(t*) - NZE`, t CO2e; positive if the trend misses the scenario. |  |
//! | `slope_t_per_year` | number or absent | t CO2e a year | Slope: `(NZE - CE(t0))/(t* - t0)`, the yearly change from the latest level to the scenario's level, t CO2e per year; negative for a fall. |  |
//! | `slope_multiplier` | number or absent |  | Slope multiplier: the slope divided by b(t0). Above 1 the fall must become faster; below 0 the trend has the wrong direction. |  |
//! | `budget_t` | number or absent | t CO2e | Budget: the sum of `T(s) - NZE` over the years s = t0+1 ..= t*, a right Riemann sum with steps of one year, t CO2e. |  |
//! | `velocity_t_per_year` | number or absent | t CO2e a year | Velocity: the change of the trend's slope due to the latest observation, `(b(t0) - b(t1))/(t0 - t1)`, where t1 is the year of the previous observation; t CO2e per year squared. Negative if the observation made the trend fall faster or rise more slowly. |  |
//! | `zero_velocity_t` | number or absent | t CO2e | Zero-velocity scenario: the emissions in the year t0+1 that leave the slope unchanged, `T(t0 + 1)`, t CO2e. |  |
//! | `burn_out_t` | number or absent | t CO2e | Burn-out scenario: the emissions in the year t0+1 that make the refitted line reach NZE in t*, `T(t0+1) + (NZE - T(t*))/k`, t CO2e; the module page defines k. May be negative. |  |
//!
//! ## `RequiredReduction`
//!
//! The minimum reduction that the standard requires.
//!
//! | key | type | unit | meaning | elsewhere |
//! |---|---|---|---|---|
//! | `counted_from` | whole number | calendar year | The year from which the yearly reduction counts, `min(t0, 2020)`. |  |
//! | `share_of_base` | number | fraction | The required reduction as a share of the base level. Not clamped: above 1 the allowable level is negative. |  |
//!
//! ## `Fulfilment`
//!
//! The reduction since the base, the promised reduction and their ratio.
//!
//! | key | type | unit | meaning | elsewhere |
//! |---|---|---|---|---|
//! | `year` | whole number | calendar year | tL, the year of the latest observation. |  |
//! | `reduction` | number | fraction | The reduction `1 - EL/E0`, as a share of the base; negative if emissions grew. |  |
//! | `asked` | number | fraction, 0 to 1 | The promised reduction r, as a share of the base. |  |
//! | `fulfilment` | number | fraction | H0, the reduction divided by the promised reduction. Not clamped: above 1 the promise is exceeded. |  |
//!
//! ## `ExpectedProgress`
//!
//! The level expected in the target year, its share of the needed change, and the rating.
//!
//! | key | type | unit | meaning | elsewhere |
//! |---|---|---|---|---|
//! | `year` | whole number | calendar year | tL, the year of the latest observation. |  |
//! | `expected_t` | number or absent | t CO2e | The expected level in tT if the compound growth since the base continues, `E0 (EL/E0)^((tT - t0)/(tL - t0))`, t CO2e. |  |
//! | `expected_share_of_change` | number or absent | fraction | f, the expected share of the needed change, `(expected - E0)/(A - E0)`. Not clamped. |  |
//! | `share_of_path_change` | number or absent | fraction | The change so far as a share of the change on the straight path P, `(EL - E0)/(P(tL) - E0)`. Not part of the rating. |  |
//! | `rating` | [`Trend2023`](#trend2023) or absent |  | The rating according to the published table. |  |
//!
//! ## `Trend2023`
//!
//! The published ratings, from best to worst. The chart shows the first two in one colour, "on track or target met".
//!
//! In `ExpectedProgress.rating`.
//!
//! | value | meaning |
//! |---|---|
//! | `target_met` | The latest level is at or under the allowable level. |
//! | `on_track` | The expected share of the needed change is at least 95 %. |
//! | `fair_progress` | The expected share is at least 10 %: fair progress, but acceleration needed. |
//! | `stagnation_or_regression` | The expected share is less than 10 %, or negative: stagnation or regression. |
