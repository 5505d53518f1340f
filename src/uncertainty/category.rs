use crate::quantity::{Emissions, HalfWidth, Known};

/// Whether the error of an emission factor is the same in the base year and in the latest year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
#[non_exhaustive]
pub enum FactorBetweenYears {
    /// One factor serves both years, so that what is wrong with it is wrong in both: what most
    /// factors do.
    Correlated,
    /// Each year has a factor of its own, measured anew.
    Independent,
}

/// A category of an inventory in two years, with the uncertainties of what it is the product of.
///
/// Activity data are taken to be independent between the years, as Approach 1 has it.
///
/// ```
/// use climate_targets::uncertainty::{Category, FactorBetweenYears};
/// use climate_targets::quantity::HalfWidth;
/// use climate_targets::Emissions;
/// let road_transport = Category::new(
///     Emissions::from_kilotonnes(100.0)?,
///     Emissions::from_kilotonnes(80.0)?,
///     HalfWidth::from_percent(5.0)?,
///     HalfWidth::from_percent(12.0)?,
///     FactorBetweenYears::Correlated,
/// );
/// assert_eq!(road_transport.uncertainty().unwrap().percent(), 13.0);
/// # Ok::<(), climate_targets::quantity::QuantityError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
#[non_exhaustive]
pub struct Category {
    /// `C_x`, its level in the base year, t CO2e; negative for a sink.
    #[cfg_attr(feature = "serde", serde(rename = "base_t"))]
    pub base: Emissions,
    /// `D_x`, its level in the latest year, t CO2e; negative for a sink.
    #[cfg_attr(feature = "serde", serde(rename = "latest_t"))]
    pub latest: Emissions,
    /// `U_AD`, the half-width of the activity data.
    #[cfg_attr(feature = "serde", serde(rename = "activity_percent"))]
    pub activity: HalfWidth,
    /// `U_EF`, the half-width of the emission factor.
    #[cfg_attr(feature = "serde", serde(rename = "factor_percent"))]
    pub factor: HalfWidth,
    /// Whether the factor's error is the same in both years.
    pub factor_between_years: FactorBetweenYears,
}

impl Category {
    /// A category by its levels in the base year and in the latest year, and the half-widths of
    /// its activity data and of its emission factor.
    pub const fn new(
        base: Emissions,
        latest: Emissions,
        activity: HalfWidth,
        factor: HalfWidth,
        factor_between_years: FactorBetweenYears,
    ) -> Self {
        Self { base, latest, activity, factor, factor_between_years }
    }

    /// `U_x = sqrt(U_AD^2 + U_EF^2)`, the half-width of its emissions in either year.
    ///
    /// # Errors
    /// [`Absent::OutOfRange`](crate::Absent::OutOfRange) on overflow.
    pub fn uncertainty(&self) -> Known<HalfWidth> {
        self.activity.times(self.factor)
    }
}
