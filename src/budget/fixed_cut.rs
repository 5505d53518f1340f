use crate::formula::finite;
use crate::formula::functions::ln_1p;
use crate::quantity::{Absent, Emissions, Known, Portion};
use crate::record::record;

record! {
    /// The cumulative emissions, t CO2e, of a level E that falls by a constant share q every year,
    /// indefinitely. [`total_of_fixed_cut`] returns this record.
    ///
    /// ```
    /// use climate_targets::budget::{TotalOfFixedCut, total_of_fixed_cut};
    /// use climate_targets::{Emissions, Portion};
    /// // 100 t, then 50 t, 25 t and so on: 200 t in total.
    /// let half = Portion::constant(0.5);
    /// let total: TotalOfFixedCut = total_of_fixed_cut(Emissions::constant(100.0), half)?;
    /// assert_eq!(total.whole_years.tonnes(), 200.0);
    /// // The integral of the curve: 100/ln 2.
    /// assert!((total.integral.tonnes() - 144.27).abs() < 0.005);
    /// # Ok::<(), climate_targets::Absent>(())
    /// ```
    #[derive(Debug, Clone, Copy, PartialEq)]
    pub struct TotalOfFixedCut {
        /// The sum of whole years, including the first year at level E: `E/q`.
        pub whole_years: Emissions => "whole_years_t",
        /// The integral of the exponential curve through the yearly levels, from the first year on:
        /// `E/-ln(1 - q)`.
        pub integral: Emissions => "integral_t",
    }
}

/// Computes the cumulative emissions, t CO2e, of a yearly level E that falls by a constant share q
/// every year, indefinitely.
///
/// The total is the smallest budget that suffices for a yearly cut of q: `E/q` as a sum of whole
/// years, `E/-ln(1 - q)` as an integral.
///
/// ```
/// use climate_targets::{Emissions, Portion, budget::total_of_fixed_cut};
/// // Manchester: 2 Mt a year, with a yearly cut of 13 %.
/// let level = Emissions::from_megatonnes(2.0)?;
/// let total = total_of_fixed_cut(level, Portion::constant(0.13)).unwrap();
/// assert_eq!(format!("{:.2}", total.whole_years.megatonnes()), "15.38");
/// assert_eq!(format!("{:.2}", total.integral.megatonnes()), "14.36");
/// # Ok::<(), climate_targets::quantity::QuantityError>(())
/// ```
///
/// # Errors
/// [`Absent::NotFalling`] for a cut of zero, whose total is infinite; [`Absent::OutOfRange`] on
/// overflow.
///
/// Source: Tyndall Centre, Manchester's carbon budget, 13 % a year.
pub fn total_of_fixed_cut(level: Emissions, cut: Portion) -> Known<TotalOfFixedCut> {
    let (level, cut) = (level.tonnes(), cut.fraction());
    if cut == 0.0 {
        return Err(Absent::NotFalling);
    }
    Ok(TotalOfFixedCut {
        whole_years: Emissions::computed(finite(level / cut)?),
        integral: Emissions::computed(finite(level / -ln_1p(-cut))?),
    })
}
