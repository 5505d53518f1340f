use crate::formula::finite;
use crate::quantity::{Absent, Emissions, Known, Portion};

/// What emissions come to in all, for ever, if each year is cut by the same share.
#[derive(Debug, Clone, Copy, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct TotalOfFixedCut {
    /// The sum of whole years, the first one included: `E/q`.
    #[cfg_attr(feature = "serde", serde(rename = "whole_years_t"))]
    pub whole_years: Emissions,
    /// The integral of the curve through them, from the first one on: `E/-ln(1 - q)`.
    #[cfg_attr(feature = "serde", serde(rename = "integral_t"))]
    pub integral: Emissions,
}

/// What is emitted in all, for ever, if a level is cut by the same share every year; the smallest
/// budget that such a cut keeps.
///
/// ```
/// use climate_targets::{Emissions, Portion, budget::total_of_fixed_cut};
/// // Manchester: 2 Mt a year, cut by 13 %.
/// let level = Emissions::from_megatonnes(2.0)?;
/// let total = total_of_fixed_cut(level, Portion::constant(0.13)).unwrap();
/// assert_eq!(format!("{:.2}", total.whole_years.megatonnes()), "15.38");
/// assert_eq!(format!("{:.2}", total.integral.megatonnes()), "14.36");
/// # Ok::<(), climate_targets::quantity::QuantityError>(())
/// ```
///
/// # Errors
/// [`Absent::NotFalling`] for a cut of zero, which leaves no total; [`Absent::OutOfRange`] on
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
        integral: Emissions::computed(finite(level / -(-cut).ln_1p())?),
    })
}
