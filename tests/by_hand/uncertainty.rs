//! Uncertainty: the published propagation of error, values by hand, laws, and what it leaves of a
//! judged margin.

use crate::support::*;
use approx::{assert_abs_diff_eq, assert_relative_eq};
use climate_targets::boundary::LandSector;
use climate_targets::inventory::YearUncertainty;
use climate_targets::quantity::{HalfWidth, PointsOfBase, QuantityError};
use climate_targets::target::{GoalPart, GoalParts, NetZero};
use climate_targets::uncertainty::{
    Approach1, Category, FactorBetweenYears, UncertainChange, UncertaintyError,
    probability_at_or_under,
};
use climate_targets::{
    Absent, Activity, Ambition, Assessor, BaseReference, Boundary, Caveat, Deadline,
    EmissionSeries, Emissions, Goal, Known, Metric, Period, Portion, Share, Target, Year,
};
use proptest::prelude::*;

fn percent(value: f64) -> HalfWidth {
    HalfWidth::from_percent(value).unwrap()
}

/// A category, its factor correlated between the years.
fn category(base: f64, latest: f64, activity: f64, factor: f64) -> Category {
    let between = FactorBetweenYears::Correlated;
    Category::new(tonnes(base), tonnes(latest), percent(activity), percent(factor), between)
}

fn independent(category: Category) -> Category {
    let Category { base, latest, activity, factor, .. } = category;
    Category::new(base, latest, activity, factor, FactorBetweenYears::Independent)
}

fn of(categories: &[Category]) -> Approach1 {
    Approach1::new(categories.to_vec()).unwrap()
}

fn three() -> Approach1 {
    of(&[
        category(100.0, 80.0, 5.0, 10.0),
        category(50.0, 40.0, 3.0, 20.0),
        independent(category(20.0, 30.0, 10.0, 50.0)),
    ])
}

/// Source: IPCC 2006, volume 1, chapter 3, Approach 1, on three categories; recomputed.
#[test]
fn ipcc_approach_1() {
    let inventory = three();
    let total = inventory.uncertainty_of_latest().unwrap();
    assert_abs_diff_eq!(total.percent(), 12.986_15, epsilon = 1e-5);
    let change = inventory.change().unwrap();
    assert_abs_diff_eq!(change.change().points(), -11.764_71, epsilon = 1e-5);
    assert_abs_diff_eq!(change.half_width().points(), 13.208_79, epsilon = 1e-5);
    assert!(!change.is_significant());
    let interval = (change.low().unwrap().points(), change.high().unwrap().points());
    assert_abs_diff_eq!(interval.0, -24.973_50, epsilon = 1e-5);
    assert_abs_diff_eq!(interval.1, 1.444_08, epsilon = 1e-5);
}

/// The sensitivity of the definition, a difference of two changes, and what is added by hand.
#[test]
fn contributions_by_hand() {
    let inventory = three();
    assert_eq!(inventory.base_total().unwrap().tonnes(), 170.0);
    assert_eq!(inventory.latest_total().unwrap().tonnes(), 150.0);
    let rows: Vec<_> = inventory.contributions().collect();
    let points = |value: Known<PointsOfBase>| value.unwrap().points();
    // The first: sqrt(125) % of 80 in 150; 80/170 * 5 * sqrt(2).
    let first = rows[0];
    assert_relative_eq!(first.to_latest.unwrap().percent(), 125.0_f64.sqrt() * 80.0 / 150.0);
    let activity = 80.0 / 170.0 * 5.0 * 2.0_f64.sqrt();
    assert_relative_eq!(points(first.to_change_by_activity), activity, max_relative = 1e-12);
    let (c, d, sc, sd) = (100.0, 80.0, 170.0, 150.0);
    let with: f64 = ((0.01 * d + sd) - (0.01 * c + sc)) / (0.01 * c + sc) * 100.0;
    let sensitivity = (with - (sd - sc) / sc * 100.0).abs();
    assert_relative_eq!(points(first.to_change_by_factor), 10.0 * sensitivity, max_relative = 1e-9);
    // The third has a factor of its own in each year: 30/170 * 50 * sqrt(2).
    let factor = 30.0 / 170.0 * 50.0 * 2.0_f64.sqrt();
    assert_relative_eq!(points(rows[2].to_change_by_factor), factor, max_relative = 1e-12);
    let squares = |row: &climate_targets::uncertainty::CategoryContribution| {
        points(row.to_change_by_factor).powi(2) + points(row.to_change_by_activity).powi(2)
    };
    let root = rows.iter().map(squares).sum::<f64>().sqrt();
    assert_relative_eq!(
        root,
        inventory.change().unwrap().half_width().points(),
        max_relative = 1e-12
    );
}

