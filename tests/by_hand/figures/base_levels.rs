//! Base levels, and the dates from which observations and deadlines count.

use super::*;

fn base_of_1990(levels: &[(i32, f64)], policy: BasePolicy) -> Known<(BaseYears, f64)> {
    let reference = BaseReference::constant(1990).with_policy(policy);
    let base = base_level(&series(levels), reference, day(2021, 6, 30), year(2020));
    base.map(|base| (base.years, base.level.tonnes()))
}

/// Of two equally near years, the later one is the base year.
#[test]
fn the_nearest_policy_takes_the_nearest_observed_year() {
    let nearest = |levels: &[(i32, f64)]| base_of_1990(levels, BasePolicy::Nearest).unwrap();
    let of = |y: i32, level: f64| (BaseYears::Year(year(y)), level);
    // 1988 and 1992 are both two years from 1990.
    assert_eq!(nearest(&[(1988, 80.0), (1992, 100.0)]), of(1992, 100.0));
    // 1989 is one year from 1990, 1992 two years.
    assert_eq!(nearest(&[(1985, 50.0), (1989, 70.0), (1992, 100.0)]), of(1989, 70.0));
    // 1991 is one year from 1990, 1988 two years.
    assert_eq!(nearest(&[(1988, 80.0), (1991, 90.0), (1995, 60.0)]), of(1991, 90.0));
    assert_eq!(nearest(&[(1989, 70.0), (1990, 75.0), (1991, 90.0)]), of(1990, 75.0));
    assert_eq!(nearest(&[(1980, 60.0), (1985, 50.0)]), of(1985, 50.0));
}

/// The stated base year is 1990, and the first observed year after it is 1993. 1989 is nearer, but
/// lies before 1990.
#[test]
fn the_nearest_later_policy_takes_the_first_later_year() {
    let base_for = |levels: &[(i32, f64)]| base_of_1990(levels, BasePolicy::NearestLater);
    let later = base_for(&[(1989, 70.0), (1993, 100.0), (1995, 90.0)]);
    assert_eq!(later, Ok((BaseYears::Year(year(1993)), 100.0)));
    assert_eq!(base_for(&[(1985, 60.0), (1989, 70.0)]), Err(Absent::NoBase));
}

/// The base year remains the stated year even if that year was not observed.
#[test]
fn the_interpolated_policy_interpolates_between_the_neighbouring_years() {
    let base_for = |levels: &[(i32, f64)]| base_of_1990(levels, BasePolicy::Interpolated);
    // 1990 is two fifths of the way from 1988 to 1993: 80 + (100 - 80) x 2/5 = 88.
    let between = base_for(&[(1980, 500.0), (1988, 80.0), (1993, 100.0), (2000, 7.0)]);
    assert_eq!(between, Ok((BaseYears::Year(year(1990)), 88.0)));
    let itself = base_for(&[(1988, 80.0), (1990, 71.0), (1993, 100.0)]);
    assert_eq!(itself, Ok((BaseYears::Year(year(1990)), 71.0)));
    assert_eq!(base_for(&[(1993, 100.0), (1995, 90.0)]), Err(Absent::NoBase));
    assert_eq!(base_for(&[(1980, 500.0), (1988, 80.0)]), Err(Absent::NoBase));
}

#[test]
fn the_base_year_must_precede_the_judged_year() {
    for policy in [BasePolicy::Exact, BasePolicy::NearestLater, BasePolicy::Nearest] {
        let reference = BaseReference::constant(2019).with_policy(policy);
        let base_for = |judged| {
            let levels = series(&[(2019, 90.0)]);
            base_level(&levels, reference, day(2021, 6, 30), year(judged)).map(|b| b.level)
        };
        assert_eq!(base_for(2019), Err(Absent::NoBase));
        assert_eq!(base_for(2020), Ok(tonnes(90.0)));
    }
}

