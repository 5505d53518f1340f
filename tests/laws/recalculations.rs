//! Recalculations: laws for two releases of a series.

use crate::support::*;
use climate_targets::boundary::{Gases, GwpSet};
use climate_targets::robustness::{Recalculation, RecalculationCaveat};
use climate_targets::target::TargetBuilder;
use climate_targets::{
    Absent, Ambition, Assessor, BasePolicy, BaseReference, Boundary, EmissionSeries, Emissions,
    InLanguage, Language, Portion, Target, VerdictKind, Year,
};
use proptest::prelude::*;

fn of_levels(levels: [f64; 3], factor: f64) -> EmissionSeries {
    let years = [1990, 2005, 2022].into_iter();
    let levels = years.zip(levels.map(|level| level * factor));
    EmissionSeries::from_tonnes("a city", levels).unwrap()
}

fn by_2022(target: TargetBuilder) -> Target {
    target.base_year(1990).by(2022).build().unwrap()
}

fn cut(percent: f64) -> Target {
    by_2022(Target::builder("CUT").reduce_by_percent(percent))
}

fn compare(earlier: &EmissionSeries, later: &EmissionSeries, target: &Target) -> Recalculation {
    Assessor::as_of(day(2024, 6, 30)).compare_vintages(earlier, later, target).recalculation()
}

proptest! {
    #![proptest_config(config("recalculations"))]

    /// Equal releases move nothing, and frozen and restated limits give the same verdict.
    #[test]
    fn equal_releases_move_nothing(
        series in rich_series(), target in any_kind_of_target(), assessor in assessor(),
    ) {
        let both = assessor.compare_vintages(&series, &series, &target);
        let found = both.recalculation();
        for level in [found.base, found.latest] {
            prop_assert_eq!(level.earlier, level.later);
            prop_assert!(level.moved.is_err() || level.moved.unwrap().tonnes() == 0.0);
            prop_assert!(level.moved_share.is_err() || level.moved_share.unwrap().fraction() == 0.0);
        }
        prop_assert_eq!(&found.caveats, &[], "{}\n{:#?}", target, found.derivation);
        prop_assert_ne!(found.verdict_differs, Ok(true));
        if let (Ok(frozen), Ok(restated)) = (found.verdict_frozen, found.verdict_restated) {
            prop_assert_eq!(frozen.kind, restated.kind);
            prop_assert_eq!(frozen.kind, found.verdict_earlier.kind);
        }
        if let (Ok(frozen), Ok(restated)) = (found.allowable_frozen, found.allowable_restated) {
            let scale = 1e-12 * frozen.tonnes().abs();
            prop_assert!((frozen.tonnes() - restated.tonnes()).abs() <= scale);
        }
    }

    /// A method that multiplies all years keeps the verdict of a percentage; with frozen tonnes, the
    /// new level meets the old limit.
    #[test]
    fn a_percentage_survives_a_factor_and_frozen_tonnes_do_not(
        levels in prop::array::uniform3(1.0..1e9_f64), factor in 0.1..10.0_f64,
        percent in 0.0..100.0_f64,
    ) {
        let target = cut(percent);
        let (earlier, later) = (of_levels(levels, 1.0), of_levels(levels, factor));
        let found = compare(&earlier, &later, &target);
        let limit = levels[0] * (1.0 - percent / 100.0);
        let scale = levels[0] * factor.max(1.0);
        // Levels within the rounding error of the limit are left out.
        prop_assume!((levels[2] - limit).abs() > 1e-9 * levels[0]);
        prop_assume!((levels[2] * factor - limit).abs() > 1e-9 * scale);
        prop_assert_eq!(found.verdict_restated.unwrap().kind, found.verdict_earlier.kind);
        let frozen = if levels[2] * factor <= limit { VerdictKind::Met } else { VerdictKind::Missed };
        prop_assert_eq!(found.verdict_frozen.unwrap().kind, frozen);
        let near = |found: f64, expected: f64| (found - expected).abs() <= 1e-12 * scale;
        prop_assert!(near(found.allowable_frozen.unwrap().tonnes(), limit));
        prop_assert!(near(found.allowable_restated.unwrap().tonnes(), limit * factor));
        prop_assert!(near(found.base.moved.unwrap().tonnes(), levels[0] * (factor - 1.0)));
        prop_assert!((found.base.moved_share.unwrap().fraction() - (factor - 1.0)).abs() < 1e-9);
        prop_assert_eq!(found.latest_year, Ok(Year::constant(2022)));
        prop_assert!(near(found.latest.later.unwrap().tonnes(), levels[2] * factor));
        prop_assert!((found.cut_restated.unwrap().percent() - percent).abs() < 1e-9);
        let differs = frozen != found.verdict_earlier.kind;
        prop_assert_eq!(found.verdict_differs, Ok(differs));
        let caveat = [RecalculationCaveat::VerdictDiffers];
        prop_assert_eq!(&found.caveats[..], if differs { &caveat[..] } else { &[] });
    }

    /// A limit in tonnes is frozen by its wording, and its restated form keeps its share of the base.
    #[test]
    fn a_limit_in_tonnes_has_the_restated_verdict_of_its_share(
        levels in prop::array::uniform3(1.0..1e9_f64), factor in 0.1..10.0_f64,
        percent in 1.0..99.0_f64,
    ) {
        let tonnes_kept = levels[0] * (1.0 - percent / 100.0);
        let limit = by_2022(Target::builder("LIMIT").at_most(tonnes(tonnes_kept)));
        let (earlier, later) = (of_levels(levels, 1.0), of_levels(levels, factor));
        prop_assume!((levels[2] - tonnes_kept).abs() > 1e-9 * levels[0]);
        prop_assume!((levels[2] * factor - tonnes_kept).abs() > 1e-9 * levels[0] * factor.max(1.0));
        let (of_limit, of_share) =
            (compare(&earlier, &later, &limit), compare(&earlier, &later, &cut(percent)));
        prop_assert!(of_limit.stated_in_tonnes && !of_share.stated_in_tonnes);
        let kind = |found: &Recalculation| {
            (found.verdict_frozen.unwrap().kind, found.verdict_restated.unwrap().kind)
        };
        prop_assert_eq!(kind(&of_limit), kind(&of_share));
        prop_assert_eq!(of_limit.caveats.contains(&RecalculationCaveat::StatedInTonnes), factor != 1.0);
        // Exchanging the releases negates what moved.
        let back = compare(&later, &earlier, &limit);
        prop_assert_eq!(back.base.moved.unwrap(), -of_limit.base.moved.unwrap());
    }

    /// Every printed formula gives its value, and every text names place and target.
    #[test]
    fn steps_can_be_repeated_and_texts_name_place_and_target(
        earlier in rich_series(), later in rich_series(), target in any_kind_of_target(),
        assessor in assessor(),
    ) {
        let found = assessor.compare_vintages(&earlier, &later, &target).recalculation();
        for step in &found.derivation {
            crate::derivations::check(step).map_err(TestCaseError::fail)?;
        }
        for language in Language::ALL {
            let text = found.in_language(language).to_string();
            prop_assert!(text.contains(later.place()) && text.contains(target.id()), "{}", text);
            let bare = text.replace(later.place(), "").replace(target.id(), "");
            crate::languages::check_text(&bare, language)?;
        }
        let differs = found.verdict_frozen.and_then(|frozen| Ok(frozen.kind != found.verdict_restated?.kind));
        prop_assert_eq!(found.verdict_differs, differs);
    }
}

