//! Many places at once: cost a place against size, one target against eight, dense against gappy
//! columns, and how near it comes to what reading and writing the same bytes takes.

use std::hint::black_box;
use std::time::Duration;

use chrono::NaiveDate;
use climate_targets::catalogue::france;
use climate_targets::panel::{Panel, PanelColumns, PanelFigure, PanelOutputs, PanelTarget};
use climate_targets::{Ambition, Assessor, BaseReference, Deadline, Portion, Target, Year};
use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};

const YEARS: std::ops::RangeInclusive<i32> = 1990..=2022;

/// 33 years of so many places, each falling or rising at a rate of its own with a ripple, some of
/// the levels missing.
struct Places {
    years: Vec<i32>,
    columns: Vec<Vec<f64>>,
}

impl Places {
    fn new(count: usize, gaps: f64) -> Self {
        let mut state = 0x9e37_79b9_7f4a_7c15_u64;
        let mut uniform = move || {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            (state >> 11) as f64 / (1_u64 << 53) as f64
        };
        let places: Vec<(f64, f64)> = (0..count)
            .map(|_| (10_f64.powf(4.0 + 2.5 * uniform()), -0.012 + 0.024 * (uniform() - 0.5)))
            .collect();
        let mut column = |year: i32| {
            let age = f64::from(year - 1990);
            let level = |(base, rate): &(f64, f64)| {
                let level = base * (rate * age).exp() * (1.0 + 0.08 * (uniform() - 0.5));
                if uniform() < gaps { f64::NAN } else { level }
            };
            places.iter().map(level).collect()
        };
        Self { years: YEARS.collect(), columns: YEARS.map(&mut column).collect() }
    }

    fn panel(&self) -> Panel<'_> {
        let columns: Vec<&[f64]> = self.columns.iter().map(Vec::as_slice).collect();
        Panel::of_columns(&self.years, &columns).unwrap()
    }
}

fn assessor() -> Assessor {
    let as_of = NaiveDate::from_ymd_opt(2024, 6, 30).unwrap();
    Assessor::as_of(as_of).allow_boundary_difference()
}

/// -40 % by 2030 on the path that goes on to -75 % by 2050.
fn milestone() -> [PanelTarget<'static>; 1] {
    [PanelTarget::milestones(&france::LTECV).next().unwrap()]
}

fn eight() -> Vec<Target> {
    let of = |index: u32| {
        let cut = Portion::constant(0.1 * f64::from(index));
        let year = Year::constant(2026 + 3 * index.cast_signed());
        Target::builder(format!("t{index}"), Ambition::ReduceBy(cut), Deadline::By(year))
            .reference(BaseReference::constant(1990))
            .build()
            .unwrap()
    };
    (1..=8).map(of).collect()
}

/// Everything that takes no logarithm.
const WITH_INTERVAL: PanelOutputs = PanelOutputs::ALL.without(PanelFigure::RequiredCompound);

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
            b.iter(|| {
                let mut sum = 0.0;
                assessor().for_each_panel_block(
                    black_box(&panel),
                    &milestone(),
                    PanelOutputs::USUAL,
                    |block| sum += block.figure(0, PanelFigure::Gap).unwrap()[0],
                );
                sum
            });
        });
    }
    group.finish();
}

/// Reads the columns that nine outputs need and writes nine, with nothing between.
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

fn kinds(c: &mut Criterion) {
    let mut group = c.benchmark_group("10 000 places");
    group.throughput(Throughput::Elements(10_000));
    let dense = Places::new(10_000, 0.0);
    let gappy = Places::new(10_000, 0.2);
    let eight = eight();
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
        b.iter(|| {
            let mut sum = 0.0;
            assessor().for_each_panel_block(
                black_box(&panel),
                &milestone(),
                WITH_INTERVAL,
                |block| {
                    sum += block.figure(0, PanelFigure::Gap).unwrap()[0];
                },
            );
            sum
        });
    });
    group.finish();
}

criterion_group! {
    name = benches;
    config = Criterion::default().measurement_time(Duration::from_secs(3)).sample_size(20);
    targets = sizes, one_pass, kinds
}
criterion_main!(benches);
