//! Estimators: the formula, the strengths and the limits of each trend method, with an example.
//!
//! An [`Estimator`](crate::Estimator) fits a trend T(t) to the observed levels in a window of
//! years. The trend gives the expected level in the judged year, and the trend lens of a verdict
//! compares that level with the allowable level A. [`TrendFit`](crate::trend::TrendFit) holds the
//! result.
//!
//! # Choosing a method
//!
//! | method | gives | interval and probability | robust to one outlier | zero or negative levels | missing years | cost |
//! |---|---|---|---|---|---|---|
//! | [least squares](#ordinary-least-squares) (default) | slope | yes | no | accepted | accepted | O(n) |
//! | [Theil-Sen](#theil-sen) | slope, and its 95 % interval | no | yes | accepted | accepted | O(n^2 log n) |
//! | [least absolute deviations](#least-absolute-deviations) | slope, and the range of optimal slopes | no | yes | accepted | accepted | O(n^2 log n) |
//! | [log-linear](#log-linear-regression) | rate | yes | no | refused | accepted | O(n) |
//! | [endpoint rate](#endpoint-rate) | rate | no | only between the two ends | refused at the ends | accepted | O(n) |
//! | [mean annual change](#mean-annual-change) | rate | no | no | refused | refused | O(n) |
//! | [random walk](#random-walk-with-drift) | slope | yes | only between the two ends | accepted | accepted | O(n) |
//! | [log random walk](#random-walk-of-the-logarithm) | rate | yes | only between the two ends | refused | accepted | O(n) |
//! | [damped random walk](#damped-random-walk) | levels only | yes | only between the two ends | accepted | accepted | O(n) |
//! | [damped log random walk](#damped-random-walk-of-the-logarithm) | levels only | yes | only between the two ends | refused | accepted | O(n) |
//! | [outlook](#outlook-with-a-reference-set) | rate | yes | only between the two ends | refused | accepted | O(n) |
//!
//! A slope is the yearly change of the level, in t CO2e per year. A rate is the yearly growth as a
//! share of the level. Both are negative for a fall. n is the number of levels in the window. Every
//! method needs two levels; interval, probability and the trend lens need three.
//!
//! "Only between the two ends" means that an outlier inside the window does not move the trend, but
//! an outlier in the first or the last year does. In a random walk, every outlier widens the
//! interval.
//!
//! - A first look at a series: least squares.
//! - A series with one extraordinary year, such as 2020: Theil-Sen, or least squares
//!   [without that year](#windows-and-excluded-years).
//! - An interval several years ahead: an outlook with a calibration. The guide on
//!   [outlooks](super::outlooks) shows how often each interval contained the outcome.
//! - A comparison with a published indicator: the method of its publisher.
//! - If in doubt about the choice: [`MethodGrid`](crate::robustness::MethodGrid) gives the verdict
//!   under several methods.
//!
//! # Symbols
//!
//! | symbol | meaning |
//! |---|---|
//! | `t`, `E` | years and levels of the points in the window, t CO2e |
//! | `n` | number of points |
//! | `tL`, `EL` | year and level of the latest observation |
//! | `T(t)` | level of the trend in year t |
//! | `b`, `g` | slope; yearly growth |
//! | `mean(t)`, `mean(E)` | means over the points |
//! | `Sxx` | `sum((t - mean(t))^2)` |
//! | `q(p, nu)` | quantile p of Student's t with nu degrees of freedom |
//!
//! # Ordinary least squares
//!
//! [`Estimator::ols`](crate::Estimator::ols), the default: the straight line with the smallest sum
//! of squared residuals (SSE).
//!
//! ```text
//! b      = sum((t - mean(t))(E - mean(E))) / Sxx
//! T(t)   = mean(E) + b (t - mean(t))
//! s      = sqrt(SSE/(n - 2))
//! se(t)  = s sqrt(1 + 1/n + (t - mean(t))^2/Sxx)      one new level in year t
//! 95 %   = T(t) -/+ q(0.975, n - 2) se(t)
//! P(E <= A) = Student's t distribution of (A - T(t))/se(t)
//! ```
//!
//! Source: the textbook formulas. Klimatkollen's figures until 2024 use this line
//! ([`klimatkollen_2024`](crate::indicator::klimatkollen_2024)).
//!
//! - **Use it** for a series that falls by similar amounts each year, and to explain a result:
//!   every spreadsheet has the function.
//! - **Do not use it** where one extraordinary year is in the window; where the line would fall
//!   below zero before the judged year; or to quote its interval more than one year ahead. Six
//!   years ahead, 58 % of the outcomes of nations were inside the 95 % interval.
//! - **Cost**: O(n), no allocation.
//!
//! ```
//! use climate_targets::trend::TrendFit;
//! use climate_targets::{Emissions, Estimator, Year};
//! // Means 2020 and 90 t; Sxx = 4 + 1 + 0 + 1 + 4 = 10; b = (-30 - 5 + 0 - 5 - 30)/10 = -7.
//! let levels = [105.0, 95.0, 90.0, 85.0, 75.0].map(Emissions::constant);
//! let line = TrendFit::of(Estimator::ols(), (2018..2023).map(Year::constant).zip(levels))?;
//! assert_eq!(line.slope()?.tonnes(), -7.0);
//! assert_eq!(line.level_in(Year::constant(2024))?.tonnes(), 90.0 - 7.0 * 4.0);
//! // Residuals 1, -2, 0, 2, -1: SSE = 10, and 10 of 500 remain unexplained.
//! assert_eq!(format!("{:.0}", line.r_squared()?), "98 %");
//! # Ok::<(), climate_targets::Absent>(())
//! ```
//!
//! # Theil-Sen
//!
//! [`Estimator::theil_sen`](crate::Estimator::theil_sen): the median of the slopes between all
//! pairs of points.
//!
//! ```text
//! b      = median((Ej - Ei)/(tj - ti))     over the N = n(n - 1)/2 pairs
//! T(t)   = b (t - tL) + median(E - b (t - tL))
//! 95 % of b: the slopes at the 0-based ranks max(round((N - C)/2) - 1, 0) and
//!            min(round((N + C)/2), N - 1),  C = 1.959964 sqrt(V)
//! ```
//!
//! V is the variance of the Mann-Kendall statistic S, with its correction for equal levels
//! ([`mann_kendall`](crate::trend::mann_kendall)).
//!
//! Source: P. K. Sen, JASA 63 (1968), 1379-1389.
//!
//! - **Use it** if a plant outage, a pandemic year or a reporting error may be in the window, and
//!   alongside least squares as a check: similar slopes mean that no single year decides.
//! - **Do not use it** for an interval or a probability of a level, because it defines neither. Its
//!   interval is for the slope; with five points, it spans all ten pairwise slopes.
//! - **Cost**: O(n^2 log n) in time, n^2/2 slopes in memory.
//!
//! ```
//! use climate_targets::trend::TrendFit;
//! use climate_targets::{Emissions, Estimator, Year};
//! // A fall of 7 t a year, and 200 t too much in 2021. Six of the ten pairs have the slope -7.
//! let levels = [104.0, 97.0, 90.0, 283.0, 76.0].map(Emissions::constant);
//! let points = (2018..2023).map(Year::constant).zip(levels);
//! let robust = TrendFit::of(Estimator::theil_sen(), points.clone())?;
//! assert_eq!(robust.slope()?.tonnes(), -7.0);
//! // Least squares reports a rise.
//! assert_eq!(TrendFit::of(Estimator::ols(), points)?.slope()?.tonnes(), 13.0);
//! # Ok::<(), climate_targets::Absent>(())
//! ```
//!
//! # Least absolute deviations
//!
//! [`Estimator::lad`](crate::Estimator::lad): the straight line with the smallest sum of absolute
//! residuals.
//!
//! ```text
//! b      = the slope that minimises sum(|E - b (t - tL) - c|),  c = median(E - b (t - tL))
//! T(t)   = b (t - tL) + c
//! ```
//!
//! At least one optimal line passes through two of the points, so the pairwise slopes are the
//! candidates. If several slopes are optimal, b is the midpoint of their interval, and
//! [`TrendFit::optimal_slopes`](crate::trend::TrendFit::optimal_slopes) gives the ends. Of 290
//! Swedish municipalities with nine points each, 61 have no unique optimum.
//!
//! Source: the textbook definition. Klimatkollen's test of 2026 fits this line and shifts it
//! through the latest level ([`klimatkollen_2026`](crate::indicator::klimatkollen_2026)).
//!
//! - **Use it** for the same reasons as Theil-Sen, and to reproduce Klimatkollen's trends.
//! - **Do not use it** for an interval or a probability of a level. With very few points, check
//!   [`TrendFit::is_unique`](crate::trend::TrendFit::is_unique) first.
//! - **Cost**: O(n^2 log n) in time, n^2/2 slopes in memory.
//!
//! ```
//! use climate_targets::trend::TrendFit;
//! use climate_targets::{Emissions, Estimator, Year};
//! let levels = [100.0, 90.0, 90.0, 60.0].map(Emissions::constant);
//! let line = TrendFit::of(Estimator::lad(), (2018..2022).map(Year::constant).zip(levels))?;
//! // Slopes from -15 (2019 to 2021) to -10 (2018 to 2019) all leave deviations of 20 t.
//! let optimal = line.optimal_slopes()?;
//! assert_eq!((optimal.low.tonnes(), optimal.high.tonnes()), (-15.0, -10.0));
//! assert_eq!((line.slope()?.tonnes(), line.is_unique()?), (-12.5, false));
//! # Ok::<(), climate_targets::Absent>(())
//! ```
//!
//! # Log-linear regression
//!
//! [`Estimator::log_linear`](crate::Estimator::log_linear): least squares of the logarithm of the
//! level, that is, a constant yearly rate fitted to all points.
//!
//! ```text
//! beta   = sum((t - mean(t))(ln E - mean(ln E))) / Sxx
//! g      = exp(beta) - 1
//! T(t)   = exp(mean(ln E) + beta (t - mean(t)))                the median
//! 95 %   = T(t) exp(-/+ q(0.975, n - 2) se(t)),  se(t) of the logarithm as for least squares
//! ```
//!
//! Source: the textbook formulas.
//!
//! - **Use it** where the level falls by similar percentages each year. Its trend never falls below
//!   zero.
//! - **Do not use it** against a target of zero or less, which no rate reaches; for a net series,
//!   whose levels can be negative; or to quote its interval several years ahead (59 % of the
//!   outcomes of nations were inside the 95 % interval six years ahead).
//! - **Cost**: O(n), no allocation.
//!
//! ```
//! use climate_targets::trend::TrendFit;
//! use climate_targets::{Absent, Emissions, Estimator, Year};
//! // Ten percent less each year: 656.1 t two years on.
//! let levels = [1000.0, 900.0, 810.0].map(Emissions::constant);
//! let points = (2019..2022).map(Year::constant).zip(levels);
//! let curve = TrendFit::of(Estimator::log_linear(), points)?;
//! assert_eq!(format!("{:.1}", curve.rate()?), "-10.0 %");
//! assert!((curve.level_in(Year::constant(2023))?.tonnes() - 656.1).abs() < 1e-9);
//! assert_eq!(curve.year_at(Emissions::ZERO), Err(Absent::NeverReached));
//! # Ok::<(), Absent>(())
//! ```
//!
//! # Endpoint rate
//!
//! [`Estimator::endpoint_rate`](crate::Estimator::endpoint_rate): the compound annual growth rate
//! (CAGR) between the first and the last point.
//!
//! ```text
//! g      = (E_last/E_first)^(1/(t_last - t_first)) - 1
//! T(t)   = EL (1 + g)^(t - tL)
//! ```
//!
//! Source: the textbook formula. Eurostat ([`eurostat`](crate::indicator::eurostat)) and the United
//! Nations ([`un_2023`](crate::indicator::un_2023)) use the rate from the base year to the latest
//! year.
//!
//! - **Use it** to reproduce a published rate, or where only a few years are observed.
//! - **Do not use it** where the first or the last year is extraordinary: only these two years
//!   count.
//! - **Cost**: O(n), no allocation. First, last and latest level must be positive.
//!
//! ```
//! use climate_targets::trend::TrendFit;
//! use climate_targets::{Emissions, Estimator, Year};
//! // From 100 t to 81 t in two years: 0.9^2 = 0.81. The 140 t between them do not count.
//! let levels = [100.0, 140.0, 81.0].map(Emissions::constant);
//! let points = (2018..2021).map(Year::constant).zip(levels);
//! let curve = TrendFit::of(Estimator::endpoint_rate(), points)?;
//! assert_eq!(format!("{:.1}", curve.rate()?), "-10.0 %");
//! assert!((curve.level_in(Year::constant(2021))?.tonnes() - 72.9).abs() < 1e-9);
//! # Ok::<(), climate_targets::Absent>(())
//! ```
//!
//! # Mean annual change
//!
//! [`Estimator::mean_annual_change`](crate::Estimator::mean_annual_change): the arithmetic mean of
//! the year-on-year growth rates.
//!
//! ```text
//! g      = mean(E(y)/E(y - 1) - 1)
//! T(t)   = EL (1 + g)^(t - tL)
//! ```
//!
//! Source: the textbook formula. The rate is above the endpoint rate unless all yearly rates are
//! equal: for Östersund 2015-2021 it is -6.47 % against -6.63 %.
//!
//! - **Use it** to reproduce a "mean yearly change" in a report.
//! - **Do not use it** where a year is missing or excluded: it refuses a gap
//!   ([`Absent::GapInWindow`](crate::Absent::GapInWindow)). Do not use it where levels vary much
//!   either: a fall by half and a doubling average to +25 % a year although the level is unchanged.
//! - **Cost**: O(n), no allocation. All levels must be positive.
//!
//! ```
//! use climate_targets::trend::TrendFit;
//! use climate_targets::{Absent, Emissions, Estimator, Year};
//! // -20 % in 2019 and 0 % in 2020: on average -10 % a year.
//! let levels = [100.0, 80.0, 80.0].map(Emissions::constant);
//! let points = (2018..2021).map(Year::constant).zip(levels);
//! let curve = TrendFit::of(Estimator::mean_annual_change(), points.clone())?;
//! assert_eq!(format!("{:.1}", curve.rate()?), "-10.0 %");
//! assert!((curve.level_in(Year::constant(2021))?.tonnes() - 72.0).abs() < 1e-9);
//! let without_2019 = points.filter(|(year, _)| year.get() != 2019);
//! let refused = TrendFit::of(Estimator::mean_annual_change(), without_2019);
//! assert_eq!(refused, Err(Absent::GapInWindow));
//! # Ok::<(), Absent>(())
//! ```
//!
//! # Random walk with drift
//!
//! [`Estimator::random_walk`](crate::Estimator::random_walk): each year's level is the level of the
//! year before plus a constant drift and a random change. Neighbouring points i are `k` years apart
//! and differ by `d`; there are `n - 1` changes over `K = sum(k)` years.
//!
//! ```text
//! m      = sum(d)/K                          the drift, equal to (E_last - E_first)/K
//! s^2    = sum((d - k m)^2/k)/(n - 2)        the variance of a yearly change
//! T(tL + h)  = EL + m h
//! se(h)  = s sqrt(h + h^2/K)
//! 95 %   = T -/+ q(0.975, n - 2) se(h)
//! ```
//!
//! Source: the textbook formulas, for changes over unequal numbers of years.
//!
//! - **Use it** for an interval several years ahead: it widens with the horizon, as it should for
//!   emissions that shift to a new level and stay there. Six years ahead, 90 % of the outcomes of
//!   nations were inside the 95 % interval.
//! - **Do not use it** where the first or the last year is extraordinary. For municipalities, its
//!   95 % interval is wider than needed: it contained practically every outcome.
//! - **Cost**: O(n), no allocation.
//!
//! ```
//! use climate_targets::trend::TrendFit;
//! use climate_targets::{Emissions, Estimator, Year};
//! // -4 t in one year and -2 t in two: m = -6/3 = -2, s^2 = (2^2/1 + 2^2/2)/1 = 6.
//! let levels = [(2018, 100.0), (2019, 96.0), (2021, 94.0)];
//! let points = levels.map(|(year, t)| (Year::constant(year), Emissions::constant(t)));
//! let walk = TrendFit::of(Estimator::random_walk(), points.into_iter())?;
//! let in_2024 = Year::constant(2024);
//! assert_eq!(walk.level_in(in_2024)?.tonnes(), 94.0 - 2.0 * 3.0);
//! // se = sqrt(6 (3 + 9/3)) = 6 t, and q(0.975, 1) = 12.706.
//! assert!((walk.interval_in(in_2024)?.high.tonnes() - (88.0 + 12.706 * 6.0)).abs() < 0.01);
//! # Ok::<(), climate_targets::Absent>(())
//! ```
//!
//! # Random walk of the logarithm
//!
//! [`Estimator::log_random_walk`](crate::Estimator::log_random_walk): the random walk of `ln E`,
//! with drift m, deviation s and standard error se of the logarithm.
//!
//! ```text
//! g      = exp(m) - 1
//! T(tL + h)  = EL exp(m h)                    the median
//! 95 %   = T exp(-/+ q(0.975, n - 2) se(h))
//! ```
//!
//! The rate g equals the endpoint rate; the random walk adds an interval and a probability.
//!
//! - **Use it** where changes are proportional to the level, and where the level cannot be
//!   negative.
//! - **Do not use it** for a place whose level once changed by a large factor: the interval then
//!   spans many times the level. The outlook avoids this with the scatter of a reference set.
//! - **Cost**: O(n), no allocation. All levels must be positive.
//!
//! ```
//! use climate_targets::trend::TrendFit;
//! use climate_targets::{Emissions, Estimator, Year};
//! let levels = [100.0, 140.0, 81.0].map(Emissions::constant);
//! let points = (2018..2021).map(Year::constant).zip(levels);
//! let walk = TrendFit::of(Estimator::log_random_walk(), points)?;
//! assert_eq!(format!("{:.1}", walk.rate()?), "-10.0 %");
//! // The median: a level at or under T has a probability of one half.
//! let in_2021 = Year::constant(2021);
//! let half = walk.probability_at_or_under(walk.level_in(in_2021)?, in_2021)?;
//! assert!((half.fraction() - 0.5).abs() < 1e-9);
//! # Ok::<(), climate_targets::Absent>(())
//! ```
//!
//! # Damped random walk
//!
//! [`Estimator::damped_random_walk`](crate::Estimator::damped_random_walk): a random walk whose
//! drift shrinks by a factor phi, between 0 and 1, each year ([`Damping`](crate::trend::Damping)).
//!
//! ```text
//! G(h)   = phi + phi^2 + ... + phi^h = phi (1 - phi^h)/(1 - phi)
//! T(tL + h)  = EL + m G(h)
//! se(h)  = s sqrt(h + G(h)^2/K)
//! ```
//!
//! The level never moves by more than `phi/(1 - phi)` yearly drifts: one for phi = 0.5, nine for
//! 0.9.
//!
//! - **Use it** where a recent fall is not expected to continue at the same pace. In the trial on
//!   the page [outlooks](super::outlooks#which-outlook), phi = 0.9 had better interval scores than
//!   the undamped walk.
//! - **Do not use it** for a slope or a rate, which it does not have, or to argue that a distant
//!   target cannot be met: the damping, not the data, would decide that.
//! - **Cost**: O(n), no allocation.
//!
//! ```
//! use climate_targets::trend::{Damping, TrendFit};
//! use climate_targets::{Absent, Emissions, Estimator, Year};
//! // A drift of -10 t a year, halved in the first year ahead and again in the second.
//! let levels = [110.0, 104.0, 90.0].map(Emissions::constant);
//! let points = (2019..2022).map(Year::constant).zip(levels);
//! let walk = TrendFit::of(Estimator::damped_random_walk(Damping::from_percent(50)?), points)?;
//! assert_eq!(walk.level_in(Year::constant(2023))?.tonnes(), 90.0 - 5.0 - 2.5);
//! // The limit is 80 t.
//! assert_eq!(walk.year_at(Emissions::constant(75.0)), Err(Absent::NeverReached));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # Damped random walk of the logarithm
//!
//! [`Estimator::damped_log_random_walk`](crate::Estimator::damped_log_random_walk): the damped
//! random walk of `ln E`.
//!
//! ```text
//! T(tL + h)  = EL exp(m G(h))                 the median
//! 95 %   = T exp(-/+ q(0.975, n - 2) se(h))
//! ```
//!
//! - **Use it** for the same reasons as the damped random walk, where changes are proportional to
//!   the level.
//! - **Do not use it** for a rate, which it does not have, or for a place whose level once changed
//!   by a large factor.
//! - **Cost**: O(n), no allocation. All levels must be positive.
//!
//! ```
//! use climate_targets::trend::{Damping, TrendFit};
//! use climate_targets::{Absent, Emissions, Estimator, Year};
//! // From 100 t to 25 t in two years: a half each year, m = -ln 2. With phi = 0.5, G(2) = 0.75.
//! let levels = [100.0, 60.0, 25.0].map(Emissions::constant);
//! let points = (2018..2021).map(Year::constant).zip(levels);
//! let half = Damping::from_percent(50)?;
//! let walk = TrendFit::of(Estimator::damped_log_random_walk(half), points)?;
//! let level = walk.level_in(Year::constant(2022))?.tonnes();
//! assert!((level - 25.0 / 2_f64.powf(0.75)).abs() < 1e-9);
//! // The limit is one halving, 12.5 t.
//! assert_eq!(walk.year_at(Emissions::constant(12.0)), Err(Absent::NeverReached));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # Outlook with a reference set
//!
//! [`Estimator::outlook`](crate::Estimator::outlook): a random walk of the logarithm that shrinks
//! drift and variance of one place towards those of many places, a
//! [`ReferenceSet`](crate::trend::ReferenceSet) with drift `m_set` and deviation `s_0`.
//!
//! ```text
//! mu     = (m + m_set)/2
//! v      = (8 s_0^2 + (n - 2) s^2)/nu,  nu = n + 6
//! T(tL + h)  = EL exp(mu h)                   the median
//! se(h)  = sqrt(v (h + h^2/(4 K)))
//! 95 %   = T exp(-/+ q(0.975, nu) se(h))
//! ```
//!
//! Source: this crate. Of the nine methods in the trial on the page
//! [outlooks](super::outlooks#which-outlook), it has the lowest interval score in three of four
//! columns.
//!
//! - **Use it** with a [`Calibration`](crate::trend::Calibration) for an interval or a probability
//!   to be quoted. [`Calibration::nations`](crate::trend::Calibration::nations) and
//!   [`Calibration::municipalities`](crate::trend::Calibration::municipalities) are included.
//! - **Do not use it** for a place unlike the set (one large plant, another kind of area), for net
//!   emissions, or beyond the calibrated horizons.
//! - **Cost**: O(n), no allocation. All levels must be positive.
//!
//! ```
//! use climate_targets::trend::{ReferenceSet, TrendFit};
//! use climate_targets::{Emissions, Estimator, Year};
//! // The place falls by 10 % a year, the set not at all: mu = ln(0.9)/2, so 10 % in two years.
//! let levels = [100.0, 90.0, 81.0].map(Emissions::constant);
//! let points = (2018..2021).map(Year::constant).zip(levels);
//! let outlook = Estimator::outlook(ReferenceSet::new(0.0, 0.05)?);
//! let walk = TrendFit::of(outlook, points)?;
//! assert!((walk.level_in(Year::constant(2022))?.tonnes() - 72.9).abs() < 1e-9);
//! // v = 8 (0.05^2)/9, se = sqrt(v (2 + 4/8)) = 0.0745, q(0.975, 9) = 2.262: exp(0.1686) = 1.184.
//! let high = walk.interval_in(Year::constant(2022))?.high.tonnes();
//! assert!((high - 72.9 * 1.184).abs() < 0.05);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # Windows and excluded years
//!
//! A window is a range of calendar years. A year without an observation stays a gap, and its
//! neighbours keep their actual distance.
//!
//! - [`Estimator::last_years`](crate::Estimator::last_years): `tL - n + 1` to tL. The default is
//!   ten years: long enough to outlast one extraordinary year, short enough to show a change of
//!   course.
//! - [`Estimator::since`](crate::Estimator::since): a given year and all later years, for example
//!   since a plan was adopted. The window grows with each inventory.
//! - [`Estimator::excluding`](crate::Estimator::excluding): leaves out up to eight years. If the
//!   latest year is left out, the window still ends with it, and rates and random walks still start
//!   at its level.
//!
//! ```
//! use climate_targets::trend::TrendFit;
//! use climate_targets::{Emissions, Estimator, Year};
//! // Five levels on a line, and a pandemic year, 2020, under it.
//! let levels = [100.0, 95.0, 60.0, 85.0, 80.0].map(Emissions::constant);
//! let points = (2018..2023).map(Year::constant).zip(levels);
//! let pandemic = [Year::constant(2020)];
//! let line = TrendFit::of(Estimator::ols().excluding(&pandemic)?, points.clone())?;
//! assert_eq!((line.points(), line.slope()?.tonnes()), (4, -5.0));
//! // The two last calendar years, and since 2021: the same two points.
//! let short = TrendFit::of(Estimator::ols().last_years(2), points.clone())?;
//! let since = TrendFit::of(Estimator::ols().since(Year::constant(2021)), points)?;
//! assert_eq!((short.from(), short), (Year::constant(2021), since));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # Anchoring
//!
//! [`Anchoring`](crate::trend::Anchoring) decides whether the trend is shifted through the latest
//! observation.
//!
//! - `AsFitted`, the default: the trend is not shifted. `T(tL)` and EL can differ.
//! - `ThroughLatest`, set by [`Estimator::through_latest`](crate::Estimator::through_latest): the
//!   trend keeps its slope or rate and is shifted to pass through the latest level; for a line,
//!   `T(t) = EL + b (t - tL)`. Klimatkollen uses this anchoring.
//!
//! **Use** the shifted trend where sums of future emissions must start from the latest inventory.
//! **Do not use it** where the latest year is extraordinary. A shifted line has no interval and no
//! probability, because the standard error of the fit does not apply to it. Endpoint rate, mean
//! annual change and the random walks start at the latest level anyway; random walks keep their
//! interval.
//!
//! ```
//! use climate_targets::trend::TrendFit;
//! use climate_targets::{Emissions, Estimator, Year};
//! let levels = [100.0, 90.0, 85.0, 80.0, 70.0, 90.0].map(Emissions::constant);
//! let points = (2015..2021).map(Year::constant).zip(levels);
//! let fitted = TrendFit::of(Estimator::lad(), points.clone())?;
//! let shifted = TrendFit::of(Estimator::lad().through_latest(), points)?;
//! assert_eq!((fitted.slope()?.tonnes(), shifted.slope()?.tonnes()), (-5.0, -5.0));
//! assert_eq!(fitted.level_in(Year::constant(2020))?.tonnes(), 70.0);
//! assert_eq!(shifted.level_in(Year::constant(2020))?.tonnes(), 90.0);
//! # Ok::<(), climate_targets::Absent>(())
//! ```
