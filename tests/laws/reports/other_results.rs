//! Results other than assessments: each reads back equal, and satisfies the schema.

use super::Checker;
use crate::support::sets::Sets;
use crate::support::*;
use climate_targets::assessment::VerdictCounts;
use climate_targets::budget::{Budget, past_excess, total_of_fixed_cut};
use climate_targets::catalogue::covenant_of_mayors::{BY_2020, BY_2030};
use climate_targets::covered::{CoveredTarget, RestRule};
use climate_targets::hindcast::{Hindcast, Places, TrackRecord};
use climate_targets::indicator::net_zero_metrics::net_zero_metrics;
use climate_targets::indicator::{
    Reduction, c40, eea, esr, eurostat, jrc, klimatkollen_2024, klimatkollen_2026, sbti, sweden,
    un_2023,
};
use climate_targets::network::{
    CityAndNation, Member, Membership, MembershipRecord, Network, Place, RecordKind, RollUp,
    RollUpChange,
};
use climate_targets::panel::{Panel, PanelOutputs, PanelTarget};
use climate_targets::pathway::Pathway;
use climate_targets::plan::{Measure, Plan};
use climate_targets::quantity::HalfWidth;
use climate_targets::robustness::MethodGrid;
use climate_targets::sectors::SectorBreakdown;
use climate_targets::target::Evidence;
use climate_targets::trend::{GivenProjection, ProjectedLevel, TrendWindow, mann_kendall};
use climate_targets::uncertainty::{Approach1, Category, FactorBetweenYears};
use climate_targets::{
    Activity, Assessor, BaseReference, Boundary, EmissionSeries, Emissions, Estimator, Period,
    Portion, Target, Year, catalogue,
};
use proptest::prelude::*;

/// The results of indicators for a series.
pub fn indicators(checker: &mut Checker, series: &EmissionSeries, reduction: Reduction) {
    let as_of = day(2024, 6, 30);
    let (half, base) = (Portion::constant(0.5), BaseReference::constant(2005));
    let goal = (reduction.by(), reduction.allowable());
    for result in [c40::peaked_by_code(series, as_of), c40::peaked_by_text(series, as_of)] {
        checker.check("c40_peaked_emissions", &result);
    }
    if let Ok(result) = eea::distance_to_target_path(series, reduction, as_of) {
        checker.check("eea_target_path_distance", &result);
    }
    if let Ok(result) = eurostat::growth_ratio(series, reduction, as_of) {
        checker.check("eurostat_growth_ratio", &result);
    }
    if let Ok(result) = un_2023::expected_progress(series, reduction, as_of) {
        checker.check("un_2023_expected_progress", &result);
    }
    if let Ok(result) = net_zero_metrics(series, goal, as_of) {
        checker.check("net_zero_metrics", &result);
    }
    if let Ok(result) = klimatkollen_2024::budget_outlook(series, goal, as_of) {
        checker.check("klimatkollen_2024_budget_outlook", &result.report());
        Checker::writes(&result, &result.report());
    }
    if let Ok(result) = klimatkollen_2026::paris_test(series, as_of) {
        checker.check("klimatkollen_2026_paris_test", &result.report());
        Checker::writes(&result, &result.report());
    }
    if let Ok(result) = sweden::fulfilment(series, base, half, as_of) {
        checker.check("sweden_fulfilment", &result);
    }
    if let Ok(result) = jrc::achieved_share(series, base, half, as_of) {
        checker.check("jrc_achieved_share", &result);
    }
    if let Ok(result) = sbti::required_reduction(half, year(2005), reduction.by()) {
        checker.check("sbti_required_reduction", &result);
    }
    if let Ok(result) = esr::allocation_2018(series, half, as_of) {
        checker.check("esr_allocation", &result);
    }
}

fn year(year: i32) -> Year {
    Year::constant(year)
}

