//! The figures of plans without overlap groups, recomputed from the closed formulas.

use super::*;
use climate_targets::plan::{Bounds, PlanOutcome, PlanVerdict};
use climate_targets::{Absent, Emissions, Known};

/// The sum of the effects of some statuses, at the low and the high end.
fn sum(spec: &Spec, statuses: &[MeasureStatus], year: i32) -> (f64, f64) {
    let rows = spec.rows.iter().filter(|row| statuses.contains(&row.status));
    rows.filter_map(|row| row.effect_in(year))
        .fold((0.0, 0.0), |(low, high), ends| (low + ends.0, high + ends.1))
}

/// The level of a path between its years.
fn on_path(levels: &[(i32, f64)], year: i32) -> Option<f64> {
    let after = levels.iter().find(|level| level.0 >= year)?;
    let before = levels.iter().rfind(|level| level.0 <= year)?;
    let years = f64::from(after.0 - before.0);
    let part = if years > 0.0 { f64::from(year - before.0) / years } else { 0.0 };
    Some(before.1 + part * (after.1 - before.1))
}

fn is_near(bounds: Known<Bounds>, ends: Option<(f64, f64)>, within: f64) -> bool {
    match (bounds, ends) {
        (Ok(bounds), Some((low, high))) => {
            (bounds.low().tonnes() - low).abs() <= within
                && (bounds.high().tonnes() - high).abs() <= within
        }
        (Err(_), None) => true,
        _ => false,
    }
}

