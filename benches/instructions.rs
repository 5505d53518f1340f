//! The hot paths for `instructions.sh`, which counts their instructions. Other load on the machine
//! does not affect the counts, so small regressions become visible.
//!
//! Without `HOT_PATH`, for example under `cargo bench`, the program prints a note and exits.

mod common;

use std::env;
use std::hint::black_box;
use std::process::ExitCode;

use climate_targets::catalogue::covenant_of_mayors;
use climate_targets::panel::{Panel, PanelColumns, PanelFigure, PanelOutputs};
use climate_targets::{Assessment, EmissionSeries, Emissions};
use common::{Places, WITH_INTERVAL, assessor, milestone};

/// The number of places: a multiple of the block size, so that no block is padded.
const PLACES: usize = 4_096;

/// The number of runs of a hot path. With several runs, one-off work hardly affects the count.
const RUNS: usize = 4;

fn main() -> ExitCode {
    let Ok(name) = env::var("HOT_PATH") else {
        println!("instructions: run by benches/instructions.sh, which sets HOT_PATH");
        return ExitCode::SUCCESS;
    };
    let (gaps, outputs) = match name.as_str() {
        "single" => {
            counted_single(&series());
            println!("{PLACES}");
            return ExitCode::SUCCESS;
        }
        "paragraph" | "json" | "derivation" => {
            let series = series();
            counted_output(&assessor().assess(&series, &covenant_of_mayors::BY_2030), &name);
            println!("{RUNS}");
            return ExitCode::SUCCESS;
        }
        // Panel outputs, from a single figure to all figures. "nine" is the usual set of nine
        // outputs.
        "latest" => (0.0, PanelOutputs::NONE.with(PanelFigure::Latest)),
        "slope" => (0.0, PanelOutputs::NONE.with(PanelFigure::Slope)),
        "figures" => (0.0, PanelOutputs::USUAL.without_verdicts()),
        "nine" => (0.0, PanelOutputs::USUAL),
        "nine-gappy" => (0.2, PanelOutputs::USUAL),
        "interval" => (0.0, WITH_INTERVAL),
        "all" => (0.0, PanelOutputs::ALL),
        _ => {
            eprintln!("unknown hot path `{name}`; instructions.sh lists the hot paths");
            return ExitCode::FAILURE;
        }
    };
    let places = Places::new(PLACES, gaps);
    let panel = places.panel();
    // The first run allocates the memory; it is not counted.
    let mut columns = PanelColumns::of(outputs);
    assessor().assess_panel_into(&panel, &milestone(), &mut columns);
    counted_panel(&panel, &mut columns);
    println!("{}", PLACES * RUNS);
    ExitCode::SUCCESS
}

/// The series of `assess.rs`.
fn series() -> EmissionSeries {
    let mut builder = EmissionSeries::builder("a city");
    for year in common::YEARS {
        let age = f64::from(year - 1990);
        let ripple = 1.0 + 0.04 * (1.7 * age).sin();
        builder = builder
            .observe(year, Emissions::from_kilotonnes(800.0 * (-0.011 * age).exp() * ripple));
    }
    builder.build().unwrap()
}

// Valgrind starts and stops counting at functions named `counted_*`, so they must not be inlined. A
// closure inside them would match the name too, and stop the count.

#[inline(never)]
fn counted_single(series: &EmissionSeries) {
    for _ in 0..PLACES {
        black_box(black_box(assessor()).assess(black_box(series), &covenant_of_mayors::BY_2030));
    }
}

/// Writes an assessment as paragraph, JSON or derivation, as `reader` selects.
#[inline(never)]
fn counted_output(result: &Assessment<'_>, reader: &str) {
    for _ in 0..RUNS {
        match reader {
            "paragraph" => drop(black_box(black_box(result).to_string())),
            "json" => drop(black_box(serde_json::to_vec(black_box(result)).unwrap())),
            _ => {
                black_box(black_box(result).derivation().steps().count());
            }
        }
    }
}

#[inline(never)]
fn counted_panel(panel: &Panel<'_>, columns: &mut PanelColumns) {
    for _ in 0..RUNS {
        assessor().assess_panel_into(black_box(panel), &milestone(), columns);
    }
}