/// The results on budgets for a series.
pub fn budgets(checker: &mut Checker, series: &EmissionSeries, amount: f64) {
    let as_of = day(2024, 6, 30);
    let budget = Budget::new(tonnes(amount), year(2015)).unwrap();
    let run_outs = budget.run_outs(series, as_of, Estimator::ols());
    checker.check("budget_standing", &run_outs.standing);
    checker.check("run_outs", &run_outs.report());
    Checker::writes(&run_outs, &run_outs.report());
    let rates = budget.run_outs(series, as_of, Estimator::log_linear());
    checker.check("run_outs", &rates.report());
    checker.check("budget_share", &budget.given(Portion::constant(0.25)));
    let path = Pathway::linear((year(2005), tonnes(100.0)), (year(2030), tonnes(50.0))).unwrap();
    if let Ok(past) = past_excess(&path, series, as_of, Period::constant(2010, 2030)) {
        checker.check("past_excess", &past);
    }
    let total = total_of_fixed_cut(tonnes(amount), Portion::constant(0.1)).unwrap();
    checker.check("total_of_fixed_cut", &total);
}

/// The shares of a larger budget.
pub fn budget_shares(checker: &mut Checker) {
    let larger = Budget::constant(500e6, 2020);
    let [own, nation] = [1e5, 1e7].map(|level| {
        EmissionSeries::from_tonnes("a place", (2020..2024).map(|year| (year, level))).unwrap()
    });
    let years = Period::constant(2020, 2023);
    checker.check("budget_share", &larger.by_past_emissions(&own, &nation, years).unwrap());
    let people = |count| Activity::population("31 December", [(2019, count)]).unwrap();
    let share = larger.per_head(&people(1e5), &people(1e7), year(2019)).unwrap();
    checker.check("budget_share", &share);
}

/// Roll-ups of members in two years, and the change between them.
pub fn roll_ups(checker: &mut Checker, series: &[EmissionSeries]) {
    let assessor = Assessor::as_of_ymd(2024, 6, 30).unwrap();
    let names: Vec<String> = (0..series.len()).map(|at| format!("member {at}")).collect();
    // Two members cannot have data of one place.
    let renamed = series.iter().zip(&names).map(|(series, name)| {
        let mut json = serde_json::to_value(series).unwrap();
        json["place"] = name.as_str().into();
        serde_json::from_value(json).unwrap()
    });
    let series: &[EmissionSeries] = &renamed.collect::<Vec<_>>();
    let member = |at: usize| Member::new(&names[at]).series(&series[at]);
    let without = Member::new("without a series");
    let members: Vec<Member<'_>> = (0..series.len()).map(member).chain([without]).collect();
    let later = RollUp::new(assessor, &BY_2020, members.clone()).unwrap();
    let first = members.into_iter().take(2).chain([Member::new("another")]);
    let before = Assessor::as_of_ymd(2017, 6, 30).unwrap();
    let earlier = RollUp::new(before, &BY_2020, first).unwrap();
    for roll_up in [&earlier, &later] {
        let report = roll_up.report();
        checker.check("roll_up", &report);
        Checker::writes(roll_up, &report);
        checker.check("verdict_counts", &roll_up.counts());
        for of in [2005, 2018, 2020] {
            let sums = roll_up.in_year(year(of));
            checker.check("year_roll_up", &sums.report());
            Checker::writes(&sums, &sums.report());
        }
    }
    let of_period = Target::builder("-40 %")
        .reduce_by_percent(40.0)
        .reference(BaseReference::Period(Period::constant(2005, 2005)))
        .by(2030)
        .build()
        .unwrap();
    let members: Vec<Member<'_>> = (0..series.len()).map(member).collect();
    let roll_up = RollUp::new(assessor, &of_period, members).unwrap();
    checker.check("year_roll_up", &roll_up.in_year(year(2020)).report());
    let change = RollUpChange::between(&earlier, &later);
    checker.check("roll_up_change", &change.report());
    Checker::writes(&change, &change.report());
    // The member has the data of another place, and the series have several boundaries.
    let others = [Boundary::territorial(), Boundary::use_based()].map(|boundary| {
        let name = if boundary == Boundary::use_based() { "Lahti" } else { "Borås" };
        let builder = EmissionSeries::builder(name).boundary(boundary).vintage("a release");
        let levels = [(1990, 1e6), (2020, 7e5)];
        let levels = levels.map(|(year, t)| (year, Emissions::from_tonnes(t)));
        levels.into_iter().fold(builder, |b, (year, t)| b.observe(year, t)).build().unwrap()
    });
    let members =
        [Member::new("a town").series(&others[0]), Member::new("a village").series(&others[1])];
    let any_boundary = assessor.allow_boundary_difference();
    let roll_up = RollUp::new(any_boundary, &BY_2020, members).unwrap();
    checker.check("roll_up", &roll_up.report());
    checker.check("year_roll_up", &roll_up.in_year(year(2020)).report());
}

