use super::form::{
    FallSource, Interpolation, MilestoneNodes, PathForm, Pathway, RateSource, is_within,
};
use super::{PathName, PathShape};
use crate::formula::finite;
use crate::formula::functions::{ln, powf};
use crate::formula::line::Segment;
use crate::formula::progression::{
    FLOOR_DIVISOR, factor_within_sum, factor_within_years, power, yearly_fall, years_above_zero,
};
use crate::quantity::{Absent, Emissions, Known, Period, Portion, Year};
use crate::target::{AnnualRate, YearlyLimits};

fn node((year, level): (Year, Emissions)) -> (f64, f64) {
    (year.as_f64(), level.tonnes())
}

fn positive(level: f64, otherwise: Absent) -> Known<f64> {
    if level > 0.0 { Ok(level) } else { Err(otherwise) }
}

impl<'a> Pathway<'a> {
    #[inline]
    const fn new(form: PathForm<'a>) -> Self {
        Self { form }
    }

    /// The linear path from an anchor to a later node, `P(t) = Ea + (A - Ea)(t - ta)/(tT - ta)`;
    /// `None` if the node is not after the anchor. [Guide](crate::guide::paths#linear).
    pub fn linear(anchor: (Year, Emissions), to: (Year, Emissions)) -> Option<Self> {
        Self::straight(node(anchor), node(to))
    }

    #[inline]
    pub(crate) fn straight(from: (f64, f64), to: (f64, f64)) -> Option<Self> {
        let straight = PathForm::Straight { segment: Segment { from, to }, total: None };
        (from.0 < to.0).then_some(Self::new(straight))
    }

    /// The path of the given shape from an anchor. `to` is the end node, if the shape has one.
    pub(crate) fn of_shape(
        shape: PathShape,
        anchor: (f64, f64),
        to: Known<(f64, f64)>,
    ) -> Known<Self> {
        let by_budget = |budget: Emissions| level_by_budget(anchor, budget.tonnes());
        // A subnormal factor has lost digits and is rejected. A tiny budget leads to such a factor,
        // as does an anchor in the last hours of a year.
        let normal = |factor: f64| {
            if factor < f64::MIN_POSITIVE { Err(Absent::OutOfRange) } else { finite(factor) }
        };
        let form = match shape {
            PathShape::OfTarget | PathShape::Linear => {
                return Self::straight(anchor, to?).ok_or(Absent::NotAfterAnchor);
            }
            PathShape::ConstantRate => return Self::at_rate_to(RateSource::Node, anchor, to?),
            PathShape::FloorBlend => return Self::blended(anchor, to?),
            PathShape::FixedAnnualCut(rate) => return Ok(Self::cut_from(anchor, rate)),
            PathShape::LinearShare(rate) => return Ok(Self::share_from(anchor, rate)),
            PathShape::BudgetContinuous(budget) => {
                PathForm::Decay { anchor, rate: by_budget(budget)?, budget: budget.tonnes() }
            }
            PathShape::BudgetAnnual(budget) => {
                let factor = normal(factor_within_sum(anchor.0, by_budget(budget)?))?;
                let source = RateSource::Sum(budget.tonnes());
                PathForm::Geometric { anchor, factor, end: NO_END, source }
            }
            PathShape::LineToZero(budget) => {
                let fall = finite(anchor.1 * (by_budget(budget)? / 2.0))?;
                PathForm::ToZero { anchor, fall, source: FallSource::Integral(budget.tonnes()) }
            }
            PathShape::ConstantRateWithin { budget, until } => {
                let (from, _) = later(anchor, (until.as_f64(), 0.0))?;
                let years = f64::from(until.get()) - from.floor();
                let factor = normal(factor_within_years(from, years, 1.0 / by_budget(budget)?))?;
                let end = node_at_factor(anchor, factor, until);
                PathForm::Geometric {
                    anchor,
                    factor,
                    end,
                    source: RateSource::SumUntilEnd(budget.tonnes()),
                }
            }
            PathShape::Stepwise => return Err(Absent::NotPartOfTarget),
        };
        Ok(Self::new(form))
    }

