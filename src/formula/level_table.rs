//! Tables of years and levels: exact at the years of the table, linear between them, no
//! extrapolation.

use super::expression::Formula;
use super::line::Segment;
use super::step::StepUnit;
use super::{finite, sum_known};
use crate::quantity::{Absent, Emissions, Known, Year};

/// A node: a year with its level, one row of a table.
pub(crate) trait Node: Copy {
    fn year(&self) -> Year;
    fn level(&self) -> f64;
}

impl Node for (Year, Emissions) {
    fn year(&self) -> Year {
        self.0
    }

    fn level(&self) -> f64 {
        self.1.tonnes()
    }
}

impl Node for (Year, f64) {
    fn year(&self) -> Year {
        self.0
    }

    fn level(&self) -> f64 {
        self.1
    }
}

/// Rows with increasing years, viewed as a piecewise linear function.
#[derive(Debug, Clone, Copy)]
pub(crate) struct LevelTable<'n, N>(pub(crate) &'n [N]);

impl<'n, N: Node> LevelTable<'n, N> {
    /// The level at a fractional year.
    ///
    /// # Errors
    /// [`Absent::OutsideBaseline`] before the first year and after the last;
    /// [`Absent::OutOfRange`] if the difference of two levels overflows.
    pub(crate) fn level_at(self, t: f64) -> Known<f64> {
        let at = self.0.partition_point(|node| node.year().as_f64() < t);
        let later = self.0.get(at).ok_or(Absent::OutsideBaseline)?;
        if later.year().as_f64() == t {
            return Ok(later.level());
        }
        let earlier = at.checked_sub(1).and_then(|before| self.0.get(before));
        finite(segment(earlier.ok_or(Absent::OutsideBaseline)?, later).level_at(t))
    }

    /// The row of a year; `None` if the table has no row for the year.
    pub(crate) fn node_in(self, year: Year) -> Option<N> {
        let index = self.0.binary_search_by_key(&year, N::year).ok()?;
        self.0.get(index).copied()
    }

    /// The sum of the levels over the whole years `from` to `to`, both included.
    pub(crate) fn sum_over(self, from: Year, to: Year) -> Known<f64> {
        sum_known((from.get()..=to.get()).map(|year| self.level_at(f64::from(year))))
    }

    /// The segments between neighbouring rows.
    pub(crate) fn pieces(self) -> impl Iterator<Item = Segment> + use<'n, N> {
        self.0.windows(2).filter_map(|pair| match pair {
            [from, to] => Some(segment(from, to)),
            _ => None,
        })
    }

    /// The years and the levels as two lists.
    pub(crate) fn lists(self) -> (Vec<f64>, Vec<f64>) {
        self.0.iter().map(|node| (node.year().as_f64(), node.level())).unzip()
    }

    /// Adds the table to a formula: the years as the list `t`, the levels under the given symbol.
    pub(crate) fn inputs(self, formula: Formula, levels: &'static str) -> Formula {
        let (t, list) = self.lists();
        formula.with_list("t", StepUnit::Year, t).with_list(levels, StepUnit::Tonnes, list)
    }
}

/// The straight line between two rows.
fn segment(from: &impl Node, to: &impl Node) -> Segment {
    Segment { from: (from.year().as_f64(), from.level()), to: (to.year().as_f64(), to.level()) }
}

/// The first year that is not after its predecessor; `None` if the years increase.
pub(crate) fn first_out_of_order(mut years: impl Iterator<Item = Year>) -> Option<Year> {
    let mut before = years.next()?;
    years.find(|year| *year <= core::mem::replace(&mut before, *year))
}

/// The first year of a table that is not after its predecessor; `None` if the years increase.
/// Usable in constants.
pub(crate) const fn first_node_out_of_order(nodes: &[(Year, Emissions)]) -> Option<Year> {
    let mut rest = nodes;
    while let [(earlier, _), later @ ..] = rest {
        if let [(next, _), ..] = later
            && next.get() <= earlier.get()
        {
            return Some(*next);
        }
        rest = later;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    const NODES: [(Year, f64); 3] =
        [(Year::constant(2020), 3.0), (Year::constant(2024), 1.0), (Year::constant(2026), 0.0)];

    #[test]
    fn a_table_interpolates_between_rows_and_has_no_level_outside() {
        let at = |t| LevelTable(&NODES).level_at(t);
        assert_eq!(
            [at(2020.0), at(2022.0), at(2024.0), at(2025.5)].map(Result::unwrap),
            [3.0, 2.0, 1.0, 0.25]
        );
        assert_eq!((at(2019.9), at(2026.1)), (Err(Absent::OutsideBaseline), at(f64::INFINITY)));
        let sum = LevelTable(&NODES).sum_over(NODES[1].0, NODES[2].0);
        assert_eq!(sum, Ok(1.5));
        assert_eq!(LevelTable(&NODES).node_in(NODES[1].0), Some(NODES[1]));
        assert_eq!(LevelTable(&NODES).node_in(Year::constant(2021)), None);
        assert_eq!(LevelTable::<(Year, f64)>(&[]).level_at(2020.0), Err(Absent::OutsideBaseline));
    }

    /// Rows stay exact although the difference of their levels overflows.
    #[test]
    fn rows_are_exact_despite_overflow() {
        let far = [(NODES[0].0, f64::MAX), (NODES[1].0, -f64::MAX)];
        let at = |t| LevelTable(&far).level_at(t);
        assert_eq!((at(2020.0), at(2024.0)), (Ok(f64::MAX), Ok(-f64::MAX)));
        assert_eq!(at(2021.0), Err(Absent::OutOfRange));
    }

    #[test]
    fn finds_the_first_year_out_of_order() {
        let first = |years: &[i32]| {
            first_out_of_order(years.iter().map(|year| Year::constant(*year))).map(Year::get)
        };
        assert_eq!((first(&[]), first(&[2020]), first(&[2020, 2021])), (None, None, None));
        assert_eq!((first(&[2020, 2020]), first(&[1990, 2021, 2000])), (Some(2020), Some(2000)));
    }
}
