//! Targets for the total or mean over a period.

use super::*;

fn standing(result: &Assessment<'_>) -> PeriodStanding {
    result.details().period().unwrap()
}

#[test]
fn a_budget_is_judged_once_all_its_years_are_observed() {
    let budget = target(Ambition::TotalAtMost(t(240.0)), over(2019, 2021));
    let judge = |levels: &[(i32, f64)], y| {
        Assessor::as_of(day(y)).assess(&series(levels), &budget).verdict()
    };
    let full = [(2019, 90.0), (2020, 80.0), (2021, 70.0)];
    assert_eq!(level_and_margin(judge(&full, 2022)), (80.0, 0.0));
    assert_eq!(judge(&full, 2022).name(), "met");
    let over = [(2019, 90.0), (2020, 80.0), (2021, 73.0)];
    assert_eq!(level_and_margin(judge(&over, 2022)), (81.0, -1.0));
    let waiting = Undetermined::AwaitingInventory(year(2021));
    assert_eq!(judge(&full[..2], 2022), Verdict::Undetermined(waiting));
    let gap = Undetermined::GapInPeriod(year(2020));
    let holed = [(2019, 1.0), (2021, 1.0), (2022, 1.0)];
    assert_eq!(judge(&holed, 2023), Verdict::Undetermined(gap));
}

/// Levels are equal within 1e-12 of the allowable level, here 80 t a year. The sum of three years is
/// equal to its limit within three times as much, 2.4e-10 t.
#[test]
fn the_tolerance_of_a_sum_grows_with_its_years() {
    let budget = target(Ambition::TotalAtMost(t(240.0)), over(2019, 2021));
    let judge = |more: f64| {
        let place = series(&[(2019, 90.0), (2020, 80.0), (2021, 70.0 + more)]);
        Assessor::as_of(day(2022)).assess(&place, &budget).verdict().name()
    };
    assert_eq!((judge(2.3e-10), judge(2.5e-10)), ("met", "missed"));
}

#[test]
fn a_running_budget_is_judged_by_path_and_projection() {
    // The path falls from 100 t in 2018 to 90, 80 and 70 t, which sum to 240 t.
    let budget = target(Ambition::TotalAtMost(t(240.0)), over(2019, 2021));
    let place = series(&[(2016, 120.0), (2017, 110.0), (2018, 100.0), (2019, 95.0)]);
    let result = Assessor::as_of(day(2020)).assess(&place, &budget);
    let so_far = standing(&result);
    assert_eq!(so_far.sum.tonnes(), 95.0);
    near(so_far.path_sum, 90.0);
    near(so_far.left, 145.0);
    near(so_far.allowed_mean, 72.5);
    assert_eq!((so_far.years_observed, so_far.years_left), (1, 2));
    // The trend of the four points falls by 8.5 t a year from 93.5 t in 2019, to 85 and 76.5 t.
    near(so_far.projected, 95.0 + 85.0 + 76.5);
    assert_eq!(result.figures().lenses.path, Ok(false)); // 95 > 90
    assert_eq!(result.figures().lenses.trend, Ok(false)); // 256.5 > 240
    assert_eq!(off_track(result.verdict()), (false, None));
    assert_eq!(result.figures().path.unwrap().name, PathName::LinearToTotal);
    assert_eq!(result.figures().required.err(), Some(Absent::OverPeriod));
    // A mean of 80 t a year is the same budget.
    let mean = target(Ambition::MeanAtMost(t(80.0)), over(2019, 2021));
    let of_mean = Assessor::as_of(day(2020)).assess(&place, &mean);
    assert_eq!(of_mean.details().period(), result.details().period());
}

