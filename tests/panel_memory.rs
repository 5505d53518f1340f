//! Memory use of panels. The first fill of columns allocates the requested columns and little more.
//! The second fill reuses the columns. A stream never holds a column for the whole panel.

use std::hint::black_box;

use allocation_counter::{AllocationInfo, measure};
use chrono::NaiveDate;
use climate_targets::boundary::Sectors;
use climate_targets::catalogue::covenant_of_mayors::{BY_2020, BY_2030};
use climate_targets::panel::{Panel, PanelColumns, PanelFigure, PanelOutputs};
use climate_targets::{
    Assessor, BasePolicy, Boundary, EmissionSeries, Emissions, Target, VerdictKind,
};

const YEARS: [i32; 10] = [1990, 2000, 2005, 2010, 2015, 2020, 2021, 2022, 2023, 2024];

const PLACES: usize = 20_000;

/// The bytes allowed beyond the columns: one block, and pointers to the columns.
const LITTLE: u64 = 100_000;

/// One column of levels for each year. With `gaps`, every seventh level of a column is missing.
fn levels(places: usize, gaps: bool) -> Vec<Vec<f64>> {
    let level = |row: usize, place: usize| {
        let missing = gaps && (place + 3 * row).is_multiple_of(7);
        let level = 1e5 + 37.0 * (place % 97) as f64 - 900.0 * (row * (place % 11)) as f64;
        if missing { f64::NAN } else { level }
    };
    (0..YEARS.len()).map(|row| (0..places).map(|place| level(row, place)).collect()).collect()
}

fn panel_of(levels: &[Vec<f64>]) -> Panel<'_> {
    let columns: Vec<&[f64]> = levels.iter().map(Vec::as_slice).collect();
    Panel::from_columns(&YEARS, &columns).unwrap()
}

fn assessor() -> Assessor {
    let as_of = NaiveDate::from_ymd_opt(2026, 6, 30).unwrap();
    Assessor::as_of(as_of).allow_boundary_difference()
}

const TARGETS: [&Target; 2] = [&BY_2020, &BY_2030];

fn all_outputs() -> Vec<PanelOutputs> {
    let one = |figure| PanelOutputs::NONE.with(figure);
    let several = [
        PanelOutputs::NONE,
        PanelOutputs::NONE.with_verdicts(),
        PanelOutputs::USUAL,
        PanelOutputs::ALL,
    ];
    several.into_iter().chain(PanelFigure::ALL.map(one)).collect()
}

/// The size of the columns in bytes: 8 for each figure and 1 for each verdict, per place and
/// target.
fn size(outputs: PanelOutputs, places: usize) -> u64 {
    let a_place = 8 * outputs.figures().count() + usize::from(outputs.has_verdicts());
    (TARGETS.len() * places * a_place) as u64
}

#[test]
fn the_first_fill_allocates_the_columns_and_the_second_reuses_them() {
    for gaps in [false, true] {
        let levels = levels(PLACES, gaps);
        let panel = panel_of(&levels);
        for outputs in all_outputs() {
            let mut columns = PanelColumns::of(outputs);
            let mut fill =
                || measure(|| assessor().assess_panel_into(&panel, &TARGETS, &mut columns));
            let (first, again) = (fill(), fill());
            let requested = size(outputs, PLACES);
            let what = format!("{outputs:?}, gaps {gaps}: {first:?}, then {again:?}");
            assert!(
                (requested..=requested + LITTLE).contains(&first.bytes_total),
                "{requested} of {what}"
            );
            assert!(again.bytes_total < LITTLE, "{what}");
            // The second fill keeps no memory beyond the columns it reuses.
            assert_eq!(again.bytes_current, 0, "{what}");
        }
    }
}

