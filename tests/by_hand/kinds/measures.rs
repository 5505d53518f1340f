//! Supplementary measures, caps on removals, and superseded targets.

use super::*;

fn supplemented(deadline: Deadline) -> TargetBuilder {
    builder_from_1990(Ambition::ReduceBy(Portion::constant(0.5)), deadline)
        .supplement(SupplementaryCap::points_of_base(PointsOfBase::constant(8.0)).unwrap())
}

#[test]
fn reported_measures_count_up_to_their_cap() {
    let judge = |gross, used, sold| {
        let place = observed(&[(1990, 100.0), (2020, gross)]).measures(2020, t(used), t(sold));
        let (place, target) = (place.build().unwrap(), supplemented(by(2020)).build().unwrap());
        let result = Assessor::as_of(day(2021)).assess(&place, &target);
        let counted = result.figures().supplement.unwrap().used.unwrap().tonnes();
        (result.verdict().name(), level_and_margin(result.verdict()).0, counted)
    };
    assert_eq!(judge(55.0, 5.0, 0.0), ("met", 50.0, 5.0));
    assert_eq!(judge(55.0, 4.0, 0.0), ("missed", 51.0, 4.0));
    // The cap is 8 points of 100 t.
    assert_eq!(judge(60.0, 30.0, 0.0), ("missed", 52.0, 8.0));
    // Units sold to others count as emissions.
    assert_eq!(judge(55.0, 5.0, 3.0), ("missed", 53.0, 5.0));
}

#[test]
fn gaps_without_and_with_measures_use_emissions_as_reported() {
    let place = observed(&[(1990, 100.0), (2020, 55.0)]).measures(2020, t(5.0), t(0.0));
    let (place, target) = (place.build().unwrap(), supplemented(by(2020)).build().unwrap());
    let result = Assessor::as_of(day(2021)).assess(&place, &target);
    let supplement = result.figures().supplement.unwrap();
    near(supplement.gap_without, 5.0);
    near(supplement.gap_with, -3.0);
    assert_eq!(result.figures().basis, Basis::Accounted);
    near(result.figures().latest.map(|latest| latest.level), 50.0);
    // If measures are unreported, the verdict on a level between the net and the gross limit is
    // undetermined.
    let silent = series(&[(1990, 100.0), (2020, 55.0)]);
    let result = Assessor::as_of(day(2021)).assess(&silent, &target);
    let reason = Undetermined::SupplementNotReported;
    assert_eq!(result.verdict(), Verdict::Undetermined(reason));
    assert_eq!(result.figures().basis, Basis::AsReported);
}

/// Over 2019-2021, half of 100 t allows 150 t. The year 2020 reports measures of 0 t, so 8 t could
/// count in 2019 and in 2021: 166 t.
#[test]
fn unreported_measures_could_count_up_to_the_cap_in_each_silent_year() {
    let target = supplemented(over(2019, 2021)).build().unwrap();
    let judge = |in_2019| {
        let levels = [(1990, 100.0), (2019, in_2019), (2020, 55.0), (2021, 55.0)];
        let place = observed(&levels).measures(2020, t(0.0), t(0.0)).build().unwrap();
        Assessor::as_of(day(2022)).assess(&place, &target).verdict()
    };
    let unknown = Verdict::Undetermined(Undetermined::SupplementNotReported);
    assert_eq!(judge(40.0).name(), "met"); // 150 t
    assert_eq!((judge(41.0), judge(55.0), judge(56.0)), (unknown, unknown, unknown)); // 166 t
    assert_eq!(judge(57.0).name(), "missed"); // 167 t
}

#[test]
fn only_unreported_supplementary_measures_have_the_caveat() {
    let target = supplemented(by(2030)).build().unwrap();
    let levels = [(1990, 100.0), (2018, 70.0), (2019, 68.0), (2020, 66.0)];
    let silent = series(&levels);
    let reporting = observed(&levels).measures(2020, t(1.0), t(0.0)).build().unwrap();
    let has_caveat = |place: &EmissionSeries| {
        let result = Assessor::as_of(day(2021)).assess(place, &target);
        result.caveats().any(|caveat| caveat == Caveat::SupplementNotReported)
    };
    assert!(has_caveat(&silent) && !has_caveat(&reporting));
}

fn extra_sinks_only() -> Boundary {
    Boundary::UNSPECIFIED.land_sector(LandSector::ExtraSinksOnly)
}

/// A net-zero target with an own reduction of 85 %; extra sinks balance the rest.
fn swedish(deadline: Deadline) -> Target {
    let net_zero = NetZero::with_own_reduction(Portion::constant(0.85));
    builder_from_1990(Ambition::NetZero(net_zero), deadline)
        .boundary(extra_sinks_only())
        .build()
        .unwrap()
}

