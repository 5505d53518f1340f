use super::PathName;
use super::course::{Between, Course, MilestoneNodes, is_within, power, year_in};
use crate::formula::finite;
use crate::formula::line::Segment;
use crate::quantity::{Absent, Emissions, Known, Period, Portion, Year};
use crate::target::{AnnualRate, YearlyLimits};

/// A path: what is allowed in each year, from an anchor on.
///
/// | name | P(t), from the anchor (ta, Ea) to (tT, A) |
/// |---|---|
/// | linear | `Ea + (A - Ea)(t - ta)/(tT - ta)` |
/// | constant rate | `Ea (A/Ea)^((t - ta)/(tT - ta))` |
/// | floor blend | the same if `A >= Ea/11.11`, else `Ea (1/11.11)^(y/n) - (Ea/11.11 - A) y/n` |
/// | fixed annual cut q | `Ea (1 - q)^(t - ta)` |
/// | linear share q | `Ea (1 - q (t - ta))` |
/// | continuous budget B | `Ea exp(-Ea (t - ta)/B)` |
/// | annual budget B | `Ea r^(t - ta)`, `r = B/(Ea + B)` |
/// | milestones | piecewise straight, or at constant rates, through nodes |
/// | stepwise | each limit from its year until the year before the next |
/// | reference scenario S | `Ea S(t)/S(ta)` |
/// | given | the levels of a table, straight between its years, never extrapolated |
///
/// After its last node a path stays constant; before its anchor there is none.
///
/// ```
/// use climate_targets::{Emissions, Pathway, Year};
/// // 5.7 t per head in 2005, 3.99 allowed in 2020: 4.788 in 2013.
/// let path = Pathway::linear(
///     (Year::new(2005)?, Emissions::from_tonnes(5.7)?),
///     (Year::new(2020)?, Emissions::from_tonnes(3.99)?),
/// )
/// .expect("2020 is after 2005");
/// let level = path.level_in(Year::new(2013)?).unwrap();
/// assert!((level.tonnes() - 4.788).abs() < 1e-12);
/// # Ok::<(), climate_targets::QuantityError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Pathway<'a> {
    pub(super) course: Course<'a>,
    name: PathName,
}

fn node((year, level): (Year, Emissions)) -> (f64, f64) {
    (year.as_f64(), level.tonnes())
}

fn positive(level: f64, otherwise: Absent) -> Known<f64> {
    if level > 0.0 { Ok(level) } else { Err(otherwise) }
}

impl<'a> Pathway<'a> {
    #[inline]
    const fn new(course: Course<'a>, name: PathName) -> Self {
        Self { course, name }
    }

    /// The straight path from an anchor to a later node; `None` if the node is not later.
    pub fn linear(anchor: (Year, Emissions), to: (Year, Emissions)) -> Option<Self> {
        Self::straight(node(anchor), node(to))
    }

    #[inline]
    pub(crate) fn straight(from: (f64, f64), to: (f64, f64)) -> Option<Self> {
        let straight = Course::Straight(Segment { from, to });
        (from.0 < to.0).then_some(Self::new(straight, PathName::Linear))
    }

    /// At a constant yearly rate to a later node.
    ///
    /// # Errors
    /// [`Absent::NotAfterAnchor`] if the node is not later; [`Absent::AnchorNotPositive`] and
    /// [`Absent::AllowableNotPositive`] for a level that no rate leads from or to (0, -5);
    /// [`Absent::OutOfRange`] for levels as far apart as 1e300 t and 1e-300 t.
    pub fn constant_rate(anchor: (Year, Emissions), to: (Year, Emissions)) -> Known<Self> {
        Self::at_rate(node(anchor), node(to))
    }

    pub(crate) fn at_rate(anchor: (f64, f64), to: (f64, f64)) -> Known<Self> {
        let (from, to) = (later(anchor, to)?, to);
        let ratio = positive(to.1, Absent::AllowableNotPositive)?
            / positive(from.1, Absent::AnchorNotPositive)?;
        // So far apart that their ratio is no number.
        let ratio = finite(positive(ratio, Absent::OutOfRange)?)?;
        let left = ratio.powf(1.0 / (to.0 - from.0));
        let course = Course::Geometric { anchor, left, end: to };
        Ok(Self::new(course, PathName::ConstantRate))
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
        Self::blended(node(anchor), node(to))
    }

    pub(crate) fn blended(anchor: (f64, f64), to: (f64, f64)) -> Known<Self> {
        let anchor = later(anchor, to)?;
        positive(anchor.1, Absent::AnchorNotPositive)?;
        Ok(Self::new(Course::FloorBlend { anchor, node: to }, PathName::FloorBlend))
    }

