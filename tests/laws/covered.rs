//! Targets on a covered share of an inventory: laws for all series, targets and shares.

use crate::support::*;
use climate_targets::covered::{CoveredError, CoveredStanding, CoveredTarget, RestRule};
use climate_targets::trend::{GivenProjection, ProjectedLevel};
use climate_targets::{
    Absent, Ambition, Assessor, Boundary, Deadline, EmissionSeries, InLanguage, Language, Portion,
    Target, VerdictKind, Year,
};
use proptest::prelude::*;

/// A target that is a share of a base and has no cap on measures.
fn share_target() -> impl Strategy<Value = Target> {
    target_of(share_of_base()).prop_filter("no supplement", |target| target.supplement().is_none())
}

fn covered_share() -> impl Strategy<Value = Portion> {
    prop_oneof![1 => Just(1.0), 4 => 0.001..=1.0_f64].prop_map(Portion::constant)
}

fn rest_rule() -> impl Strategy<Value = RestRule> {
    let path = proptest::collection::btree_map(2005..=2045_i32, level(), 1..5);
    prop_oneof![
        Just(RestRule::HeldAtBase),
        level().prop_map(|level| RestRule::Level { level: tonnes(level) }),
        path.prop_map(|levels| RestRule::Path { projection: projection(levels) }),
    ]
}

fn projection(levels: impl IntoIterator<Item = (i32, f64)>) -> GivenProjection {
    let level = |(year, t)| ProjectedLevel::new(Year::constant(year), tonnes(t));
    let levels = levels.into_iter().map(level).collect();
    GivenProjection::new("a stated path", "a test", levels).unwrap()
}

fn standing(
    target: &Target,
    share: Portion,
    rest: RestRule,
    assessor: Assessor,
    series: &EmissionSeries,
) -> CoveredStanding {
    CoveredTarget::new(target, share, rest).unwrap().standing(assessor, series)
}

