//! Series, targets and methods from the bytes of the fuzzer.
//!
//! A byte chooses among few cases, so that one mutation changes one thing. Round numbers are
//! frequent: a level exactly on its limit is where comparisons go wrong. When the bytes end, every
//! choice is its first.

use arbitrary::Unstructured;
use climate_targets::boundary::{Accounting, Gases, GwpSet, LandSector, Sectors};
use climate_targets::chrono::NaiveDate;
use climate_targets::inventory::ObservationStatus;
use climate_targets::pathway::{PathAnchor, PathShape};
use climate_targets::quantity::{HalfWidth, PartialDate};
use climate_targets::target::{
    AmbitionRange, AnnualRate, BaselineScenario, Divisor, GoalPart, GoalParts, NetZero,
    PermittedGrowth, SupplementaryCap, YearlyLimits,
};
use climate_targets::trend::{Damping, EstimatorKind, ReferenceSet};
use climate_targets::{
    Activity, Ambition, Assessor, BasePolicy, BaseReference, Boundary, Deadline, EmissionSeries,
    Emissions, Estimator, Goal, Metric, Observation, PathMethod, Period, Portion, Share, Target,
    Year,
};

/// The bytes of one execution.
pub struct Input<'b>(Unstructured<'b>);

impl<'b> Input<'b> {
    pub fn new(bytes: &'b [u8]) -> Self {
        Self(Unstructured::new(bytes))
    }

    /// The next byte; zero once the bytes have ended.
    pub fn byte(&mut self) -> u8 {
        self.0.arbitrary().unwrap_or(0)
    }

    pub fn half_word(&mut self) -> u16 {
        self.0.arbitrary().unwrap_or(0)
    }

    pub fn number(&mut self) -> f64 {
        f64::from_bits(self.0.arbitrary().unwrap_or(0))
    }

    pub fn below(&mut self, count: u8) -> u8 {
        self.byte() % count
    }

    /// Whether a choice that is taken once in `n` is taken. Never, once the bytes have ended.
    pub fn once_in(&mut self, n: u8) -> bool {
        self.byte() % n == n - 1
    }

    pub fn pick<T: Copy, const N: usize>(&mut self, from: [T; N]) -> T {
        from[usize::from(self.byte()) % N]
    }

    pub fn year(&mut self, from: i32, to: i32) -> Year {
        Year::constant(self.year_number(from, to))
    }

    pub fn year_number(&mut self, from: i32, to: i32) -> i32 {
        from + i32::from(self.byte()) % (to - from + 1)
    }

    /// A level in tonnes that a series accepts.
    pub fn level(&mut self) -> f64 {
        match self.below(12) {
            0..=5 => f64::from(self.half_word()),
            6 | 7 => f64::from(self.half_word()) * 97.3,
            8 => self.pick([0.0, 1000.0, 100.0, 1e15, -1e15, 1e-9, -1000.0, 0.1]),
            9 => -f64::from(self.half_word()),
            10 => {
                let value = self.number();
                if (1e-9..=1e15).contains(&value.abs()) { value } else { 500.0 }
            }
            _ => f64::from(self.half_word()) / 7.0,
        }
    }

    pub fn tonnes(&mut self) -> Emissions {
        tonnes(self.level())
    }

    /// Levels of a cap, of measures, of a half-width: not negative.
    pub fn size(&mut self) -> f64 {
        self.level().abs()
    }

    pub fn portion(&mut self) -> Portion {
        let fraction = match self.below(6) {
            0..=2 => f64::from(self.byte() % 101) / 100.0,
            3 => self.pick([0.0, 1.0, 0.4, 0.9, 1e-12, 1.0 - 1e-12]),
            4 => f64::from(self.half_word()) / 65_535.0,
            _ => self.number(),
        };
        let portion = Share::from_fraction(fraction).and_then(Portion::new);
        portion.unwrap_or(Portion::constant(0.5))
    }

