use core::fmt;

use super::number::{impl_approx, impl_arithmetic, impl_display, impl_total_order};

/// Emissions per unit of an activity, such as per inhabitant or per unit of GDP, in t CO2e.
///
/// An intensity cannot be added to or compared with [`Emissions`](super::Emissions): 2 t per
/// inhabitant and 2 t are different quantities.
///
/// ```
/// use climate_targets::{Emissions, Intensity};
/// // Göteborg 2020: 2 136 kt CO2e and 583 056 inhabitants.
/// let emissions = Emissions::from_kilotonnes(2_136.2)?;
/// let per_head = Intensity::of(emissions, 583_056.0).expect("the population is positive");
/// assert!((per_head.tonnes_per_unit() - 3.6638).abs() < 1e-4);
/// assert_eq!(format!("{per_head:.2}"), "3.66 t CO2e per unit");
/// assert_eq!(Intensity::of(emissions, 0.0), None);
/// # Ok::<(), climate_targets::quantity::QuantityError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[cfg_attr(feature = "serde", serde(transparent))]
pub struct Intensity(f64);

impl Intensity {
    /// Divides emissions by an activity. `None` if the activity is not positive or the quotient is
    /// not finite.
    pub fn of(emissions: super::Emissions, activity: f64) -> Option<Self> {
        let quotient = emissions.tonnes() / activity;
        (activity > 0.0 && quotient.is_finite()).then_some(Self::computed(quotient))
    }

    /// Creates an intensity from a computed value. The value must be finite.
    pub(crate) const fn computed(tonnes_per_unit: f64) -> Self {
        // Adding 0 turns -0 into 0.
        Self(tonnes_per_unit + 0.0)
    }

    /// The value in t CO2e per unit of the activity.
    pub const fn tonnes_per_unit(self) -> f64 {
        self.0
    }
}

impl_display!(Intensity, "", " t CO2e per unit");

impl_approx!(Intensity, tonnes_per_unit);
crate::record::unit_schema!(Intensity: "number" = "t CO2e per unit");
impl_total_order!(Intensity, tonnes_per_unit);

#[cfg(feature = "serde")]
crate::serial::checked!(Intensity: f64 => |value| {
    if value.is_finite() { Ok(Self::computed(value)) } else { Err("the intensity must be finite") }
});
impl_arithmetic!(Intensity);
