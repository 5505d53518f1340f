//! One case for every verdict kind, every reason of an undetermined verdict, and every reason of an
//! absent figure. A new kind or reason without a case fails the test.

use std::collections::BTreeSet;

use crate::support::{day, tonnes};
use climate_targets::boundary::{Gases, LandSector};
use climate_targets::indicator::klimatkollen_2024::BudgetPath;
use climate_targets::network::{CityAndNation, Member, RollUp};
use climate_targets::pathway::{PathAnchor, PathShape};
use climate_targets::plan::Plan;
use climate_targets::sectors::SectorBreakdown;
use climate_targets::target::{
    Banking, BaselineScenario, GoalPart, GoalParts, NetZero, SupplementaryCap, YearlyLimits,
};
use climate_targets::trend::{Calibration, HorizonCalibration};
use climate_targets::trend::{GivenProjection, ProjectedLevel, TrendFit};
use climate_targets::{
    Absent, Activity, Ambition, Assessment, Assessor, BaseReference, Boundary, Commitment,
    Deadline, EmissionSeries, Estimator, Goal, Known, Metric, Overrides, PathMethod, Period,
    Portion, Target, Undetermined, Verdict, Year,
};

/// The verdict kinds and reasons that the cases have produced so far.
#[derive(Default)]
struct ProducedOutcomes {
    verdicts: BTreeSet<&'static str>,
    undetermined: BTreeSet<&'static str>,
    absent: BTreeSet<Absent>,
}

impl ProducedOutcomes {
    fn record_reason<T>(&mut self, figure: Known<T>) {
        self.absent.extend(figure.err());
    }

    fn record_all(&mut self, result: &Assessment<'_>) {
        let figures = result.figures();
        self.verdicts.insert(figures.verdict.name());
        if let Verdict::Undetermined(reason) = figures.verdict {
            self.undetermined.insert(reason.name());
        }
        self.record_reason(figures.base);
        self.record_reason(figures.allowable);
        self.record_reason(figures.latest);
        self.record_reason(figures.change.and_then(|change| change.share));
        self.record_reason(figures.progress);
        self.record_reason(figures.path.and_then(|path| path.gap_share));
        self.record_reason(figures.path.and_then(|path| path.years_ahead));
        self.record_reason(figures.required.and_then(|required| required.compound));
        self.record_reason(figures.trend.and_then(|trend| trend.r_squared()));
        self.record_reason(figures.trend.and_then(|trend| trend.slope()));
        self.record_reason(figures.projection.and_then(|p| p.probability_met));
        self.record_reason(figures.projection.and_then(|p| p.reach?.year()));
        self.record_reason(figures.effort_ratio);
        self.record_reason(figures.supplement);
        self.record_reason(figures.supplement.and_then(|supplement| supplement.used));
        self.record_reason(figures.trend);
        self.record_reason(figures.path);
        self.record_reason(figures.needed);
        self.record_reason(
            result.details().period().map_or(Err(Absent::NotPartOfTarget), |p| p.allowed_mean),
        );
        self.record_reason(figures.lenses.path);
        self.record_reason(result.details().probability_truly_met());
        for row in result.chart() {
            self.record_reason(row.trend);
        }
        if let Some(own) = result.per_unit() {
            self.record_reason(own.figures().latest);
            self.record_reason(own.figures().cumulative);
        }
    }
}

fn series(levels: &[(i32, f64)]) -> EmissionSeries {
    let builder =
        EmissionSeries::builder("a place").boundary(Boundary::UNSPECIFIED.gases(Gases::Co2));
    levels.iter().fold(builder, |b, (year, t)| b.observe(*year, tonnes(*t))).build().unwrap()
}

fn target_with_base(ambition: Ambition, year: i32) -> Target {
    Target::builder("of base")
        .goal(ambition)
        .deadline(Deadline::By(Year::constant(year)))
        .reference(BaseReference::constant(1990))
        .build()
        .unwrap()
}

fn by(year: i32) -> Deadline {
    Deadline::By(Year::constant(year))
}

fn target_without_base(goal: impl Into<Goal>, year: i32) -> Target {
    Target::builder("alone")
        .goal(goal)
        .deadline(Deadline::By(Year::constant(year)))
        .build()
        .unwrap()
}