proptest! {
    #![proptest_config(config("covered"))]

    /// A target that covers everything is the plain target.
    #[test]
    fn a_share_of_one_gives_the_plain_target(
        series in rich_series(), target in share_target(), assessor in assessor(),
    ) {
        let all = Portion::constant(1.0);
        let found = standing(&target, all, RestRule::HeldAtBase, assessor, &series);
        let plain = assessor.assess(&series, &target);
        let figures = plain.figures();
        prop_assert_eq!(found.allowable, figures.allowable);
        prop_assert_eq!(found.needed, figures.needed);
        prop_assert_eq!(found.latest, figures.latest);
        prop_assert_eq!(found.verdict.unwrap().kind, plain.verdict().kind(), "{}", plain);
        if let (Ok(base), Ok(rest)) = (found.base, found.rest) {
            prop_assert_eq!((found.covered_base, rest.tonnes()), (Ok(base.level), 0.0));
        }
    }

    /// Without a reduction, and with the rest at its base level, the whole base level is allowed.
    #[test]
    fn no_reduction_and_a_held_rest_allow_the_base_level(
        levels in prop::array::uniform2(1e-3..1e9_f64), share in covered_share(),
    ) {
        let city = EmissionSeries::from_tonnes("a city", [(1990, levels[0]), (2020, levels[1])]);
        let target = Target::builder("T").goal(Ambition::ReduceBy(Portion::constant(0.0)));
        let target = target.base_year(1990).by(2030).build().unwrap();
        let assessor = Assessor::as_of(day(2022, 6, 30));
        let found = standing(&target, share, RestRule::HeldAtBase, assessor, &city.unwrap());
        let allowable = found.allowable.unwrap().tonnes();
        prop_assert!((allowable - levels[0]).abs() <= 1e-12 * levels[0]);
        prop_assert!(found.cut_from_base.unwrap().fraction().abs() <= 1e-12);
    }

    /// With a held rest, `A - E0` is proportional to c; with a stated rest, `A - rest` is.
    #[test]
    fn the_allowable_level_is_linear_in_the_covered_share(
        base in 1.0..1e9_f64, cut in portion(), share in covered_share(), rest in 0.0..1e9_f64,
    ) {
        let city = EmissionSeries::from_tonnes("a city", [(1990, base), (2020, base)]).unwrap();
        let target = Target::builder("T").goal(Ambition::ReduceBy(cut));
        let target = target.base_year(1990).by(2030).build().unwrap();
        let assessor = Assessor::as_of(day(2022, 6, 30));
        let allowable = |share, rest| {
            standing(&target, share, rest, assessor, &city).allowable.unwrap().tonnes()
        };
        let all = Portion::constant(1.0);
        let (c, scale) = (share.fraction(), base + rest);
        let held = |share| allowable(share, RestRule::HeldAtBase) - base;
        prop_assert!((held(share) - c * held(all)).abs() <= 1e-12 * scale);
        let level = RestRule::Level { level: tonnes(if rest < 1e-9 { 0.0 } else { rest }) };
        let stated = |share| allowable(share, level.clone()) - rest;
        prop_assert!((stated(share) - c * stated(all)).abs() <= 1e-12 * scale);
        // By hand: A = c E0 (1 - r) + rest, and r means c r of the whole.
        let by_hand = c * base * (1.0 - cut.fraction()) + rest;
        prop_assert!((stated(share) + rest - by_hand).abs() <= 1e-12 * scale);
        let whole = standing(&target, share, RestRule::HeldAtBase, assessor, &city);
        let meant = whole.cut_from_base.unwrap().fraction();
        prop_assert!((meant - c * cut.fraction()).abs() <= 1e-12);
    }

    /// Every printed formula gives its value, and every text names place and target.
    #[test]
    fn steps_can_be_repeated_and_texts_name_place_and_target(
        series in rich_series(), target in share_target(), share in covered_share(),
        rest in rest_rule(), assessor in assessor(),
    ) {
        let found = standing(&target, share, rest, assessor, &series);
        for step in &found.derivation {
            crate::derivations::check(step).map_err(TestCaseError::fail)?;
        }
        let has = |symbol: &str| found.derivation.iter().filter(|s| s.symbol == symbol).count();
        prop_assert_eq!((has("E0_c"), has("A_c"), has("rest"), has("A")), (1, 1, 1, 1));
        for language in Language::ALL {
            let text = found.in_language(language).to_string();
            prop_assert!(text.contains(series.place()) && text.contains(target.id()), "{}", text);
            let data = [series.place(), target.id(), "a stated path"];
            let bare = data.iter().fold(text, |text, data| text.replace(data, ""));
            crate::languages::check_text(&bare, language)?;
        }
        // The verdict is that of the whole inventory against A, if there is an A.
        let plain = CoveredTarget::new(&target, share, found.rest_rule.clone()).unwrap();
        match (plain.whole(assessor, &series), found.allowable) {
            (Ok(_), Ok(_)) => prop_assert!(found.verdict.is_ok()),
            (Err(reason), Err(same)) => prop_assert_eq!(reason, same),
            other => return Err(TestCaseError::fail(format!("{other:?}"))),
        }
    }
}

/// Made-up numbers: 1000 t in 1990; a cut by half of the covered 80 % leaves 400 t. The rest follows
/// a path from 200 t in 2020 to 100 t in 2040: 150 t in 2030. The whole may emit 550 t, 45 % less.
#[test]
fn a_rest_on_a_path_counts_with_its_level_of_the_judged_year() {
    let half = Target::builder("HALF").reduce_by_percent(50.0).base_year(1990);
    let half = half.by(2030).build().unwrap();
    let share = Portion::constant(0.8);
    let rest = RestRule::Path { projection: projection([(2020, 200.0), (2040, 100.0)]) };
    let levels = [(1990, 1000.0), (2029, 560.0), (2030, 550.0)];
    let city = EmissionSeries::from_tonnes("a city", levels).unwrap();
    let due = standing(&half, share, rest.clone(), Assessor::as_of(day(2031, 6, 30)), &city);
    assert_eq!(due.rest.unwrap().tonnes(), 150.0);
    assert_eq!((due.allowable.unwrap().tonnes(), due.needed.unwrap().tonnes()), (550.0, 0.0));
    assert!((due.cut_from_base.unwrap().percent() - 45.0).abs() < 1e-9);
    assert_eq!(due.verdict.unwrap().kind, VerdictKind::Met);
    let before = standing(&half, share, rest, Assessor::as_of(day(2030, 6, 30)), &city);
    assert_eq!(before.needed.unwrap().tonnes(), 10.0);
    // A path that ends before the judged year.
    let short = RestRule::Path { projection: projection([(2020, 200.0), (2029, 100.0)]) };
    let unknown = standing(&half, share, short, Assessor::as_of(day(2031, 6, 30)), &city);
    assert_eq!(unknown.allowable, Err(Absent::OutsideBaseline));
    assert_eq!(unknown.verdict, Err(Absent::OutsideBaseline));
    assert_eq!(unknown.covered_allowable.unwrap().tonnes(), 400.0);
    assert!(
        unknown.to_string().ends_with("is unknown: the year lies outside the scenario or table")
    );
}