/// A later release without the base year: the percentage has no verdict, the frozen tonnes have one.
#[test]
fn frozen_tonnes_can_be_judged_without_the_base_year() {
    let earlier = EmissionSeries::from_tonnes("a city", [(1990, 100.0), (2022, 70.0)]).unwrap();
    let later = EmissionSeries::from_tonnes("a city", [(2005, 95.0), (2022, 75.0)]).unwrap();
    let found = compare(&earlier, &later, &cut(20.0));
    assert_eq!(found.base.moved, Err(Absent::NoBase));
    assert_eq!(found.verdict_restated.unwrap().kind, VerdictKind::Undetermined);
    assert_eq!(found.verdict_frozen.unwrap().kind, VerdictKind::Met); // 75 of 80 t
    assert_eq!(
        (found.latest_year, found.latest.moved.unwrap().tonnes()),
        (Ok(Year::constant(2022)), 5.0)
    );
    // A limit in tonnes has no share of a base to keep.
    let limit = Target::builder("LIMIT").at_most(tonnes(80.0)).by(2022).build().unwrap();
    let found = compare(&earlier, &later, &limit);
    assert_eq!(found.verdict_restated, Err(Absent::NoBase));
    assert_eq!(found.verdict_frozen.unwrap().kind, VerdictKind::Met);
    assert_eq!(found.caveats, [RecalculationCaveat::StatedInTonnes]);
}