/// Cuts from 1990 by 2030 and by 2050.
pub fn cuts() -> [Target; 2] {
    [(40.0, 2030), (80.0, 2050)].map(|(cut, by)| {
        let builder = Target::builder(format!("{cut} by {by}")).reduce_by_percent(cut);
        builder.base_year(1990).by(by).build().unwrap()
    })
}

/// Cities beside their nation, with targets of every kind.
pub fn cities_and_nations(checker: &mut Checker, series: &[EmissionSeries], targets: &[Target]) {
    let assessor = Assessor::as_of_ymd(2024, 6, 30).unwrap().allow_boundary_difference();
    for pair in series.windows(2) {
        let both = CityAndNation::new(assessor, &pair[0], &pair[1]);
        let report = both.report(targets.windows(2).map(|two| (&two[0], &two[1])));
        checker.check("city_and_nation", &report);
    }
}

/// A share of an inventory with each rule for the rest.
pub fn covered_standings(checker: &mut Checker, series: &[EmissionSeries], targets: &[Target]) {
    let assessor = Assessor::as_of_ymd(2024, 6, 30).unwrap().allow_boundary_difference();
    let level = |y, t| ProjectedLevel::new(year(y), tonnes(t));
    let levels = vec![level(2020, 1e5), level(2060, 1e4).with_interval(tonnes(1e3), tonnes(2e4))];
    let projection = GivenProjection::new("rest", "the council", levels).unwrap();
    let rules = [
        RestRule::HeldAtBase,
        RestRule::Level { level: tonnes(1e4) },
        RestRule::Path { projection },
    ];
    for target in targets {
        for rule in &rules {
            let covered = CoveredTarget::new(target, Portion::constant(0.8), rule.clone());
            let Ok(covered) = covered else { continue };
            for series in series {
                checker.check("covered_standing", &covered.standing(assessor, series));
            }
        }
    }
}

/// Recalculations of a series with a base year and with a base period, a limit in tonnes, and
/// a target without a level.
pub fn recalculations(checker: &mut Checker, targets: &[Target]) {
    let release = |name: &'static str, factor: f64| {
        let levels = [(1990, 100.0), (2020, 78.0)];
        let builder = EmissionSeries::builder("a city").vintage(name);
        let builder =
            levels.into_iter().fold(builder, |b, (y, t)| b.observe(y, tonnes(t * factor)));
        builder.build().unwrap()
    };
    let unnamed = series_of(&[]);
    let (earlier, later) = (release("2024", 1.0), release("2025", 1.25));
    let limit = Target::builder("LIMIT").at_most(tonnes(80.0)).base_year(1990).by(2020);
    let limit = limit.build().unwrap();
    let assessor = Assessor::as_of_ymd(2024, 6, 30).unwrap().allow_boundary_difference();
    for target in targets.iter().chain([&limit, &BY_2020]) {
        for pair in [[&earlier, &later], [&later, &earlier], [&unnamed, &later], [&unnamed; 2]] {
            let both = assessor.compare_vintages(pair[0], pair[1], target);
            checker.check("recalculation", &both.recalculation());
        }
    }
}

