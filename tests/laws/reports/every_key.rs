//! Every key of the contract occurs in an output.

use std::collections::BTreeSet;

use super::Checker;
use super::other_results::{
    budget_shares, budgets, cities_and_nations, covered_standings, cuts, hindcasts, indicators,
    memberships, methods, panels, plans, recalculations, roll_ups, sectors, trend_tests,
    uncertainties,
};
use crate::support::contract::Contract;
use crate::support::*;
use climate_targets::boundary::LandSector;
use climate_targets::catalogue::covenant_of_mayors::{BY_2020, BY_2030};
use climate_targets::indicator::Reduction;
use climate_targets::quantity::{HalfWidth, PartialDate};
use climate_targets::target::{
    BaselineScenario, GoalPart, GoalParts, NetZero, SupplementaryCap, TargetBuilder,
};
use climate_targets::trend::{Calibration, GivenProjection, ProjectedLevel};
use climate_targets::{
    Activity, Ambition, Assessor, BaseReference, Boundary, Deadline, EmissionSeries, Goal,
    Overrides, Period, Portion, Target, Year, catalogue,
};
use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::TestRunner;

/// Keys that a type has, but that no output has, each with the reason.
const WITHOUT_OUTPUT: [(&str, &str); 5] = [
    ("ProjectionReportPerUnit.calibrated", "a calibration covers only levels in tonnes"),
    ("VerdictReportPerUnit.exceeded_in", "levels per unit of several years are not added"),
    ("TrackRecord.not_comparable", "the outcome of such a verdict is unknown"),
    ("TrackRecord.not_quantified", "the outcome of such a verdict is unknown"),
    ("FiguresReport.supplement", "the tests of net zero count measures as part of net emissions"),
];

#[test]
fn every_key_of_the_contract_occurs() {
    let mut checker = Checker { contract: Some(Contract::new()), ..Checker::default() };
    let assessor = Assessor::as_of_ymd(2026, 6, 30).unwrap();
    let reals = [real::sweden(), real::lahti(), real::goteborg()];
    let awkward = awkward_series().map(|(_, series)| series);
    for series in &reals {
        for target in catalogue::targets() {
            let result = assessor.allow_boundary_difference().assess(series, target);
            checker.check("assessment", &result.report());
        }
        for commitment in catalogue::commitments() {
            for result in assessor.assess_commitment(series, commitment) {
                checker.check("assessment", &result.report());
            }
        }
    }
    // Targets, series and methods of every kind.
    let mut runner = TestRunner::deterministic();
    let cases = (rich_series(), any_kind_of_target(), assessor_with_path());
    for _ in 0..400 {
        let (series, target, assessor) = cases.new_tree(&mut runner).unwrap().current();
        let details = assessor.assess(&series, &target).details();
        checker.check("assessment", &details.report_with_derivation());
    }
    with_overrides(&mut checker);
    rare_caveats(&mut checker);
    rare_figures(&mut checker);
    for series in reals.iter().chain(&awkward) {
        let year = Year::constant;
        let reduction = Reduction::new((year(2005), tonnes(100.0)), (year(2030), tonnes(50.0)));
        indicators(&mut checker, series, reduction.unwrap());
        for amount in [1e3, 1e7, 1e12] {
            budgets(&mut checker, series, amount);
        }
    }
    budget_shares(&mut checker);
    roll_ups(&mut checker, &awkward);
    roll_ups(&mut checker, &reals);
    cities_and_nations(&mut checker, &reals, &cuts());
    covered_standings(&mut checker, &reals, &cuts());
    recalculations(&mut checker, &cuts());
    memberships(&mut checker);
    plans(&mut checker);
    sectors(&mut checker);
    methods(&mut checker);
    panels(&mut checker);
    hindcasts(&mut checker);
    trend_tests(&mut checker);
    uncertainties(&mut checker);

    let contract = checker.contract.unwrap();
    let missing: BTreeSet<&str> =
        contract.keys.difference(&contract.found).map(String::as_str).collect();
    let expected: BTreeSet<&str> = WITHOUT_OUTPUT.into_iter().map(|(key, _)| key).collect();
    assert_eq!(missing, expected);
}

