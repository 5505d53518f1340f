//! A city beside its nation: properties that hold for all series, and Swedish figures computed by
//! hand.

use crate::support::*;
use climate_targets::boundary::Accounting;
use climate_targets::network::{CityAndNation, NationalShare, Stricter};
use climate_targets::target::TargetBuilder;
use climate_targets::{
    Absent, Ambition, Assessor, BasePolicy, BaseReference, Boundary, EmissionSeries, Emissions,
    InLanguage, Known, Language, Portion, Share, Target, Year,
};
use proptest::prelude::*;

fn as_of_2024() -> Assessor {
    Assessor::as_of(day(2024, 6, 30))
}

fn of_levels(place: &str, levels: [f64; 3]) -> EmissionSeries {
    let years = [1990, 2005, 2022];
    EmissionSeries::from_tonnes(place.to_owned(), years.into_iter().zip(levels)).unwrap()
}

fn cut(id: &str, percent: f64, by: i32) -> Target {
    Target::builder(id.to_owned())
        .reduce_by_percent(percent)
        .base_year(1990)
        .by(by)
        .build()
        .unwrap()
}

proptest! {
    #![proptest_config(config("city_and_nation"))]

    /// Cities that together are the nation have shares that sum to one.
    #[test]
    fn shares_of_all_parts_sum_to_one(
        one in prop::array::uniform3(1.0..1e9_f64), other in prop::array::uniform3(1.0..1e9_f64),
    ) {
        let sum = [0, 1, 2].map(|at| one[at] + other[at]);
        let (city, rest) = (of_levels("a city", one), of_levels("the rest", other));
        let nation = of_levels("a nation", sum);
        let share = |part| CityAndNation::new(as_of_2024(), part, &nation).change();
        let (Ok(city), Ok(rest)) = (share(&city), share(&rest)) else {
            return Err(TestCaseError::fail("both series have three years"));
        };
        let both = |of: fn(&NationalShare) -> Known<Share>| {
            Ok::<_, Absent>(of(&city)?.fraction() + of(&rest)?.fraction())
        };
        prop_assert!((both(|s| s.share_of_emissions_from).unwrap() - 1.0).abs() < 1e-9);
        prop_assert!((both(|s| s.share_of_emissions_to).unwrap() - 1.0).abs() < 1e-9);
        if let Ok(sum_of_shares) = both(|s| s.share_of_change) {
            let size = city.share_of_change.unwrap().fraction().abs().max(1.0);
            prop_assert!((sum_of_shares - 1.0).abs() < 1e-6 * size);
        }
    }

    /// The nation beside itself has the whole change, and equally strict targets.
    #[test]
    fn a_nation_beside_itself_has_the_whole_change(
        levels in prop::array::uniform3(1.0..1e9_f64), percent in 1.0..99.0_f64, by in 2025..2060,
    ) {
        let nation = of_levels("a nation", levels);
        let both = CityAndNation::new(as_of_2024(), &nation, &nation);
        let change = both.change().unwrap();
        prop_assert_eq!((change.from.get(), change.to.get()), (1990, 2022));
        prop_assert_eq!(change.share_of_emissions_to.unwrap().fraction(), 1.0);
        match change.share_of_change {
            Ok(share) => prop_assert!((share.fraction() - 1.0).abs() < 1e-12),
            Err(reason) => {
                prop_assert_eq!(reason, Absent::TotalZero);
                prop_assert!((levels[0] - levels[2]).abs() <= 1e-12 * levels[0]);
            }
        }
        let target = cut("T", percent, by);
        let targets = both.targets(&target, &target);
        prop_assert_eq!(targets.stricter, Ok(Stricter::Neither));
        prop_assert_eq!(targets.city, targets.nation);
    }

    /// Exchanging the two targets negates the difference.
    #[test]
    fn exchanging_the_targets_negates_the_difference(
        levels in prop::array::uniform3(1.0..1e9_f64), percents in prop::array::uniform2(1.0..99.0_f64),
        years in prop::array::uniform2(2025..2060_i32),
    ) {
        let city = of_levels("a city", levels);
        let both = CityAndNation::new(as_of_2024(), &city, &city);
        let [one, other] = [0, 1].map(|at| cut("T", percents[at], years[at]));
        let (there, back) = (both.targets(&one, &other), both.targets(&other, &one));
        prop_assert_eq!(there.year.get(), years[0].min(years[1]));
        prop_assert_eq!(there.difference.unwrap().tonnes(), -back.difference.unwrap().tonnes());
        let turned = match there.stricter.unwrap() {
            Stricter::City => Stricter::Nation,
            Stricter::Nation => Stricter::City,
            Stricter::Neither => Stricter::Neither,
        };
        prop_assert_eq!(back.stricter, Ok(turned));
        // The level of a cut of p by year T in year t is E0 (1 - p (t - 1990)/(T - 1990)).
        let year = f64::from(years[0].min(years[1]));
        let share = percents[0] / 100.0 * (year - 1990.0) / (f64::from(years[0]) - 1990.0);
        let level = there.city.level.unwrap().tonnes();
        prop_assert!((level - levels[0] * (1.0 - share)).abs() <= 1e-9 * levels[0]);
        prop_assert!((there.city.cut_from_base.unwrap().fraction() - share).abs() < 1e-9);
    }

    /// Every text has the names of both places and of both targets, in every language.
    #[test]
    fn texts_name_places_and_targets_in_every_language(
        one in rich_series(), other in rich_series(), own in any_kind_of_target(),
        national in any_kind_of_target(), any_boundary in any::<bool>(),
    ) {
        let assessor = as_of_2024();
        let assessor = if any_boundary { assessor.allow_boundary_difference() } else { assessor };
        let both = CityAndNation::new(assessor, &one, &other);
        let report = both.report([(&own, &national)]);
        for language in Language::ALL {
            let text = report.targets[0].in_language(language).to_string();
            prop_assert!(text.contains(own.id()) && text.contains(national.id()), "{}", text);
            prop_assert!(!text.contains("NaN") && !text.contains("inf"), "{}", text);
            if let Ok(change) = &report.change {
                let text = change.in_language(language).to_string();
                prop_assert!(text.contains(one.place()) && text.contains(other.place()));
            }
        }
    }
}