/// Membership on days before, at, between and after records.
pub fn memberships(checker: &mut Checker) {
    let town = Place::new("a town", "SE").unwrap();
    let record = |kind, on: &str| {
        let places = vec![town.clone()];
        MembershipRecord::new(kind, on.parse().unwrap(), places, "a list", Evidence::Confirmed)
            .unwrap()
    };
    let records = vec![
        record(RecordKind::Joined, "2018-05"),
        record(RecordKind::Members, "2019-01-01"),
        record(RecordKind::Left, "2020"),
    ];
    let network = Network::new("N", "a network", records).unwrap();
    for on in ["2017-01-01", "2018-05-15", "2018-06-01", "2019-01-01", "2020-06-30", "2022-01-01"] {
        checker.check::<Membership>("membership", &network.membership(&town, on.parse().unwrap()));
        let list = network.members_on(on.parse().unwrap());
        checker.check("member_list", &list.report());
        Checker::writes(&list, &list.report());
    }
    let only = vec![record(RecordKind::Members, "2019-01-01")];
    let network = Network::new("N", "a network", only).unwrap();
    for on in ["2018-01-01", "2022-01-01"] {
        checker.check::<Membership>("membership", &network.membership(&town, on.parse().unwrap()));
    }
}

/// The sectors of Lahti.
pub fn sectors(checker: &mut Checker) {
    let series = |levels: &[(i32, f64)]| EmissionSeries::from_tonnes("Lahti", levels.to_vec());
    let total = series(&[(1990, 792.2), (2020, 428.5), (2022, 401.4)]).unwrap();
    let sectors = [
        ("District heating", series(&[(1990, 223.9), (2020, 70.0), (2022, 61.9)]).unwrap()),
        ("Road transport", series(&[(1990, 237.1), (2022, 161.6)]).unwrap()),
        ("All else", series(&[(1990, 331.4), (2020, 190.0), (2022, 177.9)]).unwrap()),
    ];
    let lahti = SectorBreakdown::new(total, sectors, Portion::constant(0.01)).unwrap();
    let assessor = Assessor::as_of_ymd(2024, 6, 30).unwrap();
    for target in [&BY_2020, &BY_2030, &catalogue::sweden::NET_ZERO_2045] {
        if let Ok(contributions) = lahti.contributions(assessor, target) {
            checker.check("contributions", &contributions.report());
            Checker::writes(&contributions, &contributions.report());
        }
        let results = lahti.assess(assessor, target);
        checker.check("sector_assessments", &results.report());
        Checker::writes(&results, &results.report());
    }
    for difference in lahti.differences() {
        checker.check("sector_difference", &difference.report());
        Checker::writes(&difference, &difference.report());
    }
}