#[test]
fn one_category_and_its_total() {
    let one = of(&[category(100.0, 50.0, 3.0, 4.0)]);
    assert_eq!(one.uncertainty_of_latest(), Ok(percent(5.0)));
    assert_eq!(one.uncertainty_of_base(), Ok(percent(5.0)));
    // A factor that is wrong in both years does not touch the change; activity data do:
    // 0.5 * 3 * sqrt(2).
    let change = one.change().unwrap();
    assert_eq!(change.change().points(), -50.0);
    assert_relative_eq!(change.half_width().points(), 1.5 * 2.0_f64.sqrt(), max_relative = 1e-12);
    assert_eq!(change.to_string().split(" ± ").next(), Some("-50"));
    let own = of(&[independent(category(100.0, 50.0, 3.0, 4.0))]).change().unwrap();
    assert_relative_eq!(own.half_width().points(), 2.5 * 2.0_f64.sqrt(), max_relative = 1e-12);
    let exact = of(&[category(100.0, 100.0, 0.0, 0.0)]);
    assert_eq!(exact.uncertainty_of_latest(), Ok(HalfWidth::ZERO));
    assert!(!exact.change().unwrap().is_significant()); // nothing has changed
}

#[test]
fn totals_that_leave_no_percentage() {
    let sink = of(&[category(10.0, 10.0, 5.0, 5.0), category(-10.0, -10.0, 5.0, 5.0)]);
    assert_eq!(sink.uncertainty_of_base(), Err(Absent::BaseNotPositive));
    assert_eq!(sink.uncertainty_of_latest(), Err(Absent::LatestNotPositive));
    assert_eq!(sink.change(), Err(Absent::BaseNotPositive));
    assert!(
        sink.contributions().all(|row| row.to_change_by_factor == Err(Absent::BaseNotPositive))
    );
    // A net sink has a total and its percentage, but no change in percent of itself.
    let net = of(&[category(10.0, 10.0, 0.0, 10.0), category(-30.0, -30.0, 0.0, 10.0)]);
    let percent = net.uncertainty_of_latest().unwrap().percent();
    assert_relative_eq!(percent, 10.0_f64.sqrt() / 20.0 * 100.0, max_relative = 1e-12);
    assert_eq!(net.change(), Err(Absent::BaseNotPositive));
    let hundredfold = of(&[category(101.0, 101.0, 0.0, 10.0), category(-100.0, -90.0, 0.0, 10.0)]);
    assert_eq!(hundredfold.change(), Err(Absent::OutOfRange));
    assert_eq!(Approach1::new(Vec::new()), Err(UncertaintyError::NoCategory));
}

/// Every figure of every awkward inventory: a number or a reason.
#[test]
fn every_figure_of_every_awkward_inventory() {
    let levels = [0.0, -0.0, 1.0, -1.0, 5e-324, -5e-324, 1e300, f64::MAX, f64::MIN];
    let widths = [0.0, 5e-324, 5.0, 1e300, f64::MAX];
    for base in levels {
        for latest in levels {
            for activity in widths {
                for factor in widths {
                    let one = category(base, latest, activity, factor);
                    for categories in [
                        vec![one],
                        vec![one, category(2.0, 1.0, 5.0, 5.0)],
                        vec![independent(one); 2],
                    ] {
                        numbers_or_reasons(&of(&categories));
                    }
                    let limit =
                        probability_at_or_under(tonnes(base), percent(activity), tonnes(latest));
                    assert!(limit.is_err() || (0.0..=1.0).contains(&limit.unwrap().fraction()));
                }
            }
        }
    }
}

