//! Round trips: every value written as text or JSON reads back as the same value.

use crate::ends_of_ranges::{
    extreme_assessor, extreme_portion, extreme_projection, extreme_series, extreme_target,
};
use crate::support::*;
use climate_targets::boundary::{Accounting, Gases, GwpSet, LandSector, Sectors};
use climate_targets::budget::Budget;
use climate_targets::covered::RestRule;
use climate_targets::quantity::{
    EmissionUnit, HalfWidth, MassUnit, PartialDate, PointsOfBase, Substance,
};
use climate_targets::target::{
    AmbitionRange, Banking, Evidence, GoalPart, GoalParts, LegalStatus, NetZero, PermittedGrowth,
    Superseded,
};
use climate_targets::trend::{Calibration, HorizonCalibration};
use climate_targets::uncertainty::{Approach1, Category, FactorBetweenYears};
use climate_targets::{
    Absent, Ambition, Assessor, BasePolicy, Boundary, Commitment, Deadline, EmissionSeries,
    Emissions, Goal, Period, Portion, Share, Target, VerdictKind, Year, catalogue,
};
use proptest::prelude::*;
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::fmt::{Debug, Display};
use std::str::FromStr;

#[track_caller]
fn is_kept_as_text<T: Display + FromStr<Err: Debug + PartialEq> + PartialEq + Debug + Copy>(
    value: T,
) {
    let text = value.to_string();
    assert_eq!(text.parse(), Ok(value), "{text}");
}

#[track_caller]
fn is_kept_as_json<T: Serialize + DeserializeOwned + PartialEq + Debug>(value: &T) {
    let text = serde_json::to_string(value).unwrap();
    assert_eq!(&serde_json::from_str::<T>(&text).unwrap(), value, "{text}");
    // What is not given is omitted.
    assert!(!text.contains(":null"), "{text}");
}

fn year() -> impl Strategy<Value = Year> {
    (1000..=9999_i32).prop_map(Year::constant)
}

fn deadline() -> impl Strategy<Value = Deadline> {
    (year(), any::<bool>())
        .prop_map(|(year, by)| if by { Deadline::By(year) } else { Deadline::Before(year) })
}

fn mass_unit() -> impl Strategy<Value = MassUnit> {
    prop_oneof![
        Just(MassUnit::Kilogram),
        Just(MassUnit::Tonne),
        Just(MassUnit::Kilotonne),
        Just(MassUnit::Megatonne),
        Just(MassUnit::Gigatonne),
    ]
}

fn partial_date() -> impl Strategy<Value = PartialDate> {
    (1000..=9999_i32, 1..=12_u32, 1..=28_u32, 0..3_u8).prop_map(|(year, month, day, precision)| {
        match precision {
            0 => PartialDate::year(Year::constant(year)),
            1 => PartialDate::constant_month(year, month),
            _ => PartialDate::constant(year, month, day),
        }
    })
}

fn boundary() -> impl Strategy<Value = Boundary> {
    let sectors = prop_oneof![
        Just(Sectors::All),
        Just(Sectors::EffortSharing),
        Just(Sectors::Transport),
        Just(Sectors::CovenantKey),
        "[a-zå ]{1,12}".prop_map(|name| Sectors::Named(name.into())),
    ];
    let land = prop_oneof![
        Just(LandSector::Excluded),
        Just(LandSector::Included),
        Just(LandSector::ExtraSinksOnly)
    ];
    let (some, half) = (proptest::option::of::<BoxedStrategy<Sectors>>, proptest::bool::ANY);
    (some(sectors.boxed()), proptest::option::of(land), half, half, half, portion()).prop_map(
        |(sectors, land, gases, gwp, accounting, coverage)| {
            let mut boundary = Boundary::UNSPECIFIED;
            boundary.sectors = sectors;
            boundary.land_sector = land;
            if gases {
                boundary = boundary.gases(Gases::Co2).coverage(coverage);
            }
            if gwp {
                boundary = boundary.gwp_set(GwpSet::Ar6);
            }
            if accounting {
                boundary = boundary.accounting(Accounting::GpcBasicPlus);
            }
            boundary
        },
    )
}

fn goal() -> impl Strategy<Value = Goal> {
    let part =
        (share_of_base(), reference(), proptest::bool::ANY).prop_map(|(a, reference, land)| {
            let part = GoalPart::new(a).reference(reference);
            if land { part.land_sector(LandSector::Excluded) } else { part }
        });
    let parts = proptest::collection::vec(part, 1..4)
        .prop_map(|parts| GoalParts::new(parts).unwrap())
        .boxed();
    prop_oneof![
        4 => ambition().prop_map(Goal::One),
        1 => (share_of_base(), share_of_base())
            .prop_filter_map("floor and aspiration", |(one, other)| {
                let range = AmbitionRange::new(one.clone(), other.clone());
                range.or_else(|_| AmbitionRange::new(other, one)).ok().map(Goal::Range)
            }),
        1 => parts.clone().prop_map(Goal::AnyOf),
        1 => parts.prop_map(Goal::AllOf),
    ]
}

