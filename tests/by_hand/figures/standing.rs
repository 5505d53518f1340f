//! Figures at the latest observation: gap, years ahead, needed reduction and sums.

use super::*;

/// Below the path, years ahead are positive and the gap is negative; above the path, the reverse.
#[test]
fn years_ahead_and_gap_have_opposite_signs() {
    // P(t) = 100 - 1.25 (t - 1990), 62.5 in 2020.
    let path = |level: f64| figures(&[(1990, 100.0), (2020, level)], &halve_by(2030)).path.unwrap();
    let ahead = path(60.0);
    // The path is at 60 in 1990 + 32 = 2022 (100 - 1.25 x 32), two years after 2020.
    near(ahead.years_ahead, 2.0);
    // The gap is 60 - 62.5 = -2.5 t, which is -2.5/62.5 = -4 % of the path.
    near(ahead.gap.map(Emissions::tonnes), -2.5);
    near(fraction(ahead.gap_share), -0.04);
    let behind = path(65.0);
    // The path is at 65 in 1990 + 28 = 2018 (100 - 1.25 x 28), two years before 2020.
    near(behind.years_ahead, -2.0);
    near(behind.gap.map(Emissions::tonnes), 2.5);
    near(behind.gap_points_of_base.map(PointsOfBase::points), 2.5);
}

#[test]
fn sums_to_the_deadline_start_after_the_latest_observation() {
    let reference = BaseReference::constant(2018);
    let target = builder(reduce_by(0.5), 2023).reference(reference).build().unwrap();
    let levels = series(&[(2018, 100.0), (2019, 98.0), (2020, 96.0)]);
    let result = mid_2021().assess(&levels, &target);
    let sums = result.figures().cumulative.unwrap();
    assert_eq!((sums.from, sums.to), (year(2021), year(2023)));
    // P falls by 10 a year: 70 + 60 + 50 = 180.
    near(sums.path.map(Emissions::tonnes), 180.0);
    // T falls by 2 a year: 94 + 92 + 90 = 276.
    near(sums.trend.map(Emissions::tonnes), 276.0);
    // The trend exceeds the path by 276 - 180 = 96.
    near(sums.excess.map(Emissions::tonnes), 96.0);
    // Past emissions exceed the path by (98 - 90) + (96 - 80) = 24.
    near(result.details().past_excess().map(Emissions::tonnes), 24.0);
    // P(2021) = 100 - 10 x 3 = 70.
    near(result.details().next_year_allowed().map(Emissions::tonnes), 70.0);
}

#[test]
fn an_aspiration_has_its_own_figures_but_only_the_floor_is_judged() {
    let range = Goal::Range(AmbitionRange::new(reduce_by(0.4), reduce_by(0.55)).unwrap());
    let target = target(range, 2030);
    let levels = series(&[(1990, 100.0), (2018, 74.0), (2019, 72.0), (2020, 70.0)]);
    let result = mid_2021().assess(&levels, &target);
    let aspiration = result.details().aspiration().unwrap();
    // Aspiration: allowable level 100 (1 - 0.55) = 45, needed 70 - 45 = 25. T(2030) = 70 - 20 = 50,
    // so the gap is 50 - 45 = 5.
    near(aspiration.allowable.map(Emissions::tonnes), 45.0);
    near(aspiration.needed.map(Emissions::tonnes), 25.0);
    near(aspiration.gap.map(Emissions::tonnes), 5.0);
    // Floor: allowable level 60, needed 70 - 60 = 10, gap 50 - 60 = -10. On track, as
    // P(2020) = 100 - 40 x 30/40 = 70.
    near(result.figures().allowable.map(Emissions::tonnes), 60.0);
    near(result.figures().needed.map(Emissions::tonnes), 10.0);
    near(result.figures().projection.unwrap().gap.map(Emissions::tonnes), -10.0);
    assert_eq!(result.verdict(), Verdict::OnTrack);
}

/// Gaps and lenses are given both without and with the measures. Before the deadline, the verdict
/// comes from the lenses without measures.
#[test]
fn supplementary_measures_raise_the_gross_limit_by_their_cap() {
    let supplemented = |supplement, by| {
        let builder = builder(reduce_by(0.5), by).reference(BaseReference::constant(1990));
        builder.supplement(supplement).build().unwrap()
    };
    let ten = SupplementaryCap::constant_points(10.0);
    let levels = [(1990, 100.0), (2018, 68.0), (2019, 67.0), (2020, 66.0)];
    let ahead = figures(&levels, &supplemented(ten, 2030));
    let supplement = ahead.supplement.unwrap();
    // The cap is 10 points of 100 t = 10 t, the gross limit 100 x 0.5 + 10 = 60 t.
    assert_abs_diff_eq!(supplement.cap.tonnes(), 10.0, epsilon = 1e-9);
    near(supplement.gross_limit.map(Emissions::tonnes), 60.0);
    // T(2030) = 66 - 10 = 56: the gap is 56 - 50 = 6 without measures and 56 - 60 = -4 with them.
    near(supplement.gap_without.map(Emissions::tonnes), 6.0);
    near(supplement.gap_with.map(Emissions::tonnes), -4.0);
    // Without measures, 66 is over the path of 100 - 50 x 3/4 = 62.5, and 56 over the limit of 50.
    // With them, 66 is under the path of 100 - 40 x 3/4 = 70, and 56 under the limit of 60.
    let lenses = |Lenses { path, trend, .. }: Lenses| (path, trend);
    assert_eq!(lenses(ahead.lenses), (Ok(false), Ok(false)));
    assert_eq!(lenses(supplement.lenses), (Ok(true), Ok(true)));
    assert_eq!(off_track(ahead.verdict), (false, None));

    // Even with measures, 75 is over the path of 70, and T(2030) = 75 - 10 = 65 is over the limit
    // of 60.
    let over = [(1990, 100.0), (2018, 77.0), (2019, 76.0), (2020, 75.0)];
    let over = figures(&over, &supplemented(ten, 2030)).supplement.unwrap();
    assert_eq!(lenses(over.lenses), (Ok(false), Ok(false)));

    // When the target is due, the gaps are those of the judged level: 55 - 50 = 5 and 55 - 60 = -5.
    let levels = [(1990, 100.0), (2018, 65.0), (2019, 55.0), (2020, 40.0)];
    let due = figures(&levels, &supplemented(ten, 2019));
    let supplement = due.supplement.unwrap();
    near(supplement.gap_without.map(Emissions::tonnes), 5.0);
    near(supplement.gap_with.map(Emissions::tonnes), -5.0);
    assert_eq!(due.verdict, Verdict::Undetermined(Undetermined::SupplementNotReported));

    // A cap of 20 % of the base is 20 t and gives a limit of 70 t; a cap of 7 t gives 57 t.
    for (supplement, cap, limit) in [
        (SupplementaryCap::share_of_base(Portion::constant(0.2)), 20.0, 70.0),
        (SupplementaryCap::at_most(tonnes(7.0)).unwrap(), 7.0, 57.0),
    ] {
        let supplement = figures(&levels, &supplemented(supplement, 2030)).supplement.unwrap();
        assert_abs_diff_eq!(supplement.cap.tonnes(), cap, epsilon = 1e-9);
        near(supplement.gross_limit.map(Emissions::tonnes), limit);
    }
}
