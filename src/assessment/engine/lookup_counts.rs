//! Counters for unit tests: how often base, path and trend are computed. The tests check that no
//! output of an assessment (text, JSON, chart) computes base, path or trend twice for one question.

use std::cell::Cell;

#[derive(Debug, Clone, Copy)]
pub(crate) enum Lookup {
    Base,
    Path,
    Trend,
}

thread_local! {
    static COUNTS: Cell<[u32; 3]> = const { Cell::new([0; 3]) };
}

pub(crate) fn note(lookup: Lookup) {
    COUNTS.with(|counts| {
        let mut now = counts.get();
        now[lookup as usize] += 1;
        counts.set(now);
    });
}

/// Counts the computations of base, path and trend, in this order, during a call.
pub(crate) fn counting(run: impl FnOnce()) -> [u32; 3] {
    COUNTS.with(|counts| counts.set([0; 3]));
    run();
    COUNTS.with(Cell::get)
}

#[cfg(test)]
mod tests {
    use std::hint::black_box;

    use super::counting;
    use crate::catalogue;
    use crate::target::{Goal, Target};
    use crate::{Assessor, EmissionSeries};

    /// The number of questions of a target: one for each ambition, but two for a net-zero ambition
    /// with a minimum own reduction if net emissions are known.
    fn question_count(target: &Target, net_is_known: bool) -> u32 {
        use crate::target::{Ambition, NetZero};
        let of = |ambition: &Ambition| match ambition {
            Ambition::NetZero(NetZero { own_reduction: Some(_) }) if net_is_known => 2,
            _ => 1,
        };
        match target.goal() {
            Goal::Range(range) => of(range.floor()) + of(range.aspiration()),
            goal => match goal.deciding() {
                Some(ambition) => of(ambition),
                None => goal.parts().iter().map(|part| of(&part.ambition)).sum(),
            },
        }
    }

    #[test]
    fn no_output_computes_base_path_or_trend_twice() {
        let tonnes = |t| crate::Emissions::from_tonnes(t).unwrap();
        let level = |year: i32| 1e6 - 1e4 * f64::from(year - 1990);
        let gross = EmissionSeries::from_tonnes("a place", (1990..=2022).map(|y| (y, level(y))));
        let net = (1990..=2022).fold(EmissionSeries::builder("a place"), |builder, year| {
            builder.observe_with_land(year, tonnes(level(year)), tonnes(-3e5))
        });
        let measures = (1990..=2022).fold(EmissionSeries::builder("a place"), |builder, year| {
            let builder = builder.observe(year, tonnes(level(year)));
            builder.measures(year, tonnes(1e4), tonnes(0.0))
        });
        check_catalogue(&gross.unwrap(), false);
        check_catalogue(&net.build().unwrap(), true);
        check_catalogue(&measures.build().unwrap(), false);
    }

    fn check_catalogue(series: &EmissionSeries, net_is_known: bool) {
        let assessor = Assessor::as_of_ymd(2024, 6, 30).unwrap().allow_boundary_difference();
        for target in catalogue::targets() {
            // With supplementary measures, the emissions before measures are a second question.
            let has_measures = target.supplement().is_some() && !series.measures().is_empty();
            let expected = question_count(target, net_is_known) * if has_measures { 2 } else { 1 };
            let result = assessor.assess(series, target);
            let details = result.details();
            let readers: [(&str, &dyn Fn()); 6] = [
                ("assessment", &|| {
                    black_box(assessor.assess(series, target).verdict());
                }),
                ("text", &|| {
                    black_box(result.to_string());
                }),
                ("derivation", &|| {
                    black_box(result.derivation().steps().count());
                }),
                ("caveats", &|| {
                    black_box(result.caveats().count());
                }),
                ("chart", &|| {
                    black_box(result.chart());
                }),
                ("text of details", &|| {
                    black_box((details.to_string(), details.derivation()));
                }),
            ];
            for (reader, read) in readers {
                let [base, path, trend] = counting(read);
                let at_most = if reader == "text of details" { 0 } else { expected };
                let id = target.id();
                if reader == "assessment" && expected == 1 {
                    assert_eq!(base, 1, "{id}: the counters work");
                }
                assert!(base <= at_most && path <= at_most && trend <= at_most, "{id}: {reader}");
            }
            #[cfg(feature = "serde")]
            {
                let [base, path, trend] = counting(|| {
                    black_box(serde_json::to_string(&result).unwrap());
                });
                assert!(base.max(path).max(trend) <= expected, "{}: JSON", target.id());
            }
        }
    }
}
