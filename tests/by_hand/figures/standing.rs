//! The standing at the latest observation.

use super::*;

// Standing.
/// Years ahead are positive under the path, negative over it; the gap has the opposite sign.
#[test]
fn ahead_and_behind() {
    // P(t) = 100 - 1.25 (t - 1990), 62.5 in 2020.
    let path = |level: f64| figures(&[(1990, 100.0), (2020, level)], &halve_by(2030)).path.unwrap();
    let ahead = path(60.0);
    // 100 - 1.25 x 32 = 60: 2022 - 2020.
    near(ahead.years_ahead, 2.0);
    // 60 - 62.5, and -2.5/62.5.
    near(ahead.gap.map(Emissions::tonnes), -2.5);
    near(fraction(ahead.gap_share_of_path), -0.04);
    let behind = path(65.0);
    // The path is at 65 in 1990 + 28 = 2018 (100 - 1.25 x 28), two years before 2020.
    near(behind.years_ahead, -2.0);
    near(behind.gap.map(Emissions::tonnes), 2.5);
    near(behind.gap_points_of_base.map(PointsOfBase::points), 2.5);
}

/// What is left to emit counts from the year after the latest observation.
#[test]
fn sums_of_three_years() {
    let reference = BaseReference::constant(2018);
    let target = builder(reduce_by(0.5), 2023).reference(reference).build().unwrap();
    let levels = series(&[(2018, 100.0), (2019, 98.0), (2020, 96.0)]);
    let result = mid_2021().assess(&levels, &target);
    let sums = result.figures().cumulative.unwrap();
    assert_eq!((sums.from, sums.to), (year(2021), year(2023)));
    // P falls by 10 a year: 70 + 60 + 50.
    near(sums.path.map(Emissions::tonnes), 180.0);
    // T falls by 2 a year: 94 + 92 + 90.
    near(sums.trend.map(Emissions::tonnes), 276.0);
    // 276 - 180.
    near(sums.excess.map(Emissions::tonnes), 96.0);
    // (98 - 90) + (96 - 80): over the path is positive.
    near(result.details().past_excess().map(Emissions::tonnes), 24.0);
    // P(2021) = 100 - 10 x 3.
    near(result.details().next_year_allowed().map(Emissions::tonnes), 70.0);
}

/// The aspiration has a level, a need and a gap of its own; the floor is judged.
#[test]
fn an_aspiration_beside_the_floor() {
    let range = Goal::Range(AmbitionRange::new(reduce_by(0.4), reduce_by(0.55)).unwrap());
    let target = target(range, 2030);
    let levels = series(&[(1990, 100.0), (2018, 74.0), (2019, 72.0), (2020, 70.0)]);
    let result = mid_2021().assess(&levels, &target);
    let aspiration = result.details().aspiration().unwrap();
    // 100 (1 - 0.55) = 45; 70 - 45 = 25; T(2030) = 70 - 20 = 50, 50 - 45 = 5.
    near(aspiration.allowable.map(Emissions::tonnes), 45.0);
    near(aspiration.needed.map(Emissions::tonnes), 25.0);
    near(aspiration.gap.map(Emissions::tonnes), 5.0);
    // The floor: 60; 70 - 60; 50 - 60. Its path allows 100 - 40 x 30/40 = 70 in 2020.
    near(result.figures().allowable.map(Emissions::tonnes), 60.0);
    near(result.figures().needed.map(Emissions::tonnes), 10.0);
    near(result.figures().projection.unwrap().gap.map(Emissions::tonnes), -10.0);
    assert_eq!(result.verdict(), Verdict::OnTrack);
}

/// Supplementary measures raise the limit by their cap; the gaps and lenses stand beside.
#[test]
fn the_gross_limit() {
    let supplemented = |supplement, by| {
        let builder = builder(reduce_by(0.5), by).reference(BaseReference::constant(1990));
        builder.supplement(supplement).build().unwrap()
    };
    let ten = SupplementaryCap::constant_points(10.0);
    let levels = [(1990, 100.0), (2018, 68.0), (2019, 67.0), (2020, 66.0)];
    let ahead = figures(&levels, &supplemented(ten, 2030));
    let beside = ahead.supplement.unwrap();
    // 10 points of 100 = 10; 100 x 0.5 + 10 = 60.
    assert_abs_diff_eq!(beside.cap.tonnes(), 10.0, epsilon = 1e-9);
    near(beside.gross_limit.map(Emissions::tonnes), 60.0);
    // T(2030) = 66 - 10 = 56: 56 - 50, 56 - 60.
    near(beside.gap_without.map(Emissions::tonnes), 6.0);
    near(beside.gap_with.map(Emissions::tonnes), -4.0);
    // 66 over 100 - 50 x 3/4 = 62.5, under 100 - 40 x 3/4 = 70; 56 over 50, under 60.
    let lenses = |Lenses { path, trend, .. }: Lenses| (path, trend);
    assert_eq!(lenses(ahead.lenses), (Ok(false), Ok(false)));
    assert_eq!(lenses(beside.lenses), (Ok(true), Ok(true)));
    assert_eq!(ahead.verdict, Verdict::OffTrack { rising: false, exceeded: None });

    // Over the gross path of 70 and, at T(2030) = 75 - 10 = 65, over the gross limit too.
    let over = [(1990, 100.0), (2018, 77.0), (2019, 76.0), (2020, 75.0)];
    let over = figures(&over, &supplemented(ten, 2030)).supplement.unwrap();
    assert_eq!(lenses(over.lenses), (Ok(false), Ok(false)));

    // Due, it is the judged level: 55 - 50, 55 - 60.
    let levels = [(1990, 100.0), (2018, 65.0), (2019, 55.0), (2020, 40.0)];
    let due = figures(&levels, &supplemented(ten, 2019));
    let beside = due.supplement.unwrap();
    near(beside.gap_without.map(Emissions::tonnes), 5.0);
    near(beside.gap_with.map(Emissions::tonnes), -5.0);
    assert_eq!(due.verdict, Verdict::Undetermined(Undetermined::SupplementNotReported));

    // A share of the base 0.2 x 100 = 20, limit 70; an absolute cap 7, limit 57.
    for (supplement, cap, limit) in [
        (SupplementaryCap::share_of_base(Portion::constant(0.2)), 20.0, 70.0),
        (SupplementaryCap::at_most(tonnes(7.0)).unwrap(), 7.0, 57.0),
    ] {
        let beside = figures(&levels, &supplemented(supplement, 2030)).supplement.unwrap();
        assert_abs_diff_eq!(beside.cap.tonnes(), cap, epsilon = 1e-9);
        near(beside.gross_limit.map(Emissions::tonnes), limit);
    }
}