    /// The path of the given shape, which must need no end node, from an anchor.
    fn within(shape: PathShape, anchor: (Year, Emissions)) -> Known<Self> {
        Self::of_shape(shape, node(anchor), Err(Absent::NotDefined))
    }

    /// The path at a constant rate to a later node.
    fn at_rate_to(source: RateSource, anchor: (f64, f64), to: (f64, f64)) -> Known<Self> {
        let from = later(anchor, to)?;
        let ratio = positive(to.1, Absent::AllowableNotPositive)?
            / positive(from.1, Absent::AnchorNotPositive)?;
        // Levels of 1e300 t and 1e-300 t have no finite ratio.
        let ratio = finite(positive(ratio, Absent::OutOfRange)?)?;
        Ok(Self::at_factor(anchor, powf(ratio, 1.0 / (to.0 - from.0)), to, source))
    }

    const fn at_factor(
        anchor: (f64, f64),
        factor: f64,
        end: (f64, f64),
        source: RateSource,
    ) -> Self {
        Self::new(PathForm::Geometric { anchor, factor, end, source })
    }

    /// The floor blend to a later node.
    fn blended(anchor: (f64, f64), to: (f64, f64)) -> Known<Self> {
        let anchor = later(anchor, to)?;
        let level = positive(anchor.1, Absent::AnchorNotPositive)?;
        if to.1 >= level {
            return Ok(Self::at_factor(anchor, 1.0, (to.0, level), RateSource::Flat));
        }
        if to.1 >= level / FLOOR_DIVISOR {
            return Self::at_rate_to(RateSource::BlendedNode, anchor, to);
        }
        Ok(Self::new(PathForm::FloorBlend { anchor, node: to }))
    }

    fn cut_from(anchor: (f64, f64), rate: Portion) -> Self {
        Self::at_factor(anchor, 1.0 - rate.fraction(), NO_END, RateSource::Cut(rate.fraction()))
    }

    fn share_from(anchor: (f64, f64), rate: Portion) -> Self {
        let (fall, source) = (anchor.1 * rate.fraction(), FallSource::Share(rate.fraction()));
        Self::new(PathForm::ToZero { anchor, fall, source })
    }

    /// The path at a constant yearly rate to a later node, `P(t) = Ea (A/Ea)^((t - ta)/(tT - ta))`.
    /// [Guide](crate::guide::paths#constant-rate).
    ///
    /// ```
    /// use climate_targets::pathway::Pathway;
    /// use climate_targets::{Emissions, Year};
    /// // From 100 t to 81 t in two years: 10 % a year.
    /// let node = |year, tonnes| (Year::constant(year), Emissions::constant(tonnes));
    /// let path = Pathway::constant_rate(node(2020, 100.0), node(2022, 81.0))?;
    /// assert!((path.level_in(Year::constant(2021))?.tonnes() - 90.0).abs() < 1e-9);
    /// # Ok::<(), climate_targets::Absent>(())
    /// ```
    ///
    /// # Errors
    /// [`Absent::NotAfterAnchor`] if the node is not after the anchor;
    /// [`Absent::AnchorNotPositive`] and [`Absent::AllowableNotPositive`] for a level of zero or
    /// less; [`Absent::OutOfRange`] for levels of 1e300 t and 1e-300 t.
    pub fn constant_rate(anchor: (Year, Emissions), to: (Year, Emissions)) -> Known<Self> {
        Self::of_shape(PathShape::ConstantRate, node(anchor), Ok(node(to)))
    }