/// A year lies after the base only if it lies after the last year of the base period.
#[test]
fn a_base_period_counts_as_its_mean_level_in_its_mean_year() {
    let period = BaseReference::Period(Period::new(2014, 2018).unwrap());
    let halve = builder(reduce_by(0.5), 2030).reference(period).build().unwrap();
    let years = [(2014, 80.0), (2015, 90.0), (2016, 100.0), (2017, 110.0), (2018, 120.0)];
    // The mean level is (80 + 90 + 100 + 110 + 120)/5 = 100 t, the mean year 2016.
    let within = figures(&years, &halve);
    let Base { years: of, level, .. } = within.base.unwrap();
    let period = BaseYears::Period(Period::new(2014, 2018).unwrap());
    assert_eq!((of, level), (period, tonnes(100.0)));
    let reason = Verdict::Undetermined(Undetermined::NoObservationAfterBase);
    assert_eq!(within.verdict, reason);
    assert_eq!(within.lenses.path, Err(Absent::NotAfterAnchor));

    let after: Vec<_> = years.into_iter().chain([(2019, 86.0)]).collect();
    let after = figures(&after, &halve);
    // P(2019) = 100 - 50 (2019 - 2016)/(2030 - 2016) = 100 - 150/14.
    near(after.path.map(|p| p.level.tonnes()), 100.0 - 150.0 / 14.0);
    // 86 t are under the path's 89.29 t.
    assert_eq!(after.lenses.path, Ok(true));
    // Elapsed time from base to deadline: (2019 - 2016)/(2030 - 2016) = 3/14.
    near(fraction(after.elapsed), 3.0 / 14.0);
    let gap: Vec<_> = years.into_iter().filter(|(y, _)| *y != 2015).chain([(2019, 86.0)]).collect();
    assert_eq!(verdict(&gap, &halve), Verdict::Undetermined(Undetermined::NoBase));
}

/// The shared base must lie before the first milestone's judged year.
#[test]
fn the_milestones_of_a_commitment_share_one_base() {
    let reference = BaseReference::constant(1990).with_policy(BasePolicy::NearestLater);
    let milestone = |cut: f64, by: i32| {
        let id = format!("by {by}");
        let builder = Target::builder(id).goal(reduce_by(cut)).deadline(Deadline::By(year(by)));
        builder.reference(reference).build().unwrap()
    };
    let milestones = vec![milestone(0.2, 2020), milestone(0.5, 2030)];
    let commitment = Commitment::new("both", milestones).unwrap().with_title("both");
    let between = series(&[(2022, 80.0), (2023, 75.0), (2024, 70.0)]);
    let assessor = Assessor::as_of(day(2025, 6, 30));
    let together: Vec<_> = assessor.assess_commitment(&between, &commitment).collect();
    assert_eq!(together.len(), 2);
    for assessment in together {
        assert_eq!(assessment.figures().base, Err(Absent::NoBase));
        assert_eq!(assessment.verdict(), Verdict::Undetermined(Undetermined::NoBase));
    }
    // The second milestone alone has a base in 2022, before its own judged year.
    let alone = milestone(0.5, 2030);
    let base = assessor.assess(&between, &alone).figures().base.unwrap();
    assert_eq!((base.years, base.level), (BaseYears::Year(year(2022)), tonnes(80.0)));
}

#[test]
fn an_observation_is_used_from_the_last_day_of_its_year() {
    let observed = series(&FALLING);
    let halve = halve_by(2030);
    let latest = |month, d| {
        let assessor = Assessor::as_of(day(2020, month, d));
        assessor.assess(&observed, &halve).figures().latest.unwrap().year.get()
    };
    // 30 December is the 365th day of the leap year 2020.
    assert_eq!((latest(12, 30), latest(12, 31)), (2019, 2020));
    let base = |as_of| base_level(&observed, BaseReference::constant(1990), as_of, year(2030));
    // 1990 is not a leap year.
    assert_eq!(base(day(1990, 12, 30)), Err(Absent::NoBase));
    assert_eq!(base(day(1990, 12, 31)).unwrap().level, tonnes(100.0));
}

#[test]
fn a_deadline_has_passed_after_the_last_day_of_its_year() {
    let observed = series(&[(1990, 100.0), (2017, 70.0), (2018, 66.0), (2019, 62.0)]);
    let halve = halve_by(2020);
    let on = |date| Assessor::as_of(date).assess(&observed, &halve).verdict();
    // P(2019) = 100 - 50 x 29/30 = 51.67 < 62, T(2020) = 62 - 4 = 58 > 50.
    assert_eq!(off_track(on(day(2020, 12, 31))), (false, None));
    let awaited = Verdict::Undetermined(Undetermined::AwaitingInventory(year(2020)));
    assert_eq!(on(day(2021, 1, 1)), awaited);
}
