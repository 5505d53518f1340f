//! Hot paths to be counted instruction by instruction, by `instructions.sh`: what a shared machine
//! does besides changes no count, so that small regressions show.
//!
//! Started without `HOT_PATH`, as `cargo bench` does, it says so and ends.

mod common;

use std::env;
use std::hint::black_box;
use std::process::ExitCode;

use climate_targets::catalogue::covenant_of_mayors;
use climate_targets::panel::{Panel, PanelColumns, PanelFigure, PanelOutputs};
use climate_targets::{Assessment, EmissionSeries, Emissions};
use common::{Places, WITH_INTERVAL, assessor, milestone};

/// A multiple of the places that a block holds, so that no block is padded.
const PLACES: usize = 4_096;

/// How often a hot path runs: enough that what is done once a call does not show.
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
            counted_account(&assessor().assess(&series, &covenant_of_mayors::BY_2030), &name);
            println!("{RUNS}");
            return ExitCode::SUCCESS;
        }
        // What nine outputs are made of, one after the other.
        "latest" => (0.0, PanelOutputs::NONE.with(PanelFigure::Latest)),
        "slope" => (0.0, PanelOutputs::NONE.with(PanelFigure::Slope)),
        "figures" => (0.0, PanelOutputs::USUAL.without_verdicts()),
        "nine" => (0.0, PanelOutputs::USUAL),
        "nine-gappy" => (0.2, PanelOutputs::USUAL),
        "interval" => (0.0, WITH_INTERVAL),
        "all" => (0.0, PanelOutputs::ALL),
        _ => {
            eprintln!("no hot path `{name}`: instructions.sh names them");
            return ExitCode::FAILURE;
        }
    };
    let places = Places::new(PLACES, gaps);
    let panel = places.panel();
    // Memory that is asked for once is not counted.
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

// The counter is switched by the names of these two, which must therefore be functions; a closure
// within would switch it back.

#[inline(never)]
fn counted_single(series: &EmissionSeries) {
    for _ in 0..PLACES {
        black_box(black_box(assessor()).assess(black_box(series), &covenant_of_mayors::BY_2030));
    }
}

/// What is read of one assessment.
#[inline(never)]
fn counted_account(result: &Assessment<'_>, reader: &str) {
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
