//! Cookbook: short programs for common tasks, each with its output as an assertion.
//!
//! Many recipes use the series of France from the recipe
//! [The four levels of a result](#the-four-levels-of-a-result) without showing it again.
//!
//! # A verdict in one line
//!
//! ```
//! use climate_targets::{Assessor, EmissionSeries, catalogue::covenant_of_mayors::BY_2020};
//!
//! // Lahti, use-based, t CO2e (SYKE, CC BY 4.0).
//! let levels = [
//!     (1990, 792_200.0),
//!     (2010, 939_500.0),
//!     (2015, 639_800.0),
//!     (2020, 428_500.0),
//!     (2022, 401_400.0),
//! ];
//! let lahti = EmissionSeries::from_tonnes("Lahti", levels)?;
//! let result = Assessor::as_of_ymd(2024, 6, 30)?.assess(&lahti, &BY_2020);
//! let line = format!("{} {}: {}", lahti.place(), BY_2020.id(), result.verdict());
//! assert_eq!(line, "Lahti COM-2020: met");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # The four levels of a result
//!
//! ```
//! use climate_targets::quantity::MassUnit::Megatonne;
//! use climate_targets::{Assessor, EmissionSeries, catalogue::france::LTECV_2030};
//!
//! // France, Mt CO2e (Tidy GHG Inventories, CC BY 4.0).
//! let levels = [467.1, 470.7, 473.1, 454.0, 444.9, 404.5, 428.4, 412.3, 384.8, 371.1];
//! let levels = (2015..).zip(levels).chain([(1990, 548.5)]);
//! let country = EmissionSeries::from_tonnes("France", levels.map(|(y, mt)| (y, mt * 1e6)))?;
//! let figures = Assessor::as_of_ymd(2025, 6, 30)?.assess(&country, &LTECV_2030).figures();
//! let line = format!(
//!     "base {:.1}, latest {:.1}, path {:.1}, allowable {:.1}",
//!     figures.base?.level.display_in(Megatonne),
//!     figures.latest?.level.display_in(Megatonne),
//!     figures.path?.level.display_in(Megatonne),
//!     figures.allowable?.display_in(Megatonne),
//! );
//! assert_eq!(
//!     line,
//!     "base 548.5 Mt CO2e, latest 371.1 Mt CO2e, path 362.0 Mt CO2e, allowable 329.1 Mt CO2e"
//! );
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # Change and progress
//!
//! The change is a share of the base level; the progress is the delivered share of the needed
//! reduction.
//!
//! ```
//! use climate_targets::{Assessor, EmissionSeries, catalogue::france::LTECV_2030};
//!
//! # let levels = [467.1, 470.7, 473.1, 454.0, 444.9, 404.5, 428.4, 412.3, 384.8, 371.1];
//! # let levels = (2015..).zip(levels).chain([(1990, 548.5)]);
//! # let country = EmissionSeries::from_tonnes("France", levels.map(|(y, mt)| (y, mt * 1e6)))?;
//! let figures = Assessor::as_of_ymd(2025, 6, 30)?.assess(&country, &LTECV_2030).figures();
//! let line = format!(
//!     "changed by {:+.1}, {:.0} of the way in {:.0} of the time",
//!     figures.change?.share?,
//!     figures.progress?,
//!     figures.elapsed?,
//! );
//! assert_eq!(line, "changed by -32.3 %, 81 % of the way in 85 % of the time");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # The required yearly cut
//!
//! A result has four required rates from the latest observation to the judged year. This recipe
//! prints two.
//!
//! ```
//! use climate_targets::{Assessor, EmissionSeries, catalogue::france::LTECV_2030};
//!
//! # let levels = [467.1, 470.7, 473.1, 454.0, 444.9, 404.5, 428.4, 412.3, 384.8, 371.1];
//! # let levels = (2015..).zip(levels).chain([(1990, 548.5)]);
//! # let country = EmissionSeries::from_tonnes("France", levels.map(|(y, mt)| (y, mt * 1e6)))?;
//! let figures = Assessor::as_of_ymd(2025, 6, 30)?.assess(&country, &LTECV_2030).figures();
//! let required = figures.required?;
//! let line = format!("{:.1} Mt a year, {:.2} compound", required.linear_per_year?.megatonnes(), required.compound?);
//! assert_eq!(line, "7.0 Mt a year, 1.98 % compound");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # The year in which the trend reaches the target
//!
//! ```
//! use climate_targets::{Assessor, EmissionSeries, catalogue::france::LTECV_2030};
//!
//! # let levels = [467.1, 470.7, 473.1, 454.0, 444.9, 404.5, 428.4, 412.3, 384.8, 371.1];
//! # let levels = (2015..).zip(levels).chain([(1990, 548.5)]);
//! # let country = EmissionSeries::from_tonnes("France", levels.map(|(y, mt)| (y, mt * 1e6)))?;
//! let projection = Assessor::as_of_ymd(2025, 6, 30)?.assess(&country, &LTECV_2030).figures().projection?;
//! let line = match projection.reach?.first_year() {
//!     Ok(year) => format!("the trend reaches the target in {year}"),
//!     Err(reason) => format!("no year: {reason}"),
//! };
//! assert_eq!(line, "the trend reaches the target in 2029");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # A figure that does not exist
//!
//! An absent figure carries a reason that a program can match on.
//!
//! ```
//! use climate_targets::{Absent, Assessor, EmissionSeries, Emissions, Target};
//!
//! let series = EmissionSeries::from_tonnes("a city", [(1990, 100.0), (2022, 80.0)])?;
//! let fixed = Target::builder("fixed").at_most(Emissions::from_tonnes(50.0)).by(2030).build()?;
//! let figures = Assessor::as_of_ymd(2024, 6, 30)?.assess(&series, &fixed).figures();
//! let line = match figures.progress {
//!     Ok(progress) => format!("progress {progress:.0}"),
//!     Err(Absent::NoBase) => "a fixed level has no base".to_owned(),
//!     Err(reason) => format!("no progress: {reason}"),
//! };
//! assert_eq!(line, "a fixed level has no base");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # A target from numbers in a configuration
//!
//! All problems of a definition are reported at once, each with its field.
//!
//! ```
//! use climate_targets::Target;
//!
//! let (percent, base, by) = (140.0, 2035, 2030);
//! let wrong =
//!     Target::builder("from the form").reduce_by_percent(percent).base_year(base).by(by);
//! let problems = wrong.build().unwrap_err();
//! let fields: Vec<&str> =
//!     problems.problems().iter().map(|problem| problem.field()).collect();
//! assert_eq!(fields, ["reduce_by", "deadline"]);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # A target per head
//!
//! The series carries the population; base, path, trend and verdict are per head.
//!
//! ```
//! use climate_targets::{Activity, Assessor, EmissionSeries, Emissions, Target};
//!
//! // Göteborg, t CO2e (SMHI, CC BY 4.0) and population (Statistics Sweden).
//! let goteborg = EmissionSeries::builder("Göteborg")
//!     .observe(2020, Emissions::from_tonnes(2_136_225.028))
//!     .activity(Activity::population("31 December, Statistics Sweden", [(2020, 583_056.0)]))
//!     .build()?;
//! let two_tonnes =
//!     Target::builder("2 t").at_most(Emissions::from_tonnes(2.0)).per_capita().by(2050).build()?;
//! let result = Assessor::as_of_ymd(2021, 6, 30)?.assess(&goteborg, &two_tonnes);
//! let per_unit = result.per_unit().expect("the target is per head");
//! let line = format!("{:.2} t per head", per_unit.figures().latest?.level.tonnes_per_unit());
//! assert_eq!(line, "3.66 t per head");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # Net zero with a minimum own reduction
//!
//! ```
//! use climate_targets::{Absent, Assessor, EmissionSeries, Target};
//!
//! // Sweden, t CO2e without the land sector (national inventory).
//! let sweden = EmissionSeries::from_tonnes(
//!     "Sweden",
//!     [(1990, 71.3e6), (2010, 64.3e6), (2023, 44.2e6)],
//! )?;
//! let net_zero = Target::builder("net zero")
//!     .net_zero_with_own_reduction_percent(85.0)
//!     .base_year(1990)
//!     .by(2045)
//!     .build()?;
//! let details = Assessor::as_of_ymd(2025, 6, 30)?.assess(&sweden, &net_zero).details();
//! let tests = details.net_zero().expect("a net-zero target has two tests");
//! let own = tests.own.expect("the wording has a floor under the own reduction");
//! assert!((own.allowable?.megatonnes() - 10.695).abs() < 1e-9); // 71.3 * (1 - 0.85)
//! assert_eq!(tests.net.map(|net| net.verdict), Err(Absent::NetNotReported));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # A commitment of several milestones
//!
//! The milestones share one path; each has its own assessment.
//!
//! ```
//! use climate_targets::{Assessor, EmissionSeries, catalogue::france::LTECV};
//!
//! # let levels = [467.1, 470.7, 473.1, 454.0, 444.9, 404.5, 428.4, 412.3, 384.8, 371.1];
//! # let levels = (2015..).zip(levels).chain([(1990, 548.5)]);
//! # let country = EmissionSeries::from_tonnes("France", levels.map(|(y, mt)| (y, mt * 1e6)))?;
//! let results = Assessor::as_of_ymd(2025, 6, 30)?.assess_commitment(&country, &LTECV);
//! let lines: Vec<String> =
//!     results.map(|result| format!("{}: {}", result.target().judged_year(), result.verdict())).collect();
//! assert_eq!(lines, ["2030: catching up", "2050: catching up"]);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # Another estimator and window
//!
//! ```
//! use climate_targets::{Assessor, EmissionSeries, Estimator, catalogue::france::LTECV_2030};
//!
//! # let levels = [467.1, 470.7, 473.1, 454.0, 444.9, 404.5, 428.4, 412.3, 384.8, 371.1];
//! # let levels = (2015..).zip(levels).chain([(1990, 548.5)]);
//! # let country = EmissionSeries::from_tonnes("France", levels.map(|(y, mt)| (y, mt * 1e6)))?;
//! let assessor = Assessor::as_of_ymd(2025, 6, 30)?;
//! let lines = [Estimator::ols(), Estimator::theil_sen().last_years(5), Estimator::random_walk()].map(|estimator| {
//!     let projection = assessor.estimator(estimator).assess(&country, &LTECV_2030).figures().projection;
//!     let level = projection.map_or(f64::NAN, |p| p.level.megatonnes());
//!     format!("{}: {level:.0} Mt in 2030", estimator.kind())
//! });
//! assert_eq!(
//!     lines,
//!     [
//!         "least squares: 311 Mt in 2030",
//!         "Theil-Sen: 282 Mt in 2030",
//!         "random walk: 307 Mt in 2030"
//!     ]
//! );
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # Another path
//!
//! ```
//! use climate_targets::pathway::PathShape;
//! use climate_targets::{Assessor, EmissionSeries, PathMethod, catalogue::france::LTECV_2030};
//!
//! # let levels = [467.1, 470.7, 473.1, 454.0, 444.9, 404.5, 428.4, 412.3, 384.8, 371.1];
//! # let levels = (2015..).zip(levels).chain([(1990, 548.5)]);
//! # let country = EmissionSeries::from_tonnes("France", levels.map(|(y, mt)| (y, mt * 1e6)))?;
//! let assessor = Assessor::as_of_ymd(2025, 6, 30)?.path(PathMethod::new(PathShape::ConstantRate));
//! let path = assessor.assess(&country, &LTECV_2030).figures().path?;
//! let line = format!("{:.1} Mt above the constant-rate path", path.gap?.megatonnes());
//! assert_eq!(line, "15.8 Mt above the constant-rate path");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # An agency's projection instead of the trend
//!
//! ```
//! use climate_targets::trend::{GivenProjection, ProjectedLevel};
//! use climate_targets::{Assessor, EmissionSeries, Emissions, Overrides, Year, catalogue::france::LTECV_2030};
//!
//! # let levels = [467.1, 470.7, 473.1, 454.0, 444.9, 404.5, 428.4, 412.3, 384.8, 371.1];
//! # let levels = (2015..).zip(levels).chain([(1990, 548.5)]);
//! # let country = EmissionSeries::from_tonnes("France", levels.map(|(y, mt)| (y, mt * 1e6)))?;
//! // A made-up projection of an agency.
//! let levels = [(2025, 365e6), (2030, 320e6)];
//! let levels = levels.map(|(y, t)| ProjectedLevel::new(Year::constant(y), Emissions::constant(t)));
//! let measures = GivenProjection::new("with existing measures", "an agency", levels.to_vec())?;
//! let assessor = Assessor::as_of_ymd(2025, 6, 30)?;
//! let result = assessor.assess_given(&country, &LTECV_2030, Overrides::projection(&measures));
//! assert_eq!(result.verdict().to_string(), "catching up");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # Does the verdict depend on the method?
//!
//! ```
//! use climate_targets::robustness::MethodGrid;
//! use climate_targets::{Assessor, EmissionSeries, catalogue::france::LTECV_2030};
//!
//! # let levels = [467.1, 470.7, 473.1, 454.0, 444.9, 404.5, 428.4, 412.3, 384.8, 371.1];
//! # let levels = (2015..).zip(levels).chain([(1990, 548.5)]);
//! # let country = EmissionSeries::from_tonnes("France", levels.map(|(y, mt)| (y, mt * 1e6)))?;
//! let grid = MethodGrid::for_target(&LTECV_2030);
//! let robustness = Assessor::as_of_ymd(2025, 6, 30)?.robustness(&country, &LTECV_2030, &grid)?;
//! let line = format!("{} methods, robust: {}", robustness.methods(), robustness.is_robust());
//! assert_eq!(line, "36 methods, robust: true");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! [`MethodGrid::projections`](crate::robustness::MethodGrid::projections) adds given projections,
//! such as that of a climate plan, as outlooks beside the trend.
//!
//! # Frozen or restated tonnes after a recalculation
//!
//! ```
//! use climate_targets::catalogue::covenant_of_mayors::BY_2020;
//! use climate_targets::{Assessor, EmissionSeries, Emissions};
//!
//! // Mjölby, t CO2e (SMHI, releases 2025 and 2026, CC BY 4.0).
//! let release = |name: &'static str, base: f64, latest: f64| {
//!     let builder = EmissionSeries::builder("Mjölby").vintage(name);
//!     let builder = builder.observe(1990, Emissions::from_tonnes(base));
//!     builder.observe(2020, Emissions::from_tonnes(latest)).build()
//! };
//! let earlier = release("release 2025", 180_893.74, 144_974.05)?;
//! let later = release("release 2026", 183_407.714, 145_303.094)?;
//! let both = Assessor::as_of_ymd(2026, 6, 30)?.compare_vintages(&earlier, &later, &BY_2020);
//! let moved = both.recalculation();
//! assert_eq!(moved.verdict_restated?.to_string(), "met"); // 145.3 of 146.7 kt
//! assert_eq!(moved.verdict_frozen?.to_string(), "missed"); // 145.3 of 144.7 kt
//! assert!(moved.to_string().ends_with("a percentage survives a change of method, tonnes do not"));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # A target on a part of the inventory
//!
//! ```
//! use climate_targets::covered::{CoveredTarget, RestRule};
//! use climate_targets::{Assessor, EmissionSeries, Portion, Target};
//!
//! // Made-up numbers: a plan cuts 40 % of the 80 % of the inventory that it covers.
//! let city = EmissionSeries::from_tonnes("a city", [(1990, 1000.0), (2022, 800.0)])?;
//! let plan = Target::builder("PLAN").reduce_by_percent(40.0).base_year(1990).by(2030).build()?;
//! let covered = CoveredTarget::new(&plan, Portion::from_percent(80.0)?, RestRule::HeldAtBase)?;
//! let standing = covered.standing(Assessor::as_of_ymd(2024, 6, 30)?, &city);
//! assert!((standing.allowable?.tonnes() - 680.0).abs() < 1e-9); // 480 t and 200 t
//! assert!((standing.cut_from_base?.percent() - 32.0).abs() < 1e-9); // of the whole, not 40 %
//! assert!((standing.needed?.tonnes() - 120.0).abs() < 1e-9);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # A calibrated interval
//!
//! The textbook interval of a trend is often too narrow. Calibrated intervals have been tested for
//! coverage.
//!
//! ```
//! use climate_targets::trend::Calibration;
//! use climate_targets::{Assessor, EmissionSeries, catalogue::france::LTECV_2030};
//!
//! # let levels = [467.1, 470.7, 473.1, 454.0, 444.9, 404.5, 428.4, 412.3, 384.8, 371.1];
//! # let levels = (2015..).zip(levels).chain([(1990, 548.5)]);
//! # let country = EmissionSeries::from_tonnes("France", levels.map(|(y, mt)| (y, mt * 1e6)))?;
//! let assessor = Assessor::as_of_ymd(2025, 6, 30)?.calibrated(Calibration::nations());
//! let details = assessor.assess(&country, &LTECV_2030).details();
//! let outlook = details.calibrated().expect("a calibration is given")?;
//! let (low, high) = (outlook.interval.low.megatonnes(), outlook.interval.high.megatonnes());
//! assert_eq!(format!("{low:.0} to {high:.0} Mt in 2030"), "252 to 473 Mt in 2030");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # When a budget runs out
//!
//! ```
//! use climate_targets::budget::Budget;
//! use climate_targets::{EmissionSeries, chrono::NaiveDate};
//!
//! let series =
//!     EmissionSeries::from_tonnes("a city", [(2020, 100.0), (2021, 90.0), (2022, 80.0)])?;
//! let as_of = NaiveDate::from_ymd_opt(2023, 6, 30).expect("a day");
//! let standing = Budget::constant(500.0, 2020).standing(&series, as_of);
//! let line = format!(
//!     "{} used, {} left, {:.2} years at the latest rate",
//!     standing.used?, standing.remaining?, standing.years_left_at_latest_rate?
//! );
//! assert_eq!(line, "270 t CO2e used, 230 t CO2e left, 2.88 years at the latest rate");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # A published indicator
//!
//! The Swedish fulfilment is the achieved reduction as a share of the promised reduction.
//!
//! ```
//! use climate_targets::indicator::sweden;
//! use climate_targets::{BaseReference, EmissionSeries, Portion, chrono::NaiveDate};
//!
//! // Swedish domestic transport, 2010 = 100 (Miljöbarometern): -34.3 % of a promised -70 %.
//! let transport = EmissionSeries::from_tonnes("transport", [(2010, 100.0), (2023, 65.7)])?;
//! let (base, promised) = (BaseReference::constant(2010), Portion::from_percent(70.0)?);
//! let as_of = NaiveDate::from_ymd_opt(2024, 6, 30).expect("a day");
//! let result = sweden::fulfilment(&transport, base, promised, as_of)?;
//! assert_eq!(format!("{:.0} fulfilled", result.fulfilment), "49 % fulfilled");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # The sectors of a total
//!
//! ```
//! use climate_targets::sectors::SectorBreakdown;
//! use climate_targets::{Assessor, EmissionSeries, Portion, Target};
//!
//! let series = |levels: [(i32, f64); 2]| EmissionSeries::from_tonnes("a city", levels);
//! let total = series([(1990, 100.0), (2022, 70.0)])?;
//! let sectors = [
//!     ("energy", series([(1990, 60.0), (2022, 32.0)])?),
//!     ("traffic", series([(1990, 40.0), (2022, 38.0)])?),
//! ];
//! let breakdown = SectorBreakdown::new(total, sectors, Portion::from_percent(1.0)?)?;
//! let target =
//!     Target::builder("t").reduce_by_percent(40.0).base_year(1990).by(2030).build()?;
//! let contributions = breakdown.contributions(Assessor::as_of_ymd(2024, 6, 30)?, &target)?;
//! let lines: Vec<String> = contributions
//!     .sectors
//!     .iter()
//!     .map(|sector| {
//!         format!("{}: {:.0} of the change", sector.name, sector.share_of_change.unwrap())
//!     })
//!     .collect();
//! assert_eq!(lines, ["energy: 93 % of the change", "traffic: 7 % of the change"]);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # The members of a network
//!
//! Missing members are named, and an incomplete sum is never presented as complete.
//!
//! ```
//! use climate_targets::network::{Member, RollUp};
//! use climate_targets::{Assessor, EmissionSeries, catalogue::covenant_of_mayors::BY_2020};
//!
//! let boras =
//!     EmissionSeries::from_tonnes("Borås", [(1990, 452_680.08), (2020, 255_583.75)])?;
//! let members = [Member::new("Borås").series(&boras), Member::new("Grenoble")];
//! let roll_up = RollUp::new(Assessor::as_of_ymd(2024, 6, 30)?, &BY_2020, members)?;
//! let line = format!(
//!     "{}; missing: {:?}",
//!     roll_up.counts(),
//!     roll_up.without_series().collect::<Vec<_>>()
//! );
//! assert_eq!(line, r#"1 met, 1 without data; missing: ["Grenoble"]"#);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # A sum of several base years
//!
//! A sum over base levels of several years or data releases is mixed, and lists its groups. Two
//! names of one place are one member; a city and its nation are never summed.
//!
//! ```
//! use climate_targets::network::{Member, NetworkError, RollUp};
//! use climate_targets::{Assessor, EmissionSeries, catalogue::covenant_of_mayors::BY_2020};
//!
//! let series = |place, base, t| EmissionSeries::from_tonnes(place, [(base, t), (2020, t * 0.7)]);
//! let (boras, umea) = (series("Borås", 1990, 452_680.0)?, series("Umeå", 2000, 440_000.0)?);
//! let assessor = Assessor::as_of_ymd(2024, 6, 30)?;
//! let members = [Member::new("Borås").series(&boras), Member::new("Umeå").series(&umea)];
//! let roll_up = RollUp::new(assessor, &BY_2020, members)?;
//! let sums = roll_up.in_latest_year()?;
//! assert_eq!(sums.base().to_string(), "892680 t CO2e (2 of 2 members; mixed basis)");
//! let groups: Vec<String> = sums.base_groups().iter().map(ToString::to_string).collect();
//! assert_eq!(groups, ["1990: 1 member", "2000: 1 member"]);
//!
//! let sweden = series("Sweden", 1990, 71_255_655.0)?;
//! let members = [Member::new("Boras").series(&boras), Member::new("Sweden").series(&sweden)];
//! let error = RollUp::new(assessor, &BY_2020, members).unwrap_err();
//! assert!(matches!(error, NetworkError::Overlap { .. }));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # A city beside its nation
//!
//! ```
//! use climate_targets::network::CityAndNation;
//! use climate_targets::{Assessor, EmissionSeries};
//!
//! // t CO2e: Göteborg (SMHI, release 2026, CC BY 4.0), Sweden (Tidy GHG Inventories, CC BY 4.0).
//! let city = EmissionSeries::from_tonnes("Göteborg", [(1990, 2_542_606.0), (2024, 2_252_707.0)])?;
//! let nation = EmissionSeries::from_tonnes("Sweden", [(1990, 71_255_655.0), (2024, 47_493_655.0)])?;
//! let both = CityAndNation::new(Assessor::as_of_ymd(2026, 6, 30)?, &city, &nation);
//! assert_eq!(
//!     both.change()?.to_string(),
//!     "Göteborg, 1990-2024: 1.2 % of the national change (Sweden), with 3.6 % of the national \
//!      emissions in 1990"
//! );
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # Joining tables by the code of a place
//!
//! ```
//! use climate_targets::catalogue;
//! use climate_targets::network::CodeKind;
//!
//! // A row of another table names the municipality by its code.
//! let place = catalogue::place_by_code("SE", CodeKind::Lau, "1490").expect("Borås");
//! assert!(place.is_named("Boras"));
//! assert_eq!(place.code(CodeKind::Nuts), Some("SE232"));
//! ```
//!
//! # Thousands of places at once
//!
//! A panel borrows its columns, one per year; the results are columns too.
//!
//! ```
//! use climate_targets::panel::{Panel, PanelFigure};
//! use climate_targets::{Assessor, catalogue::covenant_of_mayors::BY_2020};
//!
//! let (of_1990, of_2020) =
//!     (vec![100.0; 1000], (0..1000).map(|k| f64::from(k) / 10.0).collect::<Vec<_>>());
//! let panel = Panel::from_columns(&[1990, 2020], &[&of_1990, &of_2020])?;
//! let assessed = Assessor::as_of_ymd(2024, 6, 30)?.assess_panel(&panel, &[&BY_2020]);
//! assert_eq!(assessed.counts(0).to_string(), "801 met, 199 missed");
//! assert_eq!(assessed.figure(0, PanelFigure::ChangeShare).map(<[f64]>::len), Some(1000));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # Targets in force on a given day
//!
//! ```
//! use climate_targets::{catalogue, chrono::NaiveDate};
//!
//! let day = NaiveDate::from_ymd_opt(2026, 6, 30).expect("a day");
//! let ids: Vec<&str> =
//!     catalogue::in_force_on("Sweden", day).map(|target| target.id()).collect();
//! assert!(ids.contains(&"SE-2045-NZ"));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # JSON in and out
//!
//! ```
//! use climate_targets::{AssessmentReport, Assessor, EmissionSeries, Target};
//!
//! let json = r#"{"id": "my-city-2030", "reference": {"base_year": 1990},
//!     "ambition": {"reduce_by": 0.5}, "deadline": {"by": 2030}}"#;
//! let target: Target = serde_json::from_str(json)?;
//! let series = EmissionSeries::from_tonnes("My city", [(1990, 100.0), (2022, 60.0)])?;
//! let result = Assessor::as_of_ymd(2024, 6, 30)?.assess(&series, &target);
//! let value = serde_json::to_value(&result)?;
//! assert_eq!(value["allowable_t"], 50.0);
//! assert_eq!(value["target"], "my-city-2030");
//!
//! // A report is owned and reads back equal; the page on JSON lists every key.
//! let report = result.report();
//! let text = serde_json::to_string(&report)?;
//! assert_eq!(serde_json::from_str::<AssessmentReport>(&text)?, report);
//! assert_eq!(report.chart().count(), 41); // 1990 to 2030
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # Rows for a chart
//!
//! One row per year: observed level, path, trend with its interval, limit and milestones.
//!
//! ```
//! use climate_targets::{Assessor, EmissionSeries, catalogue::france::LTECV_2030};
//!
//! # let levels = [467.1, 470.7, 473.1, 454.0, 444.9, 404.5, 428.4, 412.3, 384.8, 371.1];
//! # let levels = (2015..).zip(levels).chain([(1990, 548.5)]);
//! # let country = EmissionSeries::from_tonnes("France", levels.map(|(y, mt)| (y, mt * 1e6)))?;
//! let chart = Assessor::as_of_ymd(2025, 6, 30)?.assess(&country, &LTECV_2030).chart();
//! let row = chart.rows().find(|row| row.year.get() == 2030).expect("the judged year");
//! let line = format!("{}: path {:.0} Mt, trend {:.0} Mt", row.year, row.path?.megatonnes(), row.trend?.megatonnes());
//! assert_eq!(line, "2030: path 329 Mt, trend 311 Mt");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # The derivation of one figure
//!
//! Each step has a name, a symbol, a formula and its inputs.
//!
//! ```
//! use climate_targets::{Assessor, EmissionSeries, catalogue::france::LTECV_2030};
//!
//! # let levels = [467.1, 470.7, 473.1, 454.0, 444.9, 404.5, 428.4, 412.3, 384.8, 371.1];
//! # let levels = (2015..).zip(levels).chain([(1990, 548.5)]);
//! # let country = EmissionSeries::from_tonnes("France", levels.map(|(y, mt)| (y, mt * 1e6)))?;
//! let derivation = Assessor::as_of_ymd(2025, 6, 30)?.assess(&country, &LTECV_2030).derivation();
//! let step = derivation.steps().find(|step| step.symbol == "A").expect("the allowable level");
//! assert_eq!(step.formula, "E0*(1 - r)");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # Measures against the gap
//!
//! The measures of a climate plan, with status and sector, against the target. A measure without a
//! reduction stays without a number.
//!
//! ```
//! use climate_targets::plan::{Measure, MeasureStatus, Plan};
//! use climate_targets::{Assessor, EmissionSeries, Emissions, Target};
//!
//! let kt = Emissions::from_kilotonnes;
//! let measure = |title, sector, status| Measure::new(title).sector(sector).status(status);
//! let plan = Plan::builder("climate plan 2024")
//!     .counted_from(2022) // the effects come on top of the level of 2022
//!     .measure(measure("Heat pumps", "buildings", MeasureStatus::Existing).reduces(2030, kt(60.0)))
//!     .measure(measure("Road toll", "transport", MeasureStatus::Adopted).reduces(2030, kt(45.0)))
//!     .measure(measure("Bus lanes", "transport", MeasureStatus::Adopted))
//!     .measure(
//!         measure("Biogas", "waste", MeasureStatus::Identified).reduces_between(2030, kt(40.0), kt(70.0)),
//!     )
//!     .build()?;
//! let city = EmissionSeries::from_tonnes("a city", [(1990, 1_000_000.0), (2022, 650_000.0)])?;
//! let target = Target::builder("halve").reduce_by_percent(50.0).base_year(1990).by(2030).build()?;
//! let plan = plan.assess(Assessor::as_of_ymd(2024, 6, 30)?, &city, &target);
//!
//! let figures = plan.figures();
//! assert_eq!(figures.gap_before?.low().kilotonnes(), 90.0); // 650 - 500 - 60 kt
//! assert_eq!(plan.verdict().to_string(), "falls short by 45.0 kt CO2e; 1 measure has no number in the year");
//! let verdict = figures.with_identified.verdict.to_string();
//! assert_eq!(
//!     verdict,
//!     "depends on the ranges of the effects: from 25.0 kt CO2e to spare to a gap of 5.00 kt CO2e"
//! );
//! // Which part of the needed cut rests on what.
//! let shares = figures.shares?;
//! let rounded = [shares.done, shares.existing, shares.adopted, shares.identified, shares.nothing]
//!     .map(|share| share.percent().round());
//! assert_eq!(rounded, [70.0, 12.0, 9.0, 8.0, 1.0]);
//! // By sector, without inventories by sector: the sums.
//! let sectors: Vec<(String, f64)> = plan
//!     .sectors()
//!     .into_iter()
//!     .map(|own| (own.sector, own.figures.total.high().kilotonnes()))
//!     .collect();
//! assert_eq!(sectors[1], ("transport".to_owned(), 45.0));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
