//! Paths: the formula, the use and the limits of each path from base to target, with an example.
//!
//! A path P(t) gives the level allowed in each year on the way to a target. The path lens of a
//! verdict compares the latest observed level with P(tL). [`Assessor::path`](crate::Assessor::path)
//! sets the [`PathMethod`](crate::PathMethod) of an assessment, that is, a shape and an anchor;
//! [`Pathway`](crate::pathway::Pathway) is a path without an assessment.
//!
//! # Choosing a path
//!
//! | shape | ends at | needs | falls fastest |
//! |---|---|---|---|
//! | [of the target](#of-the-target) (default) | the target | what the target states | |
//! | [linear](#linear) | the target | nothing | (evenly) |
//! | [constant rate](#constant-rate) | the target | positive levels | at first |
//! | [floor blend](#floor-blend) | the target | a positive anchor | at first |
//! | [fixed annual cut](#fixed-annual-cut) | nowhere | a yearly cut | at first |
//! | [linear share](#linear-share) | zero | a yearly share | (evenly) |
//! | [continuous budget](#continuous-budget) | nowhere | a budget | at first |
//! | [annual budget](#annual-budget) | nowhere | a budget | at first |
//! | [line to zero](#line-to-zero) | zero | a budget | (evenly) |
//! | [constant rate within a budget](#constant-rate-within-a-budget) | the last year | a budget, a last year | at first |
//! | [stepwise](#stepwise) | the last limit | milestones or yearly limits | (in steps) |
//!
//! Three questions decide in most cases:
//!
//! - Does the target or its law define the path? Then the default uses that path.
//! - Is there a budget of cumulative emissions? Then use a budget path. Prefer a sum of whole years
//!   ([annual budget](#annual-budget)) to an integral, because inventories report whole years.
//! - Neither? Then use the straight line, the convention of the European Environment Agency
//!   ([`eea`](crate::indicator::eea)), and the constant rate as a check of the verdict.
//!
//! Three kinds of path have no shape of their own: [periods](#periods),
//! [milestones](#of-the-target), and [tables, scenarios and sums](#tables-scenarios-and-sums).
//!
//! # Symbols
//!
//! | symbol | meaning |
//! |---|---|
//! | `ta`, `Ea` | year and level of the anchor, by default base year and base level, t CO2e |
//! | `tT`, `A` | judged year and allowable level |
//! | `tL` | year of the latest observation |
//! | `q` | yearly cut as a share |
//! | `B` | budget: the emissions allowed after the anchor, t CO2e |
//!
//! There is no path before the anchor; after its last node, a path stays constant. A path that
//! cannot be computed is absent with a reason; no other path replaces it.
//!
//! # Of the target
//!
//! `PathShape::OfTarget`, the default: the path that the target itself defines.
//!
//! - A yearly rate q from year ts: `E(ts) (1 - q)^(t - ts)`.
//! - A limit for each year of a list: linear between the listed years.
//! - A period: the [line whose yearly levels sum to the limit](#periods).
//! - A milestone of a commitment: linear from milestone to milestone.
//! - Every other target: linear from the anchor to `(tT, A)`.
//!
//! **Use it** to judge a target by its own terms. **Do not use it** to compare places whose targets
//! define different paths; choose one shape for all of them.
//!
//! ```
//! use climate_targets::target::AnnualRate;
//! use climate_targets::{Ambition, Assessor, EmissionSeries, Portion, Target, Year};
//! // Minus 10 % a year from 2018: 1000 t, 900 t, 810 t.
//! let series = EmissionSeries::from_tonnes("a city", [(2018, 1000.0), (2020, 850.0)])?;
//! let cut = AnnualRate::new(Portion::constant(0.10), Year::constant(2018));
//! let target = Target::builder("a cut").goal(Ambition::AnnualRate(cut)).by(2030).build()?;
//! let path = Assessor::as_of_ymd(2021, 6, 30)?.assess(&series, &target).figures().path?;
//! assert!((path.level.tonnes() - 810.0).abs() < 1e-9);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # Linear
//!
//! `PathShape::Linear`, [`Pathway::linear`](crate::pathway::Pathway::linear): the same fall in
//! tonnes each year.
//!
//! ```text
//! P(t) = Ea + (A - Ea)(t - ta)/(tT - ta)
//! ```
//!
//! Source: the target path of the European Environment Agency ([`eea`](crate::indicator::eea)).
//!
//! - **Use it** as the neutral convention: it fits targets of any sign and needs no further choice.
//!   For a milestone of a commitment, it ignores the milestones in between.
//! - **Do not use it** to keep cumulative emissions low: for a reduction, it allows more emissions
//!   than the constant rate in every year between anchor and target.
//!
//! ```
//! use climate_targets::pathway::Pathway;
//! use climate_targets::{Emissions, Year};
//! let node = |year, tonnes| (Year::constant(year), Emissions::constant(tonnes));
//! let path = Pathway::linear(node(2020, 100.0), node(2030, 50.0)).ok_or("2030 is later")?;
//! assert_eq!(path.level_in(Year::constant(2024))?.tonnes(), 80.0);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # Constant rate
//!
//! `PathShape::ConstantRate`, [`Pathway::constant_rate`](crate::pathway::Pathway::constant_rate):
//! the same fall in percent each year.
//!
//! ```text
//! P(t) = Ea (A/Ea)^((t - ta)/(tT - ta))
//! ```
//!
//! Between milestones, each segment has its own rate.
//!
//! - **Use it** where early cuts matter, and as a check: a verdict that changes between linear and
//!   constant rate depends on a convention.
//! - **Do not use it** for net zero or net negative targets: no rate leads to zero or less
//!   ([`Absent::AllowableNotPositive`](crate::Absent::AllowableNotPositive)). For a target close
//!   to zero, its first cuts are extreme; see the floor blend.
//!
//! ```
//! use climate_targets::pathway::Pathway;
//! use climate_targets::{Absent, Emissions, Year};
//! // From 100 t to 25 t in ten years: 50 t after five.
//! let node = |year, tonnes| (Year::constant(year), Emissions::constant(tonnes));
//! let path = Pathway::constant_rate(node(2020, 100.0), node(2030, 25.0))?;
//! assert!((path.level_in(Year::constant(2025))?.tonnes() - 50.0).abs() < 1e-9);
//! let to_zero = Pathway::constant_rate(node(2020, 100.0), node(2030, 0.0));
//! assert_eq!(to_zero, Err(Absent::AllowableNotPositive));
//! # Ok::<(), Absent>(())
//! ```
//!
//! # Floor blend
//!
//! `PathShape::FloorBlend`, [`Pathway::floor_blend`](crate::pathway::Pathway::floor_blend): a
//! constant rate if the target leaves at least 1/11.11 (9 %) of the anchor's level. Otherwise, a
//! constant rate to that floor, minus a linearly growing part of the difference between the floor
//! and the target.
//!
//! ```text
//! A >= Ea          P(t) = Ea
//! A >= Ea/11.11    P(t) = Ea (A/Ea)^(y/n)
//! else             P(t) = Ea (1/11.11)^(y/n) - (Ea/11.11 - A) y/n
//!                  y = t - ta,  n = tT - ta
//! ```
//!
//! Source: the projection of targets in OS-Climate's ITR tool 1.1.10.
//!
//! - **Use it** to reproduce the target projections of the ITR tool, and as a curve to net zero.
//! - **Do not use it** for a target that lets emissions rise: the path stays flat at the anchor's
//!   level.
//!
//! ```
//! use climate_targets::pathway::Pathway;
//! use climate_targets::{Emissions, Year};
//! let node = |year, tonnes| (Year::constant(year), Emissions::constant(tonnes));
//! let path = Pathway::floor_blend(node(2020, 1111.0), node(2040, 0.0))?;
//! // Half-way: 1111/sqrt(11.11) = 333.3 t, less half of the 100 t under the floor.
//! assert!((path.level_in(Year::constant(2030))?.tonnes() - (333.3 - 50.0)).abs() < 0.05);
//! assert_eq!(path.level_in(Year::constant(2040))?.tonnes(), 0.0);
//! # Ok::<(), climate_targets::Absent>(())
//! ```
//!
//! # Fixed annual cut
//!
//! `PathShape::FixedAnnualCut(q)`,
//! [`Pathway::fixed_annual_cut`](crate::pathway::Pathway::fixed_annual_cut): each year's level is
//! `1 - q` times the level of the previous year, regardless of the target.
//!
//! ```text
//! P(t) = Ea (1 - q)^(t - ta)
//! ```
//!
//! Sources: the Carbon Law at 11.72 % a year
//! ([`klimatkollen_2026`](crate::indicator::klimatkollen_2026)); the Tyndall Centre for Manchester,
//! 13 % a year.
//!
//! - **Use it** to measure places against a rule that is the same for all of them.
//! - **Do not use it** to say whether a place is on the way to its own target: the path does not
//!   lead to that target.
//!
//! ```
//! use climate_targets::pathway::Pathway;
//! use climate_targets::{Emissions, Portion, Year};
//! let start = (Year::constant(2020), Emissions::constant(1000.0));
//! let path = Pathway::fixed_annual_cut(start, Portion::constant(0.10));
//! assert!((path.level_in(Year::constant(2023))?.tonnes() - 729.0).abs() < 1e-9);
//! # Ok::<(), climate_targets::Absent>(())
//! ```
//!
//! # Linear share
//!
//! `PathShape::LinearShare(q)`, [`Pathway::linear_share`](crate::pathway::Pathway::linear_share):
//! the level falls each year by a share q of the *anchor's* level, to zero after 1/q years.
//!
//! ```text
//! P(t) = max(Ea (1 - q (t - ta)), 0)
//! ```
//!
//! - **Use it** for rules in points of the base year: "4.2 % of the base a year".
//! - **Do not use it** for a percentage cut from the previous year's level: after ten years at 5 %,
//!   the linear share leaves 50 % and the annual cut leaves 60 %.
//!
//! ```
//! use climate_targets::pathway::Pathway;
//! use climate_targets::{Emissions, Portion, Year};
//! let start = (Year::constant(2020), Emissions::constant(1000.0));
//! let path = Pathway::linear_share(start, Portion::constant(0.05));
//! assert_eq!(path.level_in(Year::constant(2030))?.tonnes(), 500.0);
//! assert_eq!(path.level_in(Year::constant(2041))?.tonnes(), 0.0);
//! # Ok::<(), climate_targets::Absent>(())
//! ```
//!
//! # Continuous budget
//!
//! `PathShape::BudgetContinuous(B)`,
//! [`Pathway::budget_continuous`](crate::pathway::Pathway::budget_continuous): an exponential fall
//! whose *integral* from the anchor onwards is B.
//!
//! ```text
//! P(t) = Ea exp(-x (t - ta)),  x = Ea/B
//! ```
//!
//! Source: Klimatkollen, until 2024 ([`klimatkollen_2024`](crate::indicator::klimatkollen_2024)).
//!
//! - **Use it** to reproduce figures based on this formula.
//! - **Do not use it** with yearly inventories: the whole years after ta sum to `x/(e^x - 1)` of B
//!   (80 % for Norrköping). [`Pathway::integral`](crate::pathway::Pathway::integral) and
//!   [`Pathway::sum`](crate::pathway::Pathway::sum) keep the two apart.
//!
//! ```
//! use climate_targets::pathway::Pathway;
//! use climate_targets::{Emissions, Year};
//! // x = 100/200: after two years 1/e of the level.
//! let start = (Year::constant(2020), Emissions::constant(100.0));
//! let path = Pathway::budget_continuous(start, Emissions::constant(200.0))?;
//! assert!((path.level_in(Year::constant(2022))?.tonnes() - 36.788).abs() < 1e-3);
//! assert_eq!(path.integral()?.tonnes(), 200.0);
//! // The whole years sum to 0.5/(e^0.5 - 1) = 77 % of it.
//! let sum = path.sum(Year::constant(2021), Year::constant(2200))?;
//! assert!((sum.tonnes() - 154.15).abs() < 0.01);
//! # Ok::<(), climate_targets::Absent>(())
//! ```
//!
//! # Annual budget
//!
//! `PathShape::BudgetAnnual(B)`,
//! [`Pathway::budget_annual`](crate::pathway::Pathway::budget_annual): a constant rate at which the
//! *whole years* after the anchor sum to B.
//!
//! ```text
//! P(t) = Ea r^(t - ta),  r = B/(Ea + B)
//! ```
//!
//! For an anchor within a year, r solves `Ea r^y/(1 - r) = B`, where y is the fraction of that year
//! that remains.
//!
//! - **Use it** for a budget that is compared with yearly inventories.
//! - **Do not use it** if the budget ends with a given year: some part of B always lies after that
//!   year. See the constant rate within a budget.
//!
//! ```
//! use climate_targets::pathway::Pathway;
//! use climate_targets::{Emissions, Year};
//! // r = 300/(100 + 300) = 3/4: 75 t, 56.25 t, and 300 t over all years.
//! let start = (Year::constant(2020), Emissions::constant(100.0));
//! let path = Pathway::budget_annual(start, Emissions::constant(300.0))?;
//! assert_eq!(path.level_in(Year::constant(2022))?.tonnes(), 56.25);
//! let sum = path.sum(Year::constant(2021), Year::constant(2300))?;
//! assert!((sum.tonnes() - 300.0).abs() < 1e-9);
//! # Ok::<(), climate_targets::Absent>(())
//! ```
//!
//! # Line to zero
//!
//! `PathShape::LineToZero(B)`, [`Pathway::line_to_zero`](crate::pathway::Pathway::line_to_zero): a
//! straight line to zero whose *integral* is B.
//!
//! ```text
//! P(t) = max(Ea - Ea^2/(2 B) (t - ta), 0),  zero from ta + 2 B/Ea on
//! ```
//!
//! - **Use it** to answer "if emissions fall evenly, when must they be zero?".
//! - **Do not use it** with yearly inventories: the sum of whole years differs from the integral.
//!   The line to zero whose whole years sum to B is the path of a [period](#periods) longer than
//!   `1 + 2 B/Ea` years.
//!
//! ```
//! use climate_targets::pathway::Pathway;
//! use climate_targets::{Emissions, Year};
//! // 2 * 200/40: ten years, 4 t less each year.
//! let start = (Year::constant(2020), Emissions::constant(40.0));
//! let path = Pathway::line_to_zero(start, Emissions::constant(200.0))?;
//! assert_eq!(path.level_in(Year::constant(2025))?.tonnes(), 20.0);
//! assert_eq!(path.year_at(Emissions::ZERO)?, 2030.0);
//! # Ok::<(), climate_targets::Absent>(())
//! ```
//!
//! # Constant rate within a budget
//!
//! `PathShape::ConstantRateWithin { budget, until }`,
//! [`Pathway::constant_rate_within`](crate::pathway::Pathway::constant_rate_within): a constant
//! rate at which the n whole years after the anchor, up to the year `until`, sum to B.
//!
//! ```text
//! P(t) = Ea r^(t - ta),  Ea (r + r^2 + ... + r^n) = B;  constant after the last year
//! ```
//!
//! - **Use it** for a budget over stated years, such as 2020-2040.
//! - **Do not use it** without checking the result if B exceeds n times Ea: r is then above 1 and
//!   the path rises.
//!
//! ```
//! use climate_targets::pathway::Pathway;
//! use climate_targets::{Emissions, Year};
//! // 28 t over 2021-2023 from 32 t: 16 + 8 + 4, so r = 1/2.
//! let (start, end) = ((Year::constant(2020), Emissions::constant(32.0)), Year::constant(2023));
//! let path = Pathway::constant_rate_within(start, end, Emissions::constant(28.0))?;
//! assert!((path.level_in(Year::constant(2021))?.tonnes() - 16.0).abs() < 1e-9);
//! assert!((path.sum(Year::constant(2021), end)?.tonnes() - 28.0).abs() < 1e-9);
//! # Ok::<(), climate_targets::Absent>(())
//! ```
//!
//! # Stepwise
//!
//! `PathShape::Stepwise`, [`Pathway::stepwise`](crate::pathway::Pathway::stepwise): each limit
//! holds from its year until the year before the next limit; the last limit holds indefinitely.
//! Before the first milestone of a commitment, the anchor's level applies.
//!
//! - **Use it** for laws that set a limit for a block of years, such as the carbon budgets of
//!   France (422 Mt a year for 2019-2023, 359 Mt for 2024-2028).
//! - **Do not use it** for a target without milestones or yearly limits, which has no steps
//!   ([`Absent::NotPartOfTarget`](crate::Absent::NotPartOfTarget)).
//!
//! ```
//! use climate_targets::pathway::Pathway;
//! use climate_targets::target::YearlyLimits;
//! use climate_targets::{Emissions, Year};
//! let limits = [(2019, 422.0), (2024, 359.0)]
//!     .map(|(year, mt)| (Year::constant(year), Emissions::constant(mt * 1e6)));
//! let limits = YearlyLimits::new(limits.to_vec())?;
//! let path = Pathway::stepwise(&limits);
//! assert_eq!(path.level_in(Year::constant(2023))?.megatonnes(), 422.0);
//! assert_eq!(path.level_in(Year::constant(2024))?.megatonnes(), 359.0);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # Periods
//!
//! [`Pathway::to_total`](crate::pathway::Pathway::to_total), the path of a target over a period of
//! n years: a straight line that starts at the level Ea of the year before the period, and whose n
//! yearly levels sum to the limit.
//!
//! ```text
//! P(y) = Ea - s (y - from + 1),  s = 2 (n Ea - limit)/(n (n + 1))
//! ```
//!
//! If `2 limit < (n - 1) Ea`, that line ends below zero. The path is then the line to zero over
//! `k = ceil(2 limit/Ea)` years: k replaces n, and P is zero afterwards.
//!
//! - **Use it** for budgets over a period; an assessment of such a target has no other path.
//! - **Do not use it** for a target for a single year: the path does not lead to A.
//!
//! ```
//! use climate_targets::pathway::Pathway;
//! use climate_targets::{Emissions, Period, Year};
//! // From 100 t, 240 t over three years: s = 2 (300 - 240)/12 = 10, so 90 + 80 + 70.
//! let (before, limit) = (Emissions::constant(100.0), Emissions::constant(240.0));
//! let path = Pathway::to_total(before, Period::constant(2021, 2023), limit)?;
//! assert_eq!(path.level_in(Year::constant(2023))?.tonnes(), 70.0);
//! # Ok::<(), climate_targets::Absent>(())
//! ```
//!
//! # Tables, scenarios and sums
//!
//! - [`Pathway::given`](crate::pathway::Pathway::given): the levels of a table, interpolated
//!   linearly between its years, never extrapolated. **Use it** for a path that an authority
//!   publishes as numbers.
//! - [`Pathway::reference_scenario`](crate::pathway::Pathway::reference_scenario): a scenario S
//!   scaled to the anchor, `P(t) = Ea S(t)/S(ta)`. **Use it** to apply a national strategy to a
//!   territory. **Do not use it** if the territory's mix of sectors differs much from the nation's;
//!   scale each sector instead and take the sum.
//! - [`Pathway::sum_of`](crate::pathway::Pathway::sum_of): the sum of several paths.
//!
//! ```
//! use climate_targets::pathway::Pathway;
//! use climate_targets::target::YearlyLimits;
//! use climate_targets::{Emissions, Year};
//! // The nation halves its transport and keeps a tenth of its heating.
//! let scenario = |levels: [f64; 2]| {
//!     let years = [2020, 2030].map(Year::constant);
//!     YearlyLimits::new(years.into_iter().zip(levels.map(Emissions::constant)).collect())
//! };
//! let (transport, heating) = (scenario([500.0, 250.0])?, scenario([1000.0, 100.0])?);
//! let start = |tonnes| (Year::constant(2020), Emissions::constant(tonnes));
//! let sectors = [
//!     Pathway::reference_scenario(start(10.0), &transport)?,
//!     Pathway::reference_scenario(start(20.0), &heating)?,
//! ];
//! let path = Pathway::sum_of(&sectors).ok_or("two paths")?;
//! assert_eq!(path.level_in(Year::constant(2030))?.tonnes(), 5.0 + 2.0);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # Anchors
//!
//! [`PathAnchor`](crate::pathway::PathAnchor) is the point at which a path starts.
//!
//! | anchor | point | use it for |
//! |---|---|---|
//! | base (default) | base year and base level | judging the whole time since the base year |
//! | adoption | the year of adoption, with its observed level | judging the time since the decision |
//! | latest | the latest observation | the levels allowed from now on |
//! | at a point | a year, whole or fractional, and a level | rules that state a point, such as 2019 + 5/12 in the Effort Sharing Regulation ([`esr`](crate::indicator::esr)) |
//!
//! A path from the latest observation has no gap and no path lens, because no observation follows
//! its anchor.
//!
//! ```
//! use climate_targets::pathway::{PathAnchor, PathShape};
//! use climate_targets::{Absent, Assessor, EmissionSeries, PathMethod, Target};
//! let levels = [(1990, 100.0), (2020, 90.0), (2024, 80.0)];
//! let city = EmissionSeries::from_tonnes("a city", levels)?;
//! let target = Target::builder("half").reduce_by_percent(50.0).base_year(1990).by(2030).build()?;
//! let path = |anchor| {
//!     let method = PathMethod::new(PathShape::Linear).with_anchor(anchor);
//!     let assessor = Assessor::as_of_ymd(2025, 6, 30).map(|assessor| assessor.path(method));
//!     assessor.map(|assessor| assessor.assess(&city, &target).figures().path)
//! };
//! // From 100 t in 1990: 34 of 40 years on. From 90 t in 2020: 4 of 10 years on.
//! assert!((path(PathAnchor::Base)??.level.tonnes() - 57.5).abs() < 1e-9);
//! assert_eq!(path(PathAnchor::at(2020.0, "90 t".parse()?)?)??.level.tonnes(), 74.0);
//! assert_eq!(path(PathAnchor::Latest)??.gap, Err(Absent::NotAfterAnchor));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
