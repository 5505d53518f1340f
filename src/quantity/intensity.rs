use core::fmt;

use super::number::{is_added, is_number, is_ordered, is_written};

/// Emissions per unit of an activity: t CO2e per inhabitant, per unit of GDP.
///
/// A level of its own kind, never to be added to or compared with tonnes: a target of 2 t per
/// head says nothing of 2 t.
///
/// ```
/// use climate_targets::{Emissions, Intensity};
/// let emissions = Emissions::from_kilotonnes(2_136.2)?;
/// let per_head = Intensity::of(emissions, 583_056.0).expect("a population is positive");
/// assert!((per_head.tonnes_per_unit() - 3.6638).abs() < 1e-4);
/// assert_eq!(Intensity::of(emissions, 0.0), None);
/// # Ok::<(), climate_targets::quantity::QuantityError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[cfg_attr(feature = "serde", serde(transparent))]
pub struct Intensity(f64);

impl Intensity {
    /// Emissions divided by an activity; `None` unless the activity is positive and the quotient
    /// finite.
    pub fn of(emissions: super::Emissions, activity: f64) -> Option<Self> {
        let quotient = emissions.tonnes() / activity;
        (activity > 0.0 && quotient.is_finite()).then_some(Self(quotient))
    }

    /// A computed level; the caller has seen to it that it is finite.
    pub(crate) const fn computed(tonnes_per_unit: f64) -> Self {
        Self(tonnes_per_unit)
    }

    /// The value in t CO2e per unit of the activity.
    pub const fn tonnes_per_unit(self) -> f64 {
        self.0
    }
}

is_written!(Intensity, "", " t CO2e per unit");

is_number!(Intensity);
is_ordered!(Intensity);
is_added!(Intensity);