#[test]
fn extra_sinks_balance_net_zero_only_as_reported_measures() {
    let target = swedish(by(2045));
    let judge = |gross, used: Option<f64>| {
        // The existing sink of 40 t does not count.
        let base = EmissionSeries::builder("a place").observe_with_land(1990, t(100.0), t(-40.0));
        let place = base.observe_with_land(2045, t(gross), t(-40.0));
        let place = match used {
            Some(used) => place.measures(2045, t(used), t(0.0)),
            None => place,
        };
        let place = place.build().unwrap();
        Assessor::as_of(day(2046)).assess(&place, &target).verdict()
    };
    assert_eq!(judge(14.0, Some(14.0)).name(), "met");
    assert_eq!(judge(14.0, Some(13.0)).name(), "missed");
    assert_eq!(judge(16.0, Some(16.0)).name(), "missed"); // an own reduction of only 84 %
    assert_eq!(judge(14.0, None), Verdict::Undetermined(Undetermined::NetNotReported));
    assert_eq!(judge(16.0, None).name(), "missed");
}

#[test]
fn removals_above_the_cap_do_not_count_except_in_the_base() {
    // The net base is 100 - 20 = 80 t, the allowable level half of it, 40 t.
    let net = Boundary::UNSPECIFIED.land_sector(LandSector::Included);
    let judge = |cap: Option<f64>| {
        let mut target = builder_from_1990(Ambition::ReduceBy(Portion::constant(0.5)), by(2020))
            .boundary(net.clone());
        if let Some(cap) = cap {
            target = target.removals_cap(t(cap));
        }
        let base = EmissionSeries::builder("a place").observe_with_land(1990, t(100.0), t(-20.0));
        let place = base.observe_with_land(2020, t(70.0), t(-35.0)).build().unwrap();
        let target = target.build().unwrap();
        level_and_margin(Assessor::as_of(day(2021)).assess(&place, &target).verdict())
    };
    assert_eq!(judge(None), (35.0, 5.0));
    assert_eq!(judge(Some(30.0)), (40.0, 0.0));
    assert_eq!(judge(Some(10.0)), (60.0, -20.0)); // the base remains 80 t
}

#[test]
fn gross_and_net_levels_are_given_if_the_land_sector_is_reported() {
    let base = EmissionSeries::builder("a place").observe_with_land(1990, t(100.0), t(-20.0));
    let place = base.observe_with_land(2020, t(70.0), t(-35.0)).build().unwrap();
    let target =
        builder_from_1990(Ambition::ReduceBy(Portion::constant(0.5)), by(2030)).build().unwrap();
    let result = Assessor::as_of(day(2021)).assess(&place, &target);
    let (base, latest) = result.details().gross_and_net().unwrap();
    assert_eq!((base.unwrap().gross.tonnes(), base.unwrap().net.tonnes()), (100.0, 80.0));
    assert_eq!((latest.unwrap().gross.tonnes(), latest.unwrap().net.tonnes()), (70.0, 35.0));
    let plain = series(&[(1990, 1.0)]);
    assert!(Assessor::as_of(day(2021)).assess(&plain, &target).details().gross_and_net().is_none());
}

/// A net series contains its land sector: 100 t net with a sink of 20 t are 120 t gross. The cap of
/// a target has no effect on such levels, and a caveat says so.
#[test]
fn a_net_series_with_its_land_sector_is_net() {
    let net = Boundary::UNSPECIFIED.land_sector(LandSector::Included);
    let place = EmissionSeries::builder("a place").boundary(net.clone());
    let place = place.observe_with_land(1990, t(100.0), t(-20.0));
    let place = place.observe_with_land(2020, t(45.0), t(-35.0)).build().unwrap();
    let half = Ambition::ReduceBy(Portion::constant(0.5));
    let target = builder_from_1990(half, by(2020)).boundary(net).removals_cap(t(10.0));
    let target = target.build().unwrap();
    let result = Assessor::as_of(day(2021)).assess(&place, &target);
    let details = result.details();
    let (base, latest) = details.gross_and_net().unwrap();
    let [base, latest] = [base.unwrap(), latest.unwrap()];
    assert_eq!((base.gross.tonnes(), base.net.tonnes()), (120.0, 100.0));
    assert_eq!((latest.gross.tonnes(), latest.net.tonnes()), (80.0, 45.0));
    let caveats: Vec<_> = details.caveats().map(|caveat| caveat.name()).collect();
    assert!(caveats.contains(&"removals_cap_not_applied"), "{caveats:?}");
}

#[test]
fn a_superseded_target_is_no_longer_in_force() {
    let in_force = |y| {
        let date = NaiveDate::from_ymd_opt(y, 1, 1).unwrap();
        catalogue::in_force_on("France", date).map(Target::id).collect::<Vec<_>>()
    };
    assert!(in_force(2018).contains(&"FR-LTECV-2050") && !in_force(2018).contains(&"FR-LEC-2050"));
    assert!(in_force(2021).contains(&"FR-LEC-2050") && !in_force(2021).contains(&"FR-LTECV-2050"));
    assert!(in_force(2000).is_empty());
}