    /// The floor blend. If A is Ea or higher, the path is constant at Ea; if A is at least
    /// `Ea/11.11`, it falls at a constant rate; if A is lower,
    /// `P(t) = Ea (1/11.11)^(y/n) - (Ea/11.11 - A) y/n` with `y = t - ta` and `n = tT - ta`.
    /// [Guide](crate::guide::paths#floor-blend).
    ///
    /// Source: the projection of targets in OS-Climate's ITR tool 1.1.10.
    ///
    /// ```
    /// use climate_targets::pathway::Pathway;
    /// use climate_targets::{Emissions, Year};
    /// let node = |year, tonnes| (Year::constant(year), Emissions::constant(tonnes));
    /// let path = Pathway::floor_blend(node(2020, 1111.0), node(2040, 0.0))?;
    /// // Half-way: 1111/sqrt(11.11) = 333.3 t, less half of 100 t.
    /// assert!((path.level_in(Year::constant(2030))?.tonnes() - 283.3).abs() < 0.05);
    /// # Ok::<(), climate_targets::Absent>(())
    /// ```
    ///
    /// # Errors
    /// [`Absent::NotAfterAnchor`] if the node is not after the anchor;
    /// [`Absent::AnchorNotPositive`] for an anchor level of zero or less.
    pub fn floor_blend(anchor: (Year, Emissions), to: (Year, Emissions)) -> Known<Self> {
        Self::of_shape(PathShape::FloorBlend, node(anchor), Ok(node(to)))
    }

    /// The path with the same percentage cut q each year, `P(t) = Ea (1 - q)^(t - ta)`, without an
    /// end. For the Carbon Law, q is 11.72 %. [Guide](crate::guide::paths#fixed-annual-cut).
    ///
    /// ```
    /// use climate_targets::pathway::Pathway;
    /// use climate_targets::{Emissions, Portion, Year};
    /// // Tyndall Centre, Manchester: 13 % less a year; with 2 Mt in 2018, the sum is 15.4 Mt.
    /// let start = (Year::constant(2018), Emissions::constant(2e6));
    /// let path = Pathway::fixed_annual_cut(start, Portion::constant(0.13));
    /// let sum = path.sum(start.0, Year::constant(2400)).unwrap();
    /// assert!((sum.megatonnes() - 15.384615).abs() < 1e-5);
    /// ```
    pub fn fixed_annual_cut(anchor: (Year, Emissions), rate: Portion) -> Self {
        Self::cut_from(node(anchor), rate)
    }

    /// The path of a target with an annual rate: a fixed annual cut until a year, then constant.
    pub(crate) fn fixed_cut(anchor: (f64, f64), rate: AnnualRate, until: Year) -> Self {
        let (factor, q) = (rate.left_each_year(), rate.rate().fraction());
        let is_of_target = anchor.0 == rate.from().as_f64();
        let source = if is_of_target { RateSource::TargetCut(q) } else { RateSource::Cut(q) };
        Self::at_factor(anchor, factor, node_at_factor(anchor, factor, until), source)
    }

    /// The path that falls each year by a share q of the *anchor's* level,
    /// `P(t) = Ea (1 - q (t - ta))`; zero after 1/q years.
    /// [Guide](crate::guide::paths#linear-share).
    ///
    /// ```
    /// use climate_targets::pathway::Pathway;
    /// use climate_targets::{Emissions, Portion, Year};
    /// let start = (Year::constant(2020), Emissions::constant(1000.0));
    /// let path = Pathway::linear_share(start, Portion::constant(0.05));
    /// assert_eq!(path.level_in(Year::constant(2030))?.tonnes(), 500.0);
    /// # Ok::<(), climate_targets::Absent>(())
    /// ```
    pub fn linear_share(anchor: (Year, Emissions), rate: Portion) -> Self {
        Self::share_from(node(anchor), rate)
    }

    /// The exponential path whose *integral* from the anchor onwards is a budget B,
    /// `P(t) = Ea exp(-Ea (t - ta)/B)`. Its whole years sum to less: see [`Pathway::integral`].
    /// [Guide](crate::guide::paths#continuous-budget).
    ///
    /// # Errors
    /// [`Absent::AnchorNotPositive`] and [`Absent::BudgetNotPositive`] for a level or a budget of
    /// zero or less; [`Absent::OutOfRange`] for a level and a budget as far apart as 1e300 t and
    /// 1e-300 t.
    pub fn budget_continuous(anchor: (Year, Emissions), budget: Emissions) -> Known<Self> {
        Self::within(PathShape::BudgetContinuous(budget), anchor)
    }

