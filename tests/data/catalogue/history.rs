//! Which targets are in force on a date, and facts about individual entries.

use super::*;

#[test]
fn france_divides_by_four_until_the_law_of_2019_is_in_force() {
    let four = &france::LTECV_2050;
    assert_eq!(four.in_force_on(day(2015, 8, 16)), InForce::No);
    assert_eq!(four.in_force_on(day(2015, 8, 17)), InForce::Yes);
    assert_eq!(four.in_force_on(day(2019, 11, 9)), InForce::Yes);
    assert_eq!(four.in_force_on(day(2019, 11, 10)), InForce::No);
    let more_than_six = &france::LOI_ENERGIE_CLIMAT_2050;
    assert_eq!(more_than_six.in_force_on(day(2019, 11, 7)), InForce::No);
    assert_eq!(more_than_six.in_force_on(day(2019, 11, 10)), InForce::Yes);
}

#[test]
fn in_force_is_unknown_on_days_that_the_sources_leave_open() {
    let covenant = &covenant_of_mayors::BY_2020;
    assert_eq!(covenant.in_force_on(day(2015, 9, 30)), InForce::Yes);
    assert_eq!(covenant.in_force_on(day(2015, 10, 15)), InForce::Unknown);
    assert_eq!(covenant.in_force_on(day(2015, 10, 31)), InForce::No);
    let first_act = &finland::FIRST_ACT_2050;
    assert_eq!(first_act.in_force_on(day(2015, 6, 1)), InForce::Unknown);
    assert_eq!(first_act.in_force_on(day(2022, 6, 30)), InForce::Yes);
    assert_eq!(first_act.in_force_on(day(2022, 7, 1)), InForce::No);
}

/// Source: Regulation (EU) 2026/667 allows credits of up to 5 % of the net emissions of 1990,
/// "corresponding to a domestic reduction of net greenhouse gas emissions by 85 %".
#[test]
fn credits_raise_the_eu_gross_limit_for_2040_to_fifteen_percent() {
    let series = EmissionSeries::builder("European Union")
        .observe(1990, Emissions::from_megatonnes(100.0))
        .observe(2022, Emissions::from_megatonnes(70.0))
        .build()
        .unwrap();
    let assessor = Assessor::as_of(day(2024, 1, 1));
    let result = assessor.assess(&series, &european_union::BY_2040);
    let supplement = result.figures().supplement.unwrap();
    let kilotonnes = |level: Emissions| level.kilotonnes().round();
    assert_eq!(result.figures().allowable.map(kilotonnes), Ok(10_000.0));
    assert_eq!(supplement.gross_limit.map(kilotonnes), Ok(15_000.0));
}

/// Source: Regulation (EU) 2021/1119, Art. 4(1): "the contribution of net removals to the Union
/// 2030 climate target shall be limited to 225 million tonnes of CO2 equivalent".
#[test]
fn only_the_eu_target_for_2030_caps_removals() {
    let capped: Vec<_> = catalogue::targets()
        .filter_map(|target| Some((target.id(), target.removals_cap()?.megatonnes())))
        .collect();
    assert_eq!(capped, [("EU-2030-55", 225.0)]);
}

