//! One hash for each kind of result, over the catalogue and the bundled data. A result whose last
//! bit changes, on another platform, in another profile or by an edit, changes the hash of its group.
//!
//! Each hash covers the bits of all numbers of the results, the reasons of absent figures, the
//! verdicts, and for results with a report every key, name and date of its JSON. It does not cover
//! texts of several words, whose wording may change while all numbers stay.
//!
//! A change of a hash is a change of results, which the CHANGELOG must name.
//! `GOLDEN=write cargo test --test data golden_hash -- --nocapture` prints the new hashes.

use climate_targets::budget::Budget;
use climate_targets::catalogue::covenant_of_mayors::{BY_2020, BY_2030};
use climate_targets::hindcast::{Hindcast, Places, TrackRecord};
use climate_targets::indicator::net_zero_metrics::net_zero_metrics;
use climate_targets::indicator::{
    Reduction, c40, eea, esr, eurostat, jrc, klimatkollen_2024, klimatkollen_2026, sweden, un_2023,
};
use climate_targets::network::{CityAndNation, Member, RollUp, RollUpChange};
use climate_targets::panel::{Panel, PanelFigure, PanelOutputs, PanelTarget};
use climate_targets::pathway::PathShape;
use climate_targets::quantity::HalfWidth;
use climate_targets::robustness::MethodGrid;
use climate_targets::table::TableReader;
use climate_targets::trend::{Calibration, Damping, EstimatorKind};
use climate_targets::uncertainty::{Approach1, Category, FactorBetweenYears};
use climate_targets::{
    Assessment, Assessor, BaseReference, EmissionSeries, Estimator, PathMethod, Portion, Target,
    Year, catalogue,
};

use crate::support::figures::{levels, shares};
use crate::support::fnv::Fnv;
use crate::support::real;
use crate::support::sets::{Sets, read};
use crate::support::{day, tonnes};

/// Requires that the hash of a group equals the recorded one, or prints it if `GOLDEN=write`.
#[track_caller]
fn unchanged(group: &str, recorded: u64, hash: &Fnv) {
    let hash = hash.hash();
    if std::env::var("GOLDEN").is_ok_and(|word| word == "write") {
        println!("{group}: {hash:#018x}");
    } else {
        assert_eq!(hash, recorded, "{group}: {hash:#018x}, recorded {recorded:#018x}");
    }
}

/// Every bundled series of total emissions: those of the sets, and of the files of single cities.
fn all_series() -> Vec<EmissionSeries> {
    let Sets { nations, finnish, swedish, british } = Sets::new();
    let files = [
        "se_municipalities_release2026.csv",
        "se_cities.csv",
        "fi_mission_cities.csv",
        "fr_paris_local.csv",
        "fr_paris_footprint.csv",
        "fr_grenoble_alpes.csv",
        "fr_nantes_two_methods.csv",
        "no_oslo.csv",
        "dk_copenhagen.csv",
    ];
    let sets = [nations, finnish, swedish, british, real_series().to_vec()];
    sets.into_iter().chain(files.map(read)).flatten().collect()
}

/// Series with a land sector or a population.
fn real_series() -> [EmissionSeries; 3] {
    [real::sweden(), real::lahti(), real::goteborg()]
}

fn assessor(year: i32) -> Assessor {
    Assessor::as_of(day(year, 6, 30)).allow_boundary_difference()
}

fn add_figures(hash: &mut Fnv, result: &Assessment<'_>) {
    hash.bytes(result.verdict().name().as_bytes());
    let figures = result.figures();
    for (_, number) in levels(&figures).into_iter().chain(shares(&figures)) {
        hash.known(number);
    }
}

#[test]
fn levels_and_verdicts() {
    let (mut hash, all) = (Fnv::new(), all_series());
    for assessor in [assessor(2017), assessor(2026)] {
        for series in &all {
            for target in catalogue::targets() {
                add_figures(&mut hash, &assessor.assess(series, target));
            }
            for commitment in catalogue::commitments() {
                for result in assessor.assess_commitment(series, commitment) {
                    add_figures(&mut hash, &result);
                }
            }
        }
    }
    unchanged("levels and verdicts", 0x7301_f4a6_ee8b_c4c2, &hash);
}

