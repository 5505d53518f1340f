//! A panel gives every place the figures and the verdict of its own assessment, bit for bit.
#![no_main]

use climate_targets::panel::{Panel, PanelFigure, PanelOutputs, PanelTarget};
use climate_targets::{
    Ambition, Assessor, BasePolicy, BaseReference, Deadline, EmissionSeries, Estimator, Target,
    Year,
};
use climate_targets_fuzz::finite::assert_finite;
use climate_targets_fuzz::generate::Input;
use climate_targets_fuzz::lot;
use climate_targets_fuzz::support::panel_figures::figure_of;
use libfuzzer_sys::{Corpus, fuzz_target};

fuzz_target!(|bytes: &[u8]| -> Corpus { run(bytes) });

fn run(bytes: &[u8]) -> Corpus {
    let mut input = Input::new(bytes);
    let checks = lot(bytes);
    let control = input.byte();
    // Half of the targets and methods are those that the panel works out in columns.
    let plain = control % 2 == 0;
    let assessor = if plain { plain_assessor(&mut input) } else { input.assessor() };
    let count = 1 + input.below(2);
    let mut targets = Vec::new();
    for _ in 0..count {
        let target = if plain { plain_target(&mut input) } else { input.target() };
        let Some(target) = target else { return Corpus::Reject };
        targets.push(target);
    }
    let targets: Vec<PanelTarget<'_>> = targets.iter().map(PanelTarget::from).collect();
    if control & 0x0e == 0x0e {
        let series: Vec<EmissionSeries> = (0..=input.below(4)).map(|_| input.series()).collect();
        same_bits(&Panel::from_series(&series), &targets, assessor, checks);
        return Corpus::Keep;
    }
    let places = if checks.is_multiple_of(64) {
        125 + usize::from(input.below(10))
    } else {
        1 + usize::from(input.below(5))
    };
    let mut year = input.year_number(1985, 2010);
    let mut years = Vec::new();
    let mut columns: Vec<Vec<f64>> = Vec::new();
    for _ in 0..2 + input.below(14) {
        years.push(year);
        let gaps = input.byte();
        let mut cell = || match gaps {
            0xe0.. if input.once_in(3) => f64::NAN,
            _ => input.level(),
        };
        // A large panel repeats a few levels.
        let few: Vec<f64> = (0..places.min(5)).map(|_| cell()).collect();
        columns.push(few.iter().copied().cycle().take(places).collect());
        year += if gaps % 8 == 7 { 3 } else { 1 };
    }
    let columns: Vec<&[f64]> = columns.iter().map(Vec::as_slice).collect();
    let panel = Panel::from_columns(&years, &columns).unwrap();
    same_bits(&panel, &targets, assessor, checks);
    Corpus::Keep
}

fn plain_assessor(input: &mut Input<'_>) -> Assessor {
    let estimator = match input.below(4) {
        0 | 1 => Estimator::ols(),
        2 => Estimator::ols().last_years(u16::from(1 + input.below(30))),
        _ => Estimator::ols().since(input.year(1985, 2020)),
    };
    Assessor::as_of(input.date()).estimator(estimator)
}

fn plain_target(input: &mut Input<'_>) -> Option<Target> {
    let goal = match input.below(6) {
        4 => Ambition::AtMost(input.tonnes()),
        5 => Ambition::Under(input.tonnes()),
        _ => input.share_of_base(),
    };
    let policy = input.pick([BasePolicy::Exact, BasePolicy::NearestLater]);
    let base = input.year_number(1985, 2010);
    let year = Year::constant(input.year_number(2011, 2040));
    let deadline = if input.once_in(3) { Deadline::Before(year) } else { Deadline::By(year) };
    Target::builder("plain")
        .goal(goal)
        .deadline(deadline)
        .reference(BaseReference::constant(base).with_policy(policy))
        .build()
        .ok()
}

fn same_bits(panel: &Panel<'_>, targets: &[PanelTarget<'_>], assessor: Assessor, checks: u64) {
    let results = assessor.assess_panel_for(panel, targets, PanelOutputs::ALL);
    for target in 0..targets.len() {
        let counts = results.counts(target);
        let verdicts = results.verdicts(target);
        let counted: usize =
            climate_targets::VerdictKind::ALL.iter().map(|kind| counts.count(*kind)).sum();
        assert_eq!(counted, panel.len());
        for place in 0..panel.len() {
            let alone = results.get(place, target).unwrap();
            let alone = alone.assessment();
            assert!(verdicts[place] == alone.verdict().kind(), "place {place}: {alone}");
            for figure in PanelFigure::ALL {
                let ours = results.figure(target, figure).unwrap()[place];
                let theirs = figure_of(&alone, figure).unwrap_or(f64::NAN);
                assert!(
                    ours.to_bits() == theirs.to_bits() || ours.is_nan() && theirs.is_nan(),
                    "{figure:?} of place {place}: {ours:e}, alone {theirs:e}\n{alone}"
                );
                assert!(!ours.is_infinite(), "{figure:?} of place {place}");
            }
        }
    }
    if checks % 16 == 1 {
        assert_finite(&results.report());
    }
}
