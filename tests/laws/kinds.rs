//! Properties of each kind of target. Most tests compare a target with a simpler target that must
//! give the same result.

use crate::support::figures::{levels, shares};
use crate::support::*;
use climate_targets::boundary::LandSector;
use climate_targets::target::{AmbitionRange, AnnualRate, Banking, YearlyLimits};
use climate_targets::{
    Absent, Activity, Ambition, BaseReference, Boundary, Commitment, Deadline, EmissionSeries,
    Emissions, Figures, Goal, Known, Metric, Observation, Period, Portion, Share, Target,
    Undetermined, Verdict, Year,
};
use proptest::prelude::*;

fn built(goal: impl Into<Goal>, deadline: Deadline, reference: Option<BaseReference>) -> Target {
    let builder = Target::builder("a target").goal(goal).deadline(deadline);
    match reference {
        Some(reference) => builder.reference(reference).build().unwrap(),
        None => builder.build().unwrap(),
    }
}

fn year_from(from: i32, to: i32) -> impl Strategy<Value = Year> {
    (from..=to).prop_map(Year::constant)
}

/// The name of a verdict and, if it is met or missed, its level and margin.
fn name_and_level(verdict: Verdict) -> (&'static str, Option<(f64, f64)>) {
    let compared = match verdict {
        Verdict::Met { level, margin, .. } | Verdict::Missed { level, margin, .. } => {
            Some((level.tonnes(), margin.tonnes()))
        }
        _ => None,
    };
    (verdict.name(), compared)
}

fn is_due(verdict: &Verdict) -> bool {
    matches!(verdict, Verdict::Met { .. } | Verdict::Missed { .. })
}

/// The series with gross emissions only.
fn gross_only(series: &EmissionSeries) -> EmissionSeries {
    let gross = |o: &Observation| Observation::new(o.year, o.emissions);
    let observations: Vec<_> = series.observations().iter().map(gross).collect();
    series_of(&observations)
}

fn with_population(series: &EmissionSeries, count: f64) -> EmissionSeries {
    let builder = EmissionSeries::builder("a place");
    let builder = series.observations().iter().fold(builder, |b, o| b.observation(*o));
    let every_year = (1980..=2060).map(|year| (year, count));
    builder.activity(Activity::population("on 31 December", every_year)).build().unwrap()
}

fn tonnes_of(level: Known<Emissions>) -> Known<f64> {
    level.map(Emissions::tonnes)
}

fn near(a: f64, b: f64) -> bool {
    (a - b).abs() <= 1e-9 * a.abs().max(b.abs()).max(1e-9)
}

fn near_if_known(a: Known<f64>, b: Known<f64>) -> bool {
    match (a, b) {
        (Ok(a), Ok(b)) => near(a, b),
        (a, b) => a == b,
    }
}

/// Whether every judged figure in tonnes is absent because the target is judged per unit.
fn has_no_judged_figure_in_tonnes(figures: &Figures) -> bool {
    let reasons = [
        figures.allowable.err(),
        figures.progress.err(),
        figures.path.err(),
        figures.needed.err(),
        figures.required.err(),
        figures.trend.err(),
        figures.projection.err(),
        figures.effort_ratio.err(),
        figures.cumulative.err(),
        figures.supplement.err(),
    ];
    reasons.into_iter().all(|reason| reason == Some(Absent::JudgedPerUnit))
}

