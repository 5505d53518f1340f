//! Projections and paths that the caller supplies.

use crate::support::*;
use climate_targets::assessment::Reach;
use climate_targets::pathway::Pathway;
use climate_targets::target::YearlyLimits;
use climate_targets::trend::{GivenProjection, ProjectedLevel, TrendError};
use climate_targets::{
    Absent, Ambition, Assessor, BaseReference, Deadline, EmissionSeries, Emissions, Known,
    Overrides, Portion, Target, Verdict, Year,
};

fn projection(levels: &[(i32, f64)]) -> Result<GivenProjection, TrendError> {
    let level = |(y, t): &(i32, f64)| ProjectedLevel::new(Year::constant(*y), tonnes(*t));
    GivenProjection::new("WEM", "an agency, 2025", levels.iter().map(level).collect())
}

fn place() -> EmissionSeries {
    let levels = [(1990, 100.0), (2018, 80.0), (2019, 75.0), (2020, 70.0)];
    let builder = EmissionSeries::builder("a place");
    levels.iter().fold(builder, |b, (y, t)| b.observe(*y, tonnes(*t))).build().unwrap()
}

fn halve() -> Target {
    let ambition = Ambition::ReduceBy(Portion::constant(0.5));
    let builder = Target::builder("t").goal(ambition).deadline(Deadline::By(Year::constant(2030)));
    builder.reference(BaseReference::constant(1990)).build().unwrap()
}

fn level(known: Known<Emissions>) -> Known<f64> {
    known.map(Emissions::tonnes)
}

#[test]
fn a_supplied_projection_replaces_the_trend() {
    let (place, target) = (place(), halve());
    let wem = projection(&[(2020, 70.0), (2025, 55.0), (2030, 45.0), (2035, 40.0)]).unwrap();
    let assessor = Assessor::as_of(day(2021, 6, 30));
    let result = assessor.assess_given(&place, &target, Overrides::projection(&wem));
    let figures = result.figures();
    assert_eq!(figures.trend.err(), Some(Absent::GivenProjection));
    let projected = figures.projection.unwrap();
    assert_eq!(projected.level.tonnes(), 45.0);
    // From 55 t in 2025 to 45 t in 2030, the projection is at 50 t in the middle of 2027.
    let Ok(Reach::At { year, first_year, .. }) = projected.reach else { panic!() };
    assert_eq!((year, first_year.get()), (2027.5, 2028));
    assert_eq!(projected.interval.err(), Some(Absent::NotDefined));
    // The required fall is 2 t a year; the projection first falls by 3 t a year.
    assert!((figures.effort_ratio.unwrap() - 2.0 / 3.0).abs() < 1e-12);
    // The projection sums to 67 + 64 + 61 + 58 + 55 + 53 + 51 + 49 + 47 + 45 = 550 t in 2021-2030.
    assert_eq!(level(figures.cumulative.unwrap().trend), Ok(550.0));
    assert_eq!(result.verdict(), Verdict::CatchingUp); // the path is at 62.5 t in 2020
    let step = result.derivation().steps().find(|step| step.symbol == "T_tT").unwrap();
    assert_eq!(step.formula, "straight(tT, t, W)");
    let json = serde_json::to_value(result).unwrap();
    assert_eq!(json["given_projection"]["name"], "WEM");
    assert_eq!(json["trend"]["absent"], "given");
}

/// The limit `E0 (1 - r)` is often a last digit away from the level in tonnes that a plan states.
#[test]
fn a_projection_that_ends_on_the_limit_reaches_it() {
    let place = EmissionSeries::from_tonnes("a place", [(1990, 1000.0), (2020, 995.0)]).unwrap();
    for percent in 1..=99 {
        let limit = f64::from(1000 - 10 * percent);
        let wem = projection(&[(2020, 995.0), (2030, limit)]).unwrap();
        let builder = Target::builder("t").reduce_by_percent(f64::from(percent));
        let target = builder.base_year(1990).by(2030).build().unwrap();
        let assessor = Assessor::as_of(day(2021, 6, 30));
        let result = assessor.assess_given(&place, &target, Overrides::projection(&wem));
        assert_eq!(result.figures().lenses.trend, Ok(true), "{percent} %");
        let reach = result.figures().projection.unwrap().reach;
        let Ok(Reach::At { year, first_year, .. }) = reach else { panic!("{percent} %") };
        assert!((year - 2030.0).abs() < 1e-9 && year <= 2030.0, "{percent} %: {year}");
        assert_eq!(first_year.get(), 2030, "{percent} %");
        for step in result.derivation().steps() {
            steps::check(&step).unwrap();
        }
    }
}