    pub fn date(&mut self) -> NaiveDate {
        let year = self.year_number(1992, 2052);
        let (month, day) = self.pick([(6, 30), (12, 31), (1, 1), (12, 30)]);
        NaiveDate::from_ymd_opt(year, month, day).unwrap()
    }

    /// Some bytes as text; control and bidi characters included.
    pub fn text(&mut self) -> String {
        let length = usize::from(self.below(12));
        let bytes = self.0.bytes(length.min(self.0.len())).unwrap_or_default();
        String::from_utf8_lossy(bytes).into_owned()
    }
}

pub fn tonnes(value: f64) -> Emissions {
    Emissions::from_tonnes(value).unwrap()
}

/// How the levels of a series run.
enum Course {
    Free,
    Line { from: f64, slope: f64 },
    Rate { from: f64, rate: f64 },
}

impl Input<'_> {
    fn course(&mut self) -> Course {
        match self.below(5) {
            0 | 1 => Course::Free,
            2 | 3 => Course::Line {
                from: f64::from(self.half_word()),
                slope: f64::from(self.half_word() as i16) / 16.0,
            },
            _ => Course::Rate {
                from: 1.0 + f64::from(self.half_word()),
                rate: f64::from(self.byte()) / 160.0,
            },
        }
    }

    fn observations(&mut self, most: u8) -> Vec<Observation> {
        let course = self.course();
        let count = 1 + self.below(most);
        let mut year = self.year_number(1985, 2022);
        let land = self.once_in(3);
        let mut observations = Vec::with_capacity(usize::from(count));
        for at in 0..count {
            let control = self.byte();
            let level = match course {
                // Every eighth level of a course leaves it.
                _ if control % 8 == 7 => self.level(),
                Course::Free => self.level(),
                Course::Line { from, slope } => from + slope * f64::from(at),
                Course::Rate { from, rate } => from * rate.powi(i32::from(at)),
            };
            let level = if (1e-9..=1e15).contains(&level.abs()) { level } else { 0.0 };
            let mut observation = Observation::new(Year::constant(year), tonnes(level));
            if land && control % 5 != 4 {
                observation.land_sector = Some(self.tonnes());
            }
            if control & 0xc0 == 0xc0 {
                observation.status =
                    self.pick([ObservationStatus::Provisional, ObservationStatus::Estimated]);
            }
            observations.push(observation);
            year += if control % 16 == 15 { 2 + i32::from(control >> 4) } else { 1 };
        }
        observations
    }

    pub fn boundary(&mut self) -> Boundary {
        let mut boundary = Boundary::UNSPECIFIED;
        let control = self.byte();
        boundary.land_sector = match control % 8 {
            5 => Some(LandSector::Included),
            6 => Some(LandSector::ExtraSinksOnly),
            7 => Some(LandSector::Excluded),
            _ => None,
        };
        if control >> 5 == 7 {
            boundary.gases = Some(self.pick([Gases::Co2, Gases::KyotoBasket]));
            boundary.gwp_set = Some(self.pick([GwpSet::Ar4, GwpSet::Ar5]));
            boundary.accounting = Some(self.pick([Accounting::Territorial, Accounting::UseBased]));
            boundary.sectors = Some(self.pick([0, 1])).map(|all| match all {
                0 => Sectors::All,
                _ => Sectors::Transport,
            });
        }
        boundary
    }

    fn activity(&mut self, name: Option<&'static str>) -> Option<Activity> {
        let first = self.year_number(1985, 2010);
        let count = i32::from(1 + self.below(48));
        let start = 1.0 + f64::from(self.half_word());
        let step = f64::from(self.byte()) / 4.0;
        let gap = self.byte();
        let values = (0..count)
            .filter(|at| gap == 0 || at % i32::from(gap) != 1)
            .map(|at| (first + at, start + step * f64::from(at)));
        match name {
            Some(name) => Activity::named(name, "as stated", values).ok(),
            None => Activity::population("on 31 December", values).ok(),
        }
    }

    /// A series of any kind. Where the boundary requires gross levels, they are not negative.
    pub fn series(&mut self) -> EmissionSeries {
        let boundary = self.boundary();
        let gross =
            matches!(boundary.land_sector, Some(LandSector::Excluded | LandSector::ExtraSinksOnly));
        let mut builder = EmissionSeries::builder("a place").boundary(boundary);
        let observations = self.observations(28);
        let years: Vec<i32> = observations.iter().map(|o| o.year.get()).collect();
        for mut observation in observations {
            if gross && observation.emissions < Emissions::ZERO {
                observation.emissions = -observation.emissions;
            }
            builder = builder.observation(observation);
        }
        let control = self.byte();
        if control % 4 == 1 {
            if let Some(activity) = self.activity(None) {
                builder = builder.activity(activity);
            }
        }
        if control % 16 == 2 {
            if let Some(activity) = self.activity(Some("GDP")) {
                builder = builder.activity(activity);
            }
        }
        if control % 4 == 3 {
            let mut year = self.year_number(1995, 2030);
            for _ in 0..self.below(8) {
                builder = builder.measures(year, tonnes(self.size()), tonnes(self.size()));
                year += 1 + i32::from(self.below(3));
            }
        }
        if control >= 0xe0 {
            let year = years[usize::from(self.byte()) % years.len()];
            let percent = f64::from(self.byte()) / 2.0;
            builder = builder.half_width(year, HalfWidth::from_percent(percent));
        }
        builder.build().unwrap_or_else(|problem| panic!("a generated series: {problem}"))
    }

    pub fn share_of_base(&mut self) -> Ambition {
        match self.below(8) {
            0..=3 => Ambition::ReduceBy(self.portion()),
            4 => Ambition::ReduceTo(self.portion()),
            5 => {
                let percent = f64::from(self.half_word()) / 100.0;
                let growth = Share::from_percent(percent).unwrap();
                Ambition::MayGrowBy(PermittedGrowth::new(growth).unwrap())
            }
            6 => Ambition::NetNegativeBy(self.portion()),
            _ => {
                let factor = 1.01 + f64::from(self.byte()) / 8.0;
                Ambition::DivideBy(Divisor::constant(factor, self.once_in(2)))
            }
        }
    }

    pub fn yearly_limits(&mut self, from: i32) -> YearlyLimits {
        let mut year = from;
        let mut limits = Vec::new();
        for _ in 0..=self.below(8) {
            limits.push((Year::constant(year), self.tonnes()));
            year += 1 + i32::from(self.once_in(6)) * 2;
        }
        YearlyLimits::new(limits).unwrap()
    }

    pub fn ambition(&mut self, first_limit: i32) -> Ambition {
        match self.below(24) {
            0..=7 => self.share_of_base(),
            8 => Ambition::AtMost(self.tonnes()),
            9 => Ambition::Under(self.tonnes()),
            10 | 11 => Ambition::NetZero(NetZero::with_own_reduction(self.portion())),
            12 => Ambition::NetZero(NetZero::BALANCE),
            13 => {
                let nodes = self.yearly_limits(2010).as_slice().to_vec();
                let scenario = if self.once_in(2) {
                    BaselineScenario::by_tonnes(tonnes(self.size()), nodes)
                } else {
                    BaselineScenario::reduce_by(self.portion(), nodes)
                };
                scenario.map_or(Ambition::Peaked, Ambition::BelowBaseline)
            }
            14 | 15 => {
                let rate = self.portion();
                Ambition::AnnualRate(AnnualRate::new(rate, self.year(1995, 2022)))
            }
            16 | 17 => Ambition::EachYearAtMost(self.yearly_limits(first_limit)),
            18 => Ambition::MeanAtMost(self.tonnes()),
            19 | 20 => Ambition::TotalAtMost(self.tonnes()),
            21 => Ambition::Peaked,
            22 => Ambition::AsAmbitiousAs("another".into()),
            _ => Ambition::Qualitative("words".into()),
        }
    }

    pub fn reference(&mut self) -> BaseReference {
        let year = self.year_number(1985, 2015);
        match self.below(12) {
            0..=4 => BaseReference::constant(year),
            5 | 6 => BaseReference::constant(year).with_policy(BasePolicy::NearestLater),
            7 => BaseReference::constant(year).with_policy(BasePolicy::Nearest),
            8 => BaseReference::constant(year).with_policy(BasePolicy::Interpolated),
            9 => {
                let level = self.tonnes();
                BaseReference::constant(year).with_policy(BasePolicy::Declared(level))
            }
            _ => BaseReference::Period(Period::constant(year, year + i32::from(self.below(5)))),
        }
    }

    pub fn metric(&mut self) -> Metric {
        match self.below(8) {
            6 => Metric::PerCapita,
            7 => Metric::PerUnitOf("GDP".into()),
            _ => Metric::Absolute,
        }
    }

    fn deadline(&mut self) -> Deadline {
        let year = self.year_number(2004, 2045);
        match self.below(10) {
            0..=3 => Deadline::By(Year::constant(year)),
            4 | 5 => Deadline::Before(Year::constant(year)),
            6..=8 => {
                let more = i32::from(self.below(10));
                Deadline::Period(Period::constant(year, year + more))
            }
            _ => Deadline::EachYearFrom(Year::constant(year)),
        }
    }

    fn part(&mut self, first_limit: i32) -> GoalPart {
        let mut part = GoalPart::new(self.ambition(first_limit));
        let control = self.byte();
        if control % 3 == 2 {
            part.reference = Some(self.reference());
        }
        if control % 5 == 4 {
            part.metric = Some(self.metric());
        }
        part.land_sector = match control % 7 {
            5 => Some(LandSector::Included),
            6 => Some(LandSector::ExtraSinksOnly),
            _ => None,
        };
        part
    }

    fn goal(&mut self, first_limit: i32) -> Goal {
        match self.below(16) {
            13 => {
                let (one, other) = (self.share_of_base(), self.share_of_base());
                let range = AmbitionRange::new(one.clone(), other.clone());
                let range = range.or_else(|_| AmbitionRange::new(other, one.clone()));
                range.map_or(Goal::One(one), Goal::Range)
            }
            14 | 15 => {
                let parts = (0..=self.below(3)).map(|_| self.part(first_limit)).collect();
                let parts = GoalParts::new(parts).unwrap();
                if self.once_in(2) { Goal::AnyOf(parts) } else { Goal::AllOf(parts) }
            }
            _ => Goal::One(self.ambition(first_limit)),
        }
    }

    fn supplement(&mut self) -> SupplementaryCap {
        match self.below(3) {
            0 => SupplementaryCap::constant_points(f64::from(self.below(20)).max(1.0)),
            1 => SupplementaryCap::share_of_base(self.portion()),
            _ => SupplementaryCap::at_most(tonnes(self.size())).unwrap(),
        }
    }

    /// A target of any kind; `None` if the combination is refused.
    pub fn target(&mut self) -> Option<Target> {
        let mut deadline = self.deadline();
        let first = deadline.judged_years().from().get();
        let goal = self.goal(first);
        // Most goals have only one sort of deadline; the other sort is refused.
        let needs_period =
            matches!(goal, Goal::One(Ambition::TotalAtMost(_) | Ambition::MeanAtMost(_)));
        if needs_period && deadline.period().is_none() {
            deadline = Deadline::Period(Period::constant(first, first + 4));
        }
        let needs_year = matches!(
            goal,
            Goal::One(
                Ambition::NetZero(_)
                    | Ambition::Peaked
                    | Ambition::AnnualRate(_)
                    | Ambition::EachYearAtMost(_)
                    | Ambition::BelowBaseline(_)
                    | Ambition::Qualitative(_)
            )
        );
        if needs_year && deadline.period().is_some() {
            deadline = Deadline::By(Year::constant(first));
        }
        let mut builder = Target::builder("a target")
            .goal(goal)
            .deadline(deadline)
            .metric(self.metric())
            .boundary(self.boundary());
        let control = self.byte();
        if control % 8 != 7 {
            builder = builder.reference(self.reference());
        }
        if control >> 5 == 1 {
            builder = builder.supplement(self.supplement());
        }
        if control >> 5 == 2 {
            builder = builder.removals_cap(tonnes(self.size()));
        }
        if control == 0xf0 {
            builder = builder.conditional();
        }
        if control == 0xf1 {
            builder = builder.collective();
        }
        if control == 0xf2 {
            builder = builder.adoption(PartialDate::year(self.year(1990, 2030)));
        }
        builder.build().ok()
    }

    pub fn estimator_kind(&mut self) -> EstimatorKind {
        let percent = |input: &mut Self| Damping::from_percent(1 + input.below(99)).unwrap();
        match self.below(20) {
            0..=7 => EstimatorKind::Ols,
            8 => EstimatorKind::TheilSen,
            9 => EstimatorKind::Lad,
            10 | 11 => EstimatorKind::LogLinear,
            12 => EstimatorKind::EndpointRate,
            13 => EstimatorKind::MeanAnnualChange,
            14 => EstimatorKind::RandomWalk,
            15 => EstimatorKind::LogRandomWalk,
            16 => EstimatorKind::DampedRandomWalk(percent(self)),
            17 => EstimatorKind::DampedLogRandomWalk(percent(self)),
            _ => {
                let drift = f64::from(self.byte()) / 1000.0 - 0.125;
                let deviation = (1.0 + f64::from(self.half_word())) / 2e5;
                EstimatorKind::Outlook(ReferenceSet::new(drift, deviation).unwrap())
            }
        }
    }

    pub fn estimator(&mut self) -> Estimator {
        let mut estimator = Estimator::new(self.estimator_kind());
        let control = self.byte();
        if control % 4 == 1 {
            estimator = estimator.last_years(u16::from(1 + self.below(40)));
        }
        if control % 16 == 2 {
            estimator = estimator.since(self.year(1985, 2020));
        }
        if control % 16 == 3 {
            let years = [self.year(1985, 2025), self.year(1985, 2025)];
            estimator = estimator.excluding(&years).unwrap_or(estimator);
        }
        if control >= 0xd0 { estimator.through_latest() } else { estimator }
    }

    pub fn path(&mut self) -> PathMethod {
        let shape = match self.below(24) {
            13 => PathShape::Linear,
            14 => PathShape::ConstantRate,
            15 => PathShape::FloorBlend,
            16 => PathShape::FixedAnnualCut(self.portion()),
            17 => PathShape::LinearShare(self.portion()),
            18 => PathShape::BudgetContinuous(self.tonnes()),
            19 => PathShape::BudgetAnnual(self.tonnes()),
            20 => PathShape::LineToZero(self.tonnes()),
            21 => PathShape::ConstantRateWithin {
                budget: self.tonnes(),
                until: self.year(2010, 2060),
            },
            22 | 23 => PathShape::Stepwise,
            _ => PathShape::OfTarget,
        };
        let anchor = match self.below(16) {
            12 => PathAnchor::Adoption,
            13 => PathAnchor::Latest,
            14 => {
                let year = 1985.0 + f64::from(self.byte()) / 5.0;
                PathAnchor::at(year, self.tonnes()).unwrap()
            }
            15 => {
                let year = self.year_number(1985, 2030);
                PathAnchor::at(f64::from(year), self.tonnes()).unwrap()
            }
            _ => PathAnchor::Base,
        };
        PathMethod::new(shape).with_anchor(anchor)
    }

    pub fn assessor(&mut self) -> Assessor {
        let mut assessor = Assessor::as_of(self.date()).estimator(self.estimator());
        let control = self.byte();
        if control % 2 == 1 {
            assessor = assessor.path(self.path());
        }
        if control % 4 != 2 {
            assessor = assessor.allow_boundary_difference();
        }
        if control % 8 == 4 {
            assessor = assessor.condition_triggered().collective();
        }
        if control % 16 == 6 {
            assessor = assessor.reach_horizon(self.half_word());
        }
        if control % 16 == 8 {
            assessor = assessor.base_policy(self.reference().policy());
        }
        assessor
    }
}
