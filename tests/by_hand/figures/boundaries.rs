//! Assessments of net emissions, and of series and targets with different boundaries.

use super::*;

fn bounded(boundary: Boundary, levels: &[(i32, f64)]) -> EmissionSeries {
    let builder = EmissionSeries::builder("a place").boundary(boundary);
    levels.iter().fold(builder, |b, (year, t)| b.observe(*year, tonnes(*t))).build().unwrap()
}

#[test]
fn a_difference_in_accounting_or_coverage_is_named() {
    let judged_on = |boundary: Boundary| {
        let builder = builder(reduce_by(0.5), 2030).reference(BaseReference::constant(1990));
        builder.boundary(boundary).build().unwrap()
    };
    let of = |accounting, coverage| {
        Boundary::UNSPECIFIED.accounting(accounting).coverage(Portion::constant(coverage))
    };
    let series = bounded(of(Accounting::Territorial, 0.9), &FALLING);
    let (accounting, coverage) = (BoundaryField::Accounting, BoundaryField::Coverage);
    let differing = |theirs| differing_fields(&series, &judged_on(theirs));
    assert_eq!(differing(of(Accounting::Consumption, 1.0)), [accounting, coverage]);
    assert_eq!(differing(of(Accounting::Consumption, 0.9)), [accounting]);
    assert_eq!(differing(of(Accounting::Territorial, 1.0)), [coverage]);
    let same = judged_on(of(Accounting::Territorial, 0.9));
    let result = mid_2021().assess(&series, &same);
    // P(2020) = 62.5 < 70, T(2030) = 20 < 50.
    assert_eq!(result.verdict(), Verdict::CatchingUp);
    let unspecified = result.figures().comparison.unspecified;
    assert!(!unspecified.contains(accounting) && !unspecified.contains(coverage));
}

/// A target that includes the land sector needs net emissions.
#[test]
fn a_gross_series_is_not_comparable_with_a_net_target() {
    let excluded = Boundary::UNSPECIFIED.land_sector(LandSector::Excluded);
    let included = Boundary::UNSPECIFIED.land_sector(LandSector::Included);
    let target = builder(reduce_by(0.5), 2030)
        .reference(BaseReference::constant(1990))
        .boundary(included.clone())
        .build()
        .unwrap();
    let gross = bounded(excluded.clone(), &FALLING);
    assert_eq!(differing_fields(&gross, &target), [BoundaryField::LandSector]);
    // With a reported land sector, net emissions are 100 - 10 = 90 t and 70 - 20 = 50 t.
    let both = EmissionSeries::builder("a place")
        .boundary(excluded)
        .observe_with_land(1990, tonnes(100.0), tonnes(-10.0))
        .observe_with_land(2020, tonnes(70.0), tonnes(-20.0))
        .build()
        .unwrap();
    let result = mid_2021().assess(&both, &target);
    assert_eq!(result.figures().basis, Basis::Net);
    near(result.figures().base.map(|b| b.level.tonnes()), 90.0);
    near(result.figures().latest.map(|l| l.level.tonnes()), 50.0);
    // P(2020) = 90 - 45 x 3/4 = 56.25 >= 50. One observation in the trend window gives no trend
    // lens.
    assert_eq!(result.verdict(), Verdict::OnTrack);

    // The own reduction of a net-zero target is measured on gross emissions, which a net series
    // does not report.
    let net = bounded(included, &FALLING);
    let own = net_zero(Some(0.85), 2045).build().unwrap();
    assert_eq!(differing_fields(&net, &own), [BoundaryField::LandSector]);
    let balance = net_zero(None, 2045).build().unwrap();
    // P(2020) = 100 - 100 x 30/55 = 45.45 < 70, T(2045) = 70 - 125 < 0.
    assert_eq!(mid_2021().assess(&net, &balance).verdict(), Verdict::CatchingUp);
}