#[test]
fn estimators_and_paths() {
    let (mut hash, all) = (Fnv::new(), all_series());
    let damping = Damping::from_percent(90).unwrap();
    let estimators = [
        EstimatorKind::Ols,
        EstimatorKind::TheilSen,
        EstimatorKind::Lad,
        EstimatorKind::LogLinear,
        EstimatorKind::EndpointRate,
        EstimatorKind::MeanAnnualChange,
        EstimatorKind::RandomWalk,
        EstimatorKind::LogRandomWalk,
        EstimatorKind::DampedRandomWalk(damping),
        EstimatorKind::DampedLogRandomWalk(damping),
        Calibration::municipalities().estimator().kind(),
    ];
    let paths = [
        PathShape::Linear,
        PathShape::ConstantRate,
        PathShape::FloorBlend,
        PathShape::FixedAnnualCut(Portion::constant(0.1172)),
        PathShape::LinearShare(Portion::constant(0.05)),
        PathShape::BudgetContinuous(tonnes(1e7)),
        PathShape::BudgetAnnual(tonnes(1e7)),
        PathShape::LineToZero(tonnes(1e7)),
        PathShape::ConstantRateWithin { budget: tonnes(1e7), until: Year::constant(2045) },
        PathShape::Stepwise,
    ];
    for series in all.iter().step_by(7) {
        for (target, estimator) in [&BY_2020, &BY_2030]
            .into_iter()
            .flat_map(|target| estimators.map(|kind| (target, kind)))
        {
            let assessor = assessor(2024).estimator(Estimator::new(estimator));
            add_figures(&mut hash, &assessor.assess(series, target));
        }
        for path in paths {
            let assessor = assessor(2024).path(PathMethod::new(path));
            add_figures(&mut hash, &assessor.assess(series, &BY_2030));
            for result in assessor.assess_commitment(series, &catalogue::france::LTECV) {
                add_figures(&mut hash, &result);
            }
        }
    }
    unchanged("estimators and paths", 0x13a4_230d_3ad1_2309, &hash);
}

#[test]
fn derivations() {
    let mut hash = Fnv::new();
    for series in &real_series() {
        for target in catalogue::targets() {
            hash.json(&assessor(2026).assess(series, target).details().report_with_derivation());
        }
        for commitment in catalogue::commitments() {
            for result in assessor(2026).assess_commitment(series, commitment) {
                hash.json(&result.details().report_with_derivation());
            }
        }
    }
    unchanged("derivations", 0x6893_ae9e_70f0_ca1f, &hash);
}

fn add_indicators(hash: &mut Fnv, series: &EmissionSeries, target: &Target) {
    let (as_of, half) = (day(2026, 6, 30), Portion::constant(0.5));
    let base = BaseReference::constant(2005);
    hash.json(&c40::peaked_by_code(series, as_of));
    hash.json(&c40::peaked_by_text(series, as_of));
    hash.json(&klimatkollen_2026::paris_test(series, as_of).ok());
    hash.json(&sweden::fulfilment(series, base, half, as_of).ok());
    hash.json(&jrc::achieved_share(series, base, half, as_of).ok());
    hash.json(&esr::allocation_2018(series, half, as_of).ok());
    let Ok(reduction) = Reduction::of(target, series, as_of) else { return };
    let goal = (reduction.by(), reduction.allowable());
    hash.json(&eea::distance_to_target_path(series, reduction, as_of).ok());
    hash.json(&eurostat::growth_ratio(series, reduction, as_of).ok());
    hash.json(&un_2023::expected_progress(series, reduction, as_of).ok());
    hash.json(&net_zero_metrics(series, goal, as_of).ok());
    hash.json(&klimatkollen_2024::budget_outlook(series, goal, as_of).ok());
}

#[test]
fn indicators_and_budgets() {
    let mut hash = Fnv::new();
    let percent = |value| HalfWidth::from_percent(value).unwrap();
    for series in &all_series() {
        add_indicators(&mut hash, series, &BY_2030);
        let Some(latest) = series.observations().last() else { continue };
        let amount = tonnes(10.0 * latest.emissions.tonnes().abs());
        let budget = Budget::new(amount, latest.year).unwrap();
        for estimator in [Estimator::ols(), Estimator::log_linear()] {
            hash.json(&budget.run_outs(series, day(2026, 6, 30), estimator));
        }
        let category = |uncertainty| {
            let latest = latest.emissions;
            let (activity, factor) = (percent(uncertainty), percent(3.0));
            Category::new(amount, latest, activity, factor, FactorBetweenYears::Correlated)
        };
        let inventory = Approach1::new([5.0, 12.0].map(category).to_vec()).unwrap();
        hash.json(&inventory.change().ok());
    }
    unchanged("indicators and budgets", 0x26e5_9c3c_0eae_e802, &hash);
}