/// Robustness and readings.
pub fn methods(checker: &mut Checker) {
    let assessor = Assessor::as_of_ymd(2026, 6, 30).unwrap().allow_boundary_difference();
    let country = real::sweden();
    for target in [&BY_2020, &BY_2030, &catalogue::france::LTECV_2030] {
        let grid = MethodGrid::for_target(target);
        let robustness = assessor.robustness(&country, target, &grid).unwrap();
        checker.check("robustness", &robustness.report());
        Checker::writes(&robustness, &robustness.report());
    }
    let wording = &catalogue::france::ALLIANCE_PAGE_ENGLISH;
    for by_milestone in assessor.assess_wording(&country, wording) {
        checker.check("wording", &by_milestone.report());
        Checker::writes(&by_milestone, &by_milestone.report());
    }
    // A base policy that cannot be applied, and a window with a fixed first year.
    let without_1990 = EmissionSeries::from_tonnes("a city", [(1991, 100.0), (2020, 75.0)]);
    let without_1990 = without_1990.unwrap();
    let grid = MethodGrid::for_target(&BY_2020).windows([TrendWindow::Since(year(2010))]);
    checker.check(
        "robustness",
        &assessor.robustness(&without_1990, &BY_2020, &grid).unwrap().report(),
    );
    // A projection among the choices.
    let level = |y, t| ProjectedLevel::new(year(y), tonnes(t));
    let levels = vec![level(2024, 100.0), level(2030, 50.0)];
    let plan = GivenProjection::new("climate plan", "the council", levels).unwrap();
    let grid = MethodGrid::for_target(&BY_2030).projections([&plan]);
    checker.check("robustness", &assessor.robustness(&country, &BY_2030, &grid).unwrap().report());
    // Readings and releases among the choices.
    let releases = ["2024", "2025"].map(|name| {
        let levels = [(1990, 100.0), (2029, 52.0), (2030, 50.0)];
        let builder = EmissionSeries::builder("a country").vintage(name);
        let observed = levels.into_iter().fold(builder, |b, (y, t)| b.observe(y, tonnes(t)));
        observed.build().unwrap()
    });
    let grid = MethodGrid::for_target(&catalogue::france::LTECV_2030)
        .readings(wording, 0)
        .vintages(&releases);
    let later = Assessor::as_of_ymd(2032, 6, 30).unwrap();
    let result = later.robustness(&releases[0], &catalogue::france::LTECV_2030, &grid).unwrap();
    checker.check("robustness", &result.report());
}

/// Panels with all outputs, few and none.
pub fn panels(checker: &mut Checker) {
    let series = [real::lahti(), real::goteborg(), series_of(&[])];
    let panel = Panel::from_series(&series);
    let assessor = Assessor::as_of_ymd(2024, 6, 30).unwrap().allow_boundary_difference();
    let milestones = PanelTarget::milestones(&catalogue::france::LTECV);
    let targets: Vec<PanelTarget<'_>> =
        milestones.chain([PanelTarget::from(&BY_2020), PanelTarget::from(&BY_2030)]).collect();
    for outputs in [PanelOutputs::ALL, PanelOutputs::USUAL, PanelOutputs::NONE] {
        for targets in [&targets[..], &targets[..1]] {
            let results = assessor.assess_panel_for(&panel, targets, outputs);
            let report = results.report();
            checker.check("panel_assessment", &report);
            Checker::writes(&results, &report);
            assert_eq!(&report.columns, results.columns());
        }
    }
}

/// Hindcasts and track records on Finnish cities.
pub fn hindcasts(checker: &mut Checker) {
    let sets = Sets::new();
    let places = Places::new("Finland", &sets.finnish);
    for estimator in [Estimator::ols(), Estimator::log_linear()] {
        let report = Hindcast::new(estimator).over(&places);
        checker.check("hindcast", &report);
        for row in report.rows() {
            is_kept(&row);
        }
        for row in report.reliability_rows() {
            is_kept(&row);
        }
    }
    let assessor = Assessor::as_of_ymd(2024, 6, 30).unwrap();
    for years in [0, 1, 5, 10] {
        let record = TrackRecord::of(&assessor, &BY_2020, years, &sets.finnish);
        checker.check("track_record", &record);
        let record = TrackRecord::of(&assessor, &BY_2020, years, &sets.nations);
        checker.check("track_record", &record);
    }
}

/// Requires that a value reads back equal.
#[track_caller]
fn is_kept<T: serde::Serialize + serde::de::DeserializeOwned + PartialEq + std::fmt::Debug>(
    value: &T,
) {
    let text = serde_json::to_string(value).unwrap();
    assert_eq!(&serde_json::from_str::<T>(&text).unwrap(), value, "{text}");
}

/// The test for a trend of falling levels, and of equal levels, whose z does not exist.
pub fn trend_tests(checker: &mut Checker) {
    for levels in [[100.0, 90.0, 95.0, 80.0], [100.0; 4]] {
        let levels = (2018..).map(year).zip(levels.map(tonnes));
        checker.check("mann_kendall", &mann_kendall(levels).unwrap());
    }
}

