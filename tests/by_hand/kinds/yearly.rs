//! Targets for annual cuts, and lists of yearly limits.

use super::*;

fn cut_by(rate: f64, from: i32) -> Ambition {
    Ambition::AnnualRate(AnnualRate::new(Portion::constant(rate), year(from)))
}

#[test]
fn annual_cuts_are_checked_each_year_and_in_total() {
    // Cuts of 10 % a year from 100 t in 2018 allow 90, 81 and 72.9 t.
    let place = series(&[(2018, 100.0), (2019, 95.0), (2020, 80.0), (2021, 73.0)]);
    let target = target(cut_by(0.1, 2018), by(2030));
    let result = Assessor::as_of(day(2022)).assess(&place, &target);
    let figures = result.figures();
    near(figures.allowable, 100.0 * 0.9_f64.powi(12));
    near(figures.path.map(|path| path.level), 72.9);
    assert_eq!(figures.path.unwrap().name, PathName::FixedAnnualCut);
    near(figures.path.and_then(|path| path.gap), 0.1);
    assert_eq!(figures.lenses.path, Ok(false));
    let cuts: AnnualCuts = result.details().annual_cuts().unwrap();
    let on_path: Vec<_> = cuts.years.iter().map(|cut| cut.on_path.unwrap()).collect();
    assert_eq!(on_path, [false, true, false]); // 95 > 90, 80 < 81, 73 > 72.9
    let made: Vec<_> = cuts.years.iter().map(|cut| cut.cut_made.unwrap()).collect();
    assert_eq!(made, [false, true, false]); // 95 > 90, 80 < 85.5, 73 > 72
    near(cuts.sum, 248.0);
    near(cuts.path_sum, 243.9);
    near(cuts.excess(), 4.1);
}

#[test]
fn the_cut_of_a_year_after_a_gap_is_unknown() {
    let place = series(&[(2018, 100.0), (2020, 81.0)]);
    let cut = target(cut_by(0.1, 2018), by(2030));
    let cuts = Assessor::as_of(day(2022)).assess(&place, &cut).details().annual_cuts().unwrap();
    assert_eq!(cuts.years.len(), 1);
    assert_eq!(cuts.years[0].on_path, Ok(true)); // exactly at the path's 81 t
    assert_eq!(cuts.years[0].cut_made, Err(Absent::NoObservation));
}

#[test]
fn years_ahead_of_an_annual_cut() {
    // Emissions reach 90 t in 2020, one year later than the path.
    let place = series(&[(2018, 100.0), (2020, 90.0)]);
    let cut = target(cut_by(0.1, 2018), by(2030));
    let figures = Assessor::as_of(day(2022)).assess(&place, &cut).figures();
    near(figures.path.and_then(|path| path.years_ahead), -1.0);
}

#[test]
fn a_target_for_each_year_is_judged_every_year() {
    let place = series(&[(2018, 100.0), (2019, 95.0), (2020, 80.0)]);
    let each_year = target(cut_by(0.1, 2018), Deadline::EachYearFrom(year(2019)));
    let on = |y| Assessor::as_of(day(y)).assess(&place, &each_year).verdict();
    let Verdict::Missed { year: in_2019, level, reached, .. } = on(2020) else { panic!() };
    assert_eq!((in_2019.get(), level.tonnes(), reached), (2019, 95.0, None));
    let Verdict::Met { year: in_2020, margin, .. } = on(2021) else { panic!() };
    assert_eq!(in_2020.get(), 2020);
    assert!((margin.tonnes() - 1.0).abs() < 1e-9);
    // Before 2019, the first year due, only the base is observed.
    assert_eq!(on(2019), Verdict::Undetermined(Undetermined::NoObservationAfterBase));
}

#[test]
fn one_limit_for_each_year_is_judged_in_the_latest_year() {
    let place = series(&[(2019, 60.0), (2020, 40.0), (2021, 52.0)]);
    let fifty = target(Ambition::AtMost(t(50.0)), Deadline::EachYearFrom(year(2021)));
    let on = |y| Assessor::as_of(day(y)).assess(&place, &fifty).verdict();
    assert_eq!(level_and_margin(on(2022)), (52.0, -2.0));
    assert_eq!(on(2021).name(), "achieved_early");
    assert_eq!(on(2023).name(), "missed"); // still judged in 2021, the latest year
}

fn limits(list: &[(i32, f64)]) -> Ambition {
    let list = list.iter().map(|(y, limit)| (year(*y), t(*limit))).collect();
    Ambition::EachYearAtMost(YearlyLimits::new(list).unwrap())
}

#[test]
fn a_list_of_limits_is_missed_in_the_first_year_over_its_limit() {
    let list = target(limits(&[(2019, 50.0), (2020, 45.0), (2021, 40.0), (2022, 35.0)]), by(2022));
    let judge =
        |levels: &[(i32, f64)]| Assessor::as_of(day(2030)).assess(&series(levels), &list).verdict();
    let Verdict::Missed { year: first, margin, reached, .. } =
        judge(&[(2019, 49.0), (2020, 47.0), (2021, 39.0)])
    else {
        panic!()
    };
    assert_eq!((first.get(), margin.tonnes(), reached), (2020, -2.0, Some(year(2021))));
    let kept = judge(&[(2019, 50.0), (2020, 45.0), (2021, 40.0), (2022, 35.0)]);
    assert_eq!(level_and_margin(kept), (35.0, 0.0));
    let gap = judge(&[(2019, 50.0), (2021, 40.0), (2022, 35.0)]);
    assert_eq!(gap, Verdict::Undetermined(Undetermined::GapInPeriod(year(2020))));
}

/// A list with limits up to 2020 judges 2020, whichever later years are observed. The limit of 2018
/// is before the first year of the deadline.
#[test]
fn a_list_that_has_ended_is_judged_in_its_last_year() {
    let list = limits(&[(2018, 10.0), (2019, 50.0), (2020, 45.0)]);
    let listed = target(list, Deadline::EachYearFrom(year(2019)));
    let place = series(&[(2019, 49.0), (2020, 46.0), (2021, 30.0), (2022, 20.0)]);
    let on = |y| Assessor::as_of(day(y)).assess(&place, &listed);
    for y in [2021, 2022, 2023] {
        let Verdict::Missed { year: judged, .. } = on(y).verdict() else { panic!("{y}") };
        assert_eq!(judged, year(2020));
        assert_eq!(on(y).figures().judged_year, year(2020));
        assert_eq!(level_and_margin(on(y).verdict()), (46.0, -1.0));
    }
    assert_eq!(
        (on(2020).figures().judged_year, on(2019).figures().judged_year),
        (year(2019), year(2019))
    );
    assert_eq!(level_and_margin(on(2020).verdict()), (49.0, 1.0));
}

#[test]
fn the_path_of_a_list_of_limits_interpolates_its_limits() {
    let list = target(limits(&[(2019, 50.0), (2021, 40.0), (2030, 10.0)]), by(2030));
    let place = series(&[(2018, 51.0), (2019, 48.0), (2020, 44.0)]);
    let result = Assessor::as_of(day(2021)).assess(&place, &list);
    let path = result.figures().path.unwrap();
    assert_eq!((path.name, path.level.tonnes()), (PathName::Given, 45.0)); // between 2019 and 2021
    assert_eq!(result.figures().lenses.path, Ok(true));
    assert_eq!(path.gap_points_of_base, Err(Absent::NoBase));
}
