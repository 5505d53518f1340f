//! Concepts: the terms that every result uses.
//!
//! # Levels
//!
//! A **level** is the emissions of one calendar year, in tonnes of CO2 equivalent (t CO2e). Four
//! levels determine most figures:
//!
//! | symbol | level | accessor |
//! |---|---|---|
//! | `E0` | the **base level**: the emissions of the base year `t0` | [`Figures::base`] |
//! | `A` | the **allowable level**: the emissions that the target permits in the judged year `tT` | [`Figures::allowable`] |
//! | `EL` | the **latest level**: the emissions of `tL`, the last observed year that the as-of date admits | [`Figures::latest`] |
//! | `P(t)` | the **path level**: the emissions that the path from base to target allows in year t | [`Figures::path`] |
//!
//! # Target
//!
//! A [`Target`] is an ambition, a base and a deadline. Every ambition is converted to an allowable
//! level first; no later step handles a percentage:
//!
//! ```
//! use climate_targets::{Assessor, EmissionSeries, Target};
//!
//! let series = EmissionSeries::from_tonnes("a city", [(1990, 1000.0), (2022, 700.0)])?;
//! let assessor = Assessor::as_of_ymd(2024, 6, 30)?;
//! let by = Target::builder("by").reduce_by_percent(40.0).base_year(1990).by(2030).build()?;
//! let to = Target::builder("to").reduce_to_percent(40.0).base_year(1990).by(2030).build()?;
//! assert_eq!(assessor.assess(&series, &by).figures().allowable?.tonnes(), 600.0); // E0 (1 - r)
//! assert_eq!(assessor.assess(&series, &to).figures().allowable?.tonnes(), 400.0); // E0 s
//! # Ok::<(), climate_targets::Error>(())
//! ```
//!
//! The **judged year** is the year whose inventory decides: 2030 for *by 2030*, 2029 for *before
//! 2030*, the last year of a period.
//!
//! # Progress, change, gap
//!
//! These three figures are often confused:
//!
//! | figure | formula | sign |
//! |---|---|---|
//! | [`Figures::change`] | `EL/E0 - 1` | negative: emissions fell |
//! | [`Figures::progress`] | `(E0 - EL)/(E0 - A)` | 1 at the target; not capped |
//! | gap to the path, in [`Figures::path`] | `EL - P(tL)` | positive: above the path |
//!
//! The emissions of a city with 1000 t in 1990 and 700 t in 2022 have changed by -30 %. With a
//! target of -40 %, its progress is 75 %.
//!
//! # Verdict
//!
//! A target whose judged year is over and observed is [`Met`](crate::Verdict::Met) or
//! [`Missed`](crate::Verdict::Missed). Before that, a latest level at or under A gives
//! [`AchievedEarly`](crate::Verdict::AchievedEarly); otherwise two **lenses** decide. The path
//! lens: is `EL` at or under `P(tL)`? The trend lens: does the trend of past years lead to A or
//! lower in the judged year?
//!
//! | | trend reaches A | trend does not |
//! |---|---|---|
//! | at or under the path | on track | slipping |
//! | above the path | catching up | off track |
//!
//! Both lenses are in every result ([`Figures::lenses`]). If only one lens exists, it decides
//! alone, and a caveat says so.
//!
//! # Undetermined and not comparable
//!
//! If the data do not allow a judgement,
//! [`Verdict::Undetermined(reason)`](crate::Verdict::Undetermined) carries the reason, such as a
//! missing base year. [`NotComparable`](crate::Verdict::NotComparable) lists the fields in which
//! the **boundaries** of series and target differ: gases, sectors, accounting, land sector. The
//! caller may allow a difference ([`Assessor::allow_boundary_difference`]); the verdict then
//! carries a caveat.
//!
//! # Known and absent
//!
//! A figure that may be absent is a [`Known`](crate::Known) value: `Ok(value)`, or
//! `Err(`[`Absent`](crate::Absent)`)` with the reason. A result never contains NaN, and never a
//! zero in place of a missing number.
//!
//! ```
//! use climate_targets::{Absent, Assessor, EmissionSeries, Target};
//!
//! let series = EmissionSeries::from_tonnes("a city", [(2000, 1000.0), (2022, 700.0)])?;
//! let target =
//!     Target::builder("t").reduce_by_percent(40.0).base_year(1990).by(2030).build()?;
//! let result = Assessor::as_of_ymd(2024, 6, 30)?.assess(&series, &target);
//! assert_eq!(result.figures().progress, Err(Absent::NoBase));
//! assert_eq!(result.verdict().to_string(), "undetermined: there is no base level");
//! # Ok::<(), climate_targets::Error>(())
//! ```
//!
//! # As-of date and vintage
//!
//! The **as-of date** selects years: an observation counts if 31 December of its year is not after
//! that date. A **vintage** is a data release. Releases revise past years, so the base level and
//! the latest level always come from one series, and thus from one release.
//!
//! # Caveats and derivation
//!
//! A **caveat** is a typed warning that does not change the verdict: a stale inventory
//! ([`Caveat::Stale`](crate::Caveat::Stale)), a base level from another year, an unstated boundary.
//! The **derivation** lists every step with its formula and inputs; a program can evaluate each
//! step again.
//!
//! [`Figures::base`]: crate::Figures::base
//! [`Figures::allowable`]: crate::Figures::allowable
//! [`Figures::latest`]: crate::Figures::latest
//! [`Figures::path`]: crate::Figures::path
//! [`Figures::change`]: crate::Figures::change
//! [`Figures::progress`]: crate::Figures::progress
//! [`Figures::lenses`]: crate::Figures::lenses
//! [`Target`]: crate::Target
//! [`Assessor::allow_boundary_difference`]: crate::Assessor::allow_boundary_difference