/// France has two sets of three budgets. An excess over one budget reduces the next budget of the
/// same set.
#[test]
fn french_budgets_pass_their_excess_to_the_next_budget() {
    let ids = |id| {
        let commitment = catalogue::commitment(id).unwrap();
        assert_eq!(commitment.banking(), Banking::Overshoot);
        commitment.milestones().map(|target| target.id().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(ids("FR-SNBC1"), ["FR-SNBC1-1", "FR-SNBC1-2", "FR-SNBC1-3"]);
    assert_eq!(ids("FR-SNBC2"), ["FR-SNBC2-1", "FR-SNBC2-2", "FR-SNBC2-3"]);
    let passes_on = |commitment: &&Commitment| commitment.banking() != Banking::None;
    assert_eq!(catalogue::commitments().filter(passes_on).count(), 2);
    let over_period = |target: &&Target| target.deadline().period().is_some();
    assert_eq!(catalogue::of_actor("France").filter(over_period).count(), 6);

    // Emissions of 452 Mt a year exceed the first budget by 10 Mt in each of four years. The excess
    // of 40 Mt reduces the second budget of 5 * 399 = 1995 Mt.
    let levels = (2014..=2023).map(|year| (year, if year < 2019 { 452.0 } else { 391.0 }));
    let builder = EmissionSeries::builder("France");
    let add = |b: climate_targets::inventory::EmissionSeriesBuilder, (year, mt)| {
        b.observe(year, Emissions::from_megatonnes(mt))
    };
    let series = levels.fold(builder, add).build().unwrap();
    let assessor = Assessor::as_of(day(2025, 6, 30));
    let second = assessor.assess_commitment(&series, &france::SNBC1).nth(1).unwrap();
    let standing = second.details().period().unwrap();
    let megatonnes = |level: Emissions| (level.megatonnes() * 1e6).round() / 1e6;
    assert_eq!(standing.carried.map(megatonnes), Ok(-40.0));
    assert_eq!(standing.limit.map(megatonnes), Ok(1955.0));
    // Emissions of 5 * 391 = 1955 Mt use up the whole reduced budget.
    assert_eq!(second.verdict().name(), "met");
}

/// The condition of the offer of 2007 was never triggered. Whatever the emissions and the date, the
/// offer has no verdict unless the caller declares that the condition is triggered.
#[test]
fn the_conditional_offer_gives_no_verdict_unless_triggered() {
    let offer = &european_union::OFFER_2020;
    let conditional: Vec<_> =
        catalogue::targets().filter(|t| t.is_conditional()).map(Target::id).collect();
    assert_eq!(conditional, [offer.id()]);
    for level in [-10.0, 0.0, 69.0, 70.0, 71.0, 100.0, 200.0] {
        let series = EmissionSeries::builder("European Union")
            .observe(1990, Emissions::from_megatonnes(100.0))
            .observe(2010, Emissions::from_megatonnes(level))
            .observe(2015, Emissions::from_megatonnes(level))
            .observe(2020, Emissions::from_megatonnes(level))
            .build()
            .unwrap();
        for year in [2011, 2016, 2021, 2026] {
            let assessor = Assessor::as_of(day(year, 6, 30));
            let untriggered = Verdict::Undetermined(Undetermined::ConditionNotTriggered);
            assert_eq!(assessor.assess(&series, offer).verdict(), untriggered);
            let supposed = assessor.condition_triggered().assess(&series, offer).verdict();
            assert!(!matches!(supposed, Verdict::Undetermined(_)), "{level} in {year}: {supposed}");
        }
        let supposed = Assessor::as_of(day(2021, 6, 30)).condition_triggered();
        let met = matches!(supposed.assess(&series, offer).verdict(), Verdict::Met { .. });
        assert_eq!(met, level <= 70.0);
    }
}

#[test]
fn in_force_is_unknown_for_a_proposal() {
    for proposal in [&france::SNBC3_2030, &sweden::PROPOSED_2030] {
        assert_eq!(proposal.in_force_on(day(2030, 1, 1)), InForce::Unknown);
        let mut in_force = catalogue::in_force_on(proposal.actor(), day(2030, 1, 1));
        assert!(!in_force.any(|target| target.id() == proposal.id()));
    }
}

/// An unknown amount of emission cuts abroad counts towards Sweden's -40 %. Domestic emissions can
/// therefore prove that the target was met, but not that it was missed.
#[test]
fn domestic_emissions_cannot_prove_that_sweden_missed_its_target_for_2020() {
    let verdict = |level| {
        let series = EmissionSeries::builder("Sweden, outside emissions trading")
            .observe(1990, Emissions::from_megatonnes(50.0))
            .observe(2020, Emissions::from_megatonnes(level))
            .build()
            .unwrap();
        Assessor::as_of(day(2022, 6, 30)).assess(&series, &sweden::BY_2020).verdict().name()
    };
    assert_eq!(verdict(30.0), "met");
    assert_eq!(verdict(31.0), "undetermined");
    assert_eq!(verdict(50.0), "undetermined");
}