fn numbers_or_reasons(inventory: &Approach1) {
    let known =
        |value: Known<f64>| assert!(value.is_err() || value.unwrap().is_finite(), "{inventory:?}");
    known(inventory.uncertainty_of_base().map(HalfWidth::percent));
    known(inventory.uncertainty_of_latest().map(HalfWidth::percent));
    known(inventory.base_total().map(Emissions::tonnes));
    known(inventory.latest_total().map(Emissions::tonnes));
    let change = inventory.change();
    known(change.map(|change| change.change().points()));
    known(change.map(|change| change.half_width().points()));
    known(change.and_then(|change| change.low()).map(PointsOfBase::points));
    known(change.and_then(|change| change.high()).map(PointsOfBase::points));
    for row in inventory.contributions() {
        known(row.category.uncertainty().map(HalfWidth::percent));
        known(row.to_latest.map(HalfWidth::percent));
        known(row.to_change_by_factor.map(PointsOfBase::points));
        known(row.to_change_by_activity.map(PointsOfBase::points));
    }
}

#[test]
fn half_widths_as_text_and_refused() {
    assert_eq!("±5 %".parse(), Ok(percent(5.0)));
    assert_eq!("+/-0.5%".parse(), Ok(percent(0.5)));
    assert_eq!(" 300 % ".parse(), Ok(percent(300.0)));
    assert_eq!(format!("{:.1}", percent(12.986)), "±13.0 %");
    for bad in ["", "0.05", "five %", "-5 %", "NaN %", "±% "] {
        assert!(bad.parse::<HalfWidth>().is_err(), "{bad}");
    }
    let negative = HalfWidth::from_percent(-5.0).unwrap_err();
    assert_eq!(negative, QuantityError::NegativeHalfWidth { value: -5.0 });
    assert_eq!(negative.to_string(), "a half-width is not negative, got -5 percent");
    assert!(HalfWidth::from_percent(f64::NAN).is_err());
    assert!(HalfWidth::from_percent(f64::INFINITY).is_err());
    assert_eq!(percent(200.0).of(tonnes(f64::MAX)), Err(Absent::OutOfRange));
    assert_eq!(percent(10.0).of(tonnes(-50.0)), Ok(tonnes(5.0)));
    let points = |value| PointsOfBase::from_points(value).unwrap();
    let refused = UncertainChange::new(points(-35.0), points(-4.0)).unwrap_err();
    assert_eq!(refused.to_string(), "half-width: must not be negative, got -4 points of the base");
    // An interval that ends at zero does not exclude it.
    assert!(!UncertainChange::new(points(-4.0), points(4.0)).unwrap().is_significant());
}

#[test]
fn inventories_as_json() {
    let text = r#"[{"base_t":100.0,"latest_t":80.0,"activity_percent":5.0,"factor_percent":10.0,"factor_between_years":"correlated"}]"#;
    let inventory: Approach1 = serde_json::from_str(text).unwrap();
    assert_eq!(serde_json::to_string(&inventory).unwrap(), text);
    for (from, to, needle) in [
        ("5.0", "-5.0", "not negative, got -5"),
        ("\"correlated\"", "\"perhaps\"", "perhaps"),
        ("\"base_t\"", "\"base\"", "base"),
        (",\"factor_percent\":10.0", "", "factor_percent"),
    ] {
        let error = serde_json::from_str::<Approach1>(&text.replace(from, to)).unwrap_err();
        assert!(error.to_string().contains(needle), "{error}");
    }
    assert!(serde_json::from_str::<Approach1>("[]").unwrap_err().to_string().contains("none"));
    let change = serde_json::to_value(inventory.change().unwrap()).unwrap();
    assert_abs_diff_eq!(change["points_of_base"].as_f64().unwrap(), -20.0, epsilon = 1e-9);
    assert!(serde_json::to_string(&inventory.contributions().collect::<Vec<_>>()).is_ok());
}

/// Lahti, kt CO2e, use-based (SYKE, CC BY 4.0); the uncertainties are assumed.
fn lahti(in_2020: f64) -> EmissionSeries {
    EmissionSeries::builder("Lahti")
        .observe(1990, Emissions::from_kilotonnes(792.2))
        .observe(2015, Emissions::from_kilotonnes(639.8))
        .observe(2020, Emissions::from_kilotonnes(428.5))
        .half_width(2020, percent(in_2020))
        .build()
        .unwrap()
}

