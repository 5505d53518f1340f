//! Time for building a series from observations.

use std::hint::black_box;

use climate_targets::{EmissionSeries, Emissions};
use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};

fn build(c: &mut Criterion) {
    let mut group = c.benchmark_group("build a series");
    for years in [13, 33, 273] {
        let data: Vec<(i32, f64)> =
            (0..years).map(|age| (1750 + age, 1e6 - 100.0 * f64::from(age))).collect();
        group.throughput(Throughput::Elements(years as u64));
        group.bench_function(BenchmarkId::new("in order", years), |b| {
            b.iter(|| series_of(black_box(&data)));
        });
        let backwards: Vec<_> = data.into_iter().rev().collect();
        group.bench_function(BenchmarkId::new("newest first", years), |b| {
            b.iter(|| series_of(black_box(&backwards)));
        });
    }
    group.finish();
}

fn series_of(data: &[(i32, f64)]) -> EmissionSeries {
    let builder = EmissionSeries::builder("a city");
    let series =
        data.iter().fold(builder, |b, (year, t)| b.observe(*year, Emissions::from_tonnes(*t)));
    series.build().unwrap()
}

criterion_group!(benches, build);
criterion_main!(benches);
