//! Golden files. They hold the text, JSON and derivation of every catalogue entry on real series,
//! and of every kind of target on awkward series. For every catalogue entry on awkward series they
//! hold the verdict and a hash of all three texts. The names of their steps are checked in every
//! language. `GOLDEN=write cargo test --test data golden`
//! rewrites the files; read the differences line by line before a commit.

use std::fmt::Write;
use std::path::Path;

use crate::support::fnv::Fnv;
use crate::support::real::{lahti, sweden};
use crate::support::{awkward_series, day, step_names, tonnes};
use climate_targets::boundary::LandSector;
use climate_targets::target::{
    AmbitionRange, AnnualRate, BaselineScenario, Divisor, GoalPart, GoalParts, NetZero,
    SupplementaryCap, YearlyLimits,
};
use climate_targets::{
    Ambition, Assessment, Assessor, BaseReference, Boundary, Deadline, Estimator, Goal, Metric,
    Period, Portion, Target, Year, catalogue,
};

fn targets_of_every_kind() -> Vec<Target> {
    let by = |year| Deadline::By(Year::constant(year));
    let base = BaseReference::constant(2005);
    let share = |cut| Ambition::ReduceBy(Portion::constant(cut));
    let target =
        |id: &'static str, goal: Goal, deadline| Target::builder(id).goal(goal).deadline(deadline);
    let of_base = |id, ambition| target(id, Goal::One(ambition), by(2030)).reference(base);
    let fixed = |id, ambition| target(id, Goal::One(ambition), by(2030));
    let limits = [(2018, 90.0), (2020, 75.0), (2025, 50.0)];
    let limits = limits.map(|(y, t)| (Year::constant(y), tonnes(t))).to_vec();
    let nodes = [(2015, 100.0), (2035, 60.0)].map(|(y, t)| (Year::constant(y), tonnes(t))).to_vec();
    let period = Deadline::Period(Period::constant(2019, 2024));
    let yearly = Deadline::EachYearFrom(Year::constant(2018));
    let rate = AnnualRate::new(Portion::constant(0.05), Year::constant(2016));
    let parts = || {
        GoalParts::new(vec![
            GoalPart::new(share(0.6)).reference(base),
            GoalPart::new(Ambition::Under(tonnes(30.0))),
        ])
        .unwrap()
    };
    let net_zero = NetZero::with_own_reduction(Portion::constant(0.8));
    let net = Boundary::UNSPECIFIED.land_sector(LandSector::Included);
    [
        of_base("reduce by", share(0.5)),
        target("due", Goal::One(share(0.2)), by(2018)).reference(base),
        of_base("strict", Ambition::DivideBy(Divisor::constant(2.0, true))),
        of_base("net negative", Ambition::NetNegativeBy(Portion::constant(0.1))),
        fixed("at most", Ambition::AtMost(tonnes(40.0))),
        fixed("per head", Ambition::AtMost(tonnes(2.0))).metric(Metric::PerCapita),
        of_base("supplement", share(0.5)).supplement(SupplementaryCap::constant_points(8.0)),
        fixed(
            "baseline",
            Ambition::BelowBaseline(
                BaselineScenario::reduce_by(Portion::constant(0.3), nodes).unwrap(),
            ),
        ),
        target("annual rate", Goal::One(Ambition::AnnualRate(rate)), yearly),
        target(
            "list",
            Goal::One(Ambition::EachYearAtMost(YearlyLimits::new(limits).unwrap())),
            yearly,
        ),
        target("period", Goal::One(Ambition::TotalAtMost(tonnes(360.0))), period),
        target("peaked", Goal::One(Ambition::Peaked), by(2015)),
        of_base("net zero", Ambition::NetZero(net_zero)).boundary(net),
        target("range", Goal::Range(AmbitionRange::new(share(0.4), share(0.6)).unwrap()), by(2030))
            .reference(base),
        target("any of", Goal::AnyOf(parts()), by(2030)),
        target("all of", Goal::AllOf(parts()), by(2030)),
        target("words", Goal::One(Ambition::Qualitative("a better city".into())), by(2030)),
    ]
    .map(|builder| builder.build().unwrap())
    .to_vec()
}

fn write(page: &mut String, result: &Assessment<'_>) {
    writeln!(page, "# {} against {}\n\n{result}\n", result.series().place(), result.target().id())
        .unwrap();
    writeln!(page, "{}\n", serde_json::to_string_pretty(result).unwrap()).unwrap();
    writeln!(page, "{}", result.derivation()).unwrap();
    step_names::check_all(result).unwrap();
}

/// Compares a page with the golden file `name`, or rewrites the file if `GOLDEN=write`.
fn compare(name: &str, page: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden").join(name);
    if std::env::var("GOLDEN").is_ok_and(|word| word == "write") {
        std::fs::write(&path, page).unwrap();
        return;
    }
    let kept = std::fs::read_to_string(&path).unwrap_or_default();
    let differing = kept.lines().zip(page.lines()).position(|(kept, now)| kept != now);
    if let Some(line) = differing {
        let at = |text: &str| text.lines().nth(line).unwrap_or_default().to_owned();
        panic!("{name}, line {}:\nkept {}\nnow  {}", line + 1, at(&kept), at(page));
    }
    assert_eq!(
        kept.lines().count(),
        page.lines().count(),
        "{name} has a different number of lines"
    );
}

#[test]
fn results_of_the_catalogue_on_real_series_are_unchanged() {
    let assessor = Assessor::as_of(day(2026, 6, 30)).allow_boundary_difference();
    for (name, series) in [("sweden.txt", sweden()), ("lahti.txt", lahti())] {
        let mut page = String::new();
        for target in catalogue::targets() {
            write(&mut page, &assessor.assess(&series, target));
        }
        for commitment in catalogue::commitments() {
            for result in assessor.assess_commitment(&series, commitment) {
                write(&mut page, &result);
            }
        }
        compare(name, &page);
    }
}

#[test]
fn results_of_every_kind_of_target_on_awkward_series_are_unchanged() {
    let mut page = String::new();
    let kinds = targets_of_every_kind();
    for (name, series) in &awkward_series() {
        for (window, target) in [5, 10].iter().cycle().zip(&kinds) {
            let estimator = Estimator::ols().last_years(*window);
            let assessor = Assessor::as_of(day(2022, 6, 30)).estimator(estimator);
            let assessor = assessor.allow_boundary_difference();
            writeln!(page, "## {name}").unwrap();
            write(&mut page, &assessor.assess(series, target));
        }
    }
    compare("awkward.txt", &page);
}

fn hash_of(text: &str) -> u64 {
    let mut hash = Fnv::new();
    hash.bytes(text.as_bytes());
    hash.hash()
}

#[test]
fn results_of_the_catalogue_on_awkward_series_are_unchanged() {
    let mut page = String::new();
    let assessor = Assessor::as_of(day(2022, 6, 30)).allow_boundary_difference();
    for (name, series) in &awkward_series() {
        for target in catalogue::targets() {
            let (result, mut own) = (assessor.assess(series, target), String::new());
            write(&mut own, &result);
            let verdict = result.verdict().name();
            writeln!(page, "{name}, {}: {verdict}, {:016x}", target.id(), hash_of(&own)).unwrap();
        }
    }
    compare("awkward_catalogue.txt", &page);
}
