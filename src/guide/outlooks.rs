//! Outlooks: what an interval means, how often it held, how to choose one, and how to say it to a
//! council.
//!
//! # What an interval means
//!
//! A trend through ten years of emissions leads to one level in 2030. Its 95 % interval claims: of
//! a hundred such outlooks, the outcome of 95 lies inside. Its probability of meeting a target
//! claims: of a hundred places with a probability of 30 %, thirty meet it. Both claims can be
//! tested on the past.
//!
//! The textbook interval of a least-squares line ([`Estimator::ols`](crate::Estimator::ols)) is
//! right by its formula. The formula assumes that levels scatter about a line that continues.
//! Emissions do not: a plant closes and stays closed, a crisis shifts the level, and the next years
//! start from there.
//!
//! # What was measured
//!
//! A [hindcast](crate::hindcast) predicts from every year whose window of ten years is observed,
//! uses nothing later, and compares with the outcome. `cargo run --release --example hindcast`,
//! with its options, prints the tables of this page. Outcomes inside the textbook 95 % interval:
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
//! [`Estimator::outlook`](crate::Estimator::outlook) is a random walk of logarithms that shares
//! drift and scatter with a reference set: the years of one place are too few to estimate them. A
//! [`Calibration`](crate::trend::Calibration) scales its interval by the errors that hindcasts of
//! the set made. [`Assessor::calibrated`](crate::Assessor::calibrated) adds it to an assessment;
//! the textbook figures keep their names and values, and the verdict rests on the trend.
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
//! let outlook = details.calibrated().expect("a calibration is given")?;
//! let held = outlook.record.held_on_other_places()?;
//! let said = format!(
//!     "{:.0} to {:.0} Mt in 2030; {:.0} % of intervals held in tests on other nations",
//!     outlook.interval.low.megatonnes(),
//!     outlook.interval.high.megatonnes(),
//!     held.percent(),
//! );
//! assert_eq!(said, "252 to 473 Mt in 2030; 96 % of intervals held in tests on other nations");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! Share of outcomes inside the calibrated intervals, on places and years that were not used: five
//! random halvings of the places, each half calibrated for the other; and every cut of the years
//! with at least a hundred cases on both sides, mean and lowest. All windows of which three
//! observations span half.
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
//! Every horizon is in [`Calibration::horizons`](crate::trend::Calibration::horizons). Of
//! municipalities six years ahead, 98.03 % lay inside the 95 % interval: it is wider than needed.
//! The calibrations stop at ten and at six years, where first origin to last outcome is 3 and 2.3
//! horizons and no later years are left to test on; further ahead an outlook is refused.
//!
//! # Probabilities
//!
//! A probability is right if, of the cases that are given 30 %, three in ten happen. The run
//! without options prints the table for a fall by a tenth; # marks tenths with at least a hundred
//! cases that are more than 0.15 off:
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
//! For nations up to six years ahead, and for municipalities one year ahead, the probability can be
//! quoted. For municipalities further ahead, quote the interval alone.
//!
//! High probabilities for nations are rare, and were too high. Falls by a tenth in six years with a
//! predicted probability of at least 70 %:
//!
//! | outlook, windows | given at least 70 % | happened |
//! |---|---:|---:|
//! | calibrated, with gaps | 80, on average 83 % | 30 |
//! | calibrated, every year observed | 20, on average 79 % | 0 |
//! | least squares, every year observed | 219, on average 90 % | 70 |
//!
//! All 30 that happened were predicted in 1994 to 1998, in twelve countries of Eastern Europe and
//! the former Soviet Union.
//!
//! # Limits
//!
//! - **One common period.** After 2010 municipalities fell faster than before: Finnish and British
//!   ones, and Swedish ones a little. With the same weight for each country, 66 % ended under the
//!   prediction three years ahead and 75 % six years ahead, where levels were predicted 8.7 % too
//!   high on average. The intervals were wide enough; the probabilities of a fall in the table were
//!   too low by up to 0.42. The next years may differ either way. The caveat
//!   [`OneCommonPeriod`](crate::Caveat::OneCommonPeriod) says so, with the bias.
//! - **A place unlike the set.** Swedish municipalities have years missing, and a city with one
//!   large plant is no average city. Calibrate on a set of your own with
//!   [`Hindcast::calibrate`](crate::hindcast::Hindcast::calibrate).
//! - **Short windows.** Over British windows of five to ten years, least squares has the lower
//!   Brier score six years ahead, 0.119 against 0.163 of the calibrated outlook; over full windows
//!   of ten years it has 0.147, the calibrated outlook 0.125, and the random walk 0.123.
//! - **A change of policy.** No trend shows it before emissions do.
//!
//! # Which outlook
//!
//! The one with the lowest interval score at the horizon that matters: the width of the interval,
//! plus 40 times the distance by which the outcome lay outside, as a share of the latest level.
//! `cargo run --release --example hindcast -- --trial` calibrates nine methods on one half of the
//! places, or on the years before a cut, and tests them on the rest:
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
//! Logarithms alone do not help: a few places whose levels jumped get intervals of many times their
//! level. The reference set mends that. Of the two outlooks, the one over ten years is better for
//! nations on places and on years, and for municipalities on places. The outlook wins on intervals;
//! on Brier scores the methods differ little: for nations six years ahead 0.156 against 0.175 of
//! least squares on places left out, and 0.179 against 0.170 on years left out.
//!
//! # What became of verdicts
//!
//! [`TrackRecord`](crate::hindcast::TrackRecord) counts, of the places given each verdict years
//! before a deadline, how many met it. Finnish and Swedish municipalities against the Covenant's
//! -20 % by 2020:
//!
//! | called | in 2010: met it | in 2015: met it |
//! |---|---:|---:|
//! | achieved early | 150 of 152 | 263 of 266 |
//! | on track | 56 of 58 | 19 of 19 |
//! | catching up | 3 of 3 | 6 of 7 |
//! | slipping | 2 of 2 | none called so |
//! | off track | 96 of 134 | 19 of 57 |
//!
//! "Achieved early" and "on track" held. "Off track" ten years before is a warning and no forecast:
//! 72 % of these municipalities still met the target; five years before, a third did.
//!
//! # To a council
//!
//! - The interval, and how often such intervals held: "252 to 473 Mt in 2030; in tests on other
//!   nations, 96 % of intervals held."
//! - The probability as a count, where the table above allows it: "of a hundred nations in this
//!   position, some forty would meet the target."
//! - The limit: "the method uses the last ten years, and no decision without an effect yet."
//! - Beyond the supported horizon, no interval: for 2050 there is a path and a target.