    /// The path at a constant rate whose sum over the *whole years* after the anchor is a budget B,
    /// `P(t) = Ea r^(t - ta)` with `r = B/(Ea + B)`, without an end.
    /// [Guide](crate::guide::paths#annual-budget).
    ///
    /// ```
    /// use climate_targets::pathway::Pathway;
    /// use climate_targets::{Emissions, Year};
    /// // Norrköping, t CO2: 504 977 in 2024, and a budget of 1 157 838 after it.
    /// let start = (Year::constant(2024), Emissions::constant(504_977.44));
    /// let path = Pathway::budget_annual(start, Emissions::constant(1_157_838.13)).unwrap();
    /// let sum = path.sum(Year::constant(2025), Year::constant(2300)).unwrap();
    /// assert!((sum.tonnes() - 1_157_838.13).abs() < 1e-3);
    /// ```
    ///
    /// # Errors
    /// [`Absent::AnchorNotPositive`] and [`Absent::BudgetNotPositive`] for a level or a budget of
    /// zero or less; [`Absent::OutOfRange`] for a level and a budget as far apart as 1e300 t and
    /// 1e-300 t.
    pub fn budget_annual(anchor: (Year, Emissions), budget: Emissions) -> Known<Self> {
        Self::within(PathShape::BudgetAnnual(budget), anchor)
    }

    /// The straight line to zero whose *integral* from the anchor onwards is a budget B,
    /// `P(t) = Ea - Ea^2/(2B) (t - ta)`; zero after 2B/Ea years.
    /// [Guide](crate::guide::paths#line-to-zero).
    ///
    /// For the line to zero whose whole *years* sum to B, use [`Pathway::to_total`] over a period
    /// longer than `1 + 2B/Ea` years.
    ///
    /// ```
    /// use climate_targets::pathway::Pathway;
    /// use climate_targets::{Emissions, Year};
    /// // 40 t in 2020 and a budget of 200 t: 4 t less each year, zero from 2030 on.
    /// let start = (Year::constant(2020), Emissions::constant(40.0));
    /// let path = Pathway::line_to_zero(start, Emissions::constant(200.0)).unwrap();
    /// let level_in = |year| path.level_in(Year::constant(year)).unwrap().tonnes();
    /// assert_eq!([level_in(2025), level_in(2035)], [20.0, 0.0]);
    /// assert_eq!(path.integral().unwrap().tonnes(), 200.0);
    /// ```
    ///
    /// # Errors
    /// [`Absent::AnchorNotPositive`] and [`Absent::BudgetNotPositive`] for a level or a budget of
    /// zero or less; [`Absent::OutOfRange`] for a level and a budget as far apart as 1e300 t and
    /// 1e-300 t.
    pub fn line_to_zero(anchor: (Year, Emissions), budget: Emissions) -> Known<Self> {
        Self::within(PathShape::LineToZero(budget), anchor)
    }

