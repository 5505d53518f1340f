//! The part of `peers/compare.py` that uses this crate. The script generates the places, runs this
//! program and reads the answers: nine outputs per place, timed as for the other tools.
//!
//! Without `PEERS_FOLDER`, for example under `cargo bench`, the program prints a note and exits.

mod common;

use std::hint::black_box;
use std::path::Path;
use std::time::Instant;
use std::{env, fs, io};

use climate_targets::VerdictKind;
use climate_targets::panel::{Panel, PanelColumns, PanelFigure, PanelOutputs};
use common::{YEARS, assessor, milestone};

/// The figure columns in the answer file, in order. The last column states whether a place is on
/// track.
const ANSWERS: [PanelFigure; 8] = [
    PanelFigure::ChangeShare,
    PanelFigure::PathLevel,
    PanelFigure::Gap,
    PanelFigure::GapPointsOfBase,
    PanelFigure::Slope,
    PanelFigure::Projection,
    PanelFigure::Allowable,
    PanelFigure::Progress,
];

fn main() -> io::Result<()> {
    let Some(folder) = env::var_os("PEERS_FOLDER") else {
        println!("peers: run by benches/peers/compare.py, which sets PEERS_FOLDER");
        return Ok(());
    };
    let folder = Path::new(&folder);
    let runs = env::var("PEERS_RUNS").ok().and_then(|runs| runs.parse().ok()).unwrap_or(5);
    let years: Vec<i32> = YEARS.collect();
    let levels = read(&folder.join("levels.f64"))?;
    let columns: Vec<&[f64]> = levels.chunks_exact(levels.len() / years.len()).collect();
    let panel = Panel::from_columns(&years, &columns).map_err(io::Error::other)?;

    let mut results = PanelColumns::of(PanelOutputs::USUAL);
    time("columns", runs, || {
        assessor().assess_panel_into(black_box(&panel), &milestone(), &mut results);
    });
    fs::write(folder.join("answers.f64"), answers(&results))?;
    time("streamed", runs, || {
        let mut sum = 0.0;
        assessor().for_each_panel_block(
            black_box(&panel),
            &milestone(),
            PanelOutputs::USUAL,
            |block| sum += block.figure(0, PanelFigure::Gap).unwrap()[0],
        );
        black_box(sum);
    });
    let pool = rayon::ThreadPoolBuilder::new().num_threads(2).build().map_err(io::Error::other)?;
    time("columns, 2 threads", runs, || {
        pool.install(|| {
            assessor().par_assess_panel_into(black_box(&panel), &milestone(), &mut results);
        });
    });
    Ok(())
}

/// Prints the time of each run in seconds, on one line. The first run allocates the memory; as for
/// the other tools, it is not timed.
fn time(name: &str, runs: usize, mut job: impl FnMut()) {
    job();
    print!("{name}");
    for _ in 0..runs {
        let start = Instant::now();
        job();
        print!("\t{:e}", start.elapsed().as_secs_f64());
    }
    println!();
}

fn read(path: &Path) -> io::Result<Vec<f64>> {
    let bytes = fs::read(path)?;
    // Each chunk of 8 bytes is one little-endian number.
    let numbers = bytes.chunks_exact(8).filter_map(|eight| eight.try_into().ok());
    Ok(numbers.map(f64::from_le_bytes).collect())
}

fn answers(results: &PanelColumns) -> Vec<u8> {
    let figures = ANSWERS.into_iter().flat_map(|figure| results.figure(0, figure).unwrap());
    let is_on_track = |kind: &VerdictKind| {
        use VerdictKind::{AchievedEarly, CatchingUp, OnTrack};
        f64::from(u8::from(matches!(kind, AchievedEarly | OnTrack | CatchingUp)))
    };
    let on_track = results.verdicts(0).iter().map(is_on_track);
    figures.copied().chain(on_track).flat_map(f64::to_le_bytes).collect()
}