proptest! {
    #![proptest_config(config("laws_of_kinds"))]

    #[test]
    fn a_limit_on_the_total_of_one_year_equals_a_fixed_level_in_that_year(
        series in series(), level in level(), year in year_from(2000, 2035), assessor in assessor(),
    ) {
        let limit = tonnes(level);
        let period = Deadline::Period(year.into());
        let total = built(Ambition::TotalAtMost(limit), period, None);
        let mean = built(Ambition::MeanAtMost(limit), period, None);
        let at_most = built(Ambition::AtMost(limit), Deadline::By(year), None);
        let verdict = |target: &Target| assessor.assess(&series, target).verdict();
        if is_due(&verdict(&at_most)) {
            prop_assert_eq!(name_and_level(verdict(&total)), name_and_level(verdict(&at_most)));
        } else {
            prop_assert!(!is_due(&verdict(&total)));
        }
        prop_assert_eq!(verdict(&total), verdict(&mean));
        let trend = |target: &Target| assessor.assess(&series, target).figures().lenses.trend;
        let (of_total, of_level) = (trend(&total), trend(&at_most));
        prop_assert!(of_total == of_level || of_total.is_err() && of_level.is_err());
    }

    #[test]
    fn a_limit_on_the_mean_equals_a_limit_on_the_total_of_the_mean_times_the_years(
        series in series(), mean in 1..100_000_i32, from in 2000..2030_i32, more in 0..8_i32,
        assessor in assessor(),
    ) {
        let period = Period::constant(from, from + more);
        let mean = f64::from(mean);
        let total = mean * f64::from(period.length());
        let of_mean = built(Ambition::MeanAtMost(tonnes(mean)), Deadline::Period(period), None);
        let of_total = built(Ambition::TotalAtMost(tonnes(total)), Deadline::Period(period), None);
        let (a, b) = (assessor.assess(&series, &of_mean), assessor.assess(&series, &of_total));
        prop_assert_eq!(a.verdict().name(), b.verdict().name());
        prop_assert_eq!(a.figures().lenses, b.figures().lenses);
        let (of_mean, of_total) = (a.figures().allowable, b.figures().allowable);
        prop_assert!(near_if_known(tonnes_of(of_mean), tonnes_of(of_total)));
    }

    #[test]
    fn the_path_of_a_budget_sums_to_the_budget(
        before in 0.0..1e6_f64, limit in 0.0..1e7_f64, from in 2000..2030_i32, more in 0..30_i32,
    ) {
        let period = Period::constant(from, from + more);
        let (before, limit_t) = (tonnes(before), tonnes(limit));
        let path = climate_targets::pathway::Pathway::to_total(before, period, limit_t).unwrap();
        let sum = path.sum(period.from(), period.to()).unwrap().tonnes();
        let scale = limit + before.tonnes() * f64::from(period.length());
        prop_assert!((sum - limit).abs() <= 1e-9 * scale);
    }

    /// Apart from the probability, the results are equal bit for bit, because the population is a
    /// power of two.
    #[test]
    fn a_constant_population_gives_the_same_results_per_head_as_in_tonnes(
        series in series(), goal in share_of_base(), reference in reference(),
        year in year_from(2011, 2040), assessor in assessor(), power in 0..12_i32,
    ) {
        // A declared base level would be in tonnes for one target and per head for the other.
        let declared = matches!(reference.policy(), climate_targets::BasePolicy::Declared(_));
        let reference = if declared { BaseReference::constant(1990) } else { reference };
        let count = 2_f64.powi(power);
        let builder = || {
            let deadline = Deadline::By(year);
            let builder = Target::builder("a target").goal(goal.clone()).deadline(deadline);
            builder.reference(reference)
        };
        let (in_tonnes, per_head) =
            (builder().build().unwrap(), builder().metric(Metric::PerCapita).build().unwrap());
        let town = with_population(&series, count);
        let (absolute, intensive) =
            (assessor.assess(&town, &in_tonnes), assessor.assess(&town, &per_head));
        prop_assert_eq!(absolute.verdict(), intensive.verdict());
        let (a, b) = (absolute.figures(), intensive.per_unit().unwrap());
        let b = b.figures();
        prop_assert_eq!(a.lenses, b.lenses);
        prop_assert_eq!(a.verdict.name(), b.verdict.name());
        prop_assert_eq!(a.path.map(|p| p.name), b.path.map(|p| p.name));
        // An upper bound near the largest f64 is out of range in tonnes, but not per head.
        let upper_bound_overflows = levels(b).into_iter().any(|(name, level)| {
            name == "high" && level.is_ok_and(|level| (level * count).is_infinite())
        });
        for ((name, a), (_, b)) in levels(&a).into_iter().zip(levels(b)) {
            if ["path sum", "trend sum", "excess"].contains(&name) {
                prop_assert!(b.is_err(), "{}: levels per unit are not summed", name);
            } else if upper_bound_overflows && ["low", "high"].contains(&name) {
                prop_assert_eq!(a, Err(Absent::OutOfRange), "{}", name);
            } else {
                prop_assert_eq!(a, b.map(|b| b * count), "{}", name);
            }
        }
        for ((name, a), (_, b)) in shares(&a).into_iter().zip(shares(b)) {
            if name == "probability" {
                prop_assert!(near_if_known(a, b), "{:?} {:?}", a, b);
            } else {
                prop_assert_eq!(a, b, "{}", name);
            }
        }
        // The per-head result also has figures in tonnes, which are not judged.
        let additional = intensive.figures();
        prop_assert_eq!(additional.latest, a.latest);
        prop_assert_eq!((additional.lenses, additional.elapsed), (a.lenses, a.elapsed));
        if !matches!(reference, BaseReference::Period(_)) {
            prop_assert_eq!(additional.base, a.base);
            prop_assert_eq!(additional.change, a.change);
        }
        prop_assert!(has_no_judged_figure_in_tonnes(&additional));
    }

    #[test]
    fn a_yearly_cut_equals_a_reduction_to_the_remaining_share(
        series in series(), rate in annual_rate(), more in 1..20_i32, assessor in assessor(),
    ) {
        let year = Year::constant(rate.from().get() + more);
        let left = (1.0 - rate.rate().fraction()).powi(more);
        let to = Portion::new(Share::from_fraction(left).unwrap()).unwrap();
        let base = BaseReference::year(rate.from());
        let cuts = built(Ambition::AnnualRate(rate), Deadline::By(year), None);
        let reduce_to = built(Ambition::ReduceTo(to), Deadline::By(year), Some(base));
        let (a, b) = (assessor.assess(&series, &cuts), assessor.assess(&series, &reduce_to));
        prop_assert_eq!(a.figures().allowable, b.figures().allowable);
        prop_assert_eq!(a.figures().lenses.trend, b.figures().lenses.trend);
        if is_due(&b.verdict()) {
            prop_assert_eq!(a.verdict(), b.verdict());
        }
        // If the cut was made in every year, every level is at or below the path.
        let checks = a.details().annual_cuts().unwrap();
        let base = a.figures().base.map(|base| base.level.tonnes());
        let expected = checks.years.iter().zip(rate.from().get() + 1..);
        let mut expected = expected.map(|(cut, year)| cut.year.get() == year);
        let made = checks.years.iter().all(|cut| cut.cut_made == Ok(true));
        let no_year_missing = made && expected.all(|in_turn| in_turn);
        if no_year_missing && base.is_ok_and(|base| base > 0.0) {
            for cut in &checks.years {
                let (level, path) = (cut.level.tonnes(), tonnes_of(cut.path).unwrap());
                prop_assert!(level <= path + 1e-9 * base.unwrap(), "{level} {path}");
            }
        }
    }

    /// A list with a limit for one year gives the same verdict as a fixed level in that year.
    #[test]
    fn a_list_of_limits_is_met_only_if_every_year_is_at_or_below_its_limit(
        series in series(), limits in yearly_limits(), assessor in assessor(),
    ) {
        let last = limits.as_slice().last().unwrap();
        let list = built(Ambition::EachYearAtMost(limits.clone()), Deadline::By(last.0), None);
        let one = YearlyLimits::new(vec![*last]).unwrap();
        let one = built(Ambition::EachYearAtMost(one), Deadline::By(last.0), None);
        let fixed = built(Ambition::AtMost(last.1), Deadline::By(last.0), None);
        let verdict = |target: &Target| assessor.assess(&series, target).verdict();
        if is_due(&verdict(&fixed)) {
            prop_assert_eq!(name_and_level(verdict(&one)), name_and_level(verdict(&fixed)));
        }
        if let Verdict::Met { .. } = verdict(&list) {
            for (year, limit) in limits.as_slice() {
                let level = series.get(*year).unwrap().emissions;
                prop_assert!(level.tonnes() <= limit.tonnes() + 1e-9 * limit.tonnes().abs());
            }
        }
        if let Verdict::Missed { year, margin, .. } = verdict(&list) {
            prop_assert!(margin < Emissions::ZERO);
            prop_assert!(limits.in_year(year).is_some());
        }
    }

    /// Compares verdicts on the second budget. Without banking, the verdict does not depend on the
    /// first budget.
    #[test]
    fn banking_a_surplus_never_hurts_and_banking_an_overshoot_never_helps(
        series in series(), first in 0.0..1e7_f64, second in 0.0..1e7_f64,
        from in 1995..2025_i32, assessor in assessor(),
    ) {
        let budget = |limit: f64, from: i32| {
            let period = Deadline::Period(Period::constant(from, from + 1));
            built(Ambition::TotalAtMost(tonnes(limit)), period, None)
        };
        let (earlier, later) = (budget(first, from), budget(second, from + 2));
        let verdict = |banking| {
            let milestones = vec![earlier.clone(), later.clone()];
            let both = Commitment::new("c", milestones).unwrap().with_banking(banking);
            let result = assessor.assess_commitment(&series, &both).nth(1).unwrap();
            result.verdict()
        };
        let alone = assessor.assess(&series, &later).verdict();
        prop_assert_eq!(verdict(Banking::None), alone);
        let unknown = Verdict::Undetermined(Undetermined::CarryOverUnknown);
        if verdict(Banking::Both) != unknown {
            prop_assert!(verdict(Banking::Surplus).rank() <= alone.rank());
            prop_assert!(verdict(Banking::Overshoot).rank() >= alone.rank());
        }
    }

    #[test]
    fn a_peak_does_not_depend_on_the_unit(
        series in series(), year in year_from(1995, 2025), assessor in assessor(),
        power in -3..8_i32,
    ) {
        let peaked = built(Ambition::Peaked, Deadline::By(year), None);
        let factor = 2_f64.powi(power);
        let scaled: Vec<_> = gross_only(&series)
            .observations()
            .iter()
            .map(|o| Observation::new(o.year, tonnes(o.emissions.tonnes() * factor)))
            .collect();
        let (a, series_of_unit) = (gross_only(&series), series_of(&scaled));
        let (a, b) = (assessor.assess(&a, &peaked), assessor.assess(&series_of_unit, &peaked));
        prop_assert_eq!(a.verdict().name(), b.verdict().name());
        if let Verdict::Met { .. } = a.verdict() {
            let peak = a.details().peak().unwrap();
            prop_assert!(peak.year <= year);
            prop_assert!(peak.fall.unwrap().fraction() >= 0.1 - 1e-9);
        }
    }

    /// A target that follows another target keeps its own deadline.
    #[test]
    fn a_target_as_ambitious_as_another_takes_its_goal_and_base(
        series in series(), goal in share_of_base(), reference in reference(),
        year in year_from(2011, 2040), assessor in assessor(),
    ) {
        let declared = matches!(reference.policy(), climate_targets::BasePolicy::Declared(_));
        let reference = if declared { BaseReference::constant(1990) } else { reference };
        let other = built(goal.clone(), Deadline::By(Year::constant(2050)), Some(reference));
        let find = |id: &str| (id == "other").then_some(&other);
        let follower = built(Ambition::AsAmbitiousAs("other".into()), Deadline::By(year), None);
        let resolved = follower.resolved(assessor.date(), find).unwrap();
        let own = built(goal, Deadline::By(year), Some(reference));
        let (a, b) = (assessor.assess(&series, &resolved), assessor.assess(&series, &own));
        prop_assert_eq!(a.figures(), b.figures());
        let unresolved = assessor.assess(&series, &follower).verdict();
        let not_resolved = Verdict::Undetermined(Undetermined::NotResolved);
        prop_assert!(unresolved == not_resolved || unresolved.rank() == not_resolved.rank());
    }

    #[test]
    fn measures_used_never_hurt_and_units_sold_never_help(
        series in series(), target in target_of(share_of_base()), supplement in supplement(),
        used in 0.0..1e6_f64, more in 0.0..1e6_f64, assessor in assessor(),
    ) {
        let target = Target::builder("s").goal(target.goal().clone()).deadline(target.deadline())
            .reference(target.reference().unwrap())
            .supplement(supplement)
            .build()
            .unwrap();
        let year = target.judged_year();
        let verdict = |used: f64, sold: f64| {
            let builder = EmissionSeries::builder("a place");
            let plain = gross_only(&series);
            let builder = plain.observations().iter().fold(builder, |b, o| b.observation(*o));
            let reporting = builder.measures(year, tonnes(used), tonnes(sold)).build().unwrap();
            assessor.assess(&reporting, &target).verdict()
        };
        let once = verdict(used, 0.0);
        if is_due(&once) {
            prop_assert!(verdict(used + more, 0.0).rank() <= once.rank());
            prop_assert!(verdict(used, more).rank() >= once.rank());
        }
    }

    /// A cap that exceeds all removals changes nothing.
    #[test]
    fn a_cap_on_removals_never_helps(
        series in series(), target in target_of(share_of_base()), cap in 0.0..1e6_f64,
        assessor in assessor(),
    ) {
        let net = Boundary::UNSPECIFIED.land_sector(LandSector::Included);
        let capped = |cap: Option<f64>| {
            let builder = Target::builder("n")
                .goal(target.goal().clone())
                .deadline(target.deadline())
                .reference(target.reference().unwrap())
                .boundary(net.clone());
            match cap {
                Some(cap) => builder.removals_cap(tonnes(cap)).build().unwrap(),
                None => builder.build().unwrap(),
            }
        };
        let (with, without, wide) = (capped(Some(cap)), capped(None), capped(Some(1e15)));
        let (with, without, wide) = (
            assessor.assess(&series, &with),
            assessor.assess(&series, &without),
            assessor.assess(&series, &wide),
        );
        prop_assert_eq!(without.figures(), wide.figures());
        prop_assert_eq!(with.figures().base, without.figures().base);
        if is_due(&without.verdict()) {
            prop_assert!(with.verdict().rank() >= without.verdict().rank());
        }
    }

    /// The text, derivation and JSON of every assessment contain only finite numbers.
    #[test]
    fn every_kind_is_assessed_and_every_figure_is_finite(
        series in rich_series(), target in any_kind_of_target(), assessor in assessor(),
    ) {
        let result = assessor.assess(&series, &target);
        for text in [result.to_string(), result.derivation().to_string()] {
            prop_assert!(!text.contains("NaN") && !text.contains("inf "), "{}", text);
        }
        // serde_json writes null for a number that is not finite.
        let json = serde_json::to_string(&result).unwrap();
        prop_assert!(!json.contains("null"), "{}", json);
        let _ = result.caveats().count() + result.chart().rows().count();
        let composite = !target.goal().parts().is_empty();
        prop_assert_eq!(result.per_unit().is_some(), !composite && !target.metric().is_absolute());
        prop_assert_eq!(result.details().chart_per_unit().is_some(), result.per_unit().is_some());
        // The judged figures are given per unit and omitted in tonnes.
        let figures = result.figures();
        let mut numbers = [levels(&figures), shares(&figures)].concat();
        if let Some(own) = result.per_unit() {
            prop_assert!(has_no_judged_figure_in_tonnes(&figures), "{:?}", figures);
            numbers.extend([levels(own.figures()), shares(own.figures())].concat());
        }
        for (name, value) in numbers {
            prop_assert!(value.is_err() || value.unwrap().is_finite(), "{}: {:?}", name, value);
        }
    }

    #[test]
    fn extreme_levels_give_finite_figures(
        observations in observations(extreme_level()), target in any_kind_of_target(),
        assessor in assessor(), population in population(),
    ) {
        let builder = EmissionSeries::builder("a place");
        let builder = observations.iter().fold(builder, |b, o| b.observation(*o));
        let Ok(series) = builder.activity(population).build() else { return Ok(()) };
        let result = assessor.assess(&series, &target);
        let json = serde_json::to_string(&result).unwrap();
        prop_assert!(!json.contains("null"), "{}", json);
        let _ = (result.to_string(), result.derivation().to_string());
    }

    /// The parts may have any metric and any kind of ambition.
    #[test]
    fn the_best_part_decides_any_of_and_the_worst_part_decides_all_of(
        series in rich_series(), target in any_kind_of_target(), assessor in assessor(),
    ) {
        let result = assessor.assess(&series, &target);
        let details = result.details();
        let ranks = || details.parts().map(|part| part.figures.verdict.rank());
        match target.goal() {
            Goal::AnyOf(_) => prop_assert_eq!(Some(result.verdict().rank()), ranks().min()),
            Goal::AllOf(_) => prop_assert_eq!(Some(result.verdict().rank()), ranks().max()),
            _ => prop_assert_eq!(ranks().count(), 0),
        }
    }

    /// Once the condition is triggered, the figures equal those of an unconditional target with the
    /// same goal, deadline and base.
    #[test]
    fn a_condition_only_withholds_the_verdict_until_it_is_triggered(
        series in rich_series(), goal in any_goal(), reference in reference(),
        deadline in any_deadline(), assessor in assessor(),
    ) {
        let builder = || Target::builder("a target").goal(goal.clone()).deadline(deadline);
        let built = |conditional: bool| {
            let builder = builder().reference(reference);
            if conditional { builder.conditional().build() } else { builder.build() }
        };
        let (Ok(with), Ok(without)) = (built(true), built(false)) else { return Ok(()) };
        let withheld = assessor.assess(&series, &with).verdict();
        prop_assert!(
            ["undetermined", "not_comparable", "not_quantified"].contains(&withheld.name()),
            "{}", withheld
        );
        let triggered = assessor.condition_triggered();
        let (a, b) = (triggered.assess(&series, &with), triggered.assess(&series, &without));
        prop_assert_eq!(a.figures(), b.figures());
    }

    #[test]
    fn a_range_is_judged_by_its_minimum_ambition(
        series in rich_series(), floor in ambition(), aspiration in ambition(),
        reference in reference(), year in year_from(2011, 2040), assessor in assessor(),
    ) {
        let Ok(range) = AmbitionRange::new(floor.clone(), aspiration) else { return Ok(()) };
        let by_year = Deadline::By(year);
        let builder = |goal: Goal| Target::builder("a target").goal(goal).deadline(by_year);
        let range = builder(Goal::Range(range)).reference(reference).build();
        let floor = builder(Goal::One(floor)).reference(reference).build();
        let (Ok(range), Ok(floor)) = (range, floor) else { return Ok(()) };
        let (a, b) = (assessor.assess(&series, &range), assessor.assess(&series, &floor));
        prop_assert_eq!(a.figures(), b.figures());
    }

    #[test]
    fn qualitative_targets_are_never_judged(
        series in rich_series(), deadline in any_deadline(), assessor in assessor(),
    ) {
        let words = Ambition::Qualitative("sustainable cities and communities".into());
        let Ok(target) = Target::builder("a target").goal(words).deadline(deadline).build() else {
            return Ok(());
        };
        let result = assessor.condition_triggered().assess(&series, &target);
        prop_assert_eq!(result.verdict(), Verdict::NotQuantified);
        prop_assert!(result.figures().allowable.is_err() && result.figures().progress.is_err());
    }

    #[test]
    fn a_yearly_cut_of_100_percent_allows_no_emissions(
        from in year_from(1990, 2015), assessor in assessor(), series in series(),
    ) {
        let all = AnnualRate::new(Portion::constant(1.0), from);
        let target = built(Ambition::AnnualRate(all), Deadline::EachYearFrom(from.next()), None);
        let result = assessor.assess(&series, &target);
        if let Ok(allowable) = result.figures().allowable {
            prop_assert_eq!(allowable, Emissions::ZERO);
        }
    }
}