/// The uncertainty of an inventory.
pub fn uncertainties(checker: &mut Checker) {
    let percent = |value| HalfWidth::from_percent(value).unwrap();
    let categories = [(100.0, 60.0, 3.0, 4.0), (101.0, 100.0, 5.0, 12.0), (0.0, 1.0, 0.0, 0.0)];
    let kinds = [FactorBetweenYears::Correlated, FactorBetweenYears::Independent];
    for kind in kinds {
        let category = |(base, latest, activity, factor)| {
            Category::new(tonnes(base), tonnes(latest), percent(activity), percent(factor), kind)
        };
        let inventory = Approach1::new(categories.map(category).to_vec()).unwrap();
        checker.check("uncertain_change", &inventory.change().unwrap());
        for contribution in inventory.contributions() {
            checker.check("category_contribution", &contribution);
        }
    }
}

#[test]
fn networks_survive_a_round_trip() {
    let mut checker = Checker::default();
    let series = awkward_series().map(|(_, series)| series);
    let reals = [real::sweden(), real::lahti(), real::goteborg()];
    roll_ups(&mut checker, &series);
    roll_ups(&mut checker, &reals);
    memberships(&mut checker);
    cities_and_nations(&mut checker, &reals, &cuts());
    covered_standings(&mut checker, &reals, &cuts());
    recalculations(&mut checker, &cuts());
    checker.check("verdict_counts", &VerdictCounts::default());
}

#[test]
fn sectors_methods_and_panels_survive_a_round_trip() {
    let mut checker = Checker::default();
    sectors(&mut checker);
    methods(&mut checker);
    panels(&mut checker);
}

#[test]
fn hindcasts_and_uncertainties_survive_a_round_trip() {
    let mut checker = Checker::default();
    hindcasts(&mut checker);
    trend_tests(&mut checker);
    uncertainties(&mut checker);
}

fn fewer_cases() -> ProptestConfig {
    config_with("reports", 100)
}

proptest! {
    #![proptest_config(fewer_cases())]

    #[test]
    fn indicators_and_budgets_survive_a_round_trip(
        series in series(), base in 1.0..1e6_f64, share in 0.0..1.5_f64, amount in 0.0..1e9_f64,
    ) {
        let mut checker = Checker::default();
        let goal = (year(2030), tonnes(base * share));
        if let Some(reduction) = Reduction::new((year(2005), tonnes(base)), goal) {
            indicators(&mut checker, &series, reduction);
        }
        if amount == 0.0 || amount >= 1e-9 {
            budgets(&mut checker, &series, amount);
        }
        budget_shares(&mut checker);
    }

    #[test]
    fn roll_ups_of_any_members_survive_a_round_trip(
        members in proptest::collection::vec(rich_series(), 2..6),
        targets in proptest::collection::vec(any_kind_of_target(), 2..4),
    ) {
        roll_ups(&mut Checker::default(), &members);
        cities_and_nations(&mut Checker::default(), &members, &targets);
        covered_standings(&mut Checker::default(), &members, &targets);
        recalculations(&mut Checker::default(), &targets);
    }
}