    /// The path at a constant rate whose sum over the n *whole years* after the anchor, up to
    /// `until`, is a budget B: `P(t) = Ea r^(t - ta)`, where r solves `Ea (r + ... + r^n) = B`;
    /// constant after `until`. [Guide](crate::guide::paths#constant-rate-within-a-budget).
    ///
    /// If B is above n times Ea, r is above 1 and the path rises.
    ///
    /// ```
    /// use climate_targets::pathway::Pathway;
    /// use climate_targets::{Emissions, Year};
    /// // 32 t in 2020 and a budget of 28 t for the next three years: 16 + 8 + 4 t.
    /// let start = (Year::constant(2020), Emissions::constant(32.0));
    /// let end = Year::constant(2023);
    /// let path = Pathway::constant_rate_within(start, end, Emissions::constant(28.0)).unwrap();
    /// assert!((path.level_in(end).unwrap().tonnes() - 4.0).abs() < 1e-12);
    /// ```
    ///
    /// # Errors
    /// [`Absent::NotAfterAnchor`] if `until` is not after the anchor; [`Absent::AnchorNotPositive`]
    /// and [`Absent::BudgetNotPositive`] for a level or a budget of zero or less;
    /// [`Absent::OutOfRange`] for a level and a budget as far apart as 1e300 t and 1e-300 t.
    pub fn constant_rate_within(
        anchor: (Year, Emissions),
        until: Year,
        budget: Emissions,
    ) -> Known<Self> {
        Self::within(PathShape::ConstantRateWithin { budget, until }, anchor)
    }

    /// The straight line over a period of n years whose levels sum to a limit. The line starts in
    /// the year before the period, at the level Ea: `P(y) = Ea - s (y - from + 1)` with
    /// `s = 2 (n Ea - limit)/(n (n + 1))`. [Guide](crate::guide::paths#periods).
    ///
    /// If `2 limit < (n - 1) Ea`, this line would end below zero. The path is then the line to
    /// zero: the same formula with `k = ceil(2 limit/Ea)` (at least 1) instead of n, and zero after
    /// k years. If Ea is zero or less, or the limit is negative, the path is always the straight
    /// line.
    ///
    /// ```
    /// use climate_targets::pathway::Pathway;
    /// use climate_targets::{Emissions, Period};
    /// // France's carbon budget: 359 Mt a year over 2024-2028, from 384.8 Mt in 2023.
    /// let (before, limit) = (Emissions::constant(384.8e6), Emissions::constant(5.0 * 359e6));
    /// let period = Period::constant(2024, 2028);
    /// let sum = Pathway::to_total(before, period, limit)?.sum(period.from(), period.to()).unwrap();
    /// assert!((sum.megatonnes() - 1795.0).abs() < 1e-9);
    /// # Ok::<(), climate_targets::Absent>(())
    /// ```
    ///
    /// # Errors
    /// [`Absent::OutOfRange`] on overflow, such as for 1e308 t before ten years.
    pub fn to_total(level_before: Emissions, period: Period, limit: Emissions) -> Known<Self> {
        let (n, level, limit) = (f64::from(period.length()), level_before.tonnes(), limit.tonnes());
        let anchor = (period.from().as_f64() - 1.0, level);
        if level > 0.0 && limit >= 0.0 && 2.0 * limit < (n - 1.0) * level {
            let fall = finite(yearly_fall(level, years_above_zero(level, limit), limit))?;
            let source = FallSource::Total(limit);
            return Ok(Self::new(PathForm::ToZero { anchor, fall, source }));
        }
        let to = (period.to().as_f64(), finite(level - n * yearly_fall(level, n, limit))?);
        let segment = Segment { from: anchor, to };
        Ok(Self::new(PathForm::Straight { segment, total: Some(limit) }))
    }

    /// [`Pathway::to_total`] with a limit that includes `carried`, the carry-over from the previous
    /// budget, t CO2e.
    ///
    /// # Errors
    /// [`Absent::AlreadyExceeded`] if the carry-over makes the limit negative; the errors of
    /// [`Pathway::to_total`].
    pub(crate) fn over_period(
        level_before: f64,
        period: Period,
        limit: f64,
        carried: f64,
    ) -> Known<Self> {
        if limit < 0.0 && limit - carried >= 0.0 {
            return Err(Absent::AlreadyExceeded);
        }
        let (level_before, limit) = (Emissions::computed(level_before), Emissions::computed(limit));
        Self::to_total(level_before, period, limit)
    }

