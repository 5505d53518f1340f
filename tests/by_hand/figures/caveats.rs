//! Caveats of an assessment, the year in which a projection reaches the limit, and the limit in a
//! chart.

use super::*;

/// The caveat concerns the judged year's observation if the target is due, and the latest
/// observation otherwise.
#[test]
fn a_provisional_observation_has_a_caveat() {
    let caveat_of = |provisional: i32, by: i32| {
        let add = |b: EmissionSeriesBuilder, (y, t): &(i32, f64)| {
            let provisional = *y == provisional;
            let status = ObservationStatus::Provisional;
            if provisional {
                b.observe_as(*y, tonnes(*t), status)
            } else {
                b.observe(*y, tonnes(*t))
            }
        };
        let series = FALLING.iter().fold(EmissionSeries::builder("a place"), add).build().unwrap();
        let target = halve_by(by);
        let result = mid_2021().assess(&series, &target);
        result.caveats().find_map(|caveat| match caveat {
            Caveat::ObservationNotFinal { year, status, .. } => Some((year.get(), status)),
            _ => None,
        })
    };
    let provisional = ObservationStatus::Provisional;
    assert_eq!(caveat_of(2018, 2018), Some((2018, provisional)));
    assert_eq!(caveat_of(2020, 2018), None);
    assert_eq!(caveat_of(2020, 2030), Some((2020, provisional)));
    assert_eq!(caveat_of(2019, 2030), None);
    assert_eq!(caveat_of(2020, 2020), Some((2020, provisional)));
}

/// The caveat is `OneLens` if the trend lens decides alone, and `PathUnavailable` if there is no
/// lens at all.
#[test]
fn an_absent_path_has_a_caveat_only_if_the_lenses_decide() {
    let caveat_of = |levels: &[(i32, f64)], target: &Target| {
        mid_2021().assess(&series(levels), target).caveats().find_map(|caveat| match caveat {
            Caveat::PathUnavailable { reason, .. } => Some(("none", reason)),
            Caveat::OneLens { lens, reason, .. } => Some((lens, reason)),
            _ => None,
        })
    };
    // A fixed level without a base has no path.
    assert_eq!(caveat_of(&FALLING, &at_most(30.0, 2030)), Some(("trend", Absent::NoBase)));
    assert_eq!(caveat_of(&[(2020, 70.0)], &at_most(30.0, 2030)), Some(("none", Absent::NoBase)));
    // Achieved early, met and missed are not decided by the lenses.
    assert_eq!(caveat_of(&FALLING, &at_most(70.0, 2030)), None);
    assert_eq!(caveat_of(&FALLING, &at_most(70.0, 2020)), None);
    assert_eq!(caveat_of(&FALLING, &at_most(69.0, 2020)), None);
    assert_eq!(caveat_of(&FALLING, &halve_by(2030)), None);
}

/// Only targets that allow supplementary measures can have this caveat.
#[test]
fn unreported_measures_have_a_caveat_only_if_the_lenses_decide() {
    let with = |cut: f64, by: i32| {
        let builder = builder(reduce_by(cut), by).reference(BaseReference::constant(1990));
        builder.supplement(SupplementaryCap::constant_points(8.0)).build().unwrap()
    };
    let caveat_of = |target: &Target| {
        let series = series(&FALLING);
        let result = mid_2021().assess(&series, target);
        let has_caveat = result.caveats().any(|caveat| caveat == Caveat::SupplementNotReported);
        (result.verdict().name(), has_caveat)
    };
    assert_eq!(caveat_of(&with(0.5, 2030)), ("catching_up", true));
    assert_eq!(caveat_of(&halve_by(2030)), ("catching_up", false));
    // 70 t equal the limit of a 30 % cut, which is achieved early by 2030 and met by 2020. A cut of
    // 50 % by 2020 is missed, because 70 t exceed its gross limit of 50 + 8 = 58 t.
    assert_eq!(caveat_of(&with(0.3, 2030)), ("achieved_early", false));
    assert_eq!(caveat_of(&with(0.3, 2020)), ("met", false));
    assert_eq!(caveat_of(&with(0.5, 2020)), ("missed", false));
}