fn assessor_with_path() -> impl Strategy<Value = Assessor> {
    (assessor(), crate::derivations::path()).prop_map(|(assessor, path)| assessor.path(path))
}

/// A given projection and calibrated outlooks.
fn with_overrides(checker: &mut Checker) {
    let levels = [(2025, 46e6, None), (2030, 41e6, Some((38e6, 45e6)))].map(|(year, t, ends)| {
        let level = ProjectedLevel::new(Year::constant(year), tonnes(t));
        ends.map_or(level, |(low, high)| level.with_interval(tonnes(low), tonnes(high)))
    });
    let given = GivenProjection::new("with existing measures", "an agency", levels.to_vec());
    let given = given.unwrap();
    let assessor = Assessor::as_of_ymd(2026, 6, 30).unwrap().allow_boundary_difference();
    let series = real::sweden();
    let result = assessor.assess_given(&series, &BY_2030, Overrides::projection(&given));
    checker.check("assessment", &result.report());
    for series in [&real::sweden(), &real::lahti()] {
        for calibration in [Calibration::nations(), Calibration::municipalities()] {
            let result = assessor.calibrated(calibration).assess(series, &BY_2030);
            checker.check("assessment", &result.report());
        }
    }
}

fn series(levels: &[(i32, f64)]) -> EmissionSeries {
    EmissionSeries::from_tonnes("a city", levels.to_vec()).unwrap()
}

fn halve_by(year: i32) -> TargetBuilder {
    Target::builder("halve").reduce_by_percent(50.0).base_year(1990).by(year)
}

#[track_caller]
fn has_caveat(checker: &mut Checker, series: &EmissionSeries, target: &Target, name: &str) {
    let assessor = Assessor::as_of_ymd(2022, 6, 30).unwrap().allow_boundary_difference();
    let result = assessor.assess(series, target);
    assert!(result.caveats().any(|caveat| caveat.name() == name), "{name}");
    checker.check("assessment", &result.report());
}

fn rare_caveats(checker: &mut Checker) {
    let city = series(&[(1990, 100.0), (2020, 70.0)]);
    let later = halve_by(2030).adoption(PartialDate::constant(2025, 7, 1)).build().unwrap();
    has_caveat(checker, &city, &later, "not_yet_adopted");
    let ambition = Ambition::AsAmbitiousAs("EU-2030-55".into());
    let follower = Target::builder("follower").goal(ambition).by(2030);
    let follower = follower.build().unwrap().resolved(day(2022, 6, 30), catalogue::target);
    has_caveat(checker, &city, &follower.unwrap(), "follows");
    let selected = EmissionSeries::builder("a port")
        .selection("sector", "Shipping")
        .observe(1990, tonnes(100.0))
        .observe(2020, tonnes(70.0));
    has_caveat(checker, &selected.build().unwrap(), &BY_2020, "selection");
    let flat = [(1990, 100.0), (2018, 71.3), (2019, 71.3), (2020, 71.3), (2021, 71.3)];
    has_caveat(checker, &series(&flat), &halve_by(2030).build().unwrap(), "implausible");
    // The municipalities of the reference set had a common fall.
    let levels = [(1990, 100.0), (2014, 90.0), (2015, 87.0), (2016, 86.0), (2017, 82.0)];
    let city = series(&[&levels[..], &[(2018, 80.0), (2019, 79.0)]].concat());
    let assessor = Assessor::as_of_ymd(2020, 6, 30).unwrap();
    let target = halve_by(2022).build().unwrap();
    let result = assessor.calibrated(Calibration::municipalities()).assess(&city, &target);
    assert!(result.caveats().any(|caveat| caveat.name() == "one_common_period"));
    checker.check("assessment", &result.report());
    let uncertain = EmissionSeries::builder("a city")
        .observe(1990, tonnes(100.0))
        .observe(2020, tonnes(79.0))
        .half_width(2020, HalfWidth::from_percent(5.0));
    let name = "margin_within_inventory_uncertainty";
    has_caveat(checker, &uncertain.build().unwrap(), &BY_2020, name);
    let net = Boundary::UNSPECIFIED.land_sector(LandSector::Included);
    let removals = EmissionSeries::builder("a country")
        .observe(1990, tonnes(100.0))
        .observe(2021, tonnes(-76.0))
        .boundary(net.clone());
    let balance = Target::builder("net zero").goal(Ambition::NetZero(NetZero::BALANCE)).by(2021);
    let capped = balance.boundary(net).removals_cap(tonnes(5.0)).build().unwrap();
    has_caveat(checker, &removals.build().unwrap(), &capped, "removals_cap_not_applied");
}

