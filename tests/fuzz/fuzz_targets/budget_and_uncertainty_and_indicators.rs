//! Budgets, paths, uncertainty and the indicators of other publishers.
#![no_main]

use climate_targets::budget::{Budget, past_excess, total_of_fixed_cut};
use climate_targets::indicator::{
    Reduction, c40, eea, esr, eurostat, jrc, klimatkollen_2024, klimatkollen_2026,
    net_zero_metrics, sbti, sweden, un_2023,
};
use climate_targets::pathway::Pathway;
use climate_targets::quantity::HalfWidth;
use climate_targets::trend::{TrendFit, mann_kendall};
use climate_targets::uncertainty::{Approach1, Category, FactorBetweenYears};
use climate_targets::{Emissions, Known, Period, Portion};
use climate_targets_fuzz::finite::{assert_finite, assert_finite_text};
use climate_targets_fuzz::generate::{Input, tonnes};
use climate_targets_fuzz::lot;
use climate_targets_fuzz::round_trip::{assert_kept, assert_one_line};
use libfuzzer_sys::{Corpus, fuzz_target};

fuzz_target!(|bytes: &[u8]| -> Corpus { run(bytes) });

fn run(bytes: &[u8]) -> Corpus {
    let mut input = Input::new(bytes);
    let control = input.byte();
    let written = lot(bytes).is_multiple_of(8);
    match control % 4 {
        0 => budget(&mut input, written),
        1 => uncertainty(&mut input, written),
        2 => path(&mut input),
        _ => indicators(&mut input, written),
    }
    Corpus::Keep
}

fn budget(input: &mut Input<'_>, written: bool) {
    let series = input.series();
    let as_of = input.date();
    let estimator = input.estimator();
    match Budget::new(tonnes(input.level()), input.year(1985, 2030)) {
        Ok(budget) => {
            let run_outs = budget.run_outs(&series, as_of, estimator);
            assert_finite(&run_outs.report());
            assert_kept(&budget.given(input.portion()));
            let other = input.series();
            let years = Period::constant(2000, 2000 + i32::from(input.below(8)));
            match budget.by_past_emissions(&series, &other, years) {
                Ok(share) => assert_finite(&share),
                Err(problem) => assert_one_line(&problem),
            }
            if written {
                assert_kept(&run_outs.report());
            }
        }
        Err(problem) => assert_one_line(&problem),
    }
    if let Ok(total) = total_of_fixed_cut(input.tonnes(), input.portion()) {
        assert_kept(&total);
    }
    let points = series.observations().iter().map(|o| (o.year, o.emissions));
    if let Ok(fit) = TrendFit::of(estimator, points) {
        let year = input.year(1985, 2060);
        let is_finite = |level: Known<Emissions>| {
            assert!(level.is_err() || level.is_ok_and(|l| l.tonnes().is_finite()))
        };
        is_finite(fit.level_in(year));
        is_finite(fit.slope());
        if let Ok(interval) = fit.interval_in(year) {
            assert!(interval.low <= interval.high, "{interval:?}");
        }
        if let Ok(probability) = fit.probability_at_or_under(input.tonnes(), year) {
            assert!((0.0..=1.0).contains(&probability.fraction()), "{probability}");
        }
    }
    let points = series.observations().iter().map(|o| (o.year, o.emissions));
    if let Ok(test) = mann_kendall(points) {
        assert_finite_text(&format!("{test:?}"));
    }
}

fn uncertainty(input: &mut Input<'_>, written: bool) {
    let mut categories = Vec::new();
    for _ in 0..input.below(6) {
        let percent = |input: &mut Input<'_>| {
            HalfWidth::from_percent(f64::from(input.half_word()) / 100.0).unwrap()
        };
        let kind = input.pick([FactorBetweenYears::Correlated, FactorBetweenYears::Independent]);
        let (base, latest) = (input.tonnes(), input.tonnes());
        let (activity, factor) = (percent(input), percent(input));
        categories.push(Category::new(base, latest, activity, factor, kind));
    }
    match Approach1::new(categories) {
        Ok(inventory) => {
            let totals = [inventory.uncertainty_of_base(), inventory.uncertainty_of_latest()];
            for half_width in totals.into_iter().flatten() {
                assert!(half_width.percent().is_finite() && half_width.percent() >= 0.0);
            }
            if let Ok(change) = inventory.change() {
                assert_finite(&change);
                if let (Ok(low), Ok(high)) = (change.low(), change.high()) {
                    assert!(low <= high);
                    let excludes_zero = low.points() > 0.0 || high.points() < 0.0;
                    assert_eq!(change.is_significant(), excludes_zero, "{change:?}");
                }
            }
            for contribution in inventory.contributions() {
                assert_finite(&contribution);
            }
            if written {
                assert_kept(&inventory);
            }
        }
        Err(problem) => assert_one_line(&problem),
    }
}

