//! The verdicts of a grid of methods are those of the single assessments. Two releases, a wording
//! and a covered part read back equal.
#![no_main]

use climate_targets::covered::{CoveredTarget, RestRule};
use climate_targets::robustness::MethodGrid;
use climate_targets::trend::TrendWindow;
use climate_targets::{BasePolicy, VerdictKind, catalogue};
use climate_targets_fuzz::finite::{assert_finite, assert_finite_text};
use climate_targets_fuzz::generate::Input;
use climate_targets_fuzz::lot;
use climate_targets_fuzz::round_trip::assert_kept;
use libfuzzer_sys::{Corpus, fuzz_target};

fuzz_target!(|bytes: &[u8]| -> Corpus { run(bytes) });

fn run(bytes: &[u8]) -> Corpus {
    let mut input = Input::new(bytes);
    let control = input.byte();
    let assessor = input.assessor();
    if control % 8 == 7 {
        let series = input.series();
        for by_milestone in
            assessor.assess_wording(&series, &catalogue::france::ALLIANCE_PAGE_ENGLISH)
        {
            assert_kept(&by_milestone.report());
        }
        return Corpus::Keep;
    }
    let Some(target) = input.target() else { return Corpus::Reject };
    if control % 8 == 6 {
        let [earlier, later] = [input.series(), input.series()];
        let both = assessor.compare_vintages(&earlier, &later, &target);
        assert_kept(&both.recalculation());
        return Corpus::Keep;
    }
    if control % 8 == 5 {
        let rest = if input.once_in(2) {
            RestRule::Level { level: input.tonnes() }
        } else {
            RestRule::HeldAtBase
        };
        let Ok(covered) = CoveredTarget::new(&target, input.portion(), rest) else {
            return Corpus::Reject;
        };
        assert_kept(&covered.standing(assessor, &input.series()));
        return Corpus::Keep;
    }
    let windows: Vec<TrendWindow> = (0..=input.below(2))
        .map(|_| TrendWindow::LastYears(u16::from(1 + input.below(20))))
        .collect();
    let estimators: Vec<_> = (0..=input.below(2)).map(|_| input.estimator_kind()).collect();
    let paths: Vec<_> = (0..=input.below(2)).map(|_| input.path().shape()).collect();
    let policies = [BasePolicy::Exact, BasePolicy::NearestLater];
    let policies = &policies[..1 + usize::from(input.below(2))];
    let grid = MethodGrid::for_target(&target)
        .windows(windows)
        .estimators(estimators)
        .paths(paths)
        .base_policies(policies.iter().copied());
    let series = input.series();
    let result = assessor.robustness(&series, &target, &grid).unwrap();
    assert_eq!(result.outcomes().len(), grid.count());
    for outcome in result.outcomes() {
        let method = &outcome.method;
        let alone = method.assessor(assessor).assess_given(&series, &target, method.overrides());
        assert!(
            outcome.verdict == alone.verdict(),
            "{method:?}\n{series:?}\n{target:?}\n{assessor:?}"
        );
    }
    let counts = result.counts();
    let counted: usize = counts.iter().map(|(_, count)| count).sum();
    assert_eq!(counted, result.methods());
    assert_eq!(result.methods() + result.refused(), grid.count());
    let kinds: Vec<VerdictKind> = counts.iter().map(|(kind, _)| *kind).collect();
    if result.is_robust() {
        assert!(kinds.len() <= 1, "{kinds:?}");
        assert!(result.deciding().is_empty());
    }
    if lot(bytes).is_multiple_of(16) {
        assert_finite(&result.report());
        assert_kept(&result.report());
        assert_finite_text(&result.to_string());
    }
    Corpus::Keep
}
