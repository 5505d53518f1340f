//! The method: what every number means, with formula and source.
//!
//! The terms are those of the GHG Protocol Mitigation Goal Standard (MGS, WRI 2014), the GPC, the
//! European Environment Agency and EU law. Each item of the crate repeats its own formula; this
//! page shows them together.
//!
//! # Symbols
//!
//! | symbol | meaning |
//! |---|---|
//! | `E(y)` | emissions of calendar year y, t CO2e |
//! | `t0`, `E0` | base year and base level; for a base period its mean year and mean level |
//! | `tT`, `A` | judged year and allowable level in it (MGS ch. 7) |
//! | `tL`, `EL` | year and level of the latest observation used |
//! | `P(t)` | level that the path allows in year t |
//! | `T(t)` | level of the trend, or of a given projection, in year t |
//!
//! A change is later minus earlier. A gap is actual minus allowed, positive above the limit. A
//! margin is allowed minus actual, positive under the limit.
//!
//! Two levels are equal when they differ by at most 1e-12 of the larger of `|E0|` and `|A|`. *At or
//! under* means smaller or equal; *under*, used for strict targets, means smaller and not equal.
//! Levels are reported unrounded.
//!
//! # Time
//!
//! An observation of year y is used if 31 December of y is not after the as-of date. A deadline has
//! passed if the as-of date is after 31 December of the judged year. A deadline "by 2030" is judged
//! on the inventory of 2030, "before 2030" on that of 2029, a period on the sum or the mean of its
//! years, and "each year from y" on every year since y.
//!
//! # Base level
//!
//! | policy ([`BasePolicy`](crate::BasePolicy)) | level |
//! |---|---|
//! | exact | the observation of the base year; the default |
//! | nearest later | the first observation from the base year on (Covenant of Mayors) |
//! | nearest | the nearest observation; on a tie, the later one |
//! | interpolated | linear between the nearest observations before and after the base year |
//! | declared | a level stated by the owner of the target |
//!
//! The base level of a base period is the mean of its years, all of which must be observed.
//!
//! # Allowable level
//!
//! | ambition ([`Ambition`](crate::Ambition)) | `A` |
//! |---|---|
//! | reduce by r | `E0 (1 - r)` |
//! | reduce to s | `E0 s` |
//! | may grow by g | `E0 (1 + g)` |
//! | net negative by n | `-E0 n` |
//! | divide by N, optionally by more than N | `E0/N` |
//! | at most L, or under L | `L` |
//! | net zero, own reduction r | net at most 0, and gross at or under `E0 (1 - r)` |
//! | annual rate q from year ts | `E(ts) (1 - q)^(tT - ts)` |
//! | mean over a period at most m | `m` per year |
//! | total over a period of n years at most B | `B/n` per year |
//! | below a baseline scenario B(t) by r, or by d tonnes | `B(tT) (1 - r)`, `B(tT) - d` |
//! | a limit for each year of a list | the limit of the judged year |
//! | at least as ambitious as another target | the share and base year of that target, applied to the place's own levels |
//! | peaked | none: the maximum must lie at or before the judged year |
//! | qualitative | none: never quantified |
//!
//! A range is judged at its floor; the aspiration has its own gap. *Any of* takes the best verdict
//! of its parts, *all of* the worst. For a target per head or per unit, `E(y)` is divided by the
//! activity of the same year, and base, path, trend and verdict are in that unit.
//!
//! **Supplementary measures.** With a cap `S_max`: net limit `A`, gross limit `A + S_max`,
//! accounted emissions `gross - min(S, S_max) + units sold`.
//!
//! **A covered share.** A target on a share c of the base year's inventory allows `c E0 (1 - r)` for
//! that part. The level of the whole inventory is `A = c E0 (1 - r) + rest`; the rest in the judged
//! year is its base level `(1 - c) E0`, a stated level or a stated path
//! ([`CoveredTarget`](crate::covered::CoveredTarget)).
//!
//! **Recalculation.** A new release moves the base from `E0` to `E0'`. The frozen limit is the `A` of
//! the earlier release; the restated limit keeps its share of the base, `A E0'/E0`. A share of the
//! base is restated by its wording, a limit in tonnes frozen
//! ([`Recalculation`](crate::robustness::Recalculation)).
//!
//! # Standing at the latest observation
//!
//! | figure | formula |
//! |---|---|
//! | change | `EL - E0`; as a share of the base `EL/E0 - 1` |
//! | progress | `(E0 - EL)/(E0 - A)` |
//! | elapsed | `(tL - t0)/(tT - t0)` |
//! | gap to the path | `EL - P(tL)`; in points of the base `100 (EL - P(tL))/E0`, the EEA's distance to target path |
//! | years ahead | `P^-1(EL) - tL` |
//! | needed | `EL - A` |
//! | required, linear | `(EL - A)/(tT - tL)` per year; also as a share of EL and of E0 |
//! | required, compound | `1 - (A/EL)^(1/(tT - tL))` |
//! | effort ratio | required linear fall divided by the fall of the trend |
//!
//! Citepa's figures for France show how much two of the rates differ: the fall from 403.8 Mt in
//! 2022 to 270 Mt in 2030 is 16.725 Mt a year, which is 4.14 % of the latest level; the compound
//! rate is 4.91 % a year.
//!
//! ```
//! use climate_targets::{Assessor, EmissionSeries, Emissions, Target};
//!
//! let series = EmissionSeries::from_tonnes("France", [(1990, 548.5e6), (2022, 403.8e6)])?;
//! let limit = Emissions::from_megatonnes(270.0);
//! let target = Target::builder("270 Mt").at_most(limit).base_year(1990).by(2030).build()?;
//! let required = Assessor::as_of_ymd(2023, 6, 30)?.assess(&series, &target).figures().required?;
//! assert!((required.linear_per_year?.megatonnes() - 16.725).abs() < 1e-9);
//! assert_eq!(format!("{:.2}", required.share_of_latest?), "4.14 %");
//! assert_eq!(format!("{:.2}", required.compound?), "4.91 %");
//! # Ok::<(), climate_targets::Error>(())
//! ```
//!
//! # Path and trend
//!
//! The default path is the straight line from `(t0, E0)` to `(tT, A)`; [`paths`](super::paths)
//! lists the others. The default trend is least squares over the last ten years;
//! [`estimators`](super::estimators) lists the others. Both use the actual distance between years.
//!
//! The trend's projection is `T(tT)`, and its gap is `T(tT) - A`. With three points or more, least
//! squares and the log-linear fit give a 95 % interval and the probability that `E(tT)` is at or
//! under `A`, from Student's t with n - 2 degrees of freedom and the standard error
//! `s sqrt(1 + 1/n + (tT - tbar)^2/Sxx)`. The page [`outlooks`](super::outlooks) shows how often
//! such intervals contained the outcome.
//!
//! # Verdict
//!
//! The rules, in this order; the first that applies decides:
//!
//! 1. A goal in words is *not quantified*.
//! 2. Differing boundaries, unless allowed, are *not comparable*.
//! 3. A missing precondition is *undetermined*, with its reason: no observation, no base, a base of
//!    zero or less, nothing observed after the base, the judged year not yet observed or missing.
//! 4. Due and observed: *met* if `E(tT)` is at or under `A`, else *missed*.
//! 5. Not due, and `EL` at or under `A`: *achieved early*.
//! 6. Otherwise the two lenses decide: `EL` at or under `P(tL)`, and `T(tT)` at or under `A`. Both
//!    hold: *on track*; only the path lens: *slipping*; only the trend lens: *catching up*;
//!    neither: *off track*.
//!
//! The order from best to worst: met, achieved early, on track, catching up, slipping, undetermined
//! (with not comparable and not quantified), off track, missed.
//!
//! # Budgets and cumulative emissions
//!
//! Cumulative emissions are sums of whole years, with the first and the last year stated. The
//! excess along a target is the sum of `T(y) - P(y)` over `tL + 1 ..= tT`. A budget has four
//! figures: used, remaining, years left at the latest rate (`remaining/EL`), and the day of
//! exhaustion by three named rules ([`budget::RunOut`](crate::budget::RunOut)).
//!
//! # Climate plans
//!
//! The effects of a plan's measures are yearly reductions, counted against one reference: the base
//! of the target, the level of a year, or a reference path. In year y, with `B` the base level of
//! the target, `Q` the level of the reference, `A` the level that the target allows (in other years
//! than the judged one, the yearly limit or the path), and `S`, `N`, `I` the sums of the measures in
//! force, adopted and identified:
//!
//! | figure | formula |
//! |---|---|
//! | reduction asked | `T = B - A` |
//! | reduction inside the reference | `D = B - Q`; 0 if the effects are counted from the base |
//! | expected level | `L = Q - S - N` |
//! | gap before the adopted measures | `T - D - S`, which is `B - A - (B - Q) - S` |
//! | gap left | `T - D - S - N`, which is `L - A` |
//! | share of the gap closed | `N/(T - D - S)` |
//! | residual, three readings | what the target leaves `A`; after all measures `Q - S - N`; after the portfolio `Q - N` |
//! | to be balanced | `min(residual, cap)`; what is over the cap is a gap |
//!
//! Done measures are in no sum; measures without a stated status count in the plan's own total
//! only. A measure without a number is never zero. The measures of an overlap group together reduce
//! their stated joint effect; without one, at least the largest single effect and at most the sum.
//! Independent shares of a level combine as `1 - (1 - r1)(1 - r2)...`. The shares of the needed
//! reduction `max(B, Q) - A` by status count sums at their lower ends; each status takes at most
//! what those before it leave. A plan *closes* the gap if it does so at the lower ends of all
//! effects, and *falls short* if it does not at their upper ends; otherwise overlaps or ranges
//! decide ([`plan`](crate::plan)).
//!
//! # Uncertainty of inventories
//!
//! Error propagation by IPCC 2006 vol. 1 ch. 3, Approach 1: `U_x = sqrt(U_AD^2 + U_EF^2)` for a
//! category and `sqrt(sum (U_x E_x)^2)/|sum E_x|` for a total. All are half-widths of 95 %
//! intervals, in percent ([`uncertainty`](crate::uncertainty)).
//!
//! # Arithmetic
//!
//! All figures are computed with 64-bit numbers of IEEE 754. The four operations and square roots
//! are correctly rounded. Sums are added one by one, in the order of years or members. A power with
//! a whole exponent, as of an annual rate, is repeated squaring. `exp(x)`, `exp(x) - 1`, `ln(x)`,
//! `ln(1 + x)`, other powers, the arc tangent and `sqrt(x^2 + y^2)` are those of the crate
//! [`libm`](https://docs.rs/libm/0.2), which computes them with the same operations on every
//! platform; the C library of a platform is not used.
//!
//! The same input therefore gives the same bits on every platform, alone or in a panel, with any
//! number of threads. Two conditions remain: the same version of `libm`, and a platform that rounds
//! each operation to 64 bits, which 32-bit x86 without SSE2 does not.
//!
//! # Absent figures
//!
//! A figure that has no meaning is absent with a reason ([`Absent`](crate::Absent)): the progress
//! of a target that requires no reduction, shares of a base of zero, required rates of a target
//! that is due.