/// A base of 0 t or without a later observation gives no verdict, as for the plain target.
#[test]
fn a_base_without_a_verdict_has_the_reason_in_the_verdict() {
    let half = Target::builder("HALF").reduce_by_percent(50.0).base_year(1990);
    let half = half.by(2030).build().unwrap();
    let assessor = Assessor::as_of(day(2031, 6, 30));
    let reason = |levels: &[(i32, f64)]| {
        let city = EmissionSeries::from_tonnes("a city", levels.to_vec()).unwrap();
        let rest = RestRule::Level { level: tonnes(10.0) };
        let found = standing(&half, Portion::constant(0.5), rest, assessor, &city);
        found.verdict.unwrap().reason.unwrap().as_str().to_owned()
    };
    assert_eq!(reason(&[]), "no_observation");
    assert_eq!(reason(&[(2030, 5.0)]), "no_base");
    assert_eq!(reason(&[(1990, 0.0), (2030, 5.0)]), "base_not_positive");
    assert_eq!(reason(&[(1990, 5.0)]), "no_observation_after_base");
}

/// A boundary that states the coverage says the same as the share, and is not a difference from a
/// series of the whole inventory.
#[test]
fn a_stated_coverage_is_no_difference_of_boundaries() {
    let share = Portion::constant(0.8);
    let builder = Target::builder("T").reduce_by_percent(50.0).base_year(1990).by(2030);
    let target = builder.boundary(Boundary::territorial().coverage(share)).build().unwrap();
    let of = |coverage: f64| {
        let boundary = Boundary::territorial().coverage(Portion::constant(coverage));
        let builder = EmissionSeries::builder("a city").boundary(boundary);
        builder.observe(1990, tonnes(1000.0)).observe(2030, tonnes(600.0)).build().unwrap()
    };
    let assessor = Assessor::as_of(day(2031, 6, 30));
    let kind = |series: &EmissionSeries| {
        let found = standing(&target, share, RestRule::HeldAtBase, assessor, series);
        found.verdict.unwrap().kind
    };
    assert_eq!(kind(&of(1.0)), VerdictKind::Met); // 400 t and 200 t
    assert_eq!(kind(&of(0.8)), VerdictKind::NotComparable); // not the whole inventory
    let other = CoveredTarget::new(&target, Portion::constant(0.9), RestRule::HeldAtBase);
    let error = other.unwrap_err();
    let coverages = fields!(error, CoveredError::CoverageDiffers { stated, given });
    assert_eq!(coverages, (share, Portion::constant(0.9)));
    assert_eq!(error.to_string(), "coverage: the target states 80 %, got 90 %");
}

#[test]
fn targets_that_are_no_share_of_a_base_in_one_year_are_refused() {
    let share = Portion::constant(0.8);
    let refused = |target: &Target| {
        CoveredTarget::new(target, share, RestRule::HeldAtBase).unwrap_err().field()
    };
    let half = || Target::builder("T").reduce_by_percent(50.0).base_year(1990);
    let limit = Target::builder("T").at_most(tonnes(245.0)).by(2030).build().unwrap();
    assert_eq!(refused(&limit), "ambition");
    assert_eq!(
        refused(climate_targets::catalogue::target("SE-2045-NZ").unwrap_or(&limit)),
        "ambition"
    );
    assert_eq!(refused(&half().per_capita().by(2030).build().unwrap()), "metric");
    let each = half().deadline(Deadline::EachYearFrom(Year::constant(2020))).build().unwrap();
    assert_eq!(refused(&each), "deadline");
    let cap = climate_targets::target::SupplementaryCap::constant_points(8.0);
    assert_eq!(refused(&half().supplement(cap).by(2030).build().unwrap()), "supplement");
    let half = half().by(2030).build().unwrap();
    let nothing = CoveredTarget::new(&half, Portion::constant(0.0), RestRule::HeldAtBase);
    assert_eq!(nothing.unwrap_err(), CoveredError::NothingCovered);
    let level = climate_targets::Emissions::from_tonnes(1e300).unwrap();
    let rest = CoveredTarget::new(&half, share, RestRule::Level { level }).unwrap_err();
    assert_eq!(rest.field(), "rest");
}
