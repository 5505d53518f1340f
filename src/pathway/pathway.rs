use super::course::{Between, Course, Fall, MilestoneNodes, Pathway, Rate, is_within};
use super::{PathName, PathShape};
use crate::formula::finite;
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
    const fn new(course: Course<'a>) -> Self {
        Self { course }
    }

    /// The straight path from an anchor to a later node; `None` if the node is not later.
    pub fn linear(anchor: (Year, Emissions), to: (Year, Emissions)) -> Option<Self> {
        Self::straight(node(anchor), node(to))
    }

    #[inline]
    pub(crate) fn straight(from: (f64, f64), to: (f64, f64)) -> Option<Self> {
        let straight = Course::Straight { segment: Segment { from, to }, total: None };
        (from.0 < to.0).then_some(Self::new(straight))
    }

    /// The path of a shape from an anchor, and to a node where the shape leads to one.
    pub(crate) fn of_shape(
        shape: PathShape,
        anchor: (f64, f64),
        to: Known<(f64, f64)>,
    ) -> Known<Self> {
        let by_budget = |budget: Emissions| level_by_budget(anchor, budget.tonnes());
        // A factor under the normal numbers has lost its digits: a tiny budget, or an anchor in the last
        // hours of a year.
        let factor = |left: f64| {
            if left < f64::MIN_POSITIVE { Err(Absent::OutOfRange) } else { finite(left) }
        };
        let course = match shape {
            PathShape::OfTarget | PathShape::Linear => {
                return Self::straight(anchor, to?).ok_or(Absent::NotAfterAnchor);
            }
            PathShape::ConstantRate => return Self::at_rate_to(Rate::Node, anchor, to?),
            PathShape::FloorBlend => return Self::blended(anchor, to?),
            PathShape::FixedAnnualCut(rate) => return Ok(Self::cut_from(anchor, rate)),
            PathShape::LinearShare(rate) => return Ok(Self::share_from(anchor, rate)),
            PathShape::BudgetContinuous(budget) => {
                Course::Decay { anchor, rate: by_budget(budget)?, budget: budget.tonnes() }
            }
            PathShape::BudgetAnnual(budget) => {
                let left = factor(factor_within_sum(anchor.0, by_budget(budget)?))?;
                let source = Rate::Sum(budget.tonnes());
                Course::Geometric { anchor, left, end: NO_END, source }
            }
            PathShape::LineToZero(budget) => {
                let fall = finite(anchor.1 * (by_budget(budget)? / 2.0))?;
                Course::ToZero { anchor, fall, source: Fall::Integral(budget.tonnes()) }
            }
            PathShape::ConstantRateWithin { budget, until } => {
                let (from, _) = later(anchor, (until.as_f64(), 0.0))?;
                let years = f64::from(until.get()) - from.floor();
                let left = factor(factor_within_years(from, years, 1.0 / by_budget(budget)?))?;
                let end = node_at_factor(anchor, left, until);
                Course::Geometric { anchor, left, end, source: Rate::SumUntilEnd(budget.tonnes()) }
            }
            PathShape::Stepwise => return Err(Absent::NotPartOfTarget),
        };
        Ok(Self::new(course))
    }

    /// The path of a shape that leads to no node given.
    fn within(shape: PathShape, anchor: (Year, Emissions)) -> Known<Self> {
        Self::of_shape(shape, node(anchor), Err(Absent::NotDefined))
    }

    fn at_rate_to(source: Rate, anchor: (f64, f64), to: (f64, f64)) -> Known<Self> {
        let from = later(anchor, to)?;
        let ratio = positive(to.1, Absent::AllowableNotPositive)?
            / positive(from.1, Absent::AnchorNotPositive)?;
        // So far apart that their ratio is no number.
        let ratio = finite(positive(ratio, Absent::OutOfRange)?)?;
        Ok(Self::at_factor(anchor, ratio.powf(1.0 / (to.0 - from.0)), to, source))
    }

    const fn at_factor(anchor: (f64, f64), left: f64, end: (f64, f64), source: Rate) -> Self {
        Self::new(Course::Geometric { anchor, left, end, source })
    }

    fn blended(anchor: (f64, f64), to: (f64, f64)) -> Known<Self> {
        let anchor = later(anchor, to)?;
        let level = positive(anchor.1, Absent::AnchorNotPositive)?;
        if to.1 >= level {
            return Ok(Self::at_factor(anchor, 1.0, (to.0, level), Rate::Flat));
        }
        if to.1 >= level / FLOOR_DIVISOR {
            return Self::at_rate_to(Rate::BlendedNode, anchor, to);
        }
        Ok(Self::new(Course::FloorBlend { anchor, node: to }))
    }

    fn cut_from(anchor: (f64, f64), rate: Portion) -> Self {
        Self::at_factor(anchor, 1.0 - rate.fraction(), NO_END, Rate::Cut(rate.fraction()))
    }

    fn share_from(anchor: (f64, f64), rate: Portion) -> Self {
        let (fall, source) = (anchor.1 * rate.fraction(), Fall::Share(rate.fraction()));
        Self::new(Course::ToZero { anchor, fall, source })
    }

    /// At a constant yearly rate to a later node.
    ///
    /// # Errors
    /// [`Absent::NotAfterAnchor`] if the node is not later; [`Absent::AnchorNotPositive`] and
    /// [`Absent::AllowableNotPositive`] for a level that no rate leads from or to (0, -5);
    /// [`Absent::OutOfRange`] for levels as far apart as 1e300 t and 1e-300 t.
    pub fn constant_rate(anchor: (Year, Emissions), to: (Year, Emissions)) -> Known<Self> {
        Self::of_shape(PathShape::ConstantRate, node(anchor), Ok(node(to)))
    }

    /// At a constant rate where the node leaves at least 1/11.11 of the anchor's level; below that
    /// the rate to that floor, less a linear share of what lies under it. Flat where the node is
    /// not under the anchor.
    ///
    /// Source: ITR tool 1.1.10 of OS-Climate, its projection of targets.
    ///
    /// # Errors
    /// [`Absent::NotAfterAnchor`] if the node is not later; [`Absent::AnchorNotPositive`].
    pub fn floor_blend(anchor: (Year, Emissions), to: (Year, Emissions)) -> Known<Self> {
        Self::of_shape(PathShape::FloorBlend, node(anchor), Ok(node(to)))
    }

    /// Cut by the same share every year, without an end: 11.72 % a year for the Carbon Law.
    ///
    /// ```
    /// use climate_targets::pathway::Pathway;
    /// use climate_targets::{Emissions, Portion, Year};
    /// // Tyndall Centre for Manchester: 13 % a year from 2 Mt sums to 15.4 Mt, first year included.
    /// let start = (Year::constant(2018), Emissions::constant(2e6));
    /// let path = Pathway::fixed_annual_cut(start, Portion::constant(0.13));
    /// let sum = path.sum(start.0, Year::constant(2400)).unwrap();
    /// assert!((sum.megatonnes() - 15.384615).abs() < 1e-5);
    /// ```
    pub fn fixed_annual_cut(anchor: (Year, Emissions), rate: Portion) -> Self {
        Self::cut_from(node(anchor), rate)
    }

    /// Cut by the same share every year from an anchor on, until a year.
    pub(crate) fn fixed_cut(anchor: (f64, f64), rate: AnnualRate, until: Year) -> Self {
        let (left, q) = (rate.left_each_year(), rate.rate().fraction());
        let is_of_target = anchor.0 == rate.from().as_f64();
        let source = if is_of_target { Rate::TargetCut(q) } else { Rate::Cut(q) };
        Self::at_factor(anchor, left, node_at_factor(anchor, left, until), source)
    }

    /// Less by the same share q of the anchor's level every year, until zero after 1/q years:
    /// `Ea (1 - q (t - ta))`.
    pub fn linear_share(anchor: (Year, Emissions), rate: Portion) -> Self {
        Self::share_from(node(anchor), rate)
    }

    /// Falling exponentially so that its *integral* from the anchor on is a budget. Its whole years
    /// sum to another number ([`Pathway::integral`] says which is which).
    ///
    /// # Errors
    /// [`Absent::AnchorNotPositive`]; [`Absent::BudgetNotPositive`]; [`Absent::OutOfRange`] for a
    /// level and a budget as far apart as 1e300 t and 1e-300 t.
    pub fn budget_continuous(anchor: (Year, Emissions), budget: Emissions) -> Known<Self> {
        Self::within(PathShape::BudgetContinuous(budget), anchor)
    }

    /// Falling by the same share every year so that its *whole years* after the anchor sum to a
    /// budget exactly.
    ///
    /// ```
    /// use climate_targets::pathway::Pathway;
    /// use climate_targets::{Emissions, Year};
    /// // Norrköping, t CO2: 504 977 in 2024 and a budget of 1 157 838 from then on.
    /// let start = (Year::constant(2024), Emissions::constant(504_977.44));
    /// let path = Pathway::budget_annual(start, Emissions::constant(1_157_838.13)).unwrap();
    /// let sum = path.sum(Year::constant(2025), Year::constant(2300)).unwrap();
    /// assert!((sum.tonnes() - 1_157_838.13).abs() < 1e-3);
    /// ```
    ///
    /// # Errors
    /// [`Absent::AnchorNotPositive`]; [`Absent::BudgetNotPositive`]; [`Absent::OutOfRange`] for a
    /// level and a budget as far apart as 1e300 t and 1e-300 t.
    pub fn budget_annual(anchor: (Year, Emissions), budget: Emissions) -> Known<Self> {
        Self::within(PathShape::BudgetAnnual(budget), anchor)
    }

    /// Straight to zero so that its *integral* from the anchor on is a budget B:
    /// `Ea - Ea^2/(2B) (t - ta)`, zero from 2B/Ea years on.
    ///
    /// Its whole-year form, whose years sum to the budget, is [`Pathway::to_total`] over a period
    /// longer than 1 + 2B/Ea years.
    ///
    /// ```
    /// use climate_targets::pathway::Pathway;
    /// use climate_targets::{Emissions, Year};
    /// // 40 t in 2020 and 200 t from then on: 4 t less each year, and nothing from 2030 on.
    /// let start = (Year::constant(2020), Emissions::constant(40.0));
    /// let path = Pathway::line_to_zero(start, Emissions::constant(200.0)).unwrap();
    /// let level_in = |year| path.level_in(Year::constant(year)).unwrap().tonnes();
    /// assert_eq!([level_in(2025), level_in(2035)], [20.0, 0.0]);
    /// assert_eq!(path.integral().unwrap().tonnes(), 200.0);
    /// ```
    ///
    /// # Errors
    /// [`Absent::AnchorNotPositive`]; [`Absent::BudgetNotPositive`]; [`Absent::OutOfRange`] for a
    /// level and a budget as far apart as 1e300 t and 1e-300 t.
    pub fn line_to_zero(anchor: (Year, Emissions), budget: Emissions) -> Known<Self> {
        Self::within(PathShape::LineToZero(budget), anchor)
    }

    /// At a constant rate so that the *whole years* after the anchor, until a year, sum to a budget
    /// B: `Ea r^(t - ta)`, r from `Ea (r + ... + r^n) = B`; constant after that year.
    ///
    /// The factor r is above 1, and the path rises, where the budget is above n times the level.
    ///
    /// ```
    /// use climate_targets::pathway::Pathway;
    /// use climate_targets::{Emissions, Year};
    /// // 32 t in 2020 and 28 t for the next three years: 16, 8 and 4 t.
    /// let (start, end) = ((Year::constant(2020), Emissions::constant(32.0)), Year::constant(2023));
    /// let path = Pathway::constant_rate_within(start, end, Emissions::constant(28.0)).unwrap();
    /// assert!((path.level_in(end).unwrap().tonnes() - 4.0).abs() < 1e-12);
    /// ```
    ///
    /// # Errors
    /// [`Absent::NotAfterAnchor`] if the year is not later than the anchor;
    /// [`Absent::AnchorNotPositive`]; [`Absent::BudgetNotPositive`]; [`Absent::OutOfRange`] for a
    /// level and a budget as far apart as 1e300 t and 1e-300 t.
    pub fn constant_rate_within(
        anchor: (Year, Emissions),
        until: Year,
        budget: Emissions,
    ) -> Known<Self> {
        Self::within(PathShape::ConstantRateWithin { budget, until }, anchor)
    }

    /// Straight over a period from the level of the year before, so that its years sum to a limit:
    /// `P(y) = Ea - s (y - from + 1)`, `s = 2 (n Ea - limit)/(n (n + 1))`.
    ///
    /// A limit so small that this line would end under zero, `2 limit < (n - 1) Ea`, has the line to
    /// zero: the same with `k = ceil(2 limit/Ea)` years (at least 1) in place of n, and zero from
    /// then on. A level of zero or less before the period, or a limit under zero, keeps the line.
    ///
    /// ```
    /// use climate_targets::pathway::Pathway;
    /// use climate_targets::{Emissions, Period};
    /// // A budget of France: 359 Mt a year over 2024-2028, from 384.8 Mt in 2023.
    /// let (before, limit) = (Emissions::constant(384.8e6), Emissions::constant(5.0 * 359e6));
    /// let period = Period::constant(2024, 2028);
    /// let sum = Pathway::to_total(before, period, limit).sum(period.from(), period.to()).unwrap();
    /// assert!((sum.megatonnes() - 1795.0).abs() < 1e-9);
    /// ```
    pub fn to_total(level_before: Emissions, period: Period, limit: Emissions) -> Self {
        let (n, level, limit) = (f64::from(period.length()), level_before.tonnes(), limit.tonnes());
        let anchor = (period.from().as_f64() - 1.0, level);
        if level > 0.0 && limit >= 0.0 && 2.0 * limit < (n - 1.0) * level {
            let fall = yearly_fall(level, years_above_zero(level, limit), limit);
            return Self::new(Course::ToZero { anchor, fall, source: Fall::Total(limit) });
        }
        let to = (period.to().as_f64(), level - n * yearly_fall(level, n, limit));
        Self::new(Course::Straight { segment: Segment { from: anchor, to }, total: Some(limit) })
    }

    /// [`Pathway::to_total`] with a limit that includes what the budget before carries over, tonnes.
    ///
    /// # Errors
    /// [`Absent::AlreadyExceeded`] for a limit under zero that was not without the carry-over.
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
        Ok(Self::to_total(level_before, period, limit))
    }

    /// The levels of a table, straight between its years, never extrapolated: after its last year
    /// there is none.
    pub const fn given(table: &'a YearlyLimits) -> Self {
        Self::new(Course::Table { nodes: table.as_slice(), between: Between::Straight })
    }

    /// Each limit of a table from its year until the year before the next one, and the last on and
    /// on.
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
        Self::new(Course::Table { nodes: limits.as_slice(), between: Between::Steps })
    }

    /// A reference scenario scaled to the anchor's level: a territory's share of a national
    /// strategy, or of an agency's pathway. Straight between the scenario's years, never
    /// extrapolated.
    ///
    /// # Errors
    /// [`Absent::OutsideBaseline`] if the scenario does not cover the anchor's year;
    /// [`Absent::AnchorNotPositive`] if its level there is not positive, so that nothing scales.
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
        Ok(Self::new(Course::Scenario { nodes: scenario.as_slice(), anchor, factor }))
    }

    /// Several paths together, as those of sectors that were scaled one by one; it has a level
    /// where each of them has one.
    pub const fn sum_of(paths: &'a [Self]) -> Self {
        Self::new(Course::Sum(paths))
    }

    /// Straight through the milestones of a commitment that come after an anchor, given as (year,
    /// level), or through their gross limits `A + S_max`.
    #[inline]
    pub(crate) const fn through(
        milestones: MilestoneNodes<'a>,
        anchor: (f64, f64),
        gross: bool,
    ) -> Self {
        let between = Between::Straight;
        Self::new(Course::Through { anchor, milestones, gross, between })
    }

    /// From milestone to milestone by a shape: at constant rates, for which each level must be
    /// positive; stepwise, the anchor's level before the first; else straight.
    pub(crate) fn through_in_shape(
        shape: PathShape,
        milestones: MilestoneNodes<'a>,
        anchor: (f64, f64),
    ) -> Known<Self> {
        let between = match shape {
            PathShape::ConstantRate => Between::Rate,
            PathShape::Stepwise => Between::Steps,
            _ => Between::Straight,
        };
        let course = Course::Through { anchor, milestones, gross: false, between };
        if between == Between::Rate {
            positive(anchor.1, Absent::AnchorNotPositive)?;
            for piece in course.pieces() {
                positive(piece.to.1, Absent::AllowableNotPositive)?;
            }
        }
        Ok(Self::new(course))
    }

    /// Which way it takes.
    pub const fn name(&self) -> PathName {
        self.course.name()
    }

    /// The integral from the anchor on of a path that falls to or towards zero: for a continuous
    /// budget and a line to zero within one the budget. Another quantity than the sum of whole years ([`Pathway::sum`]).
    ///
    /// ```
    /// use climate_targets::pathway::Pathway;
    /// use climate_targets::{Emissions, Year};
    /// let start = (Year::constant(2024), Emissions::constant(504_977.44));
    /// let path = Pathway::budget_continuous(start, Emissions::constant(1_157_838.13)).unwrap();
    /// assert!((path.integral().unwrap().tonnes() - 1_157_838.13).abs() < 1e-6);
    /// // The whole years from 2025 on sum to 80 % of that.
    /// let sum = path.sum(Year::constant(2025), Year::constant(2300)).unwrap();
    /// assert!((sum.tonnes() / 1_157_838.13 - 0.798).abs() < 1e-3);
    /// ```
    ///
    /// # Errors
    /// [`Absent::NotDefined`] for a path whose integral is not finite.
    pub fn integral(&self) -> Known<Emissions> {
        let integral = match self.course {
            Course::Decay { budget, .. }
            | Course::ToZero { source: Fall::Integral(budget), .. } => budget,
            Course::ToZero { anchor, fall, .. } if fall != 0.0 => {
                anchor.1 * (anchor.1 / fall) / 2.0
            }
            Course::Geometric { anchor, left, end, .. } if end.0.is_infinite() && left < 1.0 => {
                anchor.1 / -left.ln()
            }
            _ => return Err(Absent::NotDefined),
        };
        finite(integral).map(Emissions::computed)
    }

    /// The level that the path allows in a year.
    ///
    /// # Errors
    /// [`Absent::NotAfterAnchor`] before the anchor; [`Absent::OutsideBaseline`] after the last year
    /// of a table or scenario; [`Absent::OutOfRange`] on overflow.
    pub fn level_in(&self, year: Year) -> Known<Emissions> {
        self.level_at(year.as_f64()).map(Emissions::computed)
    }

    #[inline]
    pub(crate) fn level_at(&self, t: f64) -> Known<f64> {
        match &self.course {
            // The common one first.
            Course::Straight { segment, .. } if t >= segment.from.0 => finite(segment.level_at(t)),
            course => course.level_at(t),
        }
    }

    /// Where it begins, as a year, whole or fractional.
    pub fn begins(&self) -> f64 {
        self.course.begins()
    }

    /// The earliest point in time, as a fractional year, at which the path equals a level.
    ///
    /// # Errors
    /// [`Absent::OutsidePath`] where no strictly falling part of the path has that level.
    pub fn year_at(&self, level: Emissions) -> Known<f64> {
        self.year_where(level.tonnes(), |a, b| a <= b)
    }

    /// As [`Pathway::year_at`], with the caller's word on what is at or under what.
    #[inline]
    pub(crate) fn year_where(
        &self,
        level: f64,
        at_or_under: impl Fn(f64, f64) -> bool,
    ) -> Known<f64> {
        match &self.course {
            // The common one first.
            Course::Straight { segment, .. } => segment.year_where(level, at_or_under),
            course => course.year_where(level, at_or_under),
        }
    }

    /// The sum of the path's levels over whole years, `from` and `to` included; zero if `to` is
    /// before `from`.
    ///
    /// # Errors
    /// As [`Pathway::level_in`] of any of the years.
    pub fn sum(&self, from: Year, to: Year) -> Known<Emissions> {
        self.sum_over(from, to).map(Emissions::computed)
    }

    #[inline]
    pub(crate) fn sum_over(&self, from: Year, to: Year) -> Known<f64> {
        match &self.course {
            // The common one first.
            Course::Straight { segment, .. } if is_within(segment, from, to) => {
                finite(segment.sum_over(from.as_f64(), to.as_f64()))
            }
            course => course.sum_over(from, to),
        }
    }
}

/// The end of a path without one.
const NO_END: (f64, f64) = (f64::INFINITY, 0.0);

/// The node in which a path that multiplies by a factor every year ends.
fn node_at_factor((ta, ea): (f64, f64), factor: f64, until: Year) -> (f64, f64) {
    (until.as_f64(), ea * power(factor, until.as_f64() - ta))
}

/// The anchor's level over the budget, Ea/B.
fn level_by_budget((_, ea): (f64, f64), budget: f64) -> Known<f64> {
    let level = positive(ea, Absent::AnchorNotPositive)?;
    let ratio = finite(level / positive(budget, Absent::BudgetNotPositive)?)?;
    positive(ratio, Absent::OutOfRange)
}

/// The anchor of a path to a later node.
fn later(anchor: (f64, f64), to: (f64, f64)) -> Known<(f64, f64)> {
    if anchor.0 < to.0 { Ok(anchor) } else { Err(Absent::NotAfterAnchor) }
}