    /// The path of a table: interpolated linearly between its years, undefined outside them.
    ///
    /// ```
    /// use climate_targets::pathway::Pathway;
    /// use climate_targets::target::YearlyLimits;
    /// use climate_targets::{Absent, Emissions, Year};
    /// let limits = [(2025, 80.0), (2030, 50.0)];
    /// let limits = limits.map(|(year, t)| (Year::constant(year), Emissions::constant(t)));
    /// let limits = YearlyLimits::new(limits.to_vec())?;
    /// let path = Pathway::given(&limits);
    /// assert_eq!(path.level_in(Year::constant(2027))?.tonnes(), 68.0);
    /// assert_eq!(path.level_in(Year::constant(2031)), Err(Absent::OutsideBaseline));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub const fn given(table: &'a YearlyLimits) -> Self {
        Self::new(PathForm::Table {
            nodes: table.as_slice(),
            interpolation: Interpolation::Straight,
        })
    }

    /// The stepwise path of a table: each limit holds from its year until the year before the next
    /// limit; the last limit holds indefinitely. [Guide](crate::guide::paths#stepwise).
    ///
    /// ```
    /// use climate_targets::pathway::Pathway;
    /// use climate_targets::target::YearlyLimits;
    /// use climate_targets::{Emissions, Year};
    /// let limits = [(2019, 422.0), (2024, 359.0), (2029, 300.0)]; // France's budgets, Mt a year
    /// let limits = limits.map(|(year, mt)| (Year::constant(year), Emissions::constant(mt * 1e6)));
    /// let limits = YearlyLimits::new(limits.to_vec())?;
    /// let path = Pathway::stepwise(&limits);
    /// assert_eq!(path.level_in(Year::constant(2028)).unwrap().megatonnes(), 359.0);
    /// assert_eq!(path.level_in(Year::constant(2029)).unwrap().megatonnes(), 300.0);
    /// # Ok::<(), climate_targets::target::TargetError>(())
    /// ```
    pub const fn stepwise(limits: &'a YearlyLimits) -> Self {
        Self::new(PathForm::Table { nodes: limits.as_slice(), interpolation: Interpolation::Steps })
    }

    /// A reference scenario S scaled to the anchor, `P(t) = Ea S(t)/S(ta)`, such as a national
    /// strategy applied to a territory. The path is interpolated linearly between the scenario's
    /// years and undefined outside them.
    ///
    /// ```
    /// use climate_targets::pathway::Pathway;
    /// use climate_targets::target::YearlyLimits;
    /// use climate_targets::{Emissions, Year};
    /// let strategy = [(2020, 400.0), (2030, 300.0)];
    /// let strategy = strategy.map(|(year, t)| (Year::constant(year), Emissions::constant(t)));
    /// let strategy = YearlyLimits::new(strategy.to_vec())?;
    /// // The strategy falls to three quarters of its level in 2020, so 8 t fall to 6 t.
    /// let start = (Year::constant(2020), Emissions::constant(8.0));
    /// let path = Pathway::reference_scenario(start, &strategy)?;
    /// assert_eq!(path.level_in(Year::constant(2030))?.tonnes(), 6.0);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// [`Absent::OutsideBaseline`] if the scenario does not cover the anchor's year;
    /// [`Absent::AnchorNotPositive`] if the scenario's level in that year is zero or less.
    pub fn reference_scenario(
        anchor: (Year, Emissions),
        scenario: &'a YearlyLimits,
    ) -> Known<Self> {
        Self::scaled(node(anchor), scenario)
    }

    pub(crate) fn scaled(anchor: (f64, f64), scenario: &'a YearlyLimits) -> Known<Self> {
        let at_anchor = Self::given(scenario).level_at(anchor.0);
        let at_anchor = at_anchor.map_err(|_| Absent::OutsideBaseline)?;
        let factor = finite(anchor.1 / positive(at_anchor, Absent::AnchorNotPositive)?)?;
        Ok(Self::new(PathForm::Scenario { nodes: scenario.as_slice(), anchor, factor }))
    }

    /// The sum of several paths, such as the paths of sectors. The sum has a level in a year only
    /// if every path has one. `None` for an empty list, and if one of the paths is itself a sum:
    /// list the paths of that sum instead.
    ///
    /// ```
    /// use climate_targets::pathway::Pathway;
    /// use climate_targets::{Emissions, Portion, Year};
    /// let start = |tonnes| (Year::constant(2020), Emissions::constant(tonnes));
    /// let sectors = [
    ///     Pathway::linear_share(start(100.0), Portion::constant(0.10)),
    ///     Pathway::fixed_annual_cut(start(200.0), Portion::constant(0.50)),
    /// ];
    /// let sum = Pathway::sum_of(&sectors).ok_or("two paths")?;
    /// assert_eq!(sum.level_in(Year::constant(2021))?.tonnes(), 90.0 + 100.0);
    /// assert_eq!(Pathway::sum_of(&[sum, sectors[0]]), None);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub const fn sum_of(paths: &'a [Self]) -> Option<Self> {
        // A sum of sums of sums would be evaluated by recursion, whose depth the caller decides.
        let mut rest = paths;
        while let [path, later @ ..] = rest {
            if matches!(path.form, PathForm::Sum(_)) {
                return None;
            }
            rest = later;
        }
        if paths.is_empty() { None } else { Some(Self::new(PathForm::Sum(paths))) }
    }

    /// The linear path from an anchor (year, level) through the later milestones of a commitment
    /// or, if `gross`, through their gross limits `A + S_max`.
    #[inline]
    pub(crate) const fn through(
        milestones: MilestoneNodes<'a>,
        anchor: (f64, f64),
        gross: bool,
    ) -> Self {
        let interpolation = Interpolation::Straight;
        Self::new(PathForm::Through { anchor, milestones, gross, interpolation })
    }

    /// The path through milestones: at constant rates for [`PathShape::ConstantRate`], which needs
    /// positive levels; in steps for [`PathShape::Stepwise`], with the anchor's level before the
    /// first milestone; linear for other shapes.
    pub(crate) fn through_in_shape(
        shape: PathShape,
        milestones: MilestoneNodes<'a>,
        anchor: (f64, f64),
    ) -> Known<Self> {
        let interpolation = match shape {
            PathShape::ConstantRate => Interpolation::Rate,
            PathShape::Stepwise => Interpolation::Steps,
            _ => Interpolation::Straight,
        };
        let form = PathForm::Through { anchor, milestones, gross: false, interpolation };
        if interpolation == Interpolation::Rate {
            positive(anchor.1, Absent::AnchorNotPositive)?;
            for segment in form.segments() {
                positive(segment.to.1, Absent::AllowableNotPositive)?;
            }
        }
        Ok(Self::new(form))
    }

    /// The name of the path in results.
    pub const fn name(&self) -> PathName {
        self.form.name()
    }

    /// The integral from the anchor onwards, t CO2e, for a path that falls to zero or towards zero.
    /// For a continuous budget and for a line to zero within a budget, the integral is the budget.
    /// It differs from the sum of whole years ([`Pathway::sum`]).
    ///
    /// ```
    /// use climate_targets::pathway::Pathway;
    /// use climate_targets::{Emissions, Year};
    /// let start = (Year::constant(2024), Emissions::constant(504_977.44));
    /// let path = Pathway::budget_continuous(start, Emissions::constant(1_157_838.13)).unwrap();
    /// assert!((path.integral().unwrap().tonnes() - 1_157_838.13).abs() < 1e-6);
    /// // The whole years from 2025 on sum to 80 % of the budget.
    /// let sum = path.sum(Year::constant(2025), Year::constant(2300)).unwrap();
    /// assert!((sum.tonnes() / 1_157_838.13 - 0.798).abs() < 1e-3);
    /// ```
    ///
    /// # Errors
    /// [`Absent::NotDefined`] for every other path.
    pub fn integral(&self) -> Known<Emissions> {
        let integral = match self.form {
            PathForm::Decay { budget, .. }
            | PathForm::ToZero { source: FallSource::Integral(budget), .. } => budget,
            PathForm::ToZero { anchor, fall, .. } if fall != 0.0 => {
                anchor.1 * (anchor.1 / fall) / 2.0
            }
            PathForm::Geometric { anchor, factor, end, .. }
                if end.0.is_infinite() && factor < 1.0 =>
            {
                anchor.1 / -ln(factor)
            }
            _ => return Err(Absent::NotDefined),
        };
        finite(integral).map(Emissions::computed)
    }

    /// The allowed level in a year.
    ///
    /// # Errors
    /// [`Absent::NotAfterAnchor`] before the anchor; [`Absent::OutsideBaseline`] after the last
    /// year of a table or scenario; [`Absent::OutOfRange`] on overflow.
    pub fn level_in(&self, year: Year) -> Known<Emissions> {
        self.level_at(year.as_f64()).map(Emissions::computed)
    }

    #[inline]
    pub(crate) fn level_at(&self, t: f64) -> Known<f64> {
        match &self.form {
            // The common case comes first.
            PathForm::Straight { segment, .. } if t >= segment.from.0 => {
                finite(segment.level_at(t))
            }
            form => form.level_at(t),
        }
    }

    /// The whole or fractional year in which the path begins.
    pub fn begins(&self) -> f64 {
        self.form.begins()
    }

    /// The earliest fractional year in which a strictly falling part of the path equals a level.
    ///
    /// # Errors
    /// [`Absent::OutsidePath`] if no strictly falling part of the path has that level;
    /// [`Absent::OutOfRange`] after the year 9999, as on a path that falls by 0.01 % a year.
    pub fn year_at(&self, level: Emissions) -> Known<f64> {
        self.year_where(level.tonnes(), |a, b| a <= b)
    }

    /// [`Pathway::year_at`] with a comparison of levels supplied by the caller.
    #[inline]
    pub(crate) fn year_where(
        &self,
        level: f64,
        at_or_under: impl Fn(f64, f64) -> bool,
    ) -> Known<f64> {
        match &self.form {
            // The common case comes first.
            PathForm::Straight { segment, .. } => segment.year_where(level, at_or_under),
            form => form.year_where(level, at_or_under),
        }
    }

    /// The sum of the allowed levels over the years `from` to `to`, both included; zero if `to` is
    /// before `from`.
    ///
    /// # Errors
    /// As for [`Pathway::level_in`], in any of the years.
    pub fn sum(&self, from: Year, to: Year) -> Known<Emissions> {
        self.sum_over(from, to).map(Emissions::computed)
    }

    #[inline]
    pub(crate) fn sum_over(&self, from: Year, to: Year) -> Known<f64> {
        match &self.form {
            // The common case comes first.
            PathForm::Straight { segment, .. } if is_within(segment, from, to) => {
                finite(segment.sum_over(from.as_f64(), to.as_f64()))
            }
            form => form.sum_over(from, to),
        }
    }
}

/// The end node of a path without an end, at infinity.
const NO_END: (f64, f64) = (f64::INFINITY, 0.0);

/// The end node, in the year `until`, of a path with a constant yearly factor.
fn node_at_factor((ta, ea): (f64, f64), factor: f64, until: Year) -> (f64, f64) {
    (until.as_f64(), ea * power(factor, until.as_f64() - ta))
}

/// The ratio of the anchor's level to the budget, Ea/B.
fn level_by_budget((_, ea): (f64, f64), budget: f64) -> Known<f64> {
    let level = positive(ea, Absent::AnchorNotPositive)?;
    let ratio = finite(level / positive(budget, Absent::BudgetNotPositive)?)?;
    positive(ratio, Absent::OutOfRange)
}

/// Returns the anchor if the node is later, else [`Absent::NotAfterAnchor`].
fn later(anchor: (f64, f64), to: (f64, f64)) -> Known<(f64, f64)> {
    if anchor.0 < to.0 { Ok(anchor) } else { Err(Absent::NotAfterAnchor) }
}