/// A panel assesses places one by one if the base policy is `Nearest`, or if the boundary of a
/// place differs from the boundary of the first place.
#[test]
fn places_assessed_one_by_one_take_little_memory() {
    let levels = levels(PLACES, true);
    let panel = panel_of(&levels);
    let nearest = assessor().base_policy(BasePolicy::Nearest);
    let series: Vec<EmissionSeries> = (0..PLACES)
        .map(|place| {
            let one = EmissionSeries::builder(place.to_string())
                .observe(2024, Emissions::from_tonnes(1.0));
            let boundary = Boundary::covering(Sectors::All);
            let boundary = if place == 0 { Boundary::UNSPECIFIED } else { boundary };
            one.boundary(boundary).build().unwrap()
        })
        .collect();
    let apart = Panel::from_series(&series);
    for (panel, assessor) in [(&panel, nearest), (&apart, assessor())] {
        let mut columns = PanelColumns::of(PanelOutputs::NONE.with_verdicts());
        let mut fill = || measure(|| assessor.assess_panel_into(panel, &TARGETS, &mut columns));
        let (_, again) = (fill(), fill());
        assert!(again.bytes_max < LITTLE, "{again:?}");
        assert_eq!(again.bytes_current, 0, "{again:?}");
    }
}

#[test]
fn selecting_the_highest_places_takes_little_memory() {
    let levels = levels(PLACES, true);
    let panel = panel_of(&levels);
    let results = assessor().assess_panel(&panel, &TARGETS);
    let counted = measure(|| {
        black_box(results.highest(0, PanelFigure::Gap, 3));
    });
    assert!(counted.bytes_total < 10_000, "{counted:?}");
}

/// For 100 000 places, one column of figures takes 800 kB. The eight usual figures for two targets
/// would take 13 MB.
#[test]
fn a_stream_never_holds_a_whole_column() {
    const MANY: usize = 100_000;
    for gaps in [false, true] {
        let levels = levels(MANY, gaps);
        let panel = panel_of(&levels);
        let mut judged = 0;
        let peak = |outputs, judged: &mut usize| -> AllocationInfo {
            measure(|| {
                assessor().for_each_panel_block(&panel, &TARGETS, outputs, |block| {
                    *judged += block.len();
                    black_box(block.figure(1, PanelFigure::Gap));
                });
            })
        };
        for outputs in [PanelOutputs::USUAL, PanelOutputs::ALL] {
            let counted = peak(outputs, &mut judged);
            assert!(counted.bytes_max < 1_000_000, "gaps {gaps}: {counted:?}");
            assert_eq!(counted.bytes_current, 0, "gaps {gaps}");
        }
        assert_eq!(judged, 2 * MANY);
    }
}

#[test]
fn a_panel_borrows_its_columns() {
    for places in [0, 1, PLACES, 10 * PLACES] {
        let levels = levels(places, false);
        let counted = measure(|| {
            black_box(panel_of(&levels));
        });
        assert!(counted.bytes_total < 10_000, "{places} places: {counted:?}");
    }
}

#[test]
fn blocks_have_the_same_counts_and_results_as_the_whole_panel() {
    let levels = levels(3000, true);
    let panel = panel_of(&levels);
    let whole = assessor().assess_panel(&panel, &TARGETS);
    let (mut met, mut blocks) = (0, 0);
    assessor().for_each_panel_block(&panel, &TARGETS, PanelOutputs::USUAL, |block| {
        met += block.counts(0).count(VerdictKind::Met);
        blocks += 1;
        for k in (0..block.len()).step_by(211) {
            let place = block.get(k, 1).unwrap();
            assert_eq!(place.series().place(), (block.from() + k).to_string());
            assert_eq!(place.assessment().verdict().kind(), block.verdicts(1)[k]);
            assert_eq!(Some(place), whole.get(block.from() + k, 1));
        }
        assert_eq!(block.get(block.len(), 0), None);
        assert_eq!(block.get(0, TARGETS.len()), None);
    });
    assert!(blocks > 1);
    assert_eq!(met, whole.counts(0).count(VerdictKind::Met));
}
