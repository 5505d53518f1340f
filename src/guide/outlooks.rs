//! Outlooks: the meaning of an interval, its measured coverage, the choice of a method, and the
//! wording of a result for a council.
//!
//! # The meaning of an interval
//!
//! A trend through ten years of emissions gives one level for 2030. A 95 % interval means that, of
//! a hundred such intervals, 95 contain the outcome. A probability of 30 % of meeting a target
//! means that, of a hundred places with this probability, thirty meet the target. Both statements
//! can be tested on the past.
//!
//! The textbook interval of a least-squares line ([`Estimator::ols`](crate::Estimator::ols))
//! assumes that levels scatter about a line that continues. Emissions do not: a plant closes and
//! stays closed, a crisis shifts the level, and the next years start from the new level.
//!
//! # Measured coverage
//!
//! A [hindcast](crate::hindcast) repeats a prediction for every year in the past whose window of
//! ten years is observed. It uses no later data and compares the prediction with the outcome.
//! `cargo run --release --example hindcast`, with its options, prints the tables of this page. The
//! first table shows the share of outcomes inside the textbook 95 % interval:
//!
//! | years ahead | nations, least squares | random walk of logs | British authorities, least squares | Finnish cities, least squares |
//! |---:|---:|---:|---:|---:|
//! | 1 | 87 % | 92 % | 99 % | 98 % |
//! | 3 | 71 % | 93 % | 97 % | 97 % |
//! | 6 | 58 % of 1 444 cases | 91 % | 71 % | 94 % |
//! | 10 | 45 % | 88 % | | |
//!
//! # The calibrated outlook
//!
//! [`Estimator::outlook`](crate::Estimator::outlook) is a random walk of the logarithm. It shrinks
//! the drift and the variance of a place towards those of a reference set, because one place has
//! too few years to estimate them. A [`Calibration`](crate::trend::Calibration) scales its interval
//! by factors from hindcasts of the set. [`Assessor::calibrated`](crate::Assessor::calibrated) adds
//! the calibrated outlook to an assessment. The textbook figures keep their names and values, and
//! the verdict does not depend on the calibration.
//!
//! ```
//! use climate_targets::trend::Calibration;
//! use climate_targets::{Assessor, EmissionSeries, catalogue::france};
//! // France, Mt CO2e (Tidy GHG Inventories, CC BY 4.0).
//! let levels = [467.1, 470.7, 473.1, 454.0, 444.9, 404.5, 428.4, 412.3, 384.8, 371.1];
//! let levels = (2015..).zip(levels).chain([(1990, 548.5)]);
//! let series = EmissionSeries::from_tonnes("France", levels.map(|(y, mt)| (y, mt * 1e6)))?;
//! let assessor = Assessor::as_of_ymd(2025, 12, 31)?.calibrated(Calibration::nations());
//! let details = assessor.assess(&series, &france::LTECV_2030).details();
//! let outlook = details.calibrated().expect("the assessor has a calibration")?;
//! let coverage = outlook.record.coverage_on_other_places()?;
//! let text = format!(
//!     "{:.0} to {:.0} Mt in 2030; {:.0} % of intervals were right in tests on other nations",
//!     outlook.interval.low.megatonnes(),
//!     outlook.interval.high.megatonnes(),
//!     coverage.percent(),
//! );
//! let expected = "252 to 473 Mt in 2030; 96 % of intervals were right in tests on other nations";
//! assert_eq!(text, expected);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! The table shows the coverage of the calibrated intervals, that is, the share of outcomes inside
//! the interval. *Places left out*: in five random halvings of the places, each half is tested with
//! the calibration of the other half. *Years left out*: for every cutoff year with at least a
//! hundred cases on both sides, the later years are tested with the calibration of the earlier
//! years; the columns give the mean and the lowest coverage over the cutoff years. A window needs
//! three observations that span at least half of it.
//!
//! | set, years ahead | 95 %: places left out | 80 % | 95 %: years left out | lowest |
//! |---|---:|---:|---:|---:|
//! | nations, 1 | 95.3 % | 80.7 % | 92.7 % | 87.5 % |
//! | nations, 3 | 96.0 % | 81.5 % | 95.8 % | 94.3 % |
//! | nations, 6 | 96.4 % | 83.4 % | 97.4 % | 97.0 % |
//! | nations, 10 | 97.2 % | 85.0 % | untested | |
//! | municipalities, 1 | 96.5 % | 82.1 % | 97.1 % | 94.3 % |
//! | municipalities, 3 | 97.3 % | 86.6 % | 96.8 % | 95.9 % |
//! | municipalities, 6 | 98.0 % | 87.9 % | untested | |
//!
//! [`Calibration::horizons`](crate::trend::Calibration::horizons) has every horizon. For
//! municipalities six years ahead, the 95 % interval contains 98.03 % of the outcomes: it is wider
//! than needed. The calibrations end at ten years ahead (nations) and six years ahead
//! (municipalities). At these horizons, the time from the first prediction to the last outcome is 3
//! and 2.3 times the horizon, and no later years are left for a test. Longer horizons are refused.
//!
//! # Probabilities
//!
//! A probability of 30 % is right if the event happens in three of ten such cases. Without options,
//! the example prints this table for a fall of at least a tenth. The sign # marks classes of at
//! least a hundred cases whose frequency differs from the prediction by more than 0.15:
//!
//! | predicted | nations 1 year | 3 years | 6 years | 10 years | municipalities 1 year | 3 years | 6 years |
//! |---|---:|---:|---:|---:|---:|---:|---:|
//! | up to 10 % | 2 % | 4 % | 5 % | 9 % | 10 % | | |
//! | 10 to 20 % | | 18 % | 15 % | 10 % | 11 % | | |
//! | 20 to 30 % | | 25 % | 31 % | 30 % | 15 % | 43 % # | |
//! | 30 to 40 % | | | 33 % | 51 % # | | 47 % | |
//! | 40 to 50 % | | | 39 % | 53 % | | 53 % | 88 % # |
//! | 50 to 60 % | | | | | | 53 % | 95 % # |
//! | 60 to 70 % | | | | | | | 95 % # |
//! | 70 to 80 % | | | | | | | 92 % # |
//!
//! The probability can be quoted for nations up to six years ahead, and for municipalities one year
//! ahead. For municipalities further ahead, quote the interval alone.
//!
//! High probabilities for nations are rare, and the predicted ones were too high. The table counts
//! predictions of a fall of at least a tenth in six years with a probability of at least 70 %:
//!
//! | outlook, windows | predictions of at least 70 % | happened |
//! |---|---:|---:|
//! | calibrated, with gaps | 80, on average 83 % | 30 |
//! | calibrated, every year observed | 20, on average 79 % | 0 |
//! | least squares, every year observed | 219, on average 90 % | 70 |
//!
//! The 30 predicted falls that happened (first row) were all predicted from 1994 to 1998, in twelve
//! countries of Eastern Europe and the former Soviet Union.
//!
//! # Limits
//!
//! - **One common period.** After 2010, the emissions of Finnish and British municipalities fell
//!   faster than before, and those of Swedish municipalities slightly faster. With equal weight for
//!   each country, 66 % of the outcomes were under the prediction three years ahead and 75 % six
//!   years ahead. Six years ahead, predictions were 8.7 % too high on average. The intervals were
//!   wide enough, but the probabilities of a fall in the table above were too low by up to 0.42.
//!   The next years can differ in either direction. The caveat
//!   [`OneCommonPeriod`](crate::Caveat::OneCommonPeriod) reports the bias.
//! - **A place unlike the set.** Swedish series have missing years, and a city with one large plant
//!   is not an average city. [`Hindcast::calibrate`](crate::hindcast::Hindcast::calibrate)
//!   calibrates on other series.
//! - **Short windows.** Over British windows of five to ten years, six years ahead, least squares
//!   has a lower (better) Brier score, 0.119, than the calibrated outlook, 0.163. Over full windows
//!   of ten years, least squares has 0.147, the calibrated outlook 0.125, and the random walk
//!   0.123.
//! - **A change of policy.** A trend shows a new policy only after emissions have changed.
//!
//! # Which outlook
//!
//! Choose the method with the lowest interval score at the horizon of interest. The interval score
//! is the width of the interval plus 40 times the distance of the outcome from the interval, as a
//! share of the latest level. `cargo run --release --example hindcast -- --trial` calibrates nine
//! methods on one half of the places, or on the years before a cutoff, and tests them on the rest.
//! The headings name the set, the years ahead, and whether places or years were left out:
//!
//! | method | nations 6, places | nations 6, years | municipalities 3, places | municipalities 3, years |
//! |---|---:|---:|---:|---:|
//! | **outlook** | **0.93** | **0.87** | **0.46** | 0.56 |
//! | outlook, 15 years | 1.02 | 0.99 | 0.49 | **0.55** |
//! | damped walk, phi 0.9 | 1.61 | 1.54 | 0.59 | 0.66 |
//! | random walk | 1.69 | 1.68 | 0.61 | 0.68 |
//! | least squares | 1.99 | 1.78 | 0.59 | 0.69 |
//! | damped log walk, phi 0.9 | 4e3 | 11.49 | 1.11 | 0.78 |
//! | log random walk | 2e4 | 131.96 | 1.06 | 0.80 |
//! | log random walk, 15 years | 6e5 | 5.50 | 1.31 | 0.60 |
//! | log-linear | 4e10 | 6e3 | 1.18 | 0.87 |
//!
//! Logarithms alone do not help: for a few places with a sudden change of level, the interval is
//! many times the level. The reference set corrects this. The outlook over ten years has a better
//! score than the outlook over 15 years, except for municipalities on years left out. The Brier
//! scores of the methods differ little: for nations six years ahead, the outlook has 0.156 and
//! least squares 0.175 on places left out, 0.179 and 0.170 on years left out.
//!
//! # The track record of verdicts
//!
//! [`TrackRecord`](crate::hindcast::TrackRecord) counts, for each verdict given some years before a
//! deadline, how many places met the target. For Finnish and Swedish municipalities and the
//! Covenant's -20 % by 2020:
//!
//! | verdict | given in 2010: met the target | given in 2015: met the target |
//! |---|---:|---:|
//! | achieved early | 150 of 152 | 263 of 266 |
//! | on track | 56 of 58 | 19 of 19 |
//! | catching up | 3 of 3 | 6 of 7 |
//! | slipping | 2 of 2 | no place |
//! | off track | 96 of 134 | 19 of 57 |
//!
//! "Achieved early" and "on track" were almost always right. "Off track" ten years before the
//! deadline is a warning, not a forecast: 72 % of these municipalities met the target. Of the
//! municipalities off track five years before the deadline, one third met it.
//!
//! # Wording for a council
//!
//! - The interval with its coverage: "252 to 473 Mt in 2030; in tests on other nations, 96 % of
//!   such intervals were right."
//! - The probability as a count, where the table above allows it: "of a hundred nations in this
//!   position, about forty would meet the target."
//! - The limit: "the method uses the last ten years; it does not include decisions that have not
//!   taken effect yet."
//! - Beyond the supported horizon, no interval: for 2050 there is only a path and a target.