#[test]
fn robustness() {
    let mut hash = Fnv::new();
    for series in &real_series() {
        for target in catalogue::targets().step_by(4) {
            let grid = MethodGrid::for_target(target);
            hash.json(&assessor(2026).robustness(series, target, &grid).unwrap().report());
        }
    }
    let [gothenburg_2025, gothenburg_2026] =
        ["se_municipalities_release2025.csv", "se_municipalities_release2026.csv"].map(|file| {
            read(file).into_iter().find(|series| series.place() == "Göteborg").unwrap()
        });
    for target in catalogue::targets() {
        let releases = assessor(2026).compare_vintages(&gothenburg_2025, &gothenburg_2026, target);
        hash.json(&releases.recalculation());
    }
    unchanged("robustness", 0xef6c_fd3e_9874_0611, &hash);
}

#[test]
fn hindcasts() {
    let (mut hash, sets) = (Fnv::new(), Sets::new());
    for places in [sets.nations(), sets.municipalities()] {
        for estimator in [Estimator::ols(), Estimator::log_linear(), Estimator::log_random_walk()] {
            hash.json(&Hindcast::new(estimator).over(&places));
        }
        hash.json(&Hindcast::calibrated(Calibration::nations()).over(&places));
    }
    let finland = Places::new("Finland", &sets.finnish);
    let walk = Hindcast::new(Estimator::log_random_walk());
    hash.json(&walk.calibrate_untested("Finland", &finland).unwrap());
    hash.json(&TrackRecord::of(&assessor(2026), &BY_2020, 5, &sets.nations));
    unchanged("hindcasts", 0xbeb6_3b6e_0272_41e7, &hash);
}

#[test]
fn panels() {
    let (mut hash, all) = (Fnv::new(), all_series());
    let panel = Panel::from_series(&all);
    let targets: Vec<PanelTarget<'_>> = catalogue::targets().map(PanelTarget::from).collect();
    let rates = PathMethod::new(PathShape::ConstantRate);
    for assessor in [assessor(2026), assessor(2026).path(rates)] {
        let results = assessor.assess_panel_for(&panel, &targets, PanelOutputs::ALL);
        for target in 0..targets.len() {
            results.verdicts(target).iter().for_each(|kind| hash.bytes(kind.name().as_bytes()));
            for figure in PanelFigure::ALL {
                for number in results.figure(target, figure).unwrap() {
                    // The bits of NaN, an absent figure, are not specified.
                    let bits = if number.is_nan() { u64::MAX } else { number.to_bits() };
                    hash.bytes(&bits.to_le_bytes());
                }
            }
        }
    }
    unchanged("panels", 0x2d09_bbff_d19c_b6c6, &hash);
}

#[test]
fn plans() {
    let mut hash = Fnv::new();
    let text = include_bytes!("../../examples/data/climate_plans.csv");
    let [paris, oslo] = ["fr_paris_local.csv", "no_oslo.csv"].map(|file| read(file).remove(0));
    for ledger in TableReader::new().ledgers(text).unwrap() {
        let plan = ledger.builder.build().unwrap();
        for year in 2023..=2030 {
            hash.json(&plan.without_target(Year::constant(year)).report_with_derivation());
        }
        for series in [&paris, &oslo] {
            for target in catalogue::targets().step_by(5) {
                let result = plan.assess(assessor(2026), series, target);
                hash.json(&result.report_with_derivation());
            }
        }
    }
    unchanged("plans", 0x3c3c_9861_5b81_4404, &hash);
}

#[test]
fn networks() {
    let (mut hash, sets) = (Fnv::new(), Sets::new());
    for cities in [&sets.finnish, &sets.swedish, &sets.british] {
        let roll_up = |year, target| {
            let members = cities.iter().map(|series| Member::new(series.place()).series(series));
            RollUp::new(assessor(year), target, members).unwrap()
        };
        let (earlier, later) = (roll_up(2020, &BY_2020), roll_up(2026, &BY_2020));
        hash.json(&later);
        hash.json(&RollUpChange::between(&earlier, &later));
        for year in [2015, 2018, 2020] {
            hash.json(&later.in_year(Year::constant(year)));
        }
        hash.json(&roll_up(2026, &BY_2030));
    }
    let nation = real::sweden();
    for city in &sets.swedish {
        let both = CityAndNation::new(assessor(2026), city, &nation);
        hash.json(&both.report([(&BY_2030, &catalogue::sweden::NET_ZERO_2045)]));
    }
    unchanged("networks", 0x0872_ff8d_d067_1c02, &hash);
}
