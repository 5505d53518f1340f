//! Outlooks: what an interval means, how often it held, and how to say it to a council.
//!
//! # What an interval means
//!
//! A trend through ten years of emissions leads to one level in 2030. The interval of 95 % around it
//! says: of a hundred such outlooks, the level that comes lies inside in 95. The probability of meeting
//! a target says: of a hundred places with that probability, so many meet it. Both are promises about
//! the future, and both can be held against the past.
//!
//! The textbook interval of a least-squares line ([`Estimator::ols`](crate::Estimator::ols)) is right
//! by its formula. The formula takes for granted that levels scatter about a line that goes on as it
//! was. Emissions do not: a plant closes and stays closed, a crisis shifts the level, and the next years
//! start from there.
//!
//! # What was measured
//!
//! A [hindcast](crate::hindcast) predicts from every year whose window of ten years is observed, with
//! nothing later, and looks at what came. `cargo run --release --example hindcast` prints these tables.
//! Levels lay inside the textbook interval of 95 %:
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
//! [`Estimator::outlook`](crate::Estimator::outlook) is a random walk of logarithms that leans on a
//! reference set: one place has too few years to know its own scatter, and borrows from the others. A
//! [`Calibration`](crate::trend::Calibration) scales its interval by what hindcasts of the set showed.
//! [`Assessor::calibrated`](crate::Assessor::calibrated) puts it beside the textbook figures, which
//! keep their names and values; the verdict stays that of the trend.
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
//!     "{:.0} to {:.0} Mt in 2030; such intervals held for {:.0} % of nations left out",
//!     outlook.interval.low.megatonnes(),
//!     outlook.interval.high.megatonnes(),
//!     held.percent(),
//! );
//! assert_eq!(said, "252 to 473 Mt in 2030; such intervals held for 96 % of nations left out");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! Intervals of 95 and of 80 %, held against places and years that took no part: in five random
//! halvings of the places, each half calibrated for the other; and at every cut of the years with a
//! hundred cases on both sides, the mean and the lowest.
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
//! Every horizon is in [`Calibration::horizons`](crate::trend::Calibration::horizons). A horizon that
//! the set does not carry is refused by name: more than ten years for nations, more than six for
//! municipalities. Municipalities report for some fifteen years; six years ahead there are little more
//! than two spans that do not overlap, and nothing later to test them on.
//!
//! Do probabilities come true? Of a fall by a tenth (`--calibrated nations`): where at least a hundred
//! cases were given a probability in one tenth, the share that came lies within 0.15 of it, for nations
//! 1, 3 and 6 years ahead and for municipalities one. High probabilities are rare, and were too high:
//! of the 80 falls of nations six years ahead that were called at least 70 % likely, 83 % on average,
//! 38 % came; of least squares' 136 that it called at least 90 % likely, 40 came.
//!
//! # What it cannot cure
//!
//! - **One common period.** The municipalities of all three countries fell faster after 2010 than
//!   before. Three years ahead 66 % of them came out under what was predicted, six years ahead 79 %, by
//!   9.6 % on average; probabilities of a fall were too low by up to a third at three years and by half
//!   at six. Intervals are wide enough to hold it; the next period may be another one. The caveat
//!   [`OneCommonPeriod`](crate::Caveat::OneCommonPeriod) says so with the bias.
//! - **A place unlike the set.** The Swedish municipalities have years missing, and a city with one plant
//!   is no average city. Make a set of your own with
//!   [`Hindcast::calibrate`](crate::hindcast::Hindcast::calibrate).
//! - **Short windows.** Over British windows of five to nine years, least squares has the lower Brier score
//!   at six years, 0.119 against 0.168; over full windows of ten years the calibrated outlook has it,
//!   0.125 against 0.147.
//! - **A turn of policy.** No trend sees it before it shows. That is what the path is for.
//!
//! # Which outlook
//!
//! The lowest interval score decides at the horizon that matters: it adds the width, and what was missed
//! forty times over. `cargo run --release --example hindcast -- --trial` calibrates nine methods on one
//! half of the places, or on the years before a cut, and holds them against the rest:
//!
//! | method | nations 6, places | nations 6, years | municipalities 3, places | municipalities 3, years |
//! |---|---:|---:|---:|---:|
//! | **outlook** | **0.94** | **0.87** | **0.46** | 0.56 |
//! | outlook, 15 years | 1.04 | 0.99 | 0.49 | **0.55** |
//! | damped walk, phi 0.9 | 1.60 | 1.54 | 0.59 | 0.66 |
//! | random walk | 1.69 | 1.68 | 0.61 | 0.68 |
//! | least squares | 2.00 | 1.78 | 0.59 | 0.69 |
//! | damped log walk, phi 0.9 | 3 078 | 11.5 | 1.10 | 0.78 |
//! | log random walk | 32 610 | 132 | 1.04 | 0.80 |
//! | log random walk, 15 years | 46 958 | 5.50 | 1.19 | 0.60 |
//! | log-linear | 4.4e9 | 5 849 | 1.09 | 0.87 |
//!
//! Logarithms alone are no help: a few places whose levels jumped are given intervals of many times
//! their level, and the mean shows it. Leaning on the set mends that. Of the two outlooks, the one over
//! ten years is better for nations on places and on years, and for municipalities on places.
//!
//! # What became of verdicts
//!
//! [`TrackRecord`](crate::hindcast::TrackRecord) counts, of the places given each verdict years before a
//! deadline, how many met it. Finnish and Swedish municipalities against the Covenant's -20 % by 2020:
//!
//! | called | in 2010: met it | in 2015: met it |
//! |---|---:|---:|
//! | achieved early | 150 of 152 | 263 of 266 |
//! | on track | 56 of 58 | 19 of 19 |
//! | catching up | 3 of 3 | 6 of 7 |
//! | slipping | 2 of 2 | none called so |
//! | off track | 96 of 134 | 19 of 57 |
//!
//! Early verdicts hold. "Off track" ten years before is a warning and no forecast: 72 % of these
//! municipalities met the target all the same; five years before, a third did.
//!
//! # To a council
//!
//! - Say the interval and how often such intervals held: "252 to 473 Mt in 2030; of nations that took no
//!   part in the making, 96 % ended inside theirs."
//! - Say a probability as a count: "of a hundred places like ours, some forty will be there."
//! - Say what it is not: "it knows the last ten years, and no decision that has not shown yet."
//! - More than the set carries, say nothing: 2050 has a path and a target, and no interval.
