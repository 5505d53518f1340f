//! The order of verdicts, and the verdicts of composite, reversed and net-zero targets.

use super::*;

/// Undetermined, not comparable and not quantified rank between slipping and off track.
#[test]
fn verdicts_rank_from_met_to_missed() {
    let fields = {
        let accounting = Boundary::territorial().compare(&Boundary::use_based());
        accounting.differing
    };
    let level_of_2020 = |level, by| verdict(&[(1990, 100.0), (2020, level)], &halve_by(by));
    let last_years = |[a, b, c]: [f64; 3]| {
        verdict(&[(1990, 100.0), (2018, a), (2019, b), (2020, c)], &halve_by(2030))
    };
    let falling = last_years([81.0, 80.5, 80.0]);
    let rising = last_years([80.0, 85.0, 90.0]);
    let undetermined = Verdict::Undetermined(Undetermined::NoLens);
    let order = [
        level_of_2020(50.0, 2020),
        level_of_2020(50.0, 2030),
        Verdict::OnTrack,
        Verdict::CatchingUp,
        Verdict::Slipping,
        undetermined,
        falling,
        level_of_2020(51.0, 2020),
    ];
    let named = [order[0], order[1], falling, rising, order[7]].map(|verdict| verdict.name());
    assert_eq!(named, ["met", "achieved_early", "off_track", "off_track", "missed"]);
    for pair in order.windows(2) {
        assert!(pair[0].rank() < pair[1].rank(), "{pair:?}");
    }
    let rank = |verdict: Verdict| verdict.rank();
    assert_eq!(rank(Verdict::NotComparable(fields)), rank(undetermined));
    assert_eq!(rank(Verdict::NotQuantified), rank(undetermined));
    assert_eq!(rank(rising), rank(falling));
}

#[test]
fn any_of_takes_its_best_part_and_all_of_takes_its_worst_part() {
    let part = |cut: f64, base: i32| {
        GoalPart::new(reduce_by(cut)).reference(BaseReference::constant(base))
    };
    let judge = |one: &GoalPart, other: &GoalPart| {
        let levels = [(1990, 100.0), (2018, 70.0), (2019, 70.0), (2020, 70.0)];
        let both =
            |parts: [&GoalPart; 2]| GoalParts::new(parts.into_iter().cloned().collect()).unwrap();
        let any = verdict(&levels, &target(Goal::AnyOf(both([one, other])), 2030));
        let all = verdict(&levels, &target(Goal::AllOf(both([other, one])), 2030));
        (any, all)
    };
    // Emissions are flat at 70. P(2020) is 100 - 50 x 3/4 = 62.5 for a cut of 50 % and
    // 100 - 35 x 3/4 = 73.75 for a cut of 35 %.
    let (off_track, slipping) = (part(0.5, 1990), part(0.35, 1990));
    let (early, no_base) = (part(0.3, 1990), part(0.5, 1980));
    let undetermined = Verdict::Undetermined(Undetermined::NoBase);
    for (any, all) in [judge(&no_base, &off_track), judge(&off_track, &no_base)] {
        assert_eq!((any, crate::support::off_track(all)), (undetermined, (false, None)));
    }
    assert_eq!(judge(&slipping, &no_base), (Verdict::Slipping, undetermined));
    assert_eq!(judge(&no_base, &slipping), (Verdict::Slipping, undetermined));
    let (any, all) = judge(&early, &slipping);
    assert!(matches!(any, Verdict::AchievedEarly { .. }), "{any:?}");
    assert_eq!(all, Verdict::Slipping);
}

#[test]
fn only_a_year_after_the_judged_year_reverses_a_met_or_reaches_a_missed_target() {
    let reversed = |levels: &[(i32, f64)]| match verdict(levels, &halve_by(2018)) {
        Verdict::Met { reversed, .. } => reversed.map(Year::get),
        other => panic!("{other:?}"),
    };
    // Emissions exceed 50 t in 2017, before the deadline.
    let still_met = [(1990, 100.0), (2017, 60.0), (2018, 40.0), (2019, 50.0), (2020, 48.0)];
    assert_eq!(reversed(&still_met), None);
    let no_longer_met = [(1990, 100.0), (2017, 60.0), (2018, 40.0), (2019, 51.0), (2020, 52.0)];
    assert_eq!(reversed(&no_longer_met), Some(2019));
    let reached = |levels: &[(i32, f64)]| match verdict(levels, &halve_by(2018)) {
        Verdict::Missed { reached, .. } => reached.map(Year::get),
        other => panic!("{other:?}"),
    };
    // Emissions are at 40 t in 2017, before the deadline.
    let lost = [(1990, 100.0), (2017, 40.0), (2018, 60.0), (2019, 55.0), (2020, 51.0)];
    assert_eq!(reached(&lost), None);
    let late = [(1990, 100.0), (2017, 40.0), (2018, 60.0), (2019, 50.0), (2020, 45.0)];
    assert_eq!(reached(&late), Some(2019));
}

#[test]
fn supplementary_measures_do_not_count_in_the_own_reduction() {
    let target = net_zero(Some(0.85), 2020).supplement(SupplementaryCap::constant_points(8.0));
    let target = target.build().unwrap();
    let judged = |gross: f64, land: Option<f64>| {
        let levels = with_land(&[(1990, 100.0, Some(0.0)), (2020, gross, land)]);
        mid_2021().assess(&levels, &target).verdict()
    };
    // Gross emissions of 20 t are over 100 x 0.15 = 15 t; measures of 8 t would allow 23 t. Net
    // emissions are 20 - 30 = -10 t.
    let Verdict::Missed { margin, .. } = judged(20.0, Some(-30.0)) else {
        panic!("{:?}", judged(20.0, Some(-30.0)))
    };
    // The margin is 15 - 20 = -5.
    assert_abs_diff_eq!(margin.tonnes(), -5.0, epsilon = 1e-9);
    // The verdict is the same if net emissions are unknown.
    assert!(matches!(judged(20.0, None), Verdict::Missed { .. }));
    // Gross emissions of 14 t are under 15 t, net emissions are 14 - 30 = -16 t.
    assert!(matches!(judged(14.0, Some(-30.0)), Verdict::Met { .. }));
}
