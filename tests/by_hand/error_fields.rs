//! Each error names the argument, or the key of JSON, that is wrong; the wrapper passes it on.

use crate::support::*;
use climate_targets::boundary::{Co2e, Gas, GwpSet};
use climate_targets::budget::Budget;
use climate_targets::covered::{CoveredTarget, RestRule};
use climate_targets::hindcast::{Hindcast, Places};
use climate_targets::inventory::Activity;
use climate_targets::network::{CodeKind, Coordinates, Network, Place, RollUp};
use climate_targets::panel::Panel;
use climate_targets::plan::{MeasureStatus, Plan};
use climate_targets::quantity::MassUnit;
use climate_targets::robustness::MethodGrid;
use climate_targets::sectors::SectorBreakdown;
use climate_targets::table::TableReader;
use climate_targets::target::Commitment;
use climate_targets::trend::GivenProjection;
use climate_targets::uncertainty::Approach1;
use climate_targets::{
    Absent, Ambition, Assessor, EmissionSeries, Emissions, Error, Estimator, Period, Portion,
    Share, Target, Year, catalogue,
};

/// The field of an error, by itself and in the wrapper.
macro_rules! field {
    ($wrong:expr) => {{
        let error = $wrong.unwrap_err();
        let field = error.field();
        assert_eq!(Error::from(error).field(), Some(field));
        field
    }};
}

#[test]
fn quantities_name_what_is_wrong() {
    assert_eq!(field!(Emissions::from_tonnes(f64::NAN)), "emissions");
    assert_eq!(field!(Emissions::from_kilotonnes(f64::MAX)), "emissions");
    assert_eq!(field!(Share::from_fraction(40.0)), "share");
    assert_eq!(field!(Portion::from_percent(150.0)), "portion");
    assert_eq!(field!(Year::new(20_220)), "year");
    assert_eq!(field!(Period::new(2030, 2020)), "period");
    assert_eq!(field!(Assessor::as_of_ymd(2023, 2, 29)), "date");
    assert_eq!(field!("".parse::<Emissions>()), "text");
    assert_eq!(field!("5 stone".parse::<Emissions>()), "unit");
    assert_eq!(field!("1e999 t".parse::<Emissions>()), "emissions");
    assert_eq!(field!("99999".parse::<Year>()), "year");
    let unspecified = [Gas::CH4_FOSSIL.mass(1.0, MassUnit::Tonne).unwrap()];
    assert_eq!(field!(Co2e::of(&unspecified, GwpSet::Ar4)), "gwp_set");
}

#[test]
fn inputs_of_an_assessment_name_what_is_wrong() {
    let place = EmissionSeries::from_tonnes("a place", [(2020, 1.0)]).unwrap();
    let half = Target::builder("half").reduce_by_percent(50.0).base_year(1990).by(2030);
    let half = half.build().unwrap();
    let twice = EmissionSeries::from_tonnes("a place", [(2020, 1.0), (2020, 2.0)]).unwrap_err();
    assert_eq!(twice.problems()[0].field(), "emissions");
    assert_eq!(Error::from(twice).field(), Some("emissions"));
    assert_eq!(field!(Activity::population("residents", [(2020, -1.0)])), "activities");
    let unnamed = Target::builder("t").reduce_by_percent(-4.0).base_year(1990).by(2030);
    assert_eq!(field!(unnamed.build()), "reduce_by");
    assert_eq!(field!(Commitment::new(" ", vec![])), "id");
    assert_eq!(field!(Commitment::new("c", vec![])), "milestones");
    let follows = Target::builder("t").goal(Ambition::AsAmbitiousAs("unknown".into())).by(2030);
    let follows = follows.build().unwrap();
    assert_eq!(field!(follows.resolved(day(2026, 6, 30), catalogue::target)), "as_ambitious_as");
    assert_eq!(field!(GivenProjection::new(" ", "an agency", vec![])), "name");
    assert_eq!(field!(Budget::new(tonnes(-1.0), Year::constant(2020))), "amount");
    let nothing = CoveredTarget::new(&half, Portion::constant(0.0), RestRule::HeldAtBase);
    assert_eq!(field!(nothing), "covered_share");
    assert_eq!(field!(Approach1::new(vec![])), "categories");
    let no_sector: [(&str, EmissionSeries); 0] = [];
    let parts = SectorBreakdown::new(place.clone(), no_sector, Portion::constant(0.0));
    assert_eq!(field!(parts), "sectors");
    let rows = [1, 2].map(|t| ("a place", 2020, Emissions::from_tonnes(f64::from(t))));
    assert_eq!(field!(Panel::from_rows(rows)), "rows");
    let estimators = vec![Estimator::ols().kind(); 1_001];
    let grid = MethodGrid::for_target(&half)
        .estimators(estimators.clone())
        .windows((1..=1_000).map(climate_targets::trend::TrendWindow::LastYears));
    let assessor = Assessor::as_of(day(2024, 6, 30));
    assert_eq!(field!(assessor.robustness(&place, &half, &grid)), "methods");
    let places = Places::new("one", std::slice::from_ref(&place));
    assert_eq!(field!(Hindcast::new(Estimator::ols()).calibrate("a set", &places)), "places");
    let status = "begun".parse::<MeasureStatus>().unwrap_err();
    assert_eq!(Error::from(status).field(), Some("status"));
    assert_eq!(Error::from(Absent::NoBase).field(), None);
}

#[test]
fn places_plans_and_tables_name_what_is_wrong() {
    assert_eq!(field!(Place::new(" ", "SE")), "name");
    assert_eq!(field!(Place::new("Lund", "Sweden")), "country");
    assert_eq!(field!(Place::new("Lund", "SE").unwrap().with_code(CodeKind::Lau, " ")), "lau");
    assert_eq!(field!(Coordinates::new(91.0, 0.0)), "coordinates");
    assert_eq!(field!(Network::new(" ", "a network", vec![])), "id");
    let half = Target::builder("half").reduce_by_percent(50.0).base_year(1990).by(2030);
    let half = half.build().unwrap();
    assert_eq!(field!(RollUp::new(Assessor::as_of(day(2024, 6, 30)), &half, [])), "members");
    let plan = Plan::builder(" ").build().unwrap_err();
    assert_eq!(Error::from(plan.clone()).field(), Some(plan.problems()[0].field()));
    assert_eq!(plan.problems()[0].field(), "name");
    let table = TableReader::new().read("place,year\nA,2020\n".as_bytes()).unwrap_err();
    assert_eq!(Error::from(table.clone()).field(), Some(table.problems()[0].kind.field()));
    let ledger = TableReader::new().ledgers("measure,status\nBuses,begun\n".as_bytes());
    let ledger = ledger.unwrap_err();
    assert_eq!(Error::from(ledger.clone()).field(), Some(ledger.problems()[0].kind.field()));
}