/// A target with values in most fields of a target file.
fn any_target() -> impl Strategy<Value = Target> {
    let dates = (proptest::option::of(partial_date()), partial_date());
    (goal(), reference(), 2011..2100_i32, boundary(), proptest::option::of(supplement()), dates)
        .prop_map(|(goal, reference, year, boundary, supplement, (adopted, on))| {
            let mut builder = Target::builder("id")
                .goal(goal)
                .deadline(Deadline::By(Year::constant(year)))
                .title("a title")
                .wording("in \"words\"")
                .reference(reference)
                .boundary(boundary)
                .superseded(Superseded::new("another", Some(on)));
            if let Some(supplement) = supplement {
                builder = builder.supplement(supplement).conditional().collective();
            }
            if let Some(adopted) = adopted {
                builder = builder
                    .adoption(adopted)
                    .status(LegalStatus::Statute)
                    .evidence(Evidence::PartlyConfirmed);
            }
            builder.build().unwrap()
        })
}

/// Verdict kinds can also be read from their names.
#[test]
fn verdict_kinds_and_reasons_are_written_by_their_stable_names() {
    for kind in VerdictKind::ALL {
        assert_eq!(serde_json::to_value(kind).unwrap(), kind.name());
        is_kept_as_json(&kind);
    }
    for reason in Absent::ALL {
        assert_eq!(serde_json::to_value(reason).unwrap(), reason.name());
    }
}