fn path(input: &mut Input<'_>) {
    let (from, to) = (input.year(1985, 2020), input.year(2000, 2060));
    let (first, last) = (input.tonnes(), input.tonnes());
    let budget = input.tonnes();
    let rate = input.portion();
    let limits = input.yearly_limits(2000);
    let paths: [Option<Pathway<'_>>; 12] = [
        Pathway::linear((from, first), (to, last)),
        Pathway::constant_rate((from, first), (to, last)).ok(),
        Pathway::floor_blend((from, first), (to, last)).ok(),
        Some(Pathway::fixed_annual_cut((from, first), rate)),
        Some(Pathway::linear_share((from, first), rate)),
        Pathway::budget_continuous((from, first), budget).ok(),
        Pathway::budget_annual((from, first), budget).ok(),
        Pathway::line_to_zero((from, first), budget).ok(),
        Some(Pathway::given(&limits)),
        Some(Pathway::stepwise(&limits)),
        Pathway::reference_scenario((from, first), &limits).ok(),
        Pathway::constant_rate_within((from, first), to, budget).ok(),
    ];
    let level = input.tonnes();
    let year = input.year(1985, 2070);
    let present: Vec<Pathway<'_>> = paths.iter().flatten().copied().collect();
    let sum = Pathway::sum_of(&present);
    for path in present.iter().chain(&sum) {
        let finite = |level: Known<Emissions>| {
            assert!(level.is_err() || level.is_ok_and(|l| l.tonnes().is_finite()))
        };
        finite(path.level_in(year));
        finite(path.sum(from, to));
        finite(path.integral());
        if let Ok(at) = path.year_at(level) {
            assert!(at.is_finite());
        }
        // The sum of two neighbouring years is the sum of their levels.
        let next = year.next();
        if let (Ok(both), Ok(one), Ok(other)) =
            (path.sum(year, next), path.level_in(year), path.level_in(next))
        {
            let (both, one, other) = (both.tonnes(), one.tonnes(), other.tonnes());
            let scale = one.abs().max(other.abs()).max(first.tonnes().abs());
            assert!((both - one - other).abs() <= 1e-9 * scale, "{path:?} {both} {one} {other}");
        }
    }
    if let Some(sum) = sum {
        finite_sum(&[sum, sum]);
    }
}

/// A sum of sums is finite, or refused as too deep.
fn finite_sum(parts: &[Pathway<'_>]) {
    let Some(sum) = Pathway::sum_of(parts) else { return };
    let level = sum.level_in(climate_targets::Year::constant(2030));
    assert!(level.is_err() || level.is_ok_and(|level| level.tonnes().is_finite()));
}

fn indicators(input: &mut Input<'_>, written: bool) {
    let series = input.series();
    let as_of = input.date();
    let (base, by) = (input.year(1985, 2015), input.year(2005, 2050));
    let goal = (by, input.tonnes());
    let half: Portion = input.portion();
    assert_finite(&c40::peaked_by_code(&series, as_of));
    assert_finite(&c40::peaked_by_text(&series, as_of));
    macro_rules! check {
        ($($result:expr),+ $(,)?) => { $(
            if let Ok(result) = $result {
                assert_finite(&result);
                if written {
                    assert_kept(&result);
                }
            }
        )+ };
    }
    if let Some(reduction) = Reduction::new((base, input.tonnes()), goal) {
        check!(
            eea::distance_to_target_path(&series, reduction, as_of),
            eurostat::growth_ratio(&series, reduction, as_of),
            un_2023::expected_progress(&series, reduction, as_of),
        );
    }
    let reference = input.reference();
    check!(
        net_zero_metrics::net_zero_metrics(&series, goal, as_of),
        klimatkollen_2024::budget_outlook(&series, goal, as_of).map(|result| result.report()),
        klimatkollen_2026::paris_test(&series, as_of).map(|result| result.report()),
        sweden::fulfilment(&series, reference, half, as_of),
        jrc::achieved_share(&series, reference, half, as_of),
        sbti::required_reduction(half, base, by),
        esr::allocation_2018(&series, half, as_of),
    );
    if let Some(path) = Pathway::linear((base, input.tonnes()), goal) {
        let years = Period::constant(2010, 2010 + i32::from(input.below(20)));
        check!(past_excess(&path, &series, as_of, years));
    }
}
