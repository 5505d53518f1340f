//! IPCC Approach 1: published figures, values computed by hand, and absent figures.

use super::*;

fn three_categories() -> Approach1 {
    inventory_of(&[
        category(100.0, 80.0, 5.0, 10.0),
        category(50.0, 40.0, 3.0, 20.0),
        independent(category(20.0, 30.0, 10.0, 50.0)),
    ])
}

/// Source: IPCC 2006, volume 1, chapter 3, Approach 1. The values for three categories were
/// recomputed.
#[test]
fn ipcc_approach_1() {
    let inventory = three_categories();
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

/// The expected sensitivity is computed from its definition as the difference of two changes.
#[test]
fn contributions_by_hand() {
    let inventory = three_categories();
    assert_eq!(inventory.base_total().unwrap().tonnes(), 170.0);
    assert_eq!(inventory.latest_total().unwrap().tonnes(), 150.0);
    let rows: Vec<_> = inventory.contributions().collect();
    let points = |value: Known<PointsOfBase>| value.unwrap().points();
    // The first category contributes sqrt(125) % x 80/150 to the latest total. By its activity
    // data, it contributes 80/170 x 5 x sqrt(2) to the change.
    let first = rows[0];
    assert_relative_eq!(first.to_latest.unwrap().percent(), 125.0_f64.sqrt() * 80.0 / 150.0);
    let activity = 80.0 / 170.0 * 5.0 * 2.0_f64.sqrt();
    assert_relative_eq!(points(first.to_change_by_activity), activity, max_relative = 1e-12);
    let (c, d, sc, sd) = (100.0, 80.0, 170.0, 150.0);
    let with: f64 = ((0.01 * d + sd) - (0.01 * c + sc)) / (0.01 * c + sc) * 100.0;
    let sensitivity = (with - (sd - sc) / sc * 100.0).abs();
    assert_relative_eq!(points(first.to_change_by_factor), 10.0 * sensitivity, max_relative = 1e-9);
    // The factors of the third category are independent between the years, so they contribute
    // 30/170 x 50 x sqrt(2).
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
fn the_total_of_one_category_has_the_uncertainty_of_the_category() {
    let one = inventory_of(&[category(100.0, 50.0, 3.0, 4.0)]);
    assert_eq!(one.uncertainty_of_latest(), Ok(percent(5.0)));
    assert_eq!(one.uncertainty_of_base(), Ok(percent(5.0)));
    // A factor correlated between the years does not affect the change. Activity data do:
    // 0.5 x 3 x sqrt(2).
    let change = one.change().unwrap();
    assert_eq!(change.change().points(), -50.0);
    assert_relative_eq!(change.half_width().points(), 1.5 * 2.0_f64.sqrt(), max_relative = 1e-12);
    assert_eq!(change.to_string().split(" ± ").next(), Some("-50"));
    let own = inventory_of(&[independent(category(100.0, 50.0, 3.0, 4.0))]).change().unwrap();
    assert_relative_eq!(own.half_width().points(), 2.5 * 2.0_f64.sqrt(), max_relative = 1e-12);
    let exact = inventory_of(&[category(100.0, 100.0, 0.0, 0.0)]);
    assert_eq!(exact.uncertainty_of_latest(), Ok(HalfWidth::ZERO));
    assert!(!exact.change().unwrap().is_significant()); // the change is zero
}

#[test]
fn totals_of_zero_or_less_leave_no_change_in_percent() {
    let sink = inventory_of(&[category(10.0, 10.0, 5.0, 5.0), category(-10.0, -10.0, 5.0, 5.0)]);
    assert_eq!(sink.uncertainty_of_base(), Err(Absent::BaseNotPositive));
    assert_eq!(sink.uncertainty_of_latest(), Err(Absent::LatestNotPositive));
    assert_eq!(sink.change(), Err(Absent::BaseNotPositive));
    assert!(
        sink.contributions().all(|row| row.to_change_by_factor == Err(Absent::BaseNotPositive))
    );
    // A net sink has a total with an uncertainty in percent, but no change in percent.
    let net = inventory_of(&[category(10.0, 10.0, 0.0, 10.0), category(-30.0, -30.0, 0.0, 10.0)]);
    let percent = net.uncertainty_of_latest().unwrap().percent();
    assert_relative_eq!(percent, 10.0_f64.sqrt() / 20.0 * 100.0, max_relative = 1e-12);
    assert_eq!(net.change(), Err(Absent::BaseNotPositive));
    let hundredfold =
        inventory_of(&[category(101.0, 101.0, 0.0, 10.0), category(-100.0, -90.0, 0.0, 10.0)]);
    assert_eq!(hundredfold.change(), Err(Absent::OutOfRange));
    assert_eq!(Approach1::new(Vec::new()), Err(UncertaintyError::NoCategory));
}

#[test]
fn every_figure_of_an_awkward_inventory_is_a_number_or_a_reason() {
    let levels = [0.0, -0.0, 1.0, -1.0, 1e-9, -1e-9, 1e15, -1e15];
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
                        assert_numbers_or_reasons(&inventory_of(&categories));
                    }
                    let limit =
                        probability_at_or_under(tonnes(base), percent(activity), tonnes(latest));
                    assert!(limit.is_err() || (0.0..=1.0).contains(&limit.unwrap().fraction()));
                }
            }
        }
    }
}