proptest! {
    #![proptest_config(cases())]

    #[test]
    fn the_figures_follow_the_formulas(case in case()) {
        use MeasureStatus::{Adopted, Existing, Identified, Unstated};
        let spec = case.spec.clone().without_groups();
        let plan = spec.plan();
        let plan = case.assess(&plan);
        let (figures, assessment) = (plan.figures(), plan.assessment().unwrap());
        let year = plan.year().get();
        let is_absolute = case.target.metric().is_absolute();
        let base = assessment.figures().base.ok().filter(|_| is_absolute);
        let b = base.map(|base| base.level.tonnes());
        let a = assessment.allowed_in(plan.year()).level.ok().map(Emissions::tonnes);
        // The assessor does not look past its date.
        let latest = assessment.figures().latest.ok().map_or(0, |latest| latest.year.get());
        let observed = |year| {
            let known = case.series.get(Year::constant(year)).filter(|_| year <= latest);
            known.map(|o| o.emissions.tonnes())
        };
        let q = match &spec.reference {
            Reference::Base => b,
            Reference::Path(levels) => on_path(levels, year),
            // Sold units, land sectors and activities enter the level of other series.
            Reference::Year(_) if case.series.observations().len() < 40 => {
                figures.reference.ok().map(Emissions::tonnes)
            }
            Reference::Year(year) => observed(*year),
        };
        let within = 1e-9 * scale(&figures);
        let level = |known: Known<Emissions>, expected: Option<f64>| {
            match (known, expected) {
                (Ok(level), Some(expected)) => (level.tonnes() - expected).abs() <= within,
                (Err(_), None) => true,
                _ => false,
            }
        };
        prop_assert!(level(figures.base, b), "B {:?} {:?}", figures.base, b);
        prop_assert!(level(figures.reference, q), "Q {:?} {:?}", figures.reference, q);
        prop_assert!(level(figures.allowable, a), "A {:?} {:?}", figures.allowable, a);
        prop_assert!(level(figures.asked, b.zip(a).map(|(b, a)| b - a)));
        prop_assert!(level(figures.done, b.zip(q).map(|(b, q)| b - q)));

        let of = |statuses: &[MeasureStatus]| sum(&spec, statuses, year);
        let [s, n, i, u] = [Existing, Adopted, Identified, Unstated].map(|status| of(&[status]));
        for (found, expected) in
            [(figures.existing, s), (figures.adopted, n), (figures.identified, i), (figures.unstated, u)]
        {
            prop_assert!(is_near(Ok(found), Some(expected), within));
        }
        let f = (s.0 + n.0, s.1 + n.1);
        let with_identified = (f.0 + i.0, f.1 + i.1);
        let whole = (with_identified.0 + u.0, with_identified.1 + u.1);
        prop_assert!(is_near(Ok(figures.total), Some(whole), within));
        let gap = q.zip(a).map(|(q, a)| q - a);
        let less = |ends: (f64, f64)| gap.map(|gap| (gap - ends.1, gap - ends.0));
        prop_assert!(is_near(figures.gap_before, less(s), within));
        for (outcome, effects) in [
            (figures.decided, f),
            (figures.with_identified, with_identified),
            (figures.whole_plan, whole),
        ] {
            prop_assert!(is_near(outcome.gap_left, less(effects), within));
            let expected = q.map(|q| (q - effects.1, q - effects.0));
            prop_assert!(is_near(outcome.expected, expected, within));
            let at_most = a.map(|a| (a + effects.0, a + effects.1));
            prop_assert!(is_near(outcome.reference_at_most, at_most, within));
            if let (Ok(share), Some(gap)) = (outcome.share_of_gap_closed, gap) {
                let before = gap - s.0;
                prop_assert!(before > 0.0);
                let closed = share.fraction() * before;
                prop_assert!((closed - (effects.0 - s.0)).abs() <= within, "{}", share);
            } else if let Some(gap) = gap {
                prop_assert!(gap - s.0 <= within);
            }
        }

        let r = figures.residual;
        prop_assert!(is_near(r.after_all_measures, q.map(|q| (q - f.1, q - f.0)), within));
        prop_assert!(is_near(r.after_portfolio, q.map(|q| (q - n.1, q - n.0)), within));
        let leaves = r.target_leaves.ok().map(Emissions::tonnes);
        prop_assert_eq!(leaves, a);
        let own = match case.target.goal() {
            climate_targets::Goal::One(Ambition::NetZero(net_zero)) => net_zero.own_reduction,
            _ => None,
        };
        if let (Some(own), Some(b), Some(q)) = (own, b, q)
            && a.is_some()
        {
            // Net zero with an own reduction: at most what it leaves of the base is balanced.
            let cap = (1.0 - own.fraction()) * b;
            prop_assert!(level(r.cap, Some(cap)), "{:?} {}", r.cap, cap);
            let of = |residual: f64| residual.max(0.0).min(cap);
            let over = |residual: f64| (residual.max(0.0) - cap).max(0.0);
            prop_assert!(is_near(r.to_balance, Some((of(q - f.1), of(q - f.0))), within));
            prop_assert!(is_near(r.over_cap, Some((over(q - f.1), over(q - f.0))), within));
        }

        if let (Some(b), Some(q), Some(a)) = (b, q, a) {
            let needed = b.max(q) - a;
            let Ok(shares) = figures.shares else {
                prop_assert!(needed <= within);
                return Ok(());
            };
            let done = (b - q).max(0.0);
            let covered = [done, done + s.0, done + f.0, done + with_identified.0, done + whole.0];
            let mut before = 0.0;
            let found =
                [shares.done, shares.existing, shares.adopted, shares.identified, shares.unstated];
            for (share, covered) in found.into_iter().zip(covered) {
                let taken = covered.min(needed) - before;
                prop_assert!((share.fraction() * needed - taken).abs() <= within);
                before = covered.min(needed);
            }
            prop_assert!((shares.nothing.fraction() * needed - (needed - before)).abs() <= within);
            let surplus = (done + whole.0 - needed).max(0.0);
            prop_assert!((shares.surplus.tonnes() - surplus).abs() <= within);
        } else {
            prop_assert!(figures.shares.is_err());
        }
    }

    #[test]
    fn the_shares_by_status_sum_to_one(case in case()) {
        let plan = case.spec.plan();
        let plan = case.assess(&plan);
        for year in [case.target.judged_year(), Year::constant(2030)] {
            let Ok(shares) = plan.in_year(year).figures().shares else { continue };
            let each = [
                shares.done, shares.existing, shares.adopted, shares.identified, shares.unstated,
                shares.nothing,
            ]
            .map(climate_targets::Share::fraction);
            prop_assert!(each.iter().all(|share| (0.0..=1.0).contains(share)), "{:?}", each);
            prop_assert!((each.iter().sum::<f64>() - 1.0).abs() <= 1e-9, "{:?}", each);
            prop_assert!(shares.surplus.tonnes() >= 0.0);
        }
    }

    #[test]
    fn the_verdict_follows_from_the_bounds(case in case()) {
        let plan = case.spec.plan();
        let plan = case.assess(&plan);
        let figures = plan.figures();
        let within = 1e-9 * scale(&figures);
        let outcomes = [figures.decided, figures.with_identified, figures.whole_plan];
        let has_group = case.spec.rows.iter().any(|row| row.group.is_some());
        let has_range = case.spec.rows.iter().flat_map(Row::amounts).any(|(_, low, high)| low < high);
        for PlanOutcome { gap_left, verdict, .. } in outcomes {
            let gap = match gap_left {
                Ok(gap) => gap,
                Err(reason) => {
                    prop_assert!(reason != Absent::NoTarget);
                    let is_undetermined = matches!(verdict, PlanVerdict::Undetermined { .. });
                    prop_assert!(is_undetermined, "{}", verdict);
                    continue;
                }
            };
            let (low, high) = (gap.low().tonnes(), gap.high().tonnes());
            match verdict {
                PlanVerdict::Closes { by, .. } => {
                    prop_assert!(high <= within);
                    // A level equal to A within the tolerance leaves no surplus at all.
                    for (surplus, gap) in [(by.low(), gap.high()), (by.high(), gap.low())] {
                        let is_equal = surplus.tonnes() == 0.0 && gap.tonnes().abs() <= within;
                        prop_assert!(surplus == -gap || is_equal, "{} {}", surplus, gap);
                    }
                }
                PlanVerdict::FallsShort { by, without_number, .. } => {
                    prop_assert!(low >= -within);
                    prop_assert_eq!(by, gap);
                    prop_assert!(without_number <= figures.without_number);
                }
                PlanVerdict::DependsOnOverlap { gap: open, .. } => {
                    prop_assert!(low <= within && high >= -within && low < high && has_group);
                    prop_assert_eq!(open, gap);
                }
                PlanVerdict::DependsOnRange { gap: open, .. } => {
                    prop_assert!(low <= within && high >= -within && low < high && has_range);
                    prop_assert_eq!(open, gap);
                }
                other => prop_assert!(false, "{}", other),
            }
        }
        let none = plan.plan().without_target(plan.year());
        prop_assert_eq!(none.verdict(), PlanVerdict::NoTarget);
        prop_assert_eq!(none.figures().total, figures.total);
    }
}