fn rare_figures(checker: &mut Checker) {
    let assessor = Assessor::as_of_ymd(2023, 6, 30).unwrap();
    // Per head, with a base period; met and reversed, missed and reached.
    let people = Activity::population("31 December", (1990..2023).map(|year| (year, 10.0)));
    let people = people.unwrap();
    let levels = |levels: &[(i32, f64)]| {
        let builder = EmissionSeries::builder("a city").activity(people.clone());
        levels.iter().fold(builder, |b, (year, t)| b.observe(*year, tonnes(*t))).build().unwrap()
    };
    for end in [[40.0, 60.0], [60.0, 40.0]] {
        let city = levels(&[(1990, 100.0), (1991, 100.0), (2020, end[0]), (2021, end[1])]);
        let per_head = Target::builder("halve")
            .reduce_by_percent(50.0)
            .reference(BaseReference::Period(Period::constant(1990, 1991)))
            .per_capita()
            .by(2020)
            .build()
            .unwrap();
        let report = assessor.assess(&city, &per_head).report();
        let verdict = report.per_unit.as_ref().unwrap().figures.verdict;
        assert!(verdict.reversed_in.or(verdict.reached_in).is_some());
        checker.check("assessment", &report);
    }
    // A part with a baseline scenario that was revised.
    let nodes = |tonnes_in_2030| vec![(Year::constant(2030), tonnes(tonnes_in_2030))];
    let scenario = BaselineScenario::reduce_by(Portion::constant(0.2), nodes(100.0)).unwrap();
    let scenario = scenario.revised(day(2020, 1, 1), nodes(90.0)).unwrap();
    let part = GoalPart::new(Ambition::BelowBaseline(scenario));
    let mean = GoalPart::new(Ambition::MeanAtMost(tonnes(60.0)));
    let city = series(&[(1990, 100.0), (2020, 70.0)]);
    let builder = Target::builder("either");
    let over = Deadline::Period(Period::constant(2028, 2030));
    for (part, deadline) in [(part, Deadline::By(Year::constant(2030))), (mean, over)] {
        let goal = Goal::AnyOf(GoalParts::new(vec![part]).unwrap());
        let composite = builder.clone().goal(goal).deadline(deadline).build().unwrap();
        checker.check("assessment", &assessor.assess(&city, &composite).report());
    }
    // Measures and a minimum own reduction: the tests have no cap of their own.
    let extra = Boundary::UNSPECIFIED.land_sector(LandSector::ExtraSinksOnly);
    let net_zero = NetZero::with_own_reduction(Portion::constant(0.85));
    let sweden = Target::builder("net zero")
        .goal(Ambition::NetZero(net_zero))
        .base_year(1990)
        .supplement(SupplementaryCap::constant_points(8.0))
        .boundary(extra)
        .by(2030)
        .build()
        .unwrap();
    let measured = EmissionSeries::builder("a country")
        .observe(1990, tonnes(100.0))
        .observe(2020, tonnes(70.0))
        .measures(2020, tonnes(6.0), tonnes(0.0));
    checker.check("assessment", &assessor.assess(&measured.build().unwrap(), &sweden).report());
}