    /// Cut by the same share every year, without an end: 11.72 % a year for the Carbon Law.
    ///
    /// ```
    /// use climate_targets::{Emissions, Pathway, Portion, Year};
    /// // Tyndall Centre for Manchester: 13 % a year from 2 Mt sums to 15.4 Mt, first year included.
    /// let start = (Year::new(2018)?, Emissions::from_megatonnes(2.0)?);
    /// let path = Pathway::fixed_annual_cut(start, Portion::constant(0.13));
    /// let sum = path.sum(Year::new(2018)?, Year::new(2400)?).unwrap();
    /// assert!((sum.megatonnes() - 15.384615).abs() < 1e-5);
    /// # Ok::<(), climate_targets::QuantityError>(())
    /// ```
    pub fn fixed_annual_cut(anchor: (Year, Emissions), rate: Portion) -> Self {
        Self::cut_without_end(node(anchor), rate)
    }

    pub(crate) fn cut_without_end(anchor: (f64, f64), rate: Portion) -> Self {
        let (left, end) = (1.0 - rate.fraction(), (f64::INFINITY, 0.0));
        Self::new(Course::Geometric { anchor, left, end }, PathName::FixedAnnualCut)
    }

    /// Cut by the same share every year from an anchor on, until a year.
    pub(crate) fn fixed_cut(anchor: (f64, f64), rate: AnnualRate, until: Year) -> Self {
        let (left, until) = (rate.left_each_year(), until.as_f64());
        let end = (until, anchor.1 * power(left, until - anchor.0));
        Self::new(Course::Geometric { anchor, left, end }, PathName::FixedAnnualCut)
    }

    /// Less by the same share of the anchor's level every year, without an end: it comes to zero
    /// after 1/q years and goes on below.
    pub fn linear_share(anchor: (Year, Emissions), rate: Portion) -> Self {
        Self::share_of_anchor(node(anchor), rate)
    }

    pub(crate) fn share_of_anchor(anchor: (f64, f64), rate: Portion) -> Self {
        let slope = -anchor.1 * rate.fraction();
        Self::new(Course::Line { anchor, slope }, PathName::LinearShare)
    }

    /// Falling exponentially so that its *integral* from the anchor on is a budget. Its whole years
    /// sum to another number ([`Pathway::integral`] says which is which).
    ///
    /// # Errors
    /// [`Absent::AnchorNotPositive`]; [`Absent::AllowableNotPositive`] unless the budget is positive.
    pub fn budget_continuous(anchor: (Year, Emissions), budget: Emissions) -> Known<Self> {
        Self::within_integral(node(anchor), budget.tonnes())
    }

    pub(crate) fn within_integral(anchor: (f64, f64), budget: f64) -> Known<Self> {
        let level = positive(anchor.1, Absent::AnchorNotPositive)?;
        let rate = finite(level / positive(budget, Absent::AllowableNotPositive)?)?;
        let course = Course::Decay { anchor, rate: positive(rate, Absent::OutOfRange)? };
        Ok(Self::new(course, PathName::BudgetContinuous))
    }

    /// Falling by the same share every year so that its *whole years* after the anchor sum to a
    /// budget exactly.
    ///
    /// ```
    /// use climate_targets::{Emissions, Pathway, Year};
    /// // Norrköping, t CO2: 504 977 in 2024 and a budget of 1 157 838 from then on.
    /// let start = (Year::new(2024)?, Emissions::from_tonnes(504_977.44)?);
    /// let budget = Emissions::from_tonnes(1_157_838.13)?;
    /// let path = Pathway::budget_annual(start, budget).unwrap();
    /// let sum = path.sum(Year::new(2025)?, Year::new(2300)?).unwrap();
    /// assert!((sum.tonnes() - 1_157_838.13).abs() < 1e-3);
    /// # Ok::<(), climate_targets::QuantityError>(())
    /// ```
    ///
    /// # Errors
    /// [`Absent::AnchorNotPositive`]; [`Absent::AllowableNotPositive`] unless the budget is positive.
    pub fn budget_annual(anchor: (Year, Emissions), budget: Emissions) -> Known<Self> {
        Self::within_sum(node(anchor), budget.tonnes())
    }

    pub(crate) fn within_sum(anchor: (f64, f64), budget: f64) -> Known<Self> {
        let level = positive(anchor.1, Absent::AnchorNotPositive)?;
        let budget = positive(budget, Absent::AllowableNotPositive)?;
        let (left, end) = (left_within_sum(anchor.0, level / budget), (f64::INFINITY, 0.0));
        Ok(Self::new(Course::Geometric { anchor, left, end }, PathName::BudgetAnnual))
    }