/// The levels of an inventory have the range of observations: 0, or 1 mg to 10^15 t.
#[test]
fn categories_beyond_the_range_of_levels_are_refused() {
    for level in [5e-324, -1e-10, 1.1e15, 1e300, f64::MIN] {
        for one in [category(level, 1.0, 5.0, 5.0), category(1.0, level, 5.0, 5.0)] {
            let refused = Approach1::new(vec![category(2.0, 1.0, 5.0, 5.0), one]).unwrap_err();
            let UncertaintyError::Level { position, problem, .. } = refused else {
                panic!("{refused}")
            };
            assert_eq!((position, refused.field()), (2, "categories"));
            let QuantityError::NotALevel { tonnes, .. } = problem else { panic!("{problem}") };
            assert_eq!(tonnes, level);
        }
    }
    let json = r#"[{"base_t": 1e300, "latest_t": 1, "activity_percent": 5, "factor_percent": 5,
        "factor_between_years": "correlated"}]"#;
    let refused = serde_json::from_str::<Approach1>(json).unwrap_err().to_string();
    assert!(refused.starts_with("categories: category 1: a level must be 0"), "{refused}");
}

fn assert_numbers_or_reasons(inventory: &Approach1) {
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
fn half_widths_are_parsed_and_invalid_ones_refused() {
    assert_eq!("±5 %".parse(), Ok(percent(5.0)));
    assert_eq!("+/-0.5%".parse(), Ok(percent(0.5)));
    assert_eq!(" 300 % ".parse(), Ok(percent(300.0)));
    assert_eq!(format!("{:.1}", percent(12.986)), "±13.0 %");
    for bad in ["", "0.05", "five %", "-5 %", "NaN %", "±% "] {
        assert!(bad.parse::<HalfWidth>().is_err(), "{bad}");
    }
    let negative = HalfWidth::from_percent(-5.0).unwrap_err();
    assert_eq!(fields!(negative, QuantityError::NegativeHalfWidth { value }), -5.0);
    assert_eq!(negative.to_string(), "a half-width must not be negative, got -5 percent");
    assert!(HalfWidth::from_percent(f64::NAN).is_err());
    assert!(HalfWidth::from_percent(f64::INFINITY).is_err());
    assert_eq!(percent(200.0).of(tonnes(f64::MAX)), Err(Absent::OutOfRange));
    assert_eq!(percent(10.0).of(tonnes(-50.0)), Ok(tonnes(5.0)));
    let points = |value| PointsOfBase::from_points(value).unwrap();
    let refused = UncertainChange::new(points(-35.0), points(-4.0)).unwrap_err();
    assert_eq!(refused.to_string(), "half-width: must not be negative, got -4 points of the base");
    // An interval that ends at zero includes zero, so the change is not significant.
    assert!(!UncertainChange::new(points(-4.0), points(4.0)).unwrap().is_significant());
}

#[test]
fn inventories_as_json() {
    let text = r#"[{"base_t":100.0,"latest_t":80.0,"activity_percent":5.0,"factor_percent":10.0,"factor_between_years":"correlated"}]"#;
    let inventory: Approach1 = serde_json::from_str(text).unwrap();
    assert_eq!(serde_json::to_string(&inventory).unwrap(), text);
    for (from, to, needle) in [
        ("5.0", "-5.0", "must not be negative, got -5"),
        ("\"correlated\"", "\"perhaps\"", "perhaps"),
        ("\"base_t\"", "\"base\"", "base"),
        (",\"factor_percent\":10.0", "", "factor_percent"),
    ] {
        let error = serde_json::from_str::<Approach1>(&text.replace(from, to)).unwrap_err();
        assert!(error.to_string().contains(needle), "{error}");
    }
    assert!(
        serde_json::from_str::<Approach1>("[]").unwrap_err().to_string().contains("at least one")
    );
    let change = serde_json::to_value(inventory.change().unwrap()).unwrap();
    assert_abs_diff_eq!(change["points_of_base"].as_f64().unwrap(), -20.0, epsilon = 1e-9);
    assert!(serde_json::to_string(&inventory.contributions().collect::<Vec<_>>()).is_ok());
}
