use crate::quantity::{Emissions, HalfWidth, Known};

/// The correlation of an emission factor's error between the base year and the latest year.
///
/// ```
/// use climate_targets::uncertainty::{Approach1, Category, FactorBetweenYears};
/// use climate_targets::quantity::HalfWidth;
/// use climate_targets::Emissions;
/// let half_width_of_change = |between| {
///     let (base, latest) = (Emissions::constant(100.0), Emissions::constant(80.0));
///     let (activity, factor) = (HalfWidth::from_percent(0.0)?, HalfWidth::from_percent(10.0)?);
///     let category = Category::new(base, latest, activity, factor, between);
///     let inventory = Approach1::new(vec![category])?;
///     Ok::<_, Box<dyn std::error::Error>>(inventory.change()?.half_width().points())
/// };
/// // The same error of the factor in both years does not affect the change in percent.
/// assert_eq!(half_width_of_change(FactorBetweenYears::Correlated)?, 0.0);
/// // Two independent factors: 10 x 80/100 x sqrt(2) points.
/// let independent = half_width_of_change(FactorBetweenYears::Independent)?;
/// assert!((independent - 11.31).abs() < 0.005);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(crate = "crate::serial::shown", rename_all = "snake_case"))]
#[non_exhaustive]
pub enum FactorBetweenYears {
    /// Both years use one factor, so its error is the same in both. This is the usual case.
    Correlated,
    /// Each year has its own factor from separate measurements, so the errors are independent.
    Independent,
}

/// A category of an inventory: its levels in the base year and in the latest year, and the
/// uncertainties of its activity data and its emission factor.
///
/// As in Approach 1, the errors of activity data are independent between the years.
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
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(
    feature = "serde",
    serde(
        crate = "crate::serial::shown",
        deny_unknown_fields,
        expecting = "a category: an object with base_t, latest_t, activity_percent, factor_percent"
    )
)]
#[non_exhaustive]
pub struct Category {
    /// `C_x`, the level in the base year, t CO2e; negative for a sink.
    #[cfg_attr(feature = "serde", serde(rename = "base_t"))]
    pub base: Emissions,
    /// `D_x`, the level in the latest year, t CO2e; negative for a sink.
    #[cfg_attr(feature = "serde", serde(rename = "latest_t"))]
    pub latest: Emissions,
    /// `U_AD`, the half-width of the activity data, in percent.
    #[cfg_attr(feature = "serde", serde(rename = "activity_percent"))]
    pub activity: HalfWidth,
    /// `U_EF`, the half-width of the emission factor, in percent.
    #[cfg_attr(feature = "serde", serde(rename = "factor_percent"))]
    pub factor: HalfWidth,
    /// The correlation of the emission factor's error between the two years.
    pub factor_between_years: FactorBetweenYears,
}

impl Category {
    /// Creates a category from its levels in the base year and the latest year, the half-widths of
    /// activity data and emission factor, and the correlation of the factor's error.
    pub const fn new(
        base: Emissions,
        latest: Emissions,
        activity: HalfWidth,
        factor: HalfWidth,
        factor_between_years: FactorBetweenYears,
    ) -> Self {
        Self { base, latest, activity, factor, factor_between_years }
    }

    /// `U_x = sqrt(U_AD^2 + U_EF^2)`, the half-width of the category's emissions in either year, in
    /// percent.
    ///
    /// # Errors
    /// [`Absent::OutOfRange`](crate::Absent::OutOfRange) on overflow.
    pub fn uncertainty(&self) -> Known<HalfWidth> {
        self.activity.times(self.factor)
    }
}

crate::record::plain!(Category);

crate::record::plain!(FactorBetweenYears);