/// The path to a frozen limit leads from the base of the later release: from 125 t in 1990 to 50 t in
/// 2030, which allows 125 - 75·32/40 = 65 t in 2022; restated, to 62.5 t, which allows 75 t.
#[test]
fn the_path_to_a_frozen_limit_starts_at_the_later_base() {
    let half = Target::builder("HALF").reduce_by_percent(50.0).base_year(1990).by(2030);
    let half = half.build().unwrap();
    let (earlier, later) =
        (of_levels([100.0, 90.0, 56.0], 1.0), of_levels([100.0, 90.0, 56.0], 1.25));
    let assessor = Assessor::as_of(day(2024, 6, 30));
    let both = assessor.compare_vintages(&earlier, &later, &half);
    let level = |target: &Target| assessor.assess(&later, target).figures().path.unwrap().level;
    assert!((level(&both.frozen_target().unwrap()).tonnes() - 65.0).abs() < 1e-9);
    assert!((level(&both.restated_target().unwrap()).tonnes() - 75.0).abs() < 1e-9);
    let found = both.recalculation();
    // 70 t in 2022.
    assert_eq!(found.verdict_frozen.unwrap().kind, VerdictKind::OffTrack);
    assert_eq!(found.verdict_restated.unwrap().kind, VerdictKind::OnTrack);
}

/// Other warming potentials are a change of method; other gases are another inventory.
#[test]
fn releases_that_count_something_else_have_no_move() {
    let of = |gases, gwp| {
        let boundary = Boundary::territorial().gases(gases).gwp_set(gwp);
        let builder = EmissionSeries::builder("a city").boundary(boundary);
        builder.observe(1990, tonnes(100.0)).observe(2022, tonnes(70.0)).build().unwrap()
    };
    let old = of(Gases::KyotoBasket, GwpSet::Ar4);
    let method = compare(&old, &of(Gases::KyotoBasket, GwpSet::Ar5), &cut(20.0));
    assert_eq!(
        (method.differing.to_string().as_str(), method.base.moved.is_ok()),
        ("warming potentials", true)
    );
    assert!(method.verdict_frozen.is_ok());
    let other = of(Gases::Co2, GwpSet::Ar4);
    let gases = compare(&old, &other, &cut(20.0));
    for reason in [gases.base.moved.err(), gases.latest.moved.err(), gases.verdict_frozen.err()] {
        assert_eq!(reason, Some(Absent::BoundariesDiffer));
    }
    assert!(gases.verdict_restated.is_ok());
    let open = Assessor::as_of(day(2024, 6, 30)).allow_boundary_difference();
    assert!(open.compare_vintages(&old, &other, &cut(20.0)).base_moved().is_ok());
}

/// A share of a declared base is an amount that no release moves.
#[test]
fn a_declared_base_does_not_move() {
    let declared = BaseReference::constant(1990).with_policy(BasePolicy::Declared(tonnes(100.0)));
    let target = Target::builder("DECLARED").reduce_by_percent(50.0).reference(declared);
    let target = target.by(2022).build().unwrap();
    let (earlier, later) =
        (of_levels([100.0, 90.0, 45.0], 1.0), of_levels([100.0, 90.0, 45.0], 1.25));
    let found = compare(&earlier, &later, &target);
    assert!(found.stated_in_tonnes);
    assert_eq!(found.base.moved.unwrap().tonnes(), 0.0);
    assert_eq!(found.allowable_frozen, found.allowable_restated);
    assert_eq!(found.verdict_earlier.kind, VerdictKind::Met);
    assert_eq!(found.verdict_frozen.unwrap().kind, VerdictKind::Missed); // 56.25 of 50 t
    assert_eq!(found.caveats, [RecalculationCaveat::StatedInTonnes]);
}

/// 1e-10 % under zero of 1 t is 1e-12 t, and no target can state less than 1 mg.
#[test]
fn a_limit_that_no_target_can_state_is_absent() {
    let target = Target::builder("t").goal(Ambition::NetNegativeBy(Portion::constant(1e-12)));
    let target = target.base_year(1990).by(2030).build().unwrap();
    let series = of_levels([1.0, 1.0, 1.0], 1.0);
    let assessor = Assessor::as_of(day(2024, 6, 30));
    let both = assessor.compare_vintages(&series, &series, &target);
    assert_eq!(both.frozen_target(), Err(Absent::OutOfRange));
    // 1e15 t times two.
    let limit = Target::builder("t").at_most(Emissions::constant(1e15)).base_year(1990).by(2030);
    let limit = limit.build().unwrap();
    let later = of_levels([1.0, 1.0, 1.0], 2.0);
    let both = assessor.compare_vintages(&series, &later, &limit);
    assert_eq!(both.restated_target(), Err(Absent::OutOfRange));
}
