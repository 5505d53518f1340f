//! Time for hindcasts over all bundled Swedish, Finnish and British places and all bundled nations:
//! from every year of origin, one to six years ahead.

#[path = "../tests/support/sets.rs"]
mod sets;

use std::hint::black_box;

use climate_targets::Estimator;
use climate_targets::hindcast::{Hindcast, HindcastReport};
use climate_targets::trend::Calibration;
use criterion::{Criterion, criterion_group, criterion_main};
use sets::Sets;

fn over_all_places(c: &mut Criterion) {
    let sets = Sets::new();
    let (nations, municipalities) = (sets.nations(), sets.municipalities());
    let mut group = c.benchmark_group("all places, six horizons");
    let calibrated = Hindcast::calibrated(Calibration::municipalities());
    for (name, hindcast) in [
        ("least squares", Hindcast::new(Estimator::ols()).horizons(1..=6)),
        ("log random walk", Hindcast::new(Estimator::log_random_walk()).horizons(1..=6)),
        ("calibrated outlook", calibrated),
    ] {
        group.bench_function(name, |b| {
            b.iter(|| [&nations, &municipalities].map(|places| black_box(&hindcast).over(places)));
        });
    }
    // Separate benchmarks for making predictions and for collecting results.
    let hindcast = Hindcast::new(Estimator::ols()).horizons(1..=6);
    group.bench_function("least squares, cases alone", |b| {
        b.iter(|| hindcast.cases(&municipalities).chain(hindcast.cases(&nations)).count());
    });
    let cases: Vec<_> = hindcast.cases(&municipalities).collect();
    group.bench_function("collecting the municipalities", |b| {
        b.iter(|| HindcastReport::of(black_box(&cases).iter().copied()));
    });
    group.finish();
    let mut group = c.benchmark_group("calibrate");
    group.sample_size(10);
    let outlook = Hindcast::new(Calibration::nations().estimator()).horizons(1..=10);
    group.bench_function("nations, with coverage on left-out data", |b| {
        b.iter(|| outlook.calibrate("nations", &nations));
    });
    group.finish();
}

criterion_group!(benches, over_all_places);
criterion_main!(benches);