/// Without a positive net base, the trend alone decides.
#[test]
fn a_net_path_needs_a_positive_base() {
    let target = net_zero(None, 2045).build().unwrap();
    let judged = |base_land: f64, latest_three: [f64; 3]| {
        let [a, b, c] = latest_three.map(|net| net + 10.0);
        let land = Some(-10.0);
        let levels = [(1990, 10.0, Some(base_land)), (2018, a, land), (2019, b, land)];
        let levels: Vec<_> = levels.into_iter().chain([(2020, c, land)]).collect();
        let series = with_land(&levels);
        let result = mid_2021().assess(&series, &target);
        let caveats = result.caveats().map(|caveat| caveat.to_string()).collect::<Vec<_>>();
        (result.figures(), caveats.join("; "))
    };
    // Net base 10 - 11 = -1. T(2045) = 10 - 5 x 25 = -115 <= 0.
    let (falling, caveats) = judged(-11.0, [20.0, 15.0, 10.0]);
    assert_eq!(falling.path.unwrap_err(), Absent::BaseNotPositive);
    assert_eq!(falling.lenses.path, Err(Absent::BaseNotPositive));
    assert_eq!((falling.lenses.trend, falling.verdict), (Ok(true), Verdict::OnTrack));
    assert!(caveats.contains("rests on the trend alone; the path is unavailable"), "{caveats}");
    // Net base 10 - 10 = 0 is not positive. T(2045) = 20 + 5 x 25 = 145 > 0.
    let (growing, _) = judged(-10.0, [10.0, 15.0, 20.0]);
    assert_eq!(growing.path.unwrap_err(), Absent::BaseNotPositive);
    assert_eq!(off_track(growing.verdict), (true, None));
    // Net base 10 + 45 = 55: P(2020) = 55 - 55 x 30/55 = 25 >= 10.
    let (positive, caveats) = judged(45.0, [20.0, 15.0, 10.0]);
    near(positive.path.map(|path| path.level.tonnes()), 25.0);
    assert_eq!(positive.verdict, Verdict::OnTrack);
    assert!(!caveats.contains("the path is unavailable"), "{caveats}");
}

/// A declared base level applies to the own reduction, not to the net test.
#[test]
fn a_declared_base_is_not_a_net_base() {
    let declared = BasePolicy::Declared(tonnes(200.0));
    let target = net_zero(Some(0.85), 2045);
    let target = target.reference(BaseReference::constant(1990).with_policy(declared));
    let target = target.build().unwrap();
    let land = Some(-10.0);
    let levels = [(1990, 100.0, land), (2018, 80.0, land), (2019, 75.0, land), (2020, 70.0, land)];
    let series = with_land(&levels);
    let tests = mid_2021().assess(&series, &target).details().net_zero().unwrap();
    let own = tests.own.unwrap();
    assert_eq!(own.base.unwrap().level, tonnes(200.0));
    // An own reduction of 85 % leaves 200 x 0.15 = 30 t.
    near(own.allowable.map(Emissions::tonnes), 30.0);
    let net = tests.net.unwrap();
    assert_eq!(net.base.unwrap_err(), Absent::NoBase);
    assert_eq!(net.lenses.path, Err(Absent::NoBase));
    // T(2045) = 60 - 5 x 25 = -65 <= 0.
    assert_eq!(net.lenses.trend, Ok(true));
}

/// Net emissions are unknown if the latest year lacks a land sector, even if earlier years report
/// one.
#[test]
fn net_emissions_of_an_earlier_year_are_not_used() {
    let land = Some(-100.0);
    let earlier = [(1990, 100.0, land), (2018, 20.0, land), (2019, 15.0, land)];
    let lacking: Vec<_> = earlier.into_iter().chain([(2020, 10.0, None)]).collect();
    let reported: Vec<_> = earlier.into_iter().chain([(2020, 10.0, land)]).collect();
    let (lacking, reported) = (with_land(&lacking), with_land(&reported));
    let (own, balance) = (net_zero(Some(0.85), 2045), net_zero(None, 2045));
    let (own, balance) = (own.build().unwrap(), balance.build().unwrap());
    let is_unknown = |caveat: Caveat<'_>| {
        let unknown = NetUnknown::LandSectorNotReported;
        matches!(caveat, Caveat::NetNotReported { why, .. } if why == unknown)
    };
    let has = |result: &Assessment<'_>| result.caveats().any(is_unknown);

    let result = mid_2021().assess(&lacking, &balance);
    assert_eq!(result.verdict(), Verdict::Undetermined(Undetermined::NetNotReported));
    assert!(has(&result));
    let result = mid_2021().assess(&lacking, &own);
    // Gross emissions of 10 t are under the limit of 100 x 0.15 = 15 t, but with unknown net
    // emissions the target is not achieved early. It is on track: 10 t are under
    // P(2020) = 100 - 85 x 30/55 = 53.6, and the trend stays under the limit.
    assert_eq!(result.verdict(), Verdict::OnTrack);
    assert_eq!(result.details().net_zero().unwrap().net.unwrap_err(), Absent::NetNotReported);
    assert!(has(&result));
    for target in [&own, &balance] {
        let result = mid_2021().assess(&reported, target);
        // Net 10 - 100 = -90 <= 0.
        assert!(matches!(result.verdict(), Verdict::AchievedEarly { .. }));
        assert!(!has(&result));
    }
}