proptest! {
    #![proptest_config(config("round_trips"))]

    #[test]
    fn emissions_survive_a_round_trip(value in extreme_level()) {
        is_kept_as_text(tonnes(value));
        is_kept_as_json(&tonnes(value));
    }

    #[test]
    fn shares_survive_a_round_trip(value in -1.0..=1.0_f64, percent in -1e6..1e6_f64) {
        is_kept_as_text(Share::from_fraction(value).unwrap());
        is_kept_as_json(&Share::from_fraction(value).unwrap());
        is_kept_as_text(Share::from_percent(percent).unwrap());
        is_kept_as_json(&Share::from_percent(percent).unwrap());
    }

    /// Every finite share has a percentage that reads back as the same share.
    #[test]
    fn shares_of_any_size_survive_a_round_trip_as_text(value in proptest::num::f64::ANY) {
        prop_assume!(value.is_finite());
        is_kept_as_text(Share::try_from(value).unwrap());
        is_kept_as_json(&Share::try_from(value).unwrap());
    }

    #[test]
    fn growths_survive_a_round_trip(growth in prop_oneof![0.0..=2.0_f64, 0.0..=1e6_f64]) {
        let growth = PermittedGrowth::new(Share::try_from(growth).unwrap()).unwrap();
        is_kept_as_json(&Ambition::MayGrowBy(growth));
    }

    /// Inputs with numbers and years at the ends of their ranges.
    #[test]
    fn inputs_at_the_ends_of_their_ranges_survive_a_round_trip(
        series in extreme_series(), target in extreme_target(), assessor in extreme_assessor(),
        projection in extreme_projection(), level in extreme_level(), share in extreme_portion(),
        width in proptest::sample::select(vec![0.0, 5e-324, 5.0, f64::MAX]), year in year(),
    ) {
        is_kept_as_json(&series);
        is_kept_as_json(&target);
        is_kept_as_json(&assessor);
        is_kept_as_json(&RestRule::Path { projection: projection.clone() });
        is_kept_as_json(&RestRule::Level { level: tonnes(level) });
        is_kept_as_json(&projection);
        is_kept_as_json(&Budget::new(tonnes(level.abs()), year).unwrap());
        let (width, between) =
            (HalfWidth::from_percent(width).unwrap(), FactorBetweenYears::Independent);
        let category = Category::new(tonnes(level), tonnes(-level), width, width, between);
        is_kept_as_json(&Approach1::new(vec![category]).unwrap());
        let milestone = Target::builder("m").goal(Ambition::ReduceBy(share)).base_year(1990);
        let milestone = milestone.by(2030).build().unwrap();
        is_kept_as_json(&Commitment::new("c", vec![milestone]).unwrap());
    }

    /// A calibration keeps every digit of its factors and shares.
    #[test]
    fn calibrations_survive_a_round_trip(
        factors in (1e-300..1e6_f64, 1e-300..1e6_f64), bias in -1e300..1e300_f64,
        share in extreme_portion(), horizon in 1..=65_535_u16, estimator in estimator(),
    ) {
        let record = HorizonCalibration {
            horizon: 1, cases: u32::MAX, first_origin: Year::MIN, last_origin: Year::MAX,
            factor_95: factors.0, factor_80: factors.1, bias: Share::try_from(bias).unwrap(),
            share_under: share.share(), places_left_out: None, years_left_out: None,
        };
        // The origins span at least two horizons.
        let Ok(calibration) = Calibration::new(
            "a place", estimator, vec![HorizonCalibration { horizon, ..record }],
        ) else { return Ok(()) };
        is_kept_as_json(&calibration);
    }

    /// An assessor keeps every setting, with any base policy, path shape and anchor.
    #[test]
    fn assessors_survive_a_round_trip(
        assessor in assessor(),
        path in super::derivations::path(),
        policy in proptest::option::of(prop_oneof![
            Just(BasePolicy::Exact),
            Just(BasePolicy::NearestLater),
            Just(BasePolicy::Nearest),
            Just(BasePolicy::Interpolated),
            extreme_level().prop_map(|level| BasePolicy::Declared(tonnes(level))),
        ]),
        horizon in 0..500_u16,
    ) {
        let assessor = assessor.path(path).reach_horizon(horizon);
        is_kept_as_json(&assessor);
        is_kept_as_json(&assessor.get_estimator());
        is_kept_as_json(&path);
        if let Some(policy) = policy {
            is_kept_as_json(&assessor.base_policy(policy).condition_triggered().collective());
        }
    }

    #[test]
    fn portions_survive_a_round_trip(portion in portion()) {
        is_kept_as_text(portion);
        is_kept_as_json(&portion);
    }

    #[test]
    fn points_of_the_base_survive_a_round_trip(
        value in prop_oneof![Just(0.0), 1.0..1e6_f64, -1e6..-1.0_f64],
    ) {
        is_kept_as_text(PointsOfBase::from_points(value).unwrap());
        is_kept_as_json(&PointsOfBase::from_points(value).unwrap());
    }

    #[test]
    fn years_periods_deadlines_and_dates_survive_a_round_trip(
        year in year(), more in 0..50_i32, deadline in deadline(), date in partial_date(),
    ) {
        is_kept_as_text(year);
        is_kept_as_json(&year);
        let period = Period::new(year.get(), (year.get() + more).min(9999)).unwrap();
        is_kept_as_text(period);
        is_kept_as_json(&period);
        is_kept_as_text(deadline);
        is_kept_as_json(&deadline);
        is_kept_as_text(date);
        is_kept_as_json(&date);
    }

    #[test]
    fn units_survive_a_round_trip(mass in mass_unit(), substance in prop_oneof![
        Just(Substance::Unstated), Just(Substance::Co2), Just(Substance::Co2e),
    ]) {
        is_kept_as_text(mass);
        is_kept_as_json(&mass);
        is_kept_as_text(EmissionUnit::new(mass, substance));
        is_kept_as_json(&EmissionUnit::new(mass, substance));
    }

    /// The last digits may differ by rounding.
    #[test]
    fn a_value_converted_from_a_unit_and_back_is_unchanged(
        value in -1e12..1e12_f64, mass in mass_unit(),
    ) {
        let out = Emissions::from_unit(value, mass).unwrap().in_unit(mass);
        prop_assert!((out - value).abs() <= 4.0 * f64::EPSILON * value.abs(), "{} {}", value, out);
    }

    #[test]
    fn equal_amounts_in_different_units_are_equal_emissions(kilotonnes in 0..1_000_000_i32) {
        let value = f64::from(kilotonnes);
        let emissions = Emissions::from_kilotonnes(value).unwrap();
        prop_assert_eq!(emissions, Emissions::from_tonnes(value * 1e3).unwrap());
        prop_assert_eq!(emissions, Emissions::from_unit(value * 1e6, MassUnit::Kilogram).unwrap());
        let gigagrams: Emissions = format!("{kilotonnes} Gg CO2-eq").parse().unwrap();
        prop_assert_eq!(emissions, gigagrams);
    }

    #[test]
    fn series_and_targets_survive_a_round_trip(
        observations in observations(level()), boundary in boundary(), target in any_target(),
        ambition in ambition(),
    ) {
        let builder = EmissionSeries::builder("Göteborg").boundary(boundary.clone()).vintage("2025");
        let observed = observations.iter().fold(builder, |b, o| b.observation(admitted(&boundary, o)));
        is_kept_as_json(&observed.build().unwrap());
        is_kept_as_json(&target);
        is_kept_as_json(&ambition);
    }

    #[test]
    fn targets_of_every_kind_survive_a_round_trip(
        series in rich_series(), target in any_kind_of_target(), ambition in any_ambition(),
        metric in metric(), deadline in any_deadline(),
    ) {
        is_kept_as_json(&series);
        is_kept_as_json(&target);
        is_kept_as_json(&ambition);
        is_kept_as_json(&metric);
        is_kept_as_json(&deadline);
        is_kept_as_text(deadline);
    }

    #[test]
    fn commitments_with_banking_survive_a_round_trip(
        limits in proptest::collection::vec(0.0..1e9_f64, 1..5), policy in 0..4_u8,
    ) {
        let milestones = limits.into_iter().zip((2000..).step_by(5)).map(|(limit, from)| {
            let period = Deadline::Period(Period::constant(from, from + 4));
            let total = Ambition::TotalAtMost(tonnes(limit));
            Target::builder(format!("b{from}")).goal(total).deadline(period).build().unwrap()
        });
        let banking = match policy {
            0 => Banking::None,
            1 => Banking::Surplus,
            2 => Banking::Overshoot,
            _ => Banking::Both,
        };
        let budgets = Commitment::new("c", milestones.collect::<Vec<_>>()).unwrap();
        let budgets = budgets.with_title("budgets");
        is_kept_as_json(&budgets.with_banking(banking));
    }

    #[test]
    fn estimators_survive_a_round_trip(estimator in estimator(), year in year()) {
        is_kept_as_json(&estimator);
        is_kept_as_json(&estimator.since(year));
    }

    #[test]
    fn commitments_survive_a_round_trip(
        ambitions in proptest::collection::vec(share_of_base(), 1..5),
    ) {
        let base = climate_targets::BaseReference::constant(1990);
        let milestones = ambitions.into_iter().zip(2020..).map(|(ambition, year)| {
            let deadline = Deadline::By(Year::constant(year));
            let builder = Target::builder(format!("m{year}")).goal(ambition).deadline(deadline);
            builder.reference(base).build().unwrap()
        });
        let commitment = Commitment::new("c", milestones.collect::<Vec<_>>()).unwrap();
        is_kept_as_json(&commitment.with_title("a commitment"));
    }
}

