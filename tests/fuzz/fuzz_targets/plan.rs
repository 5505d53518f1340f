//! A plan of a few measures, against any target and series.
#![no_main]

use climate_targets::plan::{Measure, MeasureStatus, Plan, PlanVerdict};
use climate_targets::{Emissions, InLanguage, Language, Overrides, Year};
use climate_targets_fuzz::finite::{assert_finite, assert_finite_text};
use climate_targets_fuzz::generate::{Input, tonnes};
use climate_targets_fuzz::lot;
use climate_targets_fuzz::round_trip::{assert_kept, assert_one_line};
use climate_targets_fuzz::support::steps;
use libfuzzer_sys::{Corpus, fuzz_target};

fuzz_target!(|bytes: &[u8]| -> Corpus { run(bytes) });

fn run(bytes: &[u8]) -> Corpus {
    let mut input = Input::new(bytes);
    let control = input.byte();
    let plan = match plan(&mut input) {
        Ok(plan) => plan,
        Err(problem) => {
            assert_one_line(&problem);
            return Corpus::Keep;
        }
    };
    let assessor = input.assessor();
    let target = if control % 8 == 7 { None } else { input.target() };
    let series = input.series();
    let year = input.year(2012, 2050);
    let result = match &target {
        Some(target) => plan.assess(assessor, &series, target),
        None => plan.without_target(year),
    };
    let result = if control & 8 != 0 { result.in_year(year) } else { result };
    let report = result.report();
    assert_finite(&report);
    let figures = result.figures();
    for outcome in [&figures.decided, &figures.with_identified] {
        if let (Ok(gap), Ok(allowable), Ok(expected)) =
            (outcome.gap_left, figures.allowable, outcome.expected)
        {
            // The gap left is the expected level less the allowable one.
            let scale = expected
                .low()
                .tonnes()
                .abs()
                .max(expected.high().tonnes().abs())
                .max(allowable.tonnes().abs());
            let near = |gap: Emissions, level: Emissions| {
                let again = level.tonnes() - allowable.tonnes();
                let reference = figures.reference.map_or(0.0, |level| level.tonnes().abs());
                assert!(
                    (gap.tonnes() - again).abs() <= 1e-11 * scale.max(reference),
                    "{gap} {again}\n{figures:#?}"
                );
            };
            near(gap.low(), expected.low());
            near(gap.high(), expected.high());
        }
        if target.is_none() {
            assert_eq!(outcome.verdict, PlanVerdict::NoTarget);
        }
    }
    match lot(bytes) % 16 {
        1 | 2 => {
            for step in result.derivation() {
                if let Err(problem) = steps::check(&step) {
                    panic!("{problem}\n{step}\n{plan:?}\n{series:?}\n{target:?}");
                }
            }
        }
        3 => {
            assert_kept(&plan);
            assert_kept(&result.report_with_derivation());
        }
        4 => {
            for language in Language::ALL {
                assert_finite_text(&result.in_language(language).to_string());
            }
        }
        5 => {
            for year in result.years() {
                assert!(year.allowed_by.is_some() == year.allowable.is_ok());
            }
            let _ = (result.waterfall(), result.caveats(), result.sectors());
            assert_eq!(plan.total_checks().count(), plan.total_checks().count());
        }
        6 => {
            if let (Ok(projection), Some(target)) = (result.projection(), &target) {
                let given =
                    assessor.assess_given(&series, target, Overrides::projection(&projection));
                assert_finite(&given);
            }
        }
        _ => {}
    }
    Corpus::Keep
}

fn plan(input: &mut Input<'_>) -> Result<Plan, climate_targets::plan::PlanError> {
    let mut builder = Plan::builder("a plan");
    match input.below(4) {
        1 => builder = builder.counted_from(input.year_number(1990, 2015)),
        2 => {
            builder = builder.counted_against("as usual");
            let mut year = 2012;
            for _ in 0..=input.below(3) {
                builder = builder.reference_level(year, tonnes(input.size()));
                year += 1 + i32::from(input.below(15));
            }
        }
        _ => {}
    }
    let sectors = ["transport", "heating", "waste", ""];
    let groups = ["one", "two", "shares"];
    builder = builder.sector_level("transport", tonnes(input.size()));
    let mut shares = false;
    for at in 0..input.below(9) {
        let control = input.byte();
        let status = MeasureStatus::ALL[usize::from(input.byte()) % MeasureStatus::ALL.len()];
        let mut measure =
            Measure::new(format!("measure {at}")).sector(input.pick(sectors)).status(status);
        let group = usize::from(control >> 6);
        match control % 16 {
            9 => measure = measure.facilitating(),
            10 => measure = measure.included_in("measure 0"),
            11 => {
                measure =
                    measure.offset().reduces(input.year_number(2012, 2045), tonnes(input.size()))
            }
            12 => {}
            13 | 14 => {
                shares = true;
                measure = measure
                    .sector("transport")
                    .group("shares")
                    .reduces_share(input.year_number(2012, 2045), input.portion());
            }
            _ => {
                let mut year = input.year_number(2012, 2045);
                for _ in 0..=input.below(2) {
                    let low = input.size();
                    measure = if input.once_in(3) {
                        measure.reduces_between(year, tonnes(low), tonnes(low.max(input.size())))
                    } else {
                        measure.reduces(year, tonnes(low))
                    };
                    year += 1 + i32::from(input.below(8));
                }
                if group < 2 {
                    measure = measure.group(groups[group]);
                }
            }
        }
        if control & 16 != 0 {
            measure = measure.grows();
        }
        builder = builder.measure(measure);
    }
    if shares {
        builder = builder.independent("shares");
    }
    if input.once_in(4) {
        builder = builder.joint_effect(groups[0], Year::constant(2030).get(), tonnes(input.size()));
    }
    builder.build()
}