#[test]
fn years_without_a_land_sector_are_counted_if_net_emissions_are_judged() {
    let land = Some(-10.0);
    let levels = with_land(&[
        (1990, 100.0, land),
        (2017, 90.0, None),
        (2018, 80.0, land),
        (2019, 75.0, None),
        (2020, 70.0, land),
        (2021, 65.0, None),
    ]);
    let included = Boundary::UNSPECIFIED.land_sector(LandSector::Included);
    let net = builder(reduce_by(0.5), 2030).reference(BaseReference::constant(1990));
    let net = net.boundary(included).build().unwrap();
    let caveat_of = |series: &EmissionSeries, target: &Target| {
        mid_2021().assess(series, target).caveats().find_map(|caveat| match caveat {
            Caveat::DroppedYears { count, .. } => Some(count),
            _ => None,
        })
    };
    // 2017 and 2019 lack the land sector. 2021 is not yet used in the middle of 2021.
    assert_eq!(caveat_of(&levels, &net), Some(2));
    assert_eq!(caveat_of(&levels, &halve_by(2030)), None);
    let complete = with_land(&[(1990, 100.0, land), (2019, 75.0, land), (2020, 70.0, land)]);
    assert_eq!(caveat_of(&complete, &net), None);
}

#[test]
fn a_net_zero_verdict_by_one_lens_has_the_one_lens_caveat() {
    let target = net_zero(Some(0.4), 2045).build().unwrap();
    let series = with_land(&[(1990, 100.0, Some(0.0)), (2020, 90.0, Some(0.0))]);
    let result = mid_2021().assess(&series, &target);
    let one_lens = result.caveats().find_map(|caveat| match caveat {
        Caveat::OneLens { lens, reason, .. } => Some((lens, reason)),
        _ => None,
    });
    assert_eq!(one_lens, Some(("path", Absent::TooFewPoints)), "{result}");
}

/// The projection falls from 60 t in 2022 to 50 t in 2025, is flat until 2029, and falls to 30 t in
/// 2035. It reaches "at most 50 t" in 2025 and "under 50 t" only after 2029.
#[test]
fn a_projection_flat_at_a_strict_limit_does_not_reach_the_limit() {
    use climate_targets::Overrides;
    use climate_targets::trend::{GivenProjection, ProjectedLevel};
    let level = |year, t: f64| ProjectedLevel::new(Year::constant(year), tonnes(t));
    let levels = vec![level(2022, 60.0), level(2025, 50.0), level(2029, 50.0), level(2035, 30.0)];
    let projection = GivenProjection::new("WEM", "an agency", levels).unwrap();
    let series = EmissionSeries::from_tonnes("a place", [(2021, 62.0), (2022, 60.0)]).unwrap();
    let reach = |ambition| {
        let target =
            Target::builder("a target").goal(ambition).deadline(Deadline::By(Year::constant(2035)));
        let target = target.build().unwrap();
        let assessor = Assessor::as_of_ymd(2023, 6, 30).unwrap();
        let overrides = Overrides::projection(&projection);
        let figures = assessor.assess_given(&series, &target, overrides).figures();
        fields!(figures.projection.unwrap().reach.unwrap(), Reach::At { year, first_year })
    };
    let at = |year, first| (year, Year::constant(first));
    assert_eq!(reach(Ambition::AtMost(tonnes(50.0))), at(2025.0, 2025));
    assert_eq!(reach(Ambition::Under(tonnes(50.0))), at(2029.0, 2030));
}

/// Cuts of 10 % a year from 100 t in 2018 leave 90 t in 2019 and 81 t in 2020, whatever the path.
#[test]
fn the_limit_of_a_chart_does_not_depend_on_the_path() {
    use climate_targets::PathMethod;
    use climate_targets::pathway::PathShape;
    use climate_targets::target::AnnualRate;
    let cut = AnnualRate::new(Portion::constant(0.1), Year::constant(2018));
    let first = Deadline::EachYearFrom(Year::constant(2019));
    let target = Target::builder("a target").goal(Ambition::AnnualRate(cut)).deadline(first);
    let target = target.reference(BaseReference::constant(2018)).build().unwrap();
    let series = EmissionSeries::from_tonnes("a place", [(2018, 100.0), (2020, 95.0)]).unwrap();
    let shape = PathShape::LinearShare(Portion::constant(0.01));
    let assessor = Assessor::as_of_ymd(2021, 6, 30).unwrap().path(PathMethod::new(shape));
    let chart = assessor.assess(&series, &target).chart();
    let limits: Vec<_> = chart.rows().filter_map(|row| row.limit).map(Emissions::tonnes).collect();
    assert!((limits[0] - 90.0).abs() < 1e-9 && (limits[1] - 81.0).abs() < 1e-9, "{limits:?}");
}
