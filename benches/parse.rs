//! Time for parsing quantities from text, and targets and series from JSON.

use std::hint::black_box;

use climate_targets::{Deadline, EmissionSeries, Emissions, Share, Target, catalogue};
use criterion::{Criterion, criterion_group, criterion_main};

fn quantities_targets_and_series(c: &mut Criterion) {
    let mut group = c.benchmark_group("parse");
    group.bench_function("emissions", |b| {
        b.iter(|| black_box("401.4 kt CO2e").parse::<Emissions>().unwrap());
    });
    group.bench_function("share", |b| b.iter(|| black_box("40 %").parse::<Share>().unwrap()));
    group.bench_function("deadline", |b| {
        b.iter(|| black_box("before 2030").parse::<Deadline>().unwrap());
    });
    let target = serde_json::to_string(catalogue::target("SE-2030-63").unwrap()).unwrap();
    group.bench_function("target, JSON", |b| {
        b.iter(|| serde_json::from_str::<Target>(black_box(&target)).unwrap());
    });
    let years = 1990..=2022;
    let series = years.fold(EmissionSeries::builder("a city"), |b, year| {
        b.observe(year, Emissions::from_tonnes(f64::from(year) * 100.25))
    });
    let series = serde_json::to_string(&series.build().unwrap()).unwrap();
    group.bench_function("series of 33 years, JSON", |b| {
        b.iter(|| serde_json::from_str::<EmissionSeries>(black_box(&series)).unwrap());
    });
    group.finish();
}

criterion_group!(benches, quantities_targets_and_series);
criterion_main!(benches);