    /// Straight over a period from the level of the year before, so that its years sum to a limit:
    /// `P(y) = Ea - s (y - from + 1)`, `s = 2 (n Ea - limit)/(n (n + 1))`.
    ///
    /// ```
    /// use climate_targets::{Emissions, Pathway, Period};
    /// // A budget of France: 359 Mt a year over 2024-2028, from 384.8 Mt in 2023.
    /// let period = Period::new(2024, 2028)?;
    /// let path = Pathway::to_total(
    ///     Emissions::from_megatonnes(384.8)?,
    ///     period,
    ///     Emissions::from_megatonnes(5.0 * 359.0)?,
    /// );
    /// let sum = path.sum(period.from(), period.to()).unwrap();
    /// assert!((sum.megatonnes() - 1795.0).abs() < 1e-9);
    /// # Ok::<(), climate_targets::QuantityError>(())
    /// ```
    pub fn to_total(level_before: Emissions, period: Period, limit: Emissions) -> Self {
        Self::over_period(level_before.tonnes(), period, limit.tonnes())
    }

    pub(crate) fn over_period(level_before: f64, period: Period, limit: f64) -> Self {
        let n = f64::from(period.length());
        let fall = 2.0 * (level_before - limit / n) / (n + 1.0);
        let from = (period.from().as_f64() - 1.0, level_before);
        let to = (period.to().as_f64(), level_before - n * fall);
        Self::new(Course::Straight(Segment { from, to }), PathName::LinearToTotal)
    }

    /// The levels of a table, straight between its years, never extrapolated: after its last year
    /// there is none.
    pub const fn given(table: &'a YearlyLimits) -> Self {
        Self::table(table.as_slice(), Between::Straight, PathName::Given)
    }

    /// Each limit of a table from its year until the year before the next one, and the last on and
    /// on.
    ///
    /// ```
    /// use climate_targets::{Emissions, Pathway, Year, YearlyLimits};
    /// let limits = [(2019, 422.0), (2024, 359.0), (2029, 300.0)]; // France's budgets, Mt a year
    /// let limits = limits.map(|(year, mt)| (Year::constant(year), Emissions::constant(mt * 1e6)));
    /// let limits = YearlyLimits::new(limits.to_vec())?;
    /// let path = Pathway::stepwise(&limits);
    /// assert_eq!(path.level_in(Year::constant(2028)).unwrap().megatonnes(), 359.0);
    /// assert_eq!(path.level_in(Year::constant(2029)).unwrap().megatonnes(), 300.0);
    /// # Ok::<(), climate_targets::TargetError>(())
    /// ```
    pub const fn stepwise(limits: &'a YearlyLimits) -> Self {
        Self::table(limits.as_slice(), Between::Steps, PathName::Stepwise)
    }

    const fn table(nodes: &'a [(Year, Emissions)], between: Between, name: PathName) -> Self {
        let from = match nodes {
            [(first, _), ..] => first.get() as f64,
            [] => f64::INFINITY,
        };
        Self::new(Course::Table { nodes, between, factor: 1.0, from }, name)
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
        let whole =
            Self::table(scenario.as_slice(), Between::Straight, PathName::ReferenceScenario);
        let at_anchor = whole.level_at(anchor.0).map_err(|_| Absent::OutsideBaseline)?;
        let factor = finite(anchor.1 / positive(at_anchor, Absent::AnchorNotPositive)?)?;
        let (nodes, between) = (scenario.as_slice(), Between::Straight);
        let course = Course::Table { nodes, between, factor, from: anchor.0 };
        Ok(Self::new(course, PathName::ReferenceScenario))
    }

    /// Several paths together, as those of sectors that were scaled one by one; it has a level
    /// where each of them has one.
    pub const fn sum_of(paths: &'a [Self]) -> Self {
        Self::new(Course::Sum(paths), PathName::Sum)
    }

    /// Through the milestones of a commitment that come after an anchor, given as (year, level).
    #[inline]
    pub(crate) const fn through(milestones: MilestoneNodes<'a>, anchor: (f64, f64)) -> Self {
        let between = Between::Straight;
        let course = Course::Through { anchor, milestones, gross: false, between };
        Self::new(course, PathName::Milestones)
    }

    /// Through the gross limits `A + S_max` of all milestones.
    pub(crate) const fn through_gross_limits(
        milestones: MilestoneNodes<'a>,
        anchor: (f64, f64),
    ) -> Self {
        let between = Between::Straight;
        let course = Course::Through { anchor, milestones, gross: true, between };
        Self::new(course, PathName::Milestones)
    }