#[test]
fn a_projection_is_never_extrapolated() {
    let (place, target) = (place(), halve());
    let short = projection(&[(2020, 70.0), (2029, 60.0)]).unwrap();
    let assessor = Assessor::as_of(day(2021, 6, 30));
    let result = assessor.assess_given(&place, &target, Overrides::projection(&short));
    assert_eq!(result.figures().projection.err(), Some(Absent::OutsideBaseline));
    let rising = projection(&[(2020, 70.0), (2030, 80.0)]).unwrap();
    let result = assessor.assess_given(&place, &target, Overrides::projection(&rising));
    assert_eq!(off_track(result.verdict()), (true, None));
    let reach = result.figures().projection.unwrap().reach;
    assert_eq!(reach.err(), Some(Absent::OutsideBaseline));
}

#[test]
fn a_supplied_projection_has_an_interval_only_if_its_levels_have_one() {
    let (place, target) = (place(), halve());
    let ends = ProjectedLevel::new(Year::constant(2030), tonnes(52.0))
        .with_interval(tonnes(48.0), tonnes(57.0));
    let wam = GivenProjection::new("WAM", "an agency", vec![ends]).unwrap();
    let assessor = Assessor::as_of(day(2021, 6, 30));
    let result = assessor.assess_given(&place, &target, Overrides::projection(&wam));
    let interval = result.figures().projection.unwrap().interval.unwrap();
    assert_eq!((interval.low.tonnes(), interval.high.tonnes()), (48.0, 57.0));
    let text = serde_json::to_string(&wam).unwrap();
    assert_eq!(serde_json::from_str::<GivenProjection>(&text).unwrap(), wam);
}

#[test]
fn invalid_projections_are_refused() {
    assert_eq!(projection(&[]), Err(TrendError::NoProjection));
    let year = Year::constant(2025);
    let backwards = projection(&[(2030, 1.0), (2025, 1.0)]).unwrap_err();
    assert_eq!(fields!(backwards, TrendError::ProjectionOutOfOrder { year }), year);
    let (level, low, high) = (tonnes(1.0), tonnes(2.0), tonnes(3.0));
    let outside = ProjectedLevel::new(year, level).with_interval(low, high);
    let outside = GivenProjection::new("WEM", "an agency", vec![outside]).unwrap_err();
    let outside = fields!(outside, TrendError::LevelOutsideInterval { year, level, low, high });
    assert_eq!(outside, (year, level, low, high));
    let level = ProjectedLevel::new(year, tonnes(1.0));
    assert_eq!(GivenProjection::new(" ", "", vec![level]), Err(TrendError::NoName));
    assert_eq!(GivenProjection::new("WEM", " ", vec![level]), Err(TrendError::NoSource));
    let half = r#"{"name":"n","source":"s","levels":[{"year":2030,"level_t":1,"low_t":0}]}"#;
    assert!(serde_json::from_str::<GivenProjection>(half).is_err());
}

#[test]
fn a_supplied_path_replaces_the_targets_path() {
    let (place, target) = (place(), halve());
    let nation = [(1990, 70.0), (2020, 49.0), (2030, 30.0)];
    let nation: Vec<_> = nation.iter().map(|(y, t)| (Year::constant(*y), tonnes(*t))).collect();
    let nation = YearlyLimits::new(nation).unwrap();
    let anchor = (Year::constant(1990), tonnes(100.0));
    let path = Pathway::reference_scenario(anchor, &nation).unwrap();
    let assessor = Assessor::as_of(day(2021, 6, 30));
    let result = assessor.assess_given(&place, &target, Overrides::path(&path));
    let standing = result.figures().path.unwrap();
    assert!((standing.level.tonnes() - 70.0).abs() < 1e-12); // 49/70 of 100 t, as in the nation
    assert_eq!(result.figures().lenses.path, Ok(true));
}