#[test]
fn a_series_with_what_it_is_known_to() {
    let series = lahti(5.0);
    assert_eq!(series.half_width(Year::constant(2020)), Some(percent(5.0)));
    assert_eq!(series.half_width(Year::constant(2015)), None);
    let listed = [YearUncertainty::new(Year::constant(2020), percent(5.0))];
    assert_eq!(series.uncertainties(), listed);
    let text = serde_json::to_string(&series).unwrap();
    assert!(text.contains(r#""uncertainties":[{"year":2020,"half_width_percent":5.0}]"#), "{text}");
    assert_eq!(serde_json::from_str::<EmissionSeries>(&text).unwrap(), series);
    let read = |half_width: &str| {
        serde_json::from_str::<EmissionSeries>(&text.replace("5.0}]", half_width))
            .unwrap_err()
            .to_string()
    };
    assert!(read("-5.0}]").contains("not negative, got -5"), "{}", read("-5.0}]"));
    assert!(read("5.0,\"of\":1}]").contains("of"));
    let twice = r#"5.0},{"year":2020,"half_width_percent":5.0}]"#;
    assert!(read(twice).contains("2020: uncertainty: given twice"), "{}", read(twice));
    let other = r#"5.0},{"year":2019,"half_width_percent":5.0}]"#;
    assert!(
        read(other).contains("2019: uncertainty: the year has no emissions"),
        "{}",
        read(other)
    );
}

#[test]
fn all_that_is_wrong_is_said_at_once() {
    let series = EmissionSeries::builder("Lahti")
        .observe(2020, Emissions::from_kilotonnes(428.5))
        .half_width(2020, HalfWidth::from_percent(-5.0))
        .half_width(20_200, percent(5.0))
        .half_width(2021, percent(5.0))
        .half_width(2020, percent(5.0))
        .half_width(2020, percent(5.0))
        .build();
    let error = series.unwrap_err();
    assert_eq!(error.problems().len(), 4, "{error}");
    for needle in
        ["got -5", "20200", "2021: uncertainty: the year has no", "2020: uncertainty: given twice"]
    {
        assert!(error.to_string().contains(needle), "{error}");
    }
}

fn at_most(kilotonnes: f64, by: i32) -> Target {
    let ambition = Ambition::AtMost(Emissions::from_kilotonnes(kilotonnes).unwrap());
    Target::builder("at most")
        .goal(ambition)
        .deadline(Deadline::By(Year::constant(by)))
        .build()
        .unwrap()
}

fn within(series: &EmissionSeries, target: &Target) -> Option<(Year, f64)> {
    let result = Assessor::as_of(day(2021, 6, 30)).assess(series, target);
    let mut caveats = result.caveats();
    caveats.find_map(|caveat| match caveat {
        Caveat::MarginWithinInventoryUncertainty { year, margin_share_of_half_width } => {
            Some((year, margin_share_of_half_width.fraction()))
        }
        _ => None,
    })
}

/// 5 % of 428.5 kt are 21.425 kt.
#[test]
fn a_margin_within_what_the_inventory_is_known_to() {
    let lahti = lahti(5.0);
    let (_, share) = within(&lahti, &at_most(449.9, 2020)).unwrap(); // met by 21.4 kt
    assert_relative_eq!(share, 21.4 / 21.425, max_relative = 1e-9);
    assert_eq!(within(&lahti, &at_most(449.95, 2020)), None);
    assert!(within(&lahti, &at_most(420.0, 2020)).is_some()); // missed by 8.5 kt
    assert_eq!(within(&lahti, &at_most(400.0, 2020)), None);
    // Reached early: the latest year decides. Still ahead: the trend's own interval speaks.
    let (year, share) = within(&lahti, &at_most(430.0, 2030)).unwrap();
    assert_eq!(year.get(), 2020);
    assert_relative_eq!(share, 1.5 / 21.425, max_relative = 1e-9);
    assert_eq!(within(&lahti, &at_most(420.0, 2030)), None);
    // Only what is reported for the deciding year says something.
    assert_eq!(within(&lahti, &at_most(640.0, 2015)), None);
    let text = Assessor::as_of(day(2021, 6, 30)).assess(&lahti, &at_most(449.9, 2020)).to_string();
    let said = "the margin is smaller than the uncertainty of the 2020 inventory";
    assert!(text.contains(said), "{text}");
    // A sum of years is not one year's margin.
    let total = Ambition::TotalAtMost(tonnes(428_500.0));
    let period = Deadline::Period(Period::constant(2020, 2020));
    let budget = Target::builder("budget").goal(total).deadline(period).build().unwrap();
    assert_eq!(within(&lahti, &budget), None);
}

fn probability(series: &EmissionSeries, target: &Target) -> Known<Share> {
    Assessor::as_of(day(2021, 6, 30)).assess(series, target).details().probability_truly_met()
}

/// By table: 10 % of 428.5 kt is a standard deviation of 21.8626 kt.
#[test]
fn the_probability_of_having_met() {
    let lahti = lahti(10.0);
    let deviation = 42.85 / 1.959_964;
    for (deviations, expected) in [
        (0.0, 0.5),
        (1.0, 0.841_344_746),
        (-1.0, 0.158_655_254),
        (2.0, 0.977_249_868),
        (1.959_964, 0.975),
        (-1.959_964, 0.025),
    ] {
        let target = at_most(428.5 + deviations * deviation, 2020);
        let found = probability(&lahti, &target).unwrap().fraction();
        assert_abs_diff_eq!(found, expected, epsilon = 1e-8);
        let limit = Emissions::from_kilotonnes(428.5 + deviations * deviation).unwrap();
        let level = Emissions::from_kilotonnes(428.5).unwrap();
        let alone = probability_at_or_under(level, percent(10.0), limit).unwrap();
        assert_abs_diff_eq!(alone.fraction(), found, epsilon = 1e-12);
    }
    let exact = self::lahti(0.0);
    assert_eq!(probability(&exact, &at_most(428.5, 2020)), Ok(Share::ONE));
    assert_eq!(probability(&exact, &at_most(428.4, 2020)), Ok(Share::ZERO));
    assert_eq!(within(&exact, &at_most(428.5, 2020)), None);
}

#[test]
fn why_there_is_no_probability() {
    let lahti = lahti(10.0);
    assert_eq!(probability(&lahti, &at_most(400.0, 2030)), Err(Absent::NoObservation));
    assert_eq!(probability(&lahti, &at_most(400.0, 2015)), Err(Absent::UncertaintyNotReported));
    let total = Ambition::TotalAtMost(tonnes(1.0));
    let period = Deadline::Period(Period::constant(2020, 2020));
    let budget = Target::builder("budget").goal(total).deadline(period).build().unwrap();
    assert_eq!(probability(&lahti, &budget), Err(Absent::OverPeriod));
    let by_2020 = Deadline::By(Year::constant(2020));
    let parts = GoalParts::new(vec![GoalPart::new(Ambition::AtMost(tonnes(1.0)))]).unwrap();
    let any = Target::builder("any").goal(Goal::AnyOf(parts)).deadline(by_2020).build().unwrap();
    assert_eq!(probability(&lahti, &any), Err(Absent::Composite));
    let share = Ambition::ReduceBy(Portion::constant(0.2));
    let no_base = Target::builder("no base")
        .goal(share)
        .deadline(by_2020)
        .reference(BaseReference::constant(1991))
        .build()
        .unwrap();
    assert_eq!(probability(&lahti, &no_base), Err(Absent::NoBase));
    let own = Ambition::NetZero(NetZero::with_own_reduction(Portion::constant(0.2)));
    let net_zero = Target::builder("net zero")
        .goal(own)
        .deadline(by_2020)
        .reference(BaseReference::constant(1990))
        .build()
        .unwrap();
    assert_eq!(probability(&lahti, &net_zero), Err(Absent::Composite));
}

/// The uncertainty is that of the emissions beside the land sector: a net margin within it is
/// within what is known at least, but of no known probability.
#[test]
fn net_emissions_are_known_to_no_better() {
    let included = Boundary::UNSPECIFIED.land_sector(LandSector::Included);
    let country = EmissionSeries::builder("a country")
        .observe_with_land(2020, tonnes(100.0), tonnes(-97.0))
        .half_width(2020, percent(5.0))
        .build()
        .unwrap();
    let limit = Ambition::AtMost(tonnes(4.0));
    let target = Target::builder("net").goal(limit).deadline(Deadline::By(Year::constant(2020)));
    let target = target.boundary(included).build().unwrap();
    let (_, share) = within(&country, &target).unwrap(); // 1 t of margin, 5 t of half-width
    assert_relative_eq!(share, 0.2, max_relative = 1e-9);
    assert_eq!(probability(&country, &target), Err(Absent::UncertaintyNotReported));
}

/// 50 t are 5 t per head of 10, and known to 20 %, 1 t per head.
#[test]
fn per_head_the_same_percentage_holds() {
    let town = EmissionSeries::builder("a town")
        .observe(2020, tonnes(50.0))
        .activity(Activity::population("31 December", [(2020, 10.0)]))
        .half_width(2020, percent(20.0))
        .build()
        .unwrap();
    let target = |limit: f64| {
        let by = Deadline::By(Year::constant(2020));
        let builder =
            Target::builder("per head").goal(Ambition::AtMost(tonnes(limit))).deadline(by);
        builder.metric(Metric::PerCapita).build().unwrap()
    };
    assert_relative_eq!(within(&town, &target(5.5)).unwrap().1, 0.5, max_relative = 1e-9);
    assert_eq!(within(&town, &target(6.5)), None);
    let certain = probability(&town, &target(6.0)).unwrap().fraction();
    assert_abs_diff_eq!(certain, 0.975, epsilon = 1e-8);
}

fn categories() -> impl Strategy<Value = Vec<Category>> {
    let one = (1.0..1e6_f64, 1.0..1e6_f64, 0.0..100.0_f64, 0.0..300.0_f64, any::<bool>());
    let one = one.prop_map(|(base, latest, activity, factor, own)| {
        let correlated = category(base, latest, activity, factor);
        if own { independent(correlated) } else { correlated }
    });
    proptest::collection::vec(one, 1..10)
}

proptest! {
    #![proptest_config(config("uncertainty"))]

    /// Against the formulas as they are written.
    #[test]
    fn as_the_formulas_are_written(categories in categories()) {
        let found = of(&categories);
        let sum = |of: fn(&Category) -> Emissions| categories.iter().map(|c| of(c).tonnes()).sum::<f64>();
        let (sc, sd) = (sum(|c| c.base), sum(|c| c.latest));
        let (mut total, mut trend) = (0.0, 0.0);
        for c in &categories {
            let (u_ad, u_ef) = (c.activity.percent(), c.factor.percent());
            let (ci, di) = (c.base.tonnes(), c.latest.tonnes());
            total += (u_ad * u_ad + u_ef * u_ef) * di * di;
            let raised = ((0.01 * di + sd) - (0.01 * ci + sc)) / (0.01 * ci + sc) * 100.0;
            let i = (raised - (sd - sc) / sc * 100.0).abs();
            let j = (di / sc).abs();
            let by_factor = match c.factor_between_years {
                FactorBetweenYears::Correlated => i * u_ef,
                _ => j * u_ef * 2.0_f64.sqrt(),
            };
            trend += by_factor.powi(2) + (j * u_ad * 2.0_f64.sqrt()).powi(2);
        }
        let near = |a: f64, b: f64| (a - b).abs() <= 1e-9 * b.abs() + 1e-9 * 100.0 * sd / sc;
        prop_assert!(near(found.uncertainty_of_latest().unwrap().percent(), total.sqrt() / sd));
        prop_assert!(near(found.change().unwrap().half_width().points(), trend.sqrt()));
        prop_assert!(near(found.change().unwrap().change().points(), (sd - sc) / sc * 100.0));
    }

    #[test]
    fn of_one_category_the_total_is_its_own(base in 1.0..1e6_f64, latest in 1.0..1e6_f64,
        activity in 0.0..100.0_f64, factor in 0.0..300.0_f64,
    ) {
        let one = category(base, latest, activity, factor);
        let inventory = of(&[one]);
        prop_assert_eq!(inventory.uncertainty_of_latest(), one.uncertainty());
        prop_assert_eq!(inventory.uncertainty_of_base(), one.uncertainty());
    }

    /// What is known worse makes nothing known better.
    #[test]
    fn more_uncertain_input_never_gives_less(
        categories in categories(), at in 0..10_usize, more in 0.0..100.0_f64, of_factor: bool,
    ) {
        let mut worse = categories.clone();
        let index = at % worse.len();
        let width = if of_factor { &mut worse[index].factor } else { &mut worse[index].activity };
        *width = percent(width.percent() + more);
        let (before, after) = (of(&categories), of(&worse));
        let rounding = 1.0 + 1e-12;
        let total = |inventory: &Approach1| inventory.uncertainty_of_latest().unwrap().percent();
        prop_assert!(total(&after) * rounding >= total(&before));
        let trend = |inventory: &Approach1| inventory.change().unwrap().half_width().points();
        prop_assert!(trend(&after) * rounding >= trend(&before));
    }

    #[test]
    fn significance_knows_no_sign(change in -1e3..1e3_f64, half_width in 1.0..1e3_f64) {
        prop_assume!(change.abs() >= 1.0);
        let judged = |points: f64| {
            let points = PointsOfBase::from_points(points).unwrap();
            let half_width = PointsOfBase::from_points(half_width).unwrap();
            UncertainChange::new(points, half_width).unwrap()
        };
        let (fall, rise) = (judged(-change.abs()), judged(change.abs()));
        prop_assert_eq!(fall.is_significant(), rise.is_significant());
        let excludes_zero = fall.high().unwrap().points() < 0.0;
        prop_assert_eq!(fall.is_significant(), excludes_zero);
    }

    /// In the unit of the levels, and in the order of the categories, nothing changes.
    #[test]
    fn unit_and_order_do_not_matter(categories in categories(), power in -4..5_i32) {
        let factor = 2_f64.powi(power);
        let mut scaled: Vec<_> = categories
            .iter()
            .map(|c| {
                let (base, latest) = (tonnes(c.base.tonnes() * factor), tonnes(c.latest.tonnes() * factor));
                Category::new(base, latest, c.activity, c.factor, c.factor_between_years)
            })
            .collect();
        prop_assert_eq!(of(&scaled).change(), of(&categories).change());
        scaled.reverse();
        let (a, b) = (of(&scaled).change().unwrap(), of(&categories).change().unwrap());
        let scale = b.half_width().points() + b.change().points().abs() + 100.0;
        prop_assert!((a.half_width().points() - b.half_width().points()).abs() <= 1e-9 * scale);
    }

    /// The further under the limit, the likelier; and both sides come to one.
    #[test]
    fn probabilities_are_ordered(
        level in 1.0..1e6_f64, limit in 1.0..1e6_f64, more in 0.0..1e5_f64, width in 0.01..200.0_f64,
    ) {
        let p = |limit: f64| {
            probability_at_or_under(tonnes(level), percent(width), tonnes(limit)).unwrap().fraction()
        };
        prop_assert!((0.0..=1.0).contains(&p(limit)));
        prop_assert!(p(limit + more) >= p(limit) - 1e-12);
        prop_assert!((p(limit) + p(2.0 * level - limit) - 1.0).abs() <= 1e-9);
    }

    /// Any half-width is written so that it reads back.
    #[test]
    fn half_widths_read_back(value in 0.0..1e9_f64) {
        let half_width = percent(value);
        prop_assert_eq!(half_width.to_string().parse(), Ok(half_width));
        let text = serde_json::to_string(&half_width).unwrap();
        prop_assert_eq!(serde_json::from_str::<HalfWidth>(&text).unwrap(), half_width);
    }

    /// A plain assessment is the same with and without uncertainties, but for the caveat.
    #[test]
    fn uncertainties_change_no_figure(
        levels in observations(level()), target in any_kind_of_target(), assessor in assessor(),
        width in 0.0..50.0_f64,
    ) {
        let plain = series_of(&levels);
        let builder = EmissionSeries::builder("a place");
        let builder = levels.iter().fold(builder, |b, o| b.observation(*o));
        let known = levels.iter().fold(builder, |b, o| b.half_width(o.year, percent(width)));
        let known = known.build().unwrap();
        let (without, with) = (assessor.assess(&plain, &target), assessor.assess(&known, &target));
        prop_assert_eq!(without.figures(), with.figures());
        let is_new = |c: &Caveat<'_>| matches!(c, Caveat::MarginWithinInventoryUncertainty { .. });
        prop_assert!(with.caveats().filter(|c| !is_new(c)).eq(without.caveats()));
        for caveat in with.caveats() {
            if let Caveat::MarginWithinInventoryUncertainty { margin_share_of_half_width, .. } = caveat {
                prop_assert!((0.0..1.0).contains(&margin_share_of_half_width.fraction()));
            }
        }
        if let Ok(probability) = with.details().probability_truly_met() {
            prop_assert!((0.0..=1.0).contains(&probability.fraction()));
        }
        prop_assert!(without.details().probability_truly_met().is_err());
    }
}