    /// At constant rates from milestone to milestone; each level must be positive.
    pub(crate) fn through_at_rates(
        milestones: MilestoneNodes<'a>,
        anchor: (f64, f64),
    ) -> Known<Self> {
        let between = Between::Rate;
        let course = Course::Through { anchor, milestones, gross: false, between };
        positive(anchor.1, Absent::AnchorNotPositive)?;
        for piece in course.pieces() {
            positive(piece.to.1, Absent::AllowableNotPositive)?;
        }
        Ok(Self::new(course, PathName::MilestonesGeometric))
    }

    /// Each milestone's limit from its year on, the anchor's level before the first.
    pub(crate) const fn through_in_steps(
        milestones: MilestoneNodes<'a>,
        anchor: (f64, f64),
    ) -> Self {
        let between = Between::Steps;
        let course = Course::Through { anchor, milestones, gross: false, between };
        Self::new(course, PathName::Stepwise)
    }

    /// Which way it takes.
    pub const fn name(&self) -> PathName {
        self.name
    }

    /// The integral from the anchor on of a path that falls towards zero: for a continuous budget
    /// the budget. Another quantity than the sum of whole years ([`Pathway::sum`]).
    ///
    /// ```
    /// use climate_targets::{Emissions, Pathway, Year};
    /// let start = (Year::new(2024)?, Emissions::from_tonnes(504_977.44)?);
    /// let path = Pathway::budget_continuous(start, Emissions::from_tonnes(1_157_838.13)?).unwrap();
    /// assert!((path.integral().unwrap().tonnes() - 1_157_838.13).abs() < 1e-6);
    /// // The whole years from 2025 on sum to 80 % of that.
    /// let sum = path.sum(Year::new(2025)?, Year::new(2300)?).unwrap();
    /// assert!((sum.tonnes() / 1_157_838.13 - 0.798).abs() < 1e-3);
    /// # Ok::<(), climate_targets::QuantityError>(())
    /// ```
    ///
    /// # Errors
    /// [`Absent::NotDefined`] for a path whose integral is not finite.
    pub fn integral(&self) -> Known<Emissions> {
        match self.course {
            Course::Decay { anchor, rate } => finite(anchor.1 / rate).map(Emissions::computed),
            Course::Geometric { anchor, left, end } if end.0.is_infinite() && left < 1.0 => {
                finite(anchor.1 / -left.ln()).map(Emissions::computed)
            }
            _ => Err(Absent::NotDefined),
        }
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
            Course::Straight(segment) if t >= segment.from.0 => finite(segment.level_at(t)),
            course => course.level_at(t),
        }
    }

    /// Where it begins, as a year, whole or fractional.
    pub fn begins(&self) -> f64 {
        self.course.begins()
    }

    /// The straight piece around a point in time, as its two nodes (year, level): the last piece
    /// that begins before it.
    pub(crate) fn piece_around(&self, t: f64) -> Option<Segment> {
        self.course.pieces().take_while(|segment| segment.from.0 < t).last()
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
            Course::Straight(segment) => year_in(segment, level, at_or_under),
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
            Course::Straight(segment) if is_within(segment, from, to) => {
                finite(segment.sum_over(from.as_f64(), to.as_f64()))
            }
            course => course.sum_over(from, to),
        }
    }
}

/// What each year leaves of the year before, so that the whole years after an anchor sum to a
/// budget: `r = B/(Ea + B)` from the end of a year; from within one, with y of it to come, the r of
/// `Ea r^y/(1 - r) = B`.
fn left_within_sum(anchor_year: f64, level_by_budget: f64) -> f64 {
    let to_come = anchor_year.floor() + 1.0 - anchor_year;
    if to_come == 1.0 {
        // Not B/(Ea + B), whose sum may be out of range.
        return 1.0 / (1.0 + level_by_budget);
    }
    let (mut low, mut high) = (0.0, 1.0);
    while let middle = f64::midpoint(low, high)
        && middle > low
        && middle < high
    {
        // The sum by the budget grows with r.
        if level_by_budget * middle.powf(to_come) < 1.0 - middle {
            low = middle;
        } else {
            high = middle;
        }
    }
    high
}

/// The anchor of a path to a later node.
fn later(anchor: (f64, f64), to: (f64, f64)) -> Known<(f64, f64)> {
    if anchor.0 < to.0 { Ok(anchor) } else { Err(Absent::NotAfterAnchor) }
}
