//! Budgets computed as shares of a larger budget.

use super::*;

#[test]
fn shares_by_past_emissions_by_population_and_by_a_stated_portion() {
    let own = series(&[(2018, 10.0), (2019, 14.0)]);
    let larger = series(&[(2018, 100.0), (2019, 140.0)]);
    let national = budget(1000.0, 2020);
    let past = Period::constant(2018, 2019);
    let share = national.by_past_emissions(&own, &larger, past).unwrap();
    assert_relative_eq!(share.budget.amount().tonnes(), 100.0, max_relative = 1e-12);
    assert_eq!((share.budget.from(), share.larger), (Year::constant(2020), national));
    let (own_sum, larger_sum) = (tonnes(24.0), tonnes(240.0));
    let rule = ShareRule::ByPastEmissions { years: past, own: own_sum, larger: larger_sum };
    assert_eq!(share.rule, rule);

    let heads = |definition: &'static str, count| {
        Activity::population(definition, [(2019, count)]).unwrap()
    };
    let (town, country) = (heads("31 December", 50.0), heads("mid-year", 200.0));
    let per_head = national.per_head(&town, &country, Year::constant(2019)).unwrap();
    assert_eq!(per_head.share, Portion::constant(0.25));
    let year = Year::constant(2019);
    let rule = ShareRule::PerHead { year, own: 50.0, larger: 200.0, same_definition: false };
    assert_eq!(per_head.rule, rule);
    let same = national.per_head(&town, &town, year).unwrap();
    assert_eq!(same.budget, national);
    let stated = national.given(Portion::constant(0.06));
    assert_eq!((stated.budget.amount().tonnes(), stated.rule), (60.0, ShareRule::Given));
}

#[test]
fn a_share_of_less_than_a_milligram_is_zero_and_reads_back() {
    let national = budget(1.0, 2020);
    for (part, amount) in [(1e-9, 1e-9), (9e-10, 0.0), (1e-100, 0.0)] {
        let share = national.given(Portion::constant(part));
        assert_eq!(share.budget.amount().tonnes(), amount);
        assert_eq!(share.share.fraction(), part);
        let text = serde_json::to_string(&share).unwrap();
        assert_eq!(serde_json::from_str::<BudgetShare>(&text).unwrap(), share, "{text}");
    }
}

#[test]
fn shares_that_cannot_be_computed_are_refused() {
    let (national, past) = (budget(1000.0, 2020), Period::constant(2018, 2019));
    let good = series(&[(2018, 100.0), (2019, 140.0)]);
    let by = |own: &EmissionSeries, larger: &EmissionSeries| {
        national.by_past_emissions(own, larger, past).unwrap_err()
    };
    let holed = series(&[(2018, 10.0), (2020, 10.0)]);
    let missing = |error| fields!(error, BudgetError::YearMissing { side, year });
    assert_eq!(missing(by(&holed, &good)), (Side::Own, Year::constant(2019)));
    assert_eq!(by(&holed, &good).to_string(), "own emissions: 2019 is missing");
    assert_eq!(missing(by(&good, &holed)), (Side::Larger, Year::constant(2019)));
    let sink = series(&[(2018, -10.0), (2019, 9.0)]);
    let no_share = |error| fields!(error, BudgetError::SumLeavesNoShare { side, sum });
    assert_eq!(no_share(by(&sink, &good)), (Side::Own, tonnes(-1.0)));
    let nothing = series(&[(2018, 0.0), (2019, 0.0)]);
    let refused = by(&good, &nothing);
    assert_eq!(no_share(refused), (Side::Larger, tonnes(0.0)));
    assert!(refused.to_string().contains("larger") && refused.to_string().contains("0 t CO2e"));
    assert_eq!(
        national.by_past_emissions(&nothing, &good, past).unwrap().budget,
        budget(0.0, 2020)
    );
    let small = series(&[(2018, 1.0), (2019, 1.0)]);
    let above_one = |error| fields!(error, BudgetError::ShareAboveOne { own, larger });
    assert_eq!(above_one(by(&good, &small)), (240.0, 2.0));
    let only = |gases| {
        let builder = EmissionSeries::builder("a place");
        let bounded = builder.boundary(Boundary::UNSPECIFIED.gases(gases));
        bounded.observe(2018, tonnes(1.0)).observe(2019, tonnes(1.0)).build().unwrap()
    };
    let error = by(&only(Gases::Co2), &only(Gases::KyotoBasket));
    let BudgetError::BoundariesDiffer { fields, .. } = error else { panic!("{error}") };
    assert!(fields.contains(BoundaryField::Gases) && error.to_string().contains("gases"));
    // An unspecified boundary counts as equal to any other.
    assert!(national.by_past_emissions(&only(Gases::Co2), &good, past).is_ok());

    let people = Activity::population("31 December", [(2019, 50.0)]).unwrap();
    let gdp = Activity::named("GDP", "current prices", [(2019, 50.0)]).unwrap();
    let heads =
        |own, larger, year| national.per_head(own, larger, Year::constant(year)).unwrap_err();
    let not_people = |error| fields!(error, BudgetError::NotAPopulation { side });
    assert_eq!(not_people(heads(&gdp, &people, 2019)), Side::Own);
    assert_eq!(not_people(heads(&people, &gdp, 2019)), Side::Larger);
    let none = fields!(heads(&people, &people, 2018), BudgetError::NoPopulation { side, year });
    assert_eq!(none, (Side::Own, Year::constant(2018)));
    let fewer = Activity::population("31 December", [(2019, 49.0)]).unwrap();
    let refused = heads(&people, &fewer, 2019);
    assert_eq!(above_one(refused), (50.0, 49.0));

    let negative = Budget::new(tonnes(-1.0), Year::constant(2020)).unwrap_err();
    assert_eq!(fields!(negative, BudgetError::Negative { amount }), tonnes(-1.0));
    let missing = by(&holed, &good);
    let not_people = heads(&gdp, &people, 2019);
    for (field, error) in [
        ("amount", negative),
        ("share", refused),
        ("emissions", by(&sink, &good)),
        ("emissions", missing),
        ("boundary", error),
        ("population", not_people),
    ] {
        assert_eq!(error.field(), field);
        let text = error.to_string();
        assert!(!text.ends_with('.') && text.starts_with(|c: char| c.is_lowercase()), "{text}");
    }
}