/// Plans with every kind of reference, effect, group, verdict and caveat.
pub fn plans(checker: &mut Checker) {
    const MEASURES: &str = r#"
        {"id": "1", "title": "A", "sector": "heat", "owner": "a city", "status": "existing",
         "group": "g", "grows": true, "reductions": [{"year": 2026, "reduction_t": 20.0},
         {"year": 2030, "reduction_t": 30.0}]},
        {"title": "B", "sector": "heat", "status": "adopted", "group": "g",
         "reductions": [{"year": 2030, "low_t": 40.0, "high_t": 60.0}]},
        {"title": "C", "status": "identified", "reductions": [{"year": 2026, "reduction_t": 900.0},
         {"year": 2028, "reduction_t": 700.0}, {"year": 2030, "reduction_t": 600.0}]},
        {"title": "D", "status": "adopted", "facilitating": true},
        {"title": "E", "status": "adopted", "included_in": "1"},
        {"title": "F", "status": "adopted", "offset": true,
         "reductions": [{"year": 2030, "reduction_t": 5.0}]},
        {"title": "G", "sector": "cars", "group": "h", "shares": [[2030, 0.1]]},
        {"title": "H", "sector": "cars", "group": "h"},
        {"title": "I", "status": "adopted", "reductions": [{"year": 1989, "reduction_t": 5.0}]}"#;
    const REST: &str = r#""source": "a council", "sector_levels": {"cars": 200.0},
        "stated_totals": [{"year": 2030, "total": "5000 t"}]"#;
    const JOINT: &str = r#""groups": [{"name": "h", "independent": true}, {"name": "g",
        "joint_effects": [{"year": 2030, "reduction_t": 70.0}]}],"#;
    let early = MEASURES.replace("1989", "2029");
    let references = [
        ("", MEASURES, ""),
        (r#""reference": {"year": 2020},"#, early.as_str(), JOINT),
        (
            r#""reference": {"path": "as usual", "levels": [[2024, 900.0], [2030, 950.0]]},"#,
            &early,
            "",
        ),
        (r#""reference": {"path": "as usual"},"#, &early, ""),
    ];
    let city = EmissionSeries::from_tonnes("a city", [(1990, 1000.0), (2020, 900.0)]).unwrap();
    let of = |json: &str| serde_json::from_str::<Target>(json).unwrap();
    let reduce = |share: f64| {
        let builder = Target::builder("reduce").reduce_by_percent(share);
        builder.base_year(1990).by(2030).build().unwrap()
    };
    let targets = [
        of(r#"{"id": "n", "title": "net zero", "reference": {"base_year": 1990},
            "ambition": {"net_zero": {"own_reduction": 0.8}}, "deadline": {"by": 2030}}"#),
        of(r#"{"id": "y", "title": "limits", "deadline": {"each_year_from": 2030}, "ambition":
            {"each_year_at_most": {"unit": "t", "levels": [[2030, 300]]}}}"#),
        reduce(2.0),
        reduce(7.0),
        reduce(14.0),
        reduce(30.0),
        reduce(37.0),
        reduce(99.0),
    ];
    let assessor = Assessor::as_of_ymd(2026, 6, 30).unwrap();
    for (reference, measures, groups) in references {
        let json = format!(
            r#"{{"name": "a plan", {reference} {groups} {REST}, "measures": [{measures}]}}"#
        );
        let plan: Plan = serde_json::from_str(&json).unwrap();
        checker.check("plan", &plan);
        let without = plan.without_target(Year::constant(2030));
        checker.check("plan_assessment", &without.report_with_derivation());
        for target in &targets {
            let against = plan.assess(assessor, &city, target);
            checker.check("plan_assessment", &against.report_with_derivation());
        }
    }
    // A year that is observed already.
    let json = format!(r#"{{"name": "a plan", {REST}, "measures": [{early}]}}"#);
    let plan: Plan = serde_json::from_str(&json).unwrap();
    let due = Target::builder("due").reduce_by_percent(20.0).base_year(1990).by(2020);
    let due = due.build().unwrap();
    checker.check("plan_assessment", &plan.assess(assessor, &city, &due).report());
    // Reductions that sum to the level that the target allows, and more than the reference.
    for (share, tonnes_each) in [(30.0, 350.0), (30.0, 600.0)] {
        let measure = |title| Measure::new(title).reduces(2030, tonnes(tonnes_each));
        let plan = Plan::builder("levels").measure(measure("A")).measure(measure("B"));
        let (plan, target) = (plan.build().unwrap(), reduce(share));
        checker.check("plan_assessment", &plan.assess(assessor, &city, &target).report());
    }
}