#[test]
#[allow(clippy::too_many_lines, reason = "one table of cases")]
fn every_verdict_and_every_reason_has_a_case() {
    let mut seen = ProducedOutcomes::default();
    let ols = Assessor::as_of(day(2021, 6, 30));
    let mut case = |method: Assessor, levels: &[(i32, f64)], target: &Target| {
        seen.record_all(&method.assess(&series(levels), target));
    };
    let halve = |year| target_with_base(Ambition::ReduceBy(Portion::constant(0.5)), year);
    let falling = [(1990, 100.0), (2018, 80.0), (2019, 75.0), (2020, 70.0)];

    // Verdict kinds. The path to half of 100 t by 2030 is at 62.5 t in 2020.
    case(ols, &[(1990, 100.0), (2020, 50.0)], &halve(2020)); // met
    case(ols, &[(1990, 100.0), (2020, 51.0)], &halve(2020)); // missed
    case(ols, &[(1990, 100.0), (2020, 49.0)], &halve(2030)); // achieved early
    case(ols, &[(1990, 100.0), (2018, 70.0), (2019, 66.0), (2020, 62.0)], &halve(2030)); // on track
    case(ols, &[(1990, 100.0), (2018, 60.0), (2019, 60.0), (2020, 60.0)], &halve(2030)); // slipping
    case(ols, &falling, &halve(2030)); // catching up
    case(ols, &[(1990, 100.0), (2018, 90.2), (2019, 90.1), (2020, 90.0)], &halve(2030)); // off track
    case(ols, &falling, &target_without_base(Ambition::Qualitative("words".into()), 2030));
    let gases = Boundary::UNSPECIFIED.gases(Gases::KyotoBasket);
    let ambition = Ambition::AtMost(tonnes(1.0));
    let other = Target::builder("g")
        .goal(ambition)
        .deadline(Deadline::By(Year::constant(2030)))
        .boundary(gases);
    case(ols, &falling, &other.build().unwrap()); // not comparable

    // Reasons of undetermined verdicts.
    case(ols, &[], &halve(2020));
    case(ols, &[(2000, 1.0)], &halve(2020));
    case(ols, &[(1990, -1.0), (2020, 1.0)], &halve(2030));
    case(ols, &[(1990, 1.0)], &halve(2030));
    case(ols, &[(1990, 1.0), (2018, 1.0)], &halve(2019)); // awaiting the inventory of 2019
    case(ols, &[(1990, 1.0), (2020, 1.0)], &halve(2019)); // gap at the deadline
    let conditional = Target::builder("c")
        .goal(Ambition::AtMost(tonnes(1.0)))
        .deadline(Deadline::By(Year::constant(2030)));
    case(ols, &falling, &conditional.conditional().build().unwrap());
    let collective = Target::builder("t").goal(Ambition::AtMost(tonnes(1.0))).deadline(by(2030));
    case(ols, &falling, &collective.collective().build().unwrap());
    let supplemented = Target::builder("s")
        .goal(Ambition::ReduceBy(Portion::constant(0.5)))
        .deadline(Deadline::By(Year::constant(2020)))
        .reference(BaseReference::constant(1990))
        .supplement(SupplementaryCap::constant_points(8.0));
    case(ols, &[(1990, 100.0), (2020, 55.0)], &supplemented.build().unwrap());
    case(ols, &falling, &target_without_base(Ambition::NetZero(NetZero::BALANCE), 2045));
    case(ols, &[(2020, 9.0)], &target_without_base(Ambition::AtMost(tonnes(5.0)), 2030)); // no lens
    let nodes = vec![(Year::constant(2025), tonnes(90.0))];
    let scenario = BaselineScenario::reduce_by(Portion::constant(0.1), nodes).unwrap();
    case(ols, &falling, &target_without_base(Ambition::BelowBaseline(scenario), 2030));

    let budget = |ambition: Ambition, from, to| {
        let period = Deadline::Period(Period::constant(from, to));
        Target::builder("b").goal(ambition).deadline(period).build().unwrap()
    };
    let mean = budget(Ambition::MeanAtMost(tonnes(80.0)), 2017, 2019);
    case(ols, &[(2016, 90.0), (2017, 80.0), (2019, 75.0), (2020, 70.0)], &mean); // gap in period
    let per_head = Target::builder("p").goal(Ambition::AtMost(tonnes(2.0))).deadline(by(2030));
    case(ols, &falling, &per_head.metric(Metric::PerCapita).build().unwrap());
    case(ols, &falling, &target_without_base(Ambition::Peaked, 2018));
    // Too few observations.
    case(ols, &[(1990, 100.0), (2020, 70.0)], &target_without_base(Ambition::Peaked, 2010));
    case(ols, &falling, &target_without_base(Ambition::AsAmbitiousAs("another".into()), 2030));
    let sinking = [(1990, -1.0), (2010, -5.0), (2020, -9.0)];
    case(ols, &sinking, &target_without_base(Ambition::Peaked, 2010)); // the peak is not positive
    let two = vec![
        budget(Ambition::TotalAtMost(tonnes(160.0)), 2016, 2017),
        budget(Ambition::TotalAtMost(tonnes(160.0)), 2018, 2019),
    ];
    let banked = Commitment::new("c", two).unwrap().with_banking(Banking::Surplus);
    let place = series(&falling);
    for result in ols.assess_commitment(&place, &banked) {
        seen.record_all(&result);
    }
    // Emissions of 400 t in 2015-2019 use up the budget of those years (10 t) and the next budget
    // (300 t).
    let two = vec![
        budget(Ambition::TotalAtMost(tonnes(10.0)), 2015, 2019),
        budget(Ambition::TotalAtMost(tonnes(300.0)), 2020, 2024),
    ];
    let repaid = Commitment::new("c", two).unwrap().with_banking(Banking::Overshoot);
    let steady: Vec<_> = (2014..=2021).map(|year| (year, 80.0)).collect();
    let place = series(&steady);
    for result in Assessor::as_of(day(2022, 6, 30)).assess_commitment(&place, &repaid) {
        seen.record_all(&result);
    }
    let levels = vec![ProjectedLevel::new(Year::constant(2030), tonnes(60.0))];
    let projection = GivenProjection::new("with measures", "an agency", levels).unwrap();
    let place = series(&falling);
    let target = halve(2030);
    seen.record_all(&ols.assess_given(&place, &target, Overrides::projection(&projection)));
    let mut case = |method: Assessor, levels: &[(i32, f64)], target: &Target| {
        seen.record_all(&method.assess(&series(levels), target));
    };

    // Reasons of absent figures that have no case above.
    let running = budget(Ambition::MeanAtMost(tonnes(80.0)), 2018, 2022);
    case(ols, &falling, &running); // 2017 is not observed
    case(ols, &[(2017, 80.0), (2018, 80.0), (2020, 75.0)], &running); // 2019 is missing
    let limits = vec![(Year::constant(2030), tonnes(1.0))];
    let listed = YearlyLimits::new(limits).unwrap();
    case(ols, &falling, &target_without_base(Ambition::EachYearAtMost(listed), 2030));
    let per_head = Target::builder("p")
        .goal(Ambition::AtMost(tonnes(2.0)))
        .deadline(by(2030))
        .metric(Metric::PerCapita)
        .build()
        .unwrap();
    let inhabited = EmissionSeries::builder("a place")
        .observe(2019, tonnes(80.0))
        .observe(2020, tonnes(70.0))
        .activity(Activity::population("on 31 December", [(2019, 10.0), (2020, 10.0)]))
        .build()
        .unwrap();
    seen.record_all(&ols.assess(&inhabited, &per_head));
    let mut case = |method: Assessor, levels: &[(i32, f64)], target: &Target| {
        seen.record_all(&method.assess(&series(levels), target));
    };
    case(ols, &falling, &target_with_base(Ambition::ReduceBy(Portion::constant(0.0)), 2030));
    case(ols, &falling, &target_with_base(Ambition::ReduceBy(Portion::constant(1.0)), 2030));
    case(ols, &falling, &target_with_base(Ambition::ReduceBy(Portion::constant(1.0)), 2019));
    case(ols, &[(1990, 100.0), (2019, 10.0), (2020, 0.0)], &halve(2030));
    case(ols, &[(1990, 100.0), (2018, 60.0), (2019, 55.0), (2020, 50.0)], &halve(2030));
    let log = ols.estimator(Estimator::log_linear());
    case(log, &[(1990, 100.0), (2019, 1.0), (2020, -1.0)], &halve(2030));
    case(ols.estimator(Estimator::endpoint_rate()), &falling, &halve(2030));
    // Growth by a factor of 10^24 a year for forty years overflows.
    let steep = [(1990, 1e-9), (2019, 1e-9), (2020, 1e15)];
    case(ols.estimator(Estimator::endpoint_rate().last_years(2)), &steep, &halve(2060));
    let rate = PathMethod::new(PathShape::ConstantRate)
        .with_anchor(PathAnchor::at(2015.5, tonnes(0.0)).unwrap());
    case(ols.path(rate), &falling, &halve(2030));
    let holed = [(1990, 100.0), (2017, 70.0), (2018, 66.0), (2020, 62.0)];
    case(ols.estimator(Estimator::mean_annual_change()), &holed, &halve(2030));
    let parts = GoalParts::new(vec![GoalPart::new(Ambition::AtMost(tonnes(1.0)))]).unwrap();
    case(ols, &falling, &target_without_base(Goal::AnyOf(parts), 2030));
    let included = Boundary::UNSPECIFIED.land_sector(LandSector::Included);
    let net = Target::builder("n")
        .goal(Ambition::NetZero(NetZero::BALANCE))
        .deadline(Deadline::By(Year::constant(2045)));
    case(ols, &falling, &net.boundary(included).build().unwrap());

    // Reasons of absent calibrated figures.
    let calibrated_or_reason = |target: &Target, series: &EmissionSeries| {
        let assessor = ols.calibrated(Calibration::municipalities());
        assessor.assess(series, target).details().calibrated().unwrap().map(|_| ())
    };
    seen.record_reason(calibrated_or_reason(&halve(2030), &series(&falling)));
    seen.record_reason(calibrated_or_reason(&per_head, &inhabited));
    seen.record_reason(Calibration::municipalities().horizon(6).unwrap().coverage_in_later_years());

    let untested =
        HorizonCalibration { places_left_out: None, ..*Calibration::nations().horizon(1).unwrap() };
    seen.record_reason(untested.coverage_on_other_places());

    // Reasons of absent sums over places and sectors.
    let one = series(&falling);
    let other = EmissionSeries::from_tonnes("other", [(1990, 100.0), (2019, 50.0)]).unwrap();
    let use_based = EmissionSeries::builder("another place")
        .boundary(Boundary::use_based().gases(Gases::KyotoBasket))
        .observe(1990, tonnes(100.0))
        .observe(2020, tonnes(70.0))
        .build()
        .unwrap();
    let halve_2030 = halve(2030);
    let sum = |another| {
        let members = [Member::new("one").series(&one), Member::new("other").series(another)];
        let roll_up = RollUp::new(ols, &halve_2030, members).unwrap();
        roll_up.in_year(Year::constant(2020)).level().of_all()
    };
    seen.record_reason(sum(&other));
    seen.record_reason(sum(&use_based));
    let both = CityAndNation::new(ols, &one, &other);
    let budget = target_without_base(Goal::One(Ambition::AtMost(tonnes(1.0))), 2030);
    seen.record_reason(both.targets(&halve_2030, &budget).nation.level);
    let late = Target::builder("late").reduce_by_percent(50.0).base_year(2020).by(2040);
    let early = Target::builder("early").reduce_by_percent(50.0).base_year(1990).by(2010);
    let (late, early) = (late.build().unwrap(), early.build().unwrap());
    seen.record_reason(both.targets(&early, &late).nation.level);
    let plan = Plan::builder("a plan").counted_against("business as usual").build().unwrap();
    seen.record_reason(plan.assess(ols, &one, &halve_2030).figures().reference);
    seen.record_reason(plan.without_target(Year::constant(2030)).figures().base);
    let flat = series(&[(1990, 100.0), (2020, 100.0)]);
    let sectors = [("all", flat.clone())];
    let flat = SectorBreakdown::new(flat, sectors, Portion::constant(0.0)).unwrap();
    seen.record_reason(flat.contributions(ols, &halve_2030).unwrap().total.share_of_change);

    seen.record_reason(BudgetPath::new((Year::constant(2024), tonnes(1.0)), tonnes(0.0)));
    let backwards = [2020, 2019].map(|year| (Year::constant(year), tonnes(1.0)));
    seen.record_reason(TrendFit::of(Estimator::ols(), backwards.into_iter()));

    let kinds: BTreeSet<&str> = Verdict::KINDS.into_iter().collect();
    let reasons: BTreeSet<&str> = Undetermined::REASONS.into_iter().collect();
    let all: BTreeSet<Absent> = Absent::ALL.into_iter().collect();
    assert_eq!(seen.verdicts, kinds);
    assert_eq!(seen.undetermined, reasons);
    assert_eq!(seen.absent, all, "without a case: {:?}", all.difference(&seen.absent));
}