#[test]
fn a_running_budget_can_be_exceeded_but_not_achieved_early() {
    let budget = target(Ambition::TotalAtMost(t(200.0)), over(2019, 2022));
    let place = series(&[(2018, 100.0), (2019, 110.0), (2020, 100.0)]);
    let result = Assessor::as_of(day(2021)).assess(&place, &budget);
    assert_eq!(off_track(result.verdict()), (false, Some(year(2020))));
    // The sum of 110 + 100 = 210 t exceeds the limit of 200 t.
    let ruling = result.ruling();
    assert_eq!(ruling.rule, Rule::PeriodExceeded);
    let compared = ruling.compared.unwrap();
    assert_eq!((compared.level, compared.limit), (t(210.0), t(200.0)));
    let step = result.derivation().steps().find(|step| step.symbol == "verdict").unwrap();
    assert!(step.name.to_string().contains("the period's limit is exceeded"), "{}", step.name);
    assert!(result.to_string().contains("exceeded in 2020"), "{result}");
    // Even emissions far under the allowed mean of 50 t do not achieve a running budget early.
    let low = series(&[(2017, 3.0), (2018, 2.0), (2019, 1.0)]);
    let verdict = Assessor::as_of(day(2020)).assess(&low, &budget).verdict();
    assert_eq!(verdict, Verdict::OnTrack);
}

#[test]
fn a_change_from_the_base_over_a_period_limits_the_mean() {
    // Growth of 4 % from 100 t over 2008-2012 allows 104 t a year, 520 t in total.
    let growth =
        climate_targets::target::PermittedGrowth::new(Share::from_percent(4.0).unwrap()).unwrap();
    let kyoto = builder_from_1990(Ambition::MayGrowBy(growth), over(2008, 2012)).build().unwrap();
    let levels = [(1990, 100.0), (2008, 110.0), (2009, 110.0), (2010, 100.0), (2011, 100.0)];
    let due: Vec<_> = levels.into_iter().chain([(2012, 100.0)]).collect();
    let place = series(&due);
    let result = Assessor::as_of(day(2013)).assess(&place, &kyoto);
    assert_eq!(level_and_margin(result.verdict()), (104.0, 0.0));
    near(standing(&result).limit, 520.0);
}

fn budgets(banking: Banking) -> Commitment {
    let total = |limit, from, to| target(Ambition::TotalAtMost(t(limit)), over(from, to));
    let milestones = vec![total(100.0, 2015, 2016), total(90.0, 2017, 2018)];
    Commitment::new("budgets", milestones).unwrap().with_banking(banking)
}

#[test]
fn banking_carries_a_surplus_or_an_overshoot_to_the_next_budget() {
    let second = |levels: &[(i32, f64)], banking| {
        let (place, budgets) = (series(levels), budgets(banking));
        let assessor = Assessor::as_of(day(2020));
        let result = assessor.assess_commitment(&place, &budgets).nth(1).unwrap();
        (standing(&result).limit.unwrap().tonnes(), result.verdict().name())
    };
    let surplus = [(2015, 45.0), (2016, 45.0), (2017, 48.0), (2018, 48.0)];
    assert_eq!(second(&surplus, Banking::None), (90.0, "missed"));
    assert_eq!(second(&surplus, Banking::Surplus), (100.0, "met"));
    assert_eq!(second(&surplus, Banking::Overshoot), (90.0, "missed"));
    assert_eq!(second(&surplus, Banking::Both), (100.0, "met"));
    let overshoot = [(2015, 55.0), (2016, 55.0), (2017, 44.0), (2018, 44.0)];
    assert_eq!(second(&overshoot, Banking::Surplus), (90.0, "met"));
    assert_eq!(second(&overshoot, Banking::Overshoot), (80.0, "missed"));
}

#[test]
fn a_gap_in_an_earlier_budget_leaves_the_carried_amount_unknown() {
    let budgets = budgets(Banking::Surplus);
    let place = series(&[(2016, 45.0), (2017, 48.0)]);
    let result = Assessor::as_of(day(2018)).assess_commitment(&place, &budgets).nth(1).unwrap();
    assert_eq!(standing(&result).carried, Err(Absent::CarryOverUnknown));
    assert_eq!(standing(&result).limit, Err(Absent::CarryOverUnknown));
    assert_eq!(result.verdict(), Verdict::Undetermined(Undetermined::CarryOverUnknown));
    // The sum of the second budget's observed years is still known.
    assert_eq!(standing(&result).sum.tonnes(), 48.0);
}