/// Sweden, 71 255 655 to 45 168 037 t (W. F. Lamb, Tidy GHG Inventories v2), and Göteborg,
/// 2 542 606 to 2 264 530 t (SMHI, release 2026): -278 076 of -26 087 618 t is 1.0659 %.
#[test]
fn the_share_of_goteborg_in_the_cut_of_sweden() {
    let of = |place: &str, from, to| {
        EmissionSeries::from_tonnes(place.to_owned(), [(1990, from), (2022, to)]).unwrap()
    };
    let (city, nation) =
        (of("Göteborg", 2_542_606.0, 2_264_530.0), of("Sweden", 71_255_655.0, 45_168_037.0));
    let both = CityAndNation::new(as_of_2024(), &city, &nation);
    let change = both.change().unwrap();
    assert!((change.share_of_change.unwrap().percent() - 1.065_931).abs() < 1e-6);
    assert!((change.share_of_emissions_from.unwrap().percent() - 3.568_287).abs() < 1e-6);
    let texts = Language::ALL.map(|language| change.in_language(language).to_string());
    assert_eq!(
        texts[0],
        "Göteborg, 1990-2022: 1.1 % of the national change (Sweden), with 3.6 % of the national \
         emissions in 1990"
    );
}

#[test]
fn years_and_boundaries_that_do_not_fit_have_a_reason() {
    let city = of_levels("a city", [100.0, 90.0, 80.0]);
    let nation = EmissionSeries::from_tonnes("a nation", [(1995, 1e3), (2005, 900.0)]).unwrap();
    let both = CityAndNation::new(as_of_2024(), &city, &nation);
    assert_eq!(both.change().unwrap_err(), Absent::NoObservation); // 2005 alone is common
    let between = |from, to| both.change_between(Year::constant(from), Year::constant(to));
    assert_eq!(between(1990, 2005).unwrap_err(), Absent::NoObservation);
    assert_eq!(between(2005, 2005).unwrap_err(), Absent::YearsOutOfOrder);
    let of_boundary = |accounting| {
        let boundary = Boundary::UNSPECIFIED.accounting(accounting);
        let builder = EmissionSeries::builder("a place").boundary(boundary);
        let [from, to] = [1e3, 9e2].map(Emissions::from_tonnes);
        builder.observe(1990, from).observe(2020, to).build().unwrap()
    };
    let use_based = of_boundary(Accounting::UseBased);
    let territorial = of_boundary(Accounting::Territorial);
    let strict = CityAndNation::new(as_of_2024(), &use_based, &territorial);
    assert_eq!(strict.change().unwrap_err(), Absent::BoundariesDiffer);
    let open = as_of_2024().allow_boundary_difference();
    let allowed = CityAndNation::new(open, &use_based, &territorial).change().unwrap();
    assert_eq!(allowed.differing.to_string(), "accounting");
    // Observations after the as-of date are not used.
    let before = CityAndNation::new(Assessor::as_of(day(2010, 6, 30)), &city, &city);
    assert_eq!(before.change().unwrap().to.get(), 2005);
}

