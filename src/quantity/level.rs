use core::fmt;

use super::{Emissions, Intensity};

mod sealed {
    use super::Field;

    /// A supertrait that prevents other crates from implementing [`Level`](super::Level).
    #[doc(hidden)]
    pub trait Sealed: Field {
        /// Creates a level from a computed number. The number must be finite.
        fn computed(number: f64) -> Self;
    }
    impl Sealed for super::Emissions {
        fn computed(number: f64) -> Self {
            Self::computed(number)
        }
    }
    impl Sealed for super::Intensity {
        fn computed(number: f64) -> Self {
            Self::computed(number)
        }
    }
}

pub(crate) use sealed::Sealed as Computed;

/// A level is a field of records.
#[cfg(feature = "serde")]
use crate::record::Plain as Field;

/// Without the feature `serde`, no bound.
#[cfg(not(feature = "serde"))]
pub trait Field {}
#[cfg(not(feature = "serde"))]
impl<T> Field for T {}

/// The type of a target level: tonnes ([`Emissions`]), or tonnes per unit of an activity
/// ([`Intensity`]).
///
/// Records of figures are generic over the level, so that a record never mixes the two types. The
/// trait is sealed.
///
/// ```
/// use climate_targets::quantity::Level;
/// use climate_targets::{Emissions, Intensity};
/// fn label<L: Level>(level: L) -> String {
///     format!("{}{}", level.number(), if L::IS_TONNES { " t" } else { " t per inhabitant" })
/// }
/// let level = Emissions::from_tonnes(500_000.0)?;
/// assert_eq!(label(level), "500000 t");
/// assert_eq!(Intensity::of(level, 250_000.0).map(label), Some("2 t per inhabitant".into()));
/// # Ok::<(), climate_targets::quantity::QuantityError>(())
/// ```
pub trait Level: Computed + Copy + PartialEq + fmt::Debug {
    /// Whether the level is in tonnes; `false` for tonnes per unit of an activity.
    const IS_TONNES: bool;

    /// The value in t CO2e a year, or in t CO2e a year per unit of an activity.
    fn number(self) -> f64;
}

impl Level for Emissions {
    const IS_TONNES: bool = true;

    fn number(self) -> f64 {
        self.tonnes()
    }
}

impl Level for Intensity {
    const IS_TONNES: bool = false;

    fn number(self) -> f64 {
        self.tonnes_per_unit()
    }
}
