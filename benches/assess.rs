//! Time for one assessment: path, required rates, least squares over ten years with interval and
//! probability, the year in which the limit is reached, and the verdict. Also the time for its
//! paragraph, JSON and derivation, and for robustness over many methods.

use std::hint::black_box;

use chrono::NaiveDate;
use climate_targets::catalogue::{covenant_of_mayors, france, sweden};
use climate_targets::robustness::MethodGrid;
use climate_targets::trend::{EstimatorKind, TrendWindow};
use climate_targets::{Assessor, EmissionSeries, Emissions, Estimator, Target, Verdict};
use criterion::{Criterion, criterion_group, criterion_main};

/// Levels for 1990-2022: a steady fall with a ripple, so that the fit has residuals.
fn series() -> EmissionSeries {
    let years = 1990..=2022;
    let level = |year: i32| {
        let age = f64::from(year - 1990);
        Emissions::from_kilotonnes(800.0 * (-0.011 * age).exp() * (1.0 + 0.04 * (1.7 * age).sin()))
    };
    years
        .fold(EmissionSeries::builder("a city"), |b, year| b.observe(year, level(year)))
        .build()
        .unwrap()
}

fn one_assessment(c: &mut Criterion) {
    let series = series();
    let as_of = NaiveDate::from_ymd_opt(2024, 6, 30).unwrap();
    let assessor = Assessor::as_of(as_of).allow_boundary_difference();
    let full = assessor.assess(&series, &covenant_of_mayors::BY_2030);
    let projection = full.figures().projection.unwrap();
    assert!(projection.interval.is_ok() && projection.probability_met.is_ok());
    assert!(matches!(
        full.verdict(),
        Verdict::OffTrack { rising: false, .. }
            | Verdict::OnTrack
            | Verdict::CatchingUp
            | Verdict::Slipping
    ));

    let mut group = c.benchmark_group("assess one of 33 years");
    let mut case = |name: &str, assessor: Assessor, target: &Target| {
        group.bench_function(name, |b| {
            b.iter(|| black_box(&assessor).assess(black_box(&series), black_box(target)));
        });
    };
    case("not due", assessor, &covenant_of_mayors::BY_2030);
    case("due", assessor, &covenant_of_mayors::BY_2020);
    case("net zero", assessor, &sweden::NET_ZERO_2045);
    case("all of", assessor, &france::LOI_ENERGIE_CLIMAT_2050);
    case("Theil-Sen", assessor.estimator(Estimator::theil_sen()), &covenant_of_mayors::BY_2030);
    case("log-linear", assessor.estimator(Estimator::log_linear()), &covenant_of_mayors::BY_2030);
    group.bench_function("two milestones", |b| {
        b.iter(|| {
            black_box(&assessor).assess_commitment(black_box(&series), &france::LTECV).count()
        });
    });
    group.finish();
}

/// Paragraph, JSON and derivation of an assessment. The time limits are 3, 6 and 10 µs.
fn paragraph_json_and_derivation(c: &mut Criterion) {
    let series = series();
    let assessor = Assessor::as_of_ymd(2024, 6, 30).unwrap().allow_boundary_difference();
    let mut group = c.benchmark_group("account of one of 33 years");
    let mut case = |name: &str, target: &Target| {
        let result = assessor.assess(&series, target);
        assert!(result.derivation().steps().count() > 15);
        group.bench_function(format!("{name}: paragraph"), |b| {
            b.iter(|| black_box(&result).to_string());
        });
        group.bench_function(format!("{name}: JSON"), |b| {
            b.iter(|| serde_json::to_vec(black_box(&result)).unwrap());
        });
        group.bench_function(format!("{name}: derivation"), |b| {
            b.iter(|| black_box(&result).derivation().steps().count());
        });
        group.bench_function(format!("{name}: derivation, printed"), |b| {
            b.iter(|| black_box(&result).derivation().to_string());
        });
    };
    case("not due", &covenant_of_mayors::BY_2030);
    case("net zero", &sweden::NET_ZERO_2045);
    group.finish();
}

/// Robustness for one place over 100 combinations: 5 windows, 5 estimators, 2 paths and 2 base
/// policies.
fn robustness(c: &mut Criterion) {
    let series = series();
    let target = &covenant_of_mayors::BY_2030;
    let as_of = NaiveDate::from_ymd_opt(2024, 6, 30).unwrap();
    let assessor = Assessor::as_of(as_of).allow_boundary_difference();
    let choices = MethodGrid::for_target(target)
        .windows([5, 7, 10, 12, 15].map(TrendWindow::LastYears))
        .estimators([
            EstimatorKind::Ols,
            EstimatorKind::TheilSen,
            EstimatorKind::Lad,
            EstimatorKind::LogLinear,
            EstimatorKind::EndpointRate,
        ]);
    assert_eq!(assessor.robustness(&series, target, &choices).unwrap().methods(), 100);

    let mut group = c.benchmark_group("robustness of one of 33 years");
    group.bench_function("100 combinations", |b| {
        b.iter(|| assessor.robustness(black_box(&series), black_box(target), &choices).unwrap());
    });
    group.bench_function("the default 36", |b| {
        let choices = MethodGrid::for_target(target);
        b.iter(|| assessor.robustness(black_box(&series), black_box(target), &choices).unwrap());
    });
    group.finish();
}

criterion_group!(benches, one_assessment, paragraph_json_and_derivation, robustness);
criterion_main!(benches);
