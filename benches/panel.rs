//! Time for panels by number of places, targets, gaps and threads, compared with a single pass that
//! only reads and writes the same bytes.

mod common;

use std::hint::black_box;
use std::time::Duration;

use climate_targets::panel::{Panel, PanelColumns, PanelFigure, PanelOutputs, PanelTarget};
use climate_targets::{Ambition, BaseReference, Deadline, Portion, Target, VerdictKind, Year};
use common::{Places, WITH_INTERVAL, assessor, milestone};
use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};

fn eight_targets() -> Vec<Target> {
    let of = |index: i32| {
        let cut = Portion::constant(0.1 * f64::from(index));
        let year = Year::constant(2026 + 3 * index);
        Target::builder(format!("t{index}"))
            .goal(Ambition::ReduceBy(cut))
            .deadline(Deadline::By(year))
            .reference(BaseReference::constant(1990))
            .build()
            .unwrap()
    };
    (1..=8).map(of).collect()
}

/// Sums one value from each block, so that the compiler cannot remove the computation.
fn stream(panel: &Panel<'_>, outputs: PanelOutputs) -> f64 {
    let mut sum = 0.0;
    assessor().for_each_panel_block(panel, &milestone(), outputs, |block| {
        sum += block.figure(0, PanelFigure::Gap).unwrap()[0];
    });
    sum
}

/// Checks that panel columns agree with the assessment of each single place.
fn check_columns(_: &mut Criterion) {
    for gaps in [0.0, 0.2] {
        let places = Places::new(1_000, gaps);
        let panel = places.panel();
        let results = assessor().assess_panel_for(&panel, &milestone(), PanelOutputs::ALL);
        let verdicts = results.verdicts(0);
        for kind in [VerdictKind::OnTrack, VerdictKind::OffTrack] {
            assert!(verdicts.contains(&kind));
        }
        let gap_column = results.figure(0, PanelFigure::Gap).unwrap();
        let low_column = results.figure(0, PanelFigure::ProjectionLow).unwrap();
        for (index, (gap, low)) in gap_column.iter().zip(low_column).enumerate() {
            let Some(one) = results.get(index, 0) else { continue };
            let (verdict, figures) = (one.assessment().verdict(), one.assessment().figures());
            assert_eq!(verdicts[index], verdict.kind());
            let tonnes = |known: Option<f64>| known.unwrap_or(f64::NAN).to_bits();
            assert_eq!(
                gap.to_bits(),
                tonnes(
                    figures
                        .path
                        .and_then(|path| path.gap)
                        .ok()
                        .map(climate_targets::Emissions::tonnes)
                )
            );
            let interval = figures.projection.ok().and_then(|p| p.interval.ok());
            assert_eq!(low.to_bits(), tonnes(interval.map(|i| i.low.tonnes())));
        }
    }
}

fn sizes(c: &mut Criterion) {
    let mut group = c.benchmark_group("nine outputs");
    for count in [100, 1_000, 10_000, 100_000, 1_000_000] {
        let places = Places::new(count, 0.0);
        let panel = places.panel();
        group.throughput(Throughput::Elements(count as u64));
        let mut columns = PanelColumns::of(PanelOutputs::USUAL);
        group.bench_function(BenchmarkId::new("columns", count), |b| {
            b.iter(|| assessor().assess_panel_into(black_box(&panel), &milestone(), &mut columns));
        });
        group.bench_function(BenchmarkId::new("streamed", count), |b| {
            b.iter(|| stream(black_box(&panel), PanelOutputs::USUAL));
        });
    }
    group.finish();
}