/// A limit in tonnes of the nation, such as a carbon budget, is not applied to a city, with or
/// without a base year; one of the city is.
#[test]
fn a_national_limit_in_tonnes_is_not_applied_to_a_city() {
    let city = of_levels("a city", [100.0, 90.0, 80.0]);
    let both = CityAndNation::new(as_of_2024(), &city, &city);
    let halve = cut("HALVE", 50.0, 2030);
    let declared = BasePolicy::Declared(tonnes(71e6));
    let kinds = [
        (Ambition::AtMost(tonnes(50.0)), None),
        (Ambition::AtMost(tonnes(50.0)), Some(BaseReference::constant(1990))),
        (
            Ambition::ReduceBy(Portion::constant(0.4)),
            Some(BaseReference::constant(1990).with_policy(declared)),
        ),
    ];
    for (ambition, reference) in kinds {
        let builder = Target::builder("LIMIT").goal(ambition).by(2030);
        let limit = reference.into_iter().fold(builder, TargetBuilder::reference).build().unwrap();
        let national = both.targets(&halve, &limit);
        assert_eq!(national.nation.level, Err(Absent::FixedLimit), "{limit}");
        assert_eq!(national.nation.cut_from_latest, Err(Absent::FixedLimit), "{limit}");
        assert_eq!(national.stricter, Err(Absent::FixedLimit), "{limit}");
        assert!(both.targets(&limit, &halve).city.level.is_ok(), "{limit}");
    }
}

/// 16 % less each year from the level of 2019 leaves 100·0.84 = 84 t in 2020, 84·0.84 t in 2021 and
/// 100·0.84^6 t in 2025, whatever year is the latest.
#[test]
fn a_goal_for_each_year_is_compared_in_the_year_of_the_other_target() {
    let levels = [(2019, 100.0), (2020, 95.0), (2021, 90.0), (2022, 80.0), (2023, 60.0)];
    let city = EmissionSeries::from_tonnes("a city", levels).unwrap();
    let rate: Vec<Target> = serde_json::from_str(
        r#"[{"id":"RATE","ambition":{"annual_rate":{"rate":0.16,"from":2019}},
            "deadline":{"each_year_from":2020}}]"#,
    )
    .unwrap();
    let half = |by| {
        let builder = Target::builder("HALF").reduce_by_percent(50.0).base_year(2019);
        builder.by(by).build().unwrap()
    };
    for as_of in [2021, 2024] {
        let both = CityAndNation::new(Assessor::as_of(day(as_of, 6, 30)), &city, &city);
        for (by, level) in [(2020, 84.0), (2021, 70.56), (2025, 100.0 * 0.84_f64.powi(6))] {
            let other = half(by);
            for targets in [both.targets(&rate[0], &other), both.targets(&other, &rate[0])] {
                assert_eq!(targets.year.get(), by);
                let own = [&targets.city, &targets.nation].into_iter().find(|t| t.target == "RATE");
                let found = own.unwrap().level.unwrap().tonnes();
                assert!((found - level).abs() < 1e-9, "{as_of} {by}: {found}");
            }
        }
    }
    // A common year before the base year of one of them.
    let late = Target::builder("LATE").reduce_by_percent(50.0).base_year(2022).by(2040);
    let late = late.build().unwrap();
    let both = CityAndNation::new(as_of_2024(), &city, &city);
    assert_eq!(both.targets(&half(2021), &late).nation.level, Err(Absent::NotAfterBase));
}

/// Cuts of gross and of net emissions set levels that count different things; a goal for each year
/// says nothing of years before; a goal for a period has a path, and its mean is no level of a year.
#[test]
fn levels_that_count_something_else_are_not_compared() {
    let builder = (1990..=2024).fold(EmissionSeries::builder("a city"), |builder, year| {
        let gross = tonnes(1000.0 - 10.0 * f64::from(year - 1990));
        builder.observe_with_land(year, gross, tonnes(-400.0))
    });
    let city = builder.boundary(Boundary::territorial()).build().unwrap();
    let assessor = Assessor::as_of(day(2026, 6, 30)).allow_boundary_difference();
    let both = CityAndNation::new(assessor, &city, &city);
    let union = climate_targets::catalogue::target("EU-2030-55").unwrap();
    let half = cut("HALF", 50.0, 2030);
    let targets = both.targets(&half, union);
    // 500 of 1000 t gross, 270 of 600 t net.
    assert_eq!((targets.city.net, targets.nation.net), (false, true));
    assert_eq!(targets.city.level, Ok(tonnes(500.0)));
    assert!((targets.nation.level.unwrap().tonnes() - 270.0).abs() < 1e-9);
    assert_eq!(targets.stricter, Err(Absent::BoundariesDiffer));

    let from_2028: Vec<Target> = serde_json::from_str(
        r#"[{"id":"E","ambition":{"reduce_by":0.6},"reference":{"base_year":1990},
            "deadline":{"each_year_from":2028}},
            {"id":"P","ambition":{"total_at_most":{"value":9000,"unit":"t"}},
            "reference":{"base_year":1990},"deadline":{"period":{"from":2021,"to":2040}}}]"#,
    )
    .unwrap();
    let before = both.targets(&from_2028[0], &cut("C", 50.0, 2025));
    assert_eq!(before.city.level, Err(Absent::NotPartOfTarget));
    // The path of the period falls all the time; 9000 t in 20 years are 450 t a year on average.
    let levels = [2038, 2039, 2040]
        .map(|by| both.targets(&from_2028[1], &cut("C", 90.0, by)).city.level.unwrap().tonnes());
    assert!(levels[0] > levels[1] && levels[1] > levels[2] && levels[2] < 450.0, "{levels:?}");
}