/// A resolved target states the id of the target that it follows, also after reading.
#[test]
fn resolved_targets_survive_a_round_trip() {
    let follower = |goal: Goal| {
        Target::builder("a city").goal(goal).deadline(Deadline::By(Year::constant(2030)))
    };
    let union = || Ambition::AsAmbitiousAs("EU-2030-55".into());
    let one = follower(union().into()).build().unwrap();
    let parts = [union(), Ambition::NetZero(NetZero::BALANCE)].map(GoalPart::new);
    let both = follower(Goal::AllOf(GoalParts::new(parts.to_vec()).unwrap())).build().unwrap();
    for target in [one, both] {
        is_kept_as_json(&target);
        let resolved = target.resolved(day(2026, 6, 30), catalogue::target).unwrap();
        assert_eq!(resolved.follows(), Some("EU-2030-55"));
        is_kept_as_json(&resolved);
    }
}

#[test]
fn the_catalogue_survives_a_round_trip() {
    for target in catalogue::targets() {
        is_kept_as_json(target);
    }
    for commitment in catalogue::commitments() {
        is_kept_as_json(commitment);
    }
}

#[test]
fn a_target_file_is_read_with_its_documented_keys() {
    let text = r#"[{"id":"SE-2030-63","title":"Sweden, -63 % by 2030",
        "reference":{"base_year":1990}, "ambition":{"reduce_by":0.63}, "deadline":{"by":2030},
        "metric":"absolute", "supplement":{"points_of_base":8}}]"#;
    let targets: Vec<Target> = serde_json::from_str(text).unwrap();
    let goal = Goal::One(Ambition::ReduceBy(Portion::constant(0.63)));
    assert_eq!(targets[0].goal(), &goal);
    assert_eq!(targets[0].supplement().unwrap().to_string(), "at most 8 points of the base");
    is_kept_as_json(&targets);
}

/// All keys of an assessor except `as_of` are optional and have default values. A missing `as_of`,
/// a misspelt key and an invalid year are refused.
#[test]
fn invalid_assessors_are_refused_on_reading() {
    let read = |text: &str| serde_json::from_str::<Assessor>(text).map_err(|e| e.to_string());
    let plain = Assessor::as_of_ymd(2024, 6, 30).unwrap();
    assert_eq!(read(r#"{"as_of": "2024-06-30"}"#), Ok(plain));
    let says = |text: &str, part: &str| {
        let error = read(text).unwrap_err();
        assert!(error.contains(part), "{error}");
    };
    says(r#"{"as_of": "2024-06-30", "estimater": {"kind": "ols"}}"#, "unknown field `estimater`");
    says("{}", "missing field `as_of`");
    let anchored =
        r#"{"as_of": "2024-06-30", "path": {"anchor": {"at": {"year": 20.5, "level_t": 1}}}}"#;
    says(anchored, "a year must have four digits");
}