/// Reads the input columns of nine outputs and writes nine columns, without computing any figures.
fn one_pass(c: &mut Criterion) {
    let mut group = c.benchmark_group("one pass over the same bytes");
    for count in [10_000, 1_000_000] {
        let places = Places::new(count, 0.0);
        group.throughput(Throughput::Elements(count as u64));
        let (base, window) = (&places.columns[0], &places.columns[23..]);
        let mut out = vec![vec![0.0; count]; 8];
        let mut kinds = vec![0_u8; count];
        group.bench_function(BenchmarkId::from_parameter(count), |b| {
            b.iter(|| {
                for from in (0..count).step_by(128) {
                    let to = count.min(from + 128);
                    let mut sum = [0.0; 128];
                    for (sum, level) in sum.iter_mut().zip(&base[from..to]) {
                        *sum = *level;
                    }
                    for column in window {
                        for (sum, level) in sum.iter_mut().zip(&column[from..to]) {
                            *sum += *level;
                        }
                    }
                    for column in &mut out {
                        column[from..to].copy_from_slice(&sum[..to - from]);
                    }
                    for (kind, sum) in kinds[from..to].iter_mut().zip(&sum) {
                        *kind = u8::from(*sum > 0.0);
                    }
                }
                black_box(&out);
            });
        });
    }
    group.finish();
}

fn outputs_targets_and_gaps(c: &mut Criterion) {
    let mut group = c.benchmark_group("10 000 places");
    group.throughput(Throughput::Elements(10_000));
    let dense = Places::new(10_000, 0.0);
    let gappy = Places::new(10_000, 0.2);
    let eight = eight_targets();
    let eight: Vec<PanelTarget<'_>> = eight.iter().map(PanelTarget::from).collect();
    let mut case = |name: &str, places: &Places, targets: &[PanelTarget<'_>], outputs| {
        let panel = places.panel();
        let mut columns = PanelColumns::of(outputs);
        group.bench_function(name, |b| {
            b.iter(|| assessor().assess_panel_into(black_box(&panel), targets, &mut columns));
        });
    };
    case("nine outputs, dense", &dense, &milestone(), PanelOutputs::USUAL);
    case("nine outputs, 20 % gaps", &gappy, &milestone(), PanelOutputs::USUAL);
    case("nine outputs, one straight path", &dense, &eight[..1], PanelOutputs::USUAL);
    case("nine outputs, eight targets", &dense, &eight, PanelOutputs::USUAL);
    case("with interval and probability", &dense, &milestone(), WITH_INTERVAL);
    case("everything", &dense, &milestone(), PanelOutputs::ALL);
    let panel = dense.panel();
    group.bench_function("with interval and probability, streamed", |b| {
        b.iter(|| stream(black_box(&panel), WITH_INTERVAL));
    });
    group.bench_function("everything, streamed", |b| {
        b.iter(|| stream(black_box(&panel), PanelOutputs::ALL));
    });
    group.finish();
}

/// Fills the same columns with pools of one and two threads. Both times include the cost of
/// splitting the panel.
fn threads(c: &mut Criterion) {
    let mut group = c.benchmark_group("threads");
    for count in [10_000, 1_000_000] {
        let places = Places::new(count, 0.0);
        let panel = places.panel();
        group.throughput(Throughput::Elements(count as u64));
        for (name, outputs) in [("nine", PanelOutputs::USUAL), ("everything", PanelOutputs::ALL)] {
            for threads in [1, 2] {
                let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
                let mut columns = PanelColumns::of(outputs);
                let id = BenchmarkId::new(format!("{name}, {threads}"), count);
                group.bench_function(id, |b| {
                    b.iter(|| {
                        pool.install(|| {
                            assessor().par_assess_panel_into(
                                black_box(&panel),
                                &milestone(),
                                &mut columns,
                            );
                        });
                    });
                });
            }
        }
    }
    group.finish();
}

criterion_group! {
    name = benches;
    config = Criterion::default()
        .warm_up_time(Duration::from_secs(1))
        .measurement_time(Duration::from_secs(2))
        .sample_size(20);
    targets = check_columns, sizes, one_pass, outputs_targets_and_gaps, threads
}
criterion_main!(benches);
